import type { Node } from 'web-tree-sitter';
import type { SourceText } from './text.ts';
import { declarationOf } from './scope.ts';
import { field, last, parts, statements, walk, withoutParentheses, type NodePath } from './tree.ts';

/** Whether a branch is entered because of an error: any error, some particular one, or nothing of the kind. */
export type ErrorTest = 'any' | 'particular' | 'none';

/**
 * How a block ends. `failure`: in a new error, a panic, the program's end. `given-error`: it returns an error variable, which tells nothing
 * by itself. `plain`: it leaves with nothing of worth (`return`, `return nil`, `continue`). `success`: it returns a value. `none`: it goes on.
 */
export type Ending = 'failure' | 'given-error' | 'plain' | 'success' | 'none';

const errorName = /^([eE]rr([A-Z0-9_]\w*)?|\w*[a-z0-9](Err|Error)|[a-z]{1,2}err)$/;
const notAnError = /(Ch|Chan|Channel|Handler|Func|Fn|Log|Logger|Writer|Buf|Count|Msg|String)$/;

/** Functions that never return nil. errors.Join and the Wrap functions of other packages do, given nil. */
const makesError = /^(fmt\.Errorf|(errors|xerrors|pkgerrors)\.(New|Errorf)|status\.Errorf?)$/;

/** By its name, and only where its result is returned as the last one. */
const soundsLikeError = /(^|\.)(\w*[eE]rrorf|[nN]ew\w*(Err|Error))$/;

/** They end the program, the goroutine or the test: log.Fatal, t.Fatalf, logger.Panicf, os.Exit, panic. */
const endsHere = /^(panic|os\.Exit|runtime\.Goexit|.+\.(Fatal|Panic)(f|ln|w)?|.+\.FailNow)$/;

export function isErrorName(name: string): boolean {
  return errorName.test(name) && !notAnError.test(name);
}

export function calleeOf(call: Node, text: SourceText): string {
  const callee = field(call, 'function');
  return callee === null ? '' : text.slice(callee).replaceAll(/\s/g, '');
}

/** A call that does not return. */
export function isFatalCall(node: Node, text: SourceText): boolean {
  return node.type === 'call_expression' && endsHere.test(calleeOf(node, text));
}

/** `fmt.Errorf(…)`, `errors.New(…)`: whatever becomes of it, it is there to tell of a failure. */
export function isErrorCall(node: Node, text: SourceText): boolean {
  return node.type === 'call_expression' && makesError.test(calleeOf(node, text));
}

/** Whether an expression, being the last that is returned, is an error made there and then, or a fixed one such as `io.ErrNoProgress`. */
export function isNewError(expression: Node, path: NodePath, text: SourceText): boolean {
  const node = withoutParentheses(expression);
  switch (node.type) {
    case 'call_expression':
      return isErrorCall(node, text) || (soundsLikeError.test(calleeOf(node, text)) && argumentsOf(node).length > 0);
    case 'unary_expression': {
      const operand = field(node, 'operand');
      return text.text[node.startIndex] === '&' && operand !== null && isNewError(operand, path, text);
    }
    case 'composite_literal': {
      const type = field(node, 'type');
      return type !== null && /(Err|Error|Errors)$/.test(text.slice(type).replace(/\[[^]*$/, ''));
    }
    case 'identifier':
      return /^[eE]rr[A-Z]/.test(text.slice(node)) && !isLocal(text.slice(node), node, path, text);
    case 'selector_expression': {
      const operand = field(node, 'operand');
      const name = field(node, 'field');
      if (operand?.type !== 'identifier' || name === null) return false;
      return /^Err[A-Z]/.test(text.slice(name)) && !isLocal(text.slice(operand), node, path, text);
    }
    default:
      return false;
  }
}

/** What the condition of a branch says about errors where it holds. */
export function errorTest(condition: Node, text: SourceText): ErrorTest {
  const node = withoutParentheses(condition);
  if (node.type === 'call_expression') {
    const [tested, target] = argumentsOf(node);
    const looksAtError =
      /^(errors|xerrors)\.(Is|As)$/.test(calleeOf(node, text)) && tested !== undefined && isError(tested, text);
    return looksAtError && !isEndOfInput(target, text) ? 'particular' : 'none';
  }
  if (node.type !== 'binary_expression') return 'none';
  const left = field(node, 'left');
  const right = field(node, 'right');
  const operator = field(node, 'operator')?.type;
  if (left === null || right === null) return 'none';
  const sides: readonly ErrorTest[] =
    operator === '&&' || operator === '||' ? [errorTest(left, text), errorTest(right, text)] : [];
  if (operator === '&&') return sides.includes('any') ? 'any' : sides.includes('particular') ? 'particular' : 'none';
  if (operator === '||') return sides.includes('none') ? 'none' : sides.includes('particular') ? 'particular' : 'any';
  const [error, other] = left.type === 'nil' ? [right, left] : [left, right];
  if (!isError(error, text)) return 'none';
  if (other.type === 'nil') return operator === '!=' ? 'any' : 'none';
  return operator === '==' && !isEndOfInput(other, text) && isSentinel(other, text) ? 'particular' : 'none';
}

/** `err == nil`, whose else branch is an error path. */
export function isNoErrorTest(condition: Node, text: SourceText): boolean {
  const node = withoutParentheses(condition);
  if (node.type !== 'binary_expression' || field(node, 'operator')?.type !== '==') return false;
  const left = field(node, 'left');
  return left !== null && field(node, 'right')?.type === 'nil' && isError(left, text);
}

/** `err`, `x.readErr`, `ctx.Err()`. */
function isError(expression: Node, text: SourceText): boolean {
  const node = withoutParentheses(expression);
  if (node.type === 'identifier') return isErrorName(text.slice(node));
  if (node.type === 'selector_expression') return isErrorName(text.slice(field(node, 'field') ?? node));
  return node.type === 'call_expression' && calleeOf(node, text).endsWith('.Err') && argumentsOf(node).length === 0;
}

function isSentinel(node: Node, text: SourceText): boolean {
  return /(^|\.)[eE]rr[A-Z]\w*$/.test(text.slice(node));
}

/** `io.EOF` ends every stream that went well. */
function isEndOfInput(node: Node | undefined, text: SourceText): boolean {
  return node !== undefined && /(^|\.)EOF$/.test(text.slice(node));
}

function isLocal(name: string, node: Node, path: NodePath, text: SourceText): boolean {
  return declarationOf(name, path, node.startIndex, text) !== null;
}

/** @param path down to the block, for the scope of names. */
export function endingOf(block: Node, path: NodePath, text: SourceText): Ending {
  const list = statements(block);
  const end = last(list);
  switch (end?.type) {
    case 'return_statement':
      return returnEnding(end, list, path, text);
    case 'continue_statement':
    case 'break_statement':
    case 'goto_statement':
      return 'plain';
    case 'expression_statement': {
      const [expression] = parts(end);
      return expression !== undefined && isFatalCall(expression, text) ? 'failure' : 'none';
    }
    default:
      return 'none';
  }
}

function returnEnding(statement: Node, list: readonly Node[], path: NodePath, text: SourceText): Ending {
  const results = returned(statement);
  const result = last(results);
  if (result === undefined) return 'plain';
  if (isNewError(result, path, text)) return 'failure';
  if (result.type === 'identifier' && isErrorName(text.slice(result))) {
    return isMadeIn(text.slice(result), list, path, text) ? 'failure' : 'given-error';
  }
  if (mentionsError(result, text)) return 'given-error';
  return results.every((value) => isBlank(value, text)) ? 'plain' : 'success';
}

export function returned(statement: Node): readonly Node[] {
  return parts(statement).flatMap((part) => (part.type === 'expression_list' ? parts(part) : [part]));
}

/** Whether the block's own statements give the variable a new error, with nothing else after that. */
function isMadeIn(name: string, list: readonly Node[], path: NodePath, text: SourceText): boolean {
  const values = list.flatMap((statement) => {
    if (statement.type !== 'short_var_declaration' && statement.type !== 'assignment_statement') return [];
    const names = field(statement, 'left');
    const right = field(statement, 'right');
    if (names === null || right === null) return [];
    const index = parts(names).findIndex((target) => text.slice(target) === name);
    return index < 0 ? [] : [parts(names).length === parts(right).length ? (parts(right)[index] ?? null) : null];
  });
  const value = last(values);
  return value !== null && value !== undefined && isNewError(value, path, text);
}

export function mentionsError(node: Node, text: SourceText): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === 'identifier' || inner.type === 'field_identifier') found ||= isErrorName(text.slice(inner));
    return !found;
  });
  return found;
}

/** Nothing that a caller would wait for: nil, false, 0, "", T{}. */
function isBlank(expression: Node, text: SourceText): boolean {
  const node = withoutParentheses(expression);
  const literals = ['nil', 'true', 'false', 'int_literal', 'float_literal', 'rune_literal'];
  if (literals.includes(node.type)) return true;
  if (node.type === 'interpreted_string_literal' || node.type === 'raw_string_literal')
    return text.slice(node).length === 2;
  if (node.type === 'unary_expression') return /^-\d+$/.test(text.slice(node));
  const body = node.type === 'composite_literal' ? field(node, 'body') : null;
  return body !== null && parts(body).length === 0;
}

function argumentsOf(call: Node): readonly Node[] {
  const list = field(call, 'arguments');
  return list === null ? [] : parts(list);
}

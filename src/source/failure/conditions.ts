import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../text.ts';
import { field, parts, withoutParentheses } from '../tree.ts';
import { written } from './knowledge.ts';
import { isErrorName, isErrorsName, isFixedErrorName, isWayToEndWell } from './names.ts';
import { maySayMuch } from './relevant.ts';
import { argumentsOf, calleeOf } from './calls.ts';
import { shortName } from '../../text/short-name.ts';

/** Whether a branch is entered because of an error: any error, some particular one, or nothing of the kind. */
export type ErrorTest = 'any' | 'particular' | 'none';

/** What a condition says, where it holds or where it does not. */
export interface Condition {
  readonly test: ErrorTest;
  /** As written: what is not nil, and what is nil. Only some of it are errors. */
  readonly notNil: readonly string[];
  readonly nil: readonly string[];
  /** Errors that tell of the end of something that went well: io.EOF. */
  readonly ended: readonly string[];
}

export const noCondition: Condition = { test: 'none', notNil: [], nil: [], ended: [] };

/** As deep as anyone writes conditions; deeper ones say nothing. */
const deepest = 50;

/**
 * What is known where a condition holds.
 *
 * @param holds false for where it does not hold: the else branch.
 */
export function conditionOf(node: Node, holds: boolean, text: SourceText, depth = 0): Condition {
  if (depth > deepest || (depth === 0 && !maySayMuch(text.slice(node)))) return noCondition;
  const inner = withoutParentheses(node);
  if (inner.type === 'unary_expression') {
    const operand = field(inner, 'operand');
    const isNot = field(inner, 'operator')?.type === '!';
    return isNot && operand !== null ? conditionOf(operand, !holds, text, depth + 1) : noCondition;
  }
  if (inner.type === 'call_expression') return holds ? askedOf(inner, text) : noCondition;
  if (inner.type !== 'binary_expression') return noCondition;
  const left = field(inner, 'left');
  const right = field(inner, 'right');
  const operator = field(inner, 'operator')?.type;
  if (left === null || right === null) return noCondition;
  switch (operator) {
    case '&&':
    case '||': {
      const both = [conditionOf(left, holds, text, depth + 1), conditionOf(right, holds, text, depth + 1)];
      return (operator === '&&') === holds ? allOf(both) : anyOf(both);
    }
    case '==':
      return equality(left, right, holds, text);
    case '!=':
      return equality(left, right, !holds, text) === noCondition
        ? lengthTest(left, right, holds, text)
        : equality(left, right, !holds, text);
    case '>':
      return lengthTest(left, right, holds, text);
    default:
      return noCondition;
  }
}

/** What `left == right` says; also of a switch's value and a case. */
export function equality(left: Node, right: Node, holds: boolean, text: SourceText): Condition {
  const isNil = (node: Node): boolean => withoutParentheses(node).type === 'nil';
  const [value, other] = isNil(left) ? [right, left] : [left, right];
  const name = written(withoutParentheses(value), text);
  const test = isError(value, text) ? 'any' : 'none';
  // What a call gives may be something else the next time.
  const names = /^[\p{L}_][\p{L}\p{N}_.]*(\.Err\(\))?$|^recover\(\)$/u.test(name) ? [name] : [];
  if (isNil(other)) {
    return holds ? { ...noCondition, nil: names } : { ...noCondition, test, notNil: names };
  }
  return holds && test === 'any' ? isOne(names, written(other, text)) : noCondition;
}

/** The error is a certain one. */
function isOne(names: readonly string[], fixed: string): Condition {
  if (isWayToEndWell(fixed)) return { ...noCondition, ended: names };
  return isFixedErrorName(fixed) ? { ...noCondition, test: 'particular', notNil: names } : noCondition;
}

/** All of them hold. */
export function allOf(conditions: readonly Condition[]): Condition {
  const tests = conditions.map(({ test }) => test);
  return {
    test: tests.includes('any') ? 'any' : tests.includes('particular') ? 'particular' : 'none',
    notNil: conditions.flatMap(({ notNil }) => notNil).slice(0, mostNames),
    nil: conditions.flatMap(({ nil }) => nil).slice(0, mostNames),
    ended: conditions.flatMap(({ ended }) => ended).slice(0, mostNames),
  };
}

/** More names than anyone tests at once: what else is tested is not known. */
const mostNames = 50;

/** One of them holds, nobody knows which. */
export function anyOf(conditions: readonly Condition[]): Condition {
  const [first, ...rest] = conditions;
  if (first === undefined) return noCondition;
  const tests = conditions.map(({ test }) => test);
  return {
    test: tests.includes('none') ? 'none' : tests.includes('particular') ? 'particular' : 'any',
    notNil: first.notNil.filter((name) => rest.every(({ notNil }) => notNil.includes(name))),
    nil: first.nil.filter((name) => rest.every(({ nil }) => nil.includes(name))),
    ended: conditions.flatMap(({ ended }) => ended),
  };
}

/** `errors.Is(err, ErrX)`, `errors.As(err, &x)`, `os.IsNotExist(err)`. */
function askedOf(call: Node, text: SourceText): Condition {
  const callee = calleeOf(call, text);
  const [tested, target] = argumentsOf(call);
  if (tested === undefined || !isError(tested, text)) return noCondition;
  const asks = /^(\w*errors)\.(Is|As)$/.test(callee) || /^os\.Is(NotExist|Exist|Permission|Timeout)$/.test(callee);
  if (!asks) return noCondition;
  const names = [written(tested, text)];
  const isWayToEnd = target !== undefined && isWayToEndWell(written(target, text));
  return isWayToEnd ? { ...noCondition, ended: names } : { ...noCondition, test: 'particular', notNil: names };
}

/** `len(errs) > 0`, `len(errs) != 0`. */
function lengthTest(left: Node, right: Node, holds: boolean, text: SourceText): Condition {
  const [, list] = /^len\(([\w.]+)\)$/.exec(written(left, text)) ?? [];
  if (list === undefined || text.slice(right) !== '0' || !isErrorsName(shortName(list))) return noCondition;
  return holds ? { ...noCondition, test: 'any', notNil: [list] } : { ...noCondition, nil: [list] };
}

/** `err`, `x.readErr`, `ctx.Err()`. */
export function isError(expression: Node, text: SourceText): boolean {
  const node = withoutParentheses(expression);
  if (node.type === 'identifier') return isErrorName(text.slice(node));
  if (node.type === 'selector_expression') return isErrorName(text.slice(field(node, 'field') ?? node));
  return node.type === 'call_expression' && calleeOf(node, text).endsWith('.Err') && parts(node).length > 0;
}

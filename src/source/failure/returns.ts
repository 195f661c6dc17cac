import type { Node } from 'web-tree-sitter';
import { declarationOf } from '../scope.ts';
import { last, parts, pathTo, withoutParentheses } from '../tree.ts';
import { answersWithFailure, argumentsOf, knownCallee } from './calls.ts';
import { written, type Known, type Scope, type Told } from './knowledge.ts';
import { tellsOfFailure } from './names.ts';
import {
  isBlank,
  isContextError,
  isErrorValue,
  isFixedError,
  isPerhapsNil,
  makesError,
  mentionsKnownError,
  mentionsError,
  wrapsUnseen,
} from './values.ts';
import { ways } from './ways.ts';

/** The values of a return statement. */
export function returned(statement: Node): readonly Node[] {
  return parts(statement).flatMap((part) => (part.type === 'expression_list' ? parts(part) : [part]));
}

/** Which way a return statement is: one of `ways`. */
export function wayOfReturn(statement: Node, scope: Scope, known: Known): number {
  const results = returned(statement);
  const result = last(results);
  if (result === undefined) {
    if (scope.namedError !== null && known.notNil.has(scope.namedError)) return ways.fails;
    if (scope.namedError !== null && known.ended.has(scope.namedError)) return ways.well;
    return wayAfter(known.told, ways.plain);
  }
  const failure = wayOfError(withoutParentheses(result), scope, known);
  // Beside nothing else of worth an error variable holds an error: a branch that returns neither makes no sense.
  const isAlone = results.length > 1 && results.slice(0, -1).every((value) => withoutParentheses(value).type === 'nil');
  const isVariable = ['identifier', 'selector_expression'].includes(withoutParentheses(result).type);
  if (isAlone && (failure === ways.givenError || (failure === null && isVariable && scope.lastResult === 'error')))
    return ways.failsPerhaps;
  if (failure !== null) return failure;
  if (results.some((value) => holdsError(value, scope, known))) return ways.fails;
  if (!results.every((value) => isBlank(value, scope)))
    return results.every((value) => isFixed(value, scope)) ? ways.fallsBack : ways.well;
  return wayAfter(known.told, ways.plain);
}

/** The way of one that leaves without an error, after it told of one. */
export function wayAfter(told: Told, otherwise: number): number {
  return told === 'surely' ? ways.fails : told === 'perhaps' ? ways.failsPerhaps : otherwise;
}

/** Of the last value that is returned; null where it is no error that anyone can tell. */
function wayOfError(result: Node, scope: Scope, known: Known): number | null {
  if (answersWithFailure(result, scope)) return ways.fails;
  const isLiteral = result.type === 'composite_literal' || result.type === 'unary_expression';
  // A type with a method Error that is returned as itself may be there for something else.
  if (
    makesError(result, scope, known, scope.lastResult === 'other' ? 'anywhere' : 'returned') &&
    !(isLiteral && scope.lastResult === 'other')
  ) {
    return wrapsUnseen(result, scope, known) ? ways.failsPerhaps : ways.fails;
  }
  if (isFixedError(result, scope) || (scope.lastResult === 'error' && isErrorValue(result, scope))) return ways.fails;
  if (tellsByName(result, scope, known)) return ways.failsPerhaps;
  if (known.ended.has(written(result, scope.text))) return ways.well;
  if (scope.lastResult === 'other') return null;
  if (known.notNil.has(written(result, scope.text))) return ways.fails;
  if (known.done && isContextError(result, scope)) return ways.fails;
  return mentionsKnownError(result, scope, known) || mentionsError(result, scope.text) ? ways.givenError : null;
}

/** A constant, or what the package declares: nothing that was worked out. */
function isFixed(value: Node, scope: Scope): boolean {
  const node = withoutParentheses(value);
  if (isBlank(node, scope) || node.type.endsWith('_string_literal')) return true;
  if (node.type === 'selector_expression') {
    const operand = node.childForFieldName('operand');
    return operand !== null && scope.imports.has(scope.text.slice(operand));
  }
  return node.type === 'identifier' && !isLocal(node, scope);
}

function isLocal(name: Node, { text, types }: Scope): boolean {
  if (types.has(text.slice(name))) return true;
  return declarationOf(text.slice(name), pathTo(name.tree, name), name.startIndex, text) !== null;
}

/** `return c.sendError(400, "…")`. */
function tellsByName(result: Node, scope: Scope, known: Known): boolean {
  if (result.type !== 'call_expression' || !tellsOfFailure(knownCallee(result, scope))) return false;
  const values = argumentsOf(result);
  return values.length > 0 && !values.some((value) => isPerhapsNil(value, scope, known));
}

/** `return result{err: fmt.Errorf(…)}`. */
function holdsError(value: Node, scope: Scope, known: Known): boolean {
  const node = withoutParentheses(value);
  const literal = node.type === 'unary_expression' ? node.childForFieldName('operand') : node;
  const body = literal?.type === 'composite_literal' ? literal.childForFieldName('body') : null;
  if (body === null) return false;
  return parts(body).some((element) => {
    const field = element.type === 'keyed_element' ? element.childForFieldName('value') : element;
    const [inner] = field === null ? [] : parts(field);
    return inner !== undefined && makesError(inner, scope, known, 'anywhere');
  });
}

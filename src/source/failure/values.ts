import type { Node } from 'web-tree-sitter';
import { declarationOf } from '../scope.ts';
import type { SourceText } from '../text.ts';
import { field, parts, pathTo, walk, withoutParentheses } from '../tree.ts';
import { argumentsOf, calleeOf, isCall, knownCallee, ownFunction } from './calls.ts';
import { written, type Known, type Scope } from './knowledge.ts';
import {
  alwaysMakesError,
  isErrorMakerOfOthers,
  isErrorName,
  isErrorsName,
  isErrorTypeName,
  isFixedErrorName,
  isWayToEndWell,
  soundsLikeMakingError,
  wrapsGivenError,
} from './names.ts';
import { shortName } from '../../text/short-name.ts';
import { writtenType } from '../written-type.ts';

/** How far wrappers around an error are looked into: `a(b(c(errors.New("x"))))`. */
const deepestWrapper = 3;

/**
 * Where an expression stands: what is returned as an error may be known by less than what a variable with an error's name gets, and
 * that by less than what stands anywhere.
 */
export type Position = 'returned' | 'assigned' | 'anywhere';

/**
 * Whether an expression makes an error there and then that can't be nil: `fmt.Errorf(…)`, `&ParseError{…}`, `errors.Join(errors.New("x"), err)`,
 * `wrap(err)` where err is not nil, a call of a function of the package that never gives nil.
 */
export function makesError(expression: Node, scope: Scope, known: Known, position: Position, depth = 0): boolean {
  const node = withoutParentheses(expression);
  switch (node.type) {
    case 'unary_expression': {
      const operand = field(node, 'operand');
      return field(node, 'operator')?.type === '&' && operand !== null && isErrorLiteral(operand, scope);
    }
    case 'composite_literal':
      return isErrorLiteral(node, scope);
    case 'call_expression':
    case 'type_conversion_expression':
      return depth < deepestWrapper && isErrorCall(node, scope, known, position, depth);
    default:
      return false;
  }
}

function isErrorLiteral(expression: Node, scope: Scope): boolean {
  const node = withoutParentheses(expression);
  return node.type === 'composite_literal' && isErrorType(written(field(node, 'type'), scope.text), scope);
}

/** By the package's methods for its own types, by the name for those of others. */
export function isErrorType(type: string, { knowledge }: Pick<Scope, 'knowledge'>): boolean {
  const [, qualifier, name = ''] = /^\*?(\w+\.)?([\p{L}_][\p{L}\p{N}_]*)(\[.*\])?$/u.exec(type) ?? [];
  const own = qualifier === undefined ? knowledge.isErrorType(name) : null;
  return own ?? isErrorTypeName(name);
}

function isErrorCall(call: Node, scope: Scope, known: Known, position: Position, depth: number): boolean {
  const callee = knownCallee(call, scope);
  if (alwaysMakesError(callee)) return true;
  const values = argumentsOf(call);
  // A conversion: `ErrorString("x")`; and what the grammar takes for one.
  if (scope.knowledge.isErrorType(callee) === true) return true;
  if (callee === 'new') return values.some((value) => isErrorType(written(value, scope.text), scope));
  const own = position !== 'anywhere' || /[eE]rr/.test(callee) ? ownFunction(call, scope, known) : null;
  if (own?.fails === true) return own.givesError;
  const isGivenError = values.some(
    (value) =>
      isKnownError(value, scope, known) ||
      makesError(value, scope, known, position, depth + 1) ||
      isFixedError(value, scope),
  );
  if (own !== null) return isGivenError && own.wraps && own.givesError;
  if (wrapsGivenError(callee) || callee === 'error') return isGivenError;
  if (position === 'anywhere') return false;
  if (isMadeFromError(call, scope, known, depth) || (position === 'returned' && isGivenError)) return true;
  if (values.length === 0 || values.some((value) => isPerhapsNil(value, scope, known))) return false;
  const [qualifier = ''] = callee.split('.');
  return soundsLikeMakingError(callee) || (isErrorMakerOfOthers(callee) && scope.imports.has(qualifier));
}

/** An error that is not nil, by what is known. */
function isKnownError(value: Node, scope: Scope, { notNil }: Known): boolean {
  if (notNil.size === 0) return false;
  const name = written(value, scope.text).replace(/\.\.\.$/, '');
  return notNil.has(name) && holdsError(name, scope);
}

/** An error variable that nobody has looked at. */
export function isPerhapsNil(value: Node, scope: Scope, { notNil }: Known): boolean {
  const name = written(value, scope.text);
  return holdsError(name, scope) && !notNil.has(name);
}

/** By its type where that is written down, else by its name. */
function holdsError(expression: string, scope: Scope): boolean {
  const type = scope.types.get(expression);
  if (type !== undefined) return type === 'error' || isErrorType(type, scope);
  const name = shortName(expression);
  return isErrorName(name) || isErrorsName(name) || expression.endsWith('.Err()');
}

/** `errors.New("x").With(…)`, `ErrGone.Wrap(…)`. */
function isMadeFromError(call: Node, scope: Scope, known: Known, depth: number): boolean {
  const target = field(call, 'function');
  const operand = target?.type === 'selector_expression' ? field(target, 'operand') : null;
  if (operand === null) return false;
  return makesError(operand, scope, known, 'assigned', depth + 1) || isFixedError(operand, scope);
}

/** A variable of a package that holds an error from the beginning: `ErrGone`, `io.ErrNoProgress`. */
export function isFixedError(expression: Node, { text, knowledge }: Scope): boolean {
  const node = withoutParentheses(expression);
  const name = written(node, text);
  if (node.type === 'identifier') {
    const own = knowledge.isFixedError(name);
    return (own === null ? isFixedErrorName(name) : own && !isWayToEndWell(name)) && !isLocal(node, name, text);
  }
  if (node.type !== 'selector_expression' || !isFixedErrorName(name)) return false;
  const operand = field(node, 'operand');
  return operand?.type === 'identifier' && !isLocal(node, text.slice(operand), text);
}

/** A variable of one of the package's error types that is no pointer, such as `var problems Problems`: as an error it is not nil. */
export function isErrorValue(expression: Node, { text, knowledge }: Pick<Scope, 'text' | 'knowledge'>): boolean {
  const node = withoutParentheses(expression);
  if (node.type !== 'identifier') return false;
  const type = writtenType(text.slice(node), pathTo(node.tree, node), node.startIndex, text);
  return type !== null && knowledge.isErrorType(type) === true;
}

function isLocal(node: Node, name: string, text: SourceText): boolean {
  return declarationOf(name, pathTo(node.tree, node), node.startIndex, text) !== null;
}

/** An error that wraps what a call gave and nobody looked at: `err := do(); return fmt.Errorf("do: %w", err)`. It may wrap nil. */
export function wrapsUnseen(node: Node, { text }: Scope, { unseen }: Known): boolean {
  return unseen.size > 0 && mentions(node, (name) => unseen.has(name), text);
}

export function mentionsError(node: Node, text: SourceText): boolean {
  return mentions(node, isErrorName, text);
}

/** Whether an expression speaks of an error that is not nil. */
export function mentionsKnownError(node: Node, scope: Scope, known: Known): boolean {
  if (known.notNil.size === 0) return false;
  let found = false;
  walk(node, (inner) => {
    if (inner.type === 'identifier' || inner.type === 'selector_expression' || inner.type === 'call_expression') {
      found ||= isKnownError(inner, scope, known);
    }
    return !found && inner.type !== 'func_literal';
  });
  return found;
}

function mentions(node: Node, isWanted: (name: string) => boolean, text: SourceText): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === 'identifier' || inner.type === 'field_identifier') found ||= isWanted(text.slice(inner));
    return !found;
  });
  return found;
}

/** Whether a statement makes an error somewhere, function literals apart. */
export function makesErrorWithin(statement: Node, scope: Scope, known: Known): boolean {
  let found = false;
  // Walking is slow, and few statements make any.
  if (!/[eE]rr|\{|status\./.test(scope.text.slice(statement))) return false;
  walk(statement, (inner) => {
    if (isCall(inner) || inner.type === 'composite_literal') found ||= makesError(inner, scope, known, 'anywhere');
    return !found && inner.type !== 'func_literal';
  });
  return found;
}

/** Nothing that a caller would wait for: nil, false, 0, "", T{}, the method's receiver. */
export function isBlank(expression: Node, { text, receiver }: Scope): boolean {
  const node = withoutParentheses(expression);
  if (node.type === 'identifier') return text.slice(node) === receiver;
  const literals = ['nil', 'true', 'false', 'int_literal', 'float_literal', 'rune_literal'];
  if (literals.includes(node.type)) return true;
  if (node.type === 'interpreted_string_literal' || node.type === 'raw_string_literal')
    return text.slice(node).length === 2;
  if (node.type === 'unary_expression') return /^-\d+$/.test(text.slice(node));
  const body = node.type === 'composite_literal' ? field(node, 'body') : null;
  return body !== null && parts(body).length === 0;
}

export function isContextError(node: Node, scope: Scope): boolean {
  if (node.type !== 'call_expression') return false;
  const callee = calleeOf(node, scope.text);
  return callee.endsWith('.Err') || callee === 'context.Cause';
}

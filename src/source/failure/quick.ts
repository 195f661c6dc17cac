import type { Node } from 'web-tree-sitter';
import { field, last, statements } from '../tree.ts';
import type { Scope } from './knowledge.ts';
import { returned } from './returns.ts';
import { errorParameters } from './scopes.ts';
import { isBlank } from './values.ts';

/** Statements in which a function that always fails can end. */
const endings = new Set([
  'expression_statement',
  'assignment_statement',
  'send_statement',
  'if_statement',
  'expression_switch_statement',
  'type_switch_statement',
  'select_statement',
  'block',
  'labeled_statement',
  'for_statement',
]);

/** Told by the last statement, without reading the rest: most functions end in going on, or in returning nil for an error. */
export function mayAlwaysFail(declaration: Node, scope: Scope): boolean {
  const body = field(declaration, 'body');
  const end = body === null ? undefined : last(statements(body));
  if (end === undefined) return false;
  // Given an error, it may leave before its end.
  if (errorParameters(declaration, scope.text).length > 0) return true;
  if (end.type !== 'return_statement') return endings.has(end.type);
  const value = last(returned(end));
  // `return nil` after something that tells of an error is left out: functions that give an error are asked for the error.
  return value === undefined || !isBlank(value, scope);
}

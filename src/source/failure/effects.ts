import type { Node } from 'web-tree-sitter';
import { specs } from '../scope.ts';
import { field, parts, withoutParentheses } from '../tree.ts';
import { answersWithFailure, endsHere, knownCallee, ownFunction } from './calls.ts';
import { written, type Known, type OwnFunction, type Scope } from './knowledge.ts';
import { withNames, withoutNames, withTold } from './known.ts';
import { isErrorName, tellsOfFailure } from './names.ts';
import { mayMatter, mayTell } from './relevant.ts';
import { isFixedError, makesError, makesErrorWithin } from './values.ts';

/** What a simple statement leaves behind: what is known then, or that it does not return. */
export interface Effect {
  readonly known: Known;
  readonly dies: boolean;
}

/** @param closure reads a function literal that a variable gets; null where that isn't needed. */
export function effectOf(
  statement: Node,
  scope: Scope,
  known: Known,
  closure: (literal: Node, known: Known) => OwnFunction | null,
): Effect {
  switch (statement.type) {
    case 'expression_statement': {
      if (!mayTell(scope.text.slice(statement), scope, known)) return { known, dies: false };
      const [call] = parts(statement);
      if (call === undefined) return { known, dies: false };
      if (endsHere(call, scope, known)) return { known, dies: true };
      const tells = answersWithFailure(call, scope) || ownFunction(call, scope, known)?.tells === true;
      if (tells) return { known: withTold(known, 'surely'), dies: false };
      return { known: tellsOfFailure(knownCallee(call, scope)) ? withTold(known, 'perhaps') : known, dies: false };
    }
    case 'send_statement':
      return { known: isTold(statement, scope, known) ? withTold(known, 'surely') : known, dies: false };
    case 'short_var_declaration':
    case 'assignment_statement':
      if (!mayMatter(scope.text.slice(statement), scope, known)) return { known, dies: false };
      return { known: afterAssignment(statement, scope, known, closure), dies: false };
    case 'var_declaration':
      return {
        known: specs(statement).reduce((before, spec) => {
          const names = spec.childrenForFieldName('name').filter(({ type }) => type === 'identifier');
          const values = field(spec, 'value');
          return assigned(names, values === null ? [] : parts(values), scope, before, closure);
        }, known),
        dies: false,
      };
    default:
      return { known, dies: false };
  }
}

function afterAssignment(
  statement: Node,
  scope: Scope,
  known: Known,
  closure: (literal: Node, known: Known) => OwnFunction | null,
): Known {
  const left = field(statement, 'left');
  const right = field(statement, 'right');
  if (left === null || right === null) return known;
  const targets = parts(left);
  const after = assigned(targets, parts(right), scope, known, closure);
  // An error that is kept in a field or an element is there for others.
  const isKept = targets.some(({ type }) => type !== 'identifier') && isTold(right, scope, known);
  return isKept ? withTold(after, 'surely') : after;
}

/** A callback may do so for each of many. */
function isTold(node: Node, scope: Scope, known: Known): boolean {
  return !scope.isCallback && makesErrorWithin(node, scope, known);
}

function assigned(
  targets: readonly Node[],
  values: readonly Node[],
  scope: Scope,
  before: Known,
  closure: (literal: Node, known: Known) => OwnFunction | null,
): Known {
  let known = before;
  for (const [index, target] of targets.entries()) {
    const name = written(target, scope.text);
    const value = values.length === targets.length ? withoutParentheses(values[index] ?? target) : null;
    const isCalled = (value ?? values[0])?.type === 'call_expression';
    known = withValue(known, name, value, isCalled, scope, before, closure);
  }
  return known;
}

function withValue(
  known: Known,
  name: string,
  value: Node | null,
  isCalled: boolean,
  scope: Scope,
  before: Known,
  closure: (literal: Node, known: Known) => OwnFunction | null,
): Known {
  const forgotten = {
    ...known,
    notNil: withoutNames(known.notNil, [name]),
    ended: withoutNames(known.ended, [name]),
    unseen: withoutNames(known.unseen, [name]),
    recovered: withoutNames(known.recovered, [name]),
  };
  if (value?.type === 'func_literal') {
    const read = closure(value, before);
    return read === null ? forgotten : { ...forgotten, closures: new Map([...known.closures, [name, read]]) };
  }
  if (value !== null) {
    const text = written(value, scope.text);
    if (text === 'recover()') return { ...forgotten, recovered: withNames(forgotten.recovered, [name]) };
    const isNotNil =
      before.notNil.has(text) || makesError(value, scope, before, isErrorName(name) ? 'assigned' : 'anywhere');
    if (isNotNil || isFixedError(value, scope)) return { ...forgotten, notNil: withNames(forgotten.notNil, [name]) };
  }
  return isCalled && isErrorName(name) ? { ...forgotten, unseen: withNames(forgotten.unseen, [name]) } : forgotten;
}

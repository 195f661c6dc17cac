import type { Node } from 'web-tree-sitter';
import { all, always, any, choice, isAlways, isNever, never, not, type Condition } from '../model/condition.ts';
import type { Tests } from './branch-tests.ts';
import { calleeOf } from './failure/calls.ts';
import { endsTheProgram } from './failure/names.ts';
import { field, parts, same } from './tree.ts';

/** How control goes on behind a statement. */
export interface Flow {
  /** When the next statement runs. */
  readonly next: Condition;
  /** When it leaves the switch, select or loop around it. */
  readonly breaks: Condition;
  /** When it leaves the function, or the program. */
  readonly returns: Condition;
  /** When it leaves for a label further out: `continue outer`. */
  readonly labels: Condition;
}

const goesOn: Flow = { next: always, breaks: never, returns: never, labels: never };
const returns: Flow = { ...goesOn, next: never, returns: always };
/** Somewhere else in the function. */
const jumps: Flow = { ...goesOn, next: never };
const toLabel: Flow = { ...goesOn, next: never, labels: always };

/** The function that a statement stands in. */
export interface Around {
  readonly tests: Tests;
  readonly isColdBranch: (branch: Node) => boolean;
}

/** Cold branches count as going on: who asks looks at the ways that matter. */
export function flowOf(statement: Node, around: Around): Flow {
  const { tests, isColdBranch } = around;
  switch (statement.type) {
    case 'return_statement':
      return returns;
    // The condition of the case that a fallthrough leads to has its ways.
    case 'fallthrough_statement':
    case 'goto_statement':
      return jumps;
    case 'continue_statement':
      return parts(statement).length === 0 ? jumps : toLabel;
    case 'break_statement':
      return parts(statement).length === 0 ? { ...jumps, breaks: always } : toLabel;
    case 'expression_statement': {
      const [expression] = parts(statement);
      return expression?.type === 'call_expression' && endsTheProgram(calleeOf(expression, tests.text))
        ? returns
        : goesOn;
    }
    case 'labeled_statement': {
      const inner = parts(statement).at(-1);
      return inner === undefined || !mayLeave(inner) ? goesOn : { ...flowOf(inner, around), labels: never };
    }
    case 'block':
      return flowOfList(statement, around);
    case 'if_statement': {
      if (!mayLeave(statement)) return goesOn;
      const [condition, consequence, alternative] = ['condition', 'consequence', 'alternative'].map((name) =>
        field(statement, name),
      );
      if (condition === null || condition === undefined) return goesOn;
      const branch = (block: Node | null | undefined): Flow =>
        block === null || block === undefined || isColdBranch(block) ? goesOn : flowOf(block, around);
      const [then, otherwise] = [branch(consequence), branch(alternative)];
      const test = tests.of(condition);
      return {
        next: choice(test, then.next, otherwise.next),
        breaks: choice(test, then.breaks, otherwise.breaks),
        returns: choice(test, then.returns, otherwise.returns),
        labels: choice(test, then.labels, otherwise.labels),
      };
    }
    case 'expression_switch_statement':
    case 'type_switch_statement':
    case 'select_statement': {
      if (!mayLeave(statement)) return goesOn;
      const cases = parts(statement).filter(({ type }) => type.endsWith('_case'));
      const flows = cases.map((each) => ({
        when: tests.ofCase(each, statement),
        flow: isColdBranch(each) ? goesOn : flowOfList(each, around),
      }));
      if (flows.every(({ flow }) => isAlways(any(flow.next, flow.breaks)))) return goesOn;
      const passed = flows.map(({ when, flow }) => all(when, any(flow.next, flow.breaks)));
      const hasDefault = cases.some(({ type }) => type === 'default_case') || statement.type === 'select_statement';
      const none = hasDefault ? never : all(...flows.map(({ when }) => not(when)));
      return {
        next: any(...passed, none),
        breaks: never,
        returns: any(...flows.map(({ when, flow }) => all(when, flow.returns))),
        labels: any(...flows.map(({ when, flow }) => all(when, flow.labels))),
      };
    }
    case 'for_statement':
      return mayLeave(statement) ? flowOfLoop(statement, around) : goesOn;
    default:
      return goesOn;
  }
}

function flowOfList(block: Node, around: Around): Flow {
  let found: Flow = goesOn;
  for (const statement of block.namedChildren.filter(({ type }) => type === 'statement_list').flatMap(parts)) {
    const flow = flowOf(statement, around);
    found = {
      next: all(found.next, flow.next),
      breaks: any(found.breaks, all(found.next, flow.breaks)),
      returns: any(found.returns, all(found.next, flow.returns)),
      labels: any(found.labels, all(found.next, flow.labels)),
    };
    if (isNever(found.next)) break;
  }
  return found;
}

/** Behind a loop goes on what no round of it has made leave for elsewhere. */
function flowOfLoop(loop: Node, around: Around): Flow {
  const body = field(loop, 'body');
  if (body === null) return goesOn;
  const inner = flowOfList(body, around);
  const clause = parts(loop).find((part) => !same(part, body));
  const isEndless = clause === undefined || (clause.type === 'for_clause' && field(clause, 'condition') === null);
  const { returns: returning, labels } = inner;
  if (isEndless && !/\bbreak\b/.test(body.text)) return { ...jumps, returns: returning, labels };
  const leaving = any(returning, labels);
  // It may have no round at all.
  if (isAlways(leaving) && !isEndless) {
    const round = around.tests.named('loop', loop);
    return { next: not(round), breaks: never, returns: all(round, returning), labels: all(round, labels) };
  }
  return { next: not(leaving), breaks: never, returns: returning, labels };
}

/** A look at the words before the structure is looked at: most statements only go on. */
function mayLeave(statement: Node): boolean {
  return /\b(?:return|goto|continue|break|fallthrough|panic|Fatal\w*|Panic\w*|Exit|Goexit|FailNow)\b/.test(
    statement.text,
  );
}

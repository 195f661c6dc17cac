import type { Node } from 'web-tree-sitter';
import { all, always, any, isAlways, mapTests, not, under, type Condition } from '../model/condition.ts';
import { lazy } from '../compare/group.ts';
import { callsOf, closureForm } from './closures.ts';
import { calleeOf } from './failure/calls.ts';
import type { FailureFacts } from './failure/facts.ts';
import { tellsOfFailure } from './failure/names.ts';
import { regionsAround } from './failure/regions.ts';
import { Tests } from './branch-tests.ts';
import { flowOf, type Around } from './flow.ts';
import { isTheSameInEachRound, leavesLoop } from './loops.ts';
import { Remembered } from './remembered.ts';
import type { SourceText } from './text.ts';
import { field, last, parts, same, statements, type NodePath } from './tree.ts';

/** When and how often a place runs, as the syntax of its function tells. */
export interface Circumstances {
  readonly condition: Condition;
  /** Loops around it in its function, those around function literals among them. */
  readonly loops: number;
  /** Those around the innermost function literal; null outside of literals. */
  readonly loopsOutside: number | null;
  /** Some way that fails leaves before it, which the condition says nothing of. */
  readonly failsBefore: boolean;
  /** The lines of the function literal around it that is put into a composite literal or returned: it runs when somebody calls that. */
  readonly storedLiteral: { readonly line: number; readonly endLine: number } | null;
}

/** What runs once for each call, as far as anyone can tell. */
export const atOnce: Circumstances = {
  condition: always,
  loops: 0,
  loopsOutside: null,
  failsBefore: false,
  storedLiteral: null,
};

/**
 * Cold branches count as going on: what is behind them runs on every way that matters, and what is moved before them runs no more often.
 *
 * @param path from the root down to the expression or statement.
 * @param facts of the package: what is cold depends on them.
 */
export function circumstancesOf(path: NodePath, text: SourceText, facts: FailureFacts): Circumstances {
  const functionDepth = path.findIndex(({ type }) => type === 'function_declaration' || type === 'method_declaration');
  const tests = new Tests(path[Math.max(0, functionDepth)], text);
  let isCold = coldBranches(path.slice(0, functionDepth + 1), text, facts);
  const conditions: Condition[] = [];
  let loops = 0;
  let loop: Node | null = null;
  let loopsOutside: number | null = null;
  let failsBefore = false;
  let storedLiteral: Circumstances['storedLiteral'] = null;
  /** What holds on no way but those that fail. */
  const failing: Condition[] = [];
  for (let depth = Math.max(0, functionDepth); depth < path.length - 1; depth++) {
    const [node, child] = [path[depth], path[depth + 1]];
    if (node === undefined || child === undefined) continue;
    switch (node.type) {
      case 'if_statement': {
        const condition = field(node, 'condition');
        const [then, otherwise] = [field(node, 'consequence'), field(node, 'alternative')];
        if (condition === null) break;
        if (same(then, child)) {
          if (otherwise !== null && isCold(otherwise)) failsBefore = true;
          else conditions.push(tests.of(condition));
        } else if (same(otherwise, child) && then !== null) {
          if (isCold(then)) failsBefore = true;
          else if (!onlyTellsOfFailure(then, text)) conditions.push(not(tests.of(condition)));
        }
        break;
      }
      case 'statement_list': {
        const around = loops > (loopsOutside ?? 0) ? loop : null;
        const siblings = branchesOf(node, { tests, isColdBranch: isCold }, facts);
        const { startIndex } = child;
        for (const { statement, start, ways, failing: condition } of siblings) {
          if (start === startIndex) continue;
          if (start < startIndex) {
            const { next, mayFail } = ways();
            conditions.push(exit(statement, next, around, text));
            failsBefore ||= mayFail;
          }
          if (condition !== null) failing.push(condition);
        }
        break;
      }
      case 'expression_case':
      case 'type_case':
      case 'communication_case':
      case 'default_case': {
        const around = path[depth - 1];
        if (child.type === 'statement_list' && around !== undefined) conditions.push(tests.ofCase(node, around));
        break;
      }
      case 'binary_expression': {
        const operator = field(node, 'operator')?.type;
        const left = field(node, 'left');
        if (left === null || !same(field(node, 'right'), child)) break;
        if (operator === '&&') conditions.push(tests.of(left));
        else if (operator === '||') conditions.push(not(tests.of(left)));
        break;
      }
      case 'for_statement':
        if (!same(field(node, 'body'), child) || leavesLoop(path, depth)) break;
        loops++;
        loop = node;
        break;
      case 'func_literal': {
        loopsOutside = loops;
        const literal = path.slice(0, depth + 1);
        isCold = coldBranches(literal, text, facts);
        const { form } = closureForm(literal, text);
        if (form === 'call' || form === 'defer' || form === 'go') break;
        const called = whereCalled(literal, text, facts);
        if (called !== null) {
          conditions.push(called.condition);
          loopsOutside = loops = called.loops;
          failsBefore ||= called.failsBefore;
          break;
        }
        if (form === 'returned' || path[depth - 1]?.type === 'literal_element') storedLiteral ??= text.range(node);
        conditions.push(tests.named('func literal', node));
        break;
      }
    }
  }
  const condition = all(...conditions);
  return { condition: under(condition, failing.map(not)), loops, loopsOutside, failsBefore, storedLiteral };
}

/** A statement of a list. */
interface Branch {
  readonly statement: Node;
  /** Its startIndex: asking the node takes long. */
  readonly start: number;
  /** When what stands behind it runs, and whether some way through it fails; nobody asks of most. */
  readonly ways: () => { readonly next: Condition; readonly mayFail: boolean };
  /** Where this holds, before the statement or behind it, the function fails; null for nothing. */
  readonly failing: Condition | null;
}

/** What is found out of a package's files. */
interface Known {
  /** By the list. */
  readonly branches: Remembered<SourceText, readonly Branch[]>;
  /** By the literal. */
  readonly called: Remembered<SourceText, Called | null>;
}

const knownOf = new WeakMap<FailureFacts, Known>();

function known(facts: FailureFacts): Known {
  const found = knownOf.get(facts) ?? { branches: new Remembered(), called: new Remembered() };
  knownOf.set(facts, found);
  return found;
}

type Called = Pick<Circumstances, 'condition' | 'loops' | 'failsBefore'>;

/** When and how often the calls of a literal run, where all of them are known. */
function whereCalled(literal: NodePath, text: SourceText, facts: FailureFacts): Called | null {
  const node = last(literal);
  if (node === undefined) return null;
  return known(facts).called.of(text, node.id, () => {
    const calls = callsOf(literal, text)?.map((call) => circumstancesOf(call, text, facts));
    if (calls === undefined) return null;
    return {
      condition: any(...calls.map(({ condition }) => condition)),
      loops: Math.max(...calls.map(({ loops }) => loops)),
      failsBefore: calls.some(({ failsBefore }) => failsBefore),
    };
  });
}

function branchesOf(list: Node, { tests, isColdBranch }: Around, facts: FailureFacts): readonly Branch[] {
  return known(facts).branches.of(tests.text, list.id, () =>
    parts(list).map((statement): Branch => {
      const condition = failingCondition(statement, isColdBranch);
      const ways = lazy(() => {
        const failed: Node[] = [];
        const isCold = (branch: Node): boolean => {
          const cold = isColdBranch(branch);
          if (cold) failed.push(branch);
          return cold;
        };
        const { next } = flowOf(statement, { tests, isColdBranch: isCold });
        return { next, mayFail: failed.length > 0 };
      });
      return { statement, start: statement.startIndex, ways, failing: condition === null ? null : tests.of(condition) };
    }),
  );
}

/** `x == nil` of `if x == nil { return errNone }`, before or behind a place: where it holds, the function fails. */
function failingCondition(statement: Node, isColdBranch: (branch: Node) => boolean): Node | null {
  if (statement.type !== 'if_statement' || field(statement, 'alternative') !== null) return null;
  const then = field(statement, 'consequence');
  return then !== null && isColdBranch(then) ? field(statement, 'condition') : null;
}

/** `p.error("…")` and no more: it goes on, and nothing comes of it. */
function onlyTellsOfFailure(branch: Node, text: SourceText): boolean {
  const all = statements(branch);
  return (
    all.length > 0 &&
    all.every((statement) => {
      const [call] = statement.type === 'expression_statement' ? parts(statement) : [];
      return call?.type === 'call_expression' && tellsOfFailure(calleeOf(call, text));
    })
  );
}

/**
 * What keeps a place behind a statement from running leaves before it.
 *
 * @param loop that both stand in.
 */
function exit(statement: Node, goesOn: Condition, loop: Node | null, text: SourceText): Condition {
  if (isAlways(goesOn)) return goesOn;
  const leaves = loop !== null && !/\b(?:continue|goto)\b/.test(statement.text);
  return mapTests(goesOn, (test) => ({
    ...test,
    exits: leaves && !isTheSameInEachRound(test, loop, text) ? 'loop' : 'other',
  }));
}

/** @param path to a function. */
function coldBranches(path: NodePath, text: SourceText, facts: FailureFacts): (branch: Node) => boolean {
  if (path.length === 0) return () => false;
  return (branch) => {
    const list = branch.namedChildren.find(({ type }) => type === 'statement_list');
    if (list === undefined) return false;
    const { regions } = facts.readingOf(path, text);
    return regionsAround(regions, list).find(({ heat }) => heat !== null)?.heat === 'cold';
  };
}

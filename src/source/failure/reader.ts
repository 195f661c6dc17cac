import type { Node } from 'web-tree-sitter';
import { field, last, parts, statements } from '../tree.ts';
import { conditionOf, type Condition } from './conditions.ts';
import { casesOf } from './cases.ts';
import { effectOf } from './effects.ts';
import { nothingKnown, type Known, type OwnFunction, type Scope } from './knowledge.ts';
import { common, withCondition, withTold, withoutWhatIsSet } from './known.ts';
import { doesNothingElse } from './quiet.ts';
import { heatOfBranch, isRecovered, tailOf, type Region } from './regions.ts';
import { wayAfter, wayOfReturn } from './returns.ts';
import { errorParameters, functionScope, hasParameters } from './scopes.ts';
import { failsSurely, ways } from './ways.ts';

/** What the syntax tells about one function. */
export interface Reading {
  /** The ways through it, as bits of `ways`. */
  readonly ways: number;
  readonly regions: readonly Region[];
  /** It makes an error or dies, and does nothing else. */
  readonly onlyFails: boolean;
}

/** Deeper nesting than anyone writes: what stands there is not looked into. */
const deepestNesting = 100;

/** The ways that lie behind a stretch, as far as they are to be seen at once. */
type Behind = (known: Known) => number;

/** A statement or a list of them that was read. */
export interface Step {
  /** Ways out of what is around it. */
  readonly out: number;
  /** Whether what follows it may be reached. */
  readonly goesOn: boolean;
  /** What is known there. */
  readonly known: Known;
  /** What holds there since it left otherwise: `if err == nil { return x }`. */
  readonly rest?: Condition;
  /** The ways out that are none of an error: those of branches for errors apart, unless they return a value. */
  readonly good: number;
  /** Of a list: the ways of its last statement, and of what lies behind that. */
  readonly end?: number;
}

/**
 * Reads one function (or function literal): where its ways lead, and which stretches of it are cold.
 *
 * @param scope as of `functionScope`.
 * @param given errors that are not nil when it is called.
 */
export function readFunction(declaration: Node, scope: Scope, given: readonly string[] = []): Reading {
  const body = field(declaration, 'body');
  if (body === null) return { ways: ways.well, regions: [], onlyFails: false };
  const reader = new Reader(scope);
  const atEnd: Behind = ({ told }) => wayAfter(told, ways.goesOn);
  const whole = reader.list(statements(body), { ...nothingKnown, notNil: new Set(given) }, atEnd);
  const found = whole.out | (whole.goesOn ? atEnd(whole.known) : 0);
  return {
    ways: found,
    regions: reader.regions,
    onlyFails: failsSurely(found) && doesNothingElse(body, scope),
  };
}

/**
 * What callers of a function can rely on.
 *
 * @param found the ways through it.
 */
export function summaryOf(declaration: Node, scope: Scope, found: number): OwnFunction {
  const given = errorParameters(declaration, scope.text);
  const givesError = scope.lastResult === 'error' || scope.lastResult === 'error-type';
  const fails = failsSurely(found);
  return {
    dies: found === ways.dies,
    fails,
    wraps: fails || (given.length > 0 && failsSurely(readFunction(declaration, scope, given).ways)),
    givesError,
    tells: fails && !givesError && hasParameters(declaration),
  };
}

class Reader {
  readonly regions: Region[] = [];
  readonly #scope: Scope;
  #depth = 0;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  list(nodes: readonly Node[], start: Known, behind: Behind): Step {
    if (this.#depth >= deepestNesting) return { out: ways.well, good: ways.well, goesOn: true, known: start };
    this.#depth++;
    const steps: Step[] = [];
    let known = start;
    for (const [index, node] of nodes.entries()) {
      const step = this.#step(node, known, (there) => this.#peek(nodes[index + 1], there, behind));
      steps.push(step);
      known = step.known;
    }
    this.#depth--;
    const after = behind(known);
    this.regions.push(...tailOf(nodes, steps, after, this.#scope));
    const end = last(steps);
    return {
      out: steps.reduce((out, step) => out | step.out, 0),
      good: steps.reduce((good, step) => good | step.good, 0),
      goesOn: end?.goesOn !== false,
      known,
      end: end === undefined ? after : end.out | (end.goesOn ? after : 0),
    };
  }

  /** Only a return that follows at once is looked at, so that each statement is read once. */
  #peek(following: Node | undefined, known: Known, behind: Behind): number {
    if (following === undefined) return behind(known);
    return following.type === 'return_statement' ? wayOfReturn(following, this.#scope, known) : ways.goesOn;
  }

  #step(node: Node, known: Known, behind: Behind): Step {
    const leaves = (out: number): Step => ({ out, good: out, goesOn: false, known });
    switch (node.type) {
      case 'return_statement':
        return leaves(wayOfReturn(node, this.#scope, known));
      case 'break_statement':
        return leaves(parts(node).length > 0 ? ways.jumps : ways.breaks);
      case 'continue_statement':
        return leaves(parts(node).length > 0 ? ways.jumps : ways.continues);
      case 'goto_statement':
      case 'fallthrough_statement':
        return leaves(ways.jumps);
      case 'block':
        return this.list(statements(node), known, behind);
      case 'labeled_statement': {
        const statement = parts(node)[1];
        return statement === undefined ? goesOn(known) : this.#step(statement, known, behind);
      }
      case 'if_statement':
        return this.#if(node, this.#initialised(node, known), behind);
      case 'for_statement':
        return this.#loop(node, known);
      case 'expression_switch_statement':
      case 'type_switch_statement':
      case 'select_statement':
        return this.#switch(node, this.#initialised(node, known), behind);
      default: {
        const effect = effectOf(node, this.#scope, known, (literal) => {
          const scope = functionScope(literal, this.#scope);
          return summaryOf(literal, scope, readFunction(literal, scope).ways);
        });
        return effect.dies ? leaves(ways.dies) : goesOn(effect.known);
      }
    }
  }

  #initialised(node: Node, known: Known): Known {
    const initializer = field(node, 'initializer');
    return initializer === null ? known : effectOf(initializer, this.#scope, known, () => null).known;
  }

  #if(node: Node, known: Known, behind: Behind): Step {
    const condition = field(node, 'condition');
    const consequence = field(node, 'consequence');
    const alternative = field(node, 'alternative');
    if (condition === null || consequence === null) return goesOn(known);
    const otherwise = conditionOf(condition, false, this.#scope.text);
    const then = this.#branch(consequence, conditionOf(condition, true, this.#scope.text), known, behind);
    if (alternative?.type === 'block') {
      return joined([then, this.#branch(alternative, otherwise, known, behind)], known);
    }
    const rest = withCondition(known, otherwise);
    if (alternative !== null)
      return joined([then, rest === null ? null : this.list([alternative], rest, behind)], known);
    const step = joined([then, rest === null ? null : goesOn(rest)], known);
    return then?.goesOn === false ? { ...step, rest: otherwise } : step;
  }

  #switch(node: Node, known: Known, behind: Behind): Step {
    const { cases, isExhaustive, otherwise } = casesOf(node, this.#scope.text);
    const steps = cases.map(({ node: each, condition, isDone }) =>
      this.#branch(each, condition, isDone ? { ...known, done: true } : known, behind),
    );
    if (!isExhaustive) {
      const rest = withCondition(known, otherwise);
      steps.push(rest === null ? null : goesOn(rest));
    }
    // `select {}` waits for ever.
    if (steps.length === 0) return { out: ways.well, good: ways.well, goesOn: false, known };
    const step = joined(steps, known);
    if ((step.out & ways.breaks) === 0) return step;
    return {
      out: step.out & ~ways.breaks,
      good: step.good & ~ways.breaks,
      goesOn: true,
      known: withoutWhatIsSet(known, node, this.#scope.text),
    };
  }

  #loop(node: Node, known: Known): Step {
    const body = field(node, 'body');
    const inside = withoutWhatIsSet(known, node, this.#scope.text);
    if (body === null) return goesOn(inside);
    const clause = parts(node).find(({ type }) => type === 'for_clause');
    const ends =
      clause === undefined ? parts(node).some(({ type }) => type !== 'block') : field(clause, 'condition') !== null;
    const round = this.list(statements(body), inside, () => ways.goesOn);
    const found = round.out | (round.goesOn ? ways.continues : 0);
    if (ends && failsSurely(found)) {
      this.regions.push({ startIndex: body.startIndex, endIndex: body.endIndex, heat: 'cold', isForError: false });
    }
    // An endless loop that goes round is at work.
    const isAtWork = !ends && (found & ways.continues) !== 0;
    return {
      out: (found & ~(ways.breaks | ways.continues)) | (isAtWork ? ways.well : 0),
      good: (round.good & ~(ways.breaks | ways.continues)) | (isAtWork ? ways.well : 0),
      goesOn: ends || (found & ways.breaks) !== 0,
      known: inside,
    };
  }

  /** Null where it can't be entered. */
  #branch(block: Node, condition: Condition, known: Known, behind: Behind): Step | null {
    const start = withCondition(known, condition);
    if (start === null) return null;
    const list = statements(block);
    // What was told before the branch says nothing about the branch.
    const step = this.list(list, { ...start, told: 'nothing' }, behind);
    const [first] = list;
    if (first === undefined) return step;
    const found = step.out | (step.goesOn ? behind(step.known) : 0);
    const heat = isRecovered(condition, known)
      ? 'cold'
      : heatOfBranch(block, condition.test, found, step, this.#scope.text);
    const isForError = condition.test === 'any';
    if (heat !== null || isForError) {
      this.regions.push({ startIndex: first.startIndex, endIndex: block.endIndex, heat, isForError });
    }
    return isForError ? { ...step, good: step.good & (ways.well | ways.fallsBack) } : step;
  }
}

function goesOn(known: Known): Step {
  return { out: 0, good: 0, goesOn: true, known };
}

function joined(steps: readonly (Step | null)[], before: Known): Step {
  const taken = steps.filter((step) => step !== null);
  const onwards = taken.filter(({ goesOn }) => goesOn);
  return {
    out: taken.reduce((out, step) => out | step.out, 0),
    good: taken.reduce((good, step) => good | step.good, 0),
    goesOn: onwards.length > 0,
    known: withTold(
      common(
        onwards.map(({ known }) => known),
        before,
      ),
      before.told,
    ),
  };
}

import type { Node } from 'web-tree-sitter';
import type { SourceText, Span } from '../text.ts';
import { last } from '../tree.ts';
import type { Condition, ErrorTest } from './conditions.ts';
import type { Known, Scope } from './knowledge.ts';
import { doesNothingElse } from './quiet.ts';
import type { Step } from './reader.ts';
import { mentionsError } from './values.ts';
import { failsGivenError, failsInBranch, failsSurely, givesUp, isPlain, ways } from './ways.ts';

/** Whether a stretch is cold; null where what is around it decides. */
export type Heat = 'cold' | 'warm' | null;

/** A stretch of a function. The innermost that holds a place and is cold or warm decides. */
export interface Region extends Span {
  readonly heat: Heat;
  /** It is entered because of some error, whatever it is: what makes an error or logs one there is cold. */
  readonly isForError: boolean;
}

/** The regions that hold a span, the innermost first. */
export function regionsAround(regions: readonly Region[], span: Span): readonly Region[] {
  return regions
    .filter(({ startIndex, endIndex }) => startIndex <= span.startIndex && span.endIndex <= endIndex)
    .sort((a, b) => a.endIndex - a.startIndex - (b.endIndex - b.startIndex));
}

/**
 * Whether a branch is cold; null where what is around it decides.
 *
 * @param found all ways out of it.
 * @param step of its statements.
 */
export function heatOfBranch(
  block: Node,
  test: ErrorTest,
  found: number,
  { end = found, goesOn }: Step,
  text: SourceText,
): Heat {
  if (failsInBranch(found)) return 'cold';
  if (test !== 'none' && failsGivenError(end)) return 'cold';
  if (test === 'any' && !goesOn && givesUp(end)) return 'cold';
  if (end !== 0 && (end & ~(ways.well | ways.fallsBack)) === 0 && !goesOn) return 'warm';
  return test === 'any' && isPlain(end) && mentionsError(block, text) ? 'cold' : null;
}

/**
 * The cold ends of a list of statements: those behind a statement by which the good way leaves, where all ways fail; and those behind
 * `if err == nil { … return x }`, as in its else branch.
 *
 * @param behind the ways behind the list.
 */
export function tailOf(
  nodes: readonly Node[],
  steps: readonly Step[],
  behind: number,
  scope: Scope,
): readonly Region[] {
  const end = last(nodes);
  const lastStep = last(steps);
  if (end === undefined || lastStep === undefined || nodes.length < 2) return [];
  const regions: Region[] = [];
  const from = (index: number, heat: Heat, isForError: boolean): void => {
    const node = nodes[index];
    if (node !== undefined) regions.push({ startIndex: node.startIndex, endIndex: end.endIndex, heat, isForError });
  };

  const good = steps.findIndex((step) => (step.good & leavesWell) !== 0);
  let found = behind;
  let first: number | null = null;
  for (let index = nodes.length - 1; good >= 0 && index > good; index--) {
    const [node, step] = [nodes[index], steps[index]];
    if (node === undefined || step === undefined) break;
    found = step.out | (step.goesOn ? found : 0);
    if (!failsSurely(found) || !doesNothingElse(node, scope)) break;
    first = index;
  }
  if (first !== null) from(first, 'cold', false);

  const ending = lastStep.out | (lastStep.goesOn ? behind : 0);
  for (const [index, { rest, known }] of steps.entries()) {
    if (rest === undefined) continue;
    const isCold =
      isRecovered(rest, known) ||
      (rest.test !== 'none' && failsGivenError(ending)) ||
      (rest.test === 'any' && givesUp(ending) && steps.slice(index + 1, -1).every(({ out }) => out === 0));
    if (isCold || rest.test === 'any') from(index + 1, isCold ? 'cold' : null, rest.test === 'any');
  }
  return regions;
}

const leavesWell =
  ways.well |
  ways.fallsBack |
  ways.plain |
  ways.givenError |
  ways.failsPerhaps |
  ways.breaks |
  ways.continues |
  ways.jumps;

/** The condition holds only where something has panicked. */
export function isRecovered({ notNil }: Condition, { recovered }: Known): boolean {
  return notNil.some((name) => name === 'recover()' || recovered.has(name));
}

import { testsOf, type Condition, type Test } from '../model/condition.ts';
import type { Site } from '../side/sites.ts';
import { isErrorName } from '../source/failure/names.ts';
import { conjuncts, type Conjunct, type Numbering } from './scenarios.ts';

/** Why a value that was there before runs more often now. */
export interface Guards {
  /** What stood in its way at the base and does no longer, in the order of the text. */
  readonly gone: readonly Test[];
  /**
   * All that is gone are early exits, and other conditions or the rounds of a loop still decide: those may imply what the early exits asked, so that it may run
   * as often as before. Or a condition was widened (`a || b` in place of `a`), as the diff says.
   */
  readonly mayBeImplied: boolean;
  /** It stands in a loop now, and stood in none. */
  readonly isInLoop: boolean;
}

/** @param before the base's site that `after` was. */
export function guardsBetween(before: Site, after: Site, numbering: Numbering): Guards {
  const { still, lost } = partsBetween(before, after, numbering);
  const gone = lost.flatMap(({ condition }) => testsOf(condition)).filter(({ isWritten }) => isWritten);
  const numberOf = (test: Test): number => numbering(test).number;
  const asked = new Set(still.flatMap(({ condition }) => testsOf(condition)).map(numberOf));
  const decidesStill = (test: Test): boolean =>
    (after.loops > 0 && isOfEmptiness(test)) ||
    (test.exits !== 'nothing' && (still.length > 0 || after.loops > 0)) ||
    asked.has(numberOf(test));
  return {
    gone,
    isInLoop: before.loops === 0 && after.loops > 0,
    mayBeImplied: !isDearer(before, after) && gone.length > 0 && gone.every(decidesStill),
  };
}

/** Whatever the conditions: is it more, in more loops, warm where it was cold, or sure where it was not? */
export function isDearer(before: Site, after: Site): boolean {
  return (
    after.loops > before.loops ||
    after.weight > before.weight ||
    (before.cold && !after.cold) ||
    (!before.sure && after.sure)
  );
}

interface Parts {
  /** Of the head's condition. */
  readonly still: readonly Conjunct[];
  /** Of the base's condition. */
  readonly before: readonly Conjunct[];
  /** Those of the base's that the head does without. */
  readonly lost: readonly Conjunct[];
}

function partsBetween({ condition }: Site, after: Site, numbering: Numbering): Parts {
  const [before, still] = [conjuncts(condition, numbering), conjuncts(after.condition, numbering)];
  const kept = new Set(still.map(({ key }) => key));
  return { still, before, lost: before.filter(({ key }) => !kept.has(key)) };
}

/**
 * The base's sites without the guards that make no value run more often by being gone: that the loop which both stand in was not left before, for how many
 * rounds a loop makes is not compared; and that there was no error, for ways that fail are left out.
 *
 * @param pairs the base's site that each of the head's was.
 * @returns those that differ, by what they were.
 */
export function withoutPassedGuards(pairs: ReadonlyMap<Site, Site>, numbering: Numbering): ReadonlyMap<Site, Site> {
  const eased = new Map<Site, Site>();
  for (const [after, before] of pairs) {
    if (before.loops !== after.loops) continue;
    const { before: parts, lost } = partsBetween(before, after, numbering);
    const passed = new Set(lost.filter(({ condition }) => isPassed(condition)));
    if (passed.size === 0) continue;
    const left = parts.filter((part) => !passed.has(part));
    eased.set(before, { ...before, condition: { kind: 'all', of: left.map(({ condition }) => condition) } });
  }
  return eased;
}

function isPassed(condition: Condition): boolean {
  const tests = testsOf(condition);
  // What never runs asks nothing, and is not passed for that.
  return isWithoutError(condition) || (tests.length > 0 && tests.every(({ exits }) => exits === 'loop'));
}

/** `err == nil` */
function isWithoutError(condition: Condition): boolean {
  if (condition.kind !== 'test') return false;
  const [, name] = /^(?:.*\.)?([\p{L}_][\p{L}\p{N}_]*)==nil$/u.exec(condition.text) ?? [];
  return name !== undefined && isErrorName(name);
}

/** `x == nil`, `len(x) == 0`, `len(x) > 0`: where there is nothing, a loop has no round. */
function isOfEmptiness({ text }: Test): boolean {
  return /==nil$|^len\([^()]*\)==0$|^0<len\([^()]*\)$/.test(text);
}

import { testsOf, type Condition, type Test } from '../model/condition.ts';
import type { Site } from '../side/sites.ts';
import { isErrorName } from '../source/failure/names.ts';
import { conjuncts, type Numbering } from './scenarios.ts';

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
  const still = conjuncts(after.condition, numbering);
  const kept = new Set(still.map(({ key }) => key));
  const gone = conjuncts(before.condition, numbering)
    .filter(({ key }) => !kept.has(key))
    .flatMap(({ condition }) => testsOf(condition))
    .filter(({ isWritten }) => isWritten);
  const isOftenerOtherwise =
    after.loops > before.loops ||
    after.weight > before.weight ||
    (before.cold && !after.cold) ||
    (!before.sure && after.sure);
  const numberOf = (test: Test): number => numbering(test).number;
  const asked = new Set(still.flatMap(({ condition }) => testsOf(condition)).map(numberOf));
  const decidesStill = (test: Test): boolean =>
    (after.loops > 0 && isOfEmptiness(test)) ||
    (test.exits !== 'nothing' && (still.length > 0 || after.loops > 0)) ||
    asked.has(numberOf(test));
  return {
    gone,
    isInLoop: before.loops === 0 && after.loops > 0,
    mayBeImplied: !isOftenerOtherwise && gone.length > 0 && gone.every(decidesStill),
  };
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
    const kept = new Set(conjuncts(after.condition, numbering).map(({ key }) => key));
    const parts = conjuncts(before.condition, numbering);
    const left = parts.filter(
      ({ key, condition }) =>
        kept.has(key) || !(isWithoutError(condition) || testsOf(condition).every(({ exits }) => exits === 'loop')),
    );
    if (left.length === parts.length) continue;
    eased.set(before, { ...before, condition: { kind: 'all', of: left.map(({ condition }) => condition) } });
  }
  return eased;
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

import type { Breathe } from '../model/ports.ts';
import { not, testsOf, type Condition, type Test } from '../model/condition.ts';

/** A test of either side under one number; `negated` where its outcome is the other's opposite. */
export interface NumberedTest {
  readonly number: number;
  readonly negated: boolean;
}

/** Numbers the tests of both sides: those with one number have one outcome, all others are free of each other. */
export type Numbering = (test: Test) => NumberedTest;

/** What counts of an allocation. */
export interface Weighed {
  readonly condition: Condition;
  /** How many loops deep. */
  readonly loops: number;
  /** How many objects. */
  readonly weight: number;
}

/** By how much one side's cost exceeds the other's, where it does so most. */
export interface Excess<T> {
  readonly amount: number;
  /** The number of loops at which the excess was found. */
  readonly loops: number;
  /** The allocations that make the excess: they all run then, in as many loops or more. */
  readonly active: readonly T[];
}

/** A loop is taken to run so often when what stands in it is weighed against what stands outside. */
export const roundsAtLeast = 2;

/** With more tests than this not all combinations are tried. */
const allCombinations = 11;
const triedAtMost = 3000;
/** Nor all pairs of wanted outcomes, in a function with hundreds of conditions: each is tried on everything that the function allocates. */
const pairsAtMost = 20_000;

/** Combinations that are tried in one go. */
const betweenBreaths = 16;

/**
 * Finds the outcomes of tests under which `some` cost most more than `others`, and how much. What stands in a loop counts for each number of loops up
 * to its own: one in a loop makes up for one outside, not the other way round.
 */
export async function largestExcess<T extends Weighed>(
  some: readonly T[],
  others: readonly Weighed[],
  numbering: Numbering,
  breathe: Breathe,
): Promise<Excess<T> | null> {
  if (some.length === 0) return null;
  const reduce = withoutCommon(
    [...some, ...others].map(({ condition }) => conjuncts(condition, numbering)),
    numbering,
  );
  const compiled = [...some, ...others].map((weighed, index) => ({ weighed, when: reduce[index] ?? [] }));
  const numbers = [
    ...new Set(
      compiled.flatMap(({ when }) =>
        when.flatMap(({ condition }) => testsOf(condition).map((test) => numbering(test).number)),
      ),
    ),
  ];
  const depths = [...new Set(some.map(({ loops }) => loops))].sort((a, b) => b - a);
  let best: Excess<T> | null = null;
  let tried = 0;
  for (const outcomes of scenarios(numbers, compiled, numbering)) {
    if (tried++ % betweenBreaths === 0) await breathe();
    const runs = compiled.map(({ when }) => when.every(({ condition }) => holds(condition, outcomes, numbering)));
    for (const depth of depths) {
      let amount = 0;
      for (const [index, { weighed }] of compiled.entries()) {
        if (runs[index] !== true || weighed.loops < depth) continue;
        const cost = weighed.weight * roundsAtLeast ** (weighed.loops - depth);
        amount += index < some.length ? cost : -cost;
      }
      if (amount <= (best?.amount ?? 0)) continue;
      best = {
        amount,
        loops: depth,
        active: some.filter((each, index) => runs[index] === true && each.loops >= depth),
      };
    }
  }
  return best;
}

export interface Conjunct {
  /** Equal for equal conditions. */
  readonly key: string;
  readonly condition: Condition;
}

/** The conditions that must all hold for this one to hold. */
export function conjuncts(condition: Condition, numbering: Numbering): readonly Conjunct[] {
  if (condition.kind === 'all') return condition.of.flatMap((part) => conjuncts(part, numbering));
  if (condition.kind === 'not' && condition.of.kind === 'any')
    return condition.of.of.flatMap((part) => conjuncts(not(part), numbering));
  return [{ key: keyOf(condition, numbering), condition }];
}

/** What all have in common tells none from another; unless its tests decide elsewhere, too. */
function withoutCommon(
  conditions: readonly (readonly Conjunct[])[],
  numbering: Numbering,
): readonly (readonly Conjunct[])[] {
  const counts = new Map<string, number>();
  for (const parts of conditions)
    for (const key of new Set(parts.map((part) => part.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isCommon = ({ key }: Conjunct): boolean => counts.get(key) === conditions.length;
  const numbersOf = ({ condition }: Conjunct): readonly number[] =>
    testsOf(condition).map((test) => numbering(test).number);
  const deciding = new Set(
    conditions.flatMap((parts) => parts.filter((part) => !isCommon(part)).flatMap((part) => numbersOf(part))),
  );
  return conditions.map((parts) =>
    parts.filter((part) => !isCommon(part) || numbersOf(part).some((number) => deciding.has(number))),
  );
}

export function keyOf(condition: Condition, numbering: Numbering): string {
  switch (condition.kind) {
    case 'test': {
      const { number, negated } = numbering(condition);
      return `${negated ? '!' : ''}${number}`;
    }
    case 'not': {
      const inner = keyOf(condition.of, numbering);
      return inner.startsWith('!') && /^!\d+$/.test(inner) ? inner.slice(1) : `!${inner}`;
    }
    case 'all':
    case 'any':
      return `${condition.kind}(${condition.of.map((part) => keyOf(part, numbering)).join(',')})`;
  }
}

type Outcomes = ReadonlyMap<number, boolean>;

function holds(condition: Condition, outcomes: Outcomes, numbering: Numbering): boolean {
  switch (condition.kind) {
    case 'test': {
      const { number, negated } = numbering(condition);
      return (outcomes.get(number) ?? false) !== negated;
    }
    case 'not':
      return !holds(condition.of, outcomes, numbering);
    case 'all':
      return condition.of.every((part) => holds(part, outcomes, numbering));
    case 'any':
      return condition.of.some((part) => holds(part, outcomes, numbering));
  }
}

interface Compiled {
  readonly when: readonly Conjunct[];
}

/** All combinations where there are few tests; else such as bring about each allocation, and numbers drawn from a fixed row. */
function* scenarios(
  numbers: readonly number[],
  compiled: readonly Compiled[],
  numbering: Numbering,
): Generator<Outcomes> {
  if (numbers.length <= allCombinations) {
    for (let bits = 0; bits < 1 << numbers.length; bits++) {
      yield new Map(numbers.map((number, index) => [number, (bits & (1 << index)) !== 0]));
    }
    return;
  }
  const all = compiled.map(({ when }) => when.flatMap(({ condition }) => literalsOf(condition, numbering)));
  // Many values run on the same condition.
  const literals = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  let pairs = 0;
  for (const wanted of literals) {
    for (const fill of [false, true]) {
      const outcomes = new Map(numbers.map((number) => [number, fill]));
      for (const { number, value } of wanted) outcomes.set(number, value);
      yield outcomes;
      for (const other of literals) {
        if (pairs++ >= pairsAtMost) break;
        const against = new Map(outcomes);
        for (const { number, value } of other) {
          if (!wanted.some((literal) => literal.number === number)) against.set(number, !value);
        }
        yield against;
      }
      if (all.length > 60) break;
    }
  }
  let state = 1;
  for (let tried = 0; tried < triedAtMost; tried++) {
    const outcomes = new Map<number, boolean>();
    for (const number of numbers) {
      // https://en.wikipedia.org/wiki/Linear_congruential_generator (the row of Numerical Recipes)
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      outcomes.set(number, state > 0x7fffffff);
    }
    yield outcomes;
  }
}

function literalsOf(
  condition: Condition,
  numbering: Numbering,
): readonly { readonly number: number; readonly value: boolean }[] {
  switch (condition.kind) {
    case 'test': {
      const { number, negated } = numbering(condition);
      return [{ number, value: !negated }];
    }
    case 'not':
      return literalsOf(condition.of, numbering).map(({ number, value }) => ({ number, value: !value }));
    case 'all':
      return condition.of.flatMap((part) => literalsOf(part, numbering));
    case 'any':
      return condition.of.slice(0, 1).flatMap((part) => literalsOf(part, numbering));
  }
}

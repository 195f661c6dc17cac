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
  const formulas = new Formulas(reduce, numbering);
  const depths = [...new Set(some.map(({ loops }) => loops))].sort((x, y) => y - x);
  const runs = reduce.map((when) => formulas.runOf(when));
  // What runs together costs together.
  const costs = depths.map((depth) => {
    const sums = new Float64Array(formulas.runs.length);
    for (const [index, { weight, loops }] of [...some, ...others].entries()) {
      const run = runs[index];
      if (run === undefined || loops < depth) continue;
      const cost = weight * roundsAtLeast ** (loops - depth);
      sums[run] = (sums[run] ?? 0) + (index < some.length ? cost : -cost);
    }
    return { depth, sums };
  });
  let best: Excess<T> | null = null;
  let tried = 0;
  for (const outcomes of scenarios(formulas, reduce)) {
    if (tried++ % betweenBreaths === 0) await breathe();
    const running = formulas.runningUnder(outcomes);
    for (const { depth, sums } of costs) {
      let amount = 0;
      for (const run of running) amount += sums[run] ?? 0;
      if (amount <= (best?.amount ?? 0)) continue;
      const now = new Set(running);
      best = {
        amount,
        loops: depth,
        active: some.filter(({ loops }, index) => now.has(runs[index] ?? -1) && loops >= depth),
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

/** Of each test, by its place among the tests: 1 where it holds, before it is negated. */
type Outcomes = Uint8Array;

type Formula = (outcomes: Outcomes) => boolean;

/** The conditions of many allocations, made ready for being asked under thousands of outcomes. */
class Formulas {
  /** The places of the conjuncts that must hold for each of the different conditions. */
  readonly runs: (readonly number[])[] = [];
  readonly #places = new Map<number, number>();
  readonly #conjuncts: Formula[] = [];
  readonly #conjunctOf = new Map<string, number>();
  readonly #runOf = new Map<string, number>();
  readonly #numbering: Numbering;

  constructor(conditions: readonly (readonly Conjunct[])[], numbering: Numbering) {
    this.#numbering = numbering;
    for (const conjunct of conditions.flat()) {
      for (const test of testsOf(conjunct.condition)) {
        const { number } = numbering(test);
        if (!this.#places.has(number)) this.#places.set(number, this.#places.size);
      }
      if (this.#conjunctOf.has(conjunct.key)) continue;
      this.#conjunctOf.set(conjunct.key, this.#conjuncts.length);
      this.#conjuncts.push(this.#formulaOf(conjunct.condition));
    }
  }

  get tests(): number {
    return this.#places.size;
  }

  /** Equal for conditions of the same conjuncts. */
  runOf(when: readonly Conjunct[]): number {
    const places = [...new Set(when.map(({ key }) => this.#conjunctOf.get(key) ?? -1))].sort((a, b) => a - b);
    const key = places.join();
    const known = this.#runOf.get(key);
    if (known !== undefined) return known;
    this.#runOf.set(key, this.runs.length);
    return this.runs.push(places) - 1;
  }

  runningUnder(outcomes: Outcomes): readonly number[] {
    const holds = this.#conjuncts.map((formula) => formula(outcomes));
    const running: number[] = [];
    for (const [run, places] of this.runs.entries()) {
      if (places.every((place) => holds[place])) running.push(run);
    }
    return running;
  }

  /** One of the ways for a condition to hold. */
  literalsOf(condition: Condition): readonly Literal[] {
    switch (condition.kind) {
      case 'test': {
        const { number, negated } = this.#numbering(condition);
        return [{ place: this.#places.get(number) ?? -1, value: !negated }];
      }
      case 'not':
        return this.literalsOf(condition.of).map(({ place, value }) => ({ place, value: !value }));
      case 'all':
        return condition.of.flatMap((part) => this.literalsOf(part));
      case 'any':
        return condition.of.slice(0, 1).flatMap((part) => this.literalsOf(part));
    }
  }

  #formulaOf(condition: Condition): Formula {
    switch (condition.kind) {
      case 'test': {
        const { number, negated } = this.#numbering(condition);
        const place = this.#places.get(number) ?? -1;
        const wanted = negated ? 0 : 1;
        return (outcomes) => outcomes[place] === wanted;
      }
      case 'not': {
        const inner = this.#formulaOf(condition.of);
        return (outcomes) => !inner(outcomes);
      }
      case 'all': {
        const parts = condition.of.map((part) => this.#formulaOf(part));
        return (outcomes) => parts.every((part) => part(outcomes));
      }
      case 'any': {
        const parts = condition.of.map((part) => this.#formulaOf(part));
        return (outcomes) => parts.some((part) => part(outcomes));
      }
    }
  }
}

interface Literal {
  readonly place: number;
  readonly value: boolean;
}

/** All combinations where there are few tests; else such as bring about each allocation, and numbers drawn from a fixed row. */
function* scenarios(formulas: Formulas, conditions: readonly (readonly Conjunct[])[]): Generator<Outcomes> {
  const { tests } = formulas;
  if (tests <= allCombinations) {
    for (let bits = 0; bits < 1 << tests; bits++) {
      yield Uint8Array.from({ length: tests }, (_, place) => (bits >> place) & 1);
    }
    return;
  }
  const all = conditions.map((when) => when.flatMap(({ condition }) => formulas.literalsOf(condition)));
  // Many values run on the same condition.
  const literals = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  let pairs = 0;
  for (const wanted of literals) {
    const decided = new Set(wanted.map(({ place }) => place));
    for (const fill of [0, 1]) {
      const outcomes = new Uint8Array(tests).fill(fill);
      for (const { place, value } of wanted) outcomes[place] = value ? 1 : 0;
      yield outcomes;
      for (const other of literals) {
        if (pairs++ >= pairsAtMost) break;
        const against = outcomes.slice();
        for (const { place, value } of other) if (!decided.has(place)) against[place] = value ? 0 : 1;
        yield against;
      }
      if (all.length > 60) break;
    }
  }
  let state = 1;
  for (let tried = 0; tried < triedAtMost; tried++) {
    yield Uint8Array.from({ length: tests }, () => {
      // https://en.wikipedia.org/wiki/Linear_congruential_generator (the row of Numerical Recipes)
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state > 0x7fffffff ? 1 : 0;
    });
  }
}

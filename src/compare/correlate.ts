import { testsOf, type Condition, type Test } from '../model/condition.ts';
import type { Correspondence } from './correspondence.ts';
import type { NumberedTest, Numbering } from './scenarios.ts';

/**
 * Finds out which tests of the two sides' conditions are one: those on an unchanged line; with the same words, in their order; and those that
 * replaced one another within one change. A rewritten condition is taken for as often true as the one before: nobody can know better.
 */
export function correlate(
  base: readonly Condition[],
  head: readonly Condition[],
  places: Pick<Correspondence, 'toHead'>,
): Numbering {
  const numbers = new Map<string, NumberedTest>();
  let next = 0;
  const give = (key: string, numbered: NumberedTest = { number: next++, negated: false }): NumberedTest => {
    numbers.set(key, numbered);
    return numbered;
  };
  const [before, after] = [distinct('base', base), distinct('head', head)];
  for (const { key, test } of before.values()) if (test.stable) give(key);
  for (const { key, test } of after.values()) {
    if (!test.stable) continue;
    const same = numbers.get(keyOf('base', test));
    give(key, same);
  }
  const open = (found: ReadonlyMap<string, Occurrence>): readonly Occurrence[] =>
    [...found.values()].filter(({ key }) => !numbers.has(key)).sort(byLine);

  const byPlace = new Map(open(after).map((each) => [`${each.test.file}:${each.test.line}:${each.test.text}`, each]));
  for (const { key, test } of open(before)) {
    const place = places.toHead({ file: test.file, line: test.line, column: 0 });
    const now = place === null ? undefined : byPlace.get(`${place.file}:${place.line}:${test.text}`);
    if (now !== undefined && !numbers.has(now.key)) give(now.key, give(key));
  }
  const waiting = new Map<string, Occurrence[]>();
  for (const each of open(after)) {
    const list = waiting.get(each.test.text);
    if (list === undefined) waiting.set(each.test.text, [each]);
    else list.push(each);
  }
  for (const { key, test } of open(before)) {
    const now = waiting.get(test.text)?.shift();
    if (now !== undefined) give(now.key, give(key));
  }
  // Stable ones that only one side has may have been rewritten, too.
  const alone = (found: ReadonlyMap<string, Occurrence>, other: ReadonlyMap<string, Occurrence>): Occurrence[] => {
    const others = new Set([...other.values()].flatMap(({ key }) => numbers.get(key)?.number ?? []));
    return [...found.values()].filter(({ key }) => !others.has(numbers.get(key)?.number ?? -1)).sort(byLine);
  };
  const [gone, come] = [alone(before, after), alone(after, before)];
  for (const each of gone) {
    const index = come.findIndex((other) => isRewritten(each.test, other.test, places));
    const [now] = index < 0 ? [] : come.splice(index, 1);
    if (now === undefined) continue;
    const given = numbers.get(each.key) ?? give(each.key);
    numbers.set(now.key, { number: given.number, negated: each.isNegated !== now.isNegated });
  }
  const keyFor = (test: Test): string => {
    const ofHead = keyOf('head', test);
    return headTests.has(test) || !baseTests.has(test) ? ofHead : keyOf('base', test);
  };
  const baseTests = new Set(base.flatMap(testsOf));
  const headTests = new Set(head.flatMap(testsOf));
  return (test) => {
    const key = keyFor(test);
    return numbers.get(key) ?? give(key);
  };
}

interface Occurrence {
  readonly key: string;
  readonly test: Test;
  /** The first condition that needs it wants it false. */
  readonly isNegated: boolean;
}

function distinct(side: 'base' | 'head', conditions: readonly Condition[]): ReadonlyMap<string, Occurrence> {
  const found = new Map<string, Occurrence>();
  const visit = (condition: Condition, isNegated: boolean): void => {
    switch (condition.kind) {
      case 'test': {
        const key = keyOf(side, condition);
        if (!found.has(key)) found.set(key, { key, test: condition, isNegated });
        return;
      }
      case 'not':
        visit(condition.of, !isNegated);
        return;
      case 'all':
      case 'any':
        for (const part of condition.of) visit(part, isNegated);
    }
  };
  for (const condition of conditions) visit(condition, false);
  return found;
}

/** A stable test is one wherever it stands. */
function keyOf(side: 'base' | 'head', { text, file, line, stable }: Test): string {
  return stable ? `${side}\0${text}` : `${side}\0${text}\0${file}:${line}`;
}

/** Both stand in one change of one file, or in functions of which one came in the other's place. */
function isRewritten(before: Test, after: Test, places: Pick<Correspondence, 'toHead'>): boolean {
  const [above, below] = [-1, 1].map((step) => {
    for (let line = before.line; line > 0 && line < before.line + 200 && line > before.line - 200; line += step) {
      const place = places.toHead({ file: before.file, line, column: 0 });
      if (place !== null) return place;
    }
    return null;
  });
  if (above?.file !== after.file) return true;
  const last = below?.line ?? Number.POSITIVE_INFINITY;
  return above.line <= after.line && after.line <= last;
}

function byLine(a: Occurrence, b: Occurrence): number {
  return a.test.line - b.test.line;
}

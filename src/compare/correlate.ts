import type { Condition, Test } from '../model/condition.ts';
import type { Correspondence } from './correspondence.ts';
import { groupBy } from './group.ts';
import { farthest, nearestKept } from './nearest-kept.ts';
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
  const [baseTests, headTests] = [occurrences('base', base), occurrences('head', head)];
  const [before, after] = [distinct(baseTests), distinct(headTests)];
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
  // `if ok && !done {` first of all with another of just these words, whatever was asked before it.
  const [baseLines, headLines] = [wordsOfLines(baseTests), wordsOfLines(headTests)];
  const wholly = ({ test }: Occurrence, lines: ReadonlyMap<string, string>): string =>
    `${test.text}\0${lines.get(lineOf(test)) ?? ''}`;
  for (const words of [wholly, ({ test }: Occurrence) => test.text]) {
    const found = groupBy(open(after), (each) => words(each, headLines));
    const waiting = new Map([...found].map(([key, list]) => [key, [...list]]));
    for (const each of open(before)) {
      const now = waiting.get(words(each, baseLines))?.shift();
      if (now !== undefined) give(now.key, give(each.key));
    }
  }
  // What is asked more often than before, in the same words, is taken to be answered alike.
  const firstOf = new Map([...before.values()].reverse().map(({ key, test }) => [test.text, key]));
  for (const { key, test } of open(after)) {
    const given = numbers.get(firstOf.get(test.text) ?? '');
    if (given !== undefined) give(key, given);
  }
  // Stable ones that only one side has may have been rewritten, too.
  const alone = (found: ReadonlyMap<string, Occurrence>, other: ReadonlyMap<string, Occurrence>): Occurrence[] => {
    const others = new Set([...other.values()].flatMap(({ key }) => numbers.get(key)?.number ?? []));
    return [...found.values()].filter(({ key }) => !others.has(numbers.get(key)?.number ?? -1)).sort(byLine);
  };
  const [gone, come] = [alone(before, after), alone(after, before)];
  const rewritten: { readonly each: Occurrence; readonly now: Occurrence }[] = [];
  const unpaired: Occurrence[] = [];
  for (const each of gone) {
    const index = come.findIndex((other) => isRewritten(each.test, other.test, places));
    const [now] = index < 0 ? [] : come.splice(index, 1);
    if (now === undefined) {
      unpaired.push(each);
      continue;
    }
    const given = numbers.get(each.key) ?? give(each.key);
    numbers.set(now.key, { number: given.number, negated: each.isNegated !== now.isNegated });
    rewritten.push({ each, now });
  }
  // `a && b` that became `c`: the one is taken for as often true as the other, whatever each was made of.
  // Likewise where one test took the place of several: `isXML` of two that asked for it.
  const newOnes = new Set(rewritten.map(({ now }) => now.key));
  for (const each of unpaired) {
    const beside =
      rewritten.find((pair) => isSameLine(pair.each.test, each.test))?.each ??
      headTests.find(({ key, test }) => newOnes.has(key) && stoodAt(each.test, test, places));
    const given = beside === undefined ? undefined : numbers.get(beside.key);
    if (beside === undefined || given === undefined) continue;
    const negated = given.negated !== (beside.isNegated !== each.isNegated);
    numbers.set(each.key, { number: given.number, negated });
  }
  // What was rewritten in one place may go on deciding in others: `if preflight` became `if method == "OPTIONS"` in one of two.
  const isKept = ({ key, test }: Occurrence): boolean =>
    places.toHead({ file: test.file, line: test.line, column: 0 }) !== null ||
    headTests.some((other) => numbers.get(other.key) === numbers.get(key) && stoodAt(test, other.test, places));
  const replaced = come.length === 0 ? [] : baseTests.filter((each) => !isKept(each));
  for (const now of come) {
    const each = replaced.find(({ test }) => stoodAt(test, now.test, places));
    const given = each === undefined ? undefined : numbers.get(each.key);
    if (each === undefined || given === undefined) continue;
    numbers.set(now.key, { number: given.number, negated: given.negated !== (each.isNegated !== now.isNegated) });
  }
  const keys = new Map([...baseTests, ...headTests].map(({ key, test }) => [test, key]));
  return (test) => {
    const key = keys.get(test) ?? keyOf('head', test);
    return numbers.get(key) ?? give(key);
  };
}

interface Occurrence {
  readonly key: string;
  readonly test: Test;
  /** The first condition that needs it wants it false. */
  readonly isNegated: boolean;
}

/** Each test once, where it first occurs. */
function distinct(found: readonly Occurrence[]): ReadonlyMap<string, Occurrence> {
  const first = new Map<string, Occurrence>();
  for (const each of found) if (!first.has(each.key)) first.set(each.key, each);
  return first;
}

function occurrences(side: 'base' | 'head', conditions: readonly Condition[]): readonly Occurrence[] {
  const visit = (condition: Condition, isNegated: boolean): readonly Occurrence[] => {
    switch (condition.kind) {
      case 'test':
        return [{ key: keyOf(side, condition), test: condition, isNegated }];
      case 'not':
        return visit(condition.of, !isNegated);
      case 'all':
      case 'any':
        return condition.of.flatMap((part) => visit(part, isNegated));
    }
  };
  return conditions.flatMap((condition) => visit(condition, false));
}

/** All that is asked on a line, by the line. */
function wordsOfLines(found: readonly Occurrence[]): ReadonlyMap<string, string> {
  const lines = groupBy(found, ({ test }) => lineOf(test));
  return new Map(
    [...lines].map(([line, on]) => [line, [...new Set(on.map(({ test }) => test.text))].sort().join('\0')]),
  );
}

function lineOf({ file, line }: Test): string {
  return `${file}:${line}`;
}

function isSameLine(a: Test, b: Test): boolean {
  return a.file === b.file && a.line === b.line;
}

/** A stable test is one wherever it stands. */
function keyOf(side: 'base' | 'head', { text, file, line, stable }: Test): string {
  return stable ? `${side}\0${text}` : `${side}\0${text}\0${file}:${line}`;
}

/** Both stand in one change of one file, or in functions of which one came in the other's place. */
function isRewritten(before: Test, after: Test, places: Pick<Correspondence, 'toHead'>): boolean {
  return nearestKept(before, -1, places.toHead, farthest)?.file !== after.file || stoodAt(before, after, places);
}

/** Both stand in one change of one file. */
function stoodAt(before: Test, after: Test, places: Pick<Correspondence, 'toHead'>): boolean {
  const above = nearestKept(before, -1, places.toHead, farthest);
  if (above?.file !== after.file || above.line > after.line) return false;
  return after.line <= (nearestKept(before, 1, places.toHead, farthest)?.line ?? Number.POSITIVE_INFINITY);
}

function byLine(a: Occurrence, b: Occurrence): number {
  return a.test.line - b.test.line;
}

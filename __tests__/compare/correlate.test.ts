import { describe, expect, it } from '@jest/globals';
import { correlate } from '../../src/compare/correlate.ts';
import type { Correspondence } from '../../src/compare/correspondence.ts';
import { all, any, not, type Condition, type Test } from '../../src/model/condition.ts';
import { shifted, test } from './sample.ts';

type Relation = 'same' | 'opposite' | 'free';

/** How a test of the base and one of the head are related, where the sides have the conditions. */
function relation(
  [base, head]: readonly [readonly Condition[], readonly Condition[]],
  before: Test,
  after: Test,
  places: Pick<Correspondence, 'toHead'> = shifted(0),
): Relation {
  const numbering = correlate(base, head, places);
  const [a, b] = [numbering(before), numbering(after)];
  if (a.number !== b.number) return 'free';
  return a.negated === b.negated ? 'same' : 'opposite';
}

const on = (line: number, text: string, rest: Partial<Test> = {}): Test => test(text, { line, ...rest });
const fickle = (line: number, text: string, rest: Partial<Test> = {}): Test =>
  on(line, text, { stable: false, ...rest });

describe('tests in the same words', () => {
  it('are one wherever they stand, while nothing in them changes', () => {
    const [before, after] = [on(3, 'n<3'), on(40, 'n<3', { file: 'b.go' })];
    expect(relation([[before], [after]], before, after)).toBe('same');
  });

  it('are one within a side, while nothing in them changes', () => {
    const [first, second] = [on(3, 'n<3'), on(9, 'n<3')];
    expect(relation([[all(first, second)], []], first, second)).toBe('same');
  });

  it('are two within a side, where something in them changes between their lines', () => {
    const [first, second] = [fickle(3, 'more()'), fickle(9, 'more()')];
    expect(relation([[all(first, second)], []], first, second)).toBe('free');
  });

  it('are one on a line that both sides have, before others', () => {
    const [first, second] = [fickle(3, 'more()'), fickle(9, 'more()')];
    const kept = fickle(11, 'more()');
    expect(relation([[first, second], [kept]], second, kept, shifted(2))).toBe('same');
    expect(relation([[first, second], [kept]], first, kept, shifted(2))).toBe('free');
  });

  it('are one in their order, where their lines are rewritten', () => {
    const before = [fickle(3, 'more()'), fickle(5, 'more()')] as const;
    const after = [fickle(20, 'more()'), fickle(24, 'more()')] as const;
    const places = shifted(0, [3, 5]);
    expect(relation([[...before].reverse(), [...after].reverse()], before[0], after[0], places)).toBe('same');
    expect(relation([before, after], before[1], after[1], places)).toBe('same');
    expect(relation([before, after], before[0], after[1], places)).toBe('free');
  });

  it('are one with that of a line which asks the same in all, before one of a line that is gone', () => {
    const first = [fickle(3, 'ok'), on(3, 'disabled')] as const;
    const second = [fickle(5, 'ok'), fickle(5, 'done')] as const;
    const after = [fickle(4, 'ok'), fickle(4, 'done')] as const;
    const sides = [[all(...first), all(...second)], [all(...after)]] as const;
    const places = shifted(0, [3, 5]);
    expect(relation(sides, second[0], after[0], places)).toBe('same');
    expect(relation(sides, first[0], after[0], places)).toBe('free');
  });

  it('are answered alike, where the head asks more often', () => {
    const before = fickle(3, 'more()');
    const after = [fickle(3, 'more()'), fickle(9, 'more()')] as const;
    expect(relation([[before], after], before, after[1])).toBe('same');
  });
});

describe('tests in other words', () => {
  // Lines 4 to 6 of both sides are one change; lines 20 to 22 another.
  const places = shifted(0, [4, 5, 6, 20, 21, 22]);

  it('are one where the one took the other’s place within a change', () => {
    const [before, after] = [on(5, 'n<3'), on(6, 'n<4')];
    expect(relation([[before], [after]], before, after, places)).toBe('same');
  });

  it('are opposites where the one is wanted false and the other true', () => {
    const [before, after] = [on(5, 'empty'), on(6, 'filled')];
    expect(relation([[not(before)], [after]], before, after, places)).toBe('opposite');
    expect(relation([[not(before)], [not(after)]], before, after, places)).toBe('same');
  });

  it('are free of each other in two changes', () => {
    const [before, after] = [on(5, 'n<3'), on(21, 'n<4')];
    expect(relation([[before], [after]], before, after, places)).toBe('free');
  });

  it('are free of each other where the other side still asks the one', () => {
    const [kept, added] = [on(5, 'n<3'), on(6, 'n<4')];
    expect(relation([[kept], [kept, added]], kept, added, places)).toBe('free');
  });

  it('are one where the function around them went to another file', () => {
    const [before, after] = [on(5, 'n<3'), on(80, 'n<4', { file: 'b.go' })];
    expect(relation([[before], [after]], before, after, places)).toBe('same');
  });

  it('are one with all that came in its place: `c` became `a && b`', () => {
    const before = on(5, 'n<3');
    const after = [on(5, 'n<4'), on(6, 'n<5')] as const;
    expect(relation([[before], [all(...after)]], before, after[0], places)).toBe('same');
    expect(relation([[before], [all(...after)]], before, after[1], places)).toBe('same');
  });

  it('are one with all that stood on its line: `a && b` became `c`', () => {
    const [a, b, c] = [on(5, 'a'), on(5, 'b'), on(5, 'c')];
    const sides = [[all(a, b)], [c]] as const;
    expect(relation(sides, a, c, places)).toBe('same');
    expect(relation(sides, b, c, places)).toBe('same');
    expect(relation([[all(a, not(b))], [c]], b, c, places)).toBe('opposite');
  });

  it('are one with all that stood in its place: `isXML` of two lines that asked for it', () => {
    const [a, b, c] = [on(4, 'kind=="xml"'), on(6, 'kind=="xhtml"'), on(5, 'isXML')];
    expect(relation([[any(a, b)], [c]], b, c, places)).toBe('same');
    expect(relation([[a, not(b)], [c]], b, c, places)).toBe('opposite');
  });

  it('are one in one of two places, where the words go on deciding in the other', () => {
    const before = [on(5, 'preflight'), on(30, 'preflight')] as const;
    const after = [on(5, 'method=="OPTIONS"'), on(30, 'preflight')] as const;
    expect(relation([before, after], before[0], after[0], places)).toBe('same');
    expect(relation([[not(before[0]), before[1]], after], before[0], after[0], places)).toBe('opposite');
  });
});

it('a test of none of the conditions is free of all others, and one with itself', () => {
  const [known, unknown] = [on(3, 'a'), on(4, 'b')];
  expect(relation([[known], []], known, unknown)).toBe('free');
  expect(relation([[known], []], unknown, on(9, 'b'))).toBe('same');
});

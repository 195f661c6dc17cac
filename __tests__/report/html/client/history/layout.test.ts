import { describe, expect, it } from '@jest/globals';
import { trendOf } from '../../../../../src/history/index.ts';
import {
  axisOf,
  labelled,
  seriesOf,
  stacked,
  stretches,
} from '../../../../../src/report/html/client/history/layout.ts';
import { pageTrend } from '../../../../../src/report/html/trend.ts';
import { entry } from '../../../../history/samples.ts';

describe('an axis', () => {
  it.each([
    [[313, 314, 348], true, [0, 100, 200, 300, 400]],
    [[313, 314, 348], false, [310, 320, 330, 340, 350]],
    [[5, 5], false, [5, 6]],
    [[0, 0], true, [0, 1]],
    [[3, 7], true, [0, 2, 4, 6, 8]],
    [[1200, 5100], false, [1000, 2000, 3000, 4000, 5000, 6000]],
  ])('of %j, from zero: %j', (counts, fromZero, ticks) => {
    expect(axisOf(counts, fromZero)).toEqual({ from: ticks[0], to: ticks.at(-1), ticks });
  });
});

it('a course is drawn in stretches without a break', () => {
  expect(stretches(5, [])).toEqual([[0, 4]]);
  expect(stretches(5, [1, 3])).toEqual([
    [0, 0],
    [1, 2],
    [3, 4],
  ]);
  expect(stretches(1, [])).toEqual([[0, 0]]);
});

it('layers stand on one another', () => {
  const series = [
    { name: 'a', tone: 0, counts: [1, 2] },
    { name: 'b', tone: 1, counts: [3, 0] },
  ];
  expect(stacked(series)).toEqual([
    [
      [0, 1],
      [0, 2],
    ],
    [
      [1, 4],
      [2, 2],
    ],
  ]);
});

it('as many runs are named as there is room for, and the last one', () => {
  expect(labelled(4, 400, 100)).toEqual([0, 1, 2, 3]);
  expect(labelled(9, 400, 100)).toEqual([0, 2, 4, 6, 8]);
  expect(labelled(10, 400, 100)).toEqual([0, 3, 6, 9]);
  expect(labelled(1, 400, 100)).toEqual([0]);
});

describe('the packages that are drawn', () => {
  const many = { a: 20, b: 19, c: 18, d: 17, e: 16, f: 15, g: 2, h: 1 };
  const page = pageTrend(trendOf([entry('a', 1, { h: 30 })], entry('b', 2, many)));

  it('are those with the most at any time', () => {
    expect(page.packages.map(({ name }) => name)).toEqual(['h', 'a', 'b', 'c', 'd', 'e']);
    expect(page.packages[0]?.counts).toEqual([30, 1]);
  });

  it('make up the totals with all others', () => {
    const series = seriesOf(page, (name) => name.toUpperCase());
    expect(series.map(({ name, tone, counts }) => [name, tone, counts])).toEqual([
      ['H', 0, [30, 1]],
      ['A', 1, [0, 20]],
      ['B', 2, [0, 19]],
      ['C', 3, [0, 18]],
      ['D', 4, [0, 17]],
      ['E', 5, [0, 16]],
      ['all others', 'rest', [0, 17]],
    ]);
  });

  it('are of the last 200 runs', () => {
    const runs = Array.from({ length: 249 }, (_, index) => ({
      ...entry('a', 1, { a: index + 1 }, { goVersion: index < 240 ? 'go1.25.0' : 'go1.26.1' }),
      commit: String(index + 100)
        .repeat(14)
        .slice(0, 40),
      date: `2026-01-01T00:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}Z`,
    }));
    const long = pageTrend(trendOf(runs, entry('b', 2, { a: 250 })));
    expect([long.runs.length, long.packages[0]?.counts[0], long.breaks, long.omitted.runs]).toEqual([
      200,
      51,
      [190],
      50,
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  changeSentence,
  goChanges,
  packageTrends,
  sparkline,
  trendOf,
  type HistoryEntry,
  type Trend,
} from '../../src/history/index.ts';
import { entry } from './samples.ts';

const plain = (text: string): string => text;
const names = ({ runs }: Trend): string => runs.map(({ name }) => name).join(' ');

const a = entry('a', 1, { zap: 4, core: 10 });
const b = entry('b', 2, { zap: 5, core: 8, log: 1 });
const c = entry('c', 3, { zap: 9, core: 8, log: 1 });

describe('a trend', () => {
  it('leads to the current run by the dates of the commits', () => {
    const trend = trendOf([b, a], c);
    expect(names(trendOf([a, b], c))).toBe('v0.1 v0.2 v0.3');
    expect([trend.current.name, trend.breaks, trend.others, trend.later]).toEqual(['v0.3', [], 0, 0]);
    expect(trend.comparable).toEqual(trend.runs);
  });

  it('leaves out what is of another platform or other packages, and what came later', () => {
    const others = [entry('a', 1, {}, { goos: 'windows' }), entry('b', 2, {}, { folder: 'sub' })];
    const trend = trendOf([a, ...others, c], b);
    expect([names(trend), trend.others, trend.later]).toEqual(['v0.1 v0.2', 2, 1]);
  });

  it('has a break where the Go version is another, and compares only what comes after', () => {
    const old = [
      entry('1', 1, { zap: 1 }, { goVersion: 'go1.25.0' }),
      entry('2', 1, { zap: 1 }, { goVersion: 'go1.25.1' }),
    ];
    const trend = trendOf([...old, b], c);
    expect(trend.breaks).toEqual([1, 2]);
    expect(trend.comparable.map(({ name }) => name)).toEqual(['v0.2', 'v0.3']);
    expect(goChanges(trend, plain)).toEqual([
      'Go changed from go1.25.1 to go1.26.1 at v0.2.',
      'Go changed from go1.25.0 to go1.25.1 at 2222222.',
    ]);
  });

  it('of a commit that was audited with several Go versions has the current one', () => {
    const older = { goVersion: 'go1.25.0' };
    const both = [entry('a', 1, {}, older), a, b, entry('b', 2, {}, older)];
    const trend = trendOf(both, c);
    expect([names(trend), trend.breaks]).toEqual(['v0.1 v0.2 v0.3', []]);
    const old = trendOf(both, entry('c', 3, {}, older));
    expect(old.runs.map(({ entry: { configuration } }) => configuration.goVersion)).toEqual(Array(3).fill('go1.25.0'));
  });

  it('names runs by their labels where those tell them apart, else by their commits', () => {
    const main = { label: 'main' };
    const runs = [entry('a', 1, {}, main), entry('b', 2, {}, main), entry('c', 3, {}, { label: 'ccccccccc' })];
    expect(names(trendOf(runs, entry('d', 4, {}, { label: 'v1' })))).toBe('aaaaaaa bbbbbbb ccccccc v1');
  });
});

describe('packages', () => {
  it('come in the order of their change since the run before, then since the first', () => {
    const trend = trendOf([a, b], c);
    expect(packageTrends(trend)).toEqual([
      { name: 'zap', counts: [4, 5, 9], now: 9, sincePrevious: 4, sinceFirst: 5 },
      { name: 'core', counts: [10, 8, 8], now: 8, sincePrevious: 0, sinceFirst: -2 },
      { name: 'log', counts: [0, 1, 1], now: 1, sincePrevious: 0, sinceFirst: 1 },
    ]);
  });

  it('have no change over a break', () => {
    const old = entry('1', 1, { zap: 1 }, { goVersion: 'go1.25.0' });
    expect(
      packageTrends(trendOf([old], b)).map(({ sincePrevious, sinceFirst }) => [sincePrevious, sinceFirst]),
    ).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('the sentence', () => {
  const said = (entries: readonly HistoryEntry[], current: HistoryEntry): string =>
    changeSentence(trendOf(entries, current), plain);

  it.each([
    [[a, b], c, '4 more allocations than at v0.2: zap +4.'],
    [[a], b, 'As many allocations as at v0.1: core −2, zap +1, log +1.'],
    [[c], entry('d', 4, { zap: 8, core: 8, log: 1 }), '1 fewer allocation than at v0.3: zap −1.'],
    [[a], entry('d', 4, { zap: 4, core: 10 }), 'As many allocations as at v0.1.'],
    [
      [entry('1', 1, { a: 1, b: 1, c: 1, d: 1, e: 1 })],
      entry('2', 2, { a: 9, b: 8, c: 7, d: 6, e: 5 }),
      '30 more allocations than at v0.1: a +8, b +7, c +6 and 2 more packages.',
    ],
    [
      [a],
      entry('d', 4, { zap: 5, core: 10 }, { tool: '0.2.0' }),
      '1 more allocation than at v0.1: zap +1. It was counted by escapediff 0.1.0, this by 0.2.0.',
    ],
    [[], a, 'The first run in this history: from the next one on, the change is told here.'],
    [
      [entry('1', 1, {}, { goos: 'windows' })],
      a,
      'The first run with this configuration in this history: from the next one on, the change is told here.',
    ],
    [[c], a, 'The first commit of this history, by date: what came later is not compared with it.'],
    [
      [entry('1', 1, {}, { goVersion: 'go1.25.0' })],
      b,
      'The first run with go1.26.1: the one before, at v0.1, was made with go1.25.0, and what different compilers decide is not compared.',
    ],
  ] as const)('%#', (entries, current, sentence) => {
    expect(said(entries, current)).toBe(sentence);
  });
});

describe('bars', () => {
  it.each([
    [[0, 1, 2, 3, 4, 5, 6, 7], [], '▁▂▃▄▅▆▇█'],
    [[314, 315, 342], [], '▁▁█'],
    [[5, 5, 5], [], '▄▄▄'],
    [[0], [], '▄'],
    [[1, 2, 9, 8], [2], '▁▂ █▇'],
  ] as const)('%j with breaks at %j', (counts, breaks, shown) => {
    expect(sparkline(counts, breaks)).toBe(shown);
  });

  it('are of the last forty, breaks included', () => {
    const counts = Array.from({ length: 50 }, (_, index) => index);
    expect(sparkline(counts, [5, 20])).toMatch(/^▁[▁-█]{9} [▁-█]{29}█$/);
  });
});

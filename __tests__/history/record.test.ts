import { describe, expect, it } from '@jest/globals';
import { maxEntries, maxHistoryBytes, serialise, withEntry, type HistoryEntry } from '../../src/history/index.ts';
import { entry } from './samples.ts';

const commits = (entries: readonly HistoryEntry[]): string => entries.map(({ commit }) => commit[0]).join('');

describe('a new line', () => {
  const [a, b, c] = [entry('a', 1, { p: 1 }), entry('b', 2, { p: 2 }), entry('c', 3, { p: 3 })];

  it('stands where the date of its commit belongs', () => {
    expect(commits(withEntry([a, b], c))).toBe('abc');
    expect(commits(withEntry([a, c], b))).toBe('abc');
    expect(commits(withEntry([b, c], a))).toBe('abc');
    expect(commits(withEntry([], a))).toBe('a');
    // Two commits of one second: the one that came later.
    expect(commits(withEntry([a, b], entry('d', 1, {})))).toBe('adb');
  });

  it('replaces one of the same commit and configuration, and no other', () => {
    const again = entry('a', 1, { p: 9 });
    expect(withEntry([a, b], again)).toEqual([again, b]);
    const moved = entry('a', 3, { p: 9 });
    expect(withEntry([a, b], moved)).toEqual([b, moved]);
    for (const changed of [
      { goVersion: 'go1.27.0' },
      { goos: 'windows' },
      { tags: ['x'] },
      { tests: true },
      { folder: 'sub' },
      { patterns: ['./cmd/...'] },
      { cgo: false },
      { pgo: 'auto' },
    ] as const) {
      expect(withEntry([a, b], entry('a', 1, { p: 9 }, changed))).toHaveLength(3);
    }
  });
});

describe('the file', () => {
  it('has a line of JSON for each', () => {
    const [a, b] = [entry('a', 1, { p: 1 }), entry('b', 2, { 'example.com/ü': 2 })];
    expect(serialise([a, b])).toEqual({ text: `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`, dropped: 0 });
  });

  it('keeps the newest lines, as many as are allowed', () => {
    const many = Array.from({ length: maxEntries + 2 }, (_, index) => entry('a', 1, {}, { folder: String(index) }));
    const { text, dropped } = serialise(many);
    expect(dropped).toBe(2);
    expect(text.split('\n')).toHaveLength(maxEntries + 1);
    expect(text.split('\n')[0]).toContain('"folder":"2"');
  });

  it('keeps as many bytes as are allowed', () => {
    const wide = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${'p'.repeat(90)}${index}`, 1]));
    const many = Array.from({ length: 300 }, (_, index) => entry('a', 1, wide, { folder: String(index) }));
    const { text, dropped } = serialise(many);
    const line = Buffer.byteLength(text) / (300 - dropped);
    expect(dropped).toBeGreaterThan(0);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxHistoryBytes);
    expect(Buffer.byteLength(text) + 2 * line).toBeGreaterThan(maxHistoryBytes);
    expect(text).toContain('"folder":"299"');
  });
});

import type { HistoryEntry } from '../../src/history/index.ts';

/** A commit whose SHA is one digit, forty times. */
export const sha = (digit: string): string => digit.repeat(40);

/** A line of a history: `counts` are allocations by package, eight bytes each. */
export function entry(
  digit: string,
  day: number,
  counts: Readonly<Record<string, number>>,
  changed: Partial<HistoryEntry['configuration']> & Partial<Pick<HistoryEntry, 'label' | 'tool'>> = {},
): HistoryEntry {
  const { label = `v0.${day}`, tool = '0.1.0', ...configuration } = changed;
  const allocations = Object.values(counts).reduce((a, b) => a + b, 0);
  return {
    schemaVersion: 1,
    tool,
    commit: sha(digit),
    date: `2026-03-${String(day).padStart(2, '0')}T12:00:00Z`,
    label,
    configuration: {
      goVersion: 'go1.26.1',
      goos: 'linux',
      goarch: 'amd64',
      cgo: null,
      pgo: 'off',
      tags: [],
      tests: false,
      folder: '.',
      patterns: ['./...'],
      ...configuration,
    },
    totals: { allocations, possible: 1, cold: 2, inLoops: 3, bytes: 8 * allocations },
    packages: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, [count, 8 * count] as const])),
  };
}

import { changeSentence, goChanges, sparkline, type Trend } from '../history/index.ts';
import { plural } from './words.ts';

/** A trend in a terminal: its course as one row of bars, and what changed last. */
export function trendLines(trend: Trend): readonly string[] {
  const { runs, comparable, current, breaks } = trend;
  const sentence = changeSentence(trend, (text) => text);
  if (runs.length === 1) return [sentence];
  const from = comparable[0]?.entry.totals.allocations ?? 0;
  const now = current.entry.totals.allocations;
  const bars = sparkline(
    runs.map(({ entry }) => entry.totals.allocations),
    breaks,
  );
  const course = comparable.length === 1 ? '' : `${from} → `;
  const [lastChange = ''] = comparable.length === 1 ? [] : goChanges(trend, (text) => text);
  return [
    `Over ${runs.length} runs: ${bars} ${course}${plural(now, 'allocation')}`,
    `${sentence} ${lastChange}`.trim(),
  ];
}

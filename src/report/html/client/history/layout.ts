import type { PageTrend } from '../../page.ts';

/** What is drawn: all packages on one another, or their sum alone, with the axis cut to where it moves. */
export type View = 'packages' | 'total';

/** One line of the chart, or one layer of it. */
export interface Series {
  readonly name: string;
  /** The number of its colour; `rest` are all packages without one of their own. */
  readonly tone: number | 'rest';
  /** By index of the runs. */
  readonly counts: readonly number[];
}

/** The packages of a trend, the largest first, and the others as one; together they are the totals. */
export function seriesOf({ runs, packages }: PageTrend, shorten: (name: string) => string): readonly Series[] {
  const rest = runs.map(({ totals }, index) =>
    packages.reduce((left, { counts }) => left - (counts[index] ?? 0), totals.allocations),
  );
  return [
    ...packages.map(({ name, counts }, tone): Series => ({ name: shorten(name), tone, counts })),
    ...(rest.some((count) => count > 0) ? [{ name: 'all others', tone: 'rest' as const, counts: rest }] : []),
  ];
}

/** Where an axis begins and ends, and the round numbers between. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** An axis for counts, with whole numbers at its marks. */
export function axisOf(counts: readonly number[], fromZero: boolean): Axis {
  const least = fromZero ? 0 : Math.min(...counts);
  const most = Math.max(...counts, least + 1);
  const step = niceStep((most - least) / 4);
  const from = Math.max(0, Math.floor(least / step) * step);
  const to = Math.ceil(most / step) * step;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return { from, to, ticks };
}

/** The next of 1, 2, 5, 10, 20, … */
function niceStep(step: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, step)));
  return magnitude * ([1, 2, 5].find((factor) => factor * magnitude >= step) ?? 10);
}

/** The stretches between breaks, as pairs of indexes, both included. */
export function stretches(length: number, breaks: readonly number[]): readonly (readonly [number, number])[] {
  const starts = [0, ...breaks.filter((index) => index > 0 && index < length)];
  return starts.map((start, index) => [start, (starts[index + 1] ?? length) - 1] as const);
}

/** For each series where its layer begins and ends, by index of the runs. */
export function stacked(series: readonly Series[]): readonly (readonly (readonly [low: number, high: number])[])[] {
  const heights: number[] = [];
  return series.map(({ counts }) =>
    counts.map((count, index) => {
      const low = heights[index] ?? 0;
      heights[index] = low + count;
      return [low, low + count] as const;
    }),
  );
}

/** Which runs have their name under the axis: as many as there is room for, the last one always. */
export function labelled(length: number, width: number, room: number): readonly number[] {
  const every = Math.max(1, Math.ceil((length - 1) / Math.max(1, Math.floor(width / room))));
  return Array.from({ length }, (_, index) => index).filter((index) => (length - 1 - index) % every === 0);
}

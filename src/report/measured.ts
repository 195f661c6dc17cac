import type { MeasuredChange, Measurement, Report } from '../model/index.ts';
import { plural } from './words.ts';

/** What benchmarks measured, as texts; names in it come from outside. */
export interface MeasuredTable {
  readonly title: string;
  readonly headings: readonly string[];
  /** One for each benchmark whose allocations changed, the largest change first. */
  readonly rows: readonly (readonly string[])[];
  /** Said of all others; empty where there are none. */
  readonly rest: string;
}

/** Null where nothing was measured. */
export function measuredTable({ measured }: Report): MeasuredTable | null {
  if (measured === null) return null;
  const { benchmarks, count, time } = measured;
  const changed = benchmarks.filter(({ allocs, bytes }) => allocs?.significant === true || bytes?.significant === true);
  const others = benchmarks.length - changed.length;
  return {
    title: `Measured: ${plural(benchmarks.length, 'benchmark')}, ${count} runs of ${time} at base and head`,
    headings: ['Benchmark', 'allocs/op', 'B/op', 'time/op'],
    rows: changed
      .toSorted((a, b) => growth(b.allocs) - growth(a.allocs) || growth(b.bytes) - growth(a.bytes))
      .map((each) => [`${each.package} ${each.name}`, counts(each.allocs), counts(each.bytes), duration(each)]),
    rest: others === 0 ? '' : `${plural(others, 'benchmark')} allocate${others === 1 ? 's' : ''} as before.`,
  };
}

function growth(change: MeasuredChange | null): number {
  return change?.significant === true ? change.head - change.base : 0;
}

function counts(change: MeasuredChange | null): string {
  if (change === null) return '';
  if (!change.significant) return rounded(change.head);
  const p = change.p === null ? '' : change.p < 0.001 ? ' (p<0.001)' : ` (p=${change.p.toFixed(3)})`;
  return `${rounded(change.base)} → ${rounded(change.head)}${p}`;
}

/** Seconds matter here beside allocations only: as a percentage, where it is one. */
function duration({ seconds }: Measurement): string {
  if (seconds === null) return '';
  if (!seconds.significant || seconds.base === 0) return '~';
  const percent = (seconds.head / seconds.base - 1) * 100;
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(1)} %`;
}

function rounded(value: number): string {
  return (Number.isInteger(value) ? value : Number(value.toPrecision(4))).toLocaleString('en-US');
}

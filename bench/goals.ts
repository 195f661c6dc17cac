import { ratioIn, secondsOf, type Results } from './results.ts';
import type { Measured } from './rounds.ts';
import { median } from './statistics.ts';

/** One promise, and what was measured of it. */
export interface Goal {
  readonly what: string;
  readonly wanted: string;
  readonly found: string;
  /** Null where this run did not look. */
  readonly met: boolean | null;
}

/** The repository that the goals speak of. */
export const goalSize = 200;

/**
 * The goals, each with what was found. Ratios are medians of rounds; what is measured alone (throughput, start) is the best of the
 * passes, for all that disturbs makes it slower and nothing makes it faster.
 */
export function goals({ repositories, audits, cancelled, profile, micro }: Results): readonly Goal[] {
  const all = repositories.flatMap(({ name, packages, measured }) =>
    measured.map((each) => ({ name, packages, ...each })),
  );
  const leaf = all.find(
    ({ packages, change, cache, name }) =>
      packages === goalSize && change === 'leaf' && cache === 'warm' && name.startsWith('generated'),
  );
  const docs = all.filter(({ change, cache }) => change === 'docs' && cache === 'warm');
  const slowestDocs = docs.length === 0 ? null : Math.max(...docs.map((each) => median(secondsOf(each, 'ours'))));
  const ratio = (of: 'today' | 'ours', to: 'ours' | 'floor'): number | null =>
    leaf === undefined ? null : (ratioIn(leaf satisfies Measured, of, to)?.median ?? null);
  const audit = audits.find(({ textBytes }) => textBytes >= 400e6);
  const compared = micro?.compare.find(({ escapes }) => escapes === 100_000)?.seconds.min ?? null;
  const leafOf = `a change of one leaf package of ${String(goalSize)}`;
  return [
    atLeast(`${leafOf}: faster than today's way`, ratio('today', 'ours'), 20, 'times'),
    atMost(`${leafOf}: time of the bare go commands`, ratio('ours', 'floor'), 1.5, 'times'),
    atMost('a change without Go', slowestDocs, 1, 's'),
    atMost(
      'busiest function of our own process, of the wall time',
      profile === null ? null : (profile.busiest[0]?.share ?? 0) * 100,
      15,
      '%',
    ),
    atMost(
      'peak memory of our process, reading 400 MB of compiler text',
      micro === null ? null : micro.stream.peakBytes / 1e6,
      250,
      'MB',
    ),
    atMost(
      'peak memory of our process, an audit with 400 MB of compiler text',
      audit === undefined ? null : audit.peakBytes / 1e6,
      250,
      'MB',
    ),
    atLeast("parsing the compiler's messages", micro?.throughput.parse.max ?? null, 150, 'MB/s'),
    atMost('comparing 100,000 findings', compared, 2, 's'),
    atMost('power of the number of findings that comparing takes', micro?.compareGrowth ?? null, 1.2, ''),
    atMost('SIGTERM while compiling: time to the end', cancelled?.seconds ?? null, 2, 's'),
    atMost(
      'the same: processes and files left behind',
      cancelled === null ? null : cancelled.processes + cancelled.files,
      0,
      '',
    ),
    atMost('start (--help)', micro === null ? null : micro.start['--help'].min * 1000, 150, 'ms'),
  ];
}

function atLeast(what: string, found: number | null, wanted: number, unit: string): Goal {
  return {
    what,
    wanted: told('≥', wanted, unit),
    found: told('', found, unit),
    met: found === null ? null : found >= wanted,
  };
}

function atMost(what: string, found: number | null, wanted: number, unit: string): Goal {
  return {
    what,
    wanted: told('≤', wanted, unit),
    found: told('', found, unit),
    met: found === null ? null : found <= wanted,
  };
}

function told(sign: string, value: number | null, unit: string): string {
  if (value === null) return 'not measured';
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return `${sign} ${value.toFixed(digits)} ${unit}`.trim();
}

import { trackOf, type HistoryEntry } from './entry.ts';
import { withEntry } from './record.ts';

/** One audit in the course of time. */
export interface Run {
  readonly entry: HistoryEntry;
  /** Its label where no other run has the same; else the beginning of its commit. */
  readonly name: string;
}

/** How the allocations of one configuration came to be what the current audit counted. */
export interface Trend {
  /** One run a commit, by the commits' dates; the current one is the last. Neighbours may differ in their Go version. */
  readonly runs: readonly Run[];
  readonly current: Run;
  /** The runs up to the current one that were made with its Go version, without a gap: what it can be compared with. At least itself. */
  readonly comparable: readonly Run[];
  /** Indexes in `runs` at which the Go version is another one than before. */
  readonly breaks: readonly number[];
  /** Lines of other platforms, tags, packages or settings, which belong to other courses. */
  readonly others: number;
  /** Lines of later commits, which do not belong to the course of this one. */
  readonly later: number;
}

/**
 * The course that leads to an audit: what was audited in the same way, commit after commit. Counts of different Go versions are not comparable,
 * so where the version changed, the course has a break; of a commit that was audited with several versions, the current one's run counts.
 *
 * @param entries a history, by date; the current audit's line may be in it.
 */
export function trendOf(entries: readonly HistoryEntry[], current: HistoryEntry): Trend {
  const all = withEntry(entries, current);
  const track = all.filter((entry) => trackOf(entry) === trackOf(current));
  const { goVersion } = current.configuration;
  const byCommit = new Map<string, HistoryEntry>();
  for (const entry of track) {
    if (byCommit.get(entry.commit)?.configuration.goVersion !== goVersion) byCommit.set(entry.commit, entry);
  }
  const commits = [...byCommit.values()];
  const upToNow = commits.slice(0, commits.indexOf(current) + 1);
  const runs = named(upToNow);
  const breaks = upToNow.flatMap((entry, index) =>
    index > 0 && upToNow[index - 1]?.configuration.goVersion !== entry.configuration.goVersion ? [index] : [],
  );
  const comparable = runs.slice(breaks.at(-1) ?? 0);
  const last = runs.at(-1);
  if (last === undefined) throw new Error('the current audit is not in its own course');
  return {
    runs,
    current: last,
    comparable,
    breaks,
    others: all.length - track.length,
    later: commits.length - upToNow.length,
  };
}

function named(entries: readonly HistoryEntry[]): readonly Run[] {
  const labels = new Map<string, number>();
  for (const { label } of entries) labels.set(label, (labels.get(label) ?? 0) + 1);
  return entries.map((entry) => {
    const { label, commit } = entry;
    const isOwn = labels.get(label) === 1 && label !== '' && !commit.startsWith(label);
    return { entry, name: isOwn ? label : commit.slice(0, 7) };
  });
}

/** A package's confirmed allocations over the runs of a trend. */
export interface PackageTrend {
  readonly name: string;
  /** By index of `runs`; 0 where the package has none, or is none. */
  readonly counts: readonly number[];
  readonly now: number;
  /** Since the run before, and since the first that is comparable; both 0 where the current run is the first. */
  readonly sincePrevious: number;
  readonly sinceFirst: number;
}

/** Every package that any of the runs names: those that changed most since the run before first, then since the first run, then the largest. */
export function packageTrends({ runs, comparable }: Trend): readonly PackageTrend[] {
  const tables = runs.map(({ entry }) => new Map(Object.entries(entry.packages)));
  const first = runs.length - comparable.length;
  const previous = Math.max(first, runs.length - 2);
  return [...new Set(tables.flatMap((table) => [...table.keys()]))]
    .map((name): PackageTrend => {
      const counts = tables.map((table) => table.get(name)?.[0] ?? 0);
      const now = counts.at(-1) ?? 0;
      return {
        name,
        counts,
        now,
        sincePrevious: now - (counts[previous] ?? 0),
        sinceFirst: now - (counts[first] ?? 0),
      };
    })
    .sort(
      (a, b) =>
        Math.abs(b.sincePrevious) - Math.abs(a.sincePrevious) ||
        Math.abs(b.sinceFirst) - Math.abs(a.sinceFirst) ||
        b.now - a.now ||
        (a.name < b.name ? -1 : 1),
    );
}

import type { Finding, Options, Report, Totals } from '../model/index.ts';
import { totalsOf } from '../policy/totals.ts';
import { isIn } from '../report/builds.ts';
import { clip } from '../report/width.ts';

export const historyVersion = 1;

/** Packages that one line names, those with the most allocations; the totals count the others, too. */
export const maxPackages = 1_000;

const longestLabel = 200;

/** What has to be the same for two lines to be comparable. */
export interface HistoryConfiguration {
  /** As `go env GOVERSION` prints it. */
  readonly goVersion: string;
  readonly goos: string;
  readonly goarch: string;
  /** Null: as the environment had it. */
  readonly cgo: boolean | null;
  readonly pgo: 'off' | 'auto' | 'profile';
  readonly tags: readonly string[];
  readonly tests: boolean;
  /** The folder of the repository that was looked at, with `/`; `.` for all of it. */
  readonly folder: string;
  /** Package patterns. */
  readonly patterns: readonly string[];
}

/** One line of a history: what the audit of one commit counted. Its schema is schema/history.schema.json. */
export interface HistoryEntry {
  readonly schemaVersion: typeof historyVersion;
  /** The version of escapediff that counted. */
  readonly tool: string;
  readonly commit: string;
  /** When the commit was made, by its committer: UTC, ISO 8601, to the second. */
  readonly date: string;
  /** What people read: a tag, a branch, a short SHA. */
  readonly label: string;
  readonly configuration: HistoryConfiguration;
  readonly totals: Totals;
  /** By import path, sorted: confirmed allocations and their bytes. Packages without any are left out. */
  readonly packages: Readonly<Record<string, readonly [allocations: number, bytes: number]>>;
}

/** Where an audit stands in time and in the repository. */
export interface AuditPlace {
  readonly commit: string;
  readonly date: string;
  readonly folder: string;
}

/** The lines that an audit leaves in a history, one for each of its builds. */
export function entriesOf(
  report: Report,
  { cgo, pgo }: Pick<Options, 'cgo' | 'pgo'>,
  { commit, date, folder }: AuditPlace,
): readonly HistoryEntry[] {
  const { tool, head, configuration, builds, findings } = report;
  const one = { ...configuration, goVersion: head.goVersion, findings };
  const each = builds
    .filter(({ status }) => status !== 'failed')
    .map((build) => ({ ...build, findings: findings.filter((finding) => isIn(finding, build)) }));
  return (builds.length === 0 ? [one] : each).map((made): HistoryEntry => ({
    schemaVersion: historyVersion,
    tool: tool.version,
    commit,
    date,
    // Tomorrow another commit is HEAD.
    label: head.label === 'HEAD' ? commit.slice(0, 9) : clip(head.label, longestLabel),
    configuration: {
      goVersion: made.goVersion,
      goos: made.goos,
      goarch: made.goarch,
      cgo,
      pgo: pgo === 'off' || pgo === 'auto' ? pgo : 'profile',
      tags: [...made.tags].sort(),
      tests: configuration.tests,
      folder,
      patterns: [...configuration.packages].sort(),
    },
    totals: totalsOf(made.findings),
    packages: byPackage(made.findings),
  }));
}

function byPackage(findings: readonly Finding[]): HistoryEntry['packages'] {
  const packages = new Map<string, readonly [number, number]>();
  for (const { package: name, allocation } of findings) {
    if (allocation.status !== 'confirmed') continue;
    const [count, bytes] = packages.get(name) ?? [0, 0];
    packages.set(name, [count + 1, bytes + (allocation.bytes ?? 0)]);
  }
  const heaviest = [...packages].sort(([a, [m]], [b, [n]]) => n - m || (a < b ? -1 : 1)).slice(0, maxPackages);
  return Object.fromEntries(heaviest.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for two lines exactly if one replaces the other. */
export function identityOf({ commit, configuration }: HistoryEntry): string {
  return JSON.stringify([commit, trackOf({ configuration }), configuration.goVersion]);
}

/** The same for two lines whose counts are of the same packages, built in the same way, by whatever Go. */
export function trackOf({ configuration }: Pick<HistoryEntry, 'configuration'>): string {
  const { goos, goarch, cgo, pgo, tags, tests, folder, patterns } = configuration;
  return JSON.stringify([goos, goarch, cgo, pgo, tags, tests, folder, patterns]);
}

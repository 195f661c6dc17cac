import type { Finding } from './finding.ts';
import type { FailOn } from './options.ts';

/** Something that kept a side, or one package of it, from being built or read. */
export interface Problem {
  /** Import path; null where it concerns the whole side. */
  readonly package: string | null;
  readonly message: string;
  /** `file:line:col` where the compiler or go list named one, relative to the repository. */
  readonly position: string | null;
}

export type SideStatus = 'built' | 'partial' | 'failed';

export interface ReportSide {
  /** A commit, or `working tree`. */
  readonly revision: string;
  /** What people read: a branch name, a tag, a short SHA. */
  readonly label: string;
  readonly goVersion: string;
  readonly status: SideStatus;
  readonly problems: readonly Problem[];
}

export type Conclusion = 'pass' | 'fail' | 'inconclusive';

export interface Verdict {
  readonly conclusion: Conclusion;
  readonly failOn: FailOn;
  /** One sentence each; empty only for a plain pass. */
  readonly reasons: readonly string[];
}

export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly moved: number;
  readonly fixed: number;
  readonly unchanged: number;
  /** New ones that the compiler calls escapes but that allocate nothing. They are in no other count. */
  readonly noRuntimeCost: number;
  readonly waived: number;
  readonly gating: number;
}

export const schemaVersion = 1;

/** The report: what `--format json` writes, and what one job hands to another. Its schema is schema/report.schema.json. */
export interface Report {
  readonly schemaVersion: typeof schemaVersion;
  readonly tool: { readonly name: 'escapediff'; readonly version: string };
  readonly base: ReportSide;
  readonly head: ReportSide;
  readonly configuration: {
    readonly goos: string;
    readonly goarch: string;
    readonly tags: readonly string[];
    readonly packages: readonly string[];
    /** Import paths whose compiler inputs differ between the sides, sorted. */
    readonly affectedPackages: readonly string[];
    readonly tests: boolean;
  };
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Things the reader should know: differing toolchains, waivers that match nothing, unknown compiler messages. */
  readonly notices: readonly string[];
  /** Sorted by weight: gating first, then file, line, column. */
  readonly findings: readonly Finding[];
}

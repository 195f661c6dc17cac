import type { Contract } from './contract.ts';
import type { Finding } from './finding.ts';
import type { FailOn, PathRule } from './options.ts';

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
  /** The policies of paths, where the configuration has some: the first that fits a finding's file decides. */
  readonly rules?: readonly PathRule[];
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

/** One Go release and platform of a run that builds both sides several times. */
export interface ReportBuild {
  /** As it was asked for, and as findings call it: `oldest`, `windows/amd64`, `1.25 windows/amd64`. */
  readonly name: string;
  /** As `go version` says it; empty where no such toolchain was found. */
  readonly goVersion: string;
  readonly goos: string;
  readonly goarch: string;
  readonly tags: readonly string[];
  readonly status: SideStatus;
  readonly counts: Counts;
}

/** One unit of a benchmark at both sides: the medians, and what benchstat says of their difference. */
export interface MeasuredChange {
  readonly base: number;
  readonly head: number;
  /** The probability of a difference like this where there is none (Mann–Whitney U); null where benchstat gives none. */
  readonly p: number | null;
  /** Whether benchstat calls it a difference (p < 0.05). */
  readonly significant: boolean;
}

/** A benchmark that both sides have. A unit that it does not report is null. */
export interface Measurement {
  /** Import path. */
  readonly package: string;
  /** As benchstat writes it: without `Benchmark`. */
  readonly name: string;
  /** Allocations for each operation. */
  readonly allocs: MeasuredChange | null;
  /** Bytes allocated for each operation. */
  readonly bytes: MeasuredChange | null;
  /** Seconds for each operation. */
  readonly seconds: MeasuredChange | null;
}

/** What the benchmarks of the affected packages measured. */
export interface Measured {
  /** How often each ran at each side. */
  readonly count: number;
  /** How long each ran, as `-benchtime` takes it. */
  readonly time: string;
  /** By package and name. */
  readonly benchmarks: readonly Measurement[];
}

/** What a part of a report says of itself, where several jobs make one. */
export interface ReportShard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
  /**
   * Import paths of the packages that this part answers for, sorted: its counts and its verdict are of these. It lists findings of others, too, for
   * what it knows of their copies.
   */
  readonly packages: readonly string[];
  /** How many messages the compiler printed, and how many of them are not known. */
  readonly messages: { readonly unknown: number; readonly total: number };
  /** What was said of waivers that were looked for: a waiver is unused where no part has a use for it. */
  readonly waivers: { readonly used: readonly string[]; readonly unused: readonly string[] };
}

/** What one revision puts on the heap, counted. Escapes that allocate nothing are in no number. */
export interface Totals {
  /** Confirmed ones. */
  readonly allocations: number;
  /** Those that may allocate, depending on sizes at run time. */
  readonly possible: number;
  /** Of the confirmed ones. */
  readonly cold: number;
  /** Of the confirmed ones. */
  readonly inLoops: number;
  /** Of the confirmed ones whose size is fixed, each allocated once. */
  readonly bytes: number;
}

export const schemaVersion = 1;

/** Everything that one revision puts on the heap, and what another does. */
export interface TotalsOfBoth {
  readonly base: Totals;
  readonly head: Totals;
}

/** What every report holds. */
interface ReportBody {
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
  /** In the order they were asked for; empty where there is one only, which `configuration` tells. */
  readonly builds: readonly ReportBuild[];
  /** Null where nothing was measured. */
  readonly measured: Measured | null;
  /** Null for a whole report. */
  readonly shard: ReportShard | null;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Things the reader should know: differing toolchains, waivers that match nothing, unknown compiler messages. */
  readonly notices: readonly string[];
  /** Sorted by weight: gating first, then file, line, column. */
  readonly findings: readonly Finding[];
  /** What functions of the affected packages promise, and whether they keep it; left out where there is none. See docs/contracts.md. */
  readonly contracts?: readonly Contract[];
}

/** Of a change: what is new, changed, moved and fixed between two revisions. */
export interface ComparisonReport extends ReportBody {
  readonly kind: 'comparison';
  readonly totals: null;
}

/** Of an audit that compares two revisions, such as two releases: what came and went. */
export interface ReleaseReport extends ReportBody {
  readonly kind: 'release';
  /** What is unchanged included; null where nothing could be built. */
  readonly totals: TotalsOfBoth | null;
}

/** Of one revision: everything that it puts on the heap. Base and head are the same, and every finding is `unchanged`. */
export interface AuditReport extends ReportBody {
  readonly kind: 'audit';
  readonly totals: null;
}

/** The report: what `--format json` writes, and what one job hands to another. Its schema is schema/report.schema.json. */
export type Report = ComparisonReport | ReleaseReport | AuditReport;

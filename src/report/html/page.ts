import type { Allocation, Finding, Report, Totals } from '../../model/index.ts';
import type { Forge } from '../forge.ts';

/**
 * Everything that the page shows, as three blocks of JSON: what the list and the map need is read at the start, sources and flows (two thirds
 * of the whole) when the first of them is looked at.
 */
export interface PageBlocks {
  readonly page: PageData;
  /** By index of `PageData.files`. */
  readonly sources: readonly PageSource[];
  /** The compiler's words, one text for each line, and by index of `PageData.findings` the numbers of their lines. */
  readonly flows: PageFlows;
}

/** Of each kind of report. */
type WithoutFindings<R> = R extends Report ? Omit<R, 'findings'> : never;

/** What the list and the map need. The numbers in findings are indexes of `texts`. */
export interface PageData {
  readonly report: WithoutFindings<Report>;
  /** Each text that findings hold, once: most of them recur. */
  readonly texts: readonly string[];
  readonly files: readonly PageFile[];
  /** In the report's order, which is that of weight. */
  readonly findings: readonly PackedFinding[];
  /** What is not in the page, and why: one sentence each. */
  readonly leftOut: readonly string[];
  /** Of an audit with a history. */
  readonly trend?: PageTrend;
  /** Where people read the source. */
  readonly forge?: Forge;
}

/** How the allocations of a repository came to be what this audit counted. */
export interface PageTrend {
  /** What changed since the run before. */
  readonly sentence: string;
  /** Where the Go version changed, one sentence each. */
  readonly goChanges: readonly string[];
  /** By the commits' dates, the current one last. */
  readonly runs: readonly PageRun[];
  /** Indexes in `runs` at which the Go version is another one than before. */
  readonly breaks: readonly number[];
  /** Those with the most allocations, each with its count by index of `runs`; what is missing to the totals is that of all others. */
  readonly packages: readonly { readonly name: string; readonly counts: readonly number[] }[];
  /** What is not drawn: earlier runs, lines of other configurations, later commits. */
  readonly omitted: { readonly runs: number; readonly lines: number; readonly later: number };
}

export interface PageRun {
  readonly name: string;
  readonly commit: string;
  readonly date: string;
  readonly goVersion: string;
  readonly totals: Totals;
}

/** `same`: both sides have this text, or nothing is compared. */
export type FileStatus = 'same' | 'changed' | 'added' | 'deleted';

/** A source file. */
export interface PageFile {
  /** The head's path; the base's for a deleted file. */
  readonly path: string;
  /** The base's path where it is another one, for a renamed file; else null. */
  readonly basePath: string | null;
  readonly status: FileStatus;
}

/** The text of both sides; null where a side has no such file. */
export interface PageSource {
  readonly head: string | null;
  /** Null, too, where it is the head's text. */
  readonly base: string | null;
  /** Where the sides differ, in order. */
  readonly hunks: readonly Hunk[];
}

export interface PageFlows {
  readonly texts: readonly string[];
  readonly flows: readonly (readonly TextIndex[])[];
}

/** A stretch that was rewritten: first line and number of lines at the base, first line and number of lines at the head. */
export type Hunk = readonly [baseStart: number, baseCount: number, headStart: number, headCount: number];

/** An index of `texts`. */
export type TextIndex = number;
/** An index of `texts` (the file), line, column. */
export type PackedPlace = readonly [file: TextIndex, line: number, column: number];

/** A `Finding` with its texts replaced by numbers, and what is usual left out: an unchanged, confirmed allocation of a function that existed. */
export interface PackedFinding extends Pick<Finding, 'id' | 'kind'> {
  readonly state?: Finding['state'];
  readonly origin?: Finding['origin'];
  readonly package: TextIndex;
  /** Index of `texts`: the path as the report has it. */
  readonly file: TextIndex;
  readonly range: readonly [line: number, column: number, endLine: number, endColumn: number];
  readonly function: TextIndex;
  readonly expression: TextIndex;
  readonly message: TextIndex;
  readonly source: TextIndex;
  readonly allocation?: Allocation['status'];
  readonly call?: TextIndex;
  readonly type?: TextIndex;
  readonly bytes?: number;
  readonly category: Finding['cause']['category'];
  readonly explanation: TextIndex;
  readonly advice: TextIndex;
  /** Lines are 0 for none; the branch, where there is one. */
  readonly runs?: readonly [
    loop: number,
    literal: number,
    leftBefore: 0 | 1,
    kind?: 'if' | 'else' | 'case',
    condition?: TextIndex,
    line?: number,
  ];
  readonly contract?: NonNullable<Finding['contract']>;
  readonly chain?: readonly (readonly [text: TextIndex, ...place: PackedPlace])[];
  /** `1` at the end: a line that the change took away. */
  readonly root?: readonly [text: TextIndex, file: TextIndex, line: number, deleted?: 1];
  readonly remote?: true;
  readonly silent?: Finding['silent'];
  readonly gating?: true;
  readonly cold?: true;
  readonly inLoop?: true;
  readonly generated?: true;
  readonly hot?: Finding['hot'];
  readonly waiver?: Finding['waiver'];
  readonly occurrences?: readonly PackedPlace[];
  /** Left out, too, for an unchanged one that did not move. */
  readonly baseline?: PackedPlace;
  readonly grewFrom?: number;
  readonly suggestion?: Finding['suggestion'];
  readonly builds?: readonly string[];
  readonly madeIn?: TextIndex;
}

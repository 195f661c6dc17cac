import type { Allocation, Finding, Report } from '../../model/index.ts';

/** Everything that the page shows, as one block of JSON. `files` and the numbers in findings point into `texts` and `files`. */
export interface PageData {
  readonly report: Omit<Report, 'findings'>;
  /** Each text that findings hold, once: most of them recur. */
  readonly texts: readonly string[];
  readonly files: readonly PageFile[];
  /** In the report's order, which is that of weight. */
  readonly findings: readonly PackedFinding[];
  /** What is not in the page, and why: one sentence each. */
  readonly leftOut: readonly string[];
}

/** `same`: both sides have this text, or nothing is compared. */
export type FileStatus = 'same' | 'changed' | 'added' | 'deleted';

/** A source file with the text of both sides. Texts are null where a side has no such file, or it was left out. */
export interface PageFile {
  /** The head's path; the base's for a deleted file. */
  readonly path: string;
  /** The base's path where it is another one, for a renamed file; else null. */
  readonly basePath: string | null;
  readonly status: FileStatus;
  readonly head: string | null;
  /** Null, too, where it is the head's text. */
  readonly base: string | null;
  /** Where the sides differ, in order. */
  readonly hunks: readonly Hunk[];
}

/** A stretch that was rewritten: first line and number of lines at the base, first line and number of lines at the head. */
export type Hunk = readonly [baseStart: number, baseCount: number, headStart: number, headCount: number];

/** An index of `texts`. */
export type TextIndex = number;
/** An index of `texts` (the file), line, column. */
export type PackedPlace = readonly [file: TextIndex, line: number, column: number];

/** A `Finding` with its texts replaced by numbers, and what is usual left out. */
export interface PackedFinding extends Pick<Finding, 'id' | 'state' | 'origin' | 'kind'> {
  readonly package: TextIndex;
  /** Index of `texts`: the path as the report has it. */
  readonly file: TextIndex;
  readonly range: readonly [line: number, column: number, endLine: number, endColumn: number];
  readonly function: TextIndex;
  readonly expression: TextIndex;
  readonly message: TextIndex;
  readonly source: TextIndex;
  readonly allocation: Allocation['status'];
  readonly call?: TextIndex;
  readonly type?: TextIndex;
  readonly bytes?: number;
  readonly category: Finding['cause']['category'];
  readonly explanation: TextIndex;
  readonly advice: TextIndex;
  readonly chain?: readonly (readonly [text: TextIndex, ...place: PackedPlace])[];
  readonly root?: readonly [text: TextIndex, file: TextIndex, line: number];
  readonly flow?: readonly TextIndex[];
  readonly remote?: true;
  readonly gating?: true;
  readonly cold?: true;
  readonly inLoop?: true;
  readonly hot?: readonly [share: number, profile: TextIndex];
  readonly waiver?: Finding['waiver'];
  readonly occurrences?: readonly PackedPlace[];
  readonly baseline?: PackedPlace;
  readonly suggestion?: Finding['suggestion'];
}

import type { FileChange } from './comparison.ts';

/** Where elapsed times come from. Reports hold none: the same inputs give the same bytes. */
export interface Clock {
  /** Milliseconds since some fixed moment; never runs backwards. */
  now(): number;
}

/**
 * Called between two units of long work, such as files or functions: what came in meanwhile, a signal or a deadline, gets its turn. Rejects where the
 * work is to end. Each unit takes less than a second, whatever it is about.
 */
export type Breathe = () => Promise<void>;

/** For work that nobody ends. */
export const unhurried: Breathe = () => Promise.resolve();

/** Where progress and warnings go. The text is plain; adapters escape it for the runner or colour it for a terminal. */
export interface Log {
  /** One line per phase: what was done, with counts. */
  phase(message: string): void;
  /** Where the time of the whole run went: its last line. */
  total(message: string): void;
  /** Shown with --verbose or step debugging only. */
  detail(message: string): void;
  /** What is going on: the live line of a terminal, and in a log a line from time to time. */
  progress(message: string): void;
  warning(message: string): void;
}

/** Reads one side's files as they are at that side, whatever lies on disk. Paths are relative to the repository. */
export interface FileReader {
  /** The file's bytes as UTF-8 text; null where the side has no such file. */
  read(path: string): Promise<string | null>;
}

/** The part of git that the stations between revisions/ and compare/ need; implemented in src/adapters/git/. */
export interface GitTrees {
  /** Absolute path of the working tree's root. */
  readonly root: string;
  /** The files that differ between two trees, sorted by path. Finding renames reads the files; without, a rename is a deletion and an addition. */
  changes(baseTree: string, headTree: string, renames: 'find-renames' | 'no-renames'): Promise<readonly FileChange[]>;
  /** The contents of blobs, in the order asked for; null for one that the repository lacks and can't fetch. */
  blobs(ids: readonly string[]): Promise<readonly (Buffer | null)[]>;
  /** The paths in a tree whose last part is one of `names`, sorted. */
  find(tree: string, names: readonly string[]): Promise<readonly string[]>;
  /** Go files on disk, tracked or not, ignored ones too, in which one of the texts stands. Symbolic links are passed over. */
  sourcesHolding(texts: readonly string[]): Promise<readonly string[]>;
  /** Writes a whole tree into an empty folder, without telling git about it. */
  materialise(tree: string, folder: string): Promise<void>;
  /** What git's unified diff, with three lines of context, says of one changed file. */
  patch(baseTree: string, headTree: string, change: FileChange): Promise<string>;
  /** Every file of a tree, in git's order. Modes are those of `FileChange`. */
  list(tree: string): Promise<readonly { readonly file: string; readonly mode: string; readonly blob: string }[]>;
  /** The blob's id and mode at a path of a tree; null where there is none. */
  entry(tree: string, path: string): Promise<{ readonly blob: string; readonly mode: string } | null>;
}

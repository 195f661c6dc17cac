import type { EscapeRecord, InlinabilityRecord, LeakRecord } from '../diagnostics/collect.ts';
import type { CallSite, CapturingClosure, FunctionDeclaration } from '../source/index.ts';

/** What explaining asks of a parsed Go file; a GoFile of src/source/ has it all. Lines and columns as the compiler counts. */
export interface SourceFacts {
  line(line: number): string;
  callAt(line: number, column: number): CallSite | null;
  declarationOf(name: string, line: number, column: number): { readonly line: number; readonly column: number } | null;
  closuresCapturing(line: number, column: number): readonly CapturingClosure[];
  /** The type of an expression, where the source says it. */
  typeOf(expression: string, line: number, column: number): string | null;
  isReturned(line: number, column: number, expression: string): boolean;
  enclosingCall(line: number, column: number): CallSite | null;
  functions(): readonly FunctionDeclaration[];
}

/**
 * What is known of the side that an escape belongs to. All of it may be partial: where a fact is missing the explanation says
 * less, never something else.
 */
export interface ExplainSide {
  readonly diagnostics: {
    readonly escapes: readonly EscapeRecord[];
    readonly leaks: readonly LeakRecord[];
    readonly inlinability: readonly InlinabilityRecord[];
    /** Callees inlined at a place, outermost first; by `placeKey`. */
    readonly inlined: ReadonlyMap<string, readonly string[]>;
  };
  /** What packages are called in their package clauses, by import path. */
  readonly packageNames: ReadonlyMap<string, string>;
  /** By path, relative to the repository. */
  readonly files: ReadonlyMap<string, SourceFacts>;
}

/** One side and what the change does to it. */
export interface ExplainContext {
  readonly name: 'base' | 'head';
  readonly side: ExplainSide;
  /** Is there a diff at all? An audit of one revision has none. */
  readonly hasChanges: boolean;
  /** Is this line of the side part of the diff: at the head a new or rewritten one, at the base one that is gone? */
  isChanged(file: string, line: number): boolean;
  /** The lines that only the other side has, where this side's lines from `first` to `last` stand: at the head what the change took away. */
  otherLines(file: string, first: number, last: number): readonly OtherLine[];
}

/** A line that this side does not have. */
export interface OtherLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export function lineText(side: ExplainSide, file: string, line: number): string {
  return side.files.get(file)?.line(line) ?? '';
}

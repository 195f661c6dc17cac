/**
 * A place in the repository's source text.
 *
 * `file` is relative to the repository, with `/`; a file outside it (the standard library, the module cache) keeps its
 * absolute path. `line` and `column` count from 1; columns count bytes, as the Go compiler does. Column 0 means that
 * the compiler gave none (a `//line` directive may leave it out).
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A half-open stretch of source text: the end column is the first byte after it. */
export interface Range extends Place {
  readonly endLine: number;
  readonly endColumn: number;
}

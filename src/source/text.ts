import type { Range } from '../model/index.ts';

/** Where something stands in a text, in UTF-16 units: what JavaScript strings and web-tree-sitter count. End exclusive. */
export interface Span {
  readonly startIndex: number;
  readonly endIndex: number;
}

/**
 * The text of one file with its lines. Turns the Go compiler's places (lines from 1, columns from 1 in bytes of UTF-8, a tab being one)
 * into string offsets and back.
 */
export class SourceText {
  readonly text: string;
  /** What the ranges name as their file. */
  readonly file: string;
  readonly #starts: readonly number[];

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Without its line break; '' for a line that the file does not have. */
  line(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return '';
    return this.text.slice(start, (this.#starts[line] ?? this.text.length + 1) - 1).replace(/\r$/, '');
  }

  /** The offset of a line's first character; the text's end for a line that it does not have. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** Null where there is no such line, where the line is shorter, and for column 0. */
  offset(line: number, column: number): number | null {
    const start = this.#starts[line - 1];
    if (start === undefined || column < 1) return null;
    const text = this.line(line);
    let units = 0;
    let bytes = 1;
    while (bytes < column && units < text.length) {
      const point = text.codePointAt(units) ?? 0;
      units += point > 0xffff ? 2 : 1;
      bytes += byteLength(point);
    }
    return bytes === column && units < text.length ? start + units : null;
  }

  /** What the line holds between its first and its last character that is not white space; null where it holds nothing. */
  lineSpan(line: number): Span | null {
    const start = this.#starts[line - 1];
    const text = this.line(line);
    if (start === undefined || text.trim() === '') return null;
    return { startIndex: start + text.length - text.trimStart().length, endIndex: start + text.trimEnd().length };
  }

  slice(span: Span): string {
    return this.text.slice(span.startIndex, span.endIndex);
  }

  range(span: Span): Range {
    const start = this.place(span.startIndex);
    const end = this.place(span.endIndex);
    return { file: this.file, ...start, endLine: end.line, endColumn: end.column };
  }

  place(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const before = this.text.slice(this.#starts[low], offset);
    return { line: low + 1, column: Buffer.byteLength(before) + 1 };
  }

  /** The source between a range's two ends; what lies beyond the file is left out. */
  textOf(range: Omit<Range, 'file'>): string {
    const start = this.#bound(range.line, range.column);
    const end = this.#bound(range.endLine, range.endColumn);
    return this.text.slice(start, end);
  }

  #bound(line: number, column: number): number {
    const start = this.#starts[line - 1];
    if (start === undefined) return this.text.length;
    return this.offset(line, Math.max(column, 1)) ?? start + this.line(line).length;
  }
}

function byteLength(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

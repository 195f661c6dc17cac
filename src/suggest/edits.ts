import type { Suggestion } from '../model/index.ts';
import { isShowable } from '../report/suggestion.ts';
import type { SourceText, Span } from '../source/text.ts';

/** A stretch of a file's text and what stands there instead. */
export interface Edit extends Span {
  readonly by: string;
}

/** The text after edits that don't overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { startIndex, endIndex, by } of edits.toSorted((a, b) => b.startIndex - a.startIndex)) {
    result = result.slice(0, startIndex) + by + result.slice(endIndex);
  }
  return result;
}

/** Those that touch none before them, in their order. */
export function withoutOverlaps<T extends Edit>(edits: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const edit of edits) {
    if (kept.every((other) => edit.endIndex <= other.startIndex || other.endIndex <= edit.startIndex)) kept.push(edit);
  }
  return kept;
}

/** Edits that share lines belong together: GitHub takes one suggestion for a line. In the order of the text. */
export function sharingLines<T extends Edit>(edits: readonly T[], source: SourceText): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.startIndex - b.startIndex)) {
    const group = groups.at(-1);
    if (group !== undefined && source.place(edit.startIndex).line <= end) group.push(edit);
    else groups.push([edit]);
    end = Math.max(end, source.place(edit.endIndex).line);
  }
  return groups;
}

/** The whole lines that edits rewrite; null where they could not be shown to the letter. */
export function suggestionOf(edits: readonly Edit[], file: string, source: SourceText): Suggestion | null {
  const startLine = Math.min(...edits.map(({ startIndex }) => source.place(startIndex).line));
  const endLine = Math.max(...edits.map(({ endIndex }) => source.place(endIndex).line));
  const start = source.lineStart(startLine);
  const end = source.lineStart(endLine) + source.line(endLine).length;
  const replacement = edited(
    source.text.slice(start, end),
    edits.map((edit) => ({ ...edit, startIndex: edit.startIndex - start, endIndex: edit.endIndex - start })),
  );
  const suggestion = { file, startLine, endLine, replacement };
  return isShowable(suggestion) ? suggestion : null;
}

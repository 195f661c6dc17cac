import { nearestKept } from '../compare/nearest-kept.ts';
import type { Place } from '../model/index.ts';
import { lineText, type ExplainContext, type ExplainSide, type OtherLine } from './context.ts';

type ToPlace = (place: Place) => Place | null;

/** A rewritten stretch longer than this is another text: nothing in it stands for a line of the other side. */
const longestStretch = 2000;

/**
 * How one side asks for the lines that only the `other` one has.
 *
 * @param to where a line of this side is on the other; null where it is gone there.
 * @param back the reverse.
 */
export function linesOnlyOf(other: ExplainSide, to: ToPlace, back: ToPlace): ExplainContext['otherLines'] {
  return (file, first, last) => {
    const before = nearestKept({ file, line: first }, -1, to, longestStretch);
    const after = nearestKept({ file, line: last }, 1, to, longestStretch);
    const [start, end] = [before?.line ?? 0, after?.line ?? 0];
    const otherFile = before?.file ?? after?.file;
    if (otherFile === undefined || after === null || end - start > longestStretch) return [];
    const lines: OtherLine[] = [];
    for (let line = Math.max(1, start); line <= end; line++) {
      if (back({ file: otherFile, line, column: 0 }) !== null) continue;
      lines.push({ file: otherFile, line, text: lineText(other, otherFile, line) });
    }
    return lines;
  };
}

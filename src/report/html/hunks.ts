import { lineMap } from '../../compare/line-map.ts';
import { linesOf } from './lines.ts';
import type { Hunk } from './page.ts';

/** Where two versions of a file differ, in order: what lies between two hunks is the same line for line, but for white space at its end. */
export function hunksOf(base: string, head: string): readonly Hunk[] {
  const map = lineMap(base, head);
  const baseCount = linesOf(base).length;
  const headCount = linesOf(head).length;
  const baseOf = (line: number): number | null => {
    const found = map.toBase(line);
    return found === null || found > baseCount ? null : found;
  };
  const hunks: Hunk[] = [];
  let baseLine = 1;
  let headLine = 1;
  while (baseLine <= baseCount || headLine <= headCount) {
    let next = headLine;
    while (next <= headCount && baseOf(next) === null) next++;
    const nextBase = (next <= headCount ? baseOf(next) : null) ?? baseCount + 1;
    if (nextBase > baseLine || next > headLine) {
      hunks.push([baseLine, nextBase - baseLine, headLine, next - headLine]);
    }
    baseLine = nextBase + 1;
    headLine = next + 1;
  }
  return hunks;
}

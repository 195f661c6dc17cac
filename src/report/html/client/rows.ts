import { linesOf } from '../lines.ts';
import type { Hunk, PageFile, PageSource } from '../page.ts';
import type { Side } from './model.ts';

/** `split`: base and head side by side. `unified`: what was deleted above what was added. `head`: the head alone. */
export type Layout = 'split' | 'unified' | 'head';

/** One row of the source: lines from 1, null for a gap. */
export interface Row {
  readonly base: number | null;
  readonly head: number | null;
  /** In a stretch that differs. */
  readonly changed: boolean;
}

/** The rows of a file. A file that is the same on both sides, or has one side only, has one row a line in every layout. */
export function rowsOf({ status }: PageFile, { head, base, hunks }: PageSource, layout: Layout): readonly Row[] {
  if (status === 'deleted') return numbers(base).map((line) => ({ base: line, head: null, changed: false }));
  if (status === 'added') return numbers(head).map((line) => ({ base: null, head: line, changed: false }));
  if (status === 'same') return numbers(head).map((line) => ({ base: line, head: line, changed: false }));
  return between(hunks, numbers(base).length, layout);
}

function numbers(text: string | null): readonly number[] {
  return linesOf(text ?? '').map((_, index) => index + 1);
}

function between(hunks: readonly Hunk[], baseCount: number, layout: Layout): readonly Row[] {
  const rows: Row[] = [];
  let base = 1;
  let head = 1;
  const same = (until: number): void => {
    while (base < until) rows.push({ base: base++, head: head++, changed: false });
  };
  for (const [baseStart, removed, headStart, added] of hunks) {
    same(baseStart);
    const paired = layout === 'split' ? Math.min(removed, added) : 0;
    for (let index = 0; index < paired; index++)
      rows.push({ base: baseStart + index, head: headStart + index, changed: true });
    for (let index = paired; index < removed && layout !== 'head'; index++) {
      rows.push({ base: baseStart + index, head: null, changed: true });
    }
    for (let index = paired; index < added; index++) rows.push({ base: null, head: headStart + index, changed: true });
    base = baseStart + removed;
    head = headStart + added;
  }
  same(baseCount + 1);
  return rows;
}

/** The row of a line; the nearest one above it where the layout does not show the line. */
export function rowOfLine(rows: readonly Row[], side: Side, line: number): number {
  let nearest = 0;
  for (const [index, row] of rows.entries()) {
    const here = row[side];
    if (here === line) return index;
    if (here !== null && here < line) nearest = index;
  }
  return nearest;
}

import { printable } from './printable.ts';
import { characterWidth } from './width.ts';

/** A source line and what to print below it, column for column. */
export interface Excerpt {
  readonly source: string;
  readonly underline: string;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

const tabWidth = 4;
/** A minified or generated line may be a megabyte long: only this much around the mark is looked at. */
const maxBytesAround = 4_000;

/**
 * Shows a stretch of one source line within `width` terminal columns: tabs expanded, wide characters counted, what would steer the
 * terminal made visible, and a line that is too long cut to a window around the mark.
 *
 * @param column first byte of the stretch, from 1; 0 where the compiler gave none: nothing is marked.
 * @param endColumn first byte after the stretch; Infinity to mark to the end of the line.
 */
export function excerpt(line: string, column: number, endColumn: number, width: number): Excerpt {
  const cells = cellsOf(line.trimEnd(), column, endColumn);
  const { start, end } = windowOf(cells, width);
  const shown = cells.slice(start, end);
  const before = start > 0 ? '…' : '';
  const after = end < cells.length ? '…' : '';
  const source = before + shown.map(({ text }) => text).join('') + after;
  const underline =
    before.replace('…', ' ') + shown.map((cell) => (cell.marked ? '~' : ' ').repeat(cell.width)).join('');
  return { source, underline: underline.trimEnd() };
}

function cellsOf(line: string, column: number, endColumn: number): readonly Cell[] {
  const cells: Cell[] = [];
  const last = Math.max(endColumn, column + 1);
  let byte = 1;
  let position = 0;
  for (const character of line) {
    const near = byte >= column - maxBytesAround && byte <= column + maxBytesAround;
    if (near) {
      const text = character === '\t' ? ' '.repeat(tabWidth - (position % tabWidth)) : printable(character);
      const width = text.length > 1 && text !== character ? text.length : characterWidth(text);
      cells.push({ text, width, marked: column > 0 && byte >= column && byte < last });
      position += width;
    }
    byte += Buffer.byteLength(character);
  }
  return cells;
}

/** The cells that fit: all, or those from a third of the width before the mark. */
function windowOf(cells: readonly Cell[], width: number): { readonly start: number; readonly end: number } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= width) return { start: 0, end: cells.length };
  // Two columns for the ellipses.
  const room = Math.max(8, width - 2);
  const mark = Math.max(
    0,
    cells.findIndex((cell) => cell.marked),
  );
  const markedWidth = cells.reduce((sum, cell) => sum + (cell.marked ? cell.width : 0), 0);
  const lead = Math.max(0, Math.min(room - markedWidth, Math.max(Math.floor(room / 3), room - markedWidth - 8)));
  const markEnd = cells.slice(0, mark).reduce((sum, cell) => sum + cell.width, markedWidth);
  let start = markEnd <= room ? 0 : mark;
  for (let used = 0; start > 0; start--) {
    used += cells[start - 1]?.width ?? 0;
    if (used > lead) break;
  }
  let end = start;
  for (let used = 0; end < cells.length; end++) {
    used += cells[end]?.width ?? 0;
    if (used > room) break;
  }
  return { start, end };
}

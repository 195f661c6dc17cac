import type { Layout } from './finding-block.ts';
import { printable } from './printable.ts';
import { groupings, otherRows, totalsInWords, turnoverRows, type CountedRelease, type Turnover } from './turnover.ts';
import { clip, textWidth } from './width.ts';
import { short, signed } from './words.ts';

/** Rows of each table in a terminal; `--verbose` shows all. */
const maxRows = 10;

/** Columns that the four numbers of a row take. */
const numbersWidth = 4 * 9;

/** The totals of both sides. */
export function totalsBlock({ base, head, totals }: CountedRelease, { colors }: Layout): readonly string[] {
  const rows = totalsInWords.map(({ words, of }) => [words, of(totals.base), of(totals.head)] as const);
  const width = Math.max(...rows.map(([words]) => words.length));
  const [from, to] = [base, head].map(({ label }) => printable(clip(label, 60)));
  return [
    colors.bold(`${from ?? ''} → ${to ?? ''}`),
    ...rows.map(
      ([words, before, after]) => `  ${words.padEnd(width)}  ${before} → ${after} (${signed(after - before)})`,
    ),
  ];
}

/** What came and went, by package, by function and by cause: a block each. */
export function turnoverBlocks(turnover: Turnover, { colors, width, verbose }: Layout): readonly (readonly string[])[] {
  return groupings.flatMap(({ heading, plain, keyOf }) => {
    const rows = turnoverRows(turnover, keyOf);
    if (rows.length === 0) return [];
    const most = verbose ? rows.length : maxRows;
    const others = otherRows(rows, most);
    const shown = [...rows.slice(0, most), ...(others === null ? [] : [others])];
    const room = width - numbersWidth - 2;
    const names = shown.map(({ key }) => (plain ? clip : clipStart)(printable(short(key)), room));
    const nameWidth = Math.max(heading.length, ...names.map(textWidth));
    const line = (name: string, cells: readonly string[]): string =>
      `  ${name}${' '.repeat(nameWidth - textWidth(name))}${cells.map((cell) => cell.padStart(9)).join('')}`.trimEnd();
    return [
      [
        colors.bold(line(heading, ['came', 'went', 'changed', 'moved'])),
        ...shown.map(({ came, went, changed, moved }, index) =>
          line(
            names[index] ?? '',
            [came, went, changed, moved].map((count) => (count === 0 ? '' : String(count))),
          ),
        ),
      ],
    ];
  });
}

/** What tells long names apart is at their end. */
function clipStart(text: string, limit: number): string {
  return text.length <= limit ? text : `…${text.slice(text.length - limit + 1).replace(/^[\udc00-\udfff]/, '')}`;
}

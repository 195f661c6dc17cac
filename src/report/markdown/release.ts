import type { Finding } from '../../model/index.ts';
import {
  groupings,
  mostWorthALook,
  otherRows,
  totalsInWords,
  turnoverOf,
  turnoverRows,
  whyNoSum,
  type CountedRelease,
  type TurnoverRow,
} from '../turnover.ts';
import { clip } from '../width.ts';
import { plural, short, signed } from '../words.ts';
import type { Take } from './audit.ts';
import { cellCode, cellProse } from './escape.ts';
import type { MarkdownContext } from './links.ts';
import { folded, numbered } from './lists.ts';

/** Rows of each table; what is further down is counted in a last one. */
const maxRows = 20;

/**
 * What the summary of an audit says that compares two revisions: the totals of both, what to look at first of what came, where and why things came
 * and went, and all of it folded.
 */
export function releaseSections(report: CountedRelease, context: MarkdownContext, take: Take): readonly string[] {
  const turnover = turnoverOf(report);
  const { came, went, changed, moved, waived } = turnover;
  const first = take(came.slice(0, mostWorthALook));
  const rest = take(came.slice(mostWorthALook));
  const others: readonly (readonly [string, readonly Finding[]])[] = [
    [`${went.length} went`, went],
    [`${changed.length} changed: the same value, rewritten`, changed],
    [`${moved.length} moved: the same code elsewhere`, moved],
    [`${waived.length} waived`, waived],
  ];
  return [
    totals(report),
    first.length === 0
      ? ''
      : `**${plural(first.length, 'new allocation')} to look at first**: in loops, off error paths, large.`,
    numbered(first, context),
    ...groupings.map(({ heading, plain, keyOf }) =>
      table(heading, turnoverRows(turnover, keyOf), plain ? cellProse : cellCode),
    ),
    folded(`${rest.length} more that came`, rest, context),
    ...others.map(([title, all]) => folded(title, take(all), context)),
    ...whyNoSum(report, turnover).map((note) => `<sub>${note}</sub>`),
  ];
}

function totals({ base, head, totals: { base: before, head: after } }: CountedRelease): string {
  const [from, to] = [base, head].map(({ label }) => cellCode(clip(label, 100)));
  return [
    `| | ${from ?? ''} | ${to ?? ''} | Change |`,
    '| --- | ---: | ---: | ---: |',
    ...totalsInWords.map(
      ({ words, of }) => `| ${words} | ${of(before)} | ${of(after)} | ${signed(of(after) - of(before))} |`,
    ),
  ].join('\n');
}

function table(heading: string, rows: readonly TurnoverRow[], shown: (key: string) => string): string {
  if (rows.length === 0) return '';
  const others = otherRows(rows, maxRows);
  const cells = (name: string, { came, went, changed, moved }: TurnoverRow): string =>
    `| ${[name, came, went, changed, moved].map((cell) => (cell === 0 ? '' : String(cell))).join(' | ')} |`;
  return [
    `| ${heading} | Came | Went | Changed | Moved |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.slice(0, maxRows).map((row) => cells(shown(short(row.key)), row)),
    ...(others === null ? [] : [cells(others.key, others)]),
  ].join('\n');
}

import {
  changeSentence,
  goChanges,
  packageTrends,
  sparkline,
  type PackageTrend,
  type Run,
  type Trend,
} from '../../history/index.ts';
import { plural, signed } from '../words.ts';
import { cellCode, codeSpan } from './escape.ts';

/** Packages in the table: those that changed most. */
const maxRows = 10;

/** Runs that a chart shows, the latest: more are too close to tell apart. */
const maxPoints = 30;

/** Up to here, each run has its name under the axis. */
const maxNamed = 10;

const maxGoChanges = 3;

/** The course of a repository's allocations in an audit's summary: what changed last, a chart, and the packages that changed most. */
export function trendSection(trend: Trend): string {
  const changes = goChanges(trend, codeSpan);
  const parts = [
    `**Over time**: ${changeSentence(trend, codeSpan)}`,
    chart(trend.comparable),
    packageTable(trend),
    changes
      .slice(0, maxGoChanges)
      .map((change) => `> ${change} What different compilers decide is not compared.`)
      .join('\n>\n'),
    notes(trend),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The colour that the charts have by default can't be seen on white. This one can, on black, too. */
const looks = [
  '---',
  'config:',
  '  xyChart:',
  '    width: 900',
  '    height: 300',
  '  themeVariables:',
  '    xyChart:',
  '      backgroundColor: transparent',
  '      plotColorPalette: "#2f81f7"',
  '---',
];

/**
 * A line chart, which GitHub draws wherever it shows Markdown; elsewhere its numbers can be read as they stand.
 * https://mermaid.js.org/syntax/xyChart.html,
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */
function chart(comparable: readonly Run[]): string {
  const shown = comparable.slice(-maxPoints);
  if (shown.length < 2) return '';
  const counts = shown.map(({ entry }) => entry.totals.allocations);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const margin = Math.max(1, Math.ceil((most - least) / 10));
  const axis =
    shown.length <= maxNamed
      ? `x-axis [${axisNames(shown).join(', ')}]`
      : `x-axis "${span(shown)}" 1 --> ${shown.length}`;
  return [
    '```mermaid',
    ...looks,
    'xychart-beta',
    `    title "Allocations, the last ${shown.length} runs"`,
    `    ${axis}`,
    `    y-axis ${Math.max(0, least - margin)} --> ${most + margin}`,
    `    line [${counts.join(', ')}]`,
    '```',
  ].join('\n');
}

/** A chart draws points of the same name on one another, and a name may come from anybody: what is not plain gives way to the commit. */
function axisNames(runs: readonly Run[]): readonly string[] {
  return runs.map(
    ({ name, entry }) => `"${/^[A-Za-z0-9][A-Za-z0-9._/-]{0,15}$/.test(name) ? name : entry.commit.slice(0, 7)}"`,
  );
}

function span(runs: readonly Run[]): string {
  const day = (run: Run | undefined): string => run?.entry.date.slice(0, 10) ?? '';
  return `${day(runs[0])} to ${day(runs.at(-1))}`;
}

function packageTable(trend: Trend): string {
  if (trend.comparable.length < 2) return '';
  const changed = packageTrends(trend).filter(
    ({ sincePrevious, sinceFirst }) => sincePrevious !== 0 || sinceFirst !== 0,
  );
  if (changed.length === 0) return '';
  const hidden = changed.length - maxRows;
  const start = trend.runs.length - trend.comparable.length;
  const columns = [
    { since: trend.comparable.at(-2), changeOf: ({ sincePrevious }: PackageTrend) => sincePrevious },
    { since: trend.comparable[0], changeOf: ({ sinceFirst }: PackageTrend) => sinceFirst },
  ].filter(
    ({ changeOf }, index) => changed.some((row) => changeOf(row) !== 0) && (index === 0 || trend.comparable.length > 2),
  );
  const cells = (name: string, now: string, changes: readonly string[], course: string): string =>
    `| ${[name, now, ...changes, course].join(' | ')} |`;
  return [
    cells(
      'Package',
      'Allocations',
      columns.map(({ since }) => `Since ${cellCode(since?.name ?? '')}`),
      'Course',
    ),
    cells(
      '---',
      '---:',
      columns.map(() => '---:'),
      '---',
    ),
    ...changed.slice(0, maxRows).map((row) =>
      cells(
        cellCode(row.name),
        String(row.now),
        columns.map(({ changeOf }) => (changeOf(row) === 0 ? '' : signed(changeOf(row)))),
        sparkline(row.counts.slice(start)),
      ),
    ),
    ...(hidden > 0
      ? [
          cells(
            `${hidden} more`,
            '',
            columns.map(() => ''),
            '',
          ),
        ]
      : []),
  ].join('\n');
}

function notes({ comparable, others, later }: Trend): string {
  const facts = [
    ...(comparable.length > maxPoints ? [`${comparable.length - maxPoints} earlier runs are not drawn`] : []),
    ...(others > 0 ? [`${plural(others, 'line')} of other configurations not shown`] : []),
    ...(later > 0 ? [`${plural(later, 'later commit')} not shown`] : []),
  ];
  return facts.length === 0 ? '' : `<sub>${facts.join(' · ')}</sub>`;
}

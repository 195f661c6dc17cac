import { plural, signed } from '../../../words.ts';
import type { PageRun, PageTrend } from '../../page.ts';
import { button, el, fill, segmented } from '../dom.ts';
import { commonPathOf, shortPackage } from '../model.ts';
import { grouped } from '../numbers.ts';
import { Chart, miniature } from './chart.ts';
import { seriesOf, type Series, type View } from './layout.ts';

/** The course of the allocations, drawn, and the button that opens it. */
export interface TrendView {
  readonly button: HTMLElement;
  readonly dialog: HTMLDialogElement;
}

/** What all packages begin with is left out of their names. */
export function trendView(trend: PageTrend): TrendView {
  const { runs, breaks } = trend;
  const commonPath = commonPathOf(trend.packages.map(({ name }) => name));
  const series = seriesOf(trend, (name) => shortPackage(name, commonPath));
  const dialog = trendDialog(trend, series);
  const totals = runs.map((run) => run.totals.allocations);
  const open = button(
    'trend-button',
    `Over time: ${trend.sentence}`,
    () => {
      dialog.showModal();
    },
    miniature(totals, breaks),
    plural(runs.length, 'run'),
  );
  return { button: open, dialog };
}

function trendDialog(trend: PageTrend, series: readonly Series[]): HTMLDialogElement {
  const { runs, goChanges } = trend;
  const choice = el('div', 'trend-choice');
  const numbers = el('div', 'trend-numbers');
  let view: View = 'packages';
  let chosen = runs.length - 1;
  const chart = new Chart(trend, series, (index) => {
    chosen = index;
    show();
  });
  const show = (): void => {
    fill(
      choice,
      segmented<View>(
        'What is drawn',
        [
          ['packages', 'By package'],
          ['total', 'Total'],
        ],
        view,
        (wanted) => {
          view = wanted;
          show();
        },
      ),
    );
    chart.show(view, chosen, told(trend, chosen));
    numbers.classList.toggle('without-swatches', view === 'total');
    fill(numbers, ...numbersOf(trend, series, chosen));
  };
  show();
  const dialog = el(
    'dialog',
    { class: 'trend', attributes: { 'aria-label': 'Over time' } },
    el(
      'header',
      '',
      el('h2', '', 'Allocations over time'),
      choice,
      button(
        'quiet',
        'Close',
        () => {
          dialog.close();
        },
        '×',
      ),
    ),
    el('p', 'trend-sentence', trend.sentence),
    el('div', 'trend-body', chart.element, numbers),
    ...goChanges.map((change) => el('p', 'trend-note', `${change} What different compilers decide is not compared.`)),
    omitted(trend),
    el('details', '', el('summary', '', 'As a table'), table(trend, series)),
  );
  return dialog;
}

/** The run before, where it can be compared. */
function before({ runs, breaks }: PageTrend, index: number): PageRun | undefined {
  return breaks.includes(index) ? undefined : runs[index - 1];
}

function told(trend: PageTrend, index: number): string {
  const run = trend.runs[index];
  const previous = before(trend, index);
  const count = run?.totals.allocations ?? 0;
  const change = previous === undefined ? '' : `, ${signed(count - previous.totals.allocations)}`;
  return `${run?.name ?? ''}: ${plural(count, 'allocation')}${change}`;
}

/** What was counted at one run, and how the drawing shows it. */
function numbersOf(trend: PageTrend, series: readonly Series[], index: number): readonly HTMLElement[] {
  const run = trend.runs[index];
  if (run === undefined) return [];
  const isComparable = before(trend, index) !== undefined;
  const change = (counts: readonly number[]): string => {
    const by = (counts[index] ?? 0) - (counts[index - 1] ?? 0);
    return !isComparable || by === 0 ? '' : signed(by);
  };
  const row = (tone: string, name: string, counts: readonly number[]): HTMLElement =>
    el(
      'tr',
      '',
      el('th', { attributes: { scope: 'row' } }, el('span', `swatch ${tone}`), name),
      el('td', '', grouped(counts[index] ?? 0)),
      el('td', 'change', change(counts)),
    );
  const totals = trend.runs.map((each) => each.totals.allocations);
  const { possible, cold, inLoops, bytes } = run.totals;
  return [
    el('h3', '', run.name),
    el('p', 'trend-facts', `${run.date.slice(0, 10)} · ${run.commit.slice(0, 9)} · ${run.goVersion}`),
    el(
      'table',
      '',
      el(
        'tbody',
        '',
        row('total', 'Allocations', totals),
        ...[...series].reverse().map(({ tone, name, counts }) => row(`series-${tone}`, name, counts)),
      ),
    ),
    el(
      'p',
      'trend-facts',
      `${grouped(inLoops)} in loops, ${grouped(cold)} cold, ${grouped(possible)} more possible; ${grouped(bytes)} bytes, each allocated once.`,
    ),
  ];
}

function omitted({ omitted: { runs, lines, later } }: PageTrend): HTMLElement | null {
  const facts = [
    ...(runs > 0 ? [plural(runs, 'earlier run')] : []),
    ...(lines > 0 ? [`${plural(lines, 'line')} of other configurations`] : []),
    ...(later > 0 ? [plural(later, 'later commit')] : []),
  ];
  return facts.length === 0 ? null : el('p', 'trend-note', `Not drawn: ${facts.join(', ')}.`);
}

function table({ runs }: PageTrend, series: readonly Series[]): HTMLElement {
  const head = ['Run', 'Commit', 'Date', 'Go', 'Allocations', ...series.map(({ name }) => name)];
  const rows = runs.map((run, index) =>
    el(
      'tr',
      '',
      el('th', { attributes: { scope: 'row' } }, run.name),
      ...[run.commit.slice(0, 9), run.date.slice(0, 10), run.goVersion].map((text) => el('td', '', text)),
      ...[run.totals.allocations, ...series.map(({ counts }) => counts[index] ?? 0)].map((count) =>
        el('td', 'number', grouped(count)),
      ),
    ),
  );
  return el(
    'div',
    { class: 'trend-table', attributes: { tabindex: '0', role: 'region', 'aria-label': 'All runs' } },
    el(
      'table',
      '',
      el('thead', '', el('tr', '', ...head.map((name) => el('th', { attributes: { scope: 'col' } }, name)))),
      el('tbody', '', ...rows.reverse()),
    ),
  );
}

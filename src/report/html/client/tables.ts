import type { Report } from '../../../model/index.ts';
import { buildTable } from '../../builds.ts';
import { measuredTable } from '../../measured.ts';
import { el } from './dom.ts';

/** What the builds of a run found, and what benchmarks measured, below the map; nothing where there is neither. */
export function reportTables(report: Report): readonly HTMLElement[] {
  const builds = buildTable(report);
  const measured = measuredTable(report);
  return [
    ...(builds === null ? [] : [section('Builds', table(builds, 2))]),
    ...(measured === null
      ? []
      : [
          section(
            measured.title,
            measured.rows.length === 0 ? null : table(measured, 1),
            measured.rest === '' ? null : el('p', '', measured.rest),
          ),
        ]),
  ];
}

function section(title: string, ...children: readonly (HTMLElement | null)[]): HTMLElement {
  return el('section', 'wide', el('h2', '', title), ...children);
}

/** Numbers, in the columns after the first `texts`, stand to the right. */
function table(
  { headings, rows }: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] },
  texts: number,
): HTMLElement {
  const row = (name: 'th' | 'td', cells: readonly string[]): HTMLElement =>
    el('tr', '', ...cells.map((cell, column) => el(name, column < texts ? '' : 'number', cell)));
  return el(
    'div',
    { class: 'scrolled', attributes: { tabindex: '0', role: 'group', 'aria-label': 'Table' } },
    el(
      'table',
      'facts-table',
      el('thead', '', row('th', headings)),
      el('tbody', '', ...rows.map((cells) => row('td', cells))),
    ),
  );
}

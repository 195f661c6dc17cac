import type { Report, ReportSide } from '../../../model/index.ts';
import { compilerOf } from './compiler.ts';
import { el, type Child } from './dom.ts';
import type { Model } from './model.ts';
import { grouped, groupedIn } from './numbers.ts';
import { sentence } from './prose.ts';
import { contractLines } from '../../contracts.ts';
import { plural, quietCounts, sidesOf, verdictWords } from '../../words.ts';

/** What the report says before anything is looked at: the verdict, the counts, and what the reader should know. */
export function verdictBand(model: Model, choose: (state: string) => void, trend: Child): HTMLElement {
  const { report, audit } = model;
  const { conclusion, reasons } = report.verdict;
  const word = (audit || report.kind === 'release') && conclusion === 'pass' ? 'audit' : conclusion;
  const words = headlineOf(model);
  return el(
    'section',
    { class: `verdict ${word}`, attributes: { 'aria-label': 'Verdict' } },
    el(
      'div',
      'verdict-line',
      el('span', 'pill', word),
      el('h1', '', `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`),
      el('div', 'stats', ...stats(report, choose)),
      trend,
    ),
    contracts(report),
    notes(model, conclusion === 'inconclusive' ? [] : reasons),
  );
}

/** What functions promise: a line each, open where one does not keep it. */
function contracts(report: Pick<Report, 'contracts'>): HTMLElement | null {
  const found = contractLines(report);
  if (found === null) return null;
  const items = found.lines.map(({ status, function: name, place, source, details }) =>
    el(
      'li',
      '',
      el('strong', '', status),
      ' ',
      el('code', '', name),
      ` ${place.file}:${place.line} `,
      el('code', '', source),
      details.length === 0 ? null : el('ul', '', ...details.map((detail) => el('li', '', detail))),
    ),
  );
  const details = el('details', 'notes contracts', el('summary', '', found.title), el('ul', '', ...items));
  details.open = found.lines.some(({ status }) => status !== 'holds');
  return details;
}

function headlineOf({ report, audit }: Model): string {
  const { verdict, findings } = report;
  if (audit && findings.length === 0 && verdict.conclusion === 'pass') return 'no allocations';
  // The pill says the word; and why a verdict is inconclusive may name a line or a port, whose digits stay as they are.
  if (verdict.conclusion === 'inconclusive') return verdictWords(report).replace(/^inconclusive: /, '');
  return groupedIn(verdictWords(report));
}

function stats(report: Report, choose: (state: string) => void): readonly Child[] {
  const listed = (['new', 'changed', 'moved', 'fixed', 'unchanged'] as const).flatMap((state): HTMLElement[] => {
    const count = report.findings.filter((finding) => finding.state === state).length;
    if (count === 0) return [];
    return [
      el(
        'button',
        {
          class: `stat ${state}`,
          attributes: { type: 'button', title: `List what is ${state}` },
          click: () => {
            choose(state);
          },
        },
        el('strong', '', grouped(count)),
        ` ${state}`,
      ),
    ];
  });
  return listed.length > 1 ? listed : [];
}

/** Folded unless something is wrong: everything that qualifies what is shown. */
function notes({ report, leftOut }: Model, reasons: readonly string[]): HTMLElement | null {
  const problems = sidesOf(report).flatMap(([name, side]) => problemsOf(name, side));
  const quiet = quietCounts(report);
  const all: readonly string[] = [
    ...reasons,
    ...problems,
    ...leftOut,
    ...report.notices,
    ...(quiet === '' ? [] : [`Counted, not listed: ${quiet}.`]),
  ];
  if (all.length === 0) return null;
  const list = el('ul', '', ...all.map((note) => el('li', '', ...sentence(note))));
  const details = el('details', { class: 'notes' }, el('summary', '', plural(all.length, 'note')), list);
  details.open = problems.length > 0;
  let wasOpen = details.open;
  addEventListener('beforeprint', () => {
    wasOpen = details.open;
    details.open = true;
  });
  addEventListener('afterprint', () => {
    details.open = wasOpen;
  });
  return details;
}

function problemsOf(name: string, { problems }: ReportSide): readonly string[] {
  return problems.map((problem) => {
    const where = problem.position ?? problem.package;
    return `The ${name} could not be looked at in full${where === null ? '' : `, ${where}`}: ${problem.message}`;
  });
}

/** What was compared, with which compiler: one line. */
export function subject({ report, audit, commonPath }: Model): HTMLElement {
  const { base, head } = report;
  const name = commonPath.replace(/\/$/, '');
  return el(
    'div',
    'subject',
    name === '' ? null : el('strong', '', name),
    el('span', 'revisions', ...(audit ? [revision(head)] : [revision(base), ' → ', revision(head)])),
    el('span', 'compiler', compilerOf(report)),
  );
}

function revision({ label, revision: commit }: ReportSide): HTMLElement {
  const sha = /^[0-9a-f]{40,}$/.test(commit) ? commit.slice(0, 7) : '';
  const shown = sha === '' || label.startsWith(sha) ? label : `${label} (${sha})`;
  return el('code', { attributes: { title: commit } }, shown);
}

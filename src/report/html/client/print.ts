import type { Finding } from '../../../model/index.ts';
import { placeOf, rootElsewhere, rootPlace } from '../../words.ts';
import { linesOf } from '../lines.ts';
import { el, fill, type Child } from './dom.ts';
import type { Model } from './model.ts';
import { grouped } from './numbers.ts';
import { costNodes, headline, sentence, shortBadges } from './prose.ts';
import { toneOf } from './tone.ts';

/** On paper nothing unfolds: beyond this many the findings are counted. */
const most = 100;
/** Of a longer line the beginning is enough, in UTF-16 units. */
const longestLine = 300;
/** Lines of source above and below. */
const around = 2;

/** Writes what is listed onto paper: each finding with its lines, its cause and the advice. Gone again after printing. */
export function printListed(model: Model, listed: () => readonly Finding[]): HTMLElement {
  const paper = el('section', 'paper');
  addEventListener('beforeprint', () => {
    const all = listed();
    const rest = all.length - most;
    fill(
      paper,
      ...all.slice(0, most).map((finding) => block(finding, model)),
      rest > 0 ? el('p', '', `${grouped(rest)} more ${rest === 1 ? 'is' : 'are'} not printed.`) : null,
    );
  });
  addEventListener('afterprint', () => {
    fill(paper);
  });
  return paper;
}

function block(finding: Finding, model: Model): HTMLElement {
  const { cause, function: name } = finding;
  const root = rootElsewhere(finding);
  const lines = excerpt(finding, model);
  return el(
    'article',
    `printed tone-${toneOf(finding)}`,
    el('h2', '', ...headline(finding)),
    el(
      'div',
      'printed-facts',
      el('p', 'item-place', placeOf(finding), name === '' ? null : ` · ${name}`),
      el('p', 'cost', ...costNodes(finding), ' ', ...shortBadges(finding)),
    ),
    lines.length === 0 ? null : el('pre', '', ...lines),
    el(
      'div',
      'printed-words',
      el('p', '', el('strong', '', 'Why '), ...sentence(cause.explanation)),
      root === null
        ? null
        : el('p', '', el('strong', '', 'From '), rootPlace(root), ' ', el('code', '', root.text.trim())),
      el('p', '', el('strong', '', 'Fix '), ...sentence(cause.advice)),
    ),
  );
}

function excerpt(finding: Finding, model: Model): readonly Child[] {
  const at = model.locate(finding);
  const source = at === null ? null : model.source(at.file);
  const text = at?.side === 'base' ? (source?.base ?? source?.head ?? null) : (source?.head ?? null);
  if (at === null || text === null) {
    return finding.source === '' ? [] : [codeLine(finding.line, finding.source, true)];
  }
  const first = Math.max(1, at.line - around);
  return linesOf(text)
    .slice(first - 1, at.line + around)
    .map((line, index) => {
      const number = first + index;
      return codeLine(number, line, number === at.line);
    });
}

function codeLine(number: number, line: string, isHere: boolean): HTMLElement {
  const shown = line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
  return el('span', `code-line${isHere ? ' here' : ''}`, `${String(number).padStart(5)}  ${shown}`);
}

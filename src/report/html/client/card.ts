import { describe } from '../../../explain/catalogue.ts';
import type { Finding, Place } from '../../../model/index.ts';
import { isShowable, suggestionWords } from '../../suggestion.ts';
import { compilerWords, lineOf, rootElsewhere, rootPlace } from '../../words.ts';
import { acceptance } from './accept.ts';
import { button, el, outsideLink, type Child } from './dom.ts';
import { writeAddress } from './location.ts';
import { sideOf, type Model, type Side } from './model.ts';
import { badges, costNodes, headline, sentence } from './prose.ts';
import { toneOf } from './tone.ts';

export interface CardActions {
  readonly close: () => void;
  readonly open: (finding: Finding) => void;
}

/** Everything about one finding: what happens, what it costs, why, what to do, and how the compiler said it. */
export function card(finding: Finding, siblings: readonly Finding[], model: Model, actions: CardActions): HTMLElement {
  const { cause, waiver } = finding;
  const about = describe(cause.category);
  return el(
    'article',
    { class: `card tone-${toneOf(finding)}`, attributes: { 'aria-label': 'Finding', 'data-id': finding.id } },
    el(
      'header',
      '',
      el('h2', '', ...headline(finding)),
      el(
        'div',
        'card-actions',
        ...siblingSwitch(finding, siblings, actions),
        button('quiet', 'Close', actions.close, '×'),
      ),
    ),
    el('p', 'cost', ...costNodes(finding), ' ', ...badges(finding)),
    waiver === null ? null : part('Accepted', el('p', '', `${waiver.reason} (${waiver.source}: ${waiver.where})`)),
    el(
      'div',
      'card-columns',
      el(
        'div',
        '',
        part('Why', el('p', '', ...sentence(cause.explanation)), root(finding, model)),
        part('What to do', el('p', '', ...sentence(cause.advice)), suggestion(finding), acceptance(finding)),
      ),
      el('div', '', chain(finding, model), facts(finding, model)),
    ),
    flow(finding),
    fold(
      `About this cause: ${about.title.toLowerCase()}`,
      el('p', '', ...sentence(about.meaning)),
      el('ul', '', ...about.remedies.map((remedy) => el('li', '', ...sentence(remedy)))),
      el('p', '', ...sentence(about.whenNot)),
    ),
  );
}

function siblingSwitch(finding: Finding, siblings: readonly Finding[], { open }: CardActions): readonly Child[] {
  const at = siblings.indexOf(finding);
  const next = siblings[(at + 1) % siblings.length];
  if (siblings.length < 2 || next === undefined) return [];
  return [
    button('quiet', `${at + 1} of ${siblings.length} on this line: next`, () => {
      open(next);
    }),
  ];
}

function part(title: string, ...children: readonly Child[]): HTMLElement {
  return el('section', '', el('h3', '', title), ...children);
}

function fold(title: string, ...children: readonly Child[]): HTMLElement {
  return el('details', '', el('summary', '', title), ...children);
}

/** A place as a link into the page, or to where its source is read; plain where it is in neither, such as in the standard library. */
function placeLink(place: Place, side: Side, model: Model): HTMLElement {
  const text = lineOf(place);
  if (model.file(place.file) === null) {
    const outside = model.onForge(side, place.file, place.line);
    return el('span', 'place', outside === null ? text : outsideLink(outside.href, text));
  }
  const href = writeAddress({ view: 'file', path: place.file, line: place.line });
  return el('a', { class: 'place', attributes: { href } }, text);
}

function root(finding: Finding, model: Model): HTMLElement | null {
  const at = rootElsewhere(finding);
  if (at === null) return null;
  return el(
    'p',
    'root',
    'Caused by ',
    // The page's addresses name lines of the head.
    at.side === 'base' ? el('span', 'place', rootPlace(at)) : placeLink({ ...at, column: 0 }, 'head', model),
    el('pre', '', el('code', '', at.text.trim())),
  );
}

function suggestion({ suggestion: rewrite }: Finding): HTMLElement | null {
  if (rewrite === null || !isShowable(rewrite)) return null;
  const lines = rewrite.replacement.split('\n').map((line) => el('span', 'code-line', line));
  return el('div', 'rewrite', el('p', '', suggestionWords), el('pre', '', el('code', '', ...lines)));
}

function chain(finding: Finding, model: Model): HTMLElement | null {
  const { chain: all } = finding.cause;
  if (all.length === 0) return null;
  const steps = all.map((step) =>
    el('li', '', el('span', '', ...sentence(step.text)), ' ', placeLink(step, sideOf(finding), model)),
  );
  return part('Its way to the heap', el('ol', 'chain', ...steps));
}

/** More are cut: a function that is inlined everywhere has hundreds. */
const mostPlaces = 12;

function facts(finding: Finding, model: Model): HTMLElement {
  const { allocation, occurrences, baseline, cause } = finding;
  const side = sideOf(finding);
  const outside = model.onForge(side, finding.file, finding.line);
  const rest = occurrences.length - mostPlaces;
  const places = occurrences.slice(0, mostPlaces).flatMap((place): Child[] => [placeLink(place, side, model), ' ']);
  const rows: readonly (readonly [string, readonly Child[]])[] = [
    ['Function', [el('code', '', finding.function === '' ? 'package level' : finding.function)]],
    ['Package', [el('code', '', finding.package)]],
    ...(allocation.type === null ? [] : [['Type', [el('code', '', allocation.type)]] as const]),
    ...(allocation.call === null ? [] : [['Calls', [el('code', '', allocation.call)]] as const]),
    ['Cause', [describe(cause.category).title]],
    ...(baseline === null || finding.state === 'unchanged' ? [] : [['At the base', [lineOf(baseline)]] as const]),
    ...(places.length === 0 ? [] : [['Also at', [...places, rest > 0 ? `and ${rest} more` : null]] as const]),
    ...(outside === null
      ? []
      : [['Source', [outsideLink(outside.href, `${lineOf(finding)} on ${outside.host}`)]] as const]),
    ['Link', [el('a', { attributes: { href: writeAddress({ view: 'finding', id: finding.id }) } }, finding.id)]],
  ];
  return el('dl', '', ...rows.flatMap(([name, value]) => [el('dt', '', name), el('dd', '', ...value)]));
}

function flow(finding: Finding): HTMLElement | null {
  const words = compilerWords(finding);
  if (words.length === 0) return null;
  return fold('What the compiler said', el('pre', 'verbatim', ...words.map((line) => el('span', 'code-line', line))));
}

import type { Finding } from '../../../model/index.ts';
import { printable } from '../../printable.ts';
import { costHowOften } from '../../cost.ts';
import { marks, subjectOf, whatHappens } from '../../words.ts';
import { el, type Child } from './dom.ts';
import { groupedIn } from './numbers.ts';

/** Control characters that no text from outside still has after `printable`. */
const [open, close] = ['\u0001', '\u0002'];

const marked = (text: string): string => `${open}${printable(text)}${close}`;

/** What happens to the value, its code as code. */
export function headline(finding: Finding): readonly Child[] {
  return withCode(capitalised(whatHappens(finding, marked)));
}

/** The same for a list: where nothing changed, all that sets it apart is the value. */
export function listTitle(finding: Finding): readonly Child[] {
  return finding.state === 'unchanged' ? withCode(capitalised(subjectOf(finding, marked))) : headline(finding);
}

export function costNodes(finding: Finding): readonly Child[] {
  const words = costHowOften(finding, marked).replace(/\(\d+ bytes\)/, groupedIn);
  return withCode(words);
}

function withCode(text: string): readonly Child[] {
  return text.split(open).flatMap((part, index): Child[] => {
    if (index === 0) return [part];
    const [code = '', rest = ''] = part.split(close);
    return [el('code', '', code), rest];
  });
}

/** A sentence in which code stands in backticks. */
export function sentence(text: string): readonly Child[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? el('code', '', part) : part));
}

function capitalised(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text;
}

/** The same where there is room for a word or two each. */
export function shortBadges(finding: Finding): readonly HTMLElement[] {
  return badgesOf(finding, shortened);
}

/** `hot: 12 % of cpu.pprof, 3 % on this line` → `hot: 12 %`. */
function shortened(mark: string): string {
  return mark.replace(/^(hot: .*? %) of .*/, '$1').replace(/^unchanged line, .*/, 'unchanged line');
}

/** Labels for what sets a finding apart, with the tone of each. */
export function badges(finding: Finding): readonly HTMLElement[] {
  return badgesOf(finding, (mark) => mark);
}

function badgesOf(finding: Finding, markOf: (mark: string) => string): readonly HTMLElement[] {
  const { gating, state, waiver, allocation, suggestion } = finding;
  const badge = (text: string, tone = ''): HTMLElement => el('span', `badge ${tone}`, text);
  return [
    ...(gating ? [badge('fails the check', 'fail')] : []),
    ...(state === 'unchanged'
      ? []
      : [badge(state, state === 'fixed' ? 'good' : state === 'new' && !gating ? 'warn' : '')]),
    ...(waiver === null ? [] : [badge('waived')]),
    ...(allocation.status === 'unknown' ? [badge('possible')] : []),
    ...(allocation.status === 'none' ? [badge('no runtime cost')] : []),
    ...marks(finding).map((mark) =>
      badge(markOf(mark.replace(/^cold:.*/, 'cold')), mark === 'in a loop' || mark.startsWith('hot') ? 'warn' : ''),
    ),
    ...(suggestion === null ? [] : [badge('rewrite at hand', 'good')]),
  ];
}

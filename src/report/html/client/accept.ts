import type { Finding } from '../../../model/index.ts';
import { hasGrown, lineOf } from '../../words.ts';
import { button, el, fill } from './dom.ts';
import { copy } from './hand-out.ts';

/** As docs/policy.md has it. */
const waiver = '//escapediff:allow reason';

/** How a finding is accepted, and the comment that does it, for the clipboard. Null for what nobody has to accept. */
export function acceptance(finding: Finding): HTMLElement | null {
  const { state, allocation, generated } = finding;
  if (finding.waiver !== null || allocation.status === 'none' || (state !== 'new' && !hasGrown(finding))) return null;
  if (generated) {
    return el(
      'p',
      'accept',
      'The file is generated, and a comment in it would not last: accept this with a waiver in ',
      el('code', '', '.github/escapediff.yml'),
      '.',
    );
  }
  const said = el('p', { class: 'said', attributes: { role: 'status' } });
  const place = el('span', 'place', lineOf(finding));
  return el(
    'div',
    'accept',
    el('p', '', el('code', '', waiver), ' at the end of ', place, ' or alone above it, with your reason.'),
    button('outlined', 'Copy as waiver', () => {
      void copy(waiver).then((isDone) => {
        if (isDone)
          fill(said, `Copied. Paste it at the end of ${lineOf(finding)}, and write your reason instead of “reason”.`);
        else offer(said);
        said.scrollIntoView({ block: 'nearest' });
      });
    }),
    said,
  );
}

/** What the page may not copy, the reader can. */
function offer(said: HTMLElement): void {
  const field = el('input', { attributes: { type: 'text', readonly: '', 'aria-label': 'The waiver', size: '28' } });
  field.value = waiver;
  fill(said, 'The browser does not let this page copy. Press Ctrl+C or ⌘C: ', field);
  field.focus();
  field.select();
}

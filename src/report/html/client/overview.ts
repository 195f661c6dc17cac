import { describe } from '../../../explain/catalogue.ts';
import type { Finding } from '../../../model/index.ts';
import { el, fill } from './dom.ts';
import { writeAddress } from './location.ts';
import type { Model } from './model.ts';
import { sharesOf } from './hierarchy.ts';
import { counted, grouped } from './numbers.ts';
import { reportTables } from './tables.ts';
import { tones, toneOf, toneWords } from './tone.ts';

/** As many causes as fit below the map without a scroll bar of their own. */
const mostCauses = 6;

/** What stands below the map: the legend, the causes, and for a comparison the files that changed. */
export class Overview {
  readonly element = el('div', 'overview');
  readonly #model: Model;
  readonly #chooseCause: (title: string) => void;

  constructor(model: Model, chooseCause: (title: string) => void) {
    this.#model = model;
    this.#chooseCause = chooseCause;
  }

  show(findings: readonly Finding[], chosenCauses: readonly string[]): void {
    fill(
      this.element,
      this.#legend(findings),
      el('div', 'overview-columns', this.#causes(findings, chosenCauses), this.#changedFiles()),
      ...reportTables(this.#model.report),
    );
  }

  #legend(findings: readonly Finding[]): HTMLElement {
    const present = tones.filter((tone) => findings.some((finding) => toneOf(finding) === tone));
    return el(
      'ul',
      { class: 'legend', attributes: { 'aria-label': 'Colours of the map' } },
      ...present.map((tone) => el('li', '', el('span', `swatch tone-${tone}`), toneWords(tone, this.#model.audit))),
    );
  }

  #causes(findings: readonly Finding[], chosen: readonly string[]): HTMLElement | null {
    const counts = new Map<string, number>();
    for (const { cause } of findings) {
      const { title } = describe(cause.category);
      counts.set(title, (counts.get(title) ?? 0) + 1);
    }
    const causes = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostCauses);
    const most = causes[0]?.[1] ?? 1;
    if (causes.length === 0) return null;
    const rows = causes.map(([title, count]) => {
      const bar = el('span', 'bar');
      bar.style.width = `${(100 * count) / most}%`;
      return el(
        'button',
        {
          class: 'cause',
          attributes: { type: 'button', 'aria-pressed': String(chosen.includes(title)) },
          click: () => {
            this.#chooseCause(title);
          },
        },
        el('span', 'cause-title', title),
        el('span', 'cause-bar', bar),
        el('span', 'cause-count', grouped(count)),
      );
    });
    return el('section', '', el('h2', '', 'Why they escape'), ...rows);
  }

  #changedFiles(): HTMLElement | null {
    const changed = this.#model.files.filter(({ status }) => status !== 'same');
    if (changed.length === 0) return null;
    const rows = changed.map((file) => {
      const found = this.#model.findingsIn(file).map(({ finding }) => finding);
      const tone = sharesOf(found, 'count')[0]?.tone ?? 'none';
      return el(
        'li',
        '',
        el('span', `swatch tone-${tone}`),
        el('a', { attributes: { href: writeAddress({ view: 'file', path: file.path, line: 1 }) } }, file.path),
        el(
          'span',
          'count',
          [file.status === 'changed' ? '' : file.status, found.length === 0 ? '' : counted(found.length, 'finding')]
            .filter((word) => word !== '')
            .join(', '),
        ),
      );
    });
    return el('section', '', el('h2', '', 'Changed files'), el('ul', 'changed-files', ...rows));
  }
}

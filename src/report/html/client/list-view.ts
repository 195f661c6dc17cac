import type { Finding } from '../../../model/index.ts';
import { sizeOf } from '../../cost.ts';
import { lineOf } from '../../words.ts';
import { el, fill } from './dom.ts';
import { groupedIn } from './numbers.ts';
import { listTitle, shortBadges } from './prose.ts';
import { toneOf } from './tone.ts';

/** Pixels; the same in list.css. */
const rowHeight = 72;
/** Rows beyond the visible ones that are drawn, so that scrolling shows no gaps. */
const spare = 6;

/** The findings, as many as there are: only the rows in sight exist. */
export class ListView {
  readonly element: HTMLElement;
  readonly #sizer = el('div', 'sizer');
  readonly #empty: HTMLElement;
  readonly #box: HTMLElement;
  readonly #open: (finding: Finding) => void;
  #items: readonly Finding[] = [];
  #ranked = 0;
  #selected = -1;

  /** @param isEmpty whether there is nothing to list, whatever the filters. */
  constructor(isEmpty: boolean, open: (finding: Finding) => void) {
    this.#open = open;
    this.#empty = el('p', 'empty', isEmpty ? 'Nothing to list.' : 'Nothing matches these filters.');
    this.#box = el(
      'div',
      { class: 'list', attributes: { role: 'listbox', tabindex: '0', 'aria-label': 'Findings' } },
      this.#sizer,
    );
    this.element = el('div', 'list-frame', this.#box, this.#empty);
    this.#box.addEventListener(
      'scroll',
      () => {
        this.#draw();
      },
      { passive: true },
    );
    new ResizeObserver(() => {
      this.#draw();
    }).observe(this.#box);
    this.#box.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.step(step);
    });
  }

  /** @param ranked how many of the first carry their rank. */
  show(items: readonly Finding[], ranked: number, selected: string | null): void {
    const changed = items !== this.#items;
    this.#items = items;
    this.#ranked = ranked;
    this.#selected = items.findIndex(({ id }) => id === selected);
    this.#box.hidden = items.length === 0;
    this.#empty.hidden = items.length > 0;
    this.#sizer.style.height = `${items.length * rowHeight}px`;
    if (changed) this.#box.scrollTop = 0;
    this.#reveal();
    this.#draw();
  }

  /** Opens the finding that many rows further on; the first one where none is open. */
  step(by: number): void {
    const next = this.#selected < 0 ? 0 : Math.min(this.#items.length - 1, Math.max(0, this.#selected + by));
    const finding = this.#items[next];
    if (finding !== undefined) this.#open(finding);
  }

  /** Goes to the list: to what is open, else to the first. */
  enter(): void {
    this.focus();
    this.step(0);
  }

  focus(): void {
    this.#box.focus();
  }

  #reveal(): void {
    if (this.#selected < 0) return;
    const top = this.#selected * rowHeight;
    const { scrollTop, clientHeight } = this.#box;
    if (top < scrollTop) this.#box.scrollTop = top;
    else if (top + rowHeight > scrollTop + clientHeight) this.#box.scrollTop = top + rowHeight - clientHeight;
  }

  #draw(): void {
    const { scrollTop, clientHeight } = this.#box;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
    const last = Math.min(this.#items.length, Math.ceil((scrollTop + clientHeight) / rowHeight) + spare);
    fill(this.#sizer, ...this.#items.slice(first, last).map((finding, index) => this.#row(finding, first + index)));
    const active = this.#selected >= first && this.#selected < last ? `option-${this.#selected}` : '';
    if (active === '') this.#box.removeAttribute('aria-activedescendant');
    else this.#box.setAttribute('aria-activedescendant', active);
  }

  #row(finding: Finding, index: number): HTMLElement {
    const size = sizeOf(finding);
    const where = finding.function === '' ? 'package level' : finding.function;
    const row = el(
      'div',
      {
        class: `item tone-${toneOf(finding)}`,
        attributes: {
          role: 'option',
          id: `option-${index}`,
          'aria-selected': String(index === this.#selected),
          'aria-setsize': String(this.#items.length),
          'aria-posinset': String(index + 1),
        },
        click: () => {
          this.#open(finding);
        },
      },
      el('span', 'rank', index < this.#ranked ? String(index + 1) : ''),
      el(
        'div',
        'item-body',
        el('div', 'item-title', ...listTitle(finding)),
        el('div', 'item-place', el('span', 'path', shortened(lineOf(finding))), el('span', 'function', where)),
        el(
          'div',
          'item-facts',
          ...(size === ''
            ? []
            : [el('span', 'size', size === 'size known only at run time' ? 'size varies' : groupedIn(size))]),
          ...shortBadges(finding),
        ),
      ),
    );
    row.style.top = `${index * rowHeight}px`;
    return row;
  }
}

/** A long path keeps its last two parts. */
function shortened(place: string): string {
  const parts = place.split('/');
  return parts.length > 3 ? `…/${parts.slice(-2).join('/')}` : place;
}

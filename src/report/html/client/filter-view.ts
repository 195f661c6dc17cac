import type { Finding } from '../../../model/index.ts';
import { button, el, fill, type Child } from './dom.ts';
import { everything, facetNames, facets, facetValues, toggled, type FacetName, type Filter } from './filter.ts';
import { shortPackage } from './model.ts';
import { grouped } from './numbers.ts';
import { pathsProblem } from './path-filter.ts';
import { SearchBox } from './search-box.ts';

/** More values of one facet are a wall; the search finds the others. */
const mostValues = 60;

/** The chosen values as chips, and a panel with all values and how many findings each would leave. */
export class FilterView {
  readonly toggle: HTMLButtonElement;
  readonly panel = el('div', {
    class: 'filters',
    attributes: { id: 'filters', role: 'group', 'aria-label': 'Filters' },
  });
  readonly chips = el('div', 'chips');
  readonly #path: SearchBox;
  readonly #problem = el('p', { class: 'path-problem', attributes: { id: 'path-problem', role: 'status' } });
  readonly #facets = el('div', '');
  readonly #change: (filter: Filter) => void;
  readonly #findings: readonly Finding[];
  readonly #commonPath: string;
  #filter: Filter = everything;

  /** @param enter goes to the list. */
  constructor(
    findings: readonly Finding[],
    commonPath: string,
    { change, enter }: { readonly change: (filter: Filter) => void; readonly enter: () => void },
  ) {
    this.#findings = findings;
    this.#commonPath = commonPath;
    this.#change = change;
    this.#path = new SearchBox(
      'path-search',
      { id: 'path', placeholder: 'internal/** !**/*_test.go', 'aria-describedby': 'path-problem' },
      {
        change: (paths) => {
          change({ ...this.#filter, paths });
        },
        enter,
      },
    );
    fill(
      this.panel,
      el('div', 'path-row', el('label', { attributes: { for: 'path' } }, 'Path'), this.#path.element),
      this.#problem,
      this.#facets,
    );
    this.panel.hidden = true;
    this.toggle = el(
      'button',
      { class: 'outlined', attributes: { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'filters' } },
      'Filter',
    );
    this.toggle.addEventListener('click', () => {
      this.open(!this.isOpen);
    });
  }

  get isOpen(): boolean {
    return this.panel.hidden !== true;
  }

  open(wanted: boolean): void {
    if (this.toggle.hidden) return;
    this.panel.hidden = !wanted;
    this.toggle.setAttribute('aria-expanded', String(wanted));
    this.#draw();
    if (wanted) this.#facets.querySelector('input')?.focus();
  }

  /** Opens the panel where globs are typed. */
  openPath(): void {
    this.open(true);
    if (this.isOpen) this.#path.focus();
  }

  show(filter: Filter): void {
    const chosen = facetNames.reduce(
      (sum, name) => sum + filter.facets[name].length,
      filter.paths.trim() === '' ? 0 : 1,
    );
    fill(this.toggle, chosen === 0 ? 'Filter' : `Filter (${chosen})`);
    this.toggle.hidden = this.#findings.length === 0;
    fill(this.chips, ...this.#chipsOf(filter));
    this.chips.hidden = this.chips.childElementCount === 0;
    this.#filter = filter;
    this.#path.show(filter.paths);
    const problem = pathsProblem(filter.paths);
    fill(this.#problem, problem);
    this.#path.element.setAttribute('aria-invalid', String(problem !== null));
    this.#draw();
  }

  /** Counting takes a while where there are many findings: only for who looks. */
  #draw(): void {
    if (!this.isOpen) return;
    const focused = document.activeElement?.id;
    fill(this.#facets, ...facetNames.map((name) => this.#facet(name, this.#filter)));
    if (focused?.startsWith('facet-') === true) document.getElementById(focused)?.focus();
  }

  #chipsOf(filter: Filter): readonly Child[] {
    const { scope, paths, facets: chosen } = filter;
    const chip = (text: string, change: Filter): HTMLElement =>
      button(
        'chip',
        `Remove the filter ${text}`,
        () => {
          this.#change(change);
        },
        text,
        el('span', { class: 'cross', attributes: { 'aria-hidden': 'true' } }, '×'),
      );
    const inside =
      scope === null
        ? []
        : [chip(`in ${scope.file ?? this.#shown('package', scope.package)}`, { ...filter, scope: null })];
    return [
      ...inside,
      ...(paths.trim() === '' ? [] : [chip(`path ${paths.trim()}`, { ...filter, paths: '' })]),
      ...facetNames.flatMap((name) =>
        chosen[name].map((value) => chip(this.#shown(name, value), toggled(filter, name, value))),
      ),
    ];
  }

  #facet(name: FacetName, filter: Filter): HTMLElement | null {
    const all = facetValues(name, filter, this.#findings);
    if (all.length < 2 && !all.some(({ chosen }) => chosen)) return null;
    const values = all.slice(0, mostValues);
    const rows = values.map(({ value, count, chosen }, index) => {
      const id = `facet-${name}-${index}`;
      const box = el('input', { attributes: { type: 'checkbox', id } });
      box.checked = chosen;
      box.addEventListener('change', () => {
        this.#change(toggled(filter, name, value));
      });
      return el(
        'div',
        'facet-row',
        box,
        el('label', { attributes: { for: id } }, this.#shown(name, value)),
        el('span', 'count', grouped(count)),
      );
    });
    const rest = all.length - values.length;
    return el(
      'fieldset',
      '',
      el('legend', '', facets[name].title),
      ...rows,
      rest > 0 ? el('p', '', `and ${grouped(rest)} more: search by name`) : null,
    );
  }

  #shown(name: FacetName, value: string): string {
    return name === 'package' ? shortPackage(value, this.#commonPath) : (facets[name].words[value] ?? value);
  }
}

import { el } from './dom.ts';

export interface SearchActions {
  readonly change: (text: string) => void;
  /** Enter: what was typed is searched for by then. */
  readonly enter: () => void;
}

/** Where words or globs to search for are typed. */
export class SearchBox {
  readonly element: HTMLInputElement;
  readonly #actions: SearchActions;
  #searched = '';
  #isWaiting = false;

  constructor(className: string, attributes: Readonly<Record<string, string>>, actions: SearchActions) {
    this.element = el('input', {
      class: className,
      attributes: { type: 'search', spellcheck: 'false', autocomplete: 'off', ...attributes },
    });
    this.#actions = actions;
    this.element.addEventListener('input', () => {
      this.#searchSoon();
    });
    this.element.addEventListener('blur', () => {
      this.#search();
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.#search();
      actions.enter();
    });
  }

  get hasFocus(): boolean {
    return document.activeElement === this.element;
  }

  /** Shows what is searched for. */
  show(text: string): void {
    this.#searched = text;
    if (this.element.value !== text) this.element.value = text;
  }

  focus(): void {
    this.element.focus();
    this.element.select();
  }

  /** What was typed is searched for by then; there may be no list to go on to. */
  leave(): void {
    this.#search();
    this.element.blur();
  }

  /** Letters that come while a search is drawn are one search: among 20,000 findings a letter takes as long as a few frames. */
  #searchSoon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#search();
    });
  }

  #search(): void {
    if (this.element.value !== this.#searched) this.#actions.change(this.element.value);
  }
}

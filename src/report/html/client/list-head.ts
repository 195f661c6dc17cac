import type { Finding } from '../../../model/index.ts';
import { csvOf } from './csv.ts';
import { button, el, fill, segmented } from './dom.ts';
import { save } from './hand-out.ts';
import { grouped } from './numbers.ts';

/** As many as a person looks at in one sitting. */
export const mostWorthFixing = 20;

/** What stands above the list: how many there are, whether all of them are listed, and all of them as CSV. */
export class ListHead {
  readonly tabs = el('div', 'tabs');
  readonly csv = button(
    'outlined',
    'CSV: all that the filters leave',
    () => {
      save('escapediff.csv', csvOf(this.#matching), 'text/csv;charset=utf-8');
    },
    'CSV',
  );
  readonly #words: string;
  readonly #choose: (onlyWorthiest: boolean) => void;
  #matching: readonly Finding[] = [];

  constructor(audit: boolean, choose: (onlyWorthiest: boolean) => void) {
    this.#words = audit ? 'Most worth fixing' : 'Weightiest';
    this.#choose = choose;
  }

  /** @param matching what the filters leave. */
  show(matching: readonly Finding[], onlyWorthiest: boolean): void {
    this.#matching = matching;
    const count = matching.length;
    this.csv.hidden = count === 0;
    fill(
      this.tabs,
      count > mostWorthFixing
        ? segmented(
            'How many are listed',
            [
              ['top', `${this.#words}: ${mostWorthFixing}`],
              ['all', `All ${grouped(count)}`],
            ],
            onlyWorthiest ? 'top' : 'all',
            (value) => {
              this.#choose(value === 'top');
            },
          )
        : el('strong', 'count-words', `${grouped(count)} ${count === 1 ? 'finding' : 'findings'}`),
    );
  }
}

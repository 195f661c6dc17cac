import { button, el } from './dom.ts';

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', 'k'], 'next, previous finding'],
  [['n'], 'next finding on the same line'],
  [['/'], 'search; Enter opens the first found'],
  [['f'], 'filters'],
  [['p'], 'filter by path, with globs such as internal/** or !**/*_test.go'],
  [['m'], 'map'],
  [['s'], 'both sides, or one'],
  [['t'], 'light or dark'],
  [['o'], 'over time, in an audit with a history'],
  [['?'], 'this'],
  [['Esc'], 'close what is open; back to the map'],
];

/** The keys, and the words of the page. */
export function helpDialog(): HTMLDialogElement {
  const dialog = el(
    'dialog',
    { class: 'help', attributes: { 'aria-label': 'Help' } },
    el(
      'header',
      '',
      el('h2', '', 'Keys'),
      button(
        'quiet',
        'Close',
        () => {
          dialog.close();
        },
        '×',
      ),
    ),
    el(
      'dl',
      '',
      ...keys.flatMap(([names, does]) => [
        el('dt', '', ...names.map((name) => el('kbd', '', name))),
        el('dd', '', does),
      ]),
    ),
    el(
      'p',
      '',
      'In the map and in the list, arrows move and Enter opens. The address follows what is open: copy it to share a finding or a line.',
    ),
    el(
      'p',
      '',
      'The order is that of weight: what fails the check, then what allocates for sure, off error paths, in loops, and much at once. Whether it matters, a profile says.',
    ),
  );
  return dialog;
}

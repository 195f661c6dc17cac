import { isTyping } from './dom.ts';

export interface KeyActions {
  readonly step: (by: number) => void;
  readonly nextOnLine: () => void;
  readonly search: () => void;
  readonly filters: () => void;
  readonly path: () => void;
  readonly map: () => void;
  readonly sides: () => void;
  readonly theme: () => void;
  readonly trend: () => void;
  readonly help: () => void;
  readonly back: () => void;
}

/** One letter does one thing, except while somebody types, with a modifier, or under a dialog. */
export function bindKeys(actions: KeyActions): void {
  const byKey: Readonly<Record<string, () => void>> = {
    j: () => {
      actions.step(1);
    },
    k: () => {
      actions.step(-1);
    },
    n: actions.nextOnLine,
    '/': actions.search,
    f: actions.filters,
    p: actions.path,
    m: actions.map,
    s: actions.sides,
    t: actions.theme,
    o: actions.trend,
    '?': actions.help,
    Escape: actions.back,
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const isText = isTyping(event.target) && (event.target as HTMLInputElement).type !== 'checkbox';
    if (isText && event.key !== 'Escape') return;
    const action = byKey[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

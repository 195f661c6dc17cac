import type { Escape, FindingOrigin, FindingState } from '../model/index.ts';
import { folderOf } from '../build/relevant.ts';
import type { Correspondence } from './correspondence.ts';
import { Crowd, sameLine, type Neighbour } from './crowd.ts';
import type { FunctionHistory } from './functions.ts';

/** One escape and what became of it. Fixed ones have no head, new ones no base. */
export interface Compared {
  readonly state: FindingState;
  readonly origin: FindingOrigin;
  readonly base: Escape | null;
  readonly head: Escape | null;
}

/**
 * Pairs the escapes of the base with those of the head, stage by stage, each escape once; see docs/comparing.md.
 *
 *  1. the same value on the same line, wherever the line went: unchanged;
 *  2. the same value in the same function: unchanged, or changed where its line was rewritten, or moved with the function or out of it;
 *  3. the same line of code in another function or file: moved;
 *  4. another value in the same function that has a trait in common, the most telling first: changed.
 *
 * No stage pairs a value that costs an allocation with one that does not, a cold one with a warm one, or one in a loop with one
 * outside; and stage 3 moves a value into a function that existed before only from one that this function called and that is gone, so a
 * function's rise is always shown.
 */
export function match(
  base: readonly Escape[],
  head: readonly Escape[],
  places: Correspondence,
  history: FunctionHistory,
): readonly Compared[] {
  const pairing = new Pairing(base, head);
  const functionAtBase = (escape: Escape): string | null =>
    escape.source.function === '' ? '' : history.baseName(folderOf(escape.place.file), escape.source.function);
  const folderAtHead = (escape: Escape): string => folderOf(places.headFile(escape.place.file) ?? escape.place.file);
  const homeOfBase = (escape: Escape): string => `${folderAtHead(escape)}\0${escape.source.function}`;
  const homeOfHead = (escape: Escape): string | null => {
    const name = functionAtBase(escape);
    return name === null ? null : `${folderOf(escape.place.file)}\0${name}`;
  };

  pairing.stage(
    (escape) => {
      const place = places.toHead(escape.place);
      return place === null ? null : `${place.file}\0${place.line}\0${escape.identity}`;
    },
    (escape) => `${escape.place.file}\0${escape.place.line}\0${escape.identity}`,
    () => 'unchanged',
    { sameWarmth: false },
  );
  pairing.stage(
    (escape) => `${homeOfBase(escape)}\0${escape.kind}\0${escape.identity}`,
    (escape) => prefixed(homeOfHead(escape), `${escape.kind}\0${escape.identity}`),
    (before, after) =>
      before.source.function !== after.source.function ? 'moved' : sameLine(before, after) ? 'unchanged' : 'changed',
  );
  const isNewHome = (escape: Escape): boolean => functionAtBase(escape) === null;
  const sameCode = (escape: Escape): string => `${escape.identity}\0${escape.source.lineText.trim()}`;
  pairing.stage(
    sameCode,
    (escape) => (isNewHome(escape) ? sameCode(escape) : null),
    () => 'moved',
  );
  pairing.stage(
    (escape) => `${homeOfBase(escape)}\0${sameCode(escape)}`,
    (escape) => {
      const folder = folderOf(escape.place.file);
      if (isNewHome(escape)) return null;
      return [...history.pastedInto(folder, escape.source.function)].map(
        (name) => `${folder}\0${name}\0${sameCode(escape)}`,
      );
    },
    () => 'moved',
  );
  for (const traitOf of traits) {
    pairing.stage(
      (escape) => prefixed(homeOfBase(escape), traitOf(escape)),
      (escape) => prefixed(homeOfHead(escape), traitOf(escape)),
      () => 'changed',
      { sameCost: true },
    );
  }
  return pairing.result((escape) => (isNewHome(escape) ? 'new-function' : 'existing-function'));
}

interface StageRules {
  readonly sameWarmth?: boolean;
  readonly sameCost?: boolean;
}

/** May these two be the same value? Circumstances have to agree, and costs; an unknown cost agrees with any, unless `sameCost`. */
function compatible(a: Escape, b: Escape, sameWarmth: boolean, sameCost: boolean): boolean {
  const costs =
    a.allocation.status === b.allocation.status ||
    (!sameCost && (a.allocation.status === 'unknown' || b.allocation.status === 'unknown'));
  return costs && (!sameWarmth || (a.source.cold === b.source.cold && a.source.inLoop === b.source.inLoop));
}

function prefixed(prefix: string | null, rest: string | null): string | null {
  return prefix === null || rest === null ? null : `${prefix}\0${rest}`;
}

/** What a rewritten value may keep: its name, its type, its kind; the most telling first, so that each finds its own likeness. */
const traits: readonly ((escape: Escape) => string | null)[] = [
  (escape) => escape.identity,
  (escape) => (escape.allocation.type === null ? null : `${escape.kind}\0${escape.allocation.type}`),
  (escape) => escape.allocation.type,
  (escape) => escape.kind,
  // `map[K]V{}` rewritten as `make(map[K]V, n)`; the first call of the runtime names no type.
  (escape) => (/^(?:make\()?map\[/.test(escape.expression) ? 'map' : null),
];

class Pairing {
  /** Those without a partner so far. */
  #base: readonly Escape[];
  #head: readonly Escape[];
  readonly #pairs: Compared[] = [];

  constructor(base: readonly Escape[], head: readonly Escape[]) {
    this.#base = base;
    this.#head = head;
  }

  /** Pairs what has equal keys, the nearest lines and columns first; a null key takes no part, and one of several is enough. */
  stage(
    baseKey: (escape: Escape) => string | null,
    headKeys: (escape: Escape) => string | readonly string[] | null,
    state: (base: Escape, head: Escape) => FindingState,
    { sameWarmth = true, sameCost = false }: StageRules = {},
  ): void {
    const taken = new Set<Escape>();
    const crowds = new Map<string, Crowd>();
    for (const escape of this.#base) {
      const key = baseKey(escape);
      if (key === null) continue;
      const crowd = crowds.get(key);
      if (crowd === undefined) crowds.set(key, new Crowd(escape, taken));
      else crowd.add(escape);
    }
    this.#head = this.#head.filter((head) => {
      const keys = headKeys(head) ?? [];
      let best: Neighbour | null = null;
      for (const key of typeof keys === 'string' ? [keys] : keys) {
        const near = crowds.get(key)?.nearest(head, (base) => compatible(base, head, sameWarmth, sameCost)) ?? null;
        if (best === null || (near !== null && near.distance < best.distance)) best = near;
      }
      if (best === null) return true;
      const base = best.escape;
      taken.add(base);
      this.#pairs.push({ state: state(base, head), base, head, origin: 'existing-function' });
      return false;
    });
    this.#base = this.#base.filter((escape) => !taken.has(escape));
  }

  result(originOf: (head: Escape) => FindingOrigin): readonly Compared[] {
    return [
      ...this.#pairs,
      ...this.#head.map((head): Compared => ({ state: 'new', origin: originOf(head), base: null, head })),
      ...this.#base.map((base): Compared => ({ state: 'fixed', origin: 'existing-function', base, head: null })),
    ];
  }
}

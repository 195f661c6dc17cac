import type { Escape } from '../model/index.ts';
import { groupBy } from './group.ts';

/** An escape of a crowd, and how far it is from the one that was asked about. */
export interface Neighbour {
  readonly escape: Escape;
  readonly distance: number;
}

/** On another line of text: further away than on any line of the same text. */
const otherText = 1e9;
const perLine = 1000;

/**
 * Escapes that may be the same value, in which the nearest to another one is found without looking at each: a table that is generated anew
 * has tens of thousands. The same line of code is nearest, then the least distance in lines, then in columns; of equals, the first.
 */
export class Crowd {
  readonly #members: Escape[];
  readonly #taken: ReadonlySet<Escape>;
  #rows: readonly Row[] | null = null;

  /** @param taken those that are not to be found (any more): one set for many crowds, most of which have a single member. */
  constructor(first: Escape, taken: ReadonlySet<Escape>) {
    this.#members = [first];
    this.#taken = taken;
  }

  add(escape: Escape): void {
    this.#members.push(escape);
  }

  /** @param mayBe says it of an escape by its allocation's status, its coldness, and whether it is in a loop. */
  nearest(to: Escape, mayBe: (candidate: Escape) => boolean): Neighbour | null {
    const [only] = this.#members;
    if (this.#members.length === 1 && only !== undefined) {
      if (this.#taken.has(only) || !mayBe(only)) return null;
      return { escape: only, distance: distanceOf(only, to) + (sameLine(only, to) ? 0 : otherText) };
    }
    this.#rows ??= rowsOf(this.#members, this.#taken);
    const rows = this.#rows.filter(({ like }) => mayBe(like));
    const text = to.source.lineText.trim();
    return (
      nearestOf(rows.flatMap(({ ofText }) => ofText.get(text)?.nearest(to) ?? [])) ??
      further(nearestOf(rows.flatMap(({ all }) => all.nearest(to))))
    );
  }
}

/** Same text, wherever it is indented. */
export function sameLine(a: Escape, b: Escape): boolean {
  const [text, other] = [a.source.lineText, b.source.lineText];
  return text === other || text.trim() === other.trim();
}

/** The nearest, and the first of those. */
export function nearestOf(found: readonly Neighbour[]): Neighbour | null {
  return found.reduce<Neighbour | null>(
    (best, next) => (best === null || next.distance < best.distance ? next : best),
    null,
  );
}

function further(found: Neighbour | null): Neighbour | null {
  return found === null ? null : { ...found, distance: found.distance + otherText };
}

function distanceOf({ place }: Escape, to: Escape): number {
  return (
    Math.abs(place.line - to.place.line) * perLine + Math.min(perLine - 1, Math.abs(place.column - to.place.column))
  );
}

/** Escapes of equal circumstances. */
interface Row {
  readonly like: Escape;
  readonly all: Places;
  readonly ofText: ReadonlyMap<string, Places>;
}

function rowsOf(members: readonly Escape[], taken: ReadonlySet<Escape>): readonly Row[] {
  const byCircumstances = groupBy(members, ({ allocation, source }) =>
    [allocation.status, source.cold, source.inLoop].join(' '),
  );
  return [...byCircumstances.values()].flatMap((alike) => {
    const [like] = alike;
    if (like === undefined) return [];
    const texts = groupBy(alike, ({ source }) => source.lineText.trim());
    const ofText = new Map([...texts].map(([text, found]) => [text, new Places(found, taken)]));
    return [{ like, all: new Places(alike, taken), ofText }];
  });
}

/** Escapes in the order of lines and columns. Those that are taken are passed over, and never looked at again. */
class Places {
  readonly #escapes: readonly Escape[];
  readonly #taken: ReadonlySet<Escape>;
  /** From a taken one at index n, the index + 1 of one before it that may be free (0: none), and of one after it. */
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  constructor(escapes: readonly Escape[], taken: ReadonlySet<Escape>) {
    this.#escapes = [...escapes].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    this.#taken = taken;
    this.#before = Int32Array.from(escapes, (_, index) => index);
    this.#after = Int32Array.from(escapes, (_, index) => index + 2);
  }

  /** At most four: before and after the place, on the nearest lines that have any. */
  nearest(to: Escape): readonly Neighbour[] {
    const { line, column } = to.place;
    const at = this.#firstFrom(line, column);
    const near = [this.#freeBefore(at - 1), this.#freeFrom(at)].flatMap((index) => {
      const found = this.#escapes[index];
      if (found === undefined || found.place.line === line) return [index];
      const onIt = this.#firstFrom(found.place.line, column);
      return [this.#freeBefore(onIt - 1), this.#freeFrom(onIt)];
    });
    return near.flatMap((index) => {
      const escape = this.#escapes[index];
      return escape === undefined ? [] : { escape, distance: distanceOf(escape, to) };
    });
  }

  /** The index of the first escape that is not before the place. */
  #firstFrom(line: number, column: number): number {
    let [low, high] = [0, this.#escapes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = this.#escapes[middle]?.place;
      const isBefore = place !== undefined && (place.line < line || (place.line === line && place.column < column));
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #freeFrom(index: number): number {
    return this.#free(this.#after, index);
  }

  #freeBefore(index: number): number {
    return this.#free(this.#before, index);
  }

  /** Follows the links from one that is taken to one that is free, and shortens them for the next time. */
  #free(links: Int32Array, from: number): number {
    const isTaken = (index: number): boolean => {
      const escape = this.#escapes[index];
      return escape !== undefined && this.#taken.has(escape);
    };
    let free = from;
    while (isTaken(free)) free = (links[free] ?? 0) - 1;
    for (let index = from; index !== free;) {
      const next = (links[index] ?? 0) - 1;
      links[index] = free + 1;
      index = next;
    }
    return free;
  }
}

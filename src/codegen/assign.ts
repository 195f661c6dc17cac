import type { AllocationSite } from './collect.ts';
import { bestFit, fit, type AnnouncedValue } from './compatible.ts';

/** Who allocates what on one line. */
export interface Assignment<T> {
  readonly taken: ReadonlyMap<T, AllocationSite>;
  /**
   * The sites that no value accounts for, those of one copy of each function. `like` is a value that fits the site and has another:
   * the compiler prints equal messages at one place once, even if two inlined calls made them.
   */
  readonly rest: readonly { readonly site: AllocationSite; readonly like: T | null }[];
}

/** Sites by function and by copy, in the order of the code. */
export type FunctionsOfLine = ReadonlyMap<string, ReadonlyMap<string, readonly AllocationSite[]>>;

/**
 * Gives the allocator's calls on one line to the values that the compiler announces there, one to one, the best fit first. The copies of a
 * function (instantiations, test variants) are assigned each by itself: a value is taken if any copy allocates it. A function with
 * another name on the same line first serves the values that have nothing yet, then those that have: a closure of an inlined
 * function is compiled once more for every caller.
 *
 * @param values in the order in which they are evaluated.
 * @param variantOf equal for values that may be one expression of a generic function, announced for each instantiation in other words.
 */
export function assignLine<T>(
  values: readonly T[],
  valueOf: (value: T) => AnnouncedValue,
  variantOf: (value: T) => string | null,
  functions: FunctionsOfLine,
): Assignment<T> {
  const taken = new Map<T, AllocationSite>();
  const rest: { site: AllocationSite; like: T | null }[] = [];
  for (const copies of functions.values()) {
    const before = new Set(taken.keys());
    const fresh = values.filter((value) => !before.has(value));
    const served = values.filter((value) => before.has(value));
    let most: readonly AllocationSite[] = [];
    for (const sites of copies.values()) {
      const first = assign(fresh, valueOf, sites);
      for (const [value, site] of first.pairs) taken.set(value, merged(taken.get(value), site));
      const { left } = assign(served, valueOf, first.left);
      if (left.length > most.length) most = left;
    }
    if ([...copies.values()].some(([site]) => site?.function.includes('[') === true))
      shareAmongVariants(fresh, taken, variantOf);
    rest.push(...most.map((site) => ({ site, like: likeOf(site, values, valueOf) ?? twinOf(site, taken) })));
  }
  return { taken, rest };
}

function shareAmongVariants<T>(
  values: readonly T[],
  taken: Map<T, AllocationSite>,
  variantOf: (value: T) => string | null,
): void {
  const sites = new Map<string, AllocationSite>();
  for (const value of values) {
    const [variant, site] = [variantOf(value), taken.get(value)];
    if (variant !== null && site !== undefined) sites.set(variant, site);
  }
  for (const value of values) {
    const variant = variantOf(value);
    const site = variant === null || taken.has(value) ? undefined : sites.get(variant);
    if (site !== undefined) taken.set(value, site);
  }
}

/** Instantiations allocate values of different types: then neither type nor size can be told. */
function merged(before: AllocationSite | undefined, site: AllocationSite): AllocationSite {
  if (before === undefined) return site;
  const type = before.type === site.type ? site.type : null;
  const bytes = before.bytes === site.bytes ? site.bytes : null;
  return { ...before, type, bytes };
}

function likeOf<T>(site: AllocationSite, values: readonly T[], valueOf: (value: T) => AnnouncedValue): T | null {
  const same = values.find((value) => fit(valueOf(value), site) === bestFit);
  // A string that is put together and then boxed is announced in the same words twice.
  const twice = (value: T): boolean =>
    ['concat', 'conversion'].includes(valueOf(value).kind) && fit(valueOf(value), site) > 0;
  if (site.family === 'boxing') return same ?? values.find(twice) ?? null;
  // Neither the call that makes a map, a slice or a channel nor the words of what is made always name the type.
  const isMade = ['slice', 'map', 'channel'].includes(site.family);
  return same ?? (isMade ? (values.find((value) => fit(valueOf(value), site) === bestFit - 1) ?? null) : null);
}

/** The value of a call that is the same in all: the body of a range over a function is copied to each of its yields. */
function twinOf<T>({ family, type, call }: AllocationSite, taken: ReadonlyMap<T, AllocationSite>): T | null {
  for (const [value, site] of taken) {
    if (site.family === family && site.type === type && site.call === call) return value;
  }
  return null;
}

/** Sites that look alike, by their numbers in the code; the first `used` of them have a value. */
interface Queue {
  readonly like: AllocationSite;
  readonly numbers: number[];
  used: number;
}

/**
 * Greedy over the levels of fit, and of what fits equally the first in the order of the code. How well two fit is asked once for all
 * that look alike, so that a long generated line costs no square.
 */
function assign<T>(
  values: readonly T[],
  valueOf: (value: T) => AnnouncedValue,
  sites: readonly AllocationSite[],
): { readonly pairs: readonly (readonly [T, AllocationSite])[]; readonly left: readonly AllocationSite[] } {
  const queues = queuesOf(sites);
  const fits = new Map<string, readonly number[]>();
  const asked = values.map((value) => {
    const announced = valueOf(value);
    const look = JSON.stringify(announced);
    const known = fits.get(look) ?? queues.map(({ like }) => fit(announced, like));
    fits.set(look, known);
    return { value, fits: known };
  });
  const pairs: (readonly [T, AllocationSite])[] = [];
  const left = new Map(sites.entries());
  let waiting = asked;
  for (let level = bestFit; level > 0; level--) {
    waiting = waiting.filter(({ value, fits: known }) => {
      const queue = firstOf(queues.filter((_, index) => known[index] === level));
      const number = queue?.numbers[queue.used];
      const site = number === undefined ? undefined : left.get(number);
      if (queue === null || number === undefined || site === undefined) return true;
      queue.used++;
      left.delete(number);
      pairs.push([value, site]);
      return false;
    });
  }
  return { pairs, left: [...left.values()] };
}

function queuesOf(sites: readonly AllocationSite[]): readonly Queue[] {
  const queues = new Map<string, Queue>();
  for (const [number, like] of sites.entries()) {
    const look = JSON.stringify([like.family, like.type, like.call]);
    const queue = queues.get(look);
    if (queue === undefined) queues.set(look, { like, numbers: [number], used: 0 });
    else queue.numbers.push(number);
  }
  return [...queues.values()];
}

/** The queue whose next site is the first in the code; null where all are used. */
function firstOf(queues: readonly Queue[]): Queue | null {
  const next = ({ numbers, used }: Queue): number => numbers[used] ?? Infinity;
  const first = queues.reduce<Queue | null>((a, b) => (a === null || next(b) < next(a) ? b : a), null);
  return first !== null && next(first) < Infinity ? first : null;
}

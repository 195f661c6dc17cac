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

interface Bucket<T> {
  readonly items: T[];
}

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

/** Greedy over the levels of fit. Values and sites that look alike share a bucket, so that a long generated line costs no square. */
function assign<T>(
  values: readonly T[],
  valueOf: (value: T) => AnnouncedValue,
  sites: readonly AllocationSite[],
): { readonly pairs: readonly (readonly [T, AllocationSite])[]; readonly left: readonly AllocationSite[] } {
  const valueBuckets = bucketsOf(values, (value) => JSON.stringify(valueOf(value)));
  const siteBuckets = bucketsOf(sites, ({ family, type, call }) =>
    JSON.stringify([family, type, family === 'boxing' ? '' : call]),
  );
  const fits = valueBuckets.map(({ items: [value] }) =>
    siteBuckets.map(({ items: [site] }) => (value === undefined || site === undefined ? 0 : fit(valueOf(value), site))),
  );
  const pairs: (readonly [T, AllocationSite])[] = [];
  for (let level = bestFit; level > 0; level--) {
    for (const [row, { items: waiting }] of valueBuckets.entries()) {
      for (const [column, { items: offered }] of siteBuckets.entries()) {
        if (fits[row]?.[column] !== level) continue;
        const count = Math.min(waiting.length, offered.length);
        const [first, second] = [waiting.splice(0, count), offered.splice(0, count)];
        for (const [index, matched] of first.entries()) {
          const by = second[index];
          if (by !== undefined) pairs.push([matched, by]);
        }
      }
    }
  }
  return { pairs, left: siteBuckets.flatMap(({ items }) => items) };
}

function bucketsOf<T>(items: readonly T[], key: (item: T) => string): readonly Bucket<T>[] {
  const buckets = new Map<string, Bucket<T>>();
  for (const item of items) {
    const name = key(item);
    const bucket = buckets.get(name);
    if (bucket === undefined) buckets.set(name, { items: [item] });
    else bucket.items.push(item);
  }
  return [...buckets.values()];
}

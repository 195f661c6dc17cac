import { folderOf } from '../build/relevant.ts';
import type { Body, BodyCall } from '../side/bodies.ts';
import { isOriginal } from '../side/originals.ts';
import { freshBuffers } from '../side/buffers.ts';
import { noLongerMade } from '../side/credits.ts';
import { shortName } from '../text/short-name.ts';
import type { BodyPairs } from './history.ts';
import type { Debts } from './settle.ts';
import {
  contextOf,
  ownContext,
  sitesOf,
  type CallContext,
  type Site,
  type SiteOrigin,
  type SiteSource,
} from '../side/sites.ts';

/** The two sides of one body: what each costs, and what only makes up for something. */
export interface Expanded {
  readonly base: readonly Site[];
  readonly head: readonly Site[];
}

/** More bodies than this are not counted into one: then the change has made something over altogether. */
const mostFolded = 60;
const deepest = 8;

export interface ExpandSources {
  readonly base: SiteSource;
  readonly head: SiteSource;
  readonly pairs: BodyPairs;
  /** What bodies that both sides have lost: those who call them have it less as well. Base sites, by the head's key. */
  readonly fallen: ReadonlyMap<string, readonly Site[]>;
  /** What bodies that both sides have cost more, where those who call them are asked to pay for it. */
  readonly debts: Debts;
}

interface Folding {
  readonly side: 'base' | 'head';
  readonly source: SiteSource;
  readonly sites: Site[];
  /** Calls of bodies that both sides have, by the pair's key. */
  readonly calls: Map<
    string,
    { readonly call: BodyCall; readonly context: CallContext; readonly chain: readonly string[] }[]
  >;
  readonly inlined: Map<string, number>;
  folded: number;
}

/**
 * The sites of a body on both sides. What only one side has is counted where it is called: bodies that the other side has not, and those that the
 * other side has inlined at a call and this one calls.
 */
export function expand(base: Body, head: Body, sources: ExpandSources): Expanded {
  const { pairs, fallen, debts } = sources;
  const pairKey = (side: 'base' | 'head', key: string): string | null => {
    if (side === 'base') return pairs.toHead(key);
    return pairs.toBase(key) === null ? null : key;
  };
  const foldings = {
    base: folding('base', sources.base),
    head: folding('head', sources.head),
  };
  const add = (into: Folding, body: Body, context: CallContext, origin: SiteOrigin, chain: readonly string[]): void => {
    into.sites.push(...sitesOf(body, context, origin, into.source));
    for (const [callee, at] of body.inlined) {
      const key = pairKey(into.side, callee);
      if (key !== null) into.inlined.set(key, (into.inlined.get(key) ?? 0) + at.length);
    }
    for (const call of body.calls) {
      if (chain.includes(call.callee)) continue;
      const key = pairKey(into.side, call.callee);
      if (key !== null) {
        const known = into.calls.get(key);
        const each = { call, context, chain };
        if (known === undefined) into.calls.set(key, [each]);
        else known.push(each);
        continue;
      }
      if (into.source.bodies.bodies.get(call.callee)?.isForeign !== true) fold(into, call, context, 'new-body', chain);
    }
  };
  const fold = (
    into: Folding,
    call: BodyCall,
    outer: CallContext,
    origin: SiteOrigin,
    chain: readonly string[],
  ): void => {
    const callee = into.source.bodies.bodies.get(call.callee);
    if (callee === undefined || chain.length > deepest || into.folded >= mostFolded) return;
    into.folded++;
    add(into, callee, contextOf(call, into.source, outer), origin, [...chain, call.callee]);
  };
  add(foldings.base, base, ownContext, 'own', [base.key]);
  add(foldings.head, head, ownContext, 'own', [head.key]);
  foldInlinedElsewhere(foldings, fold);
  creditCalls(foldings.base, foldings.head, fold);
  for (const [key, falls] of fallen) {
    if (foldings.head.calls.has(key)) chargeCalls(foldings.base, key, falls, 'credit');
  }
  for (const [key, rises] of debts) chargeCalls(foldings.head, key, rises, 'debt');
  const seen = {
    base: foldings.base.sites.filter((site) => !isCalledBlindly(site, foldings.base, foldings.head, pairs.toHead)),
    head: foldings.head.sites.filter((site) => !isCalledBlindly(site, foldings.head, foldings.base, pairs.toBase)),
  };
  const buffers = freshBuffers(base, sources.base);
  const kept = buffers.length === 0 ? 0 : freshBuffers(head, sources.head).length;
  const saved = noLongerMade(base, head, sources);
  const paid = [...seen.base, ...buffers.slice(kept), ...saved];
  return { base: isRecursive(base) && !isRecursive(head) ? paid.map(asOften) : paid, head: seen.head };
}

function isRecursive({ key, calls }: Body): boolean {
  return calls.some(({ callee, isOfLiteral }) => callee === key && !isOfLiteral);
}

/** What calls itself may run as often as any loop: one that took its place is no dearer. */
function asOften(site: Site): Site {
  return { ...site, loops: Math.max(site.loops, deepest) };
}

/**
 * A value of a method that this side has inlined only because the function that calls it through an interface is inlined, too. The other side calls that
 * function, and the method out of sight: it allocates there as much, so that the value is neither a saving nor a rise.
 *
 * @param onOther the other side's key of a body of this one.
 */
function isCalledBlindly(
  { escape, origin }: Site,
  one: Folding,
  other: Folding,
  onOther: (key: string) => string | null,
): boolean {
  const [outer, inner] = escape.inlinedFrom;
  if ((origin !== 'own' && origin !== 'called') || outer === undefined || inner === undefined) return false;
  const { bodies } = one.source;
  const through = bodies.resolve(outer, folderOf(escape.place.file));
  const there = through === null ? null : onOther(through);
  if (through === null || there === null) return false;
  // Calls are kept by the head's key.
  const key = one.side === 'head' ? through : there;
  if ((other.calls.get(key)?.length ?? 0) <= (one.calls.get(key)?.length ?? 0)) return false;
  const body = bodies.bodies.get(through);
  if (body === undefined || body.isForeign || body.escapes.some((each) => isOriginal(each, escape))) return false;
  return mentionsCall(other.source.bodies.bodies.get(there), shortName(inner));
}

function mentionsCall(body: Body | undefined, method: string): boolean {
  return body?.declared?.text.some((line) => line.includes(`.${method}(`)) === true;
}

function folding(side: 'base' | 'head', source: SiteSource): Folding {
  return { side, source, sites: [], calls: new Map(), inlined: new Map(), folded: 0 };
}

type Fold = (into: Folding, call: BodyCall, outer: CallContext, origin: SiteOrigin, chain: readonly string[]) => void;

/**
 * Counts the bodies that one side calls more often than the other, as far as the other has them inlined more often: their calls, too, and what
 * is inlined in them, again and again.
 */
function foldInlinedElsewhere({ base, head }: { readonly base: Folding; readonly head: Folding }, fold: Fold): void {
  const done = { base: new Map<string, number>(), head: new Map<string, number>() };
  for (let round = 0; round < deepest; round++) {
    const inBase = foldOnce(base, head, done.base, fold);
    const inHead = foldOnce(head, base, done.head, fold);
    if (!inBase && !inHead) return;
  }
}

/** Has it found any? */
function foldOnce(one: Folding, other: Folding, done: Map<string, number>, fold: Fold): boolean {
  let hasFolded = false;
  for (const [key, calls] of [...one.calls]) {
    const more = calls.length - (other.calls.get(key)?.length ?? 0);
    const lost = (other.inlined.get(key) ?? 0) - (one.inlined.get(key) ?? 0);
    const folded = done.get(key) ?? 0;
    const wanted = Math.min(more, lost) - folded;
    for (const { call, context, chain } of calls.slice(folded, folded + Math.max(0, wanted))) {
      fold(one, call, context, 'called', chain);
      done.set(key, (done.get(key) ?? 0) + 1);
      hasFolded = true;
    }
  }
  return hasFolded;
}

/** Counts sites of a body that both sides have at each call of it. */
function chargeCalls(into: Folding, key: string, sites: readonly Site[], origin: SiteOrigin): void {
  for (const { call, context } of into.calls.get(key) ?? []) {
    const at = contextOf(call, into.source, context);
    // A body that the other side has inlined there is counted as it is.
    const isCounted = ({ escape }: Site): boolean =>
      origin === 'debt' && into.sites.some((known) => known.escape === escape && known.call === at.call);
    into.sites.push(
      ...sites
        .filter((site) => !isCounted(site))
        .map((site): Site => ({
          ...site,
          origin,
          call: at.call,
          loops: at.loops + site.loops,
          cold: at.cold || site.cold,
          condition: { kind: 'all', of: [at.condition, site.condition] },
        })),
    );
  }
}

/** Calls that the head no longer makes, of bodies that are still there: what it does instead may cost as much. */
function creditCalls(base: Folding, head: Folding, fold: Fold): void {
  for (const [key, calls] of [...base.calls]) {
    const gone = calls.length - (head.calls.get(key)?.length ?? 0) - Math.max(0, head.inlined.get(key) ?? 0);
    if (gone <= 0 || isStillCalledBlindly(key, base, head)) continue;
    for (const { call, context, chain } of calls.slice(0, gone)) fold(base, call, context, 'credit', chain);
  }
}

/** Does the head call a function that the base has inlined, and that calls the method through an interface? Then it is called as often as before. */
function isStillCalledBlindly(method: string, base: Folding, head: Folding): boolean {
  const { bodies } = head.source.bodies;
  const name = shortName(bodies.get(method)?.name ?? '');
  return [...head.calls].some(([key, calls]) => {
    if (calls.length <= (base.calls.get(key)?.length ?? 0)) return false;
    const body = bodies.get(key);
    const isInlinedAtBase = (base.inlined.get(key) ?? 0) > (head.inlined.get(key) ?? 0);
    return isInlinedAtBase && mentionsCall(body, name) && body?.calls.some(({ callee }) => callee === method) === false;
  });
}

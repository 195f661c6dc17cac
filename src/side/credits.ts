import type { Escape, Place } from '../model/index.ts';
import type { Body } from './bodies.ts';
import { contextOf, ownContext, type Site, type SiteSource } from './sites.ts';

/**
 * What calls of functions that make something each time (see library.ts) made at the base, and the head has no longer. Nobody is told of it, for the diff
 * says itself what it calls; but it makes up for what is done instead: `b.WriteString(fmt.Sprintf(…))` became `fmt.Fprintf(&b, …)`.
 */
export function noLongerMade(
  base: Body,
  head: Body,
  sources: { readonly base: SiteSource; readonly head: SiteSource },
): readonly Site[] {
  const gone = [...made(base, sources.base)];
  const open = made(head, sources.head).filter((now) => !take(gone, (before) => isAlike(before, now)));
  return gone.slice(open.length);
}

function made(body: Body, source: SiteSource): readonly Site[] {
  return body.makers.map((call) => creditAt(call.place, body, call.callee, contextOf(call, source, ownContext)));
}

function isAlike(a: Site, b: Site): boolean {
  return a.escape.expression === b.escape.expression && a.loops === b.loops && a.cold === b.cold;
}

/** Takes the first that suits out of a list. Was there one? */
function take(list: Site[], suits: (site: Site) => boolean): boolean {
  const index = list.findIndex(suits);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

/** A site that only pays, and stands in no report. */
export function creditAt(
  place: Place,
  { key, name }: Pick<Body, 'key' | 'name'>,
  what: string,
  { condition, loops, cold }: Pick<Site, 'condition' | 'loops' | 'cold'>,
  lineText = '',
): Site {
  const escape: Escape = {
    package: '',
    place,
    kind: 'make',
    expression: what,
    identity: what,
    message: '',
    source: {
      function: name,
      functionRange: null,
      range: { ...place, endLine: place.line, endColumn: 0 },
      cold: false,
      inLoop: loops > 0,
      lineText,
    },
    flow: [],
    inlinedFrom: [],
    allocation: { status: 'unknown', call: null, type: null, bytes: null },
    certainty: 'may',
    ways: null,
    inLiteral: false,
    unit: name,
    evidence: 'code',
    occurrences: [],
  };
  return { escape, body: key, origin: 'credit', call: null, condition, loops, weight: 1, cold, sure: true };
}

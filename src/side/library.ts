import type { Escape, Place } from '../model/index.ts';
import type { Body } from './bodies.ts';
import { contextOf, ownContext, type Site, type SiteSource } from './sites.ts';

/** Functions of the standard library whose result is allocated by each call, by their symbols. */
export const makesAnew: ReadonlySet<string> = new Set([
  'fmt.Errorf',
  'fmt.Sprint',
  'fmt.Sprintf',
  'fmt.Sprintln',
  'encoding/json.Marshal',
  'encoding/json.MarshalIndent',
  'io.ReadAll',
  'os.ReadFile',
]);

/**
 * What calls of such functions made that the other side has no longer. Nobody is told of it, for the diff says itself what it calls; but it makes up for
 * what is done instead: `b.WriteString(fmt.Sprintf(…))` became `fmt.Fprintf(&b, …)`.
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
  return body.makers.map((call): Site => {
    const { condition, loops, cold } = contextOf(call, source, ownContext);
    const escape = paidBy(call.place, body, call.callee);
    return { escape, body: body.key, origin: 'credit', call: null, condition, loops, weight: 1, cold, sure: true };
  });
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

/** What only pays stands in no report. */
export function paidBy(place: Place, { name }: Pick<Body, 'name'>, what: string, lineText = ''): Escape {
  return {
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
      inLoop: false,
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
}

import { all, always, isAlways, type Condition } from '../model/condition.ts';
import type { Escape, Place } from '../model/index.ts';
import type { Circumstances } from '../source/index.ts';
import { folderOf } from '../build/relevant.ts';
import type { Body, BodyCall, SideBodies } from './bodies.ts';
import { isOfWrapper, isOriginal } from './originals.ts';
import { isClone } from './library.ts';
import type { Weighed } from '../compare/scenarios.ts';

/**
 * Why a site counts for a body. `own`: its code allocates; `new-body`: it calls a body that only this side has; `called`: it calls one that the other
 * side has inlined there; `credit`: it pays, and is no finding (a call that the other side no longer makes, a fall of a body that both call);
 * `debt`: a body that both call costs it more, and it is asked to pay for that.
 */
export type SiteOrigin = 'own' | 'new-body' | 'called' | 'credit' | 'debt';

/** One allocation as it counts for a body. */
export interface Site extends Weighed {
  readonly escape: Escape;
  /** The body whose code allocates. */
  readonly body: string;
  readonly origin: SiteOrigin;
  /** The call in the code of the body that it counts for; null for its own. */
  readonly call: BodyCall | null;
  readonly cold: boolean;
  /** Else it may be allocated, depending on lengths. */
  readonly sure: boolean;
}

/** What sites need of a side beside its bodies. */
export interface SiteSource {
  readonly name: 'base' | 'head';
  readonly bodies: SideBodies;
  circumstances(place: Place, expression?: string): Circumstances;
  isColdCall(place: Place): boolean;
}

/** Where a body that counts for another one is called: how seldom, and how deep in loops. */
export interface CallContext {
  readonly call: BodyCall | null;
  readonly condition: Condition;
  readonly loops: number;
  readonly cold: boolean;
}

export const ownContext: CallContext = { call: null, condition: always, loops: 0, cold: false };

/** The circumstances of a call: those of its place, and of the place in the inlined function that makes it, if it comes from one. */
export function contextOf(call: BodyCall, source: SiteSource, outer: CallContext, depth = 0): CallContext {
  const circumstances = source.circumstances(call.place);
  const { condition } = circumstances;
  const inner = depth > deepestCopy ? null : callInInlined(call, source);
  const within = inner === null ? ownContext : contextOf(inner, source, ownContext, depth + 1);
  return {
    call: outer.call ?? call,
    condition: all(outer.condition, condition, within.condition),
    loops: outer.loops + depthOf(call, circumstances),
    cold: outer.cold || call.ways?.reach === 'panic' || source.isColdCall(call.place) || within.cold,
  };
}

/** The call in the body of a function that is inlined there, where the code's call comes from it; null where the line makes the call by itself. */
function callInInlined({ caller, callee, place }: BodyCall, { bodies }: SiteSource): BodyCall | null {
  for (const [key, places] of bodies.bodies.get(caller)?.inlined ?? []) {
    if (key === caller || !places.some(({ file, line }) => file === place.file && line === place.line)) continue;
    const found = bodies.bodies.get(key)?.calls.find((each) => each.callee === callee);
    if (found !== undefined) return found;
  }
  return null;
}

/** The allocations of a body's own code, as they count in the context of a call. Those that cost nothing, and unread ones, are none. */
export function sitesOf(body: Body, context: CallContext, origin: SiteOrigin, source: SiteSource): readonly Site[] {
  return body.escapes
    .filter(
      (escape) =>
        (isCounted(escape) || isDropped(escape, body, source)) && !isOfWrapper(escape, body.key, source.bodies),
    )
    .map((escape): Site => {
      const circumstances = source.circumstances(escape.place, escape.expression);
      const { condition } = circumstances;
      const inner = innerCondition(escape, circumstances, body, source);
      return {
        escape,
        body: body.key,
        origin,
        call: context.call,
        condition: all(context.condition, condition, inner),
        loops: context.loops + depthOf(escape, circumstances),
        weight: weightOf(escape),
        cold: context.cold || escape.source.cold,
        sure: escape.certainty === 'sure' || (source.name === 'base' && escape.certainty !== 'may'),
      };
    });
}

/**
 * At the base, of a function that all its callers inline: the compiler keeps no code of it, so nothing tells what it would cost. The head's code, where it is
 * called, is not dearer for that.
 */
function isDropped({ certainty, kind }: Escape, { key, declared }: Body, { name, bodies }: SiteSource): boolean {
  return (
    name === 'base' &&
    certainty === 'never' &&
    kind !== 'boxing' &&
    declared !== null &&
    !bodies.compiled.has(key) &&
    !bodies.reached.has(key) &&
    (bodies.callers.get(key)?.size ?? 0) > 0
  );
}

/** What no generated code tells of counts as well: at the base as if it were allocated, at the head as if it may be. */
export function isCounted({ certainty }: Pick<Escape, 'certainty'>): boolean {
  return certainty !== 'never';
}

/** The jumps know better than the syntax, but in the code of a literal they don't show the loops around it; nor in the body of a range over a function. */
function depthOf(
  { ways, inLiteral }: Pick<Escape, 'ways' | 'inLiteral'>,
  { loops, loopsOutside }: Circumstances,
): number {
  if (ways === null) return loops;
  if (!inLiteral) return ways.loops;
  return loopsOutside === null ? Math.max(ways.loops, loops) : loopsOutside + ways.loops;
}

/**
 * A map that is filled has its table beside its header (measured on Go 1.21 to 1.27).
 */
function weightOf({ allocation, shared }: Escape): number {
  if (shared?.isFirst === false) return 0;
  return allocation.call?.startsWith('runtime.makemap') === true ? 2 : 1;
}

/** Of a value of an inlined body: when the place in that body runs, and, where it is a copy itself, the one that it comes from. */
function innerCondition(
  escape: Escape,
  { condition: outer, failsBefore }: Circumstances,
  body: Body,
  source: SiteSource,
  depth = 0,
): Condition {
  if (escape.inlinedFrom.length === 0 || depth > deepestCopy) return always;
  const original = originalOf(escape, body, source.bodies);
  if (original !== null) {
    const circumstances = source.circumstances(original.escape.place, original.escape.expression);
    return all(
      circumstances.condition,
      innerCondition(original.escape, circumstances, original.body, source, depth + 1),
    );
  }
  // In a loop all is reached on some ways only.
  const isConditional = escape.ways?.reach === 'some' && escape.ways.loops === 0 && isAlways(outer) && !isClone(escape);
  // What is behind a way that fails is reached on some ways in any case: the head is not dearer for doing without that.
  if (!isConditional || (failsBefore && source.name === 'base')) return always;
  const { file, line } = escape.place;
  const text = `in ${escape.inlinedFrom.join(' in ')}: ${escape.identity}`;
  return { kind: 'test', text, file, line, stable: true, exits: 'nothing', isWritten: false };
}

/** Nobody nests inlined functions deeper: the compiler's budget is spent before. */
const deepestCopy = 20;

/** A value, and the body that it stands in. */
interface Original {
  readonly escape: Escape;
  readonly body: Body;
}

/** The value in the body of an inlined function that a copy in its caller comes from; null where that body is not known. */
function originalOf(copy: Escape, body: Body, bodies: SideBodies): Original | null {
  for (const name of copy.inlinedFrom) {
    const callee = bodies.resolve(name, folderOf(copy.place.file));
    if (callee === null || callee === body.key) continue;
    const inlined = bodies.bodies.get(callee);
    if (inlined === undefined) continue;
    const found = inlined.escapes.filter((each) => isOriginal(each, copy) && !isOfWrapper(each, callee, bodies));
    const same = found.find(({ kind, allocation }) => kind === copy.kind && allocation.type === copy.allocation.type);
    const original = same ?? found.find(({ kind }) => kind === copy.kind) ?? found[0];
    if (original !== undefined) return { escape: original, body: inlined };
  }
  return null;
}

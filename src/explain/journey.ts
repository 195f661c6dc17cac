import type { LeakRecord } from '../diagnostics/collect.ts';
import type { FlowStep, Place } from '../model/index.ts';
import { mentions, parseAssignment, parseCall, targetOf } from './expression.ts';
import type { KnownFunction, SideIndex } from './side-index.ts';

/** One `from` line of a flow, with what stood around it. */
export interface Step {
  readonly text: string;
  readonly reason: string;
  readonly place: Place;
  /** What flows in this hop, as the compiler names it: `&v`, `{storage for &T{...}}`. */
  readonly source: string;
  /** Where it flows to: `{heap}`, `~r0`, `copts`, `{storage for func literal}`. */
  readonly destination: string;
  /** Is it the last of its hop? Then the value has arrived at the destination. */
  readonly arrives: boolean;
}

/** One value's flow as the compiler prints it, and where it ends. */
export interface Leg {
  readonly steps: readonly Step[];
  /** Where the flow ends: `{heap}`, a result, or something that lives on itself. */
  readonly destination: string;
  /** The function whose parameter this leg is about; null for a value of the function at hand. */
  readonly callee: KnownFunction | null;
  readonly parameter: string;
}

/** The whole way of a value: its own flow, then those of the things that hold it and of the parameters it is passed to. */
export type Journey = readonly Leg[];

/** A way through more hands than this explains nothing. */
const mostLegs = 8;

/**
 * Follows a value from its own flow to where nothing more is known. A flow ends as soon as the compiler knows that the thing
 * reached lives on; what happens there is told by that thing's own flow: of the closure or variable that holds the value, of the parameter
 * of a callee whose body was compiled. Bounded, and safe against circles.
 */
export function follow(flow: readonly FlowStep[], index: SideIndex): Journey {
  const legs: Leg[] = [];
  const seen = new Set<readonly FlowStep[]>();
  let next: {
    readonly flow: readonly FlowStep[];
    readonly callee: KnownFunction | null;
    readonly parameter: string;
  } | null = {
    flow,
    callee: null,
    parameter: '',
  };
  while (next !== null && next.flow.length > 0 && !seen.has(next.flow) && legs.length < mostLegs) {
    seen.add(next.flow);
    const leg: Leg = { ...legOf(next.flow), callee: next.callee, parameter: next.parameter };
    legs.push(leg);
    next = continuation(leg, index);
  }
  return legs;
}

function continuation(
  leg: Leg,
  index: SideIndex,
): { readonly flow: readonly FlowStep[]; readonly callee: KnownFunction | null; readonly parameter: string } | null {
  const last = leg.steps.at(-1);
  if (last === undefined) return null;
  const leak = last.reason === 'call parameter' ? leakBehind(last, leg.steps, index)[0] : undefined;
  if (leak !== undefined) return { flow: leak.leak.flow, callee: leak.callee, parameter: leak.leak.parameter };
  const holder = /^\{storage for (.*)\}$/s.exec(leg.destination)?.[1] ?? leg.destination;
  if (holder.startsWith('{')) return null;
  // Results of inlined calls share their names: only the one at this very place is meant.
  const escape = holder.startsWith('~')
    ? (index
        .escapesOn(last.place.file, last.place.line)
        .find(({ expression, place }) => expression === holder && place.column === last.place.column) ?? null)
    : index.escape(holder, last.place);
  return escape === null ? null : { flow: escape.flow, callee: null, parameter: '' };
}

/** A parameter of a callee that does not keep what it is given for itself. */
export interface Leak {
  readonly callee: KnownFunction;
  readonly leak: LeakRecord;
}

/**
 * The leaks of the callee's parameter that a `call parameter` step passes a value to, those to the heap first. Empty where the callee
 * is not known, or its body was not compiled on this side.
 */
export function leakBehind(step: Step, steps: readonly Step[], index: SideIndex): readonly Leak[] {
  const call = parseCall(step.text);
  if (call === null) return [];
  const callee = index.function(call.callee, step.place.file);
  if (callee === null || callee.leaks.length === 0) return [];
  const names = parameterNames(callee, call.arguments.length);
  const positions = argumentPositions(call.arguments, step, steps);
  const wanted = new Set(positions.map((position) => names?.[position]).filter((name) => name !== undefined));
  const leaks = wanted.size === 0 ? callee.leaks : callee.leaks.filter(({ parameter }) => wanted.has(parameter));
  const depth = derefsOf(step, steps);
  const misfit = ({ derefs }: LeakRecord): number => Math.abs(derefs - depth);
  return [...leaks]
    .sort((a, b) => misfit(a) - misfit(b) || rank(a) - rank(b) || a.derefs - b.derefs)
    .map((leak) => ({ callee, leak }));
}

/**
 * Leaks of the functions that are inlined at a place: what happens in their bodies has no place of its own in the caller's flow.
 */
export function inlinedLeaks(place: Place, index: SideIndex): readonly Leak[] {
  return index.inlinedAt(place).flatMap((name) => {
    const callee = index.function(name, place.file);
    return (callee?.leaks ?? []).flatMap((leak) => (callee === null ? [] : [{ callee, leak }]));
  });
}

/**
 * How many pointers the callee follows from its parameter to what it keeps: those of the whole hop without those that the argument itself
 * takes. With `&x` passed and none followed x itself is kept; with one followed only what x holds.
 */
function derefsOf(step: Step, steps: readonly Step[]): number {
  const ofHop = step.source.startsWith('&') ? -1 : (/^\**/.exec(step.source)?.[0].length ?? 0);
  const ofArgument = steps
    .slice(0, steps.indexOf(step))
    .filter(({ source, destination }) => source === step.source && destination === step.destination)
    .reduce((sum, { reason }) => sum + (pointerSteps[reason] ?? 0), 0);
  return Math.max(0, ofHop - ofArgument);
}

const pointerSteps: Readonly<Record<string, number>> = {
  'address-of': -1,
  spill: -1,
  reference: -1,
  indirection: 1,
  'dot of pointer': 1,
};

function rank({ to }: LeakRecord): number {
  if (to === '{heap}') return 0;
  return to.startsWith('{') ? 1 : 2;
}

/** In the order of the printed arguments: a method's receiver is the first. Null where the heading is not known. */
function parameterNames({ declaration }: KnownFunction, count: number): readonly string[] | null {
  if (declaration === null) return null;
  const names = declaration.parameters.map(({ name }) => name);
  const isMethod = /^\(\*.*\)\.|^[^.]+\.[^.]+$/.test(declaration.name);
  const all = isMethod ? [declaration.receiver?.name ?? '_', ...names] : names;
  return all.length === count ? all : null;
}

function argumentPositions(printed: readonly string[], step: Step, steps: readonly Step[]): readonly number[] {
  if (printed.length === 1) return [0];
  const before = steps[steps.indexOf(step) - 1];
  const value =
    before?.destination === step.destination && before.source === step.source
      ? before.text
      : (/^[&*]*\{storage for (.*)\}$/s.exec(step.source)?.[1] ?? step.source);
  const exact = printed.flatMap((argument, position) => (argument === value ? [position] : []));
  return exact.length > 0
    ? exact
    : printed.flatMap((argument, position) => (mentions(argument, value) ? [position] : []));
}

function legOf(flow: readonly FlowStep[]): Pick<Leg, 'steps' | 'destination'> {
  const steps: Step[] = [];
  let source = '';
  let destination = '';
  for (const [index, step] of flow.entries()) {
    if (step.kind === 'flow') {
      source = step.from;
      destination = step.to;
    } else if (step.place !== null) {
      const following = flow[index + 1];
      const { text, reason, place } = step;
      steps.push({ text, reason, place, source, destination, arrives: following?.kind !== 'from' });
    }
  }
  return { steps, destination };
}

/** What an assignment step assigns to; null for other steps and where it can't be told. */
export function assignedTo(step: Step, steps: readonly Step[]): string | null {
  if (!step.reason.startsWith('assign')) return null;
  const assignment = parseAssignment(step.text);
  if (assignment === null) return null;
  const before = steps[steps.indexOf(step) - 1];
  const value = before?.destination === step.destination && before.source === step.source ? before.text : step.source;
  const target = targetOf(assignment, value);
  return target ?? (step.destination.startsWith('{') ? null : step.destination);
}

import { byPlace } from '../diagnostics/collect.ts';
import type { Escape, FindingOrigin, FindingState } from '../model/index.ts';
import type { Breathe } from '../model/ports.ts';
import type { UnderstoodSide } from '../side/understand.ts';
import { foldCopies } from './copies.ts';
import type { Correspondence } from './correspondence.ts';
import type { Guards } from './guards.ts';
import { pairFree } from './free.ts';
import { pairBodies } from './history.ts';
import { lostStackAllocations, type LostStackAllocation } from './lost-stack.ts';
import { statesOf } from './states.ts';

/** One escape and what became of it. Fixed ones have no head; of new ones `base` is what runs more often now, else null. */
export interface Compared {
  readonly state: FindingState;
  readonly origin: FindingOrigin;
  readonly base: Escape | null;
  readonly head: Escape | null;
  /** Of what was there before and runs more often now: why. */
  readonly guards?: Guards | null;
}

export interface Comparison {
  /** Sorted by place; lost and regained stack allocations included. */
  readonly compared: readonly Compared[];
  /** What stands behind each `lost-stack` escape. */
  readonly lostStack: ReadonlyMap<Escape, LostStackAllocation>;
}

/**
 * Compares what the candidate packages of the two sides cost: which bodies are which, what each of them costs on either side, and what rose. The
 * compiler's messages name what the cost is for.
 */
export async function compareSides(
  base: UnderstoodSide,
  head: UnderstoodSide,
  places: Correspondence,
  breathe: Breathe,
): Promise<Comparison> {
  const pairs = pairBodies(base.bodies, head.bodies, places);
  const states = await statesOf(base, head, pairs, places, breathe);
  const lost = lostStackAllocations(states.lost, head, base, pairs.toBase);
  const regained = lostStackAllocations(states.regained, base, head, pairs.toHead);
  const compared: Compared[] = [
    ...[...states.head].map(([escape, { state, origin, before, guards = null }]): Compared => ({
      state,
      origin,
      base: before,
      head: escape,
      guards,
    })),
    ...[...states.fixed].map((escape): Compared => ({
      state: 'fixed',
      origin: 'existing-function',
      base: escape,
      head: null,
    })),
    ...pairFree(base, head, pairs, places),
  ];
  const folded = foldCopies(compared, states.paid, base.bodies, head.bodies);
  const all = [
    ...folded,
    ...lost.map(({ escape }): Compared => ({
      state: 'new',
      origin: 'existing-function',
      base: null,
      head: escape,
    })),
    ...regained.map(({ escape }): Compared => ({
      state: 'fixed',
      origin: 'existing-function',
      base: escape,
      head: null,
    })),
  ];
  const placeOf = ({ head: after, base: before }: Compared): Escape['place'] =>
    (after ?? before)?.place ?? { file: '', line: 0, column: 0 };
  return {
    compared: all.sort((a, b) => byPlace(placeOf(a), placeOf(b))),
    lostStack: new Map([...lost, ...regained].map((found) => [found.escape, found])),
  };
}

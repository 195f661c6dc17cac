import type { Escape } from '../model/index.ts';
import type { SideDiagnostics } from '../diagnostics/collect.ts';
import { byPlace } from '../diagnostics/collect.ts';
import type { AnalysedSide } from './analyse.ts';
import { callsInstead, collapse } from './collapse.ts';
import type { Correspondence } from './correspondence.ts';
import { functionHistory } from './functions.ts';
import { lazy } from './group.ts';
import { lostStackAllocations, type LostStackAllocation } from './lost-stack.ts';
import { match, type Compared } from './match.ts';

/** One side, its escapes joined with the generated code. */
export interface ComparableSide extends AnalysedSide {
  readonly diagnostics: SideDiagnostics;
}

export interface Comparison {
  /** Sorted by place; lost and regained stack allocations included. */
  readonly compared: readonly Compared[];
  /** What stands behind each `lost-stack` escape. */
  readonly lostStack: ReadonlyMap<Escape, LostStackAllocation>;
}

/** Compares the candidate packages of the two sides. */
export function compareSides(base: ComparableSide, head: ComparableSide, places: Correspondence): Comparison {
  const history = functionHistory(base.functions, head.functions, places);
  const matched = match(base.escapes, head.escapes, places, history);
  const pairs = lazy(() => matched.filter((found) => found.base !== null && found.head !== null));
  const pairedBases = lazy(() => new Set(pairs().map(({ base: before }) => before)));
  const pairedHeads = lazy(() => new Set(pairs().map(({ head: after }) => after)));

  const lost = lostStackAllocations(
    base,
    head,
    (place) => places.toHead(place),
    (place) => head.contextAt(place),
    (escape) => pairedHeads().has(escape),
  );
  const regained = lostStackAllocations(
    head,
    base,
    (place) => places.toBase(place),
    (place) => base.contextAt(place),
    (escape) => pairedBases().has(escape),
  );
  const compared: Compared[] = [
    ...collapse(matched, callsInstead({ base: base.diagnostics.inlined, head: head.diagnostics.inlined }, places)),
    ...lost.map(({ escape }): Compared => ({ state: 'new', origin: 'existing-function', base: null, head: escape })),
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
    compared: compared.sort((a, b) => byPlace(placeOf(a), placeOf(b))),
    lostStack: new Map([...lost, ...regained].map((found) => [found.escape, found])),
  };
}

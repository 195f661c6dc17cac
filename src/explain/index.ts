import type { Correspondence } from '../compare/correspondence.ts';
import type { LostStackAllocation } from '../compare/lost-stack.ts';
import type { Escape } from '../model/index.ts';
import type { ExplainContext, ExplainSide } from './context.ts';
import { explain, type ExplainedCause } from './explain.ts';
import { explainLostStack } from './lost-stack.ts';
import { grownRoot } from './declared.ts';
import { linesOnlyOf } from './other-lines.ts';
import { SideIndex } from './side-index.ts';

export { causeCatalogue, type CauseDescription } from './catalogue.ts';
export type { ExplainContext, ExplainSide, OtherLine, SourceFacts } from './context.ts';
export { explain, type ExplainedCause } from './explain.ts';
export { explainLostStack } from './lost-stack.ts';
export { SideIndex } from './side-index.ts';

/** What explaining a whole comparison needs. */
export interface Explained {
  readonly base: ExplainSide;
  readonly head: ExplainSide;
  readonly places: Pick<Correspondence, 'hasChanges' | 'isChanged' | 'toHead' | 'toBase'>;
  readonly lostStack: ReadonlyMap<Escape, LostStackAllocation>;
}

/**
 * A function that gives the cause of each escape of a comparison. The line of the diff is a new or rewritten one for escapes of the head,
 * one that is gone for those of the base; for what was there before and has grown (`grew`) it is the line that made it grow.
 */
export function explainer({
  base,
  head,
  places,
  lostStack,
}: Explained): (escape: Escape, side: 'base' | 'head', grew?: boolean) => ExplainedCause {
  const { hasChanges } = places;
  const contexts: Readonly<Record<'base' | 'head', ExplainContext>> = {
    base: {
      name: 'base',
      side: base,
      hasChanges,
      isChanged: (file, line) => places.toHead({ file, line, column: 0 }) === null,
      otherLines: linesOnlyOf(
        head,
        (place) => places.toHead(place),
        (place) => places.toBase(place),
      ),
    },
    head: {
      name: 'head',
      side: head,
      hasChanges,
      isChanged: (file, line) => places.isChanged(file, line),
      otherLines: linesOnlyOf(
        base,
        (place) => places.toBase(place),
        (place) => places.toHead(place),
      ),
    },
  };
  const indexes = new Map<'base' | 'head', SideIndex>();
  return (escape, side, grew = false) => {
    const index = indexes.get(side) ?? new SideIndex(contexts[side].side);
    indexes.set(side, index);
    const lost = lostStack.get(escape);
    if (lost !== undefined) return explainLostStack(lost, contexts[side], index);
    const cause = explain(escape, contexts[side], index);
    return grew && hasChanges ? { ...cause, root: grownRoot(escape, contexts[side]) } : cause;
  };
}

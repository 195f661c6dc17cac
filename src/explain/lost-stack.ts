import type { LostStackAllocation } from '../compare/lost-stack.ts';
import type { InlinabilityRecord } from '../diagnostics/collect.ts';
import { declaredFunction } from '../compare/identity.ts';
import type { Cause, CauseStep, Root } from '../model/index.ts';
import { describe } from './catalogue.ts';
import type { ExplainContext } from './context.ts';
import { changedWithin } from './root.ts';
import type { SideIndex } from './side-index.ts';
import { code, on, sentence } from './text.ts';

/**
 * The cause of an allocation that appears, without an escape of its own, because a call is no longer inlined: what the function cost before
 * and costs now, and the first changed line of its body.
 *
 * @param context of the side where the call is not inlined: the head for new ones, the base for fixed ones.
 */
export function explainLostStack(lost: LostStackAllocation, context: ExplainContext, index: SideIndex): Cause {
  const { escape, callee, before, after } = lost;
  const function_ = after ?? before;
  const name = code(function_ === null ? callee.source.function : declaredFunction(function_.function));
  const home = escape.place.file;
  const value = code(callee.expression);
  const explanation = [
    sentence(`${name} ${whyNot(before, after)}`),
    `Where it is inlined, ${value} stays on the stack of its caller; called${on(escape.place, home)} as a function of its own, it allocates ${value}${on(callee.place, home)}.`,
  ].join(' ');
  const chain: CauseStep[] = [
    ...(after === null ? [] : [{ text: `${name} ${inlinability(after)}`, ...after.place }]),
    { text: `The call of ${name} is not inlined`, ...escape.place },
    { text: `${value} is allocated in ${name}`, ...callee.place },
  ];
  const { remedies, whenNot } = describe('no-longer-inlined');
  return {
    category: 'no-longer-inlined',
    explanation,
    advice: `${remedies[0] ?? ''} ${escape.source.cold ? 'Do not bother: this is an error path, which seldom runs.' : whenNot}`,
    chain,
    root: rootIn(lost, context, index),
  };
}

/** `no longer fits the inlining budget: cost 76 → 111, budget 80`. */
function whyNot(before: InlinabilityRecord | null, after: InlinabilityRecord | null): string {
  if (after === null) return 'is not inlined here';
  const { cost, budget, reason } = after;
  if (cost !== null && budget !== null) {
    const change =
      before?.cost === undefined || before.cost === null ? `cost ${cost}` : `cost ${before.cost} → ${cost}`;
    return `does not fit the inlining budget: ${change}, budget ${budget}`;
  }
  if (after.inlinable) return 'can be inlined, but is not at this call: its caller is large, or the call is recursive';
  return `cannot be inlined: ${code(reason)}`;
}

function inlinability({ cost, budget, reason, inlinable }: InlinabilityRecord): string {
  if (inlinable) return 'can be inlined';
  return cost !== null && budget !== null
    ? `costs ${cost}, and the inlining budget is ${budget}`
    : `cannot be inlined: ${code(reason)}`;
}

/** The first changed line of the function that is no longer inlined, or of the call. */
function rootIn({ after, escape }: LostStackAllocation, context: ExplainContext, index: SideIndex): Root | null {
  const { file, line } = escape.place;
  if (after !== null) {
    const { place } = after;
    const range = index
      .declarations(place.file)
      .map((declaration) => declaration.range)
      .find((candidate) => candidate.line <= place.line && place.line <= candidate.endLine);
    const root = changedWithin(place.file, range?.line ?? place.line, range?.endLine ?? place.line, context);
    if (root !== null) return root;
  }
  return changedWithin(file, line, line, context);
}

import type { Compared } from '../compare/compare.ts';
import type { Correspondence } from '../compare/correspondence.ts';
import type { ExplainedCause } from '../explain/explain.ts';
import { smallIntegers } from '../explain/advice.ts';
import { code } from '../explain/text.ts';
import type { CauseCategory, Root } from '../model/index.ts';

/** What was there before, and is new all the same: it runs more often now, or surely where that depended on a size. Tells what has changed that. */
export function withHistory(
  cause: ExplainedCause,
  { state, base, head, guards = null }: Compared,
  places: Pick<Correspondence, 'toHead' | 'baseText'>,
): ExplainedCause {
  if (state !== 'new' || base === null || head === null || cause.explanation === '') return cause;
  if (base.certainty === 'may' && head.certainty === 'sure')
    return told(cause, 'Before this change it depended on a size whether it was allocated; now it always is.');
  if (guards?.isInLoop === true) {
    return {
      ...told(cause, 'It was allocated before this change, too, but not in a loop.'),
      advice: cause.advice.includes('before the loop')
        ? cause.advice
        : isHandedOut(cause.category)
          ? 'See whether each round needs one of its own.'
          : 'Make it before the loop again, and let the rounds share it.',
    };
  }
  const guard = guards === null ? null : goneGuard(guards.gone, places);
  if (guard === null) return told(cause, 'It was allocated before this change, too, but less often.');
  const words = code(guard.text.trim());
  if (head.kind === 'conversion' && guard.text.includes(head.expression)) {
    // https://github.com/golang/go/blob/go1.26.0/src/cmd/compile/internal/walk/order.go (mapKeyReplaceStrConv, OBYTES2STRTMP)
    return {
      ...told(cause, `It was allocated before this change, too, but not always: ${words} converts without a copy.`),
      advice: `Convert behind it again, only where the result is kept: a comparison, a switch or a look-up in a map takes ${code(head.expression)} without a copy.`,
      root: guard,
    };
  }
  const implied =
    guards?.mayBeImplied === true
      ? ' Other conditions still stand before it: where they imply that one, it runs as often as before.'
      : '';
  return {
    ...told(cause, `It was allocated before this change, too, but not always: ${words} stood in its way.${implied}`),
    advice: [
      `Let ${words} decide again, where it is not always needed.`,
      ...(cause.advice.endsWith(smallIntegers) ? [smallIntegers] : []),
    ].join(' '),
    root: guard,
  };
}

function told(cause: ExplainedCause, before: string): ExplainedCause {
  return { ...cause, explanation: `${before} ${cause.explanation}` };
}

/** The first condition that the change deleted. */
function goneGuard(
  gone: readonly { readonly file: string; readonly line: number }[],
  { toHead, baseText }: Pick<Correspondence, 'toHead' | 'baseText'>,
): Root | null {
  for (const { file, line } of gone) {
    const text = baseText({ file, line });
    if (text === null || text.trim() === '' || toHead({ file, line, column: 0 }) !== null) continue;
    return { side: 'base', file, line, text };
  }
  return null;
}

/** What others get must not be used again. */
function isHandedOut(category: CauseCategory): boolean {
  return ['returned-pointer', 'stored-in-heap', 'sent-to-channel', 'append', 'assigned-through-pointer'].includes(
    category,
  );
}

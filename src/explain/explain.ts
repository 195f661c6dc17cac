import type { Cause, Escape } from '../model/index.ts';
import { adviceOf, cautionOf } from './advice.ts';
import { chainOf } from './chain.ts';
import { categoryOf } from './classify.ts';
import type { ExplainContext } from './context.ts';
import { explanationOf } from './explanation.ts';
import { makerOf } from './inlined.ts';
import { follow } from './journey.ts';
import { reasonOf, type Reason } from './reason.ts';
import { code } from './text.ts';
import { rootOf } from './root.ts';
import { SideIndex } from './side-index.ts';

/** A cause, and apart from its advice when not to bother: that depends on the verdict and on profiles. */
export type ExplainedCause = Cause & {
  readonly caution: string;
  /** The call whose inlined body makes the value, as the source writes it; null where the value stands in the source. */
  readonly madeIn: string | null;
  /** Where its statement hands it, whatever the way is that the compiler tells of: the function returns it, or prints it. Looked for when asked. */
  readonly handedTo: () => 'caller' | 'stdout' | null;
};

/** What a range over a function needs beside its body has a flow without places: the body's flow tells more. */
function ofLoop({ expression, place }: Escape, index: SideIndex): Reason | null {
  if (!expression.startsWith('#state')) return null;
  const body = index.escapesOn(place.file, place.line).find((each) => each.expression === 'func literal');
  if (body === undefined) return null;
  const then = reasonOf(follow(body.flow, index), index);
  return { kind: 'captured', by: 'reference', variable: expression, place, closure: null, then };
}

/**
 * Why a value is on the heap: category, explanation, advice, the way it takes, and the line of the diff that causes it.
 * All texts are plain, with `code` in backticks around what comes from the source. Never fails: where little is known, little is said.
 *
 * @param index of the context's side; pass it where many escapes of one side are explained.
 */
export function explain(
  escape: Escape,
  context: ExplainContext,
  index: SideIndex = new SideIndex(context.side),
): ExplainedCause {
  const journey = follow(escape.flow, index);
  const reason = ofLoop(escape, index) ?? reasonOf(journey, index);
  const category = categoryOf(escape, reason, journey, index);
  const { root, through } = rootOf(escape, reason, journey, context, index);
  const known = new Set(
    journey.flatMap(({ steps }) => steps.map(({ place, text }) => `${place.file}:${place.line} ${text}`)),
  );
  const beyond = through.filter(
    ({ steps }) => !steps.every(({ place, text }) => known.has(`${place.file}:${place.line} ${text}`)),
  );
  const madeIn = makerOf(escape, index)?.call ?? null;
  const advice =
    root === null ||
    root.side === context.name ||
    escape.kind === 'boxing' ||
    !/^\s*(?!(?:if|for|switch|case|else|return|go|defer)\b)[\p{L}_][\p{L}\p{N}_., ]*:?=[^=]/u.test(root.text)
      ? adviceOf(escape, category, reason, journey, index)
      : context.name === 'head'
        ? `Keep ${code(root.text)}, which this change deletes: with it the value itself went no further.`
        : adviceOf(escape, category, reason, journey, index);
  return {
    category,
    explanation: explanationOf(escape, category, reason, journey, index),
    advice,
    caution: cautionOf(escape, category, reason, advice, index),
    handedTo: () => {
      const { file, line, column } = escape.place;
      const source = context.side.files.get(file);
      if (/^fmt\.Print(?:f|ln)?$/.test(source?.enclosingCall(line, column)?.callee ?? '')) return 'stdout';
      return source?.isReturned(line, column, escape.expression) === true ? 'caller' : null;
    },
    madeIn: madeIn === null || /^\(?func\b/.test(madeIn) ? null : madeIn,
    chain: chainOf([...journey, ...beyond], index),
    root,
  };
}

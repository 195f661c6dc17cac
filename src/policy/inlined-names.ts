import type { ExplainedCause } from '../explain/explain.ts';

/**
 * Variables of a function that is inlined bear the name of its package in what the compiler prints, `make([]byte, bufio.size)`, as nothing of that name could
 * in the source. They are told as that function's source has them: `make([]byte, size)`.
 *
 * @param inlinedFrom as Escape has it.
 * @param lineText where the call stands: what is written there is a field of a variable.
 * @returns takes the names of those packages from a text.
 */
export function inlinedNames(inlinedFrom: readonly string[], lineText: string): (text: string) => string {
  const packages = new Set(inlinedFrom.flatMap((name) => /^(?:\(\*)?(\p{Ll}[\p{L}\p{N}_]*)\./u.exec(name)?.[1] ?? []));
  if (packages.size === 0) return (text) => text;
  const qualified = new RegExp(
    `(?<![\\p{L}\\p{N}_."/])(?:${[...packages].join('|')})\\.([\\p{Ll}_][\\p{L}\\p{N}_]*)(?![\\p{L}\\p{N}_(.{])`,
    'gu',
  );
  return (text) => text.replaceAll(qualified, (found, name: string) => (lineText.includes(found) ? found : name));
}

/** The same for all that a reader is told of a cause. */
export function withInlinedNames<T extends ExplainedCause>(cause: T, plain: (text: string) => string): T {
  return {
    ...cause,
    explanation: plain(cause.explanation),
    advice: plain(cause.advice),
    chain: cause.chain.map((step) => ({ ...step, text: plain(step.text) })),
  };
}

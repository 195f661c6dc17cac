import type { Compared } from '../compare/compare.ts';
import type { Cause, Finding } from '../model/index.ts';
import { looseIdentity } from '../side/loose.ts';

/**
 * The bytes that an allocation asked for at the base, where it asks for more at the head; else null. Only where both are surely one value, and their
 * sizes are known: what the comparison pairs for its likeness alone may be two.
 */
export function grewFrom({ state, base, head }: Compared): number | null {
  if (base === null || head === null || state === 'new' || state === 'fixed') return null;
  const [before, after] = [base.allocation, head.allocation];
  // Others may have joined it.
  if (base.shared !== undefined || head.shared !== undefined) return null;
  if (before.status !== 'confirmed' || after.status !== 'confirmed' || before.bytes === null || after.bytes === null)
    return null;
  const isSame =
    base.kind === head.kind &&
    (looseIdentity(base.identity) === looseIdentity(head.identity) ||
      (before.type !== null && before.type === after.type));
  return isSame && after.bytes > before.bytes ? before.bytes : null;
}

/** Has it grown by as much as the policy's grow-limit forbids? */
export function isGrownTooFar(
  { grewFrom: before, allocation }: Pick<Finding, 'grewFrom' | 'allocation'>,
  limit: number | null,
): boolean {
  return before !== null && limit !== null && (allocation.bytes ?? 0) - before >= limit;
}

/** A cause tells why the value is on the heap, which is no news; that it has grown is. */
export function grownCause(cause: Cause, before: number, after: number): Cause {
  const [from, to] = [before, after].map((bytes) => bytes.toLocaleString('en-US'));
  return {
    ...cause,
    explanation: `It asked for ${from ?? ''} bytes before this change and asks for ${to ?? ''} now. ${cause.explanation}`,
    advice:
      'Keep what is large out of it: behind a pointer that is set when it is needed, or in a buffer that is used again.',
  };
}

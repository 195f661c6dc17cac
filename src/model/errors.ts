/**
 * The user's mistake: a bad input, an unknown revision, a folder that is no repository. Its message names the input, what was
 * found and what is accepted; it reaches the user without a stack trace, with exit status 64 or as the failed step's message.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The world did not allow the comparison: the merge base can't be fetched, the toolchain can't be found. The verdict is then
 * inconclusive (exit status 2), never a pass.
 */
export class InconclusiveError extends Error {
  override readonly name = 'InconclusiveError';
}

/** A signal or a timeout asked the run to end. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

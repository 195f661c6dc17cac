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

/** What a machine lacks when it refuses a file, in the words of its user. Codes: https://nodejs.org/api/os.html#posix-error-constants */
const lacks: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: "The user's quota of the disk is used up",
  EROFS: 'The disk can only be read',
  EACCES: 'The user may not write or read here',
  EPERM: 'The user may not do this',
  EIO: 'The disk failed',
  EMFILE: 'Too many files are open',
  ENFILE: 'Too many files are open on this machine',
  ENOMEM: 'The machine has no memory left',
  EAGAIN: 'The machine can start no more processes',
};

/** What the machine lacked, as a sentence with what it said itself; null for errors that are no such thing. */
export function machineFailure(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const lack = lacks[code];
  return lack === undefined ? null : `${lack}: ${messageOf(error)}.`;
}

/** An error that leaves the verdict open, whoever is to blame; null for the user's mistakes and for bugs. */
export function asInconclusive(error: unknown): InconclusiveError | null {
  if (error instanceof InconclusiveError) return error;
  const failure = machineFailure(error);
  return failure === null ? null : new InconclusiveError(failure, { cause: error });
}

import { GitHubFailure } from './port.ts';
import type { GitHubReviews, Posted } from './port.ts';
import { maxCreateAttempts, settleSeconds } from './limits.ts';

/**
 * Creates something that must not be there twice. When GitHub gives no clear answer (a 502, a dropped connection) it may have
 * been stored all the same: so we look for it before trying again, and where we can't look we don't try again.
 *
 * `find` returns what is there now and was not there before. Throws the GitHubFailure of the last attempt.
 */
export async function createOnce(
  port: Pick<GitHubReviews, 'pause'>,
  create: () => Promise<Posted>,
  find: () => Promise<Posted | null>,
): Promise<Posted> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await create();
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind !== 'unreachable') throw failure;
      await port.pause(settleSeconds);
      const stored = await find().catch((cause: unknown) => {
        asFailure(cause);
        throw failure;
      });
      if (stored !== null) return stored;
      if (attempt >= maxCreateAttempts) throw failure;
    }
  }
}

/** Tells GitHub's refusals from bugs of ours, which go on up. */
export function asFailure(error: unknown): GitHubFailure {
  if (error instanceof GitHubFailure) return error;
  throw error;
}

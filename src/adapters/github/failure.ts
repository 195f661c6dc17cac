import { GitHubFailure } from '../../publish/port.ts';

/** Runs one request and turns what octokit throws into the port's failure; bugs of ours go on up. */
export async function asking<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw toFailure(error);
  }
}

/** What octokit threw as the port's failure. An error that is no answer of GitHub's comes back as it is. */
export function toFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return error;
  const { status, message } = error;
  const response = 'response' in error ? error.response : undefined;
  // Octokit reports a lost connection as a 500 without a response.
  if (response === undefined) return new GitHubFailure('unreachable', null, message);
  if (status >= 500) return new GitHubFailure('unreachable', status, message);
  if (isRateLimit(status, message, response)) return new GitHubFailure('rate-limited', status, message);
  if (status === 401 || status === 403 || status === 404) return new GitHubFailure('forbidden', status, message);
  return new GitHubFailure('rejected', status, message);
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function isRateLimit(status: number, message: string, response: unknown): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const { headers } = response as { headers?: Record<string, unknown> };
  return (
    headers?.['retry-after'] !== undefined ||
    headers?.['x-ratelimit-remaining'] === '0' ||
    /\brate limit/i.test(message)
  );
}

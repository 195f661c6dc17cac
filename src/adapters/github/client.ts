import { setTimeout as sleep } from 'node:timers/promises';
import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { ThrottlingOptions } from '@octokit/plugin-throttling';
import { duration } from '../../build/deadline.ts';
import {
  defaultGitHubSeconds,
  idempotentRetries,
  maxRateLimitRetries,
  maxRateLimitWaitSeconds,
  requestTimeoutSeconds,
  secondsBetweenWrites,
  unnamedRateLimitWaitSeconds,
  unpacedWrites,
} from '../../publish/limits.ts';

type Octokit = ReturnType<typeof getOctokit>;

export interface GitHubConnection {
  readonly token: string;
  /**
   * Address of the API, such as `https://ghe.example.com/api/v3`. Null: GITHUB_API_URL, as the runner sets it, through the proxy
   * that the environment names (@actions/github works both out when it is loaded). A given address is asked without a proxy.
   */
  readonly apiUrl: string | null;
  /** What all requests may take together, without waits for rate limits; null or left out: `defaultGitHubSeconds`. */
  readonly milliseconds?: number | null;
  /** Milliseconds that a second of waiting lasts; tests shorten it. */
  readonly millisecondsPerSecond?: number;
}

/** An octokit that repeats only what may be repeated, and waits as GitHub asks, but not for ever. */
export interface Client {
  readonly octokit: Octokit;
  pause(seconds: number): Promise<void>;
}

/**
 * Connects to GitHub; asks nothing yet.
 *
 * - Requests that create (POST) are sent once: a 502 may have stored them. Others are repeated on 5xx and lost connections.
 * - 403 and 429 that mean a rate limit wait as told, POSTs included, for those were not carried out; all waits of one client
 *   together stay within `maxRateLimitWaitSeconds`.
 */
export function connect({ token, apiUrl, milliseconds, millisecondsPerSecond = 1000 }: GitHubConnection): Client {
  const pause = async (seconds: number): Promise<void> => {
    await sleep(seconds * millisecondsPerSecond);
  };
  const quiet = (): void => undefined;
  const options = {
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    retry: {
      retries: idempotentRetries,
      retryAfterBaseValue: millisecondsPerSecond,
      // The plugin's own list, and 429, which the throttling plugin answers for.
      doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
    },
    throttle: throttleOptions(pause, millisecondsPerSecond),
    ...(apiUrl === null ? {} : { baseUrl: apiUrl, request: { fetch: globalThis.fetch } }),
  };
  // Hooks that are added first run closest to the request: `guard` sees each single attempt.
  const limited = inTime(milliseconds ?? defaultGitHubSeconds * 1000);
  return { octokit: getOctokit(token, options, limited, guard, throttling, retry), pause };
}

function throttleOptions(pause: Client['pause'], millisecondsPerSecond: number): ThrottlingOptions {
  let left = maxRateLimitWaitSeconds;
  const mayWait = (seconds: number, _options: unknown, _octokit: unknown, retries: number): boolean => {
    if (seconds > left || retries >= maxRateLimitRetries) return false;
    left -= seconds;
    return true;
  };
  return {
    onRateLimit: mayWait,
    onSecondaryRateLimit: mayWait,
    fallbackSecondaryRateRetryAfter: unnamedRateLimitWaitSeconds,
    retryAfterBaseValue: millisecondsPerSecond,
    ...pacing(pause),
  };
}

/**
 * The plugin waits three seconds between any two writes. A run makes a handful of them, one after the other: so the first
 * ones go at once, and only a long row is slowed down.
 */
function pacing(pause: Client['pause']): Pick<ThrottlingOptions, 'write' | 'notifications'> {
  let writes = 0;
  const schedule = async (_job: unknown, run: () => Promise<unknown>): Promise<unknown> => {
    writes += 1;
    if (writes > unpacedWrites) await pause(secondsBetweenWrites);
    return await run();
  };
  const atOnce = async (_job: unknown, run: () => Promise<unknown>): Promise<unknown> => await run();
  // Of Bottleneck's groups the plugin uses these two methods only.
  const group = (run: typeof schedule): NonNullable<ThrottlingOptions['write']> =>
    ({ key: () => ({ schedule: run }) }) as unknown as NonNullable<ThrottlingOptions['write']>;
  return { write: group(schedule), notifications: group(atOnce) };
}

/** Ends each request that takes too long, and all further ones once their time together is over. */
function inTime(milliseconds: number): (octokit: Parameters<typeof throttling>[0]) => Record<string, never> {
  let left = milliseconds;
  return (octokit) => {
    octokit.hook.wrap('request', async (request, options) => {
      if (left <= 0) {
        const message = `the time for all requests to GitHub (${duration(milliseconds)}, github-timeout) is over`;
        // A status that nobody tries again. Without a response it counts as no answer.
        throw Object.assign(new Error(message), { status: 410, request: options });
      }
      const began = performance.now();
      const given = options.request;
      const signal = AbortSignal.timeout(Math.ceil(Math.min(requestTimeoutSeconds * 1000, left)));
      // Octokit's own hook for the token is closer to the request, and hands on the options that it was made with: only what is written into them gets there.
      // https://github.com/gr2m/before-after-hook/blob/main/lib/register.js
      options.request = { ...given, signal };
      try {
        return await request(options);
      } finally {
        options.request = given;
        left -= performance.now() - began;
      }
    });
    return {};
  };
}

/** Closes the gaps that the two plugins leave. */
function guard(octokit: Parameters<typeof throttling>[0]): Record<string, never> {
  octokit.hook.before('request', (options) => {
    // For other requests the number stays unset: given here, it would outdo `doNotRetry`.
    const once = options.method === 'POST' ? { retries: 0 } : {};
    // A copy: without parameters of its own a request shares this object with all others.
    options.request = { ...options.request, ...once };
  });
  octokit.hook.after('request', (response, options) => {
    // Octokit passes an answer that breaks off as a string, and paginate takes what is empty for an empty list.
    const data: unknown = response.data;
    if (response.status === 204 || (typeof data === 'object' && data !== null)) return;
    throw Object.assign(new Error('the answer broke off, or is no JSON'), { status: 500, request: options });
  });
  octokit.hook.error('request', (error) => {
    // The throttling plugin knows secondary limits by their words; GitHub documents the header.
    // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
    // Content that comes too fast is refused as invalid; it is the same limit: https://github.com/cli/cli/issues/4801
    if (isTooQuick(error)) error.status = 429;
    if (namesWait(error) && !/\bsecondary rate\b/i.test(error.message)) error.message += ' (secondary rate limit)';
    throw error;
  });
  return {};
}

/** `"errors":[{… "message":"was submitted too quickly"}]`, which octokit's message quotes. */
function isTooQuick(error: unknown): error is Error & { status: number } {
  return (
    error instanceof Error && 'status' in error && error.status === 422 && /submitted too quickly/i.test(error.message)
  );
}

function namesWait(error: unknown): error is Error {
  if (!(error instanceof Error) || !('status' in error) || !('response' in error)) return false;
  const { headers } = (error.response ?? {}) as { headers?: Record<string, unknown> };
  if (headers?.['x-ratelimit-remaining'] === '0' && headers['retry-after'] === undefined) return false;
  return error.status === 429 || (error.status === 403 && headers?.['retry-after'] !== undefined);
}

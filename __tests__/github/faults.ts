import { errorBody } from './errors.ts';

/**
 * Something that goes wrong on purpose. Faults are tried in the order of the list; the first that matches is used up by
 * one request, a `delay` beside the one that follows it.
 */
export type Fault = {
  readonly match: {
    readonly method?: string;
    /** Tested against the path without the query, such as `/repos/octo/widgets/pulls/1/reviews`. */
    readonly path?: RegExp;
  };
  /** How many requests it meets; 1 unless given, `Infinity` for all. */
  readonly times?: number;
  /** How many matching requests it lets pass first. */
  readonly skip?: number;
} & (
  | {
      /** Answers with a status instead of doing anything, or (`-after-storing`) after having done it. */
      readonly kind: 'status' | 'status-after-storing';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** GitHub's own body for that status unless given. */
      readonly body?: unknown;
    }
  | { readonly kind: 'drop-connection' | 'drop-connection-after-storing' }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | {
      /** Answers, after having done it, so slowly. */
      readonly kind: 'trickle';
      readonly bytesPerSecond: number;
    }
);

/** The faults that meet one request. */
export interface Met {
  readonly delay: number;
  readonly fault: Exclude<Fault, { kind: 'delay' }> | null;
}

/** Keeps count of what each fault of a list, which tests may change at any time, has met. */
export function createFaultFinder(faults: readonly Fault[]): (method: string, path: string) => Met {
  const seen = new Map<Fault, number>();
  return (method, path) => {
    let delay = 0;
    for (const fault of faults) {
      if (!matches(fault, method, path)) continue;
      const count = (seen.get(fault) ?? 0) + 1;
      const skip = fault.skip ?? 0;
      if (count > skip + (fault.times ?? 1)) continue;
      seen.set(fault, count);
      if (count <= skip) continue;
      if (fault.kind !== 'delay') return { delay, fault };
      delay += fault.milliseconds;
    }
    return { delay, fault: null };
  };
}

/** GitHub's words for a status, which clients read: octokit's throttling looks for "secondary rate limit". */
export function faultBody(status: number, headers: Readonly<Record<string, string>>): unknown {
  const limited = 'retry-after' in headers || status === 429;
  if ((status === 403 || status === 429) && limited) {
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
    return errorBody(status, message);
  }
  if (status === 403 && headers['x-ratelimit-remaining'] === '0') return errorBody(403, 'API rate limit exceeded.');
  return errorBody(status, messages[status] ?? 'Server Error', status === 422 ? [] : undefined);
}

const messages: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  410: 'Gone',
  422: 'Validation Failed',
};

function matches({ match }: Fault, method: string, path: string): boolean {
  return (match.method ?? method).toUpperCase() === method && (match.path?.test(path) ?? true);
}

/** Refusals of GitHub's that no state of a pull request explains, in its words. */
export const refusals = {
  /** https://github.com/cli/cli/issues/4801, https://github.com/src-d/lookout/issues/264 */
  tooQuickly: {
    status: 422,
    body: {
      ...errorBody(422, 'Validation Failed'),
      errors: [{ resource: 'PullRequestReview', code: 'custom', field: 'body', message: 'was submitted too quickly' }],
    },
  },
  /** https://github.com/microsoft/vscode-pull-request-github/issues/1317; for reviews that are submitted at once, too: https://github.com/max-sixty/tend/pull/1171 */
  pendingReview: {
    status: 422,
    body: errorBody(422, 'Unprocessable Entity', ['User can only have one pending review per pull request']),
  },
  /** https://github.com/octokit/octokit.rb/pull/1164 */
  singleSignOn: {
    status: 403,
    body: errorBody(
      403,
      'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
    ),
  },
  /** https://github.com/SalesforceFoundation/NPSP/issues/7247 */
  addressList: {
    status: 403,
    body: errorBody(
      403,
      'Although you appear to have the correct authorization credentials, the `octo` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    ),
  },
} as const;

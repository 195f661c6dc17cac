import type { AnchorProblem } from './anchors.ts';
import { ApiError, unprocessable, validationFailed } from './errors.ts';
import type { Annotation, FileEntry, PullRequest, Repository } from './model.ts';
import type { Operation } from './openapi.ts';

/**
 * The longest body of a comment or a review, in characters. GitHub says so in its answer only:
 * https://github.com/danger/danger/issues/424
 */
export const longestBody = 65_536;

/** https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
export const mostFiles = 3000;

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
export const mostComparedFiles = 300;

/** https://docs.github.com/en/rest/checks/runs#create-a-check-run, in bytes and characters. */
export const longestAnnotation = { message: 65_536, rawDetails: 65_536, title: 255 } as const;

/**
 * Bytes of a check run's summary and text, which the description calls characters: https://github.com/github/docs/issues/35252
 */
export const mostOutputBytes = 65_535;

/** Refuses a summary or text of a check run that is too long. */
export function checkOutput(
  operation: Operation,
  output: { readonly summary?: string; readonly text?: string } = {},
): void {
  const problems = (['summary', 'text'] as const)
    .filter((field) => Buffer.byteLength(output[field] ?? '') > mostOutputBytes)
    .map((field) => ({
      code: 'custom' as const,
      field,
      message: `${field} exceeds a maximum bytesize of ${mostOutputBytes}`,
    }));
  if (problems.length > 0) throw validationFailed(operation, problems);
}

/** Refuses a body that is blank or too long. */
export function requireBody(operation: Operation, body: string): void {
  if (body.trim() === '') {
    throw validationFailed(operation, [{ code: 'missing_field', field: 'body', message: "Body can't be blank" }]);
  }
  refuseLong(operation, body);
}

/** Refuses a body that is too long; code points are what GitHub's Ruby counts. */
export function refuseLong(operation: Operation, body: string): void {
  if (body.length > longestBody && Array.from(body).length > longestBody) {
    const message = `body is too long (maximum is ${longestBody} characters)`;
    throw validationFailed(operation, [{ code: 'custom', field: 'body', message }]);
  }
}

/**
 * The sentence with which GitHub refuses a whole review for one comment; it does not say which one.
 * https://github.com/max-sixty/tend/pull/252, https://github.com/ubuntu/WSL/pull/244,
 * https://github.com/parkerbxyz/suggest-changes/issues/64
 */
export function refusalOfReview(problem: AnchorProblem): string {
  switch (problem) {
    case 'path':
      return 'Path could not be resolved';
    case 'side':
      return 'Side could not be resolved';
    case 'line':
      return 'Line could not be resolved';
    case 'start-line':
      return 'Pull request review thread start line must be part of the same hunk as the line.';
    case 'order':
      return 'Pull request review thread start line must precede the end line.';
  }
}

/** The field that the endpoint for single comments names: https://github.com/cli/cli/issues/5746 */
export function fieldOfProblem(problem: AnchorProblem): { readonly field: string; readonly message: string } {
  const [field, rest] = {
    path: ['path', 'is invalid'],
    side: ['side', 'is invalid'],
    line: ['line', 'must be part of the diff'],
    'start-line': ['start_line', 'must be part of the same hunk as the line.'],
    order: ['start_line', 'must precede the end line.'],
  }[problem] as [string, string];
  const name = `pull_request_review_thread.${field}`;
  return { field: name, message: `${name} ${rest}` };
}

/**
 * The files of the pull request as they were at a commit. Refuses a commit that is not the pull request's; commits
 * between two pushes are taken for the push that brought them.
 */
export function filesAt(operation: Operation, pullRequest: PullRequest, commit: string): readonly FileEntry[] {
  if (!pullRequest.commits.includes(commit)) {
    const message = 'commit_id is not part of the pull request';
    throw validationFailed(operation, [{ code: 'custom', field: 'commit_id', message }]);
  }
  return pullRequest.pushes.find(({ sha }) => sha === commit)?.files ?? pullRequest.files;
}

/** https://github.com/juliangruber/approve-pull-request-action/issues/79 */
export function refuseOwnReview(event: string, login: string, pullRequest: PullRequest): void {
  if (pullRequest.author.login !== login) return;
  if (event === 'APPROVE') throw unprocessable('Can not approve your own pull request');
  if (event === 'REQUEST_CHANGES') throw unprocessable('Can not request changes on your own pull request');
}

/** What the schema does not say about annotations. */
export function checkAnnotations(operation: Operation, annotations: readonly Annotation[]): void {
  const problems = annotations.flatMap((annotation, index) =>
    annotationProblems(annotation).map(([field, message]) => ({
      code: 'invalid' as const,
      field: `output.annotations.${index}.${field}`,
      message,
    })),
  );
  if (problems.length > 0) throw validationFailed(operation, problems);
}

function annotationProblems(annotation: Annotation): [field: string, message: string][] {
  const {
    start_line: start,
    end_line: end,
    start_column: from,
    end_column: to,
    message,
    title,
    raw_details: raw,
  } = annotation;
  const problems: [string, string][] = [];
  if (start < 1) problems.push(['start_line', 'lines count from 1']);
  if (end < start) problems.push(['end_line', 'the end is before the start']);
  if (start !== end && (from !== undefined || to !== undefined)) {
    problems.push(['start_column', 'columns are only allowed where start_line and end_line agree']);
  }
  if (start === end && from !== undefined && to !== undefined && to < from) {
    problems.push(['end_column', 'the end is before the start']);
  }
  if (message === '') problems.push(['message', "message can't be blank"]);
  if (Buffer.byteLength(message) > longestAnnotation.message) problems.push(['message', 'at most 64 KB']);
  if (Buffer.byteLength(raw ?? '') > longestAnnotation.rawDetails) problems.push(['raw_details', 'at most 64 KB']);
  if (Array.from(title ?? '').length > longestAnnotation.title) problems.push(['title', 'at most 255 characters']);
  return problems;
}

/**
 * Requests that create content, by one account: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const mostContent = { minute: 80, hour: 500 } as const;

/**
 * Comments that one account may write in a minute, each one of a review among them; GitHub does not document it. More are refused as "submitted too
 * quickly", in a single review as well: https://github.com/src-d/lookout/issues/264 found 32. It is meant, may change, and goes by after some minutes:
 * https://github.com/cli/cli/issues/4801#issuecomment-1029207971
 */
export const mostComments = 32;

const creating = new Set([
  'pulls/create-review',
  'pulls/create-review-comment',
  'issues/create-comment',
  'pulls/update-review-comment',
  'issues/update-comment',
]);

const [minute, hour] = [60_000, 3_600_000];

/** How many comments a request writes; what changes one writes none. */
function commentsIn({ id }: Operation, body: unknown): number {
  if (id === 'issues/create-comment' || id === 'pulls/create-review-comment') return 1;
  if (id !== 'pulls/create-review') return 0;
  return (body as { readonly comments?: readonly unknown[] } | undefined)?.comments?.length ?? 0;
}

/**
 * Counts what creates content, and refuses what is too much of it.
 *
 * @param clock in milliseconds: tests let it go as they like.
 */
export function createContentLimit(
  clock: () => number,
): (operation: Operation, account: string, body: unknown) => void {
  const written = new Map<string, { readonly at: number; readonly comments: number }[]>();
  return (operation, account, body) => {
    if (!creating.has(operation.id)) return;
    const now = clock();
    const known = (written.get(account) ?? []).filter(({ at }) => now - at < hour);
    const lately = known.filter(({ at }) => now - at < minute);
    if (lately.length >= mostContent.minute || known.length >= mostContent.hour) {
      const message =
        'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.';
      throw new ApiError(403, message, undefined, { 'retry-after': '60' });
    }
    const comments = commentsIn(operation, body);
    if (lately.reduce((sum, each) => sum + each.comments, comments) > mostComments && comments > 0) {
      throw validationFailed(operation, [{ code: 'custom', field: 'body', message: 'was submitted too quickly' }]);
    }
    written.set(account, [...known, { at: now, comments }]);
  };
}

/** In the words of https://github.com/r-universe-org/help/issues/247 */
export function refuseArchived(operation: Operation, repository: Repository): void {
  if (repository.archived && operation.method !== 'GET') {
    throw new ApiError(403, 'Repository was archived so is read-only.');
  }
}

/** https://docs.github.com/en/communities/moderating-comments-and-conversations/locking-conversations, https://github.com/renovatebot/renovate/issues/6215 */
export function refuseLocked({ locked }: PullRequest): void {
  if (locked) throw new ApiError(403, 'Unable to create comment because issue is locked.');
}

/**
 * 422 is documented without words: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files. 406 is what the diff itself answers:
 * https://github.com/truongnh1992/gemini-ai-code-reviewer/issues/51
 */
export function refuseFiles({ filesProblem }: PullRequest): void {
  if (filesProblem === 'unprocessable') {
    throw new ApiError(
      422,
      'Sorry, there was a problem generating this diff. The repository may be missing relevant data.',
    );
  }
  if (filesProblem === 'too-large') {
    throw new ApiError(
      406,
      "Sorry, the diff exceeded the maximum number of files (300). Consider using 'List pull requests files' API or locally cloning the repository instead.",
    );
  }
}

import type { Side } from '../../publish/hunks.ts';
import type { ChangedFile } from '../../publish/hunks.ts';
import { filesPerPage, itemsPerPage } from '../../publish/limits.ts';
import { GitHubFailure } from '../../publish/port.ts';
import type {
  ExistingIssueComment,
  ExistingLineComment,
  ExistingReview,
  GitHubReviews,
  NewLineComment,
  Posted,
} from '../../publish/port.ts';
import { accountOrNull, answer, integer, integerOrNull, object, text, textOrNull } from './answer.ts';
import type { Client } from './client.ts';
import { asking } from './failure.ts';
import { findIdentity } from './identity.ts';

export interface PullRequestAddress {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** One pull request, as publishing wants it (src/publish/port.ts says what each function does). */
export function gitHubReviews(
  client: Client,
  { owner, repo, number }: PullRequestAddress,
  botLogin: string | null = null,
): GitHubReviews {
  const { octokit } = client;
  const { pulls, issues } = octokit.rest;
  const pull = { owner, repo, pull_number: number };
  const issue = { owner, repo, issue_number: number };
  let identity: ReturnType<typeof findIdentity> | null = null;
  return {
    pause: (seconds) => client.pause(seconds),
    identity: () => (identity ??= findIdentity(client, botLogin)),
    state: () =>
      asking(async () => {
        const found = answer((await pulls.get(pull)).data, 'the pull request');
        return { open: text(found, 'state') === 'open', headSha: text(object(found, 'head'), 'sha') };
      }),
    files: () =>
      asking(async () => {
        const found = await octokit.paginate(pulls.listFiles, { ...pull, per_page: filesPerPage });
        return found.map(changedFile);
      }),
    lineComments: () =>
      asking(async () => {
        const found = await octokit.paginate(pulls.listReviewComments, { ...pull, per_page: itemsPerPage });
        return found.map(lineComment);
      }),
    issueComments: () =>
      asking(async () => {
        const found = await octokit.paginate(issues.listComments, { ...issue, per_page: itemsPerPage });
        return found.map(issueComment);
      }),
    reviews: () =>
      asking(async () => {
        const found = await octokit.paginate(pulls.listReviews, { ...pull, per_page: itemsPerPage });
        return found.map(review);
      }),

    draftReview: ({ commit, body, comments }) =>
      asking(async () => {
        const sent = { ...pull, commit_id: commit, body, comments: comments.map(reviewComment) };
        return posted((await pulls.createReview(sent)).data, 'the new review');
      }),
    submitReview: (id) =>
      asking(async () => {
        await pulls.submitReview({ ...pull, review_id: id, event: 'COMMENT' });
      }),
    deleteDraft: (id) => deleting(() => pulls.deletePendingReview({ ...pull, review_id: id })),
    createLineComment: (commit, comment) =>
      asking(async () => {
        const sent = { ...pull, commit_id: commit, ...singleComment(comment) };
        return posted((await pulls.createReviewComment(sent)).data, 'the new line comment');
      }),
    updateLineComment: (id, body) =>
      asking(async () => {
        await pulls.updateReviewComment({ owner, repo, comment_id: id, body });
      }),
    deleteLineComment: (id) => deleting(() => pulls.deleteReviewComment({ owner, repo, comment_id: id })),
    createIssueComment: (body) =>
      asking(async () => posted((await issues.createComment({ ...issue, body })).data, 'the new comment')),
    updateIssueComment: (id, body) =>
      asking(async () => {
        const edited = await issues.updateComment({ owner, repo, comment_id: id, body });
        return posted(edited.data, 'the edited comment');
      }),
    deleteIssueComment: (id) => deleting(() => issues.deleteComment({ owner, repo, comment_id: id })),
  };
}

/** A 404 means that it is gone: someone else was faster, or an earlier try whose answer was lost. */
async function deleting(request: () => Promise<unknown>): Promise<void> {
  try {
    await asking(request);
  } catch (error) {
    if (!(error instanceof GitHubFailure && error.status === 404)) throw error;
  }
}

function changedFile(value: unknown): ChangedFile {
  const file = answer(value, 'a changed file');
  return { path: text(file, 'filename'), patch: textOrNull(file, 'patch') };
}

function lineComment(value: unknown): ExistingLineComment {
  const comment = answer(value, 'a line comment');
  return {
    id: integer(comment, 'id'),
    reviewId: integerOrNull(comment, 'pull_request_review_id'),
    author: accountOrNull(comment, 'user'),
    body: text(comment, 'body'),
    path: text(comment, 'path'),
    line: integerOrNull(comment, 'line'),
    startLine: integerOrNull(comment, 'start_line'),
    wholeFile: textOrNull(comment, 'subject_type') === 'file',
    inReplyTo: integerOrNull(comment, 'in_reply_to_id'),
  };
}

function issueComment(value: unknown): ExistingIssueComment {
  const comment = answer(value, 'a comment');
  return {
    id: integer(comment, 'id'),
    author: accountOrNull(comment, 'user'),
    body: textOrNull(comment, 'body') ?? '',
    url: text(comment, 'html_url'),
  };
}

function review(value: unknown): ExistingReview {
  const found = answer(value, 'a review');
  return {
    id: integer(found, 'id'),
    pending: text(found, 'state') === 'PENDING',
    author: accountOrNull(found, 'user'),
    body: textOrNull(found, 'body') ?? '',
    url: text(found, 'html_url'),
  };
}

function posted(value: unknown, what: string): Posted {
  const created = answer(value, what);
  return { id: integer(created, 'id'), url: text(created, 'html_url') };
}

interface LineAnchor {
  line: number;
  side: Side;
  start_line?: number;
  start_side?: Side;
}

/** A single line must come without `start_line`: GitHub wants the start before the end. */
function anchor({ startLine, side }: NewLineComment, line: number): LineAnchor {
  return startLine === null ? { line, side } : { line, side, start_line: startLine, start_side: side };
}

/** Comments of a review are always on a line: it has no `subject_type`. */
function reviewComment(comment: NewLineComment): LineAnchor & { path: string; body: string } {
  const { path, body, line } = comment;
  if (line === null) throw new Error(`A review can't hold a comment on the whole file ${path}.`);
  return { path, body, ...anchor(comment, line) };
}

type SingleComment = { path: string; body: string } & (LineAnchor | { subject_type: 'file' });

function singleComment(comment: NewLineComment): SingleComment {
  const { path, body, line } = comment;
  return line === null ? { path, body, subject_type: 'file' } : { path, body, ...anchor(comment, line) };
}

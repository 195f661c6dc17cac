import { findAnchor } from '../anchors.ts';
import type { Anchor, Target } from '../anchors.ts';
import { byId, login, page, pullRequestOf, remove, since } from '../call.ts';
import type { Call, Handler } from '../call.ts';
import { ApiError, validationFailed } from '../errors.ts';
import type { PullRequest, ReviewComment } from '../model.ts';
import { renderReviewComment } from '../render/comments.ts';
import { fieldOfProblem, filesAt, refuseLocked, requireBody } from '../rules.ts';

interface CreateComment extends Target {
  readonly body: string;
  readonly commit_id: string;
  readonly in_reply_to?: number;
}

/** `POST pulls/{n}/comments`: a comment on a line, on a whole file, or a reply. Each comes with a review of its own. */
export const createReviewComment: Handler = (call) => {
  const pullRequest = pullRequestOf(call);
  const { state } = call;
  const author = login(call);
  const request = call.body as CreateComment;
  requireBody(call.operation, request.body);
  refuseLocked(pullRequest);
  const parent = request.in_reply_to === undefined ? null : parentOf(call, pullRequest, request.in_reply_to);
  const commitId = parent?.originalCommitId ?? request.commit_id;
  const anchor = parent?.original ?? place(call, pullRequest, request);
  const review = state.addReview(pullRequest, author, { body: '', state: 'COMMENTED', commitId });
  const comment = state.addReviewComment(review, anchor, request.body, parent?.id ?? null);
  const body = renderReviewComment(comment, call.urls);
  return { status: 201, body, headers: { location: body['url'] as string } };
};

/** `GET pulls/{n}/comments`, oldest first. Those of pending reviews are not among them. */
export const listReviewComments: Handler = (call) => {
  const pullRequest = pullRequestOf(call);
  const all = since(call, call.state.reviewComments).filter(
    (comment) => comment.pullRequest === pullRequest && comment.review.state !== 'PENDING',
  );
  if (call.query['sort'] === 'updated') all.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  if (call.query['direction'] === 'desc') all.reverse();
  const { items, headers } = page(call, all);
  return { status: 200, headers, body: items.map((comment) => renderReviewComment(comment, call.urls)) };
};

/** `GET pulls/comments/{id}` */
export const getReviewComment: Handler = (call) => ({
  status: 200,
  body: renderReviewComment(commentOf(call), call.urls),
});

/** `PATCH pulls/comments/{id}` */
export const updateReviewComment: Handler = (call) => {
  const comment = commentOf(call);
  const { body } = call.body as { body: string };
  requireBody(call.operation, body);
  comment.body = body;
  comment.updatedAt = call.state.tick();
  return { status: 200, body: renderReviewComment(comment, call.urls) };
};

/** `DELETE pulls/comments/{id}`. The review that it came with stays. */
export const deleteReviewComment: Handler = (call) => {
  remove(call.state.reviewComments, commentOf(call));
  return { status: 204 };
};

function place(call: Call, pullRequest: PullRequest, request: CreateComment): Anchor {
  const anchor = findAnchor(filesAt(call.operation, pullRequest, request.commit_id), request);
  if (typeof anchor !== 'string') return anchor;
  const hunk = {
    resource: 'PullRequestReviewComment',
    code: 'missing_field',
    field: 'pull_request_review_thread.diff_hunk',
  };
  const problem = { resource: 'PullRequestReviewComment', code: 'custom', ...fieldOfProblem(anchor) };
  throw new ApiError(422, 'Validation Failed', [problem, hunk]);
}

function parentOf(call: Call, pullRequest: PullRequest, id: number): ReviewComment {
  const parent = call.state.reviewComments.find((other) => other.id === id && other.pullRequest === pullRequest);
  if (parent?.inReplyTo === null) return parent;
  const message = parent ? 'replies to replies are not supported' : 'in_reply_to is no comment of this pull request';
  throw validationFailed(call.operation, [{ code: 'invalid', field: 'in_reply_to', message }]);
}

function commentOf(call: Call): ReviewComment {
  return byId(call, 'comment_id', call.state.reviewComments, ({ pullRequest }) => pullRequest.repository);
}

import { findAnchor } from '../anchors.ts';
import type { Anchor, Target } from '../anchors.ts';
import { integer, login, page, pullRequestOf, remove } from '../call.ts';
import type { Call, Handler } from '../call.ts';
import { forbidden, notFound, unprocessable } from '../errors.ts';
import type { Review } from '../model.ts';
import { renderCommonReviewComment, renderReview } from '../render/comments.ts';
import { filesAt, refusalOfReview, refuseLocked, refuseLong, refuseOwnReview, requireBody } from '../rules.ts';

interface CreateReview {
  readonly commit_id?: string;
  readonly body?: string;
  readonly event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly comments?: readonly (Target & { readonly body: string })[];
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** `POST pulls/{n}/reviews`: all of it, or nothing. Without an event the review waits, visible to its author only. */
export const createReview: Handler = (call) => {
  const pullRequest = pullRequestOf(call);
  const { operation, state } = call;
  const author = login(call);
  const { commit_id: commit = pullRequest.head.sha, body = '', event, comments = [] } = call.body as CreateReview;
  refuseLong(operation, body);
  refuseLocked(pullRequest);
  // Also where the new one is submitted at once: https://github.com/max-sixty/tend/pull/1171
  if (reviewsOf(call).some((review) => review.state === 'PENDING')) {
    throw unprocessable('User can only have one pending review per pull request');
  }
  if (event !== undefined) refuseOwnReview(event, author, pullRequest);
  if (event === 'APPROVE' && author === 'github-actions[bot]') {
    // https://github.com/guardian/cdk/pull/1876
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
  }
  if ((event === 'COMMENT' || event === 'REQUEST_CHANGES') && comments.length === 0) requireBody(operation, body);
  const files = filesAt(operation, pullRequest, commit);
  const placed = comments.map((comment): { anchor: Anchor; body: string } => {
    requireBody(operation, comment.body);
    const anchor = findAnchor(files, comment);
    if (typeof anchor === 'string') throw unprocessable(refusalOfReview(anchor));
    return { anchor, body: comment.body };
  });
  const review = state.addReview(pullRequest, author, {
    body,
    state: event === undefined ? 'PENDING' : states[event],
    commitId: commit,
  });
  for (const { anchor, body: text } of placed) state.addReviewComment(review, anchor, text);
  return { status: 200, body: renderReview(review, call.urls) };
};

/** `GET pulls/{n}/reviews`, oldest first. */
export const listReviews: Handler = (call) => {
  const { items, headers } = page(call, reviewsOf(call));
  return { status: 200, headers, body: items.map((review) => renderReview(review, call.urls)) };
};

/** `GET pulls/{n}/reviews/{id}` */
export const getReview: Handler = (call) => ({ status: 200, body: renderReview(reviewOf(call), call.urls) });

/** `PUT pulls/{n}/reviews/{id}`: a new body. */
export const updateReview: Handler = (call) => {
  const review = ownReviewOf(call);
  const { body } = call.body as { body: string };
  refuseLong(call.operation, body);
  review.body = body;
  return { status: 200, body: renderReview(review, call.urls) };
};

/** `POST pulls/{n}/reviews/{id}/events`: what was pending is shown to all. */
export const submitReview: Handler = (call) => {
  const review = ownReviewOf(call);
  const { event, body = review.body } = call.body as { event: keyof typeof states; body?: string };
  if (review.state !== 'PENDING') throw unprocessable('Can not submit a non-pending pull request review');
  refuseOwnReview(event, login(call), review.pullRequest);
  const { state, operation } = call;
  if (event !== 'APPROVE' && !state.reviewComments.some((comment) => comment.review === review)) {
    requireBody(operation, body);
  }
  review.state = states[event];
  review.body = body;
  review.submittedAt = state.tick();
  return { status: 200, body: renderReview(review, call.urls) };
};

/** `DELETE pulls/{n}/reviews/{id}`: only while it is pending. */
export const deleteReview: Handler = (call) => {
  const review = ownReviewOf(call);
  if (review.state !== 'PENDING') throw unprocessable('Can not delete a non-pending pull request review');
  const answer = renderReview(review, call.urls);
  const { reviews, reviewComments } = call.state;
  for (const comment of reviewComments.filter((other) => other.review === review)) remove(reviewComments, comment);
  remove(reviews, review);
  return { status: 200, body: answer };
};

/** `PUT pulls/{n}/reviews/{id}/dismissals` */
export const dismissReview: Handler = (call) => {
  const review = reviewOf(call);
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    throw unprocessable(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
  }
  review.state = 'DISMISSED';
  return { status: 200, body: renderReview(review, call.urls) };
};

/** `GET pulls/{n}/reviews/{id}/comments` */
export const listCommentsOfReview: Handler = (call) => {
  const review = reviewOf(call);
  const comments = call.state.reviewComments.filter((comment) => comment.review === review);
  const { items, headers } = page(call, comments);
  return { status: 200, headers, body: items.map((comment) => renderCommonReviewComment(comment, call.urls)) };
};

function reviewsOf(call: Call): Review[] {
  const pullRequest = pullRequestOf(call);
  return call.state.reviews.filter(
    (review) =>
      review.pullRequest === pullRequest && (review.state !== 'PENDING' || review.author.login === call.viewer?.login),
  );
}

function reviewOf(call: Call): Review {
  const found = reviewsOf(call).find(({ id }) => id === integer(call, 'review_id'));
  if (!found) throw notFound();
  return found;
}

function ownReviewOf(call: Call): Review {
  const review = reviewOf(call);
  if (review.author.login !== login(call)) throw forbidden();
  return review;
}

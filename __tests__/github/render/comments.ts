import type { IssueComment, Review, ReviewComment } from '../model.ts';
import { associationOf, renderAccount, renderApp } from './account.ts';
import { apiOf, nodeId, webOf } from './urls.ts';
import type { Urls } from './urls.ts';

/** `issue-comment`. */
export function renderIssueComment(comment: IssueComment, urls: Urls): Record<string, unknown> {
  const { id, pullRequest, author, body, createdAt, updatedAt } = comment;
  const api = apiOf(urls, pullRequest.repository);
  const url = `${api}/issues/comments/${id}`;
  return {
    url,
    html_url: `${webOf(urls, pullRequest.repository)}/pull/${pullRequest.number}#issuecomment-${id}`,
    issue_url: `${api}/issues/${pullRequest.number}`,
    id,
    node_id: nodeId('IC', id),
    user: renderAccount(author, urls),
    created_at: createdAt,
    updated_at: updatedAt,
    author_association: associationOf(author, pullRequest),
    body,
    reactions: renderReactions(url),
    performed_via_github_app: renderApp(author, urls),
  };
}

/** `pull-request-review`. */
export function renderReview(review: Review, urls: Urls): Record<string, unknown> {
  const { id, pullRequest, author, body, state, commitId, submittedAt } = review;
  const html = `${webOf(urls, pullRequest.repository)}/pull/${pullRequest.number}#pullrequestreview-${id}`;
  const pull = `${apiOf(urls, pullRequest.repository)}/pulls/${pullRequest.number}`;
  return {
    id,
    node_id: nodeId('PRR', id),
    user: renderAccount(author, urls),
    body,
    state,
    html_url: html,
    pull_request_url: pull,
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(state === 'PENDING' ? {} : { submitted_at: submittedAt }),
    commit_id: commitId,
    author_association: associationOf(author, pullRequest),
  };
}

/** `pull-request-review-comment`, as everything but the list of one review's comments answers. */
export function renderReviewComment(comment: ReviewComment, urls: Urls): Record<string, unknown> {
  const { current, original } = comment;
  return {
    ...renderCommonReviewComment(comment, urls),
    line: current?.line ?? null,
    original_line: original.line,
    side: original.side,
    start_line: current?.startLine ?? null,
    original_start_line: original.startLine,
    start_side: original.startSide,
    subject_type: original.subject,
  };
}

/**
 * `review-comment`, as `GET pulls/{n}/reviews/{id}/comments` answers. The line and side are optional there, and GitHub's
 * example has none (https://docs.github.com/en/rest/pulls/reviews#list-comments-for-a-pull-request-review): a client that
 * needs them has to ask for the pull request's comments.
 */
export function renderCommonReviewComment(comment: ReviewComment, urls: Urls): Record<string, unknown> {
  const { id, pullRequest, current, original, inReplyTo } = comment;
  const api = apiOf(urls, pullRequest.repository);
  const url = `${api}/pulls/comments/${id}`;
  const html = `${webOf(urls, pullRequest.repository)}/pull/${pullRequest.number}#discussion_r${id}`;
  const pull = `${api}/pulls/${pullRequest.number}`;
  return {
    url,
    pull_request_review_id: comment.review.id,
    id,
    node_id: nodeId('PRRC', id),
    diff_hunk: original.diffHunk,
    path: original.path,
    commit_id: comment.commitId,
    original_commit_id: comment.originalCommitId,
    position: current?.position ?? null,
    original_position: original.position ?? 1,
    user: renderAccount(comment.author, urls),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: pull,
    author_association: associationOf(comment.author, pullRequest),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    reactions: renderReactions(url),
    ...(inReplyTo === null ? {} : { in_reply_to_id: inReplyTo }),
  };
}

function renderReactions(url: string): Record<string, unknown> {
  const none = { '+1': 0, '-1': 0, laugh: 0, confused: 0, heart: 0, hooray: 0, eyes: 0, rocket: 0 };
  return { url: `${url}/reactions`, total_count: 0, ...none };
}

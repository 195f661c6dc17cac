import type { Handler } from '../call.ts';
import * as checks from './checks.ts';
import * as commits from './commits.ts';
import * as issueComments from './issue-comments.ts';
import * as pulls from './pulls.ts';
import * as reviewComments from './review-comments.ts';
import * as reviews from './reviews.ts';

/** What the stand-in can do, by the operation's name in GitHub's OpenAPI description. */
export const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['repos/get', pulls.getRepository],
  ['repos/compare-commits-with-basehead', commits.compare],
  ['repos/list-pull-requests-associated-with-commit', pulls.listPullsOfCommit],
  ['pulls/get', pulls.getPull],
  ['pulls/list', pulls.listPulls],
  ['pulls/list-files', pulls.listFiles],
  ['pulls/create-review', reviews.createReview],
  ['pulls/list-reviews', reviews.listReviews],
  ['pulls/get-review', reviews.getReview],
  ['pulls/submit-review', reviews.submitReview],
  ['pulls/update-review', reviews.updateReview],
  ['pulls/delete-pending-review', reviews.deleteReview],
  ['pulls/dismiss-review', reviews.dismissReview],
  ['pulls/list-comments-for-review', reviews.listCommentsOfReview],
  ['pulls/create-review-comment', reviewComments.createReviewComment],
  ['pulls/list-review-comments', reviewComments.listReviewComments],
  ['pulls/get-review-comment', reviewComments.getReviewComment],
  ['pulls/update-review-comment', reviewComments.updateReviewComment],
  ['pulls/delete-review-comment', reviewComments.deleteReviewComment],
  ['issues/create-comment', issueComments.createIssueComment],
  ['issues/list-comments', issueComments.listIssueComments],
  ['issues/get-comment', issueComments.getIssueComment],
  ['issues/update-comment', issueComments.updateIssueComment],
  ['issues/delete-comment', issueComments.deleteIssueComment],
  ['issues/list-labels-on-issue', pulls.listLabels],
  ['issues/add-labels', pulls.addLabels],
  ['checks/create', checks.createCheckRun],
  ['checks/update', checks.updateCheckRun],
  ['checks/get', checks.getCheckRun],
  ['checks/list-annotations', checks.listAnnotations],
  ['checks/list-for-ref', checks.listCheckRuns],
]);

import { asFailure, createOnce } from './create.ts';
import type { DesiredComment } from './desired.ts';
import { maxRejectionsInARow } from './limits.ts';
import { commentBody, fileCommentBody, markerScope } from './markers.ts';
import { isSame } from './plan.ts';
import type { CreateReview } from './plan.ts';
import type { Account, ExistingLineComment, GitHubFailure, GitHubReviews, NewLineComment, Posted } from './port.ts';

/** What became of a review. Every comment is in exactly one of the two lists, in the order given. */
export interface ReviewOutcome {
  readonly posted: readonly DesiredComment[];
  readonly unposted: readonly DesiredComment[];
  /** Page of the review; null where there is none. */
  readonly url: string | null;
  /** Why comments are unposted; null where none is. */
  readonly failure: GitHubFailure | null;
}

/**
 * Posts one review with its comments. GitHub takes it whole or not at all, and does not say which comment it minds: so after
 * a 422 the comments are posted one by one, on their line, else on their file.
 */
export async function postReview(port: GitHubReviews, identity: Account, review: CreateReview): Promise<ReviewOutcome> {
  const { comments } = review;
  const scope = markerScope(review.name);
  let before: ReadonlySet<number>;
  try {
    before = new Set((await port.reviews()).map(({ id }) => id));
  } catch (error) {
    return { posted: [], unposted: comments, url: null, failure: asFailure(error) };
  }
  const find = async (): Promise<Posted | null> => {
    const stored = (await port.reviews()).find(
      ({ id, author, body }) => !before.has(id) && isSame(author, identity) && body.trimEnd().endsWith(review.marker),
    );
    return stored ?? null;
  };
  const create = (): Promise<Posted> =>
    port.createReview({
      commit: review.commit,
      body: review.body,
      comments: comments.map((comment) => onLine(comment, scope)),
    });
  try {
    const { url } = await createOnce(port, create, find);
    return { posted: comments, unposted: [], url, failure: null };
  } catch (error) {
    const failure = asFailure(error);
    if (failure.kind !== 'rejected' || isOfThePullRequest(failure))
      return { posted: [], unposted: comments, url: null, failure };
    return await afterRejection(port, identity, review, failure, find);
  }
}

/** Nothing that another form of a comment would change: somebody with the same name is in the middle of a review. */
function isOfThePullRequest({ message }: GitHubFailure): boolean {
  return /pending review/i.test(message);
}

async function afterRejection(
  port: GitHubReviews,
  identity: Account,
  { name, commit, comments }: CreateReview,
  rejection: GitHubFailure,
  find: () => Promise<Posted | null>,
): Promise<ReviewOutcome> {
  let standing: readonly ExistingLineComment[];
  try {
    const stored = await find();
    if (stored !== null) return { posted: comments, unposted: [], url: stored.url, failure: null };
    standing = await port.lineComments();
  } catch (error) {
    asFailure(error);
    return { posted: [], unposted: comments, url: null, failure: rejection };
  }
  const before = new Set(standing.map(({ id }) => id));
  const posted: DesiredComment[] = [];
  let failure = rejection;
  let rejectedInARow = 0;
  for (const comment of comments) {
    const forms = [onLine(comment, markerScope(name)), onFile(comment, markerScope(name))];
    const refusal = await postSingle(port, identity, commit, forms, before);
    if (refusal === null) {
      posted.push(comment);
      rejectedInARow = 0;
      continue;
    }
    failure = refusal;
    rejectedInARow += 1;
    if (refusal.kind !== 'rejected' || rejectedInARow >= maxRejectionsInARow) break;
  }
  const unposted = comments.filter((comment) => !posted.includes(comment));
  return { posted, unposted, url: null, failure: unposted.length === 0 ? null : failure };
}

/** Tries the forms of one comment in turn; null when one of them stands. */
async function postSingle(
  port: GitHubReviews,
  identity: Account,
  commit: string,
  forms: readonly NewLineComment[],
  before: ReadonlySet<number>,
): Promise<GitHubFailure | null> {
  let refusal: GitHubFailure | null = null;
  for (const form of forms) {
    const find = async (): Promise<Posted | null> => {
      const stored = (await port.lineComments()).find(
        ({ id, author, body }) => !before.has(id) && isSame(author, identity) && body === form.body,
      );
      return stored === undefined ? null : { id: stored.id, url: '' };
    };
    try {
      await createOnce(port, () => port.createLineComment(commit, form), find);
      return null;
    } catch (error) {
      refusal = asFailure(error);
      if (refusal.kind !== 'rejected') return refusal;
    }
  }
  return refusal;
}

function onLine(comment: DesiredComment, scope: string): NewLineComment {
  const { path, line, startLine, side } = comment;
  return { path, line, startLine, side, body: commentBody(comment, scope) };
}

function onFile(comment: DesiredComment, scope: string): NewLineComment {
  const { path, side } = comment;
  return { path, line: null, startLine: null, side, body: fileCommentBody(comment, scope) };
}

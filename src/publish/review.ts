import { asFailure, createOnce } from './create.ts';
import type { DesiredComment } from './desired.ts';
import { maxCreateAttempts, maxDraftWaits, maxRejectionsInARow, settleSeconds } from './limits.ts';
import { commentBody, fileCommentBody, hasReviewMarker, markerId, markerScope } from './markers.ts';
import { createReview, isSame, shownIds } from './plan.ts';
import type { CreateReview } from './plan.ts';
import type { Account, ExistingLineComment, GitHubFailure, GitHubReviews, NewLineComment, Posted } from './port.ts';

/** What became of a review. Every comment is in exactly one of the three lists, in the order given. */
export interface ReviewOutcome {
  readonly posted: readonly DesiredComment[];
  /** Another run posted them meanwhile. */
  readonly standing: readonly DesiredComment[];
  readonly unposted: readonly DesiredComment[];
  /** Page of the review; null where there is none. */
  readonly url: string | null;
  /** Why comments are unposted; null where none is. */
  readonly failure: GitHubFailure | null;
}

/**
 * Posts one review with its comments. GitHub takes it whole or not at all, and does not say which comment it minds: so after
 * a 422 the comments are posted one by one, on their line, else on their file.
 *
 * A review that was submitted can't be deleted, and two runs at once would leave one without comments. So it is drafted first, which GitHub
 * allows one run at a time; what the other run posted before is seen then, and left out.
 */
export async function postReview(port: GitHubReviews, identity: Account, review: CreateReview): Promise<ReviewOutcome> {
  const scope = markerScope(review.name);
  let wanted = review.comments;
  const outcomeOf = (outcome: Omit<ReviewOutcome, 'standing'>): ReviewOutcome => {
    return { ...outcome, standing: review.comments.filter((comment) => !wanted.includes(comment)) };
  };
  const failed = (failure: GitHubFailure): ReviewOutcome =>
    outcomeOf({ posted: [], unposted: wanted, url: null, failure });
  for (let attempt = 0; ; attempt += 1) {
    const draft = await draftReview(
      port,
      identity,
      createReview({ headSha: review.commit, name: review.name }, wanted),
    );
    if (draft.kind === 'failed') return failed(draft.failure);
    if (draft.kind === 'rejected') return outcomeOf(await afterRejection(port, identity, review, wanted, draft));
    const { id, url } = draft.review;
    try {
      const taken = shownIds(await port.lineComments(), identity, scope, id);
      const rest = wanted.filter((comment) => !taken.has(markerId(comment.id)));
      if (rest.length === wanted.length) {
        await submit(port, id);
        return outcomeOf({ posted: wanted, unposted: [], url, failure: null });
      }
      await port.deleteDraft(id);
      wanted = rest;
      if (rest.length === 0) return outcomeOf({ posted: [], unposted: [], url: null, failure: null });
    } catch (error) {
      const failure = asFailure(error);
      await port.deleteDraft(id).catch(asFailure);
      // 404: another run took it for one that was left behind.
      if (failure.status !== 404 || attempt >= maxDraftWaits) return failed(failure);
    }
  }
}

type Draft =
  | { readonly kind: 'drafted'; readonly review: Posted }
  | { readonly kind: 'failed'; readonly failure: GitHubFailure }
  | { readonly kind: 'rejected'; readonly failure: GitHubFailure };

async function draftReview(port: GitHubReviews, identity: Account, review: CreateReview): Promise<Draft> {
  const { commit, body, marker, comments } = review;
  const sent = { commit, body, comments: comments.map((comment) => onLine(comment, markerScope(review.name))) };
  try {
    for (let wait = 0; ; wait += 1) {
      const before = new Set((await port.reviews()).map(({ id }) => id));
      const find = async (): Promise<Posted | null> => {
        const stored = (await port.reviews()).find(
          ({ id, author, body: text }) =>
            !before.has(id) && isSame(author, identity) && text.trimEnd().endsWith(marker),
        );
        return stored ?? null;
      };
      try {
        return { kind: 'drafted', review: await createOnce(port, () => port.draftReview(sent), find) };
      } catch (error) {
        const failure = asFailure(error);
        if (failure.kind !== 'rejected') return { kind: 'failed', failure };
        if (!isOfThePullRequest(failure)) {
          const stored = await find();
          return stored === null ? { kind: 'rejected', failure } : { kind: 'drafted', review: stored };
        }
        if (wait > maxDraftWaits || !(await waitForOther(port, identity, wait))) return { kind: 'failed', failure };
      }
    }
  } catch (error) {
    return { kind: 'failed', failure: asFailure(error) };
  }
}

/** Waits while another run's review is pending; at last removes it. False where it isn't escapediff's: its author may be writing on it. */
async function waitForOther(port: GitHubReviews, identity: Account, wait: number): Promise<boolean> {
  const other = (await port.reviews()).find(({ pending, author }) => pending && isSame(author, identity));
  if (other !== undefined && !hasReviewMarker(other.body)) return false;
  if (wait < maxDraftWaits) await port.pause(settleSeconds);
  else if (other !== undefined) await port.deleteDraft(other.id);
  return true;
}

/** Submits a draft, and where GitHub gives no clear answer looks whether it did. */
async function submit(port: GitHubReviews, id: number): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await port.submitReview(id);
      return;
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind !== 'unreachable') throw failure;
      await port.pause(settleSeconds);
      if ((await port.reviews()).some((review) => review.id === id && !review.pending)) return;
      if (attempt >= maxCreateAttempts) throw failure;
    }
  }
}

/** Nothing that another form of a comment would change: somebody with the same name is in the middle of a review. */
function isOfThePullRequest({ message }: GitHubFailure): boolean {
  return /pending review/i.test(message);
}

async function afterRejection(
  port: GitHubReviews,
  identity: Account,
  { name, commit }: CreateReview,
  comments: readonly DesiredComment[],
  { failure: rejection }: { readonly failure: GitHubFailure },
): Promise<Omit<ReviewOutcome, 'standing'>> {
  let standing: readonly ExistingLineComment[];
  try {
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

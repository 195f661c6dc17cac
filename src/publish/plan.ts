import type { Known } from '../model/index.ts';
import { elsewhereBody, type DesiredComment, type DesiredReview } from './desired.ts';
import {
  commentBody,
  fileCommentBody,
  findingMarker,
  hasSummaryMarker,
  isResolved,
  markerId,
  markerScope,
  resolvedBody,
  reviewMarker,
  sameBody,
  summaryBody,
} from './markers.ts';
import type { Account, ExistingIssueComment, ExistingLineComment, PullRequestState } from './port.ts';

/** What is on GitHub before we act. A list that could not be read is unavailable: nothing is posted on top of it. */
export interface Existing {
  readonly identity: Account;
  readonly state: PullRequestState;
  readonly lineComments: Known<readonly ExistingLineComment[]>;
  readonly issueComments: Known<readonly ExistingIssueComment[]>;
}

export interface CreateReview {
  readonly kind: 'create-review';
  readonly commit: string;
  readonly body: string;
  /** The run's name: its scope is part of the comments' markers. */
  readonly name: string;
  /** The end of `body`, by which the review is found again. */
  readonly marker: string;
  readonly comments: readonly DesiredComment[];
}

export type StickyOperation =
  | { readonly kind: 'create-sticky'; readonly body: string }
  | { readonly kind: 'update-sticky'; readonly id: number; readonly body: string }
  | { readonly kind: 'delete-sticky'; readonly id: number };

/** `resolved`: the finding is gone, but somebody replied. `gone`: nobody did. `duplicate`: two runs posted the same. */
export type TidyOperation =
  | {
      readonly kind: 'edit-comment';
      readonly id: number;
      readonly body: string;
      readonly reason: 'changed' | 'resolved';
    }
  | { readonly kind: 'delete-comment'; readonly id: number; readonly reason: 'gone' | 'duplicate' };

export type Operation = CreateReview | StickyOperation | TidyOperation;

/** The way from what is on GitHub to what should be there, in the order in which it is carried out. */
export interface Plan {
  /** Why nothing may be posted at all; then there are no operations. */
  readonly refusal: { readonly reason: 'closed' | 'stale'; readonly message: string } | null;
  readonly operations: readonly Operation[];
  /** Comments that an earlier run already posted for findings that are still there. */
  readonly alreadyPosted: number;
}

/**
 * Compares what should be on the pull request with what is. Pure: `--dry-run` prints its answer, publish() carries it out.
 * Planning again after the operations were carried out yields none.
 */
export function plan(desired: DesiredReview, existing: Existing): Plan {
  const refusal = refuse(desired.headSha, existing.state);
  if (refusal !== null) return { refusal, operations: [], alreadyPosted: 0 };

  const sticky = planSticky(desired, existing);
  if (!existing.lineComments.known) return { refusal, operations: sticky, alreadyPosted: 0 };

  const threads = ownThreads(existing.lineComments.value, existing.identity, markerScope(desired.name));
  const fresh = desired.placement.inline.filter(({ id }) => threads.get(markerId(id))?.some(isShown) !== true);
  const review = fresh.length === 0 ? [] : [createReview(desired, fresh)];
  const tidy = tidyThreads(threads, desired);
  const alreadyPosted = desired.placement.inline.length - fresh.length;
  return { refusal, operations: [...review, ...sticky, ...tidy], alreadyPosted };
}

function refuse(headSha: string, state: PullRequestState): Plan['refusal'] {
  if (!state.open) return { reason: 'closed', message: 'The pull request is closed: nothing was posted.' };
  if (state.headSha === headSha) return null;
  const message =
    `The pull request's head is ${state.headSha.slice(0, 12)} by now, but ${headSha.slice(0, 12)} was analysed: ` +
    'nothing was posted; the run for the newer commit will.';
  return { reason: 'stale', message };
}

/** A review with these comments. */
export function createReview(
  { headSha: commit, name }: Pick<DesiredReview, 'headSha' | 'name'>,
  comments: readonly DesiredComment[],
): CreateReview {
  const marker = reviewMarker(commit, comments, markerScope(name));
  const count = comments.length === 1 ? '1 comment' : `${comments.length} comments`;
  const line = `${name}: ${count} on new heap allocations.`;
  return { kind: 'create-review', commit, name, body: `${line}\n\n${marker}`, marker, comments };
}

/** The sticky comment's part of the plan; on its own, so that publish() can add to the summary what it could not post. */
export function planSticky(
  desired: Pick<DesiredReview, 'name' | 'summary' | 'summaryWhen'>,
  existing: Pick<Existing, 'identity' | 'issueComments'>,
): readonly StickyOperation[] {
  if (!existing.issueComments.known) return [];
  const scope = markerScope(desired.name);
  const [oldest, ...duplicates] = ownSummaries(existing.issueComments.value, existing.identity, scope);
  const body = summaryBody(desired.summary, scope);
  if (oldest === undefined) return desired.summaryWhen === 'always' ? [{ kind: 'create-sticky', body }] : [];
  const update = sameBody(oldest.body, body) ? [] : [{ kind: 'update-sticky' as const, id: oldest.id, body }];
  return [...update, ...duplicates.map(({ id }) => ({ kind: 'delete-sticky' as const, id }))];
}

/** Our sticky comments, oldest first; more than one only where two runs raced. */
export function ownSummaries(
  comments: readonly ExistingIssueComment[],
  identity: Account,
  scope: string,
): readonly ExistingIssueComment[] {
  return comments
    .filter(({ author, body }) => isSame(author, identity) && hasSummaryMarker(body, scope))
    .toSorted((a, b) => a.id - b.id);
}

interface Thread {
  readonly comment: ExistingLineComment;
  readonly replied: boolean;
}

/**
 * The threads that we began, by the id in their marker; several where two runs posted the same. The one to keep comes first:
 * one that readers of the diff see, of those one that somebody replied to, else the oldest.
 */
function ownThreads(
  comments: readonly ExistingLineComment[],
  identity: Account,
  scope: string,
): ReadonlyMap<string, readonly Thread[]> {
  const replied = new Set(comments.map(({ inReplyTo }) => inReplyTo));
  const threads = new Map<string, Thread[]>();
  for (const comment of comments.toSorted((a, b) => a.id - b.id)) {
    const id = findingMarker(comment.body, scope);
    if (id === null || comment.inReplyTo !== null || !isSame(comment.author, identity)) continue;
    const same = threads.get(id) ?? [];
    threads.set(id, [...same, { comment, replied: replied.has(comment.id) }]);
  }
  return new Map(
    [...threads].map(([id, same]) => [
      id,
      same.toSorted((a, b) => Number(isShown(b)) - Number(isShown(a)) || Number(b.replied) - Number(a.replied)),
    ]),
  );
}

/**
 * Whether readers of the diff see it. GitHub folds comments whose line has changed ("outdated") away from the files, and gives no line for them.
 * https://docs.github.com/en/rest/pulls/comments#get-a-review-comment-for-a-pull-request
 */
function isShown({ comment }: Thread): boolean {
  return comment.line !== null || comment.wholeFile;
}

/** The ids, as in markers, of comments of ours that readers of the diff see; those of one review are left out. */
export function shownIds(
  comments: readonly ExistingLineComment[],
  identity: Account,
  scope: string,
  reviewId: number,
): ReadonlySet<string> {
  const others = comments.filter((comment) => comment.reviewId !== reviewId);
  const threads = [...ownThreads(others, identity, scope)];
  return new Set(threads.filter(([, same]) => same.some(isShown)).map(([id]) => id));
}

/** Edits what changed, closes what is gone, removes what stands there twice; sorted by comment. */
function tidyThreads(
  threads: ReadonlyMap<string, readonly Thread[]>,
  { name, placement, complete, headSha }: DesiredReview,
): readonly TidyOperation[] {
  const scope = markerScope(name);
  const wanted = new Map<string, DesiredComment>();
  const onLines = new Set(placement.inline.map(({ id }) => markerId(id)));
  const placed = [...placement.inline, ...placement.elsewhere.map(({ comment }) => comment)];
  for (const comment of placed) {
    const id = markerId(comment.id);
    if (!wanted.has(id)) wanted.set(id, comment);
  }
  const operations: TidyOperation[] = [];
  for (const [id, same] of threads) {
    const comment = wanted.get(id);
    for (const [index, thread] of same.entries()) {
      if (comment === undefined) {
        if (complete) operations.push(...close(thread, id, headSha, scope));
      } else if ((index > 0 || (onLines.has(id) && !isShown(thread))) && !thread.replied) {
        // It stands twice, or is posted anew where it can be seen.
        operations.push({ kind: 'delete-comment', id: thread.comment.id, reason: 'duplicate' });
      } else {
        operations.push(...refresh(thread.comment, comment, scope));
      }
    }
  }
  return operations.toSorted((a, b) => a.id - b.id);
}

function close({ comment, replied }: Thread, id: string, headSha: string, scope: string): readonly TidyOperation[] {
  if (!replied) return [{ kind: 'delete-comment', id: comment.id, reason: 'gone' }];
  if (isResolved(comment.body)) return [];
  const body = resolvedBody(comment.body, id, headSha, scope);
  return [{ kind: 'edit-comment', id: comment.id, body, reason: 'resolved' }];
}

function refresh(existing: ExistingLineComment, comment: DesiredComment, scope: string): readonly TidyOperation[] {
  const isThere =
    existing.path === comment.path && existing.line === comment.line && existing.startLine === comment.startLine;
  const body = existing.wholeFile
    ? fileCommentBody(comment, scope)
    : commentBody(isThere ? comment : elsewhereBody(comment), scope);
  return sameBody(existing.body, body) ? [] : [{ kind: 'edit-comment', id: existing.id, body, reason: 'changed' }];
}

/** A marker alone can be copied by anyone: it counts only under our own name. */
export function isSame(author: Account | null, identity: Account): boolean {
  return (
    author !== null && author.login.toLowerCase() === identity.login.toLowerCase() && author.type === identity.type
  );
}

import type { Known } from '../model/index.ts';
import type { CheckAnnotation, DesiredCheck } from './check-run.ts';
import type { ChangedFile, Side } from './hunks.ts';

/** An account. `type` is GitHub's: `User`, `Bot`, … */
export interface Account {
  readonly login: string;
  readonly type: string;
}

export interface PullRequestState {
  readonly open: boolean;
  readonly headSha: string;
}

/** A comment on a line or a file of the diff. */
export interface ExistingLineComment {
  readonly id: number;
  /** The review that it came with. */
  readonly reviewId: number | null;
  /** Null for a deleted account. */
  readonly author: Account | null;
  readonly body: string;
  readonly path: string;
  /** Null once the line is out of the diff ("outdated"), and for comments on a whole file. */
  readonly line: number | null;
  /** The first line of a range; null for a single line, and where there is none. */
  readonly startLine: number | null;
  readonly wholeFile: boolean;
  /** The first comment of its thread; null for that first one. */
  readonly inReplyTo: number | null;
}

/** A comment in the conversation. */
export interface ExistingIssueComment {
  readonly id: number;
  readonly author: Account | null;
  readonly body: string;
  readonly url: string;
}

export interface ExistingReview {
  readonly id: number;
  /** Not submitted yet: GitHub shows it to its author only. */
  readonly pending: boolean;
  readonly author: Account | null;
  readonly body: string;
  readonly url: string;
}

/** A comment as it is sent. `line` null puts it on the whole file. */
export interface NewLineComment {
  readonly path: string;
  readonly line: number | null;
  readonly startLine: number | null;
  readonly side: Side;
  readonly body: string;
}

export interface NewReview {
  readonly commit: string;
  readonly body: string;
  readonly comments: readonly NewLineComment[];
}

export interface Posted {
  readonly id: number;
  readonly url: string;
}

/**
 * Why GitHub did not do as asked:
 * - `forbidden`: 401, 403 or 404; the token may not do this, or may not even see that it exists;
 * - `rejected`: 422 and the other 4xx; the request itself is at fault;
 * - `rate-limited`: 403 or 429, and the time to wait was too long;
 * - `unreachable`: 5xx or no answer; it may have been carried out all the same.
 */
export type FailureKind = 'forbidden' | 'rejected' | 'rate-limited' | 'unreachable';

/** What every function of the port throws, and nothing else, when GitHub says no. */
export class GitHubFailure extends Error {
  override readonly name = 'GitHubFailure';
  readonly kind: FailureKind;
  /** Null where no answer came. */
  readonly status: number | null;

  constructor(kind: FailureKind, status: number | null, message: string) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

/**
 * One pull request on GitHub, as far as publishing needs it; implemented in src/adapters/github/. Lists come whole, all pages
 * read. Nothing that creates is ever sent twice by the port itself.
 */
export interface GitHubReviews {
  /** Whose comments are ours. Unavailable where GitHub could not tell: then nothing may be posted. */
  identity(): Promise<Known<Account>>;
  state(): Promise<PullRequestState>;
  files(): Promise<readonly ChangedFile[]>;
  lineComments(): Promise<readonly ExistingLineComment[]>;
  issueComments(): Promise<readonly ExistingIssueComment[]>;
  reviews(): Promise<readonly ExistingReview[]>;

  /**
   * Stores a review with its comments, all of it or nothing, as pending: nobody else sees it. An account has one pending review on a pull
   * request at most. https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request
   */
  draftReview(review: NewReview): Promise<Posted>;
  /** Shows a pending review to all, as one that neither approves nor requests changes. */
  submitReview(id: number): Promise<void>;
  /** Takes a pending review back. Succeeds too when it is gone already. */
  deleteDraft(id: number): Promise<void>;
  createLineComment(commit: string, comment: NewLineComment): Promise<Posted>;
  updateLineComment(id: number, body: string): Promise<void>;
  /** Succeeds too when the comment is gone already. */
  deleteLineComment(id: number): Promise<void>;
  createIssueComment(body: string): Promise<Posted>;
  updateIssueComment(id: number, body: string): Promise<Posted>;
  /** Succeeds too when the comment is gone already. */
  deleteIssueComment(id: number): Promise<void>;

  pause(seconds: number): Promise<void>;
}

/** A check run as it stands. */
export interface ExistingCheck extends Posted, Pick<DesiredCheck, 'externalId' | 'run'> {
  readonly annotationCount: number;
}

/** The check runs of one commit; implemented in src/adapters/github/. Throws as `GitHubReviews` does. */
export interface GitHubChecks {
  /** The check runs that escapediff made under this name, newest first. */
  list(name: string): Promise<readonly ExistingCheck[]>;
  /** Creates one that is completed at once, with the given annotations only. */
  create(check: DesiredCheck, annotations: readonly CheckAnnotation[]): Promise<ExistingCheck>;
  /** Adds annotations to those that it has. Never sent twice. */
  annotate(id: number, check: DesiredCheck, annotations: readonly CheckAnnotation[]): Promise<void>;
  pause(seconds: number): Promise<void>;
}

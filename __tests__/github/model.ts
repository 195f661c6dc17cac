import type { Anchor } from './anchors.ts';

/** Someone who can be an author. Bots are named `app[bot]`, as GitHub names them. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  /** The repository that this one is a fork of. */
  readonly parent: Repository | null;
  /** Archived repositories can only be read. */
  archived: boolean;
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
}

/** One changed file, as `GET pulls/{n}/files` tells it; leave `patch` out for what GitHub has none for (binary, too large). */
export interface FileEntry {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  readonly previous_filename?: string;
  readonly patch?: string;
  /** The blob; made up where not given. */
  readonly sha?: string;
  /** Counted from the patch where not given. */
  readonly additions?: number;
  readonly deletions?: number;
}

/** What the pull request looked like after one push. */
export interface Push {
  readonly sha: string;
  readonly files: readonly FileEntry[];
}

export interface PullRequest {
  readonly id: number;
  readonly repository: Repository;
  readonly number: number;
  readonly author: Account;
  readonly createdAt: string;
  mergeBase: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  draft: boolean;
  labels: string[];
  base: { ref: string; sha: string };
  /** `repository` is null for a fork that was deleted. */
  head: { ref: string; sha: string; owner: string; repository: Repository | null };
  files: readonly FileEntry[];
  /** Every state that was pushed and is still part of the pull request, oldest first; the last one is the head. */
  pushes: Push[];
  /** Its commits, oldest first; the last one is the head. */
  commits: string[];
  updatedAt: string;
  /** Only those who can write to the repository may comment; apps are none of them. */
  locked: boolean;
  /** What keeps GitHub from listing the files. */
  filesProblem: 'unprocessable' | 'too-large' | null;
}

export interface IssueComment {
  readonly id: number;
  readonly pullRequest: PullRequest;
  readonly author: Account;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

export type ReviewState = 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';

export interface Review {
  readonly id: number;
  readonly pullRequest: PullRequest;
  readonly author: Account;
  readonly commitId: string;
  submittedAt: string;
  body: string;
  state: ReviewState;
}

export interface ReviewComment {
  readonly id: number;
  readonly pullRequest: PullRequest;
  readonly review: Review;
  readonly author: Account;
  readonly createdAt: string;
  readonly originalCommitId: string;
  /** Where it was put. */
  readonly original: Anchor;
  readonly inReplyTo: number | null;
  body: string;
  /** Where it stands now; null once outdated. */
  current: Anchor | null;
  /** The last head that it could be placed on. */
  commitId: string;
  updatedAt: string;
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface CheckRun {
  readonly id: number;
  readonly repository: Repository;
  readonly headSha: string;
  readonly author: Account;
  readonly startedAt: string;
  readonly annotations: Annotation[];
  name: string;
  status: string;
  conclusion: string | null;
  completedAt: string | null;
  detailsUrl: string | null;
  externalId: string;
  output: { title: string | null; summary: string | null; text: string | null };
}

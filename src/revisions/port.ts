import type { Known } from '../model/index.ts';
import type { GitTrees } from '../model/ports.ts';

/**
 * What choosing revisions asks of git; implemented in src/adapters/git/. Nothing here changes the user's checkout, index, branches or
 * configuration; fetching adds commits to the repository, and no name for them.
 */
export interface Repository {
  readonly trees: GitTrees;
  /** What git's trees call what is on disk: a tree, or the commit whose it is. Untracked Go files are part of it only on request. */
  snapshot(untracked: 'include' | 'ignore'): Promise<string>;
  /** The commit that a revision names here. Throws a UsageError for one that looks like an option. */
  commit(revision: string): Promise<Known<string>>;
  /** When a commit was made, by its committer: UTC, ISO 8601, to the second. */
  committed(commit: string): Promise<Known<string>>;
  /** A commit's first parent, fetched where the clone ends before it. */
  parent(commit: string): Promise<Known<string>>;
  /** The merge base of two commits; fetches further back where the clone is too shallow to tell. */
  mergeBase(a: string, b: string): Promise<Known<string>>;
  /** Does `b` descend from `a`, or is it the same? In a shallow clone `false` may mean that nobody knows. */
  isAncestor(a: string, b: string): Promise<boolean>;
  isShallow(): Promise<boolean>;
  /** Makes sure that a commit is here, fetching it alone if need be; `alternative` is a ref of the remote's that leads to it. */
  fetch(sha: string, alternative: string | null): Promise<Known<string>>;
  /** The commit of a branch or tag at the remote, or of a SHA in full, fetched if need be. `HEAD` is its default branch. */
  fetchNamed(name: string): Promise<Known<string>>;
  /** In full, such as `refs/remotes/origin/main`, or `refs/heads/main` where there is no remote. */
  defaultBranch(): Promise<Known<string>>;
  /** The address that the clone came from, credentials and all; null where there is none. */
  remoteUrl(): Promise<string | null>;
  /** Ends git commands that still run, or wait for a remote, when so much time has passed from now on: they throw a TimeoutError. Null: not any more. */
  endAfter(milliseconds: number | null): void;
  /** Branches and tags that a person may have meant, such as `main`, `v1.0.0` or `origin/main`. */
  names(): Promise<readonly string[]>;
}

/** What choosing revisions asks of GitHub's API; null without a token. */
export interface RevisionLookup {
  /** Saves deepening a one-commit checkout. */
  mergeBase(owner: string, repo: string, base: string, head: string): Promise<Known<string>>;
}

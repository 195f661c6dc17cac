import type { Known } from '../model/index.ts';
import type { GitTrees } from '../model/ports.ts';

/** What choosing revisions asks of git; implemented in src/adapters/git/. */
export interface Repository {
  readonly trees: GitTrees;
  /** Git's tree of what is on disk; untracked Go files are part of it only on request. */
  snapshot(untracked: 'include' | 'ignore'): Promise<string>;
  /** The commit that a revision names. Throws a UsageError for one that looks like an option. */
  commit(revision: string): Promise<Known<string>>;
  /** The merge base of two commits; fetches further back where the clone is too shallow to have it. */
  mergeBase(a: string, b: string): Promise<Known<string>>;
  isShallow(): Promise<boolean>;
  /** Makes sure that a commit is here, fetching it alone if need be; `alternative` is a ref that leads to it. */
  fetch(sha: string, alternative: string | null): Promise<Known<string>>;
  /** Such as `origin/main`, or `main` where there is no remote. */
  defaultBranch(): Promise<Known<string>>;
  /** Null when HEAD is detached. */
  currentBranch(): Promise<string | null>;
}

/** What choosing revisions asks of GitHub's API; null without a token. */
export interface RevisionLookup {
  /** Saves deepening a one-commit checkout. */
  mergeBase(owner: string, repo: string, base: string, head: string): Promise<Known<string>>;
}

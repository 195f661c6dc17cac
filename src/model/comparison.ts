/**
 * One side of a comparison.
 *
 * `tree` is a git tree-ish that holds exactly what is compared: a commit, or for the working tree a tree object in a
 * temporary object store (src/adapters/git/). `label` is what people read: a branch name, a short SHA, `working tree`.
 */
export interface Revision {
  /** 40 hex digits; null for the working tree. */
  readonly commit: string | null;
  readonly tree: string;
  readonly label: string;
}

export interface PullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  readonly headSha: string;
  readonly baseRef: string;
  readonly labels: readonly string[];
}

/** What is compared with what, and where the result may be posted. */
export interface Comparison {
  readonly base: Revision;
  readonly head: Revision;
  /** Null outside pull requests. */
  readonly pullRequest: PullRequest | null;
  /** Why these two: one sentence for the log, such as `head of #12 against its merge base with main`. */
  readonly description: string;
}

/** How one file came from the base to the head, as `git diff --raw -M` tells it. Paths are relative to the repository. */
export interface FileChange {
  readonly status: 'added' | 'deleted' | 'modified' | 'renamed';
  /** Null for added files. */
  readonly basePath: string | null;
  /** Null for deleted files. */
  readonly headPath: string | null;
  /** Git's modes, six octal digits: 100644, 100755, 120000 (symlink), 160000 (submodule), 000000 (absent). */
  readonly baseMode: string;
  readonly headMode: string;
  readonly baseBlob: string;
  readonly headBlob: string;
}

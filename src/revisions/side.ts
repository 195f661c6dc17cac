import { InconclusiveError, type Known, type Revision } from '../model/index.ts';

/** One side as it is being chosen: with the words that the log's sentence has for it, such as `its merge base with main (1a2b3c4d5)`. */
export interface Side {
  readonly revision: Revision;
  readonly words: string;
}

/** @param words what the commit is, its short SHA will follow; null for a commit that speaks for itself. */
export function commitSide(commit: string, words: string | null, label = short(commit)): Side {
  return {
    revision: { commit, tree: commit, label },
    words: words === null ? label : `${words} (${short(commit)})`,
  };
}

/** A revision that a person gave: shown as it was given, but without the folder of refs, and SHAs shortened. */
export function givenSide(revision: string, commit: string): Side {
  const label = /^[0-9a-f]{12,}$/.test(revision)
    ? short(commit)
    : revision.replace(/^refs\/(?:heads|tags|remotes)\//, '');
  return commitSide(commit, null, label);
}

/** Enough of a SHA for people. */
export function short(commit: string): string {
  return commit.slice(0, 9);
}

/** The value, or an InconclusiveError that says what is missing and why. */
export function needed(value: Known<string>, what: string, remedy = ''): string {
  if (value.known) return value.value;
  throw new InconclusiveError(`${what} is not available: ${value.reason}.${remedy === '' ? '' : ` ${remedy}`}`);
}

import type { Commit } from './model.ts';

/** How two commits relate, as `GET compare/{base}...{head}` tells it. */
export interface Relation {
  readonly mergeBase: string;
  readonly status: 'identical' | 'ahead' | 'behind' | 'diverged';
  /** Commits that only the head has, oldest first. */
  readonly ahead: readonly string[];
  readonly behindBy: number;
}

/** Compares two commits of a graph; null when they have no common ancestor. */
export function relate(commits: ReadonlyMap<string, Commit>, base: string, head: string): Relation | null {
  const ofBase = ancestors(commits, base);
  const ofHead = ancestors(commits, head);
  const inBase = new Set(ofBase);
  const inHead = new Set(ofHead);
  const mergeBase = ofHead.find((sha) => inBase.has(sha));
  if (mergeBase === undefined) return null;
  const ahead = ofHead.filter((sha) => !inBase.has(sha)).reverse();
  const behindBy = ofBase.filter((sha) => !inHead.has(sha)).length;
  const status = ahead.length > 0 ? (behindBy > 0 ? 'diverged' : 'ahead') : behindBy > 0 ? 'behind' : 'identical';
  return { mergeBase, status, ahead, behindBy };
}

/** The commit itself and everything it descends from, nearest first. */
function ancestors(commits: ReadonlyMap<string, Commit>, from: string): string[] {
  const found = new Set<string>();
  const queue = [from];
  for (const sha of queue) {
    if (found.has(sha)) continue;
    found.add(sha);
    queue.push(...(commits.get(sha)?.parents ?? []));
  }
  return [...found];
}

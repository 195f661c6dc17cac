import type { Build, Side } from '../build/build.ts';
import type { GoPackage } from '../build/packages.ts';
import type { UnderstandingTools, UnderstoodSide } from '../side/understand.ts';
import type { Candidate } from './candidates.ts';

/** What rewrites are tried out on: the head as it was compiled, and what compiles it again. */
export interface Bench {
  readonly build: Build;
  readonly head: UnderstoodSide;
  readonly world: UnderstandingTools;
}

/** The packages that candidates lie in. */
export function packagesOf(candidates: readonly Candidate[], side: Side): readonly GoPackage[] {
  const wanted = new Set(candidates.map((candidate) => candidate.package));
  return side.packages.filter(({ importPath }) => wanted.has(importPath));
}

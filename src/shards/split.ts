import type { Build, CompiledSide, Side } from '../build/build.ts';
import { withImports } from '../build/closure.ts';
import type { GoPackage } from '../build/packages.ts';
import { changedSourceFolders } from '../build/relevant.ts';
import type { FileChange, Shard } from '../model/index.ts';

/** The part of a build that one of several jobs does. */
export interface Part {
  /** With the packages that the job compiles: those it answers for, and those that tell of them. */
  readonly build: Build;
  /** Import paths of the packages that the job answers for, sorted. */
  readonly packages: readonly string[];
  /** Does this job answer for what is found in the package? */
  readonly isMine: (importPath: string) => boolean;
  /** Does another one? None does for packages that are not the repository's. */
  readonly isOthers: (importPath: string) => boolean;
}

/**
 * Cuts the affected packages, in the order of their names, into parts with as many Go files each: neighbours share dependencies. The same
 * two revisions are cut alike on every machine.
 *
 * A part is compiled with the affected packages that it imports, whose functions explain its escapes, and with every package whose source
 * changed, which code may have moved from or to.
 */
export function partOf(build: Build, changes: readonly FileChange[], shard: Shard | null): Part {
  const ours = new Set([...build.base.packages, ...build.head.packages].map(({ importPath }) => importPath));
  if (shard === null) return { build, packages: [...ours].sort(), isMine: () => true, isOthers: () => false };
  const weights = new Map([...ours].map((name) => [name, weightOf(name, build)]));
  const total = [...weights.values()].reduce((a, b) => a + b, 0);
  const packages: string[] = [];
  let before = 0;
  for (const name of [...ours].sort()) {
    const weight = weights.get(name) ?? 0;
    const index = Math.floor(((before + weight / 2) * shard.count) / total) + 1;
    if (index === shard.index) packages.push(name);
    before += weight;
  }
  const mine = new Set(packages);
  const wanted = withImports([...packages, ...changed(changes, build)], [build.base.graph, build.head.graph]);
  const narrowed = (side: Side): Side => ({
    ...side,
    packages: side.packages.filter(({ importPath }) => wanted.has(importPath)),
    dependencies: side.dependencies,
  });
  return {
    build: { ...build, base: narrowed(build.base), head: narrowed(build.head) },
    packages,
    isMine: (name) => mine.has(name),
    isOthers: (name) => ours.has(name) && !mine.has(name),
  };
}

/** What a part says of one side: problems of other parts' packages are theirs to tell. */
export function answered(compiled: CompiledSide, side: Side, { isMine, isOthers }: Part): CompiledSide {
  const problems = compiled.problems.filter((problem) => problem.package === null || !isOthers(problem.package));
  const broken = new Set(problems.map((problem) => problem.package));
  const packages = side.packages.filter(({ importPath }) => isMine(importPath));
  const isAllBroken =
    broken.has(null) || (packages.length > 0 && packages.every((found) => broken.has(found.importPath)));
  return { ...compiled, problems, status: problems.length === 0 ? 'built' : isAllBroken ? 'failed' : 'partial' };
}

function weightOf(name: string, { base, head }: Build): number {
  const files = (found: GoPackage | undefined): number => found?.files.length ?? 0;
  return 1 + Math.max(files(base.graph.packages.get(name)), files(head.graph.packages.get(name)));
}

function changed(changes: readonly FileChange[], { base, head, settings }: Build): readonly string[] {
  const folders = changedSourceFolders(changes, settings);
  return [...base.packages, ...head.packages].flatMap(({ importPath, folder }) =>
    folder !== null && folders.has(folder) ? [importPath] : [],
  );
}

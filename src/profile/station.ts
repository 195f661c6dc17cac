import path from 'node:path';
import type { Build } from '../build/build.ts';
import type { GoCommand } from '../build/port.ts';
import type { FileChange, Options } from '../model/index.ts';
import type { GitTrees, Log } from '../model/ports.ts';
import { runBenchmarks } from './bench.ts';
import type { LoadedProfile } from './decode.ts';
import { HotPaths, type Declared } from './hot.ts';
import { loadProfiles, type ProfileReader } from './load.ts';
import { globMatcher } from '../text/glob.ts';

/** The profiles of the benchmarks that an audit was asked to run; none where it was not. */
export async function benchmarkProfiles(
  build: Build,
  tree: string,
  { bench, repo }: Options,
  world: {
    readonly repository: { readonly trees: GitTrees };
    readonly go: GoCommand;
    readonly log: Log;
    readonly profiles: ProfileReader;
  },
): Promise<readonly LoadedProfile[]> {
  if (bench === null) return [];
  const git = world.repository.trees;
  const scope = path.relative(git.root, repo).replaceAll(path.sep, '/');
  const files = await runBenchmarks({ bench, build, tree, scope }, { git, go: world.go, log: world.log });
  return await loadProfiles(files, world.profiles, world.log, true);
}

/** Matches profiles with the packages of a build. Throws a UsageError for a profile of another program. */
export function hotPathsOf(
  profiles: readonly LoadedProfile[],
  { hotThreshold }: Options,
  { base, head }: Build,
  sides: readonly { readonly functions: readonly Declared[] }[],
): HotPaths {
  const packages = [base, head].flatMap(({ graph }) =>
    [...graph.packages.values()].flatMap(({ importPath, folder, files }) =>
      folder === null ? [] : [{ importPath, folder, files }],
    ),
  );
  const functions = sides.flatMap((side) => side.functions);
  return new HotPaths({ profiles, threshold: hotThreshold, packages, functions });
}

/**
 * Code under review has a say in what is hot where the profile lies beside it: the reader should know.
 *
 * @param named absolute paths, and globs.
 */
export function changedProfiles(
  changes: readonly FileChange[],
  named: readonly string[],
  root: string,
): readonly string[] {
  const inside = named.map((file) => path.relative(root, file).replaceAll(path.sep, '/'));
  const matchers = inside.map(globMatcher);
  const isNamed = (file: string): boolean => inside.includes(file) || matchers.some((matches) => matches(file));
  return changes.flatMap(({ basePath, headPath }) => {
    const touched = [headPath, basePath].find((file) => file !== null && isNamed(file));
    return touched === undefined || touched === null
      ? []
      : [`This change changes the profile ${touched}, which tells what is hot.`];
  });
}

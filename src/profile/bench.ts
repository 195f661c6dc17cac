import path from 'node:path';
import type { Build, Side } from '../build/build.ts';
import { goList, type ListedPackage } from '../build/list.ts';
import type { GoCommand } from '../build/port.ts';
import { buildRoots, moduleFilesOf, type BuildRoot } from '../build/roots.ts';
import { UsageError, type Bench } from '../model/index.ts';
import type { GitTrees, Log } from '../model/ports.ts';
import { decoded } from '../text/decoded.ts';

export interface BenchRequest {
  readonly bench: Bench;
  readonly build: Build;
  /** Git's tree of the side that is looked at. */
  readonly tree: string;
  /** Where patterns start, relative to the repository. */
  readonly scope: string;
}

export interface BenchTools {
  readonly git: GitTrees;
  readonly go: GoCommand;
  readonly log: Log;
}

/** One in so many bytes is recorded: often enough for short runs, seldom enough not to show in the CPU profile. */
const memoryRate = 4096;

/** A benchmark that hangs is ended, whatever GOFLAGS says. */
const timeout = '10m';

const longestOutput = 4_000;

/**
 * Runs the benchmarks of the head's packages that the patterns name, one package after the other, for that is how `go test` writes
 * profiles. Everything is written into the run's temporary folder; the benchmarks themselves run in their package's folder.
 *
 * @returns absolute paths of the profiles, a CPU and a memory profile for each package.
 * @throws UsageError where there are no benchmarks, or where one does not compile or fails.
 */
export async function runBenchmarks(
  { bench, build, tree, scope }: BenchRequest,
  { git, go, log }: BenchTools,
): Promise<readonly string[]> {
  const { head: side, settings } = build;
  const roots = await buildRoots(side.tree, await moduleFilesOf(tree, git), scope, bench.packages, go, settings);
  const done: string[] = [];
  const seen = new Set<string>();
  for (const root of roots) {
    for (const importPath of await testedPackages(root, side, build, go)) {
      if (seen.has(importPath)) continue;
      seen.add(importPath);
      done.push(...(await runPackage(importPath, root, `bench/${seen.size}`, bench, build, { go, log })));
    }
  }
  if (done.length > 0) return done;
  const named = bench.packages.map((pattern) => JSON.stringify(pattern)).join(', ');
  throw new UsageError(
    seen.size === 0
      ? `bench: ${named} names no package with tests. Accepted: patterns of packages with benchmarks, such as ./internal/cache.`
      : `bench: no benchmark of ${named} matches ${JSON.stringify(bench.filter)}. Accepted: a regular expression that does (--bench-filter).`,
  );
}

async function testedPackages(
  root: BuildRoot,
  side: Side,
  { settings }: Build,
  go: GoCommand,
): Promise<readonly string[]> {
  const { objects, failure } = await goList<ListedPackage>(go, side.tree, settings, {
    dir: path.join(side.tree.root, root.folder),
    env: root.env,
    args: ['-json=ImportPath,TestGoFiles,XTestGoFiles', '--', ...root.patterns],
  });
  if (failure !== null) throw new UsageError(`bench: the packages can't be listed: ${failure}`);
  return objects
    .filter(({ TestGoFiles = [], XTestGoFiles = [] }) => TestGoFiles.length + XTestGoFiles.length > 0)
    .map(({ ImportPath }) => ImportPath)
    .sort();
}

/** The profiles' paths; none where no benchmark ran. */
async function runPackage(
  importPath: string,
  root: BuildRoot,
  name: string,
  bench: Bench,
  { settings, head }: Build,
  { go, log }: Pick<BenchTools, 'go' | 'log'>,
): Promise<readonly string[]> {
  const folder = await go.folder(name);
  const last = importPath.slice(importPath.lastIndexOf('/') + 1);
  const names = [`${last}.cpu.pprof`, `${last}.mem.pprof`] as const;
  const args = [
    'test',
    ...(head.tree.overlay === null ? [] : [`-overlay=${head.tree.overlay}`]),
    ...settings.flags,
    '-vet=off',
    '-run=^$',
    `-bench=${bench.filter}`,
    `-benchtime=${bench.time}`,
    '-benchmem',
    '-count=1',
    `-timeout=${timeout}`,
    `-cpuprofile=${names[0]}`,
    `-memprofile=${names[1]}`,
    `-memprofilerate=${memoryRate}`,
    `-outputdir=${folder}`,
    `-o=${path.join(folder, `${last}.test`)}`,
    importPath,
  ];
  log.detail(`go ${args.join(' ')}`);
  let output = '';
  const keep = (text: string): void => {
    output = (output + text).slice(-longestOutput);
  };
  let line = '';
  let ran = 0;
  const exitCode = await go.run({
    dir: path.join(head.tree.root, root.folder),
    args,
    env: { ...settings.env, ...root.env },
    onStdout: decoded((text) => {
      keep(text);
      const lines = (line + text).split('\n');
      line = (lines.pop() ?? '').slice(0, longestOutput);
      // A benchmark's name stands there before it runs; what it reports need not be a time.
      ran += lines.filter((each) => /^Benchmark\S*\s/.test(each)).length;
    }),
    onStderr: decoded(keep),
  });
  if (exitCode !== 0 && /exec format error|not a valid Win32 application/.test(output)) {
    throw new UsageError(
      `bench: benchmarks that are compiled for ${settings.goos}/${settings.goarch} don't run on this machine. ` +
        'Accepted: --bench without --goos and --goarch, or with those of this machine.',
    );
  }
  if (exitCode !== 0 && /^chdir .*: (?:no such file or directory|The system cannot find)/m.test(output)) {
    throw new UsageError(
      `bench: the folder of ${importPath} is not in the working tree, where benchmarks run, whatever the revision. ` +
        'Accepted: packages that are there, or an audit in a checkout of that revision.',
    );
  }
  if (exitCode !== 0) {
    throw new UsageError(
      `bench: the benchmarks of ${importPath} don't compile or fail:\n${output.trim()}\n` +
        'Accepted: benchmarks that pass with "go test -run ^$ -bench"; --bench-filter chooses among them.',
    );
  }
  if (ran === 0) return [];
  log.phase(`ran ${ran} ${ran === 1 ? 'benchmark' : 'benchmarks'} of ${importPath}, ${bench.time} each`);
  return names.map((file) => path.join(folder, file));
}

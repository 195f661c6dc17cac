import path from 'node:path';
import type { Side } from '../build/build.ts';
import { goList, type ListedPackage } from '../build/list.ts';
import type { GoPackage } from '../build/packages.ts';
import type { GoCommand } from '../build/port.ts';
import type { BuildSettings } from '../build/settings.ts';
import type { Disk, SideTree } from '../build/side-tree.ts';
import type { GitTrees } from '../model/ports.ts';
import { decoded } from '../text/decoded.ts';

/** A package's benchmarks as a program. */
export interface BenchProgram {
  /** Absolute path. */
  readonly program: string;
  /** Absolute path of the package's folder, where the benchmarks expect to be. */
  readonly folder: string;
}

/** A side written out, for benchmarks read files beside them. */
export interface WrittenSide {
  readonly name: 'base' | 'head';
  readonly tree: SideTree;
}

export async function writeOut(
  side: Side,
  revision: string,
  { git, go, disk }: { readonly git: GitTrees; readonly go: GoCommand; readonly disk: Disk },
): Promise<WrittenSide> {
  const root = await go.folder(`measure/${side.name}`);
  await git.materialise(revision, root);
  const read = async (file: string): Promise<string | null> => await disk.readText(path.join(root, file));
  const tree = { root, overlay: null, replace: {}, materialised: 'its benchmarks run', original: () => null, read };
  return { name: side.name, tree };
}

/** Of these packages, by import path, those whose tests hold a benchmark, with the absolute folder. */
export async function withBenchmarks(
  packages: readonly GoPackage[],
  { tree }: WrittenSide,
  settings: BuildSettings,
  go: GoCommand,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const root of new Set(packages.map((each) => each.root))) {
    const members = packages.filter((each) => each.root === root).map(({ importPath }) => importPath);
    const { objects } = await goList<ListedPackage>(go, tree, settings, {
      dir: path.join(tree.root, root.folder),
      env: root.env,
      args: ['-json=ImportPath,Dir,TestGoFiles,XTestGoFiles', '--', ...members],
    });
    for (const { ImportPath, Dir, TestGoFiles = [], XTestGoFiles = [] } of objects) {
      if (Dir === undefined) continue;
      const files = [...TestGoFiles, ...XTestGoFiles].map((name) => path.relative(tree.root, path.join(Dir, name)));
      const texts = await Promise.all(files.map(async (file) => await tree.read(file)));
      if (texts.some((text) => /^func Benchmark/m.test(text ?? ''))) found.set(ImportPath, Dir);
    }
  }
  return found;
}

/** The program, or what the go command said. */
export async function compileBenchmarks(
  { importPath, root }: GoPackage,
  folder: string,
  { name, tree }: WrittenSide,
  number: number,
  settings: BuildSettings,
  go: GoCommand,
): Promise<
  { readonly program: BenchProgram; readonly failure: null } | { readonly program: null; readonly failure: string }
> {
  const program = path.join(await go.folder('measure/programs'), `${number}.${name}`);
  let words = '';
  const keep = (text: string): void => {
    words = (words + text).slice(0, 2_000);
  };
  const exitCode = await go.run({
    dir: path.join(tree.root, root.folder),
    args: ['test', '-c', '-vet=off', ...settings.flags, '-o', program, importPath],
    env: { ...settings.env, ...root.env },
    onStdout: decoded(keep),
    onStderr: decoded(keep),
  });
  return exitCode === 0 ? { program: { program, folder }, failure: null } : { program: null, failure: words.trim() };
}

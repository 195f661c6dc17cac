import path from 'node:path';
import type { SiteCollector } from '../codegen/index.ts';
import type { SideDiagnostics } from '../diagnostics/collect.ts';
import type { Comparison, FileChange, Options, Problem, Revision, SideStatus } from '../model/index.ts';
import type { GitTrees } from '../model/ports.ts';
import type { GoSyntax } from '../source/index.ts';
import { affectedPackages, foreignChanges } from './affected.ts';
import { affectedRoots } from './affected-roots.ts';
import { SideCompilation } from './compilation.ts';
import { noPackages } from './list.ts';
import { packageGraphs, type LaidOut } from './graphs.ts';
import { findImporters, type Importers } from './importers.ts';
import type { GoPackage, PackageGraph } from './packages.ts';
import type { GoCommand } from './port.ts';
import { buildRoots, moduleFilesBefore, moduleFilesOf, type BuildRoot } from './roots.ts';
import { buildSettings, type BuildSettings } from './settings.ts';
import { compileImports } from './shared.ts';
import { layOut, type Disk, type SideTree } from './side-tree.ts';

/** One side, ready to be compiled. */
export interface Side {
  readonly name: 'base' | 'head';
  readonly tree: SideTree;
  readonly graph: PackageGraph;
  /** The packages of `affected` that this side has and whose findings are reported. */
  readonly packages: readonly GoPackage[];
  /**
   * Packages of others that the change gives other code (another version, a replacement, vendored sources), and that those above import: what their
   * functions cost counts where they are called. Nothing is reported of them.
   */
  readonly dependencies: readonly GoPackage[];
}

/** The folders of a side's packages. */
export function foldersOf(...sides: readonly Side[]): ReadonlySet<string> {
  return new Set(sides.flatMap(({ packages }) => packages.flatMap(({ folder }) => folder ?? [])));
}

export interface Build {
  readonly settings: BuildSettings;
  readonly base: Side;
  readonly head: Side;
  /** Import paths, sorted. */
  readonly affected: readonly string[];
}

/**
 * Go files of the affected packages, up to which the go command's own start takes longer than the compiler. Then everything is asked for at
 * once, of both sides. Beyond that it pays to compile one side after the other, since the second one finds in the cache what turned out
 * equal; and to ask for generated code only where the compiler's messages differ.
 */
export const fewFiles = 50;

/** Are the sides so small that waiting costs more than compiling something in vain? */
export function isSmall({ base, head }: Build, few = fewFiles): boolean {
  const files = ({ packages }: Side): number => packages.reduce((sum, found) => sum + found.files.length, 0);
  return Math.max(files(base), files(head)) <= few;
}

export interface BuildTools {
  readonly git: GitTrees;
  readonly go: GoCommand;
  readonly disk: Disk;
  readonly syntax: () => Promise<GoSyntax>;
}

/**
 * Lays out both sides inside the checkout and finds the packages whose compiler inputs differ between them.
 *
 * @param worktree git's tree of what is on disk: the overlays replace what differs from it.
 * @param changes what differs between base and head; or every package is wanted, affected or not.
 */
export async function prepareBuild(
  comparison: Comparison,
  worktree: string,
  changes: readonly FileChange[] | 'all-packages',
  options: Options,
  tools: BuildTools,
): Promise<Build> {
  const { git, go, disk, syntax } = tools;
  const { base: baseRevision, head: headRevision } = comparison;
  const scope = path.relative(git.root, options.repo).replaceAll(path.sep, '/');
  const settled = buildSettings(go, options.repo, options);
  const differences = async ({ tree }: Revision): Promise<readonly FileChange[]> => {
    if (tree === worktree) return [];
    const isKnown = tree === baseRevision.tree && headRevision.tree === worktree && changes !== 'all-packages';
    return isKnown ? undoing(changes) : await git.changes(worktree, tree, 'no-renames');
  };
  const headModules = moduleFilesOf(headRevision.tree, git);
  const moduleFiles = async ({ tree }: Revision): Promise<readonly string[]> => {
    if (tree === headRevision.tree) return await headModules;
    return changes === 'all-packages' ? await moduleFilesOf(tree, git) : moduleFilesBefore(await headModules, changes);
  };
  const laidOut = async (name: 'base' | 'head', revision: Revision): Promise<LaidOut> => {
    const tree = await layOut(name, revision.tree, await differences(revision), git, go, disk);
    const files = await moduleFiles(revision);
    return { tree, roots: await buildRoots(tree, files, scope, options.packages, go, await settled) };
  };
  const layingOutHead = laidOut('head', headRevision);
  const [settings, laidOutBase, laidOutHead] = await Promise.all([
    settled,
    // What an audit looks at is laid out, and listed, once.
    baseRevision.tree === headRevision.tree ? layingOutHead : laidOut('base', baseRevision),
    layingOutHead,
  ]);
  const sides = [laidOutBase, laidOutHead] as const;
  const affectable = mayPassOver(changes, options, settings) ? await affectedRoots(sides, changes, settings) : null;
  const mayList = ({ folder }: BuildRoot): boolean => affectable === null || affectable.has(folder);
  const some = ({ tree, roots }: LaidOut): LaidOut => ({ tree, roots: roots.filter(mayList) });
  const listedHead = some(laidOutHead);
  const importers = async (): Promise<Importers | null> => {
    if (!mayPassOver(changes, options, settings)) return null;
    return await findImporters({ head: listedHead, goMods: await headModules, changes, settings }, { git, disk });
  };
  const graphTools = { syntax, findImporters: importers };
  const graphs = await packageGraphs(some(laidOutBase), listedHead, changes, go, settings, graphTools);
  const base = { name: 'base', tree: laidOutBase.tree, graph: graphs.base } as const;
  const head = { name: 'head', tree: laidOutHead.tree, graph: graphs.head } as const;
  const isAll = sides.every(({ roots }) => roots.every(mayList));
  const matched = [base, head].some(({ graph }) => [...graph.packages.values()].some((found) => found.ours));
  if (!matched && isAll && base.graph.problems.length + head.graph.problems.length === 0)
    throw noPackages(options.packages);
  const affected =
    changes === 'all-packages'
      ? [...new Set([...base.graph.packages.keys(), ...head.graph.packages.keys()])].sort()
      : affectedPackages(base.graph, head.graph, changes, settings);
  type Listed = Omit<Side, 'packages' | 'dependencies'>;
  const ours = ({ graph }: Listed): readonly GoPackage[] =>
    affected.flatMap((name) => graph.packages.get(name) ?? []).filter((found) => found.ours);
  const foreign = new Set(changes === 'all-packages' ? [] : foreignChanges(base.graph, head.graph, changes, affected));
  const whole = (side: Listed): Side => {
    const packages = ours(side);
    const imported = new Set(packages.flatMap(({ imports }) => imports));
    const dependencies = [...foreign].flatMap((name) => side.graph.packages.get(name) ?? []);
    return { ...side, packages, dependencies: dependencies.filter(({ importPath }) => imported.has(importPath)) };
  };
  return { settings, base: whole(base), head: whole(head), affected };
}

/** What takes back the changes between two trees, with renamed files as deleted and added ones. */
function undoing(changes: readonly FileChange[]): readonly FileChange[] {
  const undone = changes.flatMap((change): readonly FileChange[] => {
    const { basePath, headPath, baseMode, headMode, baseBlob, headBlob } = change;
    const back = { baseMode: headMode, headMode: baseMode, baseBlob: headBlob, headBlob: baseBlob };
    const both = { ...back, basePath: headPath, headPath: basePath };
    if (basePath === headPath) return [{ ...both, status: 'modified' }];
    const absent = { mode: '000000', blob: baseBlob.replaceAll(/./g, '0') };
    const gone = { ...both, status: 'deleted', headPath: null, headMode: absent.mode, headBlob: absent.blob } as const;
    const again = { ...both, status: 'added', basePath: null, baseMode: absent.mode, baseBlob: absent.blob } as const;
    return [...(headPath === null ? [] : [gone]), ...(basePath === null ? [] : [again])];
  });
  const pathOf = ({ basePath, headPath }: FileChange): string => headPath ?? basePath ?? '';
  return undone.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}

/** May modules that the change can't affect stay unlisted? Not where patterns or profiles are matched with all that there is. */
function mayPassOver<T>(
  changes: readonly T[] | 'all-packages',
  options: Options,
  settings: BuildSettings,
): changes is readonly T[] {
  const isMatched = options.packages.length > 0 || options.profiles.length > 0 || options.bench !== null;
  return changes !== 'all-packages' && !isMatched && !settings.otherModFile;
}

export interface CompiledSide {
  readonly diagnostics: SideDiagnostics;
  /** What the generated code says of memory, of the packages in the folders of `listed`; more can be added. */
  readonly code: SiteCollector;
  readonly listed: ReadonlySet<string>;
  /** The flags that each package was compiled with: with the same ones, the go command has it in its cache. */
  readonly compiled: ReadonlyMap<string, string>;
  readonly status: SideStatus;
  readonly problems: readonly Problem[];
}

/**
 * Compiles both sides as `compileDiagnostics` does, at the same time where they are small.
 */
export async function compileSides(
  build: Build,
  listed: ReadonlySet<string>,
  go: GoCommand,
): Promise<Readonly<Record<Side['name'], CompiledSide>>> {
  const { base, head, settings } = build;
  if (!isSmall(build)) {
    const ofHead = await compileDiagnostics(head, settings, listed, go);
    return { base: await compileDiagnostics(base, settings, listed, go), head: ofHead };
  }
  if (base.packages.length > 0) await compileImports(head.tree, head.packages, go, settings);
  const [ofBase, ofHead] = await Promise.all([
    compileDiagnostics(base, settings, listed, go),
    compileDiagnostics(head, settings, listed, go),
  ]);
  return { base: ofBase, head: ofHead };
}

/**
 * Compiles the affected packages of one side and gathers what the compiler says of escapes and inlining, and what code it generates for
 * the packages in the folders `listed`: asking for both at once saves compiling them a second time.
 */
export async function compileDiagnostics(
  side: Side,
  settings: BuildSettings,
  listed: ReadonlySet<string>,
  go: GoCommand,
): Promise<CompiledSide> {
  const compilation = new SideCompilation(side, settings, listed, go);
  await compilation.compile(side.packages);
  return compilation.result(side.packages);
}

import type { FileChange } from '../model/index.ts';
import type { GoSyntax } from '../source/index.ts';
import { affectedPackages } from './affected.ts';
import { packageGraph, type GoPackage, type PackageGraph } from './packages.ts';
import type { GoCommand } from './port.ts';
import { changedSourceFolders, isPassedOver, relevance } from './relevant.ts';
import type { Importers } from './importers.ts';
import type { BuildRoot } from './roots.ts';
import type { BuildSettings } from './settings.ts';
import type { SideTree } from './side-tree.ts';

/** One side before its packages are known. */
export interface LaidOut {
  readonly tree: SideTree;
  readonly roots: readonly BuildRoot[];
}

export interface Graphs {
  readonly base: PackageGraph;
  readonly head: PackageGraph;
}

export interface GraphTools {
  readonly syntax: () => Promise<GoSyntax>;
  /** What a change of sources may affect; null where everything has to be listed. */
  readonly findImporters: () => Promise<Importers | null>;
}

/** More than these are not named one by one: listing everything costs little beside compiling them. */
const mostNamed = 200;

/**
 * Lists the packages of both sides with all that they depend on.
 *
 * Where nothing differs that the go command reads to list packages, the base's are the head's. Where nothing but Go and C sources changed, the base
 * is asked for what the change can affect, and has the rest from the head. That is all that can differ: if a package reaches a changed one at the base and not at the head, then some package on that way no longer imports
 * the next, so it was changed itself, and the head shows that the first depends on it. What this does not hold for is listed whole: a
 * package that the head lacks, and anything that the go command complains of.
 *
 * Of the head, too, only what the change may affect is listed, with all that it depends on, where files alone tell what that is.
 *
 * @param changes what differs between base and head; or every package is wanted, affected or not.
 */
export async function packageGraphs(
  base: LaidOut,
  head: LaidOut,
  changes: readonly FileChange[] | 'all-packages',
  go: GoCommand,
  settings: BuildSettings,
  { syntax, findImporters }: GraphTools,
): Promise<Graphs> {
  const list = async ({ tree, roots }: LaidOut): Promise<PackageGraph> => await packageGraph(tree, roots, go, settings);
  if (changes === 'all-packages' || !isSourceAlone(base, head, changes)) {
    if (base.tree === head.tree) {
      const both = await list(head);
      return { base: both, head: both };
    }
    const [ofBase, ofHead] = await Promise.all([list(base), list(head)]);
    return { base: ofBase, head: ofHead };
  }
  let comparing: Promise<boolean> | null = null;
  const withBase = async (
    listing: Promise<PackageGraph>,
  ): Promise<{ head: PackageGraph; base: PackageGraph | null }> => {
    const [ofHead, alike] = await Promise.all([
      listing,
      (comparing ??= haveSameHeaders(base, head, changes, settings, syntax)),
    ]);
    if (!ofHead.isWhole) return { head: ofHead, base: null };
    return { head: ofHead, base: alike ? ofHead : await baseBeside(ofHead, base, changes, go, settings) };
  };
  const importers = await findImporters();
  if (importers !== null) {
    const narrow = await withBase(list({ ...head, roots: importers.roots }).then((few) => withOurs(few, importers)));
    const graphs = narrow.base === null ? null : completed(narrow.base, narrow.head, changes, settings, importers);
    if (graphs !== null) return graphs;
  }
  const whole = await withBase(list(head));
  return { head: whole.head, base: whole.base ?? (await list(base)) };
}

/**
 * Where an import went, the base alone shows what was imported: a package that the change can't affect, and so the head has it, too. What only one side
 * takes from elsewhere, the other may have by way of packages that nobody asked for: null.
 */
function completed(
  base: PackageGraph,
  head: PackageGraph,
  changes: readonly FileChange[],
  { tests }: BuildSettings,
  { isOurs }: Importers,
): Graphs | null {
  const lacking = (one: PackageGraph, other: PackageGraph): readonly GoPackage[] =>
    [...one.packages.values()].filter(({ importPath }) => !other.packages.has(importPath));
  const changed = changedSourceFolders(changes, tests);
  const isChanged = ({ folder }: GoPackage): boolean => folder !== null && changed.has(folder);
  const gone = lacking(base, head).filter((found) => !isChanged(found));
  const come = lacking(head, base).filter((found) => !isChanged(found));
  if (come.length > 0 || gone.some(({ folder }) => folder === null || !isOurs(folder))) return null;
  const found = gone.map((each): [string, GoPackage] => [each.importPath, { ...each, ours: true }]);
  const add = (graph: PackageGraph): PackageGraph => ({ ...graph, packages: new Map([...graph.packages, ...found]) });
  return { base: add(base), head: add(head) };
}

/** A package that is only imported by those that were asked for is one of ours all the same. */
function withOurs(graph: PackageGraph, { isOurs }: Importers): PackageGraph {
  const packages = [...graph.packages].map(([key, found]): [string, GoPackage] => [
    key,
    { ...found, ours: found.ours || (found.folder !== null && isOurs(found.folder)) },
  ]);
  return { ...graph, packages: new Map(packages) };
}

function isSourceAlone(base: LaidOut, head: LaidOut, changes: readonly FileChange[]): boolean {
  const isModules = (file: string | null): boolean => file !== null && relevance(file, true) === 'modules';
  return (
    [base, head].every(({ tree }) => tree.materialised === null) &&
    base.roots.map(({ folder }) => folder).join('\0') === head.roots.map(({ folder }) => folder).join('\0') &&
    !changes.some(({ basePath, headPath }) => isModules(basePath) || isModules(headPath))
  );
}

/** Does every changed source stand where it stood, with the same build constraints, package and imports? */
async function haveSameHeaders(
  base: LaidOut,
  head: LaidOut,
  changes: readonly FileChange[],
  { tests }: BuildSettings,
  syntax: () => Promise<GoSyntax>,
): Promise<boolean> {
  const isSource = (file: string | null): boolean => file !== null && relevance(file, tests) === 'source';
  const sources = changes.filter(({ basePath, headPath }) => isSource(basePath) || isSource(headPath));
  const isModified = ({ status, baseMode, headMode }: FileChange): boolean =>
    status === 'modified' && [baseMode, headMode].every((mode) => mode.startsWith('100'));
  if (!sources.every(isModified)) return false;
  const files = sources.flatMap(({ headPath }) => (headPath?.endsWith('.go') === true ? [headPath] : []));
  const goSyntax = await syntax();
  const headerIn = async ({ tree }: LaidOut, file: string): Promise<string | null> => {
    const parsed = goSyntax.parse((await tree.read(file)) ?? '', file);
    return parsed.known ? parsed.value.header : null;
  };
  for (const file of files) {
    const [was, is] = [await headerIn(base, file), await headerIn(head, file)];
    if (was === null || was !== is) return false;
  }
  return true;
}

/** The base's packages from those of the head; null where that can't be. */
async function baseBeside(
  head: PackageGraph,
  base: LaidOut,
  changes: readonly FileChange[],
  go: GoCommand,
  settings: BuildSettings,
): Promise<PackageGraph | null> {
  // Packages of one name, in several modules, can't be told apart below.
  if ([...head.packages].some(([key, { importPath }]) => key !== importPath)) return null;
  const { tests } = settings;
  const there = new Set([...head.packages.values()].map(({ folder }) => folder));
  const changed = [...changedSourceFolders(changes, tests)];
  // A package there counts only where it is asked for by name, or imported.
  const canBePassedOver = !base.roots.some(({ patterns }) =>
    patterns.some((pattern) => isPassedOver(pattern.replace(/^\.\.?\//, '').replace(/\/?\.\.\.$/, ''))),
  );
  const isNoPackage = (folder: string): boolean => !there.has(folder) && !(canBePassedOver && isPassedOver(folder));
  if (changed.some(isNoPackage)) return null;

  const affected = new Set(affectedPackages(head, head, changes, tests));
  const ours = [...head.packages.values()].filter((found) => found.ours);
  const named = ours.filter(({ importPath }) => affected.has(importPath)).filter((found) => !isNew(found, changes));
  if (named.length > mostNamed) return null;
  const roots = base.roots.map((root) => ({
    ...root,
    patterns: named.filter((found) => found.root.folder === root.folder).map(({ importPath }) => importPath),
  }));
  const listed = await packageGraph(base.tree, roots, go, settings);
  if (!listed.isWhole) return null;
  // Two modules may take a package in two versions: which of them counts depends on what else is listed.
  const isMoved = ({ importPath, origin }: GoPackage): boolean =>
    (head.packages.get(importPath)?.origin ?? origin) !== origin;
  if ([...listed.packages.values()].some(isMoved)) return null;

  const same = ours.filter(({ importPath }) => !affected.has(importPath));
  const packages = new Map([...listed.packages, ...withImports(same, head)]);
  const found = { ...listed, packages };
  const isListed = (name: string): boolean => listed.packages.has(name) || packages.get(name)?.ours !== true;
  return affectedPackages(found, head, changes, tests).every(isListed) ? found : null;
}

/** Has the base no file of it? */
function isNew({ files }: GoPackage, changes: readonly FileChange[]): boolean {
  const folderOfFile = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
  const added = new Set(changes.flatMap(({ basePath, headPath }) => (basePath === headPath ? [] : (headPath ?? []))));
  const folders = new Set(files.map(folderOfFile));
  const hadSome = changes.some(({ basePath }) => basePath !== null && folders.has(folderOfFile(basePath)));
  return !hadSome && files.length > 0 && files.every((file) => added.has(file));
}

/** The packages with everything that they import, directly or not, by import path. */
function withImports(packages: readonly GoPackage[], graph: PackageGraph): ReadonlyMap<string, GoPackage> {
  const found = new Map(packages.map((each) => [each.importPath, each]));
  for (const { imports } of found.values()) {
    for (const name of imports) {
      const imported = graph.packages.get(name);
      if (imported !== undefined) found.set(name, imported);
    }
  }
  return found;
}

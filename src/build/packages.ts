import path from 'node:path';
import pMap from 'p-map';
import type { Problem } from '../model/index.ts';
import { commandsAtOnce } from './compile.ts';
import { goList, owningPackage, plainImportPath, type ListedModule, type ListedPackage, type Listing } from './list.ts';
import type { GoCommand } from './port.ts';
import type { BuildRoot } from './roots.ts';
import type { BuildSettings } from './settings.ts';
import type { SideTree } from './side-tree.ts';

/** A package as one side sees it: enough to tell whether its compiler inputs differ from the other side's. */
export interface GoPackage {
  readonly importPath: string;
  /** Of its package clause. */
  readonly name: string;
  /** Relative to the repository; null outside of it (module cache, standard library). */
  readonly folder: string | null;
  /** Its Go files under the build constraints in force, relative to the repository, sorted; those of its tests where they count. */
  readonly files: readonly string[];
  /** One of the packages that the patterns name, in a module of the repository: its findings are reported. */
  readonly ours: boolean;
  /** The root whose go command builds it. */
  readonly root: BuildRoot;
  readonly imports: readonly string[];
  /** The language version that its module asks for, such as `1.24` or `1.24.3`; '' where it names none. */
  readonly goVersion: string;
  /** Module, version, replacement and language version, in words that only serve comparison. */
  readonly origin: string;
  /** The module it comes from, with the version (or replacement) in force; null in the repository's own modules. */
  readonly dependency: { readonly path: string; readonly version: string } | null;
}

export interface PackageGraph {
  /** By import path. */
  readonly packages: ReadonlyMap<string, GoPackage>;
  readonly problems: readonly Problem[];
  /** Could the go command read every package? What is wrong with one is told when it is compiled. */
  readonly isWhole: boolean;
  /** Import paths that two roots take from different folders, or compile as different languages. */
  readonly ambiguous: ReadonlySet<string>;
}

/** Lists the packages of one side with all that they depend on. */
export async function packageGraph(
  side: SideTree,
  roots: readonly BuildRoot[],
  go: GoCommand,
  settings: BuildSettings,
): Promise<PackageGraph> {
  const packages = new Map<string, GoPackage>();
  const problems: Problem[] = [];
  const ambiguous = new Set<string>();
  const sources = new Map<string, string>();
  let isWhole = true;
  const list = async (root: BuildRoot): Promise<Listing<ListedPackage>> =>
    await goList<ListedPackage>(go, side, settings, {
      dir: path.join(side.root, root.folder),
      env: root.env,
      args: [
        '-deps',
        ...(settings.tests ? ['-test'] : []),
        '-json=ImportPath,Name,Dir,ForTest,Standard,DepOnly,Imports,Module,Error,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles',
        '--',
        ...root.patterns,
      ],
    });
  const asked = roots.filter(({ patterns }) => patterns.length > 0);
  const listings = await pMap(asked, async (root) => ({ root, ...(await list(root)) }), {
    concurrency: commandsAtOnce,
  });
  for (const { root, objects, failure } of listings) {
    if (failure !== null) problems.push({ package: null, message: failure, position: null });
    if (failure !== null || objects.some((listed) => listed.Error !== undefined)) isWhole = false;
    for (const listed of objects) {
      if (isTestMain(listed) || (listed.Standard === true && folderIn(side, listed) === null)) continue;
      const found = goPackage(listed, side, root, settings.tests);
      const known = packages.get(found.importPath);
      const source = `${listed.Dir ?? ''} ${found.goVersion}`;
      if ((sources.get(found.importPath) ?? source) !== source) ambiguous.add(found.importPath);
      sources.set(found.importPath, source);
      // Two modules of one repository may have one name.
      const isOther = (known?.folder ?? found.folder) !== found.folder && found.folder !== null;
      const key = isOther ? `${found.importPath} in ${found.folder}` : found.importPath;
      const before = packages.get(key);
      packages.set(key, before === undefined ? found : merged(before, found));
    }
  }
  return { packages, problems, isWhole, ambiguous };
}

/** `pkg.test` is the main package that go test generates. */
function isTestMain(listed: ListedPackage): boolean {
  return (
    listed.Name === 'main' &&
    listed.ImportPath.endsWith('.test') &&
    listed.ForTest === undefined &&
    listed.DepOnly !== true
  );
}

function goPackage(listed: ListedPackage, side: SideTree, root: BuildRoot, tests: boolean): GoPackage {
  const folder = folderIn(side, listed);
  const { GoFiles = [], CgoFiles = [], TestGoFiles = [], XTestGoFiles = [] } = listed;
  const names = [...GoFiles, ...CgoFiles, ...(tests ? [...TestGoFiles, ...XTestGoFiles] : [])];
  return {
    importPath: owningPackage(listed),
    name: (listed.Name ?? '').replace(/_test$/, ''),
    folder,
    files: folder === null ? [] : names.map((name) => path.posix.join(folder, name)).sort(),
    // In the Go repository itself the packages of std and cmd have no module.
    ours: listed.DepOnly !== true && (listed.Module?.Main === true || (listed.Standard === true && folder !== null)),
    root,
    imports: [...new Set((listed.Imports ?? []).map(plainImportPath))].sort(),
    goVersion: listed.Module?.GoVersion ?? '',
    origin: originOf(listed.Module),
    dependency: dependencyOf(listed.Module),
  };
}

/** Relative to the repository; null outside of it. */
function folderIn(side: SideTree, { Dir }: ListedPackage): string | null {
  const relative = Dir === undefined ? null : path.relative(side.root, Dir).replaceAll(path.sep, '/');
  return relative === null || relative.startsWith('..') || path.isAbsolute(relative) ? null : relative;
}

function dependencyOf(module: ListedModule | undefined): GoPackage['dependency'] {
  if (module === undefined || module.Main === true) return null;
  const { Path, Version = '', Replace } = module;
  return { path: Path, version: Replace === undefined ? Version : `${Replace.Path} ${Replace.Version ?? ''}`.trim() };
}

function originOf(module: ListedModule | undefined): string {
  if (module === undefined) return '';
  const { Path, Version = '', GoVersion = '', Replace } = module;
  // A replacement by a folder has no version: its files lie on disk and are compared as such.
  return [Path, Version, GoVersion, Replace === undefined ? '' : `${Replace.Path}@${Replace.Version ?? ''}`].join(' ');
}

/** A package and its test variants count as one, and so does one that two roots reach. */
function merged(a: GoPackage, b: GoPackage): GoPackage {
  return {
    ...(a.ours || !b.ours ? a : b),
    ours: a.ours || b.ours,
    files: [...new Set([...a.files, ...b.files])].sort(),
    imports: [...new Set([...a.imports, ...b.imports])].sort(),
  };
}

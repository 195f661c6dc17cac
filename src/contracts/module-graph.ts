import path from 'node:path';
import { importersIn } from '../build/closure.ts';
import { goList, type ListedPackage } from '../build/list.ts';
import type { GoCommand } from '../build/port.ts';
import type { BuildRoot } from '../build/roots.ts';
import type { BuildSettings } from '../build/settings.ts';
import type { SideTree } from '../build/side-tree.ts';

/** Who can import a package, as far as the module that is worked on decides that. */
export interface ModuleGraph {
  /** The packages that import one, directly or not, and itself. Null where a package of another module may be among them. */
  importers(importPath: string): readonly string[] | null;
}

type Listed = Pick<ListedPackage, 'ImportPath' | 'Name' | 'Imports'>;

/**
 * The packages of the main modules. Only those can import a package below an `internal` folder of theirs, and nothing a program's `main`.
 * https://go.dev/ref/mod#main-module, https://pkg.go.dev/cmd/go#hdr-Internal_Directories
 */
export async function moduleGraph(
  side: SideTree,
  root: BuildRoot,
  settings: BuildSettings,
  go: GoCommand,
): Promise<ModuleGraph> {
  const dir = path.join(side.root, root.folder);
  const list = <T>(...args: readonly string[]): ReturnType<typeof goList<T>> =>
    goList<T>(go, side, settings, { dir, env: root.env, args });
  const { objects: modules } = await list<{ readonly Path: string }>('-m', '-json=Path');
  const patterns = modules.map((module) => `${module.Path}/...`);
  const { objects } =
    patterns.length === 0 ? { objects: [] } : await list<Listed>('-json=ImportPath,Name,Imports', '--', ...patterns);
  return graphOf(
    objects,
    modules.map((module) => module.Path),
  );
}

export function graphOf(packages: readonly Listed[], modules: readonly string[]): ModuleGraph {
  const names = new Map(packages.map(({ ImportPath, Name = '' }) => [ImportPath, Name]));
  const packagesOf = new Map(packages.map(({ ImportPath, Imports = [] }) => [ImportPath, { imports: Imports }]));
  const importers = importersIn([{ packages: packagesOf }]);
  return {
    importers: (importPath) => {
      const name = names.get(importPath);
      if (name === undefined || !(name === 'main' || isInternal(importPath, modules))) return null;
      return [...importers([importPath])];
    },
  };
}

function isInternal(importPath: string, modules: readonly string[]): boolean {
  const around = /^(.*)\/internal(?:\/|$)/.exec(importPath)?.[1];
  return around !== undefined && modules.some((module) => around === module || around.startsWith(`${module}/`));
}

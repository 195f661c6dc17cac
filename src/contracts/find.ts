import path from 'node:path';
import { goList } from '../build/list.ts';
import type { GoCommand } from '../build/port.ts';
import type { BuildRoot } from '../build/roots.ts';
import type { BuildSettings } from '../build/settings.ts';
import type { Disk, SideTree } from '../build/side-tree.ts';
import { UsageError } from '../model/index.ts';
import type { GoSyntax } from '../source/index.ts';
import type { Wanted } from './check.ts';
import { directivesOf, mayHoldDirectives, refuseMistakes, type DirectiveMistake } from './directives.ts';
import { declaredNames, type DeclaredName } from './functions.ts';

/** One package of the module, with the texts of its files. */
export interface ModulePackage {
  readonly importPath: string;
  readonly name: string;
  /** By absolute path. */
  readonly files: ReadonlyMap<string, string>;
}

interface Listed {
  readonly ImportPath: string;
  readonly Name?: string;
  readonly Dir?: string;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
}

/** The packages that patterns name, below a root, with their files as the side has them. */
export async function packagesOf(
  side: SideTree,
  root: BuildRoot,
  settings: BuildSettings,
  { go, disk }: { readonly go: GoCommand; readonly disk: Disk },
): Promise<readonly ModulePackage[]> {
  const { objects, failure } = await goList<Listed>(go, side, settings, {
    dir: path.join(side.root, root.folder),
    env: root.env,
    args: ['-json=ImportPath,Name,Dir,GoFiles,CgoFiles', '--', ...root.patterns],
  });
  if (objects.length === 0)
    throw new UsageError(`No packages match ${root.patterns.join(' ')}${failure === null ? '.' : `: ${failure}`}`);
  return await Promise.all(
    objects.map(async ({ ImportPath, Name = '', Dir = '', GoFiles = [], CgoFiles = [] }) => {
      const files = new Map<string, string>();
      for (const file of [...GoFiles, ...CgoFiles].map((name) => path.join(Dir, name))) {
        const relative = path.relative(side.root, file).replaceAll(path.sep, '/');
        const text = relative.startsWith('../') ? await disk.readText(file) : await side.read(relative);
        if (text !== null) files.set(file, text);
      }
      return { importPath: ImportPath, name: Name, files };
    }),
  );
}

/** What the comments of packages promise. */
export interface FoundDirectives {
  readonly wanted: readonly Wanted[];
  /** Lines that somebody has accepted: `file:line`, absolute. */
  readonly allowed: ReadonlySet<string>;
}

/**
 * @param refuses may be false for a base, whose mistakes the change may put right.
 * @throws UsageError for directives that are misspelt or stand above nothing.
 */
export function findDirectives(
  packages: readonly ModulePackage[],
  root: string,
  syntax: GoSyntax,
  refuses = true,
): FoundDirectives {
  const wanted: Wanted[] = [];
  const mistakes: DirectiveMistake[] = [];
  const allowed = new Set<string>();
  for (const { importPath, files } of packages) {
    for (const [file, text] of files) {
      const parsed = mayHoldDirectives(text) ? syntax.parse(text, file) : null;
      if (parsed?.known !== true) continue;
      const found = directivesOf(parsed.value, path.relative(root, file).replaceAll(path.sep, '/'));
      wanted.push(...found.directives.map((directive) => ({ directive, package: importPath })));
      mistakes.push(...found.mistakes);
      for (const line of found.allowed) allowed.add(`${file}:${line}`);
    }
  }
  if (refuses) refuseMistakes(mistakes);
  return { wanted, allowed };
}

export function declaredIn(packages: readonly ModulePackage[]): readonly DeclaredName[] {
  return packages.flatMap(({ importPath, name: packageName, files }) =>
    [...files].flatMap(([file, text]) =>
      declaredNames(text).map(({ name, line }) => ({ package: importPath, packageName, name, file, line })),
    ),
  );
}

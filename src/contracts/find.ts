import path from 'node:path';
import { goList } from '../build/list.ts';
import type { GoCommand } from '../build/port.ts';
import type { BuildRoot } from '../build/roots.ts';
import type { BuildSettings } from '../build/settings.ts';
import type { Disk, SideTree } from '../build/side-tree.ts';
import { UsageError } from '../model/index.ts';
import type { Breathe } from '../model/ports.ts';
import type { GoSyntax } from '../source/index.ts';
import type { Wanted } from './check.ts';
import { directivesOf, mayHoldDirectives, refuseMistakes, type DirectiveMistake } from './directives.ts';
import { functionNamed, functionsNamed, type DeclaredName } from './functions.ts';

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

/** What reading files takes. */
export interface ParsingTools {
  readonly syntax: () => Promise<GoSyntax>;
  readonly breathe: Breathe;
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
export async function findDirectives(
  packages: readonly ModulePackage[],
  root: string,
  tools: ParsingTools,
  refuses = true,
): Promise<FoundDirectives> {
  const syntax = await tools.syntax();
  const wanted: Wanted[] = [];
  const mistakes: DirectiveMistake[] = [];
  const allowed = new Set<string>();
  for (const { importPath, files } of packages) {
    for (const [file, text] of files) {
      await tools.breathe();
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

/**
 * The function that people mean by a name. Files that do not hold it are read only to find the nearest one.
 *
 * @throws UsageError as `functionNamed` does.
 */
export async function functionIn(
  given: string,
  packages: readonly ModulePackage[],
  tools: ParsingTools,
  setting: string,
): Promise<DeclaredName> {
  const [name = ''] = /[\p{L}\p{N}_]*\s*$/u.exec(given) ?? [];
  const likely = await declaredIn(packages, tools, (text) => text.includes(name.trim()));
  const declared = functionsNamed(given, likely).length > 0 ? likely : await declaredIn(packages, tools);
  return functionNamed(given, declared, setting);
}

/** Every function and method that packages declare, as the syntax tree has them; of the files whose text is wanted. */
export async function declaredIn(
  packages: readonly ModulePackage[],
  tools: ParsingTools,
  isWanted: (text: string) => boolean = () => true,
): Promise<readonly DeclaredName[]> {
  const syntax = await tools.syntax();
  const declared: DeclaredName[] = [];
  for (const { importPath, name: packageName, files } of packages) {
    for (const [file, text] of files) {
      await tools.breathe();
      const parsed = isWanted(text) ? syntax.parse(text, file) : null;
      if (parsed?.known !== true) continue;
      for (const { name, range } of parsed.value.functions()) {
        declared.push({ package: importPath, packageName, name, file, line: range.line });
      }
    }
  }
  return declared;
}

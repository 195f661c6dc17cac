import path from 'node:path';
import type { FileChange } from '../model/index.ts';
import type { FileReader } from '../model/ports.ts';
import { isFolderPath } from './modules.ts';
import { folderOf, relevance, type CompilerInputs } from './relevant.ts';
import type { BuildRoot } from './roots.ts';

/** One side's roots, and its files. */
export interface RootedSide {
  readonly roots: readonly BuildRoot[];
  readonly tree: FileReader;
}

/**
 * The folders of the roots that a change can affect: of a repository of a hundred modules it is worth asking the go command about a few. A
 * module is affected by what changes in it, and in the modules of the repository that its go.mod names as a replacement; whatever else it
 * depends on, it takes from the module cache. Workspaces are always among them, and when in doubt a module is.
 * https://go.dev/ref/mod#go-mod-file-replace
 */
export async function affectedRoots(
  sides: readonly RootedSide[],
  changes: readonly FileChange[],
  inputs: CompilerInputs,
): Promise<ReadonlySet<string>> {
  const folders = new Set(sides.flatMap(({ roots }) => roots.map(({ folder }) => folder)));
  const changed = new Set<string>();
  for (const file of changes.flatMap(({ basePath, headPath }) => [basePath, headPath])) {
    const found = file === null ? 'no' : relevance(file, inputs);
    if (file === null || found === 'no') continue;
    for (const { roots } of sides) {
      const module = enclosing(folderOf(file), new Set(roots.map(({ folder }) => folder)));
      // The go.work or go.mod of what is no root of ours.
      if (module === null && found === 'modules') return folders;
      if (module !== null) changed.add(module);
    }
  }
  const affected = new Set(changed);
  for (const { roots, tree } of sides) {
    for (const { folder } of roots) {
      const replacements = localReplacements(await tree.read(path.posix.join(folder, 'go.mod')), folder);
      const isWorkspace = (await tree.read(path.posix.join(folder, 'go.work'))) !== null;
      if (isWorkspace || replacements.some((other) => !folders.has(other) || changed.has(other))) affected.add(folder);
    }
  }
  return affected;
}

/** The innermost of the folders that a folder lies in, or is; null where it lies in none. */
export function enclosing(folder: string, folders: ReadonlySet<string>): string | null {
  if (folders.has(folder)) return folder;
  return folder === '' ? null : enclosing(folderOf(folder), folders);
}

/** The folders that a go.mod takes modules from, relative to the repository; what lies outside of it starts with `..` or a slash. */
function localReplacements(goMod: string | null, folder: string): readonly string[] {
  return [...(goMod ?? '').matchAll(/=>[ \t]*(?:"([^"\n]*)"|`([^`\n]*)`|(\S+))/g)]
    .map(([, quoted, raw, plain]) => quoted ?? raw ?? plain ?? '')
    .filter(isFolderPath)
    .map((target) => (target.startsWith('.') ? path.posix.join(folder, target.replaceAll('\\', '/')) : target))
    .map((target) => target.replace(/\/+$/, ''))
    .map((target) => (target === '.' ? '' : target));
}

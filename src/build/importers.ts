import path from 'node:path';
import type { FileChange } from '../model/index.ts';
import type { GitTrees } from '../model/ports.ts';
import { enclosing } from './affected-roots.ts';
import type { LaidOut } from './graphs.ts';
import { cachedModule, isFolderPath, readGoMod, type GoMod } from './modules.ts';
import { changedSourceFolders, folderOf, isPassedOver } from './relevant.ts';
import { isNoRoot, type BuildRoot } from './roots.ts';
import type { BuildSettings } from './settings.ts';
import type { Disk } from './side-tree.ts';

/** More folders than these are not named one by one: listing everything costs little beside compiling them. */
const mostFolders = 200;

/** What finding the importers of a package needs to know. */
export interface ImportersRequest {
  readonly head: LaidOut;
  /** Every go.mod and go.work of the head, relative to the repository. */
  readonly goMods: readonly string[];
  readonly changes: readonly FileChange[];
  readonly settings: BuildSettings;
}

export interface Importers {
  /** The head's roots, with patterns for what may be affected. */
  readonly roots: readonly BuildRoot[];
  /** Would a package in this folder be among those that the roots' own patterns name? */
  readonly isOurs: (folder: string) => boolean;
}

interface Module {
  readonly folder: string;
  readonly goMod: GoMod;
}

/**
 * Finds the packages that a change of Go sources may affect: what it changed, and whatever names that in a file, directly or not. To search the
 * files for import paths takes a tenth of the time in which the go command lists a large repository. It finds too much (other platforms' files,
 * comments), never too little; which packages are affected, the go command says.
 *
 * Null where files alone don't tell, so that everything has to be listed: links, submodules, workspaces, modules with names that are not plain,
 * modules outside of the repository that may import packages of it.
 */
export async function findImporters(
  { head, goMods, changes, settings }: ImportersRequest,
  { git, disk }: { readonly git: GitTrees; readonly disk: Disk },
): Promise<Importers | null> {
  const isWorkspace = (file: string): boolean => path.posix.basename(file) === 'go.work';
  const hasWorkspace = goMods.some((file) => isWorkspace(file) && !isNoRoot(file));
  if (hasWorkspace || !['', 'off'].includes(settings.gowork)) return null;
  const files = goMods.filter((file) => !isWorkspace(file));
  // What lies in a submodule is another repository's to search.
  if ((await head.tree.read('.gitmodules')) !== null) return null;
  const modules = await readModules(files, head);
  if (modules === null || !(await isSelfContained(modules, head, settings, disk))) return null;
  const linking = disk.links(head.tree.root);
  linking.catch(() => undefined);
  const byFolder = new Map(modules.map((module) => [module.folder, module]));
  const folders = new Set(byFolder.keys());
  const moduleOf = (folder: string): Module | undefined => byFolder.get(enclosing(folder, folders) ?? '\0');

  const found = new Set<string>();
  let next = [...changedSourceFolders(changes, settings)];
  while (next.length > 0) {
    const importPaths: string[] = [];
    for (const folder of next) {
      const module = moduleOf(folder);
      if (module === undefined || /(?:^|\/)vendor\//.test(`${folder}/`)) return null;
      found.add(folder);
      importPaths.push(importPathOf(folder, module));
    }
    if (found.size > mostFolders) return null;
    const importing = await filesImporting(importPaths, head, git);
    const counts = (file: string): boolean => settings.tests || !file.endsWith('_test.go');
    next = [...new Set(importing.filter(counts).map(folderOf))].filter((folder) => !found.has(folder));
  }
  const links = await linking;
  if (links.some((link) => link.endsWith('.go'))) return null;
  const named = new Set(links.map((link) => link.replace(/(^|\/)node_modules\/.*/, '$1node_modules')));
  if (named.size > mostFolders) return null;
  const throughLinks = [...named].flatMap((link) => {
    const module = moduleOf(link);
    return module === undefined ? [] : importPathOf(link, module);
  });
  if (throughLinks.length > 0 && (await filesImporting(throughLinks, head, git, 'or-below')).length > 0) return null;
  const patternOf = (folder: string, root: BuildRoot): string | null =>
    moduleOf(folder)?.folder === root.folder && !isPassedOver(folder) ? patternIn(folder, root) : null;
  const roots = head.roots.map((root) => ({
    ...root,
    patterns: [...found].sort().flatMap((folder) => patternOf(folder, root) ?? []),
  }));
  if (roots.every(({ patterns }) => patterns.length === 0)) return null;
  return { roots, isOurs: (folder) => head.roots.some((root) => patternOf(folder, root) !== null) };
}

function importPathOf(folder: string, module: Module): string {
  return path.posix.join(module.goMod.path, path.posix.relative(module.folder, folder));
}

/** A folder as a pattern of its root; null where the root's own patterns don't reach it. */
function patternIn(folder: string, root: BuildRoot): string | null {
  const below = path.posix.relative(root.folder, folder);
  const pattern = below === '' ? '.' : `./${below}`;
  const isWanted = root.patterns.some((each) => `${pattern}/`.startsWith(each.replace(/\.\.\.$/, '')));
  return isWanted ? pattern : null;
}

async function readModules(files: readonly string[], { tree }: LaidOut): Promise<readonly Module[] | null> {
  const modules: Module[] = [];
  for (const file of files) {
    const goMod = readGoMod((await tree.read(file)) ?? '');
    // The standard library's packages are imported without the name of their module.
    if (goMod === null || goMod.path === 'std' || goMod.path === 'cmd') return null;
    modules.push({ folder: folderOf(file), goMod });
  }
  return modules;
}

/**
 * Can none of the modules that are taken from outside the repository import a package of it? Those of a vendor folder are searched like all other
 * files. What a module imports, its go.mod requires; one from before there was go.mod is searched.
 */
async function isSelfContained(
  modules: readonly Module[],
  { tree, roots }: LaidOut,
  { modCache, usesVendor }: BuildSettings,
  disk: Disk,
): Promise<boolean> {
  const names = modules.map(({ goMod }) => goMod.path);
  const mentions = (text: string): boolean => {
    const words = new Set(text.split(/[\s"'`]+/));
    return names.some((name) => words.has(name));
  };
  const imports = names.flatMap((name) => [`"${name}/`, `"${name}"`, `\`${name}/`, `\`${name}\``]);
  for (const { folder, goMod } of modules) {
    if (!roots.some((root) => root.folder === folder)) continue;
    const own = path.join(tree.root, folder);
    if (usesVendor && (await disk.readText(path.join(own, 'vendor/modules.txt'))) !== null) continue;
    if (!goMod.listsAll) return false;
    for (const required of goMod.requires) {
      const target =
        goMod.replaces.get(`${required.path} ${required.version}`) ?? goMod.replaces.get(required.path) ?? required;
      if (isFolderPath(target.path)) {
        const place = path.resolve(own, target.path);
        const inside = modules.find((each) => path.join(tree.root, each.folder) === place);
        if (inside === undefined ? await disk.holdsAny(place, '.go', imports) : inside.goMod.path !== required.path)
          return false;
        continue;
      }
      const cached = cachedModule(modCache, { path: target.path, version: target.version ?? '' });
      const text = await disk.readText(cached.goMod);
      if (text === null || mentions(text)) return false;
      if (!/^go\s/m.test(text) && (await disk.holdsAny(cached.folder, '.go', imports))) return false;
    }
  }
  return true;
}

/** Files of the head that hold one of the import paths as Go writes it: those on disk, and those that are laid over it. */
async function filesImporting(
  importPaths: readonly string[],
  { tree }: LaidOut,
  git: GitTrees,
  below: 'only' | 'or-below' = 'only',
): Promise<readonly string[]> {
  const ofFolder = importPaths.flatMap((each) => [`"${each}"`, `\`${each}\``]);
  const texts = [...ofFolder, ...(below === 'only' ? [] : importPaths.flatMap((each) => [`"${each}/`, `\`${each}/`]))];
  const laidOver = Object.keys(tree.replace).map((file) => path.relative(tree.root, file).replaceAll(path.sep, '/'));
  const covered = new Set(laidOver);
  const found = (await git.sourcesHolding(texts)).filter((file) => !covered.has(file));
  for (const file of laidOver.filter((each) => each.endsWith('.go'))) {
    const text = (await tree.read(file)) ?? '';
    if (texts.some((each) => text.includes(each))) found.push(file);
  }
  return found;
}

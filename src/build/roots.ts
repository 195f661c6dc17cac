import path from 'node:path';
import type { FileChange } from '../model/index.ts';
import type { GitTrees } from '../model/ports.ts';
import { folderOf } from './relevant.ts';
import { goList, type ListedModule } from './list.ts';
import type { GoCommand } from './port.ts';
import type { BuildSettings } from './settings.ts';
import type { SideTree } from './side-tree.ts';

/** One place to run the go command in: a module's root, or a workspace's with its modules. */
export interface BuildRoot {
  /** Relative to the repository, '' for its root. */
  readonly folder: string;
  readonly patterns: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const names = ['go.mod', 'go.work'];

/** The paths of a tree's go.mod and go.work files, sorted. */
export async function moduleFilesOf(tree: string, git: GitTrees): Promise<readonly string[]> {
  return await git.find(tree, names);
}

/** Does a go.mod or go.work lie where the go command looks for no packages of ours? */
export function isNoRoot(file: string): boolean {
  return /(?:^|\/)(?:vendor|testdata|[._][^/]*)\//.test(file);
}

/** The same for the base, from those of the head: what the change added was not there, and what it removed was. */
export function moduleFilesBefore(files: readonly string[], changes: readonly FileChange[]): readonly string[] {
  const before = new Set(files);
  for (const { basePath, headPath } of changes) if (headPath !== null && headPath !== basePath) before.delete(headPath);
  for (const { basePath } of changes) {
    if (basePath !== null && names.includes(path.posix.basename(basePath))) before.add(basePath);
  }
  return [...before].sort();
}

/**
 * Finds the modules and workspaces of one side below `scope` (a folder relative to the repository; the enclosing module's when
 * it has none below) among its `moduleFiles`, and turns the user's patterns, written relative to `scope`, into patterns of each.
 */
export async function buildRoots(
  side: SideTree,
  moduleFiles: readonly string[],
  scope: string,
  patterns: readonly string[],
  go: GoCommand,
  settings: BuildSettings,
): Promise<readonly BuildRoot[]> {
  const files = moduleFiles.filter((file) => !isNoRoot(file));
  const workspaces =
    settings.gowork === 'off' ? [] : files.filter((file) => path.posix.basename(file) === 'go.work').map(folderOf);
  const modules = files.filter((file) => path.posix.basename(file) === 'go.mod').map(folderOf);

  const roots: BuildRoot[] = [];
  const inWorkspace = new Set<string>();
  for (const workspace of workspaces) {
    const used = await workspaceModules(side, workspace, go, settings);
    const mine = used.filter((module) => !inWorkspace.has(module));
    for (const module of mine) inWorkspace.add(module);
    const wanted = mine.flatMap((module) => patternsOf(workspace, module, scope, patterns, modules));
    if (wanted.length > 0) roots.push({ folder: workspace, patterns: [...new Set(wanted)], env: {} });
  }
  for (const module of modules.filter((folder) => !inWorkspace.has(folder))) {
    const wanted = patternsOf(module, module, scope, patterns, modules);
    if (wanted.length > 0)
      roots.push({ folder: module, patterns: wanted, env: workspaces.length > 0 ? { GOWORK: 'off' } : {} });
  }
  return roots;
}

/** The folders of a workspace's modules that lie in the repository. */
async function workspaceModules(
  side: SideTree,
  workspace: string,
  go: GoCommand,
  settings: BuildSettings,
): Promise<readonly string[]> {
  const { objects } = await goList<ListedModule>(go, side, settings, {
    dir: path.join(side.root, workspace),
    args: ['-m', '-json=Path,Dir,Main'],
  });
  return objects
    .filter((module) => module.Main === true && module.Dir !== undefined)
    .map((module) => path.relative(side.root, module.Dir ?? '').replaceAll(path.sep, '/'))
    .filter((folder) => !folder.startsWith('..'));
}

/**
 * The user's patterns as they read from `root`, as far as they reach into the module at `module`. Without patterns: the part of
 * the module that lies in `scope`.
 */
function patternsOf(
  root: string,
  module: string,
  scope: string,
  patterns: readonly string[],
  modules: readonly string[],
): readonly string[] {
  return (patterns.length === 0 ? ['./...'] : patterns).flatMap((pattern) => {
    if (!/^\.\.?(?:\/|$)/.test(pattern)) return [pattern];
    const wild = /(?:^|\/)\.\.\.$/.test(pattern);
    const folder = path.posix.join(scope, wild ? pattern.slice(0, -3) : pattern).replace(/^\.?\/?|\/$/g, '');
    if (wild && contains(folder, module)) return [relative(root, module, '/...')];
    if (
      !contains(module, folder) ||
      modules.some((other) => other !== module && contains(module, other) && contains(other, folder))
    ) {
      return [];
    }
    return [relative(root, folder, wild ? '/...' : '')];
  });
}

function contains(outer: string, inner: string): boolean {
  return outer === '' || inner === outer || inner.startsWith(`${outer}/`);
}

function relative(from: string, to: string, suffix: string): string {
  const between = path.posix.relative(from, to);
  return `${between === '' ? '.' : between.startsWith('..') ? between : `./${between}`}${suffix}`;
}

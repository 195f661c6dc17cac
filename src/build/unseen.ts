import path from 'node:path';
import { InconclusiveError, type FileChange } from '../model/index.ts';
import type { GitTrees } from '../model/ports.ts';
import type { Build } from './build.ts';
import { folderOf, isPassedOver, relevance, type CompilerInputs } from './relevant.ts';
import type { Disk } from './side-tree.ts';

/** Every Go file has it. https://go.dev/ref/spec#Package_clause */
const packageClause = ['package '];

/**
 * What changed and is not compared: one sentence for each submodule that has Go code on the disk, or that a go.mod or go.work leads to. Its files
 * are another repository's, and those of the base are nowhere.
 *
 * @param headTree with the go.mod files.
 */
export async function changedSubmodules(
  changes: readonly FileChange[],
  headTree: string,
  git: GitTrees,
  disk: Pick<Disk, 'holdsAny' | 'isFolder'>,
): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const { headPath, headMode, baseMode, baseBlob, headBlob } of changes) {
    if (headPath === null || headMode !== '160000') continue;
    const folder = path.join(git.root, headPath);
    const holdsGo = (await disk.isFolder(folder)) && (await disk.holdsAny(folder, '.go', packageClause));
    if (!holdsGo && !(await isModuleOf(headPath, headTree, git))) continue;
    const [before, after] = [baseBlob, headBlob].map((commit) => commit.slice(0, 12));
    const how = baseMode === '160000' ? `changed from ${before} to ${after}` : `was added, at ${after}`;
    sentences.push(`The submodule ${headPath} ${how} and holds Go code, which is not compared.`);
  }
  return sentences;
}

/** Does a `replace` or `use` lead to the folder? What is no module path begins with a dot: https://go.dev/ref/mod#go-mod-file-replace */
async function isModuleOf(folder: string, tree: string, git: GitTrees): Promise<boolean> {
  const files = (await git.find(tree, ['go.mod', 'go.work'])).filter((file) => !isPassedOver(folderOf(file)));
  const entries = await Promise.all(files.map((file) => git.entry(tree, file)));
  const blobs = await git.blobs(entries.flatMap((entry) => entry?.blob ?? []));
  return blobs.some((blob, index) => {
    const from = path.posix.dirname(files[index] ?? '');
    const named = [...(blob?.toString('utf8') ?? '').matchAll(/(?:^|\s)"?(\.\.?\/[^\s"]*)/g)];
    return named.some(([, relative = '']) => `${path.posix.join(from, relative)}/`.startsWith(`${folder}/`));
  });
}

/**
 * Refuses a checkout that leaves out files which the change is about: a package without its files is one that the go command doesn't list, and
 * nobody would miss it. https://git-scm.com/docs/git-sparse-checkout
 *
 * @throws InconclusiveError naming one of them.
 */
export async function refuseLeftOut(
  { base, head }: Pick<Build, 'base' | 'head'>,
  changes: readonly FileChange[],
  inputs: CompilerInputs,
  disk: Pick<Disk, 'readBytes'>,
): Promise<void> {
  const missing: string[] = [];
  for (const { basePath, headPath } of changes) {
    for (const [{ tree }, file] of [
      [base, basePath],
      [head, headPath],
    ] as const) {
      if (file === null || relevance(file, inputs) === 'no') continue;
      const absolute = path.join(tree.root, file);
      if (absolute in tree.replace || (await disk.readBytes(absolute, 0, 1)) !== null) continue;
      missing.push(file);
    }
  }
  const [first, ...others] = [...new Set(missing)];
  if (first === undefined) return;
  const all = others.length === 0 ? first : `${first} and ${others.length} more changed files`;
  throw new InconclusiveError(
    `The checkout lacks ${all} (a sparse checkout?): what changed there can't be compared. Check out every folder with Go code.`,
  );
}

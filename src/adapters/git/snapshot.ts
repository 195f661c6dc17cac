import { copyFile, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { inputLimit, type GitCommand } from './command.ts';

/**
 * Untracked files that belong to what is compared: those that the go command reads, by ending or name
 * (https://pkg.go.dev/cmd/go#hdr-File_types). A list, so that a huge file of another kind is not read.
 */
const goFiles = new RegExp(
  [
    String.raw`\.(?:go|s|S|sx|c|h|cc|cpp|cxx|hh|hpp|hxx|m|f|F|for|f90|syso|swig|swigcxx)$`,
    String.raw`(?:^|/)(?:go\.(?:mod|sum|work|work\.sum)|vendor/modules\.txt)$`,
  ].join('|'),
);

/**
 * What git's trees call what is on disk: the commit of HEAD where nothing differs from it, else a tree that is written for it. Works on a copy of the
 * index that keeps what git knows of unchanged files, so that only changed ones are read; the user's own index stays as it is, byte for byte.
 *
 * @param indexFile the user's index.
 * @param objects variables that send new objects elsewhere than into the user's repository.
 * @param untracked whether untracked Go files (ignored ones never) are part of it.
 */
export async function snapshot(
  git: GitCommand,
  indexFile: string,
  temporary: string,
  objects: Readonly<Record<string, string>>,
  untracked: 'include' | 'ignore',
): Promise<string> {
  const status = await workingTreeStatus(git, untracked);
  if (status.head !== null && !status.isChanged && status.untracked.length === 0) return status.head;
  const index = path.join(temporary, 'index');
  await copyIndex(indexFile, index);
  const env = { ...objects, GIT_INDEX_FILE: index };
  await git.run(['add', '--update', '--', '.'], { env });
  // Not `git add`, which refuses files outside a sparse checkout though the go command reads them.
  for (const input of portions(status.untracked)) {
    await git.run(['update-index', '--add', '-z', '--stdin'], { env, input });
  }
  // In a partial clone blobs may be missing that nobody needs here.
  return await git.line(['write-tree', '--missing-ok'], { env });
}

interface Status {
  /** The commit that is checked out; null before the first one. */
  readonly head: string | null;
  /** Does a file that git tracks differ from it, in the index or on disk? */
  readonly isChanged: boolean;
  /** Paths as bytes, for they may be no UTF-8. */
  readonly untracked: readonly Buffer[];
}

/**
 * One look at everything, which in most runs is all there is to do. What a submodule has besides its commit is no part of a tree.
 * https://git-scm.com/docs/git-status#_porcelain_format_version_2
 */
async function workingTreeStatus(git: GitCommand, untracked: 'include' | 'ignore'): Promise<Status> {
  const files = untracked === 'include' ? 'all' : 'no';
  const shape = ['--porcelain=v2', '-z', '--branch', '--no-ahead-behind', '--no-renames', '--ignore-submodules=dirty'];
  const entries = splitAtNul(await git.run(['status', ...shape, `--untracked-files=${files}`]));
  const kind = (entry: Buffer): string => String.fromCharCode(entry[0] ?? 0);
  const head = entries.map((entry) => /^# branch\.oid ([0-9a-f]+)$/.exec(entry.toString('latin1'))?.[1]).find(Boolean);
  const paths = entries.filter((entry) => kind(entry) === '?').map((entry) => entry.subarray('? '.length));
  // Other repositories inside this one are listed as folders, with a slash at the end: they are no part of it.
  return {
    head: head ?? null,
    isChanged: entries.some((entry) => !['#', '?'].includes(kind(entry))),
    untracked: paths.filter((file) => goFiles.test(file.toString('latin1'))),
  };
}

function splitAtNul(answer: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0, end; (end = answer.indexOf(0, at)) >= 0; at = end + 1) parts.push(answer.subarray(at, end));
  return parts;
}

/**
 * The copy gets the index's own time (a little earlier, as Node writes it less precisely): git looks into files that are as
 * young as the index, for they may have changed after it was written. https://git-scm.com/docs/racy-git
 */
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(from);
    await copyFile(from, to);
    const seconds = (mtimeMs - 1) / 1000;
    await utimes(to, seconds, seconds);
  } catch (error) {
    // A repository without a first commit may have no index yet.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Paths that each end with a NUL, in portions that fit a pipe. */
function portions(files: readonly Buffer[]): readonly Buffer[] {
  const portions: Buffer[][] = [[]];
  let size = 0;
  for (const file of files) {
    if (size + file.length >= inputLimit) {
      portions.push([]);
      size = 0;
    }
    portions.at(-1)?.push(file, nul);
    size += file.length + 1;
  }
  return portions.filter((paths) => paths.length > 0).map((paths) => Buffer.concat(paths));
}

const nul = Buffer.alloc(1);

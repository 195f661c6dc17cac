import { copyFile, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { inputLimit, type GitCommand } from './command.ts';

/**
 * Untracked files that belong to what is compared: those that the go command reads (https://pkg.go.dev/cmd/go#hdr-File_types). A
 * list, so that a huge file of another kind is not read. https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-pathspec
 */
const goFiles = [
  ...['go', 's', 'S', 'sx', 'c', 'h', 'cc', 'cpp', 'cxx', 'hh', 'hpp', 'hxx', 'm', 'f', 'F', 'for', 'f90', 'syso'].map(
    (end) => `*.${end}`,
  ),
  ...['swig', 'swigcxx'].map((end) => `*.${end}`),
  ...['go.mod', 'go.sum', 'go.work', 'go.work.sum', 'vendor/modules.txt'].map((name) => `:(glob)**/${name}`),
];

/**
 * Writes git's tree of what is on disk, and returns its id. Works on a copy of the index that keeps what git knows of unchanged files,
 * so that only changed ones are read; the user's own index stays as it is, byte for byte.
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
  const index = path.join(temporary, 'index');
  await copyIndex(indexFile, index);
  const env = { ...objects, GIT_INDEX_FILE: index };
  await git.run(['add', '--update', '--', '.'], { env });
  if (untracked === 'include') {
    const list = ['ls-files', '--others', '--exclude-standard', '-z', '--', ...goFiles];
    // Not `git add`, which refuses files outside a sparse checkout though the go command reads them.
    for (const input of portions(await git.run(list, { env }))) {
      await git.run(['update-index', '--add', '-z', '--stdin'], { env, input });
    }
  }
  // In a partial clone blobs may be missing that nobody needs here.
  return await git.line(['write-tree', '--missing-ok'], { env });
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

/**
 * Paths that each end with a NUL, in portions that fit a pipe. Other repositories inside this one are listed as folders, with a slash
 * at the end: they are no part of it.
 */
function portions(listed: Buffer): readonly Buffer[] {
  const portions: Buffer[][] = [[]];
  let size = 0;
  for (let at = 0, end; (end = listed.indexOf(0, at) + 1) > 0; at = end) {
    if (listed[end - 2] === 0x2f) continue;
    if (size + end - at > inputLimit) {
      portions.push([]);
      size = 0;
    }
    portions.at(-1)?.push(listed.subarray(at, end));
    size += end - at;
  }
  return portions.filter((paths) => paths.length > 0).map((paths) => Buffer.concat(paths));
}

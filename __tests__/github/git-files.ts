import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FileEntry } from './model.ts';
import type { PullRequestSeed } from './state.ts';

const run = promisify(execFile);

/** Runs git in a folder and hands back its standard output. Rejects when git fails. */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: 1 << 28 });
  return stdout;
}

const statuses: Readonly<Record<string, FileEntry['status']>> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/**
 * The files that differ between two revisions of a real repository, as GitHub lists them: three lines of context, renames
 * found, no patch for binary files and pure renames. Pass the merge base as `base` for a pull request.
 */
export async function filesFromGit(folder: string, base: string, head: string): Promise<FileEntry[]> {
  const raw = await git(folder, 'diff', '--raw', '-z', '-M', '--no-abbrev', '--end-of-options', base, head, '--');
  const text = await git(
    folder,
    ...['-c', 'core.quotepath=on', 'diff', '-U3', '-M', '--no-color', '--no-ext-diff', '--no-textconv'],
    ...['--no-relative', '--end-of-options', base, head, '--'],
  );
  const blocks = text.split(/^(?=diff --git )/m).filter((block) => block !== '');
  const fields = raw.split('\0');
  const files: FileEntry[] = [];
  for (let at = 0; (fields[at] ?? '') !== '';) {
    const [, , baseBlob = '', headBlob = '', letters = ''] = (fields[at] ?? '').split(' ');
    const status = statuses[letters.charAt(0)];
    if (!status) throw new Error(`git diff --raw has an unknown status: ${letters}`);
    const moved = status === 'renamed' || status === 'copied';
    const from = fields[at + 1] ?? '';
    const filename = moved ? (fields[at + 2] ?? '') : from;
    at += moved ? 3 : 2;
    // A change of type, such as from a file to a symlink, comes as a deletion and an addition.
    const [block = ''] = blocks.splice(0, status === 'changed' ? 2 : 1);
    const hunks = status === 'changed' ? -1 : block.search(/^@@ /m);
    files.push({
      filename,
      status,
      sha: status === 'removed' ? baseBlob : headBlob,
      ...(moved ? { previous_filename: from } : {}),
      ...(hunks >= 0 ? { patch: block.slice(hunks).replace(/\n$/, '') } : {}),
    });
  }
  if (blocks.length > 0) throw new Error('git diff and git diff --raw disagree about the files');
  return files;
}

/** What `openPullRequest` needs to know of two revisions of a real repository: commits, merge base and files. */
export async function pullRequestFromGit(
  folder: string,
  base: string,
  head: string,
): Promise<PullRequestSeed & { readonly base: { readonly sha: string }; readonly head: { readonly sha: string } }> {
  const sha = async (revision: string) =>
    (await git(folder, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`)).trim();
  const [baseSha, headSha] = await Promise.all([sha(base), sha(head)]);
  const mergeBase = (await git(folder, 'merge-base', baseSha, headSha)).trim();
  const listed = await git(folder, 'rev-list', '--reverse', '--topo-order', `${mergeBase}..${headSha}`);
  return {
    base: { sha: baseSha },
    head: { sha: headSha },
    mergeBase,
    commits: listed.trim().split('\n'),
    files: await filesFromGit(folder, mergeBase, headSha),
  };
}

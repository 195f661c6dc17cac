import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FileChange } from '../../model/index.ts';
import type { GitTrees } from '../../model/ports.ts';
import type { GitCall, GitCommand } from './command.ts';

/** Untracked files that belong to what is compared: those that the go command reads. https://git-scm.com/docs/gitglossary#def_pathspec */
const goFiles = [
  ...['go', 's', 'S', 'c', 'h', 'cc', 'cpp', 'cxx', 'hh', 'hpp', 'hxx', 'm', 'syso', 'swig', 'swigcxx'].map(
    (end) => `*.${end}`,
  ),
  ...['go.mod', 'go.sum', 'go.work', 'go.work.sum', 'vendor/modules.txt'].flatMap((name) =>
    [name, `**/${name}`].map((glob) => `:(glob)${glob}`),
  ),
];

/**
 * The repository's trees. New objects (the tree of the working tree) go to a folder of the run's own, with the repository's as the alternate:
 * nothing in .git changes.
 */
export class Trees implements GitTrees {
  readonly root: string;
  readonly #git: GitCommand;
  readonly #temporary: string;
  readonly #objects: Readonly<Record<string, string>>;

  private constructor(root: string, git: GitCommand, temporary: string, objects: Readonly<Record<string, string>>) {
    this.root = root;
    this.#git = git;
    this.#temporary = temporary;
    this.#objects = objects;
  }

  static async open(root: string, git: GitCommand, temporary: string): Promise<Trees> {
    const own = path.join(temporary, 'objects');
    await mkdir(own, { recursive: true });
    const real = path.resolve(root, await git.line(['rev-parse', '--git-path', 'objects']));
    return new Trees(root, git, temporary, {
      GIT_OBJECT_DIRECTORY: own,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(real),
    });
  }

  /**
   * A tree of what is on disk. The index is copied with its knowledge of unchanged files, so that only changed ones are read.
   *
   * @param untracked whether untracked Go files (ignored ones never) are part of it.
   */
  async snapshot(untracked: 'include' | 'ignore'): Promise<string> {
    const index = path.join(this.#temporary, 'index');
    const real = path.resolve(this.root, await this.#git.line(['rev-parse', '--git-path', 'index']));
    try {
      await copyFile(real, index);
    } catch (error) {
      // A repository without a first commit may have no index yet.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
    const env = { ...this.#objects, GIT_INDEX_FILE: index };
    await this.#git.run(['add', '--update', '--', '.'], { env });
    if (untracked === 'include') {
      const others = await this.#git.run(['ls-files', '--others', '--exclude-standard', '-z', '--', ...goFiles], {
        env,
      });
      const add = ['--literal-pathspecs', 'add', '--pathspec-from-file=-', '--pathspec-file-nul'];
      if (others.length > 0) await this.#git.run(add, { env, input: others.toString('utf8') });
    }
    // In a partial clone blobs may be missing that nobody needs here.
    return await this.#git.line(['write-tree', '--missing-ok'], { env });
  }

  async changes(
    baseTree: string,
    headTree: string,
    renames: 'find-renames' | 'no-renames',
  ): Promise<readonly FileChange[]> {
    const args = [
      'diff-tree',
      '-r',
      '-z',
      '--raw',
      '--full-index',
      '--no-commit-id',
      ...(renames === 'find-renames' ? ['-M', '-l0'] : ['--no-renames']),
      '--no-ext-diff',
      '--no-textconv',
    ];
    const fields = (await this.#run([...args, '--end-of-options', baseTree, headTree])).toString('utf8').split('\0');
    const changes: FileChange[] = [];
    for (let at = 0; (fields[at] ?? '') !== '';) {
      const [baseMode = '', headMode = '', baseBlob = '', headBlob = '', letters = ''] = (fields[at] ?? '')
        .slice(1)
        .split(' ');
      const letter = letters.charAt(0);
      const renamed = letter === 'R' || letter === 'C';
      const from = fields[at + 1] ?? '';
      const to = renamed ? (fields[at + 2] ?? '') : from;
      at += renamed ? 3 : 2;
      changes.push({
        status: letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : renamed ? 'renamed' : 'modified',
        basePath: letter === 'A' ? null : from,
        headPath: letter === 'D' ? null : to,
        baseMode,
        headMode,
        baseBlob,
        headBlob,
      });
    }
    return changes.sort((a, b) => compare(a.headPath ?? a.basePath ?? '', b.headPath ?? b.basePath ?? ''));
  }

  async blobs(ids: readonly string[]): Promise<readonly (Buffer | null)[]> {
    if (ids.length === 0) return [];
    const answer = await this.#run(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` });
    const blobs: (Buffer | null)[] = [];
    let at = 0;
    while (blobs.length < ids.length) {
      const newline = answer.indexOf(10, at);
      const [, type, size] = answer.subarray(at, newline).toString('utf8').split(' ');
      if (type !== 'blob') {
        blobs.push(null);
        at = newline + 1;
        continue;
      }
      blobs.push(answer.subarray(newline + 1, newline + 1 + Number(size)));
      at = newline + 2 + Number(size);
    }
    return blobs;
  }

  async entry(tree: string, file: string): Promise<{ readonly blob: string; readonly mode: string } | null> {
    const answer = await this.#run(['--literal-pathspecs', 'ls-tree', '-z', '--end-of-options', tree, '--', file]);
    const match = /^(\d+) \w+ ([0-9a-f]+)\t/.exec(answer.toString('utf8'));
    return match === null ? null : { mode: match[1] ?? '', blob: match[2] ?? '' };
  }

  async find(tree: string, names: readonly string[]): Promise<readonly string[]> {
    const answer = await this.#run(['ls-tree', '-r', '-z', '--name-only', '--end-of-options', tree]);
    return answer
      .toString('utf8')
      .split('\0')
      .filter((file) => file !== '' && names.includes(path.posix.basename(file)))
      .sort(compare);
  }

  async patch(baseTree: string, headTree: string, { basePath, headPath }: FileChange): Promise<string> {
    const paths = [...new Set([basePath, headPath])].filter((file) => file !== null);
    const args = [
      '--literal-pathspecs',
      'diff-tree',
      '-p',
      '-U3',
      '-M',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
    ];
    return (await this.#run([...args, '--end-of-options', baseTree, headTree, '--', ...paths])).toString('utf8');
  }

  async materialise(tree: string, folder: string): Promise<void> {
    const env = { GIT_INDEX_FILE: path.join(this.#temporary, `${path.basename(path.dirname(folder))}.index`) };
    await this.#run(['read-tree', '--end-of-options', tree], { env });
    await this.#run(['checkout-index', '--all', `--prefix=${folder}/`], { env });
  }

  async #run(args: readonly string[], call: GitCall = {}): Promise<Buffer> {
    return await this.#git.run(args, { ...call, env: { ...this.#objects, ...call.env } });
  }
}

/** Git reads a list here, in which a path that starts with a quote or holds a colon must be quoted. */
function quoted(folder: string): string {
  return /["\\:]/.test(folder) ? `"${folder.replaceAll(/["\\]/g, '\\$&')}"` : folder;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

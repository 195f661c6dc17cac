import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { InconclusiveError, type FileChange } from '../../model/index.ts';
import type { GitTrees } from '../../model/ports.ts';
import { Prefetcher, readBlobs } from './blobs.ts';
import type { GitCall, GitCommand } from './command.ts';
import { compare, parseRawDiff } from './raw-diff.ts';
import { snapshot } from './snapshot.ts';

/**
 * Renamed files are found among this many added and as many deleted ones: 5 s for 3000 small files on either side. Beyond it, git
 * still pairs files that kept their content or their name, so that folders that moved are no concern.
 * https://git-scm.com/docs/diff-options#Documentation/diff-options.txt--lnum
 */
const renameLimit = 3000;

/** Attributes and submodule settings in the compared files themselves can't hide a change from these. */
const unabridged = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=none'];

/** Where git keeps what. The paths are absolute. */
export interface RepositoryFiles {
  readonly root: string;
  readonly objects: string;
  readonly index: string;
  /** An existing folder of the run's own. */
  readonly temporary: string;
  /** See `promisorRemote`. */
  readonly promisor: string | null;
}

/**
 * The repository's trees. New objects (the tree of the working tree) go to a folder of the run's own, with the repository's as the alternate:
 * nothing in .git changes.
 */
export class Trees implements GitTrees {
  readonly root: string;
  readonly #git: GitCommand;
  readonly #index: string;
  readonly #temporary: string;
  readonly #objects: Readonly<Record<string, string>>;
  readonly #prefetcher: Prefetcher;
  #materialised = 0;

  private constructor(git: GitCommand, { root, objects, index, temporary, promisor }: RepositoryFiles, own: string) {
    this.root = root;
    this.#git = git;
    this.#index = index;
    this.#temporary = temporary;
    this.#objects = { GIT_OBJECT_DIRECTORY: own, GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objects) };
    this.#prefetcher = new Prefetcher(git, this.#objects, promisor);
  }

  static async open(git: GitCommand, files: RepositoryFiles): Promise<Trees> {
    const own = path.join(files.temporary, 'objects');
    await mkdir(own, { recursive: true });
    return new Trees(git, files, own);
  }

  /** See `Repository.snapshot`. */
  async snapshot(untracked: 'include' | 'ignore'): Promise<string> {
    return await snapshot(this.#git, this.#index, this.#temporary, this.#objects, untracked);
  }

  async changes(
    baseTree: string,
    headTree: string,
    renames: 'find-renames' | 'no-renames',
  ): Promise<readonly FileChange[]> {
    const args = [
      ...['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-commit-id', ...unabridged],
      ...(renames === 'find-renames' ? ['-M', `-l${renameLimit}`] : ['--no-renames']),
    ];
    return parseRawDiff((await this.#run([...args, '--end-of-options', baseTree, headTree])).toString('utf8'));
  }

  async blobs(ids: readonly string[]): Promise<readonly (Buffer | null)[]> {
    await this.#prefetcher.fetch(ids);
    return await readBlobs(this.#git, ids, { env: this.#objects });
  }

  async entry(tree: string, file: string): Promise<{ readonly blob: string; readonly mode: string } | null> {
    const answer = await this.#run(['--literal-pathspecs', 'ls-tree', '-z', '--end-of-options', tree, '--', file]);
    const match = /^(\d+) \w+ ([0-9a-f]+)\t/.exec(answer.toString('utf8'));
    return match === null ? null : { mode: match[1] ?? '', blob: match[2] ?? '' };
  }

  async list(
    tree: string,
  ): Promise<readonly { readonly file: string; readonly mode: string; readonly blob: string }[]> {
    const answer = await this.#run(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', tree]);
    return answer
      .toString('utf8')
      .split('\0')
      .flatMap((line) => {
        const [, mode = '', blob = '', file = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
        return file === '' ? [] : [{ file, mode, blob }];
      });
  }

  async find(tree: string, names: readonly string[]): Promise<readonly string[]> {
    const answer = await this.#run(['ls-tree', '-r', '-z', '--name-only', '--end-of-options', tree]);
    return paths(answer)
      .filter((file) => names.includes(path.posix.basename(file)))
      .sort(compare);
  }

  /** https://git-scm.com/docs/git-grep */
  async sourcesHolding(texts: readonly string[]): Promise<readonly string[]> {
    // As the go command sees them: whatever the index says, and in repositories that lie in this one, too.
    const files = ['--no-index', '--no-exclude-standard', '--no-recurse-submodules'];
    const shape = ['--files-with-matches', '-z', '--no-color', '--full-name', '--text', '--fixed-strings', ...files];
    const patterns = texts.flatMap((text) => ['-e', text]);
    const { exitCode, stdout, stderr } = await this.#git.try(['grep', ...shape, ...patterns, '--', '*.go']);
    // 1: nothing was found.
    if (exitCode > 1) throw new InconclusiveError(`git grep failed: ${stderr}`);
    return paths(stdout);
  }

  async patch(baseTree: string, headTree: string, { basePath, headPath }: FileChange): Promise<string> {
    const paths = [...new Set([basePath, headPath])].filter((file) => file !== null);
    const shape = ['-p', '-U3', '--inter-hunk-context=0', '-M', '--no-color', '--src-prefix=a/', '--dst-prefix=b/'];
    const args = ['--literal-pathspecs', 'diff-tree', ...shape, ...unabridged];
    return (await this.#run([...args, '--end-of-options', baseTree, headTree, '--', ...paths])).toString('utf8');
  }

  /** Writes the files through an index of its own. Submodules become empty folders; file filters apply as in a checkout. */
  async materialise(tree: string, folder: string): Promise<void> {
    this.#materialised++;
    const env = { GIT_INDEX_FILE: path.join(this.#temporary, `materialise-${this.#materialised}.index`) };
    const listed = (await this.#run(['ls-tree', '-r', '-z', '--end-of-options', tree])).toString('utf8').split('\0');
    await this.#prefetcher.fetch(listed.flatMap((line) => /^\d+ blob ([0-9a-f]+)\t/.exec(line)?.[1] ?? []));
    await this.#run(['read-tree', '--end-of-options', tree], { env });
    await this.#run(['checkout-index', '--all', `--prefix=${folder}/`], { env });
  }

  async #run(args: readonly string[], call: GitCall = {}): Promise<Buffer> {
    return await this.#git.run(args, { ...call, env: { ...this.#objects, ...call.env } });
  }
}

/** Paths that each end with a NUL. */
function paths(listed: Buffer): readonly string[] {
  return listed
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '');
}

/**
 * Git reads a list here, in which a path that starts with a quote or holds a separator must be quoted.
 * https://git-scm.com/docs/git#Documentation/git.txt-GITALTERNATEOBJECTDIRECTORIES
 */
function quoted(folder: string): string {
  return /["\\:;]/.test(folder) ? `"${folder.replaceAll(/["\\]/g, String.raw`\$&`)}"` : folder;
}

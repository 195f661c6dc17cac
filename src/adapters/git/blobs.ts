import { readFile } from 'node:fs/promises';
import { inputLimit, type GitCall, type GitCommand } from './command.ts';

/** The contents of blobs in the order asked for; null for what is missing or no blob. Throws what git said where it could not look. */
export async function readBlobs(
  git: GitCommand,
  ids: readonly string[],
  call: GitCall,
): Promise<readonly (Buffer | null)[]> {
  const blobs: (Buffer | null)[] = [];
  for (const portion of portions(ids)) {
    const answer = await git.run(['cat-file', '--batch'], { ...call, input: lines(portion) });
    blobs.push(...parseBatch(answer, portion.length));
  }
  return blobs;
}

/**
 * Reads what `git cat-file --batch` prints: `<id> blob <size>\n<bytes>\n`, or `<id> missing\n`.
 * https://git-scm.com/docs/git-cat-file#_batch_output
 */
export function parseBatch(answer: Buffer, count: number): readonly (Buffer | null)[] {
  const blobs: (Buffer | null)[] = [];
  let at = 0;
  while (blobs.length < count) {
    const newline = answer.indexOf(10, at);
    if (newline < 0) throw new Error(`git cat-file answered ${blobs.length} of ${count} questions.`);
    const [, type, size] = answer.subarray(at, newline).toString('utf8').split(' ');
    const end = newline + 1 + (size === undefined ? -1 : Number(size));
    blobs.push(type === 'blob' ? answer.subarray(newline + 1, end) : null);
    at = end + 1;
  }
  return blobs;
}

/**
 * The remote that promised what the clone lacks; null in one that has everything. git is asked only where the repository's configuration speaks
 * of one, or includes other files.
 */
export async function promisorRemote(git: GitCommand, configFile: string): Promise<string | null> {
  const config = await readFile(configFile, 'utf8').catch(() => '');
  if (!/promisor|\[include/i.test(config)) return null;
  const promisors = await git.ask(['config', '--name-only', '--get-regexp', String.raw`^remote\..*\.promisor$`]);
  return /^remote\.(.*)\.promisor$/.exec(promisors?.split('\n')[0] ?? '')?.[1] ?? null;
}

/** Fetches what a partial clone lacks in one go; git itself would ask for one blob after the other. */
export class Prefetcher {
  readonly #git: GitCommand;
  readonly #objects: Readonly<Record<string, string>>;
  readonly #remote: string | null;
  readonly #asked = new Set<string>();

  constructor(git: GitCommand, objects: Readonly<Record<string, string>>, remote: string | null) {
    this.#git = git;
    this.#objects = objects;
    this.#remote = remote;
  }

  /** A failure here is none: reading the blobs will tell which one is missing. */
  async fetch(ids: readonly string[]): Promise<void> {
    if (this.#remote === null || this.#remote.startsWith('-')) return;
    const wanted = ids.filter((id) => !this.#asked.has(id) && !/^0+$/.test(id));
    if (wanted.length === 0) return;
    for (const id of wanted) this.#asked.add(id);
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--filter=blob:none'];
    for (const portion of portions(wanted)) {
      await this.#git.try(['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, '--stdin', this.#remote], {
        env: this.#objects,
        input: lines(portion),
      });
    }
  }
}

function portions(ids: readonly string[]): readonly (readonly string[])[] {
  const length = Math.floor(inputLimit / ((ids[0]?.length ?? 0) + 1));
  return Array.from({ length: Math.ceil(ids.length / length) }, (_, n) => ids.slice(n * length, (n + 1) * length));
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('');
}

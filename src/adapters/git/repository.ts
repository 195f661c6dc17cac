import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError, type Known } from '../../model/index.ts';
import type { Repository } from '../../revisions/port.ts';
import { promisorRemote } from './blobs.ts';
import { defaultBranch, names } from './branches.ts';
import { GitCommand } from './command.ts';
import type { Environment } from './environment.ts';
import { History } from './history.ts';
import { Remote } from './remote.ts';
import { Trees } from './trees.ts';

/** The first git with `fetch --no-write-fetch-head`. https://github.com/git/git/blob/master/Documentation/RelNotes/2.29.0.txt */
const oldest = { major: 2, minor: 29 };

/**
 * Opens the repository around a folder. Throws a UsageError when there is none, or one that git does not trust, and when git is missing
 * or too old.
 *
 * @param temporary an existing folder of the run's own: objects and indexes go there, and are its owner's to remove.
 */
export async function openRepository(folder: string, temporary: string, environment: Environment): Promise<Repository> {
  const there = await existing(folder);
  const given = new GitCommand(there, environment);
  const paths = ['objects', 'index', 'shallow', 'config'].flatMap((name) => ['--git-path', name]);
  const [version, { exitCode, stdout, stderr }] = await Promise.all([
    given.run(['version']),
    given.try(['rev-parse', '--show-toplevel', ...paths]),
  ]);
  checkVersion(version.toString('utf8').trim());
  if (exitCode !== 0) throw await notUsable(folder, stderr, given);
  const [toplevel = '', ...found] = stdout.toString('utf8').split('\n');
  const [objects = '', index = '', shallow = '', config = ''] = found.map((name) => path.resolve(there, name));
  const root = await realpath(toplevel);
  const git = given.in(root);
  const files = { root, objects, index, temporary, promisor: await promisorRemote(git, config) };
  return new GitRepository(new History(git, shallow), git, await Trees.open(git, files));
}

async function existing(folder: string): Promise<string> {
  try {
    const real = await realpath(folder);
    if ((await stat(real)).isDirectory()) return real;
  } catch {
    throw new UsageError(`There is no folder ${folder}. Name a folder in a git repository with --repo.`);
  }
  throw new UsageError(`${folder} is a file. Name a folder in a git repository with --repo.`);
}

function checkVersion(said: string): void {
  const [, major = '', minor = ''] = /(\d+)\.(\d+)/.exec(said) ?? [];
  const found = { major: Number(major), minor: Number(minor) };
  if (found.major > oldest.major || (found.major === oldest.major && found.minor >= oldest.minor)) return;
  throw new UsageError(`${said} is too old: git ${oldest.major}.${oldest.minor} or newer is needed.`);
}

async function notUsable(folder: string, said: string, git: GitCommand): Promise<UsageError> {
  if (said.includes('dubious ownership')) {
    const named = /repository at '(.*)'/.exec(said)?.[1] ?? folder;
    return new UsageError(
      `Git does not trust ${named}, which belongs to another user. Allow it with: git config --global --add safe.directory ${named}`,
    );
  }
  if (said.includes('must be run in a work tree')) {
    const bare = (await git.ask(['rev-parse', '--is-bare-repository'])) === 'true';
    return new UsageError(
      bare
        ? `${folder} is a bare git repository. escapediff builds in a checkout: name one with --repo.`
        : `${folder} is git's own folder in a repository. Name a folder of the checkout with --repo.`,
    );
  }
  if (said.includes('not a git repository')) {
    return new UsageError(
      `${folder} is not in a git repository. Name a folder inside one with --repo; in a workflow, run actions/checkout first.`,
    );
  }
  return new UsageError(`Git can't read the repository at ${folder}: ${said}`);
}

class GitRepository implements Repository {
  readonly trees: Trees;
  readonly #git: GitCommand;
  readonly #history: History;

  constructor(history: History, git: GitCommand, trees: Trees) {
    this.#git = git;
    this.#history = history;
    this.trees = trees;
  }

  async snapshot(untracked: 'include' | 'ignore'): Promise<string> {
    return await this.trees.snapshot(untracked);
  }

  async commit(revision: string): Promise<Known<string>> {
    return await this.#history.commit(revision);
  }

  async committed(commit: string): Promise<Known<string>> {
    return await this.#history.committed(commit);
  }

  async parent(commit: string): Promise<Known<string>> {
    return await this.#history.parent(commit);
  }

  async mergeBase(a: string, b: string): Promise<Known<string>> {
    return await this.#history.mergeBase(a, b);
  }

  async isAncestor(a: string, b: string): Promise<boolean> {
    return await this.#history.isAncestor(a, b);
  }

  async isShallow(): Promise<boolean> {
    return await this.#history.isShallow();
  }

  async fetch(sha: string, alternative: string | null): Promise<Known<string>> {
    return await this.#history.fetch(sha, alternative);
  }

  async fetchNamed(name: string): Promise<Known<string>> {
    return await this.#history.fetchNamed(name);
  }

  async defaultBranch(): Promise<Known<string>> {
    return await defaultBranch(this.#git);
  }

  async remoteUrl(): Promise<string | null> {
    return (await (await Remote.find(this.#git))?.url()) ?? null;
  }

  endAfter(milliseconds: number | null): void {
    this.#git.endAfter(milliseconds);
  }

  async names(): Promise<readonly string[]> {
    return await names(this.#git);
  }
}

import { realpath } from 'node:fs/promises';
import { UsageError, known, unavailable, type Known } from '../../model/index.ts';
import type { Repository } from '../../revisions/port.ts';
import { GitCommand } from './command.ts';
import { Trees } from './trees.ts';

/** Commits fetched further back at each try to find a merge base; after the last, everything. */
const deepening = [50, 500, 5000];

/**
 * Opens the repository around a folder. Throws a UsageError when there is none, or one that git does not trust.
 *
 * @param temporary an existing folder of the run's own.
 */
export async function openRepository(
  folder: string,
  temporary: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Repository> {
  const given = new GitCommand(await existing(folder), environment);
  const { exitCode, stdout, stderr } = await given.try(['rev-parse', '--show-toplevel']);
  if (exitCode !== 0) throw notARepository(folder, stderr);
  const root = await realpath(stdout.toString('utf8').replace(/\n$/, ''));
  const git = given.in(root);
  return new GitRepository(git, await Trees.open(root, git, temporary));
}

async function existing(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    throw new UsageError(`There is no folder ${folder}.`);
  }
}

function notARepository(folder: string, said: string): UsageError {
  if (said.includes('dubious ownership')) {
    return new UsageError(
      `Git does not trust ${folder}, which belongs to another user. Allow it with: git config --global --add safe.directory ${folder}`,
    );
  }
  if (said.includes('must be run in a work tree')) {
    return new UsageError(`${folder} is a bare git repository. escapediff builds in a checkout: name one with --repo.`);
  }
  return new UsageError(`${folder} is not in a git repository. Name a folder inside one with --repo.`);
}

class GitRepository implements Repository {
  readonly trees: Trees;
  readonly #git: GitCommand;

  constructor(git: GitCommand, trees: Trees) {
    this.#git = git;
    this.trees = trees;
  }

  async snapshot(untracked: 'include' | 'ignore'): Promise<string> {
    return await this.trees.snapshot(untracked);
  }

  async commit(revision: string): Promise<Known<string>> {
    if (revision.startsWith('-')) {
      throw new UsageError(
        `The revision ${JSON.stringify(revision)} starts with a dash. Give a branch, tag or commit.`,
      );
    }
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const { exitCode, stdout } = await this.#git.try(args);
    const sha = stdout.toString('utf8').trim();
    return exitCode === 0 && /^[0-9a-f]{40,64}$/.test(sha)
      ? known(sha)
      : unavailable(`git knows no commit ${revision}`);
  }

  async mergeBase(a: string, b: string): Promise<Known<string>> {
    const found = await this.#mergeBase(a, b);
    if (found !== null) return known(found);
    if (!(await this.isShallow())) return unavailable('the two have no common ancestor');
    const remote = await this.#remote();
    if (remote === null) return unavailable('the clone is shallow and has no remote to fetch from');
    for (const depth of [...deepening.map((count) => `--deepen=${count}`), '--unshallow']) {
      const { exitCode, stderr } = await this.#fetch(remote, [depth], [a, b]);
      if (exitCode !== 0) return unavailable(`git fetch ${depth} failed: ${stderr}`);
      const deeper = await this.#mergeBase(a, b);
      if (deeper !== null) return known(deeper);
    }
    return unavailable('the two have no common ancestor');
  }

  async isShallow(): Promise<boolean> {
    return (await this.#git.line(['rev-parse', '--is-shallow-repository'])) === 'true';
  }

  async fetch(sha: string, alternative: string | null): Promise<Known<string>> {
    const here = await this.commit(sha);
    if (here.known) return here;
    const remote = await this.#remote();
    if (remote === null) return unavailable(`the commit ${sha} is not here, and there is no remote to fetch it from`);
    const depth = (await this.isShallow()) ? ['--depth=1'] : [];
    let said = '';
    for (const source of [sha, alternative]) {
      if (source === null) continue;
      const { exitCode, stderr } = await this.#fetch(remote, depth, [source]);
      said = stderr;
      const fetched = exitCode === 0 ? await this.commit(sha) : here;
      if (fetched.known) return fetched;
    }
    return unavailable(`the commit ${sha} could not be fetched from ${remote}: ${said.split('\n').at(-1) ?? ''}`);
  }

  async defaultBranch(): Promise<Known<string>> {
    const remote = (await this.#remote()) ?? 'origin';
    const head = await this.#git.try(['symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`]);
    const configured = await this.#git.try(['config', '--get', 'init.defaultBranch']);
    const names = [configured.stdout.toString('utf8').trim(), 'main', 'master', 'trunk', 'develop'].filter(
      (name) => name !== '',
    );
    const candidates = [
      head.stdout.toString('utf8').trim(),
      ...names.map((name) => `refs/remotes/${remote}/${name}`),
      ...names.map((name) => `refs/heads/${name}`),
    ].filter((name) => name !== '');
    for (const candidate of candidates) {
      if ((await this.commit(candidate)).known) return known(candidate.replace(/^refs\/(?:remotes|heads)\//, ''));
    }
    return unavailable(`none of ${names.join(', ')} is a branch here or at ${remote}`);
  }

  async currentBranch(): Promise<string | null> {
    const { exitCode, stdout } = await this.#git.try(['symbolic-ref', '--quiet', '--short', 'HEAD']);
    return exitCode === 0 ? stdout.toString('utf8').trim() : null;
  }

  async #mergeBase(a: string, b: string): Promise<string | null> {
    const { exitCode, stdout } = await this.#git.try(['merge-base', a, b]);
    return exitCode === 0 ? stdout.toString('utf8').trim() : null;
  }

  async #remote(): Promise<string | null> {
    const remotes = (await this.#git.line(['remote'])).split('\n').filter((name) => name !== '');
    return remotes.includes('origin') ? 'origin' : (remotes[0] ?? null);
  }

  async #fetch(remote: string, options: readonly string[], sources: readonly string[]): ReturnType<GitCommand['try']> {
    return await this.#git.try([
      ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'],
      ...[...options, '--end-of-options', remote, ...sources],
    ]);
  }
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRepository } from '../../../src/adapters/git/repository.ts';
import type { Repository } from '../../../src/revisions/port.ts';

/** What git is run with here: nobody's configuration, the same person at the same time. */
export const environment: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

const person = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2026-01-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2026-01-01T12:00:00Z',
};

/** Runs git and returns what it printed, without the last line break. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: { ...environment, ...person, GIT_OPTIONAL_LOCKS: '0' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).replace(/\n$/, '');
}

/** A temporary folder with repositories in it; `remove` it when the test is over. */
export class Sandbox {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'escapediff-git-')));
  #opened = 0;

  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** An empty repository on the branch main, that hands out any commit, as GitHub does. */
  init(name: string, ...options: readonly string[]): string {
    const folder = this.path(name);
    mkdirSync(folder, { recursive: true });
    git(folder, 'init', '-q', '-b', 'main', ...options);
    git(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    return folder;
  }

  /** Through the network protocol: a plain path would copy objects that a real clone lacks. */
  clone(from: string, name: string, ...options: readonly string[]): string {
    git(this.folder, 'clone', '-q', ...options, `file://${from}`, name);
    return this.path(name);
  }

  /** What actions/checkout does for a pull request: one commit, HEAD detached. */
  checkout(from: string, name: string, ref: string, remoteRef: string): string {
    const folder = this.path(name);
    mkdirSync(folder);
    git(folder, 'init', '-q');
    git(folder, 'remote', 'add', 'origin', `file://${from}`);
    git(folder, 'fetch', '-q', '--no-tags', '--depth=1', 'origin', `+${ref}:${remoteRef}`);
    git(folder, 'checkout', '-q', '--force', remoteRef);
    return folder;
  }

  async open(folder: string): Promise<Repository> {
    return openRepository(folder, this.temporary(), environment);
  }

  /** A new folder for a run to write to. */
  temporary(): string {
    this.#opened++;
    const folder = this.path(`run ${this.#opened}`);
    mkdirSync(folder);
    return folder;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Writes files, and folders where needed; null deletes. */
export function write(folder: string, files: Readonly<Record<string, string | Buffer | null>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (content === null) {
      rmSync(file);
      continue;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Writes files and commits everything; returns the commit. */
export function commit(
  folder: string,
  files: Readonly<Record<string, string | Buffer | null>>,
  message = 'change',
): string {
  write(folder, files);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** Commits that change one file each; returns the last. */
export function commits(folder: string, count: number, file: string): string {
  let last = '';
  for (let n = 1; n <= count; n++) last = commit(folder, { [file]: `package p // ${n}\n` }, `${file} ${n}`);
  return last;
}

/**
 * Everything that a run must leave as it is: every byte in .git, and what git says of the checkout.
 *
 * @param fetched leave out what fetching commits may add: objects, and where a shallow clone ends.
 */
export function state(folder: string, fetched: 'nothing-fetched' | 'commits-fetched' = 'nothing-fetched'): unknown {
  const gitFolder = path.resolve(folder, git(folder, 'rev-parse', '--git-common-dir'));
  const files = readdirSync(gitFolder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fetched === 'nothing-fetched' || !/^(?:objects\/|shallow$)/.test(path.relative(gitFolder, file)))
    .sort()
    .map(
      (file) => `${path.relative(gitFolder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    );
  return {
    files,
    fetchHead: existsSync(path.join(gitFolder, 'FETCH_HEAD')),
    status: git(folder, 'status', '--porcelain=v2', '--branch', '--ignored', '-z'),
    refs: git(folder, 'for-each-ref'),
    stash: git(folder, 'stash', 'list'),
    worktrees: git(folder, 'worktree', 'list', '--porcelain'),
    config: git(folder, 'config', '--list', '--local'),
  };
}

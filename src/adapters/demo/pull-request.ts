import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../../model/index.ts';
import { childEnvironments } from '../child-environment.ts';

const run = promisify(execFile);

/** A repository with one pull request, checked out as actions/checkout does it. */
export interface SamplePullRequest {
  /** The working tree: HEAD is detached at the test merge of head and base. */
  readonly folder: string;
  readonly baseSha: string;
  readonly headSha: string;
  readonly mergeSha: string;
}

/** The same people and times in every repository made here: so the same files give the same commits. */
const identity = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2026-01-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2026-01-01T12:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/**
 * Makes a git repository in `folder` from the two folders `base` and `head`: a commit on main, one on a branch, and the merge of
 * both that GitHub offers for testing. Throws a UsageError when there is no git.
 */
export async function samplePullRequest(
  folder: string,
  base: string,
  head: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<SamplePullRequest> {
  const git = async (...args: readonly string[]): Promise<string> => {
    try {
      const { stdout } = await run('git', args, {
        cwd: folder,
        env: { ...childEnvironments(environment).tools, ...identity },
      });
      return stdout.trim();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
        throw new UsageError('No git command was found in PATH. Install git: https://git-scm.com/downloads');
      }
      throw error;
    }
  };
  const commit = async (files: string, message: string): Promise<string> => {
    for (const name of await readdir(folder)) {
      if (name !== '.git') await rm(path.join(folder, name), { recursive: true });
    }
    await cp(files, folder, { recursive: true });
    await git('add', '-A');
    await git('commit', '-q', '-m', message);
    return await git('rev-parse', 'HEAD');
  };
  await mkdir(folder, { recursive: true });
  await git('-c', 'init.defaultBranch=main', 'init', '-q');
  const baseSha = await commit(base, 'The shop as it is');
  await git('checkout', '-q', '-b', 'change');
  const headSha = await commit(head, 'Remember the last event, take any carrier');
  await git('checkout', '-q', '--detach', 'main');
  await git('merge', '-q', '--no-ff', '-m', `Merge ${headSha} into ${baseSha}`, 'change');
  return { folder, baseSha, headSha, mergeSha: await git('rev-parse', 'HEAD') };
}

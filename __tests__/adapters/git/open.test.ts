import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gitEnvironment } from '../../../src/adapters/git/environment.ts';
import { openRepository } from '../../../src/adapters/git/repository.ts';
import { UsageError } from '../../../src/model/index.ts';
import { Sandbox, commit, environment, git } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => {
  sandbox.remove();
});

async function refusal(folder: string, env = environment): Promise<UsageError> {
  const error: unknown = await openRepository(folder, sandbox.temporary(), env).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UsageError);
  return error as UsageError;
}

describe('opening a repository', () => {
  it('finds its root from a folder below, also through a link', async () => {
    const folder = sandbox.init('a repo');
    commit(folder, { 'sub/a.go': 'package sub\n' });
    symlinkSync(path.join(folder, 'sub'), sandbox.path('link'));
    expect((await sandbox.open(path.join(folder, 'sub'))).trees.root).toBe(folder);
    expect((await sandbox.open(sandbox.path('link'))).trees.root).toBe(folder);
  });

  it('opens a linked worktree as a repository of its own', async () => {
    const folder = sandbox.init('main');
    commit(folder, { 'a.go': 'package a\n' });
    git(folder, 'worktree', 'add', '-q', sandbox.path('linked'), '-b', 'other');
    expect((await sandbox.open(sandbox.path('linked'))).trees.root).toBe(sandbox.path('linked'));
  });

  it('says that a folder is missing, a file, in no repository, bare, or inside .git', async () => {
    expect((await refusal(sandbox.path('nowhere'))).message).toContain(`There is no folder ${sandbox.path('nowhere')}`);
    writeFileSync(sandbox.path('file'), '');
    expect((await refusal(sandbox.path('file'))).message).toContain(`${sandbox.path('file')} is a file`);
    mkdirSync(sandbox.path('plain'));
    const outside = await refusal(sandbox.path('plain'), { ...environment, GIT_CEILING_DIRECTORIES: sandbox.folder });
    expect(outside.message).toContain(`${sandbox.path('plain')} is not in a git repository`);
    expect((await refusal(sandbox.init('bare.git', '--bare'))).message).toContain('is a bare git repository');
    const inside = path.join(sandbox.init('repo'), '.git');
    expect((await refusal(inside)).message).toContain("is git's own folder");
  });

  it('says how to trust a repository of another user', async () => {
    const folder = sandbox.init('theirs');
    const { message } = await refusal(folder, { ...environment, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    expect(message).toContain(`git config --global --add safe.directory ${folder}`);
  });

  it('names a configuration that git can’t read', async () => {
    const folder = sandbox.init('broken');
    writeFileSync(path.join(folder, '.git/config'), '[core\n');
    expect((await refusal(folder)).message).toContain('bad config line 1');
  });

  it('says that git is missing, or too old', async () => {
    const folder = sandbox.init('repo');
    mkdirSync(sandbox.path('bin'));
    const env = { ...environment, PATH: sandbox.path('bin') };
    expect((await refusal(folder, env)).message).toContain('No git command was found in PATH');
    writeFileSync(sandbox.path('bin/git'), '#!/bin/sh\necho git version 2.28.1\n');
    chmodSync(sandbox.path('bin/git'), 0o755);
    const { message } = await refusal(folder, env);
    expect(message).toContain('git version 2.28.1 is too old: git 2.29 or newer is needed');
  });

  it('is not led astray by variables that a git hook sets', async () => {
    const folder = sandbox.init('repo');
    const other = sandbox.init('other');
    const sha = commit(folder, { 'a.go': 'package a\n' });
    const hook = {
      GIT_DIR: path.join(other, '.git'),
      GIT_INDEX_FILE: '/nowhere',
      GIT_WORK_TREE: other,
      GIT_PREFIX: 'x',
    };
    const repository = await openRepository(folder, sandbox.temporary(), { ...environment, ...hook });
    expect(repository.trees.root).toBe(folder);
    expect(await repository.commit('HEAD')).toEqual({ known: true, value: sha });
  });
});

describe('the environment of git', () => {
  it('keeps what reaches and trusts a remote, drops every other variable of git’s', () => {
    const given = {
      HOME: '/home/ada',
      SSH_AUTH_SOCK: '/run/agent',
      GIT_SSH_COMMAND: 'ssh -i key',
      GIT_ASKPASS: '/bin/ask',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      GIT_SSL_CAINFO: '/ca.pem',
      GIT_DIR: '/x',
      GIT_COMMON_DIR: '/x',
      GIT_NAMESPACE: 'x',
      GIT_ICASE_PATHSPECS: '1',
      GIT_EXTERNAL_DIFF: 'evil',
      GIT_SHALLOW_FILE: '/x',
      GIT_SOMETHING_NEW: 'x',
      LC_ALL: 'de_DE.UTF-8',
      UNSET: undefined,
    };
    expect(gitEnvironment(given)).toEqual({
      HOME: '/home/ada',
      SSH_AUTH_SOCK: '/run/agent',
      GIT_SSH_COMMAND: 'ssh -i key',
      GIT_ASKPASS: '/bin/ask',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      GIT_SSL_CAINFO: '/ca.pem',
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_PAGER: 'cat',
      GIT_GRAFT_FILE: '/dev/null',
      GIT_NO_REPLACE_OBJECTS: '1',
    });
  });
});

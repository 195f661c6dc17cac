import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filesFromGit, git, pullRequestFromGit } from './git-files.ts';
import { client, where, withStandIn } from './harness.ts';

let folder = '';
const put = (name: string, text: string | Buffer) => writeFile(path.join(folder, name), text);
const lines = (count: number, prefix = 'line') =>
  Array.from({ length: count }, (_, index) => `${prefix} ${index + 1}\n`).join('');

async function commit(): Promise<string> {
  await git(folder, 'add', '-A');
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  await git(folder, ...who, 'commit', '-qm', 'x', '--allow-empty');
  return (await git(folder, 'rev-parse', 'HEAD')).trim();
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'git-files-'));
  await git(folder, 'init', '-q', '-b', 'main');
});
afterEach(() => rm(folder, { recursive: true }));

describe('filesFromGit', () => {
  it('lists every kind of change as GitHub does', async () => {
    await put('changed.go', lines(20));
    await put('gone.go', 'gone\n');
    await put('old name.go', lines(10, 'kept'));
    await put('pure.go', lines(10, 'pure'));
    await put('data.bin', Buffer.from([0, 1, 2]));
    await put('kind', 'a file\n');
    const base = await commit();
    await put('changed.go', lines(20).replace('line 10\n', 'LINE 10\nline 10b\n'));
    await rm(path.join(folder, 'gone.go'));
    await git(folder, 'mv', 'old name.go', 'néw.go');
    await put('néw.go', lines(10, 'kept').replace('kept 10\n', 'kept ten'));
    await git(folder, 'mv', 'pure.go', 'purer.go');
    await put('data.bin', Buffer.from([0, 1, 3]));
    await put('added.go', 'diff --git a b\n@@ -1 +1 @@\n');
    await rm(path.join(folder, 'kind'));
    await symlink('changed.go', path.join(folder, 'kind'));
    const head = await commit();
    const files = await filesFromGit(folder, base, head);
    const sha = expect.stringMatching(/^[0-9a-f]{40}$/);
    expect(files).toEqual([
      { filename: 'added.go', status: 'added', sha, patch: '@@ -0,0 +1,2 @@\n+diff --git a b\n+@@ -1 +1 @@' },
      {
        filename: 'changed.go',
        status: 'modified',
        sha,
        patch: `@@ -7,7 +7,8 @@ line 6\n line 7\n line 8\n line 9\n-line 10\n+LINE 10\n+line 10b\n line 11\n line 12\n line 13`,
      },
      { filename: 'data.bin', status: 'modified', sha },
      {
        filename: 'gone.go',
        status: 'removed',
        sha: (await git(folder, 'rev-parse', `${base}:gone.go`)).trim(),
        patch: '@@ -1 +0,0 @@\n-gone',
      },
      { filename: 'kind', status: 'changed', sha },
      {
        filename: 'néw.go',
        status: 'renamed',
        sha,
        previous_filename: 'old name.go',
        patch: '@@ -7,4 +7,4 @@ kept 6\n kept 7\n kept 8\n kept 9\n-kept 10\n+kept ten\n\\ No newline at end of file',
      },
      { filename: 'purer.go', status: 'renamed', sha, previous_filename: 'pure.go' },
    ]);
  });
});

describe('pullRequestFromGit', () => {
  it('makes a pull request whose lines can be commented on', async () => {
    await put('a.go', lines(20));
    const root = await commit();
    await git(folder, 'checkout', '-qb', 'topic');
    await put('a.go', lines(20).replace('line 10\n', 'LINE 10\n'));
    const first = await commit();
    await put('b.go', 'b\n');
    const second = await commit();
    await git(folder, 'checkout', '-q', 'main');
    await put('c.go', 'c\n');
    const tip = await commit();
    const seed = await pullRequestFromGit(folder, 'main', 'topic');
    expect(seed).toMatchObject({
      base: { sha: tip },
      head: { sha: second },
      mergeBase: root,
      commits: [first, second],
    });
    expect(seed.files.map(({ filename }) => filename)).toEqual(['a.go', 'b.go']);
    await withStandIn(async (standIn) => {
      standIn.state.openPullRequest(seed);
      const { rest } = client(standIn);
      const basehead = `${tip}...${second}`;
      expect((await rest.repos.compareCommitsWithBasehead({ ...where, basehead })).data.merge_base_commit.sha).toBe(
        root,
      );
      const comments = [{ path: 'a.go', line: 13, body: 'last line of context' }];
      await rest.pulls.createReview({ ...where, pull_number: 1, event: 'COMMENT', commit_id: second, comments });
      expect(standIn.state.reviewComments.map(({ current }) => current?.text)).toEqual(['line 13']);
    });
  });
});

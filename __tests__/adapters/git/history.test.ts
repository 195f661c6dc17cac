import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../../src/model/index.ts';
import { Sandbox, commit, commits, git, state, write } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => {
  sandbox.remove();
});

describe('naming a commit', () => {
  it('knows branches, tags, annotated ones too, SHAs and HEAD~n', async () => {
    const folder = sandbox.init('repo');
    const first = commit(folder, { 'a.go': 'package a\n' });
    git(folder, 'tag', '-a', '-m', 'one', 'v1');
    const second = commit(folder, { 'a.go': 'package b\n' });
    git(folder, 'branch', 'größe');
    const repository = await sandbox.open(folder);
    for (const [revision, sha] of [
      ['v1', first],
      ['HEAD~1', first],
      [first.slice(0, 10), first],
      ['größe', second],
      ['refs/heads/main', second],
      [':/change', second],
    ] as const) {
      expect(await repository.commit(revision)).toEqual({ known: true, value: sha });
    }
  });

  it('says what is wrong with a name, and refuses options', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': 'package a\n' });
    const repository = await sandbox.open(folder);
    expect(await repository.commit('nope')).toEqual({ known: false, reason: 'git knows no commit nope' });
    expect(await repository.commit('HEAD:a.go')).toEqual({ known: false, reason: 'HEAD:a.go is a blob, no commit' });
    expect(await repository.commit('HEAD..HEAD')).toMatchObject({ known: false });
    expect(await repository.commit('')).toMatchObject({ known: false });
    expect(await repository.commit('a\0b')).toMatchObject({ known: false });
    expect(await repository.commit('1'.repeat(40))).toMatchObject({ known: false });
    await expect(repository.commit('--output=x')).rejects.toThrow(UsageError);
    await expect(repository.commit('--output=x')).rejects.toThrow('"--output=x" starts with a dash');
  });
});

describe('the address of the remote', () => {
  it('is that of origin, or else of the first, as git would fetch it; null where there is none', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': 'package a\n' });
    const repository = await sandbox.open(folder);
    expect(await repository.remoteUrl()).toBeNull();
    git(folder, 'remote', 'add', 'fork', 'git@github.com:ada/shop.git');
    expect(await repository.remoteUrl()).toBe('git@github.com:ada/shop.git');
    git(folder, 'config', 'url.https://github.com/.insteadOf', 'gh:');
    git(folder, 'remote', 'add', 'origin', 'gh:shop/shop');
    expect(await repository.remoteUrl()).toBe('https://github.com/shop/shop');
  });
});

describe('the date of a commit', () => {
  it("is the committer's, in UTC, whatever the message says", async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': 'package a\n' });
    const tree = git(folder, 'rev-parse', 'HEAD^{tree}');
    const text = [
      `tree ${tree}`,
      'author Ada <a@example.com> 1700000000 +0000',
      'committer Ada > 1 +0000 <a@example.com> 1767262445 +0530',
      '',
      'committer Eve <e@example.com> 1 +0000',
      '',
    ].join('\n');
    writeFileSync(path.join(folder, 'commit'), text);
    const sha = git(folder, 'hash-object', '--literally', '-t', 'commit', '-w', 'commit');
    const repository = await sandbox.open(folder);
    // date -u -d @1767262445
    expect(await repository.committed(sha)).toEqual({ known: true, value: '2026-01-01T10:14:05Z' });
    expect(await repository.committed('1'.repeat(40))).toMatchObject({ known: false });
  });
});

describe('the merge base', () => {
  it('is found in a full clone, and missing between unrelated histories', async () => {
    const folder = sandbox.init('repo');
    const base = commit(folder, { 'a.go': '1\n' });
    git(folder, 'checkout', '-q', '-b', 'side');
    const side = commit(folder, { 'b.go': '1\n' });
    git(folder, 'checkout', '-q', 'main');
    const main = commit(folder, { 'a.go': '2\n' });
    git(folder, 'checkout', '-q', '--orphan', 'other');
    const other = commit(folder, { 'c.go': '1\n' });
    const repository = await sandbox.open(folder);
    expect(await repository.mergeBase(main, side)).toEqual({ known: true, value: base });
    expect(await repository.mergeBase(main, other)).toEqual({
      known: false,
      reason: 'the two have no common ancestor',
    });
    expect(await repository.isAncestor(base, side)).toBe(true);
    expect(await repository.isAncestor(main, side)).toBe(false);
  });

  it('is found from a checkout of one commit by fetching back, changing no ref and no file', async () => {
    const origin = sandbox.init('origin');
    const base = commit(origin, { 'a.go': '1\n' });
    git(origin, 'checkout', '-q', '-b', 'side');
    const side = commits(origin, 60, 'b.go');
    git(origin, 'checkout', '-q', 'main');
    const main = commits(origin, 3, 'c.go');
    git(origin, 'tag', 'v1');
    git(origin, 'merge', '-q', '--no-ff', 'side');
    git(origin, 'update-ref', 'refs/pull/1/merge', 'HEAD');
    git(origin, 'reset', '-q', '--hard', 'HEAD^');
    const folder = sandbox.checkout(origin, 'checkout', 'refs/pull/1/merge', 'refs/remotes/pull/1/merge');
    git(folder, 'config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
    const before = state(folder, 'commits-fetched');
    const repository = await sandbox.open(folder);
    expect(await repository.isShallow()).toBe(true);
    expect(await repository.commit(side)).toMatchObject({ known: false });
    expect(await repository.fetch(side, null)).toEqual({ known: true, value: side });
    expect(await repository.fetch(main, 'refs/heads/main')).toEqual({ known: true, value: main });
    expect(await repository.mergeBase(main, side)).toEqual({ known: true, value: base });
    expect(state(folder, 'commits-fetched')).toEqual(before);
  });

  it('is not the older one that a shallow clone shows while it hides the right one', async () => {
    // old ── right ── 4 × long ── head      (head also merges a branch from old, a short way)
    //   └──── short ───────────────┘
    const origin = sandbox.init('origin');
    const old = commit(origin, { 'a.go': '1\n' });
    const right = commit(origin, { 'a.go': '2\n' });
    git(origin, 'checkout', '-q', '-b', 'head');
    commits(origin, 4, 'long.go');
    git(origin, 'checkout', '-q', '-b', 'short', old);
    commit(origin, { 'short.go': '1\n' });
    git(origin, 'checkout', '-q', 'head');
    git(origin, 'merge', '-q', '--no-ff', 'short');
    const head = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'checkout', '-q', 'main');
    const main = commit(origin, { 'a.go': '3\n' });
    const folder = sandbox.clone(origin, 'shallow', '--depth=3', '--no-single-branch');
    expect(git(folder, 'merge-base', main, head)).toBe(old);
    const repository = await sandbox.open(folder);
    expect(await repository.mergeBase(main, head)).toEqual({ known: true, value: right });
  });

  it('is missing between unrelated histories of a shallow clone, too', async () => {
    const origin = sandbox.init('origin');
    const main = commits(origin, 3, 'a.go');
    git(origin, 'checkout', '-q', '--orphan', 'other');
    const other = commits(origin, 3, 'b.go');
    const folder = sandbox.clone(origin, 'shallow', '--depth=1', '--no-single-branch');
    const repository = await sandbox.open(folder);
    expect(await repository.mergeBase(main, other)).toEqual({
      known: false,
      reason: 'the two have no common ancestor',
    });
  });

  it('is unavailable where the remote can’t be reached', async () => {
    const origin = sandbox.init('origin');
    const main = commits(origin, 3, 'a.go');
    git(origin, 'checkout', '-q', '-b', 'side', 'HEAD^');
    const side = commits(origin, 2, 'b.go');
    const folder = sandbox.clone(origin, 'shallow', '--depth=1', '--no-single-branch');
    renameSync(origin, sandbox.path('gone'));
    const repository = await sandbox.open(folder);
    const answer = await repository.mergeBase(main, side);
    expect(answer.known ? '' : answer.reason).toMatch(/^git fetch --deepen=50 failed: fatal: .*origin/);
    git(folder, 'remote', 'remove', 'origin');
    const cut = await repository.fetch('1'.repeat(40), null);
    expect(cut.known ? '' : cut.reason).toContain('there is no remote to fetch it from');
  });
});

describe('fetching', () => {
  it('takes the pull request’s ref where the server hands out no bare commit', async () => {
    const origin = sandbox.init('origin');
    commit(origin, { 'a.go': '1\n' });
    git(origin, 'checkout', '-q', '--detach');
    const fork = commit(origin, { 'a.go': '2\n' });
    git(origin, 'update-ref', 'refs/pull/7/head', fork);
    git(origin, 'checkout', '-q', 'main');
    git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'false');
    const folder = sandbox.clone(origin, 'shallow', '--depth=1');
    // The older protocol: its server refuses commits that no ref names.
    git(folder, 'config', 'protocol.version', '0');
    git(origin, 'config', 'uploadpack.hideRefs', 'refs/nothing');
    const repository = await sandbox.open(folder);
    expect(await repository.fetch(fork, 'refs/pull/7/head')).toEqual({ known: true, value: fork });
    const other = await repository.fetch('1'.repeat(40), 'refs/pull/7/head');
    expect(other.known ? '' : other.reason).toContain(
      `the commit ${'1'.repeat(40)} could not be fetched from origin: `,
    );
  });

  it('does not cut the history of a full clone, nor move what it knows of the remote', async () => {
    const origin = sandbox.init('origin');
    commits(origin, 2, 'a.go');
    const folder = sandbox.clone(origin, 'full');
    const known = git(folder, 'rev-parse', 'origin/main');
    const later = commits(origin, 2, 'a.go');
    git(origin, 'tag', 'v9');
    const before = state(folder, 'commits-fetched');
    const repository = await sandbox.open(folder);
    expect(await repository.fetch('1'.repeat(40), 'refs/heads/main')).toMatchObject({ known: false });
    expect(await repository.fetchNamed('main')).toEqual({ known: true, value: later });
    expect(await repository.isShallow()).toBe(false);
    expect(git(folder, 'rev-parse', 'origin/main')).toBe(known);
    expect(git(folder, 'rev-list', '--count', later)).toBe('4');
    expect(state(folder, 'commits-fetched')).toEqual(before);
  });

  it('finds branches, annotated tags and HEAD of the remote by name, and no patterns', async () => {
    const origin = sandbox.init('origin');
    const first = commit(origin, { 'a.go': '1\n' });
    git(origin, 'tag', '-a', '-m', 'one', 'v1');
    git(origin, 'branch', 'release/1.0');
    const head = commit(origin, { 'a.go': '2\n' });
    const folder = sandbox.clone(origin, 'shallow', '--depth=1');
    const repository = await sandbox.open(folder);
    expect(await repository.fetchNamed('v1')).toEqual({ known: true, value: first });
    expect(await repository.fetchNamed('release/1.0')).toEqual({ known: true, value: first });
    expect(await repository.fetchNamed('HEAD')).toEqual({ known: true, value: head });
    expect(await repository.fetchNamed(first)).toEqual({ known: true, value: first });
    expect(await repository.fetchNamed('release/*')).toMatchObject({ known: false });
    expect(await repository.fetchNamed('1.0')).toEqual({ known: false, reason: 'origin has no branch or tag 1.0' });
  });

  it('finds the parent of the commit that a clone ends with', async () => {
    const origin = sandbox.init('origin');
    const first = commit(origin, { 'a.go': '1\n' });
    const second = commit(origin, { 'a.go': '2\n' }, `subject\n\nparent ${'1'.repeat(40)}`);
    const folder = sandbox.clone(origin, 'shallow', '--depth=1');
    const repository = await sandbox.open(folder);
    expect(await repository.commit(`${second}^`)).toMatchObject({ known: false });
    expect(await repository.parent(second)).toEqual({ known: true, value: first });
    expect(await repository.parent(first)).toEqual({
      known: false,
      reason: `${first} is the first commit: it has no parent`,
    });
  });

  it('shows no password of the remote’s address', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': '1\n' });
    git(folder, 'remote', 'add', 'origin', 'https://ada:s3cret@localhost:1/x.git');
    const repository = await sandbox.open(folder);
    const answer = await repository.fetch('1'.repeat(40), null);
    expect(answer.known ? '' : answer.reason).toContain('localhost:1/x.git');
    expect(JSON.stringify(answer)).not.toContain('s3cret');
  });
});

describe('the default branch', () => {
  it('is what the remote’s HEAD says, whatever its name', async () => {
    const origin = sandbox.init('origin');
    commit(origin, { 'a.go': '1\n' });
    git(origin, 'branch', '-m', 'main', 'production/next');
    git(origin, 'branch', 'main');
    const repository = await sandbox.open(sandbox.clone(origin, 'clone'));
    expect(await repository.defaultBranch()).toEqual({
      known: true,
      value: 'refs/remotes/origin/production/next',
    });
  });

  it('is the usual name when the remote’s HEAD points to a branch that was renamed', async () => {
    const origin = sandbox.init('origin');
    commit(origin, { 'a.go': '1\n' });
    git(origin, 'branch', '-m', 'main', 'master');
    const folder = sandbox.clone(origin, 'clone');
    git(origin, 'branch', '-m', 'master', 'trunk');
    git(folder, 'fetch', '-q');
    git(folder, 'update-ref', '-d', 'refs/remotes/origin/master');
    git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/master');
    const repository = await sandbox.open(folder);
    expect(await repository.defaultBranch()).toEqual({ known: true, value: 'refs/remotes/origin/trunk' });
  });

  it('is a local branch where there is no remote: configured, usual, or the only one', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': '1\n' });
    git(folder, 'branch', 'master');
    const repository = await sandbox.open(folder);
    expect(await repository.defaultBranch()).toEqual({ known: true, value: 'refs/heads/main' });
    git(folder, 'config', 'init.defaultBranch', 'master');
    expect(await repository.defaultBranch()).toEqual({ known: true, value: 'refs/heads/master' });
    git(folder, 'config', '--unset', 'init.defaultBranch');
    git(folder, 'branch', '-m', 'main', 'ours');
    git(folder, 'branch', '-D', 'master');
    expect(await repository.defaultBranch()).toEqual({ known: true, value: 'refs/heads/ours' });
    git(folder, 'branch', 'theirs');
    expect(await repository.defaultBranch()).toEqual({
      known: false,
      reason: 'none of main, master, trunk, develop is a branch here',
    });
  });

  it('is one of the names that may be suggested', async () => {
    const origin = sandbox.init('origin');
    commit(origin, { 'a.go': '1\n' });
    git(origin, 'tag', 'v1');
    const folder = sandbox.clone(origin, 'clone');
    git(folder, 'branch', 'feature/x');
    const repository = await sandbox.open(folder);
    expect([...(await repository.names())].sort()).toEqual(['feature/x', 'main', 'origin/HEAD', 'origin/main', 'v1']);
  });
});

describe('whatever is asked of a repository', () => {
  it('leaves a checkout with every kind of change as it was', async () => {
    const origin = sandbox.init('origin');
    commit(origin, { 'a.go': '1\n', 'b.go': '1\n' });
    const folder = sandbox.clone(origin, 'clone');
    write(folder, { 'a.go': '2\n' });
    git(folder, '-c', 'user.name=a', '-c', 'user.email=a@b', 'stash');
    git(folder, 'checkout', '-q', '-b', 'topic');
    commit(folder, { 'c.go': '1\n' });
    write(folder, { 'a.go': '3\n', 'b.go': null, 'new.go': '1\n' });
    git(folder, 'add', 'a.go');
    writeFileSync(path.join(folder, '.git/FETCH_HEAD'), 'as it was\n');
    const before = state(folder);
    const repository = await sandbox.open(path.join(folder));
    await repository.snapshot('include');
    await repository.commit('main');
    await repository.mergeBase('topic', 'origin/main');
    await repository.defaultBranch();
    await repository.names();
    await repository.parent(git(folder, 'rev-parse', 'topic'));
    expect(state(folder)).toEqual(before);
  });
});

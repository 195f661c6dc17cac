import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Repository } from '../../../src/revisions/port.ts';
import { Sandbox, commit, git, state, write } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => {
  sandbox.remove();
});

/** What differs between HEAD and the snapshot, as `status path`. */
async function changed(
  repository: Repository,
  untracked: 'include' | 'ignore' = 'include',
): Promise<readonly string[]> {
  const tree = await repository.snapshot(untracked);
  const changes = await repository.trees.changes('HEAD', tree, 'find-renames');
  return changes.map(({ status, basePath, headPath }) =>
    status === 'renamed' ? `renamed ${basePath ?? ''} > ${headPath ?? ''}` : `${status} ${headPath ?? basePath ?? ''}`,
  );
}

async function text(repository: Repository, file: string): Promise<string | undefined> {
  const entry = await repository.trees.entry(await repository.snapshot('include'), file);
  const [blob] = await repository.trees.blobs(entry === null ? [] : [entry.blob]);
  return blob?.toString('utf8');
}

describe('a snapshot of the working tree', () => {
  it('holds what is on disk: staged, unstaged, both, deleted, renamed and untracked, but nothing ignored', async () => {
    const folder = sandbox.init('repo');
    const long = 'package a\n'.repeat(20);
    commit(folder, {
      '.gitignore': 'ignored.go\nbuild/\n',
      'staged.go': 'old\n',
      'unstaged.go': 'old\n',
      'both.go': 'old\n',
      'deleted.go': 'old\n',
      'removed.go': 'old too\n',
      'moved.go': long,
      'readme.txt': 'old\n',
    });
    write(folder, { 'staged.go': 'new\n', 'both.go': 'half\n', 'removed.go': null });
    git(folder, 'add', '-A');
    git(folder, 'mv', 'moved.go', 'elsewhere.go');
    write(folder, {
      'unstaged.go': 'new\n',
      'both.go': 'new\n',
      'deleted.go': null,
      'readme.txt': 'new\n',
      'untracked.go': 'new\n',
      'sub/go.mod': 'module sub\n',
      'sub/vendor/modules.txt': '# x\n',
      'sub/x.s': 'TEXT\n',
      'huge.bin': 'not looked at',
      'ignored.go': 'package ignored\n',
      'build/x.go': 'package x\n',
    });
    git(folder, 'stash', 'list');
    const before = state(folder);
    const repository = await sandbox.open(folder);

    expect(await changed(repository)).toEqual([
      'modified both.go',
      'deleted deleted.go',
      'renamed moved.go > elsewhere.go',
      'modified readme.txt',
      'deleted removed.go',
      'modified staged.go',
      'added sub/go.mod',
      'added sub/vendor/modules.txt',
      'added sub/x.s',
      'modified unstaged.go',
      'added untracked.go',
    ]);
    expect(await text(repository, 'both.go')).toBe('new\n');
    expect(await changed(repository, 'ignore')).toEqual([
      'modified both.go',
      'deleted deleted.go',
      'renamed moved.go > elsewhere.go',
      'modified readme.txt',
      'deleted removed.go',
      'modified staged.go',
      'modified unstaged.go',
    ]);
    expect(state(folder)).toEqual(before);
  });

  it('takes names with spaces, quotes, line breaks, other scripts, patterns, and bytes that are no UTF-8', async () => {
    const folder = sandbox.init('repo "with" \\ odd: name');
    const names = [
      'a b.go',
      'q"uote.go',
      "it's.go",
      'line\nbreak.go',
      'größe/日本.go',
      '[x]*.go',
      ':(top)y.go',
      '-dash.go',
    ];
    commit(folder, { 'first.go': 'package p\n', 'x.go': 'package p\n' });
    write(folder, Object.fromEntries(names.map((name) => [name, `package p // ${name}\n`])));
    writeFileSync(Buffer.from(`${folder}/latin1-\xe9.go`, 'latin1'), 'package p\n');
    const before = state(folder);
    const repository = await sandbox.open(folder);

    expect(await changed(repository)).toEqual([...names, 'latin1-\uFFFD.go'].map((name) => `added ${name}`).sort());
    expect(await text(repository, 'line\nbreak.go')).toBe('package p // line\nbreak.go\n');
    expect(await text(repository, '[x]*.go')).toBe('package p // [x]*.go\n');
    expect(await text(repository, ':(top)y.go')).toBe('package p // :(top)y.go\n');
    expect(state(folder)).toEqual(before);
  });

  it('is HEAD in a clean checkout, and adds no object to the repository', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': 'package a\n' });
    const before = state(folder);
    const repository = await sandbox.open(folder);
    expect(await repository.snapshot('include')).toBe(git(folder, 'rev-parse', 'HEAD'));
    write(folder, { 'notes.txt': 'not looked at\n' });
    expect(await repository.snapshot('include')).toBe(git(folder, 'rev-parse', 'HEAD'));
    write(folder, { 'a.go': 'package b\n' });
    const tree = await repository.snapshot('include');
    expect(() => git(folder, 'cat-file', '-e', tree)).toThrow();
    write(folder, { 'a.go': 'package a\n' });
    expect((state(folder) as { files: unknown }).files).toEqual((before as { files: unknown }).files);
  });

  it('sees a file that changed within the same tick of the clock as the index', async () => {
    const folder = sandbox.init('repo');
    git(folder, 'config', 'core.trustctime', 'false');
    git(folder, 'config', 'core.checkStat', 'minimal');
    const then = new Date('2026-01-01T00:00:00Z');
    write(folder, { 'a.go': 'package a\n' });
    utimesSync(path.join(folder, 'a.go'), then, then);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'one');
    utimesSync(path.join(folder, '.git/index'), then, then);
    write(folder, { 'a.go': 'package b\n' });
    utimesSync(path.join(folder, 'a.go'), then, then);
    expect(git(folder, 'status', '--porcelain')).toBe(' M a.go');

    expect(await changed(await sandbox.open(folder))).toEqual(['modified a.go']);
  });

  it('reads unchanged files no second time', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': 'package a\n' });
    const long = new Date(Date.now() - 60_000);
    utimesSync(path.join(folder, 'a.go'), long, long);
    git(folder, 'update-index', '--refresh');
    // Whoever read it would find it changed: only size and time of the file stay.
    git(folder, 'config', 'core.trustctime', 'false');
    write(folder, { 'a.go': 'package b\n' });
    utimesSync(path.join(folder, 'a.go'), long, long);
    expect(await changed(await sandbox.open(folder))).toEqual([]);
  });

  it('serves a repository without commits, with and without files', async () => {
    const empty = await sandbox.open(sandbox.init('empty'));
    expect(await empty.snapshot('include')).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
    const folder = sandbox.init('fresh');
    write(folder, { 'a.go': 'package a\n' });
    const fresh = await sandbox.open(folder);
    const tree = await fresh.snapshot('include');
    expect((await fresh.trees.entry(tree, 'a.go'))?.mode).toBe('100644');
    expect(existsSync(path.join(folder, '.git/index'))).toBe(false);
  });

  it('belongs to one linked worktree and changes no other', async () => {
    const folder = sandbox.init('main');
    commit(folder, { 'a.go': 'package a\n' });
    git(folder, 'worktree', 'add', '-q', sandbox.path('linked'), '-b', 'other');
    write(folder, { 'a.go': 'package main\n' });
    write(sandbox.path('linked'), { 'a.go': 'package linked\n', 'b.go': 'package linked\n' });
    const before = [state(folder), state(sandbox.path('linked'))];
    const linked = await sandbox.open(sandbox.path('linked'));
    expect(await text(linked, 'a.go')).toBe('package linked\n');
    expect(await changed(linked)).toEqual(['modified a.go', 'added b.go']);
    expect([state(folder), state(sandbox.path('linked'))]).toEqual(before);
  });

  it('holds the whole tree of a sparse checkout, and untracked files outside of it', async () => {
    const origin = sandbox.init('origin');
    commit(origin, { 'in/a.go': 'package a\n', 'out/b.go': 'package b\n', 'c.go': 'package c\n' });
    for (const index of ['sparse-index', 'no-sparse-index']) {
      const folder = sandbox.clone(origin, index);
      git(folder, 'sparse-checkout', 'set', '--cone', `--${index}`, 'in');
      expect(existsSync(path.join(folder, 'out/b.go'))).toBe(false);
      write(folder, { 'in/a.go': 'package changed\n', 'out/new.go': 'package b\n' });
      const before = state(folder);
      const repository = await sandbox.open(folder);
      expect(await changed(repository)).toEqual(['modified in/a.go', 'added out/new.go']);
      expect(state(folder)).toEqual(before);
    }
  });

  it('works in the middle of a merge with conflicts, and with files that are only announced', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': 'one\n' });
    git(folder, 'checkout', '-q', '-b', 'side');
    commit(folder, { 'a.go': 'side\n' });
    git(folder, 'checkout', '-q', 'main');
    commit(folder, { 'a.go': 'main\n' });
    expect(() => git(folder, 'merge', '-q', 'side')).toThrow();
    write(folder, { 'announced.go': 'package a\n' });
    git(folder, 'add', '-N', 'announced.go');
    const before = state(folder);
    const repository = await sandbox.open(folder);
    expect(await text(repository, 'a.go')).toContain('<<<<<<<');
    expect(await changed(repository, 'ignore')).toEqual(['modified a.go', 'added announced.go']);
    expect(state(folder)).toEqual(before);
  });

  it('leaves a split index, and the file that it shares, alone, and makes no index a split one', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': 'package a\n', 'b.go': 'package b\n' });
    git(folder, 'config', 'core.splitIndex', 'true');
    write(folder, { 'b.go': 'package c\n' });
    const whole = state(folder);
    expect(await changed(await sandbox.open(folder))).toEqual(['modified b.go']);
    expect(state(folder)).toEqual(whole);
    git(folder, 'update-index', '--split-index');
    expect(readdirSync(path.join(folder, '.git')).some((name) => name.startsWith('sharedindex.'))).toBe(true);
    const split = state(folder);
    expect(await changed(await sandbox.open(folder))).toEqual(['modified b.go']);
    expect(state(folder)).toEqual(split);
  });

  it('passes over other repositories inside, takes submodules at the commit they are at, and links as links', async () => {
    const library = sandbox.init('library');
    commit(library, { 'l.go': 'package l\n' });
    const folder = sandbox.init('repo');
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${library}`, 'lib');
    commit(folder, { 'a.go': 'package a\n', 'b.go': 'package b\n' });
    git(folder, 'init', '-q', 'nested.go');
    commit(path.join(folder, 'nested.go'), { 'n.go': 'package n\n' });
    const moved = commit(path.join(folder, 'lib'), { 'l.go': 'package moved\n' });
    rmSync(path.join(folder, 'b.go'));
    symlinkSync('a.go', path.join(folder, 'b.go'));
    const before = state(folder);
    const repository = await sandbox.open(folder);
    const changes = await repository.trees.changes('HEAD', await repository.snapshot('include'), 'no-renames');
    expect(changes.map(({ headPath, baseMode, headMode }) => [headPath, baseMode, headMode])).toEqual([
      ['b.go', '100644', '120000'],
      ['lib', '160000', '160000'],
    ]);
    expect(changes[1]?.headBlob).toBe(moved);
    expect(state(folder)).toEqual(before);
  });

  it('neither starts the filter of large files nor needs it, and is not stopped by strict line endings', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { '.gitattributes': '*.bin filter=lfs\n', 'x.bin': 'pointer', 'a.go': 'package a\n' });
    git(folder, 'config', 'filter.lfs.required', 'true');
    git(folder, 'config', 'filter.lfs.clean', `touch ${sandbox.path('trapped')}; false`);
    git(folder, 'config', 'filter.lfs.smudge', `touch ${sandbox.path('trapped')}; false`);
    git(folder, 'config', 'core.autocrlf', 'input');
    git(folder, 'config', 'core.safecrlf', 'true');
    write(folder, { 'x.bin': 'changed', 'a.go': 'package b\r\n' });
    const repository = await sandbox.open(folder);
    expect(await changed(repository)).toEqual(['modified a.go', 'modified x.bin']);
    expect(await text(repository, 'a.go')).toBe('package b\n');
    mkdirSync(sandbox.path('out'));
    await repository.trees.materialise('HEAD', sandbox.path('out'));
    expect(readFileSync(sandbox.path('out/x.bin'), 'utf8')).toBe('pointer');
    expect(existsSync(sandbox.path('trapped'))).toBe(false);
  });

  it('runs nothing that the repository’s configuration names', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': 'package a\n', '.gitattributes': '*.go diff=evil\n' });
    const trap = `touch ${sandbox.path('trapped')} ; false`;
    for (const key of ['core.fsmonitor', 'diff.external', 'diff.evil.command', 'diff.evil.textconv']) {
      git(folder, 'config', key, trap);
    }
    mkdirSync(path.join(folder, '.git/hooks'), { recursive: true });
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
      writeFileSync(path.join(folder, '.git/hooks', hook), `#!/bin/sh\n${trap}\n`, { mode: 0o755 });
    }
    write(folder, { 'a.go': 'package b\n' });
    const repository = await sandbox.open(folder);
    const tree = await repository.snapshot('include');
    const [change] = await repository.trees.changes('HEAD', tree, 'find-renames');
    expect(await repository.trees.patch('HEAD', tree, change!)).toContain('+package b');
    const out = sandbox.path('out');
    mkdirSync(out);
    await repository.trees.materialise(tree, out);
    expect(statSync(path.join(out, 'a.go')).size).toBe('package b\n'.length);
    expect(existsSync(sandbox.path('trapped'))).toBe(false);
  });
});

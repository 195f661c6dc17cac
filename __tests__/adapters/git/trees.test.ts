import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { openRepository } from '../../../src/adapters/git/repository.ts';
import { InconclusiveError } from '../../../src/model/index.ts';
import { Sandbox, commit, environment, git, state, write } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => {
  sandbox.remove();
});

const long = Array.from({ length: 40 }, (_, n) => `line ${n}\n`).join('');

describe('changes between two trees', () => {
  it('finds renames only on request, also of files that were edited', async () => {
    const folder = sandbox.init('repo');
    const base = commit(folder, { 'a.go': long, 'keep.go': 'same\n' });
    git(folder, 'mv', 'a.go', 'b c.go');
    const head = commit(folder, { 'b c.go': `${long}more\n` });
    const { trees } = await sandbox.open(folder);
    const renamed = await trees.changes(base, head, 'find-renames');
    expect(renamed.map(({ status, basePath, headPath }) => [status, basePath, headPath])).toEqual([
      ['renamed', 'a.go', 'b c.go'],
    ]);
    expect(renamed[0]?.headBlob).toBe(git(folder, 'rev-parse', `${head}:b c.go`));
    const apart = await trees.changes(base, head, 'no-renames');
    expect(apart.map(({ status, basePath, headPath }) => [status, basePath, headPath])).toEqual([
      ['deleted', 'a.go', null],
      ['added', null, 'b c.go'],
    ]);
    expect(await trees.changes(head, head, 'find-renames')).toEqual([]);
  });

  it('ignores the user’s limit for renames', async () => {
    const folder = sandbox.init('repo');
    git(folder, 'config', 'diff.renameLimit', '1');
    git(folder, 'config', 'diff.renames', 'false');
    const content = (n: number, more: string): string =>
      Array.from({ length: 30 }, (_, l) => `${n} ${l}\n`).join('') + more;
    const numbers = Array.from({ length: 8 }, (_, n) => n);
    const base = commit(folder, Object.fromEntries(numbers.map((n) => [`old/a${n}.go`, content(n, '')])));
    const head = commit(folder, {
      ...Object.fromEntries(numbers.map((n) => [`old/a${n}.go`, null])),
      ...Object.fromEntries(numbers.map((n) => [`new/b${n}.go`, content(n, 'x\n')])),
    });
    const { trees } = await sandbox.open(folder);
    const changes = await trees.changes(base, head, 'find-renames');
    expect(changes.map(({ basePath, headPath }) => `${basePath ?? ''} ${headPath ?? ''}`)).toEqual(
      numbers.map((n) => `old/a${n}.go new/b${n}.go`),
    );
  });

  it('can’t be hidden from by .gitmodules, and tells links and modes', async () => {
    const folder = sandbox.init('repo');
    write(folder, {
      '.gitmodules': '[submodule "lib"]\n\tpath = lib\n\turl = ./lib\n\tignore = all\n',
      'a.go': 'package a\n',
      'run.sh': 'true\n',
    });
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`);
    git(folder, 'add', '.gitmodules', 'a.go', 'run.sh');
    git(folder, 'commit', '-q', '-m', 'base');
    git(folder, 'update-index', '--cacheinfo', `160000,${'2'.repeat(40)},lib`);
    git(folder, 'update-index', '--chmod=+x', 'run.sh');
    rmSync(path.join(folder, 'a.go'));
    symlinkSync('/etc/passwd', path.join(folder, 'a.go'));
    git(folder, 'add', 'a.go');
    git(folder, 'commit', '-q', '-m', 'head');
    const { trees } = await sandbox.open(folder);
    const changes = await trees.changes('HEAD^', 'HEAD', 'find-renames');
    expect(changes.map(({ headPath, baseMode, headMode }) => [headPath, baseMode, headMode])).toEqual([
      ['a.go', '100644', '120000'],
      ['lib', '160000', '160000'],
      ['run.sh', '100644', '100755'],
    ]);
  });

  it('fails aloud for a tree that is not there, and takes no option for one', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': 'package a\n' });
    const { trees } = await sandbox.open(folder);
    await expect(trees.changes('HEAD', '1'.repeat(40), 'no-renames')).rejects.toThrow(InconclusiveError);
    await expect(trees.changes('HEAD', `--output=${sandbox.path('x')}`, 'no-renames')).rejects.toThrow(
      InconclusiveError,
    );
    expect(readdirSync(sandbox.folder)).not.toContain('x');
  });
});

describe('reading trees', () => {
  it('hands out blobs in the order asked for, byte for byte, also more than one call of git takes', async () => {
    const folder = sandbox.init('repo');
    const odd = Buffer.from([0, 255, 10, 13, 10, 0]);
    commit(folder, { bin: odd, empty: '', 'a.go': 'package a\n' });
    const id = (file: string): string => git(folder, 'rev-parse', `HEAD:${file}`);
    const { trees } = await sandbox.open(folder);
    const ids = [id('a.go'), '0'.repeat(40), id('bin'), id('empty'), git(folder, 'rev-parse', 'HEAD'), id('bin')];
    expect(await trees.blobs(ids)).toEqual([Buffer.from('package a\n'), null, odd, Buffer.alloc(0), null, odd]);
    expect(await trees.blobs([])).toEqual([]);
    const [first, second] = [id('a.go'), id('empty')];
    const all = await trees.blobs(Array.from({ length: 2500 }, (_, n) => (n % 2 === 0 ? first : second)));
    expect(all.map((blob) => blob?.length)).toEqual(Array.from({ length: 2500 }, (_, n) => (n % 2 === 0 ? 10 : 0)));
  });

  it('finds entries by their literal path, and files by their name', async () => {
    const folder = sandbox.init('repo');
    commit(folder, {
      'go.mod': 'module a\n',
      'x/go.mod': 'module x\n',
      'x/not-go.mod': '',
      'größe "x"/go.work': 'go 1.26\n',
      '*.go': 'package star\n',
      'a.go': 'package a\n',
    });
    const { trees } = await sandbox.open(folder);
    expect(await trees.find('HEAD', ['go.mod', 'go.work'])).toEqual(['go.mod', 'größe "x"/go.work', 'x/go.mod']);
    const blob = git(folder, 'rev-parse', 'HEAD:größe "x"/go.work');
    expect(await trees.list('HEAD')).toContainEqual({ file: 'größe "x"/go.work', mode: '100644', blob });
    expect((await trees.list('HEAD')).map(({ file }) => file)).toEqual([
      '*.go',
      'a.go',
      'go.mod',
      'größe "x"/go.work',
      'x/go.mod',
      'x/not-go.mod',
    ]);
    expect(await trees.entry('HEAD', '*.go')).toEqual({ mode: '100644', blob: git(folder, 'rev-parse', 'HEAD:*.go') });
    expect(await trees.entry('HEAD', 'x')).toMatchObject({ mode: '040000' });
    expect(await trees.entry('HEAD', 'nowhere.go')).toBeNull();
    await expect(trees.entry('1'.repeat(40), 'a.go')).rejects.toThrow(InconclusiveError);
    await expect(trees.list('1'.repeat(40))).rejects.toThrow(InconclusiveError);
  });

  it('shows one file’s patch as GitHub does, whatever the user’s taste', async () => {
    const folder = sandbox.init('repo');
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.context', '9'],
      ['diff.interHunkContext', '20'],
      ['diff.suppressBlankEmpty', 'true'],
      ['color.ui', 'always'],
    ] as const) {
      git(folder, 'config', key, value);
    }
    commit(folder, { 'a.go': 'one\n\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\n', 'b.go': 'x\n' });
    commit(folder, { 'a.go': 'ONE\n\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\nELEVEN\n', 'b.go': 'y\n' });
    const { trees } = await sandbox.open(folder);
    const [change] = await trees.changes('HEAD^', 'HEAD', 'find-renames');
    const patch = await trees.patch('HEAD^', 'HEAD', change!);
    expect(patch.slice(patch.indexOf('---'))).toBe(
      [
        ...['--- a/a.go', '+++ b/a.go', '@@ -1,4 +1,4 @@', '-one', '+ONE', ' ', ' two', ' three'],
        ...['@@ -9,4 +9,4 @@ seven', ' eight', ' nine', ' ten', '-eleven', '+ELEVEN', ''],
      ].join('\n'),
    );
  });
});

describe('writing out a tree', () => {
  it('writes every file, mode and link, and tells git nothing', async () => {
    const folder = sandbox.init('repo');
    write(folder, { 'a b/x.go': 'package x\n', 'run.sh': 'true\n' });
    symlinkSync('a b/x.go', path.join(folder, 'link.go'));
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`);
    git(folder, 'add', 'a b', 'run.sh', 'link.go');
    git(folder, 'update-index', '--chmod=+x', 'run.sh');
    git(folder, 'commit', '-q', '-m', 'one');
    const base = git(folder, 'rev-parse', 'HEAD');
    write(folder, { 'a b/x.go': 'package changed\n', 'new.go': 'package n\n' });
    const before = state(folder);
    const repository = await sandbox.open(folder);
    const outs = ['base/tree', 'head/tree'].map((name) => sandbox.path(name));
    for (const out of outs) mkdirSync(out, { recursive: true });
    const [first = '', second = ''] = outs;
    const worktree = await repository.snapshot('include');
    await Promise.all([repository.trees.materialise(base, first), repository.trees.materialise(worktree, second)]);

    expect(readdirSync(first).sort()).toEqual(['a b', 'lib', 'link.go', 'run.sh']);
    expect(readFileSync(path.join(first, 'a b/x.go'), 'utf8')).toBe('package x\n');
    expect(readlinkSync(path.join(first, 'link.go'))).toBe('a b/x.go');
    expect(lstatSync(path.join(first, 'run.sh')).mode & 0o111).not.toBe(0);
    expect(readFileSync(path.join(second, 'a b/x.go'), 'utf8')).toBe('package changed\n');
    expect(readdirSync(second)).toContain('new.go');
    expect(state(folder)).toEqual(before);
  });

  it('writes out what a sparse checkout leaves away', async () => {
    const origin = sandbox.init('origin');
    commit(origin, { 'in/a.go': 'package a\n', 'out/b.go': 'package b\n' });
    const folder = sandbox.clone(origin, 'sparse');
    git(folder, 'sparse-checkout', 'set', '--cone', 'in');
    const out = sandbox.path('out');
    mkdirSync(out);
    await (await sandbox.open(folder)).trees.materialise('HEAD', out);
    expect(readdirSync(out).sort()).toEqual(['in', 'out']);
  });
});

describe('a partial clone', () => {
  it('fetches what it lacks at once, into the run’s own folder', async () => {
    const origin = sandbox.init('origin');
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`f${n}.go`, `package p${n}\n`]));
    commit(origin, files);
    commit(origin, Object.fromEntries(Object.keys(files).map((name) => [name, `// ${name}\n`])));
    const folder = sandbox.clone(origin, 'partial', '--filter=blob:none');
    const before = state(folder);
    const run = sandbox.temporary();
    const { trees } = await openRepository(folder, run, environment);
    const changes = await trees.changes('HEAD^', 'HEAD', 'no-renames');
    const blobs = await trees.blobs(changes.map(({ baseBlob }) => baseBlob));
    expect(blobs.map(String).sort()).toEqual(Object.values(files).sort());
    // One pack, not one for each of the thirty.
    expect(readdirSync(path.join(run, 'objects/pack')).filter((name) => name.endsWith('.pack'))).toHaveLength(1);
    expect(state(folder)).toEqual(before);

    const out = sandbox.path('out');
    mkdirSync(out);
    await trees.materialise('HEAD^', out);
    expect(readFileSync(path.join(out, 'f7.go'), 'utf8')).toBe('package p7\n');
  });

  it('says so when the remote is gone', async () => {
    const origin = sandbox.init('origin');
    commit(origin, { 'a.go': 'package a\n' });
    commit(origin, { 'a.go': 'package b\n' });
    const folder = sandbox.clone(origin, 'partial', '--filter=blob:none');
    rmSync(origin, { recursive: true });
    const { trees } = await sandbox.open(folder);
    const [change] = await trees.changes('HEAD^', 'HEAD', 'no-renames');
    await expect(trees.blobs([change!.baseBlob])).rejects.toThrow(/git cat-file failed: .*origin/s);
  });
});

import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { disk } from '../../src/adapters/disk.ts';
import { findImporters } from '../../src/build/importers.ts';
import { cachedModule, readGoMod } from '../../src/build/modules.ts';
import { repositoryWith, type Files } from '../e2e/repository.ts';
import { git as runGit } from '../e2e/sample.ts';
import { openSides } from './sides.ts';

const gomod = 'module example.com/m\n\ngo 1.21\n';
const pkg = (name: string, ...imports: readonly string[]): string =>
  `package ${name}\n${imports.map((each) => `\nimport _ "${each}"`).join('')}\n`;
const chain = {
  'go.mod': gomod,
  'a/a.go': pkg('a', 'example.com/m/b'),
  'b/b.go': pkg('b', 'example.com/m/c'),
  'c/c.go': pkg('c'),
  'd/d.go': pkg('d'),
};
const changed = 'package c\n\nvar V int\n';

/** The patterns of each root, by its folder; null where everything has to be listed. */
async function importersIn(folder: string, env: Record<string, string> = {}, tests = false): Promise<unknown> {
  const { head, goMods, changes, settings, git } = await openSides(folder, { env, tests });
  const importers = await findImporters({ head, goMods, changes, settings }, { git, disk });
  return importers === null ? null : Object.fromEntries(importers.roots.map((root) => [root.folder, root.patterns]));
}

const found: Readonly<Record<string, { base: Files; change?: Files; patterns: readonly string[]; tests?: boolean }>> = {
  'in a line of imports, directly or not': { base: chain, patterns: ['./a', './b', './c'] },
  'between back quotes': {
    base: { ...chain, 'e/e.go': 'package e\n\nimport `example.com/m/c`\n' },
    patterns: ['./a', './b', './c', './e'],
  },
  'in a file for another platform, which is one too many': {
    base: { ...chain, 'd/d_plan9.go': pkg('d', 'example.com/m/c') },
    patterns: ['./a', './b', './c', './d'],
  },
  'in a file that git ignores': {
    base: { ...chain, '.gitignore': 'gen.go\n' },
    change: { 'c/c.go': changed, 'd/gen.go': pkg('d', 'example.com/m/c') },
    patterns: ['./a', './b', './c', './d'],
  },
  'beside a workspace that is vendored': {
    base: { ...chain, 'vendor/example.com/x/go.work': 'go 1.21\n', 'vendor/modules.txt': '' },
    patterns: ['./a', './b', './c'],
  },
  'in the root': { base: { ...chain, 'm.go': pkg('m', 'example.com/m/a') }, patterns: ['.', './a', './b', './c'] },
  'not by a longer name': {
    base: { ...chain, 'd/d.go': pkg('d', 'example.com/m/cc'), 'cc/cc.go': pkg('cc') },
    patterns: ['./a', './b', './c'],
  },
  'not in a test, unless tests count': {
    base: { ...chain, 'd/d_test.go': pkg('d', 'example.com/m/c') },
    patterns: ['./a', './b', './c'],
  },
  'in a test, where tests count': {
    base: { ...chain, 'd/d_test.go': pkg('d', 'example.com/m/c') },
    patterns: ['./a', './b', './c', './d'],
    tests: true,
  },
  'beside a workspace that a vendored module brought along': {
    base: { ...chain, 'vendor/modules.txt': '', 'vendor/example.com/x/go.work': 'go 1.21\n' },
    patterns: ['./a', './b', './c'],
  },
  'past a folder that ./... passes over': {
    base: {
      ...chain,
      'b/b.go': pkg('b'),
      'testdata/t/t.go': pkg('t', 'example.com/m/c'),
      'd/d.go': pkg('d', 'example.com/m/testdata/t'),
    },
    patterns: ['./c', './d'],
  },
};

const unknown: Readonly<Record<string, Files>> = {
  'a Go file is a link': { ...chain, 'd/x.txt': pkg('d', 'example.com/m/c') },
  'there are submodules': { ...chain, '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ../x\n' },
  'there is a workspace': { ...chain, 'go.work': 'go 1.21\n\nuse .\n' },
  'a go.mod has quoted paths': { ...chain, 'go.mod': 'module "example.com/m"\n\ngo 1.21\n' },
  'a go.mod takes folders out of ./...': { ...chain, 'go.mod': 'module example.com/m\n\ngo 1.25\n\nignore ./a\n' },
  'a go.mod lists only direct requirements': { ...chain, 'go.mod': 'module example.com/m\n\ngo 1.16\n' },
  'a required module is not in the module cache': { ...chain, 'go.mod': `${gomod}\nrequire example.com/x v1.0.0\n` },
  'a vendored package imports one that changed': {
    ...chain,
    'vendor/example.com/x/x.go': pkg('x', 'example.com/m/c'),
    'vendor/modules.txt': '# example.com/x v1.0.0\n## explicit\nexample.com/x\n',
    'go.mod': `${gomod}\nrequire example.com/x v1.0.0\n`,
  },
  'a folder of the repository is imported by another name': {
    ...chain,
    'go.mod': `${gomod}\nrequire example.com/x v0.0.0\n\nreplace example.com/x => ./n\n`,
    'n/go.mod': 'module example.com/n\n\ngo 1.21\n',
    'n/n.go': pkg('n'),
  },
};

describe('what may be affected is what names a changed package', () => {
  it.each(Object.entries(found))('%s', async (_, { base, change = { 'c/c.go': changed }, patterns, tests = false }) => {
    const folder = await repositoryWith(base, change);
    expect(await importersIn(folder, {}, tests)).toEqual({ '': patterns });
  });

  it('in another module of the repository', async () => {
    const nested = 'module example.com/n\n\ngo 1.21\n\nrequire example.com/m v0.0.0\n\nreplace example.com/m => ../\n';
    const base = { ...chain, 'n/go.mod': nested, 'n/n.go': pkg('n', 'example.com/m/a'), 'n/o/o.go': pkg('o') };
    const folder = await repositoryWith(base, { 'c/c.go': changed });
    expect(await importersIn(folder)).toEqual({ '': ['./a', './b', './c'], n: ['.'] });
  });
});

describe('on disk', () => {
  const withNested = async (ignored: Files): Promise<string> => {
    const folder = await repositoryWith({ ...chain, '.gitignore': 'gen/\n' }, { 'c/c.go': changed, ...ignored });
    await runGit(path.join(folder, 'gen'), 'init', '-q');
    return folder;
  };
  const importing = pkg('gen', 'example.com/m/c');

  it('repositories that lie in this one are searched, too', async () => {
    const folder = await withNested({ 'gen/gen.go': importing });
    expect(await importersIn(folder)).toEqual({ '': ['./a', './b', './c', './gen'] });
  });

  it('links in them are seen', async () => {
    const folder = await withNested({ 'gen/x.txt': importing });
    await symlink('x.txt', path.join(folder, 'gen/x.go'));
    expect(await importersIn(folder)).toBeNull();
  });

  it.each([
    ['example.com/m/link', null],
    ['example.com/m/link/below', null],
    ['example.com/m/linked', { '': ['./a', './b', './c'] }],
  ])('a linked folder matters where packages are imported through it: %s', async (imported, expected) => {
    const folder = await repositoryWith({ ...chain, 'd/d.go': pkg('d', imported) }, { 'c/c.go': changed });
    await symlink(tmpdir(), path.join(folder, 'link'));
    expect(await importersIn(folder)).toEqual(expected);
  });

  it('git’s colors don’t get into the names', async () => {
    const folder = await repositoryWith(chain, { 'c/c.go': changed });
    await runGit(folder, 'config', 'color.ui', 'always');
    expect(await importersIn(folder)).toEqual({ '': ['./a', './b', './c'] });
  });
});

describe('files alone don’t tell where', () => {
  it.each(Object.entries(unknown))('%s', async (name, base) => {
    const folder = await repositoryWith(base, { 'c/c.go': changed });
    if (name.includes('link')) await symlink('x.txt', path.join(folder, 'd/x.go'));
    expect(await importersIn(folder)).toBeNull();
  });

  it('the replacement for the required version imports a package of the repository', async () => {
    const replaced = (one: string, other: string): string =>
      `${gomod}\nrequire example.com/x v1.0.0\n\nreplace example.com/x v1.0.0 => ${one}\n\nreplace example.com/x v1.1.0 => ${other}\n`;
    const outside = await repositoryWith({ 'one/x.go': pkg('x', 'example.com/m/c'), 'other/x.go': pkg('x') }, {});
    const [one, other] = [path.join(outside, 'one'), path.join(outside, 'other')];
    const lookAt = async (goMod: string): Promise<unknown> =>
      await importersIn(await repositoryWith({ ...chain, 'go.mod': goMod }, { 'c/c.go': changed }));
    expect(await lookAt(replaced(one, other))).toBeNull();
    expect(await lookAt(replaced(other, one))).toEqual({ '': ['./a', './b', './c'] });
  });

  const withDependency = async (goMod: string, source: string): Promise<unknown> => {
    const goModOfM = `${gomod}\nrequire example.com/X v1.0.0\n`;
    const folder = await repositoryWith({ ...chain, 'go.mod': goModOfM }, { 'c/c.go': changed });
    const GOMODCACHE = path.join(folder, '..', `${path.basename(folder)}-cache`);
    const { goMod: file, folder: files } = cachedModule(GOMODCACHE, { path: 'example.com/X', version: 'v1.0.0' });
    await mkdir(path.dirname(file), { recursive: true });
    await mkdir(files, { recursive: true });
    await writeFile(file, goMod);
    await writeFile(path.join(files, 'x.go'), source);
    return await importersIn(folder, { GOMODCACHE });
  };

  it('a required module requires one of the repository', async () => {
    expect(await withDependency('module example.com/X\n\ngo 1.20\n', pkg('x'))).toEqual({ '': ['./a', './b', './c'] });
    expect(
      await withDependency('module example.com/X\n\ngo 1.20\n\nrequire example.com/m v1.2.3\n', pkg('x')),
    ).toBeNull();
    expect(
      await withDependency('module example.com/X\n\ngo 1.20\n\nrequire "example.com/m"   v1.2.3\n', pkg('x')),
    ).toBeNull();
  });

  it('a required module from before there was go.mod imports a package of the repository', async () => {
    expect(await withDependency('module example.com/X\n', pkg('x'))).toEqual({ '': ['./a', './b', './c'] });
    expect(await withDependency('module example.com/X\n', pkg('x', 'example.com/m/c'))).toBeNull();
  });
});

describe('a go.mod', () => {
  it('tells its name, what it requires, and what stands in for what', () => {
    const text = `module example.com/m // Deprecated: no

go 1.22.1
toolchain go1.24.0

require example.com/one v1.2.3
require (
	example.com/two/v2 v2.0.0-20240101000000-abcdefabcdef // indirect
	gopkg.in/three.v3 v3.0.0+incompatible
)

replace example.com/one => ../one
replace (
	example.com/two/v2 v2.0.0 => example.com/fork v1.0.0
)
retract v0.9.0
`;
    expect(readGoMod(text)).toEqual({
      path: 'example.com/m',
      listsAll: true,
      requires: [
        { path: 'example.com/one', version: 'v1.2.3' },
        { path: 'example.com/two/v2', version: 'v2.0.0-20240101000000-abcdefabcdef' },
        { path: 'gopkg.in/three.v3', version: 'v3.0.0+incompatible' },
      ],
      replaces: new Map([
        ['example.com/one', { path: '../one', version: null }],
        ['example.com/two/v2 v2.0.0', { path: 'example.com/fork', version: 'v1.0.0' }],
      ]),
    });
    expect(readGoMod('module `x`\n')).toBeNull();
    expect(readGoMod('go 1.22\n')).toBeNull();
  });

  it('lies in the module cache under a name without capitals', () => {
    const module = { path: 'github.com/BurntSushi/toml', version: 'v1.0.0-RC1' };
    expect(cachedModule('/cache', module)).toEqual({
      goMod: '/cache/cache/download/github.com/!burnt!sushi/toml/@v/v1.0.0-!r!c1.mod',
      folder: '/cache/github.com/!burnt!sushi/toml@v1.0.0-!r!c1',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { affectedRoots } from '../../src/build/affected-roots.ts';
import { edited } from './sides.ts';

const inputs = (tests: boolean) => ({ tests, profiles: false });

function side(files: Readonly<Record<string, string>>) {
  const roots = Object.keys(files)
    .filter((file) => file.endsWith('go.mod'))
    .map((file) => ({ folder: file.replace(/\/?go\.mod$/, ''), patterns: ['./...'], env: {} }));
  return { roots, tree: { read: (file: string) => Promise.resolve(files[file] ?? null) } };
}

const modules = {
  'go.mod': 'module m\n',
  'a/go.mod': 'module m/a\n\nreplace m => ../\n',
  'a/b/go.mod': 'module m/a/b\n\nreplace (\n\tm/c v1.0.0 => "../../c"\n)\n',
  'c/go.mod': 'module m/c\n\nreplace example.com/x => example.com/y v1.2.3\n',
  'd/go.mod': 'module m/d\n\nreplace m/e => `../elsewhere/e`\n',
};
const without = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(modules).filter(([name]) => name !== file));
/** What is always looked at here: its replacement is no module that is known. */
const doubtful = ['d'];

describe('the modules that a change can affect', () => {
  it.each([
    ['c/c.go', ['c', 'a/b']],
    ['c/go.sum', ['c', 'a/b']],
    ['c/internal/deep/x.s', ['c', 'a/b']],
    ['x.go', ['', 'a']],
    ['x/y/z.go', ['', 'a']],
    ['a/x.go', ['a']],
    ['a/b/x.go', ['a/b']],
    ['README.md', []],
    ['c/c_test.go', []],
  ])('by %s', async (file, expected) => {
    const found = await affectedRoots([side(modules), side(modules)], [edited(file)], inputs(false));
    expect([...found].sort()).toEqual([...expected, ...doubtful].sort());
  });

  it('are those with a changed test where tests count', async () => {
    const found = await affectedRoots([side(modules), side(modules)], [edited('c/c_test.go')], inputs(true));
    expect([...found].sort()).toEqual(['a/b', 'c', 'd']);
  });

  it('are all of them where a workspace that is none of them changes', async () => {
    const others = without('go.mod');
    const found = await affectedRoots([side(others), side(others)], [edited('go.work')], inputs(false));
    expect([...found].sort()).toEqual(['a', 'a/b', 'c', 'd']);
  });

  it('are those that either side has a file or a replacement in', async () => {
    const others = without('c/go.mod');
    const before = { ...others, 'a/go.mod': 'module m/a\n' };
    const change = [{ ...edited('c/go.mod'), basePath: null }, edited('c/c.go')];
    const found = await affectedRoots([side(before), side(modules)], change, inputs(false));
    expect([...found].sort()).toEqual(['', 'a', 'a/b', 'c', 'd']);
  });

  it.each(['/elsewhere/x', 'C:\\x', './', '../c/'])('are those with a replacement by %s', async (target) => {
    const files = {
      'c/go.mod': 'module m/c\n',
      'e/go.mod': `module m/e\n\nreplace x => ${target}\n`,
      'f/go.mod': 'module m/f\n',
    };
    const found = await affectedRoots([side(files)], [edited('c/c.go')], inputs(false));
    expect([...found].sort()).toEqual(target === './' ? ['c'] : ['c', 'e']);
  });

  it('are always those with a workspace', async () => {
    const files = { ...modules, 'c/go.work': 'go 1.21\n' };
    const found = await affectedRoots([side(files)], [edited('a/b/x.go')], inputs(false));
    expect([...found].sort()).toEqual(['a/b', 'c', 'd']);
  });
});

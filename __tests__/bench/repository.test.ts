import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateRepository, type ChangeName, type GeneratedChange } from '../../bench/repository/generate.ts';
import { dependentsOf, planPackages, type PlannedPackage } from '../../bench/repository/graph.ts';
import { seededRandom } from '../../bench/repository/random.ts';

describe('seededRandom', () => {
  // The reference implementation's first numbers for seed 1, times 1000: 0.6270739405881613, 0.002735721180215478, 0.5274470399599522.
  it('says what Mulberry32 says', () => {
    const random = seededRandom(1);
    expect([random.below(1000), random.below(1000), random.below(1000)]).toEqual([627, 2, 527]);
  });
});

describe('planPackages', () => {
  const planned = planPackages(200, seededRandom(3));
  const byFolder = new Map(planned.map((each) => [each.folder, each]));

  it('has as many packages as asked for, each imported after it was planned', () => {
    expect(byFolder.size).toBe(200);
    for (const [index, { imports }] of planned.entries()) {
      const before = new Set(planned.slice(0, index).map(({ folder }) => folder));
      expect(imports.filter((name) => !before.has(name))).toEqual([]);
    }
  });

  it('has one package that all depend on, and commands that none does', () => {
    expect(dependentsOf(planned, ['core'])).toHaveLength(200);
    const imported = new Set(planned.flatMap(({ imports }) => imports));
    const commands = planned.filter(({ kind }) => kind === 'command');
    expect(commands).toHaveLength(10);
    expect(commands.filter(({ folder }) => imported.has(folder))).toEqual([]);
  });

  it('has a leaf: its last library serves one command', () => {
    const leaf = planned.findLast(({ kind }) => kind === 'library')?.folder ?? '';
    expect(dependentsOf(planned, [leaf])).toEqual(['cmd/cmd000', leaf]);
  });

  it('takes no fewer than ten', () => {
    expect(() => planPackages(9, seededRandom(1))).toThrow('not 9');
  });
});

describe('dependentsOf', () => {
  const plan = (folder: string, ...imports: readonly string[]): PlannedPackage => ({
    folder,
    name: folder,
    kind: 'library',
    imports,
    usesDependency: false,
  });

  it('follows imports over several steps', () => {
    const planned = [plan('a'), plan('b', 'a'), plan('c'), plan('d', 'b', 'c'), plan('e', 'c')];
    expect(dependentsOf(planned, ['a'])).toEqual(['a', 'b', 'd']);
    expect(dependentsOf(planned, ['c'])).toEqual(['c', 'd', 'e']);
  });
});

describe('generateRepository', () => {
  it('writes the same for the same seed, and something else for another', () => {
    expect(generateRepository(20, 7)).toEqual(generateRepository(20, 7));
    expect(generateRepository(20, 7).files).not.toEqual(generateRepository(20, 8).files);
  });

  it('imports what was planned, all of it', () => {
    const { files } = generateRepository(200, 1);
    for (const { folder, imports } of planPackages(200, seededRandom(1))) {
      const texts = [...files].filter(([file]) => path.posix.dirname(file) === folder).map(([, text]) => text);
      const missing = imports.filter((name) => !texts.some((text) => text.includes(`"example.com/generated/${name}"`)));
      expect([folder, missing]).toEqual([folder, []]);
    }
  });

  it('changes Go files, go.mod, or neither', () => {
    const changed = generateRepository(20, 1).changes.map(({ name, files }) => [name, [...files.keys()].length]);
    expect(changed).toEqual([
      ['leaf', 1],
      ['core', 1],
      ['modules', 1],
      ['docs', 1],
    ]);
  });

  describe('with a real compiler', () => {
    const generated = generateRepository(20, 5);
    const folder = mkdtempSync(path.join(tmpdir(), 'escapediff-test-'));
    const repository = path.join(folder, 'repository');
    const write = (root: string, files: ReadonlyMap<string, string>): void => {
      for (const [name, text] of files) {
        mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        writeFileSync(path.join(root, name), text);
      }
    };
    const go = (...args: readonly string[]): string => {
      const env = { ...process.env, GOFLAGS: '', GOWORK: 'off', GOPROXY: 'off' };
      const { status, stdout, stderr } = spawnSync('go', args, { cwd: repository, env, maxBuffer: 1 << 28 });
      if (status !== 0) throw new Error(stderr.toString());
      return `${stdout.toString()}${stderr.toString()}`;
    };
    const changeOf = (name: ChangeName): GeneratedChange => generated.changes.find((each) => each.name === name)!;

    beforeAll(() => {
      write(folder, generated.beside);
      write(repository, generated.files);
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it('compiles, before the changes and with all of them', () => {
      expect(go('vet', './...')).toBe('');
      for (const { files } of generated.changes) write(repository, files);
      expect(go('vet', './...')).toBe('');
    });

    it('moves values to the heap with a change of a leaf and of the core', () => {
      const escapes = (file: string): number => {
        const text = go('list', '-export', '-gcflags=-m', `./${path.dirname(file)}`);
        return text.split('\n').filter((line) => line.includes(`${file}:`) && line.includes('moved to heap')).length;
      };
      const [leaf = ''] = changeOf('leaf').files.keys();
      write(repository, generated.files);
      const before = escapes(leaf);
      write(repository, changeOf('leaf').files);
      expect(escapes(leaf)).toBeGreaterThan(before);
    });

    it('leaks a parameter of the core with a change of it', () => {
      write(repository, generated.files);
      expect(go('list', '-export', '-gcflags=-m', './core')).toContain('item does not escape');
      write(repository, changeOf('core').files);
      expect(go('list', '-export', '-gcflags=-m', './core')).toContain('leaking param: item');
    });
  });
});

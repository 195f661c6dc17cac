import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { goList } from '../../src/build/list.ts';
import { packageGraph } from '../../src/build/packages.ts';
import { compileImports } from '../../src/build/shared.ts';
import { repositoryWith } from '../e2e/repository.ts';
import { openSides } from './sides.ts';

it('builds what both sides import, and nothing that differs', async () => {
  const folder = await repositoryWith(
    {
      'go.mod': 'module example.com/m\n\ngo 1.21\n',
      'a/a.go': 'package a\n\nimport (\n\t"unicode/utf8"\n\n\t"example.com/m/b"\n)\n\nvar V = b.V + utf8.RuneLen(1)\n',
      'b/b.go': 'package b\n\nimport "example.com/m/c"\n\nvar V = c.V\n',
      'c/c.go': 'package c\n\nvar V int\n',
      'd/d.go': 'package d\n',
    },
    { 'b/b.go': 'package b\n\nimport "example.com/m/c"\n\nvar V = c.V + 1\n' },
  );
  const GOCACHE = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  const { head, go, settings } = await openSides(folder, { env: { GOCACHE } });
  const { packages } = await packageGraph(head.tree, head.roots, go, settings);
  const affected = ['a', 'b'].flatMap((name) => packages.get(`example.com/m/${name}`) ?? []);
  await compileImports(head.tree, affected, go, settings);

  interface Listed {
    readonly ImportPath: string;
    readonly Stale?: boolean;
  }
  const { objects } = await goList<Listed>(go, head.tree, settings, {
    dir: folder,
    args: ['-deps', '-json=ImportPath,Stale', './...'],
  });
  const built = objects.flatMap(({ ImportPath, Stale }) =>
    Stale === true ? [] : ImportPath.replace('example.com/m/', ''),
  );
  expect(built).toEqual(expect.arrayContaining(['c', 'unicode/utf8']));
  expect(built.filter((name) => /^[abd]$/.test(name))).toEqual([]);
});

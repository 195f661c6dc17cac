import { describe, expect, it } from '@jest/globals';
import { affectedPackages } from '../../src/build/affected.ts';
import type { GoPackage, PackageGraph } from '../../src/build/packages.ts';
import { relevance } from '../../src/build/relevant.ts';
import { edited } from './sides.ts';

const graphOf = (imports: Readonly<Record<string, readonly string[]>>): PackageGraph => ({
  packages: new Map(
    Object.entries(imports).map(([importPath, imported]): [string, GoPackage] => [
      importPath,
      {
        importPath,
        name: importPath.startsWith('cmd/') ? 'main' : importPath,
        folder: importPath,
        files: [`${importPath}/x.go`],
        ours: true,
        root: { folder: '', patterns: [], env: {} },
        imports: imported,
        goVersion: '1.22',
        origin: '',
        dependency: null,
      },
    ]),
  ),
  problems: [],
  isWhole: true,
  ambiguous: new Set(),
});

describe('the profile that lies beside a program', () => {
  const graph = graphOf({ 'cmd/a': ['lib'], 'cmd/b': ['other'], lib: ['deep'], other: [], deep: [] });
  const affected = (path: string, profiles: boolean): readonly string[] =>
    affectedPackages(graph, graph, [edited(path)], { tests: false, profiles });

  it('is an input of the program and of everything that it imports', () => {
    expect(affected('cmd/a/default.pgo', true)).toEqual(['cmd/a', 'deep', 'lib']);
  });

  it('is none beside a library, and none without pgo: auto', () => {
    expect(affected('lib/default.pgo', true)).toEqual([]);
    expect(affected('cmd/a/default.pgo', false)).toEqual([]);
    expect(relevance('cmd/a/default.pgo', { tests: true, profiles: false })).toBe('no');
  });
});

import { describe, expect, it } from '@jest/globals';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import { disk } from '../../src/adapters/disk.ts';
import { affectedPackages } from '../../src/build/affected.ts';
import { packageGraphs, type GraphTools, type LaidOut } from '../../src/build/graphs.ts';
import { findImporters } from '../../src/build/importers.ts';
import type { GoPackage, PackageGraph } from '../../src/build/packages.ts';
import type { FileChange } from '../../src/model/index.ts';
import { repositoryWith, type Files } from '../e2e/repository.ts';
import { openSides } from './sides.ts';

const gomod = 'module example.com/m\n\ngo 1.21\n';
const pkg = (name: string, ...imports: readonly string[]): string =>
  `package ${name}\n${imports.map((each) => `\nimport _ "example.com/m/${each}"`).join('')}\n\nvar V int\n`;
const edited = (text: string): string => `${text}\nvar W int\n`;
/** With one more import, so that the sides can't be told alike without asking. */
const importing = (text: string): string => text.replace('\n\n', '\n\nimport _ "unicode/utf8"\n');

/** a → b → c, and d beside them. */
const chain = {
  'go.mod': gomod,
  'a/a.go': pkg('a', 'b'),
  'b/b.go': pkg('b', 'c'),
  'c/c.go': pkg('c'),
  'd/d.go': pkg('d'),
};

interface Case {
  readonly base?: Files;
  readonly change: Files;
  readonly patterns?: readonly string[];
  readonly tests?: boolean;
  readonly affected: readonly string[];
  /** What the base is asked for, in each root; `whole` is what the patterns name. */
  readonly asked: readonly string[] | 'whole';
}

const cases: Readonly<Record<string, Case>> = {
  'a package that nothing imports': {
    change: { 'd/d.go': edited(chain['d/d.go']) },
    affected: ['d'],
    asked: [],
  },
  'a package with dependents': {
    change: { 'c/c.go': edited(chain['c/c.go']) },
    affected: ['a', 'b', 'c'],
    asked: [],
  },
  'the imports of a package that nothing imports': {
    change: { 'd/d.go': importing(chain['d/d.go']) },
    affected: ['d'],
    asked: ['d'],
  },
  'the imports of a package with dependents': {
    change: { 'c/c.go': importing(chain['c/c.go']) },
    affected: ['a', 'b', 'c'],
    asked: ['a', 'b', 'c'],
  },
  'a build constraint': {
    change: { 'd/d.go': `//go:build !plan9\n\n${chain['d/d.go']}` },
    affected: ['d'],
    asked: ['d'],
  },
  'a build constraint that leaves the package out': {
    base: { ...chain, 'd/e.go': pkg('d', 'b') },
    change: { 'd/e.go': `//go:build plan9\n\n${pkg('d', 'b')}` },
    affected: ['d'],
    asked: ['d'],
  },
  'the name of a package': {
    change: { 'd/d.go': pkg('other') },
    affected: ['d'],
    asked: ['d'],
  },
  'an import behind what does not parse': {
    change: { 'd/d.go': 'package d\n\nfunc {\n\nimport _ "example.com/m/b"\n' },
    affected: ['d'],
    asked: ['d'],
  },
  'an assembly file': {
    base: { ...chain, 'd/d.s': '// nothing\n' },
    change: { 'd/d.s': '// nothing else\n' },
    affected: ['d'],
    asked: [],
  },
  'a second file': {
    change: { 'd/d.go': edited(chain['d/d.go']), 'd/e.go': 'package d\n' },
    affected: ['d'],
    asked: ['d'],
  },
  'an import taken away, from what changed, too': {
    change: { 'b/b.go': pkg('b'), 'c/c.go': edited(chain['c/c.go']) },
    affected: ['a', 'b', 'c'],
    asked: ['a', 'b', 'c'],
  },
  'a new package that another one now imports': {
    change: { 'd/d.go': pkg('d', 'e'), 'e/e.go': pkg('e') },
    affected: ['d', 'e'],
    asked: ['d'],
  },
  'a package that is gone': {
    change: { 'a/a.go': null },
    affected: ['a'],
    asked: 'whole',
  },
  'a package that moved': {
    change: { 'd/d.go': null, 'f/d.go': chain['d/d.go'] },
    affected: ['d', 'f'],
    asked: 'whole',
  },
  'a package that the base built on no platform of ours': {
    base: { 'go.mod': gomod, 'c/c.go': pkg('c'), 'd/d_plan9.go': chain['d/d.go'] },
    change: { 'd/d_plan9.go': null, 'd/d.go': chain['d/d.go'] },
    affected: ['d'],
    asked: 'whole',
  },
  'a package that the head builds on no platform of ours': {
    change: { 'd/d.go': null, 'd/d_plan9.go': chain['d/d.go'] },
    affected: ['d'],
    asked: 'whole',
  },
  'a body that does not parse': {
    change: { 'd/d.go': 'package d\n\nfunc {\n' },
    affected: ['d'],
    asked: [],
  },
  'imports that do not parse at the head': {
    change: { 'd/d.go': 'package d\n\nimport "\n' },
    affected: ['d'],
    asked: 'whole',
  },
  'imports that did not parse at the base': {
    base: { ...chain, 'd/d.go': 'package d\n\nimport "\n' },
    change: { 'd/d.go': chain['d/d.go'] },
    affected: ['d'],
    asked: 'whole',
  },
  'an import of what is not there': {
    change: { 'd/d.go': pkg('d', 'nowhere') },
    affected: ['d', 'nowhere'],
    asked: 'whole',
  },
  'sources that ./... passes over': {
    change: { 'd/testdata/x/x.go': pkg('x'), '_old/o.go': pkg('o') },
    affected: [],
    asked: [],
  },
  'sources that ./... passes over, asked for by name': {
    base: { ...chain, 'd/testdata/x/x.go': pkg('x') },
    change: { 'd/testdata/x/x.go': edited(pkg('x')) },
    patterns: ['./...', './d/testdata/x'],
    affected: ['d/testdata/x'],
    asked: [],
  },
  'sources that ./... passes over, and that the base imports': {
    base: { ...chain, 'd/d.go': pkg('d', 'd/testdata/x'), 'd/testdata/x/x.go': pkg('x') },
    change: { 'd/d.go': pkg('d'), 'd/testdata/x/x.go': edited(pkg('x')) },
    affected: ['d', 'd/testdata/x'],
    asked: ['d'],
  },
  'what lies outside of the patterns': {
    change: { 'c/c.go': edited(chain['c/c.go']) },
    patterns: ['./a'],
    affected: ['a', 'b', 'c'],
    asked: [],
  },
  'the imports of what lies outside of the patterns': {
    change: { 'c/c.go': importing(chain['c/c.go']) },
    patterns: ['./a'],
    affected: ['a', 'b', 'c'],
    asked: ['a'],
  },
  'what lies outside of the patterns and is not reached': {
    change: { 'd/d.go': edited(chain['d/d.go']) },
    patterns: ['./a'],
    affected: [],
    asked: [],
  },
  'the imports of what lies outside of the patterns and is not reached': {
    change: { 'd/d.go': importing(chain['d/d.go']) },
    patterns: ['./a'],
    affected: [],
    asked: 'whole',
  },
  'a test file': {
    base: { ...chain, 'd/d_test.go': pkg('d', 'b') },
    change: { 'c/c.go': edited(chain['c/c.go']) },
    tests: true,
    affected: ['a', 'b', 'c', 'd'],
    asked: [],
  },
  'a test that a package gets': {
    change: { 'd/d_test.go': pkg('d_test', 'b') },
    tests: true,
    affected: ['d'],
    asked: ['d'],
  },
  'the modules': {
    change: { 'go.mod': gomod.replace('1.21', '1.22') },
    affected: ['a', 'b', 'c', 'd'],
    asked: 'whole',
  },
  'one module of two, which the other uses': {
    base: {
      ...chain,
      'n/go.mod': 'module example.com/n\n\ngo 1.21\n\nrequire example.com/m v0.0.0\n\nreplace example.com/m => ../\n',
      'n/n.go': 'package n\n\nimport _ "example.com/m/c"\n',
      'n/o/o.go': 'package o\n',
    },
    change: { 'c/c.go': edited(chain['c/c.go']) },
    affected: ['a', 'b', 'c', '../n'],
    asked: [],
  },
  'the last import of what two modules take from different places': {
    base: {
      ...chain,
      'go.mod': `${gomod}\nrequire example.com/x v1.0.0\n\nreplace example.com/x => ./testdata/one\n`,
      'b/b.go': 'package b\n\nimport (\n\t_ "example.com/m/c"\n\t_ "example.com/x"\n)\n',
      'n/go.mod': `module example.com/n\n\ngo 1.21\n
require (\n\texample.com/m v0.0.0\n\texample.com/x v1.0.0\n)\n
replace example.com/m => ../\n\nreplace example.com/x => ../testdata/two\n`,
      'n/q/q.go': 'package q\n\nimport (\n\t_ "example.com/m/c"\n\t_ "example.com/x"\n)\n',
      'n/r/r.go': 'package r\n\nimport _ "example.com/x"\n',
      'testdata/one/go.mod': 'module example.com/x\n\ngo 1.21\n',
      'testdata/one/x.go': 'package x\n',
      'testdata/two/go.mod': 'module example.com/x\n\ngo 1.21\n',
      'testdata/two/x.go': 'package x\n',
    },
    change: { 'b/b.go': pkg('b', 'c'), 'c/c.go': edited(chain['c/c.go']) },
    affected: ['a', 'b', 'c', '../n/q', '../n/r', 'example.com/x', 'example.com/x in testdata/two'],
    asked: 'whole',
  },
};

describe('what the base is asked for, and that it is enough, where the change is', () => {
  it.each(Object.entries(cases))(
    '%s',
    async (_name, { base = chain, change, patterns = [], tests = false, ...rest }) => {
      const folder = await repositoryWith(base, change);
      const { changes, settings, go, commands, git, goMods, ...sides } = await openSides(folder, {
        packages: patterns,
        tests,
      });
      const { base: ofBase, head: ofHead } = sides;
      const whole = await packageGraphs(ofBase, ofHead, 'all-packages', go, settings, everything);
      commands.length = 0;
      const found = await packageGraphs(ofBase, ofHead, changes, go, settings, everything);
      const asked = commands.flatMap((args) => args.slice(args.indexOf('--') + 1));
      const look = (): ReturnType<typeof findImporters> =>
        findImporters({ head: ofHead, goMods, changes, settings }, { git, disk });
      const few = await packageGraphs(ofBase, ofHead, changes, go, settings, {
        syntax: loadGoSyntax,
        findImporters: look,
      });
      const patternsOf = ({ roots }: LaidOut): readonly string[] => roots.flatMap((root) => root.patterns);

      expect(seen(found, changes, tests)).toEqual(seen(whole, changes, tests));
      // Of the packages that the change can't affect nobody asks for the names.
      expect({ ...seen(few, changes, tests), names: [] }).toEqual({ ...seen(whole, changes, tests), names: [] });
      expect(seen(found, changes, tests).affected.map(short).sort()).toEqual([...rest.affected].sort());
      const patternsOfHead = patternsOf(ofHead);
      if (rest.asked !== 'whole') expect(asked.map(short).sort()).toEqual([...patternsOfHead, ...rest.asked].sort());
      // Where the base has to be listed whole after all, an attempt to ask for less may have come before.
      else {
        const patternsOfAll = [...patternsOfHead, ...patternsOf(ofBase)];
        expect(asked.filter((each) => patternsOfHead.includes(each))).toEqual(patternsOfAll);
      }
    },
  );
});

const everything: GraphTools = { syntax: loadGoSyntax, findImporters: () => Promise.resolve(null) };

const short = (name: string): string => name.replace('example.com/m/', '').replace('example.com/n', '../n');

/** What a comparison makes of the packages: which are affected, and what each side has of them. */
function seen(graphs: Record<'base' | 'head', PackageGraph>, changes: readonly FileChange[], tests: boolean): Seen {
  const affected = affectedPackages(graphs.base, graphs.head, changes, tests);
  const of = ({ packages }: PackageGraph): readonly unknown[] =>
    affected
      .flatMap((name) => packages.get(name) ?? [])
      .map(({ root, ...found }: GoPackage) => ({ ...found, root: root.folder }));
  return {
    affected,
    base: of(graphs.base),
    head: of(graphs.head),
    names: [...graphs.base.packages.keys()].filter((name) => graphs.base.packages.get(name)?.ours === true).sort(),
    problems: [graphs.base.problems, graphs.head.problems],
  };
}

interface Seen {
  readonly affected: readonly string[];
  readonly base: readonly unknown[];
  readonly head: readonly unknown[];
  readonly names: readonly string[];
  readonly problems: readonly unknown[];
}

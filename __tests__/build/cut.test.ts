import { mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { childEnvironments } from '../../src/adapters/child-environment.ts';
import { disk } from '../../src/adapters/disk.ts';
import { openRepository } from '../../src/adapters/git/repository.ts';
import { goCommand } from '../../src/adapters/go/command.ts';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import { compileSides, foldersOf, prepareBuild, type CompiledSide } from '../../src/build/build.ts';
import { compileWhatCanDiffer } from '../../src/build/cut.ts';
import type { GoCommand } from '../../src/build/port.ts';
import { folderOf } from '../../src/build/relevant.ts';
import { correspondence } from '../../src/compare/correspondence.ts';
import { parsePosition } from '../../src/diagnostics/position.ts';
import type { Comparison, Options, Place, Revision } from '../../src/model/index.ts';
import { repositoryWith, type Files } from '../e2e/repository.ts';
import { git } from '../e2e/sample.ts';

interface Outcome {
  readonly notLookedAt: readonly string[];
  /** What the compiler says of each folder, whole and cut; places of the base as they are at the head. */
  readonly whole: Said;
  readonly cut: Said;
}

type Said = Readonly<Record<'base' | 'head', ReadonlyMap<string, readonly string[]>>>;

const go = { 'go.mod': 'module example.com/m\n\ngo 1.21\n' };
const nowhere: Place = { file: '', line: 0, column: 0 };
const nothingIsFew = { affected: -1, left: 0 };

async function outcomeOf(
  base: Files,
  change: Files,
  options: Partial<Options> = {},
  watched: (go: GoCommand) => GoCommand = (each) => each,
): Promise<Outcome> {
  const folder = await realpath(await repositoryWith({ ...go, ...base }, change));
  const temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  const repository = await openRepository(folder, temporary, process.env);
  const real = goCommand(childEnvironments(process.env), temporary);
  const worktree = await repository.snapshot('include');
  const tree = (await git(folder, 'rev-parse', 'HEAD^{tree}')).trim();
  const revision = (name: string, tree: string): Revision => ({ label: name, commit: null, tree });
  const comparison = { base: revision('base', tree), head: revision('head', worktree) } as Comparison;
  const changes = await repository.trees.changes(tree, worktree, 'find-renames');
  const defaults = { repo: folder, packages: [], profiles: [], tags: [], bench: null, pgo: 'off', tests: false };
  const settled = { ...defaults, goos: null, goarch: null, cgo: null, ...options } as unknown as Options;
  const tools = { git: repository.trees, go: real, disk, syntax: loadGoSyntax };
  const build = await prepareBuild(comparison, worktree, changes, settled, tools);
  const listed = foldersOf(build.base, build.head);
  const cutTools = { ...tools, go: watched(real) };
  const cut = await compileWhatCanDiffer(build, changes, listed, cutTools, nothingIsFew);
  const whole = await compileSides(build, listed, real);
  const places = await correspondence(changes, build.base.tree, build.head.tree);
  const there = (place: Place): Place => places.toHead(place) ?? { ...place, line: -place.line };
  const said = ({ base, head }: Readonly<Record<'base' | 'head', CompiledSide>>): Said => ({
    base: saidOf(base, there),
    head: saidOf(head, (place) => place),
  });
  return { notLookedAt: cut.notLookedAt, whole: said(whole), cut: said(cut) };
}

/** By folder, what is said of escapes, inlining and calls of the allocator. */
function saidOf(
  { diagnostics, code }: CompiledSide,
  at: (place: Place) => Place,
): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  const say = (place: Place, text: string): void => {
    const { file, line, column } = at(place);
    // What the compiler adds by itself stands nowhere, and is generated wherever it is called.
    if (file.startsWith('<')) return;
    const known = said.get(folderOf(file)) ?? [];
    said.set(folderOf(file), [...known, `${file}:${line}:${column} ${text}`]);
  };
  for (const { place, message } of diagnostics.escapes) say(place, message);
  for (const [key, callees] of diagnostics.inlined)
    for (const callee of callees) say(parsePosition(key) ?? nowhere, `inlined ${callee}`);
  for (const { place, inlinable, cost } of diagnostics.inlinability) say(place, `${inlinable} ${cost ?? 0}`);
  for (const { place, parameter, to } of diagnostics.leaks) say(place, `${parameter} to ${to}`);
  for (const { symbol, sites, file } of code.result().functions) {
    for (const { line, call, bytes } of sites) say({ file, line, column: 0 }, `${symbol} ${call} ${bytes ?? 0}`);
  }
  return new Map([...said].map(([folder, texts]) => [folder, texts.sort()]));
}

const library = (...more: readonly string[]): string =>
  ['package lib', 'type T struct{ N int }', ...more, 'func Add(p *T) int {', '\treturn p.N + 1', '}'].join('\n');
const user = (pkg: string, from: string, call: string): string =>
  `package ${pkg}\nimport "example.com/m/${from}"\nvar Sink any\nfunc Use(n int) int {\n\tt := ${from}.T{N: n}\n\treturn ${call}\n}\n`;
/** lib ← mid ← top, and side, which uses lib alone. */
const chain: Files = {
  'lib/lib.go': library(),
  'mid/mid.go':
    'package mid\nimport "example.com/m/lib"\ntype T = lib.T\nfunc Twice(p *T) int {\n\tfor i := 0; i < 9; i++ { defer println() }\n\treturn 2 * lib.Add(p)\n}\n',
  'top/top.go': user('top', 'mid', 'mid.Twice(&t)'),
  'side/side.go': user('side', 'lib', 'lib.Add(&t)'),
};
const names = (...short: readonly string[]): readonly string[] => short.map((name) => `example.com/m/${name}`);
const heavy = (...body: readonly string[]): readonly string[] => [
  'func Heavy(p *T) {',
  '\tfor range make([]int, p.N) { defer println() }',
  ...body,
  '}',
];

/** What changes, the changed files, what is not looked at, further options. */
const cases: readonly (readonly [string, Files, Files, readonly string[], Partial<Options>?])[] = [
  ['a comment, lines further down', {}, { 'lib/lib.go': library('// One.', '// Two.') }, names('mid', 'side', 'top')],
  [
    'the body of a function that is not inlined',
    { 'lib/lib.go': library(...heavy()) },
    { 'lib/lib.go': library(...heavy('\tx := new(int)', '\tprintln(x)')) },
    names('mid', 'side', 'top'),
  ],
  ['the body of one that is', {}, { 'lib/lib.go': library().replace('p.N + 1', 'p.N + *new(int)') }, names('top')],
  [
    'where a parameter leaks to',
    {},
    { 'lib/lib.go': library('var last *T').replace('\treturn', '\tlast = p\n\treturn') },
    [],
  ],
  ['//go:noinline', {}, { 'lib/lib.go': library('//go:noinline') }, names('top')],
  ['the size of a struct', {}, { 'lib/lib.go': library().replace('N int', 'N int; M [64]int') }, []],
  [
    'a method, which makes a type an implementation',
    {},
    { 'lib/lib.go': library('func (t T) String() string { return "" }') },
    [],
  ],
  [
    'a constant, through a package in between',
    {
      'lib/lib.go': library('const K = 1'),
      'mid/mid.go':
        'package mid\nimport "example.com/m/lib"\ntype T = lib.T\nfunc Twice(p *T) int { return len(make([]byte, lib.K)) }\n',
    },
    { 'lib/lib.go': library('const K = 1 << 20') },
    [],
  ],
  [
    'the body of a generic function',
    {
      'lib/lib.go': library('func Map[E any](e E) any { return nil }'),
      'side/side.go': user('side', 'lib', 'lib.Add(&t); Sink = lib.Map(t)')
        .replace('return', 'defer')
        .replace('\n}\n', '\n\treturn 0\n}\n'),
    },
    { 'lib/lib.go': library('func Map[E any](e E) any { return &e }') },
    names('top'),
  ],
  [
    'a function in assembly, and its declaration elsewhere',
    {
      'lib/lib.go': library('func Asm(p *T)'),
      'lib/a_amd64.s': 'TEXT ·Asm(SB), 4, $0-8\n\tRET\n',
      'lib/a_arm64.s': 'TEXT ·Asm(SB), 4, $0-8\n\tRET\n',
    },
    {
      'lib/a_amd64.s': 'TEXT ·Asm(SB), 4, $0-8\n\tNOP\n\tRET\n',
      'lib/a_arm64.s': 'TEXT ·Asm(SB), 4, $0-8\n\tNOP\n\tRET\n',
    },
    names('mid', 'side', 'top'),
    { goos: 'linux', goarch: 'amd64', cgo: false },
  ],
  [
    '//go:noescape above one',
    {
      'lib/lib.go': library('func Asm(p *T)'),
      'lib/a.s': 'TEXT ·Asm(SB), 4, $0-8\n\tRET\n',
      'side/side.go': user('side', 'lib', 'lib.Add(&t)').replace('return', 'lib.Asm(&t)\n\treturn'),
    },
    { 'lib/lib.go': library('//go:noescape', 'func Asm(p *T)') },
    names('top'),
    { goos: 'linux', goarch: 'amd64', cgo: false },
  ],
  [
    'a build constraint, which brings another file',
    { 'lib/more.go': '//go:build never\n\npackage lib\n\nfunc init() {}\n' },
    { 'lib/more.go': 'package lib\n\nfunc Two() int { return 2 }\n' },
    names('top'),
  ],
  [
    'what is embedded',
    {
      'lib/embedded.go': 'package lib\nimport _ "embed"\n//go:embed a.txt\nvar text string\n',
      'lib/a.txt': 'a',
      'lib/b.txt': 'b',
    },
    { 'lib/embedded.go': 'package lib\n\nimport _ "embed"\n\n//go:embed b.txt\nvar text string\nvar other *string\n' },
    names('mid', 'side', 'top'),
  ],
  [
    'a linkname into another package',
    {
      'lib/link.go': 'package lib\nimport _ "unsafe"\nfunc Now() int64\n',
      'lib/x.s': '',
      'side/side.go': user('side', 'lib', 'lib.Add(&t) + int(lib.Now())'),
    },
    {
      'lib/link.go':
        'package lib\nimport _ "unsafe"\n//go:linkname Now runtime.nanotime\n//go:noescape\nfunc Now() int64\n',
    },
    names('top'),
  ],
  [
    'a package that comes from elsewhere in between',
    {
      'mid/mid.go':
        'package mid\nimport ("example.com/m/lib"; "example.com/m/low")\ntype T = lib.T\nfunc Twice(p *T) int { return low.F(p) }\n',
      'low/low.go': 'package low\nimport "example.com/m/lib"\nfunc F(p *lib.T) int { return 1 }\n',
    },
    {
      'low/low.go':
        'package low\nimport "example.com/m/lib"\nvar kept *lib.T\nfunc F(p *lib.T) int { kept = p; return 1 }\n',
    },
    [],
  ],
  ['profiles, which count lines', {}, { 'lib/lib.go': library('// One.') }, [], { pgo: 'auto' }],
  [
    'a test of its own, where tests count',
    {
      'lib/lib_test.go': 'package lib\nfunc helper(p *T) *T { return p }\n',
      'side/side_test.go': 'package side\nfunc helper() int { return Use(1) }\n',
    },
    { 'lib/lib_test.go': 'package lib\nvar kept *T\nfunc Helper(p *T) *T { kept = p; return p }\n' },
    names('top'),
    { tests: true },
  ],
];

describe('where a package says the same to its importers', () => {
  it.each(cases.map(([name, ...rest]) => [name, rest] as const))(
    'as with %s, nothing else differs',
    async (_, [base, change, expected, options]) => {
      const { notLookedAt, whole, cut } = await outcomeOf({ ...chain, ...base }, change, options);
      expect(notLookedAt).toEqual(expected);
      const passedOver = new Set(expected.map((name) => name.slice('example.com/m/'.length)));
      for (const folder of new Set([...whole.base.keys(), ...whole.head.keys()])) {
        // What was not looked at is the same on both sides; what was, is what it would have been without the cut.
        if (passedOver.has(folder)) expect(whole.base.get(folder)).toEqual(whole.head.get(folder));
        for (const side of ['base', 'head'] as const) {
          expect(cut[side].get(folder)).toEqual(passedOver.has(folder) ? undefined : whole[side].get(folder));
        }
      }
    },
    120_000,
  );
});

describe('a compiler that counts', () => {
  it('compiles each package once for each side, with all that is asked of it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
    const [script, log] = [path.join(folder, 'count.sh'), path.join(folder, 'log')];
    const counting = [
      '#!/bin/sh',
      `case "$1 $*" in *-V=full*) ;; */compile\\ *) echo "$*" >>${log} ;; esac`,
      'exec "$@"',
    ];
    await writeFile(script, `${counting.join('\n')}\n`, { mode: 0o755 });
    const watched = (real: GoCommand): GoCommand => ({
      ...real,
      run: async ({ args: [command = '', ...rest], ...request }) =>
        await real.run({ ...request, args: [command, `-toolexec=${script}`, ...rest] }),
    });
    const change = { 'lib/lib.go': library('var last *T').replace('\treturn', '\tlast = p\n\treturn') };
    const { notLookedAt } = await outcomeOf(chain, change, {}, watched);
    expect(notLookedAt).toEqual([]);
    const compiled = (await readFile(log, 'utf8')).split('\n').flatMap((line) => {
      const [, name] = / -p (example\.com\S+) /.exec(line) ?? [];
      return name === undefined ? [] : [`${name} ${line.includes(' -m=2 -S=2 ') ? 'both' : line}`];
    });
    const once = names('lib', 'mid', 'side', 'top').map((name) => `${name} both`);
    expect(compiled.sort()).toEqual([...once, ...once].sort());
  }, 120_000);
});

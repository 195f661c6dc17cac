import { symlink, unlink } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { diff, repositoryWith } from './repository.ts';

const module = (name: string, more = ''): string => `module example.com/${name}\n\ngo 1.21\n${more}`;
const value = (pkg: string, name: string): string => `package ${pkg}\n\nfunc ${name}(n int) int { return n }\n`;
const pointer = (pkg: string, name: string): string => `package ${pkg}\n\nfunc ${name}(n int) *int { return &n }\n`;

describe('several modules, a workspace, platforms and tags', () => {
  let folder: string;
  beforeAll(async () => {
    const constrained = (text: string): string => `//go:build special\n\n${text}`;
    folder = await repositoryWith(
      {
        'go.work': 'go 1.21\n\nuse (\n\t./m1\n\t./m2\n)\n',
        'm1/go.mod': module('m1'),
        'm1/in/in.go': 'package in\n\ntype T struct{ a int }\n\nfunc Sum(p *T) int { return p.a }\n',
        'm1/m1.go':
          'package m1\n\nimport "example.com/m1/in"\n\nfunc F(n int) int {\n\tt := in.T{}\n\treturn in.Sum(&t) + n\n}\n',
        'm2/go.mod': module('m2'),
        'm2/m2.go': value('m2', 'G'),
        'm2/special.go': constrained(value('m2', 'S')),
        'm2/w_windows.go': value('m2', 'W'),
        'tools/go.mod': module('tools'),
        'tools/x/x.go': value('x', 'H'),
      },
      {
        'm1/in/in.go':
          'package in\n\ntype T struct{ a int }\n\nvar last *T\n\nfunc Sum(p *T) int {\n\tlast = p\n\treturn p.a\n}\n',
        'm2/m2.go': pointer('m2', 'G'),
        'm2/special.go': constrained(pointer('m2', 'S')),
        'm2/w_windows.go': pointer('m2', 'W'),
        'tools/x/x.go': pointer('x', 'H'),
      },
    );
  });

  const all = ['m1/m1.go:6 moved to heap: t', 'm2/m2.go:3 moved to heap: n', 'tools/x/x.go:3 moved to heap: n'];

  it('are all looked at, the module outside of the workspace, too', async () => {
    const { fresh, report } = await diff(folder);
    expect(fresh).toEqual(all);
    const [remote] = report.findings.filter(({ file }) => file === 'm1/m1.go');
    expect(remote).toMatchObject({ remote: true, gating: true, cause: { root: { file: 'm1/in/in.go', line: 8 } } });
  });

  it.each([
    [['--repo', 'm1'], all.slice(0, 1)],
    [['./m2/...'], all.slice(1, 2)],
    [
      ['--tags', 'special', './m2/...'],
      [...all.slice(1, 2), 'm2/special.go:5 moved to heap: n'],
    ],
    [
      ['--goos', 'windows', '--goarch', 'arm64', './m2'],
      [...all.slice(1, 2), 'm2/w_windows.go:3 moved to heap: n'],
    ],
  ])('%j', async (args, expected) => {
    expect((await diff(folder, args)).fresh).toEqual(expected);
  });

  it.each([
    [['--goos', 'plan10'], {}, /no platform plan10/],
    [[], { GOFLAGS: '-toolexec=/bin/true' }, /GOFLAGS holds -toolexec/],
    [[], { GOFLAGS: '-overlay=x.json' }, /GOFLAGS holds -overlay/],
    [['./m3/...'], {}, /No packages match ".\/m3\/..."/],
  ])('%j with %j is refused', async (args, env, message) => {
    await expect(diff(folder, args, env)).rejects.toThrow(message);
    await expect(diff(folder, args, env)).rejects.toThrow('exit status 64');
  });
});

describe('what can be told apart, and what must not be guessed', () => {
  it('sees nothing new where a package, a file and a function only moved', async () => {
    const text =
      'package a\n\ntype T struct{ n int }\n\nfunc New(n int) *T { return &T{n} }\n\nfunc Other(n int) *int { return &n }\n';
    const folder = await repositoryWith(
      { 'go.mod': module('a'), 'a.go': text },
      {
        'a.go': null,
        'b.go': `// Package a was elsewhere.\n${text.replace('func New', '// New makes one.\nfunc New')}`,
      },
    );
    const { exitCode, fresh, report } = await diff(folder);
    expect([exitCode, fresh]).toEqual([0, []]);
    expect(report.counts).toMatchObject({ new: 0, fixed: 0 });
  });

  it('follows a replacement into another module, and leaves modules alone that nothing leads to', async () => {
    const folder = await repositoryWith(
      {
        'a/go.mod': module('a', '\nrequire example.com/b v0.0.0\n\nreplace example.com/b => ../b\n'),
        'a/a.go': 'package a\n\nimport "example.com/b"\n\nfunc Use(n int) {\n\tx := n\n\tb.Add(&x)\n}\n',
        'b/go.mod': module('b'),
        'b/b.go': 'package b\n\nvar last *int\n\n//go:noinline\nfunc Add(p *int) { *p = 1 }\n',
        'c/go.mod': module('c', '\nrequire example.com/nowhere v1.0.0\n'),
        'c/c.go': 'package c\n\nimport _ "example.com/nowhere"\n',
      },
      { 'b/b.go': 'package b\n\nvar last *int\n\n//go:noinline\nfunc Add(p *int) { last = p }\n' },
    );
    const { fresh, report } = await diff(folder, [], { GOFLAGS: '-mod=mod', GOPROXY: 'off' });
    expect(fresh).toEqual(['a/a.go:6 moved to heap: x']);
    expect(report.verdict.conclusion).toBe('fail');
    expect(report.configuration.affectedPackages).toEqual(['example.com/a', 'example.com/b']);
    expect([...report.base.problems, ...report.head.problems]).toEqual([]);
  });

  it('sees nothing new where the module was renamed', async () => {
    const folder = await repositoryWith(
      { 'go.mod': module('a'), 'a.go': pointer('a', 'F') },
      { 'go.mod': module('b') },
    );
    expect((await diff(folder)).report.counts).toMatchObject({ new: 0, fixed: 0, unchanged: 1 });
  });

  it('compares a function of an untouched file in which nothing escaped before', async () => {
    const folder = await repositoryWith(
      {
        'go.mod': module('a'),
        'a.go': 'package a\n\nvar sum int\n\n//go:noinline\nfunc add(p *int) { sum += *p }\n',
        'use.go': 'package a\n\nfunc Use(n int) {\n\tx := n\n\tadd(&x)\n}\n',
      },
      { 'a.go': 'package a\n\nvar last *int\n\n//go:noinline\nfunc add(p *int) { last = p }\n' },
    );
    const { report } = await diff(folder);
    expect(report.findings).toMatchObject([
      {
        file: 'use.go',
        line: 4,
        origin: 'existing-function',
        gating: true,
        cause: { root: { file: 'a.go', line: 6 } },
      },
    ]);
  });

  it('shows what is allocated since a function is no longer inlined, at the line that made it too expensive', async () => {
    const use =
      'package a\n\nfunc Sum(list []int) (total int) {\n\tfor _, n := range list {\n\t\ts := newS(n)\n\t\ttotal += s.a\n\t}\n\treturn total\n}\n';
    const small = 'package a\n\ntype S struct{ a int }\n\nfunc newS(a int) *S {\n\treturn &S{a}\n}\n';
    const folder = await repositoryWith(
      { 'go.mod': module('a'), 'use.go': use, 's.go': small },
      {
        's.go': small
          .replace('{\n\treturn', '{\n\tdefer done()\n\treturn')
          .replace('func newS', 'func done() {}\n\nfunc newS'),
      },
    );
    const { report } = await diff(folder);
    expect(report.findings.filter(({ state }) => state === 'new')).toMatchObject([
      {
        kind: 'lost-stack',
        file: 'use.go',
        line: 5,
        function: 'Sum',
        inLoop: true,
        gating: true,
        allocation: { status: 'confirmed', bytes: 8 },
        cause: { category: 'no-longer-inlined', root: { file: 's.go', line: 8 } },
      },
    ]);
  });

  it('shows it for a generic function, too', async () => {
    const use = 'package a\n\nfunc Use() int { return *gen(3) }\n';
    const gen = (body: string): string =>
      `package a\n\nimport "fmt"\n\nvar Say = fmt.Println\n\nfunc gen[T any](v T) *T {\n${body}\treturn &v\n}\n`;
    const folder = await repositoryWith(
      { 'go.mod': module('a'), 'use.go': use, 'gen.go': gen('') },
      { 'gen.go': gen('\tfmt.Println()\n\tfmt.Println()\n\tfmt.Println()\n') },
    );
    const { report } = await diff(folder);
    expect(report.findings.filter(({ gating }) => gating)).toMatchObject([
      { kind: 'lost-stack', file: 'use.go', line: 3, function: 'Use', allocation: { status: 'confirmed' } },
    ]);
  });

  it('sees nothing new where a package moved to another folder', async () => {
    const text = pointer('q', 'F') + '\nfunc G(n int) *int { return &n }\n';
    const folder = await repositoryWith({ 'go.mod': module('a'), 'p/q.go': text }, { 'p/q.go': null, 'q/q.go': text });
    expect((await diff(folder)).report.counts).toMatchObject({ new: 0, fixed: 0, gating: 0 });
  });

  it.each(['base', 'head'] as const)('is inconclusive where the %s does not compile, and says where', async (side) => {
    const [good, bad] = [pointer('a', 'F'), 'package a\n\nfunc F(n int) *int { return n }\n'];
    const [base, head] = side === 'base' ? [bad, good] : [good, bad];
    const folder = await repositoryWith({ 'go.mod': module('a'), 'a.go': base }, { 'a.go': head });
    const { exitCode, report } = await diff(folder);
    expect(exitCode).toBe(2);
    expect(report.verdict.conclusion).toBe('inconclusive');
    expect(report[side].problems).toMatchObject([{ package: 'example.com/a', position: 'a.go:3:29' }]);
    expect(report[side === 'base' ? 'head' : 'base'].problems).toEqual([]);
  });

  it('looks at tests on request only', async () => {
    const test =
      'package a_test\n\nimport "testing"\n\nvar kept *int\n\nfunc TestF(t *testing.T) { n := 1; kept = &n }\n';
    const folder = await repositoryWith({ 'go.mod': module('a'), 'a.go': value('a', 'F') }, { 'a_test.go': test });
    expect((await diff(folder)).report.configuration.affectedPackages).toEqual([]);
    const { fresh, report } = await diff(folder, ['--tests']);
    expect(fresh).toEqual(['a_test.go:7 moved to heap: n']);
    expect(report.head.problems).toEqual([]);
  });

  it('attributes what a vendored dependency causes to its line of go.mod', async () => {
    const vendored = (version: string, body: string): Record<string, string> => ({
      'go.mod': module('a', `\nrequire example.org/dep ${version}\n`),
      'vendor/modules.txt': `# example.org/dep ${version}\n## explicit; go 1.21\nexample.org/dep\n`,
      'vendor/example.org/dep/dep.go': `package dep\n\nvar Last *int\n\n//go:noinline\nfunc Add(p *int) { ${body} }\n`,
    });
    const app = 'package a\n\nimport "example.org/dep"\n\nfunc Use(n int) {\n\tx := n\n\tdep.Add(&x)\n}\n';
    const folder = await repositoryWith(
      { ...vendored('v1.0.0', '*p = 1'), 'a.go': app },
      vendored('v1.1.0', 'Last = p'),
    );
    const { report } = await diff(folder);
    expect(report.findings).toMatchObject([
      { file: 'a.go', gating: true, cause: { root: { file: 'go.mod', line: 5 } } },
    ]);
    expect(report.notices.join()).toContain('vendor/modules.txt changed');
  });

  it('builds a changed symbolic link from a folder of its own', async () => {
    const folder = await repositoryWith(
      { 'go.mod': module('a'), 'one.txt': value('a', 'F'), 'two.txt': pointer('a', 'F') },
      {},
    );
    await symlink('one.txt', path.join(folder, 'a.go'));
    const { git } = await import('./sample.ts');
    await git(folder, 'add', '-A');
    await git(folder, 'commit', '-q', '-m', 'link');
    await unlink(path.join(folder, 'a.go'));
    await symlink('two.txt', path.join(folder, 'a.go'));
    const { fresh, report } = await diff(folder, ['--base', 'HEAD']);
    expect(fresh).toEqual(['a.go:3 moved to heap: n']);
    expect(report.notices.join()).toContain('symbolic link a.go changed');
  });

  it('says when go.mod selects another language version, for it affects every package', async () => {
    const folder = await repositoryWith(
      { 'go.mod': module('a'), 'a.go': pointer('a', 'F'), 'b/b.go': pointer('b', 'F') },
      { 'go.mod': module('a').replace('1.21', '1.22') },
    );
    const { report } = await diff(folder);
    expect(report.configuration.affectedPackages).toEqual(['example.com/a', 'example.com/a/b']);
    expect(report.notices.join()).toMatch(
      /its go line from 1\.21 to 1\.22\..* each round of a loop has variables of its own/,
    );
  });

  it('lists a value once that the packages which inline its function literal compile again', async () => {
    const folder = await repositoryWith(
      { 'go.mod': module('a') },
      {
        'web/web.go':
          'package web\n\nvar last *int\n\nfunc Handler(add int) func(int) {\n\treturn func(n int) {\n\t\tsum := n + add\n\t\tlast = &sum\n\t}\n}\n',
        'app/app.go':
          'package app\n\nimport "example.com/a/web"\n\nvar Serve func(int)\n\nfunc Run() { Serve = web.Handler(1) }\n',
      },
    );
    const { report } = await diff(folder);
    const sums = report.findings.filter(({ expression }) => /\bsum$/.test(expression));
    expect(sums.map(({ file, line, expression }) => [file, line, expression])).toEqual([['web/web.go', 7, 'sum']]);
  });
});

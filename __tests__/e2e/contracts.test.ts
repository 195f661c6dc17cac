import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Contract, Report } from '../../src/model/index.ts';
import { parseReport } from '../../src/report/parse.ts';
import { moduleOf } from '../contracts/support.ts';
import { dist, git, openScene, push, runAction } from './sample.ts';

const base = {
  'conn.go': `package m

import "example.com/m/mid"

type Conn struct{ buf []byte }

// Read reads.
//
//escapediff:noalloc
func (c *Conn) Read(b []byte) int {
	n := copy(b, c.buf)
	mid.Note(n)
	return n
}

//escapediff:hot
func Handle(n int) { mid.Note(n) }

//escapediff:noalloc
func Old(n int) *int { return &n }
`,
  'mid/mid.go': `package mid

import "example.com/m/log"

//go:noinline
func Note(n int) { log.Count(n) }
`,
  'log/log.go': `package log

var (
	total int
	last  any
)

//go:noinline
func Count(n int) {
	total += n
}
`,
};

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function escapediff(folder: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dist, 'cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** A repository with the base committed and other files on disk, compared. */
async function compared(
  change: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | null; readonly report: Report }> {
  const folder = await moduleOf({ ...base, ...more });
  await git(folder, 'init', '-q', '-b', 'main');
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '-m', 'Base');
  for (const [name, text] of Object.entries(change)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const { status, stdout, stderr } = escapediff(folder, 'diff', '--base', 'HEAD', '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  return { status, report: parseReport(stdout) };
}

const statuses = ({ contracts = [] }: Report): Record<string, Contract['status']> =>
  Object.fromEntries(contracts.map((each) => [each.function, each.status]));

describe('a change under contracts', () => {
  it('breaks one three packages above: a finding at the line, with the way', async () => {
    const log = base['log/log.go'].replace('total += n\n', 'total += n\n\tlast = n\n');
    const { status, report } = await compared({ 'log/log.go': log });
    expect(status).toBe(1);
    expect(statuses(report)).toEqual({ '(*Conn).Read': 'broken', Handle: 'broken', Old: 'broken' });
    const [finding, ...others] = report.findings.filter(({ gating }) => gating);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: 'log/log.go', line: 11, state: 'new' });
    expect(finding?.cause.explanation).toContain('`(*Conn).Read` (conn.go:10) is marked `//escapediff:noalloc`');
    expect(report.verdict.reasons.join('\n')).toContain(
      '(*Conn).Read (conn.go:10), marked //escapediff:noalloc, allocates now: a value in an interface at log/log.go:11, by way of mid.Note, log.Count.',
    );
    expect(report.contracts?.[0]?.violations[0]?.chain).toEqual([
      { function: 'm.(*Conn).Read', file: 'conn.go', line: 12 },
      { function: 'mid.Note', file: 'mid/mid.go', line: 6 },
      { function: 'log.Count', file: 'log/log.go', line: 11 },
    ]);
    expect(report.notices.join('\n')).toContain(
      'Old (conn.go:20), marked //escapediff:noalloc, was broken before this change, too',
    );
  }, 300_000);

  it('breaks one by a new function, whose allocations would pass elsewhere', async () => {
    const log = `${base['log/log.go'].replace('total += n\n', 'total += n\n\tkeep(n)\n')}
//go:noinline
func keep(n int) {
	p := new(int)
	*p = n
	last = p
}
`;
    const { status, report } = await compared({ 'log/log.go': log });
    expect(status).toBe(1);
    expect(report.findings.filter(({ gating }) => gating)).toMatchObject([
      { file: 'log/log.go', line: 16, function: 'keep' },
    ]);
  }, 300_000);

  it('leaves one unproven by a call through an interface', async () => {
    const log = `${base['log/log.go'].replace('total += n\n', 'total += n\n\tsink.Put(n)\n')}
type Sink interface{ Put(int) }

var sink Sink
`;
    const { status, report } = await compared({ 'log/log.go': log });
    expect(status).toBe(1);
    expect(statuses(report)).toMatchObject({ '(*Conn).Read': 'unproven', Handle: 'holds' });
    expect(report.verdict.reasons.join('\n')).toContain(
      "held, and can't be proved any more: sink.Put at log/log.go:11 can't be followed.",
    );
  }, 300_000);

  it('breaks one by a literal that it hands on', async () => {
    const mid = `package mid

import "example.com/m/log"

var last *int

//go:noinline
func run(f func()) { f() }

//go:noinline
func Note(n int) {
	log.Count(n)
	run(func() { last = new(int) })
}
`;
    const { status, report } = await compared({ 'mid/mid.go': mid });
    expect(status).toBe(1);
    expect(statuses(report)).toMatchObject({ '(*Conn).Read': 'broken' });
    expect(report.findings.filter(({ gating }) => gating)).toMatchObject([{ file: 'mid/mid.go', line: 13 }]);
  }, 300_000);

  it('passes where it breaks nothing, and tells what it takes back', async () => {
    const conn = base['conn.go'].replace('// Read reads.\n//\n//escapediff:noalloc\n', '// Read reads.\n');
    const { status, report } = await compared({ 'conn.go': conn });
    expect(status).toBe(0);
    expect(report.notices).toContain(
      'The change takes back a contract: (*Conn).Read (conn.go) was marked //escapediff:noalloc.',
    );
  }, 300_000);
});

describe('a hot function', () => {
  it('gets one finding for a new call, whatever that leads to', async () => {
    const keep =
      'package m\n\nvar kept []*int\n\n//go:noinline\nfunc keep(n int) {\n\tkept = make([]*int, n)\n\tkept[0] = new(int)\n\tmore(n)\n}\n\n//go:noinline\nfunc more(n int) { kept[1] = new(int) }\n';
    const conn = base['conn.go'].replace('{ mid.Note(n) }', '{\n\tmid.Note(n)\n\tkeep(n)\n}');
    const { status, report } = await compared({ 'conn.go': conn }, { 'keep.go': keep });
    expect(status).toBe(1);
    expect(statuses(report)).toMatchObject({ Handle: 'broken' });
    const [finding, ...others] = report.findings.filter(({ gating }) => gating);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: 'conn.go', line: 19, function: 'Handle' });
    expect(finding?.cause.explanation).toContain('2 more places on the ways through this line allocate now, too.');
  }, 300_000);
});

describe('a pull request that breaks a contract', () => {
  it('gets one comment for it, at the line, with the way, and a red step', async () => {
    const scene = await push(await openScene(), async (folder) => {
      await mkdir(path.join(folder, 'tick'));
      await writeFile(
        path.join(folder, 'tick/tick.go'),
        'package tick\n\nvar last any\n\n// Step counts.\n//\n//escapediff:noalloc\nfunc Step(n int) { deep(n) }\n\n//go:noinline\nfunc deep(n int) {\n\tlast = n\n}\n',
      );
    });
    try {
      const { exitCode, outputs } = await runAction(scene);
      expect(exitCode).toBe(1);
      expect(outputs).toMatchObject({ conclusion: 'fail', 'contracts-count': '1', 'contracts-broken': '1' });
      const comments = scene.standIn.state.reviewComments.filter(({ original }) => original.path === 'tick/tick.go');
      expect(comments.map(({ original }) => original.line)).toEqual([12]);
      expect(comments[0]?.body).toContain('`Step` (tick/tick.go:8) is marked `//escapediff:noalloc`');
    } finally {
      await scene.standIn.close();
    }
  }, 300_000);
});

describe('escapediff audit --contracts', () => {
  it('needs no git, and tells each contract with its ways', async () => {
    const folder = await moduleOf(base);
    const { status, stdout } = escapediff(folder, 'audit', '--contracts');
    expect(stdout).toBe(`broken Old  conn.go:20  //escapediff:noalloc
  conn.go:20  int, 8 bytes

holds (*Conn).Read  conn.go:10  //escapediff:noalloc

holds Handle  conn.go:17  //escapediff:hot
  0 places in its reach allocate; a change that adds one is told

3 contracts: 2 holds, 1 broken (${/\(([^)]*)\)\n$/.exec(stdout)?.[1] ?? ''})
`);
    expect(status).toBe(1);
    const json = JSON.parse(escapediff(folder, 'audit', '--contracts', '--format', 'json').stdout) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({
      kind: 'contracts',
      schemaVersion: 1,
      conclusion: 'fail',
      counts: { holds: 2, broken: 1, unproven: 0 },
    });
  }, 300_000);

  it('is inconclusive where a package does not compile', async () => {
    const folder = await moduleOf({ 'p.go': 'package m\n\n//escapediff:noalloc\nfunc F() int { return "" }\n' });
    const { status, stdout } = escapediff(folder, 'audit', '--contracts');
    expect(status).toBe(2);
    expect(stdout).toContain('inconclusive F  p.go:4');
    expect(stdout).toContain('p.go:4:23: cannot use ""');
  }, 300_000);

  it('is inconclusive where what a package imports does not compile, and says the first mistake of several', async () => {
    const folder = await moduleOf({
      'p.go': 'package m\n\nimport "example.com/m/q"\n\n//escapediff:noalloc\nfunc F() int { return q.G() }\n',
      'q/q.go': 'package q\n\nfunc G() int { return none + nothing }\n',
      'r/r.go': 'package r\n\n//escapediff:noalloc\nfunc H() int { return 1 }\n',
    });
    const { status, stdout } = escapediff(folder, 'audit', '--contracts');
    expect(status).toBe(2);
    expect(stdout).toContain('inconclusive F  p.go:6');
    expect(stdout).toContain(
      'q/q.go:3:23: its dependency example.com/m/q does not compile: undefined: none (and 1 more)\n',
    );
    expect(stdout).toContain('holds H  r/r.go:4');
  }, 300_000);

  it('takes contracts from the configuration, and refuses names that mean nothing', async () => {
    const config = 'contracts:\n  - function: Conn.Read\n    allocations: 0\n  - package: ./log\n    noalloc: strict\n';
    const folder = await moduleOf({ ...base, '.github/escapediff.yml': config });
    const { stdout } = escapediff(folder, 'audit', '--contracts');
    expect(stdout).toContain('holds (*Conn).Read  conn.go:10  contracts: allocations: 0');
    expect(stdout).toContain('holds Count  log/log.go:9  contracts: noalloc: strict');
    await writeFile(
      path.join(folder, '.github/escapediff.yml'),
      'contracts:\n  - function: Conn.Raed\n    noalloc: true\n',
    );
    const refused = escapediff(folder, 'audit', '--contracts');
    expect(refused.status).toBe(64);
    expect(refused.stderr).toContain('no function "Conn.Raed" is declared here; did you mean "(*Conn).Read"?');
  }, 300_000);

  it('refuses a directive with a mistake, with its place', async () => {
    const folder = await moduleOf({ 'p.go': 'package m\n\n//escapediff:noaloc\nfunc F() {}\n' });
    const { status, stderr } = escapediff(folder, 'audit', '--contracts');
    expect(status).toBe(64);
    expect(stderr).toContain('p.go:3: “//escapediff:noaloc” is not known. Did you mean //escapediff:noalloc?');
  }, 300_000);

  it('refuses a directive above nothing that could hold it: a variable, a type, the end of the file', async () => {
    const folder = await moduleOf({
      'p.go':
        'package m\n\n//escapediff:noalloc\n\nvar x = 1\n\n//escapediff:hot\ntype T struct{}\n\nfunc F() {}\n\n//escapediff:noalloc\n',
    });
    const { status, stdout, stderr } = escapediff(folder, 'audit', '--contracts');
    expect(status).toBe(64);
    expect(stdout).toBe('');
    for (const [line, directive] of [
      [3, 'noalloc'],
      [7, 'hot'],
      [12, 'noalloc'],
    ])
      expect(stderr).toContain(`p.go:${line}: //escapediff:${directive} stands above no function. Accepted:`);
  }, 300_000);
});

describe('escapediff reach', () => {
  it('shows what a function allocates through what it calls', async () => {
    const log = base['log/log.go'].replace('total += n\n', 'total += n\n\tlast = n\n');
    const folder = await moduleOf({ ...base, 'log/log.go': log });
    const { status, stdout } = escapediff(folder, 'reach', 'Conn.Read');
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(1).join('\n')).toBe(`  mid.Note  called at conn.go:12, 1 place
    log.Count  called at mid/mid.go:6, 1 place
      a value in an interface, 8 bytes  log/log.go:11

1 place allocates in the 3 functions that it reaches
`);
    const json = JSON.parse(escapediff(folder, 'reach', 'm.(*Conn).Read', '--format', 'json').stdout) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({
      kind: 'reach',
      function: '(*Conn).Read',
      file: 'conn.go',
      line: 10,
      functions: 3,
      allocations: [{ line: 11 }],
    });
    expect(escapediff(folder, 'reach', 'Handle', '--format', 'html').stdout).toContain('<code>log.Count</code>');
    const typo = escapediff(folder, 'reach', 'Conn.Raed');
    expect(typo.status).toBe(64);
    expect(typo.stderr).toContain('did you mean "(*Conn).Read"?');
  }, 300_000);
});

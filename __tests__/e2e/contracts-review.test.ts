import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { closeScene, commentPlaces, edit, openScene, runAction, type Files } from './action-run.ts';

/** Three packages below Read, which promises to allocate nothing, is count.Add. */
const base: Files = {
  'go.mod': 'module example.com/m\n\ngo 1.21\n',
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
`,
  'mid/mid.go': `package mid

import "example.com/m/low"

//go:noinline
func Note(n int) { low.Note(n) }
`,
  'low/low.go': `package low

import (
	"example.com/m/count"
	"example.com/m/internal/sink"
)

//go:noinline
func Note(n int) {
	count.Add(n)
	sink.Out.Put(n)
}
`,
  'count/count.go': `package count

var total int

//go:noinline
func Add(n int) {
	total += n
}

//go:noinline
func each(n int, f func(int)) {
	for i := 0; i < n; i++ {
		f(i)
	}
}

func Twice(n int) { each(n, func(i int) { total += i }) }
`,
  'internal/sink/sink.go': `package sink

type Sink interface{ Put(int) }

var Out Sink = &memory{}

type memory struct {
	sum  int
	last *int
}

func (m *memory) Put(n int) {
	m.sum += n
}
`,
};

interface Case {
  readonly name: string;
  readonly head: Files;
  /** Of the only comment. */
  readonly at: string;
  readonly way: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'by a log call three packages below',
    head: edit(
      edit(base, 'count/count.go', 'package count\n', 'package count\n\nimport "log"\n'),
      'count/count.go',
      '\ttotal += n\n',
      '\ttotal += n\n\tlog.Println("added", n)\n',
    ),
    at: 'count/count.go:10',
    way: ['reaches this by mid.Note (conn.go:12), low.Note (mid/mid.go:6), count.Add (low/low.go:10)'],
  },
  {
    name: 'by a new function',
    head: edit(
      base,
      'count/count.go',
      '\ttotal += n\n}\n',
      '\ttotal += n\n\tkeep(n)\n}\n\nvar kept *int\n\n//go:noinline\nfunc keep(n int) {\n\tkept = new(int)\n\t*kept = n\n}\n',
    ),
    at: 'count/count.go:15',
    way: [
      'mid.Note (conn.go:12)',
      'low.Note (mid/mid.go:6)',
      'count.Add (low/low.go:10)',
      'count.keep (count/count.go:8)',
    ],
  },
  {
    name: 'behind an interface with one implementation',
    head: edit(base, 'internal/sink/sink.go', '\tm.sum += n\n', '\tm.sum += n\n\tm.last = new(int)\n'),
    at: 'internal/sink/sink.go:14',
    way: ['mid.Note (conn.go:12)', 'low.Note (mid/mid.go:6)', 'sink.(*memory).Put (low/low.go:11)'],
  },
  {
    name: 'by a literal that is handed on',
    head: edit(
      base,
      'count/count.go',
      '\ttotal += n\n}\n',
      '\ttotal += n\n\teach(n, func(i int) { kept = new(int) })\n}\n\nvar kept *int\n',
    ),
    at: 'count/count.go:8',
    way: ['mid.Note (conn.go:12)', 'low.Note (mid/mid.go:6)', 'count.Add (low/low.go:10)'],
  },
];

/** A module cache with two versions of a dependency. Versions that are unpacked in it need neither proxy nor archive. */
async function moduleCache(): Promise<string> {
  const cache = await mkdtemp(path.join(tmpdir(), 'escapediff-modcache-'));
  const put = async (name: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(cache, name)), { recursive: true });
    await writeFile(path.join(cache, name), text);
  };
  for (const [version, body] of Object.entries(versions)) {
    const about = `cache/download/example.com/dep/@v/${version}`;
    await put(`example.com/dep@${version}/go.mod`, dependencyModule);
    await put(`example.com/dep@${version}/dep.go`, body);
    await put(`${about}.info`, JSON.stringify({ Version: version, Time: '2026-01-01T00:00:00Z' }));
    await put(`${about}.mod`, dependencyModule);
    await put(`${about}.ziphash`, sumOf(version));
  }
  return cache;
}

const dependencyModule = 'module example.com/dep\n\ngo 1.21\n';

const versions = {
  'v1.0.0': 'package dep\n\nvar total int\n\n//go:noinline\nfunc Add(n int) {\n\ttotal += n\n}\n',
  'v1.1.0': 'package dep\n\nvar last *int\n\n//go:noinline\nfunc Add(n int) {\n\tlast = new(int)\n\t*last = n\n}\n',
};

/** Any hash will do where the cache and go.sum have the same. */
function sumOf(text: string): string {
  return `h1:${createHash('sha256').update(text).digest('base64')}`;
}

/** Of a go.mod: `h1:` of the hash of its hash, as `go mod` writes it. https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1 */
function moduleSum(text: string): string {
  return sumOf(`${createHash('sha256').update(text).digest('hex')}  go.mod\n`);
}

function requiring(version: string): Files {
  return {
    ...base,
    'go.mod': `module example.com/m\n\ngo 1.21\n\nrequire example.com/dep ${version}\n`,
    'go.sum': `example.com/dep ${version} ${sumOf(version)}\nexample.com/dep ${version}/go.mod ${moduleSum(dependencyModule)}\n`,
    'count/count.go': 'package count\n\nimport "example.com/dep"\n\n//go:noinline\nfunc Add(n int) { dep.Add(n) }\n',
  };
}

async function checkReview(
  baseFiles: Files,
  { head, at, way }: Omit<Case, 'name'>,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const scene = await openScene(baseFiles, head);
  try {
    const run = await runAction(scene, { environment });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ conclusion: 'fail', 'contracts-broken': '1', 'contracts-count': '1' });
    expect(commentPlaces(scene)).toEqual([at]);
    const body = (scene.standIn.state.reviewComments[0]?.body ?? '').replaceAll(/[\\`]/g, '');
    expect(body).toContain('(*Conn).Read (conn.go:10) is marked //escapediff:noalloc');
    for (const step of way) expect(body).toContain(step);
    expect(scene.standIn.state.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  } finally {
    await closeScene(scene);
  }
}

describe('a pull request that breaks a contract', () => {
  it.each(cases)(
    '$name gets one comment, with the way, and a red check',
    async (each) => {
      await checkReview(base, each);
    },
    300_000,
  );

  it('by a dependency that it brings up to date gets one comment, with the way, and a red check', async () => {
    const way = [
      'm.(*Conn).Read calls mid.Note',
      'low.Note calls count.Add',
      'count.Add calls dep.Add',
      'dep.Add allocates int',
    ];
    const environment = { GOMODCACHE: await moduleCache(), GOFLAGS: '-mod=mod', GOPROXY: 'off', GONOSUMDB: '*' };
    await checkReview(requiring('v1.0.0'), { head: requiring('v1.1.0'), at: 'go.mod:5', way }, environment);
  }, 300_000);
});

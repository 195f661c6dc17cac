import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/index.ts';
import { diff, repositoryWith } from './repository.ts';
import { dist, start, stateOf } from './sample.ts';

const run = promisify(execFile);
const cli = path.join(dist, 'cli.js');
const recorded = path.resolve('__tests__/fixtures/profile/recorded');

const work = (hot: string, rare: string): string => `package work

type Box struct{ values [8]int }

var kept *Box
var total int

//go:noinline
func Rare(n int) {
${rare}	total += n
}

// Busy is where the benchmark spends its time.
func Busy(rounds int) int {
	sum := 0
	for i := 0; i < rounds; i++ {
		sum += step(i)
	}
	return sum
}

//go:noinline
func step(i int) int {
	x := uint64(i)
	for j := 0; j < 200; j++ {
		x = x*6364136223846793005 + 1442695040888963407
	}
${hot}	return int(x >> 33)
}

func Wide(n int) []byte {
	return make([]byte, n)
}
`;

const bench = `package work

import "testing"

func BenchmarkBusy(b *testing.B) {
	Rare(b.N)
	for i := 0; i < b.N; i++ {
		total += Busy(100)
	}
}

func BenchmarkWide(b *testing.B) {
	for i := 0; i < b.N; i++ {
		total += len(Wide(1024 + b.N%2))
	}
}

func BenchmarkBroken(b *testing.B) {
	b.Fatal("no database")
}
`;

const keep = '\tkept = &Box{}\n';
const base = {
  'go.mod': 'module example.com/e2e\n\ngo 1.21\n',
  'work/work.go': work('', ''),
  'work/work_test.go': bench,
};

let folder: string;
let profiles: string;

async function escapediff(...args: string[]): ReturnType<typeof start> {
  return await start(cli, args, folder, { ...process.env, NO_COLOR: '1', CGO_ENABLED: '0' });
}

beforeAll(async () => {
  folder = await repositoryWith(base, { 'work/work.go': work(keep, keep) });
  profiles = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  const before = await repositoryWith(base, {});
  const flags = ['-run=^$', '-bench=Busy|Wide', '-benchtime=0.3s', '-memprofilerate=4096', '-outputdir', profiles];
  const outputs = ['-cpuprofile=cpu.pprof', '-memprofile=mem.pprof', '-o', path.join(profiles, 'work.test')];
  await run('go', ['test', ...flags, ...outputs, './work'], { cwd: before });
}, 300_000);

describe('a change that allocates in a hot and in a rare function', () => {
  it('fails the policy hot by the hot one alone, which comes first', async () => {
    const { exitCode, report } = await diff(folder, [
      '--profile',
      path.join(profiles, 'cpu.pprof'),
      '--fail-on',
      'hot',
    ]);
    expect(exitCode).toBe(1);
    expect(report.findings.map(({ function: name, gating, hot }) => [name, gating, hot?.profile ?? null])).toEqual([
      ['step', true, 'cpu.pprof'],
      ['Rare', false, null],
    ]);
    // Half of the run is BenchmarkWide's.
    expect(report.findings[0]?.hot?.share).toBeGreaterThan(0.2);
    expect(report.verdict.reasons).toEqual(['1 new allocation fails the policy fail-on: hot.']);
  });

  it('passes it where the profile shows neither', async () => {
    const { exitCode, report } = await diff(folder, [
      '--profile',
      path.join(profiles, 'mem.pprof'),
      '--fail-on',
      'hot',
    ]);
    expect(exitCode).toBe(0);
    expect(report.findings).toHaveLength(2);
  });

  it('tells both reasons to a reader of text', async () => {
    const { stdout } = await escapediff('diff', '--profile', path.join(profiles, '*.pprof'));
    expect(stdout).toMatch(/^work\/work\.go:29:9 [^│]*hot: \d[\d.]* % of cpu\.pprof/);
  });

  it('needs a higher share where the threshold is higher', async () => {
    const args = ['--profile', path.join(profiles, 'cpu.pprof'), '--fail-on', 'hot', '--hot-threshold', '100'];
    expect((await diff(folder, args)).exitCode).toBe(0);
  });
});

describe('what can not be used ends with status 64 and a message of one line', () => {
  it.each([
    [['diff', '--fail-on', 'hot'], /^escapediff: fail-on: "hot" needs a profile/m],
    [['diff', '--profile', 'nowhere.pprof'], /profile: ".*\/nowhere\.pprof" does not exist\./],
    [['diff', '--profile', 'work/work.go'], /work\.go" is not in the format of pprof/],
    [
      ['audit', '--profile', path.join(recorded, 'go1.26.cpu.pprof')],
      /no function of this repository \(example\.com\/e2e\/work\)/,
    ],
    [['audit', '--bench', './nowhere'], /bench: .*nowhere/],
    [['audit', '--bench', './work', '--bench-filter', 'Nothing'], /no benchmark of "\.\/work" matches "Nothing"/],
    [['audit', '--bench', './work', '--bench-filter', '('], /missing closing \)/],
    [
      ['audit', '--bench', './work', '--bench-time', '1x', '--goos', 'plan9'],
      /bench: benchmarks that are compiled for plan9\/\w+ don't run on this machine/,
    ],
  ])('%j', async (args, message) => {
    const { exitCode, stdout, stderr } = await escapediff(...args);
    expect([exitCode, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('a benchmark that fails, with its own words', async () => {
    const { exitCode, stderr } = await escapediff('audit', '--bench', './work', '--bench-time', '1x');
    expect(exitCode).toBe(64);
    expect(stderr).toContain("bench: the benchmarks of example.com/e2e/work don't compile or fail:");
    expect(stderr).toContain('no database');
  });
});

describe('an audit with benchmarks', () => {
  const heat = (text: string): readonly (readonly [string, string])[] =>
    (JSON.parse(text) as Report).findings
      .filter(({ hot }) => hot !== null)
      .map(({ function: name, hot }) => [name, hot?.profile ?? '']);
  const args = ['--bench', './...', '--bench-filter', 'Busy|Wide', '--bench-time', '0.2s', '--format', 'json'];

  it('shows what they heat, and leaves nothing behind', async () => {
    const before = await stateOf(folder);
    const { exitCode, stdout, stderr } = await escapediff('audit', ...args);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('ran 2 benchmarks of example.com/e2e/work, 0.2s each');
    expect(heat(stdout)).toEqual([
      ['Wide', 'work.mem.pprof'],
      ['step', 'work.cpu.pprof'],
    ]);
    expect(await stateOf(folder)).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(['.git', 'go.mod', 'work']);
  });

  it('takes benchmarks that are too short for a sample, and those that report no time', async () => {
    const short = await repositoryWith(
      {
        'go.mod': base['go.mod'],
        'short/short.go': 'package short\n\nfunc New(n int) []byte { return make([]byte, n) }\n',
        'short/short_test.go':
          'package short\n\nimport "testing"\n\nfunc BenchmarkNothing(b *testing.B) { b.ReportMetric(0, "ns/op") }\n',
      },
      {},
    );
    const brief = ['audit', '--repo', short, '--bench', './short', '--bench-time', '1x', '--format', 'json'];
    const { exitCode, stdout, stderr } = await escapediff(...brief);
    expect([exitCode, /ran .*short,/.exec(stderr)?.[0]]).toEqual([0, 'ran 1 benchmark of example.com/e2e/short,']);
    const { notices } = JSON.parse(stdout) as Report;
    expect(notices).toContain(
      "No sample of short.cpu.pprof is of this repository's code: give the benchmarks more time (--bench-time).",
    );

    await rm(path.join(short, 'short'), { recursive: true });
    const gone = await escapediff(...brief, '--rev', 'HEAD');
    expect(gone.exitCode).toBe(64);
    expect(gone.stderr).toContain('bench: the folder of example.com/e2e/short is not in the working tree');
  });

  it('runs those of the revision, whatever lies on the disk', async () => {
    await writeFile(path.join(folder, 'work', 'work_test.go'), 'package work\n\nthis does not compile\n');
    await writeFile(path.join(folder, 'work', 'later_test.go'), 'package work\n\nnor does this\n');
    const { exitCode, stdout, stderr } = await escapediff('audit', '--rev', 'HEAD', ...args);
    await rm(path.join(folder, 'work', 'later_test.go'));
    await writeFile(path.join(folder, 'work', 'work_test.go'), bench);
    expect([exitCode, /ran .*work,/.exec(stderr)?.[0]]).toEqual([0, 'ran 2 benchmarks of example.com/e2e/work,']);
    // At the base step allocates nothing.
    expect(heat(stdout)).toEqual([['Wide', 'work.mem.pprof']]);
  });
});

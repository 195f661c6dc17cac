import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diff, repositoryWith, type Diff } from './repository.ts';
import { dist, git, start } from './sample.ts';

const cli = path.join(dist, 'cli.js');

const code = (leaks: boolean): string => `package work

type Box struct{ values [4]int }

var kept *Box

//go:noinline
func Sum(n int) int {
	box := Box{values: [4]int{n}}
${leaks ? '\tkept = &box\n' : ''}	return box.values[0]
}

//go:noinline
func Same(n int) []byte { return make([]byte, n) }
`;

const bench = (data: string): string => `package work

import (
	"fmt"
	"os"
	"testing"
)

var sum int
var bytes []byte

func BenchmarkSum(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sum += Sum(i)
	}
}

func BenchmarkSame(b *testing.B) {
	for i := 0; i < b.N; i++ {
		bytes = Same(64)
	}
}

// BenchmarkFile reads what lies beside it at its own side.
func BenchmarkFile(b *testing.B) {
	text, err := os.ReadFile("testdata/size")
	if err != nil || string(text) != "${data}" {
		b.Fatalf("%q %v", text, err)
	}
	println("a benchmark may print what it likes")
}

func BenchmarkLoud(b *testing.B) { fmt.Println("in the middle") }

func BenchmarkOnly${data}(b *testing.B) {}
`;

const base = {
  'go.mod': 'module example.com/measure\n\ngo 1.21\n',
  'work/work.go': code(false),
  'work/work_test.go': bench('Old'),
  'work/testdata/size': 'Old',
  'broken/broken.go': 'package broken\n\nfunc F() int { return 1 }\n',
  'broken/broken_test.go': 'package broken\n\nimport "testing"\n\nfunc BenchmarkF(b *testing.B) {}\n',
  'failing/failing.go': 'package failing\n\nfunc F() int { return 1 }\n',
  'failing/failing_test.go':
    'package failing\n\nimport "testing"\n\nfunc BenchmarkF(b *testing.B) { if F() == 2 { b.Fatal("no database") } }\n',
  'quiet/quiet.go': 'package quiet\n\nfunc F() int { return 1 }\n',
  'quiet/quiet_test.go': 'package quiet\n\nimport "testing"\n\nfunc BenchmarkNobodyTouched(b *testing.B) {}\n',
};
const change = {
  'work/work.go': code(true),
  'work/work_test.go': bench('New'),
  'work/testdata/size': 'New',
  'broken/broken.go': 'package broken\n\nfunc F() int { return 2 }\n',
  'broken/broken_test.go': 'package broken\n\nimport "testing"\n\nfunc BenchmarkF(b *testing.B) { undefined() }\n',
  'failing/failing.go': 'package failing\n\nfunc F() int { return 2 }\n',
};

let folder: string;
let run: Diff;
beforeAll(async () => {
  folder = await repositoryWith(base, change);
  // Go counts what its own runtime allocates meanwhile, too: over this many iterations that is less than one byte each.
  run = await diff(folder, ['--measure', '.', '--measure-count', '6', '--measure-time', '200000x']);
}, 300_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('measure', () => {
  it('tells whose allocations changed, each side run beside its own files', () => {
    const { measured } = run.report;
    expect(measured).toMatchObject({ count: 6, time: '200000x' });
    const byName = Object.fromEntries(
      (measured?.benchmarks ?? []).map((each) => [each.name.replace(/-\d+$/, ''), each]),
    );
    expect(Object.keys(byName).sort()).toEqual(['File', 'Same', 'Sum']);
    expect(byName['Sum']).toMatchObject({
      package: 'example.com/measure/work',
      allocs: { base: 0, head: 1, significant: true },
      bytes: { base: 0, head: 32, significant: true },
    });
    expect(byName['Same']).toMatchObject({
      allocs: { base: 1, head: 1, significant: false },
      bytes: { base: 64, head: 64, significant: false },
    });
    expect(byName['Sum']?.allocs?.p).toBeLessThan(0.01);
    expect(byName['Sum']?.seconds?.head).toBeGreaterThan(0);
  });

  it('fails nothing by itself, and names what could not be measured', () => {
    expect(run.report.verdict.reasons).toEqual(['1 new allocation fails the policy fail-on: regression.']);
    expect(run.report.notices).toEqual([
      expect.stringMatching(/^The benchmarks of example\.com\/measure\/broken don't compile at the head, .*undefined/s),
      expect.stringMatching(/^The benchmarks of example\.com\/measure\/failing fail at the head, .*no database/s),
      expect.stringMatching(
        /^Of example\.com\/measure\/work these benchmarks print to standard output, .*: Loud\S*\.$/,
      ),
      'Of example.com/measure/work only one side has these benchmarks, so they were not compared: ' +
        (run.report.notices.at(-1)?.match(/OnlyOld\S* \(base\), OnlyNew\S* \(head\)\.$/)?.[0] ?? 'both'),
    ]);
  });

  it('leaves the working tree as it is', async () => {
    expect(await git(folder, 'status', '--porcelain', '--ignored')).toBe(
      [...Object.keys(change)]
        .sort()
        .map((file) => ` M ${file}`)
        .join('\n')
        .trim(),
    );
  });

  it('is a note where nothing matches, and where benchstat can not be had', async () => {
    const args = ['--measure', 'Nobody', './work'];
    const none = await diff(folder, args);
    expect([none.report.measured, none.report.notices]).toEqual([
      null,
      ['No benchmark matches "Nobody": nothing was measured.'],
    ]);
    const modules = path.join(folder, '..', 'no-modules');
    const lost = await diff(folder, ['--measure', 'Sum', '--measure-count', '6', '--measure-time', '1x', './work'], {
      GOMODCACHE: modules,
      GOPROXY: 'off',
    });
    expect(lost.report.measured).toBeNull();
    expect(lost.report.notices.join()).toContain('The benchmarks ran, but benchstat could not compare them:');
    expect(lost.report.counts.gating).toBe(1);
    await rm(modules, { recursive: true, force: true });
  });

  it('is refused beside other platforms, for an audit, and with too few runs', async () => {
    for (const [args, message] of [
      [['diff', '--measure', '.', '--platforms', 'linux/386'], 'measure: benchmarks run with the local Go'],
      [['diff', '--measure', '.', '--measure-count', '3'], 'a whole number from 6 to 100'],
      [['audit', '--measure', '.'], '--measure'],
    ] as const) {
      const { exitCode, stderr } = await start(cli, args, folder, process.env);
      expect([exitCode, stderr]).toEqual([64, expect.stringContaining(message)]);
    }
  });
});

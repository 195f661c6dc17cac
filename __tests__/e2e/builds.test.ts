import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/index.ts';
import { diff, repositoryWith } from './repository.ts';
import { dist, start } from './sample.ts';

const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
const local = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
const cli = path.join(dist, 'cli.js');

const base = {
  'go.mod': 'module example.com/builds\n\ngo 1.21\n',
  'clock/clock.go': 'package clock\n\nfunc Now() *int {\n\tnow := ticks()\n\treturn &now\n}\n',
  'clock/clock_unix.go': '//go:build unix\n\npackage clock\n\nfunc ticks() int { return 1 }\n',
  'clock/clock_windows.go': 'package clock\n\nfunc ticks() int { return 2 }\n',
  'clock/fast.go': '//go:build fast\n\npackage clock\n\nfunc Fast() int { return ticks() }\n',
  'unixonly/unixonly.go': '//go:build unix\n\npackage unixonly\n\nfunc F() *int { return new(int) }\n',
};
const change = {
  'clock/clock.go':
    'package clock\n\nvar last *int\n\nfunc Now() *int {\n\tnow := ticks()\n\treturn &now\n}\n\nfunc Set(n int) {\n\tother := n\n\tlast = &other\n}\n',
  'clock/clock_windows.go':
    'package clock\n\nfunc ticks() int {\n\tbuffer := make([]byte, 100)\n\tlastBuffer = buffer\n\treturn len(buffer)\n}\n\nvar lastBuffer []byte\n',
  'clock/fast.go':
    '//go:build fast\n\npackage clock\n\nfunc Fast() int {\n\tvalue := ticks()\n\tlast = &value\n\treturn value\n}\n',
};

let folder: string;
beforeAll(async () => {
  folder = await repositoryWith(base, change);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const told = ({ findings }: Report): readonly unknown[] =>
  findings
    .filter(({ state }) => state === 'new')
    .map(({ file, expression, builds, gating }) => [file, expression, builds, gating])
    .sort();

describe('platforms', () => {
  it('make one finding of a value, with the platforms that have it where not all do', async () => {
    const run = await diff(folder, [
      '--fail-on',
      'existing',
      '--platforms',
      'linux/amd64,windows/amd64,linux/arm64+fast',
    ]);
    expect(told(run.report)).toEqual([
      ['clock/clock.go', 'other', null, false],
      ['clock/clock_windows.go', 'make([]byte, 100)', ['windows/amd64'], true],
      ['clock/fast.go', 'value', ['linux/arm64+fast'], true],
    ]);
    expect(run.exitCode).toBe(1);
    expect(run.report.counts).toMatchObject({ new: 3, gating: 2 });
    expect(run.report.verdict.reasons).toEqual(['2 new allocations fail the policy fail-on: existing.']);
    expect(run.report.builds).toMatchObject([
      { name: 'linux/amd64', goVersion: local, goos: 'linux', goarch: 'amd64', tags: [], status: 'built' },
      { name: 'windows/amd64', goos: 'windows', counts: { new: 2, gating: 1 } },
      { name: 'linux/arm64+fast', goarch: 'arm64', tags: ['fast'], counts: { new: 2, gating: 1 } },
    ]);
  });

  it('say so in the text, beside each finding and in a table', async () => {
    const { stdout } = await start(
      cli,
      ['diff', '--fail-on', 'existing', '--platforms', 'linux/amd64,windows/amd64'],
      folder,
      {
        ...process.env,
        CGO_ENABLED: '0',
        COLUMNS: '200',
      },
    );
    expect(stdout).toContain('only with windows/amd64');
    expect(stdout).toMatch(/^ {2}Build +Compiler +New +Fail +Fixed$/m);
    expect(stdout).toMatch(/^ {2}windows\/amd64 +go\S+ windows\/amd64 +2 +1 +0$/m);
  });

  it('refuse what no Go compiles for, and goos beside them', async () => {
    const refused = async (...args: readonly string[]): Promise<string> => {
      const { exitCode, stderr } = await start(cli, ['diff', ...args], folder, process.env);
      expect(exitCode).toBe(64);
      return stderr;
    };
    expect(await refused('--platforms', 'linux/sparc')).toContain('no platform linux/sparc. Accepted: linux/386');
    expect(await refused('--platforms', 'linux')).toContain('platforms: "linux"');
    expect(await refused('--platforms', 'linux/386', '--goos', 'linux')).toContain('given beside platforms');
    expect(await refused('--platforms', 'linux/386', '--shard', '1/2')).toContain('given beside platforms');
  });
});

describe('go-versions', () => {
  it('compare with each toolchain, and name those that are not there', async () => {
    const nowhere = path.join(folder, 'nowhere');
    const run = await diff(folder, ['--go-versions', `local,${goroot},${nowhere}`]);
    expect(run.report.builds).toMatchObject([
      { name: 'local', goVersion: local, status: 'built', counts: { new: 1 } },
      { name: goroot, goVersion: local, status: 'built', counts: { new: 1 } },
      { name: nowhere, goVersion: '', status: 'failed', counts: { new: 0 } },
    ]);
    expect(told(run.report)).toEqual([['clock/clock.go', 'other', null, false]]);
    expect(run.report.head.problems).toEqual([
      { package: null, message: `${nowhere}: there is no go command at ${nowhere}`, position: null },
    ]);
    expect([run.exitCode, run.report.verdict.conclusion]).toEqual([2, 'inconclusive']);
    expect(run.report.verdict.reasons).toContain(`${nowhere}: there is no go command at ${nowhere}.`);
  });

  it('of an audit stand in one table, each beside the one above', async () => {
    const args = ['audit', '--go-versions', `local,${goroot}`, '--format', 'markdown'];
    const { exitCode, stdout } = await start(cli, args, folder, { ...process.env, CGO_ENABLED: '0' });
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      '| Build | Compiler | Allocations | Possible | Not in the one above | Only in the one above |',
    );
    expect(stdout).toMatch(new RegExp(`^\\| local \\| ${local} \\S+ \\| (\\d+) \\| +0? \\|[ ]*\\|[ ]*\\|$`, 'm'));
    expect(stdout).not.toContain('only with');
  });

  it('refuse releases that are too old, and a path in the configuration', async () => {
    const { exitCode, stderr } = await start(cli, ['audit', '--go-versions', '1.20'], folder, process.env);
    expect([exitCode, stderr]).toEqual([64, expect.stringContaining('"1.20" is too old')]);
  });
});

describe('timeout', () => {
  it('ends the compiler, and is inconclusive with what is known by then', async () => {
    const cold = await mkdtemp(path.join(tmpdir(), 'escapediff-cold-'));
    const environment = { ...process.env, CGO_ENABLED: '0', GOCACHE: cold };
    const web = { 'web/web.go': 'package web\n\nimport "net/http"\n\nvar Client http.Client\n' };
    const slow = await repositoryWith({ 'go.mod': base['go.mod'] }, web);
    const { exitCode, stdout } = await start(cli, ['diff', '--timeout', '1s', '--format', 'json'], slow, environment);
    const { verdict, findings } = JSON.parse(stdout) as Report;
    expect(exitCode).toBe(2);
    expect(verdict).toMatchObject({
      conclusion: 'inconclusive',
      reasons: ['Stopped after 1s (timeout): not everything was compiled by then.'],
    });
    expect(findings).toEqual([]);
    // Compiling net/http and all below it would go on.
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(cold);
    await rm(cold, { recursive: true, force: true });
    await rm(slow, { recursive: true, force: true });
  });
});

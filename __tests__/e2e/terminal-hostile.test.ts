import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parseReport } from '../../src/report/parse.ts';
import { diff, repositoryWith, type Files } from './repository.ts';
import { dist, git, start } from './sample.ts';

const cli = path.join(dist, 'cli.js');

const module = { 'go.mod': 'module example.com/m\n\ngo 1.21\n' };
const code = (stores: boolean, name = 'lib'): string => `package ${name}

var kept *int

func Put(n int) {
	x := n
	${stores ? 'kept = &x' : '_ = x'}
}
`;

let folder = '';
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function repository(base: Files, change: Files): Promise<void> {
  folder = await repositoryWith({ ...module, ...base }, change);
}

describe('configuration', () => {
  it('holds globs of many stars, which match in no time', async () => {
    const long = `lib/${'a'.repeat(200)}/put.go`;
    const waiver = `waivers:\n  - path: '**/${'*a'.repeat(60)}*b/**'\n    reason: none\n`;
    await repository({ [long]: code(false), '.github/escapediff.yml': waiver }, { [long]: code(true) });
    const { exitCode, fresh } = await diff(folder);
    expect([exitCode, fresh]).toEqual([1, [`${long}:6 moved to heap: x`]]);
  });
});

describe('a line', () => {
  it('that is long is not repeated whole by each of its values', async () => {
    const values = (count: number): string =>
      `package lib\n\ntype T struct{ n int }\n\nvar kept *T\n\nfunc keep(t *T) { kept = t }\n\nfunc Put() { ${'keep(new(T)); '.repeat(count)}}\n`;
    await repository({ 'lib/put.go': values(0) }, { 'lib/put.go': values(350) });
    const { fresh, report } = await diff(folder);
    expect(fresh).toHaveLength(350);
    for (const { source, cause } of report.findings) {
      expect([source.length, source.at(-1), cause.root?.text.length ?? 4_000]).toEqual([4_000, '…', 4_000]);
    }
  });
});

describe('a machine that refuses', () => {
  const change = { 'lib/put.go': code(true) };

  it('a temporary folder: the message names it, and is no bug of ours', async () => {
    await repository({ 'lib/put.go': code(false) }, change);
    for (const temporary of ['/nowhere/at/all', '/dev/null']) {
      const { exitCode, stderr } = await start(cli, ['diff'], folder, { ...process.env, TMPDIR: temporary });
      expect([exitCode, stderr]).toEqual([
        64,
        expect.stringMatching(/The temporary folder "\/.*" can't be used: .*TMPDIR/),
      ]);
      expect(stderr).not.toContain('bug');
    }
  });

  it('the report’s file: the message has the verdict', async () => {
    await repository({ 'lib/put.go': code(false) }, change);
    const { exitCode, stderr } = await start(cli, ['diff', '--output', '/dev/full'], folder, process.env);
    expect(exitCode).toBe(64);
    expect(stderr).toMatch(
      /"\/dev\/full" can't be written: The disk is full: .*\nThe verdict: fail\. 1 new allocation fails/,
    );
  });

  it('what is written while building: inconclusive, with a report that says so', async () => {
    await repository({ 'lib/put.go': code(false) }, change);
    // The program's own folder turns into one that takes nothing, as a disk does that is full.
    const temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
    const go = path.join(temporary, 'go');
    const real = execFileSync('sh', ['-c', 'command -v go'], { encoding: 'utf8' }).trim();
    await writeFile(
      go,
      `#!/bin/sh\nfor d in "${temporary}"/escapediff-*; do rm -rf "$d"; ln -s /dev/full "$d"; done\nexec '${real}' "$@"\n`,
    );
    await chmod(go, 0o755);
    const env = { TMPDIR: temporary, PATH: `${temporary}:${process.env['PATH'] ?? ''}` };
    const { exitCode, report } = await diff(folder, [], env);
    expect([exitCode, report.verdict.conclusion, report.head.status]).toEqual([2, 'inconclusive', 'failed']);
    await rm(temporary, { recursive: true });
  });
});

describe('git', () => {
  it('that lacks what it should have: a report that says so', async () => {
    await repository({ 'lib/put.go': code(false) }, { 'lib/put.go': code(true) });
    await git(folder, 'add', '-A');
    await git(folder, 'commit', '-q', '-m', 'head');
    const blob = await git(folder, 'rev-parse', 'HEAD~1:lib/put.go');
    await rm(path.join(folder, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    const { exitCode, report } = await diff(folder, ['--base', 'HEAD~1']);
    expect([exitCode, report.verdict.conclusion]).toEqual([2, 'inconclusive']);
    expect(JSON.stringify(report)).toContain(blob.slice(0, 12));
    const output = path.join(folder, 'report.json');
    expect(
      (await start(cli, ['diff', '--base', 'HEAD~1', '--format', 'json', '--output', output], folder, process.env))
        .exitCode,
    ).toBe(2);
    expect(parseReport(await readFile(output, 'utf8')).verdict.conclusion).toBe('inconclusive');
  });
});

describe('names and settings that Go has hard words for', () => {
  it('a file whose name is no UTF-8: inconclusive, with the side and the file', async () => {
    await repository({ 'lib/put.go': code(false) }, {});
    await writeFile(
      Buffer.concat([Buffer.from(`${folder}/lib/`), Buffer.from([0xff]), Buffer.from('.go')]),
      code(true),
    );
    const { exitCode, report } = await diff(folder);
    expect([exitCode, report.verdict.conclusion]).toEqual([2, 'inconclusive']);
    expect(report.verdict.reasons[0]).toContain('The head has a file whose name is no UTF-8, "lib/\ufffd.go"');
  });

  it.each([
    [{ GO111MODULE: 'off' }, /GO111MODULE is "off", and only modules can be compared/],
    [
      { HOME: '', XDG_CACHE_HOME: '', GOCACHE: '', GOPATH: '', GOMODCACHE: '' },
      /has no place for its caches: neither HOME nor GOCACHE/,
    ],
  ])('%j: our own first', async (env, message) => {
    await repository({ 'lib/put.go': code(false) }, { 'lib/put.go': code(true) });
    const { exitCode, stderr } = await start(cli, ['diff'], folder, { ...process.env, ...env });
    expect([exitCode, stderr]).toEqual([64, expect.stringMatching(message)]);
  });
});

describe('a signal', () => {
  it.each([
    ['while packages are listed', 'INT', 130, 'interrupted', ''],
    ['while packages are listed', 'TERM', 143, 'terminated', ''],
    ['while they are compiled', 'INT', 130, 'interrupted', '-gcflags'],
    ['while they are compiled', 'TERM', 143, 'terminated', '-gcflags'],
  ])('%s, SIG%s: ends the run, whatever the go command does', async (_, signal, status, word, flag) => {
    await repository({ 'lib/put.go': code(false) }, { 'lib/put.go': code(true) });
    const temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
    const bin = path.join(temporary, 'bin');
    await mkdir(bin);
    const real = execFileSync('sh', ['-c', 'command -v go'], { encoding: 'utf8' }).trim();
    // It sends the signal to the program that called it, and would then go on for ten minutes.
    const script = `#!/bin/sh
case "$*" in list\\ *${flag}*) kill -s ${signal} $PPID; exec sleep 600 ;; esac
exec '${real}' "$@"
`;
    await writeFile(path.join(bin, 'go'), script, { mode: 0o755 });
    const env = { ...process.env, TMPDIR: temporary, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
    const { exitCode, stdout, stderr } = await start(cli, ['diff'], folder, env);
    expect([exitCode, stdout]).toEqual([status, '']);
    expect(stderr.endsWith(`${word}\n`)).toBe(true);
    expect(await readdir(temporary)).toEqual(['bin']);
    await rm(temporary, { recursive: true });
  });
});

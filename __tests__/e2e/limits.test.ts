import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findings, reportWith } from '../report/many.ts';
import { repositoryWith } from './repository.ts';
import { dist } from './sample.ts';

/*
 * Each input that comes from outside, as large as it may be or larger, with little memory: what is read ends with a verdict or a sentence, whatever
 * it is. A run that needs more memory than it has dies of a signal.
 */

/** Old space in MiB; a run of a small pull request has about 30 there, and Node by itself would give thousands. */
const memory = 128;
/** Where the input itself is as large as may be. */
const muchMemory = 256;
/** A run by itself takes some seconds; only what grows faster than its input comes near. */
const milliseconds = 120_000;

const module = { 'go.mod': 'module example.com/m\n\ngo 1.21\n' };
const code = (stores: boolean): string =>
  `package lib\n\nvar kept *int\n\nfunc Put(n int) {\n\tx := n\n\t${stores ? 'kept = &x' : '_ = x'}\n}\n`;

let temporary = '';
let repository = '';
beforeAll(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  repository = await repositoryWith({ ...module, 'lib/put.go': code(false) }, { 'lib/put.go': code(true) });
});
afterAll(async () => {
  await Promise.all([temporary, repository].map((folder) => rm(folder, { recursive: true, force: true })));
});

interface Ended {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, mib = memory): Promise<Ended> {
  const child = spawn(process.execPath, [`--max-old-space-size=${mib}`, path.join(dist, script), ...args], {
    cwd: repository,
    env: { ...process.env, CGO_ENABLED: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [exitCode, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { exitCode, signal, stdout, stderr };
}

async function file(name: string, text: string | Buffer): Promise<string> {
  const written = path.join(temporary, name);
  await writeFile(written, text);
  return written;
}

/** One sentence to the user, and no bug of ours. */
function expectRefusal({ exitCode, signal, stderr }: Ended, words: RegExp): void {
  expect([exitCode, signal, stderr.slice(0, 1000)]).toEqual([64, null, expect.stringMatching(words)]);
  expect(stderr.length).toBeLessThan(1000);
}

describe('a report of another job', () => {
  const inFindings = (text: string): string => `{"schemaVersion":1,"findings":[${text}0]}`;
  it.concurrent.each<[string, () => string, RegExp, number]>([
    ['of nine million empty values', () => inFindings('{},'.repeat(9_000_000)), /1\d{7} values and names/, memory],
    ['of brackets in brackets', () => inFindings('['.repeat(3_000_000)), /nested too deeply/, memory],
    ['of one text', () => inFindings(`"${'x'.repeat(40 << 20)}",`), /The report lacks kind/, muchMemory],
    ['of more characters than are accepted', () => ' '.repeat((64 << 20) + 1), /67108865 characters/, memory],
  ])('%s', async (name, text, words, mib) => {
    expectRefusal(await run('cli.js', ['show', await file(`${name}.json`, text())], {}, mib), words);
  });

  it.concurrent('of a thousand findings with long texts, in every format', async () => {
    const report = await file('valid.json', JSON.stringify(reportWith(findings(1000, 3000))));
    const formats = ['json', 'markdown', 'sarif', 'html', 'code-quality', 'lines'];
    const outputs = formats.map((format) => path.join(temporary, `out.${format}`));
    const written = formats.flatMap((format, index) => ['--write', `${format}=${outputs[index] ?? ''}`]);
    const { exitCode, signal, stderr } = await run('cli.js', ['show', report, ...written], {}, muchMemory);
    expect([exitCode, signal, stderr]).toEqual([0, null, '']);
    for (const output of outputs) expect((await stat(output)).size).toBeGreaterThan(1000);
  });
});

describe('a configuration', () => {
  const rule = (index: number): string => `  - path: "${'**/*a'.repeat(20)}${index}"\n    fail-on: none\n`;
  it.concurrent.each<[string, string, RegExp]>([
    ['of nested lists', `packages: ${'['.repeat(50_000)}`, /nested too deeply/],
    ['of a list that never ends', `ignore:\n${'  - "x"\n'.repeat(100_000)}`, /Accepted: a YAML file of at most 262144/],
    ['of a name that never ends', `${'x'.repeat(200_000)}: 1\n`, /:1:1: this is not valid YAML/],
  ])('%s', async (name, text, words) => {
    expectRefusal(await run('cli.js', ['diff', '--config', await file(`${name}.yml`, text)], {}, muchMemory), words);
  });

  it.concurrent('of as many rules as it has room for, each with a hundred stars', async () => {
    const text = `rules:\n${Array.from({ length: 1000 }, (_, index) => rule(index)).join('')}`;
    const { exitCode, signal } = await run('cli.js', ['diff', '--config', await file('rules.yml', text)]);
    expect([exitCode, signal]).toEqual([1, null]);
  });
});

it.concurrent('an event of twenty megabytes', async () => {
  const event = { pull_request: { body: 'x'.repeat(4 << 20), labels: Array(1_000_000).fill({ name: 'x' }) } };
  const [output, summary] = [await file('output', ''), await file('summary', '')];
  const { exitCode, signal, stdout } = await run('action.js', [], {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(event)),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_WORKSPACE: repository,
    RUNNER_TEMP: temporary,
  });
  expect([exitCode, signal]).toEqual([64, null]);
  expect(stdout).toMatch(/::error::/);
  expect((await readFile(summary)).length).toBeLessThan(10_000);
});

describe('a compiler that does not end', () => {
  const real = execFileSync('sh', ['-c', 'command -v go'], { encoding: 'utf8' }).trim();
  it.concurrent.each([
    ['messages that nobody knows', `yes './lib/put.go:6:2: the cat sat on the mat'`],
    ['functions', `yes 'example.com/m/lib.Put STEXT size=1 args=0x0 locals=0x0'`],
  ])('saying %s: the verdict stands', async (name, words) => {
    const bin = path.join(temporary, name);
    await mkdir(bin);
    const script = `#!/bin/sh\ncase "$*" in *-gcflags*) ${words} | head -c 30000000 >&2 ;; esac\nexec '${real}' "$@"\n`;
    await writeFile(path.join(bin, 'go'), script, { mode: 0o755 });
    const { exitCode, signal, stdout } = await run('cli.js', ['diff', '--format', 'json'], {
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    });
    expect([exitCode, signal, stdout.length < 100_000]).toEqual([1, null, true]);
  });
});

it.concurrent('a file of twenty thousand directives', async () => {
  const text = `package lib\n\n${'//escapediff:noaloc\n'.repeat(20_000)}func F() {}\n`;
  const folder = await repositoryWith({ ...module, 'lib/f.go': 'package lib\n\nfunc F() {}\n' }, { 'lib/f.go': text });
  expectRefusal(await run('cli.js', ['diff', '--repo', folder]), /lib\/f\.go:3: Found “\/\/escapediff:noaloc”/);
  await rm(folder, { recursive: true });
});

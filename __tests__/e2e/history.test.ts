import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '../../src/history/index.ts';
import { parseReport } from '../../src/report/parse.ts';
import { repositoryWith } from './repository.ts';
import { dist, git, start, stateOf } from './sample.ts';

let folder: string;
let history: string;

const escapediff = async (...args: readonly string[]): ReturnType<typeof start> =>
  await start(path.join(dist, 'cli.js'), args, folder, { ...process.env, NO_COLOR: '1' });

const fileOf = (functions: readonly string[]): string =>
  `package shop\n\nvar kept *int\n\n${functions.map((name) => `func ${name}() { kept = new(int) }\n`).join('\n')}`;

async function tagged(tag: string, functions: readonly string[]): Promise<void> {
  await writeFile(path.join(folder, 'shop.go'), fileOf(functions));
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  const env = { ...process.env, GIT_COMMITTER_DATE: `2030-01-0${tag.slice(1)}T01:00:00+0200` };
  execFileSync('git', [...identity, 'commit', '-qam', tag], { cwd: folder, env });
  await git(folder, 'tag', tag);
}

beforeAll(async () => {
  folder = await repositoryWith({ 'go.mod': 'module example.com/shop\n\ngo 1.21\n', 'shop.go': fileOf([]) }, {});
  await tagged('v1', ['A']);
  await tagged('v2', ['A', 'B', 'C']);
  await tagged('v3', ['A', 'C']);
  history = path.join(path.dirname(folder), `${path.basename(folder)}.jsonl`);
});

const linesOf = async (): Promise<readonly HistoryEntry[]> =>
  (await readFile(history, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as HistoryEntry);

describe('a history', () => {
  it('grows by a line with each commit, in the order of their dates, and leaves the repository as it was', async () => {
    const before = await stateOf(folder);
    for (const tag of ['v3', 'v1', 'v2']) {
      expect((await escapediff('audit', '--rev', tag, '--history', history)).exitCode).toBe(0);
    }
    expect(await stateOf(folder)).toEqual(before);
    // 01:00 at two hours east of Greenwich is the day before.
    expect((await linesOf()).map(({ label, date, packages }) => [label, date, packages])).toEqual([
      ['v1', '2029-12-31T23:00:00Z', { 'example.com/shop': [1, 8] }],
      ['v2', '2030-01-01T23:00:00Z', { 'example.com/shop': [3, 24] }],
      ['v3', '2030-01-02T23:00:00Z', { 'example.com/shop': [2, 16] }],
    ]);
  });

  it('is told by the next audit of HEAD, which replaces its line: the same bytes again', async () => {
    const { stdout } = await escapediff('audit', '--history', history);
    expect(stdout).toContain(
      'Over 3 runs: ▁█▅ 1 → 2 allocations\n1 fewer allocation than at v2: example.com/shop −1.\n',
    );
    const bytes = await readFile(history);
    expect((await linesOf())[2]).toMatchObject({ label: (await git(folder, 'rev-parse', 'HEAD')).slice(0, 9) });
    await escapediff('audit', '--history', history);
    expect(await readFile(history)).toEqual(bytes);
  });

  it('is drawn in Markdown and in the page', async () => {
    const args = ['audit', '--rev', 'v3', '--history', history, '--format'];
    expect((await escapediff(...args, 'markdown')).stdout).toContain('    line [1, 3, 2]\n');
    const page = /id="data-page">([^<]*)</.exec((await escapediff(...args, 'html')).stdout)?.[1] ?? '';
    expect(JSON.parse(page)).toMatchObject({
      trend: { packages: [{ name: 'example.com/shop', counts: [1, 3, 2] }], breaks: [] },
    });
  });

  it('that is broken stops the run before anything is compiled', async () => {
    const broken = `${history}.broken`;
    await writeFile(broken, `${await readFile(history, 'utf8')}=======\n`);
    const { exitCode, stderr } = await escapediff('audit', '--history', broken);
    expect([exitCode, stderr]).toEqual([
      64,
      `escapediff: Line 4 of the history ${broken} is no JSON: "=======". Accepted: what escapediff audit --history writes.\n`,
    ]);
  });
});

describe('an audit of two revisions', () => {
  it('counts each side as an audit of it does, unchanged packages included', async () => {
    const { exitCode, stdout } = await escapediff('audit', '--base', 'v1', '--head', 'v2', '--format', 'json');
    expect(exitCode).toBe(0);
    const report = parseReport(stdout);
    const [v1, v2] = await linesOf();
    expect(report.totals).toEqual({ base: v1?.totals, head: v2?.totals });
    expect(report.findings.map(({ state, function: name, gating }) => [state, name, gating])).toEqual([
      ['new', 'B', false],
      ['new', 'C', false],
    ]);
    expect(report.verdict).toEqual({ conclusion: 'pass', failOn: 'none', reasons: [] });
  });

  it('fails by a policy that is given', async () => {
    const args = ['audit', '--base', 'v1', '--head', 'v2', '--fail-on'];
    expect((await escapediff(...args, 'allocation')).exitCode).toBe(1);
    expect((await escapediff(...args, 'regression')).exitCode).toBe(0);
  });

  it('of equal revisions has totals, too', async () => {
    const { exitCode, stdout } = await escapediff('audit', '--base', 'v3', '--head', 'v3^0');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('PASS  2 → 2 allocations, as many as before\n');
  });
});

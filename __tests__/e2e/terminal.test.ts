import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { problemsOf } from '../report/sarif/github.ts';
import { applyChange, dist, git, start, stateOf, terminalRepository } from './sample.ts';

const cli = path.join(dist, 'cli.js');
let folder: string;
beforeAll(async () => {
  folder = await terminalRepository();
});

async function escapediff(args: readonly string[], env: NodeJS.ProcessEnv = {}): ReturnType<typeof start> {
  return await start(cli, args, folder, { ...process.env, NO_COLOR: '1', ...env });
}

describe('mistakes', () => {
  it.each([
    [['diff', '--base', 'nope'], /--base "nope": .*no commit nope/],
    [['diff', '--base=-x'], /not beginning with "-"/],
    [['diff', '--fail-on', 'regresion'], /did you mean "regression"\?/],
    [['diff', '--bse', 'main'], /did you mean --base/],
    [['diff', './nowhere/...'], /match/],
    [['diff', '--repo', '/'], /not in a git repository/],
    [['dif'], /did you mean|unknown command/],
    [[], /A command is missing/],
  ])('%j', async (args, message) => {
    if (args[1] === './nowhere/...') await writeFile(path.join(folder, 'audit', 'extra.go'), 'package audit\n');
    const { exitCode, stdout, stderr } = await escapediff(args);
    await rm(path.join(folder, 'audit', 'extra.go'), { force: true });
    expect([exitCode, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('are one line where go or git is missing', async () => {
    const { exitCode, stderr } = await escapediff(['diff'], { PATH: '/nonexistent' });
    expect(exitCode).toBe(64);
    expect(stderr).toMatch(/^escapediff: No git command was found in PATH\..*\n$/);
  });
});

describe('a working tree with changes that nobody committed', () => {
  it('is compared with where it left main, untracked files included; twice the same, and nothing is changed', async () => {
    await applyChange(folder);
    await writeFile(
      path.join(folder, 'orders', 'untracked.go'),
      'package orders\n\nvar kept *Line\n\nfunc keep() { kept = new(Line) }\n',
    );
    const before = await stateOf(folder);
    const args = ['diff', '--format', 'json'];
    const [one, two] = [await escapediff(args), await escapediff(args)];
    expect(one.exitCode).toBe(1);
    expect(two.stdout).toBe(one.stdout);
    expect(await stateOf(folder)).toEqual(before);
    // A CI's log is no terminal, though many programs take CI for one that shows colours.
    const piped = await start(cli, ['diff'], folder, { ...process.env, CI: 'true' });
    expect(piped.stdout).toContain('orders/checkout.go');
    expect(piped.stdout + piped.stderr).not.toContain('\u001b');
    const report = JSON.parse(one.stdout) as { findings: { file: string; origin: string; gating: boolean }[] };
    expect(report.findings.filter(({ file }) => file === 'orders/untracked.go')).toMatchObject([
      { origin: 'new-function', gating: false },
    ]);
    expect(report.findings.filter(({ gating }) => gating).map(({ file }) => file)).toContain('orders/checkout.go');
  });

  it.each([
    [['diff', '--base', 'main'], { baselineState: 'new', level: 'error' }],
    [['audit'], { level: 'note' }],
  ])('is written as SARIF: %j', async (args, expected) => {
    const { stdout } = await escapediff([...args, '--format', 'sarif']);
    expect(problemsOf(stdout)).toEqual([]);
    const { runs } = JSON.parse(stdout) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    const inCheckout = runs[0]?.results.filter(
      ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === 'orders/checkout.go',
    );
    expect(inCheckout?.[0]).toMatchObject(expected);
  });

  it.each([[['diff', '--base', 'main']], [['audit']]])('is written as a page, twice the same: %j', async (args) => {
    const file = path.join(folder, '..', 'report.html');
    await escapediff([...args, '--format', 'html', '--output', file]);
    const one = await readFile(file, 'utf8');
    expect((await escapediff([...args, '--format', 'html'])).stdout).toBe(one);
    const sources = /<script type="application\/json" id="data-sources">([^<]*)</.exec(one)?.[1] ?? '';
    expect(sources).toContain(
      JSON.stringify(await readFile(path.join(folder, 'orders', 'checkout.go'), 'utf8')).slice(1, -1),
    );
    // Untracked, and still part of the working tree.
    expect(sources).toContain('var kept *Line');
  });

  it("links the page to the forge of the clone's remote, and keeps its credentials to itself", async () => {
    await git(folder, 'remote', 'add', 'origin', 'https://ada:s3cret@gitlab.com/ada/shop.git');
    const report = path.join(folder, '..', 'forge.json');
    const args = ['audit', '--rev', 'main', '--format', 'html', '--write', `json=${report}`];
    const { stdout } = await escapediff(args);
    const shown = await escapediff(['show', report, '--format', 'html']);
    await git(folder, 'remote', 'remove', 'origin');
    for (const page of [stdout, shown.stdout]) {
      expect(page).toContain('"forge":{"kind":"gitlab","url":"https://gitlab.com/ada/shop"}');
      expect(page).not.toContain('s3cret');
    }
    expect((await escapediff(args)).stdout).not.toContain('"forge"');
  });

  it('is shown again from its report in any format, without compiling', async () => {
    const report = path.join(folder, '..', 'again.json');
    const fileOf = (format: string): string => path.join(folder, '..', `again.${format}`);
    const formats = ['text', 'markdown', 'sarif', 'lines', 'code-quality', 'html'];
    const written = formats.flatMap((format) => ['--write', `${format}=${fileOf(format)}`]);
    const made = await escapediff(['diff', '--base', 'main', '--format', 'json', '--output', report, ...written]);
    expect(made.exitCode).toBe(1);
    for (const format of formats.filter((each) => each !== 'html')) {
      const shown = await escapediff(['show', report, '--format', format], { PATH: '/nonexistent' });
      expect([shown.exitCode, shown.stderr, shown.stdout]).toEqual([0, '', await readFile(fileOf(format), 'utf8')]);
    }
    expect(await readFile(fileOf('lines'), 'utf8')).toMatch(
      /^orders\/checkout\.go:9:\d+: error: event now moves to the heap/m,
    );
    // Of a working tree nothing is left: the page says so.
    const again = await escapediff(['show', report, '--format', 'html']);
    expect(again.stdout).toContain('The source is not in this page: working tree is no commit.');
    expect(await readFile(fileOf('html'), 'utf8')).not.toContain('The source is not in this page');
  });

  it.each([
    [['show', 'nowhere.json'], /nowhere\.json" can't be read: ENOENT/],
    [['show', '.'], /is no file\. Accepted: what `escapediff --format json` writes\./],
    [['show', 'go.mod'], /The report is no JSON/],
  ])('no report is shown: %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await escapediff(args);
    expect([exitCode, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(message);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    await git(folder, 'stash', 'list');
    const before = await stateOf(folder);
    let sent = false;
    const { exitCode, stderr } = await start(
      cli,
      ['diff'],
      folder,
      { ...process.env, GOCACHE: path.join(folder, '..', 'cold') },
      (text, kill) => {
        if (!sent && text.includes('affected')) {
          sent = true;
          kill('SIGINT');
        }
      },
    );
    expect(exitCode).toBe(130);
    expect(stderr).toMatch(/interrupted\n$/);
    expect(await stateOf(folder)).toEqual(before);
  });

  it('has no findings where only lines moved', async () => {
    await git(folder, 'add', '-A');
    await git(folder, 'commit', '-q', '-m', 'as it is');
    await writeFile(path.join(folder, 'audit', 'zz.go'), '// Package audit, on.\npackage audit\n');
    const { exitCode, stdout } = await escapediff(['diff', '--base', 'HEAD']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('PASS  no new allocations');
  });
});

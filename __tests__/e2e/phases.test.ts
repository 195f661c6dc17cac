import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseReport } from '../../src/report/parse.ts';
import { closeScene, openScene, reportOf, runAction } from './action-run.ts';
import { repositoryWith } from './repository.ts';
import { dist, start } from './sample.ts';

/*
 * What computes goes on for minutes where there is enough of it: a signal, and the end of the time, end it in each of its phases. The phase is told
 * before the work is begun; where the work did not end, the next one would be told, too.
 */

const cli = path.join(dist, 'cli.js');
const hook = pathToFileURL(path.resolve('__tests__/e2e/at-phase.mjs')).href;
/** What comes as soon as the program tells a phase. */
const at = (phase: string, what: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=${hook}`,
  AT_PHASE: phase,
  AT_PHASE_COMES: what,
});

const goMod = 'module example.com/m\n\ngo 1.21\n';
const code = (stores: boolean): string =>
  `package lib\n\nvar kept *int\n\n//escapediff:hot\nfunc Put(n int) {\n\tx := n\n\t${stores ? 'kept = &x' : '_ = x'}\n}\n`;
/** One function with as many values, each on a condition of its own: weighing them takes seconds for hundreds, minutes for thousands. */
const crowded = (values: number, stores: boolean): string => {
  const lines = Array.from({ length: values }, (_, index) => {
    const name = `x${index}`;
    return `\tif n > ${index} {\n\t\t${name} := n\n\t\t${stores ? `kept = &${name}` : `_ = ${name}`}\n\t}\n`;
  });
  return `package lib\n\nvar kept *int\n\nfunc Put(n int) {\n${lines.join('')}}\n`;
};

let folder = '';
let temporary = '';
let repository = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  temporary = path.join(folder, 'temporary');
  await mkdir(temporary);
  repository = await repositoryWith({ 'go.mod': goMod, 'lib/put.go': code(false) }, { 'lib/put.go': code(true) });
});
afterAll(async () => {
  await Promise.all([folder, repository].map((each) => rm(each, { recursive: true, force: true })));
});

async function run(args: readonly string[], env: NodeJS.ProcessEnv, where = repository): ReturnType<typeof start> {
  return await start(cli, args, where, { ...process.env, CGO_ENABLED: '0', TMPDIR: temporary, ...env });
}

describe('a signal', () => {
  it.each([
    ['while both sides are understood and compared', ['diff'], 'compiled 1 package', 'compared', 'SIGINT', 130],
    ['while both sides are understood and compared', ['diff'], 'compiled 1 package', 'compared', 'SIGTERM', 143],
    ['while what was found is explained', ['diff'], 'compared 0 escapes', 'took', 'SIGINT', 130],
    ['while what was found is explained', ['diff'], 'compared 0 escapes', 'took', 'SIGTERM', 143],
    ['while what was found is explained', ['diff'], 'compared 0 escapes', 'took', 'SIGHUP', 129],
    ['while an audit is understood', ['audit'], 'compiled 1 package', 'looked at', 'SIGTERM', 143],
    ['while an audit is explained', ['audit'], 'looked at', 'took', 'SIGTERM', 143],
    ['while contracts are followed', ['audit', '--contracts'], 'found 1 contract', 'read the', 'SIGTERM', 143],
  ])('%s: %j at %j, not as far as %j: %s', async (_, args, phase, next, signal, status) => {
    const { exitCode, stdout, stderr } = await run(args, at(phase, signal));
    expect([exitCode, stdout]).toEqual([status, '']);
    expect(stderr).toContain(phase);
    expect(stderr).not.toContain(next);
    expect(stderr).toMatch(/\n(?:interrupted|terminated|hung up)\n$/);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('is heard while one function of hundreds of values is weighed', async () => {
    const base = { 'go.mod': goMod, 'lib/put.go': crowded(600, false) };
    const large = await repositoryWith(base, { 'lib/put.go': crowded(600, true) });
    const env = { ...process.env, CGO_ENABLED: '0', TMPDIR: temporary };
    const { exitCode, stderr } = await start(cli, ['diff'], large, env, (text, kill) => {
      if (text.includes('compiled 1 package')) kill('SIGTERM');
    });
    expect([exitCode, stderr.includes('compared')]).toEqual([143, false]);
    expect(await readdir(temporary)).toEqual([]);
    await rm(large, { recursive: true, force: true });
  });
});

describe('the end of the time', () => {
  const reasons = ['Stopped after 1h (timeout): not everything was compared by then.'];

  it.each([
    ['diff', 'compiled 1 package'],
    ['diff', 'compared 0 escapes'],
    ['audit', 'compiled 1 package'],
    ['audit', 'looked at'],
  ])('%s, at %j: a report that says so', async (command, phase) => {
    const args = [command, '--timeout', '1h', '--format', 'json'];
    const { exitCode, stdout, stderr } = await run(args, at(phase, 'timeout'));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(phase)]);
    const report = parseReport(stdout);
    expect(report).toMatchObject({ verdict: { conclusion: 'inconclusive', reasons }, findings: [] });
    expect(await readdir(temporary)).toEqual([]);
  });

  it('on a pull request: what is posted says so', async () => {
    const scene = await openScene(
      { 'go.mod': goMod, 'lib/put.go': code(false) },
      { 'go.mod': goMod, 'lib/put.go': code(true) },
    );
    const environment = { NODE_OPTIONS: `--import=${hook}`, AT_PHASE: 'compared 0 escapes', AT_PHASE_COMES: 'timeout' };
    const result = await runAction(scene, { inputs: { timeout: '1h' }, environment });
    expect([result.exitCode, result.outputs['conclusion']]).toEqual([2, 'inconclusive']);
    expect((await reportOf(result)).verdict.reasons).toEqual(reasons);
    const [check, ...more] = scene.standIn.state.checkRuns;
    expect([check?.conclusion, check?.output.title, more]).toEqual([
      'failure',
      `inconclusive: ${reasons[0]!.replace(/\.$/, '')}`,
      [],
    ]);
    expect(scene.standIn.state.issueComments.map(({ body }) => body)).toEqual([expect.stringContaining(reasons[0]!)]);
    await closeScene(scene);
  });
});

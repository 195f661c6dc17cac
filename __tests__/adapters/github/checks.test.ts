import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gitHubChecks } from '../../../src/adapters/github/checks.ts';
import { connect } from '../../../src/adapters/github/client.ts';
import type { CheckAnnotation, DesiredCheck } from '../../../src/publish/check-run.ts';
import { postCheck, type CheckOutcome } from '../../../src/publish/post-check.ts';
import { fakeSha, startStandIn } from '../../github/stand-in.ts';
import type { StandIn } from '../../github/stand-in.ts';

const head = fakeSha('head of #1');
let github: StandIn;

beforeEach(async () => {
  github = await startStandIn();
  github.state.openPullRequest({ files: [] });
});
afterEach(async () => {
  await github.close();
});

async function post(check: DesiredCheck, token = 'ghs-write'): Promise<CheckOutcome> {
  const client = connect({ token, apiUrl: github.url, millisecondsPerSecond: 1 });
  return await postCheck(gitHubChecks(client, { owner: 'octo', repo: 'widgets', headSha: head }), check);
}

const annotation = (line: number): CheckAnnotation => ({
  path: 'a.go',
  startLine: line,
  endLine: line,
  columns: { start: 2, end: 4 },
  level: 'failure',
  title: `finding ${line}`,
  message: 'because',
});

const desired = (annotations: number, changes: Partial<DesiredCheck> = {}): DesiredCheck => ({
  name: 'escapediff',
  headSha: head,
  conclusion: 'failure',
  title: '3 new allocations',
  summary: 'S',
  detailsUrl: 'https://github.com/octo/widgets/actions/runs/7',
  externalId: `escapediff:${'0'.repeat(32)}`,
  run: '7.1',
  annotations: Array.from({ length: annotations }, (_, index) => annotation(index + 1)),
  ...changes,
});

const runs = () => github.state.checkRuns;
const lines = () => runs().map(({ annotations }) => annotations.map(({ start_line: line }) => line));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const writes = () => github.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation);

describe('a check run', () => {
  it('is created as completed on the head that was analysed', async () => {
    const result = await post(desired(1));
    expect(result).toMatchObject({ state: 'created', annotations: 1, failure: null });
    expect(result.url).toMatch(/^http.*\d+$/);
    expect(runs()).toMatchObject([
      {
        name: 'escapediff',
        headSha: head,
        status: 'completed',
        conclusion: 'failure',
        detailsUrl: 'https://github.com/octo/widgets/actions/runs/7',
        output: { title: '3 new allocations', summary: 'S' },
        annotations: [{ path: 'a.go', start_line: 1, end_line: 1, start_column: 2, end_column: 4 }],
      },
    ]);
  });

  it('gets its annotations fifty a request, and its status never changes', async () => {
    await post(desired(120));
    expect(writes()).toEqual(['checks/create', 'checks/update', 'checks/update']);
    expect(lines()).toEqual([upTo(120)]);
    expect(
      github.requests
        .filter(({ operation }) => operation === 'checks/update')
        .map(({ body }) => Object.keys(body as object)),
    ).toEqual([['output'], ['output']]);
  });

  it('is left as it is by a run that says the same, and followed by another one where it says something else', async () => {
    await post(desired(60));
    const before = writes().length;
    expect(await post(desired(60))).toMatchObject({ state: 'unchanged', annotations: 60 });
    expect(writes()).toHaveLength(before);
    await post(desired(0, { conclusion: 'success', externalId: `escapediff:${'1'.repeat(32)}`, run: '7.2' }));
    expect(runs().map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  });

  it('is not mistaken for another one of that name, nor for one of another job', async () => {
    const bot = github.state.account('github-actions[bot]', 'Bot');
    await post(desired(1));
    Object.assign(runs()[0]!, { externalId: 'somebody else’s', author: bot });
    expect((await post(desired(1))).state).toBe('created');
    expect((await post(desired(1, { name: 'escapediff (windows)' }))).state).toBe('created');
    expect(runs().map(({ name }) => name)).toEqual(['escapediff', 'escapediff', 'escapediff (windows)']);
  });

  it('fails where several jobs of one run say different things under its name, whoever is last', async () => {
    const passed = desired(0, { conclusion: 'success', externalId: `escapediff:${'1'.repeat(32)}` });
    expect(await post(desired(1))).toMatchObject({ clash: false });
    expect(await post(passed)).toMatchObject({ state: 'created', clash: true });
    expect(await post(passed)).toMatchObject({ state: 'unchanged', clash: true });
    expect(runs().map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure']);
    expect(runs().at(-1)?.output).toMatchObject({ title: expect.stringMatching(/^Several jobs .* named escapediff$/) });
    // The next attempt, by when they have names of their own.
    expect(await post({ ...passed, run: '7.2' })).toMatchObject({ state: 'created', clash: false });
    expect(runs().at(-1)?.conclusion).toBe('success');
  });

  it('fails also where two such jobs post at the same time', async () => {
    const passed = desired(0, { conclusion: 'success', externalId: `escapediff:${'1'.repeat(32)}` });
    github.faults.push({ match: { method: 'POST' }, kind: 'delay', milliseconds: 300, times: 2 });
    const both = await Promise.all([post(desired(1)), post(passed)]);
    expect(both.some(({ clash }) => clash)).toBe(true);
    expect(runs().at(-1)?.output).toMatchObject({ title: expect.stringMatching(/^Several jobs/) });
  });

  it('is found behind a hundred others', async () => {
    await post(desired(1));
    const [ours] = runs();
    for (let index = 0; index < 250; index += 1) runs().push({ ...ours!, id: github.state.nextId(), externalId: 'x' });
    expect((await post(desired(1))).state).toBe('unchanged');
  });
});

describe('answers that leave it open what happened', () => {
  const lost = [
    ['a 502', { kind: 'status', status: 502 }],
    ['a 502 after storing', { kind: 'status-after-storing', status: 502 }],
    ['a lost connection', { kind: 'drop-connection' }],
    ['a lost connection after storing', { kind: 'drop-connection-after-storing' }],
  ] as const;

  it.each(lost)('create it exactly once after %s', async (_, fault) => {
    github.faults.push({ match: { method: 'POST', path: /check-runs$/ }, ...fault });
    expect(await post(desired(2))).toMatchObject({ state: 'created', annotations: 2, failure: null });
    expect(lines()).toEqual([upTo(2)]);
  });

  it.each(lost)('add each annotation exactly once after %s', async (_, fault) => {
    github.faults.push({ match: { method: 'PATCH' }, skip: 1, ...fault });
    expect(await post(desired(170))).toMatchObject({ annotations: 170, failure: null });
    expect(lines()).toEqual([upTo(170)]);
  });

  it('are completed by the next run where it was cut off', async () => {
    github.faults.push({ match: { method: 'PATCH' }, kind: 'status', status: 502, times: 2 });
    expect(await post(desired(70))).toMatchObject({ state: 'created', annotations: 50, failure: { status: 502 } });
    expect(await post(desired(70))).toMatchObject({ state: 'unchanged', annotations: 70, failure: null });
    expect(lines()).toEqual([upTo(70)]);
  });
});

describe('without the right to write checks', () => {
  it('says why', async () => {
    expect(await post(desired(1), 'ghs-read')).toMatchObject({
      url: null,
      state: 'failed',
      annotations: 0,
      failure: { kind: 'forbidden', status: 403 },
    });
    expect(runs()).toEqual([]);
  });

  it('waits as long as a rate limit says', async () => {
    const headers = { 'retry-after': '3' };
    github.faults.push({ match: { method: 'POST' }, kind: 'status', status: 403, headers });
    github.faults.push({ match: { method: 'PATCH' }, kind: 'status', status: 429, headers });
    expect(await post(desired(60))).toMatchObject({ state: 'created', annotations: 60, failure: null });
    expect(lines()).toEqual([upTo(60)]);
  });
});

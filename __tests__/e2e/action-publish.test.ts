import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/index.ts';
import {
  closeScene,
  commandsOf,
  commentPlaces,
  conversation,
  edit,
  event,
  filesOf,
  onGitHub,
  openScene,
  pullRequestEvent,
  reportOf,
  runAction,
  workflowRunEvent,
  type ActionRun,
  type RunnerEvent,
  type Scene,
} from './action-run.ts';

const base = await filesOf('__tests__/fixtures/e2e/base');
const returned = edit(
  edit(base, 'shop/price.go', ') Money {', ') *Money {'),
  'shop/price.go',
  'return money',
  'return &money',
);

let opened: Scene;
let analysed: ActionRun;
let report: Report;
beforeAll(async () => {
  opened = await openScene(base, returned, 'ann/market');
  // What a fork's pull request gets.
  analysed = await runAction(opened, { inputs: { mode: 'analyze', token: 'ghs-read' } });
  report = await reportOf(analysed);
});
afterAll(async () => {
  await closeScene(opened);
});

let scene: Scene;
beforeEach(async () => {
  scene = { ...opened, ...(await onGitHub(opened, 'ann/market')) };
});
afterEach(async () => {
  await scene.standIn.close();
});

interface Publishing {
  readonly content?: string;
  readonly event?: RunnerEvent;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The job that has the rights: an empty workspace, and the artifact of the other job. */
async function publish({ content = JSON.stringify(report), event, inputs }: Publishing = {}): Promise<ActionRun> {
  const folder = path.join(scene.temporary, 'publishing');
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'artifact'), { recursive: true });
  await writeFile(path.join(folder, 'artifact', 'report.json'), content);
  const settings = { mode: 'publish', report: 'artifact', ...inputs };
  return await runAction(scene, { folder, event: event ?? workflowRunEvent(scene), inputs: settings });
}

const checks = () => scene.standIn.state.checkRuns.map(({ name, headSha, conclusion }) => [name, headSha, conclusion]);

/** A check run that fails, for the event's own commit. */
const noReport = () => [['escapediff', scene.headSha, 'failure']];

describe('analyze', () => {
  it('posts nothing, asks for no right, and leaves verdict, summary and report', () => {
    expect([analysed.exitCode, analysed.outputs]).toMatchObject([1, { conclusion: 'fail', 'gating-count': '1' }]);
    expect(analysed.summary).toContain('shop/price.go');
    expect(opened.standIn.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(commandsOf(analysed, 'warning')).toEqual([]);
    expect(report.head.revision).toBe(opened.headSha);
  });
});

describe('publish', () => {
  it('posts the report of a fork’s pull request on the one that the event identifies, without building', async () => {
    const run = await publish();
    expect([run.exitCode, run.stderr, commandsOf(run)]).toEqual([0, '', ['::add-mask::ghs-write']]);
    expect(run.outputs).toMatchObject({ conclusion: 'fail', 'new-count': '1', 'gating-count': '1' });
    expect(commentPlaces(scene)).toEqual(['shop/price.go:12']);
    expect(scene.standIn.state.issueComments).toHaveLength(1);
    expect(checks()).toEqual([['escapediff', scene.headSha, 'failure']]);
    expect(run.summary).toContain('shop/price.go');
    const before = conversation(scene);
    const again = await publish();
    expect([again.exitCode, conversation(scene), checks()]).toMatchObject([0, before, { length: 1 }]);
  });

  it('gives the verdict where it posts for a job of its own workflow', async () => {
    const run = await publish({ event: pullRequestEvent(scene) });
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([1, 'fail']);
    expect(commentPlaces(scene)).toEqual(['shop/price.go:12']);
  });

  it('says on the check run alone what a merge group brought', async () => {
    const group = { event: 'merge_group', head_branch: 'gh-readonly-queue/main/pr-1' };
    const run = await publish({ event: workflowRunEvent(scene, group) });
    expect([run.exitCode, conversation(scene), checks()]).toEqual([0, [], [['escapediff', scene.headSha, 'failure']]]);
    expect(scene.standIn.state.checkRuns[0]?.annotations).toMatchObject([{ path: 'shop/price.go', start_line: 11 }]);
  });

  it('finds the pull request of a fork that is gone by its commit', async () => {
    const { head } = scene.standIn.state.pullRequest(1);
    head.repository = null;
    const gone = { head_repository: null };
    const run = await publish({ event: workflowRunEvent(scene, gone) });
    expect([run.exitCode, commentPlaces(scene)]).toEqual([0, ['shop/price.go:12']]);
  });

  it('posts nothing of a report about another commit than the event’s', async () => {
    const other = { ...report, head: { ...report.head, revision: 'a'.repeat(40) } };
    const run = await publish({ content: JSON.stringify(other) });
    expect([run.exitCode, conversation(scene), checks()]).toEqual([64, [], noReport()]);
    expect(commandsOf(run, 'error')).toEqual([expect.stringContaining('nothing was posted')]);
  });

  it('comments on no pull request that has moved on, or is closed; the check run stays true', async () => {
    scene.standIn.state.setHead(1, 'b'.repeat(40), []);
    const run = await publish({ event: workflowRunEvent(scene) });
    expect([run.exitCode, conversation(scene), checks()]).toMatchObject([0, [], { length: 1 }]);
    expect(commandsOf(run, 'warning')).toEqual([
      expect.stringMatching(/No open pull request has the head .*is at bbbb/),
    ]);
    scene.standIn.state.pullRequest(1).state = 'closed';
    const closed = await publish();
    expect([closed.exitCode, conversation(scene)]).toEqual([0, []]);
  });

  it.each<[string, (report: Report) => unknown, RegExp]>([
    ['no JSON', () => 'not json', /no JSON/],
    ['a path that leaves the repository', (one) => withFile(one, '../../etc/passwd'), /findings\[0\]\.file/],
    ['an absolute path', (one) => withFile(one, '/etc/passwd'), /findings\[0\]\.file/],
    ['an unknown field', (one) => ({ ...one, pullRequest: 7 }), /unknown field, pullRequest/],
    ['another version', (one) => ({ ...one, schemaVersion: 2 }), /schemaVersion/],
    ['a text beyond all measure', (one) => ({ ...one, notices: ['x'.repeat(10_000_000)] }), /notices\[0\]/],
    [
      'a verdict of its own making',
      (one) => ({ ...one, verdict: { ...one.verdict, conclusion: 'great' } }),
      /conclusion/,
    ],
  ])('refuses a report with %s', async (_, change, message) => {
    const changed = change(report);
    const content = typeof changed === 'string' ? changed : JSON.stringify(changed);
    const run = await publish({ content });
    expect([run.exitCode, conversation(scene), checks()]).toEqual([64, [], noReport()]);
    expect(commandsOf(run, 'error')).toEqual([expect.stringMatching(message)]);
    expect(run.stdout.length).toBeLessThan(10_000);
  });

  it('shows no rewrite that the report calls checked, and says so', async () => {
    const [finding] = report.findings;
    const suggestion = { file: 'shop/price.go', startLine: 12, endLine: 12, replacement: '\tgo exfiltrate()' };
    const run = await publish({ content: JSON.stringify({ ...report, findings: [{ ...finding, suggestion }] }) });
    expect([run.exitCode, commentPlaces(scene)]).toEqual([0, ['shop/price.go:12']]);
    const bodies = conversation(scene).map(([, body]) => body);
    for (const text of [...bodies, run.summary]) expect(text).not.toMatch(/suggestion|exfiltrate|checked by compiling/);
    expect(run.summary).toContain('has a rewrite, which is not shown');
  });

  it('judges by what the report lists, not by what it says of it', async () => {
    const lied = {
      ...report,
      verdict: { ...report.verdict, conclusion: 'pass', reasons: [] },
      counts: { ...report.counts, new: 0, gating: 0 },
    };
    const run = await publish({ content: JSON.stringify(lied) });
    expect([run.exitCode, checks()]).toEqual([0, [['escapediff', scene.headSha, 'failure']]]);
    expect(run.outputs).toMatchObject({ conclusion: 'fail', 'new-count': '1', 'gating-count': '1' });
    expect(run.summary).toContain("don't fit its findings");
    const broken = { ...lied, findings: [], head: { ...report.head, status: 'failed' } };
    const unknown = await publish({ content: JSON.stringify(broken) });
    expect(unknown.outputs['conclusion']).toBe('inconclusive');
  });

  it('never follows the report to another pull request, account or repository', async () => {
    const { number } = scene.standIn.state.openPullRequest({ files: [], head: { ref: 'other' } });
    const hostile = '<!-- escapediff:summary --> @octocat #1 https://evil.example [x](javascript:alert(1))';
    const [finding] = report.findings;
    const changed = {
      ...report,
      notices: [hostile],
      findings: [{ ...finding, expression: hostile, function: hostile, cause: { ...finding?.cause, advice: hostile } }],
    };
    const run = await publish({ content: JSON.stringify(changed) });
    expect(run.exitCode).toBe(0);
    const { issueComments, reviewComments } = scene.standIn.state;
    expect([...issueComments, ...reviewComments].filter(({ pullRequest }) => pullRequest.number === number)).toEqual(
      [],
    );
    for (const { body } of [...issueComments, ...reviewComments]) {
      const [, ...ours] = body.match(/<!--/g) ?? [];
      expect([body.replaceAll(/`[^`]*`/g, ''), ours]).toEqual([
        expect.not.stringMatching(/@octocat|[^\\]\]\(java/),
        [],
      ]);
    }
  });

  it('lets no older verdict stand where the other job made no report this time', async () => {
    const passed = { ...report, findings: [], verdict: { ...report.verdict, conclusion: 'pass', reasons: [] } };
    await publish({ content: JSON.stringify(passed) });
    expect(checks()).toEqual([['escapediff', scene.headSha, 'success']]);
    const run = await publish({ inputs: { report: 'nowhere' } });
    expect([run.exitCode, checks().at(-1)]).toEqual([64, ['escapediff', scene.headSha, 'failure']]);
    expect(scene.standIn.state.checkRuns.at(-1)?.output).toMatchObject({
      title: 'no report to show',
      summary: expect.stringContaining('the job that makes the report may have failed'),
    });
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['without a report', { report: '' }, /report of another job, but the input report names none/],
    ['with a report that is not there', { report: 'nowhere' }, /"[^"]*nowhere" does not exist/],
    ['without a token', { token: '' }, /needs a token/],
  ])('%s is refused', async (_, inputs, message) => {
    const run = await publish({ inputs });
    expect([run.exitCode, conversation(scene)]).toEqual([64, []]);
    expect(commandsOf(run, 'error')).toEqual([expect.stringMatching(message)]);
  });

  it('refuses what ran under pull_request_target, and events about nothing', async () => {
    const events = [
      workflowRunEvent(scene, { event: 'pull_request_target' }),
      event(scene, 'issues', {}),
      event(scene, 'pull_request_target', {}),
      // A passing report of a part of a pull request, or of none, must not pass for one of the whole with the same head.
      ...['push', 'workflow_dispatch', 'schedule', 'pull_request_review'].map((name) =>
        workflowRunEvent(scene, { event: name }),
      ),
    ];
    for (const one of events) {
      const run = await publish({ event: one });
      expect([run.exitCode, conversation(scene), checks()]).toEqual([64, [], []]);
    }
  });

  it('gives the verdict of a push, and no check run', async () => {
    const push = { before: scene.mergeBase, after: scene.headSha, ref: 'refs/heads/change' };
    const run = await publish({ event: event(scene, 'push', push, { sha: scene.headSha }) });
    expect([run.exitCode, run.outputs['conclusion'], conversation(scene), checks()]).toEqual([1, 'fail', [], []]);
  });

  it('follows no link out of the artifact', async () => {
    const folder = path.join(scene.temporary, 'linking');
    await mkdir(path.join(folder, 'artifact'), { recursive: true });
    await writeFile(path.join(folder, 'secret'), 'ghp_0123456789');
    await symlink('../secret', path.join(folder, 'artifact', 'report.json'));
    const inputs = { mode: 'publish', report: 'artifact' };
    const run = await runAction(scene, { folder, event: workflowRunEvent(scene), inputs });
    expect([run.exitCode, run.stdout]).toEqual([64, expect.not.stringContaining('ghp_')]);
    expect(commandsOf(run, 'error')).toEqual([expect.stringContaining('holds 0 JSON files')]);
  });

  it('takes a report only in its own mode', async () => {
    const run = await runAction(scene, { inputs: { report: 'report.json' } });
    expect(run.exitCode).toBe(64);
    expect(commandsOf(run, 'error')).toEqual([expect.stringContaining('mode is "review"')]);
  });

  it('fails where GitHub can’t say whose comments are its own, and no check run is wanted', async () => {
    scene.standIn.faults.push({ match: { path: /^\/user$/ }, times: 3, kind: 'status', status: 502 });
    const run = await publish({ inputs: { 'check-run': 'false' } });
    expect([run.exitCode, conversation(scene)]).toEqual([1, []]);
    expect(commandsOf(run, 'warning')).toEqual([expect.stringContaining('could not say whose token this is')]);
  });

  it('fails where it could post nothing at all', async () => {
    const run = await publish({ inputs: { token: 'ghs-read' } });
    expect([run.exitCode, conversation(scene)]).toEqual([1, []]);
    expect(commandsOf(run, 'warning')).toEqual([expect.stringMatching(/pull-requests: write.*checks: write/)]);
    expect(run.summary).toContain('shop/price.go');
  });
});

function withFile(one: Report, file: string): unknown {
  return { ...one, findings: one.findings.map((finding) => ({ ...finding, file })) };
}

it('the report is the same bytes as the one that was analysed', async () => {
  expect(JSON.parse(await readFile(analysed.outputs['report-path'] ?? '', 'utf8'))).toEqual(report);
});

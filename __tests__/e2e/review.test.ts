import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseReport } from '../../src/report/parse.ts';
import { openScene, pullRequestEvent, push, runAction, stateOf, type ActionRun, type Scene } from './sample.ts';

const replaceIn =
  (file: string, from: string, to: string) =>
  async (folder: string): Promise<void> => {
    const text = await readFile(path.join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    await writeFile(path.join(folder, file), text.replace(from, to));
  };

const anchors = ({ standIn }: Scene): readonly string[] =>
  standIn.state.reviewComments.map(({ original }) => `${original.path}:${original.line ?? 0}`).sort();

describe('the first run on a pull request', () => {
  let scene: Scene;
  let first: ActionRun;
  let before: Awaited<ReturnType<typeof stateOf>>;
  beforeAll(async () => {
    scene = await openScene();
    before = await stateOf(scene.folder);
    first = await runAction(scene);
  });
  afterAll(async () => {
    await scene.standIn.close();
  });

  it('fails the step and sets the outputs', async () => {
    expect(first.exitCode).toBe(1);
    expect(first.outputs).toMatchObject({ conclusion: 'fail', 'gating-count': '3' });
    const report = parseReport(await readFile(first.outputs['report-path'] ?? '', 'utf8'));
    expect(report.verdict.conclusion).toBe('fail');
    expect(String(report.counts.new)).toBe(first.outputs['new-count']);
    expect(first.stdout).toContain('::error::');
  });

  it('comments on the lines of the diff that cause the allocations, also for the untouched checkout.go', () => {
    // `last = e` in audit.go makes event escape in checkout.go; carrier.Send and the returned address stand in the diff. What Pack allocates for its
    // goroutines it allocated for others before, as often.
    expect(anchors(scene)).toEqual(['audit/audit.go:20', 'orders/price.go:24', 'orders/ship.go:37']);
    const [remote] = scene.standIn.state.reviewComments.filter(({ original }) => original.path === 'audit/audit.go');
    expect(remote?.body).toContain('orders/checkout.go:9');
    expect(remote?.body).toContain('`event`');
  });

  it('posts one review and one summary, and the job summary says the same', () => {
    expect(scene.standIn.state.reviews).toHaveLength(1);
    expect(scene.standIn.state.issueComments).toHaveLength(1);
    expect(scene.standIn.state.issueComments[0]?.body).toContain('3 fail the check');
    expect(first.summary).toContain('3 fail the check');
    expect(scene.standIn.unknownRequests.filter((request) => !/\/(?:user|graphql)$/.test(request))).toEqual([]);
  });

  it('leaves the checkout as it was, and only the report behind', async () => {
    expect(await stateOf(scene.folder)).toEqual(before);
    expect(first.left).toEqual(['escapediff']);
  });

  it('changes nothing when it runs again', async () => {
    const { reviews, reviewComments, issueComments } = scene.standIn.state;
    const counted = [reviews.length, reviewComments.length, issueComments.length];
    const bodies = [...reviewComments, ...issueComments].map(({ body }) => body);
    const again = await runAction(scene);
    expect(again.outputs['conclusion']).toBe('fail');
    expect([reviews.length, reviewComments.length, issueComments.length]).toEqual(counted);
    expect([...reviewComments, ...issueComments].map(({ body }) => body)).toEqual(bodies);
  });

  it('on the next push edits the summary, keeps what still stands and removes what is fixed', async () => {
    const kept = scene.standIn.state.reviewComments.length;
    const next = await push(scene, async (folder) => {
      await replaceIn('audit/audit.go', 'last = e', 'copied := *e; last = &copied')(folder);
      await replaceIn(
        'orders/ship.go',
        'package orders\n',
        'package orders\n\n// A line more at the top moves all others.\n',
      )(folder);
    });
    const run = await runAction(next);
    // event stays in Checkout; what is new instead is the copy in Record.
    expect(run.outputs).toMatchObject({ conclusion: 'fail', 'gating-count': '3' });
    const { reviewComments, issueComments } = scene.standIn.state;
    expect(reviewComments).toHaveLength(kept);
    expect(reviewComments.filter(({ body }) => body.includes('`event`'))).toEqual([]);
    expect(reviewComments.filter(({ body }) => body.includes('`copied`'))).toHaveLength(1);
    expect(issueComments).toHaveLength(1);
    expect(issueComments[0]?.body).toContain('copied');
  });
});

describe('other runs', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(async () => {
    await scene.standIn.close();
  });

  it('gives the same verdict with a read-only token, and names the permission to add', async () => {
    const run = await runAction(scene, { token: 'ghs-read' });
    expect(run.outputs).toMatchObject({ conclusion: 'fail', 'gating-count': '3' });
    expect(run.stdout).toContain('pull-requests: write');
    expect(run.summary).toContain('3 fail the check');
    expect(scene.standIn.state.reviewComments).toEqual([]);
  });

  it('reports only, where the policy says so', async () => {
    const run = await runAction(scene, { 'fail-on': 'none', comment: 'false' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ conclusion: 'pass', 'gating-count': '0' });
  });

  it('refuses pull_request_target with an explanation', async () => {
    const { payload } = pullRequestEvent(scene);
    const run = await runAction(scene, {}, { name: 'pull_request_target', payload });
    expect(run.exitCode).toBe(64);
    expect(run.stdout).toMatch(/::error::.*pull_request_target/);
    expect(scene.standIn.state.reviews).toEqual([]);
  });

  it('names the nearest key of a mistyped configuration', async () => {
    const broken = await push(scene, async (folder) => {
      await writeFile(path.join(folder, 'go.sum'), '');
      await writeFile(path.join(folder, 'escapediff.yml'), 'fail-onn: none\n');
    });
    const run = await runAction(broken, { config: 'escapediff.yml' });
    expect(run.exitCode).toBe(64);
    expect(run.stdout).toContain('did you mean');
    expect(run.stdout).toContain('fail-on');
  });

  it('is inconclusive, never a pass, when the head does not compile; text of the compiler gives no orders', async () => {
    const broken = await push(scene, replaceIn('orders/price.go', 'return m\n', 'return "::set-output name=x::y"\n'));
    const run = await runAction(broken);
    expect(run.exitCode).toBe(2);
    expect(run.outputs['conclusion']).toBe('inconclusive');
    expect(run.summary).toContain('orders/price.go');
    const commands = run.stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(commands.filter((line) => !/^::(?:add-mask|add-matcher|debug|warning|error|notice)[ :]/.test(line))).toEqual(
      [],
    );
  });
});

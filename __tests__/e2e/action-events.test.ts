import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkout,
  closeScene,
  commandsOf,
  conversation,
  edit,
  event,
  filesOf,
  git,
  openScene,
  reportOf,
  runAction,
  type Scene,
} from './action-run.ts';

const base = await filesOf('__tests__/fixtures/e2e/base');
const head = edit(
  edit(base, 'shop/price.go', ') Money {', ') *Money {'),
  'shop/price.go',
  'return money',
  'return &money',
);
const none = '0'.repeat(40);
const gone = '0123456789'.repeat(4);

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(base, head);
});
afterAll(async () => {
  // Without a pull request there is nowhere to post.
  expect(conversation(scene)).toEqual([]);
  await closeScene(scene);
});

/** A checkout of a branch as push and workflow_dispatch have it. */
async function branch(name: string, sha: string): Promise<string> {
  return await checkout(scene, { sha, ref: `refs/remotes/origin/${name}` });
}

describe('merge_group', () => {
  it('compares the group with what it will be merged onto', async () => {
    const queue = `gh-readonly-queue/main/pr-1-${scene.baseSha}`;
    await git(scene.author, 'push', '-q', 'origin', `${scene.mergeSha}:refs/heads/${queue}`);
    const group = {
      head_sha: scene.mergeSha,
      base_sha: scene.baseSha,
      head_ref: `refs/heads/${queue}`,
      base_ref: 'refs/heads/main',
    };
    const run = await runAction(scene, {
      folder: await branch(queue, scene.mergeSha),
      event: event(scene, 'merge_group', { merge_group: group }, { ref: `refs/heads/${queue}` }),
    });
    expect([run.exitCode, run.outputs]).toMatchObject([1, { conclusion: 'fail', 'new-count': '1' }]);
    const report = await reportOf(run);
    expect([report.base.revision, report.head.revision]).toEqual([scene.baseSha, scene.mergeSha]);
    expect(commandsOf(run, 'warning')).toEqual([]);
    expect(conversation(scene)).toEqual([]);
    expect(scene.standIn.state.checkRuns).toMatchObject([
      { name: 'escapediff', headSha: scene.mergeSha, status: 'completed', conclusion: 'failure' },
    ]);
    expect(scene.standIn.state.checkRuns[0]?.annotations).toMatchObject([
      { path: 'shop/price.go', start_line: 11, annotation_level: 'failure', title: 'money now moves to the heap' },
    ]);
  });
});

describe('push', () => {
  const pushed = (before: string) => ({ before, after: scene.headSha, ref: 'refs/heads/change' });
  const at = () => ({ sha: scene.headSha, ref: 'refs/heads/change' });

  it('compares with what was there before', async () => {
    const run = await runAction(scene, {
      folder: await branch('change', scene.headSha),
      event: event(scene, 'push', pushed(scene.mergeBase), at()),
    });
    expect([run.exitCode, run.outputs]).toMatchObject([1, { conclusion: 'fail', 'new-count': '1' }]);
    const report = await reportOf(run);
    expect([report.base.revision, report.head.revision]).toEqual([scene.mergeBase, scene.headSha]);
  });

  it('has no check run: a later push of the same branch would pass for the whole pull request', async () => {
    const { checkRuns } = scene.standIn.state;
    const before = checkRuns.length;
    const folder = await branch('change', scene.headSha);
    const run = await runAction(scene, { folder, event: event(scene, 'push', pushed(scene.headSha), at()) });
    expect([run.exitCode, run.outputs['conclusion'], checkRuns.length]).toEqual([0, 'pass', before]);
  });

  it('counts as fixed what the commits take away', async () => {
    const run = await runAction(scene, {
      folder: await branch('main', scene.baseSha),
      event: event(
        scene,
        'push',
        { before: scene.headSha, after: scene.baseSha, ref: 'refs/heads/main' },
        { sha: scene.baseSha, ref: 'refs/heads/main' },
      ),
    });
    expect([run.exitCode, run.outputs]).toMatchObject([
      0,
      { conclusion: 'pass', 'new-count': '0', 'fixed-count': '1' },
    ]);
    expect(run.summary).toContain('1 fixed');
  });

  it.each([
    ['of a new branch', none],
    ['by force, where what was there before is gone', gone],
  ])('%s compares with where the branch left the default branch', async (_, before) => {
    const run = await runAction(scene, {
      folder: await branch('change', scene.headSha),
      event: event(scene, 'push', pushed(before), at()),
    });
    expect([run.exitCode, run.outputs]).toMatchObject([1, { conclusion: 'fail', 'new-count': '1' }]);
    expect((await reportOf(run)).base.revision).toBe(scene.mergeBase);
    const warned = commandsOf(run, 'warning').filter((line) =>
      line.includes('comparing with the default branch instead'),
    );
    expect(warned).toHaveLength(before === gone ? 1 : 0);
  });

  it('that deletes a branch has nothing to compare', async () => {
    const run = await runAction(scene, {
      event: event(scene, 'push', { before: scene.headSha, after: none, deleted: true }),
    });
    expect([run.exitCode, run.outputs]).toEqual([64, {}]);
    expect(commandsOf(run, 'error')).toMatchObject([expect.stringContaining('deleted its branch')]);
  });
});

describe.each(['workflow_dispatch', 'schedule'])('%s', (name) => {
  const started = () =>
    event(scene, name, { ref: 'refs/heads/change' }, { sha: scene.headSha, ref: 'refs/heads/change' });

  it('looks at the branch that was chosen, and fails nothing', async () => {
    const folder = await branch('change', scene.headSha);
    const run = await runAction(scene, { folder, event: started() });
    expect([run.exitCode, run.outputs]).toMatchObject([0, { conclusion: 'pass', 'new-count': '0' }]);
    const { base, head, findings } = await reportOf(run);
    expect([base.revision, head.revision]).toEqual([scene.headSha, scene.headSha]);
    expect(findings.map(({ file, line, state }) => [file, line, state])).toContainEqual([
      'shop/price.go',
      11,
      'unchanged',
    ]);
    expect(run.summary).toContain('shop/price.go:11');
  });

  it('compares it with a base that is given, or with where it left the default branch', async () => {
    const given: readonly Readonly<Record<string, string>>[] = [{ base: scene.mergeBase }, { mode: 'review' }];
    for (const inputs of given) {
      const folder = await branch('change', scene.headSha);
      const run = await runAction(scene, { folder, event: started(), inputs });
      expect([run.exitCode, run.outputs]).toMatchObject([1, { conclusion: 'fail', 'new-count': '1' }]);
      expect((await reportOf(run)).base.revision).toBe(scene.mergeBase);
    }
  });
});

describe('an audit', () => {
  const inputs = { mode: 'audit' };
  const started = () =>
    event(scene, 'workflow_dispatch', { ref: 'refs/heads/change' }, { sha: scene.headSha, ref: 'refs/heads/change' });

  it('of two revisions tells what came and went, fails nothing unless it is told to, and posts nothing', async () => {
    const given = { ...inputs, base: scene.mergeBase };
    const folder = await branch('change', scene.headSha);
    const run = await runAction(scene, { folder, event: started(), inputs: given });
    expect([run.exitCode, run.outputs]).toMatchObject([0, { conclusion: 'pass', 'new-count': '1' }]);
    const { totals, findings, base } = await reportOf(run);
    expect(base.revision).toBe(scene.mergeBase);
    expect((totals?.head.allocations ?? 0) - (totals?.base.allocations ?? 0)).toBe(1);
    expect(findings.map(({ state, file }) => [state, file])).toEqual([['new', 'shop/price.go']]);
    expect(run.summary).toMatch(/### escapediff: \d+ → \d+ allocations?, 1 more/);
    expect(run.summary).toContain('**1 new allocation to look at first**');

    const strict = await runAction(scene, { folder, event: started(), inputs: { ...given, 'fail-on': 'regression' } });
    expect([strict.exitCode, strict.outputs]).toMatchObject([1, { conclusion: 'fail', 'gating-count': '1' }]);
    expect(conversation(scene)).toEqual([]);
  });

  it('with a history adds a line to it, and the summary shows the course', async () => {
    const folder = await branch('change', scene.headSha);
    const history = path.join(scene.temporary, 'kept', 'h.jsonl');
    const at = async (head: string): Promise<Awaited<ReturnType<typeof runAction>>> =>
      await runAction(scene, { folder, event: started(), inputs: { ...inputs, history, head } });
    const first = await at(scene.mergeBase);
    expect(first.summary).toContain('**Over time**: The first run in this history');
    const second = await at(scene.headSha);
    expect(second.exitCode).toBe(0);
    expect(second.summary).toMatch(/\*\*Over time\*\*: 1 more allocation than at `[0-9a-f]{7}`: `.*shop` \+1\./);
    expect(second.summary).toContain('xychart-beta');
    const lines = (await readFile(history, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { commit: string }).commit)).toEqual([
      scene.mergeBase,
      scene.headSha,
    ]);
  });

  it.each([
    [{ history: 'h.jsonl' }, 'pull_request', 'history: a history is given, but mode is "review"'],
    [{ history: 'h.jsonl', mode: 'audit', base: 'main' }, 'workflow_dispatch', 'Accepted: base or history.'],
  ] as const)('%j under %s is refused', async (given, name, message) => {
    const run = await runAction(scene, { event: event(scene, name, {}), inputs: given });
    expect(run.exitCode).toBe(64);
    expect(commandsOf(run, 'error')).toMatchObject([expect.stringContaining(message)]);
  });
});

describe('other events', () => {
  it.each(['pull_request_target', 'workflow_run'])(
    '%s is refused, for it would build strangers’ code, whatever is given',
    async (name) => {
      const { payload } = event(scene, 'pull_request', {});
      const run = await runAction(scene, {
        event: { name, payload, sha: scene.baseSha, ref: 'refs/heads/main' },
        inputs: { base: scene.mergeBase, head: scene.headSha },
      });
      expect([run.exitCode, run.outputs, run.left]).toEqual([64, {}, []]);
      expect(commandsOf(run, 'error')).toMatchObject([
        expect.stringMatching(new RegExp(`${name}.*token.*pull_request event`)),
      ]);
      expect(run.stdout).not.toContain('affected');
      expect(run.summary.replaceAll('\\', '')).toContain(name);
    },
  );

  it('that name nothing to compare need base and head', async () => {
    const opened = event(scene, 'issues', {});
    const without = await runAction(scene, { event: opened });
    expect([without.exitCode, without.outputs]).toEqual([64, {}]);
    expect(commandsOf(without, 'error')).toMatchObject([
      expect.stringMatching(/event issues .*give both base and head/),
    ]);
    const given = await runAction(scene, { event: opened, inputs: { base: 'main', head: 'change' } });
    expect([given.exitCode, given.outputs]).toMatchObject([1, { 'new-count': '1' }]);
  });
});

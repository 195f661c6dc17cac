import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkout,
  closeScene,
  commandsOf,
  commentPlaces,
  conversation,
  edit,
  event,
  filesOf,
  git,
  openScene,
  pullRequestEvent,
  pushHead,
  reportOf,
  runAction,
  type Files,
  type Scene,
} from './action-run.ts';

const base = await filesOf('__tests__/fixtures/e2e/base');
const returned = edit(
  edit(base, 'shop/price.go', ') Money {', ') *Money {'),
  'shop/price.go',
  'return money',
  'return &money',
);
/** The same allocation in a function that was not there. */
const added: Files = {
  ...base,
  'shop/new.go': 'package shop\n\nfunc Fresh() *Money {\n\treturn &Money{}\n}\n',
};
/** Two packages; one of them does not compile. */
const broken = edit(returned, 'store/store.go', 'item.Count', 'item.Weight');

const label = 'waiver-labels:\n  - label: accepted\n    reason: seen in review\n';

/** A pull request in a repository that has a configuration, and keeps it. */
async function withConfig(config: string, head: Files): Promise<{ scene: Scene } & AsyncDisposable> {
  const file: Files = config === '' ? {} : { '.github/escapediff.yml': config };
  const opened = await openScene({ ...base, ...file }, { ...head, ...(config.startsWith('fail-on') ? {} : file) });
  return { scene: opened, [Symbol.asyncDispose]: () => closeScene(opened) };
}

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(base, returned);
});
afterAll(async () => {
  await closeScene(scene);
});

describe('where nothing can be posted, the verdict is the same and the job summary has everything', () => {
  it.each([
    ['a token that may only read', { token: 'ghs-read' }, 1],
    ['a workflow that wants no comments', { comment: 'false', 'check-run': 'false' }, 0],
    ['a workflow that only analyses', { mode: 'analyze' }, 0],
    ['no token', { token: '' }, 0],
    // Asked for the files of the pull request, and for what is on it.
    ['a token that is not valid', { token: 'ghs-nobody' }, 2],
  ])('%s', async (name, inputs, expected) => {
    const run = await runAction(scene, { inputs });
    expect([run.exitCode, run.outputs]).toMatchObject([
      1,
      { conclusion: 'fail', 'new-count': '1', 'gating-count': '1' },
    ]);
    expect([conversation(scene), scene.standIn.state.checkRuns]).toEqual([[], []]);
    expect(run.summary).toMatch(/\| ❌ `money` \| .*shop\/price\.go:11.* \| 24.bytes \|/);
    const warnings = commandsOf(run, 'warning');
    const onPermission = warnings.filter((line) => line.includes('`pull-requests: write` and `checks: write`'));
    expect(onPermission).toHaveLength(name === 'a token that may only read' ? 1 : 0);
    expect(warnings).toHaveLength(expected);
    const [inCode, ...verdict] = commandsOf(run, 'error');
    expect(inCode).toMatch(/^::error title=money now moves to the heap,file=shop\/price\.go,line=11/);
    expect(verdict).toHaveLength(1);
  });
});

describe('the policy', () => {
  it('fails on no new function by default', async () => {
    const run = await runAction(await pushHead(scene, added), { inputs: { comment: 'false' } });
    expect([run.exitCode, run.outputs]).toMatchObject([
      0,
      { conclusion: 'pass', 'new-count': '1', 'gating-count': '0' },
    ]);
  });

  it('allocation fails on every new one', async () => {
    const next = await pushHead(scene, added);
    const run = await runAction(next, { inputs: { comment: 'false', 'fail-on': 'allocation' } });
    expect([run.exitCode, run.outputs]).toMatchObject([
      1,
      { conclusion: 'fail', 'new-count': '1', 'gating-count': '1' },
    ]);
  });

  it('none fails on nothing, and lists it all the same', async () => {
    const run = await runAction(await pushHead(scene, returned), { inputs: { comment: 'false', 'fail-on': 'none' } });
    expect([run.exitCode, run.outputs]).toMatchObject([
      0,
      { conclusion: 'pass', 'new-count': '1', 'gating-count': '0' },
    ]);
    expect(run.summary).toContain('shop/price.go:11');
  });

  it('is waived by a comment, by the configuration, and by a label that it names', async () => {
    const waiver = 'waivers:\n  - path: shop/price.go\n    function: Price\n    reason: sold by the dozen\n';
    const cases: readonly (readonly [Files, string, readonly string[], string, string, string])[] = [
      [
        edit(returned, 'shop/price.go', '\tmoney :=', '\t//escapediff:allow seldom sold\n\tmoney :='),
        '',
        [],
        'comment',
        'seldom sold',
        'shop/price.go:11',
      ],
      [returned, waiver, [], 'config', 'sold by the dozen', '.github/escapediff.yml'],
      [returned, label, ['other', 'accepted'], 'label', 'seen in review', 'accepted'],
    ];
    for (const [files, config, labels, source, reason, where] of cases) {
      await using configured = await withConfig(config, files);
      const event = pullRequestEvent(configured.scene, labels);
      const run = await runAction(configured.scene, { event, inputs: { comment: 'false' } });
      expect([run.exitCode, run.outputs['conclusion'], run.outputs['gating-count']]).toEqual([0, 'pass', '0']);
      const { findings, counts } = await reportOf(run);
      expect([counts.waived, findings.map((finding) => finding.waiver)]).toEqual([1, [{ source, reason, where }]]);
      expect(run.summary).toContain(reason);
    }
  });

  it('is not waived by a label that the pull request lacks', async () => {
    await using configured = await withConfig(label, returned);
    const event = pullRequestEvent(configured.scene, ['other']);
    const run = await runAction(configured.scene, { event, inputs: { comment: 'false' } });
    expect([run.exitCode, run.outputs['gating-count']]).toEqual([1, '1']);
  });

  it('is the base’s: a pull request can’t loosen the check that it has to pass, and the report says that it tries', async () => {
    await using configured = await withConfig('fail-on: regression\n', returned);
    const loosened = { ...returned, '.github/escapediff.yml': 'fail-on: none\n' };
    const changes: readonly (readonly [Files, RegExp])[] = [
      [loosened, /changes \.github\/escapediff\.yml\. Until that is merged, the settings of the base count/],
      [returned, /removes \.github\/escapediff\.yml/],
    ];
    for (const [files, notice] of changes) {
      const run = await runAction(await pushHead(configured.scene, files));
      expect([run.exitCode, run.outputs['gating-count']]).toEqual([1, '1']);
      expect((await reportOf(run)).notices).toEqual([expect.stringMatching(notice)]);
    }
    const named = { inputs: { config: '.github/escapediff.yml' } };
    expect((await runAction(await pushHead(configured.scene, loosened), named)).exitCode).toBe(1);
    const run = await runAction(await pushHead(scene, loosened), { inputs: { mode: 'analyze' } });
    expect(run.exitCode).toBe(1);
    expect((await reportOf(run)).notices).toEqual([expect.stringMatching(/adds .*Until it is merged, the defaults/)]);
  });

  it('is the base’s also where links lead to the repository, or from one of its folders to another file', async () => {
    await using configured = await withConfig('fail-on: regression\n', returned);
    const next = await pushHead(configured.scene, { ...returned, '.github/escapediff.yml': 'fail-on: none\n' });
    const folder = await checkout(next);
    const link = path.join(next.temporary, 'workspace');
    await symlink(folder, link);
    const config = '.github/escapediff.yml';
    for (const named of [config, path.join(folder, config), path.join(link, config)]) {
      const run = await runAction(next, { folder: link, inputs: { config: named, mode: 'analyze' } });
      expect([named, run.exitCode]).toEqual([named, 1]);
    }
    await mkdir(path.join(next.temporary, 'made'));
    await writeFile(path.join(next.temporary, 'made', 'escapediff.yml'), 'fail-on: none\n');
    await symlink(path.join(next.temporary, 'made'), path.join(folder, 'ci'));
    const led = await runAction(next, { folder, inputs: { config: 'ci/escapediff.yml', mode: 'analyze' } });
    expect(led.exitCode).toBe(64);
    const outside = path.join(next.temporary, 'made', 'escapediff.yml');
    const own = await runAction(next, { folder, inputs: { config: outside, mode: 'analyze' } });
    expect([own.exitCode, own.outputs['new-count']]).toEqual([0, '1']);
  });

  it('is the base’s under whatever event two revisions are compared', async () => {
    await using configured = await withConfig('fail-on: regression\n', returned);
    const next = await pushHead(configured.scene, { ...returned, '.github/escapediff.yml': 'fail-on: none\n' });
    const inputs = { base: next.mergeBase, head: next.headSha };
    expect((await runAction(next, { event: event(next, 'pull_request_review', {}), inputs })).exitCode).toBe(1);
  });

  it('is not taken from a file that neither side has', async () => {
    const run = await runAction(scene, { inputs: { config: 'ci/escapedif.yml' } });
    expect([run.exitCode, run.outputs]).toEqual([64, {}]);
    expect(commandsOf(run, 'error')).toEqual([
      expect.stringMatching(/ci\/escapedif\.yml \(from config\) is neither in the base .* nor in the head/),
    ]);
  });

  it('passes without a verdict only where the workflow says so', async () => {
    const next = await pushHead(scene, edit(base, 'store/store.go', 'item.Count', 'item.Weight'));
    const run = await runAction(next, { inputs: { inconclusive: 'neutral', comment: 'false' } });
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([0, 'inconclusive']);
    expect(commandsOf(run, 'warning')).toEqual([expect.stringContaining('Inconclusive, which passes here')]);
    expect(scene.standIn.state.checkRuns.at(-1)).toMatchObject({ conclusion: 'neutral' });
    const strict = await runAction(next, { inputs: { comment: 'false' } });
    expect([strict.exitCode, scene.standIn.state.checkRuns.at(-1)?.conclusion]).toEqual([2, 'failure']);
  });

  it.each([
    ['an unknown key', 'fail-onn: none\n', /fail-onn.*fail-on"/],
    ['a waiver without a reason', 'waivers:\n  - path: shop/**\n', /reason/],
  ])('in a configuration with %s fails the step and says where', async (_, config, message) => {
    const next = await pushHead(scene, { ...returned, '.github/escapediff.yml': config });
    const run = await runAction(next);
    expect([run.exitCode, run.outputs]).toEqual([64, {}]);
    expect(commandsOf(run, 'error')).toMatchObject([expect.stringMatching(message)]);
    expect(commandsOf(run, 'error')[0]).toContain('.github/escapediff.yml');
    expect(conversation(scene)).toEqual([]);
  });

  it('in an input that is none is refused with the nearest', async () => {
    const run = await runAction(scene, { inputs: { 'fail-on': 'regresion' } });
    expect(run.exitCode).toBe(64);
    expect(commandsOf(run, 'error')).toMatchObject([expect.stringMatching(/fail-on.*"regresion".*"regression"/)]);
  });
});

describe('a run without a verdict', () => {
  it('replaces on the check run what an earlier one said of the same commit', async () => {
    const next = await pushHead(scene, returned);
    expect((await runAction(next, { inputs: { 'fail-on': 'none' } })).exitCode).toBe(0);
    expect(scene.standIn.state.checkRuns.at(-1)).toMatchObject({ headSha: next.headSha, conclusion: 'success' });
    const folder = await checkout(next);
    await git(folder, 'remote', 'set-url', 'origin', 'file:///nowhere');
    const run = await runAction(next, { folder });
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([2, 'inconclusive']);
    const { head, verdict } = await reportOf(run);
    expect([head.revision, verdict]).toMatchObject([
      next.headSha,
      { reasons: [expect.stringContaining('could not be fetched')] },
    ]);
    expect(scene.standIn.state.checkRuns.at(-1)).toMatchObject({
      name: 'escapediff',
      headSha: next.headSha,
      conclusion: 'failure',
      output: { title: 'could not compare', summary: expect.stringContaining('could not be fetched') },
    });
  });

  it('has the name that the configuration gives, and is silent where no check run is wanted', async () => {
    const waiver = edit(returned, 'shop/price.go', '\tmoney :=', '\t//escapediff:allow\n\tmoney :=');
    await using configured = await withConfig('tags: [fast]\n', waiver);
    const { checkRuns } = configured.scene.standIn.state;
    expect((await runAction(configured.scene, { inputs: { 'check-run': 'false' } })).exitCode).toBe(64);
    expect(checkRuns).toEqual([]);
    expect((await runAction(configured.scene)).exitCode).toBe(64);
    expect(checkRuns).toMatchObject([{ name: 'escapediff (fast)', conclusion: 'failure' }]);
  });

  it('shows what it quotes of the pull request, and lets none of it live', async () => {
    const file = 'shop/[Approve](https:evil.example) #1.go';
    const text = 'package shop\n\nfunc Fresh() *int {\n\tx := 1 //escapediff:allow\n\treturn &x\n}\n';
    const run = await runAction(await pushHead(scene, { ...returned, [file]: text }));
    expect(run.exitCode).toBe(64);
    for (const shown of [run.summary, scene.standIn.state.checkRuns.at(-1)?.output.summary ?? '']) {
      expect(shown).toContain('A reason must follow');
      expect(shown.replaceAll(/`[^`]*`/g, '')).not.toMatch(/[^\\]\[|#1/);
    }
  });
});

describe('two jobs of one name', () => {
  it('fail both surfaces, whatever the last of them found', async () => {
    const next = await pushHead(scene, returned);
    const environment = { GITHUB_RUN_ID: '99', GITHUB_RUN_ATTEMPT: '1' };
    expect((await runAction(next, { environment })).exitCode).toBe(1);
    const run = await runAction(next, { environment, inputs: { packages: './store/...' } });
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([64, 'pass']);
    expect(commandsOf(run, 'error')).toEqual([expect.stringMatching(/"escapediff".*Give each job a name of its own/)]);
    expect(scene.standIn.state.checkRuns.at(-1)).toMatchObject({ headSha: next.headSha, conclusion: 'failure' });
    const named = { environment, inputs: { packages: './store/...', name: 'escapediff store' } };
    expect((await runAction(next, named)).exitCode).toBe(0);
    expect(scene.standIn.state.checkRuns.at(-1)).toMatchObject({ name: 'escapediff store', conclusion: 'success' });
  });
});

describe('a side that does not compile', () => {
  it('makes the verdict inconclusive, never a pass, and is told with the compiler’s words', async () => {
    const next = await pushHead(scene, edit(base, 'store/store.go', 'item.Count', 'item.Weight'));
    const run = await runAction(next);
    expect([run.exitCode, run.outputs]).toMatchObject([
      2,
      { conclusion: 'inconclusive', 'new-count': '0', 'gating-count': '0' },
    ]);
    const { head } = await reportOf(run);
    // Nothing that differs compiles: shop imports store.
    expect(head.status).toBe('failed');
    const said = 'item.Weight undefined (type *Item has no field or method Weight)';
    expect(head.problems.map((problem) => [problem.package, problem.position, problem.message])).toEqual([
      [
        'example.com/market/shop',
        'store/store.go:11:29',
        `its dependency example.com/market/store does not compile: ${said}`,
      ],
      ['example.com/market/store', 'store/store.go:11:29', said],
    ]);
    const [sticky] = scene.standIn.state.issueComments;
    for (const text of [run.summary, sticky?.body]) expect(text).toContain('item.Weight undefined');
    expect(commentPlaces(scene)).toEqual([]);
  });

  it('hides nothing of what does compile', async () => {
    const far = edit(
      broken,
      'shop/sell.go',
      'item := store.Item{Price: price, Count: 1}\n\tstore.Add(&item)',
      '_ = price',
    );
    const next = await pushHead(scene, edit(far, 'shop/sell.go', '\nimport "example.com/market/store"\n', ''));
    const run = await runAction(next);
    expect([run.exitCode, run.outputs]).toMatchObject([1, { conclusion: 'fail', 'gating-count': '1' }]);
    expect(commandsOf(run, 'error')[0]).toContain('example.com/market/store');
    expect(commentPlaces(scene)).toEqual(['shop/price.go:12']);
  });

  it('keeps the comments of findings that may still be there', async () => {
    const run = await runAction(
      await pushHead(scene, edit(returned, 'shop/price.go', 'return &money', 'return &mony')),
    );
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([2, 'inconclusive']);
    expect(scene.standIn.state.reviewComments).toHaveLength(1);
  });

  it('is listed when only the base was broken: its packages can’t be compared', async () => {
    const repaired = await openScene(edit(base, 'shop/price.go', 'Cents: cents', 'Cents: sents'), returned);
    try {
      const run = await runAction(repaired);
      expect([run.exitCode, run.outputs['conclusion']]).toEqual([2, 'inconclusive']);
      const report = await reportOf(run);
      expect([report.base.status, report.head.status]).toEqual(['failed', 'built']);
      expect(report.base.problems).toMatchObject([
        { package: 'example.com/market/shop', position: 'shop/price.go:11:24' },
      ]);
      expect(repaired.standIn.state.issueComments[0]?.body).toContain('undefined: sents');
    } finally {
      await closeScene(repaired);
    }
  });
});

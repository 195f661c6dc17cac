import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  closeScene,
  commandsOf,
  commentPlaces,
  conversation,
  edit,
  filesOf,
  openScene,
  pullRequestEvent,
  pushHead,
  rebaseHead,
  reportOf,
  runAction,
  type ActionRun,
  type Files,
  type Scene,
} from './action-run.ts';
import { problemsOf } from '../report/sarif/github.ts';

const base = await filesOf('__tests__/fixtures/e2e/base');
/** `money`, 24 bytes, moves to the heap: its address is returned on line 12. */
const returned = edit(
  edit(base, 'shop/price.go', ') Money {', ') *Money {'),
  'shop/price.go',
  'return money',
  'return &money',
);
/** Line 14 of store.go keeps the item: `item` of the untouched sell.go moves to the heap. */
const kept = (files: Files): Files =>
  edit(
    edit(files, 'store/store.go', 'var total int64', 'var total int64\n\nvar last *Item'),
    'store/store.go',
    'item.Count\n',
    'item.Count\n\tlast = item\n',
  );

describe('a pull request', () => {
  let scene: Scene;
  let opened: ActionRun;
  beforeAll(async () => {
    scene = await openScene(base, kept(returned));
    opened = await runAction(scene, { event: pullRequestEvent(scene, [], 'opened') });
  });
  afterAll(async () => {
    await closeScene(scene);
  });

  it('that brings two allocations fails the step, and says so in outputs and report', async () => {
    expect([opened.exitCode, opened.stderr]).toEqual([1, '']);
    const { 'report-path': file, 'sarif-path': sarif, 'html-path': html, ...outputs } = opened.outputs;
    expect(outputs).toEqual({
      conclusion: 'fail',
      'new-count': '2',
      'fixed-count': '0',
      'gating-count': '2',
      'contracts-count': '0',
      'contracts-broken': '0',
    });
    expect(file).toMatch(/^\/.*\/temp\/escapediff\/report\.json$/);
    expect(sarif).toBe(file?.replace('.json', '.sarif'));
    expect(html).toBe(file?.replace('.json', '.html'));
    expect(await readFile(html ?? '', 'utf8')).toMatch(/^<!doctype html>\n.*Content-Security-Policy/s);
    const written = await readFile(sarif ?? '', 'utf8');
    expect(problemsOf(written)).toEqual([]);
    expect(JSON.parse(written)).toMatchObject({
      runs: [
        { versionControlProvenance: [{ repositoryUri: 'https://github.com/octo/market', revisionId: scene.headSha }] },
      ],
    });
    expect(opened.left).toEqual(['escapediff']);
    const { findings, base: left, head: right } = await reportOf(opened);
    expect([left.revision, right.revision]).toEqual([scene.mergeBase, scene.headSha]);
    expect(
      findings.map(({ file, line, function: name, allocation, remote, cause }) => [
        file,
        line,
        name,
        allocation.bytes,
        remote,
        cause.root?.line,
      ]),
    ).toEqual([
      ['shop/price.go', 11, 'Price', 24, true, 12],
      ['shop/sell.go', 8, 'Sell', 16, true, 14],
    ]);
    expect(commandsOf(opened, 'error')).toEqual(['::error::2 new allocations fail the policy fail-on: regression.']);
  });

  it('gets one review, whose comments stand on the causing lines, and one summary', () => {
    const { reviews, reviewComments, issueComments } = scene.standIn.state;
    expect(reviews.map(({ commitId, state, author }) => [commitId, state, author.login])).toEqual([
      [scene.headSha, 'COMMENTED', 'github-actions[bot]'],
    ]);
    expect(commentPlaces(scene)).toEqual(['shop/price.go:12', 'store/store.go:14']);
    const remote = reviewComments.find(({ original }) => original.path === 'store/store.go');
    expect(remote?.body).toContain(`https://github.com/octo/market/blob/${scene.headSha}/shop/sell.go#L8`);
    expect(issueComments).toHaveLength(1);
    expect(issueComments[0]?.body).toContain('shop/sell.go');
    expect(opened.summary).toContain('shop/sell.go');
    expect(opened.summary).toContain('shop/price.go');
  });

  it('is left as it is when the job runs again', async () => {
    const [before, asked] = [conversation(scene), scene.standIn.requests.length];
    const again = await runAction(scene);
    expect(again.outputs['conclusion']).toBe('fail');
    expect(conversation(scene)).toEqual(before);
    expect(await readFile(again.outputs['report-path'] ?? '')).toEqual(
      await readFile(opened.outputs['report-path'] ?? ''),
    );
    expect(again.summary).toBe(opened.summary);
    expect(
      scene.standIn.requests.slice(asked).filter(({ method, path }) => method !== 'GET' && path !== '/graphql'),
    ).toEqual([]);
  });

  it('is brought up to date by the next push: what moved is not told twice, what is fixed disappears', async () => {
    const [sticky] = scene.standIn.state.issueComments;
    const [first] = scene.standIn.state.reviewComments.filter(({ original }) => original.path === 'shop/price.go');
    const shifted = edit(
      returned,
      'shop/price.go',
      'package shop\n',
      'package shop\n\n// One line more.\n//\n// And others.\n',
    );
    scene = await pushHead(scene, shifted);
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs['new-count']]).toEqual([1, '1']);
    expect(commentPlaces(scene)).toEqual(['shop/price.go:16']);
    expect(scene.standIn.state.reviewComments.map(({ id }) => id)).toEqual([first?.id]);
    expect(scene.standIn.state.reviews).toHaveLength(1);
    expect(scene.standIn.state.issueComments.map(({ id }) => id)).toEqual([sticky?.id]);
    expect(sticky?.body).not.toContain('shop/sell.go');
    expect(sticky?.body).toContain('shop/price.go:15');
  });

  it('passes once all is fixed; the summary says so, and no comment is left', async () => {
    scene = await pushHead(scene, edit(base, 'shop/price.go', 'sum++\n\tsum++', 'sum += 2'));
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs['conclusion'], run.outputs['new-count']]).toEqual([0, 'pass', '0']);
    expect(scene.standIn.state.reviewComments).toEqual([]);
    expect(scene.standIn.state.issueComments).toHaveLength(1);
    expect(scene.standIn.state.issueComments[0]?.body).toMatch(/^### escapediff: no new allocations/m);
    expect(commandsOf(run, 'error')).toEqual([]);
  });

  it('gets no more than an up-to-date summary where no Go file differs', async () => {
    scene = await pushHead(scene, { ...base, 'README.md': 'Read me.' });
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([0, 'pass']);
    expect(run.stdout).toContain('No Go file differs');
    expect(scene.standIn.state.reviews).toHaveLength(1);
    expect(scene.standIn.state.issueComments).toHaveLength(1);
  });
});

describe('what gets no line comment', () => {
  it('is in the summary, with the reason, where there are more than the limit', async () => {
    const scene = await openScene(base, kept(returned));
    try {
      const run = await runAction(scene, { inputs: { 'max-comments': '1' } });
      expect([run.exitCode, run.outputs['gating-count']]).toEqual([1, '2']);
      expect(commentPlaces(scene)).toEqual(['shop/price.go:12']);
      const summary = scene.standIn.state.issueComments[0]?.body ?? '';
      const rows = summary.split('\n').filter((row) => row.startsWith('| ❌'));
      expect(rows.map((row) => row.includes('shop/sell.go:8'))).toEqual([false, true]);
      const told = summary.split('\n').filter((line) => line.includes('no line comment'));
      expect(told).toEqual([expect.stringContaining('shop/sell.go:8')]);
    } finally {
      await closeScene(scene);
    }
  });
});

describe('nothing is posted', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(base, { ...base, 'README.md': 'Read me.' });
  });
  afterAll(async () => {
    await closeScene(scene);
  });

  it('on a pull request that touches no Go file', async () => {
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs]).toMatchObject([0, { conclusion: 'pass', 'new-count': '0' }]);
    expect(conversation(scene)).toEqual([]);
    expect(run.summary).toContain('no new allocations');
    expect((await reportOf(run)).configuration.affectedPackages).toEqual([]);
  });

  it('when the head has moved on since', async () => {
    const older = await pushHead(scene, returned);
    scene = await pushHead(scene, kept(returned));
    const run = await runAction({ ...scene, headSha: older.headSha, mergeSha: older.mergeSha });
    expect([run.exitCode, run.outputs['new-count']]).toEqual([1, '1']);
    expect(conversation(scene)).toEqual([]);
    expect(run.stdout).toMatch(/::warning::The pull request's head is .* by now.*nothing was posted/);
    expect(run.summary).toContain('shop/price.go');
  });

  it('on a closed pull request', async () => {
    scene.standIn.state.pullRequest(scene.number).state = 'closed';
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs['new-count']]).toEqual([1, '2']);
    expect(conversation(scene)).toEqual([]);
    expect(run.stdout).toContain('closed');
  });
});

describe('a function that is no longer inlined', () => {
  const point = `package shop

type point struct{ x, y int }

func newPoint(x int) *point {
	p := &point{x: x}
	return p
}
`;
  const use = `package shop

func Left(x int) int {
	return newPoint(x).x + newPoint(x+1).y
}

func Right(xs []int) (sum int) {
	for _, x := range xs {
		sum += newPoint(x).y
	}
	return sum
}
`;
  const before: Files = { ...base, 'shop/point.go': point, 'shop/use.go': use };
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(
      before,
      edit(
        before,
        'shop/point.go',
        '\treturn p',
        '\tfor x > 0 {\n\t\tp.y += x*x + p.x*p.x + x*p.x\n\t\tx -= p.y%7 + p.x%5 + p.y%3\n\t\tp.x ^= x<<3 | p.y<<2 | p.x>>1\n\t\tp.y ^= x<<5 | p.y<<4 | p.x>>3\n\t\tx &= p.x*p.x + p.y*p.y\n\t}\n\treturn p',
      ),
    );
  });
  afterAll(async () => {
    await closeScene(scene);
  });

  it('gets one comment, on the line that makes it too long, which lists the untouched calls that now allocate', async () => {
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs['gating-count']]).toEqual([1, '3']);
    expect(commentPlaces(scene)).toEqual(['shop/point.go:7']);
    const body = scene.standIn.state.reviewComments[0]?.body ?? '';
    expect(body).toMatch(
      /^\*\*❌ `newPoint` is no longer inlined, so `&point\{\.\.\.\}` is allocated on the heap: 3 more allocations \(48 bytes\) in `Right`, `Left`\*\*/,
    );
    expect(body).toMatch(/shop\/use\.go#L9[^]*shop\/use\.go#L4/);
    expect(body).toMatch(/`newPoint` does not fit the inlining budget: cost \d+ → \d+, budget 80/);
    const { findings } = await reportOf(run);
    expect(
      findings.filter(({ gating }) => gating).map(({ kind, file, line, remote }) => [kind, file, line, remote]),
    ).toEqual([
      ['lost-stack', 'shop/use.go', 9, true],
      ['lost-stack', 'shop/use.go', 4, true],
      ['lost-stack', 'shop/use.go', 4, true],
    ]);
  });

  it.each([
    ['defer', '\treturn p', '\tdefer func() { p.y++ }()\n\treturn p', 7, 'it has a `defer` statement'],
    ['//go:noinline', 'func newPoint', '//go:noinline\nfunc newPoint', 5, 'it is marked `//go:noinline`'],
    ['recover', '\treturn p', '\trecover()\n\treturn p', 7, 'it calls `recover`'],
  ])('is explained by its %s', async (_, from, to, line, words) => {
    const next = await pushHead(scene, edit(before, 'shop/point.go', from, to));
    const run = await runAction(next, { inputs: { mode: 'analyze' } });
    const lost = (await reportOf(run)).findings.find(({ kind }) => kind === 'lost-stack');
    expect([lost?.cause.root?.file, lost?.cause.root?.line]).toEqual(['shop/point.go', line]);
    expect(lost?.cause.explanation).toContain(`\`newPoint\` can no longer be inlined: ${words}.`);
  });
});

describe('a pull request that is rebased and pushed by force', () => {
  it('keeps its comments, gets none twice, and is compared with its new merge base', async () => {
    const scene = await openScene(base, kept(returned));
    try {
      await runAction(scene);
      const before = scene.standIn.state.reviewComments.map(({ id }) => id);
      const rebased = await rebaseHead(scene, kept(returned));
      const run = await runAction(rebased);
      expect([run.exitCode, run.outputs['gating-count']]).toEqual([1, '2']);
      const report = await reportOf(run);
      expect([report.base.revision, report.head.revision]).toEqual([scene.baseSha, rebased.headSha]);
      expect(scene.standIn.state.reviewComments.map(({ id }) => id)).toEqual(before);
      expect(scene.standIn.state.issueComments).toHaveLength(1);
      const fixed = await runAction(await rebaseHead(rebased, returned));
      expect(fixed.outputs['gating-count']).toBe('1');
      expect(scene.standIn.state.reviewComments).toHaveLength(1);
    } finally {
      await closeScene(scene);
    }
  });
});

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/index.ts';
import {
  closeScene,
  commandsOf,
  commentPlaces,
  event,
  openScene,
  pullRequestEvent,
  reportOf,
  runAction,
  type ActionRun,
  type Files,
  type RunnerEvent,
  type Scene,
} from './action-run.ts';

/** How many parts; more than the affected packages could fill evenly. */
const count = 8;
const names = ['alpha', 'beta', 'delta', 'eps', 'gamma', 'kappa', 'omega', 'sigma', 'tau', 'zeta'];

const core = (keeps: string): string => `package core

type Item struct{ A, B, C, D int }

var kept []*Item

//go:noinline
func Use(item *Item) int {
${keeps}	return item.A
}

var Last *Item

// Fresh is small enough to be inlined wherever it is called.
func Fresh(a int) int {
	item := Item{A: a}
	return item.A
}
`;

const user = (name: string, more = ''): string => `package ${name}

import "example.com/parts/core"

func Count(n int) int {
	item := core.Item{A: n}
	return core.Use(&item)
}

func Make(n int) int {
	return core.Fresh(n)
}
${more}`;

const moved = `
func Box(n int) *int {
	box := n + len("moved from package to package")
	return &box
}
`;

const base: Files = {
  'go.mod': 'module example.com/parts\n\ngo 1.21\n',
  '.github/escapediff.yml': `waivers:
  - path: delta/**
    reason: never runs in production
  - path: eps/*.go
    function: Gone
    reason: matches nothing
`,
  'core/core.go': core(''),
  'lone/lone.go': 'package lone\n\nfunc Untouched() *int {\n\treturn new(int)\n}\n',
  ...Object.fromEntries(names.map((name) => [`${name}/${name}.go`, user(name)])),
  'alpha/alpha.go': user('alpha', moved),
};

const head: Files = {
  ...base,
  'core/core.go': core('\tkept = append(kept, item)\n').replace(
    '\titem := Item{A: a}\n',
    '\titem := Item{A: a}\n\tLast = &item\n',
  ),
  'alpha/alpha.go': user('alpha'),
  'zeta/zeta.go': user('zeta', moved),
  'tau/tau.go': user('tau', '\nvar broken int = "text"\n'),
  'gamma/gamma.go': user('gamma', '\n//escapediff:allow nothing is here\nvar Nothing int\n'),
};

let scene: Scene;
let whole: ActionRun;
let parts: readonly ActionRun[];
beforeAll(async () => {
  scene = await openScene(base, head);
  whole = await runAction(scene, { inputs: { mode: 'analyze' } });
  const made: ActionRun[] = [];
  for (let first = 1; first <= count; first += 2) {
    const pair = [first, first + 1].map(async (index) => await analyse(index));
    made.push(...(await Promise.all(pair)));
  }
  parts = made;
}, 300_000);
afterAll(async () => {
  await closeScene(scene);
});

const analyse = async (index: number): Promise<ActionRun> =>
  await runAction(scene, { inputs: { mode: 'analyze', shard: `${index}/${count}` } });

/** As download-artifact lays them out: a folder for each. */
async function publish(
  indexes: readonly number[],
  given: { readonly event?: RunnerEvent; readonly inputs?: Readonly<Record<string, string>> } = {},
): Promise<ActionRun> {
  const folder = path.join(scene.temporary, 'publishing');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const index of indexes) {
    await cp(
      parts[index - 1]?.outputs['report-path'] ?? '',
      path.join(folder, 'parts', `part-${index}`, 'report.json'),
    );
  }
  return await runAction(scene, {
    folder,
    event: given.event ?? pullRequestEvent(scene),
    inputs: { mode: 'publish', report: 'parts', ...given.inputs },
  });
}

const all = Array.from({ length: count }, (_, index) => index + 1);

describe('shards', () => {
  it('split what is affected, each package once', async () => {
    const reports = await Promise.all(parts.map(reportOf));
    const packages = reports.map(({ shard }) => shard?.packages ?? []);
    expect(packages.flat().sort()).toEqual(['core', ...names].map((name) => `example.com/parts/${name}`).sort());
    expect(packages.filter((mine) => mine.length > 0).length).toBeGreaterThan(4);
    expect(parts.some(({ exitCode }) => exitCode === 1)).toBe(true);
  });

  it('make the report of one job, byte by byte, and its verdict, comments and check run', async () => {
    const run = await publish(all);
    const [merged, made] = await Promise.all(
      [run, whole].map(({ outputs }) => readFile(outputs['report-path'] ?? '', 'utf8')),
    );
    expect(merged).toBe(made);
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([whole.exitCode, 'fail']);

    const report = JSON.parse(made ?? '') as Report;
    expect(report.counts).toMatchObject({ moved: 1, waived: 1, gating: names.length - 1 });
    expect(report.findings.some(({ occurrences }) => occurrences.length > 5)).toBe(true);
    expect(report.notices).toEqual([
      'The waiver comment at gamma/gamma.go:14 stands beside nothing that escapes.',
      'The waiver for path eps/*.go, function Gone in .github/escapediff.yml matches nothing that escapes.',
    ]);
    expect(report.head.problems).toMatchObject([{ package: 'example.com/parts/tau' }]);
    expect(commentPlaces(scene)).toEqual(['core/core.go:18', 'core/core.go:9']);
    expect(scene.standIn.state.checkRuns).toMatchObject([{ headSha: scene.headSha, conclusion: 'failure' }]);
  });

  it('tell what is known where a part is missing, and never pass', async () => {
    const quiet = (await Promise.all(parts.map(reportOf))).filter(({ verdict }) => verdict.conclusion === 'pass');
    const known = quiet.map(({ shard }) => shard?.index ?? 0);
    expect(known.length).toBeGreaterThan(0);
    const run = await publish(known);
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([2, 'inconclusive']);
    const [missing] = all.filter((index) => !known.includes(index));
    expect(run.summary).toContain(`Part ${missing} of ${count} is missing: nothing is known of its packages`);
  });

  it('are refused twice, of another commit, and beside a whole report', async () => {
    await publish([1, 2]);
    const folder = path.join(scene.temporary, 'publishing', 'parts');
    const first = path.join(folder, 'part-1', 'report.json');
    const second = path.join(folder, 'part-2', 'report.json');
    const text = await readFile(second, 'utf8');
    const again = async (content: string): Promise<string> => {
      await writeFile(first, content);
      const run = await runAction(scene, {
        folder: path.dirname(folder),
        inputs: { mode: 'publish', report: 'parts' },
      });
      expect(run.exitCode).toBe(64);
      return commandsOf(run, 'error').join('\n');
    };
    expect(await again(text)).toContain(`Part 2 of ${count} was given twice.`);
    const stranger = text.replace('"index": 2', '"index": 3').replaceAll(scene.headSha, 'c'.repeat(40));
    expect(await again(stranger)).toContain('Part 3 is not of the same run as part 2: its head is');
    expect(await again(await readFile(whole.outputs['report-path'] ?? '', 'utf8'))).toContain('is no part of a run');
  });

  it('are no review', async () => {
    const run = await runAction(scene, { inputs: { shard: '1/2' } });
    expect([run.exitCode, commandsOf(run, 'error').join('')]).toEqual([
      64,
      expect.stringContaining('shard: one part of a comparison is no review.'),
    ]);
  });

  it('of an audit are put together under workflow_dispatch, where there is nothing to post on', async () => {
    const dispatch = event(scene, 'workflow_dispatch', {}, { sha: scene.headSha, ref: 'refs/heads/change' });
    const audit = async (inputs: Readonly<Record<string, string>>): Promise<ActionRun> =>
      await runAction(scene, { event: dispatch, inputs: { mode: 'audit', head: scene.headSha, ...inputs } });
    const [one, first, second] = await Promise.all([audit({}), audit({ shard: '1/2' }), audit({ shard: '2/2' })]);
    parts = [first, second];
    const run = await publish([1, 2], { event: dispatch });
    expect(run.exitCode).toBe(one.exitCode);
    const [merged, made] = await Promise.all(
      [run, one].map(({ outputs }) => readFile(outputs['report-path'] ?? '', 'utf8')),
    );
    expect(merged).toBe(made);
    expect(run.summary).toContain('allocations');
  });
});

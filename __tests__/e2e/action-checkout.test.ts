import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkout,
  closeScene,
  edit,
  filesOf,
  git,
  openScene,
  pushHead,
  runAction,
  stateOf,
  type Scene,
} from './action-run.ts';

const base = await filesOf('__tests__/fixtures/e2e/base');
const head = edit(
  edit(base, 'shop/price.go', ') Money {', ') *Money {'),
  'shop/price.go',
  'return money',
  'return &money',
);

async function commitsIn(folder: string): Promise<readonly string[]> {
  const objects = await git(folder, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)');
  return [...objects.matchAll(/^commit (\w+)$/gm)].map(([, sha = '']) => sha).sort();
}

/** Ids of the processes that have `text` in their environment. */
async function processesWith(text: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const environments = ids.map(
    async (id) => [id, await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '')] as const,
  );
  return (await Promise.all(environments)).filter(([, environment]) => environment.includes(text)).map(([id]) => id);
}

/** Waits until a compiler with `text` in its environment runs; gives those that do, none after half a minute without. */
async function compilersWith(text: string): Promise<readonly string[]> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const running = (await processesWith(text)).map(
      async (id) => [id, await readFile(`/proc/${id}/comm`, 'utf8').catch(() => '')] as const,
    );
    const found = (await Promise.all(running)).filter(([, name]) => name === 'compile\n').map(([id]) => id);
    if (found.length > 0) return found;
    await setTimeout(50);
  }
  return [];
}

describe('a checkout of the one commit that actions/checkout fetches', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(base, head);
  });
  afterAll(async () => {
    await closeScene(scene);
  });

  it('gets the two commits that it lacks, and neither main nor its history', async () => {
    const folder = await checkout(scene);
    expect(await commitsIn(folder)).toEqual([scene.mergeSha]);
    const before = await stateOf(folder);
    const run = await runAction(scene, { folder });
    expect(run.outputs).toMatchObject({ conclusion: 'fail', 'new-count': '1' });
    expect(await commitsIn(folder)).toEqual([scene.mergeBase, scene.headSha, scene.mergeSha].sort());
    expect(await stateOf(folder)).toEqual(before);
  });

  it.each([
    ['has its history fetched where there is no token to ask for the merge base with', '', 0],
    ['has its history fetched where the API does not answer', 'ghs-write', 1],
  ])('%s', async (_, token, faults) => {
    if (faults > 0) scene.standIn.faults.push({ match: { path: /\/compare\// }, kind: 'status', status: 404 });
    const folder = await checkout(scene);
    const before = await stateOf(folder);
    const run = await runAction(scene, { folder, inputs: { token } });
    expect(run.outputs).toMatchObject({ conclusion: 'fail', 'new-count': '1' });
    expect(run.stdout).toContain(`merge base with main (${scene.mergeBase.slice(0, 9)})`);
    expect(await commitsIn(folder)).toContain(scene.mergeBase);
    expect(await stateOf(folder)).toEqual(before);
  });

  it('is told what to do where the commits can be had no more', async () => {
    const folder = await checkout(scene);
    await git(folder, 'remote', 'set-url', 'origin', 'file:///nowhere');
    const run = await runAction(scene, { folder });
    expect([run.exitCode, run.outputs['conclusion']]).not.toEqual([0, 'pass']);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toMatch(/::error::.*could not be fetched from origin.*fetch-depth: 0/);
    expect(run.summary).toContain('could not compare');
  });

  it('needs no network where everything is there', async () => {
    const folder = await checkout(scene, { depth: 0 });
    await git(folder, 'remote', 'set-url', 'origin', 'file:///nowhere');
    const before = await stateOf(folder);
    const run = await runAction(scene, { folder, inputs: { token: '' } });
    expect(run.outputs).toMatchObject({ conclusion: 'fail', 'new-count': '1' });
    expect(await stateOf(folder)).toEqual(before);
  });
});

describe('the checkout', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ ...base, '.gitignore': '*.log\n' }, { ...head, '.gitignore': '*.log\n' });
  });
  afterAll(async () => {
    await closeScene(scene);
  });

  /** With what earlier steps may have left: changed, untracked, ignored and staged files, and a stash. */
  async function used(): Promise<string> {
    const folder = await checkout(scene);
    await git(folder, 'config', '--local', 'user.name', 'Ada');
    await writeFile(path.join(folder, 'NOTES.md'), 'stashed');
    await git(folder, 'stash', '-q');
    await writeFile(path.join(folder, 'NOTES.md'), 'changed');
    await writeFile(path.join(folder, 'STAGED.md'), 'staged');
    await git(folder, 'add', 'STAGED.md');
    await writeFile(path.join(folder, 'build.log'), 'ignored');
    await writeFile(path.join(folder, 'untracked.txt'), 'untracked');
    return folder;
  }

  it('is untouched after a run', async () => {
    const folder = await used();
    const before = await stateOf(folder);
    const run = await runAction(scene, { folder });
    expect(run.outputs['conclusion']).toBe('fail');
    expect(await stateOf(folder)).toEqual(before);
    expect(run.left).toEqual(['escapediff']);
  });

  it('is untouched after a failure', async () => {
    const folder = await used();
    const before = await stateOf(folder);
    const run = await runAction(scene, { folder, inputs: { base: 'nowhere' } });
    expect(run.exitCode).toBe(64);
    expect(await stateOf(folder)).toEqual(before);
    expect(run.left).toEqual([]);
  });

  it('leads nothing that is written out of the workspace', async () => {
    const folder = await checkout(scene);
    const outside = path.join(scene.temporary, 'outside');
    await mkdir(outside);
    await writeFile(path.join(outside, 'report.json'), 'as it was');
    await symlink(outside, path.join(folder, 'folder'));
    await symlink(path.join(outside, 'report.json'), path.join(folder, 'file.json'));
    await symlink(path.join(outside, 'fresh.json'), path.join(folder, 'dangling.json'));
    for (const given of ['folder/report.json', 'folder/deep/report.json', 'file.json', 'dangling.json']) {
      const run = await runAction(scene, { folder, inputs: { mode: 'analyze', 'report-path': given } });
      expect([given, run.exitCode, run.stdout]).toEqual([given, 64, expect.stringContaining('leads out of it')]);
    }
    expect(await readdir(outside)).toEqual(['report.json']);
    expect(await readFile(path.join(outside, 'report.json'), 'utf8')).toBe('as it was');
    const inputs = { mode: 'analyze', 'report-path': 'made/deep/report.json' };
    expect((await runAction(scene, { folder, inputs })).outputs['report-path']).toBe(
      path.join(folder, 'made/deep/report.json'),
    );
    const direct = path.join(outside, 'direct.json');
    expect((await runAction(scene, { folder, inputs: { mode: 'analyze', 'report-path': direct } })).exitCode).toBe(1);
    expect(await readdir(outside)).toContain('direct.json');
  });

  it('is untouched when a run is cancelled while it compiles, and no compiler runs on', async () => {
    // Much to compile, into a cache that has nothing yet.
    const wide = edit(head, 'shop/price.go', 'package shop\n', 'package shop\n\nimport _ "net/http"\n');
    const next = await pushHead(scene, wide);
    const folder = await checkout(next);
    const before = await stateOf(folder);
    const cache = path.join(scene.temporary, 'empty-cache');
    const temporary = path.join(scene.temporary, 'of-the-system');
    await mkdir(temporary);
    let asked = false;
    const during: string[] = [];
    const run = await runAction(next, {
      folder,
      environment: { GOCACHE: cache, TMPDIR: temporary },
      onStdout: (text, kill) => {
        if (asked || !text.includes('affected by')) return;
        asked = true;
        void compilersWith(cache).then((found) => {
          during.push(...found);
          kill('SIGTERM');
        });
      },
    });
    expect(run.exitCode).toBe(143);
    expect(during).not.toEqual([]);
    expect(await processesWith(cache)).toEqual([]);
    expect(await stateOf(folder)).toEqual(before);
    expect(run.left).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
    expect(run.outputs).toEqual({});
  });
});

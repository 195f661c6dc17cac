import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { renameSync } from 'node:fs';
import { InconclusiveError, UsageError, known, unavailable, type Known } from '../../src/model/index.ts';
import { chooseRevisions, type ChosenRevisions, type RevisionRequest } from '../../src/revisions/choose.ts';
import type { RevisionLookup } from '../../src/revisions/port.ts';
import { Sandbox, commit, commits, git, state, write } from '../adapters/git/sandbox.ts';

let sandbox: Sandbox;
let warnings: string[];
let details: string[];
beforeEach(() => {
  sandbox = new Sandbox();
  warnings = [];
  details = [];
});
afterEach(() => {
  sandbox.remove();
});

async function choose(
  folder: string,
  request: Partial<RevisionRequest> = {},
  lookup: RevisionLookup | null = null,
): Promise<ChosenRevisions> {
  const repository = await sandbox.open(folder);
  const before = state(folder, 'commits-fetched');
  try {
    return await chooseRevisions({ base: null, head: null, event: null, ...request }, repository, lookup, {
      phase: () => undefined,
      total: () => undefined,
      detail: (message) => details.push(message),
      progress: () => undefined,
      warning: (message) => warnings.push(message),
    });
  } finally {
    expect(state(folder, 'commits-fetched')).toEqual(before);
  }
}

/** The commits chosen; null for the working tree. */
async function pair(...args: Parameters<typeof choose>): Promise<readonly (string | null)[]> {
  const { comparison } = await choose(...args);
  return [comparison.base.commit, comparison.head.commit];
}

/** GitHub, asked once for each answer in the list. */
function gitHub(...answers: Known<string>[]): RevisionLookup & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    mergeBase: (owner, repo, base, head) => {
      asked.push(`${owner}/${repo} ${base}...${head}`);
      return Promise.resolve(answers.shift() ?? unavailable('asked too often'));
    },
  };
}

const repository = { name: 'shop', owner: { login: 'ada' }, default_branch: 'main' };

describe('in a terminal', () => {
  it('compares the working tree, untracked Go files included, with the merge base of the default branch', async () => {
    const folder = sandbox.init('repo');
    const base = commit(folder, { 'a.go': '1\n' });
    git(folder, 'checkout', '-q', '-b', 'topic');
    commit(folder, { 'b.go': '1\n' });
    git(folder, 'checkout', '-q', 'main');
    commit(folder, { 'a.go': '2\n' });
    git(folder, 'checkout', '-q', 'topic');
    write(folder, { 'b.go': '2\n', 'new.go': '1\n' });
    const { comparison, worktree } = await choose(folder);
    expect(comparison).toEqual({
      base: { commit: base, tree: base, label: 'merge base with main' },
      head: { commit: null, tree: worktree, label: 'working tree' },
      pullRequest: null,
      description: `working tree against its merge base with main (${base.slice(0, 9)})`,
    });
    const { trees } = await sandbox.open(folder);
    expect(await trees.entry(comparison.base.tree, 'a.go')).not.toBeNull();
  });

  it('compares with HEAD on a default branch of one’s own, with the remote’s where there is one', async () => {
    const origin = sandbox.init('origin');
    const head = commit(origin, { 'a.go': '1\n' });
    expect((await choose(origin)).comparison.base).toEqual({ commit: head, tree: head, label: 'HEAD' });
    const folder = sandbox.clone(origin, 'clone');
    commit(folder, { 'a.go': '2\n' });
    const { base } = (await choose(folder)).comparison;
    expect(base).toEqual({ commit: head, tree: head, label: 'merge base with origin/main' });
  });

  it('works on a detached HEAD and in a linked worktree', async () => {
    const folder = sandbox.init('repo');
    const base = commit(folder, { 'a.go': '1\n' });
    commit(folder, { 'a.go': '2\n' });
    git(folder, 'worktree', 'add', '-q', '--detach', sandbox.path('linked'), base);
    const topic = commit(sandbox.path('linked'), { 'b.go': '1\n' });
    expect(await pair(sandbox.path('linked'))).toEqual([base, null]);
    expect(await pair(sandbox.path('linked'), { head: 'HEAD' })).toEqual([base, topic]);
  });

  it('takes given revisions exactly as they are, and says so when the branches have parted', async () => {
    const folder = sandbox.init('repo');
    const base = commit(folder, { 'a.go': '1\n' });
    git(folder, 'checkout', '-q', '-b', 'topic');
    const topic = commit(folder, { 'b.go': '1\n' });
    git(folder, 'checkout', '-q', 'main');
    const main = commit(folder, { 'a.go': '2\n' });
    git(folder, 'tag', '-a', '-m', 'one', 'v1', base);

    expect(await pair(folder, { base: 'v1', head: 'main' })).toEqual([base, main]);
    expect(await pair(folder, { base: 'main', head: 'main^' })).toEqual([main, base]);
    expect(await pair(folder, { base: 'v1' })).toEqual([base, null]);
    expect(await pair(folder, { head: 'topic' })).toEqual([base, topic]);
    // A head on the default branch itself: what its last commit did.
    expect(await pair(folder, { head: 'main' })).toEqual([base, main]);
    expect(warnings).toEqual([]);
    const parted = (await choose(folder, { base: 'refs/heads/main', head: topic })).comparison;
    expect(parted.base).toEqual({ commit: main, tree: main, label: 'main' });
    expect(parted.head.label).toBe(topic.slice(0, 9));
    expect(parted.description).toBe(`${topic.slice(0, 9)} against main`);
    expect(warnings).toEqual([expect.stringContaining('main has commits that')]);
  });

  it('says what may have been meant by a revision that is not there', async () => {
    const origin = sandbox.init('origin');
    commit(origin, { 'a.go': '1\n' });
    commit(origin, { 'a.go': '2\n' });
    git(origin, 'branch', 'release');
    const folder = sandbox.clone(origin, 'clone');
    await expect(choose(folder, { base: 'release' })).rejects.toThrow(
      new UsageError('--base "release": git knows no commit release. Did you mean origin/release?'),
    );
    await expect(choose(folder, { head: 'nowhere' })).rejects.toThrow('Give a branch, tag or commit');
    await expect(choose(folder, { head: '--upload-pack=x' })).rejects.toThrow(UsageError);
    const shallow = sandbox.clone(origin, 'shallow', '--depth=1');
    await expect(choose(shallow, { base: 'HEAD~1' })).rejects.toThrow('The clone is shallow: fetch it first');
  });

  it('says what to do without commits, default branch or common history', async () => {
    await expect(choose(sandbox.init('empty'))).rejects.toThrow(
      new UsageError('The repository has no commit yet: there is nothing to compare with.'),
    );
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': '1\n' });
    git(folder, 'checkout', '-q', '--orphan', 'pages');
    commit(folder, { 'b.go': '1\n' });
    await expect(choose(folder)).rejects.toThrow(InconclusiveError);
    await expect(choose(folder)).rejects.toThrow(
      'No merge base of main and HEAD was found: the two have no common ancestor. Name what to compare with: --base REV.',
    );
    git(folder, 'branch', '-m', 'main', 'one');
    await expect(choose(folder)).rejects.toThrow(/The default branch is not known \(none of main, .*--base REV/);
  });
});

/** main: base ── tip; topic: base ── … ── head; GitHub's test merge of both at refs/pull/7/merge. */
function pullRequest(length = 2): {
  origin: string;
  base: string;
  tip: string;
  head: string;
  event: RevisionRequest['event'];
} {
  const origin = sandbox.init('origin');
  const base = commit(origin, { 'a.go': '1\n' });
  git(origin, 'checkout', '-q', '--detach');
  const head = commits(origin, length, 'topic.go');
  git(origin, 'update-ref', 'refs/pull/7/head', head);
  git(origin, 'checkout', '-q', 'main');
  const tip = commit(origin, { 'a.go': '2\n' });
  git(origin, 'merge', '-q', '--no-ff', head);
  git(origin, 'update-ref', 'refs/pull/7/merge', 'HEAD');
  git(origin, 'reset', '-q', '--hard', tip);
  const payload = {
    repository,
    pull_request: { number: 7, labels: [{ name: 'perf' }], base: { sha: tip, ref: 'main' }, head: { sha: head } },
  };
  return { origin, base, tip, head, event: { name: 'pull_request', payload } };
}

const merge = ['refs/pull/7/merge', 'refs/remotes/pull/7/merge'] as const;

describe('on a pull request', () => {
  it('compares the head with GitHub’s merge base, fetching just the two from a checkout of one commit', async () => {
    const { origin, base, tip, head, event } = pullRequest();
    const folder = sandbox.checkout(origin, 'checkout', ...merge);
    write(folder, { 'generated.go': 'package a\n' });
    const lookup = gitHub(known(base));
    const { comparison, worktree } = await choose(folder, { event }, lookup);
    expect(comparison).toEqual({
      base: { commit: base, tree: base, label: base.slice(0, 9) },
      head: { commit: head, tree: head, label: head.slice(0, 9) },
      pullRequest: { owner: 'ada', repo: 'shop', number: 7, headSha: head, baseRef: 'main', labels: ['perf'] },
      description: `head of #7 (${head.slice(0, 9)}) against its merge base with main (${base.slice(0, 9)})`,
    });
    expect(lookup.asked).toEqual([`ada/shop ${tip}...${head}`]);
    // What an earlier step generated lies below both sides; tracked files are the test merge's.
    expect(worktree).toBe(git(folder, 'rev-parse', 'HEAD'));
    expect(git(folder, 'cat-file', '--batch-all-objects', '--batch-check').match(/ commit /g)).toHaveLength(3);
  });

  it('finds the merge base in the history where GitHub does not tell, or there is no token', async () => {
    const { origin, base, head, event } = pullRequest(60);
    const asked = sandbox.checkout(origin, 'asked', ...merge);
    expect(await pair(asked, { event }, gitHub(unavailable('it is down')))).toEqual([base, head]);
    expect(details).toEqual(['The merge base is looked for in the history: it is down']);
    const alone = sandbox.checkout(origin, 'alone', ...merge);
    expect(await pair(alone, { event })).toEqual([base, head]);
  });

  it('asks nobody in a full clone', async () => {
    const { origin, base, head, event } = pullRequest();
    const folder = sandbox.clone(origin, 'full');
    git(folder, 'fetch', '-q', 'origin', merge.join(':'));
    git(folder, 'checkout', '-q', merge[1]);
    renameSync(origin, sandbox.path('gone'));
    const lookup = gitHub();
    expect(await pair(folder, { event }, lookup)).toEqual([base, head]);
    expect(lookup.asked).toEqual([]);
  });

  it('says what to do when a commit can’t be fetched', async () => {
    const { origin, event } = pullRequest();
    const folder = sandbox.checkout(origin, 'checkout', ...merge);
    renameSync(origin, sandbox.path('gone'));
    await expect(choose(folder, { event })).rejects.toThrow(InconclusiveError);
    await expect(choose(folder, { event })).rejects.toThrow(/The head of #7 is not available: .*fetch-depth: 0/);
  });

  it('is inconclusive for histories that have nothing in common', async () => {
    const origin = sandbox.init('origin');
    const tip = commit(origin, { 'a.go': '1\n' });
    git(origin, 'checkout', '-q', '--orphan', 'other');
    const head = commit(origin, { 'b.go': '1\n' });
    const folder = sandbox.clone(origin, 'clone', '--no-local');
    const payload = { repository, pull_request: { number: 7, base: { sha: tip, ref: 'main' }, head: { sha: head } } };
    await expect(choose(folder, { event: { name: 'pull_request', payload } })).rejects.toThrow(
      /The merge base of #7 and main is not available: the two have no common ancestor/,
    );
  });

  it('takes given sides instead, fetched by name, and posts only for the pull request’s own head', async () => {
    const { origin, base, tip, head, event } = pullRequest();
    git(origin, 'tag', 'v1', base);
    const folder = sandbox.checkout(origin, 'checkout', ...merge);
    const byTag = (await choose(folder, { event, base: 'v1' })).comparison;
    expect([byTag.base.commit, byTag.head.commit, byTag.pullRequest?.number]).toEqual([base, head, 7]);
    expect(byTag.description).toBe(`head of #7 (${head.slice(0, 9)}) against v1`);
    const both = (await choose(folder, { event, base: tip, head })).comparison;
    expect([both.base.commit, both.head.commit, both.pullRequest?.number]).toEqual([tip, head, 7]);
    const other = (await choose(folder, { event, base, head: 'main' })).comparison;
    expect([other.base.commit, other.head.commit, other.pullRequest]).toEqual([base, tip, null]);
    expect(warnings).toEqual([expect.stringContaining('is not the head of #7')]);
    await expect(choose(folder, { event, base: 'nope' })).rejects.toThrow(
      new UsageError(
        'base "nope": git knows no commit nope, and origin has no branch or tag nope. ' +
          "Give a branch, a tag, or a commit's SHA in full.",
      ),
    );
  });
});

describe('on other events', () => {
  /** A checkout of one commit of a branch, as actions/checkout makes it. */
  const branch = (origin: string, name: string): string =>
    sandbox.checkout(origin, `checkout ${name}`, `refs/heads/${name}`, `refs/remotes/origin/${name}`);

  it('never builds under pull_request_target or workflow_run, even with both sides given', async () => {
    const folder = sandbox.init('repo');
    commit(folder, { 'a.go': '1\n' });
    for (const name of ['pull_request_target', 'workflow_run']) {
      await expect(choose(folder, { base: 'HEAD', head: 'HEAD', event: { name, payload: {} } })).rejects.toThrow(name);
    }
  });

  it('compares what a push brought, and the merge group with its base', async () => {
    const origin = sandbox.init('origin');
    const before = commit(origin, { 'a.go': '1\n' });
    const after = commits(origin, 3, 'a.go');
    const folder = branch(origin, 'main');
    const push = { name: 'push', payload: { before, after, repository } };
    expect(await pair(folder, { event: push })).toEqual([before, after]);
    expect((await choose(folder, { event: push })).comparison.description).toBe(
      `the pushed commits (${after.slice(0, 9)}) against what was there before (${before.slice(0, 9)})`,
    );
    const group = { name: 'merge_group', payload: { merge_group: { base_sha: before, head_sha: after } } };
    expect(await pair(folder, { event: group })).toEqual([before, after]);
  });

  it('compares a new branch, or one whose past was pushed away, with the default branch', async () => {
    const origin = sandbox.init('origin');
    const base = commit(origin, { 'a.go': '1\n' });
    git(origin, 'checkout', '-q', '-b', 'topic');
    const topic = commits(origin, 2, 'b.go');
    git(origin, 'checkout', '-q', 'main');
    commit(origin, { 'a.go': '2\n' });
    const fresh = { name: 'push', payload: { before: '0'.repeat(40), after: topic, repository } };
    const folder = branch(origin, 'topic');
    expect(await pair(folder, { event: fresh })).toEqual([base, topic]);
    expect(warnings).toEqual([]);
    const forced = { name: 'push', payload: { before: '1'.repeat(40), after: topic, repository } };
    expect(await pair(folder, { event: forced })).toEqual([base, topic]);
    expect(warnings).toEqual([expect.stringContaining('comparing with the default branch instead')]);
  });

  it('compares a run started by hand or by the clock with where it left the default branch, or with the parent', async () => {
    const origin = sandbox.init('origin');
    git(origin, 'branch', '-m', 'production');
    const base = commit(origin, { 'a.go': '1\n' });
    const tip = commit(origin, { 'a.go': '2\n' });
    git(origin, 'checkout', '-q', '-b', 'topic');
    const topic = commits(origin, 2, 'b.go');
    git(origin, 'checkout', '-q', 'production');
    const payload = { repository: { ...repository, default_branch: 'production' } };
    const dispatch = { name: 'workflow_dispatch', payload };
    expect(await pair(branch(origin, 'topic'), { event: dispatch })).toEqual([tip, topic]);
    const schedule = { name: 'schedule', payload: { schedule: '0 0 * * *' }, ref: 'refs/heads/production' };
    const folder = branch(origin, 'production');
    expect(await pair(folder, { event: schedule })).toEqual([base, tip]);
    // Neither payload nor ref name the default branch: the remote knows.
    expect(await pair(folder, { event: { name: 'schedule', payload: {} } })).toEqual([base, tip]);
    expect(await pair(folder, { event: dispatch, base: base })).toEqual([base, tip]);
  });

  it('needs both sides where the event names none', async () => {
    const folder = sandbox.init('repo');
    const first = commit(folder, { 'a.go': '1\n' });
    const second = commit(folder, { 'a.go': '2\n' });
    const event = { name: 'release', payload: {} };
    await expect(choose(folder, { event, base: 'HEAD' })).rejects.toThrow(
      /The event release names nothing to compare\. .* or give both base and head/,
    );
    expect(await pair(folder, { event, base: 'HEAD^', head: 'HEAD' })).toEqual([first, second]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { client, patch, refused, where, withStandIn } from './harness.ts';
import { fakeSha } from './stand-in.ts';
import type { FileEntry } from './stand-in.ts';

const onPull = { ...where, pull_number: 1 } as const;
const onIssue = { ...where, issue_number: 1 } as const;
const manyFiles = (count: number): FileEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    filename: `f${index}.go`,
    status: 'added',
    patch: '@@ -0,0 +1 @@\n+x',
  }));

describe('pull requests', () => {
  it('tells a fork from a branch, and knows a fork that was deleted', () =>
    withStandIn(async (standIn) => {
      const { state } = standIn;
      state.openPullRequest({ files: [], labels: ['perf'], title: 'branch' });
      state.openPullRequest({ files: [], author: 'stranger', head: { ref: 'fix', repository: 'stranger/widgets' } });
      state.openPullRequest({ files: [], author: 'gone', head: { repository: null } });
      const { rest } = client(standIn);
      const pulls = await Promise.all([1, 2, 3].map((number) => rest.pulls.get({ ...where, pull_number: number })));
      const [branch, fork, deleted] = pulls.map(({ data }) => data);
      expect(branch).toMatchObject({
        head: { repo: { fork: false, full_name: 'octo/widgets' } },
        labels: [{ name: 'perf' }],
      });
      expect(fork).toMatchObject({
        head: { label: 'stranger:fix', repo: { fork: true, full_name: 'stranger/widgets' } },
      });
      expect(deleted?.head.repo).toBeNull();
      expect((await rest.repos.get(where)).data).toMatchObject({ default_branch: 'main', fork: false });
      const { data: ofFork } = await rest.pulls.list({ ...where, head: 'stranger:fix' });
      expect(ofFork.map(({ number }) => number)).toEqual([2]);
      expect((await rest.pulls.list(where)).data.map(({ number }) => number)).toEqual([3, 2, 1]);
      const { data: ofCommit } = await rest.repos.listPullRequestsAssociatedWithCommit({
        ...where,
        commit_sha: fakeSha('head of #2'),
      });
      expect(ofCommit.map(({ number }) => number)).toEqual([2]);
    }));

  it('pages through the files, and ends at 3,000', () =>
    withStandIn(async (standIn) => {
      standIn.state.openPullRequest({ files: manyFiles(3005) });
      const { rest, paginate } = client(standIn);
      const first = await rest.pulls.listFiles(onPull);
      expect(first.data).toHaveLength(30);
      expect(first.headers.link).toContain('page=2>; rel="next"');
      expect((await rest.pulls.listFiles({ ...onPull, per_page: 500 })).data).toHaveLength(100);
      const all = await paginate(rest.pulls.listFiles, { ...onPull, per_page: 100 });
      expect(all.map(({ filename }) => filename)).toEqual(manyFiles(3000).map(({ filename }) => filename));
      expect((await rest.pulls.listFiles({ ...onPull, per_page: 100, page: 30 })).headers.link).not.toContain('next');
      expect((await rest.pulls.listFiles({ ...onPull, page: 1000 })).data).toEqual([]);
    }));

  it('leaves the patch out where there is none', () =>
    withStandIn(async (standIn) => {
      standIn.state.openPullRequest({
        files: [
          { filename: 'new.go', status: 'renamed', previous_filename: 'old.go', patch },
          { filename: 'logo.png', status: 'modified' },
        ],
      });
      const { data } = await client(standIn).rest.pulls.listFiles(onPull);
      expect(data[0]).toMatchObject({
        status: 'renamed',
        previous_filename: 'old.go',
        additions: 2,
        deletions: 2,
        patch,
      });
      expect(data[1]).not.toHaveProperty('patch');
    }));

  it('compares commits by their merge base', () =>
    withStandIn(async (standIn) => {
      const { state } = standIn;
      const [root, tip, one, two] = ['root', 'tip', 'one', 'two'].map(fakeSha) as [string, string, string, string];
      state.openPullRequest({ files: manyFiles(301), base: { sha: tip }, mergeBase: root, commits: [one, two] });
      const { rest } = client(standIn);
      const compare = async (basehead: string) =>
        (await rest.repos.compareCommitsWithBasehead({ ...where, basehead })).data;
      const result = await compare(`main...${two}`);
      expect(result).toMatchObject({ status: 'diverged', ahead_by: 2, behind_by: 1, merge_base_commit: { sha: root } });
      expect(result.commits.map(({ sha }) => sha)).toEqual([one, two]);
      expect(result.files).toHaveLength(300);
      expect(await compare(`${one}...${two}`)).toMatchObject({ status: 'ahead', merge_base_commit: { sha: one } });
      expect(await compare(`${two}...${two}`)).toMatchObject({ status: 'identical', ahead_by: 0 });
      expect((await refused(compare(`main...${fakeSha('unknown')}`))).status).toBe(404);
      state.addCommit(fakeSha('orphan'));
      expect((await refused(compare(`main...${fakeSha('orphan')}`))).status).toBe(404);
    }));
});

describe('issue comments', () => {
  it('creates, lists, edits and deletes', () =>
    withStandIn(async (standIn) => {
      const pullRequest = standIn.state.openPullRequest({ files: [] });
      standIn.state.addIssueComment(pullRequest, 'contributor', 'please look');
      const { rest } = client(standIn);
      const { data: mine } = await rest.issues.createComment({ ...onIssue, body: 'report' });
      await rest.issues.updateComment({ ...where, comment_id: mine.id, body: 'report 2' });
      const { data } = await rest.issues.listComments(onIssue);
      expect(data).toMatchObject([
        { body: 'please look', user: { login: 'contributor', type: 'User' }, performed_via_github_app: null },
        { body: 'report 2', user: { login: 'github-actions[bot]', type: 'Bot' } },
      ]);
      await rest.issues.deleteComment({ ...where, comment_id: mine.id });
      expect(standIn.state.issueComments.map(({ body }) => body)).toEqual(['please look']);
      expect((await refused(rest.issues.getComment({ ...where, comment_id: mine.id }))).status).toBe(404);
    }));

  it('refuses bodies that are blank or too long', () =>
    withStandIn(async (standIn) => {
      standIn.state.openPullRequest({ files: [] });
      const { rest } = client(standIn);
      expect((await refused(rest.issues.createComment({ ...onIssue, body: '  ' }))).status).toBe(422);
      const { data } = await refused(rest.issues.createComment({ ...onIssue, body: 'x'.repeat(65_537) }));
      expect(data).toMatchObject({ errors: [{ resource: 'IssueComment', field: 'body', code: 'custom' }] });
      expect(standIn.state.issueComments).toEqual([]);
    }));

  it('pages, and filters by time', () =>
    withStandIn(async (standIn) => {
      const pullRequest = standIn.state.openPullRequest({ files: [] });
      for (let index = 0; index < 65; index++) standIn.state.addIssueComment(pullRequest, 'contributor', `${index}`);
      const { rest, paginate } = client(standIn);
      const all = await paginate(rest.issues.listComments, onIssue);
      expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 65 }, (_, index) => `${index}`));
      const since = all[63]?.created_at ?? '';
      expect((await rest.issues.listComments({ ...onIssue, since })).data.map(({ body }) => body)).toEqual([
        '63',
        '64',
      ]);
    }));
});

describe('labels', () => {
  it('are listed and added', () =>
    withStandIn(async (standIn) => {
      standIn.state.openPullRequest({ files: [], labels: ['a'] });
      const { rest } = client(standIn);
      await rest.issues.addLabels({ ...onIssue, labels: ['b', 'a'] });
      expect((await rest.issues.listLabelsOnIssue(onIssue)).data.map(({ name }) => name)).toEqual(['a', 'b']);
    }));
});

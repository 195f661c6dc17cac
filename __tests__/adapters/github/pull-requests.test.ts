import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '../../../src/adapters/github/client.ts';
import { findPullRequestForCommit, mergeBase, pullRequest } from '../../../src/adapters/github/pull-requests.ts';
import { fakeSha, startStandIn } from '../../github/stand-in.ts';
import type { StandIn } from '../../github/stand-in.ts';

let github: StandIn;

beforeEach(async () => {
  github = await startStandIn();
});
afterEach(async () => {
  await github.close();
});

const client = () => connect({ token: 'ghs-write', apiUrl: github.url, millisecondsPerSecond: 1 });
const address = { owner: 'octo', repo: 'widgets' };

describe('a pull request', () => {
  it('is read with what comparing and finding it needs', async () => {
    github.state.openPullRequest({
      files: [],
      labels: ['perf', 'bug'],
      head: { ref: 'fast', repository: 'ann/widgets' },
      base: { ref: 'release' },
    });
    expect(await pullRequest(client(), { ...address, number: 1 })).toEqual({
      known: true,
      value: {
        pullRequest: {
          ...address,
          number: 1,
          headSha: fakeSha('head of #1'),
          baseRef: 'release',
          labels: ['bug', 'perf'],
        },
        open: true,
        baseSha: fakeSha('base of #1'),
        headRef: 'fast',
        headRepository: 'ann/widgets',
      },
    });
  });

  it('may have lost its fork', async () => {
    github.state.openPullRequest({ files: [], head: { repository: null } });
    expect(await pullRequest(client(), { ...address, number: 1 })).toMatchObject({ value: { headRepository: null } });
  });

  it('that cannot be seen gives a reason that names the right to add', async () => {
    const found = await pullRequest(client(), { ...address, number: 7 });
    expect(found).toMatchObject({ known: false, reason: expect.stringMatching(/#7 .*404.*pull-requests: read/) });
  });
});

describe('the merge base', () => {
  it('is where the branches parted, not the tip of the base', async () => {
    github.state.openPullRequest({ files: [], mergeBase: fakeSha('old'), base: { sha: fakeSha('tip') } });
    const found = await mergeBase(client(), 'octo', 'widgets', fakeSha('tip'), fakeSha('head of #1'));
    expect(found).toEqual({ known: true, value: fakeSha('old') });
  });

  it('is unavailable for a commit that GitHub does not know', async () => {
    const found = await mergeBase(client(), 'octo', 'widgets', fakeSha('a'), fakeSha('b'));
    expect(found).toMatchObject({ known: false, reason: expect.stringContaining('404') });
  });
});

describe('the pull request of a commit', () => {
  const fork = { owner: 'ann', branch: 'fast' };
  const seed = { files: [], author: 'ann', head: { ref: 'fast', repository: 'ann/widgets' } };
  const find = (headSha: string, head: typeof fork | null) =>
    findPullRequestForCommit(client(), { ...address, headSha, head });

  it('is found by the branch of the fork', async () => {
    github.state.openPullRequest({ files: [] });
    github.state.openPullRequest(seed);
    expect(await find(fakeSha('head of #2'), fork)).toMatchObject({
      known: true,
      value: { pullRequest: { number: 2 } },
    });
  });

  it('is found by the commit where there is no branch', async () => {
    github.state.openPullRequest({ files: [] });
    expect(await find(fakeSha('head of #1'), null)).toMatchObject({ value: { pullRequest: { number: 1 } } });
  });

  it('is not one whose head moved on, nor a closed one', async () => {
    github.state.openPullRequest(seed);
    github.state.setHead(1, fakeSha('newer'), []);
    const moved = await find(fakeSha('head of #1'), fork);
    expect(moved).toMatchObject({ known: false, reason: expect.stringContaining(`#1 is at ${fakeSha('newer')}`) });
    github.state.pullRequest(1).state = 'closed';
    expect(await find(fakeSha('newer'), fork)).toMatchObject({ known: false });
    expect(await find(fakeSha('newer'), null)).toMatchObject({ known: false });
  });

  it('is not guessed among several', async () => {
    github.state.openPullRequest(seed);
    github.state.openPullRequest({
      ...seed,
      head: { ...seed.head, sha: fakeSha('head of #1') },
      base: { ref: 'release' },
    });
    const found = await find(fakeSha('head of #1'), fork);
    expect(found).toMatchObject({ known: false, reason: expect.stringMatching(/Several .*#\d, #\d/) });
  });
});

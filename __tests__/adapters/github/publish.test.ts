import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '../../../src/adapters/github/client.ts';
import { gitHubReviews } from '../../../src/adapters/github/reviews.ts';
import { anchorable } from '../../../src/publish/desired.ts';
import type { DesiredComment, DesiredReview } from '../../../src/publish/desired.ts';
import { diffMap } from '../../../src/publish/hunks.ts';
import { commentBody, fileCommentBody, reviewMarker, summaryBody } from '../../../src/publish/markers.ts';
import type { GitHubReviews } from '../../../src/publish/port.ts';
import { publish } from '../../../src/publish/publish.ts';
import { refusals, fakeSha, startStandIn } from '../../github/stand-in.ts';
import type { StandIn } from '../../github/stand-in.ts';

/** Lines 10 to 15 of a.go and the whole of b.go are in the diff. */
const files = [
  { filename: 'a.go', status: 'modified' as const, patch: '@@ -10,3 +10,6 @@\n a\n+b\n+c\n+d\n e\n f' },
  { filename: 'b.go', status: 'added' as const, patch: '@@ -0,0 +1,3 @@\n+x\n+y\n+z' },
];
const bot = 'github-actions[bot]';
const head = fakeSha('head of #1');

let github: StandIn;

beforeEach(async () => {
  github = await startStandIn();
  github.state.openPullRequest({ files });
});
afterEach(async () => {
  await github.close();
});

function port(token = 'ghs-write', botLogin: string | null = null): GitHubReviews {
  const client = connect({ token, apiUrl: github.url, millisecondsPerSecond: 1 });
  return gitHubReviews(client, { owner: 'octo', repo: 'widgets', number: 1 }, botLogin);
}

const comment = (id: string, line: number, changes: Partial<DesiredComment> = {}): DesiredComment => ({
  id,
  path: 'a.go',
  line,
  startLine: null,
  side: 'RIGHT',
  body: `about ${id}`,
  ...changes,
});

const desired = (inline: DesiredComment[], changes: Partial<DesiredReview> = {}): DesiredReview => ({
  name: 'escapediff',
  headSha: head,
  placement: { inline, elsewhere: [] },
  summary: 'Summary',
  summaryWhen: 'always',
  complete: true,
  ...changes,
});

const pull = () => github.state.pullRequest(1);
const lineBodies = () => github.state.reviewComments.map(({ body }) => body);
const places = () => github.state.reviewComments.map(({ current }) => [current?.startLine, current?.line]);
const stickies = () => github.state.issueComments.map(({ body }) => body);
/** GraphQL, which is asked for our name, is no operation of the stand-in. */
const writes = () =>
  github.requests
    .filter(({ method, operation }) => method !== 'GET' && operation !== null)
    .map(({ operation }) => operation);
/** How often a path was posted to, faults included. */
const posts = (to: RegExp) => github.requests.filter(({ method, path }) => method === 'POST' && to.test(path)).length;
const reviewPath = /\/pulls\/1\/reviews$/;
const linePath = /\/pulls\/1\/comments$/;
const stickyPath = /\/issues\/1\/comments$/;

describe('publishing', () => {
  it('posts one review on the head that was analysed, and one summary', async () => {
    const all = [comment('1', 11), comment('2', 14, { startLine: 12 }), comment('3', 2, { path: 'b.go' })];
    const result = await publish(port(), desired(all));
    expect(result).toMatchObject({
      outcome: 'published',
      posted: { comments: 3, summary: 'created' },
      unposted: [],
      warnings: [],
      urls: {
        review: expect.stringContaining('#pullrequestreview-'),
        summary: expect.stringContaining('#issuecomment-'),
      },
    });
    expect(github.state.reviews).toHaveLength(1);
    expect(github.state.reviews[0]).toMatchObject({ state: 'COMMENTED', commitId: head });
    expect(lineBodies()).toEqual(all.map((one) => commentBody(one)));
    expect(places()).toEqual([
      [null, 11],
      [12, 14],
      [null, 2],
    ]);
    expect(stickies()).toEqual([summaryBody('Summary')]);
  });

  it('takes hunks and placement from what GitHub lists', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      filename: `many/${index}.go`,
      status: 'added' as const,
      ...(index === 3 ? {} : { patch: '@@ -0,0 +1 @@\n+x' }),
    }));
    github.state.setHead(1, fakeSha('more'), [...files, ...many]);
    const diff = diffMap(await port().files());
    expect(diff.files.size).toBe(122);
    expect(github.requests.filter(({ operation }) => operation === 'pulls/list-files')).toHaveLength(3);
    const wanted = [comment('1', 1, { path: 'many/119.go' }), comment('2', 1, { path: 'many/3.go' }), comment('3', 40)];
    const placement = anchorable(wanted, diff, 30);
    expect(placement.inline.map(({ id }) => id)).toEqual(['1']);
    expect(placement.elsewhere.map(({ reason }) => reason)).toEqual(['patch-unknown', 'line-not-in-diff']);
    const result = await publish(port(), desired([], { placement, headSha: fakeSha('more') }));
    expect(result).toMatchObject({ posted: { comments: 1 }, warnings: [] });
  });

  it('writes nothing the second time', async () => {
    const all = desired([comment('1', 11), comment('2', 12)]);
    await publish(port(), all);
    const before = writes().length;
    const again = await publish(port(), all);
    expect(writes()).toHaveLength(before);
    expect(again).toMatchObject({ alreadyPosted: 2, posted: { comments: 0, summary: 'unchanged' }, operations: [] });
    expect(again.urls.summary).toContain('#issuecomment-');
  });

  it('finds its comments behind many pages of others', async () => {
    const all = desired([comment('1', 11)]);
    for (let index = 0; index < 250; index += 1) {
      github.state.commentOnLine(pull(), 'maintainer', { path: 'b.go', line: 1 }, `chat ${index}`);
      github.state.addIssueComment(pull(), 'maintainer', `chat ${index}`);
    }
    await publish(port(), all);
    expect((await publish(port(), all)).operations).toEqual([]);
    expect(lineBodies()).toHaveLength(251);
  });

  it.each([
    ['once', 1, 1, { comments: 1, summary: 'created' }],
    ['for good', Infinity, 3, { comments: 0, summary: 'failed' }],
  ])('takes "was submitted too quickly" for a limit and waits: %s', async (_, times, tries, posted) => {
    github.faults.push({
      match: { method: 'POST', path: /pulls\/1\/|issues\/1\// },
      kind: 'status',
      times,
      ...refusals.tooQuickly,
    });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result.posted).toMatchObject(posted);
    // A minute is waited for each further try, as for every limit that names no time; nothing is tried on another line.
    const single = github.requests.filter(
      ({ path, method }) => method === 'POST' && path.endsWith('/pulls/1/comments'),
    );
    expect([single, posts(reviewPath)]).toEqual([[], times === 1 ? 2 : tries]);
    expect(result.warnings).toEqual(
      times === 1 ? [] : [expect.stringMatching(/submitted too quickly.*rate limit would be too long/)],
    );
  });

  it('waits where it has written as much in a minute as GitHub takes, and loses nothing', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `+line ${index + 1}`);
    const long = { filename: 'long.go', status: 'added', patch: `@@ -0,0 +1,60 @@\n${lines.join('\n')}` } as const;
    // A minute has passed each time that it refused.
    const refusals = (): number => own.requests.filter(({ status }) => status === 422).length;
    const own = await startStandIn({ clock: () => refusals() * 60_000 });
    const { head: at } = own.state.openPullRequest({ files: [long], author: 'contributor' });
    const client = connect({ token: 'ghs-write', apiUrl: own.url, millisecondsPerSecond: 1 });
    const reviews = gitHubReviews(client, { owner: 'octo', repo: 'widgets', number: 1 }, null);
    const some = (from: number): DesiredComment[] =>
      Array.from({ length: 30 }, (_, index) => comment(`${from + index}`, from + index, { path: 'long.go' }));
    const first = await publish(reviews, desired(some(1), { headSha: at.sha }));
    const second = await publish(reviews, desired([...some(1), ...some(31)], { headSha: at.sha }));
    expect([first.posted.comments, second.posted.comments, first.warnings, second.warnings]).toEqual([30, 30, [], []]);
    expect(own.requests.filter(({ status }) => status === 422).map(({ operation }) => operation)).toEqual([
      'pulls/create-review',
    ]);
    expect(own.state.reviewComments).toHaveLength(60);
    await own.close();
  });

  it('follows the pull request through its pushes', async () => {
    await publish(
      port(),
      desired([comment('stays', 11), comment('outdated', 12), comment('gone', 13), comment('answered', 14)]),
    );
    const answered = github.state.reviewComments.find(({ body }) => body.includes('about answered'))!;
    github.state.reply(answered, 'maintainer', 'Why is that?');
    // Two lines were added above `b`; `c` now reads otherwise.
    const shifted = [{ ...files[0]!, patch: '@@ -10,3 +10,8 @@\n a\n+1\n+2\n+b\n+C\n+d\n e\n f' }, files[1]!];
    const second = fakeSha('second');
    github.state.setHead(1, second, shifted);
    expect(github.state.reviewComments.map(({ current }) => current?.line)).toEqual([13, undefined, 15, 16, 16]);

    const now = [comment('stays', 13), comment('outdated', 14), comment('fresh', 11)];
    const result = await publish(port(), desired(now, { headSha: second, summary: 'New summary' }));
    expect(result).toMatchObject({
      posted: { comments: 2, edited: 0, resolved: 1, deleted: 2, summary: 'updated' },
      alreadyPosted: 1,
      warnings: [],
    });
    expect(lineBodies()).toEqual([
      commentBody(comment('stays', 13)),
      expect.stringMatching(/^\*\*Resolved:\*\*[^]*about answered[^]*<!-- escapediff:finding:answered -->$/),
      'Why is that?',
      commentBody(comment('outdated', 14)),
      commentBody(comment('fresh', 11)),
    ]);
    expect(stickies()).toEqual([summaryBody('New summary')]);
    expect((await publish(port(), desired(now, { headSha: second, summary: 'New summary' }))).operations).toEqual([]);
  });

  it('is not fooled by a marker in the comment of another', async () => {
    github.state.commentOnLine(pull(), 'contributor', { path: 'a.go', line: 11 }, commentBody(comment('1', 11)));
    github.state.addIssueComment(pull(), 'contributor', summaryBody('All is well'));
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result.posted).toMatchObject({ comments: 1, deleted: 0, summary: 'created' });
    expect(stickies()).toEqual([summaryBody('All is well'), summaryBody('Summary')]);
  });

  it('writes under the name that it is given', async () => {
    const all = desired([comment('1', 11)]);
    await publish(port('ghp-maintainer', 'maintainer'), all);
    expect((await publish(port('ghp-maintainer', 'maintainer'), all)).operations).toEqual([]);
    expect(github.state.reviewComments.map(({ author }) => author.login)).toEqual(['maintainer']);
  });

  it('sends bodies that GitHub takes, however long they were', async () => {
    const result = await publish(
      port(),
      desired([comment('1', 11, { body: '😀\n'.repeat(70_000) })], { summary: 'é'.repeat(70_000) }),
    );
    expect(result).toMatchObject({ posted: { comments: 1, summary: 'created' }, warnings: [] });
  });

  it.each(['GET', 'POST'])(
    'leaves one of everything, and no empty review, where two runs race (slow: %s)',
    async (method) => {
      github.faults.push({ match: { method }, kind: 'delay', milliseconds: 20, times: Infinity });
      const all = desired([comment('1', 11), comment('2', 12)]);
      const results = await Promise.all([publish(port(), all), publish(port(), all)]);
      expect(results.map(({ warnings, unposted }) => [warnings, unposted])).toEqual([
        [[], []],
        [[], []],
      ]);
      expect(results.map(({ posted, alreadyPosted }) => posted.comments + alreadyPosted)).toEqual([2, 2]);
      expect(github.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
      expect(lineBodies()).toEqual([commentBody(comment('1', 11)), commentBody(comment('2', 12))]);
      expect(stickies()).toEqual([summaryBody('Summary')]);
    },
  );
});

describe('a review that waits to be submitted', () => {
  const draft = (body: string) => {
    github.state.addReview(pull(), bot, { body, state: 'PENDING' });
  };
  const submitPath = /\/pulls\/1\/reviews\/\d+\/events$/;
  const states = () => github.state.reviews.map(({ state }) => state);

  it('is removed where a run was killed over it', async () => {
    draft(`escapediff: 1 comment\n\n${reviewMarker(head, [comment('1', 11)])}`);
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result).toMatchObject({ posted: { comments: 1 }, warnings: [] });
    expect(states()).toEqual(['COMMENTED']);
  });

  it('is left alone where it is not escapediff’s', async () => {
    draft('Half a thought');
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result).toMatchObject({ posted: { comments: 0, summary: 'created' } });
    expect(result.unposted.map(({ id }) => id)).toEqual(['1']);
    expect(result.warnings).toEqual([expect.stringContaining('one pending review')]);
    expect(states()).toEqual(['PENDING']);
  });

  it.each([
    ['a 502', { kind: 'status', status: 502 }],
    ['a 502 after storing', { kind: 'status-after-storing', status: 502 }],
    ['a lost connection after storing', { kind: 'drop-connection-after-storing' }],
  ] as const)('is submitted once after %s', async (_how, fault) => {
    github.faults.push({ match: { method: 'POST', path: submitPath }, ...fault });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result).toMatchObject({ posted: { comments: 1 }, unposted: [], warnings: [] });
    expect(states()).toEqual(['COMMENTED']);
  });

  it('is taken back where it can’t be submitted', async () => {
    github.faults.push({ match: { method: 'POST', path: submitPath }, kind: 'status', status: 403, times: Infinity });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result).toMatchObject({ posted: { comments: 0, summary: 'created' } });
    expect(result.unposted.map(({ id }) => id)).toEqual(['1']);
    expect([states(), lineBodies()]).toEqual([[], []]);
  });

  it('is drafted anew where another run took it for one that was left', async () => {
    github.faults.push({ match: { method: 'POST', path: submitPath }, kind: 'status', status: 404 });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result).toMatchObject({ posted: { comments: 1 }, unposted: [], warnings: [] });
    expect(states()).toEqual(['COMMENTED']);
  });

  it('holds only what another run did not post meanwhile', async () => {
    const mine = port();
    const late: GitHubReviews = {
      ...mine,
      draftReview: async (review) => {
        if (github.state.reviews.length === 0) await publish(port(), desired([comment('1', 11)]));
        return await mine.draftReview(review);
      },
    };
    const result = await publish(late, desired([comment('1', 11), comment('2', 12)]));
    expect(result).toMatchObject({ posted: { comments: 1 }, alreadyPosted: 1, unposted: [], warnings: [] });
    expect(lineBodies()).toEqual([commentBody(comment('1', 11)), commentBody(comment('2', 12))]);
    expect(github.state.reviews.map(({ body }) => /\d+ comments?/.exec(body)?.[0])).toEqual(['1 comment', '1 comment']);
  });
});

describe('not publishing', () => {
  it('refuses on a head that was not analysed, and on a closed pull request', async () => {
    github.state.setHead(1, fakeSha('newer'), files);
    const stale = await publish(port(), desired([comment('1', 11)]));
    expect(stale).toMatchObject({ outcome: 'refused', warnings: [expect.stringContaining('head is')] });
    pull().state = 'closed';
    const closed = await publish(port(), desired([comment('1', 11)], { headSha: fakeSha('newer') }));
    expect(closed).toMatchObject({ outcome: 'refused', warnings: [expect.stringContaining('closed')] });
    expect(writes()).toEqual([]);
  });

  it('only says what it would do in a dry run', async () => {
    const result = await publish(port(), desired([comment('1', 11)]), { dryRun: true });
    expect(result.outcome).toBe('dry-run');
    expect(result.operations.map(({ kind }) => kind)).toEqual(['create-review', 'create-sticky']);
    expect(github.state.reviews).toEqual([]);
    expect(github.state.issueComments).toEqual([]);
  });
});

describe('without the right to write', () => {
  it('says once which permission to add, and what it cost', async () => {
    const result = await publish(port('ghs-read'), desired([comment('1', 11)]));
    expect(result).toMatchObject({ outcome: 'published', posted: { comments: 0, summary: 'failed' } });
    expect(result.unposted.map(({ id }) => id)).toEqual(['1']);
    expect(result.warnings).toHaveLength(1);
    expect(result.warnings[0]).toMatch(
      /line comments could not be posted, and the summary comment could not be posted/,
    );
    expect(result.warnings[0]).toMatch(/403 "Resource not accessible by integration/);
    expect(result.warnings[0]).toContain('`pull-requests: write`');
  });

  it('still keeps the summary where only reviews are refused', async () => {
    github.faults.push({ match: { method: 'POST', path: reviewPath }, kind: 'status', status: 403 });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result.posted).toMatchObject({ comments: 0, summary: 'created' });
    expect(result.warnings).toHaveLength(1);
    expect(stickies()[0]).toMatch(/^Summary\n\n### Not posted on their lines\n\n\*\*`a\.go:11`\*\*\n\nabout 1\n\n<!--/);
  });

  it('posts no line comments where it cannot see which are there', async () => {
    github.faults.push({ match: { method: 'GET', path: linePath }, kind: 'status', status: 404 });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result.posted).toMatchObject({ comments: 0, summary: 'created' });
    expect(result.unposted).toHaveLength(1);
    expect(result.warnings).toEqual([expect.stringMatching(/earlier line comments could not be read: .*404/)]);
    expect(writes()).not.toContain('pulls/create-review');
  });

  it('posts no second summary where it cannot see the first', async () => {
    github.faults.push({ match: { method: 'GET', path: stickyPath }, kind: 'status', status: 403 });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result.posted).toMatchObject({ comments: 1, summary: 'failed' });
    expect(stickies()).toEqual([]);
  });

  it('gives up tidying at the first refusal', async () => {
    await publish(port(), desired([comment('1', 11), comment('2', 12)]));
    github.faults.push({ match: { method: 'DELETE' }, kind: 'status', status: 403, times: Infinity });
    const result = await publish(port(), desired([]));
    expect(result.posted.deleted).toBe(0);
    expect(result.warnings).toEqual([expect.stringContaining('could not be brought up to date')]);
    expect(github.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('takes a comment for deleted that is gone already', async () => {
    await publish(port(), desired([comment('1', 11)]));
    github.faults.push({ match: { method: 'DELETE' }, kind: 'status-after-storing', status: 502 });
    const result = await publish(port(), desired([]));
    expect(result).toMatchObject({ posted: { deleted: 1 }, warnings: [] });
    expect(lineBodies()).toEqual([]);
  });
});

describe('answers that leave it open what happened', () => {
  const lost = [
    ['a 502', { kind: 'status', status: 502 }],
    ['a 502 after storing', { kind: 'status-after-storing', status: 502 }],
    ['a lost connection', { kind: 'drop-connection' }],
    ['a lost connection after storing', { kind: 'drop-connection-after-storing' }],
  ] as const;
  const targets = [
    ['the review', reviewPath],
    ['the summary', stickyPath],
  ] as const;
  const cases = targets.flatMap(([what, path]) => lost.map(([how, fault]) => [what, how, path, fault] as const));

  it.each(cases)('post %s exactly once after %s', async (_what, _how, path, fault) => {
    github.faults.push({ match: { method: 'POST', path }, ...fault });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result).toMatchObject({ posted: { comments: 1, summary: 'created' }, unposted: [], warnings: [] });
    expect(result.urls.review).toContain('#pullrequestreview-');
    expect(github.state.reviews).toHaveLength(1);
    expect(lineBodies()).toEqual([commentBody(comment('1', 11))]);
    expect(stickies()).toEqual([summaryBody('Summary')]);
  });

  it('is given up when it goes on, and does not try where it cannot look', async () => {
    github.faults.push({ match: { method: 'POST', path: reviewPath }, kind: 'status', status: 502, times: Infinity });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result.posted).toMatchObject({ comments: 0, summary: 'created' });
    expect(result.warnings).toEqual([expect.stringMatching(/line comments could not be posted: GitHub answered 502/)]);
    expect(posts(reviewPath)).toBe(2);

    github.faults.push({ match: { method: 'GET', path: reviewPath }, kind: 'status', status: 404, skip: 1 });
    await publish(port(), desired([comment('1', 11)]));
    expect(posts(reviewPath)).toBe(3);
  });

  it('finds only the review of this run, not an older one that says the same', async () => {
    await publish(port(), desired([comment('1', 11)]));
    github.state.reviewComments.splice(0);
    github.faults.push({ match: { method: 'POST', path: reviewPath }, kind: 'status', status: 502 });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result.posted.comments).toBe(1);
    expect(lineBodies()).toEqual([commentBody(comment('1', 11))]);
  });

  it('repeats reads and edits by itself', async () => {
    await publish(port(), desired([comment('1', 11)]));
    github.faults.push({ match: { method: 'GET' }, kind: 'status', status: 502, times: 2 });
    github.faults.push({ match: { method: 'PATCH' }, kind: 'drop-connection' });
    const result = await publish(port(), desired([comment('1', 11)], { summary: 'New' }));
    expect(result).toMatchObject({ posted: { summary: 'updated' }, warnings: [] });
  });

  it('posts nothing when the pull request itself cannot be read', async () => {
    github.faults.push({ match: { method: 'GET', path: /\/pulls\/1$/ }, kind: 'status', status: 500, times: Infinity });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result).toMatchObject({ outcome: 'unreadable', posted: { summary: 'failed' } });
    expect(result.unposted).toHaveLength(1);
    expect(result.warnings).toEqual([expect.stringMatching(/pull request could not be read: GitHub answered 500/)]);
    expect(github.state.issueComments).toEqual([]);
  });
});

describe('a review that GitHub refuses', () => {
  it('costs no more than the comment at fault: its neighbours get their line, it gets the file', async () => {
    const all = [comment('1', 11), comment('outside', 99), comment('2', 12)];
    const result = await publish(port(), desired(all));
    expect(result).toMatchObject({ posted: { comments: 3 }, unposted: [], warnings: [] });
    expect(lineBodies()).toEqual([commentBody(all[0]!), fileCommentBody(all[1]!), commentBody(all[2]!)]);
    expect((await publish(port(), desired(all))).operations).toEqual([]);
  });

  it('lists in the summary what stands nowhere', async () => {
    const hostile = comment('nowhere', 1, { path: 'no`such\n## file.go' });
    const result = await publish(port(), desired([comment('1', 11), hostile]));
    expect(result.posted).toMatchObject({ comments: 1, summary: 'created' });
    expect(result.unposted.map(({ id }) => id)).toEqual(['nowhere']);
    expect(result.warnings).toEqual([expect.stringMatching(/GitHub answered 422 /)]);
    expect(stickies()[0]).toContain('**`no\ufffdsuch\ufffd## file.go:1`**');
  });

  it('ends after three refusals in a row: then no line is at fault', async () => {
    github.faults.push({ match: { method: 'POST', path: linePath }, kind: 'status', status: 422, times: Infinity });
    github.faults.push({ match: { method: 'POST', path: reviewPath }, kind: 'status', status: 422, times: Infinity });
    const all = Array.from({ length: 6 }, (_, index) => comment(`${index}`, 10 + index));
    const result = await publish(port(), desired(all));
    expect(result.unposted).toHaveLength(6);
    expect(result.warnings).toHaveLength(1);
    expect(posts(linePath)).toBe(6);
  });

  it('is looked for first: one may have been stored', async () => {
    github.faults.push({ match: { method: 'POST', path: reviewPath }, kind: 'status-after-storing', status: 422 });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result).toMatchObject({ posted: { comments: 1 }, warnings: [] });
    expect(lineBodies()).toHaveLength(1);
  });

  it('does not repeat a single comment whose answer was lost', async () => {
    github.faults.push({ match: { method: 'POST', path: linePath }, kind: 'status-after-storing', status: 502 });
    const result = await publish(port(), desired([comment('1', 11), comment('outside', 99)]));
    expect(result).toMatchObject({ posted: { comments: 2 }, warnings: [] });
    expect(lineBodies()).toHaveLength(2);
  });
});

describe('rate limits', () => {
  const limit = (status: number, headers: Record<string, string>, body?: unknown) =>
    ({ kind: 'status', status, headers, ...(body === undefined ? {} : { body }) }) as const;

  it.each([
    ['a secondary limit', limit(403, { 'retry-after': '5' })],
    ['one in other words', limit(429, { 'retry-after': '5' }, { message: 'Slow down.' })],
    ['one that names no time', limit(429, {})],
  ])('are waited for: %s', async (_, fault) => {
    github.faults.push({ match: { method: 'POST', path: reviewPath }, ...fault });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result).toMatchObject({ posted: { comments: 1, summary: 'created' }, warnings: [] });
    expect(github.state.reviews).toHaveLength(1);
  });

  it('are not waited for beyond the bound, and end the run: asking on would prolong them', async () => {
    const later = String(Math.floor(Date.now() / 1000) + 3000);
    const fault = limit(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': later });
    github.faults.push({ match: { method: 'POST', path: reviewPath }, ...fault });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result.posted).toMatchObject({ comments: 0, summary: 'failed' });
    expect(result.warnings).toHaveLength(1);
    expect(result.warnings[0]).toMatch(/and the summary comment could not be posted: .*rate limit.*too long/);
    expect(stickies()).toEqual([]);
  });

  it('bound the waits of a run together', async () => {
    github.faults.push({
      match: { method: 'POST', path: reviewPath },
      ...limit(429, { 'retry-after': '70' }),
      times: 9,
    });
    const result = await publish(port(), desired([comment('1', 11)]));
    expect(result.posted.comments).toBe(0);
    expect(posts(reviewPath)).toBe(3);
  });
});

describe('its name', () => {
  it('is the one under which the comments stand', async () => {
    await publish(port(), desired([comment('1', 11)]));
    expect(github.state.reviews.map(({ author }) => author.login)).toEqual([bot]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { client, patch, refused, where, withStandIn } from './harness.ts';
import { mostComments, mostContent } from './rules.ts';
import { fakeSha } from './stand-in.ts';
import type { StandIn } from './stand-in.ts';

const files = [{ filename: 'a.go', status: 'modified', patch }] as const;
const onPull = { ...where, pull_number: 1 } as const;
const good = { path: 'a.go', line: 3, side: 'RIGHT', body: 'here' };

const open = (standIn: StandIn) => standIn.state.openPullRequest({ files, author: 'contributor' });

describe('reviews', () => {
  it('stores a review with its comments, which others then list', () =>
    withStandIn(async (standIn) => {
      const pullRequest = open(standIn);
      const { rest } = client(standIn);
      const { data: review } = await rest.pulls.createReview({
        ...onPull,
        commit_id: pullRequest.head.sha,
        event: 'COMMENT',
        body: 'two places',
        comments: [good, { path: 'a.go', start_line: 20, line: 21, side: 'LEFT', start_side: 'LEFT', body: 'range' }],
      });
      expect(review).toMatchObject({
        state: 'COMMENTED',
        body: 'two places',
        user: { login: 'github-actions[bot]', type: 'Bot' },
      });
      const { data: comments } = await client(standIn, 'ghp-maintainer').rest.pulls.listReviewComments(onPull);
      expect(
        comments.map(({ path, line, side, start_line: start, position }) => [path, line, side, start, position]),
      ).toEqual([
        ['a.go', 3, 'RIGHT', null, 4],
        ['a.go', 21, 'LEFT', 20, 9],
      ]);
      expect(comments.every((comment) => comment.pull_request_review_id === review.id)).toBe(true);
      const { data: ofReview } = await rest.pulls.listCommentsForReview({ ...onPull, review_id: review.id });
      expect(ofReview.map(({ body }) => body)).toEqual(['here', 'range']);
      expect(ofReview[0]).not.toHaveProperty('line');
      expect((await rest.pulls.get(onPull)).data).toMatchObject({ review_comments: 2, additions: 2, deletions: 2 });
    }));

  it('refuses the whole review for one line outside the diff, without naming it', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      const { rest } = client(standIn);
      const comments = [good, { path: 'a.go', line: 19, body: 'outside' }];
      const { status, data } = await refused(rest.pulls.createReview({ ...onPull, event: 'COMMENT', comments }));
      expect(status).toBe(422);
      expect(data).toEqual({
        message: 'Unprocessable Entity',
        errors: ['Line could not be resolved'],
        documentation_url: 'https://docs.github.com/rest',
        status: '422',
      });
      expect(standIn.state.reviews).toEqual([]);
      expect(standIn.state.reviewComments).toEqual([]);
    }));

  it('refuses a commit that is not part of the pull request', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      const review = { ...onPull, event: 'COMMENT', body: 'x' } as const;
      const { rest } = client(standIn);
      expect((await refused(rest.pulls.createReview({ ...review, commit_id: fakeSha('merge commit') }))).status).toBe(
        422,
      );
      standIn.state.setHead(1, fakeSha('second'), files);
      await rest.pulls.createReview({ ...review, commit_id: fakeSha('head of #1') });
      standIn.state.setHead(1, fakeSha('rewritten'), files, { force: true });
      expect((await refused(rest.pulls.createReview({ ...review, commit_id: fakeSha('head of #1') }))).status).toBe(
        422,
      );
    }));

  it('refuses verdicts on one’s own pull request, and approvals by Actions', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      const own = client(standIn, 'ghp-contributor').rest.pulls;
      for (const event of ['APPROVE', 'REQUEST_CHANGES'] as const) {
        expect((await refused(own.createReview({ ...onPull, event, body: 'x' }))).status).toBe(422);
      }
      await own.createReview({ ...onPull, event: 'COMMENT', body: 'x' });
      const action = client(standIn).rest.pulls;
      expect((await refused(action.createReview({ ...onPull, event: 'APPROVE' }))).status).toBe(422);
      await action.createReview({ ...onPull, event: 'REQUEST_CHANGES', body: 'x' });
      expect(standIn.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED', 'CHANGES_REQUESTED']);
    }));

  it('refuses an empty review, a body that is too long, and keys that do not exist', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      const { rest, request } = client(standIn);
      const review = { ...onPull, event: 'COMMENT' } as const;
      expect((await refused(rest.pulls.createReview(review))).status).toBe(422);
      expect((await refused(rest.pulls.createReview({ ...review, body: 'x'.repeat(65_537) }))).status).toBe(422);
      await rest.pulls.createReview({ ...review, body: '\u{1F600}'.repeat(65_536) });
      const route = 'POST /repos/octo/widgets/pulls/1/reviews';
      const { data } = await refused(
        request(route, { event: 'COMMENT', comments: [{ ...good, subject_type: 'file' }] }),
      );
      expect(data).toMatchObject({ message: 'Validation Failed', errors: ['"subject_type" is not a permitted key'] });
      expect((await refused(request(route, { event: 'MAYBE' }))).status).toBe(422);
      expect((await refused(request(route, { comments: [{ path: 'a.go' }] }))).data).toMatchObject({
        errors: ['comments.0.body is missing'],
      });
      expect(standIn.state.reviews).toHaveLength(1);
    }));

  it('lets submitted reviews be edited, never deleted', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      const { rest } = client(standIn);
      const { data: review } = await rest.pulls.createReview({ ...onPull, event: 'COMMENT', body: 'first' });
      const that = { ...onPull, review_id: review.id };
      expect((await rest.pulls.updateReview({ ...that, body: 'second' })).data.body).toBe('second');
      expect((await refused(rest.pulls.deletePendingReview(that))).status).toBe(422);
      expect(
        (await refused(client(standIn, 'ghp-maintainer').rest.pulls.updateReview({ ...that, body: 'x' }))).status,
      ).toBe(403);
      expect((await rest.pulls.getReview(that)).data.body).toBe('second');
    }));

  it('shows a pending review to its author only', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      const { rest } = client(standIn);
      const other = client(standIn, 'ghp-maintainer').rest;
      const { data: review } = await rest.pulls.createReview({ ...onPull, comments: [good] });
      expect(review.state).toBe('PENDING');
      expect((await other.pulls.listReviews(onPull)).data).toEqual([]);
      expect((await other.pulls.listReviewComments(onPull)).data).toEqual([]);
      expect((await rest.pulls.listReviews(onPull)).data).toHaveLength(1);
      expect((await refused(rest.pulls.createReview(onPull))).status).toBe(422);
      await rest.pulls.deletePendingReview({ ...onPull, review_id: review.id });
      expect(standIn.state.reviewComments).toEqual([]);
    }));
});

describe('review comments', () => {
  it('stores comments on lines, on files, and replies', () =>
    withStandIn(async (standIn) => {
      const { head } = open(standIn);
      const { rest } = client(standIn);
      const comment = { ...onPull, commit_id: head.sha, path: 'a.go' } as const;
      const { data: first } = await rest.pulls.createReviewComment({
        ...comment,
        line: 3,
        side: 'RIGHT',
        body: 'line',
      });
      const { data: whole } = await rest.pulls.createReviewComment({ ...comment, subject_type: 'file', body: 'file' });
      expect(first).toMatchObject({ line: 3, subject_type: 'line', commit_id: head.sha });
      expect(whole).toMatchObject({ line: null, subject_type: 'file' });
      const { data: reply } = await client(standIn, 'ghp-contributor').rest.pulls.createReviewComment({
        ...comment,
        in_reply_to: first.id,
        body: 'why?',
      });
      expect(reply).toMatchObject({ in_reply_to_id: first.id, line: 3, user: { login: 'contributor', type: 'User' } });
      const again = rest.pulls.createReviewComment({ ...comment, in_reply_to: reply.id, body: 'reply to a reply' });
      expect((await refused(again)).status).toBe(422);
      expect((await rest.pulls.listReviews(onPull)).data.map(({ body }) => body)).toEqual(['', '', '']);
    }));

  it('names the field for a single comment outside the diff', () =>
    withStandIn(async (standIn) => {
      const { head } = open(standIn);
      const comment = { ...onPull, commit_id: head.sha, path: 'a.go', line: 19, body: 'x' } as const;
      const { status, data } = await refused(client(standIn).rest.pulls.createReviewComment(comment));
      expect(status).toBe(422);
      expect(data).toMatchObject({ errors: [{ field: 'pull_request_review_thread.line' }, { code: 'missing_field' }] });
    }));

  it('edits and deletes', () =>
    withStandIn(async (standIn) => {
      const pullRequest = open(standIn);
      const { id } = standIn.state.commentOnLine(pullRequest, 'github-actions[bot]', { path: 'a.go', line: 2 }, 'x');
      const { rest } = client(standIn);
      const that = { ...where, comment_id: id };
      const { data: edited } = await rest.pulls.updateReviewComment({ ...that, body: 'y' });
      expect(edited.body).toBe('y');
      expect(edited.updated_at > edited.created_at).toBe(true);
      await rest.pulls.deleteReviewComment(that);
      expect((await refused(rest.pulls.getReviewComment(that))).status).toBe(404);
      expect((await refused(rest.pulls.deleteReviewComment(that))).status).toBe(404);
    }));

  it('moves comments along with a push, or lets them become outdated', () =>
    withStandIn(async (standIn) => {
      const pullRequest = open(standIn);
      for (const line of [2, 3])
        standIn.state.commentOnLine(pullRequest, 'maintainer', { path: 'a.go', line }, `${line}`);
      const first = pullRequest.head.sha;
      const next = '@@ -1,2 +1,4 @@\n package a\n-var old = 1\n+// why\n+var uno = 1\n+var two = 2';
      standIn.state.setHead(1, fakeSha('second'), [{ filename: 'a.go', status: 'modified', patch: next }]);
      for (const comment of [...standIn.state.reviewComments]) standIn.state.reply(comment, 'contributor', 'ok');
      const { data } = await client(standIn).rest.pulls.listReviewComments(onPull);
      expect(data.map(({ in_reply_to_id: parent, line }) => [parent, line])).toEqual([
        [undefined, null],
        [undefined, 4],
        [data[0]?.id, null],
        [data[1]?.id, 4],
      ]);
      expect(data.slice(0, 2)).toMatchObject([
        { body: '2', line: null, original_line: 2, position: null, commit_id: first, original_commit_id: first },
        { body: '3', line: 4, original_line: 3, position: 5, commit_id: fakeSha('second'), original_commit_id: first },
      ]);
    }));
});

describe('what is written too fast', () => {
  const words = 'was submitted too quickly';
  const tooQuickly = { status: 422, data: { message: 'Validation Failed', errors: [words] } };
  const seconds = 1000;

  it('refuses more comments in a minute, those of reviews among them, as submitted too quickly', async () => {
    let now = 0;
    await withStandIn(
      async (standIn) => {
        open(standIn);
        const { rest } = client(standIn);
        const review = async (count: number): Promise<unknown> =>
          await rest.pulls.createReview({
            ...onPull,
            event: 'COMMENT',
            comments: Array.from({ length: count }, () => good),
          });
        const single = async (): Promise<unknown> =>
          await rest.issues.createComment({ ...where, issue_number: 1, body: 'hello' });
        expect(await refused(review(mostComments + 1))).toMatchObject(tooQuickly);
        await review(mostComments - 1);
        now += 59 * seconds;
        await single();
        expect(await refused(single())).toMatchObject({ status: 422, data: { errors: [{ message: words }] } });
        expect(await refused(review(1))).toMatchObject(tooQuickly);
        // Somebody else's comments are not counted.
        await client(standIn, 'ghp-maintainer').rest.issues.createComment({ ...where, issue_number: 1, body: 'hello' });
        now += seconds;
        await single();
        expect(standIn.state.reviewComments).toHaveLength(mostComments - 1);
      },
      { clock: () => now },
    );
  });

  it('refuses more requests in a minute, and in an hour, for a minute', async () => {
    let now = 0;
    await withStandIn(
      async (standIn) => {
        open(standIn);
        const { rest } = client(standIn);
        const { id } = (await rest.issues.createComment({ ...where, issue_number: 1, body: 'hello' })).data;
        const write = async (): Promise<unknown> =>
          await rest.issues.updateComment({ ...where, comment_id: id, body: 'again' });
        const limited = {
          status: 403,
          data: { message: expect.stringContaining('temporarily blocked from content creation') },
          headers: { 'retry-after': '60' },
        };
        let written = 1;
        while (written < mostContent.hour) {
          for (; written % mostContent.minute !== 0 && written < mostContent.hour; written++) await write();
          expect(await refused(write())).toMatchObject(limited);
          now += 60 * seconds;
          if (written < mostContent.hour) await write();
          written++;
        }
        expect(await refused(write())).toMatchObject(limited);
        now += 3600 * seconds;
        await write();
      },
      { clock: () => now },
    );
  });
});

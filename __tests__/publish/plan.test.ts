import { describe, expect, it } from '@jest/globals';
import { known, unavailable } from '../../src/model/index.ts';
import type { DesiredComment, DesiredReview } from '../../src/publish/desired.ts';
import { commentBody, fileCommentBody, isResolved, resolvedBody, summaryBody } from '../../src/publish/markers.ts';
import { plan } from '../../src/publish/plan.ts';
import type { Existing } from '../../src/publish/plan.ts';
import type { Account, ExistingIssueComment, ExistingLineComment } from '../../src/publish/port.ts';

const head = '1'.repeat(40);
const bot: Account = { login: 'github-actions[bot]', type: 'Bot' };
const person: Account = { login: 'ann', type: 'User' };

const comment = (id: string, line = 7, body = `about ${id}`): DesiredComment => ({
  id,
  path: 'a.go',
  line,
  startLine: null,
  side: 'RIGHT',
  body,
});

const desired = (inline: DesiredComment[], changes: Partial<DesiredReview> = {}): DesiredReview => ({
  name: 'escapediff',
  headSha: head,
  placement: { inline, elsewhere: [] },
  summary: 'S',
  summaryWhen: 'always',
  complete: true,
  ...changes,
});

const onLine = (id: number, of: DesiredComment, changes: Partial<ExistingLineComment> = {}): ExistingLineComment => ({
  id,
  reviewId: null,
  author: bot,
  body: commentBody(of),
  path: of.path,
  line: of.line,
  startLine: of.startLine,
  wholeFile: false,
  inReplyTo: null,
  ...changes,
});

const reply = (id: number, inReplyTo: number, author: Account | null = person): ExistingLineComment =>
  onLine(id, comment('x'), { inReplyTo, author, body: 'Why?' });

const inConversation = (id: number, body: string, author: Account | null = bot): ExistingIssueComment => ({
  id,
  author,
  body,
  url: `https://example.com/${id}`,
});

const sticky = inConversation(100, summaryBody('S'));

const existing = (lineComments: ExistingLineComment[], changes: Partial<Existing> = {}): Existing => ({
  identity: bot,
  state: { open: true, headSha: head },
  lineComments: known(lineComments),
  issueComments: known([sticky]),
  ...changes,
});

describe('a first run', () => {
  it('posts one review with all comments, and the summary', () => {
    const { operations } = plan(desired([comment('1'), comment('2')]), existing([], { issueComments: known([]) }));
    expect(operations).toHaveLength(2);
    expect(operations[0]).toMatchObject({ kind: 'create-review', commit: head, comments: [{ id: '1' }, { id: '2' }] });
    expect(operations[1]).toEqual({ kind: 'create-sticky', body: summaryBody('S') });
    const review = operations[0]?.kind === 'create-review' ? operations[0] : null;
    expect(review?.body).toMatch(
      /^escapediff: 2 comments on new heap allocations\.\n\n<!-- escapediff:review:1{40}:[0-9a-f]{32} -->$/,
    );
  });

  it('posts no review without comments, and no summary where none is wanted', () => {
    const clean = desired([], { summaryWhen: 'if-present' });
    expect(plan(clean, existing([], { issueComments: known([]) })).operations).toEqual([]);
  });
});

describe('a further run', () => {
  it('has nothing to do when all is there', () => {
    const all = [comment('1'), comment('2')];
    const { operations, alreadyPosted } = plan(desired(all), existing([onLine(1, all[0]!), onLine(2, all[1]!)]));
    expect(operations).toEqual([]);
    expect(alreadyPosted).toBe(2);
  });

  it('posts only what is new', () => {
    const { operations } = plan(desired([comment('1'), comment('2')]), existing([onLine(1, comment('1'))]));
    expect(operations).toMatchObject([{ kind: 'create-review', comments: [{ id: '2' }] }]);
  });

  it.each([
    ['at another line', { line: 3 }],
    ['in a file that was renamed since', { path: 'old.go' }],
  ])('does not repeat a comment that stands %s', (_, where) => {
    expect(plan(desired([comment('1', 90)]), existing([onLine(1, comment('1'), where)])).operations).toEqual([]);
  });

  it('posts anew what GitHub has folded away as outdated; the old one goes, unless somebody replied', () => {
    const now = comment('1', 90);
    const outdated = onLine(1, comment('1'), { line: null });
    const alone = plan(desired([now]), existing([outdated]));
    expect(alone).toMatchObject({
      alreadyPosted: 0,
      operations: [{ kind: 'create-review' }, { kind: 'delete-comment', id: 1 }],
    });
    const answered = plan(desired([now]), existing([outdated, reply(2, 1)]));
    expect(answered.operations).toMatchObject([{ kind: 'create-review' }]);
    // Once it is there, nothing is left to do.
    expect(plan(desired([now]), existing([onLine(3, now)])).operations).toEqual([]);
    expect(plan(desired([now]), existing([outdated, reply(2, 1), onLine(3, now)])).operations).toEqual([]);
  });

  it('leaves an outdated comment whose finding has no line to stand on', () => {
    const elsewhere = [{ comment: comment('1', 90), reason: 'line-not-in-diff' as const, detail: '' }];
    const wanted = desired([], { placement: { inline: [], elsewhere } });
    expect(plan(wanted, existing([onLine(1, comment('1'), { line: null })])).operations).toEqual([]);
  });

  it('brings the text up to date, in the form it stands in', () => {
    const now = comment('1', 7, 'new words');
    const changed = plan(desired([now]), existing([onLine(1, comment('1'))])).operations;
    expect(changed).toEqual([{ kind: 'edit-comment', id: 1, body: commentBody(now), reason: 'changed' }]);
    const file = { wholeFile: true, line: null, body: fileCommentBody(comment('1')) };
    expect(plan(desired([comment('1')]), existing([onLine(1, comment('1'), file)])).operations).toEqual([]);
    const changedFile = plan(desired([now]), existing([onLine(1, comment('1'), file)])).operations;
    expect(changedFile).toEqual([{ kind: 'edit-comment', id: 1, body: fileCommentBody(now), reason: 'changed' }]);
  });

  it.each([
    ['on its line', {}, 'about 1'],
    ['on another line', { line: 8 }, 'no suggestion'],
    ['on another range', { startLine: 6 }, 'no suggestion'],
    ['in another file', { path: 'old.go' }, 'no suggestion'],
  ])('leaves a suggestion to a comment that stands %s: %j', (_, where, text) => {
    const now = { ...comment('1'), bodyElsewhere: 'no suggestion' };
    const stands = onLine(1, comment('1', 7, 'old words'), where);
    expect(plan(desired([now]), existing([stands])).operations).toEqual([
      { kind: 'edit-comment', id: 1, body: commentBody(comment('1', 7, text)), reason: 'changed' },
    ]);
  });

  it('never leaves a suggestion to a comment on the whole file', () => {
    expect(fileCommentBody({ ...comment('1'), bodyElsewhere: 'no suggestion' })).toBe(
      fileCommentBody(comment('1', 7, 'no suggestion')),
    );
  });

  it('takes CRLF for no change', () => {
    const body = commentBody(comment('1')).replaceAll('\n', '\r\n');
    expect(plan(desired([comment('1')]), existing([onLine(1, comment('1'), { body })])).operations).toEqual([]);
  });

  it('keeps the comment of a finding that has no line any more, or is over the limit', () => {
    const elsewhere = [{ comment: comment('1'), reason: 'over-limit' as const, detail: '' }];
    const without = desired([], { placement: { inline: [], elsewhere } });
    expect(plan(without, existing([onLine(1, comment('1'))])).operations).toEqual([]);
  });
});

describe('a finding that is gone', () => {
  it('takes its comment with it when nobody replied', () => {
    const { operations } = plan(desired([]), existing([onLine(1, comment('1'))]));
    expect(operations).toEqual([{ kind: 'delete-comment', id: 1, reason: 'gone' }]);
  });

  it.each([
    ['a person', person],
    ['another bot', { login: 'dependabot[bot]', type: 'Bot' }],
    ['a deleted account', null],
    ['another workflow under the same name', bot],
  ])('leaves a resolved comment when %s replied, and marks it only once', (_, author) => {
    const [operation, ...more] = plan(desired([]), existing([onLine(1, comment('1')), reply(2, 1, author)])).operations;
    expect(more).toEqual([]);
    if (operation?.kind !== 'edit-comment') throw new Error('expected an edit');
    expect(operation).toMatchObject({ id: 1, reason: 'resolved' });
    expect(isResolved(operation.body)).toBe(true);
    const after = [onLine(1, comment('1'), { body: operation.body }), reply(2, 1, author)];
    const later = desired([], { headSha: '2'.repeat(40) });
    const { operations } = plan(later, existing(after, { state: { open: true, headSha: '2'.repeat(40) } }));
    expect(operations).toEqual([]);
  });

  it('speaks again in the same thread when it comes back', () => {
    const body = resolvedBody(commentBody(comment('1')), '1', head);
    const { operations } = plan(desired([comment('1')]), existing([onLine(1, comment('1'), { body }), reply(2, 1)]));
    expect(operations).toEqual([{ kind: 'edit-comment', id: 1, body: commentBody(comment('1')), reason: 'changed' }]);
  });

  it('is not taken for gone when a package could not be read', () => {
    const partial = desired([], { complete: false });
    expect(plan(partial, existing([onLine(1, comment('1')), onLine(3, comment('3')), reply(4, 3)])).operations).toEqual(
      [],
    );
  });
});

describe('what is not ours', () => {
  it.each([
    ['a person', person],
    ['a person named like the bot', { login: 'github-actions[bot]', type: 'User' }],
    ['another bot', { login: 'other[bot]', type: 'Bot' }],
    ['a deleted account', null],
  ])('stays untouched, marker or not: %s', (_, author) => {
    const forged = [onLine(1, comment('1'), { author }), onLine(2, comment('gone'), { author })];
    const summaries = known([inConversation(3, summaryBody('old'), author)]);
    const { operations } = plan(desired([comment('1')]), existing(forged, { issueComments: summaries }));
    expect(operations.map(({ kind }) => kind)).toEqual(['create-review', 'create-sticky']);
  });

  it('includes our name without our marker, and our marker in a reply', () => {
    const others = [
      onLine(1, comment('1'), { body: 'lint: unused variable' }),
      onLine(2, comment('2'), { inReplyTo: 1 }),
    ];
    expect(plan(desired([]), existing(others)).operations).toEqual([]);
  });

  it('knows its name in any case, as GitHub does', () => {
    const author = { login: 'GitHub-Actions[bot]', type: 'Bot' };
    expect(plan(desired([comment('1')]), existing([onLine(1, comment('1'), { author })])).operations).toEqual([]);
  });
});

describe('what two runs posted twice', () => {
  it('keeps the oldest, or the one that was answered', () => {
    const twice = [onLine(5, comment('1')), onLine(2, comment('1')), onLine(9, comment('2')), onLine(3, comment('2'))];
    const { operations } = plan(desired([comment('1'), comment('2')]), existing([...twice, reply(10, 9)]));
    expect(operations).toEqual([
      { kind: 'delete-comment', id: 3, reason: 'duplicate' },
      { kind: 'delete-comment', id: 5, reason: 'duplicate' },
    ]);
  });

  it('keeps the oldest summary', () => {
    const issueComments = known([inConversation(8, summaryBody('S')), inConversation(4, summaryBody('old'))]);
    expect(plan(desired([]), existing([], { issueComments })).operations).toEqual([
      { kind: 'update-sticky', id: 4, body: summaryBody('S') },
      { kind: 'delete-sticky', id: 8 },
    ]);
  });
});

describe('refusing', () => {
  it('posts nothing on a closed pull request, or on another head', () => {
    const all = desired([comment('1')]);
    const closed = plan(all, existing([], { state: { open: false, headSha: head } }));
    expect(closed).toMatchObject({ refusal: { reason: 'closed' }, operations: [] });
    const stale = plan(all, existing([], { state: { open: true, headSha: '2'.repeat(40) } }));
    expect(stale).toMatchObject({ refusal: { reason: 'stale' }, operations: [] });
    expect(stale.refusal?.message).toMatch(/222222222222.*111111111111/);
  });
});

describe('lists that could not be read', () => {
  it('cost the line comments only, or the summary only', () => {
    const blind = unavailable('403');
    const all = desired([comment('1')], { summary: 'new' });
    const kinds = (changes: Partial<Existing>): string[] =>
      plan(all, existing([onLine(9, comment('gone'))], changes)).operations.map(({ kind }) => kind);
    expect(kinds({ lineComments: blind })).toEqual(['update-sticky']);
    expect(kinds({ issueComments: blind })).toEqual(['create-review', 'delete-comment']);
    expect(kinds({ lineComments: blind, issueComments: blind })).toEqual([]);
  });
});

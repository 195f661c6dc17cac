import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { UsageError } from '../../src/model/index.ts';
import { requestOf } from '../../src/revisions/event.ts';

interface Examples {
  readonly name: string;
  readonly examples: readonly Record<string, unknown>[];
}

/** Payloads that GitHub has sent. */
const recorded = createRequire(import.meta.url)(
  '@octokit/webhooks-examples/api.github.com/index.json',
) as readonly Examples[];
const examples = (name: string): readonly Record<string, unknown>[] =>
  recorded.find((event) => event.name === name)?.examples ?? [];

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const zero = '0'.repeat(40);
const repository = { name: 'shop', owner: { login: 'ada', name: 'ada' }, default_branch: 'trunk' };
const shop = { owner: 'ada', repo: 'shop', defaultBranch: 'trunk' };

function pull(change: Record<string, unknown> = {}): unknown {
  return {
    repository,
    pull_request: { number: 12, labels: [], base: { sha: a, ref: 'main' }, head: { sha: b, ref: 'topic' }, ...change },
  };
}

describe('what an event asks for', () => {
  it('is a pull request’s head, with its labels sorted', () => {
    const labels = [{ name: 'perf' }, { name: 'allow' }, null, { name: 3 }];
    expect(requestOf({ name: 'pull_request', payload: pull({ labels }) })).toEqual({
      kind: 'pull-request',
      baseSha: a,
      pullRequest: { owner: 'ada', repo: 'shop', number: 12, headSha: b, baseRef: 'main', labels: ['allow', 'perf'] },
    });
  });

  it('is read from every pull request and merge group that GitHub has sent', () => {
    expect(examples('pull_request').length).toBeGreaterThan(20);
    for (const payload of examples('pull_request')) {
      expect(requestOf({ name: 'pull_request', payload })).toMatchObject({ kind: 'pull-request' });
    }
    expect(requestOf({ name: 'pull_request', payload: examples('pull_request')[0] })).toEqual({
      kind: 'pull-request',
      baseSha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
      pullRequest: {
        owner: 'Codertocat',
        repo: 'Hello-World',
        number: 2,
        headSha: 'ec26c3e57ca3a959ca5aad62de7213c562f8c821',
        baseRef: 'master',
        labels: [],
      },
    });
    expect(requestOf({ name: 'merge_group', payload: examples('merge_group')[0] })).toMatchObject({
      kind: 'range',
      base: '380387fbc80638b734a49e1be1c4dfec1c01b33c',
      head: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
      repository: { defaultBranch: 'main' },
    });
  });

  it('is what a push brought, or a new branch as a whole', () => {
    expect(requestOf({ name: 'push', payload: { before: a, after: b, repository } })).toMatchObject({
      kind: 'range',
      base: a,
      head: b,
      repository: shop,
    });
    expect(requestOf({ name: 'push', payload: { before: zero, after: b, repository } })).toEqual({
      kind: 'since-default-branch',
      head: b,
      repository: shop,
    });
    const deleted = examples('push').find(({ after }) => after === zero);
    expect(() => requestOf({ name: 'push', payload: deleted })).toThrow('deleted its branch');
  });

  it('is HEAD for runs started by hand or by the clock, where the payload may name nothing', () => {
    expect(requestOf({ name: 'workflow_dispatch', payload: { repository } })).toEqual({
      kind: 'since-default-branch',
      head: 'HEAD',
      repository: shop,
    });
    const schedule = { name: 'schedule', payload: { schedule: '0 0 * * *' } };
    expect(requestOf({ ...schedule, ref: 'refs/heads/next' })).toEqual({
      kind: 'since-default-branch',
      head: 'HEAD',
      repository: { owner: '', repo: '', defaultBranch: 'next' },
    });
    expect(requestOf(schedule)).toMatchObject({ repository: null });
    expect(requestOf({ name: 'release', payload: {} })).toEqual({ kind: 'nothing', event: 'release' });
  });

  it('is refused where a stranger’s code would be built with the repository’s rights', () => {
    for (const name of ['pull_request_target', 'workflow_run']) {
      expect(() => requestOf({ name, payload: examples(name)[0] ?? pull() })).toThrow(UsageError);
      expect(() => requestOf({ name, payload: pull() })).toThrow(
        new RegExp(`${name}: .*token that can write.*Use the pull_request event`),
      );
    }
  });

  it.each([
    [pull({ number: 'twelve' }), 'pull_request.number is "twelve". Accepted: a positive whole number'],
    [pull({ number: 1.5 }), 'pull_request.number is 1.5.'],
    [pull({ head: { sha: 'main' } }), `pull_request.head.sha is "main". Accepted: a commit's SHA`],
    [pull({ head: { sha: `${b}\n--x` } }), 'pull_request.head.sha is'],
    [pull({ base: { sha: a } }), 'pull_request.base.ref is nothing. Accepted: a text'],
    [{ pull_request: [] }, 'is nothing'],
    [null, 'pull_request.base.sha is nothing'],
    ['text', 'pull_request.base.sha is nothing'],
    [pull({ base: { sha: 'x'.repeat(1000) } }), /^.{0,250}$/],
  ])('is not guessed from a payload that lacks something: %#', (payload, message) => {
    expect(() => requestOf({ name: 'pull_request', payload })).toThrow(UsageError);
    expect(() => requestOf({ name: 'pull_request', payload })).toThrow(message);
  });

  it('looks at the payload’s own fields only', () => {
    const inherited: unknown = Object.create({ before: a, after: b });
    expect(() => requestOf({ name: 'push', payload: inherited })).toThrow('after is nothing');
  });
});

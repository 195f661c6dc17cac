import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { client, refused, where, withStandIn } from './harness.ts';
import { startStandIn } from './stand-in.ts';
import type { Fault, Identity, StandIn } from './stand-in.ts';

const onIssue = { ...where, issue_number: 1 } as const;
const open = (standIn: StandIn) => standIn.state.openPullRequest({ files: [] });
const comment = (standIn: StandIn, token?: string) =>
  client(standIn, token).rest.issues.createComment({ ...onIssue, body: 'x' });

describe('tokens', () => {
  it('refuses what a token may not do, and says what would be enough', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      const { rest } = client(standIn, 'ghs-read');
      const { status, data, headers } = await refused(comment(standIn, 'ghs-read'));
      expect(status).toBe(403);
      expect(data).toMatchObject({ message: 'Resource not accessible by integration' });
      expect(headers).toMatchObject({ 'x-accepted-github-permissions': 'issues=write; pull_requests=write' });
      const review = rest.pulls.createReview({ ...where, pull_number: 1, event: 'COMMENT', body: 'x' });
      expect((await refused(review)).status).toBe(403);
      expect((await rest.issues.listComments(onIssue)).data).toEqual([]);
      expect((await refused(rest.users.getAuthenticated())).status).toBe(403);
      const person = await client(standIn, 'ghp-maintainer').rest.users.getAuthenticated();
      expect(person.data).toMatchObject({ login: 'maintainer', type: 'User' });
    }));

  it('knows each permission on its own', async () => {
    const only = (permissions: Identity['permissions']): Identity => ({ login: 'x[bot]', type: 'Bot', permissions });
    const tokens = {
      pulls: only({ 'pull-requests': 'write' }),
      issues: only({ issues: 'write' }),
      checks: only({ checks: 'write' }),
    };
    await withStandIn(
      async (standIn) => {
        const { head } = open(standIn);
        const outcomes: unknown[] = [];
        for (const token of Object.keys(tokens)) {
          const { rest } = client(standIn, token);
          const calls = [
            rest.issues.createComment({ ...onIssue, body: 'x' }),
            rest.pulls.createReview({ ...where, pull_number: 1, event: 'COMMENT', body: 'x' }),
            rest.checks.create({ ...where, name: 'x', head_sha: head.sha }),
          ];
          outcomes.push((await Promise.allSettled(calls)).map((outcome) => outcome.status === 'fulfilled'));
        }
        expect(outcomes).toEqual([
          [true, true, false],
          [true, false, false],
          [false, false, true],
        ]);
      },
      { tokens },
    );
  });

  it('refuses unknown tokens, and anonymous writers', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      expect((await refused(comment(standIn, 'stolen'))).status).toBe(401);
      const path = `${standIn.url}/repos/octo/widgets/issues/1/comments`;
      expect((await fetch(path)).status).toBe(200);
      expect((await fetch(path, { method: 'POST', body: '{"body":"x"}' })).status).toBe(401);
    }));

  it('hides a private repository', () =>
    withStandIn(
      async (standIn) => {
        standIn.state.addRepository('octo/secret', { private: true });
        const url = `${standIn.url}/repos/octo/secret`;
        expect((await fetch(url)).status).toBe(404);
        expect((await fetch(url, { headers: { authorization: 'Bearer ghs-read' } })).status).toBe(200);
      },
      { repositories: [] },
    ));
});

describe('the server', () => {
  it('answers 404 to what it does not know, and remembers it', () =>
    withStandIn(async (standIn) => {
      const answer = await fetch(`${standIn.url}/repos/octo/widgets/stargazers`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ message: 'Not Found' });
      expect((await fetch(`${standIn.url}/repos/octo/widgets/pulls/9`)).status).toBe(404);
      expect((await fetch(`${standIn.url}/repos/octo/nothing`)).status).toBe(404);
      expect((await fetch(`${standIn.url}/repos/octo/widgets/pulls/one`)).status).toBe(404);
      expect(standIn.unknownRequests).toEqual(['GET /repos/octo/widgets/stargazers']);
    }));

  it('keeps a log of requests', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      await comment(standIn);
      await client(standIn).rest.issues.listComments({ ...onIssue, per_page: 2 });
      const path = '/repos/octo/widgets/issues/1/comments';
      expect(standIn.requests).toMatchObject([
        {
          method: 'POST',
          path,
          status: 201,
          operation: 'issues/create-comment',
          login: 'github-actions[bot]',
          body: { body: 'x' },
        },
        {
          method: 'GET',
          path,
          status: 200,
          operation: 'issues/list-comments',
          query: { per_page: '2' },
          body: undefined,
        },
      ]);
    }));

  it('refuses queries and bodies that the description does not have', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      const url = `${standIn.url}/repos/octo/widgets/issues/1/comments`;
      expect((await fetch(`${url}?perpage=3`)).status).toBe(422);
      expect((await fetch(`${url}?since=yesterday`)).status).toBe(422);
      const headers = { authorization: 'token ghs-write' };
      const post = async (body: string) => (await fetch(url, { method: 'POST', headers, body })).status;
      expect(await post('{')).toBe(400);
      expect(await post('')).toBe(422);
      expect(await post('{"body":5}')).toBe(422);
      expect(await post('{"body":"x","text":"y"}')).toBe(422);
      expect(standIn.state.issueComments).toEqual([]);
    }));

  it('fails loudly when its own answer is not what GitHub documents', async () => {
    const standIn = await startStandIn();
    const pullRequest = open(standIn);
    pullRequest.state = 'half-open' as 'open';
    const { status, data } = await refused(client(standIn).rest.pulls.get({ ...where, pull_number: 1 }));
    expect(status).toBe(500);
    expect(data).toMatchObject({
      message: expect.stringContaining('/state must be equal to one of the allowed values'),
    });
    await expect(standIn.close()).rejects.toThrow('pulls/get 200');
  });

  it('can look like Enterprise Server', () =>
    withStandIn(
      async (standIn) => {
        expect(standIn.url).toMatch(/\/api\/v3$/);
        expect((await client(standIn).rest.repos.get(where)).data.url).toBe(`${standIn.url}/repos/octo/widgets`);
        expect((await fetch(`${standIn.url.replace('/api/v3', '')}/repos/octo/widgets`)).status).toBe(404);
      },
      { basePath: '/api/v3' },
    ));

  it('gives the same answers each time', async () => {
    const answers: string[] = [];
    for (let time = 0; time < 2; time++) {
      await withStandIn(async (standIn) => {
        open(standIn);
        const { data } = await comment(standIn);
        answers.push(JSON.stringify(data).replaceAll(standIn.url, 'URL'));
      });
    }
    expect(answers[0]).toBe(answers[1]);
  });
});

describe('a request that is still being sent', () => {
  const half = 'POST /repos/octo/widgets/issues/1/comments HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{';

  async function send(standIn: StandIn): Promise<Socket> {
    const socket = connect(Number(new URL(standIn.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(half);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return socket;
  }

  it('does not keep close() waiting', async () => {
    const standIn = await startStandIn();
    const socket = await send(standIn);
    // Not events.once: the end may come as a reset, and an error would reject it.
    const cut = new Promise((resolve) => socket.once('close', resolve));
    await standIn.close();
    await cut;
    expect(standIn.requests).toEqual([]);
  });

  it('is forgotten when its client goes away', async () => {
    const standIn = await startStandIn();
    (await send(standIn)).destroy();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(standIn.requests).toEqual([]);
    await standIn.close();
  });
});

describe('faults', () => {
  const path = /\/issues\/1\/comments$/;

  async function tried(fault: Fault): Promise<{ status: number; stored: number; data?: unknown; headers?: unknown }> {
    let seen = { status: 0, stored: 0 };
    await withStandIn(async (standIn) => {
      open(standIn);
      standIn.faults.push(fault);
      const outcome = await refused(comment(standIn)).catch(() => ({ status: 0 }));
      seen = { ...outcome, stored: standIn.state.issueComments.length };
      expect(standIn.requests).toMatchObject([{ fault: fault.kind }]);
      await comment(standIn);
      expect(standIn.state.issueComments).toHaveLength(seen.stored + 1);
    });
    return seen;
  }

  it('answers with a status instead', async () => {
    for (const status of [401, 403, 404, 422, 429, 500, 502]) {
      expect(await tried({ match: { method: 'POST', path }, kind: 'status', status })).toMatchObject({
        status,
        stored: 0,
      });
    }
    const limited = await tried({ match: { path }, kind: 'status', status: 403, headers: { 'retry-after': '1' } });
    expect(limited).toMatchObject({
      data: { message: expect.stringContaining('secondary rate limit') },
      headers: { 'retry-after': '1' },
    });
    const custom = await tried({ match: {}, kind: 'status', status: 500, body: { message: 'mine' } });
    expect(custom.data).toEqual({ message: 'mine' });
  });

  it('stores, and then answers with a status', async () => {
    const outcome = await tried({ match: { path }, kind: 'status-after-storing', status: 502 });
    expect(outcome).toMatchObject({ status: 502, stored: 1 });
  });

  it('drops the connection before and after storing', async () => {
    expect((await tried({ match: { path }, kind: 'drop-connection' })).stored).toBe(0);
    expect((await tried({ match: { path }, kind: 'drop-connection-after-storing' })).stored).toBe(1);
  });

  it('skips, repeats, and leaves other requests alone', () =>
    withStandIn(async (standIn) => {
      open(standIn);
      standIn.faults.push({ match: { method: 'GET', path }, kind: 'status', status: 500, skip: 1, times: 2 });
      const list = async () => (await fetch(`${standIn.url}/repos/octo/widgets/issues/1/comments`)).status;
      const statuses: number[] = [];
      for (let time = 0; time < 4; time++) statuses.push(await list());
      expect(statuses).toEqual([200, 500, 500, 200]);
      await comment(standIn);
    }));

  it('delays, and does not keep close() waiting', async () => {
    const standIn = await startStandIn();
    standIn.faults.push({ match: {}, kind: 'delay', milliseconds: 60 }, { match: {}, kind: 'status', status: 503 });
    const before = performance.now();
    expect((await fetch(standIn.url + '/user')).status).toBe(503);
    expect(performance.now() - before).toBeGreaterThan(50);
    standIn.faults.push({ match: {}, kind: 'delay', milliseconds: 60_000 });
    const hanging = fetch(standIn.url + '/user').catch(() => 'cut');
    while (standIn.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await standIn.close();
    expect(await hanging).toBe('cut');
  });
});

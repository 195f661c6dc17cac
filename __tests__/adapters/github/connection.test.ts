import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { connect } from '../../../src/adapters/github/client.ts';
import { findIdentity } from '../../../src/adapters/github/identity.ts';
import { gitHubReviews } from '../../../src/adapters/github/reviews.ts';
import type { GitHubReviews } from '../../../src/publish/port.ts';

/** Answers that no real GitHub should give, and requests that the stand-in does not know. */
let servers: Server[] = [];
let asked: string[] = [];

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

async function answering(reply: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  asked = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => {
      reply(request, response);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const client = (apiUrl: string) => connect({ token: 't', apiUrl, millisecondsPerSecond: 1 });
const port = (apiUrl: string): GitHubReviews => gitHubReviews(client(apiUrl), { owner: 'o', repo: 'r', number: 1 });

describe('whose comments are ours', () => {
  const refused = { message: 'Resource not accessible by integration' };

  it('is the owner of a personal token', async () => {
    const url = await answering((_, response) => {
      json(response, 200, { login: 'ann', type: 'User', id: 1 });
    });
    expect(await findIdentity(client(url), null)).toEqual({ known: true, value: { login: 'ann', type: 'User' } });
    expect(asked).toEqual(['GET /user']);
  });

  it('is the app of an installation token, which only GraphQL tells', async () => {
    const url = await answering((request, response) => {
      if (request.url === '/user') json(response, 403, refused);
      else json(response, 200, { data: { viewer: { login: 'my-reviewer[bot]' } } });
    });
    const found = await findIdentity(client(url), null);
    expect(found).toEqual({ known: true, value: { login: 'my-reviewer[bot]', type: 'Bot' } });
    expect(asked).toEqual(['GET /user', 'POST /graphql']);
  });

  it.each([
    ['refuses', 403, refused],
    ['refuses in a list of errors', 200, { data: null, errors: [{ type: 'FORBIDDEN', message: 'no' }] }],
    ['does not exist', 404, { message: 'Not Found' }],
  ])("is the workflow's bot where GraphQL %s too", async (_, status, body) => {
    const url = await answering((request, response) => {
      if (request.url === '/user') json(response, 403, refused);
      else json(response, status, body);
    });
    expect(await findIdentity(client(url), null)).toEqual({
      known: true,
      value: { login: 'github-actions[bot]', type: 'Bot' },
    });
  });

  it('is not asked where the user says it', async () => {
    const url = await answering((_, response) => {
      json(response, 500, {});
    });
    expect(await findIdentity(client(url), 'my-app[bot]')).toEqual({
      known: true,
      value: { login: 'my-app[bot]', type: 'Bot' },
    });
    expect(await findIdentity(client(url), 'ann')).toEqual({ known: true, value: { login: 'ann', type: 'User' } });
    expect(asked).toEqual([]);
  });

  it.each([
    [
      'a server error',
      (response: ServerResponse) => {
        json(response, 502, {});
      },
    ],
    [
      'a lost connection',
      (response: ServerResponse) => {
        response.destroy();
      },
    ],
    [
      'a token that is not valid',
      (response: ServerResponse) => {
        json(response, 401, { message: 'Bad credentials' });
      },
    ],
    [
      'an answer without a login',
      (response: ServerResponse) => {
        json(response, 200, { data: {} });
      },
    ],
  ])('is not guessed after %s', async (_, reply) => {
    const url = await answering((request, response) => {
      if (request.url === '/user') json(response, 403, refused);
      else reply(response);
    });
    expect(await findIdentity(client(url), null)).toMatchObject({ known: false });
    const broken = await answering((_request, response) => {
      reply(response);
    });
    expect(await findIdentity(client(broken), null)).toMatchObject({ known: false });
  });
});

describe('a rate limit', () => {
  it.each([
    ['that is over already, by our clock', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }],
    ['that is to be asked about again at once', { 'retry-after': '0' }],
  ])('%s is not asked about without end', async (_, headers) => {
    let asked = 0;
    const url = await answering((_request, response) => {
      asked += 1;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      json(response, 403, { message: 'API rate limit exceeded' });
    });
    await expect(port(url).files()).rejects.toMatchObject({ kind: 'rate-limited', status: 403 });
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThanOrEqual(4);
  });
});

describe('answers that are no answers', () => {
  it('are never taken for an empty list', async () => {
    const half = JSON.stringify([{ id: 1 }]).slice(0, -1);
    const replies: Record<string, (response: ServerResponse) => void> = {
      'breaks off before the body': (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).flushHeaders();
        setTimeout(() => response.destroy(), 5);
      },
      'breaks off within it': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write(half);
        setTimeout(() => response.destroy(), 5);
      },
      'ends too early': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(half);
      },
      'is empty': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end();
      },
      'is a login page': (response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
      },
      'is no list': (response) => {
        json(response, 200, { hello: 'world' });
      },
      'is a list of something else': (response) => {
        json(response, 200, [{ hello: 'world' }]);
      },
      'is null': (response) => {
        json(response, 200, null);
      },
    };
    for (const [what, reply] of Object.entries(replies)) {
      const url = await answering((_, response) => {
        reply(response);
      });
      const outcome = await port(url)
        .lineComments()
        .then(
          (found) => `took it for ${found.length} comments`,
          (error: unknown) => (error as Error).name,
        );
      expect([what, outcome]).toEqual([what, 'GitHubFailure']);
    }
  });

  it('to a POST are sent for once', async () => {
    const url = await answering((_, response) => {
      response.writeHead(201, { 'content-type': 'application/json' }).write('{"id":');
      setTimeout(() => response.destroy(), 5);
    });
    await expect(port(url).createIssueComment('x')).rejects.toMatchObject({ kind: 'unreachable' });
    expect(asked).toHaveLength(1);
  });

  it('name the field that is not as it should be', async () => {
    const url = await answering((_, response) => {
      json(response, 200, { state: 'open', head: { sha: 7 } });
    });
    await expect(port(url).state()).rejects.toThrow(/the pull request\.head holds no text `sha`, but 7/);
  });
});

describe('requests', () => {
  it('go to Enterprise Server below /api/v3, and GraphQL beside it', async () => {
    const url = await answering((_, response) => {
      json(response, 403, { message: 'no' });
    });
    await findIdentity(client(`${url}/api/v3`), null);
    expect(asked).toEqual(['GET /api/v3/user', 'POST /api/graphql']);
  });

  it('are slowed down when there are many writes', async () => {
    const url = await answering((_, response) => {
      json(response, 201, { id: 1, html_url: 'x' });
    });
    const slow = connect({ token: 't', apiUrl: url, millisecondsPerSecond: 40 });
    const reviews = gitHubReviews(slow, { owner: 'o', repo: 'r', number: 1 });
    const time = async (count: number): Promise<number> => {
      const start = performance.now();
      for (let index = 0; index < count; index += 1) await reviews.createIssueComment('x');
      return performance.now() - start;
    };
    await time(20);
    expect(await time(5)).toBeGreaterThan(5 * 39);
  });
});

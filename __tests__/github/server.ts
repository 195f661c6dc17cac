import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from './call.ts';
import { createFaultFinder, faultBody } from './faults.ts';
import type { Fault } from './faults.ts';
import { defaultTokens } from './identity.ts';
import type { Identity } from './identity.ts';
import { respond } from './respond.ts';
import { createContentLimit } from './rules.ts';
import type { Incoming, Outcome, World } from './respond.ts';
import { State } from './state.ts';

/** One request as it arrived, and what became of it. */
export interface LoggedRequest {
  readonly method: string;
  /** Below the API's base, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; the text where it is none; undefined for no body. */
  readonly body: unknown;
  readonly headers: IncomingMessage['headers'];
  /** Whom the token speaks for; null for anonymous requests, bad tokens, and those that a fault kept from being read. */
  readonly login: string | null;
  /** Such as `pulls/create-review`; null where the stand-in does not know the request. */
  readonly operation: string | null;
  /** 0 when the connection was dropped, and until there is an answer. */
  readonly status: number;
  /** The fault that met it. */
  readonly fault: Fault['kind'] | null;
}

export interface StandInOptions {
  /** `owner/name` of the repositories that are there from the start; `octo/widgets` unless given. */
  readonly repositories?: readonly string[];
  /** Tokens and whom they speak for, instead of `defaultTokens`. */
  readonly tokens?: Readonly<Record<string, Identity>>;
  /** Begin of every path: `/api/v3` to look like Enterprise Server. */
  readonly basePath?: string;
  /** Milliseconds, for limits on how much is written in some time; the machine's clock unless given. */
  readonly clock?: () => number;
}

export interface StandIn {
  /** Base of the API, to be used as GITHUB_API_URL and as octokit's baseUrl. */
  readonly url: string;
  readonly state: State;
  /** What goes wrong on purpose; push to it at any time. */
  readonly faults: Fault[];
  /** Every request, in the order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** Requests for something that the stand-in does not have, as `GET /path`. */
  readonly unknownRequests: readonly string[];
  /** What was wrong with answers of the stand-in itself: bugs of this folder. */
  readonly violations: readonly string[];
  /** Stops it, cutting what is still open. Rejects when there are violations, so that no test passes over them. */
  close(): Promise<void>;
}

/** Starts a stand-in of GitHub on a free port of this machine. Nothing is shared between two of them. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const {
    repositories = ['octo/widgets'],
    tokens = defaultTokens,
    basePath = '',
    clock = () => performance.now(),
  } = options;
  const state = new State();
  for (const name of repositories) state.addRepository(name);
  const faults: Fault[] = [];
  const requests: LoggedRequest[] = [];
  const unknownRequests: string[] = [];
  const violations: string[] = [];
  const findFaults = createFaultFinder(faults);
  const stopped = new AbortController();

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (!stopped.signal.aborted) violations.push(String(error));
      request.socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`;
  const world: World = {
    state,
    tokens,
    limitContent: createContentLimit(clock),
    urls: { api: url, web: 'https://github.com' },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A client that went away in the middle of its request has asked for nothing.
    const incoming = await read(request, basePath).catch(() => null);
    if (!incoming) return;
    const { method, path } = incoming;
    const { delay, fault } = findFaults(method, path);
    const index = requests.push(log(request, incoming, fault?.kind ?? (delay > 0 ? 'delay' : null))) - 1;
    const note = (seen: Partial<LoggedRequest>) => {
      const entry = requests[index];
      if (entry) requests[index] = { ...entry, ...seen };
    };
    if (delay > 0) await sleep(delay, undefined, { signal: stopped.signal });
    if (fault?.kind === 'drop-connection') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'status') {
      note({ status: fault.status });
      send(response, faulty(fault));
      return;
    }
    const outcome = respond(world, incoming);
    violations.push(...outcome.violations);
    if (outcome.operation === null && outcome.status === 404) unknownRequests.push(`${method} ${path}`);
    note({ login: outcome.login, operation: outcome.operation });
    if (fault?.kind === 'drop-connection-after-storing') {
      request.socket.destroy();
      return;
    }
    const answer: Reply = fault?.kind === 'status-after-storing' && outcome.status < 400 ? faulty(fault) : outcome;
    note({ status: answer.status });
    if (fault?.kind === 'trickle') trickle(response, answer, fault.bytesPerSecond);
    else send(response, answer, requests.length);
  }

  return {
    url,
    state,
    faults,
    requests,
    unknownRequests,
    violations,
    async close() {
      stopped.abort();
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeAllConnections();
      await closed;
      if (violations.length > 0) throw new Error(`the stand-in of GitHub is broken:\n${violations.join('\n')}`);
    },
  };
}

async function read(request: IncomingMessage, basePath: string): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: (request.method ?? 'GET').toUpperCase(),
    // A path outside the base is known to no operation, for each begins with a slash.
    path: pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : `outside:${pathname}`,
    search: searchParams,
    authorization: request.headers.authorization,
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

function log(request: IncomingMessage, incoming: Incoming, fault: Fault['kind'] | null): LoggedRequest {
  const { method, path, search, text } = incoming;
  let body: unknown = text === '' ? undefined : text;
  try {
    if (text !== '') body = JSON.parse(text);
  } catch {
    // Kept as text.
  }
  const query = Object.fromEntries(search);
  return { method, path, query, body, headers: request.headers, login: null, operation: null, status: 0, fault };
}

function faulty(fault: Extract<Fault, { kind: 'status' | 'status-after-storing' }>): Reply {
  const { status, headers = {} } = fault;
  return { status, headers, body: fault.body ?? faultBody(status, headers) };
}

/** Byte by byte, until all is said or the client has gone. */
function trickle(response: ServerResponse, { status, body }: Reply, bytesPerSecond: number): void {
  const text = Buffer.from(body === undefined ? '' : JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length });
  let sent = 0;
  const timer = setInterval(() => {
    if (sent >= text.length || response.destroyed) {
      clearInterval(timer);
      response.end();
    } else response.write(text.subarray(sent, (sent += 1)));
  }, 1000 / bytesPerSecond);
}

function send(response: ServerResponse, reply: Reply | Outcome, served = 0): void {
  const limits = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': String(Math.max(1, 1000 - served)) };
  const type = { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(reply.status, { ...(reply.body === undefined ? {} : type), ...limits, ...reply.headers });
  response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
}

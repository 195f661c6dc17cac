import type { Call, Reply } from './call.ts';
import { ApiError, forbidden, notFound, validationFailed } from './errors.ts';
import { missingPermission, tokenOf } from './identity.ts';
import type { Identity } from './identity.ts';
import { description } from './openapi.ts';
import type { Operation } from './openapi.ts';
import { renderAccount } from './render/account.ts';
import type { Urls } from './render/urls.ts';
import { refuseArchived, type createContentLimit } from './rules.ts';
import { handlers } from './routes/index.ts';
import type { State } from './state.ts';
import { checkAnswer, checkBody, readPath, readQuery } from './validation.ts';

/** One request, off the wire. */
export interface Incoming {
  readonly method: string;
  /** Path below the API's base, still percent-encoded. */
  readonly path: string;
  readonly search: URLSearchParams;
  readonly authorization: string | undefined;
  /** The body's bytes as text; empty for none. */
  readonly text: string;
}

/** What the stand-in answers, and what the log says of it. */
export interface Outcome extends Reply {
  /** Null for a request that GitHub's description (as far as it is here) does not know. */
  readonly operation: string | null;
  readonly login: string | null;
  readonly body: unknown;
  /** What is wrong with the stand-in's own answer. */
  readonly violations: readonly string[];
}

/** What a stand-in is made of, as far as answering goes. */
export interface World {
  readonly state: State;
  readonly urls: Urls;
  readonly tokens: Readonly<Record<string, Identity>>;
  /** Throws once an account creates content too fast. */
  readonly limitContent: ReturnType<typeof createContentLimit>;
}

/** Answers a request as GitHub would. Never throws: a mistake of the stand-in's own becomes a 500 with violations. */
export function respond(world: World, request: Incoming): Outcome {
  const match = description().match(request.method, request.path);
  const operation = match?.operation ?? null;
  let viewer: Identity | null = null;
  let reply: Reply;
  try {
    viewer = identify(world.tokens, request.authorization);
    if (!match || (!handlers.has(match.operation.id) && match.operation.id !== 'users/get-authenticated')) {
      return { operation: null, login: viewer?.login ?? null, violations: [], ...failure(notFound()) };
    }
    reply = carryOut(world, request, match.operation, match.params, viewer);
  } catch (error) {
    if (!(error instanceof ApiError)) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { operation: operation?.id ?? null, login: viewer?.login ?? null, ...broken([message]) };
    }
    reply = failure(error);
  }
  const violations = operation === null ? [] : checkAnswer(operation, reply.status, reply.body);
  const outcome = { operation: operation?.id ?? null, login: viewer?.login ?? null };
  return violations.length > 0
    ? { ...outcome, ...broken(violations) }
    : { ...outcome, body: undefined, violations, ...reply };
}

function carryOut(
  { state, urls, limitContent }: World,
  request: Incoming,
  operation: Operation,
  raw: Readonly<Record<string, string>>,
  viewer: Identity | null,
): Reply {
  const params = readPath(operation, raw);
  if (params === null) throw notFound();
  const query = readQuery(operation, request.search);
  if (query.problems.length > 0) throw validationFailed(operation, query.problems);
  if (operation.id === 'users/get-authenticated') {
    if (!viewer) throw new ApiError(401, 'Requires authentication');
    if (viewer.type === 'Bot') throw forbidden();
    return { status: 200, body: renderAccount(state.account(viewer.login, viewer.type), urls) };
  }
  const repository = state.findRepository(`${String(params['owner'])}/${String(params['repo'])}`);
  if (!repository || (repository.private && !viewer)) throw notFound();
  if (!viewer && operation.method !== 'GET') throw new ApiError(401, 'Requires authentication');
  refuseArchived(operation, repository);
  const missing = missingPermission(operation, viewer ?? anonymous, repository.private);
  if (missing !== null) throw forbidden(missing);
  const body = parse(request.text);
  const problems = checkBody(operation, body);
  if (problems.length > 0) throw validationFailed(operation, problems);
  const handler = handlers.get(operation.id);
  if (!handler) throw notFound();
  const call: Call = {
    operation,
    params,
    query: query.values,
    body: body ?? {},
    url: `${urls.api}${request.path}`,
    viewer,
    repository,
    state,
    urls,
  };
  limitContent(operation, viewer?.login ?? '', body);
  return handler(call);
}

const anonymous: Identity = { login: '', type: 'User', permissions: {} };

function identify(tokens: World['tokens'], authorization: string | undefined): Identity | null {
  if (authorization === undefined) return null;
  const token = tokenOf(authorization);
  const identity = token !== null && Object.hasOwn(tokens, token) ? tokens[token] : undefined;
  if (!identity) throw new ApiError(401, 'Bad credentials');
  return identity;
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, 'Problems parsing JSON');
  }
}

function failure({ status, body, headers }: ApiError): {
  status: number;
  body: unknown;
  headers: Reply['headers'] & object;
} {
  return { status, body, headers };
}

function broken(violations: readonly string[]): Reply & { body: unknown; violations: readonly string[] } {
  const message = `The stand-in of GitHub is broken: ${violations.join('; ')}`;
  return { status: 500, body: { message }, violations };
}

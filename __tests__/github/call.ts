import { notFound } from './errors.ts';
import type { Identity } from './identity.ts';
import type { PullRequest, Repository } from './model.ts';
import type { Operation } from './openapi.ts';
import type { Urls } from './render/urls.ts';
import type { State } from './state.ts';
import type { Values } from './validation.ts';

/** A request that the description and the token's permissions allow, ready for its handler. */
export interface Call {
  readonly operation: Operation;
  readonly params: Values;
  readonly query: Values;
  readonly body: unknown;
  /** The URL without its query. */
  readonly url: string;
  /** Null for anonymous readers. */
  readonly viewer: Identity | null;
  readonly repository: Repository;
  readonly state: State;
  readonly urls: Urls;
}

export interface Reply {
  readonly status: number;
  /** Undefined for an answer without a body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Carries out one operation. Throws an ApiError to refuse; it must not have changed anything then. */
export type Handler = (call: Call) => Reply;

/** An integer path parameter; the description guarantees that it is one. */
export const integer = (call: Call, name: string): number => call.params[name] as number;

/** A text path parameter. */
export const text = (call: Call, name: string): string => call.params[name] as string;

/** The login that writes. Only anonymous callers have none, and they never reach a handler that writes. */
export function login(call: Call): string {
  if (!call.viewer) throw notFound();
  return call.viewer.login;
}

/** The pull request of the URL, whichever name its number has there. */
export function pullRequestOf(call: Call): PullRequest {
  const number = call.params['pull_number'] ?? call.params['issue_number'];
  const found = call.state.pullRequests.find(
    (pullRequest) => pullRequest.repository === call.repository && pullRequest.number === number,
  );
  if (!found) throw notFound();
  return found;
}

/** Finds by id among the things of the call's repository; 404 when there is none. */
export function byId<T extends { readonly id: number }>(
  call: Call,
  name: string,
  all: readonly T[],
  home: (thing: T) => Repository,
): T {
  const found = all.find((thing) => thing.id === integer(call, name) && home(thing) === call.repository);
  if (!found) throw notFound();
  return found;
}

/** Takes something out of a list that lives on. */
export function remove<T>(from: T[], thing: T): void {
  const at = from.indexOf(thing);
  if (at >= 0) from.splice(at, 1);
}

/** Those that changed at or after the query's `since`. */
export function since<T extends { readonly updatedAt: string }>(call: Call, things: readonly T[]): T[] {
  const limit = call.query['since'];
  return things.filter(({ updatedAt }) => typeof limit !== 'string' || Date.parse(updatedAt) >= Date.parse(limit));
}

/**
 * One page of a list, with the `link` header that leads to the others. Pages hold 30 unless asked otherwise, and never more
 * than 100. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export function page<T>(
  call: Call,
  all: readonly T[],
): { readonly items: readonly T[]; readonly headers: Record<string, string>; readonly number: number } {
  const asked = call.query['per_page'] as number;
  const size = asked < 1 ? 30 : Math.min(asked, 100);
  const number = Math.max(1, call.query['page'] as number);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(call.query)) query.set(key, String(value));
    query.set('page', String(to));
    return `<${call.url}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  const items = all.slice((number - 1) * size, number * size);
  return { items, number, headers: links.length > 0 ? { link: links.join(', ') } : {} };
}

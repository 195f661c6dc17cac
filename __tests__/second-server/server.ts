import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Commits, type DiffFile } from './commits.ts';
import { example, faultsOf } from './documented.ts';

type Body = Readonly<Record<string, unknown>>;

/** An answer of GitHub's, thrown where something is wrong. */
class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly unknown[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    errors: readonly unknown[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Account {
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

interface Comment {
  readonly id: number;
  readonly author: Account;
  body: string;
  readonly review: number;
  readonly path: string;
  /** Null for a comment on the file. */
  readonly line: number | null;
  readonly startLine: number | null;
  readonly side: 'LEFT' | 'RIGHT';
  readonly commit: string;
  readonly hunk: string;
  readonly replyTo: number | null;
}

interface Review {
  readonly id: number;
  readonly author: Account;
  readonly body: string;
  readonly commit: string;
  state: 'PENDING' | 'COMMENTED';
}

interface IssueComment {
  readonly id: number;
  readonly author: Account;
  body: string;
}

interface CheckRun {
  readonly id: number;
  readonly fields: Body;
  annotations: number;
}

type Handler = (ids: readonly string[], body: Body, query: URLSearchParams) => Answer;

const actionsBot: Account = { login: 'github-actions[bot]', type: 'Bot' };
const maxBody = 65536;

/**
 * A second GitHub for one pull request, beside the stand-in of `__tests__/github`: it shares no code and no author's view with that one.
 * It was written from GitHub's documentation alone, and is backed by a real git repository, so that what lies in the diff, what a
 * push moves, and which comments are outdated is worked out as git has it. The token is a workflow's own.
 */
export class SecondServer {
  readonly requests: string[] = [];
  readonly reviews: Review[] = [];
  readonly conversation: IssueComment[] = [];
  readonly checkRuns: CheckRun[] = [];
  comments: Comment[] = [];
  /** What went wrong in the server itself. */
  readonly bugs: unknown[] = [];
  head: string;
  /** The account whose fork the branch is in; null for a branch of the repository's own. */
  fork: string | null = null;
  /** So many more requests that create something meet the secondary limit. */
  limited = 0;
  /** Nobody but collaborators may comment on a locked conversation. https://docs.github.com/en/communities/moderating-comments-and-conversations/locking-conversations */
  locked = false;
  readonly #commits: Commits;
  readonly #base: string;
  readonly #server: Server;
  #lastId = 1_000_000_000;
  #url = '';

  private constructor(folder: string, base: string, head: string) {
    this.#commits = new Commits(folder);
    this.#base = base;
    this.head = head;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(folder: string, base: string, head: string): Promise<SecondServer> {
    const server = new SecondServer(folder, base, head);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    server.#url = `http://127.0.0.1:${(server.#server.address() as AddressInfo).port}`;
    return server;
  }

  get url(): string {
    return this.#url;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Nothing was ever posted. */
  forget(): void {
    this.comments = [];
    for (const list of [this.reviews, this.conversation, this.checkRuns]) list.splice(0);
  }

  /** A person answers to a comment. */
  reply(to: number, body: string): void {
    const first = this.comments.find(({ id }) => id === to)!;
    const id = this.#id();
    this.comments.push({ ...first, id, body, author: { login: 'octocat', type: 'User' }, replyTo: to });
  }

  /** The comments that others than their author see. */
  submitted(): readonly Comment[] {
    const pending = new Set(this.reviews.filter(({ state }) => state === 'PENDING').map(({ id }) => id));
    return this.comments.filter(({ review }) => !pending.has(review));
  }

  /** The line on which a comment stands in the diff now; null where GitHub shows it as outdated. */
  lineOf({ path, line, side, commit }: Comment): number | null {
    if (line === null) return null;
    const from = side === 'RIGHT' ? commit : this.#mergeBase(commit);
    const to = side === 'RIGHT' ? this.head : this.#mergeBase(this.head);
    const now = this.#commits.follow(path, line, from, to);
    const file = this.#files().find((one) => one.path === path);
    return now !== null && file?.hunks.some((hunk) => hunk[side].has(now)) === true ? now : null;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.#url);
    const method = request.method!.toLowerCase();
    this.requests.push(`${request.method!} ${url.pathname}`);
    let text = '';
    for await (const part of request) text += String(part);
    const headers: Record<string, string> = {
      'content-type': 'application/json; charset=utf-8',
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(Math.max(0, 1000 - this.requests.length)),
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
      'x-github-media-type': 'github.v3; format=json',
    };
    try {
      const { status, body } = this.#answer(method, url, request, text);
      if (Array.isArray(body) || url.pathname.endsWith('/check-runs')) this.#page(url, status, body, headers, response);
      else response.writeHead(status, headers).end(status === 204 ? '' : JSON.stringify(body));
    } catch (error) {
      if (!(error instanceof Refusal)) {
        this.bugs.push(error);
        response.writeHead(500).end();
        return;
      }
      const { status, message, errors } = error;
      const documentation_url = 'https://docs.github.com/rest';
      const body = { message, ...(errors.length > 0 ? { errors } : {}), documentation_url, status: String(status) };
      response.writeHead(status, { ...headers, ...error.headers }).end(JSON.stringify(body));
    }
  }

  /** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
  #page(url: URL, status: number, body: unknown, headers: Record<string, string>, response: ServerResponse): void {
    const list = Array.isArray(body) ? body : (body as { check_runs?: unknown }).check_runs;
    if (!Array.isArray(list)) {
      response.writeHead(status, headers).end(JSON.stringify(body));
      return;
    }
    const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
    const page = Number(url.searchParams.get('page') ?? 1);
    const last = Math.max(1, Math.ceil(list.length / size));
    const link = (to: number, rel: string): string => {
      const address = new URL(url);
      address.searchParams.set('page', String(to));
      return `<${address.href}>; rel="${rel}"`;
    };
    const links = [
      ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
      ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ];
    if (links.length > 0) headers['link'] = links.join(', ');
    const part: unknown[] = list.slice((page - 1) * size, page * size);
    const whole = Array.isArray(body) ? part : { total_count: list.length, check_runs: part };
    response.writeHead(status, headers).end(JSON.stringify(whole));
  }

  #answer(method: string, url: URL, request: IncomingMessage, text: string): Answer {
    // https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent
    if ((request.headers['user-agent'] ?? '') === '')
      throw new Refusal(403, 'Request forbidden by administrative rules.');
    const [, token = ''] = /^(?:token|bearer) (\w+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token !== 'ghs_second' && token !== 'ghs_fork') throw new Refusal(401, 'Bad credentials');
    const body = (text === '' ? {} : JSON.parse(text)) as Body;
    if (method === 'post' && url.pathname === '/graphql') {
      return { status: 200, body: { data: { viewer: { login: actionsBot.login } } } };
    }
    if (url.pathname === '/user') throw new Refusal(403, 'Resource not accessible by integration');
    for (const [documented, methods] of Object.entries(this.#routes)) {
      const handler = methods[method];
      const ids = pattern(documented).exec(url.pathname);
      if (handler === undefined || ids === null) continue;
      const faults = faultsOf(documented, method, body);
      if (faults !== '') throw new Refusal(422, 'Invalid request.\n\n' + faults);
      // A pull request of a fork runs with a token that can only read: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
      if (method !== 'get' && token === 'ghs_fork') throw new Refusal(403, 'Resource not accessible by integration');
      if (method === 'post' && this.locked && !documented.includes('check-runs')) {
        throw new Refusal(403, 'Unable to create comment because issue is locked.');
      }
      if (method === 'post') this.#mayCreate();
      return handler(ids.slice(1).map(decodeURIComponent), body, url.searchParams);
    }
    throw new Refusal(404, 'Not Found');
  }

  /** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
  #mayCreate(): void {
    if (this.limited === 0) return;
    this.limited -= 1;
    const message =
      'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.';
    throw new Refusal(403, message, [], { 'retry-after': '1' });
  }

  readonly #routes: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
    // https://docs.github.com/en/rest/pulls/pulls#list-pull-requests, `head` is user:branch.
    '/repos/{owner}/{repo}/pulls': {
      get: (_ids, _body, query) => {
        const wanted = query.get('head') ?? this.#label();
        return { status: 200, body: wanted === this.#label() ? [this.#pullRequest()] : [] };
      },
    },
    '/repos/{owner}/{repo}/pulls/{pull_number}': { get: () => ({ status: 200, body: this.#pullRequest() }) },
    '/repos/{owner}/{repo}/pulls/{pull_number}/files': {
      get: () => ({ status: 200, body: this.#files().map((file) => this.#file(file)) }),
    },
    '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
      get: () => ({ status: 200, body: this.reviews.map((review) => this.#review(review)) }),
      post: (_ids, body) => this.#createReview(body),
    },
    '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}': {
      delete: ([, id]) => {
        const review = found(this.reviews, id);
        if (review.state !== 'PENDING') throw new Refusal(422, 'Can not delete a non-pending pull request review');
        this.reviews.splice(this.reviews.indexOf(review), 1);
        this.comments = this.comments.filter((comment) => comment.review !== review.id);
        return { status: 200, body: this.#review(review) };
      },
    },
    // https://docs.github.com/en/rest/pulls/reviews#submit-a-review-for-a-pull-request
    '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events': {
      post: ([, id], { event }) => {
        const review = found(this.reviews, id);
        if (event !== 'COMMENT' || review.state !== 'PENDING') throw new Refusal(422, 'Unprocessable Entity');
        review.state = 'COMMENTED';
        return { status: 200, body: this.#review(review) };
      },
    },
    '/repos/{owner}/{repo}/pulls/{pull_number}/comments': {
      get: () => ({ status: 200, body: this.submitted().map((comment) => this.#comment(comment)) }),
      post: (_ids, body) => {
        this.#onePending();
        const commit = String(body['commit_id']);
        const review: Review = { id: this.#id(), author: actionsBot, body: '', commit, state: 'COMMENTED' };
        const comment = this.#newComment(body, review);
        this.reviews.push(review);
        this.comments.push(comment);
        return { status: 201, body: this.#comment(comment) };
      },
    },
    '/repos/{owner}/{repo}/pulls/comments/{comment_id}': {
      patch: ([id], body) => {
        const comment = found(this.comments, id);
        comment.body = bodyOf(body);
        return { status: 200, body: this.#comment(comment) };
      },
      delete: ([id]) => {
        const gone = found(this.comments, id);
        this.comments = this.comments.filter((comment) => comment !== gone);
        return { status: 204, body: null };
      },
    },
    '/repos/{owner}/{repo}/issues/{issue_number}/comments': {
      get: () => ({ status: 200, body: this.conversation.map((comment) => this.#issueComment(comment)) }),
      post: (_ids, body) => {
        const comment = { id: this.#id(), author: actionsBot, body: bodyOf(body) };
        this.conversation.push(comment);
        return { status: 201, body: this.#issueComment(comment) };
      },
    },
    '/repos/{owner}/{repo}/issues/comments/{comment_id}': {
      patch: ([id], body) => {
        const comment = found(this.conversation, id);
        comment.body = bodyOf(body);
        return { status: 200, body: this.#issueComment(comment) };
      },
      delete: ([id]) => {
        this.conversation.splice(this.conversation.indexOf(found(this.conversation, id)), 1);
        return { status: 204, body: null };
      },
    },
    '/repos/{owner}/{repo}/check-runs': {
      post: (_ids, fields) => {
        if (!this.#commits.has(String(fields['head_sha']))) {
          throw new Refusal(422, `No commit found for SHA: ${String(fields['head_sha'])}`);
        }
        const run = { id: this.#id(), fields, annotations: annotationsOf(fields).length };
        this.checkRuns.unshift(run);
        return { status: 201, body: this.#checkRun(run) };
      },
    },
    '/repos/{owner}/{repo}/check-runs/{check_run_id}': {
      patch: ([id], fields) => {
        const run = found(this.checkRuns, id);
        run.annotations += annotationsOf(fields).length;
        return { status: 200, body: this.#checkRun(run) };
      },
    },
    '/repos/{owner}/{repo}/commits/{ref}/check-runs': {
      get: ([ref], _body, query) => {
        const name = query.get('check_name');
        const runs = this.checkRuns.filter(
          ({ fields }) => fields['head_sha'] === ref && (name === null || fields['name'] === name),
        );
        return { status: 200, body: { total_count: runs.length, check_runs: runs.map((run) => this.#checkRun(run)) } };
      },
    },
    '/repos/{owner}/{repo}/compare/{basehead}': {
      get: ([basehead]) => {
        const [base, head] = basehead!.split('...');
        const shown = example('commit-comparison');
        const merge_base_commit = {
          ...(shown['merge_base_commit'] as Body),
          sha: this.#commits.mergeBase(base!, head!),
        };
        return { status: 200, body: { ...shown, merge_base_commit } };
      },
    },
  };

  #id(): number {
    this.#lastId += 7;
    return this.#lastId;
  }

  #mergeBase(head: string): string {
    return this.#commits.mergeBase(this.#base, head);
  }

  #files(): readonly DiffFile[] {
    return this.#commits.diff(this.#mergeBase(this.head), this.head);
  }

  /** All of it or nothing. https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request */
  #createReview(body: Body): Answer {
    this.#onePending();
    const comments = (body['comments'] ?? []) as readonly Body[];
    const text = bodyOf({ body: body['body'] ?? '' });
    if (text === '' && comments.length === 0) throw new Refusal(422, 'Unprocessable Entity', ['Body cannot be blank']);
    const commit = (body['commit_id'] as string | undefined) ?? this.head;
    const state = body['event'] === undefined ? 'PENDING' : 'COMMENTED';
    const review: Review = { id: this.#id(), author: actionsBot, body: text, commit, state };
    const made = comments.map((comment) => this.#newComment({ ...comment, commit_id: review.commit }, review));
    this.reviews.push(review);
    this.comments.push(...made);
    return { status: 200, body: this.#review(review) };
  }

  #onePending(): void {
    if (!this.reviews.some(({ state }) => state === 'PENDING')) return;
    throw new Refusal(422, 'Unprocessable Entity', ['User can only have one pending review per pull request']);
  }

  #newComment(body: Body, review: Review): Comment {
    const path = String(body['path']);
    const commit = String(body['commit_id']);
    if (!this.#commits.has(commit))
      throw new Refusal(422, 'Unprocessable Entity', ['commit_id is not part of the pull request']);
    const file = this.#commits.diff(this.#mergeBase(commit), commit).find((one) => one.path === path);
    if (file === undefined) throw new Refusal(422, 'Unprocessable Entity', ['Path could not be resolved']);
    const base = {
      id: this.#id(),
      author: actionsBot,
      body: bodyOf(body),
      review: review.id,
      path,
      commit,
      replyTo: null,
    };
    const side = (body['side'] ?? 'RIGHT') as 'LEFT' | 'RIGHT';
    if (body['subject_type'] === 'file') return { ...base, line: null, startLine: null, side, hunk: '' };
    const line = Number(body['line']);
    const startLine = body['start_line'] === undefined ? null : Number(body['start_line']);
    const hunk = file.hunks.find((one) => one[side].has(line) && (startLine === null || one[side].has(startLine)));
    if (hunk === undefined) throw new Refusal(422, 'Unprocessable Entity', ['Line could not be resolved']);
    if (startLine !== null && startLine >= line) {
      throw new Refusal(422, 'Unprocessable Entity', ['start_line must precede the end line.']);
    }
    return { ...base, line, startLine, side, hunk: hunk.text };
  }

  /** The head as lists are asked for it. */
  #label(): string {
    return `${this.fork ?? 'octocat'}:change`;
  }

  #pullRequest(): Body {
    const shown = example('pull-request');
    const [head, base] = [shown['head'] as Body, shown['base'] as Body];
    return {
      ...shown,
      number: 1,
      state: 'open',
      labels: [],
      head: {
        ...head,
        label: this.#label(),
        ref: 'change',
        sha: this.head,
        repo: {
          ...(head['repo'] as Body),
          full_name: `${this.fork ?? 'octocat'}/Hello-World`,
          fork: this.fork !== null,
        },
      },
      base: { ...base, ref: 'main', sha: this.#base },
    };
  }

  #file({ path, previousPath, status, patch }: DiffFile): Body {
    const [shown] = example('diff-entry-items') as unknown as readonly Body[];
    return {
      ...shown,
      filename: path,
      status,
      // JSON leaves out what is undefined.
      patch: patch ?? undefined,
      ...(previousPath === null ? {} : { previous_filename: previousPath }),
    };
  }

  #review({ id, author, body, commit, state }: Review): Body {
    const shown = example('pull-request-review');
    const html_url = `https://github.com/octocat/Hello-World/pull/1#pullrequestreview-${id}`;
    return { ...shown, id, user: user(shown, author), body, state, html_url, commit_id: commit };
  }

  #comment(comment: Comment): Body {
    const shown = example('pull-request-review-comment-2');
    const { id, author, body, path, startLine, side, commit, hunk, replyTo } = comment;
    const line = this.lineOf(comment);
    const start = startLine === null ? null : this.lineOf({ ...comment, line: startLine });
    return {
      ...shown,
      id,
      user: user(shown, author),
      body,
      path,
      pull_request_review_id: comment.review,
      diff_hunk: hunk,
      line,
      start_line: line === null ? null : start,
      original_line: comment.line,
      original_start_line: startLine,
      start_side: startLine === null ? null : side,
      side,
      position: line,
      commit_id: line === null ? commit : this.head,
      original_commit_id: commit,
      subject_type: comment.line === null ? 'file' : 'line',
      in_reply_to_id: replyTo ?? undefined,
      html_url: `https://github.com/octocat/Hello-World/pull/1#discussion_r${id}`,
    };
  }

  #issueComment({ id, author, body }: IssueComment): Body {
    const shown = example('issue-comment');
    const html_url = `https://github.com/octocat/Hello-World/pull/1#issuecomment-${id}`;
    return { ...shown, id, user: user(shown, author), body, html_url };
  }

  #checkRun({ id, fields, annotations }: CheckRun): Body {
    const shown = example('check-run-example-of-completed-conclusion');
    const { output, ...sent } = fields;
    const { title, summary } = (output ?? {}) as Body;
    return {
      ...shown,
      ...sent,
      id,
      html_url: `https://github.com/octocat/Hello-World/runs/${id}`,
      output: { ...(shown['output'] as Body), title, summary, annotations_count: annotations },
    };
  }
}

function pattern(documented: string): RegExp {
  const path = documented.replace('{owner}', 'octocat').replace('{repo}', 'Hello-World');
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
}

function found<T extends { readonly id: number }>(list: readonly T[], id: string | undefined): T {
  const one = list.find((item) => String(item.id) === id);
  if (one === undefined) throw new Refusal(404, 'Not Found');
  return one;
}

function bodyOf(fields: Body): string {
  const body = String(fields['body']);
  if (Array.from(body).length > maxBody) {
    throw new Refusal(422, 'Validation Failed', [
      { code: 'custom', message: `body is too long (maximum is ${maxBody} characters)` },
    ]);
  }
  return body;
}

/** At most 50 a request: the description's schema says so. The summary's bytes are a rule of GitHub's that it doesn't. */
function annotationsOf(fields: Body): readonly Body[] {
  const { summary = '', annotations = [] } = (fields['output'] ?? {}) as { summary?: string; annotations?: Body[] };
  if (Buffer.byteLength(summary) > 65535) throw new Refusal(422, 'summary exceeds a maximum bytesize of 65535');
  for (const { start_line: start, end_line: end, start_column: column } of annotations) {
    if (start !== end && column !== undefined)
      throw new Refusal(422, 'Annotations only support columns on the same line');
  }
  return annotations;
}

function user(shown: Body, { login, type }: Account): Body {
  return { ...(shown['user'] as Body), login, type };
}

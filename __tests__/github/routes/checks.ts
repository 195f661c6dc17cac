import { byId, page } from '../call.ts';
import type { Call, Handler } from '../call.ts';
import { forbidden, validationFailed } from '../errors.ts';
import type { Account, Annotation, CheckRun } from '../model.ts';
import { renderAnnotation, renderCheckRun } from '../render/checks.ts';
import { checkAnnotations, checkOutput } from '../rules.ts';
import { resolveRef } from './commits.ts';

interface CheckRunRequest {
  readonly name?: string;
  readonly head_sha?: string;
  readonly details_url?: string;
  readonly external_id?: string;
  readonly status?: string;
  readonly started_at?: string;
  readonly conclusion?: string;
  readonly completed_at?: string;
  readonly output?: {
    readonly title?: string;
    readonly summary: string;
    readonly text?: string;
    readonly annotations?: readonly Annotation[];
  };
}

/** `POST check-runs`. Only apps may: https://docs.github.com/en/rest/checks/runs#create-a-check-run */
export const createCheckRun: Handler = (call) => {
  const author = app(call);
  const request = call.body as CheckRunRequest;
  const headSha = request.head_sha ?? '';
  if (!call.state.commits.has(headSha)) {
    const message = `No commit found for SHA: ${headSha}`;
    throw validationFailed(call.operation, [{ code: 'custom', field: 'head_sha', message }]);
  }
  checkOutput(call.operation, request.output);
  checkAnnotations(call.operation, request.output?.annotations ?? []);
  const run: CheckRun = {
    id: call.state.nextId(),
    repository: call.repository,
    headSha,
    author,
    startedAt: request.started_at ?? call.state.tick(),
    annotations: [],
    name: '',
    status: 'queued',
    conclusion: null,
    completedAt: null,
    detailsUrl: null,
    externalId: '',
    output: { title: null, summary: null, text: null },
  };
  apply(call, run, request);
  call.state.checkRuns.push(run);
  return { status: 201, body: renderCheckRun(run, call.state, call.urls) };
};

/** `PATCH check-runs/{id}`: annotations are added to those that it has. */
export const updateCheckRun: Handler = (call) => {
  const author = app(call);
  const run = runOf(call);
  if (run.author !== author) throw forbidden();
  const request = call.body as CheckRunRequest;
  checkOutput(call.operation, request.output);
  checkAnnotations(call.operation, request.output?.annotations ?? []);
  apply(call, run, request);
  return { status: 200, body: renderCheckRun(run, call.state, call.urls) };
};

/** `GET check-runs/{id}` */
export const getCheckRun: Handler = (call) => ({
  status: 200,
  body: renderCheckRun(runOf(call), call.state, call.urls),
});

/** `GET check-runs/{id}/annotations` */
export const listAnnotations: Handler = (call) => {
  const run = runOf(call);
  const { items, headers } = page(call, run.annotations);
  return { status: 200, headers, body: items.map((annotation) => renderAnnotation(annotation, run, call.urls)) };
};

/** `GET commits/{ref}/check-runs`, newest first; of those with one name only the newest, unless asked for all. */
export const listCheckRuns: Handler = (call) => {
  const sha = resolveRef(call, call.params['ref'] as string);
  const { check_name: name, status, filter } = call.query;
  const newestFirst = call.state.checkRuns
    .filter((run) => run.repository === call.repository && run.headSha === sha)
    .reverse();
  const matching = newestFirst.filter(
    (run, index) =>
      (filter === 'all' || index === newestFirst.findIndex((other) => sameCheck(other, run))) &&
      (name === undefined || run.name === name) &&
      (status === undefined || run.status === status),
  );
  const { items, headers } = page(call, matching);
  const runs = items.map((run) => renderCheckRun(run, call.state, call.urls));
  return { status: 200, headers, body: { total_count: matching.length, check_runs: runs } };
};

function sameCheck(a: CheckRun, b: CheckRun): boolean {
  return a.name === b.name && a.author === b.author;
}

/** A conclusion completes the run, whatever its status says. */
function apply(call: Call, run: CheckRun, request: CheckRunRequest): void {
  run.name = request.name ?? run.name;
  run.detailsUrl = request.details_url ?? run.detailsUrl;
  run.externalId = request.external_id ?? run.externalId;
  run.status = request.conclusion === undefined ? (request.status ?? run.status) : 'completed';
  run.conclusion = request.conclusion ?? (request.status === undefined ? run.conclusion : null);
  if (run.status === 'completed') run.completedAt = request.completed_at ?? run.completedAt ?? call.state.tick();
  else run.completedAt = null;
  const { output } = request;
  if (!output) return;
  run.output = {
    title: output.title ?? run.output.title,
    summary: output.summary,
    text: output.text ?? run.output.text,
  };
  run.annotations.push(...(output.annotations ?? []));
}

function app(call: Call): Account {
  if (call.viewer?.type !== 'Bot') throw forbidden();
  return call.state.account(call.viewer.login, 'Bot');
}

function runOf(call: Call): CheckRun {
  return byId(call, 'check_run_id', call.state.checkRuns, ({ repository }) => repository);
}

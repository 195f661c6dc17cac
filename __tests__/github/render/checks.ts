import type { Annotation, CheckRun } from '../model.ts';
import type { State } from '../state.ts';
import { renderApp } from './account.ts';
import { renderMinimalPullRequest } from './pull-request.ts';
import { apiOf, nodeId, webOf } from './urls.ts';
import type { Urls } from './urls.ts';

/** `check-run`. */
export function renderCheckRun(run: CheckRun, state: State, urls: Urls): Record<string, unknown> {
  const url = `${apiOf(urls, run.repository)}/check-runs/${run.id}`;
  const web = `${webOf(urls, run.repository)}/runs/${run.id}`;
  // GitHub lists pull requests of the repository itself only, never those from forks.
  const pullRequests = state.pullRequests.filter(
    ({ head, repository }) =>
      repository === run.repository && head.repository === repository && head.sha === run.headSha,
  );
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: web,
    details_url: run.detailsUrl ?? web,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    name: run.name,
    check_suite: { id: 1 },
    app: renderApp(run.author, urls),
    pull_requests: pullRequests.map((pullRequest) => renderMinimalPullRequest(pullRequest, urls)),
  };
}

/** `check-annotation`. */
export function renderAnnotation(annotation: Annotation, run: CheckRun, urls: Urls): Record<string, unknown> {
  return {
    path: annotation.path,
    blob_href: `${webOf(urls, run.repository)}/blob/${run.headSha}/${annotation.path}`,
    start_line: annotation.start_line,
    end_line: annotation.end_line,
    start_column: annotation.start_column ?? null,
    end_column: annotation.end_column ?? null,
    annotation_level: annotation.annotation_level,
    title: annotation.title ?? null,
    message: annotation.message,
    raw_details: annotation.raw_details ?? null,
  };
}

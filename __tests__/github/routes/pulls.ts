import { page, pullRequestOf } from '../call.ts';
import type { Handler } from '../call.ts';
import type { PullRequest } from '../model.ts';
import { renderFile, renderFullPullRequest, renderLabel, renderPullRequest } from '../render/pull-request.ts';
import { renderFullRepository } from '../render/repository.ts';
import { mostFiles, refuseFiles } from '../rules.ts';

/** `GET /repos/{owner}/{repo}` */
export const getRepository: Handler = ({ repository, state, urls }) => ({
  status: 200,
  body: renderFullRepository(repository, state, urls),
});

/** `GET pulls/{n}` */
export const getPull: Handler = (call) => ({
  status: 200,
  body: renderFullPullRequest(pullRequestOf(call), call.state, call.urls),
});

/** `GET pulls`: newest first, as GitHub sorts by default. */
export const listPulls: Handler = (call) => {
  const { state: wanted, head, base, sort, direction } = call.query;
  const matching = call.state.pullRequests.filter(
    (pullRequest) =>
      pullRequest.repository === call.repository &&
      (wanted === 'all' || pullRequest.state === wanted) &&
      (head === undefined || head === `${pullRequest.head.owner}:${pullRequest.head.ref}`) &&
      (base === undefined || base === pullRequest.base.ref),
  );
  const key = (pullRequest: PullRequest) => (sort === 'updated' ? pullRequest.updatedAt : pullRequest.createdAt);
  const ascending = matching.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const { items, headers } = page(call, direction === 'asc' ? ascending : ascending.reverse());
  return { status: 200, headers, body: items.map((item) => renderPullRequest(item, call.state, call.urls)) };
};

/** `GET commits/{sha}/pulls`: open pull requests that hold the commit. */
export const listPullsOfCommit: Handler = (call) => {
  const matching = call.state.pullRequests.filter(
    ({ repository, commits }) =>
      repository === call.repository && commits.includes(call.params['commit_sha'] as string),
  );
  const { items, headers } = page(call, matching);
  return { status: 200, headers, body: items.map((item) => renderPullRequest(item, call.state, call.urls)) };
};

/** `GET pulls/{n}/files` */
export const listFiles: Handler = (call) => {
  const pullRequest = pullRequestOf(call);
  refuseFiles(pullRequest);
  const { files, head, repository } = pullRequest;
  const { items, headers } = page(call, files.slice(0, mostFiles));
  return { status: 200, headers, body: items.map((file) => renderFile(file, head.sha, repository, call.urls)) };
};

/** `GET issues/{n}/labels` */
export const listLabels: Handler = (call) => {
  const { items, headers } = page(call, pullRequestOf(call).labels);
  return { status: 200, headers, body: items.map((name) => renderLabel(name, call.repository, call.state, call.urls)) };
};

/** `POST issues/{n}/labels` */
export const addLabels: Handler = (call) => {
  const pullRequest = pullRequestOf(call);
  const { labels = [] } = (call.body ?? {}) as { labels?: (string | { name: string })[] };
  const names = labels.map((label) => (typeof label === 'string' ? label : label.name));
  pullRequest.labels = [...new Set([...pullRequest.labels, ...names])];
  pullRequest.updatedAt = call.state.tick();
  return {
    status: 200,
    body: pullRequest.labels.map((name) => renderLabel(name, call.repository, call.state, call.urls)),
  };
};

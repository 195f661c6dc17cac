import type { FileEntry, PullRequest, Repository } from '../model.ts';
import { countChanges } from '../patch.ts';
import { fakeSha } from '../state.ts';
import type { State } from '../state.ts';
import { associationOf, renderAccount } from './account.ts';
import { renderRepository } from './repository.ts';
import { apiOf, nodeId, webOf } from './urls.ts';
import type { Urls } from './urls.ts';

/** `pull-request-simple`, as lists hold it. */
export function renderPullRequest(pullRequest: PullRequest, state: State, urls: Urls): Record<string, unknown> {
  const { repository, number, base, head } = pullRequest;
  const api = `${apiOf(urls, repository)}/pulls/${number}`;
  const issue = `${apiOf(urls, repository)}/issues/${number}`;
  const web = `${webOf(urls, repository)}/pull/${number}`;
  const addresses = {
    html: web,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${api}/comments`,
    review_comment: `${apiOf(urls, repository)}/pulls/comments{/number}`,
    commits: `${api}/commits`,
    statuses: `${apiOf(urls, repository)}/statuses/${head.sha}`,
  };
  const ref = (owner: string, name: string, sha: string, home: Repository | null) => ({
    label: `${owner}:${name}`,
    ref: name,
    sha,
    user: renderAccount(state.account(owner), urls),
    repo: home && renderRepository(home, state, urls),
  });
  return {
    url: api,
    ...Object.fromEntries(Object.entries(addresses).map(([key, url]) => [`${key}_url`, url])),
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    id: pullRequest.id,
    node_id: nodeId('PR', pullRequest.id),
    number,
    state: pullRequest.state,
    locked: pullRequest.locked,
    title: pullRequest.title,
    user: renderAccount(pullRequest.author, urls),
    body: pullRequest.body,
    labels: pullRequest.labels.map((name) => renderLabel(name, pullRequest.repository, state, urls)),
    milestone: null,
    created_at: pullRequest.createdAt,
    updated_at: pullRequest.updatedAt,
    closed_at: pullRequest.state === 'closed' ? pullRequest.updatedAt : null,
    merged_at: null,
    merge_commit_sha: fakeSha(`merge of ${head.sha}`),
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: ref(head.owner, head.ref, head.sha, head.repository),
    base: ref(repository.owner, base.ref, base.sha, repository),
    _links: Object.fromEntries(Object.entries({ self: api, ...addresses }).map(([key, href]) => [key, { href }])),
    author_association: associationOf(pullRequest.author, pullRequest),
    auto_merge: null,
    draft: pullRequest.draft,
  };
}

/** `pull-request`, as `GET pulls/{n}` answers. */
export function renderFullPullRequest(pullRequest: PullRequest, state: State, urls: Urls): Record<string, unknown> {
  const changes = pullRequest.files.map((file) => changesOf(file));
  const sum = (of: 'additions' | 'deletions') => changes.reduce((total, change) => total + change[of], 0);
  const mine = (thing: { readonly pullRequest: PullRequest }) => thing.pullRequest === pullRequest;
  return {
    ...renderPullRequest(pullRequest, state, urls),
    merged: false,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments: state.issueComments.filter(mine).length,
    review_comments: state.reviewComments.filter(mine).length,
    maintainer_can_modify: false,
    commits: pullRequest.commits.length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: pullRequest.files.length,
  };
}

/** `pull-request-minimal`, as check runs hold it. */
export function renderMinimalPullRequest(pullRequest: PullRequest, urls: Urls): Record<string, unknown> {
  const side = (ref: string, sha: string, home: Repository) => ({
    ref,
    sha,
    repo: { id: home.id, url: apiOf(urls, home), name: home.name },
  });
  const { id, number, repository, base, head } = pullRequest;
  return {
    id,
    number,
    url: `${apiOf(urls, repository)}/pulls/${number}`,
    head: side(head.ref, head.sha, head.repository ?? repository),
    base: side(base.ref, base.sha, repository),
  };
}

/** `diff-entry`. */
export function renderFile(file: FileEntry, sha: string, repository: Repository, urls: Urls): Record<string, unknown> {
  const { additions, deletions } = changesOf(file);
  const path = file.filename.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.sha ?? fakeSha(`${sha}:${file.filename}`),
    filename: file.filename,
    status: file.status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${webOf(urls, repository)}/blob/${sha}/${path}`,
    raw_url: `${webOf(urls, repository)}/raw/${sha}/${path}`,
    contents_url: `${apiOf(urls, repository)}/contents/${path}?ref=${sha}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previous_filename === undefined ? {} : { previous_filename: file.previous_filename }),
  };
}

/** `label`. */
export function renderLabel(name: string, repository: Repository, state: State, urls: Urls): Record<string, unknown> {
  const id = state.labelId(name);
  return {
    id,
    node_id: nodeId('LA', id),
    url: `${apiOf(urls, repository)}/labels/${encodeURIComponent(name)}`,
    name,
    description: '',
    color: 'ededed',
    default: false,
  };
}

function changesOf(file: FileEntry): { additions: number; deletions: number } {
  const counted = countChanges(file.patch);
  return { additions: file.additions ?? counted.additions, deletions: file.deletions ?? counted.deletions };
}

import type { Repository } from '../model.ts';
import type { State } from '../state.ts';
import { renderAccount } from './account.ts';
import { apiOf, nodeId, webOf } from './urls.ts';
import type { Urls } from './urls.ts';

const created = '2026-01-01T00:00:00Z';

const addresses = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

/** `repository`, which is `full-repository` without the two counts that the latter adds. */
export function renderRepository(repository: Repository, state: State, urls: Urls): Record<string, unknown> {
  const api = apiOf(urls, repository);
  const web = webOf(urls, repository);
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: `${repository.owner}/${repository.name}`,
    owner: renderAccount(state.account(repository.owner), urls),
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    html_url: web,
    description: null,
    fork: repository.parent !== null,
    url: api,
    ...Object.fromEntries(Object.entries(addresses).map(([key, path]) => [key, `${api}${path}`])),
    clone_url: `${web}.git`,
    git_url: `${web.replace(/^https?/, 'git')}.git`,
    ssh_url: `git@github.com:${repository.owner}/${repository.name}.git`,
    svn_url: web,
    mirror_url: null,
    homepage: null,
    language: 'Go',
    default_branch: repository.defaultBranch,
    license: null,
    forks: 0,
    forks_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    has_downloads: true,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    archived: repository.archived,
    disabled: false,
    pushed_at: created,
    created_at: created,
    updated_at: created,
  };
}

/** `full-repository`. */
export function renderFullRepository(repository: Repository, state: State, urls: Urls): Record<string, unknown> {
  const { parent } = repository;
  return {
    ...renderRepository(repository, state, urls),
    network_count: 0,
    subscribers_count: 0,
    ...(parent ? { parent: renderRepository(parent, state, urls), source: renderRepository(parent, state, urls) } : {}),
  };
}

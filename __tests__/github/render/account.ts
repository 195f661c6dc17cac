import type { Account, PullRequest } from '../model.ts';
import { nodeId } from './urls.ts';
import type { Urls } from './urls.ts';

const listings = {
  followers_url: 'followers',
  following_url: 'following{/other_user}',
  gists_url: 'gists{/gist_id}',
  starred_url: 'starred{/owner}{/repo}',
  subscriptions_url: 'subscriptions',
  organizations_url: 'orgs',
  repos_url: 'repos',
  events_url: 'events{/privacy}',
  received_events_url: 'received_events',
} as const;

/** `simple-user`. */
export function renderAccount({ id, login, type }: Account, urls: Urls): Record<string, unknown> {
  const url = `${urls.api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId('U', id),
    avatar_url: `${urls.web}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: type === 'Bot' ? `${urls.web}/apps/${login.replace('[bot]', '')}` : `${urls.web}/${login}`,
    ...Object.fromEntries(Object.entries(listings).map(([key, path]) => [key, `${url}/${path}`])),
    type,
    site_admin: false,
  };
}

/** How an author stands to the repository. */
export function associationOf(author: Account, { repository, author: opener }: PullRequest): string {
  if (author.login === repository.owner) return 'OWNER';
  if (author.login === opener.login) return 'CONTRIBUTOR';
  return author.type === 'Bot' ? 'NONE' : 'MEMBER';
}

/** The app behind a bot, as comments and check runs name it; null for people. Actions itself is app 15368. */
export function renderApp(author: Account, urls: Urls): Record<string, unknown> | null {
  if (author.type !== 'Bot') return null;
  const slug = author.login.replace('[bot]', '');
  const owner: Account = { id: 9919, login: 'github', type: 'Organization' };
  return {
    id: slug === 'github-actions' ? 15368 : author.id,
    slug,
    node_id: nodeId('A', slug),
    owner: renderAccount(owner, urls),
    name: slug === 'github-actions' ? 'GitHub Actions' : slug,
    description: '',
    external_url: `${urls.web}/apps/${slug}`,
    html_url: `${urls.web}/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2018-07-30T09:30:17Z',
    permissions: {},
    events: [],
  };
}

import type { Commit, Repository } from '../model.ts';
import { fakeSha } from '../state.ts';
import { apiOf, nodeId, webOf } from './urls.ts';
import type { Urls } from './urls.ts';

/** `commit`. */
export function renderCommit(commit: Commit, repository: Repository, urls: Urls): Record<string, unknown> {
  const { sha, parents, message } = commit;
  const api = apiOf(urls, repository);
  const addresses = (of: string) => ({
    url: `${api}/commits/${of}`,
    html_url: `${webOf(urls, repository)}/commit/${of}`,
  });
  const person = { name: 'Contributor', email: 'contributor@example.com', date: '2026-01-01T00:00:00Z' };
  const tree = fakeSha(`tree of ${sha}`);
  return {
    ...addresses(sha),
    sha,
    node_id: nodeId('C', sha),
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      author: person,
      committer: person,
      message,
      comment_count: 0,
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({ sha: parent, ...addresses(parent) })),
  };
}

import { page, text } from '../call.ts';
import type { Call, Handler } from '../call.ts';
import { notFound } from '../errors.ts';
import { relate } from '../history.ts';
import type { Commit } from '../model.ts';
import { renderCommit } from '../render/commit.ts';
import { renderFile } from '../render/pull-request.ts';
import { apiOf, webOf } from '../render/urls.ts';
import { mostComparedFiles } from '../rules.ts';

/**
 * `GET compare/{base}...{head}`. The files are those of the pull request with that head, 300 at most, and on the first page
 * only; without such a pull request there are none, for the stand-in knows no trees.
 */
export const compare: Handler = (call) => {
  const [from, to, ...rest] = text(call, 'basehead').split('...');
  if (!from || !to || rest.length > 0) throw notFound();
  const base = resolveRef(call, from);
  const head = resolveRef(call, to);
  const relation = relate(call.state.commits, base, head);
  if (!relation) throw notFound();
  const { items, headers, number } = page(call, relation.ahead);
  const { urls, repository } = call;
  const render = (sha: string) => renderCommit(commitOf(call, sha), repository, urls);
  const web = `${webOf(urls, repository)}/compare/${base}...${head}`;
  const files = call.state.pullRequests.find((pullRequest) => pullRequest.head.sha === head)?.files ?? [];
  return {
    status: 200,
    headers,
    body: {
      url: `${apiOf(urls, repository)}/compare/${base}...${head}`,
      html_url: web,
      permalink_url: web,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: render(base),
      merge_base_commit: render(relation.mergeBase),
      status: relation.status,
      ahead_by: relation.ahead.length,
      behind_by: relation.behindBy,
      total_commits: relation.ahead.length,
      commits: items.map(render),
      ...(number > 1
        ? {}
        : { files: files.slice(0, mostComparedFiles).map((file) => renderFile(file, head, repository, urls)) }),
    },
  };
};

/** The commit that a SHA, a branch of an open pull request (`ref`, `owner:ref`) or `refs/pull/N/head` means. */
export function resolveRef(call: Call, ref: string): string {
  if (call.state.commits.has(ref)) return ref;
  for (const { repository, number, base, head } of call.state.pullRequests) {
    if (repository !== call.repository) continue;
    const { owner } = repository;
    if (ref === base.ref || ref === `${owner}:${base.ref}`) return base.sha;
    if (ref === `${head.owner}:${head.ref}` || ref === `refs/pull/${number}/head`) return head.sha;
    if (ref === head.ref && head.repository === repository) return head.sha;
  }
  throw notFound();
}

function commitOf(call: Call, sha: string): Commit {
  const commit = call.state.commits.get(sha);
  if (!commit) throw notFound();
  return commit;
}

import { known, unavailable } from '../../model/index.ts';
import type { Known, PullRequest } from '../../model/index.ts';
import { itemsPerPage } from '../../publish/limits.ts';
import { GitHubFailure } from '../../publish/port.ts';
import { describe, isPermission } from '../../publish/warnings.ts';
import { answer, integer, object, objects, text } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { asking } from './failure.ts';
import type { PullRequestAddress } from './reviews.ts';

/** A pull request with what is needed to compare it and to find it again. */
export interface PullRequestDetails {
  readonly pullRequest: PullRequest;
  readonly open: boolean;
  /** Tip of the base branch now: not what to compare with, that is the merge base. */
  readonly baseSha: string;
  readonly headRef: string;
  /** `owner/name`; null when the fork was deleted. */
  readonly headRepository: string | null;
}

/** Where a workflow_run event says the commit comes from; its own `pull_requests` is empty for forks. */
export interface CommitSource {
  /** The repository of the pull request. */
  readonly owner: string;
  readonly repo: string;
  readonly headSha: string;
  /** `workflow_run.head_repository.owner.login` and `workflow_run.head_branch`; null where the event has none. */
  readonly head: { readonly owner: string; readonly branch: string } | null;
}

/** Reads one pull request. Unavailable, with a sentence for the user, when GitHub does not show it. */
export async function pullRequest(
  { octokit }: Client,
  { owner, repo, number }: PullRequestAddress,
): Promise<Known<PullRequestDetails>> {
  return await orReason(`Pull request #${String(number)} could not be read`, async () => {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return known(details(answer(data, 'the pull request'), owner, repo));
  });
}

/**
 * The merge base of two commits or branches, 40 hex digits, from the compare endpoint.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export async function mergeBase(
  { octokit }: Client,
  owner: string,
  repo: string,
  base: string,
  head: string,
): Promise<Known<string>> {
  return await orReason(`The merge base of ${base} and ${head} could not be asked for`, async () => {
    const basehead = `${base}...${head}`;
    // Commits are listed page by page and not wanted; the merge base is on each page.
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
    const sha = text(object(answer(data, 'the comparison'), 'merge_base_commit'), 'sha');
    return /^[0-9a-f]{40}$/.test(sha) ? known(sha) : unavailable(`GitHub names ${sha} as the merge base: no commit.`);
  });
}

/**
 * The open pull request whose head is this commit. Unavailable when there is none (any more), or several: then nobody can
 * say which one is meant.
 */
export async function findPullRequestForCommit(
  { octokit }: Client,
  { owner, repo, headSha, head }: CommitSource,
): Promise<Known<PullRequestDetails>> {
  return await orReason(`The pull request of ${headSha} could not be looked up`, async () => {
    const open = { owner, repo, per_page: itemsPerPage };
    // A fork's commit is found by its branch; the commit's own list knows only commits of this repository.
    const found: readonly unknown[] =
      head === null
        ? await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
            ...open,
            commit_sha: headSha,
          })
        : await octokit.paginate(octokit.rest.pulls.list, {
            ...open,
            state: 'open',
            head: `${head.owner}:${head.branch}`,
          });
    const all = found.map((value) => details(answer(value, 'a pull request'), owner, repo)).filter((one) => one.open);
    const [match, ...others] = all.filter((one) => one.pullRequest.headSha === headSha);
    if (match === undefined) {
      const moved = all.map((one) => `#${String(one.pullRequest.number)} is at ${one.pullRequest.headSha}`).join(', ');
      return unavailable(`No open pull request has the head ${headSha}${moved === '' ? '' : ` (${moved})`}.`);
    }
    if (others.length === 0) return known(match);
    const numbers = [match, ...others].map((one) => `#${String(one.pullRequest.number)}`).join(', ');
    return unavailable(`Several open pull requests have the head ${headSha}: ${numbers}.`);
  });
}

async function orReason<T>(what: string, ask: () => Promise<Known<T>>): Promise<Known<T>> {
  try {
    return await asking(ask);
  } catch (error) {
    if (error instanceof GitHubFailure) return unavailable(`${what}: ${reason(error)}`);
    throw error;
  }
}

/** Reading needs less than writing does. */
function reason(failure: GitHubFailure): string {
  if (failure.kind !== 'forbidden' || failure.status === 401) return describe(failure);
  if (failure.status !== 404 && !isPermission(failure.message)) return describe(failure);
  const rights = 'Reading needs `contents: read` and `pull-requests: read` in the permissions of the job.';
  return `GitHub answered ${String(failure.status)} "${failure.message}". ${rights}`;
}

function details(pull: Answer, owner: string, repo: string): PullRequestDetails {
  const head = object(pull, 'head');
  const base = object(pull, 'base');
  return {
    pullRequest: {
      owner,
      repo,
      number: integer(pull, 'number'),
      headSha: text(head, 'sha'),
      baseRef: text(base, 'ref'),
      labels: objects(pull, 'labels')
        .map((label) => text(label, 'name'))
        .toSorted(),
    },
    open: text(pull, 'state') === 'open',
    baseSha: text(base, 'sha'),
    headRef: text(head, 'ref'),
    headRepository: head.fields['repo'] === null ? null : text(object(head, 'repo'), 'full_name'),
  };
}

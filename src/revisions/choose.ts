import { UsageError, type Comparison, type PullRequest, type Revision } from '../model/index.ts';
import type { Log } from '../model/ports.ts';
import { requestOf, type Request, type TriggerEvent } from './event.ts';
import { fetchRemedy, findMergeBase, sinceDefaultBranch, type Surroundings } from './merge-base.ts';
import type { Repository, RevisionLookup } from './port.ts';
import { commitSide, givenSide, needed, short, type Side } from './side.ts';
import { suggest } from './suggest.ts';

export interface RevisionRequest {
  /** As the user gave them; null: to be chosen. */
  readonly base: string | null;
  readonly head: string | null;
  /** How a terminal names the head: `rev` for an audit of one revision. */
  readonly headOption?: 'head' | 'rev';
  /** Null in a terminal. */
  readonly event: TriggerEvent | null;
}

/** What is compared, and git's tree of what is on disk (or the commit whose it is), over which the two sides are laid. */
export interface ChosenRevisions {
  readonly comparison: Comparison;
  readonly worktree: string;
}

/**
 * Chooses the two sides.
 *
 * Given revisions are taken as they are: `--base main` means main's tip, as for `git diff main` and `golangci-lint --new-from-rev`, not
 * where the head left it (that is `--base "$(git merge-base main HEAD)"`, and the default for the default branch). What is not
 * given comes from the event (a pull request's head against its *merge base*, never the test merge commit that the runner checked out); in a
 * terminal it is the merge base with the default branch against the working tree, untracked Go files included. On the default
 * branch itself that is its remote counterpart, or HEAD.
 *
 * On a runner, commits that a shallow checkout lacks are fetched, and untracked files, which earlier steps made, are left out: they
 * lie below both sides.
 *
 * Throws a UsageError for revisions that are not there and for events that name none or must not be built, an InconclusiveError where
 * something can't be fetched or found.
 */
export async function chooseRevisions(
  request: RevisionRequest,
  repository: Repository,
  lookup: RevisionLookup | null,
  log: Log,
): Promise<ChosenRevisions> {
  // Read also when both sides are given: under some events nothing may be built.
  const asked = request.event === null ? null : requestOf(request.event);
  if (asked?.kind === 'nothing' && (request.base === null || request.head === null)) {
    throw new UsageError(
      `The event ${asked.event} names nothing to compare. Use pull_request, merge_group, push, workflow_dispatch or schedule, ` +
        'or give both base and head.',
    );
  }
  const surroundings = { repository, lookup, log, onRunner: request.event !== null };
  const snapshot = repository.snapshot(request.event === null ? 'include' : 'ignore');
  const [worktree, comparison] = await Promise.all([snapshot, compared(request, asked, snapshot, surroundings)]);
  return { comparison, worktree };
}

async function compared(
  request: RevisionRequest,
  asked: Request | null,
  worktree: Promise<string>,
  surroundings: Surroundings,
): Promise<Comparison> {
  const head =
    request.head === null
      ? await headOf(asked, worktree, surroundings)
      : await given(request.head, surroundings.onRunner ? 'head' : (request.headOption ?? 'head'), surroundings);
  // After the head: what is not here is fetched, and git fetches once at a time.
  const base =
    request.base === null
      ? await baseOf(asked, head.revision, surroundings)
      : await given(request.base, 'base', surroundings);
  if (request.base !== null) await warnOfDivergence(base, head, surroundings);
  return {
    base: base.revision,
    head: head.revision,
    pullRequest: pullRequestOf(asked, head.revision, surroundings.log),
    description: `${head.words} against ${base.words}`,
  };
}

async function headOf(asked: Request | null, worktree: Promise<string>, { repository }: Surroundings): Promise<Side> {
  switch (asked?.kind) {
    case undefined:
    case 'nothing':
      return workingTree(await worktree);
    case 'pull-request': {
      const { number, headSha } = asked.pullRequest;
      const head = await repository.fetch(headSha, `refs/pull/${number}/head`);
      return commitSide(needed(head, `The head of #${number}`, fetchRemedy), `head of #${number}`);
    }
    case 'range':
      return commitSide(needed(await repository.fetch(asked.head, null), 'The head', fetchRemedy), asked.headName);
    case 'since-default-branch': {
      const head = asked.head === 'HEAD' ? await repository.commit('HEAD') : await repository.fetch(asked.head, null);
      return commitSide(needed(head, 'The head', fetchRemedy), null);
    }
  }
}

async function baseOf(asked: Request | null, { commit }: Revision, surroundings: Surroundings): Promise<Side> {
  const { repository, log } = surroundings;
  switch (asked?.kind) {
    case undefined:
    case 'nothing':
      return await sinceDefaultBranch(commit, null, surroundings);
    case 'pull-request': {
      const { pullRequest, baseSha } = asked;
      const { number, baseRef, headSha } = pullRequest;
      const base = await findMergeBase(baseSha, commit ?? headSha, `refs/heads/${baseRef}`, pullRequest, surroundings);
      const what = `The merge base of #${number} and ${baseRef}`;
      return commitSide(needed(base, what, fetchRemedy), `its merge base with ${baseRef}`);
    }
    case 'range': {
      const base = await repository.fetch(asked.base, null);
      if (base.known) return commitSide(base.value, asked.baseName);
      // A force push leaves commits behind that the server hands out no more.
      log.warning(`${base.reason}; comparing with the default branch instead.`);
      return await sinceDefaultBranch(commit, asked.repository, surroundings);
    }
    case 'since-default-branch':
      return await sinceDefaultBranch(commit, asked.repository, surroundings);
  }
}

/** Comments stand on lines of the pull request's head: with another head given, there is no place for them. */
function pullRequestOf(asked: Request | null, head: Revision, log: Log): PullRequest | null {
  if (asked?.kind !== 'pull-request') return null;
  const { number, headSha } = asked.pullRequest;
  if (head.commit === headSha) return asked.pullRequest;
  log.warning(
    `The given head ${head.label} is not the head of #${number} (${short(headSha)}): nothing is posted on the pull request.`,
  );
  return null;
}

async function given(revision: string, name: string, surroundings: Surroundings): Promise<Side> {
  const { repository, onRunner } = surroundings;
  const here = await repository.commit(revision);
  if (here.known) return givenSide(revision, here.value);
  const option = `${onRunner ? name : `--${name}`} ${JSON.stringify(revision)}`;
  if (onRunner) {
    const fetched = await repository.fetchNamed(revision);
    if (fetched.known) return givenSide(revision, fetched.value);
    throw new UsageError(
      `${option}: ${here.reason}, and ${fetched.reason}. Give a branch, a tag, or a commit's SHA in full.`,
    );
  }
  const near = suggest(revision, await repository.names());
  const remedy =
    near !== null
      ? `Did you mean ${near}?`
      : (await repository.isShallow())
        ? 'The clone is shallow: fetch it first (git fetch --depth=1 origin REV) and give FETCH_HEAD.'
        : 'Give a branch, tag or commit of this repository.';
  throw new UsageError(`${option}: ${here.reason}. ${remedy}`);
}

/** What only the base has counts as undone by the head: seldom what a person wants to know of a branch. */
async function warnOfDivergence(base: Side, head: Side, { repository, log }: Surroundings): Promise<void> {
  const b = base.revision.commit;
  const h = head.revision.commit ?? 'HEAD';
  if (b === null || (await repository.isShallow())) return;
  if ((await repository.isAncestor(b, h)) || (await repository.isAncestor(h, b))) return;
  log.warning(
    `${base.words} has commits that ${head.words} lacks; they count as undone. To leave them out, compare with the merge base: ` +
      'git merge-base names it.',
  );
}

function workingTree(tree: string): Side {
  return { revision: { commit: null, tree, label: 'working tree' }, words: 'working tree' };
}

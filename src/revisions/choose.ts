import { InconclusiveError, UsageError, type Comparison, type Known, type Revision } from '../model/index.ts';
import type { Log } from '../model/ports.ts';
import { requestOf, type Request, type TriggerEvent } from './event.ts';
import type { Repository, RevisionLookup } from './port.ts';

export interface RevisionRequest {
  /** As the user gave them; null: to be chosen. */
  readonly base: string | null;
  readonly head: string | null;
  /** Null in a terminal. */
  readonly event: TriggerEvent | null;
}

/** What is compared, and git's tree of what is on disk, over which the two sides are laid. */
export interface ChosenRevisions {
  readonly comparison: Comparison;
  readonly worktree: string;
}

/**
 * Chooses the two sides.
 *
 * Given revisions are taken as they are: `--base main` means main's tip, not where the head left it. What is not given comes from
 * the event (a pull request's head against its *merge base*, never the test merge commit that the runner checked out); in a terminal it
 * is the merge base with the default branch against the working tree, untracked Go files included.
 *
 * Throws a UsageError for revisions that are not there, an InconclusiveError where the merge base can't be found.
 */
export async function chooseRevisions(
  request: RevisionRequest,
  repository: Repository,
  lookup: RevisionLookup | null,
  log: Log,
): Promise<ChosenRevisions> {
  const { base, head, event } = request;
  if (event !== null && (base === null || head === null)) {
    const asked = requestOf(event);
    // On a runner untracked files are what earlier steps made: they belong to both sides.
    const worktree = await repository.snapshot('ignore');
    const comparison = await fromEvent(asked, repository, lookup, log);
    return {
      worktree,
      comparison: {
        ...comparison,
        ...(base === null ? {} : { base: await given(base, '--base', repository) }),
        ...(head === null ? {} : { head: await given(head, '--head', repository) }),
      },
    };
  }
  const worktree = await repository.snapshot(event === null ? 'include' : 'ignore');
  const headSide: Revision =
    head === null ? { commit: null, tree: worktree, label: 'working tree' } : await given(head, '--head', repository);
  const baseSide =
    base === null ? await sinceDefaultBranch(headSide.commit, repository) : await given(base, '--base', repository);
  const description = `${headSide.label} against ${baseSide.label}`;
  return { worktree, comparison: { base: baseSide, head: headSide, pullRequest: null, description } };
}

async function fromEvent(
  asked: Request,
  repository: Repository,
  lookup: RevisionLookup | null,
  log: Log,
): Promise<Comparison> {
  switch (asked.kind) {
    case 'pull-request': {
      const { pullRequest, baseSha } = asked;
      const { number, headSha, baseRef, owner, repo } = pullRequest;
      needed(await repository.fetch(headSha, `refs/pull/${number}/head`), `The head of #${number}`);
      const base = await pullRequestBase();
      return {
        base: commitSide(base),
        head: commitSide(headSha),
        pullRequest,
        description: `head of #${number} (${short(headSha)}) against its merge base with ${baseRef} (${short(base)})`,
      };
      async function pullRequestBase(): Promise<string> {
        const answered = await lookup?.mergeBase(owner, repo, baseSha, headSha);
        if (answered?.known === true) {
          return needed(await repository.fetch(answered.value, null), `The merge base of #${number}`);
        }
        if (answered !== undefined) log.detail(`GitHub did not tell the merge base: ${answered.reason}`);
        needed(await repository.fetch(baseSha, `refs/heads/${baseRef}`), `The base of #${number}`);
        return needed(await repository.mergeBase(baseSha, headSha), `The merge base of #${number} and ${baseRef}`);
      }
    }
    case 'range': {
      const head = needed(await repository.fetch(asked.head, null), 'The head');
      const base = await repository.fetch(asked.base, null);
      if (!base.known) {
        log.warning(`${base.reason}; comparing with the default branch instead.`);
        return await againstDefaultBranch(head, repository);
      }
      return {
        base: commitSide(base.value),
        head: commitSide(head),
        pullRequest: null,
        description: asked.description,
      };
    }
    case 'since-default-branch':
      return await againstDefaultBranch(needed(await repository.commit(asked.head), 'The head'), repository);
  }
}

async function againstDefaultBranch(head: string, repository: Repository): Promise<Comparison> {
  const base = await sinceDefaultBranch(head, repository);
  return { base, head: commitSide(head), pullRequest: null, description: `${short(head)} against ${base.label}` };
}

/**
 * Where the head left the default branch. A head that lies on the default branch itself is compared with its parent; a working tree with its HEAD.
 */
async function sinceDefaultBranch(head: string | null, repository: Repository): Promise<Revision> {
  const at = await repository.commit('HEAD');
  if (!at.known) throw new UsageError('The repository has no commit yet: there is nothing to compare with.');
  const branch = await repository.defaultBranch();
  if (!branch.known) {
    throw new UsageError(`The default branch is not known (${branch.reason}). Name what to compare with: --base REV.`);
  }
  const tip = needed(await repository.commit(branch.value), `The branch ${branch.value}`);
  const from = head ?? at.value;
  const base = await repository.mergeBase(tip, from);
  if (!base.known) {
    throw new InconclusiveError(
      `No merge base of ${branch.value} and ${head === null ? 'HEAD' : short(from)} was found: ${base.reason}. ` +
        'Name what to compare with (--base REV), or fetch the history: git fetch --unshallow.',
    );
  }
  if (base.value !== from) return { ...commitSide(base.value), label: `merge base with ${branch.value}` };
  if (head === null) return { ...commitSide(from), label: 'HEAD' };
  const parent = await repository.commit(`${from}^`);
  if (!parent.known)
    throw new InconclusiveError(`${short(from)} has no parent here. Fetch more history: git fetch --deepen=1.`);
  return commitSide(parent.value);
}

async function given(revision: string, option: string, repository: Repository): Promise<Revision> {
  const found = await repository.commit(revision);
  if (found.known) return { commit: found.value, tree: found.value, label: labelOf(revision, found.value) };
  const remedy = (await repository.isShallow())
    ? 'The clone is shallow: fetch it first, with git fetch --depth=1 origin REV.'
    : 'Give a branch, tag or commit of this repository.';
  throw new UsageError(`${option} ${JSON.stringify(revision)}: ${found.reason}. ${remedy}`);
}

function needed(value: Known<string>, what: string): string {
  if (value.known) return value.value;
  throw new InconclusiveError(`${what} is not available: ${value.reason}.`);
}

function commitSide(commit: string): Revision {
  return { commit, tree: commit, label: short(commit) };
}

function labelOf(revision: string, commit: string): string {
  return /^[0-9a-f]{12,}$/.test(revision) ? short(commit) : revision;
}

function short(commit: string): string {
  return commit.slice(0, 9);
}

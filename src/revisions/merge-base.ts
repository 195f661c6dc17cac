import { InconclusiveError, UsageError, unavailable, type Known } from '../model/index.ts';
import type { Log } from '../model/ports.ts';
import type { EventRepository } from './event.ts';
import type { Repository, RevisionLookup } from './port.ts';
import { commitSide, needed, short, type Side } from './side.ts';

/** What choosing needs of the world. */
export interface Surroundings {
  readonly repository: Repository;
  readonly lookup: RevisionLookup | null;
  readonly log: Log;
  /** Where the network may be asked for what the checkout lacks, for nobody is there to do it by hand. */
  readonly onRunner: boolean;
}

/** What to do when a commit can't be fetched on a runner. */
export const fetchRemedy =
  'Give actions/checkout `fetch-depth: 0`, or leave its `persist-credentials` on, so that missing commits can be fetched.';

/**
 * The merge base of two commits, in the cheapest way that is right: from a clone that has it all; else GitHub is asked, and the one commit
 * fetched; else history is fetched further and further back.
 *
 * @param baseRef the ref at the remote that leads to `base`, in case the server hands out no bare commits.
 */
export async function findMergeBase(
  base: string,
  head: string,
  baseRef: string | null,
  github: { readonly owner: string; readonly repo: string } | null,
  { repository, lookup, log }: Surroundings,
): Promise<Known<string>> {
  const complete = !(await repository.isShallow()) && (await repository.commit(base)).known;
  if (complete) return await repository.mergeBase(base, head);
  if (lookup !== null && github !== null && github.owner !== '') {
    const answered = await lookup.mergeBase(github.owner, github.repo, base, head);
    const fetched = answered.known ? await repository.fetch(answered.value, null) : answered;
    if (fetched.known) return fetched;
    log.detail(`The merge base is looked for in the history: ${fetched.reason}`);
  }
  const here = await repository.fetch(base, baseRef);
  return here.known ? await repository.mergeBase(base, head) : here;
}

/**
 * Where the head left the default branch. A head that lies on the default branch itself is compared with its parent; the working tree
 * there, with HEAD.
 *
 * @param head null for the working tree.
 * @param github what the event tells of the repository; null in a terminal.
 */
export async function sinceDefaultBranch(
  head: string | null,
  github: EventRepository | null,
  surroundings: Surroundings,
): Promise<Side> {
  const { repository } = surroundings;
  const from = head ?? (await headCommit(repository));
  const branch = await defaultBranchTip(github, surroundings);
  const base = await findMergeBase(branch.tip, from, null, github, surroundings);
  if (!base.known) {
    throw new InconclusiveError(
      `No merge base of ${branch.name} and ${head === null ? 'HEAD' : short(from)} was found: ${base.reason}. ` +
        `Name what to compare with: ${surroundings.onRunner ? 'the input base' : '--base REV'}.`,
    );
  }
  if (base.value !== from) {
    const words = `merge base with ${branch.name}`;
    return commitSide(base.value, `its ${words}`, words);
  }
  if (head === null) return commitSide(from, 'HEAD', 'HEAD');
  return commitSide(needed(await repository.parent(from), `The parent of ${short(from)}`), 'its parent');
}

async function headCommit(repository: Repository): Promise<string> {
  const at = await repository.commit('HEAD');
  if (at.known) return at.value;
  throw new UsageError('The repository has no commit yet: there is nothing to compare with.');
}

async function defaultBranchTip(
  github: EventRepository | null,
  surroundings: Surroundings,
): Promise<{ readonly name: string; readonly tip: string }> {
  const { repository, onRunner, log } = surroundings;
  if (github !== null) {
    const name = github.defaultBranch;
    const here = await repository.commit(`refs/remotes/origin/${name}`);
    const tip = here.known ? here : await repository.fetchNamed(name);
    if (tip.known) return { name, tip: tip.value };
    log.detail(`The default branch ${name} is not there: ${tip.reason}`);
  }
  const branch = await repository.defaultBranch();
  const tip = branch.known ? await repository.commit(branch.value) : branch;
  if (branch.known && tip.known) {
    return { name: branch.value.replace(/^refs\/(?:heads|remotes)\//, ''), tip: tip.value };
  }
  const remote = onRunner ? await repository.fetchNamed('HEAD') : unavailable('');
  if (remote.known) return { name: 'the default branch', tip: remote.value };
  const reason = tip.known ? '' : tip.reason;
  throw new UsageError(
    `The default branch is not known (${reason}). Name what to compare with: ${onRunner ? 'the input base' : '--base REV'}.`,
  );
}

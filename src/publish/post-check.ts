import { asFailure, createOnce } from './create.ts';
import { failedCheck, shorterCheck, type DesiredCheck } from './check-run.ts';
import { annotationsPerRequest, maxCreateAttempts, settleSeconds } from './limits.ts';
import type { ExistingCheck, GitHubChecks, GitHubFailure } from './port.ts';

export interface CheckOutcome {
  /** Page of the check run; null where there is none. */
  readonly url: string | null;
  readonly state: 'created' | 'unchanged' | 'failed';
  /** How many of the desired annotations it shows. */
  readonly annotations: number;
  /** Why not all of it could be posted. */
  readonly failure: GitHubFailure | null;
  /** Another job of the same workflow run says something else under this name: the check run fails, for GitHub would take the last word. */
  readonly clash: boolean;
}

/**
 * Posts a check run: created as completed, for some repositories refuse to change the status of one that Actions made; its annotations
 * follow, fifty a request. A run that said the same for this commit is left as it is, and completed where it was cut off.
 *
 * Two jobs with one name that post at the same time can both find nothing: so each looks again, and the one that posts last sees both.
 */
export async function postCheck(port: GitHubChecks, desired: DesiredCheck): Promise<CheckOutcome> {
  const outcome = await postOrShorter(port, desired);
  if (!outcome.clash) return outcome;
  const { name } = desired;
  const title = `Several jobs of this workflow run are named ${name}`;
  return { ...(await postOne(port, failedCheck(desired, title, clashMessage(name)), 'whoever-else')), clash: true };
}

/**
 * Where GitHub finds fault with what it is sent, it is sent once more with fewer words and no annotations: a required check must not hang for
 * want of them. The refusal stands in the outcome, so that other surfaces take over.
 */
async function postOrShorter(port: GitHubChecks, desired: DesiredCheck): Promise<CheckOutcome> {
  const outcome = await postOne(port, desired);
  if (outcome.state !== 'failed' || outcome.failure?.kind !== 'rejected') return outcome;
  const shorter = await postOne(port, shorterCheck(desired));
  return { ...shorter, failure: shorter.failure ?? outcome.failure };
}

/** What the user has to do where two jobs have one name. */
export function clashMessage(name: string): string {
  return (
    `Another job of this workflow run says something else as "${name}": they replace each other's verdict and comments. ` +
    'Give each job a name of its own, with the input name.'
  );
}

async function postOne(
  port: GitHubChecks,
  desired: DesiredCheck,
  others: 'alone' | 'whoever-else' = 'alone',
): Promise<CheckOutcome> {
  let check: ExistingCheck | null = null;
  let state: CheckOutcome['state'] = 'unchanged';
  try {
    const isOther = ({ run, externalId }: ExistingCheck): boolean =>
      others === 'alone' && run !== null && run === desired.run && externalId !== desired.externalId;
    const newestOf = ([newest]: readonly ExistingCheck[]): ExistingCheck | null =>
      newest?.externalId === desired.externalId ? newest : null;
    const same = async (): Promise<ExistingCheck | null> => newestOf(await port.list(desired.name));
    const found = await port.list(desired.name);
    if (found.some(isOther)) return { url: null, state: 'failed', annotations: 0, failure: null, clash: true };
    check = newestOf(found);
    if (check === null) {
      state = 'created';
      const first = desired.annotations.slice(0, annotationsPerRequest);
      const stored = await createOnce(port, () => port.create(desired, first), same);
      check = { ...stored, externalId: desired.externalId, run: desired.run, annotationCount: first.length };
    }
    await completeAnnotations(port, desired, check, same);
    const clash = state === 'created' && others === 'alone' && (await port.list(desired.name)).some(isOther);
    return { url: check.url, state, annotations: desired.annotations.length, failure: null, clash };
  } catch (error) {
    const failure = asFailure(error);
    if (check === null) return { url: null, state: 'failed', annotations: 0, failure, clash: false };
    return { url: check.url, state, annotations: check.annotationCount, failure, clash: false };
  }
}

/** After an answer that leaves it open whether annotations were added, they are counted before any is sent again. */
async function completeAnnotations(
  port: GitHubChecks,
  desired: DesiredCheck,
  check: ExistingCheck,
  find: () => Promise<ExistingCheck | null>,
): Promise<void> {
  let posted = check.annotationCount;
  let attempts = 0;
  while (posted < desired.annotations.length) {
    const next = desired.annotations.slice(posted, posted + annotationsPerRequest);
    try {
      attempts += 1;
      await port.annotate(check.id, desired, next);
      posted += next.length;
      attempts = 0;
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind !== 'unreachable' || attempts >= maxCreateAttempts) throw failure;
      await port.pause(settleSeconds);
      posted = (await find())?.annotationCount ?? posted;
    }
  }
}

import { asFailure, createOnce } from './create.ts';
import type { DesiredCheck } from './check-run.ts';
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
}

/**
 * Posts a check run: created as completed, for some repositories refuse to change the status of one that Actions made; its annotations
 * follow, fifty a request. A run that said the same for this commit is left as it is, and completed where it was cut off.
 */
export async function postCheck(port: GitHubChecks, desired: DesiredCheck): Promise<CheckOutcome> {
  let check: ExistingCheck | null = null;
  let state: CheckOutcome['state'] = 'unchanged';
  try {
    const same = async (): Promise<ExistingCheck | null> => {
      const found = await port.find(desired.name);
      return found?.externalId === desired.externalId ? found : null;
    };
    check = await same();
    if (check === null) {
      state = 'created';
      const first = desired.annotations.slice(0, annotationsPerRequest);
      const stored = await createOnce(port, () => port.create(desired, first), same);
      check = { ...stored, externalId: desired.externalId, annotationCount: first.length };
    }
    await completeAnnotations(port, desired, check, same);
    return { url: check.url, state, annotations: desired.annotations.length, failure: null };
  } catch (error) {
    const failure = asFailure(error);
    if (check === null) return { url: null, state: 'failed', annotations: 0, failure };
    return { url: check.url, state, annotations: check.annotationCount, failure };
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

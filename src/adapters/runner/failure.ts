import { resolveOptions } from '../../config/index.ts';
import { asInconclusive, InconclusiveError, UsageError, type Options } from '../../model/index.ts';
import { failedCheck } from '../../publish/check-run.ts';
import { postCheck } from '../../publish/post-check.ts';
import { fence, prose } from '../../report/index.ts';
import { publishTargetOf, type PublishTarget } from '../../revisions/target.ts';
import { version } from '../../version.ts';
import { connectTo, type Step } from './step.ts';

/** Why a run ended without a verdict, as plain text and as Markdown, which shows what the text quotes and lets none of it live. */
export function explainFailure(error: unknown): { readonly message: string; readonly markdown: string } {
  const failure = asInconclusive(error) ?? (error instanceof Error ? error : new Error(String(error)));
  const { message } = failure;
  if (failure instanceof UsageError || failure instanceof InconclusiveError)
    return { message, markdown: prose(message) };
  const bug = `A bug of escapediff ${version}, please report it: ${failure.stack ?? message}`;
  return { message: bug, markdown: fence([bug]) };
}

/**
 * Says on the check run that there is no verdict: what an earlier run said of the same commit, a pass perhaps, must not stand for this one.
 *
 * @param settled null where the run failed before its options were known.
 */
export async function showFailure(step: Step, settled: Options | null, error: unknown): Promise<void> {
  const { mode, start, token, event, log } = step;
  const isPosted = mode === 'publish' || (mode === 'review' && start.head === null);
  if (!isPosted || token === null) return;
  const [options, target] = [settled ?? optionsOf(step), targetOf(step)];
  if (options?.checkRun !== true || target === null) return;
  const { headSha } = target;
  const { name } = options;
  const [github, { gitHubChecks }] = await Promise.all([connectTo(token, start), import('../github/checks.ts')]);
  const place = { name, headSha, detailsUrl: event.runUrl, run: event.run };
  const title = mode === 'publish' ? 'no report to show' : 'could not compare';
  const check = failedCheck(place, title, explainFailure(error).markdown);
  const { state } = await postCheck(gitHubChecks(github.client, target), check);
  log.phase(`check run ${state}`);
}

/** As far as inputs and variables tell; null where one of them is at fault. */
export function optionsOf({ sources, token }: Pick<Step, 'sources' | 'token'>): Options | null {
  return unlessRefused(() => resolveOptions(sources, { configFile: null, isTerminal: false, token, reportPath: null }));
}

/** Null for events that have no check run: under workflow_run there is one for a report alone. */
export function targetOf({ event, mode }: Pick<Step, 'event' | 'mode'>): PublishTarget | null {
  return event.name === 'workflow_run' && mode !== 'publish' ? null : unlessRefused(() => publishTargetOf(event));
}

function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

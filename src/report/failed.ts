import type { Comparison, Options, Report, Revision } from '../model/index.ts';
import { assembleReport } from './assemble.ts';
import { clip, longestText } from './width.ts';

/** The report of a run that found nothing out: inconclusive, with the reason. Whoever waits for a report gets one. */
export function failedReport(
  comparison: Comparison,
  options: Options,
  reason: string,
  notices: readonly string[] = [],
): Report {
  const plan = { name: '', options, go: null, missing: null };
  const failure = clip(reason, longestText);
  return assembleReport({ comparison, options, notices, outcomes: [{ plan, found: null, failure }] });
}

/**
 * What was to be compared, where the two sides could not be chosen.
 *
 * @param base as it was given; null where it was to be found.
 * @param head the same; a commit's SHA in full where it is known.
 */
export function unchosen(base: string | null, head: string | null): Comparison {
  return { base: side(base), head: side(head), pullRequest: null, description: '' };
}

function side(given: string | null): Revision {
  const isCommit = given !== null && /^[0-9a-f]{40,64}$/.test(given);
  return { commit: isCommit ? given : '', tree: '', label: given ?? 'unknown' };
}

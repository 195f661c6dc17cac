import type { Options, Report } from '../../model/index.ts';
import {
  publishReport,
  type Published,
  type PublishSettings,
  type PublishTargets,
} from '../../publish/publish-report.ts';
import { contextOf, type Step } from './step.ts';

/** Posts a report, and logs what stands on GitHub then. @param localPatch as in PublishSettings. */
export async function postReport(
  report: Report,
  targets: PublishTargets,
  { name, commentOn, maxComments, inconclusive }: Options,
  { event, log }: Step,
  localPatch: PublishSettings['localPatch'],
): Promise<Published> {
  const context = contextOf(event, report);
  const { runUrl, run } = event;
  const settings = { name, commentOn, maxComments, inconclusive, context, runUrl, run, localPatch };
  const published = await publishReport(report, targets, settings, log);
  log.phase(describePublished(published));
  return published;
}

function describePublished({ review, check }: Published): string {
  const parts = [
    ...(review === null
      ? []
      : review.outcome === 'published'
        ? [
            `${review.posted.comments} new line comments (${review.alreadyPosted} stand from before, ${review.posted.edited} edited, ` +
              `${review.posted.resolved + review.posted.deleted} resolved); summary comment ${review.posted.summary}`,
          ]
        : ['no comment posted']),
    ...(check === null ? [] : [`check run ${check.state}`]),
  ];
  return parts.length === 0 ? 'nothing was posted' : parts.join('; ');
}

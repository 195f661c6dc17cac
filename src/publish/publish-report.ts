import type { CommentOn, Finding, PullRequest, Report } from '../model/index.ts';
import type { Log } from '../model/ports.ts';
import { renderComment, renderSummary, type MarkdownContext } from '../report/index.ts';
import { desiredCheck, isWholeTitle } from './check-run.ts';
import { commentGroups, desiredComment, type CommentGroup } from './compose.ts';
import { asFailure } from './create.ts';
import { anchorable, type Placement } from './desired.ts';
import { diffMap, type ChangedFile } from './hunks.ts';
import { maxBodyLength, maxCheckSummaryBytes } from './limits.ts';
import type { GitHubChecks, GitHubReviews } from './port.ts';
import { postCheck, type CheckOutcome } from './post-check.ts';
import { publish, type PublishResult } from './publish.ts';
import { lossWarnings, type Loss, type Surface } from './warnings.ts';

/** Where a report may be shown on GitHub. */
export interface PublishTargets {
  /** Null outside pull requests, and where the user wants no comments. */
  readonly review: { readonly pullRequest: PullRequest; readonly github: GitHubReviews } | null;
  /** Null where the user wants no check run. */
  readonly check: { readonly headSha: string; readonly github: GitHubChecks } | null;
}

export interface PublishSettings {
  /** The run's name: that of its check run, and by which its comments are told from those of other jobs. */
  readonly name: string;
  readonly commentOn: CommentOn;
  readonly maxComments: number;
  readonly inconclusive: 'fail' | 'neutral';
  readonly context: MarkdownContext;
  /** Page of the workflow run. */
  readonly runUrl: string | null;
  /** The workflow run, and which attempt of it: `17.1`; null where the runner does not tell. */
  readonly run: string | null;
  /** The unified patch of one file between base and head, for files of which GitHub's API has none; null where nobody knows. */
  readonly localPatch: (path: string) => Promise<string | null>;
}

/** What stands on GitHub after a run. Null: was not wanted. */
export interface Published {
  readonly review: PublishResult | null;
  readonly check: CheckOutcome | null;
  /** Findings that a line comment tells of. */
  readonly commented: ReadonlySet<Finding['id']>;
}

/**
 * Shows a report on GitHub, the stronger surface first: line comments, the summary comment, and a check run whose annotations tell of what
 * no line comment does. What one of them can't take, the next one shows; each refusal is one warning. Throws only for bugs of ours.
 */
export async function publishReport(
  report: Report,
  targets: PublishTargets,
  settings: PublishSettings,
  log: Log,
): Promise<Published> {
  const review = targets.review === null ? null : await postReview(report, targets.review, settings);
  const commented = review?.commented ?? new Set();
  const check = targets.check === null ? null : await postCheckRun(report, targets.check, commented, settings);
  const failure = check?.failure ?? null;
  const losses: readonly Loss[] = [
    ...(review?.losses ?? []),
    ...(failure === null ? [] : [{ surface: checkSurface(check), failure }]),
  ];
  const warnings = [...(review?.result.notes ?? []), ...lossWarnings(losses)];
  for (const warning of warnings) log.warning(warning);
  return { review: review?.result ?? null, check, commented };
}

function checkSurface(check: CheckOutcome | null): Surface {
  return check?.state === 'failed'
    ? 'the check run could not be posted'
    : 'the check run was posted without all that it should say';
}

interface Reviewed {
  readonly result: PublishResult;
  readonly losses: readonly Loss[];
  readonly commented: ReadonlySet<Finding['id']>;
}

async function postReview(
  report: Report,
  { pullRequest, github }: NonNullable<PublishTargets['review']>,
  { name, commentOn, maxComments, context, localPatch }: PublishSettings,
): Promise<Reviewed> {
  const groups = commentGroups(report.findings, commentOn, report.verdict.failOn);
  const comments = groups.map((group) =>
    desiredComment(group, (suggestion) => renderComment(group.findings, context, suggestion)),
  );
  const { files, losses } = groups.length === 0 ? { files: [], losses: [] } : await changedFiles(github);
  const patches = await missingPatches(files, groups, localPatch);
  const placement = anchorable(comments, diffMap(files, patches), maxComments);
  const summary = renderSummary(report, {
    ...context,
    name,
    limit: maxBodyLength,
    unit: 'characters',
    elsewhere: elsewhere(placement, groups),
  });
  const result = await publish(github, {
    name,
    headSha: pullRequest.headSha,
    placement,
    summary,
    summaryWhen: report.counts.new > 0 || report.verdict.conclusion !== 'pass' ? 'always' : 'if-present',
    complete: report.base.status === 'built' && report.head.status === 'built',
  });
  const commented = commentedFindings(result, placement, groups);
  return { result, losses: [...losses, ...result.losses], commented };
}

function commentedFindings(
  { outcome, unposted }: PublishResult,
  { inline }: Placement,
  groups: readonly CommentGroup[],
): ReadonlySet<Finding['id']> {
  if (outcome !== 'published') return new Set();
  const missing = new Set(unposted.map(({ id }) => id));
  const standing = new Set(inline.map(({ id }) => id).filter((id) => !missing.has(id)));
  return new Set(groups.filter(({ id }) => standing.has(id)).flatMap(({ findings }) => findings.map(({ id }) => id)));
}

async function postCheckRun(
  report: Report,
  { headSha, github }: NonNullable<PublishTargets['check']>,
  commented: ReadonlySet<Finding['id']>,
  { name, commentOn, inconclusive, context, runUrl, run }: PublishSettings,
): Promise<CheckOutcome> {
  const summary = renderSummary(report, {
    ...context,
    name,
    isTitled: isWholeTitle(report),
    limit: maxCheckSummaryBytes,
    unit: 'bytes',
  });
  const request = { name, headSha, summary, detailsUrl: runUrl, run, inconclusive, commented, commentOn };
  return await postCheck(github, desiredCheck(report, request));
}

async function changedFiles(
  github: GitHubReviews,
): Promise<{ readonly files: readonly ChangedFile[] | null; readonly losses: readonly Loss[] }> {
  try {
    return { files: await github.files(), losses: [] };
  } catch (error) {
    const surface = "the pull request's files could not be read";
    return { files: null, losses: [{ surface, failure: asFailure(error) }] };
  }
}

async function missingPatches(
  files: readonly ChangedFile[] | null,
  groups: readonly CommentGroup[],
  localPatch: PublishSettings['localPatch'],
): Promise<ReadonlyMap<string, string>> {
  const patches = new Map<string, string>();
  for (const { path, patch } of files ?? []) {
    if (patch !== null || !groups.some((group) => group.path === path)) continue;
    const local = await localPatch(path);
    if (local !== null) patches.set(path, local);
  }
  return patches;
}

function elsewhere(
  placement: Placement,
  groups: readonly CommentGroup[],
): readonly { readonly id: Finding['id']; readonly reason: string }[] {
  const members = new Map(groups.map(({ id, findings }) => [id, findings]));
  return placement.elsewhere.flatMap(({ comment, detail }) =>
    (members.get(comment.id) ?? []).map((finding) => ({ id: finding.id, reason: detail })),
  );
}

import type { Finding, PullRequest, Report } from '../model/index.ts';
import type { Log } from '../model/ports.ts';
import { renderComment, renderSummary, type MarkdownContext } from '../report/index.ts';
import { commentGroups, desiredComment, type CommentGroup } from './compose.ts';
import { anchorable, type Placement } from './desired.ts';
import { diffMap, type ChangedFile } from './hunks.ts';
import { maxBodyLength } from './limits.ts';
import type { GitHubReviews } from './port.ts';
import { publish, type PublishResult } from './publish.ts';

export interface PublishTools {
  readonly github: GitHubReviews;
  readonly log: Log;
  /** The unified patch of one file between base and head, for files of which GitHub's API has none. */
  readonly localPatch: (path: string) => Promise<string>;
}

export interface PublishSettings {
  readonly maxComments: number;
  readonly context: MarkdownContext;
}

/**
 * Posts a report on its pull request: which findings get a comment, which of them can stand on their line, what the summary
 * says of the others.
 */
export async function publishReport(
  report: Report,
  pullRequest: PullRequest,
  { maxComments, context }: PublishSettings,
  { github, log, localPatch }: PublishTools,
): Promise<PublishResult> {
  const groups = commentGroups(report.findings);
  const comments = groups.map((group) => desiredComment(group, renderComment(group.findings, context)));
  const files = groups.length === 0 ? [] : await changedFiles(github, log);
  const missing = files.filter((file) => file.patch === null && groups.some(({ path }) => path === file.path));
  const patches = new Map<string, string>();
  for (const { path } of missing) patches.set(path, await localPatch(path));
  const placement = anchorable(comments, diffMap(files, patches), maxComments);
  const summary = renderSummary(report, {
    ...context,
    limit: maxBodyLength,
    unit: 'characters',
    elsewhere: elsewhere(placement, groups),
  });
  const result = await publish(github, {
    headSha: pullRequest.headSha,
    placement,
    summary,
    summaryWhen: report.counts.new > 0 || report.verdict.conclusion !== 'pass' ? 'always' : 'if-present',
    complete: report.base.status === 'built' && report.head.status === 'built',
  });
  for (const warning of result.warnings) log.warning(warning);
  return result;
}

async function changedFiles(github: GitHubReviews, log: Log): Promise<readonly ChangedFile[]> {
  try {
    return await github.files();
  } catch (error) {
    log.warning(
      `The pull request's files could not be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    return [];
  }
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

import type { Sources, StartingPoint } from '../../config/index.ts';
import type { Trend } from '../../history/index.ts';
import { UsageError, type Finding, type Mode, type Options, type Report } from '../../model/index.ts';
import { annotationOf } from '../../publish/check-run.ts';
import { clashMessage } from '../../publish/post-check.ts';
import type { Published } from '../../publish/publish-report.ts';
import { renderSummary, type MarkdownContext } from '../../report/index.ts';
import type { RevisionLookup } from '../../revisions/port.ts';
import { exitStatus } from '../terminal/exit-status.ts';
import type { Client } from '../github/client.ts';
import type { Annotations } from './annotations.ts';
import type { RunnerEvent } from './event.ts';
import type { RunnerLog } from './log.ts';
import { maxSummaryBytes, writeSummary } from './summary.ts';

/** One step of a workflow: what it was asked to do, and where it can tell of it. */
export interface Step {
  readonly mode: Mode;
  readonly sources: Sources;
  readonly start: StartingPoint;
  readonly event: RunnerEvent;
  /** Null: nothing can be posted. */
  readonly token: string | null;
  readonly annotations: Annotations;
  readonly log: RunnerLog;
}

export interface GitHub {
  readonly client: Client;
  readonly lookup: RevisionLookup;
}

/** The GitHub client is loaded only here: it is the largest part of the program. */
export async function connectTo(
  token: string,
  { gitHubTimeout }: Pick<StartingPoint, 'gitHubTimeout'>,
): Promise<GitHub> {
  const [{ connect }, { mergeBase }] = await Promise.all([
    import('../github/client.ts'),
    import('../github/pull-requests.ts'),
  ]);
  const client = connect({ token, apiUrl: null, milliseconds: gitHubTimeout });
  return { client, lookup: { mergeBase: (owner, repo, base, head) => mergeBase(client, owner, repo, base, head) } };
}

export function contextOf({ serverUrl, owner, repo }: RunnerEvent, { base, head }: Report): MarkdownContext {
  const sha = (revision: string): string | null => (/^[0-9a-f]{40,}$/.test(revision) ? revision : null);
  return { repositoryUrl: `${serverUrl}/${owner}/${repo}`, headSha: sha(head.revision), baseSha: sha(base.revision) };
}

/** The weakest surface, which always works; it has everything. */
export async function summarise(
  report: Report,
  name: string,
  { event, log }: Step,
  trend: Trend | null = null,
): Promise<void> {
  const context = contextOf(event, report);
  const markdown = renderSummary(report, { ...context, name, trend, limit: maxSummaryBytes, unit: 'bytes' });
  const written = await writeSummary(markdown);
  if (!written.known) log.warning(written.reason);
}

const levels = { failure: 'error', warning: 'warning', notice: 'notice' } as const;

/** What neither a line comment nor the check run shows, the runner's own annotations show, the weightiest first, as far as they go. */
export function annotate(findings: readonly Finding[], published: Published | null, annotations: Annotations): void {
  const { check = null, commented = new Set<string>() } = published ?? {};
  if (check !== null && check.failure === null) return;
  const isLeft = ({ id, state, gating, waiver, allocation, cold, origin, generated }: Finding): boolean =>
    !commented.has(id) &&
    (gating ||
      (state === 'new' &&
        waiver === null &&
        allocation.status === 'confirmed' &&
        !cold &&
        !generated &&
        origin === 'existing-function'));
  for (const finding of findings.filter(isLeft)) {
    const { path, startLine, endLine, columns, level, title, message } = annotationOf(finding);
    annotations.post({
      level: levels[level],
      title,
      message,
      place: { file: path, line: startLine, endLine, column: columns?.start ?? 0, endColumn: columns?.end ?? 0 },
    });
  }
}

/** The step passes or fails as the verdict says; it fails where another job speaks under the same name, whatever that says. */
export function conclude(
  { verdict }: Report,
  { inconclusive, name }: Pick<Options, 'inconclusive' | 'name'>,
  published: Published | null,
  { log, annotations }: Step,
): void {
  const { conclusion, reasons } = verdict;
  if (published?.check?.clash === true) {
    const clash = new UsageError([...reasons, clashMessage(name)].join(' '));
    annotations.fail(clash.message, exitStatus(clash));
  } else if (conclusion === 'pass') log.phase('passed');
  else if (conclusion === 'inconclusive' && inconclusive === 'neutral') {
    log.warning(`Inconclusive, which passes here (inconclusive: neutral). ${reasons.join(' ')}`);
  } else annotations.fail(reasons.join(' '), exitStatus(conclusion));
}

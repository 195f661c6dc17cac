import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveOptions, whereToLook, type Sources } from '../../config/index.ts';
import {
  InconclusiveError,
  UsageError,
  type Finding,
  type Options,
  type PullRequest,
  type Report,
} from '../../model/index.ts';
import { run, type RunResult, type World } from '../../pipeline.ts';
import { publishReport } from '../../publish/publish-report.ts';
import type { PublishResult } from '../../publish/publish.ts';
import { renderJson, renderSummary, type MarkdownContext } from '../../report/index.ts';
import type { RevisionLookup } from '../../revisions/port.ts';
import { version } from '../../version.ts';
import { readConfigFile } from '../config-file.ts';
import type { Client } from '../github/client.ts';
import { exitStatus } from '../terminal/exit-status.ts';
import { openWorld } from '../world.ts';
import { Annotations } from './annotations.ts';
import { readEvent, type RunnerEvent } from './event.ts';
import { readInputs } from './inputs.ts';
import { RunnerLog } from './log.ts';
import { setOutputs } from './outputs.ts';
import { maxSummaryBytes, writeSummary } from './summary.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The action, from the runner's environment to outputs, job summary and the step's result. Never throws. */
export async function action(environment: Environment): Promise<void> {
  const annotations = new Annotations();
  const log = new RunnerLog(annotations);
  try {
    const { report, published } = await reviewChange(environment, annotations, log);
    const { conclusion, reasons } = report.verdict;
    log.phase(published === null ? 'nothing was posted on a pull request' : describePublished(published));
    if (conclusion === 'pass') log.phase('passed');
    else annotations.fail(reasons.join(' '), exitStatus(conclusion));
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    const expected = failure instanceof UsageError || failure instanceof InconclusiveError;
    const message = expected
      ? failure.message
      : `A bug of escapediff ${version}, please report it: ${failure.stack ?? failure.message}`;
    await writeSummary(`### escapediff: could not compare\n\n${message.replaceAll(/[<>&@`|]/g, ' ')}\n`);
    annotations.fail(message, exitStatus(failure));
  }
}

async function reviewChange(
  environment: Environment,
  annotations: Annotations,
  log: RunnerLog,
): Promise<{ readonly report: Report; readonly published: PublishResult | null }> {
  const { given, token } = readInputs();
  const event = readEvent(environment);
  const sources: Sources = { door: 'action', command: 'diff', given, environment, folder: event.workspace };
  const where = whereToLook(sources);
  const { folder, open } = await openWorld(where.repo, environment);
  const github = token === null ? null : await connectTo(token);
  const world = open(log, github?.lookup ?? null);
  const configFile = readConfigFile(world.repository.trees.root, where.config);
  const reportPath = path.join(event.temporaryFolder, 'escapediff', 'report.json');
  const options = { ...resolveOptions(sources, { configFile, isTerminal: false, token, reportPath }), repo: folder };

  const result = await run({ options, configPath: configFile?.path ?? '', event }, world);
  const { report, comparison } = result;
  const context = contextOf(event, report);
  if (options.output !== null) {
    await mkdir(path.dirname(options.output), { recursive: true });
    await writeFile(options.output, renderJson(report));
  }
  const wanted = options.comment && github !== null ? comparison.pullRequest : null;
  const published =
    wanted === null || github === null ? null : await post(result, wanted, options, context, github.client, world);
  if (published === null || published.posted.comments + published.alreadyPosted === 0)
    annotate(report.findings, annotations);
  const summary = await writeSummary(renderSummary(report, { ...context, limit: maxSummaryBytes, unit: 'bytes' }));
  if (!summary.known) log.warning(summary.reason);
  setOutputs({
    conclusion: report.verdict.conclusion,
    counts: report.counts,
    reportPath: options.output ?? reportPath,
  });
  return { report, published };
}

/** The GitHub client is loaded only where there is a token: it is the largest part of the program. */
async function connectTo(token: string): Promise<{ readonly client: Client; readonly lookup: RevisionLookup }> {
  const [{ connect }, { mergeBase }] = await Promise.all([
    import('../github/client.ts'),
    import('../github/pull-requests.ts'),
  ]);
  const client = connect({ token, apiUrl: null });
  return { client, lookup: { mergeBase: (owner, repo, base, head) => mergeBase(client, owner, repo, base, head) } };
}

async function post(
  { report, comparison, changes }: RunResult,
  pullRequest: PullRequest,
  { maxComments }: Options,
  context: MarkdownContext,
  client: Client,
  { repository, log }: World,
): Promise<PublishResult> {
  const { gitHubReviews } = await import('../github/reviews.ts');
  return await publishReport(
    report,
    pullRequest,
    { maxComments, context },
    {
      github: gitHubReviews(client, pullRequest),
      log,
      localPatch: async (file) => {
        const change = changes.find(({ headPath }) => headPath === file);
        return change === undefined
          ? ''
          : await repository.trees.patch(comparison.base.tree, comparison.head.tree, change);
      },
    },
  );
}

function contextOf({ serverUrl, owner, repo }: RunnerEvent, { base, head }: Report): MarkdownContext {
  const sha = (revision: string): string | null => (/^[0-9a-f]{40,}$/.test(revision) ? revision : null);
  return { repositoryUrl: `${serverUrl}/${owner}/${repo}`, headSha: sha(head.revision), baseSha: sha(base.revision) };
}

/** Where no comment stands on a line, the runner's own annotations show the weightiest, as far as they go. */
function annotate(findings: readonly Finding[], annotations: Annotations): void {
  for (const finding of findings.filter(({ gating }) => gating)) {
    const { file, line, column, endLine, endColumn, cause, message } = finding;
    annotations.post({
      level: 'warning',
      title: `New heap allocation in ${finding.function || finding.package}`,
      message: [message, cause.explanation, cause.advice].filter((part) => part !== '').join('\n'),
      place: { file, line, column, endLine, endColumn },
    });
  }
}

function describePublished({ outcome, posted, alreadyPosted, warnings }: PublishResult): string {
  if (outcome !== 'published') return `nothing was posted: ${warnings.join(' ')}`;
  return (
    `posted ${posted.comments} new line comments (${alreadyPosted} stand from before, ${posted.edited} edited, ` +
    `${posted.resolved + posted.deleted} resolved); summary comment ${posted.summary}`
  );
}

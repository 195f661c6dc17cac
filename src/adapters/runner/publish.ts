import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { resolveOptions } from '../../config/index.ts';
import { UsageError, type Options, type PullRequest, type Report } from '../../model/index.ts';
import { asForeign } from '../../publish/foreign.ts';
import type { Published, PublishTargets } from '../../publish/publish-report.ts';
import { forgeOf } from '../../report/forge.ts';
import { renderJson } from '../../report/index.ts';
import { mergeShards } from '../../shards/merge.ts';
import { publishTargetOf, type PublishTarget } from '../../revisions/target.ts';
import { noSources, renderingOfReport } from '../rendering.ts';
import { showFailure } from './failure.ts';
import { setOutputs } from './outputs.ts';
import { postReport } from './post.ts';
import { annotate, conclude, connectTo, contextOf, summarise, type GitHub, type Step } from './step.ts';
import { writeIfPossible, writeReports } from './write.ts';

/** GitHub's job matrix has no more. */
const mostParts = 256;

/**
 * Posts the report that another job made, where that job had no right to: it read a stranger's code. Nothing is checked out or built, and the
 * report is hostile input; what it is posted on comes from the event.
 *
 * Under workflow_run the verdict is the check run's, for this job's own status is shown on no pull request: the step fails only where nothing
 * could be posted.
 */
export async function publishOther(step: Step): Promise<void> {
  try {
    await publishReports(step);
  } catch (error) {
    // Without a report of this run, what an earlier one posted for the same commit must not stand.
    await showFailure(step, null, error);
    throw error;
  }
}

async function publishReports(step: Step): Promise<void> {
  const { sources, start, event, token, annotations } = step;
  const options = resolveOptions(sources, { configFile: null, isTerminal: false, token, reportPath: null });
  const target = publishTargetOf(event);
  const files = reportFiles(start.report ?? '');
  const made = await readReports(files);
  const report = asForeign(made);
  if (target !== null && report.head.revision !== target.headSha) {
    throw new UsageError(
      `The report is about ${JSON.stringify(report.head.revision.slice(0, 64))}, the event about ${target.headSha}: nothing was posted. ` +
        'Accepted: the report that the workflow made for the same commit.',
    );
  }
  const published = target === null ? null : await postOn(target, report, options, step);
  const door = {
    width: Infinity,
    repositoryUrl: contextOf(event, report).repositoryUrl,
    forge: forgeOf(`${event.serverUrl}/${event.owner}/${event.repo}`, sources.environment),
    waived: 'left-out',
    trend: null,
  } as const;
  const page = noSources(report, 'the job that posts a report checks nothing out');
  await writeReports(renderingOfReport(report, options, door, page), options.write, event.workspace, step.log);
  const isElsewhere = event.name === 'workflow_run';
  if (!isElsewhere) annotate(report.findings, published, annotations);
  await summarise(report, options.name, step);
  const lost = setOutputs({
    conclusion: report.verdict.conclusion,
    counts: report.counts,
    ...(report.contracts === undefined ? {} : { contracts: report.contracts }),
    reportPath: await whole(files, made, options, step),
    sarifPath: null,
    htmlPath: null,
  });
  if (lost !== null) step.log.warning(lost);
  if (!isElsewhere || published?.check?.clash === true) conclude(report, options, published, step);
  else if (published !== null && !hasPosted(published))
    annotations.fail('Nothing could be posted: the warnings say why.', 1);
}

/** Where the whole report is: of parts, it is written now. */
async function whole(
  files: readonly string[],
  report: Report,
  { output }: Options,
  { event: { temporaryFolder, workspace }, log }: Step,
): Promise<string | null> {
  const [file] = files;
  if (file !== undefined && files.length === 1) return file;
  const written = output ?? path.join(temporaryFolder, 'escapediff', 'report.json');
  return await writeIfPossible(written, renderJson(report), workspace, log);
}

async function postOn(target: PublishTarget, report: Report, options: Options, step: Step): Promise<Published> {
  if (step.token === null) throw new UsageError('mode: "publish" needs a token, but the input token is empty.');
  const github = await connectTo(step.token, step.start);
  return await post(report, target, options, step, github);
}

function hasPosted({ review, check }: Published): boolean {
  if (check !== null && check.state !== 'failed') return true;
  if (review === null || review.outcome === 'unreadable') return false;
  return review.losses.length === 0 || review.urls.summary !== null || review.posted.comments > 0;
}

async function post(
  report: Report,
  target: PublishTarget,
  options: Options,
  step: Step,
  github: GitHub,
): Promise<Published> {
  const [{ gitHubReviews }, { gitHubChecks }] = await Promise.all([
    import('../github/reviews.ts'),
    import('../github/checks.ts'),
  ]);
  const { comment, checkRun, botLogin } = options;
  const { client } = github;
  const pullRequest = comment ? await findPullRequest(target, github, step.log) : null;
  const targets: PublishTargets = {
    review: pullRequest === null ? null : { pullRequest, github: gitHubReviews(client, pullRequest, botLogin) },
    check: checkRun ? { headSha: target.headSha, github: gitHubChecks(client, target) } : null,
  };
  return await postReport(report, targets, options, step, () => Promise.resolve(null));
}

async function findPullRequest(
  { owner, repo, headSha, pullRequest }: PublishTarget,
  { client }: GitHub,
  log: Step['log'],
): Promise<PullRequest | null> {
  if (pullRequest.kind === 'none') return null;
  if (pullRequest.kind === 'known') return pullRequest.pullRequest;
  const { findPullRequestForCommit } = await import('../github/pull-requests.ts');
  const found = await findPullRequestForCommit(client, { owner, repo, headSha, head: pullRequest.head });
  if (found.known) return found.value.pullRequest;
  log.warning(`No comment was posted: ${found.reason}`);
  return null;
}

/**
 * download-artifact makes a folder of an artifact, and of several ones a folder with one for each unless it merges them: the report is the one JSON
 * file in it, or its parts are the JSON files there.
 */
function reportFiles(given: string): readonly string[] {
  const fail = (problem: string): UsageError =>
    new UsageError(
      `report: ${JSON.stringify(given)} ${problem} Accepted: a report, or a folder with one report (*.json) or all parts of one.`,
    );
  const stats = statSync(given, { throwIfNoEntry: false });
  if (stats === undefined)
    throw fail('does not exist: the job that makes the report may have failed or been cancelled.');
  if (stats.isFile()) return [given];
  if (!stats.isDirectory()) throw fail('is neither a file nor a folder.');
  const here = jsonFiles(given);
  const folders = readdirSync(given, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = here.length > 0 ? here : folders.flatMap(({ name }) => jsonFiles(path.join(given, name)));
  if (files.length === 0 || files.length > mostParts) throw fail(`holds ${files.length} JSON files.`);
  return files.toSorted();
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => path.join(folder, name));
}

/** One report, or what its parts make together. */
async function readReports(files: readonly string[]): Promise<Report> {
  const reports = await Promise.all(files.map(readReport));
  const [first] = reports;
  return reports.length === 1 && first?.shard === null ? first : mergeShards(reports);
}

/** Bytes are counted before anything is read: a character has four of them at most. */
async function readReport(file: string): Promise<Report> {
  const { maxReportLength, parseReport } = await import('../../report/parse.ts');
  const { size } = statSync(file);
  if (size > 4 * maxReportLength) {
    throw new UsageError(`The report has ${size} bytes; accepted: at most ${4 * maxReportLength}.`);
  }
  return parseReport(readFileSync(file, 'utf8'));
}

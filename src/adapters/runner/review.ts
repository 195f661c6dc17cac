import path from 'node:path';
import { resolveOptions, type ConfigFile } from '../../config/index.ts';
import { UsageError, type Comparison, type Options } from '../../model/index.ts';
import { run, type RunResult, type Settled } from '../../pipeline.ts';
import { publishReport, type Published, type PublishTargets } from '../../publish/publish-report.ts';
import { renderJson } from '../../report/index.ts';
import type { RevisionLookup } from '../../revisions/port.ts';
import type { World } from '../../world.ts';
import { ownPart } from '../../shards/merge.ts';
import { readBaseConfig, readConfigFile } from '../config-file.ts';
import { openHistory, recordAudit } from '../history-file.ts';
import { renderingOf, writeReports } from '../rendering.ts';
import { openWorld } from '../world.ts';
import { showFailure } from './failure.ts';
import { setOutputs } from './outputs.ts';
import {
  annotate,
  conclude,
  connectTo,
  contextOf,
  describePublished,
  summarise,
  type GitHub,
  type Step,
} from './step.ts';
import { refuseWayOut, writeOutput } from './write.ts';

/**
 * Compares what the event names, or audits; writes the report, and except for `analyze` and an audit's comparison posts it, or that there is
 * none.
 */
export async function review(step: Step): Promise<void> {
  let settled: Options | null = null;
  try {
    await compare(step, (options) => {
      settled = options;
    });
  } catch (error) {
    await showFailure(step, settled, error);
    throw error;
  }
}

async function compare(step: Step, onSettled: (options: Options) => void): Promise<void> {
  const { sources, start, event, token, annotations, log } = step;
  if (start.history !== null) await refuseWayOut(start.history, event.workspace);
  const history = start.history === null ? null : await openHistory(start.history);
  const { folder, open } = await openWorld(start.repo, sources.environment);
  const connecting = token === null ? null : connectTo(token);
  const world = open(log, connecting === null ? null : lookupBy(connecting));
  const reportPath = path.join(event.temporaryFolder, 'escapediff', 'report.json');

  const begun: { posting: Promise<PublishTargets> | null } = { posting: null };
  const settle = async (comparison: Comparison): Promise<Settled> => {
    const { configFile, notices } = await configuration(comparison, step, world);
    const options = resolveOptions(sources, { configFile, isTerminal: false, token, reportPath });
    onSettled(options);
    if (options.shard !== null && step.mode === 'review') {
      throw new UsageError(
        'shard: one part of a comparison is no review. Accepted: shard with mode "analyze" or "audit", whose reports mode "publish" puts together.',
      );
    }
    if (connecting !== null && step.mode === 'review') {
      begun.posting = connecting.then((github) => targets(comparison, options, step, github));
      // Whose comments are ours takes GitHub two answers to say: it can do so while the compiler works. What stands on the pull request
      // is read right before anything is posted.
      begun.posting.then(({ review }) => review?.github.identity()).catch(() => undefined);
    }
    return { options: { ...options, repo: folder }, configPath: configFile?.path ?? '', notices };
  };
  const result = await run({ ...start, event, settle }, world);
  const { options } = result;
  const trend = history === null ? null : await recordAudit(history, result, world);
  const output = options.output ?? reportPath;
  const write = async (file: string, text: string): Promise<void> => {
    await writeOutput(file, text, event.workspace);
  };
  await write(output, renderJson(result.report));
  const report = ownPart(result.report);
  const door = {
    width: Infinity,
    repositoryUrl: contextOf(event, report).repositoryUrl,
    waived: 'left-out',
    trend,
  } as const;
  const sarifPath = options.sarifPath ?? path.join(event.temporaryFolder, 'escapediff', 'report.sarif');
  const htmlPath = options.htmlPath ?? path.join(event.temporaryFolder, 'escapediff', 'report.html');
  const files = [{ format: 'sarif', file: sarifPath }, { format: 'html', file: htmlPath }, ...options.write];
  await writeReports(renderingOf(result, door, world), files, write);
  const published = begun.posting === null ? null : await post(result, step, await begun.posting, world);
  annotate(report.findings, published, annotations);
  await summarise(report, options.name, step, trend);
  setOutputs({ conclusion: report.verdict.conclusion, counts: report.counts, reportPath: output, sarifPath, htmlPath });
  conclude(report, options, published, step);
}

/** Code that is under review has no say in how it is reviewed. */
async function configuration(
  { base, head }: Comparison,
  { event, start }: Step,
  { repository }: World,
): Promise<{ readonly configFile: ConfigFile | null; readonly notices: readonly string[] }> {
  const { trees } = repository;
  const isOwnCode = ['push', 'workflow_dispatch', 'schedule'].includes(event.name);
  return isOwnCode
    ? { configFile: await readConfigFile(trees.root, start.config), notices: [] }
    : await readBaseConfig(trees, { base, head }, start.config);
}

/** The client is loaded while git works, and seldom asked. */
function lookupBy(connecting: Promise<GitHub>): RevisionLookup {
  connecting.catch(() => undefined);
  return { mergeBase: async (...question) => await (await connecting).lookup.mergeBase(...question) };
}

async function post(result: RunResult, step: Step, posting: PublishTargets, { repository }: World): Promise<Published> {
  const { report, comparison, changes, options } = result;
  const { event, log } = step;
  const localPatch = async (file: string): Promise<string | null> => {
    const change = changes.find(({ headPath }) => headPath === file);
    if (change === undefined) return null;
    return await repository.trees.patch(comparison.base.tree, comparison.head.tree, change);
  };
  const { name, commentOn, maxComments, inconclusive } = options;
  const context = contextOf(event, report);
  const settings = {
    name,
    commentOn,
    maxComments,
    inconclusive,
    context,
    runUrl: event.runUrl,
    run: event.run,
    localPatch,
  };
  const published = await publishReport(report, posting, settings, log);
  log.phase(describePublished(published));
  return published;
}

/**
 * A check run says whether a change may be merged: there is none for a revision that is only looked at, and none for a push, which may bring
 * but a part of a pull request with the same head.
 */
async function targets(
  { pullRequest, head }: Comparison,
  { comment, checkRun, botLogin }: Options,
  { event }: Step,
  { client }: GitHub,
): Promise<PublishTargets> {
  const [{ gitHubReviews }, { gitHubChecks }] = await Promise.all([
    import('../github/reviews.ts'),
    import('../github/checks.ts'),
  ]);
  const { owner, repo, name } = event;
  const isChecked = checkRun && head.commit !== null && ['pull_request', 'merge_group'].includes(name);
  return {
    review:
      comment && pullRequest !== null ? { pullRequest, github: gitHubReviews(client, pullRequest, botLogin) } : null,
    check: isChecked
      ? { headSha: head.commit, github: gitHubChecks(client, { owner, repo, headSha: head.commit }) }
      : null,
  };
}

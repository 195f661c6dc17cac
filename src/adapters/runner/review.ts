import path from 'node:path';
import { resolveOptions, type ConfigFile } from '../../config/index.ts';
import { asInconclusive, UsageError, type Comparison, type Options } from '../../model/index.ts';
import { run, type RunResult, type Settled } from '../../pipeline.ts';
import type { Published, PublishTargets } from '../../publish/publish-report.ts';
import { forgeOf } from '../../report/forge.ts';
import { renderJson } from '../../report/index.ts';
import type { RevisionLookup } from '../../revisions/port.ts';
import type { World } from '../../world.ts';
import { ownPart } from '../../shards/merge.ts';
import { readBaseConfig, readConfigFile } from '../config-file.ts';
import { openHistory, recordAudit } from '../history-file.ts';
import { renderingOf } from '../rendering.ts';
import { openWorld } from '../world.ts';
import { optionsOf, showFailure, targetOf } from './failure.ts';
import { setOutputs } from './outputs.ts';
import { postReport } from './post.ts';
import { annotate, conclude, connectTo, contextOf, summarise, type GitHub, type Step } from './step.ts';
import { refuseWayOut, writeIfPossible, writeReports } from './write.ts';

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
    await writeFailed(step, settled, error);
    await showFailure(step, settled, error);
    throw error;
  }
}

/** A report that says why there is none: the job that waits for it must not leave an older verdict standing. */
async function writeFailed(
  { mode, sources, start, event, token, log }: Step,
  settled: Options | null,
  error: unknown,
): Promise<void> {
  const failure = asInconclusive(error);
  const options = settled ?? optionsOf({ sources, token });
  if (failure === null || options === null) return;
  const { failedReport, unchosen } = await import('../../report/failed.ts');
  const head = start.head ?? targetOf({ event, mode })?.headSha ?? null;
  const report = failedReport(unchosen(start.base, head), options, failure.message);
  const file = options.output ?? path.join(event.temporaryFolder, 'escapediff', 'report.json');
  const text = renderJson(report);
  const reportPath = await writeIfPossible(file, text, event.workspace, log);
  for (const each of options.write) {
    if (each.format === 'json') await writeIfPossible(each.file, text, event.workspace, log);
  }
  setOutputs({ conclusion: 'inconclusive', counts: report.counts, reportPath, sarifPath: null, htmlPath: null });
}

async function compare(step: Step, onSettled: (options: Options) => void): Promise<void> {
  const { sources, start, event, token, annotations, log } = step;
  if (start.history !== null) await refuseWayOut(start.history, event.workspace);
  const history = start.history === null ? null : await openHistory(start.history);
  const { folder, open } = await openWorld(start, sources.environment);
  const connecting = token === null ? null : connectTo(token, start);
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
  const reportFile = await writeIfPossible(output, renderJson(result.report), event.workspace, log);
  const report = ownPart(result.report);
  const door = {
    width: Infinity,
    repositoryUrl: contextOf(event, report).repositoryUrl,
    forge: forgeOf(`${event.serverUrl}/${event.owner}/${event.repo}`, sources.environment),
    waived: 'left-out',
    trend,
  } as const;
  const sarifFile = options.sarifPath ?? path.join(event.temporaryFolder, 'escapediff', 'report.sarif');
  const htmlFile = options.htmlPath ?? path.join(event.temporaryFolder, 'escapediff', 'report.html');
  const files = [{ format: 'sarif', file: sarifFile }, { format: 'html', file: htmlFile }, ...options.write];
  const written = await writeReports(renderingOf(result, door, world), files, event.workspace, log);
  const [sarifPath = null, htmlPath = null] = written;
  const published = begun.posting === null ? null : await post(result, step, await begun.posting, world);
  annotate(report.findings, published, annotations);
  await summarise(report, options.name, step, trend);
  const { conclusion } = report.verdict;
  const outputs = { conclusion, counts: report.counts, reportPath: reportFile, sarifPath, htmlPath };
  const lost = setOutputs(report.contracts === undefined ? outputs : { ...outputs, contracts: report.contracts });
  if (lost !== null) log.warning(lost);
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
  const localPatch = async (file: string): Promise<string | null> => {
    const change = changes.find(({ headPath }) => headPath === file);
    if (change === undefined) return null;
    return await repository.trees.patch(comparison.base.tree, comparison.head.tree, change);
  };
  return await postReport(report, posting, options, step, localPatch);
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

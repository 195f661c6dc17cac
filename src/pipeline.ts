import { prepareBuild } from './build/build.ts';
import { deadlineIn } from './build/deadline.ts';
import type { GoCommand } from './build/port.ts';
import { watchProgress } from './build/progress.ts';
import { relevance, type CompilerInputs } from './build/relevant.ts';
import { GoStopwatch } from './build/stopwatch.ts';
import { changedSubmodules, refuseLeftOut } from './build/unseen.ts';
import { chooseBuilds, type BuildPlan } from './matrix/choose.ts';
import {
  asInconclusive,
  InconclusiveError,
  type Comparison,
  type FileChange,
  type Options,
  type Report,
} from './model/index.ts';
import { loadProfiles } from './profile/load.ts';
import { assembleReport, type BuildOutcome, type Found } from './report/assemble.ts';
import { failedReport } from './report/failed.ts';
import { plural } from './report/words.ts';
import { clip, longestText } from './report/width.ts';
import { chooseRevisions } from './revisions/choose.ts';
import type { TriggerEvent } from './revisions/event.ts';
import { partOf, type Part } from './shards/split.ts';
import type { RunSources, World } from './world.ts';

/** What a run was asked to do. */
export interface RunRequest {
  readonly command: 'diff' | 'audit';
  /** Revisions as they were given; null: to be chosen. An audit without a base looks at the head alone. */
  readonly base: string | null;
  readonly head: string | null;
  /** What started it; null in a terminal. */
  readonly event: TriggerEvent | null;
  /** Settles everything else once the two sides are known: on a pull request the configuration is the base's. */
  readonly settle: (comparison: Comparison) => Promise<Settled>;
}

export interface Settled {
  readonly options: Options;
  /** The configuration's path, for people. */
  readonly configPath: string;
  /** What the reader of the report should know of the configuration. */
  readonly notices: readonly string[];
}

export interface RunResult {
  readonly comparison: Comparison;
  readonly changes: readonly FileChange[];
  readonly options: Options;
  readonly report: Report;
}

/**
 * The story of a run: choose the two revisions; find what the change can affect, once or for several releases and platforms; compile it, compare,
 * explain and judge; put the report together.
 */
export async function run(request: RunRequest, world: World): Promise<RunResult> {
  const { command, head, event } = request;
  const { repository, lookup, log } = world;
  const isComparison = command === 'diff' || request.base !== null;
  const base = isComparison ? request.base : (head ?? 'HEAD');
  const { comparison, worktree } = await chooseRevisions(
    { base, head, event, headOption: command === 'audit' && request.base === null ? 'rev' : 'head' },
    repository,
    lookup,
    log,
  );
  const { options, configPath, notices } = await request.settle(comparison);
  // After the go command was ended, git tells what is known by then; it may take as long again, and half a minute at most.
  if (options.timeout !== null) repository.endAfter(options.timeout + Math.min(options.timeout, 30_000));
  try {
    const settled = { options, configPath, notices };
    return await looked(isComparison, comparison, worktree, settled, world);
  } catch (error) {
    const failure = asInconclusive(error);
    if (failure === null) throw error;
    const report = failedReport(comparison, options, failure.message, notices);
    return { comparison, changes: [], options, report };
  } finally {
    // What is shown of the report is read from git, too.
    repository.endAfter(null);
  }
}

/** The run from the moment on that it is known what is compared, and how. */
async function looked(
  isComparison: boolean,
  comparison: Comparison,
  worktree: string,
  { options, configPath, notices }: Settled,
  world: World,
): Promise<RunResult> {
  const { repository, log } = world;
  const deadline = deadlineIn(options.timeout);
  const profiles = await loadProfiles(options.profiles, world.profiles, log);
  if (isComparison) log.phase(`comparing ${comparison.description}`);
  const changes = isComparison
    ? await repository.trees.changes(comparison.base.tree, comparison.head.tree, 'find-renames')
    : [];
  const inputs = { tests: options.tests, profiles: options.pgo === 'auto' };
  refuseUnreadableNames(changes, inputs);
  const sources = { comparison, changes, configPath, profiles };
  const toBuild = options.command === 'audit' || changes.some((change) => isRelevant(change, inputs));
  if (!toBuild) {
    log.phase(`No Go file differs between ${comparison.base.label} and ${comparison.head.label}: nothing to build.`);
  }
  const plans = toBuild ? await chooseBuilds(options, comparison.head.tree, { ...world, trees: repository.trees }) : [];
  const time = new GoStopwatch(world.clock);
  const outcomes: BuildOutcome[] = [];
  for (const plan of plans) {
    if (plan.name !== '') log.phase(`${plan.name}:`);
    // Loaded while the go command works. Where that can't be, whoever needs it says so.
    const load = (): void => {
      for (const loading of [lookOf(isComparison), world.syntax()]) loading.catch(() => undefined);
    };
    const limited = {
      ...plan,
      go:
        plan.go === null
          ? null
          : whileListing(deadline.forGo(time.watch(watchProgress(plan.go, isComparison, log))), load),
    };
    const take = (each: Options, made: World): Promise<Found> => built(isComparison, worktree, sources, each, made);
    outcomes.push(await outcomeOf(limited, take, { ...world, breathe: deadline.forBreath(world.breathe) }));
  }
  const unseen = await changedSubmodules(changes, comparison.head.tree, repository.trees, world.disk);
  const report = assembleReport({ comparison, options, notices, outcomes, unseen });
  if (toBuild) log.total(`took ${time.summary()}`);
  return { comparison, changes, options, report };
}

/** The same go command; `meanwhile` is called once, as soon as it begins to list packages. */
function whileListing(go: GoCommand, meanwhile: () => void): GoCommand {
  let isDone = false;
  return {
    ...go,
    run: (request) => {
      const running = go.run(request);
      if (!isDone && request.args[0] === 'list') {
        isDone = true;
        meanwhile();
      }
      return running;
    },
  };
}

type Take = (options: Options, world: World) => Promise<Found>;

/** A build that can't be made is told of, and where there are several it leaves the others their say; so is what took too long. */
async function outcomeOf(plan: BuildPlan, take: Take, world: World): Promise<BuildOutcome> {
  if (plan.go === null) return { plan, found: null, failure: plan.missing ?? '' };
  try {
    return { plan, found: await take(plan.options, { ...world, go: plan.go }), failure: null };
  } catch (error) {
    const failure = asInconclusive(error);
    if (failure === null) throw error;
    return { plan, found: null, failure: clip(failure.message, longestText) };
  }
}

/** One build: which packages the change can affect (an audit: all that there are), and what the compiler says of them. */
async function built(
  isComparison: boolean,
  worktree: string,
  sources: RunSources,
  options: Options,
  world: World,
): Promise<Found> {
  const { comparison, changes } = sources;
  const { repository, go, disk, syntax, log } = world;
  const isAudit = options.command === 'audit';
  const sides = isComparison ? comparison : { ...comparison, base: comparison.head };
  const tools = { git: repository.trees, go, disk, syntax };
  const whole = await prepareBuild(sides, worktree, isAudit ? 'all-packages' : changes, options, tools);
  await refuseLeftOut(whole, changes, whole.settings, disk);
  const part = partOf(whole, changes, options.shard);
  const affected = plural(part.build.affected.length, 'package');
  if (!isAudit) log.phase(`${affected} affected by ${plural(changes.length, 'changed file')}`);
  const look = await lookOf(isComparison);
  return await look(part, sources, options, world);
}

type Look = (part: Part, sources: RunSources, options: Options, world: World) => Promise<Found>;

/** Compiles and understands a part of a build. Apart from this file, since it is most of the program. */
async function lookOf(isComparison: boolean): Promise<Look> {
  if (isComparison) return (await import('./comparison.ts')).compareRevisions;
  return (await import('./audit.ts')).auditRevision;
}

/**
 * A path that is no UTF-8 can't be told to the go command, nor by it: the file would be taken for one that is not there.
 *
 * @throws InconclusiveError naming the side and the file.
 */
function refuseUnreadableNames(changes: readonly FileChange[], inputs: CompilerInputs): void {
  for (const { basePath, headPath } of changes) {
    for (const [side, file] of [
      ['base', basePath],
      ['head', headPath],
    ] as const) {
      // What git's bytes are decoded to where they are no UTF-8.
      if (file?.includes('\ufffd') !== true || relevance(file, inputs) === 'no') continue;
      throw new InconclusiveError(
        `The ${side} has a file whose name is no UTF-8, ${JSON.stringify(file)}: it can't be compared. Rename it.`,
      );
    }
  }
}

function isRelevant({ basePath, headPath }: FileChange, inputs: CompilerInputs): boolean {
  return [basePath, headPath].some((file) => file !== null && relevance(file, inputs) !== 'no');
}

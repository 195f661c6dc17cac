import { auditRevision } from './audit.ts';
import { compileSides, foldersOf, isSmall, prepareBuild, type CompiledSide, type Side } from './build/build.ts';
import { buildNotices } from './build/notices.ts';
import { folderOf, relevance } from './build/relevant.ts';
import { deadlineIn, TimeoutError } from './build/deadline.ts';
import type { Disk } from './build/side-tree.ts';
import type { GoCommand } from './build/port.ts';
import { GoStopwatch } from './build/stopwatch.ts';
import type { Compared } from './compare/match.ts';
import { candidateFolders, changedFolders, foldersOfEscapes } from './compare/candidates.ts';
import { compareSides } from './compare/compare.ts';
import { understand } from './compare/understand.ts';
import { correspondence } from './compare/correspondence.ts';
import { changedDependencies } from './build/dependencies.ts';
import { attributeToDependency, type ModuleFile } from './explain/dependencies.ts';
import { explainer } from './explain/index.ts';
import { chooseBuilds, type BuildPlan } from './matrix/choose.ts';
import type { Toolchains } from './matrix/port.ts';
import {
  InconclusiveError,
  type Comparison,
  type FileChange,
  type Options,
  type Problem,
  type Report,
} from './model/index.ts';
import { measure } from './measure/index.ts';
import type { Clock, FileReader, Log } from './model/ports.ts';
import { chooseRevisions } from './revisions/choose.ts';
import type { TriggerEvent } from './revisions/event.ts';
import type { Repository, RevisionLookup } from './revisions/port.ts';
import { byWeight, judge } from './policy/judge.ts';
import { totalsOfEscapes } from './policy/totals.ts';
import { isListed } from './policy/listed.ts';
import { Waivers } from './policy/waive.ts';
import { waiverComments } from './policy/comments.ts';
import { changedProfiles, hotPathsOf, loadProfiles, type LoadedProfile, type ProfileReader } from './profile/index.ts';
import { assembleReport, type BuildOutcome, type Found } from './report/assemble.ts';
import { plural } from './report/words.ts';
import { answered, partOf, type Part } from './shards/split.ts';
import type { GoSyntax } from './source/index.ts';
import { suggest } from './suggest/index.ts';

/** What a run needs of the world. */
export interface World {
  readonly repository: Repository;
  readonly go: GoCommand;
  readonly clock: Clock;
  readonly toolchains: Toolchains;
  readonly disk: Disk;
  readonly log: Log;
  /** The Go grammar is loaded only where there is something to parse. */
  readonly syntax: () => Promise<GoSyntax>;
  readonly profiles: ProfileReader;
  /** Null without a token. */
  readonly lookup: RevisionLookup | null;
  /** YYYY-MM-DD, for waivers that expire. */
  readonly today: string;
}

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
 * The story of a run: choose the two revisions; build both, once or for several releases and platforms; understand what the compiler says,
 * compare, explain, judge.
 */
export async function run(request: RunRequest, world: World): Promise<RunResult> {
  const { command, head, event } = request;
  const { repository, lookup, log } = world;
  const isComparison = command === 'diff' || request.base !== null;
  const base = isComparison ? request.base : (head ?? 'HEAD');
  const { comparison, worktree } = await chooseRevisions({ base, head, event }, repository, lookup, log);
  const { options, configPath, notices } = await request.settle(comparison);
  const profiles = await loadProfiles(options.profiles, world.profiles, log);
  if (isComparison) log.phase(`comparing ${comparison.description}`);
  const changes = isComparison
    ? await repository.trees.changes(comparison.base.tree, comparison.head.tree, 'find-renames')
    : [];
  const sources = { comparison, worktree, changes, configPath, profiles };
  const toBuild = command === 'audit' || changes.some((change) => isRelevant(change, options.tests));
  if (!toBuild) {
    log.phase(`No Go file differs between ${comparison.base.label} and ${comparison.head.label}: nothing to build.`);
  }
  // The grammar is read while the compiler works; where it can't be, whoever needs it says so.
  if (toBuild) world.syntax().catch(() => undefined);
  const plans = toBuild ? await chooseBuilds(options, comparison.head.tree, { ...world, trees: repository.trees }) : [];
  const limit = deadlineIn(options.timeout);
  const time = new GoStopwatch(world.clock);
  const outcomes: BuildOutcome[] = [];
  for (const plan of plans) {
    if (plan.name !== '') log.phase(`${plan.name}:`);
    const limited = { ...plan, go: plan.go === null ? null : limit(time.watch(plan.go)) };
    outcomes.push(await outcomeOf(limited, isComparison ? compareRevisions : auditRevision, sources, world));
  }
  const report = assembleReport({ comparison, options, notices, outcomes });
  if (toBuild) log.total(`took ${time.summary()}`);
  return { comparison, changes, options, report };
}

/** What every build of a run starts from. */
export interface RunSources {
  readonly comparison: Comparison;
  /** git's tree of what is on disk, which the sides are laid over. */
  readonly worktree: string;
  readonly changes: readonly FileChange[];
  readonly configPath: string;
  readonly profiles: readonly LoadedProfile[];
}

type Look = (sources: RunSources, options: Options, world: World) => Promise<Found>;

/** Where there are several builds, one that can't be made is told of and leaves the others their say; so is what took too long. */
async function outcomeOf(plan: BuildPlan, look: Look, sources: RunSources, world: World): Promise<BuildOutcome> {
  if (plan.go === null) return { plan, found: null, failure: plan.missing ?? '' };
  try {
    return { plan, found: await look(sources, plan.options, { ...world, go: plan.go }), failure: null };
  } catch (error) {
    const isTold = error instanceof TimeoutError || (plan.name !== '' && error instanceof InconclusiveError);
    if (!isTold) throw error;
    return { plan, found: null, failure: error.message };
  }
}

async function compareRevisions(
  { comparison, worktree, changes, configPath, profiles }: RunSources,
  options: Options,
  world: World,
): Promise<Found> {
  const { repository, go, disk, log } = world;
  const tools = { git: repository.trees, go, disk };
  // An audit counts what each side puts on the heap, so it looks at everything.
  const isAudit = options.command === 'audit';
  const whole = await prepareBuild(comparison, worktree, isAudit ? 'all-packages' : changes, options, tools);
  const part = partOf(whole, changes, options.shard);
  const { build } = part;
  const affected = plural(build.affected.length, 'package');
  if (!isAudit) log.phase(`${affected} affected by ${plural(changes.length, 'changed file')}`);

  const places = await correspondence(changes, build.base.tree, build.head.tree);
  const changed = changedFolders(changes, places);
  const listed = isAudit || isSmall(build) ? foldersOf(build.base, build.head) : changed;
  const { base: compiledBase, head: compiledHead } = await compileSides(build, listed, go);
  log.phase(
    `compiled ${plural(build.base.packages.length, 'package')} of the base, ${build.head.packages.length} of the head`,
  );

  for (const { unknown } of [compiledBase.diagnostics, compiledHead.diagnostics]) {
    for (const sample of unknown.samples) log.detail(`unknown compiler message: ${sample}`);
  }

  const candidates = candidateFolders(compiledBase.diagnostics, compiledHead.diagnostics, changed, places);
  const escaping = foldersOfEscapes(compiledBase.diagnostics, compiledHead.diagnostics);
  const folders = isAudit ? new Set([...candidates, ...escaping]) : candidates;
  const [base, head] = await Promise.all([
    understand(build.base, compiledBase, folders, changes, build, world),
    understand(build.head, compiledHead, folders, changes, build, world),
  ]);
  const { compared: all, lostStack } = compareSides(base, head, places);
  const known = isKnown(compiledBase.problems, compiledHead.problems);
  const compared = all.filter(known);
  log.phase(`compared ${plural(base.escapes.length, 'escape')} of the base with ${head.escapes.length} of the head`);

  const hotPaths = hotPathsOf(profiles, options, build, [base, head]);
  const explain = explainer({ base, head, places, lostStack });
  const dependencies = changedDependencies(build.base.graph, build.head.graph);
  const moduleFiles = await changedModuleFiles(changes, build.head.tree);
  const waivers = new Waivers({
    comments: waiverComments(head.files),
    rules: options.waivers,
    configPath,
    labels: options.waiverLabels.filter(({ label }) => comparison.pullRequest?.labels.includes(label) === true),
    today: world.today,
  });
  const judged = judge(compared, {
    failOn: options.failOn,
    waivers,
    places,
    isListed: (item) => isListed(item, options),
    explain: (escape, side) => {
      const cause = explain(escape, side);
      const isTouched = places.isChanged(escape.place.file, escape.place.line);
      return side === 'base' || isTouched ? cause : attributeToDependency(escape, cause, dependencies, moduleFiles);
    },
    hot: (escape) => hotPaths.of(escape),
  });
  const [mine, others] = [true, false].map((wanted) => judged.filter((each) => part.isMine(each.package) === wanted));
  const { findings, tried, proved } = await suggest(mine ?? [], { build, head, world });
  if (tried > 0) log.phase(`compiled ${plural(tried, 'rewrite')} of new allocations: ${proved} remove them`);
  const { measured, notices: measuring } =
    options.measure === null
      ? { measured: null, notices: [] }
      : await measure(comparison, build, part.isMine, options.measure, { ...tools, log });
  return {
    build,
    part,
    sides: { base: answered(compiledBase, build.base, part), head: answered(compiledHead, build.head, part) },
    findings: [...findings, ...(others ?? [])].sort(byWeight),
    unchangedElsewhere: unlooked(compiledHead, build.head, folders, part),
    notices: [
      ...(await buildNotices(build, changes)),
      ...base.unread,
      ...head.unread,
      ...hotPaths.notices,
      ...changedProfiles(changes, options.profiles, repository.trees.root),
      ...measuring,
    ],
    waivers: waivers.uses(head.escapes),
    measured,
    totals: isAudit ? { base: totalsOfEscapes(base.escapes, known), head: totalsOfEscapes(head.escapes, known) } : null,
  };
}

/** How many escapes the packages have that needed no look. */
function unlooked(compiled: CompiledSide, side: Side, folders: ReadonlySet<string>, { isMine }: Part): number {
  const mine = new Set(side.packages.filter(({ importPath }) => isMine(importPath)).map(({ folder }) => folder));
  return compiled.diagnostics.escapes.filter(({ place }) => {
    const folder = folderOf(place.file);
    return !folders.has(folder) && mine.has(folder);
  }).length;
}

/**
 * Of a package that one side could not build, nothing can be said: everything in it would look new, or fixed. It is listed as a problem
 * and makes the verdict inconclusive.
 */
function isKnown(...problems: readonly (readonly Problem[])[]): (item: Compared) => boolean {
  const broken = new Set(problems.flat().map((problem) => problem.package));
  return ({ base, head }) => !broken.has(null) && !broken.has((head ?? base)?.package ?? null);
}

/** Where a changed dependency is asked for. */
async function changedModuleFiles(changes: readonly FileChange[], head: FileReader): Promise<readonly ModuleFile[]> {
  const paths = changes.flatMap(({ headPath }) => (headPath?.endsWith('go.mod') === true ? [headPath] : []));
  return await Promise.all(
    paths.map(async (path) => ({
      path,
      lines: ((await head.read(path)) ?? '').split('\n').map((line) => line.trim()),
    })),
  );
}

function isRelevant({ basePath, headPath }: FileChange, tests: boolean): boolean {
  return [basePath, headPath].some((file) => file !== null && relevance(file, tests) !== 'no');
}

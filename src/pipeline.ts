import { compileDiagnostics, prepareBuild } from './build/build.ts';
import { buildNotices } from './build/notices.ts';
import { folderOf, relevance } from './build/relevant.ts';
import type { Disk } from './build/side-tree.ts';
import type { GoCommand } from './build/port.ts';
import { collapse } from './compare/collapse.ts';
import type { Compared } from './compare/match.ts';
import { candidateFolders } from './compare/candidates.ts';
import { compareSides } from './compare/compare.ts';
import { understand } from './compare/understand.ts';
import { correspondence } from './compare/correspondence.ts';
import { changedDependencies } from './build/dependencies.ts';
import { attributeToDependency, type ModuleFile } from './explain/dependencies.ts';
import { explainer } from './explain/index.ts';
import type { Comparison, FileChange, Options, Problem, Report } from './model/index.ts';
import type { FileReader, Log } from './model/ports.ts';
import { chooseRevisions } from './revisions/choose.ts';
import type { TriggerEvent } from './revisions/event.ts';
import type { Repository, RevisionLookup } from './revisions/port.ts';
import { countFindings, judge } from './policy/judge.ts';
import { verdict } from './policy/verdict.ts';
import { Waivers } from './policy/waive.ts';
import { waiverComments } from './policy/comments.ts';
import {
  benchmarkProfiles,
  changedProfiles,
  hotPathsOf,
  loadProfiles,
  type LoadedProfile,
  type ProfileReader,
} from './profile/index.ts';
import { assembleReport } from './report/assemble.ts';
import { plural } from './report/words.ts';
import type { GoSyntax } from './source/index.ts';
import { suggest } from './suggest/index.ts';

/** What a run needs of the world. */
export interface World {
  readonly repository: Repository;
  readonly go: GoCommand;
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
  /** Revisions as they were given; null: to be chosen. */
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

/** The story of a run: choose the two revisions, build both, understand what the compiler says, compare, explain, judge. */
export async function run(request: RunRequest, world: World): Promise<RunResult> {
  const { command, head, event } = request;
  const { repository, lookup, log } = world;
  const base = command === 'audit' ? (head ?? 'HEAD') : request.base;
  const { comparison, worktree } = await chooseRevisions({ base, head, event }, repository, lookup, log);
  const settled = await request.settle(comparison);
  const { options } = settled;
  const profiles = await loadProfiles(options.profiles, world.profiles, log);
  if (command === 'audit') {
    const report = await auditRevision(comparison, worktree, settled, profiles, world);
    return { comparison, changes: [], options, report };
  }
  log.phase(`comparing ${comparison.description}`);
  const changes = await repository.trees.changes(comparison.base.tree, comparison.head.tree, 'find-renames');
  const report = await compareRevisions(comparison, changes, worktree, settled, profiles, world);
  return { comparison, changes, options, report };
}

/** @param worktree git's tree of what is on disk, which the sides are laid over. */
async function compareRevisions(
  comparison: Comparison,
  changes: readonly FileChange[],
  worktree: string,
  { options, configPath, notices }: Settled,
  profiles: readonly LoadedProfile[],
  world: World,
): Promise<Report> {
  const { repository, go, disk, log } = world;
  if (!changes.some((change) => isRelevant(change, options.tests))) {
    log.phase(`No Go file differs between ${comparison.base.label} and ${comparison.head.label}: nothing to build.`);
    const counts = countFindings([], 0);
    const clean = verdict(options.failOn, counts, [], { unknown: 0, total: 0 });
    return assembleReport({
      comparison,
      options,
      build: null,
      sides: null,
      verdict: clean,
      counts,
      findings: [],
      notices,
    });
  }

  const tools = { git: repository.trees, go, disk };
  const build = await prepareBuild(comparison, worktree, changes, options, tools);
  log.phase(`${plural(build.affected.length, 'package')} affected by ${plural(changes.length, 'changed file')}`);

  const compiledHead = await compileDiagnostics(build.head, build.settings, go);
  const compiledBase = await compileDiagnostics(build.base, build.settings, go);
  log.phase(
    `compiled ${plural(build.base.packages.length, 'package')} of the base, ${build.head.packages.length} of the head`,
  );

  for (const { unknown } of [compiledBase.diagnostics, compiledHead.diagnostics]) {
    for (const sample of unknown.samples) log.detail(`unknown compiler message: ${sample}`);
  }

  const places = await correspondence(changes, build.base.tree, build.head.tree);
  const folders = candidateFolders(compiledBase.diagnostics, compiledHead.diagnostics, changes, places);
  const [base, head] = await Promise.all([
    understand(build.base, compiledBase, folders, changes, build, world),
    understand(build.head, compiledHead, folders, changes, build, world),
  ]);
  const { compared: all, lostStack } = compareSides(base, head, places);
  const compared = all.filter(isKnown(compiledBase.problems, compiledHead.problems));
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
    explain: (escape, side) => {
      const cause = explain(escape, side);
      const isTouched = places.isChanged(escape.place.file, escape.place.line);
      return side === 'base' || isTouched ? cause : attributeToDependency(escape, cause, dependencies, moduleFiles);
    },
    hot: (escape) => hotPaths.of(escape),
  });
  const { findings, tried, proved } = await suggest(judged, { build, head, world });
  if (tried > 0) log.phase(`compiled ${plural(tried, 'rewrite')} of new allocations: ${proved} remove them`);
  const unchangedElsewhere = compiledHead.diagnostics.escapes.filter(
    ({ place }) => !folders.has(folderOf(place.file)),
  ).length;
  const counts = countFindings(findings, unchangedElsewhere);
  return assembleReport({
    comparison,
    options,
    build,
    sides: { base: compiledBase, head: compiledHead },
    verdict: verdict(
      options.failOn,
      counts,
      [
        { name: 'base', ...compiledBase },
        { name: 'head', ...compiledHead },
      ],
      {
        unknown: compiledBase.diagnostics.unknown.count + compiledHead.diagnostics.unknown.count,
        total: compiledBase.diagnostics.messages + compiledHead.diagnostics.messages,
      },
    ),
    counts,
    findings,
    notices: [
      ...notices,
      ...(await buildNotices(build, changes)),
      ...base.unread,
      ...head.unread,
      ...hotPaths.notices,
      ...changedProfiles(changes, options.profiles, repository.trees.root),
      ...waivers.notices(head.escapes),
    ],
  });
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

/** Every escape of the head, nothing compared: all of them are `unchanged`. */
async function auditRevision(
  { head: revision, pullRequest, description }: Comparison,
  worktree: string,
  { options, configPath, notices }: Settled,
  given: readonly LoadedProfile[],
  world: World,
): Promise<Report> {
  const { repository, go, disk, log } = world;
  const comparison: Comparison = { base: revision, head: revision, pullRequest, description };
  const tools = { git: repository.trees, go, disk };
  const build = await prepareBuild(comparison, worktree, 'all-packages', options, tools);
  const compiled = await compileDiagnostics(build.head, build.settings, go);
  log.phase(`compiled ${plural(build.head.packages.length, 'package')} of ${revision.label}`);
  const profiles = [...given, ...(await benchmarkProfiles(build, revision.tree, options, world))];
  const folders = new Set(compiled.diagnostics.escapes.map(({ place }) => folderOf(place.file)));
  const head = await understand(build.head, compiled, folders, [], build, world);
  log.phase(`looked at ${plural(head.escapes.length, 'escape')}`);
  const compared = head.escapes.map((escape): Compared => ({
    state: 'unchanged',
    origin: 'existing-function',
    base: escape,
    head: escape,
  }));
  const comments = waiverComments(head.files);
  const waivers = new Waivers({ comments, rules: options.waivers, configPath, labels: [], today: world.today });
  const places = await correspondence([], build.head.tree, build.head.tree);
  const hotPaths = hotPathsOf(profiles, options, build, [head]);
  const explain = explainer({ base: head, head, places, lostStack: new Map() });
  const findings = judge(collapse(compared), {
    failOn: 'none',
    waivers,
    places,
    explain,
    hot: (escape) => hotPaths.of(escape),
  });
  const counts = countFindings(findings, 0);
  const { unknown, messages } = compiled.diagnostics;
  const found = verdict('none', counts, [{ name: 'head', ...compiled }], { unknown: unknown.count, total: messages });
  return assembleReport({
    comparison,
    options: { ...options, include: [...options.include, 'unchanged'] },
    build,
    sides: { base: compiled, head: compiled },
    verdict: found,
    counts,
    findings,
    notices: [...notices, ...head.unread, ...hotPaths.notices, ...waivers.notices(head.escapes)],
  });
}

function isRelevant({ basePath, headPath }: FileChange, tests: boolean): boolean {
  return [basePath, headPath].some((file) => file !== null && relevance(file, tests) !== 'no');
}

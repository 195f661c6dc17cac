import { prepareBuild, compileDiagnostics, type Build, type CompiledSide, type Side } from './build/build.ts';
import { compile } from './build/compile.ts';
import { buildNotices } from './build/notices.ts';
import { folderOf, relevance } from './build/relevant.ts';
import type { Disk } from './build/side-tree.ts';
import type { GoCommand } from './build/port.ts';
import { SiteCollector, joinAllocations, listingFlags } from './codegen/index.ts';
import { analyse } from './compare/analyse.ts';
import { unannouncedEscapes } from './compare/unannounced.ts';
import { candidateFolders } from './compare/candidates.ts';
import { compareSides, type ComparableSide } from './compare/compare.ts';
import { correspondence } from './compare/correspondence.ts';
import { explainer } from './explain/index.ts';
import type { Comparison, FileChange, Options, Report } from './model/index.ts';
import type { Log } from './model/ports.ts';
import { chooseRevisions } from './revisions/choose.ts';
import type { TriggerEvent } from './revisions/event.ts';
import type { Repository, RevisionLookup } from './revisions/port.ts';
import { countFindings, judge } from './policy/judge.ts';
import { verdict } from './policy/verdict.ts';
import { Waivers } from './policy/waive.ts';
import { waiverComments } from './policy/comments.ts';
import { assembleReport } from './report/assemble.ts';
import type { GoSyntax } from './source/index.ts';

/** What a run needs of the world. */
export interface World {
  readonly repository: Repository;
  readonly go: GoCommand;
  readonly disk: Disk;
  readonly log: Log;
  /** The Go grammar is loaded only where there is something to parse. */
  readonly syntax: () => Promise<GoSyntax>;
  /** Null without a token. */
  readonly lookup: RevisionLookup | null;
  /** YYYY-MM-DD, for waivers that expire. */
  readonly today: string;
}

/** What a run was asked to do. */
export interface RunRequest {
  readonly options: Options;
  /** The configuration's path, for people. */
  readonly configPath: string;
  /** What started it; null in a terminal. */
  readonly event: TriggerEvent | null;
}

export interface RunResult {
  readonly comparison: Comparison;
  readonly changes: readonly FileChange[];
  readonly report: Report;
}

/** The story of a run: choose the two revisions, build both, understand what the compiler says, compare, explain, judge. */
export async function run(request: RunRequest, world: World): Promise<RunResult> {
  const { options, event } = request;
  const { repository, lookup, log } = world;
  const { comparison, worktree } = await chooseRevisions({ ...options, event }, repository, lookup, log);
  log.phase(`comparing ${comparison.description}`);
  const changes = await repository.trees.changes(comparison.base.tree, comparison.head.tree, 'find-renames');
  const report = await compareRevisions(comparison, changes, worktree, request, world);
  return { comparison, changes, report };
}

/** @param worktree git's tree of what is on disk, which the sides are laid over. */
async function compareRevisions(
  comparison: Comparison,
  changes: readonly FileChange[],
  worktree: string,
  { options, configPath }: RunRequest,
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
      notices: [],
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
  const { compared, lostStack } = compareSides(base, head, places);
  log.phase(`compared ${plural(base.escapes.length, 'escape')} of the base with ${head.escapes.length} of the head`);

  const waivers = new Waivers({
    comments: waiverComments(head.files),
    rules: options.waivers,
    configPath,
    labels: options.waiverLabels.filter(({ label }) => comparison.pullRequest?.labels.includes(label) === true),
    today: world.today,
  });
  const findings = judge(compared, {
    failOn: options.failOn,
    waivers,
    places,
    explain: explainer({ base, head, places, lostStack }),
  });
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
      ...(await buildNotices(build, changes)),
      ...base.unread,
      ...head.unread,
      ...waivers.notices(head.escapes),
    ],
  });
}

/** Reads the syntax and the generated code of the packages where the sides differ: what each escape is, and whether it costs anything. */
async function understand(
  side: Side,
  compiled: CompiledSide,
  folders: ReadonlySet<string>,
  changes: readonly FileChange[],
  build: Build,
  { go, syntax }: World,
): Promise<ComparableSide> {
  const changedFiles = changes
    .map((change) => (side.name === 'base' ? change.basePath : change.headPath))
    .filter((file) => file !== null)
    .filter((file) => file.endsWith('.go'));
  const packages = side.packages.filter(({ folder }) => folder !== null && folders.has(folder));
  const names = new Map(packages.map(({ folder, importPath }) => [folder, importPath]));
  const packageOf = (folder: string): string | null => names.get(folder) ?? null;
  const analysed = await analyse(compiled.diagnostics, folders, changedFiles, packageOf, side.tree, await syntax());
  const code = new SiteCollector(side.tree.root, build.settings.goarch);
  await compile(side.tree, packages, listingFlags, code, go, build.settings);
  const { escapes, unannounced } = joinAllocations(analysed.escapes, code.result());
  return {
    ...analysed,
    escapes: [...escapes, ...unannouncedEscapes(unannounced, analysed, packageOf)],
    diagnostics: compiled.diagnostics,
  };
}

function isRelevant({ basePath, headPath }: FileChange, tests: boolean): boolean {
  return [basePath, headPath].some((file) => file !== null && relevance(file, tests) !== 'no');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

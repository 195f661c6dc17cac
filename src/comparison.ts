import { compileSides, foldersOf, isSmall, type CompiledSide, type Side } from './build/build.ts';
import { compileWhatCanDiffer } from './build/cut.ts';
import { changedDependencies } from './build/dependencies.ts';
import { buildNotices } from './build/notices.ts';
import { folderOf } from './build/relevant.ts';
import { candidateFolders, changedFolders, foldersOfEscapes, otherLanguageFolders } from './compare/candidates.ts';
import { compareContracts } from './contracts/compare.ts';
import { contractNotices, withContracts } from './contracts/findings.ts';
import { compareSides, type Compared } from './compare/compare.ts';
import { headFolders } from './compare/history.ts';
import { correspondence } from './compare/correspondence.ts';
import { readAhead, understand } from './side/understand.ts';
import { genericNotices } from './side/uninstantiated.ts';
import { attributeToDependency, requirement, type ModuleFile } from './explain/dependencies.ts';
import { explainer } from './explain/index.ts';
import { measure } from './measure/index.ts';
import type { FileChange, Options, Problem } from './model/index.ts';
import type { FileReader } from './model/ports.ts';
import { waiverComments } from './policy/comments.ts';
import { generatedFiles, markGenerated } from './policy/generated.ts';
import { judge } from './policy/judge.ts';
import { isListed } from './policy/listed.ts';
import { policyByPath, ruleNotices } from './policy/rules.ts';
import { totalsOfEscapes } from './policy/totals.ts';
import { Waivers } from './policy/waive.ts';
import { changedProfiles, hotPathsOf } from './profile/index.ts';
import type { Found } from './report/assemble.ts';
import { plural } from './report/words.ts';
import { answered, type Part } from './shards/split.ts';
import { suggest } from './suggest/index.ts';
import type { RunSources, World } from './world.ts';

/** Compiles both sides of a part, compares what the compiler says of them, explains and judges it. */
export async function compareRevisions(
  part: Part,
  { comparison, changes, configPath, profiles }: RunSources,
  options: Options,
  world: World,
): Promise<Found> {
  const { repository, go, disk, log } = world;
  const tools = { git: repository.trees, go, disk };
  // An audit counts what each side puts on the heap, so it looks at everything.
  const isAudit = options.command === 'audit';
  const whole = part.build;
  const places = await correspondence(changes, whole.base.tree, whole.head.tree);
  const changed = changedFolders(changes, places);
  const listed = isAudit || isSmall(whole) ? foldersOf(whole.base, whole.head) : changed;
  const [{ base: compiledBase, head: compiledHead, build, notLookedAt }] = await Promise.all([
    isAudit
      ? compileSides(whole, listed, go).then((sides) => ({ ...sides, build: whole, notLookedAt: [] }))
      : compileWhatCanDiffer(whole, changes, listed, world),
    readAhead(whole, changed, world),
  ]);
  log.phase(
    `compiled ${plural(build.base.packages.length, 'package')} of the base, ${build.head.packages.length} of the head`,
  );
  const passedOver = notLookedAt.filter(part.isMine).length;
  if (passedOver > 0) log.phase(notCompiled(passedOver));

  for (const { unknown } of [compiledBase.diagnostics, compiledHead.diagnostics]) {
    for (const sample of unknown.samples) log.detail(`unknown compiler message: ${sample}`);
  }

  const language = otherLanguageFolders(build.base.packages, build.head.packages);
  const candidates = candidateFolders(compiledBase.diagnostics, compiledHead.diagnostics, changed, places, language);
  const escaping = foldersOfEscapes(compiledBase.diagnostics, compiledHead.diagnostics);
  const folders = isAudit ? new Set([...candidates, ...escaping]) : candidates;
  const folderNow = headFolders(
    build.base.packages.flatMap(({ files }) => files),
    places,
  );
  const [base, head] = await Promise.all([
    understand(build.base, compiledBase, folders, changes, build, folderNow, world),
    understand(build.head, compiledHead, folders, changes, build, (folder) => folder, world),
  ]);
  const { compared: all, lostStack } = await compareSides(base, head, places, world.breathe);
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
  const policyOf = policyByPath(options);
  const judged = await judge(compared, {
    policyOf,
    waivers,
    places,
    isListed: (item) => isListed(item, options),
    explain: (escape, side, grew) => {
      const cause = explain(escape, side, grew);
      const isTouched = places.isChanged(escape.place.file, escape.place.line);
      return side === 'base' || isTouched ? cause : attributeToDependency(escape, cause, dependencies, moduleFiles);
    },
    hot: (escape) => hotPaths.of(escape),
    isProfiled: profiles.length > 0,
    breathe: world.breathe,
  });
  const [mine, others] = [true, false].map((wanted) => judged.filter((each) => part.isMine(each.package) === wanted));
  const { findings, tried, proved } = await suggest(mine ?? [], { build, head, world });
  if (tried > 0) log.phase(`compiled ${plural(tried, 'rewrite')} of new allocations: ${proved} remove them`);
  const checked = await compareContracts(build, options.contracts, options.assume, world);
  const isFirst = options.shard === null || options.shard.index === 1;
  const contracts = checked.contracts.filter(
    ({ head: { package: name } }) => part.isMine(name) || (isFirst && !part.isOthers(name)),
  );
  if (contracts.length > 0) log.phase(`checked ${plural(contracts.length, 'contract')}`);
  const promised = withContracts(findings, contracts, policyOf, {
    isChanged: (file, line) => places.isChanged(file, line),
    requirement: (module) =>
      dependencies.some((each) => each.path === module) ? requirement(module, moduleFiles) : null,
  });
  const { measured, notices: measuring } =
    options.measure === null
      ? { measured: null, notices: [] }
      : await measure(comparison, build, part.isMine, options.measure, { ...tools, log });
  return {
    build,
    part,
    sides: { base: answered(compiledBase, build.base, part), head: answered(compiledHead, build.head, part) },
    findings: markGenerated([...promised, ...(others ?? [])], generatedFiles(options.ignore, head.files, base.files)),
    unchangedElsewhere: unlooked(compiledHead, build.head, folders, part),
    notices: [
      ...(passedOver > 0 ? [`${notCompiled(passedOver)}.`] : []),
      ...(await buildNotices(build, changes)),
      ...base.unread,
      ...head.unread,
      ...genericNotices(head, build.settings.tests, places),
      ...hotPaths.notices,
      ...changedProfiles(changes, options.profiles, repository.trees.root),
      ...ruleNotices(promised, policyOf, options),
      ...contractNotices(contracts),
      ...checked.notices,
      ...measuring,
    ],
    contracts,
    waivers: waivers.uses(head.escapes),
    measured,
    totals: isAudit ? { base: totalsOfEscapes(base, known), head: totalsOfEscapes(head, known) } : null,
  };
}

function notCompiled(packages: number): string {
  return `${plural(packages, 'affected package')} not compiled: what ${packages === 1 ? 'it imports' : 'they import'} says the same to ${packages === 1 ? 'it' : 'them'} on both sides`;
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

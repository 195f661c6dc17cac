import path from 'node:path';
import { buildSettings, type BuildSettings } from '../build/settings.ts';
import type { GoCommand } from '../build/port.ts';
import type { BuildRoot } from '../build/roots.ts';
import type { Disk, SideTree } from '../build/side-tree.ts';
import type { ContractOptions } from '../config/index.ts';
import { InconclusiveError, UsageError, type Conclusion } from '../model/index.ts';
import type { Breathe, Log } from '../model/ports.ts';
import type { LoadedProfile } from '../profile/index.ts';
import type { GoSyntax } from '../source/index.ts';
import { allowing, assuming } from './allowed.ts';
import { checkContracts, resolvedCall, unprovenCall, violation, type Wanted } from './check.ts';
import {
  countContracts,
  type Contract,
  type ContractCounts,
  type ContractViolation,
  type ResolvedCall,
  type UnprovenCall,
} from '../model/contract.ts';
import { findDirectives, functionIn, packagesOf, type ModulePackage } from './find.ts';
import { Program } from './program.ts';
import { reachesOf } from './reach.ts';
import { wantedOf } from './rules.ts';
import type { SummaryStore } from './summaries.ts';
import { heaviest } from './way-weights.ts';
import { notCounted } from './words.ts';
import { decoded } from '../text/decoded.ts';

/** What looking at contracts needs of the world. No git: the files are taken as they lie on disk. */
export interface ContractWorld {
  readonly go: GoCommand;
  readonly disk: Disk;
  readonly log: Log;
  readonly syntax: () => Promise<GoSyntax>;
  readonly breathe: Breathe;
  /** What earlier runs have found out; null or left out where nothing is kept. */
  readonly summaries?: SummaryStore | null;
}

/** The build that everything is told of. */
export interface ContractBuild {
  readonly goVersion: string;
  readonly goos: string;
  readonly goarch: string;
  readonly tags: readonly string[];
}

/** What a check of contracts found out. */
export interface ContractReport {
  readonly build: ContractBuild;
  readonly conclusion: Conclusion;
  readonly counts: ContractCounts;
  readonly contracts: readonly Contract[];
}

/** What a function reaches. */
export interface ReachReport {
  readonly build: ContractBuild;
  readonly function: string;
  readonly package: string;
  readonly file: string;
  readonly line: number;
  /** How many functions belong to the reach. */
  readonly functions: number;
  readonly notCounted: string;
  readonly allocations: readonly ContractViolation[];
  readonly unproven: readonly UnprovenCall[];
  readonly resolved: readonly ResolvedCall[];
  /** Whose weights the ways have, and the part of it that passes through the function; left out where none was given. */
  readonly profile?: { readonly name: string; readonly share: number };
}

/**
 * Checks every contract of the module around a folder, as comments and configuration write them down.
 *
 * @throws UsageError for directives and entries with a mistake, and where there is no module.
 */
export async function contractReport(options: ContractOptions, world: ContractWorld): Promise<ContractReport> {
  const opened = await open(options, world);
  const { program, packages, root, build } = opened;
  const found = await findDirectives(packages, root, world);
  const rules = await wantedOf(options.contracts, packages, root, opened.folder, world);
  const wanted: readonly Wanted[] = [...found.wanted, ...rules];
  world.log.phase(
    `found ${wanted.length} contract${wanted.length === 1 ? '' : 's'} in ${packages.length} package${packages.length === 1 ? '' : 's'}`,
  );
  const contracts = await checkContracts(wanted, program, {
    root,
    assumed: assuming(options.assume),
    isAllowed: allowing(found.allowed, program),
  });
  await program.save();
  world.log.phase(`read the generated code of ${program.packageCount} packages`);
  const counts = countContracts(contracts);
  const isBroken = counts.broken > 0 || (options.failOnUnproven && counts.unproven > 0);
  return {
    build,
    conclusion: isBroken ? 'fail' : counts.inconclusive > 0 ? 'inconclusive' : 'pass',
    counts,
    contracts,
  };
}

/**
 * What a function of the module around a folder allocates through everything that it calls.
 *
 * @param profiles of several, the one in which the function weighs most gives the ways their weights.
 * @throws UsageError where there is no such function, naming the nearest; InconclusiveError where its package does not compile.
 */
export async function reachReport(
  options: ContractOptions,
  world: ContractWorld,
  profiles: readonly LoadedProfile[] = [],
): Promise<ReachReport> {
  const { program, packages, root, build } = await open(options, world);
  const named = await functionIn(options.function ?? '', packages, world, 'function');
  await program.load([named.package]);
  const problem = program.problemOf(named.package);
  if (problem !== null) throw new InconclusiveError(`${named.package} does not compile: ${problem}`);
  const roots = program.declaredAt(named.package, named.file, named.line);
  if (roots.length === 0) {
    throw new InconclusiveError(
      `No code is generated for ${named.name}: it is generic, and nothing in its package uses it.`,
    );
  }
  const found = await findDirectives(packages, root, world);
  const how = { strict: false, assumed: assuming(options.assume), isAllowed: allowing(found.allowed, program) };
  const [reach] = await reachesOf([{ roots, options: how }], program);
  if (reach === undefined) throw new Error('one reach was asked for');
  await program.save();
  world.log.phase(`followed ${reach.functions} functions in ${program.packageCount} packages`);
  const symbol = roots[0]?.symbol ?? '';
  const weights = heaviest(profiles, symbol);
  return {
    build,
    function: named.name,
    package: named.package,
    file: path.relative(root, named.file).replaceAll(path.sep, '/'),
    line: named.line,
    functions: reach.functions,
    notCounted: notCounted(reach.excused),
    allocations: reach.violations.map((each) => violation(each, { root }, weights)),
    unproven: reach.unproven.map((each) => unprovenCall(each, { root }, weights)),
    resolved: reach.resolved.map((each) => resolvedCall(each, { root })),
    ...(weights === null ? {} : { profile: { name: weights.name, share: weights.of([symbol]) } }),
  };
}

interface Opened {
  readonly program: Program;
  readonly packages: readonly ModulePackage[];
  /** Absolute folder that paths are told relative to. */
  readonly root: string;
  /** Absolute folder that package patterns start from. */
  readonly folder: string;
  readonly build: ContractBuild;
}

async function open(options: ContractOptions, world: ContractWorld): Promise<Opened> {
  const { go, disk } = world;
  const settings: BuildSettings = await buildSettings(go, options.repo, options);
  const module = await moduleFolder(options.repo, settings, go);
  const root = await repositoryAround(module, disk);
  const side: SideTree = {
    root,
    overlay: null,
    replace: {},
    materialised: null,
    original: () => null,
    read: async (file) => disk.readText(path.join(root, file)),
  };
  const folder = path.relative(root, options.repo).replaceAll(path.sep, '/');
  const patterns = options.packages.length === 0 ? ['./...'] : options.packages;
  const buildRoot: BuildRoot = { folder, patterns, env: {} };
  const packages = await packagesOf(side, buildRoot, settings, world);
  world.log.phase(`listed ${packages.length} package${packages.length === 1 ? '' : 's'}`);
  const { goVersion, goos, goarch } = settings;
  const program = new Program(side, buildRoot, settings, await world.syntax(), world);
  return { program, packages, root, folder: options.repo, build: { goVersion, goos, goarch, tags: options.tags } };
}

async function moduleFolder(folder: string, settings: BuildSettings, go: GoCommand): Promise<string> {
  let answer = '';
  await go.run({
    dir: folder,
    args: ['env', 'GOMOD'],
    env: settings.env,
    onStdout: decoded((text) => (answer += text)),
    onStderr: () => undefined,
  });
  const file = answer.trim();
  if (file === '' || file === '/dev/null' || file === 'NUL') {
    throw new UsageError(`repo: ${folder} is in no Go module. Accepted: a folder with a go.mod in it, or above it.`);
  }
  return path.dirname(file);
}

/** The nearest folder with a .git in it, or the module's own where there is none. */
async function repositoryAround(module: string, disk: Disk): Promise<string> {
  for (let folder = module; ; folder = path.dirname(folder)) {
    const git = path.join(folder, '.git');
    if ((await disk.isFolder(git)) || (await disk.readText(git)) !== null) return folder;
    if (folder === path.dirname(folder)) return module;
  }
}

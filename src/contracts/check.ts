import path from 'node:path';
import { groupBy } from '../compare/group.ts';
import type { FunctionCode, Site, Spot } from './code.ts';
import type { Contract, ContractStep, ContractViolation, ResolvedCall, UnprovenCall } from '../model/contract.ts';
import { withoutTypeArguments } from '../model/symbol.ts';
import type { Directive } from './directives.ts';
import type { Program } from './program.ts';
import { reachesOf, type Found, type Reach, type ReachOptions, type ReachRequest, type Resolved } from './reach.ts';
import type { WayWeights } from './way-weights.ts';
import { notCounted, whatIs } from './words.ts';

/** A contract that is to be checked, and where its function is. */
export interface Wanted {
  readonly directive: Directive;
  /** Import path. */
  readonly package: string;
  /** At most so many sites of its own code; null: none at all. */
  readonly allocations?: number;
}

export interface CheckOptions extends Omit<ReachOptions, 'strict'> {
  /** Absolute; files below it are told relative to it. */
  readonly root: string;
}

/** Checks contracts against the generated code. A package that does not compile leaves its contracts inconclusive. */
export async function checkContracts(
  wanted: readonly Wanted[],
  program: Program,
  options: CheckOptions,
): Promise<readonly Contract[]> {
  await program.load(wanted.map((each) => each.package));
  const begun = wanted.map((each) => begin(each, program, options));
  const asked = begun.flatMap((each) => ('reach' in each ? [each] : []));
  const reaches = await reachesOf(
    asked.map(({ reach }) => reach),
    program,
  );
  const done = new Map(asked.map((each, index) => [each, reaches[index]]));
  const contracts = begun.map((each) => {
    const reach = 'reach' in each ? done.get(each) : undefined;
    return 'reach' in each && reach !== undefined ? judged(each, reach, options) : each.contract;
  });
  return contracts.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** A contract that only the reach of its function can tell of. */
interface Asked {
  readonly contract: Contract;
  readonly directive: Directive;
  readonly reach: ReachRequest;
}

function begin(
  { directive, package: importPath, allocations }: Wanted,
  program: Program,
  options: CheckOptions,
): Asked | { readonly contract: Contract } {
  const { promise, source, file, at, function: name } = directive;
  const contract: Contract = {
    function: name,
    package: importPath,
    file,
    line: at,
    promise,
    source,
    status: 'holds',
    violations: [],
    unproven: [],
    resolved: [],
    notCounted: '',
    problem: '',
  };
  const broken = program.problemOf(importPath);
  if (broken !== null) {
    const problem = `${importPath} does not compile: ${broken}`;
    return { contract: { ...contract, status: 'inconclusive', problem } };
  }
  const absolute = path.resolve(options.root, file);
  const declaration = program.sources.lines(absolute)?.declarationAt(at) ?? null;
  const roots = program.declaredAt(importPath, absolute, declaration === null ? at : declaration.startPosition.row + 1);
  if (roots.length === 0) {
    const problem =
      'no code was generated for it: it is generic and nothing here uses it, or build constraints leave it out';
    return { contract: { ...contract, status: 'unproven', problem } };
  }
  if (directive.scope === 'reach' && allocations === undefined)
    return { contract, directive, reach: { roots, options: { ...options, strict: directive.strict } } };
  const [first, last] =
    declaration === null ? [at, at] : [declaration.startPosition.row, declaration.endPosition.row + 1];
  const literals = directive.scope === 'own' ? [] : program.literalsIn(importPath, absolute, first, last);
  // Of instantiations the one that allocates most.
  const byName = groupBy([...roots, ...literals], ({ symbol }) => withoutTypeArguments(symbol));
  const sites = [...byName.values()].flatMap((codes) =>
    codes.map((code) => ownSites(code, directive, absolute, options)).reduce((a, b) => (b.length > a.length ? b : a)),
  );
  const isBroken = sites.length > (allocations ?? 0);
  const violations = isBroken ? sites.map((found) => violation(found, options)) : [];
  return { contract: { ...contract, status: isBroken ? 'broken' : 'holds', violations } };
}

function judged({ contract, directive }: Asked, reach: Reach, options: CheckOptions): Contract {
  const unproven = reach.unproven.map((found) => unprovenCall(found, options));
  const violations = reach.violations.map((found) => violation(found, options));
  const isBroken = violations.length > 0 || (directive.breaksUnproven && unproven.length > 0);
  const status =
    directive.promise === 'hot' ? 'holds' : isBroken ? 'broken' : unproven.length > 0 ? 'unproven' : 'holds';
  const resolved = reach.resolved.map((found) => resolvedCall(found, options));
  return { ...contract, status, violations, unproven, resolved, notCounted: notCounted(reach.excused) };
}

/** What the code of one function allocates itself: all of it, or what stands on a line. That a slice grows there is no value that escapes. */
function ownSites(
  code: FunctionCode,
  { scope, at }: Directive,
  file: string,
  { isAllowed }: CheckOptions,
): readonly Found[] {
  const isMeant = ({ outer, inner }: { readonly outer: Spot; readonly inner: Spot }): boolean =>
    scope !== 'line' || [outer, inner].some((spot) => spot.line === at && spot.file === file);
  const isGrowth = ({ family }: Site): boolean => scope === 'line' && (family === 'append' || family === 'move');
  return code.sites
    .filter((site) => isMeant(site) && !isGrowth(site) && !isAllowed(site.outer) && !isAllowed(site.inner))
    .map((site) => ({
      ...site.outer,
      function: code.symbol,
      package: code.package,
      what: whatIs(site),
      bytes: site.bytes,
      chain: [{ function: code.symbol, ...site.outer }],
      more: 0,
    }));
}

export function violation(
  { file, line, function: symbol, package: importPath, what, bytes, chain, more }: Found,
  options: Pick<CheckOptions, 'root'>,
  weights: WayWeights | null = null,
): ContractViolation {
  return {
    file: shown(file, options.root),
    line,
    function: plainName(symbol),
    package: importPath,
    what,
    bytes,
    ...weighed(chain, { file, line }, options.root, weights),
    more,
  };
}

export function unprovenCall(
  { file, line, function: symbol, what, chain }: Found,
  options: Pick<CheckOptions, 'root'>,
  weights: WayWeights | null = null,
): UnprovenCall {
  return {
    file: shown(file, options.root),
    line,
    function: plainName(symbol),
    call: what,
    ...weighed(chain, { file, line }, options.root, weights),
  };
}

export function resolvedCall(
  { file, line, function: symbol, call, candidates }: Resolved,
  { root }: Pick<CheckOptions, 'root'>,
): ResolvedCall {
  return { file: shown(file, root), line, function: plainName(symbol), call, candidates: candidates.map(plainName) };
}

/** The way to a place, with the parts of a profile that go it. */
function weighed(
  chain: Found['chain'],
  place: Spot,
  root: string,
  weights: WayWeights | null,
): { readonly chain: readonly ContractStep[]; readonly share?: number } {
  const steps = chain.map((step) => stepOf(step, root));
  if (weights === null) return { chain: steps };
  const way = chain.map((step) => step.function);
  return {
    chain: steps.map((step, index) => ({ ...step, share: weights.of(way.slice(0, index + 1)) })),
    share: weights.onLine(way, place),
  };
}

function stepOf(
  { function: symbol, file, line }: Reach['violations'][number]['chain'][number],
  root: string,
): ContractStep {
  return { function: plainName(symbol), file: shown(file, root), line };
}

/** `example.com/p.F[go.shape.int]` → `p.F[…]`. */
function plainName(symbol: string): string {
  const plain = symbol.replace(/\[[^]*\]/, '[…]');
  return plain
    .slice(plain.lastIndexOf('/', plain.includes('(') ? plain.indexOf('(') : undefined) + 1)
    .replaceAll('%2e', '.');
}

/** Below the repository relative to it; of the module cache and the standard library, from the module or `src` on. */
function shown(file: string, root: string): string {
  const relative = path.relative(root, file).replaceAll(path.sep, '/');
  if (!relative.startsWith('../') && !path.isAbsolute(relative)) return relative;
  const posix = file.replaceAll(path.sep, '/');
  // The module cache may lie anywhere; a path in it begins with a domain: https://go.dev/ref/mod#module-cache
  const inCache =
    /\/pkg\/mod\/(.*)$/.exec(posix) ?? /\/([^/.][^/]*\.[^/]+\/(?:[^/]+\/)*?[^/]+@v\d[^/]*\/.*)$/.exec(posix);
  return inCache?.[1] ?? /\/src\/((?:[a-z0-9]+\/)*[^/]+\.go)$/.exec(posix)?.[1] ?? posix;
}

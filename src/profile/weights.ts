import type { Frame, LoadedProfile } from './decode.ts';
import { baseName, type PackageFinder } from './packages.ts';
import { declaredName, readSymbol, type FunctionSymbol } from '../model/symbol.ts';

/** The parts of a profile's total, 0 to 1, that pass through one declared function. */
export interface FunctionWeight {
  /** Function literals in it included. */
  readonly share: number;
  /** Of the function literals in it alone. */
  readonly closures: number;
  /** Line of its `func` when the profile was made; 0 where the profile does not tell. */
  readonly startLine: number;
  /** By line, and the name of the file without its folder. */
  readonly lines: ReadonlyMap<string, number>;
  /** The same of what runs in the lines themselves, or in the runtime for them: without the functions that they call. */
  readonly own: ReadonlyMap<string, number>;
}

export interface Weights {
  /**
   * Null where the profile has no sample of it.
   *
   * @param inTests whether its file is a _test.go file: tests in a package of their own may have a function of the same name.
   */
  of(importPath: string, name: string, inTests?: boolean): FunctionWeight | null;
  /** Whether any function in it belongs to a module of the repository. */
  readonly isOurs: boolean;
  /** The part of the total that passes through no frame with a name. */
  readonly nameless: number;
}

export const lineKey = (file: string, line: number): string => `${baseName(file)}:${line}`;

interface Owner {
  samples: number;
  closures: number;
  startLine: number;
  readonly lines: Map<string, number>;
  readonly own: Map<string, number>;
}

/**
 * Adds up a profile by declared function and line, through inlining: each sample counts once for every function that stands anywhere on its
 * stack. A line of a CPU profile counts wherever it stands on the stack, too; one of a memory profile only where the memory is allocated:
 * in the innermost frame that is not the runtime's, with what is inlined there.
 */
export function weigh(
  profile: LoadedProfile,
  packages: PackageFinder,
  isDeclared: (importPath: string, name: string) => boolean,
): Weights {
  const owners = new Map<string, Owner>();
  let isOurs = false;
  const symbols = profile.functions.map(({ name, file, startLine }) => {
    const symbol = readSymbol(name);
    if (symbol === null) return null;
    isOurs ||= packages.isOurs(symbol.package, file);
    const home = homeOf(symbol, file, packages, isDeclared);
    if (home === null) return null;
    const { importPath, declared } = home;
    // A program that was built in a folder of another name is known by what it declares.
    isOurs ||= !['main', 'init', ''].includes(declared) && isDeclared(importPath, declared);
    const key = ownerKey(importPath, declared, isTestFile(file));
    const owner: Owner = owners.get(key) ?? { samples: 0, closures: 0, startLine: 0, lines: new Map(), own: new Map() };
    owners.set(key, owner);
    if (symbol.made.length === 0 && startLine > 0) owner.startLine = startLine;
    return { owner, isClosure: symbol.made.length > 0 };
  });
  const isRuntime = profile.functions.map(({ name }) => /^(?:internal\/)?runtime[./]/.test(name));

  let nameless = 0;
  for (const { stack, weight } of profile.samples) {
    const seen = new Set<Owner>();
    const inClosures = new Set<Owner>();
    const lines = new Map<Owner, Set<string>>();
    const own = new Map<Owner, Set<string>>();
    const leaf = stack.find((frames) => frames.some((frame) => isRuntime[frame.function] === false));
    for (const frames of stack) {
      for (const frame of frames) {
        const found = symbols[frame.function];
        if (found === undefined || found === null) continue;
        seen.add(found.owner);
        if (found.isClosure) inClosures.add(found.owner);
        if (frame.line > 0 && (profile.kind === 'cpu' || frames === leaf)) addLine(lines, found.owner, frame, profile);
        if (frame.line > 0 && frames === leaf) addLine(own, found.owner, frame, profile);
      }
    }
    for (const owner of seen) owner.samples += weight;
    for (const owner of inClosures) owner.closures += weight;
    for (const [owner, keys] of lines) addWeight(owner.lines, keys, weight);
    for (const [owner, keys] of own) addWeight(owner.own, keys, weight);
    if (stack.every((frames) => frames.length === 0)) nameless += weight;
  }

  const share = (weight: number): number => (weight === 0 ? 0 : Math.min(1, weight / profile.total));
  return {
    isOurs,
    nameless: share(nameless),
    of(importPath, name, inTests = false) {
      const owner = owners.get(ownerKey(importPath, name, inTests));
      if (owner === undefined || owner.samples === 0) return null;
      return {
        share: share(owner.samples),
        closures: share(owner.closures),
        startLine: owner.startLine,
        lines: new Map([...owner.lines].map(([line, weight]) => [line, share(weight)])),
        own: new Map([...owner.own].map(([line, weight]) => [line, share(weight)])),
      };
    },
  };
}

/**
 * Where a function is declared. A literal of an inlined function is called after the function that it was inlined into, and belongs to
 * that one's package, `b.init.NewPool.func1`: its file tells where it really stands.
 */
function homeOf(
  symbol: FunctionSymbol,
  file: string,
  packages: PackageFinder,
  isDeclared: (importPath: string, name: string) => boolean,
): { readonly importPath: string; readonly declared: string } | null {
  const nameIn = (importPath: string): string => declaredName(symbol, (candidate) => isDeclared(importPath, candidate));
  const named = packages.find(symbol.package, file);
  if (symbol.made.length > 0 && symbol.names.length > 1) {
    const standsIn = packages.ofFile(file, named === null ? 1 : 0);
    if (standsIn !== null && standsIn !== named && isDeclared(standsIn, nameIn(standsIn))) {
      return { importPath: standsIn, declared: nameIn(standsIn) };
    }
  }
  return named === null ? null : { importPath: named, declared: nameIn(named) };
}

export function isTestFile(file: string): boolean {
  return file.endsWith('_test.go');
}

function addWeight(weights: Map<string, number>, keys: ReadonlySet<string>, weight: number): void {
  for (const key of keys) weights.set(key, (weights.get(key) ?? 0) + weight);
}

function addLine(
  lines: Map<Owner, Set<string>>,
  owner: Owner,
  { line, function: index }: Frame,
  profile: LoadedProfile,
): void {
  const keys = lines.get(owner) ?? new Set<string>();
  keys.add(lineKey(profile.functions[index]?.file ?? '', line));
  lines.set(owner, keys);
}

function ownerKey(importPath: string, name: string, inTests: boolean): string {
  return `${importPath}\0${name}\0${inTests}`;
}

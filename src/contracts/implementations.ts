import { packageEnd, packageOf } from '../model/symbol.ts';
import type { FunctionCode, Indirect, PackageCode } from './code.ts';
import { isExported } from './exposure.ts';
import type { ModuleGraph } from './module-graph.ts';
import { shortName } from '../text/short-name.ts';

/** The functions that a call of an interface's method can reach, all of them. */
export type Implementations =
  | { readonly kind: 'known'; readonly interface: string; readonly symbols: readonly string[] }
  /** More has to be loaded before that can be told: packages, or how those of the module import each other. */
  | { readonly kind: 'unloaded'; readonly packages: readonly string[]; readonly graph: boolean }
  | { readonly kind: 'open' };

/** What is asked of the program. */
export interface Packages {
  /** Null where it is not known yet. */
  readonly graph: ModuleGraph | null;
  /** Undefined where it is not loaded. */
  package(importPath: string): PackageCode | undefined;
  isBroken(importPath: string): boolean;
  /** Can other packages put something into an unexported type of a package that is loaded? */
  isExposed(importPath: string, name: string): boolean;
}

/** More is neither few, nor quickly compiled. */
const mostSymbols = 12;
const mostPackages = 60;

/**
 * What a call through an interface can reach. That is known where only the module's own packages can put a value into the interface: it is
 * declared in a program's `main`, below an `internal` folder, or unexported and in no exported declaration. Then the method tables that these
 * packages hold are all there are, unless one of them makes a value into the interface at run time: by a type assertion or switch, from another
 * interface, with reflection on its type.
 */
export function implementationsOf(call: Indirect, code: FunctionCode, packages: Packages): Implementations {
  const { through } = call;
  const types = code.interfaces.filter(({ slot }) => slot === through).map(({ type }) => type);
  const [only] = types;
  // The listing names the methods of a whole function: where two interfaces have one in this place, it may be either.
  if (typeof through !== 'number' || only === undefined || types.length > 1) return { kind: 'open' };
  const prefix = packageOf(only);
  const name = only.slice(packageEnd(only) + 1);
  if (prefix === '' || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return { kind: 'open' };
  const owner = prefix === 'main' ? code.package : prefix;
  const found = importersOf(owner, name, packages);
  if (found.kind !== 'importers') return found;
  const all = found.importers;
  if (all.length > mostPackages) return { kind: 'open' };
  const missing = all.filter((each) => packages.package(each) === undefined);
  if (missing.length > 0) return { kind: 'unloaded', packages: missing, graph: false };
  if (all.some((each) => packages.isBroken(each))) return { kind: 'open' };
  const loaded = all.flatMap((importPath) => packages.package(importPath) ?? []);
  const itabs = loaded.flatMap((each) => each.itabs);
  // One without a name may be the same interface.
  if (itabs.some((itab) => itab.interface.startsWith('interface {'))) return { kind: 'open' };
  const symbols = new Set<string>();
  for (const { methods } of itabs.filter((itab) => itab.interface === only)) {
    const method = methods[through];
    if (method === undefined || loaded.some((each) => isMadeAtRunTime(only, methods, each.described)))
      return { kind: 'open' };
    symbols.add(method);
  }
  return symbols.size === 0 || symbols.size > mostSymbols
    ? { kind: 'open' }
    : { kind: 'known', interface: only, symbols: [...symbols].sort() };
}

function isMadeAtRunTime(type: string, methods: readonly string[], described: ReadonlySet<string>): boolean {
  if (described.has(type)) return true;
  const names = methods.map(shortName);
  return [...described].some(
    (each) => each.startsWith('interface {') && names.every((method) => each.includes(`${method}(`)),
  );
}

function importersOf(
  owner: string,
  name: string,
  packages: Packages,
): Implementations | { readonly kind: 'importers'; readonly importers: readonly string[] } {
  if (packages.graph === null) return { kind: 'unloaded', packages: [], graph: true };
  const importers = packages.graph.importers(owner);
  if (importers !== null) return { kind: 'importers', importers };
  if (isExported(name)) return { kind: 'open' };
  if (packages.package(owner) === undefined) return { kind: 'unloaded', packages: [owner], graph: false };
  return packages.isExposed(owner, name) ? { kind: 'open' } : { kind: 'importers', importers: [owner] };
}

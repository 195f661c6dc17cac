import type { FileChange } from '../model/index.ts';
import type { GoPackage, PackageGraph } from './packages.ts';
import { changedProfileFolders, changedSourceFolders, type CompilerInputs } from './relevant.ts';

/**
 * Import paths whose compiler inputs may differ between the sides: those with a changed file, those that only one side has or that
 * come from another module version, and everything that depends on such a package, on either side; and all that a program is made of whose profile
 * changed. Sorted. When in doubt a
 * package is affected (architecture invariant 3).
 */
export function affectedPackages(
  base: PackageGraph,
  head: PackageGraph,
  changes: readonly FileChange[],
  inputs: CompilerInputs,
): readonly string[] {
  const affected = changedPackages(base, head, changes, inputs);
  addDependents([base, head], affected);
  return [...affected].sort();
}

/** Those of the affected packages that are so of themselves, whatever they import. */
export function changedPackages(
  base: PackageGraph,
  head: PackageGraph,
  changes: readonly FileChange[],
  inputs: CompilerInputs,
): Set<string> {
  const folders = changedSourceFolders(changes, inputs);
  const profiled = changedProfileFolders(changes, inputs);
  const affected = new Set<string>();
  for (const [one, other] of [
    [base, head],
    [head, base],
  ] as const) {
    for (const [key, found] of one.packages) {
      if (differs(found, other.packages.get(key)) || (found.folder !== null && folders.has(found.folder))) {
        affected.add(key);
      }
    }
  }
  if (profiled.size > 0) addProfiled([base, head], profiled, affected);
  return affected;
}

/**
 * Of the affected packages those of others whose own code differs between the sides: from another version of their module, or from files of the
 * repository that changed (vendored, replaced by a folder).
 */
export function foreignChanges(
  base: PackageGraph,
  head: PackageGraph,
  changes: readonly FileChange[],
  affected: readonly string[],
): readonly string[] {
  const folders = changedSourceFolders(changes, { tests: false, profiles: false });
  return affected.filter((name) => {
    const [before, after] = [base.packages.get(name), head.packages.get(name)];
    if (before === undefined || after === undefined || before.ours || after.ours) return false;
    const isInside = [before, after].some(({ folder }) => folder !== null && folders.has(folder));
    return before.origin !== after.origin || before.folder !== after.folder || isInside;
  });
}

function differs(found: GoPackage, other: GoPackage | undefined): boolean {
  return (
    other?.origin !== found.origin ||
    other.imports.length !== found.imports.length ||
    other.imports.some((name, index) => name !== found.imports[index])
  );
}

/** Adds everything that imports an affected package, directly or not, on any side. */
function addDependents(graphs: readonly PackageGraph[], affected: Set<string>): void {
  const dependents = new Map<string, string[]>();
  for (const [key, { imports }] of graphs.flatMap(({ packages }) => [...packages])) {
    for (const imported of imports) {
      const users = dependents.get(imported);
      if (users === undefined) dependents.set(imported, [key]);
      else users.push(key);
    }
  }
  const queue = [...affected];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const user of dependents.get(name) ?? []) {
      if (affected.has(user)) continue;
      affected.add(user);
      queue.push(user);
    }
  }
}

/** Adds the packages main of the folders, and everything that they import, directly or not, on any side: one profile counts for all of a program. */
function addProfiled(graphs: readonly PackageGraph[], folders: ReadonlySet<string>, affected: Set<string>): void {
  const packages = new Map(graphs.flatMap((graph) => [...graph.packages].map(([key, found]) => [key, found] as const)));
  const imports = new Map<string, Set<string>>();
  for (const { packages: listed } of graphs) {
    for (const [key, found] of listed) {
      const known = imports.get(key);
      if (known === undefined) imports.set(key, new Set(found.imports));
      else for (const name of found.imports) known.add(name);
    }
  }
  const queue = [...packages].flatMap(([key, { name, folder }]) =>
    name === 'main' && folder !== null && folders.has(folder) ? [key] : [],
  );
  const seen = new Set(queue);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    affected.add(key);
    for (const name of imports.get(key) ?? []) {
      if (seen.has(name)) continue;
      seen.add(name);
      queue.push(name);
    }
  }
}

import type { FileChange } from '../model/index.ts';
import { withImporters, withImports } from './closure.ts';
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
  return [...withImporters(changedPackages(base, head, changes, inputs), [base, head])].sort();
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
  const programs = [base, head].flatMap(({ packages }) =>
    [...packages].filter(([, { name, folder }]) => name === 'main' && folder !== null && profiled.has(folder)),
  );
  // One profile counts for all of a program.
  for (const name of withImports(new Map(programs).keys(), [base, head])) affected.add(name);
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

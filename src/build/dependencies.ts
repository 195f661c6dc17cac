import type { PackageGraph } from './packages.ts';

/** A module that the two sides take in different versions. A null version: that side does without it. */
export interface ChangedDependency {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Import paths of the head's packages that depend on it, directly or not. */
  readonly dependents: ReadonlySet<string>;
}

/** The dependencies whose version differs between the sides, sorted by path, each with the packages that it can affect. */
export function changedDependencies(base: PackageGraph, head: PackageGraph): readonly ChangedDependency[] {
  const before = versions(base);
  const after = versions(head);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  return changed.sort().map((path) => ({
    path,
    before: before.get(path) ?? null,
    after: after.get(path) ?? null,
    dependents: dependents(head, path),
  }));
}

function versions({ packages }: PackageGraph): ReadonlyMap<string, string> {
  return new Map(
    [...packages.values()].flatMap(({ dependency }) =>
      dependency === null ? [] : [[dependency.path, dependency.version] as const],
    ),
  );
}

function dependents({ packages }: PackageGraph, module: string): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Map<string, boolean>();
  const reaches = (importPath: string): boolean => {
    const known = seen.get(importPath);
    if (known !== undefined) return known;
    seen.set(importPath, false);
    const listed = packages.get(importPath);
    const result = listed !== undefined && (listed.dependency?.path === module || listed.imports.some(reaches));
    seen.set(importPath, result);
    return result;
  };
  for (const { importPath, ours } of packages.values()) if (ours && reaches(importPath)) found.add(importPath);
  return found;
}

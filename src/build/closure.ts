import type { PackageGraph } from './packages.ts';

/**
 * Packages with all that they import, directly or not, on any side.
 *
 * @param counts is an import followed, and part of the answer? All are, where nothing else is said.
 */
export function withImports(
  names: Iterable<string>,
  graphs: readonly PackageGraph[],
  counts: (name: string) => boolean = () => true,
): Set<string> {
  return closure(names, (name) => graphs.flatMap(({ packages }) => packages.get(name)?.imports ?? []).filter(counts));
}

/** Packages with all that imports them, directly or not, on any side. */
export function withImporters(names: ReadonlySet<string>, graphs: readonly PackageGraph[]): Set<string> {
  if (names.size === 0) return new Set();
  const importers = new Map<string, string[]>();
  for (const [key, { imports }] of graphs.flatMap(({ packages }) => [...packages])) {
    for (const imported of imports) {
      const known = importers.get(imported);
      if (known === undefined) importers.set(imported, [key]);
      else known.push(key);
    }
  }
  return closure(names, (name) => importers.get(name) ?? []);
}

/** The names with all that one leads to, directly or not. */
function closure(names: Iterable<string>, next: (name: string) => readonly string[]): Set<string> {
  const found = new Set(names);
  // What is added while the set is walked is walked, too.
  for (const name of found) for (const each of next(name)) found.add(each);
  return found;
}

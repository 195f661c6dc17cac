/** What of a graph of packages is followed. */
interface Imports {
  readonly packages: ReadonlyMap<string, { readonly imports: readonly string[] }>;
}

/**
 * Packages with all that they import, directly or not, on any side.
 *
 * @param counts is an import followed, and part of the answer? All are, where nothing else is said.
 */
export function withImports(
  names: Iterable<string>,
  graphs: readonly Imports[],
  counts: (name: string) => boolean = () => true,
): Set<string> {
  return closure(names, (name) => graphs.flatMap(({ packages }) => packages.get(name)?.imports ?? []).filter(counts));
}

/** Packages with all that imports them, directly or not, on any side. */
export function withImporters(names: ReadonlySet<string>, graphs: readonly Imports[]): Set<string> {
  return names.size === 0 ? new Set() : importersIn(graphs)(names);
}

/** As `withImporters`, for many questions about the same graphs. */
export function importersIn(graphs: readonly Imports[]): (names: Iterable<string>) => Set<string> {
  const importers = new Map<string, string[]>();
  for (const [key, { imports }] of graphs.flatMap(({ packages }) => [...packages])) {
    for (const imported of imports) {
      const known = importers.get(imported);
      if (known === undefined) importers.set(imported, [key]);
      else known.push(key);
    }
  }
  return (names) => closure(names, (name) => importers.get(name) ?? []);
}

/** The names with all that one leads to, directly or not. */
function closure(names: Iterable<string>, next: (name: string) => readonly string[]): Set<string> {
  const found = new Set(names);
  // What is added while the set is walked is walked, too.
  for (const name of found) for (const each of next(name)) found.add(each);
  return found;
}

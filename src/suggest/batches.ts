import type { PackageGraph } from '../build/packages.ts';

/**
 * Puts packages into as few batches as is easy, so that none depends on another of its batch: a rewrite below would compile everything
 * between the two again, and an error below would hide what the compiler says above.
 */
export function independentBatches(
  names: readonly string[],
  { packages }: Pick<PackageGraph, 'packages'>,
): readonly (readonly string[])[] {
  const wanted = new Set(names);
  const below = new Map<string, ReadonlySet<string>>();
  const reach = (name: string): ReadonlySet<string> => {
    const known = below.get(name);
    if (known !== undefined) return known;
    const found = new Set<string>();
    // Imports form no circle in code that compiles; in other code a package is not below itself.
    below.set(name, found);
    for (const imported of packages.get(name)?.imports ?? []) {
      if (wanted.has(imported)) found.add(imported);
      for (const further of reach(imported)) found.add(further);
    }
    return found;
  };
  const batches: string[][] = [];
  for (const name of [...wanted].sort()) {
    const batch = batches.find((members) =>
      members.every((other) => !reach(name).has(other) && !reach(other).has(name)),
    );
    if (batch === undefined) batches.push([name]);
    else batch.push(name);
  }
  return batches;
}

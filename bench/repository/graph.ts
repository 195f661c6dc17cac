import type { Random } from './random.ts';

/** A package of a generated repository and the others of it that it imports. */
export interface PlannedPackage {
  /** Folder in the repository, and with the module's path in front the import path. */
  readonly folder: string;
  readonly name: string;
  readonly kind: 'core' | 'library' | 'command';
  readonly imports: readonly string[];
  /** Imports the module outside the repository whose replacement in go.mod one of the changes touches. */
  readonly usesDependency: boolean;
}

/** Layers of libraries between the core and the commands: real repositories grow wider, hardly deeper. */
const layers = 8;
/** One package in so many is a command; VictoriaMetrics has 15 of 227. */
const packagesPerCommand = 20;
/** One library in so many uses the outside module. */
const librariesPerUse = 10;

/**
 * The import graph of a repository: one core package that all others depend on, libraries in layers that import a few of the layers below
 * (popular ones more often), commands on top. The last library is imported by one command alone: the leaf.
 *
 * @param size number of packages, at least 10.
 */
export function planPackages(size: number, random: Random): readonly PlannedPackage[] {
  if (!(size >= 10)) throw new RangeError(`a generated repository has at least 10 packages, not ${size}`);
  const commands = Math.max(2, Math.round(size / packagesPerCommand));
  const libraries = size - commands - 1;
  const core: PlannedPackage = { folder: 'core', name: 'core', kind: 'core', imports: [], usesDependency: false };
  const planned: PlannedPackage[] = [core];
  const layerOf = (index: number): number => Math.floor((index * layers) / libraries);
  const folders: string[] = [];
  for (let index = 0; index < libraries; index++) {
    const name = `lib${String(index).padStart(4, '0')}`;
    const below = folders.slice(0, Math.ceil((layerOf(index) * libraries) / layers));
    // The product of two draws falls near 0 more often: old packages are the popular ones.
    const imported = Array.from({ length: Math.min(below.length, 1 + random.below(5)) }, () => {
      const share = (random.below(1000) / 1000) * (random.below(1000) / 1000);
      return below[Math.floor(share * below.length)] ?? 'core';
    });
    const folder = `internal/${['store', 'query', 'ingest', 'api', 'util'][index % 5] ?? 'util'}/${name}`;
    const imports = [...new Set(['core', ...imported])].sort();
    planned.push({ folder, name, kind: 'library', imports, usesDependency: index % librariesPerUse === 3 });
    folders.push(folder);
  }
  for (let index = 0; index < commands; index++) {
    const name = `cmd${String(index).padStart(3, '0')}`;
    // The last library is the first command's alone.
    const choice = index === 0 ? folders.slice(-1) : [];
    const others = Array.from({ length: 8 }, () => folders[random.below(folders.length - 1)] ?? 'core');
    const imports = [...new Set(['core', ...choice, ...others])].sort();
    planned.push({ folder: `cmd/${name}`, name: 'main', kind: 'command', imports, usesDependency: false });
  }
  return planned;
}

/** Folders of the packages that import one of `folders`, directly or not, themselves included; sorted. */
export function dependentsOf(planned: readonly PlannedPackage[], folders: readonly string[]): readonly string[] {
  const affected = new Set(folders);
  // Imports point to packages planned earlier: one pass in this order reaches everything.
  for (const { folder, imports } of planned) {
    if (imports.some((name) => affected.has(name))) affected.add(folder);
  }
  return [...affected].sort();
}

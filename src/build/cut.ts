import path from 'node:path';
import pMap from 'p-map';
import type { FileChange } from '../model/index.ts';
import { withImporters, withImports } from './closure.ts';
import { changedPackages } from './affected.ts';
import { alignedSides } from './aligned-sides.ts';
import { compileSides, fewFiles, isSmall, type Build, type CompiledSide, type Side } from './build.ts';
import { SideCompilation } from './compilation.ts';
import { batches, commandsAtOnce, type Batch } from './compile.ts';
import { archiveStart, compareExportData, exportPart } from './export-data.ts';
import { goList, type ListedPackage } from './list.ts';
import type { GoPackage } from './packages.ts';
import type { GoCommand } from './port.ts';
import { compileImports } from './shared.ts';
import type { Disk } from './side-tree.ts';

/** What compiling both sides found out. */
export interface ComparedSides {
  readonly base: CompiledSide;
  readonly head: CompiledSide;
  /** The build with the packages that were compiled. */
  readonly build: Build;
  /** Import paths of affected packages that were not compiled: all that they import says the same to them on both sides. Sorted. */
  readonly notLookedAt: readonly string[];
}

/** Up to so many Go files, compiling them all takes less time than finding out which of them can differ: of the build, and of what is left of it. */
export interface FewFiles {
  readonly affected: number;
  readonly left: number;
}

const usual: FewFiles = { affected: fewFiles, left: 20 };

/**
 * Compiles what can differ between the sides: first the packages whose own source changed, then, where one of these says something else to its
 * importers than before, these, and so on. What an importer can see of a package is its export data; where that is the same on both sides, no
 * importer can differ because of it.
 *
 * Where that can't be told, everything affected is compiled: profile-guided builds, whose decisions depend on line numbers; sides in folders of
 * their own, whose names are part of the export data; modules with packages of one name; packages that can't be read; an unknown format. So it is where there is little to compile.
 *
 * @param listed folders of the packages whose generated code is wanted.
 */
export async function compileWhatCanDiffer(
  build: Build,
  changes: readonly FileChange[],
  listed: ReadonlySet<string>,
  { go, disk }: { readonly go: GoCommand; readonly disk: Disk },
  few: FewFiles = usual,
): Promise<ComparedSides> {
  if (isSmall(build, few.affected) || !isComparable(build)) {
    return { ...(await compileSides(build, listed, go)), build, notLookedAt: [] };
  }
  const trees = await alignedSides(build, changes, go);
  const aligned = {
    ...build,
    base: { ...build.base, tree: trees.base },
    head: { ...build.head, tree: trees.head },
  };
  return await new Cut(aligned, changes, listed, go, disk).compile(few);
}

function isComparable({ base, head, settings }: Build): boolean {
  const hasNamesakes = [base, head].some(({ graph }) =>
    [...graph.packages].some(([key, { importPath }]) => key !== importPath),
  );
  const isOverlaid = [base, head].every(({ tree }) => tree.materialised === null);
  // Of a package that can't be read, nobody knows what it imports.
  const isRead = base.graph.isWhole && head.graph.isWhole;
  return settings.flags.includes('-pgo=off') && isOverlaid && isRead && !hasNamesakes;
}

const sideNames = ['base', 'head'] as const;

class Cut {
  readonly #build: Build;
  readonly #go: GoCommand;
  readonly #disk: Disk;
  readonly #sides: Readonly<Record<Side['name'], SideCompilation>>;
  readonly #ours: Readonly<Record<Side['name'], ReadonlyMap<string, GoPackage>>>;
  /** The affected packages that those to be reported are, or depend on. */
  readonly #relevant: ReadonlySet<string>;
  readonly #changed: ReadonlySet<string>;
  /** What may see other sources in another root than where it is compiled. */
  readonly #ambiguous: ReadonlySet<string>;
  readonly #done = new Set<string>();

  constructor(build: Build, changes: readonly FileChange[], listed: ReadonlySet<string>, go: GoCommand, disk: Disk) {
    const { base, head, settings, affected } = build;
    this.#build = build;
    this.#go = go;
    this.#disk = disk;
    this.#sides = {
      base: new SideCompilation(base, settings, listed, go),
      head: new SideCompilation(head, settings, listed, go),
    };
    const byName = ({ packages }: Side): ReadonlyMap<string, GoPackage> =>
      new Map(packages.map((found) => [found.importPath, found]));
    this.#ours = { base: byName(base), head: byName(head) };
    const all = new Set(affected);
    this.#relevant = this.#withImports(
      [...base.packages, ...head.packages].map(({ importPath }) => importPath),
      all,
    );
    const changed = changedPackages(base.graph, head.graph, changes, settings);
    this.#changed = new Set([...changed].filter((name) => this.#relevant.has(name)));
    this.#ambiguous = withImporters(new Set([...base.graph.ambiguous, ...head.graph.ambiguous]), [
      base.graph,
      head.graph,
    ]);
  }

  async compile({ left: fewLeft }: FewFiles): Promise<ComparedSides> {
    let next: ReadonlySet<string> = this.#withImports([...this.#changed], this.#left());
    while (next.size > 0) {
      if (this.#filesOf(difference(this.#left(), next)) <= fewLeft) next = this.#left();
      const [wave, ofOthers] = [next, [...next].filter((name) => !this.#isOurs(name))];
      for (const name of wave) this.#done.add(name);
      await this.#compileOurs(wave);
      const left = this.#left();
      if (left.size === 0) break;
      const differing = await this.#differing(wave, await this.#archivesOf(ofOthers));
      next = this.#withImports(this.#importersOf(differing, left), left);
    }
    const { base, head, affected } = this.#build;
    const done = ({ packages }: Side): readonly GoPackage[] =>
      packages.filter(({ importPath }) => this.#done.has(importPath));
    const build = {
      ...this.#build,
      base: { ...base, packages: done(base) },
      head: { ...head, packages: done(head) },
    };
    return {
      base: this.#sides.base.result(build.base.packages),
      head: this.#sides.head.result(build.head.packages),
      build,
      notLookedAt: affected.filter((name) => this.#isOurs(name) && !this.#done.has(name)),
    };
  }

  /** Small waves of both sides at the same time, once there is in the cache what both import; else the second side finds there what is equal. */
  async #compileOurs(names: ReadonlySet<string>): Promise<void> {
    const { base, head } = this.#sides;
    const [ofBase, ofHead] = sideNames.map((side) => [...names].flatMap((name) => this.#ours[side].get(name) ?? []));
    if (this.#filesOf(names) > fewFiles) {
      await head.compile(ofHead ?? []);
      await base.compile(ofBase ?? []);
      return;
    }
    const unaffected = (ofHead ?? []).map((found) => ({
      ...found,
      imports: found.imports.filter((name) => !this.#relevant.has(name)),
    }));
    await compileImports(this.#build.head.tree, unaffected, this.#go, this.#build.settings);
    await Promise.all([head.compile(ofHead ?? []), base.compile(ofBase ?? [])]);
  }

  /** Those of the packages that may say something else to their importers than on the other side. */
  async #differing(names: ReadonlySet<string>, others: Archives): Promise<ReadonlySet<string>> {
    const differing = new Set<string>();
    for (const name of names) {
      const [base, head] = sideNames.map((side) =>
        this.#isOurs(name) ? this.#sides[side].archivesOf(name) : (others[side].get(name) ?? new Map<string, string>()),
      );
      const isKnown = base !== undefined && head !== undefined && !this.#ambiguous.has(name);
      if (!isKnown || !(await saysTheSame(base, head, this.#disk))) differing.add(name);
    }
    return differing;
  }

  /**
   * The archives of packages that are not the repository's, compiled as their importers need them. None of those that come from
   * another version of their module: their files have other names, which is part of what they say.
   */
  async #archivesOf(names: readonly string[]): Promise<Archives> {
    const wanted = names.filter((name) => !this.#changed.has(name));
    const archives = { base: new Map<string, Map<string, string>>(), head: new Map<string, Map<string, string>>() };
    const { settings } = this.#build;
    for (const side of sideNames) {
      const { graph, tree } = this.#build[side];
      const packages = wanted.flatMap((name) => graph.packages.get(name) ?? []);
      const build = async ({ root, members }: Batch): Promise<void> => {
        const { objects } = await goList<ListedPackage>(this.#go, tree, settings, {
          dir: path.join(tree.root, root.folder),
          env: root.env,
          args: [
            '-export',
            '-json=ImportPath,Export',
            ...this.#sides[side].flagsForImportsOf(packages),
            '--',
            ...members,
          ],
        });
        for (const { ImportPath: name, Export: archive = '' } of objects) {
          if (archive !== '') archives[side].set(name, new Map([[name, archive]]));
        }
      };
      await pMap(batches(packages), build, { concurrency: commandsAtOnce });
    }
    return archives;
  }

  #left(): ReadonlySet<string> {
    return difference(this.#relevant, this.#done);
  }

  #isOurs(name: string): boolean {
    return sideNames.some((side) => this.#ours[side].has(name));
  }

  #filesOf(names: ReadonlySet<string>): number {
    const files = (side: Side['name'], name: string): number =>
      this.#build[side].graph.packages.get(name)?.files.length ?? 0;
    return [...names].reduce((sum, name) => sum + Math.max(1, files('base', name), files('head', name)), 0);
  }

  /** With all that they import of `among`, directly or not: that has to be compiled for them in any case. */
  #withImports(names: readonly string[], among: ReadonlySet<string>): ReadonlySet<string> {
    const { base, head } = this.#build;
    const counts = (name: string): boolean => among.has(name);
    return withImports(names.filter(counts), [base.graph, head.graph], counts);
  }

  #importersOf(names: ReadonlySet<string>, among: ReadonlySet<string>): readonly string[] {
    const { base, head } = this.#build;
    const isImporter = (name: string): boolean =>
      [base, head].some(({ graph }) => graph.packages.get(name)?.imports.some((imported) => names.has(imported)));
    return [...among].filter(isImporter);
  }
}

function difference(names: ReadonlySet<string>, without: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !without.has(name)));
}

/** By package, its archives by variant. */
type Archives = Readonly<Record<Side['name'], ReadonlyMap<string, ReadonlyMap<string, string>>>>;

/** Do all variants of a package say the same to their importers on both sides? */
async function saysTheSame(
  base: ReadonlyMap<string, string>,
  head: ReadonlyMap<string, string>,
  disk: Disk,
): Promise<boolean> {
  if (base.size === 0 || base.size !== head.size) return false;
  for (const [variant, archive] of base) {
    const other = head.get(variant);
    if (other === undefined) return false;
    if (other === archive) continue;
    const [before, after] = await Promise.all([exportDataIn(archive, disk), exportDataIn(other, disk)]);
    if (before === null || after === null || compareExportData(before, after) !== 'same') return false;
  }
  return true;
}

async function exportDataIn(archive: string, disk: Disk): Promise<Uint8Array | null> {
  const start = await disk.readBytes(archive, 0, archiveStart);
  const part = start === null ? null : exportPart(start);
  return part === null ? null : await disk.readBytes(archive, part.offset, part.length);
}

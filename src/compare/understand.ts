import type { Build, CompiledSide, Side } from '../build/build.ts';
import { compiledImports } from '../build/compilation.ts';
import { compile } from '../build/compile.ts';
import type { GoCommand } from '../build/port.ts';
import { joinAllocations, listingFlags } from '../codegen/index.ts';
import type { Escape, FileChange } from '../model/index.ts';
import type { GoFile, GoSyntax } from '../source/index.ts';
import { analyse, unknownAllocation } from './analyse.ts';
import type { ComparableSide } from './compare.ts';
import { unannouncedEscapes } from './unannounced.ts';

/**
 * Reads the syntax and the generated code of the packages where the sides differ: what each escape is, and whether it costs anything. Those
 * whose generated code was not asked for before are compiled once more for it.
 */
export async function understand(
  side: Side,
  compiled: CompiledSide,
  folders: ReadonlySet<string>,
  changes: readonly FileChange[],
  build: Build,
  { go, syntax }: { readonly go: GoCommand; readonly syntax: () => Promise<GoSyntax> },
): Promise<ComparableSide> {
  const changedFiles = changes
    .map((change) => (side.name === 'base' ? change.basePath : change.headPath))
    .filter((file) => file !== null)
    .filter((file) => file.endsWith('.go'));
  const packages = side.packages.filter(({ folder }) => folder !== null && folders.has(folder));
  const names = new Map(packages.map(({ folder, importPath }) => [folder, importPath]));
  const packageOf = (folder: string): string | null => names.get(folder) ?? null;
  const files = [...changedFiles, ...packages.flatMap((found) => found.files)];
  const analysed = await analyse(compiled.diagnostics, folders, files, packageOf, side.tree, await syntax());
  const { code, listed } = compiled;
  const unlisted = packages.filter(({ folder }) => folder !== null && !listed.has(folder));
  const imports = compiledImports(compiled.compiled, unlisted, side);
  await compile(side.tree, unlisted, { all: listingFlags, compiled: imports }, code, go, build.settings);
  const { escapes, unannounced } = joinAllocations(analysed.escapes, code.result());
  return {
    ...analysed,
    escapes: [
      ...escapes.map((escape) => asSureAsCanBe(escape, analysed.files)),
      ...unannouncedEscapes(unannounced, analysed, packageOf),
    ],
    diagnostics: compiled.diagnostics,
  };
}

/**
 * Parses the packages in `folders`, which `understand` will ask for, while there is nothing to do but wait for the compiler. What can't be read is
 * told by whoever needs it.
 */
export async function readAhead(
  { base, head }: Build,
  folders: ReadonlySet<string>,
  syntax: () => Promise<GoSyntax>,
): Promise<void> {
  const goSyntax = await syntax();
  for (const { packages, tree } of [head, base]) {
    for (const file of packages.flatMap(({ folder, files }) => (folder !== null && folders.has(folder) ? files : []))) {
      const text = await tree.read(file);
      if (text !== null) goSyntax.parse(text, file);
    }
  }
}

/** The call that grows a slice is there for every append, and runs only where the slice is full: nobody may know whether it ever is. */
function asSureAsCanBe(escape: Escape, files: ReadonlyMap<string, GoFile>): Escape {
  const { kind, place, allocation } = escape;
  if (kind !== 'append' || allocation.call?.startsWith('runtime.growslice') !== true) return escape;
  const isSure = files.get(place.file)?.growsForSure(place.line, place.column) === true;
  return isSure ? escape : { ...escape, allocation: unknownAllocation };
}

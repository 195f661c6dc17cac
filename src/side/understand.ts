import type { Build, CompiledSide, Side } from '../build/build.ts';
import { compiledImports } from '../build/compilation.ts';
import { compile } from '../build/compile.ts';
import type { GoCommand } from '../build/port.ts';
import type { Disk } from '../build/side-tree.ts';
import { findTypeSizes } from '../build/type-sizes.ts';
import { joinAllocations, listingFlags, type GeneratedCode } from '../codegen/index.ts';
import type { SideDiagnostics } from '../diagnostics/collect.ts';
import type { FileChange } from '../model/index.ts';
import type { Breathe } from '../model/ports.ts';
import type { GoSyntax } from '../source/index.ts';
import { analyse, unitOf, type AnalysedSide } from './analyse.ts';
import { bodiesOf, type BodyPackage, type SideBodies } from './bodies.ts';
import { withoutUnreachedLiterals } from './inlined-literals.ts';
import { atOwnPlaces } from './own-places.ts';
import { unannouncedEscapes, withOrigins } from './unannounced.ts';

/** One side, understood as a whole: its escapes joined with the generated code, and the bodies that they count for. */
export interface UnderstoodSide extends AnalysedSide {
  readonly name: Side['name'];
  readonly diagnostics: SideDiagnostics;
  readonly code: GeneratedCode;
  readonly bodies: SideBodies;
  /** What packages are called in their package clauses, by import path. */
  readonly packageNames: ReadonlyMap<string, string>;
  /** The package of a folder; null where none is compiled. */
  importPathOf(folder: string): string | null;
}

/** What understanding a side needs of the world. */
export interface UnderstandingTools {
  readonly go: GoCommand;
  readonly disk: Disk;
  readonly syntax: () => Promise<GoSyntax>;
  readonly breathe: Breathe;
}

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
  headFolder: (folder: string) => string,
  { go, disk, syntax, breathe }: UnderstandingTools,
): Promise<UnderstoodSide> {
  const changedFiles = changes
    .map((change) => (side.name === 'base' ? change.basePath : change.headPath))
    .filter((file) => file !== null)
    .filter((file) => file.endsWith('.go'));
  const packages = side.packages.filter(({ folder }) => folder !== null && folders.has(folder));
  const names = new Map(packages.map(({ folder, importPath }) => [folder, importPath]));
  const packageOf = (folder: string): string | null => names.get(folder) ?? null;
  const files = [...changedFiles, ...packages.flatMap((found) => found.files)];
  const analysed = await analyse(compiled.diagnostics, folders, files, packageOf, side.tree, await syntax(), breathe);
  const { code, listed } = compiled;
  const unlisted = packages.filter(({ folder }) => folder !== null && !listed.has(folder));
  for (const more of [unlisted, side.dependencies]) {
    const imports = compiledImports(compiled.compiled, more, side);
    await compile(side.tree, more, { all: listingFlags, compiled: imports }, code, go, build.settings);
  }
  await findTypeSizes(side, code, compiled.compiled, build.settings, { go, disk });
  const parts: SideParts = {
    name: side.name,
    analysed,
    diagnostics: compiled.diagnostics,
    code: code.result(),
    packages: side.packages,
    graph: [...side.graph.packages.values()],
    looked: packages,
    foreign: side.dependencies,
    goVersion: build.settings.goVersion,
    headFolder,
  };
  return await sideOf(parts, breathe);
}

/** What one side is put together from. */
export interface SideParts {
  readonly name: Side['name'];
  readonly analysed: AnalysedSide;
  readonly diagnostics: SideDiagnostics;
  readonly code: GeneratedCode;
  /** All that are compiled with messages, and of those the ones whose syntax and generated code were read. */
  readonly packages: readonly BodyPackage[];
  readonly looked: readonly (BodyPackage & { readonly files: readonly string[] })[];
  /** All that names in messages can mean, compiled or not: generic functions are compiled where they are instantiated. */
  readonly graph: readonly BodyPackage[];
  readonly foreign: readonly BodyPackage[];
  readonly goVersion: string;
  readonly headFolder: (folder: string) => string;
}

/** Joins the escapes with the generated code, and both with the bodies that they count for. */
export async function sideOf(
  { name, analysed, diagnostics, code, packages, looked, graph, foreign, goVersion, headFolder }: SideParts,
  breathe: Breathe,
): Promise<UnderstoodSide> {
  const names = new Map(looked.map(({ folder, importPath }) => [folder, importPath]));
  const { escapes, unannounced } = await joinAllocations(
    analysed.escapes,
    code,
    breathe,
    ({ place, expression }) => analysed.files.get(place.file)?.typeOf(expression, place.line, place.column) ?? null,
  );
  // What stands in files that the side does not build is no function of it.
  const built = new Set(looked.flatMap((found) => found.files));
  const understood = {
    ...analysed,
    functions: analysed.functions.filter(({ file }) => built.has(file)),
    escapes: withoutUnreachedLiterals(
      atOwnPlaces(
        [
          ...escapes,
          ...withOrigins(
            unannouncedEscapes(unannounced, analysed, (folder) => names.get(folder) ?? null, goVersion),
            diagnostics.inlined,
          ),
        ],
        analysed,
        diagnostics.inlined,
      ),
      code.functions,
      (place, expression) => analysed.circumstances(place, expression).loopsOutside !== null,
    ),
    diagnostics,
    code,
  };
  const inRepository = graph.filter(({ folder }) => folder !== null);
  const bodies = bodiesOf(
    {
      ...understood,
      packages: new Map([...inRepository, ...packages].map((found) => [found.folder ?? found.importPath, found])),
      foreign,
      growsForSure: ({ file, line, column }) => analysed.files.get(file)?.growsForSure(line, column) === true,
      unitAt: ({ file, line }) => unitOf({ file, line, column: 0 }, '', analysed.files.get(file)),
    },
    headFolder,
  );
  // Of several in one folder the first one counts.
  const compiledIn = new Map(packages.toReversed().map(({ folder, importPath }) => [folder, importPath]));
  return {
    ...understood,
    name,
    escapes: [...bodies.bodies.values()].flatMap((body) => (body.isForeign ? [] : body.escapes)),
    bodies,
    packageNames: new Map([...graph, ...packages].map((found) => [found.importPath, found.name])),
    importPathOf: (folder) => compiledIn.get(folder) ?? null,
  };
}

/**
 * Parses the packages in `folders`, which `understand` will ask for, while there is nothing to do but wait for the compiler. What can't be read is
 * told by whoever needs it.
 */
export async function readAhead(
  { base, head }: Build,
  folders: ReadonlySet<string>,
  { syntax, breathe }: Pick<UnderstandingTools, 'syntax' | 'breathe'>,
): Promise<void> {
  const goSyntax = await syntax();
  for (const { packages, tree } of [head, base]) {
    for (const file of packages.flatMap(({ folder, files }) => (folder !== null && folders.has(folder) ? files : []))) {
      await breathe();
      const text = await tree.read(file);
      if (text !== null) goSyntax.parse(text, file);
    }
  }
}

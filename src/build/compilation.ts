import { BothTexts, SiteCollector, listingFlags } from '../codegen/index.ts';
import { DiagnosticsCollector } from '../diagnostics/collect.ts';
import type { Problem } from '../model/index.ts';
import type { CompiledSide, Side } from './build.ts';
import { compile, type CompiledPackage } from './compile.ts';
import { plainImportPath } from './list.ts';
import type { GoPackage } from './packages.ts';
import type { GoCommand } from './port.ts';
import type { BuildSettings } from './settings.ts';

/**
 * One side while it is compiled, some packages after the other: what the compiler says of escapes and inlining, and what code it generates for
 * the packages in the folders `listed`. Asking for both at once saves compiling them a second time.
 */
export class SideCompilation {
  readonly #side: Side;
  readonly #settings: BuildSettings;
  readonly #listed: ReadonlySet<string>;
  readonly #go: GoCommand;
  readonly #folders: ReadonlyMap<string, string | null>;
  readonly #diagnostics: DiagnosticsCollector;
  readonly #code: SiteCollector;
  readonly #problems: Problem[] = [];
  readonly #flags = new Map<string, string>();
  readonly #archives = new Map<string, Map<string, string>>();

  constructor(side: Side, settings: BuildSettings, listed: ReadonlySet<string>, go: GoCommand) {
    this.#side = side;
    this.#settings = settings;
    this.#listed = listed;
    this.#go = go;
    this.#folders = new Map(side.packages.map(({ importPath, folder }) => [importPath, folder]));
    this.#diagnostics = new DiagnosticsCollector(side.tree.root, this.#folders);
    this.#code = new SiteCollector(side.tree.root, settings.goarch);
  }

  /** Compiles packages of the side, each of them once. */
  async compile(packages: readonly GoPackage[]): Promise<void> {
    const isListed = (name: string): boolean => this.#listed.has(this.#folders.get(name) ?? '\0');
    const flags = {
      all: '-m=2',
      some: { flags: listingFlags, has: isListed },
      compiled: compiledImports(this.#flags, packages, this.#side),
    };
    const text = new BothTexts(this.#diagnostics, this.#code);
    const { tree } = this.#side;
    const keep = (each: CompiledPackage): void => {
      this.#keep(each);
    };
    this.#problems.push(...(await compile(tree, packages, flags, text, this.#go, this.#settings, keep)));
  }

  /** The archives of a package, by variant; none where it could not be compiled. */
  archivesOf(importPath: string): ReadonlyMap<string, string> {
    return this.#archives.get(importPath) ?? new Map();
  }

  /** Arguments with which the go command finds what these packages import, and what was compiled before, in its cache. */
  flagsForImportsOf(packages: readonly GoPackage[]): readonly string[] {
    return [...compiledImports(this.#flags, packages, this.#side)].map(([name, flags]) => `-gcflags=${name}=${flags}`);
  }

  /** What was found out, of `packages`: all that were compiled. */
  result(packages: readonly GoPackage[]): CompiledSide {
    const problems = [...this.#side.graph.problems, ...unreadableNames(packages), ...this.#problems];
    const broken = new Set(problems.map((problem) => problem.package));
    const isFailed = broken.has(null) || packages.every(({ importPath }) => broken.has(importPath));
    return {
      diagnostics: this.#diagnostics.result(),
      code: this.#code,
      listed: this.#listed,
      compiled: this.#flags,
      status: problems.length === 0 ? 'built' : isFailed ? 'failed' : 'partial',
      problems,
    };
  }

  #keep({ importPath, flags, archive }: CompiledPackage): void {
    const name = plainImportPath(importPath);
    this.#flags.set(name, flags);
    const archives = this.#archives.get(name) ?? new Map<string, string>();
    this.#archives.set(name, archives.set(importPath, archive));
  }
}

/** Of the packages that were compiled: those that some others import, directly or not, with their flags. */
export function compiledImports(
  compiled: ReadonlyMap<string, string>,
  packages: readonly GoPackage[],
  { graph }: Pick<Side, 'graph'>,
): ReadonlyMap<string, string> {
  if (compiled.size === 0) return compiled;
  const named = new Set(packages.map(({ importPath }) => importPath));
  const seen = new Set<string>();
  const queue = packages.flatMap(({ imports }) => imports);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    queue.push(...(graph.packages.get(name)?.imports ?? []));
  }
  return new Map([...compiled].filter(([name]) => seen.has(name) && !named.has(name)));
}

/**
 * Packages with a file that the compiler's text can't name: it writes names as they are, so one with a line break stands on two lines;
 * and go list writes U+FFFD for bytes that are no UTF-8. Go builds them, but what it says of such a file reads as if it said nothing.
 */
function unreadableNames(packages: readonly GoPackage[]): readonly Problem[] {
  return packages.flatMap(({ importPath, files }) => {
    const file = files.find((name) => /[\n\ufffd]/.test(name));
    if (file === undefined) return [];
    const message = `what the compiler says of ${JSON.stringify(file)} can't be read: the name has a line break, or is no UTF-8`;
    return [{ package: importPath, message, position: null }];
  });
}

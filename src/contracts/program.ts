import { compile } from '../build/compile.ts';
import type { GoCommand } from '../build/port.ts';
import type { BuildRoot } from '../build/roots.ts';
import type { BuildSettings } from '../build/settings.ts';
import type { Disk, SideTree } from '../build/side-tree.ts';
import type { Breathe } from '../model/ports.ts';
import { isLiteral, packageOf } from '../model/symbol.ts';
import type { GoSyntax } from '../source/index.ts';
import { Answers } from './answers.ts';
import { calledValues } from './called-values.ts';
import type { FunctionCode, Indirect, PackageCode } from './code.ts';
import { isExposed } from './exposure.ts';
import { implementationsOf, type Implementations } from './implementations.ts';
import { CodeCollector, innerFlags, outerFlags } from './listing.ts';
import { moduleGraph, type ModuleGraph } from './module-graph.ts';
import { linkedEffect, onlyHashes, runtimeEffect, type RuntimeEffect } from './runtime-table.ts';
import { packageFacts, type PackageFacts } from './package-facts.ts';
import { packageNames } from './package-names.ts';
import { PackageSources } from './package-sources.ts';
import { ResetReader } from './resets.ts';
import { Sources } from './sources.ts';
import { readSummary, writeSummary, type SummaryStore } from './summaries.ts';

/** What a call leads to. */
export type Callee =
  | { readonly kind: 'code'; readonly code: FunctionCode }
  /** The package has to be loaded first. */
  | { readonly kind: 'unloaded'; readonly package: string }
  /** Known without its code. */
  | { readonly kind: 'effect'; readonly effect: RuntimeEffect }
  /** Assembly that calls these functions. */
  | { readonly kind: 'assembly'; readonly calls: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string };

export interface ProgramTools {
  readonly go: GoCommand;
  readonly disk: Disk;
  readonly syntax: () => Promise<GoSyntax>;
  readonly breathe: Breathe;
  /** What earlier runs have found out; null or left out where nothing is kept. */
  readonly summaries?: SummaryStore | null;
}

/** The code of the packages that walks have entered so far, of one side. Packages are compiled for it when they are asked for. */
export class Program {
  readonly sources: Sources;
  /** What functions take back, as far as their sources are known. */
  readonly resets: ResetReader;
  readonly #side: SideTree;
  readonly #root: BuildRoot;
  readonly #settings: BuildSettings;
  readonly #tools: ProgramTools;
  readonly #packages = new Map<string, PackageCode>();
  /** Functions that packages hold of others: instantiations, and literals of what was inlined. */
  readonly #elsewhere = new Map<string, FunctionCode>();
  readonly #files: PackageSources;
  readonly #broken = new Map<string, string>();
  readonly answers = new Answers((importPath) => this.#packages.has(importPath));
  readonly #facts = new Map<string, PackageFacts>();
  /** Packages whose summary has been kept by an earlier run. */
  readonly #kept = new Set<string>();
  #graph: ModuleGraph | null = null;

  /** @param root whose go command compiles the packages. */
  constructor(side: SideTree, root: BuildRoot, settings: BuildSettings, syntax: GoSyntax, tools: ProgramTools) {
    this.#side = side;
    this.#root = root;
    this.#settings = settings;
    this.#tools = tools;
    this.sources = new Sources(syntax);
    this.resets = new ResetReader(this.sources);
    this.#files = new PackageSources(side, tools.disk, this.sources);
  }

  /** For walks, of which one may go through thousands of functions. */
  get breathe(): Breathe {
    return this.#tools.breathe;
  }

  get packageCount(): number {
    return this.#packages.size;
  }

  /** Why a package could not be compiled; null where it could. */
  problemOf(importPath: string): string | null {
    return this.#broken.get(importPath) ?? null;
  }

  /** The functions that are declared at a place, instantiations each by itself. */
  declaredAt(importPath: string, file: string, line: number): readonly FunctionCode[] {
    const found = [...(this.#packages.get(importPath)?.functions.values() ?? [])].filter(
      ({ at }) => at.line === line && at.file === file,
    );
    if (found.length > 0) return found.filter(({ symbol }) => !isLiteral(symbol) && !symbol.endsWith('-fm'));
    return [...this.#elsewhere.values()].filter(({ at }) => at.line === line && at.file === file);
  }

  /** The function literals on some lines of a file. */
  literalsIn(importPath: string, file: string, from: number, to: number): readonly FunctionCode[] {
    return [...(this.#packages.get(importPath)?.functions.values() ?? [])].filter(
      ({ at, symbol }) => at.file === file && from <= at.line && at.line <= to && isLiteral(symbol),
    );
  }

  async load(importPaths: readonly string[]): Promise<void> {
    const wanted = [...new Set(importPaths)].filter((name) => !this.#packages.has(name)).sort();
    if (wanted.length === 0) return;
    await this.#learn(wanted.filter((name) => !this.#facts.has(name)));
    await Promise.all(wanted.flatMap((name) => [this.#readSources(name), this.#restore(name)]));
    await this.#compile(wanted.filter((name) => !this.#kept.has(name)));
    await this.#files.readInlined(wanted.flatMap((name) => this.#packages.get(name) ?? []));
  }

  /** Keeps what has been found out for later runs. */
  async save(): Promise<void> {
    const { summaries } = this.#tools;
    if (summaries === undefined || summaries === null) return;
    for (const [importPath, code] of this.#packages) {
      const key = this.#facts.get(importPath)?.key ?? null;
      if (key === null || this.#broken.has(importPath)) continue;
      if (this.#kept.has(importPath) && !this.answers.changed.has(importPath)) continue;
      await summaries.write(key, writeSummary({ code, answers: this.answers.write(importPath) }));
    }
  }

  async #learn(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const withKeys = this.#tools.summaries !== undefined && this.#tools.summaries !== null;
    const tools = { go: this.#tools.go, read: (file: string) => this.#files.read(file) };
    const found = await packageFacts(names, this.#side, this.#root, this.#settings, withKeys, tools);
    for (const [name, facts] of found) this.#facts.set(name, facts);
  }

  async #readSources(importPath: string): Promise<void> {
    const facts = this.#facts.get(importPath);
    if (facts !== undefined) await this.#files.readPackage(importPath, facts);
  }

  async #restore(importPath: string): Promise<void> {
    const key = this.#facts.get(importPath)?.key ?? null;
    const written = key === null ? null : ((await this.#tools.summaries?.read(key)) ?? null);
    const summary = written === null ? null : readSummary(written, importPath);
    if (summary === null) return;
    this.#kept.add(importPath);
    this.answers.read(importPath, summary.answers);
    this.#add(summary.code);
  }

  async #compile(wanted: readonly string[]): Promise<void> {
    if (wanted.length === 0) return;
    const packages = wanted.map((importPath) => ({ importPath, root: this.#root }));
    const code = new CodeCollector(this.#settings.goarch);
    const { go } = this.#tools;
    const problems = await compile(this.#side, packages, { all: outerFlags }, code.outer, go, this.#settings);
    for (const problem of problems) {
      for (const name of problem.package === null ? wanted : [problem.package])
        this.#broken.set(
          name,
          `${problem.position === null ? '' : `${problem.position}: `}${firstOf(problem.message)}`,
        );
    }
    await compile(this.#side, packages, { all: innerFlags }, code.inner, go, this.#settings);
    for (const found of code.result()) this.#add(found);
    for (const name of wanted)
      if (!this.#packages.has(name))
        this.#packages.set(name, { importPath: name, functions: new Map(), itabs: [], described: new Set() });
  }

  #add(code: PackageCode): void {
    this.#packages.set(code.importPath, code);
    for (const [symbol, each] of code.functions) if (!this.#elsewhere.has(symbol)) this.#elsewhere.set(symbol, each);
  }

  /** Reads how the packages of the module import each other. */
  async loadGraph(): Promise<void> {
    this.#graph ??= await moduleGraph(this.#side, this.#root, this.#settings, this.#tools.go);
  }

  /** All that a call of an interface's method can reach, where that is known. */
  implementations(call: Indirect, code: FunctionCode): Implementations {
    return implementationsOf(call, code, {
      graph: this.#graph,
      package: (importPath) => this.#packages.get(importPath),
      isBroken: (importPath) => this.#broken.has(importPath),
      isExposed: (importPath, name) =>
        this.answers.ask({ package: importPath, symbol: '' }, `exposed ${name}`, () => {
          const files = this.#facts.get(importPath)?.goFiles ?? [];
          const lines = files.flatMap((file) => this.sources.lines(file) ?? []);
          return lines.length === 0 || lines.length < files.length || isExposed(name, lines);
        }),
    });
  }

  /**
   * All that a call of a function value can reach, where it takes it from a variable of its own package that only the package's code assigns; else
   * null.
   */
  assigned(call: Indirect, code: FunctionCode): readonly string[] | null {
    const { goFiles = [], assembly = [] } = this.#facts.get(code.package) ?? {};
    // Assembly writes to variables, too.
    if (assembly.length > 0 || !goFiles.includes(call.inner.file)) return null;
    return this.answers.ask(code, `assigned ${call.inner.file}:${call.inner.line}`, () => {
      const files = goFiles.flatMap((file) => this.sources.lines(file) ?? []);
      const functions = this.#packages.get(code.package)?.functions.values() ?? [];
      return files.length < goFiles.length ? null : calledValues(call, code, packageNames(files), [...functions]);
    });
  }

  /** What a symbol means in the code of a package. */
  callee(symbol: string, from: string): Callee {
    if (onlyHashes(symbol)) return { kind: 'effect', effect: 'never' };
    const own = this.#packages.get(from)?.functions.get(symbol);
    if (own !== undefined) return { kind: 'code', code: own };
    if (symbol.startsWith('runtime.')) return effectOf(runtimeEffect(symbol.slice('runtime.'.length)), symbol);
    const importPath = packageOf(symbol);
    const owner = importPath === 'main' ? from : importPath;
    const linked = linkedEffect(symbol);
    if (linked === 'always') return { kind: 'effect', effect: linked };
    if (owner === '') return { kind: 'unknown', why: 'no Go function' };
    const inOwner = this.#packages.get(owner);
    if (inOwner === undefined) return { kind: 'unloaded', package: owner };
    const code = inOwner.functions.get(symbol) ?? this.#elsewhere.get(symbol);
    if (code !== undefined) return { kind: 'code', code };
    const calls = this.#files.assembly(symbol);
    if (calls !== undefined) return { kind: 'assembly', calls };
    if (this.#broken.has(owner)) return { kind: 'unknown', why: `${owner} does not compile` };
    return effectOf(linked, symbol);
  }
}

/** The compiler tells several mistakes at once, a line each. */
function firstOf(message: string): string {
  const [first = '', ...others] = message.split('\n').filter((line) => line.trim() !== '');
  return others.length === 0 ? first : `${first} (and ${others.length} more)`;
}

function effectOf(effect: RuntimeEffect | null, symbol: string): Callee {
  return effect === null
    ? { kind: 'unknown', why: `${symbol} has no Go code that could be read` }
    : { kind: 'effect', effect };
}

import path from 'node:path';
import type { Disk, SideTree } from '../build/side-tree.ts';
import { assemblyFunctions } from './assembly.ts';
import type { PackageCode } from './code.ts';
import type { PackageFacts } from './package-facts.ts';
import type { Sources } from './sources.ts';

/** Reads the sources of packages, as the side has them: Go files for `sources`, and what assembly calls. */
export class PackageSources {
  readonly #side: SideTree;
  readonly #disk: Disk;
  readonly #sources: Sources;
  readonly #assembly = new Map<string, readonly string[]>();

  constructor(side: SideTree, disk: Disk, sources: Sources) {
    this.#side = side;
    this.#disk = disk;
    this.#sources = sources;
  }

  /** What a function that is written in assembly calls, by symbol; `*` for what it is given. Undefined where there is none. */
  assembly(symbol: string): readonly string[] | undefined {
    return this.#assembly.get(symbol);
  }

  async readPackage(importPath: string, { goFiles, assembly }: PackageFacts): Promise<void> {
    for (const file of goFiles) {
      const text = await this.read(file);
      if (text !== null) this.#sources.add(file, text);
    }
    for (const file of assembly) {
      const text = await this.read(file);
      if (text !== null) this.#addAssembly(importPath, text);
    }
  }

  /** Files of functions that were inlined from packages which the walk has not entered. */
  async readInlined(packages: readonly PackageCode[]): Promise<void> {
    const files = new Set<string>();
    for (const { functions } of packages) {
      for (const { sites, edges, indirect, runtime } of functions.values())
        for (const { inner } of [...sites, ...edges, ...indirect, ...runtime])
          if (!this.#sources.has(inner.file)) files.add(inner.file);
    }
    for (const file of files) {
      const text = file.endsWith('.go') ? await this.read(file) : null;
      if (text !== null) this.#sources.add(file, text);
    }
  }

  /** @param file absolute. Null where there is none. */
  async read(file: string): Promise<string | null> {
    const relative = path.relative(this.#side.root, file).replaceAll(path.sep, '/');
    return relative.startsWith('..') || path.isAbsolute(relative)
      ? await this.#disk.readText(file)
      : await this.#side.read(relative);
  }

  #addAssembly(importPath: string, text: string): void {
    const symbolOf = (name: string): string =>
      name.startsWith('·') ? `${importPath}.${name.slice(1)}` : name.replaceAll('∕', '/').replace('·', '.');
    for (const [name, calls] of assemblyFunctions(text)) {
      const symbol = symbolOf(name);
      this.#assembly.set(symbol, [
        ...(this.#assembly.get(symbol) ?? []),
        ...calls.map((call) => (call === '*' ? call : symbolOf(call))),
      ]);
    }
  }
}

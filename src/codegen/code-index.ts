import type { Escape, Place } from '../model/index.ts';
import { withoutTypeArguments } from '../model/symbol.ts';
import type { AllocationSite, CompiledFunction, GeneratedCode } from './collect.ts';

/** Where the generated code stands in the source. */
export class CodeIndex {
  /** The sites of each line by the function that holds them, copies of one function together. */
  readonly lines = new Map<string, Map<string, Map<string, AllocationSite[]>>>();
  readonly #functions = new Map<string, CompiledFunction[]>();
  readonly #packages: ReadonlySet<string>;

  constructor({ functions, packages }: GeneratedCode) {
    this.#packages = packages;
    for (const found of functions) {
      const inFile = this.#functions.get(found.file);
      if (inFile === undefined) this.#functions.set(found.file, [found]);
      else inFile.push(found);
      for (const site of found.sites) this.#add(found, site);
    }
    for (const inFile of this.#functions.values()) inFile.sort((a, b) => a.line - b.line);
  }

  /** Has the code been read that the escape would be in? */
  wasRead({ package: importPath, place, source }: Escape): boolean {
    const range = source.functionRange;
    if (range === null) return this.#packages.has(importPath);
    return (this.#functions.get(place.file) ?? []).some(({ line }) => range.line <= line && line <= range.endLine);
  }

  /** What the function around a place allocates at its start. */
  entrySites(place: Place): readonly AllocationSite[] {
    const before = (this.#functions.get(place.file) ?? []).filter(({ line }) => line <= place.line);
    const last = before.at(-1);
    return before
      .filter(({ line }) => line === last?.line)
      .flatMap(({ line, sites }) => sites.filter((site) => site.line === line && site.file === place.file));
  }

  /** The sites in the declared function around an escape that `wanted` picks, in the order of the code. */
  sitesAround({ place, source }: Escape, wanted: (site: AllocationSite) => boolean): readonly AllocationSite[] {
    const range = source.functionRange;
    if (range === null) return [];
    return (this.#functions.get(place.file) ?? [])
      .filter(({ line }) => range.line <= line && line <= range.endLine)
      .flatMap(({ sites }) => sites.filter((site) => site.file === place.file && wanted(site)));
  }

  #add(found: CompiledFunction, site: AllocationSite): void {
    const line = lineKey(site);
    const functions = this.lines.get(line) ?? new Map<string, Map<string, AllocationSite[]>>();
    this.lines.set(line, functions);
    const name = withoutTypeArguments(found.symbol);
    const copies = functions.get(name) ?? new Map<string, AllocationSite[]>();
    functions.set(name, copies);
    const sites = copies.get(found.copy);
    if (sites === undefined) copies.set(found.copy, [site]);
    else sites.push(site);
  }
}

/** One key for all that stands on a line. */
export function lineKey({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}\0${line}`;
}

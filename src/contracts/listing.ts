import type { CompilerText, TextReader } from '../build/compile.ts';
import { AllocatedSizes, allocatedType } from '../codegen/allocated.ts';
import type { AllocatorCall, FunctionEvents, ListingEvents, Spot as Instruction, Through } from '../codegen/events.ts';
import { ListingReader } from '../codegen/listing.ts';
import { machineOf, type Machine } from '../codegen/machine.ts';
import type { FunctionWays } from '../codegen/ways.ts';
import type { FunctionCode, InterfaceMethod, Itab, PackageCode, Spot, Where } from './code.ts';
import { absolutePaths, InnerPositions } from './inner-positions.ts';

/** The compiler flags of the two listings: with the positions of calls, and with those of what was inlined. */
export const outerFlags = '-S=2';
export const innerFlags = '-S';

/**
 * Gathers the code of packages from two listings of them. `outer` has to be read to its end before `inner` begins; both are of one
 * compilation's code, so that an instruction has the same offset in both.
 */
export class CodeCollector {
  readonly #machine: Machine;
  readonly #drafts: Draft[] = [];
  readonly #sizes: AllocatedSizes;
  readonly #inner = new InnerPositions();
  readonly #indirectMaps = new Set<string>();
  readonly #itabs = new Map<string, Itab[]>();
  readonly #described = new Map<string, Set<string>>();

  constructor(goarch: string) {
    this.#machine = machineOf(goarch);
    this.#sizes = new AllocatedSizes(this.#machine);
  }

  readonly outer: CompilerText = { begin: (dir) => this.#begin(dir) };

  /** Reads where the instructions stand that `outer` told of. */
  readonly inner: CompilerText = {
    begin: (dir) => {
      for (const draft of this.#drafts) this.#inner.want(draft.package, draft.symbol, draft.offsets());
      return this.#inner.begin(dir);
    },
  };

  result(): readonly PackageCode[] {
    const packages = new Map<string, Map<string, FunctionCode>>();
    for (const draft of this.#drafts) {
      const functions = packages.get(draft.package) ?? new Map<string, FunctionCode>();
      packages.set(draft.package, functions);
      if (!functions.has(draft.symbol)) functions.set(draft.symbol, this.#function(draft));
    }
    return [...packages].map(([importPath, functions]) => ({
      importPath,
      functions,
      itabs: this.#itabs.get(importPath) ?? [],
      described: this.#described.get(importPath) ?? new Set(),
    }));
  }

  #begin(dir: string): TextReader {
    let inPackage = '';
    const pathOf = absolutePaths(dir);
    const events: ListingEvents = {
      package: (importPath) => (inPackage = importPath),
      function: (symbol, file, line) => {
        const importPath = inPackage;
        const describe = (type: string): void => void listOf(this.#described, importPath, () => new Set()).add(type);
        const draft = new Draft(importPath, symbol, { file: pathOf(file), line }, pathOf, describe);
        this.#drafts.push(draft);
        return draft;
      },
      type: (name, bytes) => {
        this.#sizes.add(name, bytes, inPackage);
      },
      indirectMap: (name) => void this.#indirectMaps.add(name),
      itab: (name, methods) => {
        const [, type, of] = /^(.*),(.*)$/s.exec(name) ?? [];
        if (type !== undefined && of !== undefined)
          listOf(this.#itabs, inPackage, () => []).push({ type, interface: of, methods });
      },
      asserted: (type) => void listOf(this.#described, inPackage, () => new Set()).add(type),
    };
    return new ListingReader(events, this.#machine);
  }

  #function(draft: Draft): FunctionCode {
    const where = ({ offset, outer, mark }: Marked): Where => ({
      outer,
      inner: this.#inner.of(draft.package, draft.symbol, offset) ?? outer,
      panics: draft.panics(mark),
    });
    return {
      symbol: draft.symbol,
      package: draft.package,
      at: draft.at,
      sites: draft.sites.map(({ call, ...marked }) => ({
        ...where(marked),
        call: `runtime.${call.name}`,
        family: call.shape.family,
        type: allocatedType(call),
        bytes: this.#sizes.bytesOf(call, draft.package),
        hasBuffer: call.hasBuffer,
      })),
      edges: draft.edges.map(({ callee, how, ...marked }) => ({ ...where(marked), callee, how })),
      indirect: draft.indirects.map(({ through, ...marked }) => ({ ...where(marked), through })),
      interfaces: draft.interfaces,
      runtime: draft.runtimes.map(({ name, map, ...marked }) => ({
        ...where(marked),
        name,
        ...(map !== null && this.#indirectMaps.has(map) ? { isIndirect: true } : {}),
      })),
    };
  }
}

interface Marked {
  readonly offset: number;
  readonly outer: Spot;
  readonly mark: number;
}

function listOf<T>(lists: Map<string, T>, key: string, empty: () => T): T {
  const list = lists.get(key) ?? empty();
  lists.set(key, list);
  return list;
}

class Draft implements FunctionEvents {
  readonly package: string;
  readonly symbol: string;
  readonly at: Spot;
  readonly sites: (Marked & { readonly call: AllocatorCall })[] = [];
  readonly indirects: (Marked & { readonly through: Through })[] = [];
  interfaces: InterfaceMethod[] = [];
  readonly runtimes: (Marked & { readonly name: string; readonly map: string | null })[] = [];
  /** Whose description was loaded last. */
  #map: string | null = null;
  edges: (Marked & { readonly callee: string; readonly how: 'call' | 'address'; readonly isFunction: boolean })[] = [];
  readonly #pathOf: (file: string) => string;
  readonly #describe: (type: string) => void;
  /** How often the address of a type's description was taken, without those for calls of the allocator. */
  readonly #types = new Map<string, number>();
  #hasDictionary: boolean;
  #ways: FunctionWays | null = null;

  constructor(
    importPath: string,
    symbol: string,
    at: Spot,
    pathOf: (file: string) => string,
    describe: (type: string) => void,
  ) {
    this.package = importPath;
    this.symbol = symbol;
    this.at = at;
    this.#pathOf = pathOf;
    this.#describe = describe;
    this.#hasDictionary = symbol.includes('go.shape.');
  }

  offsets(): readonly number[] {
    return [...this.sites, ...this.indirects, ...this.runtimes, ...this.edges].map(({ offset }) => offset);
  }

  panics(mark: number): boolean {
    return this.#ways?.known === true && this.#ways.ways[mark]?.reach === 'panic';
  }

  allocation(call: AllocatorCall, mark: number): void {
    this.sites.push({ call, ...this.#marked(call, mark) });
    const count = call.type === null ? undefined : this.#types.get(call.type);
    if (call.type !== null && count !== undefined) this.#types.set(call.type, count - 1);
  }

  /** The closure's address has been told before. */
  statement(): void {
    return;
  }

  deferred(): void {
    return;
  }

  call(callee: string, spot: Instruction, mark: number): void {
    this.edges.push({ callee, how: 'call', isFunction: true, ...this.#marked(spot, mark) });
  }

  address(callee: string, isFunction: boolean, spot: Instruction, mark: number): void {
    this.edges.push({ callee, how: 'address', isFunction, ...this.#marked(spot, mark) });
  }

  indirect(spot: Instruction, mark: number, through: Through): void {
    this.indirects.push({ through, ...this.#marked(spot, mark) });
  }

  interfaceMethod(type: string, slot: number): void {
    if (!this.interfaces.some((known) => known.type === type && known.slot === slot))
      this.interfaces.push({ type, slot });
  }

  typeAddress(type: string): void {
    if (type.startsWith('map[')) this.#map = type;
    this.#types.set(type, (this.#types.get(type) ?? 0) + 1);
  }

  dictionary(): void {
    this.#hasDictionary = true;
  }

  runtime(name: string, spot: Instruction, mark: number): void {
    this.runtimes.push({ name, map: name === 'mapassign' ? this.#map : null, ...this.#marked(spot, mark) });
  }

  end(ways: FunctionWays, functions: ReadonlySet<string>): void {
    this.#ways = ways;
    if (this.#hasDictionary) this.interfaces = [];
    // A pointer to an interface is what reflection takes to fill it.
    for (const [type, count] of this.#types) if (count > 0) this.#describe(type.replace(/^\*/, ''));
    this.edges = this.edges.filter(({ isFunction, callee }) => isFunction || functions.has(callee));
  }

  #marked({ file, line, offset }: Instruction, mark: number): Marked {
    return { offset, outer: { file: this.#pathOf(file), line }, mark };
  }
}

import path from 'node:path';
import { AllocatedSizes, allocatedType } from './allocated.ts';
import { FunctionDraft, type DraftSite } from './draft.ts';
import { ListingReader } from './listing.ts';
import { machineOf, type Machine } from './machine.ts';
import { typeSizesIn } from './object-file.ts';
import type { CallFamily } from './runtime-calls.ts';
import type { Ways } from '../model/index.ts';

/** Compiler flags whose listing `SiteCollector` reads. */
export const listingFlags = '-S=2';

/** One call of the allocator in the generated code. */
export interface AllocationSite {
  /** The symbol that holds the call: `example.com/p.(*T).m`, `example.com/p.F.func1`, `example.com/p.F[go.shape.int]`. */
  readonly function: string;
  /** As in Place. What an inlined call brought along stands where the call is. */
  readonly file: string;
  readonly line: number;
  /** Such as `runtime.newobject`. */
  readonly call: string;
  readonly family: CallFamily;
  /** The type that is allocated, with full import paths (`[]example.com/p.T`); null where the call names none. */
  readonly type: string | null;
  /** Bytes that are asked for; null where that is not static, or the type is described elsewhere. */
  readonly bytes: number | null;
  /** The statement that runs the closure that is allocated here, if any. */
  readonly statement: 'go' | 'defer' | null;
  /** Null where the jumps of its function could not be read. */
  readonly ways: Ways | null;
}

/** A function that another one refers to. */
export interface Call {
  /** As in `CompiledFunction.symbol`. Of the package runtime only what a program may call itself (`runtime.GC`). */
  readonly callee: string;
  /** As in AllocationSite. */
  readonly file: string;
  readonly line: number;
  /** Null where the jumps of its function could not be read. */
  readonly ways: Ways | null;
  /**
   * call: the code calls it, or jumps to it at its end;
   * go, defer: a statement runs it, in most cases by way of a wrapper of its own (`F.gowrap1`, `F.deferwrap1`);
   * address: it is stored or passed as a value.
   */
  readonly how: 'call' | 'go' | 'defer' | 'address';
}

/** A call through a register: a method of an interface, or a function that is a value. */
export interface IndirectCall {
  readonly file: string;
  readonly line: number;
  /** Null where the jumps of its function could not be read. */
  readonly ways: Ways | null;
}

/** A function whose generated code has been read. Copies of one function (instantiations, test variants) are told apart by `copy`. */
export interface CompiledFunction {
  readonly symbol: string;
  readonly copy: string;
  /** Where it is declared: the line of its `func`. */
  readonly file: string;
  readonly line: number;
  readonly sites: readonly AllocationSite[];
  /** In the order of the code. */
  readonly calls: readonly Call[];
  readonly indirectCalls: readonly IndirectCall[];
  /** False where the jumps could not be read; then the ways of what stands in it are null. */
  readonly waysKnown: boolean;
}

/** All that the listing of one side says of memory. */
export interface GeneratedCode {
  readonly functions: readonly CompiledFunction[];
  /** Import paths whose listing has been read. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Gathers the allocation sites of one side from the text of several go commands run with `listingFlags`. Files below `root` become relative to
 * it; others keep their absolute paths.
 */
export class SiteCollector {
  readonly #root: string;
  readonly #machine: Machine;
  readonly #drafts: FunctionDraft[] = [];
  readonly #sizes: AllocatedSizes;
  readonly #packages = new Set<string>();

  constructor(root: string, goarch = 'amd64') {
    this.#root = root;
    this.#machine = machineOf(goarch);
    this.#sizes = new AllocatedSizes(this.#machine);
  }

  /** Reads one go command's text; several can be read at the same time. `dir` is the absolute folder that its relative paths start from. */
  begin(dir: string): ListingReader {
    const pathOf = this.#paths(dir);
    let [inPackage, inVariant] = ['', ''];
    return new ListingReader(
      {
        package: (importPath, variant) => {
          [inPackage, inVariant] = [importPath, variant];
          this.#packages.add(importPath);
        },
        function: (symbol, file, line) => {
          const draft = new FunctionDraft(inPackage, symbol, `${inVariant} ${symbol}`, pathOf(file), line, pathOf);
          this.#drafts.push(draft);
          return draft;
        },
        type: (name, bytes) => {
          this.#sizes.add(name, bytes, inPackage);
        },
      },
      this.#machine,
    );
  }

  /** The types that allocations ask for whose size no listing tells, and a package whose code does so. */
  undescribed(): ReadonlyMap<string, string> {
    const types = new Map<string, string>();
    for (const draft of this.#drafts) {
      for (const { call } of draft.sites) {
        const type = this.#sizes.undescribed(call, draft.package);
        if (type !== null) types.set(type, draft.package);
      }
    }
    return types;
  }

  /** Says how large types are, as their own package's object file has it. */
  describe(object: Uint8Array, types: ReadonlySet<string>, importPath: string): void {
    for (const [type, bytes] of typeSizesIn(object, types, this.#machine)) this.#sizes.add(type, bytes, importPath);
  }

  result(): GeneratedCode {
    const functions = this.#drafts.map((draft): CompiledFunction => ({
      symbol: draft.symbol,
      copy: draft.copy,
      file: draft.file,
      line: draft.line,
      sites: draft.sites.map((site) => this.#site(draft, site)),
      calls: draft.calls(),
      indirectCalls: draft.indirectCalls(),
      waysKnown: draft.waysKnown,
    }));
    return { functions, packages: this.#packages };
  }

  #site(draft: FunctionDraft, { call, file, statement, mark }: DraftSite): AllocationSite {
    const { line, name, shape } = call;
    return {
      function: draft.symbol,
      file,
      line,
      call: `runtime.${name}`,
      family: shape.family,
      type: allocatedType(call),
      bytes: this.#sizes.bytesOf(call, draft.package),
      statement,
      ways: draft.waysOf(mark),
    };
  }

  /** What the paths in the text of a go command that runs in `dir` stand for. */
  #paths(dir: string): (file: string) => string {
    const files = new Map<string, string>();
    return (file) => {
      let known = files.get(file);
      if (known === undefined) {
        known = file.startsWith('<') ? file : this.#relative(path.resolve(dir, file));
        files.set(file, known);
      }
      return known;
    };
  }

  #relative(absolute: string): string {
    const relative = path.relative(this.#root, absolute).replaceAll(path.sep, '/');
    return relative.startsWith('../') || path.isAbsolute(relative) ? absolute : relative;
  }
}

import path from 'node:path';
import { ListingReader, type AllocatorCall } from './listing.ts';
import { machineOf, type Machine } from './machine.ts';
import type { CallFamily, CallShape } from './runtime-calls.ts';
import { sizeByName } from './type-sizes.ts';

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
}

/** A function whose generated code has been read. Copies of one function (instantiations, test variants) are told apart by `copy`. */
export interface CompiledFunction {
  readonly symbol: string;
  readonly copy: string;
  /** Where it is declared: the line of its `func`. */
  readonly file: string;
  readonly line: number;
  readonly sites: readonly AllocationSite[];
}

/** All that the listing of one side says of memory. */
export interface GeneratedCode {
  readonly functions: readonly CompiledFunction[];
  /** Import paths whose listing has been read. */
  readonly packages: ReadonlySet<string>;
}

interface DraftSite extends AllocatorCall {
  readonly shape: CallShape;
  statement: 'go' | 'defer' | null;
}

interface Draft {
  readonly package: string;
  readonly symbol: string;
  readonly copy: string;
  readonly file: string;
  readonly line: number;
  readonly sites: DraftSite[];
}

/**
 * Gathers the allocation sites of one side from the text of several go commands run with `listingFlags`. Files below `root` become relative to
 * it; others keep their absolute paths.
 */
export class SiteCollector {
  readonly #root: string;
  readonly #machine: Machine;
  readonly #drafts: Draft[] = [];
  readonly #sizes = new Map<string, number>();
  readonly #packages = new Set<string>();

  constructor(root: string, goarch = 'amd64') {
    this.#root = root;
    this.#machine = machineOf(goarch);
  }

  /** Reads one go command's text; several can be read at the same time. `dir` is the absolute folder that its relative paths start from. */
  begin(dir: string): ListingReader {
    const pathOf = this.#paths(dir);
    let [inPackage, inVariant] = ['', ''];
    let sites: DraftSite[] = [];
    return new ListingReader(
      {
        package: (importPath, variant) => {
          [inPackage, inVariant] = [importPath, variant];
          this.#packages.add(importPath);
        },
        function: (symbol, file, line) => {
          sites = [];
          this.#drafts.push({
            package: inPackage,
            symbol,
            copy: `${inVariant} ${symbol}`,
            file: pathOf(file),
            line,
            sites,
          });
        },
        call: (call) => {
          addCall(sites, call, pathOf(call.file));
        },
        type: (name, bytes) => {
          this.#sizes.set(this.#typeKey(name, inPackage), bytes);
        },
      },
      this.#machine,
    );
  }

  result(): GeneratedCode {
    const functions = this.#drafts.map((draft): CompiledFunction => ({
      symbol: draft.symbol,
      copy: draft.copy,
      file: draft.file,
      line: draft.line,
      sites: draft.sites.map((site) => this.#site(draft, site)),
    }));
    return { functions, packages: this.#packages };
  }

  #site(draft: Draft, { file, line, name, shape, type: passed, count, statement }: DraftSite): AllocationSite {
    const type = shape.fixedType ?? (passed === null ? null : allocatedType(shape.family, passed));
    return {
      function: draft.symbol,
      file,
      line,
      call: `runtime.${name}`,
      family: shape.family,
      type,
      bytes: this.#bytes(draft.package, shape, passed, count),
      statement,
    };
  }

  #bytes(importPath: string, shape: CallShape, type: string | null, count: number | null): number | null {
    const { family, fixedBytes } = shape;
    // On a machine with 32 bits a string's header is half as long; numbers are what they are.
    if (fixedBytes !== null) return fixedBytes > 8 ? (fixedBytes * this.#machine.pointerBytes) / 8 : fixedBytes;
    const size = type === null ? null : this.#sizeOf(type, importPath);
    if (family === 'object') return shape.countArgument === null ? size : (count ?? size);
    if (family === 'boxing') return size;
    if (family === 'slice') return size === null || count === null ? null : size * count;
    return null;
  }

  #sizeOf(type: string, importPath: string): number | null {
    return sizeByName(type, this.#machine) ?? this.#sizes.get(this.#typeKey(type, importPath)) ?? null;
  }

  /** All commands' types are called main.T. */
  #typeKey(type: string, importPath: string): string {
    return /\bmain\./.test(type) ? `${importPath}\0${type}` : type;
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

function addCall(sites: DraftSite[], call: AllocatorCall, file: string): void {
  const { shape } = call;
  if (shape !== null) {
    sites.push({ ...call, file, shape, statement: null });
    return;
  }
  // The closure that a go or defer statement runs is allocated right before, on the same line.
  const closure = sites.findLast((site) => site.line === call.line && site.file === file && isClosure(site.type));
  if (closure?.statement === null) closure.statement = call.name === 'newproc' ? 'go' : 'defer';
}

/** The struct that the compiler makes for a function literal or a method value, with the code's address first. */
export function isClosure(type: string | null): boolean {
  return type !== null && /^noalg\.struct \{ (?:[^ ]*\.)?F uintptr\b/.test(type);
}

function allocatedType(family: CallFamily, passed: string): string {
  return family === 'slice' || family === 'append' || family === 'move' ? `[]${passed}` : passed;
}

import type { Allocation, Escape, FindingKind, Place } from '../model/index.ts';
import { kindOf } from '../diagnostics/kind.ts';
import { assignLine, type Assignment } from './assign.ts';
import { isClosure, type AllocationSite, type CompiledFunction, type GeneratedCode } from './collect.ts';
import { fit, type AnnouncedValue } from './compatible.ts';

/** An allocation in the generated code that no message announces. */
export interface UnannouncedAllocation {
  /** Column 0: the listing has none. */
  readonly place: Place;
  readonly symbol: string;
  readonly kind: FindingKind;
  /**
   * That of an announced value on the line that looks the same. Else a guess at what stands there: `make(chan int)`, `go statement`,
   * `append`; the type where nothing else is known.
   */
  readonly expression: string;
  readonly allocation: Allocation;
  /** True where the call allocates only when a buffer on the stack is too small, or a slice full. */
  readonly conditional: boolean;
}

export interface JoinedAllocations {
  /** The escapes in their order, with `allocation` filled in and `kind` corrected by what is really called. */
  readonly escapes: readonly Escape[];
  /** Sorted by place. */
  readonly unannounced: readonly UnannouncedAllocation[];
}

const none: Allocation = { status: 'none', call: null, type: null, bytes: null };
const unknown: Allocation = { status: 'unknown', call: null, type: null, bytes: null };

/**
 * Says of every escape whether the generated code allocates for it.
 *
 *  - confirmed: on its line, in the code of its function, a closure or an instantiation of it, stands a call of the allocator that
 *    fits its kind and type and belongs to no other value of that line;
 *  - none: that code was read, and has no such call;
 *  - unknown: no code was read, for the package was not compiled, or its function was dropped.
 *
 * A parameter that moves to the heap is allocated where its function starts: on the line of `func`.
 */
export function joinAllocations(escapes: readonly Escape[], code: GeneratedCode): JoinedAllocations {
  const index = new CodeIndex(code);
  const assigned = new Map<Escape, AllocationSite>();
  const left = new Map<AllocationSite, Escape | null>();
  const byLine = groupByLine(escapes);
  for (const [line, functions] of index.lines) {
    const values = byLine.get(line) ?? [];
    const { taken, rest }: Assignment<Escape> = assignLine(values, valueOf, functions);
    for (const [escape, site] of taken) assigned.set(escape, site);
    for (const { site, like } of rest) left.set(site, like);
  }
  for (const escape of escapes) {
    if (assigned.has(escape) || valueOf(escape).kind !== 'variable') continue;
    const site = index
      .entrySites(escape.place)
      .find((candidate) => left.has(candidate) && fit(valueOf(escape), candidate) > 0);
    if (site === undefined) continue;
    assigned.set(escape, site);
    left.delete(site);
  }
  return {
    escapes: escapes.map((escape) => {
      const site = assigned.get(escape);
      if (site === undefined) return { ...escape, allocation: index.wasRead(escape) ? none : unknown };
      return { ...escape, kind: correctedKind(escape.kind, site), allocation: confirmed(site) };
    }),
    unannounced: [...left].map(([site, like]) => unannounced(site, like)).sort(byPlace),
  };
}

function valueOf(escape: Escape): AnnouncedValue {
  const { kind, expression, message } = escape;
  return kind === 'lost-stack'
    ? { kind: kindOf(expression, message.startsWith('moved to heap: ')), expression }
    : { kind, expression };
}

function confirmed({ call, type, bytes }: AllocationSite): Allocation {
  return { status: 'confirmed', call, type: type?.replace(/^noalg\./, '') ?? null, bytes };
}

/** The words of a message can't always tell what they are about; the call can. */
function correctedKind(kind: FindingKind, site: AllocationSite): FindingKind {
  if ((kind === 'concat' || kind === 'conversion') && site.family === 'boxing') return 'boxing';
  if (kind === 'boxing' && (site.family === 'conversion' || site.family === 'concat')) return site.family;
  if (kind === 'boxing' && site.family === 'object' && isClosure(site.type)) return 'closure';
  return kind;
}

/** Where the generated code stands in the source. */
class CodeIndex {
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

function groupByLine(escapes: readonly Escape[]): ReadonlyMap<string, readonly Escape[]> {
  const lines = new Map<string, Escape[]>();
  for (const escape of escapes) {
    const key = lineKey(escape.place);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [escape]);
    else line.push(escape);
  }
  for (const line of lines.values()) line.sort((a, b) => a.place.column - b.place.column);
  return lines;
}

function lineKey({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}\0${line}`;
}

function withoutTypeArguments(symbol: string): string {
  let result = '';
  let depth = 0;
  for (const character of symbol) {
    if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (depth === 0) result += character;
  }
  return result;
}

function unannounced(site: AllocationSite, like: Escape | null): UnannouncedAllocation {
  const { file, line, function: symbol } = site;
  const { kind, expression, conditional } =
    like === null
      ? guess(site)
      : { kind: correctedKind(like.kind, site), expression: like.expression, conditional: false };
  return { place: { file, line, column: 0 }, symbol, kind, expression, allocation: confirmed(site), conditional };
}

function guess({
  family,
  type,
  statement,
}: AllocationSite): Pick<UnannouncedAllocation, 'kind' | 'expression' | 'conditional'> {
  const name = type ?? 'value';
  switch (family) {
    case 'object':
      if (statement !== null) return { kind: 'closure', expression: `${statement} statement`, conditional: false };
      if (isClosure(type)) return { kind: 'closure', expression: 'func literal', conditional: false };
      return { kind: 'other', expression: name, conditional: false };
    case 'slice':
      return { kind: 'make', expression: `make(${name})`, conditional: true };
    case 'map':
      return { kind: 'make', expression: `make(${type ?? 'map'})`, conditional: true };
    case 'channel':
      return { kind: 'make', expression: `make(${type ?? 'chan'})`, conditional: false };
    case 'append':
      return { kind: 'append', expression: 'append', conditional: true };
    case 'concat':
      return { kind: 'concat', expression: 'concatenation', conditional: true };
    case 'conversion':
      return { kind: 'conversion', expression: `${name}(…)`, conditional: true };
    case 'boxing':
      return { kind: 'boxing', expression: name, conditional: false };
  }
}

function byPlace(a: UnannouncedAllocation, b: UnannouncedAllocation): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line;
}

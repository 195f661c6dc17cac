import { folderOf } from '../build/relevant.ts';
import type { EscapeRecord, InlinabilityRecord, LeakRecord } from '../diagnostics/collect.ts';
import { readingsOf, type NameReading } from '../model/symbol.ts';
import { parsePosition } from '../diagnostics/position.ts';
import type { Place } from '../model/index.ts';
import type { FunctionDeclaration } from '../source/index.ts';
import type { ExplainSide } from './context.ts';
import { shortName } from '../text/short-name.ts';

/** A function whose body this side compiled, found by what a call prints. */
export interface KnownFunction {
  /** As Go names it in its package: `(*T).m`, `F`. */
  readonly name: string;
  /** Where the compiler says it stands: its name, or a method's receiver. */
  readonly place: Place;
  readonly leaks: readonly LeakRecord[];
  /** Null where the file was not parsed. */
  readonly declaration: FunctionDeclaration | null;
}

/** The records of one side, found by what the flows mention. Built once for a side. */
export class SideIndex {
  readonly side: ExplainSide;
  readonly #functions = new Map<string, { readonly record: InlinabilityRecord; readonly known: KnownFunction }[]>();
  readonly #compiled: ReadonlySet<string>;
  readonly #methods = new Set<string>();
  readonly #declarations = new Map<string, readonly FunctionDeclaration[]>();
  readonly #escapes = new Map<string, EscapeRecord[]>();
  readonly #escapesAt = new Map<string, EscapeRecord[]>();
  #inlinedOn: Map<string, Place[]> | null = null;
  /** Which function is meant, by folder and callee: most are asked for again and again. */
  readonly #meant = new Map<string, KnownFunction | null>();

  constructor(side: ExplainSide) {
    this.side = side;
    const { escapes, leaks, inlinability } = side.diagnostics;
    for (const escape of escapes) {
      add(this.#escapes, `${escape.place.file}\0${escape.expression}`, escape);
      add(this.#escapesAt, `${escape.place.file}\0${escape.place.line}`, escape);
    }
    const byFile = new Map<string, InlinabilityRecord[]>();
    for (const record of inlinability) add(byFile, record.place.file, record);
    this.#compiled = new Set(byFile.keys());
    for (const records of byFile.values()) records.sort((a, b) => order(a.place, b.place));
    const leaksOf = new Map<InlinabilityRecord, LeakRecord[]>();
    for (const leak of leaks) {
      const owner = ownerOf(byFile.get(leak.place.file) ?? [], leak.place);
      if (owner !== null && !isOfPromoted(leak, owner)) add(leaksOf, owner, leak);
    }
    for (const record of inlinability) {
      const name = functionKey(record.function);
      const declaration =
        this.declarations(record.place.file).find(
          ({ name: declared, range }) =>
            declared === name && range.line <= record.place.line && record.place.line <= range.endLine,
        ) ?? null;
      const known = { name, place: record.place, leaks: leaksOf.get(record) ?? [], declaration };
      add(this.#functions, name, { record, known });
      if (name.includes('.')) this.#methods.add(`${folderOf(record.place.file)}\0${shortName(name)}`);
    }
  }

  /**
   * The function that a printed callee means, seen from a file. `(*Conn).write` and `write` are of the file's own package,
   * `pkg.F` and `(*pkg.T).m` of one that is called so. Null where this side did not compile it, or several fit.
   */
  function(callee: string, from: string): KnownFunction | null {
    const key = `${folderOf(from)}\0${callee}`;
    const known = this.#meant.get(key);
    if (known !== undefined) return known;
    const meant = this.#meaning(callee, folderOf(from));
    this.#meant.set(key, meant);
    return meant;
  }

  #meaning(callee: string, folder: string): KnownFunction | null {
    const readings = readingsOf(callee);
    const outside = readings.find(({ qualifier }) => qualifier !== '');
    const fitting = (outside === undefined ? [] : (this.#functions.get(keyOf(outside)) ?? [])).filter(
      ({ record }) => this.side.packageNames.get(record.package) === outside?.qualifier,
    );
    if (new Set(fitting.map(({ record }) => record.package)).size === 1) return fitting[0]?.known ?? null;
    return (
      (this.#functions.get(functionKey(callee)) ?? []).find(({ record }) => folderOf(record.place.file) === folder)
        ?.known ?? null
    );
  }

  /** The escapes of a value in a file, in the compiler's order. */
  escapesOf(expression: string, file: string): readonly EscapeRecord[] {
    return this.#escapes.get(`${file}\0${expression}`) ?? [];
  }

  /** The escapes on a line, in the compiler's order. */
  escapesOn(file: string, line: number): readonly EscapeRecord[] {
    return this.#escapesAt.get(`${file}\0${line}`) ?? [];
  }

  /** Was a method of this name compiled in the folder? */
  hasMethod(name: string, from: string): boolean {
    return this.#methods.has(`${folderOf(from)}\0${name}`);
  }

  /** The escape of a value that a flow names: the one nearest to the place, at or above it if possible. */
  escape(expression: string, near: Place): EscapeRecord | null {
    const candidates = this.escapesOf(expression, near.file);
    const distance = ({ place }: EscapeRecord): number =>
      place.line <= near.line ? near.line - place.line : (place.line - near.line) * 1000;
    return candidates.reduce<EscapeRecord | null>(
      (best, candidate) => (best === null || distance(candidate) < distance(best) ? candidate : best),
      null,
    );
  }

  /** The functions that a file declares; none where it was not parsed. */
  declarations(file: string): readonly FunctionDeclaration[] {
    let found = this.#declarations.get(file);
    if (found === undefined) {
      found = this.side.files.get(file)?.functions() ?? [];
      this.#declarations.set(file, found);
    }
    return found;
  }

  /** Was code of this file compiled with messages? */
  compiled(file: string): boolean {
    return this.#compiled.has(file);
  }

  /** The only place on a line where something is inlined; null where there is none, or more than one. */
  onlyInlinedOn(file: string, line: number): Place | null {
    if (this.#inlinedOn === null) {
      this.#inlinedOn = new Map();
      for (const position of this.side.diagnostics.inlined.keys()) {
        const place = parsePosition(position);
        if (place !== null) add(this.#inlinedOn, `${place.file}:${place.line}`, place);
      }
    }
    const [only, ...more] = this.#inlinedOn.get(`${file}:${line}`) ?? [];
    return only === undefined || more.length > 0 ? null : only;
  }

  inlinedAt(place: Place): readonly string[] {
    return this.side.diagnostics.inlined.get(`${place.file}:${place.line}:${place.column}`) ?? [];
  }
}

/** What the compiler says of the wrapper that it makes for a method of an embedded field, at the method's own place. */
function isOfPromoted({ function: name, flow }: LeakRecord, owner: InlinabilityRecord): boolean {
  return (
    name !== '' &&
    functionKey(name) !== functionKey(owner.function) &&
    flow.some((step) => step.kind === 'from' && step.place?.file.startsWith('<') === true)
  );
}

/** Closures have keys of their own. */
function keyOf({ name, made }: Pick<NameReading, 'name' | 'made'>): string {
  return [name, ...made].join('.');
}

/** Of a name in a message about its own package. */
function functionKey(printed: string): string {
  const own = readingsOf(printed).find(({ qualifier }) => qualifier === '');
  return own === undefined ? printed : keyOf(own);
}

/** The function that a parameter's place belongs to: the last heading before it. A method's heading stands at its receiver's bracket. */
function ownerOf(sorted: readonly InlinabilityRecord[], place: Place): InlinabilityRecord | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const record = sorted[middle];
    if (record !== undefined && order(record.place, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? null;
}

function order(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

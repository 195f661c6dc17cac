/**
 * What a package's importers can see of it: the part `__.PKGDEF` of its archive, in the format that the compiler calls unified IR. An importer's
 * compilation reads nothing else of the packages it imports, and of no others (`importcfg` names the direct ones), so where this says the
 * same on both sides, no importer can differ because of it.
 * https://cs.opensource.google/go/go/+/master:src/cmd/compile/internal/noder/doc.go (the format),
 * https://cs.opensource.google/go/go/+/master:src/internal/pkgbits/decoder.go (its envelope)
 */
export type Sameness = 'same' | 'different' | 'unknown';

/** Versions of the format whose envelope is known, Go 1.21 to 1.27. Another one may mean something else by the same bytes. */
const knownVersions: ReadonlySet<number> = new Set([1, 2, 3, 4, 5]);

/** Sections of the format, in their order. */
const section = { string: 0, meta: 1, posBase: 2, pkg: 3, name: 4, type: 5, object: 6, objectExtension: 7 } as const;
const sectionCount = 10;
const fingerprintBytes = 8;
/** Strings, the files of positions and packages are pools: what counts is what an element takes out of them. */
const pools: readonly number[] = [section.string, section.posBase, section.pkg];

interface Element {
  readonly relocations: readonly (readonly [kind: number, index: number])[];
  readonly data: Uint8Array;
}

/** The text that the archive's part begins with, and the elements of each section. */
interface ExportData {
  readonly header: string;
  readonly version: number;
  readonly sections: readonly (readonly Uint8Array[])[];
}

/**
 * Do the archives of a package's two sides say the same to its importers?
 *
 * Positions are among what they say: lay the sides out with equal line numbers first. Left out is what readers of the compiler pass over: the
 * lists of imports, in which an added import shows up in all packages above it, the build's identity, and the order of pooled strings.
 *
 * @param base the `__.PKGDEF` of one side's archive, as of `exportPart`.
 * @returns 'unknown' for what is in no known format: then it has to be taken as different.
 */
export function compareExportData(base: Uint8Array, head: Uint8Array): Sameness {
  try {
    const [one, other] = [read(base), read(head)];
    if (one === null || other === null) return 'unknown';
    return isSame(one, other) ? 'same' : 'different';
  } catch (error) {
    if (error instanceof RangeError) return 'unknown';
    throw error;
  }
}

const archiveMagic = '!<arch>\n';
export const entryHeaderBytes = 60;
/** Bytes of an archive that tell where its first part ends. */
export const archiveStart = archiveMagic.length + entryHeaderBytes;

/**
 * Where in an archive the first part stands, which is `__.PKGDEF`; null where there is none. `start` are the archive's first bytes, at least
 * `archiveStart` of them. https://pkg.go.dev/cmd/pack, `ar(5)`
 */
export function exportPart(start: Uint8Array): { readonly offset: number; readonly length: number } | null {
  if (Buffer.from(start.subarray(0, archiveMagic.length)).toString('latin1') !== archiveMagic) return null;
  const part = partAt(start.subarray(archiveMagic.length), archiveMagic.length);
  return part?.name === '__.PKGDEF' && part.length > 0 ? { offset: part.offset, length: part.length } : null;
}

/**
 * The name of an archive's part whose header stands at `offset`, and where the part itself stands. Parts begin at even offsets.
 *
 * @param header the `entryHeaderBytes` bytes at `offset`.
 */
export function partAt(
  header: Uint8Array,
  offset: number,
): { readonly name: string; readonly offset: number; readonly length: number } | null {
  const [, name = '', size = ''] =
    /^(.{16}).{32}(.{10})`\n$/s.exec(Buffer.from(header.subarray(0, entryHeaderBytes)).toString('latin1')) ?? [];
  const length = Number(size.trim());
  if (name === '' || !Number.isSafeInteger(length) || length < 0) return null;
  return { name: name.trim(), offset: offset + entryHeaderBytes, length };
}

/** `go object …\nbuild id …\n\n$$B\nu` and the data, up to `\n$$\n`. Null: some other format. */
function read(part: Uint8Array): ExportData | null {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const begin = text.indexOf('\n$$B\n');
  const end = text.lastIndexOf('\n$$\n');
  if (begin < 0 || end < begin || text[begin + 5] !== 'u'.charCodeAt(0)) return null;
  const lines = text.toString('latin1', 0, begin).split('\n');
  const header = lines.filter((line) => !line.startsWith('build id ')).join('\n');
  const data = text.subarray(begin + 6, end);
  const version = data.readUInt32LE(0);
  // Synchronisation markers are a debugging aid of the compiler's own developers.
  if (!knownVersions.has(version) || data.readUInt32LE(4) !== 0) return null;
  let at = 8;
  const next = (): number => data.readUInt32LE((at += 4) - 4);
  const sectionEnds = Array.from({ length: sectionCount }, next);
  const elementEnds = Array.from({ length: sectionEnds.at(-1) ?? 0 }, next);
  const elements = data.subarray(at);
  if (elements.length - fingerprintBytes !== (elementEnds.at(-1) ?? 0)) return null;
  const all = elementEnds.map((to, index) => elements.subarray(elementEnds[index - 1] ?? 0, to));
  return { header, version, sections: sectionEnds.map((to, index) => all.slice(sectionEnds[index - 1] ?? 0, to)) };
}

function isSame(one: ExportData, other: ExportData): boolean {
  if (one.header !== other.header || one.version !== other.version) return false;
  const [pooledOne, pooledOther] = [new Pools(one), new Pools(other)];
  const isWasm = one.header.includes(' wasm ');
  const isSameElement = (kind: number, index: number): boolean => {
    const a = decoded(one.sections[kind]?.[index]);
    const b = decoded(other.sections[kind]?.[index]);
    return (
      a.relocations.length === b.relocations.length &&
      a.relocations.every(([to, at], each) => {
        const [otherTo, otherAt] = b.relocations[each] ?? [-1, -1];
        if (to !== otherTo) return false;
        return pools.includes(to) ? pooledOne.of(to, at) === pooledOther.of(to, otherAt) : at === otherAt;
      }) &&
      (Buffer.compare(a.data, b.data) === 0 ||
        (kind === section.objectExtension &&
          isSameExtension(
            a,
            b,
            [one, other].map((each) => tagOf(each.sections[section.name]?.[index])),
            isWasm,
          )))
    );
  };
  return one.sections.every(
    (elements, kind) =>
      pools.includes(kind) ||
      (elements.length === other.sections[kind]?.length && elements.every((_, index) => isSameElement(kind, index))),
  );
}

/** Words for the elements of the sections that are pools. */
class Pools {
  readonly #data: ExportData;
  readonly #words = new Map<string, string>();

  constructor(data: ExportData) {
    this.#data = data;
  }

  of(kind: number, index: number): string {
    const key = `${kind} ${index}`;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const words = this.#read(kind, index);
    this.#words.set(key, words);
    return words;
  }

  #read(kind: number, index: number): string {
    const element = this.#data.sections[kind]?.[index];
    if (element === undefined) throw new RangeError(`no element ${index} in section ${kind}`);
    if (kind === section.string) return Buffer.from(element).toString('latin1');
    const { relocations, data } = decoded(element);
    if (kind === section.posBase) return this.#fileOfPositions(relocations, data);
    // A package is its path and its name; what else it refers to are its imports.
    const kept = kind === section.pkg ? relocations.filter(([to]) => to === section.string) : relocations;
    return JSON.stringify(kept.map(([to, at]) => [to, this.of(to, at)]));
  }

  /** A `//line` directive that names its own file only says which line it is: the position itself has the line of the text. */
  #fileOfPositions(relocations: Element['relocations'], data: Uint8Array): string {
    const words = relocations.map(([to, at]) => this.of(to, at));
    const [name = '', outer] = words;
    const isOwnFile = outer === undefined || outer === JSON.stringify([name]);
    return JSON.stringify(isOwnFile ? [name] : [words, Buffer.from(data).toString('latin1')]);
  }
}

/** What kind of object an element of the section of names is about: the last of its numbers. */
function tagOf(element: Uint8Array | undefined): number {
  return numbersIn(decoded(element).data).at(-1) ?? -1;
}

const tags = { type: 2, function: 3, variable: 4 } as const;

/**
 * Do what the compiler adds to an object (escape tags, the cost of inlining, pragmas) say the same on both sides, but for the indexes of symbols in the
 * object file? These change with every function literal above, and tell the linker alone.
 * https://cs.opensource.google/go/go/+/master:src/cmd/compile/internal/noder/linker.go (relocFuncExt, relocTypeExt, relocVarExt)
 */
function isSameExtension(a: Element, b: Element, [tagA, tagB]: readonly number[], isWasm: boolean): boolean {
  if (tagA === undefined || tagA !== tagB) return false;
  const [one, other] = [withoutIndexes(a, tagA, isWasm), withoutIndexes(b, tagA, isWasm)];
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

/** Numbers that are written as signed ones: an even one is not negative, and -1 is 1. */
const isIndex = (value: number | undefined): value is number => value !== undefined && value % 2 === 0;

function withoutIndexes({ relocations, data }: Element, tag: number, isWasm: boolean): readonly number[] {
  const numbers = [...numbersIn(data)];
  const blank = (at: number): void => {
    if (isIndex(numbers[at])) numbers[at] = -1;
  };
  if (tag === tags.variable) blank(0);
  if (tag === tags.function) blank(1);
  if (tag !== tags.type) return numbers;
  // Pragmas, the descriptors of T and of *T; then each method: pragmas, its index, `true`, its ABI, its tags as references to strings, …
  blank(1);
  blank(2);
  for (let at = 4; at < numbers.length - 2 && !isWasm; at++) {
    const [before, value = 0, next, abi = 0] = numbers.slice(at - 1, at + 3);
    // Costs follow a `true`; what is below the number of references may be one; what has one bit set may be a pragma.
    const isCertain =
      isIndex(before) && value >= Math.max(relocations.length, 2) && !Number.isInteger(Math.log2(value));
    if (isCertain && next === 1 && (abi === 0 || abi === 1)) blank(at);
  }
  return numbers;
}

/** An element begins with the table of the elements that it refers to. */
function decoded(element: Uint8Array | undefined): Element {
  if (element === undefined) throw new RangeError('no such element');
  const numbers = new Numbers(element);
  const count = numbers.next();
  if (count > element.length) throw new RangeError('an element is shorter than its table');
  const relocations = Array.from({ length: count }, () => [numbers.next(), numbers.next()] as const);
  return { relocations, data: element.subarray(numbers.at) };
}

function numbersIn(data: Uint8Array): readonly number[] {
  const reader = new Numbers(data);
  const numbers: number[] = [];
  while (reader.at < data.length) numbers.push(reader.next());
  return numbers;
}

/** Reads numbers of seven bits a byte, the lowest first. */
class Numbers {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new RangeError('an element ends too early');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }
}

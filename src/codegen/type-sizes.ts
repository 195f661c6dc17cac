import type { Machine } from './machine.ts';

const fixed: ReadonlyMap<string, number> = new Map([
  ['bool', 1],
  ['int8', 1],
  ['uint8', 1],
  ['int16', 2],
  ['uint16', 2],
  ['int32', 4],
  ['uint32', 4],
  ['float32', 4],
  ['int64', 8],
  ['uint64', 8],
  ['float64', 8],
  ['complex64', 8],
  ['complex128', 16],
]);

/** Sizes in words; of the standard library only what nearly every program allocates through an inlined call. */
const words: ReadonlyMap<string, number> = new Map([
  ['int', 1],
  ['uint', 1],
  ['uintptr', 1],
  ['unsafe.Pointer', 1],
  ['string', 2],
  ['error', 2],
  ['interface {}', 2],
  // https://github.com/golang/go/blob/master/src/errors/errors.go: struct { s string }
  ['errors.errorString', 2],
]);

/**
 * The size in bytes of a type that a package's own text need not describe: the basic types, and all that is a pointer. `type` is
 * written as in the assembly listing. Null where only the type's description could tell.
 */
export function sizeByName(type: string, { pointerBytes }: Machine): number | null {
  const name = type.replace(/^go\.shape\./, '');
  const size = fixed.get(name);
  if (size !== undefined) return size;
  const count = words.get(name);
  if (count !== undefined) return count * pointerBytes;
  if (name.startsWith('[]')) return 3 * pointerBytes;
  if (/^(?:\*|func\(|map\[|chan |<-chan )/.test(name)) return pointerBytes;
  return null;
}

/**
 * The size that stands at the start of a type's description: its first word, as the listing dumps it (`0x0000 18 00 00 …`).
 * https://github.com/golang/go/blob/master/src/internal/abi/type.go (Type.Size_). Null where the line is no such dump.
 */
export function sizeFromDump(line: string, machine: Machine): number | null {
  const match = /^\s*0x0000((?: [0-9a-f]{2}){8,16})/.exec(line);
  if (!match) return null;
  return wordAt(Buffer.from((match[1] ?? '').replaceAll(' ', ''), 'hex').subarray(0, machine.pointerBytes), machine);
}

/** A machine word; null for one that is shorter, or no size that anything has. */
export function wordAt(bytes: Uint8Array, { pointerBytes, bigEndian }: Machine): number | null {
  if (bytes.length < pointerBytes) return null;
  const digits = Buffer.from(bigEndian ? bytes : Uint8Array.from(bytes).reverse()).toString('hex');
  const size = Number.parseInt(digits, 16);
  return Number.isSafeInteger(size) ? size : null;
}

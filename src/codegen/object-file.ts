import type { Machine } from './machine.ts';
import { wordAt } from './type-sizes.ts';

/** What an object file of Go 1.20 to 1.27 begins with. Another format may mean something else by the same bytes. */
const magic = '\0go120ld';

/** Blocks of an object file, in the order of its header. */
const block = { symbols: 3, dataIndex: 13, data: 16 } as const;
/** The magic, a fingerprint of eight bytes and the flags. */
const headerBytes = magic.length + 8 + 4;
const symbolBytes = 21;
const prefix = 'type:';

/**
 * The sizes of types, as the object file of the package that declares them says: a type's description begins with its size, and stands in no other
 * package. The object file is the part `_go_.o` of the package's archive, with its lines of text in front.
 * https://github.com/golang/go/blob/master/src/cmd/internal/goobj/objfile.go
 *
 * @param wanted as symbols write them: `net/http.Request`.
 * @returns those that are there; none for a format that isn't known.
 */
export function typeSizesIn(
  object: Uint8Array,
  wanted: ReadonlySet<string>,
  machine: Machine,
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const whole = Buffer.from(object.buffer, object.byteOffset, object.byteLength);
  const begin = whole.indexOf(`\n!\n${magic}`, 0, 'latin1') + 3;
  if (begin < 3) return sizes;
  const file = whole.subarray(begin);
  const numberAt = (offset: number): number => (offset + 4 <= file.length ? file.readUInt32LE(offset) : file.length);
  const [symbols, end, dataIndex, data] = [block.symbols, block.symbols + 1, block.dataIndex, block.data].map((each) =>
    numberAt(headerBytes + 4 * each),
  ) as [number, number, number, number];
  const count = Math.floor((Math.min(end, file.length) - symbols) / symbolBytes);
  for (let index = 0; index < count; index++) {
    const symbol = symbols + index * symbolBytes;
    const [length, at] = [numberAt(symbol), numberAt(symbol + 4)];
    if (file.toString('latin1', at, at + prefix.length) !== prefix) continue;
    const name = file.toString('utf8', at + prefix.length, at + length);
    if (!wanted.has(name)) continue;
    const start = data + numberAt(dataIndex + 4 * index);
    const size = wordAt(file.subarray(start, start + machine.pointerBytes), machine);
    if (size !== null) sizes.set(name, size);
  }
  return sizes;
}

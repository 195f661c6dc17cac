import type { Machine } from './machine.ts';

/** Where the flags of a map's description stand, and the bits that say that keys or elements are too large to lie in the map itself. */
interface Layout {
  readonly at: number;
  readonly indirect: number;
}

/**
 * Go 1.27: https://github.com/golang/go/blob/release-branch.go1.27/src/internal/abi/map.go (MapType: the description of a type, four pointers, six
 * sizes, flags); since Go 1.24: https://github.com/golang/go/blob/go1.26.0/src/internal/abi/map.go (three sizes); before:
 * https://github.com/golang/go/blob/go1.23.0/src/internal/abi/type.go (MapType: four pointers, sizes in four bytes, flags).
 */
const split: Layout = { at: 128, indirect: 4 | 8 };
const swiss: Layout = { at: 104, indirect: 4 | 8 };
const buckets: Layout = { at: 84, indirect: 1 | 2 };

/** Reads the dump of a map type's description (`0x0050 88 00 …`), of machines with 64 bits. */
export class MapDescription {
  readonly #bytes = new Map<number, number>();

  line(text: string): void {
    const [, offset = '', digits = ''] = /^\s*0x([0-9a-f]+)((?: [0-9a-f]{2})+)/.exec(text) ?? [];
    for (const [index, digit] of digits.trim().split(' ').entries())
      this.#bytes.set(Number.parseInt(offset, 16) + index, Number.parseInt(digit, 16));
  }

  /** Does a new key of such a map make its key or its element by itself, on the heap? */
  isIndirect({ pointerBytes, bigEndian }: Machine): boolean {
    if (pointerBytes !== 8) return false;
    const word = (at: number): number =>
      [0, 1, 2, 3].reduce(
        (sum, index) => sum + (this.#bytes.get(at + index) ?? 0) * 256 ** (bigEndian ? 3 - index : index),
        0,
      );
    // The upper half of the first size is 0, where the flags of the older layout stand: those are never 0.
    const isOlder = word(bigEndian ? 80 : 84) !== 0;
    // The keys lie behind the eight control bytes of their group.
    const isSplit = word(bigEndian ? 92 : 88) === 8;
    const { at, indirect } = isOlder ? buckets : isSplit ? split : swiss;
    return (word(at) & indirect) !== 0;
  }
}

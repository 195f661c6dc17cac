import type { Machine } from './machine.ts';

/** Where the flags of a map's description stand, and the bits that say that keys or elements are too large to lie in the map itself. */
interface Layout {
  readonly at: number;
  readonly indirect: number;
}

/**
 * Since Go 1.24: https://github.com/golang/go/blob/go1.26.0/src/internal/abi/map.go (MapType: the description of a type, four pointers, three sizes,
 * flags). Before: https://github.com/golang/go/blob/go1.23.0/src/internal/abi/type.go (MapType: four pointers, sizes in four bytes, flags).
 */
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
    // The upper half of a size is 0: a key is never without any flag in the older layout.
    const { at, indirect } = word(bigEndian ? swiss.at - 24 : buckets.at) === 0 ? swiss : buckets;
    return (word(at) & indirect) !== 0;
  }
}

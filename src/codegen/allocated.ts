import type { AllocatorCall } from './events.ts';
import type { Machine } from './machine.ts';
import { sizeByName } from './type-sizes.ts';

/** What calls of the allocator ask for, as the types say that the listings of several packages describe. */
export class AllocatedSizes {
  readonly #machine: Machine;
  readonly #sizes = new Map<string, number>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  add(type: string, bytes: number, importPath: string): void {
    this.#sizes.set(typeKey(type, importPath), bytes);
  }

  /** The type whose description would tell what a call asks for; null where that is known already, or not static. */
  undescribed(call: AllocatorCall, importPath: string): string | null {
    const { shape, type, count } = call;
    if (type === null || this.bytesOf(call, importPath) !== null) return null;
    const isStatic =
      shape.family === 'boxing' || (shape.family === 'object' && shape.countArgument === null) || count !== null;
    return isStatic ? type : null;
  }

  /**
   * Null where it is not static, or no listing describes the type.
   *
   * @param importPath of the package that calls.
   */
  bytesOf({ shape, type, count }: AllocatorCall, importPath: string): number | null {
    const { family, fixedBytes } = shape;
    // On a machine with 32 bits a string's header is half as long; numbers are what they are.
    if (fixedBytes !== null) return fixedBytes > 8 ? (fixedBytes * this.#machine.pointerBytes) / 8 : fixedBytes;
    const size =
      type === null ? null : (sizeByName(type, this.#machine) ?? this.#sizes.get(typeKey(type, importPath)) ?? null);
    if (family === 'object') return shape.countArgument === null ? size : (count ?? size);
    if (family === 'boxing') return size;
    if (family === 'slice') return size === null || count === null ? null : size * count;
    return null;
  }
}

/** The type that a call makes: a slice's, where the element's is passed. Null where the call names none. */
export function allocatedType({ shape, type }: Pick<AllocatorCall, 'shape' | 'type'>): string | null {
  if (shape.fixedType !== null || type === null) return shape.fixedType;
  return ['slice', 'append', 'move'].includes(shape.family) ? `[]${type}` : type;
}

/** All commands' types are called main.T. */
function typeKey(type: string, importPath: string): string {
  return /\bmain\./.test(type) ? `${importPath}\0${type}` : type;
}

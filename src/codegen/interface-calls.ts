import type { ListingEvents, Through } from './events.ts';
import type { Machine } from './machine.ts';
import { decode } from './position.ts';

/**
 * Where the address that a register holds at a call comes from.
 *
 *     MOVQ  32(AX), DX      the method of an interface: the second of its table, which begins behind 24 bytes
 *     MOVQ  (DX), CX        a function value, which begins with its code's address
 *
 * https://github.com/golang/go/blob/go1.26.0/src/internal/abi/iface.go (ITab), https://go.dev/s/go11func
 *
 * @param instructions opcode and operands before the call, the nearest first.
 */
export function calledThrough(instructions: readonly string[], register: string, machine: Machine): Through {
  const set = instructions.find((instruction) => instruction.endsWith(`, ${register}`));
  const load = set === undefined ? null : /^(?:MOV[A-Z]*|L[DW])\t(\d*)\([A-Z]+\d*\), [A-Z]+\d*$/.exec(set);
  if (!load || /\((?:R?SP|SB|FP)\)/.test(load[0])) return null;
  const offset = Number(load[1] ?? 0);
  if (offset === 0) return 'value';
  const slot = (offset - 2 * machine.pointerBytes - 8) / machine.pointerBytes;
  return Number.isInteger(slot) && slot >= 0 ? slot : null;
}

/**
 * Which method a place in an interface type's description tells of: the methods stand behind the description, and what is more of a named type.
 * https://github.com/golang/go/blob/go1.26.0/src/cmd/compile/internal/reflectdata/reflect.go (MarkUsedIfaceMethod)
 */
export function methodSlot(type: string, offset: number, { pointerBytes }: Machine): number {
  const header = 4 * pointerBytes + 16 + 4 * pointerBytes;
  return (offset - header - (/^interface\b/.test(type) ? 0 : 16)) / 8;
}

/** Takes up what the relocations of a piece of data name. */
export interface InterfaceData {
  relocation(line: string): void;
  end(): void;
}

/**
 * Null for other data.
 *
 *     go:itab.*example.com/p.T,example.com/p.I<0> SRODATA dupok size=32
 *     	rel 24+8 t=RelocType(-32767) example.com/p.(*T).Get<1>+0
 *     example.com/p..typeAssert.0<0> SDATA size=24
 *     	rel 8+8 t=R_ADDR type:example.com/p.I<0>+0
 */
export function interfaceData(heading: string, events: ListingEvents): InterfaceData | null {
  if (events.itab !== undefined && heading.startsWith('go:itab.')) {
    const name = /^go:itab\.(.*)<\d+> S/s.exec(heading)?.[1];
    if (name === undefined) return null;
    const methods: string[] = [];
    return {
      relocation: (line) => {
        const method = /^\trel \d+\+\d+ t=\S+ (.*)<[1-9]\d*>\+0$/s.exec(line);
        if (method) methods.push(decode(method[1] ?? ''));
      },
      end: () => events.itab?.(decode(name), methods),
    };
  }
  if (events.asserted === undefined || !/\.\.(?:typeAssert|interfaceSwitch|dict)\./.test(heading)) return null;
  return {
    relocation: (line) => {
      const type = / type:(.*)<0>\+0$/s.exec(line);
      if (type) events.asserted?.(decode(type[1] ?? ''));
    },
    end: () => undefined,
  };
}

import type { Machine } from './machine.ts';

/** What could be read off the instructions before a call. */
export interface CallArguments {
  /** The type that is passed, as the listing writes it (`example.com/p.T`); null where it is not a constant. */
  readonly type: string | null;
  /** The constant in the counting argument; null where it is not one. */
  readonly count: number | null;
}

/**
 * Reads a call's arguments off the instructions before it.
 *
 *     LEAQ  type:example.com/p.T(SB), AX      amd64, 386
 *     MOVD  $type:example.com/p.T(SB), R0     all others
 *     MOVL  $3, BX
 *     MOVQ  BX, CX
 *
 * @param instructions opcode and operands, the nearest to the call first, back to the call before.
 */
export function readArguments(
  instructions: readonly string[],
  typeArgument: number | null,
  countArgument: number | null,
  machine: Machine,
): CallArguments {
  return {
    type: typeArgument === null ? null : readType(instructions, machine.argumentRegisters[typeArgument]),
    count: countArgument === null ? null : readConstant(instructions, machine.argumentRegisters[countArgument]),
  };
}

function readType(instructions: readonly string[], register: string | undefined): string | null {
  let nearest: string | null = null;
  for (const instruction of instructions) {
    const start = instruction.indexOf('type:');
    const before = instruction[start - 1];
    const end = instruction.lastIndexOf('(SB)');
    if (start < 0 || end < start || (before !== '\t' && before !== '$')) continue;
    const type = instruction.slice(start + 'type:'.length, end);
    if (register === undefined || instruction.endsWith(`, ${register}`)) return type;
    nearest ??= type;
  }
  return nearest;
}

function readConstant(instructions: readonly string[], register: string | undefined): number | null {
  let wanted = register;
  if (wanted === undefined) return null;
  for (const instruction of instructions) {
    // What stands before a jump need not be what ran before the call.
    if (/^(?:JMP|B|RET|UNDEF)\b/.test(instruction)) return null;
    if (!instruction.endsWith(`, ${wanted}`)) continue;
    const move = /^MOV[A-Z]*\t(\$?)([^,]+), \S+$/.exec(instruction);
    if (move) {
      const [, immediate, source = ''] = move;
      if (immediate === '$') return /^\d+$/.test(source) ? Number(source) : null;
      if (source === 'ZR') return 0;
      if (!/^[A-Z]+\d*$/.test(source)) return null;
      wanted = source;
      continue;
    }
    return instruction.startsWith('XOR') && instruction.endsWith(`\t${wanted}, ${wanted}`) ? 0 : null;
  }
  return null;
}

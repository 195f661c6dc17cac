import type { Machine } from './machine.ts';
import { readPosition } from './position.ts';

/** Instructions before a call that can set its arguments; and as much text as is kept for them. */
const lookBackLines = 48;
export const lookBackCharacters = 16_384;

const TAB = 9;

/** What could be read off the instructions before a call. */
export interface CallArguments {
  /** The type that is passed, as the listing writes it (`example.com/p.T`); null where it is not a constant. */
  readonly type: string | null;
  /** The constant in the counting argument; null where it is not one. */
  readonly count: number | null;
}

/** Opcode and operands of the instructions before the line at `start`, the nearest first, back to the call before. */
export function instructionsBefore(text: string, start: number): readonly string[] {
  const instructions: string[] = [];
  let end = start - 1;
  while (end > 0 && instructions.length < lookBackLines) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    if (text.charCodeAt(begin) !== TAB || start - begin > lookBackCharacters) break;
    const position = readPosition(text, begin, end);
    if (position === null) break;
    const instruction = text.slice(position.end, end);
    if (/^(?:CALL|Call|JAL\tX1,)/.test(instruction)) break;
    if (!instruction.startsWith('PCDATA') && !instruction.startsWith('NOP')) instructions.push(instruction);
    end = begin - 1;
  }
  return instructions;
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
  const type = typeArgument === null ? null : operandOf(instructions, machine, typeArgument);
  const count = countArgument === null ? null : operandOf(instructions, machine, countArgument);
  return {
    type: type?.startsWith('type:') === true ? type.slice('type:'.length) : null,
    count: count !== null && /^\d+$/.test(count) ? Number(count) : null,
  };
}

function operandOf(instructions: readonly string[], machine: Machine, argument: number): string | null {
  const register = machine.argumentRegisters[argument];
  return register === undefined ? nearestType(instructions) : constantIn(instructions, register);
}

/** Where arguments go through memory: the type that was loaded last. */
function nearestType(instructions: readonly string[]): string | null {
  for (const instruction of instructions) {
    const type = /\t\$?(type:.*)\(SB\)/s.exec(instruction);
    if (type) return type[1] ?? null;
  }
  return null;
}

/** The number, or the symbol whose address it is, that a register holds at the end; null where it is not a constant. */
function constantIn(instructions: readonly string[], register: string): string | null {
  let wanted = register;
  for (const instruction of instructions) {
    // What stands before a jump need not be what ran before the call.
    if (/^(?:JMP|B|RET|UNDEF)\b/.test(instruction)) return null;
    if (!instruction.endsWith(`, ${wanted}`)) continue;
    if (instruction.startsWith('XOR') && instruction.endsWith(`\t${wanted}, ${wanted}`)) return '0';
    const load = /^(LEA|MOV)[A-Z]*\t(\$?)(.*), [A-Z]+\d*$/s.exec(instruction);
    if (!load) return null;
    const [, opcode, immediate, source = ''] = load;
    if (source.startsWith('type:') && source.endsWith('(SB)') && (immediate === '$' || opcode === 'LEA')) {
      return source.slice(0, -'(SB)'.length);
    }
    if (opcode === 'LEA') return null;
    if (immediate === '$') return source;
    if (source === 'ZR') return '0';
    if (!/^[A-Z]+\d*$/.test(source)) return null;
    wanted = source;
  }
  return null;
}

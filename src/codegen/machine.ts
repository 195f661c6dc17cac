/** What reading the arguments of a call takes to know of a processor. */
export interface Machine {
  readonly pointerBytes: 4 | 8;
  readonly bigEndian: boolean;
  /** The integer registers that hold a call's arguments, in order; empty where arguments go through memory. */
  readonly argumentRegisters: readonly string[];
}

const numbered = (prefix: string, first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${first + index}`);

const littleEndian64 = (argumentRegisters: readonly string[]): Machine => ({
  pointerBytes: 8,
  bigEndian: false,
  argumentRegisters,
});
const onStack: Machine = { pointerBytes: 8, bigEndian: false, argumentRegisters: [] };

/** https://github.com/golang/go/blob/master/src/cmd/compile/abi-internal.md, section "Architecture specifics". */
const machines: ReadonlyMap<string, Machine> = new Map<string, Machine>([
  ['amd64', littleEndian64(['AX', 'BX', 'CX', 'DI', 'SI', 'R8', 'R9', 'R10', 'R11'])],
  ['arm64', littleEndian64(numbered('R', 0, 16))],
  ['loong64', littleEndian64(numbered('R', 4, 16))],
  ['ppc64le', littleEndian64(numbered('R', 3, 8))],
  ['ppc64', { ...littleEndian64(numbered('R', 3, 8)), bigEndian: true }],
  ['riscv64', littleEndian64(numbered('X', 10, 8))],
  ['s390x', { ...littleEndian64(numbered('R', 2, 8)), bigEndian: true }],
  ['386', { ...onStack, pointerBytes: 4 }],
  ['arm', { ...onStack, pointerBytes: 4 }],
  ['mips', { ...onStack, pointerBytes: 4, bigEndian: true }],
  ['mipsle', { ...onStack, pointerBytes: 4 }],
  ['mips64', { ...onStack, bigEndian: true }],
  ['mips64le', onStack],
  ['wasm', onStack],
]);

/** The machine of a GOARCH. An unknown one is taken for little-endian with 64 bits, and arguments are then not looked for in registers. */
export function machineOf(goarch: string): Machine {
  return machines.get(goarch) ?? onStack;
}

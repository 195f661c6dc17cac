/** What reading the arguments of a call takes to know of a processor. */
export interface Machine {
  readonly pointerBytes: 4 | 8;
  readonly bigEndian: boolean;
  /** The integer registers that hold a call's arguments, in order; empty where arguments go through memory. */
  readonly argumentRegisters: readonly string[];
  /** What a return jumps through where there is no RET, as the listing writes it (`JMP (R1)`). */
  readonly link: string | null;
  /** How a jump names where it leads: by the offset, by how far it is, or in a way that can't be read. */
  readonly jumps: 'offset' | 'distance' | 'unread';
  /** How an address is taken: `LEAQ sym(SB), AX`, or `MOVD $sym(SB), R0`. */
  readonly address: 'LEA' | 'MOV';
}

const numbered = (prefix: string, first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${first + index}`);

const words64 = {
  pointerBytes: 8,
  bigEndian: false,
  argumentRegisters: [],
  link: null,
  jumps: 'offset',
  address: 'MOV',
} as const;
const words32 = { ...words64, pointerBytes: 4 } as const;

/**
 * Registers: https://github.com/golang/go/blob/master/src/cmd/compile/abi-internal.md, section "Architecture specifics". Returns and jumps:
 * what Go 1.21 to 1.27 print. WebAssembly jumps out of nested blocks, to which the listing gives no names.
 */
const machines: ReadonlyMap<string, Machine> = new Map<string, Machine>([
  [
    'amd64',
    { ...words64, address: 'LEA', argumentRegisters: ['AX', 'BX', 'CX', 'DI', 'SI', 'R8', 'R9', 'R10', 'R11'] },
  ],
  ['arm64', { ...words64, argumentRegisters: numbered('R', 0, 16) }],
  ['loong64', { ...words64, argumentRegisters: numbered('R', 4, 16), link: '(R1)' }],
  ['ppc64le', { ...words64, argumentRegisters: numbered('R', 3, 8), link: 'LR' }],
  ['ppc64', { ...words64, argumentRegisters: numbered('R', 3, 8), link: 'LR', bigEndian: true }],
  ['riscv64', { ...words64, argumentRegisters: numbered('X', 10, 8), link: 'X1', jumps: 'distance' }],
  ['s390x', { ...words64, argumentRegisters: numbered('R', 2, 8), link: 'R14', bigEndian: true }],
  ['386', { ...words32, address: 'LEA' }],
  ['arm', { ...words32, link: '(R14)' }],
  ['mips', { ...words32, link: '(R31)', bigEndian: true }],
  ['mipsle', { ...words32, link: '(R31)' }],
  ['mips64', { ...words64, link: '(R31)', bigEndian: true }],
  ['mips64le', { ...words64, link: '(R31)' }],
  ['wasm', { ...words64, jumps: 'unread' }],
]);

/**
 * The machine of a GOARCH. An unknown one is taken for little-endian with 64 bits; arguments are then not looked for in registers, and
 * jumps not read.
 */
export function machineOf(goarch: string): Machine {
  return machines.get(goarch) ?? { ...words64, jumps: 'unread' };
}

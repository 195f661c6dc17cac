/** What a call of the runtime allocates for. */
export type CallFamily =
  | 'object'
  | 'slice'
  | 'map'
  | 'channel'
  | 'append'
  /** Carries a slice that append kept in a buffer on the stack to the heap, where it leaves the function (Go 1.26). */
  | 'move'
  | 'concat'
  | 'conversion'
  | 'boxing';

/**
 * The runtime's functions that compiled code calls for memory, of Go 1.21 to 1.27, read from each release's own list:
 * https://github.com/golang/go/blob/master/src/cmd/compile/internal/typecheck/_builtin/runtime.go
 *
 * Left out on purpose:
 *  - mapassign*: the value is copied into a map that is on the heap anyway. A call makes room only when the map is full, and the place of
 *    the assignment is not where anybody could keep a value on the stack;
 *  - newproc, deferproc: the stack of a goroutine and the record of a defer are no values of the program. The closure that they
 *    run is one, and has a newobject of its own;
 *  - slicebytetostringtmp: shares the bytes.
 */
const families: ReadonlyMap<string, CallFamily> = new Map<string, CallFamily>([
  ['newobject', 'object'],
  ['newarray', 'object'],
  ['mallocgc', 'object'],
  ['makeslice', 'slice'],
  ['makeslice64', 'slice'],
  ['makeslicecopy', 'slice'],
  ['makemap', 'map'],
  ['makemap64', 'map'],
  ['makemap_small', 'map'],
  ['makechan', 'channel'],
  ['makechan64', 'channel'],
  ['growslice', 'append'],
  ['growsliceBuf', 'append'],
  ['growsliceBufNoAlias', 'append'],
  ['growsliceNoAlias', 'append'],
  ['moveSlice', 'move'],
  ['moveSliceNoScan', 'move'],
  ['moveSliceNoCap', 'move'],
  ['moveSliceNoCapNoScan', 'move'],
  ...['concatstring', 'concatbyte'].flatMap((name) =>
    ['2', '3', '4', '5', 's'].map((suffix): [string, CallFamily] => [`${name}${suffix}`, 'concat']),
  ),
  ['intstring', 'conversion'],
  ['slicebytetostring', 'conversion'],
  ['slicerunetostring', 'conversion'],
  ['stringtoslicebyte', 'conversion'],
  ['stringtoslicerune', 'conversion'],
  ['rawstring', 'conversion'],
  ['rawbyteslice', 'conversion'],
  ['rawruneslice', 'conversion'],
  ['convT', 'boxing'],
  ['convTnoptr', 'boxing'],
  ['convT16', 'boxing'],
  ['convT32', 'boxing'],
  ['convT64', 'boxing'],
  ['convTstring', 'boxing'],
  ['convTslice', 'boxing'],
]);

/**
 * From Go 1.26 the compiler may call an allocator made for one size instead of newobject: mallocgcTinySize8, mallocgcTinySC2,
 * mallocgcSmallNoScanSC3, mallocgcSmallScanNoHeaderSC5.
 * https://github.com/golang/go/blob/master/src/cmd/compile/internal/ssa/rewrite.go (isSpecializedMalloc)
 */
const sizeSpecialised = /^mallocgc(?:TinySize|TinySC|SmallNoScanSC|SmallScanNoHeaderSC)\d+$/;

/** What `runtime.<name>` allocates for; null where it is no allocator. */
export function callFamily(name: string): CallFamily | null {
  return families.get(name) ?? (name.startsWith('mallocgc') && sizeSpecialised.test(name) ? 'object' : null);
}

/** What is known of a call's arguments: which one is the type, and how the type passed is related to what is allocated. */
export interface CallShape {
  readonly family: CallFamily;
  /** Index of the argument that is the type; null where none is passed. */
  readonly typeArgument: number | null;
  /** Index of the argument that says how many elements, or for mallocgc how many bytes. */
  readonly countArgument: number | null;
  /** The type that is allocated where the function's name fixes it; a boxed string may be of any type that is a string underneath. */
  readonly fixedType: string | null;
  /** Bytes where the function's name fixes them, on a 64-bit machine. */
  readonly fixedBytes: number | null;
}

/** The shape of a call of `runtime.<name>`; null where it is no allocator. */
export function callShape(name: string): CallShape | null {
  const family = callFamily(name);
  if (family === null) return null;
  const shape = { family, typeArgument: null, countArgument: null, fixedType: null, fixedBytes: null };
  if (name.startsWith('mallocgc')) return { ...shape, typeArgument: 1, countArgument: 0 };
  switch (family) {
    case 'object':
      return { ...shape, typeArgument: 0 };
    case 'slice':
      return { ...shape, typeArgument: 0, countArgument: name === 'makeslicecopy' ? 1 : 2 };
    case 'map':
      return name === 'makemap_small' ? shape : { ...shape, typeArgument: 0 };
    case 'channel':
      return { ...shape, typeArgument: 0 };
    case 'append':
      return { ...shape, typeArgument: 4 };
    case 'move':
      return name.endsWith('NoScan') ? shape : { ...shape, typeArgument: 0 };
    case 'concat':
      return { ...shape, fixedType: name.startsWith('concatbyte') ? '[]uint8' : 'string' };
    case 'conversion':
      return { ...shape, fixedType: conversionTypes.get(name) ?? 'string' };
    case 'boxing':
      return boxing.get(name) ?? { ...shape, typeArgument: 0 };
  }
}

const conversionTypes: ReadonlyMap<string, string> = new Map([
  ['stringtoslicebyte', '[]uint8'],
  ['rawbyteslice', '[]uint8'],
  ['stringtoslicerune', '[]int32'],
  ['rawruneslice', '[]int32'],
]);

const boxing: ReadonlyMap<string, CallShape> = new Map(
  (
    [
      ['convT16', null, 2],
      ['convT32', null, 4],
      ['convT64', null, 8],
      ['convTstring', null, 16],
      ['convTslice', null, 24],
    ] as const
  ).map(([name, fixedType, fixedBytes]) => [
    name,
    { family: 'boxing', typeArgument: null, countArgument: null, fixedType, fixedBytes },
  ]),
);

/** What a call of the runtime means to the code that it stands in. */
export interface RuntimeCall {
  /** Null where it is no allocator. */
  readonly shape: CallShape | null;
  /** The statement that runs a closure so. */
  readonly statement: 'go' | 'defer' | null;
  /**
   * stop: never returns (a panic, the runtime's death, or a bigger stack, from which the function starts anew); block: nothing ever
   * wakes it (`select {}`); recovered: what runs deferred functions, and the place where a recovered function goes on.
   * https://github.com/golang/go/blob/master/src/cmd/compile/internal/ssagen/ssa.go (call: BlockExit)
   */
  readonly way: 'stop' | 'block' | 'recovered' | null;
  /** Programs can call it themselves. */
  readonly isExported: boolean;
}

const known = new Map<string, RuntimeCall>();

/** Of `runtime.<name>`. */
export function runtimeCall(name: string): RuntimeCall {
  const before = known.get(name);
  if (before !== undefined) return before;
  const call: RuntimeCall = {
    shape: callShape(name),
    statement: statements.get(name) ?? null,
    way: wayOf(name),
    isExported: /^[A-Z]/.test(name),
  };
  known.set(Buffer.from(name, 'latin1').toString('latin1'), call);
  return call;
}

const statements: ReadonlyMap<string, 'go' | 'defer'> = new Map([
  ['newproc', 'go'],
  ['deferproc', 'defer'],
  ['deferprocat', 'defer'],
  ['deferprocStack', 'defer'],
]);

function wayOf(name: string): RuntimeCall['way'] {
  if (name === 'deferreturn') return 'recovered';
  if (name === 'block') return 'block';
  return /^(?:panic|goPanic|gopanic$|throw|fatal|morestack|unreachable)/.test(name) ? 'stop' : null;
}

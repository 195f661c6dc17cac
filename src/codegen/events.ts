import type { CallShape } from './runtime-calls.ts';
import type { FunctionWays } from './ways.ts';

/** What the listing holds, in its own order. Paths and names are as printed. */
export interface ListingEvents {
  /** `# import/path` starts the text of a package; test variants folded in, but told apart by `variant`. */
  package(importPath: string, variant: string): void;
  /** What is told of the function goes to the answer. */
  function(symbol: string, file: string, line: number): FunctionEvents;
  /** A type's description: its size in bytes. */
  type(name: string, bytes: number): void;
  /** A map type whose keys or elements are so large that each new one is an allocation. */
  indirectMap?(name: string): void;
  /** The table of methods with which a type is put into an interface (`*example.com/p.T,example.com/p.I`), in the interface's order. */
  itab?(name: string, methods: readonly string[]): void;
  /** A type that a type assertion, a type switch or a dictionary of type arguments names. */
  asserted?(type: string): void;
}

/** Where an instruction stands. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  /** In bytes from the function's start: the same in a listing with other positions. */
  readonly offset: number;
}

/**
 * Where the address that is called comes from: the slot of an interface's method table, the beginning of a function value, or null where that is
 * not read off.
 */
export type Through = number | 'value' | null;

/** What one function's code does. Marks are numbered from 0, and their ways are told in the end. */
export interface FunctionEvents {
  allocation(call: AllocatorCall, mark: number): void;
  /** The closure whose address was taken last on this line is run by a statement. */
  statement(name: 'go' | 'defer', spot: Spot): void;
  /** The function whose address was taken last on this line is deferred, and run by the function's own code at its end. */
  deferred(spot: Spot): void;
  call(callee: string, spot: Spot, mark: number): void;
  /** An address is taken: of a function if `isFunction`, else of one if `end` names it. */
  address(symbol: string, isFunction: boolean, spot: Spot, mark: number): void;
  /** A call through a register. */
  indirect(spot: Spot, mark: number, through: Through): void;
  /** The code calls a method of an interface type; of which call this is told, the listing does not say. */
  interfaceMethod?(type: string, slot: number): void;
  /** The address of a type's description is taken. Those that calls of the allocator are given are told here before them, too. */
  typeAddress?(type: string): void;
  /** The code reads a dictionary of type arguments. */
  dictionary?(): void;
  /** A call of the runtime (`runtime.<name>`) that is none of the others, and does not end the way. */
  runtime?(name: string, spot: Spot, mark: number): void;
  /**
   * Last of all, when the jumps have been followed; which may be after the next functions.
   *
   * @param functions those among the addresses that are of functions.
   */
  end(ways: FunctionWays, functions: ReadonlySet<string>): void;
}

export interface AllocatorCall extends Spot {
  /** Such as `newobject`, without its package. */
  readonly name: string;
  readonly shape: CallShape;
  readonly type: string | null;
  readonly count: number | null;
  /** Has a conversion or concatenation a buffer on the stack for a short result? */
  readonly hasBuffer: boolean;
}

import type { FunctionCode, Spot } from './code.ts';
import type { Excuse } from './judge.ts';
import type { Program } from './program.ts';
import { nothingTaken } from './resets.ts';
import { Walk } from './walk.ts';

/** One call on the way from a function to what it allocates. */
export interface Step extends Spot {
  /** As the listing writes it. */
  readonly function: string;
}

/** Something in the reach of a function that allocates, or may. */
export interface Found extends Spot {
  readonly function: string;
  readonly package: string;
  /** What is allocated, or called; for people. */
  readonly what: string;
  readonly bytes: number | null;
  /** From the function under contract to this one; the last step is the place itself. */
  readonly chain: readonly Step[];
  /** How many more places of the same kind on the same line. */
  readonly more: number;
}

/** A call through an interface of which all that it can reach is known. */
export interface Resolved extends Spot {
  readonly function: string;
  /** As it is written. */
  readonly call: string;
  /** Symbols. */
  readonly candidates: readonly string[];
}

/** What a function does to the heap, through everything that it calls. */
export interface Reach {
  readonly violations: readonly Found[];
  readonly unproven: readonly Found[];
  readonly resolved: readonly Resolved[];
  /** How many places are not counted, and why. */
  readonly excused: ReadonlyMap<Excuse, number>;
  /** How many functions the walk has entered. */
  readonly functions: number;
}

export interface ReachOptions {
  /** Counts all but panics and the runtime's bookkeeping. */
  readonly strict: boolean;
  /** Functions that are taken not to allocate, by symbol. */
  readonly assumed: (symbol: string) => boolean;
  /** Has a person accepted what stands on a line? */
  readonly isAllowed: (spot: Spot) => boolean;
}

/**
 * Walks everything that functions reach, and loads the packages that the walk enters, level by level.
 *
 * @param roots the function under contract; of a generic one all instantiations.
 */
export async function reachOf(roots: readonly FunctionCode[], program: Program, options: ReachOptions): Promise<Reach> {
  let [recovers, taken] = [false, nothingTaken];
  for (;;) {
    const walk = new Walk(roots, program, options, recovers, taken);
    await walk.run();
    if (walk.isComplete) {
      const found = walk.taken();
      const isSame = isSubset(found.keys, taken.keys) && isSubset(found.calls, taken.calls);
      if (isSame && (recovers || !walk.recovers)) return await walk.result();
      // What counts now may lead further.
      taken = { keys: new Set([...found.keys, ...taken.keys]), calls: new Set([...found.calls, ...taken.calls]) };
      recovers ||= walk.recovers;
      continue;
    }
    if (walk.needsGraph) await program.loadGraph();
    await program.load([...walk.needed]);
  }
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((each) => all.has(each));
}

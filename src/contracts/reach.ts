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

/** A reach that is asked for. */
export interface ReachRequest {
  /** The function under contract; of a generic one all instantiations. */
  readonly roots: readonly FunctionCode[];
  readonly options: ReachOptions;
}

/**
 * Walks everything that functions reach. All walks go one level further before the packages that they have met are loaded, together: the go
 * command takes its time for each time that it is asked.
 */
export async function reachesOf(requests: readonly ReachRequest[], program: Program): Promise<readonly Reach[]> {
  const searches = requests.map((request) => new Search(request, program));
  for (;;) {
    const needed = new Set<string>();
    let needsGraph = false;
    for (const search of searches) {
      const walk = await search.advance();
      for (const name of walk?.needed ?? []) needed.add(name);
      needsGraph ||= walk?.needsGraph ?? false;
    }
    if (needed.size === 0 && !needsGraph) return searches.flatMap(({ found }) => found ?? []);
    if (needsGraph) await program.loadGraph();
    await program.load([...needed]);
  }
}

/** The walks of one reach: each knows what the one before has found to be recovered from and taken back. */
class Search {
  /** Null until the reach is known. */
  found: Reach | null = null;
  readonly #request: ReachRequest;
  readonly #program: Program;
  #recovers = false;
  #taken = nothingTaken;

  constructor(request: ReachRequest, program: Program) {
    this.#request = request;
    this.#program = program;
  }

  /** As far as the loaded packages go: a walk that needs more of them, or null where the reach is known. */
  async advance(): Promise<Walk | null> {
    while (this.found === null) {
      const { roots, options } = this.#request;
      const walk = new Walk(roots, this.#program, options, this.#recovers, this.#taken);
      await walk.run();
      if (!walk.isComplete) return walk;
      const { keys, calls } = walk.taken();
      const isSame = isSubset(keys, this.#taken.keys) && isSubset(calls, this.#taken.calls);
      if (isSame && (this.#recovers || !walk.recovers)) this.found = await walk.result();
      // What counts now may lead further.
      this.#taken = { keys: new Set([...keys, ...this.#taken.keys]), calls: new Set([...calls, ...this.#taken.calls]) };
      this.#recovers ||= walk.recovers;
    }
    return null;
  }
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((each) => all.has(each));
}

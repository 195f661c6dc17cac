import { step, type Flow } from './flow.ts';

/** Lists of nodes, one after the other: those of node n stand from `first[n]` to before `first[n + 1]`. */
export interface Adjacency {
  readonly first: readonly number[];
  readonly nodes: readonly number[];
}

/** A function's code as blocks that run from their first instruction to their last. Block 0 is the entry. */
export interface Blocks {
  readonly count: number;
  /** The block of each entry of the flow. */
  readonly blockOf: readonly number[];
  readonly successors: Adjacency;
  readonly predecessors: Adjacency;
  /** 1 where a block ends in a return. */
  readonly returns: readonly number[];
}

/**
 * Cuts a function at its jumps and at what they jump to. Null where a jump leads out of the function, or through a table that isn't known.
 *
 * @param targetsOf the offsets that a jump table lists.
 */
export function blocksOf(flow: Flow, targetsOf: (table: string) => readonly number[] | undefined): Blocks | null {
  const { count, steps, operands, tables } = flow;
  const leaders = filled(count + 1, 0);
  leaders[0] = 1;
  /** The entries that a jump leads to, beside the one behind it. */
  const targets = filled(count, -1);
  const tableTargets = new Map<number, readonly number[]>();
  for (let index = 0; index < count; index++) {
    const kind = steps[index] ?? 0;
    if (kind === step.mark || kind === step.recovered) continue;
    leaders[index + 1] = 1;
    if (kind === step.table) {
      const offsets = targetsOf(tables[operands[index] ?? -1] ?? '');
      if (offsets === undefined) return null;
      const entries = [...new Set(offsets)].map((offset) => entryAt(flow, offset));
      if (entries.includes(count)) return null;
      for (const entry of entries) leaders[entry] = 1;
      tableTargets.set(index, entries);
    } else if (kind <= step.jump) {
      const entry = entryAt(flow, operands[index] ?? 0);
      if (entry === count) return null;
      leaders[entry] = 1;
      targets[index] = entry;
    }
  }
  return cut(flow, leaders, targets, tableTargets);
}

function cut(
  { count, steps }: Flow,
  leaders: readonly number[],
  targets: readonly number[],
  tableTargets: ReadonlyMap<number, readonly number[]>,
): Blocks {
  const blockOf = filled(count + 1, 0);
  let blocks = 0;
  for (let index = 0; index <= count; index++) {
    if (leaders[index] === 1) blocks++;
    blockOf[index] = blocks - 1;
  }
  const [from, to]: [number[], number[]] = [[], []];
  const returns = filled(blocks, 0);
  for (let index = 0; index < count; index++) {
    const kind = steps[index] ?? 0;
    const block = blockOf[index] ?? 0;
    const target = targets[index] ?? -1;
    const isDeferBranch = kind === step.deferBranch;
    // What a deferred function's recovery leads to is no way that the code takes.
    if (target >= 0 && !(isDeferBranch && steps[target] === step.recovered)) {
      from.push(block);
      to.push(blockOf[target] ?? 0);
    }
    if (kind === step.return) returns[block] = 1;
    if (kind === step.table) {
      for (const entry of tableTargets.get(index) ?? []) {
        from.push(block);
        to.push(blockOf[entry] ?? 0);
      }
    }
    const goesOn = kind < step.jump || kind === step.recovered;
    // Code never runs past its end: where nothing stands behind a call, it does not return.
    if (!goesOn || leaders[index + 1] !== 1 || index + 1 === count) continue;
    if (isDeferBranch && steps[index + 1] === step.recovered) continue;
    from.push(block);
    to.push(blockOf[index + 1] ?? 0);
  }
  return {
    count: blocks,
    blockOf,
    successors: adjacency(blocks, from, to),
    predecessors: adjacency(blocks, to, from),
    returns,
  };
}

/** The first entry at or behind an offset. */
function entryAt({ offsets, count }: Flow, offset: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function adjacency(count: number, from: readonly number[], to: readonly number[]): Adjacency {
  const first = filled(count + 1, 0);
  for (const node of from) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = first.slice();
  const nodes = filled(from.length, 0);
  for (let index = 0; index < from.length; index++) {
    const node = from[index] ?? 0;
    const place = next[node] ?? 0;
    nodes[place] = to[index] ?? 0;
    next[node] = place + 1;
  }
  return { first, nodes };
}

/** Plain arrays: most functions have a few dozen blocks, for which typed arrays take longer to make than to use. */
export function filled(count: number, value: number): number[] {
  return new Array<number>(count).fill(value);
}

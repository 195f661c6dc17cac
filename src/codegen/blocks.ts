import { step, type Flow } from './flow.ts';

/** Lists of nodes, one after the other: those of node n stand from `first[n]` to before `first[n + 1]`. */
export interface Adjacency {
  readonly first: Int32Array;
  readonly nodes: Int32Array;
}

/** A function's code as blocks that run from their first instruction to their last. Block 0 is the entry. */
export interface Blocks {
  readonly count: number;
  /** The block of each entry of the flow. */
  readonly blockOf: Int32Array;
  readonly successors: Adjacency;
  readonly predecessors: Adjacency;
  /** 1 where a block ends in a return. */
  readonly returns: Uint8Array;
}

/**
 * Cuts a function at its jumps and at what they jump to. Null where a jump leads out of the function, or through a table that isn't known.
 *
 * @param targetsOf the offsets that a jump table lists.
 */
export function blocksOf(flow: Flow, targetsOf: (table: string) => readonly number[] | undefined): Blocks | null {
  const { count, steps, operands, tables } = flow;
  const leaders = new Uint8Array(count + 1);
  leaders[0] = 1;
  const tableTargets = new Map<number, readonly number[]>();
  for (let index = 0; index < count; index++) {
    const kind = steps[index] ?? 0;
    if (!isControl(kind)) continue;
    leaders[index + 1] = 1;
    if (kind === step.table) {
      const offsets = targetsOf(tables[operands[index] ?? -1] ?? '');
      if (offsets === undefined) return null;
      const targets = offsets.map((offset) => entryAt(flow, offset));
      if (targets.includes(count)) return null;
      for (const target of targets) leaders[target] = 1;
      tableTargets.set(index, [...new Set(targets)]);
    } else if (kind <= step.jump) {
      const target = entryAt(flow, operands[index] ?? 0);
      if (target === count) return null;
      leaders[target] = 1;
    }
  }
  return cut(flow, leaders, tableTargets);
}

function cut(flow: Flow, leaders: Uint8Array, tableTargets: ReadonlyMap<number, readonly number[]>): Blocks {
  const { count, steps, operands } = flow;
  const blockOf = new Int32Array(count + 1);
  let blocks = 0;
  for (let index = 0; index <= count; index++) {
    if (leaders[index] === 1) blocks++;
    blockOf[index] = blocks - 1;
  }
  const [from, to]: [number[], number[]] = [[], []];
  const returns = new Uint8Array(blocks);
  const connect = (index: number, target: number): void => {
    from.push(blockOf[index] ?? 0);
    to.push(blockOf[target] ?? 0);
  };
  for (let index = 0; index < count; index++) {
    const kind = steps[index] ?? 0;
    switch (kind) {
      case step.branch:
      case step.jump: {
        connect(index, entryAt(flow, operands[index] ?? 0));
        break;
      }
      case step.deferBranch: {
        const target = entryAt(flow, operands[index] ?? 0);
        // What a deferred function's recovery leads to is no way that the code takes.
        if (steps[target] !== step.recovered) connect(index, target);
        break;
      }
      case step.table:
        for (const target of tableTargets.get(index) ?? []) connect(index, target);
        break;
      case step.return:
        returns[blockOf[index] ?? 0] = 1;
        break;
    }
    // Code never runs past its end: a function whose last call does not return has nothing behind it.
    const goesOn = kind < step.jump || kind === step.recovered;
    const skipped = kind === step.deferBranch && steps[index + 1] === step.recovered;
    if (goesOn && !skipped && index + 1 < count && leaders[index + 1] === 1) connect(index, index + 1);
  }
  return {
    count: blocks,
    blockOf,
    successors: adjacency(blocks, from, to),
    predecessors: adjacency(blocks, to, from),
    returns,
  };
}

function isControl(kind: number): boolean {
  return kind !== step.mark && kind !== step.recovered;
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
  const first = new Int32Array(count + 1);
  for (const node of from) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = first.slice();
  const nodes = new Int32Array(from.length);
  for (const [index, node] of from.entries()) {
    const place = next[node] ?? 0;
    nodes[place] = to[index] ?? 0;
    next[node] = place + 1;
  }
  return { first, nodes };
}

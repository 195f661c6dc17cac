import type { Blocks } from './blocks.ts';

/** A walk through the blocks that the entry leads to, depth first. */
export interface Walk {
  /** Blocks in the order in which they were found. */
  readonly order: Int32Array;
  /** Place of a block in `order`; -1 where nothing leads to it. */
  readonly place: Int32Array;
  /** Place of the last block that was found through this one. */
  readonly last: Int32Array;
}

export function walk({ count, successors: { first, nodes } }: Blocks): Walk {
  const [order, place, last] = [new Int32Array(count), new Int32Array(count).fill(-1), new Int32Array(count)];
  const next = first.slice();
  const stack = [0];
  let found = 1;
  place[0] = 0;
  for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
    const edge = next[node] ?? 0;
    if (edge === first[node + 1]) {
      last[node] = found - 1;
      stack.pop();
      continue;
    }
    next[node] = edge + 1;
    const target = nodes[edge] ?? 0;
    if ((place[target] ?? 0) >= 0) continue;
    place[target] = found;
    order[found++] = target;
    stack.push(target);
  }
  return { order: order.subarray(0, found), place, last };
}

/** Was `node` found through `ancestor`, or is it the same? An edge from such a node to `ancestor` goes back. */
export function isBelow({ place, last }: Walk, node: number, ancestor: number): boolean {
  const at = place[node] ?? -1;
  return at >= (place[ancestor] ?? 0) && at <= (last[ancestor] ?? -1);
}

/**
 * How many loops each block stands in. A loop is what leads back to its head without leaving through it, so a block that ends the
 * function is in none. Loops that a goto enters in several places count once for each head that the walk meets first. Takes
 * near-linear time whatever the graph: P. Havlak, Nesting of Reducible and Irreducible Loops (1997).
 */
export function loopDepths({ count, predecessors: { first, nodes } }: Blocks, found: Walk): Int32Array {
  const { order, place } = found;
  const parent = new Int32Array(count).fill(-1);
  const isHead = new Uint8Array(count);
  const union = Int32Array.from({ length: count }, (_, node) => node);
  const find = (node: number): number => {
    let root = node;
    while (union[root] !== root) root = union[root] ?? root;
    for (let at = node; at !== root;) {
      const above = union[at] ?? root;
      union[at] = root;
      at = above;
    }
    return root;
  };
  const seenFor = new Int32Array(count).fill(-1);
  const sideEntries = new Map<number, number[]>();
  for (let index = order.length - 1; index >= 0; index--) {
    const head = order[index] ?? 0;
    const waiting: number[] = [];
    const take = (node: number): void => {
      if (node === head || seenFor[node] === head) return;
      seenFor[node] = head;
      waiting.push(node);
    };
    for (let edge = first[head] ?? 0; edge < (first[head + 1] ?? 0); edge++) {
      const source = nodes[edge] ?? 0;
      if ((place[source] ?? -1) < 0 || !isBelow(found, source, head)) continue;
      isHead[head] = 1;
      take(find(source));
    }
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      parent[node] = head;
      union[node] = head;
      for (const source of entriesOf(node)) {
        const root = find(source);
        if (isBelow(found, root, head)) take(root);
        else addTo(sideEntries, head, root);
      }
    }
  }
  const depths = new Int32Array(count);
  for (const node of order) {
    const around = parent[node] ?? -1;
    depths[node] = (around < 0 ? 0 : (depths[around] ?? 0)) + (isHead[node] ?? 0);
  }
  return depths;

  /** What leads to a block from elsewhere than from below it. */
  function entriesOf(node: number): readonly number[] {
    const sources: number[] = [];
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
      const source = nodes[edge] ?? 0;
      if ((place[source] ?? -1) >= 0 && !isBelow(found, source, node)) sources.push(source);
    }
    const side = sideEntries.get(node);
    return side === undefined ? sources : [...sources, ...side];
  }
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

import { filled, type Blocks } from './blocks.ts';

/** A walk through the blocks that the entry leads to, depth first. */
export interface Walk {
  /** Blocks in the order in which they were found. */
  readonly order: readonly number[];
  /** Place of a block in `order`; -1 where nothing leads to it. */
  readonly place: readonly number[];
  /** Place of the last block that was found through this one. */
  readonly last: readonly number[];
}

export function walk({ count, successors: { first, nodes } }: Blocks): Walk {
  const [order, place, last] = [filled(count, 0), filled(count, -1), filled(count, 0)];
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
  return { order: order.slice(0, found), place, last };
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
export function loopDepths(blocks: Blocks, found: Walk): readonly number[] {
  const depths = filled(blocks.count, 0);
  const heads = loopHeads(blocks, found);
  if (heads.length === 0) return depths;
  const around = new LoopNest(blocks, found).surround(heads);
  const isHead = new Set(heads);
  for (const node of found.order) {
    const head = around[node] ?? -1;
    depths[node] = (head < 0 ? 0 : (depths[head] ?? 0)) + (isHead.has(node) ? 1 : 0);
  }
  return depths;
}

/** What an edge goes back to, the last found first: inner loops before those around them. */
function loopHeads({ predecessors: { first, nodes } }: Blocks, found: Walk): readonly number[] {
  const heads: number[] = [];
  for (let index = found.order.length - 1; index >= 0; index--) {
    const node = found.order[index] ?? 0;
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
      if (!isBelow(found, nodes[edge] ?? 0, node)) continue;
      heads.push(node);
      break;
    }
  }
  return heads;
}

class LoopNest {
  readonly #blocks: Blocks;
  readonly #found: Walk;
  /** The head of the innermost loop around a block that is not its own; -1 where there is none. */
  readonly #around: number[];
  /** Blocks of one loop are one from then on: its head. */
  readonly #union: number[];
  readonly #seenFor: number[];
  /** What leads into a loop from its side. */
  readonly #sideEntries = new Map<number, number[]>();

  constructor(blocks: Blocks, found: Walk) {
    this.#blocks = blocks;
    this.#found = found;
    this.#around = filled(blocks.count, -1);
    this.#seenFor = filled(blocks.count, -1);
    this.#union = filled(blocks.count, 0);
    for (let node = 0; node < blocks.count; node++) this.#union[node] = node;
  }

  surround(heads: readonly number[]): readonly number[] {
    for (const head of heads) this.#gather(head);
    return this.#around;
  }

  #gather(head: number): void {
    const found = this.#found;
    const waiting: number[] = [];
    for (const source of this.#sourcesOf(head)) if (isBelow(found, source, head)) this.#take(source, head, waiting);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      this.#around[node] = head;
      this.#union[node] = head;
      for (const source of this.#sourcesOf(node)) {
        if (isBelow(found, source, node)) continue;
        if (isBelow(found, source, head)) this.#take(source, head, waiting);
        else addTo(this.#sideEntries, head, source);
      }
      for (const source of this.#sideEntries.get(node) ?? []) {
        if (isBelow(found, source, head)) this.#take(source, head, waiting);
        else addTo(this.#sideEntries, head, source);
      }
    }
  }

  #take(source: number, head: number, waiting: number[]): void {
    const node = this.#find(source);
    if (node === head || this.#seenFor[node] === head) return;
    this.#seenFor[node] = head;
    waiting.push(node);
  }

  #find(node: number): number {
    const union = this.#union;
    let root = node;
    while (union[root] !== root) root = union[root] ?? root;
    for (let at = node; at !== root;) {
      const above = union[at] ?? root;
      union[at] = root;
      at = above;
    }
    return root;
  }

  /** The blocks with an edge to this one, as far as the entry leads to them. */
  #sourcesOf(node: number): readonly number[] {
    const { first, nodes } = this.#blocks.predecessors;
    const sources: number[] = [];
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
      const source = nodes[edge] ?? 0;
      if ((this.#found.place[source] ?? -1) >= 0) sources.push(source);
    }
    return sources;
  }
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

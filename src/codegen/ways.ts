import type { Ways } from '../model/index.ts';
import { blocksOf, filled, type Adjacency, type Blocks } from './blocks.ts';
import { step, type Flow } from './flow.ts';
import { isBelow, loopDepths, walk, type Walk } from './loops.ts';

/** The ways of each mark of a function; `known` is false where the jumps could not be read: then all are `unreadWays`. */
export interface FunctionWays {
  readonly ways: readonly Ways[];
  readonly known: boolean;
}

const interned = new Map<string, Ways>();

function waysOf(reach: Ways['reach'], loops: number): Ways {
  const key = `${reach}${loops}`;
  const before = interned.get(key);
  if (before !== undefined) return before;
  const ways = { reach, loops };
  interned.set(key, ways);
  return ways;
}

/** Says nothing: what it stands for may run never, once or many times. */
export const unreadWays: Ways = waysOf('some', 0);

/** Ways of `count` marks in a function whose jumps can't be read. */
export function unknownWays(count: number): FunctionWays {
  return { ways: Array.from({ length: count }, () => unreadWays), known: false };
}

/**
 * Follows the jumps of a function. In: its flow, and what its jump tables list. Out: the ways of its marks, in their order. Never
 * throws; takes near-linear time.
 */
export function followWays(
  flow: Flow,
  marks: number,
  targetsOf: (table: string) => readonly number[] | undefined,
): FunctionWays {
  if (marks === 0) return { ways: [], known: true };
  const blocks = blocksOf(flow, targetsOf);
  if (blocks === null) return unknownWays(marks);
  const found = walk(blocks);
  const { ends, returning } = endsOf(blocks, found);
  const every = onEveryWay(blocks, { ends, returning });
  const depths = loopDepths(blocks, found);
  const ways: Ways[] = [];
  for (let index = 0; index < flow.count; index++) {
    if (flow.steps[index] !== step.mark) continue;
    const block = blocks.blockOf[index] ?? 0;
    // Something led here that wasn't read as a jump.
    if ((found.place[block] ?? -1) < 0) return unknownWays(marks);
    const reach = every[block] === 1 ? 'every' : returning[block] === 1 ? 'some' : 'panic';
    ways.push(waysOf(reach, depths[block] ?? 0));
  }
  return { ways, known: true };
}

interface Ends {
  /** 1 where a block ends a way. */
  readonly ends: readonly number[];
  /** 1 where a block leads to one that does, or is one. */
  readonly returning: readonly number[];
}

/** What returns ends a way; and where nothing leads to a return any more, what begins another round. */
function endsOf(blocks: Blocks, found: Walk): Ends {
  const { returns, successors } = blocks;
  const returning = leadingTo(blocks, found, returns);
  const rounds = found.order.filter(
    (block) => returning[block] !== 1 && someOf(successors, block, (target) => isBelow(found, block, target)),
  );
  if (rounds.length === 0) return { ends: returns, returning };
  const ends = [...returns];
  for (const block of rounds) ends[block] = 1;
  return { ends, returning: leadingTo(blocks, found, ends) };
}

/** The blocks that the entry leads to, and that lead to one of `ends`. */
function leadingTo(
  { count, predecessors: { first, nodes } }: Blocks,
  found: Walk,
  ends: readonly number[],
): readonly number[] {
  const leading = filled(count, 0);
  const waiting: number[] = [];
  const take = (block: number): void => {
    if (leading[block] === 1 || (found.place[block] ?? -1) < 0) return;
    leading[block] = 1;
    waiting.push(block);
  };
  for (const [block, isEnd] of ends.entries()) if (isEnd === 1) take(block);
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    for (let edge = first[block] ?? 0; edge < (first[block + 1] ?? 0); edge++) take(nodes[edge] ?? 0);
  }
  return leading;
}

/**
 * The blocks that no way from the entry to an end leaves out. They all stand on any one such way; a block of it can be left out where
 * an earlier one leads past it on other blocks.
 */
function onEveryWay(blocks: Blocks, { returning, ends }: Ends): readonly number[] {
  const { count, successors } = blocks;
  const every = filled(count, 0);
  const path = wayToEnd(blocks, { returning, ends });
  const placeOnPath = filled(count, -1);
  for (const [place, block] of path.entries()) placeOnPath[block] = place;
  const seen = filled(count, 0);
  let furthest = 0;
  for (const [place, block] of path.entries()) {
    if (furthest <= place) every[block] = 1;
    const waiting = [block];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      // An end lies behind the whole path.
      if (ends[node] === 1) furthest = Math.max(furthest, path.length);
      for (let edge = successors.first[node] ?? 0; edge < (successors.first[node + 1] ?? 0); edge++) {
        const target = successors.nodes[edge] ?? 0;
        if (returning[target] === 0) continue;
        const onPath = placeOnPath[target] ?? -1;
        if (onPath >= 0) furthest = Math.max(furthest, onPath);
        else if (seen[target] === 0) {
          seen[target] = 1;
          waiting.push(target);
        }
      }
    }
  }
  return every;
}

/** One way from the entry to an end; empty where there is none. */
function wayToEnd({ count, successors }: Blocks, { returning, ends }: Ends): readonly number[] {
  if (returning[0] !== 1) return [];
  const before = filled(count, -1);
  const waiting = [0];
  before[0] = 0;
  let block = 0;
  // Grows while it is read.
  for (const next of waiting) {
    block = next;
    if (ends[block] === 1) break;
    for (let edge = successors.first[block] ?? 0; edge < (successors.first[block + 1] ?? 0); edge++) {
      const target = successors.nodes[edge] ?? 0;
      if (returning[target] === 0 || (before[target] ?? -1) >= 0) continue;
      before[target] = block;
      waiting.push(target);
    }
  }
  const path = [block];
  while (block !== 0) {
    block = before[block] ?? 0;
    path.push(block);
  }
  return path.reverse();
}

function someOf({ first, nodes }: Adjacency, node: number, accepts: (target: number) => boolean): boolean {
  for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) if (accepts(nodes[edge] ?? 0)) return true;
  return false;
}

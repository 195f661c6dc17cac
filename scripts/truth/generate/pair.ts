import { Random } from '../random.ts';
import { edits } from './edits/index.ts';
import { layouts, type Layout } from './layout.ts';
import { makeProgram } from './make.ts';
import type { Pair, Program } from './model.ts';

const weighted = Object.entries(edits).flatMap(([kind, [, weight]]) => Array.from({ length: weight }, () => kind));
const tries = 40;
/** So many pairs have two edits. */
const twoEdits = 0.25;

/** The pair of a seed and a number: always the same. */
export function makePair(seed: string, index: number): Pair {
  const id = `${seed}:${index}`;
  const random = new Random(id);
  for (;;) {
    const base = makeProgram(random);
    const first = edited(base, random);
    if (first === null) continue;
    const second = random.chance(twoEdits) ? edited(first.program, random) : null;
    const head = second?.program ?? first.program;
    return { id, edits: [first.kind, ...(second === null ? [] : [second.kind])], base, head };
  }
}

/** A program after one random edit that changes it; null where none of several does. */
function edited(program: Program, random: Random): { readonly kind: string; readonly program: Program } | null {
  for (let at = 0; at < tries; at += 1) {
    const kind = random.pick(weighted);
    const result = edits[kind]?.[0](program, random) ?? null;
    if (result !== null && JSON.stringify(result) !== JSON.stringify(program)) return { kind, program: result };
  }
  return null;
}

/** The layout of the module that a pair stands in: that of its number. */
export function layoutOf({ id }: Pair): Layout {
  const [first] = layouts;
  if (first === undefined) throw new Error('There is no layout.');
  return layouts[Number(id.split(':')[1]) % layouts.length] ?? first;
}

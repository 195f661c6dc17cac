import { callsOf } from './interpret.ts';
import type { Measured } from './measure.ts';
import { inputs, keyOf } from './measured.ts';
import type { Func, Pair, Program } from './model.ts';

/** What a function that both sides have allocates for one input. */
export interface Count {
  readonly key: string;
  readonly input: number;
  readonly base: number;
  readonly head: number;
}

export interface Truth {
  /** Functions and inputs for which the head allocates more. */
  readonly rises: readonly Count[];
  /** Of each function the dearest input. */
  readonly dearest: readonly Count[];
  /**
   * Each rise goes with more calls of a function that allocates, on both sides, outside of its callers: the diff itself says
   * that there are more calls, and no verdict is expected.
   */
  readonly isByCalls: boolean;
  /** No function's dearest or cheapest input costs more: more inputs take a dear way that was there. */
  readonly isByInputs: boolean;
}

/** What is true of a pair, by what was measured of its sides. */
export function truthOf(pair: Pair, tag: string, base: Measured, head: Measured): Truth {
  const counts = [...head.counts].map(([key, after]) => {
    const before = base.counts.get(key);
    return before === undefined
      ? []
      : after.map((head, input): Count => ({ key, input, base: before[input] ?? head, head }));
  });
  const rises = counts.flat().filter(({ base, head }) => head > base);
  const dearest = counts.flatMap((those) => those.toSorted((a, b) => b.head - a.head).slice(0, 1));
  const dear = standing(pair, tag, base, head);
  return {
    rises,
    dearest,
    isByCalls: rises.length > 0 && rises.every((rise) => hasMoreCalls(pair, rise, dear)),
    isByInputs: rises.length > 0 && counts.every((those) => !costsMore(those)),
  };
}

function costsMore(counts: readonly Count[]): boolean {
  const [before, after] = [counts.map(({ base }) => base), counts.map(({ head }) => head)];
  return Math.max(...after) > Math.max(...before) || Math.min(...after) > Math.min(...before);
}

/** Functions of both sides that allocate and that one side at least doesn't inline. */
function standing(pair: Pair, tag: string, base: Measured, head: Measured): readonly string[] {
  const sides = [
    { program: pair.base, measured: base },
    { program: pair.head, measured: head },
  ];
  return pair.base.functions
    .map(({ id }) => id)
    .filter((id) => {
      const both = sides.flatMap(({ program, measured }) => {
        const func = program.functions.find((func) => func.id === id);
        return func === undefined ? [] : [{ func, program, measured }];
      });
      return (
        both.length === sides.length &&
        both.some(({ func, measured }) => !measured.inlinable.has(`${func.name}${tag}`)) &&
        both.some(({ func, program, measured }) => allocates(func, program, measured))
      );
    });
}

/** Where a function can't be measured by itself, it may allocate. */
function allocates(func: Func, program: Program, measured: Measured): boolean {
  const key = keyOf(func, program);
  const counts = key === null ? undefined : measured.counts.get(key);
  return counts === undefined || counts.some((count) => count > 0);
}

function hasMoreCalls({ base, head }: Pair, { key, input }: Count, dear: readonly string[]): boolean {
  const { n = 0, ok = false } = inputs[input] ?? {};
  const calls = (program: Program): ReadonlyMap<string, number> => {
    const func = program.functions.find((func) => keyOf(func, program) === key.replace('[string]', ''));
    return func === undefined ? new Map() : callsOf(program, func.id, n, ok);
  };
  const [before, after] = [calls(base), calls(head)];
  return dear.some((id) => (after.get(id) ?? 0) > (before.get(id) ?? 0));
}

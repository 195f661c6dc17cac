import type { ContractPlace, ContractStep, ContractViolation, UnprovenCall } from '../model/contract.ts';

/** The ways from a function to what it allocates, those with the same beginning put together. */
export interface ReachTree {
  /** How many places that allocate, or may, lie below. */
  readonly count: number;
  readonly allocations: readonly ContractViolation[];
  readonly unproven: readonly UnprovenCall[];
  /** What weighs most in the profile first, then the most places. `share` is null without a profile. */
  readonly calls: readonly {
    readonly step: string;
    readonly at: ContractPlace;
    readonly share: number | null;
    readonly tree: ReachTree;
  }[];
}

interface Draft {
  count: number;
  readonly allocations: ContractViolation[];
  readonly unproven: UnprovenCall[];
  readonly calls: Map<
    string,
    { readonly step: string; readonly at: ContractPlace; readonly share: number | null; readonly draft: Draft }
  >;
}

export function treeOf({
  allocations,
  unproven,
}: {
  readonly allocations: readonly ContractViolation[];
  readonly unproven: readonly UnprovenCall[];
}): ReachTree {
  const root = empty();
  for (const each of allocations) below(root, each.chain).allocations.push(each);
  for (const each of unproven) below(root, each.chain).unproven.push(each);
  return finished(root);
}

function empty(): Draft {
  return { count: 0, allocations: [], unproven: [], calls: new Map() };
}

/** The node of the function that the chain ends in; all on the way count one more. */
function below(root: Draft, chain: readonly ContractStep[]): Draft {
  let node = root;
  node.count++;
  for (const [index, step] of chain.entries()) {
    const next = chain[index + 1];
    if (next === undefined) break;
    const key = `${next.function}\0${step.file}:${step.line}`;
    const call = node.calls.get(key) ?? {
      step: next.function,
      at: { file: step.file, line: step.line },
      share: next.share ?? null,
      draft: empty(),
    };
    node.calls.set(key, call);
    node = call.draft;
    node.count++;
  }
  return node;
}

function finished({ count, allocations, unproven, calls }: Draft): ReachTree {
  const sorted = [...calls.values()].sort(
    (a, b) => (b.share ?? 0) - (a.share ?? 0) || b.draft.count - a.draft.count || (a.step < b.step ? -1 : 1),
  );
  return {
    count,
    allocations: byShare(allocations),
    unproven: byShare(unproven),
    calls: sorted.map(({ draft, ...call }) => ({ ...call, tree: finished(draft) })),
  };
}

function byShare<T extends { readonly share?: number }>(places: readonly T[]): readonly T[] {
  return places.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

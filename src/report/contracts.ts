import { countContracts, type Contract, type ContractPlace, type ContractStep } from '../model/contract.ts';
import type { Report } from '../model/index.ts';
import { plural } from './words.ts';

/** A contract for a list: one line, and why it does not hold. */
export interface ContractLine {
  readonly status: Contract['status'];
  readonly function: string;
  readonly place: ContractPlace;
  /** The promise, as it was written. */
  readonly source: string;
  /** One for each cause, with its way; then how much more there is. What is not counted of one that holds. */
  readonly details: readonly string[];
}

/** Causes of one contract that are told. */
const mostCauses = 3;

const order = ['broken', 'inconclusive', 'unproven', 'holds'] as const;

/** `4 contracts: 1 broken, 3 hold` and the contracts, broken ones first; null for a report without. */
export function contractLines({
  contracts = [],
}: Pick<Report, 'contracts'>): { readonly title: string; readonly lines: readonly ContractLine[] } | null {
  if (contracts.length === 0) return null;
  const counts = countContracts(contracts);
  const numbers = order.flatMap((status) =>
    counts[status] === 0 ? [] : [`${counts[status]} ${status === 'holds' && counts[status] > 1 ? 'hold' : status}`],
  );
  const sorted = [...contracts].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return { title: `${plural(contracts.length, 'contract')}: ${numbers.join(', ')}`, lines: sorted.map(lineOf) };
}

function lineOf(contract: Contract): ContractLine {
  const { status, function: name, file, line, source } = contract;
  return { status, function: name, place: { file, line }, source, details: detailsOf(contract) };
}

function detailsOf({ status, promise, violations, unproven, notCounted, problem }: Contract): readonly string[] {
  if (problem !== '') return [problem];
  if (promise === 'hot' && status === 'holds')
    return [plural(violations.length, 'place in its reach allocates', 'places in its reach allocate')];
  if (status === 'holds') return notCounted === '' ? [] : [`not counted: ${notCounted}`];
  return [...causes(violations, ({ what }) => what), ...causes(unproven, ({ call }) => `${call} can't be followed`)];
}

interface Way extends ContractPlace {
  readonly chain: readonly ContractStep[];
}

/** What the function's own code does wrong is a cause each; of what a callee of it does, the shortest way stands for all. */
function causes<W extends Way>(ways: readonly W[], words: (way: W) => string): readonly string[] {
  const byCall = new Map<string, W[]>();
  for (const way of ways) {
    const [first, next] = way.chain;
    const key = next === undefined ? `${way.file}:${way.line}:${words(way)}` : `${first?.line ?? 0} ${next.function}`;
    byCall.set(key, [...(byCall.get(key) ?? []), way]);
  }
  const all = [...byCall.values()].map((group) =>
    group.reduce((shortest, way) => (way.chain.length < shortest.chain.length ? way : shortest)),
  );
  const shown = all.slice(0, mostCauses);
  const rest = ways.length - shown.length;
  return [
    ...shown.map((way) => `${words(way)} at ${way.file}:${way.line}${byWayOf(way.chain)}`),
    ...(rest === 0 ? [] : [`and ${rest} more`]),
  ];
}

function byWayOf(chain: readonly ContractStep[]): string {
  const names = chain.slice(1).map((step) => step.function);
  return names.length === 0 ? '' : `, by way of ${names.join(', ')}`;
}

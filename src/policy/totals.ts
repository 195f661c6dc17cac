import { alone } from '../compare/alone.ts';
import type { Compared } from '../compare/compare.ts';
import type { UnderstoodSide } from '../side/understand.ts';
import type { Allocation, Totals } from '../model/index.ts';

/** What counting needs of a finding. */
export interface Countable {
  readonly allocation: Pick<Allocation, 'status' | 'bytes'>;
  readonly cold: boolean;
  readonly inLoop: boolean;
}

/** Counts what one side puts on the heap. */
export function totalsOf(findings: readonly Countable[]): Totals {
  const confirmed = findings.filter(({ allocation }) => allocation.status === 'confirmed');
  return {
    allocations: confirmed.length,
    possible: findings.filter(({ allocation }) => allocation.status === 'unknown').length,
    cold: confirmed.filter(({ cold }) => cold).length,
    inLoops: confirmed.filter(({ inLoop }) => inLoop).length,
    bytes: confirmed.reduce((sum, { allocation }) => sum + (allocation.bytes ?? 0), 0),
  };
}

/** The same before anything is judged: what an audit of the side alone counts. */
export function totalsOfEscapes(side: UnderstoodSide, isCounted: (item: Compared) => boolean): Totals {
  return totalsOf(
    alone(side)
      .filter(isCounted)
      .flatMap(({ head }) => (head === null ? [] : [{ allocation: head.allocation, ...head.source }])),
  );
}

import type { FindingRecord, FunctionRecord } from './record.ts';

/**
 * What becomes of the values of a function: nothing is allocated (`stack`), the compiler speaks of an escape but nothing is
 * allocated (`free`), each call allocates (`heap`), or it depends on the values (`depends`).
 */
export interface Verdict {
  readonly where: 'stack' | 'free' | 'heap' | 'depends';
  /** Allocations of one call; a single one without label where all runs agree. */
  readonly counts: readonly { readonly label: string; readonly allocations: number }[];
}

/**
 * Puts what escapediff says beside what was counted. Throws where the two contradict each other.
 *
 * `called` are the records of functions that this one calls and that allocate for it; `branches` says that an `if` of its own decides
 * whether it allocates.
 */
export function verdictOf(
  name: string,
  own: FunctionRecord,
  called: readonly FunctionRecord[],
  branches: boolean,
): Verdict {
  const { runs } = own;
  const findings = [own, ...called].flatMap((record) => record.findings);
  const counts = runs.map(({ allocations }) => allocations);
  const isSteady = counts.every((count) => count === counts[0]);
  const confirmed = findings.filter(({ allocation }) => allocation === 'confirmed');
  const doubtful = findings.filter((finding) => branches || dependsOnValues(finding));
  const contradiction = contradict(counts, isSteady, confirmed.length, doubtful.length);
  if (contradiction !== null) {
    throw new Error(`${name}: ${contradiction}: counted ${counts.join(', ')}, found ${JSON.stringify(findings)}`);
  }
  const shown = isSteady ? [{ label: '', allocations: counts[0] ?? 0 }] : runs;
  if (counts.every((count) => count > 0)) return { where: 'heap', counts: shown };
  if (!isSteady) return { where: 'depends', counts: shown };
  return { where: findings.some(({ allocation }) => allocation === 'none') ? 'free' : 'stack', counts: shown };
}

/** A call may allocate or not: a buffer may do, a loop runs any number of times, small integers are boxed already. */
function dependsOnValues({ allocation, inLoop, kind }: FindingRecord): boolean {
  return allocation === 'unknown' || (allocation === 'confirmed' && (inLoop || kind === 'boxing'));
}

function contradict(counts: readonly number[], isSteady: boolean, confirmed: number, doubtful: number): string | null {
  if (counts.length === 0) return 'never run';
  const most = Math.max(...counts);
  if (confirmed > 0 && doubtful === 0 && most === 0) return 'confirmed, but nothing is allocated';
  if (confirmed + doubtful === 0 && most > 0) return 'allocates, but nothing was found';
  if (doubtful === 0 && !isSteady) return 'allocates now and then, but nothing depends on values';
  if (doubtful === 0 && most !== confirmed) return `${confirmed} confirmed`;
  return null;
}

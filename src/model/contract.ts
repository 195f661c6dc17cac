/** What a contract promises. */
export type Promised = 'noalloc' | 'hot' | 'allocations';

/** A place of the source; `file` is relative to the repository, or absolute outside of it. */
export interface ContractPlace {
  readonly file: string;
  readonly line: number;
}

/** One call on the way from a function to what it allocates. */
export interface ContractStep extends ContractPlace {
  readonly function: string;
  /** The part of a profile, 0 to 1, that goes the way up to here; left out where none was given. */
  readonly share?: number;
}

/** What breaks a contract. */
export interface ContractViolation extends ContractPlace {
  readonly function: string;
  /** Import path. */
  readonly package: string;
  readonly what: string;
  /** Null where it is not static. */
  readonly bytes: number | null;
  /** From the function under contract to the place. */
  readonly chain: readonly ContractStep[];
  /** More of the same kind on the line. */
  readonly more: number;
  /** The part of a profile, 0 to 1, that goes this way and through the line; left out where none was given. */
  readonly share?: number;
}

/** A call that could not be followed. */
export interface UnprovenCall extends ContractPlace {
  readonly function: string;
  readonly call: string;
  readonly chain: readonly ContractStep[];
  /** As ContractViolation.share. */
  readonly share?: number;
}

/** A call through an interface of which all that it can reach is known, and has been followed. */
export interface ResolvedCall extends ContractPlace {
  readonly function: string;
  readonly call: string;
  /** The functions that it can reach. */
  readonly candidates: readonly string[];
}

/** What became of a promise. */
export interface Contract extends ContractPlace {
  readonly function: string;
  readonly package: string;
  readonly promise: Promised;
  /** The directive or the configuration's entry, as it was written. */
  readonly source: string;
  readonly status: 'holds' | 'broken' | 'unproven' | 'inconclusive';
  readonly violations: readonly ContractViolation[];
  readonly unproven: readonly UnprovenCall[];
  readonly resolved: readonly ResolvedCall[];
  /** Places that are not counted, in words: `4 growth sites, 3 error ways`; '' where there is none. */
  readonly notCounted: string;
  /** Why nothing can be said; '' else. */
  readonly problem: string;
}

/** Of a set of contracts. */
export interface ContractCounts {
  readonly holds: number;
  readonly broken: number;
  readonly unproven: number;
  readonly inconclusive: number;
}

export function countContracts(contracts: readonly Contract[]): ContractCounts {
  const count = (status: Contract['status']): number => contracts.filter((each) => each.status === status).length;
  return {
    holds: count('holds'),
    broken: count('broken'),
    unproven: count('unproven'),
    inconclusive: count('inconclusive'),
  };
}

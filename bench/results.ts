import type { Contestant } from './contestants.ts';
import type { MicroResults } from './micro/run.ts';
import type { Busiest } from './profile.ts';
import type { Measured } from './rounds.ts';
import { ratioOf, type Spread } from './statistics.ts';

/** Everything that one run of the benchmark found out; written as JSON. */
export interface Results {
  readonly command: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryBytes: number;
    readonly system: string;
    readonly go: string;
    readonly node: string;
    readonly git: string;
    /** Of the last minute, when it began and when it ended: above the number of cores, others take part. */
    readonly load: readonly [begin: number, end: number];
  };
  readonly repositories: readonly RepositoryResults[];
  readonly audits: readonly AuditResults[];
  readonly cancelled: CancelResults | null;
  readonly profile: {
    readonly repository: string;
    readonly change: string;
    /** All of its own work, 0 to 1 of the wall time. */
    readonly own: number;
    readonly busiest: readonly Busiest[];
  } | null;
  readonly micro: MicroResults | null;
}

export interface RepositoryResults {
  readonly name: string;
  readonly packages: number;
  readonly measured: readonly Measured[];
}

/** A run that SIGTERM ended while it compiled. */
export interface CancelResults {
  /** From the signal to the end of the process. */
  readonly seconds: number;
  /** Of its own that still ran then, and files of its own that still lay there. */
  readonly processes: number;
  readonly files: number;
}

/** `escapediff audit` of everything, with the compiler's text in the cache. */
export interface AuditResults {
  readonly repository: string;
  readonly packages: number;
  readonly findings: number;
  readonly textBytes: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

export function secondsOf(measured: Measured, name: Contestant['name']): readonly number[] {
  return (measured.runs[name] ?? []).map(({ seconds }) => seconds);
}

/** Null where one of the two did not take part. */
export function ratioIn(measured: Measured, of: Contestant['name'], to: Contestant['name']): Spread | null {
  const [dividend, divisor] = [secondsOf(measured, of), secondsOf(measured, to)];
  return dividend.length === 0 || divisor.length === 0 ? null : ratioOf(dividend, divisor);
}

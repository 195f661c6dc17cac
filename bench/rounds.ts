import { checkOutHead, type Subject } from './checkout.ts';
import { checkOutcome, floor, ours, readOutcome, today, type Contestant, type Run } from './contestants.ts';
import type { BuildCaches } from './build-cache.ts';
import { timed } from './process.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the build cache holds when a run begins: nothing; the repository's base and all that it depends on, compiled without our flags, as an
 * ordinary build leaves it; or also what the same run left there the time before.
 */
export type CacheState = 'cold' | 'warm' | 'again';

/** The runs of all contestants on one change, in turns. */
export interface Measured {
  readonly change: string;
  readonly cache: CacheState;
  readonly affected: number;
  readonly runs: Readonly<Partial<Record<Contestant['name'], readonly Run[]>>>;
}

export interface Bench {
  /** This repository. */
  readonly root: string;
  /** Absolute folder for what lasts no longer than the benchmark. */
  readonly scratch: string;
  readonly env: Environment;
  readonly caches: BuildCaches;
  readonly log: (line: string) => void;
}

/** A build cache with the subject's base in it, built plainly; returns its folder. */
export function warmCache({ folder, base }: Subject, { env, caches }: Bench): string {
  const cache = caches.env(null);
  checkOutHead({ folder, head: base, base, change: '', expected: null }, env);
  timed({ program: 'go', args: ['build', './...'], dir: folder, env: cache });
  return cache.GOCACHE;
}

/** @param names who takes part; the floor only where a Go file differs. */
export function measureRounds(
  subject: Subject,
  cache: CacheState,
  warm: string,
  names: readonly Contestant['name'][],
  rounds: number,
  bench: Bench,
): Measured {
  const { root, scratch, env, caches, log } = bench;
  checkOutHead(subject, env);
  const ourselves = ours(subject, root, scratch);
  const affected = lookOnce(subject, ourselves, warm, bench);
  const contestants = [
    ...(names.includes('today') ? [today(subject, scratch, env)] : []),
    ...(names.includes('ours') ? [ourselves] : []),
    ...(names.includes('floor') && affected.length > 0 ? [floor(subject, affected, scratch, env)] : []),
  ];
  const runs: Partial<Record<Contestant['name'], Run[]>> = {};
  for (let round = 0; round < rounds; round++) {
    // Whoever goes first in one round goes last in the next.
    for (const contestant of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const own = caches.env(cache === 'cold' ? null : warm);
      if (cache === 'again') contestant.run(own);
      const run = contestant.run(own);
      caches.remove(own);
      (runs[contestant.name] ??= []).push(run);
      log(`  ${subject.change} ${cache} ${contestant.name} ${run.seconds.toFixed(2)} s`);
    }
  }
  return { change: subject.change, cache, affected: affected.length, runs };
}

/** The packages that a change affects, by our own report, which is held against what is known of the change. */
function lookOnce(
  subject: Subject,
  ourselves: Contestant,
  warm: string,
  { caches, scratch }: Bench,
): readonly string[] {
  const own = caches.env(warm);
  ourselves.run(own);
  caches.remove(own);
  const outcome = readOutcome(scratch);
  checkOutcome(subject, outcome);
  return outcome.configuration.affectedPackages;
}

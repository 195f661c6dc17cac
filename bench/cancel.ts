import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkOutHead, type Subject } from './checkout.ts';
import { reportIn } from './contestants.ts';
import { timed } from './process.ts';
import type { CancelResults } from './results.ts';
import type { Bench } from './rounds.ts';

/** Seconds into a run on an empty build cache: the compilers are at work. */
const inTheMiddle = 4;
/** What a shell is told of a program that SIGTERM ended. */
const terminated = 143;

/** Ends a run with SIGTERM, as a newer push does, while the go command compiles everything; and looks at what is left of it. */
export function measureCancel(subject: Subject, { root, scratch, env, caches, log }: Bench): CancelResults {
  checkOutHead(subject, env);
  const cold = caches.env(null);
  const temporary = path.join(scratch, 'cancelled');
  mkdirSync(temporary);
  const { folder, base, head } = subject;
  const cli = [path.join(root, 'dist/cli.js'), 'diff', '--repo', folder, '--base', base, '--head', head];
  const seconds =
    timed({
      program: 'timeout',
      args: [
        '--signal=TERM',
        '--preserve-status',
        String(inTheMiddle),
        process.execPath,
        ...cli,
        '--output',
        reportIn(scratch),
      ],
      dir: folder,
      env: { ...cold, TMPDIR: temporary, RUNNER_TEMP: undefined },
      accept: [terminated],
    }) - inTheMiddle;
  const found = { seconds, processes: processesWith(cold.GOCACHE), files: readdirSync(temporary).length };
  log(
    `  cancelled: ${seconds.toFixed(2)} s, ${String(found.processes)} processes and ${String(found.files)} files left`,
  );
  rmSync(temporary, { recursive: true });
  caches.remove(cold);
  return found;
}

/** How many processes still run that were started for this build cache. */
function processesWith(cache: string): number {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`GOCACHE=${cache}`);
    } catch {
      return false;
    }
  }).length;
}

import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { checkOutHead, type Subject } from './checkout.ts';
import { readOutcome, reportIn } from './contestants.ts';
import { timed, timedNode } from './process.ts';
import type { AuditResults } from './results.ts';
import type { Bench } from './rounds.ts';

/** Audits the subject's head twice on one cache: what the second run takes is not the compiler's time but ours. */
export function measureAudit(
  name: string,
  packages: number,
  subject: Subject,
  warm: string,
  bench: Bench,
): AuditResults {
  const { root, scratch, caches, log } = bench;
  checkOutHead(subject, bench.env);
  const env = caches.env(warm);
  const args = [path.join(root, 'dist/cli.js'), 'audit', '--repo', subject.folder, '--format', 'json'];
  const audit = (): ReturnType<typeof timedNode> =>
    timedNode(root, scratch, { args: [...args, '--output', reportIn(scratch)], dir: subject.folder, env });
  log(`  audit, first: ${audit().seconds.toFixed(1)} s`);
  const { seconds, cpuSeconds, peakBytes } = audit();
  log(`  audit, again: ${seconds.toFixed(1)} s`);
  const textBytes = ['-m=2', '-S=2'].reduce(
    (sum, flags) => sum + replayedBytes(subject.folder, flags, scratch, env),
    0,
  );
  caches.remove(env);
  return {
    repository: name,
    packages,
    findings: readOutcome(scratch).findings.length,
    textBytes,
    seconds,
    cpuSeconds,
    peakBytes,
  };
}

/** How much text the cache replays: the flags are those of src/build/compile.ts, so that nothing is compiled again. */
function replayedBytes(
  folder: string,
  flags: string,
  scratch: string,
  env: Readonly<Record<string, string | undefined>>,
): number {
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const gcflags = `-gcflags=${flags} -I=escapediff-${mark}`;
  const file = path.join(scratch, 'text.txt');
  const args = ['list', '-e', '-pgo=off', '-buildvcs=false', '-trimpath=false', '-export', gcflags, './...'];
  timed({ program: 'go', args, dir: folder, env, stderrTo: file });
  return statSync(file).size;
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Subject } from './checkout.ts';
import { output, timed, timedNode } from './process.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What one run took; `own` is the part of escapediff's node process, null for others. */
export interface Run {
  readonly seconds: number;
  readonly own: { readonly cpuSeconds: number; readonly peakBytes: number } | null;
}

/** A way to find out what a change moves to the heap. What it needs beforehand is made by `prepare` and costs nothing. */
export interface Contestant {
  readonly name: 'today' | 'ours' | 'floor';
  readonly run: (env: Environment) => Run;
}

/** Two checkouts, all packages of both compiled with `-m`, the sorted texts compared: what people do today. */
export function today({ folder, base }: Subject, scratch: string, env: Environment): Contestant {
  const worktree = path.join(path.dirname(folder), `${path.basename(folder)}-base`);
  rmSync(worktree, { recursive: true, force: true });
  output('git', ['worktree', 'prune'], folder, env);
  output('git', ['worktree', 'add', '--quiet', '--detach', worktree, base], folder, env);
  const text = (side: string): string => path.join(scratch, `${side}.txt`);
  return {
    name: 'today',
    run(runEnv) {
      const build = (dir: string, side: string): number =>
        timed({ program: 'go', args: ['build', '-gcflags=-m', './...'], dir, env: runEnv, stderrTo: text(side) });
      const sort = (side: string): number =>
        timed({
          program: 'sort',
          args: ['-o', `${text(side)}.sorted`, text(side)],
          dir: scratch,
          env: { ...runEnv, LC_ALL: 'C' },
        });
      const diff = (): number =>
        timed({
          program: 'diff',
          args: ['base.txt.sorted', 'head.txt.sorted'],
          dir: scratch,
          env: runEnv,
          accept: [0, 1],
          stdoutTo: path.join(scratch, 'diff.txt'),
        });
      const steps = [build(worktree, 'base'), build(folder, 'head'), sort('base'), sort('head'), diff()];
      return { seconds: steps.reduce((sum, step) => sum + step, 0), own: null };
    },
  };
}

/** The shipped program. `root` is this repository. */
export function ours({ folder, base, head }: Subject, root: string, scratch: string): Contestant {
  const args = [
    'diff',
    '--repo',
    folder,
    '--base',
    base,
    '--head',
    head,
    '--format',
    'json',
    '--output',
    reportIn(scratch),
  ];
  return {
    name: 'ours',
    run(env) {
      const { seconds, ...own } = timedNode(root, scratch, {
        args: [path.join(root, 'dist/cli.js'), ...args],
        dir: folder,
        env,
        accept: [0, 1],
      });
      return { seconds, own };
    },
  };
}

/** The part of a report that a benchmark looks at; see docs/report.md. */
export interface Outcome {
  readonly configuration: { readonly affectedPackages: readonly string[] };
  readonly counts: { readonly new: number };
  readonly findings: readonly unknown[];
}

export function reportIn(scratch: string): string {
  return path.join(scratch, 'report.json');
}

export function readOutcome(scratch: string): Outcome {
  return JSON.parse(readFileSync(reportIn(scratch), 'utf8')) as Outcome;
}

/** Throws an Error where a report misses what the change is known to do: a wrong answer is not fast. */
export function checkOutcome({ change, expected }: Subject, { configuration, counts }: Outcome): void {
  if (expected === null) return;
  const found = configuration.affectedPackages;
  if (found.join() !== expected.affected.join()) {
    throw new Error(
      `${change}: ${String(found.length)} packages were found to be affected, not ${String(expected.affected.length)}`,
    );
  }
  if (counts.new > 0 !== expected.allocates)
    throw new Error(`${change}: ${String(counts.new)} new allocations were found`);
}

/**
 * The least that asking the compiler can cost: one bare go command a side, for the affected packages alone, the base by way of an
 * overlay.
 */
export function floor(subject: Subject, affected: readonly string[], scratch: string, env: Environment): Contestant {
  const { folder } = subject;
  const overlay = writeOverlay(subject, path.join(scratch, 'overlay'), env);
  const list = (runEnv: Environment, more: readonly string[]): number =>
    timed({
      program: 'go',
      args: ['list', '-e', '-export', ...more, '-gcflags=-m=2 -I=floor', '-json=ImportPath', '--', ...affected],
      dir: folder,
      env: runEnv,
      stderrTo: path.join(scratch, 'floor.txt'),
    });
  return {
    name: 'floor',
    run: (runEnv) => ({ seconds: list(runEnv, []) + list(runEnv, [`-overlay=${overlay}`]), own: null }),
  };
}

/** https://pkg.go.dev/cmd/go: -overlay takes a JSON file that says by path which file stands in its place, '' for none. */
function writeOverlay({ folder, base, head }: Subject, into: string, env: Environment): string {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const git = (...args: readonly string[]): Buffer => output('git', args, folder, env);
  const changed = git('diff', '--name-only', '--no-renames', '-z', base, head)
    .toString('utf8')
    .split('\0')
    .filter(Boolean);
  const atBase = new Set(git('ls-tree', '-r', '-z', '--name-only', base).toString('utf8').split('\0'));
  const replace = changed.map((name, index): [string, string] => {
    if (!atBase.has(name)) return [path.join(folder, name), ''];
    const file = path.join(into, `${String(index)}${path.extname(name)}`);
    writeFileSync(file, git('show', `${base}:${name}`));
    return [path.join(folder, name), file];
  });
  const file = path.join(into, 'overlay.json');
  writeFileSync(file, JSON.stringify({ Replace: Object.fromEntries(replace) }));
  return file;
}

import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A program to run to its end; every argument is an array element, nothing goes through a shell. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly dir: string;
  readonly env: Environment;
  /** File for what it prints to standard error; dropped where it is left out. */
  readonly stderrTo?: string;
  /** File for its standard output; dropped where it is left out. */
  readonly stdoutTo?: string;
  /** Exit statuses that are no failure; 0 where it is left out. */
  readonly accept?: readonly number[];
}

/** Runs it and says how many seconds it took. Throws an Error with its command line where it fails. */
export function timed({ program, args, dir, env, stderrTo, stdoutTo, accept = [0] }: Command): number {
  const files = [stdoutTo, stderrTo].map((file) => (file === undefined ? null : openSync(file, 'w')));
  const [stdout, stderr] = files.map((file) => file ?? 'ignore');
  try {
    const start = performance.now();
    const { status, error } = spawnSync(program, args, {
      cwd: dir,
      env: { ...env },
      stdio: ['ignore', stdout, stderr],
    });
    const seconds = (performance.now() - start) / 1000;
    if (error !== undefined || status === null || !accept.includes(status)) {
      const why = error?.message ?? `exit status ${String(status)}`;
      throw new Error(`${[program, ...args].join(' ').slice(0, 300)} in ${dir}: ${why}`);
    }
    return seconds;
  } finally {
    for (const file of files) if (file !== null) closeSync(file);
  }
}

/** Runs it and hands back its standard output. Throws an Error with what it said where it fails. */
export function output(program: string, args: readonly string[], dir: string, env: Environment): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: dir, env: { ...env }, maxBuffer: 1 << 30 });
  if (status !== 0) {
    throw new Error(`${[program, ...args].join(' ').slice(0, 300)} in ${dir}: ${error?.message ?? stderr.toString()}`);
  }
  return stdout;
}

/** What a node process itself used, without its children. */
export interface OwnUse {
  readonly peakBytes: number;
  readonly cpuSeconds: number;
}

/** Runs a node program with the probe in it. `scratch` is a folder for the probe's file. */
export function timedNode(
  root: string,
  scratch: string,
  command: Omit<Command, 'program'>,
): OwnUse & { readonly seconds: number } {
  const file = path.join(scratch, 'probe.json');
  const env = {
    ...command.env,
    NODE_OPTIONS: `--import=${path.join(root, 'bench/probe.mjs')}`,
    ESCAPEDIFF_BENCH_PROBE: file,
  };
  const seconds = timed({ ...command, program: process.execPath, env });
  return { seconds, ...(JSON.parse(readFileSync(file, 'utf8')) as OwnUse) };
}

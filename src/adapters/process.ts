import { spawn, type ChildProcess } from 'node:child_process';

/** A program to run: every argument is an array element, nothing goes through a shell. */
export interface Invocation {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For standard input; empty where it is left out. */
  readonly input?: Buffer;
  readonly onStdout: (chunk: Buffer) => void;
  readonly onStderr: (chunk: Buffer) => void;
  /** Ends it, with all that it started. */
  readonly signal?: AbortSignal;
}

const running = new Set<ChildProcess>();

/**
 * Runs a program and hands on what it prints as it comes. Its process group is its own, so that `stopChildren` ends the
 * compilers which the go command started, too.
 * Rejects only when the program can't be started; the error has Node's `code` (`ENOENT` for a missing program).
 */
export async function runProcess(invocation: Invocation): Promise<{ readonly exitCode: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(invocation.command, invocation.args, {
      cwd: invocation.cwd,
      env: { ...invocation.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const abort = (): void => {
      stop(child);
    };
    if (invocation.signal?.aborted === true) abort();
    invocation.signal?.addEventListener('abort', abort);
    // A program may end before it has read everything; its exit status tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(invocation.input);
    child.stdout.on('data', invocation.onStdout);
    child.stderr.on('data', invocation.onStderr);
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code) => {
      running.delete(child);
      invocation.signal?.removeEventListener('abort', abort);
      resolve({ exitCode: code ?? 1 });
    });
  });
}

/** Ends every program that still runs, with all that it started. Safe to call from a signal handler. */
export function stopChildren(): void {
  for (const child of running) stop(child);
  running.clear();
}

function stop(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}

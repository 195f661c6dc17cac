import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Finished {
  /** null where a signal ended the process. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

/** Runs a command to its end, whatever its exit status. Rejects where it can't be started. */
export function finished(
  command: string,
  args: readonly string[],
  { cwd, env, input = '' }: Options = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'pipe' });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A command that ends before it has read all its input is judged by its exit status.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}

/** What a command printed. Rejects, with what it printed to stderr, where its exit status isn't 0. */
export async function output(command: string, args: readonly string[], options: Options = {}): Promise<string> {
  const { status, stdout, stderr } = await finished(command, args, options);
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}: exit status ${status ?? 'none'}\n${stderr}${stdout}`);
  return stdout;
}

/**
 * The environment for go and for the product: one platform, no settings of the machine that change what is compiled.
 *
 * @param goroot of the Go to use; null for the one on the PATH.
 */
export function goEnvironment(goroot: string | null): NodeJS.ProcessEnv {
  const { PATH = '', ...rest } = process.env;
  return {
    ...rest,
    PATH: goroot === null ? PATH : `${path.join(goroot, 'bin')}${path.delimiter}${PATH}`,
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-buildvcs=false',
    GOPROXY: 'off',
    GOWORK: '',
    GODEBUG: '',
    CGO_ENABLED: '0',
  };
}

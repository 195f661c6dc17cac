import { getExecOutput } from '@actions/exec';
import { InconclusiveError, UsageError } from '../../model/index.ts';
import { TimeoutError } from '../../build/deadline.ts';
import { runProcess } from '../process.ts';
import { gitEnvironment, settings, type Environment } from './environment.ts';

export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: Buffer;
  /** Trimmed, without passwords in addresses. */
  readonly stderr: string;
}

export interface GitCall {
  /** For standard input. Paths may hold bytes that are no UTF-8. */
  readonly input?: Buffer | string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Bytes given to one git command at once, so that its answer stays of a size to hold in memory. */
export const inputLimit = 1 << 20;

/** Until when git commands may run: null as long as no time is set. */
interface TimeLimit {
  signal: AbortSignal | null;
}

/** The git command, run in one folder with arguments that never pass a shell. Nothing that git prints reaches the runner's log. */
export class GitCommand {
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;

  readonly #limit: TimeLimit;

  constructor(folder: string, environment: Environment, limit: TimeLimit = { signal: null }) {
    this.#folder = folder;
    this.#environment = gitEnvironment(environment);
    this.#limit = limit;
  }

  /** The same, in another folder of the repository. */
  in(folder: string): GitCommand {
    return new GitCommand(folder, this.#environment, this.#limit);
  }

  /** From now on what can wait for a remote is ended when this time is over, and rejects with a TimeoutError; null: it may take as long as it takes. */
  endAfter(milliseconds: number | null): void {
    this.#limit.signal = milliseconds === null ? null : AbortSignal.timeout(milliseconds);
  }

  /**
   * Runs git and hands back whatever it answered, however much: contents, lists, fetches. A signal to us ends it, too. Throws a
   * UsageError when there is no git, and a TimeoutError when the time that `endAfter` gave is over.
   */
  async try(args: readonly string[], { input, env = {} }: GitCall = {}): Promise<GitAnswer> {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const { signal } = this.#limit;
    try {
      const { exitCode } = await runProcess({
        command: 'git',
        args: [...settings, ...args],
        cwd: this.#folder,
        env: { ...this.#environment, ...env },
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
        onStdout: (chunk) => stdout.push(chunk),
        onStderr: (chunk) => stderr.push(chunk),
        ...(signal === null ? {} : { signal }),
      });
      if (signal?.aborted === true) throw new TimeoutError(`git ${commandOf(args)} did not end in time (timeout).`);
      return { exitCode, stdout: Buffer.concat(stdout), stderr: presentable(Buffer.concat(stderr).toString('utf8')) };
    } catch (error) {
      throw isMissing(error) ? noGit() : error;
    }
  }

  /**
   * The same for answers of a few words. @actions/exec takes time that grows with the square of a long line, and does not outlive a
   * program that leaves its input unread: so it asks the short questions, and nothing else.
   */
  async #short(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<ShortAnswer> {
    try {
      const answer = await getExecOutput('git', [...settings, ...args], {
        cwd: this.#folder,
        env: { ...this.#environment, ...env },
        silent: true,
        ignoreReturnCode: true,
      });
      return { exitCode: answer.exitCode, stdout: answer.stdout, stderr: presentable(answer.stderr) };
    } catch (error) {
      const isAbsent = error instanceof Error && error.message.startsWith('Unable to locate executable file');
      throw isAbsent ? noGit() : error;
    }
  }

  /** Runs git. Throws an InconclusiveError with what it said when it failed: then nobody looked. */
  async run(args: readonly string[], call: GitCall = {}): Promise<Buffer> {
    const answer = await this.try(args, call);
    if (answer.exitCode !== 0) throw failure(args, answer);
    return answer.stdout;
  }

  /** The same for answers of one line. */
  async line(args: readonly string[], { env = {} }: Pick<GitCall, 'env'> = {}): Promise<string> {
    const answer = await this.#short(args, env);
    if (answer.exitCode !== 0) throw failure(args, answer);
    return answer.stdout.replace(/\n$/, '');
  }

  /** The same where no answer is one of the answers: null when git exits with another status than 0. */
  async ask(args: readonly string[]): Promise<string | null> {
    const { exitCode, stdout } = await this.#short(args);
    return exitCode === 0 ? stdout.trim() : null;
  }
}

interface ShortAnswer extends Pick<GitAnswer, 'exitCode' | 'stderr'> {
  readonly stdout: string;
}

function failure(
  args: readonly string[],
  { exitCode, stderr }: Pick<GitAnswer, 'exitCode' | 'stderr'>,
): InconclusiveError {
  return new InconclusiveError(`git ${commandOf(args)} failed: ${stderr || `exit status ${exitCode}`}`);
}

function commandOf(args: readonly string[]): string {
  return args.find((arg, index) => !arg.startsWith('-') && args[index - 1] !== '-c') ?? '';
}

function noGit(): UsageError {
  return new UsageError('No git command was found in PATH. Install git: https://git-scm.com/downloads');
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
}

/** The sentence of an answer that tells what went wrong; hints and what the server says stand around it. */
export function complaint(stderr: string): string {
  const lines = stderr.split('\n');
  return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? '';
}

function presentable(stderr: string): string {
  return stderr.trim().replaceAll(/(\w+:\/\/)[^/@\s]+@/g, '$1***@');
}

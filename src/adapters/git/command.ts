import { exec } from '@actions/exec';
import { InconclusiveError, UsageError } from '../../model/index.ts';
import { gitEnvironment, settings, type Environment } from './environment.ts';

export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: Buffer;
  /** Trimmed, without passwords in addresses. */
  readonly stderr: string;
}

export interface GitCall {
  /**
   * For standard input, at most `inputLimit` bytes: git may end before it has read more, and @actions/exec does not outlive the
   * broken pipe. Paths may hold bytes that are no UTF-8.
   */
  readonly input?: Buffer | string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a pipe takes at once. */
export const inputLimit = 32_768;

/** The git command, run in one folder with arguments that never pass a shell. Nothing that git prints reaches the runner's log. */
export class GitCommand {
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;

  constructor(folder: string, environment: Environment) {
    this.#folder = folder;
    this.#environment = gitEnvironment(environment);
  }

  /** The same, in another folder of the repository. */
  in(folder: string): GitCommand {
    return new GitCommand(folder, this.#environment);
  }

  /** Runs git and hands back whatever it answered. Throws a UsageError when there is no git. */
  async try(args: readonly string[], { input, env = {} }: GitCall = {}): Promise<GitAnswer> {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    try {
      const exitCode = await exec('git', [...settings, ...args], {
        cwd: this.#folder,
        env: { ...this.#environment, ...env },
        silent: true,
        ignoreReturnCode: true,
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
        listeners: {
          stdout: (chunk) => stdout.push(chunk),
          stderr: (chunk) => stderr.push(chunk),
        },
      });
      return { exitCode, stdout: Buffer.concat(stdout), stderr: presentable(Buffer.concat(stderr)) };
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('Unable to locate executable file')) {
        throw new UsageError('No git command was found in PATH. Install git: https://git-scm.com/downloads');
      }
      throw error;
    }
  }

  /** Runs git. Throws an InconclusiveError with what it said when it failed: then nobody looked. */
  async run(args: readonly string[], call: GitCall = {}): Promise<Buffer> {
    const { exitCode, stdout, stderr } = await this.try(args, call);
    if (exitCode === 0) return stdout;
    const command = args.find((arg) => !arg.startsWith('-')) ?? '';
    throw new InconclusiveError(`git ${command} failed: ${stderr || `exit status ${exitCode}`}`);
  }

  /** The same for answers of one line. */
  async line(args: readonly string[], call: GitCall = {}): Promise<string> {
    return (await this.run(args, call)).toString('utf8').replace(/\n$/, '');
  }

  /** The same where no answer is one of the answers: null when git exits with another status than 0. */
  async ask(args: readonly string[]): Promise<string | null> {
    const { exitCode, stdout } = await this.try(args);
    return exitCode === 0 ? stdout.toString('utf8').trim() : null;
  }
}

/** The sentence of an answer that tells what went wrong; hints and what the server says stand around it. */
export function complaint(stderr: string): string {
  const lines = stderr.split('\n');
  return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? '';
}

function presentable(stderr: Buffer): string {
  return stderr
    .toString('utf8')
    .trim()
    .replaceAll(/(\w+:\/\/)[^/@\s]+@/g, '$1***@');
}

import { exec } from '@actions/exec';
import { UsageError } from '../../model/index.ts';

export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitCall {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Settings of the repository that could run a program or change what git prints: the repository may be a stranger's.
 * https://git-scm.com/docs/git-config
 */
const settings = [
  'core.quotepath=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.untrackedCache=keep',
  'diff.external=',
  'diff.renameLimit=0',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting]);

/** Variables that would point git at another repository, or at another program. */
const redirecting =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|CEILING_DIRECTORIES|EXTERNAL_DIFF|DIFF_OPTS|PAGER|TRACE.*)$/;

/** The git command, run in one folder with arguments that never pass a shell. Nothing that git prints reaches the runner's log. */
export class GitCommand {
  readonly #folder: string;
  readonly #environment: Record<string, string>;

  constructor(folder: string, environment: Readonly<Record<string, string | undefined>>) {
    this.#folder = folder;
    this.#environment = {
      ...Object.fromEntries(
        Object.entries(environment).filter(
          (entry): entry is [string, string] => entry[1] !== undefined && !redirecting.test(entry[0]),
        ),
      ),
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_PAGER: 'cat',
    };
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
      return { exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8').trim() };
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('Unable to locate executable file')) {
        throw new UsageError('No git command was found in PATH. Install git: https://git-scm.com/downloads');
      }
      throw error;
    }
  }

  /** Runs git; throws what it said when it failed. */
  async run(args: readonly string[], call: GitCall = {}): Promise<Buffer> {
    const { exitCode, stdout, stderr } = await this.try(args, call);
    if (exitCode !== 0) throw new Error(`git ${args[0] ?? ''} failed: ${stderr || `exit status ${exitCode}`}`);
    return stdout;
  }

  /** The same for answers of one line. */
  async line(args: readonly string[], call: GitCall = {}): Promise<string> {
    return (await this.run(args, call)).toString('utf8').replace(/\n$/, '');
  }
}

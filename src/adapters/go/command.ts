import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { GoCommand, GoRequest } from '../../build/port.ts';
import { UsageError } from '../../model/index.ts';
import type { ChildEnvironments } from '../child-environment.ts';
import { runProcess } from '../process.ts';

/** Which go command, and what of its environment is fixed with it. */
export interface GoChoice {
  /** A name to be found in PATH, or an absolute path. */
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The go command found in PATH, or another one.
 *
 * What could make the two sides differ from each other, or from what the flags say, is set for every
 * call: no workspace of a parent run's, English messages, no VCS questions.
 */
export function goCommand(
  { tools, programs }: ChildEnvironments,
  temporary: string,
  choice: GoChoice = { command: 'go', env: {} },
): GoCommand {
  return {
    async run({ program, dir, args, env, onStdout, onStderr, signal }: GoRequest): Promise<number> {
      try {
        const { exitCode } = await runProcess({
          command: program ?? choice.command,
          args,
          cwd: dir,
          env: { ...(program === undefined ? tools : programs), ...choice.env, ...env, PWD: dir, LC_ALL: 'C' },
          onStdout,
          onStderr,
          ...(signal === undefined ? {} : { signal }),
        });
        return exitCode;
      } catch (error) {
        if ((error as NodeJS.ErrnoException | null)?.code === 'ENOENT' && program === undefined) {
          throw new UsageError('No go command was found in PATH. Install Go 1.21 or newer: https://go.dev/dl/');
        }
        throw error;
      }
    },
    async write(name, content) {
      const file = path.join(temporary, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    async folder(name) {
      const dir = path.join(temporary, name);
      await mkdir(dir, { recursive: true });
      return dir;
    },
  };
}

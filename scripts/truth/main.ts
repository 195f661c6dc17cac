import { UsageError } from '../../src/model/index.ts';
import { programsCommand } from './programs/command.ts';

const commands: Readonly<Record<string, (root: string, argv: readonly string[]) => Promise<number>>> = {
  programs: programsCommand,
};

/** The truth tests, from arguments to exit status. Throws a UsageError for what is no command. */
export async function main(root: string, [name = '', ...argv]: readonly string[]): Promise<number> {
  const command = commands[name];
  if (command === undefined)
    throw new UsageError(`"${name}" is no command. Accepted: ${Object.keys(commands).join(', ')}.`);
  return command(root, argv);
}

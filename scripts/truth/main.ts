import { generateCommand } from './generate/command.ts';
import { programsCommand } from './programs/command.ts';

/** The truth tests, from arguments to exit status: `programs …` runs the kept programs, anything else the generator. */
export function main(root: string, argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv;
  return first === 'programs' ? programsCommand(root, rest) : generateCommand(root, argv);
}

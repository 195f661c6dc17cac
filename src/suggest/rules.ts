import type { Call } from './call.ts';
import { convertedToMatch, convertedToWrite, formattedThenConverted } from './converting.ts';
import { printedAlone, printedThenConverted, printedThenWritten } from './printing.ts';
import type { Rewrite, Rule } from './rewrite.ts';
import { sorted } from './sorting.ts';

/** Each keeps what the code does, to the byte; what is only nearly the same (another error type, another writer's method) is not among them. */
const rules: readonly Rule[] = [
  printedThenWritten,
  printedAlone,
  printedThenConverted,
  formattedThenConverted,
  convertedToWrite,
  convertedToMatch,
  sorted,
];

/** All ways to write a call otherwise, the best first. Comments inside the call would be lost: then there are none. */
export function rewritesOf(call: Call): readonly Rewrite[] {
  return rules.flatMap((rule) => rule(call)).filter(({ replace }) => replace.descendantsOfType('comment').length === 0);
}

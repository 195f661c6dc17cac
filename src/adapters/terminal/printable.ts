import { printable } from '../../report/printable.ts';

export { printable };

/** The lines of a text from outside, each safe to show; at least one, and no empty ones at the end. */
export function printableLines(text: string): readonly string[] {
  return text
    .replace(/[\r\n]+$/, '')
    .split(/\r\n|\n|\r/)
    .map(printable);
}

import { writeFile } from 'node:fs/promises';
import type { RenderingOptions } from '../../config/index.ts';
import { UsageError, messageOf } from '../../model/index.ts';
import { formatOf, type Rendering } from '../../report/formats/index.ts';
import { writeReports } from '../rendering.ts';

/** Widest text that is still easy to read. */
const widest = 120;

/** Columns to lay text out for. What goes to a file or another program is not wrapped: a pattern finds it whole, an editor wraps it itself. */
export function textWidth(output: string | null): number {
  if (output !== null || !isTty(process.stdout)) return Number.POSITIVE_INFINITY;
  return Math.min(widest, process.stdout.columns || 80);
}

/** Writes the report where the options say. Throws a UsageError for a file that can't be written. */
export async function printReport(
  rendering: Rendering,
  { format, output, write }: Pick<RenderingOptions, 'format' | 'output' | 'write'>,
): Promise<void> {
  await writeReports(rendering, write, writeOutput);
  const text = await formatOf(format).render(rendering);
  if (output === null) process.stdout.write(text);
  else await writeOutput(output, text);
}

async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const reason = messageOf(error);
    throw new UsageError(`output: ${JSON.stringify(file)} can't be written: ${reason}`);
  }
}

/** Node leaves `isTTY` undefined where the stream is none (https://nodejs.org/api/tty.html#writestreamistty). */
export function isTty(stream: Readonly<{ isTTY?: boolean }>): boolean {
  return stream.isTTY ?? false;
}

/** A log for what has no progress to tell of. */
export const quiet = {
  phase: () => undefined,
  total: () => undefined,
  detail: () => undefined,
  progress: () => undefined,
  warning: () => undefined,
};

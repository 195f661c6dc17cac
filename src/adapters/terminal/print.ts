import { writeFile } from 'node:fs/promises';
import type { RenderingOptions } from '../../config/index.ts';
import { machineFailure, UsageError, messageOf, type Report } from '../../model/index.ts';
import { formatOf, type Rendering } from '../../report/formats/index.ts';
import { fileText } from '../rendering.ts';

/** Widest text that is still easy to read. */
const widest = 120;

/** Columns to lay text out for. What goes to a file or another program is not wrapped: a pattern finds it whole, an editor wraps it itself. */
export function textWidth(output: string | null): number {
  if (output !== null || !isTty(process.stdout)) return Number.POSITIVE_INFINITY;
  return Math.min(widest, process.stdout.columns || 80);
}

type Where = Pick<RenderingOptions, 'format' | 'output' | 'write'>;

/**
 * Writes the report where the options say. Throws a UsageError for a file that can't be written, with the verdict: finding it out took its
 * time.
 */
export async function printReport(rendering: Rendering, { format, output, write }: Where): Promise<void> {
  const { conclusion, reasons } = rendering.whole.verdict;
  const verdict = `\nThe verdict: ${[conclusion, ...reasons].join('. ')}`;
  const text = await formatOf(format).render(rendering);
  if (output === null) process.stdout.write(text);
  else await writeOutput('output', output, text, verdict);
  for (const each of write) {
    await writeOutput('write', each.file, await fileText(rendering, each.format), verdict);
  }
}

/**
 * The same for the report of a run without a verdict, in JSON only, which says so: what other formats list would read as if nothing were found.
 */
export async function printFailed(report: Report, { format, output, write }: Where): Promise<void> {
  const { renderJson } = await import('../../report/json.ts');
  const text = renderJson(report);
  if (format === 'json' && output === null) process.stdout.write(text);
  if (format === 'json' && output !== null) await writeOutput('output', output, text);
  for (const each of write) {
    if (each.format === 'json') await writeOutput('write', each.file, text);
  }
}

/** @param verdict what the reader of the error must not lose. */
async function writeOutput(setting: 'output' | 'write', file: string, text: string, verdict = ''): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const reason = machineFailure(error) ?? messageOf(error);
    throw new UsageError(`${setting}: ${JSON.stringify(file)} can't be written: ${reason}${verdict}`);
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

import path from 'node:path';
import { UsageError, type Options } from '../model/index.ts';
import { wantsColor } from './color.ts';
import { chosenColor, fromDoor, reportFiles, type Sources, type Surroundings } from './resolve.ts';

/** The part of the options that says how a report is written. */
export type RenderingOptions = Pick<Options, 'repo' | 'format' | 'output' | 'write' | 'color' | 'verbose'>;

/**
 * How `escapediff show` writes a report, and which. Throws a UsageError for the first value that is not accepted.
 */
export function resolveShow(
  sources: Sources,
  { isTerminal }: Pick<Surroundings, 'isTerminal'>,
): RenderingOptions & { readonly report: string } {
  const { folder, environment } = sources;
  const report = fromDoor('report', sources);
  if (report === undefined || report === null) throw new UsageError('report: no report is given.');
  const output = fromDoor('output', sources) ?? null;
  return {
    repo: path.resolve(folder, fromDoor('repo', sources) ?? '.'),
    report: path.resolve(folder, report),
    format: fromDoor('format', sources) ?? 'text',
    output: output === null ? null : path.resolve(folder, output),
    write: reportFiles(fromDoor('write', sources) ?? [], folder),
    color: wantsColor(chosenColor(sources), environment, isTerminal && output === null),
    verbose: fromDoor('verbose', sources) ?? false,
  };
}

import { UsageError } from '../model/index.ts';
import type { GoFile } from '../source/index.ts';
import type { WaiverComment } from './waive.ts';

/**
 * The waiver comments of one side's files. Throws a UsageError for those that say nothing: a waiver without a reason is a mistake
 * that must not pass as accepted.
 */
export function waiverComments(files: ReadonlyMap<string, GoFile>): readonly WaiverComment[] {
  return [...files].flatMap(([file, parsed]) =>
    parsed.waivers().map(({ line, covers, reason, mistake }) => {
      if (mistake !== null) throw new UsageError(`${file}:${line}: ${mistake}`);
      return { file, line, covers, reason };
    }),
  );
}

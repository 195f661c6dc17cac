import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '@actions/core';

/**
 * Tells the runner how `--format lines` reads, so that what a later step of the job prints in it becomes annotations. The action itself prints no such
 * line. https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md
 */
export function registerProblemMatcher(): void {
  const here = path.dirname(fileURLToPath(import.meta.url));
  // Beside the bundle, whose chunks may be one folder below.
  const file = ['.', '..']
    .map((folder) => path.join(here, folder, 'problem-matcher.json'))
    .find((each) => existsSync(each));
  if (file !== undefined) core.info(`::add-matcher::${file}`);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let folder: string | null = null;

/**
 * The one folder for everything a run writes beside its report; made at the first call. On a runner it lies in RUNNER_TEMP.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function temporaryFolder(): string {
  folder ??= mkdtempSync(path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'escapediff-'));
  return folder;
}

/** Removes the folder and everything in it. Synchronous, so that it works on the way out. */
export function removeTemporaryFolder(): void {
  if (folder === null) return;
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  folder = null;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { machineFailure, messageOf, UsageError } from '../model/index.ts';

let folder: string | null = null;

/**
 * The one folder for everything a run writes beside its report; made at the first call. Throws a UsageError where it can't be made. On a runner it lies in RUNNER_TEMP.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function temporaryFolder(): string {
  folder ??= made(process.env['RUNNER_TEMP'] ?? tmpdir());
  return folder;
}

function made(parent: string): string {
  try {
    return mkdtempSync(path.join(parent, 'escapediff-'));
  } catch (error) {
    const variable = process.env['RUNNER_TEMP'] === undefined ? 'TMPDIR' : 'RUNNER_TEMP';
    throw new UsageError(
      `The temporary folder ${JSON.stringify(parent)} can't be used: ${machineFailure(error) ?? messageOf(error)} Accepted: a folder that can be written, named by ${variable}.`,
    );
  }
}

/** Removes the folder and everything in it. Synchronous, so that it works on the way out. */
export function removeTemporaryFolder(): void {
  if (folder === null) return;
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // What a disk doesn't give up is no part of the verdict.
  }
  folder = null;
}

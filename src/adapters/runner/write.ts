import { lstat, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asInconclusive, machineFailure, UsageError, type ReportFile } from '../../model/index.ts';
import type { Log } from '../../model/ports.ts';
import type { Rendering } from '../../report/formats/index.ts';
import { isWithin } from '../paths.ts';
import { fileText } from '../rendering.ts';

/**
 * Writes a file, and the folders that it lies in.
 *
 * @param workspace absolute path of the folder that actions/checkout fills.
 * @throws UsageError naming the file, where a link in the workspace leads out of it.
 */
export async function writeOutput(file: string, text: string, workspace: string): Promise<void> {
  await refuseWayOut(file, workspace);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/**
 * The same for a file that the run can do without: where the machine refuses it, a warning says so, and what was begun is removed. A verdict
 * and what can be posted must not be lost for a full disk.
 *
 * @returns the file; null where it could not be written.
 */
export async function writeIfPossible(
  file: string,
  text: string,
  workspace: string,
  log: Pick<Log, 'warning'>,
): Promise<string | null> {
  try {
    await writeOutput(file, text, workspace);
    return file;
  } catch (error) {
    const failure = machineFailure(error);
    if (failure === null) throw error;
    // Half a report is none. A device stays.
    const isFile = await lstat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) await rm(file, { force: true }).catch(() => undefined);
    log.warning(`${file} could not be written. ${failure}`);
    return null;
  }
}

/**
 * Writes a report to each of the files. One that can't be made, since git can't say what its page shows, or can't be written costs a warning: the
 * verdict stands all the same.
 *
 * @returns the files, in their order; null for each that is not there.
 */
export async function writeReports(
  rendering: Rendering,
  files: readonly ReportFile[],
  workspace: string,
  log: Pick<Log, 'warning'>,
): Promise<readonly (string | null)[]> {
  const written: (string | null)[] = [];
  for (const { format, file } of files) {
    const text = await fileText(rendering, format).catch((error: unknown) => {
      const failure = asInconclusive(error);
      if (failure === null) throw error;
      log.warning(`The report as ${format} could not be made: ${failure.message}`);
      return null;
    });
    written.push(text === null ? null : await writeIfPossible(file, text, workspace, log));
  }
  return written;
}

/**
 * In the workspace lies what the pull request holds: so a link there must not lead what is written to another place of the machine.
 *
 * @throws UsageError naming the file, where it does.
 */
export async function refuseWayOut(file: string, workspace: string): Promise<void> {
  if (isWithin(workspace, file)) {
    const place = await realPlace(file);
    if (place === null || !isWithin(await realpath(workspace), place)) {
      throw new UsageError(
        `${file}: a link in the workspace leads out of it. Accepted: a path without such links, or one outside of the workspace.`,
      );
    }
  }
}

/** Where a file will lie once links are followed; null where one of them leads to nothing. */
async function realPlace(file: string): Promise<string | null> {
  const found = await lstat(file).catch(() => null);
  if (found !== null) return await realpath(file).catch(() => null);
  const folder = path.dirname(file);
  const place = folder === file ? folder : await realPlace(folder);
  return place === null ? null : path.join(place, path.basename(file));
}

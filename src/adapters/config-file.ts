import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { defaultConfigPath, maxConfigBytes, type ConfigFile } from '../config/index.ts';
import { UsageError } from '../model/index.ts';

/**
 * Reads the configuration: the named file, or the repository's own; null where nothing is named and the repository has none.
 *
 * What lies in the repository comes from the pull request. So a link must not lead out of it (a message that quotes the
 * file would show the runner's), and only a regular file of moderate size is read.
 *
 * @param root absolute path of the working tree's root.
 * @param named absolute path of the file that the user named; null for the default.
 * @throws UsageError naming the path, where the file can't be used.
 */
export function readConfigFile(root: string, named: string | null): ConfigFile | null {
  const file = named ?? path.join(root, defaultConfigPath);
  const shown = isWithin(root, file) ? path.relative(root, file).replaceAll(path.sep, '/') : file;
  const fail = (problem: string): UsageError =>
    new UsageError(`${shown} (${named === null ? 'the configuration' : 'from config'}) ${problem}`);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) {
    if (named !== null) throw fail('does not exist. Accepted: a readable YAML file.');
    refuseOtherSpelling(root);
    return null;
  }
  if (!stats.isFile()) throw fail('is no regular file. Accepted: a readable YAML file.');
  if (stats.size > maxConfigBytes) {
    throw fail(`has ${stats.size} bytes. Accepted: a YAML file of at most ${maxConfigBytes} bytes.`);
  }
  if (isWithin(root, file) && !isWithin(realpathSync(root), realpathSync(file))) {
    throw fail('is a link that leads out of the repository, which is not accepted.');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return { path: shown, text, folder: root };
  } catch (error) {
    throw fail(`can't be read as UTF-8 text: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** GitHub itself takes both endings for its files, so people will expect it; a file that nobody reads must not look read. */
function refuseOtherSpelling(root: string): void {
  const other = defaultConfigPath.replace(/yml$/, 'yaml');
  if (statSync(path.join(root, other), { throwIfNoEntry: false }) === undefined) return;
  throw new UsageError(`${other} is not read; name it ${defaultConfigPath}.`);
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

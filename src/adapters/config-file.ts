import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { defaultConfigPath, maxConfigBytes, type ConfigFile } from '../config/index.ts';
import { messageOf, UsageError, type Revision } from '../model/index.ts';
import type { GitTrees } from '../model/ports.ts';
import { isWithin } from './paths.ts';

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
export async function readConfigFile(root: string, named: string | null): Promise<ConfigFile | null> {
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
  if (stats.size > maxConfigBytes) throw fail(tooLarge(stats.size));
  if (isWithin(root, file) && !isWithin(realpathSync(root), realpathSync(file))) {
    throw fail('is a link that leads out of the repository, which is not accepted.');
  }
  return await parsed(shown, decode(readable(file, fail), fail), root);
}

async function parsed(shown: string, text: string, folder: string): Promise<ConfigFile> {
  const { parseConfig } = await import('../config/parse-config.ts');
  return { path: shown, config: parseConfig({ path: shown, text }), folder };
}

function readable(file: string, fail: (problem: string) => UsageError): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fail(`can't be read: ${messageOf(error)}`);
  }
}

/** The configuration of a pull request, and whether the pull request would have another one. */
export interface BaseConfig {
  readonly configFile: ConfigFile | null;
  /** What the reader of the report should know: who changes the settings, and that they count only once merged. */
  readonly notices: readonly string[];
}

/**
 * Reads the configuration as the base has it: a pull request must not loosen the check that it has to pass. A file that the
 * workflow names outside of the repository is read where it lies, for no pull request reaches it.
 *
 * @throws UsageError naming the path, where the file can't be used.
 */
export async function readBaseConfig(
  trees: GitTrees,
  { base, head }: { readonly base: Revision; readonly head: Revision },
  named: string | null,
): Promise<BaseConfig> {
  const root = trees.root;
  const file = named === null ? defaultConfigPath : pathWithin(root, named);
  if (file === null) return { configFile: await readConfigFile(root, named), notices: [] };
  const [before, after] = await Promise.all([trees.entry(base.tree, file), trees.entry(head.tree, file)]);
  const at = async (entry: typeof before, { label }: Revision): Promise<ConfigFile | null> =>
    entry === null ? null : await parsed(file, await textOf(trees, entry, `${file} (at ${label})`), root);
  if (named === null && after === null && (await trees.entry(head.tree, otherSpelling)) !== null) throw misspelt();
  if (named !== null && before === null && after === null) {
    throw new UsageError(
      `${file} (from config) is neither in the base (${base.label}) nor in the head (${head.label}). ` +
        'Accepted: a file of the base, or one outside of the repository.',
    );
  }
  const configFile = await at(before, base);
  if (before?.blob === after?.blob) return { configFile, notices: [] };
  // Read here, for a mistake in it would stop every pull request after this one.
  const proposed = await at(after, head);
  return { configFile, notices: [changeNotice(file, configFile !== null, proposed !== null)] };
}

/**
 * Where a file lies in the repository, as git knows it; null for one outside. The way to the repository may lead over links (a workspace that
 * is one, say); within it none is followed, for there the pull request makes them.
 *
 * @param root absolute, without links.
 */
function pathWithin(root: string, file: string): string | null {
  const { root: start } = path.parse(file);
  const steps = path.relative(start, file).split(path.sep);
  for (let taken = 0; taken <= steps.length; taken += 1) {
    const real = realPath(path.join(start, ...steps.slice(0, taken)));
    if (real === null) return null;
    if (real !== root && !isWithin(root, real)) continue;
    return path.relative(root, path.join(real, ...steps.slice(taken))).replaceAll(path.sep, '/');
  }
  return null;
}

function realPath(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}

async function textOf(
  trees: GitTrees,
  { blob, mode }: { readonly blob: string; readonly mode: string },
  shown: string,
): Promise<string> {
  const fail = (problem: string): UsageError => new UsageError(`${shown} ${problem}`);
  if (!mode.startsWith('100')) throw fail('is no regular file. Accepted: a readable YAML file.');
  const [content] = await trees.blobs([blob]);
  if (content === undefined || content === null) throw fail("can't be read from the repository.");
  return decode(content, fail);
}

function changeNotice(file: string, wasThere: boolean, isThere: boolean): string {
  if (!wasThere) return `This change adds ${file}. Until it is merged, the defaults count.`;
  const what = isThere ? 'changes' : 'removes';
  return `This change ${what} ${file}. Until that is merged, the settings of the base count.`;
}

const otherSpelling = defaultConfigPath.replace(/yml$/, 'yaml');

/** GitHub itself takes both endings for its files, so people will expect it; a file that nobody reads must not look read. */
function refuseOtherSpelling(root: string): void {
  if (statSync(path.join(root, otherSpelling), { throwIfNoEntry: false }) !== undefined) throw misspelt();
}

function misspelt(): UsageError {
  return new UsageError(`${otherSpelling} is not read; name it ${defaultConfigPath}.`);
}

function decode(content: Buffer, fail: (problem: string) => UsageError): string {
  if (content.length > maxConfigBytes) throw fail(tooLarge(content.length));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw fail("can't be read as UTF-8 text.");
  }
}

function tooLarge(bytes: number): string {
  return `has ${bytes} bytes. Accepted: a YAML file of at most ${maxConfigBytes} bytes.`;
}

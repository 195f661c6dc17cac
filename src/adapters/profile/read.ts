import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../model/index.ts';
import { globMatcher, globProblem, splitGlob } from '../../text/glob.ts';
import { distinctNames, maxProfileBytes, type ProfileFile } from '../../profile/index.ts';

/** Folders that a glob looks through at most; a repository's dependencies and git's own hold no profiles. */
const maxFolders = 20_000;
const skipped = new Set(['.git', 'node_modules']);

/**
 * Reads the files that the user named, by path or by a glob such as `/repo/profiles/*.pprof`; each once, those of a glob sorted.
 *
 * @param named absolute paths, in the order given.
 * @throws UsageError naming what can't be read, and a glob that nothing matches.
 */
export async function readProfiles(named: readonly string[]): Promise<readonly ProfileFile[]> {
  const files: string[] = [];
  for (const name of named) files.push(...(await expand(name)));
  const real = await Promise.all(files.map(resolved));
  const unique = files.filter((_, index) => real.indexOf(real[index] ?? '') === index);
  const names = distinctNames(unique);
  return await Promise.all(
    unique.map(async (file, index) => ({ path: file, name: names[index] ?? file, bytes: await read(file) })),
  );
}

/** A file whose name holds the characters of globs is meant as it is written, where there is one. */
async function expand(name: string): Promise<readonly string[]> {
  const pattern = path.sep === '\\' ? name.replaceAll('\\', '/') : name;
  const parts = splitGlob(pattern);
  if (parts === null || (await isThere(name))) return [name];
  const { base, glob } = parts;
  const problem = globProblem(glob);
  if (problem !== null) throw fail(name, `${problem}.`);
  const matches = globMatcher(glob);
  const root = base === '' ? path.parse(name).root : base;
  const depth = /\*\*|\{/.test(glob) ? Infinity : glob.split('/').length;
  const found = (await below(root, '', depth, { folders: 0 })).filter((file) => matches(file));
  if (found.length === 0) throw fail(name, 'matches no file.');
  return found.sort().map((file) => path.join(root, file));
}

async function below(
  root: string,
  folder: string,
  depth: number,
  seen: { folders: number },
): Promise<readonly string[]> {
  if (depth === 0 || seen.folders++ > maxFolders) return [];
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries) {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) files.push(...(await below(root, file, depth - 1, seen)));
    else if (entry.isFile()) files.push(file);
  }
  return files;
}

async function isThere(file: string): Promise<boolean> {
  return await stat(file).then(
    () => true,
    () => false,
  );
}

async function resolved(file: string): Promise<string> {
  return await realpath(file).catch(() => file);
}

async function read(file: string): Promise<Uint8Array> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) throw fail(file, 'is a folder.');
    if (!stats.isFile()) throw fail(file, 'is no regular file.');
    if (stats.size > maxProfileBytes) throw fail(file, `has ${stats.size} bytes, more than ${maxProfileBytes}.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw fail(file, code === 'ENOENT' || code === 'ENOTDIR' ? 'does not exist.' : `can't be read: ${message}.`);
  }
}

function fail(file: string, problem: string): UsageError {
  return new UsageError(
    `profile: ${JSON.stringify(file)} ${problem} Accepted: a CPU or heap profile in the format of pprof, or a glob for such files.`,
  );
}

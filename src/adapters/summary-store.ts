import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { SummaryStore } from '../contracts/summaries.ts';

/** What the folder may hold. Above it, what has not been read for longest goes. */
const mostBytes = 256 << 20;

/**
 * Keeps summaries in the user's own cache folder, as https://pkg.go.dev/os#UserCacheDir says where that is. None where there is no such folder, or
 * where it lies in one of `outside`: what a repository holds is never taken for a summary. Errors of the disk mean that there is none, or that it
 * is not kept.
 */
export function summaryStore(
  env: Readonly<Record<string, string | undefined>>,
  outside: readonly string[],
): SummaryStore | null {
  const caches = cacheFolder(env);
  if (caches === null || outside.some((folder) => isBelow(caches, folder))) return null;
  const folder = path.join(caches, 'escapediff', 'contracts');
  const fileOf = (key: string): string => path.join(folder, `${key}.json`);
  let written = 0;
  return {
    async read(key) {
      if (!isKey(key)) return null;
      try {
        const text = await readFile(fileOf(key), 'utf8');
        const now = new Date();
        await utimes(fileOf(key), now, now).catch(() => undefined);
        return text;
      } catch {
        return null;
      }
    },
    async write(key, text) {
      if (!isKey(key)) return;
      const draft = path.join(folder, `${key}.${randomBytes(6).toString('hex')}.tmp`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        if (written++ === 0) await tidy(folder);
        await writeFile(draft, text, { mode: 0o600 });
        await rename(draft, fileOf(key));
      } catch {
        await unlink(draft).catch(() => undefined);
      }
    },
  };
}

function isKey(key: string): boolean {
  return /^[0-9a-f]{64}$/.test(key);
}

function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const home = env['HOME'] ?? homedir();
  const named = env['XDG_CACHE_HOME'] ?? '';
  const found =
    process.platform === 'win32'
      ? (env['LocalAppData'] ?? env['LOCALAPPDATA'] ?? '')
      : process.platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : named === ''
          ? path.join(home, '.cache')
          : named;
  return path.isAbsolute(found) ? found : null;
}

function isBelow(folder: string, other: string): boolean {
  const relative = path.relative(other, folder);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}

/** Drafts that nobody finished, and what has not been read for longest, down to half of what is allowed. */
async function tidy(folder: string): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => ({ file: path.join(folder, name), ...sizeAndTime(await stat(path.join(folder, name))) })),
  );
  let left = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const most = left > mostBytes ? mostBytes / 2 : mostBytes;
  const dayAgo = Date.now() - 86_400_000;
  for (const { file, bytes, time } of files.sort((a, b) => a.time - b.time)) {
    if (left <= most && !(file.endsWith('.tmp') && time < dayAgo)) continue;
    await unlink(file).catch(() => undefined);
    left -= bytes;
  }
}

function sizeAndTime({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): {
  readonly bytes: number;
  readonly time: number;
} {
  return { bytes: size, time: mtimeMs };
}

import { open, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { Disk } from '../build/side-tree.ts';

/** The user's files, read only. */
export const disk: Disk = {
  async readText(absolute) {
    try {
      return await readFile(absolute, 'utf8');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  async readBytes(absolute, offset, length) {
    try {
      const file = await open(absolute);
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  async isFolder(absolute) {
    try {
      return (await stat(absolute)).isDirectory();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  },
  async links(absolute) {
    const found: string[] = [];
    const look = async (folder: string): Promise<string[]> => {
      const entries = await readdir(path.join(absolute, folder), { withFileTypes: true }).catch(() => []);
      const below = (name: string): string => path.posix.join(folder, name);
      found.push(...entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => below(name)));
      return entries.filter((entry) => entry.isDirectory() && entry.name !== '.git').map(({ name }) => below(name));
    };
    for (let level = ['']; level.length > 0;) level = (await pMap(level, look, { concurrency: 64 })).flat();
    return found.sort();
  },
  async holdsAny(absolute, ending, texts) {
    const names = await readdir(absolute, { recursive: true }).catch(() => null);
    const files = names?.filter((name) => name.endsWith(ending)) ?? null;
    if (files === null || files.length > mostFiles) return true;
    for (const name of files) {
      const text = (await disk.readText(path.join(absolute, name))) ?? '';
      if (texts.some((each) => text.includes(each))) return true;
    }
    return false;
  },
};

/** Files that `holdsAny` reads. */
const mostFiles = 2000;

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException | null)?.code ?? '');
}

import { readFile, stat } from 'node:fs/promises';
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
  async isFolder(absolute) {
    try {
      return (await stat(absolute)).isDirectory();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  },
};

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException | null)?.code ?? '');
}

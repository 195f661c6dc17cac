import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { output } from './process.ts';

/** Paths, with `/`, and texts. */
export type Files = Readonly<Record<string, string>>;

export type Side = 'base' | 'head';

/** What `work` makes of a temporary folder, which is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'escapediff-truth-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(folder, file);
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, text);
  }
}

/** Makes `folder` a repository of two commits, tagged base and head, with the head checked out. */
export async function commitSides(folder: string, sides: Readonly<Record<Side, Files>>): Promise<void> {
  const git = (args: readonly string[], input?: string): Promise<string> =>
    output('git', args, { cwd: folder, ...(input === undefined ? {} : { input }) });
  await git(['-c', 'init.defaultBranch=main', 'init', '-q']);
  await git(['fast-import', '--quiet'], commitOf('base', sides.base) + commitOf('head', sides.head));
  await git(['reset', '-q', '--hard', 'main']);
}

/** https://git-scm.com/docs/git-fast-import#_input_format */
function commitOf(side: Side, files: Files): string {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const entries = Object.entries(files).map(([file, text]) => `M 100644 inline ${file}\n${data(text)}`);
  return [
    `commit refs/heads/main\ncommitter truth <truth@localhost> 1700000000 +0000\n${data(side)}deleteall\n`,
    ...entries,
    `\nreset refs/tags/${side}\nfrom refs/heads/main\n\n`,
  ].join('');
}

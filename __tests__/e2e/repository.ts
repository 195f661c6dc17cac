import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '../../src/model/index.ts';
import { dist, git, start } from './sample.ts';

/** Paths and texts; null deletes the file. */
export type Files = Readonly<Record<string, string | null>>;

/** A git repository whose main holds `base`, and whose working tree has `change` on top of it, uncommitted. */
export async function repositoryWith(base: Files, change: Files): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  await git(folder, '-c', 'init.defaultBranch=main', 'init', '-q');
  await write(folder, base);
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '-m', 'base');
  await write(folder, change);
  return folder;
}

async function write(folder: string, files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(folder, file);
    await mkdir(path.dirname(absolute), { recursive: true });
    if (text === null) await rm(absolute);
    else await writeFile(absolute, text);
  }
}

export interface Diff {
  readonly exitCode: number | null;
  readonly report: Report;
  /** `file:line message` of what is new and allocates, sorted. */
  readonly fresh: readonly string[];
}

/** Runs `escapediff diff` on a working tree and reads its JSON. */
export async function diff(folder: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Diff> {
  const { exitCode, stdout, stderr } = await start(
    path.join(dist, 'cli.js'),
    ['diff', '--format', 'json', ...args],
    folder,
    { ...process.env, CGO_ENABLED: '0', ...env },
  );
  if (stdout === '') throw new Error(`exit status ${exitCode ?? -1}: ${stderr}`);
  const report = JSON.parse(stdout) as Report;
  const fresh = report.findings
    .filter(({ state, allocation }) => state === 'new' && allocation.status === 'confirmed')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
  return { exitCode, report, fresh: fresh.sort() };
}

import { lstatSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  entriesOf,
  maxHistoryBytes,
  serialise,
  tooLarge,
  trendOf,
  withEntry,
  type HistoryEntry,
  type Trend,
} from '../history/index.ts';
import { UsageError, messageOf } from '../model/index.ts';
import type { RunResult } from '../pipeline.ts';
import { plural } from '../report/words.ts';
import type { World } from '../world.ts';

/** A history as it was before the run. */
export interface OpenHistory {
  /** Absolute. */
  readonly file: string;
  readonly entries: readonly HistoryEntry[];
}

/**
 * Reads the file that an audit adds its line to; one that is not there yet is empty. A link is not followed: a message quotes what can't be read.
 *
 * @throws UsageError naming the file, and the line where one is wrong.
 */
export async function openHistory(file: string): Promise<OpenHistory> {
  const fail = (problem: string): UsageError => new UsageError(`history: ${JSON.stringify(file)} ${problem}`);
  const attempt = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      throw fail(`can't be read: ${messageOf(error)}`);
    }
  };
  const stats = attempt(() => lstatSync(file, { throwIfNoEntry: false }));
  if (stats === undefined) return { file, entries: [] };
  if (!stats.isFile())
    throw fail('is no regular file. Accepted: a file that escapediff wrote, or one that is not there yet.');
  if (stats.size > maxHistoryBytes) throw new UsageError(tooLarge(file, stats.size));
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  const { parseHistory } = await import('../history/parse.ts');
  return { file, entries: parseHistory(text, file) };
}

/**
 * Adds the audit's line to the history, one for each of its builds, or replaces what it had, and tells the course that leads to it, that of
 * the first build. Null, and a warning says why, where not everything could be looked at: what is missing would read as fixed.
 *
 * @throws UsageError where the file can't be written.
 */
export async function recordAudit(
  { file, entries }: OpenHistory,
  { report, comparison, options }: RunResult,
  { repository, log }: World,
): Promise<Trend | null> {
  const { commit, label } = comparison.head;
  const unchanged = (why: string): null => {
    log.warning(`The history ${file} was left as it was: ${why}`);
    return null;
  };
  if (report.verdict.conclusion === 'inconclusive') return unchanged(report.verdict.reasons.join(' '));
  if (commit === null) return unchanged(`${label} is no commit.`);
  const date = await repository.committed(commit);
  if (!date.known) return unchanged(`${date.reason}.`);
  const folder = path.relative(repository.trees.root, options.repo).replaceAll(path.sep, '/') || '.';
  const added = entriesOf(report, options, { commit, date: date.value, folder });
  const all = added.reduce<readonly HistoryEntry[]>(withEntry, entries);
  const { text, dropped } = serialise(all);
  await replace(file, text);
  if (dropped > 0) log.detail(`the history had no room for ${plural(dropped, 'line')} of the oldest commits`);
  const [first] = added;
  return first === undefined ? null : trendOf(all, first);
}

/** Whoever reads the file meanwhile, or after a crash, has the old one or the new one. */
async function replace(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    const reason = messageOf(error);
    throw new UsageError(`history: ${JSON.stringify(file)} can't be written: ${reason}`);
  }
}

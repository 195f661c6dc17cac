import { parsePatch } from 'diff';
import type { StructuredPatch } from 'diff';
import { known, unavailable } from '../model/index.ts';
import type { Known } from '../model/index.ts';
import { maxListedFiles } from './limits.ts';

/** RIGHT is the head: added and context lines. LEFT is the base: deleted lines. */
export type Side = 'LEFT' | 'RIGHT';

/** What one hunk of a patch lets us comment on. */
export interface Hunk {
  /** First line of the hunk at the head; lines up to, but without, `headEnd` are all added or context. */
  readonly headStart: number;
  readonly headEnd: number;
  /** Lines of the base that the hunk deletes, ascending. */
  readonly deleted: readonly number[];
}

/** The pull request's diff, as far as it is known. */
export interface DiffMap {
  /** By path at the head. A file whose patch is missing is unavailable: it may have any lines. */
  readonly files: ReadonlyMap<string, Known<readonly Hunk[]>>;
  /** Why a path that is not in `files` may be in the diff all the same, as part of a sentence; null where it can't be. */
  readonly unlisted: string | null;
}

/** A changed file as `GET pulls/{n}/files` lists it; `patch` is null for binary and large files. */
export interface ChangedFile {
  readonly path: string;
  readonly patch: string | null;
}

/**
 * Reads one file's unified diff: GitHub's `patch` field (hunks only) or what `git diff` prints for the file.
 *
 * Unavailable where the text is no patch, is cut off, or holds several files: guessing at lines would cost the whole review,
 * for one line outside the diff rejects it
 * (https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request).
 */
export function readHunks(patch: string): Known<readonly Hunk[]> {
  let parsed: StructuredPatch[];
  try {
    parsed = parsePatch(patch);
  } catch {
    return unavailable('its patch is cut off or malformed');
  }
  const [file, ...others] = parsed;
  if (file === undefined || others.length > 0) return unavailable('its patch does not hold exactly one file');
  if (file.hunks.length === 0) return unavailable('its patch has no hunks');
  return known(file.hunks.map(readHunk));
}

function readHunk(hunk: StructuredPatch['hunks'][number]): Hunk {
  const deleted: number[] = [];
  let baseLine = hunk.oldStart;
  for (const line of hunk.lines) {
    if (line.startsWith('-')) deleted.push(baseLine);
    if (line.startsWith('-') || line.startsWith(' ')) baseLine += 1;
  }
  return { headStart: hunk.newStart, headEnd: hunk.newStart + hunk.newLines, deleted };
}

/**
 * The diff that comments must lie in, from all pages of `GET pulls/{n}/files`; null where GitHub could not list them.
 *
 * `localPatches` holds what our own git printed, by path at the head, for the files that GitHub gives no patch for. It must
 * come from the same merge base and head.
 */
export function diffMap(
  files: readonly ChangedFile[] | null,
  localPatches: ReadonlyMap<string, string> = new Map<string, string>(),
): DiffMap {
  if (files === null) return { files: new Map(), unlisted: 'GitHub could not list the files of this pull request' };
  const entries = files.map(({ path, patch }): [string, Known<readonly Hunk[]>] => {
    const text = patch ?? localPatches.get(path);
    return [path, text === undefined ? unavailable('GitHub gives no patch for it (large or binary)') : readHunks(text)];
  });
  const unlisted = files.length < maxListedFiles ? null : 'GitHub does not list all files of this pull request';
  return { files: new Map(entries), unlisted };
}

/** Whether a comment can stand on this line. */
export function canComment(hunks: readonly Hunk[], side: Side, line: number): boolean {
  return hunks.some((hunk) => holds(hunk, side, line));
}

/** Whether a comment can span these lines, both included: they must lie in one hunk. */
export function canCommentRange(hunks: readonly Hunk[], side: Side, startLine: number, line: number): boolean {
  return startLine < line && hunks.some((hunk) => holds(hunk, side, startLine) && holds(hunk, side, line));
}

function holds(hunk: Hunk, side: Side, line: number): boolean {
  if (!Number.isInteger(line) || line < 1) return false;
  return side === 'RIGHT' ? line >= hunk.headStart && line < hunk.headEnd : hunk.deleted.includes(line);
}

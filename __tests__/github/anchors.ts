import type { FileEntry } from './model.ts';
import { hunkUpTo, parsePatch } from './patch.ts';
import type { PatchLine } from './patch.ts';

export type Side = 'LEFT' | 'RIGHT';

/** A place in the diff that a review comment stands on. */
export interface Anchor {
  readonly path: string;
  readonly subject: 'line' | 'file';
  readonly side: Side;
  /** Null for comments on a whole file. */
  readonly line: number | null;
  /** Null for comments on a single line. */
  readonly startLine: number | null;
  readonly startSide: Side | null;
  /** Lines down from the file's first hunk header; null for comments on a whole file. */
  readonly position: number | null;
  readonly diffHunk: string;
  /** The text of the line, which tells after a push where it went. */
  readonly text: string | null;
}

/** What a request says about a comment's place; all of it still to be checked. */
export interface Target {
  readonly path: string;
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
  readonly position?: number;
  readonly subject_type?: string;
}

/** Why a comment can't stand where a request wants it. */
export type AnchorProblem = 'path' | 'side' | 'line' | 'start-line' | 'order';

interface Spot {
  readonly line: PatchLine;
  readonly hunk: number;
  readonly index: number;
  readonly position: number;
}

/**
 * Finds the place of a comment in the pull request's diff, by GitHub's rules: RIGHT is an added or context line, LEFT a
 * deleted or context line, and a range begins before its end, in the same hunk.
 * https://docs.github.com/en/rest/pulls/comments#create-a-review-comment-for-a-pull-request
 */
export function findAnchor(files: readonly FileEntry[], target: Target): Anchor | AnchorProblem {
  const file = files.find(({ filename }) => filename === target.path);
  if (!file) return 'path';
  if (target.subject_type === 'file') {
    const whole = { line: null, startLine: null, startSide: null, position: null, diffHunk: '', text: null } as const;
    return { path: file.filename, subject: 'file', side: 'RIGHT', ...whole };
  }
  const hunks = file.patch === undefined ? [] : parsePatch(file.patch);
  const all = spots(file);
  const side = toSide(target.side ?? 'RIGHT');
  const startSide = toSide(target.start_side ?? target.side ?? 'RIGHT');
  if (side === null || startSide === null) return 'side';
  const end =
    target.line === undefined
      ? all.find(({ position }) => position === target.position)
      : all.find(({ line }) => numberOn(line, side) === target.line);
  const hunk = end && hunks[end.hunk];
  if (!hunk || end.line.kind === 'other') return 'line';
  const endSide = target.line === undefined ? sideOf(end.line) : side;
  const base = {
    path: file.filename,
    subject: 'line' as const,
    side: endSide,
    line: numberOn(end.line, endSide),
    position: end.position,
    diffHunk: hunkUpTo(hunk, end.index),
    text: end.line.text,
  };
  if (target.start_line === undefined) return { ...base, startLine: null, startSide: null };
  const start = all.find(({ line }) => numberOn(line, startSide) === target.start_line);
  if (startSide === side && target.line !== undefined && target.start_line >= target.line) return 'order';
  if (start?.hunk !== end.hunk) return 'start-line';
  if (start.position > end.position) return 'order';
  return { ...base, startLine: target.start_line, startSide };
}

/**
 * Where a comment stands after a push: on the same line if it still has the same text, else on the only line of the new
 * diff with that text; null when there is none, or several: the comment is then outdated. GitHub compares the files for
 * this; here only their patches are known, so a comment can become outdated that GitHub would still place.
 */
export function moveAnchor(anchor: Anchor, files: readonly FileEntry[]): Anchor | null {
  const file = files.find((entry) => entry.filename === anchor.path);
  if (!file) return null;
  if (anchor.subject === 'file') return anchor;
  const same = spots(file)
    .filter(({ line }) => line.text === anchor.text)
    .map(({ line }) => numberOn(line, anchor.side))
    .filter((line) => line !== null);
  const line = same.find((candidate) => candidate === anchor.line) ?? (same.length === 1 ? same[0] : undefined);
  if (line === undefined || anchor.line === null) return null;
  const shift = line - anchor.line;
  const range =
    anchor.startLine === null
      ? {}
      : { start_line: anchor.startLine + shift, start_side: anchor.startSide ?? anchor.side };
  const moved = findAnchor(files, { path: anchor.path, line, side: anchor.side, ...range });
  return typeof moved === 'string' ? null : moved;
}

function spots(file: FileEntry): Spot[] {
  let position = -1;
  return (file.patch === undefined ? [] : parsePatch(file.patch)).flatMap(({ lines }, hunk) => {
    position++;
    return lines.map((line, index) => ({ line, hunk, index, position: ++position }));
  });
}

function toSide(text: string): Side | null {
  return text === 'LEFT' || text === 'RIGHT' ? text : null;
}

function numberOn(line: PatchLine, side: Side): number | null {
  return side === 'RIGHT' ? line.right : line.left;
}

function sideOf(line: PatchLine): Side {
  return line.kind === 'deleted' ? 'LEFT' : 'RIGHT';
}

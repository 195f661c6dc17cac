import type { DiffMap, Hunk } from './hunks.ts';
import { canComment, canCommentRange } from './hunks.ts';

/** One line comment that should be on the pull request. Arrays of them are sorted by weight, heaviest first. */
export interface DesiredComment {
  /** The finding's fingerprint, or that of the root several findings share: the comment's identity across pushes. */
  readonly id: string;
  /** Relative to the repository, at the head. */
  readonly path: string;
  /** The line it stands on, from 1; of a range the last line. */
  readonly line: number;
  /** The first line of a range; null for a single line. */
  readonly startLine: number | null;
  readonly side: 'RIGHT';
  /** Finished Markdown, without our markers. */
  readonly body: string;
  /** What it says on any other lines than these; the body where there is none. A suggestion there would replace the wrong ones. */
  readonly bodyElsewhere?: string;
}

/** Why a comment is not put on its line; the summary lists it instead. */
export type ElsewhereReason = 'file-not-in-diff' | 'line-not-in-diff' | 'patch-unknown' | 'over-limit' | 'duplicate';

export interface Elsewhere {
  readonly comment: DesiredComment;
  readonly reason: ElsewhereReason;
  /** The reason as part of a sentence, such as `its line is not in the diff`. */
  readonly detail: string;
}

/** Where each comment goes. Every desired comment is in exactly one of the two lists, both sorted by weight. */
export interface Placement {
  readonly inline: readonly DesiredComment[];
  readonly elsewhere: readonly Elsewhere[];
}

/** What should be on the pull request after this run. */
export interface DesiredReview {
  /** The run's name, by which the comments of several jobs on one pull request are told apart. */
  readonly name: string;
  /** The head that was analysed; nothing is posted when the pull request has another one by now. */
  readonly headSha: string;
  readonly placement: Placement;
  /** The sticky comment, as finished Markdown, without our marker. */
  readonly summary: string;
  /** Create the sticky comment, or only bring an existing one up to date: a clean pull request needs no comment. */
  readonly summaryWhen: 'always' | 'if-present';
  /**
   * Whether a finding that is not desired is really gone. False when a package could not be built or read: earlier
   * comments then stay as they are.
   */
  readonly complete: boolean;
}

/**
 * First step of publishing, before the summary is written: which comments can stand on their line, and which the summary
 * must list because they can't.
 *
 * The limit takes the `maxComments` heaviest, whether or not an earlier push already posted them: so pushing again never
 * posts what the limit held back before, and a heavier new finding still gets its line.
 */
export function anchorable(desired: readonly DesiredComment[], diff: DiffMap, maxComments: number): Placement {
  const inline: DesiredComment[] = [];
  const elsewhere: Elsewhere[] = [];
  const seen = new Set<string>();
  for (const comment of desired) {
    const anchored = seen.has(comment.id)
      ? { reason: 'duplicate' as const, detail: 'another comment stands for the same finding' }
      : anchor(comment, diff);
    seen.add(comment.id);
    if ('reason' in anchored) {
      elsewhere.push({ comment, ...anchored });
    } else if (inline.length >= maxComments) {
      const detail = `only the ${String(maxComments)} heaviest get a line comment`;
      elsewhere.push({ comment, reason: 'over-limit', detail });
    } else {
      inline.push(anchored);
    }
  }
  return { inline, elsewhere };
}

/** The comment with a range that GitHub accepts, or why there is none. */
function anchor(comment: DesiredComment, diff: DiffMap): DesiredComment | Omit<Elsewhere, 'comment'> {
  const file = diff.files.get(comment.path);
  if (file === undefined) {
    return diff.unlisted === null
      ? { reason: 'file-not-in-diff', detail: 'its file is not in the diff' }
      : { reason: 'patch-unknown', detail: diff.unlisted };
  }
  if (!file.known) return { reason: 'patch-unknown', detail: file.reason };
  return fitRange(comment, file.value) ?? { reason: 'line-not-in-diff', detail: 'its line is not in the diff' };
}

/** A range that leaves its hunk shrinks to the end of it that is inside: the last line, else the first. */
function fitRange(comment: DesiredComment, hunks: readonly Hunk[]): DesiredComment | null {
  const { side, line, startLine } = comment;
  if (startLine !== null && canCommentRange(hunks, side, startLine, line)) return comment;
  if (startLine === null) return canComment(hunks, side, line) ? comment : null;
  const shrunk = { ...elsewhereBody(comment), startLine: null };
  if (canComment(hunks, side, line)) return shrunk;
  return canComment(hunks, side, startLine) ? { ...shrunk, line: startLine } : null;
}

/** The comment as it reads on other lines than it was written for. */
export function elsewhereBody({ bodyElsewhere, ...comment }: DesiredComment): DesiredComment {
  return { ...comment, body: bodyElsewhere ?? comment.body };
}

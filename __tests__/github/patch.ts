/** One line of a file's patch, as GitHub counts it. */
export interface PatchLine {
  readonly kind: 'context' | 'added' | 'deleted' | 'other';
  /** Line in the base's file; null for added lines. */
  readonly left: number | null;
  /** Line in the head's file; null for deleted lines. */
  readonly right: number | null;
  /** The line's text without its first character. */
  readonly text: string;
}

/** One hunk: its header line, and the lines under it. */
export interface Hunk {
  readonly header: string;
  readonly lines: readonly PatchLine[];
}

const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/**
 * Reads the `patch` of a file entry: hunks only, without the `diff --git` lines above them.
 * Throws when the text does not begin with a hunk header, for then it is no patch of GitHub's.
 */
export function parsePatch(patch: string): Hunk[] {
  const hunks: { header: string; lines: PatchLine[] }[] = [];
  let left = 0;
  let right = 0;
  for (const line of patch.replace(/\n$/, '').split('\n')) {
    const start = header.exec(line);
    if (start) {
      left = Number(start[1]);
      right = Number(start[2]);
      hunks.push({ header: line, lines: [] });
      continue;
    }
    const hunk = hunks.at(-1);
    if (!hunk) throw new Error(`a patch begins with a hunk header, not with ${JSON.stringify(line)}`);
    const text = line.slice(1);
    if (line.startsWith('+')) hunk.lines.push({ kind: 'added', left: null, right: right++, text });
    else if (line.startsWith('-')) hunk.lines.push({ kind: 'deleted', left: left++, right: null, text });
    else if (line.startsWith('\\')) hunk.lines.push({ kind: 'other', left: null, right: null, text });
    else hunk.lines.push({ kind: 'context', left: left++, right: right++, text });
  }
  return hunks;
}

const marks = { context: ' ', added: '+', deleted: '-', other: '\\' } as const;

/** The `diff_hunk` of a comment: its hunk from the header down to the line at `index`. */
export function hunkUpTo(hunk: Hunk, index: number): string {
  return [hunk.header, ...hunk.lines.slice(0, index + 1).map((line) => `${marks[line.kind]}${line.text}`)].join('\n');
}

/** How many lines a patch adds and deletes. */
export function countChanges(patch: string | undefined): { additions: number; deletions: number } {
  const lines = patch === undefined ? [] : parsePatch(patch).flatMap((hunk) => hunk.lines);
  const count = (kind: PatchLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return { additions: count('added'), deletions: count('deleted') };
}

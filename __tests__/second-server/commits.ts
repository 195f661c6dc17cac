import { execFileSync } from 'node:child_process';

/** A file of a pull request as git sees it. `lines` are those that a review comment may stand on, by side, hunk by hunk. */
export interface DiffFile {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly patch: string | null;
  readonly hunks: readonly Hunk[];
}

export interface Hunk {
  readonly text: string;
  readonly LEFT: ReadonlySet<number>;
  readonly RIGHT: ReadonlySet<number>;
}

/** The commits of a real repository: what differs, and where a line of one commit is in another. */
export class Commits {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.#folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  mergeBase(base: string, head: string): string {
    return this.git('merge-base', base, head).trim();
  }

  has(commit: string): boolean {
    try {
      this.git('cat-file', '-e', `${commit}^{commit}`);
      return true;
    } catch {
      return false;
    }
  }

  /** What a pull request shows: the difference from the merge base (three dots), with three lines of context. */
  diff(base: string, head: string): readonly DiffFile[] {
    const names = this.git('diff', '-M', '--name-status', '-z', base, head).split('\0').slice(0, -1);
    const files: DiffFile[] = [];
    while (names.length > 0) {
      const letter = names.shift()!.charAt(0);
      const first = names.shift()!;
      const path = letter === 'R' ? names.shift()! : first;
      const whole = this.git('diff', '-M', '-U3', base, head, '--', first, path);
      const from = whole.search(/^@@ /m);
      const patch = from < 0 ? null : whole.slice(from).replace(/\n$/, '');
      const status = ({ A: 'added', D: 'removed', R: 'renamed' } as const)[letter] ?? 'modified';
      const hunks = patch === null ? [] : patch.split(/^(?=@@ )/m).map(hunk);
      files.push({ path, previousPath: letter === 'R' ? first : null, status, patch, hunks });
    }
    return files;
  }

  /** The number that a line of one commit has in another; null where that line is gone or was rewritten. */
  follow(path: string, line: number, from: string, to: string): number | null {
    if (from === to) return line;
    let shift = 0;
    for (const [, start, count, , added] of this.git('diff', '-U0', from, to, '--', path).matchAll(
      /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm,
    )) {
      const removed = Number(count ?? 1);
      // Where nothing is removed, the number is that of the line before.
      const first = Number(start) + (removed === 0 ? 1 : 0);
      if (line < first) break;
      if (line < first + removed) return null;
      shift += Number(added ?? 1) - removed;
    }
    return line + shift;
  }
}

function hunk(text: string): Hunk {
  const [, left, right] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(text) ?? [];
  const at = { LEFT: Number(left), RIGHT: Number(right) };
  const lines = { LEFT: new Set<number>(), RIGHT: new Set<number>() };
  for (const line of text.split('\n').slice(1)) {
    if (line.startsWith('\\')) continue;
    // Unchanged lines are white and belong to the right; red ones to the left.
    if (line.startsWith('-')) lines.LEFT.add(at.LEFT);
    else if (line !== '') lines.RIGHT.add(at.RIGHT);
    if (!line.startsWith('+')) at.LEFT += 1;
    if (!line.startsWith('-')) at.RIGHT += 1;
  }
  return { text: text.replace(/\n$/, ''), ...lines };
}

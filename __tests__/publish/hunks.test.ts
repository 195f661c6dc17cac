import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Known } from '../../src/model/index.ts';
import { canComment, canCommentRange, diffMap, readHunks } from '../../src/publish/hunks.ts';
import type { Hunk, Side } from '../../src/publish/hunks.ts';

/** Lines 10-16 at the head (12 and 13 added, 11 of the base deleted), then 40-42 (40 added). */
const patch = [
  '@@ -9,6 +10,7 @@ func read() {',
  ' a',
  ' b',
  '-c',
  '+d',
  '+e',
  ' f',
  ' g',
  ' h',
  '@@ -39,2 +40,3 @@ func write() {',
  '+i',
  ' j',
  ' k',
].join('\n');

function value<T>(found: Known<T>): T {
  if (!found.known) throw new Error(found.reason);
  return found.value;
}

const lines = (hunks: readonly Hunk[], side: Side): number[] =>
  Array.from({ length: 60 }, (_, line) => line).filter((line) => canComment(hunks, side, line));

describe('the lines of a patch', () => {
  const hunks = value(readHunks(patch));

  it('takes added and context lines at the head, and deleted ones at the base', () => {
    expect(lines(hunks, 'RIGHT')).toEqual([10, 11, 12, 13, 14, 15, 16, 40, 41, 42]);
    expect(lines(hunks, 'LEFT')).toEqual([11]);
  });

  it('takes a range only within one hunk and in order', () => {
    expect(canCommentRange(hunks, 'RIGHT', 10, 16)).toBe(true);
    expect(canCommentRange(hunks, 'RIGHT', 16, 40)).toBe(false);
    expect(canCommentRange(hunks, 'RIGHT', 16, 17)).toBe(false);
    expect(canCommentRange(hunks, 'RIGHT', 9, 12)).toBe(false);
    expect(canCommentRange(hunks, 'RIGHT', 12, 12)).toBe(false);
    expect(canCommentRange(hunks, 'RIGHT', 13, 12)).toBe(false);
  });

  it('takes no line that is no whole number', () => {
    expect(canComment(hunks, 'RIGHT', 12.5)).toBe(false);
    expect(canComment(hunks, 'RIGHT', Number.NaN)).toBe(false);
  });

  it('reads counts that are left out, a missing last line break, and lines that look like headers', () => {
    const one = value(readHunks('@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file'));
    expect(lines(one, 'RIGHT')).toEqual([1]);
    expect(lines(one, 'LEFT')).toEqual([1]);
    const sql = value(readHunks('@@ -1,3 +1,3 @@\n x\n--- old\n+++ new\n y'));
    expect(lines(sql, 'RIGHT')).toEqual([1, 2, 3]);
    expect(lines(sql, 'LEFT')).toEqual([2]);
    const crlf = value(readHunks('@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r'));
    expect(lines(crlf, 'RIGHT')).toEqual([1, 2]);
  });

  it('takes no head line of a deleted file, and every line of a new one', () => {
    const gone = value(readHunks('@@ -1,2 +0,0 @@\n-a\n-b'));
    expect(lines(gone, 'RIGHT')).toEqual([]);
    expect(lines(gone, 'LEFT')).toEqual([1, 2]);
    expect(lines(value(readHunks('@@ -0,0 +1,2 @@\n+a\n+b')), 'RIGHT')).toEqual([1, 2]);
  });

  it.each([
    ['nothing', ''],
    ['other text', 'Binary files a/x and b/x differ'],
    ['a patch that is cut off', '@@ -9,6 +10,7 @@\n a\n b'],
    ['two files', `--- a/x\n+++ b/x\n${patch}\n--- a/y\n+++ b/y\n${patch}\n`],
  ])('says of %s that the lines are unknown, never that there are none', (_, text) => {
    expect(readHunks(text).known).toBe(false);
  });

  it("reads what git prints for a renamed file, with git's own headers", () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hunks-'));
    try {
      const git = (...args: string[]): string =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder, encoding: 'utf8' });
      const text = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
      git('init', '-q');
      writeFileSync(path.join(folder, 'old näme.go'), text.join('\n') + '\n');
      git('add', '.');
      git('commit', '-qm', 'a');
      git('mv', 'old näme.go', 'new näme.go');
      writeFileSync(path.join(folder, 'new näme.go'), text.toSpliced(14, 1, 'other', 'more').join('\n') + '\n');
      git('add', '.');
      const hunks = value(readHunks(git('diff', '--cached', '-M')));
      expect(lines(hunks, 'RIGHT')).toEqual([12, 13, 14, 15, 16, 17, 18, 19]);
      expect(lines(hunks, 'LEFT')).toEqual([15]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the diff of a pull request', () => {
  it('keeps a file without a patch apart from a file that is not in the diff', () => {
    const diff = diffMap([{ path: 'big.go', patch: null }]);
    expect(diff.files.get('big.go')).toEqual({ known: false, reason: expect.stringContaining('no patch') });
    expect(diff.files.has('other.go')).toBe(false);
    expect(diff.unlisted).toBeNull();
  });

  it("takes our own git's patch where GitHub has none, and only there", () => {
    const files = [
      { path: 'big.go', patch: null },
      { path: 'small.go', patch: '@@ -0,0 +1 @@\n+a' },
    ];
    const local = new Map([
      ['big.go', patch],
      ['small.go', patch],
    ]);
    const diff = diffMap(files, local);
    expect(lines(value(diff.files.get('big.go')!), 'RIGHT')).toContain(40);
    expect(lines(value(diff.files.get('small.go')!), 'RIGHT')).toEqual([1]);
  });

  it('is incomplete at the 3,000 files that GitHub lists at most', () => {
    const files = Array.from({ length: 3000 }, (_, index) => ({ path: `${index}.go`, patch: null }));
    expect(diffMap(files).unlisted).toContain('does not list all');
    expect(diffMap(files.slice(1)).unlisted).toBeNull();
    expect(diffMap(null)).toEqual({ files: new Map(), unlisted: expect.stringContaining('could not list the files') });
  });
});

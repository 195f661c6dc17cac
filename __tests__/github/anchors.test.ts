import { describe, expect, it } from '@jest/globals';
import { findAnchor, moveAnchor } from './anchors.ts';
import type { Target } from './anchors.ts';
import { patch } from './harness.ts';
import type { FileEntry } from './model.ts';

const files: FileEntry[] = [
  { filename: 'a.go', status: 'modified', patch },
  { filename: 'logo.png', status: 'added' },
];
const at = (target: Partial<Target>) => findAnchor(files, { path: 'a.go', ...target });
const line = (target: Partial<Target>) => {
  const anchor = at(target);
  return typeof anchor === 'string' ? anchor : [anchor.side, anchor.line, anchor.position, anchor.text];
};

describe('findAnchor', () => {
  it('takes added and context lines on the right', () => {
    expect(line({ line: 1 })).toEqual(['RIGHT', 1, 1, 'package a']);
    expect(line({ line: 3, side: 'RIGHT' })).toEqual(['RIGHT', 3, 4, 'var two = 2']);
    // The second hunk's header counts as a line of the diff.
    expect(line({ line: 22 })).toEqual(['RIGHT', 22, 10, '\tthird()']);
  });

  it('takes deleted and context lines on the left', () => {
    expect(line({ line: 2, side: 'LEFT' })).toEqual(['LEFT', 2, 2, 'var old = 1']);
    expect(line({ line: 21, side: 'LEFT' })).toEqual(['LEFT', 21, 9, '\tsecond()']);
    expect(line({ line: 22, side: 'LEFT' })).toEqual(['LEFT', 22, 10, '\tthird()']);
  });

  it('does not count the remark about a missing line break as a line of the file', () => {
    const last = '@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b';
    const anchor = findAnchor([{ filename: 'a.go', status: 'modified', patch: last }], { path: 'a.go', line: 2 });
    expect(anchor).toMatchObject({ line: 2, text: 'b', position: 4 });
  });

  it('takes a position of the old kind', () => {
    expect(line({ position: 2 })).toEqual(['LEFT', 2, 2, 'var old = 1']);
    expect(line({ position: 10 })).toEqual(['RIGHT', 22, 10, '\tthird()']);
    expect(line({ position: 7 })).toBe('line');
  });

  it('refuses lines outside the hunks, and files without a patch', () => {
    expect(line({ line: 6 })).toBe('line');
    expect(line({ line: 20 })).toBe('line');
    expect(line({ line: 5, side: 'LEFT' })).toBe('line');
    expect(line({})).toBe('line');
    expect(line({ path: 'logo.png', line: 1 })).toBe('line');
    expect(line({ path: 'b.go', line: 1 })).toBe('path');
    expect(line({ line: 1, side: 'right' })).toBe('side');
  });

  it('keeps a range inside one hunk, from top to bottom', () => {
    expect(at({ start_line: 1, line: 5 })).toMatchObject({ startLine: 1, startSide: 'RIGHT', line: 5 });
    expect(at({ start_line: 2, start_side: 'LEFT', line: 2 })).toMatchObject({
      startLine: 2,
      startSide: 'LEFT',
      line: 2,
    });
    expect(at({ start_line: 3, line: 21 })).toBe('start-line');
    expect(at({ start_line: 10, line: 21 })).toBe('start-line');
    expect(at({ start_line: 3, line: 3 })).toBe('order');
    expect(at({ start_line: 4, line: 3 })).toBe('order');
    expect(at({ start_line: 3, start_side: 'RIGHT', line: 2, side: 'LEFT' })).toBe('order');
  });

  it('ends the quoted hunk at the line', () => {
    expect(at({ line: 2 })).toMatchObject({ diffHunk: '@@ -1,4 +1,5 @@\n package a\n-var old = 1\n+var one = 1' });
  });

  it('takes a whole file, even one without a patch', () => {
    expect(at({ path: 'logo.png', subject_type: 'file' })).toMatchObject({
      subject: 'file',
      line: null,
      position: null,
    });
  });
});

describe('moveAnchor', () => {
  const move = (to: string, target: Partial<Target>) => {
    const anchor = at(target);
    if (typeof anchor === 'string') throw new Error(anchor);
    const moved = moveAnchor(anchor, [{ filename: 'a.go', status: 'modified', patch: to }]);
    return moved && [moved.startLine, moved.line];
  };

  it('follows a line that was shifted', () => {
    const shifted = '@@ -1,2 +1,4 @@\n package a\n-var old = 1\n+// new\n+var one = 1\n+var two = 2';
    expect(move(shifted, { line: 3 })).toEqual([null, 4]);
    expect(move(shifted, { start_line: 2, line: 3 })).toEqual([3, 4]);
  });

  it('gives up on a line that is gone, or that stands there twice', () => {
    expect(move('@@ -1,2 +1,2 @@\n package a\n-var old = 1\n+var uno = 1', { line: 3 })).toBeNull();
    expect(move('@@ -1,1 +1,3 @@\n package a\n+var three = 3\n+var three = 3', { line: 4 })).toBeNull();
  });
});

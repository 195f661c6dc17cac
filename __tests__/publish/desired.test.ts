import { describe, expect, it } from '@jest/globals';
import { anchorable } from '../../src/publish/desired.ts';
import type { DesiredComment } from '../../src/publish/desired.ts';
import { diffMap } from '../../src/publish/hunks.ts';

const diff = diffMap([
  { path: 'a.go', patch: '@@ -10,3 +10,4 @@\n a\n+b\n c\n d\n@@ -30,2 +31,3 @@\n+e\n f\n g' },
  { path: 'large.go', patch: null },
]);

const comment = (id: string, path: string, line: number, startLine: number | null = null): DesiredComment => ({
  id,
  path,
  line,
  startLine,
  side: 'RIGHT',
  body: `about ${id}`,
});

describe('anchoring', () => {
  it('says for each comment where it goes, and why not on its line', () => {
    const placement = anchorable(
      [
        comment('1', 'a.go', 11),
        comment('2', 'a.go', 20),
        comment('3', 'b.go', 11),
        comment('4', 'large.go', 11),
        comment('5', 'a.go', 33),
      ],
      diff,
      30,
    );
    expect(placement.inline.map(({ id }) => id)).toEqual(['1', '5']);
    expect(placement.elsewhere.map(({ comment: { id }, reason }) => [id, reason])).toEqual([
      ['2', 'line-not-in-diff'],
      ['3', 'file-not-in-diff'],
      ['4', 'patch-unknown'],
    ]);
  });

  it('does not claim that a file is not in the diff when GitHub does not list all', () => {
    const { elsewhere } = anchorable(
      [comment('3', 'b.go', 11)],
      { ...diff, unlisted: 'GitHub does not list all files of this pull request' },
      30,
    );
    expect(elsewhere[0]?.reason).toBe('patch-unknown');
  });

  it('keeps a range within one hunk, and shrinks one that is not', () => {
    const { inline } = anchorable(
      [
        comment('within', 'a.go', 12, 10),
        comment('across', 'a.go', 32, 12),
        comment('begins before', 'a.go', 11, 5),
        comment('ends after', 'a.go', 25, 12),
        comment('one line', 'a.go', 11, 11),
      ],
      diff,
      30,
    );
    expect(inline.map(({ id, startLine, line }) => [id, startLine, line])).toEqual([
      ['within', 10, 12],
      ['across', null, 32],
      ['begins before', null, 11],
      ['ends after', null, 12],
      ['one line', null, 11],
    ]);
  });

  it('says on other lines than it was written for what it says elsewhere', () => {
    const suggesting = (id: string, line: number, startLine: number | null): DesiredComment => ({
      ...comment(id, 'a.go', line, startLine),
      bodyElsewhere: 'no suggestion',
    });
    const { inline } = anchorable(
      [suggesting('range', 12, 10), suggesting('line', 12, null), suggesting('begins before', 11, 5)],
      diff,
      30,
    );
    expect(inline.map(({ body }) => body)).toEqual(['about range', 'about line', 'no suggestion']);
  });

  it('gives lines to the heaviest, counting only those that can have one', () => {
    const many = [
      comment('x', 'b.go', 1),
      comment('1', 'a.go', 10),
      comment('2', 'a.go', 11),
      comment('3', 'a.go', 12),
    ];
    const { inline, elsewhere } = anchorable(many, diff, 2);
    expect(inline.map(({ id }) => id)).toEqual(['1', '2']);
    expect(elsewhere.map(({ comment: { id }, reason }) => [id, reason])).toEqual([
      ['x', 'file-not-in-diff'],
      ['3', 'over-limit'],
    ]);
  });

  it('lets one finding speak once', () => {
    const { inline, elsewhere } = anchorable([comment('1', 'a.go', 10), comment('1', 'a.go', 12)], diff, 30);
    expect(inline.map(({ line }) => line)).toEqual([10]);
    expect(elsewhere.map(({ comment: { line }, reason }) => [line, reason])).toEqual([[12, 'duplicate']]);
  });

  it('posts nothing inline with a limit of zero', () => {
    const { inline, elsewhere } = anchorable([comment('1', 'a.go', 10)], diff, 0);
    expect(inline).toEqual([]);
    expect(elsewhere[0]?.reason).toBe('over-limit');
  });
});

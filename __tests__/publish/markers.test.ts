import { describe, expect, it } from '@jest/globals';
import type { DesiredComment } from '../../src/publish/desired.ts';
import {
  commentBody,
  fileCommentBody,
  findingMarker,
  hasSummaryMarker,
  isResolved,
  markerId,
  resolvedBody,
  reviewMarker,
  sameBody,
  summaryBody,
} from '../../src/publish/markers.ts';

const comment = (changes: Partial<DesiredComment> = {}): DesiredComment => ({
  id: 'f1a2',
  path: 'a.go',
  line: 7,
  startLine: null,
  side: 'RIGHT',
  body: 'moved to heap: `x`',
  ...changes,
});

describe('markers', () => {
  it('end the body and are read there', () => {
    const body = commentBody(comment());
    expect(body).toBe('moved to heap: `x`\n\n<!-- escapediff:finding:f1a2 -->');
    expect(findingMarker(body)).toBe('f1a2');
    expect(findingMarker(`${body}\r\n`)).toBe('f1a2');
    expect(hasSummaryMarker(summaryBody('s'))).toBe(true);
    expect(summaryBody('s')).toBe('s\n\n<!-- escapediff:summary -->');
  });

  it('are not read where a body merely quotes one', () => {
    expect(findingMarker('<!-- escapediff:finding:f1a2 -->\nand more')).toBeNull();
    expect(hasSummaryMarker('<!-- escapediff:summary --> and more')).toBe(false);
    const quoting = commentBody(comment({ id: 'real', body: '<!-- escapediff:finding:other -->' }));
    expect(findingMarker(quoting)).toBe('real');
  });

  it('cannot be broken out of by an id from a hostile report', () => {
    for (const id of ['x --> <script>', 'a--b', '', 'x'.repeat(500), 'ü']) {
      expect(markerId(id)).toMatch(/^sha256\.[0-9a-f]{32}$/);
      expect(findingMarker(commentBody(comment({ id })))).toBe(markerId(id));
    }
    expect(markerId('a')).not.toBe(markerId('a --> b'));
  });

  it('survive a body at the limit and one beyond it', () => {
    for (const length of [59_950, 59_970, 60_000, 65_536, 200_000]) {
      const body = commentBody(comment({ body: 'é'.repeat(length) }));
      expect(body.length).toBeLessThanOrEqual(60_000);
      expect(findingMarker(body)).toBe('f1a2');
      expect(summaryBody('é\n'.repeat(length)).length).toBeLessThanOrEqual(60_000);
    }
  });

  it('name a review by its head and what it says', () => {
    const sha = 'a'.repeat(40);
    const one = reviewMarker(sha, [comment()]);
    expect(one).toMatch(/^<!-- escapediff:review:a{40}:[0-9a-f]{32} -->$/);
    expect(reviewMarker(sha, [comment()])).toBe(one);
    expect(reviewMarker(sha, [comment({ line: 8 })])).not.toBe(one);
    expect(reviewMarker('b'.repeat(40), [comment()])).not.toBe(one);
  });
});

describe('a resolved comment', () => {
  const resolved = resolvedBody(commentBody(comment()), 'f1a2', '0123456789abcdef0123456789abcdef01234567');

  it('says so, keeps what it said, and stays ours', () => {
    expect(resolved).toContain('gone as of 0123456789ab');
    expect(resolved).toContain('moved to heap: `x`');
    expect(findingMarker(resolved)).toBe('f1a2');
    expect(isResolved(resolved)).toBe(true);
    expect(isResolved(commentBody(comment()))).toBe(false);
  });
});

describe('other forms', () => {
  it('names the line in a comment on the whole file', () => {
    const body = fileCommentBody(comment());
    expect(body).toContain('Line 7');
    expect(findingMarker(body)).toBe('f1a2');
  });

  it('takes line breaks of either kind for the same', () => {
    expect(sameBody('a\r\nb\r\n', 'a\nb')).toBe(true);
    expect(sameBody('a\nb', 'a\nc')).toBe(false);
  });
});

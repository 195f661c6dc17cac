import { describe, expect, it } from '@jest/globals';
import { suggest } from '../../src/revisions/suggest.ts';

describe('a suggestion', () => {
  const names = ['main', 'origin/main', 'origin/release/1.0', 'upstream/release/1.0', 'fork/topic', 'v1.2.0', 'dev'];

  it.each([
    ['release/1.0', 'origin/release/1.0'],
    ['topic', 'fork/topic'],
    ['mian', 'main'],
    ['maim', 'main'],
    ['v1.2.1', 'v1.2.0'],
    ['rel', null],
    ['x', null],
    ['something-else', null],
    ['', null],
  ])('for %j is %j', (revision, expected) => {
    expect(suggest(revision, names)).toBe(expected);
  });

  it('is the nearest, and the same whatever the order', () => {
    expect(suggest('branch', ['branches', 'brunch', 'branck'])).toBe('branck');
    expect(suggest('branch', ['branck', 'brunch', 'branches'])).toBe('branck');
  });
});

import { describe, expect, it } from '@jest/globals';
import { Crowd } from '../../src/compare/crowd.ts';
import type { Escape } from '../../src/model/index.ts';
import { escape } from './sample.ts';

/** Numbers from 0 to 1, the same every time. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

function someEscape(next: () => number, lines: number): Escape {
  const like = escape(1 + Math.floor(next() * lines), '&T{...}');
  return {
    ...like,
    place: { ...like.place, column: 1 + Math.floor(next() ** 4 * 3000) },
    source: {
      ...like.source,
      inLoop: next() < 0.3,
      lineText: `${'\t'.repeat(next() * 3)}text ${Math.floor(next() * 4)}`,
    },
    allocation: { ...like.allocation, status: next() < 0.8 ? 'confirmed' : 'unknown' },
  };
}

/** What the crowd promises, by looking at each. */
function shortest(candidates: Iterable<Escape>, to: Escape, mayBe: (candidate: Escape) => boolean): number | null {
  const distances = [...candidates].filter(mayBe).map((candidate) => {
    const isSameText = candidate.source.lineText.trim() === to.source.lineText.trim();
    const columns = Math.min(999, Math.abs(candidate.place.column - to.place.column));
    return (isSameText ? 0 : 1e9) + Math.abs(candidate.place.line - to.place.line) * 1000 + columns;
  });
  return distances.length === 0 ? null : Math.min(...distances);
}

describe('the nearest of a crowd', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is the one that looking at each finds (%d)', (seed) => {
    const next = numbers(seed);
    const lines = seed % 2 === 0 ? 5 : 400;
    const members = Array.from({ length: seed * 20 }, () => someEscape(next, lines));
    const [first, ...others] = members as [Escape, ...Escape[]];
    const taken = new Set<Escape>();
    const crowd = new Crowd(first, taken);
    for (const other of others) crowd.add(other);
    const left = new Set(members);
    for (let asked = 0; asked < members.length + 5; asked++) {
      const to = someEscape(next, lines);
      const mayBe = (candidate: Escape): boolean => candidate.source.inLoop === to.source.inLoop;
      const found = crowd.nearest(to, mayBe);
      expect(found?.distance ?? null).toBe(shortest(left, to, mayBe));
      if (found === null) continue;
      expect(shortest([found.escape], to, mayBe)).toBe(found.distance);
      expect(left.delete(found.escape)).toBe(true);
      taken.add(found.escape);
    }
  });

  it('is the first of equals', () => {
    const [above, below] = [escape(3, '&T{}'), escape(5, '&T{}')];
    const crowd = new Crowd(above, new Set());
    crowd.add(below);
    expect(crowd.nearest(escape(4, '&T{}'), () => true)?.escape).toBe(above);
  });
});

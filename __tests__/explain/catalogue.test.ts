import { describe, expect, it } from '@jest/globals';
import { causeCatalogue } from '../../src/explain/index.ts';

describe('the catalogue of causes', () => {
  it('has each category once', () => {
    const names = causeCatalogue.map(({ category }) => category);
    expect(new Set(names).size).toBe(names.length);
    // As many as CauseCategory has: the compiler sees to it that none is missing.
    expect(names).toHaveLength(20);
  });

  it.each(causeCatalogue.map((entry) => [entry.category, entry] as const))('tells of %s in sentences', (_, entry) => {
    expect(entry.title).toMatch(/^[A-Za-z][^.]*$/);
    expect(entry.meaning).toMatch(/\.$/);
    expect(entry.whenNot).toMatch(/\.$/);
    expect(entry.remedies.length).toBeGreaterThan(0);
    for (const text of [entry.title, entry.meaning, entry.whenNot, ...entry.remedies]) {
      expect(text).not.toMatch(/\n|\{heap\}|~r\d|\bderef/);
      // Backticks come in pairs.
      expect((text.match(/`/g) ?? []).length % 2).toBe(0);
    }
  });
});

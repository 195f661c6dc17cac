import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { renderGuide } from '../../scripts/guide.ts';

/** Prettier lays tables out and picks its own marks; the words have to be the same. */
const words = (markdown: string): string => markdown.replaceAll(/[\s|*_-]+/g, ' ').trim();

it('docs/guide.md holds every kind and every cause; write it again with node scripts/write-guide.mjs', () => {
  expect(words(readFileSync('docs/guide.md', 'utf8'))).toBe(words(renderGuide()));
});

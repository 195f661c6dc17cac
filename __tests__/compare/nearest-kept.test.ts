import { describe, expect, it } from '@jest/globals';
import { nearestKept } from '../../src/compare/nearest-kept.ts';
import { shifted } from './sample.ts';

describe('the nearest line that both sides have', () => {
  const places = shifted(10, [1, 4, 5, 6, 8]);

  it.each([
    ['is the line itself, where both have it', 3, -1, 200, 13],
    ['is looked for upwards', 6, -1, 200, 13],
    ['is looked for downwards', 5, 1, 200, 17],
    ['is none above the first line', 1, -1, 200, null],
    ['is none where all lines in reach are gone', 6, -1, 3, null],
    ['may be the last line in reach', 6, -1, 4, 13],
  ] as const)('%s', (_, line, step, within, expected) => {
    const found = nearestKept({ file: 'a.go', line }, step, (place) => places.toHead(place), within);
    expect(found?.line ?? null).toBe(expected);
    if (found !== null) expect(found.file).toBe('a.go');
  });
});

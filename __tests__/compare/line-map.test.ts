import { describe, expect, it } from '@jest/globals';
import { lineMap } from '../../src/compare/line-map.ts';

const base = ['package p', '', 'func a() {', '\tx()', '}', '', 'func b() {', '\ty()', '}', ''].join('\n');

describe('the map of lines between two versions of a file', () => {
  it('follows lines behind an insertion, a deletion and a rewrite', () => {
    const head = ['package p', '', '// new', 'func a() {', '\tx(1)', '}', '', 'func b() {', '}', ''].join('\n');
    const map = lineMap(base, head);
    expect(map.toHead(3)).toBe(4);
    expect(map.toHead(4)).toBeNull();
    expect(map.toHead(7)).toBe(8);
    expect(map.toHead(8)).toBeNull();
    expect(map.toBase(8)).toBe(7);
    expect([3, 5].map((line) => map.isChanged(line))).toEqual([true, true]);
    expect([1, 4, 6, 8, 9].map((line) => map.isChanged(line))).toEqual([false, false, false, false, false]);
  });

  it('does not count line ends', () => {
    const map = lineMap(base, base.replaceAll('\n', '\r\n'));
    expect(map.isChanged(4)).toBe(false);
    expect(map.toHead(9)).toBe(9);
  });

  it('maps every line of equal texts to itself', () => {
    expect(lineMap(base, base).toHead(5)).toBe(5);
  });

  it('ends in good time on two long texts that share nothing, and maps what they begin and end with', () => {
    const long = (word: string): string =>
      ['package p', ...Array.from({ length: 15_000 }, (_, index) => `${word} ${index}`), '// end'].join('\n');
    const map = lineMap(long('before'), long('after'));
    expect(map.toHead(1)).toBe(1);
    expect(map.toHead(15_002)).toBe(15_002);
    expect(map.isChanged(7_000)).toBe(true);
  });
});

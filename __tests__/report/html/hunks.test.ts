import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowOfLine, rowsOf } from '../../../src/report/html/client/rows.ts';
import { hunksOf } from '../../../src/report/html/hunks.ts';
import { linesOf } from '../../../src/report/html/lines.ts';
import type { PageFile, PageSource } from '../../../src/report/html/page.ts';

const file: PageFile = { path: 'a.go', basePath: null, status: 'changed' };
const source = (base: string, head: string): PageSource => ({ head, base, hunks: hunksOf(base, head) });

describe('hunksOf', () => {
  it.each([
    ['a\nb\nc\n', 'a\nB\nc\n', [[2, 1, 2, 1]]],
    ['a\nb\n', 'a\nx\ny\nb\n', [[2, 0, 2, 2]]],
    ['a\nx\ny\nb\n', 'a\nb\n', [[2, 2, 2, 0]]],
    ['a\n', 'a\nb\nc\n', [[2, 0, 2, 2]]],
    ['', 'a\n', [[1, 0, 1, 1]]],
    ['a\nb\n', '', [[1, 2, 1, 0]]],
    ['a\nb', 'a\nb\n', []],
    ['a\r\nb\r\n', 'a\nb\n', []],
    [
      'one\ntwo\nthree\nfour\n',
      'zero\none\nthree\nfour!\n',
      [
        [1, 0, 1, 1],
        [2, 1, 3, 0],
        [4, 1, 4, 1],
      ],
    ],
  ])('%j → %j', (base, head, expected) => {
    expect(hunksOf(base, head)).toEqual(expected);
  });
});

describe('rowsOf', () => {
  const text = fc
    .array(fc.constantFrom('', 'a', 'b', 'c', '}'), { maxLength: 12 })
    .chain((lines) => fc.constantFrom(lines.join('\n'), `${lines.join('\n')}\n`));

  it('has every line of both sides once, in order, and pairs only lines that are alike outside of hunks', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('split', 'unified'), (base, head, layout) => {
        const rows = rowsOf(file, source(base, head), layout);
        const count = (from: string): readonly number[] => linesOf(from).map((_, index) => index + 1);
        expect(rows.flatMap((row) => row.base ?? [])).toEqual(count(base));
        expect(rows.flatMap((row) => row.head ?? [])).toEqual(count(head));
        for (const row of rows) {
          if (row.changed) continue;
          expect(linesOf(head)[(row.head ?? 0) - 1]).toBe(linesOf(base)[(row.base ?? 0) - 1]);
        }
      }),
    );
  });

  it('shows a rewritten line beside its old self, or below it, or alone', () => {
    const changed = source('a\nb\nc\n', 'a\nB\nc\n');
    const middle = (layout: 'split' | 'unified' | 'head'): unknown => rowsOf(file, changed, layout).slice(1, -1);
    expect(middle('split')).toEqual([{ base: 2, head: 2, changed: true }]);
    expect(middle('unified')).toEqual([
      { base: 2, head: null, changed: true },
      { base: null, head: 2, changed: true },
    ]);
    expect(middle('head')).toEqual([{ base: null, head: 2, changed: true }]);
  });

  it('finds a line, or what stands above where the layout leaves it out', () => {
    const changed = source('a\nb\nc\n', 'a\nc\n');
    expect(rowOfLine(rowsOf(file, changed, 'split'), 'base', 3)).toBe(2);
    expect(rowOfLine(rowsOf(file, changed, 'head'), 'base', 2)).toBe(0);
  });
});

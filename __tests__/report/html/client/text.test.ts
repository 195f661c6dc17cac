import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokensOf } from '../../../../src/report/html/client/go-tokens.ts';
import { parseAddress, writeAddress, type Address } from '../../../../src/report/html/client/location.ts';
import { commonPathOf, shortPackage } from '../../../../src/report/html/client/model.ts';
import { counted, groupedIn, shortSize } from '../../../../src/report/html/client/numbers.ts';
import { indexOfColumn, longestLine, segmentsOf } from '../../../../src/report/html/client/segments.ts';

/** Each line with its tokens as `kind:text`. */
function words(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  return tokensOf(text).map((tokens, index) =>
    tokens.map(({ start, end, kind }) => `${kind}:${(lines[index] ?? '').slice(start, end)}`),
  );
}

describe('tokensOf', () => {
  it.each([
    ['func f() { return 0x1F }', [['keyword:func', 'keyword:return', 'number:0x1F']]],
    ['x := "a\\"b" // "c"', [['string:"a\\"b"', 'comment:// "c"']]],
    ["r := '\\''; s := '\"'", [["string:'\\''", "string:'\"'"]]],
    ['a := `x\n// no\n` + b', [['string:`x'], ['string:// no'], ['string:`']]],
    ['/* a\n\nfunc */ func', [['comment:/* a'], [], ['comment:func */', 'keyword:func']]],
    ['/* never ends\nfunc', [['comment:/* never ends'], ['comment:func']]],
    ['"never ends\nfunc', [['string:"never ends'], ['keyword:func']]],
    ['functional := typeOf(v1)', [[]]],
    ['größe := nil', [['keyword:nil']]],
    ['', [[]]],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('has as many lines as the text, and no token outside of its line, whatever the text', () => {
    const piece = fc.constantFrom(
      '\n',
      '"',
      "'",
      '`',
      '/*',
      '*/',
      '//',
      '\\',
      'func',
      'a',
      '1',
      ' ',
      '\u{1f600}',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const lines = pieces.join('').split('\n');
        const tokens = tokensOf(pieces.join(''));
        expect(tokens).toHaveLength(lines.length);
        for (const [index, line] of lines.entries()) {
          for (const { start, end } of tokens[index] ?? []) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(line.length);
          }
        }
      }),
    );
  });
});

describe('segmentsOf', () => {
  it('cuts at tokens and marks and loses nothing', () => {
    const line = 'x := f("a")';
    const [tokens = []] = tokensOf(line);
    expect(segmentsOf(line, tokens, [{ start: 5, end: 9 }])).toEqual([
      { text: 'x := ', kind: null, marked: false },
      { text: 'f(', kind: null, marked: true },
      { text: '"a', kind: 'string', marked: true },
      { text: '"', kind: 'string', marked: false },
      { text: ')', kind: null, marked: false },
    ]);
  });

  it('draws the beginning of a line that is too long', () => {
    const segments = segmentsOf('x'.repeat(longestLine + 1), [], [{ start: 1, end: longestLine + 1 }]);
    expect(segments.map(({ text }) => text.length)).toEqual([1, longestLine - 1, 1]);
    expect(segments.at(-1)?.text).toBe('…');
  });

  it('counts columns in bytes, as the compiler does', () => {
    // 'é' has 2 bytes, '漢' 3, '😀' 4.
    const line = 'é漢😀x';
    expect([1, 3, 6, 10, 99].map((column) => indexOfColumn(line, column))).toEqual([0, 1, 2, 4, 5]);
  });
});

describe('addresses', () => {
  it.each<[string, Address]>([
    ['', { view: 'start' }],
    ['#nonsense', { view: 'start' }],
    ['#finding=0123abcd', { view: 'finding', id: '0123abcd' }],
    ['#file=a/b.go&line=12', { view: 'file', path: 'a/b.go', line: 12 }],
    ['#file=a.go&line=x', { view: 'file', path: 'a.go', line: 1 }],
    ['#file=a.go&line=-5', { view: 'file', path: 'a.go', line: 1 }],
    ['#map', { view: 'map', package: null, file: null }],
    ['#map&from=40', { view: 'map', package: null, file: null, from: 40 }],
    ['#map=example.com/a&from=-1', { view: 'map', package: 'example.com/a', file: null }],
    ['#map=example.com/a', { view: 'map', package: 'example.com/a', file: null }],
    ['#map=example.com/a&in=a/b.go', { view: 'map', package: 'example.com/a', file: 'a/b.go' }],
  ])('%s', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });

  it('are read as they were written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const address = fc.oneof(
      fc.record({ view: fc.constant('finding' as const), id: text }),
      fc.record({ view: fc.constant('file' as const), path: text, line: fc.integer({ min: 1 }) }),
      fc.record(
        {
          view: fc.constant('map' as const),
          package: fc.option(text),
          file: fc.constant(null),
          from: fc.integer({ min: 1 }),
        },
        { requiredKeys: ['view', 'package', 'file'] },
      ),
      fc.record({ view: fc.constant('map' as const), package: text, file: text }),
    );
    fc.assert(
      fc.property(address, (given) => {
        expect(parseAddress(writeAddress(given))).toEqual(given);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    [0, '0 B'],
    [9_999, '9,999 B'],
    [10_000, '10.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [100_021_856, '100.0 MB'],
    [5_000_000_000_000, '5000.0 GB'],
  ])('%d bytes: %s', (bytes, expected) => {
    expect(shortSize(bytes)).toBe(expected);
  });

  it('are grouped from four digits on', () => {
    expect(counted(1, 'byte')).toBe('1 byte');
    expect(counted(1234567, 'byte')).toBe('1,234,567 bytes');
    expect(groupedIn('16103 allocations and 229 possible')).toBe('16,103 allocations and 229 possible');
  });
});

describe('names of packages', () => {
  it.each([
    [
      ['example.com/m/a', 'example.com/m/b/c'],
      ['a', 'b/c'],
    ],
    [
      ['example.com/m', 'example.com/m/b'],
      ['m', 'b'],
    ],
    [
      ['example.com/m/ab', 'example.com/m/ac'],
      ['ab', 'ac'],
    ],
    [['example.com/m'], ['m']],
    [
      ['a.example/x', 'b.example/y'],
      ['a.example/x', 'b.example/y'],
    ],
  ])('%j → %j', (packages, expected) => {
    const common = commonPathOf(packages);
    expect(packages.map((path) => shortPackage(path, common))).toEqual(expected);
  });
});

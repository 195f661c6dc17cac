import { describe, expect, it } from '@jest/globals';
import { pairSites } from '../../src/compare/pair-sites.ts';
import { not } from '../../src/model/condition.ts';
import type { Site } from '../../src/side/sites.ts';
import { byWords, escape, shifted, site, test } from './sample.ts';

const nowhere = shifted(0, [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9]);

/** The base's site of each of the head's, by their places in the lists. */
function pairing(base: readonly Site[], head: readonly Site[], places = nowhere): readonly (number | null)[] {
  const pairs = pairSites(base, head, places, byWords());
  return head.map((each) => {
    const before = pairs.get(each);
    return before === undefined ? null : base.indexOf(before);
  });
}

/** A value of a type that none other has. */
function named(expression: string, line: number, rest: Parameters<typeof escape>[2] = {}): Site {
  const allocation = { status: 'confirmed', call: 'runtime.newobject', type: expression, bytes: 8 } as const;
  return site(escape(line, expression, { allocation, ...rest }));
}

describe('the sites of a body that are one value', () => {
  it('are those of the same words on the same line, before the same words elsewhere', () => {
    const places = shifted(2);
    expect(
      pairing([named('&T{...}', 3), named('&T{...}', 7)], [named('&T{...}', 9), named('&T{...}', 5)], places),
    ).toEqual([1, 0]);
  });

  it('are the same where a package says its own name and another does not', () => {
    const places = shifted(0);
    expect(
      pairing(
        [named('&store.Item{...}', 3, { kind: 'new' }), named('&Item{...}', 5, { kind: 'new' })],
        [named('&Item{...}', 3)],
        places,
      ),
    ).toEqual([0]);
  });

  it.each([
    [
      'the same words under the same condition, on a line of the same text, before the same words on a line of that text',
      [site(escape(3, '&T{...}')), site(escape(4, '&T{...}'), { condition: test('ok') })],
      [site(escape(8, '&T{...}'), { condition: test('ok') })],
      [1],
    ],
    [
      'the same words on a line of the same text before other lines',
      [
        site(escape(3, '&T{...}', { source: { lineText: 'a := &T{}' } })),
        site(escape(4, '&T{...}', { source: { lineText: 'b := &T{}' } })),
      ],
      [site(escape(8, '&T{...}', { source: { lineText: '\tb := &T{}' } }), { loops: 1 })],
      [1],
    ],
    [
      'the same words and kind before the same words alone',
      [site(escape(3, 'x', { kind: 'boxing' })), site(escape(4, 'x', { kind: 'variable' }))],
      [site(escape(8, 'x', { kind: 'variable', source: { lineText: 'other' } }))],
      [1],
    ],
    [
      'the same words and kind before those without the package’s name, on a line of the same text',
      [named('&p.T{...}', 3), named('&T{...}', 4, { source: { lineText: 'other' } })],
      [named('&T{...}', 8, { source: { lineText: 'use(&p.T{...})' } })],
      [1],
    ],
    [
      'the same words without the package’s name on a line of the same text before those of the same kind',
      [named('&p.T{...}', 3), named('&p.T{...}', 4, { kind: 'new', source: { lineText: 'use(&T{...})' } })],
      [named('&T{...}', 8)],
      [1],
    ],
    [
      'the same words without the package’s name and kind before those words alone',
      [named('&p.T{...}', 3, { kind: 'new' }), named('&p.T{...}', 4)],
      [named('&T{...}', 8)],
      [1],
    ],
    [
      'the same words without the package’s name before the same type and kind',
      [named('&U{...}', 3), named('&p.T{...}', 4, { kind: 'new' })],
      [named('&T{...}', 8, { allocation: named('&U{...}', 1).escape.allocation })],
      [1],
    ],
    [
      'the same words before the same type',
      [named('&T{...}', 3), named('&U{...}', 4, { kind: 'new' })],
      [named('&U{...}', 8, { allocation: named('&T{...}', 3).escape.allocation })],
      [1],
    ],
    [
      'the same type and kind before the same type',
      [named('T', 3, { kind: 'new' }), named('T', 4)],
      [named('other', 8, { allocation: named('T', 1).escape.allocation })],
      [1],
    ],
    [
      'the same type before the same kind',
      [named('a', 3), named('b', 4, { kind: 'new' })],
      [named('other', 8, { allocation: named('b', 1).escape.allocation })],
      [1],
    ],
    [
      'one map and another, however each is made, before the same kind',
      [named('&T{...}', 3), named('make(map[int]int)', 4, { kind: 'make' })],
      [named('map[int]string{...}', 8)],
      [1],
    ],
    [
      'the same kind where nothing else is alike',
      [named('a', 3, { kind: 'new' }), named('b', 4)],
      [named('c', 8)],
      [1],
    ],
    ['none of another kind', [named('a', 3, { kind: 'new' })], [named('b', 8)], [null]],
  ])('are %s', (_, base, head, expected) => {
    expect(pairing(base, head)).toEqual(expected);
  });

  it('are each of one pair only: of more equals than the base has, the last are without one', () => {
    const equal = (line: number): Site => site(escape(line, '&T{...}'));
    expect(pairing([equal(3), equal(4)], [equal(6), equal(7), equal(8)])).toEqual([0, 1, null]);
  });

  describe('of equals', () => {
    const at = (rest: Partial<Site>, lineText = ''): Site => site(escape(3, '&T{...}', { source: { lineText } }), rest);
    const ok = test('ok');
    it.each([
      ['in as many loops', [at({}), at({ loops: 1 })], [at({ loops: 1 }), at({})]],
      ['as cold', [at({ cold: true }), at({})], [at({}), at({ cold: true })]],
      ['as sure', [at({ sure: false }), at({})], [at({}), at({ sure: false })]],
      [
        'on the same condition',
        [at({ condition: ok }, 'a'), at({ condition: not(ok) }, 'b')],
        [at({ condition: not(ok) }, 'c'), at({ condition: ok }, 'd')],
      ],
      [
        'in as many loops, whatever the conditions',
        [at({ condition: ok }, 'a'), at({ loops: 1 }, 'b')],
        [at({ loops: 1, condition: ok }, 'c'), at({}, 'd')],
      ],
    ])('are those %s', (_, base, head) => {
      expect(pairing(base, head, shifted(0))).toEqual([1, 0]);
    });

    it('are, once those of the nearest circumstances are paired, the others in their order', () => {
      const base = [at({}), at({ loops: 1 })];
      expect(pairing(base, [at({}), at({ cold: true })], shifted(0))).toEqual([0, 1]);
    });

    it('are those on a line of the same text, where the same type in other words is on several', () => {
      const typed = (line: number, words: string, lineText: string): Site =>
        site(escape(line, words, { source: { lineText } }));
      expect(
        pairing(
          [typed(3, 'a', 'x = first()'), typed(4, 'a', 'x = second()')],
          [typed(7, 'b', 'x = second()'), typed(8, 'b', 'x = first()')],
        ),
      ).toEqual([1, 0]);
    });

    it('are just in their order where there are tens of thousands of pairs', () => {
      const many = (rest: (index: number) => Partial<Site>): readonly Site[] =>
        Array.from({ length: 201 }, (_, index) => at(rest(index)));
      const found = pairing(
        many((index) => ({ loops: index })),
        many((index) => ({ loops: 200 - index })),
        shifted(0),
      );
      expect(found).toEqual(found.map((_, index) => index));
    });
  });

  it('are those that a change has in one another’s place, before the same words elsewhere', () => {
    // Lines 1, 5 and 9 are on both sides; between them all is rewritten.
    const places = shifted(0, [2, 3, 4, 6, 7, 8], [2, 3, 4, 6, 7, 8]);
    const at = (line: number): Site => site(escape(line, '&T{...}', { source: { lineText: `line ${line}` } }));
    expect(pairing([at(3), at(7)], [at(8)], places)).toEqual([1]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { match, type Compared } from '../../src/compare/match.ts';
import { added, escape, shifted } from './sample.ts';

const none = { status: 'none', call: null, type: null, bytes: null } as const;

/** `state base-line→head-line`, sorted. */
function told(compared: readonly Compared[]): readonly string[] {
  return compared
    .map(({ state, base, head }) => `${state} ${base?.place.line ?? '-'}→${head?.place.line ?? '-'}`)
    .sort();
}

describe('matching', () => {
  it('pairs values whose lines moved', () => {
    expect(told(match([escape(3, '&T{}')], [escape(13, '&T{}')], shifted(10), added()))).toEqual(['unchanged 3→13']);
  });

  it('tells the new one among equals by its line', () => {
    const base = [escape(3, '&T{}'), escape(9, '&T{}')];
    const head = [escape(3, '&T{}'), escape(6, '&T{}'), escape(9, '&T{}')];
    expect(told(match(base, head, shifted(0), added()))).toEqual(['new -→6', 'unchanged 3→3', 'unchanged 9→9']);
  });

  it('pairs a rewritten expression of the same kind in the same function', () => {
    const base = [escape(3, 'make([]byte, 4)', { kind: 'make' })];
    const head = [escape(3, 'make([]byte, 4, n)', { kind: 'make' })];
    expect(told(match(base, head, shifted(0, [3]), added()))).toEqual(['changed 3→3']);
  });

  it('pairs &T{} rewritten as a variable of the same type', () => {
    const base = [escape(3, '&T{...}')];
    const head = [escape(4, 't', { kind: 'variable' })];
    expect(told(match(base, head, shifted(0, [3]), added()))).toEqual(['changed 3→4']);
  });

  it('pairs a rewritten value with its like, not with the nearest of its kind', () => {
    const made = (line: number, expression: string, type: string | null): ReturnType<typeof escape> =>
      escape(line, expression, {
        kind: expression.startsWith('make') ? 'make' : 'composite',
        allocation: { status: 'confirmed', call: null, type, bytes: null },
      });
    const base = [made(3, 'map[string]any{}', null), made(5, 'make([]P, len(c.P))', '[]P')];
    const head = [made(5, 'make(map[string]any, len(k))', 'map[string]any'), made(9, 'make([]P, len(p))', '[]P')];
    expect(told(match(base, head, shifted(0, [3, 5]), added()))).toEqual(['changed 3→5', 'changed 5→9']);
  });

  it('pairs a variable that was boxed with the same one moved to the heap', () => {
    const base = [
      escape(3, 'b', { kind: 'boxing', allocation: { status: 'confirmed', call: null, type: null, bytes: 24 } }),
    ];
    const head = [escape(2, 'b', { kind: 'variable' })];
    expect(told(match(base, head, shifted(0, [3]), added()))).toEqual(['changed 3→2']);
  });

  it('moves what a function allocated into the one that called it, once that one has its code', () => {
    const source = escape(3, '&T{...}').source;
    const base = [escape(30, '&T{...}', { source: { ...source, function: 'helper', lineText: '\tt := &T{n}' } })];
    const head = (inLoop: boolean) => [
      escape(4, '&T{...}', { source: { ...source, inLoop, lineText: '\t\tt := &T{n}' } }),
    ];
    const pasted = { baseName: (_folder: string, name: string) => name, pastedInto: () => new Set(['helper']) };
    expect(told(match(base, head(false), shifted(0), pasted))).toEqual(['moved 30→4']);
    // Once a call before, once a round now.
    expect(told(match(base, head(true), shifted(0), pasted))).toEqual(['fixed 30→-', 'new -→4']);
    expect(told(match(base, head(false), shifted(0), added()))).toEqual(['fixed 30→-', 'new -→4']);
  });

  it('shows n new ones where a function rises by n', () => {
    const base = [escape(3, '&T{...}')];
    const head = [escape(4, '&U{...}'), escape(5, '&V{...}'), escape(6, '&W{...}')];
    const states = match(base, head, shifted(0, [3]), added()).map(({ state }) => state);
    expect(states.filter((state) => state === 'new')).toHaveLength(2);
  });

  it.each([
    ['a cold value with a warm one', { source: { cold: true } }, {}],
    ['one outside a loop with one inside', {}, { source: { inLoop: true } }],
    ['one that costs nothing with one that allocates', { allocation: none }, {}],
    [
      'one that may cost something with one that does',
      { allocation: { ...none, status: 'unknown' as const }, kind: 'other' as const },
      { kind: 'other' as const },
    ],
  ])('never pairs %s', (_what, before, after) => {
    const base = [escape(3, '&T{...}', before)];
    const head = [escape(4, '&U{...}', after)];
    expect(told(match(base, head, shifted(0, [3]), added()))).toEqual(['fixed 3→-', 'new -→4']);
  });

  it('shows a value that began to cost something on a line that nobody touched', () => {
    expect(told(match([escape(3, 'x', { allocation: none })], [escape(3, 'x')], shifted(0), added()))).toEqual([
      'fixed 3→-',
      'new -→3',
    ]);
  });

  it('follows a line of code into a new function, but not into one that existed', () => {
    const line = { lineText: '\treturn &T{a}' };
    const base = [escape(3, '&T{...}', { source: { ...line, function: 'F' } })];
    const extracted = [escape(20, '&T{...}', { source: { ...line, function: 'helper' } })];
    expect(told(match(base, extracted, shifted(0, [3]), added('helper')))).toEqual(['moved 3→20']);
    expect(told(match(base, extracted, shifted(0, [3]), added()))).toEqual(['fixed 3→-', 'new -→20']);
  });

  it('follows a function into another file of its package', () => {
    const base = [escape(3, '&T{...}')];
    const head = [escape(30, '&T{...}', { file: 'b.go' })];
    expect(told(match(base, head, shifted(0, [3]), added()))).toMatchObject(
      [/^(unchanged|changed) 3→30$/].map((pattern) => expect.stringMatching(pattern)),
    );
  });

  it('tells added code from a regression', () => {
    const head = [escape(3, '&T{...}'), escape(9, '&U{...}', { source: { function: 'G' } })];
    const origins = match([], head, shifted(0), added('G')).map(({ head: after, origin }) => [
      after?.place.line,
      origin,
    ]);
    expect(origins).toEqual([
      [3, 'existing-function'],
      [9, 'new-function'],
    ]);
  });

  it('is near-linear', () => {
    const many = (count: number, from: number): ReturnType<typeof escape>[] =>
      Array.from({ length: count }, (_, index) =>
        escape(index + from, `&T${index % 50}{...}`, { source: { function: `F${Math.floor(index / 100)}` } }),
      );
    const compared = match(many(20_000, 1), many(20_000, 4), shifted(3), added());
    expect(compared.every(({ state }) => state === 'unchanged')).toBe(true);
    expect(compared).toHaveLength(20_000);
  });
});

import { describe, expect, it } from '@jest/globals';
import { pairFree } from '../../src/compare/free.ts';
import type { Escape } from '../../src/model/index.ts';
import type { Body } from '../../src/side/bodies.ts';
import { body, escape, pairsOf, shifted, side } from './sample.ts';

const free = (line: number, words: string, rest: Parameters<typeof escape>[2] = {}): Escape =>
  escape(line, words, { certainty: 'never', ...rest });
const one = (...escapes: readonly Escape[]): Body => body('F', { escapes });

function paired(
  base: readonly Body[],
  head: readonly Body[],
  places = shifted(0),
  renamed: Readonly<Record<string, string>> = {},
): readonly (readonly [state: string, before: number | null, after: number | null])[] {
  const [before, after] = [side('base', base), side('head', head)];
  return pairFree(before, after, pairsOf(before.bodies, after.bodies, renamed), places).map(
    (each) => [each.state, each.base?.place.line ?? null, each.head?.place.line ?? null] as const,
  );
}

describe('what escapes and allocates nothing', () => {
  it('is unchanged on its line, with or without the package’s name, before others of its words', () => {
    const base = [one(free(3, '&p.T{...}'), free(5, '&T{...}'))];
    expect(paired(base, [one(free(7, '&T{...}'), free(5, '&T{...}'))], shifted(2))).toEqual([
      ['unchanged', 5, 7],
      ['unchanged', 3, 5],
    ]);
  });

  it('is unchanged on another line of the same text in its body, and changed on one of another text', () => {
    const base = [one(free(3, '&T{...}'), free(4, 'x'))];
    const head = [one(free(8, '&T{...}'), free(9, 'x', { source: { lineText: 'other(x)' } }))];
    expect(paired(base, head, shifted(0, [3, 4]))).toEqual([
      ['unchanged', 3, 8],
      ['changed', 4, 9],
    ]);
  });

  it('is the same in a body under a new name', () => {
    const [base, head] = [[one(free(3, '&T{...}'))], [body('G', { escapes: [free(8, '&T{...}', { unit: 'G' })] })]];
    expect(paired(base, head, shifted(0, [3]), { F: 'G' })).toEqual([['unchanged', 3, 8]]);
    expect(paired(base, head, shifted(0, [3]))).toEqual([
      ['new', null, 8],
      ['fixed', 3, null],
    ]);
  });

  it('is one pair only: of more equals than the base has, the last is new', () => {
    const head = [one(free(3, '&T{...}'), free(4, '&T{...}'))];
    expect(paired([one(free(3, '&T{...}'))], head)).toEqual([
      ['unchanged', 3, 3],
      ['new', null, 4],
    ]);
  });

  it('is no pair with what is allocated', () => {
    expect(paired([one(escape(3, '&T{...}'))], [one(free(3, '&T{...}'))])).toEqual([['new', null, 3]]);
    expect(paired([one(free(3, '&T{...}'))], [one(escape(3, '&T{...}'))])).toEqual([['fixed', 3, null]]);
  });

  it('is of a new function where the base has none that it was', () => {
    const [before, after] = [
      side('base', [one()]),
      side('head', [one(free(3, 'x')), body('G', { escapes: [free(30, 'y', { unit: 'G' })] })]),
    ];
    const found = pairFree(before, after, pairsOf(before.bodies, after.bodies), shifted(0));
    expect(found.map(({ state, origin }) => [state, origin])).toEqual([
      ['new', 'existing-function'],
      ['new', 'new-function'],
    ]);
  });
});

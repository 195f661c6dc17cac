import { describe, expect, it } from '@jest/globals';
import { not } from '../../src/model/condition.ts';
import type { Escape } from '../../src/model/index.ts';
import type { Body } from '../../src/side/bodies.ts';
import { body, escape, shifted, silent, test } from './sample.ts';
import { key, states, told, value, type Rest } from './states-of.ts';

const linesOf = (found: Iterable<Escape>): readonly number[] => [...found].map(({ place }) => place.line);

const f = (...escapes: readonly Escape[]): Body => body('F', { escapes });

describe('what became of a value of a body that both sides have', () => {
  const before = [f(value('F', 3))];
  const gone = shifted(0, [3]);

  it.each([
    ['the same line: unchanged', before, [f(value('F', 3))], {}, ['3 unchanged was 3']],
    ['another line of the same text: unchanged', before, [f(value('F', 8))], { places: gone }, ['8 unchanged was 3']],
    [
      'another line of another text: changed',
      before,
      [f(value('F', 8, { source: { lineText: 'other' } }))],
      { places: gone },
      ['8 changed was 3'],
    ],
    [
      'its line with another text: unchanged',
      before,
      [f(value('F', 3, { source: { lineText: 'other' } }))],
      {},
      ['3 unchanged was 3'],
    ],
    [
      'a function under another name: moved',
      before,
      [body('G', { escapes: [value('G', 3, { expression: '&F{...}' })] })],
      { renamed: { F: 'G' } },
      ['3 moved was 3'],
    ],
    ['one more: new', before, [f(value('F', 3), escape(5, 'x'))], {}, ['3 unchanged was 3', '5 new']],
    [
      'it runs more often: new, and what it was is known',
      before,
      [f(value('F', 3))],
      { head: { when: { 3: { loops: 1 } } } },
      ['3 new was 3'],
    ],
    [
      'it runs less often: unchanged',
      before,
      [f(value('F', 3))],
      { base: { when: { 3: { loops: 1 } } } },
      ['3 unchanged was 3'],
    ],
  ])('%s', async (_, base, head, rest, expected) => {
    expect(told(await states(base, head, rest))).toEqual(expected);
  });

  it('gone: fixed', async () => {
    const { fixed } = await states([f(value('F', 3), escape(5, 'x'))], [f(value('F', 3))]);
    expect(linesOf(fixed)).toEqual([5]);
  });

  it('says why it runs more often', async () => {
    const { head } = await states(before, [f(value('F', 3))], {
      base: { when: { 3: { condition: not(test('ok')) } } },
    });
    expect([...head.values()]).toMatchObject([{ guards: { gone: [{ text: 'ok' }], isInLoop: false } }]);
  });
});

describe('what became of a value where bodies come and go', () => {
  const helper = (line = 41): Body => body('helper', { line: 40, escapes: [value('F', line, { unit: 'helper' })] });
  const calling = body('F', { calls: { 3: 'helper' } });

  it('extracted into a new function, it is moved', async () => {
    const found = await states([f(value('F', 3))], [calling, helper()]);
    expect(told(found)).toEqual(['41 moved was 3']);
    expect(found.fixed.size).toBe(0);
  });

  it('written out in the caller of a function that is gone, it is moved', async () => {
    const found = await states([calling, helper()], [f(value('F', 3))]);
    expect(told(found)).toEqual(['3 moved was 41']);
    expect(found.fixed.size).toBe(0);
  });

  it('new in a new function it is added code, whoever calls it', async () => {
    expect(told(await states([f()], [calling, helper()]))).toEqual(['41 new of a new function']);
    expect(told(await states([f()], [f(), helper()]))).toEqual(['41 new of a new function']);
  });

  it('new in a function that was part of its caller, it is as new there', async () => {
    expect(told(await states([f()], [calling, helper()], { extracted: ['helper'] }))).toEqual(['41 new']);
  });

  it('more often than before, now that a new function has it that is called in a loop, it is no added code', async () => {
    const found = await states([f(value('F', 3))], [calling, helper()], { head: { when: { 3: { loops: 1 } } } });
    expect(told(found)).toEqual(['41 new was 3']);
  });

  it('in a function that is gone, it is fixed', async () => {
    expect(linesOf((await states([f(), helper()], [f()])).fixed)).toEqual([41]);
  });

  it('is neither where it costs nothing, nor in another module', async () => {
    const free = body('helper', { escapes: [value('F', 41, { unit: 'helper', certainty: 'never' })] });
    const foreign = { ...helper(), isForeign: true };
    for (const other of [free, foreign]) {
      expect(told(await states([f()], [f(), other]))).toEqual([]);
      expect((await states([f(), other], [f()])).fixed.size).toBe(0);
    }
    expect(told(await states([foreign], [{ ...foreign, escapes: [] }]))).toEqual([]);
  });

  it('in a generic function of a package that is not affected, it is no added code', async () => {
    const found = await states([f()], [calling, helper()], { head: { importPathOf: () => null } });
    expect(told(found)).toEqual(['41 new']);
  });
});

describe('where a callee is inlined on one side, and called on the other', () => {
  const make = body('Make', { line: 40, escapes: [value('Make', 41)] });
  const copy = value('Make', 3, { unit: 'F', inlinedFrom: ['Make'] });
  const inlining = body('F', { inlined: { 3: 'Make' }, escapes: [copy] });
  const calling = body('F', { calls: { 3: 'Make' } });
  /** Kept on the stack of its caller. */
  const kept = body('F', { inlined: { 3: 'Make' } });

  it('the value is lost from the stack, or regained', async () => {
    const lost = await states([kept, make], [calling, make]);
    expect(lost.lost.map(({ site, caller }) => [site.escape, caller])).toEqual([[make.escapes[0], key('F')]]);
    expect([lost.regained, told(lost)]).toEqual([[], ['41 unchanged was 41']]);
    const regained = await states([calling, make], [kept, make]);
    expect(regained.regained.map(({ site, caller }) => [site.escape, caller])).toEqual([[make.escapes[0], key('F')]]);
    expect([regained.lost, regained.fixed.size]).toEqual([[], 0]);
  });

  it('nothing is lost that is new in the callee: it is told there', async () => {
    const found = await states([kept, body('Make', { line: 40 })], [calling, make]);
    expect([told(found), found.lost]).toEqual([['41 new'], []]);
  });

  it('a copy is paid for by the call that it took the place of', async () => {
    const found = await states([calling, make], [inlining, make]);
    expect([...found.paid]).toEqual([copy]);
    expect(told(found)).toEqual(['3 moved was 41', '41 unchanged was 41']);
  });
});

describe('what a function that both sides have costs less', () => {
  const make = (...escapes: readonly Escape[]): Body => body('Make', { line: 40, escapes });
  const use = (...escapes: readonly Escape[]): Body => body('F', { escapes, calls: { 3: 'Make' } });

  it('pays for its caller: a value that moved from a callee to its caller is not new', async () => {
    const taken = value('Make', 5, { unit: 'F' });
    const found = await states([use(), make(value('Make', 41))], [use(taken), make()]);
    expect(told(found)).toEqual(['5 moved was 41']);
  });

  it('and costs more is settled with its callers: one that moved into a helper is not new', async () => {
    const helper = (...escapes: readonly Escape[]): Body => body('helper', { line: 40, escapes });
    const calling = (...escapes: readonly Escape[]): Body => body('F', { escapes, calls: { 3: 'helper' } });
    const had = value('helper', 5, { unit: 'F' });
    const found = await states([calling(had), helper()], [calling(), helper(value('helper', 41))]);
    expect(told(found)).toEqual(['41 moved was 5']);
    expect(found.fixed.size).toBe(0);
  });
});

describe('a generic function that nothing instantiates at the base', () => {
  const generic = (line: number): Body =>
    body('F', { text: ['func F[T any]() {', '}'], escapes: line === 0 ? [] : [value('F', line)] });
  const compiled = {
    inlinability: [{ ...place(1), function: 'F', package: '', inlinable: true, reason: '', cost: 1, budget: 80 }],
  };

  it('costs there what it does at the head, on lines that are the same', async () => {
    expect(told(await states([generic(0)], [generic(3)]))).toEqual(['3 unchanged was 3']);
    expect(told(await states([generic(0)], [generic(3)], { places: shifted(0, [], [3]) }))).toEqual(['3 new']);
  });

  it('is another than one that was compiled, and cost nothing', async () => {
    const base = { diagnostics: { ...silent, ...compiled } };
    expect(told(await states([generic(0)], [generic(3)], { base }))).toEqual(['3 new']);
  });
});

describe('a function literal that is put into a table or returned', () => {
  const stored = { storedLiteral: { line: 4, endLine: 6 } };
  const rest = (added: readonly number[]): Rest => ({
    head: { when: { 5: stored } },
    places: {
      ...shifted(0, [], added),
      toBase: (at) => (added.includes(at.line) ? null : { ...at, line: at.line > 6 ? at.line - 3 : at.line }),
    },
  });

  it('is as new as a function, where it was added between lines that were neighbours', async () => {
    expect(told(await states([f()], [f(value('F', 5))], rest([4, 5, 6])))).toEqual(['5 new of a new function']);
  });

  it('is not, where it was there before', async () => {
    expect(told(await states([f()], [f(value('F', 5))], rest([5])))).toEqual(['5 new']);
  });

  it('is not, where it took the place of something', async () => {
    const places = shifted(0, [4, 5, 6], [4, 5, 6]);
    expect(told(await states([f()], [f(value('F', 5))], { head: { when: { 5: stored } }, places }))).toEqual(['5 new']);
  });
});

function place(line: number): Pick<Escape, 'place'> {
  return { place: { file: 'a.go', line, column: 6 } };
}

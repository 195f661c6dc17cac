import { describe, expect, it } from '@jest/globals';
import { weigh, type Weighing } from '../../src/compare/weigh.ts';
import { all, always, not, type Condition } from '../../src/model/condition.ts';
import { unhurried } from '../../src/model/ports.ts';
import type { Site } from '../../src/side/sites.ts';
import { escape, shifted, site, test } from './sample.ts';

/** Values of the base stand on lines below 10, those of the head above; none of them on a line of the other side. */
const lines = Array.from({ length: 20 }, (_, index) => index);
const rewritten = shifted(0, lines, lines);

async function weighed(base: readonly Site[], head: readonly Site[], places = rewritten): Promise<Weighing> {
  return await weigh({ base, head }, places, unhurried);
}

const value = (line: number, words: string, rest: Partial<Site> = {}): Site => site(escape(line, words), rest);
const [ok, fast] = [test('ok'), test('fast')];
const when = (condition: Condition): Partial<Site> => ({ condition });

/** Like nothing else. */
const made = (rest: Partial<Site> = {}): Site =>
  site(escape(5, 'make([]int, n)', { kind: 'make', allocation: typed('[]int') }), rest);

describe('a body rises', () => {
  const before = (rest: Partial<Site> = {}): Site => value(3, '&T{...}', rest);
  const after = (rest: Partial<Site> = {}): Site => value(13, '&T{...}', rest);

  it.each<[string, readonly Site[], readonly Site[], number]>([
    ['by nothing where its sites are the same', [before()], [after()], 0],
    ['by one for one site more', [before()], [after(), value(14, '&U{...}')], 1],
    ['by as many as there are more', [], [after(), value(14, '&U{...}'), value(15, '&V{...}')], 3],
    ['by nothing where other values took the place', [before()], [value(13, 'x')], 0],
    ['where some ways became every way', [before(when(ok))], [after()], 1],
    ['not where every way became some', [before()], [after(when(ok))], 0],
    ['where one way became the other', [before(when(ok))], [after(when(not(ok)))], 1],
    ['into a loop', [before()], [after({ loops: 1 })], 1],
    ['not out of a loop', [before({ loops: 1 })], [after()], 0],
    ['deeper into loops', [before({ loops: 1 })], [after({ loops: 2 })], 1],
    ['not where one on each of two ways took the place of one', [before()], [after(when(ok)), after(when(not(ok)))], 0],
    ['where one on each of two ways became two', [before(when(ok)), before(when(not(ok)))], [after(), after()], 1],
    ['by what is two objects where it was one', [before()], [after({ weight: 2 })], 1],
    ['not by what has its allocation together with another', [before()], [after(), after({ weight: 0 })], 0],
    ['by one beside what has its allocation together with another', [], [after({ weight: 0 }), value(14, 'x')], 1],
    [
      'by as many cold ones as there are more',
      [made({ cold: true })],
      [after({ cold: true }), after({ cold: true })],
      1,
    ],
    ['where what was cold is warm', [before({ cold: true })], [after()], 1],
    ['not where what was warm is cold', [before()], [after({ cold: true })], 0],
    ['where what might be allocated surely is', [before({ sure: false })], [after()], 1],
    ['by something cold that is all new', [], [after({ cold: true })], 1],
    ['not by something cold where something warm is gone', [before()], [value(13, 'x', { cold: true })], 0],
    ['by something warm where something cold is gone', [before({ cold: true })], [value(13, 'x')], 1],
    ['not where something cold runs more often', [before({ cold: true })], [after({ cold: true, loops: 1 })], 0],
    ['not where the loop is no longer left before', [before(when(not(test('skip', { exits: 'loop' }))))], [after()], 0],
    ['not where ways with an error are no longer left before', [before(when(test('err==nil')))], [after()], 0],
  ])('%s', async (_, base, head, expected) => {
    expect((await weighed(base, head)).rises).toHaveLength(expected);
  });

  it('counts conditions in other words for one, where the one took the other’s place', async () => {
    const [old, now] = [test('n<3', { line: 2 }), test('n<4', { line: 12 })];
    expect((await weighed([before(when(old))], [after(when(now))], shifted(0, lines))).rises).toEqual([]);
  });
});

describe('what stands for a rise', () => {
  it('is what was nothing before, rather than what runs more often', async () => {
    const [kept, more] = [value(3, '&T{...}', when(ok)), value(4, '&U{...}')];
    const [now, moved, added] = [value(13, '&T{...}'), value(14, '&U{...}'), value(15, 'make([]int, n)')];
    const { rises, partners } = await weighed([kept, more], [now, moved, added]);
    expect([...partners]).toEqual([[moved, more]]);
    expect(rises.map(({ site: each }) => each)).toEqual([added, now]);
    expect(rises.map(({ before }) => before)).toEqual([null, kept]);
  });

  it('is what stands on lines of the diff, rather than what stands on others', async () => {
    const places = shifted(0, [], [9]);
    const [first, second, third] = [value(4, '&T{...}'), value(5, '&T{...}'), value(9, '&T{...}')];
    expect((await weighed([], [second, first, third], places)).rises.map((rise) => rise.site)).toEqual([
      third,
      first,
      second,
    ]);
  });

  describe('of what was there before, where something that is gone pays for the other', () => {
    const gone = made(when(not(ok)));

    it('is what is dearer, rather than what runs on more ways', async () => {
      const [seldom, one] = [value(3, '&T{...}', when(ok)), value(4, '&U{...}')];
      const [always, two] = [value(13, '&T{...}'), value(14, '&U{...}', { weight: 2 })];
      const { rises } = await weighed([seldom, one, gone], [always, two]);
      expect(rises).toMatchObject([{ site: two, before: one }]);
    });

    it('is what took another’s place, rather than the same value', async () => {
      const [seldom, other] = [
        value(3, '&T{...}', when(ok)),
        site(escape(4, 'a', { kind: 'boxing', allocation: typed('int') }), when(ok)),
      ];
      const [always, another] = [
        value(13, '&T{...}'),
        site(escape(14, 'b', { kind: 'variable', allocation: typed('int') })),
      ];
      const { rises } = await weighed([seldom, other, gone], [always, another]);
      expect(rises).toMatchObject([{ site: another, before: null }]);
    });
  });

  it('is no more than the rise: what is two objects, or in a loop, counts for two', async () => {
    const [before, after] = [value(3, '&T{...}'), value(13, '&T{...}', when(ok))];
    const [two, looped, plain] = [made({ weight: 2 }), made({ loops: 1 }), value(15, '&V{...}')];
    expect((await weighed([before], [after, two])).rises).toMatchObject([{ site: two }]);
    expect((await weighed([before], [after, plain, looped])).rises).toMatchObject([{ site: looped }, { site: plain }]);
  });

  it('says why: what stood in its way, or that it is in a loop now', async () => {
    const found = await weighed([value(3, '&T{...}', when(all(ok, fast)))], [value(13, '&T{...}', when(fast))]);
    expect(found.rises).toMatchObject([{ guards: { gone: [ok], isInLoop: false } }]);
    const inLoop = await weighed([value(3, '&T{...}')], [value(13, '&T{...}', { loops: 1 })]);
    expect(inLoop.rises).toMatchObject([{ guards: { gone: [], isInLoop: true } }]);
  });

  it('was nothing before where it only took another value’s place', async () => {
    const other = site(escape(13, 'x', { kind: 'boxing' }), { loops: 1 });
    const { rises } = await weighed([value(3, '&T{...}')], [other]);
    expect(rises).toMatchObject([{ site: other, before: null }]);
  });

  it('was nothing before where a value of another kind stood on its line', async () => {
    const boxed = site(escape(3, 'x', { kind: 'boxing' }), when(ok));
    expect((await weighed([boxed], [value(3, '&T{...}')], shifted(0))).rises).toMatchObject([{ before: null }]);
  });

  it('was the value of its kind on its line, in whatever words', async () => {
    const [before, after] = [value(3, 'x', when(ok)), value(3, 'y')];
    expect((await weighed([before], [after], shifted(0))).rises).toMatchObject([{ site: after, before }]);
  });

  it('is none of a body that only pays for another', async () => {
    const credit = value(3, 'fmt.Sprintf', { origin: 'credit' });
    const { rises, falls } = await weighed([credit], [value(13, '&T{...}')]);
    expect(rises).toEqual([]);
    expect((await weighed([credit], [])).falls).toEqual([]);
    expect(falls).toEqual([]);
  });
});

describe('what did not rise', () => {
  it('stands for the base’s site that it was', async () => {
    const [before, after] = [value(3, '&T{...}'), value(13, '&T{...}')];
    expect([...(await weighed([before], [after])).partners]).toEqual([[after, before]]);
  });

  it('stands for one that nothing else stands for', async () => {
    const [first, second] = [
      site(escape(3, 'a', { kind: 'make', allocation: typed('A') })),
      site(escape(4, 'b', { kind: 'new', allocation: typed('B') })),
    ];
    const cold = site(escape(13, 'c', { kind: 'closure', allocation: typed('C') }), { cold: true });
    const { rises, partners, falls } = await weighed([first, second], [cold]);
    expect(rises).toEqual([]);
    expect(partners.get(cold)).toBe(first);
    expect(falls).toEqual([second]);
  });

  it('stands for what two ways shared before, where each of them has its own now', async () => {
    const [other, before] = [made(), value(3, '&T{...}')];
    const head = [value(13, '&T{...}', when(ok)), value(14, '&T{...}', when(not(ok)))];
    const { partners } = await weighed([other, before], [made(), ...head]);
    expect(head.map((each) => partners.get(each))).toEqual([before, before]);
  });

  it('stands for anything, where all others are the same', async () => {
    const [before, shared] = [value(3, '&T{...}'), value(14, 'x', { weight: 0 })];
    expect((await weighed([before], [value(13, '&T{...}'), shared])).partners.get(shared)).toBe(before);
  });
});

describe('a body falls', () => {
  it.each<[string, readonly Site[], readonly Site[], readonly number[]]>([
    ['by a site that is gone', [value(3, '&T{...}'), value(4, '&U{...}')], [value(13, '&T{...}')], [1]],
    ['by all where nothing is left', [value(3, '&T{...}'), value(4, '&U{...}', when(ok))], [], [0, 1]],
    [
      'by nothing where two ways share now what each of them had',
      [value(3, '&T{...}', when(ok)), value(4, '&T{...}', when(not(ok)))],
      [value(13, '&T{...}')],
      [],
    ],
    [
      'by nothing where a condition was passed before that decides nothing',
      [value(3, '&T{...}', when(test('err==nil')))],
      [value(13, '&T{...}')],
      [],
    ],
    [
      'by one of two on one way, where what runs on all ways makes up for the other',
      [value(3, '&T{...}', when(not(ok))), made(when(ok)), site(escape(6, 'f', { kind: 'closure' }), when(ok))],
      [value(13, '&T{...}')],
      [1],
    ],
    [
      'by nothing where two ways share one, whatever left its loops',
      [value(3, '&T{...}', { loops: 2 }), value(4, '&U{...}', when(ok)), value(7, '&U{...}', when(not(ok)))],
      [value(13, '&T{...}'), value(14, '&U{...}')],
      [],
    ],
    [
      'by nothing where a site runs less often',
      [value(3, '&T{...}', { loops: 1 })],
      [value(13, '&T{...}', when(ok))],
      [],
    ],
  ])('%s', async (_, base, head, expected) => {
    const { falls } = await weighed(base, head);
    expect(falls.map((each) => base.findIndex(({ escape: { place } }) => place === each.escape.place))).toEqual(
      expected,
    );
  });
});

function typed(type: string): ReturnType<typeof escape>['allocation'] {
  return { status: 'confirmed', call: 'runtime.newobject', type, bytes: 8 };
}

it('stops for breath while it weighs', async () => {
  let breaths = 0;
  const breathe = (): Promise<void> => {
    breaths++;
    return Promise.resolve();
  };
  await weigh({ base: [], head: [value(13, '&T{...}', when(always))] }, rewritten, breathe);
  expect(breaths).toBeGreaterThan(0);
});

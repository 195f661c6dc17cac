import { describe, expect, it } from '@jest/globals';
import { settleWithCallers, type Debts } from '../../src/compare/settle.ts';
import type { Rise, Weighing } from '../../src/compare/weigh.ts';
import type { Body, SideBodies } from '../../src/side/bodies.ts';
import { bodyKey } from '../../src/side/names.ts';
import type { Site } from '../../src/side/sites.ts';
import { body, escape, sideBodies, site } from './sample.ts';

const key = (name: string): string => bodyKey('', name);

const taken = site(escape(41, '&T{...}', { unit: 'helper' }));
const had = site(escape(3, '&T{...}', { unit: 'Use' }));
/** The caller's site that stands for what the helper costs it. */
const owed = site(taken.escape, { origin: 'debt' });

const rise = (each: Site, before: Site | null = null): Rise => ({ site: each, before, guards: null });
const weighing = (rises: readonly Rise[], partners: readonly (readonly [Site, Site])[] = []): Weighing => ({
  rises,
  partners: new Map(partners),
  falls: [],
});
/** The caller had a value in place of it. */
const pays = weighing([], [[owed, had]]);

interface Settled {
  readonly weighings: ReadonlyMap<string, Weighing>;
  readonly asked: readonly (readonly [caller: string, debts: Debts])[];
}

/** `helper` rises, and `Use` calls it. */
async function settled(
  again: Readonly<Record<string, Weighing | null>>,
  given: {
    readonly helper?: Body;
    readonly others?: readonly Body[];
    readonly rises?: readonly Rise[];
    readonly before?: Readonly<Record<string, Weighing>>;
    readonly bodies?: Partial<SideBodies>;
  } = {},
): Promise<Settled> {
  const { helper = body('helper', { line: 40 }), others = [], rises = [rise(taken)], before = {}, bodies = {} } = given;
  const asked: (readonly [string, Debts])[] = [];
  const all = [body('Use', { calls: { 3: helper.name } }), helper, ...others];
  const first = new Map(all.map((each) => [each.key, before[each.name] ?? weighing(each === helper ? rises : [])]));
  const weighings = await settleWithCallers(first, sideBodies(all, bodies), (caller, debts) => {
    asked.push([caller, debts]);
    return Promise.resolve(again[caller.slice(1)] ?? null);
  });
  return { weighings, asked };
}

const risesOf = ({ weighings }: Settled, name: string): readonly Site[] =>
  (weighings.get(key(name))?.rises ?? []).map((each) => each.site);

describe('what a helper costs more', () => {
  it('is taken back where its caller had it instead, which stands for it then', async () => {
    const found = await settled({ Use: pays });
    expect(risesOf(found, 'helper')).toEqual([]);
    expect(found.weighings.get(key('helper'))?.partners.get(taken)).toBe(had);
    expect(found.weighings.get(key('Use'))).toBe(pays);
    expect(found.asked).toEqual([[key('Use'), new Map([[key('helper'), [taken]]])]]);
  });

  it('is taken back where the caller has it inlined: its copy stands for it', async () => {
    const copy = site(escape(3, '&T{...}', { unit: 'Use', inlinedFrom: ['helper'] }));
    expect(risesOf(await settled({ Use: weighing([], [[copy, had]]) }), 'helper')).toEqual([]);
    const other = site(escape(3, '&T{...}', { unit: 'Use' }));
    expect(risesOf(await settled({ Use: weighing([], [[other, had]]) }), 'helper')).toEqual([taken]);
  });

  it.each<[string, Weighing | null, Weighing]>([
    ['a caller rises by it', weighing([rise(owed)], [[owed, had]]), weighing([rise(had)])],
    ['a caller rises by another for it', weighing([rise(had)], [[owed, had]]), weighing([])],
    ['a caller can’t be weighed', null, weighing([])],
    ['nobody is found that had it', weighing([]), weighing([])],
  ])('stays where %s', async (_, again, before) => {
    const found = await settled({ Use: again }, { before: { Use: before } });
    expect(risesOf(found, 'helper')).toEqual([taken]);
    expect(found.weighings.get(key('Use'))).toBe(before);
  });

  it('stays where one of its callers does not pay', async () => {
    const others = [body('Other', { line: 60, calls: { 61: 'helper' } })];
    expect(risesOf(await settled({ Use: pays, Other: weighing([rise(owed)]) }, { others }), 'helper')).toEqual([taken]);
    expect(risesOf(await settled({ Use: pays, Other: weighing([]) }, { others }), 'helper')).toEqual([]);
  });

  it('stays where it is more than the callers had', async () => {
    const more = site(escape(42, '&U{...}', { unit: 'helper' }));
    expect(risesOf(await settled({ Use: pays }, { rises: [rise(taken), rise(more)] }), 'helper')).toEqual([
      taken,
      more,
    ]);
  });

  it.each<[string, Body, Partial<SideBodies>]>([
    ['is exported', body('Helper', { line: 40 }), {}],
    ['is an exported method', body('(*t).Helper', { line: 40 }), {}],
    ['has its address taken', body('helper', { line: 40 }), { addressed: new Set([key('helper')]) }],
    ['calls itself', body('helper', { line: 40, calls: { 42: 'helper' } }), {}],
    ['is where a program starts', body('main', { line: 40 }), {}],
    ['is called by the runtime', body('init', { line: 40 }), {}],
    ['is of another module', body('helper', { isForeign: true }), {}],
    ['stands in no source', body('helper', { declared: null }), {}],
    ['is called by nobody that is known', body('helper'), { callers: new Map() }],
  ])('is asked of nobody where it %s: who else calls it is not known', async (_, helper, bodies) => {
    const found = await settled({ Use: pays }, { helper, bodies });
    expect(found.asked).toEqual([]);
    expect(risesOf(found, helper.name)).toEqual([taken]);
  });

  it('is asked of nobody where it was there before, or a call costs it', async () => {
    const called = site(taken.escape, { origin: 'called' });
    expect((await settled({ Use: pays }, { rises: [rise(taken, had), rise(called)] })).asked).toEqual([]);
  });

  it('leaves what else rises there', async () => {
    const other = site(escape(42, '&U{...}', { unit: 'helper' }), { origin: 'called' });
    const found = await settled({ Use: pays }, { rises: [rise(taken), rise(other)] });
    expect(risesOf(found, 'helper')).toEqual([other]);
  });

  it('is no debt to itself, where it has a literal of its own inlined', async () => {
    const helper = body('helper', { line: 40, inlined: { 43: 'helper' } });
    const found = await settled({ Use: pays }, { helper });
    expect(found.asked.map(([caller]) => caller)).toEqual([key('Use')]);
    expect(risesOf(found, 'helper')).toEqual([]);
  });
});

it('a caller pays for all its helpers together', async () => {
  const second = site(escape(61, '&T{...}', { unit: 'second' }));
  const use = body('Use', { calls: { 3: 'first', 4: 'second' } });
  const [one, two] = [body('first', { line: 40 }), body('second', { line: 60 })];
  const asked: Debts[] = [];
  await settleWithCallers(
    new Map([
      [use.key, weighing([])],
      [one.key, weighing([rise(taken)])],
      [two.key, weighing([rise(second)])],
    ]),
    sideBodies([use, one, two]),
    (_, debts) => {
      asked.push(debts);
      return Promise.resolve(pays);
    },
  );
  expect(asked.map((debts) => [...debts])).toEqual([
    [[one.key, [taken]]],
    [
      [one.key, [taken]],
      [two.key, [second]],
    ],
  ]);
});

import { describe, expect, it } from '@jest/globals';
import { guardsBetween, isDearer, withoutPassedGuards } from '../../src/compare/guards.ts';
import { all, always, any, never, not, type Condition } from '../../src/model/condition.ts';
import type { Site } from '../../src/side/sites.ts';
import { byWords, escape, site, test } from './sample.ts';

const value = escape(3, '&T{...}');
const when = (condition: Condition, rest: Partial<Site> = {}): Site => site(value, { condition, ...rest });

const [ok, fast] = [test('ok'), test('fast')];
const early = test('n<3', { exits: 'other' });
const earlyInLoop = test('skip', { exits: 'loop' });

describe('why a value runs more often', () => {
  const guards = (before: Site, after: Site): ReturnType<typeof guardsBetween> =>
    guardsBetween(before, after, byWords());

  it.each([
    ['nothing, where the conditions are the same', when(all(ok, fast)), when(all(fast, ok)), []],
    ['what it stood behind and does no longer', when(all(ok, fast)), when(fast), ['ok']],
    ['in the order of the text', when(all(fast, not(early), ok)), when(always), ['fast', 'n<3', 'ok']],
    ['all that a disjunction asked', when(any(ok, fast)), when(always), ['ok', 'fast']],
    ['none of several early exits, each by itself', when(not(any(early, ok))), when(not(ok)), ['n<3']],
    ['but what the source does not write', when(all(ok, test('in G', { isWritten: false }))), when(always), ['ok']],
    ['a condition that turned around', when(ok), when(not(ok)), ['ok']],
  ])('tells %s', (_, before, after, expected) => {
    expect(guards(before, after).gone.map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ['it stands in its first loop', 0, 1, true],
    ['it stood in a loop before', 1, 2, false],
    ['it stands in no loop', 0, 0, false],
  ])('tells of a loop: %s', (_, before, after, expected) => {
    expect(guards(when(always, { loops: before }), when(always, { loops: after })).isInLoop).toBe(expected);
  });

  it.each([
    ['an early exit is gone, and a condition still decides', when(all(not(early), ok)), when(ok), true],
    [
      'an early exit is gone, and the rounds of a loop decide',
      when(not(early), { loops: 1 }),
      when(always, { loops: 1 }),
      true,
    ],
    ['an early exit is gone, and nothing decides', when(not(early)), when(always), false],
    ['an `if` around it is gone', when(all(fast, ok)), when(ok), false],
    ['one of what is gone is an `if` around it', when(all(not(early), fast, ok)), when(ok), false],
    ['a condition was widened', when(ok), when(any(ok, fast)), true],
    ['nothing is gone', when(ok), when(ok), false],
    ['it was cold before', when(all(not(early), ok), { cold: true }), when(ok), false],
  ])('may be implied by what decides still, or not: %s', (_, before, after, expected) => {
    expect(guards(before, after).mayBeImplied).toBe(expected);
  });

  it.each([
    ['x==nil', true],
    ['len(x)==0', true],
    ['0<len(x)', true],
    ['len(x)==1', false],
    ['x==1', false],
  ])('is none in a loop over what may be nothing, where that was asked: %s', (text, expected) => {
    const [before, after] = [when(test(text), { loops: 1 }), when(always, { loops: 1 })];
    expect(guards(before, after).mayBeImplied).toBe(expected);
    expect(guards({ ...before, loops: 0 }, { ...after, loops: 0 }).mayBeImplied).toBe(false);
  });
});

describe('a value is dearer, whatever its conditions', () => {
  const plain = when(always);
  it.each([
    ['in more loops', plain, when(always, { loops: 1 }), true],
    ['in fewer loops', when(always, { loops: 1 }), plain, false],
    ['with more objects', plain, when(always, { weight: 2 }), true],
    ['with fewer objects', when(always, { weight: 2 }), plain, false],
    ['warm where it was cold', when(always, { cold: true }), plain, true],
    ['cold where it was warm', plain, when(always, { cold: true }), false],
    ['sure where it was not', when(always, { sure: false }), plain, true],
    ['unsure where it was sure', plain, when(always, { sure: false }), false],
    ['behind no condition any more', when(ok), plain, false],
  ])('%s', (_, before, after, expected) => {
    expect(isDearer(before, after)).toBe(expected);
  });
});

describe('guards that make nothing run more often by being gone', () => {
  const eased = (before: Site, after: Site): Condition | null =>
    withoutPassedGuards(new Map([[after, before]]), byWords()).get(before)?.condition ?? null;

  it.each([
    ['that the loop was not left before', all(not(earlyInLoop), ok), ok, all(ok)],
    ['that there was no error', all(test('err==nil'), ok), ok, all(ok)],
    ['that a field held no error', all(test('r.err==nil'), ok), ok, all(ok)],
  ])('are taken off the base’s site: %s', (_, before, after, expected) => {
    expect(eased(when(before), when(after))).toEqual({ kind: 'all', of: [expected] });
  });

  it.each([
    ['that there was another thing', test('conn==nil'), always],
    ['that there was an error', not(test('err==nil')), always],
    ['what left more than the loop', not(early), always],
    ['a condition that was widened to one without an error', any(test('err==nil'), ok), always],
    ['that it never ran', never, always],
    ['what is still asked', not(earlyInLoop), not(earlyInLoop)],
  ])('are no others: %s', (_, before, after) => {
    expect(eased(when(before), when(after))).toBeNull();
  });

  it('are none where the two stand in different loops', () => {
    expect(eased(when(not(earlyInLoop)), when(always, { loops: 1 }))).toBeNull();
  });

  it('leave all else of the site as it was', () => {
    const before = when(not(earlyInLoop), { cold: true, weight: 2 });
    const found = withoutPassedGuards(new Map([[when(always), before]]), byWords());
    expect(found.get(before)).toEqual({ ...before, condition: always });
  });
});

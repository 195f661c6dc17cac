import { describe, expect, it } from '@jest/globals';
import { largestExcess, type Numbering, type Weighed } from '../../src/compare/scenarios.ts';
import { unhurried } from '../../src/model/ports.ts';
import { all, always, any, not, type Condition, type Test } from '../../src/model/condition.ts';

const test = (text: string): Test => ({
  kind: 'test',
  text,
  file: 'a.go',
  line: 1,
  stable: true,
  exits: 'nothing',
  isWritten: true,
});
const numbers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'];
const numbering: Numbering = ({ text }) => ({ number: numbers.indexOf(text), negated: false });
const site = (condition: Condition = always, loops = 0, weight = 1): Weighed => ({ condition, loops, weight });
const [a, b] = [test('a'), test('b')];

describe('largestExcess', () => {
  const excess = async (some: readonly Weighed[], others: readonly Weighed[]): Promise<number> =>
    (await largestExcess(some, others, numbering, unhurried))?.amount ?? 0;

  it('is nothing where both sides cost the same whatever the outcomes', async () => {
    expect(await excess([site()], [site()])).toBe(0);
    expect(await excess([site(a)], [site()])).toBe(0);
  });

  it('finds the outcome under which one side costs more', async () => {
    expect(await excess([site()], [site(a)])).toBe(1);
    expect(await excess([site(not(a))], [site(a)])).toBe(1);
  });

  it('counts what excludes each other once', async () => {
    expect(await excess([site(a), site(not(a))], [site()])).toBe(0);
    expect(await excess([site()], [site(a), site(not(a))])).toBe(0);
    expect(await excess([site(a), site(not(a))], [])).toBe(1);
  });

  it('lets one in a loop make up for one outside, and not the other way round', async () => {
    expect(await excess([site()], [site(always, 1)])).toBe(0);
    expect(await excess([site(always, 1)], [site()])).toBe(1);
    expect(await excess([site(always, 2)], [site(always, 1)])).toBeGreaterThan(0);
  });

  it('understands conjunctions and disjunctions of the same tests', async () => {
    expect(await excess([site(all(a, b))], [site(a)])).toBe(0);
    expect(await excess([site(any(a, b))], [site(a)])).toBe(1);
    expect(await excess([site(not(all(a, b)))], [site(not(a))])).toBe(1);
  });

  it('names what makes the excess', async () => {
    const more = site(b);
    const found = await largestExcess([site(a), more], [site(a)], numbering, unhurried);
    expect(found?.active).toContain(more);
  });

  it('finds its way among more tests than can all be tried', async () => {
    const many = numbers.map(test);
    const some = many.map((each) => site(all(each, not(a))));
    expect(await excess([...some, site(all(...many))], some)).toBe(1);
    expect(await excess(some, [...some])).toBe(0);
  });

  it('does not try all pairs of hundreds of conditions, and stops for breath all the time', async () => {
    const count = 200;
    const many = Array.from({ length: count }, (_, index) => site(test(`${index}`)));
    const byIndex: Numbering = ({ text }) => ({ number: Number(text), negated: false });
    let breaths = 0;
    const breathe = (): Promise<void> => {
      breaths++;
      return Promise.resolve();
    };
    const found = await largestExcess(many, many.slice(1), byIndex, breathe);
    expect(found?.amount).toBe(1);
    // All pairs are 40,000; 16 outcomes are tried between two breaths.
    expect(breaths).toBeGreaterThan(1000);
    expect(breaths).toBeLessThan(30_000 / 16);
  });
});

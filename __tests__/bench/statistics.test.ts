import { describe, expect, it } from '@jest/globals';
import { growth, median, ratioOf, spreadOf } from '../../bench/statistics.ts';

describe('median', () => {
  it('is the middle one, however they come', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([7])).toBe(7);
  });

  it('is halfway between the two in the middle', () => {
    expect(median([10, 1, 4, 2])).toBe(3);
  });

  it('sorts numbers as numbers', () => {
    expect(median([100, 9, 20])).toBe(20);
  });
});

describe('spreadOf', () => {
  it('tells the ends, too', () => {
    expect(spreadOf([3, 1, 2, 8])).toEqual({ runs: 4, median: 2.5, min: 1, max: 8 });
  });

  it('has nothing to say of nothing', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

describe('ratioOf', () => {
  it('compares what was measured in the same round', () => {
    // Three rounds, the last on a machine that was three times as slow: 20, 10 and 30 times, not the ratio of the medians.
    expect(ratioOf([20, 20, 90], [1, 2, 3])).toEqual({ runs: 3, median: 20, min: 10, max: 30 });
  });

  it('leaves out rounds that only one of them has', () => {
    expect(ratioOf([8, 9, 50], [4])).toEqual({ runs: 1, median: 2, min: 2, max: 2 });
    expect(() => ratioOf([], [1])).toThrow(RangeError);
  });
});

describe('growth', () => {
  it.each([
    ['linear', 1, (size: number) => 3 * size],
    ['quadratic', 2, (size: number) => size * size],
    ['flat', 0, () => 5],
  ])('of what is %s is %d', (_name, power, cost) => {
    expect(growth([1000, 2000, 4000].map((size) => ({ size, cost: cost(size) })))).toBeCloseTo(power, 10);
  });

  it('needs two sizes', () => {
    expect(() => growth([{ size: 5, cost: 1 }])).toThrow(RangeError);
    expect(() => growth([])).toThrow(RangeError);
  });
});

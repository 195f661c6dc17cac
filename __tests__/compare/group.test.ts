import { describe, expect, it } from '@jest/globals';
import { groupBy, lazy } from '../../src/compare/group.ts';

describe('groupBy', () => {
  it('keeps the order of the keys, and of the items under one key', () => {
    const groups = groupBy(['bee', 'ant', 'bear', 'ape'], (word) => word.charAt(0));
    expect([...groups]).toEqual([
      ['b', ['bee', 'bear']],
      ['a', ['ant', 'ape']],
    ]);
  });
});

describe('lazy', () => {
  it('makes nothing before it is asked, and one thing however often it is asked, be it null', () => {
    let made = 0;
    const thing = lazy((): null => {
      made++;
      return null;
    });
    expect(made).toBe(0);
    expect([thing(), thing()]).toEqual([null, null]);
    expect(made).toBe(1);
  });
});

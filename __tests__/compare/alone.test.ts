import { describe, expect, it } from '@jest/globals';
import { alone } from '../../src/compare/alone.ts';
import { body, escape, side } from './sample.ts';

describe('one side alone', () => {
  const value = escape(3, '&T{...}', { unit: 'New' });
  const copy = escape(22, '&T{...}', { unit: 'Use', inlinedFrom: ['New'] });
  const other = escape(24, '&U{...}', { unit: 'Use' });
  const understood = side('head', [
    body('New', { escapes: [value] }),
    body('Use', { line: 20, escapes: [copy, other], inlined: { 22: 'New' } }),
  ]);

  it('has nothing new: each of its values is on both sides of the comparison', () => {
    const found = alone(understood);
    expect(found.map(({ state, origin }) => [state, origin])).toEqual([
      ['unchanged', 'existing-function'],
      ['unchanged', 'existing-function'],
    ]);
    expect(found[1]).toMatchObject({ base: other, head: other });
  });

  it('counts a value and its inlined copies once, at the value, and knows where the copies are', () => {
    const [first, ...rest] = alone(understood).map(({ head }) => head);
    expect(first).toEqual({ ...value, occurrences: [copy.place] });
    expect(rest).toEqual([other]);
  });
});

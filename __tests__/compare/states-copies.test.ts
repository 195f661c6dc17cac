import { describe, expect, it } from '@jest/globals';
import { not } from '../../src/model/condition.ts';
import type { Escape } from '../../src/model/index.ts';
import type { Body } from '../../src/side/bodies.ts';
import { body, shifted, test } from './sample.ts';
import { states, told, value } from './states-of.ts';

/** `helper` makes a value, which `F` has inlined on line 3, with or without the value. */
const helper = (...escapes: readonly Escape[]): Body => body('helper', { line: 40, escapes });
const made = value('T', 41, { unit: 'helper' });
const copy = (line = 3): Escape => value('T', line, { unit: 'F', inlinedFrom: ['helper'] });
const inlining = (...escapes: readonly Escape[]): Body => body('F', { escapes, inlined: { 3: 'helper' } });
const had = value('T', 3, { unit: 'F' });

describe('a value of an inlined body that only one side has', () => {
  it('is added code, in its copies, too', async () => {
    const found = await states([body('F')], [inlining(copy()), helper(made)]);
    expect(told(found)).toEqual(['3 new of a new function', '41 new of a new function']);
  });

  it('is as new in its copies, and in the body, where the body was part of its caller', async () => {
    const found = await states([body('F')], [inlining(copy()), helper(made)], { extracted: ['helper'] });
    expect(told(found)).toEqual(['3 new', '41 new']);
  });

  it('was what the copy was, where it was extracted and is inlined again', async () => {
    const found = await states([body('F', { escapes: [had] })], [inlining(copy()), helper(made)]);
    expect(told(found)).toEqual(['3 unchanged was 3', '41 moved was 3']);
  });

  it('is new, where its copy runs more often than what it was', async () => {
    const found = await states([body('F', { escapes: [had] })], [inlining(copy()), helper(made)], {
      base: { when: { 3: { condition: not(test('ok')) } } },
    });
    expect(told(found)).toEqual(['3 new was 3', '41 new']);
  });

  it('is not gone, where the body was written out in its caller', async () => {
    const found = await states([inlining(copy()), helper(made)], [body('F', { escapes: [had] })]);
    expect(told(found)).toEqual(['3 unchanged was 3']);
    expect(found.fixed.size).toBe(0);
  });

  it('is gone with its body, where no copy goes on', async () => {
    const { fixed } = await states([inlining(copy()), helper(made)], [body('F')]);
    expect([...fixed].map(({ place }) => place.line).sort()).toEqual([3, 41]);
  });
});

describe('a value of a new function that several bodies call', () => {
  const calling = (name: string, line: number, escapes: readonly Escape[] = []): Body =>
    body(name, { line, escapes, calls: { [line + 2]: 'helper' } });
  const [first, second] = ['A', 'B'].map((unit, index) => value('T', index * 20 + 1, { unit }));

  it('is new for an existing function, where it is extracted from one of them, and costs that more', async () => {
    const base = [body('A', { escapes: [first!] }), body('B', { line: 20 })];
    const head = [calling('A', 1), calling('B', 20), helper(made)];
    const rest = { head: { when: { 3: { loops: 1 } } } };
    expect(told(await states(base, head, rest))).toEqual(['41 new was 1']);
    expect(told(await states([...base].reverse(), [...head].reverse(), rest))).toEqual(['41 new was 1']);
  });

  it('was, where it runs more often for several, what it was in the first', async () => {
    const base = [body('A', { escapes: [first!] }), body('B', { line: 20, escapes: [second!] })];
    const rest = { head: { when: { 3: { loops: 1 }, 22: { loops: 1 } } } };
    expect(told(await states(base, [calling('A', 1), calling('B', 20), helper(made)], rest))).toEqual(['41 new was 1']);
  });

  it('was there, where it is extracted from one and added to another', async () => {
    const base = [body('A', { escapes: [first!] }), body('B', { line: 20 })];
    const head = [calling('A', 1), calling('B', 20), helper(made)];
    expect(told(await states(base, head))).toEqual(['41 moved was 1']);
    expect(told(await states([...base].reverse(), [...head].reverse()))).toEqual(['41 moved was 1']);
  });

  it('was there, where both had it', async () => {
    const base = [body('A', { escapes: [first!] }), body('B', { line: 20, escapes: [second!] })];
    const found = await states(base, [calling('A', 1), calling('B', 20), helper(made)]);
    expect(told(found)).toEqual(['41 moved was 1']);
    expect(found.fixed.size).toBe(0);
  });
});

describe('a value of a new function that an extracted one calls', () => {
  it('is as new as the extracted one', async () => {
    const head = [
      body('F', { calls: { 3: 'part' } }),
      body('part', { line: 20, calls: { 22: 'helper' } }),
      helper(made),
    ];
    expect(told(await states([body('F')], head, { extracted: ['part'] }))).toEqual(['41 new']);
    expect(told(await states([body('F')], head))).toEqual(['41 new of a new function']);
  });
});

describe('a value in a package’s folder that was renamed', () => {
  it('is moved, unless the file went with its folder', async () => {
    const at = (file: string): Body => body('F', { file, escapes: [value('F', 3, { file })] });
    const [before, after] = [{ ...at('old/a.go'), key: 'new\0F', folder: 'new' }, at('new/a.go')];
    const places = shifted(0);
    const renamed = {
      ...places,
      headFile: () => 'new/a.go',
      toHead: (place: Escape['place']) => ({ ...place, file: 'new/a.go' }),
    };
    expect(told(await states([before], [after], { places: renamed }))).toEqual(['3 unchanged was 3']);
    expect(told(await states([before], [after], { places }))).toEqual(['3 moved was 3']);
  });
});

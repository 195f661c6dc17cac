import { describe, expect, it } from '@jest/globals';
import { lostStackAllocations, type LostStackAllocation } from '../../src/compare/lost-stack.ts';
import type { InlinabilityRecord } from '../../src/diagnostics/collect.ts';
import type { BodyCall } from '../../src/side/bodies.ts';
import type { Site } from '../../src/side/sites.ts';
import type { UnderstoodSide } from '../../src/side/understand.ts';
import type { GoFile } from '../../src/source/index.ts';
import { body, call, escape, side, silent, site } from './sample.ts';

const value = escape(41, '&T{...}', { unit: 'Make', message: '&T{...} escapes to heap' });

const record = (line: number, name: string, inlinable: boolean): InlinabilityRecord => ({
  place: { file: 'a.go', line, column: 6 },
  function: name,
  package: 'example.com/a',
  inlinable,
  reason: inlinable ? '' : 'function too complex',
  cost: inlinable ? 70 : 90,
  budget: 80,
});

/** A side with `Use` and `Make`, or what it is called; with some lines, and with what the compiler says of inlining. */
function understood(
  name: 'base' | 'head',
  lines: Readonly<Record<number, string>> = {},
  inlinability: readonly InlinabilityRecord[] = [],
  callee = 'Make',
): UnderstoodSide {
  const file: Pick<GoFile, 'line'> = { line: (line) => lines[line] ?? '' };
  return side(name, [body('Use', { line: 1 }), body(callee, { line: 40, escapes: [value] })], {
    files: new Map([['a.go', file as GoFile]]),
    diagnostics: { ...silent, inlinability },
  });
}

const called = (at: BodyCall | null, rest: Partial<Site> = {}): Site =>
  site(value, { origin: 'called', call: at, ...rest });

function found(
  sites: readonly Site[],
  head = understood('head'),
  base = understood('base'),
  counterpart: (key: string) => string | null = (key) => key,
): readonly LostStackAllocation[] {
  return lostStackAllocations(
    sites.map((each) => ({ site: each, caller: 'Use' })),
    head,
    base,
    counterpart,
  );
}

describe('a value of a callee that is no longer inlined', () => {
  it('is told at the call, as what the caller lost, in words of its own', () => {
    const [lost] = found([called(call('Use', 'Make', 3))]);
    expect(lost?.callee).toBe(value);
    expect(lost?.escape).toMatchObject({
      package: 'example.com/a',
      place: { file: 'a.go', line: 3 },
      kind: 'lost-stack',
      message: 'Make is no longer inlined: its &T{...} escapes to heap',
      expression: '&T{...}',
      inlinedFrom: [],
      occurrences: [],
      unit: 'Use',
      evidence: 'lost-stack',
      source: { function: 'Use', cold: false, inLoop: false },
    });
  });

  it('is as cold as its call, and in a loop where that is', () => {
    const [lost] = found([called(call('Use', 'Make', 3), { cold: true, loops: 2 })]);
    expect(lost?.escape.source).toMatchObject({ cold: true, inLoop: true });
  });

  it('is none where nobody calls it, or no body is known', () => {
    expect(found([called(null)])).toEqual([]);
    expect(found([called(call('Use', 'Unknown', 3))])).toEqual([]);
  });

  it.each([
    ['behind the bracket of the call', '\tx := Make(n)', 11],
    ['behind type arguments', '\tx := Make[int](n)', 16],
    ['of the very name, not of one that ends like it', '\tReMake(1); Make(2)', 17],
    ['counted in bytes', '\té(); Make(n)', 12],
    ['nowhere where the line has no such call', '\tx := other(n)', 0],
  ])('stands at a column %s', (_, text, column) => {
    const [lost] = found([called(call('Use', 'Make', 3))], understood('head', { 3: text }));
    expect(lost?.escape.place.column).toBe(column);
  });

  it('stands at one bracket after the other, where a line has several calls', () => {
    const at = call('Use', 'Make', 3);
    const lost = found([called(at), called(at), called(at)], understood('head', { 3: 'Make(1); Make(2)' }));
    expect(lost.map((each) => each.escape.place.column)).toEqual([5, 14, 0]);
    const other = escape(42, '&U{...}', { unit: 'Make' });
    const both = found([called(at), site(other, { call: at })], understood('head', { 3: 'Make(1); Make(2)' }));
    expect(both.map((each) => each.escape.place.column)).toEqual([5, 5]);
  });
});

describe('what the compiler said of inlining the callee', () => {
  const lostWith = (
    now: readonly InlinabilityRecord[],
    then: readonly InlinabilityRecord[] = [],
  ): LostStackAllocation | undefined =>
    found([called(call('Use', 'Make', 3))], understood('head', {}, now), understood('base', {}, then))[0];

  it('is told of both sides', () => {
    const [before, after] = [record(40, 'Make', true), record(40, 'Make', false)];
    expect(lostWith([after], [before])).toMatchObject({ before, after });
    expect(lostWith([], [])).toMatchObject({ before: null, after: null });
  });

  it('is that of the function itself, not of its literals nor of its neighbours', () => {
    const own = record(40, 'Make', false);
    expect(lostWith([record(2, 'Use', false), record(42, 'Make.func1', false), own])?.after).toBe(own);
  });

  it('is that of a literal where there is none of the function, and of anything in its lines otherwise', () => {
    const literal = record(42, 'Make.func1', false);
    expect(lostWith([record(41, 'other', false), literal])?.after).toBe(literal);
    const instance = record(41, 'other', false);
    expect(lostWith([record(2, 'Use', false), instance])?.after).toBe(instance);
    expect(lostWith([record(2, 'Use', false), record(60, 'After', false)])?.after).toBeNull();
  });

  it('gives the function’s name, without shapes', () => {
    const lost = lostWith([record(40, 'Make[go.shape.int]', false)]);
    expect(lost?.escape.message).toBe('Make[...] is no longer inlined: its &T{...} escapes to heap');
  });

  it('is looked for under the callee’s name on the other side', () => {
    const before = record(40, 'Build', true);
    const base = understood('base', {}, [before], 'Build');
    const sites = [called(call('Use', 'Make', 3))];
    expect(found(sites, understood('head'), base, (key) => key.replace('Make', 'Build'))[0]?.before).toBe(before);
    expect(found(sites, understood('head'), base, () => null)[0]?.before).toBeNull();
  });
});

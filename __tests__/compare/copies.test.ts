import { describe, expect, it } from '@jest/globals';
import type { Compared } from '../../src/compare/compare.ts';
import { foldCopies } from '../../src/compare/copies.ts';
import type { Escape, FindingState } from '../../src/model/index.ts';
import type { Body, SideBodies } from '../../src/side/bodies.ts';
import { bodyKey } from '../../src/side/names.ts';
import { body, escape, sideBodies } from './sample.ts';

type Rest = Parameters<typeof escape>[2];

/** `New` makes a value on line 3, which `Use` has inlined on line 22. */
const original = (rest: Rest = {}): Escape => escape(3, '&T{...}', { unit: 'New', ...rest });
const copied = (rest: Rest = {}): Escape => escape(22, '&T{...}', { unit: 'Use', inlinedFrom: ['New'], ...rest });

const item = (state: FindingState, head: Escape, rest: Partial<Compared> = {}): Compared => ({
  state,
  origin: 'existing-function',
  base: state === 'new' ? null : head,
  head,
  ...rest,
});

/** Somebody calls `New`, too. */
function bodiesOf(items: readonly Compared[], rest: Partial<SideBodies> = {}): SideBodies {
  const escapes = items.flatMap(({ head, base }) => head ?? base ?? []);
  const of = (name: string, given: Parameters<typeof body>[1] = {}): Body =>
    body(name, { ...given, escapes: escapes.filter(({ unit }) => unit === name) });
  return sideBodies(
    [of('New'), of('Use', { line: 20, inlined: { 22: 'New' } }), of('Other', { line: 40, calls: { 42: 'New' } })],
    rest,
  );
}

function folded(
  items: readonly Compared[],
  rest: Partial<SideBodies> = {},
  paid: readonly Escape[] = [],
): readonly Compared[] {
  const bodies = bodiesOf(items, rest);
  return foldCopies(items, new Set(paid), bodies, bodies);
}

/** The lines of each finding, those of its copies behind it. */
const lines = (found: readonly Compared[]): readonly (readonly number[])[] =>
  found.map(({ head, base }) =>
    [head ?? base].flatMap((each) => [each?.place.line ?? 0, ...(each?.occurrences ?? []).map(({ line }) => line)]),
  );

describe('a value and its inlined copies', () => {
  it.each<[string, FindingState, FindingState, boolean]>([
    ['a new one and the copy of it', 'new', 'new', true],
    ['one that is gone and the copy of it', 'fixed', 'fixed', true],
    ['one that was there and its copy, whatever became of either', 'moved', 'unchanged', true],
    ['not a copy that rose while the body did not', 'unchanged', 'new', false],
    ['not a copy that was there, while the body’s is new', 'new', 'unchanged', false],
    ['not a copy that is gone while the body’s is there', 'unchanged', 'fixed', false],
    ['not a copy that is there while the body’s is gone', 'fixed', 'changed', false],
  ])('are one finding: %s', (_, state, stateOfCopy, isOne) => {
    const [value, copy] = [original(), copied()];
    const of = (each: FindingState, escaping: Escape): Compared =>
      each === 'fixed' ? item(each, escaping, { base: escaping, head: null }) : item(each, escaping);
    const found = folded([of(state, value), of(stateOfCopy, copy)]);
    expect(lines(found)).toEqual(isOne ? [[3, 22]] : [[3], [22]]);
  });

  it.each<[string, Partial<Compared>, Rest, Rest]>([
    ['of a function that was there, where the body’s is of a new one', { origin: 'new-function' }, {}, {}],
    ['warm where the body’s is cold', {}, { source: { cold: true } }, {}],
    ['sure where the body’s is not', {}, { certainty: 'may' }, {}],
  ])('are two where the new copy weighs more: %s', (_, rest, value, copy) => {
    expect(lines(folded([item('new', original(value), rest), item('new', copied(copy))]))).toEqual([[3], [22]]);
    expect(lines(folded([item('new', original(value)), item('new', copied(value), rest)]))).toEqual([[3, 22]]);
  });

  it('are one under the body’s own line and state, with the places of the copies sorted and each once', () => {
    const copies = [
      copied({ source: { lineText: 'b' } }),
      escape(21, '&T{...}', { unit: 'Use', inlinedFrom: ['New'] }),
      copied(),
    ];
    const value = original();
    const [found, ...more] = folded([item('unchanged', value), ...copies.map((each) => item('unchanged', each))]);
    expect(more).toEqual([]);
    expect(found).toEqual({
      state: 'unchanged',
      origin: 'existing-function',
      base: value,
      head: { ...value, occurrences: [copies[1]?.place, copies[0]?.place] },
    });
  });

  it('are findings by themselves where the body says nothing', () => {
    expect(lines(folded([item('new', copied())]))).toEqual([[22]]);
    expect(lines(folded([item('new', original({ identity: 'x' })), item('new', copied())]))).toEqual([[3], [22]]);
    expect(lines(folded([item('new', copied({ inlinedFrom: ['fmt.Errorf'] }))]))).toEqual([[22]]);
  });

  it('are none of each other in one body: what is inlined of a generic function into its own instantiation', () => {
    expect(lines(folded([item('new', copied({ inlinedFrom: ['Use'] }))]))).toEqual([[22]]);
  });

  it('belong together on the side where they are: what is gone, by the bodies of the base', () => {
    const items = [original(), copied()].map((each) => item('fixed', each, { base: each, head: null }));
    expect(lines(foldCopies(items, new Set(), bodiesOf(items), sideBodies([])))).toEqual([[3, 22]]);
    expect(lines(foldCopies(items, new Set(), sideBodies([]), bodiesOf(items)))).toEqual([[3], [22]]);
  });

  it('belong together through any of the functions that are inlined there', () => {
    const copy = copied({ inlinedFrom: ['strings.Outer', 'New'] });
    expect(lines(folded([item('new', original()), item('new', copy)]))).toEqual([[3, 22]]);
  });

  it('are told by the copies where nobody compiled the body by itself', () => {
    const value = original({
      certainty: 'unread',
      allocation: { status: 'unknown', call: null, type: null, bytes: null },
    });
    const copy = copied();
    const [found] = folded([item('new', value), item('new', copy)]);
    expect(found?.head).toMatchObject({ place: value.place, certainty: 'sure', allocation: copy.allocation });
    const [known] = folded([item('moved', original({ certainty: 'may' })), item('moved', copy)]);
    expect(known?.head).toMatchObject({ certainty: 'may', occurrences: [copy.place] });
  });

  it('are no finding of their own where the other side pays for the copy by calling the body', () => {
    const [value, copy] = [original(), copied()];
    expect(lines(folded([item('unchanged', value), item('new', copy)], {}, [copy]))).toEqual([[3]]);
    expect(lines(folded([item('new', copy)], {}, [copy]))).toEqual([[22]]);
  });
});

describe('of several values of the same words in a body', () => {
  const second = (rest: Rest = {}): Escape => escape(5, '&T{...}', { unit: 'New', ...rest });

  it('each has a copy of its own', () => {
    const items = [original(), second(), copied(), copied()].map((each) => item('new', each));
    expect(lines(folded(items))).toEqual([
      [3, 22],
      [5, 22],
    ]);
  });

  it('the copy of a kind and a certainty belongs to that of the same', () => {
    for (const rest of [{ kind: 'variable' }, { certainty: 'may' }] as const) {
      const items = [original(), second(rest), copied(rest)].map((each) => item('new', each));
      expect(lines(folded(items))).toEqual([[3], [5, 22]]);
    }
  });

  it('each has a copy on each line', () => {
    const at = (line: number): Escape => escape(line, '&T{...}', { unit: 'Use', inlinedFrom: ['New'] });
    const items = [original(), second(), at(22), at(22), at(24), at(24)].map((each) => item('new', each));
    expect(lines(folded(items))).toEqual([
      [3, 22, 24],
      [5, 22, 24],
    ]);
  });
});

describe('the body of a range over a function, which its own function has inlined at each yield', () => {
  const yielded = (line: number, rest: Rest = {}): Escape =>
    escape(line, '&T{...}', { unit: 'Use', inlinedFrom: ['All', 'Use-range1'], ...rest });

  it.each([
    ['in it', ['All', 'Use-range1']],
    ['in what it has inlined', ['All', 'Use-range1', 'fmt.Errorf']],
    ['in a literal that is called as often', ['All', 'Use.func1']],
  ])('has each value once: %s', (_, inlinedFrom) => {
    const items = [yielded(22, { inlinedFrom }), yielded(22, { inlinedFrom })].map((each) => item('new', each));
    expect(lines(folded(items))).toEqual([[22, 22]]);
  });

  it('has two where they stand on two lines, or are of two states', () => {
    expect(lines(folded([item('new', yielded(22)), item('new', yielded(23))]))).toEqual([[22], [23]]);
    expect(lines(folded([item('new', yielded(22)), item('unchanged', yielded(22))]))).toEqual([[22], [22]]);
  });
});

describe('a function that nothing reaches but by inlined calls', () => {
  const unreached = { reached: new Set<string>() };
  const value = (unit: string, rest: Rest = {}): Escape => escape(3, '&T{...}', { unit, ...rest });
  const costs = (found: readonly Compared[]): readonly unknown[] =>
    found.map(({ head }) => [head?.certainty, head?.allocation.status]);

  /** Of a value of `name`, whose only caller has it inlined. */
  function compared(
    name: string,
    state: FindingState,
    given: Partial<SideBodies> = unreached,
    copy: Escape | null = null,
  ): readonly unknown[] {
    const callee = value(name);
    const items = [item(state, callee), ...(copy === null ? [] : [item(state, copy)])];
    const user = body('Use', { line: 20, inlined: { 22: name }, escapes: copy === null ? [] : [copy] });
    const bodies = sideBodies([body(name, { escapes: [callee] }), user], given);
    return costs(foldCopies(items, new Set(), bodies, bodies));
  }

  it('costs nothing by itself: what is new in it and in no copy is free', () => {
    expect(compared('build', 'new')).toEqual([['never', 'none']]);
  });

  it.each<[string, readonly unknown[]]>([
    ['a copy costs something', compared('build', 'new', unreached, copied({ inlinedFrom: ['build'] }))],
    [
      'a copy may cost something',
      compared('build', 'new', unreached, copied({ inlinedFrom: ['build'], certainty: 'may' })),
    ],
    ['it was there before', compared('build', 'unchanged')],
    ['others may call it: it is exported', compared('Build', 'new')],
    ['others may call it: it is a method', compared('T.build', 'new')],
    ['it is where a program starts', compared('main', 'new')],
    ['it is called by the runtime', compared('init', 'new')],
    ['something calls it', compared('build', 'new', { reached: new Set([bodyKey('', 'build')]) })],
    ['nobody is known that calls it', compared('build', 'new', { ...unreached, callers: new Map() })],
  ])('but counts where %s', (_, found) => {
    expect(found).toEqual([['sure', 'confirmed']]);
  });

  it('is free where its copy costs nothing either', () => {
    const copy = copied({ inlinedFrom: ['build'], certainty: 'never' });
    expect(compared('build', 'new', unreached, copy)).toEqual([['never', 'none']]);
  });
});

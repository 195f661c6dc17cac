import { describe, expect, it } from '@jest/globals';
import type { Correspondence } from '../../src/compare/correspondence.ts';
import { headFolders, pairBodies, type BodyPairs } from '../../src/compare/history.ts';
import type { Body } from '../../src/side/bodies.ts';
import { bodyKey } from '../../src/side/names.ts';
import { body, shifted, sideBodies } from './sample.ts';

const key = (name: string): string => bodyKey('', name);

function paired(base: readonly Body[], head: readonly Body[], places: Partial<Correspondence> = {}): BodyPairs {
  return pairBodies(sideBodies(base), sideBodies(head), { ...shifted(0), ...places });
}

const steps = ['order := load(id)', 'total := sum(order.lines)', 'tax := total * rate', 'return total + tax'];
const unlike = ['alpha(one)', 'beta(two)', 'gamma(three)'];

/** The steps with another word in so many of them. */
const anew = (count: number): readonly string[] =>
  steps.map((line, index) => (index < count ? line.replace('total', 'whole').replace('order', 'bill') : line));

/** A function of these lines. */
function made(name: string, lines: readonly string[], rest: Parameters<typeof body>[1] = {}): Body {
  return body(name, { text: [`func ${name}() {`, ...lines, '}'], ...rest });
}

describe('a body of the head is one of the base', () => {
  it('under the same name in its folder, whatever became of its lines', () => {
    const { toBase, toHead } = paired([made('F', steps)], [made('F', ['return other(things)'])]);
    expect([toBase(key('F')), toHead(key('F'))]).toEqual([key('F'), key('F')]);
  });

  it('or of none, where nothing of it was there before; and what is gone is of none', () => {
    const { toBase, toHead, isExtracted } = paired([made('Gone', steps)], [made('New', ['return other(things)'])]);
    expect([toBase(key('New')), toHead(key('Gone'))]).toEqual([null, null]);
    expect(isExtracted(key('New'))).toBe(false);
  });

  const use = (name: string): Body => body('Use', { calls: { 3: name } });
  it.each([
    ['where most of its lines come from one in its file', [made('old', steps)], [made('fresh', steps.slice(0, 3))]],
    [
      'where most of its lines, at least three, come from one of another file',
      [made('old', [...steps, ...unlike])],
      [made('fresh', [...steps.slice(0, 3), 'log(total)'], { file: 'b.go' })],
    ],
    ['where it is very much like one in its file', [made('old', steps)], [made('fresh', anew(4))]],
    [
      'where it is very much like one of another file, and has two of its lines',
      [made('old', steps)],
      [made('fresh', anew(2), { file: 'b.go' })],
    ],
    [
      'where it is called instead of one that is a little like it',
      [made('old', ['a := first(x)', 'return a.done']), use('old')],
      [made('fresh', ['b := second(x)', 'return b.over'], { file: 'b.go' }), use('fresh')],
    ],
    [
      'where it is called instead of one that it has within it, many times its size',
      [made('old', ['a := first(x)']), use('old')],
      [
        made('fresh', ['a := first(x)', ...Array.from({ length: 40 }, (_, i) => `step${i} != ${i}`)], { file: 'b.go' }),
        use('fresh'),
      ],
    ],
  ])('under another name, %s', (_, base, head) => {
    const { toBase, toHead } = paired(base, head);
    expect([toBase(key('fresh')), toHead(key('old'))]).toEqual([key('old'), key('fresh')]);
  });

  it.each([
    [
      'called instead of another, and nothing like it',
      [made('old', steps), use('old')],
      [made('fresh', ['<-done'], { file: 'b.go' }), use('fresh')],
    ],
    [
      'a little like another that was called by others',
      [made('old', ['a := first(x)', 'return a.done']), use('old')],
      [made('fresh', ['b := second(x)', 'return b.over'], { file: 'b.go' })],
    ],
    [
      'very much like one of another file, with none of its lines',
      [made('old', steps)],
      [made('fresh', anew(4), { file: 'b.go' })],
    ],
    ['of one line of another file', [made('old', steps)], [made('fresh', steps.slice(0, 1), { file: 'b.go' })]],
    [
      'with braces and words alone in common',
      [made('old', ['else {', '}', 'x()'])],
      [made('fresh', ['else {', '}', 'y()'], { file: 'b.go' })],
    ],
  ])('but of none, where it is %s', (_, base, head) => {
    expect(paired(base, head).toBase(key('fresh'))).toBeNull();
  });

  it('of another folder, where it bears the same name and is called instead, or has most of its lines', () => {
    const moved = made('Load', ['<-done[other]', '<-done[again]'], { file: 'b/b.go' });
    const caller = (callee: string): Body => body('Use', { calls: { 3: callee } });
    const now = { ...caller('Load'), calls: caller('Load').calls.map((each) => ({ ...each, callee: moved.key })) };
    expect(paired([made('Load', steps), caller('Load')], [moved, now]).toBase(moved.key)).toBe(key('Load'));
    const same = made('Load', [...steps.slice(0, 1), 'log(of, it)'], { file: 'b/b.go' });
    expect(paired([made('Load', steps)], [same]).toBase(same.key)).toBe(key('Load'));
    expect(paired([made('Load', steps)], [moved]).toBase(moved.key)).toBeNull();
  });

  it('with another receiver in its folder, where both are a little alike', () => {
    const [before, after] = [
      made('(*Store).get', ['a := first(x)', 'return a.done']),
      made('(*Cache).get', ['b := second(x)', 'return b.over'], { file: 'b.go' }),
    ];
    expect(paired([before], [after]).toBase(after.key)).toBe(before.key);
  });

  it('of a file that was renamed with all its functions', () => {
    const after = made('fresh', steps.slice(0, 2), { file: 'b.go' });
    const before = made('old', [...steps, ...unlike, 'delta(four)', 'epsilon(five)']);
    expect(paired([before], [after]).toBase(after.key)).toBeNull();
    const headFile = (file: string): string => (file === 'a.go' ? 'b.go' : file);
    expect(paired([before], [after], { headFile }).toBase(after.key)).toBe(key('old'));
  });

  it('each of one: the likest', () => {
    const { toBase, toHead } = paired(
      [made('old', steps)],
      [made('alike', [...steps.slice(0, 3), 'log(total)']), made('same', steps)],
    );
    expect([toBase(key('same')), toBase(key('alike'))]).toEqual([key('old'), null]);
    expect(toHead(key('old'))).toBe(key('same'));
  });

  it('of equally alike ones the nearest', () => {
    const before = ['a/x/x.go', 'b/x/x.go'].map((file) => made('old', steps, { file }));
    const after = made('old', steps, { file: 'b/y/y.go' });
    expect(paired(before, [after]).toBase(after.key)).toBe(before[1]?.key);
  });

  it('of none, where no change touches its file, and where no source tells of it', () => {
    expect(
      paired([made('old', steps)], [made('fresh', steps)], { isTouched: () => false }).toBase(key('fresh')),
    ).toBeNull();
    const unknown = { ...made('fresh', steps), declared: null };
    expect(paired([made('old', steps)], [unknown]).toBase(key('fresh'))).toBeNull();
  });
});

describe('a new body is part of one that calls it', () => {
  const before = made('F', ['head(of, it)', ...steps, 'tail(of, it)']);
  const after = (...left: readonly string[]): Body => made('F', ['head(of, it)', ...left], { calls: { 3: 'part' } });

  it.each([
    ['where it has lines that were taken out of it', steps, true],
    [
      'where two of many are',
      [...steps.slice(0, 2), ...Array.from({ length: 5 }, (_, i) => `other := thing(${i})`)],
      true,
    ],
    [
      'not where fewer than a fifth are',
      [...steps.slice(0, 2), ...Array.from({ length: 9 }, (_, i) => `other := thing(${i})`)],
      false,
    ],
    ['not where it is one line of few words', ['total := sum(order.lines)', 'x()'], false],
  ])('%s', (_, lines, expected) => {
    const { isExtracted, toBase } = paired([before], [after(), made('part', lines)]);
    expect(isExtracted(key('part'))).toBe(expected);
    expect(toBase(key('part'))).toBeNull();
  });

  it('by one line of many words that is half of it', () => {
    const line = 'send(ctx, order.id, order.name, order.price)';
    const whole = made('F', ['head(of, it)', line]);
    const isExtracted = (lines: readonly string[]): boolean =>
      paired([whole], [after(), made('part', lines)]).isExtracted(key('part'));
    expect(isExtracted([line, 'log(of, it)'])).toBe(true);
    expect(isExtracted([line, 'log(of, it)', 'log(of, them)'])).toBe(false);
  });

  it('not where the caller still has the lines', () => {
    expect(paired([before], [after(...steps), made('part', steps)]).isExtracted(key('part'))).toBe(false);
  });

  it('not where others call it', () => {
    const other = body('G', { calls: { 3: 'part' } });
    const left = made('F', ['head(of, it)']);
    expect(paired([before, body('G')], [left, other, made('part', steps)]).isExtracted(key('part'))).toBe(false);
  });

  it('not where it is another body that is gone', () => {
    const { toBase, isExtracted } = paired([before, made('old', steps)], [after(), made('part', steps)]);
    expect([toBase(key('part')), isExtracted(key('part'))]).toEqual([key('old'), false]);
  });

  it('also where its caller has another name now', () => {
    const kept = [...unlike, 'delta(four)', 'epsilon(five)', 'zeta(six)'];
    const { toBase, isExtracted } = paired(
      [made('F', [...kept, ...steps.slice(0, 2)])],
      [made('Fresh', kept, { calls: { 8: 'part' } }), made('part', steps.slice(0, 2), { file: 'b.go' })],
    );
    expect([toBase(key('Fresh')), toBase(key('part'))]).toEqual([key('F'), null]);
    expect(isExtracted(key('part'))).toBe(true);
  });
});

describe('the head’s name of a folder', () => {
  const moves = new Map([
    ['old/a.go', 'new/a.go'],
    ['old/b.go', 'first/b.go'],
    ['old/c.go', 'new/c.go'],
    ['split/a.go', 'part/a.go'],
    ['even/a.go', 'z/a.go'],
    ['even/b.go', 'y/b.go'],
    ['gone/a.go', null],
  ]);
  const files = [...moves.keys(), 'split/b.go', 'kept/a.go'];
  const name = headFolders(files, { headFile: (file) => (moves.has(file) ? (moves.get(file) ?? null) : file) });

  it.each([
    ['is where most of its files went', 'old', 'new'],
    ['is its own while any file stays', 'split', 'split'],
    ['is the first of those where as many went', 'even', 'y'],
    ['is its own where all files are gone', 'gone', 'gone'],
    ['is its own where nothing is known of it', 'unknown', 'unknown'],
    ['is its own where nothing moved', 'kept', 'kept'],
  ])('%s', (_, folder, expected) => {
    expect(name(folder)).toBe(expected);
  });
});

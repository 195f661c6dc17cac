import { describe, expect, it } from '@jest/globals';
import { compareSides, type Comparison } from '../../src/compare/compare.ts';
import type { Escape } from '../../src/model/index.ts';
import { unhurried } from '../../src/model/ports.ts';
import type { Body } from '../../src/side/bodies.ts';
import { body, escape, shifted, side } from './sample.ts';

type Given = Parameters<typeof side>[2];

async function compared(base: readonly Body[], head: readonly Body[], given: Given = {}): Promise<Comparison> {
  return await compareSides(side('base', base), side('head', head, given), shifted(0), unhurried);
}

const told = ({ compared: found }: Comparison): readonly string[] =>
  found.map(
    ({ state, base, head }) =>
      `${(head ?? base)?.expression ?? ''} ${state} ${base?.place.line ?? '-'} ${head?.place.line ?? '-'}`,
  );

const f = (...escapes: readonly Escape[]): Body => body('F', { escapes });
const g = (...escapes: readonly Escape[]): Body => body('G', { line: 30, escapes });

describe('comparing two sides', () => {
  it('says of every value what became of it, free ones too, sorted by place', async () => {
    const found = await compared(
      [f(escape(9, 'kept'), escape(6, 'free', { certainty: 'never' })), g(escape(32, 'gone', { unit: 'G' }))],
      [f(escape(9, 'kept'), escape(4, 'added'), escape(6, 'free', { certainty: 'never' })), g()],
    );
    expect(told(found)).toEqual(['added new - 4', 'free unchanged 6 6', 'kept unchanged 9 9', 'gone fixed 32 -']);
  });

  it('keeps what runs more often now together with what it was, and why', async () => {
    const found = await compared([f(escape(3, 'x'))], [f(escape(3, 'x'))], { when: { 3: { loops: 1 } } });
    expect(found.compared).toMatchObject([
      { state: 'new', origin: 'existing-function', base: { expression: 'x' }, guards: { isInLoop: true } },
    ]);
  });

  it('makes one finding of a value and its inlined copies', async () => {
    const make = body('Make', { line: 40, escapes: [escape(41, '&T{...}', { unit: 'Make' })] });
    const use = body('Use', {
      inlined: { 3: 'Make' },
      escapes: [escape(3, '&T{...}', { unit: 'Use', inlinedFrom: ['Make'] })],
    });
    const other = body('Other', { line: 60, calls: { 61: 'Make' } });
    const found = await compared([make, use, other], [make, use, other]);
    expect(told(found)).toEqual(['&T{...} unchanged 41 41']);
    expect(found.compared[0]?.head?.occurrences).toMatchObject([{ line: 3 }]);
  });

  it('pairs bodies under new names by their lines', async () => {
    const text = ['first(one)', 'second(two)', 'third(three)', 'fourth(four)'];
    const [old, fresh] = ['Old', 'Fresh'].map((name) =>
      body(name, { text, escapes: [escape(3, 'x', { unit: name })] }),
    );
    expect(told(await compared([old!], [fresh!]))).toEqual(['x moved 3 3']);
  });
});

describe('what a call costs that the other side has inlined', () => {
  const make = body('Make', { line: 40, escapes: [escape(41, '&T{...}', { unit: 'Make' })] });
  const [inlining, calling] = [body('Use', { inlined: { 3: 'Make' } }), body('Use', { calls: { 3: 'Make' } })];

  it('is new at the call, where it is lost from the stack, and what stands behind it is known', async () => {
    const found = await compared([inlining, make], [calling, make]);
    expect(found.compared).toMatchObject([
      { state: 'new', origin: 'existing-function', base: null, head: { kind: 'lost-stack', place: { line: 3 } } },
      { state: 'unchanged' },
    ]);
    expect(found.lostStack.get(found.compared[0]!.head!)?.callee).toBe(make.escapes[0]);
    expect(found.lostStack.size).toBe(1);
  });

  it('is fixed at the call, where it is regained', async () => {
    const found = await compared([calling, make], [inlining, make]);
    expect(found.compared).toMatchObject([
      { state: 'fixed', base: { kind: 'lost-stack', place: { line: 3 } }, head: null },
      { state: 'unchanged' },
    ]);
    expect(found.lostStack.get(found.compared[0]!.base!)?.callee).toBe(make.escapes[0]);
  });

  it('pays for the copy that takes the place of the call: that is no finding of its own', async () => {
    const copy = escape(3, '&T{...}', { unit: 'Use', inlinedFrom: ['Make'] });
    const found = await compared([calling, make], [body('Use', { inlined: { 3: 'Make' }, escapes: [copy] }), make]);
    expect(told(found)).toEqual(['&T{...} unchanged 41 41']);
    expect(found.compared[0]?.head?.occurrences).toEqual([]);
  });
});

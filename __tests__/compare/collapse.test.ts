import { describe, expect, it } from '@jest/globals';
import { callsInstead, collapse } from '../../src/compare/collapse.ts';
import type { Compared } from '../../src/compare/match.ts';
import type { Escape } from '../../src/model/index.ts';
import { escape, shifted } from './sample.ts';

const fresh = (head: Escape, origin: Compared['origin'] = 'existing-function'): Compared => ({
  state: 'new',
  origin,
  base: null,
  head,
});

const body = escape(20, 'copied', {
  package: 'example.com/audit',
  file: 'audit/audit.go',
  source: { function: 'Record' },
});
const copy = (line: number, rest: Parameters<typeof escape>[2] = {}): Escape =>
  escape(line, 'audit.copied', {
    file: 'orders/a.go',
    package: 'example.com/orders',
    inlinedFrom: ['audit.Record'],
    ...rest,
  });

describe('inlined copies', () => {
  it('become occurrences of the value in the body, in another package, too', () => {
    const found = collapse([fresh(body), fresh(copy(9)), fresh(copy(3))]);
    expect(found.map(({ head }) => [head?.place.file, head?.occurrences.map(({ line }) => line)])).toEqual([
      ['audit/audit.go', [3, 9]],
    ]);
  });

  it('stay where the body says nothing, or belongs to another package', () => {
    expect(collapse([fresh(copy(9))])).toHaveLength(1);
    const elsewhere = { ...body, package: 'example.com/other' };
    expect(collapse([fresh(elsewhere), fresh(copy(9))])).toHaveLength(2);
  });

  it('stay where they weigh more: in a function that existed, or on a warm path', () => {
    expect(collapse([fresh(body, 'new-function'), fresh(copy(9))])).toHaveLength(2);
    const cold = { ...body, source: { ...body.source, cold: true } };
    expect(collapse([fresh(cold), fresh(copy(9))])).toHaveLength(2);
    expect(collapse([fresh(body, 'new-function'), fresh(copy(9), 'new-function')])).toHaveLength(1);
  });

  it('are nothing new where the line called the function before it could be inlined, nor fixed the other way round', () => {
    const there: Compared = { state: 'unchanged', origin: 'existing-function', base: body, head: body };
    const before = (...callees: readonly string[]): ReturnType<typeof callsInstead> =>
      callsInstead(
        { base: new Map([['orders/a.go:8:9', callees]]), head: new Map([['orders/a.go:9:9', ['audit.Record']]]) },
        shifted(1, [1]),
      );
    expect(collapse([there, fresh(copy(9))], before())).toEqual([there]);
    // It was inlined and stayed on the stack: that is a real one.
    expect(collapse([there, fresh(copy(9))], before('audit.Record'))).toHaveLength(2);
    const gone: Compared = { state: 'fixed', origin: 'existing-function', base: copy(3), head: null };
    expect(collapse([there, gone], before())).toEqual([there]);
    // Its line is gone, and perhaps the call with it.
    expect(collapse([there, { ...gone, base: copy(1) }], before())).toHaveLength(2);
  });

  it('stay where the body costs nothing', () => {
    const free = { ...body, allocation: { status: 'none', call: null, type: null, bytes: null } as const };
    const there: Compared = { state: 'unchanged', origin: 'existing-function', base: free, head: free };
    expect(collapse([there, fresh(copy(9))], () => true)).toHaveLength(2);
  });
});

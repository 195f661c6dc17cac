import { describe, expect, it } from '@jest/globals';
import { collapse } from '../../src/compare/collapse.ts';
import type { Compared } from '../../src/compare/match.ts';
import type { Escape } from '../../src/model/index.ts';
import { escape } from './sample.ts';

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
});

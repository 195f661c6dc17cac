import type { Finding, Report } from '../../../src/model/index.ts';
import { clean, readFrameHeader } from '../samples.ts';
import type { Files } from './trees.ts';

const path = 'example.com/shop';

/** Two packages, of which one file changed: `base` and `head`. */
export const base: Files = {
  'orders/price.go': [
    'package orders',
    '',
    'func price(n int) int {',
    '\treturn n * 3',
    '}',
    '',
    'func old() *int { return new(int) }',
    '',
  ].join('\n'),
  'store/store.go': 'package store\n\n// Save keeps it.\nfunc Save(p *int) { last = p }\n\nvar last *int\n',
};

export const head: Files = {
  ...base,
  'orders/price.go': [
    'package orders',
    '',
    'import "example.com/shop/store"',
    '',
    'func price(n int) int {',
    '\ttotal := n * 3 // kept: "no"',
    '\tstore.Save(&total)',
    '\treturn total',
    '}',
    '',
  ].join('\n'),
};

export const total: Finding = {
  ...readFrameHeader,
  id: 'aaaaaaaaaaaaaaa1',
  package: `${path}/orders`,
  file: 'orders/price.go',
  line: 6,
  column: 2,
  endLine: 6,
  endColumn: 7,
  function: 'price',
  expression: 'total',
  message: 'moved to heap: total',
  source: '\ttotal := n * 3 // kept: "no"',
  allocation: { status: 'confirmed', call: 'runtime.newobject', type: 'int', bytes: 8 },
  cause: {
    category: 'leaking-parameter',
    explanation: '`total` is moved to the heap because `store.Save` keeps its address.',
    advice: 'Pass the value instead of a pointer to it.',
    chain: [
      { file: 'orders/price.go', line: 7, column: 13, text: 'its address is passed to `store.Save`' },
      { file: 'store/store.go', line: 4, column: 26, text: 'it is kept in `last`' },
      { file: '/usr/lib/go/src/x.go', line: 1, column: 1, text: 'far away' },
    ],
    root: { file: 'store/store.go', line: 4, text: 'func Save(p *int) { last = p }' },
  },
  flow: ['flow: {heap} ← &total:', '  from &total (address-of) at orders/price.go:7:13'],
};

const inLoop: Finding = {
  ...total,
  id: 'aaaaaaaaaaaaaaa2',
  gating: false,
  kind: 'closure',
  column: 8,
  endColumn: 9,
  expression: 'func literal',
  message: 'func literal escapes to heap',
  cause: { ...total.cause, category: 'captured-by-value', chain: [], root: null },
  inLoop: true,
};

const cold: Finding = {
  ...total,
  id: 'aaaaaaaaaaaaaaa3',
  gating: false,
  cold: true,
  remote: true,
  package: `${path}/store`,
  file: 'store/store.go',
  line: 6,
  column: 5,
  endLine: 6,
  endColumn: 9,
  function: '',
  expression: 'last',
  message: 'moved to heap: last',
  source: 'var last *int',
  cause: { ...total.cause, category: 'stored-in-heap', chain: [], root: null },
};

const gone: Finding = {
  ...total,
  id: 'aaaaaaaaaaaaaaa4',
  state: 'fixed',
  gating: false,
  kind: 'new',
  line: 7,
  column: 26,
  endLine: 7,
  endColumn: 34,
  function: 'old',
  expression: 'new(int)',
  message: 'new(int) escapes to heap',
  source: 'func old() *int { return new(int) }',
  cause: { ...total.cause, category: 'returned-pointer', chain: [], root: null },
};

export const shop: Report = {
  ...clean,
  verdict: { conclusion: 'fail', failOn: 'regression', reasons: ['1 new allocation fails the policy.'] },
  counts: { ...clean.counts, new: 3, fixed: 1, gating: 1 },
  findings: [total, inLoop, cold, gone],
};

/** An audit of `count` allocations in as many lines of packages with ten files each. */
export function auditOf(count: number): { readonly report: Report; readonly files: Files } {
  const linesOfFile = 50;
  const files: Record<string, string> = {};
  const findings = Array.from({ length: count }, (_, index): Finding => {
    const file = Math.floor(index / linesOfFile);
    const name = `p${Math.floor(file / 10)}/f${file % 10}.go`;
    files[name] ??= `package p\n${'\n'.repeat(2)}${'\tx := &thing{"a", 1} // made here\n'.repeat(linesOfFile)}`;
    return {
      ...total,
      id: index.toString(16).padStart(16, '0'),
      state: 'unchanged',
      gating: false,
      package: `${path}/p${Math.floor(file / 10)}`,
      file: name,
      line: 4 + (index % linesOfFile),
      function: `f${index % 7}`,
      expression: `&thing${index}{...}`,
      message: `&thing${index}{...} escapes to heap`,
      inLoop: index % 3 === 0,
      cold: index % 5 === 0,
      cause: { ...total.cause, chain: [], root: null },
      flow: [`flow: ~r0 ← &{storage for &thing${index}{...}}:`],
      baseline: { file: name, line: 4 + (index % linesOfFile), column: 2 },
    };
  });
  const side = { ...clean.head, label: 'main' };
  const report: Report = {
    ...clean,
    kind: 'audit',
    base: side,
    head: side,
    verdict: { conclusion: 'pass', failOn: 'none', reasons: [] },
    counts: { ...clean.counts, unchanged: count },
    findings,
  };
  return { report, files };
}

import { describe, expect, it } from '@jest/globals';
import type { Contract, ContractStep } from '../../src/model/contract.ts';
import { contractLines } from '../../src/report/contracts.ts';
import { renderSummary, renderText } from '../../src/report/index.ts';
import { renderSarif } from '../../src/report/sarif/render.ts';
import { clean, context } from './samples.ts';

const step = (name: string, line: number): ContractStep => ({ function: name, file: 'conn.go', line });
const violation = (what: string, chain: readonly ContractStep[]): Contract['violations'][number] => ({
  file: 'conn.go',
  line: chain.at(-1)?.line ?? 0,
  function: chain.at(-1)?.function ?? '',
  package: 'example.com/m',
  what,
  bytes: 8,
  chain,
  more: 0,
});
const holding: Contract = {
  function: '(*Conn).Len',
  package: 'example.com/m',
  file: 'conn.go',
  line: 28,
  promise: 'noalloc',
  source: '//escapediff:noalloc',
  status: 'holds',
  violations: [],
  unproven: [],
  resolved: [],
  notCounted: '2 growth sites',
  problem: '',
};
const broken: Contract = {
  ...holding,
  function: '(*Conn).Read',
  line: 18,
  status: 'broken',
  violations: [
    violation('int', [step('m.(*Conn).Read', 20)]),
    violation('a map', [step('m.(*Conn).Read', 21), step('log.Debug', 5), step('log.write', 9)]),
    violation('a slice', [step('m.(*Conn).Read', 21), step('log.Debug', 6)]),
  ],
};
const unproven: Contract = {
  ...holding,
  function: 'Handle<b>',
  line: 40,
  status: 'unproven',
  unproven: [{ file: 'conn.go', line: 41, function: 'Handle', call: 'h.Serve', chain: [step('m.Handle', 41)] }],
};
const report = { ...clean, contracts: [holding, unproven, broken] };

describe('contractLines', () => {
  it('has broken ones first, a way for each cause, and counts the rest', () => {
    const found = contractLines(report);
    expect(found?.title).toBe('3 contracts: 1 broken, 1 unproven, 1 holds');
    expect(found?.lines.map(({ function: name, details }) => [name, details])).toEqual([
      ['(*Conn).Read', ['int at conn.go:20', 'a slice at conn.go:6, by way of log.Debug', 'and 1 more']],
      ['Handle<b>', ["h.Serve can't be followed at conn.go:41"]],
      ['(*Conn).Len', ['not counted: 2 growth sites']],
    ]);
  });

  it('tells three causes and how many more there are', () => {
    const many = Array.from({ length: 9 }, (_, index) => violation('int', [step('m.(*Conn).Read', 20 + index)]));
    const [line] = contractLines({ contracts: [{ ...broken, violations: many }] })?.lines ?? [];
    expect(line?.details).toHaveLength(4);
    expect(line?.details.at(-1)).toBe('and 6 more');
  });

  it('is nothing for a report without contracts', () => {
    expect(contractLines(clean)).toBeNull();
    expect(renderText(clean, { color: false, verbose: false })).not.toContain('contract');
  });

  it('is in the text, the summary and SARIF', () => {
    expect(renderText(report, { color: false, verbose: false })).toContain(
      [
        '3 contracts: 1 broken, 1 unproven, 1 holds',
        '  broken (*Conn).Read  conn.go:18  //escapediff:noalloc',
        '    int at conn.go:20',
        '    a slice at conn.go:6, by way of log.Debug',
        '    and 1 more',
      ].join('\n'),
    );
    const summary = renderSummary(report, { ...context, limit: 60_000, unit: 'characters' });
    expect(summary).toContain('<details open><summary>3 contracts: 1 broken, 1 unproven, 1 holds</summary>');
    expect(summary).toContain(
      '- **broken** `(*Conn).Read` (conn.go:18), `//escapediff:noalloc`\n  - int at conn.go:20',
    );
    const sarif = renderSarif(report, {
      repositoryUrl: context.repositoryUrl,
      name: 'escapediff',
      waived: 'suppressed',
    });
    expect(sarif).toContain('(*Conn).Read, marked //escapediff:noalloc, is broken: int at conn.go:20');
    expect(sarif).toContain('1 contract holds.');
  });
});

import { describe, expect, it } from '@jest/globals';
import { wrongsOf } from '../../scripts/truth/programs/judge.ts';
import { formatProgram, parseProgram, type Program } from '../../scripts/truth/programs/program.ts';
import type { FindingJson, ReportJson } from '../../scripts/truth/report.ts';

const text = `why: because
verdict: fail
gates: F G
measured: F(2,false) 0->1
measured: A 0->1, B: 1 -> 0
measured: 3 -> 4
-- base/go.mod --
module m
-- head/a/a.go --
package a

func F() {}
-- measure/a/a_test.go --
package a
`;

describe('a program', () => {
  it('has fields, two sides, and tests for both', () => {
    expect(parseProgram('p', text)).toEqual({
      name: 'p',
      why: 'because',
      verdict: 'fail',
      gating: null,
      gates: ['F', 'G'],
      measured: ['F(2,false) 0->1', 'A 0->1, B: 1 -> 0', '3 -> 4'],
      claims: [
        { what: 'F(2,false)', base: 0, head: 1 },
        { what: 'A', base: 0, head: 1 },
        { what: 'B', base: 1, head: 0 },
        { what: '', base: 3, head: 4 },
      ],
      args: [],
      base: { 'go.mod': 'module m\n' },
      head: { 'a/a.go': 'package a\n\nfunc F() {}\n' },
      measure: { 'a/a_test.go': 'package a\n' },
    });
  });

  it('is written as it is read', () => {
    const { base, head, measure } = parseProgram('p', text);
    const fields = [
      ['why', 'because'],
      ['verdict', 'fail'],
      ['gates', 'F G'],
      ['measured', 'F(2,false) 0->1'],
      ['measured', 'A 0->1, B: 1 -> 0'],
      ['measured', '3 -> 4'],
    ] as const;
    expect(formatProgram(fields, { base, head }, measure)).toBe(text);
  });

  it.each([
    ['p: verdict is "maybe". Accepted: pass, fail.', 'verdict: maybe\n'],
    ['p: gating is "some". Accepted: a number.', 'verdict: pass\ngating: some\n'],
    ['p: "color: red" is no field. Accepted: why, verdict', 'verdict: pass\ncolor: red\n'],
    ['p: file go.mod is on no side. Accepted: base/…, head/…, measure/….', 'verdict: pass\n-- go.mod --\nmodule m\n'],
  ])('is refused: %s', (message, wrong) => {
    expect(() => parseProgram('p', wrong)).toThrow(message);
  });
});

describe('a report is wrong', () => {
  const finding = (name: string, gating: boolean, ...occurrences: readonly string[]): FindingJson => ({
    state: 'new',
    origin: 'existing-function',
    gating,
    kind: 'composite',
    file: 'a.go',
    line: 1,
    function: name,
    expression: '&T{}',
    allocation: { status: 'confirmed' },
    cold: false,
    inLoop: false,
    occurrences: occurrences.map((name) => ({ function: name })),
  });
  const report = (...findings: readonly FindingJson[]): ReportJson => ({
    verdict: { conclusion: findings.some(({ gating }) => gating) ? 'fail' : 'pass', reasons: [] },
    findings,
  });
  const right: Program = parseProgram('p', 'verdict: fail\ngating: 1\ngates: F\n');

  it.each([
    ['nowhere', report(finding('F', true)), []],
    ['nowhere, for a method', report(finding('(*T).F', true)), []],
    ['nowhere, for a copy', report(finding('G', true, 'F')), []],
    ['in its function', report(finding('GF', true)), ['nothing gates in F']],
    ['in its count', report(finding('F', true), finding('F', true)), ['2 gating, right 1']],
    ['in all', report(finding('F', false)), ['verdict pass, right fail', '0 gating, right 1', 'nothing gates in F']],
  ])('%s', (_, found, wrong) => {
    expect(wrongsOf(right, found)).toEqual(wrong);
  });
});

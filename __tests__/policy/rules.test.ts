import { describe, expect, it } from '@jest/globals';
import type { ComparedContract } from '../../src/contracts/compare.ts';
import { contractReasons, withContracts } from '../../src/contracts/findings.ts';
import type { Finding, PathRule } from '../../src/model/index.ts';
import { policyByPath, ruleNotices } from '../../src/policy/rules.ts';
import { isGating, verdict } from '../../src/policy/verdict.ts';
import { clean, readFrameHeader } from '../report/samples.ts';

const run = { failOn: 'regression', growLimit: null } as const;
const rules: readonly PathRule[] = [
  { path: 'cmd/server/hot.go', failOn: 'allocation', growLimit: null },
  { path: 'cmd/**', failOn: 'none', growLimit: null },
  { path: '{internal/wire,codec}/**', failOn: 'allocation', growLimit: 64 },
  { path: 'big/*', failOn: null, growLimit: 1024 },
];
const policyOf = policyByPath({ ...run, rules });
const judged = (finding: Finding, of = policyOf): Finding => {
  const { failOn, growLimit } = of(finding.file);
  return { ...finding, gating: isGating(finding, failOn, growLimit) };
};
const inFile = (file: string, changed: Partial<Finding> = {}): Finding =>
  judged({ ...readFrameHeader, file, ...changed });
const plainInNew = { silent: 'plain', origin: 'new-function' } as const;

describe('the policy of a path', () => {
  it.each([
    ['read.go', 'regression', null],
    ['cmd/server/main.go', 'none', null],
    ['cmd/server/hot.go', 'allocation', null],
    ['internal/cmd/a.go', 'regression', null],
    ['internal/wire/sub/a.go', 'allocation', 64],
    ['codec/a.go', 'allocation', 64],
    ['big/a.go', 'regression', 1024],
    ['big/sub/a.go', 'regression', null],
  ])('of %s is that of the first rule that fits it', (file, failOn, growLimit) => {
    expect(policyOf(file)).toMatchObject({ failOn, growLimit });
  });

  it('decides what gates', () => {
    expect(inFile('read.go').gating).toBe(true);
    expect(inFile('cmd/a.go').gating).toBe(false);
    expect(inFile('read.go', plainInNew).gating).toBe(false);
    expect(inFile('internal/wire/a.go', plainInNew).gating).toBe(true);
    const grown = {
      state: 'unchanged',
      grewFrom: 8,
      allocation: { ...readFrameHeader.allocation, bytes: 72 },
    } as const;
    expect(inFile('internal/wire/a.go', grown).gating).toBe(true);
    expect(inFile('big/a.go', grown).gating).toBe(false);
    expect(inFile('cmd/a.go', grown).gating).toBe(false);
  });

  it('may fail where the run fails on nothing', () => {
    const only = policyByPath({ failOn: 'none', growLimit: null, rules });
    expect(judged({ ...readFrameHeader, file: 'codec/a.go' }, only).gating).toBe(true);
    expect(judged({ ...readFrameHeader, file: 'read.go' }, only).gating).toBe(false);
  });
});

describe('what a rule decides otherwise', () => {
  it('is told, once for each rule, with the first places', () => {
    const findings = [
      inFile('read.go'),
      ...[1, 2, 3, 4].map((line) => inFile('cmd/a.go', { line })),
      inFile('codec/a.go', { ...plainInNew, line: 7 }),
      // These would fail, or pass, without a rule as well.
      inFile('codec/b.go'),
      inFile('cmd/b.go', plainInNew),
    ];
    expect(ruleNotices(findings, policyOf, run)).toEqual([
      'The rule for cmd/** (fail-on: none) lets pass what fail-on: regression would fail on: cmd/a.go:1, cmd/a.go:2, cmd/a.go:3 and 1 more.',
      'The rule for {internal/wire,codec}/** (fail-on: allocation, grow-limit: 64) fails the check for what fail-on: regression would let pass: codec/a.go:7.',
    ]);
    expect(ruleNotices(findings, policyByPath({ ...run, rules: [] }), run)).toEqual([]);
  });

  it('is not told of what fails the check as part of a contract', () => {
    expect(ruleNotices([{ ...inFile('cmd/a.go'), gating: true }], policyOf, run)).toEqual([]);
  });

  it('is part of the verdict', () => {
    const counts = { ...clean.counts, gating: 1 };
    expect(verdict('none', counts, [], [], [], 0, [], rules)).toEqual({
      conclusion: 'fail',
      failOn: 'none',
      rules,
      reasons: ['1 new allocation fails the policy fail-on: none, with the rules for paths.'],
    });
    expect(verdict('none', counts, [], [])).not.toHaveProperty('rules');
  });
});

describe('a contract that a change breaks', () => {
  const contractIn = (file: string): ComparedContract => ({
    head: {
      function: 'Encode',
      package: 'example.com/m',
      file,
      line: 5,
      promise: 'noalloc',
      source: '//escapediff:noalloc',
      status: 'broken',
      violations: [],
      unproven: [],
      resolved: [],
      notCounted: '',
      problem: '',
    },
    before: 'holds',
    came: [
      {
        file: 'log.go',
        line: 9,
        function: 'log.write',
        package: 'example.com/m/log',
        what: 'a map',
        bytes: 48,
        more: 0,
        chain: [
          { function: 'm.Encode', file, line: 7 },
          { function: 'log.write', file: 'log.go', line: 9 },
        ],
      },
    ],
    isBroken: true,
  });
  const places = { isChanged: () => false, requirement: () => null };

  it.each([
    ['codec/a.go', true],
    ['read.go', true],
    ['cmd/a.go', false],
  ])('fails by the policy of its own file: %s', (file, fails) => {
    const contracts = [contractIn(file)];
    expect(contractReasons(contracts, policyOf)).toHaveLength(fails ? 1 : 0);
    expect(withContracts([], contracts, policyOf, places).map(({ gating }) => gating)).toEqual([fails]);
    const nothing = policyByPath({ failOn: 'none', growLimit: null, rules: [] });
    expect(contractReasons(contracts, nothing)).toEqual([]);
  });
});

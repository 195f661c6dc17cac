import { describe, expect, it } from '@jest/globals';
import {
  type ComparisonReport,
  UsageError,
  type Finding,
  type Report,
  type ReportShard,
} from '../../src/model/index.ts';
import { mergeShards, ownPart, unusedWaivers } from '../../src/shards/merge.ts';
import { clean, prepareRead, readFrameHeader } from '../report/samples.ts';

const nobody = { used: [], unused: [] };
const shard = (
  index: number,
  count: number,
  packages: readonly string[],
  more: Partial<ReportShard> = {},
): ReportShard => ({
  index,
  count,
  packages,
  messages: { unknown: 0, total: 100 },
  waivers: nobody,
  ...more,
});
const part = (its: ReportShard, more: Partial<ComparisonReport> = {}): Report => ({ ...clean, shard: its, ...more });

const inA: Finding = { ...readFrameHeader, package: 'a', file: 'a/a.go' };
const inB: Finding = { ...prepareRead, package: 'b', file: 'b/b.go' };

describe('mergeShards', () => {
  it('adds up what each part counted, and orders all findings by weight', () => {
    const counts = { ...clean.counts, new: 1, unchanged: 3, gating: 1 };
    const merged = mergeShards([
      part(shard(2, 2, ['b']), { counts, findings: [inB] }),
      part(shard(1, 2, ['a']), { counts: { ...counts, gating: 0 }, findings: [{ ...inA, gating: false }] }),
    ]);
    expect(merged.shard).toBeNull();
    expect(merged.counts).toMatchObject({ new: 2, unchanged: 6, gating: 1 });
    expect(merged.findings.map(({ package: name }) => name)).toEqual(['b', 'a']);
    expect(merged.verdict).toEqual({
      conclusion: 'fail',
      failOn: 'regression',
      reasons: ['1 new allocation fails the policy fail-on: regression.'],
    });
  });

  it('takes a finding from the part that answers for it, and its copies from all', () => {
    const at = (line: number) => ({ file: 'c/c.go', line, column: 1 });
    const merged = mergeShards([
      part(shard(1, 2, ['a']), { findings: [{ ...inA, message: 'its own', occurrences: [at(3)] }] }),
      part(shard(2, 2, ['b']), { findings: [{ ...inA, message: 'seen by b', occurrences: [at(2), at(2), at(3)] }] }),
    ]);
    expect(merged.findings).toMatchObject([{ message: 'its own', occurrences: [at(2), at(2), at(3)] }]);
  });

  it('is inconclusive where a part is missing, and fails all the same where another one fails', () => {
    const reason = 'Part 2 of 3 is missing: nothing is known of its packages.';
    const quiet = mergeShards([part(shard(1, 3, ['a'])), part(shard(3, 3, []))]);
    expect(quiet.verdict).toMatchObject({ conclusion: 'inconclusive', reasons: [reason] });
    const counts = { ...clean.counts, new: 1, gating: 1 };
    const loud = mergeShards([part(shard(1, 3, ['a']), { counts }), part(shard(3, 3, []))]);
    expect(loud.verdict).toMatchObject({ conclusion: 'fail', reasons: [expect.any(String), reason] });
  });

  it('has a side fail only where all parts with packages failed', () => {
    const broken = { package: 'a', message: 'undefined: x', position: 'a/a.go:3:1' };
    const failed = { head: { ...clean.head, status: 'failed' as const, problems: [broken] } };
    const both = mergeShards([part(shard(1, 3, ['a']), failed), part(shard(2, 3, ['b'])), part(shard(3, 3, []))]);
    expect(both.head).toMatchObject({ status: 'partial', problems: [broken] });
    expect(both.verdict.conclusion).toBe('inconclusive');
    expect(mergeShards([part(shard(1, 2, ['a']), failed), part(shard(2, 2, []))]).head.status).toBe('failed');
  });

  it('says of a waiver that it is unused where no part has a use for it', () => {
    const said = (used: readonly string[], unused: readonly string[]) => ({ waivers: { used, unused } });
    const merged = mergeShards([
      part(shard(1, 3, ['a'], said([], ['x is unused.', 'y is unused.']))),
      part(shard(2, 3, ['b'], said(['y is unused.'], []))),
      part(shard(3, 3, ['c'])),
    ]);
    expect(merged.notices).toEqual(['x is unused.']);
    expect(unusedWaivers([said(['a'], []), said([], ['b', 'a'])])).toEqual(['b']);
  });

  it.each<[string, readonly Report[], string]>([
    ['none', [], 'No report was given.'],
    ['a whole report among them', [part(shard(1, 2, [])), clean], 'is no part of a run'],
    ['a part twice', [part(shard(1, 2, [])), part(shard(1, 2, []))], 'Part 1 of 2 was given twice.'],
    ['a part beyond the last', [part(shard(3, 2, []))], 'part 3 of 2'],
    ['other numbers of parts', [part(shard(1, 2, [])), part(shard(2, 3, []))], 'its number of parts is 3, not 2'],
    [
      'another head',
      [part(shard(1, 2, [])), part(shard(2, 2, []), { head: { ...clean.head, revision: 'c'.repeat(40) } })],
      'its head is "cccc',
    ],
    [
      'another compiler',
      [part(shard(1, 2, [])), part(shard(2, 2, []), { head: { ...clean.head, goVersion: 'go1.25.1' } })],
      'its Go release is "go1.25.1", not "go1.26.1"',
    ],
    [
      'another policy',
      [part(shard(1, 2, [])), part(shard(2, 2, []), { verdict: { ...clean.verdict, failOn: 'none' } })],
      'its policy is "none"',
    ],
    ['a package twice', [part(shard(1, 2, ['a'])), part(shard(2, 2, ['a']))], 'Parts 1 and 2 both answer for a.'],
  ])('refuses %s', (_, reports, message) => {
    const merge = (): Report => mergeShards(reports);
    expect(merge).toThrow(UsageError);
    expect(merge).toThrow(message);
  });
});

describe('ownPart', () => {
  it('shows what the part answers for; of a whole report everything', () => {
    const findings = [inA, inB];
    expect(ownPart(part(shard(1, 2, ['b']), { findings })).findings).toEqual([inB]);
    expect(ownPart({ ...clean, findings }).findings).toEqual(findings);
  });
});

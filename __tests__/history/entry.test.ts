import { describe, expect, it } from '@jest/globals';
import { entriesOf } from '../../src/history/index.ts';
import type { Finding, Report, ReportBuild } from '../../src/model/index.ts';
import { clean, readFrameHeader } from '../report/samples.ts';
import { sha } from './samples.ts';

const finding = (changed: Partial<Finding>): Finding => ({ ...readFrameHeader, state: 'unchanged', ...changed });
const bytes = (count: number | null): Finding['allocation'] => ({ ...readFrameHeader.allocation, bytes: count });
const place = { commit: sha('d'), date: '2026-03-04T05:06:07Z', folder: '.' };
const options = { cgo: null, pgo: 'off' };

const report: Report = {
  ...clean,
  findings: [
    finding({ package: 'b', allocation: bytes(16), inLoop: true }),
    finding({ package: 'b', allocation: bytes(null), cold: true }),
    finding({ package: 'a', allocation: bytes(8), inLoop: true }),
    finding({ package: 'b', allocation: { status: 'unknown', call: null, type: null, bytes: 99 }, inLoop: true }),
    finding({ package: 'c', allocation: { status: 'none', call: null, type: null, bytes: 99 }, cold: true }),
  ],
};

describe('the line of an audit', () => {
  it('counts what is confirmed, in all and by package, and what is possible', () => {
    expect(entriesOf(report, options, place)).toEqual([
      {
        schemaVersion: 1,
        tool: '0.1.0',
        ...{ commit: sha('d'), date: '2026-03-04T05:06:07Z', label: 'fix-race' },
        configuration: {
          ...{ goVersion: 'go1.26.1', goos: 'linux', goarch: 'amd64', cgo: null, pgo: 'off' },
          ...{ tags: [], tests: false, folder: '.', patterns: ['./...'] },
        },
        totals: { allocations: 3, possible: 1, cold: 1, inLoops: 2, bytes: 24 },
        packages: { a: [1, 8], b: [2, 16] },
      },
    ]);
  });

  it('has the path of no profile, tags and patterns in order, and a label that still holds tomorrow', () => {
    const other: Report = {
      ...report,
      head: { ...report.head, label: 'HEAD' },
      configuration: { ...report.configuration, tags: ['b', 'a'], packages: ['./z', './a'] },
    };
    const [line] = entriesOf(other, { cgo: false, pgo: '/home/ada/default.pgo' }, place);
    expect(line).toMatchObject({
      label: 'ddddddddd',
      configuration: { cgo: false, pgo: 'profile', tags: ['a', 'b'], patterns: ['./a', './z'] },
    });
  });

  it('is one for each build that could be made', () => {
    const build = (name: string, changed: Partial<ReportBuild>): ReportBuild => ({
      ...{ name, goVersion: 'go1.26.1', goos: name, goarch: 'amd64', tags: [] },
      ...{ status: 'built', counts: clean.counts, ...changed },
    });
    const several: Report = {
      ...report,
      builds: [build('linux', {}), build('windows', { tags: ['purego'] }), build('plan9', { status: 'failed' })],
      findings: [
        finding({ package: 'a', builds: null }),
        finding({ package: 'a', builds: ['windows'] }),
        finding({ package: 'b', builds: ['linux'] }),
      ],
    };
    expect(
      entriesOf(several, options, place).map(({ configuration: { goos, tags }, packages }) => [goos, tags, packages]),
    ).toEqual([
      ['linux', [], { a: [1, 16], b: [1, 16] }],
      ['windows', ['purego'], { a: [2, 32] }],
    ]);
  });

  it('names the packages with the most allocations, where there are too many', () => {
    const findings = Array.from({ length: 1001 }, (_, index) =>
      finding({ package: `p${String(index).padStart(4, '0')}` }),
    );
    const [line] = entriesOf({ ...clean, findings: [...findings, finding({ package: 'p1000' })] }, options, place);
    expect(line?.totals.allocations).toBe(1002);
    const names = Object.keys(line?.packages ?? {});
    expect([names.length, names.includes('p1000'), names.includes('p0999')]).toEqual([1000, true, false]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Finding, Report } from '../../src/model/index.ts';
import { renderSummary, renderText } from '../../src/report/index.ts';
import { renderSarif } from '../../src/report/sarif/index.ts';
import { problemsOf } from './sarif/github.ts';
import { clean, context, fixed, lostStack, prepareRead, readFrameHeader, readFramePayload } from './samples.ts';

const quiet = (finding: Finding): Finding => ({ ...finding, gating: false });
const possible: Finding = {
  ...quiet(readFramePayload),
  id: '9000000000000001',
  allocation: { status: 'unknown', call: null, type: null, bytes: null },
};

const release: Report = {
  ...clean,
  base: { ...clean.base, label: 'v1.2.0' },
  head: { ...clean.head, label: 'v1.3.0' },
  verdict: { conclusion: 'pass', failOn: 'none', reasons: [] },
  kind: 'release',
  totals: {
    base: { allocations: 10, possible: 1, cold: 3, inLoops: 2, bytes: 400 },
    head: { allocations: 12, possible: 2, cold: 3, inLoops: 3, bytes: 440 },
  },
  findings: [
    quiet(lostStack),
    quiet(readFrameHeader),
    quiet(prepareRead),
    possible,
    fixed,
    { ...quiet(readFramePayload), id: '9000000000000002', state: 'changed' },
    { ...quiet(readFramePayload), id: '9000000000000003', state: 'moved' },
    {
      ...quiet(readFramePayload),
      id: '9000000000000004',
      waiver: { source: 'comment', reason: 'kept by the pool', where: 'read.go:272' },
    },
  ],
};

const markdown = (report: Report, limit = 100_000): string =>
  renderSummary(report, { ...context, limit, unit: 'bytes' });

describe('the summary of a release audit', () => {
  const text = markdown(release);

  it('has the totals of both sides', () => {
    expect(text).toContain(
      [
        '### escapediff: 10 → 12 allocations, 2 more',
        '',
        '| | `v1.2.0` | `v1.3.0` | Change |',
        '| --- | ---: | ---: | ---: |',
        '| Allocations | 10 | 12 | +2 |',
        '| of them in loops | 2 | 3 | +1 |',
        '| of them cold | 3 | 3 | ±0 |',
        '| Possible | 1 | 2 | +1 |',
        '| Bytes, each allocated once | 400 | 440 | +40 |',
        '',
        '**4 new allocations to look at first**: in loops, off error paths, large.',
        '',
        '1. [`server/handle.go:12`](',
      ].join('\n'),
    );
  });

  it('has what came and went by package, function and cause', () => {
    expect(text).toContain(
      [
        '| Package | Came | Went | Changed | Moved |',
        '| --- | ---: | ---: | ---: | ---: |',
        '| `github.com/coder/websocket` | 4 | 1 | 1 | 1 |',
      ].join('\n'),
    );
    expect(text).toContain('| `github.com/coder/websocket.(*Conn).readFrameHeader` | 1 | 1 |  |  |');
    expect(text).toContain('| Cause | Came | Went | Changed | Moved |');
  });

  it('has all of it, folded', () => {
    for (const title of [
      '1 went',
      '1 changed: the same value, rewritten',
      '1 moved: the same code elsewhere',
      '1 waived',
    ])
      expect(text).toContain(`<details><summary>${title}</summary>`);
    expect(text).toContain('kept by the pool');
  });

  it('says where the numbers do not add up, and only there', () => {
    // Three confirmed ones came and one went, as the totals have it.
    expect(text).not.toContain('came less went');
    const other = { ...release, totals: { ...release.totals!, base: release.totals!.head } };
    expect(markdown(other)).toContain('<sub>The totals count the allocation of an inlined function once, in its body;');
    expect(markdown(other)).toMatch(/^### escapediff: 12 → 12 allocations, as many as before\n/);
    const fewer = { ...release, totals: { base: release.totals!.head, head: release.totals!.base } };
    expect(markdown(fewer)).toMatch(/^### escapediff: 12 → 10 allocations, 2 fewer\n/);
  });

  it('marks what fails the check, where a policy was given', () => {
    const failed: Report = {
      ...release,
      verdict: { conclusion: 'fail', failOn: 'regression', reasons: ['1 new allocation fails the policy.'] },
      counts: { ...release.counts, new: 4, gating: 1 },
      findings: [readFrameHeader, ...release.findings.slice(2)],
    };
    expect(markdown(failed)).toMatch(
      /^### escapediff: 3 new allocations \(1 waived\) and 1 possible, 1 fails the check\n/,
    );
    expect(markdown(failed)).toContain('1. ❌ [`read.go:257`]');
  });

  it('stays within a limit and says what it left out', () => {
    const many: Report = {
      ...release,
      findings: Array.from({ length: 3000 }, (_, index) => ({
        ...quiet(readFrameHeader),
        id: String(index).padStart(16, '0'),
        line: index + 1,
        package: `p${index % 50}`,
      })),
    };
    const short = markdown(many, 60_000);
    expect(Buffer.byteLength(short)).toBeLessThanOrEqual(60_000);
    expect(short).toContain('**20 new allocations to look at first**');
    expect(short).toContain('| 30 more | 1800 |');
    expect(short).toMatch(
      /\*\d+ findings are not listed here for lack of room: `escapediff audit --base a+ --head b+` lists them\.\*/,
    );
  });
});

describe('the text of a release audit', () => {
  const text = renderText(release, { color: false, width: 100, verbose: false });

  it('ends with the totals and the verdict', () => {
    expect(text.split('\n').slice(-10)).toEqual([
      '',
      'v1.2.0 → v1.3.0',
      '  Allocations                 10 → 12 (+2)',
      '  of them in loops            2 → 3 (+1)',
      '  of them cold                3 → 3 (±0)',
      '  Possible                    1 → 2 (+1)',
      '  Bytes, each allocated once  400 → 440 (+40)',
      '',
      'PASS  10 → 12 allocations, 2 more',
      '',
    ]);
  });

  it('has a table of the packages, and lists what went, changed and moved', () => {
    expect(text).toContain(
      [
        `  Package${' '.repeat(24)}came     went  changed    moved`,
        '  github.com/coder/websocket        4        1        1        1',
      ].join('\n'),
    );
    for (const title of ['1 went', '1 changed', '1 moved', '1 waived']) expect(text).toContain(`\n\n${title}\n`);
  });

  it('fits a narrow terminal: long names keep their ends', () => {
    const narrow = renderText(release, { color: false, width: 70, verbose: false });
    expect(narrow).toMatch(/^ {2}….*\(\*Conn\)\.readFrameHeader +1 +1$/m);
    const table = narrow.split('\n').filter((line) => /^ {2}.* {3}\d+$/.test(line));
    for (const line of table) expect(line.length).toBeLessThanOrEqual(70);
  });
});

it('is SARIF as any comparison is', () => {
  const sarif = renderSarif(release, { repositoryUrl: null, name: 'escapediff', waived: 'suppressed' });
  expect(problemsOf(sarif)).toEqual([]);
});

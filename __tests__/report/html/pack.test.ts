import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../src/model/index.ts';
import { pack, packFlows, unpack } from '../../../src/report/html/pack.ts';
import { report as hostileReport } from '../hostile/reports.ts';
import { full, lostStack, prepareRead, printed, readFrameHeader } from '../samples.ts';

/** What comes out at the other end of the page, with all that is only computed when it is asked for. */
function throughPage(findings: readonly Finding[]): unknown {
  const written = JSON.stringify({ page: pack(findings), flows: packFlows(findings) });
  const { page, flows } = JSON.parse(written) as { page: ReturnType<typeof pack>; flows: ReturnType<typeof packFlows> };
  return unpack(page, () => flows).map((finding) => ({ ...finding }));
}

describe('pack', () => {
  it('gives back what it was given', () => {
    const unchanged: Finding = {
      ...readFrameHeader,
      state: 'unchanged',
      baseline: { file: 'read.go', line: 257, column: 64 },
    };
    const moved: Finding = { ...unchanged, baseline: { file: 'read.go', line: 1, column: 64 } };
    const possible: Finding = { ...printed, allocation: { status: 'unknown', call: null, type: null, bytes: null } };
    const findings = [readFrameHeader, prepareRead, lostStack, printed, unchanged, moved, possible, ...full.findings];
    expect(throughPage(findings)).toEqual(findings);
  });

  it('gives back whatever a report may hold', () => {
    fc.assert(
      fc.property(hostileReport, ({ findings }) => {
        // A place is all that a report gives an unchanged finding: without one it was where it is.
        const found = findings.filter(({ state, baseline }) => state !== 'unchanged' || baseline !== null);
        expect(throughPage(found)).toEqual(found);
      }),
      { numRuns: 100 },
    );
  });

  it('writes each text once', () => {
    const { texts } = pack([readFrameHeader, readFrameHeader, prepareRead]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text === 'read.go')).toHaveLength(1);
  });
});

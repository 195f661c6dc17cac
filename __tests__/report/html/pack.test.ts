import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pack, unpack } from '../../../src/report/html/pack.ts';
import { report as hostileReport } from '../hostile/reports.ts';
import { full, lostStack, prepareRead, printed, readFrameHeader } from '../samples.ts';

describe('pack', () => {
  it('gives back what it was given', () => {
    const findings = [readFrameHeader, prepareRead, lostStack, printed, ...full.findings];
    expect(unpack(pack(findings))).toEqual(findings);
  });

  it('gives back whatever a report may hold', () => {
    fc.assert(
      fc.property(hostileReport, ({ findings }) => {
        const data = JSON.parse(JSON.stringify(pack(findings))) as ReturnType<typeof pack>;
        expect(unpack(data)).toEqual(findings);
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

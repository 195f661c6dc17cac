import { describe, expect, it } from '@jest/globals';
import type { Finding, Hot } from '../../src/model/index.ts';
import { gainsOf } from '../../src/report/gain.ts';
import { readFrameHeader } from './samples.ts';

function at(name: string, line: number, hot: Partial<Hot> | null): Finding {
  const weight = hot === null ? null : { share: 0.5, line: 0.3, own: 0.1, profile: 'mem.pprof', ...hot };
  return { ...readFrameHeader, function: name, line, hot: weight };
}

describe('what there is to gain', () => {
  it('is what the lines have themselves, each counted once, the most first', () => {
    const gains = gainsOf([
      at('Passing', 1, { share: 0.9, own: 0 }),
      at('Heavy', 7, { own: 0.2 }),
      at('Heavy', 7, { own: 0.2 }),
      at('Heavy', 9, { own: 0.25 }),
      at('Cold', 3, null),
    ]);
    expect(gains.map((gain) => [gain.function, gain.own, gain.share, gain.findings.map(({ line }) => line)])).toEqual([
      ['Heavy', 0.45, 0.5, [9, 7, 7]],
      ['Passing', 0, 0.9, [1]],
    ]);
  });

  it('is nothing without a profile, and for what allocates nothing', () => {
    const free = { ...at('Free', 1, {}), allocation: { status: 'none', call: null, type: null, bytes: null } } as const;
    expect(gainsOf([at('Cold', 3, null), free])).toEqual([]);
  });
});

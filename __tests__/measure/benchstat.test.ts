import { describe, expect, it } from '@jest/globals';
import { parseBenchstat } from '../../src/measure/benchstat.ts';

/** In the form of benchstat v0.0.0-20230113213139-801c7ef9e5c5. */
const csv = `goos: linux
pkg: example.com/a
,base,,head
,sec/op,CI,sec/op,CI,vs base,P
Parse/small-2,1e-08,10%,1.1e-08,10%,~,p=1.000 n=7
geomean,9.999999999999982e-09,,9.999999999999982e-09,,+0.00%

,base,,head
,B/op,CI,B/op,CI,vs base,P
Parse/small-2,8,0%,16,0%,+100.00%,p=0.001 n=7
geomean,7.999999999999998,,15.999999999999998,,+100.00%

,base,,head
,allocs/op,CI,allocs/op,CI,vs base,P
Parse/small-2,0,0%,1,0%,?,p=0.001 n=7
geomean,,,,,,

,base,,head
,MB/s,CI,MB/s,CI,vs base,P
Parse/small-2,5,0%,6,0%,+20.00%,p=0.001 n=7

pkg: example.com/b
,base,,head
,sec/op,CI,sec/op,CI,vs base,P
"Wide/a,""b""-2",2,∞,1,∞,-50.00%,p=0.002 n=6+7
Lone-2,3,∞
`;

describe('parseBenchstat', () => {
  it('has one measurement for each benchmark of each package, by unit', () => {
    expect(parseBenchstat(csv)).toEqual([
      {
        package: 'example.com/a',
        name: 'Parse/small-2',
        seconds: { base: 1e-8, head: 1.1e-8, p: 1, significant: false },
        bytes: { base: 8, head: 16, p: 0.001, significant: true },
        // From nothing to something is no percentage.
        allocs: { base: 0, head: 1, p: 0.001, significant: true },
      },
      {
        package: 'example.com/b',
        name: 'Wide/a,"b"-2',
        seconds: { base: 2, head: 1, p: 0.002, significant: true },
        bytes: null,
        allocs: null,
      },
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(parseBenchstat('')).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadProfile } from '../../src/profile/decode.ts';
import { PackageFinder } from '../../src/profile/packages.ts';
import { weigh, type Weights } from '../../src/profile/weights.ts';
import { recorded, releases } from './samples.ts';

const work = 'example.com/hot/work';
const tool = 'example.com/hot/cmd/tool';
const source = readFileSync(new URL('../fixtures/profile/program/work/work.go', import.meta.url), 'utf8').split('\n');

/** Line of the nth (from 1) allocation in the text after a declaration. */
const allocationAfter = (heading: string): string => {
  const start = source.findIndex((line) => line.startsWith(heading));
  return `work.go:${source.findIndex((line, index) => index >= start && line.includes('make([]byte')) + 1}`;
};

const finder = new PackageFinder([
  { importPath: work, folder: 'work', files: ['work/work.go'] },
  { importPath: tool, folder: 'cmd/tool', files: ['cmd/tool/main.go'] },
]);
const functions = [
  ...['Plain', '(*T).Pointer', 'T.Value', 'Generic', 'run', 'small', 'Inlining', 'spawn', 'Spawning', 'MethodValue'],
  ...['(*T).counted', 'apply', 'CallPackageLevel', 'Spin', 'ThreeQuarters', 'OneQuarter'],
];
const isDeclared = (importPath: string, name: string): boolean => importPath === work && functions.includes(name);

async function weights(release: string, kind: 'cpu' | 'mem'): Promise<Weights> {
  return weigh(await loadProfile(recorded(release, kind)), finder, isDeclared);
}

describe.each(releases)('what Go %s writes', (release) => {
  it('gives each function its parts of the memory, through inlining, instances, literals and method values', async () => {
    const found = await weights(release, 'mem');
    const share = (name: string): number => Math.round((found.of(work, name)?.share ?? 0) * 100);
    expect(Object.fromEntries(functions.map((name) => [name, share(name)]))).toEqual({
      Plain: 5,
      '(*T).Pointer': 10,
      'T.Value': 15,
      Generic: 20,
      run: 20,
      small: 20,
      Inlining: 20,
      spawn: 10,
      Spawning: 0,
      MethodValue: 10,
      '(*T).counted': 10,
      apply: 10,
      CallPackageLevel: 10,
      Spin: 0,
      ThreeQuarters: 0,
      OneQuarter: 0,
    });
    expect(Math.round((found.of(work, '')?.closures ?? 0) * 100)).toBe(10);
    // All but what the goroutine of Spawning allocates.
    expect(Math.round((found.of(tool, 'main')?.share ?? 0) * 100)).toBe(90);
    expect(found.of(tool, 'main')?.closures).toBe(0);
  });

  it.each([
    ['Plain', 'func Plain', 5],
    ['(*T).Pointer', 'func (t *T) Pointer', 10],
    ['T.Value', 'func (t T) Value', 15],
    ['Generic', 'func Generic', 20],
    ['small', 'func small', 20],
    ['spawn', 'func spawn', 10],
    ['', 'var atPackageLevel', 10],
  ])('gives the line that allocates in %s its part', async (name, heading, percent) => {
    const lines = (await weights(release, 'mem')).of(work, name)?.lines ?? new Map<string, number>();
    const heavy = [...lines].map(([line, share]) => [line, Math.round(share * 100)]).filter(([, share]) => share !== 0);
    expect(heavy).toEqual([[allocationAfter(heading), percent]]);
  });

  it('gives the line of a call the memory of what is inlined there, and no other call any', async () => {
    const found = await weights(release, 'mem');
    const call = source.findIndex((line) => line.trim() === 'small()') + 1;
    expect([...(found.of(work, 'Inlining')?.lines.keys() ?? [])]).toEqual([`work.go:${call}`]);
    expect(found.of(work, 'MethodValue')?.lines.size).toBe(0);
  });

  it('gives each function its part of the time, and the line of a call that of what it calls', async () => {
    const found = await weights(release, 'cpu');
    expect(found.of(work, 'Spin')?.share).toBeGreaterThan(0.98);
    expect(found.of(work, 'ThreeQuarters')?.share).toBeCloseTo(0.75, 1);
    expect(found.of(work, 'OneQuarter')?.share).toBeCloseTo(0.25, 1);
    const call = source.findIndex((line) => line.trim() === 'Spin(3 * n)') + 1;
    expect(found.of(work, 'ThreeQuarters')?.lines.get(`work.go:${call}`)).toBeCloseTo(0.75, 1);
  });

  it('tells where the functions began', async () => {
    const start = source.findIndex((line) => line.startsWith('func Plain')) + 1;
    expect((await weights(release, 'mem')).of(work, 'Plain')?.startLine).toBe(start);
  });
});

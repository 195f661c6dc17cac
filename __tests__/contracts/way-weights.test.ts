import { describe, expect, it } from '@jest/globals';
import { heaviest, wayWeights, type WayWeights } from '../../src/contracts/way-weights.ts';
import { treeOf } from '../../src/contracts/tree.ts';
import { loadProfile } from '../../src/profile/decode.ts';
import { cpu, made, type Stack } from '../profile/samples.ts';

const read = 'example.com/m.(*Conn).Read';
const note = 'example.com/m/mid.Note';
const write = 'gopkg.in/log%2ev3.write[go.shape.int]';

async function weights(samples: readonly (readonly [weight: number, stack: Stack])[]): Promise<WayWeights> {
  const file = made(
    cpu,
    samples.map(([weight, stack]) => ({ stack, values: [weight, weight] })),
  );
  return wayWeights(await loadProfile(file));
}

describe('the weight of a way', () => {
  const making = weights([
    [
      40,
      [
        ['runtime.mallocgc malloc.go:9'],
        ['gopkg.in/log%2ev3.write[...] log.go:14'],
        ['example.com/m/mid.Note mid.go:6'],
        ['example.com/m.(*Conn).Read conn.go:12'],
      ],
    ],
    // What is inlined stands in between.
    [
      20,
      [
        ['gopkg.in/log%2ev3.write[...] log.go:15'],
        ['example.com/m/mid.low mid.go:9', 'example.com/m/mid.Note mid.go:6'],
        ['example.com/m.(*Conn).Read conn.go:12'],
      ],
    ],
    // Another way to the same function.
    [10, [['gopkg.in/log%2ev3.write[...] log.go:14'], ['example.com/m.(*Conn).Read conn.go:13']]],
    // The same functions the other way around, and one that only begins alike.
    [20, [['example.com/m.(*Conn).Read conn.go:12'], ['example.com/m/mid.Note mid.go:6']]],
    [10, [['example.com/m.(*Conn).ReadAll conn.go:30']]],
  ]);

  it('is that of the stacks which hold its functions in their order', async () => {
    const found = await making;
    expect(found.of([read])).toBeCloseTo(0.9);
    expect(found.of([read, note])).toBeCloseTo(0.6);
    expect(found.of([read, note, write])).toBeCloseTo(0.6);
    expect(found.of([read, write])).toBeCloseTo(0.7);
    expect(found.of([read, write, note])).toBe(0);
    expect(found.of([note, read])).toBeCloseTo(0.2);
    expect(found.of(['example.com/m.Other'])).toBe(0);
  });

  it('is on a line where the stack goes through it, at the end of the way or below', async () => {
    const found = await making;
    const line = (number: number): number =>
      found.onLine([read, note, write], { file: '/src/log/log.go', line: number });
    expect([14, 15, 16].map(line)).toEqual([expect.closeTo(0.4), expect.closeTo(0.2), 0]);
    expect(found.onLine([read, write], { file: '/src/m/conn.go', line: 12 })).toBe(0);
  });

  it('counts a function that calls itself once', async () => {
    const recursive = await weights([
      [3, [['m.F a.go:2'], ['m.F a.go:2'], ['m.F a.go:2'], ['main.main a.go:9']]],
      [1, [['main.main a.go:9']]],
    ]);
    expect(recursive.of(['m.F'])).toBeCloseTo(0.75);
    expect(recursive.of(['m.F', 'm.F', 'm.F'])).toBeCloseTo(0.75);
    expect(recursive.of(['m.F', 'm.F', 'm.F', 'm.F'])).toBe(0);
  });
});

describe('several profiles', () => {
  it('give the weights of the one in which the function weighs most', async () => {
    const of = async (name: string, weight: number): ReturnType<typeof loadProfile> => {
      const samples = [
        { stack: [['m.F a.go:2']], values: [weight, weight] },
        { stack: [['m.G a.go:5']], values: [10, 10] },
      ];
      return await loadProfile({ ...made(cpu, samples), name });
    };
    const profiles = [await of('a', 1), await of('b', 5), await of('c', 2)];
    expect(heaviest(profiles, 'm.F')?.name).toBe('b');
    expect(heaviest(profiles, 'm.None')?.name).toBe('a');
    expect(heaviest([], 'm.F')).toBeNull();
  });
});

describe('a tree with weights', () => {
  it('has first what weighs most, not what has the most places', () => {
    const at = { file: 'a.go', line: 1 };
    const place = (
      callee: string,
      line: number,
      share: number,
    ): Parameters<typeof treeOf>[0]['allocations'][number] => ({
      file: 'a.go',
      line,
      function: callee,
      package: 'm',
      what: 'int',
      bytes: 8,
      more: 0,
      chain: [
        { function: 'm.F', ...at, share: 1 },
        { function: callee, file: 'a.go', line, share },
      ],
      share,
    });
    const tree = treeOf({
      allocations: [place('m.Two', 5, 0.1), place('m.Two', 6, 0.1), place('m.One', 9, 0.5)],
      unproven: [],
    });
    expect(tree.calls.map(({ step, share, tree: { count } }) => [step, share, count])).toEqual([
      ['m.One', 0.5, 1],
      ['m.Two', 0.1, 2],
    ]);
  });
});

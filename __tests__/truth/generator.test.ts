import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { judgePairs } from '../../scripts/truth/generate/command.ts';
import { edits } from '../../scripts/truth/generate/edits/index.ts';
import { newFunction } from '../../scripts/truth/generate/func.ts';
import { callsOf } from '../../scripts/truth/generate/interpret.ts';
import { asProgram } from '../../scripts/truth/generate/keep.ts';
import { layouts } from '../../scripts/truth/generate/layout.ts';
import type { Measured } from '../../scripts/truth/generate/measure.ts';
import { inputs } from '../../scripts/truth/generate/measured.ts';
import type { Pair, Program, Statement } from '../../scripts/truth/generate/model.ts';
import { everyStatement } from '../../scripts/truth/generate/model.ts';
import { makePair } from '../../scripts/truth/generate/pair.ts';
import { renderProgram } from '../../scripts/truth/generate/render.ts';
import { shrink } from '../../scripts/truth/generate/shrink.ts';
import { agreementOf, describeOutcomes, describeWrong } from '../../scripts/truth/generate/summary.ts';
import { truthOf, type Truth } from '../../scripts/truth/generate/truth.ts';
import { goEnvironment } from '../../scripts/truth/process.ts';
import { shippedCli } from '../../scripts/truth/product.ts';
import { parseProgram } from '../../scripts/truth/programs/program.ts';

/** How many of the pairs below have the right verdict, in percent. It may only become more. */
const agreement = 95;
const seed = 'quick';
const count = 40;

const types = { T: 'T', Boxed: 'Boxed', cache: 'cache' };
const box: Statement = { id: '2', do: 'value', kind: 'box', leaks: true };
const bit = (on: boolean): Statement & { do: 'if' } => ({
  id: '3',
  do: 'if',
  when: { is: 'bit', bit: 5, on },
  then: [box],
  otherwise: null,
  asSwitch: false,
});
const program = (...body: readonly Statement[]): Program => ({
  functions: [newFunction('1', 'entry', 'Get', { body })],
  types,
});
const pairOf = (base: Program, head: Program): Pair => ({ id: '1:0', edits: ['unguard'], base, head });

describe('random pairs', () => {
  it('have the verdict that is measured', async () => {
    const pairs = Array.from({ length: count }, (_, index) => makePair(seed, index));
    const product = { cli: shippedCli(path.resolve('.')), env: goEnvironment(null) };
    const outcomes = await judgePairs(pairs, product, { jobs: 2, batch: 100 }, () => undefined);
    // A pair that doesn't compile, or that doesn't allocate twice the same, is a fault of the generator.
    expect(outcomes.filter(({ is }) => is !== 'judged')).toEqual([]);
    if (agreementOf(outcomes) * 100 < agreement) throw new Error(describeOutcomes(outcomes));
    expect(outcomes.filter((one) => one.is === 'judged' && one.truth.rises.length > 0).length).toBeGreaterThan(
      count / 4,
    );
  });

  it('are the same for the same seed, and differ', () => {
    expect(makePair('a', 1)).toEqual(makePair('a', 1));
    expect(makePair('a', 1)).not.toEqual(makePair('a', 2));
    expect(makePair('b', 1)).not.toEqual(makePair('a', 1));
  });

  it('know every edit', () => {
    const made = new Set(
      Array.from({ length: 1500 }, (_, index) => makePair('edits', index)).flatMap(({ edits }) => edits),
    );
    expect([...made].sort()).toEqual(Object.keys(edits).sort());
  });

  it('have each id once on a side', () => {
    for (let index = 0; index < 300; index += 1) {
      const { base, head } = makePair('ids', index);
      for (const { functions } of [base, head]) {
        const ids = functions.flatMap(({ id, body }) => [id, ...everyStatement(body).map(({ id }) => id)]);
        expect(ids.length).toBe(new Set(ids).size);
      }
    }
  });
});

describe('a program', () => {
  it('is written as Go', () => {
    const [layout] = layouts;
    const read = newFunction('5', 'read', 'Read', {
      package: 'low',
      receiver: 'value',
      body: [{ id: '6', do: 'leak' }],
    });
    const get = newFunction('1', 'entry', 'Get', {
      fails: true,
      body: [
        { id: '7', do: 'refuse', made: true },
        { id: '8', do: 'loop', form: 'count', body: [bit(false), { id: '9', do: 'lend', of: '5', argument: 'n + 1' }] },
        {
          id: '10',
          do: 'if',
          when: { is: 'ok', on: false },
          then: [{ id: '11', do: 'return' }],
          otherwise: null,
          asSwitch: false,
        },
      ],
    });
    expect(renderProgram({ functions: [get, read], types }, layout!, '7')).toEqual({
      'p7.go': `package m

import (
	"fmt"
	"example.com/m/v2/lib2/low"
)

func Get7(n7 int, ok7 bool) (int, error) {
	r7 := n7
	if n7 < -3 {
		return 0, fmt.Errorf("negative %d", n7)
	}
	for i8 := 0; i8 < n7&3+2; i8++ {
		r7 += i8
		if n7&32 == 0 {
			var x2 any = n7 + 1000
			low.SinkAny = x2
			if _, is := x2.(string); is {
				r7++
			}
		}
		x9 := low.T7{A: n7, B: 1}
		r7 += x9.Read7(n7 + 1)
	}
	if !ok7 {
		return r7, nil
	}
	return r7, nil
}
`,
      'lib2/low/p7.go': `package low

type T7 struct {
	A, B int
}

var SinkT7 *T7

type Reader7 interface{ Read7(n int) int }

func (t T7) Read7(n7 int) int {
	r7 := n7
	SinkT7 = &t
	r7 += t.A
	return r7
}
`,
    });
  });

  it('counts its calls', () => {
    const make = newFunction('5', 'make', 'Make', { package: 'low' });
    const walk = newFunction('6', 'walk', 'walk', {
      body: [
        {
          id: '7',
          do: 'if',
          when: { is: 'bit', bit: 1, on: true },
          then: [{ id: '8', do: 'return' }],
          otherwise: null,
          asSwitch: false,
        },
        { id: '9', do: 'make', of: '5', argument: 'n', stored: false },
      ],
    });
    const call: Statement = { id: '11', do: 'walk', of: '6', loops: [] };
    const get = newFunction('1', 'entry', 'Get', { body: [{ id: '10', do: 'loop', form: 'count', body: [call] }] });
    const calls = (n: number): Record<string, number> =>
      Object.fromEntries(callsOf({ functions: [get, walk, make], types }, '1', n, true));
    // n&3 + 2 rounds; where bit 1 is set, walk returns early.
    expect(calls(1)).toEqual({ 5: 3, 6: 3 });
    expect(calls(2)).toEqual({ 6: 4 });
  });
});

describe('the truth of a pair', () => {
  const measured = (of: (input: { readonly n: number }) => number, more: Record<string, number> = {}): Measured => ({
    counts: new Map([
      ['root.Get', inputs.map(of)],
      ...Object.entries(more).map(([key, count]) => [key, inputs.map(() => count)] as const),
    ]),
    inlinable: new Set(),
    stable: true,
  });
  const isOdd = ({ n }: { readonly n: number }): number => n & 1;

  it('is no rise where no input costs more', () => {
    const { rises, isByCalls } = truthOf(
      pairOf(program(), program()),
      '',
      measured(() => 2),
      measured(isOdd),
    );
    expect(rises).toEqual([]);
    expect(isByCalls).toBe(false);
  });

  it('is a rise of the inputs that cost more', () => {
    const { rises, isByCalls, isByInputs } = truthOf(
      pairOf(program(bit(true)), program(box)),
      '',
      measured(isOdd),
      measured(() => 2),
    );
    expect(rises.map(({ base, head }) => [base, head])).toEqual(inputs.map((input) => [isOdd(input), 2]));
    expect(isByCalls).toBe(false);
    expect(isByInputs).toBe(false);
  });

  it('is of more inputs where no way costs more', () => {
    const once = ({ n }: { readonly n: number }): number => Number(n === inputs[0]!.n);
    const { rises, isByInputs } = truthOf(pairOf(program(), program()), '', measured(once), measured(isOdd));
    expect(rises.length).toBeGreaterThan(0);
    expect(isByInputs).toBe(true);
  });

  it('is of more calls where they explain it, of a function that isn’t inlined', () => {
    const make = newFunction('5', 'make', 'Make', { package: 'low' });
    const call: Statement = { id: '6', do: 'make', of: '5', argument: 'n', stored: false };
    const side = (...body: readonly Statement[]): Program => ({
      functions: [newFunction('1', 'entry', 'Get', { body }), make],
      types,
    });
    const pair = pairOf(side(call), side(call, { ...call, id: '7' }));
    const [base, head] = [measured(() => 1, { 'low.Make': 1 }), measured(() => 2, { 'low.Make': 1 })];
    expect(truthOf(pair, '', base, head).isByCalls).toBe(true);
    expect(truthOf(pairOf(side(call), side(call)), '', base, head).isByCalls).toBe(false);
    const inlinable = new Set(['Make']);
    expect(truthOf(pair, '', { ...base, inlinable }, { ...head, inlinable }).isByCalls).toBe(false);
  });

  it('leaves out what one side has only', () => {
    const { rises } = truthOf(
      pairOf(program(), program()),
      '',
      measured(() => 0),
      measured(() => 0, { 'low.New': 3 }),
    );
    expect(rises).toEqual([]);
  });
});

describe('what became of pairs', () => {
  const none: Truth = { rises: [], dearest: [], isByCalls: false, isByInputs: false };
  const rises: Truth = { ...none, rises: [{ key: 'root.Get', input: 0, base: 1, head: 2 }] };
  const finding = {
    state: 'new',
    origin: 'existing-function',
    gating: true,
    kind: 'boxing',
    file: 'p1.go',
    line: 3,
    function: 'Get1',
    expression: 'x2',
    allocation: { status: 'confirmed' },
    cold: false,
    inLoop: false,
    occurrences: [],
  };
  const pair = pairOf(program(bit(true)), program(box));
  const missed = { pair, is: 'judged', truth: rises, gating: [] } as const;
  const outcomes = [
    missed,
    { ...missed, gating: [finding] },
    { ...missed, truth: none },
    { ...missed, truth: none, gating: [finding], pair: { ...pair, edits: ['hoist', 'paste'] } },
    { ...missed, truth: { ...rises, isByCalls: true } },
  ] as const;

  it('is told by kinds of edits', () => {
    expect(agreementOf(outcomes)).toBe(0.5);
    expect(describeOutcomes(outcomes).split('\n').slice(0, 6)).toEqual([
      'edit       pairs  rises  right  false gates  misses  by calls',
      'two edits      1      0      0            1       0         0',
      'unguard        4      3      2            0       1         1',
      'all            5      3      2            1       1         1',
      '',
      'agreement 50.0 %: 2 of 4 verdicts are right, 1 gate falsely, 1 miss a rise',
    ]);
    expect(describeWrong(missed)).toBe(`1:0  unguard  misses: root.Get(${inputs[0]!.n},${inputs[0]!.ok}) 1 -> 2`);
    expect(describeWrong(outcomes[3])).toBe('1:0  hoist+paste  gates falsely: p1.go:3 Get1 x2');
  });

  it('can be kept as a program', () => {
    const kept = parseProgram('kept', asProgram(missed));
    expect(kept.verdict).toBe('fail');
    expect(kept.claims).toEqual([{ what: `root.Get(${inputs[0]!.n},${inputs[0]!.ok})`, base: 1, head: 2 }]);
    expect(Object.keys(kept.base).sort()).toEqual(['go.mod', 'lib2/low/sinks.go', 'p.go']);
    expect(Object.keys(kept.measure)).toEqual(['measured_test.go']);
    expect(kept.head['p.go']).toContain('low.SinkAny = x2');
  });

  it('is shrunk while it is wrong the same way', async () => {
    const extra: Statement = { id: '20', do: 'loop', form: 'range', body: [{ id: '21', do: 'pad', lines: 3 }] };
    const other = newFunction('30', 'entry', 'Run', { body: [{ ...box, id: '31' }] });
    const large = (...body: readonly Statement[]): Program => ({
      ...program(extra, ...body),
      functions: [...program(extra, ...body).functions, other],
    });
    // Stands in for measuring and judging: missed as long as both sides hold the box.
    const judge = (pairs: readonly Pair[]) =>
      Promise.resolve(
        pairs.map((pair) => {
          const isHeld = [pair.base, pair.head].every((side) => JSON.stringify(side).includes('"id":"2"'));
          return { ...missed, pair, truth: isHeld ? rises : none };
        }),
      );
    const shrunk = await shrink(pairOf(large(bit(true)), large(box)), judge, () => undefined);
    expect(shrunk.pair.base.functions.map(({ id, body }) => [id, everyStatement(body).map(({ id }) => id)])).toEqual([
      ['1', ['2']],
    ]);
    await expect(shrink(pairOf(program(), program()), judge, () => undefined)).rejects.toThrow(
      'nothing is wrong with it',
    );
  });
});

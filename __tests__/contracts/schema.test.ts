import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { renderContracts, renderReach } from '../../src/contracts/format.ts';
import { contractReport, reachReport } from '../../src/contracts/run.ts';
import { loadProfile } from '../../src/profile/decode.ts';
import { cpu, made } from '../profile/samples.ts';
import { moduleOf, optionsOf, worldOf } from './support.ts';

const program = `package main

type shape interface{ area() int }

type square struct{ side int }

func (s *square) area() int { return s.side * s.side }

var shapes = []shape{&square{2}}

//escapediff:noalloc
func Sum(given func(int)) (sum int) {
	for _, s := range shapes {
		sum += s.area()
	}
	given(sum)
	return sum
}

//escapediff:noalloc
func Box(n int) any { return n }

func main() {}
`;

const look = { format: 'json', color: false, verbose: false };

describe('the schema of what audit --contracts and reach print', () => {
  it('takes both', async () => {
    const validate = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('schema/contracts.schema.json', 'utf8')) as object,
    );
    const folder = await moduleOf({ 'main.go': program });
    const world = await worldOf({ command: 'go' });
    const contracts = JSON.parse(renderContracts(await contractReport(optionsOf(folder), world), look)) as {
      readonly contracts: readonly object[];
    };
    const reach = JSON.parse(renderReach(await reachReport(optionsOf(folder, { function: 'Sum' }), world), look)) as {
      readonly resolved: readonly object[];
    };
    const profile = await loadProfile(
      made(cpu, [
        { stack: [['main.Box main.go:21']], values: [3, 3] },
        { stack: [['main.main main.go:23']], values: [1, 1] },
      ]),
    );
    const box = await reachReport(optionsOf(folder, { function: 'Box' }), world, [profile]);
    const weighed = JSON.parse(renderReach(box, look)) as object;
    expect(weighed).toMatchObject({
      profile: { name: 'x.pprof', share: 0.75 },
      allocations: [{ share: 0.75, chain: [{ function: 'main.Box', share: 0.75 }] }],
    });
    expect([validate(weighed), validate.errors]).toEqual([true, null]);
    expect(validate({ ...weighed, profile: { name: 'x.pprof' } })).toBe(false);
    expect(
      renderReach(box, { ...look, format: 'text' })
        .split('\n')
        .slice(1, 3),
    ).toEqual([
      '  75 % of x.pprof passes through it; of each way, and of each place on it, its part is told',
      '  a value in an interface, 8 bytes  main.go:21, 75 %',
    ]);
    expect(renderReach(box, { ...look, format: 'html' })).toContain('main.go:21</span> <b>75 %</b>');
    expect([validate(contracts), validate.errors]).toEqual([true, null]);
    expect([validate(reach), validate.errors]).toEqual([true, null]);
    expect(contracts.contracts).toHaveLength(2);
    expect(reach.resolved).toEqual([
      { file: 'main.go', line: 14, function: 'main.Sum', call: 's.area', candidates: ['main.(*square).area'] },
    ]);
    expect(validate({ ...reach, resolved: [{}] })).toBe(false);
    expect(validate({ ...contracts, more: 1 })).toBe(false);
  });
});

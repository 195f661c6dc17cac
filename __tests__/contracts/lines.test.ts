import { describe, expect, it } from '@jest/globals';
import { contractReport } from '../../src/contracts/run.ts';
import { toolchains } from '../codegen/support.ts';
import { moduleOf, optionsOf, worldOf } from './support.ts';

/** What each line says beside it is what gcassert finds with Go 1.24; that of later releases prints nothing. */
const program = `package m

type table struct{ a [8]int }

var keep *table

//go:noinline
func use(t *table) int { return t.a[0] }

func workers(done chan int) {
	go func() {
		//gcassert:noescape
		t := table{} // stays
		done <- use(&t)
	}()
	go func() {
		//gcassert:noescape
		t := table{} // escapes
		keep = &t
		done <- 1
	}()
}

func boxed(n int) any {
	return n //gcassert:noescape
}

func appended(xs []int, n int) []int {
	return append(xs, n) //gcassert:noescape
}
`;

describe.each(toolchains())('contracts of lines and of own code, with Go $version', (toolchain) => {
  it('sees what function literals allocate, and no escape in a slice that grows', async () => {
    const folder = await moduleOf({ 'm.go': program });
    const { contracts } = await contractReport(optionsOf(folder), await worldOf(toolchain));
    expect(contracts.map(({ line, status }) => [line, status])).toEqual([
      [13, 'holds'],
      [18, 'broken'],
      [25, 'broken'],
      [29, 'holds'],
    ]);
  }, 300_000);

  it('counts the places of function literals as those of the function that they stand in', async () => {
    const folder = await moduleOf({ 'm.go': program.replaceAll('//gcassert:noescape', '') });
    const budget = (allocations: number): ReturnType<typeof contractReport> => {
      const rule = { function: 'workers', package: null, promise: 'allocations', strict: false, allocations } as const;
      return worldOf(toolchain).then((world) => contractReport(optionsOf(folder, { contracts: [rule] }), world));
    };
    const [two, three] = [await budget(2), await budget(3)];
    expect(two.contracts).toMatchObject([{ status: 'broken', violations: [{ line: 11 }, { line: 16 }, { line: 18 }] }]);
    expect(three.contracts).toMatchObject([{ status: 'holds', violations: [] }]);
  }, 300_000);
});

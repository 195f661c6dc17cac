import { describe, expect, it } from '@jest/globals';
import { contractReport } from '../../src/contracts/run.ts';
import { moduleOf, optionsOf, worldOf } from './support.ts';

const kept = `package m

import (
	"strings"

	_ "example.com/m/other"
)

func double(n int) int { return 2 * n }
func boxed(n int) int  { last = n; return n }

var last any

var quiet func(int) int

func init() { quiet = double }

var swapped = double

func Swap() { swapped = func(n int) int { return n + 1 } }

var loud = double

func SetLoud() { loud = boxed }

var imported = strings.IndexByte

var given = double

func Give(f func(int) int) { given = f }

var pointed = double

func Point() *func(int) int { return &pointed }

var made = make1()

func make1() func(int) int { return double }

var Exported = double

var linked = double

type step struct {
	name string
	run  func(int) int
}

var steps = []step{{"a", double}, {name: "b", run: func(n int) int { return n }}}

var grown = []step{{run: double}}

func init() { grown = append(grown, step{"c", boxed}) }

var byName = map[string]func(int) int{"a": double}

func Add() { byName["b"] = quiet2 }

func quiet2(n int) int { return n - 1 }

var shared = []func(int) int{double}

func Share() []func(int) int { return shared }

var written = [...]step{{"a", double}}

func Write(i int) {
	s := &written[i]
	s.run = boxed
}

var pointers = []*step{{"a", double}}

type changing struct{ run func(int) int }

func (c *changing) set(f func(int) int) { c.run = f }

var changed = changing{run: double}

func Change(f func(int) int) { changed.set(f) }

var hooks struct{ before, after func(int) int }

func init() { hooks.before, hooks.after = double, boxed }

var viaReceive = double

func Receive(c chan func(int) int) { viaReceive = <-c }

var copiedOver = []func(int) int{double}

func Copy(from []func(int) int) { copy(copiedOver, from) }
`;

/** Of each function: what becomes of its contract, and the functions that its call can reach. */
const calls: readonly (readonly [name: string, body: string, status: string, candidates?: readonly string[]])[] = [
  ['Quiet', 'return quiet(n)', 'holds', ['m.double']],
  ['Swapped', 'return swapped(n)', 'holds', ['m.Swap.func1', 'm.double']],
  ['Loud', 'return loud(n)', 'broken', ['m.boxed', 'm.double']],
  ['Imported', 'return imported("abc", byte(n))', 'holds', ['strings.IndexByte']],
  ['Guarded', 'if quiet != nil { return quiet(n) }; return 0', 'holds', ['m.double']],
  ['Steps', 'for _, s := range steps { n = s.run(n) }; return n', 'holds', ['m.double', 'm.init.func1']],
  ['Indexed', 'return steps[n&1].run(n)', 'holds', ['m.double', 'm.init.func1']],
  ['Copied', 's := steps[n&1]; return s.run(n)', 'holds', ['m.double', 'm.init.func1']],
  ['Grown', 'for _, s := range grown { n = s.run(n) }; return n', 'broken', ['m.boxed', 'm.double']],
  ['Named', 'if f, ok := byName["b"]; ok { return f(n) }; return 0', 'holds', ['m.double', 'm.quiet2']],
  ['Before', 'return hooks.before(n)', 'holds', ['m.double']],
  ['After', 'return hooks.after(n)', 'broken', ['m.boxed']],
  // Something else may be in these.
  ['Given', 'return given(n)', 'unproven'],
  ['Pointed', 'return pointed(n)', 'unproven'],
  ['Made', 'return made(n)', 'unproven'],
  ['ExportedOne', 'return Exported(n)', 'unproven'],
  ['OfOthers', 'return other.Run(n)', 'unproven'],
  ['Linked', 'return linked(n)', 'unproven'],
  ['Shared', 'return shared[n&0](n)', 'unproven'],
  ['Written', 'return written[n&0].run(n)', 'unproven'],
  ['Pointers', 'return pointers[n&0].run(n)', 'unproven'],
  ['Changed', 'return changed.run(n)', 'unproven'],
  ['Received', 'return viaReceive(n)', 'unproven'],
  ['CopiedOver', 'return copiedOver[n&0](n)', 'unproven'],
  // A local variable that is called like one of the package's, and a copy that is changed.
  ['Shadowed', 'quiet := given; return quiet(n)', 'unproven'],
  ['ChangedCopy', 's := steps[n&1]; s.run = given; return s.run(n)', 'unproven'],
  // Two on one line: the other is not known.
  ['Both', 'return quiet(n) + given(n)', 'unproven'],
  ['BothKnown', 'return quiet(swapped(n))', 'holds', ['m.Swap.func1', 'm.double']],
];

describe('a call of a function value', () => {
  it('reaches what the package puts into its variable, as long as nothing else can', async () => {
    const functions = calls.map(
      ([name, body]) =>
        `//escapediff:noalloc\nfunc ${name}(n int) int {\n\t${body.replaceAll(/; (?!ok)/g, '\n\t')}\n}\n`,
    );
    const folder = await moduleOf({
      'm.go': `${kept}\n//go:linkname linked other.linked\n`.replace('import (', 'import (\n\t_ "unsafe"'),
      'calls.go': `package m\n\nimport "example.com/m/other"\n\n${functions.join('\n')}`,
      'other/other.go': 'package other\n\nvar Run = func(n int) int { return n }\n',
    });
    const { contracts } = await contractReport(optionsOf(folder), await worldOf({ command: 'go' }));
    const found = new Map(contracts.map((each) => [each.function, each]));
    expect(
      calls.map(([name, , , candidates]) => {
        const contract = found.get(name);
        const reached = [...new Set((contract?.resolved ?? []).flatMap((each) => each.candidates))].sort();
        return [name, contract?.status, ...(candidates === undefined ? [] : [reached])];
      }),
    ).toEqual(
      calls.map(([name, , status, candidates]) => [name, status, ...(candidates === undefined ? [] : [candidates])]),
    );
  });
});

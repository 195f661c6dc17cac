import { describe, expect, it } from '@jest/globals';
import { contractReport } from '../../src/contracts/run.ts';
import { runGo, toolchains } from '../codegen/support.ts';
import { moduleOf, optionsOf, worldOf } from './support.ts';

/**
 * Functions that a careless look at the source lets hold, each with a call that shows that it allocates: `calls` is Go, `n` counts the calls. What
 * is declared around them stands in `declared`.
 */
const traps: readonly { readonly name: string; readonly code: string; readonly calls: string }[] = [
  {
    name: 'LargeElement',
    code: 'func LargeElement(m map[int]large, k int) { m[k] = large{}; delete(m, k) }',
    calls: 'LargeElement(largeElements, n)',
  },
  {
    name: 'LargeKey',
    code: 'func LargeKey(m map[large]int, k large) { m[k] = 1; delete(m, k) }',
    calls: 'LargeKey(largeKeys, large{byte(n)})',
  },
  {
    name: 'NoRoom',
    code: "func NoRoom(b []byte) []byte { return append(b[:len(b):len(b)], 'x') }",
    calls: 'bytesSink = NoRoom(buffer)',
  },
  { name: 'Clone', code: 'func Clone(b []int) []int { return slices.Clone(b) }', calls: 'intsSink = Clone(ints)' },
  {
    name: 'ResetsBuilder',
    code: 'func ResetsBuilder(b *strings.Builder) { b.Reset(); b.WriteString("hello") }',
    calls: 'ResetsBuilder(&builder)',
  },
  {
    name: 'ResetsByNil',
    code: '//go:noinline\nfunc (s *stack) reset() { s.v = nil }\n\nfunc ResetsByNil(s *stack) { s.reset(); s.push(1) }',
    calls: 'ResetsByNil(&shared)',
  },
  {
    name: 'ResetsByZero',
    code: 'func (s *stack) zero() { *s = stack{} }\n\nfunc ResetsByZero(s *stack) { s.zero(); s.push(1) }',
    calls: 'ResetsByZero(&shared)',
  },
  {
    name: 'NilThenAppend',
    code: 'func NilThenAppend(s *stack, n int) { s.v = nil; s.v = append(s.v, n) }',
    calls: 'NilThenAppend(&shared, n)',
  },
  {
    name: 'HandsOn',
    code: 'func HandsOn(l *lazy) []byte {\n\tif l.b == nil {\n\t\tl.b = make([]byte, 100)\n\t}\n\tb := l.b\n\tl.b = nil\n\treturn b\n}',
    calls: 'bytesSink = HandsOn(&given)',
  },
  {
    name: 'TakesOnceBack',
    code: 'func TakesOnceBack(o *sync.Once) { *o = sync.Once{}; o.Do(func() { pointer = new(int) }) }',
    calls: 'TakesOnceBack(&once)',
  },
  {
    name: 'LazyCopy',
    code: '//go:noinline\nfunc (l lazy) get() []byte {\n\tif l.b == nil {\n\t\tl.b = make([]byte, 100)\n\t}\n\treturn l.b\n}\n\nfunc LazyCopy(l *lazy) int { return len(l.get()) }',
    calls: 'LazyCopy(&empty)',
  },
  {
    name: 'LazyLocalCopy',
    code: 'func LazyLocalCopy(l *lazy) int {\n\tx := *l\n\tif x.b == nil {\n\t\tx.b = make([]byte, 100)\n\t\tbytesSink = x.b\n\t}\n\treturn len(x.b)\n}',
    calls: 'LazyLocalCopy(&empty)',
  },
  {
    name: 'LazyElementCopy',
    code: 'func LazyElementCopy(m map[int]lazy) int {\n\tx := m[1]\n\tif x.b == nil {\n\t\tx.b = make([]byte, 64)\n\t\tbytesSink = x.b\n\t}\n\treturn len(x.b)\n}',
    calls: 'LazyElementCopy(lazies)',
  },
  {
    name: 'Pushes',
    code: 'func Pushes(l *list, n int) {\n\tif l.head != nil {\n\t\tl.head = &node{l.head, n}\n\t}\n}',
    calls: 'Pushes(&nodes, n)',
  },
  {
    name: 'PushesElse',
    code: 'func PushesElse(l *list, n int) {\n\tif l.head == nil {\n\t\treturn\n\t} else {\n\t\tl.head = &node{l.head, n}\n\t}\n}',
    calls: 'PushesElse(&nodes, n)',
  },
  {
    name: 'LargeEnough',
    code: 'func LargeEnough(b []byte, n int) []byte {\n\tif cap(b) >= n {\n\t\treturn make([]byte, n)\n\t}\n\treturn b\n}',
    calls: 'bytesSink = LargeEnough(buffer, 50)',
  },
  {
    name: 'EitherWay',
    code: 'func EitherWay(l *lazy, always bool) {\n\tif l.b == nil || always {\n\t\tl.b = make([]byte, 100)\n\t}\n}',
    calls: 'EitherWay(&given, true)',
  },
  {
    name: 'Chain',
    code: '//go:noinline\nfunc (s *stack) self() *stack { return s }\n\n//go:noinline\nfunc (s *stack) add(i int) { s.v = append(s.v, i) }\n\nfunc Chain(n int) int {\n\tvar s stack\n\ts.self().add(n)\n\treturn len(s.v)\n}',
    calls: 'Chain(n)',
  },
  {
    name: 'SameName',
    code: 'func quiet() {}\n\n//go:noinline\nfunc callSame(quiet func()) { quiet() }\n\nfunc SameName(h *holder) { callSame(h.f) }',
    calls: 'SameName(&loud)',
  },
  {
    name: 'SameField',
    code: 'func f() {}\n\n//go:noinline\nfunc run(f func()) { f() }\n\nfunc SameField(h *holder) { run(f); run(h.f) }',
    calls: 'SameField(&loud)',
  },
  {
    name: 'OneOfTwo',
    code: 'var Hook = func() { pointer = new(int) }\n\nfunc OneOfTwo(b bool) {\n\tvar f = Hook\n\tif b {\n\t\tf = func() {}\n\t}\n\tf()\n}',
    calls: 'OneOfTwo(false)',
  },
  {
    name: 'GivenOrDefault',
    code: '//go:noinline\nfunc orDefault(f func()) {\n\tif f == nil {\n\t\tf = func() {}\n\t}\n\tf()\n}\n\nfunc GivenOrDefault(h *holder) { orDefault(h.f) }',
    calls: 'GivenOrDefault(&loud)',
  },
  {
    name: 'Elements',
    code: 'var Hooks = []func(){func() { pointer = new(int) }}\n\nfunc Elements() {\n\tfor _, f := range Hooks {\n\t\tf()\n\t}\n\tf := func() {}\n\tf()\n}',
    calls: 'Elements()',
  },
  {
    name: 'OneLine',
    code: 'func OneLine(i int) { g := func() {}; g(); Hooks[i]() }',
    calls: 'OneLine(0)',
  },
  { name: 'Caller', code: 'func Caller() int { _, _, line, _ := runtime.Caller(0); return line }', calls: 'Caller()' },
  {
    name: 'DropsOnce',
    code: 'func (m *made) get() *node { m.once.Do(func() { m.n = &node{} }); return m.n }\n\nfunc (m *made) drop() { m.once = sync.Once{}; m.n = nil }\n\nfunc DropsOnce(m *made) int { n := m.get().n; m.drop(); return n }',
    calls: 'DropsOnce(&made{})',
  },
  {
    name: 'DeletesGrown',
    code: 'func DeletesGrown(m map[int][]int, k int) { m[k] = append(m[k], 1); delete(m, k) }',
    calls: 'DeletesGrown(lists, n)',
  },
  {
    name: 'ClearsGrown',
    code: 'func ClearsGrown(l *bucket, k int) { l.m[k] = append(l.m[k], 1); clear(l.m) }',
    calls: 'ClearsGrown(&bucket{lists}, n)',
  },
  {
    name: 'LazyElementGone',
    code: 'func LazyElementGone(rows [][]int, i int) int {\n\trow := rows[0]\n\tif row == nil {\n\t\trow = make([]int, 4+i&1)\n\t\trows[0] = row\n\t}\n\tn := len(rows[0])\n\trows[0] = nil\n\treturn n\n}',
    calls: 'LazyElementGone(rows, n)',
  },
  {
    name: 'ElementToNil',
    code: 'func ElementToNil(v [][]int) { v[0] = append(v[0], 1); v[0] = nil }',
    calls: 'ElementToNil(rows)',
  },
  {
    name: 'TakesRoom',
    code: 'func TakesRoom(s *stack, n int) { s.v = s.v[:0:0]; s.v = append(s.v, n) }',
    calls: 'TakesRoom(&stack{}, n)',
  },
  {
    name: 'NilThroughPointer',
    code: '//go:noinline\nfunc pushTo(p *[]int, n int) { *p = append(*p, n) }\n\nfunc NilThroughPointer(p *[]int, n int) { *p = nil; pushTo(p, n) }',
    calls: 'NilThroughPointer(&intsSink, n)',
  },
  {
    name: 'NeverPut',
    code: 'var neverPut = sync.Pool{New: func() any { return new([64]int) }}\n\nfunc NeverPut(i int) int { return neverPut.Get().(*[64]int)[i&1] }',
    calls: 'NeverPut(n)',
  },
  {
    name: 'LongBytes',
    code: 'func LongBytes(s string) int { return bytes.Count([]byte(s), nil) }',
    calls: 'LongBytes(long)',
  },
  {
    name: 'LongSum',
    code: 'func LongSum(a, b string) bool { return strings.Contains(long, a+b) }',
    calls: 'LongSum(long, long)',
  },
  {
    name: 'OtherPool',
    code: 'func (l *list) Get() *node { return nil }\n\nfunc OtherPool(l *list) int {\n\tx := l.Get()\n\tif x == nil {\n\t\tx = new(node)\n\t\tkept = x\n\t}\n\treturn x.n\n}',
    calls: 'OtherPool(&nodes)',
  },
  {
    name: 'SentinelLoop',
    code: 'func SentinelLoop(b []byte) (int, error) {\n\tn := 0\n\tfor {\n\t\tr, err := next(b, n)\n\t\tif err != nil {\n\t\t\terr = nil\n\t\t\tlastErr = &failure{n}\n\t\t\treturn n, nil\n\t\t}\n\t\tn += r\n\t}\n}',
    calls: 'SentinelLoop(buffer)',
  },
  {
    name: 'ClearsError',
    code: 'func ClearsError(b []byte) (n int, err error) {\n\tn, err = next(b, len(b))\n\tif err != nil {\n\t\terr = nil\n\t\tlastErr = &failure{n}\n\t\treturn n, err\n\t}\n\treturn n, err\n}',
    calls: 'ClearsError(buffer)',
  },
  {
    name: 'RetriesWell',
    code: 'func RetriesWell(b []byte) (int, error) {\n\tn, err := next(b, len(b))\n\tif err != nil {\n\t\tlastErr = fmt.Errorf("again: %w", err)\n\t\tn, err = next(b, 0)\n\t\treturn n, err\n\t}\n\treturn n, nil\n}',
    calls: 'RetriesWell(buffer)',
  },
  {
    name: 'RetriesAtEnd',
    code: 'func RetriesAtEnd(b []byte) (int, error) {\n\tn, err := next(b, len(b))\n\tif err != nil {\n\t\tlastErr = &failure{n}\n\t\treturn next(b, 0)\n\t}\n\treturn n, nil\n}',
    calls: 'RetriesAtEnd(buffer)',
  },
  {
    name: 'ReturnsNoError',
    code: 'func ReturnsNoError(b []byte) error {\n\tif _, err := next(b, len(b)); err != nil {\n\t\tlastErr = &failure{1}\n\t\treturn nil\n\t}\n\treturn nil\n}',
    calls: 'ReturnsNoError(buffer)',
  },
  {
    name: 'EndOfInput',
    code: 'func EndOfInput(b []byte) (int, error) {\n\tn, err := next(b, len(b))\n\tif errors.Is(err, io.EOF) {\n\t\tlastErr = &failure{n}\n\t\treturn n, nil\n\t}\n\treturn n, err\n}',
    calls: 'EndOfInput(buffer)',
  },
  {
    name: 'DeferClears',
    code: 'func DeferClears(b []byte) (n int, err error) {\n\tdefer func() { err = nil }()\n\tif n, err = next(b, len(b)); err != nil {\n\t\treturn n, fmt.Errorf("next: %w", err)\n\t}\n\treturn n, nil\n}',
    calls: 'DeferClears(buffer)',
  },
  {
    name: 'CalleesError',
    code: 'func CalleesError(b []byte) (int, error) {\n\tn, err := fails(b)\n\tif err != nil {\n\t\treturn n, nil\n\t}\n\treturn n, nil\n}',
    calls: 'CalleesError(buffer)',
  },
  {
    name: 'DeeperError',
    code: '//go:noinline\nfunc handsOn(b []byte) (int, error) {\n\tn, err := fails(b)\n\tif err != nil {\n\t\treturn 0, err\n\t}\n\treturn n, nil\n}\n\nfunc DeeperError(b []byte) int {\n\tif n, err := handsOn(b); err == nil {\n\t\treturn n\n\t}\n\treturn 0\n}',
    calls: 'DeeperError(buffer)',
  },
  {
    name: 'InlinedError',
    code: 'func short(b []byte) (int, error) {\n\tif len(b) < 1000 {\n\t\treturn 0, &failure{len(b)}\n\t}\n\treturn 1, nil\n}\n\nfunc InlinedError(b []byte) int {\n\tn, err := short(b)\n\tif err != nil {\n\t\tlastErr = err\n\t\tn = 1\n\t}\n\treturn n\n}',
    calls: 'InlinedError(buffer)',
  },
  {
    name: 'SetThenCleared',
    code: '//go:noinline\nfunc SetThenCleared(b []byte) (n int, err error) {\n\tif len(b) < 1000 {\n\t\terr = &failure{len(b)}\n\t}\n\tn = len(b)\n\tif n > 0 {\n\t\terr = nil\n\t}\n\treturn n, err\n}',
    calls: 'SetThenCleared(buffer)',
  },
  {
    name: 'Replaces',
    code: 'func Replaces(b []byte) []byte {\n\tn, err := next(b, len(b))\n\tif err != nil {\n\t\treturn make([]byte, 10+n)\n\t}\n\treturn b\n}',
    calls: 'bytesSink = Replaces(buffer)',
  },
];

const declared = `package m

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
)

type large [200]byte

type stack struct{ v []int }

//go:noinline
func (s *stack) push(i int) { s.v = append(s.v, i) }

type lazy struct{ b []byte }

type node struct {
	next *node
	n    int
}

type list struct{ head *node }

type holder struct{ f func() }

type made struct {
	once sync.Once
	n    *node
}

type bucket struct{ m map[int][]int }

type failure struct{ n int }

func (*failure) Error() string { return "failure" }

//go:noinline
func next(b []byte, n int) (int, error) {
	if n >= len(b) {
		return 0, io.EOF
	}
	return 1, nil
}

//go:noinline
func fails(b []byte) (int, error) {
	if len(b) < 1000 {
		return 0, &failure{len(b)}
	}
	return 1, nil
}

var (
	long      = strings.Repeat("x", 100)
	bytesSink []byte
	intsSink  []int
	pointer   *int
	kept      *node
	lastErr   error
)

`;

const measuring = `package m

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

func TestMeasure(t *testing.T) {
	n := 0
	m := func(name string, f func()) { fmt.Println("MEASURED", name, testing.AllocsPerRun(100, func() { n++; f() })) }
	largeElements, largeKeys := map[int]large{}, map[large]int{}
	buffer, ints := make([]byte, 10, 100), make([]int, 10, 100)
	var builder strings.Builder
	var shared stack
	var given, empty lazy
	var once sync.Once
	lazies := map[int]lazy{1: {}}
	nodes := list{&node{}}
	loud := holder{func() { pointer = new(int) }}
	lists, rows := map[int][]int{}, make([][]int, 1)
${traps.map(({ name, calls }) => `\tm("${name}", func() { ${calls} })`).join('\n')}
}
`;

/** The same with what makes the difference left out: a walk that breaks everything would pass the others. */
const quiet = `
//escapediff:noalloc
func QuietPush(s *stack) { s.v = s.v[:0]; s.push(1) }

//escapediff:noalloc
func QuietLazy(l *lazy) int {
	if l.b == nil || cap(l.b) < 100 {
		l.b = make([]byte, 100)
	}
	return len(l.b)
}

//escapediff:noalloc
func QuietElse(l *lazy) int {
	if l.b != nil {
		return len(l.b)
	}
	l.b = make([]byte, 100)
	return 100
}

//escapediff:noalloc
func QuietMap(m map[int]int, k int) { m[k] = 1; delete(m, k) }

//escapediff:noalloc
func QuietLazyElement(rows [][]int, i int) int {
	row := rows[i]
	if row == nil {
		row = make([]int, 4)
		rows[i] = row
	}
	return len(row)
}

//escapediff:noalloc
func QuietElement(m map[int][]int, k int) { m[k] = append(m[k][:0], 1) }

var putBack = sync.Pool{New: func() any { return new([64]int) }}

//escapediff:noalloc
func QuietPool(i int) int {
	x := putBack.Get().(*[64]int)
	defer putBack.Put(x)
	return x[i&1]
}

//escapediff:noalloc
func QuietShort(b []byte) bool { return strings.Contains(long, string(b[:4])) }

//escapediff:noalloc
func QuietSmallArray(n byte) bool {
	var b [8]byte
	b[0] = n
	return strings.Contains(long, string(b[:]))
}

//escapediff:noalloc
func QuietMinimum(a, b string) string { return min(a, b) }

//escapediff:noalloc
func QuietBuilder(b *strings.Builder) { b.WriteString("hello") }

//go:noinline
func orNothing(f func()) {
	if f == nil {
		f = func() {}
	}
	f()
}

//escapediff:noalloc
func QuietWraps(b []byte) (int, error) {
	n, err := next(b, 0)
	if err != nil {
		return 0, fmt.Errorf("at %d: %w", n, err)
	}
	return n, nil
}

//escapediff:noalloc
func QuietHandsOn(b []byte) (int, error) {
	n, err := fails(b)
	if err == io.EOF {
		return n, nil
	}
	if err != nil {
		return 0, err
	}
	return n, nil
}

//escapediff:noalloc
func QuietSets(b []byte) (n int, err error) {
	for i := range b {
		if b[i] == 1 {
			err = &failure{i}
			break
		}
		n++
	}
	n *= 2
	return n, err
}

//escapediff:noalloc
func QuietDefers(b []byte) (n int, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("defers: %w", err)
		}
	}()
	if n, err = next(b, 0); err != nil {
		return 0, &failure{n}
	}
	return n, nil
}

//escapediff:noalloc
func QuietDefault() { orNothing(f); orNothing(nil); orNothing(func() {}) }
`;

describe.each(toolchains())('what looks as if it held, with Go $version', (toolchain) => {
  it('never holds where it allocates when it runs', async () => {
    const program =
      declared + traps.map(({ code, name }) => code.replace(`func ${name}(`, `//escapediff:noalloc\n$&`)).join('\n\n');
    const folder = await moduleOf({ 'm.go': program + quiet });
    const measured = await moduleOf({ 'm.go': program + quiet, 'm_test.go': measuring });
    const { stdout } = runGo(toolchain, measured, ['test', '-run', 'TestMeasure', '-v', '.']);
    const allocates = [...stdout.matchAll(/^MEASURED (\w+) ([1-9]\d*)$/gm)].map(([, name = '']) => name);
    expect(allocates.sort()).toEqual(traps.map(({ name }) => name).sort());

    const { contracts } = await contractReport(optionsOf(folder), await worldOf(toolchain));
    const holding = contracts.filter(({ status }) => status === 'holds').map((each) => each.function);
    expect(holding.sort()).toEqual(
      [
        'Builder',
        'Default',
        'Defers',
        'Element',
        'Else',
        'HandsOn',
        'Lazy',
        'LazyElement',
        'Map',
        'Minimum',
        'Pool',
        'Push',
        'Sets',
        'Short',
        'SmallArray',
        'Wraps',
      ].map((name) => `Quiet${name}`),
    );
    expect(contracts).toHaveLength(traps.length + holding.length);
  }, 600_000);
});

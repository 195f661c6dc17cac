import { describe, expect, it } from '@jest/globals';
import { contractReport } from '../../src/contracts/run.ts';
import { runGo, toolchains } from '../codegen/support.ts';
import { moduleOf, optionsOf, worldOf } from './support.ts';

/** What each function allocates is measured below, by the program itself. */
const program = `package m

import (
	"errors"
	"strconv"
	"sync"
)

type stack struct{ v []int }

//go:noinline
func (s *stack) push(i int) { s.v = append(s.v, i) }

func newStack() *stack { return &stack{} }

type lazy struct{ b []byte }

//go:noinline
func (l *lazy) set(i int) {
	if l.b == nil {
		l.b = make([]byte, 100)
	}
	l.b[i] = 1
}

type failure struct{ n int }

func (*failure) Error() string { return "failure" }

var (
	errEmpty = errors.New("empty")
	sink     any
	pointer  *int
	once     sync.Once
	lock     sync.RWMutex
)

//go:noinline
func apply(xs []int, f func(int) int) int {
	sum := 0
	for _, x := range xs {
		sum += f(x)
	}
	return sum
}

//go:noinline
func run(f func()) { f() }

// Growth of what the caller has just made.
//
//escapediff:noalloc
func GrowsLocal(n int) int {
	var s stack
	for i := 0; i < n; i++ {
		s.push(i)
	}
	return len(s.v)
}

//escapediff:noalloc
func GrowsInlined(n int) int {
	s := newStack()
	for i := 0; i < n; i++ {
		s.push(i)
	}
	return len(s.v)
}

//escapediff:noalloc
func GrowsGiven(s *stack, n int) { s.v = s.v[:0]; s.push(n) }

//escapediff:noalloc
func FillsMap(n int) int {
	m := map[int]int{}
	for i := 0; i < n; i++ {
		m[i] = i
	}
	return len(m)
}

// Made where it is missing, in an object that is new each time.
//
//escapediff:noalloc
func LazyLocal(i int) byte {
	var l lazy
	l.set(i)
	return l.b[i]
}

//escapediff:noalloc
func LazyGiven(l *lazy, i int) { l.set(i) }

// A pool of its own always makes.
//
//escapediff:noalloc
func OwnPool(n int) int {
	p := sync.Pool{New: func() any { return new([64]int) }}
	return p.Get().(*[64]int)[n&1]
}

// The error is what it is for.
//
//escapediff:noalloc
func OnlyErrors(n int) error {
	if n > 0 {
		return &failure{n}
	}
	return nil
}

//escapediff:noalloc
func FailsSeldom(b []byte, n int) (int, error) {
	if len(b) == 0 {
		return 0, errEmpty
	}
	if n > len(b) {
		return 0, &failure{n}
	}
	sum := 0
	for _, c := range b[:n] {
		sum += int(c)
	}
	return sum, nil
}

// Panics as control flow.
//
//escapediff:noalloc
func Recovers(n int) (r int) {
	defer func() { r = recover().(*failure).n }()
	panic(&failure{n})
}

//escapediff:noalloc
func Panics(b []byte, i int) byte {
	if i >= len(b) {
		panic("no " + strconv.Itoa(i))
	}
	return b[i]
}

// What a callee is given belongs to the reach.
//
//escapediff:noalloc
func GivesLiteral(n int) { run(func() { pointer = new(int); *pointer = n }) }

//escapediff:noalloc
func GivesQuietLiteral(xs []int, k int) int { return apply(xs, func(x int) int { return x * k }) }

//escapediff:noalloc
func CallsGiven(f func()) { run(f) }

//escapediff:noalloc
func Spawns(c chan int, n int) int {
	go func() { c <- n }()
	return <-c
}

//escapediff:noalloc
func Deferred(n int) {
	defer func() { pointer = &n }()
}

//escapediff:noalloc
func Boxes(n int) { sink = n }

//escapediff:noalloc
func Joins(a, b string) string { return a + b }

//escapediff:noalloc
func Appends(b []byte, n int64) []byte { return strconv.AppendInt(b, n, 10) }

//escapediff:noalloc
func AppendsToOwn(n int64) int {
	var b []byte
	return len(strconv.AppendInt(b, n, 10))
}

//escapediff:noalloc
func ReadLocks(m *sync.RWMutex, n *int) int {
	m.RLock()
	defer m.RUnlock()
	return *n
}

//escapediff:noalloc
func Once() { once.Do(func() { pointer = new(int) }) }

type number interface{ ~int | ~int64 }

//go:noinline
func boxed[T number](x T) any { return x }

//escapediff:noalloc
func Generic(n int) any { return boxed(n) }

//go:noinline
func each(n int, yield func(int)) {
	for i := 0; i < n; i++ {
		yield(i)
	}
}

//escapediff:noalloc
func Visits(n int) int {
	sum := 0
	each(n, func(i int) { sum += i })
	return sum
}
`;

const measuring = `package m

import (
	"fmt"
	"testing"
)

func TestMeasure(t *testing.T) {
	m := func(name string, f func()) { fmt.Println("MEASURED", name, testing.AllocsPerRun(100, f)) }
	b := make([]byte, 100)
	xs := []int{1, 2, 3}
	s, l := &stack{v: make([]int, 0, 10)}, &lazy{b: make([]byte, 100)}
	c := make(chan int)
	m("GrowsLocal", func() { GrowsLocal(100) })
	m("GrowsInlined", func() { GrowsInlined(100) })
	m("GrowsGiven", func() { GrowsGiven(s, 1000) })
	m("FillsMap", func() { FillsMap(100) })
	m("LazyLocal", func() { LazyLocal(10) })
	m("LazyGiven", func() { LazyGiven(l, 10) })
	m("OwnPool", func() { OwnPool(1) })
	m("OnlyErrors", func() { sink = OnlyErrors(100) })
	m("FailsSeldom", func() { FailsSeldom(b, 10) })
	m("Recovers", func() { Recovers(1000) })
	m("Panics", func() { Panics(b, 1) })
	m("GivesLiteral", func() { GivesLiteral(1) })
	m("GivesQuietLiteral", func() { GivesQuietLiteral(xs, 2) })
	m("CallsGiven", func() { CallsGiven(func() { pointer = new(int) }) })
	m("Spawns", func() { Spawns(c, 1) })
	m("Deferred", func() { Deferred(1) })
	m("Boxes", func() { Boxes(1000) })
	m("Joins", func() { sink = Joins("a", string(b)) })
	m("Appends", func() { Appends(b[:0], 12345) })
	m("AppendsToOwn", func() { AppendsToOwn(1234567) })
	m("ReadLocks", func() { ReadLocks(&lock, &xs[0]) })
	m("Once", func() { Once() })
	m("Generic", func() { sink = Generic(1000) })
	m("Visits", func() { Visits(10) })
}
`;

const quietOnes = [
  'GrowsGiven',
  'LazyGiven',
  'FailsSeldom',
  'Panics',
  'GivesQuietLiteral',
  'Appends',
  'ReadLocks',
  'Once',
  'Visits',
];

describe.each(toolchains())(
  'a contract with Go $version, against what its function allocates when it runs',
  (toolchain) => {
    it('holds for none that allocates, and for those that do not', async () => {
      const folder = await moduleOf({ 'm.go': program });
      const measured = await moduleOf({ 'm.go': program, 'm_test.go': measuring });
      const { stdout } = runGo(toolchain, measured, ['test', '-run', 'TestMeasure', '-v', '.']);
      const numbers = new Map(
        [...stdout.matchAll(/^MEASURED (\w+) (\d+)$/gm)].map(([, name = '', count]) => [name, Number(count)]),
      );
      const { contracts, conclusion } = await contractReport(optionsOf(folder), await worldOf(toolchain));

      expect(conclusion).toBe('fail');
      expect(contracts.map((each) => each.function).sort()).toEqual([...numbers.keys()].sort());
      const holding = contracts.filter(({ status }) => status === 'holds').map((each) => each.function);
      expect(holding.filter((name) => numbers.get(name) !== 0)).toEqual([]);
      expect(holding).toEqual(expect.arrayContaining(quietOnes));
      expect(contracts.find((each) => each.function === 'CallsGiven')).toMatchObject({
        status: 'unproven',
        unproven: [{ function: 'm.run', call: 'f', file: 'm.go' }],
      });
    }, 600_000);
  },
);

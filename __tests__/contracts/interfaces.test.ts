import { describe, expect, it } from '@jest/globals';
import { contractReport } from '../../src/contracts/run.ts';
import { runGo, toolchains } from '../codegen/support.ts';
import { moduleOf, optionsOf, worldOf } from './support.ts';

/** Declares an interface, what is put into it, and functions that call its methods. */
const store = `package store

type Store interface {
	Get(k int) int
	Put(k int) *int
}

type mem struct{ v [4]int }

func (m *mem) Get(k int) int  { return m.v[k&3] }
func (m *mem) Put(k int) *int { return &k }

func New() Store { return &mem{} }

type small interface{ size() int }

type one struct{ n int }

func (o *one) size() int { return o.n }

type two struct{ p []int }

func (t *two) size() int { return len(t.p) }

var sizes = []small{&one{1}, &two{nil}}

//escapediff:noalloc
func Sum() int {
	sum := 0
	for _, s := range sizes {
		sum += s.size()
	}
	return sum
}

//escapediff:noalloc
func Gets(s Store) int { return s.Get(1) }

//escapediff:noalloc
func Puts(s Store) *int { return s.Put(1) }

//escapediff:noalloc
func Deferred(s Store) (n int) {
	defer s.Get(1)
	return n
}

//escapediff:noalloc
func CallsBoth(s Store, f func(int) int) int { return s.Get(1) + f(2) }

type Shown interface{ Show() int }

func (o *one) Show() int { return o.n }

var shown Shown = &one{1}

//escapediff:noalloc
func Shows() int { return shown.Show() }

// As makes one of whatever it is given.
func As(x any) { shown, _ = x.(Shown) }
`;

/** Another package of the module puts one more into it, which allocates. */
const other = `package other

import "example.com/m/internal/store"

type costly struct{}

func (costly) Get(k int) int  { return len(make([]int, k)) }
func (costly) Put(k int) *int { return nil }

var Used = store.Gets(costly{})
`;

async function statuses(
  files: Readonly<Record<string, string>>,
  toolchain: { readonly command: string } = { command: 'go' },
): Promise<Readonly<Record<string, string>>> {
  const { contracts } = await contractReport(optionsOf(await moduleOf(files)), await worldOf(toolchain));
  return Object.fromEntries(contracts.map(({ function: name, status }) => [name, status]));
}

describe.each(toolchains())('calls through interfaces with Go $version', (toolchain) => {
  it('are followed to all that can be in one of an internal package', async () => {
    expect(await statuses({ 'internal/store/store.go': store }, toolchain)).toEqual({
      Sum: 'holds',
      Gets: 'holds',
      Puts: 'broken',
      Deferred: 'holds',
      CallsBoth: 'unproven',
      Shows: 'unproven',
    });
  }, 600_000);
});

describe('calls through interfaces', () => {
  it('are unproven where another module can put something into it, but for what is not exported', async () => {
    expect(await statuses({ 'store/store.go': store })).toMatchObject({
      Sum: 'holds',
      Gets: 'unproven',
      Puts: 'unproven',
    });
  });

  it('reach what other packages of the module put into it', async () => {
    expect(await statuses({ 'internal/store/store.go': store, 'other/other.go': other })).toMatchObject({
      Sum: 'holds',
      Gets: 'broken',
    });
  });

  it('are followed in a program', async () => {
    const main = store.replace('package store', 'package main\n\nfunc main() {}');
    expect(await statuses({ 'main.go': main })).toMatchObject({ Gets: 'holds', Puts: 'broken', Shows: 'unproven' });
  });

  it('are unproven where a package that may put something into it does not compile', async () => {
    const files = { 'internal/store/store.go': store, 'other/other.go': `${other}\nvar x int = ""\n` };
    expect(await statuses(files)).toMatchObject({ Sum: 'unproven', Gets: 'unproven' });
  });

  it.each([
    ['a parameter', 'func Add(s small) { sizes = append(sizes, s) }'],
    ['a field', 'type Set struct{ S small }'],
    ['a type of several', 'type Set []small'],
    ['a variable', 'var First = sizes[0]'],
    ['a variable that is a call', 'func first() small { return sizes[0] }\n\nvar First = first()'],
    ['a pointer', 'func At(i int) *small { return &sizes[i] }'],
    ['a method of an unexported type', 'func (o *one) Same(s small) bool { return s.size() == o.n }'],
    ['a generic body', 'func Make[T any](x T) { s, _ := any(x).(small); sizes = append(sizes, s) }'],
    ['a test of a type', 'func add(x any) { s, _ := x.(small); sizes = append(sizes, s) }\n\nvar Add = add'],
    ['another interface', 'type large interface{ small; grow() }\n\nfunc Add(l large) { sizes = append(sizes, l) }'],
    [
      'a type argument',
      'type Box[T any] struct{ s T }\n\nfunc (b *Box[T]) Is() bool { return any(b.s) != nil }\n\nvar box Box[small]\n\nfunc Is() bool { return box.Is() }',
    ],
    ['a pointer for reflection', '//go:noinline\nfunc target(t any) {}\n\nfunc init() { var s small; target(&s) }'],
  ])('are unproven where an unexported one gets out by %s', async (_, text) => {
    expect(await statuses({ 'store/store.go': `${store}\n${text}\n` })).toMatchObject({ Sum: 'unproven' });
  });

  it('hold what the program measures', async () => {
    const measuring = `package store

import (
	"fmt"
	"testing"
)

func TestMeasure(t *testing.T) {
	m := func(name string, f func()) { fmt.Println("MEASURED", name, testing.AllocsPerRun(100, f)) }
	s := New()
	var p *int
	m("Sum", func() { Sum() })
	m("Gets", func() { Gets(s) })
	m("Puts", func() { p = Puts(s) })
	_ = p
}
`;
    const folder = await moduleOf({ 'internal/store/store.go': store, 'internal/store/store_test.go': measuring });
    const { stdout } = runGo({ command: 'go' } as never, folder, ['test', '-run', 'TestMeasure', '-v', './...']);
    const measured = [...stdout.matchAll(/^MEASURED (\w+) (\d+)$/gm)].map(([, name, count]) => [name, count]);
    expect(measured).toEqual([
      ['Sum', '0'],
      ['Gets', '0'],
      ['Puts', '1'],
    ]);
  });
});

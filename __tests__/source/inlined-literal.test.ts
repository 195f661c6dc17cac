import { beforeAll, expect, it } from '@jest/globals';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import type { GoFile } from '../../src/source/index.ts';

const source = `package p

func Use(n int, seq func(func(int) bool)) {
	func(p int) {
		buf := append([]int(nil), p)
		sink = append(buf, n)
		f = func() []int { return append(buf, 2) }
		m = make(map[string]int, n)
		x := make([]byte, 2*n)
		go keep(&T{x})
	}(n)
	for i := range seq {
		sink = append(sink, i)
	}
	plain(n)
	func() { a() }(); func() { b() }()
}
`;

let file: GoFile;
beforeAll(async () => {
  const parsed = (await loadGoSyntax()).parse(source, 'p.go');
  if (!parsed.known) throw new Error(parsed.reason);
  file = parsed.value;
});

/** `line:column` of what may be a value, in the literal that is called (or the loop that begins) at a place. */
function places(
  [line, column]: readonly [number, number],
  kind: 'append' | 'make' | 'variable' | 'closure' | 'composite',
  expression: string,
): readonly string[] {
  const literal = file.inlinedLiteralAt(line, column);
  return (literal?.candidates(kind, expression).places ?? []).map((place) => `${place.line}:${place.column}`);
}

const call = [11, 3] as const;

it.each([
  ['an append by its arguments', call, 'append', 'append(buf, n)', ['6:16']],
  [
    'all appends where the arguments are not known, without those of closures',
    call,
    'append',
    'append',
    ['5:16', '6:16'],
  ],
  ['a make by its type', call, 'make', 'make(map[string]int)', ['8:11']],
  ['a make by its size', call, 'make', 'make([]byte, 2 * n)', ['9:12']],
  ['a parameter', call, 'variable', 'p', ['4:7']],
  ['a closure, but not the literal that is called', call, 'closure', 'func literal', ['7:7']],
  ['a literal by its type', call, 'composite', '&T{...}', ['10:11']],
  ['what is in the body of a range over a function', [12, 2], 'append', 'append(sink, i)', ['13:16']],
  ['with the line alone', [12, 0], 'append', 'append', ['13:16']],
  ['nothing where no literal is called', [15, 7], 'append', 'append', []],
  ['nothing where two are called on the line', [16, 0], 'append', 'append', []],
] as const)('finds %s', (_, at, kind, expression, expected) => {
  expect(places(at, kind, expression)).toEqual(expected);
});

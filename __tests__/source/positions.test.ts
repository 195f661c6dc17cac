import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import type { GoFile } from '../../src/source/index.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/positions');
const source = readFileSync(path.join(fixtures, 'positions.go'), 'utf8');
const lines = source.split('\n');
const releases = ['go1.21', 'go1.22', 'go1.23', 'go1.24', 'go1.25', 'go1.26', 'go1.27'];

/** The marker of the line, what the compiler says there, and what a person would underline for it. Written by hand. */
const underlined: readonly (readonly [marker: string, message: string, text: string])[] = [
  ['generic method body', '&generic[go.shape.int]{...} escapes to heap', '&generic[T]{v}'],
  ['address of composite', '&node{...} escapes to heap', '&node{items: nil}'],
  ['plain composite boxed', 'pair{...} escapes to heap', 'pair{i, i}'],
  ['slice literal', '[]int{...} escapes to heap', '[]int{i, i}'],
  ['map literal', 'map[string]int{...} escapes to heap', 'map[string]int{"a": i}'],
  ['array literal boxed', '[3]int{...} escapes to heap', '[3]int{i}'],
  ['address of array', '&[2]int{...} escapes to heap', '&[2]int{i}'],
  ['anonymous struct boxed', 'struct { x int }{...} escapes to heap', 'struct{ x int }{i}'],
  ['elided address in slice', '[]*pair{...} escapes to heap', '[]*pair{{i, i}}'],
  ['elided address in slice', '&pair{...} escapes to heap', '{i, i}'],
  ['elided value in slice', '[]pair{...} escapes to heap', '[]pair{{i, i}}'],
  ['elided address in map', 'map[string]*pair{...} escapes to heap', 'map[string]*pair{"k": {i, i}}'],
  ['elided address in map', '&pair{...} escapes to heap', '{i, i}'],
  ['address of generic composite', '&generic[int]{...} escapes to heap', '&generic[int]{i}'],
  ['generic composite boxed', 'generic[example.com/positions.pair]{...} escapes to heap', 'generic[pair]{pair{i, i}}'],
  ['qualified composite', '&strings.Builder{} escapes to heap', '&strings.Builder{}'],
  ['parenthesised', '&pair{...} escapes to heap', '&pair{i, i}'],
  ['inlinable callee', '&node{} escapes to heap', '&node{}'],
  ['inlined call', '&node{} escapes to heap', 'newNode()'],
  ['inlined call', 'inlining call to newNode', 'newNode()'],
  ['make slice', 'make([]byte, i) escapes to heap', 'make([]byte, i)'],
  ['make map', 'make(map[string]int, i) escapes to heap', 'make(map[string]int, i)'],
  ['new', 'new(pair) escapes to heap', 'new(pair)'],
  ['conversion to bytes', '([]byte)(s) escapes to heap', '[]byte(s)'],
  ['conversion to runes', '([]rune)(s) escapes to heap', '[]rune(s)'],
  ['conversion to string', 'string(b) escapes to heap', 'string(b)'],
  ['errors.New', '&errors.errorString{...} escapes to heap', 'errors.New("failed " + s)'],
  ['errors.New', '"failed " + s escapes to heap', '"failed " + s'],
  ['fmt.Errorf', '... argument does not escape', 'fmt.Errorf("failed: %w %d", sinkErr, i)'],
  ['fmt.Errorf', 'i escapes to heap', 'i'],
  ['variadic', '... argument escapes to heap', 'consume(i, s)'],
  ['variadic', 's escapes to heap', 's'],
  ['Sprint', '"x" escapes to heap', '"x"'],
  ['Sprint', 'fmt.Sprint(... argument...) escapes to heap', 'fmt.Sprint("x", i)'],
  ['generic call', '&generic[go.shape.string]{...} escapes to heap', 'makeGeneric(s)'],
  ['instantiated call', '&generic[go.shape.int]{...} escapes to heap', 'makeGeneric[int](i)'],
  ['generic method call', '&generic[go.shape.int]{...} escapes to heap', '(&generic[int]{i}).keep(i)'],
  ['explicit interface conversion', 'any(i) escapes to heap', 'any(i)'],
  ['explicit named interface conversion', 'adder(pair{...}) escapes to heap', 'adder(pair{i, 2})'],
  ['boxed variable', 'i escapes to heap', 'i'],
  ['boxed field', 'p.a escapes to heap', 'p.a'],
  ['boxed dereference', '*p escapes to heap', '*p'],
  ['boxed element', 'items[i] escapes to heap', 'items[i]'],
  ['boxed map element', 'table[s] escapes to heap', 'table[s]'],
  ['boxed slice expression', 'items[1:i] escapes to heap', 'items[1:i]'],
  ['boxed substring', 's[1:] escapes to heap', 's[1:]'],
  ['boxed receive', '<-c escapes to heap', '<-c'],
  ['boxed call result', 'f() escapes to heap', 'f()'],
  ['boxed method result', 'inlining call to pair.sum', 'p.sum()'],
  ['boxed sum', 'i + p.b escapes to heap', 'i + p.b'],
  ['boxed negation', '-i escapes to heap', '-i'],
  ['boxed comparison', 'i == p.b escapes to heap', 'i == p.b'],
  ['boxed assertion', 'sink.(pair) escapes to heap', 'sink.(pair)'],
  ['boxed constant string', '"constant" escapes to heap', '"constant"'],
  ['boxed constant number', '1234 escapes to heap', '1234'],
  ['boxed parenthesised', 'i + 1 escapes to heap', '(i + 1)'],
  ['boxed len', 'len(s) escapes to heap', 'len(s)'],
  ['boxed conversion', 'float64(i) escapes to heap', 'float64(i)'],
  ['boxed index of literal', '[2]int{...}[i] escapes to heap', '[2]int{i, i}[i]'],
  ['concat two', 'a + b escapes to heap', 'a + b'],
  ['concat many', 'a + "-" + b + c escapes to heap', 'a + "-" + b + c'],
  ['concat parenthesised', 'a + b + b + c escapes to heap', '(a + b) + (b + c)'],
  ['func literal', 'func literal escapes to heap', 'func() int { return i }'],
  ['method value pointer', 'n.method escapes to heap', 'n.method'],
  ['method value', 'p.sum escapes to heap', 'p.sum'],
  ['deferred literal', 'func literal does not escape', 'func() { sink = i }'],
  ['go literal', 'func literal escapes to heap', 'func() { sink = p }'],
  ['short variable', 'moved to heap: short', 'short'],
  ['var', 'moved to heap: declared', 'declared'],
  ['var list', 'moved to heap: one', 'one'],
  ['var list', 'moved to heap: two', 'two'],
  ['second of short', 'moved to heap: y', 'y'],
  ['loop variable', 'moved to heap: i', 'i'],
  ['range variables', 'moved to heap: index', 'index'],
  ['range variables', 'moved to heap: item', 'item'],
  ['range over literal', '[]pair{...} does not escape', '[]pair{{1, 2}}'],
  ['parameters', 'moved to heap: value', 'value'],
  ['parameters', 'moved to heap: other', 'other'],
  ['parameters', 'moved to heap: result', 'result'],
  ['parameters', 'moved to heap: err', 'err'],
  ['receiver', 'moved to heap: p', 'p'],
  ['type case', 'moved to heap: typed', 'int'],
  ['select receive', 'moved to heap: received', 'received'],
  ['if variable', 'moved to heap: local', 'local'],
  ['literal parameter', 'moved to heap: inner', 'inner'],
  ['too large', 'moved to heap: array', 'array'],
  ['unicode', '"日本" + é + "😀" escapes to heap', '"日本" + é + "😀"'],
  ['unicode', 'len(é) escapes to heap', 'len(é)'],
  ['after comment', '&pair{...} escapes to heap', '&pair{1, 2}'],
  ['multiple results', '... argument escapes to heap', 'consume(returnsMany())'],
  ['second line', 'strings.Repeat("x", 3) escapes to heap', 'strings.Repeat("x", 3)'],
  ['composite over lines', '&pair{...} escapes to heap', '&pair{ // @composite over lines\n\t\ta: 1,\n\t}'],
  [
    'call on second line',
    'strings.Repeat("x", len(sinkInts)) escapes to heap',
    'strings. // @selector over lines\n\t\tRepeat("x", len(sinkInts))',
  ],
  ['package level literal', '&pair{...} escapes to heap', '&pair{3, 4}'],
];

/** What single releases add. */
const since: readonly (readonly [release: string, marker: string, message: string, text: string])[] = [
  ['go1.25', 'append', 'append escapes to heap', 'append(sinkInts, i)'],
  ['go1.26', 'fmt.Errorf', '&errors.errorString{...} escapes to heap', 'fmt.Errorf("failed: %w %d", sinkErr, i)'],
];

interface Reported {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

function reportedBy(release: string): readonly Reported[] {
  return readFileSync(path.join(fixtures, 'recorded', `${release}.txt`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [, at, column, message] = /^\.\/positions\.go:(\d+)(?::(\d+))?: (.*)$/.exec(line)!;
      return { line: Number(at), column: Number(column ?? 0), message: message! };
    });
}

function expressionOf(message: string): string {
  return message.replace(/ (escapes to heap|does not escape)$/, '').replace(/^(moved to heap|inlining call to):? /, '');
}

describe.each(releases)('the places that %s reports', (release) => {
  let file: GoFile;
  const reported = reportedBy(release);

  beforeAll(async () => {
    const parsed = (await loadGoSyntax()).parse(source, 'positions.go');
    if (!parsed.known) throw new Error(parsed.reason);
    file = parsed.value;
  });

  const rows = [...underlined, ...since.filter(([from]) => release >= from).map(([, ...row]) => row)];
  it.each(rows)('%s: “%s” underlines “%s”', (marker, message, text) => {
    const line = lines.findIndex((content) => content.endsWith(`// @${marker}`)) + 1;
    // A generic function's wrapper is reported once more, at the declaration's name.
    const found = reported.filter(
      (item) => item.message === message && item.line === line && !(marker.startsWith('generic') && item.column === 6),
    );
    expect(found.length).toBeGreaterThan(0);
    const texts = found.map((item) =>
      file.text(file.context(item.line, item.column, expressionOf(item.message)).range),
    );
    expect([...new Set(texts)]).toEqual([text]);
  });

  it('has something to underline, on one expression, for every message', () => {
    for (const { line, column, message } of reported.filter((item) => item.column > 0)) {
      const { range } = file.context(line, column, expressionOf(message));
      const text = file.text(range);
      expect({ message, line, text }).toEqual({ message, line, text: expect.stringMatching(/^\S[^]*\S$|^\S$/) });
      expect(range.line).toBeLessThanOrEqual(line);
      expect(range.endLine).toBeGreaterThanOrEqual(line);
    }
  });

  it('names a wrapper at its declaration', () => {
    const [method, plain] = ['generic method body', 'generic function body'].map(
      (marker) => lines.findIndex((content) => content.endsWith(`// @${marker}`)) + 1,
    );
    expect(reported.filter((item) => item.line === method && item.column === 6)).not.toEqual([]);
    expect(file.text(file.context(method!, 6).range)).toBe('keep');
    expect(file.text(file.context(plain!, 6).range)).toBe('makeGeneric');
  });

  it('leaves the column out beyond 255, and the line is underlined', () => {
    const line = lines.findIndex((content) => content.endsWith('// @beyond column 255')) + 1;
    const found = reported.filter((item) => item.line === line);
    expect(found).toEqual([{ line, column: 0, message: '&pair{...} escapes to heap' }]);
    const context = file.context(line, 0);
    expect(file.text(context.range)).toBe(lines[line - 1]!.trim());
    expect(context.function).toBe('long');
  });
});

import { describe, expect, it } from '@jest/globals';
import { declaredFunction, declaredName, isLiteral, readingsOf, readSymbol } from '../../src/model/symbol.ts';

const declared = new Set(['F', 'G', 'T.m', '(*T).p', 'init', 'main']);

/** `package name`, and `literal` for code inside of it that has a name of its own. */
const read = (symbol: string, known = declared): string | null => {
  const parsed = readSymbol(symbol);
  if (parsed === null) return null;
  const name = declaredName(parsed, (candidate) => known.has(candidate));
  return `${parsed.package} ${name}${parsed.made.length > 0 ? ' literal' : ''}`;
};

describe('the names of functions in listings and profiles', () => {
  // Left as Go 1.21 to 1.27 write them; right what they stand for.
  it.each([
    ['example.com/a/b.F', 'example.com/a/b F'],
    ['example.com/a/b.(*T).p', 'example.com/a/b (*T).p'],
    ['example.com/a/b.T.m', 'example.com/a/b T.m'],
    ['gopkg.in/yaml%2ev3.F', 'gopkg.in/yaml.v3 F'],
    ['example.com/a.F[...]', 'example.com/a F'],
    ['example.com/a.F[go.shape.int]', 'example.com/a F'],
    ['example.com/a.F[go.shape.struct { example.com/b/c.N int }].func1', 'example.com/a F literal'],
    ['example.com/a.(*T[...]).p', 'example.com/a (*T).p'],
    ['example.com/a.T[...].m.func2.1', 'example.com/a T.m literal'],
    ['example.com/a.F.func1', 'example.com/a F literal'],
    ['example.com/a.F.func1#f3/LtG5+NCo=#', 'example.com/a F literal'],
    ['example.com/a.F.func1.2.3', 'example.com/a F literal'],
    ['example.com/a.(*T).p.func2.1', 'example.com/a (*T).p literal'],
    ['example.com/a.(*T).p-fm', 'example.com/a (*T).p'],
    ['example.com/a.F.gowrap1', 'example.com/a F literal'],
    ['example.com/a.F.deferwrap2', 'example.com/a F literal'],
    ['example.com/a.F-range1', 'example.com/a F literal'],
    ['example.com/a.F.func2-range3', 'example.com/a F literal'],
    ['example.com/a.init.0', 'example.com/a init'],
    ['example.com/a.init.0.func1', 'example.com/a init literal'],
    ['main.main', 'main main'],
    ['main.main.func1', 'main main literal'],
  ])('%s is %s', (symbol, meaning) => {
    expect(read(symbol)).toBe(meaning);
  });

  it.each([
    ['example.com/a.F.G.func1', 'example.com/a G literal'],
    ['example.com/a.F.(*T).p.func1', 'example.com/a (*T).p literal'],
    ['example.com/a.F.T.m.func1', 'example.com/a T.m literal'],
    ['example.com/a.F.elsewhere.func1', 'example.com/a F.elsewhere literal'],
    ['example.com/a.init.G[...].func1', 'example.com/a G literal'],
    ['example.com/a.init.elsewhere.func1', 'example.com/a  literal'],
  ])('%s, of a literal in an inlined function, is %s', (symbol, meaning) => {
    expect(read(symbol)).toBe(meaning);
  });

  it('of package level have no function', () => {
    expect(read('example.com/a.glob..func3')).toBe('example.com/a  literal');
    expect(read('example.com/a.init.func1', new Set())).toBe('example.com/a  literal');
    expect(read('example.com/a.init', new Set())).toBe('example.com/a ');
    expect(read('example.com/a.init')).toBe('example.com/a ');
    expect(read('example.com/a.init.func1')).toBe('example.com/a  literal');
  });

  it('count a method that the compiler derives for the one that is written', () => {
    expect(read('example.com/a.(*T).m')).toBe('example.com/a T.m');
  });

  it.each(['', 'malloc', '_cgo_sys_thread_start', '.', 'a/.F', '[unknown]'])('%j is none of Go', (symbol) => {
    expect(read(symbol)).toBeNull();
  });
});

describe('the declared function of a name in a message', () => {
  it.each([
    ['(*Conn).prepareRead.func1', '(*Conn).prepareRead'],
    ['(*Conn).prepareRead.func1.2', '(*Conn).prepareRead'],
    ['(*msgReader).Read.deferwrap1', '(*msgReader).Read'],
    ['serve.gowrap2', 'serve'],
    ['walk-range1', 'walk'],
    ['newBox[go.shape.int]', 'newBox'],
    ['(*box[go.shape.int]).get.func1', '(*box).get'],
    ['glob..func1', ''],
    ['init.func1', ''],
    ['init.0', 'init'],
    ['init.0.func1', 'init'],
    ['cache.(*Box[go.shape.int]).Ptr', 'cache.(*Box).Ptr'],
    // Only hands the dictionary on: none of the function's own code.
    ['newBox[int]', 'newBox[int]'],
    ['func1', 'func1'],
  ])('%s belongs to %s', (name, declared) => {
    expect(declaredFunction(name)).toBe(declared);
  });
});

describe('what a name in a message can mean', () => {
  it.each([
    ['F', [['', 'F']]],
    ['(*T).m.func1', [['', '(*T).m']]],
    [
      'cache.get',
      [
        ['', 'cache.get'],
        ['cache', 'get'],
      ],
    ],
    [
      'cache.(*Box[go.shape.int]).Ptr',
      [
        ['', 'cache.(*Box).Ptr'],
        ['cache', '(*Box).Ptr'],
      ],
    ],
    ['(*cache.Box).Ptr', [['cache', '(*Box).Ptr']]],
  ] as const)('%s', (printed, meanings) => {
    expect(readingsOf(printed).map(({ qualifier, name }) => [qualifier, name])).toEqual(meanings);
  });
});

describe('a function literal', () => {
  it.each([
    'example.com/p.F.func1',
    'p.F.func1.2',
    'F.func3',
    'p.F-range1',
    'p.F[go.shape.struct { a/b.N int }].func1',
    'p.init.func1',
  ])('is %s', (symbol) => {
    expect(isLiteral(symbol)).toBe(true);
  });

  it.each([
    'p.F',
    'p.F1',
    'p.init.0',
    'p.(*T).m2',
    'p.F.gowrap1',
    'p.F.deferwrap1',
    'p.T.m-fm',
    'p.F[go.shape.int]',
    'example.com/v2.F',
  ])('is not %s', (symbol) => {
    expect(isLiteral(symbol)).toBe(false);
  });
});

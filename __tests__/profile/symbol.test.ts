import { describe, expect, it } from '@jest/globals';
import { declaredName, parseSymbol } from '../../src/profile/symbol.ts';

const declared = new Set(['F', 'G', 'T.m', '(*T).p', 'init', 'main']);

/** `package name`, and `literal` for code inside of it that has a name of its own. */
const read = (symbol: string, known = declared): string | null => {
  const parsed = parseSymbol(symbol);
  if (parsed === null) return null;
  const name = declaredName(parsed, (candidate) => known.has(candidate));
  return `${parsed.package} ${name}${parsed.isClosure ? ' literal' : ''}`;
};

describe('the names of functions in profiles', () => {
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

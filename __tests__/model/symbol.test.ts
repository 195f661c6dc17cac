import { describe, expect, it } from '@jest/globals';
import {
  declaredName,
  readMessageName,
  readSymbol,
  type FunctionSymbol,
  type MessageNames,
} from '../../src/model/index.ts';

/** `(*T).m [func1 1]` */
function short(symbol: FunctionSymbol | null): string | null {
  if (symbol === null) return null;
  const { receiver, pointer, name, closures, instantiated, copy } = symbol;
  const method = receiver === null ? name : pointer ? `(*${receiver}).${name}` : `${receiver}.${name}`;
  const marks = [instantiated ? ' instantiated' : '', copy ? ' copy' : ''];
  return `${symbol.package} ${method}${closures.length > 0 ? ` {${closures.join(' ')}}` : ''}${marks.join('')}`;
}

type Case = readonly [printed: string, expected: string | null, declared?: string];

// Printed by Go 1.21, 1.26 and 1.27 for one program.
const symbols: readonly Case[] = [
  ['gopkg.in/names.v2/go-cache.New', 'gopkg.in/names.v2/go-cache New', 'New'],
  ['gopkg.in/names.v2/go-cache.T.Get', 'gopkg.in/names.v2/go-cache T.Get', 'T.Get'],
  ['gopkg.in/names%2ev2.(*T).set', 'gopkg.in/names.v2 (*T).set', '(*T).set'],
  ['gopkg.in/names%2ev2.Größe', 'gopkg.in/names.v2 Größe', 'Größe'],
  ['gopkg.in/names%2ev2.init', 'gopkg.in/names.v2 init', ''],
  ['gopkg.in/names%2ev2.init.func3.1', 'gopkg.in/names.v2 init {func3 1}', ''],
  ['gopkg.in/names%2ev2.glob..func3.1', 'gopkg.in/names.v2 init {func3 1}', ''],
  ['gopkg.in/names%2ev2.init.0', 'gopkg.in/names.v2 init.0', 'init'],
  ['gopkg.in/names%2ev2.init.0.func1', 'gopkg.in/names.v2 init.0 {func1}', 'init'],
  ['gopkg.in/names%2ev2.(*T).set.func1.1', 'gopkg.in/names.v2 (*T).set {func1 1}', '(*T).set'],
  ['gopkg.in/names%2ev2.T.get.func1', 'gopkg.in/names.v2 T.get {func1}', 'T.get'],
  ['gopkg.in/names%2ev2.T.get-fm', 'gopkg.in/names.v2 T.get {fm}', 'T.get'],
  ['gopkg.in/names%2ev2.T.get-fm.T.get.func1', 'gopkg.in/names.v2 T.get {fm T get func1}', 'T.get'],
  ['gopkg.in/names%2ev2.ranges-range1', 'gopkg.in/names.v2 ranges {range1}', 'ranges'],
  ['gopkg.in/names%2ev2.ranges-range1-range1.1', 'gopkg.in/names.v2 ranges {range1 range1 1}', 'ranges'],
  ['gopkg.in/names%2ev2.uses.gowrap2', 'gopkg.in/names.v2 uses {gowrap2}', 'uses'],
  ['gopkg.in/names%2ev2.uses.gowrap2.T.get.1', 'gopkg.in/names.v2 uses {gowrap2 T get 1}', 'uses'],
  [
    'gopkg.in/names%2ev2.uses.deferwrap1.(*T).set.uses.deferwrap1.(*T).set.1.2',
    'gopkg.in/names.v2 uses {deferwrap1 T set uses deferwrap1 T set 1 2}',
    'uses',
  ],
  ['gopkg.in/names%2ev2.(*T).get.T.get.func1', 'gopkg.in/names.v2 (*T).get {T get func1}', '(*T).get'],
  ['gopkg.in/names%2ev2.emb.set.(*T).set.func1', 'gopkg.in/names.v2 emb.set {T set func1}', 'emb.set'],
  [
    'gopkg.in/names%2ev2.uses.gen[go.shape.int,go.shape.struct { A int }].func4',
    'gopkg.in/names.v2 uses {gen func4}',
    'uses',
  ],
  [
    'gopkg.in/names%2ev2.gen2[go.shape.struct { gopkg.in/names%2ev2.n int }]',
    'gopkg.in/names.v2 gen2 instantiated',
    'gen2',
  ],
  ['gopkg.in/names%2ev2.gen2[gopkg.in/names%2ev2.local·1]', 'gopkg.in/names.v2 gen2 instantiated', 'gen2'],
  [
    'gopkg.in/names%2ev2.gen[int,struct { A int }].gen[go.shape.int,go.shape.struct { A int }].func1',
    'gopkg.in/names.v2 gen {gen func1} instantiated',
    'gen',
  ],
  [
    'gopkg.in/names%2ev2.(*pair[string,gopkg.in/names%2ev2.factory]).second',
    'gopkg.in/names.v2 (*pair).second instantiated',
    '(*pair).second',
  ],
  ['gopkg.in/names.v2/go-cache.Box[go.shape.int].Val', 'gopkg.in/names.v2/go-cache Box.Val instantiated', 'Box.Val'],
  ['gopkg.in/names%252ev2.T.get.func1#H4wf6pmojhA=#', 'gopkg.in/names.v2 T.get {func1} copy', 'T.get'],
  ['gopkg.in/names%252ev2.T.get.1#JUiD+NeTZh0=#', 'gopkg.in/names.v2 T.get {1} copy', 'T.get'],
  ['gopkg.in/names%252ev2.(*T).set.1#uEdU6Ipdki8=#.1', 'gopkg.in/names.v2 (*T).set {1 1} copy', '(*T).set'],
  [
    'gopkg.in/names%25252ev2.(*T).set.func1.func1#xVIr4Vh7YiE=#',
    'gopkg.in/names.v2 (*T).set {func1 func1} copy',
    '(*T).set',
  ],
  ['main.main.func1', 'example.com/cmd main {func1}', 'main'],
  ['main.(*T).m', 'example.com/cmd (*T).m', '(*T).m'],
  // Those of profiles, and of what the linker and old releases make.
  ['github.com/a/b.(*T[...]).m.func1', 'github.com/a/b (*T).m {func1} instantiated', '(*T).m'],
  ['example.com/p.F-tramp0', 'example.com/p F {tramp0}', 'F'],
  ['example.com/p.F·f', 'example.com/p F', 'F'],
  ['fmt.Sprintf', 'fmt Sprintf', 'Sprintf'],
  ['example.com/gr%c3%b6%c3%9fe.F', 'example.com/größe F', 'F'],
  ['type:.eq.gopkg.in/names%2ev2.pair[string,gopkg.in/names%2ev2.factory]', null],
  ['type:.eq.SM8', null],
  ['go:itab.*os.File,io.Writer', null],
  ['malloc', null],
  ['', null],
  ['.F', null],
  ['p.', null],
];

describe('a symbol of the listing', () => {
  it.each(symbols)('%s', (printed, expected, declared) => {
    const symbol = readSymbol(printed, 'example.com/cmd');
    expect(short(symbol)).toBe(expected);
    if (symbol !== null) expect(declaredName(symbol)).toBe(declared);
  });

  it('of a literal of an inlined function looks as one in a method: the types tell', () => {
    const isMethod = (typeName: string, method: string): boolean => typeName === 'T' && method === 'm';
    const read = (printed: string): string | null => short(readSymbol(printed, 'main', isMethod));
    expect(read('p.F.G.func1')).toBe('p F {G func1}');
    expect(read('p.T.m.func1')).toBe('p T.m {func1}');
    expect(short(readSymbol('p.F.G.func1'))).toBe('p F.G {func1}');
    // A method of an embedded field has no declaration, and no literal either.
    expect(read('p.emb.m')).toBe('p emb.m');
  });

  it('may have a name that the compiler could have made', () => {
    expect(short(readSymbol('p.T.func1', 'main', () => true))).toBe('p T.func1');
    expect(short(readSymbol('p.T.func1'))).toBe('p T {func1}');
    expect(short(readSymbol('p.T.init'))).toBe('p T.init');
    expect(short(readSymbol('p.(*T).init.0'))).toBe('p (*T).init {0}');
  });

  it('of a wrapper for a pointer belongs to the method of the value', () => {
    const symbol = readSymbol('p.(*T).get')!;
    expect(declaredName(symbol, (name) => name === 'T.get')).toBe('T.get');
    expect(declaredName(symbol, (name) => name === '(*T).get')).toBe('(*T).get');
    expect(declaredName(symbol, () => false)).toBe('(*T).get');
  });

  it('is read whatever it holds, in time in proportion to its length', () => {
    for (const text of ['[', '(', '.', '-', '*', '%', '#', 'a[', 'a(', 'a.', 'a-', '%25', '[(']) {
      const symbol = readSymbol(`p.${text.repeat(100_000)}`);
      expect(symbol === null || symbol.package === 'p').toBe(true);
    }
    expect(readSymbol('example.com/%zz.F')?.package).toBe('example.com/%zz');
  });
});

describe('a name in a message', () => {
  const names: MessageNames = {
    ownPackage: 'example.com/m/v2',
    ownMethods: (typeName, method) =>
      ['T.get', 'T.set', 'factory.make', 'cache.get', 'T.func1'].includes(`${typeName}.${method}`),
    importNames: new Map([
      ['cache', ['gopkg.in/names.v2/go-cache']],
      ['util', ['example.com/a/util', 'example.com/b/util']],
    ]),
  };

  // The first dozen were printed by Go 1.21 and 1.26.
  it.each<Case>([
    ['T.get', 'example.com/m/v2 T.get', 'T.get'],
    ['(*T).set', 'example.com/m/v2 (*T).set', '(*T).set'],
    ['(*T).set.func1.1', 'example.com/m/v2 (*T).set {func1 1}', '(*T).set'],
    ['factory.make', 'example.com/m/v2 factory.make', 'factory.make'],
    ['cache.New', 'gopkg.in/names.v2/go-cache New', 'New'],
    ['cache.T.Get', 'gopkg.in/names.v2/go-cache T.Get', 'T.Get'],
    ['cache.(*T).Put', 'gopkg.in/names.v2/go-cache (*T).Put', '(*T).Put'],
    ['cache.(*Box[go.shape.int]).Ptr', 'gopkg.in/names.v2/go-cache (*Box).Ptr instantiated', '(*Box).Ptr'],
    ['cache.Box[int].Val', 'gopkg.in/names.v2/go-cache Box.Val instantiated', 'Box.Val'],
    ['cache.Of[go.shape.string]', 'gopkg.in/names.v2/go-cache Of instantiated', 'Of'],
    [
      'pair[go.shape.string,go.shape.struct { gopkg.in/names%2ev2.n int }].first',
      'example.com/m/v2 pair.first instantiated',
      'pair.first',
    ],
    ['uses.deferwrap1.(*T).set.1', 'example.com/m/v2 uses {deferwrap1 T set 1}', 'uses'],
    ['ranges-range2', 'example.com/m/v2 ranges {range2}', 'ranges'],
    ['emb.set.(*T).set.func1', 'example.com/m/v2 emb.set {T set func1}', 'emb.set'],
    ['T.get-fm.T.get.func1', 'example.com/m/v2 T.get {fm T get func1}', 'T.get'],
    ['init.func3.1', 'example.com/m/v2 init {func3 1}', ''],
    ['init.0.func1', 'example.com/m/v2 init.0 {func1}', 'init'],
    ['glob..func1', 'example.com/m/v2 init {func1}', ''],
    ['init.1', 'example.com/m/v2 init.1', 'init'],
    ['Größe', 'example.com/m/v2 Größe', 'Größe'],
    ['F[...]', 'example.com/m/v2 F instantiated', 'F'],
    ['main.func1', 'example.com/m/v2 main {func1}', 'main'],
    // A type of the package's own, though a package is called so in another file.
    ['cache.get', 'example.com/m/v2 cache.get', 'cache.get'],
    ['T.func1', 'example.com/m/v2 T.func1', 'T.func1'],
    ['cache.F.func1', 'gopkg.in/names.v2/go-cache F {func1}', 'F'],
    // Two packages of one name: which one is not said.
    ['util.New', ' New', 'New'],
    ['"example.com/b/util".New', 'example.com/b/util New', 'New'],
    ['(*cache.T).Put', 'gopkg.in/names.v2/go-cache (*T).Put', '(*T).Put'],
    // Neither a type's method nor a package: what the compiler made of an embedded field.
    ['emb.get', 'example.com/m/v2 emb.get', 'emb.get'],
    ['F.G.func1', 'example.com/m/v2 F {G func1}', 'F'],
    ['', null],
  ])('%s', (printed, expected, declared) => {
    const symbol = readMessageName(printed, names);
    expect(short(symbol)).toBe(expected);
    if (symbol !== null) expect(declaredName(symbol)).toBe(declared);
  });
});

import { describe, expect, it } from '@jest/globals';
import { joinAllocations, type AllocationSite, type GeneratedCode } from '../../src/codegen/index.ts';
import { callFamily } from '../../src/codegen/runtime-calls.ts';
import { plainType } from '../../src/codegen/type-names.ts';
import { kindOf } from '../../src/diagnostics/kind.ts';
import type { Escape } from '../../src/model/index.ts';
import { unhurried } from '../../src/model/ports.ts';

type Call = readonly [symbol: string, line: number, call: string, type?: string | null, copy?: string];

/** A function F from line 10 to 20 of a.go, and what its code calls. */
function code(...calls: readonly Call[]): GeneratedCode {
  const bySymbol = new Map<string, AllocationSite[]>([['F ', []]]);
  for (const [symbol, line, call, type = null, copy = ''] of calls) {
    const key = `${symbol} ${copy}`;
    const site: AllocationSite = {
      function: symbol,
      file: 'a.go',
      line,
      call: `runtime.${call}`,
      family: callFamily(call)!,
      type,
      bytes: null,
      statement: null,
      ways: { reach: 'every', loops: 0 },
    };
    bySymbol.set(key, [...(bySymbol.get(key) ?? []), site]);
  }
  const functions = [...bySymbol].map(([copy, sites]) => {
    const symbol = copy.split(' ')[0]!;
    const line = symbol === 'F' ? 10 : 11;
    return { symbol, copy, file: 'a.go', line, sites, calls: [], indirectCalls: [], waysKnown: true };
  });
  return { functions, packages: new Set(['p']) };
}

function escape(line: number, expression: string, column = 2, more: Partial<Escape> = {}): Escape {
  const moved = expression.startsWith('moved: ');
  const name = expression.replace('moved: ', '');
  const place = { file: 'a.go', line, column };
  return {
    package: 'p',
    place,
    kind: kindOf(name, moved),
    expression: name,
    identity: name,
    message: moved ? `moved to heap: ${name}` : `${name} escapes to heap`,
    source: {
      function: 'F',
      functionRange: { file: 'a.go', line: 10, column: 1, endLine: 20, endColumn: 2 },
      range: { ...place, endLine: line, endColumn: column },
      cold: false,
      inLoop: false,
      lineText: '',
    },
    flow: [],
    inlinedFrom: [],
    allocation: { status: 'unknown', call: null, type: null, bytes: null },
    certainty: 'unread',
    ways: null,
    inLiteral: false,
    unit: 'F',
    evidence: 'message',
    occurrences: [],
    ...more,
  };
}

/** `status call` of each escape, then the unannounced. */
async function outcome(
  escapes: readonly Escape[],
  generated: GeneratedCode,
  types: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const typeOf = ({ expression }: Escape): string | null => types[expression] ?? null;
  const joined = await joinAllocations(escapes, generated, unhurried, typeOf);
  return [
    ...joined.escapes.map(
      ({ expression, kind, allocation: { status, call, type } }) =>
        `${expression} ${kind}: ${[status, call, type].filter((part) => part !== null).join(' ')}`,
    ),
    ...joined.unannounced.map(({ place, expression, kind }) => `line ${place.line}: ${expression} ${kind}`),
  ];
}

describe('joining escapes with the calls of the allocator', () => {
  it('confirms, denies, or does not know', async () => {
    const elsewhere = escape(30, '&T{...}');
    const range = { file: 'a.go', line: 29, column: 1, endLine: 31, endColumn: 2 };
    expect(
      await outcome(
        [
          escape(12, '&T{...}'),
          escape(13, 'empty{}'),
          { ...elsewhere, source: { ...elsewhere.source, functionRange: range } },
        ],
        code(['F', 12, 'newobject', 'p.T']),
      ),
    ).toEqual([
      '&T{...} composite: confirmed runtime.newobject p.T',
      'empty{} composite: none',
      '&T{...} composite: unknown',
    ]);
  });

  it('knows of a package-level value if its package was read, be there code or not', async () => {
    const value = escape(3, '&T{...}');
    const source = { ...value.source, function: '', functionRange: null };
    expect(await outcome([{ ...value, source }], code())).toEqual(['&T{...} composite: none']);
    expect(await outcome([{ ...value, source, package: 'q' }], code())).toEqual(['&T{...} composite: unknown']);
  });

  it('gives each call to one value, by its type', async () => {
    expect(
      await outcome(
        [
          escape(12, 'moved: v', 2),
          escape(12, '&a.T{...}', 9),
          escape(12, '&U{...}', 20),
          escape(12, 'func literal', 30),
        ],
        code(
          ['F', 12, 'newobject', 'example.com/b/a.T'],
          ['F', 12, 'newobject', 'noalg.struct { F uintptr; X0 *int }'],
          ['F', 12, 'newobject', 'int'],
        ),
      ),
    ).toEqual([
      'v variable: confirmed runtime.newobject int',
      '&a.T{...} composite: confirmed runtime.newobject example.com/b/a.T',
      '&U{...} composite: none',
      'func literal closure: confirmed runtime.newobject struct { F uintptr; X0 *int }',
    ]);
  });

  it('gives what the source declares a type for a call of that type, and the rest the others in their order', async () => {
    const values = ['c.name', 'len(a)', 'c.kind', 'n'].map((value, index) => escape(12, value, 10 * index));
    const generated = code(
      ['F', 12, 'convTstring'],
      ['F', 12, 'convT64'],
      ['F', 12, 'convTstring'],
      ['F', 12, 'convT64'],
    );
    const wanted = [
      'c.name boxing: confirmed runtime.convTstring',
      'len(a) boxing: confirmed runtime.convT64',
      'c.kind boxing: confirmed runtime.convTstring',
      'n boxing: confirmed runtime.convT64',
    ];
    expect(await outcome(values, generated, { 'len(a)': 'int' })).toEqual(wanted);
    expect(await outcome(values, generated, { 'len(a)': 'int', n: 'uint64' })).toEqual(wanted);
    expect(await outcome(values, generated)).toEqual(wanted);
  });

  it('gives values that look alike their calls in the order of evaluation: `panic(fmt.Sprintf(f))` boxes f first', async () => {
    const spanning = (column: number, expression: string, endColumn: number): Escape => {
      const { source, ...value } = escape(12, expression, column);
      return { ...value, source: { ...source, range: { ...source.range, endColumn } } };
    };
    const generated = code(['F', 12, 'convT', 'p.Field'], ['F', 12, 'convTstring']);
    expect(await outcome([spanning(2, 'fmt.Sprintf(f)', 16), spanning(14, 'f', 15)], generated)).toEqual([
      'fmt.Sprintf(f) boxing: confirmed runtime.convTstring',
      'f boxing: confirmed runtime.convT p.Field',
    ]);
    // One after the other, not one in the other.
    expect(await outcome([spanning(2, 'f', 3), spanning(5, 'g', 6)], generated)).toEqual([
      'f boxing: confirmed runtime.convT p.Field',
      'g boxing: confirmed runtime.convTstring',
    ]);
  });

  it('does not box constants', async () => {
    const constants = ['"text"', '-1', 'true', '!ok', 'uint8(n)', 'uint64(4294967296)'];
    expect(
      await outcome(
        [...constants.map((expression, index) => escape(12, expression, index + 1)), escape(12, 'n', 40)],
        code(['F', 12, 'convT64']),
      ),
    ).toEqual([...constants.map((expression) => `${expression} boxing: none`), 'n boxing: confirmed runtime.convT64']);
  });

  it('corrects the kind by what is called', async () => {
    expect(
      await outcome(
        [escape(12, 'a + b'), escape(13, 'p.String'), escape(14, 'Name(b)')],
        code(
          ['F', 12, 'convT64'],
          ['F', 13, 'newobject', 'noalg.struct { F uintptr; R *p.T }'],
          ['F', 14, 'slicebytetostring', 'string'],
        ),
      ),
    ).toEqual([
      'a + b boxing: confirmed runtime.convT64',
      'p.String closure: confirmed runtime.newobject struct { F uintptr; R *p.T }',
      'Name(b) conversion: confirmed runtime.slicebytetostring string',
    ]);
  });

  it('finds a parameter where its function starts, once', async () => {
    expect(
      await outcome([escape(11, 'moved: a'), escape(12, 'moved: b')], code(['F', 10, 'newobject', 'p.T'])),
    ).toEqual(['a variable: confirmed runtime.newobject p.T', 'b variable: none']);
  });

  it('finds the allocation that small variables share', async () => {
    const generated = code(['F', 12, 'mallocgc']);
    const functions = generated.functions.map((found) => ({
      ...found,
      sites: found.sites.map((site) => ({ ...site, bytes: 16 })),
    }));
    expect(await outcome([escape(12, 'moved: a'), escape(13, 'moved: b')], { ...generated, functions })).toEqual([
      'a variable: confirmed runtime.mallocgc',
      'b variable: confirmed runtime.mallocgc',
    ]);
  });

  it('finds the slice that leaves the stack at the end', async () => {
    expect(await outcome([escape(12, 'append')], code(['F', 19, 'moveSliceNoCap', '[]p.T']))).toEqual([
      'append append: confirmed runtime.moveSliceNoCap []p.T',
    ]);
    expect(
      await outcome(
        [escape(12, 'append')],
        code(['F', 12, 'growslice', '[]p.T'], ['F', 19, 'moveSliceNoCap', '[]p.T']),
      ),
    ).toEqual(['append append: confirmed runtime.growslice []p.T']);
  });

  it('counts instantiations once, and says their type where they agree only', async () => {
    expect(
      await outcome(
        [escape(12, '&box[...]{...}')],
        code(
          ['F[int]', 12, 'newobject', 'p.box[int]', 'int'],
          ['F[string]', 12, 'newobject', 'p.box[string]', 'string'],
        ),
      ),
    ).toEqual(['&box[...]{...} composite: confirmed runtime.newobject']);
  });

  it('takes what instantiations are called differently for one value', async () => {
    expect(
      await outcome(
        [escape(12, 'make([]int, n)'), escape(12, 'make([]string, n)')],
        code(['F[int]', 12, 'makeslice', null, '[int]'], ['F[string]', 12, 'makeslice', null, '[string]']),
      ),
    ).toEqual([
      'make([]int, n) make: confirmed runtime.makeslice',
      'make([]string, n) make: confirmed runtime.makeslice',
    ]);
  });

  it('serves two functions on one line, and the copies of a closure', async () => {
    const two = [escape(12, '&T{...}', 2), escape(12, '&T{...}', 30)];
    expect(await outcome(two, code(['F', 12, 'newobject', 'p.T'], ['F.func1', 12, 'newobject', 'p.T']))).toEqual([
      '&T{...} composite: confirmed runtime.newobject p.T',
      '&T{...} composite: confirmed runtime.newobject p.T',
    ]);
    const copies = code(['F.func1', 12, 'newobject', 'p.T'], ['G.F.func2', 12, 'newobject', 'p.T']);
    expect(await outcome([escape(12, '&T{...}')], copies)).toEqual([
      '&T{...} composite: confirmed runtime.newobject p.T',
    ]);
  });

  it('tells of allocations that no message announces', async () => {
    const generated = code(
      ['F', 12, 'makechan', 'chan int'],
      ['F', 13, 'newobject', 'p.T'],
      ['F', 13, 'newobject', 'p.T'],
      ['F', 14, 'concatstring2', 'string'],
      ['F', 14, 'convTstring'],
      ['F', 15, 'growslice', '[]int'],
      ['F', 16, 'makeslice', '[]int'],
    );
    expect(await outcome([escape(13, '&T{...}'), escape(14, 'a + b')], generated)).toEqual([
      '&T{...} composite: confirmed runtime.newobject p.T',
      'a + b concat: confirmed runtime.concatstring2 string',
      'line 12: make(chan int) make',
      'line 13: &T{...} composite',
      'line 14: a + b boxing',
      'line 15: append append',
      'line 16: make([]int) make',
    ]);
  });
});

describe('calls of the runtime', () => {
  it.each([
    ['newobject', 'object'],
    ['mallocgcTinySize8', 'object'],
    ['mallocgcTinySC2', 'object'],
    ['mallocgcSmallNoScanSC3', 'object'],
    ['mallocgcSmallScanNoHeaderSC5', 'object'],
    ['growsliceBufNoAlias', 'append'],
    ['concatbyte2', 'concat'],
    ['concatstrings', 'concat'],
    ['slicebytetostringtmp', null],
    ['mapassign_faststr', null],
    ['newproc', null],
    ['mallocgcSomething', null],
  ])('%s', (name, family) => {
    expect(callFamily(name)).toBe(family);
  });
});

describe('the names of types', () => {
  it.each([
    ['github.com/coder/websocket.mu', 'mu', 'mu'],
    ['gopkg.in/yaml%2ev3.Node', 'yaml.Node', 'Node'],
    ['example.com/p.box[go.shape.struct { example.com/p.a [2]int }]', 'box[...]', 'box'],
    ['map[string]example.com/p.T', 'map[string]p.T', 'map[string]T'],
    ['[]*example.com/p.node[interface {}]', '[]*node[...]', '[]*node'],
    ['[4]interface {}', '[4]any', '[4]any'],
    ['example.com/p.local·1', 'local', 'local'],
    ['[]uint8', '[]byte', '[]uint8'],
    ['func(example.com/p.T, ...int) error', 'func(p.T, ...int) error', 'func(T, ...int) error'],
  ])('%s and %s are one', (listed, printed, plain) => {
    expect([plainType(listed), plainType(printed)]).toEqual([plain, plain]);
  });
});

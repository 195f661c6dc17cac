import { describe, expect, it } from '@jest/globals';
import { marked } from './marked.ts';

describe('the function', () => {
  it.each([
    ['F', 'func F() { «x»y() }'],
    ['T.m', 'func (t T) m() { «x»y() }'],
    ['(*T).m', 'func (t *T) m() { «x»y() }'],
    ['(*T).m', 'func (*T) m() { «x»y() }'],
    ['T.m', 'func (T) m() { «x»y() }'],
    ['F', 'func F[K comparable, V any](m map[K]V) { «x»y() }'],
    ['(*T).m', 'func (t *T[K, V]) m() { «x»y() }'],
    ['T.m', 'func (t T[K]) m() { «x»y() }'],
    ['(*T).m', 'func (t /* the T */ *T) m() { «x»y() }'],
    ['F', 'func F() { go func() { defer func() { «x»y() }() }() }'],
    ['', 'var f = func() { «x»y() }'],
    ['', 'var x = «x»y()'],
    ['F', 'func F(«x»p int) {}'],
    ['(*T).m', 'func «x»(t *T) m() {}'],
    ['(*T).m', 'func (t *T) m() (n int, «x»err error) { return }'],
  ])('%s', async (name, source) => {
    const { file, at } = await marked(source);
    expect(file.context(...at('x')).function).toBe(name);
  });

  it('ranges from func to the closing brace, columns in bytes', async () => {
    const { file, at } = await marked('// Doc.\nfunc é(\n\ta int,\n) {\n\t«x»y("ü"); z() }; var q int\n');
    const { functionRange, lineText } = file.context(...at('x'));
    expect(functionRange).toEqual({ file: 'p/file.go', line: 4, column: 1, endLine: 7, endColumn: 16 });
    expect(lineText).toBe('\ty("ü"); z() }; var q int');
  });

  it('is null at package level', async () => {
    const { file, at } = await marked('var x = «x»y()');
    expect(file.context(...at('x')).functionRange).toBeNull();
  });
});

describe('the range', () => {
  it('counts bytes, through tabs, wide characters and CRLF', async () => {
    const { file, at } = await marked('func f() {\r\n\t/*日本😀*/ s := "é" + «x»&T{"ü"}\r\n}\r\n');
    const [line, column] = at('x');
    expect([line, column]).toEqual([4, 29]);
    const { range, lineText } = file.context(line, column);
    expect(range).toEqual({ file: 'p/file.go', line, column, endLine: line, endColumn: column + 8 });
    expect(file.text(range)).toBe('&T{"ü"}');
    expect(lineText).toBe('\t/*日本😀*/ s := "é" + &T{"ü"}');
  });

  it('is the head of a range over a function, which the compiler reports at its for', async () => {
    const { file, at } = await marked('func f() {\n\t«x»for v := range seq { // all\n\t\tuse(&v)\n\t}\n}');
    const context = file.context(...at('x'));
    expect(file.text(context.range)).toBe('for v := range seq');
    expect(context.inLoop).toBe(true);
  });

  it.each([
    ['white space', 'func f() {\n«x»\ty(1)\n}'],
    ['a comment', 'func f() {\n\t/«x»* a */ y(1)\n}'],
  ])('is the line where the column shows %s', async (_, source) => {
    const { file, at } = await marked(source);
    const [line, column] = at('x');
    const context = file.context(line, column);
    expect(file.text(context.range)).toBe(file.line(line).trim());
    expect(context.function).toBe('f');
  });

  it.each([
    [4, 0],
    [4, 999],
  ])('is the line where there is no column, or none such: %d:%d', async (line, column) => {
    const { file } = await marked('func f() {\n\tif err != nil { return fmt.Errorf("x") }\n}');
    const context = file.context(line, column);
    expect(file.text(context.range)).toBe('if err != nil { return fmt.Errorf("x") }');
    expect(context).toMatchObject({ function: 'f', cold: false, inLoop: false });
  });

  it('knows a whole line inside a cold block of a loop, which leaves it', async () => {
    const { file } = await marked(
      'func f() {\n\tfor {\n\t\tif err != nil {\n\t\t\tg(1)\n\t\t\treturn err\n\t\t}\n\t}\n}',
    );
    expect(file.context(6, 0)).toMatchObject({ cold: true, inLoop: false });
    expect(file.context(5, 0)).toMatchObject({ cold: false, inLoop: true });
    expect(file.context(4, 0)).toMatchObject({ cold: false, inLoop: false });
  });

  it.each([99, 0, -1])('is empty on a line that the file does not have: %d', async (line) => {
    const { file } = await marked('func f() {}');
    expect(file.context(line, 3)).toEqual({
      function: '',
      functionRange: null,
      range: { file: 'p/file.go', line, column: 3, endLine: line, endColumn: 3 },
      cold: false,
      inLoop: false,
      lineText: '',
    });
  });

  it('takes the conversion rather than its operand where the compiler says so', async () => {
    const { file, at } = await marked('func f() {\n\tuse(any(«x»i), any(«y»T{1}))\n}');
    const text = (name: string, expression: string): string => file.text(file.context(...at(name), expression).range);
    expect(text('x', 'any(i)')).toBe('any(i)');
    expect(text('x', 'i')).toBe('i');
    expect(text('x', 'any(8)')).toBe('any(i)');
    expect(text('y', 'any(T{...})')).toBe('any(T{1})');
    expect(text('y', 'other(T{...})')).toBe('T{1}');
    expect(text('y', 'T{...}')).toBe('T{1}');
  });
});

describe('in a loop', () => {
  it.each([
    ['the body', 'for { «x»y() }', true],
    ['a range body', 'for range z { «x»y() }', true],
    ['a nested block', 'for { if z { «x»y() } }', true],
    ['a closure in the body', 'for { go func() { «x»y() }() }', true],
    ['a condition', 'for y(«x»1) { }', true],
    ['a condition between semicolons', 'for i := 0; y(«x»1); i++ { }', true],
    ['a post statement', 'for i := 0; i < 1; i = y(«x»1) { }', true],
    ['a loop variable', 'for «x»i := 0; i < 1; i++ { }', true],
    ['a range variable', 'for _, «x»v := range z { }', true],
    ['a labelled loop', 'L: for { «x»y(); break L }', true],
    ['plain code', '«x»y()', false],
    ['after a loop', 'for { }; «x»y()', false],
    ['a range expression', 'for range y(«x»1) { }', false],
    ['a first value', 'for i := y(«x»1); i < 1; i++ { }', false],
    ['a range expression inside of a loop', 'for { for range y(«x»1) { } }', true],
    ['a closure that has a loop elsewhere', 'go func() { for { }; «x»y() }()', false],
  ])('%s', async (_, source, inLoop) => {
    const { file, at } = await marked(`func f() { ${source} }`);
    expect(file.hasSyntaxErrors).toBe(false);
    expect(file.context(...at('x')).inLoop).toBe(inLoop);
  });
});

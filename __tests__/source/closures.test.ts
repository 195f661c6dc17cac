import { describe, expect, it } from '@jest/globals';
import { marked } from './marked.ts';

describe('closures that capture a variable', () => {
  it('tells each form, and what the closure does to the variable', async () => {
    const { file, at } = await marked(`func f() (n int, «err»err error) {
	defer «deferred»func() {
		if err != nil {
			err = wrap(err)
		}
	}()
	go «go»func() { log(err) }()
	«called»func() { err.f[0]++ }()
	group.Go(«argument»func() error { return set(&err) })
	callback := «assigned»func() { _, err = g() }
	other := T{run: «field»func() { log(err) }}
	return 0, «returned»func() { log(err) }
}
func g() { _ = func() { err = nil } }`);
    expect(
      file
        .closuresCapturing(...at('err'))
        .map((found) => [
          found.line,
          found.column,
          found.form,
          found.callee,
          found.assignsVariable,
          found.takesAddress,
        ]),
    ).toEqual([
      [...at('deferred'), 'defer', '', true, false],
      [...at('go'), 'go', '', false, false],
      [...at('called'), 'call', '', true, false],
      [...at('argument'), 'argument', 'group.Go', false, true],
      [...at('assigned'), 'assigned', '', true, false],
      [...at('field'), 'assigned', '', false, false],
      [...at('returned'), 'returned', '', false, false],
    ]);
  });

  it('counts an outer closure by what an inner one does', async () => {
    const { file, at } = await marked('func f(«n»n int) {\n\tgo func() {\n\t\tdefer func() { n = 1 }()\n\t}()\n}');
    expect(file.closuresCapturing(...at('n')).map(({ form, assignsVariable }) => [form, assignsVariable])).toEqual([
      ['go', true],
      ['defer', true],
    ]);
  });

  it.each([
    ['a parameter of the closure', 'func f(«x»v int) { go func(v int) { use(v) }(v) }'],
    ['a variable of the closure', 'func f(«x»v int) { go func() { v := 1; use(v) }() }'],
    ['a field', 'func f(«x»v int) { go func() { use(t.v, T{v: 1}) }() }'],
    ['the variable of another block', 'func f() { if «x»v := 1; v > 0 { }; go func() { use(v) }() }'],
    ['a variable declared over it', 'func f(«x»v int) { { v := 1; go func() { use(v) }() } }'],
    ['a range variable over it', 'func f(«x»v int) { for v := range z { go func() { use(v) }() } }'],
    ['a received value over it', 'func f(«x»v int) { select { case v := <-c: go func() { use(v) }() } }'],
    ['a use outside of closures', 'func f(«x»v int) { use(v) }'],
    ["the closure's own parameter", 'func f() { go func(«x»v int) { use(v) }(1) }'],
    ['a package-level name', 'var v int\n\nfunc f() { use(«x»v); go func() { use(v) }() }'],
  ])('leaves out %s', async (_, source) => {
    const { file, at } = await marked(source);
    expect(file.hasSyntaxErrors).toBe(false);
    expect(file.closuresCapturing(...at('x'))).toEqual([]);
  });

  it.each([
    ['a value that := takes again', 'func f() { «x»err := g(); y, err := h(); go func() { use(y, err) }() }'],
    ['a result that := takes again', 'func f() («x»err error) { y, err := h(); go func() { use(y, err) }() }'],
    ['the right side of a := over it', 'func f(«x»v int) { v2 := func() { v := v; use(v) }; v2() }'],
    ['a range variable', 'func f() { for _, «x»v := range z { go func() { use(v) }() } }'],
    ['a loop variable', 'func f() { for «x»i := 0; i < 3; i++ { go func() { use(i) }() } }'],
    ['a received value', 'func f() { select { case «x»v := <-c: go func() { use(v) }() } }'],
    ['a var', 'func f() { var a, «x»v = 1, 2; go func() { use(v) }() }'],
    ['a receiver', 'func («x»t *T) f() { go func() { t.g() }() }'],
    ['an if variable in its else', 'func f() { if «x»v := 1; v > 0 { } else { go func() { use(v) }() } }'],
    [
      "a type switch's variable, by its case",
      'func f() { switch v := z.(type) { case «x»int: go func() { use(v) }() } }',
    ],
    ['a variable by one of its uses', 'func f(v int) { go func() { use(«x»v) }() }'],
  ])('finds %s', async (_, source) => {
    const { file, at } = await marked(source);
    expect(file.hasSyntaxErrors).toBe(false);
    expect(file.closuresCapturing(...at('x'))).toHaveLength(1);
  });

  it("keeps to the case of a type switch's variable", async () => {
    const source = 'func f() { switch v := z.(type) { case «x»int: use(v); case «y»string: go func() { use(v) }() } }';
    const { file, at } = await marked(source);
    expect(file.closuresCapturing(...at('x'))).toEqual([]);
    expect(file.closuresCapturing(...at('y'))).toHaveLength(1);
  });
});

describe('the declaration of a name', () => {
  it('follows the scopes', async () => {
    const { file, at } = await marked(`func f(«outer»v int) {
	use(«a»v)
	if «inner»v := v; v > 0 {
		use(«b»v)
	}
	use(«c»v, «d»other)
}`);
    const place = ([line, column]: readonly [number, number]): object => ({ line, column });
    expect(file.declarationOf('v', ...at('a'))).toEqual(place(at('outer')));
    expect(file.declarationOf('v', ...at('b'))).toEqual(place(at('inner')));
    expect(file.declarationOf('v', ...at('c'))).toEqual(place(at('outer')));
    expect(file.declarationOf('other', ...at('d'))).toBeNull();
  });
});

describe('calls', () => {
  it('finds the call at its bracket, at its callee and around an argument', async () => {
    const { file, at } = await marked('func f() {\n\tgo «callee»s.visit«own»(1, g«inner»(«deep»x), «last»&y)\n}');
    const own = file.callAt(...at('own'));
    expect(own).toEqual({
      callee: 's.visit',
      arguments: ['1', 'g(x)', '&y'],
      argument: null,
      form: 'go',
      range: { file: 'p/file.go', line: 4, column: 5, endLine: 4, endColumn: 25 },
    });
    expect(file.callAt(...at('callee'))).toEqual(own);
    expect(file.callAt(...at('inner'))).toMatchObject({ callee: 'g', argument: null, form: 'call' });
    expect(file.callAt(...at('deep'))).toMatchObject({ callee: 'g', argument: 0 });
    expect(file.callAt(...at('last'))).toMatchObject({ callee: 's.visit', argument: 2, form: 'go' });
    expect(file.enclosingCall(...at('inner'))).toMatchObject({ callee: 's.visit', argument: 1 });
    expect(file.enclosingCall(...at('own'))).toBeNull();
  });

  it('knows defer, conversions and built-in functions', async () => {
    const { file, at } = await marked(
      'func f() {\n\tdefer h(«a»x)\n\tz = append(z, «b»x)\n\tz = []byte(«c»x)\n\tz = make(«d»[]int, n)\n}',
    );
    expect(file.callAt(...at('a'))).toMatchObject({ callee: 'h', form: 'defer', argument: 0 });
    expect(file.callAt(...at('b'))).toMatchObject({ callee: 'append', argument: 1 });
    expect(file.callAt(...at('c'))).toMatchObject({ callee: '[]byte', arguments: ['x'], argument: 0 });
    expect(file.callAt(...at('d'))).toMatchObject({ callee: 'make', arguments: ['[]int', 'n'] });
  });

  it('finds none outside of calls', async () => {
    const { file, at } = await marked('func f() { «x»y = 1 }');
    expect(file.callAt(...at('x'))).toBeNull();
  });
});

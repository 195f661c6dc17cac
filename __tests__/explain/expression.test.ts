import { describe, expect, it } from '@jest/globals';
import { baseName, mentions, parseAssignment, parseCall, targetOf } from '../../src/explain/expression.ts';

describe('a call as the compiler prints it', () => {
  it.each([
    ['fmt.Sprintf("a, b)", ... argument...)', 'fmt.Sprintf', ['"a, b)"', '... argument...']],
    ['(*Conn).write(c, ctx, ([]byte)(p))', '(*Conn).write', ['c', 'ctx', '([]byte)(p)']],
    ['f(a)(b, func(x int) { g(x, 1) })', 'f(a)', ['b', 'func(x int) { g(x, 1) }']],
    ['table[")"](&x)', 'table[")"]', ['&x']],
    ['hook()', 'hook', []],
    ["quote('\\'', `)`)", 'quote', ["'\\''", '`)`']],
  ])('%s', (text, callee, args) => {
    expect(parseCall(text)).toEqual({ callee, arguments: args });
  });

  it.each(['x', '&T{...}', '(x)', '', ')', '"f(x)', 'f(x', 'return f(x), nil', '*(p)'])('is not %s', (text) => {
    expect(parseCall(text)).toBeNull();
  });

  it('is not read where it quotes something huge', () => {
    expect(parseCall(`f("${'('.repeat(5000)}")`)).toBeNull();
  });
});

describe('an assignment as the compiler prints it', () => {
  it('tells which target gets the value', () => {
    const assignment = parseAssignment('global, sink = &a, &b');
    expect(assignment).toEqual({ targets: ['global', 'sink'], values: ['&a', '&b'] });
    expect(targetOf(assignment!, '&b')).toBe('sink');
    expect(targetOf(assignment!, 'a')).toBe('global');
    expect(targetOf(assignment!, 'c')).toBeNull();
  });

  it('sees no sign inside of brackets and strings', () => {
    expect(parseAssignment('m[" = "] = f(a == b)')).toEqual({ targets: ['m[" = "]'], values: ['f(a == b)'] });
    expect(parseAssignment('x := func() { y = 1 }')).toEqual({ targets: ['x'], values: ['func() { y = 1 }'] });
    expect(parseAssignment('c <- x')).toBeNull();
  });
});

describe('names in an expression', () => {
  it('count as a whole only', () => {
    expect(mentions('connConfig{a: copts}', 'copts')).toBe(true);
    expect(mentions('f(xcopts, copts2, c.copts)', 'copts')).toBe(false);
    expect(mentions('f(&x)', '&x')).toBe(true);
    expect(mentions('anything', '')).toBe(false);
  });

  it('have a base', () => {
    expect(['c.readMu', '(*p).x', '*m[k]', '&t', '"x"'].map(baseName)).toEqual(['c', 'p', 'm', 't', '']);
  });
});

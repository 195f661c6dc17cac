import { describe, expect, it } from '@jest/globals';
import { callCode, code, withoutRepeats } from '../../src/explain/text.ts';

describe('code in a sentence', () => {
  it('is one line without backticks, control and direction characters', () => {
    expect(code('a`b`\n\u202Ec\u0007 <!-- x')).toBe('`a b c <!-- x`');
  });

  it('ends after 80 characters, whole ones', () => {
    const text = code('😀'.repeat(200));
    expect(Array.from(text)).toHaveLength(82);
    expect(text).toBe(`\`${'😀'.repeat(79)}…\``);
  });

  it('reads like source, not like the compiler', () => {
    expect(code('&T[go.shape.int]{...}')).toBe('`&T[…]{…}`');
    expect(code('fmt.Sprint(... argument...)')).toBe('`fmt.Sprint(…)`');
    expect(code('([]byte)(p)')).toBe('`[]byte(p)`');
  });

  it('is never empty', () => {
    expect(code('\n')).toBe('`?`');
  });

  it('does not quote a function literal whole', () => {
    expect(callCode('func(x int) { println(x) }')).toBe('a function literal');
    expect(callCode('funcs.Call')).toBe('`funcs.Call`');
  });
});

describe('lines that have just been named', () => {
  it('are not named again', () => {
    expect(withoutRepeats('the closure on line 3 is returned on line 3, `go` on line 5 (line 5)', 1)).toBe(
      'the closure on line 3 is returned, `go` on line 5',
    );
  });

  it('are left alone in code, and where another came between', () => {
    expect(withoutRepeats('`" on line 3"` on line 4, on line 3', 3)).toBe('`" on line 3"` on line 4, on line 3');
  });

  it('need no naming where the finding stands', () => {
    expect(withoutRepeats('it is returned on line 7', 7)).toBe('it is returned');
  });
});

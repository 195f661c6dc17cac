import { describe, expect, it } from '@jest/globals';
import { kindOf } from '../../src/diagnostics/kind.ts';
import type { FindingKind } from '../../src/model/index.ts';

// The expressions are as Go 1.21 to 1.27 print them.
const expressions: readonly (readonly [expression: string, kind: FindingKind])[] = [
  ['&T{...}', 'composite'],
  ['&errors.errorString{...}', 'composite'],
  ['&struct { A string "json:\\"a + b\\"" }{...}', 'composite'],
  ['context.backgroundCtx{}', 'composite'],
  ['[]int{...}', 'composite'],
  ['map[string]*point{...}', 'composite'],
  ['box[go.shape.int]{...}', 'composite'],
  ['new(int)', 'new'],
  ['new(<node DYNAMICTYPE>)', 'new'],
  ['make([]byte, n + 1)', 'make'],
  ['make(map[string]int)', 'make'],
  ['func literal', 'closure'],
  ['append', 'append'],
  ['append(s, n)', 'append'],
  ['a + b', 'concat'],
  ['"odd: " + s + "}"', 'concat'],
  ['f(a) + b', 'concat'],
  ['n + 1000', 'boxing'],
  ['1.5 + x', 'boxing'],
  ['a + "1"', 'concat'],
  [`"${'x'.repeat(68)}... + s`, 'concat'],
  [`s + "${'ü'.repeat(68)}... + t`, 'concat'],
  [`"${'x + '.repeat(17)}...`, 'boxing'],
  [`"${'x'.repeat(66)}\\n... + s`, 'concat'],
  [`"${'x'.repeat(60)} + ${'y'.repeat(5)}..."`, 'boxing'],
  ['string(b)', 'conversion'],
  ['string(([]byte)(a))', 'conversion'],
  ['([]byte)("text")', 'conversion'],
  ['([]rune)(s)', 'conversion'],
  ['[]byte(s)', 'conversion'],
  ['... argument', 'other'],
  ['x', 'boxing'],
  ['10', 'boxing'],
  ['"a + b"', 'boxing'],
  ['"quote \\" + quote"', 'boxing'],
  ["' + '", 'boxing'],
  ['"&T{...}"', 'boxing'],
  ['`{...}`', 'boxing'],
  ['p.String', 'boxing'],
  ['f(a + b)', 'boxing'],
  ['xs[i + 1]', 'boxing'],
  ['I(b)', 'boxing'],
  ['a - b', 'boxing'],
];

describe('the kind of an escape', () => {
  it.each(expressions)('%s', (expression, kind) => {
    expect(kindOf(expression, false)).toBe(kind);
  });

  it('is that of a variable where one moved, whatever its name', () => {
    expect(kindOf('append', true)).toBe('variable');
  });
});

import { describe, expect, it } from '@jest/globals';
import { decoded } from '../../src/diagnostics/lines.ts';
import { DiagnosticsParser } from '../../src/diagnostics/parser.ts';
import type { Diagnostic } from '../../src/model/index.ts';

function parse(...lines: readonly string[]): {
  readonly found: readonly Diagnostic[];
  readonly unknown: readonly string[];
  readonly other: readonly string[];
} {
  const [found, unknown, other]: [Diagnostic[], string[], string[]] = [[], [], []];
  const parser = new DiagnosticsParser({
    diagnostic: (diagnostic) => found.push(diagnostic),
    unknown: (line) => unknown.push(decoded(line)),
    other: (line) => other.push(decoded(line)),
  });
  parser.push(Buffer.from(lines.join('\n')));
  parser.end();
  return { found, unknown, other };
}

function stepsOf(...messages: readonly string[]): readonly unknown[] {
  const lines = ['x escapes to heap in f:', ...messages].map((message) => `a.go:1:2: ${message}`);
  const [first] = parse(...lines).found;
  return first?.kind === 'escape-flow' ? first.flow : [];
}

describe('the lines of an explanation', () => {
  const place = { file: 'b.go', line: 3, column: 4 };

  it.each([
    ['&x', 'address-of'],
    ['f(g(x), "a (b) at c.go:1:2")', 'call parameter'],
    ['x', 'too large (really)'],
    ['f (x', 'return'],
    ['', 'spill'],
  ])('has its reason in the last brackets: %s (%s)', (text, reason) => {
    expect(stepsOf(`    from ${text} (${reason}) at b.go:3:4`)).toEqual([{ kind: 'from', text, reason, place }]);
  });

  it.each([
    ['~r0 = &x:', '~r0', '&x', '~r0 = &x'],
    ['a = b = c:', 'a', 'b = c', 'a = b = c'],
    ['{heap}:', '{heap}', '', '{heap}'],
  ])('flows: %s', (printed, to, from, text) => {
    expect(stepsOf(`  flow: ${printed}`)).toEqual([{ kind: 'flow', to, from, text }]);
  });

  it('belongs to the heading above, whatever position it has', () => {
    const { found, unknown } = parse(
      'a.go:1:2: x escapes to heap in f:',
      'a.go:1:23:   flow: a = b:',
      'a.go:1:2:     from x (return) at nowhere',
      'a.go:1:2:     from x (((return))) at b.go:3:4',
      'a.go:1:2:   warning: truncated explanation of x',
      'a.go:1:2: x escapes to heap',
      'a.go:1:2:   flow: a = b:',
    );
    expect(found).toMatchObject([
      { kind: 'escape-flow', flow: [{ kind: 'flow' }, { kind: 'from', reason: 'return', place: null }] },
      { kind: 'escapes' },
    ]);
    expect(unknown).toEqual(['a.go:1:2:     from x (((return))) at b.go:3:4', 'a.go:1:2:   flow: a = b:']);
  });
});

describe('lines that are no part of an explanation', () => {
  it('tells messages, and words of the go command, apart', () => {
    const { found, unknown, other } = parse('go: downloading x', '', 'a.go:1:2: x does not escape', 'a.go:1:2: is new');
    expect(found).toMatchObject([{ kind: 'stays', expression: 'x' }]);
    expect([unknown, other]).toEqual([['a.go:1:2: is new'], ['go: downloading x']]);
  });
});

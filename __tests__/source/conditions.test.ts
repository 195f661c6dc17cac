import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Circumstances, GoSyntax } from '../../src/source/index.ts';

let syntax: GoSyntax;
beforeAll(async () => {
  syntax = await loadGoSyntax();
});

function written(condition: Condition): string {
  switch (condition.kind) {
    case 'test':
      return condition.text;
    case 'not':
      return `!${written(condition.of)}`;
    case 'all':
      return condition.of.length === 0 ? 'always' : `(${condition.of.map(written).join(' & ')})`;
    case 'any':
      return condition.of.length === 0 ? 'never' : `(${condition.of.map(written).join(' | ')})`;
  }
}

let files = 0;
/** Of the call of `here` in a function body. */
function circumstances(body: string): Circumstances {
  const text = `package p\n\nfunc F(n, m int, ok bool) int {\n${body}\n\treturn 0\n}\n`;
  const parsed = syntax.parse(text, `f${String(files++)}.go`);
  if (!parsed.known) throw new Error(parsed.reason);
  const line = text.split('\n').findIndex((each) => each.includes('here(')) + 1;
  const column = (text.split('\n')[line - 1] ?? '').indexOf('here(') + 5;
  return parsed.value.circumstances(line, column);
}
const condition = (body: string): string => written(circumstances(body).condition);

describe('when a place runs', () => {
  it.each([
    ['at once', '\there()', 'always'],
    ['in a branch', '\tif n > 3 {\n\t\there()\n\t}', '3<n'],
    ['in the other branch', '\tif n >= 3 {\n\t\tn++\n\t} else {\n\t\there()\n\t}', 'n<3'],
    ['behind an early return', '\tif !ok {\n\t\treturn 1\n\t}\n\there()', 'ok'],
    ['behind a return in one of two branches', '\tif ok {\n\t\tm++\n\t} else {\n\t\treturn 1\n\t}\n\there()', 'ok'],
    ['behind what only goes on', '\tif ok {\n\t\tm++\n\t}\n\there()', 'always'],
    // Ways that fail don't count: what is moved in front of them runs no more often.
    ['behind a panic', '\tif ok {\n\t\tpanic(1)\n\t}\n\there()', 'always'],
    [
      'behind a panic in a case',
      '\tswitch n {\n\tcase 1:\n\t\tpanic(1)\n\tcase 2:\n\t\treturn 1\n\t}\n\there()',
      '(n==1 | (!n==1 & !(!n==1 & n==2)))',
    ],
    ['behind an error', '\tif err := try(); err != nil {\n\t\treturn fail(err)\n\t}\n\there()', 'always'],
    ['in both of two conditions', '\tif ok && n == 1 {\n\t\there()\n\t}', '(ok & n==1)'],
    ['in neither of two', '\tif ok || n == 1 {\n\t\treturn 1\n\t}\n\there()', '!(ok | n==1)'],
    ['in a case', '\tswitch n {\n\tcase 1:\n\tcase 2:\n\t\there()\n\t}', '(!n==1 & n==2)'],
    ['in the default', '\tswitch {\n\tcase n < 1:\n\tdefault:\n\t\there()\n\t}', '!n<1'],
    ['behind a switch that returns', '\tswitch n {\n\tcase 1:\n\t\treturn 2\n\t}\n\there()', '!n==1'],
    ['in a literal that is called', '\tfunc() {\n\t\there()\n\t}()', 'always'],
    [
      'in a literal that a variable holds',
      '\tf := func() {\n\t\there()\n\t}\n\tif ok {\n\t\tf()\n\t}\n\tfor n > 3 {\n\t\tf()\n\t}',
      'always',
    ],
    ['in a literal that is kept', '\tf := func() {\n\t\there()\n\t}\n\tkeep(f)\n\tf()', 'func literal'],
  ])('%s', (_name, body, expected) => {
    expect(condition(body)).toBe(expected);
  });

  it.each([
    ['outside of loops', '\there()', 0],
    ['in a loop', '\tfor i := 0; i < n; i++ {\n\t\there()\n\t}', 1],
    ['in a loop of a loop', '\tfor range n {\n\t\tfor range m {\n\t\t\there()\n\t\t}\n\t}', 2],
    ['in a loop that ends after the first round', '\tfor range n {\n\t\there()\n\t\treturn 1\n\t}', 0],
  ])('%s', (_name, body, expected) => {
    expect(circumstances(body).loops).toBe(expected);
  });

  it.each([
    // The compiler gives what the inlined literal is made of the place of the call.
    ['x', 'n==3'],
    ['&T{...}', 'ok'],
    ['y', 'always'],
  ])('of %s in a literal that is called on the spot', (expression, expected) => {
    const body =
      '\tfunc() {\n\t\tif n == 3 {\n\t\t\tx := make()\n\t\t\tkeep(&x)\n\t\t}\n\t\tif ok {\n\t\t\tkeep(&T{n})\n\t\t}\n\t}()';
    const text = `package p\n\nfunc F(n int, ok bool) {\n${body}\n}\n`;
    const parsed = syntax.parse(text, `f${String(files++)}.go`);
    if (!parsed.known) throw new Error(parsed.reason);
    const line = text.split('\n').findIndex((each) => each.includes('}()')) + 1;
    expect(written(parsed.value.circumstances(line, 3, expression).condition)).toBe(expected);
  });

  it('knows which conditions keep their outcome', () => {
    const stable = ({ condition: found }: Circumstances): boolean | null =>
      found.kind === 'test' ? found.stable : found.kind === 'not' && found.of.kind === 'test' ? found.of.stable : null;
    expect(stable(circumstances('\tif n > 3 {\n\t\there()\n\t}'))).toBe(true);
    expect(stable(circumstances('\tn++\n\tif n > 3 {\n\t\there()\n\t}'))).toBe(false);
    expect(stable(circumstances('\tif ready(n) {\n\t\there()\n\t}'))).toBe(false);
  });
});

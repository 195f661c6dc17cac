import { describe, expect, it } from '@jest/globals';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import { directivesOf, refuseMistakes, type Directives } from '../../src/contracts/directives.ts';

async function read(text: string): Promise<Directives> {
  const parsed = (await loadGoSyntax()).parse(`package p\n\n${text}\n`, 'p.go');
  if (!parsed.known) throw new Error(parsed.reason);
  return directivesOf(parsed.value, 'p.go');
}

describe('what a comment above a function promises', () => {
  it.each([
    ['//escapediff:noalloc', { promise: 'noalloc', strict: false, scope: 'reach' }],
    ['//escapediff:noalloc strict', { promise: 'noalloc', strict: true, scope: 'reach' }],
    ['//escapediff:hot', { promise: 'hot', scope: 'reach' }],
    ['//gcassert:noescape', { promise: 'noalloc', scope: 'line', at: 7 }],
    ['//gcassert:bce,noescape', { promise: 'noalloc', scope: 'line', at: 7 }],
    ['// +checkescape', { promise: 'noalloc', scope: 'own', breaksUnproven: false }],
    ['// +checkescape:local,heap,builtin', { promise: 'noalloc', scope: 'own', breaksUnproven: false }],
    ['// +checkescape:heap,builtin', { promise: 'noalloc', scope: 'reach', breaksUnproven: false }],
    ['// +checkescape:hard,stack', { promise: 'noalloc', scope: 'reach', strict: true, breaksUnproven: false }],
    ['// +checkescape:hard,dynamic', { promise: 'noalloc', scope: 'reach', strict: true, breaksUnproven: true }],
    ['// +checkescape:all', { promise: 'noalloc', scope: 'reach', strict: true, breaksUnproven: true }],
    ['//noalloc:root', { promise: 'noalloc', scope: 'reach', strict: true }],
  ])('%s', async (comment, expected) => {
    const { directives, mistakes } = await read(`// F does.\n//\n${comment}\n//go:noinline\nfunc (t *T) F() {}`);
    expect(mistakes).toEqual([]);
    expect(directives).toMatchObject([
      { source: comment, function: '(*T).F', at: 7, line: 5, file: 'p.go', ...expected },
    ]);
  });

  it('is about a line where it is one of gcassert’s', async () => {
    const { directives } = await read(
      'func F() {\n\t//gcassert:noescape\n\tx := g()\n\ty := g() //gcassert:noescape\n}',
    );
    expect(directives).toMatchObject([
      { scope: 'line', at: 5, function: 'F' },
      { scope: 'line', at: 6, function: 'F' },
    ]);
  });

  it('accepts lines and whole functions', async () => {
    const { allowed } = await read(
      '//escapediff:allow kept\nfunc F() {\n\tx() //escapediff:allow cold\n\ty() // escapes: seldom\n\tz() // Escapes.\n\tv() // escapes to the heap\n}',
    );
    expect([...allowed].sort()).toEqual([4, 5, 6, 7]);
  });
});

describe('a directive with a mistake', () => {
  it.each([
    [
      '//escapediff:noaloc\nfunc F() {}',
      'p.go:3: “//escapediff:noaloc” is not known. Did you mean //escapediff:noalloc?',
    ],
    ['// escapediff:hot\nfunc F() {}', 'p.go:3: “// escapediff:hot” is written with a space.'],
    ['//escapediff:noalloc strictly\nfunc F() {}', 'p.go:3: “//escapediff:noalloc strictly” has “strictly” behind it.'],
    ['//escapediff:noalloc\nvar x int', 'p.go:3: //escapediff:noalloc stands above no function.'],
    ['//escapediff:hot\n\nfunc F() {}', 'p.go:3: //escapediff:hot stands above no function.'],
    ['// +checkescape all\nfunc F() {}', 'p.go:3: “// +checkescape all” asserts nothing.'],
    ['//+checkescape:all\nfunc F() {}', 'p.go:3: “//+checkescape:all” asserts nothing.'],
    ['// +checkescapes\nfunc F() {}', 'p.go:3: “// +checkescapes” asserts nothing.'],
    ['// +checkescape:local\nfunc F() {}', 'p.go:3: “// +checkescape:local” names no reason.'],
    [
      '// +checkescape:bultin\nfunc F() {}',
      'p.go:3: “// +checkescape:bultin” has the unknown reason “bultin”. Did you mean “builtin”?',
    ],
    ['func F() {\n\t//escapediff:noalloc\n\tg()\n}', 'p.go:4: //escapediff:noalloc stands above no function.'],
    [
      'func F() {\n\tg() // gcassert:noescape\n}',
      'p.go:4: // gcassert:noescape asserts nothing: gcassert takes no space.',
    ],
  ])('%s', async (text, expected) => {
    const { mistakes } = await read(text);
    expect(() => {
      refuseMistakes(mistakes);
    }).toThrow(expected);
  });

  it('is none where checkescape looks for what is no allocation', async () => {
    const { directives, mistakes } = await read('// +checkescape:interface,stack\nfunc F() {}');
    expect([directives, mistakes]).toEqual([[], []]);
  });

  it('is none in prose', async () => {
    const { directives, mistakes } = await read('// +checkescape keeps this honest.\n\nvar x int');
    expect([directives, mistakes]).toEqual([[], []]);
    expect((await read('// F is marked with //escapediff:noalloc elsewhere.\nfunc F() {}')).mistakes).toEqual([]);
  });
});

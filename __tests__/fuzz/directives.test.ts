import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import { directivesOf, type Directives } from '../../src/contracts/directives.ts';
import { text } from '../report/hostile/reports.ts';

/*
 * Files whose comments hold directives: right and misspelt ones, where they count and where they don't, between whatever else stands in comments.
 * Each one either counts or is a mistake with its place. More by hand: ESCAPEDIFF_FUZZ_RUNS=5000 npm test -- __tests__/fuzz
 */
const numRuns = Number(process.env['ESCAPEDIFF_FUZZ_RUNS'] ?? 60);
const limit = 120_000 + numRuns * 1000;

const syntax = await loadGoSyntax();

/** Null where the file is none that can be read at all. */
function read(source: string): Directives | null {
  const parsed = syntax.parse(source, 'p.go');
  return parsed.known ? directivesOf(parsed.value, 'p.go') : null;
}

const right = fc.constantFrom(
  '//escapediff:noalloc',
  '//escapediff:noalloc strict',
  '//escapediff:hot',
  '//noalloc:root',
  '// +checkescape:all',
);

/** A letter less, one more, another one; a space where none may be; words behind it; another kind of comment. */
const wrong = fc.oneof(
  fc.tuple(fc.constantFrom('noalloc', 'hot'), fc.nat(6), fc.constantFrom('', 'x', 'zz')).map(([word, at, put]) => {
    const index = at % word.length;
    return `//escapediff:${word.slice(0, index)}${put}${word.slice(index + 1)}`;
  }),
  fc.constantFrom('noalloc', 'hot', 'noalloc strict').map((word) => `// escapediff:${word}`),
  fc.constantFrom('noalloc', 'hot').map((word) => `//escapediff: ${word}`),
  fc.constantFrom('noalloc', 'hot').map((word) => `/*escapediff:${word}*/`),
  fc
    .tuple(fc.constantFrom('noalloc', 'hot', 'noalloc strict'), fc.stringMatching(/^[a-z,.]{1,8}$/))
    .filter(([, more]) => more !== 'strict')
    .map(([word, more]) => `//escapediff:${word} ${more}`),
  fc.integer({ min: 1_000, max: 200_000 }).map((length) => `//escapediff:${'x'.repeat(length)}`),
  fc.constantFrom('//escapediff:', '//escapediff:NOALLOC', '//escapediff:noalloc,hot', '// gcassert:noescape'),
);

/** What stands around a directive, `@`, and whether it counts there. */
const places = [
  ['@\nfunc F() {}', true],
  ['// F does.\n//\n@\n//go:noinline\nfunc (t *T[K]) F() {}', true],
  ['@\n\nfunc F() {}', false],
  ['@\nvar x = func() {}', false],
  ['@\ntype T struct{}', false],
  ['func F() {\n\t@\n\tg()\n}', false],
  ['var x = f() @', false],
  ['func F() {}\n@', false],
  ['type I interface {\n\t@\n\tF()\n}', false],
] as const;

const filler = fc.oneof(
  fc.constantFrom(
    '',
    'var other int',
    '// Says //escapediff:noalloc in prose.',
    'func Other() {}',
    'const c = "//escapediff:hot"',
  ),
  text.map(
    (words) => `// ${words.replaceAll(/[\r\n\u2028\u2029]|escapes?:|escapediff|checkescape|gcassert|noalloc/g, ' ')}`,
  ),
  fc.integer({ min: 1, max: 200_000 }).map((length) => `// ${'x'.repeat(length)}`),
);

describe('directives', () => {
  it(
    'count, or are mistakes with their place',
    () => {
      const block = fc.record({
        directive: fc.oneof(
          right.map((words) => [words, true] as const),
          wrong.map((words) => [words, false] as const),
        ),
        place: fc.constantFrom(...places),
        filler,
      });
      fc.assert(
        fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
          const lines = ['package p'];
          const expected = blocks.map(({ directive: [words, isRight], place: [around, counts], filler: before }) => {
            lines.push('', before, '');
            const line = lines.length + 1 + around.slice(0, around.indexOf('@')).split('\n').length - 1;
            lines.push(...around.replace('@', () => words).split('\n'));
            return { line, counts: isRight && counts, words };
          });
          const found = read(lines.join('\n'));
          expect(found?.directives.map(({ line, source }) => ({ line, source }))).toEqual(
            expected.flatMap(({ line, counts, words }) => (counts ? [{ line, source: words }] : [])),
          );
          expect(found?.mistakes.map(({ file, line }) => `${file}:${line}`)).toEqual(
            expected.flatMap(({ line, counts }) => (counts ? [] : [`p.go:${line}`])),
          );
          for (const { message } of found?.mistakes ?? []) expect(message.length).toBeLessThan(1_000);
        }),
        { numRuns, seed: 1 },
      );
    },
    limit,
  );

  it(
    'never end the run, whatever the file holds',
    () => {
      const word = fc.constantFrom(
        '//escapediff:',
        'noalloc',
        'strict',
        'hot',
        'allow',
        '//gcassert:noescape',
        '// escapes:',
        '/*',
        '*/',
        '\n',
        '\t',
        'func F() {',
        '}',
        '`',
        '"',
        '//',
        '//noalloc:root',
        '// +checkescape:',
        '\r\n',
        '\0',
      );
      const mixed = fc.array(fc.oneof(word, word, text), { maxLength: 40 });
      fc.assert(
        fc.property(mixed, (words) => {
          const found = read(`package p\n${words.join('')}`);
          for (const { line, message } of found?.mistakes ?? []) {
            expect(line).toBeGreaterThan(0);
            expect(message).not.toBe('');
          }
        }),
        { numRuns, seed: 1 },
      );
    },
    limit,
  );
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { globMatcher, globProblem, splitGlob } from '../../src/text/glob.ts';

describe('globMatcher', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a/b.go', ['a/b.go'], ['a/b.goo', 'b.go', 'x/a/b.go', 'a/b_go']],
    ['*.go', ['a.go', '.go', '.a.go'], ['a/b.go', 'a.goo']],
    [
      'internal/debug/**',
      ['internal/debug/a.go', 'internal/debug/x/y.go', 'internal/debug/.x/y.go'],
      ['internal/debugger/a.go', 'x/internal/debug/a.go'],
    ],
    ['**/*.pb.go', ['a.pb.go', 'x/a.pb.go', 'x/y/z.pb.go'], ['a.go', 'a.pb.go/b.go']],
    ['cmd/**/main.go', ['cmd/main.go', 'cmd/a/main.go', 'cmd/a/b/main.go'], ['cmd/xmain.go', 'main.go']],
    ['**/a/**/b/**', ['a/b/c', 'x/a/y/b/c/d', 'a/a/b/b'], ['b/a', 'a/c']],
    ['a?c', ['abc', 'a.c', 'a😀c', 'aéc'], ['ac', 'a/c', 'abbc']],
    ['[ab]-[!0-9].go', ['a-x.go', 'b-é.go'], ['c-x.go', 'a-7.go', 'a-.go']],
    ['[]x].go', ['].go', 'x.go'], ['.go', 'y.go']],
    ['[^a]', ['b'], ['a', '']],
    [
      '{cmd,internal/{a,b}}/*.go',
      ['cmd/x.go', 'internal/a/x.go', 'internal/b/x.go'],
      ['internal/x.go', 'internal/c/x.go'],
    ],
    ['\\*.go', ['*.go'], ['a.go']],
    ['a{b', ['a{b'], ['ab']],
    ['a[b', ['a[b'], ['ab']],
    ['{a}', ['{a}'], ['a']],
    ['f(x).go', ['f(x).go'], ['fx.go']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
    ['', [''], ['a']],
  ])('%s', (pattern, yes, no) => {
    const matches = globMatcher(pattern);
    expect([globProblem(pattern), ...yes.map(matches), ...no.map(matches)]).toEqual([
      null,
      ...yes.map(() => true),
      ...no.map(() => false),
    ]);
  });

  it('takes steps that grow with both lengths, whatever the pattern', () => {
    // With a matcher that tries every way, these take longer than the universe has existed.
    const long = 'a'.repeat(250);
    const stars = globMatcher(`**/${'*a'.repeat(100)}*b`);
    const folders = globMatcher(`${'**/a/'.repeat(100)}b`);
    for (let round = 0; round < 100; round += 1) {
      expect(stars(`lib/${long}`)).toBe(false);
      expect(folders('a/'.repeat(250) + 'c')).toBe(false);
    }
  });

  it('agrees with the meaning of each part, spelled out as a regular expression', () => {
    const part = fc.constantFrom('a', 'b', '*', '?', '[ab]');
    const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const glob = fc.array(fc.oneof(name, fc.constant('**')), { minLength: 1, maxLength: 4 });
    const path = fc
      .array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((names) => names.join('/'));
    const meaning = (segments: readonly string[]): RegExp => {
      const one = (segment: string): string =>
        segment === '**' ? '(?:[^/]+/)*' : `${segment.replaceAll(/\*+/g, '[^/]*').replaceAll('?', '[^/]')}/`;
      return new RegExp(`^${segments.map(one).join('')}$`);
    };
    fc.assert(
      fc.property(glob, path, (segments, text) => {
        // Stars that follow each other make no name of their own: `**` between slashes only.
        const clean = segments.map((segment) => (segment === '**' ? segment : segment.replaceAll(/\*+/g, '*')));
        expect(globMatcher(clean.join('/'))(text)).toBe(meaning(clean).test(`${text}/`));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads whatever it is given', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '/', '*', '?', '[', ']', '{', '}', ',', '\\', '!', '-', '😀'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (pattern, path) => {
        expect(typeof globMatcher(pattern)(path)).toBe('boolean');
        expect(['string', 'object']).toContain(typeof globProblem(pattern));
      }),
    );
  });
});

describe('globProblem', () => {
  it.each([
    ['@(a|b).go', 'group'],
    ['a/!(b).go', 'group'],
    ['!a', 'begins with "!"'],
    ['a{1..9}', 'range'],
    ['x'.repeat(1001), 'longer than 1000'],
    ['{a,b}'.repeat(9), 'more than 200'],
  ])('%s', (pattern, problem) => {
    expect(globProblem(pattern)).toContain(problem);
  });
});

describe('splitGlob', () => {
  it('finds where the pattern begins', () => {
    expect(splitGlob('/repo/profiles/*.pprof')).toEqual({ base: '/repo/profiles', glob: '*.pprof' });
    expect(splitGlob('/**/x.pprof')).toEqual({ base: '', glob: '**/x.pprof' });
    expect(splitGlob('a/b/c.pprof')).toBeNull();
  });
});

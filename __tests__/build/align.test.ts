import { describe, expect, it } from '@jest/globals';
import { alignedTexts } from '../../src/build/align.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const aligned = (base: readonly string[], head: readonly string[]): readonly (readonly string[])[] | null => {
  const texts = alignedTexts(lines(...base), lines(...head), '/r/a.go');
  return texts === null ? null : [texts.base.split('\n'), texts.head.split('\n')];
};

describe('both versions of a file, line by line', () => {
  it('give the shorter side of each hunk the lines that it lacks', () => {
    const base = ['package a', 'func F() {', '\tone()', '}', 'func G() {', '\ttwo()', '\tthree()', '\tfour()', '}'];
    const head = ['package a', 'func F() {', '\tzero()', '\thalf()', '\tone()', '}', 'func G() {', '\tlast()', '}'];
    expect(aligned(base, head)).toEqual([
      ['package a', 'func F() {', '', '//line /r/a.go:3:1', ...base.slice(2)],
      [...head.slice(0, 8), '', '//line /r/a.go:9:1', '}'],
    ]);
  });

  it('stay as they are where hunks are equally long, or nothing follows', () => {
    expect(aligned(['package a', 'var A = 1', 'var B = 1'], ['package a', 'var A = 2', 'var B = 1'])).toBeNull();
    expect(aligned(['package a', 'var A = 1'], ['package a', 'var A = 1', 'var B = 1'])).toBeNull();
  });

  it('put nothing between a comment and what is below it', () => {
    const base = ['package a', '', '//go:noinline', 'func F() {}'];
    const head = ['package a', '', '// F is.', '//go:noinline', 'func F() {}'];
    expect(aligned(base, head)).toEqual([
      ['package a', '', '//line /r/a.go:3:1', '//go:noinline', 'func F() {}'],
      head,
    ]);
  });

  it('put nothing into raw strings and comments, and go on below', () => {
    const string = ['package a', 'const S = `one', 'two` + "`" + `', 'three`', 'var A = 1', 'var B = 1'];
    const longer = [...string.slice(0, 2), 'and a half', ...string.slice(2)];
    expect(aligned(string, longer)?.[0]).toEqual([...string.slice(0, 4), '//line /r/a.go:5:1', ...string.slice(4)]);
    const comment = ['package a', 'var Z = 1 /* one "', 'two */', 'var A = `', '`', 'var B = 1'];
    const more = [...comment.slice(0, 2), 'and a half', ...comment.slice(2)];
    expect(aligned(comment, more)?.[0]).toEqual([...comment.slice(0, 5), '//line /r/a.go:6:1', ...comment.slice(5)]);
  });

  it('put nothing above the package clause, which build constraints stand above', () => {
    const base = ['// +build linux', 'package a', 'var A = 1'];
    expect(aligned(base, ['// Words.', ...base])?.[0]).toEqual([...base.slice(0, 2), '//line /r/a.go:3:1', base[2]]);
  });

  it.each([
    ['with line numbers of its own', '//line x.y:1'],
    ['with line numbers of its own, in a line', 'var C = /*line x.y:1:2*/ 2'],
    ['that cgo rewrites', 'import "C"'],
    ['that cgo rewrites, with others', 'import (\n\t"C"\n)'],
  ])('are left alone in a file %s', (_, text) => {
    const base = ['package a', text, 'var A = 1'];
    expect(aligned(base, ['package a', text, 'var Z = 1', 'var A = 1'])).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { pathsMatcher, pathsProblem } from '../../../../src/report/html/client/path-filter.ts';

const files = ['cmd/a/main.go', 'internal/wire/wire.go', 'internal/wire/wire.pb.go', 'internal/x_test.go', 'main.go'];
const fitting = (text: string): readonly string[] => files.filter(pathsMatcher(text));

describe('pathsMatcher', () => {
  it.each([
    ['', files],
    ['  ', files],
    ['internal/**', files.slice(1, 4)],
    ['**/*.pb.go', ['internal/wire/wire.pb.go']],
    ['*.go', ['main.go']],
    // Letters that somebody types on the way to a folder's name.
    ['int', files.slice(1, 4)],
    ['cmd/** main.go', ['cmd/a/main.go', 'main.go']],
    ['internal/** !**/*.pb.go  !**/*_test.go', ['internal/wire/wire.go']],
    ['!internal/', ['cmd/a/main.go', 'main.go']],
    ['!', files],
    ['{cmd,internal}/*/wire.go', ['internal/wire/wire.go']],
  ])('%j', (text, expected) => {
    expect(fitting(text)).toEqual(expected);
  });

  it('lets nothing through where a glob is none, and says why', () => {
    expect(fitting('@(a|b)/**')).toEqual([]);
    expect(pathsProblem('cmd/** @(a|b)/**')).toBe(
      '@(a|b)/** has a group such as @(…) or !(…), which is not known here.',
    );
    expect(pathsProblem('!!a')).toBe('!a begins with "!", which is not known here.');
    expect(pathsProblem('cmd/** !internal/**')).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { PackageFinder } from '../../src/profile/packages.ts';

const finder = new PackageFinder([
  { importPath: 'example.com/a/v2', folder: '', files: ['a.go'] },
  { importPath: 'example.com/a/v2/in', folder: 'in', files: ['in/in.go'] },
  { importPath: 'example.com/a/v2/cmd/one', folder: 'cmd/one', files: ['cmd/one/main.go'] },
  { importPath: 'example.com/a/v2/cmd/two', folder: 'cmd/two', files: ['cmd/two/main.go', 'cmd/two/two.go'] },
]);

describe('the package of a function in a profile', () => {
  it.each([
    ['example.com/a/v2/in', '/home/u/go/src/a/in/in.go', 'example.com/a/v2/in'],
    ['example.com/a/in', 'in.go', 'example.com/a/v2/in'],
    ['example.com/a/v3/in', 'C:\\src\\a\\in\\in.go', 'example.com/a/v2/in'],
    ['example.com/a/v2/in_test', 'in_test.go', 'example.com/a/v2/in'],
    ['example.com/b/in', '/src/a/in/in.go', null],
    ['in', '/src/a/in/in.go', null],
  ])('%s is found by its path, wherever its files lie', (linked, file, found) => {
    expect(finder.find(linked, file)).toBe(found);
  });

  it.each([
    ['/home/u/a/cmd/one/main.go', 'example.com/a/v2/cmd/one'],
    ['example.com/a/v2@v2.1.0/cmd/two/main.go', 'example.com/a/v2/cmd/two'],
    ['D:\\a\\cmd\\two\\main.go', 'example.com/a/v2/cmd/two'],
    ['/build/two.go', 'example.com/a/v2/cmd/two'],
    ['/build/main.go', null],
    ['example.com/a/v2@v2.1.0/cmd/one/main.go', 'example.com/a/v2/cmd/one'],
    ['/build/other.go', null],
  ])('main in %s is the program whose folder has the same end', (file, found) => {
    expect(finder.find('main', file)).toBe(found);
  });

  it('is found where both sides of a comparison have the program', () => {
    const program = { importPath: 'example.com/a/cmd/one', folder: 'cmd/one', files: ['cmd/one/main.go'] };
    expect(new PackageFinder([program, program]).find('main', '/src/cmd/one/main.go')).toBe('example.com/a/cmd/one');
  });

  it('is the very version where a repository has several', () => {
    const versions = ['api', 'api/v1', 'api/v2'].map((folder) => ({
      importPath: `example.com/b/${folder}`,
      folder,
      files: [`${folder}/api.go`],
    }));
    const several = new PackageFinder(versions);
    expect(versions.map(({ importPath }) => several.find(importPath, 'api.go'))).toEqual(
      versions.map(({ importPath }) => importPath),
    );
    expect(several.find('example.com/b/api/v3', 'api.go')).toBeNull();
  });

  it('is ours where a program of the same name lies in a folder of the same name, and no other', () => {
    const one = new PackageFinder([
      { importPath: 'example.com/a/cmd/one', folder: 'cmd/one', files: ['cmd/one/main.go'] },
    ]);
    expect(one.isOurs('main', '/src/cmd/one/main.go')).toBe(true);
    expect(one.isOurs('main', '/build/main.go')).toBe(false);
  });

  it('is ours in a package of the module that was not looked at, too', () => {
    expect(finder.isOurs('example.com/a/v2/elsewhere', 'x.go')).toBe(true);
    expect(finder.isOurs('example.com/another', 'x.go')).toBe(false);
    expect(finder.isOurs('runtime', 'proc.go')).toBe(false);
  });
});

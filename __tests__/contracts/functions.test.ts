import { describe, expect, it } from '@jest/globals';
import { declaredNames, functionNamed, type DeclaredName } from '../../src/contracts/functions.ts';

const at = (importPath: string, packageName: string, name: string): DeclaredName => ({
  package: importPath,
  packageName,
  name,
  file: '/m/f.go',
  line: 1,
});
const declared = [
  at('example.com/m/wire', 'wire', '(*Conn).Read'),
  at('example.com/m/wire', 'wire', 'Header.Size'),
  at('example.com/m/wire', 'wire', 'Encode'),
  at('example.com/m/v2', 'm', 'Encode'),
];

describe('a function’s name as people write it', () => {
  it.each([
    ['Conn.Read', '(*Conn).Read'],
    ['(*Conn).Read', '(*Conn).Read'],
    ['wire.Conn.Read', '(*Conn).Read'],
    ['wire.(*Conn).Read', '(*Conn).Read'],
    ['example.com/m/wire.Header.Size', 'Header.Size'],
    [' wire.Encode ', 'Encode'],
    ['m.Encode', 'Encode'],
  ])('%s', (given, name) => {
    expect(functionNamed(given, declared, 'function').name).toBe(name);
  });

  it('is refused with the nearest one', () => {
    expect(() => functionNamed('Conn.Raed', declared, 'function')).toThrow(
      'function: no function "Conn.Raed" is declared here; did you mean "(*Conn).Read"?',
    );
    expect(() => functionNamed('Nothing', declared, 'contracts')).toThrow(
      'contracts: no function "Nothing" is declared here.',
    );
  });

  it('is refused where it means several', () => {
    expect(() => functionNamed('Encode', declared, 'function')).toThrow(
      'function: "Encode" names 2 functions. Accepted: one of them, such as example.com/m/wire.Encode, example.com/m/v2.Encode.',
    );
  });
});

it('finds what a file declares', () => {
  const text =
    'package p\n\nfunc F() {}\n\nfunc (t *T[K]) m(\n) {}\nfunc (T) n() {}\n\tfunc x() {}\nfunc G[T any](x T) {}\n';
  expect(declaredNames(text)).toEqual([
    { name: 'F', line: 3 },
    { name: '(*T).m', line: 5 },
    { name: 'T.n', line: 7 },
    { name: 'G', line: 9 },
  ]);
});

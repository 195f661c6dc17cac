import { describe, expect, it } from '@jest/globals';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import { declaredIn, functionIn } from '../../src/contracts/find.ts';
import { unhurried } from '../../src/model/ports.ts';
import { functionNamed, type DeclaredName } from '../../src/contracts/functions.ts';

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

it('is found in what files declare, by the syntax tree', async () => {
  const text =
    'package p\n\nfunc F() {}\n\nfunc (t *T[K]) m(\n) {}\nfunc (T) n() {}\n  func x() {}\nfunc G[T any](x T) {}\nvar s = `\nfunc InText() {}\n`\n/*\nfunc InComment() {}\n*/\nfunc\nSplit() {}\n';
  const packages = [{ importPath: 'm/p', name: 'p', files: new Map([['/m/p.go', text]]) }];
  const tools = { syntax: loadGoSyntax, breathe: unhurried };
  expect((await declaredIn(packages, tools)).map(({ name, line }) => [name, line])).toEqual([
    ['F', 3],
    ['(*T).m', 5],
    ['T.n', 7],
    ['x', 8],
    ['G', 9],
    ['Split', 16],
  ]);
  const found = await functionIn('T.m', packages, tools, 'function');
  expect(found).toMatchObject({ name: '(*T).m', file: '/m/p.go', line: 5 });
  await expect(functionIn('InTxt', packages, tools, 'function')).rejects.toThrow(
    'no function "InTxt" is declared here.',
  );
  await expect(functionIn('Splt', packages, tools, 'function')).rejects.toThrow('did you mean "Split"?');
});

import { describe, expect, it } from '@jest/globals';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import { FileLines } from '../../src/contracts/lines.ts';
import { originOf, type Origin } from '../../src/contracts/origin.ts';
import { last } from '../../src/source/tree.ts';

/** Whose memory it is that the only function of a text returns. */
async function returned(body: string): Promise<Origin> {
  const parsed = (await loadGoSyntax()).parse(`package p\n\nfunc f(given *t, other *t) *t {\n${body}\n}\n`, 'p.go');
  if (!parsed.known) throw new Error(parsed.reason);
  const lines = new FileLines(parsed.value);
  const line = body.split('\n').findIndex((text) => text.startsWith('return ')) + 4;
  const [path] = lines.at(line, ({ type }) => type === 'return_statement');
  const list = path === undefined ? null : (last(path)?.namedChildren[0] ?? null);
  const value = list?.namedChildren[0] ?? null;
  if (path === undefined || list === null || value === null) throw new Error('nothing is returned');
  return originOf([...path, list, value], lines, () => 'fresh');
}

describe('whose memory an expression belongs to', () => {
  const names = Array.from({ length: 12 }, (_, index) => `v${index}`);
  const turns = names.flatMap((to) => names.filter((from) => from !== to).map((from) => `${to} = ${from}`)).join('\n');

  it('ends where variables are given the values of each other', async () => {
    const start = names.map((name) => `${name} := given`).join('\n');
    expect(await returned(`${start}\nfor {\n${turns}\n}\nreturn v0`)).toEqual({ parameter: 1 });
  });

  it('is told of the one that is new among them', async () => {
    const start = names.map((name, index) => `${name} := ${index === 7 ? '&t{}' : 'given'}`).join('\n');
    expect(await returned(`${start}\nfor {\n${turns}\n}\nreturn v0`)).toBe('fresh');
  });

  it.each([
    ['x := given\nx = other\nreturn x', 'fresh'],
    ['x := given\ny := x\nx = y\nreturn x', { parameter: 1 }],
    ['x := outer\nx = given\nreturn x', { parameter: 1 }],
    ['x := outer\nreturn x', 'outside'],
    ['x := make()\nreturn x', 'fresh'],
  ])('%s', async (body, expected) => {
    expect(await returned(body)).toEqual(expected);
  });
});

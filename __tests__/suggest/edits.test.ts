import { describe, expect, it } from '@jest/globals';
import { SourceText } from '../../src/source/text.ts';
import { independentBatches } from '../../src/suggest/batches.ts';
import { edited, sharingLines, suggestionOf, withoutOverlaps, type Edit } from '../../src/suggest/edits.ts';

const text = 'package a\n\n\tone(two(1), "ä")\n\tthree(\n\t\t4,\n\t)\nlast';
const source = new SourceText(text, 'a.go');

const edit = (from: string, by: string): Edit => {
  const startIndex = text.indexOf(from);
  return { startIndex, endIndex: startIndex + from.length, by };
};

const [two, umlaut, three] = [edit('two(1)', '2'), edit('"ä"', '`o`'), edit('three(\n\t\t4,\n\t)', 'four()')];

describe('edits', () => {
  it('are made wherever they stand in the list', () => {
    expect(edited(text, [three, two, umlaut])).toBe('package a\n\n\tone(2, `o`)\n\tfour()\nlast');
  });

  it('give way to an edit before them that they touch', () => {
    const outer = edit('one(two(1), "ä")', 'x');
    expect(withoutOverlaps([outer, two, three])).toEqual([outer, three]);
  });

  it('belong together where they share lines', () => {
    expect(sharingLines([three, umlaut, two], source)).toEqual([[two, umlaut], [three]]);
  });

  it('become whole lines', () => {
    expect(suggestionOf([umlaut, two], 'a.go', source)).toEqual({
      file: 'a.go',
      startLine: 3,
      endLine: 3,
      replacement: '\tone(2, `o`)',
    });
    expect(suggestionOf([three], 'a.go', source)).toEqual({
      file: 'a.go',
      startLine: 4,
      endLine: 6,
      replacement: '\tfour()',
    });
  });

  it('become nothing where the lines could not be shown to the letter', () => {
    expect(suggestionOf([{ ...two, by: '"\u202e"' }], 'a.go', source)).toBeNull();
  });
});

describe('independentBatches', () => {
  const graph = (imports: Readonly<Record<string, readonly string[]>>): Parameters<typeof independentBatches>[1] => ({
    packages: new Map(
      Object.entries(imports).map(([importPath, list]) => [
        importPath,
        {
          importPath,
          name: importPath,
          imports: list,
          folder: importPath,
          files: [],
          ours: true,
          root: { folder: '', patterns: [], env: {} },
          goVersion: '1.24',
          origin: '',
          dependency: null,
        },
      ]),
    ),
  });

  it.each<[Readonly<Record<string, readonly string[]>>, readonly string[], readonly (readonly string[])[]]>([
    [{ a: [], b: [], c: [] }, ['c', 'a', 'a'], [['a', 'c']]],
    [{ a: ['b'], b: [], c: [] }, ['a', 'b', 'c'], [['a', 'c'], ['b']]],
    // Not directly.
    [{ a: ['m'], m: ['b'], b: [] }, ['a', 'b'], [['a'], ['b']]],
    [{ a: ['b'], b: ['c'], c: [] }, ['a', 'b', 'c'], [['a'], ['b'], ['c']]],
    // No code that compiles.
    [{ a: ['b'], b: ['a'] }, ['a', 'b'], [['a'], ['b']]],
  ])('of %j: %j', (imports, names, batches) => {
    expect(independentBatches(names, graph(imports))).toEqual(batches);
  });
});

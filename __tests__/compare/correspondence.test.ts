import { describe, expect, it } from '@jest/globals';
import { correspondence, type Correspondence } from '../../src/compare/correspondence.ts';
import type { FileChange, Place } from '../../src/model/index.ts';
import type { FileReader } from '../../src/model/ports.ts';

type Files = Readonly<Record<string, string>>;

function change(basePath: string | null, headPath: string | null): FileChange {
  const status =
    basePath === null ? 'added' : headPath === null ? 'deleted' : basePath === headPath ? 'modified' : 'renamed';
  return { status, basePath, headPath, baseMode: '100644', headMode: '100644', baseBlob: '', headBlob: '' };
}

const reader = (files: Files): FileReader => ({ read: (path) => Promise.resolve(files[path] ?? null) });

async function between(base: Files, head: Files, ...changes: readonly FileChange[]): Promise<Correspondence> {
  return await correspondence(changes, reader(base), reader(head));
}

const at = (file: string, line: number): Place => ({ file, line, column: 7 });

describe('where a line of one side is on the other', () => {
  const before = {
    'a.go': 'package a\n\nvar one = 1\nvar two = 2\n',
    'old/b.go': 'package b\n\nvar b = 1\n',
    'gone.go': '',
  };
  const after = {
    'a.go': 'package a\n\n// new\nvar one = 1\nvar two = 3\n',
    'new/b.go': '// new\npackage b\n\nvar b = 1\n',
    'c.go': '',
  };
  const places = between(
    before,
    after,
    change('a.go', 'a.go'),
    change('old/b.go', 'new/b.go'),
    change('gone.go', null),
    change(null, 'c.go'),
  );

  it.each([
    ['moves with what is inserted above it, and keeps its column', at('a.go', 3), at('a.go', 4)],
    ['is nowhere, if it was rewritten', at('a.go', 4), null],
    ['is in the file’s new name', at('old/b.go', 3), at('new/b.go', 4)],
    ['is nowhere, if the file was deleted', at('gone.go', 1), null],
    ['is itself in a file that no change touches', at('other.go', 9), at('other.go', 9)],
  ])('%s', async (_, base, head) => {
    const found = await places;
    expect(found.toHead(base)).toEqual(head);
    if (head !== null) expect(found.toBase(head)).toEqual(base);
  });

  it.each([
    ['is nowhere at the base, if it is new', at('a.go', 3)],
    ['is nowhere at the base, in a file that is new', at('c.go', 1)],
  ])('%s', async (_, head) => {
    expect((await places).toBase(head)).toBeNull();
  });

  it('is changed where it is new or rewritten, and in no file that no change touches', async () => {
    const found = await places;
    expect([1, 2, 3, 4, 5].map((line) => found.isChanged('a.go', line))).toEqual([false, false, true, false, true]);
    expect(found.isChanged('c.go', 1)).toBe(true);
    expect(found.isChanged('other.go', 1)).toBe(false);
  });

  it('tells which files have other content: those that the change names, by the head’s names', async () => {
    const found = await places;
    expect(['a.go', 'new/b.go', 'c.go', 'old/b.go', 'other.go'].map((file) => found.isTouched(file))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(['a.go', 'old/b.go', 'gone.go', 'other.go'].map((file) => found.headFile(file))).toEqual([
      'a.go',
      'new/b.go',
      null,
      'other.go',
    ]);
  });

  it('gives the base’s text of a line in files that are on both sides of the change', async () => {
    const found = await places;
    expect(found.baseText(at('old/b.go', 3))).toBe('var b = 1');
    expect([at('a.go', 99), at('gone.go', 1), at('other.go', 1)].map((place) => found.baseText(place))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('has changes if any file differs', async () => {
    expect((await places).hasChanges).toBe(true);
    expect((await between({}, {})).hasChanges).toBe(false);
  });

  it('is nowhere in what no Go compiler reads, and in what can’t be read: nothing there is alike', async () => {
    const text = { 'README.md': 'same\n', 'a.go': 'package a\n' };
    const found = await between(
      text,
      { 'README.md': 'same\n' },
      change('README.md', 'README.md'),
      change('a.go', 'a.go'),
    );
    expect([at('README.md', 1), at('a.go', 2)].map((place) => found.toHead(place))).toEqual([null, null]);
    expect(found.isChanged('README.md', 1)).toBe(true);
  });
});

describe('the lines that a change took away', () => {
  const removed = async (base: string, head: string, line: number): Promise<readonly [number, string][]> => {
    const places = await between({ 'old.go': base }, { 'a.go': head }, change('old.go', 'a.go'));
    return places.removedAt('a.go', line).map((each) => {
      expect(each.file).toBe('old.go');
      return [each.line, each.text];
    });
  };

  it('are those between the nearest lines that both sides have', async () => {
    const [base, head] = ['start\nold one\nold two\nend\nold tail', 'start\nnew\nend\nnew tail'];
    expect(await removed(base, head, 2)).toEqual([
      [2, 'old one'],
      [3, 'old two'],
    ]);
    expect(await removed(base, head, 4)).toEqual([[5, 'old tail']]);
    expect(await removed(base, head, 3)).toEqual([]);
  });

  it('are the same for each line of the change', async () => {
    const [base, head] = ['start\nold\nend', 'start\nnew one\nnew two\nend'];
    expect([await removed(base, head, 2), await removed(base, head, 3)]).toEqual([[[2, 'old']], [[2, 'old']]]);
  });

  it('are those of the file’s first lines, too', async () => {
    expect(await removed('old\nend', 'new\nend', 1)).toEqual([[1, 'old']]);
  });

  it('are not those that only have another indentation now, each once', async () => {
    const [base, head] = ['start\nuse()\nuse()\nif ok {\nend', 'start\n\tuse()\nend'];
    expect(await removed(base, head, 2)).toEqual([
      [3, 'use()'],
      [4, 'if ok {'],
    ]);
  });

  it('are none where something is only added', async () => {
    expect(await removed('start\nend', 'start\nnew\nend', 2)).toEqual([]);
  });

  it('are none in a file that is new', async () => {
    const places = await between({}, { 'a.go': 'package a\n' }, change(null, 'a.go'));
    expect(places.removedAt('a.go', 1)).toEqual([]);
  });
});

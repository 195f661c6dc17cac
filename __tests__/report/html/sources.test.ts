import { describe, expect, it } from '@jest/globals';
import { maxFileLength, maxSourceLength } from '../../../src/report/html/limits.ts';
import { readSources } from '../../../src/report/html/sources.ts';
import type { Finding } from '../../../src/model/index.ts';
import { readFrameHeader } from '../samples.ts';
import { treesOf, type Files } from './trees.ts';

const at = (file: string, more: Partial<Finding> = {}): Finding => ({
  ...readFrameHeader,
  file,
  ...more,
  cause: { ...readFrameHeader.cause, chain: [], root: null, ...more.cause },
});

async function sources(findings: readonly Finding[], base: Files, head: Files, links: readonly string[] = []) {
  const { trees, comparison, changes } = treesOf(base, head, links);
  return await readSources(findings, comparison, changes, trees);
}

describe('readSources', () => {
  it('takes files with findings, what they point to, and changed Go files; text that both sides share is there once', async () => {
    const base = { 'a.go': 'a\n', 'b.go': 'b\n', 'c.go': 'c\n', 'x.go': 'x\n', 'gone.go': 'g\n', 'notes.md': 'old' };
    const head = { 'a.go': 'a\n', 'b.go': 'b\n', 'c.go': 'C\n', 'x.go': 'x\n', 'new.go': 'n\n', 'notes.md': 'new' };
    const root = { side: 'head' as const, file: 'b.go', line: 1, text: 'b' };
    const { files, leftOut } = await sources(
      [at('a.go', { cause: { ...readFrameHeader.cause, chain: [], root } })],
      base,
      head,
    );
    expect(leftOut).toEqual([]);
    expect(files).toEqual([
      { path: 'a.go', basePath: null, status: 'same', head: 'a\n', base: null, hunks: [] },
      { path: 'c.go', basePath: null, status: 'changed', head: 'C\n', base: 'c\n', hunks: [[1, 1, 1, 1]] },
      { path: 'gone.go', basePath: null, status: 'deleted', head: null, base: 'g\n', hunks: [] },
      { path: 'new.go', basePath: null, status: 'added', head: 'n\n', base: null, hunks: [] },
      { path: 'b.go', basePath: null, status: 'same', head: 'b\n', base: null, hunks: [] },
    ]);
  });

  it('shows a renamed file as one, for what was fixed in it, too', async () => {
    const { trees, comparison } = treesOf({ 'old.go': 'a\nb\n' }, { 'new.go': 'a\nB\n' });
    const change = {
      status: 'renamed' as const,
      basePath: 'old.go',
      headPath: 'new.go',
      baseMode: '100644',
      headMode: '100644',
      baseBlob: '',
      headBlob: '',
    };
    const { files } = await readSources([at('old.go', { state: 'fixed' }), at('new.go')], comparison, [change], trees);
    expect(files).toEqual([
      { path: 'new.go', basePath: 'old.go', status: 'changed', head: 'a\nB\n', base: 'a\nb\n', hunks: [[2, 1, 2, 1]] },
    ]);
  });

  it('compares nothing in an audit', async () => {
    const same = { 'a.go': 'a\n' };
    expect((await sources([at('a.go')], same, same)).files).toEqual([
      { path: 'a.go', basePath: null, status: 'same', head: 'a\n', base: null, hunks: [] },
    ]);
  });

  // A //line directive may name any file of the machine, and a link leads anywhere.
  it.each(['/etc/passwd', '../secret.go', 'a/../../secret.go', 'C:\\secret.go', 'link.go', ''])(
    'never reads %j',
    async (file) => {
      const text = { [file]: 'secret', 'a.go': 'a\n' };
      const { files } = await sources([at(file), at('a.go')], text, text, ['link.go']);
      expect(files.map(({ path }) => path)).toEqual(['a.go']);
    },
  );

  it('leaves out the files of the lightest findings where there are too many, and says so', async () => {
    const long = 'x'.repeat(maxFileLength);
    const names = Array.from({ length: 10 }, (_, index) => `f${index}.go`);
    const text = Object.fromEntries([
      ...names.map((name) => [name, long]),
      ['huge.go', `${long}x`],
      ['small.go', 'y'],
    ]) as Files;
    const { files, leftOut } = await sources(
      [at('huge.go'), ...names.map((name) => at(name)), at('small.go')],
      text,
      text,
    );
    const kept = Math.floor(maxSourceLength / maxFileLength);
    expect(files.map(({ path }) => path)).toEqual(names.slice(0, kept));
    expect(leftOut).toEqual([
      expect.stringMatching(/^The source of 6 files is not in this page, .*huge\.go, f6\.go, f7\.go and 3 more\.$/),
    ]);
  });
});

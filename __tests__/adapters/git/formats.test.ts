import { describe, expect, it } from '@jest/globals';
import { parseBatch } from '../../../src/adapters/git/blobs.ts';
import { complaint } from '../../../src/adapters/git/command.ts';
import { parseRawDiff } from '../../../src/adapters/git/raw-diff.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const zero = '0'.repeat(40);

describe('the raw diff', () => {
  it('tells every status, with both paths of a renamed file, sorted by path', () => {
    const output = [
      `:100644 100755 ${a} ${b} M`,
      'z.go',
      `:100644 100644 ${a} ${b} R087`,
      'old name.go',
      'new\nname.go',
      `:000000 100644 ${zero} ${b} A`,
      'added.go',
      `:100644 000000 ${a} ${zero} D`,
      ':gone.go',
      `:100644 120000 ${a} ${b} T`,
      'link.go',
      '',
    ].join('\0');
    const file = { baseMode: '100644', headMode: '100644', baseBlob: a, headBlob: b };
    expect(parseRawDiff(output)).toEqual([
      { ...file, status: 'deleted', basePath: ':gone.go', headPath: null, headMode: '000000', headBlob: zero },
      { ...file, status: 'added', basePath: null, headPath: 'added.go', baseMode: '000000', baseBlob: zero },
      { ...file, status: 'modified', basePath: 'link.go', headPath: 'link.go', headMode: '120000' },
      { ...file, status: 'renamed', basePath: 'old name.go', headPath: 'new\nname.go' },
      { ...file, status: 'modified', basePath: 'z.go', headPath: 'z.go', headMode: '100755' },
    ]);
    expect(parseRawDiff('')).toEqual([]);
  });

  it('is refused when it is cut off or of another form', () => {
    expect(() => parseRawDiff(`:100644 100644 ${a} ${b} R100\0old.go`)).toThrow('not of the raw format');
    expect(() => parseRawDiff(`:100644 100644 ${a} ${b} U\0x.go\0`)).toThrow('not of the raw format');
    expect(() => parseRawDiff('warning: something\0')).toThrow('not of the raw format');
  });
});

describe('blobs in a batch', () => {
  it('keep their bytes, whatever they are', () => {
    const odd = Buffer.from([0, 10, 0xff, 10, 0]);
    const answer = Buffer.concat([
      Buffer.from(`${a} blob 5\n`),
      odd,
      Buffer.from(`\n${b} missing\n${a} blob 0\n\n${b} commit 3\nabc\n${b} blob 1\nx\n`),
    ]);
    expect(parseBatch(answer, 5)).toEqual([odd, null, Buffer.alloc(0), null, Buffer.from('x')]);
  });

  it('are refused when the answer is cut off', () => {
    expect(() => parseBatch(Buffer.from(`${a} blob 1\nx\n`), 2)).toThrow('answered 1 of 2');
  });
});

describe('a complaint of git', () => {
  it('is the sentence that tells what went wrong', () => {
    const said = 'remote: Enumerating objects\nfatal: repository not found\nhint: try again';
    expect(complaint(said)).toBe('fatal: repository not found');
    expect(complaint('only this')).toBe('only this');
    expect(complaint('')).toBe('');
  });
});

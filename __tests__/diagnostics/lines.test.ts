import { describe, expect, it } from '@jest/globals';
import { decoded, LineSplitter } from '../../src/diagnostics/lines.ts';

function linesOf(text: string | Uint8Array, { chunkSize = 1 << 16, maxLine = 1 << 20 } = {}): readonly string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(decoded(line)), maxLine);
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += chunkSize) splitter.push(bytes.subarray(start, start + chunkSize));
  splitter.end();
  return lines;
}

describe('cutting the stream into lines', () => {
  it.each([1, 2, 3, 5, 1000])('ends no character where a chunk of %d bytes ends', (chunkSize) => {
    expect(linesOf('a.go: ~r0 ← &größe\n\n"日本語 😀"\nlast', { chunkSize })).toEqual([
      'a.go: ~r0 ← &größe',
      '',
      '"日本語 😀"',
      'last',
    ]);
  });

  it.each([1, 2, 1000])('takes line breaks of Windows, cut by chunks of %d bytes or not', (chunkSize) => {
    expect(linesOf('one\r\ntwo\r\n\r\nfour\n', { chunkSize })).toEqual(['one', 'two', '', 'four']);
  });

  it.each([1, 4, 1000])('drops the rest of a line that is too long, in chunks of %d bytes', (chunkSize) => {
    const lines = linesOf(`short\n${'x'.repeat(100)}\nnext\n`, { chunkSize, maxLine: 10 });
    expect([lines[0], lines.at(-1)]).toEqual(['short', 'next']);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^x{10,}$/);
  });

  it('reads what is no UTF-8 as U+FFFD', () => {
    expect(linesOf(Uint8Array.of(0x61, 0xff, 0x62, 0x0a, 0xe2, 0x86))).toEqual(['a\ufffdb', '\ufffd']);
  });

  it('takes memory that the stream uses again', () => {
    const lines: string[] = [];
    const splitter = new LineSplitter((line) => lines.push(line));
    const chunk = Buffer.from('first half, ');
    splitter.push(chunk);
    chunk.fill('second half\n');
    splitter.push(chunk);
    expect(lines).toEqual(['first half, second half']);
  });
});

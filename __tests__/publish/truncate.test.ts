import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutNotice, truncateMarkdown } from '../../src/publish/truncate.ts';

const notice = 'CUT';

describe('truncating Markdown', () => {
  it('leaves what fits as it is, to the last character', () => {
    const body = 'x'.repeat(200);
    expect(truncateMarkdown(body, 200)).toBe(body);
    expect(truncateMarkdown(body, 199)).not.toBe(body);
  });

  it('cuts between lines', () => {
    expect(truncateMarkdown('one\ntwo\nthree four five', 15, notice)).toBe('one\ntwo\n\nCUT');
  });

  it('closes an open code block with its own fence', () => {
    const body = '````go\nfunc f() {\n```\n' + 'x\n'.repeat(50) + '````\nafter';
    const cut = truncateMarkdown(body, 40, notice);
    // 21 units to the inner fence, 2 for each x, 10 for what closes it: four of them fit in 40.
    expect(cut).toBe('````go\nfunc f() {\n```\nx\nx\nx\nx\n````\n\nCUT');
  });

  it('leaves a code block in a list to the end of the list: a fence after it would open another', () => {
    const body = '- step\n\n  ```\n  one\n  two\n  three\n  four\n  ```\n\nafter';
    expect(truncateMarkdown(body, 31, notice)).toBe('- step\n\n  ```\n  one\n  two\n\nCUT');
    const past = '- ```\n  one\ntext\n```\ncode\n```\n' + 'long '.repeat(20);
    expect(truncateMarkdown(past, 34, notice)).toBe('- ```\n  one\ntext\n```\ncode\n```\n\nCUT');
  });

  it('closes open details, but not those that only a code block shows', () => {
    const tail = 'long '.repeat(40);
    const open = truncateMarkdown(`<details><summary>s</summary>\n\n<details>\n\ntext\n${tail}`, 90, notice);
    expect(open).toBe('<details><summary>s</summary>\n\n<details>\n\ntext\n\n</details>\n\n</details>\n\nCUT');
    const shown = truncateMarkdown(`\`\`\`\n<details>\n\`\`\`\ntext\n${tail}`, 60, notice);
    expect(shown).toBe('```\n<details>\n```\ntext\n\nCUT');
    const closed = truncateMarkdown(`<details>a</details>\ntext\n${tail}`, 60, notice);
    expect(closed).toBe('<details>a</details>\ntext\n\nCUT');
  });

  it('never cuts a surrogate pair', () => {
    // Each is two units; with an odd room the cut would fall within one.
    expect(truncateMarkdown('😀'.repeat(20), 5 + 7, notice)).toBe('😀😀😀\n\nCUT');
    expect(truncateMarkdown('😀'.repeat(20), 5 + 8, notice)).toBe('😀😀😀😀\n\nCUT');
  });

  it('does not leave a comment or a tag open that would swallow the notice', () => {
    expect(truncateMarkdown(`text <!-- ${'x'.repeat(100)} -->`, 40, notice)).toBe('text \n\nCUT');
    expect(truncateMarkdown(`a <b>c</b> <a href="${'x'.repeat(100)}">`, 40, notice)).toBe('a <b>c</b> \n\nCUT');
  });

  it('stays within the limit and well-formed, whatever comes in', () => {
    const line = fc.constantFrom(
      '```',
      '````',
      '~~~',
      '```go',
      '<details>',
      '</details>',
      'text',
      '😀😀',
      '- ```',
      '> x',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 120 }), fc.integer({ min: 300, max: 400 }), (lines, limit) => {
        const cut = truncateMarkdown(lines.join('\n'), limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        // A lone surrogate does not survive UTF-8.
        expect(Buffer.from(cut).toString()).toBe(cut);
        if (lines.join('\n').length > limit) expect(cut.endsWith(cutNotice)).toBe(true);
      }),
    );
  });
});

describe('truncating by bytes', () => {
  it('counts bytes, and never cuts through a character', () => {
    expect(truncateMarkdown('一二\n三四\n五六', 15, notice, 'bytes')).toBe('一二\n\nCUT');
    expect(truncateMarkdown('一二三四五六七八', 16, notice, 'bytes')).toBe('一二三\n\nCUT');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
        fc.integer({ min: 60, max: 300 }),
        (body, limit) => {
          const cut = truncateMarkdown(body, limit, notice, 'bytes');
          expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(Math.max(limit, 0));
          expect(cut.replace(/\n[^]*$/, '')).toBe(body.slice(0, cut.replace(/\n[^]*$/, '').length));
        },
      ),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellCode, cellProse, codeSpan, fence, prose } from '../../../src/report/markdown/escape.ts';

/** Text made of what Markdown and GitHub read as their own. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '`',
        '``',
        '|',
        '\n',
        '\\',
        '@a',
        '#1',
        'GH-1',
        '<b>',
        '<!--',
        '-->',
        '](x)',
        '\u202e',
        '\u001b',
        ' ',
        'https://x',
      ),
      fc.string({ maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

/** What is left of a text once its code spans are taken out: https://spec.commonmark.org/0.31.2/#code-spans */
function outsideCode(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length;) {
    const [ticks = ''] = /^`+/.exec(text.slice(at)) ?? [];
    const after = at + ticks.length;
    const close = ticks === '' ? -1 : text.slice(after).search(new RegExp(`(?<!\`)${ticks}(?!\`)`));
    if (close >= 0) {
      at = after + close + ticks.length;
    } else {
      const taken = ticks === '' ? text.slice(at, text[at] === '\\' ? at + 2 : at + 1) : ticks;
      rest += taken;
      at += taken.length;
    }
  }
  return rest;
}

describe('codeSpan', () => {
  it.each([
    ['err', '`err`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['', '` `'],
    ['a\nb', '`a b`'],
    ['x\u202ey', '`x\\u202ey`'],
    ['<!-- x', '`<! -- x`'],
  ])('%j becomes %s', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  it('is one span, on one line, whatever it holds', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const span = codeSpan(text);
        const [ticks = ''] = /^`+/.exec(span) ?? [];
        expect(span.endsWith(ticks)).toBe(true);
        const inside = span.slice(ticks.length, -ticks.length);
        expect((inside.match(/`+/g) ?? []).map((run) => run.length)).not.toContain(ticks.length);
        expect(span).not.toMatch(/\n|<!--|\u202e/);
        expect(span).not.toContain('\u001b');
      }),
    );
  });
});

describe('cells', () => {
  it('write a pipe so that it does not end the cell', () => {
    expect(cellCode('a | b')).toBe('`a \\| b`');
    expect(cellCode('`|`')).toBe('`` `\\|` ``');
    expect(cellProse('a | b')).toBe('a \\| b');
  });

  it('let no backslash of the text stand before that of the pipe, since parsers differ about two', () => {
    expect(cellCode('a\\|b')).toBe('`a\\ \\|b`');
    expect(cellCode('a\\\\|b')).toBe('`a\\\\ \\|b`');
  });

  it('keep a mail address beside a pipe in a code span, where it is no link', () => {
    expect(cellCode('a@b.co|')).toBe('`a@b.co\\|`');
    expect(cellProse('a@b.co|')).toBe('`a@b.co\\|`');
  });

  it('have no bare pipe and no line break', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const cell of [cellCode(text), cellProse(text)]) {
          expect(cell).not.toContain('\n');
          expect(cell.replace(/\\\|/g, '')).not.toContain('|');
        }
      }),
    );
  });
});

describe('prose', () => {
  it.each([
    ['the closure on line 233', 'the closure on line 233'],
    ['`err` is *big*', '`err` is \\*big\\*'],
    ['ping @everyone now', 'ping `@everyone` now'],
    ['see #12', 'see `#12`'],
    ['<img src=x>', '`<img` src=x\\>'],
    ['`a`@b', '`a` `@b`'],
    ['[a](b)', '\\[a\\](b)'],
    ['# title', '`#` title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a `b', 'a \\`b'],
  ])('%j becomes %s', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  it('leaves no mention, reference, address or tag alive', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const alive = outsideCode(prose(text));
        expect(alive).not.toMatch(/@|#|:\/\/|(?<!\\)</);
        expect(prose(text)).not.toMatch(/<!--|\u202e|\n/);
        expect(prose(text)).not.toContain('\u001b');
      }),
    );
  });
});

describe('fence', () => {
  it('is longer than any run of backticks inside', () => {
    expect(fence(['a'])).toBe('```\na\n```');
    expect(fence(['````', 'b'])).toBe('`````\n````\nb\n`````');
  });

  it('closes only at its end', () => {
    fc.assert(
      fc.property(fc.array(nasty), (texts) => {
        const lines = fence(texts).split('\n');
        const ticks = lines[0]!;
        expect(lines.at(-1)).toBe(ticks);
        for (const line of lines.slice(1, -1)) expect(line).not.toContain(ticks);
      }),
    );
  });
});

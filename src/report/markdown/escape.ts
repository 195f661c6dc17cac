import { printable } from '../printable.ts';

/**
 * Outside text as a code span. Nothing in it is live: GitHub resolves mentions, references and emoji outside code only.
 * Delimiters: https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpan(text: string): string {
  const inner = inert(printable(text.replace(/\s+/g, ' ')));
  if (inner.trim() === '') return '` `';
  const ticks = '`'.repeat(longestRun(inner) + 1);
  const pad = /^`|`$|^ .* $/.test(inner) ? ' ' : '';
  return `${ticks}${pad}${inner}${pad}${ticks}`;
}

/**
 * Outside text as code within a table cell. A `|` ends the cell even inside a code span, unless a backslash stands before it; how
 * parsers count one more backslash differs, so a blank keeps the text's own away. `<code>` with character references is no way out:
 * GitHub looks for mail addresses after it has resolved them.
 * https://github.github.com/gfm/#example-200
 */
export function cellCode(text: string): string {
  return codeSpan(text.replace(/\\(?=\|)/g, '\\ ')).replaceAll('|', '\\|');
}

/** Prose as the content of a table cell. */
export function cellProse(text: string): string {
  return proseWith(text, cellCode);
}

/**
 * A sentence that may hold outside text. Stretches in backticks become code spans; so do words that GitHub would bring to life
 * (mentions, references, addresses), because it looks at them after backslashes are gone; the rest loses its Markdown.
 */
export function prose(text: string): string {
  return proseWith(text, codeSpan);
}

/** Lines as a code block whose fence is longer than any run of backticks inside. */
export function fence(lines: readonly string[], info = ''): string {
  const shown = lines.flatMap((line) => line.split(/\r\n|\r|\n/)).map((line) => inert(printable(line)));
  const ticks = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1));
  return [`${ticks}${info}`, ...shown, ticks].join('\n');
}

/** A code block to the letter, for what is taken over from it; only of text that needs no escaping (see report/suggestion.ts). */
export function verbatimFence(text: string, info: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return [`${ticks}${info}`, text, ticks].join('\n');
}

function proseWith(text: string, code: (text: string) => string): string {
  const parts = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<!`)(`[^`]+`)(?!`)/);
  const written = parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : plainWords(part, code)));
  return joinSpans(written)
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** Two code spans side by side would read as one run of backticks. */
function joinSpans(parts: readonly string[]): string {
  const written = parts.filter((part) => part !== '');
  return written
    .map((part, index) => (part.startsWith('`') && written[index - 1]?.endsWith('`') === true ? ` ${part}` : part))
    .join('');
}

function plainWords(text: string, code: (text: string) => string): string {
  return text
    .split(' ')
    .map((word) => (isLive(word) ? code(word) : printable(word).replace(/[\\`*_[\]<>~&|$]/g, '\\$&')))
    .join(' ');
}

/** https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
function isLive(word: string): boolean {
  return /[@#]|<[!/?a-z]|:\/\/|www\.|mailto:|xmpp:|\bgh-\d|\b[0-9a-f]{7,64}\b|:[\w+-]+:/i.test(word);
}

/** Our own hidden markers are HTML comments: none may come from outside, wherever it stands. */
function inert(text: string): string {
  return text.replace(/<!-/g, '<! -');
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

export type TokenKind = 'comment' | 'string' | 'keyword' | 'number';

/** A stretch of one line, in UTF-16 units, end exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** https://go.dev/ref/spec#Keywords, and what reads as one: true, false, nil, iota. */
const keywords = new Set(
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var true false nil iota'.split(
    ' ',
  ),
);

/** https://go.dev/ref/spec#Lexical_elements, as far as colours go. What is cut off at the end of the text is taken as it is. */
const lexeme =
  /(?<comment>\/\/[^\n]*|\/\*[^]*?(?:\*\/|$(?![^])))|(?<string>`[^`]*`?|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d[\w.]*)|[^\p{L}\p{N}_/`"']+|[^]/gu;

/** The coloured stretches of each line of a Go file. */
export function tokensOf(text: string): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  let lineStart = 0;
  const add = (from: number, to: number, kind: TokenKind | null): void => {
    let start = from;
    for (let end = text.indexOf('\n', from); end >= 0 && end < to; end = text.indexOf('\n', end + 1)) {
      if (kind !== null && end > start) lines.at(-1)?.push({ start: start - lineStart, end: end - lineStart, kind });
      lines.push([]);
      start = end + 1;
      lineStart = start;
    }
    if (kind !== null && to > start) lines.at(-1)?.push({ start: start - lineStart, end: to - lineStart, kind });
  };
  for (const match of text.matchAll(lexeme))
    add(match.index, match.index + match[0].length, kindOf(match.groups ?? {}));
  return lines;
}

function kindOf({ comment, string, word, number }: Readonly<Record<string, string | undefined>>): TokenKind | null {
  if (comment !== undefined) return 'comment';
  if (string !== undefined) return 'string';
  if (number !== undefined) return 'number';
  return word !== undefined && keywords.has(word) ? 'keyword' : null;
}

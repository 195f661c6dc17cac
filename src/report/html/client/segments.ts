import type { Token, TokenKind } from './go-tokens.ts';

/** A stretch of a line that is under a finding, in UTF-16 units, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A piece of a line that looks the same from end to end. */
export interface Segment {
  readonly text: string;
  readonly kind: TokenKind | null;
  readonly marked: boolean;
}

/** A minified or generated line may be a megabyte long; what lies beyond is not drawn. */
export const longestLine = 4_000;

/** Cuts a line where its colour changes or a mark begins or ends. */
export function segmentsOf(line: string, tokens: readonly Token[], marks: readonly Mark[]): readonly Segment[] {
  const length = Math.min(line.length, longestLine);
  const cuts = [0, length];
  for (const { start, end } of [...tokens, ...marks]) cuts.push(start, end);
  const sorted = [...new Set(cuts)].filter((cut) => cut >= 0 && cut <= length).sort((a, b) => a - b);
  let token = 0;
  const segments = sorted.slice(0, -1).map((start, index): Segment => {
    const end = sorted[index + 1] ?? length;
    while ((tokens[token]?.end ?? Infinity) <= start) token++;
    const here = tokens[token];
    return {
      text: line.slice(start, end),
      kind: here !== undefined && here.start <= start ? here.kind : null,
      marked: marks.some((mark) => mark.start <= start && start < mark.end),
    };
  });
  return length < line.length ? [...segments, { text: '…', kind: 'comment', marked: false }] : segments;
}

/** Where the byte at a column (from 1, as the Go compiler counts) is in the line's UTF-16 units. */
export function indexOfColumn(line: string, column: number): number {
  let bytes = 1;
  let units = 0;
  for (const character of line) {
    if (bytes >= column) break;
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    units += character.length;
  }
  return units;
}

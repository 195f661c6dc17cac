import { diffArrays } from 'diff';

/** How one file's lines came from the base to the head. Lines count from 1. */
export interface LineMap {
  /** The head's line that is this line of the base; null where it was deleted or rewritten. */
  toHead(line: number): number | null;
  /** The base's line that this line of the head was; null where it is new or rewritten. */
  toBase(line: number): number | null;
  /** Is this line of the head new or rewritten? */
  isChanged(line: number): boolean;
}

/** More edits than this and the comparison of two texts would take seconds: then only what they begin and end with alike is mapped. */
const maxEditLength = 20_000;

export const sameLines: LineMap = { toHead: (line) => line, toBase: (line) => line, isChanged: () => false };

export const nothingAlike: LineMap = { toHead: () => null, toBase: () => null, isChanged: () => true };

/** Compares two versions of a file line by line; white space at a line's end does not count. */
export function lineMap(base: string, head: string): LineMap {
  if (base === head) return sameLines;
  const baseLines = linesOf(base);
  const headLines = linesOf(head);
  const toHead = new Map<number, number>();
  let start = 0;
  while (start < baseLines.length && start < headLines.length && baseLines[start] === headLines[start]) {
    start++;
    toHead.set(start, start);
  }
  let baseEnd = baseLines.length;
  let headEnd = headLines.length;
  while (baseEnd > start && headEnd > start && baseLines[baseEnd - 1] === headLines[headEnd - 1]) {
    toHead.set(baseEnd--, headEnd--);
  }
  const parts = diffArrays(baseLines.slice(start, baseEnd), headLines.slice(start, headEnd), { maxEditLength }) ?? [];
  let baseLine = start;
  let headLine = start;
  for (const { count, added, removed } of parts) {
    for (let index = 1; !added && !removed && index <= count; index++) toHead.set(baseLine + index, headLine + index);
    if (!added) baseLine += count;
    if (!removed) headLine += count;
  }
  const toBase = new Map([...toHead].map(([before, after]) => [after, before]));
  return {
    toHead: (line) => toHead.get(line) ?? null,
    toBase: (line) => toBase.get(line) ?? null,
    isChanged: (line) => !toBase.has(line),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trimEnd());
}

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

/** More edits than this between two anchors and the comparison would take seconds: then nothing between them is alike. */
const maxEditLength = 1_000;

export const sameLines: LineMap = { toHead: (line) => line, toBase: (line) => line, isChanged: () => false };

export const nothingAlike: LineMap = { toHead: () => null, toBase: () => null, isChanged: () => true };

/**
 * Compares two versions of a file line by line; white space at a line's end does not count. Lines that stand exactly once in
 * both versions, in the same order, are anchors (the patience method, as of `git diff --patience`); what lies between two
 * anchors is compared by the diff package.
 */
export function lineMap(base: string, head: string): LineMap {
  if (base === head) return sameLines;
  const baseLines = linesOf(base);
  const headLines = linesOf(head);
  const toHead = new Map<number, number>();
  let before = { base: 0, head: 0 };
  for (const anchor of [...anchors(baseLines, headLines), { base: baseLines.length + 1, head: headLines.length + 1 }]) {
    mapBetween(baseLines, headLines, before, anchor, toHead);
    toHead.set(anchor.base, anchor.head);
    before = anchor;
  }
  const toBase = new Map([...toHead].map(([from, to]) => [to, from]));
  return {
    toHead: (line) => toHead.get(line) ?? null,
    toBase: (line) => toBase.get(line) ?? null,
    isChanged: (line) => !toBase.has(line),
  };
}

interface LinePair {
  readonly base: number;
  readonly head: number;
}

function mapBetween(
  baseLines: readonly string[],
  headLines: readonly string[],
  after: LinePair,
  until: LinePair,
  toHead: Map<number, number>,
): void {
  const removed = baseLines.slice(after.base, until.base - 1);
  const added = headLines.slice(after.head, until.head - 1);
  if (removed.length === 0 || added.length === 0) return;
  let baseLine = after.base;
  let headLine = after.head;
  for (const part of diffArrays(removed, added, { maxEditLength }) ?? []) {
    for (let index = 1; !part.added && !part.removed && index <= part.count; index++) {
      toHead.set(baseLine + index, headLine + index);
    }
    if (!part.added) baseLine += part.count;
    if (!part.removed) headLine += part.count;
  }
}

/** The longest run of lines that are unique in both versions and in the same order. */
function anchors(baseLines: readonly string[], headLines: readonly string[]): readonly LinePair[] {
  const uniqueInHead = uniqueLines(headLines);
  const pairs = [...uniqueLines(baseLines)].flatMap(([text, base]): LinePair[] => {
    const head = uniqueInHead.get(text);
    return head === undefined ? [] : [{ base, head }];
  });
  const piles: { readonly pair: LinePair; readonly previous: number }[][] = [];
  for (const pair of pairs) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.at(-1)?.pair.head ?? 0) < pair.head) low = middle + 1;
      else high = middle;
    }
    const entry = { pair, previous: (piles[low - 1]?.length ?? 0) - 1 };
    if (low === piles.length) piles.push([entry]);
    else piles[low]?.push(entry);
  }
  const longest: LinePair[] = [];
  let index = (piles.at(-1)?.length ?? 0) - 1;
  for (let pile = piles.length - 1; pile >= 0; pile--) {
    const entry = piles[pile]?.[index];
    if (entry === undefined) break;
    longest.push(entry.pair);
    index = entry.previous;
  }
  return longest.reverse();
}

function uniqueLines(lines: readonly string[]): ReadonlyMap<string, number> {
  const at = new Map<string, number | null>();
  for (const [index, text] of lines.entries()) at.set(text, at.has(text) ? null : index + 1);
  return new Map([...at].filter((entry): entry is [string, number] => entry[1] !== null));
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trimEnd());
}

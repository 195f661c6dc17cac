import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  diffArrays
} from "./chunk-YW3Y2KXA.js";

// src/compare/line-map.ts
var maxEditLength = 1e3;
var sameLines = { toHead: (line) => line, toBase: (line) => line, isChanged: () => false };
var nothingAlike = { toHead: () => null, toBase: () => null, isChanged: () => true };
function lineMap(base, head) {
  if (base === head) return sameLines;
  const baseLines = linesOf(base);
  const headLines = linesOf(head);
  const toHead = /* @__PURE__ */ new Map();
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
    isChanged: (line) => !toBase.has(line)
  };
}
function mapBetween(baseLines, headLines, after, until, toHead) {
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
function anchors(baseLines, headLines) {
  const uniqueInHead = uniqueLines(headLines);
  const pairs = [...uniqueLines(baseLines)].flatMap(([text, base]) => {
    const head = uniqueInHead.get(text);
    return head === void 0 ? [] : [{ base, head }];
  });
  const piles = [];
  for (const pair of pairs) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((piles[middle]?.at(-1)?.pair.head ?? 0) < pair.head) low = middle + 1;
      else high = middle;
    }
    const entry = { pair, previous: (piles[low - 1]?.length ?? 0) - 1 };
    if (low === piles.length) piles.push([entry]);
    else piles[low]?.push(entry);
  }
  const longest = [];
  let index = (piles.at(-1)?.length ?? 0) - 1;
  for (let pile = piles.length - 1; pile >= 0; pile--) {
    const entry = piles[pile]?.[index];
    if (entry === void 0) break;
    longest.push(entry.pair);
    index = entry.previous;
  }
  return longest.reverse();
}
function uniqueLines(lines) {
  const at = /* @__PURE__ */ new Map();
  for (const [index, text] of lines.entries()) at.set(text, at.has(text) ? null : index + 1);
  return new Map([...at].filter((entry) => entry[1] !== null));
}
function linesOf(text) {
  return text.split("\n").map((line) => line.trimEnd());
}

export {
  sameLines,
  nothingAlike,
  lineMap
};

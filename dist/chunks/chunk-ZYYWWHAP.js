import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  printable
} from "./chunk-EHBKMEVQ.js";

// src/report/suggestion.ts
var mostLines = 20;
var mostCharacters = 4e3;
var suggestionWords = "This removes the allocation; checked by compiling it.";
function isShowable({ startLine, endLine, replacement }) {
  return endLine >= startLine && endLine - startLine < mostLines && replacement.length <= mostCharacters && replacement.split("\n").every((line) => printable(line) === line && !line.includes("<!-"));
}
function distinctSuggestions(findings) {
  const found = /* @__PURE__ */ new Map();
  for (const { suggestion } of findings) {
    if (suggestion === null || !isShowable(suggestion)) continue;
    const key = `${suggestion.file}\0${suggestion.startLine}`;
    if (!found.has(key)) found.set(key, suggestion);
  }
  return [...found.values()];
}

export {
  suggestionWords,
  isShowable,
  distinctSuggestions
};

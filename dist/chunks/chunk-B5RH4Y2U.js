import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_mod
} from "./chunk-VCHZVMNU.js";
import {
  __toESM
} from "./chunk-PY5VAGIZ.js";

// src/config/reading.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var accepted = (value) => ({ ok: true, value });
function refused(found, node, hint, whatIs) {
  const problem = `is not accepted${hint === null ? "." : `; ${hint}`} Accepted: ${whatIs}.`;
  return { ok: false, found, problem, within: "", node };
}
function refusal(name, origin, { found, problem, within }) {
  const subject = `${name}${within}`.replace(/^\./, "");
  return `${subject === "" ? "" : `${subject}: `}${found} (from ${origin}) ${problem}`;
}
function suggestion(word, words) {
  const near = nearest(word, words);
  return near === null ? null : `did you mean ${quote(near)}?`;
}
function nearest(word, words) {
  const [best] = words.map((candidate) => ({ candidate, edits: (0, import_fastest_levenshtein.distance)(word.toLowerCase(), candidate.toLowerCase()) })).filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3))).sort((a, b) => a.edits - b.edits);
  return best?.candidate ?? null;
}
function quote(text) {
  const shown = Array.from(text);
  return JSON.stringify(shown.length > 80 ? `${shown.slice(0, 79).join("")}\u2026` : text);
}

export {
  accepted,
  refused,
  refusal,
  suggestion,
  nearest,
  quote
};

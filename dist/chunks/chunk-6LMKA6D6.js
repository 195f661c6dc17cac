import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/text/made-up.ts
var names = String.raw`~[rb]\d+|\.autotmp_\d+|\.dict\d*|\{temp\}|#[a-z]+\d*`;
var whole = new RegExp(String.raw`^[&*]*\(?(?:${names}|\.\w+|_)\)?$`);
var inside = new RegExp(String.raw`~[rb]\d|\.autotmp_\d|\{temp\}|\.dict\b|<node |(?<![\w"'])#[a-z]+\d`);
function isMadeUp(name) {
  return whole.test(name);
}
function mentionsMadeUp(text) {
  return inside.test(text);
}
function meaningOf(name) {
  if (/^#state\d*$/.test(name)) return "the state of the loop over a function";
  if (/^#rv\d*$/.test(name)) return "the result that a loop over a function returns";
  if (/^#(?:next|loop|exit)\d*$/.test(name)) return "where the loop over a function goes on";
  if (/^#defers\d*$/.test(name)) return "the list of the function\u2019s deferred calls";
  return null;
}
function isForStatement(line) {
  return /^\s*(?:[\p{L}_][\p{L}\p{N}_]*:\s*)?for\b/u.test(line);
}
function rangedOver(line) {
  const after = /\brange\s+([^]*)$/.exec(line)?.[1]?.replace(/\s*(?:\/\/.*)?$/, "");
  return after === void 0 ? null : after.replace(/\s*\{(?:[^{}]*\}?)?$/, "").trim();
}
function withoutPackage(variable) {
  return variable.replace(/^[\p{L}_][\p{L}\p{N}_]*\.(?=[\p{L}_][\p{L}\p{N}_]*$)/u, "");
}

export {
  isMadeUp,
  mentionsMadeUp,
  meaningOf,
  isForStatement,
  rangedOver,
  withoutPackage
};

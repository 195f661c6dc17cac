import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/text/glob.ts
var longestGlob = 1e3;
var mostAlternatives = 200;
function globProblem(pattern) {
  if (pattern.length > longestGlob) return `is longer than ${longestGlob} characters`;
  if (/[@+?*!]\(/.test(pattern)) return "has a group such as @(\u2026) or !(\u2026), which is not known here";
  if (pattern.startsWith("!")) return 'begins with "!", which is not known here';
  if (/\{[^{},]*\.\.[^{},]*\}/.test(pattern)) return "has a range such as {1..9}, which is not known here";
  return alternatives(pattern) === null ? `stands for more than ${mostAlternatives} patterns` : null;
}
function globMatcher(pattern) {
  const all = (alternatives(pattern) ?? []).map((each) => each.split("/").map(segmentOf));
  return (path) => {
    const names = path.split("/").map((name) => Array.from(name));
    return all.some((segments) => matches(segments, names, isGlobstar, matchesName));
  };
}
function splitGlob(pattern) {
  const names = pattern.split("/");
  const first = names.findIndex((name) => /[*?[\]{}\\]/.test(name));
  if (first < 0) return null;
  return { base: names.slice(0, first).join("/"), glob: names.slice(first).join("/") };
}
var isGlobstar = (segment) => segment === "**";
var isStar = (token) => token.kind === "star";
function matchesName(segment, name) {
  return segment !== "**" && matches(segment, name, isStar, matchesCharacter);
}
function matches(pattern, items, isAnyNumber, fits) {
  let at = 0;
  let retry = null;
  for (let item = 0; item < items.length; ) {
    const part = pattern[at];
    if (part !== void 0 && isAnyNumber(part)) {
      retry = { part: at + 1, item };
      at += 1;
    } else if (part !== void 0 && fits(part, items[item])) {
      at += 1;
      item += 1;
    } else if (retry !== null) {
      retry.item += 1;
      at = retry.part;
      item = retry.item;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isAnyNumber);
}
function matchesCharacter(token, character) {
  switch (token.kind) {
    case "literal":
      return token.character === character;
    case "class":
      return token.ranges.some(([from, to]) => from <= character && character <= to) !== token.negated;
    case "any":
      return true;
    case "star":
      return false;
  }
}
function segmentOf(text) {
  if (text === "**") return "**";
  const characters = Array.from(text);
  const tokens = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    const set = character === "[" ? classAt(characters, at) : null;
    if (set !== null) {
      tokens.push(set.token);
      at = set.end;
    } else if (character === "*") tokens.push({ kind: "star" });
    else if (character === "?") tokens.push({ kind: "any" });
    else if (character === "\\" && at + 1 < characters.length) {
      at += 1;
      tokens.push({ kind: "literal", character: characters[at] ?? "" });
    } else tokens.push({ kind: "literal", character });
  }
  return tokens;
}
function classAt(characters, start) {
  const negated = ["!", "^"].includes(characters[start + 1] ?? "");
  const first = start + (negated ? 2 : 1);
  const end = characters.indexOf("]", first + 1);
  if (end < 0) return null;
  const ranges = [];
  for (let at = first; at < end; at += 1) {
    if (characters[at] === "\\" && at + 1 < end) at += 1;
    const from = characters[at] ?? "";
    const isRange = characters[at + 1] === "-" && at + 2 < end;
    ranges.push([from, isRange ? characters[at + 2] ?? "" : from]);
    if (isRange) at += 2;
  }
  return { token: { kind: "class", negated, ranges }, end };
}
function alternatives(pattern) {
  const done = [];
  const open = [pattern];
  for (let steps = 0; open.length > 0; steps += 1) {
    if (done.length + open.length > mostAlternatives || steps > 4 * mostAlternatives) return null;
    const text = open.shift() ?? "";
    const group = innermostGroup(text);
    if (group === null) done.push(text);
    else open.push(...group.options.map((option) => text.slice(0, group.start) + option + text.slice(group.end)));
  }
  return [...new Set(done)];
}
function innermostGroup(text) {
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "{") start = at;
    else if (text[at] === "}" && start >= 0) {
      const options = text.slice(start + 1, at).split(",");
      if (options.length > 1) return { start, end: at + 1, options };
      start = -1;
    }
  }
  return null;
}

export {
  globProblem,
  globMatcher,
  splitGlob
};

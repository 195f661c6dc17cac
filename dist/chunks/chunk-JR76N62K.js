import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/width.ts
var wide = new RegExp("[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]|\\p{Emoji_Presentation}", "u");
var zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
function characterWidth(character) {
  if (character.length === 1 && character >= " " && character <= "~") return 1;
  return zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
}
function textWidth(text) {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}
var longestText = 2e3;
function clip(text, limit) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}\u2026`;
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(/ +/).filter((part) => part !== "")) {
    if (line !== "" && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

export {
  characterWidth,
  textWidth,
  longestText,
  clip,
  wrap
};

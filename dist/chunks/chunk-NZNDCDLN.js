import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/diagnostics/shapes.ts
function withoutShapes(text) {
  let result = text;
  for (let shape = result.indexOf("go.shape."); shape >= 0; shape = result.indexOf("go.shape.")) {
    const open = openingBracket(result, shape);
    const close = open < 0 ? -1 : closingBracket(result, open);
    if (close < 0) return result.replaceAll("go.shape.", "");
    result = `${result.slice(0, open)}[...]${result.slice(close + 1)}`;
  }
  return result;
}
function openingBracket(text, from) {
  let depth = 0;
  for (let index = from - 1; index >= 0; index--) {
    const character = text[index];
    if (character === "]") depth++;
    else if (character === "[" && depth-- === 0) return index;
  }
  return -1;
}
function closingBracket(text, open) {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const character = text[index];
    if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return index;
  }
  return -1;
}

export {
  withoutShapes
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/model/symbol-parts.ts
function withoutTypeArguments(symbol) {
  if (!symbol.includes("[")) return symbol;
  let result = "";
  let depth = 0;
  for (const character of symbol) {
    if (character === "[") depth++;
    else if (character === "]") depth--;
    else if (depth === 0) result += character;
  }
  return result;
}
function packageEnd(symbol) {
  const names = /[[(]/.exec(symbol)?.index ?? symbol.length;
  return symbol.indexOf(".", symbol.lastIndexOf("/", names) + 1);
}
function importPathOf(prefix) {
  let path = prefix;
  while (/%[0-9a-f]{2}/.test(path)) {
    try {
      path = decodeURIComponent(path);
    } catch {
      return prefix;
    }
  }
  return path;
}

export {
  withoutTypeArguments,
  packageEnd,
  importPathOf
};

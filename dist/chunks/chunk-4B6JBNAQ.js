import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/compare/group.ts
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

// src/diagnostics/kind.ts
function kindOf(expression, moved) {
  if (moved) return "variable";
  if (expression === "func literal") return "closure";
  if (expression === "... argument") return "other";
  if (expression === "append" || expression.startsWith("append(")) return "append";
  const sum = operandsOfSum(expression);
  if (sum.length > 1) return sum.some(isNumber) ? "boxing" : "concat";
  if (expression.startsWith("&")) return "composite";
  if (expression.startsWith("new(")) return "new";
  if (expression.startsWith("make(")) return "make";
  if (/^(?:string|\[\]byte|\[\]rune|\(\[\](?:byte|rune|uint8|int32)\))\(/.test(expression)) return "conversion";
  if (/^[^"'`].*\{(?:\.\.\.)?\}$/s.test(expression)) return "composite";
  return "boxing";
}
function isNumber(operand) {
  return /^(?:-?\.?\d|')/.test(operand);
}
function operandsOfSum(expression) {
  const operands = [];
  let [depth, start] = [0, 0];
  for (let index = 0; index < expression.length; index++) {
    const character = expression[index];
    if (character === '"' || character === "'" || character === "`") {
      index = closingQuote(expression, index);
    } else if (character === "(" || character === "[" || character === "{") {
      depth++;
    } else if (character === ")" || character === "]" || character === "}") {
      depth--;
    } else if (character === "+" && depth === 0 && expression.slice(index - 1, index + 2) === " + ") {
      operands.push(expression.slice(start, index - 1));
      start = index + 2;
    }
  }
  return [...operands, expression.slice(start)];
}
var keptOfConstant = 69;
function closingQuote(text, open) {
  const quote = text[open];
  const kept = Array.from(text.slice(open, open + 2 * keptOfConstant)).slice(0, keptOfConstant).join("").length;
  const cut = open + kept;
  const isCut = quote === '"' && text.startsWith("...", cut) && text[cut + 3] !== '"';
  for (let index = open + 1; index < text.length; index++) {
    if (isCut && index >= cut) return cut + 2;
    if (text[index] === "\\" && quote !== "`") index++;
    else if (text[index] === quote) return index;
  }
  return text.length;
}

export {
  groupBy,
  kindOf
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/model/shapes.ts
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

// src/model/symbol.ts
var madeInside = /^(?:(?:func|gowrap|deferwrap|dwrap|stmp_|range)?·?\d+)$/;
function readSymbol(symbol) {
  const plain = withoutTypeArguments(symbol);
  const end = packageEnd(plain);
  if (end <= plain.lastIndexOf("/") + 1) return null;
  const name = readName(plain.slice(end + 1));
  return name.names.length === 0 ? null : { package: importPathOf(plain.slice(0, end)), ...name };
}
function readName(name) {
  const parts = split(name).filter((part) => part !== "");
  const names = [];
  const made = [];
  for (const [index, part] of parts.entries()) {
    const isNumberOfInit = parts[index - 1] === "init" && /^\d+$/.test(part);
    if (isNumberOfInit || part === "fm") continue;
    if (index > 0 && madeInside.test(part)) made.push(part);
    else if (names.at(-1)?.startsWith("(") === true && names.at(-1)?.endsWith(")") === true)
      names.push(`${names.pop() ?? ""}.${part}`);
    else names.push(part);
  }
  const makesVariables = names[0] === "init" && !/^\d+$/.test(parts[1] ?? "") || name.startsWith("glob..");
  return { names: makesVariables ? ["", ...names.slice(1)] : names, made };
}
function declaredName({ names, made }, isDeclared) {
  const [first = "", second] = names;
  const last = names.at(-1) ?? first;
  if (made.length > 0) {
    const method = names.length > 1 ? names.slice(-2).join(".") : "";
    const found = [method, last].find((name) => name !== "" && isDeclared(name));
    if (found !== void 0) return found;
  }
  if (first === "") return "";
  const whole = second === void 0 ? first : `${first}.${second}`;
  if (whole === "init") return isDeclared(whole) ? whole : "";
  const ofValue = whole.replace(/^\(\*(.*)\)\./, "$1.");
  return !isDeclared(whole) && isDeclared(ofValue) ? ofValue : whole;
}
function declaredFunction(printed) {
  return readPrinted(printed).names.join(".");
}
function readPrinted(printed) {
  return readName(withoutShapes(printed).replaceAll("[...]", ""));
}
function readingsOf(printed) {
  const { names, made } = readPrinted(printed);
  const whole = names.join(".");
  const [, inside, rest = ""] = /^\(\*([\p{L}_][\p{L}\p{N}_]*)\.(.*)$/su.exec(whole) ?? [];
  if (inside !== void 0) return [{ qualifier: inside, name: `(*${rest}`, made }];
  const own = { qualifier: "", name: whole, made };
  const [, outside, name = ""] = /^([\p{L}_][\p{L}\p{N}_]*)\.(.+)$/su.exec(whole) ?? [];
  return outside === void 0 ? [own] : [own, { qualifier: outside, name, made }];
}
function isLiteral(symbol) {
  if (!/[\d\]#]$/.test(symbol)) return false;
  const made = readName(withoutTypeArguments(symbol).replace(/^.*\//, "")).made.at(-1);
  return made !== void 0 && /^(?:func|range)?\d+$/.test(made);
}
function withoutTypeArguments(whole) {
  const symbol = whole.includes("#") ? whole.replaceAll(/#[\w+/=]+#/g, "") : whole;
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
  const names = /[[(#]/.exec(symbol)?.index ?? symbol.length;
  return symbol.indexOf(".", symbol.lastIndexOf("/", names) + 1);
}
function packageOf(symbol) {
  return importPathOf(symbol.slice(0, Math.max(0, packageEnd(symbol))));
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
function split(name) {
  const parts = [];
  let [depth, start] = [0, 0];
  for (let index = 0; index < name.length; index++) {
    const character = name[index];
    if (character === "(" || character === "[") depth++;
    else if (character === ")" || character === "]") depth--;
    else if (depth === 0 && (character === "." || character === "-")) {
      parts.push(name.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, name.slice(start)];
}

export {
  withoutShapes,
  readSymbol,
  readName,
  declaredName,
  declaredFunction,
  readingsOf,
  isLiteral,
  withoutTypeArguments,
  packageEnd,
  packageOf
};

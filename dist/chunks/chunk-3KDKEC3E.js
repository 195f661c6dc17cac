import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  notCounted,
  whatIs
} from "./chunk-PCMZPQPP.js";
import {
  Remembered,
  belowComments,
  commentsOf,
  declarationOf,
  failureFacts,
  field,
  functionName,
  importSpecs,
  isCold,
  last,
  noFacts,
  parts,
  pathBelow,
  pathTo,
  same,
  shortName,
  specs,
  statements,
  usesOf,
  walk
} from "./chunk-TBXSJGVK.js";
import {
  AllocatedSizes,
  ListingReader,
  NameCache,
  allocatedType,
  compile,
  decode,
  importersIn,
  machineOf,
  offsetOf,
  readPosition
} from "./chunk-X5APWHG5.js";
import {
  goList,
  plainImportPath
} from "./chunk-XUJDUVXO.js";
import {
  nearest
} from "./chunk-B5RH4Y2U.js";
import {
  require_mod
} from "./chunk-VCHZVMNU.js";
import {
  version
} from "./chunk-VPX5Q66E.js";
import {
  UsageError
} from "./chunk-6T4QM65A.js";
import {
  groupBy
} from "./chunk-APXOPE27.js";
import {
  isLiteral,
  packageEnd,
  packageOf,
  readSymbol,
  withoutTypeArguments
} from "./chunk-3R57DNOT.js";
import {
  __toESM
} from "./chunk-PY5VAGIZ.js";

// src/contracts/allowed.ts
function allowing(allowed, program) {
  const files = new Set([...allowed].map((place) => place.replace(/:\d+$/, "")));
  return ({ file, line }) => {
    if (!files.has(file)) return false;
    if (allowed.has(`${file}:${line}`)) return true;
    const declaration = program.sources.lines(file)?.declarationAt(line) ?? null;
    return declaration !== null && allowed.has(`${file}:${declaration.startPosition.row + 1}`);
  };
}
function assuming(names) {
  const wanted2 = new Set(names);
  if (wanted2.size === 0) return () => false;
  return (symbol) => {
    const plain = symbol.replace(/\[[^]*\]/, "").replaceAll("%2e", ".");
    const short = plain.slice(plain.lastIndexOf("/", plain.includes("(") ? plain.indexOf("(") : void 0) + 1);
    return [plain, short].flatMap((name) => [name, name.replace(/\(\*(.*?)\)/, "$1")]).some((name) => wanted2.has(name));
  };
}

// src/contracts/resets.ts
import path from "node:path";

// src/contracts/call-syntax.ts
function lastName(symbol) {
  const read = readSymbol(symbol);
  if (read === null || read.made.length > 0) return "";
  return (read.names.at(-1) ?? "").replace(/^\(.*\)\./, "");
}
function isCallOfElement(node) {
  return node.type === "type_conversion_expression" && field(node, "type")?.type === "generic_type";
}
function argumentAt(call, index, isVariadicOne) {
  const node = last(call);
  const callee = node === void 0 ? null : field(node, "function");
  const list = node === void 0 ? null : field(node, "arguments");
  if (callee === null || list === null) return null;
  if (index === 0) {
    const operand = callee.type === "selector_expression" ? field(callee, "operand") : null;
    return operand === null ? "none" : [...call, callee, operand];
  }
  const given3 = parts(list);
  if (isVariadicOne) {
    const only = given3[index - 1];
    if (only === void 0) return "none";
    return only.type === "variadic_argument" ? [...call, list, only, ...parts(only).slice(0, 1)] : null;
  }
  const argument = given3[index - 1];
  if (argument === void 0) return given3.length === 1 ? null : "none";
  return [...call, list, argument];
}
function indexedIn(path11) {
  const statement = last(path11);
  if (statement === void 0) return [];
  const left = field(statement, "left");
  const targets2 = left === null ? parts(statement).slice(0, 1).map((node) => [...path11, node]) : parts(left).map((node) => [...path11, left, node]);
  return targets2.flatMap((target) => {
    const node = last(target);
    const operand = node?.type === "index_expression" ? field(node, "operand") : null;
    return operand === null ? [] : [[...target, operand]];
  });
}
function parameterTypes(declaration, lines) {
  const types = (list) => list === null ? [] : parts(list).flatMap((group) => {
    const type = lines.text(field(group, "type"));
    return Array.from({ length: Math.max(1, group.childrenForFieldName("name").length) }, () => type);
  });
  const receiver = field(declaration, "receiver");
  return [receiver === null ? "" : types(receiver)[0] ?? "", ...types(field(declaration, "parameters"))];
}
function parameterType({ scope, name }) {
  const group = pathBelow(scope, name).find(({ type }) => type === "parameter_declaration");
  return group === void 0 ? null : field(group, "type");
}
function resultTypes(declaration, lines) {
  const result = field(declaration, "result");
  if (result === null) return [];
  if (result.type !== "parameter_list") return [lines.text(result)];
  return parts(result).flatMap((group) => {
    const type = lines.text(field(group, "type"));
    return Array.from({ length: Math.max(1, group.childrenForFieldName("name").length) }, () => type);
  });
}
function returnsOf(declaration, lines, result) {
  const found = [];
  const visit = (node, above) => {
    if (node.type === "func_literal") return;
    const here = [...above, node];
    if (node.type === "return_statement") {
      const list = node.namedChildren.find(({ type }) => type === "expression_list");
      const value = list === void 0 ? void 0 : parts(list)[result];
      if (value?.type !== "nil") found.push(list === void 0 || value === void 0 ? null : [...here, list, value]);
    }
    for (const child of node.namedChildren) visit(child, here);
  };
  visit(declaration, [lines.file.root]);
  return found;
}
function fieldOfLast(path11, name) {
  const node = last(path11);
  return node === void 0 ? null : field(node, name);
}

// src/contracts/error-ways.ts
function isInErrorBranch(path11, lines) {
  return path11.some((node, depth) => {
    if (node.type !== "if_statement") return false;
    const [condition, body] = [field(node, "condition"), field(node, "consequence")];
    if (condition?.type !== "binary_expression" || body === null || path11[depth + 1]?.id !== body.id) return false;
    const [left, right] = [field(condition, "left"), field(condition, "right")];
    const name = lines.text(left);
    if (right?.type !== "nil" || lines.text(field(condition, "operator")) !== "!=" || !/(?:^|\.)(?:e|\w*[eE]rr)$/.test(name))
      return false;
    const end = last(statements(body));
    const results = end?.type === "return_statement" ? parts(end).flatMap(parts) : [];
    const isTakenBack = new RegExp(`(?:^|\\n)\\s*${name.replaceAll(".", "\\.")}\\s*=\\s*nil`).test(lines.text(body));
    return results.length > 0 && last(results)?.type !== "nil" && !isTakenBack;
  });
}
function onlyChecks(declaration, lines) {
  const body = field(declaration, "body");
  if (body === null || lines.text(field(declaration, "result")) !== "error") return false;
  return statements(body).every((statement) => {
    if (statement.type === "return_statement")
      return parts(statement).flatMap(parts).every(({ type }) => type === "nil");
    return statement.type === "if_statement" && field(statement, "alternative") === null;
  });
}

// src/contracts/guards.ts
function guardsOf(path11, lines) {
  return conditionsAround(path11).flatMap((condition) => guardsIn(condition, lines));
}
function conditionsAround(path11) {
  const found = [];
  for (let depth = path11.length - 2; depth > 0; depth--) {
    const node = path11[depth];
    const child = path11[depth + 1];
    if (node === void 0 || child === void 0) continue;
    const here = path11.slice(0, depth + 1);
    if (node.type === "func_literal" || node.type === "function_declaration" || node.type === "method_declaration")
      break;
    const condition = node.type === "if_statement" ? field(node, "condition") : null;
    if (condition !== null && !same(condition, child) && !same(field(node, "initializer"), child))
      found.push({ path: [...here, condition], holds: same(field(node, "consequence"), child), region: [child] });
    const cases = path11[depth - 1];
    if (node.type === "expression_case" && cases?.type === "expression_switch_statement") {
      const values = field(node, "value");
      const [value, ...others] = values === null ? [] : parts(values);
      if (values !== null && value !== void 0 && others.length === 0 && field(cases, "value") === null) {
        if (!same(values, child)) found.push({ path: [...here, values, value], holds: true, region: [child] });
      }
    }
    if (node.type !== "statement_list") continue;
    const all = parts(node);
    const index = all.findIndex((statement) => same(statement, child));
    for (const before of all.slice(0, index)) {
      const early = before.type === "if_statement" ? field(before, "condition") : null;
      const body = field(before, "consequence");
      if (early !== null && body !== null && leaves(body))
        found.push({ path: [...here, before, early], holds: false, region: all.slice(index) });
    }
  }
  return found;
}
function leaves(block) {
  return ["return_statement", "continue_statement", "break_statement", "goto_statement"].includes(
    last(statements(block))?.type ?? ""
  );
}
function guardsIn(condition, lines) {
  const { path: path11, holds, region } = condition;
  const node = last(path11);
  if (node === void 0) return [];
  const inside = (child, is) => guardsIn({ path: [...path11, child], holds: is, region }, lines);
  if (node.type === "parenthesized_expression") return parts(node).flatMap((child) => inside(child, holds));
  if (node.type === "unary_expression") {
    const operand = field(node, "operand");
    return operand === null || lines.text(field(node, "operator")) !== "!" ? [] : inside(operand, !holds);
  }
  if (node.type === "identifier") {
    const value = valueOf(node, path11, lines);
    const made = value === null ? void 0 : last(value);
    if (value === null || made === void 0) return [];
    return made.type === "binary_expression" ? guardsIn({ path: value, holds, region }, lines) : holds ? [] : poolsIn(value, lines);
  }
  if (node.type !== "binary_expression") return [];
  const [left, right] = [field(node, "left"), field(node, "right")];
  if (left === null || right === null) return [];
  const operator = lines.text(field(node, "operator"));
  if (operator === "&&" || operator === "||") {
    const [a, b] = [inside(left, holds), inside(right, holds)];
    return operator === "&&" === holds ? [...a, ...b] : a.flatMap((one) => b.map((other) => [...one, ...other]));
  }
  const compares = holds ? operator : opposite.get(operator);
  if (right.type === "nil") return compares === "==" ? missing([...path11, left], region, lines) : [];
  const smaller = (side, sign2) => capsIn([...path11, side], lines).filter((found) => compares === "==" || sign2 * found.sign > 0).map(({ subject }) => [{ kind: "growth", subject }]);
  const sign = compares === "<" || compares === "<=" ? 1 : compares === ">" || compares === ">=" ? -1 : 0;
  return compares === "==" || sign !== 0 ? [...smaller(left, sign), ...smaller(right, -sign)] : [];
}
var opposite = /* @__PURE__ */ new Map([
  ["==", "!="],
  ["!=", "=="],
  ["<", ">="],
  [">=", "<"],
  [">", "<="],
  ["<=", ">"]
]);
function missing(path11, region, lines) {
  const node = last(path11);
  if (node?.type === "identifier") {
    const value = valueOf(node, path11, lines);
    if (value === null) return [];
    const kept = last(value);
    const isLazy = (kept?.type === "selector_expression" || kept?.type === "index_expression") && isAssigned(lines.text(kept), region, lines) && !isPartOfCopy(value, lines);
    return isLazy ? [[{ kind: "lazy", subject: value }]] : poolsIn(value, lines);
  }
  return node !== void 0 && isAssigned(lines.text(node), region, lines) && !isPartOfCopy(path11, lines) ? [[{ kind: "lazy", subject: path11 }]] : [];
}
function capsIn(path11, lines) {
  const found = [];
  const look = (from, sign, depth) => {
    const node = last(from);
    if (node === void 0) return;
    if (node.type === "call_expression" && lines.calleeName(node) === "cap") {
      const list = fieldOfLast(from, "arguments");
      const [first] = list === null ? [] : parts(list);
      if (list !== null && first !== void 0) found.push({ subject: [...from, list, first], sign });
      return;
    }
    if (node.type === "identifier" && depth === 0) {
      const value = valueOf(node, from, lines);
      if (value !== null && last(value)?.type !== "func_literal") look(value, sign, 1);
      return;
    }
    const right = node.type === "binary_expression" && lines.text(field(node, "operator")) === "-" ? field(node, "right") : null;
    for (const child of node.namedChildren) look([...from, child], same(child, right) ? -sign : sign, depth);
  };
  look(path11, 1, 0);
  return found;
}
function poolsIn(value, lines) {
  const guards = [];
  const look = (from) => {
    const call = last(from);
    if (call === void 0) return;
    const callee = call.type === "call_expression" ? field(call, "function") : null;
    const receiver = callee === null ? null : field(callee, "operand");
    if (callee !== null && receiver !== null && lines.calleeName(call) === "Get")
      guards.push([{ kind: "pool", subject: [...from, callee, receiver], call }]);
    for (const child of call.namedChildren) look([...from, child]);
  };
  look(value);
  return guards;
}
function isPartOfCopy(path11, lines) {
  let at = path11;
  for (let node = last(at); node?.type === "selector_expression"; node = last(at)) {
    const operand = field(node, "operand");
    if (operand === null) return true;
    at = [...at, operand];
  }
  const root = last(at);
  if (root?.type !== "identifier" || same(root, last(path11))) return false;
  const text = lines.file.source;
  const declared = declarationOf(text.slice(root), at, root.startIndex, text);
  if (declared === null) return false;
  const given3 = parameterType(declared);
  if (given3 !== null) return given3.type !== "pointer_type";
  const value = valueOf(root, at, lines);
  const made = value === null ? void 0 : last(value);
  switch (made?.type) {
    case "unary_expression":
      return lines.text(field(made, "operator")) !== "&";
    case "type_assertion_expression":
      return field(made, "type")?.type !== "pointer_type";
    case "call_expression":
      return false;
    default:
      return true;
  }
}
function valueOf(name, path11, lines) {
  const text = lines.file.source;
  const declared = declarationOf(text.slice(name), path11, name.startIndex, text);
  if (declared === null) return null;
  const statement = pathBelow(declared.scope, declared.name).findLast(({ type }) => type === "short_var_declaration");
  const [names, right] = statement === void 0 ? [] : [field(statement, "left"), field(statement, "right")];
  if (statement === void 0 || !names || !right) return null;
  const around = path11.slice(0, path11.findIndex((node) => same(node, declared.scope)) + 1);
  const values = parts(right);
  const value = values[values.length === 1 ? 0 : parts(names).findIndex((one) => same(one, declared.name))];
  return value === void 0 ? null : [...around, statement, right, value];
}
function isAssigned(target, region, lines) {
  let found = false;
  for (const node of region) {
    walk(node, (each2) => {
      if (each2.type !== "assignment_statement") return !found;
      const left = field(each2, "left");
      found ||= left !== null && parts(left).some((one) => lines.text(one) === target);
      return !found;
    });
  }
  return found;
}

// src/contracts/resets.ts
var onceKey = "*Once";
var nothingTaken = { keys: /* @__PURE__ */ new Set(), calls: /* @__PURE__ */ new Set() };
var ResetReader = class {
  #sources;
  #folders = /* @__PURE__ */ new Map();
  constructor(sources) {
    this.#sources = sources;
  }
  resetsOf({ at }) {
    const lines = this.#sources.lines(at.file);
    const declaration = lines?.declarationAt(at.line) ?? null;
    return lines === null || declaration === null ? { keys: [], calls: [] } : this.#read(declaration, lines);
  }
  keptAt({ file, line }) {
    const lines = this.#sources.lines(file);
    if (lines === null) return { keys: [], names: [] };
    const places = lines.at(line, () => true);
    const subjects = (places.length > 0 ? places : [lines.around(line)]).flatMap((place) => subjectsOf(place, lines));
    const onces = places.some((place) => isCallOf("Do", last(place), lines)) ? [onceKey] : [];
    const keys = [.../* @__PURE__ */ new Set([...subjects.flatMap((subject) => keysOf(subject, lines)), ...onces])];
    return { keys, names: keys.length === 0 ? [] : this.#resetters(file, keys) };
  }
  /** The functions of a file's folder that take back one of these, themselves or through others of the folder. */
  #resetters(file, keys) {
    const { byKey, callers } = this.#folder(path.dirname(file));
    const waiting = keys.flatMap((key) => byKey.get(key) ?? []);
    const found = new Set(waiting);
    for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
      for (const caller of callers.get(name) ?? []) {
        if (found.has(caller)) continue;
        found.add(caller);
        waiting.push(caller);
      }
    }
    return [...found];
  }
  #folder(folder) {
    const files = this.#sources.inFolder(folder);
    const known = this.#folders.get(folder);
    if (known?.files === files.length) return known;
    const [byKey, callers] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
    for (const lines of files) {
      for (const node of lines.file.root.namedChildren) {
        if (node.type !== "function_declaration" && node.type !== "method_declaration") continue;
        const name = lines.text(field(node, "name"));
        const { keys, calls } = this.#read(node, lines);
        for (const key of keys) byKey.set(key, [...byKey.get(key) ?? [], name]);
        for (const call of calls) callers.set(call, [...callers.get(call) ?? [], name]);
      }
    }
    const found = { files: files.length, byKey, callers };
    this.#folders.set(folder, found);
    return found;
  }
  #read(declaration, lines) {
    const keys = /* @__PURE__ */ new Set();
    const calls = /* @__PURE__ */ new Set();
    const { file } = lines.file.source;
    walk(declaration, (node) => {
      if (node.type === "call_expression") calls.add(lines.calleeName(node));
      if (isCallOf("delete", node, lines) || isCallOf("clear", node, lines)) {
        const [of] = parts(field(node, "arguments") ?? node);
        if (of !== void 0 && !this.#isSeldom(node, lines)) keys.add(elementsKey(file, of, lines));
      }
      if (node.type !== "assignment_statement" || lines.text(field(node, "operator")) !== "=") return true;
      const [left, right] = [field(node, "left"), field(node, "right")];
      if (left === null || right === null) return true;
      const values = parts(right);
      for (const [index, target] of parts(left).entries()) {
        const found = keysOfReset(target, values[index], lines);
        if (found.length > 0 && !this.#isSeldom(node, lines)) for (const key of found) keys.add(key);
      }
      return true;
    });
    calls.delete("");
    return { keys: [...keys], calls: [...calls] };
  }
  /** Where something fails, or has become too large to be kept. */
  #isSeldom(statement, lines) {
    const { source } = lines.file;
    const around = [lines.file.root, ...pathBelow(lines.file.root, statement)];
    const isBound = around.some(
      (node) => node.type === "if_statement" && /\b(?:cap|len|Cap|Len)\(/.test(lines.text(field(node, "condition")))
    );
    return isBound || isInErrorBranch(around, lines) || isCold(around, source, this.#sources.facts(source.file));
  }
};
function subjectsOf(place, lines) {
  const node = last(place);
  const base = node?.type === "call_expression" && ["append", "Do"].includes(lines.calleeName(node)) ? argumentAt(place, lines.calleeName(node) === "Do" ? 0 : 1, false) : null;
  return [
    ...guardsOf(place, lines).flatMap((all) => all.map(({ subject }) => subject)),
    ...base === null || base === "none" ? [] : [base],
    ...indexedIn(place)
  ];
}
function keysOf(subject, lines, depth = 0) {
  const node = last(subject);
  if (node === void 0 || depth > 6) return [];
  const { file } = lines.file.source;
  switch (node.type) {
    case "selector_expression": {
      const operand = field(node, "operand");
      const own2 = fieldKey(file, lines.text(field(node, "field")));
      const root = operand?.type === "identifier" ? typeKeys([...subject, operand], lines) : [];
      return [own2, ...root];
    }
    case "slice_expression":
    case "parenthesized_expression":
    case "index_expression":
    case "unary_expression": {
      const operand = field(node, "operand") ?? parts(node)[0];
      if (operand === void 0) return [];
      const own2 = node.type === "index_expression" ? [elementsKey(file, operand, lines)] : [];
      return [...own2, ...keysOf([...subject, operand], lines, depth + 1)];
    }
    case "identifier": {
      const declared = declarationOf(lines.text(node), subject, node.startIndex, lines.file.source);
      if (declared === null) return [variableKey(file, lines.text(node))];
      const value = valueOf(node, subject, lines);
      return [...typeKeys(subject, lines), ...value === null ? [] : keysOf(value, lines, depth + 1)];
    }
    default:
      return [];
  }
}
function typeKeys(name, lines) {
  const node = last(name);
  if (node === void 0) return [];
  const declared = declarationOf(lines.text(node), name, node.startIndex, lines.file.source);
  const type = declared === null ? null : parameterType(declared);
  return type?.type === "pointer_type" ? [typeKey(lines.text(type).slice(1))] : [];
}
function keysOfReset(target, value, lines) {
  if (value === void 0) return [];
  const { file } = lines.file.source;
  const body = value.type === "composite_literal" ? field(value, "body") : null;
  const type = body === null ? null : field(value, "type");
  const isEmpty = body !== null && parts(body).length === 0;
  if (type !== null && (isEmpty || target.type === "unary_expression") && /^[\w.]+$/.test(lines.text(type)))
    return [typeKey(lines.text(type))];
  const hasNoRoom = value.type === "slice_expression" && field(value, "capacity") !== null;
  if (value.type !== "nil" && !isEmpty && !hasNoRoom) return [];
  switch (target.type) {
    case "selector_expression":
      return [fieldKey(file, lines.text(field(target, "field")))];
    case "identifier":
      return [variableKey(file, lines.text(target))];
    case "index_expression":
      return [elementsKey(file, field(target, "operand") ?? target, lines)];
    case "unary_expression": {
      const operand = field(target, "operand");
      const { root } = lines.file;
      return operand === null ? [] : typeKeys([root, ...pathBelow(root, operand)], lines);
    }
    default:
      return [];
  }
}
function isCallOf(name, node, lines) {
  return node?.type === "call_expression" && lines.calleeName(node) === name;
}
function elementsKey(file, of, lines) {
  let at = of;
  for (; ; ) {
    const inner = field(at, "operand") ?? (at.type === "parenthesized_expression" ? parts(at)[0] : void 0);
    if (at.type === "selector_expression" || inner === void 0) break;
    at = inner;
  }
  return `${path.dirname(file)} []${lines.text(field(at, "field") ?? at)}`;
}
function fieldKey(file, name) {
  return `${path.dirname(file)} .${name}`;
}
function variableKey(file, name) {
  return `${path.dirname(file)} ${name}`;
}
function typeKey(type) {
  return `*${type.replace(/(?<=\w)\[.*$/, "").replace(/^.*\./, "")}`;
}

// src/contracts/asked-judge.ts
var AskedJudge = class {
  #judge;
  #answers;
  #mode;
  #resets;
  #taken;
  #ids = /* @__PURE__ */ new WeakMap();
  /**
   * @param mode what the judge has been told for all questions, as a text.
   * @param taken what the reach takes back: that is made again.
   */
  constructor(judge, answers, mode, resets, taken) {
    this.#judge = judge;
    this.#answers = answers;
    this.#mode = mode;
    this.#resets = resets;
    this.#taken = taken;
  }
  site(site, code, known) {
    return this.#excuse(site, code, known, () => this.#judge.site(site, code, known));
  }
  map(use, code, known) {
    return this.#excuse(use, code, known, () => this.#judge.map(use, code, known));
  }
  edge(edge, code, known) {
    return this.#excuse(edge, code, known, () => this.#judge.edge(edge, code, known));
  }
  indirect(where, code, known) {
    return this.#excuse(where, code, known, () => this.#judge.indirect(where, code, known));
  }
  isResolved(where, code, known) {
    return this.#ask("resolved", where, code, known, () => this.#judge.isResolved(where, code, known));
  }
  /** @param where the instruction: the edge itself, or the call through an interface that it was made of. */
  given(edge, where, code, known, callee) {
    const { f, u, e } = this.#ask(`given ${callee.symbol}`, where, code, known, () => {
      const { fresh, unknown, errorsCount } = this.#judge.given(edge, code, known, callee);
      return { f: [...fresh], u: [...unknown], e: errorsCount };
    });
    return { fresh: new Set(f), unknown: new Set(u), errorsCount: e };
  }
  /** What the function's own source takes back, and calls. */
  resets(code) {
    return this.#answers.ask(code, "resets", () => this.#resets.resetsOf(code));
  }
  /** What is made once, or as long as it is too small, has to stay: what the reach takes back excuses nothing. */
  #excuse(where, code, known, find) {
    const excuse = this.#ask("", where, code, known, find);
    if (excuse !== "growth" && excuse !== "lazy" && excuse !== "once") return excuse;
    const { keys, calls } = this.#taken;
    if (keys.size === 0 && calls.size === 0) return excuse;
    const kept = this.#answers.ask(code, `kept ${this.#idOf(where, code)}`, () => this.#resets.keptAt(where.inner));
    const isTaken = kept.keys.some((key) => keys.has(key)) || kept.names.some((name) => calls.has(name));
    return isTaken || excuse === "once" && keys.has(onceKey) ? null : excuse;
  }
  #ask(question, where, code, { fresh, unknown, errorsCount }, find) {
    const numbers = (all) => all.size === 64 ? "*" : [...all].sort((a, b) => a - b).join();
    const key = `${this.#mode}${errorsCount ? "errors" : ""} ${this.#idOf(where, code)} ${numbers(fresh)}/${numbers(unknown)} ${question}`;
    return this.#answers.ask(code, key, find);
  }
  #idOf(where, code) {
    let ids = this.#ids.get(code);
    if (ids === void 0) {
      const lists2 = [
        ["s", code.sites],
        ["e", code.edges],
        ["i", code.indirect],
        ["r", code.runtime]
      ];
      ids = new Map(lists2.flatMap(([letter, list]) => list.map((each2, index) => [each2, `${letter}${index}`])));
      this.#ids.set(code, ids);
    }
    return ids.get(where) ?? "";
  }
};

// src/contracts/found.ts
var Tally = class {
  resolved = [];
  #violations = [];
  #unproven = [];
  #excused = /* @__PURE__ */ new Map();
  excuse(excuse) {
    this.#excused.set(excuse, (this.#excused.get(excuse) ?? 0) + 1);
  }
  add(kind, found) {
    (kind === "violation" ? this.#violations : this.#unproven).push(found);
  }
  reach(functions3) {
    return {
      violations: counted(this.#violations),
      unproven: counted(this.#unproven),
      resolved: this.resolved,
      excused: this.#excused,
      functions: functions3
    };
  }
};
var PlaceReader = class {
  #sources;
  #answers;
  constructor(sources, answers) {
    this.#sources = sources;
    this.#answers = answers;
  }
  /** The calls on a line, as they are written. */
  callText(where, code) {
    return this.#ask("calls", where, code, () => callText(where, this.#sources));
  }
  /** The function that was inlined there, where the code is that of one; else null. */
  inlinedAt(where, code) {
    const { inner, outer } = where;
    if (inner.file === outer.file && inner.line === outer.line) return null;
    return this.#ask("inlined", where, code, () => inlinedAt(where, this.#sources));
  }
  #ask(question, { inner }, { package: importPath }, find) {
    return this.#answers.ask({ package: importPath, symbol: "" }, `${question} ${inner.file}:${inner.line}`, find);
  }
};
function foundAt(visit, where, what, bytes, places) {
  const { outer } = where;
  const inlined = places.inlinedAt(where, visit.code);
  const chain = [{ function: visit.code.symbol, ...outer }];
  if (inlined !== null) chain.push({ function: inlined, ...where.inner });
  for (let at = visit; at.by !== null; at = at.by.visit)
    chain.unshift({ function: at.by.visit.code.symbol, ...at.by.at });
  return { ...outer, function: visit.code.symbol, package: visit.code.package, what, bytes, chain, more: 0 };
}
function inlinedAt({ inner }, sources) {
  const lines = sources.lines(inner.file);
  const declaration = lines?.declarationAt(inner.line) ?? null;
  return lines === null || declaration === null ? null : functionName(declaration, lines.file.source);
}
function callText({ inner }, sources) {
  const lines = sources.lines(inner.file);
  const calls = lines?.at(inner.line, (node) => node.type === "call_expression" || isCallOfElement(node)) ?? [];
  const names = calls.map((path11) => {
    const call = path11.at(-1);
    return lines?.text(call?.childForFieldName("function") ?? call?.childForFieldName("type") ?? null) ?? "";
  }).filter((name) => name.length < 60);
  return names.length === 0 ? "a function value" : [...new Set(names)].join(", ");
}
function endsOf(callee, symbol, calleeOf2) {
  switch (callee.kind) {
    case "code":
    case "unloaded":
      return [];
    case "effect":
      return callee.effect === "never" ? [] : [{ effect: callee.effect, why: `memory of ${symbol}` }];
    case "unknown":
      return [{ effect: null, why: callee.why }];
    case "assembly":
      return callee.calls.flatMap(
        (called) => called === "*" ? [{ effect: null, why: "assembly calls what it is given" }] : endsOf(calleeOf2(called), called, calleeOf2)
      );
  }
}
function counted(all) {
  const found = /* @__PURE__ */ new Map();
  for (const each2 of all) {
    const key = `${each2.file}:${each2.line}:${each2.what}`;
    const before = found.get(key);
    found.set(
      key,
      before === void 0 ? each2 : { ...each2.chain.length < before.chain.length ? each2 : before, more: before.more + 1 }
    );
  }
  return [...found.values()].sort(
    (a, b) => a.chain.length - b.chain.length || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)
  );
}

// src/contracts/error-values.ts
function errorResult(declaration, lines) {
  const type = resultTypes(declaration, lines).at(-1) ?? "";
  if (!/(?:^|[.*])(?:\w*[eE]rr(?:or)?s?)$/.test(type)) return null;
  const list = field(declaration, "result");
  const group = list?.type === "parameter_list" ? last(parts(list)) : void 0;
  return lines.text(group?.childrenForFieldName("name").at(-1) ?? null);
}
function assigned(statement, lines) {
  const [left, right] = [field(statement, "left"), field(statement, "right")];
  if (left === null || right === null) return [];
  const [targets2, values] = [parts(left), parts(right)];
  return targets2.map((target, index) => [
    lines.text(target),
    targets2.length === values.length ? values[index] : void 0
  ]);
}
function tells(value, name, lines) {
  if (value === void 0) return false;
  const text = lines.text(value);
  return new RegExp(`(?:^|[^\\w.])${name}\\b`).test(text) || /^(?:fmt\.Errorf|errors\.\w+)\(/.test(text) || /^(?:\w+\.)?[eE]rr[A-Z]\w*$|^&?\w*(?:\.\w+)?(?:Error|Err)\{/.test(text) || /^io\.(?:EOF|ErrUnexpectedEOF)$/.test(text);
}
function isWhereNone(statement, within, name, lines) {
  for (let node = statement.parent; node !== null && node.id !== within.id; node = node.parent) {
    if (node.type === "if_statement" && new RegExp(`\\b${name} == nil`).test(lines.text(field(node, "condition"))))
      return true;
  }
  return false;
}
function soundsLikeError(call, lines) {
  const name = lines.calleeName(call);
  return /err|fail|invalid|unexpected|wrap|abort/i.test(name) || /\b(?:e|\w*[eE]rr\w*)\b/.test(lines.text(field(call, "arguments")));
}
function isEnd(statement, lines) {
  const [call] = parts(statement);
  const callee = call?.type === "call_expression" ? lines.text(field(call, "function")) : "";
  return /^(?:panic|os\.Exit|runtime\.Goexit|log\.(?:Fatal|Panic)\w*|throw|fatal)$/.test(callee);
}

// src/contracts/error-exits.ts
var functions = ["func_literal", "function_declaration", "method_declaration"];
var loops = ["for_statement"];
var lists = ["statement_list", "source_file"];
function mayGoOnWell(path11, lines) {
  return goesOnWell(path11, lines, false);
}
function mayGoOnWellFrom(path11, lines) {
  return goesOnWell(path11, lines, true);
}
function goesOnWell(path11, lines, isGiven) {
  const start = path11.findLastIndex(({ type }, depth) => functions.includes(type) && depth < path11.length - 1);
  const around = path11[start];
  if (around === void 0) return false;
  const exits = new Exits(around, lines, isGiven);
  if (exits.takesBack()) return true;
  if (path11[start - 2]?.type === "defer_statement" && isInDeferredErrorWay(path11, start, lines)) return false;
  if (exits.keepsError(path11, start)) return false;
  for (let depth = path11.length - 2; depth >= start; depth--) {
    const [node, child] = [path11[depth], path11[depth + 1]];
    if (node === void 0 || child === void 0) continue;
    if (child.type === "return_statement") return exits.isWell(child, path11.slice(0, depth + 1));
    if (child.type === "expression_statement" && isEnd(child, lines)) return false;
    const isCondition = node.type === "if_statement" && same(field(node, "condition"), child);
    if (isCondition || node.type === "if_statement" && same(field(node, "initializer"), child)) {
      const found2 = exits.through(node, path11.slice(0, depth));
      if (found2 !== "goes on") return found2 === "well";
    }
    if (loops.includes(node.type) && child.type === "block") return true;
    if (!lists.includes(node.type)) continue;
    const all = parts(node);
    const index = all.findIndex((statement) => same(statement, child));
    const from = isGiven && depth === path11.length - 2 ? index : index + 1;
    const found = exits.behind(all.slice(from), path11.slice(0, depth + 1));
    if (found !== "goes on") return found === "well";
  }
  return true;
}
function isInDeferredErrorWay(path11, start, lines) {
  const outer = path11.findLast(({ type }, depth) => depth < start && functions.includes(type));
  const name = outer === void 0 ? null : errorResult(outer, lines);
  if (outer === void 0 || name === null || name === "" || new Exits(outer, lines, false).takesBack()) return false;
  return path11.some(
    (node, depth) => depth > start && node.type === "if_statement" && same(field(node, "consequence"), path11[depth + 1]) && lines.text(field(node, "condition")) === `${name} != nil`
  );
}
var Exits = class {
  #function;
  #lines;
  /** The name of the error among the results; '' for one without a name. Null where the function returns none. */
  #error;
  #isGiven;
  /** @param isGiven is it asked for an error that a call has given? */
  constructor(declaration, lines, isGiven) {
    this.#isGiven = isGiven;
    this.#function = declaration;
    this.#lines = lines;
    this.#error = errorResult(declaration, lines);
  }
  /** Does a deferred literal set the error to something that is none? */
  takesBack() {
    const name = this.#error;
    if (name === null || name === "") return false;
    let found = false;
    walk(this.#function, (node) => {
      if (node.type !== "defer_statement") return !found;
      const recovers = this.#lines.text(node).includes("recover()");
      walk(node, (inner) => {
        if (inner.type === "assignment_statement" && !found)
          found = assigned(inner, this.#lines).some(
            ([target, value]) => target === name && (recovers ? value?.type === "nil" : !tells(value, name, this.#lines)) && !isWhereNone(inner, node, name, this.#lines)
          );
        if (inner.type === "unary_expression" && this.#lines.text(inner) === `&${name}`) found = true;
        return !found;
      });
      return false;
    });
    return found;
  }
  /**
   * Is the place in what the error result is set to (`err = &Corrupt{n}; break`), so that the function leaves with it, however far it goes on: nothing
   * sets it to something else behind, and each return there returns it, or another error?
   */
  keepsError(path11, start) {
    const name = this.#error;
    const depth = path11.findLastIndex(({ type }, at) => type === "assignment_statement" && at > start);
    const statement = path11[depth];
    if (name === null || name === "" || statement === void 0) return false;
    if (!assigned(statement, this.#lines).some(([target, value]) => target === name && value !== void 0))
      return false;
    const loop = path11.findLastIndex(({ type }, at) => loops.includes(type) && at > start);
    const isLeft = path11.slice(loop < 0 ? depth : loop, depth).some((node, index) => {
      const child = path11[(loop < 0 ? depth : loop) + index + 1];
      const all = node.type === "statement_list" ? parts(node) : [];
      return all.slice(all.findIndex((one) => same(one, child)) + 1).some(({ type }) => type === "break_statement");
    });
    if (loop >= 0 && !isLeft) return false;
    let isKept2 = true;
    walk(this.#function, (node) => {
      if (node.endIndex <= statement.endIndex || functions.includes(node.type) && !same(node, this.#function))
        return false;
      if (node.type === "return_statement" && this.isWell(node, [this.#function])) isKept2 = false;
      if (node.type === "assignment_statement" && node.startIndex > statement.startIndex) {
        for (const [target, value] of assigned(node, this.#lines))
          if (target === name && !tells(value, name, this.#lines)) isKept2 = false;
      }
      return isKept2;
    });
    return isKept2;
  }
  /** Is a return none of an error? */
  isWell(statement, around) {
    if (this.#error === null) return true;
    const results = parts(statement).flatMap((part) => part.type === "expression_list" ? parts(part) : [part]);
    const result = last(results);
    if (result?.type === "nil") return true;
    if (result === void 0 && this.#error === "") return true;
    if (result?.type === "call_expression" && !soundsLikeError(result, this.#lines)) return true;
    const name = result === void 0 ? this.#error : this.#lines.text(result);
    return /^\w+$/.test(name) && this.#isTakenBack(name, statement, around);
  }
  /** Has the error variable been set to something else in the branch that it brought the function into? */
  #isTakenBack(name, statement, around) {
    const branch = around.findLast((node, depth) => {
      const child = around[depth + 1];
      return node.type === "if_statement" && child?.type === "block" && new RegExp(`(?:^|[^\\w.])${name}\\b`).test(this.#lines.text(field(node, "condition")));
    });
    const body = branch === void 0 ? field(this.#function, "body") : field(branch, "consequence");
    if (body === null) return false;
    let isBack = false;
    walk(body, (node) => {
      if (functions.includes(node.type) || node.startIndex >= statement.startIndex) return false;
      if (node.type !== "assignment_statement" && node.type !== "short_var_declaration") return true;
      for (const [target, value] of assigned(node, this.#lines))
        if (target === name && (branch !== void 0 || value?.type === "nil"))
          isBack = !tells(value, name, this.#lines);
        else if (target === name) isBack = false;
      return true;
    });
    return isBack;
  }
  behind(statements2, around) {
    for (const statement of statements2) {
      const found = this.through(statement, around);
      if (found !== "goes on") return found;
    }
    return "goes on";
  }
  /** @param around the path to what holds the statement. */
  through(statement, around) {
    const here = [...around, statement];
    switch (statement.type) {
      case "return_statement":
        return this.isWell(statement, here) ? "well" : "fails";
      case "break_statement":
      case "continue_statement":
      case "goto_statement":
        return "well";
      case "expression_statement":
        return isEnd(statement, this.#lines) ? "fails" : "goes on";
      case "block":
        return this.behind(
          statement.namedChildren.filter(({ type }) => type === "statement_list").flatMap(parts),
          here
        );
      case "if_statement": {
        const [then, otherwise] = [field(statement, "consequence"), field(statement, "alternative")];
        const condition = this.#lines.text(field(statement, "condition"));
        const isOther = this.#isGiven && /== (?:\w+\.)?(?:EOF|[eE]rr[A-Z]\w*)$/.test(condition);
        const ways = [isOther ? null : then, otherwise].map(
          (each2) => each2 === null ? "goes on" : this.through(each2, here)
        );
        return ways.includes("well") ? "well" : ways.every((way) => way === "fails") ? "fails" : "goes on";
      }
      default: {
        const isWell = (node, path11) => !functions.includes(node.type) && (node.type === "return_statement" && this.isWell(node, path11) || node.namedChildren.some((child) => isWell(child, [...path11, child])));
        return isWell(statement, here) ? "well" : "goes on";
      }
    }
  }
};

// src/contracts/origin.ts
var functions2 = ["function_declaration", "method_declaration"];
var deepest = 40;
function originOf(path11, lines, resultOf, seen = /* @__PURE__ */ new Set(), depth = 0, result = 0) {
  const node = last(path11);
  if (node === void 0 || depth > deepest) return "fresh";
  const into = (name) => {
    const inner = field(node, name);
    return inner === null ? "fresh" : originOf([...path11, inner], lines, resultOf, seen, depth + 1);
  };
  switch (node.type) {
    case "identifier":
      return ofName(node, path11, lines, resultOf, seen, depth);
    case "slice_expression":
      return field(node, "capacity") === null ? into("operand") : "fresh";
    case "selector_expression":
    case "index_expression":
    case "type_assertion_expression":
    case "unary_expression":
      return into("operand");
    case "parenthesized_expression": {
      const [inner] = parts(node);
      return inner === void 0 ? "fresh" : originOf([...path11, inner], lines, resultOf, seen, depth + 1);
    }
    case "type_conversion_expression":
      return into("operand");
    case "call_expression":
      return ofCall(node, path11, lines, resultOf, seen, depth, result);
    default:
      return "fresh";
  }
}
function ofCall(call, path11, lines, resultOf, seen, depth, result) {
  const name = lines.calleeName(call);
  const list = field(call, "arguments");
  const given3 = list === null ? [] : parts(list);
  const [first] = given3;
  if (name === "Get" && given3.length === 0) {
    const receiver = field(field(call, "function") ?? call, "operand");
    return receiver === null ? "fresh" : originOf([...path11, field(call, "function") ?? call, receiver], lines, resultOf, seen, depth + 1);
  }
  if (first === void 0 || list === null || !/^append/i.test(name)) return resultOf(path11, lines, result, seen);
  return originOf([...path11, list, first], lines, resultOf, seen, depth + 1);
}
function ofName(name, path11, lines, resultOf, seen, depth) {
  const text = lines.file.source;
  const declared = declarationAt(name, path11, lines);
  if (declared === null) return "outside";
  const key = `${text.file}:${declared.name.startIndex}`;
  if (seen.has(key)) return "outside";
  seen.add(key);
  const around = path11.slice(0, path11.findIndex((node) => same(node, declared.scope)) + 1);
  const index = functions2.includes(declared.scope.type) ? parameterIndex(declared, text.slice(declared.name), lines) : -1;
  if (index === null || index < 0 && declared.scope.type === "func_literal") return "fresh";
  const origins = valuesOf(declared, around, lines).map(
    ({ path: value, result }) => value === null ? "fresh" : originOf(value, lines, resultOf, seen, depth + 1, result)
  );
  const all = index >= 0 ? [{ parameter: index }, ...origins] : origins;
  return all.length === 0 ? "fresh" : all.reduce(joined);
}
function declarationAt(name, path11, lines) {
  const text = lines.file.source;
  return declarations.of(lines, name.startIndex, () => declarationOf(text.slice(name), path11, name.startIndex, text));
}
var declarations = new Remembered();
function joined(a, b) {
  if (a === "outside") return b;
  if (b === "outside") return a;
  return a !== "fresh" && b !== "fresh" && a.parameter === b.parameter ? a : "fresh";
}
function parameterIndex({ scope }, name, lines) {
  const index = parameterNames(scope, lines).indexOf(name);
  return index < 0 ? null : index;
}
function parameterNames(declaration, lines) {
  const names = (list) => list === null ? [] : parts(list).flatMap((group) => {
    const found = group.childrenForFieldName("name").map((node) => lines.text(node));
    return found.length === 0 ? ["_"] : found;
  });
  const receiver = field(declaration, "receiver");
  return [receiver === null ? "" : names(receiver)[0] ?? "_", ...names(field(declaration, "parameters"))];
}
function isVariadic(declaration) {
  const list = field(declaration, "parameters");
  return list !== null && last(parts(list))?.type === "variadic_parameter_declaration";
}
function valuesOf(declared, around, lines) {
  return given.of(lines, declared.name.startIndex, () => findValues(declared, around, lines));
}
var given = new Remembered();
function findValues(declared, around, lines) {
  const text = lines.file.source;
  const name = text.slice(declared.name);
  const values = [];
  const unknown = { path: null, result: 0 };
  for (const use of usesOf(declared, text)) {
    const list = use[use.length - 2];
    const statement = use[use.length - 3];
    const self = last(use);
    if (list === void 0 || statement === void 0 || self === void 0) continue;
    if (list.type === "var_spec") {
      const value2 = field(list, "value");
      if (value2 === null && field(list, "type")?.type === "pointer_type") continue;
      if (same(field(list, "name"), self))
        values.push(
          value2 === null ? unknown : { path: [...around, ...use.slice(1, -1), value2, ...parts(value2).slice(0, 1)], result: 0 }
        );
      continue;
    }
    if (list.type !== "expression_list" || !same(field(statement, "left"), list)) continue;
    const right = field(statement, "right");
    if (statement.type === "range_clause") {
      values.push(right === null ? unknown : { path: [...around, ...use.slice(1, -2), right], result: 0 });
      continue;
    }
    if (right === null) {
      values.push(unknown);
      continue;
    }
    const given3 = right.type === "expression_list" ? parts(right) : [right];
    const index = parts(list).findIndex((node) => same(node, self));
    const value = given3.length === 1 ? given3[0] : given3[index];
    if (isMadeLarger(value, use, name, lines)) continue;
    const isLater = given3.length === 1 && index > 0;
    if (value === void 0 || isLater && !isKept(value)) values.push(unknown);
    else if (isLater || !isOfItself(value, name, lines))
      values.push({ path: [...around, ...use.slice(1, -2), right, value], result: index });
  }
  return values;
}
function isMadeLarger(value, use, name, lines) {
  if (value?.type !== "call_expression" || lines.calleeName(value) !== "make") return false;
  return use.some(
    (node) => node.type === "if_statement" && lines.text(field(node, "condition")).includes(`cap(${name})`)
  );
}
function isKept(value) {
  return ["type_assertion_expression", "index_expression", "call_expression"].includes(value.type);
}
function isOfItself(value, name, lines) {
  if (value.type === "slice_expression")
    return lines.text(field(value, "operand")) === name && field(value, "capacity") === null;
  if (value.type !== "call_expression") return false;
  const list = field(value, "arguments");
  const [first] = list === null ? [] : parts(list);
  return first !== void 0 && (lines.text(first) === name || isOfItself(first, name, lines));
}

// src/contracts/function-values.ts
var FunctionValues = class {
  #sources;
  #ownership;
  constructor(sources, ownership) {
    this.#sources = sources;
    this.#ownership = ownership;
  }
  /** Does an indirect call reach only functions that belong to the walk already, since their addresses are taken in it? */
  isResolved(where, code, known) {
    const lines = this.#sources.lines(where.inner.file);
    const paths = lines?.at(where.inner.line, (node) => node.type === "call_expression" && !builtins.has(lines.calleeName(node))) ?? [];
    if (lines === null || paths.length === 0) return false;
    if (lines.at(where.inner.line, isCallOfElement).length > 0) return false;
    const plain = paths.filter(
      (path11) => fieldOfLast(path11, "function")?.type === "identifier" || fieldOfLast(path11, "function")?.type === "func_literal"
    );
    if (plain.length === 0) return false;
    if (paths.some((path11) => !plain.includes(path11) && this.#mayBeIndirect(path11, code, where, lines))) return false;
    return plain.every((path11) => {
      const call = last(path11);
      const callee = call === void 0 ? null : field(call, "function");
      return callee !== null && (isDeclaredFunction([...path11, callee], lines) || this.isKnownFunction([...path11, callee], lines, where, code, known));
    });
  }
  #mayBeIndirect(path11, code, where, lines) {
    const call = last(path11);
    const name = call === void 0 ? "" : lines.calleeName(call);
    return !code.edges.some(
      (edge) => edge.how === "call" && edge.inner.line === where.inner.line && lastName(edge.callee) === name
    );
  }
  /** A literal, a function whose address the code takes, or a parameter that all callers give one. */
  isKnownFunction(path11, lines, where, code, known, depth = 0) {
    const node = last(path11);
    if (node === void 0 || depth > 8) return false;
    if (node.type === "func_literal") return true;
    if (node.type === "nil") return true;
    if (node.type === "parenthesized_expression")
      return parts(node).every((inner) => this.isKnownFunction([...path11, inner], lines, where, code, known, depth + 1));
    const local = node.type === "identifier" ? declarationOf(lines.text(node), path11, node.startIndex, lines.file.source) : null;
    if (local === null) return this.#isAddressTaken(path11, lines, where, code);
    const around = path11.slice(0, path11.findIndex((each2) => same(each2, local.scope)) + 1);
    const given3 = valuesGiven(local, around, lines);
    if (given3 === null) return false;
    const isParameter = isDeclaration(local.scope) && pathBelow(local.scope, local.name).some(isParameters);
    if (!isParameter && (given3.length === 0 || !isVariable(local))) return false;
    const here = (value) => this.isKnownFunction(value, lines, where, code, known, depth + 1);
    if (!given3.every(here)) return false;
    if (!isParameter) return true;
    const index = parameterNames(local.scope, lines).indexOf(lines.text(local.name));
    if (index < 0) return false;
    if (this.#ownership.isOwn(where, code)) return !known.unknown.has(index);
    const mapped = this.#ownership.argumentOutside(where, index);
    if (mapped === null) return false;
    return mapped.every(
      ({ path: argument, lines: at }) => this.isKnownFunction(argument, at, { ...where, inner: where.outer }, code, known, depth + 1)
    );
  }
  /** `f`, `pkg.F`, `T.m`, as the symbol of a function whose address the code takes. */
  #isAddressTaken(path11, lines, where, code) {
    const node = last(path11);
    const text = lines.text(node ?? null);
    const isName = node?.type === "identifier";
    if (node === void 0 || !isName && node.type !== "selector_expression") return false;
    const [root] = text.replace(/^[(*]+/, "").split(/\W/);
    if (!isName && declarationOf(root ?? "", path11, node.startIndex, lines.file.source) !== null) return false;
    const isOwn = this.#ownership.isOwn(where, code);
    return code.edges.some(({ how, callee }) => {
      if (how !== "address") return false;
      const name = callee.slice(callee.lastIndexOf("/") + 1);
      const own2 = callee.startsWith(`${code.package}.`) ? callee.slice(code.package.length + 1) : null;
      if (!isName) return name === text || isOwn && own2 === text;
      return isOwn ? own2 === text || own2?.startsWith(`${text}[`) === true : isPlain(name, text);
    });
  }
};
function isPlain(symbol, name) {
  const plain = symbol.replace(/\[[^]*$/, "");
  return plain.endsWith(`.${name}`) && !plain.slice(0, -name.length - 1).includes(")");
}
function isDeclaration({ type }) {
  return type === "function_declaration" || type === "method_declaration";
}
function isParameters({ type }) {
  return type === "parameter_list";
}
function isVariable({ scope, name }) {
  return pathBelow(scope, name).some(({ type }) => type === "short_var_declaration" || type === "var_spec");
}
function valuesGiven(local, around, lines) {
  return given2.of(lines, local.name.startIndex, () => findValues2(local, around, lines));
}
var given2 = new Remembered();
function findValues2(local, around, lines) {
  const values = [];
  for (const use of usesOf(local, lines.file.source)) {
    const [self, list, statement] = [last(use), use[use.length - 2], use[use.length - 3]];
    if (self === void 0 || list === void 0 || statement === void 0) return null;
    if (list.type === "unary_expression") return null;
    const isSpec = list.type === "var_spec";
    const names = isSpec ? list.childrenForFieldName("name").filter(({ type }) => type === "identifier") : parts(list);
    const isTarget = list.type === "expression_list" && same(field(statement, "left"), list);
    if (isSpec ? !names.some((name) => same(name, self)) : !isTarget) continue;
    const right = field(isSpec ? list : statement, isSpec ? "value" : "right");
    if (right === null && isSpec) continue;
    if (right === null || statement.type === "range_clause") return null;
    const given3 = right.type === "expression_list" ? parts(right) : [right];
    const value = given3.length === names.length ? given3[names.findIndex((name) => same(name, self))] : void 0;
    if (value === void 0) return null;
    const above = [...around, ...use.slice(1, isSpec ? -1 : -2)];
    values.push(same(right, value) ? [...above, value] : [...above, right, value]);
  }
  return values;
}
var builtins = /* @__PURE__ */ new Set([
  "append",
  "cap",
  "clear",
  "close",
  "complex",
  "copy",
  "delete",
  "imag",
  "len",
  "make",
  "max",
  "min",
  "new",
  "panic",
  "print",
  "println",
  "real",
  "recover"
]);
function isDeclaredFunction(path11, lines) {
  const callee = last(path11);
  if (callee?.type !== "identifier") return callee?.type === "func_literal";
  const name = lines.text(callee);
  const isDeclared = lines.file.root.namedChildren.some(
    (each2) => each2.type === "function_declaration" && lines.text(field(each2, "name")) === name
  );
  return isDeclared && declarationOf(name, path11, callee.startIndex, lines.file.source) === null;
}
function mayBeFunction(type) {
  return type === void 0 || !/^(?:[*[<]|map\[|chan\b|interface\b|(?:bool|byte|rune|string|error|any|u?int\d*|uintptr|float\d+|complex\d+)$)/.test(
    type
  );
}

// src/contracts/ownership.ts
var nothing = { fresh: /* @__PURE__ */ new Set(), unknown: /* @__PURE__ */ new Set(), errorsCount: false };
var everything = new Set(Array.from({ length: 64 }, (_, index) => index));
function union(a, b) {
  return b.size === 0 ? a : /* @__PURE__ */ new Set([...a, ...b]);
}
var Ownership = class {
  #sources;
  #codeOf;
  /** @param codeOf the code of what a package's code calls; null where that is not known. */
  constructor(sources, codeOf) {
    this.#sources = sources;
    this.#codeOf = codeOf;
  }
  /** Whose memory it is, as seen from the function that the walk is in. */
  origin(path11, lines, where, code, known) {
    const resultOf = this.results(where, code);
    const found = originOf(path11, lines, resultOf);
    if (found === "outside" || found === "fresh") return found;
    if (this.isOwn(where, code)) return known.fresh.has(found.parameter) ? "fresh" : "outside";
    const given3 = this.argumentOutside(where, found.parameter);
    if (given3 === null || given3.length === 0) return "fresh";
    const origins = given3.map(({ path: argument, lines: at }) => originOf(argument, at, resultOf)).reduce(joined);
    if (typeof origins === "string") return origins;
    return known.fresh.has(origins.parameter) ? "fresh" : "outside";
  }
  /**
   * What calls hand back. A pointer from a function that was not inlined leads to memory that outlives the call: if the function made it, that
   * has counted already. Of one that was inlined, its returns tell.
   */
  results(where, code, depth = 0) {
    return (call, lines, result, seen) => {
      const node = last(call);
      if (node === void 0 || depth > 4) return "fresh";
      const name = lines.calleeName(node);
      const line = (field(node, "arguments") ?? node).startPosition.row + 1;
      const file = lines.file.source.file;
      const edge = code.edges.find(
        ({ how, callee, inner }) => how === "call" && inner.line === line && inner.file === file && lastName(callee) === name
      );
      if (edge !== void 0) {
        const target = this.#codeOf(edge.callee, code.package);
        const at = target === null ? null : this.#sources.lines(target.at.file);
        const declared = target === null ? null : at?.declarationAt(target.at.line) ?? null;
        const isPointer = at !== null && declared !== null && resultTypes(declared, at)[result]?.startsWith("*") === true;
        return isPointer ? this.#pointersOf(call, declared, at, lines, this.results(where, code, depth + 1), seen) : "fresh";
      }
      const inlined = this.#inlinedAt(code, { file, line }, name);
      const body = inlined?.lines.declarationAt(inlined.line) ?? null;
      if (inlined === null || body === null || name === "") return "fresh";
      const returned = returnsOf(body, inlined.lines, result);
      if (returned.length === 0) return "fresh";
      const origins = returned.map(
        (path11) => path11 === null ? "fresh" : originOf(path11, inlined.lines, this.results(where, code, depth + 1))
      );
      const origin = origins.reduce(joined);
      if (typeof origin === "string") return origin;
      const argument = argumentAt(
        call,
        origin.parameter,
        isVariadic(body) && origin.parameter === parameterNames(body, inlined.lines).length - 1
      );
      return argument === null || argument === "none" ? "fresh" : originOf(argument, lines, this.results(where, code, depth + 1), seen);
    };
  }
  /** Whose memory the pointers belong to that a call gives: of all of them; outside where it gives none. */
  #pointersOf(call, target, at, lines, resultOf, seen) {
    const types = parameterTypes(target, at);
    const given3 = types.flatMap((type, index) => {
      const argument = type.startsWith("*") ? argumentAt(call, index, false) : "none";
      if (argument === "none" || argument !== null && last(argument)?.type === "nil") return [];
      return [argument === null ? "fresh" : originOf(argument, lines, resultOf, seen)];
    });
    return given3.reduce(joined, "outside");
  }
  /** Where the body of an inlined function stands, if it left anything that was read at the line of its call. */
  #inlinedAt({ sites, edges, indirect, runtime }, call, name) {
    for (const { inner, outer } of [...sites, ...edges, ...indirect, ...runtime]) {
      if (outer.line !== call.line || outer.file !== call.file || inner.line === outer.line && inner.file === outer.file)
        continue;
      const lines = this.#sources.lines(inner.file);
      const declared = lines?.declarationAt(inner.line) ?? null;
      if (lines !== null && declared !== null && lines.text(field(declared, "name")) === name)
        return { lines, line: inner.line };
    }
    return null;
  }
  /** Does the instruction stand in the declared function itself, and in none that was inlined into it? */
  isOwn({ inner }, code) {
    if (inner.file !== code.at.file) return false;
    const lines = this.#sources.lines(inner.file);
    const declaration = lines?.declarationAt(inner.line) ?? null;
    return declaration !== null && declaration.id === lines?.declarationAt(code.at.line)?.id;
  }
  /** What the call that a body was put in for gives a parameter of it. Null where that can't be told: more than one body lies between. */
  argumentOutside({ inner, outer }, index) {
    const lines = this.#sources.lines(outer.file);
    const innerLines = this.#sources.lines(inner.file);
    const declaration = innerLines?.declarationAt(inner.line) ?? null;
    if (lines === null || innerLines === null || declaration === null) return null;
    const calls = lines.callsOf(innerLines.text(field(declaration, "name")), outer.line);
    if (calls.length === 0) return null;
    const isLast = isVariadic(declaration) && index === parameterNames(declaration, innerLines).length - 1;
    const found = calls.map((call) => argumentAt(call, index, isLast));
    if (found.some((argument) => argument === null || argument === "none")) return null;
    return found.flatMap((argument) => argument === null || argument === "none" ? [] : [{ path: argument, lines }]);
  }
};

// src/contracts/repairs.ts
function repairsErrorOf(call, lines) {
  const depth = call.findLastIndex(({ type }) => ["short_var_declaration", "assignment_statement"].includes(type));
  const statement = call[depth];
  if (statement === void 0 || call.slice(depth).some(({ type }) => type === "func_literal")) return false;
  const left = field(statement, "left");
  const name = lines.text(last(left === null ? [] : parts(left)) ?? null);
  if (!/^(?:e|\w*[eE]rr)$/.test(name)) return false;
  const around = call.slice(0, depth);
  const holder = last(around);
  if (holder?.type === "if_statement") return isRepairedIn(holder, around.slice(0, -1), name, lines);
  if (holder?.type !== "statement_list") return false;
  const all = parts(holder);
  for (const each2 of all.slice(all.findIndex((one) => same(one, statement)) + 1)) {
    if (each2.type === "if_statement" && isRepairedIn(each2, around, name, lines)) return true;
    const target = field(each2, "left");
    if (target !== null && parts(target).some((one) => lines.text(one) === name)) return false;
  }
  return false;
}
function isRepairedIn(statement, around, name, lines) {
  const condition = lines.text(field(statement, "condition")).replace(/\s+/g, " ");
  const [then, otherwise] = [field(statement, "consequence"), field(statement, "alternative")];
  const tests = (pattern) => new RegExp(pattern.replaceAll("NAME", name)).test(condition);
  const isEntered = tests("\\bNAME != nil\\b") || tests("\\berrors\\.(?:Is|As)\\(NAME,");
  if (isEntered && then !== null) return goesOnFrom(then, [...around, statement], lines);
  if (!tests("^NAME == nil$")) return false;
  if (otherwise?.type === "block") return goesOnFrom(otherwise, [...around, statement], lines);
  return then !== null && leaves2(then) && mayGoOnWell([...around, statement, then], lines);
}
function goesOnFrom(block, around, lines) {
  const list = block.namedChildren.find(({ type }) => type === "statement_list");
  const [first] = list === void 0 ? [] : parts(list);
  if (list === void 0 || first === void 0) return true;
  return mayGoOnWellFrom([...around, block, list, first], lines);
}
function leaves2(block) {
  const list = block.namedChildren.find(({ type }) => type === "statement_list");
  const end = list === void 0 ? void 0 : last(parts(list));
  return ["return_statement", "break_statement", "continue_statement", "goto_statement"].includes(end?.type ?? "");
}

// src/contracts/short-conversions.ts
var bufferSize = 32;
function isConversion(node, lines) {
  if (node.type === "type_conversion_expression") return true;
  if (node.type === "binary_expression") return lines.text(field(node, "operator")) === "+";
  return node.type === "call_expression" && lines.calleeName(node) === "string";
}
function areShort(conversions, lines) {
  return conversions.length > 0 && conversions.every((path11) => isShort(path11, lines));
}
function isShort(conversion, lines) {
  const node = last(conversion);
  const list = node?.type === "call_expression" ? field(node, "arguments") : null;
  const operand = node === void 0 ? null : list === null ? field(node, "operand") : parts(list)[0] ?? null;
  if (operand === null) return false;
  if (operand.type === "interpreted_string_literal" || operand.type === "raw_string_literal")
    return lines.text(operand).length <= bufferSize;
  if (operand.type !== "slice_expression") return false;
  const [start, end] = [field(operand, "start"), field(operand, "end")];
  if (end !== null) return numberOf(end, lines) - (start === null ? 0 : numberOf(start, lines)) <= bufferSize;
  const array = field(operand, "operand");
  return array?.type === "identifier" && arrayLength(array, conversion, lines) <= bufferSize;
}
function numberOf(node, lines) {
  return node.type === "int_literal" ? Number(lines.text(node)) : Infinity;
}
function arrayLength(name, path11, lines) {
  const declared = declarationOf(lines.text(name), path11, name.startIndex, lines.file.source);
  const spec = declared === null ? null : pathBelow(declared.scope, declared.name).findLast((node) => node.type === "var_spec");
  const type = spec === null || spec === void 0 ? null : field(spec, "type");
  const [length, element] = type?.type === "array_type" ? [field(type, "length"), field(type, "element")] : [null, null];
  return length !== null && /^(?:byte|uint8)$/.test(lines.text(element)) ? numberOf(length, lines) : Infinity;
}

// src/contracts/pools.ts
import path2 from "node:path";
function isNeverPut({ file, line }, sources) {
  const lines = sources.lines(file);
  if (lines === null) return false;
  return lines.callsOf("Get", line).some((call) => {
    const receiver = argumentAt(call, 0, false);
    const node = receiver === null || receiver === "none" ? void 0 : last(receiver);
    if (receiver === null || receiver === "none" || node?.type !== "identifier") return false;
    const name = lines.text(node);
    const isOwn = !new RegExp("^\\p{Lu}", "u").test(name);
    if (!isOwn || declarationOf(name, receiver, node.startIndex, lines.file.source) !== null) return false;
    return sources.inFolder(path2.dirname(file)).every((each2) => !hasOtherUse(name, each2));
  });
}
function hasOtherUse(name, lines) {
  let found = false;
  walk(lines.file.root, (node) => {
    if (node.type !== "identifier" || lines.text(node) !== name) return !found;
    const { parent } = node;
    const isDeclared = parent?.type === "var_spec" && same(field(parent, "name"), node);
    const isGet = parent?.type === "selector_expression" && lines.text(field(parent, "field")) === "Get";
    found ||= !isDeclared && !isGet;
    return !found;
  });
  return found;
}

// src/contracts/wanted.ts
function isCall(node) {
  return node.type === "call_expression";
}
function isAssignment({ type }) {
  return type === "assignment_statement" || type === "inc_statement" || type === "dec_statement";
}
function wantedOf({ family }) {
  const call = (...names) => (node, lines) => node.type === "call_expression" && names.includes(lines.calleeName(node));
  switch (family) {
    case "append":
      return call("append");
    case "move":
      return ({ type }) => type === "return_statement";
    case "slice":
      return (node, lines) => node.type === "composite_literal" || call("make", "append")(node, lines);
    case "map":
      return (node, lines) => node.type === "composite_literal" || call("make")(node, lines);
    case "channel":
      return call("make");
    case "concat":
      return ({ type }) => type === "binary_expression" || type === "assignment_statement";
    case "object":
      return (node, lines) => node.type === "composite_literal" || node.type === "func_literal" || call("new")(node, lines);
    case "conversion":
      return (node, lines) => node.type === "type_conversion_expression" || call("string")(node, lines);
    case "boxing":
      return isCall;
  }
}

// src/contracts/judge.ts
var Judge = class {
  #sources;
  #strict;
  #panicsCount;
  #ownership;
  #functions;
  /** @param panicsCount does something recover from panics? */
  constructor(sources, strict, panicsCount, ownership) {
    this.#sources = sources;
    this.#strict = strict;
    this.#panicsCount = panicsCount;
    this.#ownership = ownership;
    this.#functions = new FunctionValues(sources, ownership);
  }
  /** Null for what counts. */
  site(site, code, known) {
    if (this.#strict) return null;
    if (site.hasBuffer && this.#isShort(site)) return "buffer";
    const wanted2 = wantedOf(site);
    if (!known.errorsCount && this.isCold(site, wanted2)) return "error";
    const paths = this.#paths(site.inner, wanted2);
    const guard = this.#guard(site, paths, code, known);
    if (guard !== null) return guard;
    if (site.family === "append") return this.#grows(site, code, known) ? "growth" : null;
    return site.family === "move" && this.#movesGrown(site, code, known) ? "growth" : null;
  }
  /** Of a call that makes a map larger. */
  map(use, code, known) {
    if (this.#strict) return null;
    if (!known.errorsCount && this.isCold(use, isAssignment)) return "error";
    const paths = this.#paths(use.inner, isAssignment);
    const guard = this.#guard(use, paths, code, known);
    if (guard !== null) return guard;
    const lines = this.#sources.lines(use.inner.file);
    if (lines === null || paths.length === 0) return null;
    const maps = paths.flatMap((path11) => indexedIn(path11));
    const isOutside = maps.length > 0 && maps.every((path11) => this.#ownership.origin(path11, lines, use, code, known) === "outside");
    return isOutside ? "growth" : null;
  }
  edge(edge, code, known) {
    const name = lastName(edge.callee);
    const wanted2 = (node, lines) => node.type === "call_expression" && lines.calleeName(node) === name;
    if (/^sync\.\(\*Once\)\.(?:Do|doSlow)$/.test(edge.callee) && !this.#strict) {
      if (this.#receiverIsOutside(edge, ["doSlow", "Do"], code, known)) return "once";
    }
    if (/^sync\.\(\*Pool\)\.(?:Get|Put)$/.test(edge.callee)) {
      if (this.#receiverIsOutside(edge, ["Get", "Put"], code, known) && !isNeverPut(edge.inner, this.#sources))
        return "pool";
    }
    if (this.#strict) return null;
    if (edge.callee.endsWith("strconv.formatBits") && /strconv\.Append(?:Int|Uint)$/.test(code.symbol)) return "growth";
    const at = edge.how === "address" ? (node) => node.type === "func_literal" : wanted2;
    if (!known.errorsCount && this.isCold(edge, at)) return "error";
    if (edge.how === "address" && this.#isGivenToOnce(edge, code, known)) return "once";
    return this.#guard(edge, this.#paths(edge.inner, at), code, known);
  }
  indirect(where, code, known) {
    if (this.#strict) return null;
    if (!known.errorsCount && this.isCold(where, isCall)) return "error";
    return this.#guard(where, this.#paths(where.inner, isCall), code, known);
  }
  /** Does an indirect call reach only functions that belong to the walk already? */
  isResolved(where, code, known) {
    return this.#functions.isResolved(where, code, known);
  }
  /** Is every candidate on the line in code that only failures run? Not where the whole function is: then its caller's place counts. */
  isCold(where, wanted2) {
    if (where.panics && this.#panicsCount) return false;
    const known = this.#sources.cold.get(where);
    if (known !== void 0) return known;
    const found = this.#looksCold(where, wanted2);
    this.#sources.cold.set(where, found);
    return found;
  }
  #looksCold(where, wanted2) {
    return [where.inner, where.outer].some((spot) => {
      const lines = this.#sources.lines(spot.file);
      const declaration = lines?.declarationAt(spot.line) ?? null;
      if (lines === null || declaration === null || onlyChecks(declaration, lines)) return false;
      const facts = this.#sources.facts(spot.file);
      const body = field(declaration, "body");
      const whole = body === null ? [] : [lines.file.root, declaration, body];
      if (isCold(whole, lines.file.source, facts)) return false;
      const paths = spot === where.inner ? this.#paths(spot, wanted2) : [];
      const places = paths.length > 0 ? paths : [lines.around(spot.line)];
      const isFailure = places.every(
        (path11) => (isCold(path11, lines.file.source, facts) || isInErrorBranch(path11, lines)) && !mayGoOnWell(path11, lines)
      );
      return isFailure && (spot === where.outer || !this.#isRepairedOutside(where));
    });
  }
  /** Is the error repaired by the function that a body was put into? */
  #isRepairedOutside({ inner, outer }) {
    const lines = this.#sources.lines(outer.file);
    const body = this.#sources.lines(inner.file);
    const declaration = body?.declarationAt(inner.line) ?? null;
    if (lines === null || body === null || declaration === null) return false;
    if (inner.file === outer.file && inner.line === outer.line) return false;
    const calls = lines.callsOf(body.text(field(declaration, "name")), outer.line);
    return calls.some((call) => repairsErrorOf(call, lines));
  }
  /** Does the code that makes a call go on well with an error of what it calls? */
  #repairs(edge) {
    const lines = this.#sources.lines(edge.inner.file);
    const calls = lines?.callsOf(lastName(edge.callee), edge.inner.line) ?? [];
    return lines !== null && calls.some((call) => repairsErrorOf(call, lines)) || this.#isRepairedOutside(edge);
  }
  /** What a call hands on for each parameter of the function that it calls. */
  given(edge, code, known, callee) {
    return { ...this.#given(edge, code, known, callee), errorsCount: known.errorsCount || this.#repairs(edge) };
  }
  #given(edge, code, known, callee) {
    const lines = this.#sources.lines(edge.inner.file);
    const target = this.#sources.lines(callee.at.file)?.declarationAt(callee.at.line) ?? null;
    const targetLines = this.#sources.lines(callee.at.file);
    if (target === null || targetLines === null) return nothing;
    const count = parameterNames(target, targetLines).length;
    const all = Array.from({ length: count }, (_, index) => index);
    if (code.at.file.startsWith("<"))
      return {
        fresh: new Set(all.filter((index) => known.fresh.has(index))),
        unknown: new Set(all.filter((index) => known.unknown.has(index)))
      };
    const paths = lines === null || edge.how === "address" ? [] : lines.callsOf(lastName(edge.callee), edge.inner.line);
    if (lines === null || paths.length === 0) return { fresh: new Set(all), unknown: new Set(all) };
    const types = parameterTypes(target, targetLines);
    const fresh = /* @__PURE__ */ new Set();
    const unknown = /* @__PURE__ */ new Set();
    for (const path11 of paths) {
      for (const index of all) {
        const argument = argumentAt(path11, index, isVariadic(target) && index === count - 1);
        if (argument === "none") continue;
        if (argument === null || this.#ownership.origin(argument, lines, edge, code, known) === "fresh")
          fresh.add(index);
        const isKnown = argument !== null && mayBeFunction(types[index]) && this.#functions.isKnownFunction(argument, lines, edge, code, known);
        if (!isKnown) unknown.add(index);
      }
    }
    return { fresh, unknown };
  }
  #receiverIsOutside(edge, names, code, known) {
    const lines = this.#sources.lines(edge.inner.file);
    if (lines === null) return false;
    const calls = names.flatMap((name) => lines.callsOf(name, edge.inner.line));
    return calls.length > 0 && calls.every((call) => {
      const receiver = argumentAt(call, 0, false);
      return receiver !== null && receiver !== "none" && this.#ownership.origin(receiver, lines, edge, code, known) === "outside";
    });
  }
  /** Is what is converted on the line so short that the buffer on the stack holds it: 32 bytes, or a character? */
  #isShort({ call, inner }) {
    const lines = this.#sources.lines(inner.file);
    return call === "runtime.intstring" || lines !== null && areShort(this.#paths(inner, isConversion), lines);
  }
  #isGivenToOnce(edge, code, known) {
    return code.edges.some(
      (other) => other.callee === "sync.(*Once).doSlow" && other.outer.line >= edge.outer.line && other.outer.file === edge.outer.file && this.#isArgumentOf(edge.outer, other.outer, "Do") && this.edge(other, code, known) === "once"
    );
  }
  #isArgumentOf(inside, call, name) {
    const lines = this.#sources.lines(call.file);
    return lines?.callsOf(name, call.line).some((path11) => {
      const list = fieldOfLast(path11, "arguments");
      return list !== null && list.startPosition.row < inside.line && inside.line <= list.endPosition.row + 1;
    }) ?? false;
  }
  #guard(where, paths, code, known) {
    const lines = this.#sources.lines(where.inner.file);
    if (lines === null) return null;
    const places = paths.length > 0 ? paths : [lines.around(where.inner.line)];
    const isMet = ({ subject, call }) => (call === void 0 || this.#callsPool(call, where.inner.file, code)) && this.#ownership.origin(subject, lines, where, code, known) === "outside";
    const found = places.map((path11) => guardsOf(path11, lines).find((all) => all.every(isMet))?.[0]?.kind ?? null);
    return found.every((kind) => kind !== null) ? found[0] ?? null : null;
  }
  /** Other things have a Get, too, and they need not keep what is made. */
  #callsPool(call, file, code) {
    const line = (field(call, "arguments") ?? call).startPosition.row + 1;
    return code.edges.some(
      ({ callee, inner }) => callee === "sync.(*Pool).Get" && inner.line === line && inner.file === file
    );
  }
  #grows(site, code, known) {
    const lines = this.#sources.lines(site.inner.file);
    const calls = this.#paths(
      site.inner,
      (node, at) => node.type === "call_expression" && at.calleeName(node) === "append"
    );
    if (lines === null || calls.length === 0) return false;
    return calls.every((call) => {
      const base = argumentAt(call, 1, false);
      return base !== null && base !== "none" && this.#ownership.origin(base, lines, site, code, known) === "outside";
    });
  }
  /**
   * A slice that append has grown into a buffer on the stack moves where it is returned (Go 1.26): one from outside grew then. Where several move
   * on one line it is not clear which is which.
   */
  #movesGrown(site, code, known) {
    const lines = this.#sources.lines(site.inner.file);
    const returns = this.#paths(site.inner, ({ type }) => type === "return_statement");
    const moves = code.sites.filter(
      ({ family, inner }) => family === "move" && inner.line === site.inner.line && inner.file === site.inner.file
    );
    if (lines === null || returns.length !== 1 || moves.length !== 1) return false;
    return returns.every((path11) => {
      const list = last(path11)?.namedChildren.find(({ type }) => type === "expression_list");
      const [first] = list === void 0 ? [] : parts(list);
      return list !== void 0 && first !== void 0 && this.#ownership.origin([...path11, list, first], lines, site, code, known) === "outside";
    });
  }
  #paths({ file, line }, wanted2) {
    const lines = this.#sources.lines(file);
    return lines === null ? [] : lines.at(line, (node) => wanted2(node, lines));
  }
};

// src/contracts/runtime-table.ts
var effects = [
  [
    "always",
    /^(?:mapclone|SetFinalizer|AddCleanup|makemap\w*|makechan\w*|growslice\w*|rawbyteslice|Caller|CallersFrames|Stack|FuncForPC|deferrangefunc)$/
  ],
  ["growth", /^mapassign(?:_\w+)?$/],
  [
    "bookkeeping",
    /^(?:newproc|deferproc|deferprocat|chansend[12]?|chanrecv[12]|selectgo|selectn?b?(?:send|recv)|selectnbsend|selectnbrecv|block|typeAssert|interfaceSwitch|getitab|assertE2I2?|assertI2I2?|convI2I|lock\w*|unlock\w*|semacquire\w*)$/
  ],
  [
    "never",
    /^(?:morestack\w*|panic\w*|goPanic\w*|gopanic|throw|fatal|gcWriteBarrier\w*|wbMove|wbZero|memmove|memequal\w*|memhash\w*|strhash\w*|nilinterhash|interhash|f(?:32|64)hash|c(?:64|128)hash|[ei]faceeq|ifaceeq|efaceeq|nilinterequal|interequal|strequal|deferreturn|cmpstring|decoderune|countrunes|typedmem\w+|typedslicecopy|memclr\w*|deferprocStack|mapaccess\w*|mapiter\w*|mapIter\w*|mapdelete\w*|mapclear|print\w*|(?:fast|cheap)?rand\w*|gorecover|closechan|chanlen|chancap|duff(?:zero|copy)\w*|unsafe\w+|race\w+|mulUintptr|getcaller[ps][cp]|[am]san\w+|addCovMeta|goschedguarded|slicecopy|selectsetpc|[fc]\d+equal|u?int64(?:div|mod)|checkptr\w*|strm(?:in|ax)|fm(?:in|ax)(?:32|64)?|slicebytetostringtmp|nextslicecap|retpoline\w+|float64to\w+|u?int\d+to\w+|complex128div|int64div|goexit1?|KeepAlive|Gosched|GC|NumGoroutine|GOMAXPROCS|NumCPU|[Cc]allers|procyield|nanotime\w*|procPin|procUnpin|LockOSThread|UnlockOSThread|ReadMemStats|Goexit|debugCallV2|x86Has\w+|cgoCheck\w*|staticuint64s|libfuzzer\w+|systemstack\w*|mcall|asyncPreempt|spillArgs\w*|unspillArgs\w*|(?:get|ensure)?swissmap\w*)$/
  ]
];
function runtimeEffect(name) {
  return effects.find(([, names]) => names.test(name))?.[0] ?? null;
}
var linked = [
  [
    "always",
    /^(?:reflect|internal\/reflectlite|maps|internal\/runtime\/maps|unique|weak|os\/signal|runtime\/debug|plugin)\.(?:unsafe_New\w*|newobject|newarray|makemap\w*|makechan\w*|clone|growslice|mapclone|newUserArena\w*)$/
  ],
  [
    "always",
    /^(?:time\.(?:newTimer)|bytealg\.MakeNoZero|internal\/bytealg\.MakeNoZero|syscall\.runtime_envs|os\.runtime_args|internal\/bisect\.\w+)$/
  ],
  ["growth", /^(?:reflect)\.(?:mapassign\w*)$/],
  [
    "bookkeeping",
    /^(?:(?:internal\/)?(?:sync|poll)\.(?:runtime_)\w+|internal\/poll\.runtime_\w+|sync\.(?:runtime_\w+|throw|fatal)|internal\/sync\.(?:runtime_\w+|throw|fatal)|time\.(?:Sleep|resetTimer|stopTimer)|reflect\.(?:chansend\d?|chanrecv|rselect)|internal\/runtime\/maps\.(?:fatal)|syscall\.runtime\w*)$/
  ],
  [
    "never",
    /^(?:time\.(?:now|runtimeNow|runtimeNano|runtimeIsBubbled|syncTimer)|(?:internal\/)?reflect(?:lite)?\.(?:typedmem\w+|typedslicecopy|typedarrayclear|mapaccess\w*|mapiter\w*|mapdelete\w*|mapclear|maplen|chanlen|chancap|chanclose|ifaceE2I|memmove|typelinks|resolve\w+|verifyNotInHeapPtr|escapes|unsafeslice|toType|add)|internal\/runtime\/(?:maps|atomic|sys|math)\.(?:typedmem\w+|typedString|rand|memclr\w*|mapKeyError\w*|\w+)|internal\/runtime\/(?:atomic|sys|math|exithook|syscall\/linux|syscall)\.\w+|sync\/atomic\.\w+|internal\/godebug\.(?:setUpdate|registerMetric|setNewIncNonDefault|write)|syscall\.(?:rawSyscallNoError|RawSyscall6?|rawVforkSyscall|runtime_\w+|Exit|now|runtimeSetenv|runtimeUnsetenv)|os\.(?:runtime_\w+|checkClonePidfd|sigpipe)|math\/rand(?:\/v2)?\.runtime_rand|maphash\.\w+|hash\/maphash\.runtime_\w+|internal\/cpu\.\w+|internal\/bytealg\.\w+|internal\/race\.\w+|crypto\/internal\/[\w/]+\.(?:fatal|getIndicator|setIndicator|runtime_\w+)|internal\/testlog\.\w+|strings\.runtime_\w+|internal\/abi\.(?:FuncPCABI0|FuncPCABIInternal|Escape|NoEscape)|internal\/syscall\/unix\.\w+|iter\.(?:race\w+))$/
  ]
];
function linkedEffect(symbol) {
  return linked.find(([, names]) => names.test(symbol))?.[0] ?? null;
}
function onlyHashes(symbol) {
  return /^hash\/maphash\.comparableHash(?:\[|$)/.test(symbol);
}

// src/contracts/walk.ts
var Walk = class {
  needed = /* @__PURE__ */ new Set();
  /** Is it needed how the packages of the module import each other? */
  needsGraph = false;
  recovers = false;
  #program;
  #options;
  #judge;
  #places;
  /** Panics are a way like any other where something recovers from them. */
  #panicsCount;
  #visits = /* @__PURE__ */ new Map();
  #waiting = [];
  /**
   * @param panicsCount does something in the reach recover from panics?
   * @param taken what an earlier walk of the same reach takes back.
   */
  constructor(roots, program, options, panicsCount, taken) {
    this.#program = program;
    this.#options = options;
    const judge = new Judge(
      program.sources,
      options.strict,
      panicsCount,
      new Ownership(program.sources, (symbol, from) => {
        const callee = program.callee(symbol, from);
        if (callee.kind === "unloaded") program.answers.misses(callee.package);
        return callee.kind === "code" ? callee.code : null;
      })
    );
    const mode = `${options.strict ? "strict" : ""}${panicsCount ? "panics" : ""}`;
    this.#judge = new AskedJudge(judge, program.answers, mode, program.resets, taken);
    this.#panicsCount = panicsCount;
    this.#places = new PlaceReader(program.sources, program.answers);
    for (const code of roots) this.#enter(code, { fresh: /* @__PURE__ */ new Set(), unknown: everything, errorsCount: false }, null);
  }
  get isComplete() {
    return this.needed.size === 0 && !this.needsGraph;
  }
  async run() {
    for (let visit = this.#waiting.shift(); visit !== void 0; visit = this.#waiting.shift()) {
      await this.#program.breathe();
      this.#follow(visit);
    }
  }
  /** What the functions of the reach take back. */
  taken() {
    const all = [...this.#visits.keys()].map((code) => this.#judge.resets(code));
    return {
      keys: new Set(all.flatMap(({ keys }) => keys)),
      calls: new Set(all.flatMap(({ calls }) => calls))
    };
  }
  async result() {
    const tally = new Tally();
    for (const visit of this.#visits.values()) {
      await this.#program.breathe();
      const { code, known } = visit;
      for (const site of code.sites)
        this.#tell(
          visit,
          site,
          () => this.#judge.site(site, code, known),
          tally,
          "violation",
          whatIs(site),
          site.bytes
        );
      for (const use of code.runtime) this.#runtime(use, visit, tally);
      for (const where of code.indirect) this.#indirect(where, visit, tally);
      for (const edge of code.edges) {
        const excuse = this.#excuseOf(edge, visit);
        if (excuse !== null) tally.excuse(excuse);
        else this.#end(this.#callee(edge.callee, code), edge, edge.callee, visit, tally);
      }
    }
    return tally.reach(this.#visits.size);
  }
  #tell(visit, where, excuse, tally, kind, what, bytes = null) {
    const reason = this.#always(where) ?? excuse();
    if (reason !== null) tally.excuse(reason);
    else {
      const text = typeof what === "string" ? what : what();
      tally.add(kind, foundAt(visit, where, text, bytes, this.#places));
    }
  }
  #runtime(use, visit, tally) {
    const effect = runtimeEffect(use.name);
    if (effect === "never") return;
    const excuse = () => effect === "bookkeeping" ? effect : effect === "growth" ? growth() : null;
    const growth = () => {
      const found = this.#judge.map(use, visit.code, visit.known);
      return use.isIndirect === true && found === "growth" ? null : found;
    };
    const what = use.isIndirect === true ? "a large key or element of a map" : effect === "growth" ? "a map grows" : `runtime.${use.name}`;
    this.#tell(visit, use, excuse, tally, effect === null ? "unproven" : "violation", what);
  }
  #indirect(where, visit, tally) {
    const { code, known } = visit;
    const excuse = this.#always(where);
    if (excuse === null && typeof where.through !== "number" && this.#judge.isResolved(where, code, known)) return;
    const call = () => this.#places.callText(where, code);
    const candidates = excuse === null ? this.#candidates(where, visit) : null;
    if (candidates === null) {
      this.#tell(visit, where, () => this.#judge.indirect(where, code, known), tally, "unproven", call);
      return;
    }
    tally.resolved.push({ ...where.outer, function: code.symbol, call: call(), candidates });
    for (const symbol of candidates) this.#end(this.#callee(symbol, code), where, symbol, visit, tally);
  }
  /** A call that ends without code. */
  #end(callee, where, symbol, visit, tally) {
    for (const { effect, why } of endsOf(callee, symbol, (name) => this.#program.callee(name, visit.code.package))) {
      if (effect === "bookkeeping") this.#tell(visit, where, () => effect, tally, "violation", symbol);
      else this.#tell(visit, where, () => null, tally, effect === null ? "unproven" : "violation", why);
    }
  }
  #follow(visit) {
    const { code } = visit;
    if (code.runtime.some(({ name }) => name === "gorecover")) this.recovers = true;
    for (const edge of code.edges) {
      if (edge.panics && this.#recoversIn(edge.callee, code)) this.recovers = true;
      if (this.#excuseOf(edge, visit) === null) this.#pursue(edge, visit);
    }
    for (const where of code.indirect) {
      for (const callee of this.#candidates(where, visit) ?? [])
        this.#pursue({ ...where, callee, how: "call" }, visit, where);
    }
  }
  /** @param where the edge itself, or the call through an interface or of a function value that it was made of. */
  #pursue(edge, visit, where = edge) {
    const { code } = visit;
    const callee = this.#callee(edge.callee, code);
    if (callee.kind === "unloaded") this.needed.add(callee.package);
    const targets2 = callee.kind === "code" ? [callee.code] : [];
    if (callee.kind === "assembly") {
      for (const symbol of callee.calls) {
        const to = this.#callee(symbol, code);
        if (to.kind === "unloaded") this.needed.add(to.package);
        if (to.kind === "code") targets2.push(to.code);
      }
    }
    for (const target of targets2) {
      const given3 = isOfValue(where) ? { fresh: everything, unknown: everything, errorsCount: visit.known.errorsCount } : this.#judge.given(edge, where, code, visit.known, target);
      this.#enter(target, given3, { visit, at: edge.outer });
    }
  }
  /** What a call through an interface, or of a function value, can reach; null where it does not matter, is told otherwise, or is not known. */
  #candidates(where, { code, known }) {
    if (this.#always(where) !== null || this.#judge.indirect(where, code, known) !== null) return null;
    if (typeof where.through !== "number")
      return this.#judge.isResolved(where, code, known) ? null : this.#program.assigned(where, code);
    const found = this.#program.implementations(where, code);
    if (found.kind === "unloaded") {
      for (const each2 of found.packages) this.needed.add(each2);
      if (found.graph) this.needsGraph = true;
    }
    return found.kind === "known" ? found.symbols : null;
  }
  #recoversIn(symbol, code) {
    const callee = this.#callee(symbol, code);
    return callee.kind === "code" && callee.code.runtime.some(({ name }) => name === "gorecover");
  }
  #enter(code, given3, by) {
    const before = this.#visits.get(code);
    if (before === void 0) {
      const visit = { code, known: given3, by };
      this.#visits.set(code, visit);
      this.#waiting.push(visit);
      return;
    }
    const known = {
      fresh: union(before.known.fresh, given3.fresh),
      unknown: union(before.known.unknown, given3.unknown),
      errorsCount: before.known.errorsCount || given3.errorsCount
    };
    const isSame = known.fresh.size === before.known.fresh.size && known.unknown.size === before.known.unknown.size && known.errorsCount === before.known.errorsCount;
    if (isSame) return;
    before.known = known;
    if (!this.#waiting.includes(before)) this.#waiting.push(before);
  }
  #callee(symbol, code) {
    return this.#options.assumed(symbol) ? { kind: "effect", effect: "never" } : this.#program.callee(symbol, code.package);
  }
  #excuseOf(edge, { code, known }) {
    return this.#always(edge) ?? this.#judge.edge(edge, code, known);
  }
  #always(where) {
    if (where.panics && !this.#panicsCount) return "panic";
    return this.#options.isAllowed(where.outer) || this.#options.isAllowed(where.inner) ? "allowed" : null;
  }
};
function isOfValue(where) {
  return "through" in where && typeof where.through !== "number";
}

// src/contracts/reach.ts
async function reachesOf(requests, program) {
  const searches = requests.map((request) => new Search(request, program));
  for (; ; ) {
    const needed = /* @__PURE__ */ new Set();
    let needsGraph = false;
    for (const search of searches) {
      const walk2 = await search.advance();
      for (const name of walk2?.needed ?? []) needed.add(name);
      needsGraph ||= walk2?.needsGraph ?? false;
    }
    if (needed.size === 0 && !needsGraph) return searches.flatMap(({ found }) => found ?? []);
    if (needsGraph) await program.loadGraph();
    await program.load([...needed]);
  }
}
var Search = class {
  /** Null until the reach is known. */
  found = null;
  #request;
  #program;
  #recovers = false;
  #taken = nothingTaken;
  constructor(request, program) {
    this.#request = request;
    this.#program = program;
  }
  /** As far as the loaded packages go: a walk that needs more of them, or null where the reach is known. */
  async advance() {
    while (this.found === null) {
      const { roots, options } = this.#request;
      const walk2 = new Walk(roots, this.#program, options, this.#recovers, this.#taken);
      await walk2.run();
      if (!walk2.isComplete) return walk2;
      const { keys, calls } = walk2.taken();
      const isSame = isSubset(keys, this.#taken.keys) && isSubset(calls, this.#taken.calls);
      if (isSame && (this.#recovers || !walk2.recovers)) this.found = await walk2.result();
      this.#taken = { keys: /* @__PURE__ */ new Set([...keys, ...this.#taken.keys]), calls: /* @__PURE__ */ new Set([...calls, ...this.#taken.calls]) };
      this.#recovers ||= walk2.recovers;
    }
    return null;
  }
};
function isSubset(some, all) {
  return [...some].every((each2) => all.has(each2));
}

// src/contracts/check.ts
import path3 from "node:path";
async function checkContracts(wanted2, program, options) {
  await program.load(wanted2.map((each2) => each2.package));
  const begun = wanted2.map((each2) => begin(each2, program, options));
  const asked = begun.flatMap((each2) => "reach" in each2 ? [each2] : []);
  const reaches = await reachesOf(
    asked.map(({ reach }) => reach),
    program
  );
  const done = new Map(asked.map((each2, index) => [each2, reaches[index]]));
  const contracts = begun.map((each2) => {
    const reach = "reach" in each2 ? done.get(each2) : void 0;
    return "reach" in each2 && reach !== void 0 ? judged(each2, reach, options) : each2.contract;
  });
  return contracts.sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
}
function begin({ directive, package: importPath, allocations }, program, options) {
  const { promise, source, file, at, function: name } = directive;
  const contract = {
    function: name,
    package: importPath,
    file,
    line: at,
    promise,
    source,
    status: "holds",
    violations: [],
    unproven: [],
    resolved: [],
    notCounted: "",
    problem: ""
  };
  const broken = program.problemOf(importPath);
  if (broken !== null) {
    const problem = `${importPath} does not compile: ${broken}`;
    return { contract: { ...contract, status: "inconclusive", problem } };
  }
  const absolute = path3.resolve(options.root, file);
  const declaration = program.sources.lines(absolute)?.declarationAt(at) ?? null;
  const roots = program.declaredAt(importPath, absolute, declaration === null ? at : declaration.startPosition.row + 1);
  if (roots.length === 0) {
    const problem = "no code was generated for it: it is generic and nothing here uses it, or build constraints leave it out";
    return { contract: { ...contract, status: "unproven", problem } };
  }
  if (directive.scope === "reach" && allocations === void 0)
    return { contract, directive, reach: { roots, options: { ...options, strict: directive.strict } } };
  const [first, last2] = declaration === null ? [at, at] : [declaration.startPosition.row, declaration.endPosition.row + 1];
  const literals = directive.scope === "own" ? [] : program.literalsIn(importPath, absolute, first, last2);
  const byName = groupBy([...roots, ...literals], ({ symbol }) => withoutTypeArguments(symbol));
  const sites = [...byName.values()].flatMap(
    (codes) => codes.map((code) => ownSites(code, directive, absolute, options)).reduce((a, b) => b.length > a.length ? b : a)
  );
  const isBroken = sites.length > (allocations ?? 0);
  const violations = isBroken ? sites.map((found) => violation(found, options)) : [];
  return { contract: { ...contract, status: isBroken ? "broken" : "holds", violations } };
}
function judged({ contract, directive }, reach, options) {
  const unproven = reach.unproven.map((found) => unprovenCall(found, options));
  const violations = reach.violations.map((found) => violation(found, options));
  const isBroken = violations.length > 0 || directive.breaksUnproven && unproven.length > 0;
  const status = directive.promise === "hot" ? "holds" : isBroken ? "broken" : unproven.length > 0 ? "unproven" : "holds";
  const resolved = reach.resolved.map((found) => resolvedCall(found, options));
  return { ...contract, status, violations, unproven, resolved, notCounted: notCounted(reach.excused) };
}
function ownSites(code, { scope, at }, file, { isAllowed }) {
  const isMeant = ({ outer, inner }) => scope !== "line" || [outer, inner].some((spot) => spot.line === at && spot.file === file);
  const isGrowth = ({ family }) => scope === "line" && (family === "append" || family === "move");
  return code.sites.filter((site) => isMeant(site) && !isGrowth(site) && !isAllowed(site.outer) && !isAllowed(site.inner)).map((site) => ({
    ...site.outer,
    function: code.symbol,
    package: code.package,
    what: whatIs(site),
    bytes: site.bytes,
    chain: [{ function: code.symbol, ...site.outer }],
    more: 0
  }));
}
function violation({ file, line, function: symbol, package: importPath, what, bytes, chain, more }, options, weights = null) {
  return {
    file: shown(file, options.root),
    line,
    function: plainName(symbol),
    package: importPath,
    what,
    bytes,
    ...weighed(chain, { file, line }, options.root, weights),
    more
  };
}
function unprovenCall({ file, line, function: symbol, what, chain }, options, weights = null) {
  return {
    file: shown(file, options.root),
    line,
    function: plainName(symbol),
    call: what,
    ...weighed(chain, { file, line }, options.root, weights)
  };
}
function resolvedCall({ file, line, function: symbol, call, candidates }, { root }) {
  return { file: shown(file, root), line, function: plainName(symbol), call, candidates: candidates.map(plainName) };
}
function weighed(chain, place, root, weights) {
  const steps = chain.map((step) => stepOf(step, root));
  if (weights === null) return { chain: steps };
  const way = chain.map((step) => step.function);
  return {
    chain: steps.map((step, index) => ({ ...step, share: weights.of(way.slice(0, index + 1)) })),
    share: weights.onLine(way, place)
  };
}
function stepOf({ function: symbol, file, line }, root) {
  return { function: plainName(symbol), file: shown(file, root), line };
}
function plainName(symbol) {
  const plain = symbol.replace(/\[[^]*\]/, "[\u2026]");
  return plain.slice(plain.lastIndexOf("/", plain.includes("(") ? plain.indexOf("(") : void 0) + 1).replaceAll("%2e", ".");
}
function shown(file, root) {
  const relative = path3.relative(root, file).replaceAll(path3.sep, "/");
  if (!relative.startsWith("../") && !path3.isAbsolute(relative)) return relative;
  const posix = file.replaceAll(path3.sep, "/");
  const inCache = /\/pkg\/mod\/(.*)$/.exec(posix) ?? /\/([^/.][^/]*\.[^/]+\/(?:[^/]+\/)*?[^/]+@v\d[^/]*\/.*)$/.exec(posix);
  return inCache?.[1] ?? /\/src\/((?:[a-z0-9]+\/)*[^/]+\.go)$/.exec(posix)?.[1] ?? posix;
}

// src/contracts/find.ts
import path4 from "node:path";

// src/contracts/directives.ts
var own = ["noalloc", "hot", "allow"];
var hardReasons = ["all", "hard", "heap", "builtin"];
var softReasons = ["interface", "dynamic", "unknown", "stack"];
var marks = /escapediff\s*:|gcassert\s*:|checkescape|noalloc:root|escapes[:.]/i;
function mayHoldDirectives(text) {
  return marks.test(text);
}
function directivesOf(file, path11) {
  const directives = [];
  const mistakes = [];
  const allowed = /* @__PURE__ */ new Set();
  for (const { covers, mistake } of file.waivers()) if (mistake === null) for (const line of covers) allowed.add(line);
  const targetOf = targets(file);
  for (const comment of commentsOf(file.root)) {
    const words = file.source.slice(comment).trimEnd();
    if (!mayHoldDirectives(words) || words.startsWith("//escapediff:allow ")) continue;
    const line = comment.startPosition.row + 1;
    const mistake = (message) => void mistakes.push({ file: path11, line, message });
    const target = targetOf(comment);
    const add = (promise, more = {}) => {
      if (target.function === null) {
        mistake(`${words} stands above no function. Accepted: in the comment right above a function or method.`);
        return;
      }
      const at = { function: functionName(target.function, file.source), at: target.function.startPosition.row + 1 };
      directives.push({
        promise,
        strict: false,
        scope: "reach",
        source: words,
        file: path11,
        line,
        breaksUnproven: false,
        ...at,
        ...more
      });
    };
    const ours = /^\/[/*]\s*escapediff\s*:\s*([^\s]*)\s*([^]*)$/.exec(words);
    if (ours) {
      const [, name = "", rest = ""] = ours;
      if (name === "allow" && words.startsWith("//escapediff:allow")) continue;
      if (name === "noalloc" && words.startsWith("//escapediff:noalloc") && (rest === "" || rest === "strict"))
        add("noalloc", { strict: rest === "strict" });
      else if (name === "hot" && words.startsWith("//escapediff:hot") && rest === "") add("hot");
      else mistake(wrong(words, name, rest));
    } else if (/^\/\/gcassert:\S*\bnoescape\b/.test(words)) {
      const wanted2 = target.function === null ? target.line : target.function.startPosition.row + 1;
      const around = target.function ?? functionAround(file, wanted2);
      if (around === null) mistake(`${words} stands in no function.`);
      else
        directives.push({
          promise: "noalloc",
          strict: true,
          scope: "line",
          source: words,
          file: path11,
          line,
          function: functionName(around, file.source),
          at: wanted2,
          breaksUnproven: false
        });
    } else if (/^\/\/\s*gcassert\s*:/.test(words) && words.includes("noescape")) {
      mistake(`${words} asserts nothing: gcassert takes no space. Accepted: //gcassert:noescape.`);
    } else if (/^\/\/ ?\+checkescapes?(?![a-z])/.test(words)) {
      const meant = checkescape(words);
      if (typeof meant !== "string") {
        if (meant !== null) add("noalloc", meant);
      } else if (target.function !== null) mistake(meant);
    } else if (words === "//noalloc:root") add("noalloc", { strict: true });
    else if (/^\/\/ escapes[:.]/i.test(words)) allowed.add(line);
  }
  return { directives, mistakes, allowed };
}
function checkescape(words) {
  if (words === "// +checkescape") return { strict: true, scope: "own", breaksUnproven: false };
  const accepted = "Accepted: // +checkescape, // +checkescape:all and the like.";
  const [, written] = /^\/\/ \+checkescape:(.*)$/.exec(words) ?? [];
  if (written === void 0) return `\u201C${firstLine(words)}\u201D asserts nothing. ${accepted}`;
  const reasons = written.split(",");
  const known = ["local", ...hardReasons, ...softReasons];
  const unknown = reasons.find((reason) => !known.includes(reason));
  if (unknown !== void 0) {
    const near = nearest(unknown, known);
    return `\u201C${firstLine(words)}\u201D has the unknown reason \u201C${unknown}\u201D.${near === null ? "" : ` Did you mean \u201C${near}\u201D?`} Accepted: ${known.join(", ")}.`;
  }
  if (reasons.every((reason) => reason === "local")) return `\u201C${firstLine(words)}\u201D names no reason. ${accepted}`;
  if (!reasons.some((reason) => hardReasons.includes(reason))) return null;
  return {
    strict: true,
    scope: reasons.includes("local") ? "own" : "reach",
    breaksUnproven: reasons.some((reason) => ["all", "interface", "dynamic", "unknown"].includes(reason))
  };
}
function refuseMistakes(mistakes) {
  if (mistakes.length === 0) return;
  throw new UsageError(mistakes.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
}
function wrong(words, name, rest) {
  const near = own.includes(name) ? null : nearest(name, own);
  const hint = near === null ? "" : ` Did you mean //escapediff:${near}?`;
  const problem = own.includes(name) ? rest === "" ? "is written with a space" : `has \u201C${firstLine(rest)}\u201D behind it` : "is not known";
  return `\u201C${firstLine(words)}\u201D ${problem}.${hint} Accepted: //escapediff:noalloc, //escapediff:noalloc strict, //escapediff:hot, //escapediff:allow reason.`;
}
var longestShown = 100;
function firstLine(words) {
  const [line = ""] = words.split("\n", 1);
  return line.length > longestShown ? `${line.slice(0, longestShown)}\u2026` : line;
}
function targets(file) {
  let functions3 = null;
  const codeFrom = belowComments((line) => file.line(line));
  return (comment) => {
    const line = comment.startPosition.row + 1;
    if (!isAlone(comment, file)) return { function: null, line };
    functions3 ??= new Map(
      file.root.namedChildren.flatMap((node) => isFunction(node.type) ? [[node.startPosition.row + 1, node]] : [])
    );
    const below = codeFrom(comment.endPosition.row + 2);
    return { function: functions3.get(below) ?? null, line: below };
  };
}
function isAlone(comment, file) {
  return file.line(comment.startPosition.row + 1).slice(0, comment.startPosition.column).trim() === "";
}
function functionAround(file, line) {
  return file.root.namedChildren.find(
    ({ type, startPosition, endPosition }) => isFunction(type) && startPosition.row < line && line <= endPosition.row + 1
  ) ?? null;
}
function isFunction(type) {
  return type === "function_declaration" || type === "method_declaration";
}

// src/contracts/functions.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function functionNamed(given3, declared, setting) {
  const wanted2 = withoutBlanks(given3);
  const fitting = functionsNamed(given3, declared);
  const [only] = fitting;
  if (only !== void 0 && fitting.length === 1) return only;
  const quoted = JSON.stringify(given3);
  if (fitting.length > 1) {
    const shown2 = fitting.slice(0, 8).map((each2) => `${each2.package}.${each2.name}`);
    throw new UsageError(
      `${setting}: ${quoted} names ${fitting.length} functions. Accepted: one of them, such as ${shown2.join(", ")}.`
    );
  }
  const near = nearestOf(wanted2, declared);
  throw new UsageError(
    `${setting}: no function ${quoted} is declared here${near === null ? "." : `; did you mean ${JSON.stringify(near)}?`} Accepted: F, T.m or (*T).m, with the package's name or import path before it or not.`
  );
}
function functionsNamed(given3, declared) {
  const wanted2 = withoutBlanks(given3);
  return declared.filter((each2) => spellings(each2).includes(wanted2));
}
function withoutBlanks(name) {
  return name.replaceAll(/\s+/g, "");
}
function spellings({ package: importPath, packageName, name }) {
  const names = [name, name.replace(/^\(\*(.*)\)/, "$1")];
  return ["", `${packageName}.`, `${importPath}.`].flatMap((prefix) => names.map((each2) => `${prefix}${each2}`));
}
function nearestOf(wanted2, declared) {
  const candidates = declared.flatMap((each2) => spellings(each2).map((text) => ({ text, shown: each2.name })));
  const [best] = candidates.map((candidate) => ({ ...candidate, edits: (0, import_fastest_levenshtein.distance)(wanted2.toLowerCase(), candidate.text.toLowerCase()) })).filter(({ text, edits }) => edits <= Math.max(1, Math.floor(text.length / 3))).sort((a, b) => a.edits - b.edits || (a.shown < b.shown ? -1 : 1));
  return best?.shown ?? null;
}

// src/contracts/find.ts
async function packagesOf(side, root, settings, { go, disk }) {
  const { objects, failure } = await goList(go, side, settings, {
    dir: path4.join(side.root, root.folder),
    env: root.env,
    args: ["-json=ImportPath,Name,Dir,GoFiles,CgoFiles", "--", ...root.patterns]
  });
  if (objects.length === 0)
    throw new UsageError(`No packages match ${root.patterns.join(" ")}${failure === null ? "." : `: ${failure}`}`);
  return await Promise.all(
    objects.map(async ({ ImportPath, Name = "", Dir = "", GoFiles = [], CgoFiles = [] }) => {
      const files = /* @__PURE__ */ new Map();
      for (const file of [...GoFiles, ...CgoFiles].map((name) => path4.join(Dir, name))) {
        const relative = path4.relative(side.root, file).replaceAll(path4.sep, "/");
        const text = relative.startsWith("../") ? await disk.readText(file) : await side.read(relative);
        if (text !== null) files.set(file, text);
      }
      return { importPath: ImportPath, name: Name, files };
    })
  );
}
async function findDirectives(packages, root, tools, refuses = true) {
  const syntax = await tools.syntax();
  const wanted2 = [];
  const mistakes = [];
  const allowed = /* @__PURE__ */ new Set();
  for (const { importPath, files } of packages) {
    for (const [file, text] of files) {
      await tools.breathe();
      const parsed = mayHoldDirectives(text) ? syntax.parse(text, file) : null;
      if (parsed?.known !== true) continue;
      const found = directivesOf(parsed.value, path4.relative(root, file).replaceAll(path4.sep, "/"));
      wanted2.push(...found.directives.map((directive) => ({ directive, package: importPath })));
      mistakes.push(...found.mistakes);
      for (const line of found.allowed) allowed.add(`${file}:${line}`);
    }
  }
  if (refuses) refuseMistakes(mistakes);
  return { wanted: wanted2, allowed };
}
async function functionIn(given3, packages, tools, setting) {
  const [name = ""] = /[\p{L}\p{N}_]*\s*$/u.exec(given3) ?? [];
  const likely = await declaredIn(packages, tools, (text) => text.includes(name.trim()));
  const declared = functionsNamed(given3, likely).length > 0 ? likely : await declaredIn(packages, tools);
  return functionNamed(given3, declared, setting);
}
async function declaredIn(packages, tools, isWanted = () => true) {
  const syntax = await tools.syntax();
  const declared = [];
  for (const { importPath, name: packageName, files } of packages) {
    for (const [file, text] of files) {
      await tools.breathe();
      const parsed = isWanted(text) ? syntax.parse(text, file) : null;
      if (parsed?.known !== true) continue;
      for (const { name, range } of parsed.value.functions()) {
        declared.push({ package: importPath, packageName, name, file, line: range.line });
      }
    }
  }
  return declared;
}

// src/contracts/answers.ts
var Answers = class {
  #known = /* @__PURE__ */ new Map();
  #changed = /* @__PURE__ */ new Set();
  #isLoaded;
  #missing = null;
  constructor(isLoaded) {
    this.#isLoaded = isLoaded;
  }
  /** Packages of which there is more to write down than there was. */
  get changed() {
    return this.#changed;
  }
  /** @param value has to be plain data. */
  ask({ package: importPath, symbol }, question, find) {
    const answers = this.#of(importPath, symbol);
    const known = answers.get(question);
    if (known !== void 0 && known.w?.some((each2) => this.#isLoaded(each2)) !== true) {
      for (const each2 of known.w ?? []) this.#missing?.add(each2);
      return known.v;
    }
    const around = this.#missing;
    const missing2 = /* @__PURE__ */ new Set();
    this.#missing = missing2;
    const value = find();
    this.#missing = around;
    for (const each2 of missing2) around?.add(each2);
    answers.set(question, missing2.size === 0 ? { v: value } : { v: value, w: [...missing2] });
    this.#changed.add(importPath);
    return value;
  }
  /** A package that the current question would have to know. */
  misses(importPath) {
    this.#missing?.add(importPath);
  }
  write(importPath) {
    const functions3 = this.#known.get(importPath) ?? /* @__PURE__ */ new Map();
    return Object.fromEntries([...functions3].map(([symbol, answers]) => [symbol, Object.fromEntries(answers)]));
  }
  read(importPath, written) {
    this.#known.set(
      importPath,
      new Map(Object.entries(written).map(([symbol, answers]) => [symbol, new Map(Object.entries(answers))]))
    );
  }
  #of(importPath, symbol) {
    const functions3 = this.#known.get(importPath) ?? /* @__PURE__ */ new Map();
    this.#known.set(importPath, functions3);
    const answers = functions3.get(symbol) ?? /* @__PURE__ */ new Map();
    functions3.set(symbol, answers);
    return answers;
  }
};

// src/contracts/assigned-shape.ts
function shapeOf(spec, name, lines, names) {
  const type = field(spec, "type");
  if (type !== null) return ofType(type, lines, names, true);
  const index = spec.childrenForFieldName("name").filter(({ type: kind }) => kind === "identifier").findIndex((each2) => lines.text(each2) === name);
  const list = field(spec, "value");
  const value = list === null ? void 0 : parts(list)[index];
  if (value === void 0) return null;
  if (["func_literal", "identifier", "selector_expression"].includes(value.type))
    return { isList: false, fields: null };
  const made = value.type === "composite_literal" ? field(value, "type") : null;
  return made === null ? null : ofType(made, lines, names, true);
}
function ofType(type, lines, names, mayBeList) {
  switch (type.type) {
    case "function_type":
      return { isList: false, fields: null };
    case "slice_type":
    case "array_type":
    case "implicit_length_array_type":
    case "map_type": {
      const element = mayBeList ? field(type, type.type === "map_type" ? "value" : "element") : null;
      const shape = element === null ? null : ofType(element, lines, names, false);
      return shape === null ? null : { ...shape, isList: true };
    }
    case "struct_type":
      return { isList: false, fields: fieldsOf(type, lines, names) };
    case "type_identifier": {
      const declared = names.type(lines.text(type));
      return declared === null ? null : ofType(declared.type, declared.lines, names, mayBeList);
    }
    default:
      return null;
  }
}
function fieldsOf(type, lines, names) {
  const fields = /* @__PURE__ */ new Map();
  for (const list of parts(type)) {
    for (const each2 of parts(list)) {
      const own2 = field(each2, "type");
      const kind = own2 !== null && isFunction2(own2, lines, names) ? "function" : "other";
      const declared = each2.childrenForFieldName("name");
      for (const one of declared) fields.set(lines.text(one), kind);
      if (declared.length === 0) fields.set(`embedded ${fields.size}`, "other");
    }
  }
  return fields;
}
function isFunction2(type, lines, names) {
  if (type.type === "function_type") return true;
  return type.type === "type_identifier" && names.type(lines.text(type))?.type.type === "function_type";
}

// src/contracts/assigned-values.ts
function valuesIn(path11, lines, names, wanted2) {
  const node = last(path11);
  if (node === void 0) return null;
  const { shape, isElement, isField } = wanted2;
  if (node.type === "parenthesized_expression")
    return each(parts(node), (inner) => valuesIn([...path11, inner], lines, names, wanted2));
  if (node.type === "nil") return [];
  const isLeaf = isField || shape.fields === null && (isElement || !shape.isList);
  if (isLeaf) return functionAt(path11, lines, names);
  if (!isElement && shape.isList) {
    if (node.type === "call_expression") return appended(path11, lines, names, wanted2);
    const body2 = node.type === "composite_literal" ? field(node, "body") : null;
    return body2 === null ? null : each(
      elementsOf(body2),
      (inner) => valuesIn([...path11, body2, ...inner], lines, names, { ...wanted2, isElement: true })
    );
  }
  const body = node.type === "composite_literal" ? field(node, "body") : node.type === "literal_value" ? node : null;
  if (body === null) return null;
  const above = body === node ? path11 : [...path11, body];
  return structFields(body, above, lines, names, wanted2);
}
function appended(path11, lines, names, wanted2) {
  const call = last(path11);
  const list = call === void 0 ? null : field(call, "arguments");
  const name = call === void 0 ? "" : lines.calleeName(call);
  if (list === null || names.function(name) !== null) return null;
  if (name === "make") return [];
  if (name !== "append") return null;
  const [base, ...added] = parts(list);
  if (base?.type !== "identifier" || added.some(({ type }) => type === "variadic_argument")) return null;
  const statement = path11.find(({ type }) => type === "assignment_statement");
  const left = statement === void 0 ? null : field(statement, "left");
  if (left === null || lines.text(left) !== lines.text(base)) return null;
  return each(added, (one) => valuesIn([...path11, list, one], lines, names, { ...wanted2, isElement: true }));
}
function structFields(body, path11, lines, names, { shape, field: name }) {
  const keys = [...shape.fields?.keys() ?? []];
  return each([...parts(body).entries()], ([index, part]) => {
    if (part.type === "keyed_element") {
      const [key, value] = [field(part, "key"), field(part, "value")];
      if (key === null || value === null) return null;
      if (lines.text(key) !== name) return [];
      const [inner2] = parts(value);
      return inner2 === void 0 ? null : functionAt([...path11, part, value, inner2], lines, names);
    }
    if (keys[index] !== name) return keys[index] === void 0 ? null : [];
    const [inner] = parts(part);
    return inner === void 0 ? null : functionAt([...path11, part, inner], lines, names);
  });
}
function elementsOf(body) {
  return parts(body).map((part) => {
    const value = part.type === "keyed_element" ? field(part, "value") : part;
    const [inner] = value === null ? [] : parts(value);
    return [part, ...value === null || value === part ? [] : [value], ...inner === void 0 ? [] : [inner]];
  });
}
function functionAt(path11, lines, names) {
  const node = last(path11);
  if (node === void 0) return null;
  const { file } = lines.file.source;
  switch (node.type) {
    case "nil":
      return [];
    case "parenthesized_expression":
      return each(parts(node), (inner) => functionAt([...path11, inner], lines, names));
    case "func_literal":
      return [{ kind: "own", at: { file, line: node.startPosition.row + 1 }, isLiteral: true }];
    case "identifier": {
      const name = lines.text(node);
      if (declarationOf(name, path11, node.startIndex, lines.file.source) !== null) return null;
      const at = names.function(name);
      return at === null ? null : [{ kind: "own", at, isLiteral: false }];
    }
    case "selector_expression": {
      const operand = field(node, "operand");
      if (operand?.type !== "identifier") return null;
      const name = lines.text(operand);
      if (declarationOf(name, [...path11, operand], operand.startIndex, lines.file.source) !== null) return null;
      const importPath = names.variable(name) === null ? names.imported(name, lines) : null;
      return importPath === null ? null : [{ kind: "imported", symbol: `${importPath}.${lines.text(field(node, "field"))}` }];
    }
    default:
      return null;
  }
}
function each(items, find) {
  const found = [];
  for (const item of items) {
    const some = find(item);
    if (some === null) return null;
    found.push(...some);
  }
  return found;
}

// src/contracts/assigned.ts
function assignedTo(path11, lines, names) {
  const place = placeOf(path11, lines, names);
  if (place === null || new RegExp("^\\p{Lu}", "u").test(place.variable)) return null;
  const declared = names.variable(place.variable);
  if (declared === null) return null;
  const shape = shapeOf(declared.spec, place.variable, declared.lines, names);
  if (shape === null || !fits(place, shape)) return null;
  const found = [];
  for (const each2 of names.files) {
    if (new RegExp(`^//go:linkname\\s+${place.variable}\\b`, "mu").test(each2.file.source.text)) return null;
    for (const use of usesIn(each2, place.variable)) {
      const given3 = givenAt(use, each2, place, shape, names);
      if (given3 === null) return null;
      found.push(...given3);
    }
  }
  return found.length === 0 ? null : found;
}
function usesIn({ file: { root, source } }, name) {
  return [...source.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, "gu"))].flatMap(
    ({ index }) => {
      const path11 = pathTo(root.tree, { startIndex: index, endIndex: index + name.length });
      return last(path11)?.type === "identifier" ? [path11] : [];
    }
  );
}
function fits({ field: name, isElement }, shape) {
  return isElement === shape.isList && name === null === (shape.fields === null) && (name === null || shape.fields?.get(name) === "function");
}
function placeOf(path11, lines, names) {
  let [at, fieldName, isElement] = [path11, null, false];
  for (let node = last(at); node !== void 0; node = last(at)) {
    if (node.type === "parenthesized_expression") {
      const [inner] = parts(node);
      if (inner === void 0) return null;
      at = [...at, inner];
    } else if (node.type === "selector_expression") {
      const operand = field(node, "operand");
      if (operand === null || fieldName !== null || isElement) return null;
      fieldName = lines.text(field(node, "field"));
      if (names.hasMethod(fieldName)) return null;
      at = [...at, operand];
    } else if (node.type === "index_expression") {
      const operand = field(node, "operand");
      if (operand === null || isElement) return null;
      isElement = true;
      at = [...at, operand];
    } else if (node.type === "generic_type") {
      const name = lines.text(field(node, "type"));
      const isLocal = declarationOf(name, at, node.startIndex, lines.file.source) !== null;
      return isLocal || isElement ? null : { variable: name, field: fieldName, isElement: true };
    } else if (node.type === "identifier") {
      const name = lines.text(node);
      const local = declarationOf(name, at, node.startIndex, lines.file.source);
      if (local === null) return { variable: name, field: fieldName, isElement };
      const from = isElement ? null : copiedFrom(local, at, lines, names);
      if (from === null) return null;
      const place = from.isWhole ? { variable: from.variable, field: null, isElement: false } : placeOf(from.path, lines, names);
      if (place?.field !== null) return null;
      return { variable: place.variable, field: fieldName, isElement: true };
    } else break;
  }
  return null;
}
function copiedFrom(local, path11, lines, names) {
  const around = path11.slice(0, path11.findIndex((node) => same(node, local.scope)) + 1);
  let copied = null;
  for (const use of usesOf(local, lines.file.source)) {
    const [self, list, statement] = [last(use), use[use.length - 2], use[use.length - 3]];
    if (self === void 0 || list === void 0 || statement === void 0) return null;
    const isLeft = list.type === "expression_list" && same(field(statement, "left"), list);
    if (isLeft && same(self, local.name)) {
      const index = parts(list).findIndex((node) => same(node, self));
      const right = field(statement, "right");
      if (right === null) return null;
      if (statement.type === "range_clause") {
        if (index !== 1 || right.type !== "identifier") return null;
        const name = lines.text(right);
        if (declarationOf(name, [...around, ...use.slice(1, -2), right], right.startIndex, lines.file.source) !== null)
          return null;
        copied = { isWhole: true, variable: name };
      } else if (statement.type === "short_var_declaration") {
        const value = parts(right)[parts(right).length === 1 && index === 0 ? 0 : index];
        if (value?.type !== "index_expression") return null;
        copied = { isWhole: false, path: [...around, ...use.slice(1, -2), right, value] };
      } else return null;
    } else if (isChangedAt(use, lines, names)) return null;
  }
  return copied;
}
function isChangedAt(use, lines, names) {
  const { top, above, chain } = outermost(use);
  if (chain.some((node) => names.hasMethod(lines.text(field(node, "field"))))) return true;
  const [parent, around] = [above[above.length - 1], above[above.length - 2]];
  if (parent?.type === "unary_expression" || parent?.type === "inc_statement" || parent?.type === "dec_statement")
    return true;
  if (parent?.type === "slice_expression" && same(field(parent, "operand"), top)) return true;
  return parent?.type === "expression_list" && around !== void 0 && same(field(around, "left"), parent);
}
function outermost(use) {
  let at = use.length - 1;
  const chain = [];
  for (; at > 0; at--) {
    const [node, parent] = [use[at], use[at - 1]];
    if (parent === void 0) break;
    const isPart = ["selector_expression", "index_expression"].includes(parent.type) && same(field(parent, "operand"), node);
    if (!isPart && parent.type !== "parenthesized_expression") break;
    if (isPart) chain.push(parent);
  }
  return { top: use[at], above: use.slice(0, at), chain };
}
function givenAt(use, lines, place, shape, names) {
  const self = last(use);
  const [parent, around] = [use[use.length - 2], use[use.length - 3]];
  if (self === void 0 || parent === void 0) return null;
  if (parent.type === "literal_element" && around?.type === "keyed_element" && same(around.firstNamedChild, parent))
    return [];
  const give = (value, isElement, isField) => valuesIn(value, lines, names, { shape, field: place.field, isElement, isField });
  if (parent.type === "var_spec" && parent.childrenForFieldName("name").some((name) => same(name, self))) {
    const list = field(parent, "value");
    if (list === null) return [];
    const index = parent.childrenForFieldName("name").filter(({ type }) => type === "identifier").findIndex((name) => same(name, self));
    const value = parts(list)[index];
    return value === void 0 ? null : give([...use.slice(0, -1), list, value], false, false);
  }
  const { top, above, chain } = outermost(use);
  const [outer, statement] = [above[above.length - 1], above[above.length - 2]];
  if (outer === void 0) return null;
  const fields = chain.filter(({ type }) => type === "selector_expression").map((node) => lines.text(field(node, "field")));
  if (fields.some((name) => names.hasMethod(name))) return null;
  if (outer.type === "unary_expression") return lines.text(field(outer, "operator")) === "&" ? null : [];
  if (outer.type === "slice_expression" && same(field(outer, "operand"), top)) return null;
  if (outer.type === "expression_list" && statement !== void 0 && same(field(statement, "left"), outer)) {
    if (statement.type === "short_var_declaration") return [];
    const right = field(statement, "right");
    const targets2 = parts(outer);
    if (statement.type !== "assignment_statement" || right === null) return null;
    if (fields.length > 0 && fields[0] !== place.field) return [];
    const value = parts(right)[targets2.findIndex((node) => same(node, top))];
    if (parts(right).length !== targets2.length || value === void 0) return null;
    return give(
      [...above.slice(0, -1), right, value],
      chain.some(({ type }) => type === "index_expression"),
      fields.length > 0
    );
  }
  const isWhole = chain.length === 0;
  if (!isWhole || !shape.isList && shape.fields === null) return [];
  if (outer.type === "range_clause" || outer.type === "binary_expression") return [];
  const callee = outer.type === "argument_list" && statement !== void 0 ? field(statement, "function") : null;
  const called = callee?.type === "identifier" && names.function(lines.text(callee)) === null ? lines.text(callee) : "";
  if (["len", "cap", "append", "clear", "delete"].includes(called) && same(parts(outer)[0], self)) {
    const target = above.find(({ type }) => type === "assignment_statement");
    const left = target === void 0 ? null : field(target, "left");
    return called !== "append" || left !== null && lines.text(left) === place.variable ? [] : null;
  }
  return null;
}

// src/contracts/called-values.ts
var mostCandidates = 12;
function calledValues({ inner }, code, names, functions3) {
  const lines = names.files.find(({ file }) => file.source.file === inner.file);
  if (lines === void 0) return null;
  const calls = lines.at(inner.line, (node) => node.type === "call_expression" || isCallOfElement(node));
  const symbols = /* @__PURE__ */ new Set();
  for (const call of calls) {
    if (isCertain(call, inner, code, lines, names, calls)) continue;
    const callee = calleeOf(call);
    const assigned2 = callee === null ? null : assignedTo(callee, lines, names);
    if (assigned2 === null) return null;
    for (const each2 of assigned2) {
      const found = symbolsOf(each2, functions3);
      if (found.length === 0) return null;
      for (const symbol of found) symbols.add(symbol);
    }
  }
  return symbols.size === 0 || symbols.size > mostCandidates ? null : [...symbols].sort();
}
function symbolsOf(found, functions3) {
  if (found.kind === "imported") return [found.symbol];
  return functions3.filter(
    ({ at: { file, line }, symbol }) => file === found.at.file && line === found.at.line && isLiteral(symbol) === found.isLiteral
  ).map(({ symbol }) => symbol);
}
function calleeOf(call) {
  const node = last(call);
  const callee = node === void 0 ? null : field(node, isCallOfElement(node) ? "type" : "function");
  return callee === null ? null : [...call, callee];
}
var predeclared = new Set(
  "append cap clear close complex copy delete imag len make max min new panic print println real recover bool byte string rune int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128".split(
    " "
  )
);
function isCertain(call, inner, code, lines, names, calls) {
  const callee = calleeOf(call);
  const node = callee === null ? void 0 : last(callee);
  if (callee === null || node === void 0) return false;
  const name = lines.text(node.type === "generic_type" ? field(node, "type") : node);
  if (node.type === "generic_type") return names.type(name) !== null;
  if (node.type === "identifier") {
    if (declarationOf(name, callee, node.startIndex, lines.file.source) !== null) return false;
    if (names.variable(name) !== null) return false;
    return names.function(name) !== null || names.type(name) !== null || predeclared.has(name);
  }
  const called = lines.calleeName(call[call.length - 1] ?? node);
  const alike = calls.filter((other) => lines.calleeName(other[other.length - 1] ?? node) === called);
  return called !== "" && alike.length === 1 && code.edges.some(
    (edge) => edge.how === "call" && edge.inner.line === inner.line && edge.inner.file === inner.file && lastName(edge.callee) === called
  );
}

// src/contracts/exposure.ts
function isExposed(name, files, seen = /* @__PURE__ */ new Set()) {
  if (isExported(name)) return true;
  if (seen.has(name)) return false;
  seen.add(name);
  return files.some(
    (lines) => lines.file.root.namedChildren.some((node) => {
      switch (node.type) {
        case "function_declaration":
        case "method_declaration":
          return isExposedByFunction(node, name, lines);
        case "type_declaration":
          return parts(node).some((spec) => isExposedByType(spec, name, lines, files, seen));
        case "var_declaration":
          return specsOf(node).some((spec) => isExposedByVariable(spec, name, lines, files));
        default:
          return false;
      }
    })
  );
}
function isExposedByFunction(node, name, lines) {
  const isGeneric = field(node, "type_parameters") !== null || lines.text(field(node, "receiver")).includes("[");
  if (isGeneric) return mentions(node, name, lines);
  if (!isExported(lines.text(field(node, "name")))) return false;
  return ["parameters", "result"].some((part) => mentions(field(node, part), name, lines));
}
function isExposedByType(spec, name, lines, files, seen) {
  const [own2, type] = [lines.text(field(spec, "name")), field(spec, "type")];
  if (own2 === name || type === null || !mentions(spec, name, lines)) return false;
  if (field(spec, "type_parameters") !== null) return true;
  if (type.type !== "struct_type") return isExported(own2) || isExposed(own2, files, seen);
  let found = false;
  walk(type, (node) => {
    if (node.type !== "field_declaration") return true;
    const names = node.childrenForFieldName("name").map((each2) => lines.text(each2));
    const declared = names.length === 0 ? [embeddedName(lines.text(field(node, "type")))] : names;
    if (declared.some(isExported) && mentions(field(node, "type"), name, lines)) found = true;
    return true;
  });
  return found;
}
function isExposedByVariable(spec, name, lines, files) {
  const names = spec.childrenForFieldName("name").map((each2) => lines.text(each2));
  if (!names.some(isExported)) return false;
  const type = field(spec, "type");
  if (type !== null) return mentions(type, name, lines);
  const value = field(spec, "value");
  return value === null || parts(value).some((each2) => mayBe(each2, name, lines, files));
}
function mayBe(value, name, lines, files) {
  if (mentions(value, name, lines)) return true;
  if (value.type === "call_expression") {
    const called = lines.calleeName(value);
    return called === "" || files.some(
      (at) => at.file.root.namedChildren.some(
        (node) => at.text(field(node, "name")) === called && mentions(field(node, "result"), name, at)
      )
    );
  }
  return !/_literal$|^(?:unary|binary)_expression$|^(?:true|false|nil|iota)$/.test(value.type);
}
function mentions(node, name, lines) {
  if (node === null) return false;
  let found = false;
  walk(node, (each2) => {
    if ((each2.type === "type_identifier" || each2.type === "identifier") && lines.text(each2) === name) found = true;
    return !found;
  });
  return found;
}
function specsOf(declaration) {
  return parts(declaration).flatMap((node) => node.type === "var_spec_list" ? parts(node) : [node]);
}
function embeddedName(type) {
  return type.replace(/\[[^]*$/, "").replace(/^.*[.*]/s, "");
}
function isExported(name) {
  return new RegExp("^\\p{Lu}", "u").test(name);
}

// src/contracts/implementations.ts
var mostSymbols = 12;
var mostPackages = 60;
function implementationsOf(call, code, packages) {
  const { through } = call;
  const types = code.interfaces.filter(({ slot }) => slot === through).map(({ type }) => type);
  const [only] = types;
  if (typeof through !== "number" || only === void 0 || types.length > 1) return { kind: "open" };
  const prefix = packageOf(only);
  const name = only.slice(packageEnd(only) + 1);
  if (prefix === "" || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return { kind: "open" };
  const owner = prefix === "main" ? code.package : prefix;
  const found = importersOf(owner, name, packages);
  if (found.kind !== "importers") return found;
  const all = found.importers;
  if (all.length > mostPackages) return { kind: "open" };
  const missing2 = all.filter((each2) => packages.package(each2) === void 0);
  if (missing2.length > 0) return { kind: "unloaded", packages: missing2, graph: false };
  if (all.some((each2) => packages.isBroken(each2))) return { kind: "open" };
  const loaded = all.flatMap((importPath) => packages.package(importPath) ?? []);
  const itabs = loaded.flatMap((each2) => each2.itabs);
  if (itabs.some((itab) => itab.interface.startsWith("interface {"))) return { kind: "open" };
  const symbols = /* @__PURE__ */ new Set();
  for (const { methods } of itabs.filter((itab) => itab.interface === only)) {
    const method = methods[through];
    if (method === void 0 || loaded.some((each2) => isMadeAtRunTime(only, methods, each2.described)))
      return { kind: "open" };
    symbols.add(method);
  }
  return symbols.size === 0 || symbols.size > mostSymbols ? { kind: "open" } : { kind: "known", interface: only, symbols: [...symbols].sort() };
}
function isMadeAtRunTime(type, methods, described) {
  if (described.has(type)) return true;
  const names = methods.map(shortName);
  return [...described].some(
    (each2) => each2.startsWith("interface {") && names.every((method) => each2.includes(`${method}(`))
  );
}
function importersOf(owner, name, packages) {
  if (packages.graph === null) return { kind: "unloaded", packages: [], graph: true };
  const importers = packages.graph.importers(owner);
  if (importers !== null) return { kind: "importers", importers };
  if (isExported(name)) return { kind: "open" };
  if (packages.package(owner) === void 0) return { kind: "unloaded", packages: [owner], graph: false };
  return packages.isExposed(owner, name) ? { kind: "open" } : { kind: "importers", importers: [owner] };
}

// src/contracts/inner-positions.ts
import path5 from "node:path";
var TAB = 9;
var BLANK = 32;
var HASH = 35;
var longestLine = 1 << 20;
var InnerPositions = class {
  #wanted = /* @__PURE__ */ new Map();
  want(importPath, symbol, offsets) {
    const key = keyOf(importPath, symbol);
    const known = this.#wanted.get(key) ?? /* @__PURE__ */ new Map();
    this.#wanted.set(key, known);
    for (const offset of offsets) if (!known.has(offset)) known.set(offset, null);
  }
  /** Null for what the listing did not have. */
  of(importPath, symbol, offset) {
    return this.#wanted.get(keyOf(importPath, symbol))?.get(offset) ?? null;
  }
  /** @param dir the folder that relative paths start from. */
  begin(dir) {
    return new InnerReader((importPath, symbol) => this.#wanted.get(keyOf(importPath, symbol)), absolutePaths(dir));
  }
};
function keyOf(importPath, symbol) {
  return `${importPath}\0${symbol}`;
}
var InnerReader = class {
  #find;
  #pathOf;
  #names = new NameCache();
  #rest = "";
  #package = "";
  #wanted;
  constructor(find, pathOf) {
    this.#find = find;
    this.#pathOf = pathOf;
  }
  push(chunk) {
    const text = this.#rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      this.#line(text, start, end);
      start = end + 1;
    }
    this.#rest = text.length - start > longestLine ? "" : text.slice(start);
  }
  end() {
    this.#line(`${this.#rest}
`, 0, this.#rest.length);
    this.#rest = "";
    this.#wanted = void 0;
  }
  #line(text, start, end) {
    const first = text.charCodeAt(start);
    if (first === TAB) {
      if (this.#wanted !== void 0 && text.startsWith("	0x", start))
        this.#instruction(this.#wanted, text, start, end);
      return;
    }
    if (first === HASH) {
      this.#package = decode(text.slice(start + 2, end)).trimEnd().replace(/ \[.*$/s, "");
      this.#wanted = void 0;
      return;
    }
    const heading = text.slice(start, end);
    const code = heading.indexOf(" STEXT ");
    if (code > 0) this.#wanted = this.#find(this.#package, decode(heading.slice(0, code)));
    else if (/ S[A-Z]+ (?:\w+ )*size=/.test(heading)) this.#wanted = void 0;
  }
  #instruction(wanted2, text, start, end) {
    if (text.charCodeAt(start + 10) === BLANK && text.charCodeAt(start + 7) === BLANK) return;
    const offset = offsetOf(text, start);
    if (!wanted2.has(offset)) return;
    const position = readPosition(text, start, end);
    if (position !== null)
      wanted2.set(offset, { file: this.#pathOf(this.#names.decode(position.file)), line: position.line });
  }
};
function absolutePaths(dir) {
  const known = /* @__PURE__ */ new Map();
  return (file) => {
    let found = known.get(file);
    if (found === void 0) {
      found = file.startsWith("<") ? file : path5.resolve(dir, file);
      known.set(file, found);
    }
    return found;
  };
}

// src/contracts/listing.ts
var outerFlags = "-S=2";
var innerFlags = "-S";
var CodeCollector = class {
  #machine;
  #drafts = [];
  #sizes;
  #inner = new InnerPositions();
  #indirectMaps = /* @__PURE__ */ new Set();
  #itabs = /* @__PURE__ */ new Map();
  #described = /* @__PURE__ */ new Map();
  constructor(goarch) {
    this.#machine = machineOf(goarch);
    this.#sizes = new AllocatedSizes(this.#machine);
  }
  outer = { begin: (dir) => this.#begin(dir) };
  /** Reads where the instructions stand that `outer` told of. */
  inner = {
    begin: (dir) => {
      for (const draft of this.#drafts) this.#inner.want(draft.package, draft.symbol, draft.offsets());
      return this.#inner.begin(dir);
    }
  };
  result() {
    const packages = /* @__PURE__ */ new Map();
    for (const draft of this.#drafts) {
      const functions3 = packages.get(draft.package) ?? /* @__PURE__ */ new Map();
      packages.set(draft.package, functions3);
      if (!functions3.has(draft.symbol)) functions3.set(draft.symbol, this.#function(draft));
    }
    return [...packages].map(([importPath, functions3]) => ({
      importPath,
      functions: functions3,
      itabs: this.#itabs.get(importPath) ?? [],
      described: this.#described.get(importPath) ?? /* @__PURE__ */ new Set()
    }));
  }
  #begin(dir) {
    let inPackage = "";
    const pathOf = absolutePaths(dir);
    const events = {
      package: (importPath) => inPackage = importPath,
      function: (symbol, file, line) => {
        const importPath = inPackage;
        const describe = (type) => void listOf(this.#described, importPath, () => /* @__PURE__ */ new Set()).add(type);
        const draft = new Draft(importPath, symbol, { file: pathOf(file), line }, pathOf, describe);
        this.#drafts.push(draft);
        return draft;
      },
      type: (name, bytes) => {
        this.#sizes.add(name, bytes, inPackage);
      },
      indirectMap: (name) => void this.#indirectMaps.add(name),
      itab: (name, methods) => {
        const [, type, of] = /^(.*),(.*)$/s.exec(name) ?? [];
        if (type !== void 0 && of !== void 0)
          listOf(this.#itabs, inPackage, () => []).push({ type, interface: of, methods });
      },
      asserted: (type) => void listOf(this.#described, inPackage, () => /* @__PURE__ */ new Set()).add(type)
    };
    return new ListingReader(events, this.#machine);
  }
  #function(draft) {
    const where = ({ offset, outer, mark }) => ({
      outer,
      inner: this.#inner.of(draft.package, draft.symbol, offset) ?? outer,
      panics: draft.panics(mark)
    });
    return {
      symbol: draft.symbol,
      package: draft.package,
      at: draft.at,
      sites: draft.sites.map(({ call, ...marked }) => ({
        ...where(marked),
        call: `runtime.${call.name}`,
        family: call.shape.family,
        type: allocatedType(call),
        bytes: this.#sizes.bytesOf(call, draft.package),
        hasBuffer: call.hasBuffer
      })),
      edges: draft.edges.map(({ callee, how, ...marked }) => ({ ...where(marked), callee, how })),
      indirect: draft.indirects.map(({ through, ...marked }) => ({ ...where(marked), through })),
      interfaces: draft.interfaces,
      runtime: draft.runtimes.map(({ name, map, ...marked }) => ({
        ...where(marked),
        name,
        ...map !== null && this.#indirectMaps.has(map) ? { isIndirect: true } : {}
      }))
    };
  }
};
function listOf(lists2, key, empty) {
  const list = lists2.get(key) ?? empty();
  lists2.set(key, list);
  return list;
}
var Draft = class {
  package;
  symbol;
  at;
  sites = [];
  indirects = [];
  interfaces = [];
  runtimes = [];
  /** Whose description was loaded last. */
  #map = null;
  edges = [];
  #pathOf;
  #describe;
  /** How often the address of a type's description was taken, without those for calls of the allocator. */
  #types = /* @__PURE__ */ new Map();
  #hasDictionary;
  #ways = null;
  constructor(importPath, symbol, at, pathOf, describe) {
    this.package = importPath;
    this.symbol = symbol;
    this.at = at;
    this.#pathOf = pathOf;
    this.#describe = describe;
    this.#hasDictionary = symbol.includes("go.shape.");
  }
  offsets() {
    return [...this.sites, ...this.indirects, ...this.runtimes, ...this.edges].map(({ offset }) => offset);
  }
  panics(mark) {
    return this.#ways?.known === true && this.#ways.ways[mark]?.reach === "panic";
  }
  allocation(call, mark) {
    this.sites.push({ call, ...this.#marked(call, mark) });
    const count = call.type === null ? void 0 : this.#types.get(call.type);
    if (call.type !== null && count !== void 0) this.#types.set(call.type, count - 1);
  }
  /** The closure's address has been told before. */
  statement() {
    return;
  }
  deferred() {
    return;
  }
  call(callee, spot, mark) {
    this.edges.push({ callee, how: "call", isFunction: true, ...this.#marked(spot, mark) });
  }
  address(callee, isFunction3, spot, mark) {
    this.edges.push({ callee, how: "address", isFunction: isFunction3, ...this.#marked(spot, mark) });
  }
  indirect(spot, mark, through) {
    this.indirects.push({ through, ...this.#marked(spot, mark) });
  }
  interfaceMethod(type, slot) {
    if (!this.interfaces.some((known) => known.type === type && known.slot === slot))
      this.interfaces.push({ type, slot });
  }
  typeAddress(type) {
    if (type.startsWith("map[")) this.#map = type;
    this.#types.set(type, (this.#types.get(type) ?? 0) + 1);
  }
  dictionary() {
    this.#hasDictionary = true;
  }
  runtime(name, spot, mark) {
    this.runtimes.push({ name, map: name === "mapassign" ? this.#map : null, ...this.#marked(spot, mark) });
  }
  end(ways, functions3) {
    this.#ways = ways;
    if (this.#hasDictionary) this.interfaces = [];
    for (const [type, count] of this.#types) if (count > 0) this.#describe(type.replace(/^\*/, ""));
    this.edges = this.edges.filter(({ isFunction: isFunction3, callee }) => isFunction3 || functions3.has(callee));
  }
  #marked({ file, line, offset }, mark) {
    return { offset, outer: { file: this.#pathOf(file), line }, mark };
  }
};

// src/contracts/module-graph.ts
import path6 from "node:path";
async function moduleGraph(side, root, settings, go) {
  const dir = path6.join(side.root, root.folder);
  const list = (...args) => goList(go, side, settings, { dir, env: root.env, args });
  const { objects: modules } = await list("-m", "-json=Path");
  const patterns = modules.map((module) => `${module.Path}/...`);
  const { objects } = patterns.length === 0 ? { objects: [] } : await list("-json=ImportPath,Name,Imports", "--", ...patterns);
  return graphOf(
    objects,
    modules.map((module) => module.Path)
  );
}
function graphOf(packages, modules) {
  const names = new Map(packages.map(({ ImportPath, Name = "" }) => [ImportPath, Name]));
  const packagesOf2 = new Map(packages.map(({ ImportPath, Imports = [] }) => [ImportPath, { imports: Imports }]));
  const importers = importersIn([{ packages: packagesOf2 }]);
  return {
    importers: (importPath) => {
      const name = names.get(importPath);
      if (name === void 0 || !(name === "main" || isInternal(importPath, modules))) return null;
      return [...importers([importPath])];
    }
  };
}
function isInternal(importPath, modules) {
  const around = /^(.*)\/internal(?:\/|$)/.exec(importPath)?.[1];
  return around !== void 0 && modules.some((module) => around === module || around.startsWith(`${module}/`));
}

// src/contracts/package-facts.ts
import { createHash } from "node:crypto";
import path7 from "node:path";
var finder = `escapediff ${version} ${path7.basename(import.meta.url)}`;
async function packageFacts(names, side, root, settings, withKeys, { go, read }) {
  const list = async (...args) => (await goList(go, side, settings, { dir: path7.join(side.root, root.folder), env: root.env, args })).objects;
  const fields = "ImportPath,Dir,Module,GoFiles,CgoFiles,SFiles,HFiles,Deps";
  const listed = await list(...withKeys ? ["-deps"] : [], `-json=${fields}`, "--", ...names);
  const others = listed.filter((each2) => !isWorkedOn(each2.Module)).map((each2) => each2.ImportPath);
  const built = others.length === 0 || !withKeys ? [] : await list(
    "-export",
    "-json=ImportPath,BuildID",
    "--",
    ...others.filter((name) => name !== "unsafe" && name !== "C")
  );
  const identities = new Map(built.map(({ ImportPath, BuildID = "" }) => [ImportPath, BuildID]));
  identities.set("unsafe", "unsafe");
  for (const each2 of listed.filter(({ Module }) => withKeys && isWorkedOn(Module)))
    identities.set(each2.ImportPath, await contents(each2, read));
  const common = [finder, settings.goVersion, settings.goos, settings.goarch, ...settings.flags, settings.gowork];
  const environment = Object.entries(settings.env).filter(([name]) => name !== "GOTMPDIR");
  return new Map(
    listed.map((each2) => {
      const parts2 = [each2.ImportPath, ...each2.Deps ?? []].map((name) => [name, identities.get(name) ?? ""]);
      const isKnown = !settings.profiles && parts2.every(([, identity]) => identity !== "");
      const text = JSON.stringify([common, environment, each2.Dir, side.root, parts2]);
      const { Dir = "", GoFiles = [], CgoFiles = [], SFiles = [] } = each2;
      return [
        plainImportPath(each2.ImportPath),
        {
          goFiles: [...GoFiles, ...CgoFiles].map((name) => path7.join(Dir, name)),
          assembly: SFiles.map((name) => path7.join(Dir, name)),
          key: isKnown ? createHash("sha256").update(text).digest("hex") : null
        }
      ];
    })
  );
}
function isWorkedOn(module) {
  return module !== void 0 && (module.Main === true || module.Replace !== void 0 && !module.Replace.Version);
}
async function contents({ Dir = "", Module, GoFiles = [], CgoFiles = [], SFiles = [], HFiles = [] }, read) {
  if (CgoFiles.length > 0) return "";
  const hash = createHash("sha256").update(`${Dir}\0${Module?.GoVersion ?? ""}`);
  for (const name of [...GoFiles, ...SFiles, ...HFiles]) {
    const text = await read(path7.join(Dir, name));
    if (text === null) return "";
    hash.update(`\0${name}\0${text.length}\0${text}`);
  }
  return hash.digest("hex");
}

// src/contracts/package-names.ts
function packageNames(files) {
  const variables = /* @__PURE__ */ new Map();
  const types = /* @__PURE__ */ new Map();
  const functions3 = /* @__PURE__ */ new Map();
  const methods = /* @__PURE__ */ new Set();
  for (const lines of files) {
    for (const node of lines.file.root.namedChildren) {
      const name = lines.text(field(node, "name"));
      if (node.type === "method_declaration") methods.add(name);
      else if (node.type === "function_declaration" && field(node, "type_parameters") === null)
        functions3.set(name, { file: lines.file.source.file, line: node.startPosition.row + 1 });
      else if (node.type === "var_declaration")
        for (const spec of specs(node))
          for (const each2 of spec.childrenForFieldName("name")) variables.set(lines.text(each2), { spec, lines });
      else if (node.type === "type_declaration")
        for (const spec of parts(node)) {
          const type = field(spec, "type");
          if (type !== null && field(spec, "type_parameters") === null)
            types.set(lines.text(field(spec, "name")), { type, lines });
        }
    }
  }
  return {
    files,
    variable: (name) => variables.get(name) ?? null,
    type: (name) => types.get(name) ?? null,
    function: (name) => functions3.get(name) ?? null,
    hasMethod: (name) => methods.has(name),
    imported
  };
}
function imported(name, lines) {
  for (const spec of importSpecs(lines.file.root)) {
    const importPath = lines.text(field(spec, "path")).slice(1, -1);
    const end = importPath.slice(importPath.lastIndexOf("/") + 1);
    const given3 = field(spec, "name");
    const known = given3 === null ? end : lines.text(given3);
    if (known === name && !end.includes(".")) return importPath;
  }
  return null;
}

// src/contracts/package-sources.ts
import path8 from "node:path";

// src/contracts/assembly.ts
function assemblyFunctions(text) {
  const found = /* @__PURE__ */ new Map();
  const macros = /* @__PURE__ */ new Map();
  let calls = null;
  for (const line of text.replaceAll(/\\\n/g, ";").split("\n")) {
    const code = line.replace(/\/\/.*$/, "");
    const macro = /^\s*#define\s+(\w+)(?:\([^)]*\))?(.*)$/.exec(code);
    if (macro) {
      macros.set(macro[1] ?? "", callsIn(macro[2] ?? "", macros));
      continue;
    }
    const heading = /^TEXT\s+([^\s(<,]*)(?:<[^>]*>)?\(SB\)/.exec(code);
    if (heading) {
      calls = [];
      found.set(heading[1] ?? "", calls);
    } else calls?.push(...callsIn(code, macros));
  }
  return found;
}
function callsIn(code, macros) {
  return code.split(";").flatMap((statement) => {
    const instruction = statement.replace(/^\s*(?:\w+:\s*)?/, "");
    const call = /^(?:CALL|JMP|BL|B|JAL)\s+([^\s(<,]*·[^\s(<,]*)(?:<[^>]*>)?\(SB\)/.exec(instruction);
    if (call) return [call[1] ?? ""];
    if (/^(?:CALL|BL)\s+\(?(?:R?\w+)\)?\s*$/.test(instruction)) return ["*"];
    return macros.get(/^\w+/.exec(instruction)?.[0] ?? "") ?? [];
  });
}

// src/contracts/package-sources.ts
var PackageSources = class {
  #side;
  #disk;
  #sources;
  #assembly = /* @__PURE__ */ new Map();
  constructor(side, disk, sources) {
    this.#side = side;
    this.#disk = disk;
    this.#sources = sources;
  }
  /** What a function that is written in assembly calls, by symbol; `*` for what it is given. Undefined where there is none. */
  assembly(symbol) {
    return this.#assembly.get(symbol);
  }
  async readPackage(importPath, { goFiles, assembly }) {
    for (const file of goFiles) {
      const text = await this.read(file);
      if (text !== null) this.#sources.add(file, text);
    }
    for (const file of assembly) {
      const text = await this.read(file);
      if (text !== null) this.#addAssembly(importPath, text);
    }
  }
  /** Files of functions that were inlined from packages which the walk has not entered. */
  async readInlined(packages) {
    const files = /* @__PURE__ */ new Set();
    for (const { functions: functions3 } of packages) {
      for (const { sites, edges, indirect, runtime } of functions3.values())
        for (const { inner } of [...sites, ...edges, ...indirect, ...runtime])
          if (!this.#sources.has(inner.file)) files.add(inner.file);
    }
    for (const file of files) {
      const text = file.endsWith(".go") ? await this.read(file) : null;
      if (text !== null) this.#sources.add(file, text);
    }
  }
  /** @param file absolute. Null where there is none. */
  async read(file) {
    const relative = path8.relative(this.#side.root, file).replaceAll(path8.sep, "/");
    return relative.startsWith("..") || path8.isAbsolute(relative) ? await this.#disk.readText(file) : await this.#side.read(relative);
  }
  #addAssembly(importPath, text) {
    const symbolOf = (name) => name.startsWith("\xB7") ? `${importPath}.${name.slice(1)}` : name.replaceAll("\u2215", "/").replace("\xB7", ".");
    for (const [name, calls] of assemblyFunctions(text)) {
      const symbol = symbolOf(name);
      this.#assembly.set(symbol, [
        ...this.#assembly.get(symbol) ?? [],
        ...calls.map((call) => call === "*" ? call : symbolOf(call))
      ]);
    }
  }
};

// src/contracts/sources.ts
import path9 from "node:path";

// src/contracts/lines.ts
var FileLines = class {
  file;
  /** By the line where a declared function begins. */
  #declarations;
  #indexed = /* @__PURE__ */ new Map();
  constructor(file) {
    this.file = file;
    this.#declarations = file.root.namedChildren.filter(
      ({ type }) => ["function_declaration", "method_declaration"].includes(type)
    );
  }
  /** The function or method whose declaration holds a line; null at package level. */
  declarationAt(line) {
    return this.#declarations.find(
      ({ startPosition, endPosition }) => startPosition.row < line && line <= endPosition.row + 1
    ) ?? null;
  }
  /** Paths to the expressions of some types on a line. A call stands where its bracket opens: the compiler's place for it. */
  at(line, wanted2) {
    const declaration = this.declarationAt(line);
    if (declaration === null) return [];
    const known = this.#indexed.get(declaration.id) ?? indexOf(this.file.root, declaration);
    this.#indexed.set(declaration.id, known);
    return (known.get(line) ?? []).filter((path11) => wanted2(last(path11) ?? declaration));
  }
  /** Calls on a line of what is named so, whatever stands before the name. */
  callsOf(name, line) {
    return this.at(line, (node) => node.type === "call_expression" && this.calleeName(node) === name);
  }
  /** The last name of what a call calls; '' for a literal and the like. */
  calleeName(call) {
    const callee = field(call, "function");
    if (callee === null) return "";
    const plain = callee.type === "type_instantiation_expression" ? field(callee, "type") : callee;
    if (plain?.type === "selector_expression") return this.text(field(plain, "field"));
    if (plain?.type === "index_expression") {
      const operand = field(plain, "operand");
      return operand?.type === "selector_expression" ? this.text(field(operand, "field")) : this.text(operand);
    }
    return plain?.type === "identifier" || plain?.type === "type_identifier" ? this.text(plain) : "";
  }
  text(node) {
    return node === null ? "" : this.file.source.slice(node);
  }
  /** The path to the smallest node around all of a line. */
  around(line) {
    const span = this.file.source.lineSpan(line);
    return span === null ? [] : this.file.pathAround(this.file.source.range(span));
  }
};
var indexedTypes = /* @__PURE__ */ new Set([
  "call_expression",
  "composite_literal",
  "unary_expression",
  "func_literal",
  "binary_expression",
  "type_conversion_expression",
  "assignment_statement",
  "inc_statement",
  "dec_statement",
  "return_statement"
]);
function indexOf(root, declaration) {
  const found = /* @__PURE__ */ new Map();
  const visit = (node, path11) => {
    const here = [...path11, node];
    if (indexedTypes.has(node.type)) {
      const row = (node.type === "call_expression" ? field(node, "arguments") ?? node : node).startPosition.row + 1;
      const list = found.get(row);
      if (list === void 0) found.set(row, [here]);
      else list.push(here);
    }
    for (const child of node.namedChildren) visit(child, here);
  };
  visit(declaration, [root]);
  return found;
}

// src/contracts/sources.ts
var Sources = class {
  #syntax;
  #texts = /* @__PURE__ */ new Map();
  #files = /* @__PURE__ */ new Map();
  #facts = /* @__PURE__ */ new Map();
  /** What has been found to be on an error way, by instruction: looking takes time. */
  cold = /* @__PURE__ */ new WeakMap();
  constructor(syntax) {
    this.#syntax = syntax;
  }
  has(file) {
    return this.#texts.has(file);
  }
  /** @param file absolute. */
  add(file, text) {
    this.#texts.set(file, text);
    this.#files.delete(file);
    this.#facts.delete(path9.dirname(file));
  }
  /** Null for what is no file, or none that can be parsed. */
  lines(file) {
    const known = this.#files.get(file);
    if (known !== void 0) return known;
    const parsed = this.#parsed(file);
    const lines = parsed === null ? null : new FileLines(parsed);
    this.#files.set(file, lines);
    return lines;
  }
  /** What the files of a file's folder tell about errors. */
  facts(file) {
    const folder = path9.dirname(file);
    const known = this.#facts.get(folder);
    if (known !== void 0) return known;
    const parsed = this.inFolder(folder).map((each2) => each2.file);
    const facts = parsed.length === 0 ? noFacts : failureFacts(parsed);
    this.#facts.set(folder, facts);
    return facts;
  }
  /** The files of a folder, as far as they have been read. */
  inFolder(folder) {
    const files = [...this.#texts.keys()].filter((each2) => path9.dirname(each2) === folder && each2.endsWith(".go"));
    return files.flatMap((each2) => this.lines(each2) ?? []);
  }
  #parsed(file) {
    const text = this.#texts.get(file);
    if (text === void 0) return null;
    const found = this.#syntax.parse(text, file);
    return found.known ? found.value : null;
  }
};

// src/contracts/summaries.ts
import { createHash as createHash2 } from "node:crypto";
function writeSummary({ code, answers }) {
  const { importPath, functions: functions3, itabs, described } = code;
  const text = JSON.stringify({
    importPath,
    functions: [...functions3.values()],
    itabs,
    described: [...described],
    answers
  });
  return `${sumOf(text)}
${text}`;
}
function readSummary(written, importPath) {
  const end = written.indexOf("\n");
  const text = written.slice(end + 1);
  if (end < 0 || written.slice(0, end) !== sumOf(text)) return null;
  const read = JSON.parse(text);
  if (read.importPath !== importPath) return null;
  const functions3 = new Map(read.functions.map((each2) => [each2.symbol, each2]));
  return {
    code: { importPath, functions: functions3, itabs: read.itabs, described: new Set(read.described) },
    answers: read.answers
  };
}
function sumOf(text) {
  return createHash2("sha256").update(text).digest("hex");
}

// src/contracts/program.ts
var Program = class {
  sources;
  /** What functions take back, as far as their sources are known. */
  resets;
  #side;
  #root;
  #settings;
  #tools;
  #packages = /* @__PURE__ */ new Map();
  /** Functions that packages hold of others: instantiations, and literals of what was inlined. */
  #elsewhere = /* @__PURE__ */ new Map();
  #files;
  #broken = /* @__PURE__ */ new Map();
  answers = new Answers((importPath) => this.#packages.has(importPath));
  #facts = /* @__PURE__ */ new Map();
  /** Packages whose summary has been kept by an earlier run. */
  #kept = /* @__PURE__ */ new Set();
  #graph = null;
  /** @param root whose go command compiles the packages. */
  constructor(side, root, settings, syntax, tools) {
    this.#side = side;
    this.#root = root;
    this.#settings = settings;
    this.#tools = tools;
    this.sources = new Sources(syntax);
    this.resets = new ResetReader(this.sources);
    this.#files = new PackageSources(side, tools.disk, this.sources);
  }
  /** For walks, of which one may go through thousands of functions. */
  get breathe() {
    return this.#tools.breathe;
  }
  get packageCount() {
    return this.#packages.size;
  }
  /** Why a package could not be compiled; null where it could. */
  problemOf(importPath) {
    return this.#broken.get(importPath) ?? null;
  }
  /** The functions that are declared at a place, instantiations each by itself. */
  declaredAt(importPath, file, line) {
    const found = [...this.#packages.get(importPath)?.functions.values() ?? []].filter(
      ({ at }) => at.line === line && at.file === file
    );
    if (found.length > 0) return found.filter(({ symbol }) => !isLiteral(symbol) && !symbol.endsWith("-fm"));
    return [...this.#elsewhere.values()].filter(({ at }) => at.line === line && at.file === file);
  }
  /** The function literals on some lines of a file. */
  literalsIn(importPath, file, from, to) {
    return [...this.#packages.get(importPath)?.functions.values() ?? []].filter(
      ({ at, symbol }) => at.file === file && from <= at.line && at.line <= to && isLiteral(symbol)
    );
  }
  async load(importPaths) {
    const wanted2 = [...new Set(importPaths)].filter((name) => !this.#packages.has(name)).sort();
    if (wanted2.length === 0) return;
    await this.#learn(wanted2.filter((name) => !this.#facts.has(name)));
    await Promise.all(wanted2.flatMap((name) => [this.#readSources(name), this.#restore(name)]));
    await this.#compile(wanted2.filter((name) => !this.#kept.has(name)));
    await this.#files.readInlined(wanted2.flatMap((name) => this.#packages.get(name) ?? []));
  }
  /** Keeps what has been found out for later runs. */
  async save() {
    const { summaries } = this.#tools;
    if (summaries === void 0 || summaries === null) return;
    for (const [importPath, code] of this.#packages) {
      const key = this.#facts.get(importPath)?.key ?? null;
      if (key === null || this.#broken.has(importPath)) continue;
      if (this.#kept.has(importPath) && !this.answers.changed.has(importPath)) continue;
      await summaries.write(key, writeSummary({ code, answers: this.answers.write(importPath) }));
    }
  }
  async #learn(names) {
    if (names.length === 0) return;
    const withKeys = this.#tools.summaries !== void 0 && this.#tools.summaries !== null;
    const tools = { go: this.#tools.go, read: (file) => this.#files.read(file) };
    const found = await packageFacts(names, this.#side, this.#root, this.#settings, withKeys, tools);
    for (const [name, facts] of found) this.#facts.set(name, facts);
  }
  async #readSources(importPath) {
    const facts = this.#facts.get(importPath);
    if (facts !== void 0) await this.#files.readPackage(importPath, facts);
  }
  async #restore(importPath) {
    const key = this.#facts.get(importPath)?.key ?? null;
    const written = key === null ? null : await this.#tools.summaries?.read(key) ?? null;
    const summary = written === null ? null : readSummary(written, importPath);
    if (summary === null) return;
    this.#kept.add(importPath);
    this.answers.read(importPath, summary.answers);
    this.#add(summary.code);
  }
  async #compile(wanted2) {
    if (wanted2.length === 0) return;
    const packages = wanted2.map((importPath) => ({ importPath, root: this.#root }));
    const code = new CodeCollector(this.#settings.goarch);
    const { go } = this.#tools;
    const problems = await compile(this.#side, packages, { all: outerFlags }, code.outer, go, this.#settings);
    for (const problem of problems) {
      for (const name of problem.package === null ? wanted2 : [problem.package])
        this.#broken.set(
          name,
          `${problem.position === null ? "" : `${problem.position}: `}${firstOf(problem.message)}`
        );
    }
    await compile(this.#side, packages, { all: innerFlags }, code.inner, go, this.#settings);
    for (const found of code.result()) this.#add(found);
    for (const name of wanted2)
      if (!this.#packages.has(name))
        this.#packages.set(name, { importPath: name, functions: /* @__PURE__ */ new Map(), itabs: [], described: /* @__PURE__ */ new Set() });
  }
  #add(code) {
    this.#packages.set(code.importPath, code);
    for (const [symbol, each2] of code.functions) if (!this.#elsewhere.has(symbol)) this.#elsewhere.set(symbol, each2);
  }
  /** Reads how the packages of the module import each other. */
  async loadGraph() {
    this.#graph ??= await moduleGraph(this.#side, this.#root, this.#settings, this.#tools.go);
  }
  /** All that a call of an interface's method can reach, where that is known. */
  implementations(call, code) {
    return implementationsOf(call, code, {
      graph: this.#graph,
      package: (importPath) => this.#packages.get(importPath),
      isBroken: (importPath) => this.#broken.has(importPath),
      isExposed: (importPath, name) => this.answers.ask({ package: importPath, symbol: "" }, `exposed ${name}`, () => {
        const files = this.#facts.get(importPath)?.goFiles ?? [];
        const lines = files.flatMap((file) => this.sources.lines(file) ?? []);
        return lines.length === 0 || lines.length < files.length || isExposed(name, lines);
      })
    });
  }
  /**
   * All that a call of a function value can reach, where it takes it from a variable of its own package that only the package's code assigns; else
   * null.
   */
  assigned(call, code) {
    const { goFiles = [], assembly = [] } = this.#facts.get(code.package) ?? {};
    if (assembly.length > 0 || !goFiles.includes(call.inner.file)) return null;
    return this.answers.ask(code, `assigned ${call.inner.file}:${call.inner.line}`, () => {
      const files = goFiles.flatMap((file) => this.sources.lines(file) ?? []);
      const functions3 = this.#packages.get(code.package)?.functions.values() ?? [];
      return files.length < goFiles.length ? null : calledValues(call, code, packageNames(files), [...functions3]);
    });
  }
  /** What a symbol means in the code of a package. */
  callee(symbol, from) {
    if (onlyHashes(symbol)) return { kind: "effect", effect: "never" };
    const own2 = this.#packages.get(from)?.functions.get(symbol);
    if (own2 !== void 0) return { kind: "code", code: own2 };
    if (symbol.startsWith("runtime.")) return effectOf(runtimeEffect(symbol.slice("runtime.".length)), symbol);
    const importPath = packageOf(symbol);
    const owner = importPath === "main" ? from : importPath;
    const linked2 = linkedEffect(symbol);
    if (linked2 === "always") return { kind: "effect", effect: linked2 };
    if (owner === "") return { kind: "unknown", why: "no Go function" };
    const inOwner = this.#packages.get(owner);
    if (inOwner === void 0) return { kind: "unloaded", package: owner };
    const code = inOwner.functions.get(symbol) ?? this.#elsewhere.get(symbol);
    if (code !== void 0) return { kind: "code", code };
    const calls = this.#files.assembly(symbol);
    if (calls !== void 0) return { kind: "assembly", calls };
    if (this.#broken.has(owner)) return { kind: "unknown", why: `${owner} does not compile` };
    return effectOf(linked2, symbol);
  }
};
function firstOf(message) {
  const [first = "", ...others] = message.split("\n").filter((line) => line.trim() !== "");
  return others.length === 0 ? first : `${first} (and ${others.length} more)`;
}
function effectOf(effect, symbol) {
  return effect === null ? { kind: "unknown", why: `${symbol} has no Go code that could be read` } : { kind: "effect", effect };
}

// src/contracts/rules.ts
import path10 from "node:path";
async function wantedOf2(rules, packages, root, folder, tools) {
  if (rules.length === 0) return [];
  const declared = await declaredIn(packages, tools);
  return rules.flatMap((rule) => {
    if (rule.function !== null) return [wanted(rule, functionNamed(rule.function, declared, "contracts"), root)];
    const fitting = wantedOfPackage(rule, declared, root, folder);
    if (fitting.length === 0)
      throw new UsageError(
        `contracts: no package with a function fits ${JSON.stringify(rule.package)}. Accepted: a pattern as for go build, such as ./internal/codec/...`
      );
    return fitting;
  });
}
async function fittingRules(rules, packages, root, tools) {
  if (rules.length === 0) return [];
  const declared = await declaredIn(packages, tools);
  return rules.flatMap((rule) => {
    if (rule.function === null) return wantedOfPackage(rule, declared, root, root);
    const fitting = functionsNamed(rule.function, declared);
    return fitting.length === 1 ? fitting.map((found) => wanted(rule, found, root)) : [];
  });
}
function wantedOfPackage(rule, declared, root, folder) {
  return declared.filter(
    ({ package: importPath, file, name }) => fits2(rule.package ?? "", importPath, path10.dirname(file), folder) && name !== "init" && name !== "_"
  ).map((found) => wanted(rule, found, root));
}
function wanted(rule, { package: importPath, name, file, line }, root) {
  const { promise, strict, allocations } = rule;
  const words = promise === "allocations" ? `allocations: ${allocations ?? 0}` : promise === "hot" ? "hot: true" : `noalloc: ${strict ? "strict" : "true"}`;
  const relative = path10.relative(root, file).replaceAll(path10.sep, "/");
  return {
    package: importPath,
    ...allocations === null ? {} : { allocations },
    directive: {
      promise,
      strict,
      scope: "reach",
      source: `contracts: ${words}`,
      file: relative,
      line,
      function: name,
      at: line,
      breaksUnproven: false
    }
  };
}
function fits2(pattern, importPath, packageFolder, folder) {
  const isWild = pattern.endsWith("/...") || pattern === "...";
  const base = isWild ? pattern.replace(/\/?\.\.\.$/, "") : pattern;
  const isPath = /^\.\.?(?:\/|$)/.test(pattern);
  const [whole, wanted2] = isPath ? [packageFolder, path10.resolve(folder, base)] : [importPath, base];
  return whole === wanted2 || isWild && (wanted2 === "" || whole.startsWith(isPath ? wanted2 + path10.sep : `${wanted2}/`));
}

export {
  allowing,
  assuming,
  reachesOf,
  checkContracts,
  violation,
  unprovenCall,
  resolvedCall,
  packagesOf,
  findDirectives,
  functionIn,
  declaredIn,
  Program,
  wantedOf2 as wantedOf,
  fittingRules
};

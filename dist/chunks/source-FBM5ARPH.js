import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  declarationOf,
  field,
  last,
  parts,
  pathTo,
  same,
  specs,
  statements,
  usesOf,
  walk,
  withoutParentheses
} from "./chunk-JUMY746N.js";
import {
  known,
  unavailable
} from "./chunk-DUUYLFVM.js";
import "./chunk-PY5VAGIZ.js";

// src/source/anchor.ts
var statementWords = /* @__PURE__ */ new Set(["for", "if", "switch", "select", "go", "defer", "return", "case", "default"]);
var wrappers = /* @__PURE__ */ new Set(["argument_list", "special_argument_list", "literal_value", "type_arguments"]);
var typeNodes = /* @__PURE__ */ new Set([
  "type_identifier",
  "package_identifier",
  "qualified_type",
  "generic_type",
  "slice_type",
  "array_type",
  "map_type",
  "struct_type",
  "implicit_length_array_type",
  "pointer_type"
]);
function anchoredAt(path, text, expression) {
  const leaf = last(path);
  if (leaf === void 0 || path.length < 2 || leaf.childCount > 0 || path.some((node2) => node2.type === "comment"))
    return null;
  const depth = expressionDepth(path);
  const chosen = path.slice(0, conversionDepth(path, depth, text, expression) + 1);
  const node = last(chosen) ?? leaf;
  return { path: chosen, span: spanOf(node, leaf, text) };
}
function expressionDepth(path) {
  let depth = path.length - 1;
  const leaf = path[depth];
  if (leaf === void 0) return depth;
  const named = leaf.isNamed && !leaf.type.endsWith("_content") && leaf.type !== "escape_sequence";
  if (!named) {
    depth--;
    while (depth > 0 && wrappers.has(path[depth]?.type ?? "") && isOpening(path[depth], leaf)) {
      if (path[depth]?.type === "literal_value" && path[depth - 1]?.type === "literal_element") break;
      depth--;
    }
  }
  while (depth > 1 && typeNodes.has(path[depth]?.type ?? "") && isTypeOfLiteral(path, depth)) depth--;
  return depth;
}
function isOpening(wrapper, leaf) {
  return wrapper?.startIndex === leaf.startIndex;
}
function isTypeOfLiteral(path, depth) {
  for (let at = depth; at > 0 && typeNodes.has(path[at]?.type ?? ""); at--) {
    const parent = path[at - 1];
    if (parent?.type === "composite_literal" || parent?.type === "type_conversion_expression") {
      return same(field(parent, "type"), path[at]) && parent.startIndex === path[depth]?.startIndex;
    }
  }
  return false;
}
function conversionDepth(path, depth, text, expression) {
  const wanted = compact(expression);
  const node = path[depth];
  if (node === void 0 || !wanted.endsWith(")")) return depth;
  for (let at = depth - 1; at > 0 && at >= depth - 3; at--) {
    const around = path[at];
    if (around?.type !== "call_expression" && around?.type !== "type_conversion_expression") continue;
    const target = field(around, "function") ?? field(around, "type");
    const opening = target === null ? "" : `${compact(text.slice(target))}(`;
    return wanted.startsWith(opening) && !compact(text.slice(node)).startsWith(opening) ? at : depth;
  }
  return depth;
}
function compact(expression) {
  return expression.replaceAll(/\s+/g, "").replace(/^\((\[\][^()]*|\*[^()]*)\)\(/, "$1(");
}
function spanOf(node, leaf, text) {
  if (node.type === "parameter_list" && leaf.type === "(") {
    const method = node.parent;
    const name = method?.type === "method_declaration" ? field(method, "name") : null;
    return name ?? leaf;
  }
  if (node.type === "function_declaration" || node.type === "method_declaration") return field(node, "name") ?? leaf;
  if (!statementWords.has(leaf.type)) return node;
  const body = field(node, "body") ?? field(node, "consequence") ?? node.children.find((child) => child.type === "{");
  const end = body === void 0 ? node.endIndex : body.startIndex;
  const head = text.text.slice(node.startIndex, end).trimEnd();
  return { startIndex: node.startIndex, endIndex: node.startIndex + head.length };
}

// src/source/appends.ts
function growsForSure(path, text) {
  const depth = path.findLastIndex((node) => isAppend(node, text));
  const call = path[depth];
  const list = call === void 0 ? null : field(call, "arguments");
  const slice = list === null ? void 0 : parts(list)[0];
  if (call === void 0 || list === null || slice === void 0) return false;
  const value = withoutParentheses(slice);
  if (value.type !== "identifier") return isFull(value, text);
  const declaration = declarationOf(
    text.slice(value),
    [...path.slice(0, depth + 1), list, value],
    value.startIndex,
    text
  );
  return declaration !== null && startsFull(declaration, text);
}
function isAppend(node, text) {
  if (node.type !== "call_expression") return false;
  const callee = field(node, "function");
  return callee?.type === "identifier" && text.slice(callee) === "append";
}
function isFull(node, text) {
  const value = withoutParentheses(node);
  switch (value.type) {
    case "nil":
    case "composite_literal":
      return true;
    case "type_conversion_expression":
    case "call_expression": {
      const operand = field(value, "operand") ?? argumentsOf(value)[0];
      const callee = field(value, "function");
      if (callee?.type === "identifier" && text.slice(callee) === "make") return argumentsOf(value).length === 2;
      return operand !== void 0 && withoutParentheses(operand).type === "nil" && argumentsOf(value).length <= 1;
    }
    case "slice_expression": {
      const [end, capacity] = [field(value, "end"), field(value, "capacity")];
      return end !== null && capacity !== null && text.slice(end) === text.slice(capacity);
    }
    default:
      return false;
  }
}
function argumentsOf(call) {
  const list = field(call, "arguments");
  return list === null ? [] : parts(list);
}
function startsFull(declaration, text) {
  const name = text.slice(declaration.name);
  return isDeclaredFull(declaration.name, text) && usesOf(declaration, text).every((path) => {
    const given = assignedTo(path);
    return given === "nothing" || given !== null && (isFull(given, text) || appendsTo(given, name, text));
  });
}
function isDeclaredFull(name, text) {
  for (let node = name.parent; node !== null; node = node.parent) {
    switch (node.type) {
      case "var_spec": {
        const value = valueFor(name, node.childrenForFieldName("name"), field(node, "value"));
        return value === "nothing" ? true : value !== null && isFull(value, text);
      }
      case "short_var_declaration": {
        const left = field(node, "left");
        const value = left === null ? null : valueFor(name, parts(left), field(node, "right"));
        return value !== null && value !== "nothing" && isFull(value, text);
      }
      case "parameter_declaration": {
        const list = node.parent;
        return list !== null && same(list.parent === null ? null : field(list.parent, "result"), list);
      }
      case "block":
      case "for_clause":
      case "range_clause":
        return false;
    }
  }
  return false;
}
function assignedTo(path) {
  const use = path[path.length - 1];
  const parent = path[path.length - 2];
  if (use === void 0 || parent === void 0) return "nothing";
  if (parent.type === "unary_expression" && parent.text.startsWith("&")) return null;
  const statement = path[path.length - 3];
  const isTarget = parent.type === "expression_list" && same(statement === void 0 ? null : field(statement, "left"), parent);
  if (!isTarget || statement === void 0) return "nothing";
  if (statement.type === "short_var_declaration") return valueFor(use, parts(parent), field(statement, "right"));
  return statement.type === "assignment_statement" ? valueFor(use, parts(parent), field(statement, "right")) : null;
}
function valueFor(name, names, values) {
  if (values === null) return "nothing";
  const given = values.type === "expression_list" ? parts(values) : [values];
  const index = names.findIndex((candidate) => same(candidate, name));
  return given.length === names.length ? given[index] ?? null : null;
}
function appendsTo(value, name, text) {
  const call = withoutParentheses(value);
  const [slice] = argumentsOf(call);
  return isAppend(call, text) && slice !== void 0 && text.slice(slice) === name;
}

// src/source/calls.ts
var calls = /* @__PURE__ */ new Set(["call_expression", "type_conversion_expression"]);
function callAround(path, own, text) {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const call = path[depth];
    if (call === void 0 || !calls.has(call.type)) continue;
    const inside = argumentIndex(path, depth);
    const isCallee = same(field(call, "function"), path[depth + 1]);
    const isSelf = depth === path.length - 1;
    if (!own && inside === null) continue;
    if (inside === null && !isSelf && !isCallee) continue;
    return describe(path, depth, inside, text);
  }
  return null;
}
function argumentIndex(path, depth) {
  const call = path[depth];
  const child = path[depth + 1];
  if (call === void 0 || child === void 0) return null;
  if (call.type === "type_conversion_expression") return same(field(call, "operand"), child) ? 0 : null;
  const list = field(call, "arguments");
  if (list === null || !same(list, child)) return null;
  const index = parts(list).findIndex((argument) => same(argument, path[depth + 2]));
  return index < 0 ? null : index;
}
function describe(path, depth, argument, text) {
  const call = path[depth];
  if (call === void 0) return null;
  const callee = field(call, "function") ?? field(call, "type");
  const list = field(call, "arguments");
  const operand = field(call, "operand");
  const values = list === null ? operand === null ? [] : [operand] : parts(list);
  const statement = path[depth - 1]?.type;
  return {
    callee: callee === null ? "" : text.slice(callee),
    arguments: values.map((value) => text.slice(value)),
    argument,
    form: statement === "go_statement" ? "go" : statement === "defer_statement" ? "defer" : "call",
    range: text.range(call)
  };
}

// src/source/closures.ts
function closuresCapturing(declaration, text) {
  const found = /* @__PURE__ */ new Map();
  for (const use of usesOf(declaration, text)) {
    const assigns = isAssigned(use);
    const address = isAddressed(use);
    for (const [depth, node] of use.entries()) {
      if (node.type !== "func_literal" || depth === 0) continue;
      const known2 = found.get(node.startIndex) ?? { path: use.slice(0, depth + 1), assigns: false, address: false };
      found.set(node.startIndex, { ...known2, assigns: known2.assigns || assigns, address: known2.address || address });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([start, { path, assigns, address }]) => ({
    ...text.place(start),
    endLine: text.place(last(path)?.endIndex ?? start).line,
    ...closureForm(path, text),
    assignsVariable: assigns,
    takesAddress: address
  }));
}
function closureForm(path, text) {
  let depth = path.length - 2;
  while (path[depth]?.type === "parenthesized_expression") depth--;
  const parent = path[depth];
  const child = path[depth + 1];
  const around = path[depth - 1];
  switch (parent?.type) {
    case "call_expression": {
      if (!same(field(parent, "function"), child)) return { form: "other", callee: "" };
      const form = around?.type === "go_statement" ? "go" : around?.type === "defer_statement" ? "defer" : "call";
      return { form, callee: "" };
    }
    case "argument_list": {
      const callee = around === void 0 ? null : field(around, "function");
      return { form: "argument", callee: callee === null ? "" : text.slice(callee) };
    }
    case "expression_list": {
      const returned2 = around?.type === "return_statement";
      return { form: returned2 ? "returned" : "assigned", callee: "" };
    }
    case "literal_element":
    case "var_spec":
      return { form: "assigned", callee: "" };
    default:
      return { form: "other", callee: "" };
  }
}
function isAssigned(use) {
  const [depth, target] = outermostTarget(use);
  const parent = use[depth - 1];
  if (parent === void 0 || target === void 0) return false;
  if (parent.type === "inc_statement" || parent.type === "dec_statement") return true;
  const statement = parent.type === "expression_list" ? use[depth - 2] : parent;
  const list = parent.type === "expression_list" ? parent : target;
  const assigning = ["assignment_statement", "short_var_declaration", "range_clause", "receive_statement"];
  return statement !== void 0 && assigning.includes(statement.type) && same(field(statement, "left"), list);
}
function isAddressed(use) {
  const [depth] = outermostTarget(use);
  const parent = use[depth - 1];
  return parent?.type === "unary_expression" && parent.firstChild?.type === "&";
}
function outermostTarget(use) {
  let depth = use.length - 1;
  for (; depth > 0; depth--) {
    const parent = use[depth - 1];
    const child = use[depth];
    if (parent === void 0 || child === void 0) break;
    const selects = (parent.type === "selector_expression" || parent.type === "index_expression") && same(field(parent, "operand"), child);
    if (!selects && parent.type !== "parenthesized_expression") break;
    if (parent.type === "parenthesized_expression" && !same(withoutParentheses(parent), withoutParentheses(child)))
      break;
  }
  return [depth, use[depth]];
}

// src/source/failure.ts
var errorName = /^([eE]rr([A-Z0-9_]\w*)?|\w*[a-z0-9](Err|Error)|[a-z]{1,2}err)$/;
var notAnError = /(Ch|Chan|Channel|Handler|Func|Fn|Log|Logger|Writer|Buf|Count|Msg|String)$/;
var makesError = /^(fmt\.Errorf|(errors|xerrors|pkgerrors)\.(New|Errorf)|status\.Errorf?)$/;
var soundsLikeError = /(^|\.)(\w*[eE]rrorf|[nN]ew\w*(Err|Error))$/;
var endsHere = /^(panic|os\.Exit|runtime\.Goexit|.+\.(Fatal|Panic)(f|ln|w)?|.+\.FailNow)$/;
function isErrorName(name) {
  return errorName.test(name) && !notAnError.test(name);
}
function calleeOf(call, text) {
  const callee = field(call, "function");
  return callee === null ? "" : text.slice(callee).replaceAll(/\s/g, "");
}
function isFatalCall(node, text) {
  return node.type === "call_expression" && endsHere.test(calleeOf(node, text));
}
function isErrorCall(node, text) {
  return node.type === "call_expression" && makesError.test(calleeOf(node, text));
}
function isNewError(expression, path, text) {
  const node = withoutParentheses(expression);
  switch (node.type) {
    case "call_expression":
      return isErrorCall(node, text) || soundsLikeError.test(calleeOf(node, text)) && argumentsOf2(node).length > 0;
    case "unary_expression": {
      const operand = field(node, "operand");
      return text.text[node.startIndex] === "&" && operand !== null && isNewError(operand, path, text);
    }
    case "composite_literal": {
      const type = field(node, "type");
      return type !== null && /(Err|Error|Errors)$/.test(text.slice(type).replace(/\[[^]*$/, ""));
    }
    case "identifier":
      return /^[eE]rr[A-Z]/.test(text.slice(node)) && !isLocal(text.slice(node), node, path, text);
    case "selector_expression": {
      const operand = field(node, "operand");
      const name = field(node, "field");
      if (operand?.type !== "identifier" || name === null) return false;
      return /^Err[A-Z]/.test(text.slice(name)) && !isLocal(text.slice(operand), node, path, text);
    }
    default:
      return false;
  }
}
function errorTest(condition, text) {
  const node = withoutParentheses(condition);
  if (node.type === "call_expression") {
    const [tested, target] = argumentsOf2(node);
    const looksAtError = /^(errors|xerrors)\.(Is|As)$/.test(calleeOf(node, text)) && tested !== void 0 && isError(tested, text);
    return looksAtError && !isEndOfInput(target, text) ? "particular" : "none";
  }
  if (node.type !== "binary_expression") return "none";
  const left = field(node, "left");
  const right = field(node, "right");
  const operator = field(node, "operator")?.type;
  if (left === null || right === null) return "none";
  const sides = operator === "&&" || operator === "||" ? [errorTest(left, text), errorTest(right, text)] : [];
  if (operator === "&&") return sides.includes("any") ? "any" : sides.includes("particular") ? "particular" : "none";
  if (operator === "||") return sides.includes("none") ? "none" : sides.includes("particular") ? "particular" : "any";
  const [error, other] = left.type === "nil" ? [right, left] : [left, right];
  if (!isError(error, text)) return "none";
  if (other.type === "nil") return operator === "!=" ? "any" : "none";
  return operator === "==" && !isEndOfInput(other, text) && isSentinel(other, text) ? "particular" : "none";
}
function isNoErrorTest(condition, text) {
  const node = withoutParentheses(condition);
  if (node.type !== "binary_expression" || field(node, "operator")?.type !== "==") return false;
  const left = field(node, "left");
  return left !== null && field(node, "right")?.type === "nil" && isError(left, text);
}
function isError(expression, text) {
  const node = withoutParentheses(expression);
  if (node.type === "identifier") return isErrorName(text.slice(node));
  if (node.type === "selector_expression") return isErrorName(text.slice(field(node, "field") ?? node));
  return node.type === "call_expression" && calleeOf(node, text).endsWith(".Err") && argumentsOf2(node).length === 0;
}
function isSentinel(node, text) {
  return /(^|\.)[eE]rr[A-Z]\w*$/.test(text.slice(node));
}
function isEndOfInput(node, text) {
  return node !== void 0 && /(^|\.)EOF$/.test(text.slice(node));
}
function isLocal(name, node, path, text) {
  return declarationOf(name, path, node.startIndex, text) !== null;
}
function endingOf(block, path, text) {
  const list = statements(block);
  const end = last(list);
  switch (end?.type) {
    case "return_statement":
      return returnEnding(end, list, path, text);
    case "continue_statement":
    case "break_statement":
    case "goto_statement":
      return "plain";
    case "expression_statement": {
      const [expression] = parts(end);
      return expression !== void 0 && isFatalCall(expression, text) ? "failure" : "none";
    }
    default:
      return "none";
  }
}
function returnEnding(statement, list, path, text) {
  const results = returned(statement);
  const result = last(results);
  if (result === void 0) return "plain";
  if (isNewError(result, path, text)) return "failure";
  if (result.type === "identifier" && isErrorName(text.slice(result))) {
    return isMadeIn(text.slice(result), list, path, text) ? "failure" : "given-error";
  }
  if (mentionsError(result, text)) return "given-error";
  return results.every((value) => isBlank(value, text)) ? "plain" : "success";
}
function returned(statement) {
  return parts(statement).flatMap((part) => part.type === "expression_list" ? parts(part) : [part]);
}
function isMadeIn(name, list, path, text) {
  const values = list.flatMap((statement) => {
    if (statement.type !== "short_var_declaration" && statement.type !== "assignment_statement") return [];
    const names = field(statement, "left");
    const right = field(statement, "right");
    if (names === null || right === null) return [];
    const index = parts(names).findIndex((target) => text.slice(target) === name);
    return index < 0 ? [] : [parts(names).length === parts(right).length ? parts(right)[index] ?? null : null];
  });
  const value = last(values);
  return value !== null && value !== void 0 && isNewError(value, path, text);
}
function mentionsError(node, text) {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === "identifier" || inner.type === "field_identifier") found ||= isErrorName(text.slice(inner));
    return !found;
  });
  return found;
}
function isBlank(expression, text) {
  const node = withoutParentheses(expression);
  const literals = ["nil", "true", "false", "int_literal", "float_literal", "rune_literal"];
  if (literals.includes(node.type)) return true;
  if (node.type === "interpreted_string_literal" || node.type === "raw_string_literal")
    return text.slice(node).length === 2;
  if (node.type === "unary_expression") return /^-\d+$/.test(text.slice(node));
  const body = node.type === "composite_literal" ? field(node, "body") : null;
  return body !== null && parts(body).length === 0;
}
function argumentsOf2(call) {
  const list = field(call, "arguments");
  return list === null ? [] : parts(list);
}

// src/source/loops.ts
function isInLoop(path) {
  const self = last(path);
  if (self?.type === "for_statement") return true;
  for (let depth = path.length - 2; depth >= 0; depth--) {
    const node = path[depth];
    const child = path[depth + 1];
    if (node?.type === "function_declaration" || node?.type === "method_declaration") return false;
    if (node?.type !== "for_statement" || child === void 0) continue;
    if (child.type === "range_clause") {
      if (same(field(child, "left"), path[depth + 2])) return true;
    } else if (child.type === "for_clause") {
      const part = path[depth + 2];
      const isStart = same(field(child, "initializer"), part);
      if (!isStart || part?.type === "short_var_declaration" && same(field(part, "left"), path[depth + 3]))
        return true;
    } else {
      return true;
    }
  }
  return false;
}

// src/source/cold.ts
function isCold(path, text) {
  const self = last(path);
  if (self === void 0) return false;
  if (isFatalCall(self, text)) return true;
  let makesError2 = isErrorCall(self, text);
  let returnsIt = false;
  let inBranch = false;
  for (let depth = path.length - 2; depth >= 0; depth--) {
    const node = path[depth];
    const child = path[depth + 1];
    if (node === void 0 || child === void 0) continue;
    switch (node.type) {
      case "source_file":
        return child.type === "var_declaration";
      case "function_declaration":
        if (same(field(node, "body"), child) && text.slice(field(node, "name") ?? node) === "init") return true;
        return makesError2 && inBranch && !isInLoop(path);
      case "method_declaration":
        return makesError2 && inBranch && !isInLoop(path);
      case "func_literal": {
        const { form } = closureForm(path.slice(0, depth + 1), text);
        if (form !== "call" && form !== "defer") return isRunOnce(path.slice(0, depth + 1), text);
        returnsIt = false;
        break;
      }
      case "call_expression":
        if (!same(field(node, "arguments"), child)) break;
        if (isFatalCall(node, text)) return true;
        makesError2 ||= isErrorCall(node, text);
        break;
      case "return_statement": {
        const error = last(returned(node));
        const at = error === void 0 ? -1 : path.findIndex((inner) => same(inner, error));
        returnsIt = error !== void 0 && at > 0 && isNewError(error, path, text);
        break;
      }
      default: {
        const branch = branchOf(node, child, text);
        if (branch === null) break;
        inBranch = true;
        const heat = branchHeat(branch, path.slice(0, depth + 2), { makesError: makesError2, returnsIt }, text);
        if (heat !== null) return heat === "cold";
      }
    }
  }
  return false;
}
function branchOf(node, child, text) {
  const plain = { block: child, test: "none", recovered: false };
  switch (node.type) {
    case "if_statement": {
      const condition = field(node, "condition");
      if (condition === null || child.type !== "block") return null;
      if (same(field(node, "consequence"), child)) {
        return { ...plain, test: errorTest(condition, text), recovered: isRecovered(node, condition, text) };
      }
      return same(field(node, "alternative"), child) ? { ...plain, test: isNoErrorTest(condition, text) ? "any" : "none" } : null;
    }
    case "expression_case": {
      if (child.type !== "statement_list") return null;
      const values = field(node, "value");
      const tests = values === null ? [] : parts(values).map((value) => errorTest(value, text));
      const test = tests.includes("none") || tests.length === 0 ? "none" : tests.includes("particular") ? "particular" : "any";
      return { ...plain, block: node, test };
    }
    case "type_case":
    case "default_case":
    case "communication_case":
      return child.type === "statement_list" ? { ...plain, block: node } : null;
    default:
      return null;
  }
}
function branchHeat({ block, test, recovered }, path, value, text) {
  const ending = endingOf(block, path, text);
  if (ending === "success") return value.returnsIt ? "cold" : "warm";
  if (recovered || value.returnsIt) return "cold";
  if (ending === "failure" && (test !== "none" || hasOneWayOut(block))) return "cold";
  if (ending === "given-error" && test !== "none") return "cold";
  if (test !== "any") return null;
  if (value.makesError) return "cold";
  return ending === "plain" && mentionsError(block, text) ? "cold" : null;
}
function hasOneWayOut(block) {
  let returns = 0;
  walk(block, (node) => {
    if (node.type === "return_statement") returns++;
    return node.type !== "func_literal";
  });
  return returns <= 1;
}
function isRecovered(statement, condition, text) {
  const initializer = field(statement, "initializer");
  const test = text.slice(withoutParentheses(condition)).replaceAll(/\s/g, "");
  if (test === "recover()!=nil") return true;
  const [, name] = /^(\w+):?=recover\(\)$/.exec(initializer === null ? "" : text.slice(initializer).replaceAll(/\s/g, "")) ?? [];
  return name !== void 0 && test === `${name}!=nil`;
}
function isRunOnce(path, text) {
  const depth = path.length - 1;
  const call = path[depth - 2];
  if (path[depth - 1]?.type !== "argument_list" || call?.type !== "call_expression") return false;
  const callee = calleeOf(call, text);
  if (/^sync\.Once(Func|Value|Values)$/.test(callee)) return path[1]?.type === "var_declaration";
  const [, once] = /^([\p{L}_][\p{L}\p{N}_]*)\.Do$/u.exec(callee) ?? [];
  const root = path[0];
  if (once === void 0 || root === void 0 || declarationOf(once, path, call.startIndex, text) !== null)
    return false;
  return root.namedChildren.filter(({ type }) => type === "var_declaration").flatMap(specs).some((spec) => {
    const type = field(spec, "type");
    const names = spec.childrenForFieldName("name").map((name) => text.slice(name));
    return type !== null && text.slice(type) === "sync.Once" && names.includes(once);
  });
}

// src/source/comments.ts
var marker = "//escapediff:allow";
function waiverMarks(tree, text) {
  const marks = [];
  let next = 0;
  for (const match of text.text.matchAll(/escapediff[ \t]*:/gi)) {
    if (match.index < next) continue;
    const comment = last(pathTo(tree, { startIndex: match.index, endIndex: match.index + 1 }));
    if (comment?.type !== "comment") continue;
    next = comment.endIndex;
    const words = text.slice(comment).trimEnd();
    if (!/^\/[/*][ \t]*escapediff[ \t]*:/i.test(words)) continue;
    const { line } = text.place(comment.startIndex);
    const rest = words.slice(marker.length);
    if (words.startsWith(marker) && (rest === "" || /^\s/.test(rest))) {
      const reason = rest.trim();
      const mistake = reason === "" ? `A reason must follow ${marker}, on the same line.` : null;
      marks.push({ line, reason, covers: coveredBy(line, comment.startIndex, text), mistake });
    } else {
      const found = words.split("\n", 1)[0]?.slice(0, 80) ?? "";
      marks.push({
        line,
        reason: "",
        covers: [],
        mistake: `Found \u201C${found}\u201D; a waiver is written \u201C${marker} reason\u201D.`
      });
    }
  }
  return marks;
}
function coveredBy(line, start, text) {
  const alone = text.lineSpan(line)?.startIndex === start;
  if (!alone) return [line];
  let next = line + 1;
  while (/^\s*\/\//.test(text.line(next))) next++;
  return next <= text.lineCount ? [next] : [];
}
function isGenerated(tree, text) {
  for (const node of tree.rootNode.namedChildren) {
    if (node.type !== "comment") return false;
    if (node.startPosition.column === 0 && /^\/\/ Code generated .* DO NOT EDIT\.\r?$/.test(text.slice(node)))
      return true;
  }
  return false;
}

// src/source/functions.ts
var declarations = /* @__PURE__ */ new Set(["function_declaration", "method_declaration"]);
function enclosingFunction(path) {
  return path.find((node) => declarations.has(node.type)) ?? null;
}
function declaredFunctions(root, text) {
  return root.namedChildren.filter((node) => declarations.has(node.type)).map((node) => describe2(node, text));
}
function functionName(declaration, text) {
  const nameNode = field(declaration, "name");
  const name = nameNode === null ? "" : text.slice(nameNode);
  const receivers = field(declaration, "receiver");
  if (receivers === null) return name;
  return receiverName(text.slice(receivers), name);
}
function receiverName(receiver, method) {
  const type = withoutComments(receiver).replace(/^\s*\(/, "").replace(/\)\s*$/, "").replace(/\[[^]*\]/, "").replaceAll(/[()]/g, " ");
  const base = last(type.split(/[\s*]+/).filter((word) => word !== "")) ?? "";
  return type.includes("*") ? `(*${base}).${method}` : `${base}.${method}`;
}
function describe2(node, text) {
  const body = field(node, "body");
  const heading = text.text.slice(node.startIndex, body?.startIndex ?? node.endIndex);
  const [receiver] = namesOf(field(node, "receiver"), text);
  return {
    name: functionName(node, text),
    range: text.range(node),
    signature: withoutComments(heading).replaceAll(/\s+/g, " ").trim(),
    receiver: receiver ?? null,
    parameters: namesOf(field(node, "parameters"), text),
    results: namesOf(field(node, "result"), text)
  };
}
function namesOf(list, text) {
  if (list?.type !== "parameter_list") return [];
  return parts(list).flatMap(
    (group) => group.childrenForFieldName("name").map((name) => ({ name: text.slice(name), ...text.place(name.startIndex) }))
  );
}
function withoutComments(text) {
  return text.replaceAll(/\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g, " ");
}

// src/source/header.ts
function endOfHeader(root) {
  const { children } = root;
  const last2 = children.findLastIndex(({ type }) => type === "package_clause" || type === "import_declaration");
  const header = children.slice(0, last2 + 1);
  const isWhole = header.some(({ type }) => type === "package_clause") && !header.some((node) => node.hasError);
  return isWhole ? header.at(-1)?.endIndex ?? null : null;
}

// src/source/text.ts
var SourceText = class {
  text;
  #file;
  #starts;
  constructor(text, file) {
    this.text = text;
    this.#file = file;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }
  get lineCount() {
    return this.#starts.length;
  }
  /** Without its line break; '' for a line that the file does not have. */
  line(line) {
    const start = this.#starts[line - 1];
    if (start === void 0) return "";
    return this.text.slice(start, (this.#starts[line] ?? this.text.length + 1) - 1).replace(/\r$/, "");
  }
  /** The offset of a line's first character; the text's end for a line that it does not have. */
  lineStart(line) {
    return this.#starts[line - 1] ?? this.text.length;
  }
  /** Null where there is no such line, where the line is shorter, and for column 0. */
  offset(line, column) {
    const start = this.#starts[line - 1];
    if (start === void 0 || column < 1) return null;
    const text = this.line(line);
    let units = 0;
    let bytes = 1;
    while (bytes < column && units < text.length) {
      const point = text.codePointAt(units) ?? 0;
      units += point > 65535 ? 2 : 1;
      bytes += byteLength(point);
    }
    return bytes === column && units < text.length ? start + units : null;
  }
  /** What the line holds between its first and its last character that is not white space; null where it holds nothing. */
  lineSpan(line) {
    const start = this.#starts[line - 1];
    const text = this.line(line);
    if (start === void 0 || text.trim() === "") return null;
    return { startIndex: start + text.length - text.trimStart().length, endIndex: start + text.trimEnd().length };
  }
  slice(span) {
    return this.text.slice(span.startIndex, span.endIndex);
  }
  range(span) {
    const start = this.place(span.startIndex);
    const end = this.place(span.endIndex);
    return { file: this.#file, ...start, endLine: end.line, endColumn: end.column };
  }
  place(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const before = this.text.slice(this.#starts[low], offset);
    return { line: low + 1, column: Buffer.byteLength(before) + 1 };
  }
  /** The source between a range's two ends; what lies beyond the file is left out. */
  textOf(range) {
    const start = this.#bound(range.line, range.column);
    const end = this.#bound(range.endLine, range.endColumn);
    return this.text.slice(start, end);
  }
  #bound(line, column) {
    const start = this.#starts[line - 1];
    if (start === void 0) return this.text.length;
    return this.offset(line, Math.max(column, 1)) ?? start + this.line(line).length;
  }
};
function byteLength(codePoint) {
  if (codePoint < 128) return 1;
  if (codePoint < 2048) return 2;
  return codePoint < 65536 ? 3 : 4;
}

// src/source/file.ts
var GoFile = class {
  #tree;
  #text;
  #functions = null;
  /** @param path what the ranges name as their file. */
  constructor(tree, text, path) {
    this.#tree = tree;
    this.#text = new SourceText(text, path);
  }
  /** The whole text; its offsets are those of the syntax tree. */
  get source() {
    return this.#text;
  }
  /** The syntax tree, for what no other answer tells. */
  get root() {
    return this.#tree.rootNode;
  }
  /** The text up to the end of the imports: all that the go command reads to list a package. Null where that part is not well-formed. */
  get header() {
    const end = endOfHeader(this.#tree.rootNode);
    return end === null ? null : this.#text.text.slice(0, end);
  }
  /** From the root down to the smallest node around a range; empty where the file has no such place. */
  pathAround(range) {
    const start = this.#text.offset(range.line, range.column);
    if (start === null) return [];
    const end = this.#text.offset(range.endLine, range.endColumn) ?? start + this.text(range).length;
    return pathTo(this.#tree, { startIndex: start, endIndex: Math.max(end, start + 1) });
  }
  /** Some of it is no Go that the grammar knows: answers about the rest still hold. */
  get hasSyntaxErrors() {
    return this.#tree.rootNode.hasError;
  }
  /**
   * What the syntax knows about a place.
   *
   * @param expression as the compiler prints it (`string(b)`, `&T{...}`): tells values apart that share a place.
   */
  context(line, column, expression = "") {
    const lineText = this.#text.line(line);
    const anchored = this.#anchored(line, column, expression);
    if (anchored === null) {
      const range = this.#text.range({ startIndex: 0, endIndex: 0 });
      return {
        function: "",
        functionRange: null,
        range: { ...range, line, column, endLine: line, endColumn: column },
        cold: false,
        inLoop: false,
        lineText
      };
    }
    const { path, span } = anchored;
    return {
      ...this.#enclosing(path, line),
      range: this.#text.range(span),
      cold: isCold(path, this.#text),
      inLoop: isInLoop(path),
      lineText
    };
  }
  /** The source between a range's ends. */
  text(range) {
    return this.#text.textOf(range);
  }
  /** The text of a line, without its line break; '' for a line that the file does not have. */
  line(line) {
    return this.#text.line(line);
  }
  /** The call that stands at a place, or has it in an argument: the nearest of them. */
  callAt(line, column) {
    const anchored = this.#anchored(line, column, "");
    return anchored === null ? null : callAround(anchored.path, true, this.#text);
  }
  /** The nearest call that has the expression at a place in one of its arguments. */
  enclosingCall(line, column) {
    const anchored = this.#anchored(line, column, "");
    return anchored === null ? null : callAround(anchored.path, false, this.#text);
  }
  /** Whether the append at a place needs a new array for certain: see appends.ts. */
  growsForSure(line, column) {
    const anchored = this.#anchored(line, column, "append");
    return anchored !== null && growsForSure(anchored.path, this.#text);
  }
  /** Where the local variable, parameter or result that `name` means at a place is declared; null for what is not local. */
  declarationOf(name, line, column) {
    const anchored = this.#anchored(line, column, "");
    if (anchored === null) return null;
    const found = declarationOf(name, anchored.path, last(anchored.path)?.startIndex ?? 0, this.#text);
    return found === null ? null : this.#text.place(found.name.startIndex);
  }
  /** The closures that use the variable which is declared (or used) at a place; empty where no local variable stands there. */
  closuresCapturing(line, column) {
    const declaration = this.#declarationAt(line, column);
    return declaration === null ? [] : closuresCapturing(declaration, this.#text);
  }
  /** In the order of the file. Those of stretches that the grammar can't read are missing: see `hasSyntaxErrors`. */
  functions() {
    return this.#functions ??= declaredFunctions(this.#tree.rootNode, this.#text);
  }
  waivers() {
    return waiverMarks(this.#tree, this.#text);
  }
  isGenerated() {
    return isGenerated(this.#tree, this.#text);
  }
  /** Frees the syntax tree. Only `text` and `line` may be called after that. */
  dispose() {
    this.#tree.delete();
  }
  #anchored(line, column, expression) {
    const offset = this.#text.offset(line, column);
    if (offset !== null) {
      const path = pathTo(this.#tree, { startIndex: offset, endIndex: offset + 1 });
      const anchored = anchoredAt(path, this.#text, expression);
      if (anchored !== null) return anchored;
    }
    const span = this.#text.lineSpan(line);
    return span === null ? null : { path: this.#around(span), span };
  }
  /** What holds a whole line; of the line that a loop begins in, what is around the loop. */
  #around(span) {
    const path = pathTo(this.#tree, span);
    return last(path)?.type === "for_statement" ? path.slice(0, -1) : path;
  }
  #enclosing(path, line) {
    const declaration = enclosingFunction(path);
    if (declaration !== null) {
      return { function: functionName(declaration, this.#text), functionRange: this.#text.range(declaration) };
    }
    const unread = path.some((node) => node.isError) || path[1]?.hasError === true;
    return (unread ? this.#unreadFunction(line) : null) ?? { function: "", functionRange: null };
  }
  /** Where the grammar lost its way, gofmt's layout still shows the functions: `func` and `}` at the beginning of a line. */
  #unreadFunction(line) {
    let first = line;
    while (first > 0 && !this.#text.line(first).startsWith("func ")) {
      if (first < line && this.#text.line(first).startsWith("}")) return null;
      first--;
    }
    const heading = /^func\s+(\([^)]*\))?\s*([\p{L}_][\p{L}\p{N}_]*)/u.exec(this.#text.line(first));
    if (heading === null) return null;
    let end = first;
    while (end < this.#text.lineCount && !this.#text.line(end).startsWith("}")) end++;
    if (end < line) return null;
    const [, receiver, name = ""] = heading;
    const start = { line: first, column: 1 };
    const file = this.#text.range({ startIndex: 0, endIndex: 0 }).file;
    return {
      function: receiver === void 0 ? name : receiverName(receiver, name),
      functionRange: { file, ...start, endLine: end, endColumn: 2 }
    };
  }
  #declarationAt(line, column) {
    const anchored = this.#anchored(line, column, "");
    const node = anchored === null ? void 0 : last(anchored.path);
    if (anchored === null || node === void 0) return null;
    const typeCase = anchored.path.findLast(({ type }) => type === "type_case");
    if (typeCase !== void 0 && isCaseType(typeCase, anchored.path)) {
      const alias = anchored.path.findLast(({ type }) => type === "type_switch_statement");
      const name = alias === void 0 ? null : field(alias, "alias")?.firstNamedChild;
      return name === null || name === void 0 ? null : { name, scope: typeCase, outside: true };
    }
    return node.type === "identifier" ? declarationOf(this.#text.slice(node), anchored.path, node.startIndex, this.#text) : null;
  }
};
function isCaseType(typeCase, path) {
  const child = path[path.findIndex((node) => same(node, typeCase)) + 1];
  return child !== void 0 && child.type !== "statement_list";
}

// src/source/newer-syntax.ts
function readableByGrammar(text) {
  return withoutMethodTypeParameters(withPlainNew(text));
}
var reach = 500;
var genericMethod = /^func[ \t]*\([^()\n]*\)[ \t]*[\p{L}_][\p{L}\p{N}_]*(?=\[)/gmu;
function withoutMethodTypeParameters(text) {
  const pieces = [];
  let done = 0;
  for (const match of text.matchAll(genericMethod)) {
    const start = match.index + match[0].length;
    const end = closing(text, start, "[", "]");
    if (end === null) continue;
    pieces.push(text.slice(done, start), text.slice(start, end + 1).replaceAll(/[^\n\r]/g, " "));
    done = end + 1;
  }
  return pieces.join("") + text.slice(done);
}
function withPlainNew(text) {
  return text.replaceAll(/(?<![\p{L}\p{N}_.])new\(/gu, (match, at) => {
    const open = at + 3;
    const end = closing(text, open, "(", ")");
    return end === null || isType(text.slice(open + 1, end).trim()) ? match : "neW(";
  });
}
function isType(argument) {
  return /^[\p{L}_*][\p{L}\p{N}_.*]*(\[[^{}()]*\])?$/u.test(argument) || /^(\[|map\[|chan\b|func\b|struct\b|interface\b)([^{}]*|[^{}]*\b(struct|interface) ?\{[^{}]*\})$/.test(argument);
}
function closing(text, start, open, close) {
  let depth = 0;
  for (let at = start; at < text.length && at < start + reach; at++) {
    if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at;
  }
  return null;
}

// src/source/syntax.ts
var largestFile = 4 * 1024 * 1024;
var progressPerCharacter = 1;
var progressAtLeast = 1e4;
var GoSyntax = class {
  #parser;
  /** What has been parsed, by path: most files are the same on both sides, and in all builds. */
  #parsed = /* @__PURE__ */ new Map();
  /** @param parser has the Go language set. */
  constructor(parser) {
    this.#parser = parser;
  }
  /**
   * Parses one file; the same text at the same path once only. Syntax errors don't keep it from being read: see GoFile.hasSyntaxErrors.
   *
   * @param path what the ranges of the answers name as their file.
   * @returns unavailable for files that are too large, or that the parser can't get through in a sensible time.
   */
  parse(text, path) {
    const known2 = this.#parsed.get(path) ?? [];
    const before = known2.find((each) => each.text === text);
    if (before !== void 0) return before.file;
    const file = this.#read(text, path);
    this.#parsed.set(path, [...known2, { text, file }]);
    return file;
  }
  /** Frees the syntax trees of texts that are not needed again. */
  forget(texts) {
    for (const [path, text] of texts) {
      const known2 = this.#parsed.get(path) ?? [];
      for (const { file } of known2.filter((each) => each.text === text)) if (file.known) file.value.dispose();
      this.#parsed.set(
        path,
        known2.filter((each) => each.text !== text)
      );
    }
  }
  #read(text, path) {
    if (text.length > largestFile) {
      return unavailable(`${path} has ${text.length} characters; up to ${largestFile} are parsed`);
    }
    const tree = this.#tree(text);
    if (tree === null) return unavailable(`${path} can't be parsed: too many syntax errors`);
    if (!tree.rootNode.hasError) return known(new GoFile(tree, text, path));
    const readable = readableByGrammar(text);
    const again = readable === text ? null : this.#tree(readable);
    if (again !== null && errors(again) < errors(tree)) {
      tree.delete();
      return known(new GoFile(again, text, path));
    }
    again?.delete();
    return known(new GoFile(tree, text, path));
  }
  #tree(text) {
    let left = progressAtLeast + text.length * progressPerCharacter;
    try {
      return this.#parser.parse(text, null, { progressCallback: () => --left < 0 });
    } finally {
      this.#parser.reset();
    }
  }
};
function errors(tree) {
  return tree.rootNode.hasError ? tree.rootNode.descendantsOfType("ERROR").length + 1 : 0;
}
export {
  GoFile,
  GoSyntax,
  largestFile
};

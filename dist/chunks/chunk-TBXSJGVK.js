import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  known,
  unavailable
} from "./chunk-6T4QM65A.js";
import {
  lazy
} from "./chunk-APXOPE27.js";

// src/source/remembered.ts
var Remembered = class {
  #known = /* @__PURE__ */ new WeakMap();
  /**
   * @param owner the file, as far as it is read.
   * @param key of a node: its id, or where it begins in the file.
   */
  of(owner, key, find) {
    const known3 = this.#known.get(owner) ?? /* @__PURE__ */ new Map();
    this.#known.set(owner, known3);
    const before = known3.get(key) ?? { found: find() };
    known3.set(key, before);
    return before.found;
  }
};

// src/source/tree.ts
function pathTo(tree, { startIndex, endIndex }) {
  const root = tree.rootNode;
  const target = root.descendantForIndex(startIndex, endIndex);
  return [root, ...target === null ? [] : pathBelow(root, target)];
}
function pathBelow(top, bottom) {
  const path = [];
  for (let node = top; node.id !== bottom.id; ) {
    const child = node.childWithDescendant(bottom);
    if (child === null || child.id === node.id) break;
    path.push(child);
    node = child;
  }
  return path;
}
function last(items) {
  return items[items.length - 1];
}
function field(node, name) {
  return node.childForFieldName(name);
}
function same(a, b) {
  return a?.id === b?.id && a !== null && a !== void 0;
}
function parts(node) {
  return node.namedChildren.filter((child) => child.type !== "comment");
}
function statements(block) {
  const list = block.namedChildren.filter((child) => child.type === "statement_list");
  return list.flatMap(parts);
}
function withoutParentheses(node) {
  let inner = node;
  while (inner.type === "parenthesized_expression") {
    const [only] = parts(inner);
    if (only === void 0) break;
    inner = only;
  }
  return inner;
}
function walk(from, visit) {
  const cursor = from.walk();
  let depth = 0;
  try {
    for (; ; ) {
      if (visit(cursor.currentNode, depth) && cursor.gotoFirstChild()) {
        depth++;
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return;
        depth--;
      }
    }
  } finally {
    cursor.delete();
  }
}

// src/source/scope.ts
var functions = /* @__PURE__ */ new Set(["function_declaration", "method_declaration", "func_literal"]);
function declarationOf(name, path, at, text) {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const node = path[depth];
    if (node === void 0) continue;
    const found = declaredBy(node, path[depth + 1] ?? null, at, text).find((declared) => text.slice(declared) === name);
    if (found !== void 0) return { name: found, scope: node };
    if (node.type === "function_declaration" || node.type === "method_declaration") return null;
  }
  return null;
}
function usesOf(declaration, text) {
  const { scope, outside } = declaration;
  const name = text.slice(declaration.name);
  const uses = [];
  for (const { index } of text.slice(scope).matchAll(new RegExp(`(?<!${letter})${name}(?!${letter})`, "gu"))) {
    const startIndex = scope.startIndex + index;
    const node = scope.descendantForIndex(startIndex, startIndex + name.length);
    if (node?.type !== "identifier") continue;
    const path = [scope, ...pathBelow(scope, node)];
    if (isKey(path)) continue;
    const meant = declarationOf(name, path, node.startIndex, text);
    if (meant === null ? outside === true : same(meant.name, declaration.name)) uses.push(path);
  }
  return uses;
}
var letter = String.raw`[\p{L}\p{N}_]`;
function isKey(path) {
  const pair = path[path.length - 3];
  const key = path[path.length - 2];
  return pair?.type === "keyed_element" && same(pair.firstNamedChild, key);
}
function declaredBy(scope, child, at, text) {
  if (functions.has(scope.type)) {
    return ["receiver", "parameters", "result"].flatMap((name) => parameterNames(field(scope, name)));
  }
  switch (scope.type) {
    case "block":
    case "expression_case":
    case "type_case":
    case "default_case":
      return inStatements(scope, at, text);
    case "communication_case": {
      const communication = field(scope, "communication");
      const received = communication === null ? [] : communication.endIndex <= at ? namesDeclared(communication, at) : whileDeclaring(communication, at);
      return [...received, ...inStatements(scope, at, text)];
    }
    case "if_statement":
    case "expression_switch_statement":
    case "type_switch_statement": {
      const initializer = field(scope, "initializer");
      const alias = field(scope, "alias");
      return [
        ...initializer === null ? [] : namesDeclared(initializer, at),
        ...alias === null || alias.startIndex > at ? [] : identifiers(alias)
      ];
    }
    case "for_statement": {
      const clause = parts(scope).find(({ type }) => type === "for_clause" || type === "range_clause");
      if (clause === void 0) return [];
      if (clause.type === "range_clause")
        return same(child, clause) ? whileDeclaring(clause, at) : namesDeclared(clause, at);
      const initializer = field(clause, "initializer");
      return initializer === null ? [] : namesDeclared(initializer, at);
    }
    default:
      return [];
  }
}
function inStatements(block, at, text) {
  const own = block.parent !== null && functions.has(block.parent.type) ? block.parent : null;
  const heading = own === null ? [] : ["receiver", "parameters", "result"].flatMap((name) => parameterNames(field(own, name)));
  const taken = new Set(heading.map((node) => text.slice(node)));
  const found = [];
  for (const { statement, startIndex, endIndex, names } of declaringIn(block, text)) {
    if (startIndex > at) break;
    for (const name of endIndex <= at ? names : namesDeclared(statement, at)) {
      const isShort = statement.type === "short_var_declaration";
      if (isShort && taken.has(text.slice(name))) continue;
      taken.add(text.slice(name));
      found.push(name);
    }
  }
  return found;
}
var declaring = new Remembered();
function declaringIn(block, text) {
  return declaring.of(
    text,
    block.id,
    () => statements(block).flatMap((outer) => {
      const { startIndex, endIndex } = outer;
      const statement = outer.type === "labeled_statement" ? parts(outer)[1] ?? outer : outer;
      const names = namesDeclared(statement, endIndex);
      return names.length === 0 ? [] : [{ statement, startIndex, endIndex, names }];
    })
  );
}
function namesDeclared(statement, at) {
  switch (statement.type) {
    case "short_var_declaration":
      return statement.endIndex <= at ? identifiers(field(statement, "left")) : whileDeclaring(statement, at);
    case "range_clause":
    case "receive_statement":
      return statement.children.some(({ type }) => type === ":=") ? identifiers(field(statement, "left")) : [];
    case "var_declaration":
    case "const_declaration":
      return specs(statement).flatMap((spec) => {
        const names = spec.childrenForFieldName("name").filter(({ type }) => type === "identifier");
        return spec.endIndex <= at ? names : names.filter((name) => name.startIndex <= at && at < name.endIndex);
      });
    default:
      return [];
  }
}
function whileDeclaring(statement, at) {
  if (!statement.children.some(({ type }) => type === ":=")) return [];
  return identifiers(field(statement, "left")).filter((name) => name.startIndex <= at && at < name.endIndex);
}
function specs(declaration) {
  return parts(declaration).flatMap((part) => part.type === "var_spec_list" ? parts(part) : [part]);
}
function importSpecs(root) {
  return root.namedChildren.filter(({ type }) => type === "import_declaration").flatMap(
    (declaration) => parts(declaration).flatMap((part) => part.type === "import_spec_list" ? parts(part) : [part])
  );
}
function identifiers(list) {
  if (list === null) return [];
  return list.type === "identifier" ? [list] : parts(list).filter(({ type }) => type === "identifier");
}
function parameterNames(list) {
  if (list?.type !== "parameter_list") return [];
  return parts(list).flatMap((group) => group.childrenForFieldName("name"));
}

// src/source/closures.ts
function closuresCapturing(declaration, text) {
  const found = /* @__PURE__ */ new Map();
  for (const use of usesOf(declaration, text)) {
    const assigns = isAssigned(use);
    const address = isAddressed(use);
    for (const [depth, node] of use.entries()) {
      if (node.type !== "func_literal" || depth === 0) continue;
      const known3 = found.get(node.startIndex) ?? { path: use.slice(0, depth + 1), assigns: false, address: false };
      found.set(node.startIndex, { ...known3, assigns: known3.assigns || assigns, address: known3.address || address });
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
function callsOf(path, text) {
  const statement = path[path.length - 3];
  const names = statement?.type === "short_var_declaration" ? field(statement, "left") : null;
  const [name, ...others] = names === null ? [] : parts(names);
  if (name === void 0 || others.length > 0) return null;
  const declaration = declarationOf(text.slice(name), path, name.startIndex, text);
  if (declaration === null) return null;
  const around = path.slice(
    0,
    path.findIndex((node) => same(node, declaration.scope))
  );
  const calls2 = [];
  for (const use of usesOf(declaration, text)) {
    if (same(last(use), name)) continue;
    const [outer, call] = use.slice(-3);
    const isCall2 = call?.type === "call_expression" && same(field(call, "function"), last(use));
    if (!isCall2 || outer?.type === "go_statement") return null;
    calls2.push([...around, ...use.slice(0, -1)]);
  }
  return calls2.length === 0 ? null : calls2;
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

// src/source/failure/knowledge.ts
var nothingKnown = {
  notNil: /* @__PURE__ */ new Set(),
  ended: /* @__PURE__ */ new Set(),
  unseen: /* @__PURE__ */ new Set(),
  recovered: /* @__PURE__ */ new Set(),
  closures: /* @__PURE__ */ new Map(),
  told: "nothing",
  done: false
};
var longestWritten = 300;
function written(node, text) {
  if (node === null || node.endIndex - node.startIndex > longestWritten) return "";
  return text.slice(node).replaceAll(/\s/g, "");
}

// src/source/failure/names.ts
var errorName = /^([eE]rr([A-Z0-9_]\w*)?|\w*[a-z0-9](Err|Error)|[a-z]{1,2}err)$/;
var notAnError = /(Ch|Chan|Channel|Handler|Func|Fn|Log|Logger|Writer|Buf|Count|Msg|String)$/;
var errorsName = /^(\w*[a-z0-9](Errs|Errors)|[eE]rrs|[eE]rrors|[a-z]{1,2}errs)$/;
function isErrorName(name) {
  return errorName.test(name) && !notAnError.test(name);
}
function isErrorsName(name) {
  return errorsName.test(name);
}
function isErrorTypeName(name) {
  return /(Err|Error|Errors)$|^Err[A-Z]/.test(name);
}
var endsWell = /(?<!Unexpected)EOF$|(^|\.|[a-z0-9_])(Skip(Dir|All)?|Stop(ped)?|Done|Break|Continue|End|TryAgain)$|^(skip|stop|done)$/;
function isFixedErrorName(name) {
  if (endsWell.test(name)) return false;
  return /(^|\.)[eE]rr[A-Z]\w*$/.test(name) || /^context\.(Canceled|DeadlineExceeded)$/.test(name);
}
function isWayToEndWell(name) {
  return endsWell.test(name);
}
var makesError = /^(fmt\.Errorf|(errors|xerrors|pkgerrors)\.(New|Errorf|Newf)|status\.Errorf?|status\.Newf?\((?!codes\.OK).*\)\.Err)$/;
function alwaysMakesError(callee) {
  return makesError.test(callee);
}
var wrapsError = /^(errors\.(Join|Wrap|Wrapf|WithStack|WithMessage|WithMessagef|Trace|Annotatef?)|multierr\.(Append|Combine)|multierror\.Append)$/;
function wrapsGivenError(callee) {
  return wrapsError.test(callee);
}
function tellsOfFailure(callee) {
  return /(^|\.)((set|add|send|write|render|respond|reply|return|report|record|push|emit|raise|throw|json|http|log)?_?err(or)?(f|ln|w|s|response|json|context|ctx|depth)?|fail(f|ed|with\w*)?)$/i.test(
    callee
  ) || /(^|\.)fail[A-Z]\w*$/.test(callee);
}
var soundsLikeError = /(^|\.)(\w*[eE]rrorf|[nN]ew\w*(Err|Error)f?)$|(^|\.)\w*[eE]rr(or)?s\.New\w*$/;
function soundsLikeMakingError(callee) {
  return soundsLikeError.test(callee);
}
function isErrorMakerOfOthers(callee) {
  return /^\w+\.([A-Z]\w*Error|Error\w+)$/.test(callee);
}
var endsHere = /^(panic|os\.Exit|syscall\.Exit|runtime\.Goexit|.+\.(Fatal|Panic)(f|ln|w|s|S|Depth|Context|Ctx)?|.+\.FailNow|(.+\.)?[kg]?log\.Exit(f|ln|Depth)?)$|\.(Fatal|Panic)\(\)\./;
function endsTheProgram(callee) {
  return endsHere.test(callee);
}
function isFormatting(callee) {
  return /^((fmt|errors|strings|strconv|bytes|path|filepath)\.\w+|len|cap|string|any|error|append|.+\.(Error|String|Name|Errorf|New\w*Err(or)?))$/.test(
    callee
  );
}
function isLogging(callee) {
  return /(^|\.)([lL]og|[tT]rac(e|ing)|[dD]ebug|[iI]nfo|[nN]otice|[wW]arn(ing)?|[eE]rror|[cC]rit(ical)?|F?[pP]rint)(f|ln|w|s|S|Depth|Context|Ctx|Attrs)?$/.test(
    callee
  ) || /\(.*\)\.(Msgf?|Send|Logf?|Errorf?|Warnf?|Infof?)$/.test(callee);
}
var goodStatus = new Set(
  "Continue SwitchingProtocols Processing EarlyHints OK Created Accepted NonAuthoritativeInfo NoContent ResetContent PartialContent MultiStatus AlreadyReported IMUsed MultipleChoices MovedPermanently Found SeeOther NotModified UseProxy TemporaryRedirect PermanentRedirect".split(" ")
);
function isFailureStatus(constant) {
  const [, name] = /^\w+\.Status([A-Z]\w*)$/.exec(constant) ?? [];
  return name !== void 0 && /^(http|fiber|fasthttp|consts|nethttp|stdhttp)\./.test(constant) && !goodStatus.has(name);
}
function takesStatus(callee) {
  return /(^http\.Error|\.(WriteHeader|Status|SendStatus|JSON|IndentedJSON|PureJSON|XML|YAML|String|HTML|Blob|NoContent|Data|AbortWith\w+|WriteError\w*|WriteErrorString))$/.test(
    callee
  );
}
function answersFailure(callee) {
  return /^(http\.NotFound|http\.Error|.+\.AbortWithError)$/.test(callee);
}

// src/source/failure/calls.ts
function isCall(node) {
  return node.type === "call_expression" || node.type === "type_conversion_expression";
}
var callees = /* @__PURE__ */ new WeakMap();
function calleeOf(call, text) {
  const before = callees.get(call);
  if (before !== void 0) return before;
  const callee = written(field(call, "function") ?? field(call, "type"), text).replace(/\[.*\]$/, "");
  callees.set(call, callee);
  return callee;
}
function argumentsOf(call) {
  const list = field(call, "arguments");
  if (list !== null) return parts(list);
  const operand = field(call, "operand");
  return operand === null ? [] : [operand];
}
function knownCallee(call, scope) {
  const callee = calleeOf(call, scope.text);
  const dot = callee.indexOf(".");
  if (dot < 0) return callee;
  const qualifier = callee.slice(0, dot);
  if (scope.types.has(qualifier)) return callee;
  return `${scope.imports.get(qualifier) ?? qualifier}${callee.slice(dot)}`;
}
function ownFunction(call, { text, knowledge, imports, types }, known3) {
  const callee = calleeOf(call, text);
  if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(callee)) {
    return known3.closures.get(callee) ?? (types.has(callee) ? null : knowledge.functionNamed(callee));
  }
  const [, operand = "", name] = /^(.*)\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(callee) ?? [];
  if (name === void 0) return null;
  const type = types.get(operand);
  if (type === void 0 && imports.has(operand)) return null;
  const receiver = /^\*?([\p{L}_][\p{L}\p{N}_]*)(\[.*\])?$/u.exec(type ?? "")?.[1];
  if (receiver !== void 0) {
    const method = knowledge.methodNamed(name, receiver);
    if (method !== null) return method;
  }
  return new RegExp("^\\p{Lu}", "u").test(name) ? null : knowledge.methodNamed(name, null);
}
function endsHere2(call, scope, known3) {
  if (call.type !== "call_expression") return false;
  return endsTheProgram(knownCallee(call, scope)) || ownFunction(call, scope, known3)?.dies === true;
}
function failsTest(call, scope) {
  if (call.type !== "call_expression") return false;
  const [, operand, name] = /^(\w+)\.(Error|Errorf|Fail)$/.exec(calleeOf(call, scope.text)) ?? [];
  if (operand === void 0 || name === void 0) return false;
  return /^\*?testing\.(T|B|F|TB)$/.test(scope.types.get(operand) ?? "");
}
function answersWithFailure(call, scope) {
  let inner = call;
  for (let link = 0; link < longestChain && inner?.type === "call_expression"; link++) {
    if (isFailureAnswer(inner, scope)) return true;
    const target = field(inner, "function");
    inner = target?.type === "selector_expression" ? field(target, "operand") : null;
  }
  return false;
}
var longestChain = 4;
function isFailureAnswer(call, scope) {
  const callee = knownCallee(call, scope);
  if (answersFailure(callee)) return true;
  if (/^(assert|require)\./.test(callee)) return false;
  const values = argumentsOf(call).map((argument) => written(argument, scope.text));
  return values.some(isFailureStatus) || takesStatus(callee) && values.some((value) => /^[45]\d\d$/.test(value));
}

// src/source/failure/quiet.ts
function doesNothingElse(stretch, scope) {
  let quiet = true;
  walk(stretch, (node) => {
    switch (node.type) {
      case "go_statement":
      case "defer_statement":
      case "send_statement":
      case "select_statement":
        quiet = false;
        break;
      case "expression_statement": {
        const [call] = parts(node);
        quiet &&= call !== void 0 && isQuietCall(call, scope);
        break;
      }
    }
    return quiet && node.type !== "func_literal";
  });
  return quiet;
}
function isQuietCall(call, scope) {
  if (call.type !== "call_expression") return false;
  const callee = knownCallee(call, scope);
  return isLogging(callee) || isFormatting(callee) || endsTheProgram(callee) || /\.Write(String|Byte|Rune)?$/.test(callee) || answersWithFailure(call, scope) || tellsOfFailure(callee);
}

// src/text/short-name.ts
function shortName(name) {
  return name.slice(name.lastIndexOf(".") + 1);
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
function appendsWithin(path, { startIndex, endIndex }, text) {
  const found = [];
  const visit = (around) => {
    const node = last(around);
    if (node === void 0 || node.endIndex <= startIndex || node.startIndex >= endIndex) return;
    if (isAppend(node, text) && node.startIndex >= startIndex) found.push(around);
    for (const child of node.namedChildren) visit([...around, child]);
  };
  visit(path);
  return found;
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
      const operand = field(value, "operand") ?? argumentsOf2(value)[0];
      const callee = field(value, "function");
      if (callee?.type === "identifier" && text.slice(callee) === "make") return argumentsOf2(value).length === 2;
      return operand !== void 0 && withoutParentheses(operand).type === "nil" && argumentsOf2(value).length <= 1;
    }
    case "slice_expression": {
      const [end, capacity] = [field(value, "end"), field(value, "capacity")];
      return end !== null && capacity !== null && text.slice(end) === text.slice(capacity);
    }
    default:
      return false;
  }
}
function argumentsOf2(call) {
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
  const [slice] = argumentsOf2(call);
  return isAppend(call, text) && slice !== void 0 && text.slice(slice) === name;
}

// src/source/written-type.ts
var deepest = 4;
var numbers = /^(?:u?int(?:8|16|32|64)?|uintptr|byte|rune|float(?:32|64))$/;
var strings = /^(?:fmt\.Sprint(?:f|ln)?|strings\.(?:Join|Repeat|Replace(?:All)?|To\w+|Title|Map|Trim\w*|Clone)|strconv\.(?:Itoa|Quote\w*|Format\w+)|(?:file)?path\.(?:Join|Base|Dir|Ext|Clean)|string|(?:.*\.)?(?:String|Error))\(/s;
function writtenType(expression, path, at, text, depth = 0) {
  if (strings.test(expression)) return "string";
  if (/^(?:len|cap)\(/.test(expression)) return "int";
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(expression) || depth > deepest) return null;
  const declared = declarationOf(expression, path, at, text)?.name;
  const around = declared?.parent ?? null;
  if (declared === void 0 || around === null) return null;
  const holder = around.type === "expression_list" ? around.parent : around;
  if (holder === null) return null;
  switch (holder.type) {
    case "parameter_declaration":
    case "var_spec": {
      const type = field(holder, "type");
      if (type !== null) return text.slice(type);
      const value = valueOf(declared, holder.childrenForFieldName("name"), field(holder, "value"));
      return value === null ? null : typeOfValue(value, path, text, depth);
    }
    case "short_var_declaration": {
      const left = field(holder, "left");
      const value = left === null ? null : valueOf(declared, parts(left), field(holder, "right"));
      return value === null ? null : typeOfValue(value, path, text, depth);
    }
    default:
      return null;
  }
}
function appendedType(path, text) {
  const call = path.findLast((node) => node.type === "call_expression");
  const [slice] = call !== void 0 && isAppend(call, text) ? argumentsOf(call) : [];
  return slice === void 0 ? null : writtenType(text.slice(slice), path, slice.startIndex, text);
}
function valueOf(name, names, list) {
  const values = list === null ? [] : parts(list);
  return values.length === names.length ? values[names.findIndex((each) => same(each, name))] ?? null : null;
}
function typeOfValue(value, path, text, depth) {
  switch (value.type) {
    case "interpreted_string_literal":
    case "raw_string_literal":
      return "string";
    case "int_literal":
      return "int";
    case "float_literal":
      return "float64";
    case "true":
    case "false":
      return "bool";
    case "composite_literal": {
      const type = field(value, "type");
      return type === null ? null : text.slice(type);
    }
    case "binary_expression": {
      if (field(value, "operator")?.type !== "+") return null;
      const sides = ["left", "right"].map((name) => field(value, name));
      return sides.some((side) => side?.type === "interpreted_string_literal") ? "string" : null;
    }
    case "call_expression": {
      const callee = field(value, "function");
      const name = callee === null ? "" : text.slice(callee);
      return numbers.test(name) ? name : writtenType(text.slice(value), path, value.startIndex, text, depth + 1);
    }
    case "identifier":
      return writtenType(text.slice(value), path, value.startIndex, text, depth + 1);
    default:
      return null;
  }
}

// src/source/failure/values.ts
var deepestWrapper = 3;
function makesError2(expression, scope, known3, position, depth = 0) {
  const node = withoutParentheses(expression);
  switch (node.type) {
    case "unary_expression": {
      const operand = field(node, "operand");
      return field(node, "operator")?.type === "&" && operand !== null && isErrorLiteral(operand, scope);
    }
    case "composite_literal":
      return isErrorLiteral(node, scope);
    case "call_expression":
    case "type_conversion_expression":
      return depth < deepestWrapper && isErrorCall(node, scope, known3, position, depth);
    default:
      return false;
  }
}
function isErrorLiteral(expression, scope) {
  const node = withoutParentheses(expression);
  return node.type === "composite_literal" && isErrorType(written(field(node, "type"), scope.text), scope);
}
function isErrorType(type, { knowledge }) {
  const [, qualifier, name = ""] = /^\*?(\w+\.)?([\p{L}_][\p{L}\p{N}_]*)(\[.*\])?$/u.exec(type) ?? [];
  const own = qualifier === void 0 ? knowledge.isErrorType(name) : null;
  return own ?? isErrorTypeName(name);
}
function isErrorCall(call, scope, known3, position, depth) {
  const callee = knownCallee(call, scope);
  if (alwaysMakesError(callee)) return true;
  const values = argumentsOf(call);
  if (scope.knowledge.isErrorType(callee) === true) return true;
  if (callee === "new") return values.some((value) => isErrorType(written(value, scope.text), scope));
  const own = position !== "anywhere" || /[eE]rr/.test(callee) ? ownFunction(call, scope, known3) : null;
  if (own?.fails === true) return own.givesError;
  const isGivenError = values.some(
    (value) => isKnownError(value, scope, known3) || makesError2(value, scope, known3, position, depth + 1) || isFixedError(value, scope)
  );
  if (own !== null) return isGivenError && own.wraps && own.givesError;
  if (wrapsGivenError(callee) || callee === "error") return isGivenError;
  if (position === "anywhere") return false;
  if (isMadeFromError(call, scope, known3, depth) || position === "returned" && isGivenError) return true;
  if (values.length === 0 || values.some((value) => isPerhapsNil(value, scope, known3))) return false;
  const [qualifier = ""] = callee.split(".");
  return soundsLikeMakingError(callee) || isErrorMakerOfOthers(callee) && scope.imports.has(qualifier);
}
function isKnownError(value, scope, { notNil }) {
  if (notNil.size === 0) return false;
  const name = written(value, scope.text).replace(/\.\.\.$/, "");
  return notNil.has(name) && holdsError(name, scope);
}
function isPerhapsNil(value, scope, { notNil }) {
  const name = written(value, scope.text);
  return holdsError(name, scope) && !notNil.has(name);
}
function holdsError(expression, scope) {
  const type = scope.types.get(expression);
  if (type !== void 0) return type === "error" || isErrorType(type, scope);
  const name = shortName(expression);
  return isErrorName(name) || isErrorsName(name) || expression.endsWith(".Err()");
}
function isMadeFromError(call, scope, known3, depth) {
  const target = field(call, "function");
  const operand = target?.type === "selector_expression" ? field(target, "operand") : null;
  if (operand === null) return false;
  return makesError2(operand, scope, known3, "assigned", depth + 1) || isFixedError(operand, scope);
}
function isFixedError(expression, { text, knowledge }) {
  const node = withoutParentheses(expression);
  const name = written(node, text);
  if (node.type === "identifier") {
    const own = knowledge.isFixedError(name);
    return (own === null ? isFixedErrorName(name) : own && !isWayToEndWell(name)) && !isLocal(node, name, text);
  }
  if (node.type !== "selector_expression" || !isFixedErrorName(name)) return false;
  const operand = field(node, "operand");
  return operand?.type === "identifier" && !isLocal(node, text.slice(operand), text);
}
function isErrorValue(expression, { text, knowledge }) {
  const node = withoutParentheses(expression);
  if (node.type !== "identifier") return false;
  const type = writtenType(text.slice(node), pathTo(node.tree, node), node.startIndex, text);
  return type !== null && knowledge.isErrorType(type) === true;
}
function isLocal(node, name, text) {
  return declarationOf(name, pathTo(node.tree, node), node.startIndex, text) !== null;
}
function wrapsUnseen(node, { text }, { unseen }) {
  return unseen.size > 0 && mentions(node, (name) => unseen.has(name), text);
}
function mentionsError(node, text) {
  return mentions(node, isErrorName, text);
}
function mentionsKnownError(node, scope, known3) {
  if (known3.notNil.size === 0) return false;
  let found = false;
  walk(node, (inner) => {
    if (inner.type === "identifier" || inner.type === "selector_expression" || inner.type === "call_expression") {
      found ||= isKnownError(inner, scope, known3);
    }
    return !found && inner.type !== "func_literal";
  });
  return found;
}
function mentions(node, isWanted, text) {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === "identifier" || inner.type === "field_identifier") found ||= isWanted(text.slice(inner));
    return !found;
  });
  return found;
}
function makesErrorWithin(statement, scope, known3) {
  let found = false;
  if (!/[eE]rr|\{|status\./.test(scope.text.slice(statement))) return false;
  walk(statement, (inner) => {
    if (isCall(inner) || inner.type === "composite_literal") found ||= makesError2(inner, scope, known3, "anywhere");
    return !found && inner.type !== "func_literal";
  });
  return found;
}
function isBlank(expression, { text, receiver }) {
  const node = withoutParentheses(expression);
  if (node.type === "identifier") return text.slice(node) === receiver;
  const literals = ["nil", "true", "false", "int_literal", "float_literal", "rune_literal"];
  if (literals.includes(node.type)) return true;
  if (node.type === "interpreted_string_literal" || node.type === "raw_string_literal")
    return text.slice(node).length === 2;
  if (node.type === "unary_expression") return /^-\d+$/.test(text.slice(node));
  const body = node.type === "composite_literal" ? field(node, "body") : null;
  return body !== null && parts(body).length === 0;
}
function isContextError(node, scope) {
  if (node.type !== "call_expression") return false;
  const callee = calleeOf(node, scope.text);
  return callee.endsWith(".Err") || callee === "context.Cause";
}

// src/source/failure/ways.ts
var ways = {
  /** A panic, the end of the program, the goroutine or the test. */
  dies: 1,
  /** It returns an error that is not nil, or leaves after it has told of one. */
  fails: 2,
  /** It returns an error made there, around one that may be nil; or only names say that it told of one. */
  failsPerhaps: 4,
  /** It returns an error variable, or what a function makes of one: which tells nothing by itself. */
  givenError: 8,
  /** It leaves with nothing of worth: `return`, `return nil`. */
  plain: 16,
  /** `break`, `continue`, `goto`. */
  breaks: 32,
  continues: 64,
  jumps: 128,
  /** It returns a value; or works for ever. */
  well: 256,
  /** It goes on behind the stretch. */
  goesOn: 512,
  /** It returns what stands fixed: `return 0, false`, `return defaultLimit`. */
  fallsBack: 1024
};
var failing = ways.dies | ways.fails;
function failsSurely(found) {
  return found !== 0 && (found & ~failing) === 0;
}
function failsInBranch(found) {
  return found !== 0 && (found & ~(failing | ways.failsPerhaps)) === 0;
}
function failsGivenError(found) {
  return found !== 0 && (found & ~(failing | ways.failsPerhaps | ways.givenError)) === 0;
}
function givesUp(found) {
  return found !== 0 && (found & ~(failing | ways.failsPerhaps | ways.plain | ways.fallsBack)) === 0;
}
function isPlain(found) {
  return found !== 0 && (found & ~(ways.plain | ways.breaks | ways.continues | ways.jumps)) === 0;
}

// src/source/failure/regions.ts
function regionsAround(regions, span) {
  return regions.filter(({ startIndex, endIndex }) => startIndex <= span.startIndex && span.endIndex <= endIndex).sort((a, b) => a.endIndex - a.startIndex - (b.endIndex - b.startIndex));
}
function heatOfBranch(block, test, found, { end = found, goesOn: goesOn3 }, text) {
  if (failsInBranch(found)) return "cold";
  if (test !== "none" && failsGivenError(end)) return "cold";
  if (test === "any" && !goesOn3 && givesUp(end)) return "cold";
  if (end !== 0 && (end & ~(ways.well | ways.fallsBack)) === 0 && !goesOn3) return "warm";
  return test === "any" && isPlain(end) && mentionsError(block, text) ? "cold" : null;
}
function tailOf(nodes, steps, behind, scope) {
  const end = last(nodes);
  const lastStep = last(steps);
  if (end === void 0 || lastStep === void 0 || nodes.length < 2) return [];
  const regions = [];
  const from = (index, heat, isForError) => {
    const node = nodes[index];
    if (node !== void 0) regions.push({ startIndex: node.startIndex, endIndex: end.endIndex, heat, isForError });
  };
  const good = steps.findIndex((step) => (step.good & leavesWell) !== 0);
  let found = behind;
  let first = null;
  for (let index = nodes.length - 1; good >= 0 && index > good; index--) {
    const [node, step] = [nodes[index], steps[index]];
    if (node === void 0 || step === void 0) break;
    found = step.out | (step.goesOn ? found : 0);
    if (!failsSurely(found) || !doesNothingElse(node, scope)) break;
    first = index;
  }
  if (first !== null) from(first, "cold", false);
  const ending = lastStep.out | (lastStep.goesOn ? behind : 0);
  for (const [index, { rest, known: known3 }] of steps.entries()) {
    if (rest === void 0) continue;
    const isCold2 = isRecovered(rest, known3) || rest.test !== "none" && failsGivenError(ending) || rest.test === "any" && givesUp(ending) && steps.slice(index + 1, -1).every(({ out }) => out === 0);
    if (isCold2 || rest.test === "any") from(index + 1, isCold2 ? "cold" : null, rest.test === "any");
  }
  return regions;
}
var leavesWell = ways.well | ways.fallsBack | ways.plain | ways.givenError | ways.failsPerhaps | ways.breaks | ways.continues | ways.jumps;
function isRecovered({ notNil }, { recovered }) {
  return notNil.some((name) => name === "recover()" || recovered.has(name));
}

// src/source/run-once.ts
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

// src/source/cold.ts
function isCold(path, text, facts) {
  const self = last(path);
  if (self === void 0) return false;
  const scope = facts.scopeAt(path, text);
  const value = { makesError: false, isLogged: false, tells: false, isKept: false };
  let isResultOfWork = false;
  let inBranch = false;
  let isElsewhere = false;
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const node = path[depth];
    const child = path[depth + 1];
    if (node === void 0) continue;
    switch (node.type) {
      case "source_file":
        return child?.type === "var_declaration";
      case "function_declaration":
      case "method_declaration": {
        const here = path.slice(0, depth + 1);
        const reading = facts.readingOf(here, text);
        if (inBranch && !isElsewhere && tellsOfOne(value, path)) return true;
        value.isLogged ||= isAskedFor(path, scope);
        const heat = heatIn(reading, self, value);
        if (heat !== null) return heat === "cold";
        return !isElsewhere && isColdFunction(here, child, reading, text, facts);
      }
      case "func_literal": {
        if (child === void 0) break;
        const here = path.slice(0, depth + 1);
        const reading = facts.readingOf(here, text);
        const heat = heatIn(reading, self, value);
        if (heat !== null) return heat === "cold";
        const { form } = closureForm(here, text);
        if (form === "call" || form === "defer") break;
        if (isRunOnce(here, text)) return true;
        if (form === "assigned" && (reading.onlyFails || isOnlyCalledWhereCold(here, text, facts))) return true;
        if (inBranch && !isElsewhere && tellsOfOne(value, path, form === "argument")) return true;
        if (!value.makesError) return false;
        isElsewhere = true;
        break;
      }
      case "call_expression":
        if (child !== void 0 && !same(field(node, "arguments"), child)) break;
        if (failsTest(node, scope) || !isResultOfWork && endsHere2(node, scope, nothingKnown)) return true;
        noteCall(node, scope, value);
        isResultOfWork ||= child !== void 0 && !value.makesError && !isFormatting(knownCallee(node, scope));
        break;
      case "short_var_declaration":
      case "assignment_statement":
      case "var_spec":
        value.isKept ||= value.makesError && isErrorName(shortName(written(targetOf(node), text)));
        if (child === void 0) noteStatement(node, scope, value);
        break;
      case "composite_literal":
      case "unary_expression":
        value.makesError ||= makesError2(node, scope, nothingKnown, "anywhere");
        break;
      default:
        inBranch ||= child !== void 0 && isBranch(node, child);
    }
  }
  return false;
}
function noteCall(call, scope, value) {
  const callee = knownCallee(call, scope);
  const [first] = argumentsOf(call);
  value.isLogged ||= first !== void 0 && isLogging(callee) && (mentionsError(call, scope.text) || saysFailure(call, scope));
  value.tells ||= first !== void 0 && (tellsOfFailure(callee) || callee === "append" && isErrors(first, scope));
  value.makesError ||= makesError2(call, scope, nothingKnown, "anywhere") || wrapsGivenError(callee) && mentionsError(call, scope.text);
}
function saysFailure(call, scope) {
  return argumentsOf(call).some(
    (argument) => argument.type.endsWith("_string_literal") && failureWords.test(scope.text.slice(argument))
  );
}
var failureWords = /^["`]\W*(?:errors?|failed|failure|could not|couldn't|cannot|can't|unable)\b/i;
function noteStatement(assignment, scope, value) {
  const right = field(assignment, "right");
  const [call] = right === null ? [] : parts(right);
  if (call?.type === "call_expression") noteCall(call, scope, value);
}
function tellsOfOne({ makesError: makes, isKept, tells }, path, isRepeated2 = false) {
  if (makes && isKept) return true;
  return (makes || tells) && !isRepeated2 && !path.some((node, depth) => isLoopOverData(node, path[depth + 1]));
}
function isLoopOverData(node, child) {
  if (node.type !== "for_statement" || child?.type !== "block" || parts(node).length === 1) return false;
  const isRange2 = parts(node).some(({ type }) => type === "range_clause");
  return isRange2 || !statements(child).some(({ type }) => type === "select_statement");
}
function isAskedFor(path, scope) {
  const name = last(path);
  if (name?.type !== "identifier" || name.parent?.type !== "var_spec") return false;
  const declaration = declarationOf(scope.text.slice(name), path, name.startIndex, scope.text);
  if (declaration === null) return false;
  return usesOf(declaration, scope.text).some((use) => {
    const [call, list, address] = use.slice(-4, -1);
    return address?.type === "unary_expression" && list?.type === "argument_list" && call?.type === "call_expression" && knownCallee(call, scope) === "errors.As";
  });
}
function targetOf(assignment) {
  const targets = field(assignment, "left");
  if (targets === null) return field(assignment, "name");
  const [target, ...others] = parts(targets);
  return target === void 0 || others.length > 0 ? null : target;
}
function isErrors(list, scope) {
  return isErrorsName(shortName(written(list, scope.text))) || isErrorValue(list, scope);
}
function heatIn({ regions }, place, { makesError: makes, isLogged }) {
  const around = regionsAround(regions, place);
  if (isLogged && around.some(({ isForError }) => isForError)) return "cold";
  for (const { heat, isForError } of around) {
    if (heat !== null) return heat;
    if (isForError && makes) return "cold";
  }
  return null;
}
function isBranch(node, child) {
  switch (node.type) {
    case "if_statement":
      return child.type === "block";
    case "expression_case":
    case "type_case":
    case "default_case":
    case "communication_case":
      return child.type === "statement_list";
    default:
      return false;
  }
}
function isColdFunction(path, child, { onlyFails }, text, facts) {
  const declaration = last(path);
  if (declaration === void 0) return false;
  const name = text.slice(field(declaration, "name") ?? declaration);
  const isMethod = declaration.type === "method_declaration";
  if (!isMethod && name === "init") return child !== void 0 && same(field(declaration, "body"), child);
  if (!isMethod && name === "main") return false;
  return onlyFails || facts.isErrorMethod(declaration, text) || facts.isCalledOnlyWhereCold(name, isMethod);
}
function isOnlyCalledWhereCold(literal, text, facts) {
  return callsOf(literal, text)?.every((call) => isCold(call, text, facts)) === true;
}

// src/source/failure/callers.ts
var Callers = class {
  #uses = /* @__PURE__ */ new Map();
  /** @param names of functions and methods. */
  constructor(files, names) {
    for (const { root, source } of files) {
      for (const match of source.text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) {
        const [name] = match;
        if (!names.has(name)) continue;
        const use = { root, source, offset: match.index };
        const list = this.#uses.get(name);
        if (list === void 0) this.#uses.set(name, [use]);
        else list.push(use);
      }
    }
  }
  /**
   * The paths down to all calls of a function, with the text of each; those in the function's own body apart. Null where it is used
   * otherwise as well: as a value, or in a go statement.
   */
  callsOf(name, isMethod) {
    const calls2 = [];
    for (const { root, source, offset } of this.#uses.get(name) ?? []) {
      const path = pathTo(root.tree, { startIndex: offset, endIndex: offset + name.length });
      const node = last(path);
      const parent = path[path.length - 2];
      if (node?.type !== (isMethod ? "field_identifier" : "identifier") || parent === void 0) continue;
      if (parent.type === "method_elem" || isIn(path, name, isMethod, source)) continue;
      const call = callOf(path);
      if (call === null) return null;
      calls2.push({ path: call, source });
    }
    return calls2;
  }
};
function callOf(path) {
  const name = path[path.length - 1];
  const selector = path[path.length - 2];
  const isSelected = selector?.type === "selector_expression" && same(field(selector, "field"), name);
  const depth = path.length - (isSelected ? 3 : 2);
  const call = path[depth];
  if (call?.type !== "call_expression" || !same(field(call, "function"), path[depth + 1])) return null;
  return path[depth - 1]?.type === "go_statement" ? null : path.slice(0, depth + 1);
}
function isIn(path, name, isMethod, source) {
  const declaration = path.find(({ type }) => type === (isMethod ? "method_declaration" : "function_declaration"));
  const declared = declaration === void 0 ? null : field(declaration, "name");
  return declared !== null && source.slice(declared) === name;
}

// src/source/failure/error-types.ts
function declaredErrorTypes(files) {
  const all2 = /* @__PURE__ */ new Set();
  const errors2 = /* @__PURE__ */ new Set();
  const embeds = /* @__PURE__ */ new Map();
  for (const { root, source } of files) {
    for (const node of root.namedChildren) {
      if (node.type === "method_declaration") {
        if (isErrorMethod(node, source)) errors2.add(receiverType(node, source));
      } else if (node.type === "type_declaration") {
        for (const spec of parts(node)) {
          const name = written(field(spec, "name"), source);
          all2.add(name);
          embeds.set(name, embeddedIn(spec, source));
        }
      }
    }
  }
  for (let before = -1; before !== errors2.size; ) {
    before = errors2.size;
    for (const [name, inner] of embeds) {
      if (inner.some((type) => type === "error" || errors2.has(type))) errors2.add(name);
    }
  }
  return { all: all2, errors: errors2 };
}
function isErrorMethod(method, source) {
  const parameters = field(method, "parameters");
  return written(field(method, "name"), source) === "Error" && parameters !== null && parts(parameters).length === 0 && written(field(method, "result"), source).replaceAll(/[()]/g, "").endsWith("string");
}
function receiverType(method, source) {
  const [receiver] = parts(field(method, "receiver") ?? method);
  return bare(written(receiver === void 0 ? null : field(receiver, "type"), source));
}
function embeddedIn(spec, source) {
  const type = field(spec, "type");
  if (type === null) return [];
  if (spec.type === "type_alias") return [bare(written(type, source))];
  if (type.type === "struct_type") {
    const [list] = parts(type);
    const fields = list === void 0 ? [] : parts(list);
    return fields.filter((each) => each.childrenForFieldName("name").length === 0).map((each) => bare(written(field(each, "type"), source)));
  }
  if (type.type !== "interface_type") return [];
  return parts(type).map(
    (element) => element.type === "method_elem" && isErrorMethod(element, source) ? "error" : bare(written(element, source))
  );
}
function bare(type) {
  return type.replace(/^\*/, "").replace(/\[.*\]$/, "");
}

// src/source/failure/relevant.ts
function mayTell(text, { knowledge }, { closures }) {
  const start = text.slice(0, longestStart);
  if (telling.test(start)) return true;
  for (const [, name = ""] of start.matchAll(/([\p{L}_][\p{L}\p{N}_]*)(?:\[[^\]]*\])?\(/gu)) {
    if (closures.has(name) || knowledge.mayAlwaysFail(name)) return true;
  }
  return false;
}
function mayMatter(text, scope, known3) {
  if (/[eE]rr|\bfunc\b|recover\(/.test(text)) return true;
  for (const names of [known3.notNil, known3.ended, known3.unseen, known3.recovered]) {
    for (const name of names) if (text.includes(name)) return true;
  }
  for (const [, name = ""] of text.matchAll(/([\p{L}_][\p{L}\p{N}_]*)(?:\[[^\]]*\])?\{/gu)) {
    if (scope.knowledge.isErrorType(name) === true) return true;
  }
  return false;
}
var longestStart = 300;
var telling = /panic|Panic|Fatal|Exit|[eE]rr|[fF]ail|Status|NotFound|Abort|\b[45]\d\d\b/;
function maySayMuch(text) {
  return /\bnil\b|[eE]rr|\bos\.Is/.test(text);
}

// src/source/failure/conditions.ts
var noCondition = { test: "none", notNil: [], nil: [], ended: [] };
var deepest2 = 50;
function conditionOf(node, holds, text, depth = 0) {
  if (depth > deepest2 || depth === 0 && !maySayMuch(text.slice(node))) return noCondition;
  const inner = withoutParentheses(node);
  if (inner.type === "unary_expression") {
    const operand = field(inner, "operand");
    const isNot = field(inner, "operator")?.type === "!";
    return isNot && operand !== null ? conditionOf(operand, !holds, text, depth + 1) : noCondition;
  }
  if (inner.type === "call_expression") return holds ? askedOf(inner, text) : noCondition;
  if (inner.type !== "binary_expression") return noCondition;
  const left = field(inner, "left");
  const right = field(inner, "right");
  const operator = field(inner, "operator")?.type;
  if (left === null || right === null) return noCondition;
  switch (operator) {
    case "&&":
    case "||": {
      const both = [conditionOf(left, holds, text, depth + 1), conditionOf(right, holds, text, depth + 1)];
      return operator === "&&" === holds ? allOf(both) : anyOf(both);
    }
    case "==":
      return equality(left, right, holds, text);
    case "!=":
      return equality(left, right, !holds, text) === noCondition ? lengthTest(left, right, holds, text) : equality(left, right, !holds, text);
    case ">":
      return lengthTest(left, right, holds, text);
    default:
      return noCondition;
  }
}
function equality(left, right, holds, text) {
  const isNil = (node) => withoutParentheses(node).type === "nil";
  const [value, other] = isNil(left) ? [right, left] : [left, right];
  const name = written(withoutParentheses(value), text);
  const test = isError(value, text) ? "any" : "none";
  const names = /^[\p{L}_][\p{L}\p{N}_.]*(\.Err\(\))?$|^recover\(\)$/u.test(name) ? [name] : [];
  if (isNil(other)) {
    return holds ? { ...noCondition, nil: names } : { ...noCondition, test, notNil: names };
  }
  return holds && test === "any" ? isOne(names, written(other, text)) : noCondition;
}
function isOne(names, fixed) {
  if (isWayToEndWell(fixed)) return { ...noCondition, ended: names };
  return isFixedErrorName(fixed) ? { ...noCondition, test: "particular", notNil: names } : noCondition;
}
function allOf(conditions) {
  const tests = conditions.map(({ test }) => test);
  return {
    test: tests.includes("any") ? "any" : tests.includes("particular") ? "particular" : "none",
    notNil: conditions.flatMap(({ notNil }) => notNil).slice(0, mostNames),
    nil: conditions.flatMap(({ nil }) => nil).slice(0, mostNames),
    ended: conditions.flatMap(({ ended }) => ended).slice(0, mostNames)
  };
}
var mostNames = 50;
function anyOf(conditions) {
  const [first, ...rest] = conditions;
  if (first === void 0) return noCondition;
  const tests = conditions.map(({ test }) => test);
  return {
    test: tests.includes("none") ? "none" : tests.includes("particular") ? "particular" : "any",
    notNil: first.notNil.filter((name) => rest.every(({ notNil }) => notNil.includes(name))),
    nil: first.nil.filter((name) => rest.every(({ nil }) => nil.includes(name))),
    ended: conditions.flatMap(({ ended }) => ended)
  };
}
function askedOf(call, text) {
  const callee = calleeOf(call, text);
  const [tested, target] = argumentsOf(call);
  if (tested === void 0 || !isError(tested, text)) return noCondition;
  const asks = /^(\w*errors)\.(Is|As)$/.test(callee) || /^os\.Is(NotExist|Exist|Permission|Timeout)$/.test(callee);
  if (!asks) return noCondition;
  const names = [written(tested, text)];
  const isWayToEnd = target !== void 0 && isWayToEndWell(written(target, text));
  return isWayToEnd ? { ...noCondition, ended: names } : { ...noCondition, test: "particular", notNil: names };
}
function lengthTest(left, right, holds, text) {
  const [, list] = /^len\(([\w.]+)\)$/.exec(written(left, text)) ?? [];
  if (list === void 0 || text.slice(right) !== "0" || !isErrorsName(shortName(list))) return noCondition;
  return holds ? { ...noCondition, test: "any", notNil: [list] } : { ...noCondition, nil: [list] };
}
function isError(expression, text) {
  const node = withoutParentheses(expression);
  if (node.type === "identifier") return isErrorName(text.slice(node));
  if (node.type === "selector_expression") return isErrorName(text.slice(field(node, "field") ?? node));
  return node.type === "call_expression" && calleeOf(node, text).endsWith(".Err") && parts(node).length > 0;
}

// src/source/failure/cases.ts
function casesOf(statement, text) {
  const nodes = parts(statement).filter(({ type }) => caseTypes.has(type));
  const isExhaustive = statement.type === "select_statement" || nodes.some(({ type }) => type === "default_case");
  if (statement.type === "select_statement") {
    const cases = nodes.map((node) => ({
      node,
      condition: noCondition,
      isDone: /<-.*\.Done\(\)$/.test(written(field(node, "communication"), text))
    }));
    return { cases, isExhaustive, otherwise: noCondition };
  }
  const read = statement.type === "type_switch_statement" ? typeCases : valueCases;
  return { ...read(statement, nodes, text), isExhaustive };
}
var caseTypes = /* @__PURE__ */ new Set(["expression_case", "type_case", "communication_case", "default_case"]);
function valueCases(statement, nodes, text) {
  const value = field(statement, "value");
  const says = (each, holds) => value === null ? conditionOf(each, holds, text) : equality(value, each, holds, text);
  const cases = [];
  let before = noCondition;
  for (const node of nodes.filter(({ type }) => type === "expression_case")) {
    const list = field(node, "value");
    const values = list === null ? [] : parts(list);
    const own = anyOf(values.map((each) => says(each, true)));
    cases.push({ node, condition: allOf([before, own]), isDone: false });
    before = allOf([before, ...values.map((each) => says(each, false))]);
  }
  return withDefault(cases, nodes, before);
}
function typeCases(statement, nodes, text) {
  const value = field(statement, "value");
  const alias = field(statement, "alias");
  const names = [value, alias].filter((node) => node !== null).map((node) => written(node, text));
  const isOfError = value !== null && isError(value, text);
  const notNil = { ...noCondition, test: isOfError ? "any" : "none", notNil: names };
  const cases = [];
  let before = noCondition;
  for (const node of nodes.filter(({ type }) => type === "type_case")) {
    const types = node.childrenForFieldName("type").map((type) => text.slice(type));
    const hasNil = types.includes("nil");
    const particular = { ...notNil, test: isOfError ? "particular" : "none" };
    const isNil = { ...noCondition, nil: names };
    cases.push({ node, condition: hasNil ? types.length === 1 ? isNil : noCondition : particular, isDone: false });
    if (hasNil) before = notNil;
  }
  return withDefault(cases, nodes, before);
}
function withDefault(cases, nodes, before) {
  const fallback = nodes.find(({ type }) => type === "default_case");
  const all2 = fallback === void 0 ? cases : [...cases, { node: fallback, condition: before, isDone: false }];
  return { cases: all2, otherwise: before };
}

// src/source/failure/known.ts
function withCondition(known3, { notNil, nil, ended }) {
  if (nil.some((name) => known3.notNil.has(name))) return null;
  if (notNil.length === 0 && nil.length === 0 && ended.length === 0) return known3;
  return {
    ...known3,
    notNil: withoutNames(withNames(withoutNames(known3.notNil, nil), notNil), ended),
    ended: withNames(withoutNames(known3.ended, [...nil, ...notNil]), ended),
    unseen: withoutNames(known3.unseen, [...notNil, ...nil, ...ended])
  };
}
function common(all2, otherwise) {
  const [first, ...rest] = all2;
  if (first === void 0) return otherwise;
  if (rest.every((known3) => known3 === first)) return first;
  const inAll = (names) => new Set([...names(first)].filter((name) => rest.every((known3) => names(known3).has(name))));
  return {
    notNil: inAll(({ notNil }) => notNil),
    ended: inAll(({ ended }) => ended),
    unseen: new Set(all2.flatMap(({ unseen }) => [...unseen])),
    recovered: inAll(({ recovered }) => recovered),
    closures: first.closures,
    told: least(all2.map(({ told }) => told)),
    done: all2.every(({ done }) => done)
  };
}
function withoutWhatIsSet(known3, loop, text) {
  if (known3.notNil.size === 0 && known3.recovered.size === 0) return known3;
  const set = /* @__PURE__ */ new Set();
  walk(loop, (node) => {
    if (node.type === "assignment_statement" || node.type === "short_var_declaration" || node.type === "range_clause") {
      for (const target of node.childForFieldName("left")?.namedChildren ?? []) set.add(written(target, text));
    }
    return true;
  });
  return { ...known3, notNil: withoutNames(known3.notNil, [...set]), recovered: withoutNames(known3.recovered, [...set]) };
}
function least(all2) {
  return all2.includes("nothing") ? "nothing" : all2.includes("perhaps") ? "perhaps" : "surely";
}
function withTold(known3, told) {
  const more = told === "surely" || known3.told === "surely" ? "surely" : known3.told === "nothing" ? told : known3.told;
  return more === known3.told ? known3 : { ...known3, told: more };
}
function withNames(names, more) {
  return more.every((name) => names.has(name)) ? names : /* @__PURE__ */ new Set([...names, ...more]);
}
function withoutNames(names, less) {
  return less.some((name) => names.has(name)) ? new Set([...names].filter((name) => !less.includes(name))) : names;
}

// src/source/failure/effects.ts
function effectOf(statement, scope, known3, closure) {
  switch (statement.type) {
    case "expression_statement": {
      if (!mayTell(scope.text.slice(statement), scope, known3)) return { known: known3, dies: false };
      const [call] = parts(statement);
      if (call === void 0) return { known: known3, dies: false };
      if (endsHere2(call, scope, known3)) return { known: known3, dies: true };
      const tells = answersWithFailure(call, scope) || ownFunction(call, scope, known3)?.tells === true;
      if (tells) return { known: withTold(known3, "surely"), dies: false };
      return { known: tellsOfFailure(knownCallee(call, scope)) ? withTold(known3, "perhaps") : known3, dies: false };
    }
    case "send_statement":
      return { known: isTold(statement, scope, known3) ? withTold(known3, "surely") : known3, dies: false };
    case "short_var_declaration":
    case "assignment_statement":
      if (!mayMatter(scope.text.slice(statement), scope, known3)) return { known: known3, dies: false };
      return { known: afterAssignment(statement, scope, known3, closure), dies: false };
    case "var_declaration":
      return {
        known: specs(statement).reduce((before, spec) => {
          const names = spec.childrenForFieldName("name").filter(({ type }) => type === "identifier");
          const values = field(spec, "value");
          return assigned(names, values === null ? [] : parts(values), scope, before, closure);
        }, known3),
        dies: false
      };
    default:
      return { known: known3, dies: false };
  }
}
function afterAssignment(statement, scope, known3, closure) {
  const left = field(statement, "left");
  const right = field(statement, "right");
  if (left === null || right === null) return known3;
  const targets = parts(left);
  const after = assigned(targets, parts(right), scope, known3, closure);
  const isKept = targets.some(({ type }) => type !== "identifier") && isTold(right, scope, known3);
  return isKept ? withTold(after, "surely") : after;
}
function isTold(node, scope, known3) {
  return !scope.isCallback && makesErrorWithin(node, scope, known3);
}
function assigned(targets, values, scope, before, closure) {
  let known3 = before;
  for (const [index, target] of targets.entries()) {
    const name = written(target, scope.text);
    const value = values.length === targets.length ? withoutParentheses(values[index] ?? target) : null;
    const isCalled2 = (value ?? values[0])?.type === "call_expression";
    known3 = withValue(known3, name, value, isCalled2, scope, before, closure);
  }
  return known3;
}
function withValue(known3, name, value, isCalled2, scope, before, closure) {
  const forgotten = {
    ...known3,
    notNil: withoutNames(known3.notNil, [name]),
    ended: withoutNames(known3.ended, [name]),
    unseen: withoutNames(known3.unseen, [name]),
    recovered: withoutNames(known3.recovered, [name])
  };
  if (value?.type === "func_literal") {
    const read = closure(value, before);
    return read === null ? forgotten : { ...forgotten, closures: new Map([...known3.closures, [name, read]]) };
  }
  if (value !== null) {
    const text = written(value, scope.text);
    if (text === "recover()") return { ...forgotten, recovered: withNames(forgotten.recovered, [name]) };
    const isNotNil = before.notNil.has(text) || makesError2(value, scope, before, isErrorName(name) ? "assigned" : "anywhere");
    if (isNotNil || isFixedError(value, scope)) return { ...forgotten, notNil: withNames(forgotten.notNil, [name]) };
  }
  return isCalled2 && isErrorName(name) ? { ...forgotten, unseen: withNames(forgotten.unseen, [name]) } : forgotten;
}

// src/source/failure/returns.ts
function returned(statement) {
  return parts(statement).flatMap((part) => part.type === "expression_list" ? parts(part) : [part]);
}
function wayOfReturn(statement, scope, known3) {
  const results = returned(statement);
  const result = last(results);
  if (result === void 0) {
    if (scope.namedError !== null && known3.notNil.has(scope.namedError)) return ways.fails;
    if (scope.namedError !== null && known3.ended.has(scope.namedError)) return ways.well;
    return wayAfter(known3.told, ways.plain);
  }
  const failure = wayOfError(withoutParentheses(result), scope, known3);
  const isAlone = results.length > 1 && results.slice(0, -1).every((value) => withoutParentheses(value).type === "nil");
  const isVariable = ["identifier", "selector_expression"].includes(withoutParentheses(result).type);
  if (isAlone && (failure === ways.givenError || failure === null && isVariable && scope.lastResult === "error"))
    return ways.failsPerhaps;
  if (failure !== null) return failure;
  if (results.some((value) => holdsError2(value, scope, known3))) return ways.fails;
  if (!results.every((value) => isBlank(value, scope)))
    return results.every((value) => isFixed(value, scope)) ? ways.fallsBack : ways.well;
  return wayAfter(known3.told, ways.plain);
}
function wayAfter(told, otherwise) {
  return told === "surely" ? ways.fails : told === "perhaps" ? ways.failsPerhaps : otherwise;
}
function wayOfError(result, scope, known3) {
  if (answersWithFailure(result, scope)) return ways.fails;
  const isLiteral = result.type === "composite_literal" || result.type === "unary_expression";
  if (makesError2(result, scope, known3, scope.lastResult === "other" ? "anywhere" : "returned") && !(isLiteral && scope.lastResult === "other")) {
    return wrapsUnseen(result, scope, known3) ? ways.failsPerhaps : ways.fails;
  }
  if (isFixedError(result, scope) || scope.lastResult === "error" && isErrorValue(result, scope)) return ways.fails;
  if (tellsByName(result, scope, known3)) return ways.failsPerhaps;
  if (known3.ended.has(written(result, scope.text))) return ways.well;
  if (scope.lastResult === "other") return null;
  if (known3.notNil.has(written(result, scope.text))) return ways.fails;
  if (known3.done && isContextError(result, scope)) return ways.fails;
  return mentionsKnownError(result, scope, known3) || mentionsError(result, scope.text) ? ways.givenError : null;
}
function isFixed(value, scope) {
  const node = withoutParentheses(value);
  if (isBlank(node, scope) || node.type.endsWith("_string_literal")) return true;
  if (node.type === "selector_expression") {
    const operand = node.childForFieldName("operand");
    return operand !== null && scope.imports.has(scope.text.slice(operand));
  }
  return node.type === "identifier" && !isLocal2(node, scope);
}
function isLocal2(name, { text, types }) {
  if (types.has(text.slice(name))) return true;
  return declarationOf(text.slice(name), pathTo(name.tree, name), name.startIndex, text) !== null;
}
function tellsByName(result, scope, known3) {
  if (result.type !== "call_expression" || !tellsOfFailure(knownCallee(result, scope))) return false;
  const values = argumentsOf(result);
  return values.length > 0 && !values.some((value) => isPerhapsNil(value, scope, known3));
}
function holdsError2(value, scope, known3) {
  const node = withoutParentheses(value);
  const literal = node.type === "unary_expression" ? node.childForFieldName("operand") : node;
  const body = literal?.type === "composite_literal" ? literal.childForFieldName("body") : null;
  if (body === null) return false;
  return parts(body).some((element) => {
    const field2 = element.type === "keyed_element" ? element.childForFieldName("value") : element;
    const [inner] = field2 === null ? [] : parts(field2);
    return inner !== void 0 && makesError2(inner, scope, known3, "anywhere");
  });
}

// src/source/failure/scopes.ts
function fileScope(root, text, knowledge) {
  return {
    text,
    knowledge,
    imports: importsOf(root, text),
    types: /* @__PURE__ */ new Map(),
    receiver: null,
    isCallback: false,
    lastResult: "none",
    namedError: null
  };
}
function functionScope(declaration, outer, isCallback = false) {
  const { text } = outer;
  const types = new Map(outer.types);
  for (const heading of ["receiver", "parameters", "result"]) {
    for (const { name: name2, type: type2 } of namesIn(field(declaration, heading), text)) types.set(name2, type2);
  }
  const { type, name } = lastResultOf(declaration, text);
  const lastResult = kindOf(type, outer);
  const isError2 = lastResult === "error" || lastResult === "error-type";
  const [receiver] = namesIn(field(declaration, "receiver"), text);
  return {
    ...outer,
    types,
    isCallback,
    receiver: receiver?.name ?? outer.receiver,
    lastResult,
    namedError: isError2 ? name : null
  };
}
function errorParameters(declaration, text) {
  return namesIn(field(declaration, "parameters"), text).filter(({ type }) => type === "error").map(({ name }) => name);
}
function hasParameters(declaration) {
  const list = field(declaration, "parameters");
  return list !== null && parts(list).length > 0;
}
function kindOf(type, scope) {
  if (type === null) return "none";
  if (type === "error") return "error";
  return isErrorType(type, scope) && isErrorTypeName(
    type.replace(/^\*/, "").replace(/\[.*\]$/, "").replace(/^.*\./, "")
  ) ? "error-type" : "other";
}
function lastResultOf(declaration, text) {
  const result = field(declaration, "result");
  if (result === null) return { type: null, name: null };
  if (result.type !== "parameter_list") return { type: written(result, text), name: null };
  const group = last(parts(result));
  if (group === void 0) return { type: null, name: null };
  const name = last(group.childrenForFieldName("name"));
  return { type: written(field(group, "type"), text), name: name === void 0 ? null : text.slice(name) };
}
function namesIn(list, text) {
  if (list?.type !== "parameter_list") return [];
  return parts(list).flatMap((group) => {
    const type = written(field(group, "type"), text);
    return group.childrenForFieldName("name").map((name) => ({ name: text.slice(name), type }));
  });
}
function importsOf(root, text) {
  const found = /* @__PURE__ */ new Map();
  for (const spec of importSpecs(root)) {
    const path = text.slice(field(spec, "path") ?? spec).slice(1, -1);
    const known3 = packageName(path);
    const alias = field(spec, "name");
    found.set(alias === null ? known3 : text.slice(alias), known3);
  }
  return found;
}
function packageName(path) {
  const elements = path.split("/").filter((element, index) => index === 0 || !/^v\d+$/.test(element));
  return (last(elements) ?? path).replace(/\.v\d+$/, "").replace(/^go-|[-.]go$/g, "");
}

// src/source/failure/reader.ts
var deepestNesting = 100;
function readFunction(declaration, scope, given = []) {
  const body = field(declaration, "body");
  if (body === null) return { ways: ways.well, regions: [], onlyFails: false };
  const reader = new Reader(scope);
  const atEnd = ({ told }) => wayAfter(told, ways.goesOn);
  const whole = reader.list(statements(body), { ...nothingKnown, notNil: new Set(given) }, atEnd);
  const found = whole.out | (whole.goesOn ? atEnd(whole.known) : 0);
  return {
    ways: found,
    regions: reader.regions,
    onlyFails: failsSurely(found) && doesNothingElse(body, scope)
  };
}
function summaryOf(declaration, scope, found) {
  const given = errorParameters(declaration, scope.text);
  const givesError = scope.lastResult === "error" || scope.lastResult === "error-type";
  const fails = failsSurely(found);
  return {
    dies: found === ways.dies,
    fails,
    wraps: fails || given.length > 0 && failsSurely(readFunction(declaration, scope, given).ways),
    givesError,
    tells: fails && !givesError && hasParameters(declaration)
  };
}
var Reader = class {
  regions = [];
  #scope;
  #depth = 0;
  constructor(scope) {
    this.#scope = scope;
  }
  list(nodes, start, behind) {
    if (this.#depth >= deepestNesting) return { out: ways.well, good: ways.well, goesOn: true, known: start };
    this.#depth++;
    const steps = [];
    let known3 = start;
    for (const [index, node] of nodes.entries()) {
      const step = this.#step(node, known3, (there) => this.#peek(nodes[index + 1], there, behind));
      steps.push(step);
      known3 = step.known;
    }
    this.#depth--;
    const after = behind(known3);
    this.regions.push(...tailOf(nodes, steps, after, this.#scope));
    const end = last(steps);
    return {
      out: steps.reduce((out, step) => out | step.out, 0),
      good: steps.reduce((good, step) => good | step.good, 0),
      goesOn: end?.goesOn !== false,
      known: known3,
      end: end === void 0 ? after : end.out | (end.goesOn ? after : 0)
    };
  }
  /** Only a return that follows at once is looked at, so that each statement is read once. */
  #peek(following, known3, behind) {
    if (following === void 0) return behind(known3);
    return following.type === "return_statement" ? wayOfReturn(following, this.#scope, known3) : ways.goesOn;
  }
  #step(node, known3, behind) {
    const leaves2 = (out) => ({ out, good: out, goesOn: false, known: known3 });
    switch (node.type) {
      case "return_statement":
        return leaves2(wayOfReturn(node, this.#scope, known3));
      case "break_statement":
        return leaves2(parts(node).length > 0 ? ways.jumps : ways.breaks);
      case "continue_statement":
        return leaves2(parts(node).length > 0 ? ways.jumps : ways.continues);
      case "goto_statement":
      case "fallthrough_statement":
        return leaves2(ways.jumps);
      case "block":
        return this.list(statements(node), known3, behind);
      case "labeled_statement": {
        const statement = parts(node)[1];
        return statement === void 0 ? goesOn(known3) : this.#step(statement, known3, behind);
      }
      case "if_statement":
        return this.#if(node, this.#initialised(node, known3), behind);
      case "for_statement":
        return this.#loop(node, known3);
      case "expression_switch_statement":
      case "type_switch_statement":
      case "select_statement":
        return this.#switch(node, this.#initialised(node, known3), behind);
      default: {
        const effect = effectOf(node, this.#scope, known3, (literal) => {
          const scope = functionScope(literal, this.#scope);
          return summaryOf(literal, scope, readFunction(literal, scope).ways);
        });
        return effect.dies ? leaves2(ways.dies) : goesOn(effect.known);
      }
    }
  }
  #initialised(node, known3) {
    const initializer = field(node, "initializer");
    return initializer === null ? known3 : effectOf(initializer, this.#scope, known3, () => null).known;
  }
  #if(node, known3, behind) {
    const condition = field(node, "condition");
    const consequence = field(node, "consequence");
    const alternative = field(node, "alternative");
    if (condition === null || consequence === null) return goesOn(known3);
    const otherwise = conditionOf(condition, false, this.#scope.text);
    const then = this.#branch(consequence, conditionOf(condition, true, this.#scope.text), known3, behind);
    if (alternative?.type === "block") {
      return joined([then, this.#branch(alternative, otherwise, known3, behind)], known3);
    }
    const rest = withCondition(known3, otherwise);
    if (alternative !== null)
      return joined([then, rest === null ? null : this.list([alternative], rest, behind)], known3);
    const step = joined([then, rest === null ? null : goesOn(rest)], known3);
    return then?.goesOn === false ? { ...step, rest: otherwise } : step;
  }
  #switch(node, known3, behind) {
    const { cases, isExhaustive, otherwise } = casesOf(node, this.#scope.text);
    const steps = cases.map(
      ({ node: each, condition, isDone }) => this.#branch(each, condition, isDone ? { ...known3, done: true } : known3, behind)
    );
    if (!isExhaustive) {
      const rest = withCondition(known3, otherwise);
      steps.push(rest === null ? null : goesOn(rest));
    }
    if (steps.length === 0) return { out: ways.well, good: ways.well, goesOn: false, known: known3 };
    const step = joined(steps, known3);
    if ((step.out & ways.breaks) === 0) return step;
    return {
      out: step.out & ~ways.breaks,
      good: step.good & ~ways.breaks,
      goesOn: true,
      known: withoutWhatIsSet(known3, node, this.#scope.text)
    };
  }
  #loop(node, known3) {
    const body = field(node, "body");
    const inside = withoutWhatIsSet(known3, node, this.#scope.text);
    if (body === null) return goesOn(inside);
    const clause = parts(node).find(({ type }) => type === "for_clause");
    const ends = clause === void 0 ? parts(node).some(({ type }) => type !== "block") : field(clause, "condition") !== null;
    const round = this.list(statements(body), inside, () => ways.goesOn);
    const found = round.out | (round.goesOn ? ways.continues : 0);
    if (ends && failsSurely(found)) {
      this.regions.push({ startIndex: body.startIndex, endIndex: body.endIndex, heat: "cold", isForError: false });
    }
    const isAtWork = !ends && (found & ways.continues) !== 0;
    return {
      out: found & ~(ways.breaks | ways.continues) | (isAtWork ? ways.well : 0),
      good: round.good & ~(ways.breaks | ways.continues) | (isAtWork ? ways.well : 0),
      goesOn: ends || (found & ways.breaks) !== 0,
      known: inside
    };
  }
  /** Null where it can't be entered. */
  #branch(block, condition, known3, behind) {
    const start = withCondition(known3, condition);
    if (start === null) return null;
    const list = statements(block);
    const step = this.list(list, { ...start, told: "nothing" }, behind);
    const [first] = list;
    if (first === void 0) return step;
    const found = step.out | (step.goesOn ? behind(step.known) : 0);
    const heat = isRecovered(condition, known3) ? "cold" : heatOfBranch(block, condition.test, found, step, this.#scope.text);
    const isForError = condition.test === "any";
    if (heat !== null || isForError) {
      this.regions.push({ startIndex: first.startIndex, endIndex: block.endIndex, heat, isForError });
    }
    return isForError ? { ...step, good: step.good & (ways.well | ways.fallsBack) } : step;
  }
};
function goesOn(known3) {
  return { out: 0, good: 0, goesOn: true, known: known3 };
}
function joined(steps, before) {
  const taken = steps.filter((step) => step !== null);
  const onwards = taken.filter(({ goesOn: goesOn3 }) => goesOn3);
  return {
    out: taken.reduce((out, step) => out | step.out, 0),
    good: taken.reduce((good, step) => good | step.good, 0),
    goesOn: onwards.length > 0,
    known: withTold(
      common(
        onwards.map(({ known: known3 }) => known3),
        before
      ),
      before.told
    )
  };
}

// src/source/failure/quick.ts
var endings = /* @__PURE__ */ new Set([
  "expression_statement",
  "assignment_statement",
  "send_statement",
  "if_statement",
  "expression_switch_statement",
  "type_switch_statement",
  "select_statement",
  "block",
  "labeled_statement",
  "for_statement"
]);
function mayAlwaysFail(declaration, scope) {
  const body = field(declaration, "body");
  const end = body === null ? void 0 : last(statements(body));
  if (end === void 0) return false;
  if (errorParameters(declaration, scope.text).length > 0) return true;
  if (end.type !== "return_statement") return endings.has(end.type);
  const value = last(returned(end));
  return value === void 0 || !isBlank(value, scope);
}

// src/source/failure/facts.ts
var FailureFacts = class {
  #files;
  #types;
  #functions = /* @__PURE__ */ new Map();
  #methods = /* @__PURE__ */ new Map();
  #variables = /* @__PURE__ */ new Map();
  #fileScopes = /* @__PURE__ */ new WeakMap();
  /** By where a function begins. */
  #scopes = new Remembered();
  #readings = new Remembered();
  /** By declaration; null while it is being read: a function that calls itself is not known to do anything. */
  #summaries = /* @__PURE__ */ new Map();
  #calledCold = /* @__PURE__ */ new Map();
  #depth = 0;
  #mayFail = /* @__PURE__ */ new Map();
  #callers = null;
  #asked = /* @__PURE__ */ new Set();
  /** How often an answer was a guess since the question was being asked already. */
  #doubts = 0;
  #fixed = /* @__PURE__ */ new Map();
  constructor(files) {
    this.#files = files;
    this.#types = declaredErrorTypes(files);
    for (const file of files) for (const node of file.root.namedChildren) this.#note(node, file);
  }
  isErrorType(type) {
    return this.#types.errors.has(type) ? true : this.#types.all.has(type) ? false : null;
  }
  isFixedError(name) {
    const before = this.#fixed.get(name);
    if (before !== void 0) return before;
    this.#fixed.set(name, null);
    const found = this.#variables.get(name);
    if (found === void 0) return null;
    const { value, file } = found;
    const scope = this.#fileScope(file.root, file.source);
    const isOne2 = value === null ? false : makesError2(value, scope, nothingKnown, "assigned") || isFixedError(value, scope) ? true : null;
    this.#fixed.set(name, isOne2);
    return isOne2;
  }
  mayAlwaysFail(name) {
    const before = this.#mayFail.get(name);
    if (before !== void 0) return before;
    const declared = [...this.#functions.get(name) ?? [], ...this.#methods.get(name) ?? []];
    const found = declared.some(
      ({ node, file }) => mayAlwaysFail(node, functionScope(node, this.#fileScope(file.root, file.source)))
    );
    this.#mayFail.set(name, found);
    return found;
  }
  functionNamed(name) {
    return this.#agreed(this.#functions.get(name) ?? []);
  }
  methodNamed(name, type) {
    const methods = this.#methods.get(name) ?? [];
    return this.#agreed(type === null ? methods : methods.filter((method) => method.type === type));
  }
  /** What is known of names at the end of a path. */
  scopeAt(path, text) {
    const [root] = path;
    if (root === void 0) throw new Error("no path");
    let scope = this.#fileScope(root, text);
    for (const [depth, node] of path.entries()) {
      if (!functions2.has(node.type)) continue;
      const isCallback = path[depth - 1]?.type === "argument_list";
      const around = scope;
      scope = this.#scopes.of(text, node.startIndex, () => functionScope(node, around, isCallback));
    }
    return scope;
  }
  /** Whether a declaration is the method Error of an error. */
  isErrorMethod(declaration, text) {
    return declaration.type === "method_declaration" && isErrorMethod(declaration, text);
  }
  /** Whether an unexported function is called in the package, only called, and only at cold places. Calls in tests don't count. */
  isCalledOnlyWhereCold(name, isMethod) {
    if (!/^[\p{Ll}_]/u.test(name)) return false;
    const key = `${isMethod ? "." : ""}${name}`;
    const before = this.#calledCold.get(key);
    if (before !== void 0) return before;
    if (this.#asked.has(key) || this.#asked.size >= longestWayUp) {
      this.#doubts++;
      return false;
    }
    const doubts = this.#doubts;
    this.#asked.add(key);
    this.#callers ??= new Callers(
      this.#files.filter(({ source }) => !source.file.endsWith("_test.go")),
      /* @__PURE__ */ new Set([...this.#functions.keys(), ...this.#methods.keys()])
    );
    const calls2 = this.#callers.callsOf(name, isMethod) ?? [];
    const found = calls2.length > 0 && calls2.every(({ path, source }) => isCold(path, source, this));
    this.#asked.delete(key);
    if (found || this.#doubts === doubts || this.#asked.size === 0) this.#calledCold.set(key, found);
    return found;
  }
  /** What one function, or function literal, of a file does. @param path down to it. */
  readingOf(path, text) {
    const declaration = last(path);
    if (declaration === void 0) throw new Error("no path");
    return this.#reading(declaration, text, () => this.scopeAt(path, text));
  }
  #reading(declaration, text, scope) {
    return this.#readings.of(text, declaration.startIndex, () => readFunction(declaration, scope()));
  }
  #note(node, file) {
    const { source } = file;
    switch (node.type) {
      case "function_declaration":
        noteIn(this.#functions, source.slice(field(node, "name") ?? node), { node, file, type: "" });
        break;
      case "method_declaration": {
        const [receiver] = parts(field(node, "receiver") ?? node);
        const type = written(receiver === void 0 ? null : field(receiver, "type"), source);
        noteIn(this.#methods, source.slice(field(node, "name") ?? node), {
          node,
          file,
          type: type.replace(/^\*/, "").replace(/\[.*\]$/, "")
        });
        break;
      }
      case "var_declaration":
      case "const_declaration":
        for (const spec of parts(node).flatMap((part) => part.type === "var_spec_list" ? parts(part) : [part])) {
          const values = field(spec, "value");
          const list = values === null ? [] : parts(values);
          for (const [index, name] of spec.childrenForFieldName("name").entries()) {
            this.#variables.set(source.slice(name), { value: list[index] ?? null, file });
          }
        }
        break;
    }
  }
  #agreed(declared) {
    if (declared.length === 0) return null;
    const all2 = declared.map((each) => this.#summary(each));
    const every = (has) => all2.every((one) => one !== null && has(one));
    return {
      dies: every(({ dies }) => dies),
      fails: every(({ fails }) => fails),
      wraps: every(({ wraps }) => wraps),
      givesError: every(({ givesError }) => givesError),
      tells: every(({ tells }) => tells)
    };
  }
  #summary(declared) {
    const before = this.#summaries.get(declared);
    if (before !== void 0) return before;
    if (this.#depth >= longestWayDown) return null;
    this.#summaries.set(declared, null);
    this.#depth++;
    const { node, file } = declared;
    const scope = functionScope(node, this.#fileScope(file.root, file.source));
    const summary = mayAlwaysFail(node, scope) ? summaryOf(node, scope, this.#reading(node, file.source, () => scope).ways) : null;
    this.#depth--;
    this.#summaries.set(declared, summary);
    return summary;
  }
  #fileScope(root, text) {
    const before = this.#fileScopes.get(text);
    if (before !== void 0) return before;
    const scope = fileScope(root, text, this);
    this.#fileScopes.set(text, scope);
    return scope;
  }
};
var longestWayUp = 12;
var longestWayDown = 12;
var functions2 = /* @__PURE__ */ new Set(["function_declaration", "method_declaration", "func_literal"]);
function noteIn(map, key, value) {
  const list = map.get(key);
  if (list === void 0) map.set(key, [value]);
  else list.push(value);
}
function failureFacts(files) {
  return new FailureFacts([...files]);
}
var noFacts = new FailureFacts([]);

// src/model/condition.ts
var always = { kind: "all", of: [] };
var never = { kind: "any", of: [] };
function isAlways(condition) {
  return condition.kind === "all" && condition.of.length === 0;
}
function isNever(condition) {
  return condition.kind === "any" && condition.of.length === 0;
}
function not(condition) {
  if (condition.kind === "not") return condition.of;
  if (isAlways(condition)) return never;
  return isNever(condition) ? always : { kind: "not", of: condition };
}
function all(...conditions) {
  const parts2 = conditions.flatMap((condition) => condition.kind === "all" ? condition.of : [condition]);
  if (parts2.some(isNever)) return never;
  const [only] = parts2;
  return parts2.length === 1 && only !== void 0 ? only : { kind: "all", of: parts2 };
}
function any(...conditions) {
  const parts2 = conditions.flatMap((condition) => condition.kind === "any" ? condition.of : [condition]);
  if (parts2.some(isAlways)) return always;
  const [only] = parts2;
  return parts2.length === 1 && only !== void 0 ? only : { kind: "any", of: parts2 };
}
function choice(test, then, otherwise) {
  if (isAlways(then) && isAlways(otherwise)) return always;
  if (isNever(then)) return all(not(test), otherwise);
  if (isNever(otherwise)) return all(test, then);
  return any(all(test, then), all(not(test), otherwise));
}
function mapTests(condition, change) {
  switch (condition.kind) {
    case "test":
      return change(condition);
    case "not":
      return { kind: "not", of: mapTests(condition.of, change) };
    case "all":
    case "any":
      return { kind: condition.kind, of: condition.of.map((part) => mapTests(part, change)) };
  }
}
function under(condition, facts) {
  const known3 = facts.flatMap(literalsOf);
  if (known3.length === 0) return condition;
  const simplify = (part) => {
    switch (part.kind) {
      case "test": {
        const fact = known3.find(({ test }) => isSameTest(test, part));
        return fact === void 0 ? part : fact.value ? always : never;
      }
      case "not":
        return not(simplify(part.of));
      case "all":
        return all(...part.of.map(simplify));
      case "any":
        return any(...part.of.map(simplify));
    }
  };
  return simplify(condition);
}
function literalsOf(condition) {
  switch (condition.kind) {
    case "test":
      return [{ test: condition, value: true }];
    case "not":
      if (condition.of.kind === "any") return condition.of.of.flatMap((part) => literalsOf(not(part)));
      return condition.of.kind === "test" ? [{ test: condition.of, value: false }] : [];
    case "all":
      return condition.of.flatMap(literalsOf);
    case "any":
      return [];
  }
}
function isSameTest(a, b) {
  return a.text === b.text && (a.stable && b.stable ? true : a.file === b.file && a.line === b.line);
}
function testsOf(condition) {
  switch (condition.kind) {
    case "test":
      return [condition];
    case "not":
      return testsOf(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(testsOf);
  }
}

// src/source/flags.ts
var mostTests = 8;
var answers = {
  true: / = (?:.*, )?(?:true|false)\b/,
  nil: / = (?:nil|&|make\(|new\(|map\[|\[\])/,
  negative: / :?= (?:.*, )?-1\b/
};
function flagAt(use, question, text, testOf) {
  const name = text.slice(use);
  const declaration = declarationOf(name, pathTo(use.tree, use), use.startIndex, text);
  if (declaration === null) return null;
  const { scope, name: declared } = declaration;
  const words = text.slice(scope);
  if (!answers[question].test(words) || !isSetAgain(name, words)) return null;
  const answer = (value2) => value2 === null ? null : answerOf(value2, question, text, testOf);
  const start = startOf(declared, question, text, answer);
  if (start === null) return null;
  const sets = [];
  for (const path of usesOf(declaration, text)) {
    if (same(path.at(-1), declared)) continue;
    const around = path.at(-2);
    if (path.some(({ type }) => type === "func_literal") || isAddress(around, text)) return null;
    if (around?.type === "inc_statement" || around?.type === "dec_statement") return null;
    const set = assignmentOf(path);
    if (set === null) continue;
    const value2 = answer(set.value);
    if (value2 === null) return null;
    sets.push({ assignment: set.assignment, value: value2 });
  }
  if (sets.length === 0) return null;
  const value = new Course(use, sets, testOf).within(statements(scope), start.statement, start.value);
  return value === null || testsOf(value).length > mostTests ? null : value;
}
function isSetAgain(name, words) {
  const sets = words.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${name}(?:,[^\\n=]*)? (:?)= `, "gu"));
  const [first, second] = Array.from(sets, ([, colon]) => colon);
  return first === "" || second !== void 0;
}
function isAddress(node, text) {
  return node?.type === "unary_expression" && text.text[node.startIndex] === "&";
}
function assignmentOf(path) {
  const [assignment, list, target] = path.slice(-3);
  if (assignment === void 0 || target === void 0 || !/^(?:assignment_statement|short_var_declaration|range_clause)$/.test(assignment.type))
    return null;
  const left = field(assignment, "left");
  if (left === null || !same(left, list)) return null;
  const isPlain2 = assignment.type !== "range_clause" && (field(assignment, "operator")?.type ?? "=") === "=";
  return { assignment, value: isPlain2 ? valueOf(target, parts(left), field(assignment, "right")) : null };
}
function answerOf(value, question, text, testOf) {
  if (question === "nil") {
    if (value.type === "nil") return always;
    if (value.type === "composite_literal" || text.slice(value).startsWith("&")) return never;
    const callee = value.type === "call_expression" ? field(value, "function") : null;
    return callee !== null && /^(?:make|new)$/.test(text.slice(callee)) ? never : null;
  }
  if (question === "negative") {
    if (value.type === "int_literal" || isRangeIndex(value, text)) return never;
    return /^-\d+$/.test(text.slice(value)) ? always : null;
  }
  if (value.type === "true") return always;
  if (value.type === "false") return never;
  return value.type === "binary_expression" ? testOf(value) : null;
}
function isRangeIndex(value, text) {
  if (value.type !== "identifier") return false;
  const declaration = declarationOf(text.slice(value), pathTo(value.tree, value), value.startIndex, text);
  const list = declaration?.name.parent;
  const clause = list?.parent;
  if (declaration === null || clause?.type !== "range_clause" || list === null || list === void 0) return false;
  if (!same(field(clause, "left"), list) || !same(parts(list)[0], declaration.name)) return false;
  return usesOf(declaration, text).every(
    (path) => same(path.at(-1), declaration.name) || assignmentOf(path) === null && !isAddress(path.at(-2), text)
  );
}
function startOf(declared, question, text, answer) {
  const around = declared.parent;
  if (around?.type === "var_spec") {
    const names = around.childrenForFieldName("name");
    const value2 = field(around, "value");
    const statement2 = around.parent?.type === "var_spec_list" ? around.parent.parent : around.parent;
    const zero = zeroOf(text.slice(field(around, "type") ?? declared), question);
    const start = value2 === null ? zero : answer(valueOf(declared, names, value2));
    return start === null || statement2 === null ? null : { statement: statement2, value: start };
  }
  const statement = around?.parent;
  if (statement?.type !== "short_var_declaration" || around === null) return null;
  const value = answer(valueOf(declared, parts(around), field(statement, "right")));
  return value === null ? null : { statement, value };
}
function zeroOf(type, question) {
  if (question === "true") return type === "bool" ? never : null;
  if (question === "negative") return type === "int" ? never : null;
  return /^(?:\*|map\[|\[\]|chan\b|func\()|^(?:any|error)$/.test(type) ? always : null;
}
var Course = class {
  #use;
  #sets;
  #testOf;
  constructor(use, sets, testOf) {
    this.#use = use;
    this.#sets = sets;
    this.#testOf = testOf;
  }
  /** Its value where it is asked, in one of the statements behind `from`. */
  within(list, from, value) {
    let now = value;
    const first = from === null ? 0 : list.findIndex((statement) => same(statement, from)) + 1;
    for (const statement of list.slice(first)) {
      if (now === null) return null;
      if (this.#isAskedIn(statement)) return this.#inside(statement, now);
      now = this.#after(statement, now);
    }
    return null;
  }
  #isAskedIn({ startIndex, endIndex }) {
    return startIndex <= this.#use.startIndex && this.#use.endIndex <= endIndex;
  }
  #inside(statement, value) {
    if (!this.#isSetIn(statement)) return value;
    if (statement.type === "block") return this.within(statements(statement), null, value);
    if (statement.type !== "if_statement") return null;
    const [consequence, alternative] = [field(statement, "consequence"), field(statement, "alternative")];
    const branch = [consequence, alternative].find((each) => each !== null && this.#isAskedIn(each));
    return branch === void 0 || branch === null ? value : this.#inside(branch, value);
  }
  /** Its value behind a statement, given the one before. */
  #after(statement, value, isInLoop2 = false) {
    if (!this.#isSetIn(statement)) return value;
    switch (statement.type) {
      case "assignment_statement":
        return this.#sets.find(({ assignment }) => same(assignment, statement))?.value ?? null;
      case "block": {
        let now = value;
        for (const each of statements(statement)) now = now === null ? null : this.#after(each, now, isInLoop2);
        return now;
      }
      case "if_statement": {
        const [condition, consequence, alternative] = ["condition", "consequence", "alternative"].map(
          (name) => field(statement, name)
        );
        const leaves2 = isInLoop2 ? /\b(?:return|goto|(?:continue|break) \w)/ : /\b(?:return|continue|break|goto)\b/;
        if (condition === null || condition === void 0 || leaves2.test(statement.text)) return null;
        const [then, otherwise] = [consequence, alternative].map(
          (each) => each === null || each === void 0 ? value : this.#after(each, value, isInLoop2)
        );
        if (then === null || then === void 0 || otherwise === null || otherwise === void 0) return null;
        return choice(this.#testOf(condition), then, otherwise);
      }
      case "for_statement": {
        const body = field(statement, "body");
        const values = this.#setIn(statement);
        if (body === null || values.some((each) => each !== values[0] || each === value)) return null;
        return this.#after(body, value, true);
      }
      default:
        return null;
    }
  }
  #isSetIn(statement) {
    return this.#setIn(statement).length > 0;
  }
  #setIn({ startIndex, endIndex }) {
    return this.#sets.filter(({ assignment }) => startIndex <= assignment.startIndex && assignment.endIndex <= endIndex).map(({ value }) => value);
  }
};

// src/source/branch-tests.ts
var assignments = new Remembered();
var Tests = class {
  text;
  #function;
  /** The name of the receiver where it stands by itself; null in a function. */
  #receiver;
  constructor(function_, text) {
    this.#function = function_;
    this.text = text;
    const receiver = function_ === void 0 ? null : field(function_, "receiver");
    const [declared] = receiver === null ? [] : parts(receiver);
    const name = declared === void 0 ? null : field(declared, "name");
    this.#receiver = name === null ? null : new RegExp(`(?<![\\p{L}\\p{N}_.])${text.slice(name)}(?![\\p{L}\\p{N}_])`, "gu");
  }
  of(expression) {
    const node = withoutParentheses(expression);
    if (node.type === "unary_expression" && this.text.text[node.startIndex] === "!") {
      const operand = field(node, "operand");
      if (operand !== null) return not(this.of(operand));
    }
    if (node.type === "identifier") {
      const flag = flagAt(node, "true", this.text, (condition) => this.of(condition));
      if (flag !== null) return flag;
    }
    if (node.type === "true") return always;
    if (node.type === "false") return never;
    if (node.type !== "binary_expression") return this.#test(this.#words(node), [node]);
    const [left, right] = [field(node, "left"), field(node, "right")];
    if (left === null || right === null) return this.#test(this.#words(node), [node]);
    const [a, b] = [this.#words(left), this.#words(right)];
    switch (field(node, "operator")?.type) {
      case "&&":
        return all(this.of(left), this.of(right));
      case "||":
        return any(this.of(left), this.of(right));
      case "==":
        return this.#known(left, right) ?? this.#equal(a, b, [node]);
      case "!=":
        return not(this.#known(left, right) ?? this.#equal(a, b, [node]));
      case "<":
        return this.#isNegative(left, b) ?? this.#test(`${a}<${b}`, [node]);
      case ">":
        return this.#test(`${b}<${a}`, [node]);
      case ">=":
        return not(this.#isNegative(left, b) ?? this.#test(`${a}<${b}`, [node]));
      case "<=":
        return not(this.#test(`${b}<${a}`, [node]));
      default:
        return this.#test(this.#words(node), [node]);
    }
  }
  /** When a case of a switch or select is taken: it fits, and none before it does; or the one before it falls through to it. */
  ofCase(each, around) {
    const cases = parts(around).filter(({ type }) => type.endsWith("_case"));
    const before = cases.slice(
      0,
      cases.findIndex((one) => same(one, each))
    );
    const others = (each.type === "default_case" ? cases : before).filter(({ type }) => type !== "default_case");
    const none = all(...others.map((one) => not(this.#fits(one, around))));
    const chosen = each.type === "default_case" ? none : all(none, this.#fits(each, around));
    const previous = before.at(-1);
    return previous !== void 0 && fallsThrough(previous) ? any(this.ofCase(previous, around), chosen) : chosen;
  }
  named(words, at) {
    return { kind: "test", text: words, ...this.#place(at), stable: false, exits: "nothing", isWritten: true };
  }
  #fits(each, around) {
    if (each.type === "communication_case") return this.named(this.#words(field(each, "communication") ?? each), each);
    const value = field(around, "value");
    if (each.type === "type_case") {
      const types = each.childrenForFieldName("type").filter(({ isNamed }) => isNamed);
      const tag = value === null ? "" : this.#words(value);
      return any(
        ...types.map((type) => this.#test(`${tag}.(${this.#words(type)})`, value === null ? [each] : [value]))
      );
    }
    const list = field(each, "value");
    const values = list === null ? [] : parts(list);
    if (value === null) return any(...values.map((one) => this.of(one)));
    return any(...values.map((one) => this.#equal(this.#words(value), this.#words(one), [value, one])));
  }
  /** `x == nil`, `at == -1`, of a variable of which the function says all that it is given. */
  #known(left, right) {
    if (this.#words(right) === "-1") return this.#isNegative(left, "0");
    if (left.type !== "identifier" || right.type !== "nil") return null;
    return flagAt(left, "nil", this.text, (condition) => this.of(condition));
  }
  #isNegative(left, bound) {
    if (left.type !== "identifier" || bound !== "0") return null;
    return flagAt(left, "negative", this.text, (condition) => this.of(condition));
  }
  #equal(a, b, nodes) {
    const [first, second] = /^(?:["'`\d-]|nil$|true$|false$)/.test(a) ? [b, a] : [a, b];
    return this.#test(`${first}==${second}`, nodes);
  }
  #test(words, nodes) {
    const [first] = nodes;
    if (first === void 0) return always;
    const stable = nodes.every((node) => this.#isStable(node));
    return { kind: "test", text: words, ...this.#place(first), stable, exits: "nothing", isWritten: true };
  }
  #place(node) {
    const { file, line } = this.text.range(node);
    return { file, line };
  }
  #words(node) {
    const words = this.text.slice(withoutParentheses(node)).replaceAll(/\s+/g, "");
    return this.#receiver === null ? words : words.replaceAll(this.#receiver, "this");
  }
  /** No calls but of len and cap, and no name that the function gives another value. */
  #isStable(node) {
    let stable = true;
    walk(node, (inner) => {
      if (inner.type === "call_expression") {
        const callee = field(inner, "function");
        stable &&= callee !== null && /^(?:len|cap)$/.test(this.text.slice(callee));
      }
      if (inner.type === "unary_expression" && this.text.slice(inner).startsWith("<-")) stable = false;
      if (inner.type === "identifier") stable &&= !this.#assignedNames().has(this.text.slice(inner));
      return stable;
    });
    return stable;
  }
  /** The names that are given a value more than once, or changed in place. */
  #assignedNames() {
    return assignments.of(this.text, this.#function?.startIndex ?? 0, () => this.#findAssigned());
  }
  #findAssigned() {
    const declared = /* @__PURE__ */ new Set();
    const assigned2 = /* @__PURE__ */ new Set();
    const note = (name, isNew) => {
      if (!isNew || declared.has(name)) assigned2.add(name);
      declared.add(name);
    };
    if (this.#function !== void 0) {
      walk(this.#function, (node) => {
        switch (node.type) {
          case "short_var_declaration":
          case "assignment_statement":
          case "range_clause": {
            const left = field(node, "left");
            const isNew = node.type === "short_var_declaration";
            for (const target of left === null ? [] : left.type === "expression_list" ? parts(left) : [left]) {
              const [root] = /^[*(&]*([\p{L}_][\p{L}\p{N}_]*)/u.exec(this.text.slice(target))?.slice(1) ?? [];
              if (root !== void 0) note(root, isNew);
            }
            break;
          }
          case "inc_statement":
          case "dec_statement": {
            const [root] = /^[*(&]*([\p{L}_][\p{L}\p{N}_]*)/u.exec(this.text.slice(node))?.slice(1) ?? [];
            if (root !== void 0) note(root, false);
            break;
          }
          case "var_spec":
            for (const name of node.childrenForFieldName("name")) note(this.text.slice(name), true);
            break;
        }
        return true;
      });
    }
    return assigned2;
  }
};
function fallsThrough(each) {
  return statements(each).at(-1)?.type === "fallthrough_statement";
}

// src/source/flow.ts
var goesOn2 = { next: always, breaks: never, returns: never, labels: never };
var returns = { ...goesOn2, next: never, returns: always };
var jumps = { ...goesOn2, next: never };
var toLabel = { ...goesOn2, next: never, labels: always };
function flowOf(statement, around) {
  const { tests, isColdBranch } = around;
  switch (statement.type) {
    case "return_statement":
      return returns;
    // The condition of the case that a fallthrough leads to has its ways.
    case "fallthrough_statement":
    case "goto_statement":
      return jumps;
    case "continue_statement":
      return parts(statement).length === 0 ? jumps : toLabel;
    case "break_statement":
      return parts(statement).length === 0 ? { ...jumps, breaks: always } : toLabel;
    case "expression_statement": {
      const [expression] = parts(statement);
      return expression?.type === "call_expression" && endsTheProgram(calleeOf(expression, tests.text)) ? returns : goesOn2;
    }
    case "labeled_statement": {
      const inner = parts(statement).at(-1);
      return inner === void 0 || !mayLeave(inner) ? goesOn2 : { ...flowOf(inner, around), labels: never };
    }
    case "block":
      return flowOfList(statement, around);
    case "if_statement": {
      if (!mayLeave(statement)) return goesOn2;
      const [condition, consequence, alternative] = ["condition", "consequence", "alternative"].map(
        (name) => field(statement, name)
      );
      if (condition === null || condition === void 0) return goesOn2;
      const branch = (block) => block === null || block === void 0 || isColdBranch(block) ? goesOn2 : flowOf(block, around);
      const [then, otherwise] = [branch(consequence), branch(alternative)];
      const test = tests.of(condition);
      return {
        next: choice(test, then.next, otherwise.next),
        breaks: choice(test, then.breaks, otherwise.breaks),
        returns: choice(test, then.returns, otherwise.returns),
        labels: choice(test, then.labels, otherwise.labels)
      };
    }
    case "expression_switch_statement":
    case "type_switch_statement":
    case "select_statement": {
      if (!mayLeave(statement)) return goesOn2;
      const cases = parts(statement).filter(({ type }) => type.endsWith("_case"));
      const flows = cases.map((each) => ({
        when: tests.ofCase(each, statement),
        flow: isColdBranch(each) ? goesOn2 : flowOfList(each, around)
      }));
      if (flows.every(({ flow }) => isAlways(any(flow.next, flow.breaks)))) return goesOn2;
      const passed = flows.map(({ when, flow }) => all(when, any(flow.next, flow.breaks)));
      const hasDefault = cases.some(({ type }) => type === "default_case") || statement.type === "select_statement";
      const none = hasDefault ? never : all(...flows.map(({ when }) => not(when)));
      return {
        next: any(...passed, none),
        breaks: never,
        returns: any(...flows.map(({ when, flow }) => all(when, flow.returns))),
        labels: any(...flows.map(({ when, flow }) => all(when, flow.labels)))
      };
    }
    case "for_statement":
      return mayLeave(statement) ? flowOfLoop(statement, around) : goesOn2;
    default:
      return goesOn2;
  }
}
function flowOfList(block, around) {
  let found = goesOn2;
  for (const statement of block.namedChildren.filter(({ type }) => type === "statement_list").flatMap(parts)) {
    const flow = flowOf(statement, around);
    found = {
      next: all(found.next, flow.next),
      breaks: any(found.breaks, all(found.next, flow.breaks)),
      returns: any(found.returns, all(found.next, flow.returns)),
      labels: any(found.labels, all(found.next, flow.labels))
    };
    if (isNever(found.next)) break;
  }
  return found;
}
function flowOfLoop(loop, around) {
  const body = field(loop, "body");
  if (body === null) return goesOn2;
  const inner = flowOfList(body, around);
  const clause = parts(loop).find((part) => !same(part, body));
  const isEndless = clause === void 0 || clause.type === "for_clause" && field(clause, "condition") === null;
  const { returns: returning, labels } = inner;
  if (isEndless && !/\bbreak\b/.test(body.text)) return { ...jumps, returns: returning, labels };
  const leaving = any(returning, labels);
  if (isAlways(leaving) && !isEndless) {
    const round = around.tests.named("loop", loop);
    return { next: not(round), breaks: never, returns: all(round, returning), labels: all(round, labels) };
  }
  return { next: not(leaving), breaks: never, returns: returning, labels };
}
function mayLeave(statement) {
  return /\b(?:return|goto|continue|break|fallthrough|panic|Fatal\w*|Panic\w*|Exit|Goexit|FailNow)\b/.test(
    statement.text
  );
}

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

// src/source/called-literal.ts
function insideCalledLiteral(path, expression, text) {
  const call = last(path);
  const literal = call === void 0 ? null : calledLiteral(call);
  const body = literal === null ? null : field(literal, "body");
  if (call === void 0 || body === null || expression === "func literal") return path;
  const fitting = [];
  const isVariable = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(expression);
  const head = compact(expression).replace(/([{(])[^]*$/, "$1");
  walk(body, (node) => {
    const fits = isVariable ? node.type === "identifier" && text.slice(node) === expression && isDeclared(node) : expressions.has(node.type) && compact(text.slice(node)).startsWith(head);
    if (fits) fitting.push(node);
    return !fits;
  });
  const [only] = fitting;
  return only === void 0 || fitting.length > 1 ? path : [...path, ...pathBelow(call, only)];
}
function calledLiteral(call) {
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  const literal = callee === null ? null : withoutParentheses(callee);
  return literal?.type === "func_literal" ? literal : null;
}
var expressions = /* @__PURE__ */ new Set([
  "call_expression",
  "composite_literal",
  "unary_expression",
  "func_literal",
  "type_conversion_expression",
  "binary_expression"
]);
function isDeclared(name) {
  const list = name.parent;
  if (list?.type === "parameter_declaration") return list.childrenForFieldName("name").some((each) => same(each, name));
  if (list?.type === "var_spec") return list.childrenForFieldName("name").some((each) => same(each, name));
  const statement = list?.type === "expression_list" ? list.parent : null;
  const isNew = statement?.type === "short_var_declaration" || statement?.type === "range_clause";
  return isNew && same(field(statement, "left"), list);
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
    } else if (!leavesLoop(path, depth)) {
      return true;
    }
  }
  return false;
}
function leavesLoop(path, loop) {
  let breaksElsewhere = false;
  for (let depth = loop + 1; depth < path.length - 1; depth++) {
    const [node, child] = [path[depth], path[depth + 1]];
    if (node === void 0 || child === void 0 || node.type === "func_literal") return false;
    breaksElsewhere ||= /^(?:for|select|expression_switch|type_switch)_statement$/.test(node.type);
    if (node.type !== "statement_list") continue;
    const behind = parts(node).filter(({ startIndex }) => startIndex >= child.startIndex);
    const end = behind.at(-1);
    const leaves2 = end?.type === "return_statement" || end !== void 0 && isBreak(end) && !breaksElsewhere;
    if (leaves2 && !behind.some(({ text }) => /\b(?:continue|goto)\b/.test(text))) return true;
  }
  return false;
}
function isTheSameInEachRound({ text, stable }, loop, source) {
  if (!stable || !/^[\p{L}\p{N}_&|^<>=!+*/%-]+$/u.test(text)) return false;
  const declared = declaredIn(loop, source);
  return (text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).every((name) => !declared.has(name));
}
var declarations = new Remembered();
function declaredIn(loop, source) {
  return declarations.of(source, loop.id, () => {
    const names = /* @__PURE__ */ new Set();
    walk(loop, (node) => {
      if (node.type === "identifier" && isDeclared(node)) names.add(source.slice(node));
      return true;
    });
    return names;
  });
}
function isBreak(statement) {
  return statement.type === "break_statement" && parts(statement).length === 0;
}

// src/source/conditions.ts
var atOnce = {
  condition: always,
  loops: 0,
  loopsOutside: null,
  failsBefore: false,
  storedLiteral: null
};
function circumstancesOf(path, text, facts) {
  const functionDepth = path.findIndex(({ type }) => type === "function_declaration" || type === "method_declaration");
  const tests = new Tests(path[Math.max(0, functionDepth)], text);
  let isCold2 = coldBranches(path.slice(0, functionDepth + 1), text, facts);
  const conditions = [];
  let loops2 = 0;
  let loop = null;
  let loopsOutside = null;
  let failsBefore = false;
  let storedLiteral = null;
  const failing2 = [];
  for (let depth = Math.max(0, functionDepth); depth < path.length - 1; depth++) {
    const [node, child] = [path[depth], path[depth + 1]];
    if (node === void 0 || child === void 0) continue;
    switch (node.type) {
      case "if_statement": {
        const condition2 = field(node, "condition");
        const [then, otherwise] = [field(node, "consequence"), field(node, "alternative")];
        if (condition2 === null) break;
        if (same(then, child)) {
          if (otherwise !== null && isCold2(otherwise)) failsBefore = true;
          else conditions.push(tests.of(condition2));
        } else if (same(otherwise, child) && then !== null) {
          if (isCold2(then)) failsBefore = true;
          else if (!onlyTellsOfFailure(then, text)) conditions.push(not(tests.of(condition2)));
        }
        break;
      }
      case "statement_list": {
        const around = loops2 > (loopsOutside ?? 0) ? loop : null;
        const siblings = branchesOf(node, { tests, isColdBranch: isCold2 }, facts);
        const { startIndex } = child;
        for (const { statement, start, ways: ways2, failing: condition2 } of siblings) {
          if (start === startIndex) continue;
          if (start < startIndex) {
            const { next, mayFail } = ways2();
            conditions.push(exit(statement, next, around, text));
            failsBefore ||= mayFail;
          }
          if (condition2 !== null) failing2.push(condition2);
        }
        break;
      }
      case "expression_case":
      case "type_case":
      case "communication_case":
      case "default_case": {
        const around = path[depth - 1];
        if (child.type === "statement_list" && around !== void 0) conditions.push(tests.ofCase(node, around));
        break;
      }
      case "binary_expression": {
        const operator = field(node, "operator")?.type;
        const left = field(node, "left");
        if (left === null || !same(field(node, "right"), child)) break;
        if (operator === "&&") conditions.push(tests.of(left));
        else if (operator === "||") conditions.push(not(tests.of(left)));
        break;
      }
      case "for_statement":
        if (!same(field(node, "body"), child) || leavesLoop(path, depth)) break;
        loops2++;
        loop = node;
        break;
      case "func_literal": {
        loopsOutside = loops2;
        const literal = path.slice(0, depth + 1);
        isCold2 = coldBranches(literal, text, facts);
        const { form } = closureForm(literal, text);
        if (form === "call" || form === "defer" || form === "go") break;
        const called = whereCalled(literal, text, facts);
        if (called !== null) {
          conditions.push(called.condition);
          loopsOutside = loops2 = called.loops;
          failsBefore ||= called.failsBefore;
          break;
        }
        if (form === "returned" || path[depth - 1]?.type === "literal_element") storedLiteral ??= text.range(node);
        conditions.push(tests.named("func literal", node));
        break;
      }
    }
  }
  const condition = all(...conditions);
  return { condition: under(condition, failing2.map(not)), loops: loops2, loopsOutside, failsBefore, storedLiteral };
}
var knownOf = /* @__PURE__ */ new WeakMap();
function known2(facts) {
  const found = knownOf.get(facts) ?? { branches: new Remembered(), called: new Remembered() };
  knownOf.set(facts, found);
  return found;
}
function whereCalled(literal, text, facts) {
  const node = last(literal);
  if (node === void 0) return null;
  return known2(facts).called.of(text, node.id, () => {
    const calls2 = callsOf(literal, text)?.map((call) => circumstancesOf(call, text, facts));
    if (calls2 === void 0) return null;
    return {
      condition: any(...calls2.map(({ condition }) => condition)),
      loops: Math.max(...calls2.map(({ loops: loops2 }) => loops2)),
      failsBefore: calls2.some(({ failsBefore }) => failsBefore)
    };
  });
}
function branchesOf(list, { tests, isColdBranch }, facts) {
  return known2(facts).branches.of(
    tests.text,
    list.id,
    () => parts(list).map((statement) => {
      const condition = failingCondition(statement, isColdBranch);
      const ways2 = lazy(() => {
        const failed = [];
        const isCold2 = (branch) => {
          const cold = isColdBranch(branch);
          if (cold) failed.push(branch);
          return cold;
        };
        const { next } = flowOf(statement, { tests, isColdBranch: isCold2 });
        return { next, mayFail: failed.length > 0 };
      });
      return { statement, start: statement.startIndex, ways: ways2, failing: condition === null ? null : tests.of(condition) };
    })
  );
}
function failingCondition(statement, isColdBranch) {
  if (statement.type !== "if_statement" || field(statement, "alternative") !== null) return null;
  const then = field(statement, "consequence");
  return then !== null && isColdBranch(then) ? field(statement, "condition") : null;
}
function onlyTellsOfFailure(branch, text) {
  const all2 = statements(branch);
  return all2.length > 0 && all2.every((statement) => {
    const [call] = statement.type === "expression_statement" ? parts(statement) : [];
    return call?.type === "call_expression" && tellsOfFailure(calleeOf(call, text));
  });
}
function exit(statement, goesOn3, loop, text) {
  if (isAlways(goesOn3)) return goesOn3;
  const leaves2 = loop !== null && !/\b(?:continue|goto)\b/.test(statement.text);
  return mapTests(goesOn3, (test) => ({
    ...test,
    exits: leaves2 && !isTheSameInEachRound(test, loop, text) ? "loop" : "other"
  }));
}
function coldBranches(path, text, facts) {
  if (path.length === 0) return () => false;
  return (branch) => {
    const list = branch.namedChildren.find(({ type }) => type === "statement_list");
    if (list === void 0) return false;
    const { regions } = facts.readingOf(path, text);
    return regionsAround(regions, list).find(({ heat }) => heat !== null)?.heat === "cold";
  };
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

// src/source/concatenations.ts
var stackBytes = 32;
function areAllLong(tree, span, text) {
  const found = [];
  walk(last(pathTo(tree, span)) ?? tree.rootNode, (node) => {
    if (node.endIndex <= span.startIndex || node.startIndex >= span.endIndex) return false;
    if (!isSum(node)) return true;
    const operands = operandsOf(node);
    if (!operands.some(({ type }) => type.endsWith("int_literal"))) found.push(constantBytes(operands, text));
    return false;
  });
  return found.length > 0 && found.every((bytes) => bytes > stackBytes);
}
function isSum(node) {
  return node.type === "binary_expression" && field(node, "operator")?.type === "+";
}
function operandsOf(sum) {
  return ["left", "right"].flatMap((side) => {
    const found = field(sum, side);
    const operand = found === null ? null : withoutParentheses(found);
    if (operand === null) return [];
    return isSum(operand) ? operandsOf(operand) : [operand];
  });
}
function constantBytes(operands, text) {
  return operands.filter(({ type }) => type.endsWith("_string_literal")).reduce((sum, literal) => {
    const inner = text.slice(literal).slice(1, -1);
    const plain = literal.type.startsWith("raw") ? inner : inner.replaceAll(/\\(?:x..|[0-7]{3}|u.{4}|U.{8}|.)/g, " ");
    return sum + Buffer.byteLength(plain);
  }, 0);
}

// src/source/comments.ts
var marker = "//escapediff:allow";
var contracts = /^\/\/escapediff:(?:noalloc|hot)(?:\s|$)/;
function waiverMarks(tree, text) {
  const marks = [];
  const matches = [...text.text.matchAll(/escapediff[ \t]*:/gi)];
  const comments = matches.length === 0 ? [] : commentsOf(tree.rootNode);
  const coveredBy = coverage(text);
  let [next, at] = [0, 0];
  for (const match of matches) {
    if (match.index < next) continue;
    while ((comments[at]?.endIndex ?? Infinity) <= match.index) at += 1;
    const comment = comments[at];
    if (comment === void 0 || comment.startIndex > match.index) continue;
    next = comment.endIndex;
    const words = text.slice(comment).trimEnd();
    if (!/^\/[/*][ \t]*escapediff[ \t]*:/i.test(words)) continue;
    if (contracts.test(words)) continue;
    const { line } = text.place(comment.startIndex);
    const rest = words.slice(marker.length);
    if (words.startsWith(marker) && (rest === "" || /^\s/.test(rest))) {
      const reason = rest.trim();
      const mistake = reason === "" ? `A reason must follow ${marker}, on the same line.` : null;
      marks.push({ line, reason, covers: coveredBy(line, comment.startIndex), mistake });
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
function coverage(text) {
  const codeFrom = belowComments((line) => text.line(line));
  return (line, start) => {
    const alone = text.lineSpan(line)?.startIndex === start;
    if (!alone) return [line];
    const next = codeFrom(line + 1);
    return next <= text.lineCount ? [next] : [];
  };
}
function belowComments(textOf) {
  let next = 0;
  return (line) => {
    next = Math.max(next, line);
    while (/^\s*\/\//.test(textOf(next))) next++;
    return next;
  };
}
function commentsOf(root) {
  return root.descendantsOfType("comment");
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
var declarations2 = /* @__PURE__ */ new Set(["function_declaration", "method_declaration"]);
function enclosingFunction(path) {
  return path.find((node) => declarations2.has(node.type)) ?? null;
}
function declaredFunctions(root, text) {
  return root.namedChildren.filter((node) => declarations2.has(node.type)).map((node) => describe2(node, text));
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

// src/source/handed-out.ts
function isReturned(path, text) {
  const value = last(path);
  const depth = path.findLastIndex(({ type }) => /_statement$|_declaration$|^var_spec$/.test(type));
  const statement = path[depth];
  if (value === void 0 || statement === void 0) return false;
  if (statement.type === "return_statement") return true;
  const given = givenTo(path, depth);
  if (given?.type !== "identifier") return false;
  const declaration = declarationOf(text.slice(given), path, value.endIndex, text);
  return declaration !== null && usesOf(declaration, text).some((use) => {
    const [outer, list] = use.slice(-3);
    return outer?.type === "return_statement" && list?.type === "expression_list";
  });
}
function givenTo(path, depth) {
  const statement = path[depth];
  if (statement === void 0) return void 0;
  const value = path.findLastIndex(({ type }) => type === "call_expression" || type === "composite_literal");
  if (path.slice(depth + 1, value).some(({ type }) => !holders.has(type))) return void 0;
  if (statement.type === "var_spec") return statement.childrenForFieldName("name")[0];
  if (!/^(?:assignment_statement|short_var_declaration)$/.test(statement.type)) return void 0;
  const [left, right] = [field(statement, "left"), field(statement, "right")];
  const index = right === null ? -1 : parts(right).findIndex((each) => path.some((node) => same(node, each)));
  return left === null || index < 0 ? void 0 : parts(left)[index];
}
var holders = /* @__PURE__ */ new Set([
  "expression_list",
  "unary_expression",
  "composite_literal",
  "literal_value",
  "keyed_element",
  "literal_element"
]);

// src/source/inlined-literal.ts
var InlinedLiteral = class {
  /** The literal, or the statement of the loop. */
  #node;
  #text;
  constructor(node, text) {
    this.#node = node;
    this.#text = text;
  }
  /** Equal for one literal of one file. */
  get key() {
    return this.#node.id;
  }
  /** Is it the body of a range over a function? */
  get isLoop() {
    return isRange(this.#node);
  }
  /** From its first line to its last. */
  get lines() {
    const { line, endLine } = this.#text.range(this.#node);
    return { first: line, last: endLine };
  }
  /**
   * What in it may be a value that the compiler tells of, in the order of the text. `exact`: by more than its kind.
   *
   * @param expression as the compiler prints it, an append with its arguments where they are known.
   */
  candidates(kind, expression) {
    const isName = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(expression);
    if (kind === "variable")
      return { places: this.#places((node) => this.#names(node, expression) && isDeclared(node)), exact: true };
    if (kind === "closure" && expression === "func literal")
      return { places: this.#places((node) => node.type === "func_literal"), exact: false };
    const wanted = bare2(expression);
    if (isName && kind !== "append") {
      const uses = this.#places((node) => this.#names(node, expression) && !isDeclared(node));
      return { places: uses, exact: true };
    }
    const same2 = this.#places((node) => isValue(node) && bare2(this.#text.slice(node)) === wanted);
    if (same2.length > 0) return { places: same2, exact: true };
    if (kind === "append") return { places: this.#places((node) => isAppend(node, this.#text)), exact: false };
    const head = /^[^,]*?make\([^,)]*|^[^{(]*[{(]/.exec(compact(expression))?.[0] ?? "";
    if (head === "" || kind === "concat") return { places: [], exact: false };
    const alike = this.#places((node) => isValue(node) && compact(this.#text.slice(node)).startsWith(head));
    return { places: alike, exact: kind === "composite" };
  }
  /**
   * Where a step of a flow stands, by its text; null where that can't be told.
   *
   * @param near of several, the one on this line.
   */
  placeOf(text, isCapture, near) {
    if (isCapture) {
      const inside = [];
      this.#visit((node, depth) => {
        if (depth > 0 && this.#names(node, text)) inside.push(this.#placeOf(node));
      }, true);
      return inside[0] ?? null;
    }
    const wanted = bare2(text);
    const found = this.#places((node) => (isValue(node) || isStep(node)) && bare2(this.#text.slice(node)) === wanted);
    const there = found.filter(({ line }) => line === near);
    const [only] = found.length === 1 ? found : there;
    return only ?? null;
  }
  #names(node, name) {
    return node.type === "identifier" && this.#text.slice(node) === name;
  }
  /** Of literals inside that are not called where they stand the compiler tells by themselves. */
  #places(fits) {
    const found = [];
    this.#visit((node) => {
      if (fits(node)) found.push(this.#placeOf(node));
    }, false);
    return found;
  }
  #visit(visit, everywhere) {
    const descend = (top, depth) => {
      walk(top, (node) => {
        if (same(node, top)) return true;
        if (node.type === "comment") return false;
        if (node.type !== "func_literal") {
          visit(node, depth);
          return true;
        }
        if (isCalled(node)) return true;
        visit(node, depth);
        if (everywhere) descend(node, depth + 1);
        return false;
      });
    };
    descend(this.#node, 0);
  }
  /** The token whose place the compiler prints for an expression or a statement: see anchor.ts. */
  #placeOf(node) {
    return this.#text.place((tokenOf(node) ?? node).startIndex);
  }
};
function inlinedLiteralAt(tree, { line, column }, text) {
  const span = text.lineSpan(line);
  if (span === null) return null;
  if (column > 0) {
    const offset = text.offset(line, column);
    const path = offset === null ? [] : pathTo(tree, { startIndex: offset, endIndex: offset + 1 });
    const token = last(path);
    const [parent, outer] = [path[path.length - 2], path[path.length - 3]];
    const call = parent?.type === "argument_list" ? outer : void 0;
    const literal = call === void 0 ? null : calledLiteral(call);
    if (literal !== null) return new InlinedLiteral(literal, text);
    return token?.type === "for" && parent !== void 0 && isRange(parent) ? new InlinedLiteral(parent, text) : null;
  }
  if (!/\}\)*\(|\bfor\b/.test(text.line(line))) return null;
  const found = [];
  walk(last(pathTo(tree, span)) ?? tree.rootNode, (node) => {
    if (node.endIndex <= span.startIndex || node.startIndex >= span.endIndex) return false;
    const literal = calledLiteral(node);
    const called = literal === null ? null : field(node, "arguments");
    if (called !== null && literal !== null && text.place(called.startIndex).line === line) found.push(literal);
    if (isRange(node) && text.place(node.startIndex).line === line) found.push(node);
    return true;
  });
  const [only] = found;
  return only === void 0 || found.length > 1 ? null : new InlinedLiteral(only, text);
}
function isRange(node) {
  return node.type === "for_statement" && node.namedChildren.some(({ type }) => type === "range_clause");
}
function isCalled(literal) {
  let call = literal.parent;
  while (call?.type === "parenthesized_expression") call = call.parent;
  return call !== null && same(calledLiteral(call), literal);
}
function tokenOf(node) {
  switch (node.type) {
    case "call_expression":
      return field(node, "arguments");
    case "composite_literal":
      return field(node, "body");
    case "type_conversion_expression":
      return node.children.findLast(({ type }) => type === "(") ?? null;
    case "binary_expression":
    case "assignment_statement":
      return field(node, "operator");
    case "short_var_declaration":
      return node.children.find(({ type }) => type === ":=") ?? null;
    case "selector_expression":
      return node.children.find(({ type }) => type === ".") ?? null;
    case "index_expression":
    case "slice_expression":
      return node.children.find(({ type }) => type === "[") ?? null;
    default:
      return null;
  }
}
function isValue({ type }) {
  return type.endsWith("_expression") || type === "composite_literal";
}
function isStep({ type }) {
  return type === "identifier" || type === "assignment_statement" || type === "short_var_declaration" || type === "return_statement" || type === "send_statement";
}
function bare2(expression) {
  return expression.replaceAll(/[\s()]+/g, "");
}

// src/source/runs.ts
var longestCondition = 60;
function runsOf(path, text) {
  let condition = null;
  let leftBefore = false;
  for (let depth = path.length - 2; depth >= 0; depth--) {
    const [node, child] = [path[depth], path[depth + 1]];
    if (node === void 0 || child === void 0) continue;
    if (node.type === "function_declaration" || node.type === "method_declaration") break;
    if (node.type === "func_literal") return { loop: null, literal: lineOf(node), condition, leftBefore };
    if (node.type === "for_statement" && isRepeated(path, depth))
      return { loop: lineOf(node), literal: null, condition, leftBefore };
    condition ??= conditionOf2(node, child, text);
    leftBefore ||= mayLeaveBefore(node, child, text);
  }
  return { loop: null, literal: null, condition, leftBefore };
}
function isRepeated(path, loop) {
  const child = path[loop + 1];
  if (child?.type === "range_clause") return same(field(child, "left"), path[loop + 2]);
  if (child?.type === "for_clause") return !same(field(child, "initializer"), path[loop + 2]);
  return !leavesLoop(path, loop);
}
function conditionOf2(node, child, text) {
  const named = (kind, source) => {
    const clean = source.replace(/\s+/g, " ").trim();
    return { kind, text: clean.length > longestCondition ? "" : clean, line: lineOf(node) };
  };
  switch (node.type) {
    case "if_statement": {
      const condition = field(node, "condition");
      if (condition === null) return null;
      if (same(field(node, "consequence"), child)) return named("if", text.slice(condition));
      return same(field(node, "alternative"), child) ? named("else", text.slice(condition)) : null;
    }
    case "expression_case":
    case "type_case":
    case "communication_case":
    case "default_case":
      return child.type === "statement_list" ? named(
        "case",
        text.slice({ startIndex: node.startIndex, endIndex: child.startIndex }).replace(/:\s*(?:\/\/.*)?$/s, "")
      ) : null;
    default:
      return null;
  }
}
function mayLeaveBefore(node, child, text) {
  if (node.type === "binary_expression")
    return /^(?:&&|\|\|)$/.test(field(node, "operator")?.text ?? "") && same(field(node, "right"), child);
  if (node.type !== "statement_list" && node.type !== "block") return false;
  return firstExit(node, text) <= child.startIndex;
}
var firstExits = new Remembered();
function firstExit(list, text) {
  return firstExits.of(text, list.id, () => parts(list).find((statement) => leaves(statement))?.endIndex ?? Infinity);
}
var exits = /* @__PURE__ */ new Set(["return_statement", "goto_statement", "break_statement", "continue_statement"]);
var loops = /* @__PURE__ */ new Set(["for_statement"]);
var switches = /* @__PURE__ */ new Set(["expression_switch_statement", "type_switch_statement", "select_statement"]);
function leaves(node, within = "nothing") {
  if (node.type === "func_literal") return false;
  if (exits.has(node.type)) {
    const isOwn = node.type === "break_statement" ? within !== "nothing" : within === "loop";
    return !/^(?:break|continue)_/.test(node.type) || !isOwn || parts(node).length > 0;
  }
  const inner = loops.has(node.type) ? "loop" : switches.has(node.type) && within === "nothing" ? "switch" : within;
  return parts(node).some((child) => leaves(child, inner));
}
function lineOf({ startPosition }) {
  return startPosition.row + 1;
}

// src/source/text.ts
var SourceText = class {
  text;
  /** What the ranges name as their file. */
  file;
  #starts;
  constructor(text, file) {
    this.text = text;
    this.file = file;
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
    return { file: this.file, ...start, endLine: end.line, endColumn: end.column };
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
   * @param facts of the file's package: what is cold depends on them.
   */
  context(line, column, expression = "", facts = noFacts) {
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
      cold: isCold(path, this.#text, facts),
      inLoop: isInLoop(path),
      runs: runsOf(path, this.#text),
      lineText
    };
  }
  /**
   * When and how often a place runs in its function; always, and once, where the file has no such place.
   *
   * @param facts of the file's package: ways that fail don't count.
   */
  circumstances(line, column, expression = "", facts = noFacts) {
    const anchored = this.#anchored(line, column, expression);
    return anchored === null ? atOnce : circumstancesOf(anchored.path, this.#text, facts);
  }
  /** The package-level variable whose initialiser holds a place; '' where there is none. */
  variableAround(line, column) {
    const path = this.#anchored(line, column, "")?.path ?? [];
    if (path[1]?.type !== "var_declaration") return "";
    const all2 = specs(path[1]);
    const spec = all2.find((each) => path.some((node) => same(node, each))) ?? all2.find((each) => each.startPosition.row < line && line <= each.endPosition.row + 1);
    return spec?.childrenForFieldName("name").map((name) => this.#text.slice(name))[0] ?? "";
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
  /** The function literal whose values the compiler places where it is called: see inlined-literal.ts. */
  inlinedLiteralAt(line, column) {
    return inlinedLiteralAt(this.#tree, { line, column }, this.#text);
  }
  /**
   * Whether the append at a place needs a new array for certain: see appends.ts. Where none stands there, and with column 0, which stands
   * for the whole line: whether all do that stand on the line, or in the function literal that is called there.
   */
  growsForSure(line, column) {
    if (column > 0) {
      const path2 = this.#anchored(line, column, "append")?.path ?? [];
      const call2 = path2.findLast(({ type }) => type === "call_expression");
      if (call2 !== void 0 && isAppend(call2, this.#text)) return growsForSure(path2, this.#text);
      if (call2 !== void 0 && calledLiteral(call2) === null) return false;
    }
    const span = this.#text.lineSpan(line);
    if (span === null) return false;
    const path = pathTo(this.#tree, span);
    const call = path.findLast((node) => calledLiteral(node) !== null);
    const onLine = appendsWithin(path, span, this.#text);
    const appends = onLine.length > 0 || call === void 0 ? onLine : appendsWithin(path, call, this.#text);
    return appends.length > 0 && appends.every((path2) => growsForSure(path2, this.#text));
  }
  /** Whether every concatenation on a line is always allocated: see concatenations.ts. */
  concatenatesForSure(line) {
    const span = this.#text.lineSpan(line);
    return span !== null && areAllLong(this.#tree, span, this.#text);
  }
  /** Where the local variable, parameter or result that `name` means at a place is declared; null for what is not local. */
  declarationOf(name, line, column) {
    const anchored = this.#anchored(line, column, "");
    if (anchored === null) return null;
    const found = declarationOf(name, anchored.path, last(anchored.path)?.startIndex ?? 0, this.#text);
    return found === null ? null : this.#text.place(found.name.startIndex);
  }
  /** The type of an expression, as far as its function's source writes it: see written-type.ts. */
  typeOf(expression, line, column) {
    const anchored = this.#anchored(line, column, "");
    if (anchored === null) return null;
    if (expression === "append") return appendedType(anchored.path, this.#text);
    return writtenType(expression, anchored.path, last(anchored.path)?.startIndex ?? 0, this.#text);
  }
  /** Is the value at a place returned by its function: see handed-out.ts. */
  isReturned(line, column, expression) {
    return isReturned(this.#anchored(line, column, expression)?.path ?? [], this.#text);
  }
  /** Is what stands at a place the error that its function returns? Converted to `error` there, it is not nil. */
  isReturnedError(line, column, expression, facts = noFacts) {
    const path = this.#anchored(line, column, expression)?.path ?? [];
    const [statement, list, value] = path.slice(-3);
    if (statement?.type !== "return_statement" || list?.type !== "expression_list") return false;
    return same(parts(list).at(-1), value) && facts.scopeAt(path, this.#text).lastResult === "error";
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
      const isMadeBefore = last(path)?.parent?.type === "for_statement" && /^(?:func literal$|#)/.test(expression);
      const anchored = anchoredAt(isMadeBefore ? path.slice(0, -2) : path, this.#text, expression);
      if (anchored !== null && expression !== "")
        return { ...anchored, path: insideCalledLiteral(anchored.path, expression, this.#text) };
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
    const known3 = this.#parsed.get(path) ?? [];
    const before = known3.find((each) => each.text === text);
    if (before !== void 0) return before.file;
    const file = this.#read(text, path);
    this.#parsed.set(path, [...known3, { text, file }]);
    return file;
  }
  isParsed(text, path) {
    return this.#parsed.get(path)?.some((each) => each.text === text) === true;
  }
  /** Frees the syntax trees of texts that are not needed again. */
  forget(texts) {
    for (const [path, text] of texts) {
      const known3 = this.#parsed.get(path) ?? [];
      for (const { file } of known3.filter((each) => each.text === text)) if (file.known) file.value.dispose();
      this.#parsed.set(
        path,
        known3.filter((each) => each.text !== text)
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
  Remembered,
  pathTo,
  pathBelow,
  last,
  field,
  same,
  parts,
  statements,
  withoutParentheses,
  walk,
  declarationOf,
  usesOf,
  specs,
  importSpecs,
  isErrorName,
  shortName,
  isCold,
  functionName,
  belowComments,
  commentsOf,
  failureFacts,
  noFacts,
  always,
  isAlways,
  not,
  all,
  testsOf,
  atOnce,
  GoFile,
  largestFile,
  GoSyntax
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  always,
  failureFacts
} from "./chunk-NLKLOATN.js";
import {
  compile
} from "./chunk-GGR4OP2C.js";
import {
  globMatcher
} from "./chunk-ZJN5UN7E.js";
import {
  byWeight
} from "./chunk-PLWU23SK.js";
import {
  UsageError
} from "./chunk-XMNT5LSP.js";
import {
  describe
} from "./chunk-3LCTXTYM.js";
import {
  lineMap,
  nothingAlike,
  sameLines
} from "./chunk-3A4332ZX.js";
import {
  bodiesOf,
  declaredFunction,
  identityOf,
  withoutQualifier
} from "./chunk-W7W6RWTW.js";
import {
  joinAllocations,
  kindOf,
  listingFlags,
  withoutShapes
} from "./chunk-WUFWWYDO.js";
import {
  parsePosition,
  placeKey
} from "./chunk-7YJIM7WH.js";
import {
  folderOf,
  relevance
} from "./chunk-6ZN2T6XI.js";

// src/compare/candidates.ts
function changedFolders(changes, places) {
  const folders = /* @__PURE__ */ new Set();
  for (const { basePath, headPath } of changes) {
    if (basePath?.endsWith(".go") === true) {
      folders.add(folderOf(basePath));
      folders.add(folderOf(places.headFile(basePath) ?? basePath));
    }
    if (headPath?.endsWith(".go") === true) folders.add(folderOf(headPath));
  }
  return folders;
}
function otherLanguageFolders(base, head) {
  const hasOwnVariables = ({ goVersion }) => {
    const minor = /^1\.(\d+)/.exec(goVersion)?.[1];
    return minor !== void 0 && Number(minor) >= 22;
  };
  const before = new Map(base.map((found) => [found.importPath, hasOwnVariables(found)]));
  return new Set(
    head.flatMap((found) => {
      const then = before.get(found.importPath);
      return then === void 0 || then === hasOwnVariables(found) || found.folder === null ? [] : [found.folder];
    })
  );
}
function foldersOfEscapes(...sides) {
  return new Set(sides.flatMap(({ escapes }) => escapes.map(({ place }) => folderOf(place.file))));
}
function candidateFolders(base, head, changed2, places, otherLanguage = []) {
  const candidates = /* @__PURE__ */ new Set([...changed2, ...otherLanguage]);
  const balance = /* @__PURE__ */ new Map();
  const count = (side, at2, step) => {
    const note = (place, what) => {
      const there = at2(place);
      if (there === null) {
        candidates.add(folderOf(place.file));
        candidates.add(folderOf(places.headFile(place.file) ?? place.file));
        return;
      }
      if (candidates.has(folderOf(there.file))) return;
      const key = `${there.file}\0${there.line}\0${what}`;
      const value = (balance.get(key) ?? 0) + step;
      if (value === 0) balance.delete(key);
      else balance.set(key, value);
    };
    for (const { place, expression } of side.escapes) note(place, identityOf(expression));
    for (const [key, callees] of side.inlined) {
      const place = parsePosition(key);
      if (place === null) continue;
      for (const callee of callees) note(place, `inlined ${callee}`);
    }
  };
  count(base, (place) => places.toHead(place), 1);
  count(head, (place) => place, -1);
  for (const key of balance.keys()) candidates.add(folderOf(key.slice(0, key.indexOf("\0"))));
  return candidates;
}

// src/compare/correspondence.ts
async function correspondence(changes, base, head) {
  const headNames = /* @__PURE__ */ new Map();
  const baseNames = /* @__PURE__ */ new Map();
  const maps = /* @__PURE__ */ new Map();
  const texts = /* @__PURE__ */ new Map();
  for (const { basePath, headPath } of changes) {
    if (basePath !== null) headNames.set(basePath, headPath);
    if (headPath === null) continue;
    baseNames.set(headPath, basePath);
    if (basePath === null || relevance(headPath, true) === "no") {
      maps.set(headPath, nothingAlike);
      continue;
    }
    const [before, after] = await Promise.all([base.read(basePath), head.read(headPath)]);
    maps.set(headPath, before === null || after === null ? nothingAlike : lineMap(before, after));
    if (before !== null && after !== null) {
      texts.set(headPath, { file: basePath, lines: before.split("\n"), headLines: after.split("\n").length });
    }
  }
  const headFile = (file) => {
    const renamed = headNames.get(file);
    return renamed === void 0 ? file : renamed;
  };
  return {
    hasChanges: changes.length > 0,
    headFile,
    toHead(place) {
      const file = headFile(place.file);
      if (file === null) return null;
      const line = (maps.get(file) ?? sameLines).toHead(place.line);
      return line === null ? null : { file, line, column: place.column };
    },
    toBase(place) {
      const renamed = baseNames.get(place.file);
      const file = renamed === void 0 ? place.file : renamed;
      if (file === null) return null;
      const line = (maps.get(place.file) ?? sameLines).toBase(place.line);
      return line === null ? null : { file, line, column: place.column };
    },
    isChanged: (file, line) => maps.get(file)?.isChanged(line) ?? false,
    removedAt(file, line) {
      const [map, text] = [maps.get(file), texts.get(file)];
      if (map === void 0 || text === void 0 || !map.isChanged(line)) return [];
      let [first, last] = [line, line];
      while (first > 1 && map.isChanged(first - 1)) first--;
      while (last < text.headLines && map.isChanged(last + 1)) last++;
      const from = first > 1 ? map.toBase(first - 1) ?? 0 : 0;
      const to = last < text.headLines ? map.toBase(last + 1) ?? text.lines.length + 1 : text.lines.length + 1;
      return text.lines.slice(from, Math.max(from, to - 1)).map((each, index) => ({ file: text.file, line: from + index + 1, text: each }));
    },
    isTouched: (file) => maps.has(file)
  };
}

// src/side/analyse.ts
var unknownAllocation = { status: "unknown", call: null, type: null, bytes: null };
async function analyse(diagnostics, folders, alsoFiles, packageOf, source, syntax) {
  const records = diagnostics.escapes.filter(({ place }) => folders.has(folderOf(place.file)));
  const wanted = /* @__PURE__ */ new Set([...records.map(({ place }) => place.file), ...alsoFiles]);
  const files = /* @__PURE__ */ new Map();
  const unread = [];
  for (const path of [...wanted].filter((file) => file.endsWith(".go")).sort()) {
    const text = await source.read(path);
    const file = text === null ? null : syntax.parse(text, path);
    if (file?.known === true) files.set(path, file.value);
    else if (file !== null) unread.push(file.reason);
  }
  const factsAt = factsByFolder(files);
  const contextOfValue = (place, expression = "") => files.get(place.file)?.context(place.line, place.column, expression, factsAt(place.file)) ?? bareContext(place);
  const contextAt = (place) => contextOfValue(place);
  const escapes = /* @__PURE__ */ new Map();
  for (const each of records) {
    const record = asItsPackageSays(each, packageOf, files.get(each.place.file));
    const identity = identityOf(record.expression);
    const key = `${placeKey(record.place)}\0${identity}`;
    if (escapes.has(key)) continue;
    const inlinedFrom = diagnostics.inlined.get(placeKey(record.place)) ?? [];
    const context = contextOf(record, contextOfValue(record.place, record.expression));
    escapes.set(key, {
      package: packageOf(folderOf(record.place.file)) ?? record.package,
      place: record.place,
      kind: kindOf(record.expression, record.moved),
      expression: withoutShapes(record.expression),
      identity,
      message: withoutShapes(record.message),
      source: {
        ...context,
        cold: context.cold || isFallbackOfErrorf(record, inlinedFrom, files.get(record.place.file))
      },
      flow: record.flow,
      inlinedFrom,
      allocation: unknownAllocation,
      certainty: "unread",
      ways: null,
      inLiteral: false,
      unit: unitOf(record.place, context.function, files.get(record.place.file)),
      evidence: "message",
      occurrences: []
    });
  }
  const functions = [...files].flatMap(
    ([file, parsed]) => parsed.functions().map(({ name, range }) => ({
      file,
      name,
      line: range.line,
      endLine: range.endLine,
      text: parsed.text(range).split("\n").map((line) => line.trim())
    }))
  );
  return { escapes: [...escapes.values()], functions, files, unread, contextAt };
}
function factsByFolder(files) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const [path, file] of files) {
    const others = byFolder.get(folderOf(path));
    if (others === void 0) byFolder.set(folderOf(path), [file]);
    else others.push(file);
  }
  const found = /* @__PURE__ */ new Map();
  return (path) => {
    const folder = folderOf(path);
    const facts = found.get(folder) ?? failureFacts(byFolder.get(folder) ?? []);
    found.set(folder, facts);
    return facts;
  };
}
function asItsPackageSays(record, packageOf, file) {
  if (file === void 0 || packageOf(folderOf(record.place.file)) === record.package) return record;
  const name = /^package[ \t]+([\p{L}_][\p{L}\p{N}_]*)/mu.exec(file.source.text)?.[1];
  if (name === void 0) return record;
  const { expression, message, flow } = record;
  return {
    ...record,
    expression: withoutQualifier(expression, name),
    message: withoutQualifier(message, name),
    flow: flow.map((step) => ({ ...step, text: withoutQualifier(step.text, name) }))
  };
}
function isFallbackOfErrorf({ expression, place }, inlinedFrom, file) {
  if (expression !== "&errors.errorString{...}" || !inlinedFrom.includes("fmt.Errorf")) return false;
  const call = file?.callAt(place.line, place.column);
  return call?.callee === "fmt.Errorf" && (call.arguments.length > 1 || call.arguments[0]?.includes("%") === true);
}
function unitOf({ line, column }, function_, file) {
  if (function_ !== "") return function_;
  const variable = file?.variableAround(line, column) ?? "";
  return variable === "" ? "" : `var ${variable}`;
}
function contextOf(record, context) {
  return context.function === "" && record.function !== "" && context.functionRange === null && context.lineText === "" ? { ...context, function: declaredFunction(record.function) } : context;
}
function bareContext(place) {
  return {
    function: "",
    functionRange: null,
    range: { ...place, endLine: place.line, endColumn: place.column },
    cold: false,
    inLoop: false,
    lineText: ""
  };
}

// src/side/unannounced.ts
function unannouncedEscapes(found, side, packageOf) {
  return found.flatMap(
    ({ place, kind, expression, allocation, conditional, ways, inLiteral, inlinedFrom }) => {
      if (!side.files.has(place.file)) return [];
      const source = side.contextAt(place);
      return [
        {
          package: packageOf(folderOf(place.file)) ?? "",
          place,
          kind,
          expression,
          identity: identityOf(inlinedFrom.length > 0 ? expression : `${expression} unannounced`),
          message: `the generated code ${conditional ? "may call" : "calls"} ${allocation.call ?? "the allocator"}`,
          source,
          flow: [],
          inlinedFrom,
          // Nobody knows whether the buffer on the stack is large enough, or the slice full: that fails no check.
          allocation: conditional ? unknownAllocation : allocation,
          certainty: conditional ? "may" : "sure",
          ways,
          inLiteral,
          unit: unitOf(place, source.function, side.files.get(place.file)),
          evidence: "code",
          occurrences: []
        }
      ];
    }
  );
}

// src/side/understand.ts
async function understand(side, compiled, folders, changes, build, headFolder, { go, syntax }) {
  const changedFiles = changes.map((change) => side.name === "base" ? change.basePath : change.headPath).filter((file) => file !== null).filter((file) => file.endsWith(".go"));
  const packages = side.packages.filter(({ folder }) => folder !== null && folders.has(folder));
  const names = new Map(packages.map(({ folder, importPath }) => [folder, importPath]));
  const packageOf = (folder) => names.get(folder) ?? null;
  const files = [...changedFiles, ...packages.flatMap((found) => found.files)];
  const analysed = await analyse(compiled.diagnostics, folders, files, packageOf, side.tree, await syntax());
  const { code: code2, listed } = compiled;
  const unlisted = packages.filter(({ folder }) => folder !== null && !listed.has(folder));
  await compile(side.tree, unlisted, { all: listingFlags }, code2, go, build.settings);
  await compile(side.tree, side.dependencies, { all: listingFlags }, code2, go, build.settings);
  return sideOf({
    name: side.name,
    analysed,
    diagnostics: compiled.diagnostics,
    code: code2.result(),
    packages: side.packages,
    looked: packages,
    foreign: side.dependencies,
    headFolder
  });
}
function sideOf({
  name,
  analysed,
  diagnostics,
  code: code2,
  packages,
  looked,
  foreign,
  headFolder
}) {
  const names = new Map(looked.map(({ folder, importPath }) => [folder, importPath]));
  const { escapes, unannounced: unannounced3 } = joinAllocations(analysed.escapes, code2);
  const built = new Set(looked.flatMap((found) => found.files));
  const understood = {
    ...analysed,
    functions: analysed.functions.filter(({ file }) => built.has(file)),
    escapes: [
      ...escapes.map((escape) => asSureAsCanBe(escape, analysed.files)),
      ...unannouncedEscapes(unannounced3, analysed, (folder) => names.get(folder) ?? null)
    ],
    diagnostics,
    code: code2
  };
  const bodies = bodiesOf(
    {
      ...understood,
      packages: new Map(packages.map((found) => [found.folder ?? found.importPath, found])),
      foreign,
      unitAt: ({ file, line }) => unitOf({ file, line, column: 0 }, "", analysed.files.get(file))
    },
    headFolder
  );
  return {
    ...understood,
    name,
    escapes: [...bodies.bodies.values()].flatMap((body) => body.isForeign ? [] : body.escapes),
    bodies,
    importPathOf: (folder) => packages.find((found) => found.folder === folder)?.importPath ?? null,
    circumstances: remembered(analysed.files)
  };
}
async function readAhead({ base, head }, folders, syntax) {
  const goSyntax = await syntax();
  for (const { packages, tree } of [head, base]) {
    for (const file of packages.flatMap(({ folder, files }) => folder !== null && folders.has(folder) ? files : [])) {
      const text = await tree.read(file);
      if (text !== null) goSyntax.parse(text, file);
    }
  }
}
var atOnce = { condition: always, loops: 0, loopsOutside: null };
function remembered(files) {
  const known = /* @__PURE__ */ new Map();
  return ({ file, line, column }, expression = "") => {
    const key = `${file}:${line}:${column}:${expression}`;
    let found = known.get(key);
    if (found === void 0) {
      found = files.get(file)?.circumstances(line, column, expression) ?? atOnce;
      known.set(key, found);
    }
    return found;
  };
}
function asSureAsCanBe(escape, files) {
  const { kind, place, allocation } = escape;
  if (kind !== "append" || allocation.call?.startsWith("runtime.growslice") !== true) return escape;
  const isSure = files.get(place.file)?.growsForSure(place.line, place.column) === true;
  return isSure ? escape : { ...escape, allocation: unknownAllocation, certainty: "may" };
}

// src/explain/expression.ts
var longestText = 4e3;
function parseCall(text) {
  if (!text.endsWith(")") || text.length > longestText) return null;
  const open = outerBrackets(text).find(
    ({ start, end }) => text[start] === "(" && end === text.length - 1 && start > 0
  );
  if (open === void 0) return null;
  const callee = text.slice(0, open.start).trim();
  if (callee === "" || /^[([&*]*$/.test(callee)) return null;
  return { callee, arguments: split(text.slice(open.start + 1, -1), ",") };
}
function parseAssignment(text) {
  if (text.length > longestText) return null;
  const sign = topLevel(text, (index) => /^ :?= /.test(text.slice(index, index + 4)))[0];
  if (sign === void 0) return null;
  const length = text[sign + 1] === ":" ? 4 : 3;
  return { targets: split(text.slice(0, sign), ","), values: split(text.slice(sign + length), ",") };
}
function targetOf(assignment, value) {
  const { targets, values } = assignment;
  if (targets.length === 1) return targets[0] ?? null;
  const exact = values.findIndex((candidate) => candidate === value);
  const index = exact >= 0 ? exact : values.findIndex((candidate) => mentions(candidate, value));
  return index < 0 ? null : targets[index] ?? null;
}
function mentions(expression, part) {
  const wanted = part.replace(/^[&*]+/, "");
  if (wanted === "") return false;
  for (let index = expression.indexOf(wanted); index >= 0; index = expression.indexOf(wanted, index + 1)) {
    const before = expression[index - 1] ?? " ";
    const after = expression[index + wanted.length] ?? " ";
    if (!/[\p{L}\p{N}_.]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return true;
  }
  return false;
}
function baseName(expression) {
  return /^[(*&]*([\p{L}_][\p{L}\p{N}_]*)/u.exec(expression)?.[1] ?? "";
}
function split(text, separator) {
  const parts = [];
  let start = 0;
  for (const index of topLevel(text, (candidate) => text[candidate] === separator)) {
    parts.push(text.slice(start, index).trim());
    start = index + 1;
  }
  const rest2 = text.slice(start).trim();
  return rest2 === "" && parts.length === 0 ? [] : [...parts, rest2];
}
function topLevel(text, wanted) {
  const found = [];
  const brackets = outerBrackets(text);
  for (let index = 0; index < text.length; index++) {
    const bracket = brackets.find(({ start }) => start === index);
    if (bracket !== void 0) index = bracket.end;
    else if (wanted(index)) found.push(index);
  }
  return found;
}
function outerBrackets(text) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? "";
    if ("\"'`".includes(character)) {
      const end = closingQuote(text, index);
      if (depth === 0) found.push({ start: index, end });
      index = end;
    } else if ("([{".includes(character)) {
      if (depth++ === 0) start = index;
    } else if (")]}".includes(character) && depth > 0 && --depth === 0) {
      found.push({ start, end: index });
    }
  }
  if (depth > 0) found.push({ start, end: text.length - 1 });
  return found;
}
function closingQuote(text, open) {
  for (let index = open + 1; index < text.length; index++) {
    if (text[index] === "\\" && text[open] !== "`") index++;
    else if (text[index] === text[open]) return index;
  }
  return text.length - 1;
}

// src/explain/imports.ts
var read = /* @__PURE__ */ new WeakMap();
var mostLines = 2e3;
function importedNames(file) {
  const known = read.get(file);
  if (known !== void 0) return known;
  const names = /* @__PURE__ */ new Set();
  for (let number = 1; number < mostLines; number++) {
    const line = file.line(number);
    if (line.startsWith("func ") || line.startsWith("type ")) break;
    const spec = /^\s*(?:import\s+)?\(?\s*([\p{L}_][\p{L}\p{N}_]*|\.)?\s*["`]([^"`]+)["`]\s*;?\s*(?:\/[/*].*)?\)?$/u.exec(line);
    if (spec === null) continue;
    const [, alias, importPath = ""] = spec;
    if (alias !== void 0 && alias !== "import") names.add(alias);
    else for (const name of namesOf(importPath)) names.add(name);
  }
  read.set(file, names);
  return names;
}
function namesOf(importPath) {
  const parts = importPath.split("/");
  const end = parts.at(-1) ?? "";
  const last = /^v\d+$/.test(end) ? parts.at(-2) ?? end : end.replace(/\.v\d+$/, "");
  return [last, end, ...last.split(/[-.]/), last.replaceAll(/[-.]/g, "")];
}

// src/explain/callee.ts
function isFunctionValue({ kind, printed }) {
  return kind === "dynamic" && !printed.includes(".");
}
var builtins = /* @__PURE__ */ new Set(["append", "copy", "panic", "min", "max", "clear"]);
function calleeOf(step, steps, index) {
  const call = parseCall(step.text);
  if (call === null) return null;
  const file = index.side.files.get(step.place.file);
  const site = step.place.column > 0 ? file?.callAt(step.place.line, step.place.column) ?? null : null;
  const printed = call.callee;
  const variadic = call.arguments.some((argument) => argument.startsWith("... argument"));
  const isBuiltin = builtins.has(printed);
  const inlined = index.inlinedAt(step.place);
  const isInside = site !== null && inlined.length > 0 && !samePart(site.callee, printed);
  const isForeign = isInside && foreignCall(step, index) !== "";
  return {
    kind: isBuiltin ? "builtin" : isDynamic(printed, step, steps, index, isInside) ? "dynamic" : "static",
    name: !isBuiltin && site !== null && (isForeign || samePart(site.callee, printed)) ? site.callee : printed,
    printed,
    inlinedFrom: isInside && !isForeign ? site.callee : "",
    variadic
  };
}
function inlinedCall(step, index) {
  const foreign = foreignCall(step, index);
  if (foreign !== "") return { by: foreign, foreign: true };
  const { place } = step;
  const by = index.inlinedAt(place).length === 0 ? "" : index.side.files.get(place.file)?.callAt(place.line, place.column)?.callee ?? "";
  return { by, foreign: false };
}
function foreignCall({ place, text }, index) {
  const inlined = index.inlinedAt(place);
  if (inlined.length === 0 || text.startsWith("return ") || inlined.some((name) => index.function(name, place.file) !== null))
    return "";
  const site = index.side.files.get(place.file)?.callAt(place.line, place.column)?.callee ?? inlined[0] ?? "";
  return site.includes("\n") ? inlined[0] ?? "" : site;
}
function isDynamic(printed, step, steps, index, isInside) {
  if (printed.startsWith("(") || printed === "func literal" || /\.func\d/.test(printed)) return false;
  if (/\([^]*\)/.test(printed)) return /\)\.\w+$/.test(printed);
  const base = baseName(printed);
  if (base === "") return false;
  const parts = printed.split(".");
  if (index.function(printed, step.place.file) !== null) return false;
  const file = index.side.files.get(step.place.file);
  if (file === void 0) return parts.length > 2;
  if (isInside) return isVariableOfFlow(printed, steps) || parts.length > 2;
  if (file.declarationOf(base, step.place.line, step.place.column) !== null) return true;
  if (parts.length === 1) return index.compiled(step.place.file);
  const isImport = importedNames(file).has(base);
  return isImport ? parts.length > 2 : index.compiled(step.place.file);
}
function isVariableOfFlow(name, steps) {
  return steps.some(
    ({ text, reason }) => reason.startsWith("assign") && new RegExp(`(^|, )${escapeText(name)}(,| :?= )`).test(text)
  );
}
function samePart(source, printed) {
  return lastPart(source) === lastPart(printed);
}
function lastPart(name) {
  return name.replace(/\[[^]*\]$/, "").replace(/^[^]*\./, "");
}
function escapeText(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// src/explain/classify.ts
var runtimeCalls = [
  [/^runtime\.growslice/, "append"],
  [/^runtime\.(?:concat|rawstring|intstring|slicebytetostring|slicerunetostring|stringtoslice)/, "string-building"],
  [/^runtime\.conv/, "converted-to-interface"],
  [/^runtime\.makeslice/, "non-constant-size"],
  [/^runtime\.map/, "stored-in-heap"]
];
function categoryOf(escape, reason, journey, index) {
  if (escape.kind === "lost-stack") return "no-longer-inlined";
  if (escape.flow.length === 0) return unannounced(escape);
  if (reason.kind === "size") return sizeCategory[reason.problem];
  if (isMethodValue(escape, index)) return "method-value";
  if (escape.expression === "... argument") return "variadic-arguments";
  const byReason = categoryOfReason(reason);
  if (byReason === "reflection") return byReason;
  switch (escape.kind) {
    case "append":
      return "append";
    case "concat":
    case "conversion":
      return reason.kind === "passed" && reason.then !== null ? byReason : "string-building";
    case "boxing":
      return isVariadic(journey) ? "variadic-arguments" : "converted-to-interface";
    default:
      return byReason;
  }
}
var sizeCategory = { large: "too-large", aligned: "too-large", unknown: "non-constant-size", zero: "other" };
function categoryOfReason(reason) {
  switch (reason.kind) {
    case "returned":
    case "itself":
      return "returned-pointer";
    case "captured":
      return reason.by === "reference" ? "captured-by-reference" : "captured-by-value";
    case "statement":
      return reason.statement === "go" ? "go-statement" : "defer-statement";
    case "stored":
      return !reason.foreign && (reason.form === "local" || reason.form === "pointer") ? "assigned-through-pointer" : "stored-in-heap";
    case "held":
    case "appended":
      return "stored-in-heap";
    case "sent":
      return "sent-to-channel";
    case "passed": {
      const { printed, kind } = reason.callee;
      if (/^(?:\(\*?)?(?:reflect\.|_Cfunc_|_cgo|C\.|unsafe\.)/.test(printed)) return "reflection";
      if (printed === "panic") return "converted-to-interface";
      return kind === "dynamic" ? "interface-method-call" : "leaking-parameter";
    }
    case "size":
      return sizeCategory[reason.problem];
    case "method-value":
      return "method-value";
    case "unsafe":
      return "reflection";
    case "unknown":
      return "other";
  }
}
function isMethodValue({ expression, kind, allocation, place }, index) {
  const method = /^[\p{L}_(*&][^"'`{}]*\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(expression)?.[1];
  if (method === void 0) return false;
  if (kind === "closure") return true;
  return kind === "boxing" && allocation.status !== "confirmed" && index.hasMethod(method, place.file);
}
function isBoxedConstant({ kind, expression }) {
  return kind === "boxing" && /^(?:"[^]*"|'[^]*'|-?\d[^]*|true|false)$/.test(expression);
}
function isVariadic(journey) {
  return journey[0]?.steps.some(({ reason, text }) => reason === "slice-literal-element" && text === "... argument") ?? false;
}
function unannounced({ expression, allocation, kind }) {
  if (expression === "go statement") return "go-statement";
  if (expression === "defer statement") return "defer-statement";
  const call = allocation.call ?? "";
  return runtimeCalls.find(([pattern]) => pattern.test(call))?.[1] ?? (kind === "append" ? "append" : kind === "concat" || kind === "conversion" ? "string-building" : "other");
}

// src/explain/text.ts
var longestCode = 80;
function code(text) {
  const clean = tidy(text);
  const characters = Array.from(clean);
  const short = characters.length <= longestCode ? clean : `${characters.slice(0, longestCode - 1).join("").trimEnd()}\u2026`;
  return `\`${short === "" ? "?" : short}\``;
}
function callCode(callee) {
  return /^\(?func\b/.test(callee) ? "a function literal" : code(callee);
}
function tidy(text) {
  return withoutShapes(text).replaceAll("... argument...", "\u2026").replaceAll("... argument", "\u2026").replaceAll("{...}", "{\u2026}").replaceAll("[...]", "[\u2026]").replaceAll(/<node DYNAMICTYPE>/g, "\u2026").replaceAll(/\(\[\](byte|rune|uint8|int32)\)\(/g, "[]$1(").replaceAll(/[`\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").replaceAll(/\s+/g, " ").trim();
}
function isMadeUp(name) {
  return /^[&*]*\(?(?:~[rb]\d+|\.\w+|\{temp\}|_)\)?$/.test(name);
}
function mentionsMadeUp(text) {
  return /~[rb]\d|\.autotmp_\d|\{temp\}|\.dict\b|<node /.test(text);
}
function at(place, home) {
  return place.file === home ? `line ${place.line}` : shortPlace(place);
}
function on(place, home) {
  if (place === null) return "";
  return place.file === home ? ` on line ${place.line}` : ` at ${shortPlace(place)}`;
}
function shortPlace(place) {
  const inside = !place.file.startsWith("/") && !/^[A-Za-z]:/.test(place.file);
  const file = inside ? place.file : place.file.slice(Math.max(place.file.lastIndexOf("/"), place.file.lastIndexOf("\\")) + 1);
  return `${tidy(file)}:${place.line}`;
}
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
function withoutRepeats(text, home) {
  let named2 = String(home);
  return text.split(/(`[^`]*`)/).map(
    (part) => part.startsWith("`") ? part : part.replaceAll(
      / on line (\d+)| \(line (\d+)\)/g,
      (whole, on2, bracketed) => {
        const line = on2 ?? bracketed ?? "";
        if (line === named2) return "";
        named2 = line;
        return whole;
      }
    )
  ).join("");
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/explain/advice.ts
var tiny = 16;
function adviceOf(escape, category, reason, journey) {
  if (isBoxedConstant(escape))
    return "Nothing to do: a constant is boxed when the program is compiled, and costs nothing at run time.";
  return `${remedy(escape, category, reason, journey)} ${caution(escape, category, reason)}`;
}
function isSliced(journey) {
  return journey[0]?.steps.some((step) => step.reason === "slice") ?? false;
}
function beforeLoop({ kind, expression, source }, category) {
  const isKept = !["non-constant-size", "too-large", "interface-method-call"].includes(category);
  const isMap = /^(?:make\()?map\[/.test(expression);
  const isSlice = kind === "make" ? !/^make\((?:map|chan)\b/.test(expression) : expression.startsWith("[]");
  if (!source.inLoop || isKept || !(isMap || isSlice)) return null;
  return isMap ? "Make it once before the loop, and empty it in each round (`clear(m)`)." : "Make it once before the loop, and use it again in each round (`b = b[:0]`).";
}
function remedy(escape, category, reason, journey) {
  const once = beforeLoop(escape, category);
  if (once !== null) return once;
  const general = describe(category).remedies[0] ?? "";
  const name = code(escape.expression);
  switch (category) {
    case "returned-pointer":
      if (/^&(?:errors|fmt)\.\w*[eE]rror/.test(escape.expression)) {
        return "Return an error that is made once (`var errX = errors.New(\u2026)`) where it needs no details.";
      }
      if (escape.inlinedFrom.length > 0)
        return `It is made in inlined code that hands out a pointer: call something that fills a value of yours, or keep the result and use it again.`;
      if (escape.kind === "closure")
        return "Return a plain function or a method that takes what it needs as parameters, instead of a new closure for each call.";
      if (reason.kind === "itself")
        return `Keep an index or a length instead of a pointer into ${name}, or let the caller declare it and pass its address.`;
      if (escape.kind === "make" || escape.kind === "new")
        return `Let the caller pass the ${escape.expression.startsWith("make(map") ? "map" : escape.kind === "make" ? "slice" : "value"} to fill.`;
      if (isSliced(journey)) return `Return the array itself, or let the caller pass a slice to append to.`;
      return escape.kind === "variable" ? `Return ${name} by value, or let the caller pass a pointer to the variable to fill.` : general;
    case "captured-by-reference": {
      const variable = reason.kind === "captured" ? code(reason.variable) : name;
      const assigns2 = reason.kind === "captured" && reason.closure?.assignsVariable === true;
      if (assigns2)
        return `Let the closure return its result, or call a function with ${variable} as a parameter, so that ${variable} need not be shared.`;
      return `If the closure only reads ${variable}, capture a copy that nothing assigns to afterwards (up to 128 bytes are then captured by value), or pass it as an argument.`;
    }
    case "go-statement":
      return reason.kind === "statement" && reason.argument && (escape.kind === "variable" || escape.expression.startsWith("&")) ? `Pass ${escape.kind === "variable" ? name : "the value"} to the goroutine by value instead of a pointer to it.` : general;
    case "stored-in-heap":
      if (reason.kind === "held" && reason.then === null)
        return `Declare ${isMadeUp(reason.holder) ? "what holds it" : code(reason.holder)} as a value instead of a pointer and copy into it, so that each round needs none of its own.`;
      if (escape.kind === "closure")
        return "Make the closure once and keep it, or store what it needs and a plain function.";
      if (escape.kind === "make" || /^(?:map)?\[/.test(escape.expression))
        return `Make it once and use it again (${/^(?:make\()?map\[/.test(escape.expression) ? "`clear(m)`" : "`s = s[:0]`"}), or take large ones from a \`sync.Pool\`.`;
      if (reason.kind === "appended") return "Make it a slice of values instead of pointers.";
      return general;
    case "leaking-parameter":
      if (reason.kind === "passed" && reason.then?.kind === "captured") {
        return `Let the closure in ${callCode(reason.callee.name)} get ${code(reason.parameter)} as an argument when it is called (a method does), instead of keeping it.`;
      }
      return reason.kind === "passed" && reason.then !== null ? `Let ${callCode(reason.callee.name)} copy what it needs of ${code(reason.parameter)} instead of keeping it, or pass it a value.` : "Pass a value or a buffer that is used again (a field, a `sync.Pool`): the called function may keep what it gets.";
    case "interface-method-call":
      if (reason.kind === "passed" && isFunctionValue(reason.callee)) {
        return `Call the function itself instead of ${code(reason.callee.name)} where it is known, or pass a value instead of a pointer.`;
      }
      return reason.kind === "passed" && !reason.receiver ? `Call ${code(reason.callee.name)} on the concrete type where it is known, or pass a buffer that is used again.` : "Use the concrete type where it is known, so that the compiler can look into the method.";
    case "assigned-through-pointer":
      return reason.kind === "stored" && reason.form === "local" ? `If ${code(baseName(reason.target))} need not be a pointer, declare it as a plain variable; else set the field in its literal.` : "Return the value and let the caller store it, or write into what the pointer leads to already.";
    case "non-constant-size":
      return escape.flow.length === 0 ? "Give it a constant capacity, or let the caller pass a buffer." : general;
    case "variadic-arguments": {
      const holds = escape.allocation.type;
      const isFormatting = holds === null || /\]?(?:interface \{\}|any)$/.test(holds);
      return escape.expression === "... argument" && !isFormatting ? "Pass a slice that exists already (`f(list...)`), or give the usual number of arguments a function of its own." : general;
    }
    case "append":
      return escape.inlinedFrom.some((name2) => /^(?:strings\.\(\*Builder\)|bytes\.\(\*Buffer\))/.test(name2)) ? "Call `Grow` with the length to be expected before the first write." : general;
    case "string-building":
      return escape.kind === "conversion" ? "Stay with one of the two types (`bytes` and `strings` have the same functions), or let the caller pass the slice to append to." : general;
    case "too-large":
      return escape.inlinedFrom.length > 0 ? describe(category).remedies[1] ?? general : general;
    case "other":
      if (reason.kind === "size") return "Nothing: no memory is allocated for elements without size.";
      if (/^make\(chan\b/.test(escape.expression))
        return "A channel is always on the heap: make it once and use it again, or wait in another way (a `sync.WaitGroup`, a callback).";
      return general;
    default:
      return general;
  }
}
function caution({ source, allocation, place, kind }, category, reason) {
  if (allocation.status === "none") return "Do not bother: the generated code allocates nothing here.";
  if (source.function === "init" || source.function === "")
    return "Do not bother if it runs once, when the program starts.";
  if (source.cold) return "Do not bother: this is an error path, which seldom runs.";
  if (place.file.endsWith("_test.go")) return "Do not bother: it is test code.";
  if (!source.inLoop && kind !== "lost-stack" && allocation.bytes !== null && allocation.bytes <= tiny) {
    return `It is only ${allocation.bytes} bytes a call: do something about it only if a profile shows the function.`;
  }
  if (reason.kind === "passed" && reason.then !== null) return "Not worth it where the call is rare.";
  return describe(category).whenNot;
}

// src/explain/clause.ts
function clause(reason, pronoun, home, depth = 0) {
  switch (reason.kind) {
    case "returned":
      return `${pronoun} is ${reason.through === "" ? "" : `handed back by ${callCode(reason.through)} and `}returned${on(reason.place, home)}`;
    case "captured": {
      const fate = reason.then === null ? "" : fateOf(reason.then, home, depth + 1);
      return `${closureName(reason.closure, reason.place, home)} ${capturing(reason)}${fate === "" ? "" : `, and that closure ${fate}`}`;
    }
    case "statement":
      if (reason.argument) {
        return reason.statement === "go" ? `${pronoun} is handed to the goroutine started${on(reason.place, home)}, which may run on after the function has returned` : `${pronoun} is kept for the call deferred${on(reason.place, home)}; a ${code("defer")} in a loop keeps its arguments on the heap until the function returns`;
      }
      return reason.statement === "go" ? `it runs in a goroutine of its own (${code("go")}${on(reason.place, home)}), which may go on after the function has returned` : `it is deferred inside a loop (${at(reason.place, home)}), and has to be kept until the function returns`;
    case "stored":
      return `${pronoun} is stored in ${storedIn(reason, home)}`;
    case "held": {
      const holder = mentionsMadeUp(reason.holder) ? "a value" : code(reason.holder);
      const why = reason.then === null || depth >= mostNested ? "" : rest(reason.then, home, depth + 1);
      return `${pronoun} is kept in ${holder} (${at(reason.place, home)}), which outlives ${reason.then === null ? "the block that declares it" : "the call"}${why}`;
    }
    case "sent":
      return `${pronoun} is sent on a channel${on(reason.place, home)}, and the receiver may keep it`;
    case "passed":
      return passed(reason, pronoun, home, depth);
    case "appended":
      return reason.copied ? `${pronoun} is copied into another slice${on(reason.place, home)}, which may live longer` : `${pronoun} is appended to a slice${on(reason.place, home)}, whose array may be on the heap`;
    case "size":
      return sizeClause[reason.problem];
    case "itself":
      return `a pointer into it is kept in the value itself (${at(reason.place, home)}) and travels on with its copies`;
    case "method-value":
      return `the method value ${code(reason.method)}${on(reason.place, home)} keeps it as its receiver`;
    case "unsafe":
      return `${pronoun} becomes an ${code("unsafe.Pointer")} or ${code("uintptr")}${on(reason.place, home)}, where the compiler loses sight of it`;
    case "unknown":
      return "the compiler cannot show that nothing uses it after the function has returned";
  }
}
function fateOf(reason, home, depth = 0) {
  switch (reason.kind) {
    case "unknown":
    case "size":
    case "itself":
      return "";
    case "captured":
      return `is captured by a closure${on(reason.place, home)}`;
    case "statement":
      return reason.statement === "go" ? `runs in a goroutine (${code("go")}${on(reason.place, home)})` : `is deferred inside a loop (${at(reason.place, home)})`;
    case "method-value":
      return `is kept as the receiver of the method value ${code(reason.method)}${on(reason.place, home)}`;
    case "passed":
      if (reason.receiver) {
        return `has its method ${callCode(reason.callee.name)} called through an interface${on(reason.place, home)}, and the compiler cannot see what that method does with it`;
      }
      return passed(reason, "it", home, depth).replace(/^it /, "");
    default:
      return clause(reason, "it", home, depth).replace(/^it /, "");
  }
}
var mostNested = 2;
var sizeClause = {
  large: "it is too large for the stack, whatever happens to it (64 KB for values made in expressions; for declared variables 128 KB, or 10 MB before Go 1.24)",
  aligned: "its type asks for a stricter alignment than the stack has",
  unknown: "its size is not a constant, and this release of Go puts only values of constant size on the stack",
  zero: "its elements have no size, and such slices are never put on the stack; nothing is allocated for them at run time"
};
function capturing({ by, variable, closure }) {
  if (by === "value") return `captures ${code(variable)}`;
  const why = closure === null ? "" : closure.assignsVariable ? " and assigns it" : closure.takesAddress ? " and takes its address" : "";
  return `captures ${code(variable)} by reference${why}`;
}
function closureName(closure, place, home) {
  const line = at({ file: place.file, line: closure?.line ?? place.line, column: 0 }, home);
  const where = line.startsWith("line") ? `on ${line}` : `at ${line}`;
  switch (closure?.form) {
    case "go":
      return `the closure of the ${code("go")} statement ${where}`;
    case "defer":
      return `the deferred closure ${where}`;
    case "argument":
      return `the closure passed to ${callCode(closure.callee)} ${where}`;
    default:
      return `the closure ${where}`;
  }
}
function storedIn({ form, target, by, foreign, place }, home) {
  const where = `${by === "" || foreign ? "" : ` by ${callCode(by)}`}${on(place, home)}`;
  if (foreign)
    return `${form === "element" || form.startsWith("map") ? "a map or slice" : "memory that lives on"} by ${callCode(by)}${where}`;
  switch (form) {
    case "map-literal":
      return `a map literal${where}, and what maps hold is always on the heap`;
    case "map-key":
      return `a map as a key${where}, and what maps hold is always on the heap`;
    case "element": {
      const container = target.replace(/\[[^[]*\]$/, "");
      return `an element of ${mentionsMadeUp(container) ? "a map or slice" : code(container)}${where}, which may live longer`;
    }
    case "global":
      return isMadeUp(target) ? `a variable${where} that lives on` : `the package variable ${code(baseName(target) === target ? target : target)}${where}`;
    case "field":
      return `${code(target)}${where}, which lives on after the call`;
    case "local":
      return `${code(target)}${where}, through the pointer ${code(baseName(target))}: the compiler does not track where such pointers lead`;
    case "pointer":
      return `${code(target)}${where}: the compiler does not track where that pointer leads`;
  }
}
function passed(reason, pronoun, home, depth) {
  const { callee, place, receiver, parameter, then } = reason;
  const where = on(place, home);
  if (callee.printed === "panic") return `${pronoun} is passed to ${code("panic")}${where}`;
  if (receiver) {
    return `the method ${code(callee.name)} is called on it through an interface${where}, and the compiler cannot see what that method does with it`;
  }
  const to = `${pronoun} is passed to ${callCode(callee.name)}${callee.inlinedFrom === "" ? "" : ` by ${callCode(callee.inlinedFrom)}`}${where}`;
  if (callee.kind === "dynamic") {
    return `${to}, ${isFunctionValue(callee) ? "a function value" : "which is called through an interface or a function value"}: the compiler cannot see what happens to the arguments`;
  }
  if (then === null) return `${to}, which may keep it`;
  if (depth >= mostNested) return `${to}, and from there on`;
  const does = then.kind === "captured" ? clause(then, "it", home, depth + 1) : fateOf(then, home, depth + 1);
  if (does === "") return `${to}, which may keep it`;
  return then.kind === "captured" ? `${to}, where ${does}` : `${to}, whose parameter ${code(parameter)} ${does}`;
}
function rest(reason, home, depth) {
  const fate = fateOf(reason, home, depth);
  return fate === "" ? "" : `: that ${fate}`;
}

// src/explain/journey.ts
var mostLegs = 8;
function follow(flow, index) {
  const legs = [];
  const seen = /* @__PURE__ */ new Set();
  let next = {
    flow,
    callee: null,
    parameter: ""
  };
  while (next !== null && next.flow.length > 0 && !seen.has(next.flow) && legs.length < mostLegs) {
    seen.add(next.flow);
    const leg = { ...legOf(next.flow), callee: next.callee, parameter: next.parameter };
    legs.push(leg);
    next = continuation(leg, index);
  }
  return legs;
}
function continuation(leg, index) {
  const last = leg.steps.at(-1);
  if (last === void 0) return null;
  const leak = last.reason === "call parameter" ? leakBehind(last, leg.steps, index)[0] : void 0;
  if (leak !== void 0) return { flow: leak.leak.flow, callee: leak.callee, parameter: leak.leak.parameter };
  const holder = /^\{storage for (.*)\}$/s.exec(leg.destination)?.[1] ?? leg.destination;
  if (holder.startsWith("{") || holder.startsWith("~")) return null;
  const escape = index.escape(holder, last.place);
  return escape === null ? null : { flow: escape.flow, callee: null, parameter: "" };
}
function leakBehind(step, steps, index) {
  const call = parseCall(step.text);
  if (call === null) return [];
  const callee = index.function(call.callee, step.place.file);
  if (callee === null || callee.leaks.length === 0) return [];
  const names = parameterNames(callee, call.arguments.length);
  const positions = argumentPositions(call.arguments, step, steps);
  const wanted = new Set(positions.map((position) => names?.[position]).filter((name) => name !== void 0));
  const leaks = wanted.size === 0 ? callee.leaks : callee.leaks.filter(({ parameter }) => wanted.has(parameter));
  const depth = derefsOf(step, steps);
  const misfit = ({ derefs }) => Math.abs(derefs - depth);
  return [...leaks].sort((a, b) => misfit(a) - misfit(b) || rank(a) - rank(b) || a.derefs - b.derefs).map((leak) => ({ callee, leak }));
}
function inlinedLeaks(place, index) {
  return index.inlinedAt(place).flatMap((name) => {
    const callee = index.function(name, place.file);
    return (callee?.leaks ?? []).flatMap((leak) => callee === null ? [] : [{ callee, leak }]);
  });
}
function derefsOf(step, steps) {
  const ofHop = step.source.startsWith("&") ? -1 : /^\**/.exec(step.source)?.[0].length ?? 0;
  const ofArgument = steps.slice(0, steps.indexOf(step)).filter(({ source, destination }) => source === step.source && destination === step.destination).reduce((sum, { reason }) => sum + (pointerSteps[reason] ?? 0), 0);
  return Math.max(0, ofHop - ofArgument);
}
var pointerSteps = {
  "address-of": -1,
  spill: -1,
  reference: -1,
  indirection: 1,
  "dot of pointer": 1
};
function rank({ to }) {
  if (to === "{heap}") return 0;
  return to.startsWith("{") ? 1 : 2;
}
function parameterNames({ declaration }, count) {
  if (declaration === null) return null;
  const names = declaration.parameters.map(({ name }) => name);
  const isMethod = /^\(\*.*\)\.|^[^.]+\.[^.]+$/.test(declaration.name);
  const all = isMethod ? [declaration.receiver?.name ?? "_", ...names] : names;
  return all.length === count ? all : null;
}
function argumentPositions(printed, step, steps) {
  if (printed.length === 1) return [0];
  const before = steps[steps.indexOf(step) - 1];
  const value = before?.destination === step.destination && before.source === step.source ? before.text : /^[&*]*\{storage for (.*)\}$/s.exec(step.source)?.[1] ?? step.source;
  const exact = printed.flatMap((argument, position) => argument === value ? [position] : []);
  return exact.length > 0 ? exact : printed.flatMap((argument, position) => mentions(argument, value) ? [position] : []);
}
function legOf(flow) {
  const steps = [];
  let source = "";
  let destination = "";
  for (const [index, step] of flow.entries()) {
    if (step.kind === "flow") {
      source = step.from;
      destination = step.to;
    } else if (step.place !== null) {
      const following = flow[index + 1];
      const { text, reason, place } = step;
      steps.push({ text, reason, place, source, destination, arrives: following?.kind !== "from" });
    }
  }
  return { steps, destination };
}
function assignedTo(step, steps) {
  if (!step.reason.startsWith("assign")) return null;
  const assignment = parseAssignment(step.text);
  if (assignment === null) return null;
  const before = steps[steps.indexOf(step) - 1];
  const value = before?.destination === step.destination && before.source === step.source ? before.text : step.source;
  const target = targetOf(assignment, value);
  return target ?? (step.destination.startsWith("{") ? null : step.destination);
}

// src/explain/chain.ts
var mostSteps = 8;
function chainOf(journey, index) {
  const steps = [];
  const add2 = (text, place) => {
    const before = steps.at(-1);
    if (before?.text === text && before.file === place.file) return;
    if (steps.some((step) => step.text === text && step.file === place.file && step.line === place.line)) return;
    steps.push({ text, file: place.file, line: place.line, column: place.column });
  };
  for (const leg of journey) {
    for (const [position, step] of leg.steps.entries()) {
      const text = describeStep(step, leg, position, index);
      if (text !== null) add2(capital(text), step.place);
    }
  }
  return steps.length <= mostSteps ? steps : [...steps.slice(0, 2), ...steps.slice(2 - mostSteps)];
}
function describeStep(step, leg, position, index) {
  const { steps } = leg;
  const following = steps[position + 1];
  const inside = insideOf(step, index);
  switch (step.reason) {
    case "too large for stack":
      return `${named(step.text)} is too large for the stack`;
    case "too aligned for stack":
      return `${named(step.text)} needs a stricter alignment than the stack has`;
    case "non-constant size":
      return `the size of ${named(step.text)} is not a constant`;
    case "zero-sized element":
      return `the elements of ${named(step.text)} have no size`;
    case "address-of":
      return following?.place.line === step.place.line && following.text !== step.text && mentionsSame(following.text, step.text) ? null : `the address of ${named(step.text.replace(/^&/, ""))} is taken${inside}`;
    case "captured by a closure": {
      if (isMadeUp(step.text)) return "it becomes an argument of a goroutine or deferred call";
      const byReference = steps.some(({ reason, text }) => reason === "reference" && text === step.text);
      const closure = index.side.files.get(step.place.file)?.closuresCapturing(step.place.line, step.place.column).find(({ line, endLine }) => line <= step.place.line && step.place.line <= endLine);
      return `${closureName(closure ?? null, step.place, step.place.file)} captures ${named(step.text)}${byReference ? " by reference" : ""}`;
    }
    case "return":
      return `${leg.callee === null ? "it" : named(leg.parameter)} is returned${inside}`;
    case "send":
      return "it is sent on a channel";
    case "call parameter":
    case "callee operand":
      return passedTo(step, leg, index);
    case "interface-converted":
      return mentionsMadeUp(step.text) || inside !== "" ? null : `${named(step.text)} is converted to an interface`;
    case "slice-literal-element":
      return step.text === "... argument" ? "it is put into the slice of variadic arguments" : `it becomes an element of ${named(step.text)}${inside}`;
    case "array literal element":
    case "struct literal element":
      return `it becomes part of ${named(step.text)}${inside}`;
    case "map literal key":
    case "map literal value":
    case "key of map put":
      return `it is stored in the map ${named(step.text)}${inside}`;
    case "copied slice":
    case "appendee slice":
    case "appended slice...":
      return null;
    case "conversion to unsafe.Pointer":
    case "reflect.Header.Data":
    case "//go:uintptrescapes":
      return "it is converted to a pointer that the compiler does not track";
    default: {
      const target = assignedTo(step, steps);
      if (target === null || isMadeUp(target) || mentionsMadeUp(target)) return null;
      const isHeap = step.destination === "{heap}";
      if (inside !== "" && !isHeap) return null;
      const foreign = foreignCall(step, index);
      if (foreign !== "") return `it is stored by ${callCode(foreign)} (inlined)`;
      return `it is ${isHeap ? "stored in" : "assigned to"} ${code(target)}${inside}`;
    }
  }
}
function passedTo(step, leg, index) {
  const callee = calleeOf(step, leg.steps, index);
  if (callee === null) return null;
  if (callee.kind === "builtin") {
    if (callee.printed === "append") return "it is appended to a slice";
    if (callee.printed === "copy") return "it is copied to another slice";
    return `it is passed to ${code(callee.printed)}`;
  }
  const inlined = callee.inlinedFrom === "" ? "" : ` by ${callCode(callee.inlinedFrom)} (inlined)`;
  const dynamic = callee.kind !== "dynamic" ? "" : isFunctionValue(callee) ? ", a function value" : ", through an interface or a function value";
  const who = leg.callee === null ? "it" : code(leg.parameter);
  return `${who} is passed to ${callCode(callee.name)}${inlined}${dynamic}`;
}
function insideOf({ place, text }, index) {
  if (index.inlinedAt(place).length === 0) return "";
  const call = index.side.files.get(place.file)?.callAt(place.line, place.column) ?? null;
  return call === null || text.startsWith("return ") ? "" : ` in ${callCode(call.callee)} (inlined)`;
}
function named(text) {
  if (text === "func literal") return "the closure";
  return mentionsMadeUp(text) || isMadeUp(text) ? "it" : code(text);
}
function mentionsSame(following, text) {
  return following.includes(text);
}

// src/explain/explanation.ts
function explanationOf(escape, category, reason, journey, index) {
  if (escape.flow.length === 0) return sentence(withoutRepeats(unannounced2(escape, category), escape.place.line));
  const { home, verb, pronoun } = opening(escape, journey, index);
  return sentence(withoutRepeats(`${capital(verb)} because ${clause(reason, pronoun, home)}`, escape.place.line));
}
function subjectOf(escape, index) {
  const { expression, place, source, inlinedFrom } = escape;
  if (expression === "func literal") return "the closure";
  const file = index.side.files.get(place.file);
  const call = place.column > 0 ? file?.callAt(place.line, place.column) ?? null : null;
  if (mentionsMadeUp(expression)) {
    if (call !== null)
      return expression.startsWith("new(") ? code(`new(${call.arguments[0] ?? "\u2026"})`) : `the result of ${callCode(call.callee)}`;
    const { line, endLine, column, endColumn } = source.range;
    const text = Buffer.from(source.lineText, "utf8");
    return line === endLine && endColumn > column ? code(text.subarray(column - 1, endColumn - 1).toString("utf8")) : "the value";
  }
  if (inlinedFrom.length === 0 || call === null) return code(expression);
  return `${code(expression)}, made in ${callCode(call.callee)} (inlined here),`;
}
function opening(escape, journey, index) {
  const home = escape.place.file;
  const subject = subjectOf(escape, index);
  if (isMethodValue(escape, index)) {
    return { home, verb: `the method value ${subject} is a closure on the heap`, pronoun: "it" };
  }
  if (escape.expression === "... argument") {
    return { home, verb: "the slice made for the variadic arguments is on the heap", pronoun: "it" };
  }
  switch (escape.kind) {
    case "variable": {
      const first = journey[0]?.steps[0]?.reason;
      const isAddressed = journey[0]?.steps.some(({ reason }) => reason === "address-of") === true || first === "address-of";
      const isSliced2 = journey[0]?.steps.some(({ reason }) => reason === "slice") === true;
      return {
        home,
        verb: `${subject} is moved to the heap`,
        pronoun: isAddressed && !isSliced2 ? "its address" : isSliced2 ? "a slice of it" : "it"
      };
    }
    case "boxing":
      return isBoxedConstant(escape) ? { home, verb: `the constant ${subject} is used as an interface value that outlives the call,`, pronoun: "it" } : {
        home,
        verb: isVariadic(journey) ? `${subject} is boxed as a variadic argument, on the heap` : `${subject} is copied to the heap when it becomes an interface value`,
        pronoun: "it"
      };
    case "append":
      return { home, verb: `the array that ${code("append")} grows into is on the heap`, pronoun: "it" };
    case "concat":
      return { home, verb: `${subject} builds its string on the heap`, pronoun: "it" };
    case "conversion":
      return { home, verb: `${subject} copies its operand to the heap`, pronoun: "it" };
    default:
      return { home, verb: `${subject} is allocated on the heap`, pronoun: "it" };
  }
}
function unannounced2({ expression, allocation, kind, place }, category) {
  const where = on(place, place.file);
  switch (category) {
    case "go-statement":
      return `The ${code("go")} statement${where} allocates a closure for the call and its arguments, because the goroutine may run on after the function has returned`;
    case "defer-statement":
      return `The ${code("defer")} statement${where} allocates a record of the call, because it stands in a loop`;
    case "append":
      return `${code("append")}${where} allocates a larger array when the slice is full`;
    case "string-building":
      return `The copy made by ${code(expression)}${where} is allocated when it is larger than the 32 bytes that fit a buffer on the stack`;
    case "converted-to-interface":
      return `A value of type ${code(allocation.type ?? expression)} is copied to the heap when it becomes an interface value${where}`;
    case "non-constant-size":
      return `${code(expression)}${where} allocates when its size, which is not a constant, is more than fits a small buffer on the stack`;
    case "stored-in-heap":
      return `Storing in a map${where} allocates when the map has to grow`;
    default:
      return allocation.call?.startsWith("runtime.makechan") === true ? `A channel is made${where}; channels are always on the heap` : `The generated code${where} allocates ${kind === "make" ? code(expression) : `a value (${code(expression)})`}; the compiler gives no explanation`;
  }
}

// src/explain/context.ts
function lineText(side, file, line) {
  return side.files.get(file)?.line(line) ?? "";
}

// src/explain/reason.ts
var unknown = { kind: "unknown" };
function reasonOf(journey, index) {
  const [leg, ...rest2] = journey;
  if (leg === void 0) return unknown;
  const last = leg.steps.at(-1);
  if (last === void 0) return unknown;
  const then = rest2.length === 0 ? null : reasonOf(rest2, index);
  const { place } = last;
  switch (last.reason) {
    case "too large for stack":
      return { kind: "size", problem: "large", place };
    case "too aligned for stack":
      return { kind: "size", problem: "aligned", place };
    case "non-constant size":
      return { kind: "size", problem: "unknown", place };
    case "zero-sized element":
      return { kind: "size", problem: "zero", place };
    case "return":
      return { kind: "returned", through: handedBack(leg, index), place };
    case "captured by a closure":
    case "reference":
      return captured(leg, last, then, index);
    case "send":
      return { kind: "sent", place };
    case "call parameter":
    case "callee operand":
      return passed2(leg, last, rest2, then, index);
    case "copied slice":
      return { kind: "appended", copied: true, place };
    case "appendee slice":
    case "appended slice...":
      return { kind: "appended", copied: false, place };
    case "map literal key":
    case "map literal value":
      return { kind: "stored", form: "map-literal", target: "", ...inlinedCall(last, index), place };
    case "key of map put":
      return {
        kind: "stored",
        form: "map-key",
        target: last.text.replace(/\[[^]*$/, ""),
        ...inlinedCall(last, index),
        place
      };
    case "conversion to unsafe.Pointer":
    case "reflect.Header.Data":
    case "//go:uintptrescapes":
      return { kind: "unsafe", place };
    default:
      return arrived(leg, last, then, index);
  }
}
function handedBack({ steps }, index) {
  const step = steps.findLast(({ reason }) => reason === "call parameter");
  const callee = step === void 0 ? null : calleeOf(step, steps, index);
  return callee?.kind === "static" ? callee.name : "";
}
function arrived(leg, last, then, index) {
  const { destination } = leg;
  const { place } = last;
  const stored = /^\{storage for (.*)\}$/s.exec(destination)?.[1];
  if (stored !== void 0) {
    if (last.destination !== destination && /^[^{}()]+\.[^.{}()]+$/.test(stored)) {
      return { kind: "method-value", method: stored, place, then };
    }
    const isTransparent = stored === "... argument" || last.reason === "interface-converted";
    return isTransparent && then !== null ? then : { kind: "held", holder: stored, place, then };
  }
  if (destination === "{heap}") {
    const target = last.reason.startsWith("assign") ? assignedTo(last, leg.steps) : null;
    if (target !== null)
      return { kind: "stored", form: storeForm(target, place, index), target, ...inlinedCall(last, index), place };
    return statementAt(last, index) ?? unknown;
  }
  if (destination.startsWith("{") || isMadeUp(destination)) return unknown;
  const first = leg.steps[0];
  if (first?.source.replace(/^[&*]+/, "") === destination && then === null) return { kind: "itself", place };
  return { kind: "held", holder: destination, place, then };
}
function captured(leg, last, then, index) {
  const { place } = last;
  if (isMadeUp(last.text)) {
    const form = index.side.files.get(place.file)?.callAt(place.line, place.column)?.form ?? statementWord(place, index);
    return { kind: "statement", statement: form === "defer" ? "defer" : "go", argument: true, place };
  }
  const closure = index.side.files.get(place.file)?.closuresCapturing(place.line, place.column).find(({ line, endLine }) => line <= place.line && place.line <= endLine) ?? null;
  const by = leg.steps.some(({ reason, text }) => reason === "reference" && text === last.text) ? "reference" : "value";
  const statement = closure?.form === "go" || closure?.form === "defer" && (then === null || then.kind === "unknown") ? {
    kind: "statement",
    statement: closure.form,
    argument: false,
    place: { ...place, line: closure.line, column: closure.column }
  } : null;
  return { kind: "captured", by, variable: last.text, place, closure, then: statement ?? then };
}
function passed2(leg, last, rest2, then, index) {
  const { place } = last;
  const callee = calleeOf(last, leg.steps, index);
  if (callee === null) return unknown;
  if (callee.kind === "builtin" && callee.printed !== "panic") {
    return { kind: "appended", copied: callee.printed === "copy", place };
  }
  const call = parseCall(last.text);
  const value = last.source.replace(/^[&*]+/, "");
  const receiver = callee.kind === "dynamic" && value === baseName(callee.printed) && !(call?.arguments ?? []).some((argument) => mentions(argument, value));
  const parameter = rest2[0]?.parameter ?? "";
  return { kind: "passed", callee, place, receiver, parameter, then: parameter === "" ? null : then };
}
function statementAt(step, index) {
  const { place } = step;
  if (step.reason !== "spill") return null;
  const form = index.side.files.get(place.file)?.callAt(place.line, place.column)?.form;
  const statement = form === "go" || form === "defer" ? form : statementWord(place, index);
  return statement === null ? null : { kind: "statement", statement, argument: false, place };
}
function statementWord(place, index) {
  const word = /^\s*(go|defer)\b/.exec(index.side.files.get(place.file)?.line(place.line) ?? "")?.[1];
  return word === "go" || word === "defer" ? word : null;
}
function storeForm(target, place, index) {
  if (target.startsWith("*")) return "pointer";
  if (target.endsWith("]")) return "element";
  if (!target.includes(".")) return "global";
  const file = index.side.files.get(place.file);
  if (file === void 0) return "field";
  if (index.inlinedAt(place).length > 0) {
    return target.split(".").length === 2 && importedNames(file).has(baseName(target)) ? "global" : "field";
  }
  const base = baseName(target);
  const declared = file.declarationOf(base, place.line, place.column);
  if (declared === null) return "global";
  const isParameter = index.declarations(place.file).some(
    ({ receiver, parameters }) => [...receiver === null ? [] : [receiver], ...parameters].some(
      ({ name, line, column }) => name === base && line === declared.line && column === declared.column
    )
  );
  return isParameter || !pointsToNewStackValue(base, { file: place.file, ...declared }, index) ? "field" : "local";
}
function pointsToNewStackValue(name, declared, index) {
  const made = new RegExp(`\\b${name}\\b[^=]*=\\s*(?:&|new\\()`, "u").test(
    lineText(index.side, declared.file, declared.line)
  );
  const escapes = index.escapesOn(declared.file, declared.line).some(({ flow }) => flow.some((step) => step.kind === "flow" && step.to === name));
  return made && !escapes;
}

// src/explain/root.ts
var deepest = 6;
var mostLeaks = 500;
function rootOf(escape, journey, context, index) {
  if (!context.hasChanges) return { root: null, through: [] };
  const search = { context, index, seen: /* @__PURE__ */ new Set() };
  const { place, source } = escape;
  const own = changedWithin(place.file, place.line, Math.min(source.range.endLine, place.line + mostLeaks), context);
  if (own !== null) return { root: own, through: [] };
  const onWay = onLegs(journey, context);
  if (onWay !== null) return { root: onWay, through: [] };
  const behind = behindCalls(journey, search, 0);
  if (behind !== null) return behind;
  const root = inInlined(escape, search) ?? inClosure(escape, journey, search) ?? inDeclaration(journey, search) ?? null;
  return { root, through: [] };
}
function onLegs(journey, context) {
  for (const leg of journey) {
    const step = leg.steps.findLast(({ place }) => context.isChanged(place.file, place.line));
    if (step !== void 0) return rootAt(step.place, context);
  }
  return null;
}
function behindCalls(journey, search, depth) {
  if (depth >= deepest) return null;
  for (const leg of [...journey].reverse()) {
    for (const step of [...leg.steps].reverse()) {
      const leaks = [
        ...step.reason === "call parameter" ? leakBehind(step, leg.steps, search.index) : [],
        ...inlinedLeaks(step.place, search.index)
      ];
      const found = inLeaks(leaks, search, depth);
      if (found !== null) return found;
    }
  }
  return null;
}
function inLeaks(leaks, search, depth) {
  for (const { leak, callee } of leaks) {
    if (search.seen.has(leak) || search.seen.size > mostLeaks) continue;
    search.seen.add(leak);
    const [first, ...rest2] = follow(leak.flow, search.index);
    if (first === void 0) continue;
    const journey = [{ ...first, callee, parameter: leak.parameter }, ...rest2];
    const root = onLegs(journey, search.context);
    if (root !== null) return { root, through: journey };
    const deeper = behindCalls(journey, search, depth + 1);
    if (deeper !== null) return { root: deeper.root, through: [...journey, ...deeper.through] };
    if (search.context.isChanged(leak.place.file, leak.place.line)) {
      return { root: rootAt(leak.place, search.context), through: journey };
    }
  }
  return null;
}
function inInlined(escape, { context, index }) {
  for (const name of escape.inlinedFrom) {
    const callee = index.function(name, escape.place.file);
    const range = callee?.declaration?.range;
    if (callee === null || range === void 0) continue;
    const own = index.escapesOf(escape.expression, callee.place.file).find(({ place }) => place.line >= range.line && place.line <= range.endLine);
    const root = (own === void 0 ? null : changedWithin(own.place.file, own.place.line, own.place.line, context) ?? onLegs(follow(own.flow, index), context)) ?? changedWithin(callee.place.file, range.line, range.endLine, context);
    if (root !== null) return root;
  }
  return null;
}
function inClosure(escape, journey, { context, index }) {
  for (const leg of journey) {
    const step = leg.steps.find(({ reason }) => reason === "captured by a closure");
    if (step === void 0) continue;
    const { file, line, column } = step.place;
    const closure = index.side.files.get(file)?.closuresCapturing(line, column).find((candidate) => candidate.line <= line && line <= candidate.endLine);
    const range = escape.source.functionRange;
    const within = [
      ...closure === void 0 ? [] : [[closure.line, closure.endLine]],
      ...range?.file === file ? [[range.line, range.endLine]] : []
    ];
    for (const [first, last] of within) {
      const lines = changedLines(file, first, last, context).filter(
        (line2) => mentions(lineText(index.side, file, line2), step.text)
      );
      const assigning = lines.find((changed2) => assigns(lineText(index.side, file, changed2), step.text));
      const found = assigning ?? lines[0];
      if (found !== void 0) return rootAt({ file, line: found, column: 0 }, context);
    }
  }
  return null;
}
function inDeclaration(journey, { context, index }) {
  for (const leg of journey) {
    const step = leg.steps.findLast(({ reason }) => reason === "call parameter");
    const callee = step === void 0 ? null : calleeOf(step, leg.steps, index);
    if (step === void 0 || callee?.kind !== "dynamic") continue;
    const names = callee.printed.split(".").slice(0, callee.printed.includes(".") ? -1 : 1);
    const { file, line, column } = step.place;
    const declared = index.side.files.get(file)?.declarationOf(names[0] ?? "", line, column) ?? null;
    if (declared !== null && context.isChanged(file, declared.line)) {
      return rootAt({ file, line: declared.line, column: declared.column }, context);
    }
    const member = names.at(-1) ?? "";
    const field = names.length > 1 || declared === null ? fieldDeclaration(member, file, context, index) : null;
    if (field !== null) return field;
  }
  return null;
}
function fieldDeclaration(name, from, context, index) {
  const found = [];
  for (const [file, facts] of [...index.side.files].sort(([a], [b]) => a < b ? -1 : 1)) {
    if (folderOf(file) !== folderOf(from)) continue;
    for (const line of changedLines(file, 1, mostLines2, context)) {
      const declaration = /^\s*(?:var\s+)?([\p{L}_][\p{L}\p{N}_, ]*?)\s+[\p{L}_*[(][^=:]*(?:=.*)?$/u.exec(
        facts.line(line)
      );
      if (declaration?.[1]?.split(/,\s*/).includes(name) === true) found.push({ file, line, column: 0 });
    }
  }
  const [only] = found;
  return only === void 0 || found.length > 1 ? null : rootAt(only, context);
}
var mostLines2 = 2e4;
function changedLines(file, first, last, context) {
  const files = changed.get(context) ?? /* @__PURE__ */ new Map();
  changed.set(context, files);
  let lines = files.get(file);
  if (lines === void 0) {
    const found = [];
    for (let line = 1; line <= mostLines2; line++) {
      if (context.isChanged(file, line) && lineText(context.side, file, line).trim() !== "") found.push(line);
    }
    lines = found;
    files.set(file, lines);
  }
  return lines.filter((line) => first <= line && line <= last);
}
var changed = /* @__PURE__ */ new WeakMap();
function changedWithin(file, first, last, context) {
  for (let line = first; line <= Math.max(first, last); line++) {
    if (context.isChanged(file, line)) return rootAt({ file, line, column: 0 }, context);
  }
  return null;
}
function assigns(text, name) {
  const target = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `(^|[^\\p{L}\\p{N}_.])${target}(\\.[\\w.]+|\\[[^\\]]*\\])*\\s*(,[^=]*)?([-+*/%&|^]|<<|>>|&\\^)?=[^=]|(^|[^\\p{L}\\p{N}_.])${target}\\s*(\\+\\+|--)`,
    "u"
  ).test(text);
}
function rootAt({ file, line }, { side }) {
  return { file, line, text: lineText(side, file, line) };
}

// src/explain/side-index.ts
var SideIndex = class {
  side;
  #functions = /* @__PURE__ */ new Map();
  #compiled;
  #methods = /* @__PURE__ */ new Set();
  #declarations = /* @__PURE__ */ new Map();
  #escapes = /* @__PURE__ */ new Map();
  #escapesAt = /* @__PURE__ */ new Map();
  /** Which function is meant, by folder and callee: most are asked for again and again. */
  #meant = /* @__PURE__ */ new Map();
  constructor(side) {
    this.side = side;
    const { escapes, leaks, inlinability: inlinability2 } = side.diagnostics;
    for (const escape of escapes) {
      add(this.#escapes, `${escape.place.file}\0${escape.expression}`, escape);
      add(this.#escapesAt, `${escape.place.file}\0${escape.place.line}`, escape);
    }
    const byFile = /* @__PURE__ */ new Map();
    for (const record of inlinability2) add(byFile, record.place.file, record);
    this.#compiled = new Set(byFile.keys());
    for (const records of byFile.values()) records.sort((a, b) => order(a.place, b.place));
    const leaksOf = /* @__PURE__ */ new Map();
    for (const leak of leaks) {
      const owner = ownerOf(byFile.get(leak.place.file) ?? [], leak.place);
      if (owner !== null) add(leaksOf, owner, leak);
    }
    for (const record of inlinability2) {
      const name = functionKey(record.function);
      const declaration = this.declarations(record.place.file).find(
        ({ name: declared, range }) => declared === name && range.line <= record.place.line && record.place.line <= range.endLine
      ) ?? null;
      const known = { name, place: record.place, leaks: leaksOf.get(record) ?? [], declaration };
      add(this.#functions, name, { record, known });
      if (name.includes("."))
        this.#methods.add(`${folderOf(record.place.file)}\0${name.slice(name.lastIndexOf(".") + 1)}`);
    }
  }
  /**
   * The function that a printed callee means, seen from a file. `(*Conn).write` and `write` are of the file's own package,
   * `pkg.F` and `(*pkg.T).m` of one whose import path ends so. Null where this side did not compile it, or several fit.
   */
  function(callee, from) {
    const key = `${folderOf(from)}\0${callee}`;
    const known = this.#meant.get(key);
    if (known !== void 0) return known;
    const meant = this.#meaning(callee, folderOf(from));
    this.#meant.set(key, meant);
    return meant;
  }
  #meaning(callee, folder) {
    const { name, qualifier } = unqualify(functionKey(callee));
    const candidates = this.#functions.get(name) ?? [];
    const isOwn = ({ record }) => folderOf(record.place.file) === folder;
    if (qualifier === "") return candidates.find(isOwn)?.known ?? null;
    const fitting = candidates.filter(({ record }) => isPackage(record.package, qualifier));
    if (new Set(fitting.map(({ record }) => record.package)).size === 1) return fitting[0]?.known ?? null;
    return (this.#functions.get(functionKey(callee)) ?? []).find(isOwn)?.known ?? null;
  }
  /** The escapes of a value in a file, in the compiler's order. */
  escapesOf(expression, file) {
    return this.#escapes.get(`${file}\0${expression}`) ?? [];
  }
  /** The escapes on a line, in the compiler's order. */
  escapesOn(file, line) {
    return this.#escapesAt.get(`${file}\0${line}`) ?? [];
  }
  /** Was a method of this name compiled in the folder? */
  hasMethod(name, from) {
    return this.#methods.has(`${folderOf(from)}\0${name}`);
  }
  /** The escape of a value that a flow names: the one nearest to the place, at or above it if possible. */
  escape(expression, near) {
    const candidates = this.escapesOf(expression, near.file);
    const distance = ({ place }) => place.line <= near.line ? near.line - place.line : (place.line - near.line) * 1e3;
    return candidates.reduce(
      (best, candidate) => best === null || distance(candidate) < distance(best) ? candidate : best,
      null
    );
  }
  /** The functions that a file declares; none where it was not parsed. */
  declarations(file) {
    let found = this.#declarations.get(file);
    if (found === void 0) {
      found = this.side.files.get(file)?.functions() ?? [];
      this.#declarations.set(file, found);
    }
    return found;
  }
  /** Was code of this file compiled with messages? */
  compiled(file) {
    return this.#compiled.has(file);
  }
  inlinedAt(place) {
    return this.side.diagnostics.inlined.get(`${place.file}:${place.line}:${place.column}`) ?? [];
  }
};
function functionKey(name) {
  const closure = /((?:\.func\d+|\.gowrap\d+|-range\d+|\.\d+)+)$/.exec(name)?.[1] ?? "";
  return declaredFunction(name) + closure;
}
function unqualify(name) {
  const method = /^\(\*([\p{L}_][\p{L}\p{N}_]*)\.(.*)$/su.exec(name);
  if (method) return { qualifier: method[1] ?? "", name: `(*${method[2] ?? ""}` };
  const outside = /^([\p{L}_][\p{L}\p{N}_]*)\.(\(.*|[\p{L}_].*)$/su.exec(name);
  if (outside && !/^func\d/.test(outside[2] ?? "")) return { qualifier: outside[1] ?? "", name: outside[2] ?? "" };
  return { name, qualifier: "" };
}
function isPackage(importPath, qualifier) {
  const parts = importPath.split("/");
  const end = parts.at(-1) ?? "";
  const name = /^v\d+$/.test(end) ? parts.at(-2) ?? "" : end.replace(/\.v\d+$/, "");
  return name === qualifier || name.replace(/^go-/, "").replaceAll(/[-.]/g, "") === qualifier;
}
function ownerOf(sorted, place) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >> 1;
    const record = sorted[middle];
    if (record !== void 0 && order(record.place, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? null;
}
function order(a, b) {
  return a.line - b.line || a.column - b.column;
}
function add(map, key, value) {
  const list = map.get(key);
  if (list === void 0) map.set(key, [value]);
  else list.push(value);
}

// src/explain/explain.ts
function explain(escape, context, index = new SideIndex(context.side)) {
  const journey = follow(escape.flow, index);
  const reason = reasonOf(journey, index);
  const category = categoryOf(escape, reason, journey, index);
  const { root, through } = rootOf(escape, journey, context, index);
  const known = new Set(
    journey.flatMap(({ steps }) => steps.map(({ place, text }) => `${place.file}:${place.line} ${text}`))
  );
  const beyond = through.filter(
    ({ steps }) => !steps.every(({ place, text }) => known.has(`${place.file}:${place.line} ${text}`))
  );
  return {
    category,
    explanation: explanationOf(escape, category, reason, journey, index),
    advice: adviceOf(escape, category, reason, journey),
    chain: chainOf([...journey, ...beyond], index),
    root
  };
}

// src/explain/lost-stack.ts
function explainLostStack(lost, context, index) {
  const { escape, callee, before, after } = lost;
  const function_ = after ?? before;
  const name = code(function_ === null ? callee.source.function : declaredFunction(function_.function));
  const home = escape.place.file;
  const value = code(callee.expression);
  const explanation = [
    sentence(`${name} ${whyNot(before, after)}`),
    `Where it is inlined, ${value} stays on the stack of its caller; called${on(escape.place, home)} as a function of its own, it allocates ${value}${on(callee.place, home)}.`
  ].join(" ");
  const chain = [
    ...after === null ? [] : [{ text: `${name} ${inlinability(after)}`, ...after.place }],
    { text: `The call of ${name} is not inlined`, ...escape.place },
    { text: `${value} is allocated in ${name}`, ...callee.place }
  ];
  const { remedies, whenNot } = describe("no-longer-inlined");
  return {
    category: "no-longer-inlined",
    explanation,
    advice: `${remedies[0] ?? ""} ${escape.source.cold ? "Do not bother: this is an error path, which seldom runs." : whenNot}`,
    chain,
    root: rootIn(lost, context, index)
  };
}
function whyNot(before, after) {
  if (after === null) return "is not inlined here";
  const { cost, budget, reason } = after;
  if (cost !== null && budget !== null) {
    const change = before?.cost === void 0 || before.cost === null ? `cost ${cost}` : `cost ${before.cost} \u2192 ${cost}`;
    return `does not fit the inlining budget: ${change}, budget ${budget}`;
  }
  if (after.inlinable) return "can be inlined, but is not at this call: its caller is large, or the call is recursive";
  return `can no longer be inlined${because(before, reason)}`;
}
function inlinability({ cost, budget, reason, inlinable }) {
  if (inlinable) return "can be inlined";
  return cost !== null && budget !== null ? `costs ${cost}, and the inlining budget is ${budget}` : `cannot be inlined: ${whyImpossible(reason)}`;
}
function because(before, reason) {
  const now = whyImpossible(reason);
  return before !== null && !before.inlinable && before.reason !== reason ? `: before, ${whyImpossible(before.reason)}; now, ${now}` : `: ${now}`;
}
var reasons = [
  [/^marked go:noinline/, "it is marked `//go:noinline`"],
  [/^unhandled op DEFER/, "it has a `defer` statement"],
  [/^unhandled op GO\b/, "it has a `go` statement"],
  [/^unhandled op SELECT/, "it has a `select` statement"],
  [/^unhandled op (?:RANGE|FOR)/, "it has a loop"],
  [/^unhandled op TYPESW/, "it has a type switch"],
  [/^unhandled op DCLTYPE/, "it declares a type"],
  [/^defer call in range func/, "it has a `defer` statement in a loop over a function"],
  [/^recursive/, "it calls itself"],
  [/^call to recover/, "it calls `recover`"],
  [/^not inlining functions with closures/, "it has a function literal"],
  [/^no function body/, "it is written in assembly"],
  [/^(?:function too complex|too expensive|cost)/, "it is too long"]
];
function whyImpossible(reason) {
  const call = /^call to ([\w.]+)$/.exec(reason);
  const known = reasons.find(([pattern]) => pattern.test(reason))?.[1];
  return known ?? (call === null ? code(reason) : `it calls ${code(call[1] ?? "")}`);
}
function rootIn({ after, escape }, context, index) {
  const { file, line } = escape.place;
  if (after !== null) {
    const { place } = after;
    const range = index.declarations(place.file).map((declaration) => declaration.range).find((candidate) => candidate.line <= place.line && place.line <= candidate.endLine);
    const [first, last] = [range?.line ?? place.line, range?.endLine ?? place.line];
    const root = (first < last ? changedWithin(place.file, first + 1, last, context) : null) ?? changedWithin(place.file, first, first, context) ?? (after.reason.startsWith("marked go:") && first > 1 ? changedWithin(place.file, first - 1, first - 1, context) : null);
    if (root !== null) return root;
  }
  return changedWithin(file, line, line, context);
}

// src/explain/index.ts
function explainer({
  base,
  head,
  places,
  lostStack
}) {
  const { hasChanges } = places;
  const contexts = {
    base: { side: base, hasChanges, isChanged: (file, line) => places.toHead({ file, line, column: 0 }) === null },
    head: { side: head, hasChanges, isChanged: (file, line) => places.isChanged(file, line) }
  };
  const indexes = /* @__PURE__ */ new Map();
  return (escape, side) => {
    const index = indexes.get(side) ?? new SideIndex(contexts[side].side);
    indexes.set(side, index);
    const lost = lostStack.get(escape);
    return lost === void 0 ? explain(escape, contexts[side], index) : explainLostStack(lost, contexts[side], index);
  };
}

// src/policy/comments.ts
function waiverComments(files) {
  return [...files].flatMap(
    ([file, parsed]) => parsed.waivers().map(({ line, covers, reason, mistake }) => {
      if (mistake !== null) throw new UsageError(`${file}:${line}: ${mistake}`);
      return { file, line, covers, reason };
    })
  );
}

// src/policy/generated.ts
function generatedFiles(ignore, ...sides) {
  const ignored = ignore.map(globMatcher);
  const known = /* @__PURE__ */ new Map();
  return (file) => {
    const found = known.get(file) ?? (ignored.some((matches) => matches(file)) || sides.some((files) => files.get(file)?.isGenerated() === true));
    known.set(file, found);
    return found;
  };
}
function markGenerated(findings, isGenerated) {
  return findings.map((finding) => isGenerated(finding.file) ? { ...finding, generated: true } : finding).sort(byWeight);
}

// src/policy/waive.ts
var Waivers = class {
  #sources;
  #rules;
  constructor(sources) {
    this.#sources = sources;
    this.#rules = sources.rules.map((rule) => ({ rule, matches: matcher(rule) }));
  }
  of(escape) {
    const comment = this.#sources.comments.find(
      ({ file, covers }) => file === escape.place.file && covers.includes(escape.place.line)
    );
    if (comment !== void 0) {
      return { source: "comment", reason: comment.reason, where: `${comment.file}:${comment.line}` };
    }
    const served = this.#rules.find(({ rule, matches }) => !isExpired(rule, this.#sources.today) && matches(escape));
    if (served !== void 0) return { source: "config", reason: served.rule.reason, where: this.#sources.configPath };
    const [label] = this.#sources.labels;
    return label === void 0 ? null : { source: "label", reason: label.reason, where: label.label };
  }
  /**
   * One sentence for each waiver that no longer does anything, for the report's notices; and the same of those that do.
   *
   * @param looked every escape of the packages that were looked at: a waiver of something that stands unchanged there is in use,
   * and one for a package that was not looked at can't be judged.
   */
  uses(looked) {
    const { comments, today, configPath } = this.#sources;
    const files = new Set(looked.map(({ place }) => place.file));
    const said = [
      ...this.#rules.flatMap(({ rule, matches }) => {
        if (isExpired(rule, today)) {
          const notice2 = `The waiver for ${describe2(rule)} in ${configPath} expired on ${rule.expires ?? ""}.`;
          return [{ isUsed: false, notice: notice2 }];
        }
        const inPath = rule.path === null ? null : globMatcher(rule.path);
        const lookedThere = inPath !== null && [...files].some((file) => inPath(file));
        const notice = `The waiver for ${describe2(rule)} in ${configPath} matches nothing that escapes.`;
        return lookedThere ? [{ isUsed: looked.some(matches), notice }] : [];
      }),
      ...comments.map((comment) => ({
        isUsed: looked.some(({ place }) => place.file === comment.file && comment.covers.includes(place.line)),
        notice: `The waiver comment at ${comment.file}:${comment.line} stands beside nothing that escapes.`
      }))
    ];
    const notices = (wanted) => said.filter(({ isUsed }) => isUsed === wanted).map(({ notice }) => notice);
    return { used: notices(true), unused: notices(false) };
  }
};
function matcher(rule) {
  const path = rule.path === null ? null : globMatcher(rule.path);
  return (escape) => (path === null || path(escape.place.file)) && (rule.function === null || rule.function === escape.source.function) && (rule.expression === null || rule.expression === escape.expression);
}
function isExpired(rule, today) {
  return rule.expires !== null && rule.expires <= today;
}
function describe2(rule) {
  return [
    rule.path === null ? null : `path ${rule.path}`,
    rule.function === null ? null : `function ${rule.function}`,
    rule.expression === null ? null : `expression ${rule.expression}`
  ].filter((part) => part !== null).join(", ");
}

export {
  changedFolders,
  otherLanguageFolders,
  foldersOfEscapes,
  candidateFolders,
  correspondence,
  understand,
  readAhead,
  explainer,
  waiverComments,
  generatedFiles,
  markGenerated,
  Waivers
};

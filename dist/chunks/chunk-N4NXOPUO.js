import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describe
} from "./chunk-ACHOYFIH.js";
import {
  shortened
} from "./chunk-5CJAR2MF.js";
import {
  looseIdentity
} from "./chunk-KFZWTTXZ.js";
import {
  folderOf
} from "./chunk-XKDRJE5P.js";
import {
  isLiteral,
  withoutShapes,
  withoutTypeArguments
} from "./chunk-3R57DNOT.js";
import {
  isMadeUp,
  mentionsMadeUp,
  rangedOver
} from "./chunk-6LMKA6D6.js";
import {
  clip
} from "./chunk-JR76N62K.js";

// src/policy/judge.ts
import { createHash } from "node:crypto";

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
function importedNames(file, packageNames) {
  const names = importsOf(file).flatMap(({ alias, path }) => {
    const own = packageNames.get(path);
    return alias !== null ? [alias] : own !== void 0 ? [own] : namesOf(path);
  });
  return new Set(names);
}
function importsOf(file) {
  const known = read.get(file);
  if (known !== void 0) return known;
  const imports = [];
  for (let number = 1; number < mostLines; number++) {
    const line = file.line(number);
    if (line.startsWith("func ") || line.startsWith("type ")) break;
    const spec = /^\s*(?:import\s+)?\(?\s*([\p{L}_][\p{L}\p{N}_]*|\.)?\s*["`]([^"`]+)["`]\s*;?\s*(?:\/[/*].*)?\)?$/u.exec(line);
    if (spec === null) continue;
    const [, alias, path = ""] = spec;
    imports.push({ alias: alias === void 0 || alias === "import" ? null : alias, path });
  }
  read.set(file, imports);
  return imports;
}
function namesOf(importPath) {
  const parts = importPath.split("/");
  const end = parts.at(-1) ?? "";
  const last = /^v\d+$/.test(end) ? parts.at(-2) ?? end : end.replace(/\.v\d+$/, "");
  return [last, end, ...last.split(/[-.]/), last.replaceAll(/[-.]/g, "")];
}

// src/explain/callee.ts
function isFunctionValue({ kind, printed, ofTypeParameter }) {
  return kind === "dynamic" && !ofTypeParameter && !printed.includes(".");
}
function startsGoroutine({ printed }) {
  return /^\(\*(?:sync\.WaitGroup|errgroup\.Group)\)\.(?:Go|TryGo)$/.test(printed);
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
  const isInside2 = site !== null && inlined.length > 0 && !samePart(site.callee, printed) && !/\.dict\d*\b/.test(printed);
  const isForeign = isInside2 && foreignCall(step, index) !== "";
  const ofTypeParameter = /&?\.dict\d*\b/.test(printed);
  const isKnownMethod = site !== null && !isInside2 && isMethodExpression(call, site.callee);
  const isCalledThrough = ofTypeParameter || !isKnownMethod && isDynamic(printed, step, steps, index, isInside2);
  const iterated = call.arguments.some((argument) => /^#yield\d*$/.test(argument)) ? rangedOver(file?.line(step.place.line) ?? "") ?? printed : null;
  const isUnknownIterator = iterated !== null && index.function(printed, step.place.file) === null;
  const isNamedInSource = site !== null && (isForeign || ofTypeParameter || samePart(site.callee, printed));
  return {
    kind: isBuiltin ? "builtin" : isCalledThrough || isUnknownIterator ? "dynamic" : "static",
    name: iterated ?? (!isBuiltin && isNamedInSource ? site.callee : printed),
    printed,
    inlinedFrom: isInside2 && !isForeign ? site.callee : "",
    variadic,
    ofTypeParameter,
    isIterator: iterated !== null
  };
}
function isMethodExpression({ callee, arguments: [first = ""] }, source) {
  const operand = /^(.+)\.[\p{L}_][\p{L}\p{N}_]*$/su.exec(withoutBlanks(source))?.[1];
  return operand !== void 0 && withoutBlanks(callee) !== withoutBlanks(source) && withoutBlanks(first).replace(/^[&*(]+/, "").startsWith(operand.replace(/^[&*(]+/, ""));
}
function withoutBlanks(text) {
  return text.replaceAll(/\s+/g, "");
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
function isDynamic(printed, step, steps, index, isInside2) {
  if (printed.startsWith("(") || printed === "func literal" || isLiteral(printed)) return false;
  if (/\([^]*\)/.test(printed)) return /\)\.\w+$/.test(printed);
  const base = baseName(printed);
  if (base === "") return false;
  const parts = printed.split(".");
  if (index.function(printed, step.place.file) !== null) return false;
  const file = index.side.files.get(step.place.file);
  if (file === void 0) return parts.length > 2;
  if (isInside2)
    return isVariableOfFlow(printed, steps) || parts.length > 2 && !new RegExp("^[^.]+\\.\\p{Lu}[^.]*\\.[^.]+$", "u").test(printed);
  if (file.declarationOf(base, step.place.line, step.place.column) !== null) return true;
  if (parts.length === 1) return index.compiled(step.place.file);
  const isImport = importedNames(file, index.side.packageNames).has(base);
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
      if (startsGoroutine(reason.callee)) return "go-statement";
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
  let named = String(home);
  return text.split(/(`[^`]*`)/).map(
    (part) => part.startsWith("`") ? part : part.replaceAll(
      / on line (\d+)| \(line (\d+)\)/g,
      (whole, on2, bracketed) => {
        const line = on2 ?? bracketed ?? "";
        if (line === named) return "";
        named = line;
        return whole;
      }
    )
  ).join("");
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/explain/inlined.ts
function makerOf(escape, index) {
  const unseen2 = unseenIn(escape, index);
  const place = unseen2 ?? placeOf(escape);
  const inlinedFrom = unseen2 === null ? escape.inlinedFrom : index.inlinedAt(unseen2);
  const [outermost] = inlinedFrom;
  if (outermost === void 0 || place.column === 0) return null;
  const call = index.side.files.get(place.file)?.callAt(place.line, place.column)?.callee;
  if (call === void 0) return null;
  const callee = withoutTypeArguments(outermost);
  const isKnown = inlinedFrom.some((name) => index.function(name, place.file) !== null);
  return {
    call: call.includes("\n") && !/^\(?func\b/.test(call) ? outermost : call,
    callee,
    foreign: !isKnown || index.function(outermost, place.file) === null && isOf(callee, escape)
  };
}
function unseenIn({ kind, evidence, place, flow, source }, index) {
  const isUnseen = evidence === "code" && flow.length === 0 && (kind === "append" || kind === "make") && !source.lineText.includes(`${kind}(`);
  return isUnseen ? index.onlyInlinedOn(place.file, place.line) : null;
}
function placeOf({ place, flow }) {
  if (place.column > 0) return place;
  const first = flow.find((step) => step.kind === "from")?.place;
  return first?.file === place.file && first.line === place.line ? first : place;
}
function isOf(callee, { expression, flow }) {
  const qualifier = /^([\p{L}_][\p{L}\p{N}_]*)\./u.exec(callee)?.[1];
  if (qualifier === void 0) return false;
  const [first] = flow.flatMap((step) => step.kind === "from" ? [step.text] : []);
  return new RegExp(`(?<![\\p{L}\\p{N}_.])${qualifier}\\.`, "u").test(first ?? expression);
}
var remedies = [
  [
    /^errors\.Join$/,
    "Call `errors.Join` only where there are several errors: it makes a new error, and a slice, of a single one, too."
  ],
  [
    /^(?:errors\.New|fmt\.Errorf)$/,
    "Return an error that is made once (`var errX = errors.New(\u2026)`) where it needs no details."
  ],
  [
    /^(?:slices|maps|bytes|strings)\.Clone$/,
    "Leave the copy out where nobody changes the original, or copy into memory that is used again (`dst = append(dst[:0], src...)`)."
  ],
  [
    /^slices\.(?:Collect|Sorted|SortedFunc|SortedStableFunc)$/,
    "Collect into a slice that is used again (`s = slices.AppendSeq(s[:0], seq)`)."
  ],
  [/^slices\.(?:Concat|Repeat)$/, "Append to a slice that is used again: `dst = append(append(dst[:0], a...), b...)`."],
  [/^slices\.(?:Grow|Insert|AppendSeq)$/, "Give the slice its capacity when it is made."],
  [
    /^(?:bufio\.New|(?:flate|gzip|zlib|lzw|zstd)\.New|strings\.NewReader$|bytes\.New|json\.New(?:De|En)coder$)/,
    "Make it once and use it again where it runs often: most of these have a `Reset`, and fit a `sync.Pool`."
  ],
  [
    /^bufio\.\(\*(?:Reader|Writer)\)\.Reset$/,
    "It is made only for one that has no buffer yet: take one that `bufio.NewReader` or `bufio.NewWriter` made, and reset that."
  ],
  [
    /^(?:strings\.\(\*Builder\)|bytes\.\(\*Buffer\))\.Write/,
    "Call `Grow` with the length to be expected before the first write."
  ]
];
function inlinedRemedy(escape, index) {
  const maker = makerOf(escape, index);
  if (maker?.foreign !== true) return null;
  const known = remedies.find(([pattern]) => pattern.test(maker.callee))?.[1];
  if (known !== void 0) return known;
  return escape.kind === "boxing" ? null : `Keep what ${callCode(maker.call)} gives and use it again where it runs often, or call something that fills a value of yours.`;
}

// src/explain/declared.ts
var deepest = 5;
var mostLines2 = 2e4;
var longestDeclaration = 500;
var mostBlankLines = 200;
function sizeRoot(escape, context) {
  const { place, allocation, source, expression } = escape;
  const names = [...wordsOf(allocation.type ?? ""), ...wordsOf(expression), ...wordsOf(source.lineText)];
  const seen = /* @__PURE__ */ new Set();
  let wave = names.map((name) => ({
    name,
    folder: folderOf(place.file)
  }));
  for (let depth = 0; depth < deepest && wave.length > 0; depth++) {
    const next = [];
    for (const { name, folder } of wave) {
      const declared = declaration(name, folder, context.side);
      if (declared === null || seen.has(`${declared.file}:${declared.first}`)) continue;
      seen.add(`${declared.file}:${declared.first}`);
      const { file, first, last } = declared;
      for (let line = first; line <= last; line++) {
        if (context.isChanged(file, line))
          return { side: context.name, file, line, text: context.side.files.get(file)?.line(line) ?? "" };
      }
      for (let line = first; line <= last; line++) {
        const text = (context.side.files.get(file)?.line(line) ?? "").replace(/\/\/.*$/, "");
        next.push(...wordsOf(text).map((word) => ({ name: word, folder: folderOf(file) })));
      }
    }
    wave = next;
  }
  return null;
}
function grownRoot(escape, context) {
  const { file, line } = escape.place;
  return context.isChanged(file, line) ? { side: context.name, file, line, text: escape.source.lineText } : sizeRoot(escape, context);
}
function isOfSize(reason) {
  return reason.kind === "size" && (reason.problem === "large" || reason.problem === "aligned");
}
function wordsOf(text) {
  return [
    ...new Set(
      [...text.matchAll(/[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?/gu)].map(([word]) => word).filter(
        (word) => !/^(?:struct|map|chan|func|interface|var|const|type|return|byte|int\d*|uint\d*|string|bool|error)$/.test(
          word
        )
      )
    )
  ];
}
function declaration(name, folder, side) {
  const [qualifier, member] = name.includes(".") ? name.split(".") : ["", name];
  const all = declarations(side);
  const own = all.get(`${folder}\0${member ?? ""}`);
  if (qualifier === "" || qualifier === void 0) return own ?? null;
  for (const [key, found] of all) {
    const [where = "", what] = key.split("\0");
    if (what === member && (where === qualifier || where.endsWith(`/${qualifier}`))) return found;
  }
  return own ?? null;
}
function declarationText(name, from, side) {
  const declared = declaration(name, folderOf(from), side);
  const facts = declared === null ? void 0 : side.files.get(declared.file);
  if (declared === null || facts === void 0) return "";
  const lines = [];
  for (let line = declared.first; line <= declared.last; line++) lines.push(facts.line(line));
  return lines.join("\n");
}
var read2 = /* @__PURE__ */ new WeakMap();
function declarations(side) {
  const known = read2.get(side);
  if (known !== void 0) return known;
  const found = /* @__PURE__ */ new Map();
  for (const [file, facts] of side.files) {
    let group = false;
    let blank = 0;
    for (let line = 1; line < mostLines2 && blank < mostBlankLines; line++) {
      const text = facts.line(line);
      blank = text === "" ? blank + 1 : 0;
      if (/^(?:type|const|var) \(/.test(text)) group = true;
      else if (group && text.startsWith(")")) group = false;
      const name = (group ? /^\t([\p{L}_][\p{L}\p{N}_]*)/u : /^(?:type|const|var) ([\p{L}_][\p{L}\p{N}_]*)/u).exec(
        text
      )?.[1];
      if (name === void 0) continue;
      const closing = group ? /^\t[})]/ : /^[})]/;
      let last = line;
      if (/[{(]\s*(?:\/\/.*)?$/.test(text)) {
        while (last - line < longestDeclaration && !closing.test(facts.line(last + 1))) last++;
      }
      found.set(`${folderOf(file)}\0${name}`, { file, first: line, last });
    }
  }
  read2.set(side, found);
  return found;
}

// src/explain/libraries.ts
function libraryRemedy(escape, category, reason, journey, index) {
  return (isShared(category, reason) && isNeverCopied(escape, index) ? lockRemedy(escape, reason) : null) ?? poolRemedy(escape, journey) ?? loggerRemedy(escape, journey, index);
}
function isFinal(remedy2) {
  return remedy2.endsWith("no bother.") || remedy2.endsWith("do not bother.");
}
function isShared(category, reason) {
  return reason.kind === "captured" || reason.kind === "statement" || reason.kind === "passed" || category === "go-statement" || category === "captured-by-reference";
}
var neverCopied = /(?:^|[^\p{L}\p{N}_])(?:sync\.(?:Mutex|RWMutex|WaitGroup|Once|Cond|Map|Pool)|(?:sync\/)?atomic\.(?:Bool|U?[iI]nt(?:32|64|ptr)|Uintptr|Pointer|Value)|errgroup\.Group|singleflight\.Group|strings\.Builder|noCopy)(?![\p{L}\p{N}_])/u;
function isNeverCopied({ kind, allocation, expression, source, place }, index) {
  if (!["variable", "new", "composite"].includes(kind)) return false;
  const type = allocation.type ?? "";
  if (neverCopied.test(type)) return true;
  const name = /([\p{L}_][\p{L}\p{N}_]*)(?:\[.*\])?$/u.exec(type)?.[1];
  if (type !== "") return name !== void 0 && neverCopied.test(declarationText(name, place.file, index.side));
  return kind === "variable" && new RegExp(`\\b${expression}\\b`, "u").test(source.lineText) && neverCopied.test(source.lineText);
}
function lockRemedy({ kind, expression }, reason) {
  const name = kind === "variable" ? code(expression) : "It";
  const goes = reason.kind === "statement" || reason.kind === "captured" && becomesGoroutine(reason.then);
  return goes ? `${name} is shared with goroutines and must not be copied, so it has to be on the heap: do not bother.` : `${name} must not be copied, so whatever outlives the call has to share it: keep it in a struct that is on the heap anyway, or do not bother.`;
}
function becomesGoroutine(then) {
  if (then === null) return false;
  return then.kind === "statement" ? then.statement === "go" : then.kind === "passed" && startsGoroutine(then.callee);
}
function calls(journey) {
  return journey.flatMap(
    ({ steps }) => steps.filter(({ reason }) => reason === "call parameter").map(({ text }) => text)
  );
}
function poolRemedy({ kind }, journey) {
  if (kind !== "boxing" || !calls(journey).some((text) => text.startsWith("(*sync.Pool).Put("))) return null;
  return "Put a pointer into the pool, and let `New` make one: an interface holds a pointer without an allocation. What goes back must be the pointer that `Get` gave, not a new one.";
}
var loggers = [
  [
    /^\(\*slog\.Logger\)\.(?!logAttrs)|^slog\.(?:Debug|Info|Warn|Error|Log)/,
    "Call `LogAttrs` of the logger with typed attributes (`slog.Int`, `slog.String`): they are not boxed. Or ask `Enabled` before a call that seldom logs."
  ],
  [
    /(?:[cC]tx|Context\(\))\.Value\(|^context\.WithValue\(/,
    "Look it up with a key that costs nothing in an interface: a `struct{}` type of its own, a constant, or the address of a variable of the package."
  ],
  [
    /^fmt\.Errorf\(/,
    "Make the error only on the way that fails, or keep the values in an error type of its own that formats them in `Error()`."
  ],
  [/^sort\.Slice/, "Use `slices.SortFunc`: it takes the slice as it is, and boxes nothing."],
  [/^reflect\.DeepEqual\(/, "Compare with `slices.Equal`, `maps.Equal`, or a method of the type where it runs often."],
  [
    /^\(\*zap\.SugaredLogger\)\./,
    'Use the typed `zap.Logger` instead of the sugared one (`zap.Int("n", n)`): its fields are not boxed. Or ask `Check` before a call that seldom logs.'
  ],
  [
    /^\(\*zerolog\.Event\)\.(?:Interface|Any|Msgf|Fields)\(/,
    "Use the typed methods of the event (`Int`, `Str`, `Dur`) and `Msg`: they box nothing."
  ],
  [
    /^(?:\(\*?(?:logrus\.(?:Entry|Logger)|klog\.Verbose|log\.Logger|glog\.Verbose)\)|logrus|klog|glog|log|logr\.Logger)\.\(?(?:[A-Z]|V\b|output\()/,
    "Ask for the level before the call (`if log.V(4).Enabled() { \u2026 }`), so that nothing is boxed for a line that is not written."
  ]
];
function loggerRemedy({ kind, expression, inlinedFrom, place }, journey, index) {
  if (kind !== "boxing" && expression !== "... argument" && kind !== "composite") return null;
  const written = index.side.files.get(place.file)?.callAt(place.line, place.column);
  const called = [...calls(journey), ...written === null || written === void 0 ? [] : [`${written.callee}(`]];
  return loggers.find(
    ([pattern]) => called.some((text) => pattern.test(text)) || called.length > 0 && inlinedFrom.some((name) => pattern.test(name))
  )?.[1] ?? null;
}

// src/explain/clause.ts
function clause(reason, pronoun, home, depth = 0) {
  switch (reason.kind) {
    case "returned":
      if (reason.result !== "")
        return `${pronoun} is assigned to the result ${code(reason.result)}${on(reason.place, home)}, which the caller gets`;
      return `${pronoun} is ${reason.through === "" ? "" : `handed back by ${callCode(reason.through)} and `}returned${on(reason.place, home)}`;
    case "captured": {
      const fate = reason.then === null ? "" : fateOf(reason.then, home, depth + 1);
      const iterator = iteratorOf(reason.then);
      if (iterator !== null) {
        return `the body of the loop${on(iterator.place, home)} uses it, and is a closure that goes to the iterator ${callCode(iterator.name)}, which is not inlined there`;
      }
      return `${closureName(reason.closure, reason.place, home)} ${capturing(reason)}${fate === "" ? "" : `, and that closure ${fate}`}`;
    }
    case "statement":
      if (reason.argument) {
        return reason.statement === "go" ? `${pronoun} is handed to the goroutine that is started${on(reason.place, home)}, which may run on after the function has returned` : `${pronoun} is kept for the call that is deferred${on(reason.place, home)}; a ${code("defer")} in a loop keeps its arguments on the heap until the function returns`;
      }
      return reason.statement === "go" ? `it runs in a goroutine of its own (${code("go")}${on(reason.place, home)}), which may go on after the function has returned` : `it is deferred inside a loop (${at(reason.place, home)}), and has to be kept until the function returns`;
    case "stored":
      return reason.foreign ? `${callCode(reason.by)} stores ${pronoun} in ${foreignStore(reason)}${on(reason.place, home)}` : `${pronoun} is stored in ${storedIn(reason, home)}`;
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
    case "stored":
      return `is stored in ${storedIn(reason, home)}`;
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
function foreignStore({ form }) {
  return form === "element" || form.startsWith("map") ? "a map or slice" : "memory that lives on";
}
function storedIn({ form, target, by, foreign, place }, home) {
  const where = `${by === "" || foreign ? "" : ` by ${callCode(by)}`}${on(place, home)}`;
  if (foreign) return `${foreignStore({ form })} by ${callCode(by)}${where}`;
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
  if (callee.isIterator) {
    return `the loop${where} passes ${pronoun} to the iterator ${callCode(callee.name)}, which is not inlined there and may keep it`;
  }
  if (callee.printed === "panic") return `${pronoun} is passed to ${code("panic")}${where}`;
  if (receiver) {
    return `the method ${code(callee.name)} is called on it through an interface${where}, and the compiler cannot see what that method does with it`;
  }
  const to = `${pronoun} is passed to ${callCode(callee.name)}${callee.inlinedFrom === "" ? "" : ` by ${callCode(callee.inlinedFrom)}`}${where}`;
  if (callee.kind === "dynamic") return `${to}, ${unseen(callee)}`;
  if (startsGoroutine(callee)) return `${to}, which runs it in a goroutine`;
  if (then === null) return `${to}, which may keep it`;
  if (isAssembly(then)) {
    return `${to}, which has no body in Go and no ${code("//go:noescape")} above it, so that its arguments count as kept`;
  }
  if (depth >= mostNested) return `${to}, and ${furtherOn(then, home)}`;
  const does = then.kind === "captured" ? clause(then, "it", home, depth + 1) : fateOf(then, home, depth + 1);
  if (does === "") return `${to}, which may keep it`;
  return then.kind === "captured" ? `${to}, where ${does}` : `${to}, whose parameter ${code(parameter)} ${does}`;
}
function iteratorOf(then) {
  return then?.kind === "passed" && then.callee.isIterator ? { name: then.callee.name, place: then.place } : null;
}
function isAssembly(then) {
  return then?.kind === "passed" && then.place.file.startsWith("<");
}
function unseen(callee) {
  if (callee.ofTypeParameter)
    return "a method of a type parameter: generic code calls it through a table, so the compiler cannot see what it does with its arguments";
  const how = isFunctionValue(callee) ? "a function value" : "which is called through an interface or a function value";
  return `${how}: the compiler cannot see what happens to the arguments`;
}
function furtherOn(reason, home) {
  let [last, hands] = [reason, 0];
  for (let next = thenOf(last); next !== null && !isEnd(next); next = thenOf(last)) {
    last = next;
    hands++;
  }
  const fate = last.kind === "passed" ? passed({ ...last, then: null }, "it", home, 0) : `it ${fateOf(last, home, mostNested + 1)}`;
  if (fate === "it ") return "from there on";
  return hands === 0 ? `there ${fate}` : `after ${hands === 1 ? "one more step" : `${hands} more steps`} ${fate}`;
}
function isEnd({ kind }) {
  return kind === "unknown" || kind === "size" || kind === "itself";
}
function thenOf(reason) {
  return "then" in reason ? reason.then : null;
}
function rest(reason, home, depth) {
  const fate = fateOf(reason, home, depth);
  return fate === "" ? "" : `: that ${fate}`;
}

// src/explain/advice.ts
var tiny = 16;
function adviceOf(escape, category, reason, journey, index) {
  if (isBoxedConstant(escape))
    return "Nothing to do: a constant is boxed when the program is compiled, and costs nothing at run time.";
  if (isOfPool(escape, index)) return "The pool makes one only where it has none to give: do not bother.";
  const found = libraryRemedy(escape, category, reason, journey, index) ?? inlinedRemedy(escape, index) ?? remedy(escape, category, reason, journey);
  return boxesInteger(escape, index) ? `${found} ${smallIntegers}` : found;
}
var smallIntegers = "Integers from 0 to 255 cost nothing when boxed.";
var poolLines = 6;
function isOfPool({ place, flow, source }, index) {
  if (!flow.some((step) => step.kind === "from" && step.reason === "return")) return false;
  const file = index.side.files.get(place.file);
  if (file === void 0 || !/^\s*return\b|func\(\)/.test(source.lineText)) return false;
  return Array.from({ length: poolLines }, (_, above) => file.line(Math.max(1, place.line - above))).some(
    (line) => /\bNew\s*[:=]\s*func\(\)\s*(?:any|interface\s*\{\s*\})\s*\{/.test(line)
  );
}
var numbers = /^runtime\.convT(?:16|32|64)$/;
function boxesInteger({ allocation, place, expression }, index) {
  if (!numbers.test(allocation.call ?? "") || /^~r|^(?!(?:len|cap)\().*\)$/s.test(expression)) return false;
  const type = index.side.files.get(place.file)?.typeOf(expression, place.line, place.column) ?? "";
  return !/^(?:float|time\.Duration)/.test(type);
}
function isSliced(journey) {
  return journey[0]?.steps.some((step) => step.reason === "slice") ?? false;
}
function beforeLoop({ kind, expression, source }, category) {
  const isKept = !["non-constant-size", "too-large", "interface-method-call"].includes(category);
  const makesMap = /^(?:make\()?map\[/.test(expression);
  const isSlice = kind === "make" ? !/^make\((?:map|chan)\b/.test(expression) : expression.startsWith("[]");
  if (!source.inLoop || isKept || !(makesMap || isSlice)) return null;
  return makesMap ? "Make it once before the loop, and empty it in each round (`clear(m)`)." : "Make it once before the loop, and use it again in each round (`b = b[:0]`).";
}
var constants = /^\[\][\w.]+\{\s*(?:"[^"]*"|'[^']*'|-?[\d.]+)(?:\s*,\s*(?:"[^"]*"|'[^']*'|-?[\d.]+))*\s*,?\s*\}$/;
function isConstantList({ kind, source: { range, lineText } }) {
  if (kind !== "composite" || range.line !== range.endLine) return false;
  return constants.test(
    Buffer.from(lineText, "utf8").subarray(range.column - 1, range.endColumn - 1).toString("utf8")
  );
}
var formats = /(?:print|log|format|trace|debug|info|warn|error|fatal|panic|append)(?:f|ln|w|ctx|context)?$|f$/i;
function isMap({ allocation, expression }) {
  return allocation.call?.startsWith("runtime.makemap") === true || /^(?:make\()?map\[/.test(expression);
}
function remedy(escape, category, reason, journey) {
  if (isConstantList(escape)) return "Make it once, as a variable of the package, if nobody changes its elements.";
  const once = beforeLoop(escape, category);
  if (once !== null) return once;
  if (iteratorOf(reason) !== null || reason.kind === "captured" && iteratorOf(reason.then) !== null)
    return "Loop over an index or a slice where it runs often, or keep the iterator small enough to be inlined: then the body of the loop needs no closure.";
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
      if (isMap(escape)) return "Let the caller pass the map to fill, or make it where the first entry is added.";
      if (escape.kind === "composite" && escape.expression.startsWith("["))
        return "Let the caller pass the slice to append to, or return a slice of what is there already.";
      if (escape.kind === "make" || escape.kind === "new")
        return `Let the caller pass the ${escape.kind === "make" ? "slice" : "value"} to fill.`;
      if (isSliced(journey)) return `Return the array itself, or let the caller pass a slice to append to.`;
      return escape.kind === "variable" ? `Return ${name} by value, or let the caller pass a pointer to the variable to fill.` : general;
    case "captured-by-reference": {
      const variable = reason.kind === "captured" ? code(reason.variable) : name;
      const assigns = reason.kind === "captured" && reason.closure?.assignsVariable === true;
      if (assigns && reason.then?.kind === "statement" && reason.then.statement === "go")
        return `Send the result over a channel, or write it into something that both share anyway. Beside the start of a goroutine ${variable} costs little.`;
      if (assigns)
        return `Let the closure return its result, or call a function with ${variable} as a parameter, so that ${variable} need not be shared.`;
      return `If the closure only reads ${variable}, capture a copy that nothing assigns to afterwards (up to 128 bytes are then captured by value), or pass it as an argument.`;
    }
    case "captured-by-value":
      return escape.kind === "closure" ? "Make it a method, or a function that gets what it needs as parameters: then no closure has to be kept." : general;
    case "converted-to-interface":
      if (reason.kind === "stored" && reason.form.startsWith("map"))
        return "Use a struct, or a map whose values have a concrete type, instead of a map of interfaces.";
      return reason.kind === "stored" && reason.form === "element" ? "Use a struct, or elements of a concrete type, instead of elements that are interfaces." : general;
    case "go-statement":
      return reason.kind === "statement" && reason.argument && (escape.kind === "variable" || escape.expression.startsWith("&")) ? `Pass ${escape.kind === "variable" ? name : "the value"} to the goroutine by value instead of a pointer to it.` : general;
    case "stored-in-heap":
      if (reason.kind === "held" && reason.then === null)
        return `Declare ${isMadeUp(reason.holder) ? "what holds it" : code(reason.holder)} as a value instead of a pointer and copy into it, so that each round needs none of its own.`;
      if (escape.kind === "closure")
        return "Make the closure once and keep it, or store what it needs and a plain function.";
      if (escape.kind === "make" || isMap(escape) || escape.expression.startsWith("["))
        return `Make it once and use it again (${isMap(escape) ? "`clear(m)`" : "`s = s[:0]`"}), or take large ones from a \`sync.Pool\`.`;
      if (reason.kind === "appended") return "Make it a slice of values instead of pointers.";
      return general;
    case "leaking-parameter":
      if (reason.kind === "passed" && isAssembly(reason.then)) {
        return `Declare ${callCode(reason.callee.name)} with ${code("//go:noescape")} right above it, if it keeps none of its arguments.`;
      }
      if (reason.kind === "passed" && reason.then?.kind === "captured") {
        return `Let the closure in ${callCode(reason.callee.name)} get ${code(reason.parameter)} as an argument when it is called (a method does), instead of keeping it.`;
      }
      if (reason.kind === "passed" && reason.then?.kind === "passed" && reason.then.callee.kind === "dynamic") {
        return `Pass memory that is used again (a field, a \`sync.Pool\`), or let ${callCode(reason.callee.name)} call ${callCode(reason.then.callee.name)} on a concrete type.`;
      }
      return reason.kind === "passed" && reason.then !== null ? `Let ${callCode(reason.callee.name)} copy what it needs of ${code(reason.parameter)} instead of keeping it, or pass it a value.` : "Pass a value or a buffer that is used again (a field, a `sync.Pool`): the called function may keep what it gets.";
    case "interface-method-call":
      if (reason.kind === "passed" && isFunctionValue(reason.callee)) {
        return `Call the function itself instead of ${code(reason.callee.name)} where it is known, or pass a value instead of a pointer.`;
      }
      return reason.kind === "passed" && !reason.receiver ? `Call ${code(reason.callee.name)} on the concrete type where it is known, or pass ${escape.expression === "func literal" ? "a function that captures nothing" : "a buffer that is used again"}.` : "Use the concrete type where it is known, so that the compiler can look into the method.";
    case "assigned-through-pointer":
      return reason.kind === "stored" && reason.form === "local" ? `If ${code(baseName(reason.target))} need not be a pointer, declare it as a plain variable; else set the field in its literal.` : "Return the value and let the caller store it, or write into what the pointer leads to already.";
    case "non-constant-size":
      return escape.flow.length === 0 ? "Give it a constant capacity, or let the caller pass a buffer." : general;
    case "variadic-arguments": {
      const holds = escape.allocation.type;
      const isFormatting = holds === null || /\]?(?:interface \{\}|any)$/.test(holds);
      if (escape.expression === "... argument" && !isFormatting)
        return "Pass a slice that exists already (`f(list...)`), or give the usual number of arguments a function of its own.";
      return reason.kind === "passed" && !formats.test(reason.callee.name) ? "Pass a pointer that is there already, or give the usual arguments a function of its own, with parameters of their types." : general;
    }
    case "append":
      return escape.inlinedFrom.some((name2) => /^(?:strings\.\(\*Builder\)|bytes\.\(\*Buffer\))/.test(name2)) ? "Call `Grow` with the length to be expected before the first write." : general;
    case "string-building":
      if (escape.kind === "concat") return joining(escape);
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
function joining({ expression, source }) {
  const format = /\bfmt\.Sprintf?\(/.exec(expression)?.[0].slice(0, -1);
  if (format !== void 0) return `Put the whole into ${code(format)}, which then makes one string instead of two.`;
  if (source.inLoop && /\+=|(\b[\p{L}_][\p{L}\p{N}_]*) = \1 \+/u.test(source.lineText))
    return describe("string-building").remedies[0] ?? "";
  return "Make it once and keep it where the parts are the same again, or append to a byte slice that is used again.";
}
function isAboutProfile(caution) {
  return caution.includes("profile");
}
function cautionOf(escape, category, reason, advice, index) {
  const { source, allocation, place, kind } = escape;
  if (isBoxedConstant(escape) || isFinal(advice)) return "";
  if (allocation.status === "none") return "Do not bother: the generated code allocates nothing here.";
  if (source.function === "init" || source.function === "" && !escape.inLiteral)
    return "Do not bother if it runs once, when the program starts.";
  if (source.cold) return "Do not bother: this is an error path, which seldom runs.";
  if (place.file.endsWith("_test.go")) return "Do not bother: it is test code.";
  if (!source.inLoop && kind !== "lost-stack" && allocation.bytes !== null && allocation.bytes <= tiny) {
    return `It is only ${allocation.bytes} bytes a call: a memory profile shows whether that matters.`;
  }
  if (reason.kind === "passed" && reason.then !== null || inlinedRemedy(escape, index) !== null)
    return "Not worth it where the call is rare.";
  return describe(category).whenNot;
}

// src/policy/grew.ts
function grewFrom({ state, base, head }) {
  if (base === null || head === null || state === "new" || state === "fixed") return null;
  const [before, after] = [base.allocation, head.allocation];
  if (base.shared !== void 0 || head.shared !== void 0) return null;
  if (before.status !== "confirmed" || after.status !== "confirmed" || before.bytes === null || after.bytes === null)
    return null;
  const isSame = base.kind === head.kind && (looseIdentity(base.identity) === looseIdentity(head.identity) || before.type !== null && before.type === after.type);
  return isSame && after.bytes > before.bytes ? before.bytes : null;
}
function isGrownTooFar({ grewFrom: before, allocation }, limit) {
  return before !== null && limit !== null && (allocation.bytes ?? 0) - before >= limit;
}
function grownCause(cause, before, after) {
  const [from, to] = [before, after].map((bytes) => bytes.toLocaleString("en-US"));
  return {
    ...cause,
    explanation: `It asked for ${from ?? ""} bytes before this change and asks for ${to ?? ""} now. ${cause.explanation}`,
    advice: "Keep what is large out of it: behind a pointer that is set when it is needed, or in a buffer that is used again."
  };
}

// src/policy/inlined-names.ts
function inlinedNames(inlinedFrom, lineText) {
  const packages = new Set(inlinedFrom.flatMap((name) => new RegExp("^(?:\\(\\*)?(\\p{Ll}[\\p{L}\\p{N}_]*)\\.", "u").exec(name)?.[1] ?? []));
  if (packages.size === 0) return (text) => text;
  const qualified = new RegExp(
    `(?<![\\p{L}\\p{N}_."/])(?:${[...packages].join("|")})\\.([\\p{Ll}_][\\p{L}\\p{N}_]*)(?![\\p{L}\\p{N}_(.{])`,
    "gu"
  );
  return (text) => text.replaceAll(qualified, (found, name) => lineText.includes(found) ? found : name);
}
function withInlinedNames(cause, plain) {
  return {
    ...cause,
    explanation: plain(cause.explanation),
    advice: plain(cause.advice),
    chain: cause.chain.map((step) => ({ ...step, text: plain(step.text) }))
  };
}

// src/policy/history.ts
function withHistory(cause, { state, base, head, guards = null }, places) {
  if (state !== "new" || base === null || head === null || cause.explanation === "") return cause;
  if (base.certainty === "may" && head.certainty === "sure")
    return told(cause, "Before this change it depended on a size whether it was allocated; now it always is.");
  if (guards?.isInLoop === true) {
    return {
      ...told(cause, "It was allocated before this change, too, but not in a loop."),
      advice: cause.advice.includes("before the loop") ? cause.advice : isHandedOut(cause.category) ? "See whether each round needs one of its own." : "Make it before the loop again, and let the rounds share it."
    };
  }
  const guard = guards === null ? null : goneGuard(guards.gone, places);
  if (guard === null) return told(cause, "It was allocated before this change, too, but less often.");
  const words = code(guard.text.trim());
  if (head.kind === "conversion" && guard.text.includes(head.expression)) {
    return {
      ...told(cause, `It was allocated before this change, too, but not always: ${words} converts without a copy.`),
      advice: `Convert behind it again, only where the result is kept: a comparison, a switch or a look-up in a map takes ${code(head.expression)} without a copy.`,
      root: guard
    };
  }
  const implied = guards?.mayBeImplied === true ? " Other conditions still stand before it: where they imply that one, it runs as often as before." : "";
  return {
    ...told(cause, `It was allocated before this change, too, but not always: ${words} stood in its way.${implied}`),
    advice: [
      `Let ${words} decide again, where it is not always needed.`,
      ...cause.advice.endsWith(smallIntegers) ? [smallIntegers] : []
    ].join(" "),
    root: guard
  };
}
function told(cause, before) {
  return { ...cause, explanation: `${before} ${cause.explanation}` };
}
function goneGuard(gone, { toHead, baseText }) {
  for (const { file, line } of gone) {
    const text = baseText({ file, line });
    if (text === null || text.trim() === "" || toHead({ file, line, column: 0 }) !== null) continue;
    return { side: "base", file, line, text };
  }
  return null;
}
function isHandedOut(category) {
  return ["returned-pointer", "stored-in-heap", "sent-to-channel", "append", "assigned-through-pointer"].includes(
    category
  );
}

// src/policy/shared-cause.ts
function withSharedCauses(findings) {
  const holders = findings.filter(isHolder);
  if (holders.length === 0) return findings;
  return findings.map((finding) => {
    const root = finding.state === "new" ? holders.find((holder) => takesAlong(holder, finding))?.cause.root : void 0;
    return root === void 0 || root === null ? finding : { ...finding, cause: { ...finding.cause, root } };
  });
}
function isHolder({ state, kind, allocation, file, line, endLine, cause: { root } }) {
  return state === "new" && (kind === "closure" || kind === "composite") && allocation.status === "confirmed" && root?.side === "head" && root.file === file && line <= root.line && root.line <= endLine;
}
function takesAlong(holder, finding) {
  if (holder === finding || isInside(finding, holder)) return false;
  return finding.cause.chain.some(
    (step) => holder.kind === "closure" ? isInside(step, holder) : step.file === holder.file && step.line === holder.line && step.column === holder.column
  );
}
function isInside({ file, line, column }, { line: first, column: start, endLine, endColumn, ...holder }) {
  if (file !== holder.file || line < first || line > endLine) return false;
  return (line > first || column > start) && (line < endLine || column < endColumn);
}

// src/policy/silence.ts
function silenceOf(item, escape, cause, isTouched, places) {
  if (escape.evidence === "lost-stack") return "lost-stack";
  if (item.guards?.mayBeImplied === true) return "unguarded";
  if (item.base !== null) return "more-often";
  if (!isTouched) return "remote";
  const { kind, allocation, expression } = escape;
  const { category, chain, advice, handedTo } = cause;
  if (isFinal(advice)) return "plain";
  if (kind === "variable") return category === "captured-by-reference" ? "captured" : "moved";
  if (kind === "boxing" || allocation.call?.startsWith("runtime.conv") === true)
    return handedTo() === "stdout" ? "plain" : "boxed";
  if (wasValue(escape, places)) return "became-pointer";
  if (/^(?:&|new\(|make\(|map\[|\[\])/.test(expression) && handedTo() === "caller") return "plain";
  switch (category) {
    case "leaking-parameter":
    case "interface-method-call":
    case "variadic-arguments":
    case "reflection":
      return "passed";
    case "captured-by-reference":
    case "captured-by-value":
    case "method-value":
    case "defer-statement":
      return "captured";
    case "returned-pointer":
    case "stored-in-heap":
    case "sent-to-channel":
    case "assigned-through-pointer": {
      const end = chain.at(-1);
      return end === void 0 || places.isChanged(end.file, end.line) ? "plain" : "moved";
    }
    default:
      return "plain";
  }
}
function wasValue({ place, expression }, { removedAt }) {
  const [, literal, made] = /^(?:&(?:[\p{L}_][\p{L}\p{N}_]*\.)?([\p{L}_][\p{L}\p{N}_]*)(?:\[.*\])?\{|new\((.+)\)$)/su.exec(expression) ?? [];
  const type = literal ?? made?.replace(/\[.*\]$/s, "").replace(/^.*\./s, "");
  if (type === void 0 || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(type)) return false;
  const value = new RegExp(
    `(?<!&)(?<![\\p{L}\\p{N}_.])(?:[\\p{L}_][\\p{L}\\p{N}_]*\\.)?${type}(?:\\[[^\\]]*\\])?\\{`,
    "u"
  );
  const variable = new RegExp(
    `\\bvar [\\p{L}_][\\p{L}\\p{N}_, ]* (?:[\\p{L}_][\\p{L}\\p{N}_]*\\.)?${type}(?![\\p{L}\\p{N}_])`,
    "u"
  );
  return removedAt(place.file, place.line).some(
    (line) => value.test(line.text.replaceAll(/&[^,;]*/g, "")) || variable.test(line.text)
  );
}

// src/policy/verdict.ts
function isGating(finding, failOn, growLimit = null) {
  if (isGrownTooFar(finding, growLimit)) return failOn !== "none" && finding.waiver === null && !finding.cold;
  if (finding.state !== "new" || finding.waiver !== null || finding.allocation.status !== "confirmed") return false;
  switch (failOn) {
    case "none":
      return false;
    case "allocation":
      return true;
    case "hot":
      return finding.hot !== null && !finding.cold;
    case "existing":
      return finding.origin === "existing-function" && !finding.cold;
    case "regression":
      return finding.origin === "existing-function" && !finding.cold && !isSaidByTheDiff(finding);
  }
}
function isSaidByTheDiff({ silent }) {
  return silent === "plain" || silent === "unguarded";
}
var unknownMessageShare = 0.02;
function verdict(failOn, counts, sides, messages, failures = [], grown = 0, brokenContracts = [], rules = []) {
  const reasons = [...failures];
  reasons.push(...unbuiltReasons(sides));
  for (const { unknown, total } of messages) {
    if (unknown <= Math.max(5, total * unknownMessageShare)) continue;
    reasons.push(`The compiler printed ${unknown} messages that this version of escapediff does not know.`);
  }
  const policy = { failOn, ...rules.length === 0 ? {} : { rules } };
  if (counts.gating > 0 || brokenContracts.length > 0) {
    const fresh = counts.gating - grown;
    const found = [
      ...fresh === 0 ? [] : [
        `${fresh === 1 ? "1 new allocation fails" : `${fresh} new allocations fail`} the policy fail-on: ${failOn}${rules.length === 0 ? "" : ", with the rules for paths"}.`
      ],
      ...grown === 0 ? [] : [`${grown === 1 ? "1 allocation has" : `${grown} allocations have`} grown beyond the policy\u2019s grow-limit.`],
      ...brokenContracts
    ];
    return { conclusion: "fail", ...policy, reasons: [...found, ...reasons] };
  }
  return { conclusion: reasons.length > 0 ? "inconclusive" : "pass", ...policy, reasons };
}
function unbuiltReasons(sides) {
  const unbuilt = sides.filter(({ status }) => status !== "built").map(({ name, problems }) => ({
    name,
    names: [...new Set(problems.map((problem) => problem.package).filter((found) => found !== null))].sort()
  }));
  const otherSide = ({ name, names }) => unbuilt.find(
    (each) => each.name !== name && each.name.replace(/^(?:base|head)\b/, "") === name.replace(/^(?:base|head)\b/, "") && each.names.join(" ") === names.join(" ")
  );
  return unbuilt.flatMap((side) => {
    const { name, names } = side;
    if (names.length === 0) return [`The ${name} could not be built, so nothing is known of it.`];
    const count = names.length === 1 ? "One affected package" : `${names.length} affected packages`;
    if (otherSide(side) === void 0) return [`${count} of the ${name} could not be built: ${list(names)}.`];
    if (name.startsWith("base")) return [];
    const build = name.replace(/^head\b/, "");
    return [
      `${count} could not be built${build}, before this change or with it: ${list(names)}. Name the packages to look at (\`packages\`), or set GOFLAGS as your own builds do.`
    ];
  });
}
function list(names) {
  return shortened([...names].sort(), 5);
}

// src/policy/judge.ts
var unexplained = {
  category: "other",
  explanation: "",
  advice: "",
  caution: "",
  madeIn: null,
  handedTo: () => null,
  chain: [],
  root: null
};
async function judge(compared, judgement) {
  const ordinals = /* @__PURE__ */ new Map();
  const found = [];
  for (const item of compared) {
    const escape = item.head ?? item.base;
    if (escape === null) continue;
    await judgement.breathe();
    const fingerprint = fingerprintOf(item, escape);
    const ordinal = ordinals.get(fingerprint) ?? 0;
    ordinals.set(fingerprint, ordinal + 1);
    const finding = findingOf(item, escape, judgement);
    const { failOn, growLimit } = judgement.policyOf(finding.file);
    const gating = isGating(finding, failOn, growLimit);
    found.push({ id: shortHash(`${fingerprint}\0${ordinal}`), ...finding, gating });
  }
  const findings = withSharedCauses(found);
  const failing = new Set(findings.filter(({ gating }) => gating).map(causeKey));
  return findings.map((finding) => ({ ...finding, cause: advised(finding, failing.has(causeKey(finding)), judgement.isProfiled) })).sort(byWeight);
}
function causeKey({ id, cause: { root } }) {
  return root === null ? id : `${root.side}\0${root.file}\0${root.line}`;
}
function byWeight(a, b) {
  return rank(b) - rank(a) || Number(a.generated) - Number(b.generated) || heat(b, "line") - heat(a, "line") || heat(b, "share") - heat(a, "share") || weight(b) - weight(a) || (b.allocation.bytes ?? 0) - (a.allocation.bytes ?? 0) || compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.id, b.id);
}
var longestLine = 4e3;
function findingOf(item, escape, { waivers, places, isListed, explain, hot }) {
  const { range, cold, inLoop, runs, lineText } = escape.source;
  const { state } = item;
  const { allocation } = escape;
  const touched = item.head !== null && anyLine(escape.place.line, range.endLine, (line) => places.isChanged(escape.place.file, line));
  const before = grewFrom(item);
  const plain = inlinedNames(escape.inlinedFrom, lineText);
  const cause = isListed({ state, allocation, grewFrom: before }) ? explain(escape, item.head === null ? "base" : "head", before !== null) : unexplained;
  return {
    state,
    origin: item.origin,
    remote: state === "new" && !touched,
    silent: state === "new" ? silenceOf(item, escape, cause, touched, places) : null,
    waiver: state === "new" || before !== null ? waivers.of(escape) : null,
    kind: escape.kind,
    package: escape.package,
    file: escape.place.file,
    line: escape.place.line,
    column: range.line === escape.place.line ? range.column : escape.place.column,
    endLine: range.endLine,
    endColumn: range.endColumn,
    function: escape.source.function,
    expression: plain(escape.expression),
    message: escape.message,
    source: clip(lineText, longestLine),
    allocation,
    cause: clipped(withInlinedNames(withHistory(cause, item, places), plain)),
    flow: escape.flow.map(flowLine),
    cold,
    inLoop,
    ...runs === void 0 ? {} : { runs },
    generated: false,
    hot: hot(escape),
    occurrences: escape.occurrences,
    baseline: item.base === null || item.head === null || state === "new" ? null : item.base.place,
    grewFrom: before,
    suggestion: null,
    builds: null,
    madeIn: cause.madeIn === null ? null : clip(cause.madeIn, longestLine)
  };
}
function toldOf({ category, explanation, advice, chain, root }) {
  return { category, explanation, advice, chain, root };
}
function advised({
  cause,
  hot,
  gating,
  grewFrom: before,
  allocation
}, failsWithOthers, isProfiled) {
  const { caution } = cause;
  const told2 = toldOf(cause);
  const { advice } = told2;
  if (before !== null) return grownCause(told2, before, allocation.bytes ?? before);
  if (gating && isFinal(advice)) {
    return {
      ...told2,
      advice: `${advice} It fails the check: accept it (\`//escapediff:allow\` and a reason, on its line).`
    };
  }
  if (failsWithOthers || hot !== null || caution === "") return told2;
  const seen = isProfiled && isAboutProfile(caution) ? "No given profile shows the function: do not bother." : caution;
  return { ...told2, advice: `${advice} ${seen}`.trim() };
}
function fingerprintOf(item, escape) {
  const parts = [
    item.head === null ? "base" : "head",
    folderOf(escape.place.file),
    escape.source.function,
    escape.kind,
    escape.identity,
    escape.source.lineText.trim()
  ];
  return parts.join("\0");
}
function shortHash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
function rank(finding) {
  return (finding.state === "new" ? 4 : finding.grewFrom === null ? 0 : 3) + (finding.gating ? 2 : 0) + (isHot(finding) ? 1 : 0);
}
function isHot({ hot, allocation }) {
  return hot !== null && allocation.status !== "none";
}
function heat(finding, of) {
  return isHot(finding) ? finding.hot?.[of] ?? 0 : 0;
}
function weight(finding) {
  return (finding.allocation.status === "confirmed" ? 100 : finding.allocation.status === "unknown" ? 50 : 0) + (finding.cold ? 0 : 20) + (finding.inLoop ? 10 : 0) + (finding.origin === "existing-function" ? 5 : 0);
}
function countFindings(findings, unchangedElsewhere) {
  const count = (predicate) => findings.filter(predicate).length;
  const costs = (finding) => finding.allocation.status !== "none";
  return {
    new: count((finding) => finding.state === "new" && costs(finding)),
    changed: count((finding) => finding.state === "changed" && costs(finding)),
    moved: count((finding) => finding.state === "moved" && costs(finding)),
    // Of what may have been allocated nobody knows that it ever was.
    fixed: count(({ state, allocation }) => state === "fixed" && allocation.status === "confirmed"),
    unchanged: count((finding) => finding.state === "unchanged") + unchangedElsewhere,
    noRuntimeCost: count((finding) => finding.state === "new" && !costs(finding)),
    waived: count((finding) => finding.waiver !== null && costs(finding)),
    gating: count((finding) => finding.gating)
  };
}
function flowLine(step) {
  if (step.kind === "flow") return `flow: ${step.text}`;
  const at2 = step.place === null ? "" : ` at ${step.place.file}:${step.place.line}:${step.place.column}`;
  return `  from ${step.text} (${step.reason})${at2}`;
}
function anyLine(first, last, predicate) {
  for (let line = first; line <= Math.max(first, last); line++) if (predicate(line)) return true;
  return false;
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function clipped(cause) {
  return cause.root === null ? cause : { ...cause, root: { ...cause.root, text: clip(cause.root.text, longestLine) } };
}

export {
  parseCall,
  parseAssignment,
  targetOf,
  mentions,
  baseName,
  importedNames,
  isFunctionValue,
  calleeOf,
  inlinedCall,
  foreignCall,
  categoryOf,
  isMethodValue,
  isBoxedConstant,
  isVariadic,
  code,
  callCode,
  on,
  sentence,
  withoutRepeats,
  capital,
  makerOf,
  sizeRoot,
  grownRoot,
  isOfSize,
  clause,
  closureName,
  adviceOf,
  cautionOf,
  isGating,
  verdict,
  judge,
  byWeight,
  countFindings
};

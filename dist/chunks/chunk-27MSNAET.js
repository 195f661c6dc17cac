import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  AllocatedSizes,
  ListingReader,
  WholeLines,
  afterLine,
  allocatedType,
  isHeader,
  machineOf,
  nextHeader
} from "./chunk-PMN64J77.js";
import {
  withoutShapes
} from "./chunk-MQQHCEEC.js";
import {
  withoutTypeArguments
} from "./chunk-TU2IIBBX.js";

// src/codegen/collect.ts
import path from "node:path";

// src/codegen/draft.ts
var FunctionDraft = class {
  package;
  symbol;
  copy;
  file;
  line;
  sites = [];
  #pathOf;
  #calls = [];
  #indirect = [];
  #ways = null;
  constructor(importPath, symbol, copy, file, line, pathOf) {
    this.package = importPath;
    this.symbol = symbol;
    this.copy = copy;
    this.file = file;
    this.line = line;
    this.#pathOf = pathOf;
  }
  get waysKnown() {
    return this.#ways?.known === true;
  }
  /** Null where the jumps could not be read. */
  waysOf(mark) {
    return this.#ways?.known === true ? this.#ways.ways[mark] ?? null : null;
  }
  calls() {
    return this.#calls.map(({ callee, file, line, mark, how }) => ({
      callee,
      file,
      line,
      ways: this.waysOf(mark),
      how
    }));
  }
  indirectCalls() {
    return this.#indirect.map(({ file, line, mark }) => ({ file, line, ways: this.waysOf(mark) }));
  }
  allocation(call, mark) {
    this.sites.push({ call, file: this.#pathOf(call.file), mark, statement: null });
  }
  statement(name, spot) {
    this.#run(name, spot);
    const file = this.#pathOf(spot.file);
    const closure = this.sites.findLast(
      (site) => site.call.line === spot.line && site.file === file && isClosure(site.call.type)
    );
    if (closure?.statement === null) closure.statement = name;
  }
  deferred(spot) {
    this.#run("defer", spot);
  }
  call(callee, spot, mark) {
    this.#calls.push({ callee, file: this.#pathOf(spot.file), line: spot.line, mark, isFunction: true, how: "call" });
  }
  address(symbol, isFunction, spot, mark) {
    const file = this.#pathOf(spot.file);
    this.#calls.push({ callee: symbol, file, line: spot.line, mark, isFunction, how: "address" });
  }
  indirect(spot, mark) {
    this.#indirect.push({ file: this.#pathOf(spot.file), line: spot.line, mark });
  }
  end(ways, functions) {
    this.#ways = ways;
    this.#calls = this.#calls.filter(({ isFunction, callee }) => isFunction || functions.has(callee));
  }
  #run(how, { file: raw, line }) {
    const file = this.#pathOf(raw);
    const last = this.#calls.findLast((call) => call.how === "address");
    if (last?.line === line && last.file === file) last.how = how;
  }
};
function isClosure(type) {
  return type !== null && /^noalg\.struct \{ (?:[^ ]*\.)?F uintptr\b/.test(type);
}

// src/codegen/collect.ts
var listingFlags = "-S=2";
var SiteCollector = class {
  #root;
  #machine;
  #drafts = [];
  #sizes;
  #packages = /* @__PURE__ */ new Set();
  constructor(root, goarch = "amd64") {
    this.#root = root;
    this.#machine = machineOf(goarch);
    this.#sizes = new AllocatedSizes(this.#machine);
  }
  /** Reads one go command's text; several can be read at the same time. `dir` is the absolute folder that its relative paths start from. */
  begin(dir) {
    const pathOf = this.#paths(dir);
    let [inPackage, inVariant] = ["", ""];
    return new ListingReader(
      {
        package: (importPath, variant) => {
          [inPackage, inVariant] = [importPath, variant];
          this.#packages.add(importPath);
        },
        function: (symbol, file, line) => {
          const draft = new FunctionDraft(inPackage, symbol, `${inVariant} ${symbol}`, pathOf(file), line, pathOf);
          this.#drafts.push(draft);
          return draft;
        },
        type: (name, bytes) => {
          this.#sizes.add(name, bytes, inPackage);
        }
      },
      this.#machine
    );
  }
  result() {
    const functions = this.#drafts.map((draft) => ({
      symbol: draft.symbol,
      copy: draft.copy,
      file: draft.file,
      line: draft.line,
      sites: draft.sites.map((site) => this.#site(draft, site)),
      calls: draft.calls(),
      indirectCalls: draft.indirectCalls(),
      waysKnown: draft.waysKnown
    }));
    return { functions, packages: this.#packages };
  }
  #site(draft, { call, file, statement, mark }) {
    const { line, name, shape } = call;
    return {
      function: draft.symbol,
      file,
      line,
      call: `runtime.${name}`,
      family: shape.family,
      type: allocatedType(call),
      bytes: this.#sizes.bytesOf(call, draft.package),
      statement,
      ways: draft.waysOf(mark)
    };
  }
  /** What the paths in the text of a go command that runs in `dir` stand for. */
  #paths(dir) {
    const files = /* @__PURE__ */ new Map();
    return (file) => {
      let known = files.get(file);
      if (known === void 0) {
        known = file.startsWith("<") ? file : this.#relative(path.resolve(dir, file));
        files.set(file, known);
      }
      return known;
    };
  }
  #relative(absolute) {
    const relative = path.relative(this.#root, absolute).replaceAll(path.sep, "/");
    return relative.startsWith("../") || path.isAbsolute(relative) ? absolute : relative;
  }
};

// src/diagnostics/kind.ts
function kindOf(expression, moved) {
  if (moved) return "variable";
  if (expression === "func literal") return "closure";
  if (expression === "... argument") return "other";
  if (expression === "append" || expression.startsWith("append(")) return "append";
  if (hasTopLevelPlus(expression)) return "concat";
  if (expression.startsWith("&")) return "composite";
  if (expression.startsWith("new(")) return "new";
  if (expression.startsWith("make(")) return "make";
  if (/^(?:string|\[\]byte|\[\]rune|\(\[\](?:byte|rune|uint8|int32)\))\(/.test(expression)) return "conversion";
  if (/^[^"'`].*\{(?:\.\.\.)?\}$/s.test(expression)) return "composite";
  return "boxing";
}
function hasTopLevelPlus(expression) {
  let depth = 0;
  for (let index = 0; index < expression.length; index++) {
    const character = expression[index];
    if (character === '"' || character === "'" || character === "`") {
      index = closingQuote(expression, index);
    } else if (character === "(" || character === "[" || character === "{") {
      depth++;
    } else if (character === ")" || character === "]" || character === "}") {
      depth--;
    } else if (character === "+" && depth === 0 && expression.slice(index - 1, index + 2) === " + ") {
      return true;
    }
  }
  return false;
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

// src/codegen/type-names.ts
function plainType(name) {
  return withoutTypeArguments2(name.replace(/^noalg\./, "")).replace(/[^\s[\](){}*,;"]+/g, withoutQualifier).replace(/·\d+/g, "").replaceAll("interface {}", "any").replace(/\bbyte\b/g, "uint8").replace(/\brune\b/g, "int32").replace(/\s+/g, " ");
}
function withoutQualifier(word) {
  const cut = Math.max(word.lastIndexOf("."), word.lastIndexOf("/"));
  return cut <= 0 || word[cut - 1] === "." ? word : word.slice(cut + 1);
}
function withoutTypeArguments2(name) {
  let result = "";
  let word = "";
  let depth = 0;
  for (const character of name) {
    if (depth > 0) {
      if (character === "[") depth++;
      else if (character === "]") depth--;
      continue;
    }
    if (character === "[" && word !== "" && word !== "map") {
      depth = 1;
      continue;
    }
    word = /[\p{L}\p{N}_]/u.test(character) ? word + character : "";
    result += character;
  }
  return result;
}

// src/codegen/compatible.ts
var bestFit = 4;
function fit(value, site) {
  const { kind, expression } = value;
  switch (kind) {
    case "variable":
      return site.family === "object" && !isClosure(site.type) ? 2 : 0;
    case "closure":
      if (site.family !== "object") return 0;
      return isClosure(site.type) ? 4 : 0;
    case "new":
      if (site.family !== "object" || isClosure(site.type)) return 0;
      return sameType(expression.slice("new(".length, -1), site.type, 1) || 1;
    case "composite":
      return fitComposite(expression, site);
    case "make":
      return fitMake(expression, site);
    case "append":
      return site.family === "append" ? 4 : 0;
    case "concat":
      if (site.family === "concat") return 4;
      return site.family === "boxing" ? 1 : 0;
    case "conversion":
      if (site.family === "conversion") return converts(expression, site.type) ? 4 : 1;
      if (site.family === "concat") return 2;
      if (site.family === "object") return /^\[\d+\](?:uint8|int32)$/.test(site.type ?? "") ? 3 : 0;
      return site.family === "boxing" ? 1 : 0;
    case "boxing":
      return fitBoxing(value, site);
    case "lost-stack":
    case "other":
      if (expression !== "... argument") return 1;
      return site.family === "object" && /^\[\d+\]/.test(site.type ?? "") ? 4 : 0;
  }
}
function fitComposite(expression, site) {
  const pointer = expression.startsWith("&");
  const literal = expression.slice(pointer ? 1 : 0).replace(/\{(?:\.\.\.)?\}$/s, "");
  switch (site.family) {
    case "object": {
      const backing = /^\[\](.*)$/s.exec(literal);
      if (backing && !pointer)
        return sameType(`[]${backing[1] ?? ""}`, site.type?.replace(/^\[\d+\]/, "[]") ?? null, 1);
      return sameType(literal, site.type, 1);
    }
    case "map":
      if (literal.startsWith("map[")) return site.type === null ? 3 : sameType(literal, site.type, 3) || 1;
      return isPlainName(literal) ? 1 : 0;
    case "boxing":
      if (pointer || literal.startsWith("map[")) return 0;
      return site.type === null ? 2 : sameType(literal, site.type, 2);
    default:
      return 0;
  }
}
function fitMake(expression, site) {
  const made = expression.slice("make(".length);
  if (made.startsWith("map[")) return site.family === "map" ? 3 : 0;
  if (/^(?:chan\b|<-chan\b)/.test(made)) return site.family === "channel" ? 3 : 0;
  const isSlice = site.family === "slice" || site.call === "runtime.mallocgc";
  if (made.startsWith("[]")) {
    if (isSlice) return site.type === null ? 3 : sameType(madeType(made), site.type, 3) || 2;
    if (site.family === "append") return 1;
    return site.family === "object" && site.type?.startsWith("[") === true ? 2 : 0;
  }
  return isSlice || site.family === "map" || site.family === "channel" ? 2 : 0;
}
function fitBoxing({ expression, type }, site) {
  if (/^(?:["'`]|-?\d|(?:true|false|nil)$|!|(?:u?int8|byte|bool)\(|[\w.]+\(-?\d[^()]*\)$)/.test(expression)) return 0;
  switch (site.family) {
    case "boxing":
      return type === void 0 || type === null ? 3 : boxes(type, site);
    case "object":
      return isClosure(site.type) && /^[^\s()]+$|\)\.[^.]*$|\.[\p{L}_][\p{L}\p{N}_]*$/u.test(expression) ? 2 : 0;
    case "conversion":
    case "concat":
      return expression.endsWith(")") ? 1 : 0;
    default:
      return 0;
  }
}
function boxes(type, { type: boxed, call }) {
  if (boxed !== null) return boxed.includes("go.shape.") ? 3 : plainType(type) === plainType(boxed) ? bestFit : 1;
  const own = type === "string" ? "runtime.convTstring" : type.startsWith("[]") ? "runtime.convTslice" : numbers.get(type) ?? null;
  return own === null ? 3 : own === call ? bestFit : 1;
}
var numbers = new Map(
  [
    ["convT16", ["int16", "uint16"]],
    ["convT32", ["int32", "uint32", "rune", "float32"]],
    ["convT64", ["int", "uint", "int64", "uint64", "uintptr", "float64"]]
  ].flatMap(([call, types]) => types.map((type) => [type, `runtime.${call}`]))
);
function sameType(announced, allocated, unknown2) {
  if (allocated === null || announced.includes("DYNAMICTYPE")) return unknown2;
  if (plainType(announced) === plainType(allocated)) return bestFit;
  return allocated.includes("go.shape.") ? unknown2 : 0;
}
function converts(expression, type) {
  if (expression.startsWith("string(")) return type === "string";
  return type === (/^\(?\[\](?:rune|int32)/.test(expression) ? "[]int32" : "[]uint8");
}
function madeType(made) {
  let depth = 0;
  for (let index = 0; index < made.length; index++) {
    const character = made[index] ?? "";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character) && depth-- === 0) return made.slice(0, index);
    else if (character === "," && depth === 0) return made.slice(0, index);
  }
  return made;
}
function isPlainName(type) {
  return /^[\p{L}_][\p{L}\p{N}_.]*(?:\[.*\])?$/su.test(type);
}

// src/codegen/assign.ts
function assignLine(values, valueOf2, variantOf2, functions) {
  const taken = /* @__PURE__ */ new Map();
  const rest = [];
  for (const copies of functions.values()) {
    const before = new Set(taken.keys());
    const fresh = values.filter((value) => !before.has(value));
    const served = values.filter((value) => before.has(value));
    let most = [];
    for (const sites of copies.values()) {
      const first = assign(fresh, valueOf2, sites);
      for (const [value, site] of first.pairs) taken.set(value, merged(taken.get(value), site));
      const { left } = assign(served, valueOf2, first.left);
      if (left.length > most.length) most = left;
    }
    if ([...copies.values()].some(([site]) => site?.function.includes("[") === true))
      shareAmongVariants(fresh, taken, variantOf2);
    rest.push(...most.map((site) => ({ site, like: likeOf(site, values, valueOf2) })));
  }
  return { taken, rest };
}
function shareAmongVariants(values, taken, variantOf2) {
  const sites = /* @__PURE__ */ new Map();
  for (const value of values) {
    const [variant, site] = [variantOf2(value), taken.get(value)];
    if (variant !== null && site !== void 0) sites.set(variant, site);
  }
  for (const value of values) {
    const variant = variantOf2(value);
    const site = variant === null || taken.has(value) ? void 0 : sites.get(variant);
    if (site !== void 0) taken.set(value, site);
  }
}
function merged(before, site) {
  if (before === void 0) return site;
  const type = before.type === site.type ? site.type : null;
  const bytes = before.bytes === site.bytes ? site.bytes : null;
  return { ...before, type, bytes };
}
function likeOf(site, values, valueOf2) {
  const same = values.find((value) => fit(valueOf2(value), site) === bestFit);
  const twice = (value) => ["concat", "conversion"].includes(valueOf2(value).kind) && fit(valueOf2(value), site) > 0;
  if (site.family === "boxing") return same ?? values.find(twice) ?? null;
  return same ?? (isSmallMap(site) ? values.find((value) => fit(valueOf2(value), site) === bestFit - 1) ?? null : null);
}
function isSmallMap({ call }) {
  return call === "runtime.makemap_small";
}
function assign(values, valueOf2, sites) {
  const valueBuckets = bucketsOf(values, (value) => JSON.stringify(valueOf2(value)));
  const siteBuckets = bucketsOf(
    sites,
    ({ family, type, call }) => JSON.stringify([family, type, family === "boxing" ? "" : call])
  );
  const fits = valueBuckets.map(
    ({ items: [value] }) => siteBuckets.map(({ items: [site] }) => value === void 0 || site === void 0 ? 0 : fit(valueOf2(value), site))
  );
  const pairs = [];
  for (let level = bestFit; level > 0; level--) {
    for (const [row, { items: waiting }] of valueBuckets.entries()) {
      for (const [column, { items: offered }] of siteBuckets.entries()) {
        if (fits[row]?.[column] !== level) continue;
        const count = Math.min(waiting.length, offered.length);
        const [first, second] = [waiting.splice(0, count), offered.splice(0, count)];
        for (const [index, matched] of first.entries()) {
          const by = second[index];
          if (by !== void 0) pairs.push([matched, by]);
        }
      }
    }
  }
  return { pairs, left: siteBuckets.flatMap(({ items }) => items) };
}
function bucketsOf(items, key) {
  const buckets = /* @__PURE__ */ new Map();
  for (const item of items) {
    const name = key(item);
    const bucket = buckets.get(name);
    if (bucket === void 0) buckets.set(name, { items: [item] });
    else bucket.items.push(item);
  }
  return [...buckets.values()];
}

// src/codegen/code-index.ts
var CodeIndex = class {
  /** The sites of each line by the function that holds them, copies of one function together. */
  lines = /* @__PURE__ */ new Map();
  #functions = /* @__PURE__ */ new Map();
  #packages;
  constructor({ functions, packages }) {
    this.#packages = packages;
    for (const found of functions) {
      const inFile = this.#functions.get(found.file);
      if (inFile === void 0) this.#functions.set(found.file, [found]);
      else inFile.push(found);
      for (const site of found.sites) this.#add(found, site);
    }
    for (const inFile of this.#functions.values()) inFile.sort((a, b) => a.line - b.line);
  }
  /** Has the code been read that the escape would be in? */
  wasRead({ package: importPath, place, source }) {
    const range = source.functionRange;
    if (range === null) return this.#packages.has(importPath);
    return (this.#functions.get(place.file) ?? []).some(({ line }) => range.line <= line && line <= range.endLine);
  }
  /** What the function around a place allocates at its start. */
  entrySites(place) {
    const before = (this.#functions.get(place.file) ?? []).filter(({ line }) => line <= place.line);
    const last = before.at(-1);
    return before.filter(({ line }) => line === last?.line).flatMap(({ line, sites }) => sites.filter((site) => site.line === line && site.file === place.file));
  }
  /** The sites in the declared function around an escape that `wanted` picks, in the order of the code. */
  sitesAround({ place, source }, wanted) {
    const range = source.functionRange;
    if (range === null) return [];
    return (this.#functions.get(place.file) ?? []).filter(({ line }) => range.line <= line && line <= range.endLine).flatMap(({ sites }) => sites.filter((site) => site.file === place.file && wanted(site)));
  }
  #add(found, site) {
    const line = lineKey(site);
    const functions = this.lines.get(line) ?? /* @__PURE__ */ new Map();
    this.lines.set(line, functions);
    const name = withoutTypeArguments(found.symbol);
    const copies = functions.get(name) ?? /* @__PURE__ */ new Map();
    functions.set(name, copies);
    const sites = copies.get(found.copy);
    if (sites === void 0) copies.set(found.copy, [site]);
    else sites.push(site);
  }
};
function lineKey({ file, line }) {
  return `${file}\0${line}`;
}

// src/codegen/join.ts
var none = { status: "none", call: null, type: null, bytes: null };
var unknown = { status: "unknown", call: null, type: null, bytes: null };
function joinAllocations(escapes, code, typeOf = () => null) {
  const index = new CodeIndex(code);
  const assigned = /* @__PURE__ */ new Map();
  const left = /* @__PURE__ */ new Map();
  const byLine = groupByLine(escapes);
  const types = /* @__PURE__ */ new Map();
  const typed = (escape) => {
    const value = valueOf(escape);
    if (value.kind !== "boxing" || (byLine.get(lineKey(escape.place))?.length ?? 0) < 2) return value;
    const type = types.get(escape) ?? typeOf(escape);
    types.set(escape, type);
    return { ...value, type };
  };
  for (const [line, functions] of index.lines) {
    const values = byLine.get(line) ?? [];
    const { taken, rest } = assignLine(values, typed, variantOf, functions);
    for (const [escape, site] of taken) assigned.set(escape, site);
    for (const { site, like } of rest) left.set(site, like);
  }
  for (const escape of escapes) {
    const site = assigned.has(escape) ? null : elsewhere(escape, index, left);
    if (site === null) continue;
    assigned.set(escape, site);
    left.delete(site);
  }
  return {
    escapes: escapes.map((escape) => {
      const site = assigned.get(escape);
      if (site === void 0) {
        return index.wasRead(escape) ? { ...escape, allocation: none, certainty: "never" } : { ...escape, allocation: unknown, certainty: "unread" };
      }
      const kind = correctedKind(escape.kind, site);
      return {
        ...escape,
        kind,
        allocation: confirmed(site),
        certainty: "sure",
        ways: site.ways,
        inLiteral: isLiteral(site.function)
      };
    }),
    unannounced: [...left].filter(([{ family }]) => family !== "move").map(([site, like]) => unannounced(site, like)).sort(byPlace)
  };
}
function elsewhere(escape, index, left) {
  const value = valueOf(escape);
  if (value.kind === "append") return index.sitesAround(escape, ({ family }) => family === "move")[0] ?? null;
  if (value.kind !== "variable") return null;
  const own = index.entrySites(escape.place).find((site) => left.has(site) && fit(value, site) > 0);
  return own ?? index.sitesAround(escape, (site) => isShared(site) && site.line <= escape.place.line).at(-1) ?? null;
}
function isShared({ call, type, bytes }) {
  return call.startsWith("runtime.mallocgc") && type === null && bytes !== null && bytes <= 16;
}
function valueOf(escape) {
  const { kind, expression, message } = escape;
  return kind === "lost-stack" ? { kind: kindOf(expression, message.startsWith("moved to heap: ")), expression } : { kind, expression };
}
function variantOf({ place, kind }) {
  return place.column === 0 ? null : `${place.column} ${kind}`;
}
function confirmed({ call, type, bytes }) {
  return { status: "confirmed", call, type: type === null ? null : withoutShapes(type.replace(/^noalg\./, "")), bytes };
}
function correctedKind(kind, site) {
  if ((kind === "concat" || kind === "conversion") && site.family === "boxing") return "boxing";
  if (kind === "boxing" && (site.family === "conversion" || site.family === "concat")) return site.family;
  if (kind === "boxing" && site.family === "object" && isClosure(site.type)) return "closure";
  return kind;
}
function isLiteral(symbol) {
  return /(?:\.func\d+|-range\d+|\.\d+)(?:\[[^\]]*\])?$/.test(symbol);
}
function groupByLine(escapes) {
  const lines = /* @__PURE__ */ new Map();
  for (const escape of escapes) {
    const key = lineKey(escape.place);
    const line = lines.get(key);
    if (line === void 0) lines.set(key, [escape]);
    else line.push(escape);
  }
  for (const line of lines.values()) line.sort(byEvaluation);
  return lines;
}
function byEvaluation(a, b) {
  const [first, second] = [a.source.range, b.source.range];
  return first.endLine - second.endLine || first.endColumn - second.endColumn || b.place.column - a.place.column;
}
function unannounced(site, like) {
  const { file, line, function: symbol } = site;
  const { kind, expression, conditional } = like === null ? guess(site) : {
    kind: correctedKind(like.kind, site),
    expression: like.expression,
    conditional: site.family === "append"
  };
  return {
    place: { file, line, column: 0 },
    symbol,
    kind,
    expression,
    allocation: confirmed(site),
    ways: site.ways,
    inLiteral: isLiteral(site.function),
    inlinedFrom: like?.inlinedFrom ?? [],
    conditional
  };
}
function guess({
  family,
  type,
  statement,
  call
}) {
  const name = type ?? "value";
  switch (family) {
    case "object":
      if (statement !== null) return { kind: "closure", expression: `${statement} statement`, conditional: false };
      if (isClosure(type)) return { kind: "closure", expression: "func literal", conditional: false };
      return { kind: "other", expression: name, conditional: false };
    case "slice":
      return { kind: "make", expression: `make(${name})`, conditional: true };
    case "map":
      return { kind: "make", expression: `make(${type ?? "map"})`, conditional: call !== "runtime.makemap_small" };
    case "channel":
      return { kind: "make", expression: `make(${type ?? "chan"})`, conditional: false };
    case "append":
    case "move":
      return { kind: "append", expression: "append", conditional: true };
    case "concat":
      return { kind: "concat", expression: "concatenation", conditional: true };
    case "conversion":
      return { kind: "conversion", expression: `${name}(\u2026)`, conditional: true };
    case "boxing":
      return { kind: "boxing", expression: type ?? "interface value", conditional: false };
  }
}
function byPlace(a, b) {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line;
}

// src/codegen/both-texts.ts
var LINE_BREAK = 10;
var BothTexts = class {
  #messages;
  #listing;
  constructor(messages, listing) {
    this.#messages = messages;
    this.#listing = listing;
  }
  begin(dir) {
    return new BothReader(this.#messages.begin(dir), this.#listing.begin(dir));
  }
};
var BothReader = class {
  #messages;
  #listing;
  #lines = new WholeLines((text, start) => {
    this.#read(text, start);
  });
  #inListing = false;
  /** The header above what is being read, until the listing's reader has heard of it. */
  #header = null;
  constructor(messages, listing) {
    this.#messages = messages;
    this.#listing = listing;
  }
  push(chunk) {
    this.#lines.push(chunk);
  }
  end() {
    this.#lines.end();
    this.#messages.end();
    this.#listing.end();
  }
  #read(text, first) {
    let from = 0;
    let start = first;
    while (start < text.length) {
      const end = afterLine(text, start);
      if (isHeader(text, start)) {
        this.#hand(text.subarray(from, start));
        this.#inListing = false;
        this.#header = new Uint8Array(text.subarray(start, end));
        from = start;
      } else if (!this.#inListing && isSymbol(text, start, end)) {
        this.#hand(text.subarray(from, start));
        this.#inListing = true;
        from = start;
        if (this.#header !== null) this.#listing.push(this.#header);
        this.#header = null;
      }
      start = this.#inListing ? nextHeader(text, end) : end;
    }
    this.#hand(text.subarray(from));
  }
  #hand(text) {
    if (text.length > 0) (this.#inListing ? this.#listing : this.#messages).push(text);
  }
};
function isHexadecimal(character) {
  return character >= 48 && character <= 57 || character >= 97 && character <= 102;
}
function isSymbol(text, start, end) {
  const last = text[end - 1] === LINE_BREAK ? text[end - 2] : text[end - 1];
  if (last === void 0 || !isHexadecimal(last)) return false;
  const line = text.toString("latin1", start, end).trimEnd();
  return / S[A-Z]+ (?:\w+ )*size=\d+(?: \w+=0x[0-9a-f]+)*(?: leaf)?$/.test(line);
}

export {
  BothTexts,
  listingFlags,
  SiteCollector,
  kindOf,
  joinAllocations,
  isLiteral
};

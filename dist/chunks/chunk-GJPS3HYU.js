import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  AllocatedSizes,
  ListingReader,
  WholeLines,
  afterLine,
  allocatedType,
  batches,
  buildSettings,
  commandsAtOnce,
  compile,
  isHeader,
  machineOf,
  nextHeader,
  withImporters,
  withImports,
  wordAt
} from "./chunk-X5APWHG5.js";
import {
  buildRoots,
  isNoRoot,
  moduleFilesBefore,
  moduleFilesOf
} from "./chunk-IVUHP2ZZ.js";
import {
  goList,
  noPackages,
  owningPackage,
  plainImportPath
} from "./chunk-XUJDUVXO.js";
import {
  pMap
} from "./chunk-JEXHNLT7.js";
import {
  InconclusiveError
} from "./chunk-6T4QM65A.js";
import {
  groupBy
} from "./chunk-APXOPE27.js";
import {
  DiagnosticsCollector,
  byPlace
} from "./chunk-KFZWTTXZ.js";
import {
  changedProfileFolders,
  changedSourceFolders,
  folderOf,
  isPassedOver,
  relevance
} from "./chunk-XKDRJE5P.js";
import {
  isLiteral,
  withoutShapes,
  withoutTypeArguments
} from "./chunk-3R57DNOT.js";

// src/build/build.ts
import path8 from "node:path";

// src/build/affected.ts
function affectedPackages(base, head, changes, inputs) {
  return [...withImporters(changedPackages(base, head, changes, inputs), [base, head])].sort();
}
function changedPackages(base, head, changes, inputs) {
  const folders = changedSourceFolders(changes, inputs);
  const profiled = changedProfileFolders(changes, inputs);
  const affected = /* @__PURE__ */ new Set();
  for (const [one, other] of [
    [base, head],
    [head, base]
  ]) {
    for (const [key, found] of one.packages) {
      if (differs(found, other.packages.get(key)) || found.folder !== null && folders.has(found.folder)) {
        affected.add(key);
      }
    }
  }
  const programs = [base, head].flatMap(
    ({ packages }) => [...packages].filter(([, { name, folder }]) => name === "main" && folder !== null && profiled.has(folder))
  );
  for (const name of withImports(new Map(programs).keys(), [base, head])) affected.add(name);
  return affected;
}
function foreignChanges(base, head, changes, affected) {
  const folders = changedSourceFolders(changes, { tests: false, profiles: false });
  return affected.filter((name) => {
    const [before, after] = [base.packages.get(name), head.packages.get(name)];
    if (before === void 0 || after === void 0 || before.ours || after.ours) return false;
    const isInside = [before, after].some(({ folder }) => folder !== null && folders.has(folder));
    return before.origin !== after.origin || before.folder !== after.folder || isInside;
  });
}
function differs(found, other) {
  return other?.origin !== found.origin || other.imports.length !== found.imports.length || other.imports.some((name, index) => name !== found.imports[index]);
}

// src/build/affected-roots.ts
import path2 from "node:path";

// src/build/modules.ts
import path from "node:path";
function readGoMod(text) {
  const lines = text.split("\n").map((line) => line.replace(/\/\/.*$/, "").trim());
  if (lines.some((line) => /["'`*]|\/\*/.test(line))) return null;
  const said = directives(lines);
  const module = said.find(({ name }) => name === "module")?.rest;
  if (module === void 0 || said.some(({ name }) => name === "ignore")) return null;
  const minor = /^1\.(\d+)/.exec(said.find(({ name }) => name === "go")?.rest ?? "")?.[1];
  const requires = said.flatMap(({ name, rest }) => {
    const [required = "", version = ""] = rest.split(/\s+/);
    return name === "require" ? [{ path: required, version }] : [];
  });
  const replaces = said.flatMap(({ name, rest }) => {
    const [, from = "", only, to = "", version] = /^(\S+)(?:\s+(v\S+))?\s+=>\s+(\S+)(?:\s+(v\S+))?$/.exec(rest) ?? [];
    const replaced = only === void 0 ? from : `${from} ${only}`;
    return name === "replace" ? [[replaced, { path: to, version: version ?? null }]] : [];
  });
  return { path: module, listsAll: Number(minor ?? 0) >= 17, requires, replaces: new Map(replaces) };
}
function directives(lines) {
  let block2 = null;
  return lines.flatMap((line) => {
    const opened = /^(\w+)\s*\($/.exec(line)?.[1];
    if (opened !== void 0 || line === ")") {
      block2 = opened ?? null;
      return [];
    }
    const [, name = "", rest = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (block2 !== null) return line === "" ? [] : [{ name: block2, rest: line }];
    return name === "" ? [] : [{ name, rest }];
  });
}
function isFolderPath(target) {
  return /^\.\.?(?:[/\\]|$)|^[/\\]|^[A-Za-z]:/.test(target);
}
function cachedModule(cache, module) {
  const escaped = (text) => text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
  const [name, version] = [escaped(module.path), escaped(module.version)];
  return {
    goMod: path.join(cache, "cache/download", name, "@v", `${version}.mod`),
    folder: path.join(cache, `${name}@${version}`)
  };
}

// src/build/affected-roots.ts
async function affectedRoots(sides, changes, inputs) {
  const folders = new Set(sides.flatMap(({ roots }) => roots.map(({ folder }) => folder)));
  const changed2 = /* @__PURE__ */ new Set();
  for (const file of changes.flatMap(({ basePath, headPath }) => [basePath, headPath])) {
    const found = file === null ? "no" : relevance(file, inputs);
    if (file === null || found === "no") continue;
    for (const { roots } of sides) {
      const module = enclosing(folderOf(file), new Set(roots.map(({ folder }) => folder)));
      if (module === null && found === "modules") return folders;
      if (module !== null) changed2.add(module);
    }
  }
  const affected = new Set(changed2);
  for (const { roots, tree } of sides) {
    for (const { folder } of roots) {
      const replacements = localReplacements(await tree.read(path2.posix.join(folder, "go.mod")), folder);
      const isWorkspace = await tree.read(path2.posix.join(folder, "go.work")) !== null;
      if (isWorkspace || replacements.some((other) => !folders.has(other) || changed2.has(other))) affected.add(folder);
    }
  }
  return affected;
}
function enclosing(folder, folders) {
  if (folders.has(folder)) return folder;
  return folder === "" ? null : enclosing(folderOf(folder), folders);
}
function localReplacements(goMod, folder) {
  return [...(goMod ?? "").matchAll(/=>[ \t]*(?:"([^"\n]*)"|`([^`\n]*)`|(\S+))/g)].map(([, quoted, raw, plain]) => quoted ?? raw ?? plain ?? "").filter(isFolderPath).map((target) => target.startsWith(".") ? path2.posix.join(folder, target.replaceAll("\\", "/")) : target).map((target) => target.replace(/\/+$/, "")).map((target) => target === "." ? "" : target);
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

// src/codegen/collect.ts
import path3 from "node:path";

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

// src/codegen/object-file.ts
var magic = "\0go120ld";
var block = { symbols: 3, dataIndex: 13, data: 16 };
var headerBytes = magic.length + 8 + 4;
var symbolBytes = 21;
var prefix = "type:";
function typeSizesIn(object, wanted, machine) {
  const sizes = /* @__PURE__ */ new Map();
  const whole = Buffer.from(object.buffer, object.byteOffset, object.byteLength);
  const begin = whole.indexOf(`
!
${magic}`, 0, "latin1") + 3;
  if (begin < 3) return sizes;
  const file = whole.subarray(begin);
  const numberAt = (offset) => offset + 4 <= file.length ? file.readUInt32LE(offset) : file.length;
  const [symbols, end, dataIndex, data] = [block.symbols, block.symbols + 1, block.dataIndex, block.data].map(
    (each) => numberAt(headerBytes + 4 * each)
  );
  const count = Math.floor((Math.min(end, file.length) - symbols) / symbolBytes);
  for (let index = 0; index < count; index++) {
    const symbol = symbols + index * symbolBytes;
    const [length, at] = [numberAt(symbol), numberAt(symbol + 4)];
    if (file.toString("latin1", at, at + prefix.length) !== prefix) continue;
    const name = file.toString("utf8", at + prefix.length, at + length);
    if (!wanted.has(name)) continue;
    const start = data + numberAt(dataIndex + 4 * index);
    const size = wordAt(file.subarray(start, start + machine.pointerBytes), machine);
    if (size !== null) sizes.set(name, size);
  }
  return sizes;
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
  /** The types that allocations ask for whose size no listing tells, and a package whose code does so. */
  undescribed() {
    const types = /* @__PURE__ */ new Map();
    for (const draft of this.#drafts) {
      for (const { call } of draft.sites) {
        const type = this.#sizes.undescribed(call, draft.package);
        if (type !== null) types.set(type, draft.package);
      }
    }
    return types;
  }
  /** Says how large types are, as their own package's object file has it. */
  describe(object, types, importPath) {
    for (const [type, bytes] of typeSizesIn(object, types, this.#machine)) this.#sizes.add(type, bytes, importPath);
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
        known = file.startsWith("<") ? file : this.#relative(path3.resolve(dir, file));
        files.set(file, known);
      }
      return known;
    };
  }
  #relative(absolute) {
    const relative = path3.relative(this.#root, absolute).replaceAll(path3.sep, "/");
    return relative.startsWith("../") || path3.isAbsolute(relative) ? absolute : relative;
  }
};

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
      if (site.family !== "append") return 0;
      return value.type === void 0 || value.type === null ? 3 : sameType(value.type, site.type, 3) || 1;
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
      if (!pointer && expression.endsWith("{}")) return 0;
      const backing = /^\[\](.*)$/s.exec(literal);
      if (backing && !pointer)
        return sameType(`[]${backing[1] ?? ""}`, site.type?.replace(/^\[\d+\]/, "[]") ?? null, 1);
      return sameType(literal, site.type, 1);
    }
    case "map":
      if (literal.startsWith("map[")) return site.type === null ? 3 : sameType(literal, site.type, 3) || 1;
      return isPlainName(literal) ? 1 : 0;
    case "boxing":
      if (pointer || literal.startsWith("map[") || expression.endsWith("{}")) return 0;
      return site.type === null ? 2 : sameType(literal, site.type, 2);
    default:
      return 0;
  }
}
function fitMake(expression, site) {
  const made = expression.slice("make(".length);
  const hasCapacity = /,.*,/s.test(made.slice(madeType(made).length));
  if (/^\[\].*,\s*0\)$/s.test(made) && !hasCapacity) return 0;
  if (made.startsWith("map[")) return site.family === "map" ? 3 : 0;
  if (/^(?:chan\b|<-chan\b)/.test(made)) return site.family === "channel" ? 3 : 0;
  const isSlice = site.family === "slice" || site.call === "runtime.mallocgc";
  if (made.startsWith("[]")) {
    if (isSlice) return site.type === null ? 3 : sameType(madeType(made), site.type, 3) || 2;
    if (site.family === "append") return hasCapacity ? 0 : 1;
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
var free = /^(?:u?int8|byte|bool)$/;
function boxes(type, { type: boxed, call }) {
  if (free.test(type)) return 0;
  if (boxed !== null) return boxed.includes("go.shape.") ? 3 : plainType(type) === plainType(boxed) ? bestFit : 1;
  const own = type === "string" ? "runtime.convTstring" : type.startsWith("[]") ? "runtime.convTslice" : numbers.get(type) ?? null;
  if (own === null) return 3;
  if (own === call) return bestFit;
  return numbers.has(type) && call !== "runtime.convTstring" && call !== "runtime.convTslice" ? 1 : 0;
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
    rest.push(...most.map((site) => ({ site, like: likeOf(site, values, valueOf2) ?? twinOf(site, taken) })));
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
  const isMade = ["slice", "map", "channel"].includes(site.family);
  return same ?? (isMade ? values.find((value) => fit(valueOf2(value), site) === bestFit - 1) ?? null : null);
}
function twinOf({ family, type, call }, taken) {
  for (const [value, site] of taken) {
    if (site.family === family && site.type === type && site.call === call) return value;
  }
  return null;
}
function assign(values, valueOf2, sites) {
  const queues = queuesOf(sites);
  const fits = /* @__PURE__ */ new Map();
  const asked = values.map((value) => {
    const announced = valueOf2(value);
    const look = JSON.stringify(announced);
    const known = fits.get(look) ?? queues.map(({ like }) => fit(announced, like));
    fits.set(look, known);
    return { value, fits: known };
  });
  const pairs = [];
  const left = new Map(sites.entries());
  let waiting = asked;
  for (let level = bestFit; level > 0; level--) {
    waiting = waiting.filter(({ value, fits: known }) => {
      const queue = firstOf(queues.filter((_, index) => known[index] === level));
      const number = queue?.numbers[queue.used];
      const site = number === void 0 ? void 0 : left.get(number);
      if (queue === null || number === void 0 || site === void 0) return true;
      queue.used++;
      left.delete(number);
      pairs.push([value, site]);
      return false;
    });
  }
  return { pairs, left: [...left.values()] };
}
function queuesOf(sites) {
  const queues = /* @__PURE__ */ new Map();
  for (const [number, like] of sites.entries()) {
    const look = JSON.stringify([like.family, like.type, like.call]);
    const queue = queues.get(look);
    if (queue === void 0) queues.set(look, { like, numbers: [number], used: 0 });
    else queue.numbers.push(number);
  }
  return [...queues.values()];
}
function firstOf(queues) {
  const next = ({ numbers: numbers2, used }) => numbers2[used] ?? Infinity;
  const first = queues.reduce((a, b) => a === null || next(b) < next(a) ? b : a, null);
  return first !== null && next(first) < Infinity ? first : null;
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
async function joinAllocations(escapes, code, breathe, typeOf = () => null) {
  const index = new CodeIndex(code);
  const assigned = /* @__PURE__ */ new Map();
  const left = /* @__PURE__ */ new Map();
  const byLine = groupByLine(escapes);
  const types = /* @__PURE__ */ new Map();
  const typed = (escape) => {
    const value = valueOf(escape);
    if (value.kind !== "boxing" && value.kind !== "append") return value;
    const type = types.get(escape) ?? typeOf(escape);
    types.set(escape, type);
    return { ...value, type };
  };
  for (const [line, functions] of index.lines) {
    await breathe();
    const values = byLine.get(line) ?? [];
    const { taken, rest } = assignLine(values, typed, variantOf, functions);
    for (const [escape, site] of taken) assigned.set(escape, site);
    for (const { site, like } of rest) left.set(site, like);
  }
  for (const escape of escapes) {
    await breathe();
    const site = assigned.has(escape) ? null : elsewhere(escape, index, left);
    if (site === null) continue;
    assigned.set(escape, site);
    left.delete(site);
  }
  const sharing = sharingOf(assigned);
  return {
    escapes: escapes.map((escape) => {
      const site = assigned.get(escape);
      if (site === void 0) {
        return index.wasRead(escape) ? { ...escape, allocation: none, certainty: "never" } : { ...escape, allocation: unknown, certainty: "unread" };
      }
      if (isBoxedNil(escape)) return { ...escape, allocation: none, certainty: "never" };
      const kind = correctedKind(escape, site);
      return {
        ...escape,
        kind,
        allocation: confirmed(site),
        certainty: "sure",
        ways: site.ways,
        inLiteral: isLiteral(site.function),
        ...sharing.get(escape)
      };
    }),
    unannounced: [...left].filter(([{ family }]) => family !== "move").map(([site, like]) => unannounced(site, like)).sort((a, b) => byPlace(a.place, b.place))
  };
}
function isBoxedNil({ kind, expression }) {
  return kind === "boxing" && /^\(?[\w.*[\]]+\)?\(nil\)$/.test(expression);
}
function sharingOf(assigned) {
  const variables = [...assigned].filter(([{ kind }, site]) => kind === "variable" && isShared(site));
  return new Map(
    [...groupBy(variables, ([, site]) => site).values()].flatMap((group) => {
      const members = group.map(([escape]) => escape).sort((a, b) => byPlace(a.place, b.place));
      if (members.length < 2) return [];
      return members.map((escape, index) => {
        const others = members.filter((each) => each !== escape).map(({ expression }) => expression);
        return [escape, { shared: { isFirst: index === 0, others } }];
      });
    })
  );
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
  return {
    status: "confirmed",
    call,
    type: type === null ? null : writtenType(withoutShapes(type.replace(/^noalg\./, "")).replaceAll("%2e", ".")),
    bytes
  };
}
function writtenType(type) {
  return type.replaceAll(/\]uint8\b/g, "]byte");
}
function correctedKind({ kind, expression }, site) {
  if ((kind === "concat" || kind === "conversion") && site.family === "boxing") return "boxing";
  if (kind === "boxing" && (site.family === "conversion" || site.family === "concat")) return site.family;
  if (kind === "boxing" && site.family === "object" && isClosure(site.type)) return "closure";
  if (kind === "composite" && site.type !== null && /^[^&[]/.test(expression) && /^[^[]/.test(site.type))
    return site.family === "object" || site.family === "boxing" ? "boxing" : kind;
  return kind;
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
    kind: correctedKind(like, site),
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
    like,
    conditional
  };
}
function guess({
  family,
  type,
  statement,
  call
}) {
  const name = type === null ? "value" : writtenType(type);
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

// src/build/compilation.ts
var SideCompilation = class {
  #side;
  #settings;
  #listed;
  #go;
  #folders;
  #diagnostics;
  #code;
  #problems = [];
  #flags = /* @__PURE__ */ new Map();
  #archives = /* @__PURE__ */ new Map();
  constructor(side, settings, listed, go) {
    this.#side = side;
    this.#settings = settings;
    this.#listed = listed;
    this.#go = go;
    this.#folders = new Map(side.packages.map(({ importPath, folder }) => [importPath, folder]));
    this.#diagnostics = new DiagnosticsCollector(side.tree.root, this.#folders);
    this.#code = new SiteCollector(side.tree.root, settings.goarch);
  }
  /** Compiles packages of the side, each of them once. */
  async compile(packages) {
    const isListed = (name) => this.#listed.has(this.#folders.get(name) ?? "\0");
    const flags = {
      all: "-m=2",
      some: { flags: listingFlags, has: isListed },
      compiled: compiledImports(this.#flags, packages, this.#side)
    };
    const text = new BothTexts(this.#diagnostics, this.#code);
    const { tree } = this.#side;
    const keep = (each) => {
      this.#keep(each);
    };
    this.#problems.push(...await compile(tree, packages, flags, text, this.#go, this.#settings, keep));
  }
  /** The archives of a package, by variant; none where it could not be compiled. */
  archivesOf(importPath) {
    return this.#archives.get(importPath) ?? /* @__PURE__ */ new Map();
  }
  /** Arguments with which the go command finds what these packages import, and what was compiled before, in its cache. */
  flagsForImportsOf(packages) {
    return [...compiledImports(this.#flags, packages, this.#side)].map(([name, flags]) => `-gcflags=${name}=${flags}`);
  }
  /** What was found out, of `packages`: all that were compiled. */
  result(packages) {
    const problems = [...this.#side.graph.problems, ...unreadableNames(packages), ...this.#problems];
    const broken = new Set(problems.map((problem) => problem.package));
    const isFailed = broken.has(null) || packages.every(({ importPath }) => broken.has(importPath));
    return {
      diagnostics: this.#diagnostics.result(),
      code: this.#code,
      listed: this.#listed,
      compiled: this.#flags,
      status: problems.length === 0 ? "built" : isFailed ? "failed" : "partial",
      problems
    };
  }
  #keep({ importPath, flags, archive }) {
    const name = plainImportPath(importPath);
    this.#flags.set(name, flags);
    const archives = this.#archives.get(name) ?? /* @__PURE__ */ new Map();
    this.#archives.set(name, archives.set(importPath, archive));
  }
};
function compiledImports(compiled, packages, { graph }) {
  if (compiled.size === 0) return compiled;
  const named = new Set(packages.map(({ importPath }) => importPath));
  const seen = /* @__PURE__ */ new Set();
  const queue = packages.flatMap(({ imports }) => imports);
  for (let name = queue.pop(); name !== void 0; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    queue.push(...graph.packages.get(name)?.imports ?? []);
  }
  return new Map([...compiled].filter(([name]) => seen.has(name) && !named.has(name)));
}
function unreadableNames(packages) {
  return packages.flatMap(({ importPath, files }) => {
    const file = files.find((name) => /[\n\ufffd]/.test(name));
    if (file === void 0) return [];
    const message = `what the compiler says of ${JSON.stringify(file)} can't be read: the name has a line break, or is no UTF-8`;
    return [{ package: importPath, message, position: null }];
  });
}

// src/build/packages.ts
import path4 from "node:path";
async function packageGraph(side, roots, go, settings) {
  const packages = /* @__PURE__ */ new Map();
  const problems = [];
  const ambiguous = /* @__PURE__ */ new Set();
  const sources = /* @__PURE__ */ new Map();
  let isWhole = true;
  const list = async (root) => await goList(go, side, settings, {
    dir: path4.join(side.root, root.folder),
    env: root.env,
    args: [
      "-deps",
      ...settings.tests ? ["-test"] : [],
      "-json=ImportPath,Name,Dir,ForTest,Standard,DepOnly,Imports,Module,Error,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles",
      "--",
      ...root.patterns
    ]
  });
  const asked = roots.filter(({ patterns }) => patterns.length > 0);
  const listings = await pMap(asked, async (root) => ({ root, ...await list(root) }), {
    concurrency: commandsAtOnce
  });
  for (const { root, objects, failure } of listings) {
    if (failure !== null) problems.push({ package: null, message: failure, position: null });
    if (failure !== null || objects.some((listed) => listed.Error !== void 0)) isWhole = false;
    for (const listed of objects) {
      if (isTestMain(listed) || listed.Standard === true && folderIn(side, listed) === null) continue;
      const found = goPackage(listed, side, root, settings.tests);
      const known = packages.get(found.importPath);
      const source = `${listed.Dir ?? ""} ${found.goVersion}`;
      if ((sources.get(found.importPath) ?? source) !== source) ambiguous.add(found.importPath);
      sources.set(found.importPath, source);
      const isOther = (known?.folder ?? found.folder) !== found.folder && found.folder !== null;
      const key = isOther ? `${found.importPath} in ${found.folder}` : found.importPath;
      const before = packages.get(key);
      packages.set(key, before === void 0 ? found : merged2(before, found));
    }
  }
  return { packages, problems, isWhole, ambiguous };
}
function isTestMain(listed) {
  return listed.Name === "main" && listed.ImportPath.endsWith(".test") && listed.ForTest === void 0 && listed.DepOnly !== true;
}
function goPackage(listed, side, root, tests) {
  const folder = folderIn(side, listed);
  const { GoFiles = [], CgoFiles = [], TestGoFiles = [], XTestGoFiles = [] } = listed;
  const names = [...GoFiles, ...CgoFiles, ...tests ? [...TestGoFiles, ...XTestGoFiles] : []];
  return {
    importPath: owningPackage(listed),
    name: (listed.Name ?? "").replace(/_test$/, ""),
    folder,
    files: folder === null ? [] : names.map((name) => path4.posix.join(folder, name)).sort(),
    // In the Go repository itself the packages of std and cmd have no module.
    ours: listed.DepOnly !== true && (listed.Module?.Main === true || listed.Standard === true && folder !== null),
    root,
    imports: [...new Set((listed.Imports ?? []).map(plainImportPath))].sort(),
    goVersion: listed.Module?.GoVersion ?? "",
    origin: originOf(listed.Module),
    dependency: dependencyOf(listed.Module)
  };
}
function folderIn(side, { Dir }) {
  const relative = Dir === void 0 ? null : path4.relative(side.root, Dir).replaceAll(path4.sep, "/");
  return relative === null || relative.startsWith("..") || path4.isAbsolute(relative) ? null : relative;
}
function dependencyOf(module) {
  if (module === void 0 || module.Main === true) return null;
  const { Path, Version = "", Replace } = module;
  return { path: Path, version: Replace === void 0 ? Version : `${Replace.Path} ${Replace.Version ?? ""}`.trim() };
}
function originOf(module) {
  if (module === void 0) return "";
  const { Path, Version = "", GoVersion = "", Replace } = module;
  return [Path, Version, GoVersion, Replace === void 0 ? "" : `${Replace.Path}@${Replace.Version ?? ""}`].join(" ");
}
function merged2(a, b) {
  return {
    ...a.ours || !b.ours ? a : b,
    ours: a.ours || b.ours,
    files: [.../* @__PURE__ */ new Set([...a.files, ...b.files])].sort(),
    imports: [.../* @__PURE__ */ new Set([...a.imports, ...b.imports])].sort()
  };
}

// src/build/graphs.ts
var mostNamed = 200;
async function packageGraphs(base, head, changes, go, settings, { syntax, findImporters: findImporters2 }) {
  const list = async ({ tree, roots }) => await packageGraph(tree, roots, go, settings);
  if (changes === "all-packages" || !isSourceAlone(base, head, changes, settings)) {
    if (base.tree === head.tree) {
      const both = await list(head);
      return { base: both, head: both };
    }
    const [ofBase, ofHead] = await Promise.all([list(base), list(head)]);
    return { base: ofBase, head: ofHead };
  }
  let comparing = null;
  const withBase = async (listing) => {
    const [ofHead, alike] = await Promise.all([
      listing,
      comparing ??= haveSameHeaders(base, head, changes, settings, syntax)
    ]);
    if (!ofHead.isWhole) return { head: ofHead, base: null };
    return { head: ofHead, base: alike ? ofHead : await baseBeside(ofHead, base, changes, go, settings) };
  };
  const importers = await findImporters2();
  if (importers !== null) {
    const narrow = await withBase(list({ ...head, roots: importers.roots }).then((few) => withOurs(few, importers)));
    const graphs = narrow.base === null ? null : completed(narrow.base, narrow.head, changes, settings, importers);
    if (graphs !== null) return graphs;
  }
  const whole = await withBase(list(head));
  return { head: whole.head, base: whole.base ?? await list(base) };
}
function completed(base, head, changes, settings, { isOurs }) {
  const lacking = (one, other) => [...one.packages.values()].filter(({ importPath }) => !other.packages.has(importPath));
  const changed2 = changedSourceFolders(changes, settings);
  const isChanged = ({ folder }) => folder !== null && changed2.has(folder);
  const gone = lacking(base, head).filter((found2) => !isChanged(found2));
  const come = lacking(head, base).filter((found2) => !isChanged(found2));
  if (come.length > 0 || gone.some(({ folder }) => folder === null || !isOurs(folder))) return null;
  const found = gone.map((each) => [each.importPath, { ...each, ours: true }]);
  const add = (graph) => ({ ...graph, packages: new Map([...graph.packages, ...found]) });
  return { base: add(base), head: add(head) };
}
function withOurs(graph, { isOurs }) {
  const packages = [...graph.packages].map(([key, found]) => [
    key,
    { ...found, ours: found.ours || found.folder !== null && isOurs(found.folder) }
  ]);
  return { ...graph, packages: new Map(packages) };
}
function isSourceAlone(base, head, changes, inputs) {
  const isMore = (file) => file !== null && ["modules", "profile"].includes(relevance(file, inputs));
  return [base, head].every(({ tree }) => tree.materialised === null) && base.roots.map(({ folder }) => folder).join("\0") === head.roots.map(({ folder }) => folder).join("\0") && !changes.some(({ basePath, headPath }) => isMore(basePath) || isMore(headPath));
}
async function haveSameHeaders(base, head, changes, settings, syntax) {
  const isSource = (file) => file !== null && relevance(file, settings) === "source";
  const sources = changes.filter(({ basePath, headPath }) => isSource(basePath) || isSource(headPath));
  const isModified = ({ status, baseMode, headMode }) => status === "modified" && [baseMode, headMode].every((mode) => mode.startsWith("100"));
  if (!sources.every(isModified)) return false;
  const files = sources.flatMap(({ headPath }) => headPath?.endsWith(".go") === true ? [headPath] : []);
  const goSyntax = await syntax();
  const headerIn = async ({ tree }, file) => {
    const parsed = goSyntax.parse(await tree.read(file) ?? "", file);
    return parsed.known ? parsed.value.header : null;
  };
  for (const file of files) {
    const [was, is] = [await headerIn(base, file), await headerIn(head, file)];
    if (was === null || was !== is) return false;
  }
  return true;
}
async function baseBeside(head, base, changes, go, settings) {
  if ([...head.packages].some(([key, { importPath }]) => key !== importPath)) return null;
  const there = new Set([...head.packages.values()].map(({ folder }) => folder));
  const changed2 = [...changedSourceFolders(changes, settings)];
  const canBePassedOver = !base.roots.some(
    ({ patterns }) => patterns.some((pattern) => isPassedOver(pattern.replace(/^\.\.?\//, "").replace(/\/?\.\.\.$/, "")))
  );
  const isNoPackage = (folder) => !there.has(folder) && !(canBePassedOver && isPassedOver(folder));
  if (changed2.some(isNoPackage)) return null;
  const affected = new Set(affectedPackages(head, head, changes, settings));
  const ours = [...head.packages.values()].filter((found2) => found2.ours);
  const named = ours.filter(({ importPath }) => affected.has(importPath)).filter((found2) => !isNew(found2, changes));
  if (named.length > mostNamed) return null;
  const roots = base.roots.map((root) => ({
    ...root,
    patterns: named.filter((found2) => found2.root.folder === root.folder).map(({ importPath }) => importPath)
  }));
  const listed = await packageGraph(base.tree, roots, go, settings);
  if (!listed.isWhole) return null;
  const isMoved = ({ importPath, origin }) => (head.packages.get(importPath)?.origin ?? origin) !== origin;
  if ([...listed.packages.values()].some(isMoved)) return null;
  const same = ours.filter(({ importPath }) => !affected.has(importPath));
  const packages = new Map([...listed.packages, ...withImports2(same, head)]);
  const found = { ...listed, packages };
  const isListed = (name) => listed.packages.has(name) || packages.get(name)?.ours !== true;
  return affectedPackages(found, head, changes, settings).every(isListed) ? found : null;
}
function isNew({ files }, changes) {
  const folderOfFile = (file) => file.slice(0, file.lastIndexOf("/") + 1);
  const added = new Set(changes.flatMap(({ basePath, headPath }) => basePath === headPath ? [] : headPath ?? []));
  const folders = new Set(files.map(folderOfFile));
  const hadSome = changes.some(({ basePath }) => basePath !== null && folders.has(folderOfFile(basePath)));
  return !hadSome && files.length > 0 && files.every((file) => added.has(file));
}
function withImports2(packages, graph) {
  const found = new Map(packages.map((each) => [each.importPath, each]));
  for (const { imports } of found.values()) {
    for (const name of imports) {
      const imported = graph.packages.get(name);
      if (imported !== void 0) found.set(name, imported);
    }
  }
  return found;
}

// src/build/importers.ts
import path5 from "node:path";
var mostFolders = 200;
async function findImporters({ head, goMods, changes, settings }, { git, disk }) {
  const isWorkspace = (file) => path5.posix.basename(file) === "go.work";
  const hasWorkspace = goMods.some((file) => isWorkspace(file) && !isNoRoot(file));
  if (hasWorkspace || !["", "off"].includes(settings.gowork)) return null;
  const files = goMods.filter((file) => !isWorkspace(file));
  if (await head.tree.read(".gitmodules") !== null) return null;
  const modules = await readModules(files, head);
  if (modules === null || !await isSelfContained(modules, head, settings, disk)) return null;
  const linking = disk.links(head.tree.root);
  linking.catch(() => void 0);
  const byFolder = new Map(modules.map((module) => [module.folder, module]));
  const folders = new Set(byFolder.keys());
  const moduleOf = (folder) => byFolder.get(enclosing(folder, folders) ?? "\0");
  const found = /* @__PURE__ */ new Set();
  let next = [...changedSourceFolders(changes, settings)];
  while (next.length > 0) {
    const importPaths = [];
    for (const folder of next) {
      const module = moduleOf(folder);
      if (module === void 0 || /(?:^|\/)vendor\//.test(`${folder}/`)) return null;
      found.add(folder);
      importPaths.push(importPathOf(folder, module));
    }
    if (found.size > mostFolders) return null;
    const importing = await filesImporting(importPaths, head, git);
    const counts = (file) => settings.tests || !file.endsWith("_test.go");
    next = [...new Set(importing.filter(counts).map(folderOf))].filter((folder) => !found.has(folder));
  }
  const links = await linking;
  if (links.some((link) => link.endsWith(".go"))) return null;
  const named = new Set(links.map((link) => link.replace(/(^|\/)node_modules\/.*/, "$1node_modules")));
  if (named.size > mostFolders) return null;
  const throughLinks = [...named].flatMap((link) => {
    const module = moduleOf(link);
    return module === void 0 ? [] : importPathOf(link, module);
  });
  if (throughLinks.length > 0 && (await filesImporting(throughLinks, head, git, "or-below")).length > 0) return null;
  const patternOf = (folder, root) => moduleOf(folder)?.folder === root.folder && !isPassedOver(folder) ? patternIn(folder, root) : null;
  const roots = head.roots.map((root) => ({
    ...root,
    patterns: [...found].sort().flatMap((folder) => patternOf(folder, root) ?? [])
  }));
  if (roots.every(({ patterns }) => patterns.length === 0)) return null;
  return { roots, isOurs: (folder) => head.roots.some((root) => patternOf(folder, root) !== null) };
}
function importPathOf(folder, module) {
  return path5.posix.join(module.goMod.path, path5.posix.relative(module.folder, folder));
}
function patternIn(folder, root) {
  const below = path5.posix.relative(root.folder, folder);
  const pattern = below === "" ? "." : `./${below}`;
  const isWanted = root.patterns.some((each) => `${pattern}/`.startsWith(each.replace(/\.\.\.$/, "")));
  return isWanted ? pattern : null;
}
async function readModules(files, { tree }) {
  const modules = [];
  for (const file of files) {
    const goMod = readGoMod(await tree.read(file) ?? "");
    if (goMod === null || goMod.path === "std" || goMod.path === "cmd") return null;
    modules.push({ folder: folderOf(file), goMod });
  }
  return modules;
}
async function isSelfContained(modules, { tree, roots }, { modCache, usesVendor }, disk) {
  const names = modules.map(({ goMod }) => goMod.path);
  const mentions = (text) => {
    const words = new Set(text.split(/[\s"'`]+/));
    return names.some((name) => words.has(name));
  };
  const imports = names.flatMap((name) => [`"${name}/`, `"${name}"`, `\`${name}/`, `\`${name}\``]);
  for (const { folder, goMod } of modules) {
    if (!roots.some((root) => root.folder === folder)) continue;
    const own = path5.join(tree.root, folder);
    if (usesVendor && await disk.readText(path5.join(own, "vendor/modules.txt")) !== null) continue;
    if (!goMod.listsAll) return false;
    for (const required of goMod.requires) {
      const target = goMod.replaces.get(`${required.path} ${required.version}`) ?? goMod.replaces.get(required.path) ?? required;
      if (isFolderPath(target.path)) {
        const place = path5.resolve(own, target.path);
        const inside = modules.find((each) => path5.join(tree.root, each.folder) === place);
        if (inside === void 0 ? await disk.holdsAny(place, ".go", imports) : inside.goMod.path !== required.path)
          return false;
        continue;
      }
      const cached = cachedModule(modCache, { path: target.path, version: target.version ?? "" });
      const text = await disk.readText(cached.goMod);
      if (text === null || mentions(text)) return false;
      if (!/^go\s/m.test(text) && await disk.holdsAny(cached.folder, ".go", imports)) return false;
    }
  }
  return true;
}
async function filesImporting(importPaths, { tree }, git, below = "only") {
  const ofFolder = importPaths.flatMap((each) => [`"${each}"`, `\`${each}\``]);
  const texts = [...ofFolder, ...below === "only" ? [] : importPaths.flatMap((each) => [`"${each}/`, `\`${each}/`])];
  const laidOver = Object.keys(tree.replace).map((file) => path5.relative(tree.root, file).replaceAll(path5.sep, "/"));
  const covered = new Set(laidOver);
  const found = (await git.sourcesHolding(texts)).filter((file) => !covered.has(file));
  for (const file of laidOver.filter((each) => each.endsWith(".go"))) {
    const text = await tree.read(file) ?? "";
    if (texts.some((each) => text.includes(each))) found.push(file);
  }
  return found;
}

// src/build/shared.ts
import path6 from "node:path";
async function compileImports(side, packages, go, settings) {
  const names = new Set(packages.map(({ importPath }) => importPath));
  const imports = packages.flatMap(
    ({ root, imports: imports2 }) => imports2.filter((name) => name !== "C" && !names.has(name)).map((importPath) => ({ root, importPath }))
  );
  const build = async ({ root, members }) => {
    await goList(go, side, settings, {
      dir: path6.join(side.root, root.folder),
      env: root.env,
      args: ["-export", "-json=ImportPath", "--", ...members]
    });
  };
  await pMap(batches(imports), build, { concurrency: commandsAtOnce });
}

// src/build/side-tree.ts
import path7 from "node:path";
async function layOut(name, tree, differences, git, go, disk) {
  const reason = await notOverlayable(differences, git, disk);
  if (reason !== null) {
    const root = await go.folder(`${name}/tree`);
    await git.materialise(tree, root);
    return {
      root,
      overlay: null,
      replace: {},
      materialised: reason,
      original: () => null,
      read: async (file) => disk.readText(path7.join(root, file))
    };
  }
  const replace = {};
  const contents = /* @__PURE__ */ new Map();
  const originals = /* @__PURE__ */ new Map();
  for (const { basePath, headPath } of differences) {
    if (basePath !== null && basePath !== headPath) {
      replace[path7.join(git.root, basePath)] = "";
      contents.set(basePath, null);
    }
    if (headPath !== null) contents.delete(headPath);
  }
  const written = differences.filter((change) => change.headPath !== null && isFile(change.headMode));
  const blobs = await git.blobs(written.map((change) => change.headBlob));
  for (const [index, change] of written.entries()) {
    const blob = blobs[index];
    if (change.headPath === null) continue;
    if (blob === void 0 || blob === null) {
      throw new InconclusiveError(
        `git lacks what ${change.headPath} holds at the ${name} (${change.headBlob.slice(0, 12)}), and could not fetch it.`
      );
    }
    const file = await go.write(`${name}/files/${index}${path7.posix.extname(change.headPath)}`, blob);
    originals.set(file, change.headPath);
    replace[path7.join(git.root, change.headPath)] = file;
    contents.set(change.headPath, blob.toString("utf8"));
  }
  return {
    root: git.root,
    overlay: Object.keys(replace).length === 0 ? null : await writeOverlay(name, replace, go),
    replace,
    materialised: null,
    original: (absolute) => originals.get(absolute) ?? null,
    async read(file) {
      const content = contents.get(file);
      return content === void 0 ? disk.readText(path7.join(git.root, file)) : content;
    }
  };
}
async function withTexts(side, texts, name, go) {
  const replace = { ...side.replace };
  const originals = /* @__PURE__ */ new Map();
  for (const [index, [file, text]] of [...texts].entries()) {
    const written = await go.write(`${name}/files/${index}${path7.posix.extname(file)}`, text);
    originals.set(written, file);
    replace[path7.join(side.root, file)] = written;
  }
  return {
    ...side,
    overlay: await writeOverlay(name, replace, go),
    replace,
    original: (absolute) => originals.get(absolute) ?? side.original(absolute),
    read: async (file) => texts.get(file) ?? side.read(file)
  };
}
async function writeOverlay(name, replace, go) {
  return go.write(`${name}/overlay.json`, `${JSON.stringify({ Replace: replace }, null, 1)}
`);
}
async function notOverlayable(differences, git, disk) {
  for (const { headPath, basePath, baseMode, headMode } of differences) {
    const file = headPath ?? basePath ?? "";
    if (isSubmodule(baseMode) || isSubmodule(headMode)) return `the submodule ${file} changed`;
    if ((isLink(baseMode) || isLink(headMode)) && /\.(?:go|s|c|h|mod|sum)$/.test(file)) {
      return `the symbolic link ${file} changed`;
    }
    if (file.endsWith("vendor/modules.txt")) return `${file} changed`;
    const isModule = headPath !== null && /(?:^|\/)go\.(?:mod|work)$/.test(headPath);
    if (isModule && !await disk.isFolder(path7.dirname(path7.join(git.root, headPath)))) {
      return `the folder of ${headPath} is not in the working tree`;
    }
  }
  return null;
}
var isFile = (mode) => mode.startsWith("100");
var isLink = (mode) => mode === "120000";
var isSubmodule = (mode) => mode === "160000";

// src/build/build.ts
function foldersOf(...sides) {
  return new Set(sides.flatMap(({ packages }) => packages.flatMap(({ folder }) => folder ?? [])));
}
var fewFiles = 50;
function isSmall({ base, head }, few = fewFiles) {
  const files = ({ packages }) => packages.reduce((sum, found) => sum + found.files.length, 0);
  return Math.max(files(base), files(head)) <= few;
}
async function prepareBuild(comparison, worktree, changes, options, tools) {
  const { git, go, disk, syntax } = tools;
  const { base: baseRevision, head: headRevision } = comparison;
  const scope = path8.relative(git.root, options.repo).replaceAll(path8.sep, "/");
  const settled = buildSettings(go, options.repo, options);
  const differences = async ({ tree }) => {
    if (tree === worktree) return [];
    const isKnown = tree === baseRevision.tree && headRevision.tree === worktree && changes !== "all-packages";
    return isKnown ? undoing(changes) : await git.changes(worktree, tree, "no-renames");
  };
  const headModules = moduleFilesOf(headRevision.tree, git);
  const moduleFiles = async ({ tree }) => {
    if (tree === headRevision.tree) return await headModules;
    return changes === "all-packages" ? await moduleFilesOf(tree, git) : moduleFilesBefore(await headModules, changes);
  };
  const laidOut = async (name, revision) => {
    const tree = await layOut(name, revision.tree, await differences(revision), git, go, disk);
    const files = await moduleFiles(revision);
    return { tree, roots: await buildRoots(tree, files, scope, options.packages, go, await settled) };
  };
  const layingOutHead = laidOut("head", headRevision);
  const [settings, laidOutBase, laidOutHead] = await Promise.all([
    settled,
    // What an audit looks at is laid out, and listed, once.
    baseRevision.tree === headRevision.tree ? layingOutHead : laidOut("base", baseRevision),
    layingOutHead
  ]);
  const sides = [laidOutBase, laidOutHead];
  const affectable = mayPassOver(changes, options, settings) ? await affectedRoots(sides, changes, settings) : null;
  const mayList = ({ folder }) => affectable === null || affectable.has(folder);
  const some = ({ tree, roots }) => ({ tree, roots: roots.filter(mayList) });
  const listedHead = some(laidOutHead);
  const importers = async () => {
    if (!mayPassOver(changes, options, settings)) return null;
    return await findImporters({ head: listedHead, goMods: await headModules, changes, settings }, { git, disk });
  };
  const graphTools = { syntax, findImporters: importers };
  const graphs = await packageGraphs(some(laidOutBase), listedHead, changes, go, settings, graphTools);
  const base = { name: "base", tree: laidOutBase.tree, graph: graphs.base };
  const head = { name: "head", tree: laidOutHead.tree, graph: graphs.head };
  const isAll = sides.every(({ roots }) => roots.every(mayList));
  const matched = [base, head].some(({ graph }) => [...graph.packages.values()].some((found) => found.ours));
  if (!matched && isAll && base.graph.problems.length + head.graph.problems.length === 0)
    throw noPackages(options.packages);
  const affected = changes === "all-packages" ? [.../* @__PURE__ */ new Set([...base.graph.packages.keys(), ...head.graph.packages.keys()])].sort() : affectedPackages(base.graph, head.graph, changes, settings);
  const ours = ({ graph }) => affected.flatMap((name) => graph.packages.get(name) ?? []).filter((found) => found.ours);
  const foreign = new Set(changes === "all-packages" ? [] : foreignChanges(base.graph, head.graph, changes, affected));
  const whole = (side) => {
    const packages = ours(side);
    const imported = new Set(packages.flatMap(({ imports }) => imports));
    const dependencies = [...foreign].flatMap((name) => side.graph.packages.get(name) ?? []);
    return { ...side, packages, dependencies: dependencies.filter(({ importPath }) => imported.has(importPath)) };
  };
  return { settings, base: whole(base), head: whole(head), affected };
}
function undoing(changes) {
  const undone = changes.flatMap((change) => {
    const { basePath, headPath, baseMode, headMode, baseBlob, headBlob } = change;
    const back = { baseMode: headMode, headMode: baseMode, baseBlob: headBlob, headBlob: baseBlob };
    const both = { ...back, basePath: headPath, headPath: basePath };
    if (basePath === headPath) return [{ ...both, status: "modified" }];
    const absent = { mode: "000000", blob: baseBlob.replaceAll(/./g, "0") };
    const gone = { ...both, status: "deleted", headPath: null, headMode: absent.mode, headBlob: absent.blob };
    const again = { ...both, status: "added", basePath: null, baseMode: absent.mode, baseBlob: absent.blob };
    return [...headPath === null ? [] : [gone], ...basePath === null ? [] : [again]];
  });
  const pathOf = ({ basePath, headPath }) => headPath ?? basePath ?? "";
  return undone.sort((a, b) => pathOf(a) < pathOf(b) ? -1 : 1);
}
function mayPassOver(changes, options, settings) {
  const isMatched = options.packages.length > 0 || options.profiles.length > 0 || options.bench !== null;
  return changes !== "all-packages" && !isMatched && !settings.otherModFile;
}
async function compileSides(build, listed, go) {
  const { base, head, settings } = build;
  if (!isSmall(build)) {
    const ofHead2 = await compileDiagnostics(head, settings, listed, go);
    return { base: await compileDiagnostics(base, settings, listed, go), head: ofHead2 };
  }
  if (base.packages.length > 0) await compileImports(head.tree, head.packages, go, settings);
  const [ofBase, ofHead] = await Promise.all([
    compileDiagnostics(base, settings, listed, go),
    compileDiagnostics(head, settings, listed, go)
  ]);
  return { base: ofBase, head: ofHead };
}
async function compileDiagnostics(side, settings, listed, go) {
  const compilation = new SideCompilation(side, settings, listed, go);
  await compilation.compile(side.packages);
  return compilation.result(side.packages);
}

// src/shards/split.ts
function partOf(build, changes, shard) {
  const ours = new Set([...build.base.packages, ...build.head.packages].map(({ importPath }) => importPath));
  if (shard === null) return { build, packages: [...ours].sort(), isMine: () => true, isOthers: () => false };
  const weights = new Map([...ours].map((name) => [name, weightOf(name, build)]));
  const total = [...weights.values()].reduce((a, b) => a + b, 0);
  const packages = [];
  let before = 0;
  for (const name of [...ours].sort()) {
    const weight = weights.get(name) ?? 0;
    const index = Math.floor((before + weight / 2) * shard.count / total) + 1;
    if (index === shard.index) packages.push(name);
    before += weight;
  }
  const mine = new Set(packages);
  const wanted = withImports([...packages, ...changed(changes, build)], [build.base.graph, build.head.graph]);
  const narrowed = (side) => ({
    ...side,
    packages: side.packages.filter(({ importPath }) => wanted.has(importPath)),
    dependencies: side.dependencies
  });
  return {
    build: { ...build, base: narrowed(build.base), head: narrowed(build.head) },
    packages,
    isMine: (name) => mine.has(name),
    isOthers: (name) => ours.has(name) && !mine.has(name)
  };
}
function answered(compiled, side, { isMine, isOthers }) {
  const problems = compiled.problems.filter((problem) => problem.package === null || !isOthers(problem.package));
  const broken = new Set(problems.map((problem) => problem.package));
  const packages = side.packages.filter(({ importPath }) => isMine(importPath));
  const isAllBroken = broken.has(null) || packages.length > 0 && packages.every((found) => broken.has(found.importPath));
  return { ...compiled, problems, status: problems.length === 0 ? "built" : isAllBroken ? "failed" : "partial" };
}
function weightOf(name, { base, head }) {
  const files = (found) => found?.files.length ?? 0;
  return 1 + Math.max(files(base.graph.packages.get(name)), files(head.graph.packages.get(name)));
}
function changed(changes, { base, head, settings }) {
  const folders = changedSourceFolders(changes, settings);
  return [...base.packages, ...head.packages].flatMap(
    ({ importPath, folder }) => folder !== null && folders.has(folder) ? [importPath] : []
  );
}

export {
  changedPackages,
  listingFlags,
  kindOf,
  lineKey,
  joinAllocations,
  SideCompilation,
  compiledImports,
  compileImports,
  withTexts,
  foldersOf,
  fewFiles,
  isSmall,
  prepareBuild,
  compileSides,
  compileDiagnostics,
  partOf,
  answered
};

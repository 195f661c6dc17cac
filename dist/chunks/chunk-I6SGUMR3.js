import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  buildRoots,
  goList,
  isNoRoot,
  moduleFilesBefore,
  moduleFilesOf,
  noPackages,
  owningPackage,
  plainImportPath
} from "./chunk-ZHGXUHHS.js";
import {
  pMap
} from "./chunk-JEXHNLT7.js";
import {
  withoutShapes
} from "./chunk-NZNDCDLN.js";
import {
  changedSourceFolders,
  folderOf,
  isPassedOver,
  relevance
} from "./chunk-6ZN2T6XI.js";
import {
  DiagnosticsCollector
} from "./chunk-HCZ7MVAO.js";
import {
  InconclusiveError,
  UsageError
} from "./chunk-DUUYLFVM.js";

// src/build/build.ts
import path9 from "node:path";

// src/codegen/both-texts.ts
var LINE_BREAK = 10;
var HASH = 35;
var BLANK = 32;
var longestLine = 1 << 20;
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
  #rest = new Uint8Array();
  #inListing = false;
  /** Is what comes next the rest of a line of which a part has been handed on? */
  #inLine = false;
  /** The header above what is being read, until the listing's reader has heard of it. */
  #header = null;
  constructor(messages, listing) {
    this.#messages = messages;
    this.#listing = listing;
  }
  push(chunk) {
    const all = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let end = all.lastIndexOf(LINE_BREAK) + 1;
    if (all.length - end > longestLine) end = all.length;
    this.#read(all.subarray(0, end));
    this.#rest = new Uint8Array(all.subarray(end));
  }
  end() {
    this.#read(this.#rest);
    this.#rest = new Uint8Array();
    this.#messages.end();
    this.#listing.end();
  }
  /** Whole lines, but for the end of a very long one. */
  #read(lines) {
    const text = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
    let from = 0;
    let start = this.#inLine ? afterLine(text, 0) : 0;
    while (start < text.length) {
      const end = afterLine(text, start);
      const isHeader = text[start] === HASH && text[start + 1] === BLANK;
      if (isHeader) {
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
    if (text.length > 0) this.#inLine = text[text.length - 1] !== LINE_BREAK;
  }
  #hand(text) {
    if (text.length > 0) (this.#inListing ? this.#listing : this.#messages).push(text);
  }
};
function afterLine(text, start) {
  const lineBreak = text.indexOf(LINE_BREAK, start);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}
function nextHeader(text, start) {
  if (text[start] === HASH && text[start + 1] === BLANK) return start;
  const found = text.indexOf("\n# ", start);
  return found < 0 ? text.length : found + 1;
}
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
import path from "node:path";

// src/codegen/runtime-calls.ts
var families = new Map([
  ["newobject", "object"],
  ["newarray", "object"],
  ["mallocgc", "object"],
  ["makeslice", "slice"],
  ["makeslice64", "slice"],
  ["makeslicecopy", "slice"],
  ["makemap", "map"],
  ["makemap64", "map"],
  ["makemap_small", "map"],
  ["makechan", "channel"],
  ["makechan64", "channel"],
  ["growslice", "append"],
  ["growsliceBuf", "append"],
  ["growsliceBufNoAlias", "append"],
  ["growsliceNoAlias", "append"],
  ["moveSlice", "move"],
  ["moveSliceNoScan", "move"],
  ["moveSliceNoCap", "move"],
  ["moveSliceNoCapNoScan", "move"],
  ...["concatstring", "concatbyte"].flatMap(
    (name) => ["2", "3", "4", "5", "s"].map((suffix) => [`${name}${suffix}`, "concat"])
  ),
  ["intstring", "conversion"],
  ["slicebytetostring", "conversion"],
  ["slicerunetostring", "conversion"],
  ["stringtoslicebyte", "conversion"],
  ["stringtoslicerune", "conversion"],
  ["rawstring", "conversion"],
  ["rawbyteslice", "conversion"],
  ["rawruneslice", "conversion"],
  ["convT", "boxing"],
  ["convTnoptr", "boxing"],
  ["convT16", "boxing"],
  ["convT32", "boxing"],
  ["convT64", "boxing"],
  ["convTstring", "boxing"],
  ["convTslice", "boxing"]
]);
var sizeSpecialised = /^mallocgc(?:TinySize|TinySC|SmallNoScanSC|SmallScanNoHeaderSC)\d+$/;
function callFamily(name) {
  return families.get(name) ?? (name.startsWith("mallocgc") && sizeSpecialised.test(name) ? "object" : null);
}
function callShape(name) {
  const family = callFamily(name);
  if (family === null) return null;
  const shape = { family, typeArgument: null, countArgument: null, fixedType: null, fixedBytes: null };
  if (name.startsWith("mallocgc")) return { ...shape, typeArgument: 1, countArgument: 0 };
  switch (family) {
    case "object":
      return { ...shape, typeArgument: 0 };
    case "slice":
      return { ...shape, typeArgument: 0, countArgument: name === "makeslicecopy" ? 1 : 2 };
    case "map":
      return name === "makemap_small" ? shape : { ...shape, typeArgument: 0 };
    case "channel":
      return { ...shape, typeArgument: 0 };
    case "append":
      return { ...shape, typeArgument: 4 };
    case "move":
      return name.endsWith("NoScan") ? shape : { ...shape, typeArgument: 0 };
    case "concat":
      return { ...shape, fixedType: name.startsWith("concatbyte") ? "[]uint8" : "string" };
    case "conversion":
      return { ...shape, fixedType: conversionTypes.get(name) ?? "string" };
    case "boxing":
      return boxing.get(name) ?? { ...shape, typeArgument: 0 };
  }
}
var conversionTypes = /* @__PURE__ */ new Map([
  ["stringtoslicebyte", "[]uint8"],
  ["rawbyteslice", "[]uint8"],
  ["stringtoslicerune", "[]int32"],
  ["rawruneslice", "[]int32"]
]);
var boxing = new Map(
  [
    ["convT16", null, 2],
    ["convT32", null, 4],
    ["convT64", null, 8],
    ["convTstring", null, 16],
    ["convTslice", null, 24]
  ].map(([name, fixedType, fixedBytes]) => [
    name,
    { family: "boxing", typeArgument: null, countArgument: null, fixedType, fixedBytes }
  ])
);

// src/codegen/arguments.ts
function readArguments(instructions, typeArgument, countArgument, machine) {
  const type = typeArgument === null ? null : operandOf(instructions, machine, typeArgument);
  const count = countArgument === null ? null : operandOf(instructions, machine, countArgument);
  return {
    type: type?.startsWith("type:") === true ? type.slice("type:".length) : null,
    count: count !== null && /^\d+$/.test(count) ? Number(count) : null
  };
}
function operandOf(instructions, machine, argument) {
  const register = machine.argumentRegisters[argument];
  return register === void 0 ? nearestType(instructions) : constantIn(instructions, register);
}
function nearestType(instructions) {
  for (const instruction of instructions) {
    const type = /\t\$?(type:.*)\(SB\)/s.exec(instruction);
    if (type) return type[1] ?? null;
  }
  return null;
}
function constantIn(instructions, register) {
  let wanted = register;
  for (const instruction of instructions) {
    if (/^(?:JMP|B|RET|UNDEF)\b/.test(instruction)) return null;
    if (!instruction.endsWith(`, ${wanted}`)) continue;
    if (instruction.startsWith("XOR") && instruction.endsWith(`	${wanted}, ${wanted}`)) return "0";
    const load = /^(LEA|MOV)[A-Z]*\t(\$?)(.*), [A-Z]+\d*$/s.exec(instruction);
    if (!load) return null;
    const [, opcode, immediate, source = ""] = load;
    if (source.startsWith("type:") && source.endsWith("(SB)") && (immediate === "$" || opcode === "LEA")) {
      return source.slice(0, -"(SB)".length);
    }
    if (opcode === "LEA") return null;
    if (immediate === "$") return source;
    if (source === "ZR") return "0";
    if (!/^[A-Z]+\d*$/.test(source)) return null;
    wanted = source;
  }
  return null;
}

// src/codegen/type-sizes.ts
var fixed = /* @__PURE__ */ new Map([
  ["bool", 1],
  ["int8", 1],
  ["uint8", 1],
  ["int16", 2],
  ["uint16", 2],
  ["int32", 4],
  ["uint32", 4],
  ["float32", 4],
  ["int64", 8],
  ["uint64", 8],
  ["float64", 8],
  ["complex64", 8],
  ["complex128", 16]
]);
var words = /* @__PURE__ */ new Map([
  ["int", 1],
  ["uint", 1],
  ["uintptr", 1],
  ["unsafe.Pointer", 1],
  ["string", 2],
  ["error", 2],
  ["interface {}", 2],
  // https://github.com/golang/go/blob/master/src/errors/errors.go: struct { s string }
  ["errors.errorString", 2]
]);
function sizeByName(type, { pointerBytes }) {
  const name = type.replace(/^go\.shape\./, "");
  const size = fixed.get(name);
  if (size !== void 0) return size;
  const count = words.get(name);
  if (count !== void 0) return count * pointerBytes;
  if (name.startsWith("[]")) return 3 * pointerBytes;
  if (/^(?:\*|func\(|map\[|chan |<-chan )/.test(name)) return pointerBytes;
  return null;
}
function sizeFromDump(line, { pointerBytes, bigEndian }) {
  const match = /^\s*0x0000((?: [0-9a-f]{2}){8,16})/.exec(line);
  if (!match) return null;
  const bytes = (match[1] ?? "").trim().split(" ").slice(0, pointerBytes);
  const digits = (bigEndian ? bytes : bytes.reverse()).join("");
  const size = Number.parseInt(digits, 16);
  return Number.isSafeInteger(size) ? size : null;
}

// src/codegen/listing.ts
var lookBackLines = 48;
var lookBackCharacters = 16384;
var longestLine2 = 1 << 20;
var statements = /* @__PURE__ */ new Set(["newproc", "deferproc", "deferprocat"]);
var TAB = 9;
var BLANK2 = 32;
var HASH2 = 35;
var ZERO = 48;
var ListingReader = class {
  #events;
  #machine;
  /** Latin-1: a character is a byte; names are decoded when they are told. */
  #text = "";
  #next = 0;
  #skipping = false;
  #symbol = "";
  #describing = "";
  constructor(events, machine) {
    this.#events = events;
    this.#machine = machine;
  }
  push(chunk) {
    const added = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    const kept = Math.max(0, this.#next - lookBackCharacters);
    this.#text = kept === this.#text.length ? added : this.#text.slice(kept) + added;
    this.#next -= kept;
    this.#readLines();
    if (this.#text.length - this.#next > longestLine2) {
      this.#text = "";
      this.#next = 0;
      this.#skipping = true;
    }
  }
  end() {
    if (this.#next < this.#text.length) {
      this.#text += "\n";
      this.#readLines();
    }
    this.#text = "";
    this.#next = 0;
    this.#skipping = false;
    this.#symbol = "";
    this.#describing = "";
  }
  #readLines() {
    const text = this.#text;
    let start = this.#next;
    for (let end = text.indexOf("\n", start); end >= 0; end = text.indexOf("\n", start)) {
      if (this.#skipping) this.#skipping = false;
      else if (text.charCodeAt(start) === TAB) this.#indented(start, end);
      else this.#heading(start, end);
      start = end + 1;
    }
    this.#next = start;
  }
  #indented(start, end) {
    const text = this.#text;
    if (text.charCodeAt(start + 1) !== ZERO) return;
    if (this.#symbol !== "") {
      this.#entry(start, end);
      return;
    }
    if (this.#describing !== "") {
      const bytes = sizeFromDump(text.slice(start, Math.min(end, start + 64)), this.#machine);
      if (bytes !== null) this.#events.type(this.#describing, bytes);
      this.#describing = "";
      return;
    }
    if (text.charCodeAt(end - 1) !== 41 || text.charCodeAt(end - 2) !== 66 || text.charCodeAt(end - 3) !== 83 || text.charCodeAt(end - 4) !== 40) {
      return;
    }
    let operand = end - 4;
    for (let code = text.charCodeAt(operand - 1); code !== BLANK2 && code !== TAB; code = text.charCodeAt(operand - 1)) {
      operand--;
    }
    if (!text.startsWith("runtime.", operand)) return;
    const name = text.slice(operand + "runtime.".length, end - 4);
    const shape = callShape(name);
    if (shape === null && !statements.has(name)) return;
    this.#call(start, end, name, shape);
  }
  /** The first instruction says where the function stands. */
  #entry(start, end) {
    const position = readPosition(this.#text, start, end);
    if (position !== null) this.#events.function(this.#symbol, decode(position.file), position.line);
    this.#symbol = "";
  }
  #call(start, end, name, shape) {
    const position = readPosition(this.#text, start, end);
    if (position === null) return;
    const { type, count } = shape === null ? { type: null, count: null } : readArguments(this.#before(start), shape.typeArgument, shape.countArgument, this.#machine);
    this.#events.call({
      file: decode(position.file),
      line: position.line,
      name: decode(name),
      shape,
      type: type === null ? null : decode(type),
      count
    });
  }
  /** Opcode and operands of the instructions before the line at `start`, the nearest first, back to the call before. */
  #before(start) {
    const text = this.#text;
    const instructions = [];
    let end = start - 1;
    while (end > 0 && instructions.length < lookBackLines) {
      const begin = text.lastIndexOf("\n", end - 1) + 1;
      if (text.charCodeAt(begin) !== TAB || start - begin > lookBackCharacters) break;
      const position = readPosition(text, begin, end);
      if (position === null) break;
      const instruction = text.slice(position.end, end);
      if (/^(?:CALL|Call|JAL\tX1,)/.test(instruction)) break;
      if (!instruction.startsWith("PCDATA") && !instruction.startsWith("NOP")) instructions.push(instruction);
      end = begin - 1;
    }
    return instructions;
  }
  #heading(start, end) {
    this.#symbol = "";
    this.#describing = "";
    const text = this.#text;
    if (text.charCodeAt(start) === HASH2 && text.charCodeAt(start + 1) === BLANK2) {
      const variant = decode(text.slice(start + 2, end)).trimEnd();
      this.#events.package(variant.replace(/ \[.*$/s, ""), variant);
      return;
    }
    const last = text.charCodeAt(end - 1);
    if (last < ZERO || last > 102) return;
    const isType = text.startsWith("type:", start);
    const line = text.slice(start, end);
    if (isType) {
      const match2 = /^type:([^.].*)<\d+> SRODATA (?:\w+ )*size=\d+(?: align=0x[0-9a-f]+)?$/s.exec(line);
      if (match2) this.#describing = decode(match2[1] ?? "");
      return;
    }
    if (!line.includes("> STEXT ") || line.startsWith("go:")) return;
    const match = /^(.*)<\d+> STEXT (?:\w+ )*size=\d+ (?:\w+=0x[0-9a-f]+ ?)+(?:leaf)?$/s.exec(line);
    if (match) this.#symbol = decode(match[1] ?? "");
  }
};
function readPosition(text, start, lineEnd) {
  const open = text.indexOf("(", start);
  const close = text.indexOf(")	", open);
  if (open < 0 || open > start + 40 || close < 0 || close > lineEnd) return null;
  let stop = close;
  let original = "";
  if (text.charCodeAt(close - 1) === 93) {
    const bracket = text.lastIndexOf("[", close);
    if (bracket > open) {
      original = text.slice(bracket + 1, text.lastIndexOf(":", close));
      stop = bracket;
    }
  }
  const colon = text.lastIndexOf(":", stop);
  if (colon <= open) return null;
  const line = Number(text.slice(colon + 1, stop));
  if (!Number.isSafeInteger(line)) return null;
  const file = text.slice(open + 1, colon);
  return { file: original === "" ? file : beside(original, file), line, end: close + 2 };
}
function beside(original, file) {
  if (/[/\\<]/.test(file)) return file;
  const slash = Math.max(original.lastIndexOf("/"), original.lastIndexOf("\\"));
  return original.slice(0, slash + 1) + file;
}
function decode(bytes) {
  return Buffer.from(bytes, "latin1").toString("utf8");
}

// src/codegen/machine.ts
var numbered = (prefix, first, count) => Array.from({ length: count }, (_, index) => `${prefix}${first + index}`);
var littleEndian64 = (argumentRegisters) => ({
  pointerBytes: 8,
  bigEndian: false,
  argumentRegisters
});
var onStack = { pointerBytes: 8, bigEndian: false, argumentRegisters: [] };
var machines = /* @__PURE__ */ new Map([
  ["amd64", littleEndian64(["AX", "BX", "CX", "DI", "SI", "R8", "R9", "R10", "R11"])],
  ["arm64", littleEndian64(numbered("R", 0, 16))],
  ["loong64", littleEndian64(numbered("R", 4, 16))],
  ["ppc64le", littleEndian64(numbered("R", 3, 8))],
  ["ppc64", { ...littleEndian64(numbered("R", 3, 8)), bigEndian: true }],
  ["riscv64", littleEndian64(numbered("X", 10, 8))],
  ["s390x", { ...littleEndian64(numbered("R", 2, 8)), bigEndian: true }],
  ["386", { ...onStack, pointerBytes: 4 }],
  ["arm", { ...onStack, pointerBytes: 4 }],
  ["mips", { ...onStack, pointerBytes: 4, bigEndian: true }],
  ["mipsle", { ...onStack, pointerBytes: 4 }],
  ["mips64", { ...onStack, bigEndian: true }],
  ["mips64le", onStack],
  ["wasm", onStack]
]);
function machineOf(goarch) {
  return machines.get(goarch) ?? onStack;
}

// src/codegen/collect.ts
var listingFlags = "-S=2";
var SiteCollector = class {
  #root;
  #machine;
  #drafts = [];
  #sizes = /* @__PURE__ */ new Map();
  #packages = /* @__PURE__ */ new Set();
  constructor(root, goarch = "amd64") {
    this.#root = root;
    this.#machine = machineOf(goarch);
  }
  /** Reads one go command's text; several can be read at the same time. `dir` is the absolute folder that its relative paths start from. */
  begin(dir) {
    const pathOf = this.#paths(dir);
    let [inPackage, inVariant] = ["", ""];
    let sites = [];
    return new ListingReader(
      {
        package: (importPath, variant) => {
          [inPackage, inVariant] = [importPath, variant];
          this.#packages.add(importPath);
        },
        function: (symbol, file, line) => {
          sites = [];
          this.#drafts.push({
            package: inPackage,
            symbol,
            copy: `${inVariant} ${symbol}`,
            file: pathOf(file),
            line,
            sites
          });
        },
        call: (call) => {
          addCall(sites, call, pathOf(call.file));
        },
        type: (name, bytes) => {
          this.#sizes.set(this.#typeKey(name, inPackage), bytes);
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
      sites: draft.sites.map((site) => this.#site(draft, site))
    }));
    return { functions, packages: this.#packages };
  }
  #site(draft, { file, line, name, shape, type: passed, count, statement }) {
    const type = shape.fixedType ?? (passed === null ? null : allocatedType(shape.family, passed));
    return {
      function: draft.symbol,
      file,
      line,
      call: `runtime.${name}`,
      family: shape.family,
      type,
      bytes: this.#bytes(draft.package, shape, passed, count),
      statement
    };
  }
  #bytes(importPath, shape, type, count) {
    const { family, fixedBytes } = shape;
    if (fixedBytes !== null) return fixedBytes > 8 ? fixedBytes * this.#machine.pointerBytes / 8 : fixedBytes;
    const size = type === null ? null : this.#sizeOf(type, importPath);
    if (family === "object") return shape.countArgument === null ? size : count ?? size;
    if (family === "boxing") return size;
    if (family === "slice") return size === null || count === null ? null : size * count;
    return null;
  }
  #sizeOf(type, importPath) {
    return sizeByName(type, this.#machine) ?? this.#sizes.get(this.#typeKey(type, importPath)) ?? null;
  }
  /** All commands' types are called main.T. */
  #typeKey(type, importPath) {
    return /\bmain\./.test(type) ? `${importPath}\0${type}` : type;
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
function addCall(sites, call, file) {
  const { shape } = call;
  if (shape !== null) {
    sites.push({ ...call, file, shape, statement: null });
    return;
  }
  const closure = sites.findLast((site) => site.line === call.line && site.file === file && isClosure(site.type));
  if (closure?.statement === null) closure.statement = call.name === "newproc" ? "go" : "defer";
}
function isClosure(type) {
  return type !== null && /^noalg\.struct \{ (?:[^ ]*\.)?F uintptr\b/.test(type);
}
function allocatedType(family, passed) {
  return family === "slice" || family === "append" || family === "move" ? `[]${passed}` : passed;
}

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
  return withoutTypeArguments(name.replace(/^noalg\./, "")).replace(/[^\s[\](){}*,;"]+/g, withoutQualifier).replace(/·\d+/g, "").replaceAll("interface {}", "any").replace(/\bbyte\b/g, "uint8").replace(/\brune\b/g, "int32").replace(/\s+/g, " ");
}
function withoutQualifier(word) {
  const cut = Math.max(word.lastIndexOf("."), word.lastIndexOf("/"));
  return cut <= 0 || word[cut - 1] === "." ? word : word.slice(cut + 1);
}
function withoutTypeArguments(name) {
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
      return site.family === "object" ? sameType(expression.slice("new(".length, -1), site.type, 1) : 0;
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
      return fitBoxing(expression, site);
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
function fitBoxing(expression, site) {
  if (/^(?:["'`]|-?\d|(?:true|false|nil)$|!|(?:u?int8|byte|bool)\(|\w+\(-?\d[^()]*\)$)/.test(expression)) return 0;
  switch (site.family) {
    case "boxing":
      return 3;
    case "object":
      return isClosure(site.type) && /^[^\s()]+$|\)\.[^.]*$|\.[\p{L}_][\p{L}\p{N}_]*$/u.test(expression) ? 2 : 0;
    case "conversion":
    case "concat":
      return expression.endsWith(")") ? 1 : 0;
    default:
      return 0;
  }
}
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
  return same ?? (site.family === "boxing" ? values.find(twice) ?? null : null);
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
    const name = withoutTypeArguments2(found.symbol);
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
function withoutTypeArguments2(symbol) {
  let result = "";
  let depth = 0;
  for (const character of symbol) {
    if (character === "[") depth++;
    else if (character === "]") depth--;
    else if (depth === 0) result += character;
  }
  return result;
}

// src/codegen/join.ts
var none = { status: "none", call: null, type: null, bytes: null };
var unknown = { status: "unknown", call: null, type: null, bytes: null };
function joinAllocations(escapes, code) {
  const index = new CodeIndex(code);
  const assigned = /* @__PURE__ */ new Map();
  const left = /* @__PURE__ */ new Map();
  const byLine = groupByLine(escapes);
  for (const [line, functions] of index.lines) {
    const values = byLine.get(line) ?? [];
    const { taken, rest } = assignLine(values, valueOf, variantOf, functions);
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
      if (site === void 0) return { ...escape, allocation: index.wasRead(escape) ? none : unknown };
      return { ...escape, kind: correctedKind(escape.kind, site), allocation: confirmed(site) };
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
  return { place: { file, line, column: 0 }, symbol, kind, expression, allocation: confirmed(site), conditional };
}
function guess({
  family,
  type,
  statement
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
      return { kind: "make", expression: `make(${type ?? "map"})`, conditional: true };
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
      return { kind: "boxing", expression: type ?? "interface conversion", conditional: false };
  }
}
function byPlace(a, b) {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line;
}

// src/build/affected.ts
function affectedPackages(base, head, changes, tests) {
  const folders = changedSourceFolders(changes, tests);
  const affected = /* @__PURE__ */ new Set();
  for (const [one, other] of [
    [base, head],
    [head, base]
  ]) {
    for (const found of one.packages.values()) {
      if (differs(found, other.packages.get(found.importPath)) || found.folder !== null && folders.has(found.folder)) {
        affected.add(found.importPath);
      }
    }
  }
  addDependents([base, head], affected);
  return [...affected].sort();
}
function differs(found, other) {
  return other?.origin !== found.origin || other.imports.length !== found.imports.length || other.imports.some((name, index) => name !== found.imports[index]);
}
function addDependents(graphs, affected) {
  const dependents = /* @__PURE__ */ new Map();
  for (const { importPath, imports } of graphs.flatMap(({ packages }) => [...packages.values()])) {
    for (const imported of imports) {
      const users = dependents.get(imported);
      if (users === void 0) dependents.set(imported, [importPath]);
      else users.push(importPath);
    }
  }
  const queue = [...affected];
  for (let name = queue.pop(); name !== void 0; name = queue.pop()) {
    for (const user of dependents.get(name) ?? []) {
      if (affected.has(user)) continue;
      affected.add(user);
      queue.push(user);
    }
  }
}

// src/build/affected-roots.ts
import path3 from "node:path";

// src/build/modules.ts
import path2 from "node:path";
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
  let block = null;
  return lines.flatMap((line) => {
    const opened = /^(\w+)\s*\($/.exec(line)?.[1];
    if (opened !== void 0 || line === ")") {
      block = opened ?? null;
      return [];
    }
    const [, name = "", rest = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (block !== null) return line === "" ? [] : [{ name: block, rest: line }];
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
    goMod: path2.join(cache, "cache/download", name, "@v", `${version}.mod`),
    folder: path2.join(cache, `${name}@${version}`)
  };
}

// src/build/affected-roots.ts
async function affectedRoots(sides, changes, tests) {
  const folders = new Set(sides.flatMap(({ roots }) => roots.map(({ folder }) => folder)));
  const changed2 = /* @__PURE__ */ new Set();
  for (const file of changes.flatMap(({ basePath, headPath }) => [basePath, headPath])) {
    const found = file === null ? "no" : relevance(file, tests);
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
      const replacements = localReplacements(await tree.read(path3.posix.join(folder, "go.mod")), folder);
      const isWorkspace = await tree.read(path3.posix.join(folder, "go.work")) !== null;
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
  return [...(goMod ?? "").matchAll(/=>[ \t]*(?:"([^"\n]*)"|`([^`\n]*)`|(\S+))/g)].map(([, quoted, raw, plain]) => quoted ?? raw ?? plain ?? "").filter(isFolderPath).map((target) => target.startsWith(".") ? path3.posix.join(folder, target.replaceAll("\\", "/")) : target).map((target) => target.replace(/\/+$/, "")).map((target) => target === "." ? "" : target);
}

// src/build/compile.ts
import { createHash } from "node:crypto";
import path4 from "node:path";
var commandsAtOnce = 2;
var packagesPerCommand = 250;
async function compile(side, packages, { all, some }, text, go, settings) {
  const compileBatch = async ({ root, members }) => {
    const dir = path4.join(side.root, root.folder);
    const mark = createHash("sha256").update(dir).digest("hex").slice(0, 16);
    const more = some === void 0 ? [] : members.filter(some.has).map((name) => `${name}=${all} ${some.flags}`);
    const reader = text.begin(dir);
    const { objects, failure } = await goList(go, side, settings, {
      dir,
      env: root.env,
      args: [
        "-export",
        ...settings.tests ? ["-test"] : [],
        ...[all, ...more].map((flags) => `-gcflags=${flags} -I=escapediff-${mark}`),
        "-json=ImportPath,ForTest,Error,DepsErrors,Incomplete",
        "--",
        ...members
      ],
      onStderr: (chunk) => {
        reader.push(chunk);
      }
    });
    reader.end();
    const whole = failure === null ? [] : [{ package: null, message: lastLines(failure), position: null }];
    return [...whole, ...objects.flatMap((listed) => problemsOf(listed, dir, side))];
  };
  return distinct((await pMap(batches(packages), compileBatch, { concurrency: commandsAtOnce })).flat());
}
function batches(packages) {
  const roots = /* @__PURE__ */ new Map();
  for (const { root, importPath } of packages) {
    const members = roots.get(root);
    if (members === void 0) roots.set(root, /* @__PURE__ */ new Set([importPath]));
    else members.add(importPath);
  }
  return [...roots].flatMap(([root, names]) => {
    const sorted = [...names].sort();
    return Array.from({ length: Math.ceil(sorted.length / packagesPerCommand) }, (_, index) => ({
      root,
      members: sorted.slice(index * packagesPerCommand, (index + 1) * packagesPerCommand)
    }));
  });
}
function problemsOf(listed, dir, side) {
  const name = owningPackage(listed);
  const errors = listed.Error === void 0 ? listed.DepsErrors ?? [] : [listed.Error];
  return errors.map((error) => problemOf(error, name, dir, side));
}
function problemOf(error, name, dir, side) {
  const [header = "", ...rest] = withOriginals(error.Err.trim(), dir, side).split("\n");
  const lines = header.startsWith("# ") ? rest : [header, ...rest];
  const dependency = header.startsWith("# ") && plainImportPath(header.slice(2)) !== name ? plainImportPath(header.slice(2)) : null;
  const match = /^(\S[^:]*):(\d+)(?::(\d+))?: (.*)$/s.exec(lines.join("\n"));
  const position = match === null ? error.Pos ?? "" : [match[1], match[2], match[3] ?? "0"].join(":");
  const message = match?.[4] ?? lines.join("\n");
  return {
    package: name,
    message: dependency === null ? message : `its dependency ${dependency} does not compile: ${message}`,
    position: position === "" ? null : relativePosition(position, dir, side.root)
  };
}
function withOriginals(text, dir, side) {
  return text.replaceAll(/(?<=^|\s)\S*\/files\/\d+(?:\.\w+)?(?=:)/gm, (file) => {
    const original = side.original(path4.resolve(dir, file));
    return original === null ? file : path4.relative(dir, path4.join(side.root, original)).replaceAll(path4.sep, "/");
  });
}
function relativePosition(position, dir, root) {
  const [, file = "", rest = ""] = /^(.*?)(:\d+(?::\d+)?)$/.exec(position) ?? [];
  const relative = path4.relative(root, path4.resolve(dir, file)).replaceAll(path4.sep, "/");
  return `${relative.startsWith("..") ? file : relative}${rest}`;
}
function lastLines(text) {
  return text.split("\n").slice(-5).join("\n");
}
function distinct(problems) {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, problem]) => problem);
}

// src/build/packages.ts
import path5 from "node:path";
async function packageGraph(side, roots, go, settings) {
  const packages = /* @__PURE__ */ new Map();
  const problems = [];
  let isWhole = true;
  const list = async (root) => await goList(go, side, settings, {
    dir: path5.join(side.root, root.folder),
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
      if (listed.Standard === true || isTestMain(listed)) continue;
      const found = goPackage(listed, side, root, settings.tests);
      const known = packages.get(found.importPath);
      packages.set(found.importPath, known === void 0 ? found : merged2(known, found));
    }
  }
  return { packages, problems, isWhole };
}
function isTestMain(listed) {
  return listed.Name === "main" && listed.ImportPath.endsWith(".test") && listed.ForTest === void 0 && listed.DepOnly !== true;
}
function goPackage(listed, side, root, tests) {
  const relative = listed.Dir === void 0 ? null : path5.relative(side.root, listed.Dir).replaceAll(path5.sep, "/");
  const folder = relative === null || relative.startsWith("..") || path5.isAbsolute(relative) ? null : relative;
  const { GoFiles = [], CgoFiles = [], TestGoFiles = [], XTestGoFiles = [] } = listed;
  const names = [...GoFiles, ...CgoFiles, ...tests ? [...TestGoFiles, ...XTestGoFiles] : []];
  return {
    importPath: owningPackage(listed),
    folder,
    files: folder === null ? [] : names.map((name) => path5.posix.join(folder, name)).sort(),
    ours: listed.DepOnly !== true && listed.Module?.Main === true,
    root,
    imports: [...new Set((listed.Imports ?? []).map(plainImportPath))].sort(),
    goVersion: listed.Module?.GoVersion ?? "",
    origin: originOf(listed.Module),
    dependency: dependencyOf(listed.Module)
  };
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
  if (changes === "all-packages" || !isSourceAlone(base, head, changes)) {
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
function completed(base, head, changes, { tests }, { isOurs }) {
  const lacking = (one, other) => [...one.packages.values()].filter(({ importPath }) => !other.packages.has(importPath));
  const changed2 = changedSourceFolders(changes, tests);
  const isChanged = ({ folder }) => folder !== null && changed2.has(folder);
  const gone = lacking(base, head).filter((found2) => !isChanged(found2));
  const come = lacking(head, base).filter((found2) => !isChanged(found2));
  if (come.length > 0 || gone.some(({ folder }) => folder === null || !isOurs(folder))) return null;
  const found = gone.map((each) => [each.importPath, { ...each, ours: true }]);
  const add = (graph) => ({ ...graph, packages: new Map([...graph.packages, ...found]) });
  return { base: add(base), head: add(head) };
}
function withOurs(graph, { isOurs }) {
  const packages = [...graph.packages.values()].map((found) => ({
    ...found,
    ours: found.ours || found.folder !== null && isOurs(found.folder)
  }));
  return { ...graph, packages: new Map(packages.map((found) => [found.importPath, found])) };
}
function isSourceAlone(base, head, changes) {
  const isModules = (file) => file !== null && relevance(file, true) === "modules";
  return [base, head].every(({ tree }) => tree.materialised === null) && base.roots.map(({ folder }) => folder).join("\0") === head.roots.map(({ folder }) => folder).join("\0") && !changes.some(({ basePath, headPath }) => isModules(basePath) || isModules(headPath));
}
async function haveSameHeaders(base, head, changes, { tests }, syntax) {
  const isSource = (file) => file !== null && relevance(file, tests) === "source";
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
  const { tests } = settings;
  const there = new Set([...head.packages.values()].map(({ folder }) => folder));
  const changed2 = [...changedSourceFolders(changes, tests)];
  const canBePassedOver = !base.roots.some(
    ({ patterns }) => patterns.some((pattern) => isPassedOver(pattern.replace(/^\.\.?\//, "").replace(/\/?\.\.\.$/, "")))
  );
  const isNoPackage = (folder) => !there.has(folder) && !(canBePassedOver && isPassedOver(folder));
  if (changed2.some(isNoPackage)) return null;
  const affected = new Set(affectedPackages(head, head, changes, tests));
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
  const packages = new Map([...listed.packages, ...withImports(same, head)]);
  const found = { ...listed, packages };
  const isListed = (name) => listed.packages.has(name) || packages.get(name)?.ours !== true;
  return affectedPackages(found, head, changes, tests).every(isListed) ? found : null;
}
function isNew({ files }, changes) {
  const folderOfFile = (file) => file.slice(0, file.lastIndexOf("/") + 1);
  const added = new Set(changes.flatMap(({ basePath, headPath }) => basePath === headPath ? [] : headPath ?? []));
  const folders = new Set(files.map(folderOfFile));
  const hadSome = changes.some(({ basePath }) => basePath !== null && folders.has(folderOfFile(basePath)));
  return !hadSome && files.length > 0 && files.every((file) => added.has(file));
}
function withImports(packages, graph) {
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
import path6 from "node:path";
var mostFolders = 200;
async function findImporters({ head, goMods, changes, settings }, { git, disk }) {
  const isWorkspace = (file) => path6.posix.basename(file) === "go.work";
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
  let next = [...changedSourceFolders(changes, settings.tests)];
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
  return path6.posix.join(module.goMod.path, path6.posix.relative(module.folder, folder));
}
function patternIn(folder, root) {
  const below = path6.posix.relative(root.folder, folder);
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
    const words2 = new Set(text.split(/[\s"'`]+/));
    return names.some((name) => words2.has(name));
  };
  const imports = names.flatMap((name) => [`"${name}/`, `"${name}"`, `\`${name}/`, `\`${name}\``]);
  for (const { folder, goMod } of modules) {
    if (!roots.some((root) => root.folder === folder)) continue;
    const own = path6.join(tree.root, folder);
    if (usesVendor && await disk.readText(path6.join(own, "vendor/modules.txt")) !== null) continue;
    if (!goMod.listsAll) return false;
    for (const required of goMod.requires) {
      const target = goMod.replaces.get(`${required.path} ${required.version}`) ?? goMod.replaces.get(required.path) ?? required;
      if (isFolderPath(target.path)) {
        const place = path6.resolve(own, target.path);
        const inside = modules.find((each) => path6.join(tree.root, each.folder) === place);
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
  const laidOver = Object.keys(tree.replace).map((file) => path6.relative(tree.root, file).replaceAll(path6.sep, "/"));
  const covered = new Set(laidOver);
  const found = (await git.sourcesHolding(texts)).filter((file) => !covered.has(file));
  for (const file of laidOver.filter((each) => each.endsWith(".go"))) {
    const text = await tree.read(file) ?? "";
    if (texts.some((each) => text.includes(each))) found.push(file);
  }
  return found;
}

// src/build/settings.ts
var oldestGo = 21;
async function buildSettings(go, dir, options) {
  const chosen = {
    ...options.goos === null ? {} : { GOOS: options.goos },
    ...options.goarch === null ? {} : { GOARCH: options.goarch },
    ...options.cgo === null ? {} : { CGO_ENABLED: options.cgo ? "1" : "0" }
  };
  const answer = await goEnv(go, dir, chosen);
  const platform = `${answer["GOOS"] ?? ""}/${answer["GOARCH"] ?? ""}`;
  if (options.goos !== null || options.goarch !== null) await refuseUnknownPlatform(go, dir, platform);
  const goVersion = answer["GOVERSION"] ?? "";
  const minor = /^(?:devel )?go1\.(\d+)/.exec(goVersion)?.[1];
  if (minor !== void 0 && Number(minor) < oldestGo) {
    throw new UsageError(`Go 1.${oldestGo} or newer is needed; the go command is ${goVersion}.`);
  }
  refuseGoFlags(answer["GOFLAGS"] ?? "");
  const chosenFolder = answer["GOTMPDIR"] ?? "";
  return {
    goVersion,
    goos: answer["GOOS"] ?? "",
    goarch: answer["GOARCH"] ?? "",
    gowork: answer["GOWORK"] ?? "",
    otherModFile: /-modfile\b/.test(answer["GOFLAGS"] ?? ""),
    modCache: answer["GOMODCACHE"] ?? "",
    usesVendor: !/-mod\b/.test((answer["GOFLAGS"] ?? "").replaceAll(/-mod=vendor\b/g, "")),
    tests: options.tests,
    flags: [
      `-pgo=${options.pgo}`,
      "-buildvcs=false",
      "-trimpath=false",
      ...options.tags.length === 0 ? [] : [`-tags=${options.tags.join(",")}`]
    ],
    env: {
      GOOS: answer["GOOS"] ?? "",
      GOARCH: answer["GOARCH"] ?? "",
      CGO_ENABLED: answer["CGO_ENABLED"] ?? "",
      // The go command's temporary files lie among ours, unless somebody has chosen a place: of one that is ended they would stay.
      GOTMPDIR: chosenFolder === "" ? await go.folder("go-build") : chosenFolder,
      // A release can be named, so that no side's go.mod selects another one; a development build can only be kept.
      GOTOOLCHAIN: /^go1\.\d+(?:\.\d+|rc\d+)?$/.test(goVersion) ? goVersion : "local"
    }
  };
}
async function goEnv(go, dir, env) {
  let stdout = "";
  let stderr = "";
  const exitCode = await go.run({
    dir,
    args: ["env", "-json", "GOVERSION", "GOOS", "GOARCH", "CGO_ENABLED", "GOFLAGS", "GOWORK", "GOTMPDIR", "GOMODCACHE"],
    env,
    onStdout: (chunk) => stdout += Buffer.from(chunk).toString("utf8"),
    onStderr: (chunk) => stderr += Buffer.from(chunk).toString("utf8")
  });
  if (exitCode !== 0) throw new InconclusiveError(`go env failed: ${stderr.trim()}`);
  return JSON.parse(stdout);
}
async function refuseUnknownPlatform(go, dir, platform) {
  let list = "";
  const exitCode = await go.run({
    dir,
    args: ["tool", "dist", "list"],
    env: {},
    onStdout: (chunk) => list += Buffer.from(chunk).toString("utf8"),
    onStderr: () => void 0
  });
  const platforms = list.split("\n").filter((line) => line !== "");
  if (exitCode !== 0 || platforms.length === 0 || platforms.includes(platform)) return;
  const [goos = "", goarch = ""] = platform.split("/");
  const near = platforms.filter((known) => known.startsWith(`${goos}/`) || known.endsWith(`/${goarch}`));
  throw new UsageError(
    `goos and goarch: this Go compiles for no platform ${platform}. Accepted: ${(near.length > 0 ? near : platforms).join(", ")}.`
  );
}
function refuseGoFlags(goFlags) {
  const refused = /(?:^|\s)['"]?--?(overlay|toolexec|gcflags|compiler)(?:=|\s|$)/.exec(goFlags)?.[1];
  if (refused === void 0) return;
  throw new UsageError(
    `GOFLAGS holds -${refused} (GOFLAGS=${goFlags}), which changes what the compiler sees. Unset it for escapediff; other flags may stay.`
  );
}

// src/build/shared.ts
import path7 from "node:path";
async function compileImports(side, packages, go, settings) {
  const names = new Set(packages.map(({ importPath }) => importPath));
  const imports = packages.flatMap(
    ({ root, imports: imports2 }) => imports2.filter((name) => name !== "C" && !names.has(name)).map((importPath) => ({ root, importPath }))
  );
  const build = async ({ root, members }) => {
    await goList(go, side, settings, {
      dir: path7.join(side.root, root.folder),
      env: root.env,
      args: ["-export", "-json=ImportPath", "--", ...members]
    });
  };
  await pMap(batches(imports), build, { concurrency: commandsAtOnce });
}

// src/build/side-tree.ts
import path8 from "node:path";
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
      read: async (file) => disk.readText(path8.join(root, file))
    };
  }
  const replace = {};
  const contents = /* @__PURE__ */ new Map();
  const originals = /* @__PURE__ */ new Map();
  for (const { basePath, headPath } of differences) {
    if (basePath !== null && basePath !== headPath) {
      replace[path8.join(git.root, basePath)] = "";
      contents.set(basePath, null);
    }
    if (headPath !== null) contents.delete(headPath);
  }
  const written = differences.filter((change) => change.headPath !== null && isFile(change.headMode));
  const blobs = await git.blobs(written.map((change) => change.headBlob));
  for (const [index, change] of written.entries()) {
    const blob = blobs[index];
    if (blob === void 0 || blob === null || change.headPath === null) continue;
    const file = await go.write(`${name}/files/${index}${path8.posix.extname(change.headPath)}`, blob);
    originals.set(file, change.headPath);
    replace[path8.join(git.root, change.headPath)] = file;
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
      return content === void 0 ? disk.readText(path8.join(git.root, file)) : content;
    }
  };
}
async function withTexts(side, texts, name, go) {
  const replace = { ...side.replace };
  const originals = /* @__PURE__ */ new Map();
  for (const [index, [file, text]] of [...texts].entries()) {
    const written = await go.write(`${name}/files/${index}${path8.posix.extname(file)}`, text);
    originals.set(written, file);
    replace[path8.join(side.root, file)] = written;
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
    if (isModule && !await disk.isFolder(path8.dirname(path8.join(git.root, headPath)))) {
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
function isSmall({ base, head }) {
  const files = ({ packages }) => packages.reduce((sum, found) => sum + found.files.length, 0);
  return Math.max(files(base), files(head)) <= fewFiles;
}
async function prepareBuild(comparison, worktree, changes, options, tools) {
  const { git, go, disk, syntax } = tools;
  const { base: baseRevision, head: headRevision } = comparison;
  const scope = path9.relative(git.root, options.repo).replaceAll(path9.sep, "/");
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
  const affectable = mayPassOver(changes, options, settings) ? await affectedRoots(sides, changes, settings.tests) : null;
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
  const affected = changes === "all-packages" ? [.../* @__PURE__ */ new Set([...base.graph.packages.keys(), ...head.graph.packages.keys()])].sort() : affectedPackages(base.graph, head.graph, changes, settings.tests);
  const ours = ({ graph }) => affected.flatMap((name) => graph.packages.get(name) ?? []).filter((found) => found.ours);
  return { settings, base: { ...base, packages: ours(base) }, head: { ...head, packages: ours(head) }, affected };
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
  const folders = new Map(side.packages.map(({ importPath, folder }) => [importPath, folder]));
  const collector = new DiagnosticsCollector(side.tree.root, folders);
  const code = new SiteCollector(side.tree.root, settings.goarch);
  const isListed = (importPath) => listed.has(folders.get(importPath) ?? "\0");
  const flags = { all: "-m=2", some: { flags: listingFlags, has: isListed } };
  const compiled = await compile(side.tree, side.packages, flags, new BothTexts(collector, code), go, settings);
  const problems = [...side.graph.problems, ...unreadableNames(side.packages), ...compiled];
  const broken = new Set(problems.map((problem) => problem.package));
  const status = problems.length === 0 ? "built" : broken.has(null) || side.packages.every(({ importPath }) => broken.has(importPath)) ? "failed" : "partial";
  return { diagnostics: collector.result(), code, listed, status, problems };
}
function unreadableNames(packages) {
  return packages.flatMap(({ importPath, files }) => {
    const file = files.find((name) => /[\n\ufffd]/.test(name));
    if (file === void 0) return [];
    const message = `what the compiler says of ${JSON.stringify(file)} can't be read: the name has a line break, or is no UTF-8`;
    return [{ package: importPath, message, position: null }];
  });
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
  const wanted = withImports2([...packages, ...changed(changes, build)], build);
  const narrowed = (side) => ({
    ...side,
    packages: side.packages.filter(({ importPath }) => wanted.has(importPath))
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
  const folders = changedSourceFolders(changes, settings.tests);
  return [...base.packages, ...head.packages].flatMap(
    ({ importPath, folder }) => folder !== null && folders.has(folder) ? [importPath] : []
  );
}
function withImports2(names, { base, head }) {
  const wanted = new Set(names);
  const queue = [...wanted];
  for (let name = queue.pop(); name !== void 0; name = queue.pop()) {
    for (const { graph } of [base, head]) {
      for (const imported of graph.packages.get(name)?.imports ?? []) {
        if (wanted.has(imported)) continue;
        wanted.add(imported);
        queue.push(imported);
      }
    }
  }
  return wanted;
}

export {
  listingFlags,
  kindOf,
  joinAllocations,
  compile,
  oldestGo,
  withTexts,
  foldersOf,
  isSmall,
  prepareBuild,
  compileSides,
  compileDiagnostics,
  partOf,
  answered
};

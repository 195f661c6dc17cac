import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  goList,
  owningPackage,
  plainImportPath
} from "./chunk-XUJDUVXO.js";
import {
  pMap
} from "./chunk-JEXHNLT7.js";
import {
  decoded
} from "./chunk-5N7BFQMW.js";
import {
  InconclusiveError,
  UsageError
} from "./chunk-6T4QM65A.js";
import {
  underDirective
} from "./chunk-WYL5HDQF.js";

// src/text/go-release.ts
function releaseOf(goVersion) {
  const minor = /^(?:devel )?go1\.(\d+)/.exec(goVersion)?.[1];
  return minor === void 0 ? null : Number(minor);
}
function languageOf(goVersion) {
  const minor = /^1\.(\d+)/.exec(goVersion)?.[1];
  return minor === void 0 ? null : Number(minor);
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
  refuseUnusable(answer);
  const platform = `${answer["GOOS"] ?? ""}/${answer["GOARCH"] ?? ""}`;
  if (options.goos !== null || options.goarch !== null) await refuseUnknownPlatform(go, dir, platform);
  const goVersion = answer["GOVERSION"] ?? "";
  const release = releaseOf(goVersion);
  if (release !== null && release < oldestGo) {
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
    profiles: options.pgo === "auto",
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
var asked = [
  ...["GOVERSION", "GOOS", "GOARCH", "CGO_ENABLED", "GOFLAGS", "GOWORK", "GOTMPDIR", "GOMODCACHE"],
  ...["GOCACHE", "GO111MODULE"]
];
function refuseUnusable({
  GOCACHE: cache = "",
  GOMODCACHE: modules = "",
  GO111MODULE: mode = ""
}) {
  if (mode === "off") {
    throw new UsageError('GO111MODULE is "off", and only modules can be compared. Accepted: unset, "on" or "auto".');
  }
  if (cache === "" || cache === "off" || modules === "") {
    throw new UsageError(
      "The go command has no place for its caches: neither HOME nor GOCACHE and GOMODCACHE are set. Accepted: HOME, or an absolute path in each of the two."
    );
  }
}
async function goEnv(go, dir, env) {
  let stdout = "";
  let stderr = "";
  const exitCode = await go.run({
    dir,
    args: ["env", "-json", ...asked],
    env,
    onStdout: decoded((text) => stdout += text),
    onStderr: decoded((text) => stderr += text)
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
    onStdout: decoded((text) => list += text),
    onStderr: () => void 0
  });
  const platforms = list.split("\n").filter((line) => line !== "");
  if (exitCode !== 0 || platforms.length === 0 || platforms.includes(platform)) return;
  const [goos = "", goarch = ""] = platform.split("/");
  const near = platforms.filter((known2) => known2.startsWith(`${goos}/`) || known2.endsWith(`/${goarch}`));
  throw new UsageError(
    `goos and goarch: this Go compiles for no platform ${platform}. Accepted: ${(near.length > 0 ? near : platforms).join(", ")}.`
  );
}
function refuseGoFlags(goFlags) {
  const refused = /(?:^|\s)['"]?--?(overlay|toolexec|gcflags|compiler|n|cover(?:mode|pkg)?)(?:=|['"]|\s|$)/.exec(
    goFlags
  )?.[1];
  if (refused === void 0) return;
  throw new UsageError(
    `GOFLAGS holds -${refused} (GOFLAGS=${goFlags}), which changes what the compiler sees. Unset it for escapediff; other flags may stay.`
  );
}

// src/build/closure.ts
function withImports(names, graphs, counts = () => true) {
  return closure(names, (name) => graphs.flatMap(({ packages }) => packages.get(name)?.imports ?? []).filter(counts));
}
function withImporters(names, graphs) {
  return names.size === 0 ? /* @__PURE__ */ new Set() : importersIn(graphs)(names);
}
function importersIn(graphs) {
  const importers = /* @__PURE__ */ new Map();
  for (const [key, { imports }] of graphs.flatMap(({ packages }) => [...packages])) {
    for (const imported of imports) {
      const known2 = importers.get(imported);
      if (known2 === void 0) importers.set(imported, [key]);
      else known2.push(key);
    }
  }
  return (names) => closure(names, (name) => importers.get(name) ?? []);
}
function closure(names, next) {
  const found = new Set(names);
  for (const name of found) for (const each of next(name)) found.add(each);
  return found;
}

// src/build/compile.ts
import { createHash } from "node:crypto";
import path from "node:path";

// src/text/whole-lines.ts
var LINE_BREAK = 10;
var HASH = 35;
var BLANK = 32;
var longestLine = 1 << 20;
var WholeLines = class {
  #read;
  #rest = new Uint8Array();
  /** Is what comes next the rest of a line of which a part has been handed on? */
  #inLine = false;
  /** @param read gets the text, and where in it the first line begins that was not begun before. */
  constructor(read) {
    this.#read = read;
  }
  push(chunk) {
    const all = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let end = all.lastIndexOf(LINE_BREAK) + 1;
    if (all.length - end > longestLine) end = all.length;
    this.#hand(all.subarray(0, end));
    this.#rest = new Uint8Array(all.subarray(end));
  }
  /** Hands on what is left. */
  end() {
    this.#hand(this.#rest);
    this.#rest = new Uint8Array();
  }
  #hand(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#read(text, this.#inLine ? afterLine(text, 0) : 0);
    if (text.length > 0) this.#inLine = text[text.length - 1] !== LINE_BREAK;
  }
};
function afterLine(text, start) {
  const lineBreak = text.indexOf(LINE_BREAK, start);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}
function isHeader(text, start) {
  return text[start] === HASH && text[start + 1] === BLANK;
}
function nextHeader(text, start) {
  if (isHeader(text, start)) return start;
  const found = text.indexOf("\n# ", start);
  return found < 0 ? text.length : found + 1;
}

// src/build/sections.ts
var SectionFilter = class {
  #wanted;
  #reader;
  #lines = new WholeLines((text, start) => {
    this.#read(text, start);
  });
  #isWanted = true;
  /** @param wanted import paths. */
  constructor(wanted, reader) {
    this.#wanted = wanted;
    this.#reader = reader;
  }
  push(chunk) {
    this.#lines.push(chunk);
  }
  end() {
    this.#lines.end();
    this.#reader.end();
  }
  #read(text, start) {
    let from = 0;
    let header = nextHeader(text, start);
    while (header < text.length) {
      const end = afterLine(text, header);
      const isWanted = this.#wanted.has(packageOf(text.toString("utf8", header + 2, end).trimEnd()));
      if (isWanted !== this.#isWanted) {
        this.#hand(text.subarray(from, header));
        from = header;
        this.#isWanted = isWanted;
      }
      header = nextHeader(text, end);
    }
    this.#hand(text.subarray(from));
  }
  #hand(text) {
    if (this.#isWanted && text.length > 0) this.#reader.push(text);
  }
};
function packageOf(header) {
  const [, variant] = / \[(.*)\.test\]$/.exec(header) ?? [];
  return owningPackage({ ImportPath: header, ...variant === void 0 ? {} : { ForTest: variant } });
}

// src/build/compile.ts
var commandsAtOnce = 2;
var packagesPerCommand = 250;
async function compile(side, packages, { all, some, compiled = /* @__PURE__ */ new Map() }, text, go, settings, onCompiled = () => void 0) {
  const compileBatch = async ({ root, members }) => {
    const dir = path.join(side.root, root.folder);
    const mark = createHash("sha256").update(dir).digest("hex").slice(0, 16);
    const flagsOf = (name) => `${all}${some?.has(name) === true ? ` ${some.flags}` : ""} -I=escapediff-${mark}`;
    const more = members.filter((name) => some?.has(name)).map((name) => `${name}=${flagsOf(name)}`);
    const before = [...compiled].map(([name, flags]) => `${name}=${flags}`);
    const reader = before.length === 0 ? text.begin(dir) : new SectionFilter(new Set(members), text.begin(dir));
    const { objects, failure } = await goList(go, side, settings, {
      dir,
      env: root.env,
      args: [
        "-export",
        ...settings.tests ? ["-test"] : [],
        ...[`${all} -I=escapediff-${mark}`, ...before, ...more].map((flags) => `-gcflags=${flags}`),
        "-json=ImportPath,ForTest,Export,Error,DepsErrors,Incomplete",
        "--",
        ...members
      ],
      onStderr: (chunk) => {
        reader.push(chunk);
      }
    });
    reader.end();
    for (const { ImportPath: importPath, Export: archive = "" } of objects) {
      if (archive !== "") onCompiled({ importPath, flags: flagsOf(plainImportPath(importPath)), archive });
    }
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
    const original = side.original(path.resolve(dir, file));
    return original === null ? file : path.relative(dir, path.join(side.root, original)).replaceAll(path.sep, "/");
  });
}
function relativePosition(position, dir, root) {
  const [, file = "", rest = ""] = /^(.*?)(:\d+(?::\d+)?)$/.exec(position) ?? [];
  const relative = path.relative(root, path.resolve(dir, file)).replaceAll(path.sep, "/");
  return `${relative.startsWith("..") ? file : relative}${rest}`;
}
function lastLines(text) {
  return text.split("\n").slice(-5).join("\n");
}
function distinct(problems) {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, problem]) => problem);
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
function sizeFromDump(line, machine) {
  const match = /^\s*0x0000((?: [0-9a-f]{2}){8,16})/.exec(line);
  if (!match) return null;
  return wordAt(Buffer.from((match[1] ?? "").replaceAll(" ", ""), "hex").subarray(0, machine.pointerBytes), machine);
}
function wordAt(bytes, { pointerBytes, bigEndian }) {
  if (bytes.length < pointerBytes) return null;
  const digits = Buffer.from(bigEndian ? bytes : Uint8Array.from(bytes).reverse()).toString("hex");
  const size = Number.parseInt(digits, 16);
  return Number.isSafeInteger(size) ? size : null;
}

// src/codegen/allocated.ts
var AllocatedSizes = class {
  #machine;
  #sizes = /* @__PURE__ */ new Map();
  constructor(machine) {
    this.#machine = machine;
  }
  add(type, bytes, importPath) {
    this.#sizes.set(typeKey(type, importPath), bytes);
  }
  /** The type whose description would tell what a call asks for; null where that is known already, or not static. */
  undescribed(call, importPath) {
    const { shape, type, count } = call;
    if (type === null || this.bytesOf(call, importPath) !== null) return null;
    const isStatic = shape.family === "boxing" || shape.family === "object" && shape.countArgument === null || count !== null;
    return isStatic ? type : null;
  }
  /**
   * Null where it is not static, or no listing describes the type.
   *
   * @param importPath of the package that calls.
   */
  bytesOf({ shape, type, count }, importPath) {
    const { family, fixedBytes } = shape;
    if (fixedBytes !== null) return fixedBytes > 8 ? fixedBytes * this.#machine.pointerBytes / 8 : fixedBytes;
    const size = type === null ? null : sizeByName(type, this.#machine) ?? this.#sizes.get(typeKey(type, importPath)) ?? null;
    if (family === "object") return shape.countArgument === null ? size : count ?? size;
    if (family === "boxing") return size;
    if (family === "slice") return size === null || count === null ? null : size * count;
    return null;
  }
};
function allocatedType({ shape, type }) {
  if (shape.fixedType !== null || type === null) return shape.fixedType;
  return ["slice", "append", "move"].includes(shape.family) ? `[]${type}` : type;
}
function typeKey(type, importPath) {
  return /\bmain\./.test(type) ? `${importPath}\0${type}` : type;
}

// src/codegen/position.ts
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
  const slash = Math.max(original.lastIndexOf("/"), original.lastIndexOf("\\"));
  const folder = original.slice(0, Math.max(0, slash));
  const isRelative = !/^(?:[/\\]|[A-Za-z]:)/.test(file);
  const isOwn = !isRelative && file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\"))) === folder;
  const counted = isOwn ? null : underDirective(file, folder);
  if (counted !== null) return counted;
  return /[/\\<]/.test(file) ? file : `${folder}/${file}`;
}
function decode(bytes) {
  return Buffer.from(bytes, "latin1").toString("utf8");
}
var NameCache = class {
  #names = /* @__PURE__ */ new Map();
  decode(bytes) {
    const known2 = this.#names.get(bytes);
    if (known2 !== void 0) return known2;
    const name = decode(bytes);
    this.#names.set(name === bytes ? name : Buffer.from(bytes, "latin1").toString("latin1"), name);
    return name;
  }
};

// src/codegen/operands.ts
var TAB = 9;
var BLANK2 = 32;
var DOLLAR = 36;
var MINUS = 45;
var ZERO = 48;
var NINE = 57;
var COLON = 58;
function offsetOf(text, start) {
  let at = start + 7;
  while (text.charCodeAt(at) !== BLANK2) at++;
  at++;
  let value = 0;
  for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(++at))
    value = value * 10 + code - ZERO;
  return value;
}
function targetOf(text, start, end, isDistance) {
  let at = end - 1;
  let code = text.charCodeAt(at);
  if (code < ZERO || code > NINE) return -1;
  let value = 0;
  for (let scale = 1; code >= ZERO && code <= NINE && scale < 1e9; scale *= 10) {
    value += (code - ZERO) * scale;
    code = text.charCodeAt(--at);
  }
  if (!isDistance) return code === TAB || code === BLANK2 ? value : -1;
  const isBack = code === MINUS;
  if ((isBack ? text.charCodeAt(at - 1) : code) !== DOLLAR) return -1;
  return offsetOf(text, start) + (isBack ? -value : value);
}
var SpotReader = class {
  #names;
  #raw = "";
  #file = "";
  constructor(names) {
    this.#names = names;
  }
  /** @param opcode where the opcode starts. Null where there is no position. */
  read(text, start, opcode) {
    const open = text.indexOf("(", start);
    const colon = open + 1 + this.#raw.length;
    if (text.charCodeAt(colon) === COLON && text.startsWith(this.#raw, open + 1)) {
      const line = numberIn(text, colon + 1, opcode - 2);
      if (line >= 0) return { file: this.#file, line, offset: offsetOf(text, start) };
    }
    const position = readPosition(text, start, opcode);
    if (position === null) return null;
    const file = this.#names.decode(position.file);
    if (text.startsWith(position.file, open + 1)) {
      this.#raw = Buffer.from(position.file, "latin1").toString("latin1");
      this.#file = file;
    }
    return { file, line: position.line, offset: offsetOf(text, start) };
  }
};
function numberIn(text, start, end) {
  let value = start === end ? -1 : 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return -1;
    value = value * 10 + code - ZERO;
  }
  return value;
}

// src/codegen/arguments.ts
var lookBackLines = 48;
var lookBackCharacters = 16384;
var TAB2 = 9;
function instructionsBefore(text, start, targets) {
  if (targets.has(offsetOf(text, start))) return [];
  const instructions = [];
  let end = start - 1;
  while (end > 0 && instructions.length < lookBackLines) {
    const begin = text.lastIndexOf("\n", end - 1) + 1;
    if (text.charCodeAt(begin) !== TAB2 || start - begin > lookBackCharacters) break;
    const position = readPosition(text, begin, end);
    if (position === null) break;
    const instruction = text.slice(position.end, end);
    if (/^(?:CALL|Call|JAL\tX1,)/.test(instruction)) break;
    if (!instruction.startsWith("PCDATA") && !instruction.startsWith("NOP")) instructions.push(instruction);
    if (targets.size > 0 && targets.has(offsetOf(text, begin))) break;
    end = begin - 1;
  }
  return instructions;
}
function readArguments(instructions, typeArgument, countArgument, machine) {
  const type = typeArgument === null ? null : operandOf(instructions, machine, typeArgument);
  const count = countArgument === null ? null : operandOf(instructions, machine, countArgument);
  return {
    type: type?.startsWith("type:") === true ? type.slice("type:".length) : null,
    count: count !== null && /^\d+$/.test(count) ? Number(count) : null
  };
}
function isZero(instructions, argument, machine) {
  const register = machine.argumentRegisters[argument];
  return register === void 0 ? null : constantIn(instructions, register) === "0";
}
function isStackAddress(instructions, argument, machine) {
  const register = machine.argumentRegisters[argument];
  if (register === void 0) return false;
  const set = instructions.find((instruction) => instruction.endsWith(`, ${register}`)) ?? "";
  return /^(?:LEA[A-Z]*\t|MOV[A-Z]*\t\$)[^,]*\((?:R?SP|R1|R2|R3|R13|R15)\), /.test(set);
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

// src/codegen/defers.ts
var OpenDefers = class {
  /** The byte, as the listing writes it. */
  #bits = null;
  #address = null;
  #deferred = /* @__PURE__ */ new Set();
  #store = null;
  #loadsTemporary = false;
  /** An address is taken: of what may be deferred next. */
  address(symbol, spot) {
    this.#address = { symbol, ...spot };
  }
  /** Does the instruction write the byte? The first one does that makes it 0. */
  isStore(instruction) {
    if (!instruction.startsWith("MOVB	")) {
      if (/\.\.autotmp_[^,]*, /.test(instruction)) this.#loadsTemporary = true;
      return false;
    }
    const place = instruction.slice(instruction.lastIndexOf(", ") + 2);
    if (this.#bits !== null) return place === this.#bits;
    if (place.includes("..autotmp_")) this.#bits = place;
    return false;
  }
  /** True where the function whose address was taken on this line is deferred here. */
  store(spot, mark) {
    const address = this.#address;
    this.#address = null;
    if (address?.line === spot.line && address.file === spot.file) {
      this.#deferred.add(address.symbol);
      return true;
    }
    this.#store = { spot, mark: mark() };
    this.#loadsTemporary = false;
    return false;
  }
  /**
   * Is this call, direct or through a register, the end's run of what was deferred? The answer of `takeStatement` is then null; else it
   * is the statement before, which defers a function that is a value.
   */
  isRun(spot, callee) {
    if (this.#store === null) return false;
    const { line, file } = this.#store.spot;
    const isRun = line === spot.line && file === spot.file && (callee === null ? this.#loadsTemporary : this.#deferred.has(callee));
    if (isRun) this.#store = null;
    return isRun;
  }
  takeStatement() {
    const statement = this.#store;
    this.#store = null;
    return statement;
  }
};
function isDeferTest(instruction) {
  return /^(?:PCDATA|NOP|XCHGL\tAX, AX$|(?:TEST|CMP)[^(]*$)/.test(instruction);
}

// src/codegen/flow.ts
var step = {
  mark: 0,
  branch: 1,
  deferBranch: 2,
  jump: 3,
  table: 4,
  return: 5,
  stop: 6,
  recovered: 7
};
var nearbyJumps = 4096;
var FlowRecorder = class {
  #steps = new Uint8Array(256);
  #offsets = new Int32Array(256);
  #operands = new Int32Array(256);
  #count = 0;
  #marks = 0;
  #tables = [];
  reset() {
    this.#count = 0;
    this.#marks = 0;
    if (this.#tables.length > 0) this.#tables = [];
  }
  get marks() {
    return this.#marks;
  }
  /** A new mark's number: they count from 0 in each function. */
  mark(offset) {
    this.add(step.mark, offset, this.#marks);
    return this.#marks++;
  }
  add(kind, offset, operand = 0) {
    if (this.#count === this.#steps.length) this.#grow();
    this.#steps[this.#count] = kind;
    this.#offsets[this.#count] = offset;
    this.#operands[this.#count] = operand;
    this.#count++;
  }
  /** The offsets after `from` that jumps seen before lead to: those of the last few thousand, for a jump leads over far less code. */
  targetsAfter(from) {
    const found = /* @__PURE__ */ new Set();
    for (let index = Math.max(0, this.#count - nearbyJumps); index < this.#count; index++) {
      const [kind, operand] = [this.#steps[index], this.#operands[index] ?? 0];
      const isJump = kind === step.branch || kind === step.deferBranch || kind === step.jump;
      if (isJump && operand > from) found.add(operand);
    }
    return found;
  }
  /** The jump table that the code took the address of last belongs to the next jump through a register. */
  loadTable(symbol) {
    if (this.#tables.at(-1) !== symbol) this.#tables.push(symbol);
  }
  get hasTables() {
    return this.#tables.length > 0;
  }
  tableJump(offset) {
    this.add(step.table, offset, this.#tables.length - 1);
  }
  /** What has been gathered, as copies that stay, or as views that are good until the next `reset`. */
  flow(copy) {
    const [count, tables] = [this.#count, this.#tables];
    if (!copy)
      return { count, steps: this.#steps, offsets: this.#offsets, operands: this.#operands, tables: this.#tables };
    return {
      count,
      steps: this.#steps.slice(0, count),
      offsets: this.#offsets.slice(0, count),
      operands: this.#operands.slice(0, count),
      tables
    };
  }
  #grow() {
    const size = this.#steps.length * 2;
    const [steps, offsets, operands] = [new Uint8Array(size), new Int32Array(size), new Int32Array(size)];
    steps.set(this.#steps);
    offsets.set(this.#offsets);
    operands.set(this.#operands);
    [this.#steps, this.#offsets, this.#operands] = [steps, offsets, operands];
  }
};

// src/codegen/interface-calls.ts
function calledThrough(instructions, register, machine) {
  const set = instructions.find((instruction) => instruction.endsWith(`, ${register}`));
  const load = set === void 0 ? null : /^(?:MOV[A-Z]*|L[DW])\t(\d*)\([A-Z]+\d*\), [A-Z]+\d*$/.exec(set);
  if (!load || /\((?:R?SP|SB|FP)\)/.test(load[0])) return null;
  const offset = Number(load[1] ?? 0);
  if (offset === 0) return "value";
  const slot = (offset - 2 * machine.pointerBytes - 8) / machine.pointerBytes;
  return Number.isInteger(slot) && slot >= 0 ? slot : null;
}
function methodSlot(type, offset, { pointerBytes }) {
  const header = 4 * pointerBytes + 16 + 4 * pointerBytes;
  return (offset - header - (/^interface\b/.test(type) ? 0 : 16)) / 8;
}
function interfaceData(heading, events) {
  if (events.itab !== void 0 && heading.startsWith("go:itab.")) {
    const name = /^go:itab\.(.*)<\d+> S/s.exec(heading)?.[1];
    if (name === void 0) return null;
    const methods = [];
    return {
      relocation: (line) => {
        const method = /^\trel \d+\+\d+ t=\S+ (.*)<[1-9]\d*>\+0$/s.exec(line);
        if (method) methods.push(decode(method[1] ?? ""));
      },
      end: () => events.itab?.(decode(name), methods)
    };
  }
  if (events.asserted === void 0 || !/\.\.(?:typeAssert|interfaceSwitch|dict)\./.test(heading)) return null;
  return {
    relocation: (line) => {
      const type = / type:(.*)<0>\+0$/s.exec(line);
      if (type) events.asserted?.(decode(type[1] ?? ""));
    },
    end: () => void 0
  };
}

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
var known = /* @__PURE__ */ new Map();
function runtimeCall(name) {
  const before = known.get(name);
  if (before !== void 0) return before;
  const call = {
    shape: callShape(name),
    statement: statements.get(name) ?? null,
    way: wayOf(name),
    isExported: /^[A-Z]/.test(name)
  };
  known.set(Buffer.from(name, "latin1").toString("latin1"), call);
  return call;
}
var statements = /* @__PURE__ */ new Map([
  ["newproc", "go"],
  ["deferproc", "defer"],
  ["deferprocat", "defer"],
  ["deferprocStack", "defer"]
]);
function wayOf(name) {
  if (name === "deferreturn") return "recovered";
  if (name === "block") return "block";
  return /^(?:panic|goPanic|gopanic$|throw|fatal|morestack|unreachable)/.test(name) ? "stop" : null;
}

// src/codegen/blocks.ts
function blocksOf(flow, targetsOf) {
  const { count, steps, operands, tables } = flow;
  const leaders = filled(count + 1, 0);
  leaders[0] = 1;
  const targets = filled(count, -1);
  const tableTargets = /* @__PURE__ */ new Map();
  for (let index = 0; index < count; index++) {
    const kind = steps[index] ?? 0;
    if (kind === step.mark || kind === step.recovered) continue;
    leaders[index + 1] = 1;
    if (kind === step.table) {
      const offsets = targetsOf(tables[operands[index] ?? -1] ?? "");
      if (offsets === void 0) return null;
      const entries = [...new Set(offsets)].map((offset) => entryAt(flow, offset));
      if (entries.includes(count)) return null;
      for (const entry of entries) leaders[entry] = 1;
      tableTargets.set(index, entries);
    } else if (kind <= step.jump) {
      const entry = entryAt(flow, operands[index] ?? 0);
      if (entry === count) return null;
      leaders[entry] = 1;
      targets[index] = entry;
    }
  }
  return cut(flow, leaders, targets, tableTargets);
}
function cut({ count, steps }, leaders, targets, tableTargets) {
  const blockOf = filled(count + 1, 0);
  let blocks = 0;
  for (let index = 0; index <= count; index++) {
    if (leaders[index] === 1) blocks++;
    blockOf[index] = blocks - 1;
  }
  const [from, to] = [[], []];
  const returns = filled(blocks, 0);
  for (let index = 0; index < count; index++) {
    const kind = steps[index] ?? 0;
    const block = blockOf[index] ?? 0;
    const target = targets[index] ?? -1;
    const isDeferBranch = kind === step.deferBranch;
    if (target >= 0 && !(isDeferBranch && steps[target] === step.recovered)) {
      from.push(block);
      to.push(blockOf[target] ?? 0);
    }
    if (kind === step.return) returns[block] = 1;
    if (kind === step.table) {
      for (const entry of tableTargets.get(index) ?? []) {
        from.push(block);
        to.push(blockOf[entry] ?? 0);
      }
    }
    const goesOn = kind < step.jump || kind === step.recovered;
    if (!goesOn || leaders[index + 1] !== 1 || index + 1 === count) continue;
    if (isDeferBranch && steps[index + 1] === step.recovered) continue;
    from.push(block);
    to.push(blockOf[index + 1] ?? 0);
  }
  return {
    count: blocks,
    blockOf,
    successors: adjacency(blocks, from, to),
    predecessors: adjacency(blocks, to, from),
    returns
  };
}
function entryAt({ offsets, count }, offset) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = low + high >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function adjacency(count, from, to) {
  const first = filled(count + 1, 0);
  for (const node of from) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = first.slice();
  const nodes = filled(from.length, 0);
  for (let index = 0; index < from.length; index++) {
    const node = from[index] ?? 0;
    const place = next[node] ?? 0;
    nodes[place] = to[index] ?? 0;
    next[node] = place + 1;
  }
  return { first, nodes };
}
function filled(count, value) {
  return new Array(count).fill(value);
}

// src/codegen/loops.ts
function walk({ count, successors: { first, nodes } }) {
  const [order, place, last] = [filled(count, 0), filled(count, -1), filled(count, 0)];
  const next = first.slice();
  const stack = [0];
  let found = 1;
  place[0] = 0;
  for (let node = stack.at(-1); node !== void 0; node = stack.at(-1)) {
    const edge = next[node] ?? 0;
    if (edge === first[node + 1]) {
      last[node] = found - 1;
      stack.pop();
      continue;
    }
    next[node] = edge + 1;
    const target = nodes[edge] ?? 0;
    if ((place[target] ?? 0) >= 0) continue;
    place[target] = found;
    order[found++] = target;
    stack.push(target);
  }
  return { order: order.slice(0, found), place, last };
}
function isBelow({ place, last }, node, ancestor) {
  const at = place[node] ?? -1;
  return at >= (place[ancestor] ?? 0) && at <= (last[ancestor] ?? -1);
}
function loopDepths(blocks, found) {
  const depths = filled(blocks.count, 0);
  const heads = loopHeads(blocks, found);
  if (heads.length === 0) return depths;
  const around = new LoopNest(blocks, found).surround(heads);
  const isHead = new Set(heads);
  for (const node of found.order) {
    const head = around[node] ?? -1;
    depths[node] = (head < 0 ? 0 : depths[head] ?? 0) + (isHead.has(node) ? 1 : 0);
  }
  return depths;
}
function loopHeads({ predecessors: { first, nodes } }, found) {
  const heads = [];
  for (let index = found.order.length - 1; index >= 0; index--) {
    const node = found.order[index] ?? 0;
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
      if (!isBelow(found, nodes[edge] ?? 0, node)) continue;
      heads.push(node);
      break;
    }
  }
  return heads;
}
var LoopNest = class {
  #blocks;
  #found;
  /** The head of the innermost loop around a block that is not its own; -1 where there is none. */
  #around;
  /** Blocks of one loop are one from then on: its head. */
  #union;
  #seenFor;
  /** What leads into a loop from its side. */
  #sideEntries = /* @__PURE__ */ new Map();
  constructor(blocks, found) {
    this.#blocks = blocks;
    this.#found = found;
    this.#around = filled(blocks.count, -1);
    this.#seenFor = filled(blocks.count, -1);
    this.#union = filled(blocks.count, 0);
    for (let node = 0; node < blocks.count; node++) this.#union[node] = node;
  }
  surround(heads) {
    for (const head of heads) this.#gather(head);
    return this.#around;
  }
  #gather(head) {
    const found = this.#found;
    const waiting = [];
    for (const source of this.#sourcesOf(head)) if (isBelow(found, source, head)) this.#take(source, head, waiting);
    for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
      this.#around[node] = head;
      this.#union[node] = head;
      for (const source of this.#sourcesOf(node)) {
        if (isBelow(found, source, node)) continue;
        if (isBelow(found, source, head)) this.#take(source, head, waiting);
        else addTo(this.#sideEntries, head, source);
      }
      for (const source of this.#sideEntries.get(node) ?? []) {
        if (isBelow(found, source, head)) this.#take(source, head, waiting);
        else addTo(this.#sideEntries, head, source);
      }
    }
  }
  #take(source, head, waiting) {
    const node = this.#find(source);
    if (node === head || this.#seenFor[node] === head) return;
    this.#seenFor[node] = head;
    waiting.push(node);
  }
  #find(node) {
    const union = this.#union;
    let root = node;
    while (union[root] !== root) root = union[root] ?? root;
    for (let at = node; at !== root; ) {
      const above = union[at] ?? root;
      union[at] = root;
      at = above;
    }
    return root;
  }
  /** The blocks with an edge to this one, as far as the entry leads to them. */
  #sourcesOf(node) {
    const { first, nodes } = this.#blocks.predecessors;
    const sources = [];
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
      const source = nodes[edge] ?? 0;
      if ((this.#found.place[source] ?? -1) >= 0) sources.push(source);
    }
    return sources;
  }
};
function addTo(lists, key, value) {
  const list = lists.get(key);
  if (list === void 0) lists.set(key, [value]);
  else list.push(value);
}

// src/codegen/ways.ts
var interned = /* @__PURE__ */ new Map();
function waysOf(reach, loops) {
  const key = `${reach}${loops}`;
  const before = interned.get(key);
  if (before !== void 0) return before;
  const ways = { reach, loops };
  interned.set(key, ways);
  return ways;
}
var unreadWays = waysOf("some", 0);
function unknownWays(count) {
  return { ways: Array.from({ length: count }, () => unreadWays), known: false };
}
function followWays(flow, marks, targetsOf) {
  if (marks === 0) return { ways: [], known: true };
  const blocks = blocksOf(flow, targetsOf);
  if (blocks === null) return unknownWays(marks);
  const found = walk(blocks);
  const { ends, returning } = endsOf(blocks, found);
  const every = onEveryWay(blocks, { ends, returning });
  const depths = loopDepths(blocks, found);
  const ways = [];
  for (let index = 0; index < flow.count; index++) {
    if (flow.steps[index] !== step.mark) continue;
    const block = blocks.blockOf[index] ?? 0;
    if ((found.place[block] ?? -1) < 0) return unknownWays(marks);
    const reach = every[block] === 1 ? "every" : returning[block] === 1 ? "some" : "panic";
    ways.push(waysOf(reach, depths[block] ?? 0));
  }
  return { ways, known: true };
}
function endsOf(blocks, found) {
  const { returns, successors } = blocks;
  const returning = leadingTo(blocks, found, returns);
  const rounds = found.order.filter(
    (block) => returning[block] !== 1 && someOf(successors, block, (target) => isBelow(found, block, target))
  );
  if (rounds.length === 0) return { ends: returns, returning };
  const ends = [...returns];
  for (const block of rounds) ends[block] = 1;
  return { ends, returning: leadingTo(blocks, found, ends) };
}
function leadingTo({ count, predecessors: { first, nodes } }, found, ends) {
  const leading = filled(count, 0);
  const waiting = [];
  const take = (block) => {
    if (leading[block] === 1 || (found.place[block] ?? -1) < 0) return;
    leading[block] = 1;
    waiting.push(block);
  };
  for (const [block, isEnd] of ends.entries()) if (isEnd === 1) take(block);
  for (let block = waiting.pop(); block !== void 0; block = waiting.pop()) {
    for (let edge = first[block] ?? 0; edge < (first[block + 1] ?? 0); edge++) take(nodes[edge] ?? 0);
  }
  return leading;
}
function onEveryWay(blocks, { returning, ends }) {
  const { count, successors } = blocks;
  const every = filled(count, 0);
  const path2 = wayToEnd(blocks, { returning, ends });
  const placeOnPath = filled(count, -1);
  for (const [place, block] of path2.entries()) placeOnPath[block] = place;
  const seen = filled(count, 0);
  let furthest = 0;
  for (const [place, block] of path2.entries()) {
    if (furthest <= place) every[block] = 1;
    const waiting = [block];
    for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
      if (ends[node] === 1) furthest = Math.max(furthest, path2.length);
      for (let edge = successors.first[node] ?? 0; edge < (successors.first[node + 1] ?? 0); edge++) {
        const target = successors.nodes[edge] ?? 0;
        if (returning[target] === 0) continue;
        const onPath = placeOnPath[target] ?? -1;
        if (onPath >= 0) furthest = Math.max(furthest, onPath);
        else if (seen[target] === 0) {
          seen[target] = 1;
          waiting.push(target);
        }
      }
    }
  }
  return every;
}
function wayToEnd({ count, successors }, { returning, ends }) {
  if (returning[0] !== 1) return [];
  const before = filled(count, -1);
  const waiting = [0];
  before[0] = 0;
  let block = 0;
  for (const next of waiting) {
    block = next;
    if (ends[block] === 1) break;
    for (let edge = successors.first[block] ?? 0; edge < (successors.first[block + 1] ?? 0); edge++) {
      const target = successors.nodes[edge] ?? 0;
      if (returning[target] === 0 || (before[target] ?? -1) >= 0) continue;
      before[target] = block;
      waiting.push(target);
    }
  }
  const path2 = [block];
  while (block !== 0) {
    block = before[block] ?? 0;
    path2.push(block);
  }
  return path2.reverse();
}
function someOf({ first, nodes }, node, accepts) {
  for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) if (accepts(nodes[edge] ?? 0)) return true;
  return false;
}

// src/codegen/code-reader.ts
var lookBackBytes = 2e3;
var TAB3 = 9;
var DOLLAR2 = 36;
var CLOSE = 41;
var wayEnds = { stop: step.stop, block: step.return, recovered: step.recovered };
var CodeReader = class {
  #machine;
  #isDistance;
  #hasLea;
  #names = new NameCache();
  #spots = new SpotReader(this.#names);
  #flow = new FlowRecorder();
  #events = null;
  /** From a line's start to its opcode, as in the line before. */
  #width = 0;
  /** Symbols whose address is taken, which may be data; and those of them that are functions. */
  #loaded = /* @__PURE__ */ new Set();
  #functions = /* @__PURE__ */ new Set();
  /** Has deferproc just been called? */
  #afterDefer = false;
  #openDefers = null;
  constructor(machine) {
    this.#machine = machine;
    this.#isDistance = machine.jumps === "distance";
    this.#hasLea = machine.address === "LEA";
  }
  get isReading() {
    return this.#events !== null;
  }
  begin(events) {
    this.#events = events;
    this.#flow.reset();
    if (this.#loaded.size > 0) this.#loaded = /* @__PURE__ */ new Set();
    if (this.#functions.size > 0) this.#functions = /* @__PURE__ */ new Set();
    this.#afterDefer = false;
    this.#openDefers = null;
  }
  /** Tells the ways of the function, or hands it back where they depend on tables that are yet to come. */
  end() {
    const events = this.#events;
    if (events === null) return null;
    this.#tellStatement();
    this.#events = null;
    const { marks, hasTables } = this.#flow;
    const functions = this.#functions;
    if (hasTables) return { events, marks, flow: this.#flow.flow(true), functions };
    const isRead = this.#machine.jumps !== "unread";
    events.end(isRead ? followWays(this.#flow.flow(false), marks, noTables) : unknownWays(marks), functions);
    return null;
  }
  /** `\trel 49+4 t=R_PCREL example.com/p.F.func1<1>+0`: code of a function has an ABI from 1 on, data 0. */
  relocation(text, start, end) {
    const isForTypes = this.#events?.interfaceMethod !== void 0 || this.#events?.dictionary !== void 0;
    if (this.#loaded.size === 0 && !isForTypes) return;
    const kind = text.indexOf(" t=", start) + 3;
    if (kind < start + 3 || kind >= end || text.startsWith("R_CALL", kind)) return;
    if (isForTypes) this.#typeRelocation(text, start, end);
    if (this.#loaded.size === 0) return;
    const plus = text.lastIndexOf("+", end);
    if (!text.startsWith("<1>", plus - 3)) return;
    const name = this.#names.decode(text.slice(text.indexOf(" ", kind) + 1, plus - 3));
    if (this.#loaded.has(name)) this.#functions.add(name);
  }
  /** `\trel 3+0 t=R_USEIFACEMETHOD type:example.com/p.I<0>+96`; Go 1.21 has the kind's number for its name. */
  #typeRelocation(text, start, end) {
    const events = this.#events;
    const kind = text.indexOf("+0 t=", start) + 5;
    const name = kind < start + 5 || kind >= end ? 0 : text.indexOf(" ", kind) + 1;
    if (events?.interfaceMethod !== void 0 && name > kind && text.startsWith("type:", name)) {
      const used = /^(.*)<0>\+([1-9]\d*)$/s.exec(this.#names.decode(text.slice(name + "type:".length, end)));
      const [, type = "", offset = ""] = used ?? [];
      if (used) events.interfaceMethod(type, methodSlot(type, Number(offset), this.#machine));
    }
    if (events?.dictionary !== void 0 && text.slice(start, end).includes("..dict.")) events.dictionary();
  }
  instruction(text, start, end) {
    let opcode = start + this.#width;
    if (opcode >= end || text.charCodeAt(opcode - 1) !== TAB3 || text.charCodeAt(opcode - 2) !== CLOSE) {
      opcode = text.indexOf(")	", start) + 2;
      if (opcode < 2 || opcode >= end) return;
      this.#width = opcode - start;
    }
    if (this.#afterDefer) this.#watchDefer(text, start, opcode, end);
    switch (text.charCodeAt(opcode)) {
      case 66:
        if (text.charCodeAt(opcode + 1) === 67 && text.startsWith("BCL	", opcode))
          this.#indirect(text, start, opcode, end);
        else this.#branch(text, start, end);
        return;
      case 67:
        if ((text.charCodeAt(opcode + 2) | 32) === 108 && text.charCodeAt(opcode + 4) === TAB3)
          this.#call(text, start, opcode, opcode + 5, end);
        else this.#branch(text, start, end);
        return;
      case 70:
        if (text.startsWith("FUNCDATA	$4, ", opcode)) this.#openDefers = new OpenDefers();
        return;
      case 74:
        if (text.startsWith("JMP	", opcode)) this.#jump(text, start, opcode, opcode + 4, end);
        else if (text.startsWith("JAL", opcode)) this.#link(text, start, opcode, end);
        else this.#branch(text, start, end);
        return;
      case 76:
        if (this.#hasLea && text.charCodeAt(opcode + 1) === 69) this.#address(text, start, opcode, opcode + 5, end);
        return;
      case 77:
        if (this.#openDefers !== null) this.#watchBits(this.#openDefers, text, start, opcode, end);
        if (!this.#hasLea) this.#move(text, start, opcode, end);
        return;
      case 82:
        if (text.startsWith("RET", opcode) && (opcode + 3 === end || text.charCodeAt(opcode + 3) === TAB3))
          this.#flow.add(step.return, offsetOf(text, start));
        return;
      case 84:
        this.#branch(text, start, end);
        return;
      case 85:
        if (text.startsWith("UNDEF", opcode)) this.#flow.add(step.stop, offsetOf(text, start));
        return;
    }
  }
  #branch(text, start, end) {
    const target = targetOf(text, start, end, this.#isDistance);
    if (target < 0) return;
    this.#flow.add(this.#afterDefer ? step.deferBranch : step.branch, offsetOf(text, start), target);
    this.#afterDefer = false;
  }
  /** Keeps the way back in its first operand: X0 where there is none, and it is a jump. */
  #link(text, start, opcode, end) {
    const first = text.indexOf("	", opcode) + 1;
    const operand = text.indexOf(", ", first) + 2;
    if (text.startsWith("X0, ", first)) this.#jump(text, start, opcode, operand, end);
    else this.#call(text, start, opcode, operand, end);
  }
  /** To an offset, to a function, or through a register: back, by a jump table, or to a function that is a value. */
  #jump(text, start, opcode, operand, end) {
    const target = targetOf(text, start, end, this.#isDistance);
    const offset = offsetOf(text, start);
    if (target >= 0) {
      this.#flow.add(step.jump, offset, target);
      return;
    }
    if (text.startsWith("(PC)", end - 4)) return;
    const isReturn = text.slice(operand, end) === this.#machine.link;
    if (text.startsWith("(SB)", end - 4)) this.#call(text, start, opcode, operand, end);
    else if (!isReturn && this.#flow.hasTables) {
      this.#flow.tableJump(offset);
      return;
    } else if (!isReturn) this.#indirect(text, start, opcode, end);
    this.#flow.add(step.return, offset);
  }
  #call(text, start, opcode, operand, end) {
    if (!text.startsWith("(SB)", end - 4)) {
      this.#indirect(text, start, opcode, end);
      return;
    }
    if (text.startsWith("runtime.", operand)) {
      this.#runtimeCall(text, start, opcode, operand, end - 4);
      return;
    }
    if (text.startsWith("type:", operand) || text.startsWith("go:", operand)) return;
    this.#directCall(text, start, opcode, this.#names.decode(text.slice(operand, end - 4)));
  }
  #directCall(text, start, opcode, callee) {
    const spot = this.#spots.read(text, start, opcode);
    if (spot === null || this.#openDefers?.isRun(spot, callee) === true) return;
    this.#tellStatement();
    this.#events?.call(callee, spot, this.#flow.mark(offsetOf(text, start)));
  }
  #indirect(text, start, opcode, end) {
    const spot = this.#spots.read(text, start, opcode);
    if (spot === null || this.#openDefers?.isRun(spot, null) === true) return;
    this.#tellStatement();
    this.#events?.indirect(spot, this.#flow.mark(spot.offset), this.#through(text, start, opcode, end, spot.offset));
  }
  #through(text, start, opcode, end, offset) {
    if (this.#events?.interfaceMethod === void 0) return null;
    const register = /[\t(]([A-Z]+\d*)\)?$/.exec(text.slice(opcode, end))?.[1];
    if (register === void 0) return null;
    const targets = this.#flow.targetsAfter(Math.max(0, offset - lookBackBytes));
    return calledThrough(instructionsBefore(text, start, targets), register, this.#machine);
  }
  #runtimeCall(text, start, opcode, operand, stop) {
    const name = text.slice(operand + "runtime.".length, stop);
    const { shape, statement, way, isExported } = runtimeCall(name);
    if (shape !== null) this.#allocation(text, start, opcode, name, shape);
    else if (statement !== null) {
      const spot = this.#spots.read(text, start, opcode);
      if (spot !== null) this.#events?.statement(statement, spot);
      this.#afterDefer = statement === "defer";
    } else if (way !== null) this.#flow.add(wayEnds[way], offsetOf(text, start));
    else if (isExported) this.#directCall(text, start, opcode, this.#names.decode(text.slice(operand, stop)));
    else if (this.#events?.runtime !== void 0) {
      const spot = this.#spots.read(text, start, opcode);
      if (spot !== null) this.#events.runtime(this.#names.decode(name), spot, this.#flow.mark(spot.offset));
    }
  }
  #allocation(text, start, opcode, name, shape) {
    const spot = this.#spots.read(text, start, opcode);
    if (spot === null) return;
    const { typeArgument, countArgument } = shape;
    const offset = offsetOf(text, start);
    const before = instructionsBefore(text, start, this.#flow.targetsAfter(Math.max(0, offset - lookBackBytes)));
    if (name === "intstring" && isZero(before, 0, this.#machine) === false) return;
    const { type, count } = readArguments(before, typeArgument, countArgument, this.#machine);
    const mayHaveBuffer = shape.family === "conversion" || shape.family === "concat";
    const call = {
      ...spot,
      name: this.#names.decode(name),
      shape,
      type: type === null ? null : this.#names.decode(type),
      count,
      hasBuffer: mayHaveBuffer && isStackAddress(before, 0, this.#machine)
    };
    this.#events?.allocation(call, this.#flow.mark(offsetOf(text, start)));
  }
  /** `MOVD $sym(SB), R0` */
  #move(text, start, opcode, end) {
    const operand = text.indexOf("	", opcode) + 1;
    if (text.charCodeAt(operand) === DOLLAR2) this.#address(text, start, opcode, operand + 1, end);
  }
  /** `sym(SB), AX`: the address of a function, of its closure (`sym·f`), of a jump table, or of data. */
  #address(text, start, opcode, operand, end) {
    const stop = text.lastIndexOf(", ", end) - 4;
    if (stop <= operand || !text.startsWith("(SB)", stop)) return;
    if (text.startsWith("type:", operand)) {
      if (this.#events?.typeAddress !== void 0)
        this.#events.typeAddress(this.#names.decode(text.slice(operand + "type:".length, stop)));
      return;
    }
    if (text.startsWith("go:", operand) || text.startsWith("runtime.", operand)) return;
    const name = this.#names.decode(text.slice(operand, stop));
    if (/\.jump\d+$/.test(name)) {
      this.#flow.loadTable(name);
      return;
    }
    const spot = this.#spots.read(text, start, opcode);
    if (spot === null) return;
    const isClosure = name.endsWith("\xB7f");
    const symbol = isClosure ? name.slice(0, -"\xB7f".length) : name;
    if (!isClosure) this.#loaded.add(symbol);
    this.#openDefers?.address(symbol, spot);
    this.#events?.address(symbol, isClosure, spot, this.#flow.mark(offsetOf(text, start)));
  }
  #watchDefer(text, start, opcode, end) {
    if (targetOf(text, start, end, this.#isDistance) >= 0 || isDeferTest(text.slice(opcode, end))) return;
    this.#afterDefer = false;
  }
  #watchBits(defers, text, start, opcode, end) {
    if (!defers.isStore(text.slice(opcode, end))) return;
    this.#tellStatement();
    const spot = this.#spots.read(text, start, opcode);
    if (spot !== null && defers.store(spot, () => this.#flow.mark(offsetOf(text, start)))) this.#events?.deferred(spot);
  }
  /** A statement has deferred a function that is a value. */
  #tellStatement() {
    const statement = this.#openDefers?.takeStatement() ?? null;
    if (statement !== null) this.#events?.indirect(statement.spot, statement.mark, null);
  }
};
function noTables() {
  return void 0;
}

// src/codegen/map-types.ts
var split = { at: 128, indirect: 4 | 8 };
var swiss = { at: 104, indirect: 4 | 8 };
var buckets = { at: 84, indirect: 1 | 2 };
var MapDescription = class {
  #bytes = /* @__PURE__ */ new Map();
  line(text) {
    const [, offset = "", digits = ""] = /^\s*0x([0-9a-f]+)((?: [0-9a-f]{2})+)/.exec(text) ?? [];
    for (const [index, digit] of digits.trim().split(" ").entries())
      this.#bytes.set(Number.parseInt(offset, 16) + index, Number.parseInt(digit, 16));
  }
  /** Does a new key of such a map make its key or its element by itself, on the heap? */
  isIndirect({ pointerBytes, bigEndian }) {
    if (pointerBytes !== 8) return false;
    const word = (at2) => [0, 1, 2, 3].reduce(
      (sum, index) => sum + (this.#bytes.get(at2 + index) ?? 0) * 256 ** (bigEndian ? 3 - index : index),
      0
    );
    const isOlder = word(bigEndian ? 80 : 84) !== 0;
    const isSplit = word(bigEndian ? 92 : 88) === 8;
    const { at, indirect } = isOlder ? buckets : isSplit ? split : swiss;
    return (word(at) & indirect) !== 0;
  }
};

// src/codegen/listing.ts
var longestLine2 = 1 << 20;
var TAB4 = 9;
var BLANK3 = 32;
var HASH2 = 35;
var ZERO2 = 48;
var LETTER_R = 114;
var ListingReader = class {
  #events;
  #machine;
  #code;
  #files = new NameCache();
  /** Latin-1: a character is a byte; names are decoded when they are told. */
  #text = "";
  #next = 0;
  #skipping = false;
  /** What the last heading named: a function, until its first instruction; a type, until its first bytes; a jump table. */
  #symbol = "";
  #describing = "";
  #map = null;
  #table = null;
  /** Of a method table, or of what names types that things are tested for. */
  #data = null;
  /** The package's jump tables, and the functions that need them. */
  #tables = /* @__PURE__ */ new Map();
  #waiting = [];
  constructor(events, machine) {
    this.#events = events;
    this.#machine = machine;
    this.#code = new CodeReader(machine);
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
    this.#endSymbol();
    this.#endPackage();
  }
  #readLines() {
    const text = this.#text;
    let start = this.#next;
    for (let end = text.indexOf("\n", start); end >= 0; end = text.indexOf("\n", start)) {
      if (this.#skipping) this.#skipping = false;
      else if (text.charCodeAt(start) === TAB4) this.#indented(start, end);
      else this.#heading(start, end);
      start = end + 1;
    }
    this.#next = start;
  }
  #indented(start, end) {
    const text = this.#text;
    const first = text.charCodeAt(start + 1);
    if (this.#code.isReading) {
      if (first === ZERO2) {
        if (text.charCodeAt(start + 10) !== BLANK3 || text.charCodeAt(start + 7) !== BLANK3)
          this.#code.instruction(text, start, end);
      } else if (first === LETTER_R) this.#code.relocation(text, start, end);
      return;
    }
    if (this.#data !== null && first === LETTER_R) {
      this.#data.relocation(text.slice(start, end));
      return;
    }
    if (this.#table !== null && first === LETTER_R) {
      const target = /\+(\d+)$/.exec(text.slice(Math.max(start, end - 12), end));
      if (target) this.#table.push(Number(target[1]));
      return;
    }
    if (first !== ZERO2) return;
    this.#map?.line(text.slice(start, end));
    if (this.#symbol !== "") {
      this.#entry(start, end);
      return;
    }
    if (this.#describing !== "") {
      const bytes = sizeFromDump(text.slice(start, Math.min(end, start + 64)), this.#machine);
      if (bytes !== null) this.#events.type(this.#describing, bytes);
      if (this.#map === null) this.#describing = "";
    }
  }
  /** The first instruction says where the function stands. */
  #entry(start, end) {
    const position = readPosition(this.#text, start, end);
    if (position !== null)
      this.#code.begin(this.#events.function(this.#symbol, this.#files.decode(position.file), position.line));
    this.#symbol = "";
  }
  #endSymbol() {
    this.#symbol = "";
    if (this.#map?.isIndirect(this.#machine) === true) this.#events.indirectMap?.(this.#describing);
    this.#map = null;
    this.#describing = "";
    this.#table = null;
    this.#data?.end();
    this.#data = null;
    const waiting = this.#code.end();
    if (waiting !== null) this.#waiting.push(waiting);
  }
  #endPackage() {
    for (const { events, flow, marks, functions } of this.#waiting) {
      const ways = this.#machine.jumps === "unread" ? unknownWays(marks) : followWays(flow, marks, (table) => this.#tables.get(table));
      events.end(ways, functions);
    }
    if (this.#waiting.length > 0) this.#waiting = [];
    if (this.#tables.size > 0) this.#tables = /* @__PURE__ */ new Map();
  }
  #heading(start, end) {
    const text = this.#text;
    const isPackage = text.charCodeAt(start) === HASH2 && text.charCodeAt(start + 1) === BLANK3;
    const line = text.slice(start, end);
    if (this.#code.isReading && !isPackage && !(line.includes("> S") && line.includes(" size="))) return;
    this.#endSymbol();
    if (isPackage) {
      this.#endPackage();
      const variant = decode(line.slice(2)).trimEnd();
      this.#events.package(variant.replace(/ \[.*$/s, ""), variant);
      return;
    }
    const last = text.charCodeAt(end - 1);
    if (last < ZERO2 || last > 102) return;
    if (line.startsWith("type:")) {
      const match = /^type:([^.].*)<\d+> SRODATA (?:\w+ )*size=\d+(?: align=0x[0-9a-f]+)?$/s.exec(line);
      if (match) this.#describing = decode(match[1] ?? "");
      if (this.#events.indirectMap !== void 0 && this.#describing.startsWith("map["))
        this.#map = new MapDescription();
      return;
    }
    if (line.startsWith("go:")) {
      this.#data = interfaceData(line, this.#events);
      return;
    }
    if (line.includes("> STEXT ")) {
      const match = /^(.*)<\d+> STEXT (?:\w+ )*size=\d+ (?:\w+=0x[0-9a-f]+ ?)+(?:leaf)?$/s.exec(line);
      if (match) this.#symbol = decode(match[1] ?? "");
      return;
    }
    this.#data = line.includes("..") ? interfaceData(line, this.#events) : null;
    if (this.#data !== null) return;
    const table = !line.includes(".jump") ? null : /^(.*\.jump\d+)<\d+> SRODATA /s.exec(line);
    if (table) {
      this.#table = [];
      this.#tables.set(decode(table[1] ?? ""), this.#table);
    }
  }
};

// src/codegen/machine.ts
var numbered = (prefix, first, count) => Array.from({ length: count }, (_, index) => `${prefix}${first + index}`);
var words64 = {
  pointerBytes: 8,
  bigEndian: false,
  argumentRegisters: [],
  link: null,
  jumps: "offset",
  address: "MOV"
};
var words32 = { ...words64, pointerBytes: 4 };
var machines = /* @__PURE__ */ new Map([
  [
    "amd64",
    { ...words64, address: "LEA", argumentRegisters: ["AX", "BX", "CX", "DI", "SI", "R8", "R9", "R10", "R11"] }
  ],
  ["arm64", { ...words64, argumentRegisters: numbered("R", 0, 16) }],
  ["loong64", { ...words64, argumentRegisters: numbered("R", 4, 16), link: "(R1)" }],
  ["ppc64le", { ...words64, argumentRegisters: numbered("R", 3, 8), link: "LR" }],
  ["ppc64", { ...words64, argumentRegisters: numbered("R", 3, 8), link: "LR", bigEndian: true }],
  ["riscv64", { ...words64, argumentRegisters: numbered("X", 10, 8), link: "X1", jumps: "distance" }],
  ["s390x", { ...words64, argumentRegisters: numbered("R", 2, 8), link: "R14", bigEndian: true }],
  ["386", { ...words32, address: "LEA" }],
  ["arm", { ...words32, link: "(R14)" }],
  ["mips", { ...words32, link: "(R31)", bigEndian: true }],
  ["mipsle", { ...words32, link: "(R31)" }],
  ["mips64", { ...words64, link: "(R31)", bigEndian: true }],
  ["mips64le", { ...words64, link: "(R31)" }],
  ["wasm", { ...words64, jumps: "unread" }]
]);
function machineOf(goarch) {
  return machines.get(goarch) ?? { ...words64, jumps: "unread" };
}

export {
  withImports,
  withImporters,
  importersIn,
  WholeLines,
  afterLine,
  isHeader,
  nextHeader,
  wordAt,
  AllocatedSizes,
  allocatedType,
  readPosition,
  decode,
  NameCache,
  offsetOf,
  ListingReader,
  machineOf,
  commandsAtOnce,
  compile,
  batches,
  releaseOf,
  languageOf,
  oldestGo,
  buildSettings
};

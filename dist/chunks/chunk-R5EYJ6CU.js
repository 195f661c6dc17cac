import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  atOnce,
  failureFacts,
  shortName
} from "./chunk-TBXSJGVK.js";
import {
  compiledImports,
  joinAllocations,
  kindOf,
  lineKey,
  listingFlags
} from "./chunk-GJPS3HYU.js";
import {
  batches,
  commandsAtOnce,
  compile,
  releaseOf
} from "./chunk-X5APWHG5.js";
import {
  goList
} from "./chunk-XUJDUVXO.js";
import {
  pMap
} from "./chunk-JEXHNLT7.js";
import {
  adviceOf,
  baseName,
  byWeight,
  callCode,
  calleeOf,
  capital,
  categoryOf,
  cautionOf,
  clause,
  closureName,
  code,
  foreignCall,
  grownRoot,
  importedNames,
  inlinedCall,
  isBoxedConstant,
  isFunctionValue,
  isMethodValue,
  isOfSize,
  isVariadic,
  makerOf,
  mentions,
  on,
  parseAssignment,
  parseCall,
  sentence,
  sizeRoot,
  targetOf,
  withoutRepeats
} from "./chunk-N4NXOPUO.js";
import {
  globMatcher
} from "./chunk-ZJN5UN7E.js";
import {
  UsageError
} from "./chunk-6T4QM65A.js";
import {
  describe
} from "./chunk-ACHOYFIH.js";
import {
  lineMap,
  nothingAlike,
  sameLines
} from "./chunk-MPXI2ULF.js";
import {
  bodyKey,
  folderOfKey,
  isBoxedByCaller,
  isOfWrapper,
  isOriginal,
  nearest,
  resolver,
  surroundings
} from "./chunk-5AYB2FYV.js";
import {
  groupBy
} from "./chunk-APXOPE27.js";
import {
  shortened
} from "./chunk-5CJAR2MF.js";
import {
  looseIdentity,
  parsePosition,
  placeKey
} from "./chunk-KFZWTTXZ.js";
import {
  folderOf,
  relevance
} from "./chunk-XKDRJE5P.js";
import {
  declaredFunction,
  isLiteral,
  packageOf,
  readName,
  readSymbol,
  readingsOf,
  withoutShapes,
  withoutTypeArguments
} from "./chunk-3R57DNOT.js";
import {
  isForStatement,
  isMadeUp,
  meaningOf,
  mentionsMadeUp,
  withoutPackage
} from "./chunk-6LMKA6D6.js";

// src/side/uninstantiated.ts
function uninstantiated({
  functions,
  diagnostics
}) {
  const generic = functions.filter(isGeneric);
  if (generic.length === 0) return [];
  const compiled = groupBy(diagnostics.inlinability, ({ place }) => place.file);
  return generic.filter(
    ({ file, line, endLine }) => !(compiled.get(file) ?? []).some(({ place }) => line <= place.line && place.line <= endLine)
  );
}
var mostNamed = 5;
function genericNotices(head, withTests, places = null) {
  const unknown2 = uninstantiated(head).filter(({ file, line, endLine }) => {
    for (let each = line; places !== null && each <= endLine; each++) if (places.isChanged(file, each)) return true;
    return places === null;
  });
  if (unknown2.length === 0) return [];
  const names = shortened(
    unknown2.map(({ name, file, line }) => `${name} (${file}:${line})`),
    mostNamed
  );
  const [it, its] = unknown2.length === 1 ? ["it allocates", "its"] : ["they allocate", "their"];
  const hint = withTests ? "" : ` With \`tests: true\` the instantiations of ${its} tests count.`;
  return [
    `Nothing that was compiled instantiates the generic ${unknown2.length === 1 ? "function" : "functions"} ${names}: what ${it} is not known.${hint}`
  ];
}
function isGeneric({ text }) {
  return /^func\s*(?:\([^)]*\[|[\p{L}_][\p{L}\p{N}_]*\s*\[)/u.test(text.join(" "));
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
    if (basePath === null || relevance(headPath, { tests: true, profiles: false }) === "no") {
      maps.set(headPath, nothingAlike);
      continue;
    }
    const [before, after] = await Promise.all([base.read(basePath), head.read(headPath)]);
    maps.set(headPath, before === null || after === null ? nothingAlike : lineMap(before, after));
    if (before !== null && after !== null) {
      texts.set(headPath, { file: basePath, lines: before.split("\n"), headLines: after.split("\n") });
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
      while (last < text.headLines.length && map.isChanged(last + 1)) last++;
      const from = first > 1 ? map.toBase(first - 1) ?? 0 : 0;
      const to = last < text.headLines.length ? map.toBase(last + 1) ?? text.lines.length + 1 : text.lines.length + 1;
      const added = text.headLines.slice(first - 1, last).map((each) => each.trim());
      return text.lines.slice(from, to - 1).flatMap((each, index) => {
        const again = added.indexOf(each.trim());
        if (again >= 0) added.splice(again, 1);
        return again >= 0 ? [] : [{ file: text.file, line: from + index + 1, text: each }];
      });
    },
    baseText({ file, line }) {
      const now = headFile(file);
      return (now === null ? void 0 : texts.get(now))?.lines[line - 1] ?? null;
    },
    isTouched: (file) => maps.has(file)
  };
}

// src/build/type-sizes.ts
import path from "node:path";

// src/build/export-data.ts
var knownVersions = /* @__PURE__ */ new Set([1, 2, 3, 4, 5]);
var section = { string: 0, meta: 1, posBase: 2, pkg: 3, name: 4, type: 5, object: 6, objectExtension: 7 };
var sectionCount = 10;
var fingerprintBytes = 8;
var pools = [section.string, section.posBase, section.pkg];
function compareExportData(base, head) {
  try {
    const [one, other] = [read(base), read(head)];
    if (one === null || other === null) return "unknown";
    return isSame(one, other) ? "same" : "different";
  } catch (error) {
    if (error instanceof RangeError) return "unknown";
    throw error;
  }
}
var archiveMagic = "!<arch>\n";
var entryHeaderBytes = 60;
var archiveStart = archiveMagic.length + entryHeaderBytes;
function exportPart(start) {
  if (Buffer.from(start.subarray(0, archiveMagic.length)).toString("latin1") !== archiveMagic) return null;
  const part = partAt(start.subarray(archiveMagic.length), archiveMagic.length);
  return part?.name === "__.PKGDEF" && part.length > 0 ? { offset: part.offset, length: part.length } : null;
}
function partAt(header, offset) {
  const [, name = "", size = ""] = /^(.{16}).{32}(.{10})`\n$/s.exec(Buffer.from(header.subarray(0, entryHeaderBytes)).toString("latin1")) ?? [];
  const length = Number(size.trim());
  if (name === "" || !Number.isSafeInteger(length) || length < 0) return null;
  return { name: name.trim(), offset: offset + entryHeaderBytes, length };
}
function read(part) {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const begin = text.indexOf("\n$$B\n");
  const end = text.lastIndexOf("\n$$\n");
  if (begin < 0 || end < begin || text[begin + 5] !== "u".charCodeAt(0)) return null;
  const lines = text.toString("latin1", 0, begin).split("\n");
  const header = lines.filter((line) => !line.startsWith("build id ")).join("\n");
  const data = text.subarray(begin + 6, end);
  const version = data.readUInt32LE(0);
  if (!knownVersions.has(version) || data.readUInt32LE(4) !== 0) return null;
  let at = 8;
  const next = () => data.readUInt32LE((at += 4) - 4);
  const sectionEnds = Array.from({ length: sectionCount }, next);
  const elementEnds = Array.from({ length: sectionEnds.at(-1) ?? 0 }, next);
  const elements = data.subarray(at);
  if (elements.length - fingerprintBytes !== (elementEnds.at(-1) ?? 0)) return null;
  const all = elementEnds.map((to, index) => elements.subarray(elementEnds[index - 1] ?? 0, to));
  return { header, version, sections: sectionEnds.map((to, index) => all.slice(sectionEnds[index - 1] ?? 0, to)) };
}
function isSame(one, other) {
  if (one.header !== other.header || one.version !== other.version) return false;
  const [pooledOne, pooledOther] = [new Pools(one), new Pools(other)];
  const isWasm = one.header.includes(" wasm ");
  const isSameElement = (kind, index) => {
    const a = decoded(one.sections[kind]?.[index]);
    const b = decoded(other.sections[kind]?.[index]);
    return a.relocations.length === b.relocations.length && a.relocations.every(([to, at], each) => {
      const [otherTo, otherAt] = b.relocations[each] ?? [-1, -1];
      if (to !== otherTo) return false;
      return pools.includes(to) ? pooledOne.of(to, at) === pooledOther.of(to, otherAt) : at === otherAt;
    }) && (Buffer.compare(a.data, b.data) === 0 || kind === section.objectExtension && isSameExtension(
      a,
      b,
      [one, other].map((each) => tagOf(each.sections[section.name]?.[index])),
      isWasm
    ));
  };
  return one.sections.every(
    (elements, kind) => pools.includes(kind) || elements.length === other.sections[kind]?.length && elements.every((_, index) => isSameElement(kind, index))
  );
}
var Pools = class {
  #data;
  #words = /* @__PURE__ */ new Map();
  constructor(data) {
    this.#data = data;
  }
  of(kind, index) {
    const key = `${kind} ${index}`;
    const known = this.#words.get(key);
    if (known !== void 0) return known;
    const words = this.#read(kind, index);
    this.#words.set(key, words);
    return words;
  }
  #read(kind, index) {
    const element = this.#data.sections[kind]?.[index];
    if (element === void 0) throw new RangeError(`no element ${index} in section ${kind}`);
    if (kind === section.string) return Buffer.from(element).toString("latin1");
    const { relocations, data } = decoded(element);
    if (kind === section.posBase) return this.#fileOfPositions(relocations, data);
    const kept = kind === section.pkg ? relocations.filter(([to]) => to === section.string) : relocations;
    return JSON.stringify(kept.map(([to, at]) => [to, this.of(to, at)]));
  }
  /** A `//line` directive that names its own file only says which line it is: the position itself has the line of the text. */
  #fileOfPositions(relocations, data) {
    const words = relocations.map(([to, at]) => this.of(to, at));
    const [name = "", outer] = words;
    const isOwnFile = outer === void 0 || outer === JSON.stringify([name]);
    return JSON.stringify(isOwnFile ? [name] : [words, Buffer.from(data).toString("latin1")]);
  }
};
function tagOf(element) {
  return numbersIn(decoded(element).data).at(-1) ?? -1;
}
var tags = { type: 2, function: 3, variable: 4 };
function isSameExtension(a, b, [tagA, tagB], isWasm) {
  if (tagA === void 0 || tagA !== tagB) return false;
  const [one, other] = [withoutIndexes(a, tagA, isWasm), withoutIndexes(b, tagA, isWasm)];
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
var isIndex = (value) => value !== void 0 && value % 2 === 0;
function withoutIndexes({ relocations, data }, tag, isWasm) {
  const numbers = [...numbersIn(data)];
  const blank = (at) => {
    if (isIndex(numbers[at])) numbers[at] = -1;
  };
  if (tag === tags.variable) blank(0);
  if (tag === tags.function) blank(1);
  if (tag !== tags.type) return numbers;
  blank(1);
  blank(2);
  for (let at = 4; at < numbers.length - 2 && !isWasm; at++) {
    const [before, value = 0, next, abi = 0] = numbers.slice(at - 1, at + 3);
    const isCertain = isIndex(before) && value >= Math.max(relocations.length, 2) && !Number.isInteger(Math.log2(value));
    if (isCertain && next === 1 && (abi === 0 || abi === 1)) blank(at);
  }
  return numbers;
}
function decoded(element) {
  if (element === void 0) throw new RangeError("no such element");
  const numbers = new Numbers(element);
  const count = numbers.next();
  if (count > element.length) throw new RangeError("an element is shorter than its table");
  const relocations = Array.from({ length: count }, () => [numbers.next(), numbers.next()]);
  return { relocations, data: element.subarray(numbers.at) };
}
function numbersIn(data) {
  const reader = new Numbers(data);
  const numbers = [];
  while (reader.at < data.length) numbers.push(reader.next());
  return numbers;
}
var Numbers = class {
  #bytes;
  at = 0;
  constructor(bytes) {
    this.#bytes = bytes;
  }
  next() {
    let [value, factor] = [0, 1];
    for (; ; ) {
      const byte = this.#bytes[this.at++];
      if (byte === void 0) throw new RangeError("an element ends too early");
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }
};

// src/build/type-sizes.ts
async function findTypeSizes(side, code2, compiled, settings, { go, disk }) {
  const types = /* @__PURE__ */ new Map();
  const roots = /* @__PURE__ */ new Map();
  for (const [type, user] of code2.undescribed()) {
    const importPath = packageOf(type);
    const root = (side.graph.packages.get(importPath) ?? side.graph.packages.get(user))?.root;
    if (!/^[\w.~/-]+$/.test(importPath) || root === void 0) continue;
    types.set(importPath, (types.get(importPath) ?? /* @__PURE__ */ new Set()).add(type));
    roots.set(importPath, root);
  }
  const packages = [...roots].map(([importPath, root]) => ({ importPath, root }));
  const flags = [...compiled].map(([name, each]) => `-gcflags=${name}=${each}`);
  await pMap(
    batches(packages),
    async ({ root, members }) => {
      const { objects } = await goList(go, side.tree, settings, {
        dir: path.join(side.tree.root, root.folder),
        env: root.env,
        args: ["-export", "-json=ImportPath,Export", ...flags, "--", ...members]
      });
      for (const { ImportPath: importPath, Export: archive = "" } of objects) {
        const object = archive === "" ? null : await objectIn(archive, disk);
        if (object !== null) code2.describe(object, types.get(importPath) ?? /* @__PURE__ */ new Set(), importPath);
      }
    },
    { concurrency: commandsAtOnce }
  );
}
async function objectIn(archive, disk) {
  const start = await disk.readBytes(archive, 0, archiveStart);
  const first = start === null ? null : exportPart(start);
  if (first === null) return null;
  const offset = first.offset + first.length + first.length % 2;
  const header = await disk.readBytes(archive, offset, entryHeaderBytes);
  const part = header === null ? null : partAt(header, offset);
  return part?.name === "_go_.o" ? await disk.readBytes(archive, part.offset, part.length) : null;
}

// src/side/identity.ts
function identityOf(expression) {
  return withoutShapes(expression).replace(/~r\d+/g, "~r").replace(/\.autotmp_\d+/g, ".autotmp").replace(/\.dict\d*/g, ".dict");
}
function withoutQualifier(text, qualifier) {
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${qualifier}\\.`, "gu"), "");
}

// src/side/analyse.ts
var unknownAllocation = { status: "unknown", call: null, type: null, bytes: null };
async function analyse(diagnostics, folders, alsoFiles, packageOf2, source, syntax, breathe) {
  const records = diagnostics.escapes.filter(({ place }) => folders.has(folderOf(place.file)));
  const wanted = /* @__PURE__ */ new Set([...records.map(({ place }) => place.file), ...alsoFiles]);
  const files = /* @__PURE__ */ new Map();
  const unread = [];
  for (const path2 of [...wanted].filter((file) => file.endsWith(".go")).sort()) {
    await breathe();
    const text = await source.read(path2);
    const file = text === null ? null : syntax.parse(text, path2);
    if (file?.known === true) files.set(path2, file.value);
    else if (file !== null) unread.push(file.reason);
  }
  const factsAt = factsByFolder(files);
  const contextAt = (place, expression = "") => files.get(place.file)?.context(place.line, place.column, expression, factsAt(place.file)) ?? bareContext(place);
  const escapes = /* @__PURE__ */ new Map();
  for (const each of records) {
    await breathe();
    const record = asNew(asItsPackageSays(each, packageOf2, files.get(each.place.file)), files.get(each.place.file));
    const identity = identityOf(record.expression);
    const key = `${placeKey(record.place)}\0${identity}`;
    if (escapes.has(key)) continue;
    const inlinedFrom = diagnostics.inlined.get(placeKey(record.place)) ?? [];
    const context = contextOf(record, contextAt(record.place, record.expression));
    escapes.set(key, {
      package: packageOf2(folderOf(record.place.file)) ?? record.package,
      place: record.place,
      kind: kindOf(record.expression, record.moved),
      expression: withoutShapes(record.expression),
      identity,
      message: withoutShapes(record.message),
      source: {
        ...context,
        cold: context.cold || isOfErrors(record, inlinedFrom, files.get(record.place.file), factsAt(record.place.file))
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
  const circumstances = remembered(
    (place, expression) => files.get(place.file)?.circumstances(place.line, place.column, expression, factsAt(place.file))
  );
  return { escapes: [...escapes.values()], functions, files, unread, contextAt, circumstances };
}
function remembered(find) {
  const known = /* @__PURE__ */ new Map();
  return (place, expression = "") => {
    const key = `${placeKey(place)}:${expression}`;
    let found = known.get(key);
    if (found === void 0) {
      found = find(place, expression) ?? atOnce;
      known.set(key, found);
    }
    return found;
  };
}
function factsByFolder(files) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const [path2, file] of files) {
    const others = byFolder.get(folderOf(path2));
    if (others === void 0) byFolder.set(folderOf(path2), [file]);
    else others.push(file);
  }
  const found = /* @__PURE__ */ new Map();
  return (path2) => {
    const folder = folderOf(path2);
    const facts = found.get(folder) ?? failureFacts(byFolder.get(folder) ?? []);
    found.set(folder, facts);
    return facts;
  };
}
function asItsPackageSays(record, packageOf2, file) {
  if (file === void 0 || packageOf2(folderOf(record.place.file)) === record.package) return record;
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
function asNew(record, file) {
  if (!record.moved || !/^\.autotmp_\d+$/.test(record.expression)) return record;
  const call = file?.callAt(record.place.line, record.place.column);
  const [value] = call?.callee === "new" ? call.arguments : [];
  if (value === void 0) return record;
  return { ...record, expression: `new(${value.replaceAll(/\s+/g, " ")})`, moved: false };
}
function isOfErrors({ expression, place, moved }, inlinedFrom, file, facts) {
  if (inlinedFrom.includes("errors.Join")) return true;
  if (kindOf(expression, moved) === "boxing" && file?.isReturnedError(place.line, place.column, expression, facts) === true)
    return true;
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

// src/side/foreign.ts
function foreignName(symbol, foreign) {
  if (foreign.size === 0) return null;
  const read2 = readSymbol(symbol);
  return read2 !== null && foreign.has(read2.package) ? { importPath: read2.package, name: read2.names.slice(0, 2).join(".") } : null;
}
function foreignEscapes({ symbol, sites }, { importPath, name }) {
  return sites.filter(({ family }) => family !== "append" && family !== "move").map(({ file, line, call, type, bytes, ways }) => {
    const expression = type ?? "a value";
    const place = { file: `${importPath}/${file.slice(file.lastIndexOf("/") + 1)}`, line, column: 0 };
    return {
      package: importPath,
      place,
      kind: "other",
      expression,
      identity: expression,
      message: `${expression} escapes to heap`,
      source: {
        function: name,
        functionRange: null,
        range: { ...place, endLine: line, endColumn: 0 },
        cold: ways?.reach === "panic",
        inLoop: (ways?.loops ?? 0) > 0,
        lineText: ""
      },
      flow: [],
      inlinedFrom: [],
      allocation: { status: "confirmed", call, type, bytes },
      certainty: "sure",
      ways,
      inLiteral: isLiteral(symbol),
      unit: name,
      evidence: "code",
      occurrences: []
    };
  });
}

// src/side/library.ts
var makesAnew = /* @__PURE__ */ new Set([
  "bytes.Fields",
  "bytes.Join",
  "bytes.Repeat",
  "bytes.Split",
  "encoding/base64.(*Encoding).EncodeToString",
  "encoding/hex.EncodeToString",
  "encoding/json.Marshal",
  "encoding/json.MarshalIndent",
  "fmt.Errorf",
  "fmt.Sprint",
  "fmt.Sprintf",
  "fmt.Sprintln",
  "io.ReadAll",
  "net/http.NewRequest",
  "net/http.NewRequestWithContext",
  "net/url.(*URL).Query",
  "net/url.(*URL).String",
  "net/url.Parse",
  "os.ReadFile",
  "regexp.(*Regexp).FindAllString",
  "regexp.(*Regexp).FindAllStringSubmatch",
  "regexp.(*Regexp).FindStringSubmatch",
  "regexp.(*Regexp).FindSubmatch",
  "regexp.(*Regexp).ReplaceAllString",
  "regexp.(*Regexp).ReplaceAllStringFunc",
  "regexp.Compile",
  "regexp.MustCompile",
  "strings.Fields",
  "strings.FieldsFunc",
  "strings.Join",
  "strings.NewReplacer",
  "strings.Repeat",
  "strings.Split",
  "strings.SplitAfter",
  "strings.SplitN",
  "time.Time.Format"
]);
function isClone({ inlinedFrom }) {
  return inlinedFrom.some((name) => /^(?:slices|bytes)\.Clone(?:\[|$)/.test(name));
}
function fillsOnlyEmpty({ inlinedFrom }) {
  return inlinedFrom.some((name) => /^bufio\.\(\*(?:Reader|Writer)\)\.Reset$/.test(name));
}

// src/side/settled.ts
function settler({ escapesOf, growsForSure, resolve }) {
  const holdsFor = (escape, holds) => holds(escape) || escape.inlinedFrom.some((name) => {
    const callee = resolve(name, folderOf(escape.place.file));
    if (callee === null) return false;
    const originals = escapesOf(callee).filter(
      (each) => isOriginal(each, escape) && !isOfWrapper(each, callee, { resolve })
    );
    return originals.length > 0 && originals.every(holds);
  });
  return (escape) => {
    const isCold = holdsFor(escape, ({ source, ways }) => source.cold || ways?.reach === "panic");
    const mayGrow = isGrowth(escape) && !isClone(escape) && !holdsFor(escape, (each) => !isCopySomewhere(each) && growsForSure(each.place));
    const isUnsure = mayGrow || fillsOnlyEmpty(escape);
    const unsure = isUnsure ? { ...escape, allocation: unknownAllocation, certainty: "may" } : escape;
    return isCold ? chilled(unsure) : unsure;
  };
}
function isGrowth({ kind, allocation }) {
  return kind === "append" && allocation.call?.startsWith("runtime.growslice") === true;
}
function isCopySomewhere({ place, inlinedFrom }) {
  return place.column === 0 && inlinedFrom.length > 0;
}
function chilled(escape) {
  return escape.source.cold ? escape : { ...escape, source: { ...escape.source, cold: true } };
}

// src/side/bodies.ts
function bodiesOf(side, headFolder) {
  const keyOf2 = (folder, name) => bodyKey(headFolder(folder), name);
  const drafts = /* @__PURE__ */ new Map();
  const draft = (folder, name) => {
    const key = keyOf2(folder, name);
    let found = drafts.get(key);
    if (found === void 0) {
      found = { folder: headFolder(folder), name, declared: null, isForeign: false, escapes: [] };
      drafts.set(key, found);
    }
    return found;
  };
  for (const declared of side.functions) draft(folderOf(declared.file), declared.name).declared ??= declared;
  for (const escape of side.escapes) draft(folderOf(escape.place.file), escape.unit).escapes.push(escape);
  const around = surroundings(side.functions);
  const unitAt = (place) => around(place) ?? side.unitAt(place);
  const resolve = resolver(side, drafts, keyOf2);
  const declaredEscapes = (key) => {
    const found = drafts.get(key);
    return found === void 0 || found.declared === null ? null : found.escapes;
  };
  for (const found of drafts.values()) {
    found.escapes = found.escapes.map(
      (escape) => isBoxedByCaller(escape, { resolve }, declaredEscapes) ? { ...escape, inlinedFrom: [] } : escape
    );
  }
  const symbols = /* @__PURE__ */ new Map();
  const declares = (symbol, key) => symbols.set(symbol, (symbols.get(symbol) ?? /* @__PURE__ */ new Set()).add(key));
  const declaredNear = (symbol, folder) => nearest([...symbols.get(symbol) ?? []], folderOfKey, folder);
  const wrappers = /* @__PURE__ */ new Map();
  const foreign = new Set(side.foreign.map(({ importPath }) => importPath));
  for (const compiled2 of side.code.functions) {
    const symbol = withoutTypeArguments(compiled2.symbol);
    const outside = compiled2.file.startsWith("<") ? null : foreignName(symbol, foreign);
    if (compiled2.file.startsWith("<")) wrappers.set(symbol, compiled2);
    else if (outside !== null) {
      const key = bodyKey(outside.importPath, outside.name);
      declares(symbol, key);
      const before = drafts.get(key);
      const escapes = before === void 0 || compiled2.symbol.includes(".func") ? foreignEscapes(compiled2, outside) : [];
      if (before !== void 0) before.escapes.push(...escapes);
      else
        drafts.set(key, {
          folder: outside.importPath,
          name: outside.name,
          declared: null,
          isForeign: true,
          escapes: [...escapes]
        });
    } else declares(symbol, keyOf2(folderOf(compiled2.file), unitAt(compiled2)));
  }
  const calleeOf2 = (symbol, folder, depth = 0) => {
    const found = declaredNear(symbol, folder);
    if (found !== null || depth > 4) return found;
    const inner = new Set((wrappers.get(symbol)?.calls ?? []).map(({ callee }) => withoutTypeArguments(callee)));
    const [only] = inner;
    return inner.size === 1 && only !== void 0 ? calleeOf2(only, folder, depth + 1) : null;
  };
  const calls = /* @__PURE__ */ new Map();
  const makers = /* @__PURE__ */ new Map();
  const reached = /* @__PURE__ */ new Set();
  const addressed = /* @__PURE__ */ new Set();
  for (const compiled2 of onePerFunction(side.code.functions)) {
    const folder = headFolder(folderOf(compiled2.file));
    const caller = declaredNear(withoutTypeArguments(compiled2.symbol), folder) ?? keyOf2(folderOf(compiled2.file), unitAt(compiled2));
    for (const call of compiled2.calls) {
      const callee = calleeOf2(withoutTypeArguments(call.callee), folder);
      const read2 = (to) => ({
        caller,
        callee: to,
        place: { file: call.file, line: call.line, column: 0 },
        ways: call.ways,
        inLiteral: isLiteral(compiled2.symbol),
        isOfLiteral: isLiteral(call.callee)
      });
      if (callee === null) {
        if (makesAnew.has(call.callee) && isCall(call)) push(makers, caller, read2(call.callee));
        continue;
      }
      if (callee !== caller && !isLiteral(call.callee)) reached.add(callee);
      if (!isCall(call)) {
        if (!isLiteral(call.callee)) addressed.add(callee);
        continue;
      }
      push(calls, caller, read2(callee));
    }
  }
  const inlined = /* @__PURE__ */ new Map();
  for (const [key, names] of side.diagnostics.inlined) {
    const place = parsePosition(key);
    if (place === null || !side.files.has(place.file)) continue;
    const folder = folderOf(place.file);
    const caller = keyOf2(folder, unitAt(place));
    for (const name of names) {
      const callee = resolve(name, folder);
      if (callee === null) continue;
      const places = inlined.get(caller) ?? /* @__PURE__ */ new Map();
      inlined.set(caller, places);
      push(places, callee, place);
    }
  }
  const settled = settler({
    growsForSure: (place) => side.growsForSure(place),
    resolve,
    escapesOf: (key) => drafts.get(key)?.escapes ?? []
  });
  const settledEscapes = new Map([...drafts].map(([key, { escapes }]) => [key, escapes.map(settled)]));
  for (const [key, found] of drafts) found.escapes = settledEscapes.get(key) ?? [];
  const bodies = /* @__PURE__ */ new Map();
  const callers = /* @__PURE__ */ new Map();
  for (const key of /* @__PURE__ */ new Set([...drafts.keys(), ...calls.keys(), ...inlined.keys()])) {
    const [folder = "", name = ""] = key.split("\0");
    const body = {
      key,
      ...drafts.get(key) ?? { folder, name, declared: null, isForeign: false, escapes: [] },
      calls: calls.get(key) ?? [],
      makers: makers.get(key) ?? [],
      inlined: inlined.get(key) ?? /* @__PURE__ */ new Map()
    };
    bodies.set(key, body);
    for (const callee of [...body.calls.map((call) => call.callee), ...body.inlined.keys()]) {
      const known = callers.get(callee) ?? /* @__PURE__ */ new Set();
      callers.set(callee, known.add(key));
    }
  }
  const ownCode = side.code.functions.filter(({ symbol, file }) => !symbol.includes("[") && !file.startsWith("<"));
  const compiled = new Set(ownCode.flatMap(({ symbol }) => [...symbols.get(symbol) ?? []]));
  return { bodies, callers, reached, addressed, compiled, resolve };
}
function isCall({ how }) {
  return how !== "address";
}
function onePerFunction(functions) {
  const best = /* @__PURE__ */ new Map();
  for (const compiled of functions) {
    if (compiled.file.startsWith("<") || compiled.calls.length === 0) continue;
    const symbol = withoutTypeArguments(compiled.symbol);
    const key = `${compiled.file}:${compiled.line}:${shortName(symbol)}`;
    const known = best.get(key);
    if (known === void 0 || known.calls.length < compiled.calls.length) best.set(key, compiled);
  }
  return best.values();
}
function push(map, key, value) {
  const list = map.get(key);
  if (list === void 0) map.set(key, [value]);
  else list.push(value);
}

// src/side/inlined-literals.ts
function withoutUnreachedLiterals(escapes, functions, isInLiteral) {
  const copies = escapes.filter(({ inlinedFrom }) => literalOf(inlinedFrom) !== void 0);
  if (copies.length === 0) return escapes;
  const reached = new Set(
    functions.flatMap(({ calls }) => calls.map(({ callee }) => callee)).filter(isLiteral).map(nameOf)
  );
  const unreached = new Set(
    functions.map(({ symbol }) => symbol).filter(isLiteral).map(nameOf).filter((name) => !reached.has(name))
  );
  const byUnit = groupBy(escapes, unitOf2);
  const again = copies.flatMap((copy) => {
    const literal = literalOf(copy.inlinedFrom);
    if (literal === void 0 || !unreached.has(withoutTypeArguments(literal))) return [];
    const found = (byUnit.get(unitOf2(copy)) ?? []).filter(
      (each) => literalOf(each.inlinedFrom) === void 0 && isOriginal(each, copy) && isInLiteral(each.place, each.expression)
    );
    return found.length === 1 ? found : [];
  });
  const left = new Set(again);
  return escapes.filter((escape) => !left.has(escape));
}
function unitOf2({ place, unit }) {
  return `${folderOf(place.file)}\0${unit}`;
}
function literalOf(inlinedFrom) {
  return inlinedFrom.findLast(isLiteral);
}
function nameOf(symbol) {
  const plain = withoutTypeArguments(symbol);
  return plain.slice(plain.indexOf(".", plain.lastIndexOf("/") + 1) + 1);
}

// src/side/own-places.ts
function atOwnPlaces(escapes, side, inlined) {
  const found = escapes.flatMap((escape) => {
    const { place, inlinedFrom, evidence } = escape;
    const isOfLiteral = inlinedFrom.some(isLiteral) || evidence === "code";
    const literal = isOfLiteral ? side.files.get(place.file)?.inlinedLiteralAt(place.line, place.column) : null;
    return literal === null || literal === void 0 ? [] : [{ escape, literal }];
  });
  if (found.length === 0) return escapes;
  const calls = callsByFile(inlined);
  const known = new Set(escapes.map(({ unit, identity }) => `${shortName(unit)} ${looseIdentity(identity)}`));
  const moved = /* @__PURE__ */ new Map();
  const left = /* @__PURE__ */ new Set();
  const groups = groupBy(
    found,
    ({ escape, literal }) => `${escape.place.file}\0${literal.key}\0${escape.kind}\0${escape.kind === "append" ? escape.expression : printedValue(escape)}`
  );
  for (const group of groups.values()) {
    const [first] = group;
    if (first === void 0) continue;
    const { places, exact } = first.literal.candidates(first.escape.kind, printedValue(first.escape));
    if (places.length === 0) {
      const inside2 = callsInside(first, calls, known);
      if (inside2.length !== group.length) continue;
      for (const [index, { escape, literal }] of group.entries()) {
        const call = inside2[index];
        if (call !== void 0) moved.set(escape, { ...movedTo(escape, call, literal, side), inlinedFrom: call.names });
      }
      continue;
    }
    const copies = places.length === 1 ? [...group].sort((a, b) => loopsOf(b) - loopsOf(a)) : group;
    const told = copies.slice(0, places.length);
    if (places.length > group.length) continue;
    if (told.length < group.length && (places.length > 1 || !first.literal.isLoop)) continue;
    if (isFromElsewhere(first, exact, calls, known)) continue;
    for (const { escape } of copies.slice(places.length)) left.add(escape);
    for (const [index, { escape, literal }] of told.entries()) {
      const place = places[index];
      if (place !== void 0) moved.set(escape, movedTo(escape, place, literal, side));
    }
  }
  const again = toldAgain(escapes, moved);
  return escapes.flatMap((escape) => again.has(escape) || left.has(escape) ? [] : [moved.get(escape) ?? escape]);
}
function loopsOf({ escape: { ways } }) {
  return ways?.loops ?? 0;
}
function toldAgain(escapes, moved) {
  const key = ({ place: { file, line }, kind, expression }) => `${file}\0${line}\0${kind}\0${expression}`;
  const places = new Set([...moved.values()].map(key));
  const isOfLiteral = ({ inLiteral, certainty }) => inLiteral || certainty !== "sure";
  return new Set(escapes.filter((escape) => !moved.has(escape) && isOfLiteral(escape) && places.has(key(escape))));
}
function printedValue({ kind, expression, flow }) {
  const told = (isIt) => flow.find((step) => step.kind === "from" && isIt(step.text))?.text ?? expression;
  if (kind === "append") return told((text) => text.startsWith("append("));
  return expression === "... argument" ? told((text) => text.includes("(... argument")) : expression;
}
function callsByFile(inlined) {
  const byFile = /* @__PURE__ */ new Map();
  for (const [position, names] of inlined) {
    const place = parsePosition(position);
    if (place === null) continue;
    const call = { line: place.line, column: place.column, names };
    const calls = byFile.get(place.file);
    if (calls === void 0) byFile.set(place.file, [call]);
    else calls.push(call);
  }
  return byFile;
}
function callsInside({ escape: { place, identity }, literal }, calls, known) {
  const { first, last } = literal.lines;
  const isAt = (column) => place.column === 0 || place.column === column;
  return (calls.get(place.file) ?? []).filter(({ line, column }) => first <= line && line <= last && !(line === place.line && isAt(column))).filter(({ names }) => names.some((printed) => known.has(`${declaredName(printed)} ${looseIdentity(identity)}`))).sort((a, b) => a.line - b.line || a.column - b.column);
}
function declaredName(printed) {
  return shortName(readName(withoutTypeArguments(printed)).names.at(-1) ?? "");
}
function isFromElsewhere({ escape: { place, unit, identity, kind }, literal }, exact, calls, known) {
  const { first, last } = literal.lines;
  const names = (calls.get(place.file) ?? []).filter(({ line }) => first <= line && line <= last).flatMap((call) => call.names);
  return names.some((printed) => {
    const name = declaredName(printed);
    if (shortName(unit) === name) return false;
    return known.has(`${name} ${looseIdentity(identity)}`) || !exact && kind !== "composite";
  });
}
function movedTo(escape, { line, column }, literal, side) {
  const { file, line: callLine, column: callColumn } = escape.place;
  const place = { file, line, column: callColumn === 0 ? 0 : column };
  const context = side.contextAt(place, escape.expression);
  const isAtCall = (at) => at?.file === file && at.line === callLine && (callColumn === 0 || at.column === callColumn);
  const own = (step) => {
    if (step.kind !== "from" || !isAtCall(step.place)) return step;
    const found = literal.placeOf(step.text, step.reason === "captured by a closure", line);
    return { ...step, place: { file, ...found ?? { line, column } } };
  };
  return {
    ...escape,
    place,
    source: context.function === "" ? { ...context, cold: escape.source.cold } : context,
    flow: escape.flow.map(own),
    inlinedFrom: []
  };
}

// src/side/unannounced.ts
function unannouncedEscapes(found, side, packageOf2, goVersion) {
  const tellsOfAppends = (releaseOf(goVersion) ?? Infinity) >= 25;
  return found.flatMap(
    ({ place, kind, expression, allocation, conditional: mayNot, ways, inLiteral, inlinedFrom, like }) => {
      const file = side.files.get(place.file);
      if (file === void 0) return [];
      const isTold = kind === "append" && (!tellsOfAppends || like !== null);
      const isSure = kind === "concat" && inlinedFrom.length === 0 && file.concatenatesForSure(place.line);
      const conditional = mayNot && !isTold && !isSure;
      const around = side.contextAt(place);
      const source = inLiteral && around.function === "" ? { ...around, cold: false } : around;
      return [
        {
          package: packageOf2(folderOf(place.file)) ?? "",
          place,
          kind,
          expression,
          identity: identityOf(inlinedFrom.length > 0 ? expression : `${expression} unannounced`),
          message: `the generated code ${conditional ? "may call" : "calls"} ${allocation.call ?? "the allocator"}`,
          source,
          flow: like?.flow ?? [],
          inlinedFrom,
          // Nobody knows whether the buffer on the stack is large enough, or the slice full: that fails no check.
          allocation: conditional ? unknownAllocation : allocation,
          certainty: conditional ? "may" : "sure",
          ways,
          inLiteral,
          unit: unitOf(place, source.function, file),
          evidence: "code",
          occurrences: []
        }
      ];
    }
  );
}
function withOrigins(escapes, inlined) {
  if (escapes.length === 0) return escapes;
  const byLine = /* @__PURE__ */ new Map();
  for (const [position, names] of inlined) {
    const place = parsePosition(position);
    if (place === null) continue;
    const line = `${place.file}:${place.line}`;
    byLine.set(line, [...byLine.get(line) ?? [], ...names]);
  }
  const values = new Set(escapes.map(({ unit, kind, expression }) => `${unit} ${kind} ${expression}`));
  return escapes.map((escape) => {
    const { place, kind, expression, unit } = escape;
    if (escape.inlinedFrom.length > 0) return escape;
    const from = (byLine.get(`${place.file}:${place.line}`) ?? []).filter(
      (printed) => readingsOf(printed).some(({ name }) => name !== unit && values.has(`${name} ${kind} ${expression}`)) || // Before Go 1.25 the compiler doesn't tell of its append.
      kind === "append" && isClone({ inlinedFrom: [printed] })
    );
    return from.length === 0 ? escape : { ...escape, inlinedFrom: from };
  });
}

// src/side/understand.ts
async function understand(side, compiled, folders, changes, build, headFolder, { go, disk, syntax, breathe }) {
  const changedFiles = changes.map((change) => side.name === "base" ? change.basePath : change.headPath).filter((file) => file !== null).filter((file) => file.endsWith(".go"));
  const packages = side.packages.filter(({ folder }) => folder !== null && folders.has(folder));
  const names = new Map(packages.map(({ folder, importPath }) => [folder, importPath]));
  const packageOf2 = (folder) => names.get(folder) ?? null;
  const files = [...changedFiles, ...packages.flatMap((found) => found.files)];
  const analysed = await analyse(compiled.diagnostics, folders, files, packageOf2, side.tree, await syntax(), breathe);
  const { code: code2, listed } = compiled;
  const unlisted = packages.filter(({ folder }) => folder !== null && !listed.has(folder));
  for (const more of [unlisted, side.dependencies]) {
    const imports = compiledImports(compiled.compiled, more, side);
    await compile(side.tree, more, { all: listingFlags, compiled: imports }, code2, go, build.settings);
  }
  await findTypeSizes(side, code2, compiled.compiled, build.settings, { go, disk });
  const parts = {
    name: side.name,
    analysed,
    diagnostics: compiled.diagnostics,
    code: code2.result(),
    packages: side.packages,
    graph: [...side.graph.packages.values()],
    looked: packages,
    foreign: side.dependencies,
    goVersion: build.settings.goVersion,
    headFolder
  };
  return await sideOf(parts, breathe);
}
async function sideOf({ name, analysed, diagnostics, code: code2, packages, looked, graph, foreign, goVersion, headFolder }, breathe) {
  const names = new Map(looked.map(({ folder, importPath }) => [folder, importPath]));
  const { escapes, unannounced: unannounced2 } = await joinAllocations(
    analysed.escapes,
    code2,
    breathe,
    ({ place, expression }) => analysed.files.get(place.file)?.typeOf(expression, place.line, place.column) ?? null
  );
  const built = new Set(looked.flatMap((found) => found.files));
  const understood = {
    ...analysed,
    functions: analysed.functions.filter(({ file }) => built.has(file)),
    escapes: withoutUnreachedLiterals(
      atOwnPlaces(
        [
          ...escapes,
          ...withOrigins(
            unannouncedEscapes(unannounced2, analysed, (folder) => names.get(folder) ?? null, goVersion),
            diagnostics.inlined
          )
        ],
        analysed,
        diagnostics.inlined
      ),
      code2.functions,
      (place, expression) => analysed.circumstances(place, expression).loopsOutside !== null
    ),
    diagnostics,
    code: code2
  };
  const inRepository = graph.filter(({ folder }) => folder !== null);
  const bodies = bodiesOf(
    {
      ...understood,
      packages: new Map([...inRepository, ...packages].map((found) => [found.folder ?? found.importPath, found])),
      foreign,
      growsForSure: ({ file, line, column }) => analysed.files.get(file)?.growsForSure(line, column) === true,
      unitAt: ({ file, line }) => unitOf({ file, line, column: 0 }, "", analysed.files.get(file))
    },
    headFolder
  );
  const compiledIn = new Map(packages.toReversed().map(({ folder, importPath }) => [folder, importPath]));
  return {
    ...understood,
    name,
    escapes: [...bodies.bodies.values()].flatMap((body) => body.isForeign ? [] : body.escapes),
    bodies,
    packageNames: new Map([...graph, ...packages].map((found) => [found.importPath, found.name])),
    importPathOf: (folder) => compiledIn.get(folder) ?? null
  };
}
async function readAhead({ base, head }, folders, { syntax, breathe }) {
  const goSyntax = await syntax();
  for (const { packages, tree } of [head, base]) {
    for (const file of packages.flatMap(({ folder, files }) => folder !== null && folders.has(folder) ? files : [])) {
      await breathe();
      const text = await tree.read(file);
      if (text !== null) goSyntax.parse(text, file);
    }
  }
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
  if (holder.startsWith("{")) return null;
  const escape = holder.startsWith("~") ? index.escapesOn(last.place.file, last.place.line).find(({ expression, place }) => expression === holder && place.column === last.place.column) ?? null : index.escape(holder, last.place);
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
    if (place.file.startsWith("<")) return;
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
  const inside2 = insideOf(step, index);
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
      return following?.place.line === step.place.line && following.text !== step.text && mentionsSame(following.text, step.text) ? null : `the address of ${named(step.text.replace(/^&/, ""))} is taken${inside2}`;
    case "captured by a closure": {
      if (step.text.startsWith("#")) return "the body of the loop, a closure, uses it";
      if (isMadeUp(step.text)) return "it becomes an argument of a goroutine or deferred call";
      const byReference = steps.some(({ reason, text }) => reason === "reference" && text === step.text);
      const closure = index.side.files.get(step.place.file)?.closuresCapturing(step.place.line, step.place.column).find(({ line, endLine }) => line <= step.place.line && step.place.line <= endLine);
      return `${closureName(closure ?? null, step.place, step.place.file)} captures ${named(step.text)}${byReference ? " by reference" : ""}`;
    }
    case "return":
      return `${leg.callee === null ? "it" : named(leg.parameter)} is returned${inside2}`;
    case "send":
      return "it is sent on a channel";
    case "call parameter":
    case "callee operand":
      return passedTo(step, leg, index);
    case "interface-converted":
      return mentionsMadeUp(step.text) || inside2 !== "" ? null : `${named(step.text)} is converted to an interface`;
    case "slice-literal-element":
      return step.text === "... argument" ? "it is put into the slice of variadic arguments" : `it becomes an element of ${named(step.text)}${inside2}`;
    case "array literal element":
    case "struct literal element":
      return `it becomes part of ${named(step.text)}${inside2}`;
    case "map literal key":
    case "map literal value":
    case "key of map put":
      return `it is stored in the map ${named(step.text)}${inside2}`;
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
      if (inside2 !== "" && !isHeap) return null;
      const foreign = foreignCall(step, index);
      if (foreign !== "") return `it is stored by ${callCode(foreign)} (inlined)`;
      return `it is ${isHeap ? "stored in" : "assigned to"} ${code(target)}${inside2}`;
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
  if (callee.isIterator) return `the loop passes it to the iterator ${callCode(callee.name)}`;
  const inlined = callee.inlinedFrom === "" ? "" : ` by ${callCode(callee.inlinedFrom)} (inlined)`;
  const dynamic = callee.kind !== "dynamic" ? "" : callee.ofTypeParameter ? ", a method of a type parameter, which generic code calls through a table" : isFunctionValue(callee) ? ", a function value" : ", through an interface or a function value";
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
  if (escape.flow.length === 0)
    return sentence(withoutRepeats(unannounced(escape, category, index), escape.place.line));
  const { home, verb, pronoun } = opening(escape, journey, index);
  const why = sentence(withoutRepeats(`${capital(verb)} because ${clause(reason, pronoun, home)}`, escape.place.line));
  return escape.shared === void 0 ? why : `${why} ${together(escape.shared.others)}`;
}
function together(others) {
  const [last = "", ...rest] = others.map(code).reverse();
  const names = rest.length === 0 ? last : `${rest.reverse().join(", ")} and ${last}`;
  return `It has one allocation together with ${names}, which counts once.`;
}
function subjectOf(escape, index) {
  const { expression, place, source } = escape;
  if (expression === "func literal")
    return isForStatement(source.lineText) ? "the body of the loop, a closure," : "the closure";
  const meaning = meaningOf(expression);
  if (meaning !== null) return meaning;
  const file = index.side.files.get(place.file);
  const call = place.column > 0 ? file?.callAt(place.line, place.column) ?? null : null;
  const isInstance = /\bstruct \{ /.test(expression) && !source.lineText.includes("struct");
  if (mentionsMadeUp(expression) || isInstance && escape.inlinedFrom.length === 0) {
    if (call !== null && isInside(escape)) return `a value in ${callCode(call.callee)} (inlined here)`;
    if (call !== null && !isInstance)
      return expression.startsWith("new(") ? code(`new(${call.arguments[0] ?? "\u2026"})`) : `the result of ${callCode(call.callee)}`;
    const { line, endLine, column, endColumn } = source.range;
    const text = Buffer.from(source.lineText, "utf8");
    return line === endLine && endColumn > column ? code(text.subarray(column - 1, endColumn - 1).toString("utf8")) : "the value";
  }
  const maker = makerOf(escape, index);
  const named3 = escape.kind === "variable" ? withoutPackage(expression) : expression;
  return maker === null ? code(expression) : `${code(named3)}, made in ${callCode(maker.call)} (inlined here),`;
}
function isInside({ inlinedFrom, place, flow }) {
  const passed2 = flow.findLast((step) => step.kind === "from" && step.reason === "call parameter");
  return inlinedFrom.length > 0 && passed2?.kind === "from" && passed2.place?.file === place.file && passed2.place.line === place.line && passed2.place.column === place.column;
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
      const isSliced = journey[0]?.steps.some(({ reason }) => reason === "slice") === true;
      return {
        home,
        verb: `${subject} is moved to the heap`,
        pronoun: isAddressed && !isSliced ? "its address" : isSliced ? "a slice of it" : "it"
      };
    }
    case "boxing":
      return isBoxedConstant(escape) ? { home, verb: `the constant ${subject} is used as an interface value that outlives the call,`, pronoun: "it" } : {
        home,
        verb: isVariadic(journey) ? `${subject} is boxed as a variadic argument, on the heap` : `${subject} is copied to the heap when it becomes an interface value`,
        pronoun: "it"
      };
    case "append": {
      return {
        home,
        verb: `the array that ${code("append")} grows into${inside(escape, index)} is on the heap`,
        pronoun: "it"
      };
    }
    case "concat":
      return { home, verb: `${subject} builds its string on the heap`, pronoun: "it" };
    case "conversion":
      return { home, verb: `${subject} copies its operand to the heap`, pronoun: "it" };
    default:
      return { home, verb: `${subject} is allocated on the heap`, pronoun: "it" };
  }
}
function inside(escape, index) {
  const maker = makerOf(escape, index);
  return maker === null ? "" : ` in ${callCode(maker.call)} (inlined here)`;
}
function boxedThing(call, type) {
  if (call === "runtime.convTslice") return "A slice";
  if (call === "runtime.convTstring") return "A string";
  return type === "interface value" ? "A value" : `A value of type ${code(type)}`;
}
function unannounced(escape, category, index) {
  const { expression, allocation, kind, place } = escape;
  const where = on(place, place.file);
  switch (category) {
    case "go-statement":
      return `The ${code("go")} statement${where} allocates a closure for the call and its arguments, because the goroutine may run on after the function has returned`;
    case "defer-statement":
      return `The ${code("defer")} statement${where} allocates a closure for the call and its arguments, because it stands in a loop: the call waits until the function returns`;
    case "append":
      return `${code("append")}${inside(escape, index)}${where} allocates a larger array when the slice is full`;
    case "string-building":
      return `The copy made by ${code(expression)}${where} is allocated when it is larger than the 32 bytes that fit a buffer on the stack`;
    case "converted-to-interface":
      return `${boxedThing(allocation.call, allocation.type ?? expression)} is copied to the heap when it becomes an interface value${where}`;
    case "non-constant-size":
      return `${code(expression)}${where} allocates when its size, which is not a constant, is more than fits a small buffer on the stack`;
    case "stored-in-heap":
      return `Storing in a map${where} allocates when the map has to grow`;
    default:
      if (/^\[\d+\]interface \{\}$/.test(expression))
        return `The slice made for variadic arguments${where} is allocated, in code that is inlined there`;
      return allocation.call?.startsWith("runtime.makechan") === true ? `A channel is made${inside(escape, index)}${where}; channels are always on the heap` : `The generated code${where} allocates ${kind === "make" ? code(expression) : `a value (${code(expression)})`}; the compiler gives no explanation`;
  }
}

// src/explain/context.ts
function lineText(side, file, line) {
  return side.files.get(file)?.line(line) ?? "";
}

// src/explain/reason.ts
var unknown = { kind: "unknown" };
function reasonOf(journey, index) {
  const [leg, ...rest] = journey;
  if (leg === void 0) return unknown;
  const last = leg.steps.at(-1);
  if (last === void 0) return unknown;
  const then = rest.length === 0 ? null : reasonOf(rest, index);
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
      return { kind: "returned", through: handedBack(leg, index), result: "", place };
    case "captured by a closure":
    case "reference":
      return captured(leg, last, then, index);
    case "send":
      return { kind: "sent", place };
    case "call parameter":
    case "callee operand":
      return passed(leg, last, rest, then, index);
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
  if (isNamedResult(destination, place, index)) return { kind: "returned", through: "", result: destination, place };
  const first = leg.steps[0];
  if (first?.source.replace(/^[&*]+/, "") === destination && then === null) return { kind: "itself", place };
  return { kind: "held", holder: destination, place, then };
}
function isNamedResult(name, place, index) {
  const declared = index.side.files.get(place.file)?.declarationOf(name, place.line, place.column) ?? null;
  return index.declarations(place.file).some(
    ({ results }) => results.some(
      (result) => result.name === name && result.line === declared?.line && result.column === declared.column
    )
  );
}
function captured(leg, last, then, index) {
  const { place } = last;
  if (isMadeUp(last.text) && !last.text.startsWith("#")) {
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
function passed(leg, last, rest, then, index) {
  const { place } = last;
  const callee = calleeOf(last, leg.steps, index);
  if (callee === null) return unknown;
  if (callee.kind === "builtin" && callee.printed !== "panic") {
    return { kind: "appended", copied: callee.printed === "copy", place };
  }
  const call = parseCall(last.text);
  const value = last.source.replace(/^[&*]+/, "");
  const receiver = callee.kind === "dynamic" && value === baseName(callee.printed) && !(call?.arguments ?? []).some((argument) => mentions(argument, value));
  const parameter = rest[0]?.parameter ?? "";
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
    return target.split(".").length === 2 && importedNames(file, index.side.packageNames).has(baseName(target)) ? "global" : "field";
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

// src/explain/gone.ts
var deepest = 6;
var mostLegs2 = 200;
var longestComment = 40;
function goneRoot(escape, journey, context, index) {
  const stations = stationsOf(escape, journey, index).reverse();
  for (const { file, first, last, names } of stations) {
    const lines = goneLines(file, first, last, context);
    const protecting = lines.find(({ text }) => names.some((name) => givesValue(text, name)));
    const mentioning = protecting ?? lines.find(({ text }) => names.some((name) => mentions(text, name)));
    if (mentioning !== void 0) return rootAt(mentioning, context);
  }
  for (const { file, first } of stations) {
    const directive = context.otherLines(file, Math.max(1, first - longestComment), first).find(({ text }) => /^\/\/go:(?:noescape|linkname|uintptr)/.test(text.trim()));
    if (directive !== void 0) return rootAt(directive, context);
  }
  return condition(escape, context);
}
function condition({ place, source: { functionRange } }, context) {
  if (functionRange?.file !== place.file) return null;
  const lines = goneLines(place.file, functionRange.line, place.line, context);
  const gone = lines.findLast(
    ({ text }) => /^\s*(?:\}\s*else\b|if\b|switch\b|case\b|for\b|return\b|continue\b|break\b)/.test(text)
  );
  return gone === void 0 ? null : rootAt(gone, context);
}
function goneLines(file, first, last, context) {
  const lines = context.otherLines(file, first, last).filter(({ text }) => text.trim() !== "");
  if (lines.length === 0) return lines;
  const come = /* @__PURE__ */ new Set();
  for (let line = first; line <= last; line++) {
    if (context.isChanged(file, line)) come.add(lineText(context.side, file, line).trim());
  }
  return lines.filter(({ text }) => !come.has(text.trim()));
}
function stationsOf(escape, journey, index) {
  const stations = [];
  const seen = /* @__PURE__ */ new Set();
  const visit = (legs, depth) => {
    for (const leg of legs) {
      stations.push(...ofLeg(leg, index));
      if (depth >= deepest || seen.size > mostLegs2) continue;
      for (const step of leg.steps) {
        const leaks = [
          ...step.reason === "call parameter" ? leakBehind(step, leg.steps, index) : [],
          ...inlinedLeaks(step.place, index)
        ];
        for (const { leak, callee } of leaks) {
          if (seen.has(leak)) continue;
          seen.add(leak);
          const [head, ...rest] = follow(leak.flow, index);
          if (head !== void 0) visit([{ ...head, callee, parameter: leak.parameter }, ...rest], depth + 1);
        }
      }
    }
  };
  visit(journey, 0);
  const { functionRange } = escape.source;
  const own = functionRange === null ? [] : [
    {
      file: functionRange.file,
      first: functionRange.line,
      last: functionRange.endLine,
      names: named2([escape.expression])
    }
  ];
  return [...own, ...stations];
}
function ofLeg({ steps, callee, parameter }, index) {
  const names = named2([parameter, ...steps.flatMap(({ source, destination }) => [source, destination])]);
  const range = callee?.declaration?.range;
  if (range !== void 0) return [{ file: range.file, first: range.line, last: range.endLine, names }];
  if (callee !== null) return [{ file: callee.place.file, first: callee.place.line, last: callee.place.line, names }];
  const place = steps.at(-1)?.place;
  const around = place === void 0 ? void 0 : index.declarations(place.file).find(({ range: { line, endLine } }) => line <= place.line && place.line <= endLine)?.range;
  return around === void 0 ? [] : [{ file: around.file, first: around.line, last: around.endLine, names }];
}
function named2(expressions) {
  const names = expressions.map((expression) => expression.replace(/^[&*]+/, "")).filter((name) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !isMadeUp(name)).map(baseName);
  return [...new Set(names)];
}
function givesValue(text, name) {
  return new RegExp(`(?<![\\p{L}\\p{N}_.])${name}\\s*(?:,[^=]*)?:?=(?!=)`, "u").test(text);
}
function rootAt({ file, line, text }, { name }) {
  return { side: name === "head" ? "base" : "head", file, line, text };
}

// src/explain/root.ts
var deepest2 = 6;
var mostLeaks = 500;
function rootOf(escape, reason, journey, context, index) {
  if (!context.hasChanges) return { root: null, through: [] };
  const search = { context, index, seen: /* @__PURE__ */ new Set() };
  const { place, source } = escape;
  const own = changedWithin(place.file, place.line, Math.min(source.range.endLine, place.line + mostLeaks), context);
  if (own !== null) return { root: own, through: [] };
  const onWay = onLegs(journey, context);
  if (onWay !== null) return { root: onWay, through: [] };
  const behind = behindCalls(journey, search, 0);
  if (behind !== null) return behind;
  const root = (isOfSize(reason) ? sizeRoot(escape, context) : null) ?? inInlined(escape, search) ?? inClosure(escape, journey, search) ?? inDeclaration(journey, search) ?? inValue(escape, context) ?? goneRoot(escape, journey, context, index);
  return { root, through: [] };
}
function onLegs(journey, context) {
  for (const leg of journey) {
    const step = leg.steps.findLast(({ place }) => context.isChanged(place.file, place.line));
    if (step !== void 0) return rootAt2(step.place, context);
  }
  return null;
}
function behindCalls(journey, search, depth) {
  if (depth >= deepest2) return null;
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
    const [first, ...rest] = follow(leak.flow, search.index);
    if (first === void 0) continue;
    const journey = [{ ...first, callee, parameter: leak.parameter }, ...rest];
    const root = onLegs(journey, search.context);
    if (root !== null) return { root, through: journey };
    const deeper = behindCalls(journey, search, depth + 1);
    if (deeper !== null) return { root: deeper.root, through: [...journey, ...deeper.through] };
    if (search.context.isChanged(leak.place.file, leak.place.line)) {
      return { root: rootAt2(leak.place, search.context), through: journey };
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
      if (found !== void 0) return rootAt2({ file, line: found, column: 0 }, context);
    }
  }
  return null;
}
function inValue({ kind, expression, source: { functionRange } }, context) {
  if (kind !== "boxing" || functionRange === null || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(expression)) return null;
  const { file, line, endLine } = functionRange;
  const found = changedLines(file, line, endLine, context).find(
    (each) => givesValue(lineText(context.side, file, each), expression)
  );
  return found === void 0 ? null : rootAt2({ file, line: found, column: 0 }, context);
}
function inDeclaration(journey, { context, index }) {
  for (const leg of journey) {
    const step = leg.steps.findLast(({ reason }) => reason === "call parameter");
    const callee = step === void 0 ? null : calleeOf(step, leg.steps, index);
    if (step === void 0 || callee?.kind !== "dynamic") continue;
    const called = callee.ofTypeParameter ? callee.name : callee.printed;
    const names = called.split(".").slice(0, called.includes(".") ? -1 : 1);
    const { file, line, column } = step.place;
    const declared = index.side.files.get(file)?.declarationOf(names[0] ?? "", line, column) ?? null;
    if (declared !== null && context.isChanged(file, declared.line)) {
      return rootAt2({ file, line: declared.line, column: declared.column }, context);
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
    for (const line of changedLines(file, 1, mostLines, context)) {
      const declaration = /^\s*(?:var\s+)?([\p{L}_][\p{L}\p{N}_, ]*?)\s+[\p{L}_*[(][^=:]*(?:=.*)?$/u.exec(
        facts.line(line)
      );
      if (declaration?.[1]?.split(/,\s*/).includes(name) === true) found.push({ file, line, column: 0 });
    }
  }
  const [only] = found;
  return only === void 0 || found.length > 1 ? null : rootAt2(only, context);
}
var mostLines = 2e4;
function changedLines(file, first, last, context) {
  const files = changed.get(context) ?? /* @__PURE__ */ new Map();
  changed.set(context, files);
  let lines = files.get(file);
  if (lines === void 0) {
    const found = [];
    for (let line = 1; line <= mostLines; line++) {
      if (context.isChanged(file, line) && lineText(context.side, file, line).trim() !== "") found.push(line);
    }
    lines = found;
    files.set(file, lines);
  }
  return lines.filter((line) => first <= line && line <= last);
}
var changed = /* @__PURE__ */ new WeakMap();
function changedWithin(file, first, last, context, look = null) {
  for (let line = first; line <= Math.max(first, last); line++) {
    if (!context.isChanged(file, line)) continue;
    if (look === null || look.test(lineText(context.side, file, line)))
      return rootAt2({ file, line, column: 0 }, context);
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
function rootAt2({ file, line }, { name, side }) {
  return { side: name, file, line, text: lineText(side, file, line) };
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
  #inlinedOn = null;
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
      if (owner !== null && !isOfPromoted(leak, owner)) add(leaksOf, owner, leak);
    }
    for (const record of inlinability2) {
      const name = functionKey(record.function);
      const declaration = this.declarations(record.place.file).find(
        ({ name: declared, range }) => declared === name && range.line <= record.place.line && record.place.line <= range.endLine
      ) ?? null;
      const known = { name, place: record.place, leaks: leaksOf.get(record) ?? [], declaration };
      add(this.#functions, name, { record, known });
      if (name.includes(".")) this.#methods.add(`${folderOf(record.place.file)}\0${shortName(name)}`);
    }
  }
  /**
   * The function that a printed callee means, seen from a file. `(*Conn).write` and `write` are of the file's own package,
   * `pkg.F` and `(*pkg.T).m` of one that is called so. Null where this side did not compile it, or several fit.
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
    const readings = readingsOf(callee);
    const outside = readings.find(({ qualifier }) => qualifier !== "");
    const fitting = (outside === void 0 ? [] : this.#functions.get(keyOf(outside)) ?? []).filter(
      ({ record }) => this.side.packageNames.get(record.package) === outside?.qualifier
    );
    if (new Set(fitting.map(({ record }) => record.package)).size === 1) return fitting[0]?.known ?? null;
    return (this.#functions.get(functionKey(callee)) ?? []).find(({ record }) => folderOf(record.place.file) === folder)?.known ?? null;
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
  /** The only place on a line where something is inlined; null where there is none, or more than one. */
  onlyInlinedOn(file, line) {
    if (this.#inlinedOn === null) {
      this.#inlinedOn = /* @__PURE__ */ new Map();
      for (const position of this.side.diagnostics.inlined.keys()) {
        const place = parsePosition(position);
        if (place !== null) add(this.#inlinedOn, `${place.file}:${place.line}`, place);
      }
    }
    const [only, ...more] = this.#inlinedOn.get(`${file}:${line}`) ?? [];
    return only === void 0 || more.length > 0 ? null : only;
  }
  inlinedAt(place) {
    return this.side.diagnostics.inlined.get(`${place.file}:${place.line}:${place.column}`) ?? [];
  }
};
function isOfPromoted({ function: name, flow }, owner) {
  return name !== "" && functionKey(name) !== functionKey(owner.function) && flow.some((step) => step.kind === "from" && step.place?.file.startsWith("<") === true);
}
function keyOf({ name, made }) {
  return [name, ...made].join(".");
}
function functionKey(printed) {
  const own = readingsOf(printed).find(({ qualifier }) => qualifier === "");
  return own === void 0 ? printed : keyOf(own);
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
function ofLoop({ expression, place }, index) {
  if (!expression.startsWith("#state")) return null;
  const body = index.escapesOn(place.file, place.line).find((each) => each.expression === "func literal");
  if (body === void 0) return null;
  const then = reasonOf(follow(body.flow, index), index);
  return { kind: "captured", by: "reference", variable: expression, place, closure: null, then };
}
function explain(escape, context, index = new SideIndex(context.side)) {
  const journey = follow(escape.flow, index);
  const reason = ofLoop(escape, index) ?? reasonOf(journey, index);
  const category = categoryOf(escape, reason, journey, index);
  const { root, through } = rootOf(escape, reason, journey, context, index);
  const known = new Set(
    journey.flatMap(({ steps }) => steps.map(({ place, text }) => `${place.file}:${place.line} ${text}`))
  );
  const beyond = through.filter(
    ({ steps }) => !steps.every(({ place, text }) => known.has(`${place.file}:${place.line} ${text}`))
  );
  const madeIn = makerOf(escape, index)?.call ?? null;
  const advice = root === null || root.side === context.name || escape.kind === "boxing" || !/^\s*(?!(?:if|for|switch|case|else|return|go|defer)\b)[\p{L}_][\p{L}\p{N}_., ]*:?=[^=]/u.test(root.text) ? adviceOf(escape, category, reason, journey, index) : context.name === "head" ? `Keep ${code(root.text)}, which this change deletes: with it the value itself went no further.` : adviceOf(escape, category, reason, journey, index);
  return {
    category,
    explanation: explanationOf(escape, category, reason, journey, index),
    advice,
    caution: cautionOf(escape, category, reason, advice, index),
    handedTo: () => {
      const { file, line, column } = escape.place;
      const source = context.side.files.get(file);
      if (/^fmt\.Print(?:f|ln)?$/.test(source?.enclosingCall(line, column)?.callee ?? "")) return "stdout";
      return source?.isReturned(line, column, escape.expression) === true ? "caller" : null;
    },
    madeIn: madeIn === null || /^\(?func\b/.test(madeIn) ? null : madeIn,
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
  const value = callee.expression === "func literal" ? "the closure" : code(callee.expression);
  const explanation = [
    sentence(`${name} ${whyNot(before, after)}`),
    `Where it is inlined, ${value} stays on the stack of its caller; called${on(escape.place, home)} as a function of its own, it allocates ${value}${on(callee.place, home)}.`
  ].join(" ");
  const chain = [
    ...after === null ? [] : [{ text: `${name} ${inlinability(after)}`, ...after.place }],
    { text: `The call of ${name} is not inlined`, ...escape.place },
    { text: capital(`${value} is allocated in ${name}`), ...callee.place }
  ];
  const { remedies, whenNot } = describe("no-longer-inlined");
  return {
    category: "no-longer-inlined",
    explanation,
    advice: statementOf(lost.after)?.remedy ?? remedies[0] ?? "",
    caution: escape.source.cold ? "Do not bother: this is an error path, which seldom runs." : whenNot,
    madeIn: null,
    handedTo: () => null,
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
var statements = [
  [
    /^unhandled op DEFER|^defer call/,
    /\bdefer\b/,
    "Do without `defer` there, if each way out can do it by itself; or leave in the small function what needs no `defer`."
  ],
  [/^unhandled op GO\b/, /\bgo\b/, "Start the goroutine in a function of its own."],
  [/^unhandled op SELECT/, /\bselect\b/, "Move the `select` to a function of its own."],
  [/^call to recover/, /\brecover\(/, "Recover in a function of its own, around the one that is to be inlined."]
];
function whyImpossible(reason) {
  const call = /^call to ([\w.]+)$/.exec(reason);
  const known = reasons.find(([pattern]) => pattern.test(reason))?.[1];
  return known ?? (call === null ? code(reason) : `it calls ${code(call[1] ?? "")}`);
}
function statementOf(after) {
  if (after === null || after.inlinable) return null;
  const [, sign, remedy] = statements.find(([reason]) => reason.test(after.reason)) ?? [];
  return sign === void 0 || remedy === void 0 ? null : { sign, remedy };
}
function rootIn({ after, escape }, context, index) {
  const { file, line } = escape.place;
  if (after !== null) {
    const { place } = after;
    const range = index.declarations(place.file).map((declaration) => declaration.range).find((candidate) => candidate.line <= place.line && place.line <= candidate.endLine);
    const [first, last] = [range?.line ?? place.line, range?.endLine ?? place.line];
    const sign = statementOf(after)?.sign;
    const root = (sign === void 0 ? null : changedWithin(place.file, first, last, context, sign)) ?? (first < last ? changedWithin(place.file, first + 1, last, context) : null) ?? changedWithin(place.file, first, first, context) ?? (after.reason.startsWith("marked go:") && first > 1 ? changedWithin(place.file, first - 1, first - 1, context) : null);
    if (root !== null) return root;
  }
  return changedWithin(file, line, line, context);
}

// src/compare/nearest-kept.ts
var farthest = 200;
function nearestKept({ file, line: from }, step, to, within) {
  for (let line = from; line > 0 && Math.abs(line - from) < within; line += step) {
    const place = to({ file, line, column: 0 });
    if (place !== null) return place;
  }
  return null;
}

// src/explain/other-lines.ts
var longestStretch = 2e3;
function linesOnlyOf(other, to, back) {
  return (file, first, last) => {
    const before = nearestKept({ file, line: first }, -1, to, longestStretch);
    const after = nearestKept({ file, line: last }, 1, to, longestStretch);
    const [start, end] = [before?.line ?? 0, after?.line ?? 0];
    const otherFile = before?.file ?? after?.file;
    if (otherFile === void 0 || after === null || end - start > longestStretch) return [];
    const lines = [];
    for (let line = Math.max(1, start); line <= end; line++) {
      if (back({ file: otherFile, line, column: 0 }) !== null) continue;
      lines.push({ file: otherFile, line, text: lineText(other, otherFile, line) });
    }
    return lines;
  };
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
    base: {
      name: "base",
      side: base,
      hasChanges,
      isChanged: (file, line) => places.toHead({ file, line, column: 0 }) === null,
      otherLines: linesOnlyOf(
        head,
        (place) => places.toHead(place),
        (place) => places.toBase(place)
      )
    },
    head: {
      name: "head",
      side: head,
      hasChanges,
      isChanged: (file, line) => places.isChanged(file, line),
      otherLines: linesOnlyOf(
        base,
        (place) => places.toBase(place),
        (place) => places.toHead(place)
      )
    }
  };
  const indexes = /* @__PURE__ */ new Map();
  return (escape, side, grew = false) => {
    const index = indexes.get(side) ?? new SideIndex(contexts[side].side);
    indexes.set(side, index);
    const lost = lostStack.get(escape);
    if (lost !== void 0) return explainLostStack(lost, contexts[side], index);
    const cause = explain(escape, contexts[side], index);
    return grew && hasChanges ? { ...cause, root: grownRoot(escape, contexts[side]) } : cause;
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
  /** By file and line. */
  #comments;
  #rules;
  constructor(sources) {
    this.#sources = sources;
    this.#comments = new Map(
      [...sources.comments].reverse().flatMap((comment) => comment.covers.map((line) => [lineKey({ file: comment.file, line }), comment]))
    );
    this.#rules = sources.rules.map((rule) => ({ rule, matches: matcher(rule) }));
  }
  of(escape) {
    const comment = this.#comments.get(lineKey(escape.place));
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
    const places = new Set(looked.map(({ place }) => lineKey(place)));
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
        isUsed: comment.covers.some((line) => places.has(lineKey({ file: comment.file, line }))),
        notice: `The waiver comment at ${comment.file}:${comment.line} stands beside nothing that escapes.`
      }))
    ];
    const notices = (wanted) => said.filter(({ isUsed }) => isUsed === wanted).map(({ notice }) => notice);
    return { used: notices(true), unused: notices(false) };
  }
};
function matcher(rule) {
  const path2 = rule.path === null ? null : globMatcher(rule.path);
  return (escape) => (path2 === null || path2(escape.place.file)) && (rule.function === null || rule.function === escape.source.function) && (rule.expression === null || rule.expression === escape.expression);
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
  compareExportData,
  archiveStart,
  exportPart,
  identityOf,
  isClone,
  uninstantiated,
  genericNotices,
  farthest,
  nearestKept,
  correspondence,
  understand,
  readAhead,
  explainer,
  waiverComments,
  generatedFiles,
  markGenerated,
  Waivers
};

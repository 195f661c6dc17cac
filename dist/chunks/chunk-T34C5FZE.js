import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  groupBy,
  kindOf
} from "./chunk-4B6JBNAQ.js";
import {
  byPlace,
  looseIdentity,
  parsePosition,
  placeKey
} from "./chunk-KFZWTTXZ.js";
import {
  folderOf
} from "./chunk-XKDRJE5P.js";
import {
  declaredFunction,
  isLiteral,
  readSymbol,
  readingsOf,
  withoutShapes,
  withoutTypeArguments
} from "./chunk-2T3QZIKF.js";
import {
  all,
  always,
  failureFacts,
  isAlways,
  shortName
} from "./chunk-IJHAQQHI.js";

// src/side/foreign.ts
function foreignName(symbol, foreign) {
  if (foreign.size === 0) return null;
  const read = readSymbol(symbol);
  return read !== null && foreign.has(read.package) ? { importPath: read.package, name: read.names.slice(0, 2).join(".") } : null;
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

// src/side/clone.ts
function isClone({ inlinedFrom }) {
  return inlinedFrom.some((name) => /^(?:slices|bytes)\.Clone(?:\[|$)/.test(name));
}

// src/side/sites.ts
var ownContext = { call: null, condition: always, loops: 0, cold: false };
function contextOf(call, source, outer, depth = 0) {
  const circumstances = source.circumstances(call.place);
  const { condition } = circumstances;
  const inner = depth > deepestCopy ? null : callInInlined(call, source);
  const within = inner === null ? ownContext : contextOf(inner, source, ownContext, depth + 1);
  return {
    call: outer.call ?? call,
    condition: all(outer.condition, condition, within.condition),
    loops: outer.loops + depthOf(call, circumstances),
    cold: outer.cold || call.ways?.reach === "panic" || source.isColdCall(call.place) || within.cold
  };
}
function callInInlined({ caller, callee, place }, { bodies }) {
  for (const [key, places] of bodies.bodies.get(caller)?.inlined ?? []) {
    if (key === caller || !places.some(({ file, line }) => file === place.file && line === place.line)) continue;
    const found = bodies.bodies.get(key)?.calls.find((each) => each.callee === callee);
    if (found !== void 0) return found;
  }
  return null;
}
function sitesOf(body, context, origin, source) {
  return body.escapes.filter(
    (escape) => (isCounted(escape) || isDropped(escape, body, source)) && !isOfWrapper(escape, body.key, source.bodies)
  ).map((escape) => {
    const circumstances = source.circumstances(escape.place, escape.expression);
    const { condition } = circumstances;
    const inner = innerCondition(escape, circumstances, body, source);
    return {
      escape,
      body: body.key,
      origin,
      call: context.call,
      condition: all(context.condition, condition, inner),
      loops: context.loops + depthOf(escape, circumstances),
      weight: weightOf(escape),
      cold: context.cold || escape.source.cold,
      sure: escape.certainty === "sure" || source.name === "base" && escape.certainty !== "may"
    };
  });
}
function isDropped({ certainty, kind }, { key, declared }, { name, bodies }) {
  return name === "base" && certainty === "never" && kind !== "boxing" && declared !== null && !bodies.compiled.has(key) && !bodies.reached.has(key) && (bodies.callers.get(key)?.size ?? 0) > 0;
}
function isCounted({ certainty }) {
  return certainty !== "never";
}
function depthOf({ ways, inLiteral }, { loops, loopsOutside }) {
  if (ways === null) return loops;
  if (!inLiteral) return ways.loops;
  return loopsOutside === null ? Math.max(ways.loops, loops) : loopsOutside + ways.loops;
}
function weightOf({ allocation, shared }) {
  if (shared?.isFirst === false) return 0;
  return allocation.call?.startsWith("runtime.makemap") === true ? 2 : 1;
}
function innerCondition(escape, { condition: outer, failsBefore }, body, source, depth = 0) {
  if (escape.inlinedFrom.length === 0 || depth > deepestCopy) return always;
  const original = originalOf(escape, body, source.bodies);
  if (original !== null) {
    const circumstances = source.circumstances(original.escape.place, original.escape.expression);
    return all(
      circumstances.condition,
      innerCondition(original.escape, circumstances, original.body, source, depth + 1)
    );
  }
  const isConditional = escape.ways?.reach === "some" && escape.ways.loops === 0 && isAlways(outer) && !isClone(escape);
  if (!isConditional || failsBefore && source.name === "base") return always;
  const { file, line } = escape.place;
  const text = `in ${escape.inlinedFrom.join(" in ")}: ${escape.identity}`;
  return { kind: "test", text, file, line, stable: true, exits: "nothing", isWritten: false };
}
var deepestCopy = 20;
function originalOf(copy, body, bodies) {
  for (const name of copy.inlinedFrom) {
    const callee = bodies.resolve(name, folderOf(copy.place.file));
    if (callee === null || callee === body.key) continue;
    const inlined = bodies.bodies.get(callee);
    if (inlined === void 0) continue;
    const found = inlined.escapes.filter((each) => isOriginal(each, copy) && !isOfWrapper(each, callee, bodies));
    const same = found.find(({ kind, allocation }) => kind === copy.kind && allocation.type === copy.allocation.type);
    const original = same ?? found.find(({ kind }) => kind === copy.kind) ?? found[0];
    if (original !== void 0) return { escape: original, body: inlined };
  }
  return null;
}

// src/side/library.ts
var makesAnew = /* @__PURE__ */ new Set([
  "fmt.Errorf",
  "fmt.Sprint",
  "fmt.Sprintf",
  "fmt.Sprintln",
  "encoding/json.Marshal",
  "encoding/json.MarshalIndent",
  "io.ReadAll",
  "os.ReadFile"
]);
function noLongerMade(base, head, sources) {
  const gone = [...made(base, sources.base)];
  const open = made(head, sources.head).filter((now) => !take(gone, (before) => isAlike(before, now)));
  return gone.slice(open.length);
}
function made(body, source) {
  return body.makers.map((call) => {
    const { condition, loops, cold } = contextOf(call, source, ownContext);
    const escape = paidBy(call.place, body, call.callee);
    return { escape, body: body.key, origin: "credit", call: null, condition, loops, weight: 1, cold, sure: true };
  });
}
function isAlike(a, b) {
  return a.escape.expression === b.escape.expression && a.loops === b.loops && a.cold === b.cold;
}
function take(list, suits) {
  const index = list.findIndex(suits);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}
function paidBy(place, { name }, what, lineText = "") {
  return {
    package: "",
    place,
    kind: "make",
    expression: what,
    identity: what,
    message: "",
    source: {
      function: name,
      functionRange: null,
      range: { ...place, endLine: place.line, endColumn: 0 },
      cold: false,
      inLoop: false,
      lineText
    },
    flow: [],
    inlinedFrom: [],
    allocation: { status: "unknown", call: null, type: null, bytes: null },
    certainty: "may",
    ways: null,
    inLiteral: false,
    unit: name,
    evidence: "code",
    occurrences: []
  };
}

// src/side/names.ts
function bodyKey(folder, name) {
  return `${folder}\0${name.replace(/^\(\*(.*?)\)/s, "$1")}`;
}
function folderOfKey(key) {
  return key.slice(0, key.indexOf("\0"));
}
function nearest(found, folderOf2, folder) {
  const common = (each) => commonFolders(folderOf2(each), folder);
  const depth = (each) => folderOf2(each).split("/").length;
  const [first] = found.length < 2 ? found : [...found].sort((a, b) => common(b) - common(a) || depth(a) - depth(b));
  return first ?? null;
}
function commonFolders(one, other) {
  const [parts, others] = [one.split("/"), other.split("/")];
  const differs = parts.findIndex((part, index) => part !== others[index]);
  return differs < 0 ? parts.length : differs;
}
function surroundings(functions) {
  const files = new Map(
    [...groupBy(functions, ({ file }) => file)].map(([file, found]) => [
      file,
      [...found].sort((a, b) => a.line - b.line)
    ])
  );
  return ({ file, line }) => {
    const sorted = files.get(file) ?? [];
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = low + high >> 1;
      if ((sorted[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const found = sorted[low - 1];
    return found !== void 0 && line <= found.endLine ? found.name : null;
  };
}
function resolver(side, known, keyOf) {
  const outside = side.foreign.map((found) => ({ ...found, folder: found.importPath }));
  const folders = groupBy([...side.packages.values(), ...outside], ({ name }) => name);
  const keyIn = ({ importPath, folder }, name) => folder === importPath ? bodyKey(importPath, name) : keyOf(folder ?? "", name);
  const resolved = /* @__PURE__ */ new Map();
  const find = (printed, folder) => {
    const readings = readingsOf(printed);
    const own = readings.find(({ qualifier }) => qualifier === "");
    if (own !== void 0 && known.has(keyOf(folder, own.name))) return keyOf(folder, own.name);
    const outside2 = readings.find(({ qualifier }) => qualifier !== "");
    if (outside2 === void 0) return null;
    const fitting = (folders.get(outside2.qualifier) ?? []).filter(
      (each) => each.folder !== null && known.has(keyIn(each, outside2.name))
    );
    const imports = side.packages.get(folder)?.imports ?? [];
    const direct = fitting.filter(({ importPath }) => imports.includes(importPath));
    const meant = direct.length > 0 ? direct : fitting;
    if (new Set(meant.map(({ importPath }) => importPath)).size !== 1) return null;
    const only = nearest(meant, (each) => each.folder ?? "", folder);
    return only === null ? null : keyIn(only, outside2.name);
  };
  return (name, folder) => {
    const key = `${folder}\0${name}`;
    let found = resolved.get(key);
    if (found === void 0) {
      found = find(name, folder);
      resolved.set(key, found);
    }
    return found;
  };
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
  const contextAt = (place, expression = "") => files.get(place.file)?.context(place.line, place.column, expression, factsAt(place.file)) ?? bareContext(place);
  const escapes = /* @__PURE__ */ new Map();
  for (const each of records) {
    const record = asNew(asItsPackageSays(each, packageOf, files.get(each.place.file)), files.get(each.place.file));
    const identity = identityOf(record.expression);
    const key = `${placeKey(record.place)}\0${identity}`;
    if (escapes.has(key)) continue;
    const inlinedFrom = diagnostics.inlined.get(placeKey(record.place)) ?? [];
    const context = contextOf2(record, contextAt(record.place, record.expression));
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
  const circumstances = remembered(
    (place, expression) => files.get(place.file)?.circumstances(place.line, place.column, expression, factsAt(place.file))
  );
  return { escapes: [...escapes.values()], functions, files, unread, contextAt, circumstances };
}
var atOnce = { condition: always, loops: 0, loopsOutside: null, failsBefore: false };
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
function asNew(record, file) {
  if (!record.moved || !/^\.autotmp_\d+$/.test(record.expression)) return record;
  const call = file?.callAt(record.place.line, record.place.column);
  const [value] = call?.callee === "new" ? call.arguments : [];
  if (value === void 0) return record;
  return { ...record, expression: `new(${value.replaceAll(/\s+/g, " ")})`, moved: false };
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
function contextOf2(record, context) {
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
    const isUnsure = isGrowth(escape) && !isClone(escape) && !holdsFor(escape, (each) => !isCopySomewhere(each) && growsForSure(each.place));
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
  const keyOf = (folder, name) => bodyKey(headFolder(folder), name);
  const drafts = /* @__PURE__ */ new Map();
  const draft = (folder, name) => {
    const key = keyOf(folder, name);
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
  const resolve = resolver(side, drafts, keyOf);
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
    } else declares(symbol, keyOf(folderOf(compiled2.file), unitAt(compiled2)));
  }
  const calleeOf = (symbol, folder, depth = 0) => {
    const found = declaredNear(symbol, folder);
    if (found !== null || depth > 4) return found;
    const inner = new Set((wrappers.get(symbol)?.calls ?? []).map(({ callee }) => withoutTypeArguments(callee)));
    const [only] = inner;
    return inner.size === 1 && only !== void 0 ? calleeOf(only, folder, depth + 1) : null;
  };
  const calls = /* @__PURE__ */ new Map();
  const makers = /* @__PURE__ */ new Map();
  const reached = /* @__PURE__ */ new Set();
  const addressed = /* @__PURE__ */ new Set();
  for (const compiled2 of onePerFunction(side.code.functions)) {
    const folder = headFolder(folderOf(compiled2.file));
    const caller = declaredNear(withoutTypeArguments(compiled2.symbol), folder) ?? keyOf(folderOf(compiled2.file), unitAt(compiled2));
    for (const call of compiled2.calls) {
      const callee = calleeOf(withoutTypeArguments(call.callee), folder);
      const read = {
        caller,
        callee: callee ?? call.callee,
        place: { file: call.file, line: call.line, column: 0 },
        ways: call.ways,
        inLiteral: isLiteral(compiled2.symbol)
      };
      if (callee === null) {
        if (isCall(call) && makesAnew.has(call.callee)) push(makers, caller, read);
        continue;
      }
      if (callee !== caller && !isLiteral(call.callee)) reached.add(callee);
      if (!isCall(call)) {
        if (!isLiteral(call.callee)) addressed.add(callee);
        continue;
      }
      push(calls, caller, read);
    }
  }
  const inlined = /* @__PURE__ */ new Map();
  for (const [key, names] of side.diagnostics.inlined) {
    const place = parsePosition(key);
    if (place === null || !side.files.has(place.file)) continue;
    const folder = folderOf(place.file);
    const caller = keyOf(folder, unitAt(place));
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
function isOfWrapper({ inlinedFrom, place }, body, { resolve }) {
  return inlinedFrom.some((name) => !isLiteral(name) && resolve(name, folderOf(place.file)) === body);
}
function isOriginal(value, copy) {
  return looseIdentity(value.identity) === looseIdentity(copy.identity);
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

// src/compare/copies.ts
function foldCopies(compared, paid, base, head) {
  const items = /* @__PURE__ */ new Map();
  for (const item of compared) {
    const escape = valueOf(item);
    if (escape !== null) items.set(escape, item);
  }
  const copies = /* @__PURE__ */ new Map();
  const isFolded = /* @__PURE__ */ new Set();
  const originals = (copy, bodies) => copy.inlinedFrom.flatMap((name) => {
    const callee = bodies.resolve(name, folderOf(copy.place.file));
    const found = (callee === null ? void 0 : bodies.bodies.get(callee))?.escapes ?? [];
    const isCopy = ({ inlinedFrom, place }) => inlinedFrom.some((from) => isLiteral(from) && bodies.resolve(from, folderOf(place.file)) === callee);
    return found.filter((each) => each !== copy && isOriginal(each, copy) && !isCopy(each));
  });
  const firstOfTwins = /* @__PURE__ */ new Map();
  for (const item of compared) {
    const copy = valueOf(item);
    if (copy === null || copy.inlinedFrom.length === 0) continue;
    const found = originals(copy, item.head === null ? base : head);
    if (paid.has(copy) && found.length > 0) {
      isFolded.add(copy);
      continue;
    }
    const free = (each) => (copies.get(each)?.length ?? 0) === 0;
    const fitting = found.filter((each) => belongs(item, items.get(each)));
    const inBody = fitting.find((each) => sameValue(each, copy) && free(each)) ?? bestOf(fitting, copy, copies);
    const twin = twinKey(item, copy);
    const original = inBody ?? firstOfTwins.get(twin ?? "");
    if (original === void 0) {
      if (twin !== null) firstOfTwins.set(twin, copy);
      continue;
    }
    isFolded.add(copy);
    const known = copies.get(original);
    if (known === void 0) copies.set(original, [item]);
    else known.push(item);
  }
  return compared.flatMap((item) => {
    const escape = valueOf(item);
    if (escape === null || isFolded.has(escape)) return [];
    const found = copies.get(escape) ?? [];
    const merged = found.length === 0 ? item : withCopies(item, found);
    return item.state === "new" && item.head !== null && isUnreached(item.head, head) && !found.some(costs) ? [{ ...merged, head: asFree(item.head) }] : [merged];
  });
}
function twinKey({ state }, { inlinedFrom, unit, place, identity }) {
  const literal = inlinedFrom.findLast((name) => /-range\d+$/.test(name)) ?? inlinedFrom.at(-1);
  if (literal === void 0 || !isLiteral(literal)) return null;
  return [state, unit, place.file, place.line, literal, identity].join("\0");
}
function bestOf(found, copy, copies) {
  const onLine = (each) => (copies.get(each) ?? []).filter((item) => {
    const place = valueOf(item)?.place;
    return place?.file === copy.place.file && place.line === copy.place.line;
  }).length;
  return [...found].sort((a, b) => onLine(a) - onLine(b))[0];
}
function sameValue(a, b) {
  return a.kind === b.kind && a.certainty === b.certainty;
}
function belongs(copy, original) {
  if (original === void 0) return false;
  if (copy.state === "new") return original.state === "new" && !weighsMore(copy, original);
  if (copy.state === "fixed") return original.state === "fixed";
  return original.state !== "new" && original.state !== "fixed";
}
function weighsMore(copy, body) {
  const [a, b] = [valueOf(copy), valueOf(body)];
  if (a === null || b === null) return true;
  return copy.origin === "existing-function" && body.origin === "new-function" || !a.source.cold && b.source.cold || a.certainty === "sure" && b.certainty !== "sure" && b.certainty !== "unread";
}
function withCopies(item, copies) {
  const places = copies.flatMap((copy) => valueOf(copy)?.place ?? []).sort(byPlace);
  const distinct = places.filter((place, index) => {
    const before = places[index - 1];
    return before === void 0 || byPlace(before, place) !== 0;
  });
  const extend = (escape) => {
    if (escape === null) return null;
    const told = escape.certainty === "unread" ? copies.map(valueOf).find((copy) => copy?.certainty === "sure") : null;
    const cost = told === null || told === void 0 ? {} : { certainty: told.certainty, allocation: told.allocation };
    return { ...escape, ...cost, occurrences: distinct };
  };
  return { ...item, head: extend(item.head), base: item.head === null ? extend(item.base) : item.base };
}
function costs(item) {
  const certainty = valueOf(item)?.certainty;
  return certainty === "sure" || certainty === "may";
}
function isUnreached({ unit, place }, { callers, reached }) {
  if (!/^[\p{Ll}_][\p{L}\p{N}_]*$/u.test(unit) || unit === "main" || unit === "init") return false;
  const key = bodyKey(folderOf(place.file), unit);
  return !reached.has(key) && (callers.get(key)?.size ?? 0) > 0;
}
function asFree(escape) {
  return { ...escape, certainty: "never", allocation: { status: "none", call: null, type: null, bytes: null } };
}
function valueOf({ head, base }) {
  return head ?? base;
}

// src/compare/alone.ts
function alone({ escapes, bodies }) {
  return foldCopies(
    escapes.map((escape) => ({
      state: "unchanged",
      origin: "existing-function",
      base: escape,
      head: escape,
      guards: null
    })),
    /* @__PURE__ */ new Set(),
    bodies,
    bodies
  );
}

export {
  ownContext,
  contextOf,
  sitesOf,
  noLongerMade,
  paidBy,
  commonFolders,
  identityOf,
  unknownAllocation,
  analyse,
  unitOf,
  bodiesOf,
  isOriginal,
  foldCopies,
  alone
};

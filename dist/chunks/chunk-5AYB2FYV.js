import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  groupBy
} from "./chunk-APXOPE27.js";
import {
  byPlace,
  looseIdentity
} from "./chunk-KFZWTTXZ.js";
import {
  folderOf
} from "./chunk-XKDRJE5P.js";
import {
  isLiteral,
  readingsOf
} from "./chunk-3R57DNOT.js";

// src/side/originals.ts
function isOfWrapper({ inlinedFrom, place }, body, { resolve }) {
  return inlinedFrom.some((name) => !isLiteral(name) && resolve(name, folderOf(place.file)) === body);
}
function isOriginal(value, copy) {
  return looseIdentity(value.identity) === looseIdentity(copy.identity);
}
function isBoxedByCaller(escape, { resolve }, escapesOf) {
  const { kind, expression, inlinedFrom, place } = escape;
  if (kind !== "boxing" || inlinedFrom.length === 0) return false;
  if (inlinedFrom.length === 1 && /^~r\d+$/.test(expression)) return true;
  return inlinedFrom.every((name) => {
    if (name.includes("[") || isLiteral(name)) return false;
    const key = resolve(name, folderOf(place.file));
    const inside = key === null ? null : escapesOf(key);
    return inside?.some((own) => isOriginal(own, escape)) === false;
  });
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
      head: escape
    })),
    /* @__PURE__ */ new Set(),
    bodies,
    bodies
  );
}

export {
  isOfWrapper,
  isOriginal,
  isBoxedByCaller,
  bodyKey,
  folderOfKey,
  nearest,
  commonFolders,
  surroundings,
  resolver,
  foldCopies,
  alone
};

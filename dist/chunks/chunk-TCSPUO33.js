import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  withoutShapes
} from "./chunk-NZNDCDLN.js";
import {
  byPlace,
  parsePosition
} from "./chunk-HCZ7MVAO.js";

// src/compare/group.ts
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
function lazy(make) {
  let made = null;
  return () => (made ??= { value: make() }).value;
}

// src/compare/identity.ts
function identityOf(expression) {
  return withoutShapes(expression).replace(/~r\d+/g, "~r").replace(/\.autotmp_\d+/g, ".autotmp").replace(/\.dict\d*/g, ".dict");
}
function withoutQualifier(text, qualifier) {
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${qualifier}\\.`, "gu"), "");
}
function declaredFunction(name) {
  return withoutShapes(name).replaceAll("[...]", "").replace(/(?:\.func\d+|\.gowrap\d+|\.deferwrap\d+|-range\d+|-fm|\.\d+)+$/, "").replace(/^glob\.$/, "");
}

// src/compare/inlined.ts
function inlinedByLine(inlined) {
  const lines = /* @__PURE__ */ new Map();
  for (const [key, callees] of inlined) {
    const line = key.slice(0, key.lastIndexOf(":"));
    const known = lines.get(line);
    if (known === void 0) lines.set(line, new Set(callees));
    else for (const callee of callees) known.add(callee);
  }
  return lines;
}
function lineKey({ file, line }) {
  return `${file}:${line}`;
}
function placeOf(key) {
  return parsePosition(key) ?? { file: "", line: 0, column: 0 };
}

// src/compare/collapse.ts
function collapse(compared, calls = () => false) {
  const nameOf = splitNames();
  const inlined = /* @__PURE__ */ new Set();
  for (const item of compared) for (const callee of valueOf(item)?.inlinedFrom ?? []) inlined.add(nameOf(callee).name);
  if (inlined.size === 0) return compared;
  const bodies = /* @__PURE__ */ new Map();
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null || !inlined.has(escape.source.function)) continue;
    const body = [packageName(escape), escape.source.function, escape.identity];
    bodies.set([item.state, ...body].join("\0"), index);
    if (item.base !== null && item.head !== null) bodies.set(["both", ...body].join("\0"), index);
  }
  const copies = /* @__PURE__ */ new Map();
  const isCopy = /* @__PURE__ */ new Set();
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null) continue;
    for (const callee of escape.inlinedFrom) {
      const { qualifier, name } = nameOf(callee);
      const identity = qualifier === "" ? escape.identity : withoutQualifier(escape.identity, qualifier);
      const key = [qualifier === "" ? packageName(escape) : qualifier, name, identity].join("\0");
      const body = bodies.get(`${item.state}\0${key}`);
      const original = body === void 0 ? void 0 : compared[body];
      if (body !== void 0 && body !== index && !isCopy.has(body) && original !== void 0) {
        if (weighsMore(item, original)) continue;
        const others = copies.get(body);
        if (others === void 0) copies.set(body, [escape]);
        else others.push(escape);
        isCopy.add(index);
        break;
      }
      const both = compared[bodies.get(`both\0${key}`) ?? -1];
      if (both === void 0 || item.base !== null && item.head !== null || !calls(item, callee)) continue;
      if (valueOf(both)?.allocation.status === "none" && escape.allocation.status !== "none") continue;
      isCopy.add(index);
      break;
    }
  }
  if (isCopy.size === 0) return compared;
  return compared.flatMap((item, index) => {
    if (isCopy.has(index)) return [];
    const found = copies.get(index);
    if (found === void 0) return [item];
    const occurrences = found.map((escape) => escape.place).sort(byPlace);
    const withCopies = (escape) => escape === null ? null : { ...escape, occurrences };
    return [{ ...item, head: withCopies(item.head), base: item.head === null ? withCopies(item.base) : item.base }];
  });
}
function callsInstead(inlined, places) {
  const there = { base: lazy(() => inlinedByLine(inlined.base)), head: lazy(() => inlinedByLine(inlined.head)) };
  return ({ base, head }, callee) => {
    const other = base === null ? "base" : "head";
    const place = head !== null ? places.toBase(head.place) : base !== null ? places.toHead(base.place) : null;
    return place !== null && there[other]().get(lineKey(place))?.has(callee) !== true;
  };
}
function valueOf({ head, base }) {
  return head ?? base;
}
function weighsMore(copy, body) {
  const [a, b] = [valueOf(copy), valueOf(body)];
  if (a === null || b === null) return true;
  return copy.origin === "existing-function" && body.origin === "new-function" || !a.source.cold && b.source.cold || a.allocation.status === "confirmed" && b.allocation.status !== "confirmed";
}
function packageName({ package: importPath }) {
  return importPath.slice(importPath.lastIndexOf("/") + 1);
}
function splitNames() {
  const known = /* @__PURE__ */ new Map();
  return (callee) => {
    let found = known.get(callee);
    if (found === void 0) {
      found = splitName(declaredFunction(callee));
      known.set(callee, found);
    }
    return found;
  };
}
function splitName(callee) {
  const match = /^([\p{L}_][\p{L}\p{N}_]*)\.(\(.*|[\p{L}_][\p{L}\p{N}_]*$)/su.exec(callee);
  return match === null ? { qualifier: "", name: callee } : { qualifier: match[1] ?? "", name: match[2] ?? "" };
}

// src/compare/alone.ts
function alone(escapes) {
  return collapse(
    escapes.map((escape) => ({ state: "unchanged", origin: "existing-function", base: escape, head: escape }))
  );
}

export {
  groupBy,
  lazy,
  identityOf,
  withoutQualifier,
  declaredFunction,
  inlinedByLine,
  lineKey,
  placeOf,
  collapse,
  callsInstead,
  alone
};

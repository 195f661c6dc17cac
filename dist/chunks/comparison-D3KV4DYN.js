import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  declarationOf,
  field,
  last,
  parts,
  statements,
  withoutParentheses
} from "./chunk-JUMY746N.js";
import {
  Waivers,
  candidateFolders,
  changedFolders,
  correspondence,
  explainer,
  foldersOfEscapes,
  isUnannounced,
  readAhead,
  understand,
  waiverComments
} from "./chunk-O2IR3XBC.js";
import {
  changedProfiles,
  hotPathsOf
} from "./chunk-WJOWXHXS.js";
import "./chunk-MPXI2ULF.js";
import "./chunk-YW3Y2KXA.js";
import {
  TimeoutError
} from "./chunk-4IG2J3EX.js";
import {
  answered,
  compile,
  compileDiagnostics,
  compileSides,
  foldersOf,
  isSmall,
  withTexts
} from "./chunk-I6SGUMR3.js";
import {
  goList
} from "./chunk-ZHGXUHHS.js";
import "./chunk-JEXHNLT7.js";
import {
  isShowable
} from "./chunk-ZYYWWHAP.js";
import "./chunk-3LCTXTYM.js";
import {
  isListed
} from "./chunk-IKMNKD7A.js";
import {
  totalsOfEscapes
} from "./chunk-ZHL7Z3XE.js";
import "./chunk-EHBKMEVQ.js";
import {
  callsInstead,
  collapse,
  declaredFunction,
  groupBy,
  inlinedByLine,
  lazy,
  lineKey,
  placeOf
} from "./chunk-TCSPUO33.js";
import {
  withoutShapes
} from "./chunk-NZNDCDLN.js";
import {
  plural
} from "./chunk-EX3CTSYZ.js";
import "./chunk-JR76N62K.js";
import {
  byWeight,
  judge
} from "./chunk-Q64JR3AZ.js";
import {
  folderOf
} from "./chunk-6ZN2T6XI.js";
import {
  byPlace,
  placeKey
} from "./chunk-HCZ7MVAO.js";
import "./chunk-DUUYLFVM.js";
import "./chunk-PY5VAGIZ.js";

// src/build/dependencies.ts
function changedDependencies(base, head) {
  const before = versions(base);
  const after = versions(head);
  const changed = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter(
    (path3) => before.get(path3) !== after.get(path3)
  );
  return changed.sort().map((path3) => ({
    path: path3,
    before: before.get(path3) ?? null,
    after: after.get(path3) ?? null,
    dependents: dependents(head, path3)
  }));
}
function versions({ packages }) {
  return new Map(
    [...packages.values()].flatMap(
      ({ dependency }) => dependency === null ? [] : [[dependency.path, dependency.version]]
    )
  );
}
function dependents({ packages }, module) {
  const found = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Map();
  const reaches = (importPath) => {
    const known = seen.get(importPath);
    if (known !== void 0) return known;
    seen.set(importPath, false);
    const listed = packages.get(importPath);
    const result = listed !== void 0 && (listed.dependency?.path === module || listed.imports.some(reaches));
    seen.set(importPath, result);
    return result;
  };
  for (const { importPath, ours } of packages.values()) if (ours && reaches(importPath)) found.add(importPath);
  return found;
}

// src/build/notices.ts
async function buildNotices({ base, head, settings }, changes) {
  const notices = [base, head].flatMap(
    ({ name, tree }) => tree.materialised === null ? [] : [`The ${name} was built in a folder of its own, because ${tree.materialised}.`]
  );
  for (const { basePath, headPath } of changes) {
    if (basePath === null || headPath === null || !/(?:^|\/)go\.(?:mod|work)$/.test(headPath)) continue;
    const [before, after] = await Promise.all([base.tree.read(basePath), head.tree.read(headPath)]);
    for (const directive of ["go", "toolchain"]) {
      const [was, is2] = [valueOf(directive, before), valueOf(directive, after)];
      if (was === is2) continue;
      notices.push(
        `${headPath} changes its ${directive} line from ${was} to ${is2}. Both sides were compiled with ${settings.goVersion}, so what a new compiler decides otherwise is not shown.`
      );
    }
  }
  return notices;
}
function valueOf(directive, file) {
  return new RegExp(`^${directive}[ \\t]+([\\w.+-]+)`, "m").exec(file ?? "")?.[1] ?? "none";
}

// src/compare/functions.ts
var renamedShare = 0.5;
var extractedShare = 0.2;
var extractedLines = 2;
function functionHistory(base, head, places) {
  const folderAtHead = ({ file }) => folderOf(places.headFile(file) ?? file);
  const baseKey = (found) => keyOf(folderAtHead(found), found.name);
  const headKey = (found) => keyOf(folderOf(found.file), found.name);
  const atBase = new Map(base.map((found) => [baseKey(found), found]));
  const atHead = new Map(head.map((found) => [headKey(found), found]));
  const added = head.filter((found) => places.isTouched(found.file) && !atBase.has(headKey(found)));
  const gone = base.filter((found) => !atHead.has(baseKey(found)));
  const goneFrom = groupBy(gone, ({ file }) => places.headFile(file) ?? "");
  const survivorsIn = lazy(() => {
    const survivors = base.flatMap((before) => {
      const now = atHead.get(baseKey(before));
      return now === void 0 ? [] : [{ before, now }];
    });
    return groupBy(survivors, ({ now }) => folderOf(now.file));
  });
  const origins = new Map(added.map((found) => [headKey(found), null]));
  for (const after of added) {
    const origin = renamedFrom(after, goneFrom.get(after.file) ?? [], places) ?? extractedFrom(after, survivorsIn().get(folderOf(after.file)) ?? []);
    if (origin !== null) origins.set(headKey(after), origin.name);
  }
  const renamed = new Set(origins.values());
  const pastedFrom = groupBy(
    gone.filter(({ name }) => !renamed.has(name)),
    folderAtHead
  );
  return {
    baseName(folder, name) {
      const origin = origins.get(keyOf(folder, name));
      return origin === void 0 ? name : origin;
    },
    pastedInto(folder, name) {
      const before = atBase.get(keyOf(folder, name));
      const calls = ({ name: callee }) => before?.text.some((line) => callsName(line, shortName(callee))) === true;
      return new Set((pastedFrom.get(folder) ?? []).filter(calls).map((callee) => callee.name));
    }
  };
}
function renamedFrom(after, gone, places) {
  const votes = gone.map((before) => {
    let lines = 0;
    for (let line = before.line; line <= before.endLine; line++) {
      const place = places.toHead({ file: before.file, line, column: 0 });
      if (place?.file === after.file && after.line <= place.line && place.line <= after.endLine) lines++;
    }
    return { before, lines };
  });
  const [winner] = votes.sort((a, b) => b.lines - a.lines);
  return winner !== void 0 && winner.lines >= (after.endLine - after.line + 1) * renamedShare ? winner.before : null;
}
function extractedFrom(after, survivors) {
  const method = shortName(after.name);
  const telling = after.text.filter(isTelling);
  let best = null;
  for (const { before, now } of survivors) {
    if (!now.text.some((line) => callsName(line, method)) || before.text.some((line) => callsName(line, method)))
      continue;
    const kept = new Set(now.text);
    const taken = new Set(before.text.filter((line) => isTelling(line) && !kept.has(line)));
    const found = telling.filter((line) => taken.has(line));
    const enough = new Set(found).size >= extractedLines && found.length >= telling.length * extractedShare;
    if (enough && found.length > (best?.lines ?? 0)) best = { before, lines: found.length };
  }
  return best?.before ?? null;
}
function isTelling(line) {
  return (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 6;
}
function callsName(line, name) {
  for (let at = line.indexOf(`${name}(`); at >= 0; at = line.indexOf(`${name}(`, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}_]/u.test(line[at - 1] ?? "")) return true;
  }
  return false;
}
function shortName(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}
function keyOf(folder, name) {
  return `${folder}\0${name}`;
}

// src/compare/lost-stack.ts
function lostStackAllocations(before, after, place, contextAt, wasThere) {
  const inlinedAfter = inlinedByLine(after.diagnostics.inlined);
  const inBody = lazy(
    () => groupBy(
      after.escapes.filter((escape) => escape.allocation.status !== "none" && wasThere(escape)),
      (escape) => escape.source.function
    )
  );
  const escapesBefore = lazy(() => groupBy(before.escapes, (escape) => placeKey(escape.place)));
  const recordsBefore = lazy(() => byFunction(before));
  const recordsAfter = lazy(() => byFunction(after));
  const calls = [];
  for (const [key, inlined] of before.diagnostics.inlined) {
    const at = placeOf(key);
    const now = place(at);
    if (now === null) continue;
    const still = inlinedAfter.get(lineKey(now));
    const callees = inlined.filter((name) => still?.has(name) !== true);
    if (callees.length > 0) calls.push({ key, at, now, callees });
  }
  const found = [];
  for (const { key, at, now, callees } of calls.sort((a, b) => a.key < b.key ? -1 : 1)) {
    for (const callee of callees) {
      const function_ = declaredFunction(callee);
      const record = recordFor(recordsAfter(), function_, now);
      if (record === null || record.inlinable) continue;
      const context = contextAt(now);
      if (context === null || context.function === unqualified(function_)) continue;
      const known = new Set((escapesBefore().get(key) ?? []).map((escape) => escape.identity));
      const body = (inBody().get(unqualified(function_)) ?? []).filter(
        (escape) => folderOf(escape.place.file) === folderOf(record.place.file)
      );
      for (const value of body.filter((escape) => !known.has(escape.identity))) {
        found.push({
          escape: {
            ...value,
            place: now,
            kind: "lost-stack",
            message: `${withoutShapes(callee)} is no longer inlined: its ${value.message}`,
            source: {
              ...context,
              cold: context.cold || value.source.cold,
              inLoop: context.inLoop || value.source.inLoop
            },
            inlinedFrom: [],
            occurrences: []
          },
          callee: value,
          before: recordFor(recordsBefore(), function_, at),
          after: record
        });
      }
    }
  }
  return found;
}
function byFunction(side) {
  return groupBy(side.diagnostics.inlinability, (record) => unqualified(declaredFunction(record.function)));
}
function recordFor(records, callee, caller) {
  const candidates = records.get(unqualified(callee)) ?? [];
  const qualifier = qualifierOf(callee);
  if (qualifier === "")
    return candidates.find((record) => folderOf(record.place.file) === folderOf(caller.file)) ?? null;
  const fitting = candidates.filter(
    (record) => record.package === qualifier || record.package.endsWith(`/${qualifier}`)
  );
  return fitting.length === 1 ? fitting[0] ?? null : null;
}
function unqualified(name) {
  const qualifier = qualifierOf(name);
  return qualifier === "" ? name : name.slice(qualifier.length + 1);
}
function qualifierOf(name) {
  const pointer = /^([\p{L}_][\p{L}\p{N}_]*)\.\(/u.exec(name);
  if (pointer) return pointer[1] ?? "";
  const plain = /^([\p{Ll}_][\p{L}\p{N}_]*)\.[\p{L}_]/u.exec(name);
  return plain?.[1] ?? "";
}

// src/compare/crowd.ts
var otherText = 1e9;
var perLine = 1e3;
var Crowd = class {
  #members;
  #taken;
  #rows = null;
  /** @param taken those that are not to be found (any more): one set for many crowds, most of which have a single member. */
  constructor(first, taken) {
    this.#members = [first];
    this.#taken = taken;
  }
  add(escape) {
    this.#members.push(escape);
  }
  /** @param mayBe says it of an escape by its allocation's status, its coldness, and whether it is in a loop. */
  nearest(to, mayBe) {
    const [only] = this.#members;
    if (this.#members.length === 1 && only !== void 0) {
      if (this.#taken.has(only) || !mayBe(only)) return null;
      return { escape: only, distance: distanceOf(only, to) + (sameLine(only, to) ? 0 : otherText) };
    }
    this.#rows ??= rowsOf(this.#members, this.#taken);
    const rows = this.#rows.filter(({ like }) => mayBe(like));
    const text2 = to.source.lineText.trim();
    return nearestOf(rows.flatMap(({ ofText }) => ofText.get(text2)?.nearest(to) ?? [])) ?? further(nearestOf(rows.flatMap(({ all }) => all.nearest(to))));
  }
};
function sameLine(a, b) {
  const [text2, other] = [a.source.lineText, b.source.lineText];
  return text2 === other || text2.trim() === other.trim();
}
function nearestOf(found) {
  return found.reduce(
    (best, next) => best === null || next.distance < best.distance ? next : best,
    null
  );
}
function further(found) {
  return found === null ? null : { ...found, distance: found.distance + otherText };
}
function distanceOf({ place }, to) {
  return Math.abs(place.line - to.place.line) * perLine + Math.min(perLine - 1, Math.abs(place.column - to.place.column));
}
function rowsOf(members, taken) {
  const byCircumstances = groupBy(
    members,
    ({ allocation, source }) => [allocation.status, source.cold, source.inLoop].join(" ")
  );
  return [...byCircumstances.values()].flatMap((alike) => {
    const [like] = alike;
    if (like === void 0) return [];
    const texts = groupBy(alike, ({ source }) => source.lineText.trim());
    const ofText = new Map([...texts].map(([text2, found]) => [text2, new Places(found, taken)]));
    return [{ like, all: new Places(alike, taken), ofText }];
  });
}
var Places = class {
  #escapes;
  #taken;
  /** From a taken one at index n, the index + 1 of one before it that may be free (0: none), and of one after it. */
  #before;
  #after;
  constructor(escapes, taken) {
    this.#escapes = [...escapes].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    this.#taken = taken;
    this.#before = Int32Array.from(escapes, (_, index) => index);
    this.#after = Int32Array.from(escapes, (_, index) => index + 2);
  }
  /** At most four: before and after the place, on the nearest lines that have any. */
  nearest(to) {
    const { line, column } = to.place;
    const at = this.#firstFrom(line, column);
    const near = [this.#freeBefore(at - 1), this.#freeFrom(at)].flatMap((index) => {
      const found = this.#escapes[index];
      if (found === void 0 || found.place.line === line) return [index];
      const onIt = this.#firstFrom(found.place.line, column);
      return [this.#freeBefore(onIt - 1), this.#freeFrom(onIt)];
    });
    return near.flatMap((index) => {
      const escape = this.#escapes[index];
      return escape === void 0 ? [] : { escape, distance: distanceOf(escape, to) };
    });
  }
  /** The index of the first escape that is not before the place. */
  #firstFrom(line, column) {
    let [low, high] = [0, this.#escapes.length];
    while (low < high) {
      const middle = low + high >> 1;
      const place = this.#escapes[middle]?.place;
      const isBefore = place !== void 0 && (place.line < line || place.line === line && place.column < column);
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  #freeFrom(index) {
    return this.#free(this.#after, index);
  }
  #freeBefore(index) {
    return this.#free(this.#before, index);
  }
  /** Follows the links from one that is taken to one that is free, and shortens them for the next time. */
  #free(links, from) {
    const isTaken = (index) => {
      const escape = this.#escapes[index];
      return escape !== void 0 && this.#taken.has(escape);
    };
    let free = from;
    while (isTaken(free)) free = (links[free] ?? 0) - 1;
    for (let index = from; index !== free; ) {
      const next = (links[index] ?? 0) - 1;
      links[index] = free + 1;
      index = next;
    }
    return free;
  }
};

// src/compare/match.ts
function match(base, head, places, history) {
  const pairing = new Pairing(base, head);
  const functionAtBase = (escape) => escape.source.function === "" ? "" : history.baseName(folderOf(escape.place.file), escape.source.function);
  const folderAtHead = (escape) => folderOf(places.headFile(escape.place.file) ?? escape.place.file);
  const homeOfBase = (escape) => `${folderAtHead(escape)}\0${escape.source.function}`;
  const homeOfHead = (escape) => {
    const name = functionAtBase(escape);
    return name === null ? null : `${folderOf(escape.place.file)}\0${name}`;
  };
  pairing.stage(
    (escape) => {
      const place = places.toHead(escape.place);
      return place === null ? null : `${place.file}\0${place.line}\0${escape.identity}`;
    },
    (escape) => `${escape.place.file}\0${escape.place.line}\0${escape.identity}`,
    () => "unchanged",
    { sameWarmth: false }
  );
  pairing.stage(
    (escape) => `${homeOfBase(escape)}\0${escape.kind}\0${escape.identity}`,
    (escape) => prefixed(homeOfHead(escape), `${escape.kind}\0${escape.identity}`),
    (before, after) => before.source.function !== after.source.function ? "moved" : sameLine(before, after) ? "unchanged" : "changed"
  );
  const isNewHome = (escape) => functionAtBase(escape) === null;
  const sameCode = (escape) => `${escape.identity}\0${escape.source.lineText.trim()}`;
  pairing.stage(
    sameCode,
    (escape) => isNewHome(escape) ? sameCode(escape) : null,
    () => "moved"
  );
  pairing.stage(
    (escape) => `${homeOfBase(escape)}\0${sameCode(escape)}`,
    (escape) => {
      const folder = folderOf(escape.place.file);
      if (isNewHome(escape)) return null;
      return [...history.pastedInto(folder, escape.source.function)].map(
        (name) => `${folder}\0${name}\0${sameCode(escape)}`
      );
    },
    () => "moved"
  );
  for (const traitOf of traits) {
    pairing.stage(
      (escape) => prefixed(homeOfBase(escape), traitOf(escape)),
      (escape) => prefixed(homeOfHead(escape), traitOf(escape)),
      () => "changed",
      { sameCost: true }
    );
  }
  return pairing.result((escape) => isNewHome(escape) ? "new-function" : "existing-function");
}
function compatible(a, b, sameWarmth, sameCost) {
  const costs = a.allocation.status === b.allocation.status || !sameCost && (a.allocation.status === "unknown" || b.allocation.status === "unknown");
  return costs && (!sameWarmth || a.source.cold === b.source.cold && a.source.inLoop === b.source.inLoop);
}
function prefixed(prefix, rest) {
  return prefix === null || rest === null ? null : `${prefix}\0${rest}`;
}
var traits = [
  (escape) => escape.identity,
  (escape) => escape.allocation.type === null ? null : `${escape.kind}\0${escape.allocation.type}`,
  (escape) => escape.allocation.type,
  (escape) => escape.kind,
  // `map[K]V{}` rewritten as `make(map[K]V, n)`; the first call of the runtime names no type.
  (escape) => /^(?:make\()?map\[/.test(escape.expression) ? "map" : null
];
var Pairing = class {
  /** Those without a partner so far. */
  #base;
  #head;
  #pairs = [];
  constructor(base, head) {
    this.#base = base;
    this.#head = head;
  }
  /** Pairs what has equal keys, the nearest lines and columns first; a null key takes no part, and one of several is enough. */
  stage(baseKey, headKeys, state, { sameWarmth = true, sameCost = false } = {}) {
    const taken = /* @__PURE__ */ new Set();
    const crowds = /* @__PURE__ */ new Map();
    for (const escape of this.#base) {
      const key = baseKey(escape);
      if (key === null) continue;
      const crowd = crowds.get(key);
      if (crowd === void 0) crowds.set(key, new Crowd(escape, taken));
      else crowd.add(escape);
    }
    this.#head = this.#head.filter((head) => {
      const keys = headKeys(head) ?? [];
      let best = null;
      for (const key of typeof keys === "string" ? [keys] : keys) {
        const near = crowds.get(key)?.nearest(head, (base2) => compatible(base2, head, sameWarmth, sameCost)) ?? null;
        if (best === null || near !== null && near.distance < best.distance) best = near;
      }
      if (best === null) return true;
      const base = best.escape;
      taken.add(base);
      this.#pairs.push({ state: state(base, head), base, head, origin: "existing-function" });
      return false;
    });
    this.#base = this.#base.filter((escape) => !taken.has(escape));
  }
  result(originOf) {
    return [
      ...this.#pairs,
      ...this.#head.map((head) => ({ state: "new", origin: originOf(head), base: null, head })),
      ...this.#base.map((base) => ({ state: "fixed", origin: "existing-function", base, head: null }))
    ];
  }
};

// src/compare/compare.ts
function compareSides(base, head, places) {
  const history = functionHistory(base.functions, head.functions, places);
  const matched = match(base.escapes, head.escapes, places, history);
  const pairs = lazy(() => matched.filter((found) => found.base !== null && found.head !== null));
  const pairedBases = lazy(() => new Set(pairs().map(({ base: before }) => before)));
  const pairedHeads = lazy(() => new Set(pairs().map(({ head: after }) => after)));
  const lost = lostStackAllocations(
    base,
    head,
    (place) => places.toHead(place),
    (place) => head.contextAt(place),
    (escape) => pairedHeads().has(escape)
  );
  const regained = lostStackAllocations(
    head,
    base,
    (place) => places.toBase(place),
    (place) => base.contextAt(place),
    (escape) => pairedBases().has(escape)
  );
  const compared = [
    ...collapse(matched, callsInstead({ base: base.diagnostics.inlined, head: head.diagnostics.inlined }, places)),
    ...lost.map(({ escape }) => ({ state: "new", origin: "existing-function", base: null, head: escape })),
    ...regained.map(({ escape }) => ({
      state: "fixed",
      origin: "existing-function",
      base: escape,
      head: null
    }))
  ];
  const placeOf3 = ({ head: after, base: before }) => (after ?? before)?.place ?? { file: "", line: 0, column: 0 };
  return {
    compared: compared.sort((a, b) => byPlace(placeOf3(a), placeOf3(b))),
    lostStack: new Map([...lost, ...regained].map((found) => [found.escape, found]))
  };
}

// src/explain/dependencies.ts
function attributeToDependency(escape, cause, dependencies, files) {
  if (cause.root !== null) return cause;
  const suspects = dependencies.filter(({ dependents: dependents2 }) => dependents2.has(escape.package));
  const [dependency] = suspects;
  if (dependency === void 0 || suspects.length > 1) return cause;
  const root = requirement(dependency.path, files);
  const change = `${dependency.before ?? "nothing"} to ${dependency.after ?? "nothing"}`;
  return {
    ...cause,
    explanation: `No line of code here changed: the dependency \`${dependency.path}\` did, from ${change}. ${cause.explanation}`,
    root
  };
}
function requirement(module, files) {
  for (const { path: path3, lines } of files) {
    const index = lines.findIndex((line) => line.split(/\s+/).includes(module));
    if (index >= 0) return { file: path3, line: index + 1, text: lines[index] ?? "" };
  }
  return null;
}

// src/measure/benchstat.ts
var benchstat = "golang.org/x/perf/cmd/benchstat@v0.0.0-20230113213139-801c7ef9e5c5";
var longestError = 2e3;
var StatisticsError = class extends Error {
};
async function statistics(base, head, go) {
  let out = "";
  let errors = "";
  const exitCode = await go.run({
    dir: await go.folder("measure/benchstat"),
    args: ["run", benchstat, "-format", "csv", `base=${base}`, `head=${head}`],
    // Neither the repository's modules nor what it is compiled for has a say in a program that runs here.
    env: { GOWORK: "off", GOFLAGS: "-mod=mod", GOOS: "", GOARCH: "" },
    onStdout: (chunk) => out += Buffer.from(chunk).toString("utf8"),
    onStderr: (chunk) => errors = (errors + Buffer.from(chunk).toString("utf8")).slice(-longestError)
  });
  if (exitCode !== 0) throw new StatisticsError(errors.trim());
  return parseBenchstat(out);
}
var units = { "allocs/op": "allocs", "B/op": "bytes", "sec/op": "seconds" };
function parseBenchstat(text2) {
  const drafts = /* @__PURE__ */ new Map();
  let pkg = "";
  let unit = null;
  for (const line of text2.split("\n")) {
    const configuration = /^([a-z]\S*): (.*)$/.exec(line);
    if (configuration !== null) {
      if (configuration[1] === "pkg") pkg = configuration[2] ?? "";
      continue;
    }
    const [name = "", ...cells] = cellsOf(line);
    if (name === "") {
      const heading = cells[0] ?? "";
      if (heading !== "base") unit = heading in units ? units[heading] : null;
      continue;
    }
    const change = name === "geomean" || unit === null ? null : changeOf(cells);
    if (change === null || unit === null) continue;
    const key = `${pkg}\0${name}`;
    const draft = drafts.get(key) ?? { package: pkg, name, allocs: null, bytes: null, seconds: null };
    draft[unit] = change;
    drafts.set(key, draft);
  }
  return [...drafts.values()];
}
function changeOf([base = "", , head = "", , versus = "", probability = ""]) {
  const [from, to] = [Number(base), Number(head)];
  if (base === "" || head === "" || !Number.isFinite(from) || !Number.isFinite(to)) return null;
  const p = /^p=(\d(?:\.\d+)?)/.exec(probability)?.[1];
  return { base: from, head: to, p: p === void 0 ? null : Number(p), significant: /^[+-]|^\?$/.test(versus) };
}
function cellsOf(line) {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain = ""]) => quoted === void 0 ? plain : quoted.replaceAll('""', '"')
  );
}

// src/measure/compile.ts
import path from "node:path";
async function writeOut(side, revision, { git, go, disk }) {
  const root = await go.folder(`measure/${side.name}`);
  await git.materialise(revision, root);
  const read = async (file) => await disk.readText(path.join(root, file));
  const tree = { root, overlay: null, replace: {}, materialised: "its benchmarks run", original: () => null, read };
  return { name: side.name, tree };
}
async function withBenchmarks(packages, { tree }, settings, go) {
  const found = /* @__PURE__ */ new Map();
  for (const root of new Set(packages.map((each) => each.root))) {
    const members = packages.filter((each) => each.root === root).map(({ importPath }) => importPath);
    const { objects } = await goList(go, tree, settings, {
      dir: path.join(tree.root, root.folder),
      env: root.env,
      args: ["-json=ImportPath,Dir,TestGoFiles,XTestGoFiles", "--", ...members]
    });
    for (const { ImportPath, Dir, TestGoFiles = [], XTestGoFiles = [] } of objects) {
      if (Dir === void 0) continue;
      const files = [...TestGoFiles, ...XTestGoFiles].map((name) => path.relative(tree.root, path.join(Dir, name)));
      const texts = await Promise.all(files.map(async (file) => await tree.read(file)));
      if (texts.some((text2) => /^func Benchmark/m.test(text2 ?? ""))) found.set(ImportPath, Dir);
    }
  }
  return found;
}
async function compileBenchmarks({ importPath, root }, folder, { name, tree }, number, settings, go) {
  const program = path.join(await go.folder("measure/programs"), `${number}.${name}`);
  let words = "";
  const keep = (chunk) => {
    words = (words + Buffer.from(chunk).toString("utf8")).slice(0, 2e3);
  };
  const exitCode = await go.run({
    dir: path.join(tree.root, root.folder),
    args: ["test", "-c", "-vet=off", ...settings.flags, "-o", program, importPath],
    env: { ...settings.env, ...root.env },
    onStdout: keep,
    onStderr: keep
  });
  return exitCode === 0 ? { program: { program, folder }, failure: null } : { program: null, failure: words.trim() };
}

// src/measure/rounds.ts
var longestRun = "10m";
var longestOutput = 4 * 1024 * 1024;
var longestError2 = 1e3;
async function playRounds(pairs, { filter, count, time }, env, { go }) {
  const texts = { base: "", head: "" };
  const notices = [];
  let benchmarks = 0;
  for (const pair of pairs) {
    const results = { base: "", head: "" };
    const hidden = /* @__PURE__ */ new Set();
    let failure = null;
    for (let round = 0; round < count && failure === null; round++) {
      const order = round % 2 === 0 ? ["base", "head"] : ["head", "base"];
      for (const side of order) {
        const { output, errors, exitCode } = await runOnce(pair[side], filter, time, env, go);
        results[side] += resultLines(output);
        for (const name of hiddenIn(output)) hidden.add(name);
        if (exitCode === 0) continue;
        failure = `The benchmarks of ${pair.package} fail at the ${side}, so they were not measured: ${`${output}${errors}`.trim().slice(-longestError2)}`;
        break;
      }
    }
    if (failure !== null) {
      notices.push(failure);
      continue;
    }
    if (hidden.size > 0) {
      notices.push(
        `Of ${pair.package} these benchmarks print to standard output, in the middle of their result, so they were not measured: ${[...hidden].join(", ")}.`
      );
    }
    const [base, head] = [namesIn(results.base), namesIn(results.head)];
    const lone = [...base].filter((name) => !head.has(name) && !hidden.has(name)).map((name) => `${name} (base)`);
    lone.push(...[...head].filter((name) => !base.has(name) && !hidden.has(name)).map((name) => `${name} (head)`));
    if (lone.length > 0) {
      notices.push(
        `Of ${pair.package} only one side has these benchmarks, so they were not compared: ${lone.join(", ")}.`
      );
    }
    benchmarks += [...base].filter((name) => head.has(name)).length;
    for (const side of ["base", "head"]) texts[side] += `pkg: ${pair.package}
${results[side]}
`;
  }
  return { ...texts, benchmarks, notices };
}
async function runOnce({ program, folder }, filter, time, env, go) {
  let output = "";
  let errors = "";
  const exitCode = await go.run({
    program,
    dir: folder,
    args: [
      "-test.run=^$",
      `-test.bench=${filter}`,
      "-test.benchmem",
      "-test.count=1",
      `-test.benchtime=${time}`,
      `-test.timeout=${longestRun}`
    ],
    env,
    onStdout: (chunk) => {
      if (output.length < longestOutput) output += Buffer.from(chunk).toString("utf8");
    },
    onStderr: (chunk) => errors = (errors + Buffer.from(chunk).toString("utf8")).slice(-longestError2)
  });
  return { output, errors, exitCode };
}
function resultLines(output) {
  return output.split("\n").filter((line) => /^Benchmark\S*\s+\d+\s+\S/.test(line)).map((line) => `${line.replace(/\r$/, "")}
`).join("");
}
function hiddenIn(output) {
  const started = [...output.matchAll(/^Benchmark(\S+)[ \t]*(?=\t)(.*)$/gm)];
  return started.flatMap(([, name = "", rest = ""]) => /^\s+\d+\s+\S/.test(rest) ? [] : [name]);
}
function namesIn(text2) {
  return new Set([...text2.matchAll(/^Benchmark(\S+)/gm)].map(([, name = ""]) => name));
}

// src/measure/index.ts
async function measure({ base: from, head: to }, build2, isMine, options, tools) {
  const notices = [];
  try {
    const pairs = await programs({ from: from.tree, to: to.tree }, build2, isMine, tools, notices);
    if (pairs.length === 0)
      return {
        measured: null,
        notices: [...notices, "No affected package has benchmarks on both sides: nothing was measured."]
      };
    tools.log.phase(`compiled the benchmarks of ${plural(pairs.length, "package")}`);
    const played = await playRounds(pairs, options, build2.settings.env, tools);
    notices.push(...played.notices);
    if (played.benchmarks === 0) {
      return {
        measured: null,
        notices: [...notices, `No benchmark matches ${JSON.stringify(options.filter)}: nothing was measured.`]
      };
    }
    tools.log.phase(`ran ${plural(played.benchmarks, "benchmark")} ${options.count} times at base and head`);
    const [base, head] = await Promise.all(
      ["base", "head"].map(async (name) => await tools.go.write(`measure/${name}.txt`, played[name]))
    );
    const benchmarks = await statistics(base ?? "", head ?? "", tools.go);
    return { measured: { count: options.count, time: options.time, benchmarks: benchmarks.toSorted(byName) }, notices };
  } catch (error) {
    if (error instanceof StatisticsError) {
      return {
        measured: null,
        notices: [...notices, `The benchmarks ran, but benchstat could not compare them: ${error.message}`]
      };
    }
    if (!(error instanceof TimeoutError)) throw error;
    return { measured: null, notices: [...notices, `Nothing was measured. ${error.message}`] };
  }
}
async function programs(trees, { base, head, settings }, isMine, tools, notices) {
  const { go } = tools;
  const mine = ({ packages }) => packages.filter(({ importPath }) => isMine(importPath));
  const sides = [
    { side: base, written: await writeOut(base, trees.from, tools) },
    { side: head, written: await writeOut(head, trees.to, tools) }
  ];
  const folders = await Promise.all(
    sides.map(async ({ side, written }) => await withBenchmarks(mine(side), written, settings, go))
  );
  const pairs = [];
  for (const name of [...folders[0]?.keys() ?? []].sort()) {
    if (folders[1]?.has(name) !== true) continue;
    const compiled = [];
    for (const [index, { side, written }] of sides.entries()) {
      const found = side.packages.find(({ importPath }) => importPath === name);
      const folder = folders[index]?.get(name);
      if (found === void 0 || folder === void 0) continue;
      const { program, failure } = await compileBenchmarks(found, folder, written, pairs.length, settings, go);
      if (program === null) {
        notices.push(
          `The benchmarks of ${name} don't compile at the ${side.name}, so they were not measured: ${failure}`
        );
        break;
      }
      compiled.push(program);
    }
    const [atBase, atHead] = compiled;
    if (atBase !== void 0 && atHead !== void 0) pairs.push({ package: name, base: atBase, head: atHead });
  }
  return pairs;
}
function byName(a, b) {
  const [left, right] = [`${a.package}\0${a.name}`, `${b.package}\0${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

// src/suggest/batches.ts
function independentBatches(names, { packages }) {
  const wanted = new Set(names);
  const below = /* @__PURE__ */ new Map();
  const reach = (name) => {
    const known = below.get(name);
    if (known !== void 0) return known;
    const found = /* @__PURE__ */ new Set();
    below.set(name, found);
    for (const imported of packages.get(name)?.imports ?? []) {
      if (wanted.has(imported)) found.add(imported);
      for (const further2 of reach(imported)) found.add(further2);
    }
    return found;
  };
  const batches = [];
  for (const name of [...wanted].sort()) {
    const batch = batches.find(
      (members) => members.every((other) => !reach(name).has(other) && !reach(other).has(name))
    );
    if (batch === void 0) batches.push([name]);
    else batch.push(name);
  }
  return batches;
}

// src/suggest/call.ts
var Call = class {
  node;
  /** The release of Go that its module asks for at least: 22 for `go 1.22`. */
  release;
  #path;
  #text;
  #names;
  #declared;
  /** @param path from the file's root down to the call. */
  constructor(node, path3, { text: text2, names, declared, release }) {
    this.node = node;
    this.release = release;
    this.#path = path3;
    this.#text = text2;
    this.#names = names;
    this.#declared = declared;
  }
  text(node) {
    return this.#text.slice(node);
  }
  /** The name under which the file knows a package at this place; null where it does not import it, or another thing has that name. */
  package(importPath) {
    const name = this.#names.imports.get(importPath) ?? null;
    return name === null || this.#isLocal(name) ? null : name;
  }
  /** `Sprintf` where a call, this one if none is given, is `fmt.Sprintf(…)` of that package; null for every other call. */
  functionOf(importPath, call = this.node) {
    const selector = selectorOf(call);
    const name = this.package(importPath);
    return selector?.operand.type === "identifier" && name !== null && this.text(selector.operand) === name ? this.text(selector.name) : null;
  }
  /** What is called a method of, with the method's name: `w` and `Write` for `w.Write(…)`. Null where the operand may be a package. */
  method() {
    const selector = selectorOf(this.node);
    if (selector === null) return null;
    const receiver = withoutParentheses(selector.operand);
    const name = this.text(receiver);
    const isPackage = receiver.type === "identifier" && this.#names.all.has(name) && !this.#isLocal(name);
    return isPackage ? null : { receiver, name: this.text(selector.name) };
  }
  /** The operand of `[]byte(x)` or `string(x)`; null for everything else, and where the type's name means something else. */
  converted(node, type) {
    if (node.type === "type_conversion_expression") {
      const written = field(node, "type");
      const isIt2 = written !== null && this.text(written).replace(/\s/g, "") === type && this.#isPredeclared(type);
      return isIt2 ? field(node, "operand") : null;
    }
    const callee = node.type === "call_expression" ? field(node, "function") : null;
    const operands = argumentsOf(node);
    if (callee === null || operands?.length !== 1) return null;
    const isIt = this.text(withoutParentheses(callee)).replace(/\s/g, "") === type && this.#isPredeclared(type);
    return isIt ? operands[0] ?? null : null;
  }
  #isPredeclared(type) {
    return this.means(type === "string" ? type : "byte");
  }
  /** Whether a name is the language's own here, such as `int64` or `nil`. https://go.dev/ref/spec#Predeclared_identifiers */
  means(name) {
    return !this.#isLocal(name) && !this.#declared().has(name);
  }
  #isLocal(name) {
    return declarationOf(name, this.#path, this.node.startIndex, this.#text) !== null;
  }
};
function argumentsOf(call) {
  const list = call.type === "call_expression" ? field(call, "arguments") : null;
  if (list === null) return null;
  const values = parts(list);
  return values.some(({ type }) => type === "variadic_argument") ? null : values;
}
function selectorOf(call) {
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  if (callee?.type !== "selector_expression") return null;
  const operand = field(callee, "operand");
  const name = field(callee, "field");
  return operand === null || name === null ? null : { operand, name };
}

// src/suggest/names.ts
function fileNames({ root, source: text2 }) {
  const imports2 = /* @__PURE__ */ new Map();
  const all = /* @__PURE__ */ new Set();
  for (const spec of root.namedChildren.filter(({ type }) => type === "import_declaration").flatMap(importSpecs)) {
    const pathNode = field(spec, "path");
    if (pathNode === null) continue;
    const importPath = text2.slice(pathNode).slice(1, -1);
    const alias = field(spec, "name");
    const name = alias === null ? importPath.slice(importPath.lastIndexOf("/") + 1) : text2.slice(alias);
    if (alias === null) for (const part of importPath.split(/[/.-]/)) all.add(part);
    if (name === "_" || name === ".") continue;
    all.add(name);
    imports2.set(importPath, name);
  }
  return { imports: imports2, all };
}
function importSpecs(declaration) {
  return parts(declaration).flatMap((part) => part.type === "import_spec_list" ? parts(part) : [part]);
}
function declaredNames(files) {
  return new Set(files.flatMap(declaredIn));
}
function declaredIn({ root, source }) {
  const topLevel = root.namedChildren.flatMap((node) => {
    if (node.type === "function_declaration") return [node];
    if (node.type !== "var_declaration" && node.type !== "const_declaration") return [];
    return node.descendantsOfType(["var_spec", "const_spec"]);
  });
  const types = root.descendantsOfType(["type_spec", "type_alias", "type_parameter_declaration"]);
  return [...topLevel, ...types].flatMap((node) => node.childrenForFieldName("name").map((name) => source.slice(name)));
}

// src/suggest/rewrite.ts
var is = (expression, type) => ({ expression, type, holds: true });
var isNot = (expression, type) => ({ expression, type, holds: false });

// src/suggest/receiver.ts
var twins = ["*bytes.Buffer", "*os.File", "*strings.Builder"];
function argumentAsReceiver(writer, call) {
  if (writer.type === "unary_expression" && writer.firstChild?.type === "&") {
    const operand = field(writer, "operand");
    return operand !== null && isPrimary(operand) && operand.type !== "call_expression" ? call.text(operand) : null;
  }
  return isPrimary(writer) ? call.text(writer) : null;
}
function printTwins(writer, call) {
  const text2 = argumentAsReceiver(writer, call);
  return text2 === null ? [] : twins.map((type) => ({ text: text2, requires: [is(call.text(writer), type)] }));
}
function methodTwins(receiver, types, call) {
  const text2 = call.text(receiver);
  const pointers = types.map((type) => ({ text: text2, requires: [is(text2, type)] }));
  return isAddressable(receiver) ? [...pointers, ...types.map((type) => ({ text: text2, requires: [is(`&${text2}`, type)] }))] : pointers;
}
function isAddressable(node) {
  return node.type === "identifier" || node.type === "selector_expression" || node.type === "index_expression";
}
function isPrimary(node) {
  return isAddressable(node) || node.type === "call_expression" || node.type === "parenthesized_expression";
}

// src/suggest/converting.ts
function convertedToWrite(call) {
  const method = call.method();
  const values = argumentsOf(call.node);
  if (method === null || values?.length !== 1 || values[0] === void 0) return [];
  const [argument] = values;
  const [type, from, other] = method.name === "Write" ? ["string", "[]byte", "WriteString"] : method.name === "WriteString" ? ["[]byte", "string", "Write"] : [null, "string", ""];
  const operand = type === null ? null : call.converted(argument, from);
  if (type === null || operand === null) return [];
  const value = call.text(operand);
  const writers = type === "string" ? twins : twins.filter((twin) => twin !== "*bytes.Buffer");
  return methodTwins(method.receiver, writers, call).map((receiver) => ({
    requires: [...receiver.requires, is(value, type)],
    replace: call.node,
    by: `${receiver.text}.${other}(${value})`
  }));
}
var matchers = [
  ["Match", "MatchString"],
  ["FindIndex", "FindStringIndex"],
  ["FindSubmatchIndex", "FindStringSubmatchIndex"],
  ["FindAllIndex", "FindAllStringIndex"],
  ["FindAllSubmatchIndex", "FindAllStringSubmatchIndex"]
];
function convertedToMatch(call) {
  const method = call.method();
  const [argument, ...others] = argumentsOf(call.node) ?? [];
  if (method === null || argument === void 0) return [];
  const toString = matchers.find(([bytes]) => bytes === method.name)?.[1];
  const toBytes = matchers.find(([, string]) => string === method.name)?.[0];
  const operand = call.converted(argument, toString === void 0 ? "string" : "[]byte");
  const twin = toString ?? toBytes;
  if (operand === null || twin === void 0) return [];
  const receiver = call.text(method.receiver);
  const value = call.text(operand);
  const rest = [value, ...others.map((other) => call.text(other))].join(", ");
  return [
    {
      requires: [is(receiver, "*regexp.Regexp"), is(value, toString === void 0 ? "[]byte" : "string")],
      replace: call.node,
      by: `${receiver}.${twin}(${rest})`
    }
  ];
}
var appenders = /* @__PURE__ */ new Map([
  ["FormatBool", "AppendBool"],
  ["FormatFloat", "AppendFloat"],
  ["FormatInt", "AppendInt"],
  ["FormatUint", "AppendUint"],
  ["Quote", "AppendQuote"],
  ["QuoteRune", "AppendQuoteRune"],
  ["QuoteToASCII", "AppendQuoteToASCII"]
]);
function formattedThenConverted(call) {
  const formatted = call.converted(call.node, "[]byte");
  const strconv = call.package("strconv");
  const name = formatted === null ? null : call.functionOf("strconv", formatted);
  const values = formatted === null ? null : argumentsOf(formatted);
  const isPlain = call.means("nil") && call.means("int64");
  if (strconv === null || name === null || values?.[0] === void 0 || !isPlain) return [];
  const list = values.map((value) => call.text(value)).join(", ");
  const append = name === "Itoa" ? `AppendInt(nil, int64(${list}), 10)` : appendCall(name, list);
  return append === null ? [] : [{ requires: [], replace: call.node, by: `${strconv}.${append}` }];
}
function appendCall(name, list) {
  const append = appenders.get(name);
  return append === void 0 ? null : `${append}(nil, ${list})`;
}

// src/suggest/printing.ts
function printOf(call) {
  const name = call.functionOf("fmt");
  const values = argumentsOf(call.node);
  if (name === null || values === null || !/^[SF]print(?:f)?$/.test(name)) return null;
  const toWriter = name.startsWith("F");
  const rest = toWriter ? values.slice(1) : values;
  const writer = toWriter ? values[0] ?? null : null;
  const format = name.endsWith("f") ? rest[0] : null;
  const operands = format === null ? rest : rest.slice(1);
  const [operand] = operands;
  if (operand === void 0 || operands.length > 1 || format === void 0) return null;
  const verb = format === null ? "v" : verbOf(call.text(format));
  return verb === null ? null : { writer, operand, verb };
}
function verbOf(literal) {
  const verb = /^(?:"%([sdv])"|`%([sdv])`)$/.exec(literal);
  return verb?.[1] ?? verb?.[2] ?? null;
}
function printedAlone(call) {
  const print = printOf(call);
  if (print === null) return [];
  const { writer, operand } = print;
  if (writer === null) {
    const inParentheses = operand.type === "binary_expression" && !standsAlone(call.node);
    return [...text(print, call, inParentheses), ...numbers(print, call)];
  }
  return [...bytesToWriter(writer, operand, print.verb, call), ...textToWriter(print, writer, call)];
}
function text({ operand, verb }, call, inParentheses) {
  const value = call.text(operand);
  const by = inParentheses ? `(${value})` : value;
  return verb === "d" ? [] : [{ requires: [is(value, "string")], replace: call.node, by }];
}
var integers = [
  ["int", (value) => `Itoa(${value})`],
  ["int64", (value) => `FormatInt(${value}, 10)`],
  ["uint64", (value) => `FormatUint(${value}, 10)`],
  ["int32", (value) => `FormatInt(int64(${value}), 10)`],
  ["uint", (value) => `FormatUint(uint64(${value}), 10)`],
  ["uint32", (value) => `FormatUint(uint64(${value}), 10)`],
  ["uint16", (value) => `FormatUint(uint64(${value}), 10)`]
];
function numbers({ operand, verb }, call) {
  const strconv = call.package("strconv");
  const value = call.text(operand);
  if (strconv === null || verb === "s" || !call.means("int64") || !call.means("uint64")) return [];
  return integers.map(([type, format]) => ({
    requires: [is(value, type)],
    replace: call.node,
    by: `${strconv}.${format(value)}`
  }));
}
function textToWriter({ operand, verb }, writer, call) {
  const value = call.text(operand);
  if (verb === "d") return [];
  return printTwins(writer, call).map((receiver) => ({
    requires: [...receiver.requires, is(value, "string")],
    replace: call.node,
    by: `${receiver.text}.WriteString(${value})`
  }));
}
function bytesToWriter(writer, operand, verb, call) {
  const receiver = argumentAsReceiver(writer, call);
  if (receiver === null || verb === "d") return [];
  const converted = call.converted(operand, "string");
  if (converted !== null) {
    const bytes2 = call.text(converted);
    const requires2 = [is(bytes2, "[]byte"), isNot(call.text(writer), "*bytes.Buffer")];
    return [{ requires: requires2, replace: call.node, by: `${receiver}.Write(${bytes2})` }];
  }
  if (verb !== "s") return [];
  const bytes = call.text(operand);
  const requires = [
    is(bytes, "[]byte"),
    isNot(call.text(writer), "*bytes.Buffer"),
    isNot(bytes, "fmt.Formatter"),
    isNot(bytes, "error"),
    isNot(bytes, "fmt.Stringer")
  ];
  return [{ requires, replace: call.node, by: `${receiver}.Write(${bytes})` }];
}
function standsAlone(node) {
  return ["argument_list", "expression_list", "literal_element", "parenthesized_expression", "var_spec"].includes(
    node.parent?.type ?? ""
  );
}
function printedThenWritten(call) {
  const method = call.method();
  const values = argumentsOf(call.node);
  if (method?.name !== "Write" || values?.length !== 1 || values[0] === void 0) return [];
  const printed = call.converted(values[0], "[]byte");
  const name = printed === null ? null : call.functionOf("fmt", printed);
  if (printed === null || name === null || !/^Sprint(?:f|ln)?$/.test(name)) return [];
  const fmt = call.package("fmt");
  const list = printed.childForFieldName("arguments");
  if (fmt === null || list === null) return [];
  const rest = call.text(list).slice(1);
  const writer = call.text(method.receiver);
  const comma = list.namedChildCount === 0 ? "" : ", ";
  const by = `${fmt}.F${name.slice(1)}(${writer}${comma}${rest}`;
  return [{ requires: [is(writer, "io.Writer")], replace: call.node, by }];
}
var appendfRelease = 19;
function printedThenConverted(call) {
  const printed = call.converted(call.node, "[]byte");
  const name = printed === null ? null : call.functionOf("fmt", printed);
  const fmt = call.package("fmt");
  const list = printed?.childForFieldName("arguments") ?? null;
  if (name === null || fmt === null || list === null || call.release < appendfRelease || !call.means("nil")) return [];
  const first = list.namedChildren.find(({ type }) => type !== "comment");
  const isNeverEmpty = name === "Sprintln" || name === "Sprintf" && first !== void 0 && printsItself(first, call);
  if (!isNeverEmpty) return [];
  const rest = call.text(list).slice(1);
  const comma = first === void 0 ? "" : ", ";
  return [{ requires: [], replace: call.node, by: `${fmt}.Append${name.slice("Sprint".length)}(nil${comma}${rest}` }];
}
function printsItself(format, call) {
  const literal = withoutParentheses(format);
  const isRaw = literal.type === "raw_string_literal";
  if (literal.type !== "interpreted_string_literal" && !isRaw) return false;
  const written = call.text(literal).slice(1, -1);
  const text2 = isRaw ? written : written.replace(/\\[ntr"\\]/g, "_");
  return (isRaw || !text2.includes("\\")) && text2.replace(/%[-+# 0-9.*[\]]*[^]/gu, "") !== "";
}

// src/suggest/sorting.ts
var sorters = [
  ["[]string", "Strings"],
  ["[]int", "Ints"]
];
function sorted(call) {
  const sort = call.package("sort");
  const name = call.functionOf("sort");
  const [values, less] = argumentsOf(call.node) ?? [];
  if (sort === null || name === null || values === void 0) return [];
  if (name === "Slice" || name === "SliceStable") {
    if (less === void 0 || !isSimple(values) || !comparesElements(less, call.text(values), call)) return [];
    return rewrites(values, null, sort, call);
  }
  const adapter = name === "Sort" || name === "Stable" ? call.functionOf("sort", values) : null;
  const sorter = adapter === "StringSlice" ? "Strings" : adapter === "IntSlice" ? "Ints" : null;
  const [inner] = argumentsOf(values) ?? [];
  return sorter === null || inner === void 0 ? [] : rewrites(inner, sorter, sort, call);
}
function rewrites(values, only, sort, call) {
  const text2 = call.text(values);
  return sorters.filter(([, sorter]) => only === null || sorter === only).map(([type, sorter]) => ({ requires: [is(text2, type)], replace: call.node, by: `${sort}.${sorter}(${text2})` }));
}
function isSimple(node) {
  const operand = node.type === "selector_expression" ? field(node, "operand") : null;
  return node.type === "identifier" || operand !== null && isSimple(operand);
}
function comparesElements(less, values, call) {
  const parameters = less.type === "func_literal" ? field(less, "parameters") : null;
  const body = field(less, "body");
  if (parameters === null || body === null) return false;
  const names = parts(parameters).flatMap((group) => group.childrenForFieldName("name").map((name) => call.text(name)));
  const [i, j] = names;
  const [only, ...others] = statements(body);
  if (i === void 0 || j === void 0 || only?.type !== "return_statement" || others.length > 0) return false;
  if ([i, j].includes(values.split(".")[0] ?? "")) return false;
  return call.text(only).replace(/\s+/g, "") === `return${values}[${i}]<${values}[${j}]`;
}

// src/suggest/rules.ts
var rules = [
  printedThenWritten,
  printedAlone,
  printedThenConverted,
  formattedThenConverted,
  convertedToWrite,
  convertedToMatch,
  sorted
];
function rewritesOf(call) {
  return rules.flatMap((rule) => rule(call)).filter(({ replace }) => replace.descendantsOfType("comment").length === 0);
}

// src/suggest/candidates.ts
var mostCandidates = 50;
var callTypes = ["call_expression", "type_conversion_expression"];
function findCandidates(findings, files, releaseOf2) {
  const found = /* @__PURE__ */ new Map();
  const surroundings = surroundingsIn(files);
  for (const finding of findings.filter(isEligible)) {
    const file = files.get(finding.file);
    const around = surroundings(finding.file);
    if (file === void 0 || around === null) continue;
    for (const path3 of callsAt(finding, file)) {
      const node = last(path3);
      if (node === void 0) continue;
      const key = `${finding.file}\0${node.startIndex}\0${node.endIndex}`;
      const same = found.get(key);
      if (same !== void 0) {
        found.set(key, { ...same, findings: [...same.findings, finding] });
        continue;
      }
      const rewrites2 = rewritesOf(new Call(node, path3, { ...around, release: releaseOf2(finding.package) }));
      if (rewrites2.length === 0 || found.size >= mostCandidates) continue;
      const { package: importPath, function: name } = finding;
      found.set(key, { file: finding.file, package: importPath, function: name, node, rewrites: rewrites2, findings: [finding] });
    }
  }
  return [...found.values()];
}
function surroundingsIn(files) {
  const known = /* @__PURE__ */ new Map();
  const declared = /* @__PURE__ */ new Map();
  const declaredIn2 = (folder) => {
    const found = declared.get(folder) ?? declaredNames([...files].filter(([path3]) => folderOf(path3) === folder).map(([, file]) => file));
    declared.set(folder, found);
    return found;
  };
  return (path3) => {
    const found = known.get(path3);
    if (found !== void 0) return found;
    const file = files.get(path3);
    const made = file === void 0 || !isRewritable(file) ? null : { text: file.source, names: fileNames(file), declared: () => declaredIn2(folderOf(path3)) };
    known.set(path3, made);
    return made;
  };
}
function isEligible({ state, waiver, allocation, kind, function: name }) {
  const isRecent = state === "new" || state === "changed";
  return isRecent && waiver === null && allocation.status !== "none" && kind !== "lost-stack" && name !== "";
}
function isRewritable(file) {
  return !file.hasSyntaxErrors && !file.source.text.includes("\r") && !file.isGenerated();
}
function callsAt(finding, file) {
  if (isUnannounced(finding)) return callsBeginningOn(finding.line, file);
  const path3 = file.pathAround(finding);
  const start = path3.findLastIndex(({ type }) => type === "block") + 1;
  return path3.flatMap((node, depth) => depth >= start && callTypes.includes(node.type) ? [path3.slice(0, depth + 1)] : []).reverse();
}
function callsBeginningOn(line, file) {
  const row = line - 1;
  return file.root.descendantsOfType(callTypes, { row, column: 0 }, { row: row + 1, column: 0 }).filter((node) => node.startPosition.row === row).map((node) => file.pathAround(file.source.range(node)));
}

// src/suggest/edits.ts
function edited(text2, edits) {
  let result = text2;
  for (const { startIndex, endIndex, by } of edits.toSorted((a, b) => b.startIndex - a.startIndex)) {
    result = result.slice(0, startIndex) + by + result.slice(endIndex);
  }
  return result;
}
function withoutOverlaps(edits) {
  const kept = [];
  for (const edit of edits) {
    if (kept.every((other) => edit.endIndex <= other.startIndex || other.endIndex <= edit.startIndex)) kept.push(edit);
  }
  return kept;
}
function sharingLines(edits, source) {
  const groups = [];
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.startIndex - b.startIndex)) {
    const group = groups.at(-1);
    if (group !== void 0 && source.place(edit.startIndex).line <= end) group.push(edit);
    else groups.push([edit]);
    end = Math.max(end, source.place(edit.endIndex).line);
  }
  return groups;
}
function suggestionOf(edits, file, source) {
  const startLine = Math.min(...edits.map(({ startIndex }) => source.place(startIndex).line));
  const endLine = Math.max(...edits.map(({ endIndex }) => source.place(endIndex).line));
  const start = source.lineStart(startLine);
  const end = source.lineStart(endLine) + source.line(endLine).length;
  const replacement = edited(
    source.text.slice(start, end),
    edits.map((edit) => ({ ...edit, startIndex: edit.startIndex - start, endIndex: edit.endIndex - start }))
  );
  const suggestion = { file, startLine, endLine, replacement };
  return isShowable(suggestion) ? suggestion : null;
}

// src/suggest/imports.ts
var leftPackage = "fmt";
var anythingOfIt = "Sprint";
function losesImport(file, edits) {
  const name = fileNames(file).imports.get(leftPackage);
  if (name === void 0 || edits.some(({ by }) => by.includes(`${name}.`))) return false;
  const uses = usesOf(name, file);
  if (uses === null) return true;
  return uses.every((at) => edits.some(({ startIndex, endIndex }) => startIndex <= at && at < endIndex));
}
function keptImport(file, edits) {
  const name = fileNames(file).imports.get(leftPackage);
  return name !== void 0 && losesImport(file, edits) ? `
var _ = ${name}.${anythingOfIt}
` : "";
}
function usesOf(name, { root, source }) {
  const found = [];
  for (const node of root.descendantsOfType(["identifier", "package_identifier"])) {
    if (source.slice(node) !== name) continue;
    const parent = node.parent;
    if (parent?.type === "import_spec" || parent?.type === "package_clause") continue;
    const isUse = parent?.type === "qualified_type" || parent?.type === "selector_expression" && field(parent, "operand")?.startIndex === node.startIndex;
    if (!isUse) return null;
    found.push(node.startIndex);
  }
  return found;
}

// src/suggest/types.ts
import { createHash } from "node:crypto";
import path2 from "node:path";

// src/suggest/bench.ts
function packagesOf(candidates, side) {
  const wanted = new Set(candidates.map((candidate) => candidate.package));
  return side.packages.filter(({ importPath }) => wanted.has(importPath));
}

// src/suggest/types.ts
var questionOf = {
  string: (value) => `escapediffStrconv.Quote(${value})`,
  int: (value) => `escapediffStrconv.Itoa(${value})`,
  int32: (value) => `escapediffStrconv.QuoteRune(${value})`,
  int64: (value) => `escapediffStrconv.FormatInt(${value}, 10)`,
  uint: (value) => `escapediffBits.OnesCount(${value})`,
  uint16: (value) => `escapediffBits.OnesCount16(${value})`,
  uint32: (value) => `escapediffBits.OnesCount32(${value})`,
  uint64: (value) => `escapediffBits.OnesCount64(${value})`,
  "[]byte": (value) => `escapediffBytes.ToUpper(${value})`,
  "[]string": (value) => `escapediffStrings.Join(${value}, "")`,
  "[]int": (value) => `escapediffSort.SearchInts(${value}, 0)`,
  "*bytes.Buffer": (value) => `(*escapediffBytes.Buffer).Len(${value})`,
  "*os.File": (value) => `(*escapediffOs.File).Fd(${value})`,
  "*regexp.Regexp": (value) => `(*escapediffRegexp.Regexp).NumSubexp(${value})`,
  "*strings.Builder": (value) => `(*escapediffStrings.Builder).Len(${value})`,
  error: (value) => `escapediffErrors.Unwrap(${value})`,
  "fmt.Formatter": (value) => `escapediffFmt.Formatter(${value})`,
  "fmt.Stringer": (value) => `escapediffFmt.Stringer(${value})`,
  "io.Writer": (value) => `escapediffIo.Writer(${value})`
};
var imports = ["bytes", "errors", "fmt", "io", "math/bits", "os", "regexp", "sort", "strconv", "strings"].map((importPath) => {
  const name = importPath.slice(importPath.lastIndexOf("/") + 1);
  return `import escapediff${name.charAt(0).toUpperCase()}${name.slice(1)} "${importPath}"`;
}).join("; ");
var impossible = (value) => `func(struct{ escapediff int }) int { return 0 }(${value})`;
async function askTypes(candidates, name, { build: build2, head, world }) {
  const asking = candidates.filter((candidate) => requirementsOf(candidate).length > 0);
  if (asking.length === 0) return () => false;
  const texts = /* @__PURE__ */ new Map();
  const asked = [];
  for (const [index, file] of [...new Set(asking.map((candidate) => candidate.file))].entries()) {
    const source = head.files.get(file);
    if (source === void 0) continue;
    const inFile = asking.filter((candidate) => candidate.file === file);
    const { text: text2, questions } = withQuestions(source, inFile, `escapediffKeep${index}`);
    texts.set(file, text2);
    asked.push(...questions.map((question) => ({ ...question, file })));
  }
  const tree = await withTexts(build2.head.tree, texts, name, world.go);
  const packages = packagesOf(asking, build2.head);
  const refused = refusedLines(
    await compile(tree, packages, { all: "-e" }, silence, world.go, build2.settings),
    build2.head
  );
  const answers = new Map(
    asked.flatMap(
      ({ file, line, sentinel, keys }) => refused.has(`${file}:${sentinel}`) ? keys.map((key, at) => [key, !refused.has(`${file}:${line + at}`)]) : []
    )
  );
  return (candidate, requirement2) => answers.get(keyOf2(candidate, requirement2)) === requirement2.holds;
}
var silence = { begin: () => ({ push: () => void 0, end: () => void 0 }) };
function requirementsOf({ rewrites: rewrites2 }) {
  return rewrites2.flatMap(({ requires }) => requires);
}
function keyOf2({ file, node }, { expression, type }) {
  return [file, node.startIndex, node.endIndex, expression, type].join("\0");
}
function withQuestions(file, candidates, keep) {
  const nonce = createHash("sha256").update(file.source.text).digest("hex");
  const asked = [];
  const edits = candidates.flatMap((candidate) => {
    const first = argumentsOf(candidate.node)?.[0] ?? field(candidate.node, "operand");
    if (first === null) return [];
    const written = byExpression(requirementsOf(candidate)).map(([expression, types]) => {
      const mark = `//${nonce} ${asked.length}`;
      asked.push(types.map((type) => keyOf2(candidate, { expression, type, holds: true })));
      return [mark, ...[...types.map((type) => questionOf[type]), impossible].map((code) => `_ = ${code(expression)}`)];
    });
    return [
      { startIndex: first.startIndex, endIndex: first.startIndex, by: `${keep}(` },
      { startIndex: first.endIndex, endIndex: first.endIndex, by: `, func() {
${written.flat().join("\n")}
})` }
    ];
  });
  const clause = file.root.namedChildren.find(({ type }) => type === "package_clause");
  const afterClause = clause?.endIndex ?? 0;
  const text2 = edited(file.source.text, [...edits, { startIndex: afterClause, endIndex: afterClause, by: `; ${imports}` }]) + `
func ${keep}[T any](value T, _ func()) T { return value }
`;
  const found = text2.split("\n").flatMap((line, index) => {
    const keys = line.startsWith(`//${nonce} `) ? asked[Number(line.slice(nonce.length + 3))] : void 0;
    return keys === void 0 ? [] : [{ keys, line: index + 2, sentinel: index + 2 + keys.length }];
  });
  return { text: text2, questions: found };
}
function byExpression(requirements) {
  const types = /* @__PURE__ */ new Map();
  for (const { expression, type } of requirements.filter((each) => !each.expression.includes("\n"))) {
    types.set(expression, (types.get(expression) ?? /* @__PURE__ */ new Set()).add(type));
  }
  return [...types].map(([expression, all]) => [expression, [...all]]);
}
function refusedLines(problems, { graph }) {
  return new Set(
    problems.flatMap(({ package: name, position, message }) => {
      const folder = graph.packages.get(name ?? "")?.root.folder ?? "";
      const others = [...message.matchAll(/^(\S.*?):(\d+)(?::\d+)?: /gm)].map(
        ([, file = "", line = ""]) => `${path2.posix.join(folder, file)}:${line}`
      );
      return [...position === null ? [] : [position.replace(/^(.*?:\d+)(?::\d+)?$/, "$1")], ...others];
    })
  );
}

// src/suggest/verify.ts
var mostSingleBuilds = 4;
async function prove(trials, name, bench) {
  const first = await build(trials, `${name}/all`, bench);
  const alone = trials.filter(({ candidate }) => first.broken.has(candidate.package));
  const together = trials.filter(({ candidate }) => !first.broken.has(candidate.package));
  const proved = await settled(first.helpful, together, name, bench);
  return [...proved, ...await oneByOne(alone, name, bench)];
}
async function settled(helpful, tried, name, bench) {
  if (helpful.length === tried.length || helpful.length === 0) return helpful;
  const again = helpful.map(({ trial }) => trial);
  const { helpful: still } = await build(again, `${name}/rest`, bench);
  return still.length === again.length ? still : [];
}
async function oneByOne(trials, name, bench) {
  const packages = /* @__PURE__ */ new Map();
  for (const trial of trials) {
    const known = packages.get(trial.candidate.package);
    if (known === void 0) packages.set(trial.candidate.package, [trial]);
    else known.push(trial);
  }
  const proved = [];
  for (let round = 0; round < mostSingleBuilds; round++) {
    const now = [...packages.values()].flatMap((all) => all.slice(round, round + 1));
    if (now.length === 0) break;
    proved.push(...(await build(now, `${name}/single-${round}`, bench)).helpful);
  }
  return proved;
}
async function build(trials, name, bench) {
  const { head, world } = bench;
  const texts = /* @__PURE__ */ new Map();
  for (const file of new Set(trials.map(({ candidate }) => candidate.file))) {
    const edits = trials.filter(({ candidate }) => candidate.file === file);
    const source = head.files.get(file);
    if (source !== void 0) texts.set(file, edited(source.source.text, edits) + keptImport(source, edits));
  }
  const { head: side, settings } = bench.build;
  const packages = packagesOf(
    trials.map(({ candidate }) => candidate),
    side
  );
  const tree = await withTexts(side.tree, texts, name, world.go);
  const rewritten = { ...side, tree, packages };
  const folders = foldersOf(rewritten);
  const compiled = await compileDiagnostics(rewritten, settings, folders, world.go);
  const names = new Set(packages.map(({ importPath }) => importPath));
  const broken = new Set(compiled.problems.flatMap(({ package: found }) => found === null ? [...names] : [found]));
  const sound = trials.filter(({ candidate }) => !broken.has(candidate.package));
  if (sound.length === 0) return { helpful: [], broken };
  const after = await understand(rewritten, compiled, folders, [], bench.build, world);
  try {
    const places = await correspondence([...texts.keys()].map(changeOf2), side.tree, tree);
    const { compared } = compareSides(within(head, folders), after, places);
    return { helpful: judged(sound, compared), broken };
  } finally {
    (await world.syntax()).forget(texts);
  }
}
function changeOf2(path3) {
  const mode = "100644";
  return {
    status: "modified",
    basePath: path3,
    headPath: path3,
    baseMode: mode,
    headMode: mode,
    baseBlob: "",
    headBlob: ""
  };
}
function within(side, folders) {
  return {
    ...side,
    escapes: side.escapes.filter(({ place }) => folders.has(folderOf(place.file))),
    functions: side.functions.filter(({ file }) => folders.has(folderOf(file)))
  };
}
function judged(trials, compared) {
  const fresh = compared.flatMap(
    ({ state, head }) => state === "new" && head !== null && head.allocation.status !== "none" ? [homeOf(head)] : []
  );
  const homes = new Set(trials.map(({ candidate }) => homeOf(candidate)));
  if (fresh.some((home) => !homes.has(home))) return [];
  const fixed = new Set(
    compared.flatMap(({ state, base }) => state === "fixed" && base !== null ? [keyOf3(base)] : [])
  );
  return trials.flatMap((trial) => {
    const gone = trial.candidate.findings.filter((finding) => fixed.has(keyOf3(finding)));
    return gone.length === 0 || fresh.includes(homeOf(trial.candidate)) ? [] : [{ trial, gone }];
  });
}
function homeOf(value) {
  return "source" in value ? `${value.place.file}\0${value.source.function}` : `${value.file}\0${value.function}`;
}
function keyOf3(value) {
  const { line, column, file } = "place" in value ? placeOf2(value) : value;
  return [file, line, column, value.kind, value.expression].join("\0");
}
function placeOf2({ place, source: { range } }) {
  return { ...place, column: range.line === place.line ? range.column : place.column };
}

// src/suggest/index.ts
async function suggest(findings, bench) {
  const candidates = findCandidates(findings, bench.head.files, releaseOf(bench));
  if (candidates.length === 0) return { findings, tried: 0, proved: 0 };
  const batches = independentBatches(
    candidates.map((candidate) => candidate.package),
    bench.build.head.graph
  );
  const proved = [];
  let tried = 0;
  for (const [index, batch] of batches.entries()) {
    const members = candidates.filter((candidate) => batch.includes(candidate.package));
    const trials = trialsOf(members, await askTypes(members, `suggest/${index}/types`, bench), bench);
    tried += trials.length;
    if (trials.length > 0) proved.push(...await prove(trials, `suggest/${index}`, bench));
  }
  const suggestions = suggestionsOf(proved, bench);
  return {
    findings: findings.map((finding) => ({ ...finding, suggestion: suggestions.get(finding) ?? null })),
    tried,
    proved: proved.length
  };
}
function releaseOf({ build: build2 }) {
  return (importPath) => Number(/^1\.(\d+)/.exec(build2.head.graph.packages.get(importPath)?.goVersion ?? "")?.[1] ?? 0);
}
function trialsOf(candidates, answers, { head }) {
  const files = /* @__PURE__ */ new Map();
  for (const candidate of candidates) {
    const rewrite = candidate.rewrites.find(({ requires }) => requires.every((each) => answers(candidate, each)));
    const file = head.files.get(candidate.file);
    if (rewrite === void 0 || file === void 0) continue;
    const { startIndex, endIndex } = rewrite.replace;
    const trial = { candidate, startIndex, endIndex, by: rewrite.by };
    if (!losesImport(file, [trial])) files.set(candidate.file, [...files.get(candidate.file) ?? [], trial]);
  }
  return [...files.values()].flatMap(
    (trials) => withoutOverlaps(trials.toSorted((a, b) => b.endIndex - b.startIndex - (a.endIndex - a.startIndex)))
  );
}
function suggestionsOf(proved, { head }) {
  const suggestions = /* @__PURE__ */ new Map();
  for (const file of new Set(proved.map(({ trial }) => trial.candidate.file))) {
    const source = head.files.get(file);
    if (source === void 0) continue;
    const inFile = proved.filter(({ trial }) => trial.candidate.file === file);
    const edits = inFile.map(({ trial, gone }) => ({ ...trial, gone }));
    for (const together of sharingLines(edits, source.source)) {
      const suggestion = suggestionOf(together, file, source.source);
      if (suggestion === null || losesImport(source, together)) continue;
      for (const { gone } of together) for (const finding of gone) suggestions.set(finding, suggestion);
    }
  }
  return suggestions;
}

// src/comparison.ts
async function compareRevisions(part, { comparison, changes, configPath, profiles }, options, world) {
  const { repository, go, disk, log } = world;
  const tools = { git: repository.trees, go, disk };
  const { build: build2 } = part;
  const isAudit = options.command === "audit";
  const places = await correspondence(changes, build2.base.tree, build2.head.tree);
  const changed = changedFolders(changes, places);
  const listed = isAudit || isSmall(build2) ? foldersOf(build2.base, build2.head) : changed;
  const [{ base: compiledBase, head: compiledHead }] = await Promise.all([
    compileSides(build2, listed, go),
    readAhead(build2, changed, world.syntax)
  ]);
  log.phase(
    `compiled ${plural(build2.base.packages.length, "package")} of the base, ${build2.head.packages.length} of the head`
  );
  for (const { unknown } of [compiledBase.diagnostics, compiledHead.diagnostics]) {
    for (const sample of unknown.samples) log.detail(`unknown compiler message: ${sample}`);
  }
  const candidates = candidateFolders(compiledBase.diagnostics, compiledHead.diagnostics, changed, places);
  const escaping = foldersOfEscapes(compiledBase.diagnostics, compiledHead.diagnostics);
  const folders = isAudit ? /* @__PURE__ */ new Set([...candidates, ...escaping]) : candidates;
  const [base, head] = await Promise.all([
    understand(build2.base, compiledBase, folders, changes, build2, world),
    understand(build2.head, compiledHead, folders, changes, build2, world)
  ]);
  const { compared: all, lostStack } = compareSides(base, head, places);
  const known = isKnown(compiledBase.problems, compiledHead.problems);
  const compared = all.filter(known);
  log.phase(`compared ${plural(base.escapes.length, "escape")} of the base with ${head.escapes.length} of the head`);
  const hotPaths = hotPathsOf(profiles, options, build2, [base, head]);
  const explain = explainer({ base, head, places, lostStack });
  const dependencies = changedDependencies(build2.base.graph, build2.head.graph);
  const moduleFiles = await changedModuleFiles(changes, build2.head.tree);
  const waivers = new Waivers({
    comments: waiverComments(head.files),
    rules: options.waivers,
    configPath,
    labels: options.waiverLabels.filter(({ label }) => comparison.pullRequest?.labels.includes(label) === true),
    today: world.today
  });
  const judged2 = judge(compared, {
    failOn: options.failOn,
    waivers,
    places,
    isListed: (item) => isListed(item, options),
    explain: (escape, side) => {
      const cause = explain(escape, side);
      const isTouched = places.isChanged(escape.place.file, escape.place.line);
      return side === "base" || isTouched ? cause : attributeToDependency(escape, cause, dependencies, moduleFiles);
    },
    hot: (escape) => hotPaths.of(escape)
  });
  const [mine, others] = [true, false].map((wanted) => judged2.filter((each) => part.isMine(each.package) === wanted));
  const { findings, tried, proved } = await suggest(mine ?? [], { build: build2, head, world });
  if (tried > 0) log.phase(`compiled ${plural(tried, "rewrite")} of new allocations: ${proved} remove them`);
  const { measured, notices: measuring } = options.measure === null ? { measured: null, notices: [] } : await measure(comparison, build2, part.isMine, options.measure, { ...tools, log });
  return {
    build: build2,
    part,
    sides: { base: answered(compiledBase, build2.base, part), head: answered(compiledHead, build2.head, part) },
    findings: [...findings, ...others ?? []].sort(byWeight),
    unchangedElsewhere: unlooked(compiledHead, build2.head, folders, part),
    notices: [
      ...await buildNotices(build2, changes),
      ...base.unread,
      ...head.unread,
      ...hotPaths.notices,
      ...changedProfiles(changes, options.profiles, repository.trees.root),
      ...measuring
    ],
    waivers: waivers.uses(head.escapes),
    measured,
    totals: isAudit ? { base: totalsOfEscapes(base.escapes, known), head: totalsOfEscapes(head.escapes, known) } : null
  };
}
function unlooked(compiled, side, folders, { isMine }) {
  const mine = new Set(side.packages.filter(({ importPath }) => isMine(importPath)).map(({ folder }) => folder));
  return compiled.diagnostics.escapes.filter(({ place }) => {
    const folder = folderOf(place.file);
    return !folders.has(folder) && mine.has(folder);
  }).length;
}
function isKnown(...problems) {
  const broken = new Set(problems.flat().map((problem) => problem.package));
  return ({ base, head }) => !broken.has(null) && !broken.has((head ?? base)?.package ?? null);
}
async function changedModuleFiles(changes, head) {
  const paths = changes.flatMap(({ headPath }) => headPath?.endsWith("go.mod") === true ? [headPath] : []);
  return await Promise.all(
    paths.map(async (path3) => ({
      path: path3,
      lines: (await head.read(path3) ?? "").split("\n").map((line) => line.trim())
    }))
  );
}
export {
  compareRevisions
};

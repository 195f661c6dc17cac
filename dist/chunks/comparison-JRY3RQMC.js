import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Program,
  allowing,
  assuming,
  checkContracts,
  declaredIn,
  findDirectives,
  fittingRules
} from "./chunk-3KDKEC3E.js";
import "./chunk-PCMZPQPP.js";
import {
  Waivers,
  archiveStart,
  compareExportData,
  correspondence,
  explainer,
  exportPart,
  farthest,
  generatedFiles,
  genericNotices,
  identityOf,
  isClone,
  markGenerated,
  nearestKept,
  readAhead,
  understand,
  uninstantiated,
  waiverComments
} from "./chunk-R5EYJ6CU.js";
import {
  all,
  always,
  declarationOf,
  field,
  importSpecs,
  isAlways,
  isErrorName,
  last,
  not,
  parts,
  shortName,
  statements,
  testsOf,
  withoutParentheses
} from "./chunk-TBXSJGVK.js";
import {
  changedProfiles,
  hotPathsOf
} from "./chunk-EYD67ZU2.js";
import "./chunk-EJSY2K6B.js";
import {
  SideCompilation,
  answered,
  changedPackages,
  compileDiagnostics,
  compileImports,
  compileSides,
  fewFiles,
  foldersOf,
  isSmall,
  withTexts
} from "./chunk-GJPS3HYU.js";
import {
  batches,
  commandsAtOnce,
  compile,
  languageOf,
  withImporters,
  withImports
} from "./chunk-X5APWHG5.js";
import "./chunk-IVUHP2ZZ.js";
import {
  goList
} from "./chunk-XUJDUVXO.js";
import {
  policyByPath,
  ruleNotices
} from "./chunk-7O2ONNUN.js";
import {
  isListed
} from "./chunk-NYFOORRR.js";
import {
  pMap
} from "./chunk-JEXHNLT7.js";
import "./chunk-B5RH4Y2U.js";
import "./chunk-VCHZVMNU.js";
import {
  decoded
} from "./chunk-5N7BFQMW.js";
import {
  TimeoutError
} from "./chunk-OVWCPI63.js";
import "./chunk-VPX5Q66E.js";
import {
  contractNotices,
  withContracts
} from "./chunk-ZY556IFY.js";
import {
  judge
} from "./chunk-N4NXOPUO.js";
import "./chunk-ZJN5UN7E.js";
import "./chunk-6T4QM65A.js";
import {
  isShowable
} from "./chunk-ZYYWWHAP.js";
import "./chunk-ACHOYFIH.js";
import "./chunk-L3J4LCXL.js";
import {
  lineMap
} from "./chunk-MPXI2ULF.js";
import "./chunk-YW3Y2KXA.js";
import {
  totalsOfEscapes
} from "./chunk-K5DMXILG.js";
import {
  commonFolders,
  foldCopies,
  isOfWrapper,
  isOriginal
} from "./chunk-5AYB2FYV.js";
import {
  groupBy
} from "./chunk-APXOPE27.js";
import "./chunk-5CJAR2MF.js";
import {
  byPlace,
  looseIdentity,
  parsePosition
} from "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import {
  folderOf,
  relevance
} from "./chunk-XKDRJE5P.js";
import {
  declaredFunction,
  withoutShapes
} from "./chunk-3R57DNOT.js";
import {
  plural
} from "./chunk-MNTGS5YB.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";

// src/build/cut.ts
import path2 from "node:path";

// src/build/aligned-sides.ts
import path from "node:path";

// src/build/align.ts
function alignedTexts(base, head, file) {
  if (base === head || /[\r\n]/.test(file)) return null;
  if ([base, head].some((text2) => /^\/\/line |\/\*line |^import\s+"C"|^\s+"C"\s*$/m.test(text2))) return null;
  const map = lineMap(base, head);
  const sides = { base: new Padding(base), head: new Padding(head) };
  let last2 = { base: 0, head: 0 };
  for (let line = 1; line <= sides.base.count; line++) {
    const there = map.toHead(line);
    if (there === null) continue;
    const hunk = { base: line - last2.base, head: there - last2.head };
    if (hunk.base > 1 || hunk.head > 1) {
      const ahead = there + sides.head.total - (line + sides.base.total);
      if (ahead > 0) sides.base.add(ahead, last2.base + 1, line);
      if (ahead < 0) sides.head.add(-ahead, last2.head + 1, there);
    }
    last2 = { base: line, head: there };
  }
  if (sides.base.total + sides.head.total === 0) return null;
  return { base: sides.base.text(file), head: sides.head.text(file) };
}
var Padding = class {
  #lines;
  #mayPrecede;
  #pads = [];
  total = 0;
  constructor(text2) {
    this.#lines = text2.split("\n");
    this.#mayPrecede = placesOf(this.#lines);
  }
  get count() {
    return this.#lines.length;
  }
  /** Adds lines in a hunk, `from` to the line before `until`; above it where there are only comments between, or else a little below. */
  add(lines, from, until) {
    const before = this.#within(from, until) ?? this.#above(from) ?? this.#below(until);
    if (before === null || before <= (this.#pads.at(-1)?.before ?? 0)) return;
    this.#pads.push({ before, lines });
    this.total += lines;
  }
  text(file) {
    const padded = [];
    let from = 0;
    for (const { before, lines } of this.#pads) {
      padded.push(...this.#lines.slice(from, before - 1));
      padded.push(...Array.from({ length: lines - 1 }, () => ""), `//line ${file}:${before}:1`);
      from = before - 1;
    }
    return [...padded, ...this.#lines.slice(from)].join("\n");
  }
  #within(from, until) {
    for (let line = until; line >= from; line--) if (this.#at(line) === "free") return line;
    return null;
  }
  #above(from) {
    for (let line = from - 1; line > 0 && this.#at(line + 1) === "below-comment"; line--) {
      if (this.#at(line) === "free") return line;
    }
    return null;
  }
  #below(until) {
    for (let line = until + 1; line <= until + mostBelow; line++) if (this.#at(line) === "free") return line;
    return null;
  }
  #at(line) {
    return this.#mayPrecede[line - 1] ?? "inside";
  }
};
var mostBelow = 10;
function placesOf(lines) {
  const places = [];
  let state = "";
  let isBelowPackage = false;
  let isBelowComment = false;
  for (const line of lines) {
    places.push(state !== "" || !isBelowPackage ? "inside" : isBelowComment ? "below-comment" : "free");
    const startedInside = state !== "";
    state = stateAfter(line, state);
    const trimmed = line.trim();
    isBelowComment = trimmed.startsWith("//") || trimmed.endsWith("*/");
    if (!startedInside && /^package\s/.test(trimmed)) isBelowPackage = true;
  }
  return places;
}
function stateAfter(line, state) {
  let at = 0;
  while (at < line.length) {
    if (state !== "") {
      const [closing] = [state === "`" ? "`" : "*/"];
      const end = line.indexOf(closing, at);
      if (end < 0) return state;
      at = end + closing.length;
      state = "";
      continue;
    }
    const rest = /\/\/|\/\*|["'`]/g;
    rest.lastIndex = at;
    const match = rest.exec(line);
    if (match === null || match[0] === "//") return "";
    at = match.index + match[0].length;
    if (match[0] === "`" || match[0] === "/*") state = match[0];
    else at = afterQuoted(line, at, match[0]);
  }
  return state;
}
function afterQuoted(line, at, quote) {
  while (at < line.length && line[at] !== quote) at += line[at] === "\\" ? 2 : 1;
  return at + 1;
}

// src/build/aligned-sides.ts
async function alignedSides({ base, head, settings }, changes, go) {
  const texts = { base: /* @__PURE__ */ new Map(), head: /* @__PURE__ */ new Map() };
  for (const { basePath, headPath, baseMode, headMode } of changes) {
    if (headPath === null || basePath !== headPath || !headPath.endsWith(".go")) continue;
    const isFile = [baseMode, headMode].every((mode) => mode.startsWith("100"));
    if (!isFile || relevance(headPath, settings) !== "source") continue;
    const [before, after] = await Promise.all([base.tree.read(headPath), head.tree.read(headPath)]);
    if (before === null || after === null) continue;
    const aligned = alignedTexts(before, after, path.join(head.tree.root, headPath));
    if (aligned === null) continue;
    if (aligned.base !== before) texts.base.set(headPath, aligned.base);
    if (aligned.head !== after) texts.head.set(headPath, aligned.head);
  }
  const laidOut = async (name, tree) => texts[name].size === 0 ? tree : { ...await withTexts(tree, texts[name], `${name}/aligned`, go), read: async (file) => tree.read(file) };
  return { base: await laidOut("base", base.tree), head: await laidOut("head", head.tree) };
}

// src/build/cut.ts
var usual = { affected: fewFiles, left: 20 };
async function compileWhatCanDiffer(build2, changes, listed, { go, disk }, few = usual) {
  if (isSmall(build2, few.affected) || !isComparable(build2)) {
    return { ...await compileSides(build2, listed, go), build: build2, notLookedAt: [] };
  }
  const trees = await alignedSides(build2, changes, go);
  const aligned = {
    ...build2,
    base: { ...build2.base, tree: trees.base },
    head: { ...build2.head, tree: trees.head }
  };
  return await new Cut(aligned, changes, listed, go, disk).compile(few);
}
function isComparable({ base, head, settings }) {
  const hasNamesakes = [base, head].some(
    ({ graph }) => [...graph.packages].some(([key, { importPath }]) => key !== importPath)
  );
  const isOverlaid = [base, head].every(({ tree }) => tree.materialised === null);
  const isRead = base.graph.isWhole && head.graph.isWhole;
  return settings.flags.includes("-pgo=off") && isOverlaid && isRead && !hasNamesakes;
}
var sideNames = ["base", "head"];
var Cut = class {
  #build;
  #go;
  #disk;
  #sides;
  #ours;
  /** The affected packages that those to be reported are, or depend on. */
  #relevant;
  #changed;
  /** What may see other sources in another root than where it is compiled. */
  #ambiguous;
  #done = /* @__PURE__ */ new Set();
  constructor(build2, changes, listed, go, disk) {
    const { base, head, settings, affected } = build2;
    this.#build = build2;
    this.#go = go;
    this.#disk = disk;
    this.#sides = {
      base: new SideCompilation(base, settings, listed, go),
      head: new SideCompilation(head, settings, listed, go)
    };
    const byName2 = ({ packages }) => new Map(packages.map((found) => [found.importPath, found]));
    this.#ours = { base: byName2(base), head: byName2(head) };
    const all2 = new Set(affected);
    this.#relevant = this.#withImports(
      [...base.packages, ...head.packages].map(({ importPath }) => importPath),
      all2
    );
    const changed = changedPackages(base.graph, head.graph, changes, settings);
    this.#changed = new Set([...changed].filter((name) => this.#relevant.has(name)));
    this.#ambiguous = withImporters(/* @__PURE__ */ new Set([...base.graph.ambiguous, ...head.graph.ambiguous]), [
      base.graph,
      head.graph
    ]);
  }
  async compile({ left: fewLeft }) {
    let next = this.#withImports([...this.#changed], this.#left());
    while (next.size > 0) {
      if (this.#filesOf(difference(this.#left(), next)) <= fewLeft) next = this.#left();
      const [wave, ofOthers] = [next, [...next].filter((name) => !this.#isOurs(name))];
      for (const name of wave) this.#done.add(name);
      await this.#compileOurs(wave);
      const left = this.#left();
      if (left.size === 0) break;
      const differing = await this.#differing(wave, await this.#archivesOf(ofOthers));
      next = this.#withImports(this.#importersOf(differing, left), left);
    }
    const { base, head, affected } = this.#build;
    const done = ({ packages }) => packages.filter(({ importPath }) => this.#done.has(importPath));
    const build2 = {
      ...this.#build,
      base: { ...base, packages: done(base) },
      head: { ...head, packages: done(head) }
    };
    return {
      base: this.#sides.base.result(build2.base.packages),
      head: this.#sides.head.result(build2.head.packages),
      build: build2,
      notLookedAt: affected.filter((name) => this.#isOurs(name) && !this.#done.has(name))
    };
  }
  /** Small waves of both sides at the same time, once there is in the cache what both import; else the second side finds there what is equal. */
  async #compileOurs(names) {
    const { base, head } = this.#sides;
    const [ofBase, ofHead] = sideNames.map((side) => [...names].flatMap((name) => this.#ours[side].get(name) ?? []));
    if (this.#filesOf(names) > fewFiles) {
      await head.compile(ofHead ?? []);
      await base.compile(ofBase ?? []);
      return;
    }
    const unaffected = (ofHead ?? []).map((found) => ({
      ...found,
      imports: found.imports.filter((name) => !this.#relevant.has(name))
    }));
    await compileImports(this.#build.head.tree, unaffected, this.#go, this.#build.settings);
    await Promise.all([head.compile(ofHead ?? []), base.compile(ofBase ?? [])]);
  }
  /** Those of the packages that may say something else to their importers than on the other side. */
  async #differing(names, others) {
    const differing = /* @__PURE__ */ new Set();
    for (const name of names) {
      const [base, head] = sideNames.map(
        (side) => this.#isOurs(name) ? this.#sides[side].archivesOf(name) : others[side].get(name) ?? /* @__PURE__ */ new Map()
      );
      const isKnown2 = base !== void 0 && head !== void 0 && !this.#ambiguous.has(name);
      if (!isKnown2 || !await saysTheSame(base, head, this.#disk)) differing.add(name);
    }
    return differing;
  }
  /**
   * The archives of packages that are not the repository's, compiled as their importers need them. None of those that come from
   * another version of their module: their files have other names, which is part of what they say.
   */
  async #archivesOf(names) {
    const wanted = names.filter((name) => !this.#changed.has(name));
    const archives = { base: /* @__PURE__ */ new Map(), head: /* @__PURE__ */ new Map() };
    const { settings } = this.#build;
    for (const side of sideNames) {
      const { graph, tree } = this.#build[side];
      const packages = wanted.flatMap((name) => graph.packages.get(name) ?? []);
      const build2 = async ({ root, members }) => {
        const { objects } = await goList(this.#go, tree, settings, {
          dir: path2.join(tree.root, root.folder),
          env: root.env,
          args: [
            "-export",
            "-json=ImportPath,Export",
            ...this.#sides[side].flagsForImportsOf(packages),
            "--",
            ...members
          ]
        });
        for (const { ImportPath: name, Export: archive = "" } of objects) {
          if (archive !== "") archives[side].set(name, /* @__PURE__ */ new Map([[name, archive]]));
        }
      };
      await pMap(batches(packages), build2, { concurrency: commandsAtOnce });
    }
    return archives;
  }
  #left() {
    return difference(this.#relevant, this.#done);
  }
  #isOurs(name) {
    return sideNames.some((side) => this.#ours[side].has(name));
  }
  #filesOf(names) {
    const files = (side, name) => this.#build[side].graph.packages.get(name)?.files.length ?? 0;
    return [...names].reduce((sum, name) => sum + Math.max(1, files("base", name), files("head", name)), 0);
  }
  /** With all that they import of `among`, directly or not: that has to be compiled for them in any case. */
  #withImports(names, among) {
    const { base, head } = this.#build;
    const counts = (name) => among.has(name);
    return withImports(names.filter(counts), [base.graph, head.graph], counts);
  }
  #importersOf(names, among) {
    const { base, head } = this.#build;
    const isImporter = (name) => [base, head].some(({ graph }) => graph.packages.get(name)?.imports.some((imported) => names.has(imported)));
    return [...among].filter(isImporter);
  }
};
function difference(names, without) {
  return new Set([...names].filter((name) => !without.has(name)));
}
async function saysTheSame(base, head, disk) {
  if (base.size === 0 || base.size !== head.size) return false;
  for (const [variant, archive] of base) {
    const other = head.get(variant);
    if (other === void 0) return false;
    if (other === archive) continue;
    const [before, after] = await Promise.all([exportDataIn(archive, disk), exportDataIn(other, disk)]);
    if (before === null || after === null || compareExportData(before, after) !== "same") return false;
  }
  return true;
}
async function exportDataIn(archive, disk) {
  const start = await disk.readBytes(archive, 0, archiveStart);
  const part = start === null ? null : exportPart(start);
  return part === null ? null : await disk.readBytes(archive, part.offset, part.length);
}

// src/build/dependencies.ts
function changedDependencies(base, head) {
  const before = versions(base);
  const after = versions(head);
  const changed = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter(
    (path6) => before.get(path6) !== after.get(path6)
  );
  return changed.sort().map((path6) => ({
    path: path6,
    before: before.get(path6) ?? null,
    after: after.get(path6) ?? null,
    dependents: dependents(head, path6)
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
        `${headPath} changes its ${directive} line from ${was} to ${is2}. Both sides were compiled with ${settings.goVersion}, so what a new compiler decides otherwise is not shown.${directive === "go" ? ofLoopVariables(was, is2) : ""}`
      );
    }
  }
  return notices;
}
function valueOf(directive, file) {
  return new RegExp(`^${directive}[ \\t]+([\\w.+-]+)`, "m").exec(file ?? "")?.[1] ?? "none";
}
function ofLoopVariables(was, is2) {
  const isBefore = (line) => (languageOf(line) ?? 22) < 22;
  if (isBefore(was) === isBefore(is2)) return "";
  return isBefore(was) ? " From 1.22 on each round of a loop has variables of its own: one whose address is kept is allocated in each round, on lines that nobody touched." : " Before 1.22 all rounds of a loop share its variables.";
}

// src/compare/candidates.ts
function changedFolders(changes, places) {
  const folders = /* @__PURE__ */ new Set();
  for (const { basePath, headPath } of changes) {
    if (basePath?.endsWith(".go") === true) {
      folders.add(folderOf(basePath));
      folders.add(folderOf(places.headFile(basePath) ?? basePath));
    }
    if (headPath?.endsWith(".go") === true) folders.add(folderOf(headPath));
  }
  return folders;
}
function otherLanguageFolders(base, head) {
  const hasOwnVariables = ({ goVersion }) => (languageOf(goVersion) ?? 0) >= 22;
  const before = new Map(
    base.flatMap((found) => [found.importPath, inFolder(found)].map((key) => [key, hasOwnVariables(found)]))
  );
  return new Set(
    head.flatMap((found) => {
      const then = before.get(inFolder(found)) ?? before.get(found.importPath);
      return then === void 0 || then === hasOwnVariables(found) || found.folder === null ? [] : [found.folder];
    })
  );
}
function inFolder({ importPath, folder }) {
  return `${importPath}\0${folder ?? ""}`;
}
function foldersOfEscapes(...sides) {
  return new Set(sides.flatMap(({ escapes }) => escapes.map(({ place }) => folderOf(place.file))));
}
function candidateFolders(base, head, changed, places, otherLanguage = []) {
  const candidates2 = /* @__PURE__ */ new Set([...changed, ...otherLanguage]);
  const balance = /* @__PURE__ */ new Map();
  const count = (side, at, step) => {
    const note = (place, what) => {
      const there = at(place);
      if (there === null) {
        candidates2.add(folderOf(place.file));
        candidates2.add(folderOf(places.headFile(place.file) ?? place.file));
        return;
      }
      if (candidates2.has(folderOf(there.file))) return;
      const key = `${there.file}\0${there.line}\0${what}`;
      const value = (balance.get(key) ?? 0) + step;
      if (value === 0) balance.delete(key);
      else balance.set(key, value);
    };
    for (const { place, expression } of side.escapes) note(place, identityOf(expression));
    for (const [key, callees] of side.inlined) {
      const place = parsePosition(key);
      if (place === null) continue;
      for (const callee of callees) note(place, `inlined ${callee}`);
    }
  };
  count(base, (place) => places.toHead(place), 1);
  count(head, (place) => place, -1);
  for (const key of balance.keys()) candidates2.add(folderOf(key.slice(0, key.indexOf("\0"))));
  return candidates2;
}

// src/contracts/compare.ts
import path3 from "node:path";
async function compareContracts({ base, head, settings }, rules2, assume, tools) {
  const none = { contracts: [], notices: [] };
  if (settings.tests) return none;
  const syntax = await tools.syntax();
  const after = await contractsIn(head, rules2, tools, true);
  const before = await contractsIn(base, rules2, tools, false);
  const notices = takenBack(before.wanted, after.wanted);
  if (after.wanted.length === 0) return { ...none, notices };
  const check = async (side, { found }, wanted) => {
    const checked = [];
    for (const [root, members] of byRoot(side.packages, wanted)) {
      const program = new Program(side.tree, root, settings, syntax, tools);
      const options = { root: side.tree.root, assumed: assuming(assume), isAllowed: allowing(found.allowed, program) };
      checked.push(...await checkContracts(members, program, options));
      await program.save();
    }
    return checked;
  };
  const now = await check(head, after, after.wanted);
  const declared = await declaredIn(before.packages, tools);
  const atBase = (contract) => {
    const wanted = after.wanted.find(
      ({ directive, package: name }) => directive.at === contract.line && directive.file === contract.file && name === contract.package && directive.source === contract.source
    );
    const there = declared.find(
      ({ name, package: importPath }) => name === contract.function && importPath === contract.package
    );
    if (wanted === void 0 || there === void 0 || wanted.directive.scope === "line") return null;
    return {
      ...wanted,
      directive: {
        ...wanted.directive,
        file: path3.relative(base.tree.root, there.file).replaceAll(path3.sep, "/"),
        at: there.line
      }
    };
  };
  const doubtful = now.filter(
    ({ status, promise }) => status === "broken" || status === "unproven" || promise === "hot"
  );
  const then = await check(
    base,
    before,
    doubtful.flatMap((contract) => atBase(contract) ?? [])
  );
  const contracts = now.map((contract) => {
    if (!doubtful.includes(contract)) return { head: contract, before: null, came: [], isBroken: false };
    const old = then.find(
      ({ function: name, package: importPath, source }) => name === contract.function && importPath === contract.package && source === contract.source
    );
    const status = old?.status ?? null;
    if (contract.promise === "hot") {
      const came = old === void 0 || old.status === "inconclusive" ? [] : cameSince(old.violations, contract.violations);
      const head2 = came.length === 0 ? contract : { ...contract, status: "broken" };
      return { head: head2, before: status, came, isBroken: came.length > 0 };
    }
    const isBroken = contract.status === "broken" ? status === null || status === "holds" || status === "unproven" : status === "holds";
    return { head: contract, before: status, came: isBroken ? contract.violations : [], isBroken };
  });
  return { contracts, notices };
}
async function contractsIn({ packages, tree }, rules2, tools, refuses) {
  const read = await Promise.all(
    packages.map(async ({ importPath, name, files }) => {
      const texts = /* @__PURE__ */ new Map();
      for (const file of files.filter((each) => each.endsWith(".go"))) {
        const text2 = await tree.read(file);
        if (text2 !== null) texts.set(path3.join(tree.root, file), text2);
      }
      return { importPath, name, files: texts };
    })
  );
  const found = await findDirectives(read, tree.root, tools, refuses);
  const fitting = await fittingRules(rules2, read, tree.root, tools);
  return { packages: read, found, wanted: [...found.wanted, ...fitting] };
}
function byRoot(packages, wanted) {
  const roots = /* @__PURE__ */ new Map();
  for (const each of wanted) {
    const root = packages.find(({ importPath }) => importPath === each.package)?.root;
    if (root === void 0) continue;
    const members = roots.get(root);
    if (members === void 0) roots.set(root, [each]);
    else members.push(each);
  }
  return roots;
}
function cameSince(before, after) {
  const keyOf5 = ({ package: importPath, function: name, what }) => `${importPath}\0${name}\0${what}`;
  const left = /* @__PURE__ */ new Map();
  for (const each of before) left.set(keyOf5(each), (left.get(keyOf5(each)) ?? 0) + each.more + 1);
  return after.filter((each) => {
    const count = left.get(keyOf5(each)) ?? 0;
    left.set(keyOf5(each), count - each.more - 1);
    return count < each.more + 1;
  });
}
function takenBack(before, after) {
  const promises = (all2, { directive, package: importPath }) => all2.filter(
    (each) => each.package === importPath && each.directive.function === directive.function && each.directive.scope === directive.scope
  );
  return before.flatMap((old) => {
    const now = promises(after, old);
    const { source, function: name, file, strict, promise } = old.directive;
    if (now.length === 0) return [`The change takes back a contract: ${name} (${file}) was marked ${source}.`];
    const isLooser = now.every(({ directive }) => directive.promise !== promise || strict && !directive.strict);
    return isLooser ? [
      `The change loosens a contract: ${name} (${file}) was marked ${source}, now ${now[0]?.directive.source ?? ""}.`
    ] : [];
  });
}

// src/compare/free.ts
function pairFree(base, head, pairs, places) {
  const isFree = ({ certainty }) => certainty === "never";
  const waiting = /* @__PURE__ */ new Map();
  const add = (key, escape) => {
    const list = waiting.get(key);
    if (list === void 0) waiting.set(key, [escape]);
    else list.push(escape);
  };
  const taken = /* @__PURE__ */ new Set();
  const take2 = (key) => {
    const list = waiting.get(key) ?? [];
    for (let found = list.shift(); found !== void 0; found = list.shift()) {
      if (taken.has(found)) continue;
      taken.add(found);
      return found;
    }
    return null;
  };
  for (const body of base.bodies.bodies.values()) {
    const key = pairs.toHead(body.key) ?? body.key;
    for (const escape of body.escapes.filter(isFree)) {
      const place = places.toHead(escape.place);
      if (place !== null) add(`${place.file}:${place.line} ${looseIdentity(escape.identity)}`, escape);
      add(`${key} ${looseIdentity(escape.identity)}`, escape);
    }
  }
  const compared = [];
  const open = [];
  for (const body of head.bodies.bodies.values()) {
    for (const escape of body.escapes.filter(isFree)) {
      const { file, line } = escape.place;
      const before = take2(`${file}:${line} ${looseIdentity(escape.identity)}`);
      if (before === null) open.push({ escape, key: body.key, isAdded: pairs.toBase(body.key) === null });
      else compared.push({ state: "unchanged", origin: "existing-function", base: before, head: escape });
    }
  }
  for (const { escape, key, isAdded } of open) {
    const before = take2(`${key} ${looseIdentity(escape.identity)}`);
    if (before !== null) {
      const sameText = before.source.lineText.trim() === escape.source.lineText.trim();
      compared.push({
        state: sameText ? "unchanged" : "changed",
        origin: "existing-function",
        base: before,
        head: escape
      });
      continue;
    }
    compared.push({
      state: "new",
      origin: isAdded ? "new-function" : "existing-function",
      base: null,
      head: escape
    });
  }
  for (const body of base.bodies.bodies.values()) {
    for (const escape of body.escapes.filter(isFree)) {
      if (!taken.has(escape)) compared.push({ state: "fixed", origin: "existing-function", base: escape, head: null });
    }
  }
  return compared;
}

// src/compare/history.ts
var renamedShare = 0.5;
var alikeAlone = 0.75;
var alikeWithSign = 0.35;
var containedShare = 0.75;
var extractedShare = 0.2;
var extractedLines = 2;
var extractedWords = 6;
function pairBodies(base, head, places) {
  const added = [...head.bodies.values()].filter(
    ({ key, declared }) => !base.bodies.has(key) && declared !== null && places.isTouched(declared.file)
  );
  const gone = [...base.bodies.values()].filter(({ key, declared }) => !head.bodies.has(key) && declared !== null);
  const pairs = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  for (const { before, after } of rank(candidates(added, gone, base, head, places))) {
    if (pairs.has(after.key) || taken.has(before.key)) continue;
    pairs.set(after.key, before.key);
    taken.add(before.key);
  }
  const back = new Map([...pairs].map(([after, before]) => [before, after]));
  const extracted = new Set(
    added.filter(({ key }) => !pairs.has(key)).filter((after) => isTakenFromCaller(after, base, head, (key) => pairs.get(key) ?? key)).map(({ key }) => key)
  );
  return {
    toBase: (key) => pairs.get(key) ?? (base.bodies.has(key) ? key : null),
    toHead: (key) => back.get(key) ?? (head.bodies.has(key) ? key : null),
    isExtracted: (key) => extracted.has(key)
  };
}
function rank(found) {
  return [...found].sort(
    (a, b) => b.score - a.score || // Of functions that are equally alike, those that are nearer to each other.
    commonFolders(b.before.folder, b.after.folder) - commonFolders(a.before.folder, a.after.folder) || (a.after.key < b.after.key ? -1 : a.after.key > b.after.key ? 1 : a.before.key < b.before.key ? -1 : 1)
  );
}
function candidates(added, gone, base, head, places) {
  if (added.length === 0 || gone.length === 0) return [];
  const byLine2 = /* @__PURE__ */ new Map();
  const byName2 = groupBy(gone, ({ name }) => shortName(name).toLowerCase());
  const byFile = groupBy(gone, ({ declared }) => places.headFile(declared?.file ?? "") ?? "");
  for (const before of gone) {
    for (const line of new Set(tellingLines(before))) {
      const known = byLine2.get(line) ?? /* @__PURE__ */ new Set();
      if (known.size < commonLine) byLine2.set(line, known.add(before));
    }
  }
  const calledBy = /* @__PURE__ */ new Map();
  for (const before of gone) {
    for (const caller of base.callers.get(before.key) ?? []) {
      const known = calledBy.get(caller);
      if (known === void 0) calledBy.set(caller, [before]);
      else known.push(before);
    }
  }
  const words = /* @__PURE__ */ new Map();
  const wordsIn = (body) => {
    let known = words.get(body);
    if (known === void 0) words.set(body, known = wordsOf(body));
    return known;
  };
  return added.flatMap((after) => {
    const shared = /* @__PURE__ */ new Map();
    const lines = tellingLines(after);
    for (const line of lines)
      for (const before of byLine2.get(line) ?? []) shared.set(before, (shared.get(before) ?? 0) + 1);
    const switched = new Set(
      [...head.callers.get(after.key) ?? []].flatMap((caller) => (calledBy.get(caller) ?? []).slice(0, manyCallees))
    );
    const named = (byName2.get(shortName(after.name).toLowerCase()) ?? []).slice(0, manyCallees);
    const inFile = byFile.get(after.declared?.file ?? "") ?? [];
    const near = inFile.length <= fewInFile ? inFile : [];
    return [.../* @__PURE__ */ new Set([...shared.keys(), ...switched, ...named, ...near])].flatMap((before) => {
      const count = shared.get(before) ?? 0;
      const share = lines.length === 0 ? 0 : count / lines.length;
      const alike = Math.max(share, likeness(wordsIn(before), wordsIn(after)));
      const sameFile = inFile.includes(before);
      const sameName = shortName(before.name).toLowerCase() === shortName(after.name).toLowerCase();
      const isSwitched = switched.has(before);
      const isMostly = share >= renamedShare && (sameFile || sameName || isSwitched || count >= 3);
      const isAlike2 = alike >= alikeAlone && (sameFile || count >= 2);
      const isContained = isSwitched && count > 0 && count >= tellingLines(before).filter(isNoHead).length * containedShare;
      const isSigned = isContained || isSwitched && sameName || alike >= alikeWithSign && (isSwitched || sameName && before.folder === after.folder);
      if (!isMostly && !isAlike2 && !isSigned) return [];
      const score = alike + (isSwitched ? 0.5 : 0) + (sameName ? 0.3 : 0) + (sameFile ? 0.1 : 0);
      return [{ before, after, score }];
    });
  });
}
var commonLine = 20;
var manyCallees = 20;
var fewInFile = 30;
function isTakenFromCaller(after, base, head, baseKeyOf) {
  const telling = tellingLines(after);
  return [...head.callers.get(after.key) ?? []].some((caller) => {
    const before = base.bodies.get(baseKeyOf(caller))?.declared;
    const now = head.bodies.get(caller)?.declared;
    if (before === null || before === void 0 || now === null || now === void 0) return false;
    const kept = new Set(now.text);
    const taken = new Set(before.text.filter((line) => isTelling(line) && !kept.has(line)));
    const found = telling.filter((line) => taken.has(line));
    if (found.length < telling.length * extractedShare) return false;
    const isHalf = found.length * 2 >= telling.filter(isNoHead).length;
    return new Set(found).size >= extractedLines || isHalf && found.some((line) => wordCount(line) >= extractedWords);
  });
}
function tellingLines({ declared }) {
  return (declared?.text ?? []).filter(isTelling);
}
function isNoHead(line) {
  return !/^\s*func\b/.test(line);
}
function isTelling(line) {
  return (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 6 || wordCount(line) >= 3;
}
function wordCount(line) {
  return line.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}
function wordsOf({ declared }) {
  const counts = /* @__PURE__ */ new Map();
  for (const line of declared?.text ?? []) {
    for (const [word] of line.matchAll(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
function likeness(a, b) {
  let common = 0;
  let all2 = 0;
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    all2 += count;
  }
  for (const count of b.values()) all2 += count;
  return all2 === 0 ? 0 : 2 * common / all2;
}
function headFolders(baseFiles, places) {
  const votes = /* @__PURE__ */ new Map();
  for (const file of baseFiles) {
    const now = places.headFile(file);
    if (now === null) continue;
    const folder = votes.get(folderOf(file)) ?? /* @__PURE__ */ new Map();
    votes.set(folderOf(file), folder.set(folderOf(now), (folder.get(folderOf(now)) ?? 0) + 1));
  }
  const names = new Map(
    [...votes].map(([folder, counts]) => {
      if (counts.has(folder)) return [folder, folder];
      const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [folder, best?.[0] ?? folder];
    })
  );
  return (folder) => names.get(folder) ?? folder;
}

// src/compare/lost-stack.ts
function lostStackAllocations(found, side, other, counterpart) {
  const recordsOf = records(side);
  const recordsOfOther = records(other);
  const columns = /* @__PURE__ */ new Map();
  return found.flatMap(({ site }) => {
    const { call, escape: value } = site;
    const callee = call === null ? void 0 : side.bodies.bodies.get(call.callee);
    if (call === null || callee === void 0) return [];
    const key = counterpart(callee.key);
    const before = key === null ? void 0 : other.bodies.bodies.get(key);
    const after = recordsOf(callee);
    const name = withoutShapes(after?.function ?? callee.name);
    const place = atCall(call.place, callee.name, side, columns, value);
    const context = side.contextAt(place);
    return [
      {
        escape: {
          ...value,
          package: packageAt(place, side) ?? value.package,
          place,
          kind: "lost-stack",
          message: `${name} is no longer inlined: its ${value.message}`,
          source: { ...context, cold: site.cold, inLoop: site.loops > 0 },
          inlinedFrom: [],
          occurrences: [],
          unit: context.function,
          evidence: "lost-stack"
        },
        callee: value,
        before: before === void 0 ? null : recordsOfOther(before),
        after
      }
    ];
  });
}
function atCall(line, name, side, columns, value) {
  const text2 = side.files.get(line.file)?.line(line.line) ?? "";
  const short = shortName(name);
  const key = `${line.file}:${line.line}:${short}:${value.place.line}:${value.place.column}:${value.identity}`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])${short.replaceAll(/[^\p{L}\p{N}_]/gu, "")}(?:\\[[^\\]]*\\])?\\(`,
    "gu"
  );
  pattern.lastIndex = columns.get(key) ?? 0;
  const match = pattern.exec(text2);
  if (match === null) return line;
  columns.set(key, pattern.lastIndex);
  return { ...line, column: Buffer.byteLength(text2.slice(0, match.index + match[0].length)) };
}
function packageAt({ file }, side) {
  return side.importPathOf(folderOf(file));
}
function records(side) {
  let byFile = null;
  return ({ declared }) => {
    if (declared === null) return null;
    if (byFile === null) {
      byFile = /* @__PURE__ */ new Map();
      for (const record of side.diagnostics.inlinability) {
        const list = byFile.get(record.place.file);
        if (list === void 0) byFile.set(record.place.file, [record]);
        else list.push(record);
      }
    }
    const inside = (byFile.get(declared.file) ?? []).filter(
      ({ place }) => declared.line <= place.line && place.line <= declared.endLine
    );
    const named = inside.filter((record) => declaredFunction(record.function) === declared.name);
    const own = named.find((record) => !/\.(?:func|gowrap|deferwrap)\d/.test(record.function));
    return own ?? named[0] ?? inside[0] ?? null;
  };
}

// src/side/sites.ts
var ownContext = { call: null, condition: always, loops: 0, cold: false };
function contextOf(call, source, outer, depth = 0) {
  const circumstances = source.circumstances(call.place);
  const { condition } = circumstances;
  const inner = depth > deepestCopy ? null : callInInlined(call, source);
  const within2 = inner === null ? ownContext : contextOf(inner, source, ownContext, depth + 1);
  return {
    call: outer.call ?? call,
    condition: all(outer.condition, condition, within2.condition),
    loops: outer.loops + depthOf(call, circumstances),
    cold: outer.cold || call.ways?.reach === "panic" || source.isColdCall(call.place) || within2.cold
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
  const text2 = `in ${escape.inlinedFrom.join(" in ")}: ${escape.identity}`;
  return { kind: "test", text: text2, file, line, stable: true, exits: "nothing", isWritten: false };
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

// src/side/credits.ts
function noLongerMade(base, head, sources) {
  const gone = [...made(base, sources.base)];
  const open = made(head, sources.head).filter((now) => !take(gone, (before) => isAlike(before, now)));
  return gone.slice(open.length);
}
function made(body, source) {
  return body.makers.map((call) => creditAt(call.place, body, call.callee, contextOf(call, source, ownContext)));
}
function isAlike(a, b) {
  return a.escape.expression === b.escape.expression && a.loops === b.loops && a.cold === b.cold;
}
function take(list, suits) {
  const index = list.findIndex(suits);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}
function creditAt(place, { key, name }, what, { condition, loops, cold }, lineText = "") {
  const escape = {
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
      inLoop: loops > 0,
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
  return { escape, body: key, origin: "credit", call: null, condition, loops, weight: 1, cold, sure: true };
}

// src/side/buffers.ts
var freshBuffer = /(?:=\s*&?(?:bytes\.Buffer|strings\.Builder)\{\}|=\s*new\((?:bytes\.Buffer|strings\.Builder)\)|^var [\p{L}_][\p{L}\p{N}_]* (?:bytes\.Buffer|strings\.Builder))$/u;
function freshBuffers(body, source) {
  return linesOf(body).flatMap(({ file, line, text: text2 }) => {
    if (!freshBuffer.test(text2)) return [];
    const place = { file, line, column: 0 };
    const { condition, loops } = source.circumstances(place);
    return [creditAt(place, body, "buffer", { condition, loops, cold: false }, text2)];
  });
}
function linesOf({ declared, escapes }) {
  if (declared !== null) {
    return declared.text.map((text2, index) => ({ file: declared.file, line: declared.line + index, text: text2 }));
  }
  const lines = escapes.map(({ place: { file, line }, source }) => ({ file, line, text: source.lineText.trim() }));
  return [...new Map(lines.map((each) => [`${each.file}:${each.line}`, each])).values()];
}

// src/compare/expand.ts
var mostFolded = 60;
var deepest = 8;
function expand(base, head, sources) {
  const { pairs, fallen, debts } = sources;
  const pairKey = (side, key) => {
    if (side === "base") return pairs.toHead(key);
    return pairs.toBase(key) === null ? null : key;
  };
  const foldings = {
    base: folding("base", sources.base),
    head: folding("head", sources.head)
  };
  const add = (into, body, context, origin, chain) => {
    into.sites.push(...sitesOf(body, context, origin, into.source));
    for (const [callee, at] of body.inlined) {
      const key = pairKey(into.side, callee);
      if (key !== null) into.inlined.set(key, (into.inlined.get(key) ?? 0) + at.length);
    }
    for (const call of body.calls) {
      if (chain.includes(call.callee)) continue;
      const key = pairKey(into.side, call.callee);
      if (key !== null) {
        const known = into.calls.get(key);
        const each = { call, context, chain };
        if (known === void 0) into.calls.set(key, [each]);
        else known.push(each);
        continue;
      }
      if (into.source.bodies.bodies.get(call.callee)?.isForeign !== true) fold(into, call, context, "new-body", chain);
    }
  };
  const fold = (into, call, outer, origin, chain) => {
    const callee = into.source.bodies.bodies.get(call.callee);
    if (callee === void 0 || chain.length > deepest || into.folded >= mostFolded) return;
    into.folded++;
    add(into, callee, contextOf(call, into.source, outer), origin, [...chain, call.callee]);
  };
  add(foldings.base, base, ownContext, "own", [base.key]);
  add(foldings.head, head, ownContext, "own", [head.key]);
  foldInlinedElsewhere(foldings, fold);
  creditCalls(foldings.base, foldings.head, fold);
  for (const [key, falls] of fallen) {
    if (foldings.head.calls.has(key)) chargeCalls(foldings.base, key, falls, "credit");
  }
  for (const [key, rises] of debts) chargeCalls(foldings.head, key, rises, "debt");
  const seen = {
    base: foldings.base.sites.filter((site) => !isCalledBlindly(site, foldings.base, foldings.head, pairs.toHead)),
    head: foldings.head.sites.filter((site) => !isCalledBlindly(site, foldings.head, foldings.base, pairs.toBase))
  };
  const buffers = freshBuffers(base, sources.base);
  const kept = buffers.length === 0 ? 0 : freshBuffers(head, sources.head).length;
  const saved = noLongerMade(base, head, sources);
  const paid = [...seen.base, ...buffers.slice(kept), ...saved];
  return { base: isRecursive(base) && !isRecursive(head) ? paid.map(asOften) : paid, head: seen.head };
}
function isRecursive({ key, calls }) {
  return calls.some(({ callee, isOfLiteral }) => callee === key && !isOfLiteral);
}
function asOften(site) {
  return { ...site, loops: Math.max(site.loops, deepest) };
}
function isCalledBlindly({ escape, origin }, one, other, onOther) {
  const [outer, inner] = escape.inlinedFrom;
  if (origin !== "own" && origin !== "called" || outer === void 0 || inner === void 0) return false;
  const { bodies } = one.source;
  const through = bodies.resolve(outer, folderOf(escape.place.file));
  const there = through === null ? null : onOther(through);
  if (through === null || there === null) return false;
  const key = one.side === "head" ? through : there;
  if ((other.calls.get(key)?.length ?? 0) <= (one.calls.get(key)?.length ?? 0)) return false;
  const body = bodies.bodies.get(through);
  if (body === void 0 || body.isForeign || body.escapes.some((each) => isOriginal(each, escape))) return false;
  return mentionsCall(other.source.bodies.bodies.get(there), shortName(inner));
}
function mentionsCall(body, method) {
  return body?.declared?.text.some((line) => line.includes(`.${method}(`)) === true;
}
function folding(side, source) {
  return { side, source, sites: [], calls: /* @__PURE__ */ new Map(), inlined: /* @__PURE__ */ new Map(), folded: 0 };
}
function foldInlinedElsewhere({ base, head }, fold) {
  const done = { base: /* @__PURE__ */ new Map(), head: /* @__PURE__ */ new Map() };
  for (let round = 0; round < deepest; round++) {
    const inBase = foldOnce(base, head, done.base, fold);
    const inHead = foldOnce(head, base, done.head, fold);
    if (!inBase && !inHead) return;
  }
}
function foldOnce(one, other, done, fold) {
  let hasFolded = false;
  for (const [key, calls] of [...one.calls]) {
    const more = calls.length - (other.calls.get(key)?.length ?? 0);
    const lost = (other.inlined.get(key) ?? 0) - (one.inlined.get(key) ?? 0);
    const folded = done.get(key) ?? 0;
    const wanted = Math.min(more, lost) - folded;
    for (const { call, context, chain } of calls.slice(folded, folded + Math.max(0, wanted))) {
      fold(one, call, context, "called", chain);
      done.set(key, (done.get(key) ?? 0) + 1);
      hasFolded = true;
    }
  }
  return hasFolded;
}
function chargeCalls(into, key, sites, origin) {
  for (const { call, context } of into.calls.get(key) ?? []) {
    const at = contextOf(call, into.source, context);
    const isCounted2 = ({ escape }) => origin === "debt" && into.sites.some((known) => known.escape === escape && known.call === at.call);
    into.sites.push(
      ...sites.filter((site) => !isCounted2(site)).map((site) => ({
        ...site,
        origin,
        call: at.call,
        loops: at.loops + site.loops,
        cold: at.cold || site.cold,
        condition: { kind: "all", of: [at.condition, site.condition] }
      }))
    );
  }
}
function creditCalls(base, head, fold) {
  for (const [key, calls] of [...base.calls]) {
    const gone = calls.length - (head.calls.get(key)?.length ?? 0) - Math.max(0, head.inlined.get(key) ?? 0);
    if (gone <= 0 || isStillCalledBlindly(key, base, head)) continue;
    for (const { call, context, chain } of calls.slice(0, gone)) fold(base, call, context, "credit", chain);
  }
}
function isStillCalledBlindly(method, base, head) {
  const { bodies } = head.source.bodies;
  const name = shortName(bodies.get(method)?.name ?? "");
  return [...head.calls].some(([key, calls]) => {
    if (calls.length <= (base.calls.get(key)?.length ?? 0)) return false;
    const body = bodies.get(key);
    const isInlinedAtBase = (base.inlined.get(key) ?? 0) > (head.inlined.get(key) ?? 0);
    return isInlinedAtBase && mentionsCall(body, name) && body?.calls.some(({ callee }) => callee === method) === false;
  });
}

// src/compare/settle.ts
async function settleWithCallers(weighings, head, weighAgain) {
  const settled2 = new Map(weighings);
  const debts = /* @__PURE__ */ new Map();
  for (const [key, weighing] of weighings) {
    const body = head.bodies.get(key);
    const callers = [...head.callers.get(key) ?? []].filter((caller) => caller !== key);
    if (body === void 0 || !isHelper(body, head) || callers.length === 0) continue;
    const fresh = weighing.rises.flatMap(
      ({ site, before }) => site.origin === "own" && before === null ? [site] : []
    );
    if (fresh.length === 0) continue;
    const owed = callers.map((caller) => new Map([...debts.get(caller) ?? [], [key, fresh]]));
    const again = [];
    for (const [index, caller] of callers.entries()) again.push(await weighAgain(caller, owed[index] ?? /* @__PURE__ */ new Map()));
    const isPaid = again.every((now, index) => {
      const known = settled2.get(callers[index] ?? "");
      if (now === null || known === void 0 || now.rises.length > known.rises.length) return false;
      return !now.rises.some((rise) => fresh.some((site) => isOf(site, rise.site)));
    });
    const payers = new Map(fresh.flatMap((site) => payerOf(site, again)));
    if (!isPaid || payers.size < fresh.length) continue;
    for (const [index, caller] of callers.entries()) {
      const now = again[index];
      if (now !== null && now !== void 0) settled2.set(caller, now);
      debts.set(caller, owed[index] ?? /* @__PURE__ */ new Map());
    }
    settled2.set(key, {
      ...settled2.get(key) ?? weighing,
      rises: weighing.rises.filter(({ site }) => !fresh.includes(site)),
      partners: new Map([...weighing.partners, ...payers])
    });
  }
  return settled2;
}
function isHelper({ key, name, isForeign, declared, calls }, { addressed }) {
  if (isForeign || declared === null || addressed.has(key) || name === "main" || name === "init") return false;
  return /^[\p{Ll}_]/u.test(shortName(name)) && !calls.some(({ callee }) => callee === key);
}
function payerOf(site, callers) {
  for (const caller of callers) {
    for (const [paid, before] of caller?.partners ?? []) {
      if (isOf(site, paid)) return [[site, before]];
    }
  }
  return [];
}
function isOf({ escape }, { escape: paid }) {
  return paid === escape || paid.inlinedFrom.length > 0 && isOriginal(escape, paid);
}

// src/compare/correlate.ts
function correlate(base, head, places) {
  const numbers2 = /* @__PURE__ */ new Map();
  let next = 0;
  const give = (key, numbered = { number: next++, negated: false }) => {
    numbers2.set(key, numbered);
    return numbered;
  };
  const [baseTests, headTests] = [occurrences("base", base), occurrences("head", head)];
  const [before, after] = [distinct(baseTests), distinct(headTests)];
  for (const { key, test } of before.values()) if (test.stable) give(key);
  for (const { key, test } of after.values()) {
    if (!test.stable) continue;
    const same = numbers2.get(keyOf("base", test));
    give(key, same);
  }
  const open = (found) => [...found.values()].filter(({ key }) => !numbers2.has(key)).sort(byLine);
  const byPlace2 = new Map(open(after).map((each) => [`${each.test.file}:${each.test.line}:${each.test.text}`, each]));
  for (const { key, test } of open(before)) {
    const place = places.toHead({ file: test.file, line: test.line, column: 0 });
    const now = place === null ? void 0 : byPlace2.get(`${place.file}:${place.line}:${test.text}`);
    if (now !== void 0 && !numbers2.has(now.key)) give(now.key, give(key));
  }
  const [baseLines, headLines] = [wordsOfLines(baseTests), wordsOfLines(headTests)];
  const wholly = ({ test }, lines) => `${test.text}\0${lines.get(lineOf(test)) ?? ""}`;
  for (const words of [wholly, ({ test }) => test.text]) {
    const found = groupBy(open(after), (each) => words(each, headLines));
    const waiting = new Map([...found].map(([key, list]) => [key, [...list]]));
    for (const each of open(before)) {
      const now = waiting.get(words(each, baseLines))?.shift();
      if (now !== void 0) give(now.key, give(each.key));
    }
  }
  const firstOf = new Map([...before.values()].reverse().map(({ key, test }) => [test.text, key]));
  for (const { key, test } of open(after)) {
    const given = numbers2.get(firstOf.get(test.text) ?? "");
    if (given !== void 0) give(key, given);
  }
  const alone = (found, other) => {
    const others = new Set([...other.values()].flatMap(({ key }) => numbers2.get(key)?.number ?? []));
    return [...found.values()].filter(({ key }) => !others.has(numbers2.get(key)?.number ?? -1)).sort(byLine);
  };
  const [gone, come] = [alone(before, after), alone(after, before)];
  const rewritten = [];
  const unpaired = [];
  for (const each of gone) {
    const index = come.findIndex((other) => isRewritten(each.test, other.test, places));
    const [now] = index < 0 ? [] : come.splice(index, 1);
    if (now === void 0) {
      unpaired.push(each);
      continue;
    }
    const given = numbers2.get(each.key) ?? give(each.key);
    numbers2.set(now.key, { number: given.number, negated: each.isNegated !== now.isNegated });
    rewritten.push({ each, now });
  }
  const newOnes = new Set(rewritten.map(({ now }) => now.key));
  for (const each of unpaired) {
    const beside = rewritten.find((pair) => isSameLine(pair.each.test, each.test))?.each ?? headTests.find(({ key, test }) => newOnes.has(key) && stoodAt(each.test, test, places));
    const given = beside === void 0 ? void 0 : numbers2.get(beside.key);
    if (beside === void 0 || given === void 0) continue;
    const negated = given.negated !== (beside.isNegated !== each.isNegated);
    numbers2.set(each.key, { number: given.number, negated });
  }
  const isKept = ({ key, test }) => places.toHead({ file: test.file, line: test.line, column: 0 }) !== null || headTests.some((other) => numbers2.get(other.key) === numbers2.get(key) && stoodAt(test, other.test, places));
  const replaced = come.length === 0 ? [] : baseTests.filter((each) => !isKept(each));
  for (const now of come) {
    const each = replaced.find(({ test }) => stoodAt(test, now.test, places));
    const given = each === void 0 ? void 0 : numbers2.get(each.key);
    if (each === void 0 || given === void 0) continue;
    numbers2.set(now.key, { number: given.number, negated: given.negated !== (each.isNegated !== now.isNegated) });
  }
  const keys = new Map([...baseTests, ...headTests].map(({ key, test }) => [test, key]));
  return (test) => {
    const key = keys.get(test) ?? keyOf("head", test);
    return numbers2.get(key) ?? give(key);
  };
}
function distinct(found) {
  const first = /* @__PURE__ */ new Map();
  for (const each of found) if (!first.has(each.key)) first.set(each.key, each);
  return first;
}
function occurrences(side, conditions) {
  const visit = (condition, isNegated) => {
    switch (condition.kind) {
      case "test":
        return [{ key: keyOf(side, condition), test: condition, isNegated }];
      case "not":
        return visit(condition.of, !isNegated);
      case "all":
      case "any":
        return condition.of.flatMap((part) => visit(part, isNegated));
    }
  };
  return conditions.flatMap((condition) => visit(condition, false));
}
function wordsOfLines(found) {
  const lines = groupBy(found, ({ test }) => lineOf(test));
  return new Map(
    [...lines].map(([line, on]) => [line, [...new Set(on.map(({ test }) => test.text))].sort().join("\0")])
  );
}
function lineOf({ file, line }) {
  return `${file}:${line}`;
}
function isSameLine(a, b) {
  return a.file === b.file && a.line === b.line;
}
function keyOf(side, { text: text2, file, line, stable }) {
  return stable ? `${side}\0${text2}` : `${side}\0${text2}\0${file}:${line}`;
}
function isRewritten(before, after, places) {
  return nearestKept(before, -1, places.toHead, farthest)?.file !== after.file || stoodAt(before, after, places);
}
function stoodAt(before, after, places) {
  const above = nearestKept(before, -1, places.toHead, farthest);
  if (above?.file !== after.file || above.line > after.line) return false;
  return after.line <= (nearestKept(before, 1, places.toHead, farthest)?.line ?? Number.POSITIVE_INFINITY);
}
function byLine(a, b) {
  return a.test.line - b.test.line;
}

// src/compare/scenarios.ts
var roundsAtLeast = 2;
var allCombinations = 11;
var triedAtMost = 3e3;
var pairsAtMost = 2e4;
var betweenBreaths = 16;
async function largestExcess(some, others, numbering, breathe) {
  if (some.length === 0) return null;
  const reduce = withoutCommon(
    [...some, ...others].map(({ condition }) => conjuncts(condition, numbering)),
    numbering
  );
  const formulas = new Formulas(reduce, numbering);
  const depths = [...new Set(some.map(({ loops }) => loops))].sort((x, y) => y - x);
  const runs = reduce.map((when) => formulas.runOf(when));
  const costs = depths.map((depth) => {
    const sums = new Float64Array(formulas.runs.length);
    for (const [index, { weight, loops }] of [...some, ...others].entries()) {
      const run = runs[index];
      if (run === void 0 || loops < depth) continue;
      const cost = weight * roundsAtLeast ** (loops - depth);
      sums[run] = (sums[run] ?? 0) + (index < some.length ? cost : -cost);
    }
    return { depth, sums };
  });
  let best = null;
  let tried = 0;
  for (const outcomes of scenarios(formulas, reduce)) {
    if (tried++ % betweenBreaths === 0) await breathe();
    const running = formulas.runningUnder(outcomes);
    for (const { depth, sums } of costs) {
      let amount = 0;
      for (const run of running) amount += sums[run] ?? 0;
      if (amount <= (best?.amount ?? 0)) continue;
      const now = new Set(running);
      best = {
        amount,
        loops: depth,
        active: some.filter(({ loops }, index) => now.has(runs[index] ?? -1) && loops >= depth)
      };
    }
  }
  return best;
}
function conjuncts(condition, numbering) {
  if (condition.kind === "all") return condition.of.flatMap((part) => conjuncts(part, numbering));
  if (condition.kind === "not" && condition.of.kind === "any")
    return condition.of.of.flatMap((part) => conjuncts(not(part), numbering));
  return [{ key: keyOf2(condition, numbering), condition }];
}
function withoutCommon(conditions, numbering) {
  const counts = /* @__PURE__ */ new Map();
  for (const parts2 of conditions)
    for (const key of new Set(parts2.map((part) => part.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isCommon = ({ key }) => counts.get(key) === conditions.length;
  const numbersOf = ({ condition }) => testsOf(condition).map((test) => numbering(test).number);
  const deciding = new Set(
    conditions.flatMap((parts2) => parts2.filter((part) => !isCommon(part)).flatMap((part) => numbersOf(part)))
  );
  return conditions.map(
    (parts2) => parts2.filter((part) => !isCommon(part) || numbersOf(part).some((number) => deciding.has(number)))
  );
}
function keyOf2(condition, numbering) {
  switch (condition.kind) {
    case "test": {
      const { number, negated } = numbering(condition);
      return `${negated ? "!" : ""}${number}`;
    }
    case "not": {
      const inner = keyOf2(condition.of, numbering);
      return inner.startsWith("!") && /^!\d+$/.test(inner) ? inner.slice(1) : `!${inner}`;
    }
    case "all":
    case "any":
      return `${condition.kind}(${condition.of.map((part) => keyOf2(part, numbering)).join(",")})`;
  }
}
var Formulas = class {
  /** The places of the conjuncts that must hold for each of the different conditions. */
  runs = [];
  #places = /* @__PURE__ */ new Map();
  #conjuncts = [];
  #conjunctOf = /* @__PURE__ */ new Map();
  #runOf = /* @__PURE__ */ new Map();
  #numbering;
  constructor(conditions, numbering) {
    this.#numbering = numbering;
    for (const conjunct of conditions.flat()) {
      for (const test of testsOf(conjunct.condition)) {
        const { number } = numbering(test);
        if (!this.#places.has(number)) this.#places.set(number, this.#places.size);
      }
      if (this.#conjunctOf.has(conjunct.key)) continue;
      this.#conjunctOf.set(conjunct.key, this.#conjuncts.length);
      this.#conjuncts.push(this.#formulaOf(conjunct.condition));
    }
  }
  get tests() {
    return this.#places.size;
  }
  /** Equal for conditions of the same conjuncts. */
  runOf(when) {
    const places = [...new Set(when.map(({ key: key2 }) => this.#conjunctOf.get(key2) ?? -1))].sort((a, b) => a - b);
    const key = places.join();
    const known = this.#runOf.get(key);
    if (known !== void 0) return known;
    this.#runOf.set(key, this.runs.length);
    return this.runs.push(places) - 1;
  }
  runningUnder(outcomes) {
    const holds = this.#conjuncts.map((formula) => formula(outcomes));
    const running = [];
    for (const [run, places] of this.runs.entries()) {
      if (places.every((place) => holds[place])) running.push(run);
    }
    return running;
  }
  /** One of the ways for a condition to hold. */
  literalsOf(condition) {
    switch (condition.kind) {
      case "test": {
        const { number, negated } = this.#numbering(condition);
        return [{ place: this.#places.get(number) ?? -1, value: !negated }];
      }
      case "not":
        return this.literalsOf(condition.of).map(({ place, value }) => ({ place, value: !value }));
      case "all":
        return condition.of.flatMap((part) => this.literalsOf(part));
      case "any":
        return condition.of.slice(0, 1).flatMap((part) => this.literalsOf(part));
    }
  }
  #formulaOf(condition) {
    switch (condition.kind) {
      case "test": {
        const { number, negated } = this.#numbering(condition);
        const place = this.#places.get(number) ?? -1;
        const wanted = negated ? 0 : 1;
        return (outcomes) => outcomes[place] === wanted;
      }
      case "not": {
        const inner = this.#formulaOf(condition.of);
        return (outcomes) => !inner(outcomes);
      }
      case "all": {
        const parts2 = condition.of.map((part) => this.#formulaOf(part));
        return (outcomes) => parts2.every((part) => part(outcomes));
      }
      case "any": {
        const parts2 = condition.of.map((part) => this.#formulaOf(part));
        return (outcomes) => parts2.some((part) => part(outcomes));
      }
    }
  }
};
function* scenarios(formulas, conditions) {
  const { tests } = formulas;
  if (tests <= allCombinations) {
    for (let bits = 0; bits < 1 << tests; bits++) {
      yield Uint8Array.from({ length: tests }, (_, place) => bits >> place & 1);
    }
    return;
  }
  const all2 = conditions.map((when) => when.flatMap(({ condition }) => formulas.literalsOf(condition)));
  const literals = [...new Map(all2.map((each) => [JSON.stringify(each), each])).values()];
  let pairs = 0;
  for (const wanted of literals) {
    const decided = new Set(wanted.map(({ place }) => place));
    for (const fill of [0, 1]) {
      const outcomes = new Uint8Array(tests).fill(fill);
      for (const { place, value } of wanted) outcomes[place] = value ? 1 : 0;
      yield outcomes;
      for (const other of literals) {
        if (pairs++ >= pairsAtMost) break;
        const against = outcomes.slice();
        for (const { place, value } of other) if (!decided.has(place)) against[place] = value ? 0 : 1;
        yield against;
      }
      if (all2.length > 60) break;
    }
  }
  let state = 1;
  for (let tried = 0; tried < triedAtMost; tried++) {
    yield Uint8Array.from({ length: tests }, () => {
      state = Math.imul(state, 1664525) + 1013904223 >>> 0;
      return state > 2147483647 ? 1 : 0;
    });
  }
}

// src/compare/guards.ts
function guardsBetween(before, after, numbering) {
  const { still, lost } = partsBetween(before, after, numbering);
  const gone = lost.flatMap(({ condition }) => testsOf(condition)).filter(({ isWritten }) => isWritten);
  const numberOf = (test) => numbering(test).number;
  const asked = new Set(still.flatMap(({ condition }) => testsOf(condition)).map(numberOf));
  const decidesStill = (test) => after.loops > 0 && isOfEmptiness(test) || test.exits !== "nothing" && (still.length > 0 || after.loops > 0) || asked.has(numberOf(test));
  return {
    gone,
    isInLoop: before.loops === 0 && after.loops > 0,
    mayBeImplied: !isDearer(before, after) && gone.length > 0 && gone.every(decidesStill)
  };
}
function isDearer(before, after) {
  return after.loops > before.loops || after.weight > before.weight || before.cold && !after.cold || !before.sure && after.sure;
}
function partsBetween({ condition }, after, numbering) {
  const [before, still] = [conjuncts(condition, numbering), conjuncts(after.condition, numbering)];
  const kept = new Set(still.map(({ key }) => key));
  return { still, before, lost: before.filter(({ key }) => !kept.has(key)) };
}
function withoutPassedGuards(pairs, numbering) {
  const eased = /* @__PURE__ */ new Map();
  for (const [after, before] of pairs) {
    if (before.loops !== after.loops) continue;
    const { before: parts2, lost } = partsBetween(before, after, numbering);
    const passed = new Set(lost.filter(({ condition }) => isPassed(condition)));
    if (passed.size === 0) continue;
    const left = parts2.filter((part) => !passed.has(part));
    eased.set(before, { ...before, condition: { kind: "all", of: left.map(({ condition }) => condition) } });
  }
  return eased;
}
function isPassed(condition) {
  const tests = testsOf(condition);
  return isWithoutError(condition) || tests.length > 0 && tests.every(({ exits }) => exits === "loop");
}
function isWithoutError(condition) {
  if (condition.kind !== "test") return false;
  const [, name] = /^(?:.*\.)?([\p{L}_][\p{L}\p{N}_]*)==nil$/u.exec(condition.text) ?? [];
  return name !== void 0 && isErrorName(name);
}
function isOfEmptiness({ text: text2 }) {
  return /==nil$|^len\([^()]*\)==0$|^0<len\([^()]*\)$/.test(text2);
}

// src/compare/pair-sites.ts
function pairSites(base, head, places, numbering) {
  const pairs = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const headPlace = (site) => {
    const place = places.toHead(site.escape.place);
    return place === null ? null : `${place.file}\0${place.line}`;
  };
  const ownPlace = ({ escape }) => `${escape.place.file}\0${escape.place.line}`;
  const stage = (baseKey, headKey) => {
    const waiting = groupBy(
      base.filter((site) => !taken.has(site)),
      baseKey
    );
    if (waiting.size === 0) return;
    const open = groupBy(
      head.filter((site) => !pairs.has(site)),
      headKey
    );
    for (const [key, sites] of open) {
      const candidates2 = key === null ? void 0 : waiting.get(key);
      if (candidates2 !== void 0) pairInOrder(candidates2, sites);
    }
  };
  const pairInOrder = (before, after) => {
    const free = new Set(before);
    const pair = (suits) => {
      for (const site of after) {
        if (pairs.has(site)) continue;
        for (const candidate of free) {
          if (!suits(candidate, site)) continue;
          pairs.set(site, candidate);
          taken.add(candidate);
          free.delete(candidate);
          break;
        }
        if (free.size === 0) return;
      }
    };
    if (before.length > 1 || after.length > 1) {
      const few = before.length * after.length <= manyPairs;
      const sameText = (a, b) => a.escape.source.lineText.trim() === b.escape.source.lineText.trim();
      const sameWays = (a, b) => a.loops === b.loops && a.cold === b.cold && a.sure === b.sure;
      if (few) {
        const keys = new Map([...before, ...after].map((site) => [site, keyOf2(site.condition, numbering)]));
        const sameCondition = (a, b) => keys.get(a) === keys.get(b);
        pair((a, b) => sameText(a, b) && sameWays(a, b));
        pair((a, b) => sameWays(a, b) && sameCondition(a, b));
        pair(sameWays);
      }
    }
    pair(() => true);
  };
  const loose = ({ escape }) => looseIdentity(escape.identity);
  stage(
    (site) => prefixed(headPlace(site), loose(site)),
    (site) => `${ownPlace(site)}\0${loose(site)}`
  );
  const circumstances = ({ condition, loops, cold, sure }) => [keyOf2(condition, numbering), loops, cold, sure].join("\0");
  const sameLine = (site) => [site.escape.identity, site.escape.source.lineText.trim(), circumstances(site)].join("\0");
  stage(sameLine, sameLine);
  const change = (place, toHead) => {
    const [above, below] = [-1, 1].map((step) => nearestKept(place, step, toHead, farthest));
    if (above === null || above === void 0 || below === null || below === void 0) return null;
    return above.file === below.file && above.line < below.line ? `${above.file}\0${above.line}\0${below.line}` : null;
  };
  const onHead = (place) => places.toBase(place) === null ? null : place;
  const rewritten = (toHead) => (site) => {
    const found = change(site.escape.place, toHead);
    return found === null ? null : [found, site.escape.identity, circumstances(site)].join("\0");
  };
  stage(rewritten(places.toHead), rewritten(onHead));
  const traits = [
    ({ escape }) => `${escape.identity}\0${escape.source.lineText.trim()}`,
    ({ escape }) => `${escape.identity}\0${escape.kind}`,
    (site) => `${loose(site)}\0${site.escape.source.lineText.trim()}`,
    (site) => `${loose(site)}\0${site.escape.kind}`,
    loose,
    ({ escape }) => prefixed(escape.allocation.type, escape.kind),
    ({ escape }) => escape.allocation.type,
    ({ escape }) => /^(?:make\()?map\[/.test(escape.expression) ? "map" : null,
    ({ escape }) => escape.kind
  ];
  for (const trait of traits) stage(trait, trait);
  return pairs;
}
var manyPairs = 4e4;
function prefixed(prefix, rest) {
  return prefix === null ? null : `${prefix}\0${rest}`;
}

// src/compare/weigh.ts
async function weigh({ base: sites, head }, places, breathe) {
  const numbering = correlate(
    sites.map(({ condition }) => condition),
    head.map(({ condition }) => condition),
    places
  );
  const found = pairSites(sites, head, places, numbering);
  const eased = withoutPassedGuards(found, numbering);
  const base = sites.map((site) => eased.get(site) ?? site);
  const pairs = new Map([...found].map(([site, partner]) => [site, eased.get(partner) ?? partner]));
  const equal = /* @__PURE__ */ new Set();
  for (const [after2, before2] of pairs) if (isEqual(before2, after2, numbering)) equal.add(before2).add(after2);
  const before = base.filter((site) => !equal.has(site));
  const after = head.filter((site) => !equal.has(site));
  const rises = [];
  const risen = /* @__PURE__ */ new Set();
  const isWarm = ({ cold, sure }) => !cold && sure;
  const payers = before.filter(isWarm);
  for (; ; ) {
    const left = after.filter((site) => isWarm(site) && !risen.has(site));
    const excess = await largestExcess(left, payers, numbering, breathe);
    if (excess === null) break;
    let amount = excess.amount;
    for (const site of byNovelty(excess.active, pairs, places)) {
      if (amount <= 0) break;
      if (site.weight === 0) continue;
      risen.add(site);
      const partner = pairs.get(site);
      const guards = partner === void 0 ? null : guardsBetween(partner, site, numbering);
      rises.push({ site, before: sameValue(partner, site, places), guards });
      amount -= site.weight * roundsAtLeast ** (site.loops - excess.loops);
    }
  }
  let more = weightOf2(after.filter((site) => !risen.has(site))) - weightOf2(before);
  for (const site of byNovelty(
    after.filter((each) => !isWarm(each) && !pairs.has(each)),
    pairs,
    places
  )) {
    if (more <= 0) break;
    risen.add(site);
    rises.push({ site, before: null, guards: null });
    more -= site.weight;
  }
  const partners = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  for (const [site, partner] of pairs) {
    used.add(partner);
    if (!risen.has(site)) partners.set(site, partner);
  }
  const free = before.filter((site) => !used.has(site));
  for (const site of after) {
    if (risen.has(site) || partners.has(site)) continue;
    const partner = free.shift() ?? before[0] ?? base[0];
    if (partner !== void 0) partners.set(site, partner);
  }
  return { rises, partners, falls: await fallsAmong(free, before, after, numbering, breathe) };
}
function sameValue(partner, { escape }, { toHead }) {
  if (partner === void 0) return null;
  const before = partner.escape;
  const place = toHead(before.place);
  const isOnItsLine = before.kind === escape.kind && place?.file === escape.place.file && place.line === escape.place.line;
  return isOnItsLine || looseIdentity(before.identity) === looseIdentity(escape.identity) ? partner : null;
}
function weightOf2(sites) {
  return sites.reduce((sum, { weight }) => sum + weight, 0);
}
async function fallsAmong(free, before, after, numbering, breathe) {
  const flat = (sites) => sites.map((site) => ({ ...site, loops: 0, of: site }));
  const fallen = [];
  const candidates2 = new Set(free.filter(({ origin }) => origin !== "credit"));
  for (; ; ) {
    const left = flat(before.filter((site) => !fallen.includes(site)));
    const excess = await largestExcess(left, flat(after), numbering, breathe);
    const found = excess?.active.filter(({ of }) => candidates2.has(of)).slice(0, excess.amount) ?? [];
    if (found.length === 0) return fallen;
    for (const { of } of found) {
      fallen.push(of);
      candidates2.delete(of);
    }
  }
}
function isEqual(before, after, numbering) {
  return before.loops === after.loops && before.cold === after.cold && before.sure === after.sure && before.weight === after.weight && keyOf2(before.condition, numbering) === keyOf2(after.condition, numbering);
}
function byNovelty(sites, pairs, places) {
  const rank2 = (site) => {
    const partner = pairs.get(site);
    const { file, line } = site.escape.place;
    const touched = places.isChanged(file, line) ? 0 : 1;
    if (partner === void 0) return touched;
    const other = sameValue(partner, site, places) === null ? 0 : 2;
    return (isDearer(partner, site) ? 2 : 4) + other + touched;
  };
  return sites.map((site) => ({ site, rank: rank2(site) })).sort((a, b) => a.rank - b.rank || a.site.escape.place.line - b.site.escape.place.line).map(({ site }) => site);
}

// src/compare/states.ts
async function statesOf(base, head, pairs, places, breathe) {
  const isColdCall = (side) => (place) => side.contextAt(place).cold;
  const sources = {
    base: { ...base, name: "base", isColdCall: isColdCall(base) },
    head: { ...head, name: "head", isColdCall: isColdCall(head) },
    pairs,
    fallen: /* @__PURE__ */ new Map(),
    debts: /* @__PURE__ */ new Map()
  };
  const bothHave = [...head.bodies.bodies.values()].flatMap((after) => {
    const key = pairs.toBase(after.key);
    const before = key === null ? void 0 : base.bodies.bodies.get(key);
    return before === void 0 || after.isForeign ? [] : [{ before, after }];
  });
  const unread = new Set(uninstantiated(base));
  const weighBody = async (before, after, more = {}) => {
    await readCircumstances(before, base, breathe);
    await readCircumstances(after, head, breathe);
    const expanded = expand(before, after, { ...sources, ...more });
    const isUnread = before.declared !== null && unread.has(before.declared);
    return weigh(isUnread ? asUntouched(expanded, places) : expanded, places, breathe);
  };
  const weighed = /* @__PURE__ */ new Map();
  for (const { before, after } of bothHave) weighed.set(after.key, await weighBody(before, after));
  const fallen = new Map(
    [...weighed].flatMap(([key, { falls }]) => {
      const own = falls.filter(({ origin }) => origin === "own");
      return own.length === 0 ? [] : [[key, own]];
    })
  );
  if (fallen.size > 0) {
    for (const { before, after } of bothHave) {
      const known = weighed.get(after.key);
      if (known === void 0 || known.rises.length === 0) continue;
      if (after.calls.some(({ callee }) => fallen.has(callee))) {
        weighed.set(after.key, await weighBody(before, after, { fallen }));
      }
    }
  }
  const pairOf = new Map(bothHave.map((pair) => [pair.after.key, pair]));
  const weighings = await settleWithCallers(weighed, head.bodies, async (caller, debts) => {
    const pair = pairOf.get(caller);
    return pair === void 0 ? null : await weighBody(pair.before, pair.after, { fallen, debts });
  });
  const states = /* @__PURE__ */ new Map();
  const gone = /* @__PURE__ */ new Set();
  const kept = /* @__PURE__ */ new Set();
  const paid = /* @__PURE__ */ new Set();
  const lost = [];
  const regained = [];
  const isUnaffected = (key) => {
    const body = head.bodies.bodies.get(key);
    return body?.isForeign === false && head.importPathOf(body.folder) === null;
  };
  const isAdded = (body) => pairs.toBase(body) === null && !isUnaffected(body);
  const calleeOf = ({ inlinedFrom, place }) => inlinedFrom.map((name) => head.bodies.resolve(name, folderOf(place.file))).find((key) => key !== null) ?? null;
  const risenCopies = /* @__PURE__ */ new Set();
  const standsForOld = (site) => {
    if (isInAddedLiteral(site, head, places)) return false;
    if (isAdded(site.body)) return pairs.isExtracted(site.body) || isExtractedCall(site, pairs);
    const callee = calleeOf(site.escape);
    return callee === null || !isAdded(callee) || pairs.isExtracted(callee);
  };
  const rise = (key, { site, before, guards }) => {
    if (site.origin === "called") {
      lost.push({ site, caller: key });
      return;
    }
    const stands = before !== null && isSameValue(before, site) || standsForOld(site);
    const callee = stands ? calleeOf(site.escape) : null;
    if (callee !== null) risenCopies.add(callee);
    const known = states.get(site.escape);
    if (known?.state === "new" && known.origin === "existing-function") return;
    if (known !== void 0 && !stands) return;
    states.set(site.escape, {
      state: "new",
      origin: stands ? "existing-function" : "new-function",
      before: before?.escape ?? null,
      guards
    });
  };
  for (const [key, { rises, partners, falls }] of weighings) {
    for (const each of rises) rise(key, each);
    for (const [site, partner] of partners) {
      if (partner.origin === "own" || partner.origin === "new-body") kept.add(partner.escape);
      if (site.origin === "called" || site.origin === "credit") continue;
      if (site.origin === "own" && partner.origin === "called") paid.add(site.escape);
      const known = states.get(site.escape);
      if (known !== void 0 && known.origin !== "new-function") continue;
      states.set(site.escape, {
        state: stateOf(partner, site, places),
        origin: "existing-function",
        before: partner.escape
      });
    }
    for (const site of falls) {
      if (site.origin === "called") regained.push({ site, caller: key });
      else gone.add(site.escape);
    }
  }
  const copiesOf = (key) => copiesInCallers(key, head.bodies).filter((each) => calleeOf(each) === key && states.has(each));
  for (const body of head.bodies.bodies.values()) {
    if (!isAdded(body.key) || body.isForeign) continue;
    for (const escape of body.escapes) {
      if (states.has(escape) || escape.certainty === "never") continue;
      const copy = copiesOf(body.key).find((each) => isOriginal(escape, each) && states.get(each)?.state !== "new");
      const before = copy === void 0 ? void 0 : states.get(copy)?.before;
      states.set(
        escape,
        before === void 0 ? {
          state: "new",
          origin: risenCopies.has(body.key) ? "existing-function" : "new-function",
          before: null
        } : { state: "moved", origin: "existing-function", before }
      );
    }
  }
  const isWrittenOut = (escape, key) => copiesInCallers(key, base.bodies).some((each) => kept.has(each) && isOriginal(escape, each));
  for (const body of base.bodies.bodies.values()) {
    if (pairs.toHead(body.key) !== null || body.isForeign) continue;
    for (const escape of body.escapes) {
      if (!kept.has(escape) && escape.certainty !== "never" && !isWrittenOut(escape, body.key)) gone.add(escape);
    }
  }
  const fixed = new Set([...gone].filter((escape) => !kept.has(escape)));
  const isToldThere = ({ site }) => states.get(site.escape)?.state === "new";
  return { head: states, fixed, paid, lost: lost.filter((each) => !isToldThere(each)), regained };
}
async function readCircumstances({ escapes }, side, breathe) {
  for (const escape of escapes.filter(isCounted)) {
    side.circumstances(escape.place, escape.expression);
    await breathe();
  }
}
function asUntouched({ base, head }, places) {
  const same = head.filter(({ origin, escape }) => origin === "own" && places.toBase(escape.place) !== null);
  return { base: [...base, ...same.map((site) => ({ ...site }))], head };
}
function copiesInCallers(key, { callers, bodies }) {
  return [...callers.get(key) ?? []].flatMap(
    (caller) => (bodies.get(caller)?.escapes ?? []).filter(({ inlinedFrom }) => inlinedFrom.length > 0)
  );
}
function isSameValue({ escape: before, origin }, { escape: after }) {
  return origin === "own" && before.kind === after.kind && isOriginal(before, after);
}
function isInAddedLiteral({ escape }, head, { toBase }) {
  const { place, expression } = escape;
  const literal = head.circumstances(place, expression).storedLiteral;
  if (literal === null) return false;
  const atBase = (line, step, within2) => nearestKept({ file: place.file, line }, step, toBase, within2)?.line ?? null;
  if (atBase(literal.line, 1, literal.endLine - literal.line + 1) !== null) return false;
  const before = atBase(literal.line - 1, -1, longestAddition);
  return before !== null && atBase(literal.endLine + 1, 1, longestAddition) === before + 1;
}
var longestAddition = 2e3;
function isExtractedCall({ call }, pairs) {
  return call !== null && pairs.isExtracted(call.callee);
}
function stateOf(before, after, places) {
  if (before.origin !== "own" || after.origin !== "own") return "moved";
  const [a, b] = [before.escape, after.escape];
  const sameText = a.source.lineText.trim() === b.source.lineText.trim();
  const folderNow = folderOf(places.headFile(a.place.file) ?? a.place.file);
  if (a.source.function !== b.source.function || folderNow !== folderOf(b.place.file)) return "moved";
  const place = places.toHead(a.place);
  const sameLine = place !== null && place.file === b.place.file && place.line === b.place.line;
  return sameText || sameLine ? "unchanged" : "changed";
}

// src/compare/compare.ts
async function compareSides(base, head, places, breathe) {
  const pairs = pairBodies(base.bodies, head.bodies, places);
  const states = await statesOf(base, head, pairs, places, breathe);
  const lost = lostStackAllocations(states.lost, head, base, pairs.toBase);
  const regained = lostStackAllocations(states.regained, base, head, pairs.toHead);
  const compared = [
    ...[...states.head].map(([escape, { state, origin, before, guards = null }]) => ({
      state,
      origin,
      base: before,
      head: escape,
      guards
    })),
    ...[...states.fixed].map((escape) => ({
      state: "fixed",
      origin: "existing-function",
      base: escape,
      head: null
    })),
    ...pairFree(base, head, pairs, places)
  ];
  const folded = foldCopies(compared, states.paid, base.bodies, head.bodies);
  const all2 = [
    ...folded,
    ...lost.map(({ escape }) => ({
      state: "new",
      origin: "existing-function",
      base: null,
      head: escape
    })),
    ...regained.map(({ escape }) => ({
      state: "fixed",
      origin: "existing-function",
      base: escape,
      head: null
    }))
  ];
  const placeOf2 = ({ head: after, base: before }) => (after ?? before)?.place ?? { file: "", line: 0, column: 0 };
  return {
    compared: all2.sort((a, b) => byPlace(placeOf2(a), placeOf2(b))),
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
  for (const { path: path6, lines } of files) {
    const index = lines.findIndex((line) => line.split(/\s+/).includes(module));
    if (index >= 0) return { side: "head", file: path6, line: index + 1, text: lines[index] ?? "" };
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
    onStdout: decoded((text2) => out += text2),
    onStderr: decoded((text2) => errors = (errors + text2).slice(-longestError))
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
import path4 from "node:path";
async function writeOut(side, revision, { git, go, disk }) {
  const root = await go.folder(`measure/${side.name}`);
  await git.materialise(revision, root);
  const read = async (file) => await disk.readText(path4.join(root, file));
  const tree = { root, overlay: null, replace: {}, materialised: "its benchmarks run", original: () => null, read };
  return { name: side.name, tree };
}
async function withBenchmarks(packages, { tree }, settings, go) {
  const found = /* @__PURE__ */ new Map();
  for (const root of new Set(packages.map((each) => each.root))) {
    const members = packages.filter((each) => each.root === root).map(({ importPath }) => importPath);
    const { objects } = await goList(go, tree, settings, {
      dir: path4.join(tree.root, root.folder),
      env: root.env,
      args: ["-json=ImportPath,Dir,TestGoFiles,XTestGoFiles", "--", ...members]
    });
    for (const { ImportPath, Dir, TestGoFiles = [], XTestGoFiles = [] } of objects) {
      if (Dir === void 0) continue;
      const files = [...TestGoFiles, ...XTestGoFiles].map((name) => path4.relative(tree.root, path4.join(Dir, name)));
      const texts = await Promise.all(files.map(async (file) => await tree.read(file)));
      if (texts.some((text2) => /^func Benchmark/m.test(text2 ?? ""))) found.set(ImportPath, Dir);
    }
  }
  return found;
}
async function compileBenchmarks({ importPath, root }, folder, { name, tree }, number, settings, go) {
  const program = path4.join(await go.folder("measure/programs"), `${number}.${name}`);
  let words = "";
  const keep = (text2) => {
    words = (words + text2).slice(0, 2e3);
  };
  const exitCode = await go.run({
    dir: path4.join(tree.root, root.folder),
    args: ["test", "-c", "-vet=off", ...settings.flags, "-o", program, importPath],
    env: { ...settings.env, ...root.env },
    onStdout: decoded(keep),
    onStderr: decoded(keep)
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
    onStdout: decoded((text2) => {
      if (output.length < longestOutput) output += text2;
    }),
    onStderr: decoded((text2) => errors = (errors + text2).slice(-longestError2))
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
      for (const further of reach(imported)) found.add(further);
    }
    return found;
  };
  const batches2 = [];
  for (const name of [...wanted].sort()) {
    const batch = batches2.find(
      (members) => members.every((other) => !reach(name).has(other) && !reach(other).has(name))
    );
    if (batch === void 0) batches2.push([name]);
    else batch.push(name);
  }
  return batches2;
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
  constructor(node, path6, { text: text2, names, declared, release }) {
    this.node = node;
    this.release = release;
    this.#path = path6;
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
  const all2 = /* @__PURE__ */ new Set();
  for (const spec of importSpecs(root)) {
    const pathNode = field(spec, "path");
    if (pathNode === null) continue;
    const importPath = text2.slice(pathNode).slice(1, -1);
    const alias = field(spec, "name");
    const name = alias === null ? importPath.slice(importPath.lastIndexOf("/") + 1) : text2.slice(alias);
    if (alias === null) for (const part of importPath.split(/[/.-]/)) all2.add(part);
    if (name === "_" || name === ".") continue;
    all2.add(name);
    imports2.set(importPath, name);
  }
  return { imports: imports2, all: all2 };
}
function declaredNames(files) {
  return new Set(files.flatMap(declaredIn2));
}
function declaredIn2({ root, source }) {
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
  if (formatted === null) return [];
  const strconv = call.package("strconv");
  const name = call.functionOf("strconv", formatted);
  const values = argumentsOf(formatted);
  if (strconv === null || name === null || values?.[0] === void 0 || !call.means("nil") || !call.means("int64"))
    return [];
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
async function findCandidates(findings, files, releaseOf2, breathe) {
  const found = /* @__PURE__ */ new Map();
  const withoutRewrite = /* @__PURE__ */ new Set();
  const beginning = /* @__PURE__ */ new Map();
  const beginningOn = (finding, file) => {
    const line = `${finding.file}\0${finding.line}`;
    const paths = beginning.get(line) ?? callsBeginningOn(finding.line, file);
    beginning.set(line, paths);
    return paths;
  };
  const surroundings = surroundingsIn(files);
  for (const finding of findings.filter(isEligible)) {
    await breathe();
    const file = files.get(finding.file);
    const around = surroundings(finding.file);
    if (file === void 0 || around === null) continue;
    for (const path6 of isOfWholeLine(finding) ? beginningOn(finding, file) : callsAt(finding, file)) {
      const node = last(path6);
      if (node === void 0) continue;
      const key = `${finding.file}\0${node.startIndex}\0${node.endIndex}`;
      const same = found.get(key);
      if (same !== void 0) {
        found.set(key, { ...same, findings: [...same.findings, finding] });
        continue;
      }
      if (withoutRewrite.has(key)) continue;
      const rewrites2 = rewritesOf(new Call(node, path6, { ...around, release: releaseOf2(finding.package) }));
      if (rewrites2.length === 0) withoutRewrite.add(key);
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
  const declaredIn3 = (folder) => {
    const found = declared.get(folder) ?? declaredNames([...files].filter(([path6]) => folderOf(path6) === folder).map(([, file]) => file));
    declared.set(folder, found);
    return found;
  };
  return (path6) => {
    const found = known.get(path6);
    if (found !== void 0) return found;
    const file = files.get(path6);
    const made2 = file === void 0 || !isRewritable(file) ? null : { text: file.source, names: fileNames(file), declared: () => declaredIn3(folderOf(path6)) };
    known.set(path6, made2);
    return made2;
  };
}
function isEligible({ state, waiver, allocation, kind, function: name }) {
  const isRecent = state === "new" || state === "changed";
  return isRecent && waiver === null && allocation.status !== "none" && kind !== "lost-stack" && name !== "";
}
function isRewritable(file) {
  return !file.hasSyntaxErrors && !file.source.text.includes("\r") && !file.isGenerated();
}
function isOfWholeLine({ message }) {
  return message.startsWith("the generated code ");
}
function callsAt(finding, file) {
  const path6 = file.pathAround(finding);
  const start = path6.findLastIndex(({ type }) => type === "block") + 1;
  return path6.flatMap((node, depth) => depth >= start && callTypes.includes(node.type) ? [path6.slice(0, depth + 1)] : []).reverse();
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
import path5 from "node:path";

// src/suggest/bench.ts
function packagesOf(candidates2, side) {
  const wanted = new Set(candidates2.map((candidate) => candidate.package));
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
async function askTypes(candidates2, name, { build: build2, head, world }) {
  const asking = candidates2.filter((candidate) => requirementsOf(candidate).length > 0);
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
  return (candidate, requirement2) => answers.get(keyOf3(candidate, requirement2)) === requirement2.holds;
}
var silence = { begin: () => ({ push: () => void 0, end: () => void 0 }) };
function requirementsOf({ rewrites: rewrites2 }) {
  return rewrites2.flatMap(({ requires }) => requires);
}
function keyOf3({ file, node }, { expression, type }) {
  return [file, node.startIndex, node.endIndex, expression, type].join("\0");
}
function withQuestions(file, candidates2, keep) {
  const nonce = createHash("sha256").update(file.source.text).digest("hex");
  const asked = [];
  const edits = candidates2.flatMap((candidate) => {
    const first = argumentsOf(candidate.node)?.[0] ?? field(candidate.node, "operand");
    if (first === null) return [];
    const written = byExpression(requirementsOf(candidate)).map(([expression, types]) => {
      const mark = `//${nonce} ${asked.length}`;
      asked.push(types.map((type) => keyOf3(candidate, { expression, type, holds: true })));
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
  return [...types].map(([expression, all2]) => [expression, [...all2]]);
}
function refusedLines(problems, { graph }) {
  return new Set(
    problems.flatMap(({ package: name, position, message }) => {
      const folder = graph.packages.get(name ?? "")?.root.folder ?? "";
      const others = [...message.matchAll(/^(\S.*?):(\d+)(?::\d+)?: /gm)].map(
        ([, file = "", line = ""]) => `${path5.posix.join(folder, file)}:${line}`
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
    const now = [...packages.values()].flatMap((all2) => all2.slice(round, round + 1));
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
  const syntax = await world.syntax();
  const own = new Map([...texts].filter(([file, text2]) => !syntax.isParsed(text2, file)));
  const after = await understand(rewritten, compiled, folders, [], bench.build, (folder) => folder, world);
  try {
    const places = await correspondence([...texts.keys()].map(changeOf2), side.tree, tree);
    const { compared } = await compareSides(within(head, folders), after, places, world.breathe);
    return { helpful: judged(sound, compared), broken };
  } finally {
    syntax.forget(own);
  }
}
function changeOf2(path6) {
  const mode = "100644";
  return {
    status: "modified",
    basePath: path6,
    headPath: path6,
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
  const fresh = compared.flatMap(({ state, base, head }) => {
    if (head === null || head.allocation.status === "none") return [];
    const isInDoubt = base?.certainty === "sure" && head.certainty === "may";
    return state === "new" || isInDoubt ? [homeOf(head)] : [];
  });
  const homes = new Set(trials.map(({ candidate }) => homeOf(candidate)));
  if (fresh.some((home) => !homes.has(home))) return [];
  const fixed = new Set(
    compared.flatMap(({ state, base }) => state === "fixed" && base !== null ? [keyOf4(base)] : [])
  );
  return trials.flatMap((trial) => {
    const gone = trial.candidate.findings.filter((finding) => fixed.has(keyOf4(finding)));
    return gone.length === 0 || fresh.includes(homeOf(trial.candidate)) ? [] : [{ trial, gone }];
  });
}
function homeOf(value) {
  return "source" in value ? `${value.place.file}\0${value.source.function}` : `${value.file}\0${value.function}`;
}
function keyOf4(value) {
  const { line, column, file } = "place" in value ? placeOf(value) : value;
  return [file, line, column, value.kind, value.expression].join("\0");
}
function placeOf({ place, source: { range } }) {
  return { ...place, column: range.line === place.line ? range.column : place.column };
}

// src/suggest/index.ts
async function suggest(findings, bench) {
  const candidates2 = await findCandidates(findings, bench.head.files, releaseOf(bench), bench.world.breathe);
  if (candidates2.length === 0) return { findings, tried: 0, proved: 0 };
  const batches2 = independentBatches(
    candidates2.map((candidate) => candidate.package),
    bench.build.head.graph
  );
  const proved = [];
  let tried = 0;
  for (const [index, batch] of batches2.entries()) {
    const members = candidates2.filter((candidate) => batch.includes(candidate.package));
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
  return (importPath) => languageOf(build2.head.graph.packages.get(importPath)?.goVersion ?? "") ?? 0;
}
function trialsOf(candidates2, answers, { head }) {
  const files = /* @__PURE__ */ new Map();
  for (const candidate of candidates2) {
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
  const isAudit = options.command === "audit";
  const whole = part.build;
  const places = await correspondence(changes, whole.base.tree, whole.head.tree);
  const changed = changedFolders(changes, places);
  const listed = isAudit || isSmall(whole) ? foldersOf(whole.base, whole.head) : changed;
  const [{ base: compiledBase, head: compiledHead, build: build2, notLookedAt }] = await Promise.all([
    isAudit ? compileSides(whole, listed, go).then((sides) => ({ ...sides, build: whole, notLookedAt: [] })) : compileWhatCanDiffer(whole, changes, listed, world),
    readAhead(whole, changed, world)
  ]);
  log.phase(
    `compiled ${plural(build2.base.packages.length, "package")} of the base, ${build2.head.packages.length} of the head`
  );
  const passedOver = notLookedAt.filter(part.isMine).length;
  if (passedOver > 0) log.phase(notCompiled(passedOver));
  for (const { unknown } of [compiledBase.diagnostics, compiledHead.diagnostics]) {
    for (const sample of unknown.samples) log.detail(`unknown compiler message: ${sample}`);
  }
  const language = otherLanguageFolders(build2.base.packages, build2.head.packages);
  const candidates2 = candidateFolders(compiledBase.diagnostics, compiledHead.diagnostics, changed, places, language);
  const escaping = foldersOfEscapes(compiledBase.diagnostics, compiledHead.diagnostics);
  const folders = isAudit ? /* @__PURE__ */ new Set([...candidates2, ...escaping]) : candidates2;
  const folderNow = headFolders(
    build2.base.packages.flatMap(({ files }) => files),
    places
  );
  const [base, head] = await Promise.all([
    understand(build2.base, compiledBase, folders, changes, build2, folderNow, world),
    understand(build2.head, compiledHead, folders, changes, build2, (folder) => folder, world)
  ]);
  const { compared: all2, lostStack } = await compareSides(base, head, places, world.breathe);
  const known = isKnown(compiledBase.problems, compiledHead.problems);
  const compared = all2.filter(known);
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
  const policyOf = policyByPath(options);
  const judged2 = await judge(compared, {
    policyOf,
    waivers,
    places,
    isListed: (item) => isListed(item, options),
    explain: (escape, side, grew) => {
      const cause = explain(escape, side, grew);
      const isTouched = places.isChanged(escape.place.file, escape.place.line);
      return side === "base" || isTouched ? cause : attributeToDependency(escape, cause, dependencies, moduleFiles);
    },
    hot: (escape) => hotPaths.of(escape),
    isProfiled: profiles.length > 0,
    breathe: world.breathe
  });
  const [mine, others] = [true, false].map((wanted) => judged2.filter((each) => part.isMine(each.package) === wanted));
  const { findings, tried, proved } = await suggest(mine ?? [], { build: build2, head, world });
  if (tried > 0) log.phase(`compiled ${plural(tried, "rewrite")} of new allocations: ${proved} remove them`);
  const checked = await compareContracts(build2, options.contracts, options.assume, world);
  const isFirst = options.shard === null || options.shard.index === 1;
  const contracts = checked.contracts.filter(
    ({ head: { package: name } }) => part.isMine(name) || isFirst && !part.isOthers(name)
  );
  if (contracts.length > 0) log.phase(`checked ${plural(contracts.length, "contract")}`);
  const promised = withContracts(findings, contracts, policyOf, {
    isChanged: (file, line) => places.isChanged(file, line),
    requirement: (module) => dependencies.some((each) => each.path === module) ? requirement(module, moduleFiles) : null
  });
  const { measured, notices: measuring } = options.measure === null ? { measured: null, notices: [] } : await measure(comparison, build2, part.isMine, options.measure, { ...tools, log });
  return {
    build: build2,
    part,
    sides: { base: answered(compiledBase, build2.base, part), head: answered(compiledHead, build2.head, part) },
    findings: markGenerated([...promised, ...others ?? []], generatedFiles(options.ignore, head.files, base.files)),
    unchangedElsewhere: unlooked(compiledHead, build2.head, folders, part),
    notices: [
      ...passedOver > 0 ? [`${notCompiled(passedOver)}.`] : [],
      ...await buildNotices(build2, changes),
      ...base.unread,
      ...head.unread,
      ...genericNotices(head, build2.settings.tests, places),
      ...hotPaths.notices,
      ...changedProfiles(changes, options.profiles, repository.trees.root),
      ...ruleNotices(promised, policyOf, options),
      ...contractNotices(contracts),
      ...checked.notices,
      ...measuring
    ],
    contracts,
    waivers: waivers.uses(head.escapes),
    measured,
    totals: isAudit ? { base: totalsOfEscapes(base, known), head: totalsOfEscapes(head, known) } : null
  };
}
function notCompiled(packages) {
  return `${plural(packages, "affected package")} not compiled: what ${packages === 1 ? "it imports" : "they import"} says the same to ${packages === 1 ? "it" : "them"} on both sides`;
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
    paths.map(async (path6) => ({
      path: path6,
      lines: (await head.read(path6) ?? "").split("\n").map((line) => line.trim())
    }))
  );
}
export {
  compareRevisions
};

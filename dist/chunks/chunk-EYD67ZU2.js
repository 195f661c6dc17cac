import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PackageFinder,
  baseName
} from "./chunk-EJSY2K6B.js";
import {
  buildRoots,
  loadProfiles,
  moduleFilesOf
} from "./chunk-IVUHP2ZZ.js";
import {
  goList
} from "./chunk-XUJDUVXO.js";
import {
  decoded
} from "./chunk-5N7BFQMW.js";
import {
  globMatcher
} from "./chunk-ZJN5UN7E.js";
import {
  UsageError
} from "./chunk-6T4QM65A.js";
import {
  declaredName,
  readSymbol
} from "./chunk-3R57DNOT.js";

// src/profile/station.ts
import path2 from "node:path";

// src/profile/bench.ts
import path from "node:path";
var memoryRate = 4096;
var timeout = "10m";
var longestOutput = 4e3;
async function runBenchmarks({ bench, build, tree, scope }, { git, go, log }) {
  const { head: side, settings } = build;
  const roots = await buildRoots(side.tree, await moduleFilesOf(tree, git), scope, bench.packages, go, settings);
  const done = [];
  const seen = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (const importPath of await testedPackages(root, side, build, go)) {
      if (seen.has(importPath)) continue;
      seen.add(importPath);
      done.push(...await runPackage(importPath, root, `bench/${seen.size}`, bench, build, { go, log }));
    }
  }
  if (done.length > 0) return done;
  const named = bench.packages.map((pattern) => JSON.stringify(pattern)).join(", ");
  throw new UsageError(
    seen.size === 0 ? `bench: ${named} names no package with tests. Accepted: patterns of packages with benchmarks, such as ./internal/cache.` : `bench: no benchmark of ${named} matches ${JSON.stringify(bench.filter)}. Accepted: a regular expression that does (--bench-filter).`
  );
}
async function testedPackages(root, side, { settings }, go) {
  const { objects, failure } = await goList(go, side.tree, settings, {
    dir: path.join(side.tree.root, root.folder),
    env: root.env,
    args: ["-json=ImportPath,TestGoFiles,XTestGoFiles", "--", ...root.patterns]
  });
  if (failure !== null) throw new UsageError(`bench: the packages can't be listed: ${failure}`);
  return objects.filter(({ TestGoFiles = [], XTestGoFiles = [] }) => TestGoFiles.length + XTestGoFiles.length > 0).map(({ ImportPath }) => ImportPath).sort();
}
async function runPackage(importPath, root, name, bench, { settings, head }, { go, log }) {
  const folder = await go.folder(name);
  const last = importPath.slice(importPath.lastIndexOf("/") + 1);
  const names = [`${last}.cpu.pprof`, `${last}.mem.pprof`];
  const args = [
    "test",
    ...head.tree.overlay === null ? [] : [`-overlay=${head.tree.overlay}`],
    ...settings.flags,
    "-vet=off",
    "-run=^$",
    `-bench=${bench.filter}`,
    `-benchtime=${bench.time}`,
    "-benchmem",
    "-count=1",
    `-timeout=${timeout}`,
    `-cpuprofile=${names[0]}`,
    `-memprofile=${names[1]}`,
    `-memprofilerate=${memoryRate}`,
    `-outputdir=${folder}`,
    `-o=${path.join(folder, `${last}.test`)}`,
    importPath
  ];
  log.detail(`go ${args.join(" ")}`);
  let output = "";
  const keep = (text) => {
    output = (output + text).slice(-longestOutput);
  };
  let line = "";
  let ran = 0;
  const exitCode = await go.run({
    dir: path.join(head.tree.root, root.folder),
    args,
    env: { ...settings.env, ...root.env },
    onStdout: decoded((text) => {
      keep(text);
      const lines = (line + text).split("\n");
      line = (lines.pop() ?? "").slice(0, longestOutput);
      ran += lines.filter((each) => /^Benchmark\S*\s/.test(each)).length;
    }),
    onStderr: decoded(keep)
  });
  if (exitCode !== 0 && /exec format error|not a valid Win32 application/.test(output)) {
    throw new UsageError(
      `bench: benchmarks that are compiled for ${settings.goos}/${settings.goarch} don't run on this machine. Accepted: --bench without --goos and --goarch, or with those of this machine.`
    );
  }
  if (exitCode !== 0 && /^chdir .*: (?:no such file or directory|The system cannot find)/m.test(output)) {
    throw new UsageError(
      `bench: the folder of ${importPath} is not in the working tree, where benchmarks run, whatever the revision. Accepted: packages that are there, or an audit in a checkout of that revision.`
    );
  }
  if (exitCode !== 0) {
    throw new UsageError(
      `bench: the benchmarks of ${importPath} don't compile or fail:
${output.trim()}
Accepted: benchmarks that pass with "go test -run ^$ -bench"; --bench-filter chooses among them.`
    );
  }
  if (ran === 0) return [];
  log.phase(`ran ${ran} ${ran === 1 ? "benchmark" : "benchmarks"} of ${importPath}, ${bench.time} each`);
  return names.map((file) => path.join(folder, file));
}

// src/profile/weights.ts
var lineKey = (file, line) => `${baseName(file)}:${line}`;
function weigh(profile, packages, isDeclared) {
  const owners = /* @__PURE__ */ new Map();
  let isOurs = false;
  const symbols = profile.functions.map(({ name, file, startLine }) => {
    const symbol = readSymbol(name);
    if (symbol === null) return null;
    isOurs ||= packages.isOurs(symbol.package, file);
    const home = homeOf(symbol, file, packages, isDeclared);
    if (home === null) return null;
    const { importPath, declared } = home;
    isOurs ||= !["main", "init", ""].includes(declared) && isDeclared(importPath, declared);
    const key = ownerKey(importPath, declared, isTestFile(file));
    const owner = owners.get(key) ?? { samples: 0, closures: 0, startLine: 0, lines: /* @__PURE__ */ new Map(), own: /* @__PURE__ */ new Map() };
    owners.set(key, owner);
    if (symbol.made.length === 0 && startLine > 0) owner.startLine = startLine;
    return { owner, isClosure: symbol.made.length > 0 };
  });
  const isRuntime = profile.functions.map(({ name }) => /^(?:internal\/)?runtime[./]/.test(name));
  let nameless = 0;
  for (const { stack, weight } of profile.samples) {
    const seen = /* @__PURE__ */ new Set();
    const inClosures = /* @__PURE__ */ new Set();
    const lines = /* @__PURE__ */ new Map();
    const own = /* @__PURE__ */ new Map();
    const leaf = stack.find((frames) => frames.some((frame) => isRuntime[frame.function] === false));
    for (const frames of stack) {
      for (const frame of frames) {
        const found = symbols[frame.function];
        if (found === void 0 || found === null) continue;
        seen.add(found.owner);
        if (found.isClosure) inClosures.add(found.owner);
        if (frame.line > 0 && (profile.kind === "cpu" || frames === leaf)) addLine(lines, found.owner, frame, profile);
        if (frame.line > 0 && frames === leaf) addLine(own, found.owner, frame, profile);
      }
    }
    for (const owner of seen) owner.samples += weight;
    for (const owner of inClosures) owner.closures += weight;
    for (const [owner, keys] of lines) addWeight(owner.lines, keys, weight);
    for (const [owner, keys] of own) addWeight(owner.own, keys, weight);
    if (stack.every((frames) => frames.length === 0)) nameless += weight;
  }
  const share = (weight) => weight === 0 ? 0 : Math.min(1, weight / profile.total);
  return {
    isOurs,
    nameless: share(nameless),
    of(importPath, name, inTests = false) {
      const owner = owners.get(ownerKey(importPath, name, inTests));
      if (owner === void 0 || owner.samples === 0) return null;
      return {
        share: share(owner.samples),
        closures: share(owner.closures),
        startLine: owner.startLine,
        lines: new Map([...owner.lines].map(([line, weight]) => [line, share(weight)])),
        own: new Map([...owner.own].map(([line, weight]) => [line, share(weight)]))
      };
    }
  };
}
function homeOf(symbol, file, packages, isDeclared) {
  const nameIn = (importPath) => declaredName(symbol, (candidate) => isDeclared(importPath, candidate));
  const named = packages.find(symbol.package, file);
  if (symbol.made.length > 0 && symbol.names.length > 1) {
    const standsIn = packages.ofFile(file, named === null ? 1 : 0);
    if (standsIn !== null && standsIn !== named && isDeclared(standsIn, nameIn(standsIn))) {
      return { importPath: standsIn, declared: nameIn(standsIn) };
    }
  }
  return named === null ? null : { importPath: named, declared: nameIn(named) };
}
function isTestFile(file) {
  return file.endsWith("_test.go");
}
function addWeight(weights, keys, weight) {
  for (const key of keys) weights.set(key, (weights.get(key) ?? 0) + weight);
}
function addLine(lines, owner, { line, function: index }, profile) {
  const keys = lines.get(owner) ?? /* @__PURE__ */ new Set();
  keys.add(lineKey(profile.functions[index]?.file ?? "", line));
  lines.set(owner, keys);
}
function ownerKey(importPath, name, inTests) {
  return `${importPath}\0${name}\0${inTests}`;
}

// src/profile/hot.ts
var muchNameless = 0.5;
var HotPaths = class {
  #profiles;
  #threshold;
  /** What the reader of the report should know of the profiles. */
  notices;
  /** @throws UsageError for a given profile of another program: it would make nothing hot, and nobody would notice. */
  constructor({ profiles, threshold, packages, functions }) {
    const finder = new PackageFinder(packages);
    const folders = new Map(packages.map(({ folder, importPath }) => [folder, importPath]));
    const declared = new Set(
      functions.map(
        ({ file, name }) => `${folders.get(file.slice(0, Math.max(0, file.lastIndexOf("/")))) ?? ""}\0${name}`
      )
    );
    this.#threshold = threshold;
    this.#profiles = profiles.map((profile) => ({
      name: profile.name,
      weights: weigh(profile, finder, (importPath, name) => declared.has(`${importPath}\0${name}`))
    }));
    const notices = [];
    for (const [index, { name, weights }] of this.#profiles.entries()) {
      const profile = profiles[index];
      if (!weights.isOurs && packages.length > 0) {
        if (profile?.measured !== true) throw foreign(profile?.path ?? "", packages);
        notices.push(
          `No sample of ${name} is of this repository's code: give the benchmarks more time (--bench-time).`
        );
      }
      if (weights.nameless >= muchNameless) {
        const percent = Math.round(weights.nameless * 100);
        notices.push(`${percent} % of the profile ${name} has no names of functions: what is hot there is not known.`);
      }
    }
    this.notices = notices;
  }
  /** Of the profile in which its function weighs most; null where that is less than the threshold in all of them. */
  of(escape) {
    let hottest = null;
    for (const { name, weights } of this.#profiles) {
      const found = weights.of(escape.package, escape.source.function, isTestFile(escape.place.file));
      if (found === null) continue;
      const share = runsOnce(escape) ? found.closures : found.share;
      if (share === 0 || share < this.#threshold || share <= (hottest?.share ?? 0)) continue;
      hottest = { share, ...lineShares(escape, found), profile: name };
    }
    return hottest;
  }
};
function runsOnce({ source }) {
  return (source.function === "main" || source.function === "") && !source.inLoop;
}
function lineShares({ place, source }, { lines, own, startLine }) {
  if (lines.size === 0) return { line: null, own: null };
  const moved = startLine > 0 && source.functionRange !== null ? source.functionRange.line - startLine : 0;
  const key = lineKey(place.file, place.line - moved);
  return { line: lines.get(key) ?? 0, own: own.get(key) ?? 0 };
}
function foreign(path3, packages) {
  const names = [...new Set(packages.map(({ importPath }) => importPath))].sort();
  const shown = names.slice(0, 3).join(", ") + (names.length > 3 ? ", \u2026" : "");
  return new UsageError(
    `profile: ${JSON.stringify(path3)} has no function of this repository (${shown}): it is of another program. Accepted: a CPU or heap profile of a program or of benchmarks that use these packages.`
  );
}

// src/profile/station.ts
async function benchmarkProfiles(build, tree, { bench, repo }, world) {
  if (bench === null) return [];
  const git = world.repository.trees;
  const scope = path2.relative(git.root, repo).replaceAll(path2.sep, "/");
  const files = await runBenchmarks({ bench, build, tree, scope }, { git, go: world.go, log: world.log });
  return await loadProfiles(files, world.profiles, world.log, true);
}
function hotPathsOf(profiles, { hotThreshold }, { base, head }, sides) {
  const packages = [base, head].flatMap(
    ({ graph }) => [...graph.packages.values()].flatMap(
      ({ importPath, folder, files }) => folder === null ? [] : [{ importPath, folder, files }]
    )
  );
  const functions = sides.flatMap((side) => side.functions);
  return new HotPaths({ profiles, threshold: hotThreshold, packages, functions });
}
function changedProfiles(changes, named, root) {
  const inside = named.map((file) => path2.relative(root, file).replaceAll(path2.sep, "/"));
  const matchers = inside.map(globMatcher);
  const isNamed = (file) => inside.includes(file) || matchers.some((matches) => matches(file));
  return changes.flatMap(({ basePath, headPath }) => {
    const touched = [headPath, basePath].find((file) => file !== null && isNamed(file));
    return touched === void 0 || touched === null ? [] : [`This change changes the profile ${touched}, which tells what is hot.`];
  });
}

export {
  benchmarkProfiles,
  hotPathsOf,
  changedProfiles
};

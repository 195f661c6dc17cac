import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  batches,
  buildSettings,
  commandsAtOnce,
  compile
} from "./chunk-XID2EK7O.js";
import {
  buildRoots,
  isNoRoot,
  moduleFilesBefore,
  moduleFilesOf
} from "./chunk-ARCY22CV.js";
import {
  goList,
  noPackages,
  owningPackage,
  plainImportPath
} from "./chunk-YBEZ6RYS.js";
import {
  pMap
} from "./chunk-JEXHNLT7.js";
import {
  BothTexts,
  SiteCollector,
  listingFlags
} from "./chunk-27MSNAET.js";
import {
  DiagnosticsCollector
} from "./chunk-MQQHCEEC.js";
import {
  changedProfileFolders,
  changedSourceFolders,
  folderOf,
  isPassedOver,
  relevance
} from "./chunk-XKDRJE5P.js";
import {
  InconclusiveError
} from "./chunk-L7MB5JGF.js";

// src/build/build.ts
import path7 from "node:path";

// src/build/closure.ts
function withImports(names, graphs, counts = () => true) {
  return closure(names, (name) => graphs.flatMap(({ packages }) => packages.get(name)?.imports ?? []).filter(counts));
}
function withImporters(names, graphs) {
  if (names.size === 0) return /* @__PURE__ */ new Set();
  const importers = /* @__PURE__ */ new Map();
  for (const [key, { imports }] of graphs.flatMap(({ packages }) => [...packages])) {
    for (const imported of imports) {
      const known = importers.get(imported);
      if (known === void 0) importers.set(imported, [key]);
      else known.push(key);
    }
  }
  return closure(names, (name) => importers.get(name) ?? []);
}
function closure(names, next) {
  const found = new Set(names);
  for (const name of found) for (const each of next(name)) found.add(each);
  return found;
}

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
import path3 from "node:path";
async function packageGraph(side, roots, go, settings) {
  const packages = /* @__PURE__ */ new Map();
  const problems = [];
  const ambiguous = /* @__PURE__ */ new Set();
  const sources = /* @__PURE__ */ new Map();
  let isWhole = true;
  const list = async (root) => await goList(go, side, settings, {
    dir: path3.join(side.root, root.folder),
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
      packages.set(key, before === void 0 ? found : merged(before, found));
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
    files: folder === null ? [] : names.map((name) => path3.posix.join(folder, name)).sort(),
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
  const relative = Dir === void 0 ? null : path3.relative(side.root, Dir).replaceAll(path3.sep, "/");
  return relative === null || relative.startsWith("..") || path3.isAbsolute(relative) ? null : relative;
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
function merged(a, b) {
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
import path4 from "node:path";
var mostFolders = 200;
async function findImporters({ head, goMods, changes, settings }, { git, disk }) {
  const isWorkspace = (file) => path4.posix.basename(file) === "go.work";
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
  return path4.posix.join(module.goMod.path, path4.posix.relative(module.folder, folder));
}
function patternIn(folder, root) {
  const below = path4.posix.relative(root.folder, folder);
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
    const own = path4.join(tree.root, folder);
    if (usesVendor && await disk.readText(path4.join(own, "vendor/modules.txt")) !== null) continue;
    if (!goMod.listsAll) return false;
    for (const required of goMod.requires) {
      const target = goMod.replaces.get(`${required.path} ${required.version}`) ?? goMod.replaces.get(required.path) ?? required;
      if (isFolderPath(target.path)) {
        const place = path4.resolve(own, target.path);
        const inside = modules.find((each) => path4.join(tree.root, each.folder) === place);
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
  const laidOver = Object.keys(tree.replace).map((file) => path4.relative(tree.root, file).replaceAll(path4.sep, "/"));
  const covered = new Set(laidOver);
  const found = (await git.sourcesHolding(texts)).filter((file) => !covered.has(file));
  for (const file of laidOver.filter((each) => each.endsWith(".go"))) {
    const text = await tree.read(file) ?? "";
    if (texts.some((each) => text.includes(each))) found.push(file);
  }
  return found;
}

// src/build/shared.ts
import path5 from "node:path";
async function compileImports(side, packages, go, settings) {
  const names = new Set(packages.map(({ importPath }) => importPath));
  const imports = packages.flatMap(
    ({ root, imports: imports2 }) => imports2.filter((name) => name !== "C" && !names.has(name)).map((importPath) => ({ root, importPath }))
  );
  const build = async ({ root, members }) => {
    await goList(go, side, settings, {
      dir: path5.join(side.root, root.folder),
      env: root.env,
      args: ["-export", "-json=ImportPath", "--", ...members]
    });
  };
  await pMap(batches(imports), build, { concurrency: commandsAtOnce });
}

// src/build/side-tree.ts
import path6 from "node:path";
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
      read: async (file) => disk.readText(path6.join(root, file))
    };
  }
  const replace = {};
  const contents = /* @__PURE__ */ new Map();
  const originals = /* @__PURE__ */ new Map();
  for (const { basePath, headPath } of differences) {
    if (basePath !== null && basePath !== headPath) {
      replace[path6.join(git.root, basePath)] = "";
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
    const file = await go.write(`${name}/files/${index}${path6.posix.extname(change.headPath)}`, blob);
    originals.set(file, change.headPath);
    replace[path6.join(git.root, change.headPath)] = file;
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
      return content === void 0 ? disk.readText(path6.join(git.root, file)) : content;
    }
  };
}
async function withTexts(side, texts, name, go) {
  const replace = { ...side.replace };
  const originals = /* @__PURE__ */ new Map();
  for (const [index, [file, text]] of [...texts].entries()) {
    const written = await go.write(`${name}/files/${index}${path6.posix.extname(file)}`, text);
    originals.set(written, file);
    replace[path6.join(side.root, file)] = written;
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
    if (isModule && !await disk.isFolder(path6.dirname(path6.join(git.root, headPath)))) {
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
  const scope = path7.relative(git.root, options.repo).replaceAll(path7.sep, "/");
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
  withImports,
  withImporters,
  changedPackages,
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

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
} from "./chunk-YYRCJYJ2.js";
import {
  pMap
} from "./chunk-FWB2MNCW.js";
import {
  InconclusiveError,
  UsageError
} from "./chunk-XMNT5LSP.js";
import {
  BothTexts,
  SiteCollector,
  listingFlags
} from "./chunk-WUFWWYDO.js";
import {
  DiagnosticsCollector
} from "./chunk-7YJIM7WH.js";
import {
  changedSourceFolders,
  folderOf,
  isPassedOver,
  relevance
} from "./chunk-6ZN2T6XI.js";

// src/build/build.ts
import path8 from "node:path";

// src/build/affected.ts
function affectedPackages(base, head, changes, tests) {
  const folders = changedSourceFolders(changes, tests);
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
  addDependents([base, head], affected);
  return [...affected].sort();
}
function foreignChanges(base, head, changes, affected) {
  const folders = changedSourceFolders(changes, false);
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
function addDependents(graphs, affected) {
  const dependents = /* @__PURE__ */ new Map();
  for (const [key, { imports }] of graphs.flatMap(({ packages }) => [...packages])) {
    for (const imported of imports) {
      const users = dependents.get(imported);
      if (users === void 0) dependents.set(imported, [key]);
      else users.push(key);
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

// src/build/compile.ts
import { createHash } from "node:crypto";
import path3 from "node:path";
var commandsAtOnce = 2;
var packagesPerCommand = 250;
async function compile(side, packages, { all, some }, text, go, settings) {
  const compileBatch = async ({ root, members }) => {
    const dir = path3.join(side.root, root.folder);
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
    const original = side.original(path3.resolve(dir, file));
    return original === null ? file : path3.relative(dir, path3.join(side.root, original)).replaceAll(path3.sep, "/");
  });
}
function relativePosition(position, dir, root) {
  const [, file = "", rest = ""] = /^(.*?)(:\d+(?::\d+)?)$/.exec(position) ?? [];
  const relative = path3.relative(root, path3.resolve(dir, file)).replaceAll(path3.sep, "/");
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
import path4 from "node:path";
async function packageGraph(side, roots, go, settings) {
  const packages = /* @__PURE__ */ new Map();
  const problems = [];
  let isWhole = true;
  const list = async (root) => await goList(go, side, settings, {
    dir: path4.join(side.root, root.folder),
    env: root.env,
    args: [
      "-deps",
      ...settings.tests ? ["-test"] : [],
      "-json=ImportPath,Name,Dir,ForTest,Standard,DepOnly,Imports,Module,Error,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles",
      "--",
      ...root.patterns
    ]
  });
  const asked2 = roots.filter(({ patterns }) => patterns.length > 0);
  const listings = await pMap(asked2, async (root) => ({ root, ...await list(root) }), {
    concurrency: commandsAtOnce
  });
  for (const { root, objects, failure } of listings) {
    if (failure !== null) problems.push({ package: null, message: failure, position: null });
    if (failure !== null || objects.some((listed) => listed.Error !== void 0)) isWhole = false;
    for (const listed of objects) {
      if (listed.Standard === true || isTestMain(listed)) continue;
      const found = goPackage(listed, side, root, settings.tests);
      const known = packages.get(found.importPath);
      const isOther = (known?.folder ?? found.folder) !== found.folder && found.folder !== null;
      const key = isOther ? `${found.importPath} in ${found.folder}` : found.importPath;
      const before = packages.get(key);
      packages.set(key, before === void 0 ? found : merged(before, found));
    }
  }
  return { packages, problems, isWhole };
}
function isTestMain(listed) {
  return listed.Name === "main" && listed.ImportPath.endsWith(".test") && listed.ForTest === void 0 && listed.DepOnly !== true;
}
function goPackage(listed, side, root, tests) {
  const relative = listed.Dir === void 0 ? null : path4.relative(side.root, listed.Dir).replaceAll(path4.sep, "/");
  const folder = relative === null || relative.startsWith("..") || path4.isAbsolute(relative) ? null : relative;
  const { GoFiles = [], CgoFiles = [], TestGoFiles = [], XTestGoFiles = [] } = listed;
  const names = [...GoFiles, ...CgoFiles, ...tests ? [...TestGoFiles, ...XTestGoFiles] : []];
  return {
    importPath: owningPackage(listed),
    name: (listed.Name ?? "").replace(/_test$/, ""),
    folder,
    files: folder === null ? [] : names.map((name) => path4.posix.join(folder, name)).sort(),
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
  const packages = [...graph.packages].map(([key, found]) => [
    key,
    { ...found, ours: found.ours || found.folder !== null && isOurs(found.folder) }
  ]);
  return { ...graph, packages: new Map(packages) };
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
  if ([...head.packages].some(([key, { importPath }]) => key !== importPath)) return null;
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
import path5 from "node:path";
var mostFolders = 200;
async function findImporters({ head, goMods, changes, settings }, { git, disk }) {
  const isWorkspace = (file) => path5.posix.basename(file) === "go.work";
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
  return path5.posix.join(module.goMod.path, path5.posix.relative(module.folder, folder));
}
function patternIn(folder, root) {
  const below = path5.posix.relative(root.folder, folder);
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
    const own = path5.join(tree.root, folder);
    if (usesVendor && await disk.readText(path5.join(own, "vendor/modules.txt")) !== null) continue;
    if (!goMod.listsAll) return false;
    for (const required of goMod.requires) {
      const target = goMod.replaces.get(`${required.path} ${required.version}`) ?? goMod.replaces.get(required.path) ?? required;
      if (isFolderPath(target.path)) {
        const place = path5.resolve(own, target.path);
        const inside = modules.find((each) => path5.join(tree.root, each.folder) === place);
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
  const laidOver = Object.keys(tree.replace).map((file) => path5.relative(tree.root, file).replaceAll(path5.sep, "/"));
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
  refuseUnusable(answer);
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
import path6 from "node:path";
async function compileImports(side, packages, go, settings) {
  const names = new Set(packages.map(({ importPath }) => importPath));
  const imports = packages.flatMap(
    ({ root, imports: imports2 }) => imports2.filter((name) => name !== "C" && !names.has(name)).map((importPath) => ({ root, importPath }))
  );
  const build = async ({ root, members }) => {
    await goList(go, side, settings, {
      dir: path6.join(side.root, root.folder),
      env: root.env,
      args: ["-export", "-json=ImportPath", "--", ...members]
    });
  };
  await pMap(batches(imports), build, { concurrency: commandsAtOnce });
}

// src/build/side-tree.ts
import path7 from "node:path";
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
      read: async (file) => disk.readText(path7.join(root, file))
    };
  }
  const replace = {};
  const contents = /* @__PURE__ */ new Map();
  const originals = /* @__PURE__ */ new Map();
  for (const { basePath, headPath } of differences) {
    if (basePath !== null && basePath !== headPath) {
      replace[path7.join(git.root, basePath)] = "";
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
    const file = await go.write(`${name}/files/${index}${path7.posix.extname(change.headPath)}`, blob);
    originals.set(file, change.headPath);
    replace[path7.join(git.root, change.headPath)] = file;
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
      return content === void 0 ? disk.readText(path7.join(git.root, file)) : content;
    }
  };
}
async function withTexts(side, texts, name, go) {
  const replace = { ...side.replace };
  const originals = /* @__PURE__ */ new Map();
  for (const [index, [file, text]] of [...texts].entries()) {
    const written = await go.write(`${name}/files/${index}${path7.posix.extname(file)}`, text);
    originals.set(written, file);
    replace[path7.join(side.root, file)] = written;
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
    if (isModule && !await disk.isFolder(path7.dirname(path7.join(git.root, headPath)))) {
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
  const scope = path8.relative(git.root, options.repo).replaceAll(path8.sep, "/");
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

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Program,
  allowing,
  assuming,
  checkContracts,
  declaredIn,
  findDirectives,
  functionNamed,
  notCounted,
  packagesOf,
  reachOf,
  resolvedCall,
  unprovenCall,
  violation,
  wantedOf
} from "./chunk-MNC5UQZJ.js";
import {
  buildSettings
} from "./chunk-PQGFQLSE.js";
import "./chunk-XUJDUVXO.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-B5RH4Y2U.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-6UKCQULK.js";
import "./chunk-TZTAD2A5.js";
import {
  InconclusiveError,
  UsageError
} from "./chunk-6T4QM65A.js";
import {
  countContracts
} from "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";

// src/contracts/run.ts
import path from "node:path";
async function contractReport(options, world) {
  const opened = await open(options, world);
  const { program, packages, root, build } = opened;
  const found = findDirectives(packages, root, await world.syntax());
  const rules = wantedOf(options.contracts, packages, root, opened.folder);
  const wanted = [...found.wanted, ...rules];
  world.log.phase(
    `found ${wanted.length} contract${wanted.length === 1 ? "" : "s"} in ${packages.length} package${packages.length === 1 ? "" : "s"}`
  );
  const contracts = await checkContracts(wanted, program, {
    root,
    assumed: assuming(options.assume),
    isAllowed: allowing(found.allowed, program)
  });
  await program.save();
  world.log.phase(`read the generated code of ${program.packageCount} packages`);
  const counts = countContracts(contracts);
  const isBroken = counts.broken > 0 || options.failOnUnproven && counts.unproven > 0;
  return {
    build,
    conclusion: isBroken ? "fail" : counts.inconclusive > 0 ? "inconclusive" : "pass",
    counts,
    contracts
  };
}
async function reachReport(options, world) {
  const { program, packages, root, build } = await open(options, world);
  const named = functionNamed(options.function ?? "", declaredIn(packages), "function");
  await program.load([named.package]);
  const problem = program.problemOf(named.package);
  if (problem !== null) throw new InconclusiveError(`${named.package} does not compile: ${problem}`);
  const roots = program.declaredAt(named.package, named.file, named.line);
  if (roots.length === 0) {
    throw new InconclusiveError(
      `No code is generated for ${named.name}: it is generic, and nothing in its package uses it.`
    );
  }
  const found = findDirectives(packages, root, await world.syntax());
  const reach = await reachOf(roots, program, {
    strict: false,
    assumed: assuming(options.assume),
    isAllowed: allowing(found.allowed, program)
  });
  await program.save();
  world.log.phase(`followed ${reach.functions} functions in ${program.packageCount} packages`);
  return {
    build,
    function: named.name,
    package: named.package,
    file: path.relative(root, named.file).replaceAll(path.sep, "/"),
    line: named.line,
    functions: reach.functions,
    notCounted: notCounted(reach.excused),
    allocations: reach.violations.map((each) => violation(each, { root })),
    unproven: reach.unproven.map((each) => unprovenCall(each, { root })),
    resolved: reach.resolved.map((each) => resolvedCall(each, { root }))
  };
}
async function open(options, world) {
  const { go, disk } = world;
  const settings = await buildSettings(go, options.repo, options);
  const module = await moduleFolder(options.repo, settings, go);
  const root = await repositoryAround(module, disk);
  const side = {
    root,
    overlay: null,
    replace: {},
    materialised: null,
    original: () => null,
    read: async (file) => disk.readText(path.join(root, file))
  };
  const folder = path.relative(root, options.repo).replaceAll(path.sep, "/");
  const patterns = options.packages.length === 0 ? ["./..."] : options.packages;
  const buildRoot = { folder, patterns, env: {} };
  const packages = await packagesOf(side, buildRoot, settings, world);
  world.log.phase(`listed ${packages.length} package${packages.length === 1 ? "" : "s"}`);
  const { goVersion, goos, goarch } = settings;
  const program = new Program(side, buildRoot, settings, await world.syntax(), world);
  return { program, packages, root, folder: options.repo, build: { goVersion, goos, goarch, tags: options.tags } };
}
async function moduleFolder(folder, settings, go) {
  let answer = "";
  await go.run({
    dir: folder,
    args: ["env", "GOMOD"],
    env: settings.env,
    onStdout: (chunk) => answer += Buffer.from(chunk).toString("utf8"),
    onStderr: () => void 0
  });
  const file = answer.trim();
  if (file === "" || file === "/dev/null" || file === "NUL") {
    throw new UsageError(`repo: ${folder} is in no Go module. Accepted: a folder with a go.mod in it, or above it.`);
  }
  return path.dirname(file);
}
async function repositoryAround(module, disk) {
  for (let folder = module; ; folder = path.dirname(folder)) {
    const git = path.join(folder, ".git");
    if (await disk.isFolder(git) || await disk.readText(git) !== null) return folder;
    if (folder === path.dirname(folder)) return module;
  }
}
export {
  contractReport,
  reachReport
};

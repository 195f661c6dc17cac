import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Program,
  allowing,
  assuming,
  checkContracts,
  findDirectives,
  functionIn,
  packagesOf,
  reachesOf,
  resolvedCall,
  unprovenCall,
  violation,
  wantedOf
} from "./chunk-3KDKEC3E.js";
import {
  notCounted
} from "./chunk-PCMZPQPP.js";
import "./chunk-TBXSJGVK.js";
import {
  baseName
} from "./chunk-EJSY2K6B.js";
import {
  buildSettings
} from "./chunk-X5APWHG5.js";
import "./chunk-XUJDUVXO.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-B5RH4Y2U.js";
import "./chunk-VCHZVMNU.js";
import {
  decoded
} from "./chunk-5N7BFQMW.js";
import "./chunk-VPX5Q66E.js";
import {
  InconclusiveError,
  UsageError
} from "./chunk-6T4QM65A.js";
import {
  countContracts
} from "./chunk-L3J4LCXL.js";
import "./chunk-APXOPE27.js";
import "./chunk-WYL5HDQF.js";
import {
  readSymbol,
  withoutTypeArguments
} from "./chunk-3R57DNOT.js";
import "./chunk-MNTGS5YB.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";

// src/contracts/run.ts
import path from "node:path";

// src/contracts/way-weights.ts
function wayWeights(profile) {
  const names = profile.functions.map(({ name }) => plainSymbol(name));
  const files = profile.functions.map(({ file }) => baseName(file));
  const all = profile.samples.map(({ stack, weight }) => ({
    at: -1,
    stack: {
      weight,
      frames: stack.flat().reverse().map((frame) => ({ name: names[frame.function] ?? "", line: `${files[frame.function] ?? ""}:${frame.line}` }))
    }
  }));
  const known = /* @__PURE__ */ new Map([["", all]]);
  const matching = (way) => {
    const key = way.join("\n");
    const found = known.get(key) ?? matching(way.slice(0, -1)).flatMap(({ stack, at }) => {
      const next = indexAfter(stack, at, plainSymbol(way.at(-1) ?? ""));
      return next < 0 ? [] : [{ stack, at: next }];
    });
    known.set(key, found);
    return found;
  };
  const share = (matches) => profile.total <= 0 ? 0 : Math.min(1, matches.reduce((sum, { stack }) => sum + stack.weight, 0) / profile.total);
  return {
    name: profile.name,
    of: (way) => share(matching(way)),
    onLine: (way, { file, line }) => {
      const wanted = `${baseName(file)}:${line}`;
      return share(
        matching(way).filter(
          ({ stack, at }) => stack.frames.some((frame, index) => index >= at && frame.line === wanted)
        )
      );
    }
  };
}
function heaviest(profiles, symbol) {
  let best = null;
  for (const weights of profiles.map(wayWeights)) {
    if (best === null || weights.of([symbol]) > best.of([symbol])) best = weights;
  }
  return best;
}
function indexAfter({ frames }, at, name) {
  return frames.findIndex((frame, index) => index > at && frame.name === name);
}
function plainSymbol(symbol) {
  const read = readSymbol(symbol);
  return read === null ? withoutTypeArguments(symbol) : [read.package, ...read.names, ...read.made].join(".");
}

// src/contracts/run.ts
async function contractReport(options, world) {
  const opened = await open(options, world);
  const { program, packages, root, build } = opened;
  const found = await findDirectives(packages, root, world);
  const rules = await wantedOf(options.contracts, packages, root, opened.folder, world);
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
async function reachReport(options, world, profiles = []) {
  const { program, packages, root, build } = await open(options, world);
  const named = await functionIn(options.function ?? "", packages, world, "function");
  await program.load([named.package]);
  const problem = program.problemOf(named.package);
  if (problem !== null) throw new InconclusiveError(`${named.package} does not compile: ${problem}`);
  const roots = program.declaredAt(named.package, named.file, named.line);
  if (roots.length === 0) {
    throw new InconclusiveError(
      `No code is generated for ${named.name}: it is generic, and nothing in its package uses it.`
    );
  }
  const found = await findDirectives(packages, root, world);
  const how = { strict: false, assumed: assuming(options.assume), isAllowed: allowing(found.allowed, program) };
  const [reach] = await reachesOf([{ roots, options: how }], program);
  if (reach === void 0) throw new Error("one reach was asked for");
  await program.save();
  world.log.phase(`followed ${reach.functions} functions in ${program.packageCount} packages`);
  const symbol = roots[0]?.symbol ?? "";
  const weights = heaviest(profiles, symbol);
  return {
    build,
    function: named.name,
    package: named.package,
    file: path.relative(root, named.file).replaceAll(path.sep, "/"),
    line: named.line,
    functions: reach.functions,
    notCounted: notCounted(reach.excused),
    allocations: reach.violations.map((each) => violation(each, { root }, weights)),
    unproven: reach.unproven.map((each) => unprovenCall(each, { root }, weights)),
    resolved: reach.resolved.map((each) => resolvedCall(each, { root })),
    ...weights === null ? {} : { profile: { name: weights.name, share: weights.of([symbol]) } }
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
    onStdout: decoded((text) => answer += text),
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

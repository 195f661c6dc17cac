import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  goList
} from "./chunk-XUJDUVXO.js";
import {
  UsageError
} from "./chunk-6T4QM65A.js";
import {
  folderOf
} from "./chunk-XKDRJE5P.js";

// src/profile/decode.ts
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

// src/profile/format.ts
var beginnings = [
  [/^go 1\.\d+ trace\0/, "an execution trace of Go (go tool trace reads it)"],
  [/^go1\.\d+ heap dump\n/, "a heap dump of debug.WriteHeapDump"],
  [/^heap profile: /, "a heap profile as text (debug=1)"],
  [/^(?:goroutine|threadcreate|mutex|block) profile: |^--- (?:mutex|contention):/, "a profile as text (debug=1)"],
  [/^goroutine \d+ \[/, "the stacks of goroutines as text (debug=2)"],
  [/^(?:File|Build ID|Type|Main binary filename): /, "the output of go tool pprof"],
  [/^version https:\/\/git-lfs/, "a pointer of Git LFS (git lfs pull fetches the file)"],
  [/^mode: (?:set|count|atomic)\n/, "a coverage profile"],
  [/^GO PREPROFILE V1\n/, "a profile that go tool preprofile has condensed"],
  [/^FLR\0/, "a recording of the Java Flight Recorder"],
  [/^JAVA PROFILE /, "a heap dump of Java"],
  [/^PERFILE2/, "the data of perf record"],
  [/^\u007fELF/, "a program (ELF)"],
  [/^MZ/, "a program of Windows"],
  [/^PK[^ -~]{2}/, "a ZIP archive"],
  [/^\u0028\u00b5\u002f\u00fd/, "compressed with zstd"],
  [/^BZh[1-9]/, "compressed with bzip2"],
  [/^\s*[[{]/, "JSON"],
  [/^\s*</, "HTML or XML"]
];
var telling = 64;
function otherFormat(bytes) {
  const start = Buffer.from(bytes.subarray(0, telling)).toString("latin1");
  return beginnings.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139;
}

// src/profile/wire.ts
var valueType = {};
var label = {};
var line = {};
var profile = {
  1: valueType,
  2: { 1: "numbers", 2: "numbers", 3: label },
  3: {},
  4: { 4: line },
  5: {},
  11: valueType,
  13: "numbers"
};
var longestNumber = 10;
var maxParts = 4e6;
function wireFormat(bytes) {
  const budget = { parts: maxParts };
  const isWhole = isMessage(bytes, 0, bytes.length, profile, budget);
  return budget.parts < 0 ? "too-many-parts" : isWhole ? "profile" : "other";
}
function isMessage(bytes, start, end, shape, budget) {
  let at = start;
  while (at < end) {
    const tag = bytes[at] ?? 0;
    if (tag >= 128 || tag >> 3 === 0) return false;
    at++;
    const next = afterNumber(bytes, at, end);
    if (next === null) return false;
    switch (tag & 7) {
      case 0:
        at = next;
        break;
      case 2: {
        if (--budget.parts < 0) return false;
        const length = numberAt(bytes, at, next);
        if (length > end - next) return false;
        const inner = shape[tag >> 3];
        const isGood = inner === void 0 || (inner === "numbers" ? areNumbers(bytes, next, next + length) : isMessage(bytes, next, next + length, inner, budget));
        if (!isGood) return false;
        at = next + length;
        break;
      }
      default:
        return false;
    }
  }
  return true;
}
function areNumbers(bytes, start, end) {
  let at = start;
  while (at < end) {
    const next = afterNumber(bytes, at, end);
    if (next === null) return false;
    at = next;
  }
  return true;
}
function afterNumber(bytes, start, end) {
  const limit = Math.min(end, start + longestNumber);
  for (let at = start; at < limit; at++) if ((bytes[at] ?? 0) < 128) return at + 1;
  return null;
}
function numberAt(bytes, start, end) {
  let value = 0;
  for (let at = end - 1; at >= start; at--) value = value * 128 + ((bytes[at] ?? 0) & 127);
  return value;
}

// src/profile/decode.ts
var maxProfileBytes = 64 * 1024 * 1024;
var maxUnpackedBytes = 64 * 1024 * 1024;
var acceptedFiles = "Accepted: a CPU or heap profile in the format of pprof, as runtime/pprof, net/http/pprof and go test -cpuprofile or -memprofile write it.";
var usedTypes = [
  ["cpu", "cpu"],
  ["alloc_space", "memory"],
  ["alloc_objects", "memory"],
  ["inuse_space", "memory"],
  ["inuse_objects", "memory"],
  // What other tools convert to pprof often counts samples only.
  ["samples", "cpu"]
];
async function loadProfile(file, measured = false) {
  const fail = failure(file);
  const { Profile } = await import("./esm-7YNCEQ7G.js");
  const bytes = await unpacked(file.bytes, fail);
  const format = wireFormat(bytes);
  if (format === "too-many-parts") throw fail(`has more than ${maxParts} parts.`, "Accepted: a smaller one.");
  if (format === "other") throw fail(`is ${otherFormat(bytes) ?? "not in the format of pprof, or breaks off"}.`);
  return readProfile(file, Profile.decode(bytes), measured, fail);
}
var failure = ({ path: path2 }) => (problem, hint = acceptedFiles) => new UsageError(`profile: ${JSON.stringify(path2)} ${problem} ${hint}`);
async function unpacked(bytes, fail) {
  if (bytes.length === 0) throw fail("is empty.");
  if (!isGzip(bytes)) return bytes;
  try {
    const unpackedBytes = await promisify(gunzip)(bytes, { maxOutputLength: maxUnpackedBytes });
    if (unpackedBytes.length === 0) throw fail("is empty once it is unpacked.");
    return unpackedBytes;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error;
    if (code === "ERR_BUFFER_TOO_LARGE")
      throw fail(`has more than ${maxUnpackedBytes} bytes once it is unpacked.`, "Accepted: a smaller one.");
    if (code === "Z_BUF_ERROR") throw fail("breaks off: its compressed data has no end.");
    throw fail(`can't be unpacked: ${message}.`);
  }
}
function readProfile({ path: path2, name }, profile2, measured, fail) {
  const text = (index) => profile2.stringTable.strings[Number(index)] ?? "";
  const types = profile2.sampleType.map(({ type }) => text(type));
  if (types.length === 0 && profile2.sample.length === 0) throw fail("has no types of value, so it is no profile.");
  const functions = [];
  const functionIndex = /* @__PURE__ */ new Map();
  for (const found of profile2.function) {
    functionIndex.set(Number(found.id), functions.length);
    functions.push({
      name: text(found.name) || text(found.systemName),
      file: text(found.filename),
      startLine: Number(found.startLine)
    });
  }
  const locations = new Map(
    profile2.location.map((location) => [
      Number(location.id),
      location.line.flatMap(({ functionId, line: line2 }) => {
        const index = functionIndex.get(Number(functionId));
        return index === void 0 ? [] : [{ function: index, line: Number(line2) }];
      })
    ])
  );
  const stacks = profile2.sample.map(({ locationId }) => locationId.map((id) => locations.get(Number(id)) ?? []));
  const known = usedTypes.filter(([type]) => types.includes(type));
  if (known.length === 0) {
    throw fail(`counts ${types.map((type) => JSON.stringify(type)).join(", ") || "nothing"}: neither time nor memory.`);
  }
  if (profile2.sample.length > 0 && !functions.some((found) => found.name !== "")) {
    throw fail(
      "has addresses only, no names of functions.",
      'Accepted: a profile with symbols; "go tool pprof -proto PROGRAM PROFILE" adds them.'
    );
  }
  for (const [sampleType2, kind2] of known) {
    const column = types.indexOf(sampleType2);
    const weights = profile2.sample.map(({ value }) => Number(BigInt.asIntN(64, BigInt(value[column] ?? 0))));
    if (weights.some((weight) => weight < 0)) {
      throw fail("has negative values: it is the difference of two profiles.");
    }
    const samples = weights.flatMap((weight, index) => weight === 0 ? [] : [{ weight, stack: stacks[index] ?? [] }]);
    const total = samples.reduce((sum, { weight }) => sum + weight, 0);
    if (total > 0) return { path: path2, name, kind: kind2, sampleType: sampleType2, functions, samples, total, measured };
  }
  const [[sampleType, kind] = []] = known;
  if (measured && sampleType !== void 0 && kind !== void 0) {
    return { path: path2, name, kind, sampleType, functions, samples: [], total: 0, measured };
  }
  throw fail(
    "has no samples.",
    "Accepted: one of a run that took some time; a CPU profile has 100 samples for each second."
  );
}
function distinctNames(paths) {
  const split = paths.map((path2) => path2.split(/[\\/]+/).filter((part) => part !== ""));
  return split.map((parts, index) => {
    for (let length = 1; length < parts.length; length++) {
      const end = parts.slice(-length).join("/");
      const isShared = split.some((other, at) => at !== index && other.slice(-length).join("/") === end);
      if (!isShared) return end;
    }
    return parts.join("/");
  });
}

// src/profile/load.ts
async function loadProfiles(named, read, log, measured = false) {
  const profiles = [];
  for (const file of await read(named)) {
    const profile2 = await loadProfile(file, measured);
    log.detail(`${profile2.name}: ${profile2.samples.length} samples of ${profile2.sampleType}`);
    profiles.push(profile2);
  }
  if (profiles.length > 0) log.phase(`read ${profiles.length} ${profiles.length === 1 ? "profile" : "profiles"}`);
  return profiles;
}

// src/build/roots.ts
import path from "node:path";
var names = ["go.mod", "go.work"];
async function moduleFilesOf(tree, git) {
  return await git.find(tree, names);
}
function isNoRoot(file) {
  return /(?:^|\/)(?:vendor|testdata|[._][^/]*)\//.test(file);
}
function moduleFilesBefore(files, changes) {
  const before = new Set(files);
  for (const { basePath, headPath } of changes) if (headPath !== null && headPath !== basePath) before.delete(headPath);
  for (const { basePath } of changes) {
    if (basePath !== null && names.includes(path.posix.basename(basePath))) before.add(basePath);
  }
  return [...before].sort();
}
async function buildRoots(side, moduleFiles, scope, patterns, go, settings) {
  const files = moduleFiles.filter((file) => !isNoRoot(file));
  const workspaces = settings.gowork === "off" ? [] : files.filter((file) => path.posix.basename(file) === "go.work").map(folderOf);
  const modules = files.filter((file) => path.posix.basename(file) === "go.mod").map(folderOf);
  const roots = [];
  const inWorkspace = /* @__PURE__ */ new Set();
  for (const workspace of workspaces) {
    const used = await workspaceModules(side, workspace, go, settings);
    const mine = used.filter((module) => !inWorkspace.has(module));
    for (const module of mine) inWorkspace.add(module);
    const wanted = mine.flatMap((module) => patternsOf(workspace, module, scope, patterns, modules));
    if (wanted.length > 0) roots.push({ folder: workspace, patterns: [...new Set(wanted)], env: {} });
  }
  for (const module of modules.filter((folder) => !inWorkspace.has(folder))) {
    const wanted = patternsOf(module, module, scope, patterns, modules);
    if (wanted.length > 0)
      roots.push({ folder: module, patterns: wanted, env: workspaces.length > 0 ? { GOWORK: "off" } : {} });
  }
  return roots;
}
async function workspaceModules(side, workspace, go, settings) {
  const { objects } = await goList(go, side, settings, {
    dir: path.join(side.root, workspace),
    args: ["-m", "-json=Path,Dir,Main"]
  });
  return objects.filter((module) => module.Main === true && module.Dir !== void 0).map((module) => path.relative(side.root, module.Dir ?? "").replaceAll(path.sep, "/")).filter((folder) => !folder.startsWith(".."));
}
function patternsOf(root, module, scope, patterns, modules) {
  return (patterns.length === 0 ? ["./..."] : patterns).flatMap((pattern) => {
    if (!/^\.\.?(?:\/|$)/.test(pattern)) return [pattern];
    const wild = /(?:^|\/)\.\.\.$/.test(pattern);
    const folder = path.posix.join(scope, wild ? pattern.slice(0, -3) : pattern).replace(/^\.?\/?|\/$/g, "");
    if (wild && contains(folder, module)) return [relative(root, module, "/...")];
    if (!contains(module, folder) || modules.some((other) => other !== module && contains(module, other) && contains(other, folder))) {
      return [];
    }
    return [relative(root, folder, wild ? "/..." : "")];
  });
}
function contains(outer, inner) {
  return outer === "" || inner === outer || inner.startsWith(`${outer}/`);
}
function relative(from, to, suffix) {
  const between = path.posix.relative(from, to);
  return `${between === "" ? "." : between.startsWith("..") ? between : `./${between}`}${suffix}`;
}

export {
  moduleFilesOf,
  isNoRoot,
  moduleFilesBefore,
  buildRoots,
  maxProfileBytes,
  distinctNames,
  loadProfiles
};

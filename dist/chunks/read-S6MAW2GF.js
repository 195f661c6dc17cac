import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-EYD67ZU2.js";
import "./chunk-EJSY2K6B.js";
import {
  distinctNames,
  maxProfileBytes
} from "./chunk-IVUHP2ZZ.js";
import "./chunk-XUJDUVXO.js";
import "./chunk-5N7BFQMW.js";
import {
  globMatcher,
  globProblem,
  splitGlob
} from "./chunk-ZJN5UN7E.js";
import {
  UsageError
} from "./chunk-6T4QM65A.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-3R57DNOT.js";
import "./chunk-PY5VAGIZ.js";

// src/adapters/profile/read.ts
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
var maxFolders = 2e4;
var skipped = /* @__PURE__ */ new Set([".git", "node_modules"]);
async function readProfiles(named) {
  const files = [];
  for (const name of named) files.push(...await expand(name));
  const real = await Promise.all(files.map(resolved));
  const unique = files.filter((_, index) => real.indexOf(real[index] ?? "") === index);
  const names = distinctNames(unique);
  return await Promise.all(
    unique.map(async (file, index) => ({ path: file, name: names[index] ?? file, bytes: await read(file) }))
  );
}
async function expand(name) {
  const pattern = path.sep === "\\" ? name.replaceAll("\\", "/") : name;
  const parts = splitGlob(pattern);
  if (parts === null || await isThere(name)) return [name];
  const { base, glob } = parts;
  const problem = globProblem(glob);
  if (problem !== null) throw fail(name, `${problem}.`);
  const matches = globMatcher(glob);
  const root = base === "" ? path.parse(name).root : base;
  const depth = /\*\*|\{/.test(glob) ? Infinity : glob.split("/").length;
  const found = (await below(root, "", depth, { folders: 0 })).filter((file) => matches(file));
  if (found.length === 0) throw fail(name, "matches no file.");
  return found.sort().map((file) => path.join(root, file));
}
async function below(root, folder, depth, seen) {
  if (depth === 0 || seen.folders++ > maxFolders) return [];
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const files = [];
  for (const entry of entries) {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) files.push(...await below(root, file, depth - 1, seen));
    else if (entry.isFile()) files.push(file);
  }
  return files;
}
async function isThere(file) {
  return await stat(file).then(
    () => true,
    () => false
  );
}
async function resolved(file) {
  return await realpath(file).catch(() => file);
}
async function read(file) {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) throw fail(file, "is a folder.");
    if (!stats.isFile()) throw fail(file, "is no regular file.");
    if (stats.size > maxProfileBytes) throw fail(file, `has ${stats.size} bytes, more than ${maxProfileBytes}.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error;
    throw fail(file, code === "ENOENT" || code === "ENOTDIR" ? "does not exist." : `can't be read: ${message}.`);
  }
}
function fail(file, problem) {
  return new UsageError(
    `profile: ${JSON.stringify(file)} ${problem} Accepted: a CPU or heap profile in the format of pprof, or a glob for such files.`
  );
}
export {
  readProfiles
};

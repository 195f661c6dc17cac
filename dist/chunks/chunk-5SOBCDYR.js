import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  defaultConfigPath,
  maxConfigBytes
} from "./chunk-SQHZDVNF.js";
import {
  CancelledError,
  InconclusiveError,
  UsageError,
  messageOf
} from "./chunk-6T4QM65A.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";

// src/adapters/terminal/exit-status.ts
import { constants } from "node:os";
var usage = 64;
var software = 70;
var conclusions = { pass: 0, fail: 1, inconclusive: 2 };
function exitStatus(outcome) {
  if (typeof outcome === "string") return conclusions[outcome];
  if (outcome instanceof UsageError) return usage;
  if (outcome instanceof InconclusiveError) return conclusions.inconclusive;
  if (outcome instanceof CancelledError) return signalStatus(outcome.cause) ?? conclusions.inconclusive;
  return software;
}
function signalStatus(cause) {
  const signals = constants.signals;
  const number = typeof cause === "string" ? signals[cause] : void 0;
  return number === void 0 ? null : 128 + number;
}

// src/adapters/config-file.ts
import { readFileSync, realpathSync, statSync } from "node:fs";
import path2 from "node:path";

// src/adapters/paths.ts
import path from "node:path";
function isWithin(folder, file) {
  const relative = path.relative(folder, file);
  return relative !== "" && relative.split(path.sep)[0] !== ".." && !path.isAbsolute(relative);
}

// src/adapters/config-file.ts
async function readConfigFile(root, named) {
  const file = named ?? path2.join(root, defaultConfigPath);
  const shown = isWithin(root, file) ? path2.relative(root, file).replaceAll(path2.sep, "/") : file;
  const fail = (problem) => new UsageError(`${shown} (${named === null ? "the configuration" : "from config"}) ${problem}`);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === void 0) {
    if (named !== null) throw fail("does not exist. Accepted: a readable YAML file.");
    refuseOtherSpelling(root);
    return null;
  }
  if (!stats.isFile()) throw fail("is no regular file. Accepted: a readable YAML file.");
  if (stats.size > maxConfigBytes) throw fail(tooLarge(stats.size));
  if (isWithin(root, file) && !isWithin(realpathSync(root), realpathSync(file))) {
    throw fail("is a link that leads out of the repository, which is not accepted.");
  }
  return await parsed(shown, decode(readable(file, fail), fail), root);
}
async function parsed(shown, text, folder) {
  const { parseConfig } = await import("./parse-config-6PPGSSK4.js");
  return { path: shown, config: parseConfig({ path: shown, text }), folder };
}
function readable(file, fail) {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fail(`can't be read: ${messageOf(error)}`);
  }
}
async function readBaseConfig(trees, { base, head }, named) {
  const root = trees.root;
  const file = named === null ? defaultConfigPath : pathWithin(root, named);
  if (file === null) return { configFile: await readConfigFile(root, named), notices: [] };
  const [before, after] = await Promise.all([trees.entry(base.tree, file), trees.entry(head.tree, file)]);
  const at = async (entry, { label }) => entry === null ? null : await parsed(file, await textOf(trees, entry, `${file} (at ${label})`), root);
  if (named === null && after === null && await trees.entry(head.tree, otherSpelling) !== null) throw misspelt();
  if (named !== null && before === null && after === null) {
    throw new UsageError(
      `${file} (from config) is neither in the base (${base.label}) nor in the head (${head.label}). Accepted: a file of the base, or one outside of the repository.`
    );
  }
  const configFile = await at(before, base);
  if (before?.blob === after?.blob) return { configFile, notices: [] };
  const proposed = await at(after, head);
  return { configFile, notices: [changeNotice(file, configFile !== null, proposed !== null)] };
}
function pathWithin(root, file) {
  const { root: start } = path2.parse(file);
  const steps = path2.relative(start, file).split(path2.sep);
  for (let taken = 0; taken <= steps.length; taken += 1) {
    const real = realPath(path2.join(start, ...steps.slice(0, taken)));
    if (real === null) return null;
    if (real !== root && !isWithin(root, real)) continue;
    return path2.relative(root, path2.join(real, ...steps.slice(taken))).replaceAll(path2.sep, "/");
  }
  return null;
}
function realPath(file) {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}
async function textOf(trees, { blob, mode }, shown) {
  const fail = (problem) => new UsageError(`${shown} ${problem}`);
  if (!mode.startsWith("100")) throw fail("is no regular file. Accepted: a readable YAML file.");
  const [content] = await trees.blobs([blob]);
  if (content === void 0 || content === null) throw fail("can't be read from the repository.");
  return decode(content, fail);
}
function changeNotice(file, wasThere, isThere) {
  if (!wasThere) return `This change adds ${file}. Until it is merged, the defaults count.`;
  const what = isThere ? "changes" : "removes";
  return `This change ${what} ${file}. Until that is merged, the settings of the base count.`;
}
var otherSpelling = defaultConfigPath.replace(/yml$/, "yaml");
function refuseOtherSpelling(root) {
  if (statSync(path2.join(root, otherSpelling), { throwIfNoEntry: false }) !== void 0) throw misspelt();
}
function misspelt() {
  return new UsageError(`${otherSpelling} is not read; name it ${defaultConfigPath}.`);
}
function decode(content, fail) {
  if (content.length > maxConfigBytes) throw fail(tooLarge(content.length));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw fail("can't be read as UTF-8 text.");
  }
}
function tooLarge(bytes) {
  return `has ${bytes} bytes. Accepted: a YAML file of at most ${maxConfigBytes} bytes.`;
}

// src/adapters/terminal/printable.ts
function printableLines(text) {
  return text.replace(/[\r\n]+$/, "").split(/\r\n|\n|\r/).map(printable);
}

// src/adapters/heartbeat.ts
var heartbeat = 15e3;
function everyHeartbeat(tell) {
  const timer = setInterval(tell, heartbeat);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
    }
  };
}

export {
  exitStatus,
  printableLines,
  everyHeartbeat,
  isWithin,
  readConfigFile,
  readBaseConfig
};

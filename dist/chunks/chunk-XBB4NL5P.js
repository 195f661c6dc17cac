import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  removeTemporaryFolder,
  stopChildren
} from "./chunk-TLXFCMF6.js";
import {
  defaultConfigPath,
  maxConfigBytes
} from "./chunk-4EOIHQBO.js";
import {
  CancelledError,
  InconclusiveError,
  UsageError,
  messageOf
} from "./chunk-XMNT5LSP.js";
import {
  trendOf
} from "./chunk-ZBIJLG5X.js";
import {
  entriesOf,
  maxHistoryBytes,
  serialise,
  tooLarge,
  withEntry
} from "./chunk-NQRTMZ4K.js";
import {
  plural
} from "./chunk-KWI3RKCR.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";

// src/adapters/lifetime.ts
import { constants } from "node:os";
var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
var words = { SIGINT: "interrupted", SIGTERM: "terminated", SIGHUP: "hung up" };
async function withCleanUp(program) {
  for (const signal of signals) {
    process.once(signal, () => {
      process.stderr.write(`${process.stderr.isTTY ? "\r\x1B[2K" : ""}${words[signal]}
`);
      stopChildren();
      removeTemporaryFolder();
      process.exit(128 + constants.signals[signal]);
    });
  }
  try {
    await program();
  } finally {
    stopChildren();
    removeTemporaryFolder();
  }
}

// src/adapters/terminal/exit-status.ts
import { constants as constants2 } from "node:os";
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
  const signals2 = constants2.signals;
  const number = typeof cause === "string" ? signals2[cause] : void 0;
  return number === void 0 ? null : 128 + number;
}

// src/adapters/terminal/printable.ts
function printableLines(text) {
  return text.replace(/[\r\n]+$/, "").split(/\r\n|\n|\r/).map(printable);
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
  if (stats.size > maxConfigBytes) throw fail(tooLarge2(stats.size));
  if (isWithin(root, file) && !isWithin(realpathSync(root), realpathSync(file))) {
    throw fail("is a link that leads out of the repository, which is not accepted.");
  }
  return await parsed(shown, decode(readable(file, fail), fail), root);
}
async function parsed(shown, text, folder) {
  const { parseConfig } = await import("./parse-config-JCUFG5YE.js");
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
  if (content.length > maxConfigBytes) throw fail(tooLarge2(content.length));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw fail("can't be read as UTF-8 text.");
  }
}
function tooLarge2(bytes) {
  return `has ${bytes} bytes. Accepted: a YAML file of at most ${maxConfigBytes} bytes.`;
}

// src/adapters/history-file.ts
import { lstatSync, readFileSync as readFileSync2 } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path3 from "node:path";
async function openHistory(file) {
  const fail = (problem) => new UsageError(`history: ${JSON.stringify(file)} ${problem}`);
  const attempt = (read) => {
    try {
      return read();
    } catch (error) {
      throw fail(`can't be read: ${messageOf(error)}`);
    }
  };
  const stats = attempt(() => lstatSync(file, { throwIfNoEntry: false }));
  if (stats === void 0) return { file, entries: [] };
  if (!stats.isFile())
    throw fail("is no regular file. Accepted: a file that escapediff wrote, or one that is not there yet.");
  if (stats.size > maxHistoryBytes) throw new UsageError(tooLarge(file, stats.size));
  const text = attempt(() => new TextDecoder("utf-8", { fatal: true }).decode(readFileSync2(file)));
  const { parseHistory } = await import("./parse-XL6G5CSA.js");
  return { file, entries: parseHistory(text, file) };
}
async function recordAudit({ file, entries }, { report, comparison, options }, { repository, log }) {
  const { commit, label } = comparison.head;
  const unchanged = (why) => {
    log.warning(`The history ${file} was left as it was: ${why}`);
    return null;
  };
  if (report.verdict.conclusion === "inconclusive") return unchanged(report.verdict.reasons.join(" "));
  if (commit === null) return unchanged(`${label} is no commit.`);
  const date = await repository.committed(commit);
  if (!date.known) return unchanged(`${date.reason}.`);
  const folder = path3.relative(repository.trees.root, options.repo).replaceAll(path3.sep, "/") || ".";
  const added = entriesOf(report, options, { commit, date: date.value, folder });
  const all = added.reduce(withEntry, entries);
  const { text, dropped } = serialise(all);
  await replace(file, text);
  if (dropped > 0) log.detail(`the history had no room for ${plural(dropped, "line")} of the oldest commits`);
  const [first] = added;
  return first === void 0 ? null : trendOf(all, first);
}
async function replace(file, text) {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path3.dirname(file), { recursive: true });
    await writeFile(beside, text, { flag: "wx" });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    const reason = messageOf(error);
    throw new UsageError(`history: ${JSON.stringify(file)} can't be written: ${reason}`);
  }
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
  withCleanUp,
  exitStatus,
  printableLines,
  everyHeartbeat,
  isWithin,
  readConfigFile,
  readBaseConfig,
  openHistory,
  recordAudit
};

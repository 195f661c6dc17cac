import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  removeTemporaryFolder,
  stopChildren
} from "./chunk-UU4WBRQR.js";
import {
  UsageError,
  messageOf
} from "./chunk-6T4QM65A.js";
import {
  trendOf
} from "./chunk-3RUGJAVP.js";
import {
  entriesOf,
  maxHistoryBytes,
  serialise,
  tooLarge,
  withEntry
} from "./chunk-RETFQH6H.js";
import {
  plural
} from "./chunk-MNTGS5YB.js";

// src/adapters/lifetime.ts
import { constants } from "node:os";
var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
var words = { SIGINT: "interrupted", SIGTERM: "terminated", SIGHUP: "hung up" };
async function withCleanUp(program) {
  for (const signal of signals) {
    process.on(signal, () => {
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

// src/adapters/history-file.ts
import { lstatSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
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
  const text = attempt(() => new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)));
  const { parseHistory } = await import("./parse-L7DTE356.js");
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
  const folder = path.relative(repository.trees.root, options.repo).replaceAll(path.sep, "/") || ".";
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
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(beside, text, { flag: "wx" });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    const reason = messageOf(error);
    throw new UsageError(`history: ${JSON.stringify(file)} can't be written: ${reason}`);
  }
}

export {
  withCleanUp,
  openHistory,
  recordAudit
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-EYD67ZU2.js";
import "./chunk-EJSY2K6B.js";
import {
  loadProfiles
} from "./chunk-IVUHP2ZZ.js";
import "./chunk-XUJDUVXO.js";
import {
  TerminalLog
} from "./chunk-CC4XIIC6.js";
import {
  isTty
} from "./chunk-ALH5ZAOJ.js";
import {
  exitStatus,
  readConfigFile
} from "./chunk-5SOBCDYR.js";
import {
  breathing,
  disk,
  goCommand,
  loadGoSyntax,
  resolveContracts,
  startingPoint,
  summaryStore,
  systemClock,
  temporaryFolder
} from "./chunk-UU4WBRQR.js";
import {
  childEnvironments
} from "./chunk-4TA7DGAT.js";
import "./chunk-JEXHNLT7.js";
import {
  settings
} from "./chunk-SQHZDVNF.js";
import "./chunk-B5RH4Y2U.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-5N7BFQMW.js";
import "./chunk-ZOLCN6BT.js";
import "./chunk-ZY556IFY.js";
import "./chunk-N4NXOPUO.js";
import "./chunk-ZJN5UN7E.js";
import {
  UsageError,
  machineFailure,
  messageOf
} from "./chunk-6T4QM65A.js";
import "./chunk-WBRR73ZH.js";
import "./chunk-ACHOYFIH.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-5CJAR2MF.js";
import "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-3R57DNOT.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";

// src/adapters/terminal/contracts.ts
import { realpath, stat } from "node:fs/promises";
import { writeFile } from "node:fs/promises";
import path from "node:path";
function isContractAudit({ command, given }) {
  if (command !== "audit" || given.contracts !== "true") return false;
  for (const name of ["base", "rev", "head", "history", "bench", "profile"]) {
    if (given[name] !== void 0) {
      throw new UsageError(
        `${name}: an audit with --contracts looks at the files as they lie on disk, and at contracts only. Accepted: one of the two. (${settings[name].description})`
      );
    }
  }
  return true;
}
async function lookAtContracts(sources) {
  const start = startingPoint(sources);
  const repo = await folderOf(start.repo);
  const configFile = await readConfigFile(await rootAround(repo), start.config);
  const options = {
    ...resolveContracts(sources, { configFile, isTerminal: isTty(process.stdout) }),
    repo
  };
  const log = new TerminalLog({
    stream: process.stderr,
    clock: systemClock,
    color: options.color,
    verbose: options.verbose,
    live: isTty(process.stderr)
  });
  const world = {
    go: goCommand(childEnvironments(sources.environment, start.passEnv), temporaryFolder()),
    disk,
    log,
    syntax: loadGoSyntax,
    breathe: breathing(systemClock),
    summaries: summaryStore(sources.environment, [await rootAround(repo)])
  };
  try {
    const [{ contractReport, reachReport }, { renderContracts, renderReach }] = await Promise.all([
      import("./run-QHAJ5V47.js"),
      import("./format-W7CKOYQZ.js")
    ]);
    if (sources.command === "reach") {
      const profiles = await loadProfiles(options.profiles, await profileReader(options.profiles), log);
      const report2 = await reachReport(options, world, profiles);
      log.close();
      await print(renderReach(report2, options), options.output);
      return 0;
    }
    const report = await contractReport(options, world);
    log.close();
    await print(renderContracts(report, options), options.output);
    return exitStatus(report.conclusion);
  } finally {
    log.close();
  }
}
async function profileReader(named) {
  if (named.length === 0) return async () => await Promise.resolve([]);
  return (await import("./read-S6MAW2GF.js")).readProfiles;
}
async function print(text, output) {
  if (output === null) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(output, text);
  } catch (error) {
    throw new UsageError(
      `output: ${JSON.stringify(output)} can't be written: ${machineFailure(error) ?? messageOf(error)}`
    );
  }
}
async function folderOf(repo) {
  const real = await realpath(repo).catch(() => null);
  if (real !== null && (await stat(real)).isDirectory()) return real;
  throw new UsageError(`repo: ${JSON.stringify(repo)} is no folder. Accepted: a folder in a Go module.`);
}
async function rootAround(folder) {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    for (const name of [".git", ".github"]) if (await stat(path.join(at, name)).catch(() => null) !== null) return at;
  }
  return folder;
}
export {
  isContractAudit,
  lookAtContracts
};

#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  TerminalLog
} from "./chunks/chunk-CC4XIIC6.js";
import {
  isTty,
  printFailed,
  printReport,
  quiet,
  textWidth
} from "./chunks/chunk-ALH5ZAOJ.js";
import {
  openHistory,
  recordAudit,
  withCleanUp
} from "./chunks/chunk-MBPK7PBC.js";
import {
  openWorld
} from "./chunks/chunk-ZXZ5YO3Q.js";
import {
  exitStatus,
  printableLines,
  readConfigFile
} from "./chunks/chunk-5SOBCDYR.js";
import {
  chosenColor,
  forgeOfClone,
  parseCommandLine,
  renderingOf,
  resolveOptions,
  startingPoint,
  systemClock,
  temporaryFolder,
  wantsColor
} from "./chunks/chunk-UU4WBRQR.js";
import "./chunks/chunk-4TA7DGAT.js";
import "./chunks/chunk-JEXHNLT7.js";
import "./chunks/chunk-SQHZDVNF.js";
import "./chunks/chunk-B5RH4Y2U.js";
import "./chunks/chunk-VCHZVMNU.js";
import "./chunks/chunk-5N7BFQMW.js";
import "./chunks/chunk-OVWCPI63.js";
import "./chunks/chunk-ZOLCN6BT.js";
import {
  version
} from "./chunks/chunk-VPX5Q66E.js";
import "./chunks/chunk-ZY556IFY.js";
import "./chunks/chunk-N4NXOPUO.js";
import "./chunks/chunk-ZJN5UN7E.js";
import {
  CancelledError,
  InconclusiveError,
  UsageError,
  asInconclusive
} from "./chunks/chunk-6T4QM65A.js";
import "./chunks/chunk-WBRR73ZH.js";
import "./chunks/chunk-ACHOYFIH.js";
import "./chunks/chunk-L3J4LCXL.js";
import "./chunks/chunk-3RUGJAVP.js";
import "./chunks/chunk-RETFQH6H.js";
import "./chunks/chunk-K5DMXILG.js";
import "./chunks/chunk-5AYB2FYV.js";
import "./chunks/chunk-APXOPE27.js";
import "./chunks/chunk-5CJAR2MF.js";
import "./chunks/chunk-KFZWTTXZ.js";
import "./chunks/chunk-WYL5HDQF.js";
import "./chunks/chunk-XKDRJE5P.js";
import "./chunks/chunk-3R57DNOT.js";
import "./chunks/chunk-MNTGS5YB.js";
import "./chunks/chunk-EHBKMEVQ.js";
import "./chunks/chunk-6LMKA6D6.js";
import "./chunks/chunk-JR76N62K.js";
import "./chunks/chunk-PY5VAGIZ.js";

// src/adapters/terminal/main.ts
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
async function commandLine(argv, environment) {
  try {
    const request = parseCommandLine(argv, version);
    if (request.kind === "print") {
      process.stdout.write(request.text);
      return 0;
    }
    if (request.command === "demo") return await runDemo(environment);
    const sources = { door: "command-line", ...request, environment, folder: process.cwd() };
    const contracts = await contractsOf(sources);
    if (contracts !== null) return await contracts(sources);
    if (request.command !== "show") return await compareOrAudit(sources);
    await (await import("./chunks/show-RPMTWM7Q.js")).show(sources);
    return 0;
  } catch (error) {
    const failure = asInconclusive(error) ?? (error instanceof Error ? error : new Error(String(error)));
    process.stderr.write(`escapediff: ${describe(failure)}
`);
    return exitStatus(failure);
  }
}
async function contractsOf(sources) {
  if (sources.command !== "reach" && sources.given.contracts !== "true") return null;
  const { isContractAudit, lookAtContracts } = await import("./chunks/contracts-RYJSQX65.js");
  return sources.command === "reach" || isContractAudit(sources) ? lookAtContracts : null;
}
async function compareOrAudit(sources) {
  const { environment } = sources;
  const start = startingPoint(sources);
  const [{ folder, open }, { run }] = await Promise.all([openWorld(start, environment), import("./chunks/pipeline-ZQZ5LLGD.js")]);
  const world = open(quiet, null);
  const configFile = await readConfigFile(world.repository.trees.root, start.config);
  const isTerminal = isTty(process.stdout);
  const options = {
    ...resolveOptions(sources, { configFile, isTerminal, token: null, reportPath: null }),
    repo: folder
  };
  const history = start.history === null ? null : await openHistory(start.history);
  const log = new TerminalLog({
    stream: process.stderr,
    clock: systemClock,
    color: wantsColor(chosenColor(sources), environment, isTty(process.stderr)),
    verbose: options.verbose,
    live: isTty(process.stderr)
  });
  try {
    const settled = { options, configPath: configFile?.path ?? "", notices: [] };
    const request = { ...start, event: null, settle: () => Promise.resolve(settled) };
    const result = await run(request, { ...world, log }).catch(async (error) => {
      log.close();
      await writeFailed(error, options);
      throw error;
    });
    const trend = history === null ? null : await recordAudit(history, result, { ...world, log });
    log.close();
    const width = textWidth(options.output);
    const forge = await forgeOfClone(world.repository, options, environment);
    const door = { width, repositoryUrl: null, forge, waived: "suppressed", trend };
    await printReport(renderingOf({ ...result, options }, door, world), options);
    return exitStatus(result.report.verdict.conclusion);
  } finally {
    log.close();
  }
}
async function writeFailed(error, options) {
  const failure = asInconclusive(error);
  if (failure === null) return;
  const { failedReport, unchosen } = await import("./chunks/failed-TTCSIM5K.js");
  await printFailed(failedReport(unchosen(options.base, options.head), options, failure.message), options);
}
async function runDemo(environment) {
  const { demo } = await import("./chunks/demo-HOKGAALV.js");
  await demo({
    environment,
    temporary: temporaryFolder(),
    keep: () => mkdtemp(path.join(tmpdir(), "escapediff-demo-")),
    color: wantsColor(null, environment, isTty(process.stdout)),
    print: (text) => process.stdout.write(text),
    progress: (text) => process.stderr.write(`${text}
`)
  });
  return 0;
}
function describe(error) {
  const expected = error instanceof UsageError || error instanceof InconclusiveError || error instanceof CancelledError;
  if (expected) return printableLines(error.message).join("\n");
  return `a bug of escapediff ${version}, please report it:
${error.stack ?? error.message}`;
}

// src/cli.ts
await withCleanUp(async () => {
  process.exitCode = await commandLine(process.argv.slice(2), process.env);
});

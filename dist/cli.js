#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isTty,
  printFailed,
  printReport,
  quiet,
  textWidth
} from "./chunks/chunk-CKXS3CFO.js";
import {
  everyHeartbeat,
  exitStatus,
  openHistory,
  printableLines,
  readConfigFile,
  recordAudit,
  withCleanUp
} from "./chunks/chunk-XBB4NL5P.js";
import {
  chosenColor,
  openWorld,
  parseCommandLine,
  renderingOf,
  resolveOptions,
  startingPoint,
  systemClock,
  temporaryFolder,
  wantsColor
} from "./chunks/chunk-TLXFCMF6.js";
import "./chunks/chunk-U5QV6HNG.js";
import "./chunks/chunk-FWB2MNCW.js";
import "./chunks/chunk-4EOIHQBO.js";
import "./chunks/chunk-RBF5EMR2.js";
import "./chunks/chunk-ZJN5UN7E.js";
import {
  version
} from "./chunks/chunk-W65HOFJJ.js";
import "./chunks/chunk-Q2FTHOUB.js";
import "./chunks/chunk-PLWU23SK.js";
import {
  CancelledError,
  InconclusiveError,
  UsageError,
  asInconclusive
} from "./chunks/chunk-XMNT5LSP.js";
import {
  require_picocolors
} from "./chunks/chunk-5VPF23JG.js";
import "./chunks/chunk-ZBIJLG5X.js";
import "./chunks/chunk-NQRTMZ4K.js";
import "./chunks/chunk-DVTU7L7M.js";
import "./chunks/chunk-W7W6RWTW.js";
import "./chunks/chunk-WUFWWYDO.js";
import "./chunks/chunk-7YJIM7WH.js";
import "./chunks/chunk-6ZN2T6XI.js";
import "./chunks/chunk-KWI3RKCR.js";
import {
  printable
} from "./chunks/chunk-EHBKMEVQ.js";
import {
  characterWidth
} from "./chunks/chunk-JR76N62K.js";
import {
  __toESM
} from "./chunks/chunk-PY5VAGIZ.js";

// src/adapters/terminal/main.ts
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

// src/adapters/terminal/log.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var tick = 500;
var eraseLine = "\r\x1B[2K";
var TerminalLog = class {
  #options;
  #colors;
  #phaseBegan;
  #doing = "working";
  #liveLine = false;
  #timer = null;
  #beats = null;
  constructor(options) {
    this.#options = options;
    this.#colors = (0, import_picocolors.createColors)(options.color);
    this.#phaseBegan = options.clock.now();
    if (!options.live) {
      this.#beats = everyHeartbeat(() => {
        this.#print(`${this.#doing} \xB7 ${this.#elapsed()}`, this.#colors.dim, "");
      });
      return;
    }
    this.#timer = setInterval(() => {
      this.#draw();
    }, tick);
    this.#timer.unref();
  }
  phase(message) {
    const elapsed = seconds(this.#options.clock.now() - this.#phaseBegan);
    this.#print(message, (line) => line, ` ${this.#colors.dim(elapsed)}`);
    this.#phaseBegan = this.#options.clock.now();
    this.#doing = "working";
  }
  total(message) {
    this.#print(message, (line) => line, "");
  }
  detail(message) {
    if (this.#options.verbose) this.#print(message, this.#colors.dim, "");
    this.progress(message);
  }
  progress(message) {
    this.#doing = message;
    if (this.#options.live) this.#draw();
  }
  warning(message) {
    this.#print(`warning: ${message}`, this.#colors.yellow, "");
  }
  /** Ends the live line. The log can be written to afterwards, without one. */
  close() {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#beats?.stop();
    this.#erase();
  }
  #print(message, color, suffix) {
    const [first = "", ...rest] = printableLines(message);
    const lines = [color(first) + suffix, ...rest.map((line) => color(`  ${line}`))];
    this.#erase();
    this.#options.stream.write(lines.map((line) => `${line}
`).join(""));
  }
  /** `67 s`, since the last phase ended. */
  #elapsed() {
    return `${Math.floor((this.#options.clock.now() - this.#phaseBegan) / 1e3)} s`;
  }
  #draw() {
    if (this.#timer === null) return;
    const elapsed = ` \xB7 ${this.#elapsed()}`;
    const width = (this.#options.stream.columns ?? 80) - 1;
    const line = fit(printable(this.#doing.replaceAll("	", " ")), width - elapsed.length);
    this.#options.stream.write(`${eraseLine}${this.#colors.dim(`${line}${elapsed}`)}`);
    this.#liveLine = true;
  }
  #erase() {
    if (this.#liveLine) this.#options.stream.write(eraseLine);
    this.#liveLine = false;
  }
};
function seconds(milliseconds) {
  return `(${(milliseconds / 1e3).toFixed(1)} s)`;
}
function fit(text, width) {
  let used = 0;
  let shown = "";
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) return `${shown}\u2026`;
    shown += character;
  }
  return shown;
}

// src/adapters/terminal/main.ts
async function commandLine(argv, environment) {
  try {
    const request = parseCommandLine(argv, version);
    if (request.kind === "print") {
      process.stdout.write(request.text);
      return 0;
    }
    if (request.command === "demo") return await runDemo(environment);
    const sources = { door: "command-line", ...request, environment, folder: process.cwd() };
    if (request.command !== "show") return await compareOrAudit(sources);
    await (await import("./chunks/show-SABE7Y66.js")).show(sources);
    return 0;
  } catch (error) {
    const failure = asInconclusive(error) ?? (error instanceof Error ? error : new Error(String(error)));
    process.stderr.write(`escapediff: ${describe(failure)}
`);
    return exitStatus(failure);
  }
}
async function compareOrAudit(sources) {
  const { environment } = sources;
  const start = startingPoint(sources);
  const [{ folder, open }, { run }] = await Promise.all([openWorld(start, environment), import("./chunks/pipeline-3YDYAT5W.js")]);
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
    const door = { width: textWidth(options.output), repositoryUrl: null, waived: "suppressed", trend };
    await printReport(renderingOf({ ...result, options }, door, world), options);
    return exitStatus(result.report.verdict.conclusion);
  } finally {
    log.close();
  }
}
async function writeFailed(error, options) {
  const failure = asInconclusive(error);
  if (failure === null) return;
  const { failedReport, unchosen } = await import("./chunks/failed-EIQ4YUP3.js");
  await printFailed(failedReport(unchosen(options.base, options.head), options, failure.message), options);
}
async function runDemo(environment) {
  const { demo } = await import("./chunks/demo-RRTLPPT2.js");
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

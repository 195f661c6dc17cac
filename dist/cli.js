import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  chosenColor,
  exitStatus,
  openHistory,
  openWorld,
  parseCommandLine,
  printableLines,
  readConfigFile,
  recordAudit,
  resolveOptions,
  startingPoint,
  systemClock,
  temporaryFolder,
  wantsColor,
  withCleanUp
} from "./chunks/chunk-N3GDOVCO.js";
import "./chunks/chunk-JEXHNLT7.js";
import "./chunks/chunk-AOBC4KVC.js";
import "./chunks/chunk-VCHZVMNU.js";
import "./chunks/chunk-BWGXVGWK.js";
import {
  require_picocolors
} from "./chunks/chunk-WBRR73ZH.js";
import {
  version
} from "./chunks/chunk-W65HOFJJ.js";
import "./chunks/chunk-YMZNOIUT.js";
import "./chunks/chunk-ZHL7Z3XE.js";
import {
  printable
} from "./chunks/chunk-EHBKMEVQ.js";
import "./chunks/chunk-TCSPUO33.js";
import "./chunks/chunk-NZNDCDLN.js";
import "./chunks/chunk-EX3CTSYZ.js";
import {
  characterWidth
} from "./chunks/chunk-JR76N62K.js";
import "./chunks/chunk-HCZ7MVAO.js";
import {
  CancelledError,
  InconclusiveError,
  UsageError,
  messageOf
} from "./chunks/chunk-DUUYLFVM.js";
import {
  __toESM
} from "./chunks/chunk-PY5VAGIZ.js";

// src/adapters/terminal/main.ts
import { writeFile } from "node:fs/promises";

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
  constructor(options) {
    this.#options = options;
    this.#colors = (0, import_picocolors.createColors)(options.color);
    this.#phaseBegan = options.clock.now();
    if (!options.live) return;
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
    this.#erase();
  }
  #print(message, color, suffix) {
    const [first = "", ...rest] = printableLines(message);
    const lines = [color(first) + suffix, ...rest.map((line) => color(`  ${line}`))];
    this.#erase();
    this.#options.stream.write(lines.map((line) => `${line}
`).join(""));
  }
  #draw() {
    if (this.#timer === null) return;
    const elapsed = seconds(this.#options.clock.now() - this.#phaseBegan);
    const width = (this.#options.stream.columns ?? 80) - 1;
    const line = fit(printable(this.#doing.replaceAll("	", " ")), width - elapsed.length - 1);
    this.#options.stream.write(`${eraseLine}${this.#colors.dim(`${line} ${elapsed}`)}`);
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
var widest = 120;
async function commandLine(argv, environment) {
  try {
    const request = parseCommandLine(argv, version);
    if (request.kind === "print") {
      process.stdout.write(request.text);
      return 0;
    }
    if (request.command === "demo") return await runDemo(environment);
    return await compareOrAudit({ door: "command-line", ...request, environment, folder: process.cwd() });
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`escapediff: ${describe(failure)}
`);
    return exitStatus(failure);
  }
}
async function compareOrAudit(sources) {
  const { environment } = sources;
  const start = startingPoint(sources);
  const [{ folder, open }, { run }] = await Promise.all([
    openWorld(start.repo, environment),
    import("./chunks/pipeline-TJ5DGVKA.js")
  ]);
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
    const result = await run({ ...start, event: null, settle: () => Promise.resolve(settled) }, { ...world, log });
    const trend = history === null ? null : await recordAudit(history, result, { ...world, log });
    log.close();
    const text = await render({ ...result, options }, trend, world);
    if (options.output === null) process.stdout.write(text);
    else await writeOutput(options.output, text);
    return exitStatus(result.report.verdict.conclusion);
  } finally {
    log.close();
  }
}
async function render(whole, trend, { repository }) {
  const [{ ownPart }, { renderJson, renderSummary, renderText }] = await Promise.all([
    import("./chunks/merge-TJRJ27S7.js"),
    import("./chunks/report-YUDUABOY.js")
  ]);
  const result = { ...whole, report: ownPart(whole.report) };
  const { report } = result;
  const { format, color, verbose, name } = result.options;
  switch (format) {
    case "json":
      return renderJson(whole.report);
    case "markdown":
      return renderSummary(report, {
        repositoryUrl: null,
        headSha: null,
        baseSha: null,
        limit: Number.POSITIVE_INFINITY,
        unit: "characters",
        trend
      });
    case "sarif": {
      const { renderSarif } = await import("./chunks/sarif-7H4IYRSG.js");
      return renderSarif(report, { repositoryUrl: null, name, waived: "suppressed" });
    }
    case "html": {
      const [{ renderHtml }, { loadPageAssets }] = await Promise.all([
        import("./chunks/html-VTRFYM3G.js"),
        import("./chunks/html-assets-5A7EZ3XV.js")
      ]);
      return await renderHtml({ ...result, trend }, repository.trees, await loadPageAssets());
    }
    case "text":
      return renderText(report, { color, verbose, trend, width: Math.min(widest, process.stdout.columns || 80) });
  }
}
async function writeOutput(file, text) {
  try {
    await writeFile(file, text);
  } catch (error) {
    const reason = messageOf(error);
    throw new UsageError(`output: ${JSON.stringify(file)} can't be written: ${reason}`);
  }
}
async function runDemo(environment) {
  const { demo } = await import("./chunks/demo-TECWTMKV.js");
  await demo({
    environment,
    temporary: temporaryFolder(),
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
var quiet = { phase: () => void 0, total: () => void 0, detail: () => void 0, warning: () => void 0 };
function isTty(stream) {
  return stream.isTTY ?? false;
}

// src/cli.ts
await withCleanUp(async () => {
  process.exitCode = await commandLine(process.argv.slice(2), process.env);
});

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Payload,
  requestOf,
  run
} from "./chunks/chunk-JGLHSEPM.js";
import "./chunks/chunk-GJPS3HYU.js";
import "./chunks/chunk-X5APWHG5.js";
import "./chunks/chunk-IVUHP2ZZ.js";
import "./chunks/chunk-XUJDUVXO.js";
import {
  lossWarnings
} from "./chunks/chunk-BZKFSJ27.js";
import {
  GitHubFailure
} from "./chunks/chunk-GE7WAI7Z.js";
import {
  annotationsPerRequest,
  maxAnnotationMessage,
  maxAnnotationTitle,
  maxBodyLength,
  maxCheckAnnotations,
  maxCheckSummaryBytes,
  maxCheckTitle,
  maxCreateAttempts,
  maxDraftWaits,
  maxListedFiles,
  maxRejectionsInARow,
  settleSeconds,
  shorterBody
} from "./chunks/chunk-PBQ44EWH.js";
import "./chunks/chunk-B3EEZ2QK.js";
import "./chunks/chunk-7O2ONNUN.js";
import "./chunks/chunk-NYFOORRR.js";
import {
  openHistory,
  recordAudit,
  withCleanUp
} from "./chunks/chunk-MBPK7PBC.js";
import {
  openWorld
} from "./chunks/chunk-ZXZ5YO3Q.js";
import {
  everyHeartbeat,
  exitStatus,
  isWithin,
  printableLines,
  readBaseConfig,
  readConfigFile
} from "./chunks/chunk-5SOBCDYR.js";
import {
  fileText,
  forgeOf,
  noSources,
  renderingOf,
  renderingOfReport,
  resolveOptions,
  startingPoint,
  systemClock
} from "./chunks/chunk-UU4WBRQR.js";
import "./chunks/chunk-4TA7DGAT.js";
import "./chunks/chunk-JEXHNLT7.js";
import {
  settingNames,
  settings
} from "./chunks/chunk-SQHZDVNF.js";
import "./chunks/chunk-B5RH4Y2U.js";
import "./chunks/chunk-VCHZVMNU.js";
import "./chunks/chunk-5N7BFQMW.js";
import "./chunks/chunk-OVWCPI63.js";
import {
  mergeShards,
  ownPart
} from "./chunks/chunk-ZOLCN6BT.js";
import {
  version
} from "./chunks/chunk-VPX5Q66E.js";
import "./chunks/chunk-ZY556IFY.js";
import {
  countFindings,
  isGating,
  verdict
} from "./chunks/chunk-N4NXOPUO.js";
import "./chunks/chunk-ZJN5UN7E.js";
import {
  InconclusiveError,
  UsageError,
  asInconclusive,
  known,
  machineFailure,
  messageOf,
  unavailable
} from "./chunks/chunk-6T4QM65A.js";
import "./chunks/chunk-56CILJXT.js";
import "./chunks/chunk-WBRR73ZH.js";
import {
  renderJson
} from "./chunks/chunk-C56BO7JD.js";
import {
  causeTitle,
  codeSpan,
  commentEnding,
  distinct,
  fence,
  leadOf,
  placeLink,
  prose,
  renderSummary,
  sentenceCase,
  verbatimFence,
  whyAndFix,
  withoutRepeats
} from "./chunks/chunk-3DT7YZVV.js";
import "./chunks/chunk-NBJTVODF.js";
import {
  isShowable,
  suggestionWords
} from "./chunks/chunk-ZYYWWHAP.js";
import "./chunks/chunk-LRMCJLHO.js";
import "./chunks/chunk-BW564FDT.js";
import "./chunks/chunk-ACHOYFIH.js";
import {
  countContracts
} from "./chunks/chunk-L3J4LCXL.js";
import {
  parsePatch
} from "./chunks/chunk-YW3Y2KXA.js";
import "./chunks/chunk-3RUGJAVP.js";
import "./chunks/chunk-RETFQH6H.js";
import "./chunks/chunk-K5DMXILG.js";
import "./chunks/chunk-5AYB2FYV.js";
import {
  groupBy
} from "./chunks/chunk-APXOPE27.js";
import "./chunks/chunk-5CJAR2MF.js";
import "./chunks/chunk-KFZWTTXZ.js";
import "./chunks/chunk-WYL5HDQF.js";
import "./chunks/chunk-XKDRJE5P.js";
import "./chunks/chunk-3R57DNOT.js";
import {
  severityOf
} from "./chunks/chunk-6HPTOB6F.js";
import {
  costHowOften
} from "./chunks/chunk-EGSSIYPK.js";
import {
  compilerWords,
  hasGrown,
  marks,
  placeOf,
  plural,
  rootElsewhere,
  rootPlace,
  untouched,
  verdictWords,
  whatHappens
} from "./chunks/chunk-MNTGS5YB.js";
import {
  printable
} from "./chunks/chunk-EHBKMEVQ.js";
import "./chunks/chunk-6LMKA6D6.js";
import {
  clip,
  longestText
} from "./chunks/chunk-JR76N62K.js";
import "./chunks/chunk-PY5VAGIZ.js";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}

// src/adapters/runner/annotations.ts
var maxAnnotationsPerLevel = 10;
var maxAnnotationLength = 4096;
var commands = { error, warning, notice };
var Annotations = class {
  #left = {
    // One is kept for the verdict.
    error: maxAnnotationsPerLevel - 1,
    warning: maxAnnotationsPerLevel,
    notice: maxAnnotationsPerLevel
  };
  /** Posts an annotation; false, and nothing posted, where the runner would drop it. */
  post({ level, message, place, title }) {
    if (this.#left[level] <= 0) return false;
    this.#left[level] -= 1;
    commands[level](messageOf2(message), {
      ...title === null ? {} : { title: printable(title) },
      ...place === null ? {} : placeOf2(place)
    });
    return true;
  }
  /** Fails the step with this exit status and an annotation that says why. */
  fail(message, exitStatus2) {
    setFailed(messageOf2(message));
    process.exitCode = exitStatus2;
  }
};
function messageOf2(text) {
  const message = printableLines(text).join("\n");
  if (message.length <= maxAnnotationLength) return message;
  const cut = message.slice(0, maxAnnotationLength - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, "")}\u2026`;
}
function placeOf2({
  file,
  line,
  endLine,
  column,
  endColumn
}) {
  const hasColumns = line === endLine && column > 0;
  return {
    file,
    startLine: line,
    endLine,
    ...hasColumns ? { startColumn: column, endColumn: Math.max(column, endColumn) } : {}
  };
}

// src/adapters/runner/event.ts
import { readFileSync } from "node:fs";
import path from "node:path";
function readEvent(environment) {
  const read = (variable, accepted, whatIs) => {
    const value = environment[variable] ?? "";
    if (accepted.test(value)) return value;
    const found = value === "" ? "is not set" : `is ${JSON.stringify(value)}`;
    throw new UsageError(`${variable} ${found}. Accepted: ${whatIs}, as the runner of GitHub Actions sets it.`);
  };
  const url = (variable) => read(variable, /^https?:\/\/[^\s/]+(\/\S*)?$/, "a URL").replace(/\/+$/, "");
  const folder = (variable) => path.resolve(read(variable, /./, "a folder"));
  const [owner = "", repo = ""] = read("GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/, "owner/name").split("/");
  const serverUrl = url("GITHUB_SERVER_URL");
  const runId = read("GITHUB_RUN_ID", /^\d+$/, "a number");
  const attempt = environment["GITHUB_RUN_ATTEMPT"] ?? "";
  return {
    name: read("GITHUB_EVENT_NAME", /^\w+$/, "an event's name"),
    payload: readPayload(read("GITHUB_EVENT_PATH", /./, "a file")),
    sha: read("GITHUB_SHA", /^([0-9a-f]{40}|[0-9a-f]{64})$/, "a commit's SHA"),
    ref: environment["GITHUB_REF"] ?? "",
    owner,
    repo,
    serverUrl,
    apiUrl: url("GITHUB_API_URL"),
    runId,
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
    run: /^\d+$/.test(attempt) ? `${runId}.${attempt}` : null,
    workspace: folder("GITHUB_WORKSPACE"),
    temporaryFolder: folder("RUNNER_TEMP")
  };
}
function readPayload(file) {
  let payload;
  try {
    payload = JSON.parse(readFileSync(file, "utf8"));
  } catch (error2) {
    const reason = messageOf(error2);
    throw new UsageError(`GITHUB_EVENT_PATH names ${JSON.stringify(file)}, which can't be read as JSON: ${reason}`);
  }
  if (typeof payload === "object" && payload !== null && !Array.isArray(payload)) return { ...payload };
  throw new UsageError(`GITHUB_EVENT_PATH names ${JSON.stringify(file)}, which holds no JSON object.`);
}

// src/publish/check-run.ts
import { createHash } from "node:crypto";

// src/publish/truncate.ts
var cutNotice = "*Cut here: the full text is in the job summary and in the report.*";
var closed = { fence: "", nested: false, details: 0 };
function lengthIn(text, unit) {
  return unit === "bytes" ? Buffer.byteLength(text) : text.length;
}
function truncateMarkdown(body, limit, notice2 = cutNotice, unit = "characters") {
  const sizeOf = (text) => lengthIn(text, unit);
  if (sizeOf(body) <= limit) return body;
  const lines = body.split("\n");
  let open = closed;
  let size = 0;
  let position = 0;
  let best = { end: 0, tail: ending(open, notice2) };
  for (const line of lines) {
    const next = after(line, open);
    const lineSize = sizeOf(line);
    const tail = ending(next, notice2);
    if (size + lineSize > limit) break;
    if (size + lineSize + sizeOf(tail) <= limit) best = { end: position + line.length, tail };
    open = next;
    size += lineSize + 1;
    position += line.length + 1;
  }
  if (best.end > 0) return body.slice(0, best.end) + best.tail;
  return cutWithinLine(body, limit - sizeOf(best.tail), unit) + best.tail;
}
function after(line, before) {
  const leavesList = before.nested && /^[^\s>]/.test(line);
  const open = leavesList ? { ...before, fence: "", nested: false } : before;
  const [, prefix = "", content = ""] = /^([\s>]*(?:(?:[-*+]|\d+\.)\s+)?)(.*)$/.exec(line) ?? [];
  const [, run2 = "", rest = ""] = /^(`{3,}|~{3,})(.*)$/.exec(content) ?? [];
  if (open.fence !== "") {
    const closes = run2.startsWith(open.fence) && rest.trim() === "";
    return closes ? { ...open, fence: "", nested: false } : open;
  }
  const opens = run2 !== "" && !(run2.startsWith("`") && rest.includes("`"));
  if (opens) return { ...open, fence: run2, nested: prefix !== "" };
  const opened = (line.match(/<details\b[^>]*>/gi) ?? []).length;
  const ended = (line.match(/<\/details\s*>/gi) ?? []).length;
  return { ...open, details: Math.max(0, open.details + opened - ended) };
}
function ending(open, notice2) {
  const fence2 = open.fence === "" || open.nested ? "" : `
${open.fence}`;
  return `${fence2}${"\n\n</details>".repeat(open.details)}

${notice2}`;
}
function cutWithinLine(text, room, unit) {
  const cut = firstUnits(text, Math.max(0, room), unit);
  const bracket = cut.lastIndexOf("<");
  return bracket > cut.lastIndexOf(">") ? cut.slice(0, bracket) : cut;
}
function firstUnits(text, room, unit) {
  let cut = text.slice(0, room);
  if (unit === "bytes" && Buffer.byteLength(cut) > room) {
    const bytes = Buffer.from(cut);
    let end = room;
    while (end > 0 && ((bytes[end] ?? 0) & 192) === 128) end -= 1;
    cut = bytes.subarray(0, end).toString("utf8");
  }
  return cut.replace(/[\ud800-\udbff]$/, "");
}

// src/publish/check-run.ts
function desiredCheck(report, request) {
  const { name, headSha, detailsUrl, run: run2, commented, commentOn } = request;
  const link = detailsUrl === null ? "" : `
[The workflow run](${detailsUrl})
`;
  const content = {
    name,
    headSha,
    conclusion: conclusionOf(report, request.inconclusive),
    title: oneLine(verdictWords(report), maxCheckTitle),
    summary: request.summary,
    annotations: report.findings.filter((finding) => isWorthShowing(finding, commentOn) && !commented.has(finding.id)).slice(0, maxCheckAnnotations).map(annotationOf)
  };
  return {
    ...content,
    summary: `${content.summary.trimEnd()}
${link}`,
    detailsUrl,
    run: run2,
    externalId: externalIdOf(content)
  };
}
function isWholeTitle(report) {
  return oneLine(verdictWords(report), Infinity).length <= maxCheckTitle;
}
function failedCheck(place, title, summary2) {
  const text = truncateMarkdown(summary2, maxCheckSummaryBytes, runNotice, "bytes");
  const content = {
    conclusion: "failure",
    title: oneLine(title, maxCheckTitle),
    summary: text,
    annotations: []
  };
  return { ...place, ...content, externalId: externalIdOf({ ...content, name: place.name }) };
}
function shorterCheck(check) {
  const { name, headSha, conclusion, title } = check;
  const summary2 = truncateMarkdown(check.summary, shorterBody, runNotice, "bytes");
  const content = { conclusion, title, summary: summary2, annotations: [] };
  return { ...check, ...content, externalId: externalIdOf({ name, headSha, ...content }) };
}
var runNotice = "*Cut here: the log and the summary of the workflow run have more.*";
function externalIdOf(content) {
  return `escapediff:${createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32)}`;
}
function conclusionOf({ verdict: verdict2 }, inconclusive) {
  switch (verdict2.conclusion) {
    case "pass":
      return "success";
    case "fail":
      return "failure";
    case "inconclusive":
      return inconclusive === "neutral" ? "neutral" : "failure";
  }
}
function isWorthShowing({ state, waiver, allocation, gating, hot, generated }, commentOn) {
  if (state !== "new" || waiver !== null || allocation.status !== "confirmed") return false;
  return gating || !generated && (commentOn === "all" || hot !== null);
}
function annotationOf(finding) {
  const { file, line, endLine, column, endColumn, cause } = finding;
  const root = rootElsewhere(finding);
  const parts = [
    `${costHowOften(finding, plain)}.`,
    cause.explanation,
    ...root === null ? [] : [`The change that causes it: ${rootPlace(root)}: ${root.text.trim()}`],
    cause.advice
  ];
  const isOneLine = endLine === line;
  return {
    path: file,
    startLine: line,
    endLine,
    columns: isOneLine && column > 0 ? { start: column, end: Math.max(column, endColumn - 1) } : null,
    level: levels[severityOf(finding)],
    title: firstUnits(oneLine(whatHappens(finding, plain), maxAnnotationTitle), maxAnnotationTitle, "bytes"),
    message: clip(printableParagraphs(parts), maxAnnotationMessage)
  };
}
var levels = { error: "failure", warning: "warning", notice: "notice" };
function printableParagraphs(parts) {
  return parts.filter((part) => part !== "").map((part) => printable(part.replaceAll("`", ""))).join("\n\n");
}
function oneLine(text, longest) {
  return clip(printable(text), longest);
}
function plain(code) {
  return code;
}

// src/publish/create.ts
async function createOnce(port, create, find) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await create();
    } catch (error2) {
      const failure = asFailure(error2);
      if (failure.kind !== "unreachable") throw failure;
      await port.pause(settleSeconds);
      const stored = await find().catch((cause) => {
        asFailure(cause);
        throw failure;
      });
      if (stored !== null) return stored;
      if (attempt >= maxCreateAttempts) throw failure;
    }
  }
}
function asFailure(error2) {
  if (error2 instanceof GitHubFailure) return error2;
  throw error2;
}

// src/publish/post-check.ts
async function postCheck(port, desired) {
  const outcome = await postOrShorter(port, desired);
  if (!outcome.clash) return outcome;
  const { name } = desired;
  const title = `Several jobs of this workflow run are named ${name}`;
  return { ...await postOne(port, failedCheck(desired, title, clashMessage(name)), "whoever-else"), clash: true };
}
async function postOrShorter(port, desired) {
  const outcome = await postOne(port, desired);
  if (outcome.state !== "failed" || outcome.failure?.kind !== "rejected") return outcome;
  const shorter = await postOne(port, shorterCheck(desired));
  return { ...shorter, failure: shorter.failure ?? outcome.failure };
}
function clashMessage(name) {
  return `Another job of this workflow run says something else as "${name}": they replace each other's verdict and comments. Give each job a name of its own, with the input name.`;
}
async function postOne(port, desired, others = "alone") {
  let check = null;
  let state = "unchanged";
  try {
    const isOther = ({ run: run2, externalId }) => others === "alone" && run2 !== null && run2 === desired.run && externalId !== desired.externalId;
    const newestOf = ([newest]) => newest?.externalId === desired.externalId ? newest : null;
    const same = async () => newestOf(await port.list(desired.name));
    const found = await port.list(desired.name);
    if (found.some(isOther)) return { url: null, state: "failed", annotations: 0, failure: null, clash: true };
    check = newestOf(found);
    if (check === null) {
      state = "created";
      const first = desired.annotations.slice(0, annotationsPerRequest);
      const stored = await createOnce(port, () => port.create(desired, first), same);
      check = { ...stored, externalId: desired.externalId, run: desired.run, annotationCount: first.length };
    }
    await completeAnnotations(port, desired, check, same);
    const clash = state === "created" && others === "alone" && (await port.list(desired.name)).some(isOther);
    return { url: check.url, state, annotations: desired.annotations.length, failure: null, clash };
  } catch (error2) {
    const failure = asFailure(error2);
    if (check === null) return { url: null, state: "failed", annotations: 0, failure, clash: false };
    return { url: check.url, state, annotations: check.annotationCount, failure, clash: false };
  }
}
async function completeAnnotations(port, desired, check, find) {
  let posted = check.annotationCount;
  let attempts = 0;
  while (posted < desired.annotations.length) {
    const next = desired.annotations.slice(posted, posted + annotationsPerRequest);
    try {
      attempts += 1;
      await port.annotate(check.id, desired, next);
      posted += next.length;
      attempts = 0;
    } catch (error2) {
      const failure = asFailure(error2);
      if (failure.kind !== "unreachable" || attempts >= maxCreateAttempts) throw failure;
      await port.pause(settleSeconds);
      posted = (await find())?.annotationCount ?? posted;
    }
  }
}

// src/report/markdown/comment.ts
var maxPlaces = 10;
var maxSteps = 20;
var maxFlowLines = 40;
var maxAdvice = 3;
var longestFlowLine = 400;
var mostBeforeSuggestion = 4e4;
var longestItem = 400;
function renderComment(findings, context, suggestion = null) {
  const [first, ...rest] = findings;
  if (first === void 0) return "";
  const [before, after2] = rest.length === 0 ? single(first, context) : several(first, findings, context);
  return paragraphs([before, suggested(suggestion, findings, before), after2, commentEnding(findings, context)]);
}
function suggested(suggestion, findings, before) {
  if (suggestion === null || !isShowable(suggestion) || before.length > mostBeforeSuggestion) return "";
  const removed = findings.filter((finding) => finding.suggestion !== null && isSame(finding.suggestion, suggestion));
  const words = removed.length === findings.length ? findings.length === 1 ? suggestionWords : "This removes all of them; checked by compiling it." : `This removes ${removed.length} of them; checked by compiling it.`;
  return paragraphs([words, verbatimFence(suggestion.replacement, "suggestion")]);
}
function isSame(a, b) {
  return a.file === b.file && a.startLine === b.startLine && a.endLine === b.endLine;
}
function single(finding, context) {
  const { cause } = finding;
  const before = paragraphs([
    `**${causeTitle([finding])}**`,
    [placeIfElsewhere(finding, context), whyAndFix(cause.explanation, cause.advice)].filter((part) => part !== "").join(" "),
    marksLine(finding)
  ]);
  return [before, details(finding, context)];
}
function several(first, findings, context) {
  const lead = leadOf(findings) ?? first;
  const shown = [lead, ...findings.filter((finding) => finding !== lead)].slice(0, maxPlaces);
  const hidden = findings.length - shown.length;
  const reasons = distinct(shown.map(({ cause }) => cause.explanation));
  const [advice = "", ...more] = withoutRepeats(shown.map((finding) => finding.cause.advice)).slice(0, maxAdvice);
  const items = shown.map((finding) => {
    const notes = marks(finding).map(prose);
    const tail = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
    const isTold = reasons.length === 1 || finding.cause.explanation === lead.cause.explanation;
    const why = isTold ? "" : `. ${prose(clip(finding.cause.explanation, longestItem))}`;
    return `- ${placeLink(context, context.headSha, finding.file, finding.line)}: ${whatHappens(finding, codeSpan)}, ${costHowOften(finding, codeSpan)}${tail}${why}`;
  });
  const before = paragraphs([
    `**${causeTitle(findings)}**`,
    whyAndFix(lead.cause.explanation, advice),
    [...items, ...hidden > 0 ? [`- and ${plural(hidden, "more place", "more places")}`] : []].join("\n"),
    ...more.map((text) => prose(clip(text, longestText)))
  ]);
  return [before, details(first, context, "How one of them gets there")];
}
function placeIfElsewhere(finding, context) {
  const { file, line, remote } = finding;
  if (rootElsewhere(finding) === null) return "";
  return `The value is at ${placeLink(context, context.headSha, file, line)}${remote ? ", a line that this change does not touch" : ""}.`;
}
function marksLine(finding) {
  const told2 = rootElsewhere(finding) === null ? ["in a loop"] : ["in a loop", untouched];
  const notes = marks(finding).filter((mark) => !told2.includes(mark)).map(prose);
  return notes.length === 0 ? "" : `*${sentenceCase(notes.join(" \xB7 "))}*`;
}
function details(finding, context, title = "How the value gets there") {
  const { chain } = finding.cause;
  const steps = chain.slice(0, maxSteps).map((step, index) => `${index + 1}. ${stepText(step, context)}`);
  const moreSteps = chain.length > maxSteps ? [`${maxSteps + 1}. and ${plural(chain.length - maxSteps, "more step")}`] : [];
  const words = compilerWords(finding).map((text) => clip(text, longestFlowLine));
  if (steps.length === 0 && words.length === 0) return "";
  const moreWords = words.length > maxFlowLines ? ["\u2026"] : [];
  return paragraphs([
    `<details><summary>${title}</summary>`,
    [...steps, ...moreSteps].join("\n"),
    words.length === 0 ? "" : `The compiler says:

${fence([...words.slice(0, maxFlowLines), ...moreWords])}`,
    "</details>"
  ]);
}
function stepText(step, context) {
  const { file, line, text } = step;
  const isInside = !file.startsWith("/");
  return `${prose(clip(text, longestItem))} (${isInside ? placeLink(context, context.headSha, file, line) : codeSpan(placeOf(step))})`;
}
function paragraphs(parts) {
  return parts.filter((part) => part !== "").join("\n\n");
}

// src/revisions/target.ts
function publishTargetOf(event) {
  if (["push", "workflow_dispatch", "schedule"].includes(event.name)) return null;
  if (event.name === "workflow_run") return workflowRun(new Payload(event));
  const request = requestOf(event);
  if (request.kind === "pull-request") {
    const { pullRequest } = request;
    const { owner, repo, headSha } = pullRequest;
    return { owner, repo, headSha, pullRequest: { kind: "known", pullRequest } };
  }
  if (event.name === "merge_group" && request.kind === "range" && request.repository !== null) {
    const { owner, repo } = request.repository;
    return { owner, repo, headSha: request.head, pullRequest: { kind: "none" } };
  }
  throw new UsageError(
    `mode: "publish" finds nothing to post on in the event ${event.name}. Accepted: workflow_run, and in the workflow that made the report pull_request, merge_group, push, workflow_dispatch and schedule.`
  );
}
function workflowRun(payload) {
  const owner = payload.text("repository.owner.login");
  const repo = payload.text("repository.name");
  const headSha = payload.sha("workflow_run.head_sha");
  const trigger = payload.text("workflow_run.event");
  if (trigger === "pull_request_target") {
    throw new UsageError(
      "The report comes from a workflow that ran under pull_request_target, where a stranger\u2019s code may have run with a token that can write. Use the pull_request event; see docs/forks.md."
    );
  }
  if (trigger === "merge_group") return { owner, repo, headSha, pullRequest: { kind: "none" } };
  if (trigger !== "pull_request") {
    throw new UsageError(
      `The report comes from a workflow that ran under ${JSON.stringify(trigger)}: what it compared is not what a pull request would merge, so nothing was posted. Accepted: pull_request and merge_group.`
    );
  }
  const hasFork = payload.field("workflow_run.head_repository.owner.login") !== void 0;
  const head = hasFork ? {
    owner: payload.text("workflow_run.head_repository.owner.login"),
    branch: payload.text("workflow_run.head_branch")
  } : null;
  return { owner, repo, headSha, pullRequest: { kind: "look-up", head } };
}

// src/adapters/runner/summary.ts
import { statSync } from "node:fs";
var maxSummaryBytes = 1024 * 1024;
var cutNotice2 = "*Cut here: a job summary has at most 1 MiB. The report that the output `report-path` names has everything.*";
async function writeSummary(markdown) {
  const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (file === "") return unavailable("the runner offers no job summary (GITHUB_STEP_SUMMARY is not set)");
  try {
    const written = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const left = maxSummaryBytes - written;
    if (left < 2 * cutNotice2.length && Buffer.byteLength(markdown) > left)
      throw new Error(`only ${left} bytes are left in it`);
    const text = truncateMarkdown(markdown, left, cutNotice2, "bytes");
    await summary.addRaw(text).write();
    return known({ cut: text !== markdown });
  } catch (error2) {
    summary.emptyBuffer();
    return unavailable(`the job summary can't be written: ${messageOf(error2)}`);
  }
}

// src/adapters/runner/step.ts
async function connectTo(token, { gitHubTimeout }) {
  const [{ connect }, { mergeBase }] = await Promise.all([
    import("./chunks/client-GDKHET56.js"),
    import("./chunks/pull-requests-QLCOEXVV.js")
  ]);
  const client = connect({ token, apiUrl: null, milliseconds: gitHubTimeout });
  return { client, lookup: { mergeBase: (owner, repo, base, head) => mergeBase(client, owner, repo, base, head) } };
}
function contextOf({ serverUrl, owner, repo }, { base, head }) {
  const sha = (revision) => /^[0-9a-f]{40,}$/.test(revision) ? revision : null;
  return { repositoryUrl: `${serverUrl}/${owner}/${repo}`, headSha: sha(head.revision), baseSha: sha(base.revision) };
}
async function summarise(report, name, { event, log }, trend = null) {
  const context = contextOf(event, report);
  const markdown = renderSummary(report, { ...context, name, trend, limit: maxSummaryBytes, unit: "bytes" });
  const written = await writeSummary(markdown);
  if (!written.known) log.warning(written.reason);
}
var levels2 = { failure: "error", warning: "warning", notice: "notice" };
function annotate(findings, published, annotations) {
  const { check = null, commented = /* @__PURE__ */ new Set() } = published ?? {};
  if (check !== null && check.failure === null) return;
  const isLeft = ({ id, state, gating, waiver, allocation, cold, origin, generated }) => !commented.has(id) && (gating || state === "new" && waiver === null && allocation.status === "confirmed" && !cold && !generated && origin === "existing-function");
  for (const finding of findings.filter(isLeft)) {
    const { path: path6, startLine, endLine, columns, level, title, message } = annotationOf(finding);
    annotations.post({
      level: levels2[level],
      title,
      message,
      place: { file: path6, line: startLine, endLine, column: columns?.start ?? 0, endColumn: columns?.end ?? 0 }
    });
  }
}
function conclude({ verdict: verdict2 }, { inconclusive, name }, published, { log, annotations }) {
  const { conclusion, reasons } = verdict2;
  if (published?.check?.clash === true) {
    const clash = new UsageError([...reasons, clashMessage(name)].join(" "));
    annotations.fail(clash.message, exitStatus(clash));
  } else if (conclusion === "pass") log.phase("passed");
  else if (conclusion === "inconclusive" && inconclusive === "neutral") {
    log.warning(`Inconclusive, which passes here (inconclusive: neutral). ${reasons.join(" ")}`);
  } else annotations.fail(reasons.join(" "), exitStatus(conclusion));
}

// src/adapters/runner/failure.ts
function explainFailure(error2) {
  const failure = asInconclusive(error2) ?? (error2 instanceof Error ? error2 : new Error(String(error2)));
  const { message } = failure;
  if (failure instanceof UsageError || failure instanceof InconclusiveError)
    return { message, markdown: prose(message) };
  const bug = `A bug of escapediff ${version}, please report it: ${failure.stack ?? message}`;
  return { message: bug, markdown: fence([bug]) };
}
async function showFailure(step, settled, error2) {
  const { mode, start, token, event, log } = step;
  const isPosted = mode === "publish" || mode === "review" && start.head === null;
  if (!isPosted || token === null) return;
  const [options, target] = [settled ?? optionsOf(step), targetOf(step)];
  if (options?.checkRun !== true || target === null) return;
  const { headSha } = target;
  const { name } = options;
  const [github, { gitHubChecks }] = await Promise.all([connectTo(token, start), import("./chunks/checks-RXQ6I25L.js")]);
  const place = { name, headSha, detailsUrl: event.runUrl, run: event.run };
  const title = mode === "publish" ? "no report to show" : "could not compare";
  const check = failedCheck(place, title, explainFailure(error2).markdown);
  const { state } = await postCheck(gitHubChecks(github.client, target), check);
  log.phase(`check run ${state}`);
}
function optionsOf({ sources, token }) {
  return unlessRefused(() => resolveOptions(sources, { configFile: null, isTerminal: false, token, reportPath: null }));
}
function targetOf({ event, mode }) {
  return event.name === "workflow_run" && mode !== "publish" ? null : unlessRefused(() => publishTargetOf(event));
}
function unlessRefused(read) {
  try {
    return read();
  } catch (error2) {
    if (error2 instanceof UsageError) return null;
    throw error2;
  }
}

// src/adapters/runner/inputs.ts
function readInputs() {
  const token = getInput("token");
  if (token !== "") setSecret(token);
  const given = {};
  for (const name of settingNames) {
    const { input } = settings[name];
    const value = input === null ? "" : getInput(input);
    if (value !== "") given[name] = value;
  }
  return { given, token: token === "" ? null : token };
}

// src/adapters/runner/plain.ts
function plainOutput(text) {
  return printableLines(text).map(plainLine).join("\n");
}
function plainLine(line) {
  const defused = line.replace(/#([^ -~]*)(?=\[)/g, "#$1 ");
  return line === "" || /^ *[0-9A-Za-z]/.test(defused) ? defused : `| ${defused}`;
}

// src/adapters/runner/log.ts
var RunnerLog = class {
  #annotations;
  #clock;
  #beats;
  #phaseBegan;
  #doing = "working";
  constructor(annotations, clock) {
    this.#annotations = annotations;
    this.#clock = clock;
    this.#phaseBegan = clock.now();
    this.#beats = everyHeartbeat(() => {
      info(plainOutput(`${this.#doing} \xB7 ${Math.floor((this.#clock.now() - this.#phaseBegan) / 1e3)} s`));
    });
  }
  phase(message) {
    info(plainOutput(message));
    this.#phaseBegan = this.#clock.now();
    this.#doing = "working";
  }
  total(message) {
    this.phase(message);
  }
  detail(message) {
    debug(printableLines(message).join("\n"));
  }
  progress(message) {
    this.#doing = message;
  }
  /** Says no more what is going on. */
  close() {
    this.#beats.stop();
  }
  warning(message) {
    const posted = this.#annotations.post({ level: "warning", message, place: null, title: null });
    if (!posted) info(plainOutput(`Warning: ${message}`));
  }
};

// src/adapters/runner/problem-matcher.ts
import { existsSync as existsSync2 } from "node:fs";
import path2 from "node:path";
import { fileURLToPath } from "node:url";
function registerProblemMatcher() {
  const here = path2.dirname(fileURLToPath(import.meta.url));
  const file = [".", ".."].map((folder) => path2.join(here, folder, "problem-matcher.json")).find((each) => existsSync2(each));
  if (file !== void 0) info(`::add-matcher::${file}`);
}

// src/adapters/runner/publish.ts
import { readdirSync, readFileSync as readFileSync2, statSync as statSync2 } from "node:fs";
import path4 from "node:path";

// src/publish/foreign.ts
var badness = { pass: 0, inconclusive: 1, fail: 2 };
function asForeign(report) {
  const { findings } = report;
  const counts = countsOf(report);
  const rewrites = findings.filter(({ suggestion }) => suggestion !== null).length;
  const notices = [
    ...rewrites === 0 ? [] : [
      `${plural(rewrites, "finding")} of this report ${rewrites === 1 ? "has" : "have"} a rewrite, which is not shown: another job made the report, and nothing was compiled here.`
    ],
    ...sameCounts(counts, report.counts) ? [] : ["The numbers in this report don't fit its findings. Shown are those of the findings."]
  ];
  return {
    ...report,
    counts,
    verdict: verdictOf(report, counts),
    notices: [...report.notices, ...notices],
    findings: findings.map((finding) => ({ ...finding, suggestion: null }))
  };
}
function countsOf({ findings, counts: { unchanged, noRuntimeCost } }) {
  return { ...countFindings(findings, 0), unchanged, noRuntimeCost };
}
function verdictOf({ kind, verdict: said, base, head }, counts) {
  const sides = [...kind === "audit" ? [] : [{ ...base, name: "base" }], { ...head, name: "head" }];
  const found = verdict(said.failOn, counts, sides, [], [], 0, [], said.rules);
  if (badness[found.conclusion] <= badness[said.conclusion]) return said;
  const reasons = said.reasons.filter((reason) => !found.reasons.includes(reason));
  return { ...said, conclusion: found.conclusion, reasons: [...found.reasons, ...reasons] };
}
function sameCounts(a, b) {
  return Object.keys(a).every((key) => a[key] === b[key]);
}

// src/adapters/runner/outputs.ts
function setOutputs({
  conclusion,
  counts,
  reportPath,
  sarifPath,
  htmlPath,
  contracts = []
}) {
  try {
    setOutput("conclusion", conclusion);
    setOutput("new-count", counts.new);
    setOutput("fixed-count", counts.fixed);
    setOutput("gating-count", counts.gating);
    setOutput("contracts-count", contracts.length);
    setOutput("contracts-broken", countContracts(contracts).broken);
    setOutput("report-path", reportPath ?? "");
    setOutput("sarif-path", sarifPath ?? "");
    setOutput("html-path", htmlPath ?? "");
    return null;
  } catch (error2) {
    return `The outputs of this step can't be set. ${machineFailure(error2) ?? messageOf(error2)}`;
  }
}

// src/publish/compose.ts
import { createHash as createHash2 } from "node:crypto";
var longestRange = 10;
function commentGroups(findings, commentOn, failOn = "regression") {
  const deserving = new Set(findings.filter((each) => deservesComment(each, commentOn, failOn)));
  const causes = new Set([...deserving].map(causeKey));
  const told2 = findings.filter((each) => deserving.has(each) || belongsToCause(each) && causes.has(causeKey(each)));
  const groups = groupBy(told2, causeKey);
  const ordinals = /* @__PURE__ */ new Map();
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === void 0) return [];
    const name = nameOf(first);
    const ordinal = ordinals.get(name) ?? 0;
    ordinals.set(name, ordinal + 1);
    return [groupOf(first, members, `${name}-${ordinal}`)];
  });
}
function desiredComment({ id, path: path6, line, side, startLine, suggestion }, render) {
  const comment = { id, path: path6, line, startLine, side, body: render(suggestion) };
  return suggestion === null ? comment : { ...comment, bodyElsewhere: render(null) };
}
function causeKey(finding) {
  const { side, file, line } = anchorOf(finding);
  return isAddedCode(finding) ? `${file}\0${finding.function}` : `${side}\0${file}\0${line}`;
}
function belongsToCause({ state, allocation, waiver, generated, cold }) {
  return state === "new" && allocation.status === "confirmed" && waiver === null && !generated && !cold;
}
function deservesComment(finding, commentOn, failOn) {
  const gates = finding.gating || failOn === "none" && isGating(finding, "regression");
  return !finding.generated && (commentOn === "all" || gates || finding.hot !== null) && (finding.state === "new" || finding.gating && hasGrown(finding)) && finding.allocation.status === "confirmed" && finding.waiver === null && (finding.gating || !finding.cold);
}
function isAddedCode(finding) {
  return finding.origin === "new-function" && finding.function !== "" && !finding.gating;
}
function anchorOf(finding) {
  return finding.cause.root ?? { side: "head", file: finding.file, line: finding.line };
}
function groupOf(first, members, id) {
  const anchor2 = anchorOf(first);
  const suggestion = suggestionAt(anchor2, members);
  if (suggestion !== null) {
    const { file, startLine, endLine } = suggestion;
    return {
      id,
      path: file,
      line: endLine,
      side: "RIGHT",
      startLine: startLine < endLine ? startLine : null,
      findings: members,
      suggestion
    };
  }
  const alone = members.length === 1 && anchor2.side === "head" && anchor2.file === first.file && anchor2.line === first.line;
  const range = alone && first.endLine > first.line && first.endLine - first.line < longestRange;
  return {
    id,
    path: anchor2.file,
    line: range ? first.endLine : anchor2.line,
    side: anchor2.side === "base" ? "LEFT" : "RIGHT",
    startLine: range ? first.line : null,
    findings: members,
    suggestion: null
  };
}
function suggestionAt(anchor2, members) {
  const isAround = ({ file, startLine, endLine }) => anchor2.side === "head" && file === anchor2.file && startLine <= anchor2.line && anchor2.line <= endLine;
  const found = members.find(
    (finding) => finding.suggestion !== null && finding.suggestion.file === finding.file && !finding.remote && isShowable(finding.suggestion) && (isAddedCode(finding) || isAround(finding.suggestion))
  );
  return found?.suggestion ?? null;
}
function nameOf(finding) {
  const { root } = finding.cause;
  const parts = isAddedCode(finding) ? [finding.file, finding.function] : root === null ? [finding.file, finding.source.trim()] : [root.file, root.text.trim()];
  return createHash2("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
}

// src/publish/hunks.ts
function readHunks(patch) {
  let parsed;
  try {
    parsed = parsePatch(patch);
  } catch {
    return unavailable("its patch is cut off or malformed");
  }
  const [file, ...others] = parsed;
  if (file === void 0 || others.length > 0) return unavailable("its patch does not hold exactly one file");
  if (file.hunks.length === 0) return unavailable("its patch has no hunks");
  return known(file.hunks.map(readHunk));
}
function readHunk(hunk) {
  const deleted = [];
  let baseLine = hunk.oldStart;
  for (const line of hunk.lines) {
    if (line.startsWith("-")) deleted.push(baseLine);
    if (line.startsWith("-") || line.startsWith(" ")) baseLine += 1;
  }
  return { headStart: hunk.newStart, headEnd: hunk.newStart + hunk.newLines, deleted };
}
function diffMap(files, localPatches = /* @__PURE__ */ new Map()) {
  if (files === null) return { files: /* @__PURE__ */ new Map(), unlisted: "GitHub could not list the files of this pull request" };
  const entries = files.map(({ path: path6, patch }) => {
    const text = patch ?? localPatches.get(path6);
    return [path6, text === void 0 ? unavailable("GitHub gives no patch for it (large or binary)") : readHunks(text)];
  });
  const unlisted = files.length < maxListedFiles ? null : "GitHub does not list all files of this pull request";
  return { files: new Map(entries), unlisted };
}
function canComment(hunks, side, line) {
  return hunks.some((hunk) => holds(hunk, side, line));
}
function canCommentRange(hunks, side, startLine, line) {
  return startLine < line && hunks.some((hunk) => holds(hunk, side, startLine) && holds(hunk, side, line));
}
function holds(hunk, side, line) {
  if (!Number.isInteger(line) || line < 1) return false;
  return side === "RIGHT" ? line >= hunk.headStart && line < hunk.headEnd : hunk.deleted.includes(line);
}

// src/publish/desired.ts
function anchorable(desired, diff, maxComments) {
  const inline = [];
  const elsewhere2 = [];
  const seen = /* @__PURE__ */ new Set();
  for (const comment of desired) {
    const anchored = seen.has(comment.id) ? { reason: "duplicate", detail: "another comment stands for the same finding" } : anchor(comment, diff);
    seen.add(comment.id);
    if ("reason" in anchored) {
      elsewhere2.push({ comment, ...anchored });
    } else if (inline.length >= maxComments) {
      const detail = `only the ${String(maxComments)} heaviest get a line comment`;
      elsewhere2.push({ comment, reason: "over-limit", detail });
    } else {
      inline.push(anchored);
    }
  }
  return { inline, elsewhere: elsewhere2 };
}
function anchor(comment, diff) {
  const file = diff.files.get(comment.path);
  if (file === void 0) {
    return diff.unlisted === null ? { reason: "file-not-in-diff", detail: "its file is not in the diff" } : { reason: "patch-unknown", detail: diff.unlisted };
  }
  if (!file.known) return { reason: "patch-unknown", detail: file.reason };
  return fitRange(comment, file.value) ?? { reason: "line-not-in-diff", detail: "its line is not in the diff" };
}
function fitRange(comment, hunks) {
  const { side, line, startLine } = comment;
  if (startLine !== null && canCommentRange(hunks, side, startLine, line)) return comment;
  if (startLine === null) return canComment(hunks, side, line) ? comment : null;
  const shrunk = { ...elsewhereBody(comment), startLine: null };
  if (canComment(hunks, side, line)) return shrunk;
  return canComment(hunks, side, startLine) ? { ...shrunk, line: startLine } : null;
}
function elsewhereBody({ bodyElsewhere, ...comment }) {
  return { ...comment, body: bodyElsewhere ?? comment.body };
}

// src/publish/markers.ts
import { createHash as createHash3 } from "node:crypto";
var resolvedMarker = "<!-- escapediff:resolved -->";
var findingAtEnd = /<!-- escapediff:finding:(?:([0-9a-f]{16}):)?([A-Za-z0-9._-]+) -->\s*$/;
var defaultName = "escapediff";
function markerScope(name) {
  return name === defaultName ? "" : hash(name).slice(0, 16);
}
function summaryMarker(scope) {
  return `<!-- escapediff:summary${scope === "" ? "" : `:${scope}`} -->`;
}
function findingMarkerOf(id, scope) {
  return `<!-- escapediff:finding:${scope === "" ? "" : `${scope}:`}${id} -->`;
}
function markerId(id) {
  return /^[A-Za-z0-9._-]{1,128}$/.test(id) && !id.includes("--") ? id : `sha256.${hash(id)}`;
}
function findingMarker(body, scope = "") {
  const [, found = "", id = null] = findingAtEnd.exec(body) ?? [];
  return found === scope ? id : null;
}
function hasSummaryMarker(body, scope = "") {
  return body.trimEnd().endsWith(summaryMarker(scope));
}
function commentBody(comment, scope = "") {
  return withMarker(comment.body, findingMarkerOf(markerId(comment.id), scope));
}
function fileCommentBody(comment, scope = "") {
  const line = `Line ${String(comment.line)}`;
  const lead = `*${line} (GitHub accepted no comment on the line itself):*`;
  return commentBody({ ...comment, body: `${lead}

${elsewhereBody(comment).body}` }, scope);
}
function summaryBody(summary2, scope = "") {
  return withMarker(summary2, summaryMarker(scope));
}
function withMarker(markdown, marker) {
  const ending2 = `

${marker}`;
  return truncateMarkdown(markdown.trimEnd(), maxBodyLength - ending2.length) + ending2;
}
function reviewMarker(headSha, comments, scope = "") {
  const content = comments.map(({ id, path: path6, line, startLine, body }) => [id, path6, line, startLine, body]);
  return `<!-- escapediff:review:${headSha}:${hash(scope + JSON.stringify(content))} -->`;
}
function hasReviewMarker(body) {
  return /<!-- escapediff:review:[0-9a-f]{40}:[0-9a-f]{32} -->\s*$/.test(body);
}
function isResolved(body) {
  return body.replace(findingAtEnd, "").trimEnd().endsWith(resolvedMarker);
}
function resolvedBody(body, id, headSha, scope = "") {
  const original = body.replace(findingAtEnd, "").trimEnd().replace(/^(`{3,})suggestion$/gm, "$1go");
  const heading = `**Resolved:** gone as of ${headSha.slice(0, 12)}.`;
  const folded = `<details><summary>What was found</summary>

${original}

</details>`;
  return withMarker(`${heading}

${folded}`, `${resolvedMarker}
${findingMarkerOf(id, scope)}`);
}
function sameBody(a, b) {
  return normalise(a) === normalise(b);
}
function normalise(body) {
  return body.replaceAll("\r\n", "\n").trim();
}
function hash(text) {
  return createHash3("sha256").update(text).digest("hex").slice(0, 32);
}

// src/publish/plan.ts
function plan(desired, existing) {
  const refusal = refuse(desired.headSha, existing.state);
  if (refusal !== null) return { refusal, operations: [], alreadyPosted: 0 };
  const sticky = planSticky(desired, existing);
  if (!existing.lineComments.known) return { refusal, operations: sticky, alreadyPosted: 0 };
  const threads = ownThreads(existing.lineComments.value, existing.identity, markerScope(desired.name));
  const fresh = desired.placement.inline.filter(({ id }) => threads.get(markerId(id))?.some(isShown) !== true);
  const review2 = fresh.length === 0 ? [] : [createReview(desired, fresh)];
  const tidy2 = tidyThreads(threads, desired);
  const alreadyPosted = desired.placement.inline.length - fresh.length;
  return { refusal, operations: [...review2, ...sticky, ...tidy2], alreadyPosted };
}
function refuse(headSha, state) {
  if (!state.open) return { reason: "closed", message: "The pull request is closed: nothing was posted." };
  if (state.headSha === headSha) return null;
  const message = `The pull request's head is ${state.headSha.slice(0, 12)} by now, but ${headSha.slice(0, 12)} was analysed: nothing was posted; the run for the newer commit will.`;
  return { reason: "stale", message };
}
function createReview({ headSha: commit, name }, comments) {
  const marker = reviewMarker(commit, comments, markerScope(name));
  const count = comments.length === 1 ? "1 comment" : `${comments.length} comments`;
  const line = `${name}: ${count} on new heap allocations.`;
  return { kind: "create-review", commit, name, body: `${line}

${marker}`, marker, comments };
}
function planSticky(desired, existing) {
  if (!existing.issueComments.known) return [];
  const scope = markerScope(desired.name);
  const [oldest, ...duplicates] = ownSummaries(existing.issueComments.value, existing.identity, scope);
  const body = summaryBody(desired.summary, scope);
  if (oldest === void 0) return desired.summaryWhen === "always" ? [{ kind: "create-sticky", body }] : [];
  const update = sameBody(oldest.body, body) ? [] : [{ kind: "update-sticky", id: oldest.id, body }];
  return [...update, ...duplicates.map(({ id }) => ({ kind: "delete-sticky", id }))];
}
function ownSummaries(comments, identity, scope) {
  return comments.filter(({ author, body }) => isSame2(author, identity) && hasSummaryMarker(body, scope)).toSorted((a, b) => a.id - b.id);
}
function ownThreads(comments, identity, scope) {
  const replied = new Set(comments.map(({ inReplyTo }) => inReplyTo));
  const threads = /* @__PURE__ */ new Map();
  for (const comment of comments.toSorted((a, b) => a.id - b.id)) {
    const id = findingMarker(comment.body, scope);
    if (id === null || comment.inReplyTo !== null || !isSame2(comment.author, identity)) continue;
    const same = threads.get(id) ?? [];
    threads.set(id, [...same, { comment, replied: replied.has(comment.id) }]);
  }
  return new Map(
    [...threads].map(([id, same]) => [
      id,
      same.toSorted((a, b) => Number(isShown(b)) - Number(isShown(a)) || Number(b.replied) - Number(a.replied))
    ])
  );
}
function isShown({ comment }) {
  return comment.line !== null || comment.wholeFile;
}
function shownIds(comments, identity, scope, reviewId) {
  const others = comments.filter((comment) => comment.reviewId !== reviewId);
  const threads = [...ownThreads(others, identity, scope)];
  return new Set(threads.filter(([, same]) => same.some(isShown)).map(([id]) => id));
}
function tidyThreads(threads, { name, placement, complete, headSha }) {
  const scope = markerScope(name);
  const wanted = /* @__PURE__ */ new Map();
  const onLines = new Set(placement.inline.map(({ id }) => markerId(id)));
  const placed = [...placement.inline, ...placement.elsewhere.map(({ comment }) => comment)];
  for (const comment of placed) {
    const id = markerId(comment.id);
    if (!wanted.has(id)) wanted.set(id, comment);
  }
  const operations = [];
  for (const [id, same] of threads) {
    const comment = wanted.get(id);
    for (const [index, thread] of same.entries()) {
      if (comment === void 0) {
        if (complete) operations.push(...close(thread, id, headSha, scope));
      } else if ((index > 0 || onLines.has(id) && !isShown(thread)) && !thread.replied) {
        operations.push({ kind: "delete-comment", id: thread.comment.id, reason: "duplicate" });
      } else {
        operations.push(...refresh(thread.comment, comment, scope));
      }
    }
  }
  return operations.toSorted((a, b) => a.id - b.id);
}
function close({ comment, replied }, id, headSha, scope) {
  if (!replied) return [{ kind: "delete-comment", id: comment.id, reason: "gone" }];
  if (isResolved(comment.body)) return [];
  const body = resolvedBody(comment.body, id, headSha, scope);
  return [{ kind: "edit-comment", id: comment.id, body, reason: "resolved" }];
}
function refresh(existing, comment, scope) {
  const isThere = existing.path === comment.path && existing.line === comment.line && existing.startLine === comment.startLine;
  const body = existing.wholeFile ? fileCommentBody(comment, scope) : commentBody(isThere ? comment : elsewhereBody(comment), scope);
  return sameBody(existing.body, body) ? [] : [{ kind: "edit-comment", id: existing.id, body, reason: "changed" }];
}
function isSame2(author, identity) {
  return author !== null && author.login.toLowerCase() === identity.login.toLowerCase() && author.type === identity.type;
}

// src/publish/duplicates.ts
async function withdrawDuplicates(port, desired, identity) {
  try {
    const state = { open: true, headSha: desired.headSha };
    const lineComments = known(await port.lineComments());
    const issueComments = known(await port.issueComments());
    const { operations } = plan(desired, { identity, state, lineComments, issueComments });
    for (const operation of operations) {
      if (operation.kind === "delete-sticky") await port.deleteIssueComment(operation.id);
      if (operation.kind === "delete-comment" && operation.reason === "duplicate") {
        await port.deleteLineComment(operation.id);
      }
    }
    return null;
  } catch (error2) {
    return asFailure(error2);
  }
}

// src/publish/review.ts
async function postReview(port, identity, review2) {
  const scope = markerScope(review2.name);
  let wanted = review2.comments;
  const outcomeOf = (outcome) => {
    return { ...outcome, standing: review2.comments.filter((comment) => !wanted.includes(comment)) };
  };
  const failed = (failure) => outcomeOf({ posted: [], unposted: wanted, url: null, failure });
  for (let attempt = 0; ; attempt += 1) {
    const draft = await draftReview(
      port,
      identity,
      createReview({ headSha: review2.commit, name: review2.name }, wanted)
    );
    if (draft.kind === "failed") return failed(draft.failure);
    if (draft.kind === "rejected") return outcomeOf(await afterRejection(port, identity, review2, wanted, draft));
    const { id, url } = draft.review;
    try {
      const taken = shownIds(await port.lineComments(), identity, scope, id);
      const rest = wanted.filter((comment) => !taken.has(markerId(comment.id)));
      if (rest.length === wanted.length) {
        await submit(port, id);
        return outcomeOf({ posted: wanted, unposted: [], url, failure: null });
      }
      await port.deleteDraft(id);
      wanted = rest;
      if (rest.length === 0) return outcomeOf({ posted: [], unposted: [], url: null, failure: null });
    } catch (error2) {
      const failure = asFailure(error2);
      await port.deleteDraft(id).catch(asFailure);
      if (failure.status !== 404 || attempt >= maxDraftWaits) return failed(failure);
    }
  }
}
async function draftReview(port, identity, review2) {
  const { commit, body, marker, comments } = review2;
  const sent = { commit, body, comments: comments.map((comment) => onLine(comment, markerScope(review2.name))) };
  try {
    for (let wait = 0; ; wait += 1) {
      const before = new Set((await port.reviews()).map(({ id }) => id));
      const find = async () => {
        const stored = (await port.reviews()).find(
          ({ id, author, body: text }) => !before.has(id) && isSame2(author, identity) && text.trimEnd().endsWith(marker)
        );
        return stored ?? null;
      };
      try {
        return { kind: "drafted", review: await createOnce(port, () => port.draftReview(sent), find) };
      } catch (error2) {
        const failure = asFailure(error2);
        if (failure.kind !== "rejected") return { kind: "failed", failure };
        if (!isOfThePullRequest(failure)) {
          const stored = await find();
          return stored === null ? { kind: "rejected", failure } : { kind: "drafted", review: stored };
        }
        if (wait > maxDraftWaits || !await waitForOther(port, identity, wait)) return { kind: "failed", failure };
      }
    }
  } catch (error2) {
    return { kind: "failed", failure: asFailure(error2) };
  }
}
async function waitForOther(port, identity, wait) {
  const other = (await port.reviews()).find(({ pending, author }) => pending && isSame2(author, identity));
  if (other !== void 0 && !hasReviewMarker(other.body)) return false;
  if (wait < maxDraftWaits) await port.pause(settleSeconds);
  else if (other !== void 0) await port.deleteDraft(other.id);
  return true;
}
async function submit(port, id) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await port.submitReview(id);
      return;
    } catch (error2) {
      const failure = asFailure(error2);
      if (failure.kind !== "unreachable") throw failure;
      await port.pause(settleSeconds);
      if ((await port.reviews()).some((review2) => review2.id === id && !review2.pending)) return;
      if (attempt >= maxCreateAttempts) throw failure;
    }
  }
}
function isOfThePullRequest({ message }) {
  return /pending review/i.test(message);
}
async function afterRejection(port, identity, { name, commit }, comments, { failure: rejection }) {
  let standing;
  try {
    standing = await port.lineComments();
  } catch (error2) {
    asFailure(error2);
    return { posted: [], unposted: comments, url: null, failure: rejection };
  }
  const before = new Set(standing.map(({ id }) => id));
  const posted = [];
  let failure = rejection;
  let rejectedInARow = 0;
  for (const comment of comments) {
    const forms = [onLine(comment, markerScope(name)), onFile(comment, markerScope(name))];
    const refusal = await postSingle(port, identity, commit, forms, before);
    if (refusal === null) {
      posted.push(comment);
      rejectedInARow = 0;
      continue;
    }
    failure = refusal;
    rejectedInARow += 1;
    if (refusal.kind !== "rejected" || rejectedInARow >= maxRejectionsInARow) break;
  }
  const unposted = comments.filter((comment) => !posted.includes(comment));
  return { posted, unposted, url: null, failure: unposted.length === 0 ? null : failure };
}
async function postSingle(port, identity, commit, forms, before) {
  let refusal = null;
  for (const form of forms) {
    const find = async () => {
      const stored = (await port.lineComments()).find(
        ({ id, author, body }) => !before.has(id) && isSame2(author, identity) && body === form.body
      );
      return stored === void 0 ? null : { id: stored.id, url: "" };
    };
    try {
      await createOnce(port, () => port.createLineComment(commit, form), find);
      return null;
    } catch (error2) {
      refusal = asFailure(error2);
      if (refusal.kind !== "rejected") return refusal;
    }
  }
  return refusal;
}
function onLine(comment, scope) {
  const { path: path6, line, startLine, side } = comment;
  return { path: path6, line, startLine, side, body: commentBody(comment, scope) };
}
function onFile(comment, scope) {
  const { path: path6, side } = comment;
  return { path: path6, line: null, startLine: null, side, body: fileCommentBody(comment, scope) };
}

// src/publish/publish.ts
var nothing = { comments: 0, edited: 0, resolved: 0, deleted: 0, summary: "not-needed" };
async function publish(port, desired, { dryRun = false } = {}) {
  const { inline } = desired.placement;
  const observed = await observe(port);
  const empty = {
    posted: nothing,
    alreadyPosted: 0,
    unposted: [],
    urls: { review: null, summary: null },
    operations: []
  };
  if (observed.existing === null) {
    const posted = { ...nothing, summary: "failed" };
    return { ...empty, ...told(observed), posted, outcome: "unreadable", unposted: inline };
  }
  const { existing, losses } = observed;
  const { refusal, operations, alreadyPosted } = plan(desired, existing);
  if (refusal !== null) return { ...empty, ...told({ losses: [], notes: [refusal.message] }), outcome: "refused" };
  if (dryRun) return { ...empty, ...told(observed), outcome: "dry-run", alreadyPosted, operations };
  const carried = await carryOut(port, desired, existing, operations);
  return {
    ...told({ losses: [...losses, ...carried.losses], notes: [] }),
    outcome: "published",
    posted: carried.posted,
    alreadyPosted: alreadyPosted + carried.standing,
    unposted: carried.unposted,
    urls: carried.urls,
    operations
  };
}
function told({
  losses,
  notes
}) {
  return { losses, notes, warnings: [...notes, ...lossWarnings(losses)] };
}
async function observe(port) {
  const losses = [];
  const read = async (surface, list) => {
    try {
      return known(await list());
    } catch (error2) {
      const failure = asFailure(error2);
      losses.push({ surface, failure });
      return unavailable(failure.message);
    }
  };
  const identity = await port.identity();
  if (!identity.known) return { existing: null, losses, notes: [identity.reason] };
  const lineComments = await read("earlier line comments could not be read", () => port.lineComments());
  const issueComments = await read("earlier conversation comments could not be read", () => port.issueComments());
  const state = await read("the pull request could not be read", () => port.state());
  if (!state.known) return { existing: null, losses, notes: [] };
  const existing = { identity: identity.value, state: state.value, lineComments, issueComments };
  return { existing, losses, notes: [] };
}
async function carryOut(port, desired, existing, operations) {
  const losses = [];
  const create = operations.find((operation) => operation.kind === "create-review");
  const review2 = create === void 0 ? null : await postReview(port, existing.identity, create);
  if (review2 !== null && review2.failure !== null) {
    losses.push({ surface: "line comments could not be posted", failure: review2.failure });
  }
  const unposted = existing.lineComments.known ? review2?.unposted ?? [] : desired.placement.inline;
  const sticky = await carryOutSticky(port, withUnposted(desired, unposted), existing, losses);
  const tidied = await tidy(port, operations.filter(isTidy), losses);
  if ((review2?.posted.length ?? 0) > 0 || sticky.summary === "created") {
    const failure = await withdrawDuplicates(port, desired, existing.identity);
    if (failure !== null) losses.push({ surface: "what two runs posted twice could not be removed", failure });
  }
  return {
    posted: { comments: review2?.posted.length ?? 0, ...tidied, summary: sticky.summary },
    unposted,
    standing: review2?.standing.length ?? 0,
    urls: { review: review2?.url ?? null, summary: sticky.url },
    losses
  };
}
function withUnposted(desired, unposted) {
  if (unposted.length === 0) return desired;
  const sections = unposted.map(
    ({ path: path6, line, body }) => `**${codeSpan2(`${path6}:${String(line)}`)}**

${body.trim()}`
  );
  const heading = "### Not posted on their lines";
  return { ...desired, summary: [desired.summary.trimEnd(), heading, ...sections].join("\n\n"), summaryWhen: "always" };
}
function codeSpan2(text) {
  const clean = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}`]/gu, "\uFFFD");
  return `\`${clean}\``;
}
async function carryOutSticky(port, desired, existing, losses) {
  if (!existing.issueComments.known) return { summary: "failed", url: null };
  const scope = markerScope(desired.name);
  const [standing] = ownSummaries(existing.issueComments.value, existing.identity, scope);
  const before = { summary: standing === void 0 ? "not-needed" : "unchanged", url: standing?.url ?? null };
  const limit = rateLimit(losses);
  const post3 = async (wanted) => {
    let done = before;
    try {
      for (const operation of planSticky(wanted, existing)) {
        if (limit !== null) throw limit;
        const posted = await carryOutOne(port, operation, existing, scope);
        const summary2 = operation.kind === "create-sticky" ? "created" : "updated";
        if (posted !== null) done = { summary: summary2, url: posted.url };
      }
      return { ...done, failure: null };
    } catch (error2) {
      return { ...done, summary: done === before ? "failed" : done.summary, failure: asFailure(error2) };
    }
  };
  const whole2 = await post3(desired);
  if (whole2.failure === null) return whole2;
  const { failure } = whole2;
  const lost = (surface) => losses.push({ surface, failure });
  if (failure.kind === "rejected" && whole2.summary === "failed") {
    const shorter = await post3({ ...desired, summary: truncateMarkdown(desired.summary, shorterBody) });
    if (shorter.failure === null) {
      lost("the summary comment was posted shorter");
      return shorter;
    }
  }
  lost("the summary comment could not be posted");
  return whole2;
}
async function carryOutOne(port, operation, { identity, issueComments }, scope) {
  switch (operation.kind) {
    case "update-sticky":
      return await port.updateIssueComment(operation.id, operation.body);
    case "delete-sticky":
      await port.deleteIssueComment(operation.id);
      return null;
    case "create-sticky": {
      const before = new Set(issueComments.known ? issueComments.value.map(({ id }) => id) : []);
      const find = async () => ownSummaries(await port.issueComments(), identity, scope).find(({ id }) => !before.has(id)) ?? null;
      return await createOnce(port, () => port.createIssueComment(operation.body), find);
    }
  }
}
function rateLimit(losses) {
  return losses.find(({ failure }) => failure.kind === "rate-limited")?.failure ?? null;
}
function isTidy(operation) {
  return operation.kind === "edit-comment" || operation.kind === "delete-comment";
}
async function tidy(port, operations, losses) {
  const done = { edited: 0, resolved: 0, deleted: 0 };
  const limit = rateLimit(losses);
  try {
    for (const operation of operations) {
      if (limit !== null) throw limit;
      if (operation.kind === "delete-comment") {
        await port.deleteLineComment(operation.id);
        done.deleted += 1;
      } else {
        await port.updateLineComment(operation.id, operation.body);
        if (operation.reason === "resolved") done.resolved += 1;
        else done.edited += 1;
      }
    }
  } catch (error2) {
    losses.push({ surface: "earlier line comments could not be brought up to date", failure: asFailure(error2) });
  }
  return done;
}

// src/publish/publish-report.ts
async function publishReport(report, targets2, settings2, log) {
  const review2 = targets2.review === null ? null : await postReview2(report, targets2.review, settings2);
  const commented = review2?.commented ?? /* @__PURE__ */ new Set();
  const check = targets2.check === null ? null : await postCheckRun(report, targets2.check, commented, settings2);
  const failure = check?.failure ?? null;
  const losses = [
    ...review2?.losses ?? [],
    ...failure === null ? [] : [{ surface: checkSurface(check), failure }]
  ];
  const warnings = [...review2?.result.notes ?? [], ...lossWarnings(losses)];
  for (const warning2 of warnings) log.warning(warning2);
  return { review: review2?.result ?? null, check, commented };
}
function checkSurface(check) {
  return check?.state === "failed" ? "the check run could not be posted" : "the check run was posted without all that it should say";
}
async function postReview2(report, { pullRequest, github }, { name, commentOn, maxComments, context, localPatch }) {
  const groups = commentGroups(report.findings, commentOn, report.verdict.failOn);
  const comments = groups.map(
    (group) => desiredComment(group, (suggestion) => renderComment(group.findings, context, suggestion))
  );
  const { files, losses } = groups.length === 0 ? { files: [], losses: [] } : await changedFiles(github);
  const patches = await missingPatches(files, groups, localPatch);
  const placement = anchorable(comments, diffMap(files, patches), maxComments);
  const summary2 = renderSummary(report, {
    ...context,
    name,
    limit: maxBodyLength,
    unit: "characters",
    elsewhere: elsewhere(placement, groups)
  });
  const result = await publish(github, {
    name,
    headSha: pullRequest.headSha,
    placement,
    summary: summary2,
    summaryWhen: report.counts.new > 0 || report.verdict.conclusion !== "pass" ? "always" : "if-present",
    complete: report.base.status === "built" && report.head.status === "built"
  });
  const commented = commentedFindings(result, placement, groups);
  return { result, losses: [...losses, ...result.losses], commented };
}
function commentedFindings({ outcome, unposted }, { inline }, groups) {
  if (outcome !== "published") return /* @__PURE__ */ new Set();
  const missing = new Set(unposted.map(({ id }) => id));
  const standing = new Set(inline.map(({ id }) => id).filter((id) => !missing.has(id)));
  return new Set(groups.filter(({ id }) => standing.has(id)).flatMap(({ findings }) => findings.map(({ id }) => id)));
}
async function postCheckRun(report, { headSha, github }, commented, { name, commentOn, inconclusive, context, runUrl, run: run2 }) {
  const summary2 = renderSummary(report, {
    ...context,
    name,
    isTitled: isWholeTitle(report),
    limit: maxCheckSummaryBytes,
    unit: "bytes"
  });
  const request = { name, headSha, summary: summary2, detailsUrl: runUrl, run: run2, inconclusive, commented, commentOn };
  return await postCheck(github, desiredCheck(report, request));
}
async function changedFiles(github) {
  try {
    return { files: await github.files(), losses: [] };
  } catch (error2) {
    const surface = "the pull request's files could not be read";
    return { files: null, losses: [{ surface, failure: asFailure(error2) }] };
  }
}
async function missingPatches(files, groups, localPatch) {
  const patches = /* @__PURE__ */ new Map();
  for (const { path: path6, patch } of files ?? []) {
    if (patch !== null || !groups.some((group) => group.path === path6)) continue;
    const local = await localPatch(path6);
    if (local !== null) patches.set(path6, local);
  }
  return patches;
}
function elsewhere(placement, groups) {
  const members = new Map(groups.map(({ id, findings }) => [id, findings]));
  return placement.elsewhere.flatMap(
    ({ comment, detail }) => (members.get(comment.id) ?? []).map((finding) => ({ id: finding.id, reason: detail }))
  );
}

// src/adapters/runner/post.ts
async function postReport(report, targets2, { name, commentOn, maxComments, inconclusive }, { event, log }, localPatch) {
  const context = contextOf(event, report);
  const { runUrl, run: run2 } = event;
  const settings2 = { name, commentOn, maxComments, inconclusive, context, runUrl, run: run2, localPatch };
  const published = await publishReport(report, targets2, settings2, log);
  log.phase(describePublished(published));
  return published;
}
function describePublished({ review: review2, check }) {
  const parts = [
    ...review2 === null ? [] : review2.outcome === "published" ? [
      `${review2.posted.comments} new line comments (${review2.alreadyPosted} stand from before, ${review2.posted.edited} edited, ${review2.posted.resolved + review2.posted.deleted} resolved); summary comment ${review2.posted.summary}`
    ] : ["no comment posted"],
    ...check === null ? [] : [`check run ${check.state}`]
  ];
  return parts.length === 0 ? "nothing was posted" : parts.join("; ");
}

// src/adapters/runner/write.ts
import { lstat, mkdir, realpath, rm, writeFile as writeFile2 } from "node:fs/promises";
import path3 from "node:path";
async function writeOutput(file, text, workspace) {
  await refuseWayOut(file, workspace);
  await mkdir(path3.dirname(file), { recursive: true });
  await writeFile2(file, text);
}
async function writeIfPossible(file, text, workspace, log) {
  try {
    await writeOutput(file, text, workspace);
    return file;
  } catch (error2) {
    const failure = machineFailure(error2);
    if (failure === null) throw error2;
    const isFile = await lstat(file).then(
      (found) => found.isFile(),
      () => false
    );
    if (isFile) await rm(file, { force: true }).catch(() => void 0);
    log.warning(`${file} could not be written. ${failure}`);
    return null;
  }
}
async function writeReports(rendering, files, workspace, log) {
  const written = [];
  for (const { format, file } of files) {
    const text = await fileText(rendering, format).catch((error2) => {
      const failure = asInconclusive(error2);
      if (failure === null) throw error2;
      log.warning(`The report as ${format} could not be made: ${failure.message}`);
      return null;
    });
    written.push(text === null ? null : await writeIfPossible(file, text, workspace, log));
  }
  return written;
}
async function refuseWayOut(file, workspace) {
  if (isWithin(workspace, file)) {
    const place = await realPlace(file);
    if (place === null || !isWithin(await realpath(workspace), place)) {
      throw new UsageError(
        `${file}: a link in the workspace leads out of it. Accepted: a path without such links, or one outside of the workspace.`
      );
    }
  }
}
async function realPlace(file) {
  const found = await lstat(file).catch(() => null);
  if (found !== null) return await realpath(file).catch(() => null);
  const folder = path3.dirname(file);
  const place = folder === file ? folder : await realPlace(folder);
  return place === null ? null : path3.join(place, path3.basename(file));
}

// src/adapters/runner/publish.ts
var mostParts = 256;
async function publishOther(step) {
  try {
    await publishReports(step);
  } catch (error2) {
    await showFailure(step, null, error2);
    throw error2;
  }
}
async function publishReports(step) {
  const { sources, start, event, token, annotations } = step;
  const options = resolveOptions(sources, { configFile: null, isTerminal: false, token, reportPath: null });
  const target = publishTargetOf(event);
  const files = reportFiles(start.report ?? "");
  const made = await readReports(files);
  const report = asForeign(made);
  if (target !== null && report.head.revision !== target.headSha) {
    throw new UsageError(
      `The report is about ${JSON.stringify(report.head.revision.slice(0, 64))}, the event about ${target.headSha}: nothing was posted. Accepted: the report that the workflow made for the same commit.`
    );
  }
  const published = target === null ? null : await postOn(target, report, options, step);
  const door = {
    width: Infinity,
    repositoryUrl: contextOf(event, report).repositoryUrl,
    forge: forgeOf(`${event.serverUrl}/${event.owner}/${event.repo}`, sources.environment),
    waived: "left-out",
    trend: null
  };
  const page = noSources(report, "the job that posts a report checks nothing out");
  await writeReports(renderingOfReport(report, options, door, page), options.write, event.workspace, step.log);
  const isElsewhere = event.name === "workflow_run";
  if (!isElsewhere) annotate(report.findings, published, annotations);
  await summarise(report, options.name, step);
  const lost = setOutputs({
    conclusion: report.verdict.conclusion,
    counts: report.counts,
    ...report.contracts === void 0 ? {} : { contracts: report.contracts },
    reportPath: await whole(files, made, options, step),
    sarifPath: null,
    htmlPath: null
  });
  if (lost !== null) step.log.warning(lost);
  if (!isElsewhere || published?.check?.clash === true) conclude(report, options, published, step);
  else if (published !== null && !hasPosted(published))
    annotations.fail("Nothing could be posted: the warnings say why.", 1);
}
async function whole(files, report, { output }, { event: { temporaryFolder, workspace }, log }) {
  const [file] = files;
  if (file !== void 0 && files.length === 1) return file;
  const written = output ?? path4.join(temporaryFolder, "escapediff", "report.json");
  return await writeIfPossible(written, renderJson(report), workspace, log);
}
async function postOn(target, report, options, step) {
  if (step.token === null) throw new UsageError('mode: "publish" needs a token, but the input token is empty.');
  const github = await connectTo(step.token, step.start);
  return await post(report, target, options, step, github);
}
function hasPosted({ review: review2, check }) {
  if (check !== null && check.state !== "failed") return true;
  if (review2 === null || review2.outcome === "unreadable") return false;
  return review2.losses.length === 0 || review2.urls.summary !== null || review2.posted.comments > 0;
}
async function post(report, target, options, step, github) {
  const [{ gitHubReviews }, { gitHubChecks }] = await Promise.all([
    import("./chunks/reviews-TDXCFV7I.js"),
    import("./chunks/checks-RXQ6I25L.js")
  ]);
  const { comment, checkRun, botLogin } = options;
  const { client } = github;
  const pullRequest = comment ? await findPullRequest(target, github, step.log) : null;
  const targets2 = {
    review: pullRequest === null ? null : { pullRequest, github: gitHubReviews(client, pullRequest, botLogin) },
    check: checkRun ? { headSha: target.headSha, github: gitHubChecks(client, target) } : null
  };
  return await postReport(report, targets2, options, step, () => Promise.resolve(null));
}
async function findPullRequest({ owner, repo, headSha, pullRequest }, { client }, log) {
  if (pullRequest.kind === "none") return null;
  if (pullRequest.kind === "known") return pullRequest.pullRequest;
  const { findPullRequestForCommit } = await import("./chunks/pull-requests-QLCOEXVV.js");
  const found = await findPullRequestForCommit(client, { owner, repo, headSha, head: pullRequest.head });
  if (found.known) return found.value.pullRequest;
  log.warning(`No comment was posted: ${found.reason}`);
  return null;
}
function reportFiles(given) {
  const fail = (problem) => new UsageError(
    `report: ${JSON.stringify(given)} ${problem} Accepted: a report, or a folder with one report (*.json) or all parts of one.`
  );
  const stats = statSync2(given, { throwIfNoEntry: false });
  if (stats === void 0)
    throw fail("does not exist: the job that makes the report may have failed or been cancelled.");
  if (stats.isFile()) return [given];
  if (!stats.isDirectory()) throw fail("is neither a file nor a folder.");
  const here = jsonFiles(given);
  const folders = readdirSync(given, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = here.length > 0 ? here : folders.flatMap(({ name }) => jsonFiles(path4.join(given, name)));
  if (files.length === 0 || files.length > mostParts) throw fail(`holds ${files.length} JSON files.`);
  return files.toSorted();
}
function jsonFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".json")).map(({ name }) => path4.join(folder, name));
}
async function readReports(files) {
  const reports = await Promise.all(files.map(readReport));
  const [first] = reports;
  return reports.length === 1 && first?.shard === null ? first : mergeShards(reports);
}
async function readReport(file) {
  const { maxReportLength, parseReport } = await import("./chunks/parse-SCURFVCJ.js");
  const { size } = statSync2(file);
  if (size > 4 * maxReportLength) {
    throw new UsageError(`The report has ${size} bytes; accepted: at most ${4 * maxReportLength}.`);
  }
  return parseReport(readFileSync2(file, "utf8"));
}

// src/adapters/runner/review.ts
import path5 from "node:path";
async function review(step) {
  let settled = null;
  try {
    await compare(step, (options) => {
      settled = options;
    });
  } catch (error2) {
    await writeFailed(step, settled, error2);
    await showFailure(step, settled, error2);
    throw error2;
  }
}
async function writeFailed({ mode, sources, start, event, token, log }, settled, error2) {
  const failure = asInconclusive(error2);
  const options = settled ?? optionsOf({ sources, token });
  if (failure === null || options === null) return;
  const { failedReport, unchosen } = await import("./chunks/failed-TTCSIM5K.js");
  const head = start.head ?? targetOf({ event, mode })?.headSha ?? null;
  const report = failedReport(unchosen(start.base, head), options, failure.message);
  const file = options.output ?? path5.join(event.temporaryFolder, "escapediff", "report.json");
  const text = renderJson(report);
  const reportPath = await writeIfPossible(file, text, event.workspace, log);
  for (const each of options.write) {
    if (each.format === "json") await writeIfPossible(each.file, text, event.workspace, log);
  }
  setOutputs({ conclusion: "inconclusive", counts: report.counts, reportPath, sarifPath: null, htmlPath: null });
}
async function compare(step, onSettled) {
  const { sources, start, event, token, annotations, log } = step;
  if (start.history !== null) await refuseWayOut(start.history, event.workspace);
  const history = start.history === null ? null : await openHistory(start.history);
  const { folder, open } = await openWorld(start, sources.environment);
  const connecting = token === null ? null : connectTo(token, start);
  const world = open(log, connecting === null ? null : lookupBy(connecting));
  const reportPath = path5.join(event.temporaryFolder, "escapediff", "report.json");
  const begun = { posting: null };
  const settle = async (comparison) => {
    const { configFile, notices } = await configuration(comparison, step, world);
    const options2 = resolveOptions(sources, { configFile, isTerminal: false, token, reportPath });
    onSettled(options2);
    if (options2.shard !== null && step.mode === "review") {
      throw new UsageError(
        'shard: one part of a comparison is no review. Accepted: shard with mode "analyze" or "audit", whose reports mode "publish" puts together.'
      );
    }
    if (connecting !== null && step.mode === "review") {
      begun.posting = connecting.then((github) => targets(comparison, options2, step, github));
      begun.posting.then(({ review: review2 }) => review2?.github.identity()).catch(() => void 0);
    }
    return { options: { ...options2, repo: folder }, configPath: configFile?.path ?? "", notices };
  };
  const result = await run({ ...start, event, settle }, world);
  const { options } = result;
  const trend = history === null ? null : await recordAudit(history, result, world);
  const output = options.output ?? reportPath;
  const reportFile = await writeIfPossible(output, renderJson(result.report), event.workspace, log);
  const report = ownPart(result.report);
  const door = {
    width: Infinity,
    repositoryUrl: contextOf(event, report).repositoryUrl,
    forge: forgeOf(`${event.serverUrl}/${event.owner}/${event.repo}`, sources.environment),
    waived: "left-out",
    trend
  };
  const sarifFile = options.sarifPath ?? path5.join(event.temporaryFolder, "escapediff", "report.sarif");
  const htmlFile = options.htmlPath ?? path5.join(event.temporaryFolder, "escapediff", "report.html");
  const files = [{ format: "sarif", file: sarifFile }, { format: "html", file: htmlFile }, ...options.write];
  const written = await writeReports(renderingOf(result, door, world), files, event.workspace, log);
  const [sarifPath = null, htmlPath = null] = written;
  const published = begun.posting === null ? null : await post2(result, step, await begun.posting, world);
  annotate(report.findings, published, annotations);
  await summarise(report, options.name, step, trend);
  const { conclusion } = report.verdict;
  const outputs = { conclusion, counts: report.counts, reportPath: reportFile, sarifPath, htmlPath };
  const lost = setOutputs(report.contracts === void 0 ? outputs : { ...outputs, contracts: report.contracts });
  if (lost !== null) log.warning(lost);
  conclude(report, options, published, step);
}
async function configuration({ base, head }, { event, start }, { repository }) {
  const { trees } = repository;
  const isOwnCode = ["push", "workflow_dispatch", "schedule"].includes(event.name);
  return isOwnCode ? { configFile: await readConfigFile(trees.root, start.config), notices: [] } : await readBaseConfig(trees, { base, head }, start.config);
}
function lookupBy(connecting) {
  connecting.catch(() => void 0);
  return { mergeBase: async (...question) => await (await connecting).lookup.mergeBase(...question) };
}
async function post2(result, step, posting, { repository }) {
  const { report, comparison, changes, options } = result;
  const localPatch = async (file) => {
    const change = changes.find(({ headPath }) => headPath === file);
    if (change === void 0) return null;
    return await repository.trees.patch(comparison.base.tree, comparison.head.tree, change);
  };
  return await postReport(report, posting, options, step, localPatch);
}
async function targets({ pullRequest, head }, { comment, checkRun, botLogin }, { event }, { client }) {
  const [{ gitHubReviews }, { gitHubChecks }] = await Promise.all([
    import("./chunks/reviews-TDXCFV7I.js"),
    import("./chunks/checks-RXQ6I25L.js")
  ]);
  const { owner, repo, name } = event;
  const isChecked = checkRun && head.commit !== null && ["pull_request", "merge_group"].includes(name);
  return {
    review: comment && pullRequest !== null ? { pullRequest, github: gitHubReviews(client, pullRequest, botLogin) } : null,
    check: isChecked ? { headSha: head.commit, github: gitHubChecks(client, { owner, repo, headSha: head.commit }) } : null
  };
}

// src/adapters/runner/main.ts
async function action(environment) {
  const annotations = new Annotations();
  const log = new RunnerLog(annotations, systemClock);
  try {
    registerProblemMatcher();
    const { given, token } = readInputs();
    const event = readEvent(environment);
    const door = { door: "action", command: "diff", given, environment, folder: event.workspace };
    const mode = modeOf(startingPoint(door), event);
    const sources = { ...door, command: mode === "audit" ? "audit" : "diff" };
    const step = { mode, sources, start: startingPoint(sources), event, token, annotations, log };
    await (mode === "publish" ? publishOther(step) : review(step));
  } catch (error2) {
    const { message, markdown } = explainFailure(error2);
    await writeSummary(`### escapediff: could not compare

${markdown}
`);
    annotations.fail(
      message,
      exitStatus(asInconclusive(error2) ?? (error2 instanceof Error ? error2 : new Error(message)))
    );
  } finally {
    log.close();
  }
}
function modeOf({ mode, base, report, history }, { name }) {
  const isAudit = base === null && (name === "workflow_dispatch" || name === "schedule");
  const chosen = mode ?? (isAudit ? "audit" : "review");
  if (chosen === "publish" && report === null) {
    throw new UsageError('mode: "publish" posts the report of another job, but the input report names none.');
  }
  if (chosen !== "publish" && report !== null) {
    throw new UsageError(
      `report: a report is given, but mode is "${chosen}". Accepted: a report with mode "publish" only.`
    );
  }
  if (chosen !== "audit" && history !== null) {
    throw new UsageError(
      `history: a history is given, but mode is "${chosen}". Accepted: a history with mode "audit" only.`
    );
  }
  return chosen;
}

// src/action.ts
await withCleanUp(() => action(process.env));

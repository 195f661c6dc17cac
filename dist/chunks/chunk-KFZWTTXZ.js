import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  underDirective
} from "./chunk-WYL5HDQF.js";

// src/diagnostics/position.ts
function splitPosition(line) {
  for (let colon = line.indexOf(":", 1); colon >= 0; colon = line.indexOf(":", colon + 1)) {
    let end = digitsEnd(line, colon + 1);
    if (end === colon + 1) continue;
    const lineNumber = valueOf(line, colon + 1, end);
    let column = 0;
    if (line.charCodeAt(end) === COLON && line.charCodeAt(end + 1) !== BLANK) {
      const start = end + 1;
      end = digitsEnd(line, start);
      if (end === start) continue;
      column = valueOf(line, start, end);
    }
    if (line.charCodeAt(end) !== COLON || line.charCodeAt(end + 1) !== BLANK) continue;
    return { place: { file: line.slice(0, colon), line: lineNumber, column }, message: line.slice(end + 2) };
  }
  return null;
}
function parsePosition(text) {
  const lastColon = colonBefore(text, text.length);
  if (lastColon < 0) return null;
  const last = valueOf(text, lastColon + 1, text.length);
  const colon = colonBefore(text, lastColon);
  return colon < 0 ? { file: text.slice(0, lastColon), line: last, column: 0 } : { file: text.slice(0, colon), line: valueOf(text, colon + 1, lastColon), column: last };
}
var COLON = 58;
var BLANK = 32;
var mostDigits = 10;
function digitsEnd(text, start) {
  let end = start;
  while (isDigit(text.charCodeAt(end)) && end - start < mostDigits) end++;
  return end;
}
function colonBefore(text, end) {
  let start = end;
  while (isDigit(text.charCodeAt(start - 1)) && end - start < mostDigits) start--;
  return start < end && start > 1 && text.charCodeAt(start - 1) === COLON ? start - 1 : -1;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function valueOf(text, start, end) {
  let value = 0;
  for (let index = start; index < end; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

// src/diagnostics/collect.ts
import path from "node:path";

// src/diagnostics/lines.ts
var LineSplitter = class {
  #onLine;
  #maxLine;
  #rest = "";
  #skipping = false;
  constructor(onLine, maxLine = 1 << 20) {
    this.#onLine = onLine;
    this.#maxLine = maxLine;
  }
  push(chunk) {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    let start = 0;
    if (this.#skipping) {
      start = text.indexOf("\n") + 1;
      if (start === 0) return;
      this.#skipping = false;
    }
    for (let newline = text.indexOf("\n", start); newline >= 0; newline = text.indexOf("\n", start)) {
      const line = this.#rest === "" ? text.slice(start, newline) : this.#rest + text.slice(start, newline);
      this.#rest = "";
      this.#onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
      start = newline + 1;
    }
    this.#rest += text.slice(start);
    if (this.#rest.length > this.#maxLine) {
      this.#onLine(this.#rest.slice(0, this.#maxLine));
      this.#rest = "";
      this.#skipping = true;
    }
  }
  end() {
    const line = this.#rest;
    this.#rest = "";
    if (line !== "") this.#onLine(line);
  }
};
function decoded(bytes) {
  return Buffer.from(bytes, "latin1").toString();
}
function encoded(text) {
  return Buffer.from(text).toString("latin1");
}

// src/diagnostics/kept.ts
var KeptTexts = class {
  #texts = /* @__PURE__ */ new Map();
  /** @param bytes a part of a line, as of LineSplitter. */
  keep(bytes) {
    let kept = this.#texts.get(bytes);
    if (kept === void 0) {
      kept = { number: this.#texts.size, text: decoded(bytes) };
      this.#texts.set(copied(bytes, kept.text), kept);
    }
    return kept;
  }
};
function copied(bytes, text) {
  return text === bytes ? text : Buffer.from(bytes, "latin1").toString("latin1");
}
var columns = 256;
var lines = 2 ** 22;
var KeptPlaces = class {
  #files = /* @__PURE__ */ new Map();
  #count = 0;
  /** @param path relative to the repository. */
  file(path2) {
    let file = this.#files.get(path2);
    if (file === void 0) {
      file = { path: path2, isInRepository: true, places: /* @__PURE__ */ new Map() };
      this.#files.set(path2, file);
    }
    return file;
  }
  keep({ path: path2, places }, { line, column }) {
    const key = line < lines && column < columns ? line * columns + column : `${line}:${column}`;
    let kept = places.get(key);
    if (kept === void 0) {
      kept = { number: this.#count++, place: { file: path2, line, column } };
      places.set(key, kept);
    }
    return kept;
  }
};
function pairOf({ number: place }, { number: text }) {
  return place * 2 ** 26 + text;
}

// src/diagnostics/messages.ts
function readMessage(place, message) {
  if (message.startsWith("can inline ")) return canInline(place, message);
  if (message.startsWith("inlining call to ")) {
    const callee = message.slice("inlining call to ".length).replace(/ with score -?\d+$/, "");
    return { kind: "inlined-call", place, callee };
  }
  if (message.startsWith("cannot inline ")) return cannotInline(place, message);
  if (message.startsWith("leaking param")) return leaks(place, message);
  if (message.startsWith("moved to heap: ")) {
    return { kind: "escapes", place, expression: message.slice("moved to heap: ".length), message, moved: true };
  }
  if (message.endsWith(" escapes to heap")) {
    return { kind: "escapes", place, expression: message.slice(0, -" escapes to heap".length), message, moved: false };
  }
  if (message.endsWith(" does not escape")) {
    return { kind: "stays", place, expression: message.slice(0, -" does not escape".length), message };
  }
  const captured = /^(.*) capturing by (value|ref): (.*) \(addr=\w+ assign=\w+ width=-?\d+\)$/s.exec(message);
  if (captured) {
    const [, name = "", by, variable = ""] = captured;
    return { kind: "captures", place, function: name, variable, by: by === "ref" ? "ref" : "value" };
  }
  return ignoredMessages.some((known) => known.test(message)) ? "ignored" : null;
}
function readHeading(place, message) {
  if (!message.endsWith(":")) return null;
  if (message.startsWith("parameter ")) {
    const match2 = /^parameter (.*?) leaks to (\{storage for .*?\}(?= for | with )|.*?)(?: for (.*))? with derefs=(-?\d+):$/s.exec(
      message
    );
    if (!match2) return null;
    const [, parameter = "", to = "", name2 = "", derefs = "0"] = match2;
    return { kind: "leak-flow", place, parameter, to, function: name2, derefs: Number(derefs), flow: [] };
  }
  const match = /^(.*) escapes to heap(?: in (.*))?:$/s.exec(message);
  if (!match) return null;
  const [, expression = "", name = ""] = match;
  return { kind: "escape-flow", place, expression, function: name, flow: [] };
}
function canInline(place, message) {
  const match = /^can inline (.*?) with cost (\d+) as: /s.exec(message);
  if (match) return { kind: "can-inline", place, function: match[1] ?? "", cost: Number(match[2]) };
  return { kind: "can-inline", place, function: message.slice("can inline ".length), cost: null };
}
function cannotInline(place, message) {
  if (/^cannot inline .* into .*: /s.test(message)) return "ignored";
  const match = /^cannot inline (.+?): (.*)$/s.exec(message);
  if (!match) return null;
  const [, name = "", reason = ""] = match;
  const cost = /cost (\d+) exceeds (?:budget|max profitable inline cost) (\d+)/.exec(reason);
  return {
    kind: "cannot-inline",
    place,
    function: name,
    reason,
    cost: cost ? Number(cost[1]) : null,
    budget: cost ? Number(cost[2]) : null
  };
}
function leaks(place, message) {
  const match = /^leaking param( content)?: (.*?)(?: to result (.*) level=(-?\d+))?$/s.exec(message);
  if (!match) return null;
  const [, content, parameter = "", result] = match;
  return { kind: "leaks", place, parameter, content: content !== void 0, to: result ?? "heap", message };
}
var ignoredMessages = [
  / ignoring self-assignment in /,
  /^assuming .* is unsafe uintptr$/s,
  /^marking .* as escaping (?:\.\.\.)?uintptr$/s,
  / does not escape, mutate, or call$/,
  /^(?:mutates|calls) param: .* derefs=-?\d+$/s,
  /^zero-copy string->\[\]byte conversion$/,
  /^alias analysis: /,
  /^rewriting OCONVIFACE value from /,
  / (?:looping|non-looping) label$/,
  /^closure converted to global$/,
  /^(?:cannot |partially )?devirtualizing? /,
  /^(?:can't |should not )?PGO devirtualiz/i,
  /^edge .* -> /s,
  /^call .*: (?:no hot callee|hottest callee )/s,
  /^loop variable .* now per-iteration, /s,
  /^index bounds check elided$/,
  /^unreferenced closure .* marked as dead$/s,
  /^function .* considered 'big'; reducing max cost of inlinees$/s,
  /^append: len-only update/,
  /^moving stack slice to heap|^stack-allocated backing/,
  /^skip inlining call /,
  /^callsite score adjustment/,
  /^mid-stack inlining/,
  /^hash\/equality for /,
  /^imprecise interface call$/
];

// src/diagnostics/parser.ts
var DiagnosticsParser = class {
  #listener;
  #lines;
  #package = "";
  #heading = null;
  /** What the heading's line and those of its flow start with. */
  #position = "";
  constructor(listener) {
    this.#listener = listener;
    this.#lines = new LineSplitter((line) => {
      this.#line(line);
    });
  }
  push(chunk) {
    this.#lines.push(chunk);
  }
  end() {
    this.#lines.end();
    this.#finishFlow();
  }
  #line(line) {
    if (this.#heading !== null && continues(line, this.#position)) {
      if (!this.#step(line.slice(this.#position.length))) this.#listener.unknown(line);
      return;
    }
    const positioned = splitPosition(line);
    if (positioned === null) {
      this.#finishFlow();
      if (line.startsWith("# ")) this.#package = packageOf(line);
      else if (line.trim() !== "") this.#listener.other(line);
      return;
    }
    const { place, message } = positioned;
    if (message.charCodeAt(0) === BLANK2) {
      if (this.#heading === null || !this.#step(message)) this.#listener.unknown(line);
      return;
    }
    this.#finishFlow();
    this.#heading = readHeading(place, message);
    if (this.#heading !== null) {
      this.#position = line.slice(0, line.length - message.length);
      return;
    }
    const diagnostic = readMessage(place, message);
    if (diagnostic === null) this.#listener.unknown(line);
    else if (diagnostic !== "ignored") this.#listener.diagnostic(diagnostic, this.#package);
  }
  #step(message) {
    const step = message.charCodeAt(2) === BLANK2 ? fromStep(message) : flowStep(message);
    if (step === null) return message.startsWith("  warning: truncated explanation");
    this.#heading?.flow.push(step);
    return true;
  }
  #finishFlow() {
    if (!this.#heading) return;
    this.#listener.diagnostic(this.#heading, this.#package);
    this.#heading = null;
  }
};
var BLANK2 = 32;
var flowStart = "  flow: ";
var fromStart = "    from ";
function continues(line, position) {
  return line.charCodeAt(position.length) === BLANK2 && line.indexOf(position) === 0;
}
var arrows = new RegExp(` (?:=|${encoded("\u2190")}) `);
function flowStep(message) {
  if (!message.startsWith(flowStart)) return null;
  const text = message.slice(flowStart.length, message.endsWith(":") ? -1 : void 0);
  const arrow = text.search(arrows);
  if (arrow < 0) return { kind: "flow", to: text, from: "", text };
  return { kind: "flow", to: text.slice(0, arrow), from: text.slice(text.indexOf(" ", arrow + 1) + 1), text };
}
function fromStep(message) {
  if (!message.startsWith(fromStart)) return null;
  for (let open = message.lastIndexOf(" ("); open >= fromStart.length; open = message.lastIndexOf(" (", open - 1)) {
    let close = nextBracket(message, open + 2);
    if (message[close] === "(") {
      const inner = nextBracket(message, close + 1);
      close = message[inner] === ")" ? nextBracket(message, inner + 1) : -1;
    }
    if (message[close] !== ")" || !message.startsWith(" at ", close + 1)) continue;
    const text = message.slice(fromStart.length, open);
    const place = parsePosition(message.slice(close + ") at ".length));
    return { kind: "from", text, reason: message.slice(open + 2, close), place };
  }
  return null;
}
function nextBracket(text, from) {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 40 || code === 41) return index;
  }
  return -1;
}
function packageOf(line) {
  const name = decoded(line.slice(2));
  const variant = name.indexOf(" [");
  return variant < 0 ? name : name.slice(0, variant);
}

// src/diagnostics/collect.ts
function placeKey(place) {
  return `${place.file}:${place.line}:${place.column}`;
}
var sampleLimit = 20;
var sampleLength = 300;
var DiagnosticsCollector = class {
  #root;
  #folders;
  #texts = new KeptTexts();
  #places = new KeptPlaces();
  // By place and text: the same words at the same place count once.
  #escapes = /* @__PURE__ */ new Map();
  #explanations = /* @__PURE__ */ new Map();
  #inlinability = /* @__PURE__ */ new Map();
  #leaks = /* @__PURE__ */ new Map();
  #inlined = /* @__PURE__ */ new Map();
  #flowSteps = /* @__PURE__ */ new Map();
  #unknown = 0;
  #messages = 0;
  #samples = [];
  /** @param folders the folder of each package, relative to `root`, by import path. */
  constructor(root, folders) {
    this.#root = root;
    this.#folders = folders;
  }
  /** Reads one go command's text; several can be read at the same time. `dir` is the absolute folder that its relative paths start from. */
  begin(dir) {
    const fileOf = this.#files(dir);
    return new DiagnosticsParser({
      diagnostic: (diagnostic, pkg) => {
        this.#messages++;
        const file = fileOf(diagnostic.place.file, pkg);
        if (file.isInRepository) this.#add(diagnostic, this.#places.keep(file, diagnostic.place), pkg, fileOf);
      },
      unknown: (line) => {
        this.#messages++;
        this.#unknown++;
        if (this.#samples.length < sampleLimit) this.#samples.push(decoded(line).slice(0, sampleLength));
      },
      other: () => void 0
    });
  }
  result() {
    const escapes = [...this.#escapes.values()].map(
      ({ place, expression, moved, message, package: pkg, explanation }) => {
        const { flow, function: name } = this.#explanations.get(explanation) ?? { flow: [], function: "" };
        return { place, expression, moved, message, flow, function: name, package: pkg };
      }
    );
    return {
      escapes: escapes.sort((a, b) => byPlace(a.place, b.place)),
      inlined: new Map([...this.#inlined].map(([{ place }, callees]) => [placeKey(place), callees])),
      inlinability: [...this.#inlinability.values()],
      leaks: [...this.#leaks.values()],
      unknown: { count: this.#unknown, samples: this.#samples },
      messages: this.#messages
    };
  }
  #add(diagnostic, at, pkg, fileOf) {
    const { place } = at;
    switch (diagnostic.kind) {
      case "escapes": {
        const { expression: bytes, moved, message } = diagnostic;
        const expression = this.#texts.keep(bytes);
        const explanation = pairOf(at, expression);
        setOnce(this.#escapes, moved ? -1 - explanation : explanation, () => ({
          place,
          expression: expression.text,
          moved,
          message: this.#own(message),
          package: pkg,
          explanation
        }));
        return;
      }
      case "escape-flow":
        setOnce(this.#explanations, pairOf(at, this.#texts.keep(verdictExpression(diagnostic.expression))), () => ({
          flow: this.#steps(diagnostic.flow, pkg, fileOf),
          function: this.#own(diagnostic.function)
        }));
        return;
      case "leak-flow":
        setOnce(this.#leaks, pairOf(at, this.#texts.keep(`${diagnostic.parameter} ${diagnostic.to}`)), () => ({
          kind: "leak-flow",
          place,
          parameter: this.#own(diagnostic.parameter),
          to: this.#own(diagnostic.to),
          function: this.#own(diagnostic.function),
          derefs: diagnostic.derefs,
          flow: this.#steps(diagnostic.flow, pkg, fileOf)
        }));
        return;
      case "inlined-call": {
        const callee = this.#own(diagnostic.callee);
        const callees = this.#inlined.get(at);
        if (callees === void 0) this.#inlined.set(at, [callee]);
        else if (!callees.includes(callee)) callees.push(callee);
        return;
      }
      case "can-inline":
      case "cannot-inline": {
        const name = this.#texts.keep(diagnostic.function);
        const isInlinable = diagnostic.kind === "can-inline";
        this.#inlinability.set(pairOf(at, name), {
          place,
          function: name.text,
          package: pkg,
          inlinable: isInlinable,
          reason: isInlinable ? "" : this.#own(diagnostic.reason),
          cost: diagnostic.cost,
          budget: isInlinable ? null : diagnostic.budget
        });
        return;
      }
      case "stays":
      case "leaks":
      case "captures":
        return;
    }
  }
  #steps(flow, pkg, fileOf) {
    return flow.map((step) => {
      if (step.kind === "flow") return this.#flowStep(step);
      const { text, reason, place } = step;
      return {
        kind: "from",
        text: this.#own(text),
        reason: this.#own(reason),
        place: place === null ? null : this.#places.keep(fileOf(place.file, pkg), place).place
      };
    });
  }
  /** There are few different ones: `{heap} ← &x`. */
  #flowStep(step) {
    let known = this.#flowSteps.get(step.text);
    if (known === void 0) {
      const text = decoded(step.text);
      known = { kind: "flow", to: this.#own(step.to), from: this.#own(step.from), text };
      this.#flowSteps.set(copied(step.text, text), known);
    }
    return known;
  }
  #own(bytes) {
    return this.#texts.keep(bytes).text;
  }
  #files(dir) {
    const files = /* @__PURE__ */ new Map();
    let last = null;
    return (name, pkg) => {
      if (last !== null && last.name === name && last.pkg === pkg) return last.file;
      const printed = this.#own(name);
      const key = `${pkg}\0${printed}`;
      let file = files.get(key);
      if (file === void 0) {
        const path2 = this.#repositoryPath(printed, pkg, dir);
        file = path2 === "" ? { path: printed, isInRepository: false, places: /* @__PURE__ */ new Map() } : this.#places.file(path2);
        files.set(key, file);
      }
      last = { name, pkg, file };
      return file;
    };
  }
  /**
   * The go command writes the files of a package with `./` or its folder in front. A bare name comes from a `//line` directive, and means
   * a file beside the one that holds it. '' for what lies outside the repository.
   */
  #repositoryPath(file, pkg, dir) {
    if (file.startsWith("<")) return "";
    const folder = file.includes("/") ? null : this.#folders.get(pkg);
    const absolute = path.resolve(...typeof folder === "string" ? [this.#root, folder] : [dir], file);
    const relative = path.relative(this.#root, absolute).replaceAll(path.sep, "/");
    const isOutside = relative.startsWith("..") || path.isAbsolute(relative);
    const own = this.#folders.get(pkg);
    if (typeof own === "string" && (isOutside || !file.endsWith(".go") && !isBelow(relative, own))) {
      const counted = underDirective(file, own);
      if (counted !== null) return counted;
    }
    return isOutside ? "" : relative;
  }
};
function isBelow(file, folder) {
  return path.posix.dirname(file) === (folder === "" ? "." : folder);
}
function verdictExpression(expression) {
  return expression.startsWith("append(") ? "append" : expression;
}
function byPlace(a, b) {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}
function setOnce(map, key, value) {
  if (!map.has(key)) map.set(key, value());
}

// src/side/loose.ts
function looseIdentity(identity) {
  return identity.replaceAll(new RegExp("(?<![\\p{L}\\p{N}_.)\\]])[\\p{Ll}_][\\p{L}\\p{N}_]*\\.(?=\\p{L})", "gu"), "");
}

export {
  parsePosition,
  placeKey,
  DiagnosticsCollector,
  byPlace,
  looseIdentity
};

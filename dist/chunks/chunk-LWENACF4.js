import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/diagnostics/collect.ts
import path from "node:path";

// src/diagnostics/lines.ts
var LineSplitter = class {
  #onLine;
  #maxLine;
  #decoder = new TextDecoder("utf-8");
  #rest = "";
  #skipping = false;
  constructor(onLine, maxLine = 1 << 20) {
    this.#onLine = onLine;
    this.#maxLine = maxLine;
  }
  push(chunk) {
    let text = this.#decoder.decode(chunk, { stream: true });
    if (this.#skipping) {
      const newline = text.indexOf("\n");
      if (newline < 0) return;
      text = text.slice(newline + 1);
      this.#skipping = false;
    }
    let start = 0;
    for (let newline = text.indexOf("\n"); newline >= 0; newline = text.indexOf("\n", start)) {
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
    const line = this.#rest + this.#decoder.decode();
    this.#rest = "";
    if (line !== "") this.#onLine(line);
  }
};

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
    const match2 = /^parameter (.*) leaks to (.*?)(?: for (.*))? with derefs=(-?\d+):$/s.exec(message);
    if (!match2) return null;
    const [, parameter = "", to = "", name2 = "", derefs = "0"] = match2;
    return { kind: "leak-flow", place, parameter, to, function: name2, derefs: Number(derefs) };
  }
  const match = /^(.*) escapes to heap(?: in (.*))?:$/s.exec(message);
  if (!match) return null;
  const [, expression = "", name = ""] = match;
  return { kind: "escape-flow", place, expression, function: name };
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
  /^hash\/equality for /
];

// src/diagnostics/position.ts
function splitPosition(line) {
  for (let colon = line.indexOf(":", 1); colon >= 0; colon = line.indexOf(":", colon + 1)) {
    const first = readNumber(line, colon + 1);
    if (first === null || line.charCodeAt(first.end) !== 58) continue;
    if (line.charCodeAt(first.end + 1) === 32) {
      return positioned(line, colon, first.value, 0, first.end + 2);
    }
    const second = readNumber(line, first.end + 1);
    if (second === null || line.charCodeAt(second.end) !== 58 || line.charCodeAt(second.end + 1) !== 32) continue;
    return positioned(line, colon, first.value, second.value, second.end + 2);
  }
  return null;
}
function parsePosition(text) {
  const message = splitPosition(`${text}: `);
  return message?.message === "" ? message.place : null;
}
function positioned(line, colon, lineNumber, column, rest) {
  return { place: { file: line.slice(0, colon), line: lineNumber, column }, message: line.slice(rest) };
}
function readNumber(line, start) {
  let value = 0;
  let end = start;
  for (let code = line.charCodeAt(end); code >= 48 && code <= 57 && end - start < 10; code = line.charCodeAt(++end)) {
    value = value * 10 + (code - 48);
  }
  return end === start ? null : { value, end };
}

// src/diagnostics/parser.ts
var DiagnosticsParser = class {
  #listener;
  #lines;
  #package = "";
  #heading = null;
  #flow = [];
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
    const positioned2 = splitPosition(line);
    if (positioned2 === null) {
      this.#finishFlow();
      if (line.startsWith("# ")) this.#package = packageOf(line);
      else if (line.trim() !== "") this.#listener.other(line);
      return;
    }
    const { place, message } = positioned2;
    if (message.charCodeAt(0) === 32) {
      if (this.#heading && this.#step(message)) return;
      this.#listener.unknown(line);
      return;
    }
    this.#finishFlow();
    const heading = readHeading(place, message);
    if (heading) {
      this.#heading = heading;
      return;
    }
    const diagnostic = readMessage(place, message);
    if (diagnostic === null) this.#listener.unknown(line);
    else if (diagnostic !== "ignored") this.#listener.diagnostic(diagnostic, this.#package);
  }
  #step(message) {
    if (message.startsWith("  flow: ")) {
      const text = message.slice("  flow: ".length, message.endsWith(":") ? -1 : void 0);
      const arrow = / [←=] /.exec(text)?.index ?? text.length;
      this.#flow.push({ kind: "flow", to: text.slice(0, arrow), from: text.slice(arrow + " \u2190 ".length), text });
      return true;
    }
    if (message.startsWith("    from ")) {
      const match = /^ {4}from (.*) \(([^()]*(?:\([^()]*\))?[^()]*)\) at (.*)$/s.exec(message);
      if (!match) return false;
      const [, text = "", reason = "", at = ""] = match;
      this.#flow.push({ kind: "from", text, reason, place: parsePosition(at) });
      return true;
    }
    return message.startsWith("  warning: truncated explanation");
  }
  #finishFlow() {
    if (!this.#heading) return;
    this.#listener.diagnostic({ ...this.#heading, flow: this.#flow }, this.#package);
    this.#heading = null;
    this.#flow = [];
  }
};
function packageOf(line) {
  const name = line.slice(2);
  const variant = name.indexOf(" [");
  return variant < 0 ? name : name.slice(0, variant);
}

// src/diagnostics/collect.ts
function placeKey(place) {
  return `${place.file}:${place.line}:${place.column}`;
}
var sampleLimit = 20;
var DiagnosticsCollector = class {
  #root;
  #folders;
  #escapes = /* @__PURE__ */ new Map();
  #stays = /* @__PURE__ */ new Map();
  #inlined = /* @__PURE__ */ new Map();
  #inlinability = /* @__PURE__ */ new Map();
  #leaks = /* @__PURE__ */ new Map();
  #flows = /* @__PURE__ */ new Map();
  #texts = /* @__PURE__ */ new Map();
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
    const paths = /* @__PURE__ */ new Map();
    return new DiagnosticsParser({
      diagnostic: (diagnostic, pkg) => {
        this.#add(diagnostic, pkg, (place) => this.#place(place, { dir, paths, package: pkg }));
      },
      unknown: (line) => {
        this.#messages++;
        this.#unknown++;
        if (this.#samples.length < sampleLimit) this.#samples.push(line.slice(0, 300));
      },
      other: () => void 0
    });
  }
  result() {
    const escapes = [...this.#escapes.values()].map((escape) => {
      const flow = this.#flows.get(`${placeKey(escape.place)} ${escape.expression}`);
      return flow === void 0 ? escape : { ...escape, flow: flow.flow, function: flow.function };
    });
    return {
      escapes: escapes.sort((a, b) => byPlace(a.place, b.place)),
      stays: [...this.#stays.values()],
      inlined: this.#inlined,
      inlinability: [...this.#inlinability.values()],
      leaks: [...this.#leaks.values()],
      unknown: { count: this.#unknown, samples: this.#samples },
      messages: this.#messages
    };
  }
  #add(diagnostic, pkg, placeOf) {
    this.#messages++;
    const place = placeOf(diagnostic.place);
    if (place === null) return;
    const at = placeKey(place);
    switch (diagnostic.kind) {
      case "escapes": {
        const { expression, moved, message } = diagnostic;
        setOnce(this.#escapes, `${at} ${message}`, () => ({
          place,
          expression: this.#own(expression),
          moved,
          message: this.#own(message),
          flow: [],
          function: "",
          package: this.#own(pkg)
        }));
        break;
      }
      case "stays":
        setOnce(this.#stays, `${at} ${diagnostic.expression}`, () => ({
          place,
          expression: this.#own(diagnostic.expression)
        }));
        break;
      case "escape-flow":
        setOnce(this.#flows, `${at} ${verdictExpression(diagnostic.expression)}`, () => ({
          kind: "escape-flow",
          place,
          expression: this.#own(diagnostic.expression),
          function: this.#own(diagnostic.function),
          flow: this.#steps(diagnostic.flow, placeOf)
        }));
        break;
      case "leak-flow":
        setOnce(this.#leaks, `${at} ${diagnostic.parameter} ${diagnostic.to}`, () => ({
          kind: "leak-flow",
          place,
          parameter: this.#own(diagnostic.parameter),
          to: this.#own(diagnostic.to),
          function: this.#own(diagnostic.function),
          derefs: diagnostic.derefs,
          flow: this.#steps(diagnostic.flow, placeOf)
        }));
        break;
      case "inlined-call": {
        const callees = this.#inlined.get(at);
        if (callees === void 0) this.#inlined.set(copied(at), [this.#own(diagnostic.callee)]);
        else if (!callees.includes(diagnostic.callee)) callees.push(this.#own(diagnostic.callee));
        break;
      }
      case "can-inline":
      case "cannot-inline": {
        const name = this.#own(diagnostic.function);
        const isInlinable = diagnostic.kind === "can-inline";
        this.#inlinability.set(copied(`${at} ${name}`), {
          place,
          function: name,
          package: this.#own(pkg),
          inlinable: isInlinable,
          reason: isInlinable ? "" : this.#own(diagnostic.reason),
          cost: diagnostic.cost,
          budget: isInlinable ? null : diagnostic.budget
        });
        break;
      }
      case "leaks":
      case "captures":
        break;
    }
  }
  #steps(flow, placeOf) {
    return flow.map((step) => {
      const text = this.#own(step.text);
      if (step.kind === "flow") return { kind: "flow", to: this.#own(step.to), from: this.#own(step.from), text };
      const place = step.place === null ? null : placeOf(step.place) ?? this.#outside(step.place);
      return { kind: "from", text, reason: this.#own(step.reason), place };
    });
  }
  #outside({ file, line, column }) {
    return { file: this.#own(file), line, column };
  }
  /** One copy for each text that is kept: not a part of the stream's chunk. */
  #own(text) {
    let known = this.#texts.get(text);
    if (known === void 0) {
      known = copied(text);
      this.#texts.set(known, known);
    }
    return known;
  }
  #place(place, from) {
    const key = place.file.includes("/") ? place.file : `${from.package}\0${place.file}`;
    let file = from.paths.get(key);
    if (file === void 0) {
      file = this.#own(this.#repositoryPath(place.file, from));
      from.paths.set(this.#own(key), file);
    }
    return file === "" ? null : { file, line: place.line, column: place.column };
  }
  /**
   * The go command writes the files of a package with `./` or its folder in front. A bare name comes from a `//line` directive, and means
   * a file beside the one that holds it. '' for what lies outside the repository.
   */
  #repositoryPath(file, from) {
    if (file.startsWith("<")) return "";
    const folder = file.includes("/") ? null : this.#folders.get(from.package);
    const absolute = path.resolve(...typeof folder === "string" ? [this.#root, folder] : [from.dir], file);
    const relative = path.relative(this.#root, absolute).replaceAll(path.sep, "/");
    return relative.startsWith("..") || path.isAbsolute(relative) ? "" : relative;
  }
};
function verdictExpression(expression) {
  return expression.startsWith("append(") ? "append" : expression;
}
function byPlace(a, b) {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}
function setOnce(map, key, value) {
  if (!map.has(key)) map.set(copied(key), value());
}
function copied(text) {
  return Buffer.from(text).toString();
}

export {
  placeKey,
  DiagnosticsCollector,
  byPlace
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  clip,
  isAudit,
  plural,
  printable,
  signed
} from "./chunk-7N7I4Z6O.js";
import {
  require_ajv
} from "./chunk-PIJJPVWH.js";
import {
  UsageError
} from "./chunk-7Y6JQSQP.js";
import {
  __toESM
} from "./chunk-HANBNIMK.js";

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
  #paths = /* @__PURE__ */ new Map();
  #dir = "";
  #package = "";
  #parser = null;
  #unknown = 0;
  #messages = 0;
  #samples = [];
  /** @param folders the folder of each package, relative to `root`, by import path. */
  constructor(root, folders) {
    this.#root = root;
    this.#folders = folders;
  }
  begin(dir) {
    this.#dir = dir;
    this.#paths = /* @__PURE__ */ new Map();
    this.#parser = new DiagnosticsParser({
      diagnostic: (diagnostic, pkg) => {
        this.#add(diagnostic, pkg);
      },
      unknown: (line) => {
        this.#messages++;
        this.#unknown++;
        if (this.#samples.length < sampleLimit) this.#samples.push(line.slice(0, 300));
      },
      other: () => void 0
    });
  }
  chunk(chunk) {
    this.#parser?.push(chunk);
  }
  end() {
    this.#parser?.end();
    this.#parser = null;
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
  #add(diagnostic, pkg) {
    this.#messages++;
    this.#package = pkg;
    const place = this.#place(diagnostic.place);
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
          flow: this.#steps(diagnostic.flow)
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
          flow: this.#steps(diagnostic.flow)
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
  #steps(flow) {
    return flow.map((step) => {
      const text = this.#own(step.text);
      if (step.kind === "flow") return { kind: "flow", to: this.#own(step.to), from: this.#own(step.from), text };
      const place = step.place === null ? null : this.#place(step.place) ?? this.#outside(step.place);
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
  #place(place) {
    const key = place.file.includes("/") ? place.file : `${this.#package}\0${place.file}`;
    let file = this.#paths.get(key);
    if (file === void 0) {
      file = this.#own(this.#repositoryPath(place.file));
      this.#paths.set(this.#own(key), file);
    }
    return file === "" ? null : { file, line: place.line, column: place.column };
  }
  /**
   * The go command writes the files of a package with `./` or its folder in front. A bare name comes from a `//line` directive, and means
   * a file beside the one that holds it. '' for what lies outside the repository.
   */
  #repositoryPath(file) {
    if (file.startsWith("<")) return "";
    const folder = file.includes("/") ? null : this.#folders.get(this.#package);
    const absolute = path.resolve(...typeof folder === "string" ? [this.#root, folder] : [this.#dir], file);
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

// src/diagnostics/shapes.ts
function withoutShapes(text) {
  let result = text;
  for (let shape = result.indexOf("go.shape."); shape >= 0; shape = result.indexOf("go.shape.")) {
    const open = openingBracket(result, shape);
    const close = open < 0 ? -1 : closingBracket(result, open);
    if (close < 0) return result.replaceAll("go.shape.", "");
    result = `${result.slice(0, open)}[...]${result.slice(close + 1)}`;
  }
  return result;
}
function openingBracket(text, from) {
  let depth = 0;
  for (let index = from - 1; index >= 0; index--) {
    const character = text[index];
    if (character === "]") depth++;
    else if (character === "[" && depth-- === 0) return index;
  }
  return -1;
}
function closingBracket(text, open) {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const character = text[index];
    if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return index;
  }
  return -1;
}

// src/compare/identity.ts
function identityOf(expression) {
  return withoutShapes(expression).replace(/~r\d+/g, "~r").replace(/\.autotmp_\d+/g, ".autotmp").replace(/\.dict\d*/g, ".dict");
}
function withoutQualifier(text, qualifier) {
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${qualifier}\\.`, "gu"), "");
}
function declaredFunction(name) {
  return withoutShapes(name).replaceAll("[...]", "").replace(/(?:\.func\d+|\.gowrap\d+|\.deferwrap\d+|-range\d+|-fm|\.\d+)+$/, "").replace(/^glob\.$/, "");
}

// src/compare/collapse.ts
function collapse(compared, calls = () => false) {
  const bodies = /* @__PURE__ */ new Map();
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null || escape.source.function === "") continue;
    const body = [packageName(escape), escape.source.function, escape.identity];
    bodies.set([item.state, ...body].join("\0"), index);
    if (item.base !== null && item.head !== null) bodies.set(["both", ...body].join("\0"), index);
  }
  const copies = /* @__PURE__ */ new Map();
  const isCopy = /* @__PURE__ */ new Set();
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null) continue;
    for (const callee of escape.inlinedFrom) {
      const { qualifier, name } = splitName(declaredFunction(callee));
      const identity = qualifier === "" ? escape.identity : withoutQualifier(escape.identity, qualifier);
      const key = [qualifier === "" ? packageName(escape) : qualifier, name, identity].join("\0");
      const body = bodies.get(`${item.state}\0${key}`);
      const original = body === void 0 ? void 0 : compared[body];
      if (body !== void 0 && body !== index && !isCopy.has(body) && original !== void 0) {
        if (weighsMore(item, original)) continue;
        const others = copies.get(body);
        if (others === void 0) copies.set(body, [escape]);
        else others.push(escape);
        isCopy.add(index);
        break;
      }
      const both = compared[bodies.get(`both\0${key}`) ?? -1];
      if (both === void 0 || item.base !== null && item.head !== null || !calls(item, callee)) continue;
      if (valueOf(both)?.allocation.status === "none" && escape.allocation.status !== "none") continue;
      isCopy.add(index);
      break;
    }
  }
  return compared.flatMap((item, index) => {
    if (isCopy.has(index)) return [];
    const found = copies.get(index);
    if (found === void 0) return [item];
    const occurrences = found.map((escape) => escape.place).sort(byPlace);
    const withCopies = (escape) => escape === null ? null : { ...escape, occurrences };
    return [{ ...item, head: withCopies(item.head), base: item.head === null ? withCopies(item.base) : item.base }];
  });
}
function callsInstead(inlined, places) {
  const there = { base: inlinedByLine(inlined.base), head: inlinedByLine(inlined.head) };
  return ({ base, head }, callee) => {
    const other = base === null ? "base" : "head";
    const place = head !== null ? places.toBase(head.place) : base !== null ? places.toHead(base.place) : null;
    return place !== null && there[other].get(lineKey(place))?.has(callee) !== true;
  };
}
function inlinedByLine(inlined) {
  const lines = /* @__PURE__ */ new Map();
  for (const [key, callees] of inlined) {
    const line = key.slice(0, key.lastIndexOf(":"));
    const known = lines.get(line) ?? /* @__PURE__ */ new Set();
    for (const callee of callees) known.add(callee);
    lines.set(line, known);
  }
  return lines;
}
function lineKey({ file, line }) {
  return `${file}:${line}`;
}
function valueOf({ head, base }) {
  return head ?? base;
}
function weighsMore(copy, body) {
  const [a, b] = [valueOf(copy), valueOf(body)];
  if (a === null || b === null) return true;
  return copy.origin === "existing-function" && body.origin === "new-function" || !a.source.cold && b.source.cold || a.allocation.status === "confirmed" && b.allocation.status !== "confirmed";
}
function packageName({ package: importPath }) {
  return importPath.slice(importPath.lastIndexOf("/") + 1);
}
function splitName(callee) {
  const match = /^([\p{L}_][\p{L}\p{N}_]*)\.(\(.*|[\p{L}_][\p{L}\p{N}_]*$)/su.exec(callee);
  return match === null ? { qualifier: "", name: callee } : { qualifier: match[1] ?? "", name: match[2] ?? "" };
}

// src/compare/alone.ts
function alone(escapes) {
  return collapse(
    escapes.map((escape) => ({ state: "unchanged", origin: "existing-function", base: escape, head: escape }))
  );
}

// src/policy/totals.ts
function totalsOf(findings) {
  const confirmed = findings.filter(({ allocation }) => allocation.status === "confirmed");
  return {
    allocations: confirmed.length,
    possible: findings.filter(({ allocation }) => allocation.status === "unknown").length,
    cold: confirmed.filter(({ cold }) => cold).length,
    inLoops: confirmed.filter(({ inLoop }) => inLoop).length,
    bytes: confirmed.reduce((sum, { allocation }) => sum + (allocation.bytes ?? 0), 0)
  };
}
function totalsOfEscapes(escapes, isCounted) {
  return totalsOf(
    alone(escapes).filter(isCounted).flatMap(({ head }) => head === null ? [] : [{ allocation: head.allocation, ...head.source }])
  );
}

// src/report/builds.ts
function buildTable(report) {
  const { builds, findings } = report;
  if (builds.length === 0) return null;
  const audit = isAudit(report);
  return {
    headings: [
      "Build",
      "Compiler",
      ...audit ? ["Allocations", "Possible", "Not in the one above", "Only in the one above"] : ["New", "Fail", "Fixed"]
    ],
    rows: builds.map((build, index) => {
      const above = builds[index - 1];
      const numbers = audit ? auditNumbers(build, above, findings) : comparisonNumbers(build);
      return [build.name, compilerOf(build), ...build.status === "failed" ? numbers.map(() => "") : numbers];
    })
  };
}
function differing({ findings }) {
  return findings.filter(({ builds, allocation }) => builds !== null && allocation.status === "confirmed");
}
function isIn({ builds }, { name, status }) {
  return status !== "failed" && (builds === null || builds.includes(name));
}
function compilerOf({ goVersion, goos, goarch, tags, status }) {
  if (status === "failed") return "could not be built";
  return `${goVersion} ${goos}/${goarch}${tags.map((tag) => `+${tag}`).join("")}${status === "partial" ? " (not all of it)" : ""}`;
}
function auditNumbers(build, above, findings) {
  const count = (status, has) => String(findings.filter((finding) => finding.allocation.status === status && has(finding)).length);
  const isHere = (finding) => isIn(finding, build);
  const isComparable = above !== void 0 && above.status !== "failed";
  return [
    count("confirmed", isHere),
    count("unknown", isHere),
    isComparable ? count("confirmed", (finding) => isHere(finding) && !isIn(finding, above)) : "",
    isComparable ? count("confirmed", (finding) => !isHere(finding) && isIn(finding, above)) : ""
  ];
}
function comparisonNumbers({ counts }) {
  return [counts.new, counts.gating, counts.fixed].map(String);
}

// src/history/entry.ts
var historyVersion = 1;
var maxPackages = 1e3;
var longestLabel = 200;
function entriesOf(report, { cgo, pgo }, { commit, date, folder }) {
  const { tool, head, configuration, builds, findings } = report;
  const one = { ...configuration, goVersion: head.goVersion, findings };
  const each = builds.filter(({ status }) => status !== "failed").map((build) => ({ ...build, findings: findings.filter((finding) => isIn(finding, build)) }));
  return (builds.length === 0 ? [one] : each).map((made) => ({
    schemaVersion: historyVersion,
    tool: tool.version,
    commit,
    date,
    // Tomorrow another commit is HEAD.
    label: head.label === "HEAD" ? commit.slice(0, 9) : clip(head.label, longestLabel),
    configuration: {
      goVersion: made.goVersion,
      goos: made.goos,
      goarch: made.goarch,
      cgo,
      pgo: pgo === "off" || pgo === "auto" ? pgo : "profile",
      tags: [...made.tags].sort(),
      tests: configuration.tests,
      folder,
      patterns: [...configuration.packages].sort()
    },
    totals: totalsOf(made.findings),
    packages: byPackage(made.findings)
  }));
}
function byPackage(findings) {
  const packages = /* @__PURE__ */ new Map();
  for (const { package: name, allocation } of findings) {
    if (allocation.status !== "confirmed") continue;
    const [count, bytes] = packages.get(name) ?? [0, 0];
    packages.set(name, [count + 1, bytes + (allocation.bytes ?? 0)]);
  }
  const heaviest = [...packages].sort(([a, [m]], [b, [n]]) => n - m || (a < b ? -1 : 1)).slice(0, maxPackages);
  return Object.fromEntries(heaviest.sort(([a], [b]) => a < b ? -1 : 1));
}
function identityOf2({ commit, configuration }) {
  return JSON.stringify([commit, trackOf({ configuration }), configuration.goVersion]);
}
function trackOf({ configuration }) {
  const { goos, goarch, cgo, pgo, tags, tests, folder, patterns } = configuration;
  return JSON.stringify([goos, goarch, cgo, pgo, tags, tests, folder, patterns]);
}

// src/history/record.ts
var maxEntries = 1e3;
var maxHistoryBytes = 16 * 1024 * 1024;
function withEntry(entries, entry) {
  const identity = identityOf2(entry);
  const at = entries.findIndex((other) => identityOf2(other) === identity);
  if (entries[at]?.date === entry.date) return entries.with(at, entry);
  const others = entries.filter((_, index) => index !== at);
  const later = others.findIndex(({ date }) => date > entry.date);
  return others.toSpliced(later < 0 ? others.length : later, 0, entry);
}
function serialise(entries) {
  const lines = [];
  let bytes = 0;
  for (const entry of entries.slice(-maxEntries).reverse()) {
    const line = `${JSON.stringify(entry)}
`;
    bytes += Buffer.byteLength(line);
    if (bytes > maxHistoryBytes) break;
    lines.push(line);
  }
  return { text: lines.reverse().join(""), dropped: entries.length - lines.length };
}

// src/history/trend.ts
function trendOf(entries, current) {
  const all = withEntry(entries, current);
  const track = all.filter((entry) => trackOf(entry) === trackOf(current));
  const { goVersion } = current.configuration;
  const byCommit = /* @__PURE__ */ new Map();
  for (const entry of track) {
    if (byCommit.get(entry.commit)?.configuration.goVersion !== goVersion) byCommit.set(entry.commit, entry);
  }
  const commits = [...byCommit.values()];
  const upToNow = commits.slice(0, commits.indexOf(current) + 1);
  const runs = named(upToNow);
  const breaks = upToNow.flatMap(
    (entry, index) => index > 0 && upToNow[index - 1]?.configuration.goVersion !== entry.configuration.goVersion ? [index] : []
  );
  const comparable = runs.slice(breaks.at(-1) ?? 0);
  const last = runs.at(-1);
  if (last === void 0) throw new Error("the current audit is not in its own course");
  return {
    runs,
    current: last,
    comparable,
    breaks,
    others: all.length - track.length,
    later: commits.length - upToNow.length
  };
}
function named(entries) {
  const labels = /* @__PURE__ */ new Map();
  for (const { label } of entries) labels.set(label, (labels.get(label) ?? 0) + 1);
  return entries.map((entry) => {
    const { label, commit } = entry;
    const isOwn = labels.get(label) === 1 && label !== "" && !commit.startsWith(label);
    return { entry, name: isOwn ? label : commit.slice(0, 7) };
  });
}
function packageTrends({ runs, comparable }) {
  const tables = runs.map(({ entry }) => new Map(Object.entries(entry.packages)));
  const first = runs.length - comparable.length;
  const previous = Math.max(first, runs.length - 2);
  return [...new Set(tables.flatMap((table) => [...table.keys()]))].map((name) => {
    const counts = tables.map((table) => table.get(name)?.[0] ?? 0);
    const now = counts.at(-1) ?? 0;
    return {
      name,
      counts,
      now,
      sincePrevious: now - (counts[previous] ?? 0),
      sinceFirst: now - (counts[first] ?? 0)
    };
  }).sort(
    (a, b) => Math.abs(b.sincePrevious) - Math.abs(a.sincePrevious) || Math.abs(b.sinceFirst) - Math.abs(a.sinceFirst) || b.now - a.now || (a.name < b.name ? -1 : 1)
  );
}

// src/history/words.ts
var bars = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
var longestSparkline = 40;
function sparkline(counts, breaks = []) {
  const first = Math.max(0, counts.length - longestSparkline);
  const shown2 = counts.slice(first);
  const least = Math.min(...shown2);
  const most = Math.max(...shown2);
  return shown2.map((count, index) => {
    const level = most === least ? 3 : Math.round((count - least) / (most - least) * (bars.length - 1));
    return `${index > 0 && breaks.includes(first + index) ? " " : ""}${bars.charAt(level)}`;
  }).join("");
}
var mostNamed = 3;
function changeSentence(trend, code) {
  const { runs, current, comparable } = trend;
  const before = comparable.at(-2);
  if (before === void 0) return runs.length === 1 ? firstSentence(trend) : goSentence(trend, code);
  const { totals } = current.entry;
  const change = totals.allocations - before.entry.totals.allocations;
  const than = `at ${code(before.name)}`;
  const moved = packageTrends(trend).filter(({ sincePrevious }) => sincePrevious !== 0);
  const names = moved.slice(0, mostNamed).map(({ name, sincePrevious }) => `${code(name)} ${signed(sincePrevious)}`).join(", ");
  const more = moved.length > mostNamed ? ` and ${plural(moved.length - mostNamed, "more package")}` : "";
  const where = moved.length === 0 ? "" : `: ${names}${more}`;
  const tool = before.entry.tool === current.entry.tool ? "" : ` It was counted by escapediff ${before.entry.tool}, this by ${current.entry.tool}.`;
  if (change === 0) return `As many allocations as ${than}${where}.${tool}`;
  return `${plural(Math.abs(change), change > 0 ? "more allocation" : "fewer allocation")} than ${than}${where}.${tool}`;
}
function firstSentence({ others, later }) {
  if (later > 0) return "The first commit of this history, by date: what came later is not compared with it.";
  const rest = others === 0 ? "" : " with this configuration";
  return `The first run${rest} in this history: from the next one on, the change is told here.`;
}
function goSentence({ runs, current }, code) {
  const before = runs.at(-2);
  const from = before?.entry.configuration.goVersion ?? "";
  return `The first run with ${code(current.entry.configuration.goVersion)}: the one before, at ${code(before?.name ?? "")}, was made with ${code(from)}, and what different compilers decide is not compared.`;
}
function goChanges({ runs, breaks }, code) {
  return breaks.toReversed().map((index) => {
    const goOf = (run) => code(run?.entry.configuration.goVersion ?? "");
    return `Go changed from ${goOf(runs[index - 1])} to ${goOf(runs[index])} at ${code(runs[index]?.name ?? "")}.`;
  });
}

// src/history/parse.ts
var import_ajv = __toESM(require_ajv(), 1);

// schema/history.schema.json
var history_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "escapediff history, one line",
  type: "object",
  description: "What the audit of one commit counted: one line of the file that `escapediff audit --history` keeps.",
  additionalProperties: false,
  required: ["schemaVersion", "tool", "commit", "date", "label", "configuration", "totals", "packages"],
  properties: {
    schemaVersion: {
      type: "integer",
      const: 1,
      description: "Version of this format."
    },
    tool: {
      type: "string",
      maxLength: 64,
      description: "The version of escapediff that counted."
    },
    commit: {
      type: "string",
      pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$",
      description: "a commit's SHA in full."
    },
    date: {
      type: "string",
      pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",
      description: "the commit's date as its committer has it: UTC, such as 2026-01-31T12:00:00Z."
    },
    label: {
      type: "string",
      maxLength: 200,
      description: "What people read: a tag, a branch, a short SHA."
    },
    configuration: {
      type: "object",
      description: "How it was built. Lines that differ here are not comparable.",
      additionalProperties: false,
      required: ["goVersion", "goos", "goarch", "cgo", "pgo", "tags", "tests", "folder", "patterns"],
      properties: {
        goVersion: {
          type: "string",
          maxLength: 128,
          description: "As `go env GOVERSION` prints it."
        },
        goos: {
          type: "string",
          maxLength: 64,
          description: "GOOS."
        },
        goarch: {
          type: "string",
          maxLength: 64,
          description: "GOARCH."
        },
        cgo: {
          type: ["boolean", "null"],
          description: "Whether cgo was on; null: as the environment had it."
        },
        pgo: {
          type: "string",
          enum: ["off", "auto", "profile"],
          description: "Profile-guided optimisation; `profile`: with a profile that was named."
        },
        tags: {
          type: "array",
          maxItems: 1e3,
          description: "Build tags, sorted.",
          items: {
            type: "string",
            maxLength: 1024
          }
        },
        tests: {
          type: "boolean",
          description: "Were _test.go files looked at?"
        },
        folder: {
          type: "string",
          maxLength: 4096,
          description: "The folder of the repository that was looked at; `.` for all of it."
        },
        patterns: {
          type: "array",
          maxItems: 1e3,
          description: "Package patterns, sorted.",
          items: {
            type: "string",
            maxLength: 4096
          }
        }
      }
    },
    totals: {
      type: "object",
      description: "Everything that the commit puts on the heap.",
      additionalProperties: false,
      required: ["allocations", "possible", "cold", "inLoops", "bytes"],
      properties: {
        allocations: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Confirmed allocations."
        },
        possible: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Those that may allocate, depending on sizes at run time."
        },
        cold: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Confirmed ones on an error or panic path, or in init."
        },
        inLoops: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Confirmed ones in loops."
        },
        bytes: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Bytes of the confirmed ones whose size is fixed, each allocated once."
        }
      }
    },
    packages: {
      type: "object",
      description: "Confirmed allocations and their bytes by import path, of the 1,000 packages with the most. Packages without any are left out.",
      maxProperties: 1e3,
      propertyNames: {
        maxLength: 4096
      },
      additionalProperties: {
        type: "array",
        items: [
          { type: "integer", minimum: 1, maximum: 9007199254740991 },
          { type: "integer", minimum: 0, maximum: 9007199254740991 }
        ],
        minItems: 2,
        additionalItems: false
      }
    }
  }
};

// src/report/schema-error.ts
function describeSchemaError(error, words) {
  const { whole, part, version } = words;
  const field = fieldOf(error);
  if (error.keyword === "required") return `${whole} lacks ${field}; accepted: ${aboutOf(error, words)}`;
  if (error.keyword === "additionalProperties") {
    return `${whole} has an unknown field, ${field}; accepted: only the fields of schema version ${version}.`;
  }
  const where = error.instancePath === "" ? `${whole} is` : `${part}${field} is`;
  return `${where} ${shown(error.data)}; accepted: ${acceptedBy(error, words)}`;
}
function fieldOf({ instancePath, keyword, params: given }) {
  const params = given;
  const last = keyword === "required" ? params["missingProperty"] : keyword === "additionalProperties" ? params["additionalProperty"] : null;
  const names = instancePath.split("/").slice(1).map((name) => name.replace(/~1/g, "/").replace(/~0/g, "~"));
  const path2 = [...names, ...typeof last === "string" ? [last] : []];
  const text = path2.map((name, index) => /^\d+$/.test(name) ? `[${name}]` : index === 0 ? name : `.${name}`).join("");
  return printable(clip(text, 200));
}
function acceptedBy(error, words) {
  const { keyword, message = "" } = error;
  const params = error.params;
  switch (keyword) {
    case "type":
      return `${[params["type"]].flat().join(" or ")}.`;
    case "enum":
      return `${[params["allowedValues"]].flat().map(String).join(", ")}.`;
    case "const":
      return `${JSON.stringify(params["allowedValue"])}.`;
    case "pattern":
      return aboutOf(error, words);
    default:
      return `${message.replace(/^must (?:be )?/, "")}.`;
  }
}
function aboutOf({ keyword, parentSchema, params }, { schema, version }) {
  const own = parentSchema?.["description"];
  if (keyword !== "required") return typeof own === "string" ? own : `see ${schema}.`;
  return `every field of schema version ${version}, ${String(params["missingProperty"])} included.`;
}
function shown(value) {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return printable(clip(JSON.stringify(value), 100));
}

// src/history/parse.ts
var validate = null;
function parseHistory(text, shown2) {
  const name = printable(clip(shown2, 200));
  const size = Buffer.byteLength(text);
  if (size > maxHistoryBytes) throw new UsageError(tooLarge(name, size));
  const lines = text.split("\n").flatMap(
    (line, index) => line.trim() === "" ? [] : [{ line, where: `Line ${index + 1} of the history ${name}` }]
  );
  if (lines.length > maxEntries) {
    throw new UsageError(`The history ${name} has ${lines.length} lines; accepted: at most ${maxEntries}.`);
  }
  const entries = /* @__PURE__ */ new Map();
  for (const { line, where } of lines) {
    const entry = parseLine(line, where);
    const identity = identityOf2(entry);
    entries.delete(identity);
    entries.set(identity, entry);
  }
  return [...entries.values()].sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
}
function tooLarge(shown2, bytes) {
  return `The history ${shown2} has ${bytes} bytes; accepted: at most ${maxHistoryBytes}.`;
}
function parseLine(line, where) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    const found = JSON.stringify(printable(clip(line.trim(), 80)));
    throw new UsageError(`${where} is no JSON: ${found}. Accepted: what escapediff audit --history writes.`);
  }
  const version = typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : null;
  if (typeof version === "number" && version > historyVersion) {
    throw new UsageError(
      `${where} was written by a newer version of escapediff: its schemaVersion is ${version}, and this one reads ${historyVersion}. Use the newer version, or another file.`
    );
  }
  validate ??= new import_ajv.Ajv({ verbose: true, strict: true, allowUnionTypes: true }).compile(history_schema_default);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  const words = { whole: where, part: `${where}: `, schema: "schema/history.schema.json", version: historyVersion };
  throw new UsageError(error === void 0 ? `${where} does not match its schema.` : describeSchemaError(error, words));
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength2 = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength2 = Math.min(maxEditLength2, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength2 || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength2 && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path2, added, removed, oldPosInc, options) {
    const last = path2.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
      return {
        oldPos: path2.oldPos + oldPosInc,
        lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
      };
    } else {
      return {
        oldPos: path2.oldPos + oldPosInc,
        lastComponent: { count: 1, added, removed, previousComponent: last }
      };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  castInput(value, options) {
    return value;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};

// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
  tokenize(value) {
    return value.slice();
  }
  join(value) {
    return value;
  }
  removeEmpty(value) {
    return value;
  }
};
var arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
  return arrayDiff.diff(oldArr, newArr, options);
}

// node_modules/diff/libesm/patch/parse.js
function parsePatch(uniDiff) {
  const diffstr = uniDiff.split(/\n/), list = [];
  let i = 0;
  function isGitDiffHeader(line) {
    return /^diff --git /.test(line);
  }
  function isDiffHeader(line) {
    return isGitDiffHeader(line) || /^Index:\s/.test(line) || /^diff(?: -r \w+)+\s/.test(line);
  }
  function isFileHeader(line) {
    return /^(---|\+\+\+)\s/.test(line);
  }
  function isHunkHeader(line) {
    return /^@@\s/.test(line);
  }
  function parseIndex() {
    var _a;
    const index = {};
    index.hunks = [];
    list.push(index);
    let seenDiffHeader = false;
    while (i < diffstr.length) {
      const line = diffstr[i];
      if (isFileHeader(line) || isHunkHeader(line)) {
        break;
      }
      if (isGitDiffHeader(line)) {
        if (seenDiffHeader) {
          return;
        }
        seenDiffHeader = true;
        index.isGit = true;
        const paths = parseGitDiffHeader(line);
        if (paths) {
          index.oldFileName = paths.oldFileName;
          index.newFileName = paths.newFileName;
        }
        i++;
        while (i < diffstr.length) {
          const extLine = diffstr[i];
          if (isFileHeader(extLine) || isHunkHeader(extLine) || isDiffHeader(extLine)) {
            break;
          }
          const renameFromMatch = /^rename from (.*)/.exec(extLine);
          if (renameFromMatch) {
            index.oldFileName = "a/" + unquoteIfQuoted(renameFromMatch[1]);
            index.isRename = true;
          }
          const renameToMatch = /^rename to (.*)/.exec(extLine);
          if (renameToMatch) {
            index.newFileName = "b/" + unquoteIfQuoted(renameToMatch[1]);
            index.isRename = true;
          }
          const copyFromMatch = /^copy from (.*)/.exec(extLine);
          if (copyFromMatch) {
            index.oldFileName = "a/" + unquoteIfQuoted(copyFromMatch[1]);
            index.isCopy = true;
          }
          const copyToMatch = /^copy to (.*)/.exec(extLine);
          if (copyToMatch) {
            index.newFileName = "b/" + unquoteIfQuoted(copyToMatch[1]);
            index.isCopy = true;
          }
          const newFileModeMatch = /^new file mode (\d+)/.exec(extLine);
          if (newFileModeMatch) {
            index.isCreate = true;
            index.newMode = newFileModeMatch[1];
          }
          const deletedFileModeMatch = /^deleted file mode (\d+)/.exec(extLine);
          if (deletedFileModeMatch) {
            index.isDelete = true;
            index.oldMode = deletedFileModeMatch[1];
          }
          const oldModeMatch = /^old mode (\d+)/.exec(extLine);
          if (oldModeMatch) {
            index.oldMode = oldModeMatch[1];
          }
          const newModeMatch = /^new mode (\d+)/.exec(extLine);
          if (newModeMatch) {
            index.newMode = newModeMatch[1];
          }
          if (/^Binary files /.test(extLine)) {
            index.isBinary = true;
          }
          i++;
        }
        continue;
      } else if (isDiffHeader(line)) {
        if (seenDiffHeader) {
          return;
        }
        seenDiffHeader = true;
        const headerMatch = /^(?:Index:|diff(?: -r \w+)+)\s+/.exec(line);
        if (headerMatch) {
          index.index = line.substring(headerMatch[0].length).trim();
        }
      }
      i++;
    }
    parseFileHeader(index);
    parseFileHeader(index);
    if (index.oldFileName === void 0 !== (index.newFileName === void 0)) {
      throw new Error("Missing " + (index.oldFileName !== void 0 ? '"+++ ..."' : '"--- ..."') + " file header for " + ((_a = index.oldFileName) !== null && _a !== void 0 ? _a : index.newFileName));
    }
    while (i < diffstr.length) {
      const line = diffstr[i];
      if (isDiffHeader(line) || isFileHeader(line) || /^===================================================================/.test(line)) {
        break;
      } else if (isHunkHeader(line)) {
        index.hunks.push(parseHunk());
      } else {
        i++;
      }
    }
  }
  function parseGitDiffHeader(line) {
    const rest = line.substring("diff --git ".length);
    if (rest.startsWith('"')) {
      const oldPath = parseQuotedFileName(rest);
      if (oldPath === null) {
        return null;
      }
      const afterOld = rest.substring(oldPath.rawLength + 1);
      let newFileName;
      if (afterOld.startsWith('"')) {
        const newPath = parseQuotedFileName(afterOld);
        if (newPath === null) {
          return null;
        }
        newFileName = newPath.fileName;
      } else {
        newFileName = afterOld;
      }
      return {
        oldFileName: oldPath.fileName,
        newFileName
      };
    }
    const quoteIdx = rest.indexOf('"');
    if (quoteIdx > 0) {
      const oldFileName = rest.substring(0, quoteIdx - 1);
      const newPath = parseQuotedFileName(rest.substring(quoteIdx));
      if (newPath === null) {
        return null;
      }
      return {
        oldFileName,
        newFileName: newPath.fileName
      };
    }
    if (rest.startsWith("a/")) {
      const splits = [];
      let idx = 0;
      while (true) {
        idx = rest.indexOf(" b/", idx + 1);
        if (idx === -1) {
          break;
        }
        splits.push(idx);
      }
      if (splits.length > 0) {
        const mid = splits[Math.floor(splits.length / 2)];
        return {
          oldFileName: rest.substring(0, mid),
          newFileName: rest.substring(mid + 1)
        };
      }
    }
    return null;
  }
  function unquoteIfQuoted(s) {
    if (s.startsWith('"')) {
      const parsed = parseQuotedFileName(s);
      if (parsed) {
        return parsed.fileName;
      }
    }
    return s;
  }
  function parseQuotedFileName(s) {
    if (!s.startsWith('"')) {
      return null;
    }
    let result = "";
    let j = 1;
    while (j < s.length) {
      if (s[j] === '"') {
        return { fileName: result, rawLength: j + 1 };
      }
      if (s[j] === "\\" && j + 1 < s.length) {
        j++;
        switch (s[j]) {
          case "a":
            result += "\x07";
            break;
          case "b":
            result += "\b";
            break;
          case "f":
            result += "\f";
            break;
          case "n":
            result += "\n";
            break;
          case "r":
            result += "\r";
            break;
          case "t":
            result += "	";
            break;
          case "v":
            result += "\v";
            break;
          case "\\":
            result += "\\";
            break;
          case '"':
            result += '"';
            break;
          case "0":
          case "1":
          case "2":
          case "3":
          case "4":
          case "5":
          case "6":
          case "7": {
            if (j + 2 >= s.length || s[j + 1] < "0" || s[j + 1] > "7" || s[j + 2] < "0" || s[j + 2] > "7") {
              return null;
            }
            const bytes = [parseInt(s.substring(j, j + 3), 8)];
            j += 3;
            while (s[j] === "\\" && s[j + 1] >= "0" && s[j + 1] <= "7") {
              if (j + 3 >= s.length || s[j + 2] < "0" || s[j + 2] > "7" || s[j + 3] < "0" || s[j + 3] > "7") {
                return null;
              }
              bytes.push(parseInt(s.substring(j + 1, j + 4), 8));
              j += 4;
            }
            result += new TextDecoder("utf-8").decode(new Uint8Array(bytes));
            continue;
          }
          // Note that in C, there are also three kinds of hex escape sequences:
          // - \xhh
          // - \uhhhh
          // - \Uhhhhhhhh
          // We do not bother to parse them here because, so far as we know,
          // they are never emitted by any tools that generate unified diff
          // format diffs, and so for now jsdiff does not consider them legal.
          default:
            return null;
        }
      } else {
        result += s[j];
      }
      j++;
    }
    return null;
  }
  function parseFileHeader(index) {
    const fileHeaderMatch = /^(---|\+\+\+)\s+/.exec(diffstr[i]);
    if (fileHeaderMatch) {
      const prefix = fileHeaderMatch[1], data = diffstr[i].substring(3).trim().split("	", 2), header = (data[1] || "").trim();
      let fileName = data[0];
      if (fileName.startsWith('"')) {
        fileName = unquoteIfQuoted(fileName);
      } else {
        fileName = fileName.replace(/\\\\/g, "\\");
      }
      if (prefix === "---") {
        index.oldFileName = fileName;
        index.oldHeader = header;
      } else {
        index.newFileName = fileName;
        index.newHeader = header;
      }
      i++;
    }
  }
  function parseHunk() {
    var _a;
    const chunkHeaderIndex = i, chunkHeaderLine = diffstr[i++], chunkHeader = chunkHeaderLine.split(/@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/);
    const hunk = {
      oldStart: +chunkHeader[1],
      oldLines: typeof chunkHeader[2] === "undefined" ? 1 : +chunkHeader[2],
      newStart: +chunkHeader[3],
      newLines: typeof chunkHeader[4] === "undefined" ? 1 : +chunkHeader[4],
      lines: []
    };
    if (hunk.oldLines === 0) {
      hunk.oldStart += 1;
    }
    if (hunk.newLines === 0) {
      hunk.newStart += 1;
    }
    let addCount = 0, removeCount = 0;
    for (; i < diffstr.length && (removeCount < hunk.oldLines || addCount < hunk.newLines || ((_a = diffstr[i]) === null || _a === void 0 ? void 0 : _a.startsWith("\\"))); i++) {
      const operation = diffstr[i].length == 0 && i != diffstr.length - 1 ? " " : diffstr[i][0];
      if (operation === "+" || operation === "-" || operation === " " || operation === "\\") {
        hunk.lines.push(diffstr[i]);
        if (operation === "+") {
          addCount++;
        } else if (operation === "-") {
          removeCount++;
        } else if (operation === " ") {
          addCount++;
          removeCount++;
        }
      } else {
        throw new Error(`Hunk at line ${chunkHeaderIndex + 1} contained invalid line ${diffstr[i]}`);
      }
    }
    if (!addCount && hunk.newLines === 1) {
      hunk.newLines = 0;
    }
    if (!removeCount && hunk.oldLines === 1) {
      hunk.oldLines = 0;
    }
    if (addCount !== hunk.newLines) {
      throw new Error("Added line count did not match for hunk at line " + (chunkHeaderIndex + 1));
    }
    if (removeCount !== hunk.oldLines) {
      throw new Error("Removed line count did not match for hunk at line " + (chunkHeaderIndex + 1));
    }
    if (i < diffstr.length && diffstr[i] && /^[+ -]/.test(diffstr[i]) && !isFileHeader(diffstr[i])) {
      throw new Error("Hunk at line " + (chunkHeaderIndex + 1) + " has more lines than expected (expected " + hunk.oldLines + " old lines and " + hunk.newLines + " new lines)");
    }
    return hunk;
  }
  while (i < diffstr.length) {
    parseIndex();
  }
  return list;
}

// src/compare/line-map.ts
var maxEditLength = 1e3;
var sameLines = { toHead: (line) => line, toBase: (line) => line, isChanged: () => false };
var nothingAlike = { toHead: () => null, toBase: () => null, isChanged: () => true };
function lineMap(base, head) {
  if (base === head) return sameLines;
  const baseLines = linesOf(base);
  const headLines = linesOf(head);
  const toHead = /* @__PURE__ */ new Map();
  let before = { base: 0, head: 0 };
  for (const anchor of [...anchors(baseLines, headLines), { base: baseLines.length + 1, head: headLines.length + 1 }]) {
    mapBetween(baseLines, headLines, before, anchor, toHead);
    toHead.set(anchor.base, anchor.head);
    before = anchor;
  }
  const toBase = new Map([...toHead].map(([from, to]) => [to, from]));
  return {
    toHead: (line) => toHead.get(line) ?? null,
    toBase: (line) => toBase.get(line) ?? null,
    isChanged: (line) => !toBase.has(line)
  };
}
function mapBetween(baseLines, headLines, after, until, toHead) {
  const removed = baseLines.slice(after.base, until.base - 1);
  const added = headLines.slice(after.head, until.head - 1);
  if (removed.length === 0 || added.length === 0) return;
  let baseLine = after.base;
  let headLine = after.head;
  for (const part of diffArrays(removed, added, { maxEditLength }) ?? []) {
    for (let index = 1; !part.added && !part.removed && index <= part.count; index++) {
      toHead.set(baseLine + index, headLine + index);
    }
    if (!part.added) baseLine += part.count;
    if (!part.removed) headLine += part.count;
  }
}
function anchors(baseLines, headLines) {
  const uniqueInHead = uniqueLines(headLines);
  const pairs = [...uniqueLines(baseLines)].flatMap(([text, base]) => {
    const head = uniqueInHead.get(text);
    return head === void 0 ? [] : [{ base, head }];
  });
  const piles = [];
  for (const pair of pairs) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((piles[middle]?.at(-1)?.pair.head ?? 0) < pair.head) low = middle + 1;
      else high = middle;
    }
    const entry = { pair, previous: (piles[low - 1]?.length ?? 0) - 1 };
    if (low === piles.length) piles.push([entry]);
    else piles[low]?.push(entry);
  }
  const longest = [];
  let index = (piles.at(-1)?.length ?? 0) - 1;
  for (let pile = piles.length - 1; pile >= 0; pile--) {
    const entry = piles[pile]?.[index];
    if (entry === void 0) break;
    longest.push(entry.pair);
    index = entry.previous;
  }
  return longest.reverse();
}
function uniqueLines(lines) {
  const at = /* @__PURE__ */ new Map();
  for (const [index, text] of lines.entries()) at.set(text, at.has(text) ? null : index + 1);
  return new Map([...at].filter((entry) => entry[1] !== null));
}
function linesOf(text) {
  return text.split("\n").map((line) => line.trimEnd());
}

export {
  placeKey,
  DiagnosticsCollector,
  byPlace,
  buildTable,
  differing,
  isIn,
  withoutShapes,
  identityOf,
  withoutQualifier,
  declaredFunction,
  collapse,
  callsInstead,
  alone,
  totalsOfEscapes,
  entriesOf,
  describeSchemaError,
  maxHistoryBytes,
  withEntry,
  serialise,
  parseHistory,
  tooLarge,
  trendOf,
  packageTrends,
  sparkline,
  changeSentence,
  goChanges,
  parsePatch,
  sameLines,
  nothingAlike,
  lineMap
};

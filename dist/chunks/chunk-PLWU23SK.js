import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  folderOf
} from "./chunk-6ZN2T6XI.js";

// src/policy/judge.ts
import { createHash } from "node:crypto";

// src/policy/silence.ts
function silenceOf(item, escape, cause, isTouched, places) {
  if (escape.evidence === "lost-stack") return "lost-stack";
  if (item.base !== null) return "more-often";
  if (!isTouched) return "remote";
  const { kind, allocation } = escape;
  const { category, chain } = cause;
  if (kind === "variable") return category === "captured-by-reference" ? "captured" : "moved";
  if (kind === "boxing" || allocation.call?.startsWith("runtime.conv") === true) return "boxed";
  if (wasValue(escape, places)) return "became-pointer";
  switch (category) {
    case "leaking-parameter":
    case "interface-method-call":
    case "variadic-arguments":
    case "reflection":
      return "passed";
    case "captured-by-reference":
    case "captured-by-value":
    case "method-value":
    case "defer-statement":
      return "captured";
    case "returned-pointer":
    case "stored-in-heap":
    case "sent-to-channel":
    case "assigned-through-pointer": {
      const end = chain.at(-1);
      return end === void 0 || places.isChanged(end.file, end.line) ? "plain" : "moved";
    }
    default:
      return "plain";
  }
}
function wasValue({ place, expression }, { removedAt }) {
  const [, literal, made] = /^(?:&(?:[\p{L}_][\p{L}\p{N}_]*\.)?([\p{L}_][\p{L}\p{N}_]*)(?:\[.*\])?\{|new\((.+)\)$)/su.exec(expression) ?? [];
  const type = literal ?? made?.replace(/\[.*\]$/s, "").replace(/^.*\./s, "");
  if (type === void 0 || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(type)) return false;
  const value = new RegExp(
    `(?<!&)(?<![\\p{L}\\p{N}_.])(?:[\\p{L}_][\\p{L}\\p{N}_]*\\.)?${type}(?:\\[[^\\]]*\\])?\\{`,
    "u"
  );
  const variable = new RegExp(
    `\\bvar [\\p{L}_][\\p{L}\\p{N}_, ]* (?:[\\p{L}_][\\p{L}\\p{N}_]*\\.)?${type}(?![\\p{L}\\p{N}_])`,
    "u"
  );
  return removedAt(place.file, place.line).some(
    (line) => value.test(line.text.replaceAll(/&[^,;]*/g, "")) || variable.test(line.text)
  );
}

// src/policy/verdict.ts
function isGating(finding, failOn) {
  if (finding.state !== "new" || finding.waiver !== null || finding.allocation.status !== "confirmed") return false;
  switch (failOn) {
    case "none":
      return false;
    case "allocation":
      return true;
    case "hot":
      return finding.hot !== null && !finding.cold;
    case "existing":
      return finding.origin === "existing-function" && !finding.cold;
    case "regression":
      return finding.origin === "existing-function" && !finding.cold && finding.silent !== "plain";
  }
}
var unknownMessageShare = 0.02;
function verdict(failOn, counts, sides, messages, failures = []) {
  const reasons = [...failures];
  for (const { name, status, problems } of sides) {
    if (status === "built") continue;
    const packages = new Set(problems.map((problem) => problem.package).filter((found) => found !== null));
    reasons.push(
      packages.size === 0 ? `The ${name} could not be built, so nothing is known of it.` : `${packages.size === 1 ? "One affected package" : `${packages.size} affected packages`} of the ${name} could not be built: ${list([...packages])}.`
    );
  }
  for (const { unknown, total } of messages) {
    if (unknown <= Math.max(5, total * unknownMessageShare)) continue;
    reasons.push(`The compiler printed ${unknown} messages that this version of escapediff does not know.`);
  }
  if (counts.gating > 0) {
    const what = counts.gating === 1 ? "1 new allocation fails" : `${counts.gating} new allocations fail`;
    return { conclusion: "fail", failOn, reasons: [`${what} the policy fail-on: ${failOn}.`, ...reasons] };
  }
  return { conclusion: reasons.length > 0 ? "inconclusive" : "pass", failOn, reasons };
}
function list(names) {
  const shown = [...names].sort().slice(0, 5);
  return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}

// src/policy/judge.ts
var unexplained = { category: "other", explanation: "", advice: "", chain: [], root: null };
function judge(compared, judgement) {
  const ordinals = /* @__PURE__ */ new Map();
  return compared.flatMap((item) => {
    const escape = item.head ?? item.base;
    if (escape === null) return [];
    const fingerprint = fingerprintOf(item, escape);
    const ordinal = ordinals.get(fingerprint) ?? 0;
    ordinals.set(fingerprint, ordinal + 1);
    return [{ finding: findingOf(item, escape, judgement), id: shortHash(`${fingerprint}\0${ordinal}`) }];
  }).map(({ finding, id }) => ({ id, ...finding, gating: isGating(finding, judgement.failOn) })).sort(byWeight);
}
function byWeight(a, b) {
  return rank(b) - rank(a) || Number(a.generated) - Number(b.generated) || heat(b, "line") - heat(a, "line") || heat(b, "share") - heat(a, "share") || weight(b) - weight(a) || (b.allocation.bytes ?? 0) - (a.allocation.bytes ?? 0) || compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.id, b.id);
}
function findingOf(item, escape, { waivers, places, isListed, explain, hot }) {
  const { range, cold, inLoop, lineText } = escape.source;
  const { state } = item;
  const { allocation } = escape;
  const touched = item.head !== null && anyLine(escape.place.line, range.endLine, (line) => places.isChanged(escape.place.file, line));
  const cause = isListed({ state, allocation }) ? explain(escape, item.head === null ? "base" : "head") : unexplained;
  return {
    state,
    origin: item.origin,
    remote: state === "new" && !touched,
    silent: state === "new" ? silenceOf(item, escape, cause, touched, places) : null,
    waiver: state === "new" ? waivers.of(escape) : null,
    kind: escape.kind,
    package: escape.package,
    file: escape.place.file,
    line: escape.place.line,
    column: range.line === escape.place.line ? range.column : escape.place.column,
    endLine: range.endLine,
    endColumn: range.endColumn,
    function: escape.source.function,
    expression: escape.expression,
    message: escape.message,
    source: lineText,
    allocation,
    cause,
    flow: escape.flow.map(flowLine),
    cold,
    inLoop,
    generated: false,
    hot: hot(escape),
    occurrences: escape.occurrences,
    baseline: item.base === null || item.head === null || state === "new" ? null : item.base.place,
    suggestion: null,
    builds: null
  };
}
function fingerprintOf(item, escape) {
  const parts = [
    item.head === null ? "base" : "head",
    folderOf(escape.place.file),
    escape.source.function,
    escape.kind,
    escape.identity,
    escape.source.lineText.trim()
  ];
  return parts.join("\0");
}
function shortHash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
function rank(finding) {
  return (finding.state === "new" ? 4 : 0) + (finding.gating ? 2 : 0) + (isHot(finding) ? 1 : 0);
}
function isHot({ hot, allocation }) {
  return hot !== null && allocation.status !== "none";
}
function heat(finding, of) {
  return isHot(finding) ? finding.hot?.[of] ?? 0 : 0;
}
function weight(finding) {
  return (finding.allocation.status === "confirmed" ? 100 : finding.allocation.status === "unknown" ? 50 : 0) + (finding.cold ? 0 : 20) + (finding.inLoop ? 10 : 0) + (finding.origin === "existing-function" ? 5 : 0);
}
function countFindings(findings, unchangedElsewhere) {
  const count = (predicate) => findings.filter(predicate).length;
  const costs = (finding) => finding.allocation.status !== "none";
  return {
    new: count((finding) => finding.state === "new" && costs(finding)),
    changed: count((finding) => finding.state === "changed" && costs(finding)),
    moved: count((finding) => finding.state === "moved" && costs(finding)),
    fixed: count((finding) => finding.state === "fixed" && costs(finding)),
    unchanged: count((finding) => finding.state === "unchanged") + unchangedElsewhere,
    noRuntimeCost: count((finding) => finding.state === "new" && !costs(finding)),
    waived: count((finding) => finding.waiver !== null && costs(finding)),
    gating: count((finding) => finding.gating)
  };
}
function flowLine(step) {
  if (step.kind === "flow") return `flow: ${step.text}`;
  const at = step.place === null ? "" : ` at ${step.place.file}:${step.place.line}:${step.place.column}`;
  return `  from ${step.text} (${step.reason})${at}`;
}
function anyLine(first, last, predicate) {
  for (let line = first; line <= Math.max(first, last); line++) if (predicate(line)) return true;
  return false;
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

export {
  verdict,
  judge,
  byWeight,
  countFindings
};

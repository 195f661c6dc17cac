import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isForStatement,
  meaningOf,
  mentionsMadeUp,
  withoutPackage
} from "./chunk-6LMKA6D6.js";
import {
  clip
} from "./chunk-JR76N62K.js";

// src/report/words.ts
var longestExpression = 80;
function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
function signed(change) {
  return change === 0 ? "\xB10" : change > 0 ? `+${change}` : `\u2212${-change}`;
}
function whatHappens(finding, code) {
  const { kind, state, allocation } = finding;
  if (kind === "lost-stack" && state !== "fixed") return lostStack(finding, code);
  const { contract } = finding;
  if (contract !== void 0 && contract.reaches !== null && state === "new")
    return `${code(short(contract.reaches))} is now reached from here, and allocates ${finding.expression}`;
  const subject = subjectOf(finding, code);
  const moves = kind === "variable";
  if (state === "fixed")
    return `${subject} ${moves ? "no longer moves to the heap" : "is no longer allocated on the heap"}`;
  if (finding.grewFrom !== null && state !== "new") {
    const [from, to] = [finding.grewFrom, allocation.bytes ?? 0].map((bytes) => bytes.toLocaleString("en-US"));
    return `${subject} grew from ${from ?? ""} to ${to ?? ""} bytes`;
  }
  const now = state === "new" && finding.origin === "existing-function" ? "now " : "";
  if (allocation.status === "none") return `${subject} ${now}escapes to the heap, at no runtime cost`;
  if (allocation.status === "unknown") return `${subject} may ${now}${moves ? "move to" : "be allocated on"} the heap`;
  const often = finding.silent === "more-often" || finding.silent === "unguarded" ? " more often" : "";
  return moves ? `${subject} ${now}moves to the heap${often}` : `${subject} is ${now}allocated on the heap${often}`;
}
function subjectOf(finding, code) {
  const { kind, expression, madeIn, contract } = finding;
  if (contract !== void 0 && contract.reaches !== null) return `${expression} in ${code(short(contract.reaches))}`;
  const inside = madeIn === null ? null : code(short(madeIn));
  if (kind === "append" && expression === "append")
    return `the array that ${code("append")} grows${inside === null ? "" : ` in ${inside}`}`;
  return inside === null || mentionsMadeUp(expression) || variadicCallee(finding) !== void 0 ? valueOf(finding, code) : `${valueOf(finding, code)} made in ${inside}`;
}
var anyArray = /^\[\d+\]interface \{\}$/;
function valueOf(finding, code) {
  const { kind, expression, source } = finding;
  if (kind === "closure") {
    const statement = /^(go|defer) statement$/.exec(expression)?.[1];
    if (statement !== void 0) return `the closure of the ${code(statement)} statement`;
    if (expression !== "func literal") return `the closure ${code(short(expression))}`;
    return isForStatement(source) ? "the body of the loop, a closure," : "the closure";
  }
  if (expression === "... argument" || kind === "other" && anyArray.test(expression))
    return variadicOf(finding, code);
  if (kind === "boxing" && expression === "interface value") return "an interface value";
  const meaning = meaningOf(expression);
  if (meaning !== null) return meaning;
  if (kind === "variable" && finding.madeIn !== null) return code(short(withoutPackage(expression)));
  return mentionsMadeUp(expression) || isInstance(finding) ? written(finding, code) : code(short(expression));
}
function variadicOf(finding, code) {
  const callee = variadicCallee(finding);
  return callee === void 0 ? "the slice of the variadic arguments" : `the slice of the arguments of ${code(short(callee))}`;
}
function variadicCallee(finding) {
  const { kind, expression } = finding;
  if (expression !== "... argument" && !(kind === "other" && anyArray.test(expression))) return void 0;
  return /^[\p{L}_][\p{L}\p{N}_.]*(?=\()/u.exec(sourceFrom(finding))?.[0];
}
function isInstance({ expression, source, line, endLine, column, madeIn }) {
  return /\bstruct \{ /.test(expression) && !source.includes("struct") && line === endLine && column > 0 && madeIn === null;
}
function written({ source, line, endLine, column, endColumn }, code) {
  if (line !== endLine || column === 0) return "a value";
  const text = sourceFrom({ source, column }, endColumn);
  return text === "" ? "a value" : code(short(text));
}
function sourceFrom({ source, column }, endColumn) {
  const bytes = new TextEncoder().encode(source);
  return new TextDecoder().decode(
    bytes.subarray(Math.max(0, column - 1), endColumn === void 0 ? void 0 : endColumn - 1)
  );
}
function lostStack(finding, code) {
  const callee = /^(\S.*?) is no longer inlined/.exec(finding.message)?.[1];
  const call = callee === void 0 ? "the call" : code(short(callee));
  const happens = finding.allocation.status === "confirmed" ? "is allocated" : "may be allocated";
  return `${call} is no longer inlined, so ${subjectOf(finding, code)} ${happens} on the heap`;
}
var untouched = "unchanged line, affected by this change";
function marks(finding) {
  const { hot, builds } = finding;
  return [
    ...finding.inLoop ? ["in a loop"] : [],
    ...hot === null ? [] : [heat(hot)],
    ...finding.cold ? ["cold: on an error path or in init"] : [],
    ...finding.state === "new" && finding.origin === "new-function" ? ["new function"] : [],
    ...finding.remote ? [untouched] : [],
    ...builds === null ? [] : [`only with ${builds.join(", ")}`]
  ];
}
function heat({ share, line, own, profile }) {
  const ofLine = line === null || line === 0 ? "" : line === share ? ", all on this line" : `, ${percent(line)} on this line`;
  const ownPart = line === null || own === null || own === line || own === 0 ? "" : ` (its own: ${percent(own)})`;
  return `hot: ${percent(share)} of ${profile}${ofLine}${ownPart}`;
}
function percent(share) {
  if (share > 0 && share < 5e-4) return "under 0.1 %";
  return `${(share * 100).toFixed(1).replace(/\.0$/, "")} %`;
}
function compilerWords({ kind, message, flow }) {
  const isCompilers = kind !== "lost-stack" && /escapes to heap|moved to heap/.test(message);
  return [...isCompilers ? [message] : [], ...flow];
}
function rootElsewhere({ state, file, line, cause: { root } }) {
  if (root === null) return null;
  const own = state === "fixed" ? "base" : "head";
  return root.side === own && root.file === file && root.line === line ? null : root;
}
function rootPlace({ side, file, line }) {
  return `${file}:${line}${side === "base" ? " (deleted)" : ""}`;
}
function placeOf({ file, line, column }) {
  return column > 0 ? `${file}:${line}:${column}` : `${file}:${line}`;
}
function short(text) {
  return clip(text, longestExpression);
}
function sections({ findings }) {
  const costs = findings.filter(({ allocation }) => allocation.status !== "none");
  const allNew = costs.filter(({ state, waiver }) => state === "new" && waiver === null);
  const isNew = allNew.filter(({ allocation }) => allocation.status === "confirmed");
  return {
    possible: allNew.filter(({ allocation }) => allocation.status === "unknown"),
    fresh: [
      ...isNew.filter((finding) => finding.gating || !finding.cold && !isAddedCode(finding)),
      ...costs.filter((finding) => hasGrown(finding) && finding.gating)
    ],
    added: isNew.filter((finding) => !finding.gating && !finding.cold && isAddedCode(finding)),
    cold: isNew.filter(({ cold, gating }) => cold && !gating),
    waived: costs.filter(({ state, waiver }) => state !== "fixed" && waiver !== null),
    free: findings.filter(({ state, allocation }) => state === "new" && allocation.status === "none"),
    // What may have been allocated, depending on sizes, is not said to be gone.
    fixed: costs.filter(({ state, allocation }) => state === "fixed" && allocation.status === "confirmed"),
    grew: costs.filter((finding) => hasGrown(finding) && !finding.gating && finding.waiver === null),
    unchanged: costs.filter(
      (finding) => finding.state === "unchanged" && finding.waiver === null && !hasGrown(finding)
    )
  };
}
function hasGrown({ grewFrom, state }) {
  return grewFrom !== null && state !== "new";
}
function isAddedCode({ origin }) {
  return origin === "new-function";
}
function quietCounts({ kind, counts: { unchanged }, findings }) {
  const free = unchanged - findings.length;
  return kind === "audit" && free > 0 ? `${free} without a runtime cost` : "";
}
function sidesOf({ kind, base, head }) {
  return kind === "audit" ? [["head", head]] : [
    ["base", base],
    ["head", head]
  ];
}
function auditWords(findings) {
  const count = (wanted) => findings.filter(({ allocation }) => allocation.status === wanted).length;
  const possible = count("unknown");
  const sure = count("confirmed");
  return `${sure === 0 ? "no allocations" : plural(sure, "allocation")}${possible === 0 ? "" : ` and ${possible} possible`}`;
}
function releaseWords({ base, head }) {
  const change = head.allocations - base.allocations;
  const by = change === 0 ? "as many as before" : `${Math.abs(change)} ${change > 0 ? "more" : "fewer"}`;
  return `${base.allocations} \u2192 ${plural(head.allocations, "allocation")}, ${by}`;
}
function verdictWords(report) {
  const { verdict, counts, findings } = report;
  const waived = findings.filter(
    ({ state, waiver, allocation }) => state === "new" && waiver !== null && allocation.status !== "none"
  ).length;
  const audited = report.kind === "audit" ? auditWords(findings) : null;
  const possible = sections(report).possible.length;
  const sure = counts.new - possible;
  const news = [
    sure === 0 ? "no new allocations" : `${plural(sure, "new allocation")}${waived === 0 ? "" : ` (${waived} waived)`}`,
    ...possible === 0 ? [] : [`${possible} possible`]
  ].join(" and ");
  const grown = findings.filter((finding) => hasGrown(finding) && finding.waiver === null).length;
  const grew = grown === 0 ? "" : `, ${grown} grew`;
  const because = verdict.reasons.map((reason) => reason.replace(/\.$/, "")).join("; ");
  switch (verdict.conclusion) {
    case "inconclusive":
      return `inconclusive: ${because === "" ? "not everything could be looked at" : because}`;
    case "fail":
      return `${news}${grew}, ${counts.gating} ${counts.gating === 1 ? "fails" : "fail"} the check`;
    case "pass":
      if (report.totals !== null) return releaseWords(report.totals);
      if (audited !== null) return audited;
      return sure === 0 ? `${news}${grew}` : `${news}${grew}, none fails the check`;
  }
}
function reproduceCommand({ kind, base, head, configuration: { tags, tests } }) {
  const named = (flag, { revision, label }) => /^[0-9a-f]{40,64}$/.test(revision) ? [flag, revision.slice(0, 12)] : label === "working tree" ? [] : [flag, label];
  return [
    "escapediff",
    kind === "comparison" ? "diff" : "audit",
    ...kind === "audit" ? named("--rev", head) : [...named("--base", base), ...named("--head", head)],
    ...tags.length === 0 ? [] : ["--tags", tags.join(",")],
    ...tests ? ["--tests"] : []
  ].join(" ");
}

export {
  plural,
  signed,
  whatHappens,
  subjectOf,
  variadicCallee,
  untouched,
  marks,
  percent,
  compilerWords,
  rootElsewhere,
  rootPlace,
  placeOf,
  short,
  sections,
  hasGrown,
  quietCounts,
  sidesOf,
  verdictWords,
  reproduceCommand
};

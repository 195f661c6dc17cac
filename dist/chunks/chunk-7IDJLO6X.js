import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  distinctSuggestions,
  isShowable,
  suggestionWords
} from "./chunk-ZYYWWHAP.js";
import {
  describe
} from "./chunk-3LCTXTYM.js";
import {
  changeSentence,
  goChanges,
  packageTrends,
  sparkline
} from "./chunk-BWGXVGWK.js";
import {
  require_picocolors
} from "./chunk-WBRR73ZH.js";
import {
  buildTable,
  differing,
  isIn
} from "./chunk-YMZNOIUT.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import {
  compilerWords,
  costHowOften,
  isAudit,
  marks,
  placeOf,
  plural,
  quietCounts,
  sections,
  short,
  sidesOf,
  signed,
  sizeOf,
  subjectOf,
  verdictWords,
  whatHappens
} from "./chunk-EX3CTSYZ.js";
import {
  characterWidth,
  clip,
  longestText,
  textWidth,
  wrap
} from "./chunk-JR76N62K.js";
import {
  __toESM
} from "./chunk-PY5VAGIZ.js";

// src/report/json.ts
function renderJson(report) {
  return `${JSON.stringify(report, null, 2)}
`;
}

// src/report/markdown/escape.ts
function codeSpan(text) {
  const inner = inert(printable(text.replace(/\s+/g, " ")));
  if (inner.trim() === "") return "` `";
  const ticks = "`".repeat(longestRun(inner) + 1);
  const pad = /^`|`$|^ .* $/.test(inner) ? " " : "";
  return `${ticks}${pad}${inner}${pad}${ticks}`;
}
function cellCode(text) {
  return codeSpan(text.replace(/\\(?=\|)/g, "\\ ")).replaceAll("|", "\\|");
}
function cellProse(text) {
  return proseWith(text, cellCode);
}
function prose(text) {
  return proseWith(text, codeSpan);
}
function fence(lines, info = "") {
  const shown = lines.flatMap((line) => line.split(/\r\n|\r|\n/)).map((line) => inert(printable(line)));
  const ticks = "`".repeat(Math.max(3, longestRun(shown.join("\n")) + 1));
  return [`${ticks}${info}`, ...shown, ticks].join("\n");
}
function verbatimFence(text, info) {
  const ticks = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${ticks}${info}`, text, ticks].join("\n");
}
function proseWith(text, code) {
  const parts = text.replace(/\s+/g, " ").trim().split(/(?<!`)(`[^`]+`)(?!`)/);
  const written = parts.map((part, index) => index % 2 === 1 ? code(part.slice(1, -1)) : plainWords(part, code));
  return joinSpans(written).replace(/^(?=[#+=-])/, "\\").replace(/^(\d+)(?=[.)])/, "$1\\");
}
function joinSpans(parts) {
  const written = parts.filter((part) => part !== "");
  return written.map((part, index) => part.startsWith("`") && written[index - 1]?.endsWith("`") === true ? ` ${part}` : part).join("");
}
function plainWords(text, code) {
  return text.split(" ").map((word) => isLive(word) ? code(word) : printable(word).replace(/[\\`*_[\]<>~&|$]/g, "\\$&")).join(" ");
}
function isLive(word) {
  return /[@#]|<[!/?a-z]|:\/\/|www\.|mailto:|xmpp:|\bgh-\d|\b[0-9a-f]{7,64}\b|:[\w+-]+:/i.test(word);
}
function inert(text) {
  return text.replace(/<!-/g, "<! -");
}
function longestRun(text) {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

// src/report/markdown/links.ts
function permalink({ repositoryUrl }, sha, file, line) {
  const segments = file.split("/");
  if (repositoryUrl === null || sha === null || segments.some((name) => name === "" || name === "." || name === ".."))
    return null;
  return `${repositoryUrl}/blob/${encodeURIComponent(sha)}/${segments.map(encodeSegment).join("/")}#L${line}`;
}
function placeLink(context, sha, file, line, code = codeSpan) {
  const url = permalink(context, sha, file, line);
  const text = code(`${file}:${line}`);
  return url === null ? text : `[${text}](${url})`;
}
function encodeSegment(name) {
  return encodeURIComponent(name.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD")).replace(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
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
  const [before, after] = rest.length === 0 ? single(first, context) : several(first, findings, context);
  return paragraphs([before, suggested(suggestion, findings, before), after]);
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
  const { cause, file, line } = finding;
  const before = paragraphs([
    `**${sentenceCase(whatHappens(finding, codeSpan))}: ${costHowOften(finding, codeSpan)}**`,
    placeIfElsewhere(file, line, cause.root, context),
    marksLine(finding),
    prose(clip(cause.explanation, longestText)),
    prose(clip(cause.advice, longestText))
  ]);
  return [before, details(finding, context)];
}
function several(first, findings, context) {
  const shown = findings.slice(0, maxPlaces);
  const hidden = findings.length - shown.length;
  const reasons = distinct(shown.map(({ cause }) => cause.explanation));
  const advice = distinct(shown.map((finding) => finding.cause.advice)).slice(0, maxAdvice);
  const may = findings.every(({ allocation }) => allocation.status === "confirmed") ? "moves" : "may move";
  const items = shown.map((finding) => {
    const notes2 = marks(finding).map(prose);
    const tail = notes2.length === 0 ? "" : ` (${notes2.join(", ")})`;
    const why = reasons.length === 1 ? "" : `. ${prose(clip(finding.cause.explanation, longestItem))}`;
    return `- ${placeLink(context, context.headSha, finding.file, finding.line)}: ${whatHappens(finding, codeSpan)}, ${costHowOften(finding, codeSpan)}${tail}${why}`;
  });
  const before = paragraphs([
    `**${isOneNewFunction(findings) ? `${codeSpan(first.function)} is new and allocates in ${findings.length} places` : `This line ${may} ${findings.length} values to the heap`}**`,
    [...items, ...hidden > 0 ? [`- and ${plural(hidden, "more place", "more places")}`] : []].join("\n"),
    reasons.length === 1 ? prose(clip(first.cause.explanation, longestText)) : "",
    ...advice.map((text) => prose(clip(text, longestText)))
  ]);
  return [before, details(first, context, "How the first of them gets there")];
}
function distinct(texts) {
  return [...new Set(texts)];
}
function isOneNewFunction(findings) {
  return findings.every((finding) => finding.origin === "new-function" && finding.function === findings[0]?.function);
}
function placeIfElsewhere(file, line, root, context) {
  if (root === null || root.file === file && root.line === line) return "";
  return `The value is at ${placeLink(context, context.headSha, file, line)}.`;
}
function marksLine(finding) {
  const notes2 = marks(finding).map(prose);
  return notes2.length === 0 ? "" : `*${sentenceCase(notes2.join(" \xB7 "))}*`;
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
function sentenceCase(text) {
  return /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
function paragraphs(parts) {
  return parts.filter((part) => part !== "").join("\n\n");
}

// src/report/measured.ts
function measuredTable({ measured: measured2 }) {
  if (measured2 === null) return null;
  const { benchmarks, count, time } = measured2;
  const changed = benchmarks.filter(({ allocs, bytes }) => allocs?.significant === true || bytes?.significant === true);
  const others2 = benchmarks.length - changed.length;
  return {
    title: `Measured: ${plural(benchmarks.length, "benchmark")}, ${count} runs of ${time} at base and head`,
    headings: ["Benchmark", "allocs/op", "B/op", "time/op"],
    rows: changed.toSorted((a, b) => growth(b.allocs) - growth(a.allocs) || growth(b.bytes) - growth(a.bytes)).map((each) => [`${each.package} ${each.name}`, counts(each.allocs), counts(each.bytes), duration(each)]),
    rest: others2 === 0 ? "" : `${plural(others2, "benchmark")} allocate${others2 === 1 ? "s" : ""} as before.`
  };
}
function growth(change) {
  return change?.significant === true ? change.head - change.base : 0;
}
function counts(change) {
  if (change === null) return "";
  if (!change.significant) return rounded(change.head);
  const p = change.p === null ? "" : change.p < 1e-3 ? " (p<0.001)" : ` (p=${change.p.toFixed(3)})`;
  return `${rounded(change.base)} \u2192 ${rounded(change.head)}${p}`;
}
function duration({ seconds }) {
  if (seconds === null) return "";
  if (!seconds.significant || seconds.base === 0) return "~";
  const percent = (seconds.head / seconds.base - 1) * 100;
  return `${percent > 0 ? "+" : "\u2212"}${Math.abs(percent).toFixed(1)} %`;
}
function rounded(value) {
  return (Number.isInteger(value) ? value : Number(value.toPrecision(4))).toLocaleString("en-US");
}

// src/report/turnover.ts
function isReleaseAudit(report) {
  return report.totals !== null;
}
var mostWorthALook = 20;
function turnoverOf({ findings }) {
  const costs = findings.filter(({ allocation }) => allocation.status !== "none");
  const of = (wanted) => costs.filter(({ state, waiver }) => state === wanted && waiver === null);
  return {
    came: of("new"),
    went: of("fixed"),
    changed: of("changed"),
    moved: of("moved"),
    waived: costs.filter(({ waiver }) => waiver !== null)
  };
}
var groupings = [
  { heading: "Package", plain: false, keyOf: (finding) => finding.package },
  { heading: "Function", plain: false, keyOf: ({ package: path, function: name }) => `${path}.${name || "init"}` },
  { heading: "Cause", plain: true, keyOf: ({ cause }) => describe(cause.category).title }
];
function turnoverRows({ came, went, changed, moved }, keyOf) {
  const rows = /* @__PURE__ */ new Map();
  const add = (findings, count) => {
    for (const finding of findings) {
      const key = keyOf(finding);
      rows.set(key, count(rows.get(key) ?? { key, came: 0, went: 0, changed: 0, moved: 0 }));
    }
  };
  add(came, (row) => ({ ...row, came: row.came + 1 }));
  add(went, (row) => ({ ...row, went: row.went + 1 }));
  add(changed, (row) => ({ ...row, changed: row.changed + 1 }));
  add(moved, (row) => ({ ...row, moved: row.moved + 1 }));
  return [...rows.values()].sort(
    (a, b) => b.came + b.went - a.came - a.went || b.changed + b.moved - a.changed - a.moved || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
function otherRows(rows, shown) {
  const others2 = rows.slice(shown);
  if (others2.length === 0) return null;
  const sum2 = (of) => others2.reduce((all, row) => all + of(row), 0);
  return {
    key: `${others2.length} more`,
    came: sum2(({ came }) => came),
    went: sum2(({ went }) => went),
    changed: sum2(({ changed }) => changed),
    moved: sum2(({ moved }) => moved)
  };
}
var totalsInWords = [
  { words: "Allocations", of: ({ allocations }) => allocations },
  { words: "of them in loops", of: ({ inLoops }) => inLoops },
  { words: "of them cold", of: ({ cold }) => cold },
  { words: "Possible", of: ({ possible }) => possible },
  { words: "Bytes, each allocated once", of: ({ bytes }) => bytes }
];
function whyNoSum({ totals: { base, head } }, { came, went }) {
  const sure = (findings) => findings.filter(({ allocation }) => allocation.status === "confirmed").length;
  if (head.allocations - base.allocations === sure(came) - sure(went)) return [];
  return [
    "The totals count the allocation of an inlined function once, in its body; what came and went counts it at a call, too, where one side alone inlines it there. So came less went is not the change of the totals."
  ];
}

// src/report/markdown/lists.ts
var longestWhy = 300;
function table(findings, context, elsewhere = []) {
  if (findings.length === 0) return "";
  const reasons = new Map(elsewhere.map(({ id, reason }) => [id, reason]));
  const rows = findings.map((finding) => {
    const reason = reasons.get(finding.id);
    const notes2 = [
      ...marks(finding).map(cellProse),
      ...reason === void 0 ? [] : [`no line comment: ${cellProse(reason)}`]
    ].join("; ");
    const why = cellProse(clip(finding.cause.explanation, longestWhy));
    const cells2 = [
      `${finding.gating ? "\u274C " : ""}${subjectOf(finding, cellCode)}`,
      place(finding, context),
      finding.function === "" ? "package level" : cellCode(short(finding.function)),
      allocationCell(finding),
      notes2 === "" ? why : `${why} (${notes2})`.trimStart()
    ];
    return `| ${cells2.join(" | ")} |`;
  });
  return ["| Value | Where | Function | Allocation | Why |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}
function numbered(findings, context) {
  return findings.map((finding, index) => {
    const where = finding.function === "" ? "" : ` in ${codeSpan(short(finding.function))}`;
    const size = finding.allocation.status === "unknown" ? "possibly" : sizeOf(finding);
    const notes2 = [...size === "" ? [] : [size], ...marks(finding).map(prose)].join(", ");
    const what = `${place(finding, context, codeSpan)}: **${subjectOf(finding, codeSpan)}**${where}`;
    return `${index + 1}. ${finding.gating ? "\u274C " : ""}${what}${notes2 === "" ? "" : ` (${notes2})`}. ${prose(clip(finding.cause.explanation, longestWhy))}`;
  }).join("\n");
}
function allocationCell(finding) {
  if (finding.allocation.status === "unknown") return "possible";
  return sizeOf(finding).replace(/^(\d+) /, "$1\xA0") || "size not known";
}
function folded(title, findings, context) {
  if (findings.length === 0) return "";
  const items = findings.map((finding) => {
    const where = finding.function === "" ? "" : ` in ${codeSpan(short(finding.function))}`;
    const waiver = finding.waiver === null ? "" : `: ${prose(clip(finding.waiver.reason, longestWhy))} (${codeSpan(clip(finding.waiver.where, longestWhy))})`;
    return `- ${place(finding, context, codeSpan)}: ${whatHappens(finding, codeSpan)}${where}${waiver}`;
  });
  return [`<details><summary>${title}</summary>`, items.join("\n"), "</details>"].join("\n\n");
}
function place(finding, context, code = cellCode) {
  const sha = finding.state === "fixed" ? context.baseSha : context.headSha;
  return placeLink(context, sha, finding.file, finding.line, code);
}

// src/report/markdown/audit.ts
var maxRows = 20;
var maxDiffering = 50;
function auditSections(report, findings, context, take) {
  if (findings.length === 0) return [];
  const first = take(findings.slice(0, mostWorthALook));
  const rest = take(byPlace(findings.slice(mostWorthALook)));
  return [
    `**${plural(first.length, "allocation", "allocations")} to look at first**: ${whyFirst(findings)}`,
    numbered(first, context),
    ...presence(report, context),
    grouped("Package", findings, (finding) => finding.package, cellCode),
    grouped("Function", findings, nameOf, cellCode),
    grouped("Cause", findings, ({ cause }) => describe(cause.category).title, cellProse),
    folded(`${rest.length} more`, rest, context)
  ];
}
function presence(report, context) {
  const { builds: builds2 } = report;
  const findings = byPlace(differing(report));
  if (builds2.length === 0 || findings.length === 0) return [];
  const others2 = findings.slice(maxDiffering);
  const rows = findings.slice(0, maxDiffering).map((finding) => {
    const where = placeLink(context, context.headSha, finding.file, finding.line, cellCode);
    const marks2 = builds2.map((build) => isIn(finding, build) ? "\u25CF" : build.status === "failed" ? "?" : "");
    return `| ${[where, subjectOf(finding, cellCode), ...marks2].join(" | ")} |`;
  });
  return [
    `**${plural(findings.length, "allocation that not every build has", "allocations that not every build has")}**`,
    [
      `| Where | Value | ${builds2.map(({ name }) => cellProse(short(name))).join(" | ")} |`,
      `| --- | --- | ${builds2.map(() => ":---:").join(" | ")} |`,
      ...rows
    ].join("\n"),
    ...others2.length === 0 ? [] : [`and ${others2.length} more: the report has all of them.`]
  ];
}
function whyFirst(findings) {
  return findings.some(({ hot }) => hot !== null) ? "what the profile shows as hot, by the weight of its line and of its function; then in loops, off error paths, large." : "in loops, off error paths, large. Whether one matters, a profile says.";
}
function nameOf({ package: path, function: name }) {
  return `${path}.${name === "" ? "init" : name}`;
}
function grouped(heading2, findings, keyOf, shown) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group === void 0) groups.set(keyOf(finding), [finding]);
    else group.push(finding);
  }
  const rows = [...groups].map(([key, members]) => rowOf(key, members)).sort((a, b) => b.confirmed + b.possible - a.confirmed - a.possible || (a.key < b.key ? -1 : 1));
  const others2 = rows.slice(maxRows);
  return [
    `| ${heading2} | Allocations | Possible | In loops | Cold |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.slice(0, maxRows).map((row) => cells(shown(short(row.key)), row)),
    ...others2.length === 0 ? [] : [cells(`${others2.length} more`, others2.reduce(sum))]
  ].join("\n");
}
function rowOf(key, members) {
  const count = (has) => members.filter(has).length;
  return {
    key,
    confirmed: count(({ allocation }) => allocation.status === "confirmed"),
    possible: count(({ allocation }) => allocation.status === "unknown"),
    inLoop: count(({ inLoop }) => inLoop),
    cold: count(({ cold }) => cold)
  };
}
function sum(a, b) {
  return {
    key: "",
    confirmed: a.confirmed + b.confirmed,
    possible: a.possible + b.possible,
    inLoop: a.inLoop + b.inLoop,
    cold: a.cold + b.cold
  };
}
function cells(name, { confirmed, possible, inLoop, cold }) {
  return `| ${[name, confirmed, possible, inLoop, cold].map((cell) => cell === 0 ? "" : String(cell)).join(" | ")} |`;
}
function byPlace(findings) {
  return findings.toSorted((a, b) => a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
}

// src/report/markdown/suggestions.ts
var mostSuggestions = 10;
var longestSuggestion = 1e3;
function foldedSuggestions(findings, context) {
  const found = distinctSuggestions(findings).filter(({ replacement }) => replacement.length <= longestSuggestion);
  const shown = found.slice(0, mostSuggestions).map(({ file, startLine, endLine, replacement }) => {
    const lines = startLine === endLine ? "" : ` to line ${endLine}`;
    const place2 = placeLink(context, context.headSha, file, startLine);
    return `In place of ${place2}${lines}:

${verbatimFence(replacement, "go")}`;
  });
  if (shown.length === 0) return "";
  const title = plural(shown.length, "rewrite that removes an allocation", "rewrites that remove allocations");
  return `<details><summary>${title}, checked by compiling</summary>

${shown.join("\n\n")}

</details>`;
}

// src/report/markdown/release.ts
var maxRows2 = 20;
function releaseSections(report, context, take) {
  const turnover = turnoverOf(report);
  const { came, went, changed, moved, waived } = turnover;
  const first = take(came.slice(0, mostWorthALook));
  const rest = take(came.slice(mostWorthALook));
  const others2 = [
    [`${went.length} went`, went],
    [`${changed.length} changed: the same value, rewritten`, changed],
    [`${moved.length} moved: the same code elsewhere`, moved],
    [`${waived.length} waived`, waived]
  ];
  return [
    totals(report),
    first.length === 0 ? "" : `**${plural(first.length, "new allocation")} to look at first**: in loops, off error paths, large.`,
    numbered(first, context),
    ...groupings.map(
      ({ heading: heading2, plain, keyOf }) => table2(heading2, turnoverRows(turnover, keyOf), plain ? cellProse : cellCode)
    ),
    folded(`${rest.length} more that came`, rest, context),
    ...others2.map(([title, all]) => folded(title, take(all), context)),
    ...whyNoSum(report, turnover).map((note) => `<sub>${note}</sub>`)
  ];
}
function totals({ base, head, totals: { base: before, head: after } }) {
  const [from, to] = [base, head].map(({ label }) => cellCode(clip(label, 100)));
  return [
    `| | ${from ?? ""} | ${to ?? ""} | Change |`,
    "| --- | ---: | ---: | ---: |",
    ...totalsInWords.map(
      ({ words, of }) => `| ${words} | ${of(before)} | ${of(after)} | ${signed(of(after) - of(before))} |`
    )
  ].join("\n");
}
function table2(heading2, rows, shown) {
  if (rows.length === 0) return "";
  const others2 = otherRows(rows, maxRows2);
  const cells2 = (name, { came, went, changed, moved }) => `| ${[name, came, went, changed, moved].map((cell) => cell === 0 ? "" : String(cell)).join(" | ")} |`;
  return [
    `| ${heading2} | Came | Went | Changed | Moved |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.slice(0, maxRows2).map((row) => cells2(shown(short(row.key)), row)),
    ...others2 === null ? [] : [cells2(others2.key, others2)]
  ].join("\n");
}

// src/report/markdown/trend.ts
var maxRows3 = 10;
var maxPoints = 30;
var maxNamed = 10;
var maxGoChanges = 3;
function trendSection(trend) {
  const changes = goChanges(trend, codeSpan);
  const parts = [
    `**Over time**: ${changeSentence(trend, codeSpan)}`,
    chart(trend.comparable),
    packageTable(trend),
    changes.slice(0, maxGoChanges).map((change) => `> ${change} What different compilers decide is not compared.`).join("\n>\n"),
    notes(trend)
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
var looks = [
  "---",
  "config:",
  "  xyChart:",
  "    width: 900",
  "    height: 300",
  "  themeVariables:",
  "    xyChart:",
  "      backgroundColor: transparent",
  '      plotColorPalette: "#2f81f7"',
  "---"
];
function chart(comparable) {
  const shown = comparable.slice(-maxPoints);
  if (shown.length < 2) return "";
  const counts4 = shown.map(({ entry }) => entry.totals.allocations);
  const [least, most] = [Math.min(...counts4), Math.max(...counts4)];
  const margin = Math.max(1, Math.ceil((most - least) / 10));
  const axis = shown.length <= maxNamed ? `x-axis [${axisNames(shown).join(", ")}]` : `x-axis "${span(shown)}" 1 --> ${shown.length}`;
  return [
    "```mermaid",
    ...looks,
    "xychart-beta",
    `    title "Allocations, the last ${shown.length} runs"`,
    `    ${axis}`,
    `    y-axis ${Math.max(0, least - margin)} --> ${most + margin}`,
    `    line [${counts4.join(", ")}]`,
    "```"
  ].join("\n");
}
function axisNames(runs) {
  return runs.map(
    ({ name, entry }) => `"${/^[A-Za-z0-9][A-Za-z0-9._/-]{0,15}$/.test(name) ? name : entry.commit.slice(0, 7)}"`
  );
}
function span(runs) {
  const day = (run) => run?.entry.date.slice(0, 10) ?? "";
  return `${day(runs[0])} to ${day(runs.at(-1))}`;
}
function packageTable(trend) {
  if (trend.comparable.length < 2) return "";
  const changed = packageTrends(trend).filter(
    ({ sincePrevious, sinceFirst }) => sincePrevious !== 0 || sinceFirst !== 0
  );
  if (changed.length === 0) return "";
  const hidden = changed.length - maxRows3;
  const start = trend.runs.length - trend.comparable.length;
  const columns = [
    { since: trend.comparable.at(-2), changeOf: ({ sincePrevious }) => sincePrevious },
    { since: trend.comparable[0], changeOf: ({ sinceFirst }) => sinceFirst }
  ].filter(
    ({ changeOf }, index) => changed.some((row) => changeOf(row) !== 0) && (index === 0 || trend.comparable.length > 2)
  );
  const cells2 = (name, now, changes, course) => `| ${[name, now, ...changes, course].join(" | ")} |`;
  return [
    cells2(
      "Package",
      "Allocations",
      columns.map(({ since }) => `Since ${cellCode(since?.name ?? "")}`),
      "Course"
    ),
    cells2(
      "---",
      "---:",
      columns.map(() => "---:"),
      "---"
    ),
    ...changed.slice(0, maxRows3).map(
      (row) => cells2(
        cellCode(row.name),
        String(row.now),
        columns.map(({ changeOf }) => changeOf(row) === 0 ? "" : signed(changeOf(row))),
        sparkline(row.counts.slice(start))
      )
    ),
    ...hidden > 0 ? [
      cells2(
        `${hidden} more`,
        "",
        columns.map(() => ""),
        ""
      )
    ] : []
  ].join("\n");
}
function notes({ comparable, others: others2, later }) {
  const facts2 = [
    ...comparable.length > maxPoints ? [`${comparable.length - maxPoints} earlier runs are not drawn`] : [],
    ...others2 > 0 ? [`${plural(others2, "line")} of other configurations not shown`] : [],
    ...later > 0 ? [`${plural(later, "later commit")} not shown`] : []
  ];
  return facts2.length === 0 ? "" : `<sub>${facts2.join(" \xB7 ")}</sub>`;
}

// src/report/markdown/summary.ts
var maxProblems = 10;
var maxNotices = 20;
var maxReasons = 10;
var maxMeasured = 20;
var longestProblem = 1e3;
function renderSummary(report, context) {
  const length = (text) => context.unit === "bytes" ? Buffer.byteLength(text) : text.length;
  const whole = compose(report, context, Infinity);
  if (length(whole) <= context.limit) return whole;
  let fits = 0;
  let tooMany = report.findings.length + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (length(compose(report, context, middle)) <= context.limit) fits = middle;
    else tooMany = middle;
  }
  const shortened = compose(report, context, fits);
  return length(shortened) <= context.limit ? shortened : minimal(report, context);
}
function compose(report, context, rows) {
  const { fresh, added, possible, cold, waived, free, fixed, unchanged } = sections(report);
  const audit = isAudit(report);
  let left = rows;
  let omitted = 0;
  const take = (findings) => {
    const taken = findings.slice(0, Math.max(0, left));
    left -= taken.length;
    omitted += findings.length - taken.length;
    return taken;
  };
  const isRelease = isReleaseAudit(report);
  const found = () => [
    table(take(fresh), context, context.elsewhere),
    foldedSuggestions(report.findings, context),
    ...measuredSection(report),
    buildsTable(report),
    ...audit ? auditSections(report, unchanged, context, take) : [],
    ...[
      { title: plural(added.length, "allocation in new functions", "allocations in new functions"), all: added },
      { title: `${possible.length} new that may allocate, depending on sizes at run time`, all: possible },
      { title: plural(cold.length, "new allocation on a cold path", "new allocations on cold paths"), all: cold },
      { title: `${waived.length} waived`, all: waived },
      { title: `${fixed.length} fixed`, all: fixed },
      { title: `${free.length} new without a runtime cost`, all: free },
      { title: `${unchanged.length} unchanged`, all: audit ? [] : unchanged }
    ].map(({ title, all }) => folded(title, take(all), context))
  ];
  const parts = [
    `### ${prose(context.name ?? "escapediff")}: ${heading(report)}`,
    ...problems(report),
    context.trend ? trendSection(context.trend) : "",
    ...isRelease ? [...releaseSections(report, context, take), buildsTable(report)] : found(),
    isRelease ? "" : counts2(report),
    report.notices.slice(0, maxNotices).map((notice) => `> ${prose(clip(notice, longestProblem))}`).join("\n>\n"),
    report.notices.length > maxNotices ? `and ${plural(report.notices.length - maxNotices, "more notice")}` : ""
  ];
  const note = omitted === 0 ? "" : `*${plural(omitted, "finding is", "findings are")} not listed here for lack of room: the report has all of them.*`;
  return [...parts, note, footer(report)].filter((part) => part !== "").join("\n\n") + "\n";
}
function minimal(report, { name = "escapediff" }) {
  const left = `*${plural(report.findings.length, "finding")} and all else not listed here for lack of room.*`;
  return `### ${prose(name)}: ${prose(clip(verdictWords(report), 200))}

${left}
`;
}
function heading(report) {
  return prose(clip(verdictWords(report), 500));
}
function buildsTable(report) {
  const found = buildTable(report);
  return found === null ? "" : cellsOf(found, 2);
}
function measuredSection(report) {
  const found = measuredTable(report);
  if (found === null) return [];
  const rows = found.rows.slice(0, maxMeasured);
  const hidden = found.rows.length - rows.length;
  return [
    `**${prose(found.title)}**`,
    rows.length === 0 ? "" : cellsOf({ ...found, rows }, 1),
    [hidden > 0 ? `${hidden} more changed.` : "", found.rest].filter((part) => part !== "").join(" ")
  ];
}
function cellsOf({ headings, rows }, texts) {
  const line = (row) => `| ${row.map((cell) => cellProse(clip(cell, 200))).join(" | ")} |`;
  return [
    line(headings),
    `| ${headings.map((_, column) => column < texts ? "---" : "---:").join(" | ")} |`,
    ...rows.map(line)
  ].join("\n");
}
function counts2(report) {
  const quiet = quietCounts(report);
  return quiet === "" ? "" : `Also ${quiet}.`;
}
function problems(report) {
  const { verdict } = report;
  const also = verdict.conclusion === "fail" ? verdict.reasons.slice(1, maxReasons) : [];
  return [
    ...also.map((reason) => prose(clip(reason, longestProblem))),
    ...sidesOf(report).flatMap(([name, side]) => sideProblems(name, side))
  ];
}
function sideProblems(name, side) {
  if (side.status === "built" && side.problems.length === 0) return [];
  const status = side.status === "failed" ? "could not be built" : "could not be built completely";
  const hidden = side.problems.length - maxProblems;
  return [
    `\u26A0\uFE0F **The ${name} (${codeSpan(clip(side.label, 100))}) ${status}: what could not be built is not compared.**`,
    side.problems.length === 0 ? "" : fence(side.problems.slice(0, maxProblems).map(problemText)),
    hidden > 0 ? `and ${plural(hidden, "more problem")}` : ""
  ];
}
function problemText({ package: name, message, position }) {
  const text = clip(message.trimEnd(), longestProblem);
  const at = position === null || text.startsWith(position) ? "" : `${position}: `;
  return `${at}${text}${name === null ? "" : ` (${name})`}`;
}
function footer(report) {
  const { base, head, configuration, tool, shard } = report;
  const versions = [.../* @__PURE__ */ new Set([base.goVersion, head.goVersion])].filter((version) => version !== "");
  const isOne = report.builds.length === 0;
  const platform = [configuration.goos, configuration.goarch].filter((part) => part !== "").join("/");
  const facts2 = [
    isAudit(report) ? revision(head) : `${revision(base)}..${revision(head)}`,
    ...isOne ? versions.map((version) => prose(version)) : [],
    ...isOne && platform !== "" ? [prose(platform)] : [],
    ...shard === null ? [] : [`part ${shard.index} of ${shard.count}`],
    prose(`escapediff ${tool.version}`)
  ];
  return `<sub>${facts2.join(" \xB7 ")}</sub>`;
}
function revision({ revision: commit, label }) {
  return codeSpan(/^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 7) : clip(label, 100));
}

// src/report/text.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/report/excerpt.ts
var tabWidth = 4;
var maxBytesAround = 4e3;
function excerpt(line, column, endColumn, width) {
  const cells2 = cellsOf2(line.trimEnd(), column, endColumn);
  const { start, end } = windowOf(cells2, width);
  const shown = cells2.slice(start, end);
  const before = start > 0 ? "\u2026" : "";
  const after = end < cells2.length ? "\u2026" : "";
  const source = before + shown.map(({ text }) => text).join("") + after;
  const underline = before.replace("\u2026", " ") + shown.map((cell) => (cell.marked ? "~" : " ").repeat(cell.width)).join("");
  return { source, underline: underline.trimEnd() };
}
function cellsOf2(line, column, endColumn) {
  const cells2 = [];
  const last = Math.max(endColumn, column + 1);
  let byte = 1;
  let position = 0;
  for (const character of line) {
    const near = byte >= column - maxBytesAround && byte <= column + maxBytesAround;
    if (near) {
      const text = character === "	" ? " ".repeat(tabWidth - position % tabWidth) : printable(character);
      const width = text.length > 1 && text !== character ? text.length : characterWidth(text);
      cells2.push({ text, width, marked: column > 0 && byte >= column && byte < last });
      position += width;
    }
    byte += Buffer.byteLength(character);
  }
  return cells2;
}
function windowOf(cells2, width) {
  const total = cells2.reduce((sum2, cell) => sum2 + cell.width, 0);
  if (total <= width) return { start: 0, end: cells2.length };
  const room = Math.max(8, width - 2);
  const mark = Math.max(
    0,
    cells2.findIndex((cell) => cell.marked)
  );
  const markedWidth = cells2.reduce((sum2, cell) => sum2 + (cell.marked ? cell.width : 0), 0);
  const lead = Math.max(0, Math.min(room - markedWidth, Math.max(Math.floor(room / 3), room - markedWidth - 8)));
  const markEnd = cells2.slice(0, mark).reduce((sum2, cell) => sum2 + cell.width, markedWidth);
  let start = markEnd <= room ? 0 : mark;
  for (let used = 0; start > 0; start--) {
    used += cells2[start - 1]?.width ?? 0;
    if (used > lead) break;
  }
  let end = start;
  for (let used = 0; end < cells2.length; end++) {
    used += cells2[end]?.width ?? 0;
    if (used > room) break;
  }
  return { start, end };
}

// src/report/finding-block.ts
var labelIndent = 2;
var labelWidth = 6;
var longestList = 5;
function findingBlock(finding, layout) {
  const { colors, width } = layout;
  const paint = finding.gating ? colors.red : colors.yellow;
  const place2 = printable(placeOf(finding));
  const what = printable(whatHappens(finding, (text) => text));
  const fits = textWidth(place2) + 2 + textWidth(what) <= width;
  const heading2 = fits ? [`${colors.cyan(place2)}  ${paint(colors.bold(what))}`] : [colors.cyan(place2), ...wrap(what, width - labelIndent).map((line) => `  ${paint(colors.bold(line))}`)];
  return [
    ...heading2,
    ...joined(facts(finding), width - labelIndent).map((line) => `  ${line}`),
    ...sourceLines(finding, layout, paint),
    ...labelled("why", finding.cause.explanation, layout),
    ...rootLines(finding, layout),
    ...labelled("fix", finding.cause.advice, layout),
    ...suggestionLines(finding, layout),
    ...others(finding, layout),
    ...layout.verbose ? details2(finding, layout) : []
  ];
}
function facts(finding) {
  const { allocation, origin, cold, state } = finding;
  const label = state !== "new" ? state : origin === "existing-function" && !cold ? "regression" : "new";
  const where = finding.function === "" ? "at package level" : `in ${short(finding.function)}`;
  const verb = allocation.status === "confirmed" ? "allocates" : "may allocate";
  const type = typeOf(finding);
  const size = sizeOf(finding);
  const what = allocation.bytes === null ? [type, size === "" ? "" : `(${size})`] : [size, type === "" ? "" : `(${type})`];
  return [`${label} ${where}`, [verb, ...what].filter((part) => part !== "").join(" "), ...marks(finding)].map(
    printable
  );
}
function typeOf({ allocation: { type } }) {
  return type === null || type.startsWith("struct { F uintptr") ? "" : short(type);
}
function joined(parts, width) {
  const lines = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== void 0 && textWidth(line) + 3 + textWidth(part) <= width)
      lines[lines.length - 1] = `${line} \xB7 ${part}`;
    else lines.push(...wrap(part, width));
  }
  return lines;
}
function sourceLines(finding, layout, paint) {
  const { colors, width } = layout;
  const number = String(finding.line).padStart(5);
  const end = finding.endLine > finding.line ? Infinity : finding.endColumn;
  const { source, underline } = excerpt(finding.source, finding.column, end, width - number.length - 3);
  if (source.trim() === "") return [];
  const bar = colors.dim("\u2502");
  return [
    `${colors.dim(number)} ${bar} ${source}`,
    ...underline === "" ? [] : [`${" ".repeat(number.length)} ${bar} ${paint(underline)}`]
  ];
}
function suggestionLines({ suggestion }, layout) {
  if (suggestion === null || !isShowable(suggestion)) return [];
  const { colors, width } = layout;
  const lines = suggestion.replacement.split("\n").map((line, index) => {
    const number = String(suggestion.startLine + index).padStart(5);
    const { source } = excerpt(line, 0, 0, width - number.length - 3);
    return `${colors.dim(number)} ${colors.dim("\u2502")} ${colors.green(source)}`;
  });
  return [...labelled("or", suggestionWords, layout), ...lines];
}
function rootLines({ cause: { root }, file, line }, layout) {
  if (root === null || root.file === file && root.line === line) return [];
  return labelled("from", `${root.file}:${root.line}: ${root.text.trim()}`, layout);
}
function others({ occurrences }, layout) {
  if (occurrences.length === 0) return [];
  const shown = layout.verbose ? occurrences : occurrences.slice(0, longestList);
  const more = occurrences.length > shown.length ? ` and ${plural(occurrences.length - shown.length, "more place", "more places")}` : "";
  return labelled("also", `${shown.map(placeOf).join(", ")}${more}`, layout);
}
function details2(finding, layout) {
  const steps = finding.cause.chain.flatMap(
    (step, index) => labelled(index === 0 ? "how" : "", `${index + 1}. ${placeOf(step)}: ${step.text}`, layout)
  );
  const words = compilerWords(finding).map((line, index) => {
    const label = index === 0 ? layout.colors.bold("flow".padEnd(labelWidth)) : " ".repeat(labelWidth);
    return `  ${label}${layout.colors.dim(printable(line))}`;
  });
  const { call } = finding.allocation;
  return [...steps, ...words, ...labelled("call", call ?? "", layout)];
}
function labelled(label, text, { colors, width }) {
  const indent = labelIndent + labelWidth;
  const clean = printable(clip(text, longestText).replace(/\s+/g, " ").trim());
  if (clean === "") return [];
  return wrap(clean, width - indent).map(
    (line, index) => index === 0 ? `  ${colors.bold(label.padEnd(labelWidth))}${line}` : " ".repeat(indent) + line
  );
}

// src/report/release-text.ts
var maxRows4 = 10;
var numbersWidth = 4 * 9;
function totalsBlock({ base, head, totals: totals2 }, { colors }) {
  const rows = totalsInWords.map(({ words, of }) => [words, of(totals2.base), of(totals2.head)]);
  const width = Math.max(...rows.map(([words]) => words.length));
  const [from, to] = [base, head].map(({ label }) => printable(clip(label, 60)));
  return [
    colors.bold(`${from ?? ""} \u2192 ${to ?? ""}`),
    ...rows.map(
      ([words, before, after]) => `  ${words.padEnd(width)}  ${before} \u2192 ${after} (${signed(after - before)})`
    )
  ];
}
function turnoverBlocks(turnover, { colors, width, verbose }) {
  return groupings.flatMap(({ heading: heading2, plain, keyOf }) => {
    const rows = turnoverRows(turnover, keyOf);
    if (rows.length === 0) return [];
    const most = verbose ? rows.length : maxRows4;
    const others2 = otherRows(rows, most);
    const shown = [...rows.slice(0, most), ...others2 === null ? [] : [others2]];
    const room = width - numbersWidth - 2;
    const names = shown.map(({ key }) => (plain ? clip : clipStart)(printable(short(key)), room));
    const nameWidth = Math.max(heading2.length, ...names.map(textWidth));
    const line = (name, cells2) => `  ${name}${" ".repeat(nameWidth - textWidth(name))}${cells2.map((cell) => cell.padStart(9)).join("")}`.trimEnd();
    return [
      [
        colors.bold(line(heading2, ["came", "went", "changed", "moved"])),
        ...shown.map(
          ({ came, went, changed, moved }, index) => line(
            names[index] ?? "",
            [came, went, changed, moved].map((count) => count === 0 ? "" : String(count))
          )
        )
      ]
    ];
  });
}
function clipStart(text, limit) {
  return text.length <= limit ? text : `\u2026${text.slice(text.length - limit + 1).replace(/^[\udc00-\udfff]/, "")}`;
}

// src/report/trend-text.ts
function trendLines(trend) {
  const { runs, comparable, current, breaks } = trend;
  const sentence = changeSentence(trend, (text) => text);
  if (runs.length === 1) return [sentence];
  const from = comparable[0]?.entry.totals.allocations ?? 0;
  const now = current.entry.totals.allocations;
  const bars = sparkline(
    runs.map(({ entry }) => entry.totals.allocations),
    breaks
  );
  const course = comparable.length === 1 ? "" : `${from} \u2192 `;
  const [lastChange = ""] = comparable.length === 1 ? [] : goChanges(trend, (text) => text);
  return [
    `Over ${runs.length} runs: ${bars} ${course}${plural(now, "allocation")}`,
    `${sentence} ${lastChange}`.trim()
  ];
}

// src/report/text.ts
var longestList2 = 10;
var narrowest = 40;
function renderText(report, { color, width = 80, verbose, trend = null }) {
  const layout = { colors: import_picocolors.default.createColors(color), width: Math.max(narrowest, width), verbose };
  const blocks = [
    ...isReleaseAudit(report) ? releaseBlocks(report, layout) : foundBlocks(report, layout),
    measured(report, layout),
    builds(report, layout),
    isReleaseAudit(report) ? [] : counts3(report, layout),
    ...sidesOf(report).map(([name, side]) => problems2(name, side, layout)),
    report.notices.flatMap((notice) => indented("note: ", notice, layout)),
    ...trend === null ? [] : [trendLines(trend).flatMap((line) => wrap(printable(line), layout.width))],
    conclusion(report, layout)
  ];
  const shown = blocks.filter((block) => block.length > 0);
  const isShort = shown.every((block) => block.length === 1);
  return `${shown.map((block) => block.join("\n")).join(isShort ? "\n" : "\n\n")}
`;
}
function foundBlocks(report, layout) {
  const { fresh, added, possible, cold, waived, free, fixed, unchanged } = sections(report);
  const { verbose } = layout;
  return [
    ...byFile(fresh).map((finding) => findingBlock(finding, layout)),
    list(plural(added.length, "allocation in new functions", "allocations in new functions"), added, layout),
    list(`${possible.length} new that may allocate, depending on sizes at run time`, possible, layout),
    list(plural(cold.length, "new allocation on a cold path", "new allocations on cold paths"), cold, layout),
    list(`${waived.length} waived`, waived, layout, {
      detail: ({ waiver }) => waiver === null ? "" : `${waiver.reason} (${waiver.where})`
    }),
    list(`${fixed.length} fixed`, fixed, layout),
    // These two are listed on request only, so whole.
    list(`${free.length} new without a runtime cost`, free, layout, { longest: Infinity }),
    ...isAudit(report) && verbose ? byFile(unchanged).map((finding) => findingBlock(finding, layout)) : [
      list(isAudit(report) ? "On the heap" : `${unchanged.length} unchanged`, byFile(unchanged), layout, {
        detail: sizeAndMarks,
        longest: Infinity
      })
    ]
  ];
}
function releaseBlocks(report, layout) {
  const turnover = turnoverOf(report);
  const { came, went, changed, moved, waived } = turnover;
  const most = layout.verbose ? came.length : mostWorthALook;
  return [
    ...byFile(came.slice(0, most)).map((finding) => findingBlock(finding, layout)),
    list(`${came.length - most} more that came`, came.slice(most), layout),
    list(`${went.length} went`, went, layout),
    list(`${changed.length} changed`, changed, layout),
    list(`${moved.length} moved`, moved, layout),
    list(`${waived.length} waived`, waived, layout),
    ...turnoverBlocks(turnover, layout),
    totalsBlock(report, layout),
    whyNoSum(report, turnover).flatMap((note) => indented("note: ", note, layout))
  ];
}
function byFile(findings) {
  return [true, false].flatMap((gating) => {
    const files = /* @__PURE__ */ new Map();
    const group = findings.filter((each) => each.gating === gating);
    for (const finding of group.filter(({ hot }) => hot === null)) {
      const known = files.get(finding.file);
      if (known === void 0) files.set(finding.file, [finding]);
      else known.push(finding);
    }
    return [...group.filter(({ hot }) => hot !== null), ...[...files.values()].flat()];
  });
}
function list(title, findings, layout, { detail = () => "", longest = longestList2 } = {}) {
  if (findings.length === 0) return [];
  const { colors, verbose } = layout;
  const shown = verbose ? findings : findings.slice(0, longest);
  const hidden = findings.length - shown.length;
  return [
    colors.bold(title),
    ...shown.flatMap((finding) => {
      const where = finding.function === "" ? "" : ` in ${short(finding.function)}`;
      const extra = detail(finding);
      return indented(
        `  ${printable(placeOf(finding))}  `,
        `${whatHappens(finding, (text) => text)}${where}${extra === "" ? "" : `: ${extra}`}`,
        layout
      );
    }),
    ...hidden > 0 ? [colors.dim(`  and ${hidden} more (--verbose lists them)`)] : []
  ];
}
function sizeAndMarks(finding) {
  return [sizeOf(finding), ...marks(finding)].filter((part) => part !== "").join(", ");
}
function builds(report, layout) {
  const found = buildTable(report);
  return found === null ? [] : table3(found, 2, layout);
}
function measured(report, layout) {
  const found = measuredTable(report);
  if (found === null) return [];
  return [
    layout.colors.bold(printable(clip(found.title, longestText))),
    ...found.rows.length === 0 ? [] : table3(found, 1, layout),
    ...found.rest === "" ? [] : [`  ${found.rest}`]
  ];
}
function table3({ headings, rows }, texts, { colors }) {
  const all = [headings, ...rows].map((row) => row.map((cell) => printable(clip(cell, longestText))));
  const widths = headings.map((_, column) => Math.max(...all.map((row) => textWidth(row[column] ?? ""))));
  const lines = all.map(
    (row) => row.map((cell, column) => {
      const room = " ".repeat((widths[column] ?? 0) - textWidth(cell));
      return column < texts ? cell + room : room + cell;
    }).join("  ").trimEnd()
  );
  return lines.map((line, index) => `  ${index === 0 ? colors.bold(line) : line}`);
}
function counts3(report, { colors }) {
  const quiet = quietCounts(report);
  return quiet === "" ? [] : [colors.dim(`Also ${quiet}.`)];
}
function problems2(name, side, layout) {
  if (side.status === "built" && side.problems.length === 0) return [];
  const { colors } = layout;
  const status = side.status === "failed" ? "could not be built" : "could not be built completely";
  return [
    colors.yellow(colors.bold(`The ${name} (${printable(side.label)}) ${status}:`)),
    ...side.problems.flatMap((problem) => problemLines(problem, layout))
  ];
}
function problemLines({ package: name, message, position }, layout) {
  const [first = "", ...rest] = message.trimEnd().split(/\r?\n/);
  const place2 = position === null || first.startsWith(position) ? "" : `${printable(position)}: `;
  const inPackage = name === null ? "" : ` (${name})`;
  return [
    ...indented(`  ${place2}`, `${first}${inPackage}`, layout),
    ...rest.filter((line) => line.trim() !== "").map((line) => `    ${printable(line)}`)
  ];
}
function conclusion(report, { colors, width }) {
  const { conclusion: found, failOn } = report.verdict;
  const words = { pass: "PASS", fail: "FAIL", inconclusive: "INCONCLUSIVE" };
  const paint = { pass: colors.green, fail: colors.red, inconclusive: colors.yellow }[found];
  const why = verdictWords(report).replace(/^inconclusive: /, "");
  const policy = found === "fail" ? ` (fail-on: ${failOn})` : "";
  const part = report.shard === null ? "" : ` (part ${report.shard.index} of ${report.shard.count})`;
  const also = found === "fail" ? report.verdict.reasons.slice(1) : [];
  const looked = report.counts.new === 0 && found === "pass" && !isReleaseAudit(report) ? isAudit(report) ? ` in ${printable(report.head.label)}` : ` from ${printable(report.base.label)} to ${printable(report.head.label)}` : "";
  return [
    ...also.flatMap((reason) => wrap(printable(clip(reason, longestText)), width)),
    `${paint(colors.bold(words[found]))}  ${printable(why)}${looked}${policy}${part}`
  ];
}
function indented(label, text, { width }) {
  const room = width - textWidth(label);
  const clean = printable(clip(text, longestText).replace(/\s+/g, " "));
  if (room >= width / 2) {
    return wrap(clean, room).map((line, index) => (index === 0 ? label : " ".repeat(textWidth(label))) + line);
  }
  return [label.trimEnd(), ...wrap(clean, width - 6).map((line) => `      ${line}`)];
}

export {
  renderJson,
  prose,
  fence,
  renderComment,
  renderSummary,
  renderText
};

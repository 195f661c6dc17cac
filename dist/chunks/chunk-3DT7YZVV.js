import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  bytesOf,
  delta,
  gainsOf,
  groupings,
  guessed,
  isCountedRelease,
  measuredTable,
  moreAllocations,
  mostWorthALook,
  otherRows,
  problemsAsFixed,
  totalsInWords,
  turnoverOf,
  turnoverRows,
  whyNoSum
} from "./chunk-NBJTVODF.js";
import {
  distinctSuggestions
} from "./chunk-ZYYWWHAP.js";
import {
  guideLink,
  homepage
} from "./chunk-LRMCJLHO.js";
import {
  contractLines
} from "./chunk-BW564FDT.js";
import {
  describe
} from "./chunk-ACHOYFIH.js";
import {
  changeSentence,
  goChanges,
  packageTrends,
  sparkline
} from "./chunk-3RUGJAVP.js";
import {
  buildTable,
  differing,
  isIn
} from "./chunk-RETFQH6H.js";
import {
  groupBy
} from "./chunk-APXOPE27.js";
import {
  shortened
} from "./chunk-5CJAR2MF.js";
import {
  costHowOften,
  sizeOf
} from "./chunk-EGSSIYPK.js";
import {
  hasGrown,
  marks,
  percent,
  plural,
  quietCounts,
  reproduceCommand,
  rootElsewhere,
  sections,
  short,
  sidesOf,
  signed,
  subjectOf,
  verdictWords,
  whatHappens
} from "./chunk-MNTGS5YB.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import {
  clip,
  longestText
} from "./chunk-JR76N62K.js";

// src/report/causes.ts
function byCause(findings) {
  const groups = groupBy(findings, (finding) => {
    const { side, file, line } = finding.cause.root ?? { ...finding, side: "head" };
    return `${side}\0${file}\0${line}`;
  });
  return [...groups.values()].map((group) => {
    const lead = leadOf(group);
    return lead === null ? group : [lead, ...group.filter((finding) => finding !== lead)];
  });
}
function leadOf(group) {
  return group.find((finding) => finding.cause.root !== null && rootElsewhere(finding) === null) ?? null;
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
function rootLink({ side, file, line }, context) {
  return side === "base" ? `${placeLink(context, context.baseSha, file, line)} (deleted)` : placeLink(context, context.headSha, file, line);
}
function encodeSegment(name) {
  return encodeURIComponent(name.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD")).replace(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

// src/report/markdown/lists.ts
var longestWhy = 300;
var mostRows = 10;
var mostItems = 20;
var mostPlaces = 5;
var namedInRow = 2;
function table(findings, context) {
  if (findings.length === 0) return "";
  const all = byCause(findings);
  const failing2 = all.filter((group) => group.some(({ gating }) => gating)).length;
  const groups = all.slice(0, Math.max(mostRows, failing2));
  const rows = groups.map((group) => {
    const functions = group.map(({ function: name }) => name === "" ? "package level" : cellCode(short(name)));
    const cells2 = [
      `${group.some(({ gating }) => gating) ? "\u274C " : ""}${named(group.map((finding) => subjectOf(finding, cellCode)))}`,
      named(group.map((finding) => place(finding, context))),
      named(functions),
      costCell(group)
    ];
    return `| ${cells2.join(" | ")} |`;
  });
  const rest = all.length - groups.length;
  const more = rest === 0 ? [] : ["", `and ${plural(rest, "more cause", "more causes")}, which fail nothing.`];
  return ["| What | Where | Function | Cost |", "| --- | --- | --- | --- |", ...rows, ...more].join("\n");
}
function named(texts) {
  return shortened([...new Set(texts)], namedInRow);
}
function reasons(findings, context, elsewhere = []) {
  if (findings.length === 0) return "";
  const without = new Map(elsewhere.map(({ id, reason }) => [id, reason]));
  const groups = byCause(findings);
  const items = groups.slice(0, mostItems).map((group) => {
    const [first] = group;
    if (first === void 0) return "";
    const root = rootElsewhere(first);
    const at = root === null ? "" : `${rootLink(root, context)}: `;
    const places = group.slice(0, mostPlaces).map((finding) => {
      const reason = without.get(finding.id);
      const notes2 = [
        ...marks(finding).map(prose),
        ...reason === void 0 ? [] : [`no line comment: ${prose(reason)}`]
      ];
      return `${place(finding, context, codeSpan)} ${whatHappens(finding, codeSpan)}${notes2.length === 0 ? "" : ` (${notes2.join("; ")})`}`;
    });
    const rest2 = group.length - places.length;
    return `- ${at}${places.join("; ")}${rest2 > 0 ? `; and ${rest2} more` : ""}. ${prose(clip(first.cause.explanation, longestWhy))}`;
  });
  const rest = groups.length - items.length;
  return [
    "<details><summary>Why</summary>",
    [...items, ...rest > 0 ? [`- and ${plural(rest, "more cause", "more causes")}`] : []].join("\n"),
    "</details>"
  ].join("\n\n");
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
function costCell(group) {
  const count = group.length === 1 ? "1\xA0allocation" : `${group.length}\xA0allocations`;
  const loop = group.some(({ inLoop }) => inLoop) ? ", in\xA0a\xA0loop" : "";
  if (group.every(({ allocation }) => allocation.status === "unknown")) return `possibly ${count}${loop}`;
  const [first] = group;
  const size = group.length === 1 && first !== void 0 ? sizeOf(first) : "";
  if (size !== "") return `${size.replace(/^(\d+) /, "$1\xA0")}${loop}`;
  const bytes = group.reduce((sum2, { allocation }) => sum2 + (allocation.bytes ?? 0), 0);
  return `${count}${bytes === 0 ? "" : `, ${bytes}\xA0bytes`}${loop}`;
}
function folded(title, findings, context, most = Infinity) {
  if (findings.length === 0) return "";
  const groups = most === Infinity ? findings.map((finding) => [finding]) : [
    ...groupBy(findings, (finding) => {
      const { side, file, line } = finding.cause.root ?? { side: "own", ...finding };
      return [side, file, line, whatHappens(finding, codeSpan), finding.waiver?.where].join("\0");
    }).values()
  ];
  const items = groups.slice(0, most).map((group) => foldedItem(group, context));
  const rest = groups.slice(most).flat().length;
  return [
    `<details><summary>${title}</summary>`,
    [...items, ...rest === 0 ? [] : [`- and ${rest} more`]].join("\n"),
    "</details>"
  ].join("\n\n");
}
function foldedItem(group, context) {
  const [first] = group;
  if (first === void 0) return "";
  const functions = group.flatMap(({ function: name }) => name === "" ? [] : [codeSpan(short(name))]);
  const where = functions.length === 0 ? "" : ` in ${named(functions)}`;
  const { waiver } = first;
  const accepted = waiver === null ? "" : `: ${prose(clip(waiver.reason, longestWhy))} (${codeSpan(clip(waiver.where, longestWhy))})`;
  const places = named(group.map((finding) => place(finding, context, codeSpan)));
  return `- ${places}: ${whatHappens(first, codeSpan)}${where}${accepted}`;
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
    gainTable(findings, context),
    ...presence(report, context),
    grouped("Package", findings, (finding) => finding.package, cellCode),
    grouped("Function", findings, nameOf, cellCode),
    grouped("Cause", findings, ({ cause }) => describe(cause.category).title, cellProse),
    folded(`${rest.length} more`, rest, context)
  ];
}
function gainTable(findings, context) {
  const gains = gainsOf(findings);
  if (gains.length === 0) return "";
  const rows = gains.slice(0, maxRows).map((gain) => {
    const lines = new Map(gain.findings.map((finding) => [`${finding.file}:${finding.line}`, finding]));
    const places = [...lines.values()].slice(0, 3).map(({ file, line }) => placeLink(context, context.headSha, file, line, cellCode));
    const shares = [percent(gain.own), `${percent(gain.share)} of ${cellCode(short(gain.profile))}`];
    return `| ${[cellCode(short(nameOf(gain))), ...shares, gain.findings.length, shortened(places, 3, lines.size)].join(" | ")} |`;
  });
  return [
    "**What there is to gain**: what the allocating lines have themselves, with the runtime\u2019s work for them, and what passes through their function.",
    ["| Function | Own | Passes through | Allocations | Where |", "| --- | ---: | ---: | ---: | --- |", ...rows].join(
      "\n"
    )
  ].join("\n\n");
}
function presence(report, context) {
  const { builds } = report;
  const findings = byPlace(differing(report));
  if (builds.length === 0 || findings.length === 0) return [];
  const others = findings.slice(maxDiffering);
  const rows = findings.slice(0, maxDiffering).map((finding) => {
    const where = placeLink(context, context.headSha, finding.file, finding.line, cellCode);
    const marks2 = builds.map((build) => isIn(finding, build) ? "\u25CF" : build.status === "failed" ? "?" : "");
    return `| ${[where, subjectOf(finding, cellCode), ...marks2].join(" | ")} |`;
  });
  return [
    `**${plural(findings.length, "allocation that not every build has", "allocations that not every build has")}**`,
    [
      `| Where | Value | ${builds.map(({ name }) => cellProse(short(name))).join(" | ")} |`,
      `| --- | --- | ${builds.map(() => ":---:").join(" | ")} |`,
      ...rows
    ].join("\n"),
    ...others.length === 0 ? [] : [`and ${others.length} more, in the report.`]
  ];
}
function whyFirst(findings) {
  return findings.some(({ hot }) => hot !== null) ? "what the profile shows as hot, by the weight of its line and of its function; then in loops, off error paths, large." : `in loops, off error paths, large. ${guessed}`;
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
  const others = rows.slice(maxRows);
  return [
    `| ${heading2} | Allocations | Possible | In loops | Cold |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.slice(0, maxRows).map((row) => cells(shown(short(row.key)), row)),
    ...others.length === 0 ? [] : [cells(`${others.length} more`, others.reduce(sum))]
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

// src/report/markdown/contracts.ts
var mostContracts = 30;
var longestDetail = 500;
var longestName = 200;
function contractSection(report) {
  const found = contractLines(report);
  if (found === null) return "";
  const shown = found.lines.slice(0, mostContracts);
  const hidden = found.lines.length - shown.length;
  const items = shown.map(
    ({ status, function: name, place: place2, source, details }) => [
      `- **${status}** ${codeSpan(clip(name, longestName))} (${prose(clip(`${place2.file}:${place2.line}`, longestName))}), ${codeSpan(clip(source, longestName))}`,
      ...details.map((detail) => `  - ${prose(clip(detail, longestDetail))}`)
    ].join("\n")
  );
  const isOpen = found.lines.some(({ status }) => status !== "holds");
  return [
    `<details${isOpen ? " open" : ""}><summary>${prose(found.title)}</summary>`,
    "",
    ...items,
    ...hidden > 0 ? [`- and ${plural(hidden, "more contract")}`] : [],
    "",
    "</details>"
  ].join("\n");
}

// src/report/markdown/ending.ts
function commentEnding(findings, { baseSha, headSha }) {
  const [first] = findings;
  if (first === void 0) return "";
  const reproduce = baseSha === null || headSha === null ? null : `npx escapediff diff --base ${baseSha.slice(0, 12)} --head ${headSha.slice(0, 12)}`;
  return small([
    findings.length === 1 ? "Accept it: `//escapediff:allow reason` on the value's line" : "Accept each: `//escapediff:allow reason` on the value's line",
    ...reproduce === null ? [] : [`see it locally: \`${reproduce}\``],
    `[what this is](${guideLink(first.cause.category)})`
  ]);
}
function summaryEnding(report) {
  if (report.kind !== "comparison") return "";
  return small([
    "Accept one: `//escapediff:allow reason` on its line",
    `see it locally: ${codeSpan(`npx ${reproduceCommand(report)}`)}`,
    `[what the causes mean](${homepage}/blob/main/docs/guide.md)`
  ]);
}
function small(parts) {
  return `<sub>${parts.join(" \xB7 ")}</sub>`;
}

// src/report/markdown/title.ts
var namedInTitle = 2;
function causeTitle(findings) {
  const [first] = findings;
  if (first === void 0) return "";
  const words = findings.length === 1 ? `${sentenceCase(whatHappens(first, codeSpan))}: ${costHowOften(first, codeSpan)}` : titleOf(findings, leadOf(findings) ?? first);
  return `${failing(findings)}${breaking(findings)}${words}`;
}
function whyAndFix(explanation, advice) {
  const fix = advice === "" ? "" : `**Fix:** ${prose(clip(advice, longestText))}`;
  return [prose(clip(explanation, longestText)), fix].filter((part) => part !== "").join(" ");
}
function titleOf(findings, lead) {
  const sum2 = moreAllocations(findings);
  if (isOneNewFunction(findings))
    return `${codeSpan(short(lead.function))} is new and allocates in ${findings.length} places${bytesOf(findings)}`;
  const functions = new Set(findings.map((finding) => finding.function));
  if (rootElsewhere(lead) === null && functions.size > 1) {
    const { kind, function: name, cause } = lead;
    return kind === "closure" && cause.category === "returned-pointer" && name !== "" ? `${codeSpan(short(name))} now returns a closure: ${sum2}` : `${sentenceCase(whatHappens(lead, codeSpan))}, with what it holds: ${sum2}`;
  }
  const names = [...functions].filter((name) => name !== "").map((name) => codeSpan(short(name)));
  const where = names.length === 0 ? "" : ` in ${shortened(names, namedInTitle)}`;
  const [what = "", ...others] = distinct(findings.map((finding) => whatHappens(finding, codeSpan)));
  const isDeletion = lead.cause.root?.side === "base";
  if (others.length === 0 && !isDeletion) return `${sentenceCase(what)}: ${sum2}${where}`;
  const may = findings.every(({ allocation }) => allocation.status === "confirmed") ? "causes" : "may cause";
  const line = isDeletion ? "Deleting this line" : "This line";
  const values = distinct(findings.map((finding) => subjectOf(finding, codeSpan)));
  return `${line} ${may} ${sum2}${where}: ${shortened(values, namedInTitle)}`;
}
function withoutRepeats(texts) {
  const all = distinct(texts);
  return all.filter((text) => !all.some((other) => other !== text && other.includes(text)));
}
function distinct(texts) {
  return [...new Set(texts)];
}
function breaking(findings) {
  const contract = findings.find((finding) => finding.contract !== void 0)?.contract;
  if (contract === void 0) return "";
  return `${codeSpan(short(contract.function))} breaks its ${codeSpan(short(contract.source))}. `;
}
function failing(findings) {
  return findings.some(({ gating }) => gating) ? "\u274C " : "";
}
function sentenceCase(text) {
  return /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
function isOneNewFunction(findings) {
  return findings.every((finding) => finding.origin === "new-function" && finding.function === findings[0]?.function);
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
  const others = [
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
    ...others.map(([title, all]) => folded(title, take(all), context)),
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
  const others = otherRows(rows, maxRows2);
  const cells2 = (name, { came, went, changed, moved }) => `| ${[name, came, went, changed, moved].map((cell) => cell === 0 ? "" : String(cell)).join(" | ")} |`;
  return [
    `| ${heading2} | Came | Went | Changed | Moved |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.slice(0, maxRows2).map((row) => cells2(shown(short(row.key)), row)),
    ...others === null ? [] : [cells2(others.key, others)]
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
  const counts2 = shown.map(({ entry }) => entry.totals.allocations);
  const [least, most] = [Math.min(...counts2), Math.max(...counts2)];
  const margin = Math.max(1, Math.ceil((most - least) / 10));
  const axis = shown.length <= maxNamed ? `x-axis [${axisNames(shown).join(", ")}]` : `x-axis "${span(shown)}" 1 --> ${shown.length}`;
  return [
    "```mermaid",
    ...looks,
    "xychart-beta",
    `    title "Allocations, the last ${shown.length} runs"`,
    `    ${axis}`,
    `    y-axis ${Math.max(0, least - margin)} --> ${most + margin}`,
    `    line [${counts2.join(", ")}]`,
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
function notes({ comparable, others, later }) {
  const facts = [
    ...comparable.length > maxPoints ? [`${comparable.length - maxPoints} earlier runs are not drawn`] : [],
    ...others > 0 ? [`${plural(others, "line")} of other configurations not shown`] : [],
    ...later > 0 ? [`${plural(later, "later commit")} not shown`] : []
  ];
  return facts.length === 0 ? "" : `<sub>${facts.join(" \xB7 ")}</sub>`;
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
  const shortened2 = compose(report, context, fits);
  return length(shortened2) <= context.limit ? shortened2 : minimal(report, context);
}
function compose(report, context, rows) {
  const { fresh, added, possible, cold, waived, free, fixed, grew, unchanged } = sections(report);
  const audit = report.kind === "audit";
  let left = rows;
  let omitted = 0;
  const take = (findings) => {
    const taken = findings.slice(0, Math.max(0, left));
    left -= taken.length;
    omitted += findings.length - taken.length;
    return taken;
  };
  const isRelease = isCountedRelease(report);
  const shown = isRelease ? [] : take(fresh);
  const found = () => [
    // What was measured needs no belief.
    ...measuredSection(report),
    table(shown, context),
    reasons(shown, context, context.elsewhere),
    foldedSuggestions(report.findings, context),
    buildsTable(report),
    ...audit ? auditSections(report, unchanged, context, take) : [],
    ...[
      { title: plural(added.length, "allocation in new functions", "allocations in new functions"), all: added },
      { title: `${possible.length} new that may allocate, depending on sizes at run time`, all: possible },
      { title: plural(cold.length, "new allocation on a cold path", "new allocations on cold paths"), all: cold },
      { title: `${waived.length} waived`, all: waived },
      { title: `${grew.length} grew`, all: grew },
      { title: `${fixed.length} fixed`, all: fixed },
      { title: `${free.length} new without a runtime cost`, all: free },
      { title: `${unchanged.length} unchanged`, all: audit ? [] : unchanged }
    ].map(({ title, all }) => folded(title, take(all), context, audit ? Infinity : mostItems))
  ];
  const parts = [
    context.isTitled === true ? "" : `### ${prose(context.name ?? "escapediff")}: ${heading(report)}`,
    firstCause(report, fresh, context),
    ...problems(report),
    context.trend ? trendSection(context.trend) : "",
    ...isRelease ? [...releaseSections(report, context, take), buildsTable(report)] : found(),
    contractSection(report),
    isRelease ? "" : counts(report),
    report.notices.slice(0, maxNotices).map((notice) => `> ${prose(clip(notice, longestProblem))}`).join("\n>\n"),
    report.notices.length > maxNotices ? `and ${plural(report.notices.length - maxNotices, "more notice")}` : ""
  ];
  const note = omitted === 0 ? "" : `*${plural(omitted, "finding is", "findings are")} not listed here for lack of room: ${codeSpan(reproduceCommand(report))} lists them.*`;
  const isNews = report.counts.new > 0 || report.counts.fixed > 0 || report.findings.some(hasGrown);
  const ending = isNews ? [delta(report, codeSpan), summaryEnding(report)] : [];
  return [...parts, note, ...ending, footer(report)].filter((part) => part !== "").join("\n\n") + "\n";
}
function firstCause(report, fresh, context) {
  if (report.verdict.conclusion !== "fail") return "";
  const failing2 = byCause(fresh).filter((group2) => group2.some(({ gating }) => gating));
  const [group = []] = failing2;
  const [lead] = group;
  if (lead === void 0) return "";
  const { root } = lead.cause;
  const at = root === null ? placeLink(context, context.headSha, lead.file, lead.line) : rootLink(root, context);
  const rest = failing2.length - 1;
  const more = rest === 0 ? "" : ` ${rest} more ${rest === 1 ? "cause is" : "causes are"} below.`;
  return `${at}: **${causeTitle(group)}**. ${whyAndFix("", lead.cause.advice)}${more}`;
}
function minimal(report, { name = "escapediff", isTitled = false }) {
  const left = `*${plural(report.findings.length, "finding")} and all else not listed here for lack of room.*`;
  return isTitled ? `${left}
` : `### ${prose(name)}: ${prose(clip(verdictWords(report), 200))}

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
function counts(report) {
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
  const found = problemsAsFixed(side);
  const hidden = found.length - maxProblems;
  return [
    `\u26A0\uFE0F **The ${name} (${codeSpan(clip(side.label, 100))}) ${status}: what could not be built is not compared.**`,
    found.length === 0 ? "" : fence(found.slice(0, maxProblems).map(problemText)),
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
  const facts = [
    report.kind === "audit" ? revision(head) : `${revision(base)}..${revision(head)}`,
    ...isOne ? versions.map((version) => prose(version)) : [],
    ...isOne && platform !== "" ? [prose(platform)] : [],
    ...shard === null ? [] : [`part ${shard.index} of ${shard.count}`],
    prose(`escapediff ${tool.version}`)
  ];
  return `<sub>${facts.join(" \xB7 ")}</sub>`;
}
function revision({ revision: commit, label }) {
  return codeSpan(/^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 7) : clip(label, 100));
}

export {
  leadOf,
  codeSpan,
  prose,
  fence,
  verbatimFence,
  placeLink,
  commentEnding,
  causeTitle,
  whyAndFix,
  withoutRepeats,
  distinct,
  sentenceCase,
  renderSummary
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_picocolors
} from "./chunk-WBRR73ZH.js";
import {
  delta,
  gainsOf,
  groupings,
  guessed,
  isCountedRelease,
  measuredTable,
  mostWorthALook,
  otherRows,
  problemsAsFixed,
  totalsInWords,
  turnoverOf,
  turnoverRows,
  whyNoSum
} from "./chunk-NBJTVODF.js";
import {
  isShowable,
  suggestionWords
} from "./chunk-ZYYWWHAP.js";
import {
  contractLines
} from "./chunk-BW564FDT.js";
import {
  changeSentence,
  goChanges,
  sparkline
} from "./chunk-3RUGJAVP.js";
import {
  buildTable
} from "./chunk-RETFQH6H.js";
import {
  shortened
} from "./chunk-5CJAR2MF.js";
import {
  sizeOf
} from "./chunk-EGSSIYPK.js";
import {
  compilerWords,
  hasGrown,
  marks,
  percent,
  placeOf,
  plural,
  quietCounts,
  rootElsewhere,
  rootPlace,
  sections,
  short,
  sidesOf,
  signed,
  verdictWords,
  whatHappens
} from "./chunk-MNTGS5YB.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
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

// src/report/text.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/report/excerpt.ts
var tabWidth = 4;
var maxBytesAround = 4e3;
function excerpt(line, column, endColumn, width) {
  const cells = cellsOf(line.trimEnd(), column, endColumn);
  const { start, end } = windowOf(cells, width);
  const shown = cells.slice(start, end);
  const before = start > 0 ? "\u2026" : "";
  const after = end < cells.length ? "\u2026" : "";
  const source = before + shown.map(({ text }) => text).join("") + after;
  const underline = before.replace("\u2026", " ") + shown.map((cell) => (cell.marked ? "~" : " ").repeat(cell.width)).join("");
  return { source, underline: underline.trimEnd() };
}
function cellsOf(line, column, endColumn) {
  const cells = [];
  const last = Math.max(endColumn, column + 1);
  let byte = 1;
  let position = 0;
  for (const character of line) {
    const near = byte >= column - maxBytesAround && byte <= column + maxBytesAround;
    if (near) {
      const text = character === "	" ? " ".repeat(tabWidth - position % tabWidth) : printable(character);
      const width = text.length > 1 && text !== character ? text.length : characterWidth(text);
      cells.push({ text, width, marked: column > 0 && byte >= column && byte < last });
      position += width;
    }
    byte += Buffer.byteLength(character);
  }
  return cells;
}
function windowOf(cells, width) {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= width) return { start: 0, end: cells.length };
  const room = Math.max(8, width - 2);
  const mark = Math.max(
    0,
    cells.findIndex((cell) => cell.marked)
  );
  const markedWidth = cells.reduce((sum, cell) => sum + (cell.marked ? cell.width : 0), 0);
  const lead = Math.max(0, Math.min(room - markedWidth, Math.max(Math.floor(room / 3), room - markedWidth - 8)));
  const markEnd = cells.slice(0, mark).reduce((sum, cell) => sum + cell.width, markedWidth);
  let start = markEnd <= room ? 0 : mark;
  for (let used = 0; start > 0; start--) {
    used += cells[start - 1]?.width ?? 0;
    if (used > lead) break;
  }
  let end = start;
  for (let used = 0; end < cells.length; end++) {
    used += cells[end]?.width ?? 0;
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
  const place = printable(placeOf(finding));
  const what = printable(whatHappens(finding, (text) => text));
  const fits = textWidth(place) + 2 + textWidth(what) <= width;
  const heading = fits ? [`${colors.cyan(place)}  ${paint(colors.bold(what))}`] : [colors.cyan(place), ...wrap(what, width - labelIndent).map((line) => `  ${paint(colors.bold(line))}`)];
  return [
    ...heading,
    ...joined(facts(finding), width - labelIndent).map((line) => `  ${line}`),
    ...sourceLines(finding, layout, paint),
    ...labelled("why", finding.cause.explanation, layout),
    ...rootLines(finding, layout),
    ...labelled("fix", finding.cause.advice, layout),
    ...suggestionLines(finding, layout),
    ...others(finding, layout),
    ...layout.verbose ? details(finding, layout) : []
  ];
}
function facts(finding) {
  const { allocation, origin, gating, state } = finding;
  const label = hasGrown(finding) ? "grew" : state === "unchanged" ? "" : state !== "new" ? state : origin === "existing-function" && gating ? "regression" : "new";
  const where = finding.function === "" ? "at package level" : `in ${short(finding.function)}`;
  const verb = allocation.status === "confirmed" ? "allocates" : "may allocate";
  const size = sizeOf(finding);
  const type = typeOf(finding) || (size === "" ? madeBy(finding) : "");
  const what = allocation.bytes === null ? [type, size === "" ? "" : `(${size})`] : [size, type === "" ? "" : `(${type})`];
  return [
    `${label} ${where}`.trimStart(),
    [verb, ...what].filter((part) => part !== "").join(" "),
    ...marks(finding)
  ].map(printable);
}
function typeOf({ allocation: { type } }) {
  return type === null || type.startsWith("struct { F uintptr") ? "" : short(type);
}
function madeBy({ allocation: { call } }) {
  if (call?.startsWith("runtime.makemap") === true) return "a map";
  return call?.startsWith("runtime.makechan") === true ? "a channel" : "";
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
function rootLines(finding, layout) {
  const root = rootElsewhere(finding);
  return root === null ? [] : labelled("from", `${rootPlace(root)}: ${root.text.trim()}`, layout);
}
function others({ occurrences }, layout) {
  if (occurrences.length === 0) return [];
  const shown = layout.verbose ? occurrences : occurrences.slice(0, longestList);
  const more = occurrences.length > shown.length ? ` and ${plural(occurrences.length - shown.length, "more place", "more places")}` : "";
  return labelled("also", `${shown.map(placeOf).join(", ")}${more}`, layout);
}
function details(finding, layout) {
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
var maxRows = 10;
var numbersWidth = 4 * 9;
function totalsBlock({ base, head, totals }, { colors }) {
  const rows = totalsInWords.map(({ words, of }) => [words, of(totals.base), of(totals.head)]);
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
  return groupings.flatMap(({ heading, plain, keyOf }) => {
    const rows = turnoverRows(turnover, keyOf);
    if (rows.length === 0) return [];
    const most = verbose ? rows.length : maxRows;
    const others2 = otherRows(rows, most);
    const shown = [...rows.slice(0, most), ...others2 === null ? [] : [others2]];
    const room = width - numbersWidth - 2;
    const names = shown.map(({ key }) => (plain ? clip : clipStart)(printable(short(key)), room));
    const nameWidth = Math.max(heading.length, ...names.map(textWidth));
    const line = (name, cells) => `  ${name}${" ".repeat(nameWidth - textWidth(name))}${cells.map((cell) => cell.padStart(9)).join("")}`.trimEnd();
    return [
      [
        colors.bold(line(heading, ["came", "went", "changed", "moved"])),
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
    ...isCountedRelease(report) ? releaseBlocks(report, layout) : foundBlocks(report, layout),
    contracts(report, layout),
    measured(report, layout),
    builds(report, layout),
    isCountedRelease(report) ? [] : counts(report, layout),
    ...sidesOf(report).map(([name, side]) => problems(name, side, layout)),
    report.notices.flatMap((notice) => indented("note: ", notice, layout)),
    ...trend === null ? [] : [trendLines(trend).flatMap((line) => wrap(printable(line), layout.width))],
    ending(report, layout),
    conclusion(report, layout)
  ];
  const shown = blocks.filter((block) => block.length > 0);
  const isShort = shown.every((block) => block.length === 1);
  return `${shown.map((block) => block.join("\n")).join(isShort ? "\n" : "\n\n")}
`;
}
function foundBlocks(report, layout) {
  const { fresh, added, possible, cold, waived, free, fixed, grew, unchanged } = sections(report);
  const { verbose } = layout;
  return [
    ...byFile(fresh).map((finding) => findingBlock(finding, layout)),
    list(plural(added.length, "allocation in new functions", "allocations in new functions"), added, layout),
    list(`${possible.length} new that may allocate, depending on sizes at run time`, possible, layout),
    list(plural(cold.length, "new allocation on a cold path", "new allocations on cold paths"), cold, layout),
    list(`${waived.length} waived`, waived, layout, {
      detail: ({ waiver }) => waiver === null ? "" : `${waiver.reason} (${waiver.where})`
    }),
    list(`${grew.length} grew`, grew, layout),
    list(`${fixed.length} fixed`, fixed, layout),
    // These two are listed on request only, so whole.
    list(`${free.length} new without a runtime cost`, free, layout, { longest: Infinity }),
    ...report.kind === "audit" ? [gains(unchanged, layout)] : [],
    ...report.kind === "audit" && verbose ? byFile(unchanged).map((finding) => findingBlock(finding, layout)) : [
      report.kind === "audit" ? list("On the heap, what is likeliest to matter first", unchanged, layout, {
        detail: sizeAndMarks,
        longest: mostWorthALook,
        rest: "--verbose lists them with their causes, --format html shows them all on a page"
      }) : list(`${unchanged.length} unchanged`, byFile(unchanged), layout, {
        detail: sizeAndMarks,
        longest: Infinity
      })
    ],
    ...report.kind === "audit" ? [guess(unchanged, layout)] : []
  ];
}
function guess(findings, { colors, width }) {
  if (findings.length === 0 || gainsOf(findings).length > 0) return [];
  return wrap(guessed.replaceAll("`", ""), width).map((line) => colors.dim(line));
}
function gains(findings, layout) {
  const found = gainsOf(findings);
  if (found.length === 0) return [];
  const hidden = found.length - longestList2;
  return [
    layout.colors.bold("What there is to gain, by function"),
    ...found.slice(0, longestList2).flatMap((gain) => {
      const lines = [...new Set(gain.findings.map(placeWithoutColumn))];
      return indented(
        `  ${percent(gain.own).padStart(6)}  `,
        `${short(gain.function === "" ? "package level" : gain.function)}: ${plural(gain.findings.length, "allocation")}, at ${shortened(lines, 3)} (${percent(gain.share)} of ${gain.profile} passes through it)`,
        layout
      );
    }),
    ...hidden > 0 ? [layout.colors.dim(`  and ${plural(hidden, "more function")}`)] : []
  ];
}
function placeWithoutColumn({ file, line }) {
  return `${file}:${line}`;
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
function list(title, findings, layout, { detail = () => "", longest = longestList2, rest = "--verbose lists them" } = {}) {
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
    ...hidden > 0 ? wrap(`and ${hidden} more: ${rest}`, layout.width - 2).map((line) => colors.dim(`  ${line}`)) : []
  ];
}
function sizeAndMarks(finding) {
  return [sizeOf(finding), ...marks(finding)].filter((part) => part !== "").join(", ");
}
function builds(report, layout) {
  const found = buildTable(report);
  return found === null ? [] : table(found, 2, layout);
}
function contracts(report, layout) {
  const found = contractLines(report);
  if (found === null) return [];
  const { colors, verbose } = layout;
  const paint = { holds: colors.green, broken: colors.red, unproven: colors.yellow, inconclusive: colors.yellow };
  const shown = verbose ? found.lines : found.lines.slice(0, longestList2);
  const hidden = found.lines.length - shown.length;
  return [
    colors.bold(found.title),
    ...shown.flatMap(({ status, function: name, place, source, details: details2 }) => [
      `  ${paint[status](status)} ${printable(clip(name, longestText))}  ${printable(place.file)}:${place.line}  ${colors.dim(printable(clip(source, longestText)))}`,
      ...details2.flatMap((detail) => indented("    ", detail, layout))
    ]),
    ...hidden > 0 ? [colors.dim(`  and ${hidden} more: --verbose lists them`)] : []
  ];
}
function measured(report, layout) {
  const found = measuredTable(report);
  if (found === null) return [];
  return [
    layout.colors.bold(printable(clip(found.title, longestText))),
    ...found.rows.length === 0 ? [] : table(found, 1, layout),
    ...found.rest === "" ? [] : [`  ${found.rest}`]
  ];
}
function table({ headings, rows }, texts, { colors }) {
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
function counts(report, { colors }) {
  const quiet = quietCounts(report);
  return quiet === "" ? [] : [colors.dim(`Also ${quiet}.`)];
}
function problems(name, side, layout) {
  if (side.status === "built" && side.problems.length === 0) return [];
  const { colors } = layout;
  const status = side.status === "failed" ? "could not be built" : "could not be built completely";
  return [
    colors.yellow(colors.bold(`The ${name} (${printable(side.label)}) ${status}:`)),
    ...problemsAsFixed(side).flatMap((problem) => problemLines(problem, layout))
  ];
}
function problemLines({ package: name, message, position }, layout) {
  const [first = "", ...rest] = message.trimEnd().split(/\r?\n/);
  const place = position === null || first.startsWith(position) ? "" : `${printable(position)}: `;
  const inPackage = name === null ? "" : ` (${name})`;
  return [
    ...indented(`  ${place}`, `${first}${inPackage}`, layout),
    ...rest.filter((line) => line.trim() !== "").map((line) => `    ${printable(line)}`)
  ];
}
function ending(report, { colors, width }) {
  const change = report.kind === "comparison" ? delta(report, printable) : "";
  if (change === "") return [];
  const accept = report.counts.new === 0 ? "" : " Accept one: //escapediff:allow reason, on its line.";
  return wrap(`${change}${accept}`, width).map((line) => colors.dim(line));
}
function conclusion(report, { colors, width }) {
  const { conclusion: found, failOn } = report.verdict;
  const words = { pass: "PASS", fail: "FAIL", inconclusive: "INCONCLUSIVE" };
  const isVerdict = report.kind !== "audit" || found !== "pass";
  const paint = { pass: colors.green, fail: colors.red, inconclusive: colors.yellow }[found];
  const why = verdictWords(report).replace(/^inconclusive: /, "");
  const policy = found === "fail" ? ` (fail-on: ${failOn})` : "";
  const part = report.shard === null ? "" : ` (part ${report.shard.index} of ${report.shard.count})`;
  const title = isVerdict ? `${paint(colors.bold(words[found]))}  ` : "";
  const also = found === "fail" ? report.verdict.reasons.slice(1) : [];
  const looked = report.counts.new === 0 && found === "pass" && report.kind !== "release" ? report.kind === "audit" ? ` in ${printable(report.head.label)}` : ` from ${printable(report.base.label)} to ${printable(report.head.label)}` : "";
  return [
    ...also.flatMap((reason) => wrap(printable(clip(reason, longestText)), width)),
    `${title}${printable(why)}${looked}${policy}${part}`
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
  renderText
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lineMap
} from "./chunk-MPXI2ULF.js";
import "./chunk-YW3Y2KXA.js";
import {
  changeSentence,
  goChanges,
  packageTrends
} from "./chunk-3RUGJAVP.js";
import "./chunk-RETFQH6H.js";
import "./chunk-K5DMXILG.js";
import "./chunk-5AYB2FYV.js";
import "./chunk-APXOPE27.js";
import {
  shortened
} from "./chunk-5CJAR2MF.js";
import "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-3R57DNOT.js";
import {
  plural,
  verdictWords
} from "./chunk-MNTGS5YB.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import "./chunk-6LMKA6D6.js";
import {
  clip
} from "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";

// src/report/html/limits.ts
var maxFindings = 4e4;
var maxSourceLength = 24e6;
var maxFileLength = 4e6;

// src/report/html/pack.ts
var TextTable = class {
  texts = [];
  #indexes = /* @__PURE__ */ new Map();
  add(text) {
    const known = this.#indexes.get(text);
    if (known !== void 0) return known;
    this.#indexes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
};
function pack(findings) {
  const table = new TextTable();
  const packed = findings.map((finding) => packFinding(finding, table));
  return { texts: table.texts, findings: packed };
}
function packFinding(finding, table) {
  const { allocation, cause, hot, waiver, baseline, suggestion } = finding;
  const place = ({ file, line, column }) => [table.add(file), line, column];
  return {
    id: finding.id,
    kind: finding.kind,
    ...finding.state === "unchanged" ? {} : { state: finding.state },
    ...finding.origin === "existing-function" ? {} : { origin: finding.origin },
    package: table.add(finding.package),
    file: table.add(finding.file),
    range: [finding.line, finding.column, finding.endLine, finding.endColumn],
    function: table.add(finding.function),
    expression: table.add(finding.expression),
    message: table.add(finding.message),
    source: table.add(finding.source),
    ...allocation.status === "confirmed" ? {} : { allocation: allocation.status },
    ...allocation.call === null ? {} : { call: table.add(allocation.call) },
    ...allocation.type === null ? {} : { type: table.add(allocation.type) },
    ...allocation.bytes === null ? {} : { bytes: allocation.bytes },
    category: cause.category,
    explanation: table.add(cause.explanation),
    advice: table.add(cause.advice),
    ...cause.chain.length === 0 ? {} : { chain: cause.chain.map((step) => [table.add(step.text), ...place(step)]) },
    ...cause.root === null ? {} : { root: packRoot(cause.root, table) },
    ...finding.remote ? { remote: true } : {},
    ...finding.silent === null ? {} : { silent: finding.silent },
    ...finding.gating ? { gating: true } : {},
    ...finding.cold ? { cold: true } : {},
    ...finding.inLoop ? { inLoop: true } : {},
    ...finding.runs === void 0 ? {} : { runs: packRuns(finding.runs, table) },
    ...finding.generated ? { generated: true } : {},
    ...hot === null ? {} : { hot },
    ...waiver === null ? {} : { waiver },
    ...finding.occurrences.length === 0 ? {} : { occurrences: finding.occurrences.map(place) },
    ...baseline === null || isWhereItWas(finding, baseline) ? {} : { baseline: place(baseline) },
    ...finding.grewFrom === null ? {} : { grewFrom: finding.grewFrom },
    ...suggestion === null ? {} : { suggestion },
    ...finding.builds === null ? {} : { builds: finding.builds },
    ...finding.madeIn === null ? {} : { madeIn: table.add(finding.madeIn) },
    ...finding.contract === void 0 ? {} : { contract: finding.contract }
  };
}
function packRuns({ loop, literal, condition, leftBefore }, table) {
  const at = [loop ?? 0, literal ?? 0, leftBefore ? 1 : 0];
  return condition === null ? at : [...at, condition.kind, table.add(condition.text), condition.line];
}
function packRoot({ side, file, line, text }, table) {
  const at = [table.add(text), table.add(file), line];
  return side === "base" ? [...at, 1] : at;
}
function isWhereItWas({ state, file, line, column }, at) {
  return state === "unchanged" && at.file === file && at.line === line && at.column === column;
}
function packFlows(findings) {
  const table = new TextTable();
  const flows = findings.map(({ flow }) => flow.map((line) => table.add(line)));
  return { texts: table.texts, flows };
}

// src/report/html/render.ts
import { createHash } from "node:crypto";
function renderPage(blocks, title, { script, style }) {
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style))
    throw new Error("An asset of the HTML report ends its own element.");
  const { page, ...later } = blocks;
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "img-src 'none'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'"
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeText(printable(title))}</title>
<style>${style}</style>
</head>
<body>
<noscript><p>This report is drawn by the script in this file. Without scripts, read the same in a terminal: <code>escapediff diff</code>.</p></noscript>
${dataBlock(["page", page])}
<script>${script}</script>
${Object.entries(later).map(dataBlock).join("\n")}
</body>
</html>
`;
}
function dataBlock([name, data]) {
  return `<script type="application/json" id="data-${name}">${escapeJson(JSON.stringify(data))}</script>`;
}
function escapeJson(json) {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function escapeText(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

// src/report/html/sources.ts
import path from "node:path";

// src/report/html/lines.ts
function linesOf(text) {
  const lines = text.split("\n").map((line) => line.endsWith("\r") ? line.slice(0, -1) : line);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

// src/report/html/hunks.ts
function hunksOf(base, head) {
  const map = lineMap(base, head);
  const baseCount = linesOf(base).length;
  const headCount = linesOf(head).length;
  const baseOf = (line) => {
    const found = map.toBase(line);
    return found === null || found > baseCount ? null : found;
  };
  const hunks = [];
  let baseLine = 1;
  let headLine = 1;
  while (baseLine <= baseCount || headLine <= headCount) {
    let next = headLine;
    while (next <= headCount && baseOf(next) === null) next++;
    const nextBase = (next <= headCount ? baseOf(next) : null) ?? baseCount + 1;
    if (nextBase > baseLine || next > headLine) {
      hunks.push([baseLine, nextBase - baseLine, headLine, next - headLine]);
    }
    baseLine = nextBase + 1;
    headLine = next + 1;
  }
  return hunks;
}

// src/report/html/sources.ts
async function readSources(findings, { base, head }, changes, trees) {
  const wanted = wantedFiles(findings, changes);
  const [baseTexts, headTexts] = await Promise.all([
    base.tree === head.tree ? /* @__PURE__ */ new Map() : textsOf(
      base.tree,
      wanted.flatMap(({ path: file, basePath }) => basePath ?? file),
      trees
    ),
    textsOf(
      head.tree,
      wanted.map((file) => file.path),
      trees
    )
  ]);
  const compared = base.tree !== head.tree;
  const files = [];
  const leftOut = [];
  let room = maxSourceLength;
  for (const sides of wanted) {
    const file = pageFile(
      sides,
      headTexts.get(sides.path) ?? null,
      baseTexts.get(sides.basePath ?? sides.path) ?? null,
      compared
    );
    const lengths = [file.head?.length ?? 0, file.base?.length ?? 0];
    const length = lengths[0] + lengths[1];
    if (length === 0) continue;
    if (length > room || Math.max(...lengths) > maxFileLength) {
      leftOut.push(sides.path);
      continue;
    }
    room -= length;
    files.push(file);
  }
  return { files, leftOut: leftOut.length === 0 ? [] : [leftOutWords(leftOut)] };
}
function leftOutWords(paths) {
  return `The source of ${plural(paths.length, "file")} is not in this page, which carries ${maxSourceLength / 1e6} million characters at most and ${maxFileLength / 1e6} million of one file: ${shortened(paths, 3)}.`;
}
function pageFile(sides, head, base, compared) {
  if (!compared) return { ...sides, status: "same", head, base: null, hunks: [] };
  if (head === null) return { ...sides, status: "deleted", head, base, hunks: [] };
  if (base === null) return { ...sides, status: "added", head, base, hunks: [] };
  if (base === head) return { ...sides, status: "same", head, base: null, hunks: [] };
  return { ...sides, status: "changed", head, base, hunks: hunksOf(base, head) };
}
function wantedFiles(findings, changes) {
  const renamed = new Map(
    changes.flatMap(
      ({ basePath, headPath }) => basePath !== null && headPath !== null && basePath !== headPath ? [[basePath, { path: headPath, basePath }]] : []
    )
  );
  const byHead = new Map([...renamed.values()].map((sides) => [sides.path, sides]));
  const wanted = /* @__PURE__ */ new Map();
  const want = (file, side) => {
    if (!isInside(file)) return;
    const sides = (side === "base" ? renamed.get(file) : byHead.get(file)) ?? { path: file, basePath: null };
    if (!wanted.has(sides.path)) wanted.set(sides.path, sides);
  };
  for (const { file, state } of findings) want(file, state === "fixed" ? "base" : "head");
  for (const { basePath, headPath } of changes) {
    const file = headPath ?? basePath ?? "";
    if (file.endsWith(".go")) want(file, headPath === null ? "base" : "head");
  }
  for (const { state, cause, occurrences } of findings) {
    const side = state === "fixed" ? "base" : "head";
    if (cause.root !== null) want(cause.root.file, cause.root.side);
    for (const { file } of [...cause.chain, ...occurrences]) want(file, side);
  }
  return [...wanted.values()];
}
function isInside(file) {
  return file !== "" && !path.posix.isAbsolute(file) && !path.win32.isAbsolute(file) && !file.split("/").includes("..");
}
async function textsOf(tree, paths, trees) {
  const wanted = new Set(paths);
  const entries = (await trees.list(tree)).filter(({ file, mode }) => mode.startsWith("100") && wanted.has(file));
  const blobs = await trees.blobs(entries.map(({ blob }) => blob));
  return new Map(
    entries.flatMap(({ file }, index) => {
      const blob = blobs[index];
      return blob === void 0 || blob === null ? [] : [[file, blob.toString("utf8")]];
    })
  );
}

// src/report/html/trend.ts
var maxRuns = 200;
var maxPackages = 6;
function pageTrend(trend) {
  const { runs, breaks, others, later } = trend;
  const first = Math.max(0, runs.length - maxRuns);
  const packages = packageTrends(trend).map(({ name, counts }) => ({ name, counts: counts.slice(first) })).filter(({ counts }) => counts.some((count) => count > 0)).sort((a, b) => Math.max(...b.counts) - Math.max(...a.counts) || (a.name < b.name ? -1 : 1));
  return {
    sentence: changeSentence(trend, (text) => text),
    goChanges: goChanges(trend, (text) => text),
    runs: runs.slice(first).map(({ name, entry }) => ({
      name,
      commit: entry.commit,
      date: entry.date,
      goVersion: entry.configuration.goVersion,
      totals: entry.totals
    })),
    breaks: breaks.map((index) => index - first).filter((index) => index > 0),
    packages: packages.slice(0, maxPackages),
    omitted: { runs: first, lines: others, later }
  };
}

// src/report/html/index.ts
async function renderHtml({ report, comparison, changes, trees, missing = [], trend = null, forge = null }, assets) {
  const { findings: all, ...rest } = report;
  const findings = all.slice(0, maxFindings);
  const cut = all.length - findings.length;
  const sources = await readSources(findings, comparison, changes, trees);
  const leftOut = [
    ...cut === 0 ? [] : [
      `${plural(cut, "finding")} of less weight ${cut === 1 ? "is" : "are"} not in this page, which lists ${maxFindings} at most.`
    ],
    ...sources.leftOut,
    ...missing
  ];
  const files = sources.files.map(({ path: path2, basePath, status }) => ({ path: path2, basePath, status }));
  const blocks = {
    page: {
      report: rest,
      ...pack(findings),
      files,
      leftOut,
      ...trend === null ? {} : { trend: pageTrend(trend) },
      ...forge === null ? {} : { forge }
    },
    sources: sources.files.map(({ head, base, hunks }) => ({ head, base, hunks })),
    flows: packFlows(findings)
  };
  return renderPage(blocks, titleOf(report), assets);
}
function titleOf(report) {
  const { base, head } = report;
  const revisions = report.kind === "audit" ? head.label : `${base.label} \u2192 ${head.label}`;
  const name = nameOf(report);
  return `${name === "" ? "" : `${name} \xB7 `}${revisions}: ${clip(verdictWords(report), longestTitle)} \u2013 escapediff`;
}
var longestTitle = 80;
function nameOf({ configuration: { affectedPackages } }) {
  const [first, ...others] = affectedPackages.map((name) => name.split("/"));
  if (first === void 0) return "";
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  const common = end < 0 ? first : first.slice(0, end);
  return common.slice(common[0]?.includes(".") === true && common.length > 1 ? 1 : 0, 3).join("/");
}
export {
  renderHtml,
  titleOf
};

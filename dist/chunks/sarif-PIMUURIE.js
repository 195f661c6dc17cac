import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  guideLink,
  homepage
} from "./chunk-LRMCJLHO.js";
import {
  contractLines
} from "./chunk-BW564FDT.js";
import {
  causeCatalogue
} from "./chunk-ACHOYFIH.js";
import "./chunk-L3J4LCXL.js";
import {
  costHowOften
} from "./chunk-EGSSIYPK.js";
import {
  placeOf,
  plural,
  rootElsewhere,
  rootPlace,
  short,
  whatHappens
} from "./chunk-MNTGS5YB.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import "./chunk-6LMKA6D6.js";
import {
  clip,
  longestText
} from "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";

// src/report/sarif/render.ts
import { gzipSync } from "node:zlib";

// src/report/sarif/limits.ts
var maxResults = 25e3;
var shownResults = 5e3;
var maxGzippedBytes = 1e7;
var maxTags = 20;
var maxRelatedLocations = 100;
var maxFlowLocations = 1e3;
var maxDescriptionLength = 1024;

// src/report/sarif/message.ts
function plainText(text) {
  return printable(clip(text.replaceAll("`", "").replace(/\s+/g, " ").trim(), longestText)).replace(/\](?=\()/g, "] ").replace(/\{(?=\d+\})/g, "{ ");
}
function link(text, id) {
  return `[${plainText(text).replace(/[\\[\]]/g, "\\$&")}](${id})`;
}
function sentence(text) {
  return text === "" || /[.!?…]$/.test(text) ? text : `${text}.`;
}

// src/report/sarif/location.ts
var sourceRoot = "%SRCROOT%";
function isInside(file) {
  const isDrive = /^[A-Za-z]:[\\/]/.test(file);
  return !isDrive && file.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}
function artifact(file) {
  const segments = file.split("/").map((name) => encodeURIComponent(name.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD")));
  return { uri: segments.join("/"), uriBaseId: sourceRoot };
}
function utf16Column(line, byteColumn) {
  if (/^[\0-\x7f]*$/.test(line)) return Math.min(byteColumn, line.length + 1);
  let byte = 1;
  let column = 1;
  for (const character of line) {
    byte += Buffer.byteLength(character);
    if (byte > byteColumn) break;
    column += character.length;
  }
  return column;
}
function placeOfFinding(finding) {
  const { file, line, endLine } = finding;
  const name = [finding.package, finding.function].filter((part) => part !== "").join(".");
  return {
    physicalLocation: {
      artifactLocation: artifact(file),
      region: regionOf(finding),
      ...endLine > line ? { contextRegion: { startLine: line, endLine } } : {}
    },
    ...finding.function === "" ? {} : { logicalLocations: [{ fullyQualifiedName: plainText(name), kind: "function" }] }
  };
}
function regionOf({ line, column, endLine, endColumn, source }) {
  if (column === 0 || source === "") return { startLine: line, endLine: line };
  const start = utf16Column(source, column);
  const end = utf16Column(source, endLine > line ? Number.POSITIVE_INFINITY : endColumn);
  const atLeast = Math.min(start + 1, source.length + 1);
  return { startLine: line, startColumn: start, endLine: line, endColumn: Math.max(end, atLeast, start) };
}
function knownLines({ file, line, source, cause: { root } }) {
  const own = source === "" ? [] : [[`${file}:${line}`, source]];
  return new Map(root === null || !/^\s/.test(root.text) ? own : [...own, [`${root.file}:${root.line}`, root.text]]);
}
function placeWithText({ file, line, column }, text, lines, id) {
  const source = lines.get(`${file}:${line}`);
  const region = column > 0 && source !== void 0 ? { startLine: line, startColumn: utf16Column(source, column), endLine: line, endColumn: source.length + 1 } : { startLine: line, endLine: line };
  return {
    ...id === void 0 ? {} : { id },
    physicalLocation: { artifactLocation: artifact(file), region },
    message: { text: plainText(text) === "" ? "here" : plainText(text) }
  };
}

// src/report/sarif/notifications.ts
function notificationsOf(report, listed, { waived, possible, cut }) {
  const { verdict, base, head, notices } = report;
  const isInconclusive = verdict.conclusion === "inconclusive";
  const left = [
    [
      waived,
      `${plural(waived, "waived allocation")} ${are(waived)} not listed: code scanning would show them as open.`
    ],
    [
      possible,
      `${plural(possible, "value")} that may be allocated, depending on lengths at run time, ${are(possible)} not listed.`
    ],
    [
      cut,
      `${plural(cut, "allocation")} of less weight ${are(cut)} not listed: code scanning takes ${maxResults} results and ${maxGzippedBytes / 1e6} MB (gzip) in one file.`
    ],
    [
      Math.max(0, listed - shownResults),
      `${listed} allocations are listed, of which code scanning keeps ${shownResults}.`
    ]
  ];
  return [
    ...isInconclusive ? verdict.reasons.map((reason) => notification("error", reason)) : [],
    ...problemsOf("base", base),
    ...head.revision === base.revision && head.label === base.label ? [] : problemsOf("head", head),
    ...notices.map((notice) => notification("warning", notice)),
    ...contractsOf(report),
    ...left.flatMap(([count, text]) => count === 0 ? [] : [notification("note", text)])
  ];
}
function are(count) {
  return count === 1 ? "is" : "are";
}
function notification(level, text) {
  return { level, message: { text: sentence(plainText(text)) || "No reason was given." } };
}
function contractsOf(report) {
  const found = contractLines(report);
  if (found === null) return [];
  const kept = found.lines.filter(({ status }) => status === "holds").length;
  return [
    ...found.lines.filter(({ status }) => status !== "holds").map(({ status, function: name, place, source, details }) => ({
      ...notification(
        status === "broken" ? "warning" : "note",
        `${name}, marked ${source}, ${isWord[status]}: ${details.join("; ")}`
      ),
      ...isInside(place.file) ? { locations: [placeWithText({ ...place, column: 0 }, "the function", /* @__PURE__ */ new Map())] } : {}
    })),
    ...kept === 0 ? [] : [notification("note", `${plural(kept, "contract holds", "contracts hold")}.`)]
  ];
}
var isWord = {
  broken: "is broken",
  unproven: "is unproven",
  inconclusive: "could not be checked",
  holds: "holds"
};
function problemsOf(name, { label, problems }) {
  return problems.map((problem) => {
    const { package: path, message } = problem;
    const what = path === null ? "" : `${path} of `;
    const place = placeOfProblem(problem);
    return {
      ...notification("error", `${what}the ${name} (${label}) could not be built: ${message}`),
      ...place === null ? {} : { locations: [placeWithText(place, "the error", /* @__PURE__ */ new Map())] }
    };
  });
}
function placeOfProblem({ position }) {
  const [, file = "", line = ""] = /^(.+?):([1-9]\d{0,8})(?::\d+)?$/s.exec(position ?? "") ?? [];
  return line !== "" && isInside(file) ? { file, line: Number(line), column: 0 } : null;
}

// src/report/sarif/rules.ts
var tags = ["performance", "go", "escape-analysis", "heap-allocation"];
var rules = causeCatalogue.map(ruleOf);
var indexes = new Map(causeCatalogue.map(({ category }, index) => [category, index]));
function ruleIndex(category) {
  return indexes.get(category) ?? -1;
}
function ruleOf(description) {
  const { category, title, meaning, remedies, whenNot } = description;
  const helpUri = guideLink(category);
  const short2 = `Heap allocation: ${/^[A-Z][a-z ]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title}.`;
  return {
    id: category,
    name: nameOf(category),
    shortDescription: { text: clip(plainText(short2), maxDescriptionLength) },
    fullDescription: { text: clip(plainText(meaning), maxDescriptionLength) },
    help: {
      text: [
        `${title}. ${meaning}`,
        remedies.map((remedy) => `- ${remedy}`).join("\n"),
        `When not to bother: ${whenNot}`,
        `More: ${helpUri}`
      ].join("\n\n").replaceAll("`", ""),
      markdown: [
        `## ${title}`,
        meaning,
        remedies.map((remedy) => `- ${remedy}`).join("\n"),
        `_When not to bother:_ ${whenNot}`,
        `[All causes and remedies](${helpUri})`
      ].join("\n\n")
    },
    helpUri,
    defaultConfiguration: { level: "warning" },
    properties: {
      tags: tags.slice(0, maxTags),
      // Each result is a call of the allocator in the generated code: nothing is guessed.
      precision: "very-high",
      "problem.severity": "warning"
    }
  };
}
function nameOf(category) {
  return `${category.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase())}Allocation`;
}

// src/report/sarif/result.ts
var baselineStates = { new: "new", changed: "updated", moved: "unchanged", unchanged: "unchanged" };
function resultOf(finding, { isComparison, withSuppressions }) {
  const { id, cause, state } = finding;
  const related = relatedLocations(finding);
  const flow = codeFlow(finding);
  return {
    ruleId: cause.category,
    ruleIndex: ruleIndex(cause.category),
    level: levelOf(finding),
    message: { text: messageOf(finding, hasRootLink(finding)) },
    locations: isInside(finding.file) ? [placeOfFinding(finding)] : [],
    ...related.length === 0 ? {} : { relatedLocations: [...related] },
    ...flow.length === 0 ? {} : { codeFlows: [{ threadFlows: [{ locations: flow.map((location) => ({ location })) }] }] },
    // GitHub tells results apart by the first only; it has the form that GitHub's own has, a hash and which of several it is.
    partialFingerprints: { primaryLocationLineHash: `${id}:1`, "escapediff/v1": id },
    ...isComparison && state !== "fixed" ? { baselineState: baselineStates[state] } : {},
    ...withSuppressions ? { suppressions: suppressionsOf(finding) } : {},
    properties: propertiesOf(finding)
  };
}
function levelOf({ gating, cold, waiver, state, inLoop, hot }) {
  if (gating) return "error";
  if (cold || waiver !== null) return "note";
  return state === "new" || inLoop || hot !== null ? "warning" : "note";
}
function messageOf(finding, hasLink) {
  const { explanation, advice } = finding.cause;
  const same = (text) => text;
  const happens = whatHappens(finding, same).replace(/^the /, "The ");
  const where = finding.function === "" ? "" : ` in ${short(finding.function)}`;
  return [
    sentence(plainText(`${happens}${where}`)),
    sentence(plainText(`It costs ${costHowOften(finding, same)}`)),
    sentence(plainText(explanation)),
    ...causedBy(finding, hasLink),
    sentence(plainText(advice))
  ].filter((part) => part !== "").join(" ");
}
function causedBy(finding, hasLink) {
  const root = rootElsewhere(finding);
  if (root === null) return [];
  if (hasLink) return [`It is caused by ${link(rootPlace(root), 1)}.`];
  return root.side === "base" ? [plainText(`It is caused by ${rootPlace(root)}.`)] : [];
}
function hasRootLink(finding) {
  const root = rootElsewhere(finding);
  return root?.side === "head" && isInside(root.file);
}
function relatedLocations(finding) {
  const { cause, occurrences } = finding;
  const { root, chain } = cause;
  const own = root !== null && hasRootLink(finding) ? [{ ...root, column: 0, text: "the line that causes it" }] : [];
  const others = [
    ...chain,
    ...occurrences.map((place) => ({ ...place, text: `the same allocation at ${placeOf(place)}` }))
  ].filter(({ file }) => isInside(file));
  const lines = knownLines(finding);
  return [...own, ...others].slice(0, maxRelatedLocations).map((place, index) => placeWithText(place, place.text, lines, index + 1));
}
function codeFlow(finding) {
  const steps = finding.cause.chain.filter(({ file }) => isInside(file));
  if (steps.length === 0 || !isInside(finding.file)) return [];
  const lines = knownLines(finding);
  const start = { ...placeOfFinding(finding), message: { text: plainText(`${short(finding.expression)} is made`) } };
  return [start, ...steps.map((step) => placeWithText(step, step.text, lines))].slice(0, maxFlowLocations);
}
function suppressionsOf({ waiver }) {
  if (waiver === null) return [];
  const { source, reason, where } = waiver;
  const kind = source === "comment" ? "inSource" : "external";
  return [{ kind, status: "accepted", justification: plainText(`${reason} (${where})`) }];
}
function propertiesOf(finding) {
  const { allocation, hot, cold, inLoop, state, origin, remote, kind } = finding;
  const text = (value) => plainText(clip(value, longestProperty));
  return {
    kind,
    state,
    ...state === "new" ? { origin, remote } : {},
    package: text(finding.package),
    function: text(finding.function),
    expression: text(finding.expression),
    allocation: {
      call: allocation.call === null ? null : text(allocation.call),
      type: allocation.type === null ? null : text(allocation.type),
      bytes: allocation.bytes
    },
    cold,
    inLoop,
    ...hot === null ? {} : { hot: { share: hot.share, profile: text(hot.profile) } }
  };
}
var longestProperty = 500;

// src/report/sarif/render.ts
var schema = "https://json.schemastore.org/sarif-2.1.0.json";
function renderSarif(report, context) {
  const style = {
    isComparison: report.kind !== "audit",
    withSuppressions: context.waived === "suppressed"
  };
  const { listed, left } = select(report, style);
  const results = listed.slice(0, maxResults).map((finding) => resultOf(finding, style));
  for (let count = results.length; ; ) {
    const cut = listed.length - count;
    const log = logOf(report, context, results.slice(0, count), { ...left, cut });
    const text = `${JSON.stringify(log, null, 2)}
`;
    const size = gzippedSize(text);
    if (size <= maxGzippedBytes || count === 0) return text;
    count = Math.floor(count * Math.min(0.95, maxGzippedBytes / size));
  }
}
function select({ findings }, { withSuppressions }) {
  const isWhole = findings.some(({ state }) => state === "unchanged");
  const present = findings.filter(({ state }) => state === "new" || isWhole && state !== "fixed");
  const confirmed = present.filter(({ allocation }) => allocation.status === "confirmed");
  const listed = confirmed.filter(({ waiver }) => withSuppressions || waiver === null);
  const possible = present.filter(({ allocation }) => allocation.status === "unknown").length;
  return { listed, left: { waived: confirmed.length - listed.length, possible } };
}
function logOf(report, context, results, left) {
  return {
    $schema: schema,
    version: "2.1.0",
    runs: [runOf(report, context, results ?? [], left)]
  };
}
function runOf(report, { repositoryUrl, name }, results, left) {
  const { tool, base, head, verdict, counts, configuration } = report;
  const isComplete = [base, head].every(({ status, problems }) => status === "built" && problems.length === 0);
  const notifications = notificationsOf(report, results.length, left);
  const { goos, goarch } = configuration;
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        .../^\d+\.\d+\.\d+/.test(tool.version) ? { semanticVersion: tool.version } : {},
        informationUri: homepage,
        rules: [...rules]
      }
    },
    // Up to the last slash it is the category; what follows would tell runs of one category apart.
    // https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#runautomationdetails-object
    automationDetails: { id: `${plainText(name)}/` },
    invocations: [
      {
        executionSuccessful: verdict.conclusion !== "inconclusive" && isComplete,
        ...notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }
      }
    ],
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
    ...repositoryUrl === null ? {} : { versionControlProvenance: [provenance(report, repositoryUrl)] },
    results,
    properties: {
      conclusion: verdict.conclusion,
      failOn: verdict.failOn,
      counts,
      base: plainText(base.revision),
      head: plainText(head.revision),
      goVersion: plainText(head.goVersion),
      platform: plainText([goos, goarch].filter((part) => part !== "").join("/"))
    }
  };
}
function provenance({ head }, repositoryUrl) {
  const isCommit = /^[0-9a-f]{40,64}$/.test(head.revision);
  return {
    repositoryUri: repositoryUrl,
    ...isCommit ? { revisionId: head.revision } : {},
    mappedTo: { uriBaseId: sourceRoot }
  };
}
function gzippedSize(text) {
  const margin = 1e4;
  return Buffer.byteLength(text) <= maxGzippedBytes - margin ? 0 : gzipSync(text).length;
}
export {
  renderSarif
};

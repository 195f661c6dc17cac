import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  totalsOf
} from "./chunk-K5DMXILG.js";
import {
  clip
} from "./chunk-JR76N62K.js";

// src/report/builds.ts
function buildTable(report) {
  const { builds, findings } = report;
  if (builds.length === 0) return null;
  const audit = report.kind === "audit";
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
function identityOf({ commit, configuration }) {
  return JSON.stringify([commit, trackOf({ configuration }), configuration.goVersion]);
}
function trackOf({ configuration }) {
  const { goos, goarch, cgo, pgo, tags, tests, folder, patterns } = configuration;
  return JSON.stringify([goos, goarch, cgo, pgo, tags, tests, folder, patterns]);
}

// src/history/record.ts
var maxEntries = 1e3;
var maxHistoryBytes = 16 * 1024 * 1024;
function tooLarge(shown, bytes) {
  return `The history ${shown} has ${bytes} bytes; accepted: at most ${maxHistoryBytes}.`;
}
function withEntry(entries, entry) {
  const identity = identityOf(entry);
  const at = entries.findIndex((other) => identityOf(other) === identity);
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

export {
  buildTable,
  differing,
  isIn,
  historyVersion,
  entriesOf,
  identityOf,
  trackOf,
  maxEntries,
  maxHistoryBytes,
  tooLarge,
  withEntry,
  serialise
};

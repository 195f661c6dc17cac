import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isContractReason
} from "./chunk-ZY556IFY.js";
import {
  byWeight,
  verdict
} from "./chunk-N4NXOPUO.js";
import {
  UsageError
} from "./chunk-6T4QM65A.js";
import {
  byPlace
} from "./chunk-KFZWTTXZ.js";

// src/shards/merge.ts
function mergeShards(reports) {
  const parts = reports.map(partOf).toSorted((a, b) => a.shard.index - b.shard.index);
  const [first] = parts;
  if (first === void 0) throw new UsageError("No report was given. Accepted: the reports of all parts of a run.");
  refuseStrangers(first, parts);
  const { count } = first.shard;
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (index) => !parts.some(({ shard }) => shard.index === index)
  );
  const counts = parts.map((part) => part.counts).reduce(sum);
  const base = mergedSide(parts, "base");
  const head = mergedSide(parts, "head");
  const isAudit = first.kind === "audit";
  const found = verdict(
    first.verdict.failOn,
    counts,
    (isAudit ? [["head", head]] : [
      ["base", base],
      ["head", head]
    ]).map(([name, side]) => ({ name, ...side })),
    parts.map(({ shard }) => shard.messages),
    [],
    parts.flatMap(({ findings }) => findings).filter(({ gating, grewFrom }) => gating && grewFrom !== null).length,
    parts.flatMap((part) => part.verdict.reasons).filter(isContractReason),
    first.verdict.rules
  );
  const contracts = parts.flatMap((part) => part.contracts ?? []);
  const lost = missing.map((index) => `Part ${index} of ${count} is missing: nothing is known of its packages.`);
  return {
    ...first,
    ...contracts.length === 0 ? {} : { contracts },
    measured: mergedMeasures(parts),
    shard: null,
    base,
    head,
    verdict: {
      ...found,
      conclusion: found.conclusion === "pass" && lost.length > 0 ? "inconclusive" : found.conclusion,
      reasons: [...found.reasons, ...lost]
    },
    counts,
    notices: [...distinct(parts.flatMap(({ notices }) => notices)), ...unusedWaivers(parts.map(({ shard }) => shard))],
    findings: mergedFindings(parts)
  };
}
function ownPart(report) {
  const { shard, findings } = report;
  if (shard === null) return report;
  const mine = new Set(shard.packages);
  return { ...report, findings: findings.filter((finding) => mine.has(finding.package)) };
}
function unusedWaivers(seen) {
  const used = new Set(seen.flatMap(({ waivers }) => waivers.used));
  return distinct(seen.flatMap(({ waivers }) => waivers.unused)).filter((notice) => !used.has(notice)).sort();
}
function partOf(report) {
  const { shard } = report;
  if (shard === null) {
    throw new UsageError(
      "Several reports were given, and one of them is no part of a run: it was made without shard. Accepted: one whole report, or the reports of all parts."
    );
  }
  if (shard.index > shard.count)
    throw new UsageError(`A report says that it is part ${shard.index} of ${shard.count}.`);
  return { ...report, shard };
}
function refuseStrangers(first, parts) {
  const seen = /* @__PURE__ */ new Set();
  for (const part of parts) {
    if (seen.has(part.shard.index))
      throw new UsageError(`Part ${part.shard.index} of ${part.shard.count} was given twice.`);
    seen.add(part.shard.index);
    for (const [what, of] of mustAgree) {
      const [mine, theirs] = [JSON.stringify(of(part)), JSON.stringify(of(first))];
      if (mine === theirs) continue;
      throw new UsageError(
        `Part ${part.shard.index} is not of the same run as part ${first.shard.index}: its ${what} is ${shown(mine)}, not ${shown(theirs)}.`
      );
    }
  }
  const owners = /* @__PURE__ */ new Map();
  for (const { shard } of parts) {
    for (const name of shard.packages) {
      const other = owners.get(name);
      if (other !== void 0)
        throw new UsageError(`Parts ${other} and ${shard.index} both answer for ${shown(name)}.`);
      owners.set(name, shard.index);
    }
  }
}
var mustAgree = [
  ["kind", ({ kind }) => kind],
  ["number of parts", ({ shard }) => shard.count],
  ["head", ({ head }) => head.revision],
  ["base", ({ base }) => base.revision],
  ["Go release", ({ head }) => head.goVersion],
  ["version of escapediff", ({ tool }) => tool.version],
  ["policy", ({ verdict: { failOn } }) => failOn],
  ["configuration", ({ configuration }) => configuration]
];
function shown(text) {
  return text.length > 100 ? `${text.slice(0, 100)}\u2026` : text;
}
function mergedSide(parts, name) {
  const sides = parts.map((part) => part[name]);
  const [first] = sides;
  if (first === void 0) throw new Error("no part");
  const problems = distinctItems(sides.flatMap((side) => side.problems)).toSorted(byText);
  const statuses = sides.filter((_, index) => (parts[index]?.shard.packages.length ?? 0) > 0).map(({ status }) => status);
  const isFailed = statuses.length > 0 && statuses.every((status) => status === "failed");
  const isBuilt = statuses.every((status) => status === "built") && problems.length === 0;
  return { ...first, problems, status: isFailed ? "failed" : isBuilt ? "built" : "partial" };
}
function mergedMeasures(parts) {
  const all = parts.flatMap(({ measured }) => measured ?? []);
  const [first] = all;
  if (first === void 0) return null;
  const key = ({ package: path, name }) => `${path}\0${name}`;
  const benchmarks = all.flatMap((measured) => measured.benchmarks);
  return { ...first, benchmarks: benchmarks.toSorted((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) };
}
function mergedFindings(parts) {
  const owned = new Map(
    parts.flatMap((part) => ownPart(part).findings.map((finding) => [finding.id, finding]))
  );
  const places = /* @__PURE__ */ new Map();
  for (const { findings } of parts) {
    for (const { id, occurrences } of findings) places.set(id, withMore(places.get(id) ?? [], occurrences));
  }
  return [...owned.values()].map((finding) => ({ ...finding, occurrences: (places.get(finding.id) ?? []).toSorted(byPlace) })).sort(byWeight);
}
function withMore(known, others) {
  const left = /* @__PURE__ */ new Map();
  for (const place of known) left.set(keyOf(place), (left.get(keyOf(place)) ?? 0) + 1);
  const more = others.filter((place) => {
    const count = left.get(keyOf(place)) ?? 0;
    left.set(keyOf(place), count - 1);
    return count <= 0;
  });
  return [...known, ...more];
}
function keyOf({ file, line, column }) {
  return `${file}\0${line}\0${column}`;
}
function sum(a, b) {
  return {
    new: a.new + b.new,
    changed: a.changed + b.changed,
    moved: a.moved + b.moved,
    fixed: a.fixed + b.fixed,
    unchanged: a.unchanged + b.unchanged,
    noRuntimeCost: a.noRuntimeCost + b.noRuntimeCost,
    waived: a.waived + b.waived,
    gating: a.gating + b.gating
  };
}
function distinct(texts) {
  return [...new Set(texts)];
}
function distinctItems(problems) {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
function byText(a, b) {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export {
  mergeShards,
  ownPart,
  unusedWaivers
};

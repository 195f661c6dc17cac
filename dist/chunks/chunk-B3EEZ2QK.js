import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  policyByPath
} from "./chunk-7O2ONNUN.js";
import {
  isListed
} from "./chunk-NYFOORRR.js";
import {
  unusedWaivers
} from "./chunk-ZOLCN6BT.js";
import {
  version
} from "./chunk-VPX5Q66E.js";
import {
  contractReasons
} from "./chunk-ZY556IFY.js";
import {
  byWeight,
  countFindings,
  verdict
} from "./chunk-N4NXOPUO.js";
import {
  schemaVersion
} from "./chunk-6T4QM65A.js";
import {
  clip,
  longestText
} from "./chunk-JR76N62K.js";

// src/matrix/combine.ts
import { createHash } from "node:crypto";
function combineFindings(builds) {
  const groups = [];
  for (const { name, findings } of builds) {
    let left = findings.map((finding) => ({ build: name, finding }));
    for (const key of keys) {
      const known = /* @__PURE__ */ new Map();
      for (const group of groups) {
        const [first] = group;
        if (first === void 0 || group.some(({ build }) => build === name)) continue;
        const id = key(first.finding);
        const same = known.get(id);
        if (same === void 0) known.set(id, [group]);
        else same.push(group);
      }
      left = left.filter((member) => {
        const group = known.get(key(member.finding))?.shift();
        group?.push(member);
        return group === void 0;
      });
    }
    groups.push(...left.map((member) => [member]));
  }
  const ids = /* @__PURE__ */ new Set();
  return groups.map((members) => combined(members, builds)).map((finding) => ({ ...finding, id: unused(finding.id, ids) })).sort(byWeight);
}
var keys = [
  ({ column, kind, expression, ...rest }) => [place(rest), column, kind, expression].join("\0"),
  ({ kind, expression, ...rest }) => [place(rest), kind, expression].join("\0"),
  ({ column, ...rest }) => [place(rest), column].join("\0"),
  ({ kind, ...rest }) => [place(rest), kind].join("\0")
];
function place({ state, file, line }) {
  return [state === "fixed" ? "base" : "head", file, line].join("\0");
}
var states = ["unchanged", "fixed", "moved", "changed", "new"];
var statuses = ["none", "unknown", "confirmed"];
function combined(members, builds) {
  const weight = ({ gating, state, allocation }) => (gating ? 100 : 0) + states.indexOf(state) * 10 + statuses.indexOf(allocation.status);
  const heaviest = members.reduce((a, b) => weight(b.finding) > weight(a.finding) ? b : a).finding;
  const same = members.filter(({ finding }) => weight(finding) === weight(heaviest));
  const suggestion = same.every(({ finding }) => isEqual(finding.suggestion, heaviest.suggestion)) ? heaviest.suggestion : null;
  const names = same.map(({ build }) => build);
  const isOnlyThere = builds.some(
    ({ name, broken }) => !names.includes(name) && broken?.has(heaviest.package) === false
  );
  return { ...heaviest, suggestion, builds: isOnlyThere ? names : null };
}
function isEqual(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
function unused(id, ids) {
  let chosen = id;
  while (ids.has(chosen)) chosen = createHash("sha256").update(chosen).digest("hex").slice(0, 16);
  ids.add(chosen);
  return chosen;
}

// src/report/assemble.ts
function assembleReport({ comparison, options, notices, outcomes, unseen = [] }) {
  const isSeveral = outcomes.length > 1;
  const isAudit = options.command === "audit" && options.base === null;
  const found = outcomes.flatMap((outcome) => outcome.found ?? []);
  const [first] = found;
  const findings = isSeveral ? combineFindings(
    outcomes.flatMap(
      ({ plan, found: found2 }) => found2 === null ? [] : [{ name: plan.name, findings: found2.findings, broken: brokenIn(found2) }]
    )
  ) : first?.findings ?? [];
  const contracts = first?.contracts ?? [];
  const own = findings.filter((finding) => first?.part.isMine(finding.package) === true);
  const counts = countFindings(own, Math.max(0, ...found.map(({ unchangedElsewhere }) => unchangedElsewhere)));
  const sides = outcomes.flatMap((outcome) => sideOutcomes(outcome, isAudit, isSeveral));
  const side2 = (revision, name) => {
    const compiled = sideOf(outcomes, isAudit ? "head" : name, isSeveral);
    return {
      revision: revision.commit ?? "working tree",
      label: revision.label,
      goVersion: first?.build.settings.goVersion ?? "",
      ...compiled
    };
  };
  const body = {
    schemaVersion,
    tool: { name: "escapediff", version },
    base: side2(isAudit ? comparison.head : comparison.base, "base"),
    head: side2(comparison.head, "head"),
    configuration: {
      goos: first?.build.settings.goos ?? options.goos ?? "",
      goarch: first?.build.settings.goarch ?? options.goarch ?? "",
      tags: options.tags,
      packages: options.packages.length === 0 ? ["./..."] : options.packages,
      affectedPackages: [...new Set(found.flatMap(({ build }) => build.affected))].sort(),
      tests: options.tests
    },
    builds: isSeveral ? outcomes.map(reportBuild) : [],
    measured: first?.measured ?? null,
    shard: reportShard(options.shard, first),
    verdict: verdict(
      isAudit ? "none" : options.failOn,
      counts,
      sides,
      found.map(messagesOf),
      [...unseen, ...failuresOf(outcomes, isSeveral)],
      own.filter(({ gating, grewFrom }) => gating && grewFrom !== null).length,
      contractReasons(contracts, policyByPath(options)),
      options.rules
    ),
    counts,
    ...contracts.length === 0 ? {} : { contracts: contracts.map(({ head }) => head) },
    notices: [
      ...notices,
      ...buildNotices(outcomes),
      ...totalsNotice(outcomes),
      ...options.shard === null ? unusedWaivers(found) : []
    ],
    findings: findings.filter((finding) => isListed(finding, options))
  };
  if (options.command === "diff") return { ...body, kind: "comparison", totals: null };
  return isAudit ? { ...body, kind: "audit", totals: null } : { ...body, kind: "release", totals: first?.totals ?? null };
}
function reportShard(shard, found) {
  if (shard === null) return null;
  const nothing = { packages: [], messages: { unknown: 0, total: 0 }, waivers: { used: [], unused: [] } };
  if (found === void 0) return { ...shard, ...nothing };
  return { ...shard, packages: found.part.packages, messages: messagesOf(found), waivers: found.waivers };
}
function reportBuild({ plan: { name, options }, found }) {
  const settings = found?.build.settings;
  return {
    name,
    goVersion: settings?.goVersion ?? "",
    goos: settings?.goos ?? options.goos ?? "",
    goarch: settings?.goarch ?? options.goarch ?? "",
    tags: options.tags,
    status: found === null ? "failed" : worst([found.sides.base.status, found.sides.head.status]),
    counts: countFindings(found?.findings ?? [], found?.unchangedElsewhere ?? 0)
  };
}
function brokenIn({ sides: { base, head } }) {
  if (base.status === "failed" || head.status === "failed") return null;
  return new Set([...base.problems, ...head.problems].flatMap((problem) => problem.package ?? []));
}
function sideOutcomes({ plan, found }, isAudit, isSeveral) {
  if (found === null) return [];
  const names = isAudit ? ["head"] : ["base", "head"];
  const where = isSeveral ? ` with ${plan.name}` : "";
  return names.map((name) => ({ name: `${name}${where}`, ...found.sides[name] }));
}
function failuresOf(outcomes, isSeveral) {
  return outcomes.flatMap(({ plan, failure }) => {
    if (failure === null) return [];
    const sentence = failure.endsWith(".") ? failure : `${failure}.`;
    return [isSeveral ? `${plan.name}: ${sentence}` : sentence];
  });
}
function sideOf(outcomes, name, isSeveral) {
  const sides = outcomes.map(({ plan, found, failure }) => ({
    build: plan.name,
    status: found?.sides[name].status ?? "failed",
    problems: found?.sides[name].problems ?? [failed(failure ?? "")]
  }));
  const said = tellWho(sides.map(({ build, problems }) => ({ build, items: problems })));
  return {
    status: worst(sides.map(({ status }) => status)),
    problems: said.map(
      ({ item, builds }) => isSeveral && builds.length < outcomes.length ? { ...item, message: `${builds.join(", ")}: ${item.message}` } : item
    )
  };
}
function failed(message) {
  return { package: null, message, position: null };
}
function buildNotices(outcomes) {
  const said = tellWho(outcomes.map(({ plan, found }) => ({ build: plan.name, items: found?.notices ?? [] })));
  const all = outcomes.filter(({ found }) => found !== null).length;
  return said.map(({ item, builds }) => builds.length < all ? `${builds.join(", ")}: ${item}` : item);
}
function totalsNotice(outcomes) {
  const first = outcomes.find(({ found }) => found !== null);
  if (outcomes.length < 2 || first === void 0 || (first.found?.totals ?? null) === null) return [];
  return [`The totals are those of ${first.plan.name}; what came and went is that of all builds.`];
}
function messagesOf({ sides: { base, head } }) {
  const sides = base === head ? [head] : [base, head];
  const sum = (of) => sides.map(of).reduce((a, b) => a + b, 0);
  return { unknown: sum((side2) => side2.diagnostics.unknown.count), total: sum((side2) => side2.diagnostics.messages) };
}
function tellWho(sides) {
  const said = /* @__PURE__ */ new Map();
  for (const { build, items } of sides) {
    for (const item of items) {
      const key = JSON.stringify(item);
      const known = said.get(key);
      if (known === void 0) said.set(key, { item, builds: [build] });
      else if (!known.builds.includes(build)) known.builds.push(build);
    }
  }
  return [...said.values()];
}
function worst(statuses2) {
  if (statuses2.includes("failed")) return statuses2.every((status) => status === "failed") ? "failed" : "partial";
  return statuses2.includes("partial") ? "partial" : "built";
}

// src/report/failed.ts
function failedReport(comparison, options, reason, notices = []) {
  const plan = { name: "", options, go: null, missing: null };
  const failure = clip(reason, longestText);
  return assembleReport({ comparison, options, notices, outcomes: [{ plan, found: null, failure }] });
}
function unchosen(base, head) {
  return { base: side(base), head: side(head), pullRequest: null, description: "" };
}
function side(given) {
  const isCommit = given !== null && /^[0-9a-f]{40,64}$/.test(given);
  return { commit: isCommit ? given : "", tree: "", label: given ?? "unknown" };
}

export {
  assembleReport,
  failedReport,
  unchosen
};

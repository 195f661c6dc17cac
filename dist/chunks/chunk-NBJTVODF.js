import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describe
} from "./chunk-ACHOYFIH.js";
import {
  groupBy
} from "./chunk-APXOPE27.js";
import {
  shortened
} from "./chunk-5CJAR2MF.js";
import {
  plural,
  short
} from "./chunk-MNTGS5YB.js";

// src/report/delta.ts
var namedFunctions = 4;
function delta({ findings }, code) {
  const counted = findings.filter(
    ({ state, waiver, allocation }) => (state === "new" || state === "fixed") && waiver === null && allocation.status === "confirmed"
  );
  const [came, went] = [counted.filter(isNew), counted.filter((finding) => !isNew(finding))];
  const parts = [
    ...came.length === 0 ? [] : [moreAllocations(came)],
    ...went.length === 0 ? [] : [fewerAllocations(went, came.length === 0)]
  ];
  return parts.length === 0 ? "" : `In all: ${parts.join(", ")}.${byFunction(counted, code)}`;
}
function isNew({ state }) {
  return state === "new";
}
function byFunction(findings, code) {
  const groups = groupBy(findings, (finding) => `${finding.package}\0${finding.function}`);
  if (groups.size < 2) return "";
  const change = (group) => 2 * group.filter(isNew).length - group.length;
  const texts = [...groups.values()].sort((a, b) => change(b) - change(a)).map((group) => {
    const [came, went] = [group.filter(isNew), group.filter((finding) => !isNew(finding))];
    const parts = [
      ...came.length === 0 ? [] : [`+${atMost(came).count}${bytesOf(came)}`],
      ...went.length === 0 ? [] : [`\u2212${atMost(went).count}${bytesOf(went)}`]
    ];
    const name = group[0]?.function ?? "";
    return `${name === "" ? "package level" : code(short(name))} ${parts.join(", ")}`;
  });
  return ` By function: ${shortened(texts, namedFunctions)}.`;
}
function moreAllocations(findings) {
  const isSure = findings.length === 1 || findings.every(({ runs }) => runs === void 0 || runs.condition === null && !runs.leftBefore);
  return `${isSure ? "" : "up to "}${plural(atMost(findings).count, "more allocation", "more allocations")}${bytesOf(findings)}`;
}
function fewerAllocations(findings, isAlone) {
  const { count } = atMost(findings);
  const words = isAlone ? plural(count, "fewer allocation", "fewer allocations") : `${count} fewer`;
  return `${count < findings.length ? "up to " : ""}${words}${bytesOf(findings)}`;
}
function atMost(findings) {
  const sums = [...groupBy(findings, ifOf)].map(([place, group]) => {
    if (place === "") return sumOf(group);
    const branches = [...groupBy(group, ({ runs }) => runs?.condition?.kind ?? "").values()].map(sumOf);
    return {
      count: Math.max(...branches.map(({ count }) => count)),
      bytes: Math.max(...branches.map(({ bytes }) => bytes))
    };
  });
  return {
    count: sums.reduce((sum, { count }) => sum + count, 0),
    bytes: sums.reduce((sum, { bytes }) => sum + bytes, 0)
  };
}
function sumOf(findings) {
  return { count: findings.length, bytes: findings.reduce((sum, { allocation }) => sum + (allocation.bytes ?? 0), 0) };
}
function ifOf({ package: path, file, function: name, runs }) {
  if (runs === void 0 || runs.condition === null || runs.condition.kind === "case") return "";
  return [path, file, name, runs.loop, runs.literal, runs.condition.line].join("\0");
}
function bytesOf(findings) {
  const { bytes } = atMost(findings);
  const isWhole = findings.every(({ allocation }) => allocation.bytes !== null);
  return bytes === 0 ? "" : ` (${isWhole ? "" : "at least "}${plural(bytes, "byte")})`;
}

// src/report/gain.ts
function gainsOf(findings) {
  const functions = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    if (finding.hot === null || finding.allocation.status === "none") continue;
    const key = `${finding.package}\0${finding.function}\0${finding.hot.profile}`;
    const known = functions.get(key);
    if (known === void 0) functions.set(key, [finding]);
    else known.push(finding);
  }
  return [...functions.values()].flatMap((members) => {
    const [first] = members;
    if (first === void 0 || first.hot === null) return [];
    const lines = new Map(members.map(({ file, line, hot }) => [`${file}:${line}`, hot?.own ?? 0]));
    return [
      {
        package: first.package,
        function: first.function,
        own: Math.min(
          1,
          [...lines.values()].reduce((sum, own) => sum + own, 0)
        ),
        share: Math.max(...members.map(({ hot }) => hot?.share ?? 0)),
        profile: first.hot.profile,
        findings: members.toSorted((a, b) => (b.hot?.own ?? 0) - (a.hot?.own ?? 0))
      }
    ];
  }).sort(
    (a, b) => b.own - a.own || b.share - a.share || (`${a.package}.${a.function}` < `${b.package}.${b.function}` ? -1 : 1)
  );
}
var guessed = "No profile shows what of this matters, so the order is a guess: loops, error paths, sizes. `escapediff audit --bench ./\u2026` measures it with your benchmarks, `--profile mem.pprof` with a profile of your program (`go test -bench . -memprofile mem.pprof`, or `/debug/pprof/allocs`).";

// src/report/measured.ts
function measuredTable({ measured }) {
  if (measured === null) return null;
  const { benchmarks, count, time } = measured;
  const changed = benchmarks.filter(({ allocs, bytes }) => allocs?.significant === true || bytes?.significant === true);
  const others = benchmarks.length - changed.length;
  return {
    title: `Measured: ${plural(benchmarks.length, "benchmark")}, ${count} runs of ${time} at base and head`,
    headings: ["Benchmark", "allocs/op", "B/op", "time/op"],
    rows: changed.toSorted((a, b) => growth(b.allocs) - growth(a.allocs) || growth(b.bytes) - growth(a.bytes)).map((each) => [`${each.package} ${each.name}`, counts(each.allocs), counts(each.bytes), duration(each)]),
    rest: others === 0 ? "" : `${plural(others, "benchmark")} allocate${others === 1 ? "s" : ""} as before.`
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

// src/report/problems.ts
var ofDependency = /^its dependency \S+ does not compile: /;
var longestList = 5;
function problemsAsFixed({ problems }) {
  const groups = /* @__PURE__ */ new Map();
  for (const problem of problems) {
    const key = `${problem.position ?? ""}\0${problem.message.replace(ofDependency, "")}`;
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const own = group.find(({ message: message2 }) => !ofDependency.test(message2));
    const importers = group.filter(({ message: message2 }) => ofDependency.test(message2)).flatMap(({ package: name }) => name ?? []);
    if (first === void 0 || importers.length === 0 || own === void 0 && importers.length === 1) return group;
    const message = (own ?? first).message.replace(ofDependency, "");
    const names = [...new Set(importers)].sort();
    const told = `${plural(names.length, "package that imports it", "packages that import it")} could not be checked: ${shortened(names, longestList)}`;
    return [{ ...own ?? first, message: `${message}
${told}` }];
  });
}

// src/report/turnover.ts
function isCountedRelease(report) {
  return report.kind === "release" && report.totals !== null;
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
  const others = rows.slice(shown);
  if (others.length === 0) return null;
  const sum = (of) => others.reduce((all, row) => all + of(row), 0);
  return {
    key: `${others.length} more`,
    came: sum(({ came }) => came),
    went: sum(({ went }) => went),
    changed: sum(({ changed }) => changed),
    moved: sum(({ moved }) => moved)
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

export {
  delta,
  moreAllocations,
  bytesOf,
  gainsOf,
  guessed,
  measuredTable,
  problemsAsFixed,
  isCountedRelease,
  mostWorthALook,
  turnoverOf,
  groupings,
  turnoverRows,
  otherRows,
  totalsInWords,
  whyNoSum
};

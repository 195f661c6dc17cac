import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  trackOf,
  withEntry
} from "./chunk-RETFQH6H.js";
import {
  plural,
  signed
} from "./chunk-MNTGS5YB.js";

// src/history/trend.ts
function trendOf(entries, current) {
  const all = withEntry(entries, current);
  const track = all.filter((entry) => trackOf(entry) === trackOf(current));
  const { goVersion } = current.configuration;
  const byCommit = /* @__PURE__ */ new Map();
  for (const entry of track) {
    if (byCommit.get(entry.commit)?.configuration.goVersion !== goVersion) byCommit.set(entry.commit, entry);
  }
  const commits = [...byCommit.values()];
  const upToNow = commits.slice(0, commits.indexOf(current) + 1);
  const runs = named(upToNow);
  const breaks = upToNow.flatMap(
    (entry, index) => index > 0 && upToNow[index - 1]?.configuration.goVersion !== entry.configuration.goVersion ? [index] : []
  );
  const comparable = runs.slice(breaks.at(-1) ?? 0);
  const last = runs.at(-1);
  if (last === void 0) throw new Error("the current audit is not in its own course");
  return {
    runs,
    current: last,
    comparable,
    breaks,
    others: all.length - track.length,
    later: commits.length - upToNow.length
  };
}
function named(entries) {
  const labels = /* @__PURE__ */ new Map();
  for (const { label } of entries) labels.set(label, (labels.get(label) ?? 0) + 1);
  return entries.map((entry) => {
    const { label, commit } = entry;
    const isOwn = labels.get(label) === 1 && label !== "" && !commit.startsWith(label);
    return { entry, name: isOwn ? label : commit.slice(0, 7) };
  });
}
function packageTrends({ runs, comparable }) {
  const tables = runs.map(({ entry }) => new Map(Object.entries(entry.packages)));
  const first = runs.length - comparable.length;
  const previous = Math.max(first, runs.length - 2);
  return [...new Set(tables.flatMap((table) => [...table.keys()]))].map((name) => {
    const counts = tables.map((table) => table.get(name)?.[0] ?? 0);
    const now = counts.at(-1) ?? 0;
    return {
      name,
      counts,
      now,
      sincePrevious: now - (counts[previous] ?? 0),
      sinceFirst: now - (counts[first] ?? 0)
    };
  }).sort(
    (a, b) => Math.abs(b.sincePrevious) - Math.abs(a.sincePrevious) || Math.abs(b.sinceFirst) - Math.abs(a.sinceFirst) || b.now - a.now || (a.name < b.name ? -1 : 1)
  );
}

// src/history/words.ts
var bars = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
var longestSparkline = 40;
function sparkline(counts, breaks = []) {
  const first = Math.max(0, counts.length - longestSparkline);
  const shown = counts.slice(first);
  const least = Math.min(...shown);
  const most = Math.max(...shown);
  return shown.map((count, index) => {
    const level = most === least ? 3 : Math.round((count - least) / (most - least) * (bars.length - 1));
    return `${index > 0 && breaks.includes(first + index) ? " " : ""}${bars.charAt(level)}`;
  }).join("");
}
var mostNamed = 3;
function changeSentence(trend, code) {
  const { runs, current, comparable } = trend;
  const before = comparable.at(-2);
  if (before === void 0) return runs.length === 1 ? firstSentence(trend) : goSentence(trend, code);
  const { totals } = current.entry;
  const change = totals.allocations - before.entry.totals.allocations;
  const than = `at ${code(before.name)}`;
  const moved = packageTrends(trend).filter(({ sincePrevious }) => sincePrevious !== 0);
  const names = moved.slice(0, mostNamed).map(({ name, sincePrevious }) => `${code(name)} ${signed(sincePrevious)}`).join(", ");
  const more = moved.length > mostNamed ? ` and ${plural(moved.length - mostNamed, "more package")}` : "";
  const where = moved.length === 0 ? "" : `: ${names}${more}`;
  const tool = before.entry.tool === current.entry.tool ? "" : ` It was counted by escapediff ${before.entry.tool}, this by ${current.entry.tool}.`;
  if (change === 0) return `As many allocations as ${than}${where}.${tool}`;
  return `${plural(Math.abs(change), change > 0 ? "more allocation" : "fewer allocation")} than ${than}${where}.${tool}`;
}
function firstSentence({ others, later }) {
  if (later > 0) return "The first commit of this history, by date: what came later is not compared with it.";
  const rest = others === 0 ? "" : " with this configuration";
  return `The first run${rest} in this history: from the next one on, the change is told here.`;
}
function goSentence({ runs, current }, code) {
  const before = runs.at(-2);
  const from = before?.entry.configuration.goVersion ?? "";
  return `The first run with ${code(current.entry.configuration.goVersion)}: the one before, at ${code(before?.name ?? "")}, was made with ${code(from)}, and what different compilers decide is not compared.`;
}
function goChanges({ runs, breaks }, code) {
  return breaks.toReversed().map((index) => {
    const goOf = (run) => code(run?.entry.configuration.goVersion ?? "");
    return `Go changed from ${goOf(runs[index - 1])} to ${goOf(runs[index])} at ${code(runs[index]?.name ?? "")}.`;
  });
}

export {
  trendOf,
  packageTrends,
  sparkline,
  changeSentence,
  goChanges
};

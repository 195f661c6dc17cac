import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  countContracts
} from "./chunk-L3J4LCXL.js";
import {
  plural
} from "./chunk-MNTGS5YB.js";

// src/report/contracts.ts
var mostCauses = 3;
var order = ["broken", "inconclusive", "unproven", "holds"];
function contractLines({
  contracts = []
}) {
  if (contracts.length === 0) return null;
  const counts = countContracts(contracts);
  const numbers = order.flatMap(
    (status) => counts[status] === 0 ? [] : [`${counts[status]} ${status === "holds" && counts[status] > 1 ? "hold" : status}`]
  );
  const sorted = [...contracts].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return { title: `${plural(contracts.length, "contract")}: ${numbers.join(", ")}`, lines: sorted.map(lineOf) };
}
function lineOf(contract) {
  const { status, function: name, file, line, source } = contract;
  return { status, function: name, place: { file, line }, source, details: detailsOf(contract) };
}
function detailsOf({ status, promise, violations, unproven, notCounted, problem }) {
  if (problem !== "") return [problem];
  if (promise === "hot" && status === "holds")
    return [plural(violations.length, "place in its reach allocates", "places in its reach allocate")];
  if (status === "holds") return notCounted === "" ? [] : [`not counted: ${notCounted}`];
  return [...causes(violations, ({ what }) => what), ...causes(unproven, ({ call }) => `${call} can't be followed`)];
}
function causes(ways, words) {
  const byCall = /* @__PURE__ */ new Map();
  for (const way of ways) {
    const [first, next] = way.chain;
    const key = next === void 0 ? `${way.file}:${way.line}:${words(way)}` : `${first?.line ?? 0} ${next.function}`;
    byCall.set(key, [...byCall.get(key) ?? [], way]);
  }
  const all = [...byCall.values()].map(
    (group) => group.reduce((shortest, way) => way.chain.length < shortest.chain.length ? way : shortest)
  );
  const shown = all.slice(0, mostCauses);
  const rest = ways.length - shown.length;
  return [
    ...shown.map((way) => `${words(way)} at ${way.file}:${way.line}${byWayOf(way.chain)}`),
    ...rest === 0 ? [] : [`and ${rest} more`]
  ];
}
function byWayOf(chain) {
  const names = chain.slice(1).map((step) => step.function);
  return names.length === 0 ? "" : `, by way of ${names.join(", ")}`;
}

export {
  contractLines
};

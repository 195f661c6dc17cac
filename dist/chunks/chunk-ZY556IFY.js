import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  code
} from "./chunk-N4NXOPUO.js";

// src/contracts/findings.ts
import { createHash } from "node:crypto";
var mostFindings = 3;
var mostCalls = 8;
function withContracts(findings, contracts, policyOf, places) {
  const all = [...findings];
  const lineOf = ({ file, line }) => `${file}\0${line}`;
  const newOn = /* @__PURE__ */ new Map();
  const index = (finding, at) => {
    if (finding.state === "new" && !newOn.has(lineOf(finding))) newOn.set(lineOf(finding), at);
  };
  findings.forEach(index);
  for (const contract of contracts.filter(({ isBroken }) => isBroken)) {
    const gates = policyOf(contract.head.file).failOn !== "none";
    const added = /* @__PURE__ */ new Map();
    for (const violation of contract.came) {
      const steps = [...violation.chain].reverse();
      const ends = [violation, ...steps.slice(0, 1)];
      const at = Math.min(...ends.map((end) => newOn.get(lineOf(end)) ?? Number.POSITIVE_INFINITY));
      const known = all[at];
      if (known !== void 0) {
        const isWaived = known.waiver !== null;
        const explanation = `${known.cause.explanation} ${sentence(contract, violation)}`.trim();
        all[at] = {
          ...known,
          gating: known.gating || gates && !isWaived,
          cold: known.cold,
          cause: { ...known.cause, explanation },
          contract: known.contract ?? { function: contract.head.function, source: contract.head.source, reaches: null }
        };
        continue;
      }
      const place = placeOf(contract, steps, places);
      const there = added.get(lineOf(place));
      if (there !== void 0) there.more++;
      if (there !== void 0 || added.size >= mostFindings) continue;
      const finding = findingOf(contract, violation, place, gates, places);
      added.set(lineOf(place), { at: all.push(finding) - 1, more: 0 });
      index(finding, all.length - 1);
    }
    for (const { at, more } of added.values()) {
      const finding = all[at];
      if (finding === void 0 || more === 0) continue;
      const others = more === 1 ? "One more place" : `${more} more places`;
      const explanation = `${finding.cause.explanation} ${others} on the ways through this line allocate${more === 1 ? "s" : ""} now, too.`;
      all[at] = { ...finding, cause: { ...finding.cause, explanation } };
    }
  }
  return all;
}
function sentence({ head }, { chain }) {
  const calls = chain.slice(1).map((step, index) => {
    const from = chain[index];
    return from === void 0 ? code(step.function) : `${code(step.function)} (${from.file}:${from.line})`;
  });
  const way = calls.length === 0 ? "does this itself" : `reaches this by ${folded(calls).join(", ")}`;
  return `${code(head.function)} (${head.file}:${head.line}) is marked ${code(head.source)}, and ${way}.`;
}
function folded(calls) {
  return calls.length <= mostCalls ? calls : [...calls.slice(0, 2), `${calls.length - mostCalls} more`, ...calls.slice(2 - mostCalls)];
}
function placeOf({ head }, backwards, places) {
  const step = backwards.find(({ file, line }) => places.isChanged(file, line));
  if (step !== void 0) return step === backwards.at(-1) ? { ...step, function: head.function } : step;
  for (const { file } of backwards) {
    const module = /^(.+?)@v[^/]+\//.exec(file)?.[1]?.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
    const line = module === void 0 ? null : places.requirement(module);
    if (line !== null) return { ...line, function: head.function };
  }
  return head;
}
function isContractReason(reason) {
  return /^\S.* \(\S+:\d+\), marked .+, (?:has |held, |allocates )/.test(reason);
}
function contractReasons(contracts, policyOf) {
  return contracts.filter(({ isBroken, head }) => isBroken && policyOf(head.file).failOn !== "none").map(({ head, came }) => {
    const { function: name, file, line, source, status, unproven } = head;
    const where = `${name} (${file}:${line}), marked ${source},`;
    if (head.promise === "hot")
      return `${where} has ${came.length === 1 ? "a new allocation" : `${came.length} new allocations`} in its reach.`;
    const [first] = unproven;
    if (status === "unproven")
      return `${where} held, and can't be proved any more: ${first === void 0 ? head.problem : `${first.call} at ${first.file}:${first.line} can't be followed`}.`;
    const [way] = came;
    return `${where} allocates now${way === void 0 ? "" : `: ${way.what} at ${way.file}:${way.line}${way.chain.length < 2 ? "" : `, by way of ${way.chain.slice(1).map((step) => step.function).join(", ")}`}`}.`;
  });
}
function contractNotices(contracts) {
  return contracts.filter(({ isBroken, head, before }) => !isBroken && head.status === "broken" && before === "broken").map(({ head }) => {
    const [way] = head.violations;
    return `${head.function} (${head.file}:${head.line}), marked ${head.source}, was broken before this change, too${way === void 0 ? "" : `: ${way.what} at ${way.file}:${way.line}`}.`;
  });
}
function findingOf(contract, violation, { file, line, function: at }, gating, places) {
  const { head } = contract;
  const { what, bytes, chain } = violation;
  const id = createHash("sha256").update(
    `contract\0${head.package}\0${head.function}\0${head.source}\0${violation.package}\0${violation.function}\0${what}`
  ).digest("hex").slice(0, 16);
  const reaches = chain.length < 2 ? null : violation.function;
  const inReach = reaches === null ? `allocates ${what}` : `reaches ${code(reaches)}, which allocates ${what}`;
  return {
    id,
    state: "new",
    origin: "existing-function",
    remote: !places.isChanged(file, line),
    gating,
    silent: "remote",
    waiver: null,
    grewFrom: null,
    madeIn: null,
    kind: "other",
    package: head.package,
    file,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    function: at,
    expression: what,
    message: `${head.function} is marked ${head.source} and ${inReach.replaceAll("`", "")}`,
    source: "",
    allocation: { status: "confirmed", call: null, type: null, bytes },
    cause: {
      category: "other",
      explanation: `${code(head.function)} (${head.file}:${head.line}) is marked ${code(head.source)}, and now ${inReach} (${violation.file}:${violation.line}).`,
      advice: "Keep the allocation off this way: do it once outside of it, or where an error is made. If it is meant, say so with `//escapediff:allow` and a reason, or take the contract back.",
      chain: chain.map((step, index) => ({
        text: index === chain.length - 1 ? `${step.function} allocates ${what}` : `${step.function} calls ${chain[index + 1]?.function ?? ""}`,
        file: step.file,
        line: step.line,
        column: 1
      })),
      root: null
    },
    flow: [],
    cold: false,
    inLoop: false,
    generated: false,
    hot: null,
    occurrences: [],
    baseline: null,
    suggestion: null,
    builds: null,
    contract: { function: head.function, source: head.source, reaches }
  };
}

export {
  withContracts,
  isContractReason,
  contractReasons,
  contractNotices
};

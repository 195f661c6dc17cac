import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isGating
} from "./chunk-N4NXOPUO.js";
import {
  globMatcher
} from "./chunk-ZJN5UN7E.js";
import {
  shortened
} from "./chunk-5CJAR2MF.js";

// src/policy/rules.ts
function policyByPath({ failOn, growLimit, rules }) {
  const matchers = rules.map((rule) => ({ rule, fits: globMatcher(rule.path) }));
  const known = /* @__PURE__ */ new Map();
  return (file) => {
    const found = known.get(file);
    if (found !== void 0) return found;
    const rule = matchers.find(({ fits }) => fits(file))?.rule ?? null;
    const policy = { failOn: rule?.failOn ?? failOn, growLimit: rule?.growLimit ?? growLimit, rule };
    known.set(file, policy);
    return policy;
  };
}
function ruleNotices(findings, policyOf, run) {
  const told = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { failOn, growLimit, rule } = policyOf(finding.file);
    if (rule === null) continue;
    const fails = isGating(finding, failOn, growLimit);
    if (fails === isGating(finding, run.failOn, run.growLimit)) continue;
    if (fails !== finding.gating) continue;
    const said = `The rule for ${rule.path} (${wordsOf(rule)}) ${fails ? "fails the check for" : "lets pass"} what fail-on: ${run.failOn} would ${fails ? "let pass" : "fail on"}`;
    told.set(said, [...told.get(said) ?? [], `${finding.file}:${finding.line}`]);
  }
  return [...told].map(([said, places]) => `${said}: ${shortened([...new Set(places)], mostPlaces, places.length)}.`);
}
function wordsOf({ failOn, growLimit }) {
  return [failOn === null ? [] : `fail-on: ${failOn}`, growLimit === null ? [] : `grow-limit: ${growLimit}`].flat().join(", ");
}
var mostPlaces = 3;

export {
  policyByPath,
  ruleNotices
};

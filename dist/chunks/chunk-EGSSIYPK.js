import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  plural,
  short,
  variadicCallee
} from "./chunk-MNTGS5YB.js";

// src/report/cost.ts
var sizedByOperands = /^runtime\.(?:growslice|makeslice|mallocgc$|concat|slice(?:byte|rune)tostring|stringtoslice|raw)/;
function sizeOf({ allocation, cause }) {
  const { status, call, bytes } = allocation;
  if (bytes !== null) return plural(bytes, "byte");
  const varies = cause.category === "non-constant-size" || sizedByOperands.test(call ?? "");
  return status === "confirmed" && varies ? "size known only at run time" : "";
}
function cost(finding) {
  const { status, call } = finding.allocation;
  const size = sizeOf(finding);
  const sure = status === "unknown" ? "possibly " : call?.startsWith("runtime.growslice") === true ? "up to " : "";
  const more = finding.state === "new" ? "more " : "";
  return `${sure}1 ${more}allocation${size === "" ? "" : ` (${size})`}`;
}
function costHowOften(finding, code) {
  return `${cost(finding)} ${frequency(finding, code)}`;
}
function frequency(finding, code) {
  if (finding.function === "") return "when the package is initialised";
  const name = code(short(finding.function));
  const isSignature = finding.kind === "variable" && /^func\s/.test(finding.source.trimStart());
  if (isSignature) return `per call of ${name}`;
  const { runs } = finding;
  if (finding.inLoop && (runs === void 0 || (runs.loop ?? runs.literal) === null))
    return `per round of a loop in ${name}`;
  if (runs === void 0) return `whenever ${finding.kind === "lost-stack" ? "that" : "its"} line of ${name} runs`;
  return howOften(finding, runs, name, code);
}
function howOften(finding, { loop, literal, condition, leftBefore }, name, code) {
  const unit = loop !== null ? `per round of the loop on line ${loop} of ${name}` : literal !== null ? `per call of the closure on line ${literal} of ${name}` : `per call of ${name}`;
  const { line, madeIn } = finding;
  const isInlined = madeIn !== null && variadicCallee(finding) === void 0;
  if (condition === null) return leftBefore || isInlined ? `${unit} that reaches line ${line}` : unit;
  const { kind, text } = condition;
  if (kind === "case") return `${unit}, only in ${text === "" ? `the case on line ${condition.line}` : code(text)}`;
  const test = text === "" ? `the condition on line ${condition.line}` : code(text);
  if (kind === "else") return `${unit}, only when ${test} does not hold`;
  return `${unit}, only when ${test}${text === "" ? " holds" : ""}`;
}

export {
  sizeOf,
  costHowOften
};

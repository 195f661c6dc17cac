import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  severityOf,
  toldToTools
} from "./chunk-6HPTOB6F.js";
import {
  costHowOften
} from "./chunk-EGSSIYPK.js";
import {
  whatHappens
} from "./chunk-MNTGS5YB.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import "./chunk-6LMKA6D6.js";
import {
  clip
} from "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";

// src/report/formats/code-quality.ts
var severities = { error: "major", warning: "minor", notice: "info" };
var longestDescription = 500;
function renderCodeQuality(report) {
  return `${JSON.stringify(toldToTools(report).map(issue), null, 2)}
`;
}
function issue(finding) {
  const { id, file, line, cause } = finding;
  const description = `${whatHappens(finding, plain)}: ${costHowOften(finding, plain)}. ${cause.explanation}`;
  return {
    description: clip(printable(description.replaceAll("`", "").replaceAll(/\s+/g, " ").trim()), longestDescription),
    check_name: `escapediff/${cause.category}`,
    fingerprint: id,
    severity: severities[severityOf(finding)],
    location: { path: file, lines: { begin: line } }
  };
}
function plain(code) {
  return code;
}
export {
  renderCodeQuality
};

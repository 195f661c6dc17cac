import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  severityOf,
  toldToTools
} from "./chunk-6HPTOB6F.js";
import {
  costHowOften
} from "./chunk-EGSSIYPK.js";
import {
  placeOf,
  rootElsewhere,
  rootPlace,
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

// src/report/formats/lines.ts
var longestMessage = 500;
function renderLines(report) {
  const { conclusion, reasons } = report.verdict;
  const lines = [
    ...[report.base, report.head].flatMap(({ problems }) => problems).flatMap(problemLine),
    ...toldToTools(report).map(findingLine),
    ...conclusion === "inconclusive" ? [`escapediff: inconclusive: ${oneLine(reasons.join(" "))}`] : []
  ];
  return [...new Set(lines)].map((line) => `${line}
`).join("");
}
function findingLine(finding) {
  const root = rootElsewhere(finding);
  const because = root === null ? "" : `; caused by ${rootPlace(root)}`;
  const message = `${whatHappens(finding, plain)}: ${costHowOften(finding, plain)}${because}`;
  return `${oneLine(placeOf(finding))}: ${severityOf(finding)}: ${oneLine(message)} [${finding.cause.category}]`;
}
function problemLine({ position, message }) {
  return position === null ? [] : [`${oneLine(position)}: error: ${oneLine(message)} [build]`];
}
function oneLine(text) {
  return clip(printable(text.replaceAll(/\s+/g, " ").trim()), longestMessage);
}
function plain(code) {
  return code;
}
export {
  renderLines
};

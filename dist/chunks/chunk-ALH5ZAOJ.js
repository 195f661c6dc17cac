import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fileText
} from "./chunk-UU4WBRQR.js";
import {
  formatOf
} from "./chunk-SQHZDVNF.js";
import {
  UsageError,
  machineFailure,
  messageOf
} from "./chunk-6T4QM65A.js";

// src/adapters/terminal/print.ts
import { writeFile } from "node:fs/promises";
var widest = 120;
function textWidth(output) {
  if (output !== null || !isTty(process.stdout)) return Number.POSITIVE_INFINITY;
  return Math.min(widest, process.stdout.columns || 80);
}
async function printReport(rendering, { format, output, write }) {
  const { conclusion, reasons } = rendering.whole.verdict;
  const verdict = `
The verdict: ${[conclusion, ...reasons].join(". ")}`;
  const text = await formatOf(format).render(rendering);
  if (output === null) process.stdout.write(text);
  else await writeOutput("output", output, text, verdict);
  for (const each of write) {
    await writeOutput("write", each.file, await fileText(rendering, each.format), verdict);
  }
}
async function printFailed(report, { format, output, write }) {
  const { renderJson } = await import("./json-6ZH3NMUF.js");
  const text = renderJson(report);
  if (format === "json" && output === null) process.stdout.write(text);
  if (format === "json" && output !== null) await writeOutput("output", output, text);
  for (const each of write) {
    if (each.format === "json") await writeOutput("write", each.file, text);
  }
}
async function writeOutput(setting, file, text, verdict = "") {
  try {
    await writeFile(file, text);
  } catch (error) {
    const reason = machineFailure(error) ?? messageOf(error);
    throw new UsageError(`${setting}: ${JSON.stringify(file)} can't be written: ${reason}${verdict}`);
  }
}
function isTty(stream) {
  return stream.isTTY ?? false;
}
var quiet = {
  phase: () => void 0,
  total: () => void 0,
  detail: () => void 0,
  progress: () => void 0,
  warning: () => void 0
};

export {
  textWidth,
  printReport,
  printFailed,
  isTty,
  quiet
};

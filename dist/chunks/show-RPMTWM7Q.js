import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isTty,
  printReport,
  quiet,
  textWidth
} from "./chunk-ALH5ZAOJ.js";
import {
  openWorld
} from "./chunk-ZXZ5YO3Q.js";
import {
  forgeOfClone,
  noSources,
  renderingOfReport,
  resolveShow
} from "./chunk-UU4WBRQR.js";
import "./chunk-4TA7DGAT.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-SQHZDVNF.js";
import "./chunk-B5RH4Y2U.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-5N7BFQMW.js";
import "./chunk-OVWCPI63.js";
import "./chunk-ZOLCN6BT.js";
import "./chunk-ZY556IFY.js";
import "./chunk-N4NXOPUO.js";
import "./chunk-ZJN5UN7E.js";
import {
  UsageError,
  messageOf
} from "./chunk-6T4QM65A.js";
import "./chunk-ACHOYFIH.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-5CJAR2MF.js";
import "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-3R57DNOT.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";

// src/adapters/terminal/show.ts
import { readFile, realpath, stat } from "node:fs/promises";
async function show(sources) {
  const options = resolveShow(sources, { isTerminal: isTty(process.stdout) });
  const report = await readReport(options.report);
  const wantsSource = [options.format, ...options.write.map(({ format }) => format)].includes("html");
  const { page, forge } = wantsSource ? await sourcesOf(report, options, sources.environment) : { page: noSources(report, "nobody asked for it"), forge: null };
  const width = textWidth(options.output);
  const door = { width, repositoryUrl: null, forge, waived: "suppressed", trend: null };
  await printReport(renderingOfReport(report, { ...options, name: "escapediff" }, door, page), options);
}
async function readReport(file) {
  const { maxReportLength, parseReport } = await import("./parse-SCURFVCJ.js");
  const fail = (problem) => new UsageError(`report: ${JSON.stringify(file)} ${problem} Accepted: what \`escapediff --format json\` writes.`);
  const stats = await stat(file).catch((error) => {
    throw fail(`can't be read: ${messageOf(error)}.`);
  });
  if (!stats.isFile()) throw fail("is no file.");
  if (stats.size > 4 * maxReportLength) throw fail(`has ${stats.size} bytes, more than ${4 * maxReportLength}.`);
  return parseReport(await readFile(file, "utf8"));
}
async function sourcesOf(report, { repo, format, write }, environment) {
  const why = (reason) => ({ page: noSources(report, reason), forge: null });
  let opened;
  try {
    opened = await openWorld({ command: "diff", repo: await realpath(repo), passEnv: [] }, environment);
  } catch (error) {
    return why(messageOf(error));
  }
  const { repository } = opened.open(quiet, null);
  const revisions = [];
  for (const { revision, label } of [report.base, report.head]) {
    if (!/^[0-9a-f]{40,64}$/.test(revision)) return why(`${label} is no commit`);
    const commit = await repository.commit(revision);
    if (!commit.known)
      return why(`the repository at ${repo} has no commit ${revision.slice(0, 12)}; name another one with --repo`);
    revisions.push({ commit: commit.value, tree: commit.value, label });
  }
  const [base, head] = revisions;
  if (base === void 0 || head === void 0) return why("the report names no commits");
  const { trees } = repository;
  const changes = base.tree === head.tree ? [] : await trees.changes(base.tree, head.tree, "find-renames");
  const forge = await forgeOfClone(repository, { format, write }, environment);
  return { page: { comparison: { base, head }, changes, trees }, forge };
}
export {
  show
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Waivers,
  correspondence,
  explainer,
  foldersOfEscapes,
  generatedFiles,
  markGenerated,
  understand,
  waiverComments
} from "./chunk-TZXEBDQE.js";
import "./chunk-NLKLOATN.js";
import {
  benchmarkProfiles,
  hotPathsOf
} from "./chunk-GBDCPZDT.js";
import {
  answered,
  compileDiagnostics,
  foldersOf
} from "./chunk-GGR4OP2C.js";
import "./chunk-YYRCJYJ2.js";
import {
  isListed
} from "./chunk-IKMNKD7A.js";
import "./chunk-FWB2MNCW.js";
import "./chunk-ZJN5UN7E.js";
import {
  judge
} from "./chunk-PLWU23SK.js";
import "./chunk-XMNT5LSP.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-3A4332ZX.js";
import "./chunk-UJ6MPJHX.js";
import {
  alone
} from "./chunk-W7W6RWTW.js";
import "./chunk-WUFWWYDO.js";
import "./chunk-7YJIM7WH.js";
import "./chunk-6ZN2T6XI.js";
import {
  plural
} from "./chunk-KWI3RKCR.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";

// src/audit.ts
async function auditRevision(part, { comparison: { head: revision }, configPath, profiles: given }, options, world) {
  const { go, log } = world;
  const { build } = part;
  const compiled = await compileDiagnostics(build.head, build.settings, foldersOf(build.head), go);
  log.phase(`compiled ${plural(build.head.packages.length, "package")} of ${revision.label}`);
  const profiles = [...given, ...await benchmarkProfiles(build, revision.tree, options, world)];
  const folders = foldersOfEscapes(compiled.diagnostics);
  const head = await understand(build.head, compiled, folders, [], build, (folder) => folder, world);
  log.phase(`looked at ${plural(head.escapes.length, "escape")}`);
  const comments = waiverComments(head.files);
  const waivers = new Waivers({ comments, rules: options.waivers, configPath, labels: [], today: world.today });
  const places = await correspondence([], build.head.tree, build.head.tree);
  const hotPaths = hotPathsOf(profiles, options, build, [head]);
  const explain = explainer({ base: head, head, places, lostStack: /* @__PURE__ */ new Map() });
  const answers = answered(compiled, build.head, part);
  const findings = judge(alone(head), {
    failOn: "none",
    waivers,
    places,
    isListed: (item) => isListed(item, options),
    explain,
    hot: (escape) => hotPaths.of(escape)
  });
  return {
    build,
    part,
    sides: { base: answers, head: answers },
    findings: markGenerated(findings, generatedFiles(options.ignore, head.files)),
    unchangedElsewhere: 0,
    notices: [...head.unread, ...hotPaths.notices],
    waivers: waivers.uses(head.escapes),
    measured: null,
    totals: null
  };
}
export {
  auditRevision
};

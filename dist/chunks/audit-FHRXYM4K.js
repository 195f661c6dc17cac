import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Waivers,
  correspondence,
  explainer,
  generatedFiles,
  genericNotices,
  markGenerated,
  understand,
  waiverComments
} from "./chunk-R5EYJ6CU.js";
import "./chunk-TBXSJGVK.js";
import {
  benchmarkProfiles,
  hotPathsOf
} from "./chunk-EYD67ZU2.js";
import "./chunk-EJSY2K6B.js";
import {
  answered,
  compileDiagnostics,
  foldersOf
} from "./chunk-GJPS3HYU.js";
import "./chunk-X5APWHG5.js";
import "./chunk-IVUHP2ZZ.js";
import "./chunk-XUJDUVXO.js";
import {
  isListed
} from "./chunk-NYFOORRR.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-5N7BFQMW.js";
import {
  judge
} from "./chunk-N4NXOPUO.js";
import "./chunk-ZJN5UN7E.js";
import "./chunk-6T4QM65A.js";
import "./chunk-ACHOYFIH.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-MPXI2ULF.js";
import "./chunk-YW3Y2KXA.js";
import {
  alone
} from "./chunk-5AYB2FYV.js";
import "./chunk-APXOPE27.js";
import "./chunk-5CJAR2MF.js";
import "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-3R57DNOT.js";
import {
  plural
} from "./chunk-MNTGS5YB.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";

// src/audit.ts
async function auditRevision(part, { comparison: { head: revision }, configPath, profiles: given }, options, world) {
  const { go, log } = world;
  const { build } = part;
  const compiled = await compileDiagnostics(build.head, build.settings, foldersOf(build.head), go);
  log.phase(`compiled ${plural(build.head.packages.length, "package")} of ${revision.label}`);
  const profiles = [...given, ...await benchmarkProfiles(build, revision.tree, options, world)];
  const head = await understand(build.head, compiled, foldersOf(build.head), [], build, (folder) => folder, world);
  log.phase(`looked at ${plural(head.escapes.length, "escape")}`);
  const comments = waiverComments(head.files);
  const waivers = new Waivers({ comments, rules: options.waivers, configPath, labels: [], today: world.today });
  const places = await correspondence([], build.head.tree, build.head.tree);
  const hotPaths = hotPathsOf(profiles, options, build, [head]);
  const explain = explainer({ base: head, head, places, lostStack: /* @__PURE__ */ new Map() });
  const answers = answered(compiled, build.head, part);
  const findings = await judge(alone(head), {
    policyOf: () => ({ failOn: "none", growLimit: null, rule: null }),
    waivers,
    places,
    isListed: (item) => isListed(item, options),
    explain,
    hot: (escape) => hotPaths.of(escape),
    isProfiled: profiles.length > 0,
    breathe: world.breathe
  });
  return {
    build,
    part,
    sides: { base: answers, head: answers },
    findings: markGenerated(findings, generatedFiles(options.ignore, head.files)),
    unchangedElsewhere: 0,
    notices: [...head.unread, ...hotPaths.notices, ...genericNotices(head, build.settings.tests)],
    waivers: waivers.uses(head.escapes),
    measured: null,
    totals: null
  };
}
export {
  auditRevision
};

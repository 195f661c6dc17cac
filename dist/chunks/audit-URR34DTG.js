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
} from "./chunk-MWV4BD6B.js";
import {
  benchmarkProfiles,
  hotPathsOf
} from "./chunk-5CWMLC3C.js";
import {
  answered,
  compileDiagnostics,
  foldersOf
} from "./chunk-H335BLCU.js";
import "./chunk-XID2EK7O.js";
import {
  isListed
} from "./chunk-NYFOORRR.js";
import "./chunk-ARCY22CV.js";
import "./chunk-YBEZ6RYS.js";
import "./chunk-JEXHNLT7.js";
import {
  judge
} from "./chunk-3B7HZ4RV.js";
import "./chunk-ZJN5UN7E.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-MPXI2ULF.js";
import "./chunk-YW3Y2KXA.js";
import {
  alone
} from "./chunk-OFVKE47B.js";
import "./chunk-27MSNAET.js";
import "./chunk-PMN64J77.js";
import "./chunk-MQQHCEEC.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-TU2IIBBX.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-SM7G5W2N.js";
import "./chunk-L7MB5JGF.js";
import {
  plural
} from "./chunk-XFF5HGG7.js";
import "./chunk-U6VXUNRS.js";
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
    growLimit: null,
    waivers,
    places,
    isListed: (item) => isListed(item, options),
    explain,
    hot: (escape) => hotPaths.of(escape),
    isProfiled: profiles.length > 0
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

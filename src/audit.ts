import { compileDiagnostics, foldersOf } from './build/build.ts';
import { alone } from './compare/alone.ts';
import { correspondence } from './compare/correspondence.ts';
import { understand } from './side/understand.ts';
import { genericNotices } from './side/uninstantiated.ts';
import { explainer } from './explain/index.ts';
import type { Options } from './model/index.ts';
import { waiverComments } from './policy/comments.ts';
import { generatedFiles, markGenerated } from './policy/generated.ts';
import { judge } from './policy/judge.ts';
import { isListed } from './policy/listed.ts';
import { Waivers } from './policy/waive.ts';
import { benchmarkProfiles, hotPathsOf } from './profile/index.ts';
import type { Found } from './report/assemble.ts';
import { plural } from './report/words.ts';
import { answered, type Part } from './shards/split.ts';
import type { RunSources, World } from './world.ts';

/** Every escape of the head, nothing compared: all of them are `unchanged`. */
export async function auditRevision(
  part: Part,
  { comparison: { head: revision }, configPath, profiles: given }: RunSources,
  options: Options,
  world: World,
): Promise<Found> {
  const { go, log } = world;
  const { build } = part;
  const compiled = await compileDiagnostics(build.head, build.settings, foldersOf(build.head), go);
  log.phase(`compiled ${plural(build.head.packages.length, 'package')} of ${revision.label}`);
  const profiles = [...given, ...(await benchmarkProfiles(build, revision.tree, options, world))];
  const head = await understand(build.head, compiled, foldersOf(build.head), [], build, (folder) => folder, world);
  log.phase(`looked at ${plural(head.escapes.length, 'escape')}`);
  const comments = waiverComments(head.files);
  const waivers = new Waivers({ comments, rules: options.waivers, configPath, labels: [], today: world.today });
  const places = await correspondence([], build.head.tree, build.head.tree);
  const hotPaths = hotPathsOf(profiles, options, build, [head]);
  const explain = explainer({ base: head, head, places, lostStack: new Map() });
  const answers = answered(compiled, build.head, part);
  const findings = await judge(alone(head), {
    policyOf: () => ({ failOn: 'none', growLimit: null, rule: null }),
    waivers,
    places,
    isListed: (item) => isListed(item, options),
    explain,
    hot: (escape) => hotPaths.of(escape),
    isProfiled: profiles.length > 0,
    breathe: world.breathe,
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
    totals: null,
  };
}

import type { Counts, FailOn, Finding, PathRule, Problem, SideStatus, Verdict } from '../model/index.ts';

import { isGrownTooFar } from './grew.ts';
import { shortened } from '../text/shortened.ts';

/** Does this finding make the verdict `fail` under this policy? See docs/policy.md. */
export function isGating(
  finding: Omit<Finding, 'gating' | 'id'>,
  failOn: FailOn,
  growLimit: number | null = null,
): boolean {
  if (isGrownTooFar(finding, growLimit)) return failOn !== 'none' && finding.waiver === null && !finding.cold;
  if (finding.state !== 'new' || finding.waiver !== null || finding.allocation.status !== 'confirmed') return false;
  switch (failOn) {
    case 'none':
      return false;
    case 'allocation':
      return true;
    case 'hot':
      return finding.hot !== null && !finding.cold;
    case 'existing':
      return finding.origin === 'existing-function' && !finding.cold;
    case 'regression':
      return finding.origin === 'existing-function' && !finding.cold && !isSaidByTheDiff(finding);
  }
}

function isSaidByTheDiff({ silent }: Pick<Finding, 'silent'>): boolean {
  return silent === 'plain' || silent === 'unguarded';
}

/** What stands in the way of a verdict on one side. */
export interface SideOutcome {
  /** `base`, `head`; where there are several builds with the build's name: `head with windows/amd64`. */
  readonly name: string;
  readonly status: SideStatus;
  readonly problems: readonly Problem[];
}

/** More unknown compiler messages than this share of all, and the compiler speaks a language that we do not (invariant 9). */
const unknownMessageShare = 0.02;

/**
 * `fail` where something gates; else `inconclusive` where something could not be looked at; else `pass`.
 *
 * @param grown how many of the gating ones are there as before, and ask for more.
 * @param failures one sentence for each build of which nothing is known.
 * @param brokenContracts one sentence for each contract that the change breaks, and whose file's policy is not `none`.
 * @param rules the policies of paths.
 */
export function verdict(
  failOn: FailOn,
  counts: Counts,
  sides: readonly SideOutcome[],
  messages: readonly { readonly unknown: number; readonly total: number }[],
  failures: readonly string[] = [],
  grown = 0,
  brokenContracts: readonly string[] = [],
  rules: readonly PathRule[] = [],
): Verdict {
  const reasons: string[] = [...failures];
  reasons.push(...unbuiltReasons(sides));
  for (const { unknown, total } of messages) {
    if (unknown <= Math.max(5, total * unknownMessageShare)) continue;
    reasons.push(`The compiler printed ${unknown} messages that this version of escapediff does not know.`);
  }
  const policy = { failOn, ...(rules.length === 0 ? {} : { rules }) };
  if (counts.gating > 0 || brokenContracts.length > 0) {
    const fresh = counts.gating - grown;
    const found = [
      ...(fresh === 0
        ? []
        : [
            `${fresh === 1 ? '1 new allocation fails' : `${fresh} new allocations fail`} the policy fail-on: ${failOn}${rules.length === 0 ? '' : ', with the rules for paths'}.`,
          ]),
      ...(grown === 0
        ? []
        : [`${grown === 1 ? '1 allocation has' : `${grown} allocations have`} grown beyond the policy’s grow-limit.`]),
      ...brokenContracts,
    ];
    return { conclusion: 'fail', ...policy, reasons: [...found, ...reasons] };
  }
  return { conclusion: reasons.length > 0 ? 'inconclusive' : 'pass', ...policy, reasons };
}

/** One sentence for each side that is not built; one for both where they lack the same packages: that is then none of the change's doing. */
function unbuiltReasons(sides: readonly SideOutcome[]): readonly string[] {
  const unbuilt = sides
    .filter(({ status }) => status !== 'built')
    .map(({ name, problems }) => ({
      name,
      names: [...new Set(problems.map((problem) => problem.package).filter((found) => found !== null))].sort(),
    }));
  const otherSide = ({ name, names }: { readonly name: string; readonly names: readonly string[] }): unknown =>
    unbuilt.find(
      (each) =>
        each.name !== name &&
        each.name.replace(/^(?:base|head)\b/, '') === name.replace(/^(?:base|head)\b/, '') &&
        each.names.join(' ') === names.join(' '),
    );
  return unbuilt.flatMap((side) => {
    const { name, names } = side;
    if (names.length === 0) return [`The ${name} could not be built, so nothing is known of it.`];
    const count = names.length === 1 ? 'One affected package' : `${names.length} affected packages`;
    if (otherSide(side) === undefined) return [`${count} of the ${name} could not be built: ${list(names)}.`];
    if (name.startsWith('base')) return [];
    const build = name.replace(/^head\b/, '');
    return [
      `${count} could not be built${build}, before this change or with it: ${list(names)}. Name the packages to look at (\`packages\`), or set GOFLAGS as your own builds do.`,
    ];
  });
}

function list(names: readonly string[]): string {
  return shortened([...names].sort(), 5);
}

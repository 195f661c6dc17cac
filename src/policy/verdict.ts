import type { Counts, FailOn, Finding, Problem, SideStatus, Verdict } from '../model/index.ts';

/** Does this finding make the verdict `fail` under this policy? See docs/policy.md. */
export function isGating(finding: Omit<Finding, 'gating' | 'id'>, failOn: FailOn): boolean {
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
      return finding.origin === 'existing-function' && !finding.cold && finding.silent !== 'plain';
  }
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
 * @param failures one sentence for each build of which nothing is known.
 */
export function verdict(
  failOn: FailOn,
  counts: Counts,
  sides: readonly SideOutcome[],
  messages: readonly { readonly unknown: number; readonly total: number }[],
  failures: readonly string[] = [],
): Verdict {
  const reasons: string[] = [...failures];
  for (const { name, status, problems } of sides) {
    if (status === 'built') continue;
    const packages = new Set(problems.map((problem) => problem.package).filter((found) => found !== null));
    reasons.push(
      packages.size === 0
        ? `The ${name} could not be built, so nothing is known of it.`
        : `${packages.size === 1 ? 'One affected package' : `${packages.size} affected packages`} of the ${name} could not be built: ${list([...packages])}.`,
    );
  }
  for (const { unknown, total } of messages) {
    if (unknown <= Math.max(5, total * unknownMessageShare)) continue;
    reasons.push(`The compiler printed ${unknown} messages that this version of escapediff does not know.`);
  }
  if (counts.gating > 0) {
    const what = counts.gating === 1 ? '1 new allocation fails' : `${counts.gating} new allocations fail`;
    return { conclusion: 'fail', failOn, reasons: [`${what} the policy fail-on: ${failOn}.`, ...reasons] };
  }
  return { conclusion: reasons.length > 0 ? 'inconclusive' : 'pass', failOn, reasons };
}

function list(names: readonly string[]): string {
  const shown = [...names].sort().slice(0, 5);
  return shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '');
}

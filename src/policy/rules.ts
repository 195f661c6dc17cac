import type { FailOn, Finding, Options, PathRule } from '../model/index.ts';
import { globMatcher } from '../text/glob.ts';
import { isGating } from './verdict.ts';
import { shortened } from '../text/shortened.ts';

/** What fails the check in one file. */
export interface FilePolicy {
  readonly failOn: FailOn;
  /** Growth of as many bytes fails as well; null: none does. */
  readonly growLimit: number | null;
  /** The rule that says so; null where the policy is that of the run. */
  readonly rule: PathRule | null;
}

/** The policy of a file, by its path in the repository. */
export type PolicyOf = (file: string) => FilePolicy;

/** The first of the configuration's `rules` that fits a file decides for it, what it leaves open is as in the rest of the run. */
export function policyByPath({ failOn, growLimit, rules }: Pick<Options, 'failOn' | 'growLimit' | 'rules'>): PolicyOf {
  const matchers = rules.map((rule) => ({ rule, fits: globMatcher(rule.path) }));
  const known = new Map<string, FilePolicy>();
  return (file) => {
    const found = known.get(file);
    if (found !== undefined) return found;
    const rule = matchers.find(({ fits }) => fits(file))?.rule ?? null;
    const policy = { failOn: rule?.failOn ?? failOn, growLimit: rule?.growLimit ?? growLimit, rule };
    known.set(file, policy);
    return policy;
  };
}

/**
 * One sentence for each rule that decides otherwise than the policy of the run would, with the first places: a check that passes for a rule must
 * not look as if there had been nothing.
 */
export function ruleNotices(
  findings: readonly Finding[],
  policyOf: PolicyOf,
  run: Pick<Options, 'failOn' | 'growLimit'>,
): readonly string[] {
  const told = new Map<string, string[]>();
  for (const finding of findings) {
    const { failOn, growLimit, rule } = policyOf(finding.file);
    if (rule === null) continue;
    const fails = isGating(finding, failOn, growLimit);
    if (fails === isGating(finding, run.failOn, run.growLimit)) continue;
    // What breaks a contract fails by that.
    if (fails !== finding.gating) continue;
    const said = `The rule for ${rule.path} (${wordsOf(rule)}) ${fails ? 'fails the check for' : 'lets pass'} what fail-on: ${run.failOn} would ${fails ? 'let pass' : 'fail on'}`;
    told.set(said, [...(told.get(said) ?? []), `${finding.file}:${finding.line}`]);
  }
  return [...told].map(([said, places]) => `${said}: ${shortened([...new Set(places)], mostPlaces, places.length)}.`);
}

function wordsOf({ failOn, growLimit }: PathRule): string {
  return [failOn === null ? [] : `fail-on: ${failOn}`, growLimit === null ? [] : `grow-limit: ${growLimit}`]
    .flat()
    .join(', ');
}

const mostPlaces = 3;

import { countFindings } from '../policy/judge.ts';
import { verdict } from '../policy/verdict.ts';
import type { Counts, Report, Verdict } from '../model/index.ts';
import { plural } from '../report/words.ts';

/** How bad each conclusion is: of two that differ, the worse one is told. */
const badness = { pass: 0, inconclusive: 1, fail: 2 } as const;

/**
 * The report of another job, as far as a job with rights may repeat it under its own name. Numbers and verdict are made anew from the findings, so
 * that they fit what is shown; a verdict never gets better by that. Rewrites are left out: nobody here compiled them, and a click on one puts a
 * stranger's code into the branch. A notice tells of either.
 */
export function asForeign(report: Report): Report {
  const { findings } = report;
  const counts = countsOf(report);
  const rewrites = findings.filter(({ suggestion }) => suggestion !== null).length;
  const notices = [
    ...(rewrites === 0
      ? []
      : [
          `${plural(rewrites, 'finding')} of this report ${rewrites === 1 ? 'has' : 'have'} a rewrite, which is not shown: another job made the report, and nothing was compiled here.`,
        ]),
    ...(sameCounts(counts, report.counts)
      ? []
      : ["The numbers in this report don't fit its findings. Shown are those of the findings."]),
  ];
  return {
    ...report,
    counts,
    verdict: verdictOf(report, counts),
    notices: [...report.notices, ...notices],
    findings: findings.map((finding) => ({ ...finding, suggestion: null })),
  };
}

/** What reports don't list they only count: that is taken as it is. */
function countsOf({ findings, counts: { unchanged, noRuntimeCost } }: Report): Counts {
  return { ...countFindings(findings, 0), unchanged, noRuntimeCost };
}

function verdictOf({ kind, verdict: said, base, head }: Report, counts: Counts): Verdict {
  const sides = [...(kind === 'audit' ? [] : [{ ...base, name: 'base' }]), { ...head, name: 'head' }];
  const found = verdict(said.failOn, counts, sides, [], [], 0, [], said.rules);
  if (badness[found.conclusion] <= badness[said.conclusion]) return said;
  const reasons = said.reasons.filter((reason) => !found.reasons.includes(reason));
  return { ...said, conclusion: found.conclusion, reasons: [...found.reasons, ...reasons] };
}

function sameCounts(a: Counts, b: Counts): boolean {
  return (Object.keys(a) as (keyof Counts)[]).every((key) => a[key] === b[key]);
}

import type { Finding, Report, ReportBuild } from '../model/index.ts';

/** A table of a run's builds, as texts of ours: the names and versions in it come from outside. */
export interface BuildTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What each build found, one row a build, beside the one above it. Null where the run has one build. */
export function buildTable(report: Report): BuildTable | null {
  const { builds, findings } = report;
  if (builds.length === 0) return null;
  const audit = report.kind === 'audit';
  return {
    headings: [
      'Build',
      'Compiler',
      ...(audit
        ? ['Allocations', 'Possible', 'Not in the one above', 'Only in the one above']
        : ['New', 'Fail', 'Fixed']),
    ],
    rows: builds.map((build, index) => {
      const above = builds[index - 1];
      const numbers = audit ? auditNumbers(build, above, findings) : comparisonNumbers(build);
      return [build.name, compilerOf(build), ...(build.status === 'failed' ? numbers.map(() => '') : numbers)];
    }),
  };
}

/** What not every build allocates; possible allocations are left out, for releases tell them with different certainty. */
export function differing({ findings }: Report): readonly Finding[] {
  return findings.filter(({ builds, allocation }) => builds !== null && allocation.status === 'confirmed');
}

export function isIn({ builds }: Finding, { name, status }: ReportBuild): boolean {
  return status !== 'failed' && (builds === null || builds.includes(name));
}

/** `go1.26.8 linux/amd64`, with tags; `could not be built` where nothing is known. */
function compilerOf({ goVersion, goos, goarch, tags, status }: ReportBuild): string {
  if (status === 'failed') return 'could not be built';
  return `${goVersion} ${goos}/${goarch}${tags.map((tag) => `+${tag}`).join('')}${status === 'partial' ? ' (not all of it)' : ''}`;
}

function auditNumbers(
  build: ReportBuild,
  above: ReportBuild | undefined,
  findings: readonly Finding[],
): readonly string[] {
  const count = (status: Finding['allocation']['status'], has: (finding: Finding) => boolean): string =>
    String(findings.filter((finding) => finding.allocation.status === status && has(finding)).length);
  const isHere = (finding: Finding): boolean => isIn(finding, build);
  const isComparable = above !== undefined && above.status !== 'failed';
  return [
    count('confirmed', isHere),
    count('unknown', isHere),
    isComparable ? count('confirmed', (finding) => isHere(finding) && !isIn(finding, above)) : '',
    isComparable ? count('confirmed', (finding) => !isHere(finding) && isIn(finding, above)) : '',
  ];
}

function comparisonNumbers({ counts }: ReportBuild): readonly string[] {
  return [counts.new, counts.gating, counts.fixed].map(String);
}

import type { Finding, Report } from '../../model/index.ts';
import { printable } from '../printable.ts';
import { severityOf, toldToTools, type Severity } from '../severity.ts';
import { clip } from '../width.ts';
import { costHowOften } from '../cost.ts';
import { whatHappens } from '../words.ts';

/** GitLab's words, from `info` to `blocker`. */
const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', notice: 'info' };

/** Longer descriptions are cut off where GitLab shows them. */
const longestDescription = 500;

/**
 * GitLab's code quality report, which a job names as `artifacts:reports:codequality`; a merge request then shows what is new in its diff.
 * A fingerprint has to be one finding's own, and stay as lines move: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function renderCodeQuality(report: Report): string {
  return `${JSON.stringify(toldToTools(report).map(issue), null, 2)}\n`;
}

function issue(finding: Finding): object {
  const { id, file, line, cause } = finding;
  const description = `${whatHappens(finding, plain)}: ${costHowOften(finding, plain)}. ${cause.explanation}`;
  return {
    description: clip(printable(description.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim()), longestDescription),
    check_name: `escapediff/${cause.category}`,
    fingerprint: id,
    severity: severities[severityOf(finding)],
    location: { path: file, lines: { begin: line } },
  };
}

function plain(code: string): string {
  return code;
}

import type { FindingJson, ReportJson } from '../report.ts';
import type { Program } from './program.ts';

/** What a report on a program has wrong, each in a few words. */
export function wrongsOf(program: Program, report: ReportJson): readonly string[] {
  const gating = report.findings.filter((finding) => finding.gating);
  const { conclusion } = report.verdict;
  return [
    ...(conclusion === program.verdict ? [] : [`verdict ${conclusion}, right ${program.verdict}`]),
    ...(program.gating === null || gating.length === program.gating
      ? []
      : [`${gating.length} gating, right ${program.gating}`]),
    ...program.gates.filter((name) => !gatesIn(gating, name)).map((name) => `nothing gates in ${name}`),
  ];
}

/**
 * Whether a gating finding stands in a function, or tells of it as a copy. A finding with occurrences is believed to
 * tell of it: how a copy names its function is not what the programs are about.
 */
function gatesIn(gating: readonly FindingJson[], name: string): boolean {
  const own = new RegExp(`(^|[^\\w])${name}$`);
  const told = new RegExp(`"(function|name)":"[^"]*\\b${name}"`);
  return gating.some(
    (finding) => own.test(finding.function) || finding.occurrences.length > 0 || told.test(JSON.stringify(finding)),
  );
}

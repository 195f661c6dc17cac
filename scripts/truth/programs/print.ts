import pc from 'picocolors';
import type { FindingJson } from '../report.ts';
import type { Judged } from './run.ts';

/** A program that is wrong, in a line; with `detail` also what was expected and what the report says. */
export function describeJudged({ program, wrong, unlike, report }: Judged, detail: boolean): string {
  const isRight = wrong.length === 0 && unlike.length === 0;
  const measured = program.measured.length > 0 ? pc.dim(`  (measured ${program.measured.join('; ')})`) : '';
  const line = `${isRight ? pc.green('right') : pc.red('wrong')} ${program.name}${isRight ? '' : `: ${[...wrong, ...unlike].join('; ')}`}${measured}`;
  if (!detail) return line;
  const gating = report?.findings.filter((finding) => finding.gating) ?? [];
  return [
    line,
    ...(program.why === '' ? [] : [`  why       ${program.why}`]),
    `  expected  ${program.verdict}${program.gating === null ? '' : `, ${program.gating} gating`}${program.gates.length > 0 ? `, in ${program.gates.join(' and ')}` : ''}`,
    `  actual    ${report === null ? 'no report' : `${report.verdict.conclusion}, ${gating.length} gating`}`,
    ...(report?.findings ?? []).map((finding) => `    ${describeFinding(finding)}`),
  ].join('\n');
}

function describeFinding(finding: FindingJson): string {
  const { gating, state, allocation, file, line, expression } = finding;
  const words = [
    allocation.status,
    ...(finding.cold ? ['cold'] : []),
    ...(finding.inLoop ? ['in a loop'] : []),
    ...(finding.occurrences.length > 0 ? [`${finding.occurrences.length} occurrences`] : []),
  ];
  return `${gating ? '!' : ' '} ${state} ${finding.function} ${file}:${line} ${finding.kind} ${expression} (${words.join(', ')})`;
}

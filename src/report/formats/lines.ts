import type { Finding, Problem, Report } from '../../model/index.ts';
import { printable } from '../printable.ts';
import { severityOf, toldToTools } from '../severity.ts';
import { clip } from '../width.ts';
import { costHowOften } from '../cost.ts';
import { placeOf, rootElsewhere, rootPlace, whatHappens } from '../words.ts';

/** Longer messages are cut: one has to fit an editor's list. */
const longestMessage = 500;

/**
 * `file:line:column: error|warning|notice: message [category]`, one line a finding, the weightiest first, as compilers write it: vim's and
 * Emacs's quickfix lists, VS Code's problem matchers and GitHub's (src/adapters/runner/problem-matcher.json) read it. Files are relative to the
 * repository. What could not be built is an error of the category `build`; what it makes of the verdict stands in a line without a place.
 */
export function renderLines(report: Report): string {
  const { conclusion, reasons } = report.verdict;
  const lines = [
    ...[report.base, report.head].flatMap(({ problems }) => problems).flatMap(problemLine),
    ...toldToTools(report).map(findingLine),
    ...(conclusion === 'inconclusive' ? [`escapediff: inconclusive: ${oneLine(reasons.join(' '))}`] : []),
  ];
  return [...new Set(lines)].map((line) => `${line}\n`).join('');
}

function findingLine(finding: Finding): string {
  const root = rootElsewhere(finding);
  const because = root === null ? '' : `; caused by ${rootPlace(root)}`;
  const message = `${whatHappens(finding, plain)}: ${costHowOften(finding, plain)}${because}`;
  return `${oneLine(placeOf(finding))}: ${severityOf(finding)}: ${oneLine(message)} [${finding.cause.category}]`;
}

function problemLine({ position, message }: Problem): readonly string[] {
  return position === null ? [] : [`${oneLine(position)}: error: ${oneLine(message)} [build]`];
}

function oneLine(text: string): string {
  return clip(printable(text.replaceAll(/\s+/g, ' ').trim()), longestMessage);
}

function plain(code: string): string {
  return code;
}

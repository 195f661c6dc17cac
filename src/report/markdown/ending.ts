import type { Finding, Report } from '../../model/index.ts';
import { guideLink, homepage } from '../guide-link.ts';
import { reproduceCommand } from '../words.ts';
import { codeSpan } from './escape.ts';
import type { MarkdownContext } from './links.ts';

/** Below a line comment: how to accept it, how to see it locally, what its causes mean. One line, small. */
export function commentEnding(findings: readonly Finding[], { baseSha, headSha }: MarkdownContext): string {
  const [first] = findings;
  if (first === undefined) return '';
  const reproduce =
    baseSha === null || headSha === null
      ? null
      : `npx escapediff diff --base ${baseSha.slice(0, 12)} --head ${headSha.slice(0, 12)}`;
  return small([
    findings.length === 1
      ? "Accept it: `//escapediff:allow reason` on the value's line"
      : "Accept each: `//escapediff:allow reason` on the value's line",
    ...(reproduce === null ? [] : [`see it locally: \`${reproduce}\``]),
    `[what this is](${guideLink(first.cause.category)})`,
  ]);
}

/** Below a summary that tells of something new: the same, for all of it. */
export function summaryEnding(report: Report): string {
  if (report.kind !== 'comparison') return '';
  return small([
    'Accept one: `//escapediff:allow reason` on its line',
    `see it locally: ${codeSpan(`npx ${reproduceCommand(report)}`)}`,
    `[what the causes mean](${homepage}/blob/main/docs/guide.md)`,
  ]);
}

function small(parts: readonly string[]): string {
  return `<sub>${parts.join(' · ')}</sub>`;
}

import type { Finding } from '../../model/index.ts';
import { clip } from '../width.ts';
import { marks, short, sizeOf, subjectOf, whatHappens } from '../words.ts';
import { cellCode, cellProse, codeSpan, prose } from './escape.ts';
import { placeLink, type MarkdownContext } from './links.ts';

const longestWhy = 300;

/** Findings without a line comment, by fingerprint, and why (part of a sentence). */
export type Elsewhere = readonly { readonly id: string; readonly reason: string }[];

/** One row for each finding: what, where, how much, why. Empty where there is none. */
export function table(findings: readonly Finding[], context: MarkdownContext, elsewhere: Elsewhere = []): string {
  if (findings.length === 0) return '';
  const reasons = new Map(elsewhere.map(({ id, reason }) => [id, reason]));
  const rows = findings.map((finding) => {
    const reason = reasons.get(finding.id);
    const notes = [
      ...marks(finding).map(cellProse),
      ...(reason === undefined ? [] : [`no line comment: ${cellProse(reason)}`]),
    ].join('; ');
    const why = cellProse(clip(finding.cause.explanation, longestWhy));
    const cells = [
      `${finding.gating ? '❌ ' : ''}${subjectOf(finding, cellCode)}`,
      place(finding, context),
      finding.function === '' ? 'package level' : cellCode(short(finding.function)),
      allocationCell(finding),
      notes === '' ? why : `${why} (${notes})`.trimStart(),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| Value | Where | Function | Allocation | Why |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** The same as a numbered list: it has room for long names. */
export function numbered(findings: readonly Finding[], context: MarkdownContext): string {
  return findings
    .map((finding, index) => {
      const where = finding.function === '' ? '' : ` in ${codeSpan(short(finding.function))}`;
      const size = finding.allocation.status === 'unknown' ? 'possibly' : sizeOf(finding);
      const notes = [...(size === '' ? [] : [size]), ...marks(finding).map(prose)].join(', ');
      const what = `${place(finding, context, codeSpan)}: **${subjectOf(finding, codeSpan)}**${where}`;
      return `${index + 1}. ${finding.gating ? '❌ ' : ''}${what}${notes === '' ? '' : ` (${notes})`}. ${prose(clip(finding.cause.explanation, longestWhy))}`;
    })
    .join('\n');
}

/** In few words, and without a line break between a number and its unit: the column is narrow. */
function allocationCell(finding: Finding): string {
  if (finding.allocation.status === 'unknown') return 'possible';
  return sizeOf(finding).replace(/^(\d+) /, '$1\u00a0') || 'size not known';
}

/** A list that shows when it is asked for. `title` is ours. */
export function folded(title: string, findings: readonly Finding[], context: MarkdownContext): string {
  if (findings.length === 0) return '';
  const items = findings.map((finding) => {
    const where = finding.function === '' ? '' : ` in ${codeSpan(short(finding.function))}`;
    const waiver =
      finding.waiver === null
        ? ''
        : `: ${prose(clip(finding.waiver.reason, longestWhy))} (${codeSpan(clip(finding.waiver.where, longestWhy))})`;
    return `- ${place(finding, context, codeSpan)}: ${whatHappens(finding, codeSpan)}${where}${waiver}`;
  });
  return [`<details><summary>${title}</summary>`, items.join('\n'), '</details>'].join('\n\n');
}

/** A fixed finding stands where the base had it. */
function place(finding: Finding, context: MarkdownContext, code = cellCode): string {
  const sha = finding.state === 'fixed' ? context.baseSha : context.headSha;
  return placeLink(context, sha, finding.file, finding.line, code);
}

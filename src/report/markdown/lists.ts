import { groupBy } from '../../compare/group.ts';
import type { Finding } from '../../model/index.ts';
import { byCause } from '../causes.ts';
import { clip } from '../width.ts';
import { sizeOf } from '../cost.ts';
import { marks, plural, rootElsewhere, short, subjectOf, whatHappens } from '../words.ts';
import { cellCode, codeSpan, prose } from './escape.ts';
import { placeLink, rootLink, type MarkdownContext } from './links.ts';
import { shortened } from '../../text/shortened.ts';

const longestWhy = 300;

/** Findings without a line comment, by fingerprint, and why (part of a sentence). */
export type Elsewhere = readonly { readonly id: string; readonly reason: string }[];

/** Rows that a table has at least, where there are so many. */
const mostRows = 10;

/** Items of a folded list, and causes whose reasons are told; places of one cause. A reader of more than that opens the report. */
export const mostItems = 20;
const mostPlaces = 5;

/** Places and functions that one row names; what is more is counted. */
const namedInRow = 2;

/**
 * One row for each cause: what, where, in which function, how much. Four columns, for a comment is 760 pixels wide; why stands below, in `reasons`.
 * Empty where there is none.
 */
export function table(findings: readonly Finding[], context: MarkdownContext): string {
  if (findings.length === 0) return '';
  const all = byCause(findings);
  const failing = all.filter((group) => group.some(({ gating }) => gating)).length;
  // All that fails the check is told; of the rest as much as fits a screen.
  const groups = all.slice(0, Math.max(mostRows, failing));
  const rows = groups.map((group) => {
    const functions = group.map(({ function: name }) => (name === '' ? 'package level' : cellCode(short(name))));
    const cells = [
      `${group.some(({ gating }) => gating) ? '❌ ' : ''}${named(group.map((finding) => subjectOf(finding, cellCode)))}`,
      named(group.map((finding) => place(finding, context))),
      named(functions),
      costCell(group),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const rest = all.length - groups.length;
  const more = rest === 0 ? [] : ['', `and ${plural(rest, 'more cause', 'more causes')}, which fail nothing.`];
  return ['| What | Where | Function | Cost |', '| --- | --- | --- | --- |', ...rows, ...more].join('\n');
}

/** Each text once. */
function named(texts: readonly string[]): string {
  return shortened([...new Set(texts)], namedInRow);
}

/** Why each of them, folded: the cause, what sets it apart, and why it has no line comment where others have. */
export function reasons(findings: readonly Finding[], context: MarkdownContext, elsewhere: Elsewhere = []): string {
  if (findings.length === 0) return '';
  const without = new Map(elsewhere.map(({ id, reason }) => [id, reason]));
  const groups = byCause(findings);
  const items = groups.slice(0, mostItems).map((group) => {
    const [first] = group;
    if (first === undefined) return '';
    // The first stands where the cause is, if any does.
    const root = rootElsewhere(first);
    const at = root === null ? '' : `${rootLink(root, context)}: `;
    const places = group.slice(0, mostPlaces).map((finding) => {
      const reason = without.get(finding.id);
      const notes = [
        ...marks(finding).map(prose),
        ...(reason === undefined ? [] : [`no line comment: ${prose(reason)}`]),
      ];
      return `${place(finding, context, codeSpan)} ${whatHappens(finding, codeSpan)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
    });
    const rest = group.length - places.length;
    return `- ${at}${places.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}. ${prose(clip(first.cause.explanation, longestWhy))}`;
  });
  const rest = groups.length - items.length;
  return [
    '<details><summary>Why</summary>',
    [...items, ...(rest > 0 ? [`- and ${plural(rest, 'more cause', 'more causes')}`] : [])].join('\n'),
    '</details>',
  ].join('\n\n');
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
function costCell(group: readonly Finding[]): string {
  const count = group.length === 1 ? '1\u00a0allocation' : `${group.length}\u00a0allocations`;
  const loop = group.some(({ inLoop }) => inLoop) ? ', in\u00a0a\u00a0loop' : '';
  if (group.every(({ allocation }) => allocation.status === 'unknown')) return `possibly ${count}${loop}`;
  const [first] = group;
  const size = group.length === 1 && first !== undefined ? sizeOf(first) : '';
  if (size !== '') return `${size.replace(/^(\d+) /, '$1\u00a0')}${loop}`;
  const bytes = group.reduce((sum, { allocation }) => sum + (allocation.bytes ?? 0), 0);
  return `${count}${bytes === 0 ? '' : `, ${bytes}\u00a0bytes`}${loop}`;
}

/** A list that shows when it is asked for. `title` is ours; `most` items are listed, and the rest is counted. */
export function folded(title: string, findings: readonly Finding[], context: MarkdownContext, most = Infinity): string {
  if (findings.length === 0) return '';
  // A whole list is for looking each of them up.
  const groups =
    most === Infinity
      ? findings.map((finding) => [finding])
      : [
          ...groupBy(findings, (finding) => {
            const { side, file, line } = finding.cause.root ?? { side: 'own', ...finding };
            return [side, file, line, whatHappens(finding, codeSpan), finding.waiver?.where].join('\0');
          }).values(),
        ];
  const items = groups.slice(0, most).map((group) => foldedItem(group, context));
  const rest = groups.slice(most).flat().length;
  return [
    `<details><summary>${title}</summary>`,
    [...items, ...(rest === 0 ? [] : [`- and ${rest} more`])].join('\n'),
    '</details>',
  ].join('\n\n');
}

/** What the same line does to values of the same kind is told once, with the places. */
function foldedItem(group: readonly Finding[], context: MarkdownContext): string {
  const [first] = group;
  if (first === undefined) return '';
  const functions = group.flatMap(({ function: name }) => (name === '' ? [] : [codeSpan(short(name))]));
  const where = functions.length === 0 ? '' : ` in ${named(functions)}`;
  const { waiver } = first;
  const accepted =
    waiver === null ? '' : `: ${prose(clip(waiver.reason, longestWhy))} (${codeSpan(clip(waiver.where, longestWhy))})`;
  const places = named(group.map((finding) => place(finding, context, codeSpan)));
  return `- ${places}: ${whatHappens(first, codeSpan)}${where}${accepted}`;
}

/** A fixed finding stands where the base had it. */
function place(finding: Finding, context: MarkdownContext, code = cellCode): string {
  const sha = finding.state === 'fixed' ? context.baseSha : context.headSha;
  return placeLink(context, sha, finding.file, finding.line, code);
}

import { byCause } from '../causes.ts';
import { problemsAsFixed } from '../problems.ts';
import type { Finding, Problem, Report, ReportSide } from '../../model/index.ts';
import { measuredTable } from '../measured.ts';
import { hasGrown, plural, quietCounts, reproduceCommand, sections, sidesOf, verdictWords } from '../words.ts';
import type { Trend } from '../../history/index.ts';
import { isCountedRelease } from '../turnover.ts';
import { clip } from '../width.ts';
import { buildTable } from '../builds.ts';
import { delta } from '../delta.ts';
import { auditSections } from './audit.ts';
import { contractSection } from './contracts.ts';
import { summaryEnding } from './ending.ts';
import { cellProse, codeSpan, fence, prose } from './escape.ts';
import { placeLink, rootLink, type MarkdownContext } from './links.ts';
import { folded, mostItems, reasons, table, type Elsewhere } from './lists.ts';
import { causeTitle, whyAndFix } from './title.ts';
import { foldedSuggestions } from './suggestions.ts';
import { releaseSections } from './release.ts';
import { trendSection } from './trend.ts';

/** What the summary needs beyond the report. */
export interface SummaryContext extends MarkdownContext {
  /** The run's name, where several of one pull request have one each. */
  readonly name?: string;
  /** The surface shows the verdict in a title of its own: no heading repeats it. */
  readonly isTitled?: boolean;
  readonly elsewhere?: Elsewhere;
  /** Of an audit with a history. */
  readonly trend?: Trend | null;
  /** The text's greatest length, in `unit`: UTF-16 code units, or bytes in UTF-8. */
  readonly limit: number;
  readonly unit: 'characters' | 'bytes';
}

const maxProblems = 10;
const maxNotices = 20;
const maxReasons = 10;
const maxMeasured = 20;
const longestProblem = 1_000;

/**
 * The sticky comment and the job summary: the verdict as the heading, the new findings as a table, everything else folded. Over the
 * limit the least weighty rows are left out and counted. No hidden markers.
 */
export function renderSummary(report: Report, context: SummaryContext): string {
  const length = (text: string): number => (context.unit === 'bytes' ? Buffer.byteLength(text) : text.length);
  const whole = compose(report, context, Infinity);
  if (length(whole) <= context.limit) return whole;
  // Length grows with the number of rows: search for the most that fit.
  let fits = 0;
  let tooMany = report.findings.length + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (length(compose(report, context, middle)) <= context.limit) fits = middle;
    else tooMany = middle;
  }
  const shortened = compose(report, context, fits);
  return length(shortened) <= context.limit ? shortened : minimal(report, context);
}

/** @param rows how many findings may be listed in all; the sections take from it in their order. */
function compose(report: Report, context: SummaryContext, rows: number): string {
  const { fresh, added, possible, cold, waived, free, fixed, grew, unchanged } = sections(report);
  const audit = report.kind === 'audit';
  let left = rows;
  let omitted = 0;
  const take = (findings: readonly Finding[]): readonly Finding[] => {
    const taken = findings.slice(0, Math.max(0, left));
    left -= taken.length;
    omitted += findings.length - taken.length;
    return taken;
  };
  const isRelease = isCountedRelease(report);
  const shown = isRelease ? [] : take(fresh);
  const found = (): readonly string[] => [
    // What was measured needs no belief.
    ...measuredSection(report),
    table(shown, context),
    reasons(shown, context, context.elsewhere),
    foldedSuggestions(report.findings, context),
    buildsTable(report),
    ...(audit ? auditSections(report, unchanged, context, take) : []),
    ...[
      { title: plural(added.length, 'allocation in new functions', 'allocations in new functions'), all: added },
      { title: `${possible.length} new that may allocate, depending on sizes at run time`, all: possible },
      { title: plural(cold.length, 'new allocation on a cold path', 'new allocations on cold paths'), all: cold },
      { title: `${waived.length} waived`, all: waived },
      { title: `${grew.length} grew`, all: grew },
      { title: `${fixed.length} fixed`, all: fixed },
      { title: `${free.length} new without a runtime cost`, all: free },
      { title: `${unchanged.length} unchanged`, all: audit ? [] : unchanged },
    ].map(({ title, all }) => folded(title, take(all), context, audit ? Infinity : mostItems)),
  ];
  const parts = [
    context.isTitled === true ? '' : `### ${prose(context.name ?? 'escapediff')}: ${heading(report)}`,
    firstCause(report, fresh, context),
    ...problems(report),
    context.trend ? trendSection(context.trend) : '',
    ...(isRelease ? [...releaseSections(report, context, take), buildsTable(report)] : found()),
    contractSection(report),
    isRelease ? '' : counts(report),
    report.notices
      .slice(0, maxNotices)
      .map((notice) => `> ${prose(clip(notice, longestProblem))}`)
      .join('\n>\n'),
    report.notices.length > maxNotices ? `and ${plural(report.notices.length - maxNotices, 'more notice')}` : '',
  ];
  const note =
    omitted === 0
      ? ''
      : `*${plural(omitted, 'finding is', 'findings are')} not listed here for lack of room: ${codeSpan(reproduceCommand(report))} lists them.*`;
  const isNews = report.counts.new > 0 || report.counts.fixed > 0 || report.findings.some(hasGrown);
  const ending = isNews ? [delta(report, codeSpan), summaryEnding(report)] : [];
  return [...parts, note, ...ending, footer(report)].filter((part) => part !== '').join('\n\n') + '\n';
}

/** What fails the check, where, and what to do, for who reads one line: the weightiest cause, and how many more there are. */
function firstCause(report: Report, fresh: readonly Finding[], context: MarkdownContext): string {
  if (report.verdict.conclusion !== 'fail') return '';
  const failing = byCause(fresh).filter((group) => group.some(({ gating }) => gating));
  const [group = []] = failing;
  const [lead] = group;
  if (lead === undefined) return '';
  const { root } = lead.cause;
  const at = root === null ? placeLink(context, context.headSha, lead.file, lead.line) : rootLink(root, context);
  const rest = failing.length - 1;
  const more = rest === 0 ? '' : ` ${rest} more ${rest === 1 ? 'cause is' : 'causes are'} below.`;
  return `${at}: **${causeTitle(group)}**. ${whyAndFix('', lead.cause.advice)}${more}`;
}

/** Where even the texts around the lists are too long. */
function minimal(report: Report, { name = 'escapediff', isTitled = false }: SummaryContext): string {
  const left = `*${plural(report.findings.length, 'finding')} and all else not listed here for lack of room.*`;
  return isTitled ? `${left}\n` : `### ${prose(name)}: ${prose(clip(verdictWords(report), 200))}\n\n${left}\n`;
}

function heading(report: Report): string {
  return prose(clip(verdictWords(report), 500));
}

function buildsTable(report: Report): string {
  const found = buildTable(report);
  return found === null ? '' : cellsOf(found, 2);
}

function measuredSection(report: Report): readonly string[] {
  const found = measuredTable(report);
  if (found === null) return [];
  const rows = found.rows.slice(0, maxMeasured);
  const hidden = found.rows.length - rows.length;
  return [
    `**${prose(found.title)}**`,
    rows.length === 0 ? '' : cellsOf({ ...found, rows }, 1),
    [hidden > 0 ? `${hidden} more changed.` : '', found.rest].filter((part) => part !== '').join(' '),
  ];
}

/** Numbers, in the columns after the first `texts`, stand to the right. */
function cellsOf(
  { headings, rows }: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] },
  texts: number,
): string {
  const line = (row: readonly string[]): string => `| ${row.map((cell) => cellProse(clip(cell, 200))).join(' | ')} |`;
  return [
    line(headings),
    `| ${headings.map((_, column) => (column < texts ? '---' : '---:')).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}

function counts(report: Report): string {
  const quiet = quietCounts(report);
  return quiet === '' ? '' : `Also ${quiet}.`;
}

function problems(report: Report): readonly string[] {
  const { verdict } = report;
  const also = verdict.conclusion === 'fail' ? verdict.reasons.slice(1, maxReasons) : [];
  return [
    ...also.map((reason) => prose(clip(reason, longestProblem))),
    ...sidesOf(report).flatMap(([name, side]) => sideProblems(name, side)),
  ];
}

function sideProblems(name: 'base' | 'head', side: ReportSide): readonly string[] {
  if (side.status === 'built' && side.problems.length === 0) return [];
  const status = side.status === 'failed' ? 'could not be built' : 'could not be built completely';
  const found = problemsAsFixed(side);
  const hidden = found.length - maxProblems;
  return [
    `⚠️ **The ${name} (${codeSpan(clip(side.label, 100))}) ${status}: what could not be built is not compared.**`,
    found.length === 0 ? '' : fence(found.slice(0, maxProblems).map(problemText)),
    hidden > 0 ? `and ${plural(hidden, 'more problem')}` : '',
  ];
}

function problemText({ package: name, message, position }: Problem): string {
  const text = clip(message.trimEnd(), longestProblem);
  const at = position === null || text.startsWith(position) ? '' : `${position}: `;
  return `${at}${text}${name === null ? '' : ` (${name})`}`;
}

function footer(report: Report): string {
  const { base, head, configuration, tool, shard } = report;
  const versions = [...new Set([base.goVersion, head.goVersion])].filter((version) => version !== '');
  const isOne = report.builds.length === 0;
  const platform = [configuration.goos, configuration.goarch].filter((part) => part !== '').join('/');
  const facts = [
    report.kind === 'audit' ? revision(head) : `${revision(base)}..${revision(head)}`,
    ...(isOne ? versions.map((version) => prose(version)) : []),
    ...(isOne && platform !== '' ? [prose(platform)] : []),
    ...(shard === null ? [] : [`part ${shard.index} of ${shard.count}`]),
    prose(`escapediff ${tool.version}`),
  ];
  return `<sub>${facts.join(' · ')}</sub>`;
}

function revision({ revision: commit, label }: ReportSide): string {
  return codeSpan(/^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 7) : clip(label, 100));
}

import { describe } from '../../explain/catalogue.ts';
import type { Finding, Report } from '../../model/index.ts';
import { differing, isIn } from '../builds.ts';
import { gainsOf, guessed } from '../gain.ts';
import { mostWorthALook } from '../turnover.ts';
import { percent, plural, short, subjectOf } from '../words.ts';
import { cellCode, cellProse } from './escape.ts';
import { placeLink, type MarkdownContext } from './links.ts';
import { folded, numbered } from './lists.ts';
import { shortened } from '../../text/shortened.ts';

/** Rows of each table; what is further down is counted in a last one. */
const maxRows = 20;

/** Rows of what builds differ in. */
const maxDiffering = 50;

/** Gives as many of the findings as there is room for. */
export type Take = (findings: readonly Finding[]) => readonly Finding[];

/**
 * What an audit's summary says of its findings, sorted by weight: where they are, why, which to look at first, and all of them folded.
 */
export function auditSections(
  report: Report,
  findings: readonly Finding[],
  context: MarkdownContext,
  take: Take,
): readonly string[] {
  if (findings.length === 0) return [];
  const first = take(findings.slice(0, mostWorthALook));
  const rest = take(byPlace(findings.slice(mostWorthALook)));
  return [
    `**${plural(first.length, 'allocation', 'allocations')} to look at first**: ${whyFirst(findings)}`,
    numbered(first, context),
    gainTable(findings, context),
    ...presence(report, context),
    grouped('Package', findings, (finding) => finding.package, cellCode),
    grouped('Function', findings, nameOf, cellCode),
    grouped('Cause', findings, ({ cause }) => describe(cause.category).title, cellProse),
    folded(`${rest.length} more`, rest, context),
  ];
}

/** What there is to gain, by function, where a profile tells. */
function gainTable(findings: readonly Finding[], context: MarkdownContext): string {
  const gains = gainsOf(findings);
  if (gains.length === 0) return '';
  const rows = gains.slice(0, maxRows).map((gain) => {
    const lines = new Map(gain.findings.map((finding) => [`${finding.file}:${finding.line}`, finding]));
    const places = [...lines.values()]
      .slice(0, 3)
      .map(({ file, line }) => placeLink(context, context.headSha, file, line, cellCode));
    const shares = [percent(gain.own), `${percent(gain.share)} of ${cellCode(short(gain.profile))}`];
    return `| ${[cellCode(short(nameOf(gain))), ...shares, gain.findings.length, shortened(places, 3, lines.size)].join(' | ')} |`;
  });
  return [
    '**What there is to gain**: what the allocating lines have themselves, with the runtime’s work for them, and what passes through their function.',
    ['| Function | Own | Passes through | Allocations | Where |', '| --- | ---: | ---: | ---: | --- |', ...rows].join(
      '\n',
    ),
  ].join('\n\n');
}

/** Which builds have what not all have. */
function presence(report: Report, context: MarkdownContext): readonly string[] {
  const { builds } = report;
  const findings = byPlace(differing(report));
  if (builds.length === 0 || findings.length === 0) return [];
  const others = findings.slice(maxDiffering);
  const rows = findings.slice(0, maxDiffering).map((finding) => {
    const where = placeLink(context, context.headSha, finding.file, finding.line, cellCode);
    const marks = builds.map((build) => (isIn(finding, build) ? '●' : build.status === 'failed' ? '?' : ''));
    return `| ${[where, subjectOf(finding, cellCode), ...marks].join(' | ')} |`;
  });
  return [
    `**${plural(findings.length, 'allocation that not every build has', 'allocations that not every build has')}**`,
    [
      `| Where | Value | ${builds.map(({ name }) => cellProse(short(name))).join(' | ')} |`,
      `| --- | --- | ${builds.map(() => ':---:').join(' | ')} |`,
      ...rows,
    ].join('\n'),
    ...(others.length === 0 ? [] : [`and ${others.length} more, in the report.`]),
  ];
}

function whyFirst(findings: readonly Finding[]): string {
  return findings.some(({ hot }) => hot !== null)
    ? 'what the profile shows as hot, by the weight of its line and of its function; then in loops, off error paths, large.'
    : `in loops, off error paths, large. ${guessed}`;
}

function nameOf({ package: path, function: name }: Pick<Finding, 'package' | 'function'>): string {
  return `${path}.${name === '' ? 'init' : name}`;
}

interface Row {
  readonly key: string;
  readonly confirmed: number;
  readonly possible: number;
  readonly inLoop: number;
  readonly cold: number;
}

function grouped(
  heading: string,
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
  shown: (key: string) => string,
): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group === undefined) groups.set(keyOf(finding), [finding]);
    else group.push(finding);
  }
  const rows = [...groups]
    .map(([key, members]) => rowOf(key, members))
    .sort((a, b) => b.confirmed + b.possible - a.confirmed - a.possible || (a.key < b.key ? -1 : 1));
  const others = rows.slice(maxRows);
  return [
    `| ${heading} | Allocations | Possible | In loops | Cold |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.slice(0, maxRows).map((row) => cells(shown(short(row.key)), row)),
    ...(others.length === 0 ? [] : [cells(`${others.length} more`, others.reduce(sum))]),
  ].join('\n');
}

function rowOf(key: string, members: readonly Finding[]): Row {
  const count = (has: (finding: Finding) => boolean): number => members.filter(has).length;
  return {
    key,
    confirmed: count(({ allocation }) => allocation.status === 'confirmed'),
    possible: count(({ allocation }) => allocation.status === 'unknown'),
    inLoop: count(({ inLoop }) => inLoop),
    cold: count(({ cold }) => cold),
  };
}

function sum(a: Row, b: Row): Row {
  return {
    key: '',
    confirmed: a.confirmed + b.confirmed,
    possible: a.possible + b.possible,
    inLoop: a.inLoop + b.inLoop,
    cold: a.cold + b.cold,
  };
}

function cells(name: string, { confirmed, possible, inLoop, cold }: Row): string {
  return `| ${[name, confirmed, possible, inLoop, cold].map((cell) => (cell === 0 ? '' : String(cell))).join(' | ')} |`;
}

function byPlace(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

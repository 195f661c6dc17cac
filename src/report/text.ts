import picocolors from 'picocolors';
import type { Trend } from '../history/index.ts';
import type { Finding, Problem, Report, ReportSide } from '../model/index.ts';
import { buildTable } from './builds.ts';
import { contractLines } from './contracts.ts';
import { delta } from './delta.ts';
import { findingBlock, type Layout } from './finding-block.ts';
import { gainsOf, guessed } from './gain.ts';
import { measuredTable } from './measured.ts';
import { problemsAsFixed } from './problems.ts';
import { printable } from './printable.ts';
import { totalsBlock, turnoverBlocks } from './release-text.ts';
import { trendLines } from './trend-text.ts';
import { isCountedRelease, mostWorthALook, turnoverOf, whyNoSum, type CountedRelease } from './turnover.ts';
import { clip, longestText, textWidth, wrap } from './width.ts';
import { sizeOf } from './cost.ts';
import {
  marks,
  percent,
  placeOf,
  plural,
  quietCounts,
  sections,
  sidesOf,
  short,
  verdictWords,
  whatHappens,
} from './words.ts';
import { shortened } from '../text/shortened.ts';

/** How the text is laid out. */
export interface TextOptions {
  readonly color: boolean;
  /** Terminal columns; 80 where nothing is known. */
  readonly width?: number;
  /** Adds how the value gets to the heap, step by step, and the compiler's own words. */
  readonly verbose: boolean;
  /** Of an audit with a history. */
  readonly trend?: Trend | null;
}

/** Lists of what needs no action are cut here, unless everything is asked for. */
const longestList = 10;
const narrowest = 40;

/**
 * The report for people in a terminal: new findings with their source, what else there is to know, the verdict as the last line.
 * Ends with a line break. All outside text in it is printable.
 */
export function renderText(report: Report, { color, width = 80, verbose, trend = null }: TextOptions): string {
  const layout: Layout = { colors: picocolors.createColors(color), width: Math.max(narrowest, width), verbose };
  const blocks: readonly (readonly string[])[] = [
    ...(isCountedRelease(report) ? releaseBlocks(report, layout) : foundBlocks(report, layout)),
    contracts(report, layout),
    measured(report, layout),
    builds(report, layout),
    isCountedRelease(report) ? [] : counts(report, layout),
    ...sidesOf(report).map(([name, side]) => problems(name, side, layout)),
    report.notices.flatMap((notice) => indented('note: ', notice, layout)),
    ...(trend === null ? [] : [trendLines(trend).flatMap((line) => wrap(printable(line), layout.width))]),
    ending(report, layout),
    conclusion(report, layout),
  ];
  const shown = blocks.filter((block) => block.length > 0);
  const isShort = shown.every((block) => block.length === 1);
  return `${shown.map((block) => block.join('\n')).join(isShort ? '\n' : '\n\n')}\n`;
}

/** What a comparison found, or an audit of one revision. */
function foundBlocks(report: Report, layout: Layout): readonly (readonly string[])[] {
  const { fresh, added, possible, cold, waived, free, fixed, grew, unchanged } = sections(report);
  const { verbose } = layout;
  return [
    ...byFile(fresh).map((finding) => findingBlock(finding, layout)),
    list(plural(added.length, 'allocation in new functions', 'allocations in new functions'), added, layout),
    list(`${possible.length} new that may allocate, depending on sizes at run time`, possible, layout),
    list(plural(cold.length, 'new allocation on a cold path', 'new allocations on cold paths'), cold, layout),
    list(`${waived.length} waived`, waived, layout, {
      detail: ({ waiver }) => (waiver === null ? '' : `${waiver.reason} (${waiver.where})`),
    }),
    list(`${grew.length} grew`, grew, layout),
    list(`${fixed.length} fixed`, fixed, layout),
    // These two are listed on request only, so whole.
    list(`${free.length} new without a runtime cost`, free, layout, { longest: Infinity }),
    ...(report.kind === 'audit' ? [gains(unchanged, layout)] : []),
    ...(report.kind === 'audit' && verbose
      ? byFile(unchanged).map((finding) => findingBlock(finding, layout))
      : [
          report.kind === 'audit'
            ? list('On the heap, what is likeliest to matter first', unchanged, layout, {
                detail: sizeAndMarks,
                longest: mostWorthALook,
                rest: '--verbose lists them with their causes, --format html shows them all on a page',
              })
            : list(`${unchanged.length} unchanged`, byFile(unchanged), layout, {
                detail: sizeAndMarks,
                longest: Infinity,
              }),
        ]),
    ...(report.kind === 'audit' ? [guess(unchanged, layout)] : []),
  ];
}

/** How to know what matters, where no profile tells. */
function guess(findings: readonly Finding[], { colors, width }: Layout): readonly string[] {
  if (findings.length === 0 || gainsOf(findings).length > 0) return [];
  return wrap(guessed.replaceAll('`', ''), width).map((line) => colors.dim(line));
}

/** Of an audit: what there is to gain, by function, where a profile tells. */
function gains(findings: readonly Finding[], layout: Layout): readonly string[] {
  const found = gainsOf(findings);
  if (found.length === 0) return [];
  const hidden = found.length - longestList;
  return [
    layout.colors.bold('What there is to gain, by function'),
    ...found.slice(0, longestList).flatMap((gain) => {
      const lines = [...new Set(gain.findings.map(placeWithoutColumn))];
      return indented(
        `  ${percent(gain.own).padStart(6)}  `,
        `${short(gain.function === '' ? 'package level' : gain.function)}: ${plural(gain.findings.length, 'allocation')}, at ${shortened(lines, 3)} (${percent(gain.share)} of ${gain.profile} passes through it)`,
        layout,
      );
    }),
    ...(hidden > 0 ? [layout.colors.dim(`  and ${plural(hidden, 'more function')}`)] : []),
  ];
}

function placeWithoutColumn({ file, line }: Finding): string {
  return `${file}:${line}`;
}

/** What an audit found that compares two revisions. */
function releaseBlocks(report: CountedRelease, layout: Layout): readonly (readonly string[])[] {
  const turnover = turnoverOf(report);
  const { came, went, changed, moved, waived } = turnover;
  const most = layout.verbose ? came.length : mostWorthALook;
  return [
    ...byFile(came.slice(0, most)).map((finding) => findingBlock(finding, layout)),
    list(`${came.length - most} more that came`, came.slice(most), layout),
    list(`${went.length} went`, went, layout),
    list(`${changed.length} changed`, changed, layout),
    list(`${moved.length} moved`, moved, layout),
    list(`${waived.length} waived`, waived, layout),
    ...turnoverBlocks(turnover, layout),
    totalsBlock(report, layout),
    whyNoSum(report, turnover).flatMap((note) => indented('note: ', note, layout)),
  ];
}

/** Gating ones first; of each kind the hot ones, in their order, and then the files in the order in which they first appear. */
function byFile(findings: readonly Finding[]): readonly Finding[] {
  return [true, false].flatMap((gating) => {
    const files = new Map<string, Finding[]>();
    const group = findings.filter((each) => each.gating === gating);
    for (const finding of group.filter(({ hot }) => hot === null)) {
      const known = files.get(finding.file);
      if (known === undefined) files.set(finding.file, [finding]);
      else known.push(finding);
    }
    return [...group.filter(({ hot }) => hot !== null), ...[...files.values()].flat()];
  });
}

interface ListOptions {
  readonly detail?: (finding: Finding) => string;
  readonly longest?: number;
  /** How to get at what is not listed. */
  readonly rest?: string;
}

function list(
  title: string,
  findings: readonly Finding[],
  layout: Layout,
  { detail = () => '', longest = longestList, rest = '--verbose lists them' }: ListOptions = {},
): readonly string[] {
  if (findings.length === 0) return [];
  const { colors, verbose } = layout;
  const shown = verbose ? findings : findings.slice(0, longest);
  const hidden = findings.length - shown.length;
  return [
    colors.bold(title),
    ...shown.flatMap((finding) => {
      const where = finding.function === '' ? '' : ` in ${short(finding.function)}`;
      const extra = detail(finding);
      return indented(
        `  ${printable(placeOf(finding))}  `,
        `${whatHappens(finding, (text) => text)}${where}${extra === '' ? '' : `: ${extra}`}`,
        layout,
      );
    }),
    ...(hidden > 0 ? wrap(`and ${hidden} more: ${rest}`, layout.width - 2).map((line) => colors.dim(`  ${line}`)) : []),
  ];
}

/** What someone who reads all of a revision's allocations sorts them by. */
function sizeAndMarks(finding: Finding): string {
  return [sizeOf(finding), ...marks(finding)].filter((part) => part !== '').join(', ');
}

function builds(report: Report, layout: Layout): readonly string[] {
  const found = buildTable(report);
  return found === null ? [] : table(found, 2, layout);
}

function contracts(report: Report, layout: Layout): readonly string[] {
  const found = contractLines(report);
  if (found === null) return [];
  const { colors, verbose } = layout;
  const paint = { holds: colors.green, broken: colors.red, unproven: colors.yellow, inconclusive: colors.yellow };
  const shown = verbose ? found.lines : found.lines.slice(0, longestList);
  const hidden = found.lines.length - shown.length;
  return [
    colors.bold(found.title),
    ...shown.flatMap(({ status, function: name, place, source, details }) => [
      `  ${paint[status](status)} ${printable(clip(name, longestText))}  ${printable(place.file)}:${place.line}  ${colors.dim(printable(clip(source, longestText)))}`,
      ...details.flatMap((detail) => indented('    ', detail, layout)),
    ]),
    ...(hidden > 0 ? [colors.dim(`  and ${hidden} more: --verbose lists them`)] : []),
  ];
}

function measured(report: Report, layout: Layout): readonly string[] {
  const found = measuredTable(report);
  if (found === null) return [];
  return [
    layout.colors.bold(printable(clip(found.title, longestText))),
    ...(found.rows.length === 0 ? [] : table(found, 1, layout)),
    ...(found.rest === '' ? [] : [`  ${found.rest}`]),
  ];
}

/** Columns as wide as their widest cell, those of numbers, after the first `texts`, to the right. */
function table(
  { headings, rows }: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] },
  texts: number,
  { colors }: Layout,
): readonly string[] {
  const all = [headings, ...rows].map((row) => row.map((cell) => printable(clip(cell, longestText))));
  const widths = headings.map((_, column) => Math.max(...all.map((row) => textWidth(row[column] ?? ''))));
  const lines = all.map((row) =>
    row
      .map((cell, column) => {
        const room = ' '.repeat((widths[column] ?? 0) - textWidth(cell));
        return column < texts ? cell + room : room + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, index) => `  ${index === 0 ? colors.bold(line) : line}`);
}

function counts(report: Report, { colors }: Layout): readonly string[] {
  const quiet = quietCounts(report);
  return quiet === '' ? [] : [colors.dim(`Also ${quiet}.`)];
}

/** Shown loudly: what could not be built was not compared. */
function problems(name: 'base' | 'head', side: ReportSide, layout: Layout): readonly string[] {
  if (side.status === 'built' && side.problems.length === 0) return [];
  const { colors } = layout;
  const status = side.status === 'failed' ? 'could not be built' : 'could not be built completely';
  return [
    colors.yellow(colors.bold(`The ${name} (${printable(side.label)}) ${status}:`)),
    ...problemsAsFixed(side).flatMap((problem) => problemLines(problem, layout)),
  ];
}

function problemLines({ package: name, message, position }: Problem, layout: Layout): readonly string[] {
  const [first = '', ...rest] = message.trimEnd().split(/\r?\n/);
  const place = position === null || first.startsWith(position) ? '' : `${printable(position)}: `;
  const inPackage = name === null ? '' : ` (${name})`;
  return [
    ...indented(`  ${place}`, `${first}${inPackage}`, layout),
    ...rest.filter((line) => line.trim() !== '').map((line) => `    ${printable(line)}`),
  ];
}

/** What is new in numbers, and what to do where it is meant to be. */
function ending(report: Report, { colors, width }: Layout): readonly string[] {
  const change = report.kind === 'comparison' ? delta(report, printable) : '';
  if (change === '') return [];
  const accept = report.counts.new === 0 ? '' : ' Accept one: //escapediff:allow reason, on its line.';
  return wrap(`${change}${accept}`, width).map((line) => colors.dim(line));
}

function conclusion(report: Report, { colors, width }: Layout): readonly string[] {
  const { conclusion: found, failOn } = report.verdict;
  const words = { pass: 'PASS', fail: 'FAIL', inconclusive: 'INCONCLUSIVE' } as const;
  // Nothing passes or fails where one revision is looked at.
  const isVerdict = report.kind !== 'audit' || found !== 'pass';
  const paint = { pass: colors.green, fail: colors.red, inconclusive: colors.yellow }[found];
  const why = verdictWords(report).replace(/^inconclusive: /, '');
  const policy = found === 'fail' ? ` (fail-on: ${failOn})` : '';
  const part = report.shard === null ? '' : ` (part ${report.shard.index} of ${report.shard.count})`;
  const title = isVerdict ? `${paint(colors.bold(words[found]))}  ` : '';
  const also = found === 'fail' ? report.verdict.reasons.slice(1) : [];
  const looked =
    report.counts.new === 0 && found === 'pass' && report.kind !== 'release'
      ? report.kind === 'audit'
        ? ` in ${printable(report.head.label)}`
        : ` from ${printable(report.base.label)} to ${printable(report.head.label)}`
      : '';
  return [
    ...also.flatMap((reason) => wrap(printable(clip(reason, longestText)), width)),
    `${title}${printable(why)}${looked}${policy}${part}`,
  ];
}

/** A label and a text that is wrapped beside it; a label that takes up half the line is wrapped with the text. */
function indented(label: string, text: string, { width }: Layout): readonly string[] {
  const room = width - textWidth(label);
  const clean = printable(clip(text, longestText).replace(/\s+/g, ' '));
  if (room >= width / 2) {
    return wrap(clean, room).map((line, index) => (index === 0 ? label : ' '.repeat(textWidth(label))) + line);
  }
  return [label.trimEnd(), ...wrap(clean, width - 6).map((line) => `      ${line}`)];
}

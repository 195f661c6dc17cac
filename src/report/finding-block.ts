import type picocolors from 'picocolors';
import type { Finding } from '../model/index.ts';
import { excerpt } from './excerpt.ts';
import { printable } from './printable.ts';
import { isShowable, suggestionWords } from './suggestion.ts';
import { clip, longestText, textWidth, wrap } from './width.ts';
import { sizeOf } from './cost.ts';
import {
  compilerWords,
  hasGrown,
  marks,
  placeOf,
  plural,
  rootElsewhere,
  rootPlace,
  short,
  whatHappens,
} from './words.ts';

/** What the parts of the text share. */
export interface Layout {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly width: number;
  readonly verbose: boolean;
}

/** Where `why`, `from` and `fix` start. */
const labelIndent = 2;
const labelWidth = 6;
/** A function that is inlined everywhere has hundreds. */
const longestList = 5;

/** A new finding with its source line, its cause and the advice; one entry for each line. */
export function findingBlock(finding: Finding, layout: Layout): readonly string[] {
  const { colors, width } = layout;
  const paint = finding.gating ? colors.red : colors.yellow;
  const place = printable(placeOf(finding));
  const what = printable(whatHappens(finding, (text) => text));
  const fits = textWidth(place) + 2 + textWidth(what) <= width;
  const heading = fits
    ? [`${colors.cyan(place)}  ${paint(colors.bold(what))}`]
    : [colors.cyan(place), ...wrap(what, width - labelIndent).map((line) => `  ${paint(colors.bold(line))}`)];
  return [
    ...heading,
    ...joined(facts(finding), width - labelIndent).map((line) => `  ${line}`),
    ...sourceLines(finding, layout, paint),
    ...labelled('why', finding.cause.explanation, layout),
    ...rootLines(finding, layout),
    ...labelled('fix', finding.cause.advice, layout),
    ...suggestionLines(finding, layout),
    ...others(finding, layout),
    ...(layout.verbose ? details(finding, layout) : []),
  ];
}

/** `regression in (*Conn).readFrameHeader`, `allocates 16 bytes (error)`, marks. A regression is what fails the check. */
function facts(finding: Finding): readonly string[] {
  const { allocation, origin, gating, state } = finding;
  // That it is unchanged is no news where nothing is compared, and stands above it where something is.
  const label = hasGrown(finding)
    ? 'grew'
    : state === 'unchanged'
      ? ''
      : state !== 'new'
        ? state
        : origin === 'existing-function' && gating
          ? 'regression'
          : 'new';
  const where = finding.function === '' ? 'at package level' : `in ${short(finding.function)}`;
  const verb = allocation.status === 'confirmed' ? 'allocates' : 'may allocate';
  const size = sizeOf(finding);
  const type = typeOf(finding) || (size === '' ? madeBy(finding) : '');
  const what =
    allocation.bytes === null ? [type, size === '' ? '' : `(${size})`] : [size, type === '' ? '' : `(${type})`];
  return [
    `${label} ${where}`.trimStart(),
    [verb, ...what].filter((part) => part !== '').join(' '),
    ...marks(finding),
  ].map(printable);
}

/** The compiler's own struct for what a closure captures tells the reader nothing. */
function typeOf({ allocation: { type } }: Finding): string {
  return type === null || type.startsWith('struct { F uintptr') ? '' : short(type);
}

/** What has neither a type nor a size in the code that makes it. */
function madeBy({ allocation: { call } }: Finding): string {
  if (call?.startsWith('runtime.makemap') === true) return 'a map';
  return call?.startsWith('runtime.makechan') === true ? 'a channel' : '';
}

/** Facts between middle dots, broken between facts only. */
function joined(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(line) + 3 + textWidth(part) <= width)
      lines[lines.length - 1] = `${line} · ${part}`;
    else lines.push(...wrap(part, width));
  }
  return lines;
}

function sourceLines(finding: Finding, layout: Layout, paint: (text: string) => string): readonly string[] {
  const { colors, width } = layout;
  const number = String(finding.line).padStart(5);
  const end = finding.endLine > finding.line ? Infinity : finding.endColumn;
  const { source, underline } = excerpt(finding.source, finding.column, end, width - number.length - 3);
  if (source.trim() === '') return [];
  const bar = colors.dim('│');
  return [
    `${colors.dim(number)} ${bar} ${source}`,
    ...(underline === '' ? [] : [`${' '.repeat(number.length)} ${bar} ${paint(underline)}`]),
  ];
}

/** The lines as they could be; an editor shows them side by side with the old ones, a terminal has the old one above. */
function suggestionLines({ suggestion }: Finding, layout: Layout): readonly string[] {
  if (suggestion === null || !isShowable(suggestion)) return [];
  const { colors, width } = layout;
  const lines = suggestion.replacement.split('\n').map((line, index) => {
    const number = String(suggestion.startLine + index).padStart(5);
    const { source } = excerpt(line, 0, 0, width - number.length - 3);
    return `${colors.dim(number)} ${colors.dim('│')} ${colors.green(source)}`;
  });
  return [...labelled('or', suggestionWords, layout), ...lines];
}

/** The line that causes it, where that is another one. */
function rootLines(finding: Finding, layout: Layout): readonly string[] {
  const root = rootElsewhere(finding);
  return root === null ? [] : labelled('from', `${rootPlace(root)}: ${root.text.trim()}`, layout);
}

function others({ occurrences }: Finding, layout: Layout): readonly string[] {
  if (occurrences.length === 0) return [];
  const shown = layout.verbose ? occurrences : occurrences.slice(0, longestList);
  const more =
    occurrences.length > shown.length
      ? ` and ${plural(occurrences.length - shown.length, 'more place', 'more places')}`
      : '';
  return labelled('also', `${shown.map(placeOf).join(', ')}${more}`, layout);
}

function details(finding: Finding, layout: Layout): readonly string[] {
  const steps = finding.cause.chain.flatMap((step, index) =>
    labelled(index === 0 ? 'how' : '', `${index + 1}. ${placeOf(step)}: ${step.text}`, layout),
  );
  const words = compilerWords(finding).map((line, index) => {
    const label = index === 0 ? layout.colors.bold('flow'.padEnd(labelWidth)) : ' '.repeat(labelWidth);
    return `  ${label}${layout.colors.dim(printable(line))}`;
  });
  const { call } = finding.allocation;
  return [...steps, ...words, ...labelled('call', call ?? '', layout)];
}

function labelled(label: string, text: string, { colors, width }: Layout): readonly string[] {
  const indent = labelIndent + labelWidth;
  const clean = printable(clip(text, longestText).replace(/\s+/g, ' ').trim());
  if (clean === '') return [];
  return wrap(clean, width - indent).map((line, index) =>
    index === 0 ? `  ${colors.bold(label.padEnd(labelWidth))}${line}` : ' '.repeat(indent) + line,
  );
}

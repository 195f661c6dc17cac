import { createHash } from 'node:crypto';
import { folderOf } from '../build/relevant.ts';
import type { Compared } from '../compare/compare.ts';
import type { Correspondence } from '../compare/correspondence.ts';
import type { Cause, Counts, Escape, FailOn, Finding, FlowStep, Hot } from '../model/index.ts';
import { clip } from '../report/width.ts';
import { silenceOf } from './silence.ts';
import { isGating } from './verdict.ts';
import type { Waivers } from './waive.ts';

const unexplained: Cause = { category: 'other', explanation: '', advice: '', chain: [], root: null };

/** Everything a finding needs beside what was compared. */
export interface Judgement {
  readonly failOn: FailOn;
  readonly waivers: Waivers;
  readonly places: Correspondence;
  /** Of what no report lists nobody asks for the cause, which takes the time to find it. */
  readonly isListed: (item: Pick<Finding, 'state' | 'allocation'>) => boolean;
  /** The cause of an escape; `side` tells whose source it is about. */
  readonly explain: (escape: Escape, side: 'base' | 'head') => Cause;
  /** What profiles tell of its function. */
  readonly hot: (escape: Escape) => Hot | null;
}

/** Turns what was compared into findings: fingerprint, waiver, cause, and whether it makes the verdict fail. */
export function judge(compared: readonly Compared[], judgement: Judgement): readonly Finding[] {
  const ordinals = new Map<string, number>();
  return compared
    .flatMap((item) => {
      const escape = item.head ?? item.base;
      if (escape === null) return [];
      const fingerprint = fingerprintOf(item, escape);
      const ordinal = ordinals.get(fingerprint) ?? 0;
      ordinals.set(fingerprint, ordinal + 1);
      return [{ finding: findingOf(item, escape, judgement), id: shortHash(`${fingerprint}\0${ordinal}`) }];
    })
    .map(({ finding, id }) => ({ id, ...finding, gating: isGating(finding, judgement.failOn) }))
    .sort(byWeight);
}

/** The report's order: what matters most first. */
export function byWeight(a: Finding, b: Finding): number {
  return (
    rank(b) - rank(a) ||
    Number(a.generated) - Number(b.generated) ||
    heat(b, 'line') - heat(a, 'line') ||
    heat(b, 'share') - heat(a, 'share') ||
    weight(b) - weight(a) ||
    (b.allocation.bytes ?? 0) - (a.allocation.bytes ?? 0) ||
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.id, b.id)
  );
}

/** A generated file may have all it holds on one line, which each of its findings would repeat. */
const longestLine = 4_000;

function findingOf(
  item: Compared,
  escape: Escape,
  { waivers, places, isListed, explain, hot }: Judgement,
): Omit<Finding, 'id' | 'gating'> {
  const { range, cold, inLoop, lineText } = escape.source;
  const { state } = item;
  const { allocation } = escape;
  const touched =
    item.head !== null &&
    anyLine(escape.place.line, range.endLine, (line) => places.isChanged(escape.place.file, line));
  const cause = isListed({ state, allocation }) ? explain(escape, item.head === null ? 'base' : 'head') : unexplained;
  return {
    state,
    origin: item.origin,
    remote: state === 'new' && !touched,
    silent: state === 'new' ? silenceOf(item, escape, cause, touched, places) : null,
    waiver: state === 'new' ? waivers.of(escape) : null,
    kind: escape.kind,
    package: escape.package,
    file: escape.place.file,
    line: escape.place.line,
    column: range.line === escape.place.line ? range.column : escape.place.column,
    endLine: range.endLine,
    endColumn: range.endColumn,
    function: escape.source.function,
    expression: escape.expression,
    message: escape.message,
    source: clip(lineText, longestLine),
    allocation,
    cause:
      cause.root === null ? cause : { ...cause, root: { ...cause.root, text: clip(cause.root.text, longestLine) } },
    flow: escape.flow.map(flowLine),
    cold,
    inLoop,
    generated: false,
    hot: hot(escape),
    occurrences: escape.occurrences,
    baseline: item.base === null || item.head === null || state === 'new' ? null : item.base.place,
    suggestion: null,
    builds: null,
  };
}

/** Survives line shifts: the same value in the same line of code of the same function keeps its name. */
function fingerprintOf(item: Compared, escape: Escape): string {
  const parts = [
    item.head === null ? 'base' : 'head',
    folderOf(escape.place.file),
    escape.source.function,
    escape.kind,
    escape.identity,
    escape.source.lineText.trim(),
  ];
  return parts.join('\0');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What is new first, of that what gates; of either, what is hot. */
function rank(finding: Finding): number {
  return (finding.state === 'new' ? 4 : 0) + (finding.gating ? 2 : 0) + (isHot(finding) ? 1 : 0);
}

/** What costs nothing is not heated by the function that it is in. */
function isHot({ hot, allocation }: Finding): boolean {
  return hot !== null && allocation.status !== 'none';
}

function heat(finding: Finding, of: 'line' | 'share'): number {
  return isHot(finding) ? (finding.hot?.[of] ?? 0) : 0;
}

/** First what allocates for sure, not on cold paths, in loops, in functions that existed. */
function weight(finding: Finding): number {
  return (
    (finding.allocation.status === 'confirmed' ? 100 : finding.allocation.status === 'unknown' ? 50 : 0) +
    (finding.cold ? 0 : 20) +
    (finding.inLoop ? 10 : 0) +
    (finding.origin === 'existing-function' ? 5 : 0)
  );
}

/** Counts of everything compared; `unchanged` is added to by the packages that needed no look. */
export function countFindings(findings: readonly Finding[], unchangedElsewhere: number): Counts {
  const count = (predicate: (finding: Finding) => boolean): number => findings.filter(predicate).length;
  const costs = (finding: Finding): boolean => finding.allocation.status !== 'none';
  return {
    new: count((finding) => finding.state === 'new' && costs(finding)),
    changed: count((finding) => finding.state === 'changed' && costs(finding)),
    moved: count((finding) => finding.state === 'moved' && costs(finding)),
    fixed: count((finding) => finding.state === 'fixed' && costs(finding)),
    unchanged: count((finding) => finding.state === 'unchanged') + unchangedElsewhere,
    noRuntimeCost: count((finding) => finding.state === 'new' && !costs(finding)),
    waived: count((finding) => finding.waiver !== null && costs(finding)),
    gating: count((finding) => finding.gating),
  };
}

function flowLine(step: FlowStep): string {
  if (step.kind === 'flow') return `flow: ${step.text}`;
  const at = step.place === null ? '' : ` at ${step.place.file}:${step.place.line}:${step.place.column}`;
  return `  from ${step.text} (${step.reason})${at}`;
}

function anyLine(first: number, last: number, predicate: (line: number) => boolean): boolean {
  for (let line = first; line <= Math.max(first, last); line++) if (predicate(line)) return true;
  return false;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

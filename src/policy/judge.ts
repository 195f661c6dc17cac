import { createHash } from 'node:crypto';
import { folderOf } from '../build/relevant.ts';
import { isAboutProfile } from '../explain/advice.ts';
import type { ExplainedCause } from '../explain/explain.ts';
import { isFinal } from '../explain/libraries.ts';
import type { Compared } from '../compare/compare.ts';
import type { Correspondence } from '../compare/correspondence.ts';
import type { Cause, Counts, Escape, Finding, FlowStep, Hot } from '../model/index.ts';
import type { Breathe } from '../model/ports.ts';
import { clip } from '../report/width.ts';
import { grewFrom, grownCause } from './grew.ts';
import { inlinedNames, withInlinedNames } from './inlined-names.ts';
import type { PolicyOf } from './rules.ts';
import { withHistory } from './history.ts';
import { withSharedCauses } from './shared-cause.ts';
import { silenceOf } from './silence.ts';
import { isGating } from './verdict.ts';
import type { Waivers } from './waive.ts';

const unexplained: ExplainedCause = {
  category: 'other',
  explanation: '',
  advice: '',
  caution: '',
  madeIn: null,
  handedTo: () => null,
  chain: [],
  root: null,
};

/** Everything a finding needs beside what was compared. */
export interface Judgement {
  readonly policyOf: PolicyOf;
  readonly waivers: Waivers;
  readonly places: Correspondence;
  /** Of what no report lists nobody asks for the cause, which takes the time to find it. */
  readonly isListed: (item: Pick<Finding, 'state' | 'allocation' | 'grewFrom'>) => boolean;
  /** The cause of an escape; `side` tells whose source it is about. */
  readonly explain: (escape: Escape, side: 'base' | 'head', grew: boolean) => ExplainedCause;
  /** What profiles tell of its function. */
  readonly hot: (escape: Escape) => Hot | null;
  /** Are there profiles? Then what none of them shows is known not to matter to them. */
  readonly isProfiled: boolean;
  readonly breathe: Breathe;
}

/** Turns what was compared into findings: fingerprint, waiver, cause, and whether it makes the verdict fail. */
export async function judge(compared: readonly Compared[], judgement: Judgement): Promise<readonly Finding[]> {
  const ordinals = new Map<string, number>();
  const found: Judged[] = [];
  for (const item of compared) {
    const escape = item.head ?? item.base;
    if (escape === null) continue;
    await judgement.breathe();
    const fingerprint = fingerprintOf(item, escape);
    const ordinal = ordinals.get(fingerprint) ?? 0;
    ordinals.set(fingerprint, ordinal + 1);
    const finding = findingOf(item, escape, judgement);
    const { failOn, growLimit } = judgement.policyOf(finding.file);
    const gating = isGating(finding, failOn, growLimit);
    found.push({ id: shortHash(`${fingerprint}\0${ordinal}`), ...finding, gating });
  }
  const findings = withSharedCauses(found);
  const failing = new Set(findings.filter(({ gating }) => gating).map(causeKey));
  return findings
    .map((finding) => ({ ...finding, cause: advised(finding, failing.has(causeKey(finding)), judgement.isProfiled) }))
    .sort(byWeight);
}

type Judged = Finding & { readonly cause: ExplainedCause };

/** What one line causes is told in one comment, which fails the check with any of it. */
function causeKey({ id, cause: { root } }: Finding): string {
  return root === null ? id : `${root.side}\0${root.file}\0${root.line}`;
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
): Omit<Finding, 'id' | 'gating' | 'cause'> & { readonly cause: ExplainedCause } {
  const { range, cold, inLoop, runs, lineText } = escape.source;
  const { state } = item;
  const { allocation } = escape;
  const touched =
    item.head !== null &&
    anyLine(escape.place.line, range.endLine, (line) => places.isChanged(escape.place.file, line));
  const before = grewFrom(item);
  const plain = inlinedNames(escape.inlinedFrom, lineText);
  const cause = isListed({ state, allocation, grewFrom: before })
    ? explain(escape, item.head === null ? 'base' : 'head', before !== null)
    : unexplained;
  return {
    state,
    origin: item.origin,
    remote: state === 'new' && !touched,
    silent: state === 'new' ? silenceOf(item, escape, cause, touched, places) : null,
    waiver: state === 'new' || before !== null ? waivers.of(escape) : null,
    kind: escape.kind,
    package: escape.package,
    file: escape.place.file,
    line: escape.place.line,
    column: range.line === escape.place.line ? range.column : escape.place.column,
    endLine: range.endLine,
    endColumn: range.endColumn,
    function: escape.source.function,
    expression: plain(escape.expression),
    message: escape.message,
    source: clip(lineText, longestLine),
    allocation,
    cause: clipped(withInlinedNames(withHistory(cause, item, places), plain)),
    flow: escape.flow.map(flowLine),
    cold,
    inLoop,
    ...(runs === undefined ? {} : { runs }),
    generated: false,
    hot: hot(escape),
    occurrences: escape.occurrences,
    baseline: item.base === null || item.head === null || state === 'new' ? null : item.base.place,
    grewFrom: before,
    suggestion: null,
    builds: null,
    madeIn: cause.madeIn === null ? null : clip(cause.madeIn, longestLine),
  };
}

function toldOf({ category, explanation, advice, chain, root }: ExplainedCause): Cause {
  return { category, explanation, advice, chain, root };
}

/** The advice agrees with the verdict and the profile: what fails the check, or is hot, is worth the trouble. */
function advised(
  {
    cause,
    hot,
    gating,
    grewFrom: before,
    allocation,
  }: Pick<Judged, 'cause' | 'hot' | 'gating' | 'grewFrom' | 'allocation'>,
  failsWithOthers: boolean,
  isProfiled: boolean,
): Cause {
  const { caution } = cause;
  const told = toldOf(cause);
  const { advice } = told;
  if (before !== null) return grownCause(told, before, allocation.bytes ?? before);
  if (gating && isFinal(advice)) {
    return {
      ...told,
      advice: `${advice} It fails the check: accept it (\`//escapediff:allow\` and a reason, on its line).`,
    };
  }
  if (failsWithOthers || hot !== null || caution === '') return told;
  const seen = isProfiled && isAboutProfile(caution) ? 'No given profile shows the function: do not bother.' : caution;
  return { ...told, advice: `${advice} ${seen}`.trim() };
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
  return (
    (finding.state === 'new' ? 4 : finding.grewFrom === null ? 0 : 3) +
    (finding.gating ? 2 : 0) +
    (isHot(finding) ? 1 : 0)
  );
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
    // Of what may have been allocated nobody knows that it ever was.
    fixed: count(({ state, allocation }) => state === 'fixed' && allocation.status === 'confirmed'),
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

function clipped<T extends Cause>(cause: T): T {
  return cause.root === null ? cause : { ...cause, root: { ...cause.root, text: clip(cause.root.text, longestLine) } };
}

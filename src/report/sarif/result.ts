import type { Location, Result, Suppression } from 'sarif';
import type { Finding } from '../../model/index.ts';
import { clip } from '../width.ts';
import { costHowOften } from '../cost.ts';
import { placeOf, rootElsewhere, rootPlace, short, whatHappens } from '../words.ts';
import { maxFlowLocations, maxRelatedLocations } from './limits.ts';
import { isInside, knownLines, placeOfFinding, placeWithText } from './location.ts';
import { link, plainText, sentence } from './message.ts';
import { ruleIndex } from './rules.ts';

/** How results are written. */
export interface ResultStyle {
  /** A comparison tells how each stands to the base; an audit has no base. */
  readonly isComparison: boolean;
  /** Do waived findings appear, as suppressed ones? Then every result says whether it is. */
  readonly withSuppressions: boolean;
}

const baselineStates = { new: 'new', changed: 'updated', moved: 'unchanged', unchanged: 'unchanged' } as const;

/** One finding as a SARIF result. Fixed ones have no place at the head, and none here. */
export function resultOf(finding: Finding, { isComparison, withSuppressions }: ResultStyle): Result {
  const { id, cause, state } = finding;
  const related = relatedLocations(finding);
  const flow = codeFlow(finding);
  return {
    ruleId: cause.category,
    ruleIndex: ruleIndex(cause.category),
    level: levelOf(finding),
    message: { text: messageOf(finding, hasRootLink(finding)) },
    locations: isInside(finding.file) ? [placeOfFinding(finding)] : [],
    ...(related.length === 0 ? {} : { relatedLocations: [...related] }),
    ...(flow.length === 0
      ? {}
      : { codeFlows: [{ threadFlows: [{ locations: flow.map((location) => ({ location })) }] }] }),
    // GitHub tells results apart by the first only; it has the form that GitHub's own has, a hash and which of several it is.
    partialFingerprints: { primaryLocationLineHash: `${id}:1`, 'escapediff/v1': id },
    ...(isComparison && state !== 'fixed' ? { baselineState: baselineStates[state] } : {}),
    ...(withSuppressions ? { suppressions: suppressionsOf(finding) } : {}),
    properties: propertiesOf(finding),
  };
}

/** What fails the check is an error; what seldom runs, what is accepted, and what an audit merely lists is a note. */
export function levelOf({ gating, cold, waiver, state, inLoop, hot }: Finding): Result.level {
  if (gating) return 'error';
  if (cold || waiver !== null) return 'note';
  return state === 'new' || inLoop || hot !== null ? 'warning' : 'note';
}

/** GitHub shows the first sentence where there is little room. */
function messageOf(finding: Finding, hasLink: boolean): string {
  const { explanation, advice } = finding.cause;
  const same = (text: string): string => text;
  const happens = whatHappens(finding, same).replace(/^the /, 'The ');
  const where = finding.function === '' ? '' : ` in ${short(finding.function)}`;
  return [
    sentence(plainText(`${happens}${where}`)),
    sentence(plainText(`It costs ${costHowOften(finding, same)}`)),
    sentence(plainText(explanation)),
    ...causedBy(finding, hasLink),
    sentence(plainText(advice)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A line that the change took away has no place at the head that could be linked. */
function causedBy(finding: Finding, hasLink: boolean): readonly string[] {
  const root = rootElsewhere(finding);
  if (root === null) return [];
  if (hasLink) return [`It is caused by ${link(rootPlace(root), 1)}.`];
  return root.side === 'base' ? [plainText(`It is caused by ${rootPlace(root)}.`)] : [];
}

function hasRootLink(finding: Finding): boolean {
  const root = rootElsewhere(finding);
  return root?.side === 'head' && isInside(root.file);
}

/** The root, which the message links as 1, the steps of the chain, and the other places of the same allocation, as far as they are in the repository. */
function relatedLocations(finding: Finding): readonly Location[] {
  const { cause, occurrences } = finding;
  const { root, chain } = cause;
  const own = root !== null && hasRootLink(finding) ? [{ ...root, column: 0, text: 'the line that causes it' }] : [];
  const others = [
    ...chain,
    ...occurrences.map((place) => ({ ...place, text: `the same allocation at ${placeOf(place)}` })),
  ].filter(({ file }) => isInside(file));
  const lines = knownLines(finding);
  return [...own, ...others]
    .slice(0, maxRelatedLocations)
    .map((place, index) => placeWithText(place, place.text, lines, index + 1));
}

/** The way of the value, from where it is made; empty where the chain has no step that leads anywhere. */
function codeFlow(finding: Finding): readonly Location[] {
  const steps = finding.cause.chain.filter(({ file }) => isInside(file));
  if (steps.length === 0 || !isInside(finding.file)) return [];
  const lines = knownLines(finding);
  const start = { ...placeOfFinding(finding), message: { text: plainText(`${short(finding.expression)} is made`) } };
  return [start, ...steps.map((step) => placeWithText(step, step.text, lines))].slice(0, maxFlowLocations);
}

function suppressionsOf({ waiver }: Finding): Suppression[] {
  if (waiver === null) return [];
  const { source, reason, where } = waiver;
  const kind = source === 'comment' ? 'inSource' : 'external';
  return [{ kind, status: 'accepted', justification: plainText(`${reason} (${where})`) }];
}

function propertiesOf(finding: Finding): Record<string, unknown> {
  const { allocation, hot, cold, inLoop, state, origin, remote, kind } = finding;
  const text = (value: string): string => plainText(clip(value, longestProperty));
  return {
    kind,
    state,
    ...(state === 'new' ? { origin, remote } : {}),
    package: text(finding.package),
    function: text(finding.function),
    expression: text(finding.expression),
    allocation: {
      call: allocation.call === null ? null : text(allocation.call),
      type: allocation.type === null ? null : text(allocation.type),
      bytes: allocation.bytes,
    },
    cold,
    inLoop,
    ...(hot === null ? {} : { hot: { share: hot.share, profile: text(hot.profile) } }),
  };
}

/** Types of generated code can be pages long. */
const longestProperty = 500;

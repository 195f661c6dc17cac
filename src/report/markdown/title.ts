import type { Finding } from '../../model/index.ts';
import { leadOf } from '../causes.ts';
import { bytesOf, moreAllocations } from '../delta.ts';
import { shortened } from '../../text/shortened.ts';
import { clip, longestText } from '../width.ts';
import { costHowOften } from '../cost.ts';
import { rootElsewhere, short, subjectOf, whatHappens } from '../words.ts';
import { codeSpan, prose } from './escape.ts';

/** Functions and values that a title names. */
const namedInTitle = 2;

/** What one cause does to one or more values, as a title, and whether it stands in the way. Findings have one cause; there is at least one. */
export function causeTitle(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first === undefined) return '';
  const words =
    findings.length === 1
      ? `${sentenceCase(whatHappens(first, codeSpan))}: ${costHowOften(first, codeSpan)}`
      : titleOf(findings, leadOf(findings) ?? first);
  return `${failing(findings)}${breaking(findings)}${words}`;
}

/** What a reader needs who reads the title and no more than one paragraph. */
export function whyAndFix(explanation: string, advice: string): string {
  const fix = advice === '' ? '' : `**Fix:** ${prose(clip(advice, longestText))}`;
  return [prose(clip(explanation, longestText)), fix].filter((part) => part !== '').join(' ');
}

/** What the line does, and what comes of it in all. */
function titleOf(findings: readonly Finding[], lead: Finding): string {
  const sum = moreAllocations(findings);
  if (isOneNewFunction(findings))
    return `${codeSpan(short(lead.function))} is new and allocates in ${findings.length} places${bytesOf(findings)}`;
  const functions = new Set(findings.map((finding) => finding.function));
  if (rootElsewhere(lead) === null && functions.size > 1) {
    const { kind, function: name, cause } = lead;
    return kind === 'closure' && cause.category === 'returned-pointer' && name !== ''
      ? `${codeSpan(short(name))} now returns a closure: ${sum}`
      : `${sentenceCase(whatHappens(lead, codeSpan))}, with what it holds: ${sum}`;
  }
  const names = [...functions].filter((name) => name !== '').map((name) => codeSpan(short(name)));
  const where = names.length === 0 ? '' : ` in ${shortened(names, namedInTitle)}`;
  const [what = '', ...others] = distinct(findings.map((finding) => whatHappens(finding, codeSpan)));
  const isDeletion = lead.cause.root?.side === 'base';
  if (others.length === 0 && !isDeletion) return `${sentenceCase(what)}: ${sum}${where}`;
  const may = findings.every(({ allocation }) => allocation.status === 'confirmed') ? 'causes' : 'may cause';
  const line = isDeletion ? 'Deleting this line' : 'This line';
  const values = distinct(findings.map((finding) => subjectOf(finding, codeSpan)));
  return `${line} ${may} ${sum}${where}: ${shortened(values, namedInTitle)}`;
}

/** Values are often given the same advice, once with a sentence more. */
export function withoutRepeats(texts: readonly string[]): readonly string[] {
  const all = distinct(texts);
  return all.filter((text) => !all.some((other) => other !== text && other.includes(text)));
}

export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** A promise that somebody wrote down comes before all else. */
function breaking(findings: readonly Finding[]): string {
  const contract = findings.find((finding) => finding.contract !== undefined)?.contract;
  if (contract === undefined) return '';
  return `${codeSpan(short(contract.function))} breaks its ${codeSpan(short(contract.source))}. `;
}

/** Whether it stands in the way. */
function failing(findings: readonly Finding[]): string {
  return findings.some(({ gating }) => gating) ? '❌ ' : '';
}

export function sentenceCase(text: string): string {
  return /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function isOneNewFunction(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.origin === 'new-function' && finding.function === findings[0]?.function);
}

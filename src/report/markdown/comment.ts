import type { CauseStep, Finding, Suggestion } from '../../model/index.ts';
import { leadOf } from '../causes.ts';
import { isShowable, suggestionWords } from '../suggestion.ts';
import { clip, longestText } from '../width.ts';
import { costHowOften } from '../cost.ts';
import { compilerWords, marks, placeOf, plural, rootElsewhere, untouched, whatHappens } from '../words.ts';
import { commentEnding } from './ending.ts';
import { codeSpan, fence, prose, verbatimFence } from './escape.ts';
import { causeTitle, distinct, sentenceCase, whyAndFix, withoutRepeats } from './title.ts';
import { placeLink, type MarkdownContext } from './links.ts';

/** Places and steps shown at most; the report has them all. */
const maxPlaces = 10;
const maxSteps = 20;
const maxFlowLines = 40;
/** Different pieces of advice in one comment; more would be read by nobody. */
const maxAdvice = 3;
const longestFlowLine = 400;
/** A suggestion further down than this could be cut with the rest of a comment that is too long: half of one must never be taken over. */
const mostBeforeSuggestion = 40_000;
/** A reason or a step beside others. Together all of these stay below what one comment holds. */
const longestItem = 400;

/**
 * The body of a line comment, without hidden markers: what now happens and what it costs, why, what to do; folded, how the value gets to
 * the heap. Several findings share the line that causes them.
 *
 * @param findings sorted by weight; empty gives an empty text.
 * @param suggestion for a comment that spans exactly its lines: GitHub puts it in their place. Else null.
 */
export function renderComment(
  findings: readonly Finding[],
  context: MarkdownContext,
  suggestion: Suggestion | null = null,
): string {
  const [first, ...rest] = findings;
  if (first === undefined) return '';
  const [before, after] = rest.length === 0 ? single(first, context) : several(first, findings, context);
  return paragraphs([before, suggested(suggestion, findings, before), after, commentEnding(findings, context)]);
}

/** https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/commenting-on-a-pull-request */
function suggested(suggestion: Suggestion | null, findings: readonly Finding[], before: string): string {
  if (suggestion === null || !isShowable(suggestion) || before.length > mostBeforeSuggestion) return '';
  const removed = findings.filter((finding) => finding.suggestion !== null && isSame(finding.suggestion, suggestion));
  const words =
    removed.length === findings.length
      ? findings.length === 1
        ? suggestionWords
        : 'This removes all of them; checked by compiling it.'
      : `This removes ${removed.length} of them; checked by compiling it.`;
  return paragraphs([words, verbatimFence(suggestion.replacement, 'suggestion')]);
}

function isSame(a: Suggestion, b: Suggestion): boolean {
  return a.file === b.file && a.startLine === b.startLine && a.endLine === b.endLine;
}

/** What stands before a suggestion, and what after it. */
type Halves = readonly [string, string];

function single(finding: Finding, context: MarkdownContext): Halves {
  const { cause } = finding;
  const before = paragraphs([
    `**${causeTitle([finding])}**`,
    [placeIfElsewhere(finding, context), whyAndFix(cause.explanation, cause.advice)]
      .filter((part) => part !== '')
      .join(' '),
    marksLine(finding),
  ]);
  return [before, details(finding, context)];
}

function several(first: Finding, findings: readonly Finding[], context: MarkdownContext): Halves {
  const lead = leadOf(findings) ?? first;
  const shown = [lead, ...findings.filter((finding) => finding !== lead)].slice(0, maxPlaces);
  const hidden = findings.length - shown.length;
  const reasons = distinct(shown.map(({ cause }) => cause.explanation));
  const [advice = '', ...more] = withoutRepeats(shown.map((finding) => finding.cause.advice)).slice(0, maxAdvice);
  const items = shown.map((finding) => {
    const notes = marks(finding).map(prose);
    const tail = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
    const isTold = reasons.length === 1 || finding.cause.explanation === lead.cause.explanation;
    const why = isTold ? '' : `. ${prose(clip(finding.cause.explanation, longestItem))}`;
    return `- ${placeLink(context, context.headSha, finding.file, finding.line)}: ${whatHappens(finding, codeSpan)}, ${costHowOften(finding, codeSpan)}${tail}${why}`;
  });
  const before = paragraphs([
    `**${causeTitle(findings)}**`,
    whyAndFix(lead.cause.explanation, advice),
    [...items, ...(hidden > 0 ? [`- and ${plural(hidden, 'more place', 'more places')}`] : [])].join('\n'),
    ...more.map((text) => prose(clip(text, longestText))),
  ]);
  return [before, details(first, context, 'How one of them gets there')];
}

/** A comment on the line that causes it says where the value is. */
function placeIfElsewhere(finding: Finding, context: MarkdownContext): string {
  const { file, line, remote } = finding;
  if (rootElsewhere(finding) === null) return '';
  return `The value is at ${placeLink(context, context.headSha, file, line)}${remote ? ', a line that this change does not touch' : ''}.`;
}

function marksLine(finding: Finding): string {
  // The title says of which loop, and the first sentence where the value is.
  const told = rootElsewhere(finding) === null ? ['in a loop'] : ['in a loop', untouched];
  const notes = marks(finding)
    .filter((mark) => !told.includes(mark))
    .map(prose);
  return notes.length === 0 ? '' : `*${sentenceCase(notes.join(' · '))}*`;
}

function details(finding: Finding, context: MarkdownContext, title = 'How the value gets there'): string {
  const { chain } = finding.cause;
  const steps = chain.slice(0, maxSteps).map((step, index) => `${index + 1}. ${stepText(step, context)}`);
  const moreSteps =
    chain.length > maxSteps ? [`${maxSteps + 1}. and ${plural(chain.length - maxSteps, 'more step')}`] : [];
  const words = compilerWords(finding).map((text) => clip(text, longestFlowLine));
  if (steps.length === 0 && words.length === 0) return '';
  const moreWords = words.length > maxFlowLines ? ['…'] : [];
  return paragraphs([
    `<details><summary>${title}</summary>`,
    [...steps, ...moreSteps].join('\n'),
    words.length === 0 ? '' : `The compiler says:\n\n${fence([...words.slice(0, maxFlowLines), ...moreWords])}`,
    '</details>',
  ]);
}

function stepText(step: CauseStep, context: MarkdownContext): string {
  const { file, line, text } = step;
  const isInside = !file.startsWith('/');
  return `${prose(clip(text, longestItem))} (${isInside ? placeLink(context, context.headSha, file, line) : codeSpan(placeOf(step))})`;
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

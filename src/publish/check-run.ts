import { createHash } from 'node:crypto';
import type { CommentOn, Finding, Report } from '../model/index.ts';
import { clip } from '../report/width.ts';
import { printable } from '../report/printable.ts';
import { severityOf } from '../report/severity.ts';
import { costHowOften } from '../report/cost.ts';
import { rootElsewhere, rootPlace, verdictWords, whatHappens } from '../report/words.ts';
import {
  maxAnnotationMessage,
  maxAnnotationTitle,
  maxCheckAnnotations,
  maxCheckSummaryBytes,
  maxCheckTitle,
  shorterBody,
} from './limits.ts';
import { firstUnits, truncateMarkdown } from './truncate.ts';

/** A line or range of a file at the head, with plain text. */
export interface CheckAnnotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Null unless both ends are on one line: GitHub refuses columns of a range of lines. */
  readonly columns: { readonly start: number; readonly end: number } | null;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

/** What a check run should say. https://docs.github.com/en/rest/checks/runs */
export interface DesiredCheck {
  readonly name: string;
  readonly headSha: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  /** Finished Markdown. */
  readonly summary: string;
  /** Sorted by weight, heaviest first. */
  readonly annotations: readonly CheckAnnotation[];
  /** Page of the workflow run. */
  readonly detailsUrl: string | null;
  /** Names all that it says: a run that says the same again posts nothing. */
  readonly externalId: string;
  /** The workflow run, and which attempt of it: `17.1`; null where the runner does not tell. */
  readonly run: string | null;
}

/** What check runs of one run have in common. */
export type CheckPlace = Pick<DesiredCheck, 'name' | 'headSha' | 'detailsUrl' | 'run'>;

export interface CheckRequest extends CheckPlace {
  readonly summary: string;
  readonly inconclusive: 'fail' | 'neutral';
  /** Fingerprints of the findings that a comment on the pull request tells of already. */
  readonly commented: ReadonlySet<Finding['id']>;
  readonly commentOn: CommentOn;
}

/**
 * The check run of a report. Its annotations tell of the new allocations that no line comment tells of: beside one they would say everything
 * twice. Waived ones and those that cost nothing have none.
 *
 * `inconclusive` passes a required check only where the user wants it to: GitHub takes `neutral` for success
 * (https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/about-status-checks).
 */
export function desiredCheck(report: Report, request: CheckRequest): DesiredCheck {
  const { name, headSha, detailsUrl, run, commented, commentOn } = request;
  const link = detailsUrl === null ? '' : `\n[The workflow run](${detailsUrl})\n`;
  const content = {
    name,
    headSha,
    conclusion: conclusionOf(report, request.inconclusive),
    title: oneLine(verdictWords(report), maxCheckTitle),
    summary: request.summary,
    annotations: report.findings
      .filter((finding) => isWorthShowing(finding, commentOn) && !commented.has(finding.id))
      .slice(0, maxCheckAnnotations)
      .map(annotationOf),
  };
  return {
    ...content,
    summary: `${content.summary.trimEnd()}\n${link}`,
    detailsUrl,
    run,
    externalId: externalIdOf(content),
  };
}

/** Whether the title says the whole verdict, so that the summary need not. */
export function isWholeTitle(report: Report): boolean {
  return oneLine(verdictWords(report), Infinity).length <= maxCheckTitle;
}

/** A check run that fails for want of a verdict: what an earlier run said of the same commit must not stand for this one. */
export function failedCheck(place: CheckPlace, title: string, summary: string): DesiredCheck {
  const text = truncateMarkdown(summary, maxCheckSummaryBytes, runNotice, 'bytes');
  const content = {
    conclusion: 'failure',
    title: oneLine(title, maxCheckTitle),
    summary: text,
    annotations: [],
  } as const;
  return { ...place, ...content, externalId: externalIdOf({ ...content, name: place.name }) };
}

/** The same verdict with no more than a few words: what is sent once more where GitHub refused the whole. */
export function shorterCheck(check: DesiredCheck): DesiredCheck {
  const { name, headSha, conclusion, title } = check;
  const summary = truncateMarkdown(check.summary, shorterBody, runNotice, 'bytes');
  const content = { conclusion, title, summary, annotations: [] };
  return { ...check, ...content, externalId: externalIdOf({ name, headSha, ...content }) };
}

const runNotice = '*Cut here: the log and the summary of the workflow run have more.*';

function externalIdOf(content: object): string {
  return `escapediff:${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)}`;
}

function conclusionOf({ verdict }: Report, inconclusive: 'fail' | 'neutral'): DesiredCheck['conclusion'] {
  switch (verdict.conclusion) {
    case 'pass':
      return 'success';
    case 'fail':
      return 'failure';
    case 'inconclusive':
      return inconclusive === 'neutral' ? 'neutral' : 'failure';
  }
}

/** What fails the check always is; of the rest, what a line comment would be for. */
function isWorthShowing({ state, waiver, allocation, gating, hot, generated }: Finding, commentOn: CommentOn): boolean {
  if (state !== 'new' || waiver !== null || allocation.status !== 'confirmed') return false;
  return gating || (!generated && (commentOn === 'all' || hot !== null));
}

/** The place and the words of one finding, for surfaces that show plain text beside a line. */
export function annotationOf(finding: Finding): CheckAnnotation {
  const { file, line, endLine, column, endColumn, cause } = finding;
  const root = rootElsewhere(finding);
  const parts = [
    `${costHowOften(finding, plain)}.`,
    cause.explanation,
    ...(root === null ? [] : [`The change that causes it: ${rootPlace(root)}: ${root.text.trim()}`]),
    cause.advice,
  ];
  const isOneLine = endLine === line;
  return {
    path: file,
    startLine: line,
    endLine,
    columns: isOneLine && column > 0 ? { start: column, end: Math.max(column, endColumn - 1) } : null,
    level: levels[severityOf(finding)],
    title: firstUnits(oneLine(whatHappens(finding, plain), maxAnnotationTitle), maxAnnotationTitle, 'bytes'),
    message: clip(printableParagraphs(parts), maxAnnotationMessage),
  };
}

const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

function printableParagraphs(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => printable(part.replaceAll('`', '')))
    .join('\n\n');
}

function oneLine(text: string, longest: number): string {
  return clip(printable(text), longest);
}

function plain(code: string): string {
  return code;
}

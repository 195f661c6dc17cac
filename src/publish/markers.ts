import { createHash } from 'node:crypto';
import type { DesiredComment } from './desired.ts';
import { maxBodyLength } from './limits.ts';
import { truncateMarkdown } from './truncate.ts';

/*
 * Hidden markers tell our comments apart. They end the body, and only the end is read: what the body quotes from the pull
 * request can hold any text, but never comes last.
 */

const summaryMarker = '<!-- escapediff:summary -->';
const resolvedMarker = '<!-- escapediff:resolved -->';
const findingAtEnd = /<!-- escapediff:finding:([A-Za-z0-9._-]+) -->\s*$/;

/** A finding's id as it stands in a marker: what could end the HTML comment is hashed. */
export function markerId(id: string): string {
  return /^[A-Za-z0-9._-]{1,128}$/.test(id) && !id.includes('--') ? id : `sha256.${hash(id)}`;
}

/** The id in a line comment's marker; null without one. Who wrote the comment is for the caller to check. */
export function findingMarker(body: string): string | null {
  return findingAtEnd.exec(body)?.[1] ?? null;
}

export function hasSummaryMarker(body: string): boolean {
  return body.trimEnd().endsWith(summaryMarker);
}

/** The body of a line comment as it is posted. */
export function commentBody(comment: DesiredComment): string {
  return withMarker(comment.body, `<!-- escapediff:finding:${markerId(comment.id)} -->`);
}

/** The body of a comment on the whole file, for a line that GitHub refused. */
export function fileCommentBody(comment: DesiredComment): string {
  const line = `Line ${String(comment.line)}`;
  return commentBody({
    ...comment,
    body: `*${line} (GitHub accepted no comment on the line itself):*\n\n${comment.body}`,
  });
}

/** The sticky comment's body as it is posted. */
export function summaryBody(summary: string): string {
  return withMarker(summary, summaryMarker);
}

function withMarker(markdown: string, marker: string): string {
  const ending = `\n\n${marker}`;
  return truncateMarkdown(markdown.trimEnd(), maxBodyLength - ending.length) + ending;
}

/** Names one run's review, so that it can be found when GitHub stored it without saying so. */
export function reviewMarker(headSha: string, comments: readonly DesiredComment[]): string {
  const content = comments.map(({ id, path, line, startLine, body }) => [id, path, line, startLine, body]);
  return `<!-- escapediff:review:${headSha}:${hash(JSON.stringify(content))} -->`;
}

export function isResolved(body: string): boolean {
  return body.replace(findingAtEnd, '').trimEnd().endsWith(resolvedMarker);
}

/** What a comment becomes when its finding is gone but somebody answered it: the talk keeps its subject. */
export function resolvedBody(body: string, id: string, headSha: string): string {
  const original = body.replace(findingAtEnd, '').trimEnd();
  const heading = `**Resolved:** gone as of ${headSha.slice(0, 12)}.`;
  const folded = `<details><summary>What was found</summary>\n\n${original}\n\n</details>`;
  return withMarker(`${heading}\n\n${folded}`, `${resolvedMarker}\n<!-- escapediff:finding:${id} -->`);
}

/** Whether two bodies say the same; GitHub's editor turns line breaks into CRLF. */
export function sameBody(a: string, b: string): boolean {
  return normalise(a) === normalise(b);
}

function normalise(body: string): string {
  return body.replaceAll('\r\n', '\n').trim();
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

import { createHash } from 'node:crypto';
import { elsewhereBody, type DesiredComment } from './desired.ts';
import { maxBodyLength } from './limits.ts';
import { truncateMarkdown } from './truncate.ts';

/*
 * Hidden markers tell our comments apart. They end the body, and only the end is read: what the body quotes from the pull
 * request can hold any text, but never comes last.
 */

const resolvedMarker = '<!-- escapediff:resolved -->';
const findingAtEnd = /<!-- escapediff:finding:(?:([0-9a-f]{16}):)?([A-Za-z0-9._-]+) -->\s*$/;

/** The name of a run that has no other: what it posts carries the plain markers. */
export const defaultName = 'escapediff';

/** Whose comments are meant, where several jobs comment on one pull request; empty for a run with the default name. */
export function markerScope(name: string): string {
  return name === defaultName ? '' : hash(name).slice(0, 16);
}

function summaryMarker(scope: string): string {
  return `<!-- escapediff:summary${scope === '' ? '' : `:${scope}`} -->`;
}

function findingMarkerOf(id: string, scope: string): string {
  return `<!-- escapediff:finding:${scope === '' ? '' : `${scope}:`}${id} -->`;
}

/** A finding's id as it stands in a marker: what could end the HTML comment is hashed. */
export function markerId(id: string): string {
  return /^[A-Za-z0-9._-]{1,128}$/.test(id) && !id.includes('--') ? id : `sha256.${hash(id)}`;
}

/** The id in a line comment's marker; null without one of this scope. Who wrote the comment is for the caller to check. */
export function findingMarker(body: string, scope = ''): string | null {
  const [, found = '', id = null] = findingAtEnd.exec(body) ?? [];
  return found === scope ? id : null;
}

export function hasSummaryMarker(body: string, scope = ''): boolean {
  return body.trimEnd().endsWith(summaryMarker(scope));
}

/** The body of a line comment as it is posted. */
export function commentBody(comment: DesiredComment, scope = ''): string {
  return withMarker(comment.body, findingMarkerOf(markerId(comment.id), scope));
}

/** The body of a comment on the whole file, for a line that GitHub refused. */
export function fileCommentBody(comment: DesiredComment, scope = ''): string {
  const line = `Line ${String(comment.line)}`;
  const lead = `*${line} (GitHub accepted no comment on the line itself):*`;
  return commentBody({ ...comment, body: `${lead}\n\n${elsewhereBody(comment).body}` }, scope);
}

/** The sticky comment's body as it is posted. */
export function summaryBody(summary: string, scope = ''): string {
  return withMarker(summary, summaryMarker(scope));
}

function withMarker(markdown: string, marker: string): string {
  const ending = `\n\n${marker}`;
  return truncateMarkdown(markdown.trimEnd(), maxBodyLength - ending.length) + ending;
}

/** Names one run's review, so that it can be found when GitHub stored it without saying so. */
export function reviewMarker(headSha: string, comments: readonly DesiredComment[], scope = ''): string {
  const content = comments.map(({ id, path, line, startLine, body }) => [id, path, line, startLine, body]);
  return `<!-- escapediff:review:${headSha}:${hash(scope + JSON.stringify(content))} -->`;
}

/** Whether a review is one of escapediff's, of whatever run. Who wrote it is for the caller to check. */
export function hasReviewMarker(body: string): boolean {
  return /<!-- escapediff:review:[0-9a-f]{40}:[0-9a-f]{32} -->\s*$/.test(body);
}

export function isResolved(body: string): boolean {
  return body.replace(findingAtEnd, '').trimEnd().endsWith(resolvedMarker);
}

/** What a comment becomes when its finding is gone but somebody answered it: the talk keeps its subject. */
export function resolvedBody(body: string, id: string, headSha: string, scope = ''): string {
  // What was suggested may no longer fit its lines: the block stays to be read, and is no longer offered.
  const original = body
    .replace(findingAtEnd, '')
    .trimEnd()
    .replace(/^(`{3,})suggestion$/gm, '$1go');
  const heading = `**Resolved:** gone as of ${headSha.slice(0, 12)}.`;
  const folded = `<details><summary>What was found</summary>\n\n${original}\n\n</details>`;
  return withMarker(`${heading}\n\n${folded}`, `${resolvedMarker}\n${findingMarkerOf(id, scope)}`);
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

import type { Root } from '../../model/index.ts';
import { codeSpan } from './escape.ts';

/** Where the Markdown's links lead to. */
export interface MarkdownContext {
  /** `https://server/owner/repo`; null where there is none: places are then shown without a link. */
  readonly repositoryUrl: string | null;
  readonly headSha: string | null;
  readonly baseSha: string | null;
}

/** The URL of a line at a commit; null where a part of it is unknown or the file lies outside the repository. */
export function permalink(
  { repositoryUrl }: MarkdownContext,
  sha: string | null,
  file: string,
  line: number,
): string | null {
  const segments = file.split('/');
  if (repositoryUrl === null || sha === null || segments.some((name) => name === '' || name === '.' || name === '..'))
    return null;
  return `${repositoryUrl}/blob/${encodeURIComponent(sha)}/${segments.map(encodeSegment).join('/')}#L${line}`;
}

/** `read.go:257` as code, linked where it can be. */
export function placeLink(
  context: MarkdownContext,
  sha: string | null,
  file: string,
  line: number,
  code: (text: string) => string = codeSpan,
): string {
  const url = permalink(context, sha, file, line);
  const text = code(`${file}:${line}`);
  return url === null ? text : `[${text}](${url})`;
}

/** The line of the diff that causes something: at the base where the change took it away. */
export function rootLink({ side, file, line }: Root, context: MarkdownContext): string {
  return side === 'base'
    ? `${placeLink(context, context.baseSha, file, line)} (deleted)`
    : placeLink(context, context.headSha, file, line);
}

/** What encodeURIComponent leaves alone but Markdown may read as its own. */
function encodeSegment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

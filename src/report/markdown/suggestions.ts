import type { Finding } from '../../model/index.ts';
import { distinctSuggestions } from '../suggestion.ts';
import { plural } from '../words.ts';
import { verbatimFence } from './escape.ts';
import { placeLink, type MarkdownContext } from './links.ts';

const mostSuggestions = 10;
/** A longer one is in the line comment and in the report. */
const longestSuggestion = 1_000;

/** The suggestions of findings, folded: where one has no comment on its lines, this is where it is found. Empty where there are none. */
export function foldedSuggestions(findings: readonly Finding[], context: MarkdownContext): string {
  const found = distinctSuggestions(findings).filter(({ replacement }) => replacement.length <= longestSuggestion);
  const shown = found.slice(0, mostSuggestions).map(({ file, startLine, endLine, replacement }) => {
    const lines = startLine === endLine ? '' : ` to line ${endLine}`;
    const place = placeLink(context, context.headSha, file, startLine);
    return `In place of ${place}${lines}:\n\n${verbatimFence(replacement, 'go')}`;
  });
  if (shown.length === 0) return '';
  const title = plural(shown.length, 'rewrite that removes an allocation', 'rewrites that remove allocations');
  return `<details><summary>${title}, checked by compiling</summary>\n\n${shown.join('\n\n')}\n\n</details>`;
}

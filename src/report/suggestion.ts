import type { Finding, Suggestion } from '../model/index.ts';
import { printable } from './printable.ts';

/** More is not read in a review; GitHub names no limit of its own. */
const mostLines = 20;
const mostCharacters = 4_000;

/** What is said of every suggestion: it is no guess. */
export const suggestionWords = 'This removes the allocation; checked by compiling it.';

/**
 * Whether a suggestion can be shown to the letter, as code that is taken over has to be: short, nothing in it that steers a terminal,
 * reorders a line or could be taken for one of our hidden markers.
 */
export function isShowable({ startLine, endLine, replacement }: Suggestion): boolean {
  return (
    endLine >= startLine &&
    endLine - startLine < mostLines &&
    replacement.length <= mostCharacters &&
    replacement.split('\n').every((line) => printable(line) === line && !line.includes('<!-'))
  );
}

/** The suggestions of findings, each once: several findings may share one. */
export function distinctSuggestions(findings: readonly Finding[]): readonly Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { suggestion } of findings) {
    if (suggestion === null || !isShowable(suggestion)) continue;
    const key = `${suggestion.file}\0${suggestion.startLine}`;
    if (!found.has(key)) found.set(key, suggestion);
  }
  return [...found.values()];
}

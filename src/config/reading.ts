import { distance } from 'fastest-levenshtein';
import type { ConfigNode } from './node.ts';

/**
 * What came of reading a value: the value, or a refusal whose parts `refusal` makes a sentence of:
 * `found` ("regresion") (from the command line) `problem` (is not accepted. Accepted: …).
 */
export type Reading<T> = { readonly ok: true; readonly value: T } | Refused;

export interface Refused {
  readonly ok: false;
  readonly found: string;
  readonly problem: string;
  /** Where in a nested value: `[0].reason`; empty for the value itself. */
  readonly within: string;
  /** The node at fault; null for values that are no nodes of a configuration file. */
  readonly node: ConfigNode | null;
}

export const accepted = <T>(value: T): Reading<T> => ({ ok: true, value });

/** Refuses a value: `"x" is not accepted; did you mean "y"? Accepted: …`. `hint` is the part after the semicolon. */
export function refused(found: string, node: ConfigNode | null, hint: string | null, whatIs: string): Refused {
  const problem = `is not accepted${hint === null ? '.' : `; ${hint}`} Accepted: ${whatIs}.`;
  return { ok: false, found, problem, within: '', node };
}

/**
 * The message of a refusal. `name` is the setting's, or empty where the refusal itself tells (a configuration file's);
 * `origin` says where the value came from: `the command line`, `ESCAPEDIFF_TAGS`.
 */
export function refusal(name: string, origin: string, { found, problem, within }: Refused): string {
  const subject = `${name}${within}`.replace(/^\./, '');
  return `${subject === '' ? '' : `${subject}: `}${found} (from ${origin}) ${problem}`;
}

/** `did you mean "y"?` where one of the words is near enough to be meant; else null. */
export function suggestion(word: string, words: readonly string[]): string | null {
  const near = nearest(word, words);
  return near === null ? null : `did you mean ${quote(near)}?`;
}

/** The word that is at most a third of its length away; the first of several. */
export function nearest(word: string, words: readonly string[]): string | null {
  const [best] = words
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return best?.candidate ?? null;
}

/** A value as messages show it: quoted, its line breaks and control characters escaped, and not at any length. */
export function quote(text: string): string {
  const shown = Array.from(text);
  return JSON.stringify(shown.length > 80 ? `${shown.slice(0, 79).join('')}…` : text);
}

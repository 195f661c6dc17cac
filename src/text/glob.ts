/*
 * Globs as people write them: `*` and `?` within a folder's or file's name, `**` for any folders, `[a-z]`, `[!a-z]`, `{one,two}`, and `\` before a
 * character that is meant as it is. A pattern of regular expressions' kind could take minutes for one path; these take time that grows
 * with the lengths of pattern and path multiplied, whatever they hold.
 */

/** Longer patterns, and those that stand for more, are mistakes. */
const longestGlob = 1_000;
const mostAlternatives = 200;

/** One character that a name may have at a place, or any number of any characters. */
type Token =
  | { readonly kind: 'star' }
  | { readonly kind: 'any' }
  | { readonly kind: 'literal'; readonly character: string }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** What one name between slashes must look like; `**` stands for any number of names. */
type Segment = '**' | readonly Token[];

/** Why a pattern is none of these, as the end of a sentence that names it; null where it is one. */
export function globProblem(pattern: string): string | null {
  if (pattern.length > longestGlob) return `is longer than ${longestGlob} characters`;
  if (/[@+?*!]\(/.test(pattern)) return 'has a group such as @(…) or !(…), which is not known here';
  if (pattern.startsWith('!')) return 'begins with "!", which is not known here';
  if (/\{[^{},]*\.\.[^{},]*\}/.test(pattern)) return 'has a range such as {1..9}, which is not known here';
  return alternatives(pattern) === null ? `stands for more than ${mostAlternatives} patterns` : null;
}

/** Whether a path, with `/` between its names, is one that the pattern means. Names that begin with a dot are like all others. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const all = (alternatives(pattern) ?? []).map((each) => each.split('/').map(segmentOf));
  return (path) => {
    const names = path.split('/').map((name) => Array.from(name));
    return all.some((segments) => matches(segments, names, isGlobstar, matchesName));
  };
}

/**
 * The folder that a pattern begins with, which holds no special character, and the rest.
 *
 * @returns null for a text without special characters: a path.
 */
export function splitGlob(pattern: string): { readonly base: string; readonly glob: string } | null {
  const names = pattern.split('/');
  const first = names.findIndex((name) => /[*?[\]{}\\]/.test(name));
  if (first < 0) return null;
  return { base: names.slice(0, first).join('/'), glob: names.slice(first).join('/') };
}

const isGlobstar = (segment: Segment): boolean => segment === '**';
const isStar = (token: Token): boolean => token.kind === 'star';

function matchesName(segment: Segment, name: readonly string[]): boolean {
  return segment !== '**' && matches(segment, name, isStar, matchesCharacter);
}

/**
 * Whether items fit a pattern, some of whose parts stand for any number of items. Only the last such part is ever tried again, with one item more:
 * an earlier one could take no more than it leaves to the later.
 */
function matches<Part, Item>(
  pattern: readonly Part[],
  items: readonly Item[],
  isAnyNumber: (part: Part) => boolean,
  fits: (part: Part, item: Item) => boolean,
): boolean {
  let at = 0;
  let retry: { readonly part: number; item: number } | null = null;
  for (let item = 0; item < items.length;) {
    const part = pattern[at];
    if (part !== undefined && isAnyNumber(part)) {
      retry = { part: at + 1, item };
      at += 1;
    } else if (part !== undefined && fits(part, items[item] as Item)) {
      at += 1;
      item += 1;
    } else if (retry !== null) {
      retry.item += 1;
      at = retry.part;
      item = retry.item;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isAnyNumber);
}

function matchesCharacter(token: Token, character: string): boolean {
  switch (token.kind) {
    case 'literal':
      return token.character === character;
    case 'class':
      return token.ranges.some(([from, to]) => from <= character && character <= to) !== token.negated;
    case 'any':
      return true;
    case 'star':
      return false;
  }
}

function segmentOf(text: string): Segment {
  if (text === '**') return '**';
  const characters = Array.from(text);
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const set = character === '[' ? classAt(characters, at) : null;
    if (set !== null) {
      tokens.push(set.token);
      at = set.end;
    } else if (character === '*') tokens.push({ kind: 'star' });
    else if (character === '?') tokens.push({ kind: 'any' });
    else if (character === '\\' && at + 1 < characters.length) {
      at += 1;
      tokens.push({ kind: 'literal', character: characters[at] ?? '' });
    } else tokens.push({ kind: 'literal', character });
  }
  return tokens;
}

/** A set of characters that begins here; null where the bracket is never closed, and means itself. */
function classAt(characters: readonly string[], start: number): { readonly token: Token; readonly end: number } | null {
  const negated = ['!', '^'].includes(characters[start + 1] ?? '');
  const first = start + (negated ? 2 : 1);
  // A bracket that comes first is one of the set.
  const end = characters.indexOf(']', first + 1);
  if (end < 0) return null;
  const ranges: [string, string][] = [];
  for (let at = first; at < end; at += 1) {
    if (characters[at] === '\\' && at + 1 < end) at += 1;
    const from = characters[at] ?? '';
    const isRange = characters[at + 1] === '-' && at + 2 < end;
    ranges.push([from, isRange ? (characters[at + 2] ?? '') : from]);
    if (isRange) at += 2;
  }
  return { token: { kind: 'class', negated, ranges }, end };
}

/** What `{a,b}` stands for, each written out; null where that is too much. Braces that are never closed, or hold no comma, mean themselves. */
function alternatives(pattern: string): readonly string[] | null {
  const done: string[] = [];
  const open = [pattern];
  for (let steps = 0; open.length > 0; steps += 1) {
    if (done.length + open.length > mostAlternatives || steps > 4 * mostAlternatives) return null;
    const text = open.shift() ?? '';
    const group = innermostGroup(text);
    if (group === null) done.push(text);
    else open.push(...group.options.map((option) => text.slice(0, group.start) + option + text.slice(group.end)));
  }
  return [...new Set(done)];
}

/** The first group that holds no other one. */
function innermostGroup(
  text: string,
): { readonly start: number; readonly end: number; readonly options: readonly string[] } | null {
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') start = at;
    else if (text[at] === '}' && start >= 0) {
      const options = text.slice(start + 1, at).split(',');
      if (options.length > 1) return { start, end: at + 1, options };
      start = -1;
    }
  }
  return null;
}

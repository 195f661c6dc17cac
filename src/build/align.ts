import { lineMap } from '../compare/line-map.ts';

/** Both versions of a file, with the lines that they share at the same numbers. */
export interface Aligned {
  readonly base: string;
  readonly head: string;
}

/** Blank lines before a line of one version. */
interface Pad {
  readonly before: number;
  readonly lines: number;
}

/**
 * Lays the two versions of a Go file out so that each line they share has one number in both: the shorter side of every hunk gets blank lines.
 * Nothing else changes, for the last of these lines is a directive that restores the numbers (`//line /repo/a.go:40:1`): what the compiler
 * prints still has the file's own positions, while its export data holds those of the text.
 * https://pkg.go.dev/cmd/compile#hdr-Compiler_Directives
 *
 * Lines are added only where a blank line is nothing but that: in no raw string or comment, not below a comment (which may be a directive, or cgo's
 * C code), not above the package clause. Where a hunk has no such place, what follows it stays where it is.
 *
 * @param file absolute path that both versions have in a build.
 * @returns null where there is nothing to lay out: equally long hunks, files that cgo rewrites, files with `//line` directives of their own.
 */
export function alignedTexts(base: string, head: string, file: string): Aligned | null {
  if (base === head || /[\r\n]/.test(file)) return null;
  if ([base, head].some((text) => /^\/\/line |\/\*line |^import\s+"C"|^\s+"C"\s*$/m.test(text))) return null;
  const map = lineMap(base, head);
  const sides = { base: new Padding(base), head: new Padding(head) };
  let last = { base: 0, head: 0 };
  for (let line = 1; line <= sides.base.count; line++) {
    const there = map.toHead(line);
    if (there === null) continue;
    const hunk = { base: line - last.base, head: there - last.head };
    if (hunk.base > 1 || hunk.head > 1) {
      const ahead = there + sides.head.total - (line + sides.base.total);
      if (ahead > 0) sides.base.add(ahead, last.base + 1, line);
      if (ahead < 0) sides.head.add(-ahead, last.head + 1, there);
    }
    last = { base: line, head: there };
  }
  if (sides.base.total + sides.head.total === 0) return null;
  return { base: sides.base.text(file), head: sides.head.text(file) };
}

/** The lines that one version gets. */
class Padding {
  readonly #lines: readonly string[];
  readonly #mayPrecede: readonly Place[];
  readonly #pads: Pad[] = [];
  total = 0;

  constructor(text: string) {
    this.#lines = text.split('\n');
    this.#mayPrecede = placesOf(this.#lines);
  }

  get count(): number {
    return this.#lines.length;
  }

  /** Adds lines in a hunk, `from` to the line before `until`; above it where there are only comments between, or else a little below. */
  add(lines: number, from: number, until: number): void {
    const before = this.#within(from, until) ?? this.#above(from) ?? this.#below(until);
    if (before === null || before <= (this.#pads.at(-1)?.before ?? 0)) return;
    this.#pads.push({ before, lines });
    this.total += lines;
  }

  text(file: string): string {
    const padded: string[] = [];
    let from = 0;
    for (const { before, lines } of this.#pads) {
      padded.push(...this.#lines.slice(from, before - 1));
      padded.push(...Array.from({ length: lines - 1 }, () => ''), `//line ${file}:${before}:1`);
      from = before - 1;
    }
    return [...padded, ...this.#lines.slice(from)].join('\n');
  }

  #within(from: number, until: number): number | null {
    for (let line = until; line >= from; line--) if (this.#at(line) === 'free') return line;
    return null;
  }

  #above(from: number): number | null {
    for (let line = from - 1; line > 0 && this.#at(line + 1) === 'below-comment'; line--) {
      if (this.#at(line) === 'free') return line;
    }
    return null;
  }

  #below(until: number): number | null {
    for (let line = until + 1; line <= until + mostBelow; line++) if (this.#at(line) === 'free') return line;
    return null;
  }

  #at(line: number): Place {
    return this.#mayPrecede[line - 1] ?? 'inside';
  }
}

/** Lines below a hunk that may keep other numbers than their counterparts. */
const mostBelow = 10;

/** What may stand before a line: anything, nothing that parts it from the comment above, nothing at all. */
type Place = 'free' | 'below-comment' | 'inside';

/** For each line, whether lines can be added before it. */
function placesOf(lines: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  let state: '' | '`' | '/*' = '';
  let isBelowPackage = false;
  let isBelowComment = false;
  for (const line of lines) {
    places.push(state !== '' || !isBelowPackage ? 'inside' : isBelowComment ? 'below-comment' : 'free');
    const startedInside = state !== '';
    state = stateAfter(line, state);
    const trimmed = line.trim();
    isBelowComment = trimmed.startsWith('//') || trimmed.endsWith('*/');
    if (!startedInside && /^package\s/.test(trimmed)) isBelowPackage = true;
  }
  return places;
}

/** Is the end of a line in a raw string or a comment, where it begins in `state`? */
function stateAfter(line: string, state: '' | '`' | '/*'): '' | '`' | '/*' {
  let at = 0;
  while (at < line.length) {
    if (state !== '') {
      const [closing] = [state === '`' ? '`' : '*/'];
      const end = line.indexOf(closing, at);
      if (end < 0) return state;
      at = end + closing.length;
      state = '';
      continue;
    }
    const rest = /\/\/|\/\*|["'`]/g;
    rest.lastIndex = at;
    const match = rest.exec(line);
    if (match === null || match[0] === '//') return '';
    at = match.index + match[0].length;
    if (match[0] === '`' || match[0] === '/*') state = match[0];
    else at = afterQuoted(line, at, match[0]);
  }
  return state;
}

/** Where a string or a rune ends that begins before `at`. */
function afterQuoted(line: string, at: number, quote: string): number {
  while (at < line.length && line[at] !== quote) at += line[at] === '\\' ? 2 : 1;
  return at + 1;
}

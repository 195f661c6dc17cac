import type { Node, Tree } from 'web-tree-sitter';
import type { SourceText } from './text.ts';

/** A comment by which somebody accepts the escapes of a line: `//escapediff:allow reason`. */
export interface WaiverMark {
  readonly line: number;
  /** '' where it was left out, which is the user's mistake. */
  readonly reason: string;
  /** Its own line where code stands before it; else the next line that is no comment. Empty for malformed ones. */
  readonly covers: readonly number[];
  /** What is wrong with it, as a sentence; null for a good one. */
  readonly mistake: string | null;
}

const marker = '//escapediff:allow';

/** What contracts write down is read by src/contracts/directives.ts. */
const contracts = /^\/\/escapediff:(?:noalloc|hot)(?:\s|$)/;

/** All waiver comments of a file, in the order of their lines. Strings that look like one don't count. */
export function waiverMarks(tree: Tree, text: SourceText): readonly WaiverMark[] {
  const marks: WaiverMark[] = [];
  const matches = [...text.text.matchAll(/escapediff[ \t]*:/gi)];
  const comments = matches.length === 0 ? [] : commentsOf(tree.rootNode);
  const coveredBy = coverage(text);
  let [next, at] = [0, 0];
  for (const match of matches) {
    if (match.index < next) continue;
    while ((comments[at]?.endIndex ?? Infinity) <= match.index) at += 1;
    const comment = comments[at];
    if (comment === undefined || comment.startIndex > match.index) continue;
    next = comment.endIndex;
    const words = text.slice(comment).trimEnd();
    // Prose that mentions a waiver is not one: only what the comment starts with counts.
    if (!/^\/[/*][ \t]*escapediff[ \t]*:/i.test(words)) continue;
    if (contracts.test(words)) continue;
    const { line } = text.place(comment.startIndex);
    const rest = words.slice(marker.length);
    if (words.startsWith(marker) && (rest === '' || /^\s/.test(rest))) {
      const reason = rest.trim();
      const mistake = reason === '' ? `A reason must follow ${marker}, on the same line.` : null;
      marks.push({ line, reason, covers: coveredBy(line, comment.startIndex), mistake });
    } else {
      const found = words.split('\n', 1)[0]?.slice(0, 80) ?? '';
      marks.push({
        line,
        reason: '',
        covers: [],
        mistake: `Found “${found}”; a waiver is written “${marker} reason”.`,
      });
    }
  }
  return marks;
}

/** Which lines a waiver covers, by its line and where it begins. */
function coverage(text: SourceText): (line: number, start: number) => readonly number[] {
  const codeFrom = belowComments((line) => text.line(line));
  return (line, start) => {
    const alone = text.lineSpan(line)?.startIndex === start;
    if (!alone) return [line];
    const next = codeFrom(line + 1);
    return next <= text.lineCount ? [next] : [];
  };
}

/** The first line from one on that is no comment. Asked from the top to the bottom, each line is read once. */
export function belowComments(textOf: (line: number) => string): (line: number) => number {
  let next = 0;
  return (line) => {
    next = Math.max(next, line);
    while (/^\s*\/\//.test(textOf(next))) next++;
    return next;
  };
}

/** All comments of a file, in their order: looking for each one from the root takes time that grows with the square of what a file has of them. */
export function commentsOf(root: Node): readonly Node[] {
  return root.descendantsOfType('comment');
}

/** https://go.dev/s/generatedcode: a line of its own before the package clause. */
export function isGenerated(tree: Tree, text: SourceText): boolean {
  for (const node of tree.rootNode.namedChildren) {
    if (node.type !== 'comment') return false;
    if (node.startPosition.column === 0 && /^\/\/ Code generated .* DO NOT EDIT\.\r?$/.test(text.slice(node)))
      return true;
  }
  return false;
}

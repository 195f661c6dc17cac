import type { Node } from 'web-tree-sitter';
import { UsageError, type Promised } from '../model/index.ts';
import { nearest } from '../config/reading.ts';
import { belowComments, commentsOf } from '../source/comments.ts';
import { functionName } from '../source/functions.ts';
import type { GoFile } from '../source/index.ts';

/** A contract as somebody wrote it down. */
export interface Directive {
  readonly promise: Promised;
  /** Counts what the steady state leaves out, too. */
  readonly strict: boolean;
  /** reach: everything that the function calls; own: its own code; line: one line of it. */
  readonly scope: 'reach' | 'own' | 'line';
  /** As it was written. */
  readonly source: string;
  /** Relative to the repository. */
  readonly file: string;
  /** Of the comment. */
  readonly line: number;
  /** The function that it stands above, or around the line. */
  readonly function: string;
  /** Of the function's `func`, or the line that is meant. */
  readonly at: number;
  /** Does a call that can't be followed break it? Else it leaves it unproven. */
  readonly breaksUnproven: boolean;
}

/** A mistake in a directive, with its place. */
export interface DirectiveMistake {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface Directives {
  readonly directives: readonly Directive[];
  readonly mistakes: readonly DirectiveMistake[];
  /** Lines that a person has accepted, and functions by the line of their `func`. */
  readonly allowed: ReadonlySet<number>;
}

const own = ['noalloc', 'hot', 'allow'];

const hardReasons = ['all', 'hard', 'heap', 'builtin'];
const softReasons = ['interface', 'dynamic', 'unknown', 'stack'];

/** Texts without one of these hold no directive. */
const marks = /escapediff\s*:|gcassert\s*:|checkescape|noalloc:root|escapes[:.]/i;

export function mayHoldDirectives(text: string): boolean {
  return marks.test(text);
}

/**
 * The contracts that the comments of a file write down:
 *
 *     //escapediff:noalloc             //escapediff:noalloc strict        //escapediff:hot          //escapediff:allow reason
 *     //gcassert:noescape              // +checkescape  // +checkescape:all                         //noalloc:root
 *
 * The directives of others mean what their authors say: https://github.com/jordanlewis/gcassert (noescape is about the line, of a function
 * about the line that declares it), https://github.com/google/gvisor/tree/master/tools/checkescape (the function's own code; with reasons what it
 * calls), https://github.com/theconsensuslabs/noalloc (everything that it calls). What has
 * `// escapes: reason` at the end of its line is accepted, as checkescape has it.
 */
export function directivesOf(file: GoFile, path: string): Directives {
  const directives: Directive[] = [];
  const mistakes: DirectiveMistake[] = [];
  const allowed = new Set<number>();
  for (const { covers, mistake } of file.waivers()) if (mistake === null) for (const line of covers) allowed.add(line);
  const targetOf = targets(file);
  for (const comment of commentsOf(file.root)) {
    const words = file.source.slice(comment).trimEnd();
    if (!mayHoldDirectives(words) || words.startsWith('//escapediff:allow ')) continue;
    const line = comment.startPosition.row + 1;
    const mistake = (message: string): void => void mistakes.push({ file: path, line, message });
    const target = targetOf(comment);
    const add = (promise: Promised, more: Partial<Directive> = {}): void => {
      if (target.function === null) {
        mistake(`${words} stands above no function. Accepted: in the comment right above a function or method.`);
        return;
      }
      const at = { function: functionName(target.function, file.source), at: target.function.startPosition.row + 1 };
      directives.push({
        promise,
        strict: false,
        scope: 'reach',
        source: words,
        file: path,
        line,
        breaksUnproven: false,
        ...at,
        ...more,
      });
    };
    const ours = /^\/[/*]\s*escapediff\s*:\s*([^\s]*)\s*([^]*)$/.exec(words);
    if (ours) {
      const [, name = '', rest = ''] = ours;
      if (name === 'allow' && words.startsWith('//escapediff:allow')) continue;
      if (name === 'noalloc' && words.startsWith('//escapediff:noalloc') && (rest === '' || rest === 'strict'))
        add('noalloc', { strict: rest === 'strict' });
      else if (name === 'hot' && words.startsWith('//escapediff:hot') && rest === '') add('hot');
      else mistake(wrong(words, name, rest));
    } else if (/^\/\/gcassert:\S*\bnoescape\b/.test(words)) {
      const wanted = target.function === null ? target.line : target.function.startPosition.row + 1;
      const around = target.function ?? functionAround(file, wanted);
      if (around === null) mistake(`${words} stands in no function.`);
      else
        directives.push({
          promise: 'noalloc',
          strict: true,
          scope: 'line',
          source: words,
          file: path,
          line,
          function: functionName(around, file.source),
          at: wanted,
          breaksUnproven: false,
        });
    } else if (/^\/\/\s*gcassert\s*:/.test(words) && words.includes('noescape')) {
      mistake(`${words} asserts nothing: gcassert takes no space. Accepted: //gcassert:noescape.`);
    } else if (/^\/\/ ?\+checkescapes?(?![a-z])/.test(words)) {
      const meant = checkescape(words);
      // In prose it may stand anywhere.
      if (typeof meant !== 'string') {
        if (meant !== null) add('noalloc', meant);
      } else if (target.function !== null) mistake(meant);
    } else if (words === '//noalloc:root') add('noalloc', { strict: true });
    else if (/^\/\/ escapes[:.]/i.test(words)) allowed.add(line);
  }
  return { directives, mistakes, allowed };
}

/**
 * `// +checkescape` is about the function's own code. With reasons it is about all that the function calls, unless `local` is among them; `interface`,
 * `dynamic` and `unknown` (so `all`) are calls that can't be followed. Null for what promises nothing about allocations, a text for a mistake.
 * https://github.com/google/gvisor/blob/master/tools/checkescape/checkescape.go (findReasons)
 */
function checkescape(words: string): Pick<Directive, 'strict' | 'scope' | 'breaksUnproven'> | string | null {
  if (words === '// +checkescape') return { strict: true, scope: 'own', breaksUnproven: false };
  const accepted = 'Accepted: // +checkescape, // +checkescape:all and the like.';
  const [, written] = /^\/\/ \+checkescape:(.*)$/.exec(words) ?? [];
  if (written === undefined) return `“${firstLine(words)}” asserts nothing. ${accepted}`;
  const reasons = written.split(',');
  const known = ['local', ...hardReasons, ...softReasons];
  const unknown = reasons.find((reason) => !known.includes(reason));
  if (unknown !== undefined) {
    const near = nearest(unknown, known);
    return `“${firstLine(words)}” has the unknown reason “${unknown}”.${near === null ? '' : ` Did you mean “${near}”?`} Accepted: ${known.join(', ')}.`;
  }
  if (reasons.every((reason) => reason === 'local')) return `“${firstLine(words)}” names no reason. ${accepted}`;
  if (!reasons.some((reason) => hardReasons.includes(reason))) return null;
  return {
    strict: true,
    scope: reasons.includes('local') ? 'own' : 'reach',
    breaksUnproven: reasons.some((reason) => ['all', 'interface', 'dynamic', 'unknown'].includes(reason)),
  };
}

/** @throws UsageError with all mistakes, each with its place. */
export function refuseMistakes(mistakes: readonly DirectiveMistake[]): void {
  if (mistakes.length === 0) return;
  throw new UsageError(mistakes.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
}

function wrong(words: string, name: string, rest: string): string {
  const near = own.includes(name) ? null : nearest(name, own);
  const hint = near === null ? '' : ` Did you mean //escapediff:${near}?`;
  const problem = own.includes(name)
    ? rest === ''
      ? 'is written with a space'
      : `has “${firstLine(rest)}” behind it`
    : 'is not known';
  return `“${firstLine(words)}” ${problem}.${hint} Accepted: //escapediff:noalloc, //escapediff:noalloc strict, //escapediff:hot, //escapediff:allow reason.`;
}

/** A comment may have all of a generated file on its line. */
const longestShown = 100;

function firstLine(words: string): string {
  const [line = ''] = words.split('\n', 1);
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

/** The function right below the block of comments that one belongs to; and the line of code that it is about. Asked from the top to the bottom. */
function targets(file: GoFile): (comment: Node) => { readonly function: Node | null; readonly line: number } {
  let functions: ReadonlyMap<number, Node> | null = null;
  const codeFrom = belowComments((line) => file.line(line));
  return (comment) => {
    const line = comment.startPosition.row + 1;
    if (!isAlone(comment, file)) return { function: null, line };
    functions ??= new Map(
      file.root.namedChildren.flatMap((node) => (isFunction(node.type) ? [[node.startPosition.row + 1, node]] : [])),
    );
    const below = codeFrom(comment.endPosition.row + 2);
    return { function: functions.get(below) ?? null, line: below };
  };
}

function isAlone(comment: Node, file: GoFile): boolean {
  return (
    file
      .line(comment.startPosition.row + 1)
      .slice(0, comment.startPosition.column)
      .trim() === ''
  );
}

function functionAround(file: GoFile, line: number): Node | null {
  return (
    file.root.namedChildren.find(
      ({ type, startPosition, endPosition }) =>
        isFunction(type) && startPosition.row < line && line <= endPosition.row + 1,
    ) ?? null
  );
}

function isFunction(type: string): boolean {
  return type === 'function_declaration' || type === 'method_declaration';
}

import type { Node, Tree } from 'web-tree-sitter';
import type { Range, SourceContext } from '../model/index.ts';
import { anchoredAt, type Anchored } from './anchor.ts';
import { appendsWithin, growsForSure, isAppend } from './appends.ts';
import { callAround, type CallSite } from './calls.ts';
import { areAllLong } from './concatenations.ts';
import { closuresCapturing, type CapturingClosure } from './closures.ts';
import { isCold } from './cold.ts';
import { noFacts, type FailureFacts } from './failure/facts.ts';
import { isGenerated, waiverMarks, type WaiverMark } from './comments.ts';
import { calledLiteral, insideCalledLiteral } from './called-literal.ts';
import { atOnce, circumstancesOf, type Circumstances } from './conditions.ts';
import {
  declaredFunctions,
  enclosingFunction,
  functionName,
  receiverName,
  type FunctionDeclaration,
} from './functions.ts';
import { endOfHeader } from './header.ts';
import { isReturned } from './handed-out.ts';
import { inlinedLiteralAt, type InlinedLiteral } from './inlined-literal.ts';
import { isInLoop } from './loops.ts';
import { declarationOf, specs, type Declaration } from './scope.ts';
import { runsOf } from './runs.ts';
import { SourceText, type Span } from './text.ts';
import { field, last, parts, pathTo, same, type NodePath } from './tree.ts';
import { appendedType, writtenType } from './written-type.ts';

/**
 * One parsed Go file, asked by the places that the compiler prints: line from 1, column from 1 in bytes, 0 for none (the compiler
 * leaves columns above 255 out). A place that the file does not have gets an answer without a function, neither cold nor in a loop.
 */
export class GoFile {
  readonly #tree: Tree;
  readonly #text: SourceText;
  #functions: readonly FunctionDeclaration[] | null = null;

  /** @param path what the ranges name as their file. */
  constructor(tree: Tree, text: string, path: string) {
    this.#tree = tree;
    this.#text = new SourceText(text, path);
  }

  /** The whole text; its offsets are those of the syntax tree. */
  get source(): SourceText {
    return this.#text;
  }

  /** The syntax tree, for what no other answer tells. */
  get root(): Node {
    return this.#tree.rootNode;
  }

  /** The text up to the end of the imports: all that the go command reads to list a package. Null where that part is not well-formed. */
  get header(): string | null {
    const end = endOfHeader(this.#tree.rootNode);
    return end === null ? null : this.#text.text.slice(0, end);
  }

  /** From the root down to the smallest node around a range; empty where the file has no such place. */
  pathAround(range: Omit<Range, 'file'>): NodePath {
    const start = this.#text.offset(range.line, range.column);
    if (start === null) return [];
    const end = this.#text.offset(range.endLine, range.endColumn) ?? start + this.text(range).length;
    return pathTo(this.#tree, { startIndex: start, endIndex: Math.max(end, start + 1) });
  }

  /** Some of it is no Go that the grammar knows: answers about the rest still hold. */
  get hasSyntaxErrors(): boolean {
    return this.#tree.rootNode.hasError;
  }

  /**
   * What the syntax knows about a place.
   *
   * @param expression as the compiler prints it (`string(b)`, `&T{...}`): tells values apart that share a place.
   * @param facts of the file's package: what is cold depends on them.
   */
  context(line: number, column: number, expression = '', facts: FailureFacts = noFacts): SourceContext {
    const lineText = this.#text.line(line);
    const anchored = this.#anchored(line, column, expression);
    if (anchored === null) {
      const range = this.#text.range({ startIndex: 0, endIndex: 0 });
      return {
        function: '',
        functionRange: null,
        range: { ...range, line, column, endLine: line, endColumn: column },
        cold: false,
        inLoop: false,
        lineText,
      };
    }
    const { path, span } = anchored;
    return {
      ...this.#enclosing(path, line),
      range: this.#text.range(span),
      cold: isCold(path, this.#text, facts),
      inLoop: isInLoop(path),
      runs: runsOf(path, this.#text),
      lineText,
    };
  }

  /**
   * When and how often a place runs in its function; always, and once, where the file has no such place.
   *
   * @param facts of the file's package: ways that fail don't count.
   */
  circumstances(line: number, column: number, expression = '', facts: FailureFacts = noFacts): Circumstances {
    const anchored = this.#anchored(line, column, expression);
    return anchored === null ? atOnce : circumstancesOf(anchored.path, this.#text, facts);
  }

  /** The package-level variable whose initialiser holds a place; '' where there is none. */
  variableAround(line: number, column: number): string {
    const path = this.#anchored(line, column, '')?.path ?? [];
    if (path[1]?.type !== 'var_declaration') return '';
    const all = specs(path[1]);
    // What only the generated code tells of has a line and no column.
    const spec =
      all.find((each) => path.some((node) => same(node, each))) ??
      all.find((each) => each.startPosition.row < line && line <= each.endPosition.row + 1);
    return spec?.childrenForFieldName('name').map((name) => this.#text.slice(name))[0] ?? '';
  }

  /** The source between a range's ends. */
  text(range: Omit<Range, 'file'>): string {
    return this.#text.textOf(range);
  }

  /** The text of a line, without its line break; '' for a line that the file does not have. */
  line(line: number): string {
    return this.#text.line(line);
  }

  /** The call that stands at a place, or has it in an argument: the nearest of them. */
  callAt(line: number, column: number): CallSite | null {
    const anchored = this.#anchored(line, column, '');
    return anchored === null ? null : callAround(anchored.path, true, this.#text);
  }

  /** The nearest call that has the expression at a place in one of its arguments. */
  enclosingCall(line: number, column: number): CallSite | null {
    const anchored = this.#anchored(line, column, '');
    return anchored === null ? null : callAround(anchored.path, false, this.#text);
  }

  /** The function literal whose values the compiler places where it is called: see inlined-literal.ts. */
  inlinedLiteralAt(line: number, column: number): InlinedLiteral | null {
    return inlinedLiteralAt(this.#tree, { line, column }, this.#text);
  }

  /**
   * Whether the append at a place needs a new array for certain: see appends.ts. Where none stands there, and with column 0, which stands
   * for the whole line: whether all do that stand on the line, or in the function literal that is called there.
   */
  growsForSure(line: number, column: number): boolean {
    if (column > 0) {
      const path = this.#anchored(line, column, 'append')?.path ?? [];
      const call = path.findLast(({ type }) => type === 'call_expression');
      if (call !== undefined && isAppend(call, this.#text)) return growsForSure(path, this.#text);
      // What is inlined of a function stands at its call, too; that of a literal can be looked at.
      if (call !== undefined && calledLiteral(call) === null) return false;
    }
    const span = this.#text.lineSpan(line);
    if (span === null) return false;
    const path = pathTo(this.#tree, span);
    const call = path.findLast((node) => calledLiteral(node) !== null);
    const onLine = appendsWithin(path, span, this.#text);
    const appends = onLine.length > 0 || call === undefined ? onLine : appendsWithin(path, call, this.#text);
    return appends.length > 0 && appends.every((path) => growsForSure(path, this.#text));
  }

  /** Whether every concatenation on a line is always allocated: see concatenations.ts. */
  concatenatesForSure(line: number): boolean {
    const span = this.#text.lineSpan(line);
    return span !== null && areAllLong(this.#tree, span, this.#text);
  }

  /** Where the local variable, parameter or result that `name` means at a place is declared; null for what is not local. */
  declarationOf(name: string, line: number, column: number): { readonly line: number; readonly column: number } | null {
    const anchored = this.#anchored(line, column, '');
    if (anchored === null) return null;
    const found = declarationOf(name, anchored.path, last(anchored.path)?.startIndex ?? 0, this.#text);
    return found === null ? null : this.#text.place(found.name.startIndex);
  }

  /** The type of an expression, as far as its function's source writes it: see written-type.ts. */
  typeOf(expression: string, line: number, column: number): string | null {
    const anchored = this.#anchored(line, column, '');
    if (anchored === null) return null;
    if (expression === 'append') return appendedType(anchored.path, this.#text);
    return writtenType(expression, anchored.path, last(anchored.path)?.startIndex ?? 0, this.#text);
  }

  /** Is the value at a place returned by its function: see handed-out.ts. */
  isReturned(line: number, column: number, expression: string): boolean {
    return isReturned(this.#anchored(line, column, expression)?.path ?? [], this.#text);
  }

  /** Is what stands at a place the error that its function returns? Converted to `error` there, it is not nil. */
  isReturnedError(line: number, column: number, expression: string, facts: FailureFacts = noFacts): boolean {
    const path = this.#anchored(line, column, expression)?.path ?? [];
    const [statement, list, value] = path.slice(-3);
    if (statement?.type !== 'return_statement' || list?.type !== 'expression_list') return false;
    return same(parts(list).at(-1), value) && facts.scopeAt(path, this.#text).lastResult === 'error';
  }

  /** The closures that use the variable which is declared (or used) at a place; empty where no local variable stands there. */
  closuresCapturing(line: number, column: number): readonly CapturingClosure[] {
    const declaration = this.#declarationAt(line, column);
    return declaration === null ? [] : closuresCapturing(declaration, this.#text);
  }

  /** In the order of the file. Those of stretches that the grammar can't read are missing: see `hasSyntaxErrors`. */
  functions(): readonly FunctionDeclaration[] {
    return (this.#functions ??= declaredFunctions(this.#tree.rootNode, this.#text));
  }

  waivers(): readonly WaiverMark[] {
    return waiverMarks(this.#tree, this.#text);
  }

  isGenerated(): boolean {
    return isGenerated(this.#tree, this.#text);
  }

  /** Frees the syntax tree. Only `text` and `line` may be called after that. */
  dispose(): void {
    this.#tree.delete();
  }

  #anchored(line: number, column: number, expression: string): Anchored | null {
    const offset = this.#text.offset(line, column);
    if (offset !== null) {
      const path = pathTo(this.#tree, { startIndex: offset, endIndex: offset + 1 });
      // The body of a range over a function and what it needs are made before the loop: the compiler names the place of the `for`.
      const isMadeBefore = last(path)?.parent?.type === 'for_statement' && /^(?:func literal$|#)/.test(expression);
      const anchored = anchoredAt(isMadeBefore ? path.slice(0, -2) : path, this.#text, expression);
      if (anchored !== null && expression !== '')
        return { ...anchored, path: insideCalledLiteral(anchored.path, expression, this.#text) };
      if (anchored !== null) return anchored;
    }
    const span = this.#text.lineSpan(line);
    return span === null ? null : { path: this.#around(span), span };
  }

  /** What holds a whole line; of the line that a loop begins in, what is around the loop. */
  #around(span: Span): NodePath {
    const path = pathTo(this.#tree, span);
    return last(path)?.type === 'for_statement' ? path.slice(0, -1) : path;
  }

  #enclosing(path: NodePath, line: number): Pick<SourceContext, 'function' | 'functionRange'> {
    const declaration = enclosingFunction(path);
    if (declaration !== null) {
      return { function: functionName(declaration, this.#text), functionRange: this.#text.range(declaration) };
    }
    const unread = path.some((node) => node.isError) || path[1]?.hasError === true;
    return (unread ? this.#unreadFunction(line) : null) ?? { function: '', functionRange: null };
  }

  /** Where the grammar lost its way, gofmt's layout still shows the functions: `func` and `}` at the beginning of a line. */
  #unreadFunction(line: number): Pick<SourceContext, 'function' | 'functionRange'> | null {
    let first = line;
    while (first > 0 && !this.#text.line(first).startsWith('func ')) {
      if (first < line && this.#text.line(first).startsWith('}')) return null;
      first--;
    }
    const heading = /^func\s+(\([^)]*\))?\s*([\p{L}_][\p{L}\p{N}_]*)/u.exec(this.#text.line(first));
    if (heading === null) return null;
    let end = first;
    while (end < this.#text.lineCount && !this.#text.line(end).startsWith('}')) end++;
    if (end < line) return null;
    const [, receiver, name = ''] = heading;
    const start = { line: first, column: 1 };
    const file = this.#text.range({ startIndex: 0, endIndex: 0 }).file;
    return {
      function: receiver === undefined ? name : receiverName(receiver, name),
      functionRange: { file, ...start, endLine: end, endColumn: 2 },
    };
  }

  #declarationAt(line: number, column: number): Declaration | null {
    const anchored = this.#anchored(line, column, '');
    const node = anchored === null ? undefined : last(anchored.path);
    if (anchored === null || node === undefined) return null;
    const typeCase = anchored.path.findLast(({ type }) => type === 'type_case');
    if (typeCase !== undefined && isCaseType(typeCase, anchored.path)) {
      // The compiler names the case's type as the place of the variable.
      const alias = anchored.path.findLast(({ type }) => type === 'type_switch_statement');
      const name = alias === undefined ? null : field(alias, 'alias')?.firstNamedChild;
      return name === null || name === undefined ? null : { name, scope: typeCase, outside: true };
    }
    return node.type === 'identifier'
      ? declarationOf(this.#text.slice(node), anchored.path, node.startIndex, this.#text)
      : null;
  }
}

function isCaseType(typeCase: Node, path: NodePath): boolean {
  const child = path[path.findIndex((node) => same(node, typeCase)) + 1];
  return child !== undefined && child.type !== 'statement_list';
}

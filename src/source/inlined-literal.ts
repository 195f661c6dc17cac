import type { Node, Tree } from 'web-tree-sitter';
import type { FindingKind } from '../model/index.ts';
import { compact } from './anchor.ts';
import { isAppend } from './appends.ts';
import { calledLiteral, isDeclared } from './called-literal.ts';
import type { SourceText } from './text.ts';
import { field, last, pathTo, same, walk } from './tree.ts';

/** A place as the compiler would print it. */
export interface TokenPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * A function literal that is called where it stands, or the body of a range over a function. The compiler inlines it, and prints the place of the call
 * (of the `for`) for all that it is made of; this one finds what the values are in the source.
 */
export class InlinedLiteral {
  /** The literal, or the statement of the loop. */
  readonly #node: Node;
  readonly #text: SourceText;

  constructor(node: Node, text: SourceText) {
    this.#node = node;
    this.#text = text;
  }

  /** Equal for one literal of one file. */
  get key(): number {
    return this.#node.id;
  }

  /** Is it the body of a range over a function? */
  get isLoop(): boolean {
    return isRange(this.#node);
  }

  /** From its first line to its last. */
  get lines(): { readonly first: number; readonly last: number } {
    const { line, endLine } = this.#text.range(this.#node);
    return { first: line, last: endLine };
  }

  /**
   * What in it may be a value that the compiler tells of, in the order of the text. `exact`: by more than its kind.
   *
   * @param expression as the compiler prints it, an append with its arguments where they are known.
   */
  candidates(
    kind: FindingKind,
    expression: string,
  ): { readonly places: readonly TokenPlace[]; readonly exact: boolean } {
    const isName = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(expression);
    if (kind === 'variable')
      return { places: this.#places((node) => this.#names(node, expression) && isDeclared(node)), exact: true };
    if (kind === 'closure' && expression === 'func literal')
      return { places: this.#places((node) => node.type === 'func_literal'), exact: false };
    const wanted = bare(expression);
    if (isName && kind !== 'append') {
      const uses = this.#places((node) => this.#names(node, expression) && !isDeclared(node));
      return { places: uses, exact: true };
    }
    const same = this.#places((node) => isValue(node) && bare(this.#text.slice(node)) === wanted);
    if (same.length > 0) return { places: same, exact: true };
    if (kind === 'append') return { places: this.#places((node) => isAppend(node, this.#text)), exact: false };
    // Constants are written out and parts of literals left out: then the beginning has to do.
    const head = /^[^,]*?make\([^,)]*|^[^{(]*[{(]/.exec(compact(expression))?.[0] ?? '';
    if (head === '' || kind === 'concat') return { places: [], exact: false };
    const alike = this.#places((node) => isValue(node) && compact(this.#text.slice(node)).startsWith(head));
    return { places: alike, exact: kind === 'composite' };
  }

  /**
   * Where a step of a flow stands, by its text; null where that can't be told.
   *
   * @param near of several, the one on this line.
   */
  placeOf(text: string, isCapture: boolean, near: number): TokenPlace | null {
    if (isCapture) {
      const inside: TokenPlace[] = [];
      this.#visit((node, depth) => {
        if (depth > 0 && this.#names(node, text)) inside.push(this.#placeOf(node));
      }, true);
      return inside[0] ?? null;
    }
    const wanted = bare(text);
    const found = this.#places((node) => (isValue(node) || isStep(node)) && bare(this.#text.slice(node)) === wanted);
    const there = found.filter(({ line }) => line === near);
    const [only] = found.length === 1 ? found : there;
    return only ?? null;
  }

  #names(node: Node, name: string): boolean {
    return node.type === 'identifier' && this.#text.slice(node) === name;
  }

  /** Of literals inside that are not called where they stand the compiler tells by themselves. */
  #places(fits: (node: Node) => boolean): readonly TokenPlace[] {
    const found: TokenPlace[] = [];
    this.#visit((node) => {
      if (fits(node)) found.push(this.#placeOf(node));
    }, false);
    return found;
  }

  #visit(visit: (node: Node, depth: number) => void, everywhere: boolean): void {
    const descend = (top: Node, depth: number): void => {
      walk(top, (node) => {
        if (same(node, top)) return true;
        if (node.type === 'comment') return false;
        if (node.type !== 'func_literal') {
          visit(node, depth);
          return true;
        }
        if (isCalled(node)) return true;
        visit(node, depth);
        if (everywhere) descend(node, depth + 1);
        return false;
      });
    };
    descend(this.#node, 0);
  }

  /** The token whose place the compiler prints for an expression or a statement: see anchor.ts. */
  #placeOf(node: Node): TokenPlace {
    return this.#text.place((tokenOf(node) ?? node).startIndex);
  }
}

/**
 * The literal that is called, or the loop over a function that begins, at a place; with column 0, the only one on the line. Null where there is none,
 * or several.
 */
export function inlinedLiteralAt(tree: Tree, { line, column }: TokenPlace, text: SourceText): InlinedLiteral | null {
  const span = text.lineSpan(line);
  if (span === null) return null;
  if (column > 0) {
    const offset = text.offset(line, column);
    const path = offset === null ? [] : pathTo(tree, { startIndex: offset, endIndex: offset + 1 });
    const token = last(path);
    const [parent, outer] = [path[path.length - 2], path[path.length - 3]];
    const call = parent?.type === 'argument_list' ? outer : undefined;
    const literal = call === undefined ? null : calledLiteral(call);
    if (literal !== null) return new InlinedLiteral(literal, text);
    return token?.type === 'for' && parent !== undefined && isRange(parent) ? new InlinedLiteral(parent, text) : null;
  }
  // Most lines have neither, and a generated file may have very many.
  if (!/\}\)*\(|\bfor\b/.test(text.line(line))) return null;
  const found: Node[] = [];
  walk(last(pathTo(tree, span)) ?? tree.rootNode, (node) => {
    if (node.endIndex <= span.startIndex || node.startIndex >= span.endIndex) return false;
    const literal = calledLiteral(node);
    const called = literal === null ? null : field(node, 'arguments');
    if (called !== null && literal !== null && text.place(called.startIndex).line === line) found.push(literal);
    if (isRange(node) && text.place(node.startIndex).line === line) found.push(node);
    return true;
  });
  const [only] = found;
  return only === undefined || found.length > 1 ? null : new InlinedLiteral(only, text);
}

function isRange(node: Node): boolean {
  return node.type === 'for_statement' && node.namedChildren.some(({ type }) => type === 'range_clause');
}

function isCalled(literal: Node): boolean {
  let call = literal.parent;
  while (call?.type === 'parenthesized_expression') call = call.parent;
  return call !== null && same(calledLiteral(call), literal);
}

function tokenOf(node: Node): Node | null {
  switch (node.type) {
    case 'call_expression':
      return field(node, 'arguments');
    case 'composite_literal':
      return field(node, 'body');
    case 'type_conversion_expression':
      return node.children.findLast(({ type }) => type === '(') ?? null;
    case 'binary_expression':
    case 'assignment_statement':
      return field(node, 'operator');
    case 'short_var_declaration':
      return node.children.find(({ type }) => type === ':=') ?? null;
    case 'selector_expression':
      return node.children.find(({ type }) => type === '.') ?? null;
    case 'index_expression':
    case 'slice_expression':
      return node.children.find(({ type }) => type === '[') ?? null;
    default:
      return null;
  }
}

function isValue({ type }: Node): boolean {
  return type.endsWith('_expression') || type === 'composite_literal';
}

function isStep({ type }: Node): boolean {
  return (
    type === 'identifier' ||
    type === 'assignment_statement' ||
    type === 'short_var_declaration' ||
    type === 'return_statement' ||
    type === 'send_statement'
  );
}

/** Without white space and brackets, of which the compiler prints more: `append(([]int)(nil), n)`. */
function bare(expression: string): string {
  return expression.replaceAll(/[\s()]+/g, '');
}

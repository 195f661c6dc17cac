import type { Node } from 'web-tree-sitter';
import type { SourceText, Span } from './text.ts';
import { field, last, same, type NodePath } from './tree.ts';

/** What stands at a place that the compiler names. */
export interface Anchored {
  /** From the root down to the expression or declaration. */
  readonly path: NodePath;
  /** What a person would underline: the expression, or the head of a statement that has a body. */
  readonly span: Span;
}

/** Tokens that open a statement with a body: such a statement is underlined up to its body. */
const statementWords = new Set(['for', 'if', 'switch', 'select', 'go', 'defer', 'return', 'case', 'default']);

/** Brackets around a part of an expression. The compiler gives the bracket's place to the whole expression. */
const wrappers = new Set(['argument_list', 'special_argument_list', 'literal_value', 'type_arguments']);

const typeNodes = new Set([
  'type_identifier',
  'package_identifier',
  'qualified_type',
  'generic_type',
  'slice_type',
  'array_type',
  'map_type',
  'struct_type',
  'implicit_length_array_type',
  'pointer_type',
]);

/**
 * Finds the expression that belongs to a token. The compiler's places, as measured on Go 1.21 to 1.27 with
 * __tests__/fixtures/positions: a call, `make`, `new` and a conversion stand at their `(`; a selector and an assertion at the dot; an index
 * and a slice at the `[`; a binary expression at its operator; a composite literal at its `{`, with `&` before it at the `&`; a function
 * literal at `func`; a variable where it is declared; a method (its wrapper) at the receiver's `(`; the body of a range over a function at
 * `for`; the variable of a type switch at the case's type.
 *
 * @param path from the root down to the token.
 * @param expression as the compiler prints it, where known: a conversion shares its operand's place.
 * @returns null where no token stands: white space, a comment.
 */
export function anchoredAt(path: NodePath, text: SourceText, expression: string): Anchored | null {
  const leaf = last(path);
  if (leaf === undefined || path.length < 2 || leaf.childCount > 0 || path.some((node) => node.type === 'comment'))
    return null;
  const depth = expressionDepth(path);
  const chosen = path.slice(0, conversionDepth(path, depth, text, expression) + 1);
  const node = last(chosen) ?? leaf;
  return { path: chosen, span: spanOf(node, leaf, text) };
}

/** The index in the path of the expression that the last node, a token, stands for. */
function expressionDepth(path: NodePath): number {
  let depth = path.length - 1;
  const leaf = path[depth];
  if (leaf === undefined) return depth;
  const named = leaf.isNamed && !leaf.type.endsWith('_content') && leaf.type !== 'escape_sequence';
  if (!named) {
    depth--;
    while (depth > 0 && wrappers.has(path[depth]?.type ?? '') && isOpening(path[depth], leaf)) {
      // An element `{1, 2}` whose type is left out is an expression of its own.
      if (path[depth]?.type === 'literal_value' && path[depth - 1]?.type === 'literal_element') break;
      depth--;
    }
  }
  while (depth > 1 && typeNodes.has(path[depth]?.type ?? '') && isTypeOfLiteral(path, depth)) depth--;
  return depth;
}

function isOpening(wrapper: Node | undefined, leaf: Node): boolean {
  return wrapper?.startIndex === leaf.startIndex;
}

/** Whether the node is, or begins, the type in front of a composite literal. */
function isTypeOfLiteral(path: NodePath, depth: number): boolean {
  for (let at = depth; at > 0 && typeNodes.has(path[at]?.type ?? ''); at--) {
    const parent = path[at - 1];
    if (parent?.type === 'composite_literal' || parent?.type === 'type_conversion_expression') {
      return same(field(parent, 'type'), path[at]) && parent.startIndex === path[depth]?.startIndex;
    }
  }
  return false;
}

/**
 * `string(b)` that is made of `b` is reported at the `b`: the compiler's expression tells the two apart. Only its beginning is compared, for the
 * compiler writes constants out and leaves parts of literals out.
 */
function conversionDepth(path: NodePath, depth: number, text: SourceText, expression: string): number {
  const wanted = compact(expression);
  const node = path[depth];
  if (node === undefined || !wanted.endsWith(')')) return depth;
  for (let at = depth - 1; at > 0 && at >= depth - 3; at--) {
    const around = path[at];
    if (around?.type !== 'call_expression' && around?.type !== 'type_conversion_expression') continue;
    const target = field(around, 'function') ?? field(around, 'type');
    const opening = target === null ? '' : `${compact(text.slice(target))}(`;
    return wanted.startsWith(opening) && !compact(text.slice(node)).startsWith(opening) ? at : depth;
  }
  return depth;
}

/** Expressions for comparing: `([]byte)(s)` and `[]byte( s )` alike. */
export function compact(expression: string): string {
  return expression.replaceAll(/\s+/g, '').replace(/^\((\[\][^()]*|\*[^()]*)\)\(/, '$1(');
}

function spanOf(node: Node, leaf: Node, text: SourceText): Span {
  if (node.type === 'parameter_list' && leaf.type === '(') {
    const method = node.parent;
    const name = method?.type === 'method_declaration' ? field(method, 'name') : null;
    return name ?? leaf;
  }
  if (node.type === 'function_declaration' || node.type === 'method_declaration') return field(node, 'name') ?? leaf;
  if (!statementWords.has(leaf.type)) return node;
  const body = field(node, 'body') ?? field(node, 'consequence') ?? node.children.find((child) => child.type === '{');
  const end = body === undefined ? node.endIndex : body.startIndex;
  const head = text.text.slice(node.startIndex, end).trimEnd();
  return { startIndex: node.startIndex, endIndex: node.startIndex + head.length };
}

import type { Node } from 'web-tree-sitter';
import type { SourceText } from './text.ts';
import { usesOf, type Declaration } from './scope.ts';
import { field, last, same, withoutParentheses, type NodePath } from './tree.ts';

/** What becomes of a function literal, as far as the syntax around it tells. */
export type ClosureForm = 'go' | 'defer' | 'call' | 'argument' | 'assigned' | 'returned' | 'other';

/** A function literal that uses a variable from outside of it. */
export interface CapturingClosure {
  /** Where its `func` stands, as the compiler counts. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly form: ClosureForm;
  /** The function that gets it as an argument, as written; '' for other forms. */
  readonly callee: string;
  /** It sets the variable or a field or element of it: then it is captured by reference, whatever its size. */
  readonly assignsVariable: boolean;
  /** It takes the variable's address. */
  readonly takesAddress: boolean;
}

/** All closures that use a variable, outer ones before those inside them, in the order of the text. */
export function closuresCapturing(declaration: Declaration, text: SourceText): readonly CapturingClosure[] {
  const found = new Map<number, { path: NodePath; assigns: boolean; address: boolean }>();
  for (const use of usesOf(declaration, text)) {
    const assigns = isAssigned(use);
    const address = isAddressed(use);
    for (const [depth, node] of use.entries()) {
      // The first node is the scope itself: a literal's own parameter is not captured by it.
      if (node.type !== 'func_literal' || depth === 0) continue;
      const known = found.get(node.startIndex) ?? { path: use.slice(0, depth + 1), assigns: false, address: false };
      found.set(node.startIndex, { ...known, assigns: known.assigns || assigns, address: known.address || address });
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([start, { path, assigns, address }]) => ({
      ...text.place(start),
      endLine: text.place(last(path)?.endIndex ?? start).line,
      ...closureForm(path, text),
      assignsVariable: assigns,
      takesAddress: address,
    }));
}

/** @param path down to a function literal. */
export function closureForm(path: NodePath, text: SourceText): { readonly form: ClosureForm; readonly callee: string } {
  let depth = path.length - 2;
  while (path[depth]?.type === 'parenthesized_expression') depth--;
  const parent = path[depth];
  const child = path[depth + 1];
  const around = path[depth - 1];
  switch (parent?.type) {
    case 'call_expression': {
      if (!same(field(parent, 'function'), child)) return { form: 'other', callee: '' };
      const form = around?.type === 'go_statement' ? 'go' : around?.type === 'defer_statement' ? 'defer' : 'call';
      return { form, callee: '' };
    }
    case 'argument_list': {
      const callee = around === undefined ? null : field(around, 'function');
      return { form: 'argument', callee: callee === null ? '' : text.slice(callee) };
    }
    case 'expression_list': {
      const returned = around?.type === 'return_statement';
      return { form: returned ? 'returned' : 'assigned', callee: '' };
    }
    case 'literal_element':
    case 'var_spec':
      return { form: 'assigned', callee: '' };
    default:
      return { form: 'other', callee: '' };
  }
}

/** `x = …`, `x.f = …`, `x[i] = …`, `x++`, and `x, y := …` or `range` where x is there already. */
function isAssigned(use: NodePath): boolean {
  const [depth, target] = outermostTarget(use);
  const parent = use[depth - 1];
  if (parent === undefined || target === undefined) return false;
  if (parent.type === 'inc_statement' || parent.type === 'dec_statement') return true;
  const statement = parent.type === 'expression_list' ? use[depth - 2] : parent;
  const list = parent.type === 'expression_list' ? parent : target;
  const assigning = ['assignment_statement', 'short_var_declaration', 'range_clause', 'receive_statement'];
  return statement !== undefined && assigning.includes(statement.type) && same(field(statement, 'left'), list);
}

function isAddressed(use: NodePath): boolean {
  const [depth] = outermostTarget(use);
  const parent = use[depth - 1];
  return parent?.type === 'unary_expression' && parent.firstChild?.type === '&';
}

/** From `x` in `(x.f)[i]` up to the whole, as long as x is what is selected from. */
function outermostTarget(use: NodePath): readonly [number, Node | undefined] {
  let depth = use.length - 1;
  for (; depth > 0; depth--) {
    const parent = use[depth - 1];
    const child = use[depth];
    if (parent === undefined || child === undefined) break;
    const selects =
      (parent.type === 'selector_expression' || parent.type === 'index_expression') &&
      same(field(parent, 'operand'), child);
    if (!selects && parent.type !== 'parenthesized_expression') break;
    if (parent.type === 'parenthesized_expression' && !same(withoutParentheses(parent), withoutParentheses(child)))
      break;
  }
  return [depth, use[depth]];
}

import type { Node } from 'web-tree-sitter';
import type { SourceText } from './text.ts';
import { declarationOf, usesOf, type Declaration } from './scope.ts';
import { field, last, parts, same, withoutParentheses, type NodePath } from './tree.ts';

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

/**
 * Where a literal is called that a local variable gets with `:=`, if nothing else is done with the variable.
 *
 * @param path down to the literal.
 * @returns the paths down to the calls; null where it is no such literal, or somebody else may call it, and when.
 */
export function callsOf(path: NodePath, text: SourceText): readonly NodePath[] | null {
  const statement = path[path.length - 3];
  const names = statement?.type === 'short_var_declaration' ? field(statement, 'left') : null;
  const [name, ...others] = names === null ? [] : parts(names);
  if (name === undefined || others.length > 0) return null;
  const declaration = declarationOf(text.slice(name), path, name.startIndex, text);
  if (declaration === null) return null;
  const around = path.slice(
    0,
    path.findIndex((node) => same(node, declaration.scope)),
  );
  const calls: NodePath[] = [];
  for (const use of usesOf(declaration, text)) {
    if (same(last(use), name)) continue;
    const [outer, call] = use.slice(-3);
    const isCall = call?.type === 'call_expression' && same(field(call, 'function'), last(use));
    if (!isCall || outer?.type === 'go_statement') return null;
    calls.push([...around, ...use.slice(0, -1)]);
  }
  return calls.length === 0 ? null : calls;
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

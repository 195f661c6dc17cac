import type { Node } from 'web-tree-sitter';
import { declarationOf, usesOf, type Declaration } from './scope.ts';
import type { SourceText, Span } from './text.ts';
import { field, last, parts, same, withoutParentheses, type NodePath } from './tree.ts';

/**
 * Whether an append needs a new array for certain, at least the first time that it runs: its slice is full, for it is nil, a literal, just
 * made without spare capacity, or cut off at its length (`s[:n:n]`). A slice that comes from elsewhere may have room.
 *
 * @param path down to the append's call or into it.
 */
export function growsForSure(path: NodePath, text: SourceText): boolean {
  const depth = path.findLastIndex((node) => isAppend(node, text));
  const call = path[depth];
  const list = call === undefined ? null : field(call, 'arguments');
  const slice = list === null ? undefined : parts(list)[0];
  if (call === undefined || list === null || slice === undefined) return false;
  const value = withoutParentheses(slice);
  if (value.type !== 'identifier') return isFull(value, text);
  const declaration = declarationOf(
    text.slice(value),
    [...path.slice(0, depth + 1), list, value],
    value.startIndex,
    text,
  );
  return declaration !== null && startsFull(declaration, text);
}

/**
 * The appends that begin inside a span.
 *
 * @param path down to what holds the span.
 */
export function appendsWithin(path: NodePath, { startIndex, endIndex }: Span, text: SourceText): readonly NodePath[] {
  const found: NodePath[] = [];
  const visit = (around: NodePath): void => {
    const node = last(around);
    if (node === undefined || node.endIndex <= startIndex || node.startIndex >= endIndex) return;
    if (isAppend(node, text) && node.startIndex >= startIndex) found.push(around);
    for (const child of node.namedChildren) visit([...around, child]);
  };
  visit(path);
  return found;
}

/** Is it a call of the builtin `append`? */
export function isAppend(node: Node, text: SourceText): boolean {
  if (node.type !== 'call_expression') return false;
  const callee = field(node, 'function');
  return callee?.type === 'identifier' && text.slice(callee) === 'append';
}

/** Has the value no room behind its last element? */
function isFull(node: Node, text: SourceText): boolean {
  const value = withoutParentheses(node);
  switch (value.type) {
    case 'nil':
    case 'composite_literal':
      return true;
    case 'type_conversion_expression':
    case 'call_expression': {
      const operand = field(value, 'operand') ?? argumentsOf(value)[0];
      const callee = field(value, 'function');
      if (callee?.type === 'identifier' && text.slice(callee) === 'make') return argumentsOf(value).length === 2;
      return operand !== undefined && withoutParentheses(operand).type === 'nil' && argumentsOf(value).length <= 1;
    }
    case 'slice_expression': {
      const [end, capacity] = [field(value, 'end'), field(value, 'capacity')];
      return end !== null && capacity !== null && text.slice(end) === text.slice(capacity);
    }
    default:
      return false;
  }
}

function argumentsOf(call: Node): readonly Node[] {
  const list = field(call, 'arguments');
  return list === null ? [] : parts(list);
}

/** A local variable or a named result that nothing but such values, and appends to itself, is assigned to. */
function startsFull(declaration: Declaration, text: SourceText): boolean {
  const name = text.slice(declaration.name);
  return (
    isDeclaredFull(declaration.name, text) &&
    usesOf(declaration, text).every((path) => {
      const given = assignedTo(path);
      return given === 'nothing' || (given !== null && (isFull(given, text) || appendsTo(given, name, text)));
    })
  );
}

function isDeclaredFull(name: Node, text: SourceText): boolean {
  for (let node = name.parent; node !== null; node = node.parent) {
    switch (node.type) {
      case 'var_spec': {
        const value = valueFor(name, node.childrenForFieldName('name'), field(node, 'value'));
        return value === 'nothing' ? true : value !== null && isFull(value, text);
      }
      case 'short_var_declaration': {
        const left = field(node, 'left');
        const value = left === null ? null : valueFor(name, parts(left), field(node, 'right'));
        return value !== null && value !== 'nothing' && isFull(value, text);
      }
      case 'parameter_declaration': {
        // A named result is nil when the function begins.
        const list = node.parent;
        return list !== null && same(list.parent === null ? null : field(list.parent, 'result'), list);
      }
      case 'block':
      case 'for_clause':
      case 'range_clause':
        return false;
    }
  }
  return false;
}

/** What a use of a variable is given: `nothing` where it is only read, null where that can't be told (`s, err = f()`, `&s`). */
function assignedTo(path: NodePath): Node | 'nothing' | null {
  const use = path[path.length - 1];
  const parent = path[path.length - 2];
  if (use === undefined || parent === undefined) return 'nothing';
  if (parent.type === 'unary_expression' && parent.text.startsWith('&')) return null;
  const statement = path[path.length - 3];
  const isTarget =
    parent.type === 'expression_list' && same(statement === undefined ? null : field(statement, 'left'), parent);
  if (!isTarget || statement === undefined) return 'nothing';
  // What declares it has been looked at.
  if (statement.type === 'short_var_declaration') return valueFor(use, parts(parent), field(statement, 'right'));
  return statement.type === 'assignment_statement' ? valueFor(use, parts(parent), field(statement, 'right')) : null;
}

function valueFor(name: Node, names: readonly Node[], values: Node | null): Node | 'nothing' | null {
  if (values === null) return 'nothing';
  const given = values.type === 'expression_list' ? parts(values) : [values];
  const index = names.findIndex((candidate) => same(candidate, name));
  return given.length === names.length ? (given[index] ?? null) : null;
}

function appendsTo(value: Node, name: string, text: SourceText): boolean {
  const call = withoutParentheses(value);
  const [slice] = argumentsOf(call);
  return isAppend(call, text) && slice !== undefined && text.slice(slice) === name;
}

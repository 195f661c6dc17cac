import type { Node } from 'web-tree-sitter';
import { compact } from './anchor.ts';
import type { SourceText } from './text.ts';
import { field, last, pathBelow, same, walk, withoutParentheses, type NodePath } from './tree.ts';

/**
 * The own place of a value of a function literal that is called where it stands. The compiler inlines the literal, and gives all that it is made of
 * the place of the call.
 *
 * @param path from the root down to the call.
 * @param expression as the compiler prints it: a variable's name, or `&T{...}`.
 * @returns the path down to the variable's declaration or the expression; `path` where the call is of something else, and where nothing in the
 * literal, or more than one thing, fits.
 */
export function insideCalledLiteral(path: NodePath, expression: string, text: SourceText): NodePath {
  const call = last(path);
  const literal = call === undefined ? null : calledLiteral(call);
  const body = literal === null ? null : field(literal, 'body');
  if (call === undefined || body === null || expression === 'func literal') return path;
  const fitting: Node[] = [];
  const isVariable = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(expression);
  const head = compact(expression).replace(/([{(])[^]*$/, '$1');
  walk(body, (node) => {
    const fits = isVariable
      ? node.type === 'identifier' && text.slice(node) === expression && isDeclared(node)
      : expressions.has(node.type) && compact(text.slice(node)).startsWith(head);
    if (fits) fitting.push(node);
    return !fits;
  });
  const [only] = fitting;
  return only === undefined || fitting.length > 1 ? path : [...path, ...pathBelow(call, only)];
}

/** The function literal that a call calls on the spot; null where it calls something else. */
export function calledLiteral(call: Node): Node | null {
  const callee = call.type === 'call_expression' ? field(call, 'function') : null;
  const literal = callee === null ? null : withoutParentheses(callee);
  return literal?.type === 'func_literal' ? literal : null;
}

const expressions = new Set([
  'call_expression',
  'composite_literal',
  'unary_expression',
  'func_literal',
  'type_conversion_expression',
  'binary_expression',
]);

/** Does a name stand where it is declared: a variable, a parameter or a result? */
export function isDeclared(name: Node): boolean {
  const list = name.parent;
  if (list?.type === 'parameter_declaration') return list.childrenForFieldName('name').some((each) => same(each, name));
  if (list?.type === 'var_spec') return list.childrenForFieldName('name').some((each) => same(each, name));
  const statement = list?.type === 'expression_list' ? list.parent : null;
  const isNew = statement?.type === 'short_var_declaration' || statement?.type === 'range_clause';
  return isNew && same(field(statement, 'left'), list);
}

import type { Node } from 'web-tree-sitter';
import { field, parts, statements } from '../source/tree.ts';
import { argumentsOf, type Call } from './call.ts';
import { is, type Rewrite, type Type } from './rewrite.ts';

/** What sort.Strings and sort.Ints sort. Equal ones can't be told apart, so any way of sorting gives the same; floats have NaN. */
const sorters: readonly (readonly [Type, string])[] = [
  ['[]string', 'Strings'],
  ['[]int', 'Ints'],
];

/**
 * `sort.Slice(x, func(i, j int) bool { return x[i] < x[j] })` is `sort.Strings(x)` or `sort.Ints(x)`, and so is
 * `sort.Sort(sort.StringSlice(x))`. Since Go 1.22 these allocate nothing (https://go.dev/doc/go1.22#sort).
 */
export function sorted(call: Call): readonly Rewrite[] {
  const sort = call.package('sort');
  const name = call.functionOf('sort');
  const [values, less] = argumentsOf(call.node) ?? [];
  if (sort === null || name === null || values === undefined) return [];
  if (name === 'Slice' || name === 'SliceStable') {
    if (less === undefined || !isSimple(values) || !comparesElements(less, call.text(values), call)) return [];
    return rewrites(values, null, sort, call);
  }
  const adapter = name === 'Sort' || name === 'Stable' ? call.functionOf('sort', values) : null;
  const sorter = adapter === 'StringSlice' ? 'Strings' : adapter === 'IntSlice' ? 'Ints' : null;
  const [inner] = argumentsOf(values) ?? [];
  return sorter === null || inner === undefined ? [] : rewrites(inner, sorter, sort, call);
}

function rewrites(values: Node, only: string | null, sort: string, call: Call): readonly Rewrite[] {
  const text = call.text(values);
  return sorters
    .filter(([, sorter]) => only === null || sorter === only)
    .map(([type, sorter]) => ({ requires: [is(text, type)], replace: call.node, by: `${sort}.${sorter}(${text})` }));
}

/** A name, or fields of it: the same value each time it is looked at. */
function isSimple(node: Node): boolean {
  const operand = node.type === 'selector_expression' ? field(node, 'operand') : null;
  return node.type === 'identifier' || (operand !== null && isSimple(operand));
}

/** Exactly `func(i, j int) bool { return x[i] < x[j] }`. */
function comparesElements(less: Node, values: string, call: Call): boolean {
  const parameters = less.type === 'func_literal' ? field(less, 'parameters') : null;
  const body = field(less, 'body');
  if (parameters === null || body === null) return false;
  const names = parts(parameters).flatMap((group) => group.childrenForFieldName('name').map((name) => call.text(name)));
  const [i, j] = names;
  const [only, ...others] = statements(body);
  if (i === undefined || j === undefined || only?.type !== 'return_statement' || others.length > 0) return false;
  if ([i, j].includes(values.split('.')[0] ?? '')) return false;
  return call.text(only).replace(/\s+/g, '') === `return${values}[${i}]<${values}[${j}]`;
}

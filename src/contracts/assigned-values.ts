import type { Node } from 'web-tree-sitter';
import { declarationOf } from '../source/scope.ts';
import { field, last, parts, type NodePath } from '../source/tree.ts';
import type { Shape } from './assigned-shape.ts';
import type { Spot } from './code.ts';
import type { FileLines } from './lines.ts';

/** A function that something is put into: by where it is declared, or of another package by its symbol. */
export type AssignedFunction =
  | { readonly kind: 'own'; readonly at: Spot; readonly isLiteral: boolean }
  | { readonly kind: 'imported'; readonly symbol: string };

/** What the files of a package declare. */
export interface PackageNames {
  readonly files: readonly FileLines[];
  variable(name: string): { readonly spec: Node; readonly lines: FileLines } | null;
  /** Null for a generic one, and for what is no type of the package. */
  type(name: string): { readonly type: Node; readonly lines: FileLines } | null;
  /** Where a function that is not generic is declared. */
  function(name: string): Spot | null;
  hasMethod(name: string): boolean;
  /** The import path that a file knows by a name. */
  imported(name: string, lines: FileLines): string | null;
}

/** Which functions of a value are wanted. */
interface Wanted {
  readonly shape: Shape;
  /** The field whose functions are asked for; null where the place is no struct. */
  readonly field: string | null;
  /** Is the value one element of the variable? */
  readonly isElement: boolean;
  /** Is it the field's? */
  readonly isField: boolean;
}

/** The functions that a value puts into a place; null where it may be another than those. */
export function valuesIn(
  path: NodePath,
  lines: FileLines,
  names: PackageNames,
  wanted: Wanted,
): readonly AssignedFunction[] | null {
  const node = last(path);
  if (node === undefined) return null;
  const { shape, isElement, isField } = wanted;
  if (node.type === 'parenthesized_expression')
    return each(parts(node), (inner) => valuesIn([...path, inner], lines, names, wanted));
  if (node.type === 'nil') return [];
  const isLeaf = isField || (shape.fields === null && (isElement || !shape.isList));
  if (isLeaf) return functionAt(path, lines, names);
  if (!isElement && shape.isList) {
    if (node.type === 'call_expression') return appended(path, lines, names, wanted);
    const body = node.type === 'composite_literal' ? field(node, 'body') : null;
    return body === null
      ? null
      : each(elementsOf(body), (inner) =>
          valuesIn([...path, body, ...inner], lines, names, { ...wanted, isElement: true }),
        );
  }
  const body = node.type === 'composite_literal' ? field(node, 'body') : node.type === 'literal_value' ? node : null;
  if (body === null) return null;
  const above = body === node ? path : [...path, body];
  return structFields(body, above, lines, names, wanted);
}

/** `append(v, a, b)` of the variable itself; what `make` makes has no functions yet. */
function appended(
  path: NodePath,
  lines: FileLines,
  names: PackageNames,
  wanted: Wanted,
): readonly AssignedFunction[] | null {
  const call = last(path);
  const list = call === undefined ? null : field(call, 'arguments');
  const name = call === undefined ? '' : lines.calleeName(call);
  if (list === null || names.function(name) !== null) return null;
  if (name === 'make') return [];
  if (name !== 'append') return null;
  // The variable's own elements: who appends to another one's shares its memory, which its use there tells.
  const [base, ...added] = parts(list);
  if (base?.type !== 'identifier' || added.some(({ type }) => type === 'variadic_argument')) return null;
  const statement = path.find(({ type }) => type === 'assignment_statement');
  const left = statement === undefined ? null : field(statement, 'left');
  if (left === null || lines.text(left) !== lines.text(base)) return null;
  return each(added, (one) => valuesIn([...path, list, one], lines, names, { ...wanted, isElement: true }));
}

function structFields(
  body: Node,
  path: NodePath,
  lines: FileLines,
  names: PackageNames,
  { shape, field: name }: Wanted,
): readonly AssignedFunction[] | null {
  const keys = [...(shape.fields?.keys() ?? [])];
  return each([...parts(body).entries()], ([index, part]) => {
    if (part.type === 'keyed_element') {
      const [key, value] = [field(part, 'key'), field(part, 'value')];
      if (key === null || value === null) return null;
      if (lines.text(key) !== name) return [];
      const [inner] = parts(value);
      return inner === undefined ? null : functionAt([...path, part, value, inner], lines, names);
    }
    if (keys[index] !== name) return keys[index] === undefined ? null : [];
    const [inner] = parts(part);
    return inner === undefined ? null : functionAt([...path, part, inner], lines, names);
  });
}

/** The values of a literal, without their keys; each a path from below its body. */
function elementsOf(body: Node): readonly NodePath[] {
  return parts(body).map((part) => {
    const value = part.type === 'keyed_element' ? field(part, 'value') : part;
    const [inner] = value === null ? [] : parts(value);
    return [part, ...(value === null || value === part ? [] : [value]), ...(inner === undefined ? [] : [inner])];
  });
}

/** A literal, a function of the package, or one of another: nothing else is a function for certain. */
function functionAt(path: NodePath, lines: FileLines, names: PackageNames): readonly AssignedFunction[] | null {
  const node = last(path);
  if (node === undefined) return null;
  const { file } = lines.file.source;
  switch (node.type) {
    case 'nil':
      return [];
    case 'parenthesized_expression':
      return each(parts(node), (inner) => functionAt([...path, inner], lines, names));
    case 'func_literal':
      return [{ kind: 'own', at: { file, line: node.startPosition.row + 1 }, isLiteral: true }];
    case 'identifier': {
      const name = lines.text(node);
      if (declarationOf(name, path, node.startIndex, lines.file.source) !== null) return null;
      const at = names.function(name);
      return at === null ? null : [{ kind: 'own', at, isLiteral: false }];
    }
    case 'selector_expression': {
      const operand = field(node, 'operand');
      if (operand?.type !== 'identifier') return null;
      const name = lines.text(operand);
      if (declarationOf(name, [...path, operand], operand.startIndex, lines.file.source) !== null) return null;
      const importPath = names.variable(name) === null ? names.imported(name, lines) : null;
      return importPath === null
        ? null
        : [{ kind: 'imported', symbol: `${importPath}.${lines.text(field(node, 'field'))}` }];
    }
    default:
      return null;
  }
}

/** All that is found, or null as soon as one is. */
function each<T>(
  items: readonly T[],
  find: (item: T) => readonly AssignedFunction[] | null,
): readonly AssignedFunction[] | null {
  const found: AssignedFunction[] = [];
  for (const item of items) {
    const some = find(item);
    if (some === null) return null;
    found.push(...some);
  }
  return found;
}

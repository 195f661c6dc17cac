import type { Node } from 'web-tree-sitter';
import { declarationOf, usesOf, type Declaration } from '../source/scope.ts';
import { field, last, parts, pathTo, same, type NodePath } from '../source/tree.ts';
import { shapeOf, type Shape } from './assigned-shape.ts';
import { valuesIn, type AssignedFunction, type PackageNames } from './assigned-values.ts';
import type { FileLines } from './lines.ts';

/** A variable of package level, and the part of it that a call takes its function from. */
interface Place {
  readonly variable: string;
  /** The field of it, or of its elements; null where there is none. */
  readonly field: string | null;
  readonly isElement: boolean;
}

/**
 * The functions that a called expression can mean, where it stands for a variable of package level, an element of a table or a field of either:
 * all that the package ever puts there. `handler(x)`, `table[i](x)`, `table[i].run(x)`, `hooks.before()`, and `e.run()` with `e := table[i]` or
 * `for _, e := range table`.
 *
 * Only of unexported variables whose address nobody takes, and which are not handed on as a whole where that shares their memory: then the
 * assignments that stand in the package are all there are. Null for everything else, and in doubt.
 *
 * @param path from the root of the file to the called expression.
 */
export function assignedTo(path: NodePath, lines: FileLines, names: PackageNames): readonly AssignedFunction[] | null {
  const place = placeOf(path, lines, names);
  if (place === null || /^\p{Lu}/u.test(place.variable)) return null;
  const declared = names.variable(place.variable);
  if (declared === null) return null;
  const shape = shapeOf(declared.spec, place.variable, declared.lines, names);
  if (shape === null || !fits(place, shape)) return null;
  const found: AssignedFunction[] = [];
  for (const each of names.files) {
    // Somebody else may have it under another name.
    if (new RegExp(`^//go:linkname\\s+${place.variable}\\b`, 'mu').test(each.file.source.text)) return null;
    for (const use of usesIn(each, place.variable)) {
      const given = givenAt(use, each, place, shape, names);
      if (given === null) return null;
      found.push(...given);
    }
  }
  return found.length === 0 ? null : found;
}

/** The paths down to all that a file calls so, found in the text first: that is faster than walking through its tree. */
function usesIn({ file: { root, source } }: FileLines, name: string): readonly NodePath[] {
  return [...source.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'gu'))].flatMap(
    ({ index }) => {
      const path = pathTo(root.tree, { startIndex: index, endIndex: index + name.length });
      return last(path)?.type === 'identifier' ? [path] : [];
    },
  );
}

function fits({ field: name, isElement }: Place, shape: Shape): boolean {
  return (
    isElement === shape.isList &&
    (name === null) === (shape.fields === null) &&
    (name === null || shape.fields?.get(name) === 'function')
  );
}

/** What a called expression takes its function from. */
function placeOf(path: NodePath, lines: FileLines, names: PackageNames): Place | null {
  let [at, fieldName, isElement] = [path, null as string | null, false];
  for (let node = last(at); node !== undefined; node = last(at)) {
    if (node.type === 'parenthesized_expression') {
      const [inner] = parts(node);
      if (inner === undefined) return null;
      at = [...at, inner];
    } else if (node.type === 'selector_expression') {
      const operand = field(node, 'operand');
      if (operand === null || fieldName !== null || isElement) return null;
      fieldName = lines.text(field(node, 'field'));
      if (names.hasMethod(fieldName)) return null;
      at = [...at, operand];
    } else if (node.type === 'index_expression') {
      const operand = field(node, 'operand');
      if (operand === null || isElement) return null;
      isElement = true;
      at = [...at, operand];
    } else if (node.type === 'generic_type') {
      const name = lines.text(field(node, 'type'));
      const isLocal = declarationOf(name, at, node.startIndex, lines.file.source) !== null;
      return isLocal || isElement ? null : { variable: name, field: fieldName, isElement: true };
    } else if (node.type === 'identifier') {
      const name = lines.text(node);
      const local = declarationOf(name, at, node.startIndex, lines.file.source);
      if (local === null) return { variable: name, field: fieldName, isElement };
      const from = isElement ? null : copiedFrom(local, at, lines, names);
      if (from === null) return null;
      const place = from.isWhole
        ? { variable: from.variable, field: null, isElement: false }
        : placeOf(from.path, lines, names);
      if (place?.field !== null) return null;
      return { variable: place.variable, field: fieldName, isElement: true };
    } else break;
  }
  return null;
}

type Copied =
  /** Of the elements of a variable, one after the other. */
  { readonly isWhole: true; readonly variable: string } | { readonly isWhole: false; readonly path: NodePath };

/** What a local variable is a copy of, where it is given one value, when it is declared, and is not changed afterwards. */
function copiedFrom(local: Declaration, path: NodePath, lines: FileLines, names: PackageNames): Copied | null {
  const around = path.slice(0, path.findIndex((node) => same(node, local.scope)) + 1);
  let copied: Copied | null = null;
  for (const use of usesOf(local, lines.file.source)) {
    const [self, list, statement] = [last(use), use[use.length - 2], use[use.length - 3]];
    if (self === undefined || list === undefined || statement === undefined) return null;
    const isLeft = list.type === 'expression_list' && same(field(statement, 'left'), list);
    if (isLeft && same(self, local.name)) {
      const index = parts(list).findIndex((node) => same(node, self));
      const right = field(statement, 'right');
      if (right === null) return null;
      if (statement.type === 'range_clause') {
        if (index !== 1 || right.type !== 'identifier') return null;
        const name = lines.text(right);
        if (declarationOf(name, [...around, ...use.slice(1, -2), right], right.startIndex, lines.file.source) !== null)
          return null;
        copied = { isWhole: true, variable: name };
      } else if (statement.type === 'short_var_declaration') {
        const value = parts(right)[parts(right).length === 1 && index === 0 ? 0 : index];
        if (value?.type !== 'index_expression') return null;
        copied = { isWhole: false, path: [...around, ...use.slice(1, -2), right, value] };
      } else return null;
    } else if (isChangedAt(use, lines, names)) return null;
  }
  return copied;
}

/** May a variable, or a part of it, be another after a use of it? */
function isChangedAt(use: NodePath, lines: FileLines, names: PackageNames): boolean {
  const { top, above, chain } = outermost(use);
  // A method may change what it is called on.
  if (chain.some((node) => names.hasMethod(lines.text(field(node, 'field'))))) return true;
  const [parent, around] = [above[above.length - 1], above[above.length - 2]];
  if (parent?.type === 'unary_expression' || parent?.type === 'inc_statement' || parent?.type === 'dec_statement')
    return true;
  if (parent?.type === 'slice_expression' && same(field(parent, 'operand'), top)) return true;
  return parent?.type === 'expression_list' && around !== undefined && same(field(around, 'left'), parent);
}

/** The largest expression that means a variable or a part of it: `v[i].f` for `v`. */
function outermost(use: NodePath): {
  readonly top: Node | undefined;
  readonly above: NodePath;
  readonly chain: readonly Node[];
} {
  let at = use.length - 1;
  const chain: Node[] = [];
  for (; at > 0; at--) {
    const [node, parent] = [use[at], use[at - 1]];
    if (parent === undefined) break;
    const isPart =
      ['selector_expression', 'index_expression'].includes(parent.type) && same(field(parent, 'operand'), node);
    if (!isPart && parent.type !== 'parenthesized_expression') break;
    if (isPart) chain.push(parent);
  }
  return { top: use[at], above: use.slice(0, at), chain };
}

/** What a use of a variable's name puts into a place of it; null where that is not known, or shares the variable's memory. */
function givenAt(
  use: NodePath,
  lines: FileLines,
  place: Place,
  shape: Shape,
  names: PackageNames,
): readonly AssignedFunction[] | null {
  const self = last(use);
  const [parent, around] = [use[use.length - 2], use[use.length - 3]];
  if (self === undefined || parent === undefined) return null;
  if (parent.type === 'literal_element' && around?.type === 'keyed_element' && same(around.firstNamedChild, parent))
    return [];
  const give = (value: NodePath, isElement: boolean, isField: boolean): readonly AssignedFunction[] | null =>
    valuesIn(value, lines, names, { shape, field: place.field, isElement, isField });
  if (parent.type === 'var_spec' && parent.childrenForFieldName('name').some((name) => same(name, self))) {
    const list = field(parent, 'value');
    if (list === null) return [];
    const index = parent
      .childrenForFieldName('name')
      .filter(({ type }) => type === 'identifier')
      .findIndex((name) => same(name, self));
    const value = parts(list)[index];
    return value === undefined ? null : give([...use.slice(0, -1), list, value], false, false);
  }
  const { top, above, chain } = outermost(use);
  const [outer, statement] = [above[above.length - 1], above[above.length - 2]];
  if (outer === undefined) return null;
  const fields = chain
    .filter(({ type }) => type === 'selector_expression')
    .map((node) => lines.text(field(node, 'field')));
  // A method of it may change it.
  if (fields.some((name) => names.hasMethod(name))) return null;
  if (outer.type === 'unary_expression') return lines.text(field(outer, 'operator')) === '&' ? null : [];
  if (outer.type === 'slice_expression' && same(field(outer, 'operand'), top)) return null;
  if (outer.type === 'expression_list' && statement !== undefined && same(field(statement, 'left'), outer)) {
    if (statement.type === 'short_var_declaration') return [];
    const right = field(statement, 'right');
    const targets = parts(outer);
    if (statement.type !== 'assignment_statement' || right === null) return null;
    if (fields.length > 0 && fields[0] !== place.field) return [];
    const value = parts(right)[targets.findIndex((node) => same(node, top))];
    if (parts(right).length !== targets.length || value === undefined) return null;
    return give(
      [...above.slice(0, -1), right, value],
      chain.some(({ type }) => type === 'index_expression'),
      fields.length > 0,
    );
  }
  // Functions, and structs with them, are copied; a slice or a map is shared.
  const isWhole = chain.length === 0;
  if (!isWhole || (!shape.isList && shape.fields === null)) return [];
  if (outer.type === 'range_clause' || outer.type === 'binary_expression') return [];
  const callee = outer.type === 'argument_list' && statement !== undefined ? field(statement, 'function') : null;
  const called = callee?.type === 'identifier' && names.function(lines.text(callee)) === null ? lines.text(callee) : '';
  if (['len', 'cap', 'append', 'clear', 'delete'].includes(called) && same(parts(outer)[0], self)) {
    // What append makes goes back into the variable, or shares its memory.
    const target = above.find(({ type }) => type === 'assignment_statement');
    const left = target === undefined ? null : field(target, 'left');
    return called !== 'append' || (left !== null && lines.text(left) === place.variable) ? [] : null;
  }
  return null;
}

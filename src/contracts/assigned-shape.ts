import type { Node } from 'web-tree-sitter';
import { field, parts } from '../source/tree.ts';
import type { PackageNames } from './assigned-values.ts';
import type { FileLines } from './lines.ts';

/** What a variable that holds functions looks like. */
export interface Shape {
  /** A slice, an array or a map of what the rest says. */
  readonly isList: boolean;
  /** Of a struct, in their order; null for a function. */
  readonly fields: ReadonlyMap<string, 'function' | 'other'> | null;
}

/** The shape of a variable's type: a function, a struct with functions, or one level of slices, arrays and maps of either; null for any other. */
export function shapeOf(spec: Node, name: string, lines: FileLines, names: PackageNames): Shape | null {
  const type = field(spec, 'type');
  if (type !== null) return ofType(type, lines, names, true);
  const index = spec
    .childrenForFieldName('name')
    .filter(({ type: kind }) => kind === 'identifier')
    .findIndex((each) => lines.text(each) === name);
  const list = field(spec, 'value');
  const value = list === null ? undefined : parts(list)[index];
  if (value === undefined) return null;
  // A function, as far as its type can be seen: whoever assigns something else is refused by the compiler.
  if (['func_literal', 'identifier', 'selector_expression'].includes(value.type))
    return { isList: false, fields: null };
  const made = value.type === 'composite_literal' ? field(value, 'type') : null;
  return made === null ? null : ofType(made, lines, names, true);
}

function ofType(type: Node, lines: FileLines, names: PackageNames, mayBeList: boolean): Shape | null {
  switch (type.type) {
    case 'function_type':
      return { isList: false, fields: null };
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type':
    case 'map_type': {
      const element = mayBeList ? field(type, type.type === 'map_type' ? 'value' : 'element') : null;
      const shape = element === null ? null : ofType(element, lines, names, false);
      return shape === null ? null : { ...shape, isList: true };
    }
    case 'struct_type':
      return { isList: false, fields: fieldsOf(type, lines, names) };
    case 'type_identifier': {
      const declared = names.type(lines.text(type));
      return declared === null ? null : ofType(declared.type, declared.lines, names, mayBeList);
    }
    default:
      return null;
  }
}

function fieldsOf(type: Node, lines: FileLines, names: PackageNames): ReadonlyMap<string, 'function' | 'other'> {
  const fields = new Map<string, 'function' | 'other'>();
  for (const list of parts(type)) {
    for (const each of parts(list)) {
      const own = field(each, 'type');
      const kind = own !== null && isFunction(own, lines, names) ? 'function' : 'other';
      const declared = each.childrenForFieldName('name');
      for (const one of declared) fields.set(lines.text(one), kind);
      // An embedded one has a place in literals without names.
      if (declared.length === 0) fields.set(`embedded ${fields.size}`, 'other');
    }
  }
  return fields;
}

function isFunction(type: Node, lines: FileLines, names: PackageNames): boolean {
  if (type.type === 'function_type') return true;
  return type.type === 'type_identifier' && names.type(lines.text(type))?.type.type === 'function_type';
}

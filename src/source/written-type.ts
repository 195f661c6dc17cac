import type { Node } from 'web-tree-sitter';
import { isAppend } from './appends.ts';
import { argumentsOf } from './failure/calls.ts';
import { declarationOf } from './scope.ts';
import type { SourceText } from './text.ts';
import { field, parts, same, type NodePath } from './tree.ts';

/** `a := b; b := c; …`: nobody goes further. */
const deepest = 4;

const numbers = /^(?:u?int(?:8|16|32|64)?|uintptr|byte|rune|float(?:32|64))$/;

/** Functions of the standard library that people print the results of, all strings; and the methods that are strings by convention. */
const strings =
  /^(?:fmt\.Sprint(?:f|ln)?|strings\.(?:Join|Repeat|Replace(?:All)?|To\w+|Title|Map|Trim\w*|Clone)|strconv\.(?:Itoa|Quote\w*|Format\w+)|(?:file)?path\.(?:Join|Base|Dir|Ext|Clean)|string|(?:.*\.)?(?:String|Error))\(/s;

/**
 * The type of an expression as the source of its function writes it: of what is declared with one, and of what is made by a literal, a conversion or
 * a function that everybody knows. Null for the rest, which only a type checker knows.
 *
 * @param path from the root down to the expression.
 */
export function writtenType(
  expression: string,
  path: NodePath,
  at: number,
  text: SourceText,
  depth = 0,
): string | null {
  if (strings.test(expression)) return 'string';
  if (/^(?:len|cap)\(/.test(expression)) return 'int';
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(expression) || depth > deepest) return null;
  const declared = declarationOf(expression, path, at, text)?.name;
  const around = declared?.parent ?? null;
  if (declared === undefined || around === null) return null;
  const holder = around.type === 'expression_list' ? around.parent : around;
  if (holder === null) return null;
  switch (holder.type) {
    case 'parameter_declaration':
    case 'var_spec': {
      const type = field(holder, 'type');
      if (type !== null) return text.slice(type);
      const value = valueOf(declared, holder.childrenForFieldName('name'), field(holder, 'value'));
      return value === null ? null : typeOfValue(value, path, text, depth);
    }
    case 'short_var_declaration': {
      const left = field(holder, 'left');
      const value = left === null ? null : valueOf(declared, parts(left), field(holder, 'right'));
      return value === null ? null : typeOfValue(value, path, text, depth);
    }
    default:
      return null;
  }
}

/** The type of the slice that the append at the end of a path appends to. */
export function appendedType(path: NodePath, text: SourceText): string | null {
  const call = path.findLast((node) => node.type === 'call_expression');
  const [slice] = call !== undefined && isAppend(call, text) ? argumentsOf(call) : [];
  return slice === undefined ? null : writtenType(text.slice(slice), path, slice.startIndex, text);
}

/** The value that one of several names is given; null where one call gives them all. */
export function valueOf(name: Node, names: readonly Node[], list: Node | null): Node | null {
  const values = list === null ? [] : parts(list);
  return values.length === names.length ? (values[names.findIndex((each) => same(each, name))] ?? null) : null;
}

function typeOfValue(value: Node, path: NodePath, text: SourceText, depth: number): string | null {
  switch (value.type) {
    case 'interpreted_string_literal':
    case 'raw_string_literal':
      return 'string';
    case 'int_literal':
      return 'int';
    case 'float_literal':
      return 'float64';
    case 'true':
    case 'false':
      return 'bool';
    case 'composite_literal': {
      const type = field(value, 'type');
      return type === null ? null : text.slice(type);
    }
    case 'binary_expression': {
      if (field(value, 'operator')?.type !== '+') return null;
      const sides = ['left', 'right'].map((name) => field(value, name));
      return sides.some((side) => side?.type === 'interpreted_string_literal') ? 'string' : null;
    }
    case 'call_expression': {
      const callee = field(value, 'function');
      const name = callee === null ? '' : text.slice(callee);
      return numbers.test(name) ? name : writtenType(text.slice(value), path, value.startIndex, text, depth + 1);
    }
    case 'identifier':
      return writtenType(text.slice(value), path, value.startIndex, text, depth + 1);
    default:
      return null;
  }
}

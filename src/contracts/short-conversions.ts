import type { Node } from 'web-tree-sitter';
import { declarationOf } from '../source/scope.ts';
import { field, last, parts, pathBelow, type NodePath } from '../source/tree.ts';
import type { FileLines } from './lines.ts';

/** Of the buffer that the compiler reserves: https://github.com/golang/go/blob/go1.26.0/src/runtime/string.go (tmpStringBufSize) */
const bufferSize = 32;

/** `string(b)`, `[]byte(s)`, `a + b`: what takes a buffer on the stack for a short result. */
export function isConversion(node: Node, lines: FileLines): boolean {
  if (node.type === 'type_conversion_expression') return true;
  if (node.type === 'binary_expression') return lines.text(field(node, 'operator')) === '+';
  return node.type === 'call_expression' && lines.calleeName(node) === 'string';
}

/** All of them, and there is one. */
export function areShort(conversions: readonly NodePath[], lines: FileLines): boolean {
  return conversions.length > 0 && conversions.every((path) => isShort(path, lines));
}

/** Can no value that is converted there be longer than the buffer: `string(b[:4])`, of a small array, or of a short literal? */
function isShort(conversion: NodePath, lines: FileLines): boolean {
  const node = last(conversion);
  const list = node?.type === 'call_expression' ? field(node, 'arguments') : null;
  const operand = node === undefined ? null : list === null ? field(node, 'operand') : (parts(list)[0] ?? null);
  if (operand === null) return false;
  if (operand.type === 'interpreted_string_literal' || operand.type === 'raw_string_literal')
    return lines.text(operand).length <= bufferSize;
  if (operand.type !== 'slice_expression') return false;
  const [start, end] = [field(operand, 'start'), field(operand, 'end')];
  if (end !== null) return numberOf(end, lines) - (start === null ? 0 : numberOf(start, lines)) <= bufferSize;
  const array = field(operand, 'operand');
  return array?.type === 'identifier' && arrayLength(array, conversion, lines) <= bufferSize;
}

/** Infinity for what is no literal. */
function numberOf(node: Node, lines: FileLines): number {
  return node.type === 'int_literal' ? Number(lines.text(node)) : Infinity;
}

/** Of a local array; Infinity for everything else. */
function arrayLength(name: Node, path: NodePath, lines: FileLines): number {
  const declared = declarationOf(lines.text(name), path, name.startIndex, lines.file.source);
  const spec =
    declared === null ? null : pathBelow(declared.scope, declared.name).findLast((node) => node.type === 'var_spec');
  const type = spec === null || spec === undefined ? null : field(spec, 'type');
  const [length, element] =
    type?.type === 'array_type' ? [field(type, 'length'), field(type, 'element')] : [null, null];
  return length !== null && /^(?:byte|uint8)$/.test(lines.text(element)) ? numberOf(length, lines) : Infinity;
}

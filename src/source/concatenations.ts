import type { Node, Tree } from 'web-tree-sitter';
import type { SourceText, Span } from './text.ts';
import { field, last, pathTo, walk, withoutParentheses } from './tree.ts';

/** A concatenation that fits is put together on the stack. https://github.com/golang/go/blob/go1.26.0/src/runtime/string.go (tmpStringBufSize) */
const stackBytes = 32;

/** Whether every concatenation that stands in a span has more constant text than fits into the buffer on the stack: such a one is always allocated. */
export function areAllLong(tree: Tree, span: Span, text: SourceText): boolean {
  const found: number[] = [];
  walk(last(pathTo(tree, span)) ?? tree.rootNode, (node) => {
    if (node.endIndex <= span.startIndex || node.startIndex >= span.endIndex) return false;
    if (!isSum(node)) return true;
    const operands = operandsOf(node);
    if (!operands.some(({ type }) => type.endsWith('int_literal'))) found.push(constantBytes(operands, text));
    return false;
  });
  return found.length > 0 && found.every((bytes) => bytes > stackBytes);
}

function isSum(node: Node): boolean {
  return node.type === 'binary_expression' && field(node, 'operator')?.type === '+';
}

function operandsOf(sum: Node): readonly Node[] {
  return ['left', 'right'].flatMap((side) => {
    const found = field(sum, side);
    const operand = found === null ? null : withoutParentheses(found);
    if (operand === null) return [];
    return isSum(operand) ? operandsOf(operand) : [operand];
  });
}

function constantBytes(operands: readonly Node[], text: SourceText): number {
  return operands
    .filter(({ type }) => type.endsWith('_string_literal'))
    .reduce((sum, literal) => {
      const inner = text.slice(literal).slice(1, -1);
      // An escape sequence stands for at least one byte.
      const plain = literal.type.startsWith('raw') ? inner : inner.replaceAll(/\\(?:x..|[0-7]{3}|u.{4}|U.{8}|.)/g, ' ');
      return sum + Buffer.byteLength(plain);
    }, 0);
}

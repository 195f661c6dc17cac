import type { Node } from 'web-tree-sitter';
import type { Site } from './code.ts';
import type { FileLines } from './lines.ts';

/** What on a line of the source an instruction may be of. */
export type Wanted = (node: Node, lines: FileLines) => boolean;

export function isCall(node: Node): boolean {
  return node.type === 'call_expression';
}

export function isAssignment({ type }: Node): boolean {
  return type === 'assignment_statement' || type === 'inc_statement' || type === 'dec_statement';
}

/** What in the source a call of the allocator can stand for. */
export function wantedOf({ family }: Site): Wanted {
  const call =
    (...names: readonly string[]): Wanted =>
    (node, lines) =>
      node.type === 'call_expression' && names.includes(lines.calleeName(node));
  switch (family) {
    case 'append':
      return call('append');
    case 'move':
      return ({ type }) => type === 'return_statement';
    case 'slice':
      return (node, lines) => node.type === 'composite_literal' || call('make', 'append')(node, lines);
    case 'map':
      return (node, lines) => node.type === 'composite_literal' || call('make')(node, lines);
    case 'channel':
      return call('make');
    case 'concat':
      return ({ type }) => type === 'binary_expression' || type === 'assignment_statement';
    case 'object':
      return (node, lines) =>
        node.type === 'composite_literal' || node.type === 'func_literal' || call('new')(node, lines);
    case 'conversion':
      return (node, lines) => node.type === 'type_conversion_expression' || call('string')(node, lines);
    case 'boxing':
      return isCall;
  }
}

import type { Node } from 'web-tree-sitter';
import { field } from '../source/tree.ts';
import type { Call } from './call.ts';
import { is, type Requirement, type Type } from './rewrite.ts';

/** Something to write to, as the receiver of a method call, and when it is what it seems. */
export interface Receiver {
  readonly text: string;
  readonly requires: readonly Requirement[];
}

/**
 * Writers whose WriteString does what their Write does with the same bytes: each has one buffer or one file behind both. Of any other
 * type the two may differ, for one may be overridden without the other; and a bufio.Writer cuts long texts at other places.
 */
export const twins: readonly Type[] = ['*bytes.Buffer', '*os.File', '*strings.Builder'];

/** `w` of `fmt.Fprint(w, …)`, with `buf` for `&buf`; null where it is no simple expression. */
export function argumentAsReceiver(writer: Node, call: Call): string | null {
  if (writer.type === 'unary_expression' && writer.firstChild?.type === '&') {
    const operand = field(writer, 'operand');
    return operand !== null && isPrimary(operand) && operand.type !== 'call_expression' ? call.text(operand) : null;
  }
  return isPrimary(writer) ? call.text(writer) : null;
}

/** The writer of a print call, once for each type whose WriteString may stand for its Write. */
export function printTwins(writer: Node, call: Call): readonly Receiver[] {
  const text = argumentAsReceiver(writer, call);
  return text === null ? [] : twins.map((type) => ({ text, requires: [is(call.text(writer), type)] }));
}

/** The receiver of a method call, which may be a variable that the call takes the address of; once for each of the types. */
export function methodTwins(receiver: Node, types: readonly Type[], call: Call): readonly Receiver[] {
  const text = call.text(receiver);
  const pointers = types.map((type) => ({ text, requires: [is(text, type)] }));
  return isAddressable(receiver)
    ? [...pointers, ...types.map((type) => ({ text, requires: [is(`&${text}`, type)] }))]
    : pointers;
}

function isAddressable(node: Node): boolean {
  return node.type === 'identifier' || node.type === 'selector_expression' || node.type === 'index_expression';
}

function isPrimary(node: Node): boolean {
  return isAddressable(node) || node.type === 'call_expression' || node.type === 'parenthesized_expression';
}

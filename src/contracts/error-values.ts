import type { Node } from 'web-tree-sitter';
import { field, last, parts } from '../source/tree.ts';
import { resultTypes } from './call-syntax.ts';
import type { FileLines } from './lines.ts';

/** The name of a function's last result, where that is an error; '' where it has no name, null where it is none. */
export function errorResult(declaration: Node, lines: FileLines): string | null {
  const type = resultTypes(declaration, lines).at(-1) ?? '';
  if (!/(?:^|[.*])(?:\w*[eE]rr(?:or)?s?)$/.test(type)) return null;
  const list = field(declaration, 'result');
  const group = list?.type === 'parameter_list' ? last(parts(list)) : undefined;
  return lines.text(group?.childrenForFieldName('name').at(-1) ?? null);
}

/** What is set to what; undefined for a part of what a call gives. */
export function assigned(statement: Node, lines: FileLines): readonly (readonly [string, Node | undefined])[] {
  const [left, right] = [field(statement, 'left'), field(statement, 'right')];
  if (left === null || right === null) return [];
  const [targets, values] = [parts(left), parts(right)];
  return targets.map((target, index) => [
    lines.text(target),
    targets.length === values.length ? values[index] : undefined,
  ]);
}

/** Is it an error, as far as its text shows it: made there, made of the one that was there, or one that a package keeps? */
export function tells(value: Node | undefined, name: string, lines: FileLines): boolean {
  if (value === undefined) return false;
  const text = lines.text(value);
  return (
    new RegExp(`(?:^|[^\\w.])${name}\\b`).test(text) ||
    /^(?:fmt\.Errorf|errors\.\w+)\(/.test(text) ||
    /^(?:\w+\.)?[eE]rr[A-Z]\w*$|^&?\w*(?:\.\w+)?(?:Error|Err)\{/.test(text) ||
    /^io\.(?:EOF|ErrUnexpectedEOF)$/.test(text)
  );
}

/** `if err == nil { err = f.Close() }`: there was none. */
export function isWhereNone(statement: Node, within: Node, name: string, lines: FileLines): boolean {
  for (let node = statement.parent; node !== null && node.id !== within.id; node = node.parent) {
    if (node.type === 'if_statement' && new RegExp(`\\b${name} == nil`).test(lines.text(field(node, 'condition'))))
      return true;
  }
  return false;
}

/** A call that is given an error, or whose name tells that it makes one. Others may try again, and succeed. */
export function soundsLikeError(call: Node, lines: FileLines): boolean {
  const name = lines.calleeName(call);
  return (
    /err|fail|invalid|unexpected|wrap|abort/i.test(name) ||
    /\b(?:e|\w*[eE]rr\w*)\b/.test(lines.text(field(call, 'arguments')))
  );
}

/** A call that does not return. */
export function isEnd(statement: Node, lines: FileLines): boolean {
  const [call] = parts(statement);
  const callee = call?.type === 'call_expression' ? lines.text(field(call, 'function')) : '';
  return /^(?:panic|os\.Exit|runtime\.Goexit|log\.(?:Fatal|Panic)\w*|throw|fatal)$/.test(callee);
}

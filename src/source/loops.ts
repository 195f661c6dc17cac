import type { Node } from 'web-tree-sitter';
import type { Test } from '../model/condition.ts';
import { isDeclared } from './called-literal.ts';
import { Remembered } from './remembered.ts';
import type { SourceText } from './text.ts';
import { field, last, parts, same, walk, type NodePath } from './tree.ts';

/**
 * Whether what stands at the end of a path runs again and again within its function: in the body of a `for`, its condition or its post statement.
 * Closures written in a loop count; loops by goto don't. What a loop declares is made anew in every iteration since Go 1.22
 * (https://go.dev/blog/loopvar-preview), so it counts; what is evaluated once (the range expression, the values a loop starts with) does not.
 */
export function isInLoop(path: NodePath): boolean {
  const self = last(path);
  // Only the body of a range over a function is reported at the `for` itself.
  if (self?.type === 'for_statement') return true;
  for (let depth = path.length - 2; depth >= 0; depth--) {
    const node = path[depth];
    const child = path[depth + 1];
    if (node?.type === 'function_declaration' || node?.type === 'method_declaration') return false;
    if (node?.type !== 'for_statement' || child === undefined) continue;
    if (child.type === 'range_clause') {
      if (same(field(child, 'left'), path[depth + 2])) return true;
    } else if (child.type === 'for_clause') {
      const part = path[depth + 2];
      const isStart = same(field(child, 'initializer'), part);
      if (!isStart || (part?.type === 'short_var_declaration' && same(field(part, 'left'), path[depth + 3])))
        return true;
    } else if (!leavesLoop(path, depth)) {
      return true;
    }
  }
  return false;
}

/**
 * Whether what stands in a loop's body runs once at most, because the statements that it is among end by leaving the loop: `if found { …; return }`.
 *
 * @param path from the root down to what stands in the loop.
 * @param loop where the loop is in it.
 */
export function leavesLoop(path: NodePath, loop: number): boolean {
  let breaksElsewhere = false;
  for (let depth = loop + 1; depth < path.length - 1; depth++) {
    const [node, child] = [path[depth], path[depth + 1]];
    if (node === undefined || child === undefined || node.type === 'func_literal') return false;
    breaksElsewhere ||= /^(?:for|select|expression_switch|type_switch)_statement$/.test(node.type);
    if (node.type !== 'statement_list') continue;
    const behind = parts(node).filter(({ startIndex }) => startIndex >= child.startIndex);
    const end = behind.at(-1);
    const leaves = end?.type === 'return_statement' || (end !== undefined && isBreak(end) && !breaksElsewhere);
    if (leaves && !behind.some(({ text }) => /\b(?:continue|goto)\b/.test(text))) return true;
  }
  return false;
}

/** Whether a test asks nothing but what a loop neither declares nor changes: where it leaves the loop, it does so in the first round or never. */
export function isTheSameInEachRound({ text, stable }: Test, loop: Node, source: SourceText): boolean {
  // What stands behind a dot or a bracket others may change.
  if (!stable || !/^[\p{L}\p{N}_&|^<>=!+*/%-]+$/u.test(text)) return false;
  const declared = declaredIn(loop, source);
  return (text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).every((name) => !declared.has(name));
}

const declarations = new Remembered<SourceText, ReadonlySet<string>>();

function declaredIn(loop: Node, source: SourceText): ReadonlySet<string> {
  return declarations.of(source, loop.id, () => {
    const names = new Set<string>();
    walk(loop, (node) => {
      if (node.type === 'identifier' && isDeclared(node)) names.add(source.slice(node));
      return true;
    });
    return names;
  });
}

function isBreak(statement: Node): boolean {
  return statement.type === 'break_statement' && parts(statement).length === 0;
}

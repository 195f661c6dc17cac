import type { Node } from 'web-tree-sitter';
import { field, last, parts, statements, type NodePath } from '../source/tree.ts';
import type { FileLines } from './lines.ts';

/** In `if err != nil { …; return …, f(err) }`, whatever f makes of it, but not where the branch takes the error back (`err = nil`). */
export function isInErrorBranch(path: NodePath, lines: FileLines): boolean {
  return path.some((node, depth) => {
    if (node.type !== 'if_statement') return false;
    const [condition, body] = [field(node, 'condition'), field(node, 'consequence')];
    if (condition?.type !== 'binary_expression' || body === null || path[depth + 1]?.id !== body.id) return false;
    const [left, right] = [field(condition, 'left'), field(condition, 'right')];
    const name = lines.text(left);
    if (
      right?.type !== 'nil' ||
      lines.text(field(condition, 'operator')) !== '!=' ||
      !/(?:^|\.)(?:e|\w*[eE]rr)$/.test(name)
    )
      return false;
    const end = last(statements(body));
    const results = end?.type === 'return_statement' ? parts(end).flatMap(parts) : [];
    const isTakenBack = new RegExp(`(?:^|\\n)\\s*${name.replaceAll('.', '\\.')}\\s*=\\s*nil`).test(lines.text(body));
    return results.length > 0 && last(results)?.type !== 'nil' && !isTakenBack;
  });
}

/** Does a function only look for mistakes? Then the error is what it is for: every statement tests something, or returns a constant. */
export function onlyChecks(declaration: Node, lines: FileLines): boolean {
  const body = field(declaration, 'body');
  if (body === null || lines.text(field(declaration, 'result')) !== 'error') return false;
  return statements(body).every((statement) => {
    if (statement.type === 'return_statement')
      return parts(statement)
        .flatMap(parts)
        .every(({ type }) => type === 'nil');
    return statement.type === 'if_statement' && field(statement, 'alternative') === null;
  });
}

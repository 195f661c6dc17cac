import type { Node } from 'web-tree-sitter';
import type { Runs } from '../model/index.ts';
import { leavesLoop } from './loops.ts';
import { Remembered } from './remembered.ts';
import type { SourceText } from './text.ts';
import { field, parts, same, type NodePath } from './tree.ts';

/** A longer condition is named by its line. */
const longestCondition = 60;

/**
 * How often a place runs, for the sentence that tells what a value costs: of the nearest loop, or function literal, or else of its function. Comparing needs
 * more exact answers: see conditions.ts.
 *
 * @param path from the root down to the expression or statement.
 */
export function runsOf(path: NodePath, text: SourceText): Runs {
  let condition: Runs['condition'] = null;
  let leftBefore = false;
  for (let depth = path.length - 2; depth >= 0; depth--) {
    const [node, child] = [path[depth], path[depth + 1]];
    if (node === undefined || child === undefined) continue;
    if (node.type === 'function_declaration' || node.type === 'method_declaration') break;
    if (node.type === 'func_literal') return { loop: null, literal: lineOf(node), condition, leftBefore };
    if (node.type === 'for_statement' && isRepeated(path, depth))
      return { loop: lineOf(node), literal: null, condition, leftBefore };
    condition ??= conditionOf(node, child, text);
    leftBefore ||= mayLeaveBefore(node, child, text);
  }
  return { loop: null, literal: null, condition, leftBefore };
}

/** The body, unless it ends by leaving the loop, and what is evaluated in each round. */
function isRepeated(path: NodePath, loop: number): boolean {
  const child = path[loop + 1];
  if (child?.type === 'range_clause') return same(field(child, 'left'), path[loop + 2]);
  if (child?.type === 'for_clause') return !same(field(child, 'initializer'), path[loop + 2]);
  return !leavesLoop(path, loop);
}

function conditionOf(node: Node, child: Node, text: SourceText): Runs['condition'] {
  const named = (kind: 'if' | 'else' | 'case', source: string): Runs['condition'] => {
    const clean = source.replace(/\s+/g, ' ').trim();
    return { kind, text: clean.length > longestCondition ? '' : clean, line: lineOf(node) };
  };
  switch (node.type) {
    case 'if_statement': {
      const condition = field(node, 'condition');
      if (condition === null) return null;
      if (same(field(node, 'consequence'), child)) return named('if', text.slice(condition));
      return same(field(node, 'alternative'), child) ? named('else', text.slice(condition)) : null;
    }
    case 'expression_case':
    case 'type_case':
    case 'communication_case':
    case 'default_case':
      return child.type === 'statement_list'
        ? named(
            'case',
            text.slice({ startIndex: node.startIndex, endIndex: child.startIndex }).replace(/:\s*(?:\/\/.*)?$/s, ''),
          )
        : null;
    default:
      return null;
  }
}

/** An exit in one of the statements before, or an operand that decides whether this one is evaluated. */
function mayLeaveBefore(node: Node, child: Node, text: SourceText): boolean {
  if (node.type === 'binary_expression')
    return /^(?:&&|\|\|)$/.test(field(node, 'operator')?.text ?? '') && same(field(node, 'right'), child);
  if (node.type !== 'statement_list' && node.type !== 'block') return false;
  return firstExit(node, text) <= child.startIndex;
}

const firstExits = new Remembered<SourceText, number>();

/** Where the first statement of a list ends that may leave it; Infinity where none does. */
function firstExit(list: Node, text: SourceText): number {
  return firstExits.of(text, list.id, () => parts(list).find((statement) => leaves(statement))?.endIndex ?? Infinity);
}

const exits = new Set(['return_statement', 'goto_statement', 'break_statement', 'continue_statement']);
const loops = new Set(['for_statement']);
const switches = new Set(['expression_switch_statement', 'type_switch_statement', 'select_statement']);

/** A `break` or `continue` without a label leaves no more than the statement that it belongs to. */
function leaves(node: Node, within: 'nothing' | 'switch' | 'loop' = 'nothing'): boolean {
  if (node.type === 'func_literal') return false;
  if (exits.has(node.type)) {
    const isOwn = node.type === 'break_statement' ? within !== 'nothing' : within === 'loop';
    return !/^(?:break|continue)_/.test(node.type) || !isOwn || parts(node).length > 0;
  }
  const inner = loops.has(node.type) ? 'loop' : switches.has(node.type) && within === 'nothing' ? 'switch' : within;
  return parts(node).some((child) => leaves(child, inner));
}

function lineOf({ startPosition }: Node): number {
  return startPosition.row + 1;
}

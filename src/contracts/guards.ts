import type { Node } from 'web-tree-sitter';
import { declarationOf } from '../source/scope.ts';
import { field, last, parts, same, statements, walk, type NodePath } from '../source/tree.ts';
import { fieldOfLast } from './call-syntax.ts';
import type { FileLines } from './lines.ts';

/** Why code runs seldom: it makes something that stays, where there is none yet or it is too small; or a pool had nothing. */
export interface Guard {
  readonly kind: 'lazy' | 'growth' | 'pool';
  /** Whose memory has to outlive the call, or else the code runs in each. */
  readonly subject: NodePath;
}

interface Condition {
  readonly path: NodePath;
  /** Where what is missing would be made. */
  readonly region: readonly Node[];
}

/** The guards around a place, the innermost first. */
export function guardsOf(path: NodePath, lines: FileLines): readonly Guard[] {
  return conditionsAround(path).flatMap((condition) => guardsIn(condition, lines));
}

function conditionsAround(path: NodePath): readonly Condition[] {
  const found: Condition[] = [];
  for (let depth = path.length - 2; depth > 0; depth--) {
    const node = path[depth];
    const child = path[depth + 1];
    if (node === undefined || child === undefined) continue;
    const here = path.slice(0, depth + 1);
    if (node.type === 'func_literal' || node.type === 'function_declaration' || node.type === 'method_declaration')
      break;
    const condition = node.type === 'if_statement' ? field(node, 'condition') : null;
    if (condition !== null && !same(condition, child) && !same(field(node, 'initializer'), child))
      found.push({ path: [...here, condition], region: [child] });
    if (node.type === 'expression_case') {
      const values = field(node, 'value');
      if (values !== null && !same(values, child))
        for (const value of parts(values)) found.push({ path: [...here, values, value], region: [child] });
    }
    if (node.type !== 'statement_list') continue;
    const all = parts(node);
    const index = all.findIndex((statement) => same(statement, child));
    for (const before of all.slice(0, index)) {
      const early = before.type === 'if_statement' ? field(before, 'condition') : null;
      const body = field(before, 'consequence');
      if (early !== null && body !== null && leaves(body))
        found.push({ path: [...here, before, early], region: all.slice(index) });
    }
  }
  return found;
}

function leaves(block: Node): boolean {
  return ['return_statement', 'continue_statement', 'break_statement', 'goto_statement'].includes(
    last(statements(block))?.type ?? '',
  );
}

function guardsIn({ path, region }: Condition, lines: FileLines): readonly Guard[] {
  const guards: Guard[] = [];
  const condition = last(path);
  if (condition === undefined) return [];
  walkWithPath(condition, path.slice(0, -1), (here) => {
    const node = last(here);
    if (node?.type === 'call_expression' && lines.calleeName(node) === 'cap') guards.push(...subjectOf(here, 'growth'));
    if (node?.type === 'binary_expression') {
      const [left, right] = [field(node, 'left'), field(node, 'right')];
      const operator = lines.text(field(node, 'operator'));
      if (left === null || right?.type !== 'nil' || !['==', '!='].includes(operator)) return;
      if (left.type !== 'identifier' && isAssigned(lines.text(left), region, lines))
        guards.push({ kind: 'lazy', subject: [...here, left] });
    }
    if (node?.type !== 'identifier') return;
    const value = valueOf(node, here, lines);
    const made = value === null ? undefined : last(value);
    if (value === null || made === undefined) return;
    walkWithPath(made, value.slice(0, -1), (inner) => {
      const call = last(inner);
      if (call?.type !== 'call_expression') return;
      const name = lines.calleeName(call);
      if (name === 'cap') guards.push(...subjectOf(inner, 'growth'));
      const receiver = field(field(call, 'function') ?? call, 'operand');
      const given = field(call, 'arguments');
      if (name === 'Get' && receiver !== null && given !== null && parts(given).length === 0)
        guards.push({ kind: 'pool', subject: [...inner, field(call, 'function') ?? call, receiver] });
    });
  });
  return guards;
}

function subjectOf(call: NodePath, kind: Guard['kind']): readonly Guard[] {
  const list = fieldOfLast(call, 'arguments');
  const [first] = list === null ? [] : parts(list);
  return list === null || first === undefined ? [] : [{ kind, subject: [...call, list, first] }];
}

/** What a local variable is made with, where it is declared with a value. */
function valueOf(name: Node, path: NodePath, lines: FileLines): NodePath | null {
  const text = lines.file.source;
  const declared = declarationOf(text.slice(name), path, name.startIndex, text);
  if (declared === null) return null;
  const statement = pathDown(declared.scope, declared.name).findLast(({ type }) => type === 'short_var_declaration');
  const right = statement === undefined ? null : field(statement, 'right');
  const around = path.slice(0, path.findIndex((node) => same(node, declared.scope)) + 1);
  return statement === undefined || right === null ? null : [...around, statement, right];
}

function pathDown(from: Node, to: Node): NodePath {
  const path: Node[] = [];
  let node = from;
  while (!same(node, to)) {
    const below = node.childWithDescendant(to);
    if (below === null) break;
    path.push(below);
    node = below;
  }
  return path;
}

function isAssigned(target: string, region: readonly Node[], lines: FileLines): boolean {
  let found = false;
  for (const node of region) {
    walk(node, (each) => {
      if (each.type !== 'assignment_statement') return !found;
      const left = field(each, 'left');
      found ||= left !== null && parts(left).some((one) => lines.text(one) === target);
      return !found;
    });
  }
  return found;
}

function walkWithPath(node: Node, above: NodePath, visit: (path: NodePath) => void): void {
  const here = [...above, node];
  visit(here);
  for (const child of node.namedChildren) walkWithPath(child, here, visit);
}

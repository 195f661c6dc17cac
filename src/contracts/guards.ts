import type { Node } from 'web-tree-sitter';
import { declarationOf } from '../source/scope.ts';
import { field, last, parts, pathBelow, same, statements, walk, type NodePath } from '../source/tree.ts';
import { fieldOfLast, parameterType } from './call-syntax.ts';
import type { FileLines } from './lines.ts';

/** Why code runs seldom: it makes something that stays, where there is none yet or it is too small; or a pool had nothing. */
export interface Guard {
  readonly kind: 'lazy' | 'growth' | 'pool';
  /** Whose memory has to outlive the call, or else the code runs in each. */
  readonly subject: NodePath;
  /** For a pool: the call that has to be one of sync.Pool. */
  readonly call?: Node;
}

/** Guards that have to hold together: a condition with `||` is true for either of its parts. */
export type Guards = readonly Guard[];

interface Condition {
  readonly path: NodePath;
  /** What it is where the guarded code runs. */
  readonly holds: boolean;
  /** Where what is missing would be made. */
  readonly region: readonly Node[];
}

/** The guards around a place, the innermost first; each of them is enough. */
export function guardsOf(path: NodePath, lines: FileLines): readonly Guards[] {
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
      found.push({ path: [...here, condition], holds: same(field(node, 'consequence'), child), region: [child] });
    const cases = path[depth - 1];
    if (node.type === 'expression_case' && cases?.type === 'expression_switch_statement') {
      const values = field(node, 'value');
      const [value, ...others] = values === null ? [] : parts(values);
      if (values !== null && value !== undefined && others.length === 0 && field(cases, 'value') === null)
        if (!same(values, child)) found.push({ path: [...here, values, value], holds: true, region: [child] });
    }
    if (node.type !== 'statement_list') continue;
    const all = parts(node);
    const index = all.findIndex((statement) => same(statement, child));
    for (const before of all.slice(0, index)) {
      const early = before.type === 'if_statement' ? field(before, 'condition') : null;
      const body = field(before, 'consequence');
      if (early !== null && body !== null && leaves(body))
        found.push({ path: [...here, before, early], holds: false, region: all.slice(index) });
    }
  }
  return found;
}

function leaves(block: Node): boolean {
  return ['return_statement', 'continue_statement', 'break_statement', 'goto_statement'].includes(
    last(statements(block))?.type ?? '',
  );
}

function guardsIn(condition: Condition, lines: FileLines): readonly Guards[] {
  const { path, holds, region } = condition;
  const node = last(path);
  if (node === undefined) return [];
  const inside = (child: Node, is: boolean): readonly Guards[] =>
    guardsIn({ path: [...path, child], holds: is, region }, lines);
  if (node.type === 'parenthesized_expression') return parts(node).flatMap((child) => inside(child, holds));
  if (node.type === 'unary_expression') {
    const operand = field(node, 'operand');
    return operand === null || lines.text(field(node, 'operator')) !== '!' ? [] : inside(operand, !holds);
  }
  if (node.type === 'identifier') {
    const value = valueOf(node, path, lines);
    const made = value === null ? undefined : last(value);
    if (value === null || made === undefined) return [];
    // `v, ok := pool.Get().(*T); if !ok`
    return made.type === 'binary_expression'
      ? guardsIn({ path: value, holds, region }, lines)
      : holds
        ? []
        : poolsIn(value, lines);
  }
  if (node.type !== 'binary_expression') return [];
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  if (left === null || right === null) return [];
  const operator = lines.text(field(node, 'operator'));
  if (operator === '&&' || operator === '||') {
    const [a, b] = [inside(left, holds), inside(right, holds)];
    return (operator === '&&') === holds ? [...a, ...b] : a.flatMap((one) => b.map((other) => [...one, ...other]));
  }
  const compares = holds ? operator : opposite.get(operator);
  if (right.type === 'nil') return compares === '==' ? missing([...path, left], region, lines) : [];
  const smaller = (side: Node, sign: number): readonly Guards[] =>
    capsIn([...path, side], lines)
      .filter((found) => compares === '==' || sign * found.sign > 0)
      .map(({ subject }) => [{ kind: 'growth', subject }]);
  const sign = compares === '<' || compares === '<=' ? 1 : compares === '>' || compares === '>=' ? -1 : 0;
  return compares === '==' || sign !== 0 ? [...smaller(left, sign), ...smaller(right, -sign)] : [];
}

const opposite: ReadonlyMap<string, string> = new Map([
  ['==', '!='],
  ['!=', '=='],
  ['<', '>='],
  ['>=', '<'],
  ['>', '<='],
  ['<=', '>'],
]);

/** `x.f == nil`, of what is then given a value; `v == nil` of what a pool had. */
function missing(path: NodePath, region: readonly Node[], lines: FileLines): readonly Guards[] {
  const node = last(path);
  if (node?.type === 'identifier') {
    const value = valueOf(node, path, lines);
    if (value === null) return [];
    // `v := x.f[i]; if v == nil { …; x.f[i] = v }`
    const kept = last(value);
    const isLazy =
      (kept?.type === 'selector_expression' || kept?.type === 'index_expression') &&
      isAssigned(lines.text(kept), region, lines) &&
      !isPartOfCopy(value, lines);
    return isLazy ? [[{ kind: 'lazy', subject: value }]] : poolsIn(value, lines);
  }
  return node !== undefined && isAssigned(lines.text(node), region, lines) && !isPartOfCopy(path, lines)
    ? [[{ kind: 'lazy', subject: path }]]
    : [];
}

/** The calls of cap in one side of a comparison, or in what its variables are made with; -1 where they make it smaller. */
function capsIn(path: NodePath, lines: FileLines): readonly { readonly subject: NodePath; readonly sign: number }[] {
  const found: { readonly subject: NodePath; readonly sign: number }[] = [];
  const look = (from: NodePath, sign: number, depth: number): void => {
    const node = last(from);
    if (node === undefined) return;
    if (node.type === 'call_expression' && lines.calleeName(node) === 'cap') {
      const list = fieldOfLast(from, 'arguments');
      const [first] = list === null ? [] : parts(list);
      if (list !== null && first !== undefined) found.push({ subject: [...from, list, first], sign });
      return;
    }
    if (node.type === 'identifier' && depth === 0) {
      const value = valueOf(node, from, lines);
      if (value !== null && last(value)?.type !== 'func_literal') look(value, sign, 1);
      return;
    }
    const right =
      node.type === 'binary_expression' && lines.text(field(node, 'operator')) === '-' ? field(node, 'right') : null;
    for (const child of node.namedChildren) look([...from, child], same(child, right) ? -sign : sign, depth);
  };
  look(path, 1, 0);
  return found;
}

function poolsIn(value: NodePath, lines: FileLines): readonly Guards[] {
  const guards: Guards[] = [];
  const look = (from: NodePath): void => {
    const call = last(from);
    if (call === undefined) return;
    const callee = call.type === 'call_expression' ? field(call, 'function') : null;
    const receiver = callee === null ? null : field(callee, 'operand');
    if (callee !== null && receiver !== null && lines.calleeName(call) === 'Get')
      guards.push([{ kind: 'pool', subject: [...from, callee, receiver], call }]);
    for (const child of call.namedChildren) look([...from, child]);
  };
  look(value);
  return guards;
}

/**
 * Is `x.f` a part of a struct that the function has for itself, so that what it makes there is gone with it: a parameter that is no pointer, or
 * a local variable that may be a copy?
 */
function isPartOfCopy(path: NodePath, lines: FileLines): boolean {
  let at = path;
  for (let node = last(at); node?.type === 'selector_expression'; node = last(at)) {
    const operand = field(node, 'operand');
    if (operand === null) return true;
    at = [...at, operand];
  }
  const root = last(at);
  if (root?.type !== 'identifier' || same(root, last(path))) return false;
  const text = lines.file.source;
  const declared = declarationOf(text.slice(root), at, root.startIndex, text);
  if (declared === null) return false;
  const given = parameterType(declared);
  if (given !== null) return given.type !== 'pointer_type';
  const value = valueOf(root, at, lines);
  const made = value === null ? undefined : last(value);
  switch (made?.type) {
    case 'unary_expression':
      return lines.text(field(made, 'operator')) !== '&';
    case 'type_assertion_expression':
      return field(made, 'type')?.type !== 'pointer_type';
    case 'call_expression':
      return false;
    default:
      return true;
  }
}

/** What a local variable is made with, where it is declared with a value. */
export function valueOf(name: Node, path: NodePath, lines: FileLines): NodePath | null {
  const text = lines.file.source;
  const declared = declarationOf(text.slice(name), path, name.startIndex, text);
  if (declared === null) return null;
  const statement = pathBelow(declared.scope, declared.name).findLast(({ type }) => type === 'short_var_declaration');
  const [names, right] = statement === undefined ? [] : [field(statement, 'left'), field(statement, 'right')];
  if (statement === undefined || !names || !right) return null;
  const around = path.slice(0, path.findIndex((node) => same(node, declared.scope)) + 1);
  const values = parts(right);
  const value = values[values.length === 1 ? 0 : parts(names).findIndex((one) => same(one, declared.name))];
  return value === undefined ? null : [...around, statement, right, value];
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

import type { Node } from 'web-tree-sitter';
import { Remembered } from '../source/remembered.ts';
import { declarationOf, usesOf, type Declaration } from '../source/scope.ts';
import { field, last, parts, same, type NodePath } from '../source/tree.ts';
import type { FileLines } from './lines.ts';

/**
 * Whose memory an expression belongs to: the caller's, by a parameter (0 is the receiver), what outlives the call (`outside`), or
 * what the function has made itself (`fresh`), which is also the answer in doubt.
 */
export type Origin = 'outside' | 'fresh' | { readonly parameter: number };

const functions = ['function_declaration', 'method_declaration'];

/** How many steps one question goes, so that it ends on any text. */
const deepest = 40;

/** What a call hands back, by the number of the result; fresh where that is not known. */
export type ResultOrigin = (call: NodePath, lines: FileLines, result: number, seen: Set<string>) => Origin;

/**
 * @param path from the root of the file to the expression.
 * @param resultOf of calls of functions.
 * @param seen variables whose values the same question has followed already: they are joined in elsewhere, and variables that are given each
 * other's values again and again would take exponential time.
 */
export function originOf(
  path: NodePath,
  lines: FileLines,
  resultOf: ResultOrigin,
  seen = new Set<string>(),
  depth = 0,
  result = 0,
): Origin {
  const node = last(path);
  if (node === undefined || depth > deepest) return 'fresh';
  const into = (name: string): Origin => {
    const inner = field(node, name);
    return inner === null ? 'fresh' : originOf([...path, inner], lines, resultOf, seen, depth + 1);
  };
  switch (node.type) {
    case 'identifier':
      return ofName(node, path, lines, resultOf, seen, depth);
    case 'slice_expression':
      // `b[:0:0]`, `b[:n:n]`: what is appended finds no room there.
      return field(node, 'capacity') === null ? into('operand') : 'fresh';
    case 'selector_expression':
    case 'index_expression':
    case 'type_assertion_expression':
    case 'unary_expression':
      return into('operand');
    case 'parenthesized_expression': {
      const [inner] = parts(node);
      return inner === undefined ? 'fresh' : originOf([...path, inner], lines, resultOf, seen, depth + 1);
    }
    case 'type_conversion_expression':
      return into('operand');
    case 'call_expression':
      return ofCall(node, path, lines, resultOf, seen, depth, result);
    default:
      return 'fresh';
  }
}

/** What a function hands on: `append(b, …)` has its first argument's memory, `pool.Get()` the pool's. */
function ofCall(
  call: Node,
  path: NodePath,
  lines: FileLines,
  resultOf: ResultOrigin,
  seen: Set<string>,
  depth: number,
  result: number,
): Origin {
  const name = lines.calleeName(call);
  const list = field(call, 'arguments');
  const given = list === null ? [] : parts(list);
  const [first] = given;
  if (name === 'Get' && given.length === 0) {
    const receiver = field(field(call, 'function') ?? call, 'operand');
    return receiver === null
      ? 'fresh'
      : originOf([...path, field(call, 'function') ?? call, receiver], lines, resultOf, seen, depth + 1);
  }
  // The whole slice comes back, grown: as append does it, and what is named after it.
  if (first === undefined || list === null || !/^append/i.test(name)) return resultOf(path, lines, result, seen);
  return originOf([...path, list, first], lines, resultOf, seen, depth + 1);
}

function ofName(
  name: Node,
  path: NodePath,
  lines: FileLines,
  resultOf: ResultOrigin,
  seen: Set<string>,
  depth: number,
): Origin {
  const text = lines.file.source;
  const declared = declarationAt(name, path, lines);
  if (declared === null) return 'outside';
  const key = `${text.file}:${declared.name.startIndex}`;
  if (seen.has(key)) return 'outside';
  seen.add(key);
  const around = path.slice(0, path.findIndex((node) => same(node, declared.scope)) + 1);
  const index = functions.includes(declared.scope.type)
    ? parameterIndex(declared, text.slice(declared.name), lines)
    : -1;
  if (index === null || (index < 0 && declared.scope.type === 'func_literal')) return 'fresh';
  const origins = valuesOf(declared, around, lines).map(({ path: value, result }) =>
    value === null ? 'fresh' : originOf(value, lines, resultOf, seen, depth + 1, result),
  );
  const all: readonly Origin[] = index >= 0 ? [{ parameter: index }, ...origins] : origins;
  return all.length === 0 ? 'fresh' : all.reduce(joined);
}

/** What a name means, found once for each place. */
function declarationAt(name: Node, path: NodePath, lines: FileLines): Declaration | null {
  const text = lines.file.source;
  return declarations.of(lines, name.startIndex, () => declarationOf(text.slice(name), path, name.startIndex, text));
}

/** By where the name stands. */
const declarations = new Remembered<FileLines, Declaration | null>();

/** One that holds for both, the identity of which is `outside`; fresh where there is none. */
export function joined(a: Origin, b: Origin): Origin {
  if (a === 'outside') return b;
  if (b === 'outside') return a;
  return a !== 'fresh' && b !== 'fresh' && a.parameter === b.parameter ? a : 'fresh';
}

/** Null for a result. */
function parameterIndex({ scope }: Declaration, name: string, lines: FileLines): number | null {
  const index = parameterNames(scope, lines).indexOf(name);
  return index < 0 ? null : index;
}

/** The receiver ('' where there is none) and the parameters of a declared function, in order. */
export function parameterNames(declaration: Node, lines: FileLines): readonly string[] {
  const names = (list: Node | null): readonly string[] =>
    list === null
      ? []
      : parts(list).flatMap((group) => {
          const found = group.childrenForFieldName('name').map((node) => lines.text(node));
          return found.length === 0 ? ['_'] : found;
        });
  const receiver = field(declaration, 'receiver');
  return [receiver === null ? '' : (names(receiver)[0] ?? '_'), ...names(field(declaration, 'parameters'))];
}

/** Is the last parameter `...T`? */
export function isVariadic(declaration: Node): boolean {
  const list = field(declaration, 'parameters');
  return list !== null && last(parts(list))?.type === 'variadic_parameter_declaration';
}

/** What a variable is given, wherever; null for what can't be followed. What it is given of itself (`b = b[:0]`) is left out. */
function valuesOf(declared: Declaration, around: NodePath, lines: FileLines): readonly Value[] {
  return given.of(lines, declared.name.startIndex, () => findValues(declared, around, lines));
}

/** Looking for them takes time, and a parameter is asked for at each of its uses. By where the name is declared. */
const given = new Remembered<FileLines, readonly Value[]>();

function findValues(declared: Declaration, around: NodePath, lines: FileLines): readonly Value[] {
  const text = lines.file.source;
  const name = text.slice(declared.name);
  const values: Value[] = [];
  const unknown: Value = { path: null, result: 0 };
  for (const use of usesOf(declared, text)) {
    const list = use[use.length - 2];
    const statement = use[use.length - 3];
    const self = last(use);
    if (list === undefined || statement === undefined || self === undefined) continue;
    if (list.type === 'var_spec') {
      const value = field(list, 'value');
      // A pointer that is nil leads nowhere yet.
      if (value === null && field(list, 'type')?.type === 'pointer_type') continue;
      if (same(field(list, 'name'), self))
        values.push(
          value === null
            ? unknown
            : { path: [...around, ...use.slice(1, -1), value, ...parts(value).slice(0, 1)], result: 0 },
        );
      continue;
    }
    if (list.type !== 'expression_list' || !same(field(statement, 'left'), list)) continue;
    const right = field(statement, 'right');
    if (statement.type === 'range_clause') {
      values.push(right === null ? unknown : { path: [...around, ...use.slice(1, -2), right], result: 0 });
      continue;
    }
    if (right === null) {
      values.push(unknown);
      continue;
    }
    const given = right.type === 'expression_list' ? parts(right) : [right];
    const index = parts(list).findIndex((node) => same(node, self));
    const value = given.length === 1 ? given[0] : given[index];
    // Made larger where it is too small: in the steady state it is what came in.
    if (isMadeLarger(value, use, name, lines)) continue;
    const isLater = given.length === 1 && index > 0;
    if (value === undefined || (isLater && !isKept(value))) values.push(unknown);
    else if (isLater || !isOfItself(value, name, lines))
      values.push({ path: [...around, ...use.slice(1, -2), right, value], result: index });
  }
  return values;
}

/** `if cap(b) < n { b = make([]byte, n) }` */
function isMadeLarger(value: Node | undefined, use: NodePath, name: string, lines: FileLines): boolean {
  if (value?.type !== 'call_expression' || lines.calleeName(value) !== 'make') return false;
  return use.some(
    (node) => node.type === 'if_statement' && lines.text(field(node, 'condition')).includes(`cap(${name})`),
  );
}

/** `path` is null for what can't be followed; of a call, `result` is which of its results. */
interface Value {
  readonly path: NodePath | null;
  readonly result: number;
}

/** `v, ok := p.Get().(*T)` and the like. */
function isKept(value: Node): boolean {
  return ['type_assertion_expression', 'index_expression', 'call_expression'].includes(value.type);
}

/** `b = append(b, …)`, `b = b[:n]`, `b, err = f(b, …)`. */
function isOfItself(value: Node, name: string, lines: FileLines): boolean {
  if (value.type === 'slice_expression')
    return lines.text(field(value, 'operand')) === name && field(value, 'capacity') === null;
  if (value.type !== 'call_expression') return false;
  const list = field(value, 'arguments');
  const [first] = list === null ? [] : parts(list);
  return first !== undefined && (lines.text(first) === name || isOfItself(first, name, lines));
}

import type { Range } from '../model/index.ts';
import type { SourceText } from './text.ts';
import { field, parts, same, type NodePath } from './tree.ts';

/** A call as the source writes it; conversions and built-in functions are calls, too. */
export interface CallSite {
  /** Such as `fmt.Println`, `s.visit`, `[]byte`. */
  readonly callee: string;
  readonly arguments: readonly string[];
  /** Which argument the place lies in, from 0; null where the place is the call's own. */
  readonly argument: number | null;
  /** Whether the call stands in a go or a defer statement. */
  readonly form: 'call' | 'go' | 'defer';
  readonly range: Range;
}

const calls = new Set(['call_expression', 'type_conversion_expression']);

/**
 * The nearest call around the end of a path.
 *
 * @param own whether the last node itself may be it; else it must lie in an argument.
 */
export function callAround(path: NodePath, own: boolean, text: SourceText): CallSite | null {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const call = path[depth];
    if (call === undefined || !calls.has(call.type)) continue;
    const inside = argumentIndex(path, depth);
    const isCallee = same(field(call, 'function'), path[depth + 1]);
    const isSelf = depth === path.length - 1;
    if (!own && inside === null) continue;
    if (inside === null && !isSelf && !isCallee) continue;
    return describe(path, depth, inside, text);
  }
  return null;
}

function argumentIndex(path: NodePath, depth: number): number | null {
  const call = path[depth];
  const child = path[depth + 1];
  if (call === undefined || child === undefined) return null;
  if (call.type === 'type_conversion_expression') return same(field(call, 'operand'), child) ? 0 : null;
  const list = field(call, 'arguments');
  if (list === null || !same(list, child)) return null;
  const index = parts(list).findIndex((argument) => same(argument, path[depth + 2]));
  return index < 0 ? null : index;
}

function describe(path: NodePath, depth: number, argument: number | null, text: SourceText): CallSite | null {
  const call = path[depth];
  if (call === undefined) return null;
  const callee = field(call, 'function') ?? field(call, 'type');
  const list = field(call, 'arguments');
  const operand = field(call, 'operand');
  const values = list === null ? (operand === null ? [] : [operand]) : parts(list);
  const statement = path[depth - 1]?.type;
  return {
    callee: callee === null ? '' : text.slice(callee),
    arguments: values.map((value) => text.slice(value)),
    argument,
    form: statement === 'go_statement' ? 'go' : statement === 'defer_statement' ? 'defer' : 'call',
    range: text.range(call),
  };
}

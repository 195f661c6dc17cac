import type { Node } from 'web-tree-sitter';
import { field, last, parts, same, type NodePath } from '../source/tree.ts';
import { mayGoOnWell, mayGoOnWellFrom } from './error-exits.ts';
import type { FileLines } from './lines.ts';

/**
 * Does a function that makes a call go on well with an error of it: `if err != nil { return cached, nil }`? Then what the callee allocates for its
 * error is allocated on a good way. An error that nobody looks at, or that is handed on, is no such.
 *
 * @param call from the root of the file to the call.
 */
export function repairsErrorOf(call: NodePath, lines: FileLines): boolean {
  const depth = call.findLastIndex(({ type }) => ['short_var_declaration', 'assignment_statement'].includes(type));
  const statement = call[depth];
  if (statement === undefined || call.slice(depth).some(({ type }) => type === 'func_literal')) return false;
  const left = field(statement, 'left');
  const name = lines.text(last(left === null ? [] : parts(left)) ?? null);
  if (!/^(?:e|\w*[eE]rr)$/.test(name)) return false;
  const around = call.slice(0, depth);
  const holder = last(around);
  if (holder?.type === 'if_statement') return isRepairedIn(holder, around.slice(0, -1), name, lines);
  if (holder?.type !== 'statement_list') return false;
  const all = parts(holder);
  for (const each of all.slice(all.findIndex((one) => same(one, statement)) + 1)) {
    if (each.type === 'if_statement' && isRepairedIn(each, around, name, lines)) return true;
    const target = field(each, 'left');
    if (target !== null && parts(target).some((one) => lines.text(one) === name)) return false;
  }
  return false;
}

/** @param around the path to what holds the statement. */
function isRepairedIn(statement: Node, around: NodePath, name: string, lines: FileLines): boolean {
  const condition = lines.text(field(statement, 'condition')).replace(/\s+/g, ' ');
  const [then, otherwise] = [field(statement, 'consequence'), field(statement, 'alternative')];
  const tests = (pattern: string): boolean => new RegExp(pattern.replaceAll('NAME', name)).test(condition);
  const isEntered = tests('\\bNAME != nil\\b') || tests('\\berrors\\.(?:Is|As)\\(NAME,');
  if (isEntered && then !== null) return goesOnFrom(then, [...around, statement], lines);
  if (!tests('^NAME == nil$')) return false;
  if (otherwise?.type === 'block') return goesOnFrom(otherwise, [...around, statement], lines);
  // What follows is reached with an error where the good way has left.
  return then !== null && leaves(then) && mayGoOnWell([...around, statement, then], lines);
}

function goesOnFrom(block: Node, around: NodePath, lines: FileLines): boolean {
  const list = block.namedChildren.find(({ type }) => type === 'statement_list');
  const [first] = list === undefined ? [] : parts(list);
  if (list === undefined || first === undefined) return true;
  return mayGoOnWellFrom([...around, block, list, first], lines);
}

function leaves(block: Node): boolean {
  const list = block.namedChildren.find(({ type }) => type === 'statement_list');
  const end = list === undefined ? undefined : last(parts(list));
  return ['return_statement', 'break_statement', 'continue_statement', 'goto_statement'].includes(end?.type ?? '');
}

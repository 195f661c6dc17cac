import { declarationOf } from '../source/scope.ts';
import { field, last, type NodePath } from '../source/tree.ts';
import { assignedTo } from './assigned.ts';
import type { AssignedFunction, PackageNames } from './assigned-values.ts';
import { isLiteral } from '../model/symbol.ts';
import { isCallOfElement, lastName } from './call-syntax.ts';
import type { FunctionCode, Where } from './code.ts';
import type { FileLines } from './lines.ts';

/** As many functions can be meant by a call; more are not few. */
const mostCandidates = 12;

/**
 * The symbols that a call of a function value can reach: of all calls on its line that are not of a certain function, since the generated code does
 * not say which of them it is. Null where one of those is not known.
 *
 * @param names of the files of the package whose code it is; the call stands in one of them.
 * @param functions the package's.
 */
export function calledValues(
  { inner }: Where,
  code: FunctionCode,
  names: PackageNames,
  functions: readonly FunctionCode[],
): readonly string[] | null {
  const lines = names.files.find(({ file }) => file.source.file === inner.file);
  if (lines === undefined) return null;
  const calls = lines.at(inner.line, (node) => node.type === 'call_expression' || isCallOfElement(node));
  const symbols = new Set<string>();
  for (const call of calls) {
    if (isCertain(call, inner, code, lines, names, calls)) continue;
    const callee = calleeOf(call);
    const assigned = callee === null ? null : assignedTo(callee, lines, names);
    if (assigned === null) return null;
    for (const each of assigned) {
      const found = symbolsOf(each, functions);
      if (found.length === 0) return null;
      for (const symbol of found) symbols.add(symbol);
    }
  }
  return symbols.size === 0 || symbols.size > mostCandidates ? null : [...symbols].sort();
}

/** The code of a function that is a value; of literals on one line all. */
function symbolsOf(found: AssignedFunction, functions: readonly FunctionCode[]): readonly string[] {
  if (found.kind === 'imported') return [found.symbol];
  return functions
    .filter(
      ({ at: { file, line }, symbol }) =>
        file === found.at.file && line === found.at.line && isLiteral(symbol) === found.isLiteral,
    )
    .map(({ symbol }) => symbol);
}

function calleeOf(call: NodePath): NodePath | null {
  const node = last(call);
  const callee = node === undefined ? null : field(node, isCallOfElement(node) ? 'type' : 'function');
  return callee === null ? null : [...call, callee];
}

const predeclared = new Set(
  'append cap clear close complex copy delete imag len make max min new panic print println real recover bool byte string rune int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128'.split(
    ' ',
  ),
);

/** Does a call mean one function, whatever the program does: a declared one, a built-in, a conversion? */
function isCertain(
  call: NodePath,
  inner: Where['inner'],
  code: FunctionCode,
  lines: FileLines,
  names: PackageNames,
  calls: readonly NodePath[],
): boolean {
  const callee = calleeOf(call);
  const node = callee === null ? undefined : last(callee);
  if (callee === null || node === undefined) return false;
  const name = lines.text(node.type === 'generic_type' ? field(node, 'type') : node);
  if (node.type === 'generic_type') return names.type(name) !== null;
  if (node.type === 'identifier') {
    if (declarationOf(name, callee, node.startIndex, lines.file.source) !== null) return false;
    if (names.variable(name) !== null) return false;
    return names.function(name) !== null || names.type(name) !== null || predeclared.has(name);
  }
  // Of two with one name, the generated code may have called one and the other is a value.
  const called = lines.calleeName(call[call.length - 1] ?? node);
  const alike = calls.filter((other) => lines.calleeName(other[other.length - 1] ?? node) === called);
  return (
    called !== '' &&
    alike.length === 1 &&
    code.edges.some(
      (edge) =>
        edge.how === 'call' &&
        edge.inner.line === inner.line &&
        edge.inner.file === inner.file &&
        lastName(edge.callee) === called,
    )
  );
}

import type { Node } from 'web-tree-sitter';
import { field, last, parts, type NodePath } from '../source/tree.ts';
import { fieldOfLast, lastName } from './call-syntax.ts';
import type { FunctionCode, Where } from './code.ts';
import type { FileLines } from './lines.ts';
import { originOf, type ResultOrigin } from './origin.ts';
import type { Arguments, Ownership } from './ownership.ts';
import type { Sources } from './sources.ts';

/** Follows functions that are values: to literals, to functions whose address is taken in the walk, and through parameters. */
export class FunctionValues {
  readonly #sources: Sources;
  readonly #ownership: Ownership;

  constructor(sources: Sources, ownership: Ownership) {
    this.#sources = sources;
    this.#ownership = ownership;
  }

  /** Does an indirect call reach only functions that belong to the walk already, since their addresses are taken in it? */
  isResolved(where: Where, code: FunctionCode, known: Arguments): boolean {
    const lines = this.#sources.lines(where.inner.file);
    const paths =
      lines?.at(where.inner.line, (node) => node.type === 'call_expression' && !builtins.has(lines.calleeName(node))) ??
      [];
    if (lines === null || paths.length === 0) return false;
    const plain = paths.filter(
      (path) =>
        fieldOfLast(path, 'function')?.type === 'identifier' || fieldOfLast(path, 'function')?.type === 'func_literal',
    );
    if (plain.length === 0) return false;
    // A call of a method on the same line may be the one.
    if (paths.some((path) => !plain.includes(path) && this.#mayBeIndirect(path, code, where, lines))) return false;
    return plain.every((path) => {
      const call = last(path);
      const callee = call === undefined ? null : field(call, 'function');
      return (
        callee !== null &&
        (isDeclaredFunction(callee, lines) || this.isKnownFunction([...path, callee], lines, where, code, known))
      );
    });
  }

  #mayBeIndirect(path: NodePath, code: FunctionCode, where: Where, lines: FileLines): boolean {
    const call = last(path);
    const name = call === undefined ? '' : lines.calleeName(call);
    return !code.edges.some(
      (edge) => edge.how === 'call' && edge.inner.line === where.inner.line && lastName(edge.callee) === name,
    );
  }

  /** A literal, a function whose address the code takes, or a parameter that all callers give one. */
  isKnownFunction(
    path: NodePath,
    lines: FileLines,
    where: Where,
    code: FunctionCode,
    known: Arguments,
    depth = 0,
  ): boolean {
    const node = last(path);
    if (node === undefined || depth > 8) return false;
    if (node.type === 'func_literal') return true;
    if (node.type === 'nil') return true;
    if (node.type === 'parenthesized_expression')
      return parts(node).every((inner) => this.isKnownFunction([...path, inner], lines, where, code, known, depth + 1));
    const name = node.type === 'selector_expression' ? lines.text(field(node, 'field')) : lines.text(node);
    if (code.edges.some(({ how, callee }) => how === 'address' && lastName(callee) === name)) return true;
    if (node.type !== 'identifier') return false;
    const origin = functionOrigin(path, lines, this.#ownership.results(where, code));
    if (origin === 'literal') return true;
    if (origin === null) return false;
    if (this.#ownership.isOwn(where, code)) return !known.unknown.has(origin);
    const mapped = this.#ownership.argumentOutside(where, origin);
    if (mapped === null) return false;
    return mapped.every(({ path: given, lines: at }) =>
      this.isKnownFunction(given, at, { ...where, inner: where.outer }, code, known, depth + 1),
    );
  }
}

const builtins = new Set([
  'append',
  'cap',
  'clear',
  'close',
  'complex',
  'copy',
  'delete',
  'imag',
  'len',
  'make',
  'max',
  'min',
  'new',
  'panic',
  'print',
  'println',
  'real',
  'recover',
]);

function isDeclaredFunction(callee: Node, lines: FileLines): boolean {
  return (
    callee.type === 'func_literal' ||
    (callee.type === 'identifier' && lines.file.functions().some(({ name }) => name === lines.text(callee)))
  );
}

/** 'literal' for a variable that only holds literals, the parameter that a name stands for, or null. */
function functionOrigin(path: NodePath, lines: FileLines, resultOf: ResultOrigin): 'literal' | number | null {
  const name = last(path);
  if (name === undefined) return null;
  const origin = originOf(path, lines, resultOf);
  return typeof origin === 'object' ? origin.parameter : localLiteral(path, lines) ? 'literal' : null;
}

function localLiteral(path: NodePath, lines: FileLines): boolean {
  const name = lines.text(last(path) ?? null);
  const body = path.find(({ type }) => type === 'function_declaration' || type === 'method_declaration');
  if (body === undefined) return false;
  let [literals, others] = [0, 0];
  const visit = (node: Node): void => {
    if (node.type === 'short_var_declaration' || node.type === 'assignment_statement') {
      const [left, right] = [field(node, 'left'), field(node, 'right')];
      const index = left === null ? -1 : parts(left).findIndex((one) => lines.text(one) === name);
      if (index >= 0 && right !== null) {
        if (parts(right)[index]?.type === 'func_literal') literals++;
        else others++;
      }
    }
    for (const child of node.namedChildren) visit(child);
  };
  visit(body);
  return literals > 0 && others === 0;
}

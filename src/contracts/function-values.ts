import type { Node } from 'web-tree-sitter';
import { Remembered } from '../source/remembered.ts';
import { declarationOf, usesOf, type Declaration } from '../source/scope.ts';
import { field, last, parts, pathBelow, same, type NodePath } from '../source/tree.ts';
import { fieldOfLast, isCallOfElement, lastName } from './call-syntax.ts';
import type { FunctionCode, Where } from './code.ts';
import type { FileLines } from './lines.ts';
import { parameterNames } from './origin.ts';
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
    if (lines.at(where.inner.line, isCallOfElement).length > 0) return false;
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
        (isDeclaredFunction([...path, callee], lines) ||
          this.isKnownFunction([...path, callee], lines, where, code, known))
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
    const local =
      node.type === 'identifier' ? declarationOf(lines.text(node), path, node.startIndex, lines.file.source) : null;
    if (local === null) return this.#isAddressTaken(path, lines, where, code);
    const around = path.slice(0, path.findIndex((each) => same(each, local.scope)) + 1);
    const given = valuesGiven(local, around, lines);
    if (given === null) return false;
    const isParameter = isDeclaration(local.scope) && pathBelow(local.scope, local.name).some(isParameters);
    if (!isParameter && (given.length === 0 || !isVariable(local))) return false;
    const here = (value: NodePath): boolean => this.isKnownFunction(value, lines, where, code, known, depth + 1);
    if (!given.every(here)) return false;
    if (!isParameter) return true;
    const index = parameterNames(local.scope, lines).indexOf(lines.text(local.name));
    if (index < 0) return false;
    if (this.#ownership.isOwn(where, code)) return !known.unknown.has(index);
    const mapped = this.#ownership.argumentOutside(where, index);
    if (mapped === null) return false;
    return mapped.every(({ path: argument, lines: at }) =>
      this.isKnownFunction(argument, at, { ...where, inner: where.outer }, code, known, depth + 1),
    );
  }

  /** `f`, `pkg.F`, `T.m`, as the symbol of a function whose address the code takes. */
  #isAddressTaken(path: NodePath, lines: FileLines, where: Where, code: FunctionCode): boolean {
    const node = last(path);
    const text = lines.text(node ?? null);
    const isName = node?.type === 'identifier';
    if (node === undefined || (!isName && node.type !== 'selector_expression')) return false;
    const [root] = text.replace(/^[(*]+/, '').split(/\W/);
    // A field of a variable may have the name of a function.
    if (!isName && declarationOf(root ?? '', path, node.startIndex, lines.file.source) !== null) return false;
    const isOwn = this.#ownership.isOwn(where, code);
    return code.edges.some(({ how, callee }) => {
      if (how !== 'address') return false;
      const name = callee.slice(callee.lastIndexOf('/') + 1);
      const own = callee.startsWith(`${code.package}.`) ? callee.slice(code.package.length + 1) : null;
      if (!isName) return name === text || (isOwn && own === text);
      return isOwn ? own === text || own?.startsWith(`${text}[`) === true : isPlain(name, text);
    });
  }
}

/** `p.F`, `p.F[go.shape.int]` */
function isPlain(symbol: string, name: string): boolean {
  const plain = symbol.replace(/\[[^]*$/, '');
  return plain.endsWith(`.${name}`) && !plain.slice(0, -name.length - 1).includes(')');
}

function isDeclaration({ type }: Node): boolean {
  return type === 'function_declaration' || type === 'method_declaration';
}

function isParameters({ type }: Node): boolean {
  return type === 'parameter_list';
}

/** Declared by a statement, and not by a loop, a switch or the heading of a literal. */
function isVariable({ scope, name }: Declaration): boolean {
  return pathBelow(scope, name).some(({ type }) => type === 'short_var_declaration' || type === 'var_spec');
}

/** All that a local variable, or a parameter by assignments, is given; null where that can't be told. */
function valuesGiven(local: Declaration, around: NodePath, lines: FileLines): readonly NodePath[] | null {
  return given.of(lines, local.name.startIndex, () => findValues(local, around, lines));
}

/** By where the name is declared. */
const given = new Remembered<FileLines, readonly NodePath[] | null>();

function findValues(local: Declaration, around: NodePath, lines: FileLines): readonly NodePath[] | null {
  const values: NodePath[] = [];
  for (const use of usesOf(local, lines.file.source)) {
    const [self, list, statement] = [last(use), use[use.length - 2], use[use.length - 3]];
    if (self === undefined || list === undefined || statement === undefined) return null;
    if (list.type === 'unary_expression') return null;
    const isSpec = list.type === 'var_spec';
    const names = isSpec ? list.childrenForFieldName('name').filter(({ type }) => type === 'identifier') : parts(list);
    const isTarget = list.type === 'expression_list' && same(field(statement, 'left'), list);
    if (isSpec ? !names.some((name) => same(name, self)) : !isTarget) continue;
    const right = field(isSpec ? list : statement, isSpec ? 'value' : 'right');
    if (right === null && isSpec) continue;
    if (right === null || statement.type === 'range_clause') return null;
    const given = right.type === 'expression_list' ? parts(right) : [right];
    const value = given.length === names.length ? given[names.findIndex((name) => same(name, self))] : undefined;
    if (value === undefined) return null;
    const above = [...around, ...use.slice(1, isSpec ? -1 : -2)];
    values.push(same(right, value) ? [...above, value] : [...above, right, value]);
  }
  return values;
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

function isDeclaredFunction(path: NodePath, lines: FileLines): boolean {
  const callee = last(path);
  if (callee?.type !== 'identifier') return callee?.type === 'func_literal';
  const name = lines.text(callee);
  const isDeclared = lines.file.root.namedChildren.some(
    (each) => each.type === 'function_declaration' && lines.text(field(each, 'name')) === name,
  );
  return isDeclared && declarationOf(name, path, callee.startIndex, lines.file.source) === null;
}

/** May a parameter, by its type, be something that is called? Looking for what its arguments are takes time. */
export function mayBeFunction(type: string | undefined): boolean {
  return (
    type === undefined ||
    !/^(?:[*[<]|map\[|chan\b|interface\b|(?:bool|byte|rune|string|error|any|u?int\d*|uintptr|float\d+|complex\d+)$)/.test(
      type,
    )
  );
}

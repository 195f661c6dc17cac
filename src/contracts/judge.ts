import type { Node } from 'web-tree-sitter';
import { isCold } from '../source/cold.ts';
import { field, last, parts, statements, type NodePath } from '../source/tree.ts';
import type { Edge, FunctionCode, RuntimeUse, Site, Spot, Where } from './code.ts';
import { guardsOf } from './guards.ts';
import type { FileLines } from './lines.ts';
import { isVariadic, joined, originOf, parameterNames, type Origin, type ResultOrigin } from './origin.ts';
import type { Sources } from './sources.ts';

/** Why something is not counted in the steady state. */
export type Excuse = 'panic' | 'error' | 'growth' | 'lazy' | 'once' | 'pool' | 'buffer' | 'bookkeeping' | 'allowed';

/** What is known of a declared function from those that call it in the walk. */
export interface Arguments {
  /** Parameters (0 is the receiver) that some caller gives memory that it has just made. */
  readonly fresh: ReadonlySet<number>;
  /** Parameters that some caller gives a function of which it is not known which one it is. */
  readonly unknown: ReadonlySet<number>;
}

type Wanted = (node: Node, lines: FileLines) => boolean;

/** Looks at the source of what generated code does: whether it counts, and what calls hand on. */
export class Judge {
  readonly #sources: Sources;
  readonly #strict: boolean;
  readonly #panicsCount: boolean;
  readonly #codeOf: (symbol: string, from: string) => FunctionCode | null;

  /**
   * @param panicsCount does something recover from panics?
   * @param codeOf the code of what a package's code calls; null where that is not known.
   */
  constructor(
    sources: Sources,
    strict: boolean,
    panicsCount: boolean,
    codeOf: (symbol: string, from: string) => FunctionCode | null,
  ) {
    this.#sources = sources;
    this.#strict = strict;
    this.#panicsCount = panicsCount;
    this.#codeOf = codeOf;
  }

  /** Null for what counts. */
  site(site: Site, code: FunctionCode, known: Arguments): Excuse | null {
    if (this.#strict) return null;
    if (site.hasBuffer) return 'buffer';
    const wanted = wantedOf(site);
    if (this.isCold(site, wanted)) return 'error';
    const paths = this.#paths(site.inner, wanted);
    const guard = this.#guard(site, paths, code, known);
    if (guard !== null) return guard;
    if (site.family === 'append') return this.#grows(site, code, known) ? 'growth' : null;
    return site.family === 'move' && this.#movesGrown(site, code, known) ? 'growth' : null;
  }

  /** Of a call that makes a map larger. */
  map(use: RuntimeUse, code: FunctionCode, known: Arguments): Excuse | null {
    if (this.#strict) return null;
    if (this.isCold(use, isAssignment)) return 'error';
    const paths = this.#paths(use.inner, isAssignment);
    const guard = this.#guard(use, paths, code, known);
    if (guard !== null) return guard;
    const lines = this.#sources.lines(use.inner.file);
    if (lines === null || paths.length === 0) return null;
    const maps = paths.flatMap((path) => indexedIn(path));
    const isOutside = maps.length > 0 && maps.every((path) => this.origin(path, lines, use, code, known) === 'outside');
    return isOutside ? 'growth' : null;
  }

  edge(edge: Edge, code: FunctionCode, known: Arguments): Excuse | null {
    const name = lastName(edge.callee);
    const wanted: Wanted = (node, lines) => node.type === 'call_expression' && lines.calleeName(node) === name;
    if (/^sync\.\(\*Once\)\.(?:Do|doSlow)$/.test(edge.callee) && !this.#strict) {
      if (this.#receiverIsOutside(edge, ['doSlow', 'Do'], code, known)) return 'once';
    }
    if (/^sync\.\(\*Pool\)\.(?:Get|Put)$/.test(edge.callee)) {
      if (this.#receiverIsOutside(edge, ['Get', 'Put'], code, known)) return 'pool';
    }
    if (this.#strict) return null;
    // With append it grows what it is given, as its callers do themselves, and never makes the string.
    if (edge.callee.endsWith('strconv.formatBits') && /strconv\.Append(?:Int|Uint)$/.test(code.symbol)) return 'growth';
    const at: Wanted = edge.how === 'address' ? (node) => node.type === 'func_literal' : wanted;
    if (this.isCold(edge, at)) return 'error';
    if (edge.how === 'address' && this.#isGivenToOnce(edge, code, known)) return 'once';
    return this.#guard(edge, this.#paths(edge.inner, at), code, known);
  }

  indirect(where: Where, code: FunctionCode, known: Arguments): Excuse | null {
    if (this.#strict) return null;
    if (this.isCold(where, isCall)) return 'error';
    return this.#guard(where, this.#paths(where.inner, isCall), code, known);
  }

  /** Is every candidate on the line in code that only failures run? Not where the whole function is: then its caller's place counts. */
  isCold(where: Where, wanted: Wanted): boolean {
    // The argument of a panic is cold as a rule, but not where the panic is how the function goes on.
    if (where.panics && this.#panicsCount) return false;
    const known = this.#sources.cold.get(where);
    if (known !== undefined) return known;
    const found = this.#looksCold(where, wanted);
    this.#sources.cold.set(where, found);
    return found;
  }

  #looksCold(where: Where, wanted: Wanted): boolean {
    return [where.inner, where.outer].some((spot) => {
      const lines = this.#sources.lines(spot.file);
      const declaration = lines?.declarationAt(spot.line) ?? null;
      if (lines === null || declaration === null || onlyChecks(declaration, lines)) return false;
      const facts = this.#sources.facts(spot.file);
      const body = field(declaration, 'body');
      const whole = body === null ? [] : [lines.file.root, declaration, body];
      if (isCold(whole, lines.file.source, facts)) return false;
      const paths = spot === where.inner ? this.#paths(spot, wanted) : [];
      const places = paths.length > 0 ? paths : [lines.around(spot.line)];
      return places.every((path) => isCold(path, lines.file.source, facts) || isInErrorBranch(path, lines));
    });
  }

  /** What a call hands on for each parameter of the function that it calls. */
  given(edge: Edge, code: FunctionCode, known: Arguments, callee: FunctionCode): Arguments {
    const lines = this.#sources.lines(edge.inner.file);
    const target = this.#sources.lines(callee.at.file)?.declarationAt(callee.at.line) ?? null;
    const targetLines = this.#sources.lines(callee.at.file);
    if (target === null || targetLines === null) return nothing;
    const count = parameterNames(target, targetLines).length;
    const all = Array.from({ length: count }, (_, index) => index);
    if (code.at.file.startsWith('<'))
      return {
        fresh: new Set(all.filter((index) => known.fresh.has(index))),
        unknown: new Set(all.filter((index) => known.unknown.has(index))),
      };
    const paths = lines === null || edge.how === 'address' ? [] : lines.callsOf(lastName(edge.callee), edge.inner.line);
    if (lines === null || paths.length === 0) return { fresh: new Set(all), unknown: new Set(all) };
    const fresh = new Set<number>();
    const unknown = new Set<number>();
    for (const path of paths) {
      for (const index of all) {
        const argument = argumentAt(path, index, isVariadic(target) && index === count - 1);
        if (argument === 'none') continue;
        if (argument === null || this.origin(argument, lines, edge, code, known) === 'fresh') fresh.add(index);
        if (argument === null || !this.#isKnownFunction(argument, lines, edge, code, known)) unknown.add(index);
      }
    }
    return { fresh, unknown };
  }

  /** Does an indirect call reach only functions that belong to the walk already, since their addresses are taken in it? */
  isResolved(where: Where, code: FunctionCode, known: Arguments): boolean {
    const lines = this.#sources.lines(where.inner.file);
    const paths = this.#paths(where.inner, (node, at) => isCall(node) && !builtins.has(at.calleeName(node)));
    if (lines === null || paths.length === 0) return false;
    const plain = paths.filter(
      (path) =>
        field(last(path) ?? path[0]!, 'function')?.type === 'identifier' ||
        field(last(path) ?? path[0]!, 'function')?.type === 'func_literal',
    );
    if (plain.length === 0) return false;
    // A call of a method on the same line may be the one.
    if (paths.some((path) => !plain.includes(path) && this.#mayBeIndirect(path, code, where, lines))) return false;
    return plain.every((path) => {
      const call = last(path);
      const callee = call === undefined ? null : field(call, 'function');
      return (
        callee !== null &&
        (isDeclaredFunction(callee, lines) || this.#isKnownFunction([...path, callee], lines, where, code, known))
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
  #isKnownFunction(
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
      return parts(node).every((inner) =>
        this.#isKnownFunction([...path, inner], lines, where, code, known, depth + 1),
      );
    const name = node.type === 'selector_expression' ? lines.text(field(node, 'field')) : lines.text(node);
    if (code.edges.some(({ how, callee }) => how === 'address' && lastName(callee) === name)) return true;
    if (node.type !== 'identifier') return false;
    const origin = functionOrigin(path, lines, this.#results(where, code));
    if (origin === 'literal') return true;
    if (origin === null) return false;
    if (this.#isOwn(where, code)) return !known.unknown.has(origin);
    const mapped = this.#argumentOutside(where, origin);
    return (
      mapped !== null &&
      mapped.every(({ path: given, lines: at }) =>
        this.#isKnownFunction(given, at, { ...where, inner: where.outer }, code, known, depth + 1),
      )
    );
  }

  /** Whose memory it is, as seen from the function that the walk is in. */
  origin(path: NodePath, lines: FileLines, where: Where, code: FunctionCode, known: Arguments): 'outside' | 'fresh' {
    const resultOf = this.#results(where, code);
    const found: Origin = originOf(path, lines, resultOf);
    if (found === 'outside' || found === 'fresh') return found;
    if (this.#isOwn(where, code)) return known.fresh.has(found.parameter) ? 'fresh' : 'outside';
    const given = this.#argumentOutside(where, found.parameter);
    if (given === null || given.length === 0) return 'fresh';
    const origins = given.map(({ path: argument, lines: at }) => originOf(argument, at, resultOf)).reduce(joined);
    if (typeof origins === 'string') return origins;
    return known.fresh.has(origins.parameter) ? 'fresh' : 'outside';
  }

  /**
   * What calls hand back. A pointer from a function that was not inlined leads to memory that outlives the call: if the function made it, that
   * has counted already. Of one that was inlined, its returns tell.
   */
  #results(where: Where, code: FunctionCode, depth = 0): ResultOrigin {
    return (call, lines, result) => {
      const node = last(call);
      if (node === undefined || depth > 4) return 'fresh';
      const name = lines.calleeName(node);
      const line = (field(node, 'arguments') ?? node).startPosition.row + 1;
      const file = lines.file.source.file;
      const edge = code.edges.find(
        ({ how, callee, inner }) =>
          how === 'call' && inner.line === line && inner.file === file && lastName(callee) === name,
      );
      if (edge !== undefined) {
        const target = this.#codeOf(edge.callee, code.package);
        const at = target === null ? null : this.#sources.lines(target.at.file);
        const declared = target === null ? null : (at?.declarationAt(target.at.line) ?? null);
        return at !== null && declared !== null && resultTypes(declared, at)[result]?.startsWith('*') === true
          ? 'outside'
          : 'fresh';
      }
      const inlined = this.#inlinedAt(code, { file, line }, name);
      const body = inlined?.lines.declarationAt(inlined.line) ?? null;
      if (inlined === null || body === null || name === '') return 'fresh';
      const returned = returnsOf(body, inlined.lines, result);
      if (returned.length === 0) return 'fresh';
      const origins = returned.map((path) =>
        path === null ? 'fresh' : originOf(path, inlined.lines, this.#results(where, code, depth + 1)),
      );
      const origin = origins.reduce(joined);
      if (typeof origin === 'string') return origin;
      const argument = argumentAt(
        call,
        origin.parameter,
        isVariadic(body) && origin.parameter === parameterNames(body, inlined.lines).length - 1,
      );
      return argument === null || argument === 'none'
        ? 'fresh'
        : originOf(argument, lines, this.#results(where, code, depth + 1));
    };
  }

  /** Where the body of an inlined function stands, if it left anything that was read at the line of its call. */
  #inlinedAt(
    { sites, edges, indirect, runtime }: FunctionCode,
    call: Spot,
    name: string,
  ): { readonly lines: FileLines; readonly line: number } | null {
    for (const { inner, outer } of [...sites, ...edges, ...indirect, ...runtime]) {
      if (
        outer.line !== call.line ||
        outer.file !== call.file ||
        (inner.line === outer.line && inner.file === outer.file)
      )
        continue;
      const lines = this.#sources.lines(inner.file);
      const declared = lines?.declarationAt(inner.line) ?? null;
      if (lines !== null && declared !== null && lines.text(field(declared, 'name')) === name)
        return { lines, line: inner.line };
    }
    return null;
  }

  /** Does the instruction stand in the declared function itself, and in none that was inlined into it? */
  #isOwn({ inner }: Where, code: FunctionCode): boolean {
    if (inner.file !== code.at.file) return false;
    const lines = this.#sources.lines(inner.file);
    const declaration = lines?.declarationAt(inner.line) ?? null;
    return declaration !== null && declaration.id === lines?.declarationAt(code.at.line)?.id;
  }

  /** What the call that a body was put in for gives a parameter of it. Null where that can't be told: more than one body lies between. */
  #argumentOutside(
    { inner, outer }: Where,
    index: number,
  ): readonly { readonly path: NodePath; readonly lines: FileLines }[] | null {
    const lines = this.#sources.lines(outer.file);
    const innerLines = this.#sources.lines(inner.file);
    const declaration = innerLines?.declarationAt(inner.line) ?? null;
    if (lines === null || innerLines === null || declaration === null) return null;
    const calls = lines.callsOf(innerLines.text(field(declaration, 'name')), outer.line);
    if (calls.length === 0) return null;
    const isLast = isVariadic(declaration) && index === parameterNames(declaration, innerLines).length - 1;
    const found = calls.map((call) => argumentAt(call, index, isLast));
    if (found.some((argument) => argument === null || argument === 'none')) return null;
    return found.flatMap((argument) => (argument === null || argument === 'none' ? [] : [{ path: argument, lines }]));
  }

  #receiverIsOutside(edge: Edge, names: readonly string[], code: FunctionCode, known: Arguments): boolean {
    const lines = this.#sources.lines(edge.inner.file);
    if (lines === null) return false;
    const calls = names.flatMap((name) => lines.callsOf(name, edge.inner.line));
    return (
      calls.length > 0 &&
      calls.every((call) => {
        const receiver = argumentAt(call, 0, false);
        return (
          receiver !== null && receiver !== 'none' && this.origin(receiver, lines, edge, code, known) === 'outside'
        );
      })
    );
  }

  #isGivenToOnce(edge: Edge, code: FunctionCode, known: Arguments): boolean {
    return code.edges.some(
      (other) =>
        other.callee === 'sync.(*Once).doSlow' &&
        other.outer.line >= edge.outer.line &&
        other.outer.file === edge.outer.file &&
        this.#isArgumentOf(edge.outer, other.outer, 'Do') &&
        this.edge(other, code, known) === 'once',
    );
  }

  #isArgumentOf(inside: Spot, call: Spot, name: string): boolean {
    const lines = this.#sources.lines(call.file);
    return (
      lines?.callsOf(name, call.line).some((path) => {
        const list = field(last(path) ?? path[0]!, 'arguments');
        return list !== null && list.startPosition.row < inside.line && inside.line <= list.endPosition.row + 1;
      }) ?? false
    );
  }

  #guard(where: Where, paths: readonly NodePath[], code: FunctionCode, known: Arguments): Excuse | null {
    const lines = this.#sources.lines(where.inner.file);
    if (lines === null) return null;
    const places = paths.length > 0 ? paths : [lines.around(where.inner.line)];
    const found = places.map(
      (path) =>
        guardsOf(path, lines).find(({ subject }) => this.origin(subject, lines, where, code, known) === 'outside')
          ?.kind ?? null,
    );
    return found.every((kind) => kind !== null) ? (found[0] ?? null) : null;
  }

  #grows(site: Site, code: FunctionCode, known: Arguments): boolean {
    const lines = this.#sources.lines(site.inner.file);
    const calls = this.#paths(
      site.inner,
      (node, at) => node.type === 'call_expression' && at.calleeName(node) === 'append',
    );
    if (lines === null || calls.length === 0) return false;
    return calls.every((call) => {
      const base = argumentAt(call, 1, false);
      return base !== null && base !== 'none' && this.origin(base, lines, site, code, known) === 'outside';
    });
  }

  /**
   * A slice that append has grown into a buffer on the stack moves where it is returned (Go 1.26): one from outside grew then. Where several move
   * on one line it is not clear which is which.
   */
  #movesGrown(site: Site, code: FunctionCode, known: Arguments): boolean {
    const lines = this.#sources.lines(site.inner.file);
    const returns = this.#paths(site.inner, ({ type }) => type === 'return_statement');
    const moves = code.sites.filter(
      ({ family, inner }) => family === 'move' && inner.line === site.inner.line && inner.file === site.inner.file,
    );
    if (lines === null || returns.length !== 1 || moves.length !== 1) return false;
    return returns.every((path) => {
      const list = last(path)?.namedChildren.find(({ type }) => type === 'expression_list');
      const [first] = list === undefined ? [] : parts(list);
      return (
        list !== undefined &&
        first !== undefined &&
        this.origin([...path, list, first], lines, site, code, known) === 'outside'
      );
    });
  }

  #paths({ file, line }: Spot, wanted: Wanted): readonly NodePath[] {
    const lines = this.#sources.lines(file);
    return lines === null ? [] : lines.at(line, (node) => wanted(node, lines));
  }
}

export const nothing: Arguments = { fresh: new Set(), unknown: new Set() };

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

function isCall(node: Node): boolean {
  return node.type === 'call_expression';
}

function isAssignment({ type }: Node): boolean {
  return type === 'assignment_statement' || type === 'inc_statement' || type === 'dec_statement';
}

function wantedOf({ family }: Site): Wanted {
  const call =
    (...names: readonly string[]): Wanted =>
    (node, lines) =>
      node.type === 'call_expression' && names.includes(lines.calleeName(node));
  switch (family) {
    case 'append':
      return call('append');
    case 'move':
      return ({ type }) => type === 'return_statement';
    case 'slice':
      return (node, lines) => node.type === 'composite_literal' || call('make', 'append')(node, lines);
    case 'map':
      return (node, lines) => node.type === 'composite_literal' || call('make')(node, lines);
    case 'channel':
      return call('make');
    case 'concat':
      return ({ type }) => type === 'binary_expression' || type === 'assignment_statement';
    case 'object':
      return (node, lines) =>
        node.type === 'composite_literal' || node.type === 'func_literal' || call('new')(node, lines);
    case 'conversion':
      return (node, lines) => node.type === 'type_conversion_expression' || call('string')(node, lines);
    case 'boxing':
      return isCall;
  }
}

/** `F`, `m` and so on of a symbol; '' for a literal. */
export function lastName(symbol: string): string {
  const plain = symbol.replace(/\[[^]*\]/g, '').replace(/-fm$/, '');
  const name = plain.slice(plain.lastIndexOf('.') + 1);
  return /^(?:func\d+|\d+|gowrap\d+|deferwrap\d+|range\d+)$/.test(name) ? '' : name;
}

/** 0 is the receiver. 'none' where the call gives nothing for it; null where it gives several values at once, or a new slice of them. */
function argumentAt(call: NodePath, index: number, isVariadicOne: boolean): NodePath | null | 'none' {
  const node = last(call);
  const callee = node === undefined ? null : field(node, 'function');
  const list = node === undefined ? null : field(node, 'arguments');
  if (callee === null || list === null) return null;
  if (index === 0) {
    const operand = callee.type === 'selector_expression' ? field(callee, 'operand') : null;
    return operand === null ? 'none' : [...call, callee, operand];
  }
  const given = parts(list);
  if (isVariadicOne) {
    const only = given[index - 1];
    if (only === undefined) return 'none';
    return only.type === 'variadic_argument' ? [...call, list, only, ...parts(only).slice(0, 1)] : null;
  }
  const argument = given[index - 1];
  if (argument === undefined) return given.length === 1 ? null : 'none';
  return [...call, list, argument];
}

function indexedIn(path: NodePath): readonly NodePath[] {
  const statement = last(path);
  if (statement === undefined) return [];
  const left = field(statement, 'left');
  const targets =
    left === null
      ? parts(statement)
          .slice(0, 1)
          .map((node) => [...path, node])
      : parts(left).map((node) => [...path, left, node]);
  return targets.flatMap((target) => {
    const node = last(target);
    const operand = node?.type === 'index_expression' ? field(node, 'operand') : null;
    return operand === null ? [] : [[...target, operand]];
  });
}

/** In `if err != nil { …; return …, f(err) }`, whatever f makes of it, but not where the branch takes the error back (`err = nil`). */
function isInErrorBranch(path: NodePath, lines: FileLines): boolean {
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

/** The types of a function's results, as they are written. */
function resultTypes(declaration: Node, lines: FileLines): readonly string[] {
  const result = field(declaration, 'result');
  if (result === null) return [];
  if (result.type !== 'parameter_list') return [lines.text(result)];
  return parts(result).flatMap((group) => {
    const type = lines.text(field(group, 'type'));
    return Array.from({ length: Math.max(1, group.childrenForFieldName('name').length) }, () => type);
  });
}

/** What a function returns as one of its results, at each return; null where that is not written there. */
function returnsOf(declaration: Node, lines: FileLines, result: number): readonly (NodePath | null)[] {
  const found: (NodePath | null)[] = [];
  const visit = (node: Node, above: NodePath): void => {
    if (node.type === 'func_literal') return;
    const here = [...above, node];
    if (node.type === 'return_statement') {
      const list = node.namedChildren.find(({ type }) => type === 'expression_list');
      const value = list === undefined ? undefined : parts(list)[result];
      if (value?.type !== 'nil') found.push(list === undefined || value === undefined ? null : [...here, list, value]);
    }
    for (const child of node.namedChildren) visit(child, here);
  };
  visit(declaration, [lines.file.root]);
  return found;
}

/** Does a function only look for mistakes? Then the error is what it is for: every statement tests something, or returns a constant. */
function onlyChecks(declaration: Node, lines: FileLines): boolean {
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

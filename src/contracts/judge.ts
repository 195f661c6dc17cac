import type { Node } from 'web-tree-sitter';
import { isCold } from '../source/cold.ts';
import { field, last, parts, type NodePath } from '../source/tree.ts';
import { argumentAt, fieldOfLast, indexedIn, lastName, parameterTypes } from './call-syntax.ts';
import type { Edge, FunctionCode, RuntimeUse, Site, Spot, Where } from './code.ts';
import { isInErrorBranch, onlyChecks } from './error-ways.ts';
import { mayGoOnWell } from './error-exits.ts';
import { FunctionValues, mayBeFunction } from './function-values.ts';
import { guardsOf, type Guard } from './guards.ts';
import { isVariadic, parameterNames } from './origin.ts';
import { nothing, type Arguments, type Ownership } from './ownership.ts';
import type { Sources } from './sources.ts';
import { repairsErrorOf } from './repairs.ts';
import { areShort, isConversion } from './short-conversions.ts';
import { isNeverPut } from './pools.ts';
import { isAssignment, isCall, wantedOf, type Wanted } from './wanted.ts';

/** Why something is not counted in the steady state. */
export type Excuse = 'panic' | 'error' | 'growth' | 'lazy' | 'once' | 'pool' | 'buffer' | 'bookkeeping' | 'allowed';

/** Looks at the source of what generated code does: whether it counts, and what calls hand on. */
export class Judge {
  readonly #sources: Sources;
  readonly #strict: boolean;
  readonly #panicsCount: boolean;
  readonly #ownership: Ownership;
  readonly #functions: FunctionValues;

  /** @param panicsCount does something recover from panics? */
  constructor(sources: Sources, strict: boolean, panicsCount: boolean, ownership: Ownership) {
    this.#sources = sources;
    this.#strict = strict;
    this.#panicsCount = panicsCount;
    this.#ownership = ownership;
    this.#functions = new FunctionValues(sources, ownership);
  }

  /** Null for what counts. */
  site(site: Site, code: FunctionCode, known: Arguments): Excuse | null {
    if (this.#strict) return null;
    if (site.hasBuffer && this.#isShort(site)) return 'buffer';
    const wanted = wantedOf(site);
    if (!known.errorsCount && this.isCold(site, wanted)) return 'error';
    const paths = this.#paths(site.inner, wanted);
    const guard = this.#guard(site, paths, code, known);
    if (guard !== null) return guard;
    if (site.family === 'append') return this.#grows(site, code, known) ? 'growth' : null;
    return site.family === 'move' && this.#movesGrown(site, code, known) ? 'growth' : null;
  }

  /** Of a call that makes a map larger. */
  map(use: RuntimeUse, code: FunctionCode, known: Arguments): Excuse | null {
    if (this.#strict) return null;
    if (!known.errorsCount && this.isCold(use, isAssignment)) return 'error';
    const paths = this.#paths(use.inner, isAssignment);
    const guard = this.#guard(use, paths, code, known);
    if (guard !== null) return guard;
    const lines = this.#sources.lines(use.inner.file);
    if (lines === null || paths.length === 0) return null;
    const maps = paths.flatMap((path) => indexedIn(path));
    const isOutside =
      maps.length > 0 && maps.every((path) => this.#ownership.origin(path, lines, use, code, known) === 'outside');
    return isOutside ? 'growth' : null;
  }

  edge(edge: Edge, code: FunctionCode, known: Arguments): Excuse | null {
    const name = lastName(edge.callee);
    const wanted: Wanted = (node, lines) => node.type === 'call_expression' && lines.calleeName(node) === name;
    if (/^sync\.\(\*Once\)\.(?:Do|doSlow)$/.test(edge.callee) && !this.#strict) {
      if (this.#receiverIsOutside(edge, ['doSlow', 'Do'], code, known)) return 'once';
    }
    if (/^sync\.\(\*Pool\)\.(?:Get|Put)$/.test(edge.callee)) {
      if (this.#receiverIsOutside(edge, ['Get', 'Put'], code, known) && !isNeverPut(edge.inner, this.#sources))
        return 'pool';
    }
    if (this.#strict) return null;
    // With append it grows what it is given, as its callers do themselves, and never makes the string.
    if (edge.callee.endsWith('strconv.formatBits') && /strconv\.Append(?:Int|Uint)$/.test(code.symbol)) return 'growth';
    const at: Wanted = edge.how === 'address' ? (node) => node.type === 'func_literal' : wanted;
    if (!known.errorsCount && this.isCold(edge, at)) return 'error';
    if (edge.how === 'address' && this.#isGivenToOnce(edge, code, known)) return 'once';
    return this.#guard(edge, this.#paths(edge.inner, at), code, known);
  }

  indirect(where: Where, code: FunctionCode, known: Arguments): Excuse | null {
    if (this.#strict) return null;
    if (!known.errorsCount && this.isCold(where, isCall)) return 'error';
    return this.#guard(where, this.#paths(where.inner, isCall), code, known);
  }

  /** Does an indirect call reach only functions that belong to the walk already? */
  isResolved(where: Where, code: FunctionCode, known: Arguments): boolean {
    return this.#functions.isResolved(where, code, known);
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
      const isFailure = places.every(
        (path) => (isCold(path, lines.file.source, facts) || isInErrorBranch(path, lines)) && !mayGoOnWell(path, lines),
      );
      return isFailure && (spot === where.outer || !this.#isRepairedOutside(where));
    });
  }

  /** Is the error repaired by the function that a body was put into? */
  #isRepairedOutside({ inner, outer }: Where): boolean {
    const lines = this.#sources.lines(outer.file);
    const body = this.#sources.lines(inner.file);
    const declaration = body?.declarationAt(inner.line) ?? null;
    if (lines === null || body === null || declaration === null) return false;
    if (inner.file === outer.file && inner.line === outer.line) return false;
    const calls = lines.callsOf(body.text(field(declaration, 'name')), outer.line);
    return calls.some((call) => repairsErrorOf(call, lines));
  }

  /** Does the code that makes a call go on well with an error of what it calls? */
  #repairs(edge: Edge): boolean {
    const lines = this.#sources.lines(edge.inner.file);
    const calls = lines?.callsOf(lastName(edge.callee), edge.inner.line) ?? [];
    return (lines !== null && calls.some((call) => repairsErrorOf(call, lines))) || this.#isRepairedOutside(edge);
  }

  /** What a call hands on for each parameter of the function that it calls. */
  given(edge: Edge, code: FunctionCode, known: Arguments, callee: FunctionCode): Arguments {
    return { ...this.#given(edge, code, known, callee), errorsCount: known.errorsCount || this.#repairs(edge) };
  }

  #given(edge: Edge, code: FunctionCode, known: Arguments, callee: FunctionCode): Pick<Arguments, 'fresh' | 'unknown'> {
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
    const types = parameterTypes(target, targetLines);
    const fresh = new Set<number>();
    const unknown = new Set<number>();
    for (const path of paths) {
      for (const index of all) {
        const argument = argumentAt(path, index, isVariadic(target) && index === count - 1);
        if (argument === 'none') continue;
        if (argument === null || this.#ownership.origin(argument, lines, edge, code, known) === 'fresh')
          fresh.add(index);
        const isKnown =
          argument !== null &&
          mayBeFunction(types[index]) &&
          this.#functions.isKnownFunction(argument, lines, edge, code, known);
        if (!isKnown) unknown.add(index);
      }
    }
    return { fresh, unknown };
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
          receiver !== null &&
          receiver !== 'none' &&
          this.#ownership.origin(receiver, lines, edge, code, known) === 'outside'
        );
      })
    );
  }

  /** Is what is converted on the line so short that the buffer on the stack holds it: 32 bytes, or a character? */
  #isShort({ call, inner }: Site): boolean {
    const lines = this.#sources.lines(inner.file);
    return call === 'runtime.intstring' || (lines !== null && areShort(this.#paths(inner, isConversion), lines));
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
        const list = fieldOfLast(path, 'arguments');
        return list !== null && list.startPosition.row < inside.line && inside.line <= list.endPosition.row + 1;
      }) ?? false
    );
  }

  #guard(where: Where, paths: readonly NodePath[], code: FunctionCode, known: Arguments): Excuse | null {
    const lines = this.#sources.lines(where.inner.file);
    if (lines === null) return null;
    const places = paths.length > 0 ? paths : [lines.around(where.inner.line)];
    const isMet = ({ subject, call }: Guard): boolean =>
      (call === undefined || this.#callsPool(call, where.inner.file, code)) &&
      this.#ownership.origin(subject, lines, where, code, known) === 'outside';
    const found = places.map((path) => guardsOf(path, lines).find((all) => all.every(isMet))?.[0]?.kind ?? null);
    return found.every((kind) => kind !== null) ? (found[0] ?? null) : null;
  }

  /** Other things have a Get, too, and they need not keep what is made. */
  #callsPool(call: Node, file: string, code: FunctionCode): boolean {
    const line = (field(call, 'arguments') ?? call).startPosition.row + 1;
    return code.edges.some(
      ({ callee, inner }) => callee === 'sync.(*Pool).Get' && inner.line === line && inner.file === file,
    );
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
      return base !== null && base !== 'none' && this.#ownership.origin(base, lines, site, code, known) === 'outside';
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
        this.#ownership.origin([...path, list, first], lines, site, code, known) === 'outside'
      );
    });
  }

  #paths({ file, line }: Spot, wanted: Wanted): readonly NodePath[] {
    const lines = this.#sources.lines(file);
    return lines === null ? [] : lines.at(line, (node) => wanted(node, lines));
  }
}

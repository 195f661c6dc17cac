import type { Node } from 'web-tree-sitter';
import { field, last, type NodePath } from '../source/tree.ts';
import { argumentAt, lastName, parameterTypes, resultTypes, returnsOf } from './call-syntax.ts';
import type { FunctionCode, Spot, Where } from './code.ts';
import type { FileLines } from './lines.ts';
import { isVariadic, joined, originOf, parameterNames, type Origin, type ResultOrigin } from './origin.ts';
import type { Sources } from './sources.ts';

/** What is known of a declared function from those that call it in the walk. */
export interface Arguments {
  /** Parameters (0 is the receiver) that some caller gives memory that it has just made. */
  readonly fresh: ReadonlySet<number>;
  /** Parameters that some caller gives a function of which it is not known which one it is. */
  readonly unknown: ReadonlySet<number>;
  /** Does some caller go on well with an error of it? Then what it allocates for errors counts. */
  readonly errorsCount: boolean;
}

export const nothing: Arguments = { fresh: new Set(), unknown: new Set(), errorsCount: false };

/** All that a function is given. */
export const everything: ReadonlySet<number> = new Set(Array.from({ length: 64 }, (_, index) => index));

export function union(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  return b.size === 0 ? a : new Set([...a, ...b]);
}

/** Tells whose memory an expression belongs to, across calls and what was inlined. */
export class Ownership {
  readonly #sources: Sources;
  readonly #codeOf: (symbol: string, from: string) => FunctionCode | null;

  /** @param codeOf the code of what a package's code calls; null where that is not known. */
  constructor(sources: Sources, codeOf: (symbol: string, from: string) => FunctionCode | null) {
    this.#sources = sources;
    this.#codeOf = codeOf;
  }

  /** Whose memory it is, as seen from the function that the walk is in. */
  origin(path: NodePath, lines: FileLines, where: Where, code: FunctionCode, known: Arguments): 'outside' | 'fresh' {
    const resultOf = this.results(where, code);
    const found: Origin = originOf(path, lines, resultOf);
    if (found === 'outside' || found === 'fresh') return found;
    if (this.isOwn(where, code)) return known.fresh.has(found.parameter) ? 'fresh' : 'outside';
    const given = this.argumentOutside(where, found.parameter);
    if (given === null || given.length === 0) return 'fresh';
    const origins = given.map(({ path: argument, lines: at }) => originOf(argument, at, resultOf)).reduce(joined);
    if (typeof origins === 'string') return origins;
    return known.fresh.has(origins.parameter) ? 'fresh' : 'outside';
  }

  /**
   * What calls hand back. A pointer from a function that was not inlined leads to memory that outlives the call: if the function made it, that
   * has counted already. Of one that was inlined, its returns tell.
   */
  results(where: Where, code: FunctionCode, depth = 0): ResultOrigin {
    return (call, lines, result, seen) => {
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
        const isPointer =
          at !== null && declared !== null && resultTypes(declared, at)[result]?.startsWith('*') === true;
        // It may be what it was given: `b.reset().push(1)`.
        return isPointer
          ? this.#pointersOf(call, declared, at, lines, this.results(where, code, depth + 1), seen)
          : 'fresh';
      }
      const inlined = this.#inlinedAt(code, { file, line }, name);
      const body = inlined?.lines.declarationAt(inlined.line) ?? null;
      if (inlined === null || body === null || name === '') return 'fresh';
      const returned = returnsOf(body, inlined.lines, result);
      if (returned.length === 0) return 'fresh';
      const origins = returned.map((path) =>
        path === null ? 'fresh' : originOf(path, inlined.lines, this.results(where, code, depth + 1)),
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
        : originOf(argument, lines, this.results(where, code, depth + 1), seen);
    };
  }

  /** Whose memory the pointers belong to that a call gives: of all of them; outside where it gives none. */
  #pointersOf(
    call: NodePath,
    target: Node,
    at: FileLines,
    lines: FileLines,
    resultOf: ResultOrigin,
    seen: Set<string>,
  ): Origin {
    const types = parameterTypes(target, at);
    const given = types.flatMap((type, index): readonly Origin[] => {
      const argument = type.startsWith('*') ? argumentAt(call, index, false) : 'none';
      if (argument === 'none' || (argument !== null && last(argument)?.type === 'nil')) return [];
      return [argument === null ? 'fresh' : originOf(argument, lines, resultOf, seen)];
    });
    return given.reduce<Origin>(joined, 'outside');
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
  isOwn({ inner }: Where, code: FunctionCode): boolean {
    if (inner.file !== code.at.file) return false;
    const lines = this.#sources.lines(inner.file);
    const declaration = lines?.declarationAt(inner.line) ?? null;
    return declaration !== null && declaration.id === lines?.declarationAt(code.at.line)?.id;
  }

  /** What the call that a body was put in for gives a parameter of it. Null where that can't be told: more than one body lies between. */
  argumentOutside(
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
}

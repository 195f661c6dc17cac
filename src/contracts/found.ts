import { functionName } from '../source/functions.ts';
import { isCallOfElement } from './call-syntax.ts';
import type { Answers } from './answers.ts';
import type { FunctionCode, Where } from './code.ts';
import type { Excuse } from './judge.ts';
import type { Callee } from './program.ts';
import type { Found, Reach, Resolved, Step } from './reach.ts';
import type { Sources } from './sources.ts';
import type { Visit } from './walk.ts';

/** Gathers what a walk has found. */
export class Tally {
  readonly resolved: Resolved[] = [];
  readonly #violations: Found[] = [];
  readonly #unproven: Found[] = [];
  readonly #excused = new Map<Excuse, number>();

  excuse(excuse: Excuse): void {
    this.#excused.set(excuse, (this.#excused.get(excuse) ?? 0) + 1);
  }

  add(kind: 'violation' | 'unproven', found: Found): void {
    (kind === 'violation' ? this.#violations : this.#unproven).push(found);
  }

  reach(functions: number): Reach {
    return {
      violations: counted(this.#violations),
      unproven: counted(this.#unproven),
      resolved: this.resolved,
      excused: this.#excused,
      functions,
    };
  }
}

/** Reads what stands at a place, unless an earlier run has: files that nobody asks for need no parsing. */
export class PlaceReader {
  readonly #sources: Sources;
  readonly #answers: Answers;

  constructor(sources: Sources, answers: Answers) {
    this.#sources = sources;
    this.#answers = answers;
  }

  /** The calls on a line, as they are written. */
  callText(where: Where, code: FunctionCode): string {
    return this.#ask('calls', where, code, () => callText(where, this.#sources));
  }

  /** The function that was inlined there, where the code is that of one; else null. */
  inlinedAt(where: Where, code: FunctionCode): string | null {
    const { inner, outer } = where;
    if (inner.file === outer.file && inner.line === outer.line) return null;
    return this.#ask('inlined', where, code, () => inlinedAt(where, this.#sources));
  }

  #ask<T>(question: string, { inner }: Where, { package: importPath }: FunctionCode, find: () => T): T {
    return this.#answers.ask({ package: importPath, symbol: '' }, `${question} ${inner.file}:${inner.line}`, find);
  }
}

/** A place with the way to it. */
export function foundAt(visit: Visit, where: Where, what: string, bytes: number | null, places: PlaceReader): Found {
  const { outer } = where;
  const inlined = places.inlinedAt(where, visit.code);
  const chain: Step[] = [{ function: visit.code.symbol, ...outer }];
  if (inlined !== null) chain.push({ function: inlined, ...where.inner });
  for (let at = visit; at.by !== null; at = at.by.visit)
    chain.unshift({ function: at.by.visit.code.symbol, ...at.by.at });
  return { ...outer, function: visit.code.symbol, package: visit.code.package, what, bytes, chain, more: 0 };
}

function inlinedAt({ inner }: Where, sources: Sources): string | null {
  const lines = sources.lines(inner.file);
  const declaration = lines?.declarationAt(inner.line) ?? null;
  return lines === null || declaration === null ? null : functionName(declaration, lines.file.source);
}

function callText({ inner }: Where, sources: Sources): string {
  const lines = sources.lines(inner.file);
  const calls = lines?.at(inner.line, (node) => node.type === 'call_expression' || isCallOfElement(node)) ?? [];
  const names = calls
    .map((path) => {
      const call = path.at(-1);
      return lines?.text(call?.childForFieldName('function') ?? call?.childForFieldName('type') ?? null) ?? '';
    })
    .filter((name) => name.length < 60);
  return names.length === 0 ? 'a function value' : [...new Set(names)].join(', ');
}

interface End {
  /** Null where it is not known. */
  readonly effect: 'always' | 'growth' | 'bookkeeping' | null;
  readonly why: string;
}

/** Where a call ends without code: what it does. */
export function endsOf(callee: Callee, symbol: string, calleeOf: (symbol: string) => Callee): readonly End[] {
  switch (callee.kind) {
    case 'code':
    case 'unloaded':
      return [];
    case 'effect':
      return callee.effect === 'never' ? [] : [{ effect: callee.effect, why: `memory of ${symbol}` }];
    case 'unknown':
      return [{ effect: null, why: callee.why }];
    case 'assembly':
      return callee.calls.flatMap((called) =>
        called === '*'
          ? [{ effect: null, why: 'assembly calls what it is given' }]
          : endsOf(calleeOf(called), called, calleeOf),
      );
  }
}

/** One for each place and kind. */
function counted(all: readonly Found[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const each of all) {
    const key = `${each.file}:${each.line}:${each.what}`;
    const before = found.get(key);
    found.set(
      key,
      before === undefined
        ? each
        : { ...(each.chain.length < before.chain.length ? each : before), more: before.more + 1 },
    );
  }
  return [...found.values()].sort(
    (a, b) => a.chain.length - b.chain.length || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
  );
}

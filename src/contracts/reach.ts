import { functionName } from '../source/functions.ts';
import type { FunctionCode, Spot, Where } from './code.ts';
import { Judge, type Excuse } from './judge.ts';
import { Ownership, type Arguments } from './ownership.ts';
import type { Callee, Program } from './program.ts';
import { runtimeEffect } from './runtime-table.ts';
import { whatIs } from './words.ts';

/** One call on the way from a function to what it allocates. */
export interface Step extends Spot {
  /** As the listing writes it. */
  readonly function: string;
}

/** Something in the reach of a function that allocates, or may. */
export interface Found extends Spot {
  readonly function: string;
  readonly package: string;
  /** What is allocated, or called; for people. */
  readonly what: string;
  readonly bytes: number | null;
  /** From the function under contract to this one; the last step is the place itself. */
  readonly chain: readonly Step[];
  /** How many more places of the same kind on the same line. */
  readonly more: number;
}

/** What a function does to the heap, through everything that it calls. */
export interface Reach {
  readonly violations: readonly Found[];
  readonly unproven: readonly Found[];
  /** How many places are not counted, and why. */
  readonly excused: ReadonlyMap<Excuse, number>;
  /** How many functions the walk has entered. */
  readonly functions: number;
}

export interface ReachOptions {
  /** Counts all but panics and the runtime's bookkeeping. */
  readonly strict: boolean;
  /** Functions that are taken not to allocate, by symbol. */
  readonly assumed: (symbol: string) => boolean;
  /** Has a person accepted what stands on a line? */
  readonly isAllowed: (spot: Spot) => boolean;
}

/** Packages that have to be loaded before the walk can go on. */
export type Walked =
  { readonly done: true; readonly reach: Reach } | { readonly done: false; readonly packages: readonly string[] };

/**
 * Walks everything that functions reach, and loads the packages that the walk enters, level by level.
 *
 * @param roots the function under contract; of a generic one all instantiations.
 */
export async function reachOf(roots: readonly FunctionCode[], program: Program, options: ReachOptions): Promise<Reach> {
  for (;;) {
    const walked = walk(roots, program, options);
    if (walked.done) return walked.reach;
    await program.load(walked.packages);
  }
}

function walk(roots: readonly FunctionCode[], program: Program, options: ReachOptions): Walked {
  const first = new Walk(roots, program, options, false);
  const second = first.run() && first.recovers ? new Walk(roots, program, options, true) : first;
  if (second !== first) second.run();
  return second.needed.size > 0
    ? { done: false, packages: [...second.needed] }
    : { done: true, reach: second.result() };
}

interface Visit {
  readonly code: FunctionCode;
  known: Arguments;
  readonly by: { readonly visit: Visit; readonly at: Spot } | null;
}

class Walk {
  readonly needed = new Set<string>();
  recovers = false;
  readonly #program: Program;
  readonly #options: ReachOptions;
  readonly #judge: Judge;
  /** Panics are a way like any other where something recovers from them. */
  readonly #panicsCount: boolean;
  readonly #visits = new Map<FunctionCode, Visit>();
  readonly #waiting: Visit[] = [];

  constructor(roots: readonly FunctionCode[], program: Program, options: ReachOptions, panicsCount: boolean) {
    this.#program = program;
    this.#options = options;
    this.#judge = new Judge(
      program.sources,
      options.strict,
      panicsCount,
      new Ownership(program.sources, (symbol, from) => {
        const callee = program.callee(symbol, from);
        return callee.kind === 'code' ? callee.code : null;
      }),
    );
    this.#panicsCount = panicsCount;
    for (const code of roots) this.#enter(code, { fresh: new Set(), unknown: everything }, null);
  }

  /** True where no package is missing. */
  run(): boolean {
    for (let visit = this.#waiting.shift(); visit !== undefined; visit = this.#waiting.shift()) this.#follow(visit);
    return this.needed.size === 0;
  }

  result(): Reach {
    const violations: Found[] = [];
    const unproven: Found[] = [];
    const excused = new Map<Excuse, number>();
    for (const visit of this.#visits.values()) {
      const { code, known } = visit;
      const count = (where: Where, excuse: Excuse | null, into: Found[], what: string, bytes: number | null): void => {
        const reason = this.#always(where) ?? excuse;
        if (reason !== null) excused.set(reason, (excused.get(reason) ?? 0) + 1);
        else into.push(this.#found(visit, where, what, bytes));
      };
      for (const site of code.sites)
        count(site, this.#always(site) ?? this.#judge.site(site, code, known), violations, whatIs(site), site.bytes);
      for (const use of code.runtime) {
        const effect = runtimeEffect(use.name);
        if (effect === 'never') continue;
        const what = effect === 'growth' ? 'a map grows' : `runtime.${use.name}`;
        if (effect === 'bookkeeping') count(use, 'bookkeeping', violations, what, null);
        else if (effect === 'growth')
          count(use, this.#always(use) ?? this.#judge.map(use, code, known), violations, what, null);
        else count(use, null, effect === null ? unproven : violations, what, null);
      }
      for (const where of code.indirect) {
        if (this.#always(where) === null && this.#judge.isResolved(where, code, known)) continue;
        count(
          where,
          this.#always(where) ?? this.#judge.indirect(where, code, known),
          unproven,
          this.#callText(where),
          null,
        );
      }
      for (const edge of code.edges) {
        const excuse = this.#excuseOf(edge, visit);
        const to = excuse === null ? this.#callee(edge.callee, code) : null;
        if (excuse !== null) excused.set(excuse, (excused.get(excuse) ?? 0) + 1);
        for (const end of to === null ? [] : this.#ends(to, code)) {
          if (end.effect === 'bookkeeping') count(edge, 'bookkeeping', violations, edge.callee, null);
          else count(edge, null, end.effect === null ? unproven : violations, end.why, null);
        }
      }
    }
    return { violations: counted(violations), unproven: counted(unproven), excused, functions: this.#visits.size };
  }

  #follow(visit: Visit): void {
    const { code } = visit;
    if (code.runtime.some(({ name }) => name === 'gorecover')) this.recovers = true;
    for (const edge of code.edges) {
      // Only what is deferred itself can recover, and it may be deferred on a way to a panic.
      if (edge.panics && this.#recoversIn(edge.callee, code)) this.recovers = true;
      if (this.#excuseOf(edge, visit) !== null) continue;
      const callee = this.#callee(edge.callee, code);
      if (callee.kind === 'unloaded') this.needed.add(callee.package);
      const targets = callee.kind === 'code' ? [callee.code] : [];
      if (callee.kind === 'assembly') {
        for (const symbol of callee.calls) {
          const to = this.#callee(symbol, code);
          if (to.kind === 'unloaded') this.needed.add(to.package);
          if (to.kind === 'code') targets.push(to.code);
        }
      }
      for (const target of targets) {
        const given = this.#judge.given(edge, code, visit.known, target);
        this.#enter(target, given, { visit, at: edge.outer });
      }
    }
  }

  #recoversIn(symbol: string, code: FunctionCode): boolean {
    const callee = this.#callee(symbol, code);
    return callee.kind === 'code' && callee.code.runtime.some(({ name }) => name === 'gorecover');
  }

  #enter(code: FunctionCode, given: Arguments, by: Visit['by']): void {
    const before = this.#visits.get(code);
    if (before === undefined) {
      const visit = { code, known: given, by };
      this.#visits.set(code, visit);
      this.#waiting.push(visit);
      return;
    }
    const known = {
      fresh: union(before.known.fresh, given.fresh),
      unknown: union(before.known.unknown, given.unknown),
    };
    if (known.fresh.size === before.known.fresh.size && known.unknown.size === before.known.unknown.size) return;
    before.known = known;
    if (!this.#waiting.includes(before)) this.#waiting.push(before);
  }

  #callee(symbol: string, code: FunctionCode): Callee {
    return this.#options.assumed(symbol)
      ? { kind: 'effect', effect: 'never' }
      : this.#program.callee(symbol, code.package);
  }

  /** Where a call ends without code: what it does, null where that is not known. */
  #ends(
    callee: Callee,
    code: FunctionCode,
  ): readonly { readonly effect: 'always' | 'growth' | 'bookkeeping' | null; readonly why: string }[] {
    switch (callee.kind) {
      case 'code':
      case 'unloaded':
        return [];
      case 'effect':
        return callee.effect === 'never' ? [] : [{ effect: callee.effect, why: 'the runtime allocates' }];
      case 'unknown':
        return [{ effect: null, why: callee.why }];
      case 'assembly':
        return callee.calls.flatMap((symbol) =>
          symbol === '*'
            ? [{ effect: null, why: 'assembly calls what it is given' }]
            : this.#ends(this.#program.callee(symbol, code.package), code),
        );
    }
  }

  #excuseOf(edge: FunctionCode['edges'][number], { code, known }: Visit): Excuse | null {
    return this.#always(edge) ?? this.#judge.edge(edge, code, known);
  }

  #always(where: Where): Excuse | null {
    if (where.panics && !this.#panicsCount) return 'panic';
    return this.#options.isAllowed(where.outer) || this.#options.isAllowed(where.inner) ? 'allowed' : null;
  }

  #found(visit: Visit, where: Where, what: string, bytes: number | null): Found {
    const { outer } = where;
    const chain: Step[] = [{ function: visit.code.symbol, ...outer }, ...this.#inlined(where)];
    for (let at = visit; at.by !== null; at = at.by.visit)
      chain.unshift({ function: at.by.visit.code.symbol, ...at.by.at });
    return { ...outer, function: visit.code.symbol, package: visit.code.package, what, bytes, chain, more: 0 };
  }

  /** The function that was inlined there, where the code is that of one. */
  #inlined({ inner, outer }: Where): readonly Step[] {
    if (inner.file === outer.file && inner.line === outer.line) return [];
    const lines = this.#program.sources.lines(inner.file);
    const declaration = lines?.declarationAt(inner.line) ?? null;
    return lines === null || declaration === null
      ? []
      : [{ function: functionName(declaration, lines.file.source), ...inner }];
  }

  #callText({ inner }: Where): string {
    const lines = this.#program.sources.lines(inner.file);
    const calls = lines?.at(inner.line, ({ type }) => type === 'call_expression') ?? [];
    const names = calls
      .map((path) => lines?.text(path.at(-1)?.childForFieldName('function') ?? null) ?? '')
      .filter((name) => name.length < 60);
    return names.length === 0 ? 'a function value' : [...new Set(names)].join(', ');
  }
}

const everything: ReadonlySet<number> = new Set(Array.from({ length: 64 }, (_, index) => index));

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  return b.size === 0 ? a : new Set([...a, ...b]);
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

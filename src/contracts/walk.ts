import { AskedJudge } from './asked-judge.ts';
import type { Edge, FunctionCode, Indirect, RuntimeUse, Spot, Where } from './code.ts';
import { endsOf, foundAt, PlaceReader, Tally } from './found.ts';
import { Judge, type Excuse } from './judge.ts';
import { everything, Ownership, union, type Arguments } from './ownership.ts';
import type { Callee, Program } from './program.ts';
import type { Reach, ReachOptions } from './reach.ts';
import type { Taken } from './resets.ts';
import { runtimeEffect } from './runtime-table.ts';
import { whatIs } from './words.ts';

/** A function in the reach, and how the walk came to it first. */
export interface Visit {
  readonly code: FunctionCode;
  known: Arguments;
  readonly by: { readonly visit: Visit; readonly at: Spot } | null;
}

/** One walk through what functions reach. Where it meets packages that are not loaded yet, it says so in the end, and has to be made again. */
export class Walk {
  readonly needed = new Set<string>();
  /** Is it needed how the packages of the module import each other? */
  needsGraph = false;
  recovers = false;
  readonly #program: Program;
  readonly #options: ReachOptions;
  readonly #judge: AskedJudge;
  readonly #places: PlaceReader;
  /** Panics are a way like any other where something recovers from them. */
  readonly #panicsCount: boolean;
  readonly #visits = new Map<FunctionCode, Visit>();
  readonly #waiting: Visit[] = [];

  /**
   * @param panicsCount does something in the reach recover from panics?
   * @param taken what an earlier walk of the same reach takes back.
   */
  constructor(
    roots: readonly FunctionCode[],
    program: Program,
    options: ReachOptions,
    panicsCount: boolean,
    taken: Taken,
  ) {
    this.#program = program;
    this.#options = options;
    const judge = new Judge(
      program.sources,
      options.strict,
      panicsCount,
      new Ownership(program.sources, (symbol, from) => {
        const callee = program.callee(symbol, from);
        if (callee.kind === 'unloaded') program.answers.misses(callee.package);
        return callee.kind === 'code' ? callee.code : null;
      }),
    );
    const mode = `${options.strict ? 'strict' : ''}${panicsCount ? 'panics' : ''}`;
    this.#judge = new AskedJudge(judge, program.answers, mode, program.resets, taken);
    this.#panicsCount = panicsCount;
    this.#places = new PlaceReader(program.sources, program.answers);
    for (const code of roots) this.#enter(code, { fresh: new Set(), unknown: everything, errorsCount: false }, null);
  }

  get isComplete(): boolean {
    return this.needed.size === 0 && !this.needsGraph;
  }

  async run(): Promise<void> {
    for (let visit = this.#waiting.shift(); visit !== undefined; visit = this.#waiting.shift()) {
      await this.#program.breathe();
      this.#follow(visit);
    }
  }

  /** What the functions of the reach take back. */
  taken(): Taken {
    const all = [...this.#visits.keys()].map((code) => this.#judge.resets(code));
    return {
      keys: new Set(all.flatMap(({ keys }) => keys)),
      calls: new Set(all.flatMap(({ calls }) => calls)),
    };
  }

  async result(): Promise<Reach> {
    const tally = new Tally();
    for (const visit of this.#visits.values()) {
      await this.#program.breathe();
      const { code, known } = visit;
      for (const site of code.sites)
        this.#tell(
          visit,
          site,
          () => this.#judge.site(site, code, known),
          tally,
          'violation',
          whatIs(site),
          site.bytes,
        );
      for (const use of code.runtime) this.#runtime(use, visit, tally);
      for (const where of code.indirect) this.#indirect(where, visit, tally);
      for (const edge of code.edges) {
        const excuse = this.#excuseOf(edge, visit);
        if (excuse !== null) tally.excuse(excuse);
        else this.#end(this.#callee(edge.callee, code), edge, edge.callee, visit, tally);
      }
    }
    return tally.reach(this.#visits.size);
  }

  #tell(
    visit: Visit,
    where: Where,
    excuse: () => Excuse | null,
    tally: Tally,
    kind: 'violation' | 'unproven',
    what: string | (() => string),
    bytes: number | null = null,
  ): void {
    const reason = this.#always(where) ?? excuse();
    if (reason !== null) tally.excuse(reason);
    else {
      const text = typeof what === 'string' ? what : what();
      tally.add(kind, foundAt(visit, where, text, bytes, this.#places));
    }
  }

  #runtime(use: RuntimeUse, visit: Visit, tally: Tally): void {
    const effect = runtimeEffect(use.name);
    if (effect === 'never') return;
    const excuse = (): Excuse | null => (effect === 'bookkeeping' ? effect : effect === 'growth' ? growth() : null);
    // There it is no growth that ends: every new key makes its own.
    const growth = (): Excuse | null => {
      const found = this.#judge.map(use, visit.code, visit.known);
      return use.isIndirect === true && found === 'growth' ? null : found;
    };
    const what =
      use.isIndirect === true
        ? 'a large key or element of a map'
        : effect === 'growth'
          ? 'a map grows'
          : `runtime.${use.name}`;
    this.#tell(visit, use, excuse, tally, effect === null ? 'unproven' : 'violation', what);
  }

  #indirect(where: Indirect, visit: Visit, tally: Tally): void {
    const { code, known } = visit;
    const excuse = this.#always(where);
    if (excuse === null && typeof where.through !== 'number' && this.#judge.isResolved(where, code, known)) return;
    const call = (): string => this.#places.callText(where, code);
    const candidates = excuse === null ? this.#candidates(where, visit) : null;
    if (candidates === null) {
      this.#tell(visit, where, () => this.#judge.indirect(where, code, known), tally, 'unproven', call);
      return;
    }
    tally.resolved.push({ ...where.outer, function: code.symbol, call: call(), candidates });
    for (const symbol of candidates) this.#end(this.#callee(symbol, code), where, symbol, visit, tally);
  }

  /** A call that ends without code. */
  #end(callee: Callee, where: Where, symbol: string, visit: Visit, tally: Tally): void {
    for (const { effect, why } of endsOf(callee, symbol, (name) => this.#program.callee(name, visit.code.package))) {
      if (effect === 'bookkeeping') this.#tell(visit, where, () => effect, tally, 'violation', symbol);
      else this.#tell(visit, where, () => null, tally, effect === null ? 'unproven' : 'violation', why);
    }
  }

  #follow(visit: Visit): void {
    const { code } = visit;
    if (code.runtime.some(({ name }) => name === 'gorecover')) this.recovers = true;
    for (const edge of code.edges) {
      // Only what is deferred itself can recover, and it may be deferred on a way to a panic.
      if (edge.panics && this.#recoversIn(edge.callee, code)) this.recovers = true;
      if (this.#excuseOf(edge, visit) === null) this.#pursue(edge, visit);
    }
    for (const where of code.indirect) {
      for (const callee of this.#candidates(where, visit) ?? [])
        this.#pursue({ ...where, callee, how: 'call' }, visit, where);
    }
  }

  /** @param where the edge itself, or the call through an interface or of a function value that it was made of. */
  #pursue(edge: Edge, visit: Visit, where: Where = edge): void {
    const { code } = visit;
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
      const given = isOfValue(where)
        ? { fresh: everything, unknown: everything, errorsCount: visit.known.errorsCount }
        : this.#judge.given(edge, where, code, visit.known, target);
      this.#enter(target, given, { visit, at: edge.outer });
    }
  }

  /** What a call through an interface, or of a function value, can reach; null where it does not matter, is told otherwise, or is not known. */
  #candidates(where: Indirect, { code, known }: Visit): readonly string[] | null {
    if (this.#always(where) !== null || this.#judge.indirect(where, code, known) !== null) return null;
    if (typeof where.through !== 'number')
      return this.#judge.isResolved(where, code, known) ? null : this.#program.assigned(where, code);
    const found = this.#program.implementations(where, code);
    if (found.kind === 'unloaded') {
      for (const each of found.packages) this.needed.add(each);
      if (found.graph) this.needsGraph = true;
    }
    return found.kind === 'known' ? found.symbols : null;
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
      errorsCount: before.known.errorsCount || given.errorsCount,
    };
    const isSame =
      known.fresh.size === before.known.fresh.size &&
      known.unknown.size === before.known.unknown.size &&
      known.errorsCount === before.known.errorsCount;
    if (isSame) return;
    before.known = known;
    if (!this.#waiting.includes(before)) this.#waiting.push(before);
  }

  #callee(symbol: string, code: FunctionCode): Callee {
    return this.#options.assumed(symbol)
      ? { kind: 'effect', effect: 'never' }
      : this.#program.callee(symbol, code.package);
  }

  #excuseOf(edge: FunctionCode['edges'][number], { code, known }: Visit): Excuse | null {
    return this.#always(edge) ?? this.#judge.edge(edge, code, known);
  }

  #always(where: Where): Excuse | null {
    if (where.panics && !this.#panicsCount) return 'panic';
    return this.#options.isAllowed(where.outer) || this.#options.isAllowed(where.inner) ? 'allowed' : null;
  }
}

/** The call's text does not name the function, so what it is given can't be told. */
function isOfValue(where: Where | Indirect): boolean {
  return 'through' in where && typeof where.through !== 'number';
}

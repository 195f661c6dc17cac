import type { Answers } from './answers.ts';
import type { Edge, FunctionCode, RuntimeUse, Site, Where } from './code.ts';
import type { Excuse, Judge } from './judge.ts';
import { onceKey, type ResetReader, type Resets, type Taken } from './resets.ts';
import type { Arguments } from './ownership.ts';

/** A judge that is asked each question once. */
export class AskedJudge {
  readonly #judge: Judge;
  readonly #answers: Answers;
  readonly #mode: string;
  readonly #resets: ResetReader;
  readonly #taken: Taken;
  readonly #ids = new WeakMap<FunctionCode, ReadonlyMap<Where, string>>();

  /**
   * @param mode what the judge has been told for all questions, as a text.
   * @param taken what the reach takes back: that is made again.
   */
  constructor(judge: Judge, answers: Answers, mode: string, resets: ResetReader, taken: Taken) {
    this.#judge = judge;
    this.#answers = answers;
    this.#mode = mode;
    this.#resets = resets;
    this.#taken = taken;
  }

  site(site: Site, code: FunctionCode, known: Arguments): Excuse | null {
    return this.#excuse(site, code, known, () => this.#judge.site(site, code, known));
  }

  map(use: RuntimeUse, code: FunctionCode, known: Arguments): Excuse | null {
    return this.#excuse(use, code, known, () => this.#judge.map(use, code, known));
  }

  edge(edge: Edge, code: FunctionCode, known: Arguments): Excuse | null {
    return this.#excuse(edge, code, known, () => this.#judge.edge(edge, code, known));
  }

  indirect(where: Where, code: FunctionCode, known: Arguments): Excuse | null {
    return this.#excuse(where, code, known, () => this.#judge.indirect(where, code, known));
  }

  isResolved(where: Where, code: FunctionCode, known: Arguments): boolean {
    return this.#ask('resolved', where, code, known, () => this.#judge.isResolved(where, code, known));
  }

  /** @param where the instruction: the edge itself, or the call through an interface that it was made of. */
  given(edge: Edge, where: Where, code: FunctionCode, known: Arguments, callee: FunctionCode): Arguments {
    const { f, u, e } = this.#ask(`given ${callee.symbol}`, where, code, known, () => {
      const { fresh, unknown, errorsCount } = this.#judge.given(edge, code, known, callee);
      return { f: [...fresh], u: [...unknown], e: errorsCount };
    });
    return { fresh: new Set(f), unknown: new Set(u), errorsCount: e };
  }

  /** What the function's own source takes back, and calls. */
  resets(code: FunctionCode): Resets {
    return this.#answers.ask(code, 'resets', () => this.#resets.resetsOf(code));
  }

  /** What is made once, or as long as it is too small, has to stay: what the reach takes back excuses nothing. */
  #excuse(where: Where, code: FunctionCode, known: Arguments, find: () => Excuse | null): Excuse | null {
    const excuse = this.#ask('', where, code, known, find);
    if (excuse !== 'growth' && excuse !== 'lazy' && excuse !== 'once') return excuse;
    const { keys, calls } = this.#taken;
    if (keys.size === 0 && calls.size === 0) return excuse;
    const kept = this.#answers.ask(code, `kept ${this.#idOf(where, code)}`, () => this.#resets.keptAt(where.inner));
    const isTaken = kept.keys.some((key) => keys.has(key)) || kept.names.some((name) => calls.has(name));
    return isTaken || (excuse === 'once' && keys.has(onceKey)) ? null : excuse;
  }

  #ask<T>(
    question: string,
    where: Where,
    code: FunctionCode,
    { fresh, unknown, errorsCount }: Arguments,
    find: () => T,
  ): T {
    const numbers = (all: ReadonlySet<number>): string =>
      all.size === 64 ? '*' : [...all].sort((a, b) => a - b).join();
    const key = `${this.#mode}${errorsCount ? 'errors' : ''} ${this.#idOf(where, code)} ${numbers(fresh)}/${numbers(unknown)} ${question}`;
    return this.#answers.ask(code, key, find);
  }

  #idOf(where: Where, code: FunctionCode): string {
    let ids = this.#ids.get(code);
    if (ids === undefined) {
      const lists: readonly (readonly [string, readonly Where[]])[] = [
        ['s', code.sites],
        ['e', code.edges],
        ['i', code.indirect],
        ['r', code.runtime],
      ];
      ids = new Map(lists.flatMap(([letter, list]) => list.map((each, index) => [each, `${letter}${index}`] as const)));
      this.#ids.set(code, ids);
    }
    return ids.get(where) ?? '';
  }
}

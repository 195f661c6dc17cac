import type { FunctionCode } from './code.ts';

/** Something that was found out about a function, and what it may have been too early for. */
interface Answer {
  readonly v: unknown;
  /** Packages that were asked for and not loaded: with them the answer may be another. */
  readonly w?: readonly string[];
}

/** By function, then by question. Plain data, which can be written down. */
export type WrittenAnswers = Readonly<Record<string, Readonly<Record<string, Answer>>>>;

/**
 * What walks have found out by looking at the source of functions: looking takes most of their time, and walks meet the same functions again and
 * again. An answer may depend on nothing but the function's package, what that imports, and the question.
 */
export class Answers {
  readonly #known = new Map<string, Map<string, Map<string, Answer>>>();
  readonly #changed = new Set<string>();
  readonly #isLoaded: (importPath: string) => boolean;
  #missing: Set<string> | null = null;

  constructor(isLoaded: (importPath: string) => boolean) {
    this.#isLoaded = isLoaded;
  }

  /** Packages of which there is more to write down than there was. */
  get changed(): ReadonlySet<string> {
    return this.#changed;
  }

  /** @param value has to be plain data. */
  ask<T>(
    { package: importPath, symbol }: Pick<FunctionCode, 'package' | 'symbol'>,
    question: string,
    find: () => T,
  ): T {
    const answers = this.#of(importPath, symbol);
    const known = answers.get(question);
    if (known !== undefined && known.w?.some((each) => this.#isLoaded(each)) !== true) {
      for (const each of known.w ?? []) this.#missing?.add(each);
      return known.v as T;
    }
    const around = this.#missing;
    const missing = new Set<string>();
    this.#missing = missing;
    const value = find();
    this.#missing = around;
    for (const each of missing) around?.add(each);
    answers.set(question, missing.size === 0 ? { v: value } : { v: value, w: [...missing] });
    this.#changed.add(importPath);
    return value;
  }

  /** A package that the current question would have to know. */
  misses(importPath: string): void {
    this.#missing?.add(importPath);
  }

  write(importPath: string): WrittenAnswers {
    const functions = this.#known.get(importPath) ?? new Map<string, Map<string, Answer>>();
    return Object.fromEntries([...functions].map(([symbol, answers]) => [symbol, Object.fromEntries(answers)]));
  }

  read(importPath: string, written: WrittenAnswers): void {
    this.#known.set(
      importPath,
      new Map(Object.entries(written).map(([symbol, answers]) => [symbol, new Map(Object.entries(answers))])),
    );
  }

  #of(importPath: string, symbol: string): Map<string, Answer> {
    const functions = this.#known.get(importPath) ?? new Map<string, Map<string, Answer>>();
    this.#known.set(importPath, functions);
    const answers = functions.get(symbol) ?? new Map<string, Answer>();
    functions.set(symbol, answers);
    return answers;
  }
}

import type { Layout } from './layout.ts';
import { calledBy, type Func, type PackageName, type Program, type Statement } from './model.ts';

/** The variable that a method of cache stores its receiver in. */
export const keptCache = ({ types }: Program, tag: string): string => `kept_${types.cache}${tag}`;

/** What names mean in one function. */
export class Scope {
  readonly n: string;
  readonly ok: string;
  readonly r: string;
  readonly func: Func;
  readonly #program: Program;
  readonly #layout: Layout;
  readonly #tag: string;

  constructor(func: Func, program: Program, layout: Layout, tag: string) {
    this.func = func;
    this.#program = program;
    this.#layout = layout;
    this.#tag = tag;
    // With the tag the lines of one program are like those of no other in the module.
    this.n = `${func.variables[0]}${tag}`;
    this.r = `${func.variables[1]}${tag}`;
    this.ok = `ok${tag}`;
  }

  get own(): string {
    return `${this.func.name}${this.#tag}`;
  }

  get reader(): string {
    return this.in('low', `Reader${this.#tag}`);
  }

  /** A name of a package, as it is written here. */
  in(name: PackageName, what: string): string {
    return name === this.func.package ? what : `${this.#layout.names[name]}.${what}`;
  }

  low(what: string): string {
    return this.in('low', what);
  }

  type(of: 'T' | 'Boxed' | 'cache'): string {
    const home = { T: 'low', Boxed: 'lib', cache: 'root' } as const;
    return this.in(home[of], `${this.#program.types[of]}${this.#tag}`);
  }

  get sinkT(): string {
    return this.low(`Sink${this.#program.types.T}${this.#tag}`);
  }

  get sinkCache(): string {
    return keptCache(this.#program, this.#tag);
  }

  round(loop: string): string {
    return `i${loop}`;
  }

  /** The function that a statement calls, and its name as it is written here. Throws where the program has none. */
  callee(statement: Statement): { readonly func: Func; readonly name: string; readonly method: string } {
    const id = calledBy(statement);
    const func = this.#program.functions.find((func) => func.id === id);
    if (func === undefined) throw new Error(`${this.func.id} calls ${id ?? 'nothing'}, which isn't there.`);
    return { func, name: this.in(func.package, `${func.name}${this.#tag}`), method: `${func.name}${this.#tag}` };
  }
}

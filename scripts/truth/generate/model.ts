/**
 * The small Go programs that the generator makes, as data: edits rewrite them, render.ts writes them as Go, interpret.ts counts their calls.
 *
 * Every function takes a number `n`, most a condition `ok`; what they compute gathers in `r`. Statements declare what they need
 * themselves, so that they can be moved anywhere `n` and `r` are.
 */

/** `root` imports `lib` and `low`, `lib` imports `low`. */
export type PackageName = 'root' | 'lib' | 'low';

/** How a condition reads: bits of n and ok are independent of each other, so that every way through a function can be taken. */
export type Condition =
  | { readonly is: 'bit'; readonly bit: number; readonly on: boolean }
  | { readonly is: 'ok'; readonly on: boolean }
  /** The second round of a loop around it; every loop has two at least. */
  | { readonly is: 'round'; readonly loop: string }
  | { readonly is: 'and' | 'or'; readonly both: readonly [Condition, Condition] };

export type ValueKind =
  | 'struct'
  | 'pointer'
  | 'new'
  | 'slice'
  | 'make'
  | 'map'
  | 'closure'
  | 'counter'
  | 'box'
  | 'boxstruct'
  | 'append'
  | 'concat'
  | 'chan'
  | 'variadic';

export type LoopForm = 'count' | 'range' | 'while' | 'integer';

/** What a call passes for n. */
export type Argument = 'n' | 'n + 1' | 'n >> 1';

/** Ids are unique in a program and stay through edits: the sides of a pair are shrunk by them. */
export type Statement = { readonly id: string } & (
  | { readonly do: 'pad'; readonly lines: number }
  /** Makes a value; it leaks where it is stored outside of the function. */
  | { readonly do: 'value'; readonly kind: ValueKind; readonly leaks: boolean }
  | {
      readonly do: 'if';
      readonly when: Condition;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[] | null;
      /** Written as `switch { case …: default: }`. */
      readonly asSwitch: boolean;
    }
  | { readonly do: 'loop'; readonly form: LoopForm; readonly body: readonly Statement[] }
  | { readonly do: 'return' }
  /** An error or panic way that no input takes; `made` where it allocates. */
  | { readonly do: 'refuse'; readonly made: boolean }
  /** `r = walk(n, ok, r)`: loops are those whose variables the function takes. */
  | { readonly do: 'walk'; readonly of: string; readonly loops: readonly string[] }
  /** A constructor's value, used here or stored. */
  | { readonly do: 'make'; readonly of: string; readonly argument: Argument; readonly stored: boolean }
  /** A call with the address of a local value, or with a local closure, or through an interface. */
  | { readonly do: 'lend'; readonly of: string; readonly argument: Argument }
  /** A generic constructor's value. */
  | { readonly do: 'wrap'; readonly of: string; readonly text: boolean; readonly stored: boolean }
  /** `func() { … }()`, or deferred. */
  | { readonly do: 'literal'; readonly deferred: boolean; readonly body: readonly Statement[] }
  /** The parameter of a shape that borrows is stored. */
  | { readonly do: 'leak' }
);

export type Shape =
  /** `func F(n int, ok bool) int`, or `(int, error)`: what is measured. */
  | 'entry'
  /** `func walk(n int, ok bool, r int) int`, or a method of cache. */
  | 'walk'
  /** `func Make(n int) *T` */
  | 'make'
  /** `func Pick(p *T, n int) int` */
  | 'pick'
  /** `func (t T) Read(n int) int` */
  | 'read'
  /** `func Apply(f func(int) int, n int) int` */
  | 'apply'
  /** `func Show(x Reader, n int) int` */
  | 'show'
  /** `func Box[V any](v V, n int) *Boxed[V]` */
  | 'box';

export interface Func {
  readonly id: string;
  readonly shape: Shape;
  /** Without the pair's number; exported where its first letter is a capital. */
  readonly name: string;
  readonly package: PackageName;
  /** In the package's first or second file. */
  readonly file: 0 | 1;
  /** Of `read` and of a `walk` that is a method. */
  readonly receiver: 'value' | 'pointer' | null;
  /** Of `entry`: returns an error, too. */
  readonly fails: boolean;
  /** Of `make`: returns the value, not its address. */
  readonly byValue: boolean;
  /** Of `make`: takes a second number. */
  readonly extra: boolean;
  readonly noinline: boolean;
  /** Of `walk`: variables of loops around its call that it takes. */
  readonly loops: readonly string[];
  /** What it calls n and r. */
  readonly variables: readonly [n: string, r: string];
  readonly body: readonly Statement[];
}

export interface Program {
  /** In the order they stand in their files. */
  readonly functions: readonly Func[];
  /** Names of the types T, Boxed, Reader and cache. */
  readonly types: { readonly T: string; readonly Boxed: string; readonly cache: string };
}

export interface Pair {
  /** `seed:index`, enough to make it again. */
  readonly id: string;
  /** The kinds of edits between the sides, in order. */
  readonly edits: readonly string[];
  readonly base: Program;
  readonly head: Program;
}

/** The blocks of statements inside a statement. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.do) {
    case 'if':
      return statement.otherwise === null ? [statement.then] : [statement.then, statement.otherwise];
    case 'loop':
    case 'literal':
      return [statement.body];
    default:
      return [];
  }
}

/** Every statement of a block, outer ones first. */
export function everyStatement(block: readonly Statement[]): readonly Statement[] {
  return block.flatMap((statement) => [statement, ...blocksOf(statement).flatMap(everyStatement)]);
}

/** A statement with its blocks rewritten. */
export function withBlocks(
  statement: Statement,
  rewrite: (block: readonly Statement[]) => readonly Statement[],
): Statement {
  switch (statement.do) {
    case 'if':
      return {
        ...statement,
        then: rewrite(statement.then),
        otherwise: statement.otherwise === null ? null : rewrite(statement.otherwise),
      };
    case 'loop':
    case 'literal':
      return { ...statement, body: rewrite(statement.body) };
    default:
      return statement;
  }
}

/** A block in which each statement, inner ones first, is replaced by what `rewrite` makes of it. */
export function mapStatements(
  block: readonly Statement[],
  rewrite: (statement: Statement) => readonly Statement[],
): readonly Statement[] {
  return block.flatMap((statement) => rewrite(withBlocks(statement, (inner) => mapStatements(inner, rewrite))));
}

export function mapFunctions(program: Program, rewrite: (func: Func) => Func): Program {
  return { ...program, functions: program.functions.map(rewrite) };
}

/** The id of the function that a statement calls; null where it calls none of the program. */
export function calledBy(statement: Statement): string | null {
  return 'of' in statement ? statement.of : null;
}

/** The loops whose variables a condition reads. */
export function loopsIn(condition: Condition): readonly string[] {
  if (condition.is === 'round') return [condition.loop];
  return condition.is === 'and' || condition.is === 'or' ? condition.both.flatMap(loopsIn) : [];
}

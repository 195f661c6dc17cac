import type { Condition, Program, Statement } from './model.ts';

interface State {
  readonly n: number;
  readonly ok: boolean;
  /** The round that a loop is in, by its id: what its variable holds. */
  readonly rounds: ReadonlyMap<string, number>;
}

/** How often each function of a program is called when one is, itself left out. */
export function callsOf(program: Program, id: string, n: number, ok: boolean): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  const functions = new Map(program.functions.map((func) => [func.id, func]));
  const enter = (id: string, state: State): void => {
    calls.set(id, (calls.get(id) ?? 0) + 1);
    run(functions.get(id)?.body ?? [], state);
  };
  /** Whether the block ran to its end. */
  const run = (block: readonly Statement[], state: State): boolean =>
    block.every((statement) => step(statement, state));
  const step = (statement: Statement, state: State): boolean => {
    switch (statement.do) {
      case 'return':
        return false;
      case 'if':
        return run(holds(statement.when, state) ? statement.then : (statement.otherwise ?? []), state);
      case 'loop':
        return roundsOf(statement.form, state.n).every((round) =>
          run(statement.body, { ...state, rounds: new Map([...state.rounds, [statement.id, round]]) }),
        );
      case 'literal':
        run(statement.body, state);
        return true;
      case 'walk':
        enter(statement.of, state);
        return true;
      case 'make':
      case 'lend':
        enter(statement.of, { ...state, n: argumentOf(statement.argument, state.n) });
        return true;
      case 'wrap':
        enter(statement.of, state);
        return true;
      default:
        return true;
    }
  };
  const func = functions.get(id);
  if (func !== undefined) run(func.body, { n, ok, rounds: new Map() });
  return calls;
}

function holds(condition: Condition, state: State): boolean {
  switch (condition.is) {
    case 'bit':
      return ((state.n >> condition.bit) & 1) === (condition.on ? 1 : 0);
    case 'ok':
      return state.ok === condition.on;
    case 'round':
      // As many inputs have no such round as have one.
      return state.rounds.get(condition.loop) === (state.n & 7);
    case 'and':
      return condition.both.every((side) => holds(side, state));
    case 'or':
      return condition.both.some((side) => holds(side, state));
  }
}

/** What the loop's variable holds, round by round. */
function roundsOf(form: string, n: number): readonly number[] {
  const count = (n & 3) + 2;
  switch (form) {
    case 'count':
      return Array.from({ length: count }, (_, round) => round);
    case 'while':
      return Array.from({ length: count }, (_, round) => count - round);
    default:
      return [0, 1, 2];
  }
}

function argumentOf(argument: string, n: number): number {
  return argument === 'n + 1' ? n + 1 : argument === 'n >> 1' ? n >> 1 : n;
}

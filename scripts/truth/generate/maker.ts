import type { Random } from '../random.ts';
import { canCall } from './func.ts';
import type { Argument, Condition, Func, LoopForm, Program, Statement, ValueKind } from './model.ts';
import { freshIds } from './spots.ts';

/** Values that stay on the stack where they don't leak. */
export const localKinds: readonly ValueKind[] = [
  'struct',
  'pointer',
  'new',
  'slice',
  'make',
  'map',
  'closure',
  'counter',
  'box',
  'boxstruct',
];

/** Values that always leave their function. */
export const leakingKinds: readonly ValueKind[] = ['append', 'concat', 'chan', 'variadic'];

export const loopForms: readonly LoopForm[] = ['count', 'range', 'while', 'integer'];

export const argumentsOfCalls: readonly Argument[] = ['n', 'n + 1', 'n >> 1'];

/** Lines that make a function too dear to inline, whatever else is in it. */
export const padLines = 14;

const bits = [0, 1, 2, 3, 4, 5, 6, 7];

/** Makes statements for one program. */
export class Maker {
  readonly #random: Random;
  readonly #fresh: () => string;
  /** Bits that no condition reads yet: two conditions on one bit would leave ways that can't be taken. */
  #unread: readonly number[];

  constructor(random: Random, program: Program) {
    this.#random = random;
    this.#fresh = freshIds(program);
    const text = JSON.stringify(program);
    this.#unread = random.shuffle(bits.filter((bit) => !text.includes(`"bit":${bit},`)));
  }

  id(): string {
    return this.#fresh();
  }

  value(leaks: boolean): Statement {
    const always = leaks && this.#random.chance(0.35);
    const kind = this.#random.pick(always ? leakingKinds : localKinds);
    return { id: this.id(), do: 'value', kind, leaks };
  }

  pad(lines: number): Statement {
    return { id: this.id(), do: 'pad', lines };
  }

  condition(func: Func, loops: readonly string[]): Condition {
    const simple = (): Condition => {
      const [loop] = loops.slice(-1);
      if (loop !== undefined && this.#random.chance(0.2)) return { is: 'round', loop };
      const hasOk = func.shape === 'entry' || func.shape === 'walk';
      if (hasOk && this.#random.chance(0.2)) return { is: 'ok', on: this.#random.chance(0.5) };
      const [bit = this.#random.pick(bits), ...rest] = this.#unread;
      this.#unread = rest;
      return { is: 'bit', bit, on: this.#random.chance(0.5) };
    };
    if (!this.#random.chance(0.2)) return simple();
    return { is: this.#random.chance(0.5) ? 'and' : 'or', both: [simple(), simple()] };
  }

  /** A call of a helper; null for one that can't be called from this function. */
  call(func: Func, callee: Func): Statement | null {
    if (!canCall(func, callee)) return null;
    const common = { id: this.id(), of: callee.id };
    const argument = this.#random.pick(argumentsOfCalls);
    switch (callee.shape) {
      case 'make':
        return { ...common, do: 'make', argument, stored: this.#random.chance(0.3) };
      case 'box':
        return { ...common, do: 'wrap', text: this.#random.chance(0.4), stored: this.#random.chance(0.3) };
      case 'entry':
      case 'walk':
        return null;
      default:
        return { ...common, do: 'lend', argument };
    }
  }

  block(
    func: Func,
    helpers: readonly Func[],
    count: number,
    depth: number,
    loops: readonly string[] = [],
  ): Statement[] {
    return Array.from({ length: count }, () => this.#statement(func, helpers, depth, loops));
  }

  #statement(func: Func, helpers: readonly Func[], depth: number, loops: readonly string[]): Statement {
    const random = this.#random;
    const inner = (more: readonly string[] = loops): Statement[] =>
      this.block(func, helpers, random.int(1, 2), depth - 1, more);
    const roll = random.next();
    if (depth > 0 && roll < 0.2) {
      const early = random.chance(0.3) && func.shape !== 'make' && func.shape !== 'box';
      const when = this.condition(func, loops);
      const then: Statement[] = early ? [{ id: this.id(), do: 'return' }] : inner();
      const otherwise = !early && random.chance(0.3) ? inner() : null;
      return { id: this.id(), do: 'if', when, then, otherwise, asSwitch: random.chance(0.15) };
    }
    if (depth > 0 && roll < 0.35) {
      const id = this.id();
      return { id, do: 'loop', form: random.pick(loopForms), body: inner([...loops, id]) };
    }
    if (depth > 0 && roll < 0.4)
      return {
        id: this.id(),
        do: 'literal',
        deferred: loops.length === 0 && random.chance(0.4),
        body: [this.value(random.chance(0.5))],
      };
    if (roll < 0.44) return { id: this.id(), do: 'refuse', made: random.chance(0.5) };
    if (roll < 0.47) return this.pad(random.int(1, 3));
    const callee = roll < 0.7 && helpers.length > 0 ? random.pick(helpers) : null;
    return (callee === null ? null : this.call(func, callee)) ?? this.value(random.chance(0.6));
  }
}

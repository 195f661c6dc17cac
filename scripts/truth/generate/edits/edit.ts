import type { Random } from '../../random.ts';
import { everyStatement, type Program, type Statement } from '../model.ts';

/** A change that a person might make, at a random place; null where the program has no place for it. */
export type Edit = (program: Program, random: Random) => Program | null;

/** What is made of one of several; null where there is none. */
export function ofOne<T>(from: readonly T[], random: Random, make: (one: T) => Program | null): Program | null {
  return from.length === 0 ? null : make(random.pick(from));
}

/** Some of the places, those where something may allocate if there are any: what moves nothing of the kind can't rise. */
export function telling<T>(
  from: readonly T[],
  random: Random,
  statements: (one: T) => readonly Statement[],
): readonly T[] {
  if (random.chance(0.2)) return from;
  const those = from.filter((one) => everyStatement(statements(one)).some(mayAllocate));
  return those.length > 0 ? those : from;
}

const mayAllocate = (statement: Statement): boolean =>
  statement.do === 'value' ? statement.leaks : ['walk', 'make', 'lend', 'wrap'].includes(statement.do);

/** The loops around a place, the innermost last. */
export const loopsAround = (around: readonly Statement[]): readonly string[] =>
  around.filter(({ do: what }) => what === 'loop').map(({ id }) => id);

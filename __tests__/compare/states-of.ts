import type { BodyPairs } from '../../src/compare/history.ts';
import { statesOf, type States } from '../../src/compare/states.ts';
import type { Escape } from '../../src/model/index.ts';
import { unhurried } from '../../src/model/ports.ts';
import type { Body } from '../../src/side/bodies.ts';
import { bodyKey } from '../../src/side/names.ts';
import { escape, pairsOf, shifted, side } from './sample.ts';

type Given = Parameters<typeof side>[2];
/** What differs from two sides of the same names, lines and circumstances. */
export interface Rest {
  readonly renamed?: Readonly<Record<string, string>>;
  readonly extracted?: readonly string[];
  readonly base?: Given;
  readonly head?: Given;
  readonly places?: ReturnType<typeof shifted>;
}

export const key = (name: string): string => bodyKey('', name);

/** A value of a function, of a type that is called like it. */
export const value = (unit: string, line: number, rest: Parameters<typeof escape>[2] = {}): Escape =>
  escape(line, `&${unit}{...}`, { unit, ...rest });

export async function states(base: readonly Body[], head: readonly Body[], rest: Rest = {}): Promise<States> {
  const [before, after] = [side('base', base, rest.base), side('head', head, rest.head)];
  const pairs: BodyPairs = pairsOf(before.bodies, after.bodies, rest.renamed, rest.extracted);
  return await statesOf(before, after, pairs, rest.places ?? shifted(0), unhurried);
}

/** State and origin of each of the head's values, by its place in the head. */
export const told = ({ head }: States): readonly string[] =>
  [...head]
    .sort(([a], [b]) => a.place.line - b.place.line)
    .map(([{ place }, { state, origin, before }]) =>
      [
        place.line,
        state,
        ...(origin === 'new-function' ? ['of a new function'] : []),
        ...(before === null ? [] : [`was ${before.place.line}`]),
      ].join(' '),
    );

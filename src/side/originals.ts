import { folderOf } from '../build/relevant.ts';
import type { Escape } from '../model/index.ts';
import { isLiteral } from '../model/symbol.ts';
import type { SideBodies } from './bodies.ts';
import { looseIdentity } from './loose.ts';

/**
 * A generic function is inlined into the wrapper of each instantiation, and the compiler tells of its values there once more: one way leads through the
 * one, one through the other. Its literals are no such copies: one that is called where it stands is inlined there, and nowhere else.
 */
export function isOfWrapper(
  { inlinedFrom, place }: Escape,
  body: string,
  { resolve }: Pick<SideBodies, 'resolve'>,
): boolean {
  return inlinedFrom.some((name) => !isLiteral(name) && resolve(name, folderOf(place.file)) === body);
}

/** May a value of a body be the one that a copy in a caller comes from? */
export function isOriginal(value: Escape, copy: Escape): boolean {
  return looseIdentity(value.identity) === looseIdentity(copy.identity);
}

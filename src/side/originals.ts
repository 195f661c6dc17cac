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

/**
 * Is a value boxed by who calls what is inlined there? The compiler gives all of it one place, the call's: `n.Pos()` of `any(n.Pos())` is a variable of the
 * inlined method, which boxes nothing by itself.
 *
 * @param escapesOf those of a function that is compiled on this side; null where its body is not known.
 */
export function isBoxedByCaller(
  escape: Escape,
  { resolve }: Pick<SideBodies, 'resolve'>,
  escapesOf: (key: string) => readonly Escape[] | null,
): boolean {
  const { kind, expression, inlinedFrom, place } = escape;
  if (kind !== 'boxing' || inlinedFrom.length === 0) return false;
  if (inlinedFrom.length === 1 && /^~r\d+$/.test(expression)) return true;
  return inlinedFrom.every((name) => {
    // Generic code is told of where it is instantiated, and literals where they stand.
    if (name.includes('[') || isLiteral(name)) return false;
    const key = resolve(name, folderOf(place.file));
    const inside = key === null ? null : escapesOf(key);
    return inside?.some((own) => isOriginal(own, escape)) === false;
  });
}

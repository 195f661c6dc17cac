import { folderOf } from '../build/relevant.ts';
import type { Escape, Place } from '../model/index.ts';
import { unknownAllocation } from './analyse.ts';
import type { SideBodies } from './bodies.ts';
import { fillsOnlyEmpty, isClone } from './library.ts';
import { isOfWrapper, isOriginal } from './originals.ts';

/** What must be known of all bodies to say of a value how seldom and how surely it is allocated. */
export interface SettleSource extends Pick<SideBodies, 'resolve'> {
  readonly escapesOf: (body: string) => readonly Escape[];
  readonly growsForSure: (place: Place) => boolean;
}

/** A copy of an inlined body is as cold as its call or as its place in that body, whichever is colder; and as sure as that place. */
export function settler({ escapesOf, growsForSure, resolve }: SettleSource): (escape: Escape) => Escape {
  /** Does it hold for a value, or for what it may be a copy of in one of the bodies that are inlined there? */
  const holdsFor = (escape: Escape, holds: (each: Escape) => boolean): boolean =>
    holds(escape) ||
    escape.inlinedFrom.some((name) => {
      const callee = resolve(name, folderOf(escape.place.file));
      if (callee === null) return false;
      const originals = escapesOf(callee).filter(
        (each) => isOriginal(each, escape) && !isOfWrapper(each, callee, { resolve }),
      );
      return originals.length > 0 && originals.every(holds);
    });
  return (escape) => {
    const isCold = holdsFor(escape, ({ source, ways }) => source.cold || ways?.reach === 'panic');
    const mayGrow =
      isGrowth(escape) &&
      !isClone(escape) &&
      !holdsFor(escape, (each) => !isCopySomewhere(each) && growsForSure(each.place));
    const isUnsure = mayGrow || fillsOnlyEmpty(escape);
    const unsure = isUnsure ? { ...escape, allocation: unknownAllocation, certainty: 'may' as const } : escape;
    return isCold ? chilled(unsure) : unsure;
  };
}

/** The call that grows a slice is there for every append, and runs only where the slice is full: nobody may know whether it ever is. */
function isGrowth({ kind, allocation }: Escape): boolean {
  return kind === 'append' && allocation.call?.startsWith('runtime.growslice') === true;
}

/** A copy of which only the line is known: what else stands there may be something else. */
function isCopySomewhere({ place, inlinedFrom }: Escape): boolean {
  return place.column === 0 && inlinedFrom.length > 0;
}

function chilled(escape: Escape): Escape {
  return escape.source.cold ? escape : { ...escape, source: { ...escape.source, cold: true } };
}

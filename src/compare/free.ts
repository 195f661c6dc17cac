import type { Escape } from '../model/index.ts';
import { looseIdentity } from '../side/loose.ts';
import type { UnderstoodSide } from '../side/understand.ts';
import type { Compared } from './compare.ts';
import type { Correspondence } from './correspondence.ts';
import type { BodyPairs } from './history.ts';

/**
 * What escapes and allocates nothing costs nothing: it is paired within its body by line and words, and only counted. What one side allocates and the
 * other does not is no pair.
 */
export function pairFree(
  base: UnderstoodSide,
  head: UnderstoodSide,
  pairs: BodyPairs,
  places: Pick<Correspondence, 'toHead'>,
): readonly Compared[] {
  const isFree = ({ certainty }: Escape): boolean => certainty === 'never';
  const waiting = new Map<string, Escape[]>();
  const add = (key: string, escape: Escape): void => {
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [escape]);
    else list.push(escape);
  };
  const taken = new Set<Escape>();
  const take = (key: string): Escape | null => {
    const list = waiting.get(key) ?? [];
    for (let found = list.shift(); found !== undefined; found = list.shift()) {
      if (taken.has(found)) continue;
      taken.add(found);
      return found;
    }
    return null;
  };
  for (const body of base.bodies.bodies.values()) {
    const key = pairs.toHead(body.key) ?? body.key;
    for (const escape of body.escapes.filter(isFree)) {
      const place = places.toHead(escape.place);
      if (place !== null) add(`${place.file}:${place.line} ${looseIdentity(escape.identity)}`, escape);
      add(`${key} ${looseIdentity(escape.identity)}`, escape);
    }
  }
  const compared: Compared[] = [];
  const open: { readonly escape: Escape; readonly key: string; readonly isAdded: boolean }[] = [];
  for (const body of head.bodies.bodies.values()) {
    for (const escape of body.escapes.filter(isFree)) {
      const { file, line } = escape.place;
      const before = take(`${file}:${line} ${looseIdentity(escape.identity)}`);
      if (before === null) open.push({ escape, key: body.key, isAdded: pairs.toBase(body.key) === null });
      else compared.push({ state: 'unchanged', origin: 'existing-function', base: before, head: escape });
    }
  }
  for (const { escape, key, isAdded } of open) {
    const before = take(`${key} ${looseIdentity(escape.identity)}`);
    if (before !== null) {
      const sameText = before.source.lineText.trim() === escape.source.lineText.trim();
      compared.push({
        state: sameText ? 'unchanged' : 'changed',
        origin: 'existing-function',
        base: before,
        head: escape,
      });
      continue;
    }
    compared.push({
      state: 'new',
      origin: isAdded ? 'new-function' : 'existing-function',
      base: null,
      head: escape,
    });
  }
  for (const body of base.bodies.bodies.values()) {
    for (const escape of body.escapes.filter(isFree)) {
      if (!taken.has(escape)) compared.push({ state: 'fixed', origin: 'existing-function', base: escape, head: null });
    }
  }
  return compared;
}

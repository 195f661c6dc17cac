import type { Correspondence } from './correspondence.ts';
import { groupBy } from './group.ts';
import { looseIdentity } from '../side/loose.ts';
import type { Place } from '../model/index.ts';
import type { Site } from '../side/sites.ts';
import { farthest, nearestKept } from './nearest-kept.ts';
import { keyOf, type Numbering } from './scenarios.ts';

/**
 * Pairs the sites of a body's two sides that are most likely one value, each once, the most telling likeness first: the same words on the same
 * line; the same words under the same conditions, on a line of the same text, or on one that was rewritten there; the same words; the same type and kind;
 * the same type; the same kind. How often they run is not asked otherwise: that is weighed.
 */
export function pairSites(
  base: readonly Site[],
  head: readonly Site[],
  places: Pick<Correspondence, 'toHead' | 'toBase'>,
  numbering: Numbering,
): ReadonlyMap<Site, Site> {
  const pairs = new Map<Site, Site>();
  const taken = new Set<Site>();
  const headPlace = (site: Site): string | null => {
    const place = places.toHead(site.escape.place);
    return place === null ? null : `${place.file}\0${place.line}`;
  };
  const ownPlace = ({ escape }: Site): string => `${escape.place.file}\0${escape.place.line}`;
  const stage = (baseKey: (site: Site) => string | null, headKey: (site: Site) => string | null): void => {
    const waiting = groupBy(
      base.filter((site) => !taken.has(site)),
      baseKey,
    );
    if (waiting.size === 0) return;
    const open = groupBy(
      head.filter((site) => !pairs.has(site)),
      headKey,
    );
    for (const [key, sites] of open) {
      const candidates = key === null ? undefined : waiting.get(key);
      if (candidates !== undefined) pairInOrder(candidates, sites);
    }
  };
  /** Of equals the nearest circumstances first, then their order. */
  const pairInOrder = (before: readonly Site[], after: readonly Site[]): void => {
    const free = new Set(before);
    const pair = (suits: (a: Site, b: Site) => boolean): void => {
      for (const site of after) {
        if (pairs.has(site)) continue;
        for (const candidate of free) {
          if (!suits(candidate, site)) continue;
          pairs.set(site, candidate);
          taken.add(candidate);
          free.delete(candidate);
          break;
        }
        if (free.size === 0) return;
      }
    };
    if (before.length > 1 || after.length > 1) {
      const few = before.length * after.length <= manyPairs;
      const sameText = (a: Site, b: Site): boolean =>
        a.escape.source.lineText.trim() === b.escape.source.lineText.trim();
      const sameWays = (a: Site, b: Site): boolean => a.loops === b.loops && a.cold === b.cold && a.sure === b.sure;
      if (few) {
        const keys = new Map([...before, ...after].map((site) => [site, keyOf(site.condition, numbering)]));
        const sameCondition = (a: Site, b: Site): boolean => keys.get(a) === keys.get(b);
        pair((a, b) => sameText(a, b) && sameWays(a, b));
        pair((a, b) => sameWays(a, b) && sameCondition(a, b));
        pair(sameWays);
      }
    }
    pair(() => true);
  };
  const loose = ({ escape }: Site): string => looseIdentity(escape.identity);
  stage(
    (site) => prefixed(headPlace(site), loose(site)),
    (site) => `${ownPlace(site)}\0${loose(site)}`,
  );
  const circumstances = ({ condition, loops, cold, sure }: Site): string =>
    [keyOf(condition, numbering), loops, cold, sure].join('\0');
  const sameLine = (site: Site): string =>
    [site.escape.identity, site.escape.source.lineText.trim(), circumstances(site)].join('\0');
  stage(sameLine, sameLine);
  /** Between which lines that both sides have a change stands, as the head counts them. */
  const change = (place: Place, toHead: (place: Place) => Place | null): string | null => {
    const [above, below] = ([-1, 1] as const).map((step) => nearestKept(place, step, toHead, farthest));
    if (above === null || above === undefined || below === null || below === undefined) return null;
    return above.file === below.file && above.line < below.line ? `${above.file}\0${above.line}\0${below.line}` : null;
  };
  const onHead = (place: Place): Place | null => (places.toBase(place) === null ? null : place);
  const rewritten = (toHead: (place: Place) => Place | null) => (site: Site) => {
    const found = change(site.escape.place, toHead);
    return found === null ? null : [found, site.escape.identity, circumstances(site)].join('\0');
  };
  stage(rewritten(places.toHead), rewritten(onHead));
  const traits: readonly ((site: Site) => string | null)[] = [
    ({ escape }) => `${escape.identity}\0${escape.source.lineText.trim()}`,
    ({ escape }) => `${escape.identity}\0${escape.kind}`,
    (site) => `${loose(site)}\0${site.escape.source.lineText.trim()}`,
    (site) => `${loose(site)}\0${site.escape.kind}`,
    loose,
    ({ escape }) => prefixed(escape.allocation.type, escape.kind),
    ({ escape }) => escape.allocation.type,
    ({ escape }) => (/^(?:make\()?map\[/.test(escape.expression) ? 'map' : null),
    ({ escape }) => escape.kind,
  ];
  for (const trait of traits) stage(trait, trait);
  return pairs;
}

/** Above this, sites of one name are paired in their order: a generated table has tens of thousands. */
const manyPairs = 40_000;

function prefixed(prefix: string | null, rest: string): string | null {
  return prefix === null ? null : `${prefix}\0${rest}`;
}
